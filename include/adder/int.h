/* adder/int.h - integers of any size, with the semantics of Python's int.

   An adder_int is one machine word.  It holds a small value itself, or a reference to a block of limbs.  All-zero bytes
   are the number 0, so no number needs an init call.  Results come first, by pointer.  Operands follow, by value:
   passing one copies no digits and transfers no ownership.  A result may be an operand of the same call; two results of
   one call must be different variables.  A call that returns a non-zero status leaves its results unchanged.

       adder_int a = ADDER_INT(0);
       adder_status err = adder_int_pow(&a, ADDER_INT(2), ADDER_INT(100));
       ...
       adder_int_clear(&a);

   `b = a` copies the handle and not the number: `b` is then a view of `a`.  A view is valid until `a` changes, and must
   never be cleared.  adder_int_set copies a number, and adder_int_move transfers it to another variable.

   Any function that computes with large numbers may return ADDER_ENOMEM (memory ran out), ADDER_ELIMIT (a number is
   over the limit of adder_set_max_bits) or ADDER_EINTR (the callback of adder_set_interrupt asked to stop).  The
   comments below name only the other statuses.  The library does not check for results that are NULL and for handles
   that were never initialised: to pass one is an error of the caller.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_INT_H
#define ADDER_INT_H

#include <adder/status.h>

#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An integer of any size, in one machine word.  If the low bit of the word is 0, the word is the value times 2.  If it
   is 1, the word is a pointer to a block, plus 1.  A value that fits in the word is always stored in it, so equal small
   numbers have equal words. */
typedef struct adder_int {
    intptr_t word;
} adder_int;

#define ADDER_INT_SMALL_MAX (INTPTR_MAX / 2) /* the largest value that needs no block */
#define ADDER_INT_SMALL_MIN (INTPTR_MIN / 2) /* the smallest value that needs no block */

/* The integer n as an operand or an initialiser: ADDER_INT(n), with ADDER_INT_SMALL_MIN <= n <= ADDER_INT_SMALL_MAX.
   It needs no clear until another value is assigned to it.  n may have any integer type and is evaluated once; a
   floating-point number does not compile.  For numbers outside this range use adder_int_set_i64.  Here they cause a
   signed overflow, which compilers report if n is a constant, and UndefinedBehaviorSanitizer if it is not.
   ADDER_INT_INIT(n) is the same as a strictly conforming initialiser of a static object in C. */
#define ADDER_INT_INIT(n)                                                                                              \
    {                                                                                                                  \
        ADDER__INTEGER(intptr_t, n) * 2                                                                                \
    }
#ifdef __cplusplus
#define ADDER_INT(n) (adder_int ADDER_INT_INIT(n))
#else
#define ADDER_INT(n) ((adder_int)ADDER_INT_INIT(n))
#endif

/* Lifetime */

/* Frees the memory of *a and sets *a to 0; it can be used again.  A number that was never assigned needs no clear. */
ADDER_API void adder_int_clear(adder_int *a);

/* r = a, as an independent copy. */
ADDER_API adder_status adder_int_set(adder_int *r, adder_int a);

/* Moves the value of *a to *r and sets *a to 0.  The old value of *r is freed.  If r == a, nothing happens. */
ADDER_API void adder_int_move(adder_int *r, adder_int *a);

/* Exchanges the values of two numbers. */
ADDER_API void adder_int_swap(adder_int *a, adder_int *b);

/* From C */

/* r = n, exactly. */
ADDER_API adder_status adder_int_set_i64(adder_int *r, int64_t n);
ADDER_API adder_status adder_int_set_u64(adder_int *r, uint64_t n);
#ifdef __SIZEOF_INT128__
ADDER_API adder_status adder_int_set_i128(adder_int *r, adder_i128 n);
ADDER_API adder_status adder_int_set_u128(adder_int *r, adder_u128 n);
#endif

