/* format-python.c - formatting against CPython: format() of every type, %, and str.format.  Each line says a kind, a
   value, a specification and what Adder gave; format-python.py works it out again and answers with what differs. */

#include <adder.h>

#include <errno.h>
#include <math.h>

#include "doubles.h"
#include "python.h"

static char *batch;
static size_t length, room;
static long bad, asked, refused;
static struct python python;

static void differs(char *answer)
{
    if (bad++ < 20)
        diag("%s", answer);
}

static void flush(void)
{
    python_ask(&python, batch, length, differs);
    length = 0;
}

static void say(const char *kind, const char *value, const char *spec, const char *answer)
{
    if (answer && strpbrk(answer, "\t\n")) /* what parts a line */
        return;
    size_t n = strlen(value) + strlen(spec) + (answer ? strlen(answer) : 0) + 20;
    if (room - length < n) {
        if (length)
            flush();
        if (room < n) {
            room = n < 1 << 20 ? 1 << 20 : n;
            batch = realloc(batch, room);
            if (!batch)
                exit(1);
        }
    }
    length += (size_t)sprintf(batch + length, "%s\t%s\t%s\t%c%s\n", kind, value, spec, answer ? '=' : '!',
                              answer ? answer : "");
    asked++;
    refused += !answer;
}

/* The first word of the program: which Python it is. */
static void ask_version(void)
{
    char version[60];
    if (fgets(version, sizeof version, python.from) && strncmp(version, "python ", 7) == 0)
        printf("# %s", version);
    else
        python_gone(&python);
}

static void finish(const char *name)
{
    if (length)
        flush();
    is_int(bad, 0, "%s, %ld questions, %ld of them refused", name, asked, refused);
    bad = asked = refused = 0;
}

/* Values: a text for Python, and an argument. */

struct value {
    char kind;
    char *text;
    adder_arg arg;
};

enum { VALUES = 300 };
static struct value ints[VALUES], doubles[VALUES], floats[VALUES], decs[VALUES], fracs[VALUES], strings[VALUES],
    bools[2];

static char *copy(const char *s)
{
    char *t = strdup(s);
    if (!t)
        exit(1);
    return t;
}

static void random_digits(char *text, uint64_t *state, size_t n)
{
    for (size_t i = 0; i < n; i++)
        text[i] = (char)('0' + (i == 0            ? 1 + below(state, 9)
                                : below(state, 4) ? below(state, 10)
                                                  : 9 * below(state, 2)));
    text[n] = 0;
}

/* A decimal number: a sign, some digits, perhaps a point and an exponent; 0 and 9 often. */
static void random_decimal(char *text, uint64_t *state)
{
    static const char *const special[] = {
        "0",        "-0",        "0.00", "-0E+5", "0E-10",  "NaN", "-NaN123", "sNaN",
        "Infinity", "-Infinity", "1E+3", "9.995", "-0.005", "0.5", "1.5",     "2.5"
    };
    if (below(state, 4) == 0) {
        strcpy(text, special[below(state, sizeof special / sizeof *special)]);
        return;
    }
    char digits[64];
    random_digits(digits, state, 1 + below(state, below(state, 4) ? 12 : 50));
    size_t n = strlen(digits), point = below(state, n + 1);
    int at = sprintf(text, "%s%.*s", below(state, 2) ? "-" : "", (int)point, digits);
    if (point < n)
        at += sprintf(text + at, ".%s", digits + point);
    if (below(state, 3) == 0)
        sprintf(text + at, "E%d", (int)below(state, 60) - 30);
}

