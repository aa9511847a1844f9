/* finish.c - contexts: how every operation rounds its result and reports its conditions. */

#include "dec.h"

const adder_ctx adder__ctx_default = { 28, -999999, 999999, ADDER_HALF_EVEN, false, ADDER__CTX_USUAL_TRAPS, 0 };

/* Operands' exponents are within 2 * 10**18 and a little more; their sums, and those of products, are within these
   bounds. */
adder_ctx adder__dec_unbounded(int64_t precision, adder_rounding rounding)
{
    return (adder_ctx){ precision, ADDER__UNBOUNDED_LOW, ADDER__UNBOUNDED_HIGH, rounding, false, 0, 0 };
}

__attribute__((cold)) adder_status adder__dec_refuse(adder_ctx *ctx)
{
    ctx->flags |= ADDER_DEC_INVALID_CONTEXT | ADDER_DEC_INVALID_OPERATION;
    return ADDER_EDOMAIN;
}

adder_status adder__dec_trapped(unsigned conditions)
{
    adder_status s = ADDER_OK;
    if (conditions & ADDER_DEC_DIVISION_BY_ZERO)
        s |= ADDER_EDIVZERO;
    if (conditions & (ADDER_DEC_INVALID_OPERATION | ADDER__INVALID_MORE))
        s |= ADDER_EDOMAIN;
    if (conditions & (ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED))
        s |= ADDER_EINEXACT;
    if (conditions & (ADDER_DEC_CLAMPED | ADDER_DEC_OVERFLOW | ADDER_DEC_SUBNORMAL | ADDER_DEC_UNDERFLOW))
        s |= ADDER_ERANGE;
    return s;
}

/* adder__dec_end with the status from raising the conditions. */
static inline adder_status end(adder_dec *r, adder_dec *z, adder_status s)
{
    if (ADDER__UNLIKELY(s)) {
        adder_dec_clear(z);
        return s;
    }
    if (ADDER__UNLIKELY(r->bits & ADDER__BIG))
        adder_dec_clear(r);
    *r = *z;
    return ADDER_OK;
}

adder_status adder__dec_end(adder_dec *r, adder_dec *z, unsigned conditions, adder_ctx *ctx)
{
    return end(r, z, adder__dec_raise(ctx, conditions));
}

/* The result of an overflow: an infinity, or the largest number if the mode rounds towards zero there. */
static adder_status overflow(adder_dec *r, adder_dec *z, unsigned conditions, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    unsigned sign = adder__dec_sign(z);
    adder_rounding mode = c->rounding;
    conditions |= ADDER_DEC_OVERFLOW | ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED;
    adder_dec_clear(z);
    z->bits = sign;
    if (mode == ADDER_DOWN || mode == ADDER_05UP || (mode == ADDER_CEILING && sign) || (mode == ADDER_FLOOR && !sign)) {
        adder_int nines = ADDER_INT(0);
        bool trapped = conditions & c->traps; /* then the nines are not needed */
        adder_status s = trapped ? ADDER_OK : adder__dec_power(&nines, adder__dec_precision(c));
        if (s == ADDER_OK && !trapped)
            s = adder_int_sub(&nines, nines, ADDER_INT(1));
        if (s) {
            adder_int_clear(&nines);
            return s;
        }
        adder__dec_take(z, &nines);
        z->exponent = adder__dec_top(c);
    } else {
        z->bits |= ADDER__INFINITE;
    }
    return adder__dec_end(r, z, conditions, ctx);
}

static adder_status finish_zero(adder_dec *r, adder_dec *z, unsigned conditions, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    int64_t most = c->clamp ? adder__dec_top(c) : c->emax, least = adder__dec_tiny(c);
    int64_t exponent = z->exponent < least ? least : z->exponent > most ? most : z->exponent;
    if (exponent != z->exponent)
        conditions |= ADDER_DEC_CLAMPED;
    z->exponent = exponent;
    return adder__dec_end(r, z, conditions, ctx);
}

