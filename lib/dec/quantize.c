/* quantize.c - rounding to an exponent, to digits, to integers. */

#include "dec.h"

adder_status adder__dec_to_exponent(adder_dec *z, const adder_dec *a, int64_t exponent, adder_rounding rounding,
                                    bool *inexact, bool *rounded)
{
    *inexact = *rounded = false;
    adder_status s = adder__dec_copy(z, a);
    if (s)
        return s;
    if (adder__dec_is_zero(z)) {
        z->exponent = exponent;
    } else if (exponent <= z->exponent) {
        s = adder__dec_scale(z, z->exponent - exponent);
    } else {
        *rounded = true;
        s = adder__dec_drop(z, exponent - z->exponent, rounding, false, inexact);
    }
    if (s)
        adder_dec_clear(z);
    return s;
}

static adder_status quantize_to(adder_dec *r, const adder_dec *a, int64_t exponent, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    if (exponent < adder__dec_tiny(c) || exponent > c->emax)
        return adder__dec_invalid(r, ctx);
    adder_dec z;
    if (adder__dec_is_zero(a)) {
        z = adder__dec_make(0, exponent, adder__dec_sign(a));
        return adder__dec_finish(r, &z, false, 0, ctx);
    }
    int64_t adjusted = adder__dec_adjusted(a), precision = adder__dec_precision(c);
    if (adjusted > c->emax || adjusted - exponent + 1 > precision)
        return adder__dec_invalid(r, ctx);
    bool inexact, rounded;
    adder_status s = adder__dec_to_exponent(&z, a, exponent, c->rounding, &inexact, &rounded);
    if (s)
        return s;
    int64_t digits = adder__dec_digits(&z);
    if (digits > precision || exponent + digits - 1 > c->emax) {
        adder_dec_clear(&z);
        return adder__dec_invalid(r, ctx);
    }
    return adder__dec_finish(r, &z, false, (rounded ? ADDER_DEC_ROUNDED : 0u) | (inexact ? ADDER_DEC_INEXACT : 0u),
                             ctx);
}

__attribute__((noinline)) static adder_status quantize_any(adder_dec *r, const adder_dec *a, const adder_dec *b,
                                                           adder_ctx *ctx)
{
    if ((a->bits | b->bits) & ADDER__SPECIAL) {
        if ((a->bits | b->bits) & ADDER__NAN)
            return adder__dec_nan(r, a, b, ctx);
        if (!(a->bits & b->bits & ADDER__INFINITE))
            return adder__dec_invalid(r, ctx);
        return adder__dec_simple(r, 0, 0, a->bits, 0, ctx);
    }
    return quantize_to(r, a, b->exponent, ctx);
}

adder_status adder_dec_quantize(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_given(ctx);
    adder__u128 v;
    unsigned conditions;
    if (!adder__dec_everyday(&a, &b) || (r->bits & ADDER__BIG) ||
        !adder__dec_at_exponent(&v, &conditions, &a, b.exponent, c->rounding) || !adder__dec_fits(v, b.exponent, ctx))
        return quantize_any(r, &a, &b, ctx);
    adder_status s = adder__dec_raise(ctx, conditions);
    if (ADDER__LIKELY(!s))
        adder__dec_store_words(r, v, b.exponent, a.bits);
    return s;
}

static adder_status to_integral(adder_dec *r, const adder_dec *a, bool tell, adder_ctx *ctx)
{
    if (a->bits & ADDER__NAN)
        return adder__dec_nan(r, a, NULL, ctx);
    adder_dec z;
    bool inexact = false, rounded = false;
    adder_status s = (a->bits & ADDER__INFINITE) || a->exponent >= 0
                         ? adder__dec_copy(&z, a)
                         : adder__dec_to_exponent(&z, a, 0, adder__dec_ctx(ctx)->rounding, &inexact, &rounded);
    if (s)
        return s;
    unsigned conditions = tell ? (rounded ? ADDER_DEC_ROUNDED : 0u) | (inexact ? ADDER_DEC_INEXACT : 0u) : 0;
    if (adder__dec_is_zero(a))
        conditions = 0;
    return adder__dec_end(r, &z, conditions, ctx);
}

adder_status adder_dec_to_integral(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return to_integral(r, &a, false, ctx);
}

adder_status adder_dec_to_integral_exact(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return to_integral(r, &a, true, ctx);
}

adder_status adder_dec_apply(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    if (a.bits & ADDER__NAN && !adder__dec_no_payload(&a) && adder__dec_digits(&a) > adder__dec_precision(c) - c->clamp)
        return adder__dec_invalid_as(r, ADDER_DEC_CONVERSION_SYNTAX, ctx);
    return adder__dec_finish_copy(r, &a, a.bits & ~(unsigned)ADDER__BIG, ctx);
}

adder_status adder_dec_plus(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    unsigned sign = a.bits & ADDER__NEGATIVE;
    if (adder__dec_is_zero(&a) && adder__dec_ctx(ctx)->rounding != ADDER_FLOOR)
        sign = 0;
    return adder__dec_finish_copy(r, &a, sign | (a.bits & ADDER__INFINITE), ctx);
}

adder_status adder_dec_neg(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    unsigned sign = (a.bits & ADDER__NEGATIVE) ^ ADDER__NEGATIVE;
    if (adder__dec_is_zero(&a) && adder__dec_ctx(ctx)->rounding != ADDER_FLOOR)
        sign = 0;
    return adder__dec_finish_copy(r, &a, sign | (a.bits & ADDER__INFINITE), ctx);
}

adder_status adder_dec_abs(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return a.bits & ADDER__NEGATIVE ? adder_dec_neg(r, a, ctx) : adder_dec_plus(r, a, ctx);
}

