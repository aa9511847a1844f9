/* hyperbolic.c - hyperbolic sine, cosine, tangent, and their inverses.

   As in trigonometry.c, their values are transcendental except at 0, and at 1 for the inverse of the cosine. */

#include "ziv.h"

static const adder_dec one = ADDER_DEC_INIT(1, 0);

/* y = (e**|x| +- e**-|x|) / 2, without the power of ten that e**|x| is scaled by. */
static void sum_of_exponentials(adder__ziv *f, mpfr_ptr y, bool cosine)
{
    int64_t adjusted = adder__dec_adjusted(f->a);
    mpfr_t x, u;
    mpfr_init2(x, mpfr_get_prec(y) + (adjusted >= 3 ? 80 : 24));
    adder__mpfr_from_dec(x, f->a, 0);
    mpfr_abs(x, x, MPFR_RNDN);
    if (adjusted < 0) {
        f->scale = 0;
        (cosine ? mpfr_cosh : mpfr_sinh)(y, x, MPFR_RNDN);
    } else {
        mpfr_init2(u, mpfr_get_prec(y) + 4);
        mpfr_mul_si(u, x, -2, MPFR_RNDN);
        mpfr_exp(u, u, MPFR_RNDN);
        if (!cosine)
            mpfr_neg(u, u, MPFR_RNDN);
        mpfr_add_ui(u, u, 1, MPFR_RNDN);
        mpfr_div_2ui(u, u, 1, MPFR_RNDN);
        adder__ziv_exp(f, y, x);
        mpfr_mul(y, y, u, MPFR_RNDN);
        mpfr_clear(u);
    }
    mpfr_clear(x);
}

static void sine(adder__ziv *f, mpfr_ptr y)
{
    sum_of_exponentials(f, y, false);
}

static void cosine(adder__ziv *f, mpfr_ptr y)
{
    sum_of_exponentials(f, y, true);
}

static adder_status sine_or_cosine(adder_dec *r, const adder_dec *a, bool cosh, adder_ctx *ctx)
{
    adder_status s;
    unsigned sign = cosh ? 0 : adder__dec_sign(a);
    if (a->bits & ADDER__NAN)
        return adder__dec_nan(r, a, NULL, ctx);
    if (a->bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE | sign, 0, ctx);
    if (adder__dec_is_zero(a))
        return adder__dec_finish_copy(r, cosh ? &one : a, sign, ctx);
    if (adder__ziv_refuses(&s, ctx) || adder__dec_near_zero(&s, r, a, cosh ? &one : a, true, ctx))
        return s;
    /* |exponent| < 3 * 10**18. */
    if (adder__dec_adjusted(a) >= 19)
        return adder__dec_overflow(r, sign, ctx);
    adder__ziv f = { .function = cosh ? cosine : sine, .a = a, .sign = sign };
    return adder__ziv_round(r, &f, ctx);
}

adder_status adder_dec_sinh(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return sine_or_cosine(r, &a, false, ctx);
}

adder_status adder_dec_cosh(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return sine_or_cosine(r, &a, true, ctx);
}

static void tangent(adder__ziv *f, mpfr_ptr y)
{
    adder__ziv_direct(f, y, mpfr_tanh);
}

adder_status adder_dec_tanh(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    adder_status s;
    unsigned sign = adder__dec_sign(&a);
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (a.bits & ADDER__INFINITE)
        return adder__dec_simple(r, 1, 0, sign, 0, ctx);
    if (adder__dec_is_zero(&a))
        return adder__dec_finish_copy(r, &a, sign, ctx);
    if (adder__ziv_refuses(&s, ctx) || adder__dec_near_zero(&s, r, &a, &a, false, ctx))
        return s;
    /* 1 - tanh |a| < 2 * e**(-2 |a|) <= 2 * 10**(-2 * 10**e / 2.31) for 10**e <= |a|. */
    adder_dec unit = one;
    unit.bits |= sign;
    int64_t adjusted = adder__dec_adjusted(&a), digits = adder__dec_beside_digits(&unit, ctx);
    if (adjusted >= 10 || (adjusted >= 0 && (int64_t)adder__tens[adjusted] * 4 / 5 > digits + 1))
        return adder__dec_beside(r, &unit, false, ctx);
    adder__ziv f = { .function = tangent, .a = &a, .sign = sign };
    return adder__ziv_round(r, &f, ctx);
}

