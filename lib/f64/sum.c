/* sum.c - exact sums of doubles and of their products, rounded once.

   The small superaccumulator of R. M. Neal, "Fast exact summation using small and large superaccumulators" (2015): a
   fixed-point number as wide as the range of doubles, in chunks of 64 bits that overlap by 32, so that carries are
   passed on only once in many additions. */

#include "digits/wide.h"
#include "f64.h"

/* Chunk i counts units of 2**(32 i - low).  A double's 53 bits, shifted by up to 31, go to two chunks, at most 2**32 to
   the first and 2**52 to the second: a chunk below 2**32 has room for 2**11 - 1 of them.  A product's 106 bits, from
   2**-2148 up, go to five at most, with less than 2**33 to each.  The last chunks only take carries, of sums of up to
   2**64 numbers. */
enum { SUM_LOW = 1075, SUM_CHUNKS = 68, DOT_LOW = 2148, DOT_CHUNKS = 136, BLOCK = 2000 };

/* The chunks outside of [first, last] are 0, in a short sum they are not initialized. */
typedef struct {
    int first, last, low;
    int64_t chunk[DOT_CHUNKS];
} accumulator;

/* Leaves 0 <= chunk < 2**32 in all chunks except the last, which has the sign. */
static void pass_carries(accumulator *a)
{
    int64_t carry = 0;
    for (int i = a->first; i < a->last; i++) {
        int64_t c = a->chunk[i] + carry;
        carry = c >> 32;
        a->chunk[i] = c & UINT32_MAX;
    }
    a->chunk[a->last] += carry;
}

/* Adds at most BLOCK numbers; infinities and NaNs go to *special. */
static void add_block(accumulator *a, double *special, const double *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint64_t b = adder__f64_bits(v[i]), m = b & ADDER__F64_MANTISSA;
        unsigned biased = b >> 52 & 0x7ff;
        if (ADDER__UNLIKELY(biased - 1 >= 0x7fe)) { /* 0 and 0x7ff */
            if (biased) {
                *special += v[i];
                continue;
            }
            biased = 1;
        } else {
            m |= UINT64_C(1) << 52;
        }
        unsigned shift = biased & 31;
        int64_t sign = (int64_t)b >> 63; /* 0 or -1: (x ^ sign) - sign is x or -x */
        int64_t low = (int64_t)(m << shift & UINT32_MAX), high = (int64_t)(m >> (32 - shift));
        a->chunk[biased >> 5] += (low ^ sign) - sign;
        a->chunk[(biased >> 5) + 1] += (high ^ sign) - sign;
    }
}

/* Rounds to the nearest double, ties to even. */
static double result(accumulator *a)
{
    pass_carries(a);
    bool negative = a->chunk[a->last] < 0;
    if (negative) {
        for (int i = a->first; i <= a->last; i++)
            a->chunk[i] = -a->chunk[i];
        pass_carries(a);
    }
    int top = a->last;
    while (top > a->first && a->chunk[top] == 0)
        top--;
    /* Three chunks have at least 65 bits: takes 64 of them, and whether any lower bit is set. */
    uint64_t high = (uint64_t)a->chunk[top], mid = top > a->first ? (uint64_t)a->chunk[top - 1] : 0,
             low = top > a->first + 1 ? (uint64_t)a->chunk[top - 2] : 0;
    if (high == 0)
        return 0;
    int left = __builtin_clzll(high) - 32; /* 0 to 31 */
    uint64_t m = (high << 32 | mid) << left | low >> (32 - left);
    bool sticky = (low << left & UINT32_MAX) != 0;
    for (int i = a->first; i < top - 2 && !sticky; i++)
        sticky = a->chunk[i] != 0;
    uint64_t bits = adder__f64_round_binary(m, 32 * (top - 1) - a->low - left, sticky);
    return adder__f64_from_bits(bits | (uint64_t)negative << 63);
}

/* Which chunks a short sum needs: those of its least and its greatest exponent, and two more, one for the second half
   of the number and one for carries. */
static void find_range(accumulator *a, const double *v, size_t n)
{
    unsigned least = 0x7ff, greatest = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned biased = adder__f64_bits(v[i]) >> 52 & 0x7ff;
        least = biased < least ? biased : least;
        greatest = biased > greatest ? biased : greatest;
    }
    a->first = (int)(least >> 5);
    a->last = (int)(greatest >> 5) + 2;
}

double adder_f64_sum(const double *v, size_t n)
{
    if (n == 0)
        return 0;
    accumulator a;
    a.first = 0;
    a.last = SUM_CHUNKS - 1;
    a.low = SUM_LOW;
    if (n <= 100)
        find_range(&a, v, n);
    for (int i = a.first; i <= a.last; i++)
        a.chunk[i] = 0;
    double special = 0;
    for (; n > BLOCK; v += BLOCK, n -= BLOCK) {
        add_block(&a, &special, v, BLOCK);
        pass_carries(&a);
    }
    add_block(&a, &special, v, n);
    if (special != 0) /* true for a NaN too */
        return special;
    return result(&a);
}

/* Adds the 64 bits of m, times 2**at of the lowest unit, or subtracts them. */
static inline void add_word(accumulator *a, uint64_t m, unsigned at, int64_t sign)
{
    int64_t *chunk = a->chunk + (at >> 5);
    uint64_t low = m << (at & 31), high = m >> 1 >> (63 - (at & 31)); /* of 64 + 32 bits */
    chunk[0] += ((int64_t)(low & UINT32_MAX) ^ sign) - sign;
    chunk[1] += ((int64_t)(low >> 32) ^ sign) - sign;
    chunk[2] += ((int64_t)high ^ sign) - sign;
}

/* Adds at most BLOCK products; infinities and NaNs go to *special. */
static void add_products(accumulator *a, double *special, const double *u, const double *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (ADDER__UNLIKELY(!adder__f64_finite(u[i]) || !adder__f64_finite(v[i]))) {
            *special += u[i] * v[i];
            continue;
        }
        adder__f64_parts x = adder__f64_split(u[i]), y = adder__f64_split(v[i]);
        adder__wide128 product = adder__mul64(x.m, y.m);
        unsigned at = (unsigned)(x.e + y.e + DOT_LOW);
        int64_t sign = (int64_t)(adder__f64_bits(u[i]) ^ adder__f64_bits(v[i])) >> 63;
        add_word(a, product.low, at, sign);
        add_word(a, product.high, at + 64, sign);
    }
}

double adder_f64_dot(const double *u, const double *v, size_t n)
{
    accumulator a = { .first = 0, .last = DOT_CHUNKS - 1, .low = DOT_LOW };
    double special = 0;
    for (; n > BLOCK; u += BLOCK, v += BLOCK, n -= BLOCK) {
        add_products(&a, &special, u, v, BLOCK);
        pass_carries(&a);
    }
    add_products(&a, &special, u, v, n);
    if (special != 0) /* true for a NaN too */
        return special;
    return result(&a);
}
