/* scan.c - random texts of 1 to 60 digits: integers and decimals against GMP, doubles and floats against the C
   library.  Every type reads its digits with lib/digits/scan.c. */

#include <adder.h>
#include <adder/gmp.h>

#include "tap.h"

enum { DIGITS = 60, ROOM = 400 };

/* A random number: its digits alone, and as a text with a point, an exponent and underscores, or without. */
struct text {
    char digits[DIGITS + 1], plain[ROOM], grouped[ROOM];
    int64_t exponent; /* the value is that of the digits, times 10**exponent */
    bool negative;
};

static unsigned below(uint64_t *seed, unsigned n)
{
    return (unsigned)(tap_random(seed) % n);
}

/* n digits of a base, often with zeros at both ends. */
static void write_digits(char *out, unsigned n, unsigned base, uint64_t *seed)
{
    unsigned leading = below(seed, 2) ? below(seed, n) : 0, zeros = below(seed, 4) ? 0 : below(seed, n);
    for (unsigned i = 0; i < n; i++)
        out[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[i < leading || i >= n - zeros ? 0 : below(seed, base)];
    out[n] = 0;
}

/* Copies n digits, with an underscore here and there between two of them; returns the end. */
static char *write_groups(char *out, const char *digit, unsigned n, uint64_t *seed)
{
    unsigned size = below(seed, below(seed, 2) ? 5 : DIGITS) + 1;
    for (unsigned i = 0; i < n; i++) {
        if (i > 0 && (n - i) % size == 0)
            *out++ = '_';
        *out++ = digit[i];
    }
    *out = 0;
    return out;
}

static void make_decimal(struct text *t, uint64_t *seed)
{
    unsigned n = below(seed, DIGITS) + 1, point = below(seed, n + 1);
    bool has_point = below(seed, 4) > 0;
    write_digits(t->digits, n, 10, seed);
    if (!has_point)
        point = n;
    t->negative = below(seed, 2);
    t->exponent = (int64_t)point - (int64_t)n;
    char *p = t->grouped;
    if (t->negative)
        *p++ = '-';
    p = write_groups(p, t->digits, point, seed);
    if (has_point)
        *p++ = '.';
    p = write_groups(p, t->digits + point, n - point, seed);
    if (below(seed, 2)) {
        int e = (int)below(seed, 700) - 350;
        sprintf(p, "e%0*d", (int)below(seed, 12) + 1, e);
        t->exponent += e;
    }
    p = t->plain;
    for (const char *q = t->grouped; *q; q++)
        if (*q != '_')
            *p++ = *q;
    *p = 0;
}

static long wrong;

static void check(bool right, const char *what, const char *text)
{
    if (!right && wrong++ < 10)
        diag("%s of %s", what, text);
}

static bool same_double(double a, double b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

static bool same_float(float a, float b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

static void test_doubles(uint64_t *seed, long count)
{
    struct text t;
    wrong = 0;
    for (long i = 0; i < count; i++) {
        make_decimal(&t, seed);
        double x = 0, expected = strtod(t.plain, NULL);
        float f = 0;
        check(!adder_f64_parse(&x, t.plain, strlen(t.plain), NULL) && same_double(x, expected), "f64_parse", t.plain);
        check(!adder_f64_from_str(&x, t.grouped) && same_double(x, expected), "f64_from_str", t.grouped);
        check(!adder_f32_parse(&f, t.plain, strlen(t.plain), NULL) && same_float(f, strtof(t.plain, NULL)), "f32_parse",
              t.plain);
    }
    is_int(wrong, 0, "%ld doubles and floats", count);
}

/* Whether a is exactly the number of the text. */
static bool same_decimal(adder_dec a, const struct text *t, mpz_srcptr expected)
{
    adder_int c = ADDER_INT(0);
    mpz_t got;
    int64_t exponent;
    mpz_init(got);
    bool same = !adder_dec_get_parts(&c, &exponent, a) && !adder_int_get_mpz(got, c) && mpz_cmp(got, expected) == 0 &&
                exponent == t->exponent && adder_dec_is_signed(a) == t->negative;
    mpz_clear(got);
    adder_int_clear(&c);
    return same;
}

static void test_decimals(uint64_t *seed, long count)
{
    struct text t;
    adder_dec a = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    mpz_t expected;
    mpz_init(expected);
    ctx.prec = DIGITS;
    wrong = 0;
    for (long i = 0; i < count; i++) {
        make_decimal(&t, seed);
        mpz_set_str(expected, t.digits, 10);
        size_t used, length = strlen(t.plain);
        check(!adder_dec_set_str(&a, t.plain, &ctx) && same_decimal(a, &t, expected), "dec_set_str", t.plain);
        check(!adder_dec_set_str(&a, t.grouped, &ctx) && same_decimal(a, &t, expected), "dec_set_str", t.grouped);
        check(!adder_dec_parse(&a, t.plain, length, &used, &ctx) && used == length && same_decimal(a, &t, expected),
              "dec_parse", t.plain);
    }
    mpz_clear(expected);
    adder_dec_clear(&a);
    is_int(wrong, 0, "%ld decimals", count);
}

static void test_integers(uint64_t *seed, long count)
{
    static const unsigned char common[] = { 2, 8, 10, 10, 10, 16, 16 };
    char digits[DIGITS + 1], grouped[ROOM], *end;
    adder_int a = ADDER_INT(0);
    mpz_t got, expected;
    mpz_inits(got, expected, NULL);
    wrong = 0;
    for (long i = 0; i < count; i++) {
        unsigned base = below(seed, 2) ? common[below(seed, sizeof common)] : below(seed, 35) + 2;
        write_digits(digits, below(seed, DIGITS) + 1, base, seed);
        mpz_set_str(expected, digits, (int)base);
        write_groups(grouped, digits, (unsigned)strlen(digits), seed);
        check(!adder_int_set_str(&a, grouped, (int)base) && !adder_int_get_mpz(got, a) && mpz_cmp(got, expected) == 0,
              "int_set_str", grouped);
        size_t used, length = strlen(digits);
        check(!adder_int_parse(&a, digits, length, (int)base, &used) && used == length && !adder_int_get_mpz(got, a) &&
                  mpz_cmp(got, expected) == 0,
              "int_parse", digits);
        uint64_t u = 0;
        unsigned long long value = strtoull(digits, &end, (int)base);
        adder_status status = adder_u64_parse(&u, digits, length, (int)base, NULL);
        check(mpz_sizeinbase(expected, 2) > 64 ? status == ADDER_ERANGE : status == ADDER_OK && u == value, "u64_parse",
              digits);
    }
    mpz_clears(got, expected, NULL);
    adder_int_clear(&a);
    is_int(wrong, 0, "%ld integers", count);
}

int main(void)
{
    uint64_t seed = tap_seed();
    long count = tap_count(200000, 10000000);
    test_doubles(&seed, count);
    test_decimals(&seed, count);
    test_integers(&seed, count);
    return done_testing();
}
