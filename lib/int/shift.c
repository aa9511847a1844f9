/* shift.c - products with and floor quotients by powers of two. */

#include "block.h"

/* z = x << shift, n limbs, 0 < shift < limb bits, from the top down; the bits shifted out are returned. */
static mp_limb_t shift_left(mp_limb_t *z, const mp_limb_t *x, mp_size_t n, unsigned shift)
{
    if (n > 8)
        return mpn_lshift(z, x, n, shift);
    mp_limb_t high = x[n - 1], out = high >> (ADDER__LIMB_BITS - shift);
    for (mp_size_t i = n - 1; i > 0; i--) {
        mp_limb_t low = x[i - 1];
        z[i] = high << shift | low >> (ADDER__LIMB_BITS - shift);
        high = low;
    }
    z[0] = high << shift;
    return out;
}

/* z = x >> shift, likewise, from the bottom up. */
static void shift_right(mp_limb_t *z, const mp_limb_t *x, mp_size_t n, unsigned shift)
{
    if (n > 8) {
        mpn_rshift(z, x, n, shift);
        return;
    }
    mp_limb_t low = x[0];
    for (mp_size_t i = 0; i < n - 1; i++) {
        mp_limb_t high = x[i + 1];
        z[i] = low >> shift | high << (ADDER__LIMB_BITS - shift);
        low = high;
    }
    z[n - 1] = low >> shift;
}

adder_status adder_int_lshift(adder_int *r, adder_int a, size_t n)
{
    if (n > PTRDIFF_MAX)
        return ADDER_EDOMAIN;
    if (a.word == 0)
        return adder__store_small(r, 0);
    adder__operand x;
    adder__read(&x, a);
    mp_size_t limbs = (mp_size_t)(n / ADDER__LIMB_BITS);
    unsigned shift = n % ADDER__LIMB_BITS;
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
    mp_limb_t carry = 0;
    if (shift)
        carry = shift_left(high, x.limb, x.size, shift);
    else
        mpn_copyd(high, x.limb, x.size);
    high[x.size] = carry;
    for (mp_size_t i = 0; i < limbs; i++)
        z->limb[i] = 0;
    return adder__close(z, r, x.size + limbs + 1, x.negative);
}

adder_status adder_int_rshift(adder_int *r, adder_int a, size_t n)
{
    if (n > PTRDIFF_MAX)
        return ADDER_EDOMAIN;
    adder__operand x;
    adder__read(&x, a);
    if (n >= adder__bits(x.limb, x.size))
        return adder__store_small(r, x.negative ? -1 : 0);
    mp_size_t limbs = (mp_size_t)(n / ADDER__LIMB_BITS), size = x.size - limbs;
    unsigned shift = n % ADDER__LIMB_BITS;
    /* The floor of a negative number: the magnitude is rounded up if a bit is lost. */
    bool up = x.negative && mpn_scan1(x.limb, 0) < n;
    adder__block *z = adder__open(*r, size + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    if (shift)
        shift_right(z->limb, x.limb + limbs, size, shift);
    else
        mpn_copyi(z->limb, x.limb + limbs, size);
    z->limb[size] = up ? mpn_add_1(z->limb, z->limb, size, 1) : 0;
    return adder__close(z, r, size + 1, x.negative);
}
