/* assign.c - the life of a fraction, and fractions from integers and doubles. */

#include <string.h>

#include "frac.h"

void adder_frac_clear(adder_frac *a)
{
    adder_int_clear(&a->num);
    adder_int_clear(&a->den);
}

void adder_frac_move(adder_frac *r, adder_frac *a)
{
    adder_int_move(&r->num, &a->num);
    adder_int_move(&r->den, &a->den);
}

void adder_frac_swap(adder_frac *a, adder_frac *b)
{
    adder_frac t = *a;
    *a = *b;
    *b = t;
}

adder_status adder__frac_finish(adder_frac *r, adder_frac *made, adder_status s)
{
    if (s == ADDER_OK)
        adder_frac_move(r, made);
    else
        adder_frac_clear(made);
    return s;
}

adder_status adder_frac_set(adder_frac *r, adder_frac a)
{
    adder_frac t = { { 0 }, { 0 } };
    if (adder__frac_is_small(a))
        return adder__frac_store_small(r, adder__frac_word(a.num), adder__frac_word(adder_frac_den(a)));
    if (r->num.word == a.num.word && r->den.word == a.den.word) /* itself */
        return ADDER_OK;
    adder_status s = adder_int_set(&t.num, a.num);
    if (s == ADDER_OK)
        s = adder_int_set(&t.den, adder_frac_den(a));
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_set_int(adder_frac *r, adder_int n)
{
    return adder_frac_set(r, (adder_frac){ n, ADDER_INT(1) });
}

adder_status adder_frac_set_ints(adder_frac *r, adder_int num, adder_int den)
{
    int sign = adder_int_sign(den);
    if (sign == 0)
        return ADDER_EDIVZERO;
    adder_frac t = { { 0 }, { 0 } };
    adder_int g = ADDER_INT(0);
    adder_status s = adder_int_gcd(&g, num, den);
    if (s == ADDER_OK)
        s = adder__frac_is_one(g) ? adder_int_set(&t.num, num) : adder_int_divexact(&t.num, num, g);
    if (s == ADDER_OK)
        s = adder__frac_is_one(g) ? adder_int_set(&t.den, den) : adder_int_divexact(&t.den, den, g);
    if (s == ADDER_OK && sign < 0)
        s = adder_int_neg(&t.num, t.num);
    if (s == ADDER_OK && sign < 0)
        s = adder_int_neg(&t.den, t.den);
    adder_int_clear(&g);
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_set_i64(adder_frac *r, int64_t num, int64_t den)
{
    adder_int n = ADDER_INT(0), d = ADDER_INT(0);
    adder_status s = adder_int_set_i64(&n, num);
    if (s == ADDER_OK)
        s = adder_int_set_i64(&d, den);
    if (s == ADDER_OK)
        s = adder_frac_set_ints(r, n, d);
    adder_int_clear(&n);
    adder_int_clear(&d);
    return s;
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
    adder_frac t = { { 0 }, { 0 } };
    adder_status s = adder_int_set_i64(&t.num, bits >> 63 ? -(int64_t)m : (int64_t)m);
    if (s == ADDER_OK)
        s = adder_int_set(&t.den, ADDER_INT(1));
    if (s == ADDER_OK && exponent > 0)
        s = adder_int_lshift(&t.num, t.num, (size_t)exponent);
    if (s == ADDER_OK && exponent < 0)
        s = adder_int_lshift(&t.den, t.den, (size_t)-exponent);
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_get_double(double *out, adder_frac a)
{
    return adder_int_truediv(out, a.num, adder_frac_den(a));
}
