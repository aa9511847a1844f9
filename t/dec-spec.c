/* dec-spec.c - the test cases of the General Decimal Arithmetic Specification, results and conditions.

   They are the .decTest files that Debian's libpython3.N-testsuite ships with Python's own tests.  ADDER_DECTEST names
   another folder of them.  Each file is one check; the first failures of each are shown.  Cases that t/data/
   dec-spec-skip.txt names are left out, and so are operations that the library does not have. */

#include "tap.h"

#include <adder.h>
#include <ctype.h>
#include <dirent.h>
#include <glob.h>
#include <strings.h>

typedef adder_status unary(adder_dec *, adder_dec, adder_ctx *);
typedef adder_status binary(adder_dec *, adder_dec, adder_dec, adder_ctx *);
typedef bool predicate(adder_dec);
typedef int order(adder_dec, adder_dec);

static int same_quantum(adder_dec a, adder_dec b)
{
    return adder_dec_same_quantum(a, b);
}

/* Copies, whose context plays no part. */

static adder_status copy(adder_dec *r, adder_dec a, adder_ctx *context)
{
    (void)context;
    return adder_dec_set(r, a);
}

static adder_status copyabs(adder_dec *r, adder_dec a, adder_ctx *context)
{
    (void)context;
    return adder_dec_copyabs(r, a);
}

static adder_status copynegate(adder_dec *r, adder_dec a, adder_ctx *context)
{
    (void)context;
    return adder_dec_copynegate(r, a);
}

static adder_status copy_sign(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *context)
{
    (void)context;
    return adder_dec_copysign(r, a, b);
}

/* An operation of the specification's earlier versions: quantize with the exponent b, an integer. */
static adder_status rescale(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *context)
{
    int64_t n;
    if (!adder_dec_is_finite(a) || !adder_dec_is_finite(b))
        return adder_dec_quantize(r, a, b, context);
    if (!adder_dec_is_int(b) || adder_dec_get_i64(&n, b) || n > 999999999999 || n < -999999999999)
        return adder_dec_quantize(r, ADDER_DEC(1, 999999999999), ADDER_DEC(1, -999999999999), context);
    return adder_dec_quantize(r, a, ADDER_DEC(1, n), context);
}

static const struct {
    const char *name;
    unary *one;
    binary *two;
    predicate *is;
    order *order;
} operations[] = {
    { "abs", .one = adder_dec_abs },
    { "add", .two = adder_dec_add },
    { "apply", .one = adder_dec_apply },
    { "canonical", .one = copy },
    { "class", .one = NULL },
    { "compare", .two = adder_dec_compare },
    { "comparesig", .two = adder_dec_compare_signal },
    { "comparetotal", .order = adder_dec_compare_total },
    { "comparetotmag", .order = adder_dec_compare_total_mag },
    { "copy", .one = copy },
    { "copyabs", .one = copyabs },
    { "copynegate", .one = copynegate },
    { "copysign", .two = copy_sign },
    { "divide", .two = adder_dec_div },
    { "divideint", .two = adder_dec_quo },
    { "isfinite", .is = adder_dec_is_finite },
    { "isinfinite", .is = adder_dec_is_infinite },
    { "isnan", .is = adder_dec_is_nan },
    { "isqnan", .is = adder_dec_is_qnan },
    { "issigned", .is = adder_dec_is_signed },
    { "issnan", .is = adder_dec_is_snan },
    { "iszero", .is = adder_dec_is_zero },
    { "max", .two = adder_dec_max },
    { "maxmag", .two = adder_dec_max_mag },
    { "min", .two = adder_dec_min },
    { "minmag", .two = adder_dec_min_mag },
    { "minus", .one = adder_dec_neg },
    { "multiply", .two = adder_dec_mul },
    { "plus", .one = adder_dec_plus },
    { "quantize", .two = adder_dec_quantize },
    { "reduce", .one = adder_dec_reduce },
    { "remainder", .two = adder_dec_rem },
    { "remaindernear", .two = adder_dec_remnear },
    { "samequantum", .order = same_quantum },
    { "subtract", .two = adder_dec_sub },
    { "toeng", .one = NULL },
    { "tointegral", .one = adder_dec_to_integral },
    { "tointegralx", .one = adder_dec_to_integral_exact },
    { "and", .two = adder_dec_logical_and },
    { "or", .two = adder_dec_logical_or },
    { "xor", .two = adder_dec_logical_xor },
    { "invert", .one = adder_dec_logical_invert },
    { "tosci", .one = NULL },
    { "logb", .one = adder_dec_logb },
    { "nextminus", .one = adder_dec_next_minus },
    { "nextplus", .one = adder_dec_next_plus },
    { "nexttoward", .two = adder_dec_next_toward },
    { "rescale", .two = rescale },
    { "rotate", .two = adder_dec_rotate },
    { "scaleb", .two = adder_dec_scaleb },
    { "shift", .two = adder_dec_shift },
    { "squareroot", .one = adder_dec_sqrt },
    { "exp", .one = adder_dec_exp },
    { "ln", .one = adder_dec_ln },
    { "log10", .one = adder_dec_log10 },
    { "power", .two = adder_dec_pow },
    { "fma", .one = NULL },
};

