/* dec-transcendental.c - exp, ln, log10 and their kin against MPFR: at random precisions from 1 to 100 digits, in every
   mode, and where they are hard to round. */

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

/* The oracle: x = s and the function of it to so many bits that a decimal text of it, made by MPFR, is right to within
   a unit of its last place; that text is then rounded in decimal, unless it lies too near to where the result changes.
 */
enum { BITS = 12000, DIGITS = 3000 };

static mpfr_t x, y;
static char text[2 * DIGITS];

static const char *value(mpfr_unary *f, const char *s)
{
    mpfr_set_str(x, s, 10, MPFR_RNDN);
    f(y, x, MPFR_RNDN);
    mpfr_snprintf(text, sizeof text, "%.*Re", DIGITS, y);
    return text;
}

/* A result in every mode, and the conditions, against what rounding `exact` gives. */
static bool agrees(const char *name, unary *f, const char *s, const char *exact, adder_ctx *c)
{
    adder_dec a = number(s), e = number(exact), got = ADDER_DEC(0, 0), expected = ADDER_DEC(0, 0);
    bool good = true;
    for (int mode = 0; mode < 8; mode++) {
        adder_ctx c1 = *c, c2 = *c;
        c1.rounding = c2.rounding = (adder_rounding)mode;
        c1.traps = c2.traps = c1.flags = c2.flags = 0;
        adder_status status = f(&got, a, &c1);
        adder_dec_plus(&expected, e, &c2);
        adder_dec order = ADDER_DEC(0, 0);
        adder_dec_compare_total(&order, got, expected, NULL);
        if (status || adder_dec_sign(order) != 0 || c1.flags != c2.flags) {
            char *g = adder_dec_to_str(got), *w = adder_dec_to_str(expected);
            diag("%s(%.300s), %d digits, mode %d: got %.300s, status %u, conditions %#x, not %.300s, %#x", name, s,
                 (int)c->prec, mode, g, status, c1.flags, w, c2.flags);
            adder_free(g);
            adder_free(w);
            good = false;
        }
    }
    adder_dec_clear(&a);
    adder_dec_clear(&e);
    adder_dec_clear(&got);
    adder_dec_clear(&expected);
    return good;
}

static const struct {
    const char *name;
    unary *f;
    mpfr_unary *oracle;
    int low, high; /* of the exponents of random operands */
    bool positive;
    bool below_one;
    bool above_one;
} functions[] = {
    { "exp", adder_dec_exp, mpfr_exp, -60, 8, .positive = false },
    { "ln", adder_dec_ln, mpfr_log, -3000, 3000, .positive = true },
    { "log10", adder_dec_log10, mpfr_log10, -3000, 3000, .positive = true },
    { "sin", adder_dec_sin, mpfr_sin, -200, 300, .positive = false },
    { "cos", adder_dec_cos, mpfr_cos, -200, 300, .positive = false },
    { "tan", adder_dec_tan, mpfr_tan, -200, 300, .positive = false },
    { "asin", adder_dec_asin, mpfr_asin, -200, -1, .below_one = true },
    { "acos", adder_dec_acos, mpfr_acos, -200, -1, .below_one = true },
    { "atan", adder_dec_atan, mpfr_atan, -200, 2000, .positive = false },
    { "sinh", adder_dec_sinh, mpfr_sinh, -200, 8, .positive = false },
    { "cosh", adder_dec_cosh, mpfr_cosh, -200, 8, .positive = false },
    { "tanh", adder_dec_tanh, mpfr_tanh, -200, 3, .positive = false },
    { "asinh", adder_dec_asinh, mpfr_asinh, -200, 3000, .positive = false },
    { "acosh", adder_dec_acosh, mpfr_acosh, 0, 3000, .positive = true, .above_one = true },
    { "atanh", adder_dec_atanh, mpfr_atanh, -200, -1, .below_one = true },
};
enum { FUNCTIONS = sizeof functions / sizeof *functions };

static void random_digits(char *s, int n)
{
    for (int i = 0; i < n; i++)
        s[i] = (char)('0' + below(10));
    if (s[0] == '0')
        s[0] = '7';
    s[n] = '\0';
}

