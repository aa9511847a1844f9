/* digits.h - decimal digits and machine words: the tables and loops that every layer above shares. */

#ifndef ADDER_DIGITS_H
#define ADDER_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* "00" "01" ... "99". */
extern const char adder__digit_pairs[200];

/* 10**0 to 10**19, all the powers of ten that 64 bits hold. */
extern const uint64_t adder__pow10[20];

/* The number of decimal digits of v, 1 for 0.  floor(bits * log10(2)), with 1233/4096 for log10(2), is the number of
   digits or one less; the comparison tells which. */
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
static inline char *adder__write_u64(char *p, uint64_t v)
{
    int n = adder__count_digits(v);
    adder__write_digits(p, v, n);
    return p + n;
}

/* Whether c is '0' to '9', in any locale. */
static inline bool adder__is_digit(char c)
{
    return (unsigned char)(c - '0') < 10;
}

/* The value of c as a digit in bases up to 36, letters in either case; 255 or more for what is none. */
extern const unsigned char adder__digit_value[256];

/* Whether C's isspace holds in the "C" locale. */
static inline bool adder__is_space(char c)
{
    return c == ' ' || (unsigned char)(c - '\t') < 5;
}

/* What every function of the form (char *buf, size_t size, ...) ends with: copies as much of a text as fits, adds a
   NUL, returns the text's whole length. */
size_t adder__put(char *buf, size_t size, const char *text, size_t length);

#endif /* ADDER_DIGITS_H */
