/* adder/dec.h - decimal floating-point numbers, with the semantics of Python's decimal.Decimal.

   An adder_dec is a sign, a coefficient of any size and an exponent of ten, or an infinity or a NaN.  Its operations
   are those of Mike Cowlishaw's General Decimal Arithmetic Specification (version 1.70,
   https://speleotrove.com/decimal), with the rounding, flags, signed zeros, subnormals and NaN payloads defined there.
   A coefficient of up to 38 digits is stored in the number itself, so most programs allocate no memory.  All-zero bytes
   are the number 0.

       adder_dec price = ADDER_DEC(1995, -2), total = ADDER_DEC(0, 0); // 19.95
       adder_status err = adder_dec_mul(&total, price, ADDER_DEC(3, 0), &ADDER_CTX_EXACT);
       err |= adder_dec_round(&total, total, 2, ADDER_HALF_UP);                         // to cents: 59.85
       ...
       adder_dec_clear(&total);

   Results come first, by pointer; operands follow, by value.  A result may be an operand of the same call; two results
   of one call must be different variables.  A call that returns a non-zero status leaves its results unchanged.

   `b = a` copies the handle and not the number: `b` is then a view of `a`.  A view is valid until `a` changes, and must
   never be cleared.  adder_dec_set copies a number, and adder_dec_move transfers it to another variable.

   The last argument of an operation is its context.  The operation rounds its result to the context's precision and
   range, and sets a flag in `ctx->flags` for each condition that it meets.  If the condition is also in `ctx->traps`,
   the operation returns a status and no result.  If not, it returns ADDER_OK and the result that the specification
   defines for the condition: an infinity, a NaN or a rounded number.  A context of NULL means ADDER_CTX_DEFAULT; its
   flags cannot be read.

   The transcendental functions, and any function that makes a number of more than 38 digits, may return ADDER_ENOMEM
   (memory ran out), ADDER_ELIMIT (a number is over the limit of adder_set_max_bits, or an exponent asks for more than
   100,000,000 digits) or ADDER_EINTR (the callback of adder_set_interrupt asked to stop).  The comments below name only
   the other statuses.  A coefficient has at most 400,000,000 digits.  For a result that needs more, the function
   returns ADDER_ENOMEM at once.

   Decimals need the compiler's 128-bit integers.  Where there are none, as on 32-bit machines, the library has no
   decimals, and `adder.h` does not include this header.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_DEC_H
#define ADDER_DEC_H

#include <adder/status.h>
#include <adder/int.h>
#include <adder/frac.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A decimal number, an infinity or a NaN.  Its members are internal: use the functions. */
typedef struct adder_dec {
    uint64_t coefficient[2]; /* below 10**38: its value, low word first; else the first is an adder_int */
    int64_t exponent, bits;  /* bits: sign and kind; as wide as the exponent, so that compilers copy both at once */
} adder_dec;

/* The number c * 10**e as an operand or an initialiser: ADDER_DEC(c, e), for any int64_t c and |e| < 10**18.  c and e
   may have any integer type, and each is evaluated once; a floating-point number does not compile.  ADDER_DEC_INIT(c,
   e) is the same as a strictly conforming initialiser of a static object in C.  It evaluates c more than once, so c
   should be a constant. */
#define ADDER_DEC_INIT(c, e)                                                                                           \
    {                                                                                                                  \
        { ADDER__INTEGER(int64_t, c) < 0 ? 0 - ADDER__INTEGER(uint64_t, c) : ADDER__INTEGER(uint64_t, c), 0 },         \
            ADDER__INTEGER(int64_t, e), ADDER__INTEGER(int64_t, c) < 0                                                 \
    }
#ifdef __cplusplus
#define ADDER_DEC(c, e) (adder__dec_constant(ADDER__INTEGER(int64_t, c), ADDER__INTEGER(int64_t, e)))
#else /* with an address, as that of ADDER_INT */
#define ADDER_DEC(c, e)                                                                                                \
    (((adder_dec[]){ adder__dec_constant(ADDER__INTEGER(int64_t, c), ADDER__INTEGER(int64_t, e)) })[0])
#endif
static ADDER__CONSTEXPR adder_dec adder__dec_constant(int64_t c, int64_t e)
{
#ifdef __cplusplus
    return adder_dec ADDER_DEC_INIT(c, e);
#else
    return (adder_dec)ADDER_DEC_INIT(c, e);
#endif
}

/* Contexts */

/* The conditions of the specification, as bits of flags and traps, each with the status that its trap returns.  The
   last four are kinds of invalid operations.  Each of them is set together with ADDER_DEC_INVALID_OPERATION, so the
   trap for that condition catches all four; each can also be trapped alone. */