/* Of powers of ten the logarithms are exact. */
static bool is_power_of_ten(const char *digits)
{
    return digits[0] == '1' && strspn(digits + 1, "0") == strlen(digits + 1);
}

static void test_random(void)
{
    long count = tap_count(200, 5000);
    for (int i = 0; i < FUNCTIONS; i++) {
        long bad = 0;
        for (long k = 0; k < count; k++) {
            char s[400], digits[200];
            adder_ctx c = ADDER_CTX_MAX;
            c.prec = 1 + below(100);
            if (below(4) == 0) {
                c.emax = 1 + below(40);
                c.emin = -c.emax;
                c.clamp = below(2);
            }
            random_digits(digits, 1 + (int)below(below(2) ? 8 : 120));
            /* Half of them are of the order of 1. */
            int exponent =
                below(2) ? (int)below(6) - 3 : functions[i].low + (int)below(functions[i].high - functions[i].low);
            if ((functions[i].below_one && exponent >= 0) || (functions[i].above_one && exponent < 0))
                exponent = functions[i].below_one ? -1 : 0;
            /* Near 1 the inverses lose digits of their operand. */
            if (functions[i].below_one && below(4) == 0)
                memset(digits, '9', (size_t)below((int64_t)strlen(digits)));
            if (functions[i].above_one && below(4) == 0 && strlen(digits) > 1) {
                memset(digits, '0', (size_t)below((int64_t)strlen(digits) - 1));
                digits[0] = '1';
                exponent = 0;
            }
            snprintf(s, sizeof s, "%s%c.%sE%d", functions[i].positive || below(2) ? "" : "-", digits[0], digits + 1,
                     exponent);
            if (!functions[i].positive || !is_power_of_ten(digits))
                bad += !agrees(functions[i].name, functions[i].f, s, value(functions[i].oracle, s), &c);
        }
        is_int(bad, 0, "%s of %ld random numbers", functions[i].name, count);
    }
}