static const struct {
    const char *name;
    unsigned bit;
} conditions[] = {
    { "clamped", ADDER_DEC_CLAMPED },
    { "conversion_syntax", ADDER_DEC_INVALID_OPERATION | ADDER_DEC_CONVERSION_SYNTAX },
    { "division_by_zero", ADDER_DEC_DIVISION_BY_ZERO },
    { "division_impossible", ADDER_DEC_INVALID_OPERATION | ADDER_DEC_DIVISION_IMPOSSIBLE },
    { "division_undefined", ADDER_DEC_INVALID_OPERATION | ADDER_DEC_DIVISION_UNDEFINED },
    { "inexact", ADDER_DEC_INEXACT },
    { "invalid_context", ADDER_DEC_INVALID_OPERATION },
    { "invalid_operation", ADDER_DEC_INVALID_OPERATION },
    { "overflow", ADDER_DEC_OVERFLOW },
    { "rounded", ADDER_DEC_ROUNDED },
    { "subnormal", ADDER_DEC_SUBNORMAL },
    { "underflow", ADDER_DEC_UNDERFLOW },
};

static const char *const roundings[] = {
    "half_even", "half_up", "half_down", "up", "down", "ceiling", "floor", "05up"
};

enum { MAX_TOKENS = 24, MAX_LINE = 100000 };

static char *skip_names;
static long run, left_out, unknown;

static adder_ctx ctx = ADDER_CTX_DEFAULT;

static bool is_skipped(const char *name)
{
    size_t n = strlen(name);
    for (const char *p = skip_names; (p = strstr(p, name)); p += n)
        if ((p == skip_names || p[-1] == '\n') && isspace((unsigned char)p[n]))
            return true;
    return false;
}

/* Splits a line at white space; quotes hold one token together, and two of them inside it stand for one. */
static int split(char *line, char **token)
{
    int n = 0;
    char *p = line, *out = line;
    for (;;) {
        while (isspace((unsigned char)*p))
            p++;
        if (!*p || (p[0] == '-' && p[1] == '-') || n == MAX_TOKENS)
            return n;
        token[n++] = out;
        if (*p == '\'' || *p == '"') {
            char quote = *p++;
            while (*p && (*p != quote || p[1] == quote)) {
                p += *p == quote;
                *out++ = *p++;
            }
            p += *p != '\0';
        } else {
            while (*p && !isspace((unsigned char)*p))
                *out++ = *p++;
        }
        bool more = *p != '\0';
        p += more;
        *out++ = '\0';
        if (!more)
            return n;
    }
}

static void directive(const char *name, const char *value)
{
    if (strcasecmp(name, "precision") == 0)
        ctx.prec = atoll(value);
    else if (strcasecmp(name, "maxexponent") == 0)
        ctx.emax = atoll(value);
    else if (strcasecmp(name, "minexponent") == 0)
        ctx.emin = atoll(value);
    else if (strcasecmp(name, "clamp") == 0)
        ctx.clamp = atoi(value);
    else if (strcasecmp(name, "rounding") == 0)
        for (int i = 0; i < 8; i++)
            if (strcasecmp(value, roundings[i]) == 0)
                ctx.rounding = (adder_rounding)i;
}

static const char *class_name(adder_dec a)
{
    static const char *const names[] = { "sNaN",  "NaN",   "-Infinity",  "-Normal", "-Subnormal",
                                         "-Zero", "+Zero", "+Subnormal", "+Normal", "+Infinity" };
    return names[adder_dec_class(a, &ctx)];
}

/* The interchange formats.  The cases write their bytes, densely packed, as # and hexadecimal digits. */
static const struct {
    size_t digits;
    adder_status (*from)(adder_dec *, const void *, adder_endian, adder_dec_encoding);
    adder_status (*to)(void *, adder_dec, adder_endian, adder_dec_encoding, adder_ctx *);
} formats[] = {
    { 8, adder_dec_from_decimal32, adder_dec_to_decimal32 },
    { 16, adder_dec_from_decimal64, adder_dec_to_decimal64 },
    { 32, adder_dec_from_decimal128, adder_dec_to_decimal128 },
};

