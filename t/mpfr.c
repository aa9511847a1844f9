/* mpfr.c - decimal numbers from and to MPFR's, and "%.2f" of those, against MPFR's own text. */

#include "refuse.h"

#include <adder/gmp.h>

static uint64_t seed;

static int64_t below(int64_t n)
{
    return (int64_t)(tap_random(&seed) % (uint64_t)n);
}

/* A random number of random precision; its exponent is small as often as not. */
static void random_number(mpfr_ptr x)
{
    uint64_t limbs[8];
    mpz_t z;
    for (int i = 0; i < 8; i++)
        limbs[i] = tap_random(&seed);
    mpfr_set_prec(x, MPFR_PREC_MIN + below(400));
    mpfr_set_z(x, mpz_roinit_n(z, (mp_limb_t *)limbs, 1 + (mp_size_t)below(8)), MPFR_RNDZ);
    mpfr_mul_2si(x, x, -(long)below(700), MPFR_RNDN);
    if (below(2))
        mpfr_mul_2si(x, x, (long)below(4000) - 2000, MPFR_RNDN);
    if (below(2))
        mpfr_neg(x, x, MPFR_RNDN);
}

static void test_set(mpfr_ptr x)
{
    long bad = 0, count = tap_count(20000, 1000000);
    static char text[12000];
    adder_dec r = ADDER_DEC(0, 0), expected = ADDER_DEC(0, 0);
    for (long i = 0; i < count; i++) {
        random_number(x);
        mpfr_snprintf(text, sizeof text, "%.5000Rf", x); /* all the digits there are */
        if (adder_dec_set_str(&expected, text, &ADDER_CTX_EXACT) || adder_dec_set_mpfr(&r, x))
            bad++;
        else
            bad += adder_dec_cmp(r, expected) != 0;
    }
    is_int(bad, 0, "set_mpfr is exact, %ld numbers", count);
    adder_dec_clear(&r);
    adder_dec_clear(&expected);
}

/* Decimals: of few and of many digits, of everyday and of extreme exponents, and exact halves of units. */
static void random_text(char *s, size_t size, mpfr_prec_t p)
{
    char digits[120];
    int n = 1 + (int)below(below(2) ? 20 : 110);
    for (int i = 0; i < n; i++)
        digits[i] = (char)('0' + below(10));
    digits[n] = '\0';
    long exponent = below(3)   ? (long)below(80) - 60
                    : below(2) ? (long)below(4000) - 2000
                               : (long)below(2000000000) - 1000000000;
    snprintf(s, size, "%s%se%ld", below(2) ? "-" : "", digits, exponent);
    if (below(4) == 0 && p < 200) { /* (2 * k + 1) / 2 units, in full */
        mpfr_t half;
        mpfr_init2(half, p + 1);
        mpfr_set_ui(half, 1, MPFR_RNDN);
        mpfr_mul_2si(half, half, (long)p, MPFR_RNDN);
        mpfr_add_ui(half, half, 1 + 2 * (unsigned long)below(1000), MPFR_RNDZ);
        mpfr_mul_2si(half, half, -(long)below(300), MPFR_RNDN);
        mpfr_snprintf(s, size, "%.400Rf", half);
        mpfr_clear(half);
    }
}

static void test_get(void)
{
    static const mpfr_rnd_t modes[] = { MPFR_RNDN, MPFR_RNDZ, MPFR_RNDU, MPFR_RNDD, MPFR_RNDA };
    long bad = 0, count = tap_count(20000, 1000000);
    static char text[2000];
    adder_dec a = ADDER_DEC(0, 0);
    for (long i = 0; i < count; i++) {
        mpfr_prec_t p = MPFR_PREC_MIN + below(300);
        mpfr_t got, expected;
        mpfr_rnd_t mode = modes[below(5)];
        mpfr_inits2(p, got, expected, (mpfr_ptr)NULL);
        random_text(text, sizeof text, p);
        mpfr_set_str(expected, text, 10, mode);
        adder_status s = adder_dec_set_str(&a, text, &ADDER_CTX_EXACT);
        s |= adder_dec_get_mpfr(got, a, mode);
        if ((s || !mpfr_equal_p(got, expected) || mpfr_signbit(got) != mpfr_signbit(expected)) && bad++ < 5)
            diag("%.200s to %ld bits, mode %d, status %u", text, (long)p, (int)mode, s);
        mpfr_clears(got, expected, (mpfr_ptr)NULL);
    }
    is_int(bad, 0, "get_mpfr is correctly rounded, %ld numbers", count);
    adder_dec_clear(&a);
}

static void test_fixed(mpfr_ptr x)
{
    static const struct {
        adder_rounding rounding;
        const char *format;
    } modes[] = { { ADDER_HALF_EVEN, "%.*RNf" },
                  { ADDER_DOWN, "%.*RZf" },
                  { ADDER_UP, "%.*RYf" },
                  { ADDER_CEILING, "%.*RUf" },
                  { ADDER_FLOOR, "%.*RDf" } };
    static char got[12000], expected[12000];
    long bad = 0, count = tap_count(20000, 1000000);
    for (long i = 0; i < count; i++) {
        random_number(x);
        int n = (int)below(below(4) ? 12 : 700), k = (int)below(5);
        mpfr_snprintf(expected, sizeof expected, modes[k].format, n, x);
        size_t length = adder_mpfr_fixed(got, sizeof got, x, n, modes[k].rounding);
        if ((length != strlen(expected) || strcmp(got, expected) != 0) && bad++ < 5)
            diag("%d places, mode %d\n#      got: %s\n# expected: %s", n, (int)modes[k].rounding, got, expected);
    }
    is_int(bad, 0, "mpfr_fixed prints what MPFR prints, %ld numbers", count);
    bad = 0;
    for (long i = 0; i < count; i++) { /* modes that MPFR lacks; doubles, with ties */
        double d = (double)(below(4000001) - 2000000) / (double)(1 << below(8));
        adder_rounding mode = (adder_rounding)below(8);
        int n = (int)below(8) - 3;
        mpfr_set_prec(x, 53);
        mpfr_set_d(x, d, MPFR_RNDN);
        adder_mpfr_fixed(got, sizeof got, x, n, mode);
        adder_f64_fixed(expected, sizeof expected, d, n, mode);
        if (strcmp(got, expected) != 0 && bad++ < 5)
            diag("%a, %d places, mode %d: %s, not %s", d, n, (int)mode, got, expected);
    }
    is_int(bad, 0, "and what f64_fixed prints, in every mode, %ld numbers", count);
}