/* r = x truncated towards zero: Python's int(x).  ADDER_EDOMAIN: x is a NaN.  ADDER_ERANGE: x is infinite. */
ADDER_API adder_status adder_int_set_double(adder_int *r, double x);

/* To C */

/* *out = a, if it fits in *out.  ADDER_ERANGE: it does not fit. */
ADDER_API adder_status adder_int_get_i64(int64_t *out, adder_int a);
ADDER_API adder_status adder_int_get_u64(uint64_t *out, adder_int a);
#ifdef __SIZEOF_INT128__
ADDER_API adder_status adder_int_get_i128(adder_i128 *out, adder_int a);
ADDER_API adder_status adder_int_get_u128(adder_u128 *out, adder_int a);
#endif

/* *out = the double nearest to a, ties to even: Python's float(a).  ADDER_ERANGE: a rounds to 2**1024 or more. */
ADDER_API adder_status adder_int_get_double(double *out, adder_int a);

/* Text */

/* r = the integer with the text s in the given base: Python's int(s, base), for ASCII.  All of s must be the number.
   base is 2 to 36, or 0.  With base 0, the prefix 0b, 0o or 0x gives the base; without a prefix the base is 10, and
   leading zeros are allowed only in 0 itself.  s may have white space (as C's isspace) at both ends, a sign, a prefix
   that agrees with base 2, 8 or 16, and single underscores between digits or after the prefix.  ADDER_EPARSE: s is not
   such a text.  ADDER_EDOMAIN: there is no such base. */
ADDER_API adder_status adder_int_set_str(adder_int *r, const char *s, int base);

/* r = the number at the start of the len bytes at s, and *used = its length.  It is the longest prefix that is a number
   by the grammar of adder_int_set_str, without white space and underscores.  If used is NULL, all len bytes must be the
   number.  The bytes need no NUL after them.  ADDER_EPARSE: no prefix is a number; or used is NULL, and the bytes as a
   whole are not a number.  ADDER_EDOMAIN: there is no such base. */
ADDER_API adder_status adder_int_parse(adder_int *r, const char *s, size_t len, int base, size_t *used);

/* Writes a as text in base 2 to 36: digits, lower-case letters and no prefix.  Works as snprintf does: returns the
   length of the whole text and writes at most size - 1 bytes of it and a NUL; buf may be NULL if size is 0.  On failure
   it returns SIZE_MAX, writes an empty string if size > 0, and sets errno: ENOMEM, memory ran out; EINTR, the callback
   of adder_set_interrupt asked to stop; EINVAL, there is no such base. */
ADDER_API size_t adder_int_str(char *buf, size_t size, adder_int a, int base);

/* Returns the text of adder_int_str as a new string, to be freed with adder_free.  On failure it returns NULL, with
   errno as above. */
ADDER_API char *adder_int_to_str(adder_int a, int base);

/* Returns the exact number of digits of |a| in base 2 to 36 without computing the digits; 0 has one digit.  It takes a
   few instructions, except close to a power of the base, where it needs time and memory.  On failure it returns
   SIZE_MAX and sets errno: EINVAL, there is no such base; ENOMEM, memory ran out; EINTR, the callback of
   adder_set_interrupt asked to stop; EOVERFLOW, a is over the limit of adder_set_max_bits. */
ADDER_API size_t adder_int_sizeinbase(adder_int a, int base);

/* Arithmetic */

ADDER_API adder_status adder_int_add(adder_int *r, adder_int a, adder_int b); /* r = a + b */
ADDER_API adder_status adder_int_sub(adder_int *r, adder_int a, adder_int b); /* r = a - b */
ADDER_API adder_status adder_int_mul(adder_int *r, adder_int a, adder_int b); /* r = a * b */
ADDER_API adder_status adder_int_neg(adder_int *r, adder_int a);              /* r = -a */
ADDER_API adder_status adder_int_abs(adder_int *r, adder_int a);              /* r = |a| */

