/* tens.h - numbers of 128 and 256 bits multiplied and divided by powers of ten. */

#ifndef ADDER_DIGITS_TENS_H
#define ADDER_DIGITS_TENS_H

#include "digits.h"
#include "powers.h"
#include "rounding.h"

#ifndef __SIZEOF_INT128__
#error "decimal numbers need a compiler with 128-bit integers"
#endif

/* 10**0 to 10**38, all the powers of ten that 128 bits hold. */
extern const adder__u128 adder__tens[39];

/* A divisor, shifted left until its top bit is set, and its reciprocal floor((2**128 - 1) / d) - 2**64. */
typedef struct {
    uint64_t d, reciprocal;
    int shift;
} adder__word_divisor;

/* v > 0 as a divisor. */
static inline adder__word_divisor adder__divisor(uint64_t v)
{
    int shift = __builtin_clzll(v);
    uint64_t d = v << shift;
    return (adder__word_divisor){ d, (uint64_t)(((adder__u128)~d << 64 | UINT64_MAX) / d), shift };
}

/* 10**k, 0 <= k <= 19. */
extern const adder__word_divisor adder__tens_divisors[20];

/* The number of decimal digits of v, 1 for 0, as adder__count_digits. */
static inline int adder__count_digits128(adder__u128 v)
{
    uint64_t high = (uint64_t)(v >> 64);
    if (high == 0)
        return adder__count_digits((uint64_t)v);
    int digits = (128 - __builtin_clzll(high)) * 1233 >> 12;
    return digits + (v >= adder__tens[digits]);
}

/* floor(v / 10**k), 1 <= k <= 19, by a multiplication.  That is (v >> k) / 5**k, and v >> k is below 2**63.  With
   2**b < 5**k < 2**(b+1), the high word of adder__power(-k), plus 1, is m = ceil(2**(64+b) / 5**k) < 2**64;
   m * 5**k - 2**(64+b) < 5**k < 2**(b+1) then makes floor(m * n / 2**(64+b)) the quotient for all n < 2**63 (Granlund
   and Montgomery, "Division by invariant integers using multiplication", 1994, theorem 4.2). */
static inline uint64_t adder__quotient_tens64(uint64_t v, int k)
{
    uint64_t m = adder__power(-k).high + 1;
    return (uint64_t)((adder__u128)(v >> k) * m >> 64) >> (adder__log2_pow10(k) - k);
}

/* The high half of a * b. */
static inline adder__u128 adder__multiply128_high(adder__u128 a, adder__u128 b)
{
    uint64_t a0 = (uint64_t)a, a1 = (uint64_t)(a >> 64), b0 = (uint64_t)b, b1 = (uint64_t)(b >> 64);
    adder__u128 cross = (adder__u128)a1 * b0 + (uint64_t)((adder__u128)a0 * b0 >> 64);
    adder__u128 cross2 = (adder__u128)a0 * b1 + (uint64_t)cross;
    return (adder__u128)a1 * b1 + (uint64_t)(cross >> 64) + (uint64_t)(cross2 >> 64);
}

static inline adder__u128 adder__power128(int q)
{
    adder__wide128 p = adder__power(q);
    return (adder__u128)p.high << 64 | p.low;
}

/* v >> n, 0 <= n < 64, without the compiler's test for larger n. */
static inline adder__u128 adder__shift128(adder__u128 v, int n)
{
    uint64_t high = (uint64_t)(v >> 64), low = (uint64_t)v >> n | high << 1 << (63 - n);
    return (adder__u128)(high >> n) << 64 | low;
}

/* floor(v / 10**k), 1 <= k <= 38, or one less: adder__power(-k), which is 2**(128+b) / 10**k with 2**b < 10**k <
   2**(b+1), is too small by less than one. */
static inline adder__u128 adder__quotient_tens128(adder__u128 v, int k)
{
    adder__u128 q = adder__multiply128_high(v, adder__power128(-k));
    int b = adder__log2_pow10(k);
    return b < 64 ? adder__shift128(q, b) : (uint64_t)(q >> 64) >> (b - 64);
}

/* v / 10**k and the remainder in *rest, 1 <= k <= 38. */
static inline adder__u128 adder__divide_tens(adder__u128 *rest, adder__u128 v, int k)
{
    adder__u128 q = adder__quotient_tens128(v, k), unit = adder__tens[k];
    *rest = v - q * unit;
    if (__builtin_expect(*rest >= unit, 0)) {
        *rest -= unit;
        q++;
    }
    return q;
}

/* The number of digits of a number of 128 to ADDER__COUNTED_BITS bits, from its first 128 bits; 0 if they do not
   determine it.  For longer numbers the table has no power of ten to compare with. */
enum { ADDER__COUNTED_BITS = 1143 };
static inline int adder__count_digits_top(adder__u128 top, int bits)
{
    int digits = adder__log10_pow2(bits - 1) + 1; /* of 2**(bits-1), and perhaps one less than those of the number */
    if (adder__log2_pow10(digits) != bits - 1)
        return digits;
    adder__u128 power = adder__power128(digits);
    return top == power ? 0 : digits + (top > power);
}

