/* mpz.h - the use of GMP functions that exist only for mpz_t: operands as views of the same limbs, the result copied.
 */

#ifndef ADDER_INT_MPZ_H
#define ADDER_INT_MPZ_H

#include "block.h"

/* What the body of such a call sees: an initialised mpz_t for the result, and its operands, read-only. */
typedef struct {
    mpz_t out;
    mpz_t a, b, c;
    adder_status (*body)(void *call);
} adder__mpz_call;

/* A read-only mpz_t of an operand, which must outlive it. */
static inline mpz_srcptr adder__view(mpz_ptr view, const adder__operand *x)
{
    return mpz_roinit_n(view, x->limb, x->negative ? -x->size : x->size);
}

/* *r = what body computes from a, b and c: body gets an adder__mpz_call, runs under the guard, and a status other than
   ADDER_OK that it returns is the call's. */
adder_status adder__by_mpz(adder_int *r, adder_status (*body)(void *call), adder_int a, adder_int b, adder_int c);

/* *r = the value of a GMP number. */
adder_status adder__store_mpz(adder_int *r, mpz_srcptr a);

#endif /* ADDER_INT_MPZ_H */
