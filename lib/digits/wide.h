/* wide.h - products of 64-bit words, for compilers with and without a 128-bit type. */

#ifndef ADDER_DIGITS_WIDE_H
#define ADDER_DIGITS_WIDE_H

#include <stdint.h>

typedef struct {
    uint64_t high, low;
} adder__wide128;

/* a * b, exactly. */
static inline adder__wide128 adder__mul64(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
    unsigned __int128 p = (unsigned __int128)a * b;
    return (adder__wide128){ (uint64_t)(p >> 64), (uint64_t)p };
#else
    uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
    uint64_t low = al * bl, cross = ah * bl + (low >> 32), cross2 = al * bh + (uint32_t)cross;
    return (adder__wide128){ ah * bh + (cross >> 32) + (cross2 >> 32), cross2 << 32 | (uint32_t)low };
#endif
}

/* A number of 192 bits. */
typedef struct {
    uint64_t high, mid, low;
} adder__wide192;

/* a * b, exactly. */
static inline adder__wide192 adder__mul128(uint64_t a, adder__wide128 b)
{
    adder__wide128 l = adder__mul64(a, b.low), h = adder__mul64(a, b.high);
    uint64_t mid = h.low + l.high;
    return (adder__wide192){ h.high + (mid < l.high), mid, l.low };
}

#endif /* ADDER_DIGITS_WIDE_H */