adder_status adder_dec_reduce(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    adder_ctx quiet = *c;
    adder_dec z = adder__dec_make(0, 0, 0);
    if (a.bits & ADDER__SPECIAL)
        return adder_dec_plus(r, a, ctx);
    quiet.traps = quiet.flags = 0;
    adder_status s = adder__dec_finish_copy(&z, &a, adder__dec_sign(&a), &quiet);
    if (s)
        return s;
    if (adder__dec_is_zero(&z))
        z.exponent = 0;
    else if (!(z.bits & ADDER__SPECIAL))
        s = adder__dec_strip(&z, c->clamp ? adder__dec_top(c) : c->emax);
    if (s) {
        adder_dec_clear(&z);
        return s;
    }
    return adder__dec_end(r, &z, quiet.flags, ctx);
}

/* Without a context */

static adder_status store(adder_dec *r, adder_dec *z)
{
    adder_dec_move(r, z);
    return ADDER_OK;
}

adder_status adder_dec_round(adder_dec *r, adder_dec a, int64_t ndigits, adder_rounding rounding)
{
    adder_dec z;
    bool inexact, rounded, in_range = ndigits >= -ADDER__EXPONENT_LIMIT && ndigits <= 2 * ADDER__EXPONENT_LIMIT;
    adder__u128 v;
    unsigned conditions;
    if (in_range && adder__is_rounding(rounding) && !((a.bits | r->bits) & (ADDER__BIG | ADDER__SPECIAL)) &&
        adder__dec_at_exponent(&v, &conditions, &a, -ndigits, rounding) && v < adder__tens[ADDER__INLINE_DIGITS]) {
        adder__dec_store_words(r, v, -ndigits, a.bits);
        return ADDER_OK;
    }
    if (!adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    if (a.bits & ADDER__SPECIAL)
        return adder_dec_set(r, a);
    if (!in_range)
        return ADDER_ERANGE;
    adder_status s = adder__dec_to_exponent(&z, &a, -ndigits, rounding, &inexact, &rounded);
    return s ? s : store(r, &z);
}

/* Rounds src into new numbers, as some may fail. */
static adder_status round_any_array(adder_dec *dst, const adder_dec *src, size_t n, int64_t ndigits,
                                    adder_rounding rounding)
{
    if (n > SIZE_MAX / sizeof *src)
        return ADDER_ENOMEM;
    adder_dec *z = adder__alloc(n * sizeof *z);
    if (!z)
        return ADDER_ENOMEM;
    adder_status s = ADDER_OK;
    size_t done = 0;
    for (; s == ADDER_OK && done < n; done++) {
        z[done] = adder__dec_make(0, 0, 0);
        s = adder_dec_round(&z[done], src[done], ndigits, rounding);
    }
    for (size_t i = 0; i < done; i++) {
        if (s)
            adder_dec_clear(&z[i]);
        else
            adder_dec_move(&dst[i], &z[i]);
    }
    adder__free(z);
    return s;
}

/* Coefficients of one word at another exponent, of 18 places more or less.  Inline, so that the compiler makes a loop
   for each usual mode. */
__attribute__((always_inline)) static inline void round_words(adder_dec *dst, const adder_dec *src, size_t n,
                                                              int64_t exponent, adder_rounding rounding)
{
    for (size_t i = 0; i < n; i++) {
        int64_t k = exponent - src[i].exponent;
        unsigned sign = (unsigned)src[i].bits;
        adder__u128 v = src[i].coefficient[0];
        bool inexact;
        if (k > 0)
            v = adder__round_tens(v, (int)k, rounding, sign, false, &inexact);
        else
            v *= adder__pow10[-k];
        adder__dec_store_words(&dst[i], v, exponent, sign);
    }
}

adder_status adder_dec_round_array(adder_dec *dst, const adder_dec *src, size_t n, int64_t ndigits,
                                   adder_rounding rounding)
{
    /* Finite numbers of one word that move by at most 18 places: 128 bits hold their results, and none fails. */
    enum { NEAR = 18 };
    if (!adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    bool everyday = ndigits >= -ADDER__EXPONENT_LIMIT && ndigits <= 2 * ADDER__EXPONENT_LIMIT;
    for (size_t i = 0; i < n && everyday; i++)
        everyday = !(((uint64_t)src[i].bits & ~(uint64_t)ADDER__NEGATIVE) | (uint64_t)(dst[i].bits & ADDER__BIG) |
                     src[i].coefficient[1]) &&
                   (uint64_t)(src[i].exponent + ndigits + NEAR) <= 2 * NEAR;
    if (!everyday)
        return n == 0 ? ADDER_OK : round_any_array(dst, src, n, ndigits, rounding);
    if (rounding == ADDER_HALF_EVEN)
        round_words(dst, src, n, -ndigits, ADDER_HALF_EVEN);
    else if (rounding == ADDER_HALF_UP)
        round_words(dst, src, n, -ndigits, ADDER_HALF_UP);
    else
        round_words(dst, src, n, -ndigits, rounding);
    return ADDER_OK;
}

adder_status adder_dec_round_sig(adder_dec *r, adder_dec a, int64_t digits, adder_rounding rounding)
{
    if (digits < 1 || !adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    if (a.bits & ADDER__SPECIAL)
        return adder_dec_set(r, a);
    adder_ctx ctx = adder__dec_unbounded(digits, rounding);
    if (adder__dec_exact(&ctx) || adder__dec_digits(&a) <= digits)
        return adder_dec_set(r, a);
    return adder__dec_finish_copy(r, &a, adder__dec_sign(&a), &ctx);
}
