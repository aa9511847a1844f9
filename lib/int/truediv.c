/* truediv.c - quotients as doubles, correctly rounded. */

#include "block.h"

/* |a / b| to a double.  The quotient is computed to 65 or 66 bits, which with the knowledge whether anything is left is
   enough to round it at any place. */
static adder_status divide_to_double(double *out, adder_int a, adder_int b)
{
    ptrdiff_t shift = 65 - ((ptrdiff_t)adder_int_bit_length(a) - (ptrdiff_t)adder_int_bit_length(b));
    adder_int num = ADDER_INT(0), den = ADDER_INT(0), rest = ADDER_INT(0);
    adder_status s = adder_int_abs(&num, a);
    if (s == ADDER_OK)
        s = adder_int_abs(&den, b);
    if (s == ADDER_OK)
        s = shift >= 0 ? adder_int_lshift(&num, num, (size_t)shift) : adder_int_lshift(&den, den, (size_t)-shift);
    if (s == ADDER_OK)
        s = adder_int_quorem(&num, &rest, num, den);
    if (s == ADDER_OK) {
        adder__operand q;
        adder__read(&q, num);
        size_t below = adder__bits(q.limb, q.size) - 64;
        bool inexact = rest.word != 0 || mpn_scan1(q.limb, 0) < below;
        double d = adder__round_to_double(adder__bits_from(q.limb, q.size, below), inexact, (ptrdiff_t)below - shift);
        if (__builtin_isinf(d))
            s = ADDER_ERANGE;
        else
            *out = d;
    }
    adder_int_clear(&num);
    adder_int_clear(&den);
    adder_int_clear(&rest);
    return s;
}

adder_status adder_int_truediv(double *out, adder_int a, adder_int b)
{
    if (b.word == 0)
        return ADDER_EDIVZERO;
    if (a.word == 0) {
        *out = adder_int_sign(b) < 0 ? -0.0 : 0.0; /* as Python's 0 / -1 */
        return ADDER_OK;
    }
    /* Both exact as doubles: the hardware rounds once. */
    const intptr_t exact = sizeof(intptr_t) == 8 ? (intptr_t)((uint64_t)1 << 53) : INTPTR_MAX;
    if (adder__both_small(a, b) && adder__magnitude(adder__small(a)) <= (uintptr_t)exact &&
        adder__magnitude(adder__small(b)) <= (uintptr_t)exact && sizeof(double) == 8 && __FLT_EVAL_METHOD__ == 0) {
        *out = (double)adder__small(a) / (double)adder__small(b);
        return ADDER_OK;
    }
    double d;
    adder_status s = divide_to_double(&d, a, b);
    if (s == ADDER_OK)
        *out = adder_int_sign(a) == adder_int_sign(b) ? d : -d;
    return s;
}
