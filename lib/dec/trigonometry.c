/* trigonometry.c - sine, cosine, tangent, and their inverses.

   Of a decimal number other than 0, and of 1 for the arc cosine, their values are transcendental (Lindemann and
   Weierstrass), so that Ziv's loop ends. */

#include "ziv.h"

/* x = a with px bits; infinities and NaNs have been dealt with. */
static void operand(mpfr_ptr x, const adder_dec *a, mpfr_prec_t px)
{
    mpfr_set_prec(x, px);
    adder__mpfr_from_dec(x, a, 0);
}

/* y = |g(a)|.  An error of x is multiplied by the derivative, at most 1 for sine and cosine and 1 + y**2 for the
   tangent: as many bits more are needed as x is above 1, and as y is away from 1. */
static void periodic(adder__ziv *f, mpfr_ptr y, adder__mpfr_function *g)
{
    mpfr_t x;
    mpfr_prec_t p = mpfr_get_prec(y), px = p + 16;
    int64_t adjusted = adder__dec_adjusted(f->a);
    if (adjusted >= 0)
        px += 4 * (adjusted + 1);
    mpfr_init2(x, px);
    for (;;) {
        operand(x, f->a, px);
        g(y, x, MPFR_RNDN);
        if (mpfr_zero_p(y))
            break;
        mpfr_exp_t away = mpfr_get_exp(y) < 0 ? -mpfr_get_exp(y) : mpfr_get_exp(y);
        mpfr_prec_t needed = p + (mpfr_get_exp(x) > 0 ? mpfr_get_exp(x) : 0) + away + 8;
        if (px >= needed)
            break;
        px = needed;
    }
    mpfr_clear(x);
    f->sign = mpfr_signbit(y) ? ADDER__NEGATIVE : 0;
    mpfr_abs(y, y, MPFR_RNDN);
}

static void sine(adder__ziv *f, mpfr_ptr y)
{
    periodic(f, y, mpfr_sin);
}

static void cosine(adder__ziv *f, mpfr_ptr y)
{
    periodic(f, y, mpfr_cos);
}

static void tangent(adder__ziv *f, mpfr_ptr y)
{
    periodic(f, y, mpfr_tan);
}

/* To reduce an operand by multiples of pi, its integer part is computed in full. */
#define LARGEST_ANGLE INT64_C(1000000) /* as an adjusted exponent */

static adder_status any_periodic(adder_dec *r, const adder_dec *a, adder__ziv_function *function, bool larger,
                                 adder_ctx *ctx)
{
    static const adder_dec one = ADDER_DEC_INIT(1, 0);
    bool even = function == cosine;
    adder_status s;
    if (a->bits & ADDER__NAN)
        return adder__dec_nan(r, a, NULL, ctx);
    if (a->bits & ADDER__INFINITE)
        return adder__dec_invalid(r, ctx);
    if (adder__dec_is_zero(a))
        return adder__dec_finish_copy(r, even ? &one : a, even ? 0 : adder__dec_sign(a), ctx);
    if (adder__ziv_refuses(&s, ctx) || adder__dec_near_zero(&s, r, a, even ? &one : a, larger, ctx))
        return s;
    if (adder__dec_adjusted(a) > LARGEST_ANGLE)
        return ADDER_ENOMEM;
    if (adder__dec_adjusted(a) > 0)
        s = adder__check_bits((size_t)adder__dec_adjusted(a) * 10 / 3);
    if (s)
        return s;
    adder__ziv f = { .function = function, .a = a };
    return adder__ziv_round(r, &f, ctx);
}

adder_status adder_dec_sin(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_periodic(r, &a, sine, false, ctx);
}

adder_status adder_dec_cos(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_periodic(r, &a, cosine, false, ctx);
}

adder_status adder_dec_tan(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_periodic(r, &a, tangent, true, ctx);
}

/* The inverses of sine and cosine, for |a| <= 1. */

static void arc_sine(adder__ziv *f, mpfr_ptr y)
{
    adder__ziv_direct(f, y, mpfr_asin);
}

static void arc_cosine(adder__ziv *f, mpfr_ptr y)
{
    /* pi/2 - x - ... */
    if (adder__dec_is_zero(f->a) || adder__dec_adjusted(f->a) < -mpfr_get_prec(y))
        adder__ziv_half_pi(f, y);
    else
        adder__ziv_direct(f, y, mpfr_acos);
}

static adder_status arc(adder_dec *r, const adder_dec *a, bool cosine, adder_ctx *ctx)
{
    static const adder_dec zero = ADDER_DEC_INIT(0, 0);
    adder_status s;
    adder__ziv f = { .function = cosine ? arc_cosine : arc_sine, .a = a };
    f.sign = cosine ? 0 : adder__dec_sign(a);
    if (a->bits & ADDER__NAN)
        return adder__dec_nan(r, a, NULL, ctx);
    if (a->bits & ADDER__INFINITE)
        return adder__dec_invalid(r, ctx);
    int order;
    s = adder__dec_from_one(&order, &f.extra, a);
    if (s)
        return s;
    if (order > 0)
        return adder__dec_invalid(r, ctx);
    if (cosine && order == 0 && !adder__dec_sign(a))
        return adder__dec_finish_copy(r, &zero, 0, ctx);
    if (!cosine && adder__dec_is_zero(a))
        return adder__dec_finish_copy(r, a, adder__dec_sign(a), ctx);
    if (adder__ziv_refuses(&s, ctx) || (!cosine && adder__dec_near_zero(&s, r, a, a, true, ctx)))
        return s;
    return adder__ziv_round(r, &f, ctx);
}

adder_status adder_dec_asin(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return arc(r, &a, false, ctx);
}

adder_status adder_dec_acos(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return arc(r, &a, true, ctx);
}

static void arc_tangent(adder__ziv *f, mpfr_ptr y)
{
    /* pi/2 - 1/x + ... */
    if (adder__dec_adjusted(f->a) > mpfr_get_prec(y))
        adder__ziv_half_pi(f, y);
    else
        adder__ziv_direct(f, y, mpfr_atan);
}

adder_status adder_dec_atan(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    adder_status s;
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    bool infinite = a.bits & ADDER__INFINITE;
    if (!infinite && adder__dec_is_zero(&a))
        return adder__dec_finish_copy(r, &a, adder__dec_sign(&a), ctx);
    if (adder__ziv_refuses(&s, ctx) || (!infinite && adder__dec_near_zero(&s, r, &a, &a, false, ctx)))
        return s;
    adder__ziv f = { .function = infinite ? adder__ziv_half_pi : arc_tangent, .a = &a, .sign = adder__dec_sign(&a) };
    return adder__ziv_round(r, &f, ctx);
}
