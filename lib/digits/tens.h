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
    return digits + (digits > 38 || v >= adder__tens[digits]);
}

/* The quotient of high * 2**64 + low by d, and the remainder in *rest, for high < d: algorithm 4 of Moller and
   Granlund, "Improved division by invariant integers" (IEEE Transactions on Computers, 2011). */
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

/* v / 10**k and the remainder in *rest, 0 <= k <= 19. */
static inline adder__u128 adder__divide_tens_word(uint64_t *rest, adder__u128 v, int k)
{
    const adder__word_divisor *t = &adder__tens_divisors[k];
    uint64_t high = (uint64_t)(v >> 64), low = (uint64_t)v, first = 0, r;
    int s = t->shift, back = 63 - s;
    if (high) {
        r = high >> 1 >> back;
        first = adder__divide_step(&r, r, high << s | low >> 1 >> back, t->d, t->reciprocal);
    } else {
        r = low >> 1 >> back;
    }
    uint64_t second = adder__divide_step(&r, r, low << s, t->d, t->reciprocal);
    *rest = r >> s;
    return (adder__u128)first << 64 | second;
}

/* v / 10**k and the remainder in *rest, 0 <= k <= 38. */
static inline adder__u128 adder__divide_tens(adder__u128 *rest, adder__u128 v, int k)
{
    uint64_t r, r2;
    if (k <= 19) {
        v = adder__divide_tens_word(&r, v, k);
        *rest = r;
        return v;
    }
    v = adder__divide_tens_word(&r, v, 19);
    v = adder__divide_tens_word(&r2, v, k - 19);
    *rest = (adder__u128)r2 * ADDER__1E19 + r;
    return v;
}

/* floor(v / 10**k), 1 <= k <= 19 and 1 <= k <= 38, by a multiplication.  That is (v >> k) / 5**k, and v >> k is below
   2**(N-1) for v of N = 64 or 128 bits.  With 2**b < 5**k < 2**(b+1), adder__power(-k) and its high word, plus 1, are
   m = ceil(2**(N+b) / 5**k) < 2**N; m * 5**k - 2**(N+b) < 5**k < 2**(b+1) then makes floor(m * n / 2**(N+b)) the
   quotient for all n < 2**(N-1) (Granlund and Montgomery, "Division by invariant integers using multiplication", 1994,
   theorem 4.2). */
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

/* v >> n, 0 <= n < 64, which spares the compiler the question whether n is that small. */
static inline adder__u128 adder__shift128(adder__u128 v, int n)
{
    uint64_t high = (uint64_t)(v >> 64), low = (uint64_t)v >> n | high << 1 << (63 - n);
    return (adder__u128)(high >> n) << 64 | low;
}

static inline adder__u128 adder__quotient_tens128(adder__u128 v, int k)
{
    adder__u128 q = adder__multiply128_high(adder__shift128(v, k), adder__power128(-k) + 1);
    int shift = adder__log2_pow10(k) - k;
    return shift < 64 ? adder__shift128(q, shift) : (uint64_t)(q >> 64) >> (shift - 64);
}

/* *v *= 10**k, k >= 0, if 19 is not less than k and 128 bits hold the product; returns whether. */
static inline bool adder__scale128(adder__u128 *v, int64_t k)
{
    if (k > 19)
        return false;
    adder__u128 low = (adder__u128)(uint64_t)*v * adder__pow10[k];
    adder__u128 high = (adder__u128)(uint64_t)(*v >> 64) * adder__pow10[k] + (uint64_t)(low >> 64);
    *v = high << 64 | (uint64_t)low;
    return high >> 64 == 0;
}

/* Whether a quotient q with the remainder `rest`, or a little more if sticky, is to be raised by one; other is the
   divisor less the remainder.  sticky asks for an even divisor.  The usual modes decide without a branch.  Of the
   others ADDER_05UP alone asks for the last digit, and only modulo 5, where 2**64 is 1. */
static inline bool adder__raises_rest(adder_rounding mode, bool negative, adder__u128 q, adder__u128 rest,
                                      adder__u128 other, bool sticky)
{
    if (mode == ADDER_HALF_EVEN)
        return rest + (((unsigned)q & 1) | sticky) > other;
    if (mode == ADDER_HALF_UP)
        return rest >= other;
    if (mode == ADDER_HALF_DOWN)
        return rest + sticky > other;
    uint64_t last = (uint64_t)(q >> 64) % 5 + (uint64_t)q % 5;
    return adder__raises(mode, negative, last, rest || sticky ? ADDER__BELOW_HALF : ADDER__EXACT);
}

/* v, or a little more if sticky, divided by 10**k, 1 <= k <= 38, and rounded; *inexact: something was lost. */
static inline adder__u128 adder__round_tens(adder__u128 v, int k, adder_rounding mode, bool negative, bool sticky,
                                            bool *inexact)
{
    adder__u128 q, rest, unit = adder__tens[k];
    if (k <= 19) { /* the remainder fits a word */
        q = v >> 64 ? adder__quotient_tens128(v, k) : adder__quotient_tens64((uint64_t)v, k);
        rest = (uint64_t)v - (uint64_t)q * (uint64_t)unit;
    } else {
        q = adder__quotient_tens128(v, k);
        rest = v - q * unit;
    }
    *inexact = rest || sticky;
    return q + adder__raises_rest(mode, negative, q, rest, unit - rest, sticky);
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

/* *v = *v / t->d; whether the remainder is not 0. */
static inline bool adder__divide_wide(adder__wide256 *v, const adder__word_divisor *t)
{
    int s = t->shift, back = 63 - s, i = 3;
    while (i > 0 && v->word[i] == 0)
        i--;
    uint64_t r = v->word[i] >> 1 >> back;
    for (; i >= 0; i--) {
        uint64_t low = v->word[i] << s | (i > 0 ? v->word[i - 1] >> 1 >> back : 0);
        v->word[i] = adder__divide_step(&r, r, low, t->d, t->reciprocal);
    }
    return r != 0;
}

#endif /* ADDER_DIGITS_TENS_H */
