/* assign.c - the life of a number: clear, set, move, swap. */

#include "block.h"

void adder_int_clear(adder_int *a)
{
    if (!adder__is_small(*a))
        adder__free(adder__block_of(*a));
    a->word = 0;
}

adder_status adder_int_set(adder_int *r, adder_int a)
{
    if (adder__is_small(a))
        return adder__store_small(r, adder__small(a));
    if (r->word == a.word)
        return adder__check_kept(adder__block_of(a));
    adder__operand x;
    adder__read(&x, a);
    adder__block *z = adder__open(*r, x.size, true);
    if (!z)
        return ADDER_ENOMEM;
    mpn_copyi(z->limb, x.limb, x.size);
    return adder__close(z, r, x.size, x.negative);
}

void adder_int_move(adder_int *r, adder_int *a)
{
    if (r == a)
        return;
    adder_int_clear(r);
    *r = *a;
    a->word = 0;
}

void adder_int_swap(adder_int *a, adder_int *b)
{
    adder_int t = *a;
    *a = *b;
    *b = t;
}
