/* add.c - sums and differences. */

#include "block.h"

/* *r = x + y for operands that are not both small.  Writing the sum over an operand is what mpn_add and mpn_sub allow.
 */
static adder_status add_operands(adder_int *r, const adder__operand *x, const adder__operand *y)
{
    if (x->size < y->size) {
        const adder__operand *t = x;
        x = y;
        y = t;
    }
    adder__result z;
    adder_status s;
    if (x->negative == y->negative) {
        s = adder__result_open(&z, *r, x->size + 1, true);
        if (s)
            return s;
        mp_limb_t carry = y->size == x->size ? mpn_add_n(z.limb, x->limb, y->limb, x->size)
                                             : mpn_add(z.limb, x->limb, x->size, y->limb, y->size);
        z.limb[x->size] = carry;
        return adder__result_close(&z, r, x->size + (carry != 0), x->negative);
    }
    mp_size_t n = x->size;
    if (n == y->size) {
        /* The larger magnitude first; equal top limbs need not be touched. */
        while (n > 0 && x->limb[n - 1] == y->limb[n - 1])
            n--;
        if (n == 0)
            return adder__store_small(r, 0);
        if (x->limb[n - 1] < y->limb[n - 1]) {
            const adder__operand *t = x;
            x = y;
            y = t;
        }
    }
    s = adder__result_open(&z, *r, n, true);
    if (s)
        return s;
    if (y->size >= n)
        mpn_sub_n(z.limb, x->limb, y->limb, n);
    else
        mpn_sub(z.limb, x->limb, n, y->limb, y->size);
    return adder__result_close(&z, r, n, x->negative);
}

adder_status adder_int_add(adder_int *r, adder_int a, adder_int b)
{
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) + adder__small(b));
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size == 0)
        return adder_int_set(r, b);
    if (y.size == 0)
        return adder_int_set(r, a);
    return add_operands(r, &x, &y);
}

adder_status adder_int_sub(adder_int *r, adder_int a, adder_int b)
{
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) - adder__small(b));
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    y.negative = !y.negative;
    if (x.size == 0)
        return adder_int_neg(r, b);
    if (y.size == 0)
        return adder_int_set(r, a);
    return add_operands(r, &x, &y);
}

adder_status adder_int_neg(adder_int *r, adder_int a)
{
    if (adder__is_small(a))
        return adder__store_word(r, -adder__small(a));
    adder__operand x;
    adder__read(&x, a);
    if (x.size == 1 && x.limb[0] == (mp_limb_t)ADDER_INT_SMALL_MAX + 1 && !x.negative)
        return adder__store_small(r, ADDER_INT_SMALL_MIN);
    if (r->word == a.word) {
        adder__block_of(*r)->size = -adder__block_of(*r)->size;
        return ADDER_OK;
    }
    adder__result z;
    adder_status s = adder__result_open(&z, *r, x.size, true);
    if (s)
        return s;
    mpn_copyi(z.limb, x.limb, x.size);
    return adder__result_close(&z, r, x.size, !x.negative);
}

adder_status adder_int_abs(adder_int *r, adder_int a)
{
    return adder_int_sign(a) < 0 ? adder_int_neg(r, a) : adder_int_set(r, a);
}
