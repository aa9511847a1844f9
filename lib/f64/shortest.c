/* shortest.c - the shortest decimal that reads back as a double or a float.

   R. Giulietti, "The Schubfach way to render doubles" (2018 and later): scaled by the power of ten just below the
   spacing of the doubles around it, v lies among integers, at most one multiple of ten is in its rounding interval, and
   one of the two integers next to v is.  schubfach() below decides by three products, rounded to odd; the paper proves
   that they suffice.  The everyday case needs one product, with integer part s and a fraction, and half the spacing,
   which is the shifted power.  Each has an error of at most one unit of 2**-60, so a comparison with a larger margin is
   right.  The others are left to schubfach(). */

#include "f64.h"

/* floor(g * c / 2**128) with its last bit set if that is inexact: the paper's rop. */
static uint64_t round_to_odd(adder__wide128 g, uint64_t c)
{
    adder__wide192 p = adder__mul128(c, g);
    return p.high | (p.mid > 1);
}

/* v = c * 2**q.  irregular: the next lower number is at half the distance of the next higher one. */
static adder__decimal64 schubfach(uint64_t c, int q, bool irregular)
{
    bool odd = c & 1;
    int k = irregular ? adder__log10_three_quarters_pow2(q) : adder__log10_pow2(q);
    int h = q + adder__log2_pow10(-k) + 1;
    /* The paper's g is the power rounded up, or the power plus one if it is exact. */
    adder__wide128 g = adder__power(-k);
    if (!adder__power_is_exact(-k)) {
        g.low++;
        g.high += g.low == 0;
    }
    uint64_t v = round_to_odd(g, 4 * c << h);
    uint64_t lower = round_to_odd(g, (4 * c - 2 + irregular) << h) + odd;
    uint64_t upper = round_to_odd(g, (4 * c + 2) << h) - odd;
    uint64_t s = v / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool under = lower <= 40 * tens, over = 40 * tens + 40 <= upper;
        if (under != over)
            return (adder__decimal64){ tens + over, k + 1 };
    }
    bool under = lower <= 4 * s, over = 4 * s + 4 <= upper;
    if (under != over)
        return (adder__decimal64){ s + over, k };
    uint64_t middle = 4 * s + 2;
    bool up = v > middle || (v == middle && (s & 1));
    return (adder__decimal64){ s + up, k };
}

static inline adder__decimal64 shortest(uint64_t c, int q, bool irregular)
{
    if (irregular)
        return schubfach(c, q, true);
    int k = adder__log10_pow2(q);
    int h = q + adder__log2_pow10(-k) + 1; /* 1 to 4 */
    adder__wide128 g = adder__power(-k);
    adder__wide192 p = adder__mul128(c << h, g);
    /* v * 10**-k is s + p.mid / 2**64, or more by less than 2**-64.  From here on the unit is 2**-60. */
    uint64_t s = p.high, tens = s / 10, half = g.high >> (5 - h);
    uint64_t down = (s - 10 * tens) << 60 | p.mid >> 4; /* from the multiple of ten below; exactly, up to 1 more */
    uint64_t up = (UINT64_C(10) << 60) - down;          /* to the one above; exactly, up to 1 less */
    /* The exact half is at most 1 more.  The comparisons have no branches, as these would be unpredictable. */
    bool under = down + 1 < half, over = up < half, tenfold = under | over;
    bool doubtful = (down <= half + 1) | (up <= half + 2) | (p.mid + 1 - (UINT64_C(1) << 63) <= 1);
    if (ADDER__UNLIKELY(doubtful & !tenfold))
        return schubfach(c, q, false);
    /* Without a multiple of ten: the nearer of s and s + 1 is at most 1/2 away, and half the spacing is at least 1/2.
     */
    uint64_t ten = 10 * (tens + over), one = s + (p.mid >> 63);
    return (adder__decimal64){ tenfold ? ten : one, k };
}

adder__decimal64 adder__f64_shortest(double x)
{
    adder__f64_parts v = adder__f64_split(x);
    return shortest(v.m, v.e, v.m == UINT64_C(1) << 52 && v.e > -1074);
}

adder__decimal64 adder__f32_shortest(float x)
{
    uint32_t b;
    memcpy(&b, &x, sizeof b);
    uint32_t m = b & 0x7fffff, biased = b >> 23 & 0xff;
    if (biased == 0)
        return shortest(m, -149, false);
    return shortest(m | 0x800000, (int)biased - 150, m == 0 && biased > 1);
}
