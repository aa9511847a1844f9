/* nearest.h - the double or float nearest to an integer times a power of ten.

   After D. Lemire, "Number parsing at a gigabyte per second" (Software: Practice and Experience 51, 2021), with the
   power's error accounted for as in scale.c: it is below one unit of the product's second word, and its sign is known,
   so only a product whose bits below the half are all ones is undecided. */

#ifndef ADDER_F64_NEAREST_H
#define ADDER_F64_NEAREST_H

#include "f64.h"

/* The sign of w * 10**q - b * 2**e. */
int adder__compare_decimal(uint64_t w, int q, uint64_t b, int e);

/* The result as the bits of a format with `precision` bits and 2**emin as its least positive number. */
static inline uint64_t adder__nearest_bits(uint64_t w, int64_t q64, int precision, int emin, uint64_t infinity)
{
    if (w == 0 || q64 < -343) /* w * 10**q < 2**64 / 10**344, less than half of the least double */
        return 0;
    if (q64 > 308)
        return infinity;
    int q = (int)q64, left = __builtin_clzll(w);
    adder__wide192 p = adder__mul128(w << left, adder__power(q));
    /* The value is p.high * 2**unit plus the other words; its last bit in the format is 2**last. */
    int unit = adder__log2_pow10(q) + 1 - left, top = unit + 62 + (int)(p.high >> 63), last = top - precision + 1;
    if (last < emin)
        last = emin;
    int drop = last - unit; /* >= 10, because at least 64 - precision bits are dropped */
    if (drop > 64)
        return 0;
    uint64_t m = drop < 64 ? p.high >> drop : 0, mask = (UINT64_C(1) << (drop - 1)) - 1, low = p.high & mask;
    bool up = p.high >> (drop - 1) & 1;
    if (adder__power_is_exact(q)) {
        up = up && ((low | p.mid | p.low) || (m & 1));
    } else if (ADDER__UNLIKELY(!up && low == mask && p.mid == UINT64_MAX)) {
        int cmp = adder__compare_decimal(w, q, 2 * m + 1, last - 1);
        up = cmp > 0 || (cmp == 0 && (m & 1));
    }
    /* A normal m has its leading bit, which adds 1 to the exponent field; so does a carry out of the fraction. */
    uint64_t bits = ((uint64_t)(last - emin) << (precision - 1)) + m + up;
    return bits < infinity ? bits : infinity;
}

static inline uint64_t adder__f64_nearest_bits(uint64_t w, int64_t q)
{
    return adder__nearest_bits(w, q, 53, -1074, ADDER__F64_INF);
}

static inline double adder__f64_nearest(uint64_t w, int64_t q)
{
    /* Two exact operands and one correctly rounded operation (W. D. Clinger, PLDI 1990). */
    if (ADDER__F64_STRICT && w <= UINT64_C(1) << 53 && q >= -22 && q <= 22)
        return q < 0 ? (double)w / adder__exact_pow10[-q] : (double)w * adder__exact_pow10[q];
    return adder__f64_from_bits(adder__f64_nearest_bits(w, q));
}

static inline float adder__f32_nearest(uint64_t w, int64_t q)
{
    uint32_t bits = (uint32_t)adder__nearest_bits(w, q, 24, -149, UINT64_C(0xff) << 23);
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

#endif /* ADDER_F64_NEAREST_H */
