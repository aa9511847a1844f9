/* convert.c - decimal numbers from and to integers and doubles. */

#include "dec.h"

#include <adder/fixed.h>

#include <math.h>
#include <string.h>

adder_status adder_dec_set_i64(adder_dec *r, int64_t n)
{
    adder_dec z = ADDER_DEC(n, 0);
    adder_dec_move(r, &z);
    return ADDER_OK;
}

adder_status adder_dec_set_u64(adder_dec *r, uint64_t n)
{
    adder_dec z = adder__dec_make(n, 0, 0);
    adder_dec_move(r, &z);
    return ADDER_OK;
}

adder_status adder_dec_set_u128(adder_dec *r, adder_u128 n)
{
    mp_limb_t limb[ADDER__U128_LIMBS];
    adder_int c = ADDER_INT(0);
    adder_status s = adder__store_limbs(&c, limb, adder__limbs_of(limb, n), false);
    if (s)
        return s;
    adder_dec z = adder__dec_make(0, 0, 0);
    adder__dec_take(&z, &c);
    adder_dec_move(r, &z);
    return ADDER_OK;
}

adder_status adder_dec_set_i128(adder_dec *r, adder_i128 n)
{
    adder_dec z = adder__dec_make(0, 0, 0);
    adder_status s = adder_dec_set_u128(&z, n < 0 ? 0 - (adder_u128)n : (adder_u128)n);
    if (s)
        return s;
    z.bits |= n < 0;
    adder_dec_move(r, &z);
    return ADDER_OK;
}

adder_status adder_dec_set_int(adder_dec *r, adder_int n)
{
    adder_int c = ADDER_INT(0);
    adder_status s = adder_int_abs(&c, n);
    if (s)
        return s;
    adder_dec z = adder__dec_make(0, 0, adder_int_sign(n) < 0);
    adder__dec_take(&z, &c);
    adder_dec_move(r, &z);
    return ADDER_OK;
}

/* For e < 0: c * 5**-e * 10**e. */
adder_status adder__dec_take_binary(adder_dec *z, adder_int *c, int64_t e)
{
    adder_status s;
    if (e > 4 * ADDER__MAX_DIGITS || e < -ADDER__MAX_DIGITS) {
        s = ADDER_ENOMEM;
    } else if (e >= 0) {
        s = adder_int_lshift(c, *c, (size_t)e);
    } else {
        adder_int power = ADDER_INT(0);
        s = adder_int_pow(&power, ADDER_INT(5), ADDER_INT(-e));
        s = s ? s : adder_int_mul(c, *c, power);
        adder_int_clear(&power);
        z->exponent = e;
    }
    if (s)
        adder_int_clear(c);
    else
        adder__dec_take(z, c);
    return s;
}

adder_status adder_dec_set_double(adder_dec *r, double x)
{
    adder_dec z = adder__dec_make(0, 0, signbit(x) ? ADDER__NEGATIVE : 0);
    if (isnan(x)) {
        z.bits = ADDER__QUIET;
    } else if (isinf(x)) {
        z.bits |= ADDER__INFINITE;
    } else if (x != 0) {
        int e;
        uint64_t m = (uint64_t)ldexp(frexp(fabs(x), &e), 53);
        e -= 53;
        int zeros = __builtin_ctzll(m);
        adder_int c = ADDER_INT((intptr_t)(m >> zeros));
        adder_status s = adder__dec_take_binary(&z, &c, e + zeros);
        if (s)
            return s;
    }
    adder_dec_move(r, &z);
    return ADDER_OK;
}

/* *r = a rounded to an integer.  ADDER_EINEXACT: the result must be exact, and a is not an integer. */
static adder_status to_int(adder_int *r, const adder_dec *a, adder_rounding rounding, bool exact)
{
    if (a->bits & ADDER__SPECIAL)
        return a->bits & ADDER__NAN ? ADDER_EDOMAIN : ADDER_ERANGE;
    adder_dec z;
    bool inexact, rounded;
    adder_dec zero = adder__dec_make(0, 0, 0);
    adder_status s = adder__dec_to_exponent(&z, adder__dec_is_zero(a) ? &zero : a, 0, rounding, &inexact, &rounded);
    if (s)
        return s;
    adder__dec_store store;
    adder_int c = adder__dec_view(&store, &z);
    if (exact && inexact)
        s = ADDER_EINEXACT;
    else
        s = z.bits & ADDER__NEGATIVE ? adder_int_neg(r, c) : adder_int_set(r, c);
    adder_dec_clear(&z);
    return s;
}

adder_status adder_dec_get_int(adder_int *r, adder_dec a)
{
    return to_int(r, &a, ADDER_DOWN, false);
}

adder_status adder_dec_trunc(adder_int *r, adder_dec a)
{
    return to_int(r, &a, ADDER_DOWN, false);
}

