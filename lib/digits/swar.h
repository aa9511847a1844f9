/* swar.h - eight decimal digits at a time in one 64-bit word (SIMD within a register). */

#ifndef ADDER_DIGITS_SWAR_H
#define ADDER_DIGITS_SWAR_H

#include <stdint.h>
#include <string.h>

/* Eight bytes of text from one number, the lowest first. */
static inline void adder__store8(char *p, uint64_t v)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    v = __builtin_bswap64(v);
#endif
    memcpy(p, &v, 8);
}

#define ADDER__ASCII_ZEROS UINT64_C(0x3030303030303030)

/* The eight digits of v < 10**8, one a byte, the first in the lowest; add ADDER__ASCII_ZEROS for text.  Splits into two
   numbers of four digits, then four of two, then eight of one.  Each step divides all lanes at once by multiplying; for
   operands of that size the quotients are exact. */
static inline uint64_t adder__split8(uint32_t v)
{
    uint64_t x = v / 10000 | (uint64_t)(v % 10000) << 32;
    uint64_t q = (x * 10486 >> 20) & UINT64_C(0x0000007f0000007f);
    x = q | (x - 100 * q) << 16;
    q = (x * 103 >> 10) & UINT64_C(0x000f000f000f000f);
    return q | (x - 10 * q) << 8;
}

/* The number of digits of v < 10**8, from split = adder__split8(v): 1 for 0. */
static inline int adder__split8_count(uint64_t split)
{
    return 8 - (__builtin_ctzll(split | UINT64_C(1) << 56) >> 3);
}

/* Writes the low n digits, 1 <= n <= 8, of a number that was split; always writes 8 bytes. */
static inline void adder__store_low(char *p, uint64_t split, int n)
{
    adder__store8(p, (split + ADDER__ASCII_ZEROS) >> (8 * (8 - n)));
}

#endif /* ADDER_DIGITS_SWAR_H */
