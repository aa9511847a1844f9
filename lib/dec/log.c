/* log.c - logarithms. */

#include "ziv.h"

#include <adder/gmp.h>

enum { NEAR_ONE = 1, DECIMAL = 2 };

/* y = |ln a|, or |log10 a|, from a = v * 10**f->integer.  The value is 0.04 or more, so that errors of v count 2**5
   times; but where a is near 1, f->b is a - 1, so that no digits of it are lost. */
static void logarithm(adder__ziv *f, mpfr_ptr y)
{
    mpfr_t x, t;
    mpfr_prec_t p = mpfr_get_prec(y);
    bool decimal = f->integer2 & DECIMAL;
    mpfr_init2(x, p);
    mpfr_init2(t, p);
    if (f->integer2 & NEAR_ONE) {
        adder__mpfr_from_dec(x, f->b, 0);
        mpfr_log1p(x, x, MPFR_RNDN);
    } else {
        adder__mpfr_from_dec(x, f->a, -f->integer);
        mpfr_log(x, x, MPFR_RNDN);
    }
    if (decimal || f->integer != 0)
        mpfr_log_ui(t, 10, MPFR_RNDN);
    if (decimal) {
        mpfr_div(x, x, t, MPFR_RNDN);
        mpfr_add_si(x, x, f->integer, MPFR_RNDN);
    } else if (f->integer != 0) {
        mpfr_mul_si(t, t, f->integer, MPFR_RNDN);
        mpfr_add(x, x, t, MPFR_RNDN);
    }
    mpfr_abs(y, x, MPFR_RNDN);
    mpfr_clear(x);
    mpfr_clear(t);
}

/* *exponent = k if a = 10**k. */
static bool is_power_of_ten(int64_t *exponent, const adder_dec *a, adder_status *s)
{
    adder__dec_store store;
    adder_int power = ADDER_INT(0);
    int64_t digits = adder__dec_digits(a);
    *s = ADDER_OK;
    *exponent = a->exponent + digits - 1;
    /* Its coefficient has as many factors of 2 as it has zeros. */
    adder_int c = adder__dec_view(&store, a);
    if ((int64_t)adder_int_trailing_zeros(c) != digits - 1)
        return false;
    *s = adder__dec_power(&power, digits - 1);
    bool same = *s == ADDER_OK && adder_int_eq(power, c);
    adder_int_clear(&power);
    return same;
}

static adder_status any_logarithm(adder_dec *r, const adder_dec *a, bool decimal, adder_ctx *ctx)
{
    adder_status s;
    if (a->bits & ADDER__NAN)
        return adder__dec_nan(r, a, NULL, ctx);
    if (!(a->bits & ADDER__INFINITE) && adder__dec_is_zero(a))
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE | ADDER__NEGATIVE, 0, ctx);
    if (a->bits & ADDER__NEGATIVE)
        return adder__dec_invalid(r, ctx);
    if (a->bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
    /* The rational values: of any other decimal number, ln is transcendental and log10 irrational. */
    int64_t k;
    bool exact = is_power_of_ten(&k, a, &s);
    if (s)
        return s;
    if (exact && (decimal || k == 0)) {
        adder_dec z = adder__dec_make((uint64_t)(k < 0 ? -k : k), 0, k < 0);
        return adder__dec_finish(r, &z, false, 0, ctx);
    }
    if (adder__ziv_refuses(&s, ctx))
        return s;
    /* j is chosen so that v is near 1: a begins with 3 or less, or not. */
    int64_t adjusted = adder__dec_adjusted(a);
    adder_dec first = adder__dec_make(0, 0, 0), t = first;
    s = adder_dec_round_sig(&first, *a, 1, ADDER_DOWN);
    if (s)
        return s;
    int64_t j = adjusted;
    if (first.coefficient[0] >= 4)
        j++;
    adder__ziv f = { .function = logarithm, .a = a, .b = &t, .integer = j, .integer2 = decimal ? DECIMAL : 0 };
    f.sign = adjusted < 0 ? ADDER__NEGATIVE : 0;
    if (j == 0) {
        s = adder_dec_sub(&t, *a, ADDER_DEC(1, 0), &ADDER_CTX_EXACT);
        int64_t small = adder__dec_adjusted(&t);
        if (s == ADDER_OK && small < -1) {
            f.integer2 |= NEAR_ONE;
            /* ln(1 + t) = t - t**2 / 2 + ..., which is less than t**2 from t. */
            if (!decimal && small < -adder__dec_beside_digits(&t, ctx)) {
                s = adder__dec_beside(r, &t, adder__dec_sign(&t), ctx);
                adder_dec_clear(&t);
                return s;
            }
        }
    }
    if (!decimal && j > -1000 && j < 1000) /* ln 10 can be spared */
        f.integer = 0;
    if (s == ADDER_OK)
        s = adder__ziv_round(r, &f, ctx);
    adder_dec_clear(&t);
    return s;
}

adder_status adder_dec_ln(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_logarithm(r, &a, false, ctx);
}

adder_status adder_dec_log10(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_logarithm(r, &a, true, ctx);
}
