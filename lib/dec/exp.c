/* exp.c - the exponential function. */

#include "ziv.h"

void adder__ziv_exp(adder__ziv *f, mpfr_ptr y, mpfr_ptr x)
{
    f->scale = 0;
    if (mpfr_cmpabs_ui(x, 10000) > 0) {
        mpfr_t ln10, k;
        mpfr_init2(ln10, mpfr_get_prec(x));
        mpfr_init2(k, 64);
        mpfr_log_ui(ln10, 10, MPFR_RNDN);
        mpfr_div(k, x, ln10, MPFR_RNDN);
        f->scale = mpfr_get_si(k, MPFR_RNDN);
        mpfr_mul_si(ln10, ln10, f->scale, MPFR_RNDN);
        mpfr_sub(x, x, ln10, MPFR_RNDN);
        mpfr_clear(ln10);
        mpfr_clear(k);
    }
    mpfr_exp(y, x, MPFR_RNDN);
}

static void exponential(adder__ziv *f, mpfr_ptr y)
{
    mpfr_t x;
    int64_t adjusted = adder__dec_adjusted(f->a);
    mpfr_init2(x, mpfr_get_prec(y) + (adjusted >= 3 ? 80 : adjusted > 1 ? 8 : 0));
    adder__mpfr_from_dec(x, f->a, 0);
    adder__ziv_exp(f, y, x);
    mpfr_clear(x);
}

adder_status adder_dec_exp(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    static const adder_dec one = ADDER_DEC_INIT(1, 0);
    adder_status s;
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (a.bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, adder__dec_sign(&a) ? 0 : ADDER__INFINITE, 0, ctx);
    if (adder__dec_is_zero(&a))
        return adder__dec_finish_copy(r, &one, 0, ctx);
    if (adder__ziv_refuses(&s, ctx))
        return s;
    /* |e**x - 1| < 2 |x| */
    int64_t adjusted = adder__dec_adjusted(&a);
    if (adjusted + 2 <= -adder__dec_beside_digits(&one, ctx))
        return adder__dec_beside(r, &one, !adder__dec_sign(&a), ctx);
    /* |exponent| < 3 * 10**18. */
    if (adjusted >= 19)
        return adder__dec_sign(&a) ? adder__dec_underflow(r, 0, ctx) : adder__dec_overflow(r, 0, ctx);
    adder__ziv f = { .function = exponential, .a = &a };
    return adder__ziv_round(r, &f, ctx);
}

/* Powers of two and ten: exact for an integer, irrational for any other number. */

adder_status adder_dec_exp2(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return adder_dec_pow(r, ADDER_DEC(2, 0), a, ctx);
}

adder_status adder_dec_exp10(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    int64_t n, precision = adder__dec_precision(adder__dec_ctx(ctx));
    if (!adder_dec_is_int(a) || adder__dec_adjusted(&a) >= 18 || adder_dec_get_i64(&n, a) != ADDER_OK)
        return adder_dec_pow(r, ADDER_DEC(10, 0), a, ctx);
    /* Writes all digits if 38 digits and the precision allow. */
    bool short_enough = 0 <= n && n < ADDER__INLINE_DIGITS && n < precision;
    adder_dec z = adder__dec_make(short_enough ? adder__tens[n] : 1, short_enough ? 0 : n, 0);
    return adder__dec_finish(r, &z, false, 0, ctx);
}

/* y = |e**a - 1|.  If e**a has more bits before the point than y, the 1 has no effect. */
static void exponential_less_one(adder__ziv *f, mpfr_ptr y)
{
    mpfr_t x;
    mpfr_init2(x, mpfr_get_prec(y) + (adder__dec_adjusted(f->a) >= 3 ? 80 : 24));
    adder__mpfr_from_dec(x, f->a, 0);
    f->scale = 0;
    if (mpfr_cmp_si(x, mpfr_get_prec(y)) > 0)
        adder__ziv_exp(f, y, x);
    else
        mpfr_expm1(y, x, MPFR_RNDN);
    mpfr_abs(y, y, MPFR_RNDN);
    mpfr_clear(x);
}

adder_status adder_dec_expm1(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    static const adder_dec minus_one = ADDER_DEC_INIT(-1, 0);
    adder_status s;
    unsigned sign = adder__dec_sign(&a);
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (a.bits & ADDER__INFINITE)
        return sign ? adder__dec_finish_copy(r, &minus_one, sign, ctx)
                    : adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
    if (adder__dec_is_zero(&a))
        return adder__dec_finish_copy(r, &a, sign, ctx);
    if (adder__ziv_refuses(&s, ctx))
        return s;
    /* |e**a - 1 - a| < a**2 */
    int64_t adjusted = adder__dec_adjusted(&a);
    if (adjusted < -adder__dec_beside_digits(&a, ctx))
        return adder__dec_beside(r, &a, !sign, ctx);
    /* e**a < 10**(-4/10 * |a|) */
    int64_t digits = adder__dec_beside_digits(&minus_one, ctx);
    if (sign && (adjusted >= 10 || (adjusted >= 0 && (int64_t)adder__tens[adjusted] * 2 / 5 > digits + 1)))
        return adder__dec_beside(r, &minus_one, false, ctx);
    if (adjusted >= 19)
        return adder__dec_overflow(r, 0, ctx);
    adder__ziv f = { .function = exponential_less_one, .a = &a, .sign = sign };
    return adder__ziv_round(r, &f, ctx);
}
