/* adder/dec.h - decimal floating-point numbers, with the semantics of Python's decimal.Decimal.

   An adder_dec is a sign, a coefficient of any size and an exponent of ten, or an infinity or a NaN: the numbers of
   Mike Cowlishaw's General Decimal Arithmetic Specification (version 1.70, https://speleotrove.com/decimal), whose
   operations these are, with their rounding, flags, signed zeros, subnormals and NaN payloads.  Coefficients up to 38
   digits are stored in the number itself, so everyday work takes no memory.  All-zero bytes are the number 0.

       adder_dec price = ADDER_DEC(1995, -2), total = ADDER_DEC(0, 0); // 19.95
       adder_status err = adder_dec_mul(&total, price, ADDER_DEC(3, 0), &ADDER_CTX_EXACT);
       err |= adder_dec_round(&total, total, 2, ADDER_HALF_UP);                         // to cents: 59.85
       ...
       adder_dec_clear(&total);

   Results come first, by pointer; operands follow, by value.  A result may be an operand of the same call; two results
   of one call must differ.  A call that returns a non-zero status has changed no result.

   `b = a` copies the handle and not the number.  Then `b` is a view of `a`: it is good until `a` changes, and must
   never be cleared.  adder_dec_set makes a copy, and adder_dec_move hands the number over.

   The last argument of an operation is its context.  The operation rounds its result to the context's precision and
   range, and ORs the conditions that it met into `ctx->flags`.  A condition that is also in `ctx->traps` is returned as
   a status, and there is no result.  Any other condition gives ADDER_OK and the result that the specification names for
   it: an infinity, a NaN, a rounded number.  A context of NULL is ADDER_CTX_DEFAULT, whose flags are lost.

   The transcendental functions, and any function that makes a number of more than 38 digits, may return ADDER_ENOMEM,
   ADDER_ELIMIT where adder_set_max_bits has set a limit or an exponent asks for more than 100,000,000 digits (see
   there), or ADDER_EINTR where the callback of adder_set_interrupt says stop; the comments below name only the other
   statuses.  A coefficient has at most 400,000,000 digits, and a result that needs more is ADDER_ENOMEM at once.

   The numbers rest on the compiler's 128-bit integers; where there are none, as on 32-bit machines, the library has no
   decimals, and `adder.h` leaves this header out.

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

/* The members are the library's own: use the functions. */
typedef struct adder_dec {
    uint64_t coefficient[2]; /* below 10**38: its value, low word first; else the first is an adder_int */
    int64_t exponent, bits;  /* bits: sign and kind; as wide as the exponent, so that compilers copy both at once */
} adder_dec;

/* ADDER_DEC(c, e): the number c * 10**e, c any int64_t, |e| < 10**18, as an operand or an initialiser.  c and e are of
   any integer type, and evaluated once; a floating-point number does not compile.  ADDER_DEC_INIT(c, e): the same as a
   strictly conforming initialiser of a static object in C; it evaluates c more than once, so c should be a constant. */
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

/* The conditions of the specification, bits of flags and traps, with the status that a trap gives.  The last four are
   kinds of invalid operations: each is set beside ADDER_DEC_INVALID_OPERATION, whose trap catches them all, and can be
   trapped by itself. */
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

/* prec: the most digits of a result, at least 1.  emin, emax: the least and the largest adjusted exponent (that of the
   first digit) of a normal number; emin <= 0 <= emax, within 999,999,999,999,999,999 either way.  clamp: exponents are
   at most emax - prec + 1, as in the interchange formats of IEEE 754.  prec is at most 999,999,999,999,999,999; or
   INT64_MAX, which makes any context exact: a result that would have to be rounded is ADDER_EINEXACT.  A context beyond
   these ranges, or with a rounding that is none of the eight, is invalid: every operation in it is ADDER_EDOMAIN,
   whatever the traps, with the flags ADDER_DEC_INVALID_CONTEXT and ADDER_DEC_INVALID_OPERATION. */
typedef struct adder_ctx {
    int64_t prec, emin, emax;
    adder_rounding rounding;
    bool clamp;
    unsigned traps, flags;
} adder_ctx;

