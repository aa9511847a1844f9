/* adder/frac.h - exact fractions, with the semantics of Python's fractions.Fraction.

   An adder_frac is a numerator and a denominator, each an adder_int, always in lowest terms with a denominator above 0.
   All-zero bytes are the number 0: a stored denominator of 0 means 1, and adder_frac_den returns 1 for it.  Results
   come first, by pointer.  Operands follow, by value: passing one copies no digits and transfers no ownership.  A
   result may be an operand of the same call.  A call that returns a non-zero status leaves its results unchanged.

       adder_frac a = ADDER_FRAC(1, 3);
       adder_status err = adder_frac_add(&a, a, ADDER_FRAC(1, 6)); // a = 1/2
       ...
       adder_frac_clear(&a);

   `b = a` copies the handle and not the number: `b` is then a view of `a`.  A view is valid until `a` changes, and must
   never be cleared.  adder_frac_set copies a number, and adder_frac_move transfers it to another variable.

   Numerators and denominators of machine size take no memory.  Any function that computes with larger ones may return
   ADDER_ENOMEM, ADDER_ELIMIT or ADDER_EINTR, as the functions of adder/int.h may.  The comments below name only the
   other statuses.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_FRAC_H
#define ADDER_FRAC_H

#include <adder/int.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A fraction.  Read its numerator and denominator with adder_frac_num and adder_frac_den. */
typedef struct adder_frac {
    adder_int num, den;
} adder_frac;

/* The fraction n/d as an operand or an initialiser: ADDER_FRAC(n, d).  It needs no clear until another value is
   assigned to it.  n and d must be in lowest terms with d > 0, and in the range and of the types of ADDER_INT;
   floating-point numbers do not compile.  Each is evaluated once.  For any other n and d use adder_frac_set_ratio.
   ADDER_FRAC_INIT(n, d) is the same as a strictly conforming initialiser of a static object in C. */
#define ADDER_FRAC_INIT(n, d)                                                                                          \
    {                                                                                                                  \
        ADDER_INT_INIT(n), ADDER_INT_INIT(d)                                                                           \
    }
#ifdef __cplusplus
#define ADDER_FRAC(n, d) (adder_frac ADDER_FRAC_INIT(n, d))
#else
#define ADDER_FRAC(n, d) ((adder_frac)ADDER_FRAC_INIT(n, d))
#endif

/* Returns the numerator of a, as an operand of other calls.  It is a view: valid until a changes, and never to be
   cleared. */
static inline adder_int adder_frac_num(adder_frac a)
{
    return a.num;
}

/* Returns the denominator of a, above 0, as an operand of other calls.  It is a view, as the numerator is. */
static inline adder_int adder_frac_den(adder_frac a)
{
    adder_int one = ADDER_INT_INIT(1);
    return a.den.word ? a.den : one;
}

/* Lifetime */

/* Frees the memory of *a and sets *a to 0; it can be used again.  A number that was never assigned needs no clear. */
ADDER_API void adder_frac_clear(adder_frac *a);

/* r = a, as an independent copy. */
ADDER_API adder_status adder_frac_set(adder_frac *r, adder_frac a);

/* Moves the value of *a to *r and sets *a to 0.  The old value of *r is freed.  If r == a, nothing happens. */
ADDER_API void adder_frac_move(adder_frac *r, adder_frac *a);

/* Exchanges the values of two numbers. */
ADDER_API void adder_frac_swap(adder_frac *a, adder_frac *b);

/* From other numbers */

/* r = num / den in lowest terms: Python's Fraction(num, den).  ADDER_EDIVZERO: den = 0. */
ADDER_API adder_status adder_frac_set_ratio(adder_frac *r, adder_int num, adder_int den);

/* r = n, exactly. */
ADDER_API adder_status adder_frac_set_int(adder_frac *r, adder_int n);
ADDER_API adder_status adder_frac_set_i64(adder_frac *r, int64_t n);
ADDER_API adder_status adder_frac_set_u64(adder_frac *r, uint64_t n);
#ifdef __SIZEOF_INT128__
ADDER_API adder_status adder_frac_set_i128(adder_frac *r, adder_i128 n);
ADDER_API adder_status adder_frac_set_u128(adder_frac *r, adder_u128 n);
#endif

/* r = x, exactly: Python's Fraction(x).  ADDER_EDOMAIN: x is a NaN.  ADDER_ERANGE: x is infinite. */
ADDER_API adder_status adder_frac_set_double(adder_frac *r, double x);

