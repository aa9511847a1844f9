/* big.h - natural numbers of a fixed capacity on the stack, for the comparisons that decide a rounding exactly. */

#ifndef ADDER_DIGITS_BIG_H
#define ADDER_DIGITS_BIG_H

#include <stdint.h>

/* Enough for 5**1200 * 2**64, and for 800 decimal digits times 2**1200. */
enum { ADDER__BIG_WORDS = 64 };

/* The sum of word[i] * 2**(64 i), without leading zero words; size 0 is the number 0.  The caller knows the bounds of
   its operands: exceeding the capacity is its bug. */
typedef struct {
    int size;
    uint64_t word[ADDER__BIG_WORDS];
} adder__big;

static inline void adder__big_set(adder__big *a, uint64_t v)
{
    a->size = v != 0;
    a->word[0] = v;
}

/* a = a * factor + term */
void adder__big_mul_add(adder__big *a, uint64_t factor, uint64_t term);

/* a = a * 5**k, k >= 0 */
void adder__big_mul_pow5(adder__big *a, int k);

/* a = a * 2**k, k >= 0 */
void adder__big_shift(adder__big *a, int k);

/* a < b, a = b, a > b: -1, 0, 1 */
int adder__big_cmp(const adder__big *a, const adder__big *b);

/* The sign of a * 2**p2 * 5**p5 - b * 2**q2. */
int adder__compare_scaled(const adder__big *a, int p2, int p5, uint64_t b, int q2);

#endif /* ADDER_DIGITS_BIG_H */
