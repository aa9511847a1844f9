/* add.c - sums, differences, products. */

#include "dec.h"

/* *z = a + b with an exact coefficient, a and b have the same exponent. */
static adder_status add_big(adder_dec *z, const adder_dec *a, const adder_dec *b)
{
    adder__dec_store sa, sb;
    adder_int x = adder__dec_view(&sa, a), y = adder__dec_view(&sb, b), sum = ADDER_INT(0);
    bool differ = adder__dec_sign(a) != adder__dec_sign(b);
    adder_status s = differ ? adder_int_sub(&sum, x, y) : adder_int_add(&sum, x, y);
    if (s)
        return s;
    unsigned sign = adder__dec_sign(a);
    if (adder_int_sign(sum) < 0) {
        adder_int_neg(&sum, sum);
        sign = adder__dec_sign(b);
    }
    *z = adder__dec_make(0, a->exponent, sign);
    adder__dec_take(z, &sum);
    return ADDER_OK;
}

static unsigned zero_sign(const adder_dec *a, const adder_dec *b, const adder_ctx *c)
{
    unsigned x = adder__dec_sign(a), y = adder__dec_sign(b);
    return x == y ? x : c->rounding == ADDER_FLOOR;
}

/* The sum if an operand is zero: the exponent of the zero counts. */
static adder_status add_zero(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    int64_t exponent = a->exponent < b->exponent ? a->exponent : b->exponent;
    adder_dec z;
    if (adder__dec_is_zero(a) && adder__dec_is_zero(b)) {
        z = adder__dec_make(0, exponent, zero_sign(a, b, c));
        return adder__dec_finish(r, &z, false, 0, ctx);
    }
    const adder_dec *x = adder__dec_is_zero(a) ? b : a;
    adder_status s = adder__dec_copy(&z, x);
    if (s)
        return s;
    /* Appends as many zeros as the precision and the other operand's exponent allow. */
    int64_t room = adder__dec_precision(c) - adder__dec_digits(&z);
    int64_t k = z.exponent - exponent;
    if (!adder__dec_exact(c) && k > room + 1)
        k = room + 1 > 0 ? room + 1 : 0;
    s = adder__dec_scale(&z, k);
    if (s) {
        adder_dec_clear(&z);
        return s;
    }
    return adder__dec_finish(r, &z, false, 0, ctx);
}

/* high has the greater exponent.  If low lies below every digit that can matter, a 1 far enough down replaces it, as in
   Python's _normalize. */
static adder_status add_aligned(adder_dec *r, const adder_dec *high, const adder_dec *low, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    int64_t precision = adder__dec_precision(c);
    adder_dec small = *low, large, z;
    if (!adder__dec_exact(c) && high->exponent != low->exponent) {
        int64_t digits = adder__dec_digits(high), below = digits - precision - 2;
        int64_t exponent = high->exponent + (below < -1 ? below : -1);
        if (adder__dec_adjusted(low) < exponent)
            small = adder__dec_make(1, exponent, adder__dec_sign(low));
    }
    int64_t k = high->exponent - small.exponent;
    if (precision <= ADDER__WIDE_PRECISION && adder__dec_everyday(high, low)) {
        /* At most 77 digits, by the bounds of the precision and of the coefficients. */
        adder__u128 x = adder__dec_coefficient(high);
        if (k > ADDER__INLINE_DIGITS && k + adder__count_digits128(x) > 2 * ADDER__INLINE_DIGITS)
            goto general;
        adder__wide256 sum = adder__scale256(x, k);
        uint64_t add[4] = { small.coefficient[0], small.coefficient[1], 0, 0 };
        bool differ = adder__dec_sign(high) != adder__dec_sign(&small), borrow = false;
        unsigned carry = 0, sign = adder__dec_sign(high);
        for (int i = 0; i < 4; i++) {
            uint64_t w = sum.word[i];
            adder__u128 t = differ ? (adder__u128)w - add[i] - carry : (adder__u128)w + add[i] + carry;
            sum.word[i] = (uint64_t)t;
            carry = (unsigned)(t >> 64) & 1;
        }
        borrow = differ && carry;
        if (borrow) { /* the difference is below 0: its complement is the magnitude */
            sign = adder__dec_sign(&small);
            carry = 1;
            for (int i = 0; i < 4; i++) {
                adder__u128 t = (adder__u128)~sum.word[i] + carry;
                sum.word[i] = (uint64_t)t;
                carry = (unsigned)(t >> 64);
            }
        }
        if (differ && !(sum.word[0] | sum.word[1] | sum.word[2] | sum.word[3]))
            sign = c->rounding == ADDER_FLOOR;
        return adder__dec_finish256(r, &sum, small.exponent, sign, ctx);
    }
general:;
    adder_status s = adder__dec_copy(&large, high);
    if (s)
        return s;
    s = adder__dec_scale(&large, k);
    if (s == ADDER_OK)
        s = add_big(&z, &large, &small);
    adder_dec_clear(&large);
    if (s)
        return s;
    if (adder__dec_is_zero(&z))
        z.bits = zero_sign(high, low, c);
    return adder__dec_finish(r, &z, false, 0, ctx);
}

