/* dec-transcendental.c - exp, ln, log10, powers, circular and hyperbolic functions against MPFR: at random precisions
   from 1 to 100 digits, in every mode, and where they are hard to round. */

#include "tap.h"

#include <adder.h>
#include <adder/gmp.h>
#include <mpfr.h>

typedef adder_status unary(adder_dec *, adder_dec, adder_ctx *);
typedef int mpfr_unary(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

static uint64_t seed;

static int64_t below(int64_t n)
{
    return (int64_t)(tap_random(&seed) % (uint64_t)n);
}

static adder_dec number(const char *s)
{
    adder_dec r = ADDER_DEC(0, 0);
    if (adder_dec_set_str(&r, s, &ADDER_CTX_EXACT))
        abort();
    return r;
}

/* The oracle: the function to so many bits that a decimal text of it, made by MPFR, is right to within a unit of its
   last place; that text is then rounded in decimal. */
enum { BITS = 12000, DIGITS = 3000 };

static mpfr_t x, y;
static char text[2 * DIGITS];

static const char *text_of(mpfr_srcptr value)
{
    mpfr_snprintf(text, sizeof text, "%.*Re", DIGITS, value);
    return text;
}

static const char *value(mpfr_unary *f, const char *s)
{
    mpfr_set_str(x, s, 10, MPFR_RNDN);
    f(y, x, MPFR_RNDN);
    return text_of(y);
}

/* Whether the value is a decimal number of few digits: what is exact has checks of its own. */
static bool is_exact(const char *exact)
{
    const char *e = strchr(exact, 'e');
    return !e || strspn(e - 1000, "0") == 1000;
}

/* What is under test, with its second operand if it has two. */
struct function {
    const char *name;
    unary *f;
    adder_status (*f2)(adder_dec *, adder_dec, adder_dec, adder_ctx *);
    const char *second;
};

/* A result in every mode, and the conditions, against what rounding `exact` gives. */
static bool agrees(const struct function *f, const char *s, const char *exact, const adder_ctx *c)
{
    adder_dec a = number(s), b = number(f->second ? f->second : "0"), e = number(exact);
    adder_dec got = ADDER_DEC(0, 0), expected = ADDER_DEC(0, 0);
    bool good = true;
    for (int mode = 0; mode < 8; mode++) {
        adder_ctx c1 = *c, c2 = *c;
        c1.rounding = c2.rounding = (adder_rounding)mode;
        c1.traps = c2.traps = c1.flags = c2.flags = 0;
        adder_status status = f->f2 ? f->f2(&got, a, b, &c1) : f->f(&got, a, &c1);
        adder_dec_plus(&expected, e, &c2);
        if (status || adder_dec_compare_total(got, expected) != 0 || c1.flags != c2.flags) {
            char *g = adder_dec_to_str(got), *w = adder_dec_to_str(expected);
            diag("%s(%.300s, %.200s), %d digits, mode %d: got %.300s, status %u, conditions %#x, not %.300s, %#x",
                 f->name, s, f->second ? f->second : "", (int)c->prec, mode, g, status, c1.flags, w, c2.flags);
            adder_free(g);
            adder_free(w);
            good = false;
        }
    }
    adder_dec_clear(&a);
    adder_dec_clear(&b);
    adder_dec_clear(&e);
    adder_dec_clear(&got);
    adder_dec_clear(&expected);
    return good;
}

enum domain { ANY, POSITIVE, UNIT, ABOVE_ONE };

static const struct row {
    struct function f;
    mpfr_unary *oracle, *inverse;
    int low, high; /* of the exponents of random operands */
    enum domain domain;
} rows[] = {
    { { "exp", adder_dec_exp, NULL, NULL }, mpfr_exp, mpfr_log, -60, 8, ANY },
    { { "ln", adder_dec_ln, NULL, NULL }, mpfr_log, mpfr_exp, -3000, 3000, POSITIVE },
    { { "log10", adder_dec_log10, NULL, NULL }, mpfr_log10, mpfr_exp10, -3000, 3000, POSITIVE },
    { { "sin", adder_dec_sin, NULL, NULL }, mpfr_sin, mpfr_asin, -60, 300, ANY },
    { { "cos", adder_dec_cos, NULL, NULL }, mpfr_cos, mpfr_acos, -60, 300, ANY },
    { { "tan", adder_dec_tan, NULL, NULL }, mpfr_tan, mpfr_atan, -60, 300, ANY },
    { { "asin", adder_dec_asin, NULL, NULL }, mpfr_asin, mpfr_sin, -60, 0, UNIT },
    { { "acos", adder_dec_acos, NULL, NULL }, mpfr_acos, mpfr_cos, -60, 0, UNIT },
    { { "atan", adder_dec_atan, NULL, NULL }, mpfr_atan, mpfr_tan, -60, 300, ANY },
    { { "sinh", adder_dec_sinh, NULL, NULL }, mpfr_sinh, mpfr_asinh, -60, 8, ANY },
    { { "cosh", adder_dec_cosh, NULL, NULL }, mpfr_cosh, mpfr_acosh, -60, 8, ANY },
    { { "tanh", adder_dec_tanh, NULL, NULL }, mpfr_tanh, mpfr_atanh, -60, 3, ANY },
    { { "asinh", adder_dec_asinh, NULL, NULL }, mpfr_asinh, mpfr_sinh, -60, 3000, ANY },
    { { "acosh", adder_dec_acosh, NULL, NULL }, mpfr_acosh, mpfr_cosh, 0, 3000, ABOVE_ONE },
    { { "atanh", adder_dec_atanh, NULL, NULL }, mpfr_atanh, mpfr_tanh, -60, 0, UNIT },
};
enum { ROWS = sizeof rows / sizeof *rows };

static void random_digits(char *s, int n)
{
    for (int i = 0; i < n; i++)
        s[i] = (char)('0' + below(10));
    if (s[0] == '0')
        s[0] = '7';
    s[n] = '\0';
}

static adder_ctx random_context(void)
{
    adder_ctx c = ADDER_CTX_MAX;
    c.prec = 1 + below(100);
    if (below(4) == 0) {
        c.emax = 1 + below(40);
        c.emin = -c.emax;
        c.clamp = below(2);
    }
    return c;
}

static void random_operand(char *s, size_t size, const struct row *row)
{
    char digits[200];
    int n = 1 + (int)below(below(2) ? 8 : 120), exponent = row->low + (int)below(row->high - row->low);
    random_digits(digits, n);
    if (row->domain == ABOVE_ONE && below(4) == 0) /* near 1 */
        snprintf(s, size, "1.%0*d%s", (int)below(60), 0, digits);
    else if (row->domain != ANY && below(4) == 0)
        snprintf(s, size, "0.999%s", digits);
    else if (row->domain == UNIT && below(4) == 0)
        snprintf(s, size, "0.9999999999999999999999999999999999999%s", digits);
    else if (below(2)) /* of the order of 1 */
        snprintf(s, size, "%c.%sE%d", digits[0], digits + 1,
                 row->domain == UNIT ? -1 - (int)below(3)
                                     : (int)below(row->domain == ABOVE_ONE ? 3 : 6) - 3 * (row->domain != ABOVE_ONE));
    else
        snprintf(s, size, "%c.%sE%d", digits[0], digits + 1, row->domain == UNIT && exponent >= 0 ? -1 : exponent);
    if (row->domain == ABOVE_ONE && s[0] == '0')
        s[0] = '3';
    if ((row->domain == ANY || row->domain == UNIT) && below(2)) {
        memmove(s + 1, s, strlen(s) + 1);
        s[0] = '-';
    }
}

static void test_random(void)
{
    long count = tap_count(150, 5000);
    for (int i = 0; i < ROWS; i++) {
        long bad = 0;
        for (long k = 0; k < count; k++) {
            char s[400];
            adder_ctx c = random_context();
            random_operand(s, sizeof s, &rows[i]);
            const char *exact = value(rows[i].oracle, s);
            if (!is_exact(exact))
                bad += !agrees(&rows[i].f, s, exact, &c);
        }
        is_int(bad, 0, "%s of %ld random numbers", rows[i].f.name, count);
    }
}

/* Operands whose values lie 10**-20 to 10**-80 from a number of few digits, or from the middle of two. */
static void test_hard(void)
{
    long count = tap_count(60, 3000);
    for (int i = 0; i < ROWS; i++) {
        long bad = 0, tried = 0;
        for (long k = 0; k < count; k++) {
            char digits[100], s[300];
            adder_ctx c = ADDER_CTX_MAX;
            c.prec = 1 + below(30);
            random_digits(digits, (int)c.prec + 1);
            digits[c.prec] = below(2) ? '5' : '0';
            snprintf(s, sizeof s, "%c.%sE%d", digits[0], digits + 1, -1 + (int)below(2));
            mpfr_set_str(x, s, 10, MPFR_RNDN);
            rows[i].inverse(y, x, MPFR_RNDN);
            if (!mpfr_number_p(y) || mpfr_zero_p(y))
                continue;
            tried++;
            mpfr_snprintf(s, sizeof s, "%.*Re", (int)c.prec + 20 + (int)below(60), y);
            const char *exact = value(rows[i].oracle, s);
            if (!is_exact(exact))
                bad += !agrees(&rows[i].f, s, exact, &c);
        }
        ok(bad == 0 && tried > 0, "%s of %ld numbers that are hard to round", rows[i].f.name, tried);
    }
}

/* Angles so near to a multiple of pi / 2 that the value is almost 0, or almost a pole. */
static void test_near_axes(void)
{
    long count = tap_count(300, 5000), bad = 0;
    for (long k = 0; k < count; k++) {
        char s[300];
        const struct row *row = &rows[3 + below(3)];
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 1 + below(60);
        mpfr_const_pi(x, MPFR_RNDN);
        mpfr_mul_ui(x, x, 1 + (unsigned long)below(below(2) ? 8 : 1000000000), MPFR_RNDN);
        mpfr_div_2ui(x, x, 1, MPFR_RNDN);
        mpfr_snprintf(s, sizeof s, "%.*Re", 5 + (int)below(200), x);
        bad += !agrees(&row->f, s, value(row->oracle, s), &c);
    }
    is_int(bad, 0, "sin, cos and tan of %ld angles near the axes", count);
}

/* So many digits that e**-x shows beside e**x. */
static void test_long(void)
{
    enum { LONG_DIGITS = 9000 };
    mpfr_t z;
    char *exact = malloc(LONG_DIGITS + 1000);
    adder_ctx c = ADDER_CTX_MAX;
    c.prec = LONG_DIGITS;
    mpfr_init2(z, 35000);
    for (int i = 0; i < ROWS && exact; i++)
        if (rows[i].oracle == mpfr_sinh || rows[i].oracle == mpfr_cosh) {
            mpfr_set_ui(z, 10000, MPFR_RNDN);
            rows[i].oracle(z, z, MPFR_RNDN);
            mpfr_snprintf(exact, LONG_DIGITS + 1000, "%.*Re", LONG_DIGITS + 500, z);
            ok(agrees(&rows[i].f, "1E4", exact, &c), "%s(10000) to %d digits", rows[i].f.name, LONG_DIGITS);
        }
    mpfr_clear(z);
    free(exact);
}

/* Powers that are no decimal numbers of few digits, and near them. */
static void test_pow_random(void)
{
    long count = tap_count(1000, 20000), bad = 0;
    mpfr_t e;
    mpfr_init2(e, BITS);
    for (long k = 0; k < count; k++) {
        static const struct row base = { { "", NULL, NULL, NULL }, NULL, NULL, -30, 30, POSITIVE };
        char s[400], second[400];
        adder_ctx c = random_context();
        random_operand(s, sizeof s, &base);
        random_operand(second, sizeof second, &base);
        if (below(3) == 0)
            snprintf(second, sizeof second, "%d", (int)below(400));
        if (below(2)) {
            memmove(second + 1, second, strlen(second) + 1);
            second[0] = '-';
        }
        if (strchr(second, 'E') && atoi(strchr(second, 'E') + 1) > 8)
            continue;
        struct function f = { "pow", NULL, adder_dec_pow, second };
        mpfr_set_str(x, s, 10, MPFR_RNDN);
        mpfr_set_str(e, second, 10, MPFR_RNDN);
        mpfr_pow(y, x, e, MPFR_RNDN);
        const char *exact = text_of(y);
        if (!is_exact(exact))
            bad += !agrees(&f, s, exact, &c);
    }
    mpfr_clear(e);
    is_int(bad, 0, "pow of %ld random pairs", count);
}

/* Integral powers against products, and roots and powers of roots against what they come from. */
static void test_pow_exact(void)
{
    long count = tap_count(2000, 50000), bad = 0, bad_root = 0;
    for (long k = 0; k < count; k++) {
        char digits[50], s[100], *exact;
        int n = 1 + (int)below(12), root = below(2) ? 2 : 4;
        static const char *const fraction[] = { "0.5", "0.25" };
        random_digits(digits, 1 + (int)below(12));
        snprintf(s, sizeof s, "%s%sE%d", below(2) ? "-" : "", digits, (int)below(40) - 20);
        adder_dec a = number(s), product = ADDER_DEC(1, 0), back = ADDER_DEC(0, 0);
        for (int i = 0; i < n; i++)
            adder_dec_mul(&product, product, a, &ADDER_CTX_EXACT);
        exact = adder_dec_to_str(product);
        char second[20];
        snprintf(second, sizeof second, "%d", n);
        struct function f = { "pow", NULL, adder_dec_pow, second };
        adder_ctx c = random_context();
        bad += !agrees(&f, s, exact, &c);
        adder_dec r = ADDER_DEC(0, 0), order = ADDER_DEC(0, 0);
        bad += adder_dec_pow(&r, a, ADDER_DEC(n, 0), &ADDER_CTX_EXACT) != ADDER_OK;
        bad += adder_dec_compare_total(r, product) != 0;
        /* (a**4)**0.5 and (a**4)**0.25, exact and rounded */
        adder_dec_mul(&product, a, a, &ADDER_CTX_EXACT);
        adder_dec_copyabs(&r, root == 2 ? product : a, NULL);
        adder_dec_mul(&product, product, product, &ADDER_CTX_EXACT);
        adder_dec e = number(fraction[root == 4]);
        bad_root += adder_dec_pow(&back, product, e, &ADDER_CTX_EXACT) != ADDER_OK || adder_dec_cmp(back, r) != 0;
        c = random_context();
        for (int mode = 0; mode < 8; mode++) {
            adder_ctx c1 = c, c2 = c;
            c1.rounding = c2.rounding = (adder_rounding)mode;
            c1.traps = c2.traps = 0;
            adder_dec_pow(&back, product, e, &c1);
            adder_dec_plus(&order, r, &c2);
            if (adder_dec_cmp(back, order) != 0 || !(c1.flags & ADDER_DEC_INEXACT)) {
                bad_root++;
                diag("the root %d of (%s)**4, %d digits, mode %d", root, s, (int)c.prec, mode);
            }
        }
        adder_free(exact);
        adder_dec_clear(&a);
        adder_dec_clear(&product);
        adder_dec_clear(&back);
        adder_dec_clear(&r);
        adder_dec_clear(&order);
    }
    is_int(bad, 0, "integral powers are products, %ld", count);
    is_int(bad_root, 0, "and roots of them are exact");
}

static const struct {
    const char *function;
    unary *f;
    const char *operand, *result;
    unsigned conditions;
} special[] = {
#define ROUNDED_RESULT (ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED)
    { "sin", adder_dec_sin, "0", "0", 0 },
    { "sin", adder_dec_sin, "-0E+7", "-0E+7", 0 },
    { "sin", adder_dec_sin, "Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "sin", adder_dec_sin, "NaN12", "NaN12", 0 },
    { "sin", adder_dec_sin, "sNaN", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "sin", adder_dec_sin, "1E-9999", "1.00000000E-9999", ROUNDED_RESULT },
    { "cos", adder_dec_cos, "0E+3", "1", 0 },
    { "cos", adder_dec_cos, "-Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "cos", adder_dec_cos, "1E-999999", "1.00000000", ROUNDED_RESULT },
    { "tan", adder_dec_tan, "-0", "-0", 0 },
    { "tan", adder_dec_tan, "Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "asin", adder_dec_asin, "0", "0", 0 },
    { "asin", adder_dec_asin, "-1", "-1.57079633", ROUNDED_RESULT },
    { "asin", adder_dec_asin, "1.000", "1.57079633", ROUNDED_RESULT },
    { "asin", adder_dec_asin, "1.0000000000000000000000000000000000000001", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "acos", adder_dec_acos, "1.00", "0", 0 },
    { "acos", adder_dec_acos, "-1", "3.14159265", ROUNDED_RESULT },
    { "acos", adder_dec_acos, "-0", "1.57079633", ROUNDED_RESULT },
    { "acos", adder_dec_acos, "1E-99999999999999", "1.57079633", ROUNDED_RESULT },
    { "acos", adder_dec_acos, "-Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "atan", adder_dec_atan, "-0", "-0", 0 },
    { "atan", adder_dec_atan, "-Infinity", "-1.57079633", ROUNDED_RESULT },
    { "atan", adder_dec_atan, "1E+999999999999999999", "1.57079633", ROUNDED_RESULT },
    { "sinh", adder_dec_sinh, "-0", "-0", 0 },
    { "sinh", adder_dec_sinh, "-Infinity", "-Infinity", 0 },
    { "sinh", adder_dec_sinh, "-1E+99", "-Infinity", ROUNDED_RESULT | ADDER_DEC_OVERFLOW },
    { "cosh", adder_dec_cosh, "-0", "1", 0 },
    { "cosh", adder_dec_cosh, "-Infinity", "Infinity", 0 },
    { "cosh", adder_dec_cosh, "-1E+99", "Infinity", ROUNDED_RESULT | ADDER_DEC_OVERFLOW },
    { "tanh", adder_dec_tanh, "-0", "-0", 0 },
    { "tanh", adder_dec_tanh, "-Infinity", "-1", 0 },
    { "tanh", adder_dec_tanh, "Infinity", "1", 0 },
    { "tanh", adder_dec_tanh, "-1E+999999999", "-1.00000000", ROUNDED_RESULT },
    { "asinh", adder_dec_asinh, "-0", "-0", 0 },
    { "asinh", adder_dec_asinh, "-Infinity", "-Infinity", 0 },
    { "acosh", adder_dec_acosh, "1.0", "0", 0 },
    { "acosh", adder_dec_acosh, "Infinity", "Infinity", 0 },
    { "acosh", adder_dec_acosh, "0.999999999999999999999999999999999999999", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "acosh", adder_dec_acosh, "-2", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "acosh", adder_dec_acosh, "-Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "atanh", adder_dec_atanh, "-0", "-0", 0 },
    { "atanh", adder_dec_atanh, "-1.0", "-Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "atanh", adder_dec_atanh, "1", "Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "atanh", adder_dec_atanh, "Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "exp", adder_dec_exp, "-Infinity", "0", 0 },
    { "ln", adder_dec_ln, "1.00", "0", 0 },
    { "log10", adder_dec_log10, "1E-345", "-345", 0 },
};

static void test_special(void)
{
    for (size_t i = 0; i < sizeof special / sizeof *special; i++) {
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 9;
        c.traps = 0;
        adder_dec a = number(special[i].operand), r = ADDER_DEC(0, 0);
        adder_status s = special[i].f(&r, a, &c);
        char *got = adder_dec_to_str(r);
        ok(s == ADDER_OK && strcmp(got, special[i].result) == 0 && c.flags == special[i].conditions,
           "%s(%s) is %s (%s, status %u, conditions %#x)", special[i].function, special[i].operand, special[i].result,
           got, s, c.flags);
        adder_free(got);
        adder_dec_clear(&a);
    }
}

/* asinh x = ln(2 x) and acosh x = ln(2 x) to any precision here. */
static void test_enormous(void)
{
    adder_dec large[] = { ADDER_DEC(3, 99999999999999999), ADDER_DEC(3, 100000000000000001),
                          ADDER_DEC(7, 999999999999999990) };
    long bad = 0;
    for (size_t i = 0; i < sizeof large / sizeof *large; i++) {
        adder_dec twice = ADDER_DEC(0, 0), e = twice, r = twice;
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 30;
        c.traps = 0;
        adder_dec_add(&twice, large[i], large[i], &c);
        adder_dec_ln(&e, twice, &c);
        bad += adder_dec_asinh(&r, large[i], &c) != ADDER_OK || adder_dec_cmp(r, e) != 0;
        bad += adder_dec_acosh(&r, large[i], &c) != ADDER_OK || adder_dec_cmp(r, e) != 0;
    }
    is_int(bad, 0, "asinh and acosh of enormous numbers");
    adder_dec r = ADDER_DEC(5, 0);
    unary *const circular[] = { adder_dec_sin, adder_dec_cos, adder_dec_tan };
    for (int i = 0; i < 3; i++) {
        is_int(circular[i](&r, ADDER_DEC(1, 1000001), NULL), ADDER_ENOMEM, "no angle of 10**1000001");
        is_int(circular[i](&r, ADDER_DEC(1, 999999999999), &ADDER_CTX_EXACT), ADDER_EINEXACT,
               "nor in the exact context");
    }
    adder_set_max_bits(10000);
    is_int(adder_dec_sin(&r, ADDER_DEC(1, 100000), NULL), ADDER_ELIMIT, "a limit that the program sets");
    adder_set_max_bits(0);
    ok(adder_dec_cmp(r, ADDER_DEC(5, 0)) == 0, "and the result is untouched");
    long refused = 0;
    for (int i = 0; i < ROWS; i++)
        refused += rows[i].f.f(&r, ADDER_DEC(rows[i].domain == UNIT ? 5 : 50, -1), &ADDER_CTX_EXACT) == ADDER_EINEXACT;
    is_int(refused, ROWS, "no function has exact values but the exact ones");
}

int main(void)
{
    seed = tap_seed();
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
    mpfr_init2(x, BITS);
    mpfr_init2(y, BITS);
    test_special();
    test_enormous();
    test_random();
    test_hard();
    test_near_axes();
    test_long();
    test_pow_random();
    test_pow_exact();
    mpfr_clear(x);
    mpfr_clear(y);
    mpfr_mp_memory_cleanup();
    return done_testing();
}
