/* truediv.c - quotients as doubles, correctly rounded. */

#include "block.h"

struct scratch {
    adder_int num, den, rest;
};

/* |a / b| to a double.  The quotient is computed to 65 or 66 bits, which with the knowledge whether anything is left is
   enough to round it at any place. */
static adder_status divide_to_double(double *out, struct scratch *w, adder_int a, adder_int b)
{
    ptrdiff_t shift = 65 - ((ptrdiff_t)adder_int_bit_length(a) - (ptrdiff_t)adder_int_bit_length(b));
    adder_int *shifted = shift >= 0 ? &w->num : &w->den;
    adder_status s;
    if ((s = adder_int_abs(&w->num, a)) || (s = adder_int_abs(&w->den, b)) ||
        (s = adder_int_lshift(shifted, *shifted, (size_t)(shift >= 0 ? shift : -shift))) ||
        (s = adder_int_quorem(&w->num, &w->rest, w->num, w->den)))
        return s;
    adder__operand q;
    adder__read(&q, w->num);
    size_t below = adder__bits(q.limb, q.size) - 64;
    bool inexact = w->rest.word != 0 || mpn_scan1(q.limb, 0) < below;
    double d = adder__round_to_double(adder__bits_from(q.limb, q.size, below), inexact, (ptrdiff_t)below - shift);
    if (__builtin_isinf(d))
        return ADDER_ERANGE;
    *out = adder_int_sign(a) == adder_int_sign(b) ? d : -d;
    return ADDER_OK;
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
    struct scratch w = { .num = ADDER_INT(0) };
    adder_status s = divide_to_double(out, &w, a, b);
    adder_int_clear(&w.num);
    adder_int_clear(&w.den);
    adder_int_clear(&w.rest);
    return s;
}