/* y = ln |a| + ln 2, from which the inverses of sine and cosine differ by about 1 / (4 * a**2). */
static void logarithm_of_double(adder__ziv *f, mpfr_ptr y)
{
    mpfr_t ln2;
    mpfr_init2(ln2, mpfr_get_prec(y));
    mpfr_const_log2(ln2, MPFR_RNDN);
    adder__mpfr_ln(y, f->a, f->integer, NULL);
    mpfr_add(y, y, ln2, MPFR_RNDN);
    mpfr_clear(ln2);
}

static void inverse_sine(adder__ziv *f, mpfr_ptr y)
{
    if (adder__dec_adjusted(f->a) > mpfr_get_prec(y))
        logarithm_of_double(f, y);
    else
        adder__ziv_direct(f, y, mpfr_asinh);
}

static void inverse_cosine(adder__ziv *f, mpfr_ptr y)
{
    if (adder__dec_adjusted(f->a) > mpfr_get_prec(y))
        logarithm_of_double(f, y);
    else
        adder__ziv_direct(f, y, mpfr_acosh);
}

static void inverse_tangent(adder__ziv *f, mpfr_ptr y)
{
    adder__ziv_direct(f, y, mpfr_atanh);
}

/* f->function of f->a; the caller has handled the special operands. */
static adder_status inverse(adder_dec *r, adder__ziv *f, adder_ctx *ctx)
{
    adder_dec t;
    adder_status s = adder__dec_ln_operand(&f->integer, &t, f->a);
    adder_dec_clear(&t);
    return s ? s : adder__ziv_round(r, f, ctx);
}

adder_status adder_dec_asinh(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    adder_status s;
    unsigned sign = adder__dec_sign(&a);
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (a.bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE | sign, 0, ctx);
    if (adder__dec_is_zero(&a))
        return adder__dec_finish_copy(r, &a, sign, ctx);
    if (adder__ziv_refuses(&s, ctx) || adder__dec_near_zero(&s, r, &a, &a, false, ctx))
        return s;
    adder_dec magnitude = a;
    magnitude.bits &= ~(uint32_t)ADDER__NEGATIVE;
    adder__ziv f = { .function = inverse_sine, .a = &magnitude, .sign = sign };
    return inverse(r, &f, ctx);
}

adder_status adder_dec_acosh(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    static const adder_dec zero = ADDER_DEC_INIT(0, 0);
    adder__ziv f = { .function = inverse_cosine, .a = &a };
    adder_status s;
    int order;
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (adder__dec_sign(&a))
        return adder__dec_invalid(r, ctx);
    if (a.bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
    s = adder__dec_from_one(&order, &f.extra, &a);
    if (s)
        return s;
    if (order < 0)
        return adder__dec_invalid(r, ctx);
    if (order == 0)
        return adder__dec_finish_copy(r, &zero, 0, ctx);
    if (adder__ziv_refuses(&s, ctx))
        return s;
    return inverse(r, &f, ctx);
}

adder_status adder_dec_atanh(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    unsigned sign = adder__dec_sign(&a);
    adder__ziv f = { .function = inverse_tangent, .a = &a, .sign = sign };
    adder_status s;
    int order;
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (a.bits & ADDER__INFINITE)
        return adder__dec_invalid(r, ctx);
    s = adder__dec_from_one(&order, &f.extra, &a);
    if (s)
        return s;
    if (order > 0)
        return adder__dec_invalid(r, ctx);
    if (order == 0)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE | sign, ADDER_DEC_DIVISION_BY_ZERO, ctx);
    if (adder__dec_is_zero(&a))
        return adder__dec_finish_copy(r, &a, sign, ctx);
    if (adder__ziv_refuses(&s, ctx) || adder__dec_near_zero(&s, r, &a, &a, true, ctx))
        return s;
    return adder__ziv_round(r, &f, ctx);
}
