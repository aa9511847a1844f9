/* compare.c - order, equality, sign, size. */

#include "block.h"
#include "limbs.h"

int adder_int_cmp(adder_int a, adder_int b)
{
    if (adder__both_small(a, b))
        return (a.word > b.word) - (a.word < b.word);
    /* A large number is beyond every small one. */
    if (adder__is_small(b))
        return adder__block_of(a)->size < 0 ? -1 : 1;
    if (adder__is_small(a))
        return adder__block_of(b)->size < 0 ? 1 : -1;
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    if (x->size != y->size)
        return x->size < y->size ? -1 : 1;
    return x->size < 0 ? adder__limbs_cmp(y->limb, x->limb, -x->size) : adder__limbs_cmp(x->limb, y->limb, x->size);
}

int adder_int_cmpabs(adder_int a, adder_int b)
{
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size != y.size)
        return x.size < y.size ? -1 : 1;
    return x.size == 0 ? 0 : adder__limbs_cmp(x.limb, y.limb, x.size);
}

bool adder_int_eq(adder_int a, adder_int b)
{
    return adder_int_cmp(a, b) == 0;
}

int adder_int_sign(adder_int a)
{
    if (adder__is_small(a))
        return (a.word > 0) - (a.word < 0);
    return adder__block_of(a)->size < 0 ? -1 : 1;
}

bool adder_int_is_zero(adder_int a)
{
    return a.word == 0;
}

bool adder_int_is_int(adder_int a)
{
    (void)a;
    return true;
}

adder_status adder_int_min(adder_int *r, adder_int a, adder_int b)
{
    return adder_int_set(r, adder_int_cmp(a, b) <= 0 ? a : b);
}

adder_status adder_int_max(adder_int *r, adder_int a, adder_int b)
{
    return adder_int_set(r, adder_int_cmp(a, b) >= 0 ? a : b);
}

bool adder_int_is_odd(adder_int a)
{
    return adder__is_small(a) ? adder__small(a) & 1 : adder__block_of(a)->limb[0] & 1;
}

size_t adder_int_bit_length(adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    return adder__bits(x.limb, x.size);
}
