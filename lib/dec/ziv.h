/* ziv.h - functions whose values MPFR computes, correctly rounded to decimal digits.

   A function gives approximations of its value with a bound of their error, and adder__ziv raises their precision until
   all numbers within the bound have the same digits: Ziv's strategy (A. Ziv, "Fast evaluation of elementary
   mathematical functions with correctly rounded last bit", ACM Transactions on Mathematical Software 17, 1991).  It
   ends because the value has no finite decimal expansion; if it may have one, the function tests that first.  Values
   that lie extremely close to such a number, as exp(1E-1000000) does to 1, go to adder__dec_beside.  */

#ifndef ADDER_DEC_ZIV_H
#define ADDER_DEC_ZIV_H

#include "dec.h"

#include <mpfr.h>

/* Runs the body under the guard, with the whole range of exponents for MPFR, and restores the program's range and flags
   of MPFR. */
adder_status adder__mpfr_call(adder_status (*body)(void *arg), void *arg);

/* A body calls this first if any of its functions may call mpfr_exp, so that a failure cannot leave mpfr_exp's bounds
   wrong. */
void adder__mpfr_make_bounds(void);

/* x = a * 10**shift, with an error below 4 units of its last place; the adjusted exponent of the result is within
   ADDER__MPFR_EXPONENT, beyond which MPFR has no numbers. */
#define ADDER__MPFR_EXPONENT INT64_C(1388255821000000000) /* less than 2**62 * log10(2), by more than any digits */
void adder__mpfr_from_dec(mpfr_ptr x, const adder_dec *a, int64_t shift);

/* How ln |a| is computed: a = v * 10**j with v from 0.4 to 4, and t = |a| - 1 where that is less than 0.1 in size, else
   0.  If t is not 0, it is exact; else |ln a| > 0.09. */
adder_status adder__dec_ln_operand(int64_t *j, adder_dec *t, const adder_dec *a);

/* x = ln |a|, with an error below 100 units of its last place; the part of it that is ln v.  t is NULL if it is 0. */
void adder__mpfr_ln(mpfr_ptr x, const adder_dec *a, int64_t j, const adder_dec *t);
void adder__mpfr_ln_part(mpfr_ptr x, const adder_dec *a, int64_t j, const adder_dec *t);

typedef struct adder__ziv adder__ziv;

/* Sets y, whose precision it keeps, to the magnitude of the value divided by 10**f->scale, with an error of at most
   2**ADDER__ZIV_SLACK units of the last place of y.  y = 0: the precision is too low for any digit. */
typedef void adder__ziv_function(adder__ziv *f, mpfr_ptr y);

enum { ADDER__ZIV_SLACK = 10 };

struct adder__ziv {
    adder__ziv_function *function;
    const adder_dec *a; /* the operand */
    unsigned sign;      /* of the value */
    int64_t scale;
    /* For the function's use. */
    const adder_dec *b, *c;
    int64_t integer, degree;
    mpfr_prec_t extra;
    /* For adder__ziv's: the first digits of the value, at least so many, and the exponent of the last of them. */
    int64_t digits, exponent;
    mpz_t first;
};

/* y = e**x / 10**f->scale; |x| < 2**63; x is overwritten.  A large power of ten is divided out first: with k near x /
   ln 10, e**x = 10**k * e**(x - k * ln 10).  An absolute error of x becomes a relative error of y. */
void adder__ziv_exp(adder__ziv *f, mpfr_ptr y, mpfr_ptr x);

/* *r = the value, rounded. */
adder_status adder__ziv_round(adder_dec *r, adder__ziv *f, adder_ctx *ctx);

/* Whether the operation ends with *s, before it computes the value: in the exact context, in an invalid one, or if the
   precision is over the limits. */
bool adder__ziv_refuses(adder_status *s, adder_ctx *ctx);

/* *r = a number that is larger or smaller in magnitude than a, which is not 0, by less than a unit of its last place,
   where a is written with as many digits as it has, or prec + 2 if it has fewer. */
adder_status adder__dec_beside(adder_dec *r, const adder_dec *a, bool larger, adder_ctx *ctx);

/* The number of these digits. */
int64_t adder__dec_beside_digits(const adder_dec *a, const adder_ctx *ctx);

/* Whether a is so near 0 that f(a) is beside `limit`, for functions with |f(a) - limit| < |a|**3 / 2 if limit is a
   itself, < a**2 if it is 1, for |a| < 0.1: if so, the operation ends with *s. */
bool adder__dec_near_zero(adder_status *s, adder_dec *r, const adder_dec *a, const adder_dec *limit, bool larger,
                          adder_ctx *ctx);

/* *order = -1, 0, 1: compares |a| with 1.  *extra: the bits that | |a| - 1 | loses by cancellation; 0 if it is not
   small. */
adder_status adder__dec_from_one(int *order, mpfr_prec_t *extra, const adder_dec *a);

/* y = |g(a)|, of an operand that has f->extra bits more than y, and a few. */
typedef int adder__mpfr_function(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
void adder__ziv_direct(adder__ziv *f, mpfr_ptr y, adder__mpfr_function *g);

/* y = pi * f->integer / 4. */
void adder__ziv_pi(adder__ziv *f, mpfr_ptr y);

/* The factors of |a|, its exponent among those of 2 and 5; the caller clears f->odd, even after a failure. */
adder_status adder__dec_factor_number(adder__dec_factors *f, const adder_dec *a);

/* z = |a|**(p/q) if that is a decimal number of at most `most` digits; *is_exact: whether it is. */
adder_status adder__dec_exact_power(adder_dec *z, bool *is_exact, const adder_dec *a, int64_t p, int64_t q,
                                    double most);

/* Results beyond the range, of that sign. */
adder_status adder__dec_overflow(adder_dec *r, unsigned sign, adder_ctx *ctx);
adder_status adder__dec_underflow(adder_dec *r, unsigned sign, adder_ctx *ctx);

#endif /* ADDER_DEC_ZIV_H */
