/* hash.c - CPython's hash of an int. */

#include "block.h"

/* The hash of a number is the number modulo a Mersenne prime, with its sign, and -2 instead of -1 (Python's
   documentation, "Hashing of numeric types").  The prime is that of CPython for the word size. */
intptr_t adder_int_hash(adder_int a)
{
    const mp_limb_t modulus = ((mp_limb_t)1 << (sizeof(intptr_t) == 8 ? 61 : 31)) - 1;
    adder__operand x;
    adder__read(&x, a);
    if (x.size == 0)
        return 0;
    mp_limb_t rest = x.size == 1 ? x.limb[0] % modulus : mpn_mod_1(x.limb, x.size, modulus);
    intptr_t hash = x.negative ? -(intptr_t)rest : (intptr_t)rest;
    return hash == -1 ? -2 : hash;
}