static void make_values(uint64_t *state)
{
    static const char *const edges[] = { "0",
                                         "1",
                                         "-1",
                                         "9",
                                         "10",
                                         "255",
                                         "-255",
                                         "999",
                                         "1000",
                                         "-1000",
                                         "65535",
                                         "999999",
                                         "1000000",
                                         "2147483647",
                                         "-2147483648",
                                         "4611686018427387903",
                                         "4611686018427387904",
                                         "-4611686018427387905",
                                         "9223372036854775807",
                                         "-9223372036854775808",
                                         "18446744073709551615",
                                         "18446744073709551616",
                                         "-340282366920938463463374607431768211455",
                                         "340282366920938463463374607431768211456",
                                         "8364",
                                         "1114111",
                                         "1114112",
                                         "128512" };
    static const char *const words[] = { "",
                                         "a",
                                         "abc",
                                         "hello world",
                                         "\xc3\xa9",
                                         "\xe2\x82\xac 5",
                                         "na\xc3\xafve",
                                         "\xf0\x9f\x98\x80\xf0\x9f\x98\x80",
                                         "it's",
                                         "\"q\"",
                                         "'\"",
                                         "back\\slash" };
    char text[500], bits[40];
    for (size_t i = 0; i < VALUES; i++) {
        if (i < sizeof edges / sizeof *edges) {
            strcpy(text, edges[i]);
        } else {
            text[0] = '-';
            random_digits(text + below(state, 2), state, 1 + below(state, i % 4 ? 20 : 340));
            if (text[0] != '-' && !(text[0] >= '0' && text[0] <= '9'))
                abort();
        }
        ints[i] = (struct value){ 'i', copy(text), { .kind = ADDER_ARG_INT } };
        if (adder_int_set_str(&ints[i].arg.value.integer, text, 10))
            exit(1);

        int ignored;
        double x = i % 3 ? (double)(int64_t)(tap_random(state) >> (11 + below(state, 50))) / 1000
                         : random_double(state, &ignored);
        if (i == 0 || i == 1)
            x = i ? -0.0 : 0.0;
        if (i == 2 || i == 3)
            x = i == 2 ? INFINITY : -INFINITY;
        if (i == 4)
            x = NAN;
        if (i > 4 && i < 40)
            x = (i % 2 ? -1 : 1) * pow(10, (double)i - 22);
        if (i >= 40 && i < 60)
            x = ((double)i - 50) / 4;
        sprintf(bits, "%" PRIx64, double_bits(x));
        doubles[i] = (struct value){ 'f', copy(bits), { .kind = ADDER_ARG_DOUBLE, .value.f64 = x } };

        float single = (float)x;
        sprintf(bits, "%" PRIx64, double_bits((double)single));
        floats[i] = (struct value){ 'g', copy(bits), { .kind = ADDER_ARG_FLOAT, .value.f64 = (double)single } };

        random_decimal(text, state);
        decs[i] = (struct value){ 'd', copy(text), { .kind = ADDER_ARG_DEC } };
        if (adder_dec_set_str(&decs[i].arg.value.dec, text, &ADDER_CTX_MAX))
            exit(1);

        int at = sprintf(text, "%s%d", below(state, 2) ? "-" : "", (int)below(state, 100000));
        if (i % 4 == 0)
            random_digits(text + at, state, 1 + below(state, 60));
        at = (int)strlen(text);
        if (i % 2)
            sprintf(text + at, "/%d", 1 << below(state, 12));
        else if (i % 3)
            random_digits(text + at + sprintf(text + at, "/"), state, 1 + below(state, 30));
        fracs[i] = (struct value){ 'q', copy(text), { .kind = ADDER_ARG_FRAC } };
        if (adder_frac_set_str(&fracs[i].arg.value.frac, text))
            exit(1);

        text[0] = 0;
        for (size_t k = i < sizeof words / sizeof *words ? 1 : below(state, 4); k > 0; k--)
            strcat(text, words[i < sizeof words / sizeof *words ? i : below(state, sizeof words / sizeof *words)]);
        strings[i] = (struct value){ 's', copy(text), { .kind = ADDER_ARG_STRING } };
        strings[i].arg.value.string = strings[i].text;
    }
    for (int i = 0; i < 2; i++)
        bools[i] = (struct value){ 'b', copy(i ? "1" : "0"), { .kind = ADDER_ARG_BOOL, .value.i64 = i } };
}

static void free_values(void)
{
    for (size_t i = 0; i < VALUES; i++) {
        free(ints[i].text);
        free(doubles[i].text);
        free(floats[i].text);
        free(decs[i].text);
        free(fracs[i].text);
        free(strings[i].text);
        adder_int_clear(&ints[i].arg.value.integer);
        adder_dec_clear(&decs[i].arg.value.dec);
        adder_frac_clear(&fracs[i].arg.value.frac);
    }
    free(bools[0].text);
    free(bools[1].text);
}

static const struct value *any_value(uint64_t *state)
{
    switch (below(state, 11)) {
    case 0:
        return &bools[below(state, 2)];
    case 1:
        return &strings[below(state, VALUES)];
    case 2:
    case 3:
        return &ints[below(state, VALUES)];
    case 4:
    case 5:
    case 6:
        return &doubles[below(state, VALUES)];
    case 7:
        return &fracs[below(state, VALUES)];
    default:
        return &decs[below(state, VALUES)];
    }
}