ADDER_API adder_status adder_int_addmul(adder_int *r, adder_int a, adder_int b); /* r += a * b */
ADDER_API adder_status adder_int_submul(adder_int *r, adder_int a, adder_int b); /* r -= a * b */

ADDER_API adder_status adder_int_min(adder_int *r, adder_int a, adder_int b); /* r = the smaller of a and b */
ADDER_API adder_status adder_int_max(adder_int *r, adder_int a, adder_int b); /* r = the larger of a and b */

/* r = a ** e; 0 ** 0 is 1.  ADDER_EDOMAIN: e < 0. */
ADDER_API adder_status adder_int_pow(adder_int *r, adder_int a, adder_int e);

/* r = a ** e mod n: Python's pow(a, e, n).  The result is 0 or has the sign of n; a negative e takes powers of the
   inverse of a.  ADDER_EDIVZERO: n = 0.  ADDER_EDOMAIN: e < 0 and a has no inverse modulo n.  Not for secret exponents:
   the time depends on the operands, and memory is not wiped before it is freed. */
ADDER_API adder_status adder_int_powmod(adder_int *r, adder_int a, adder_int e, adder_int n);

/* r = the inverse of a modulo n: Python's pow(a, -1, n).  ADDER_EDIVZERO: n = 0.  ADDER_EDOMAIN: a has no inverse
   modulo n. */
ADDER_API adder_status adder_int_invmod(adder_int *r, adder_int a, adder_int n);

/* Division.  ADDER_EDIVZERO: the divisor is 0. */

/* r = the quotient a / b rounded towards -infinity: Python's a // b. */
ADDER_API adder_status adder_int_floordiv(adder_int *r, adder_int a, adder_int b);

/* r = a - b * q, where q is a / b rounded towards -infinity: Python's a % b.  It is 0 or has the sign of b. */
ADDER_API adder_status adder_int_mod(adder_int *r, adder_int a, adder_int b);

/* q = a / b rounded towards -infinity, and m = a - b * q: Python's divmod(a, b). */
ADDER_API adder_status adder_int_divmod(adder_int *q, adder_int *m, adder_int a, adder_int b);

/* r = the quotient a / b rounded towards zero: C's a / b. */
ADDER_API adder_status adder_int_quo(adder_int *r, adder_int a, adder_int b);

/* r = a - b * q, where q is a / b rounded towards zero: C's a % b.  It is 0 or has the sign of a. */
ADDER_API adder_status adder_int_rem(adder_int *r, adder_int a, adder_int b);

/* q = a / b rounded towards zero, and m = a - b * q. */
ADDER_API adder_status adder_int_quorem(adder_int *q, adder_int *m, adder_int a, adder_int b);

/* r = a / b, where b must divide a: for large operands faster than the other divisions.  If b does not divide a, r is
   an unspecified integer. */
ADDER_API adder_status adder_int_divexact(adder_int *r, adder_int a, adder_int b);

/* *out = the double nearest to a / b, ties to even: Python's a / b.  a and b may have any size.  ADDER_ERANGE: the
   quotient rounds to 2**1024 or more. */
ADDER_API adder_status adder_int_truediv(double *out, adder_int a, adder_int b);

/* r = a / f**n and *times = n, for the largest n such that f**n divides a.  ADDER_EDIVZERO: f = 0.  ADDER_EDOMAIN: a =
   0, or f is 1 or -1: then there is no largest n. */
ADDER_API adder_status adder_int_remove(adder_int *r, size_t *times, adder_int a, adder_int f);

/* Rounding */

/* r = a, which is its own floor, ceiling and integer part.  Python's math.floor, math.ceil and math.trunc. */
ADDER_API adder_status adder_int_floor(adder_int *r, adder_int a);
ADDER_API adder_status adder_int_ceil(adder_int *r, adder_int a);
ADDER_API adder_status adder_int_trunc(adder_int *r, adder_int a);

