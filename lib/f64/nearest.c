/* nearest.c - the parts of nearest.h that are rarely used, and rounding from binary. */

#include "nearest.h"

#include "digits/big.h"

int adder__compare_decimal(uint64_t w, int q, uint64_t b, int e)
{
    adder__big x;
    adder__big_set(&x, w);
    return adder__compare_scaled(&x, q, q, b, e);
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