adder_status adder_dec_floor(adder_int *r, adder_dec a)
{
    return to_int(r, &a, ADDER_FLOOR, false);
}

adder_status adder_dec_ceil(adder_int *r, adder_dec a)
{
    return to_int(r, &a, ADDER_CEILING, false);
}

adder_status adder_int_set_dec(adder_int *r, adder_dec a)
{
    return to_int(r, &a, ADDER_DOWN, true);
}

bool adder_dec_is_int(adder_dec a)
{
    int64_t k = -a.exponent;
    if (a.bits & ADDER__SPECIAL)
        return false;
    if (k <= 0 || adder__dec_is_zero(&a))
        return true;
    if (!(a.bits & ADDER__BIG))
        return k < ADDER__INLINE_DIGITS && adder__dec_coefficient(&a) % adder__tens[k] == 0;
    /* A multiple of 10**k ends with k zero bits; few other numbers do. */
    adder_int c = { (intptr_t)a.coefficient[0] }, rest = ADDER_INT(1);
    if ((uint64_t)adder_int_trailing_zeros(c) < (uint64_t)k)
        return false;
    bool held = adder__hold_interrupts(true);
    adder_status s = adder__dec_power(&rest, k);
    s = s ? s : adder_int_rem(&rest, c, rest);
    int more = adder_int_sign(rest);
    adder_int_clear(&rest);
    if (s) {
        adder__operand x;
        adder__read(&x, c);
        s = adder__limbs_against_scaled(&more, &x, NULL, k);
    }
    adder__hold_interrupts(held);
    return !s && more == 0;
}

/* *magnitude = |a| truncated.  ADDER_ERANGE: it is 2**128 or more; it is then not computed. */
static adder_status to_u128(adder_u128 *magnitude, const adder_dec *a)
{
    if (!(a->bits & ADDER__SPECIAL) && !adder__dec_is_zero(a) && adder__dec_adjusted(a) > ADDER__INLINE_DIGITS)
        return ADDER_ERANGE;
    adder_int c = ADDER_INT(0);
    adder_status s = to_int(&c, a, ADDER_DOWN, false);
    if (s)
        return s;
    adder__operand x;
    adder__read(&x, c);
    if (x.size > ADDER__U128_LIMBS)
        s = ADDER_ERANGE;
    else
        *magnitude = adder__limbs_value(x.limb, x.size);
    adder_int_clear(&c);
    return s;
}

adder_status adder_dec_get_i128(adder_i128 *out, adder_dec a)
{
    adder_u128 magnitude, most = ADDER_I128_MAX;
    unsigned negative = adder__dec_sign(&a);
    adder_status s = to_u128(&magnitude, &a);
    if (s || magnitude > most + negative)
        return s ? s : ADDER_ERANGE;
    *out = (adder_i128)(negative ? 0 - magnitude : magnitude);
    return ADDER_OK;
}

adder_status adder_dec_get_u128(adder_u128 *out, adder_dec a)
{
    adder_u128 magnitude;
    adder_status s = to_u128(&magnitude, &a);
    if (s || (adder__dec_sign(&a) && magnitude > 0))
        return s ? s : ADDER_ERANGE;
    *out = magnitude;
    return ADDER_OK;
}

adder_status adder_dec_get_i64(int64_t *out, adder_dec a)
{
    adder_i128 v;
    adder_status s = adder_dec_get_i128(&v, a);
    return s ? s : adder_i64_from_i128(out, v);
}

adder_status adder_dec_get_u64(uint64_t *out, adder_dec a)
{
    adder_u128 v;
    adder_status s = adder_dec_get_u128(&v, a);
    return s ? s : adder_u64_from_u128(out, v);
}

adder_status adder_dec_get_double(double *out, adder_dec a)
{
    double sign = a.bits & ADDER__NEGATIVE ? -1 : 1;
    if (a.bits & ADDER__SPECIAL) {
        *out = a.bits & ADDER__NAN ? copysign(NAN, sign) : sign * INFINITY;
        return ADDER_OK;
    }
    int64_t adjusted = adder__dec_is_zero(&a) ? -400 : adder__dec_adjusted(&a);
    if (adjusted > 310)
        return ADDER_ERANGE;
    if (adjusted < -330) { /* less than half the least subnormal double */
        *out = sign * 0.0;
        return ADDER_OK;
    }
    adder__dec_store store;
    adder_int c = adder__dec_view(&store, &a), power = ADDER_INT(0);
    double x;
    adder_status s = adder__dec_power(&power, a.exponent < 0 ? -a.exponent : a.exponent);
    if (s == ADDER_OK && a.exponent >= 0) {
        s = adder_int_mul(&power, power, c);
        s = s ? s : adder_int_get_double(&x, power);
    } else if (s == ADDER_OK) {
        s = adder_int_truediv(&x, c, power);
    }
    adder_int_clear(&power);
    if (s == ADDER_OK)
        *out = sign * x;
    return s;
}
