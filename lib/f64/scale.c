/* scale.c - a double times a power of ten, as an integer and how the rest compares with one half: the exact core of
   decimal rounding.

   m * 10**n is computed with 128 bits of the power.  Where the power is exact, so is the product of 192 bits. Elsewhere
   the power's error is less than one unit of its last bit and of known sign, so that the true product lies between the
   computed one and that plus 2**64: it decides the rounding unless a multiple of one half is in that interval, once in
   2**60 for random operands.  Then big integers decide. */

#include "f64.h"

#include "digits/big.h"
#include "digits/powers.h"

static adder__discarded place(int cmp_half, bool rest)
{
    if (cmp_half == 0)
        return ADDER__HALF;
    return cmp_half > 0 ? ADDER__ABOVE_HALF : rest ? ADDER__BELOW_HALF : ADDER__EXACT;
}

/* Integers divided by a power of ten, in 64 bits. */
static adder__discarded divide(uint64_t *floor, uint64_t v, int k)
{
    if (k >= 20) { /* 2**64 < 10**20 / 2 */
        *floor = 0;
        return ADDER__BELOW_HALF;
    }
    uint64_t d = adder__pow10[k], rest = v % d, other = d - rest;
    *floor = v / d;
    return place((rest > other) - (rest < other), rest != 0);
}

/* The true value is m * 2**e * 10**n, which is half * 1/2 or very near that. */
static adder__discarded decide(uint64_t *floor, uint64_t m, int e, int n, uint64_t half)
{
    adder__big x;
    adder__big_set(&x, m);
    int cmp = adder__compare_scaled(&x, e + n + 1, n, half, 0);
    if (cmp < 0)
        half--;
    *floor = half >> 1;
    if (half & 1)
        return cmp == 0 ? ADDER__HALF : ADDER__ABOVE_HALF;
    return cmp == 0 ? ADDER__EXACT : ADDER__BELOW_HALF;
}

adder__discarded adder__f64_scale(uint64_t *floor, uint64_t m, int e, int n)
{
    int zeros = __builtin_ctzll(m);
    if (n <= 0 && e + zeros >= 0 && 64 - __builtin_clzll(m) + e <= 64)
        return divide(floor, e >= 0 ? m << e : m >> -e, -n);

    int left = __builtin_clzll(m);
    adder__wide192 p = adder__mul128(m << left, adder__power(n));
    /* The value is (high + mid / 2**64 + ...) / 2**shift; high >= 2**62, so that shift >= 0 for a value below 2**62. */
    int shift = -(e - left + adder__log2_pow10(n) + 1);
    if (shift > 65) { /* below 2**64 / 2**66 */
        *floor = 0;
        return ADDER__BELOW_HALF;
    }

    /* half: the value in halves, rounded down.  rest: what lies below that. */
    uint64_t half, rest, ones;
    if (shift == 0) {
        half = p.high << 1 | p.mid >> 63;
        rest = p.mid << 1;
        ones = rest + 2;
    } else {
        int low = shift - 1; /* the bits of high below the halves */
        half = low < 64 ? p.high >> low : 0;
        uint64_t mask = low < 64 ? (UINT64_C(1) << low) - 1 : UINT64_MAX;
        rest = (p.high & mask) | p.mid;
        ones = ((p.high & mask) == mask) ? p.mid + 1 : 1;
    }
    if (adder__power_is_exact(n)) {
        rest |= p.low;
    } else {
        if (ADDER__UNLIKELY(ones == 0))
            return decide(floor, m, e, n, half + 1);
        rest = 1; /* the true product is above the computed one */
    }
    *floor = half >> 1;
    return half & 1 ? rest ? ADDER__ABOVE_HALF : ADDER__HALF : rest ? ADDER__BELOW_HALF : ADDER__EXACT;
}

int adder__f64_exponent10(uint64_t m, int e)
{
    int left = __builtin_clzll(m), top = e + 63 - left; /* 2**top <= value < 2**(top + 1) */
    int k = adder__log10_pow2(top);                     /* the exponent, or one less */
    if (adder__log2_pow10(k + 1) > top)
        return k;
    /* 10**(k+1) has the same binary exponent: compare the leading bits.  The double has at most 64. */
    adder__wide128 p = adder__power(k + 1);
    uint64_t x = m << left;
    bool reached = x > p.high || (x == p.high && p.low == 0 && adder__power_is_exact(k + 1));
    return k + reached;
}
