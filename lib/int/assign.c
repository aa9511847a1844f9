/* assign.c - the life of a number: clear, set, move, swap. */

#include "block.h"

void adder_int_clear(adder_int *a)
{
    if (!adder__is_small(*a))
        adder__free_block(adder__block_of(*a));
    a->word = 0;
}

adder_status adder_int_set(adder_int *r, adder_int a)
{
    if (adder__is_small(a))
        return adder__store_small(r, adder__small(a));
    return adder__store_copy(r, a, adder__block_of(a)->size < 0);
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
