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
            snprintf(s, sizeof s, "%s%c.%sE%d", functions[i].positive || below(2) ? "" : "-", digits[0], digits + 1,
                     exponent);
            if (!functions[i].positive || strcmp(s, "1.E0") != 0)
                bad += !agrees(functions[i].name, functions[i].f, s, value(functions[i].oracle, s), &c);
        }
        is_int(bad, 0, "%s of %ld random numbers", functions[i].name, count);
    }
}

int main(void)
{
    seed = tap_seed();
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
