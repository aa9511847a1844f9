/* text.c - the readers of text, all types at once: where the text ends, and what follows it.

   Each text lies in a block of just its length, so that a tool that watches memory sees a byte read behind it, and then
   before bytes that would continue the number, which must make no difference. */

#include <adder.h>

#include <math.h>

#include "tap.h"

enum { LONGEST = 40, ROOM = LONGEST + 8 };

/* The answer of a reader. */
struct answer {
    adder_status status;
    size_t used;
    char text[200]; /* of the number */
};

typedef void reader(struct answer *a, const char *s, size_t n, size_t *used);

static void read_int(struct answer *a, const char *s, size_t n, size_t *used, int base)
{
    adder_int r = ADDER_INT(7);
    a->status = adder_int_parse(&r, s, n, base, used);
    adder_int_str(a->text, sizeof a->text, r, 10);
    adder_int_clear(&r);
}

static void read_int_10(struct answer *a, const char *s, size_t n, size_t *used)
{
    read_int(a, s, n, used, 10);
}

static void read_int_16(struct answer *a, const char *s, size_t n, size_t *used)
{
    read_int(a, s, n, used, 16);
}

static void read_int_0(struct answer *a, const char *s, size_t n, size_t *used)
{
    read_int(a, s, n, used, 0);
}

static void read_i64(struct answer *a, const char *s, size_t n, size_t *used)
{
    int64_t r = 7;
    a->status = adder_i64_parse(&r, s, n, 10, used);
    adder_i64_str(a->text, sizeof a->text, r, 10);
}

static void read_u64_0(struct answer *a, const char *s, size_t n, size_t *used)
{
    uint64_t r = 7;
    a->status = adder_u64_parse(&r, s, n, 0, used);
    adder_u64_str(a->text, sizeof a->text, r, 10);
}

static void read_i8(struct answer *a, const char *s, size_t n, size_t *used)
{
    int8_t r = 7;
    a->status = adder_i8_parse(&r, s, n, 10, used);
    adder_i8_str(a->text, sizeof a->text, r, 10);
}

static void read_f64(struct answer *a, const char *s, size_t n, size_t *used)
{
    double r = 7;
    a->status = adder_f64_parse(&r, s, n, used);
    adder_f64_repr(a->text, sizeof a->text, r);
}

static void read_f32(struct answer *a, const char *s, size_t n, size_t *used)
{
    float r = 7;
    a->status = adder_f32_parse(&r, s, n, used);
    adder_f32_repr(a->text, sizeof a->text, r);
}

static void read_frac(struct answer *a, const char *s, size_t n, size_t *used)
{
    adder_frac r = ADDER_FRAC(7, 1);
    a->status = adder_frac_parse(&r, s, n, used);
    adder_frac_str(a->text, sizeof a->text, r);
    adder_frac_clear(&r);
}

#ifdef __SIZEOF_INT128__
static void read_i128(struct answer *a, const char *s, size_t n, size_t *used)
{
    adder_i128 r = 7;
    a->status = adder_i128_parse(&r, s, n, 10, used);
    adder_i128_str(a->text, sizeof a->text, r, 10);
}

static void read_dec(struct answer *a, const char *s, size_t n, size_t *used)
{
    adder_dec r = ADDER_DEC(7, 0);
    a->status = adder_dec_parse(&r, s, n, used, &ADDER_CTX_EXACT);
    adder_dec_str(a->text, sizeof a->text, r);
    adder_dec_clear(&r);
}
#endif

static const struct {
    const char *name;
    reader *read;
} readers[] = {
    { "int, base 10", read_int_10 }, { "int, base 16", read_int_16 }, { "int, base 0", read_int_0 },
    { "i64", read_i64 },             { "u64, base 0", read_u64_0 },   { "i8", read_i8 },
    { "f64", read_f64 },             { "f32", read_f32 },             { "frac", read_frac },
#ifdef __SIZEOF_INT128__
    { "i128", read_i128 },           { "dec", read_dec },
#endif
};

/* Beginnings of numbers, to be cut anywhere; what is left is filled with digits. */
static const char *const beginnings[] = { "",     "-",   "+0",  "0",     "0x", "0b1", "1.",  ".",    "-0.0", "1e",    "1e-",
                                          "12e+", "1/",  "1 / ", "7_",   "in", "infinity", "nan", "snan12", "1.5e",  "000",
                                          "0_0",  "1\0", "\xd9\xa1", "1\xc2", "", "1.e", "0x_f", "00000000000000000000." };
/* Bytes that would go on with a number. */
static const char *const followers[] = { "9", "0", ".5", "e5", "_1", "/3", "x1", "f", "inity", " ", "" };

static size_t fill(char *text, const char *beginning, size_t size, size_t n)
{
    memcpy(text, beginning, size < n ? size : n);
    for (size_t i = size; i < n; i++)
        text[i] = (char)('1' + i % 9);
    return n;
}

static bool same(const struct answer *a, const struct answer *b)
{
    return a->status == b->status && a->used == b->used && strcmp(a->text, b->text) == 0;
}

