/* parts.c - the parts of numbers: sign, coefficient, exponent, payload. */

#include "dec.h"

adder_status adder_dec_get_parts(adder_int *coefficient, int64_t *exponent, adder_dec a)
{
    adder__dec_store store;
    adder_status s = adder_int_set(coefficient, adder__dec_view(&store, &a));
    if (s == ADDER_OK)
        *exponent = adder_dec_exponent(a);
    return s;
}

/* r = a number with these bits and a copy of the coefficient. */
static adder_status set_parts(adder_dec *r, adder_int coefficient, int64_t exponent, unsigned bits)
{
    if (adder_int_sign(coefficient) < 0)
        return ADDER_EDOMAIN;
    adder_dec z = adder__dec_make(0, 0, 0);
    adder_status s = adder_dec_set_int(&z, coefficient);
    if (s)
        return s;
    z.exponent = exponent;
    z.bits |= bits;
    adder_dec_move(r, &z);
    return ADDER_OK;
}

adder_status adder_dec_set_parts(adder_dec *r, bool negative, adder_int coefficient, int64_t exponent)
{
    if (exponent < -2 * ADDER__EXPONENT_LIMIT || exponent > ADDER__EXPONENT_LIMIT)
        return ADDER_ERANGE;
    return set_parts(r, coefficient, exponent, negative ? ADDER__NEGATIVE : 0);
}

adder_status adder_dec_set_special(adder_dec *r, bool negative, int kind, adder_int payload)
{
    unsigned sign = negative ? ADDER__NEGATIVE : 0;
    switch (kind) {
    case ADDER_DEC_POSITIVE_INFINITY:
        return set_parts(r, ADDER_INT(0), 0, sign | ADDER__INFINITE);
    case ADDER_DEC_NAN:
        return set_parts(r, payload, 0, sign | ADDER__QUIET);
    case ADDER_DEC_SNAN:
        return set_parts(r, payload, 0, sign | ADDER__SIGNALING);
    default:
        return ADDER_EDOMAIN;
    }
}

int64_t adder_dec_digits(adder_dec a)
{
    return a.bits & ADDER__INFINITE ? 1 : adder__dec_digits(&a);
}

int64_t adder_dec_exponent(adder_dec a)
{
    return a.bits & ADDER__SPECIAL ? 0 : a.exponent;
}
