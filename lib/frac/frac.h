/* frac.h - what the functions of the fractions share: small operands, and the end of a call. */

#ifndef ADDER_FRAC_FRAC_H
#define ADDER_FRAC_FRAC_H

#include <adder/frac.h>

#include "core/core.h"

/* Whether nothing of a fraction is in a block. */
static inline bool adder__frac_is_small(adder_frac a)
{
    return !((a.num.word | a.den.word) & 1);
}

/* The value of a small integer. */
static inline intptr_t adder__frac_word(adder_int a)
{
    return a.word / 2;
}

static inline bool adder__frac_is_one(adder_int a)
{
    return a.word == 2;
}

/* Whether v needs no block. */
static inline bool adder__frac_fits(intptr_t v)
{
    return v >= ADDER_INT_SMALL_MIN && v <= ADDER_INT_SMALL_MAX;
}

/* *r = num/den, both small and in lowest terms. */
static inline adder_status adder__frac_store_small(adder_frac *r, intptr_t num, intptr_t den)
{
    if (!adder__frac_is_small(*r))
        adder_frac_clear(r);
    r->num = ADDER_INT(num);
    r->den = ADDER_INT(den);
    return ADDER_OK;
}

/* The greatest common divisor of two small numbers that are not both 0, and neither the least one. */
static inline intptr_t adder__frac_gcd(intptr_t a, intptr_t b)
{
    adder_int g = ADDER_INT(0);
    if (a == 1 || b == 1)
        return 1;
    adder_int_gcd(&g, ADDER_INT(a), ADDER_INT(b));
    return adder__frac_word(g);
}

/* The end of a call: moves the finished *made to *r, or throws it away if s is an error.  Returns s. */
adder_status adder__frac_finish(adder_frac *r, adder_frac *made, adder_status s);

/* *r = the integer that num/den rounds to, den > 0. */
adder_status adder__frac_round_to_int(adder_int *r, adder_int num, adder_int den, adder_rounding rounding);

#endif /* ADDER_FRAC_FRAC_H */
