/* adder/f64.h - doubles, decimally: rounded, printed and parsed right.

   A double is a binary fraction.  The literal 2.675 is a double a little below that, 2.67499999999999982236..., and
   rounding it can mean two things.  Most functions round this exact value: 2.675 to two places is 2.67 in every nearest
   mode.  Those with "shortest" in their names round the shortest decimal that reads back as the same double, which is
   what people see: 2.675 to two places, half up, is 2.68.

   All results are correctly rounded: the decimal is the one that the rounding mode defines, and a double that is
   returned is the one nearest to that decimal, ties to even.  Rounding modes have the names and meanings of
   Python's decimal module (see adder/status.h).  Any other value of `rounding` acts as ADDER_DOWN.

   The floating-point environment must be C's default, rounding to nearest.  After a call, the floating-point exception
   flags may be set or not.  Nothing depends on the locale, and only adder_f64_ratio allocates memory.

   The functions of the form (char *buf, size_t size, ...) work as snprintf does: they return the length of the whole
   text without the NUL, write at most size - 1 bytes of it and a NUL; buf may be NULL if size is 0.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_F64_H
#define ADDER_F64_H

#include <adder/int.h>
#include <adder/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Rounding.

   NaNs, infinities and zeros of both signs come back as they are; a result of zero has the sign of x. */

/* x to a multiple of 10**-ndigits, for any ndigits; ties to even.  Python's round(x, ndigits), except that a result
   beyond the range of doubles is an infinity, where Python raises OverflowError: round(1.7e308, -308). */
ADDER_API double adder_f64_round(double x, int ndigits);

/* The same in any rounding mode. */
ADDER_API double adder_f64_round_mode(double x, int ndigits, adder_rounding rounding);

/* The shortest decimal that reads back as x (adder_f64_repr), rounded to a multiple of 10**-ndigits: the double nearest
   to Python's Decimal(repr(x)).quantize(...). */
ADDER_API double adder_f64_round_shortest(double x, int ndigits, adder_rounding rounding);

/* x to so many significant digits: to a multiple of 10**(e + 1 - digits), where 10**e <= |x| < 10**(e + 1).  digits may
   be 0 or negative; then the result is zero or one unit of that place. */
ADDER_API double adder_f64_round_sig(double x, int digits, adder_rounding rounding);

/* dst[i] = adder_f64_round_mode(src[i], ndigits, rounding) for 0 <= i < n, to the last bit, several at a time where the
   machine can.  dst may be src; otherwise the arrays must not overlap. */
ADDER_API void adder_f64_round_array(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding);

/* Text

   NaNs and infinities are "nan", "-nan", "inf", "-inf" as C's printf writes them, in repr and hex "nan", "inf", "-inf"
   as Python does. */

/* printf's "%.{ndigits}f" of the exact value, in any rounding mode; with ADDER_HALF_EVEN byte for byte what the GNU C
   library prints.  ndigits < 0 rounds to a multiple of 10**-ndigits and prints an integer: 1250 with -2, half even, is
   "1200". */