/* Values that are no business of MPFR's: exact ones, none at all, and those next to a decimal number. */
static void test_special(void)
{
    enum { INVALID = ADDER_DEC_INVALID_OPERATION, ROUND = ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED };
    static const struct {
        const char *name;
        unary *f;
        const char *a, *expected;
        adder_rounding mode;
        unsigned flags;
    } cases[] = {
        { "sin", adder_dec_sin, "-0E+3", "-0E+3", 0, 0 },
        { "sin", adder_dec_sin, "Infinity", "NaN", 0, INVALID },
        { "sin", adder_dec_sin, "sNaN12", "NaN12", 0, INVALID },
        { "sin", adder_dec_sin, "1E-999999999", "1.000000E-999999999", ADDER_HALF_EVEN, ROUND },
        { "sin", adder_dec_sin, "1E-999999999", "9.999999E-1000000000", ADDER_DOWN, ROUND },
        { "sin", adder_dec_sin, "1E+20", "-0.6452513", ADDER_HALF_EVEN, ROUND },
        { "cos", adder_dec_cos, "0", "1", 0, 0 },
        { "cos", adder_dec_cos, "-1E-999999999", "0.9999999", ADDER_FLOOR, ROUND },
        { "cos", adder_dec_cos, "-Infinity", "NaN", 0, INVALID },
        { "tan", adder_dec_tan, "1E-50", "1.000001E-50", ADDER_UP, ROUND },
        { "tan", adder_dec_tan, "1.570796326794896619231321691639751442098584699687552910487472296", "6.497379E+63",
          ADDER_HALF_EVEN, ROUND },
        { "asin", adder_dec_asin, "1", "1.570796", ADDER_HALF_EVEN, ROUND },
        { "asin", adder_dec_asin, "-1.0001", "NaN", 0, INVALID },
        { "asin", adder_dec_asin, "-0", "-0", 0, 0 },
        { "acos", adder_dec_acos, "1.000", "0", 0, 0 },
        { "acos", adder_dec_acos, "-1", "3.141593", ADDER_HALF_EVEN, ROUND },
        { "acos", adder_dec_acos, "0", "1.570796", ADDER_HALF_EVEN, ROUND },
        { "acos", adder_dec_acos, "-1E-999999999", "1.570797", ADDER_UP, ROUND },
        { "acos", adder_dec_acos, "Infinity", "NaN", 0, INVALID },
        { "atan", adder_dec_atan, "-Infinity", "-1.570796", ADDER_HALF_EVEN, ROUND },
        { "atan", adder_dec_atan, "1E+999999999", "1.570796", ADDER_HALF_EVEN, ROUND },
        { "atan", adder_dec_atan, "-0.00", "-0.00", 0, 0 },
        { "sinh", adder_dec_sinh, "-Infinity", "-Infinity", 0, 0 },
        { "sinh", adder_dec_sinh, "-1E+30", "-Infinity", ADDER_HALF_EVEN, ROUND | ADDER_DEC_OVERFLOW },
        { "sinh", adder_dec_sinh, "-0", "-0", 0, 0 },
        { "cosh", adder_dec_cosh, "-0", "1", 0, 0 },
        { "cosh", adder_dec_cosh, "1E-40", "1.000001", ADDER_CEILING, ROUND },
        { "cosh", adder_dec_cosh, "-Infinity", "Infinity", 0, 0 },
        { "tanh", adder_dec_tanh, "-Infinity", "-1", 0, 0 },
        { "tanh", adder_dec_tanh, "-1E+100", "-0.9999999", ADDER_DOWN, ROUND },
        { "tanh", adder_dec_tanh, "30", "1.000000", ADDER_HALF_EVEN, ROUND },
        { "asinh", adder_dec_asinh, "-Infinity", "-Infinity", 0, 0 },
        { "asinh", adder_dec_asinh, "1E+999999999", "2.302585E+9", ADDER_HALF_EVEN, ROUND },
        { "acosh", adder_dec_acosh, "1.0", "0", 0, 0 },
        { "acosh", adder_dec_acosh, "0.99", "NaN", 0, INVALID },
        { "acosh", adder_dec_acosh, "-Infinity", "NaN", 0, INVALID },
        { "acosh", adder_dec_acosh, "1E+999999999", "2.302585E+9", ADDER_HALF_EVEN, ROUND },
        { "atanh", adder_dec_atanh, "-1", "-Infinity", 0, ADDER_DEC_DIVISION_BY_ZERO },
        { "atanh", adder_dec_atanh, "1.5", "NaN", 0, INVALID },
        { "atanh", adder_dec_atanh, "-0", "-0", 0, 0 },
        { "exp", adder_dec_exp, "-Infinity", "0", 0, 0 },
        { "ln", adder_dec_ln, "0", "-Infinity", 0, 0 },
        { "log10", adder_dec_log10, "1E+1000", "1000", 0, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 7;
        c.traps = 0;
        c.emax = 1999999999;
        c.emin = -1999999999;
        c.rounding = cases[i].mode;
        adder_dec a = number(cases[i].a), r = ADDER_DEC(0, 0);
        adder_status status = cases[i].f(&r, a, &c);
        char *got = adder_dec_to_str(r);
        ok(status == 0 && c.flags == cases[i].flags && strcmp(got, cases[i].expected) == 0,
           "%s(%s) is %s, conditions %#x: %s, %#x", cases[i].name, cases[i].a, cases[i].expected, cases[i].flags, got,
           c.flags);
        adder_free(got);
        adder_dec_clear(&a);
        adder_dec_clear(&r);
    }
    adder_dec r = ADDER_DEC(7, 0);
    is_int(adder_dec_sin(&r, ADDER_DEC(1, 1000001), NULL), ADDER_ELIMIT, "an angle that is too large");
    is_int(adder_dec_sin(&r, ADDER_DEC(1, 0), &ADDER_CTX_EXACT), ADDER_EINEXACT, "there is no exact sine of 1");
    ok(adder_dec_cmp(r, ADDER_DEC(7, 0)) == 0, "neither has changed its destination");
}

int main(void)
{
    seed = tap_seed();
    test_special();
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
    mpfr_init2(x, BITS);
    mpfr_init2(y, BITS);
    test_random();
    mpfr_clear(x);
    mpfr_clear(y);
    mpfr_free_cache();
    return done_testing();
}