/* format() by way of "{:spec}": specifications with braces are left out. */
static void ask_format(const struct value *v, const char *spec)
{
    char text[2000], kind[2] = { v->kind };
    size_t n;
    switch (v->arg.kind) {
    case ADDER_ARG_INT:
        n = adder_int_format(text, sizeof text, v->arg.value.integer, spec);
        break;
    case ADDER_ARG_DOUBLE:
        n = adder_f64_format(text, sizeof text, v->arg.value.f64, spec);
        break;
    case ADDER_ARG_DEC:
        n = adder_dec_format(text, sizeof text, v->arg.value.dec, spec);
        break;
    case ADDER_ARG_FRAC:
        n = adder_frac_format(text, sizeof text, v->arg.value.frac, spec);
        break;
    default: {
        char fmt[200];
        snprintf(fmt, sizeof fmt, "{:%s}", spec);
        int k = adder_snprint_args(text, sizeof text, fmt, &v->arg, 1);
        n = k < 0 ? SIZE_MAX : (size_t)k;
    }
    }
    if (n == SIZE_MAX && errno != EINVAL)
        diag("%s %s: errno %d", v->text, spec, errno);
    if (n == SIZE_MAX || (n < sizeof text && n == strlen(text))) /* the character 0 cannot stand in a line */
        say(kind, v->text, spec, n == SIZE_MAX ? NULL : text);
}

#define PICK(list) list[below(state, sizeof list / sizeof *list)]

/* All of a grid of specifications, each on a value of every type. */
static void grid(uint64_t *state)
{
    static const char *const aligns[] = { "", "<", "=", "*^", "0=", "\xe2\x82\xac>" };
    static const char *const signs[] = { "", "+", " ", "-" };
    static const char *const zs[] = { "", "z" }, *const alts[] = { "", "#" }, *const zeros[] = { "", "0" };
    static const char *const widths[] = { "", "1", "10", "23" }, *const groups[] = { "", ",", "_" };
    static const char *const precisions[] = { "", ".0", ".2", ".15" }, *const behind[] = { "", "", "", ",", "_" };
    static const char types[] = "\0bcdeEfFgGnosxX%q";
    char spec[60];
    long specs = 0;
    const struct value *kinds[] = { ints, doubles, floats, decs, fracs, strings };
    for (size_t a = 0; a < 6; a++)
        for (size_t b = 0; b < 4; b++)
            for (size_t c = 0; c < 8; c++)
                for (size_t d = 0; d < 4; d++)
                    for (size_t e = 0; e < 12; e++)
                        for (size_t f = 0; f < 17; f++) {
                            char type[2] = { types[f] };
                            if (!tap_count(0, 1) && below(state, 4)) /* a quarter of it usually, all nightly */
                                continue;
                            const char *point = precisions[e / 3], *last = PICK(behind);
                            sprintf(spec, "%s%s%s%s%s%s%s%s%s%s%s", aligns[a], signs[b], zs[c & 1], alts[c >> 1 & 1],
                                    zeros[c >> 2], widths[d], groups[e % 3], *last && !*point ? "." : "", point, last,
                                    type);
                            specs++;
                            for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
                                ask_format(&kinds[k][below(state, VALUES)], spec);
                        }
    ok(specs >= 20000, "a grid of %ld specifications", specs);
    finish("format(), a grid");
}