static adder_status add_any(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
{
    if ((a->bits | b->bits) & ADDER__SPECIAL) {
        if ((a->bits | b->bits) & ADDER__NAN)
            return adder__dec_nan(r, a, b, ctx);
        if ((a->bits & b->bits & ADDER__INFINITE) && adder__dec_sign(a) != adder__dec_sign(b))
            return adder__dec_invalid(r, ctx);
        return adder__dec_simple(r, 0, 0, a->bits & ADDER__INFINITE ? a->bits : b->bits, 0, ctx);
    }
    if (adder__dec_is_zero(a) || adder__dec_is_zero(b))
        return add_zero(r, a, b, ctx);
    return a->exponent >= b->exponent ? add_aligned(r, a, b, ctx) : add_aligned(r, b, a, ctx);
}

/* Everyday numbers: scales the one with the higher exponent to the lower exponent, if 128 bits hold it and the sum.
   The sum is then exact, that of zeros too. */
__attribute__((always_inline)) static inline adder_status add(adder_dec *r, const adder_dec *a, const adder_dec *b,
                                                              adder_ctx *ctx)
{
    adder__u128 x = adder__dec_coefficient(a), y = adder__dec_coefficient(b), sum;
    int64_t exponent = a->exponent, k = exponent - b->exponent;
    unsigned sign = adder__dec_sign(a);
    bool differ = (a->bits ^ b->bits) & ADDER__NEGATIVE, over = false;
    if (!adder__dec_everyday(a, b))
        return add_any(r, a, b, ctx);
    if (k > 0) {
        over = !adder__scale128(&x, k);
        exponent = b->exponent;
    } else if (k < 0) {
        over = !adder__scale128(&y, -k);
    }
    if (differ) {
        sum = x - y;
        if (x < y) {
            sum = y - x;
            sign ^= 1;
        } else if (x == y) {
            sign = adder__dec_given(ctx)->rounding == ADDER_FLOOR;
        }
    } else {
        sum = x + y;
        over |= sum < x;
    }
    return ADDER__LIKELY(!over) ? adder__dec_give(r, sum, exponent, sign, ctx) : add_any(r, a, b, ctx);
}

adder_status adder_dec_add(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return add(r, &a, &b, ctx);
}

adder_status adder_dec_sub(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    if (!(b.bits & ADDER__NAN)) /* a NaN keeps its sign */
        b.bits ^= ADDER__NEGATIVE;
    return add(r, &a, &b, ctx);
}

static adder_status multiply_any(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
{
    unsigned sign = adder__dec_sign(a) ^ adder__dec_sign(b);
    if ((a->bits | b->bits) & ADDER__SPECIAL) {
        if ((a->bits | b->bits) & ADDER__NAN)
            return adder__dec_nan(r, a, b, ctx);
        if (adder__dec_is_zero(a) || adder__dec_is_zero(b))
            return adder__dec_invalid(r, ctx);
        return adder__dec_simple(r, 0, 0, sign | ADDER__INFINITE, 0, ctx);
    }
    adder__dec_store sa, sb;
    adder_int c = ADDER_INT(0);
    adder_status s = adder_int_mul(&c, adder__dec_view(&sa, a), adder__dec_view(&sb, b));
    if (s)
        return s;
    adder_dec z = adder__dec_make(0, a->exponent + b->exponent, sign);
    adder__dec_take(&z, &c);
    return adder__dec_finish(r, &z, false, 0, ctx);
}

adder_status adder_dec_mul(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    if (!adder__dec_everyday(&a, &b))
        return multiply_any(r, &a, &b, ctx);
    unsigned sign = a.bits ^ b.bits;
    int64_t exponent = a.exponent + b.exponent;
    if (!(a.coefficient[1] | b.coefficient[1]))
        return adder__dec_give(r, (adder__u128)a.coefficient[0] * b.coefficient[0], exponent, sign, ctx);
    adder__wide256 product = adder__multiply128(adder__dec_coefficient(&a), adder__dec_coefficient(&b));
    return adder__dec_finish256(r, &product, exponent, sign, ctx);
}