/* Contexts as values: adder_ctx c = ADDER_CTX_DEFAULT, or directly in a call: &ADDER_CTX_EXACT.

   DEFAULT: Python's, 28 digits, traps for division by zero, invalid operations and overflow.  DECIMAL64, DECIMAL128:
   the formats of IEEE 754, without traps.  MAX: the largest precision and range.  EXACT: no limit of the precision; a
   result that would have to be rounded, such as 1/3, is ADDER_EINEXACT. */
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

/* Frees what *a holds and makes it 0; it can be used again.  A number that was never assigned needs no clear. */
ADDER_API void adder_dec_clear(adder_dec *a);

/* r = a, unrounded: a copy of its own. */
ADDER_API adder_status adder_dec_set(adder_dec *r, adder_dec a);

/* Moves the value of *a to *r, whose old value is freed, and makes *a 0.  r == a does nothing. */
ADDER_API void adder_dec_move(adder_dec *r, adder_dec *a);

/* Exchanges two numbers. */
ADDER_API void adder_dec_swap(adder_dec *a, adder_dec *b);

/* Text

   The coefficient is a binary number, so reading or writing n digits takes the time of several multiplications of n
   digits, O(M(n) log n): little, up to some hundred digits.  The manual's chapter on performance has figures. */

/* r = the number s, rounded as the context says: the specification's to-number.  All of s must be the number, in any
   form that Python's Decimal(s) takes, for ASCII: "-1.50", ".5e+3", "1_000", "Infinity", "nan", "sNaN123", in either
   case, with white space (as C's isspace) around it.  ADDER_EPARSE, and the flags ADDER_DEC_INVALID_OPERATION and
   ADDER_DEC_CONVERSION_SYNTAX: s is not such a text, or a NaN's payload is longer than the precision (the precision
   less one, where the context clamps). */
ADDER_API adder_status adder_dec_set_str(adder_dec *r, const char *s, adder_ctx *ctx);

/* r = the value of the longest prefix of the len bytes at s that is a number, by the same grammar without white space
   and underscores, rounded as the context says; *used = its length.  With used NULL, all len bytes must be the number.
   The bytes need no NUL behind them.  ADDER_EPARSE, and the same flags: no prefix is a number, or, with used NULL, the
   bytes as a whole are not. */
ADDER_API adder_status adder_dec_parse(adder_dec *r, const char *s, size_t len, size_t *used, adder_ctx *ctx);

/* Write a as str(a) and a.to_eng_string() do (to-scientific-string, to-engineering-string), in the manner of snprintf:
   they return the length of the whole text, write at most size - 1 bytes of it and a NUL.  buf may be NULL if size is
   0.  SIZE_MAX, and errno: ENOMEM, memory ran out; EINTR, the callback of adder_set_interrupt said stop.  Then an empty
   string is written if size > 0. */
ADDER_API size_t adder_dec_str(char *buf, size_t size, adder_dec a);
ADDER_API size_t adder_dec_str_eng(char *buf, size_t size, adder_dec a);

/* The text of adder_dec_str as a new string, to be freed with adder_free.  NULL, and errno: as above. */
ADDER_API char *adder_dec_to_str(adder_dec a);

/* Rounding and sharing, without a context.  adder_dec_round and adder_dec_round_sig leave infinities and NaNs as they
   are; for the others they are ADDER_EDOMAIN. */

/* r = a with exactly ndigits digits behind the point (before it, if negative), as Decimal.quantize at any size:
   2 rounds to cents, and makes 1 into 1.00.  ADDER_ERANGE: ndigits is below -999,999,999,999,999,999 or above
   1,999,999,999,999,999,998. */
ADDER_API adder_status adder_dec_round(adder_dec *r, adder_dec a, int64_t ndigits, adder_rounding rounding);

/* r = a rounded to at most `digits` significant digits.  ADDER_EDOMAIN: digits < 1. */
ADDER_API adder_status adder_dec_round_sig(adder_dec *r, adder_dec a, int64_t digits, adder_rounding rounding);

/* r = the multiple of step that a is rounded to, with the exponent of step: the nearest, or the next in the given
   direction.  Cash is rounded to multiples of 0.05 in some countries.  ADDER_EDOMAIN: step <= 0. */
