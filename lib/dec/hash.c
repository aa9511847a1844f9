/* hash.c - CPython's hash of a Decimal. */

#include "dec.h"

/* a * b modulo the prime. */
static uint64_t multiply(uint64_t a, uint64_t b, uint64_t prime)
{
    return (uint64_t)((adder__u128)a * b % prime);
}

/* coefficient * 10**exponent modulo the prime of the integers' hash, with the sign, and -2 for -1 (Python's
   documentation, "Hashing of numeric types").  The exponent counts modulo prime - 1, by Fermat's little theorem, which
   makes a negative one the power of the inverse. */
intptr_t adder_dec_hash(adder_dec a)
{
    const uint64_t prime = ((uint64_t)1 << (sizeof(intptr_t) == 8 ? 61 : 31)) - 1;
    intptr_t hash = 0;
    if (a.bits & ADDER__INFINITE) {
        hash = 314159;
    } else if (!(a.bits & ADDER__SPECIAL)) {
        adder__dec_store store;
        int64_t exponent = a.exponent % (int64_t)(prime - 1);
        uint64_t rest = (uint64_t)adder_int_hash(adder__dec_view(&store, &a)), power = 10;
        for (uint64_t e = (uint64_t)(exponent < 0 ? exponent + (int64_t)(prime - 1) : exponent); e; e >>= 1) {
            if (e & 1)
                rest = multiply(rest, power, prime);
            power = multiply(power, power, prime);
        }
        hash = (intptr_t)rest;
    }
    if (adder__dec_sign(&a))
        hash = -hash;
    return hash == -1 ? -2 : hash;
}
