/* fused.c - a product and a sum rounded once; square roots. */

#include "dec.h"

adder_status adder_dec_fma(adder_dec *r, adder_dec a, adder_dec b, adder_dec c, adder_ctx *ctx)
{
    /* A signaling NaN c has priority over a quiet a or b; an invalid product over any NaN c. */
    if ((a.bits | b.bits) & ADDER__SPECIAL) {
        bool nan = (a.bits | b.bits) & ADDER__NAN, signaling = (a.bits | b.bits) & ADDER__SIGNALING;
        if (signaling || (nan && !(c.bits & ADDER__SIGNALING)))
            return adder__dec_nan(r, &a, &b, ctx);
        if (!nan && (adder__dec_is_zero(&a) || adder__dec_is_zero(&b)))
            return adder__dec_invalid(r, ctx);
    }
    if (c.bits & ADDER__NAN)
        return adder__dec_nan(r, &c, NULL, ctx);
    /* The product is exact.  Its exponent may be beyond any context's; it is infinite only if an operand is. */
    adder_ctx exact = adder__dec_unbounded(INT64_MAX, ADDER_HALF_EVEN);
    adder_dec product = adder__dec_make(0, 0, 0);
    adder_status s = adder_dec_mul(&product, a, b, &exact);
    s = s ? s : adder_dec_add(r, product, c, ctx);
    adder_dec_clear(&product);
    return s;
}

/* *root = floor(sqrt(v * 10**k)) for v * 10**k below 10**76; returns whether there is a remainder. */
static bool root_wide(adder__u128 *root, adder__u128 v, int64_t k)
{
    mp_limb_t square[ADDER__WIDE_LIMBS], limb[ADDER__U128_LIMBS], rest[ADDER__WIDE_LIMBS];
    adder__wide256 n = adder__scale256(v, k);
    mp_size_t size = adder__wide_limbs(square, &n), half = (size + 1) / 2;
    bool inexact = mpn_sqrtrem(limb, rest, square, size) != 0;
    *root = adder__limbs_value(limb, half);
    return inexact;
}

/* *z = the coefficient of the root of a * 10**k. */
static adder_status root_any(adder_dec *z, bool *inexact, const adder_dec *a, int64_t k)
{
    adder__dec_store store;
    adder_int n = ADDER_INT(0), root = ADDER_INT(0), square = ADDER_INT(0);
    adder_status s = adder__dec_power(&n, k);
    s = s ? s : adder_int_mul(&n, n, adder__dec_view(&store, a));
    s = s ? s : adder_int_isqrt(&root, n);
    s = s ? s : adder_int_mul(&square, root, root);
    *inexact = s == ADDER_OK && adder_int_cmp(square, n) != 0;
    adder_int_clear(&n);
    adder_int_clear(&square);
    if (s == ADDER_OK)
        adder__dec_take(z, &root);
    adder_int_clear(&root);
    return s;
}

/* *z = the root.  The operand is scaled to an even exponent, and so that the root has precision + 1 digits.  In the
   exact context the root has as many digits as that of a square needs; if the precision is far above that, this number
   is tried first. */
__attribute__((always_inline)) static inline adder_status root(adder_dec *z, bool *inexact, const adder_dec *a,
                                                               const adder_ctx *c)
{
    int64_t odd = a->exponent & 1, digits = adder__dec_digits(a), wanted = adder__dec_precision(c) + 1;
    if (wanted < ADDER__INLINE_DIGITS && !(a->bits & ADDER__BIG)) {
        int64_t k = 2 * wanted - digits - odd;
        k = k > 0 ? k + (k & 1) : 0;
        adder__u128 r;
        *inexact = root_wide(&r, adder__dec_coefficient(a), k + odd);
        *z = adder__dec_make(r, (a->exponent - odd - k) / 2, 0);
        return ADDER_OK;
    }
    adder_status s = ADDER_OK;
    *inexact = true;
    if (wanted / 4 > digits) {
        z->exponent = (a->exponent - odd) / 2;
        s = root_any(z, inexact, a, odd);
    }
    if (s || !*inexact || adder__dec_exact(c))
        return s;
    int64_t k = 2 * wanted - digits - odd;
    k = k > 0 ? k + (k & 1) : 0;
    adder_dec_clear(z);
    z->exponent = (a->exponent - odd - k) / 2;
    return root_any(z, inexact, a, k + odd);
}

adder_status adder_dec_sqrt(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    if (!adder__dec_is_context(ctx))
        return adder__dec_refuse(ctx);
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    int64_t ideal = a.exponent >> 1;
    const adder_ctx *c = adder__dec_given(ctx);
    if (adder__dec_is_zero(&a)) {
        adder_dec z = adder__dec_make(0, ideal, adder__dec_sign(&a));
        return adder__dec_finish(r, &z, false, 0, ctx);
    }
    if (a.bits & ADDER__NEGATIVE)
        return adder__dec_invalid(r, ctx);
    if (a.bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
    adder_dec z = adder__dec_make(0, 0, 0);
    bool inexact;
    adder_status s = root(&z, &inexact, &a, c);
    if (s == ADDER_OK && inexact && adder__dec_exact(c)) {
        s = ADDER_EINEXACT;
        if (ctx)
            ctx->flags |= ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED;
    }
    if (s == ADDER_OK && !inexact && z.exponent < ideal)
        s = adder__dec_strip(&z, ideal);
    if (s) {
        adder_dec_clear(&z);
        return s;
    }
    if (adder__dec_given(ctx)->rounding == ADDER_HALF_EVEN)
        return adder__dec_finish(r, &z, inexact, 0, ctx);
    adder_ctx even = *ctx;
    even.rounding = ADDER_HALF_EVEN;
    s = adder__dec_finish(r, &z, inexact, 0, &even);
    ctx->flags = even.flags;
    return s;
}
