/* quantize.c - rounding to an exponent, to digits, to integers, to steps. */

#include "dec.h"

#include <string.h>

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

static adder_status quantize_any(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
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
    const adder_ctx *c = adder__dec_ctx(ctx);
    int64_t k = b.exponent - a.exponent;
    adder__u128 v = adder__dec_coefficient(&a);
    unsigned conditions = 0;
    if (!adder__dec_everyday(&a, &b) || (r->bits & ADDER__BIG))
        return quantize_any(r, &a, &b, ctx);
    if (k > 0) {
        /* A zero is not rounded. */
        if (ADDER__UNLIKELY(k > ADDER__INLINE_DIGITS || v == 0))
            return quantize_any(r, &a, &b, ctx);
        bool inexact;
        v = adder__round_tens(v, (int)k, c->rounding, a.bits, false, &inexact);
        conditions = ADDER_DEC_ROUNDED | (inexact ? ADDER_DEC_INEXACT : 0u);
    } else if (!adder__scale128(&v, -k)) {
        return quantize_any(r, &a, &b, ctx);
    }
    if (!adder__dec_fits(v, b.exponent, c))
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

adder_status adder_dec_plus(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    unsigned sign = a.bits & ADDER__NEGATIVE;
    if (adder__dec_is_zero(&a) && adder__dec_ctx(ctx)->rounding != ADDER_FLOOR)
        sign = 0;
    return adder__dec_finish_copy(r, &a, sign | (a.bits & ADDER__INFINITE), ctx);
}

adder_status adder_dec_minus(adder_dec *r, adder_dec a, adder_ctx *ctx)
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
    return a.bits & ADDER__NEGATIVE ? adder_dec_minus(r, a, ctx) : adder_dec_plus(r, a, ctx);
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
    bool inexact, rounded;
    if (a.bits & ADDER__SPECIAL)
        return adder_dec_set(r, a);
    if (ndigits < -ADDER__EXPONENT_LIMIT || ndigits > 2 * ADDER__EXPONENT_LIMIT)
        return ADDER_ERANGE;
    adder_status s = adder__dec_to_exponent(&z, &a, -ndigits, rounding, &inexact, &rounded);
    return s ? s : store(r, &z);
}

adder_status adder_dec_round_sig(adder_dec *r, adder_dec a, int64_t digits, adder_rounding rounding)
{
    if (digits < 1)
        return ADDER_EDOMAIN;
    if (a.bits & ADDER__SPECIAL)
        return adder_dec_set(r, a);
    adder_ctx ctx = ADDER_CTX_EXACT;
    ctx.traps = 0;
    ctx.prec = digits;
    ctx.rounding = rounding;
    if (adder__dec_exact(&ctx) || adder__dec_digits(&a) <= digits)
        return adder_dec_set(r, a);
    return adder__dec_finish_copy(r, &a, adder__dec_sign(&a), &ctx);
}

/* *n = a / step as an integer, rounded, with its sign; *exact: it needed no rounding. */
static adder_status count_steps(adder_int *n, const adder_dec *a, const adder_dec *step, adder_rounding rounding,
                                bool *exact)
{
    int64_t exponent = a->exponent < step->exponent ? a->exponent : step->exponent;
    adder_dec x = adder__dec_make(0, 0, 0), y = x;
    adder__dec_store sx, sy;
    adder_int q = ADDER_INT(0), rest = ADDER_INT(0);
    adder_status s = adder__dec_copy(&x, a);
    if (s == ADDER_OK)
        s = adder__dec_copy(&y, step);
    if (s == ADDER_OK)
        s = adder__dec_scale(&x, x.exponent - exponent);
    if (s == ADDER_OK)
        s = adder__dec_scale(&y, y.exponent - exponent);
    if (s == ADDER_OK)
        s = adder_int_quorem(&q, &rest, adder__dec_view(&sx, &x), adder__dec_view(&sy, &y));
    *exact = rest.word == 0;
    if (s == ADDER_OK && !*exact) {
        s = adder_int_lshift(&rest, rest, 1);
        int half = s ? 0 : adder_int_cmp(rest, adder__dec_view(&sy, &y));
        adder__discarded part = half < 0 ? ADDER__BELOW_HALF : half > 0 ? ADDER__ABOVE_HALF : ADDER__HALF;
        if (s == ADDER_OK)
            s = adder_int_rem(&rest, q, ADDER_INT(10));
        if (s == ADDER_OK && adder__raises(rounding, adder__dec_sign(a), (uint64_t)adder__small(rest), part))
            s = adder_int_add(&q, q, ADDER_INT(1));
    }
    if (s == ADDER_OK && adder__dec_sign(a))
        s = adder_int_neg(&q, q);
    if (s == ADDER_OK)
        adder_int_move(n, &q);
    adder_int_clear(&q);
    adder_int_clear(&rest);
    adder_dec_clear(&x);
    adder_dec_clear(&y);
    return s;
}

/* *z = n * step, with that sign if it is 0. */
static adder_status multiply_step(adder_dec *z, adder_int n, const adder_dec *step, unsigned sign)
{
    adder__dec_store store;
    adder_int c = ADDER_INT(0);
    adder_status s = adder_int_mul(&c, n, adder__dec_view(&store, step));
    if (adder_int_sign(n) != 0)
        sign = adder_int_sign(n) < 0;
    if (s == ADDER_OK)
        s = adder_int_abs(&c, c);
    if (s) {
        adder_int_clear(&c);
        return s;
    }
    *z = adder__dec_make(0, step->exponent, sign);
    adder__dec_take(z, &c);
    return ADDER_OK;
}

