/* mpz.h - the use of GMP functions that exist only for mpz_t: operands as views of the same limbs, the result copied.
 */

#ifndef ADDER_INT_MPZ_H
#define ADDER_INT_MPZ_H

#include "block.h"

/* The argument of the body of such a call: initialised numbers for its results, and its operands, read-only. */
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

/* Asks the callback of adder_set_interrupt within a guarded call, which does so at every allocation: there is no return
   if it says stop. */
static inline void adder__ask_guarded(void)
{
    mpz_t t;
    mpz_init2(t, 1);
    mpz_clear(t);
}

/* Whether a call of mpz_powm with an exponent of so many bits and a modulus of n limbs may take a twentieth of a second
   or more, in which it asks nothing, and there is someone to be asked. */
bool adder__power_is_long(size_t bits, mp_size_t n);

/* r = a**e mod n, a >= 0, e >= 1, n > 1, in a guarded call, asking between the steps.  r is none of the others. */
void adder__power_by_steps(mpz_ptr r, mpz_srcptr a, mpz_srcptr e, mpz_srcptr n);

/* r = r * a mod n, one step; t is lost. */
static inline void adder__multiply_modulo(mpz_ptr r, mpz_srcptr a, mpz_srcptr n, mpz_ptr t)
{
    adder__ask_guarded();
    mpz_mul(t, r, a);
    mpz_tdiv_r(r, t, n);
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
