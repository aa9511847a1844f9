/* convert.c - from and to C's numbers. */

#include <math.h>
#include <string.h>

#include "block.h"

adder_status adder__store_u64(adder_int *r, uint64_t m, bool negative)
{
#if GMP_NUMB_BITS >= 64
    return adder__store_limb(r, m, negative);
#else
    if (m >> ADDER__LIMB_BITS == 0)
        return adder__store_limb(r, (mp_limb_t)m, negative);
    adder__block *z = adder__open(*r, ADDER__U64_LIMBS, true);
    if (!z)
        return ADDER_ENOMEM;
    for (int i = 0; i < ADDER__U64_LIMBS; i++)
        z->limb[i] = (mp_limb_t)(m >> (i * ADDER__LIMB_BITS));
    return adder__close(z, r, ADDER__U64_LIMBS, negative);
#endif
}

adder_status adder__store_u128(adder_int *r, uint64_t high, uint64_t low, bool negative)
{
    enum { LIMBS = (128 + ADDER__LIMB_BITS - 1) / ADDER__LIMB_BITS };
    if (high == 0)
        return adder__store_u64(r, low, negative);
    adder__block *z = adder__open(*r, LIMBS, true);
    if (!z)
        return ADDER_ENOMEM;
    for (int i = 0; i < LIMBS; i++) {
        int bit = i * ADDER__LIMB_BITS;
        z->limb[i] = (mp_limb_t)(bit < 64 ? low >> bit : high >> (bit - 64));
    }
    return adder__close(z, r, LIMBS, negative);
}

adder_status adder_int_set_i64(adder_int *r, int64_t n)
{
    return adder__store_u64(r, n < 0 ? 0 - (uint64_t)n : (uint64_t)n, n < 0);
}

adder_status adder_int_set_u64(adder_int *r, uint64_t n)
{
    return adder__store_u64(r, n, false);
}

/* Whether |a| has at most 64 bits, and then which. */
static bool magnitude_u64(uint64_t *m, bool *negative, adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    if (x.size > ADDER__U64_LIMBS)
        return false;
    *m = 0;
    for (mp_size_t i = 0; i < x.size; i++)
        *m |= (uint64_t)x.limb[i] << (i * ADDER__LIMB_BITS % 64);
    *negative = x.negative;
    return true;
}

adder_status adder_int_get_i64(int64_t *out, adder_int a)
{
    uint64_t m;
    bool negative;
    if (!magnitude_u64(&m, &negative, a) || m > (uint64_t)INT64_MAX + negative)
        return ADDER_ERANGE;
    *out = negative ? (int64_t)(0 - m) : (int64_t)m;
    return ADDER_OK;
}

adder_status adder_int_get_u64(uint64_t *out, adder_int a)
{
    uint64_t m;
    bool negative;
    if (!magnitude_u64(&m, &negative, a) || negative)
        return ADDER_ERANGE;
    *out = m;
    return ADDER_OK;
}

#ifdef __SIZEOF_INT128__
adder_status adder_int_set_i128(adder_int *r, adder_i128 n)
{
    adder_u128 m = n < 0 ? 0 - (adder_u128)n : (adder_u128)n;
    return adder__store_u128(r, (uint64_t)(m >> 64), (uint64_t)m, n < 0);
}

adder_status adder_int_set_u128(adder_int *r, adder_u128 n)
{
    return adder__store_u128(r, (uint64_t)(n >> 64), (uint64_t)n, false);
}

/* Whether |a| has at most 128 bits, and then which. */
static bool magnitude_u128(adder_u128 *m, bool *negative, adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    if (adder__bits(x.limb, x.size) > 128)
        return false;
    *m = 0;
    for (mp_size_t i = 0; i < x.size; i++)
        *m |= (adder_u128)x.limb[i] << (i * ADDER__LIMB_BITS % 128);
    *negative = x.negative;
    return true;
}

adder_status adder_int_get_i128(adder_i128 *out, adder_int a)
{
    adder_u128 m;
    bool negative;
    if (!magnitude_u128(&m, &negative, a) || m > ((adder_u128)1 << 127) - !negative)
        return ADDER_ERANGE;
    *out = negative ? (adder_i128)(0 - m) : (adder_i128)m;
    return ADDER_OK;
}

adder_status adder_int_get_u128(adder_u128 *out, adder_int a)
{
    adder_u128 m;
    bool negative;
    if (!magnitude_u128(&m, &negative, a) || negative)
        return ADDER_ERANGE;
    *out = m;
    return ADDER_OK;
}
#endif

bool adder_int_fits_i64(adder_int a)
{
    int64_t ignored;
    return adder_int_get_i64(&ignored, a) == ADDER_OK;
}

bool adder_int_fits_u64(adder_int a)
{
    uint64_t ignored;
    return adder_int_get_u64(&ignored, a) == ADDER_OK;
}

adder_status adder_int_set_double(adder_int *r, double x)
{
    if (isnan(x))
        return ADDER_EDOMAIN;
    if (isinf(x))
        return ADDER_ERANGE;
    /* |x| = fraction * 2**exponent with a fraction of 53 bits below 1; `whole` is that fraction as an integer. */
    int exponent;
    double fraction = frexp(fabs(x), &exponent);
    if (exponent <= 63)
        return adder_int_set_i64(r, (int64_t)x);
    uint64_t whole = (uint64_t)ldexp(fraction, 53);
    adder_int t = ADDER_INT(0);
    adder_status s = adder__store_u64(&t, whole, x < 0);
    if (s == ADDER_OK)
        s = adder_int_lshift(&t, t, (size_t)exponent - 53);
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    adder_int_clear(&t);
    return s;
}

double adder__round_to_double(uint64_t top, bool rest, ptrdiff_t exponent)
{
    /* 11 of the 64 bits are rounded away, more if the result is subnormal: its lowest bit is 2**-1074. */
    if (exponent > 1024 - 64)
        return INFINITY;
    ptrdiff_t drop = exponent + 11 >= -1074 ? 11 : -1074 - exponent;
    if (drop > 64)
        return 0;
    uint64_t kept = drop == 64 ? 0 : top >> drop, half = (uint64_t)1 << (drop - 1);
    uint64_t tail = top & (half | (half - 1));
    kept += tail > half || (tail == half && (rest || (kept & 1)));
    /* kept * 2**(exponent + drop), whose bits these are for normal and subnormal numbers; a carry makes it infinite. */
    uint64_t bits = ((uint64_t)(exponent + drop + 1074) << 52) + kept;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

adder_status adder_int_get_double(double *out, adder_int a)
{
    if (adder__is_small(a)) {
        *out = (double)adder__small(a);
        return ADDER_OK;
    }
    adder__operand x;
    adder__read(&x, a);
    size_t bits = adder__bits(x.limb, x.size);
    if (bits > 1024)
        return ADDER_ERANGE;
    uint64_t top =
        bits > 64 ? adder__bits_from(x.limb, x.size, bits - 64) : adder__bits_from(x.limb, x.size, 0) << (64 - bits);
    /* The bits below the top 64 matter in a tie only. */
    bool rest = (top & 0x7ff) == 0x400 && bits > 64 && mpn_scan1(x.limb, 0) < bits - 64;
    double d = adder__round_to_double(top, rest, (ptrdiff_t)bits - 64);
    if (isinf(d))
        return ADDER_ERANGE;
    *out = x.negative ? -d : d;
    return ADDER_OK;
}
