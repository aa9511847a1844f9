/* powers.h - powers of ten to 128 bits, and the decimal and binary logarithms that go with them. */

#ifndef ADDER_DIGITS_POWERS_H
#define ADDER_DIGITS_POWERS_H

#include <stdbool.h>

#include "wide.h"

enum { ADDER__POWER_MIN = -344, ADDER__POWER_MAX = 344, ADDER__POWER_EXACT = 55 };

/* adder__power(q) = p means p * 2**t <= 10**q < (p + 1) * 2**t, where 2**127 <= p < 2**128 and t = adder__log2_pow10(q)
   - 127.  It is exactly p * 2**t for 0 <= q <= ADDER__POWER_EXACT, because 5**55 < 2**128, and for no other q in the
   table. */
extern const adder__wide128 adder__powers[ADDER__POWER_MAX - ADDER__POWER_MIN + 1];

static inline adder__wide128 adder__power(int q)
{
    return adder__powers[q - ADDER__POWER_MIN];
}

static inline bool adder__power_is_exact(int q)
{
    return (unsigned)q <= ADDER__POWER_EXACT;
}

/* floor(log2(10**q)), |q| <= 1233 */
static inline int adder__log2_pow10(int q)
{
    return q * 1741647 >> 19;
}

/* floor(log10(2**e)), |e| <= 1650 */
static inline int adder__log10_pow2(int e)
{
    return e * 78913 >> 18;
}

/* floor(log10(3/4 * 2**e)), |e| <= 1650 */
static inline int adder__log10_three_quarters_pow2(int e)
{
    return (e * 631305 - 261663) >> 21;
}

/* 10**0 to 10**22, all the powers of ten that are doubles. */
extern const double adder__exact_pow10[23];

#endif /* ADDER_DIGITS_POWERS_H */
