/* trigonometry.c - sine, cosine, tangent, and their inverses.

   Of a decimal number other than 0, and of 1 for the arc cosine, their values are transcendental (Lindemann and
   Weierstrass), so that Ziv's loop ends. */

#include "ziv.h"

/* x = a with px bits; a is finite. */
static void operand(mpfr_ptr x, const adder_dec *a, mpfr_prec_t px)
{
    mpfr_set_prec(x, px);
    adder__mpfr_from_dec(x, a, 0);
}

/* y = |g(a)|.  An error of x is multiplied by the derivative, at most 1 for sine and cosine and 1 + y**2 for the
   tangent: y needs as many more bits as x has before the point, and as y has before or after it. */
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

/* Reducing an operand by multiples of pi needs all digits of its integer part. */
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
        adder__ziv_pi(f, y);
    else
        adder__ziv_direct(f, y, mpfr_acos);
}

static adder_status arc(adder_dec *r, const adder_dec *a, bool cosine, adder_ctx *ctx)
{
    static const adder_dec zero = ADDER_DEC_INIT(0, 0);
    adder_status s;
    adder__ziv f = { .function = cosine ? arc_cosine : arc_sine, .a = a, .integer = 2 };
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
        adder__ziv_pi(f, y);
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
    adder__ziv f = {
        .function = infinite ? adder__ziv_pi : arc_tangent, .a = &a, .sign = adder__dec_sign(&a), .integer = 2
    };
    return adder__ziv_round(r, &f, ctx);
}

static adder_status quarters_of_pi(adder_dec *r, int64_t quarters, unsigned sign, adder_ctx *ctx)
{
    adder__ziv f = { .function = adder__ziv_pi, .sign = sign, .integer = quarters };
    return adder__ziv_round(r, &f, ctx);
}

adder_status adder_dec_pi(adder_dec *r, adder_ctx *ctx)
{
    return quarters_of_pi(r, 4, 0, ctx);
}

/* y = |atan2(a, b)|: beside pi/2, beside pi, or of both operands with the point moved by the same number of places. */
static void angle(adder__ziv *f, mpfr_ptr y)
{
    int64_t adjusted = adder__dec_adjusted(f->b), difference = adder__dec_adjusted(f->a) - adjusted;
    if (difference > mpfr_get_prec(y) || (difference < -mpfr_get_prec(y) && adder__dec_sign(f->b))) {
        f->integer = difference > 0 ? 2 : 4;
        adder__ziv_pi(f, y);
        return;
    }
    mpfr_t u, v;
    mpfr_init2(u, mpfr_get_prec(y) + 16);
    mpfr_init2(v, mpfr_get_prec(y) + 16);
    adder__mpfr_from_dec(u, f->a, -adjusted);
    adder__mpfr_from_dec(v, f->b, -adjusted);
    mpfr_atan2(y, u, v, MPFR_RNDN);
    mpfr_abs(y, y, MPFR_RNDN);
    mpfr_clear(u);
    mpfr_clear(v);
}

/* *r = atan2(a, b) for a / b of the order of 10**difference, so near 0 that the arc has the same first digits as a / b.
   If a / b is exact in these digits, the arc is beside it.  Else the arc lies between the truncated quotient and its
   next number, as the quotient is farther from both than its cube. */
static adder_status small_angle(adder_dec *r, adder_dec a, adder_dec b, int64_t difference, adder_ctx *ctx)
{
    adder_ctx wide = ADDER_CTX_MAX;
    adder_dec q = adder__dec_make(0, 0, 0);
    a.exponent -= adder__dec_adjusted(&a);
    b.exponent -= adder__dec_adjusted(&b);
    wide.prec = adder__dec_precision(adder__dec_ctx(ctx)) + 3;
    wide.rounding = ADDER_DOWN;
    adder_status s = adder_dec_div(&q, a, b, &wide);
    if (s)
        return s;
    q.exponent += difference;
    if (wide.flags & ADDER_DEC_INEXACT)
        return adder__dec_finish(r, &q, true, 0, ctx);
    s = adder__dec_beside(r, &q, false, ctx);
    adder_dec_clear(&q);
    return s;
}

/* Infinities and zeros as in IEEE 754-2019, clause 9.2.1. */
adder_status adder_dec_atan2(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    unsigned sign = adder__dec_sign(&a), left = adder__dec_sign(&b);
    bool high = a.bits & ADDER__INFINITE, wide = b.bits & ADDER__INFINITE;
    adder_status s;
    if ((a.bits | b.bits) & ADDER__NAN)
        return adder__dec_nan(r, &a, &b, ctx);
    if (high)
        return quarters_of_pi(r, !wide ? 2 : left ? 3 : 1, sign, ctx);
    if (wide || adder__dec_is_zero(&a)) {
        if (left)
            return quarters_of_pi(r, 4, sign, ctx);
        return wide ? adder__dec_simple(r, 0, 0, sign, 0, ctx) : adder__dec_finish_copy(r, &a, sign, ctx);
    }
    if (adder__dec_is_zero(&b))
        return quarters_of_pi(r, 2, sign, ctx);
    if (adder__ziv_refuses(&s, ctx))
        return s;
    int64_t difference = adder__dec_adjusted(&a) - adder__dec_adjusted(&b);
    int64_t digits = adder__dec_precision(adder__dec_ctx(ctx)) + 3 + adder__dec_digits(&b);
    if (digits < adder__dec_digits(&a))
        digits = adder__dec_digits(&a);
    if (!left && 2 * difference < -digits - 5)
        return small_angle(r, a, b, difference, ctx);
    adder__ziv f = { .function = angle, .a = &a, .b = &b, .sign = sign };
    return adder__ziv_round(r, &f, ctx);
}
