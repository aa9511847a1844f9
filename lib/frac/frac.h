/* frac.h - shared by the functions of fractions: small operands, and the end of a call. */

#ifndef ADDER_FRAC_FRAC_H
#define ADDER_FRAC_FRAC_H

#include <adder/frac.h>

#include "int/block.h"

/* Whether nothing of a fraction is in a block. */
static inline bool adder__frac_is_small(adder_frac a)
{
    return !((a.num.word | a.den.word) & 1);
}

static inline bool adder__frac_is_one(adder_int a)
{
    return a.word == 2;
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

/* Unsigned and signed integers of two limbs. */
#if GMP_NUMB_BITS == 64
__extension__ typedef unsigned __int128 adder__two_limbs;
__extension__ typedef __int128 adder__two_limbs_signed;
#else
typedef uint64_t adder__two_limbs;
typedef int64_t adder__two_limbs_signed;
#endif

/* *r = num/den, in lowest terms.  Their limbs may be those of *r. */
adder_status adder__frac_store(adder_frac *r, const adder__operand *num, const adder__operand *den);

/* *r = num/den with that sign, in lowest terms. */
adder_status adder__frac_store_two(adder_frac *r, adder__two_limbs num, bool negative, adder__two_limbs den);

/* *r = a/b + c/d, or a/b - c/d, for fractions of any size in lowest terms. */
adder_status adder__frac_add_limbs(adder_frac *r, adder_int a, adder_int b, adder_int c, adder_int d, bool subtract);

/* *r = a/b * c/d, none of them 0, where d may be negative. */
adder_status adder__frac_multiply_limbs(adder_frac *r, adder_int a, adder_int b, adder_int c, adder_int d);

/* *r = a/b in lowest terms, neither of them 0, where b may be negative. */
adder_status adder__frac_reduce_limbs(adder_frac *r, adder_int a, adder_int b);

/* The end of a call: moves the finished *made to *r, or clears it if s is an error.  Returns s. */
adder_status adder__frac_finish(adder_frac *r, adder_frac *made, adder_status s);

/* *q = the integer that num/den * 10**k rounds to, den > 0. */
adder_status adder__frac_quotient(adder_int *q, adder_int num, adder_int den, int64_t k, adder_rounding rounding);

/* *e = floor(log10(|num| / den)), num not 0, den > 0. */
adder_status adder__frac_exponent10(int64_t *e, adder_int num, adder_int den);

#endif /* ADDER_FRAC_FRAC_H */