enum {
    ADDER_DEC_CLAMPED = 1,               /* an exponent was changed to fit the range: ADDER_ERANGE */
    ADDER_DEC_DIVISION_BY_ZERO = 2,      /* an exact infinity from finite operands: ADDER_EDIVZERO */
    ADDER_DEC_INEXACT = 4,               /* digits other than 0 were lost: ADDER_EINEXACT */
    ADDER_DEC_INVALID_OPERATION = 8,     /* there is no such value, so the result is a NaN: ADDER_EDOMAIN */
    ADDER_DEC_OVERFLOW = 16,             /* beyond the largest number: ADDER_ERANGE */
    ADDER_DEC_ROUNDED = 32,              /* digits were lost, perhaps only zeros: ADDER_EINEXACT */
    ADDER_DEC_SUBNORMAL = 64,            /* below 10**emin: ADDER_ERANGE */
    ADDER_DEC_UNDERFLOW = 128,           /* subnormal and inexact: ADDER_ERANGE */
    ADDER_DEC_CONVERSION_SYNTAX = 256,   /* a text that is no number, a payload that is too long: ADDER_EDOMAIN */
    ADDER_DEC_DIVISION_IMPOSSIBLE = 512, /* an integer quotient of more digits than the precision: ADDER_EDOMAIN */
    ADDER_DEC_DIVISION_UNDEFINED = 1024, /* 0 / 0: ADDER_EDOMAIN */
    ADDER_DEC_INVALID_CONTEXT = 2048     /* there is no such context: ADDER_EDOMAIN */
};

/* The context of an operation.  prec is the largest number of digits of a result, at least 1.  emin and emax are the
   smallest and the largest adjusted exponent (the exponent of the first digit) of a normal number; emin <= 0 <= emax,
   and neither exceeds 999,999,999,999,999,999 in size.  clamp limits exponents to emax - prec + 1, as in the
   interchange formats of IEEE 754.  prec is at most 999,999,999,999,999,999, or it is INT64_MAX, which makes any
   context exact: if a result would have to be rounded, the operation returns ADDER_EINEXACT.  A context outside these
   ranges, or with a rounding that is none of the eight, is invalid.  Every operation with it returns ADDER_EDOMAIN,
   whatever the traps, and sets the flags ADDER_DEC_INVALID_CONTEXT and ADDER_DEC_INVALID_OPERATION. */
typedef struct adder_ctx {
    int64_t prec, emin, emax;
    adder_rounding rounding;
    bool clamp;
    unsigned traps, flags;
} adder_ctx;

/* Predefined contexts, as initialisers and for calls: adder_ctx c = ADDER_CTX_DEFAULT, or &ADDER_CTX_EXACT.

   DEFAULT: Python's, with 28 digits and traps for division by zero, invalid operations and overflow.  DECIMAL64,
   DECIMAL128: the formats of IEEE 754, without traps.  MAX: the largest precision and range.  EXACT: unlimited
   precision; a result that would have to be rounded, such as 1/3, is ADDER_EINEXACT. */
#define ADDER__CTX_USUAL_TRAPS (ADDER_DEC_DIVISION_BY_ZERO | ADDER_DEC_INVALID_OPERATION | ADDER_DEC_OVERFLOW)
#define ADDER_CTX_DEFAULT ADDER__CTX(28, -999999, 999999, false, ADDER__CTX_USUAL_TRAPS)
#define ADDER_CTX_DECIMAL64 ADDER__CTX(16, -383, 384, true, 0)
#define ADDER_CTX_DECIMAL128 ADDER__CTX(34, -6143, 6144, true, 0)
#define ADDER_CTX_MAX                                                                                                  \
    ADDER__CTX(999999999999999999, -999999999999999999, 999999999999999999, false, ADDER__CTX_USUAL_TRAPS)
#define ADDER_CTX_EXACT                                                                                                \
    ADDER__CTX(INT64_MAX, -999999999999999999, 999999999999999999, false,                                              \
               ADDER__CTX_USUAL_TRAPS | ADDER_DEC_INEXACT | ADDER_DEC_UNDERFLOW)