/* r = a rounded to a multiple of 10**-ndigits in the given direction; r = a if ndigits >= 0.  With ADDER_HALF_EVEN it
   is Python's round(a, ndigits).  ADDER_EDOMAIN: there is no such rounding.  ADDER_ELIMIT: a, which is not 0, is
   rounded away from 0 to a multiple of more than 100,000,000 digits.  This limit always holds. */
ADDER_API adder_status adder_int_round(adder_int *r, adder_int a, int64_t ndigits, adder_rounding rounding);

/* r = a rounded to the given number of significant digits, that is, to a multiple of 10**(e + 1 - digits), where 10**e
   <= |a| < 10**(e + 1).  ADDER_EDOMAIN: digits < 1, or there is no such rounding. */
ADDER_API adder_status adder_int_round_sig(adder_int *r, adder_int a, int64_t digits, adder_rounding rounding);

/* r = a rounded to a multiple of step: to the nearest, or to the next one in the given direction.  Where a rounding
   mode depends on the last digit, it is that of the quotient a / step.  ADDER_EDOMAIN: step <= 0, or there is no such
   rounding. */
ADDER_API adder_status adder_int_round_to(adder_int *r, adder_int a, adder_int step, adder_rounding rounding);

/* Bits.  A negative number is treated as infinite two's complement, with infinitely many ones at the high end. */

/* ADDER_EDOMAIN: n > PTRDIFF_MAX.  A negative number passed as n is converted to such a size_t. */
ADDER_API adder_status adder_int_lshift(adder_int *r, adder_int a, size_t n); /* r = a * 2**n */
ADDER_API adder_status adder_int_rshift(adder_int *r, adder_int a, size_t n); /* r = floor(a / 2**n) */

ADDER_API adder_status adder_int_and(adder_int *r, adder_int a, adder_int b); /* r = a & b */
ADDER_API adder_status adder_int_or(adder_int *r, adder_int a, adder_int b);  /* r = a | b */
ADDER_API adder_status adder_int_xor(adder_int *r, adder_int a, adder_int b); /* r = a ^ b */
ADDER_API adder_status adder_int_not(adder_int *r, adder_int a);              /* r = ~a = -a - 1 */

/* Returns the number of bits of |a|, and 0 for 0: Python's int.bit_length. */
ADDER_API size_t adder_int_bit_length(adder_int a);

/* Returns the number of one bits of |a|: Python's int.bit_count. */
ADDER_API size_t adder_int_bit_count(adder_int a);

/* Returns the number of zero bits below the lowest one bit; SIZE_MAX for 0. */
ADDER_API size_t adder_int_trailing_zeros(adder_int a);

/* Returns bit n of a; bit 0 is the lowest. */
ADDER_API bool adder_int_test_bit(adder_int a, size_t n);

/* Each copies a with one bit changed.  In place, as in adder_int_set_bit(&a, a, n), this takes constant time except
   where the number grows, and setting n bits one after another takes O(n) in total.  The limit of adder_set_max_bits
   does not apply to the bits of the top limb that the number already has.  ADDER_EDOMAIN: n > PTRDIFF_MAX. */
ADDER_API adder_status adder_int_set_bit(adder_int *r, adder_int a, size_t n);   /* r = a with bit n set to 1 */
ADDER_API adder_status adder_int_clear_bit(adder_int *r, adder_int a, size_t n); /* r = a with bit n set to 0 */

/* Returns the least n >= from such that bit n of a equals value; SIZE_MAX if there is none. */
ADDER_API size_t adder_int_find_bit(adder_int a, bool value, size_t from);

/* Compare */