/* To other numbers */

/* r = a, which must be an integer.  ADDER_EINEXACT: a is not an integer; adder_frac_floor, adder_frac_ceil and
   adder_frac_trunc round it. */
ADDER_API adder_status adder_int_set_frac(adder_int *r, adder_frac a);

/* *out = a truncated towards zero: Python's int(a).  ADDER_ERANGE: the result does not fit. */
ADDER_API adder_status adder_frac_get_i64(int64_t *out, adder_frac a);
ADDER_API adder_status adder_frac_get_u64(uint64_t *out, adder_frac a);
#ifdef __SIZEOF_INT128__
ADDER_API adder_status adder_frac_get_i128(adder_i128 *out, adder_frac a);
ADDER_API adder_status adder_frac_get_u128(adder_u128 *out, adder_frac a);
#endif

/* *out = the double nearest to a, ties to even: Python's float(a).  ADDER_ERANGE: a rounds to 2**1024 or more. */
ADDER_API adder_status adder_frac_get_double(double *out, adder_frac a);

/* Round a to an integer: Python's math.floor, math.ceil and math.trunc. */
ADDER_API adder_status adder_frac_floor(adder_int *r, adder_frac a); /* r = a rounded towards -infinity */
ADDER_API adder_status adder_frac_ceil(adder_int *r, adder_frac a);  /* r = a rounded towards +infinity */
ADDER_API adder_status adder_frac_trunc(adder_int *r, adder_frac a); /* r = a rounded towards zero */

/* Text */

/* r = the fraction with the text s: Fraction(s) of Python 3.12, for ASCII.  All of s must be the number.  It is an
   optional sign, and then digits, or digits / digits, or a decimal with a point, an exponent, or both ("0.125", "1.",
   ".5", "1e3", "-2.5E-3").  Single underscores are allowed between digits, and white space (as C's isspace) at both
   ends and around the slash.  ADDER_EPARSE: s is not such a text.  ADDER_EDIVZERO: the denominator is 0.  ADDER_ELIMIT:
   the number is not 0, and its exponent is below -100,000,000 or above 100,000,000.  This limit always holds. */
ADDER_API adder_status adder_frac_set_str(adder_frac *r, const char *s);

/* r = the number at the start of the len bytes at s, and *used = its length.  It is the longest prefix that is a number
   by the grammar of adder_frac_set_str, without white space at the ends and without underscores.  If used is NULL, all
   len bytes must be the number.  The bytes need no NUL after them.  ADDER_EPARSE: no prefix is a number; or used is
   NULL, and the bytes as a whole are not a number.  ADDER_EDIVZERO and ADDER_ELIMIT: as adder_frac_set_str. */
ADDER_API adder_status adder_frac_parse(adder_frac *r, const char *s, size_t len, size_t *used);

/* Writes a as text, as Python's str(a) does: "3/7", or "3" if the denominator is 1.  Works as snprintf does: returns
   the length of the whole text and writes at most size - 1 bytes of it and a NUL; buf may be NULL if size is 0.  On
   failure it returns SIZE_MAX, writes an empty string if size > 0, and sets errno: ENOMEM, memory ran out; EINTR, the
   callback of adder_set_interrupt asked to stop. */
ADDER_API size_t adder_frac_str(char *buf, size_t size, adder_frac a);

/* Returns the text of adder_frac_str as a new string, to be freed with adder_free.  On failure it returns NULL, with
   errno as above. */
ADDER_API char *adder_frac_to_str(adder_frac a);

/* Arithmetic, by the algorithms of Knuth, The Art of Computer Programming, volume 2, 4.5.1 */

ADDER_API adder_status adder_frac_add(adder_frac *r, adder_frac a, adder_frac b); /* r = a + b */
ADDER_API adder_status adder_frac_sub(adder_frac *r, adder_frac a, adder_frac b); /* r = a - b */
ADDER_API adder_status adder_frac_mul(adder_frac *r, adder_frac a, adder_frac b); /* r = a * b */
ADDER_API adder_status adder_frac_div(adder_frac *r, adder_frac a, adder_frac b); /* r = a / b; b = 0: ADDER_EDIVZERO */
ADDER_API adder_status adder_frac_neg(adder_frac *r, adder_frac a);               /* r = -a */
ADDER_API adder_status adder_frac_abs(adder_frac *r, adder_frac a);               /* r = |a| */