static void test_special(mpfr_ptr x)
{
    char text[64];
    adder_dec r = ADDER_DEC(7, 0);
    mpfr_set_prec(x, 53);
    mpfr_set_inf(x, -1);
    ok(adder_dec_set_mpfr(&r, x) == 0 && adder_dec_is_infinite(r) && adder_dec_is_signed(r), "an infinity");
    adder_mpfr_fixed(text, sizeof text, x, 2, ADDER_UP);
    is_str(text, "-inf", "its text");
    mpfr_set_nan(x);
    ok(adder_dec_set_mpfr(&r, x) == 0 && adder_dec_is_qnan(r), "a NaN");
    mpfr_set_zero(x, -1);
    ok(adder_dec_set_mpfr(&r, x) == 0 && adder_dec_is_zero(r) && adder_dec_is_signed(r), "-0");
    adder_mpfr_fixed(text, sizeof text, x, 2, ADDER_UP);
    is_str(text, "-0.00", "its text");
    mpfr_set_ui_2exp(x, 1, -1000000000000, MPFR_RNDN);
    is_int(adder_dec_set_mpfr(&r, x), ADDER_ENOMEM, "2**-10**12 has too many digits");
    adder_mpfr_fixed(text, sizeof text, x, 2, ADDER_HALF_EVEN);
    is_str(text, "0.00", "and is 0.00");
    adder_mpfr_fixed(text, sizeof text, x, 2, ADDER_CEILING);
    is_str(text, "0.01", "or 0.01");
    ok(adder_dec_is_zero(r), "the error has changed nothing");
    ok(adder_dec_get_mpfr(x, ADDER_DEC(1, -1400000000000000000), MPFR_RNDN) == 0 && mpfr_zero_p(x),
       "beyond all ranges");
    is_int(adder_dec_get_mpfr(x, ADDER_DEC(1, 1400000000000000000), MPFR_RNDN), ADDER_ERANGE, "on both sides");
    /* A program's own range of exponents. */
    mpfr_set_ui(x, 7, MPFR_RNDN);
    mpfr_set_emin(-1000);
    mpfr_set_emax(1000);
    adder_dec large = ADDER_DEC(1, 999999999999999999);
    is_int(adder_dec_get_mpfr(x, large, MPFR_RNDN), ADDER_ERANGE, "beyond MPFR's range");
    ok(mpfr_cmp_ui(x, 7) == 0, "that has changed nothing either");
    ok(adder_dec_get_mpfr(x, ADDER_DEC(-1, -999999999999999999), MPFR_RNDN) == 0 && mpfr_zero_p(x) && mpfr_signbit(x),
       "below it is 0");
    ok(adder_dec_get_mpfr(x, ADDER_DEC(1, -999999999999999999), MPFR_RNDU) == 0 && mpfr_get_exp(x) == mpfr_get_emin(),
       "or the least number");
    ok(mpfr_get_emin() == -1000 && mpfr_get_emax() == 1000, "the range is as it was");
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
}

/* Each allocation refused in turn. */
static void test_refusals(mpfr_ptr x)
{
    mpfr_set_prec(x, 5000);
    mpfr_set_str(x, "1.25e-300", 10, MPFR_RNDN);
    adder_dec r = ADDER_DEC(7, 0), a = ADDER_DEC(0, 0);
    adder_dec_set_mpfr(&a, x);
    mpfr_t y;
    mpfr_init2(y, 5000);
    mpfr_set_ui(y, 7, MPFR_RNDN);
    adder_status s;
    bool unchanged = true, sound = true;
    for (long n = 1;; n++) {
        refuse_from(n);
        s = adder_dec_set_mpfr(&r, x);
        memory.on = false;
        if (s == ADDER_OK)
            break;
        sound &= s == ADDER_ENOMEM;
        unchanged &= adder_dec_cmp(r, ADDER_DEC(7, 0)) == 0;
    }
    ok(sound && unchanged && adder_dec_cmp(r, a) == 0, "set_mpfr without memory");
    for (long n = 1;; n++) {
        refuse_from(n);
        s = adder_dec_get_mpfr(y, a, MPFR_RNDN);
        memory.on = false;
        if (s == ADDER_OK)
            break;
        sound &= s == ADDER_ENOMEM;
        unchanged &= mpfr_cmp_ui(y, 7) == 0;
    }
    ok(sound && unchanged && mpfr_equal_p(x, y), "get_mpfr without memory");
    adder_dec_clear(&r);
    adder_dec_clear(&a);
    mpfr_clear(y);
}

int main(void)
{
    seed = tap_seed();
    refuse_begin();
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
    mpfr_t x;
    mpfr_init2(x, 53);
    test_set(x);
    test_get();
    test_fixed(x);
    test_special(x);
    test_refusals(x);
    mpfr_clear(x);
    mpfr_mp_memory_cleanup();
    is_int(memory.live, 0, "nothing is left");
    return done_testing();
}