/* The format of a token; -1 if it is not of one. */
static int format_of(const char *token)
{
    for (int i = 0; i < 3; i++)
        if (token[0] == '#' && strspn(token + 1, "0123456789abcdefABCDEF") == formats[i].digits &&
            strlen(token) == formats[i].digits + 1)
            return i;
    return -1;
}

static adder_status read_operand(adder_dec *r, const char *token, adder_ctx *context)
{
    int f = format_of(token);
    if (f < 0)
        return adder_dec_set_str(r, token, context);
    unsigned char bytes[16];
    for (size_t i = 0; i < formats[f].digits / 2; i++)
        sscanf(token + 1 + 2 * i, "%2hhx", &bytes[i]);
    adder_status s = formats[f].from(r, bytes, ADDER_BIG, ADDER_DPD);
    adder_dec rounded = ADDER_DEC(0, 0); /* to get the conditions */
    if (s == ADDER_OK && context == &ctx && !adder_dec_is_nan(*r))
        s = adder_dec_plus(&rounded, *r, context);
    adder_dec_clear(&rounded);
    return s;
}

/* The text that a result is compared as. */
static void write_result(char *got, size_t size, adder_dec a, const char *answer)
{
    int f = format_of(answer);
    if (f < 0) {
        adder_dec_str(got, size, a);
        return;
    }
    unsigned char bytes[16];
    adder_status s = formats[f].to(bytes, a, ADDER_BIG, ADDER_DPD, &ctx);
    if (s)
        snprintf(got, size, "%s", adder_strerror(s));
    *got++ = '#';
    for (size_t i = 0; s == ADDER_OK && i < formats[f].digits / 2; i++)
        sprintf(got + 2 * i, "%02x", bytes[i]);
}

/* Whether two encodings are of the same number.  The copying operations of the specification keep the spelling of a
   number as well, which a number here does not keep. */
static bool same_number(const char *x, const char *y)
{
    adder_dec a = ADDER_DEC(0, 0), b = ADDER_DEC(0, 0);
    adder_status s = read_operand(&a, x, NULL) | read_operand(&b, y, NULL);
    bool same = adder_dec_compare_total(a, b) == 0;
    adder_dec_clear(&a);
    adder_dec_clear(&b);
    return s == ADDER_OK && same;
}

