/* ziv.h - functions whose values MPFR computes, correctly rounded to decimal digits.

   A function gives approximations of its value with a bound of their error, and adder__ziv raises their precision until
   all numbers within the bound have the same digits: Ziv's strategy (A. Ziv, "Fast evaluation of elementary
   mathematical functions with correctly rounded last bit", ACM Transactions on Mathematical Software 17, 1991).  It
   ends because the value is no decimal number of finitely many digits; where it may be one, the function decides that
   beforehand.  Values that lie extremely close to such a number, as exp(1E-1000000) does to 1, go to adder__dec_beside.
 */

#ifndef ADDER_DEC_ZIV_H
#define ADDER_DEC_ZIV_H

#include "dec.h"

#include <mpfr.h>

/* Runs the body under the guard, with the whole range of exponents for MPFR, and puts the program's range and flags of
   MPFR back. */
adder_status adder__mpfr_call(adder_status (*body)(void *arg), void *arg);

/* x = a * 10**shift, with an error below 4 units of its last place. */
void adder__mpfr_from_dec(mpfr_ptr x, const adder_dec *a, int64_t shift);

typedef struct adder__ziv adder__ziv;

/* Sets y, whose precision it keeps, to the magnitude of the value divided by 10**f->scale, with an error of at most
   2**ADDER__ZIV_SLACK units of the last place of y.  y = 0: the precision is too low to tell anything. */
typedef void adder__ziv_function(adder__ziv *f, mpfr_ptr y);

enum { ADDER__ZIV_SLACK = 10 };

struct adder__ziv {
    adder__ziv_function *function;
    const adder_dec *a; /* the operand */
    unsigned sign;      /* of the value */
    int64_t scale;
    /* For the function's use. */
    const adder_dec *b;
    int64_t integer, integer2;
    /* For adder__ziv's: the first digits of the value, at least so many, and the exponent of the last of them. */
    int64_t digits, exponent;
    mpz_t first;
};

/* *r = the value, rounded. */
adder_status adder__ziv_round(adder_dec *r, adder__ziv *f, adder_ctx *ctx);

/* Whether the value is to be computed at all: if not, the operation ends with *s.  It is not in the exact context. */
bool adder__ziv_refuses(adder_status *s, adder_ctx *ctx);

/* *r = a number that is larger or smaller in magnitude than a, which is not 0, by less than a unit of its last place,
   where a is written with as many digits as it has, or prec + 2 if it has fewer. */
adder_status adder__dec_beside(adder_dec *r, const adder_dec *a, bool larger, adder_ctx *ctx);

/* The number of these digits. */
int64_t adder__dec_beside_digits(const adder_dec *a, const adder_ctx *ctx);

/* Results beyond the range, of that sign. */
adder_status adder__dec_overflow(adder_dec *r, unsigned sign, adder_ctx *ctx);
adder_status adder__dec_underflow(adder_dec *r, unsigned sign, adder_ctx *ctx);

#endif /* ADDER_DEC_ZIV_H */
