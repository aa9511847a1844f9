/* finish.c - contexts: how every operation rounds its result and tells what it met. */

#include "dec.h"

const adder_ctx adder__ctx_default = { 28, -999999, 999999, ADDER_HALF_EVEN, false, ADDER__CTX_USUAL_TRAPS, 0 };

adder_status adder__dec_raise(adder_ctx *ctx, unsigned conditions)
{
    if (ADDER__LIKELY(conditions == 0))
        return ADDER_OK;
    if (ctx)
        ctx->flags |= conditions;
    unsigned trapped = conditions & adder__dec_ctx(ctx)->traps;
    adder_status s = ADDER_OK;
    if (trapped & ADDER_DEC_DIVISION_BY_ZERO)
        s |= ADDER_EDIVZERO;
    if (trapped & ADDER_DEC_INVALID_OPERATION)
        s |= ADDER_EDOMAIN;
    if (trapped & (ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED))
        s |= ADDER_EINEXACT;
    if (trapped & (ADDER_DEC_CLAMPED | ADDER_DEC_OVERFLOW | ADDER_DEC_SUBNORMAL | ADDER_DEC_UNDERFLOW))
        s |= ADDER_ERANGE;
    return s;
}

adder_status adder__dec_end(adder_dec *r, adder_dec *z, unsigned conditions, adder_ctx *ctx)
{
    adder_status s = adder__dec_raise(ctx, conditions);
    if (ADDER__UNLIKELY(s)) {
        adder_dec_clear(z);
        return s;
    }
    if (ADDER__UNLIKELY(r->bits & ADDER__BIG))
        adder_dec_clear(r);
    *r = *z;
    return ADDER_OK;
}

/* The result beyond the range: an infinity, or the largest number where the rounding does not go that way. */
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
        bool trapped = conditions & c->traps; /* which spares the nines */
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
    const adder_ctx *c = adder__dec_ctx(ctx);
    if (adder__dec_is_zero(z) && !sticky)
        return finish_zero(r, z, conditions, ctx);
    int64_t precision = adder__dec_precision(c), tiny = adder__dec_tiny(c), top = adder__dec_top(c);
    int64_t digits = adder__dec_digits(z);
    int64_t least = digits + z->exponent - precision; /* the exponent that prec digits leave */
    if (least > top)
        return overflow(r, z, conditions, ctx);
    bool subnormal = least < tiny, inexact = false;
    adder_status s;
    if (subnormal) {
        least = tiny;
        conditions |= ADDER_DEC_SUBNORMAL;
    }
    if (z->exponent < least) {
        s = adder__dec_drop(z, least - z->exponent, c->rounding, sticky, &inexact);
        /* All nines were rounded up: the last digit is a 0 then. */
        if (s == ADDER_OK && !subnormal && adder__dec_digits(z) > precision) {
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
        return adder__dec_end(r, z, conditions, ctx);
    }
    if (c->clamp && z->exponent > top) {
        conditions |= ADDER_DEC_CLAMPED;
        s = adder__dec_scale(z, z->exponent - top);
        if (s) {
            adder_dec_clear(z);
            return s;
        }
    }
    return adder__dec_end(r, z, conditions, ctx);
}

adder_status adder__dec_finish(adder_dec *r, adder_dec *z, bool sticky, unsigned conditions, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    if (ADDER__UNLIKELY(z->bits & ADDER__BIG))
        return finish_any(r, z, sticky, conditions, ctx);
    int64_t precision = c->prec;
    adder__u128 v = adder__dec_coefficient(z);
    int digits = adder__count_digits128(v);
    int64_t adjusted = z->exponent + digits - 1;
    /* Far from the ends of the range only the precision matters. */
    if (ADDER__UNLIKELY(v == 0 || adjusted < c->emin || adjusted >= c->emax || c->clamp || precision < 1))
        return finish_any(r, z, sticky, conditions, ctx);
    if (digits > precision) {
        bool inexact;
        adder__dec_drop(z, digits - precision, c->rounding, sticky, &inexact);
        if (adder__dec_coefficient(z) == adder__tens[precision]) {
            adder__dec_put(z, adder__tens[precision - 1]);
            z->exponent++;
        }
        conditions |= ADDER_DEC_ROUNDED | (inexact ? ADDER_DEC_INEXACT : 0u);
    }
    return adder__dec_end(r, z, conditions, ctx);
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
    return adder__dec_simple(r, 0, 0, ADDER__QUIET, ADDER_DEC_INVALID_OPERATION, ctx);
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
    /* A payload is cut to the digits that the context's formats have for it. */
    s = adder__dec_cut_payload(&z, adder__dec_precision(c) - c->clamp);
    return s ? s : adder__dec_end(r, &z, conditions, ctx);
}