/* The steps of Python's _fix, which are those of the specification's section on exceptional conditions. */
static adder_status finish_any(adder_dec *r, adder_dec *z, bool sticky, unsigned conditions, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_given(ctx);
    if (ADDER__UNLIKELY(!adder__dec_is_context(ctx)))
        return end(r, z, adder__dec_refuse(ctx));
    if (adder__dec_is_zero(z) && !sticky)
        return finish_zero(r, z, conditions, ctx);
    int64_t precision = adder__dec_precision(c), tiny = adder__dec_tiny(c), top = adder__dec_top(c);
    int64_t digits;
    adder_status s = adder__dec_count_digits(&digits, z);
    if (s) {
        adder_dec_clear(z);
        return s;
    }
    int64_t least = digits + z->exponent - precision; /* the exponent of a number rounded to prec digits */
    if (least > top)
        return overflow(r, z, conditions, ctx);
    bool subnormal = least < tiny, inexact = false;
    if (subnormal) {
        least = tiny;
        conditions |= ADDER_DEC_SUBNORMAL;
    }
    if (z->exponent < least) {
        s = adder__dec_drop(z, least - z->exponent, c->rounding, sticky, &inexact);
        if (s == ADDER_OK)
            s = adder__dec_count_digits(&digits, z);
        /* All nines were rounded up: the last digit is a 0 then. */
        if (s == ADDER_OK && !subnormal && digits > precision) {
            bool none;
            s = adder__dec_drop(z, 1, ADDER_DOWN, false, &none);
            if (z->exponent > top)
                return overflow(r, z, conditions, ctx);
        }
        if (s) {
            adder_dec_clear(z);
            return s;
        }
        conditions |= ADDER_DEC_ROUNDED | (inexact ? ADDER_DEC_INEXACT : 0u);
        if (inexact && subnormal)
            conditions |= ADDER_DEC_UNDERFLOW;
        if (adder__dec_is_zero(z))
            conditions |= ADDER_DEC_CLAMPED;
        return end(r, z, adder__dec_raise_checked(ctx, conditions));
    }
    if (c->clamp && z->exponent > top) {
        conditions |= ADDER_DEC_CLAMPED;
        s = adder__dec_scale(z, z->exponent - top);
        if (s) {
            adder_dec_clear(z);
            return s;
        }
    }
    return end(r, z, adder__dec_raise_checked(ctx, conditions));
}

adder_status adder__dec_finish(adder_dec *r, adder_dec *z, bool sticky, unsigned conditions, adder_ctx *ctx)
{
    if ((z->bits & ADDER__BIG) || conditions || sticky)
        return finish_any(r, z, sticky, conditions, ctx);
    return adder__dec_give(r, adder__dec_coefficient(z), z->exponent, z->bits, ctx);
}

adder_status adder__dec_finish128(adder_dec *r, adder__u128 c, int64_t exponent, unsigned sign, adder_ctx *ctx)
{
    const adder_ctx *x = adder__dec_given(ctx);
    int64_t precision = x->prec;
    int digits = adder__count_digits128(c);
    int64_t adjusted = exponent + digits - 1;
    /* Far from the ends of the range only the precision matters. */
    if (ADDER__LIKELY(digits > precision && precision > 0 && adjusted >= x->emin && adjusted < x->emax)) {
        bool inexact;
        int k = digits - (int)precision;
        c = adder__round_tens(c, k, x->rounding, sign, false, &inexact);
        return adder__dec_end_rounded(r, c, exponent + k, sign, ADDER_DEC_ROUNDED | (inexact ? ADDER_DEC_INEXACT : 0u),
                                      ctx);
    }
    if (!(r->bits & ADDER__BIG) && adder__dec_fits(c, exponent, ctx)) {
        adder__dec_store_words(r, c, exponent, sign);
        return ADDER_OK;
    }
    if (c < adder__tens[ADDER__INLINE_DIGITS]) {
        adder_dec z = adder__dec_make(c, exponent, sign);
        return finish_any(r, &z, false, 0, ctx);
    }
    adder__wide256 wide = { { (uint64_t)c, (uint64_t)(c >> 64), 0, 0 } };
    return adder__dec_finish256(r, &wide, exponent, sign, ctx);
}