ADDER_API int adder_int_cmp(adder_int a, adder_int b);    /* returns -1, 0, 1 as a < b, a = b, a > b */
ADDER_API int adder_int_cmpabs(adder_int a, adder_int b); /* returns -1, 0, 1 as |a| < |b|, |a| = |b|, |a| > |b| */
ADDER_API int adder_int_sign(adder_int a);                /* returns -1, 0, 1 as a < 0, a = 0, a > 0 */
ADDER_API bool adder_int_eq(adder_int a, adder_int b);    /* whether a = b */
ADDER_API bool adder_int_is_zero(adder_int a);            /* whether a = 0 */
ADDER_API bool adder_int_is_int(adder_int a);             /* whether a is an integer: always true */
ADDER_API bool adder_int_is_odd(adder_int a);             /* whether a is odd */
ADDER_API bool adder_int_fits_i64(adder_int a);           /* whether adder_int_get_i64 would succeed */
ADDER_API bool adder_int_fits_u64(adder_int a);           /* whether adder_int_get_u64 would succeed */

/* Number theory */

/* r = floor(sqrt(a)): Python's math.isqrt.  ADDER_EDOMAIN: a < 0. */
ADDER_API adder_status adder_int_isqrt(adder_int *r, adder_int a);

/* r = the n-th root of a, rounded towards zero.  ADDER_EDOMAIN: n = 0, or a < 0 and n is even. */
ADDER_API adder_status adder_int_iroot(adder_int *r, adder_int a, unsigned n);

/* root = the n-th root of a, rounded towards zero, and rest = a - root**n, which is 0 or has the sign of a.
   ADDER_EDOMAIN: n = 0, or a < 0 and n is even. */
ADDER_API adder_status adder_int_iroot_rem(adder_int *root, adder_int *rest, adder_int a, unsigned n);

/* *yes = whether a is the square of an integer. */
ADDER_API adder_status adder_int_is_square(bool *yes, adder_int a);

/* *yes = whether a is a power b**e of integers with e >= 2 (GMP's mpz_perfect_power_p).  0, 1, -1 and -8 are; -4 is
   not. */
ADDER_API adder_status adder_int_is_perfect_power(bool *yes, adder_int a);

/* r = the greatest common divisor of a and b, never negative; gcd(0, 0) = 0.  Python's math.gcd. */
ADDER_API adder_status adder_int_gcd(adder_int *r, adder_int a, adder_int b);

/* r = the least common multiple of a and b, never negative; 0 if a or b is 0.  Python's math.lcm. */
ADDER_API adder_status adder_int_lcm(adder_int *r, adder_int a, adder_int b);

/* g = gcd(a, b), and s and t such that g = a*s + b*t (GMP's mpz_gcdext).  |s| <= |b| / (2g) and |t| <= |a| / (2g) where
   that is possible.  g, s and t must be different variables. */
ADDER_API adder_status adder_int_gcdext(adder_int *g, adder_int *s, adder_int *t, adder_int a, adder_int b);

ADDER_API adder_status adder_int_factorial(adder_int *r, uint64_t n);        /* r = n! */
ADDER_API adder_status adder_int_comb(adder_int *r, uint64_t n, uint64_t k); /* r = n! / (k! (n-k)!), 0 if k > n */
ADDER_API adder_status adder_int_perm(adder_int *r, uint64_t n, uint64_t k); /* r = n! / (n-k)!, 0 if k > n */
ADDER_API adder_status adder_int_fibonacci(adder_int *r, uint64_t n);        /* r = F(n), F(0) = 0, F(1) = 1 */

/* Tests whether a is prime: *verdict is 0 for no, 1 for probably, 2 for certainly.  Below 2**64 it is never 1.  From
   2**64 on, the test is Baillie-PSW and further rounds of Miller-Rabin; no composite number is known that passes it. */
ADDER_API adder_status adder_int_is_prime(int *verdict, adder_int a);

/* r = the least prime above a, by the test of adder_int_is_prime. */
ADDER_API adder_status adder_int_next_prime(adder_int *r, adder_int a);

/* *symbol = the Jacobi symbol (a/n) for odd n > 0: -1, 0 or 1.  For any other n it is Kronecker's extension of that
   symbol (Cohen, A Course in Computational Algebraic Number Theory, 1.4.2). */
ADDER_API adder_status adder_int_jacobi(int *symbol, adder_int a, adder_int n);

/* Bytes */