static void random_spec(char *p, uint64_t *state)
{
    static const char *const fills[] = {
        "x<", "0>", "<", ">", "=", "^", "*=", " ^", "\xc3\xa9<", "\xe2\x82\xac=", "\xf0\x9f\x98\x80^", "<<", "z>", "[>"
    };
    static const char *const types[] = { "b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "s", "x", "X", "%" };
    static const char noise[] = "<>=^+- z#0123456789,_.bcdeEfFgGnosxX%!:ajN[]()*$~";
    *p = 0;
    if (below(state, 3) == 0)
        p += sprintf(p, "%s", PICK(fills));
    if (below(state, 4) == 0)
        p += sprintf(p, "%c", "+- "[below(state, 3)]);
    if (below(state, 6) == 0)
        p += sprintf(p, "z");
    if (below(state, 6) == 0)
        p += sprintf(p, "#");
    if (below(state, 4) == 0)
        p += sprintf(p, "0");
    if (below(state, 2))
        p += sprintf(p, "%s%d", below(state, 8) ? "" : "0", (int)below(state, below(state, 3) ? 30 : 150));
    if (below(state, 4) == 0)
        p += sprintf(p, "%c", ",_"[below(state, 2)]);
    bool point = below(state, 2);
    if (point)
        p += sprintf(p, ".%s%d", below(state, 8) ? "" : "00", (int)below(state, below(state, 3) ? 20 : 150));
    if (below(state, 6) == 0)
        p += sprintf(p, "%s%c", point ? "" : ".", ",_"[below(state, 2)]);
    if (below(state, 4))
        p += sprintf(p, "%s", PICK(types));
    if (below(state, 5) == 0) { /* something at a place where it may be wrong */
        char *first = p - strlen(p);
        size_t n = strlen(first);
        (void)n;
        p += sprintf(p, "%c", noise[below(state, sizeof noise - 1)]);
    }
}

/* A change somewhere: characters exchanged, doubled, left out. */
static void disturb(char *spec, uint64_t *state)
{
    size_t n = strlen(spec);
    if (n < 2)
        return;
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)spec[i] >= 0x80)
            return;
    size_t i = below(state, n - 1);
    if (below(state, 2)) {
        char c = spec[i];
        spec[i] = spec[i + 1];
        spec[i + 1] = c;
    } else {
        memmove(spec + i, spec + i + 1, n - i);
    }
}

static void random_format(uint64_t *state)
{
    char spec[100];
    long count = tap_count(120000, 3000000);
    for (long i = 0; i < count; i++) {
        random_spec(spec, state);
        if (below(state, 8) == 0)
            disturb(spec, state);
        const char *dot = strchr(spec, '.');
        size_t digits = strspn(spec, "0123456789");
        (void)dot;
        if (digits < 6 && !strpbrk(spec, "[]"))
            ask_format(below(state, 12) ? any_value(state) : &floats[below(state, VALUES)], spec);
    }
    finish("format(), at random");
}

/* The modes of rounding, which are Decimal's contexts. */
static void modes(uint64_t *state)
{
    static const char *const names[] = {
        "half-even", "half-up", "half-down", "up", "down", "ceiling", "floor", "05up"
    };
    char spec[100];
    long count = tap_count(40000, 1000000);
    for (long i = 0; i < count; i++) {
        int precision = (int)below(state, 8);
        size_t kind = below(state, 3);
        const char *name = PICK(names);
        if (kind == 0) { /* Python's decimals stand for the doubles, which have the same digits in this form */
            sprintf(spec, "%s.%d[%s]f", below(state, 2) ? "20," : "+", precision, name);
            const struct value *v = &doubles[below(state, VALUES)];
            if (isfinite(v->arg.value.f64))
                ask_format(v, spec);
        } else {
            sprintf(spec, "%s.%d[%s]%c", below(state, 2) ? "+20," : "", precision, name, "feg%"[below(state, 4)]);
            ask_format(kind == 1 ? &decs[below(state, VALUES)] : &fracs[below(state, VALUES)], spec);
        }
    }
    finish("the modes of rounding");
}

