/* hash.c - CPython's hash of a float. */

#include "f64.h"

/* The number modulo the Mersenne prime 2**BITS - 1 of the integers' hash, modulo which 2**BITS is 1: a product with a
   power of two rotates the bits.  -2 for -1 (Python's documentation, "Hashing of numeric types"). */
intptr_t adder_f64_hash(double x)
{
    enum { BITS = sizeof(intptr_t) == 8 ? 61 : 31 };
    const uint64_t prime = (UINT64_C(1) << BITS) - 1;
    if (x != x)
        return 0;
    intptr_t hash = 314159; /* of infinity */
    if (adder__f64_finite(x)) {
        adder__f64_parts v = adder__f64_split(x);
        uint64_t m = v.m % prime;
        int turn = (v.e + 1100 * BITS) % BITS; /* not negative: e >= -1074 */
        hash = (intptr_t)((m << turn & prime) | m >> (BITS - turn));
    }
    if (adder__f64_negative(x))
        hash = -hash;
    return hash == -1 ? -2 : hash;
}
