/* adder/f64.h - doubles rounded to decimal places, printed and parsed, all correctly rounded.

   A double is a binary fraction.  The literal 2.675 is a double slightly below that number, 2.67499999999999982236...,
   so rounding it can mean two things.  Most functions round the exact value of the double: 2.675 to two places is 2.67
   in every nearest mode.  Functions with "shortest" in their names round the shortest decimal that reads back as the
   same double, which is the number that people see: 2.675 to two places, half up, is 2.68.

   All results are correctly rounded: the decimal is the one that the rounding mode defines, and a double that is
   returned is the one nearest to that decimal, ties to even.  Rounding modes have the names and meanings of Python's
   decimal module (see adder/status.h).  Any other value of `rounding` means ADDER_DOWN.

   The floating-point environment must be C's default, rounding to nearest.  After a call, the state of the
   floating-point exception flags is unspecified.  Nothing depends on the locale.  Only adder_f64_ratio allocates
   memory.

   The functions of the form (char *buf, size_t size, ...) work as snprintf does: they return the length of the whole
   text without the NUL and write at most size - 1 bytes of it and a NUL; buf may be NULL if size is 0.

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

   NaNs, infinities and zeros of both signs are returned unchanged; a result of zero has the sign of x. */

/* Returns x rounded to a multiple of 10**-ndigits, ties to even, for any ndigits.  It is Python's round(x, ndigits),
   except that a result beyond the range of doubles is an infinity, where Python raises OverflowError: round(1.7e308,
   -308). */
ADDER_API double adder_f64_round(double x, int ndigits);

/* Returns x rounded to a multiple of 10**-ndigits in any rounding mode, as adder_f64_round does. */
ADDER_API double adder_f64_round_mode(double x, int ndigits, adder_rounding rounding);

/* Returns the shortest decimal that reads back as x, rounded to a multiple of 10**-ndigits: the double nearest to
   Python's Decimal(repr(x)).quantize(...). */
ADDER_API double adder_f64_round_shortest(double x, int ndigits, adder_rounding rounding);

/* Returns x rounded to the given number of significant digits, that is, to a multiple of 10**(e + 1 - digits), where
   10**e <= |x| < 10**(e + 1).  If digits is 0 or negative, the result is zero or one unit of that place. */
ADDER_API double adder_f64_round_sig(double x, int digits, adder_rounding rounding);

/* dst[i] = src[i] rounded by adder_f64_round_mode(src[i], ndigits, rounding), for 0 <= i < n.  The results are
   identical to the last bit; several are computed at a time where the machine can.  dst may be src; otherwise the
   arrays must not overlap. */
ADDER_API void adder_f64_round_array(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding);

/* Text

   NaNs and infinities are "nan", "-nan", "inf", "-inf" as C's printf writes them; adder_f64_repr and adder_f64_hex
   write "nan", "inf", "-inf" as Python does. */

/* Writes the exact value of x as printf's "%.{ndigits}f" does, in any rounding mode.  With ADDER_HALF_EVEN the text is
   byte for byte that of the GNU C library.  If ndigits < 0, it rounds to a multiple of 10**-ndigits and writes an
   integer: 1250 with -2, half even, is "1200". */