/* Runs one case; whether it passed. */
static bool run_case(char **token, int n)
{
    static char got[MAX_LINE];
    int arrow = 2;
    while (arrow < n && strcmp(token[arrow], "->") != 0)
        arrow++;
    if (arrow + 1 >= n)
        return true;
    const char *name = token[1], *answer = token[arrow + 1];
    int count = arrow - 2;
    size_t op = 0, op_count = sizeof operations / sizeof *operations;
    while (op < op_count && strcasecmp(operations[op].name, name) != 0)
        op++;
    if (op == op_count && strcasecmp(name, "isnormal") != 0 && strcasecmp(name, "issubnormal") != 0) {
        unknown++;
        return true;
    }
    for (int i = 2; i <= arrow + 1; i++)
        if (strchr(token[i], '#') && format_of(token[i]) < 0) { /* a null operand, or the format of an operation */
            left_out++;
            return true;
        }
    if (is_skipped(token[0])) {
        left_out++;
        return true;
    }
    run++;
    unsigned expected = 0;
    for (int i = arrow + 2; i < n; i++)
        for (size_t c = 0; c < sizeof conditions / sizeof *conditions; c++)
            if (strcasecmp(token[i], conditions[c].name) == 0)
                expected |= conditions[c].bit;
    adder_ctx exact = ADDER_CTX_EXACT;
    adder_dec v[3] = { { { 0, 0 }, 0, 0 } }, r = ADDER_DEC(0, 0);
    bool reads = strcasecmp(name, "tosci") == 0 || strcasecmp(name, "toeng") == 0;
    adder_status s = ADDER_OK;
    ctx.flags = ctx.traps = 0;
    for (int i = 0; i < count && i < 3; i++)
        s |= read_operand(&v[i], token[2 + i], reads ? &ctx : &exact);
    if (reads && s == ADDER_EPARSE)
        strcpy(got, "NaN");
    else if (s)
        snprintf(got, sizeof got, "operand: %s", adder_strerror(s));
    else if (strcasecmp(name, "toeng") == 0)
        adder_dec_str_eng(got, sizeof got, v[0]);
    else if (reads)
        write_result(got, sizeof got, v[0], answer);
    else if (strcasecmp(name, "class") == 0)
        strcpy(got, class_name(v[0]));
    else if (strcasecmp(name, "isnormal") == 0)
        strcpy(got, adder_dec_is_normal(v[0], &ctx) ? "1" : "0");
    else if (strcasecmp(name, "issubnormal") == 0)
        strcpy(got, adder_dec_is_subnormal(v[0], &ctx) ? "1" : "0");
    else if (operations[op].is)
        strcpy(got, operations[op].is(v[0]) ? "1" : "0");
    else if (operations[op].order)
        sprintf(got, "%d", operations[op].order(v[0], v[1]));
    else {
        if (operations[op].one)
            s = operations[op].one(&r, v[0], &ctx);
        else if (operations[op].two == adder_dec_pow && count == 3) /* modulo the third, as Python has it */
            s = adder_dec_powmod(&r, v[0], v[1], v[2], &ctx);
        else if (operations[op].two)
            s = operations[op].two(&r, v[0], v[1], &ctx);
        else
            s = adder_dec_fma(&r, v[0], v[1], v[2], &ctx);
        if (s)
            snprintf(got, sizeof got, "%s", adder_strerror(s));
        else
            write_result(got, sizeof got, r, answer);
    }
    for (int i = 0; i < 3; i++)
        adder_dec_clear(&v[i]);
    adder_dec_clear(&r);
    if (strcmp(answer, "?") == 0)
        return true;
    bool same = format_of(answer) < 0               ? strcmp(got, answer) == 0
                : strncasecmp(name, "copy", 4) == 0 ? same_number(got, answer)
                                                    : strcasecmp(got, answer) == 0;
    if (same && ctx.flags == expected)
        return true;
    diag("%s %s: got %.200s with conditions %#x, not %.200s with %#x", token[0], name, got, ctx.flags, answer,
         expected);
    return false;
}

static void run_file(const char *folder, const char *name)
{
    static char line[MAX_LINE], path[4096];
    char *token[MAX_TOKENS];
    long failed = 0, before = run;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "r");
    if (!f) {
        ok(false, "%s can be read", path);
        return;
    }
    ctx = ADDER_CTX_DEFAULT;
    while (fgets(line, sizeof line, f)) {
        char *colon = strchr(line, ':'), *start = line + strspn(line, " \t");
        if (colon && !strstr(line, "->") && strncmp(start, "--", 2) != 0) {
            *colon = '\0';
            char *value = colon + 1 + strspn(colon + 1, " \t");
            value[strcspn(value, " \t\r\n")] = '\0';
            directive(start, value);
            continue;
        }
        int n = split(line, token);
        if (n >= 4 && !run_case(token, n) && ++failed == 20) {
            diag("and more");
            break;
        }
    }
    fclose(f);
    ok(failed == 0, "%s: %ld cases", name, run - before);
}

static bool is_test_file(const char *name)
{
    size_t n = strlen(name);
    return n > 8 && strcmp(name + n - 8, ".decTest") == 0 && strcmp(name, "testall.decTest") != 0;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_skip_names(void)
{
    static char text[65536];
    FILE *f = fopen(TOP_SRCDIR "/t/data/dec-spec-skip.txt", "r");
    if (f) {
        text[fread(text, 1, sizeof text - 1, f)] = '\0';
        fclose(f);
    }
    skip_names = text;
}

int main(int argc, char **argv)
{
    const char *folder = getenv("ADDER_DECTEST");
    glob_t found = { 0 };
    if (!folder && glob("/usr/lib/python3.*/test/decimaltestdata", 0, NULL, &found) == 0)
        folder = found.gl_pathv[0];
    DIR *d = folder ? opendir(folder) : NULL;
    if (!d)
        skip_all("no decimaltestdata: install the libpython3.N-testsuite of this python3, or set ADDER_DECTEST");
    read_skip_names();
    static char *names[1000];
    size_t count = 0;
    for (struct dirent *e; (e = readdir(d)) && count < 1000;)
        if (is_test_file(e->d_name) && (argc < 2 || strcmp(argv[1], e->d_name) == 0))
            names[count++] = strdup(e->d_name);
    closedir(d);
    qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        run_file(folder, names[i]);
        free(names[i]);
    }
    diag("%ld cases were run, %ld left out, %ld are of operations that the library does not have", run, left_out,
         unknown);
    globfree(&found);
    return done_testing();
}
