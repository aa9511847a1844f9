/* adder/gmp.h - conversions for programs that also use GMP or MPFR.

   The only header that includes gmp.h and mpfr.h; adder.h does not include it.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_GMP_H
#define ADDER_GMP_H

#include <gmp.h>
#include <mpfr.h>

#ifdef __SIZEOF_INT128__ /* decimals need a 128-bit type */
#include <adder/dec.h>
#endif
#include <adder/frac.h>
#include <adder/int.h>

#ifdef __cplusplus
extern "C" {
#endif

/* r = a, converted from GMP.  Statuses: as adder_int_set. */
ADDER_API adder_status adder_int_set_mpz(adder_int *r, mpz_srcptr a);

/* out = a, converted to GMP.  out must be initialised, and keeps its value after ADDER_ENOMEM. */
ADDER_API adder_status adder_int_get_mpz(mpz_ptr out, adder_int a);

/* Makes a read-only mpz_t of a that copies no digits.  `view` shares the limbs of a; *small holds the limb of a small
   number.  The view is valid as long as a, view and small exist unchanged, and needs no clear.  Returns view. */
ADDER_API mpz_srcptr adder_int_view(mpz_ptr view, mp_limb_t *small, adder_int a);

/* r = a in lowest terms, converted from GMP; a need not be in lowest terms.  ADDER_EDIVZERO: its denominator is 0. */
ADDER_API adder_status adder_frac_set_mpq(adder_frac *r, mpq_srcptr a);

/* out = a, converted to GMP.  out must be initialised, and keeps its value after ADDER_ENOMEM. */
ADDER_API adder_status adder_frac_get_mpq(mpq_ptr out, adder_frac a);

#ifdef __SIZEOF_INT128__

/* r = the exact value of x, converted from MPFR.  Infinities, NaNs (quiet, without payload and sign) and the sign of
   zero are kept.  ADDER_ENOMEM: memory ran out, or the value has more than 400,000,000 digits. */
ADDER_API adder_status adder_dec_set_mpfr(adder_dec *r, mpfr_srcptr x);

/* out = a, correctly rounded to the precision of out in the given direction.  out must be initialised, and keeps its
   value after an error.  A value below MPFR's present range of exponents is rounded as MPFR does.  ADDER_ERANGE: a is
   finite and above that range. */
ADDER_API adder_status adder_dec_get_mpfr(mpfr_ptr out, adder_dec a, mpfr_rnd_t rounding);

/* Writes the exact value of x as "%.{ndigits}f" does, in any rounding mode, as adder_f64_fixed does for doubles.  If
   ndigits < 0, it rounds to a multiple of 10**-ndigits and writes an integer; infinities and NaNs are "nan", "-nan",
   "inf", "-inf".  Works as snprintf does: returns the length of the whole text and writes at most size - 1 bytes of it
   and a NUL; buf may be NULL if size is 0.  On failure it returns SIZE_MAX, writes an empty string if size > 0, and
   sets errno: ENOMEM, memory ran out; EINTR, the callback of adder_set_interrupt asked to stop; EOVERFLOW, the text is
   beyond the limits of adder/format.h; EINVAL, there is no such rounding. */
ADDER_API size_t adder_mpfr_fixed(char *buf, size_t size, mpfr_srcptr x, int ndigits, adder_rounding rounding);

#endif /* __SIZEOF_INT128__ */

#ifdef __cplusplus
}
#endif

#endif /* ADDER_GMP_H */