ADDER_API adder_status adder_frac_min(adder_frac *r, adder_frac a, adder_frac b); /* r = the smaller of a and b */
ADDER_API adder_status adder_frac_max(adder_frac *r, adder_frac a, adder_frac b); /* r = the larger of a and b */

/* r = a ** e for an integer e of either sign; 0 ** 0 is 1.  ADDER_EDIVZERO: a = 0 and e < 0. */
ADDER_API adder_status adder_frac_pow(adder_frac *r, adder_frac a, adder_int e);

/* r = floor(a / b), an integer: Python's a // b.  ADDER_EDIVZERO: b = 0. */
ADDER_API adder_status adder_frac_floordiv(adder_int *r, adder_frac a, adder_frac b);

/* r = a - b * floor(a / b): Python's a % b.  It is 0 or has the sign of b.  ADDER_EDIVZERO: b = 0. */
ADDER_API adder_status adder_frac_mod(adder_frac *r, adder_frac a, adder_frac b);

/* q = floor(a / b), an integer, and m = a - b * q: Python's divmod(a, b).  ADDER_EDIVZERO: b = 0. */
ADDER_API adder_status adder_frac_divmod(adder_int *q, adder_frac *m, adder_frac a, adder_frac b);

/* r = a rounded to a multiple of 10**-ndigits in the given direction, for any ndigits.  With ADDER_HALF_EVEN it is
   Python's round(a, ndigits).  ADDER_EDOMAIN: there is no such rounding.  ADDER_ELIMIT: |ndigits| > 100,000,000, and
   the result, which is neither a nor 0, would have far more digits than a.  This limit always holds. */
ADDER_API adder_status adder_frac_round(adder_frac *r, adder_frac a, int64_t ndigits, adder_rounding rounding);

/* r = a rounded to the given number of significant digits, that is, to a multiple of 10**(e + 1 - digits), where 10**e
   <= |a| < 10**(e + 1).  ADDER_EDOMAIN: digits < 1, or there is no such rounding.  ADDER_ELIMIT: as
   adder_frac_round. */
ADDER_API adder_status adder_frac_round_sig(adder_frac *r, adder_frac a, int64_t digits, adder_rounding rounding);

/* r = a rounded to a multiple of step: to the nearest, or to the next one in the given direction.  Where a rounding
   mode depends on the last digit, it is that of the quotient a / step.  ADDER_EDOMAIN: step <= 0, or there is no such
   rounding. */
ADDER_API adder_status adder_frac_round_to(adder_frac *r, adder_frac a, adder_frac step, adder_rounding rounding);

/* r = the fraction nearest to a with a denominator of at most max: Python's a.limit_denominator(max).  If two fractions
   are equally near, it is the one with the smaller denominator; if both are integers, the lower one.  ADDER_EDOMAIN:
   max < 1. */
ADDER_API adder_status adder_frac_limit_denominator(adder_frac *r, adder_frac a, adder_int max);

/* Compare.  These functions never fail.  If memory runs out, they take longer for very large fractions. */

ADDER_API int adder_frac_cmp(adder_frac a, adder_frac b); /* returns -1, 0, 1 as a < b, a = b, a > b */
ADDER_API bool adder_frac_eq(adder_frac a, adder_frac b); /* whether a = b */
ADDER_API int adder_frac_sign(adder_frac a);              /* returns -1, 0, 1 as a < 0, a = 0, a > 0 */
ADDER_API bool adder_frac_is_zero(adder_frac a);          /* whether a = 0 */
ADDER_API bool adder_frac_is_int(adder_frac a);           /* whether a is an integer */

/* Returns CPython's hash(a) for the machine's word size.  Equal numbers have equal hashes, whatever their types. */
ADDER_API intptr_t adder_frac_hash(adder_frac a);

/* Arrays.  r may be an element of the array.  The sum of no numbers is 0, their product 1. */

ADDER_API adder_status adder_frac_sum(adder_frac *r, const adder_frac *v, size_t n);  /* r = v[0] + ... + v[n-1] */
ADDER_API adder_status adder_frac_prod(adder_frac *r, const adder_frac *v, size_t n); /* r = v[0] * ... * v[n-1] */

#ifdef __cplusplus
}
#endif

#endif /* ADDER_FRAC_H */
