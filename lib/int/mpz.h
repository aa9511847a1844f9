/* mpz.h - the use of GMP functions that exist only for mpz_t: operands as views of the same limbs, the result copied.
 */

#ifndef ADDER_INT_MPZ_H
#define ADDER_INT_MPZ_H

#include "block.h"

/* What the body of such a call sees: initialised numbers for its results, and its operands, read-only. */
enum { ADDER__MPZ_RESULTS = 3 };

typedef struct {
    mpz_t out, out2, out3;
    mpz_t a, b, c;
    uint64_t n, k; /* operands that are words */
    adder_status (*body)(void *call);
} adder__mpz_call;

/* A read-only mpz_t of an operand, which must outlive it. */
static inline mpz_srcptr adder__view(mpz_ptr view, const adder__operand *x)
{
    return mpz_roinit_n(view, x->limb, x->negative ? -x->size : x->size);
}

/* Runs body on an adder__mpz_call, under the guard; a status other than ADDER_OK that it returns is the call's.  Then
   stores its first `count` results in *r[0] to *r[count - 1]. */
adder_status adder__by_mpz_call(adder_int *const r[], int count, adder__mpz_call *call,
                                adder_status (*body)(void *call));

/* *r = what body computes from a, b and c. */
adder_status adder__by_mpz(adder_int *r, adder_status (*body)(void *call), adder_int a, adder_int b, adder_int c);

/* *r = what body computes from the words n and k. */
adder_status adder__by_mpz_words(adder_int *r, adder_status (*body)(void *call), uint64_t n, uint64_t k);

/* The same for results r[0] to r[count - 1]. */
adder_status adder__by_mpz_several(adder_int *const r[], int count, adder_status (*body)(void *call), adder_int a,
                                   adder_int b, adder_int c);

/* *r = the value of a GMP number. */
adder_status adder__store_mpz(adder_int *r, mpz_srcptr a);

#endif /* ADDER_INT_MPZ_H */
