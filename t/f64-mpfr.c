/* f64-mpfr.c - rounding in all modes, as a double and as text, against GMP's integers and MPFR's rounding to double. */

#include <adder/f64.h>

#include <mpfr.h>

#include "doubles.h"

static const adder_rounding modes[] = { ADDER_HALF_EVEN, ADDER_HALF_UP, ADDER_HALF_DOWN, ADDER_UP,
                                        ADDER_DOWN,      ADDER_CEILING, ADDER_FLOOR,     ADDER_05UP };

static mpz_t numerator, denominator, quotient, rest, power;
static long bad;

/* The modes' definitions, applied to numerator / denominator, the magnitude of a number with this sign. */
static void round_quotient(adder_rounding mode, bool negative)
{
    mpz_fdiv_qr(quotient, rest, numerator, denominator);
    bool exact = mpz_sgn(rest) == 0, up = false;
    mpz_mul_2exp(rest, rest, 1);
    int half = mpz_cmp(rest, denominator);
    switch (mode) {
    case ADDER_HALF_EVEN:
        up = half > 0 || (half == 0 && mpz_odd_p(quotient));
        break;
    case ADDER_HALF_UP:
        up = half >= 0;
        break;
    case ADDER_HALF_DOWN:
        up = half > 0;
        break;
    case ADDER_UP:
        up = !exact;
        break;
    case ADDER_DOWN:
        up = false;
        break;
    case ADDER_CEILING:
        up = !exact && !negative;
        break;
    case ADDER_FLOOR:
        up = !exact && negative;
        break;
    case ADDER_05UP:
        up = !exact && mpz_fdiv_ui(quotient, 5) == 0;
        break;
    }
    if (up)
        mpz_add_ui(quotient, quotient, 1);
}

/* quotient = |x| * 10**n, rounded. */
static void scale(double x, int n, adder_rounding mode)
{
    int e;
    double m = frexp(fabs(x), &e);
    mpz_set_d(numerator, ldexp(m, 53));
    mpz_set_ui(denominator, 1);
    e -= 53;
    mpz_ui_pow_ui(power, 10, (unsigned long)(n < 0 ? -n : n));
    if (n >= 0)
        mpz_mul(numerator, numerator, power);
    else
        mpz_mul(denominator, denominator, power);
    if (e >= 0)
        mpz_mul_2exp(numerator, numerator, (mp_bitcnt_t)e);
    else
        mpz_mul_2exp(denominator, denominator, (mp_bitcnt_t)-e);
    round_quotient(mode, signbit(x));
}

/* The double nearest to quotient / 10**n, by MPFR, with the exponents and the precision of subnormals. */
static double nearest(int n, bool negative)
{
    mpfr_t r, t;
    mpz_ui_pow_ui(power, 10, (unsigned long)(n < 0 ? -n : n));
    if (n < 0)
        mpz_mul(quotient, quotient, power);
    mpfr_init2(t, (mpfr_prec_t)mpz_sizeinbase(power, 2) + 2);
    mpfr_set_z(t, power, MPFR_RNDN);
    mpfr_init2(r, (mpfr_prec_t)mpz_sizeinbase(quotient, 2) + 2);
    mpfr_set_z(r, quotient, MPFR_RNDN);
    mpfr_t d;
    mpfr_init2(d, 53);
    mpfr_exp_t emin = mpfr_get_emin(), emax = mpfr_get_emax();
    mpfr_set_emin(-1073);
    mpfr_set_emax(1024);
    int ternary = n < 0 ? mpfr_set(d, r, MPFR_RNDN) : mpfr_div(d, r, t, MPFR_RNDN);
    ternary = mpfr_check_range(d, ternary, MPFR_RNDN);
    mpfr_subnormalize(d, ternary, MPFR_RNDN);
    double x = mpfr_get_d(d, MPFR_RNDN);
    mpfr_set_emin(emin);
    mpfr_set_emax(emax);
    mpfr_clears(r, t, d, (mpfr_ptr)0);
    return negative ? -x : x;
}

static void compare(double got, double expected, const char *what, double x, int n, adder_rounding mode)
{
    if (double_bits(got) != double_bits(expected) && bad++ < 10)
        diag("%s(%a, %d, mode %d): got %a, expected %a", what, x, n, (int)mode, got, expected);
}

/* quotient as text with n digits behind the point. */
static void check_text(double x, int n, adder_rounding mode)
{
    static char digits[2000], expected[4200], got[2000];
    mpz_get_str(digits, 10, quotient);
    int length = (int)strlen(digits);
    const char *sign = signbit(x) ? "-" : "";
    if (n < 0)
        snprintf(expected, sizeof expected, "%s%s%.*s", sign, digits, strcmp(digits, "0") ? -n : 0,
                 "000000000000000000000000000000000000000000000000000000000000000000000000");
    else if (length <= n)
        snprintf(expected, sizeof expected, "%s0.%0*d%s", sign, n - length, 0, digits);
    else
        snprintf(expected, sizeof expected, "%s%.*s%s%s", sign, length - n, digits, n ? "." : "", digits + length - n);
    if (n > 0 && length == n) /* %0*d prints one digit at least */
        snprintf(expected, sizeof expected, "%s0.%s", sign, digits);
    adder_f64_fixed(got, sizeof got, x, n, mode);
    if (strcmp(got, expected) != 0 && bad++ < 10)
        diag("fixed(%a, %d, mode %d)\n#      got: %s\n# expected: %s", x, n, (int)mode, got, expected);
}

int main(void)
{
    mpz_inits(numerator, denominator, quotient, rest, power, NULL);
    uint64_t state = tap_seed();
    long count = tap_count(1000000, 10000000);
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(&state, &n);
        if (x == 0)
            continue;
        if (below(&state, 4) == 0)
            n = (int)below(&state, 8) - 2;
        adder_rounding mode = modes[below(&state, 8)];
        scale(x, n, mode);
        if (below(&state, 2) && n >= -70)
            check_text(x, n, mode);
        double expected = nearest(n, signbit(x));
        if (mode == ADDER_HALF_EVEN)
            compare(adder_f64_round(x, n), expected, "round", x, n, mode);
        compare(adder_f64_round_mode(x, n, mode), expected, "round_mode", x, n, mode);
    }
    is_int(bad, 0, "round_mode and fixed in all modes, %ld doubles", count);

    /* Significant digits: the place of the first digit is found with integers. */
    bad = 0;
    count = tap_count(200000, 2000000);
    for (long i = 0; i < count; i++) {
        int n, digits = (int)below(&state, 20) - 2;
        double x = random_double(&state, &n);
        if (x == 0)
            continue;
        adder_rounding mode = modes[below(&state, 8)];
        int e = (int)floor(log10(fabs(x)));
        scale(x, -e - 1, ADDER_DOWN); /* log10 may be one off, in both directions */
        if (mpz_sgn(quotient) != 0)
            e++;
        scale(x, -e, ADDER_DOWN);
        if (mpz_sgn(quotient) == 0)
            e--;
        scale(x, digits - 1 - e, mode);
        compare(adder_f64_round_sig(x, digits, mode), nearest(digits - 1 - e, signbit(x)), "round_sig", x, digits,
                mode);
    }
    is_int(bad, 0, "round_sig in all modes, %ld doubles", count);
    mpz_clears(numerator, denominator, quotient, rest, power, NULL);
    mpfr_free_cache();
    return done_testing();
}