/* The answers for one text: exactly as long, and with something behind it. */
static bool check(reader *read, const char *text, size_t n)
{
    char *exact = malloc(n + !n), longer[ROOM + 8];
    if (!exact)
        abort();
    memcpy(exact, text, n);
    struct answer a = { .used = 99 }, whole = { .used = 99 };
    read(&a, exact, n, &a.used);
    read(&whole, exact, n, NULL);
    free(exact);
    bool right = a.status ? a.used == 99 && whole.status != ADDER_OK : a.used <= n && a.used > 0;
    right = right && (whole.status == ADDER_OK) == (a.status == ADDER_OK && a.used == n);
    right = right && (a.status == ADDER_OK && a.used < n ? whole.status == ADDER_EPARSE : true);
    right = right && (whole.status ? strcmp(whole.text, strcmp(whole.text, "7.0") == 0 ? "7.0" : "7") == 0
                                   : strcmp(whole.text, a.text) == 0);
    for (size_t i = 0; i < sizeof followers / sizeof *followers && right; i++) {
        struct answer b = { .used = 99 }, all = { .used = 99 };
        memcpy(longer, text, n);
        strcpy(longer + n, followers[i]);
        read(&b, longer, n, &b.used);
        read(&all, longer, n, NULL);
        right = same(&a, &b) && same(&whole, &all);
    }
    return right;
}

static void test_ends(void)
{
    static const size_t sizes[] = { 3, 6, 9 };
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        long bad = 0;
        for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
            for (size_t n = 0; n <= LONGEST; n++) {
                char text[ROOM];
                size_t size = strlen(beginnings[i]);
                fill(text, beginnings[i], size, n);
                bad += !check(readers[k].read, text, n);
                for (size_t j = 0; j < sizeof sizes / sizeof *sizes && n > sizes[j]; j++) {
                    text[n - sizes[j]] = "._e"[j];
                    bad += !check(readers[k].read, text, n);
                }
                if (bad == 1)
                    diag("%s: \"%.*s\"", readers[k].name, (int)n, text);
            }
        }
        is_int(bad, 0, "%s: the bytes behind a text play no part", readers[k].name);
    }
}

/* 2**53 + 1 is halfway between two doubles, 2**24 + 1 between two floats.  The digits behind decide, whatever there is
   before them and wherever the point is. */
static bool check_tie(const char *middle, size_t zeros, char last, size_t point)
{
    static char text[3000];
    size_t whole = strlen(middle), n = 0, count = whole + zeros + 1;
    for (size_t i = 0; i < count; i++) {
        if (i == point)
            text[n++] = '.';
        text[n++] = i < whole ? middle[i] : i + 1 < count ? '0' : last;
        if (i % 7 == 3 && i + 1 < count && i + 1 != point)
            text[n++] = '_';
    }
    n += (size_t)sprintf(text + n, "e%d", (int)whole - (int)(point < count ? point : count));
    double x = 7, y = 7;
    bool right = adder_f64_from_str(&x, text) == ADDER_OK;
    size_t plain = 0;
    for (size_t i = 0; i <= n; i++)
        if (text[i] != '_')
            text[plain++] = text[i];
    right = right && adder_f64_parse(&y, text, plain - 1, NULL) == ADDER_OK && x == y;
    float z = 7;
    right = right && adder_f32_parse(&z, text, plain - 1, NULL) == ADDER_OK;
    bool is_float = whole == 8;
    double low = is_float ? 0x1p24 : 0x1p53, found = is_float ? (double)z : x;
    right = right && found == low + (last > '0' ? 2 : 0);
    if (!right)
        diag("%s: %a %a %a", text, x, y, (double)z);
    return right;
}

static void test_ties(void)
{
    static const size_t zeros[] = { 0, 1, 2, 3, 10, 30, 680, 684, 750, 762, 763, 764, 765, 770, 771, 780, 1000 };
    long bad = 0;
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        for (size_t point = 0; point <= zeros[i] + 20; point += 1 + point / 50)
            for (char last = '0'; last <= '1'; last++) {
                bad += !check_tie("9007199254740993", zeros[i], last, point);
                bad += !check_tie("16777217", zeros[i], last, point);
            }
    is_int(bad, 0, "points halfway, and the digits behind them");
}

/* Digits behind a large exponent, and exponents longer than any number's. */
static void test_exponents(void)
{
    static const char *const zero[] = { "0e99999999999999999999999", "1e-99999999999999999999999", "1e-1000000000" };
    static const char *const infinite[] = { "1e99999999999999999999999", "1e00000000000000000000400", "1e1000000000" };
    double x;
    bool right = true;
    for (size_t i = 0; i < 3; i++) {
        right &= adder_f64_parse(&x, zero[i], strlen(zero[i]), NULL) == ADDER_OK && x == 0;
        right &= adder_f64_parse(&x, infinite[i], strlen(infinite[i]), NULL) == ADDER_OK && x == HUGE_VAL;
    }
    right &= adder_f64_parse(&x, "1e0000000000000000000002", 24, NULL) == ADDER_OK && x == 100;
    right &= adder_f64_from_str(&x, "1e0_0000000000_0000000002") == ADDER_OK && x == 100;
    ok(right, "exponents of many digits");
}

/* Millions of digits: the callback is asked, and nothing has changed when it says stop. */
static int asked;

static bool stop(void *state)
{
    (void)state;
    asked++;
    return true;
}

static void test_long(void)
{
    enum { LONG = 20000000 };
    char *text = malloc(LONG + 1);
    if (!text)
        abort();
    memset(text, '0', LONG);
    text[LONG] = 0;
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        struct answer a = { .used = 99 };
        adder_set_interrupt(stop, NULL);
        asked = 0;
        readers[k].read(&a, text, LONG, &a.used);
        bool right = a.status == ADDER_EINTR && a.used == 99 && a.text[0] == '7' && asked == 1;
        adder_set_interrupt(NULL, NULL);
        readers[k].read(&a, text, LONG, &a.used);
        right = right && a.status == ADDER_OK && a.used == LONG && a.text[0] == '0';
        ok(right, "%s: millions of zeros", readers[k].name);
    }
    free(text);
}

int main(void)
{
    adder_set_max_bits(65536); /* some fractions would be long */
    test_ends();
    test_ties();
    test_exponents();
    test_long();
    return done_testing();
}