#ifdef __cplusplus
} /* a temporary of a class can give its own address, good as long as the call */
struct adder__ctx_literal : adder_ctx {
    adder__ctx_literal(int64_t p, int64_t low, int64_t high, bool is_clamped, unsigned trapped)
        : adder_ctx{ p, low, high, ADDER_HALF_EVEN, is_clamped, trapped, 0 }
    {
    }
    adder_ctx *operator&()
    {
        return this;
    }
};
extern "C" {
#define ADDER__CTX(prec, emin, emax, clamp, traps) (adder__ctx_literal(prec, emin, emax, clamp, traps))
#else
#define ADDER__CTX(prec, emin, emax, clamp, traps) ((adder_ctx){ prec, emin, emax, ADDER_HALF_EVEN, clamp, traps, 0 })
#endif

/* Lifetime */

/* Frees the memory of *a and sets *a to 0; it can be used again.  A number that was never assigned needs no clear. */
ADDER_API void adder_dec_clear(adder_dec *a);

/* r = a, unrounded, as an independent copy. */
ADDER_API adder_status adder_dec_set(adder_dec *r, adder_dec a);

/* Moves the value of *a to *r and sets *a to 0.  The old value of *r is freed.  If r == a, nothing happens. */
ADDER_API void adder_dec_move(adder_dec *r, adder_dec *a);

/* Exchanges the values of two numbers. */
ADDER_API void adder_dec_swap(adder_dec *a, adder_dec *b);

/* Text

   The coefficient is a binary number.  Reading or writing n digits therefore takes O(M(n) log n), the time of several
   multiplications of n digits; up to some hundred digits that is little.  The manual's chapter on performance has
   figures. */

/* r = the number with the text s, rounded to the context: the specification's to-number.  All of s must be the number,
   in any form that Python's Decimal(s) accepts, for ASCII: "-1.50", ".5e+3", "1_000", "Infinity", "nan", "sNaN123", in
   upper or lower case, with white space (as C's isspace) at both ends.  ADDER_EPARSE, and the flags
   ADDER_DEC_INVALID_OPERATION and ADDER_DEC_CONVERSION_SYNTAX: s is not such a text, or the payload of a NaN is longer
   than the precision (than the precision less one, if the context clamps). */
ADDER_API adder_status adder_dec_set_str(adder_dec *r, const char *s, adder_ctx *ctx);

/* r = the number at the start of the len bytes at s, rounded to the context, and *used = its length.  It is the longest
   prefix that is a number by the grammar of adder_dec_set_str, without white space and underscores.  If used is NULL,
   all len bytes must be the number.  The bytes need no NUL after them.  ADDER_EPARSE, and the same flags: no prefix is
   a number; or used is NULL, and the bytes as a whole are not a number. */
ADDER_API adder_status adder_dec_parse(adder_dec *r, const char *s, size_t len, size_t *used, adder_ctx *ctx);

/* Writes a as text, as Python's str(a) does: the specification's to-scientific-string.  Works as snprintf does: returns
   the length of the whole text and writes at most size - 1 bytes of it and a NUL; buf may be NULL if size is 0.  On
   failure it returns SIZE_MAX, writes an empty string if size > 0, and sets errno: ENOMEM, memory ran out; EINTR, the
   callback of adder_set_interrupt asked to stop. */
ADDER_API size_t adder_dec_str(char *buf, size_t size, adder_dec a);

/* Writes a in engineering notation, as Python's a.to_eng_string() does: the specification's to-engineering-string.
   Otherwise it works as adder_dec_str does. */
ADDER_API size_t adder_dec_str_eng(char *buf, size_t size, adder_dec a);

/* Returns the text of adder_dec_str as a new string, to be freed with adder_free.  On failure it returns NULL, with
   errno as above. */
ADDER_API char *adder_dec_to_str(adder_dec a);

/* Rounding and sharing, without a context.  adder_dec_round and adder_dec_round_sig return infinities and NaNs
   unchanged.  The other functions return ADDER_EDOMAIN for them. */

/* r = a rounded to exactly ndigits digits after the point, or before it if ndigits is negative: Decimal.quantize for
   numbers of any size.  ndigits = 2 rounds to cents, and makes 1 into 1.00.  ADDER_EDOMAIN: there is no such rounding.
   ADDER_ERANGE: ndigits is below -999,999,999,999,999,999 or above 1,999,999,999,999,999,998. */
ADDER_API adder_status adder_dec_round(adder_dec *r, adder_dec a, int64_t ndigits, adder_rounding rounding);

/* r = a rounded to at most `digits` significant digits.  ADDER_EDOMAIN: digits < 1, or there is no such rounding. */
ADDER_API adder_status adder_dec_round_sig(adder_dec *r, adder_dec a, int64_t digits, adder_rounding rounding);

/* r = a rounded to a multiple of step, with the exponent of step: to the nearest, or to the next one in the given
   direction.  With step = 0.05 it rounds cash as some countries do.  ADDER_EDOMAIN: step <= 0, a or step is an infinity
   or a NaN, or there is no such rounding. */
ADDER_API adder_status adder_dec_round_to(adder_dec *r, adder_dec a, adder_dec step, adder_rounding rounding);

/* Divides total into parts[i], 0 <= i < n, in proportion to weights[i].  Each part is a multiple of step, and the sum
   of the parts is exactly total.  Each part is first rounded towards zero; the remaining steps then go, one each, to
   the parts with the largest remainders, and among equals to the first (the largest remainder method; Fowler's
   allocate).  parts and weights may be the same array.  ADDER_EDOMAIN: total is not a multiple of step, step <= 0, a
   weight is negative, an infinity or a NaN, or the sum of the weights is 0. */
ADDER_API adder_status adder_dec_share(adder_dec *parts, adder_dec total, const adder_dec *weights, size_t n,
                                       adder_dec step);

/* Arithmetic: the operations of the specification, with the names of its section 5 and of Python's Context. */

ADDER_API adder_status adder_dec_add(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a + b */
ADDER_API adder_status adder_dec_sub(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a - b */
ADDER_API adder_status adder_dec_mul(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a * b */
ADDER_API adder_status adder_dec_div(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a / b */

/* r = the integer part of a / b: the quotient rounded towards zero.  ADDER_DEC_DIVISION_IMPOSSIBLE: it has more digits
   than the precision. */
ADDER_API adder_status adder_dec_quo(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a - b * q, where q is the integer part of a / b; it has the sign of a.  ADDER_DEC_DIVISION_IMPOSSIBLE: q has more
   digits than the precision. */
ADDER_API adder_status adder_dec_rem(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* q = the integer part of a / b, and m = a - b * q: Python's divmod of decimals, which truncates.
   ADDER_DEC_DIVISION_IMPOSSIBLE: q has more digits than the precision. */
ADDER_API adder_status adder_dec_quorem(adder_dec *q, adder_dec *m, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a - b * n, where n is the integer nearest to a / b, ties to even: the specification's remainder-near.
   ADDER_DEC_DIVISION_IMPOSSIBLE: n has more digits than the precision. */
ADDER_API adder_status adder_dec_remnear(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a * b + c, rounded once. */
ADDER_API adder_status adder_dec_fma(adder_dec *r, adder_dec a, adder_dec b, adder_dec c, adder_ctx *ctx);

/* r = a rounded to the context, and otherwise unchanged: Python's create_decimal.  -0 stays -0, and a NaN, quiet or
   signaling, stays as it is.  If the payload of a NaN is longer than the precision (than the precision less one, if the
   context clamps), the result is a NaN without a payload, with ADDER_DEC_CONVERSION_SYNTAX. */
ADDER_API adder_status adder_dec_apply(adder_dec *r, adder_dec a, adder_ctx *ctx);

ADDER_API adder_status adder_dec_plus(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = 0 + a: a, rounded */
ADDER_API adder_status adder_dec_neg(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = 0 - a */
ADDER_API adder_status adder_dec_abs(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = |a| */

/* r = the square root of a, correctly rounded to nearest, ties to even, whatever the context's rounding. */
ADDER_API adder_status adder_dec_sqrt(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a rounded, without trailing zeros: Python's normalize. */
ADDER_API adder_status adder_dec_reduce(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a rounded to the exponent of b: Python's quantize.  ADDER_DEC_INVALID_OPERATION: the result would have more
   digits than the precision or an exponent out of range, or only one of a and b is an infinity. */
ADDER_API adder_status adder_dec_quantize(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a rounded to an integer in the rounding mode of ctx, without the flags ADDER_DEC_ROUNDED and ADDER_DEC_INEXACT.
   The integer may have more digits than the precision. */
ADDER_API adder_status adder_dec_to_integral(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a rounded to an integer as by adder_dec_to_integral, with the flags ADDER_DEC_ROUNDED and ADDER_DEC_INEXACT. */
ADDER_API adder_status adder_dec_to_integral_exact(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* Compare */

/* r = -1, 0 or 1 as a < b, a = b or a > b; a NaN if a or b is a NaN. */
ADDER_API adder_status adder_dec_compare(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = -1, 0 or 1 as by adder_dec_compare.  ADDER_DEC_INVALID_OPERATION: a or b is a NaN of either kind. */
ADDER_API adder_status adder_dec_compare_signal(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Returns -1, 0, 1 as a < b, a = b, a > b, in an order for sorting: a NaN equals a NaN and is greater than every
   number, as in PostgreSQL.  It never fails: if memory runs out, or a number is over the limit of adder_set_max_bits,
   the comparison takes longer.  There is one exception.  Numbers whose first digits are in the same place and whose
   exponents differ by more than 110,000 need 3 bytes for each 10 of the difference; without that memory they compare
   equal.  The interrupt callback is not called. */
ADDER_API int adder_dec_cmp(adder_dec a, adder_dec b);

/* Returns whether a = b; false if either is a NaN.  It never fails, as adder_dec_cmp. */
ADDER_API bool adder_dec_eq(adder_dec a, adder_dec b);

/* Compares a and b in the specification's total order of all numbers and NaNs, in which 1.0 comes before 1.  Returns
   -1, 0 or 1.  It never fails, as adder_dec_cmp. */
ADDER_API int adder_dec_compare_total(adder_dec a, adder_dec b);

/* Compares a and b without their signs, in the total order of adder_dec_compare_total.  Returns -1, 0 or 1. */
ADDER_API int adder_dec_compare_total_mag(adder_dec a, adder_dec b);

/* r = the larger of a and b, rounded; of a number and a quiet NaN it is the number. */
ADDER_API adder_status adder_dec_max(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = the smaller of a and b, rounded; of a number and a quiet NaN it is the number. */
ADDER_API adder_status adder_dec_min(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = the operand with the larger absolute value, rounded; of a number and a quiet NaN it is the number. */
ADDER_API adder_status adder_dec_max_mag(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = the operand with the smaller absolute value, rounded; of a number and a quiet NaN it is the number. */
ADDER_API adder_status adder_dec_min_mag(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Returns whether a and b have the same exponent, or are both infinite, or both NaNs. */
ADDER_API bool adder_dec_same_quantum(adder_dec a, adder_dec b);

/* r = the next larger number of the context. */
ADDER_API adder_status adder_dec_next_plus(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = the next smaller number of the context. */
ADDER_API adder_status adder_dec_next_minus(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = the next number of the context from a towards b. */
ADDER_API adder_status adder_dec_next_toward(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Kinds */

/* The classes of the specification, in its order. */
enum {
    ADDER_DEC_SNAN,
    ADDER_DEC_NAN,
    ADDER_DEC_NEGATIVE_INFINITY,
    ADDER_DEC_NEGATIVE_NORMAL,
    ADDER_DEC_NEGATIVE_SUBNORMAL,
    ADDER_DEC_NEGATIVE_ZERO,
    ADDER_DEC_POSITIVE_ZERO,
    ADDER_DEC_POSITIVE_SUBNORMAL,
    ADDER_DEC_POSITIVE_NORMAL,
    ADDER_DEC_POSITIVE_INFINITY
};

/* Returns the class of a.  A finite number other than 0 is subnormal if its absolute value is below 10**emin of the
   context. */
ADDER_API int adder_dec_class(adder_dec a, const adder_ctx *ctx);

ADDER_API bool adder_dec_is_finite(adder_dec a);   /* whether a is neither an infinity nor a NaN */
ADDER_API bool adder_dec_is_infinite(adder_dec a); /* whether a is an infinity of either sign */
ADDER_API bool adder_dec_is_nan(adder_dec a);      /* whether a is a NaN of either kind */
ADDER_API bool adder_dec_is_qnan(adder_dec a);     /* whether a is a quiet NaN */
ADDER_API bool adder_dec_is_snan(adder_dec a);     /* whether a is a signaling NaN */
ADDER_API bool adder_dec_is_signed(adder_dec a);   /* whether the sign of a is -; -0 and NaNs have signs too */
ADDER_API bool adder_dec_is_zero(adder_dec a);     /* whether a is 0 of either sign */
ADDER_API bool adder_dec_is_normal(adder_dec a, const adder_ctx *ctx); /* whether a is finite and |a| >= 10**emin */
ADDER_API bool adder_dec_is_subnormal(adder_dec a,
                                      const adder_ctx *ctx); /* whether a is finite, not 0, and |a| < 10**emin */

/* Returns whether a is finite and an integer: 10.0 is.  If memory runs out the answer is the same, except that a number
   with more than 110,592 zeros after the point then counts as no integer.  The interrupt callback is not called. */
ADDER_API bool adder_dec_is_int(adder_dec a);

/* Returns -1, 0, 1 as a < 0, a = 0, a > 0; 0 for a NaN. */
ADDER_API int adder_dec_sign(adder_dec a);

/* From C */

/* r = n, exactly. */
ADDER_API adder_status adder_dec_set_i64(adder_dec *r, int64_t n);
ADDER_API adder_status adder_dec_set_u64(adder_dec *r, uint64_t n);
ADDER_API adder_status adder_dec_set_i128(adder_dec *r, adder_i128 n);
ADDER_API adder_status adder_dec_set_u128(adder_dec *r, adder_u128 n);
ADDER_API adder_status adder_dec_set_int(adder_dec *r, adder_int n);

/* r = x, exactly: Python's Decimal.from_float(x).  The double 0.1 has 55 digits.  Infinities and the sign of zero are
   kept; a NaN becomes a quiet one without sign and payload. */
ADDER_API adder_status adder_dec_set_double(adder_dec *r, double x);

/* To C */

/* r = a truncated towards zero: Python's int(a).  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_dec_get_int(adder_int *r, adder_dec a);

/* *out = a truncated towards zero.  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: the result does not fit. */
ADDER_API adder_status adder_dec_get_i64(int64_t *out, adder_dec a);
ADDER_API adder_status adder_dec_get_u64(uint64_t *out, adder_dec a);
ADDER_API adder_status adder_dec_get_i128(adder_i128 *out, adder_dec a);
ADDER_API adder_status adder_dec_get_u128(adder_u128 *out, adder_dec a);

/* Round a to an integer: Python's math.floor, math.ceil and math.trunc.  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is
   infinite. */
ADDER_API adder_status adder_dec_floor(adder_int *r, adder_dec a); /* r = a rounded towards -infinity */
ADDER_API adder_status adder_dec_ceil(adder_int *r, adder_dec a);  /* r = a rounded towards +infinity */
ADDER_API adder_status adder_dec_trunc(adder_int *r, adder_dec a); /* r = a rounded towards zero */

/* r = a, which must be an integer, with any exponent.  ADDER_EINEXACT: a is not an integer; adder_dec_floor,
   adder_dec_ceil and adder_dec_trunc round it.  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_int_set_dec(adder_int *r, adder_dec a);

/* *out = the double nearest to a, ties to even: Python's float(a).  A NaN, quiet or signaling, becomes a quiet one with
   the same sign; float() refuses signaling ones.  ADDER_ERANGE: a is finite and rounds to 2**1024 or more, such as
   1E+400, which float() makes an infinity. */
ADDER_API adder_status adder_dec_get_double(double *out, adder_dec a);

/* Parts of a number: Python's Decimal.as_tuple, and Decimal of such a tuple. */

/* *coefficient and *exponent = the parts of a, which is (-1)**adder_dec_is_signed(a) * coefficient * 10**exponent.  For
   a NaN they are its payload (0 if it has none) and 0; for an infinity 0 and 0. */
ADDER_API adder_status adder_dec_get_parts(adder_int *coefficient, int64_t *exponent, adder_dec a);

/* r = coefficient * 10**exponent, unrounded, with the sign - if negative is true.  ADDER_EDOMAIN: coefficient < 0.
   ADDER_ERANGE: exponent is below -1,999,999,999,999,999,998 or above 999,999,999,999,999,999. */
ADDER_API adder_status adder_dec_set_parts(adder_dec *r, bool negative, adder_int coefficient, int64_t exponent);

/* r = an infinity or a NaN, with the sign - if negative is true.  kind is ADDER_DEC_POSITIVE_INFINITY, ADDER_DEC_NAN or
   ADDER_DEC_SNAN.  payload is the payload of a NaN, 0 for none; for an infinity it is ignored.  ADDER_EDOMAIN: kind is
   none of these, or the payload of a NaN is negative. */
ADDER_API adder_status adder_dec_set_special(adder_dec *r, bool negative, int kind, adder_int payload);

/* Returns the number of digits of the coefficient, as adder_dec_get_parts stores it; 0 has one digit.  It takes
   constant time, except for a coefficient of over 38 digits that differs from a power of ten by less than one part in a
   million. */
ADDER_API int64_t adder_dec_digits(adder_dec a);

/* Returns the exponent of a, as adder_dec_get_parts stores it, in constant time. */
ADDER_API int64_t adder_dec_exponent(adder_dec a);

/* Fractions, and the hash */

/* r = a, exactly: Python's Fraction(a).  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_frac_set_dec(adder_frac *r, adder_dec a);

/* r = the fraction a, rounded as adder_dec_div rounds the quotient of its numerator and denominator.  In an exact
   context it returns ADDER_EINEXACT if a has no finite decimal expansion. */
ADDER_API adder_status adder_dec_set_frac(adder_dec *r, adder_frac a, adder_ctx *ctx);

/* *num / *den = a, in lowest terms, with *den > 0: Python's a.as_integer_ratio().  num and den must be different
   variables.  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_dec_ratio(adder_int *num, adder_int *den, adder_dec a);

/* Returns CPython's hash(a) for the machine's word size.  Equal numbers have equal hashes, whatever their types: 1.0
   and 1 have.  The hash of a NaN is 0; Python derives it from the object. */
ADDER_API intptr_t adder_dec_hash(adder_dec a);

/* Exponent and digits */

/* r = the adjusted exponent of a, that is, the exponent of its first digit.  Of 0 it is -Infinity, with
   ADDER_DEC_DIVISION_BY_ZERO. */
ADDER_API adder_status adder_dec_logb(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a * 10**b, for an integer b.  ADDER_DEC_INVALID_OPERATION: b is not an integer with exponent 0, or |b| > 2 *
   (emax + prec). */
ADDER_API adder_status adder_dec_scaleb(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a with its coefficient, seen as prec digits, shifted left by b places, or right if b < 0.
   ADDER_DEC_INVALID_OPERATION: b is not an integer with exponent 0, or |b| > prec. */
ADDER_API adder_status adder_dec_shift(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a with its coefficient, seen as prec digits, rotated left by b places, or right if b < 0.
   ADDER_DEC_INVALID_OPERATION: b is not an integer with exponent 0, or |b| > prec. */
ADDER_API adder_status adder_dec_rotate(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Arrays */

/* r = v[0] + ... + v[n-1]: the exact sum, rounded once.  With NaNs the result comes from the first signaling one, or
   else from the first one.  r may be an element of the array.  In an exact context the sum may have all digits from the
   highest to the lowest of the numbers; in other contexts, numbers that are too far below the sum to change it cost
   nothing. */
ADDER_API adder_status adder_dec_sum(adder_dec *r, const adder_dec *v, size_t n, adder_ctx *ctx);

/* r = u[0] * v[0] + ... + u[n-1] * v[n-1]: the exact sum of the products, rounded once.  With NaNs the result comes
   from the first signaling one, or else from the first one, in the order u[0], v[0], u[1] ...
   ADDER_DEC_INVALID_OPERATION: an infinity times 0.  r may be an element of the arrays. */
ADDER_API adder_status adder_dec_dot(adder_dec *r, const adder_dec *u, const adder_dec *v, size_t n, adder_ctx *ctx);

/* dst[i] = src[i] rounded as adder_dec_round does, for 0 <= i < n.  dst may be src.  Statuses: as adder_dec_round; on
   failure no element of dst has changed. */
ADDER_API adder_status adder_dec_round_array(adder_dec *dst, const adder_dec *src, size_t n, int64_t ndigits,
                                             adder_rounding rounding);

/* Transcendental functions: correctly rounded in the mode of the context, by MPFR.

   The specification and Python differ in three ways.  They round exp, ln and log10 half to even in every mode; in the
   usual contexts that is the same.  Python leaves exp(0), ln(1), a**0 and 1**n as they are; here exact results are
   clamped as the context says.  They refuse precisions and ranges beyond 999,999 for some of these functions; here any
   is accepted.

   In an exact context (prec = INT64_MAX), a result that is a decimal number is returned.  For any other the function
   returns ADDER_EINEXACT at once.  Functions that the specification does not have follow IEEE 754-2019, clause 9.2.1,
   for infinities and zeros.

   MPFR must not be called from inside a call of its own.  If one of these functions calls the program's allocator or
   interrupt callback, and that calls one of them again, the inner call returns ADDER_ELIMIT. */

ADDER_API adder_status adder_dec_exp(adder_dec *r, adder_dec a, adder_ctx *ctx);   /* r = e**a */
ADDER_API adder_status adder_dec_exp2(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = 2**a, exact for integers */
ADDER_API adder_status adder_dec_exp10(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = 10**a, exact for integers */
ADDER_API adder_status adder_dec_expm1(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = e**a - 1; r = a for a = 0 */

/* Logarithms to base e and 10.  The logarithm of 0 is -Infinity.  ADDER_DEC_INVALID_OPERATION: a < 0.  Exact: ln 1 = 0,
   log10 10**k = k. */
ADDER_API adder_status adder_dec_ln(adder_dec *r, adder_dec a, adder_ctx *ctx);    /* r = ln(a) */
ADDER_API adder_status adder_dec_log10(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = log10(a) */

/* The logarithm to base 2, and that of 1 + a.  log2 0 and log1p -1 are -Infinity, with ADDER_DEC_DIVISION_BY_ZERO.
   ADDER_DEC_INVALID_OPERATION: a < 0 for log2, a < -1 for log1p.  Exact: log2 2**k = k, log1p 0 = a. */
ADDER_API adder_status adder_dec_log2(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = log2(a) */
ADDER_API adder_status adder_dec_log1p(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = ln(1 + a) */

/* r = a**b, correctly rounded; the specification and Python allow an error of one unit in the last place.  If b is an
   integer, the result is exact where it fits, as if by multiplication, and 1 if b is 0.  For any other b the result has
   as many digits as the precision and counts as inexact, as the specification requires, even for 4**0.5; in an exact
   context that is 2.  ADDER_DEC_INVALID_OPERATION: 0**0, and a < 0 with b not an integer. */
ADDER_API adder_status adder_dec_pow(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a**b modulo m, with the sign of a**b: Python's pow(a, b, m).  It is the remainder of the exact power, with the
   exponent 0, whatever the range of the context.  ADDER_DEC_INVALID_OPERATION: a, b or m is not an integer, b < 0, m =
   0, a and b are both 0, or m has more digits than the precision. */
ADDER_API adder_status adder_dec_powmod(adder_dec *r, adder_dec a, adder_dec b, adder_dec m, adder_ctx *ctx);

/* The n-th root of a, and with n < 0 the root of 1/a.  With n < 0 the root of 0 is an infinity, with
   ADDER_DEC_DIVISION_BY_ZERO.  ADDER_DEC_INVALID_OPERATION: n = 0, or a < 0 and n is even.  The result is exact if the
   root is a decimal number; its exponent is then floor(exponent of a / n), where the precision allows. */
ADDER_API adder_status adder_dec_cbrt(adder_dec *r, adder_dec a, adder_ctx *ctx);             /* r = cube root of a */
ADDER_API adder_status adder_dec_rootn(adder_dec *r, adder_dec a, int64_t n, adder_ctx *ctx); /* r = n-th root of a */

/* r = the square root of a**2 + b**2.  If a or b is an infinity, it is Infinity, even if the other is a quiet NaN.  It
   is exact if the root is a decimal number. */
ADDER_API adder_status adder_dec_hypot(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = pi: 3.14159... */
ADDER_API adder_status adder_dec_pi(adder_dec *r, adder_ctx *ctx);

/* Trigonometric functions, beyond the specification, with angles in radians.  ADDER_DEC_INVALID_OPERATION: the sine,
   cosine or tangent of an infinity, and the arc sine or arc cosine of a with |a| > 1.  The arc tangent of an infinity
   is pi/2 with its sign.  For an angle of 10**1,000,001 or more the function returns ADDER_ENOMEM.  The limit of
   adder_set_max_bits applies to the integer part of an angle. */
ADDER_API adder_status adder_dec_sin(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = the sine of a */
ADDER_API adder_status adder_dec_cos(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = the cosine of a */
ADDER_API adder_status adder_dec_tan(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = the tangent of a */
ADDER_API adder_status adder_dec_asin(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = the arc sine of a */
ADDER_API adder_status adder_dec_acos(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = the arc cosine of a */
ADDER_API adder_status adder_dec_atan(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = the arc tangent of a */

/* r = the angle of the point (b, a), from -pi to pi: C's atan2(a, b).  It has the sign of a.  It is 0, exactly, for a =
   0 if b has the sign +, and for a finite a if b is Infinity. */
ADDER_API adder_status adder_dec_atan2(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Hyperbolic functions.  ADDER_DEC_INVALID_OPERATION: acosh of a < 1, and atanh of a with |a| > 1.  atanh of 1 and -1
   is an infinity, with ADDER_DEC_DIVISION_BY_ZERO.  Of these and the trigonometric functions, the exact values are
   those at 0 except that of acos, those of acos and acosh at 1, and tanh of an infinity. */
ADDER_API adder_status adder_dec_sinh(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = hyperbolic sine of a */
ADDER_API adder_status adder_dec_cosh(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = hyperbolic cosine of a */
ADDER_API adder_status adder_dec_tanh(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = hyperbolic tangent of a */
ADDER_API adder_status adder_dec_asinh(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = inverse of sinh at a */
ADDER_API adder_status adder_dec_acosh(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = inverse of cosh at a */
ADDER_API adder_status adder_dec_atanh(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = inverse of tanh at a */

/* Logical operations, and copies */

/* Logical operations on each digit, for operands made of the digits 0 and 1.  ADDER_DEC_INVALID_OPERATION: an operand
   has another digit, the sign -, or an exponent that is not 0. */
ADDER_API adder_status adder_dec_logical_and(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a & b */
ADDER_API adder_status adder_dec_logical_or(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);  /* r = a | b */
ADDER_API adder_status adder_dec_logical_xor(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a ^ b */
ADDER_API adder_status adder_dec_logical_invert(adder_dec *r, adder_dec a, adder_ctx *ctx);           /* r = ~a */

/* Copies of any number, infinity or NaN: they round nothing and set no flag. */
ADDER_API adder_status adder_dec_copyabs(adder_dec *r, adder_dec a);               /* r = a with the sign + */
ADDER_API adder_status adder_dec_copynegate(adder_dec *r, adder_dec a);            /* r = a, the sign inverted */
ADDER_API adder_status adder_dec_copysign(adder_dec *r, adder_dec a, adder_dec b); /* r = a with the sign of b */

/* Interchange formats: the decimal32, decimal64 and decimal128 of IEEE 754-2008, clause 3.5, as 4, 8 and 16 bytes in
   either byte order. */

/* The encoding of a coefficient: a binary integer (BID, as in _Decimal64 of compilers for x86-64 and in MongoDB), or
   three digits in ten bits each (DPD, as in POWER and z). */
typedef enum { ADDER_BID, ADDER_DPD } adder_dec_encoding;

/* r = the number that the bytes at p encode, exactly; NaNs keep their kind and payload.  All bytes encode a number, so
   decoding never fails for its input: a binary coefficient or payload with more digits than the format has means 0, and
   non-canonical DPD is accepted. */
ADDER_API adder_status adder_dec_from_decimal32(adder_dec *r, const void *p, adder_endian endian,
                                                adder_dec_encoding encoding);
ADDER_API adder_status adder_dec_from_decimal64(adder_dec *r, const void *p, adder_endian endian,
                                                adder_dec_encoding encoding);
ADDER_API adder_status adder_dec_from_decimal128(adder_dec *r, const void *p, adder_endian endian,
                                                 adder_dec_encoding encoding);

/* Writes a to p, rounded to the format in the rounding mode of ctx.  It uses the traps and flags of ctx and ignores its
   precision and range.  NaNs keep their kind and the last 6, 15 or 33 digits of their payload, and set no flag.  The
   bytes are canonical.  If a condition is trapped, nothing is written. */
ADDER_API adder_status adder_dec_to_decimal32(void *p, adder_dec a, adder_endian endian, adder_dec_encoding encoding,
                                              adder_ctx *ctx);
ADDER_API adder_status adder_dec_to_decimal64(void *p, adder_dec a, adder_endian endian, adder_dec_encoding encoding,
                                              adder_ctx *ctx);
ADDER_API adder_status adder_dec_to_decimal128(void *p, adder_dec a, adder_endian endian, adder_dec_encoding encoding,
                                               adder_ctx *ctx);

#ifdef __cplusplus
}
#endif

#endif /* ADDER_DEC_H */