/* r = the integer stored in the n bytes at p: Python's int.from_bytes.  The bytes are unsigned or, if is_signed, two's
   complement.  With n = 0 it is 0. */
ADDER_API adder_status adder_int_from_bytes(adder_int *r, const void *p, size_t n, adder_endian endian, bool is_signed);

/* Writes a to the n bytes at p: Python's int.to_bytes.  The bytes are unsigned or, if is_signed, two's complement.
   ADDER_ERANGE: a needs more bytes, or is negative and is_signed is false.  Then nothing is written. */
ADDER_API adder_status adder_int_to_bytes(void *p, size_t n, adder_int a, adder_endian endian, bool is_signed);

/* Files */

/* Integers in a binary form that does not depend on the machine: "ADI1", a sign byte, the length of the magnitude in 8
   bytes, the magnitude, and a CRC-32 in 4 bytes, each with the lowest byte first.  Several numbers may follow one
   another.  ADDER_EIO: the file could not be read or written, or ended early.  ADDER_EPARSE: the file holds something
   else, or is damaged.  After an error, a part of a may have been written, and the position of f after reading is
   unspecified.  Reading takes memory in proportion to the size of the file, whatever length the file claims. */
ADDER_API adder_status adder_int_fwrite(FILE *f, adder_int a); /* writes a to f */
ADDER_API adder_status adder_int_fread(adder_int *r, FILE *f); /* r = the number read from f */

/* Hash */

/* Returns CPython's hash(a) for the machine's word size.  Equal numbers have equal hashes, whatever their types. */
ADDER_API intptr_t adder_int_hash(adder_int a);

/* Random numbers */

/* A source of random bytes: it fills buf with n bytes and returns true, or returns false on failure.  A function that
   takes a source uses the system's (getrandom) if it gets NULL. */
typedef bool (*adder_random)(void *state, void *buf, size_t n);

/* r = a random integer, 0 <= r < 2**bits, all equally likely.  The first byte of the source is the lowest, so that a
   repeatable source gives the same numbers on every machine.  For a large number the source is called several times.
   ADDER_EIO: the source failed. */
ADDER_API adder_status adder_int_random_bits(adder_int *r, size_t bits, adder_random fn, void *state);

/* r = a random integer, 0 <= r < a, all equally likely.  ADDER_EDOMAIN: a <= 0.  ADDER_EIO: the source failed, or 1,000
   numbers drawn from it were all too large. */
ADDER_API adder_status adder_int_random_below(adder_int *r, adder_int a, adder_random fn, void *state);

/* Arrays.  r may be an element of an array.  The sum and the dot product of no numbers are 0, the product is 1. */

ADDER_API adder_status adder_int_sum(adder_int *r, const adder_int *v, size_t n);  /* r = v[0] + ... + v[n-1] */
ADDER_API adder_status adder_int_prod(adder_int *r, const adder_int *v, size_t n); /* r = v[0] * ... * v[n-1] */
ADDER_API adder_status adder_int_dot(adder_int *r, const adder_int *u, const adder_int *v,
                                     size_t n); /* r = u[0]*v[0] + ... + u[n-1]*v[n-1] */

/* The fast forms.

   Below, the functions that loops over small numbers call are defined again, inline.  Each takes a few instructions for
   small numbers, and calls the function of the same name in the library for all others.  Each works on copies of the
   handles, so that the caller's variables stay in registers.  The plain names then stand for these forms.  Define
   ADDER_NO_INLINE before including this header to call the library always. */

#if defined __GNUC__ && !defined ADDER_NO_INLINE

#define ADDER__LIKELY(x) __builtin_expect(!!(x), 1)

/* Whether two operands and the old value of the result are all small: then there is no block to read or to free. */
static inline bool adder__int_small3(adder_int r, adder_int a, adder_int b)
{
    return ADDER__LIKELY(!((r.word | a.word | b.word) & 1));
}

