/* convert.c - fractions from and to integers and doubles. */

#include <string.h>

#include "frac.h"

adder_status adder_frac_set_int(adder_frac *r, adder_int n)
{
    return adder_frac_set(r, (adder_frac){ n, ADDER_INT(1) });
}

/* *r = *n, made by a call that returned s; clears *n. */
static adder_status take(adder_frac *r, adder_int *n, adder_status s)
{
    adder_frac t = { *n, ADDER_INT(1) };
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_set_i64(adder_frac *r, int64_t n)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_i64(&t, n);
    return take(r, &t, s);
}

adder_status adder_frac_set_u64(adder_frac *r, uint64_t n)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_u64(&t, n);
    return take(r, &t, s);
}

adder_status adder_frac_set_double(adder_frac *r, double x)
{
    _Static_assert(sizeof(double) == 8, "doubles must be those of IEEE 754");
    uint64_t bits;
    memcpy(&bits, &x, 8);
    int exponent = (int)(bits >> 52 & 0x7ff);
    uint64_t m = bits & (((uint64_t)1 << 52) - 1);
    if (exponent == 0x7ff)
        return m ? ADDER_EDOMAIN : ADDER_ERANGE;
    if (exponent)
        m |= (uint64_t)1 << 52;
    else
        exponent = 1;
    if (m == 0)
        return adder__frac_store_small(r, 0, 1);
    /* |x| = m * 2**exponent; with m odd, that is in lowest terms. */
    int zeros = __builtin_ctzll(m);
    m >>= zeros;
    exponent += zeros - 1075;
    adder_frac t = { ADDER_INT(0), ADDER_INT(1) };
    adder_int *part = exponent < 0 ? &t.den : &t.num;
    adder_status s = adder_int_set_i64(&t.num, bits >> 63 ? -(int64_t)m : (int64_t)m);
    s = s ? s : adder_int_lshift(part, *part, (size_t)(exponent < 0 ? -exponent : exponent));
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_get_double(double *out, adder_frac a)
{
    return adder_int_truediv(out, a.num, adder_frac_den(a));
}

adder_status adder_int_set_frac(adder_int *r, adder_frac a)
{
    return adder_frac_is_int(a) ? adder_int_set(r, a.num) : ADDER_EINEXACT;
}

/* *r = a truncated, which may have up to 128 bits. */
static adder_status truncate(adder_int *r, adder_frac a)
{
    if (adder_int_bit_length(a.num) > adder_int_bit_length(adder_frac_den(a)) + 128)
        return ADDER_ERANGE;
    return adder_frac_trunc(r, a);
}

adder_status adder_frac_get_i64(int64_t *out, adder_frac a)
{
    adder_int t = ADDER_INT(0);
    adder_status s = truncate(&t, a);
    s = s ? s : adder_int_get_i64(out, t);
    adder_int_clear(&t);
    return s;
}

adder_status adder_frac_get_u64(uint64_t *out, adder_frac a)
{
    adder_int t = ADDER_INT(0);
    adder_status s = truncate(&t, a);
    s = s ? s : adder_int_get_u64(out, t);
    adder_int_clear(&t);
    return s;
}

#ifdef __SIZEOF_INT128__
adder_status adder_frac_set_i128(adder_frac *r, adder_i128 n)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_i128(&t, n);
    return take(r, &t, s);
}

adder_status adder_frac_set_u128(adder_frac *r, adder_u128 n)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_u128(&t, n);
    return take(r, &t, s);
}

adder_status adder_frac_get_i128(adder_i128 *out, adder_frac a)
{
    adder_int t = ADDER_INT(0);
    adder_status s = truncate(&t, a);
    s = s ? s : adder_int_get_i128(out, t);
    adder_int_clear(&t);
    return s;
}

adder_status adder_frac_get_u128(adder_u128 *out, adder_frac a)
{
    adder_int t = ADDER_INT(0);
    adder_status s = truncate(&t, a);
    s = s ? s : adder_int_get_u128(out, t);
    adder_int_clear(&t);
    return s;
}
#endif