ADDER_API size_t adder_f64_fixed(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* The same of the shortest decimal that reads back as x. */
ADDER_API size_t adder_f64_fixed_shortest(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* printf's "%.{ndigits}e" of the exact value, in any rounding mode.  ndigits < 0 means 6, as a negative precision does
   there. */
ADDER_API size_t adder_f64_scientific(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* printf's "%.{ndigits}g", of ndigits significant digits, and its "%#.{ndigits}g", which keeps the zeros at the end and
   the point.  ndigits < 0 means 6, and 0 means 1, as they do there. */
ADDER_API size_t adder_f64_general(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);
ADDER_API size_t adder_f64_general_alt(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* The shortest decimal that reads back as x, of several the one nearest to x: Python's repr(x), such as "0.1", "100.0",
   "1e+16".  At most 24 bytes. */
ADDER_API size_t adder_f64_repr(char *buf, size_t size, double x);

/* The same of a float: the shortest decimal that reads back as this float.  At most 19 bytes. */
ADDER_API size_t adder_f32_repr(char *buf, size_t size, float x);

/* *out = the double nearest to the longest prefix of the len bytes at s that is a number, ties to even, whatever its
   length; *used = the prefix's length.  With used NULL, all len bytes must be the number.  The grammar is that of
   Python's float() without white space and underscores: an optional sign, digits with an optional point, an optional
   exponent; or inf, infinity, nan in any case.  A number beyond the range of doubles is an infinity, and one below it a
   zero, as in Python.  The bytes need no NUL behind them.  ADDER_EPARSE: no prefix is a number, or, with used NULL, the
   bytes as a whole are not.  ADDER_EINTR: the callback of adder_set_interrupt said stop, in a text of many MB. */
ADDER_API adder_status adder_f64_parse(double *out, const char *s, size_t len, size_t *used);

/* The same for a float, rounded once. */
ADDER_API adder_status adder_f32_parse(float *out, const char *s, size_t len, size_t *used);

/* *out = Python's float(s), for ASCII: all of s must be the number.  White space (as C's isspace) at both ends and
   single underscores between digits are allowed.  ADDER_EPARSE: s is not such a text.  ADDER_EINTR: as above. */
ADDER_API adder_status adder_f64_from_str(double *out, const char *s);

/* x in hexadecimal, exactly: Python's float.hex, such as "0x1.8000000000000p+1".  At most 24 bytes. */
ADDER_API size_t adder_f64_hex(char *buf, size_t size, double x);

/* *out = float.fromhex(s) of Python: the double nearest to the number, ties to even.  ADDER_EPARSE: s is not such a
   text.  ADDER_ERANGE: it rounds to 2**1024 or more, where Python raises OverflowError. */
ADDER_API adder_status adder_f64_from_hex(double *out, const char *s);

/* Sums and ratios */

/* The exact sum of v[0] to v[n-1], rounded once to the nearest double, ties to even: Python's math.fsum.  An exact sum
   of zero, and of no numbers, is +0.0.  With a NaN among them, or infinities of both signs, the result is a NaN (Python
   raises ValueError for the latter), with infinities of one sign that infinity.  Only a sum that is itself out of range
   gives an infinity; what overflows on the way does not matter (Python raises OverflowError for both). */
ADDER_API double adder_f64_sum(const double *v, size_t n);

/* The exact sum of u[i] * v[i], 0 <= i < n, rounded once to the nearest double, ties to even, with the rules of
   adder_f64_sum: Python's math.sumprod, whatever cancels.  No product overflows or underflows on the way; one of an
   infinity and a zero is a NaN. */
ADDER_API double adder_f64_dot(const double *u, const double *v, size_t n);

/* *num / *den = x exactly, in lowest terms, *den > 0: Python's x.as_integer_ratio().  num and den must differ.
   ADDER_EDOMAIN: x is a NaN.  ADDER_ERANGE: x is infinite.  ADDER_ENOMEM and ADDER_ELIMIT as in adder/int.h. */
ADDER_API adder_status adder_f64_ratio(adder_int *num, adder_int *den, double x);

/* CPython's hash(x) for the machine's word size: equal for equal numbers of all of the library's types, 1.0 and 1 among
   them.  Of a NaN it is 0; Python derives that from the object. */
ADDER_API intptr_t adder_f64_hash(double x);

/* The fast form.

   adder_f64_round again, inline, for compilers and machines that are known to round every operation to double: a
   number of everyday size that is no tie is rounded in place, any other by the function of the same name in the
   library.  Let p be the double nearest to x * 10**ndigits: rounding to nearest being monotonic, p is on the side of
   every multiple of 1/2 on which the product is, or is that multiple.  So if p is no such multiple, the integer r next
   to p is the one next to the product; and r / 10**ndigits, of two exact operands, is the double nearest to the
   result.  The empty statements keep the compiler from contracting or reassociating the operations.  Define
   ADDER_NO_INLINE before including this header to call the library always; with -ffast-math that is done anyway. */

#if defined __GNUC__ && !defined ADDER_NO_INLINE && !defined __FAST_MATH__ &&                                          \
    (defined __SSE2_MATH__ || defined __aarch64__)

static inline void adder__f64_keep(double *x)
{
#ifdef __aarch64__
    __asm__("" : "+w"(*x));
#else
    __asm__("" : "+x"(*x));
#endif
}

static inline double adder__f64_round(double x, int ndigits)
{
    static const double power[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
    if ((unsigned)ndigits <= 22) {
        double p = x * power[ndigits], r;
        adder__f64_keep(&p);
        r = p + 6755399441055744.0; /* 1.5 * 2**52: here the spacing of doubles is 1 */
        adder__f64_keep(&r);
        r -= 6755399441055744.0;
        if (__builtin_fabs(p) < 2251799813685248.0 && __builtin_fabs(p - r) < 0.5) /* 2**51 */
            return __builtin_copysign(r / power[ndigits], x);
    }
    return adder_f64_round(x, ndigits);
}

#define adder_f64_round adder__f64_round

#endif /* __GNUC__ && !ADDER_NO_INLINE && ... */

#ifdef __cplusplus
}
#endif

#endif /* ADDER_F64_H */