static bool is_step(const adder_dec *step)
{
    return !(step->bits & (ADDER__SPECIAL | ADDER__NEGATIVE)) && !adder__dec_is_zero(step);
}

adder_status adder_dec_round_to(adder_dec *r, adder_dec a, adder_dec step, adder_rounding rounding)
{
    if ((a.bits & ADDER__SPECIAL) || !is_step(&step))
        return ADDER_EDOMAIN;
    adder_int n = ADDER_INT(0);
    adder_dec z = adder__dec_make(0, 0, 0);
    bool exact;
    adder_status s = count_steps(&n, &a, &step, rounding, &exact);
    if (s == ADDER_OK)
        s = multiply_step(&z, n, &step, adder__dec_sign(&a));
    adder_int_clear(&n);
    return s ? s : store(r, &z);
}

/* The shares in steps: share[i] = floor(|total| * weight[i] / sum), and the remainders of those divisions. */
static adder_status share_out(adder_int *share, adder_int *rest, size_t n, adder_int total, adder_int sum)
{
    adder_int left = ADDER_INT(0);
    adder_status s = adder_int_set(&left, total);
    for (size_t i = 0; i < n && s == ADDER_OK; i++) {
        s = adder_int_mul(&share[i], share[i], total);
        if (s == ADDER_OK)
            s = adder_int_quorem(&share[i], &rest[i], share[i], sum);
        if (s == ADDER_OK)
            s = adder_int_sub(&left, left, share[i]);
    }
    /* Fewer steps are left than there are shares with a remainder. */
    while (s == ADDER_OK && adder_int_sign(left) > 0) {
        size_t best = 0;
        for (size_t i = 1; i < n; i++)
            if (adder_int_cmp(rest[i], rest[best]) > 0)
                best = i;
        s = adder_int_add(&share[best], share[best], ADDER_INT(1));
        if (s == ADDER_OK)
            s = adder_int_set(&rest[best], ADDER_INT(-1));
        if (s == ADDER_OK)
            s = adder_int_sub(&left, left, ADDER_INT(1));
    }
    adder_int_clear(&left);
    return s;
}

adder_status adder_dec_allocate(adder_dec *parts, adder_dec total, const adder_dec *weights, size_t n, adder_dec step)
{
    if ((total.bits & ADDER__SPECIAL) || !is_step(&step) || n == 0)
        return ADDER_EDOMAIN;
    int64_t least = INT64_MAX;
    for (size_t i = 0; i < n; i++) {
        bool zero = adder__dec_is_zero(&weights[i]);
        if ((weights[i].bits & ADDER__SPECIAL) || (adder__dec_sign(&weights[i]) && !zero))
            return ADDER_EDOMAIN;
        if (!zero && weights[i].exponent < least)
            least = weights[i].exponent;
    }
    if (least == INT64_MAX)
        return ADDER_EDOMAIN;
    if (n > SIZE_MAX / 2 / (sizeof(adder_dec) + 2 * sizeof(adder_int)))
        return ADDER_ENOMEM;
    adder_dec *out = adder__alloc(n * (sizeof *out + 2 * sizeof(adder_int)));
    if (!out)
        return ADDER_ENOMEM;
    adder_int *share = (adder_int *)(out + n), *rest = share + n, steps = ADDER_INT(0), sum = ADDER_INT(0);
    memset(out, 0, n * (sizeof *out + 2 * sizeof(adder_int)));
    bool exact;
    adder_status s = count_steps(&steps, &total, &step, ADDER_DOWN, &exact);
    if (s == ADDER_OK && !exact)
        s = ADDER_EDOMAIN;
    if (s == ADDER_OK)
        s = adder_int_abs(&steps, steps);
    for (size_t i = 0; i < n && s == ADDER_OK; i++) {
        adder_dec w = adder__dec_make(0, 0, 0);
        adder__dec_store store;
        s = adder__dec_copy(&w, &weights[i]);
        if (s == ADDER_OK && !adder__dec_is_zero(&w))
            s = adder__dec_scale(&w, w.exponent - least);
        if (s == ADDER_OK)
            s = adder_int_set(&share[i], adder__dec_view(&store, &w));
        if (s == ADDER_OK)
            s = adder_int_add(&sum, sum, share[i]);
        adder_dec_clear(&w);
    }
    if (s == ADDER_OK)
        s = share_out(share, rest, n, steps, sum);
    for (size_t i = 0; i < n && s == ADDER_OK; i++) {
        if (adder__dec_sign(&total))
            s = adder_int_neg(&share[i], share[i]);
        if (s == ADDER_OK)
            s = multiply_step(&out[i], share[i], &step, adder__dec_sign(&total));
    }
    for (size_t i = 0; i < n; i++) {
        if (s == ADDER_OK)
            adder_dec_move(&parts[i], &out[i]);
        adder_dec_clear(&out[i]);
        adder_int_clear(&share[i]);
        adder_int_clear(&rest[i]);
    }
    adder_int_clear(&steps);
    adder_int_clear(&sum);
    adder__free(out);
    return s;
}