/* % of integers, strings and Python's own conversions. */
static void percent(uint64_t *state)
{
    char fmt[100], values[2000], text[4000], item[100];
    long count = tap_count(40000, 1000000);
    for (long i = 0; i < count; i++) {
        adder_arg args[3];
        size_t n = 1 + below(state, 2), used = 0;
        int at = 0;
        char *to = values;
        for (size_t k = 0; k < n; k++) {
            at += sprintf(fmt + at, "%s%%", k ? ", " : "<");
            for (size_t f = below(state, 3); f > 0; f--)
                fmt[at++] = "-+ #0"[below(state, 5)];
            fmt[at] = 0;
            bool star = below(state, 8) == 0;
            if (star) {
                int w = (int)below(state, 40) - 20;
                to += sprintf(to, "%si%d", used ? "\x1f" : "", w);
                args[used++] = (adder_arg){ .kind = ADDER_ARG_I32, .value.i64 = w };
                at += sprintf(fmt + at, "*");
            } else if (below(state, 2)) {
                at += sprintf(fmt + at, "%d", 1 + (int)below(state, 30));
            }
            if (used == 3)
                break;
            const struct value *v;
            static const char conversions[] = "dixXourcs";
            char c = conversions[below(state, sizeof conversions - 1)];
            v = c == 's' || c == 'r' ? (below(state, 2) ? &strings[below(state, 6)] : any_value(state))
                                     : &ints[below(state, VALUES)];
            if (c == 'c')
                v = &ints[1 + below(state, 12)];
            /* Strings are measured in bytes here. */
            if (v->kind == 's' && below(state, 2))
                v = &strings[below(state, 4)];
            bool ascii = true;
            for (const char *p = v->text; *p; p++)
                ascii &= (unsigned char)*p < 0x80;
            if (v->kind != 's' || ascii)
                if (c != 'c' && below(state, 3) == 0)
                    at += sprintf(fmt + at, ".%d", (int)below(state, 25));
            if (!ascii || (c == 'c' && v->arg.kind == ADDER_ARG_INT && strlen(v->text) > 2)) {
                v = &ints[5];
                c = 'd';
            }
            if (v->kind == 'q' && c == 's')
                c = 'r';
            snprintf(item, sizeof item, "%c", v->kind);
            to += sprintf(to, "%s%c%s", used ? "\x1f" : "", v->kind, v->text);
            args[used++] = v->arg;
            at += sprintf(fmt + at, "%s%c", below(state, 5) ? "" : "l", c);
        }
        sprintf(fmt + at, "%%%%>");
        int k = adder_snprintf_args(text, sizeof text, fmt, args, used);
        if (k < (int)sizeof text && (k < 0 || strlen(text) == (size_t)k))
            say("%", values, fmt, k < 0 ? NULL : text);
    }
    finish("%");
}

static void braces(uint64_t *state)
{
    static const char *const pieces[] = { "{}",       "{0}",        "{1}",      "{{",     "}}",     "{",    "}",
                                          "text",     "{!r}",       "{!s}",     "{!a}",   "{2!r}",  "{:}",  "{:>8}",
                                          "{:{}}",    "{0:{1}}",    "{:{}.{}}", "{9}",    "{:>{}}", "{!x}", "{:{:{}}}",
                                          "{!r:>12}", "{0!s:^{1}}", "{00}",     "{:{{}}}" };
    char fmt[200], values[2000], text[4000], spec[100];
    long count = tap_count(40000, 1000000);
    for (long i = 0; i < count; i++) {
        adder_arg args[4];
        size_t n = below(state, 5);
        char *to = values;
        *to = 0;
        for (size_t k = 0; k < n; k++) {
            const struct value *v = any_value(state);
            if (below(state, 3) == 0)
                v = &ints[below(state, 7)];
            /* Values that may become a width must be small; Fractions before 3.12 take no specification. */
            bool large = v->kind == 'f' ? !(fabs(v->arg.value.f64) < 1000) : strspn(v->text, "-+0123456789") > 4;
            if (v->kind == 'q' || (v->kind != 's' && large))
                v = &strings[below(state, 12)];
            to += sprintf(to, "%s%c%s", k ? "\x1f" : "", v->kind, v->text);
            args[k] = v->arg;
        }
        fmt[0] = 0;
        for (size_t k = 1 + below(state, 3); k > 0; k--) {
            if (below(state, 3)) {
                strcat(fmt, PICK(pieces));
            } else {
                random_spec(spec, state);
                if (strpbrk(spec, "[]{}"))
                    continue;
                strcat(strcat(strcat(fmt, "{:"), spec), "}");
            }
        }
        int k = adder_snprint_args(text, sizeof text, fmt, args, n);
        /* Python's decimals take two texts that its documentation does not have, and enormous precisions. */
        bool fair = k < 0 ? errno == EINVAL : k < (int)sizeof text && strlen(text) == (size_t)k;
        if (fair && !(strchr(values, 'd') && strpbrk(fmt, "zN")))
            say("P", values, fmt, k < 0 ? NULL : text);
    }
    finish("str.format");
}

int main(void)
{
    uint64_t state = tap_seed();
    python_start(&python, "format-python.py");
    ask_version();
    make_values(&state);
    grid(&state);
    random_format(&state);
    modes(&state);
    percent(&state);
    braces(&state);
    free_values();
    python_stop(&python);
    free(batch);
    return done_testing();
}
