/* shift.c - products with and floor quotients by powers of two. */

#include "block.h"

/* Up to here a loop is faster than a call of mpn_lshift, and saves no registers; up to half of it than mpn_rshift. */
enum { FEW_LIMBS = 16 };

__attribute__((noinline)) static adder_status shift_left(adder_int *r, adder_int a, size_t n)
{
    adder__operand x;
    adder__read(&x, a);
    mp_size_t limbs = (mp_size_t)(n / ADDER__LIMB_BITS);
    unsigned shift = n % ADDER__LIMB_BITS;
    if (x.size == 0)
        return adder__store_small(r, 0);
    if (limbs >= ADDER__MAX_LIMBS || !adder__within_limit(x.size + limbs + 1)) {
        adder_status s = adder__check_bits(adder__bits(x.limb, x.size) + n);
        if (s)
            return s;
    }
    adder__block *z = adder__open(*r, x.size + limbs + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    /* From the top down, so that a result over its operand is right. */
    mp_limb_t *high = z->limb + limbs;
    if (shift) {
        high[x.size] = mpn_lshift(high, x.limb, x.size, shift);
    } else {
        mpn_copyd(high, x.limb, x.size);
        high[x.size] = 0;
    }
    mpn_zero(z->limb, limbs);
    return adder__close(z, r, x.size + limbs + 1, x.negative);
}

adder_status adder_int_lshift(adder_int *r, adder_int a, size_t n)
{
    if (n > PTRDIFF_MAX)
        return ADDER_EDOMAIN;
    const adder__block *x = adder__block_of(a);
    if (adder__is_small(a) || n >= 3 * ADDER__LIMB_BITS || x->size > FEW_LIMBS || x->size < -FEW_LIMBS)
        return shift_left(r, a, n);
    int32_t xs = x->size;
    mp_size_t xn = adder__limb_count(xs), limbs = (mp_size_t)(n / ADDER__LIMB_BITS); /* 0, 1 or 2 */
    unsigned shift = n % ADDER__LIMB_BITS;
    adder__block *z = adder__ready(*r, xn + limbs + 1);
    if (!z)
        return shift_left(r, a, n);
    mp_limb_t *out = z->limb + limbs;
    mp_limb_t above = 0;
    for (mp_size_t i = xn; i > 0; i--) {
        mp_limb_t limb = x->limb[i - 1];
        out[i] = above | limb >> 1 >> (ADDER__LIMB_BITS - 1 - shift);
        above = limb << shift;
    }
    out[0] = above;
    if (limbs > 0)
        z->limb[0] = 0;
    if (limbs > 1)
        z->limb[1] = 0;
    xn += limbs;
    xn += z->limb[xn] != 0;
    z->size = adder__signed_size(xn, xs < 0);
    return ADDER_OK;
}

__attribute__((noinline)) static adder_status shift_right(adder_int *r, adder_int a, size_t n)
{
    adder__operand x;
    adder__read(&x, a);
    if (n >= adder__bits(x.limb, x.size))
        return adder__store_small(r, x.negative ? -1 : 0);
    mp_size_t limbs = (mp_size_t)(n / ADDER__LIMB_BITS), size = x.size - limbs;
    unsigned shift = n % ADDER__LIMB_BITS;
    /* The floor of a negative number: the magnitude is rounded up if a bit is lost. */
    bool up = x.negative && mpn_scan1(x.limb, 0) < n;
    if (size == 1) {
        mp_limb_t limb = x.limb[limbs] >> shift;
        if (limb + up != 0)
            return adder__store_limb(r, limb + up, x.negative);
    }
    adder__block *z = adder__open(*r, size + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    if (shift)
        mpn_rshift(z->limb, x.limb + limbs, size, shift);
    else
        mpn_copyi(z->limb, x.limb + limbs, size);
    z->limb[size] = up ? mpn_add_1(z->limb, z->limb, size, 1) : 0;
    return adder__close(z, r, size + 1, x.negative);
}

adder_status adder_int_rshift(adder_int *r, adder_int a, size_t n)
{
    if (n > PTRDIFF_MAX)
        return ADDER_EDOMAIN;
    const adder__block *x = adder__block_of(a);
    if (adder__is_small(a) || x->size > FEW_LIMBS / 2 || x->size < (n < ADDER__LIMB_BITS ? -FEW_LIMBS / 2 : 0))
        return shift_right(r, a, n);
    bool negative = x->size < 0;
    const mp_limb_t *in = x->limb + n / ADDER__LIMB_BITS;
    mp_size_t size = (negative ? -x->size : x->size) - (mp_size_t)(n / ADDER__LIMB_BITS);
    unsigned shift = n % ADDER__LIMB_BITS;
    if (size < 1)
        return shift_right(r, a, n);
    mp_limb_t limb = in[0], up = negative && limb << 1 << (ADDER__LIMB_BITS - 1 - shift) != 0;
    if (size == 1)
        return adder__store_limb(r, (limb >> shift) + up, negative);
    adder__block *z = adder__ready(*r, size);
    if (!z)
        return shift_right(r, a, n);
    for (mp_size_t i = 0; i < size - 1; i++) {
        mp_limb_t next = in[i + 1], sum = (limb >> shift | next << 1 << (ADDER__LIMB_BITS - 1 - shift)) + up;
        up &= sum == 0;
        z->limb[i] = sum;
        limb = next;
    }
    z->limb[size - 1] = (limb >> shift) + up; /* no carry is left: up = 1 means that n > 0 */
    return adder__close(z, r, size, negative);
}