ADDER_API size_t adder_f64_fixed(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* Writes the shortest decimal that reads back as x, rounded to ndigits places, as adder_f64_fixed does. */
ADDER_API size_t adder_f64_fixed_shortest(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* Writes the exact value of x as printf's "%.{ndigits}e" does, in any rounding mode.  ndigits < 0 means 6, as a
   negative precision does there. */
ADDER_API size_t adder_f64_scientific(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* Writes x with ndigits significant digits as printf's "%.{ndigits}g" does.  ndigits < 0 means 6, and 0 means 1, as in
   printf. */
ADDER_API size_t adder_f64_general(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* Writes x as printf's "%#.{ndigits}g" does: as adder_f64_general, with the point and the zeros at the end. */
ADDER_API size_t adder_f64_general_alt(char *buf, size_t size, double x, int ndigits, adder_rounding rounding);

/* Writes the shortest decimal that reads back as x: Python's repr(x), such as "0.1", "100.0", "1e+16".  Of several that
   are equally short, it is the one nearest to x.  At most 24 bytes. */
ADDER_API size_t adder_f64_repr(char *buf, size_t size, double x);

/* Writes the shortest decimal that reads back as this float, as adder_f64_repr does.  At most 19 bytes. */
ADDER_API size_t adder_f32_repr(char *buf, size_t size, float x);

/* *out = the number at the start of the len bytes at s, rounded to the nearest double, ties to even; *used = its
   length.  It is the longest prefix that is a number, by the grammar of Python's float() without white space and
   underscores: an optional sign, digits with an optional point, an optional exponent; or inf, infinity, nan in any
   case.  It may have any length.  If used is NULL, all len bytes must be the number.  A number beyond the range of
   doubles becomes an infinity, and one too small for them a zero, as in Python.  The bytes need no NUL after them.
   ADDER_EPARSE: no prefix is a number; or used is NULL, and the bytes as a whole are not a number.  ADDER_EINTR: in a
   text of many megabytes, the callback of adder_set_interrupt asked to stop. */
ADDER_API adder_status adder_f64_parse(double *out, const char *s, size_t len, size_t *used);

/* *out = the number at the start of the len bytes at s, rounded once to the nearest float, as adder_f64_parse does. */
ADDER_API adder_status adder_f32_parse(float *out, const char *s, size_t len, size_t *used);

/* *out = the double with the text s: Python's float(s), for ASCII.  All of s must be the number.  White space (as C's
   isspace) at both ends and single underscores between digits are allowed.  ADDER_EPARSE: s is not such a text.
   ADDER_EINTR: as adder_f64_parse. */
ADDER_API adder_status adder_f64_from_str(double *out, const char *s);

/* Writes x exactly, in hexadecimal: Python's float.hex, such as "0x1.8000000000000p+1".  At most 24 bytes. */
ADDER_API size_t adder_f64_hex(char *buf, size_t size, double x);

/* *out = the double nearest to the hexadecimal number s, ties to even: Python's float.fromhex(s).  ADDER_EPARSE: s is
   not such a text.  ADDER_ERANGE: the number rounds to 2**1024 or more, where Python raises OverflowError. */
ADDER_API adder_status adder_f64_from_hex(double *out, const char *s);

/* Sums and ratios */

/* Returns the exact sum of v[0] to v[n-1], rounded once to the nearest double, ties to even: Python's math.fsum.  An
   exact sum of zero, and the sum of no numbers, is +0.0.  With a NaN, or with infinities of both signs, the result is a
   NaN; Python raises ValueError for the latter.  With infinities of one sign it is that infinity.  Otherwise only a sum
   that is itself out of range gives an infinity, and intermediate overflow does not matter; Python raises OverflowError
   for both. */
ADDER_API double adder_f64_sum(const double *v, size_t n);

/* Returns the exact sum of u[i] * v[i], 0 <= i < n, rounded once to the nearest double, ties to even: Python's
   math.sumprod, with the rules of adder_f64_sum.  Neither cancellation nor a product that overflows or underflows costs
   a digit.  The product of an infinity and a zero is a NaN. */
ADDER_API double adder_f64_dot(const double *u, const double *v, size_t n);

/* *num / *den = x exactly, in lowest terms, with *den > 0: Python's x.as_integer_ratio().  num and den must be
   different variables.  ADDER_EDOMAIN: x is a NaN.  ADDER_ERANGE: x is infinite.  ADDER_ENOMEM and ADDER_ELIMIT: as in
   adder/int.h. */
ADDER_API adder_status adder_f64_ratio(adder_int *num, adder_int *den, double x);

/* Returns CPython's hash(x) for the machine's word size.  Equal numbers have equal hashes, whatever their types: 1.0
   and 1 have.  The hash of a NaN is 0; Python derives it from the object. */
ADDER_API intptr_t adder_f64_hash(double x);

/* The fast form.

   adder_f64_round is defined again, inline, for compilers and machines that are known to round every operation to
   double.  It rounds a number of everyday size that is no tie in place, and calls the function of the same name in the
   library for any other.  Let p be the double nearest to x * 10**ndigits.  Rounding to nearest is monotonic, so for
   every multiple of 1/2, p is on the same side of it as the product, or equals it.  If p is no such multiple, the
   integer r nearest to p is therefore the one nearest to the product; and r / 10**ndigits, of two exact operands, is
   the double nearest to the result.  The empty asm statements keep the compiler from contracting or reassociating the
   operations.  Define ADDER_NO_INLINE before including this header to call the library always; with -ffast-math that is
   the default. */

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