static inline void adder__int_clear(adder_int *a)
{
    adder_int old = *a;
    if (old.word & 1)
        adder_int_clear(&old);
    a->word = 0;
}

static inline adder_status adder__int_set(adder_int *r, adder_int a)
{
    if (adder__int_small3(*r, a, a)) {
        *r = a;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_set(&t, a);
    *r = t;
    return s;
}

static inline adder_status adder__int_set_i64(adder_int *r, int64_t n)
{
    if (!(r->word & 1) && ADDER__LIKELY(n >= ADDER_INT_SMALL_MIN && n <= ADDER_INT_SMALL_MAX)) {
        r->word = (intptr_t)((uint64_t)n * 2);
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_set_i64(&t, n);
    *r = t;
    return s;
}

static inline adder_status adder__int_get_i64(int64_t *out, adder_int a)
{
    if (ADDER__LIKELY(!(a.word & 1))) {
        *out = a.word >> 1;
        return ADDER_OK;
    }
    return adder_int_get_i64(out, a);
}

/* (2a) + (2b) = 2(a + b), so the overflow flag of the sum of the words is the whole range check.  The same holds for
   the difference, and for the product a * (2b). */
static inline adder_status adder__int_add(adder_int *r, adder_int a, adder_int b)
{
    intptr_t sum;
    if (adder__int_small3(*r, a, b) && ADDER__LIKELY(!__builtin_add_overflow(a.word, b.word, &sum))) {
        r->word = sum;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_add(&t, a, b);
    *r = t;
    return s;
}

static inline adder_status adder__int_sub(adder_int *r, adder_int a, adder_int b)
{
    intptr_t difference;
    if (adder__int_small3(*r, a, b) && ADDER__LIKELY(!__builtin_sub_overflow(a.word, b.word, &difference))) {
        r->word = difference;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_sub(&t, a, b);
    *r = t;
    return s;
}

static inline adder_status adder__int_mul(adder_int *r, adder_int a, adder_int b)
{
    intptr_t product;
    if (adder__int_small3(*r, a, b) && ADDER__LIKELY(!__builtin_mul_overflow(a.word >> 1, b.word, &product))) {
        r->word = product;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_mul(&t, a, b);
    *r = t;
    return s;
}

static inline adder_status adder__int_neg(adder_int *r, adder_int a)
{
    intptr_t negated;
    if (adder__int_small3(*r, a, a) && ADDER__LIKELY(!__builtin_sub_overflow((intptr_t)0, a.word, &negated))) {
        r->word = negated;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_neg(&t, a);
    *r = t;
    return s;
}

static inline adder_status adder__int_lshift(adder_int *r, adder_int a, size_t n)
{
    if (adder__int_small3(*r, a, a) && n < sizeof(intptr_t) * 8 - 1) {
        intptr_t shifted = (intptr_t)((uintptr_t)a.word << n);
        if (ADDER__LIKELY(shifted >> n == a.word)) {
            r->word = shifted;
            return ADDER_OK;
        }
    }
    adder_int t = *r;
    adder_status s = adder_int_lshift(&t, a, n);
    *r = t;
    return s;
}

static inline adder_status adder__int_rshift(adder_int *r, adder_int a, size_t n)
{
    if (adder__int_small3(*r, a, a) && ADDER__LIKELY(n < sizeof(intptr_t) * 8)) {
        r->word = (a.word >> n) & ~(intptr_t)1;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_rshift(&t, a, n);
    *r = t;
    return s;
}

static inline int adder__int_cmp(adder_int a, adder_int b)
{
    if (ADDER__LIKELY(!((a.word | b.word) & 1)))
        return a.word < b.word ? -1 : a.word > b.word;
    return adder_int_cmp(a, b);
}

static inline bool adder__int_eq(adder_int a, adder_int b)
{
    if (ADDER__LIKELY(!(a.word & b.word & 1)))
        return a.word == b.word;
    return adder_int_eq(a, b);
}

static inline int adder__int_sign(adder_int a)
{
    if (ADDER__LIKELY(!(a.word & 1)))
        return a.word < 0 ? -1 : a.word > 0;
    return adder_int_sign(a);
}

/* Whether a and b are small, and the hardware can divide a by b with a quotient of at most 63 bits after flooring.  b
   must be neither 0 nor -1, which could overflow. */
static inline bool adder__int_divides(adder_int r, adder_int a, adder_int b)
{
    return adder__int_small3(r, a, b) && ADDER__LIKELY((uintptr_t)b.word + 2 > 2);
}

/* The remainder of (2a) / (2b) is twice that of a / b; the quotient is the same. */
static inline adder_status adder__int_floordiv(adder_int *r, adder_int a, adder_int b)
{
    if (adder__int_divides(*r, a, b)) {
        intptr_t quotient = a.word / b.word, remainder = a.word % b.word;
        r->word = (quotient - (remainder != 0 && (remainder ^ b.word) < 0)) * 2;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_floordiv(&t, a, b);
    *r = t;
    return s;
}

static inline adder_status adder__int_mod(adder_int *r, adder_int a, adder_int b)
{
    if (adder__int_divides(*r, a, b)) {
        intptr_t remainder = a.word % b.word;
        r->word = remainder != 0 && (remainder ^ b.word) < 0 ? remainder + b.word : remainder;
        return ADDER_OK;
    }
    adder_int t = *r;
    adder_status s = adder_int_mod(&t, a, b);
    *r = t;
    return s;
}

static inline adder_status adder__int_divmod(adder_int *q, adder_int *m, adder_int a, adder_int b)
{
    if (adder__int_divides(*q, a, b) && !(m->word & 1)) {
        intptr_t quotient = a.word / b.word, remainder = a.word % b.word;
        intptr_t down = -(intptr_t)(remainder != 0 && (remainder ^ b.word) < 0);
        q->word = (quotient + down) * 2;
        m->word = remainder + (b.word & down);
        return ADDER_OK;
    }
    adder_int t = *q, u = *m;
    adder_status s = adder_int_divmod(&t, &u, a, b);
    *q = t;
    *m = u;
    return s;
}

static inline bool adder__int_is_zero(adder_int a)
{
    return a.word == 0;
}

/* A word holds at most 63 bits. */
static inline bool adder__int_fits_i64(adder_int a)
{
    return ADDER__LIKELY(!(a.word & 1)) || adder_int_fits_i64(a);
}

static inline bool adder__int_fits_u64(adder_int a)
{
    return ADDER__LIKELY(!(a.word & 1)) ? a.word >= 0 : adder_int_fits_u64(a);
}

static inline bool adder__int_is_odd(adder_int a)
{
    if (ADDER__LIKELY(!(a.word & 1)))
        return (a.word & 2) != 0;
    return adder_int_is_odd(a);
}

#define adder_int_clear adder__int_clear
#define adder_int_set adder__int_set
#define adder_int_set_i64 adder__int_set_i64
#define adder_int_get_i64 adder__int_get_i64
#define adder_int_add adder__int_add
#define adder_int_sub adder__int_sub
#define adder_int_mul adder__int_mul
#define adder_int_neg adder__int_neg
#define adder_int_floordiv adder__int_floordiv
#define adder_int_mod adder__int_mod
#define adder_int_divmod adder__int_divmod
#define adder_int_lshift adder__int_lshift
#define adder_int_rshift adder__int_rshift
#define adder_int_cmp adder__int_cmp
#define adder_int_eq adder__int_eq
#define adder_int_sign adder__int_sign
#define adder_int_is_odd adder__int_is_odd
#define adder_int_is_zero adder__int_is_zero
#define adder_int_fits_i64 adder__int_fits_i64
#define adder_int_fits_u64 adder__int_fits_u64

#endif /* __GNUC__ && !ADDER_NO_INLINE */

#ifdef __cplusplus
}
#endif

#endif /* ADDER_INT_H */
