/* promote.c - sums, differences and products of machine words that may need a number: the bridge from fixed.h. */

#include <adder/fixed.h>

#include "block.h"

static uint64_t magnitude(int64_t v)
{
    return v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
}

/* A sum that overflows has operands of one sign, a difference operands of two: either way x + y has the sign of a. */
static adder_status add_overflowed(adder_int *r, int64_t a, uint64_t x, uint64_t y)
{
    return adder__store_u128(r, x + y < x, x + y, a < 0);
}

adder_status adder_int_add_i64(adder_int *r, int64_t a, int64_t b)
{
    int64_t sum;
    if (ADDER__LIKELY(!__builtin_add_overflow(a, b, &sum)))
        return adder_int_set_i64(r, sum);
    return add_overflowed(r, a, magnitude(a), magnitude(b));
}

adder_status adder_int_sub_i64(adder_int *r, int64_t a, int64_t b)
{
    int64_t difference;
    if (ADDER__LIKELY(!__builtin_sub_overflow(a, b, &difference)))
        return adder_int_set_i64(r, difference);
    return add_overflowed(r, a, magnitude(a), magnitude(b));
}

adder_status adder_int_mul_i64(adder_int *r, int64_t a, int64_t b)
{
    int64_t product;
    if (ADDER__LIKELY(!__builtin_mul_overflow(a, b, &product)))
        return adder_int_set_i64(r, product);
    uint64_t x = magnitude(a), y = magnitude(b);
#ifdef __SIZEOF_INT128__
    adder_u128 p = (adder_u128)x * y;
    uint64_t high = (uint64_t)(p >> 64), low = (uint64_t)p;
#else
    uint64_t x0 = (uint32_t)x, x1 = x >> 32, y0 = (uint32_t)y, y1 = y >> 32;
    uint64_t middle = x1 * y0 + (x0 * y0 >> 32), other = x0 * y1 + (uint32_t)middle;
    uint64_t high = x1 * y1 + (middle >> 32) + (other >> 32), low = x * y;
#endif
    return adder__store_u128(r, high, low, (a < 0) != (b < 0));
}
