/* nearest.c - the double or float nearest to an integer times a power of ten, or of two.

   After D. Lemire, "Number parsing at a gigabyte per second" (Software: Practice and Experience 51, 2021), with the
   power's error accounted for as in scale.c: it is below one unit of the product's second word, and has one sign, so
   that only a product whose bits below the half are all ones is undecided. */

#include "f64.h"

#include "digits/big.h"
#include "digits/powers.h"

/* The result as the bits of a format with `precision` bits and 2**emin as its least positive number. */
static inline uint64_t nearest(uint64_t w, int64_t q64, int precision, int emin, uint64_t infinity)
{
    if (w == 0 || q64 < -343) /* w * 10**q < 2**64 / 10**344, less than half of the least double */
        return 0;
    if (q64 > 308)
        return infinity;
    int q = (int)q64, left = __builtin_clzll(w);
    adder__wide192 p = adder__mul128(w << left, adder__power(q));
    /* The value is p.high * 2**unit and what the other words add; its last bit in the format is 2**last. */
    int unit = adder__log2_pow10(q) + 1 - left, top = unit + 62 + (int)(p.high >> 63), last = top - precision + 1;
    if (last < emin)
        last = emin;
    int drop = last - unit; /* >= 10, because 64 - precision bits at least go */
    if (drop > 64)
        return 0;
    uint64_t m = drop < 64 ? p.high >> drop : 0, mask = (UINT64_C(1) << (drop - 1)) - 1, low = p.high & mask;
    bool up = p.high >> (drop - 1) & 1;
    if (adder__power_is_exact(q)) {
        up = up && ((low | p.mid | p.low) || (m & 1));
    } else if (ADDER__UNLIKELY(!up && low == mask && p.mid == UINT64_MAX)) {
        adder__big x;
        adder__big_set(&x, w);
        int cmp = adder__compare_scaled(&x, q, q, 2 * m + 1, last - 1);
        up = cmp > 0 || (cmp == 0 && (m & 1));
    }
    /* A normal m has its leading bit, which adds 1 to the exponent field; so does a carry out of the fraction. */
    uint64_t bits = ((uint64_t)(last - emin) << (precision - 1)) + m + up;
    return bits < infinity ? bits : infinity;
}

uint64_t adder__f64_nearest_bits(uint64_t w, int64_t q)
{
    return nearest(w, q, 53, -1074, ADDER__F64_INF);
}

float adder__f32_nearest(uint64_t w, int64_t q)
{
    uint32_t bits = (uint32_t)nearest(w, q, 24, -149, UINT64_C(0xff) << 23);
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

uint64_t adder__f64_round_binary(uint64_t m, int64_t e, bool sticky)
{
    if (m == 0)
        return 0;
    int left = __builtin_clzll(m);
    m <<= left;
    e -= left;
    int64_t last = e + 11; /* 53 of 64 bits stay */
    if (last > 971)
        return ADDER__F64_INF;
    if (last < -1074)
        last = -1074;
    int64_t drop = last - e;
    if (drop > 64)
        return 0;
    uint64_t half = UINT64_C(1) << (drop - 1), rest = m & (half - 1), q = drop < 64 ? m >> drop : 0;
    bool up = (m & half) && (rest || sticky || (q & 1));
    return ((uint64_t)(last + 1074) << 52) + q + up;
}
