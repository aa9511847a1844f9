/* adder/gmp.h - for programs that also use GMP.

   The only header that includes gmp.h; adder.h does not include it.

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_GMP_H
#define ADDER_GMP_H

#include <gmp.h>

#include <adder/frac.h>
#include <adder/int.h>

#ifdef __cplusplus
extern "C" {
#endif

/* r = a. */
ADDER_API adder_status adder_int_set_mpz(adder_int *r, mpz_srcptr a);

/* out = a; out must be initialised.  With ADDER_ENOMEM it keeps its value. */
ADDER_API adder_status adder_int_get_mpz(mpz_ptr out, adder_int a);

/* A read-only mpz_t of a that copies nothing: `view` shares the limbs of a, and *small holds those of a small number.
   It is good while a, view and small live unchanged, and needs no clear.  Returns view. */
ADDER_API mpz_srcptr adder_int_view(mpz_ptr view, mp_limb_t *small, adder_int a);

/* r = a in lowest terms, whether a is or not.  ADDER_EDIVZERO: its denominator is 0. */
ADDER_API adder_status adder_frac_set_mpq(adder_frac *r, mpq_srcptr a);

/* out = a; out must be initialised.  With ADDER_ENOMEM it keeps its value. */
ADDER_API adder_status adder_frac_get_mpq(mpq_ptr out, adder_frac a);

#ifdef __cplusplus
}
#endif

#endif /* ADDER_GMP_H */