/* *v *= 10**k, k >= 0; returns whether the product is right: k is at most 19, and 128 bits hold it. */
static inline bool adder__scale128(adder__u128 *v, int64_t k)
{
    if (k > 19)
        return false;
    adder__u128 low = (adder__u128)(uint64_t)*v * adder__pow10[k];
    adder__u128 high = (adder__u128)(uint64_t)(*v >> 64) * adder__pow10[k] + (uint64_t)(low >> 64);
    *v = high << 64 | (uint64_t)low;
    return high >> 64 == 0;
}

/* Whether to add one to a quotient q, given whether its remainder is above half the divisor, exactly half, not 0.  The
   usual modes decide without a branch.  Of the others only ADDER_05UP needs the last digit, and only modulo 5, where
   2**64 is 1. */
static inline bool adder__raises_quotient(adder_rounding mode, bool negative, adder__u128 q, bool above, bool half,
                                          bool inexact)
{
    if (mode == ADDER_HALF_EVEN)
        return above | (half & (unsigned)q & 1);
    if (mode == ADDER_HALF_UP)
        return above | half;
    if (mode == ADDER_HALF_DOWN)
        return above;
    uint64_t last = (uint64_t)(q >> 64) % 5 + (uint64_t)q % 5;
    return adder__raises(mode, negative, last, inexact ? ADDER__BELOW_HALF : ADDER__EXACT);
}

static inline bool adder__raises_rest(adder_rounding mode, bool negative, adder__u128 q, adder__u128 rest,
                                      adder__u128 divisor)
{
    adder__u128 other = divisor - rest;
    return adder__raises_quotient(mode, negative, q, rest > other, rest == other, rest != 0);
}

/* v, or a little more if sticky, divided by 10**k, 1 <= k <= 38, and rounded; *inexact: something was lost. */
__attribute__((always_inline)) static inline adder__u128 adder__round_tens(adder__u128 v, int k, adder_rounding mode,
                                                                           bool negative, bool sticky, bool *inexact)
{
    adder__u128 q;
    bool above, half;
    if (k <= 18) { /* a word holds twice the divisor, and so the remainder of a quotient that is one less */
        q = v >> 64 ? adder__quotient_tens128(v, k) : adder__quotient_tens64((uint64_t)v, k);
        uint64_t unit = adder__pow10[k], rest = (uint64_t)v - (uint64_t)q * unit;
        if (__builtin_expect(rest >= unit, 0)) {
            rest -= unit;
            q++;
        }
        uint64_t other = unit - rest;
        above = rest > other;
        half = rest == other;
        *inexact = rest != 0;
    } else {
        adder__u128 rest, other;
        q = adder__divide_tens(&rest, v, k);
        other = adder__tens[k] - rest;
        above = rest > other;
        half = rest == other;
        *inexact = rest != 0;
    }
    if (sticky) {
        above |= half;
        half = false;
        *inexact = true;
    }
    return q + adder__raises_quotient(mode, negative, q, above, half, *inexact);
}

/* A number of 256 bits, the lowest word first. */
typedef struct {
    uint64_t word[4];
} adder__wide256;

/* a * b, exactly. */
static inline adder__wide256 adder__multiply128(adder__u128 a, adder__u128 b)
{
    uint64_t a0 = (uint64_t)a, a1 = (uint64_t)(a >> 64), b0 = (uint64_t)b, b1 = (uint64_t)(b >> 64);
    adder__u128 low = (adder__u128)a0 * b0, cross = (adder__u128)a1 * b0, cross2 = (adder__u128)a0 * b1;
    adder__u128 high = (adder__u128)a1 * b1;
    adder__u128 mid = (low >> 64) + (uint64_t)cross + (uint64_t)cross2;
    high += (cross >> 64) + (cross2 >> 64) + (mid >> 64);
    return (adder__wide256){ { (uint64_t)low, (uint64_t)mid, (uint64_t)high, (uint64_t)(high >> 64) } };
}

/* v * 10**k, k >= 0, below 10**76. */
static inline adder__wide256 adder__scale256(adder__u128 v, int64_t k)
{
    if (k <= 38)
        return adder__multiply128(v, adder__tens[k]);
    return adder__multiply128(v * adder__tens[k - 38], adder__tens[38]);
}

/* *v = *v / t->d, and the remainder. */
static inline uint64_t adder__divide_wide(adder__wide256 *v, const adder__word_divisor *t)
{
    int s = t->shift, back = 63 - s, i = 3;
    while (i > 0 && v->word[i] == 0)
        i--;
    uint64_t r = v->word[i] >> 1 >> back;
    for (; i >= 0; i--) {
        uint64_t low = v->word[i] << s | (i > 0 ? v->word[i - 1] >> 1 >> back : 0);
        v->word[i] = adder__divide_step(&r, r, low, t->d, t->reciprocal);
    }
    return r >> s;
}

#endif /* ADDER_DIGITS_TENS_H */
