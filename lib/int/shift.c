/* shift.c - products with and floor quotients by powers of two. */

#include "block.h"

adder_status adder_int_lshift(adder_int *r, adder_int a, size_t n)
{
    if (n > PTRDIFF_MAX)
        return ADDER_EDOMAIN;
    if (a.word == 0)
        return adder__store_small(r, 0);
    adder__operand x;
    adder__read(&x, a);
    size_t bits = adder__bits(x.limb, x.size);
    adder_status s = adder__check_bits(bits + n);
    if (s)
        return s;
    mp_size_t limbs = (mp_size_t)(n / ADDER__LIMB_BITS);
    unsigned shift = n % ADDER__LIMB_BITS;
    adder__block *z = adder__open(*r, x.size + limbs + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    /* From the top down, so that a result over its operand is right. */
    mp_limb_t *high = z->limb + limbs;
    mp_limb_t carry = 0;
    if (shift)
        carry = mpn_lshift(high, x.limb, x.size, shift);
    else
        mpn_copyd(high, x.limb, x.size);
    high[x.size] = carry;
    mpn_zero(z->limb, limbs);
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
        mpn_rshift(z->limb, x.limb + limbs, size, shift);
    else
        mpn_copyi(z->limb, x.limb + limbs, size);
    z->limb[size] = up ? mpn_add_1(z->limb, z->limb, size, 1) : 0;
    return adder__close(z, r, size + 1, x.negative);
}