ADDER_API adder_status adder_dec_round_to(adder_dec *r, adder_dec a, adder_dec step, adder_rounding rounding);

/* Shares total out to parts[i], 0 <= i < n, in proportion to weights[i].  Each part is a multiple of step, and their
   sum is exactly total: each gets its share rounded towards zero, and the steps that are left go to the largest
   remainders, one each, to the first among equals (the method of the largest remainder; Fowler's allocate).  parts and
   weights may be the same array.  ADDER_EDOMAIN: total is not a multiple of step, step <= 0, a weight is negative, or
   the sum of the weights is 0. */
ADDER_API adder_status adder_dec_share(adder_dec *parts, adder_dec total, const adder_dec *weights, size_t n,
                                       adder_dec step);

/* Arithmetic: the operations of the specification, under the names of its section 5 and of Python's Context. */

ADDER_API adder_status adder_dec_add(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a + b */
ADDER_API adder_status adder_dec_sub(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a - b */
ADDER_API adder_status adder_dec_mul(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a * b */
ADDER_API adder_status adder_dec_div(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx); /* r = a / b */

/* quo: r = the integer part of a / b, that is, a / b truncated.  rem: r = a - b * that integer, with the sign of a.
   ADDER_DEC_DIVISION_IMPOSSIBLE: the integer has more digits than the precision. */
ADDER_API adder_status adder_dec_quo(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_rem(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* q and m = both: Python's divmod of decimals, which truncates. */
ADDER_API adder_status adder_dec_quorem(adder_dec *q, adder_dec *m, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a - b * n, n the integer nearest to a / b, ties to even. */
ADDER_API adder_status adder_dec_remnear(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a * b + c, rounded once. */
ADDER_API adder_status adder_dec_fma(adder_dec *r, adder_dec a, adder_dec b, adder_dec c, adder_ctx *ctx);

/* r = a rounded to the context, and nothing else: Python's create_decimal.  -0 stays -0, and a NaN, quiet or signaling,
   stays as it is.  A NaN whose payload is longer than the precision (the precision less one, where the context clamps)
   becomes one without a payload, with ADDER_DEC_CONVERSION_SYNTAX. */
ADDER_API adder_status adder_dec_apply(adder_dec *r, adder_dec a, adder_ctx *ctx);

ADDER_API adder_status adder_dec_plus(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = 0 + a: a, rounded */
ADDER_API adder_status adder_dec_neg(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = 0 - a */
ADDER_API adder_status adder_dec_abs(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = |a| */

/* r = the square root of a, correctly rounded to nearest, ties to even, whatever the context's rounding. */
ADDER_API adder_status adder_dec_sqrt(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a rounded, without trailing zeros: Python's normalize. */
ADDER_API adder_status adder_dec_reduce(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a with the exponent of b.  ADDER_DEC_INVALID_OPERATION: that needs more digits than the precision. */
ADDER_API adder_status adder_dec_quantize(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a rounded to an integer in the rounding mode of ctx.  The integer may have more digits than the precision.  Only
   _exact sets the flags ADDER_DEC_ROUNDED and ADDER_DEC_INEXACT. */
ADDER_API adder_status adder_dec_to_integral(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_to_integral_exact(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* Compare */

/* r = -1, 0 or 1 as a < b, a = b, a > b, or a NaN.  compare_signal: any NaN is an invalid operation. */
ADDER_API adder_status adder_dec_compare(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_compare_signal(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* -1, 0, 1 as a < b, a = b, a > b: an order for sorting, in which a NaN equals a NaN and is greater than every number,
   as in PostgreSQL.  There is always an answer: without memory, or over the limit of adder_set_max_bits, the comparison
   takes longer.  (There is one exception: numbers whose first digits are in the same place and whose exponents differ
   by more than 110,000 need 3 bytes for each 10 of the difference, and without them compare equal.)  The interrupt
   callback is not asked. */
ADDER_API int adder_dec_cmp(adder_dec a, adder_dec b);

/* Whether a = b; false if either is a NaN.  There is always an answer, as of adder_dec_cmp. */
ADDER_API bool adder_dec_eq(adder_dec a, adder_dec b);

/* -1, 0, 1 by the specification's total order of all numbers and NaNs, in which 1.0 comes before 1; _mag: without
   their signs.  There is always an answer, as of adder_dec_cmp. */
ADDER_API int adder_dec_compare_total(adder_dec a, adder_dec b);
ADDER_API int adder_dec_compare_total_mag(adder_dec a, adder_dec b);

/* r = the larger, or the smaller, of a and b, rounded; of a number and a quiet NaN it is the number.  _mag: the operand
   with the larger, or the smaller, absolute value. */
ADDER_API adder_status adder_dec_max(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_min(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_max_mag(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_min_mag(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Whether a and b have the same exponent, or are both infinite, or both NaNs. */
ADDER_API bool adder_dec_same_quantum(adder_dec a, adder_dec b);

/* r = the neighbour of a: the next number of the context above a, below a, or from a towards b. */
ADDER_API adder_status adder_dec_next_plus(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_next_minus(adder_dec *r, adder_dec a, adder_ctx *ctx);
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

/* The class of a.  Finite numbers below 10**emin of the context in size are subnormal. */
ADDER_API int adder_dec_class(adder_dec a, const adder_ctx *ctx);

ADDER_API bool adder_dec_is_finite(adder_dec a);   /* neither an infinity nor a NaN */
ADDER_API bool adder_dec_is_infinite(adder_dec a); /* an infinity of either sign */
ADDER_API bool adder_dec_is_nan(adder_dec a);      /* a NaN of either kind */
ADDER_API bool adder_dec_is_qnan(adder_dec a);     /* a quiet NaN */
ADDER_API bool adder_dec_is_snan(adder_dec a);     /* a signaling NaN */
ADDER_API bool adder_dec_is_signed(adder_dec a);   /* whether its sign is -; -0 and NaNs have signs as well */
ADDER_API bool adder_dec_is_zero(adder_dec a);     /* 0 of either sign */
ADDER_API bool adder_dec_is_normal(adder_dec a, const adder_ctx *ctx); /* finite, not 0, at least 10**emin in size */
ADDER_API bool adder_dec_is_subnormal(adder_dec a,
                                      const adder_ctx *ctx); /* finite, not 0, less than 10**emin in size */

/* Whether a is finite and an integer: 10.0 is.  Without memory the answer is the same, except that a number with more
   than 110,592 zeros behind the point then counts as none.  The interrupt callback is not asked. */
ADDER_API bool adder_dec_is_int(adder_dec a);

/* -1, 0, 1: the sign of a number; 0 for a NaN. */
ADDER_API int adder_dec_sign(adder_dec a);

/* From C */

/* r = n, exactly, whatever its size. */
ADDER_API adder_status adder_dec_set_i64(adder_dec *r, int64_t n);
ADDER_API adder_status adder_dec_set_u64(adder_dec *r, uint64_t n);
ADDER_API adder_status adder_dec_set_i128(adder_dec *r, adder_i128 n);
ADDER_API adder_status adder_dec_set_u128(adder_dec *r, adder_u128 n);
ADDER_API adder_status adder_dec_set_int(adder_dec *r, adder_int n);

/* r = the exact value of x, as Decimal.from_float(x): the double 0.1 has 55 digits.  Infinities and the sign of zero
   are kept; a NaN becomes a quiet one without sign and payload. */
ADDER_API adder_status adder_dec_set_double(adder_dec *r, double x);

/* To C */

/* r = a truncated towards zero, as int(a).  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_dec_get_int(adder_int *r, adder_dec a);

/* *out = a truncated towards zero.  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: that does not fit. */
ADDER_API adder_status adder_dec_get_i64(int64_t *out, adder_dec a);
ADDER_API adder_status adder_dec_get_u64(uint64_t *out, adder_dec a);
ADDER_API adder_status adder_dec_get_i128(adder_i128 *out, adder_dec a);
ADDER_API adder_status adder_dec_get_u128(adder_u128 *out, adder_dec a);

/* r = a rounded to an integer: down, up and towards zero, as Python's math.floor, math.ceil and math.trunc.
   ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_dec_floor(adder_int *r, adder_dec a);
ADDER_API adder_status adder_dec_ceil(adder_int *r, adder_dec a);
ADDER_API adder_status adder_dec_trunc(adder_int *r, adder_dec a);

/* r = a, which is an integer, whatever its exponent.  ADDER_EINEXACT: it is not; adder_dec_floor and its like round.
   ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_int_set_dec(adder_int *r, adder_dec a);

/* *out = the double nearest to a, ties to even, as Python's float(a).  A NaN becomes a quiet one with the same sign;
   a signaling one as well, which float() refuses.  ADDER_ERANGE: a is finite and rounds to 2**1024 or more, such as
   1E+400, which float() makes an infinity. */
ADDER_API adder_status adder_dec_get_double(double *out, adder_dec a);

/* Parts of a number: Python's Decimal.as_tuple, and Decimal of such a tuple. */

/* *coefficient and *exponent of a, which is (-1)**adder_dec_is_signed(a) * coefficient * 10**exponent.  Of a NaN: its
   payload, 0 if it has none, and 0.  Of an infinity: 0 and 0. */
ADDER_API adder_status adder_dec_get_parts(adder_int *coefficient, int64_t *exponent, adder_dec a);

/* r = coefficient * 10**exponent, with the sign - if negative, unrounded.  ADDER_EDOMAIN: coefficient < 0.
   ADDER_ERANGE: exponent is below -1,999,999,999,999,999,998 or above 999,999,999,999,999,999. */
ADDER_API adder_status adder_dec_set_parts(adder_dec *r, bool negative, adder_int coefficient, int64_t exponent);

/* r = an infinity or a NaN, with the sign - if negative.  kind: ADDER_DEC_POSITIVE_INFINITY, ADDER_DEC_NAN or
   ADDER_DEC_SNAN.  payload is that of a NaN, 0 for none; it is ignored for an infinity.
   ADDER_EDOMAIN: another kind, or payload < 0. */
ADDER_API adder_status adder_dec_set_special(adder_dec *r, bool negative, int kind, adder_int payload);

/* The number of digits of the coefficient, and the exponent, of what adder_dec_get_parts gives; 0 has one digit.  They
   take constant time, except for a coefficient of over 38 digits within 10**-6 of a power of ten. */
ADDER_API int64_t adder_dec_digits(adder_dec a);
ADDER_API int64_t adder_dec_exponent(adder_dec a);

/* Fractions, and the hash */

/* r = a exactly, as Python's Fraction(a).  ADDER_EDOMAIN: a is a NaN.  ADDER_ERANGE: a is infinite. */
ADDER_API adder_status adder_frac_set_dec(adder_frac *r, adder_dec a);

/* r = a as adder_dec_div of its numerator and denominator: rounded, and in an exact context ADDER_EINEXACT if a has no
   finite decimal expansion. */
ADDER_API adder_status adder_dec_set_frac(adder_dec *r, adder_frac a, adder_ctx *ctx);

/* *num / *den = a in lowest terms, *den > 0: Python's a.as_integer_ratio().  num and den must differ.  Statuses as
   adder_frac_set_dec. */
ADDER_API adder_status adder_dec_ratio(adder_int *num, adder_int *den, adder_dec a);

/* CPython's hash(a) for the machine's word size: equal for equal numbers of all of the library's types, 1.0 and 1 among
   them.  Of a NaN it is 0; Python derives that from the object. */
ADDER_API intptr_t adder_dec_hash(adder_dec a);

/* Exponent and digits */

/* r = the adjusted exponent of a, that of its first digit; of 0: -Infinity, with ADDER_DEC_DIVISION_BY_ZERO. */
ADDER_API adder_status adder_dec_logb(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a * 10**b, b an integer, |b| <= 2 * (emax + prec). */
ADDER_API adder_status adder_dec_scaleb(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a with its coefficient, as prec digits, shifted or rotated left by b places, right if b < 0; |b| <= prec. */
ADDER_API adder_status adder_dec_shift(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_rotate(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Arrays */

/* r = v[0] + ... + v[n-1]: the exact sum, rounded once.  Of NaNs the first signaling one counts, else the first.  r may
   be an element of the array.  In an exact context the sum may have all the digits between the highest and the lowest
   of the numbers; in others, numbers too far below the sum to matter cost nothing. */
ADDER_API adder_status adder_dec_sum(adder_dec *r, const adder_dec *v, size_t n, adder_ctx *ctx);

/* r = u[0] * v[0] + ... + u[n-1] * v[n-1]: the exact sum of the products, rounded once.  Of NaNs the first
   signaling one counts, else the first, in the order u[0], v[0], u[1] ...  ADDER_DEC_INVALID_OPERATION: an infinity
   times 0.  r may be an element of the arrays. */
ADDER_API adder_status adder_dec_dot(adder_dec *r, const adder_dec *u, const adder_dec *v, size_t n, adder_ctx *ctx);

/* dst[i] = src[i] rounded as adder_dec_round does, 0 <= i < n: a column at once.  dst may be src.  Statuses as
   adder_dec_round; on failure no element of dst has changed. */
ADDER_API adder_status adder_dec_round_array(adder_dec *dst, const adder_dec *src, size_t n, int64_t ndigits,
                                             adder_rounding rounding);

/* Transcendental functions: correctly rounded in the mode of the context, by MPFR.

   The specification and Python differ in three ways.  They round exp, ln and log10 half to even in every mode; in the
   usual contexts that is the same.  Python leaves exp(0), ln(1), a**0 and 1**n as they are; here exact results are
   clamped as the context says.  They refuse precisions and ranges beyond 999,999 for some of these functions; here any
   is accepted.

   In an exact context (prec = INT64_MAX) the result is returned if it is a decimal number, and is ADDER_EINEXACT, at
   once, if it is not.  Functions that the specification does not have follow IEEE 754-2019, clause 9.2.1, for
   infinities and zeros.

   MPFR must not be called from inside a call of its own: an allocator or an interrupt callback of the program's that
   one of these functions calls gets ADDER_ELIMIT from all of them. */

ADDER_API adder_status adder_dec_exp(adder_dec *r, adder_dec a, adder_ctx *ctx);   /* r = e**a */
ADDER_API adder_status adder_dec_exp2(adder_dec *r, adder_dec a, adder_ctx *ctx);  /* r = 2**a, exact for integers */
ADDER_API adder_status adder_dec_exp10(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = 10**a, the same */
ADDER_API adder_status adder_dec_expm1(adder_dec *r, adder_dec a, adder_ctx *ctx); /* r = e**a - 1; of 0: a */

/* r = the natural or the decimal logarithm of a; of 0: -Infinity.  ADDER_DEC_INVALID_OPERATION: a < 0.  Exact:
   ln 1 = 0, log10 10**k = k. */
ADDER_API adder_status adder_dec_ln(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_log10(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = the logarithm of a to the base 2, and ln(1 + a).  log2 0 and log1p -1 are -Infinity, with
   ADDER_DEC_DIVISION_BY_ZERO.  ADDER_DEC_INVALID_OPERATION: a is below that.  Exact: log2 2**k = k, log1p 0 = a. */
ADDER_API adder_status adder_dec_log2(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_log1p(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = a**b.  With an integral b it is exact where that fits, as if by multiplication, and 1 if b is 0.  With any other
   b the result has as many digits as the precision and counts as inexact, as the specification has it, 4**0.5 as well
   (in an exact context that is 2).  ADDER_DEC_INVALID_OPERATION: 0**0, and a < 0 with b not an integer.  The
   specification and Python allow an error of one unit in the last place; this is correctly rounded. */
ADDER_API adder_status adder_dec_pow(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = a**b modulo m, with the sign of a**b: Python's pow(a, b, m).  It is the remainder of the exact power, with the
   exponent 0, whatever the range of the context.  ADDER_DEC_INVALID_OPERATION: a, b or m is not an integer, b < 0,
   m = 0, a and b are both 0, or m has more digits than the precision. */
ADDER_API adder_status adder_dec_powmod(adder_dec *r, adder_dec a, adder_dec b, adder_dec m, adder_ctx *ctx);

/* r = the cube root of a, and the n-th root.  With n < 0 it is the root of 1/a; of 0 that is an infinity, with
   ADDER_DEC_DIVISION_BY_ZERO.  ADDER_DEC_INVALID_OPERATION: n = 0, or a < 0 and n is even.  Exact where the root is a
   decimal number; its exponent is then floor(exponent of a / n), where the precision allows. */
ADDER_API adder_status adder_dec_cbrt(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_rootn(adder_dec *r, adder_dec a, int64_t n, adder_ctx *ctx);

/* r = the square root of a**2 + b**2.  With an infinity it is Infinity, even if the other is a quiet NaN.  Exact
   where the root is a decimal number. */
ADDER_API adder_status adder_dec_hypot(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* r = pi: 3.14159... */
ADDER_API adder_status adder_dec_pi(adder_dec *r, adder_ctx *ctx);

/* Trigonometric functions, beyond the specification, with angles in radians.  ADDER_DEC_INVALID_OPERATION: the sine,
   cosine or tangent of an infinity, and the arc sine or arc cosine where |a| > 1.  The arc tangent of an infinity is
   pi/2 with its sign.  An angle of 10**1,000,001 or more is ADDER_ENOMEM; the limit of adder_set_max_bits holds for the
   integer part of an angle. */
ADDER_API adder_status adder_dec_sin(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_cos(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_tan(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_asin(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_acos(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_atan(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* r = the angle of the point (b, a), from -pi to pi, as C's atan2(a, b).  It has the sign of a.  Exact, and 0: for a =
   0 where b has the sign +, and for a finite a where b is Infinity. */
ADDER_API adder_status adder_dec_atan2(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);

/* Hyperbolic functions.  ADDER_DEC_INVALID_OPERATION: acosh of a < 1, and atanh where |a| > 1.  atanh of 1 and -1 is an
   infinity, with ADDER_DEC_DIVISION_BY_ZERO.  Exact, of these and the trigonometric functions: the values at 0 except
   that of acos, the values of acos and acosh at 1, and tanh of an infinity. */
ADDER_API adder_status adder_dec_sinh(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_cosh(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_tanh(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_asinh(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_acosh(adder_dec *r, adder_dec a, adder_ctx *ctx);
ADDER_API adder_status adder_dec_atanh(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* Logical operations, and copies */

/* r = the operation digit by digit, for operands made of the digits 0 and 1.  ADDER_DEC_INVALID_OPERATION: an operand
   has another digit, the sign -, or an exponent that is not 0. */
ADDER_API adder_status adder_dec_logical_and(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_logical_or(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_logical_xor(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx);
ADDER_API adder_status adder_dec_logical_invert(adder_dec *r, adder_dec a, adder_ctx *ctx);

/* Copies, of NaNs as well: nothing is rounded, and no flag is set. */
ADDER_API adder_status adder_dec_copyabs(adder_dec *r, adder_dec a);               /* r = a with the sign + */
ADDER_API adder_status adder_dec_copynegate(adder_dec *r, adder_dec a);            /* r = a, the sign inverted */
ADDER_API adder_status adder_dec_copysign(adder_dec *r, adder_dec a, adder_dec b); /* r = a with the sign of b */

/* Interchange formats: the decimal32, decimal64 and decimal128 of IEEE 754-2008, clause 3.5, as 4, 8 and 16 bytes in
   either byte order. */

/* The encoding of their coefficients: a binary integer (BID, that of x86-64 compilers' _Decimal64 and of MongoDB),
   or three digits in ten bits each (DPD, that of POWER and z). */
typedef enum { ADDER_BID, ADDER_DPD } adder_dec_encoding;

/* r = the number that the bytes at p encode, exactly; NaNs keep their kind and payload.  All bytes encode a number, and
   the status is ADDER_OK: a binary coefficient or payload of more digits than the format has is 0, and non-canonical
   DPD is read. */
ADDER_API adder_status adder_dec_from_decimal32(adder_dec *r, const void *p, adder_endian endian,
                                                adder_dec_encoding encoding);
ADDER_API adder_status adder_dec_from_decimal64(adder_dec *r, const void *p, adder_endian endian,
                                                adder_dec_encoding encoding);
ADDER_API adder_status adder_dec_from_decimal128(adder_dec *r, const void *p, adder_endian endian,
                                                 adder_dec_encoding encoding);

/* Writes a to p, rounded to the format in the rounding mode of ctx, with its traps and flags; its precision and range
   are ignored.  NaNs keep their kind and the last 6, 15 or 33 digits of their payload, and set no flag.  The bytes are
   canonical.  If a condition is trapped, nothing is written. */
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
