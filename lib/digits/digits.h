/* digits.h - decimal digits and machine words: the tables and loops that all layers above share. */

#ifndef ADDER_DIGITS_H
#define ADDER_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* "00" "01" ... "99", and a NUL. */
extern const char adder__digit_pairs[201];

/* 10**0 to 10**19, all the powers of ten that 64 bits hold. */
extern const uint64_t adder__pow10[20];

/* The number of decimal digits of v, 1 for 0.  floor(bits * log10(2)), with 1233/4096 for log10(2), is the number of
   digits or one less; the comparison decides. */
static inline int adder__count_digits(uint64_t v)
{
    int bits = 64 - __builtin_clzll(v | 1);
    int digits = bits * 1233 >> 12;
    return digits + (v >= adder__pow10[digits]) + (v == 0);
}

static inline void adder__write_pair(char *p, uint32_t v)
{
    memcpy(p, adder__digit_pairs + 2 * v, 2);
}

/* Writes the low n decimal digits of v, leading zeros included, 0 <= n <= 20; no NUL. */
void adder__write_digits(char *p, uint64_t v, int n);

/* Writes v without leading zeros and returns the end; at most 20 bytes, no NUL. */
char *adder__write_u64(char *p, uint64_t v);

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 adder__u128;

#define ADDER__1E19 UINT64_C(10000000000000000000)

/* Writes v without leading zeros and returns the end; at most 39 bytes, no NUL. */
char *adder__write_u128(char *p, adder__u128 v);

/* The quotient of high * 2**64 + low by d, and the remainder in *rest, for high < d, whose top bit is set, and
   reciprocal = floor((2**128 - 1) / d) - 2**64: algorithm 4 of Moller and Granlund, "Improved division by invariant
   integers" (IEEE Transactions on Computers, 2011). */
static inline uint64_t adder__divide_step(uint64_t *rest, uint64_t high, uint64_t low, uint64_t d, uint64_t reciprocal)
{
    adder__u128 q = (adder__u128)reciprocal * high + ((adder__u128)high << 64 | low);
    uint64_t quotient = (uint64_t)(q >> 64) + 1;
    uint64_t r = low - quotient * d;
    if (r > (uint64_t)q) {
        quotient--;
        r += d;
    }
    if (__builtin_expect(r >= d, 0)) {
        quotient++;
        r -= d;
    }
    *rest = r;
    return quotient;
}

static inline uint64_t adder__div_1e19(uint64_t *rest, uint64_t high, uint64_t low)
{
    return adder__divide_step(rest, high, low, ADDER__1E19, UINT64_C(0xd83c94fb6d2ac34a));
}
#endif

/* Whether c is '0' to '9', in any locale. */
static inline bool adder__is_digit(char c)
{
    return (unsigned char)(c - '0') < 10;
}

/* Eight bytes of text as one number, the first byte lowest. */
static inline uint64_t adder__load_eight(const char *p)
{
    uint64_t chunk;
    memcpy(&chunk, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    chunk = __builtin_bswap64(chunk);
#endif
    return chunk;
}

/* The same for the first n bytes, at most 8, padded with zero bytes; reads no others.  The reads overlap, and put the
   same bits in the same places. */
static inline uint64_t adder__load_bytes(const char *p, size_t n)
{
    if (n >= 8)
        return adder__load_eight(p);
    if (n >= 4) {
        uint32_t first, last;
        memcpy(&first, p, 4);
        memcpy(&last, p + n - 4, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        first = __builtin_bswap32(first);
        last = __builtin_bswap32(last);
#endif
        return first | (uint64_t)last << (8 * (n - 4));
    }
    if (n == 0)
        return 0;
    const unsigned char *c = (const unsigned char *)p;
    return (uint64_t)c[0] | (uint64_t)c[n / 2] << (8 * (n / 2)) | (uint64_t)c[n - 1] << (8 * (n - 1));
}

/* The top bits of the bytes of a chunk that are not digits, and perhaps of some above these; 0 if all are digits.  A
   byte xor '0' is below 10 only for digits, and then adding 0x76 does not set the top bit.  Only a byte that is not a
   digit carries into the next one. */
static inline uint64_t adder__non_digits(uint64_t chunk)
{
    uint64_t t = chunk ^ UINT64_C(0x3030303030303030);
    return ((t + UINT64_C(0x7676767676767676)) | t) & UINT64_C(0x8080808080808080);
}

/* How many of a chunk's bytes, from the first on, are digits: 0 to 8. */
static inline int adder__leading_digits(uint64_t chunk)
{
    uint64_t others = adder__non_digits(chunk);
    return others ? __builtin_ctzll(others) >> 3 : 8;
}

/* The value of the first n bytes of a chunk, 0 <= n <= 8, which are digits.  It shifts them to the end, behind zeros;
   then joins neighbours into pairs, pairs into fours, fours into eight (Lemire, "Number parsing at a gigabyte per
   second", 2021). */
static inline uint32_t adder__digits_value(uint64_t chunk, int n)
{
    if (n == 0)
        return 0;
    chunk = (chunk ^ UINT64_C(0x3030303030303030)) << (64 - 8 * n);
    chunk = chunk * 10 + (chunk >> 8);
    uint64_t even = (chunk & UINT64_C(0x000000ff000000ff)) * (100 + (UINT64_C(1000000) << 32));
    uint64_t odd = (chunk >> 16 & UINT64_C(0x000000ff000000ff)) * (1 + (UINT64_C(10000) << 32));
    return (uint32_t)((even + odd) >> 32);
}

/* *v = the value of the n bytes at s, 1 <= n <= 19, if they are all digits.  Unlike adder__read_digits, it knows where
   the number ends, so it can convert the parts independently. */
static inline bool adder__digits_word(uint64_t *v, const char *s, size_t n)
{
    if (n < 8) {
        uint64_t chunk = adder__load_bytes(s, n) << (64 - 8 * n) | UINT64_C(0x3030303030303030) >> 8 * n;
        *v = adder__digits_value(chunk, 8);
        return adder__non_digits(chunk) == 0;
    }
    uint64_t chunk = adder__load_eight(s), others = adder__non_digits(chunk);
    uint64_t value = adder__digits_value(chunk, 8);
    if (n >= 16) {
        chunk = adder__load_eight(s + 8);
        others |= adder__non_digits(chunk);
        value = value * 100000000 + adder__digits_value(chunk, 8);
    }
    for (size_t i = n & ~(size_t)7; i < n; i++) {
        unsigned digit = (unsigned char)(s[i] - '0');
        others |= digit > 9;
        value = value * 10 + digit;
    }
    *v = value;
    return others == 0;
}

/* *v = the value of the run of digits at s, of at most n bytes and at most 19 digits, so that it always fits; 0 if
   there is none.  Returns the length of the run. */
size_t adder__read_digits(uint64_t *v, const char *s, size_t n);

/* The value of c as a digit in bases up to 36, letters in either case; 255 for all other characters. */
extern const unsigned char adder__digit_value[256];

/* Whether C's isspace holds in the "C" locale. */
static inline bool adder__is_space(char c)
{
    return c == ' ' || (unsigned char)(c - '\t') < 5;
}

/* The end of every function of the form (char *buf, size_t size, ...): copies as much of the text as fits, adds a NUL,
   returns the length of the whole text. */
size_t adder__put(char *buf, size_t size, const char *text, size_t length);

#endif /* ADDER_DIGITS_H */