adder_status adder__dec_finish256(adder_dec *r, const adder__wide256 *wide, int64_t exponent, unsigned sign,
                                  adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_given(ctx);
    const uint64_t *w = wide->word;
    if (w[2] | w[3]) {
        int last = w[3] ? 3 : 2, zeros = __builtin_clzll(w[last]), n = 64 * (last + 1) - zeros;
        adder__u128 top = (adder__u128)w[last] << 64 | w[last - 1];
        top = top << zeros | w[last - 2] >> 1 >> (63 - zeros);
        int digits = adder__count_digits_top(top, n);
        int64_t k = digits - adder__dec_precision(c), adjusted = exponent + digits - 1;
        if (ADDER__LIKELY(digits > 0 && c->prec > 0 && k > 0 && k <= ADDER__INLINE_DIGITS &&
                          c->prec <= ADDER__INLINE_DIGITS && adjusted >= c->emin && adjusted < c->emax)) {
            /* The number is at least top * 2**(n-128), and 1/10**k at least the power times its unit, both too small by
               less than one in the last place; the quotient has at most 38 digits, which are below 2**127.  So q is at
               most 2 too small, and the remainder, below 3 * 10**38, is right modulo 2**128. */
            adder__u128 q =
                adder__multiply128_high(top, adder__power128((int)-k)) >> (128 - n + adder__log2_pow10((int)k));
            adder__u128 unit = adder__tens[k], rest = ((adder__u128)w[1] << 64 | w[0]) - q * unit;
            while (ADDER__UNLIKELY(rest >= unit)) {
                rest -= unit;
                q++;
            }
            q += adder__raises_rest(c->rounding, sign, q, rest, unit);
            return adder__dec_end_rounded(r, q, exponent + k, sign, ADDER_DEC_ROUNDED | (rest ? ADDER_DEC_INEXACT : 0u),
                                          ctx);
        }
    }
    bool sticky = false;
    adder_dec z = adder__dec_make(0, exponent, sign);
    adder_status s = adder__dec_take_wide(&z, wide, adder__dec_precision(c), &sticky);
    return s ? s : adder__dec_finish(r, &z, sticky, 0, ctx);
}

adder_status adder__dec_finish_copy(adder_dec *r, const adder_dec *a, unsigned bits, adder_ctx *ctx)
{
    adder_dec z;
    adder_status s = adder__dec_copy(&z, a);
    if (s)
        return s;
    z.bits = (z.bits & ADDER__BIG) | bits;
    if (bits & ADDER__SPECIAL)
        return adder__dec_end(r, &z, 0, ctx);
    return adder__dec_finish(r, &z, false, 0, ctx);
}

adder_status adder__dec_simple(adder_dec *r, adder__u128 c, int64_t exponent, unsigned bits, unsigned conditions,
                               adder_ctx *ctx)
{
    adder_dec z = adder__dec_make(c, exponent, bits);
    return adder__dec_end(r, &z, conditions, ctx);
}

adder_status adder__dec_invalid(adder_dec *r, adder_ctx *ctx)
{
    return adder__dec_invalid_as(r, 0, ctx);
}

adder_status adder__dec_invalid_as(adder_dec *r, unsigned condition, adder_ctx *ctx)
{
    return adder__dec_simple(r, 0, 0, ADDER__QUIET, ADDER_DEC_INVALID_OPERATION | condition, ctx);
}

adder_status adder__dec_cut_payload(adder_dec *z, int64_t room)
{
    if (adder__dec_digits(z) <= room)
        return ADDER_OK;
    adder__dec_store store;
    adder_int power = ADDER_INT(0);
    adder_status s = adder__dec_power(&power, room);
    if (s == ADDER_OK)
        s = adder_int_rem(&power, adder__dec_view(&store, z), power);
    unsigned bits = z->bits & ~(unsigned)ADDER__BIG;
    adder_dec_clear(z);
    if (s) {
        adder_int_clear(&power);
        return s;
    }
    z->bits = bits;
    adder__dec_take(z, &power);
    return ADDER_OK;
}

adder_status adder__dec_nan(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    const adder_dec *chosen = a->bits & ADDER__SIGNALING          ? a
                              : b && (b->bits & ADDER__SIGNALING) ? b
                              : a->bits & ADDER__QUIET            ? a
                                                                  : b;
    unsigned conditions = chosen->bits & ADDER__SIGNALING ? ADDER_DEC_INVALID_OPERATION : 0;
    adder_dec z;
    adder_status s = adder__dec_copy(&z, chosen);
    if (s)
        return s;
    z.bits = (z.bits & (ADDER__BIG | ADDER__NEGATIVE)) | ADDER__QUIET;
    /* Cuts a payload to the digits that the context allows. */
    s = adder__dec_cut_payload(&z, adder__dec_precision(c) - c->clamp);
    return s ? s : adder__dec_end(r, &z, conditions, ctx);
}
