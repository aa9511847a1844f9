/* adder/int.h - integers of any size, with the semantics of Python's int.

   An adder_int is one machine word: a small value itself, or a reference to a block of limbs.  All-zero bytes are the
   number 0, so nothing needs an init call.  Results come first, by pointer; operands follow, by value: passing one
   copies no digits and transfers no ownership.  A result may be an operand of the same call; the two results of one
   call must differ.  A call that returns a non-zero status has changed nothing.

       adder_int a = ADDER_INT(0);
       adder_status err = adder_int_pow(&a, ADDER_INT(2), ADDER_INT(100));
       ...
       adder_int_clear(&a);

   `b = a` copies the handle and not the number.  Then `b` is a view of `a`: it is good until `a` changes, and must
   never be cleared.  adder_int_set makes a copy, and adder_int_move hands the number over.

   Any function that makes a new large number may return ADDER_ENOMEM, ADDER_ELIMIT where adder_set_max_bits has set a
   limit, or ADDER_EINTR where the callback of adder_set_interrupt says stop; the comments below name only the other
   statuses.  Passing NULL for a result, or a handle that was never initialised, is a bug in the caller that the library
   does not look for.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_INT_H
#define ADDER_INT_H

#include <adder/status.h>

#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The low bit of the word says what it holds.  0: the value, times 2.  1: a pointer to a block, plus 1.  A value that
   fits the word is always in the word, so equal small numbers have equal words. */
typedef struct adder_int {
    intptr_t word;
} adder_int;

#define ADDER_INT_SMALL_MAX (INTPTR_MAX / 2) /* the largest value that needs no block */
#define ADDER_INT_SMALL_MIN (INTPTR_MIN / 2) /* the smallest */

/* ADDER_INT(n): the integer n, ADDER_INT_SMALL_MIN <= n <= ADDER_INT_SMALL_MAX, as an operand or an initialiser; it
   needs no clear as long as nothing else is assigned.  n is of any integer type, and is evaluated once; a
   floating-point number does not compile.  For numbers beyond that range use adder_int_set_i64: here they are a signed
   overflow, which compilers report if n is a constant, and UndefinedBehaviorSanitizer if it is not.  ADDER_INT_INIT(n):
   the same as a strictly conforming initialiser of a static object in C. */
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

/* Frees what *a holds and makes it 0; it can be used again.  A number that was never assigned needs no clear. */
ADDER_API void adder_int_clear(adder_int *a);

/* r = a: a copy of its own. */
ADDER_API adder_status adder_int_set(adder_int *r, adder_int a);

/* Moves the value of *a to *r, whose old value is freed, and makes *a 0.  r == a does nothing. */
ADDER_API void adder_int_move(adder_int *r, adder_int *a);

/* Exchanges two numbers. */
ADDER_API void adder_int_swap(adder_int *a, adder_int *b);

/* From C */

/* r = n. */
ADDER_API adder_status adder_int_set_i64(adder_int *r, int64_t n);
ADDER_API adder_status adder_int_set_u64(adder_int *r, uint64_t n);
#ifdef __SIZEOF_INT128__
ADDER_API adder_status adder_int_set_i128(adder_int *r, adder_i128 n);
ADDER_API adder_status adder_int_set_u128(adder_int *r, adder_u128 n);
#endif

/* r = x truncated towards zero, as Python's int(x).  ADDER_EDOMAIN: x is a NaN.  ADDER_ERANGE: x is infinite. */
ADDER_API adder_status adder_int_set_double(adder_int *r, double x);

/* To C */

/* *out = a.  ADDER_ERANGE: a does not fit. */
ADDER_API adder_status adder_int_get_i64(int64_t *out, adder_int a);
ADDER_API adder_status adder_int_get_u64(uint64_t *out, adder_int a);
#ifdef __SIZEOF_INT128__
ADDER_API adder_status adder_int_get_i128(adder_i128 *out, adder_int a);
ADDER_API adder_status adder_int_get_u128(adder_u128 *out, adder_int a);
#endif

/* *out = the double nearest to a, ties to even, as Python's float(a).  ADDER_ERANGE: a rounds to 2**1024 or more. */
ADDER_API adder_status adder_int_get_double(double *out, adder_int a);

/* Text */

/* r = Python's int(s, base), for ASCII: all of s must be the number.  base is 2 to 36; 0 takes the base from the
   prefix, 0b, 0o or 0x, and without one it is 10, and no leading zeros are allowed except in 0 itself.  Allowed are
   white space (as C's isspace) at both ends, a sign, a prefix that agrees with base 2, 8 or 16, and single underscores
   between digits or after the prefix.  ADDER_EPARSE: s is not such a text.  ADDER_EDOMAIN: there is no such base. */
ADDER_API adder_status adder_int_set_str(adder_int *r, const char *s, int base);

/* r = the value of the longest prefix of the len bytes at s that is a number, by the grammar of adder_int_set_str
   without white space and underscores; *used = its length.  With used NULL, all len bytes must be the number.  The
   bytes need no NUL behind them.  ADDER_EPARSE: no prefix is a number, or, with used NULL, the bytes as a whole are
   not.  ADDER_EDOMAIN: there is no such base. */
ADDER_API adder_status adder_int_parse(adder_int *r, const char *s, size_t len, int base, size_t *used);

/* Writes a in base 2 to 36, digits and lower-case letters, no prefix, as snprintf does: returns the length of the whole
   text, writes at most size - 1 bytes of it and a NUL.  buf may be NULL if size is 0.  SIZE_MAX, and errno: ENOMEM,
   memory ran out; EINTR, the callback of adder_set_interrupt said stop; EINVAL, there is no such base; an empty string
   is then written if size > 0. */
ADDER_API size_t adder_int_str(char *buf, size_t size, adder_int a, int base);

/* The same as a new string, to be freed with adder_free.  NULL, and errno: as above. */
ADDER_API char *adder_int_to_str(adder_int a, int base);

/* The exact number of digits of |a| in base 2 to 36, computed without the digits; 0 has one.  It takes a few
   instructions; only numbers next to a power of the base need time and memory.  SIZE_MAX, and errno: EINVAL, there is
   no such base; ENOMEM, memory ran out; EINTR, the callback of adder_set_interrupt said stop; EOVERFLOW, a is over the
   limit of adder_set_max_bits. */
ADDER_API size_t adder_int_sizeinbase(adder_int a, int base);

/* Arithmetic */

ADDER_API adder_status adder_int_add(adder_int *r, adder_int a, adder_int b); /* r = a + b */
ADDER_API adder_status adder_int_sub(adder_int *r, adder_int a, adder_int b); /* r = a - b */
ADDER_API adder_status adder_int_mul(adder_int *r, adder_int a, adder_int b); /* r = a * b */
ADDER_API adder_status adder_int_neg(adder_int *r, adder_int a);              /* r = -a */
ADDER_API adder_status adder_int_abs(adder_int *r, adder_int a);              /* r = |a| */

ADDER_API adder_status adder_int_addmul(adder_int *r, adder_int a, adder_int b); /* r += a * b */
ADDER_API adder_status adder_int_submul(adder_int *r, adder_int a, adder_int b); /* r -= a * b */

/* r = the smaller, or the larger, of a and b. */
ADDER_API adder_status adder_int_min(adder_int *r, adder_int a, adder_int b);
ADDER_API adder_status adder_int_max(adder_int *r, adder_int a, adder_int b);

/* r = a ** e; 0 ** 0 is 1.  ADDER_EDOMAIN: e < 0. */
ADDER_API adder_status adder_int_pow(adder_int *r, adder_int a, adder_int e);

/* r = a ** e mod n, Python's pow(a, e, n): the result has the sign of n, and a negative e takes the inverse of a.
   ADDER_EDIVZERO: n = 0.  ADDER_EDOMAIN: e < 0 and a has no inverse modulo n.  It is not constant-time, and memory is
   not wiped before it is freed: it is not for secret exponents. */
ADDER_API adder_status adder_int_powmod(adder_int *r, adder_int a, adder_int e, adder_int n);

/* r = the inverse of a modulo n, Python's pow(a, -1, n).  Statuses as for powmod. */
ADDER_API adder_status adder_int_invmod(adder_int *r, adder_int a, adder_int n);

/* Division.  ADDER_EDIVZERO: b = 0. */

/* Python's // and %: the quotient is rounded to the floor, the remainder has the sign of b.  a = q*b + m. */
ADDER_API adder_status adder_int_floordiv(adder_int *r, adder_int a, adder_int b);
ADDER_API adder_status adder_int_mod(adder_int *r, adder_int a, adder_int b);
ADDER_API adder_status adder_int_divmod(adder_int *q, adder_int *m, adder_int a, adder_int b);

/* C's / and %: the quotient is rounded towards zero, the remainder has the sign of a.  a = q*b + m. */
ADDER_API adder_status adder_int_quo(adder_int *r, adder_int a, adder_int b);
ADDER_API adder_status adder_int_rem(adder_int *r, adder_int a, adder_int b);
ADDER_API adder_status adder_int_quorem(adder_int *q, adder_int *m, adder_int a, adder_int b);

/* r = a / b where b is known to divide a; faster than the others for large operands.  If it does not, r is some integer
   without meaning. */
ADDER_API adder_status adder_int_divexact(adder_int *r, adder_int a, adder_int b);

/* *out = the double nearest to a / b, ties to even: Python's a / b, at every size.  ADDER_ERANGE: it rounds to 2**1024
   or more. */
ADDER_API adder_status adder_int_truediv(double *out, adder_int a, adder_int b);

/* *times = the largest n such that f**n divides a, and r = a / f**n.  ADDER_EDIVZERO: f = 0.  ADDER_EDOMAIN: there is
   no largest n, as a = 0 or f is 1 or -1. */
ADDER_API adder_status adder_int_remove(adder_int *r, size_t *times, adder_int a, adder_int f);

/* Rounding */

/* r = a: an integer is its own floor, ceiling and integer part, as in Python. */
ADDER_API adder_status adder_int_floor(adder_int *r, adder_int a);
ADDER_API adder_status adder_int_ceil(adder_int *r, adder_int a);
ADDER_API adder_status adder_int_trunc(adder_int *r, adder_int a);

/* r = a rounded to a multiple of 10**-ndigits in the given direction: a itself if ndigits >= 0.  With ADDER_HALF_EVEN
   it is Python's round(a, ndigits).  ADDER_ELIMIT: a, which is not 0, is rounded away from 0 to the first multiple, and
   that has more than 100,000,000 digits, whatever the program's limit. */
ADDER_API adder_status adder_int_round(adder_int *r, adder_int a, int64_t ndigits, adder_rounding rounding);

/* r = a rounded to so many significant digits: to a multiple of 10**(e + 1 - digits), where 10**e <= |a| < 10**(e + 1).
   ADDER_EDOMAIN: digits < 1. */
ADDER_API adder_status adder_int_round_sig(adder_int *r, adder_int a, int64_t digits, adder_rounding rounding);

/* r = the multiple of step that a is rounded to: the nearest, or the next in the given direction.  "The last digit" of
   a rounding mode is that of r / step.  ADDER_EDOMAIN: step <= 0. */
ADDER_API adder_status adder_int_round_to(adder_int *r, adder_int a, adder_int step, adder_rounding rounding);

/* Bits.  A negative number has infinite two's complement: infinitely many ones at the high end. */

/* r = a * 2**n, and r = floor(a / 2**n).  ADDER_EDOMAIN: n > PTRDIFF_MAX, as a negative number in a size_t is. */
ADDER_API adder_status adder_int_lshift(adder_int *r, adder_int a, size_t n);
ADDER_API adder_status adder_int_rshift(adder_int *r, adder_int a, size_t n);

ADDER_API adder_status adder_int_and(adder_int *r, adder_int a, adder_int b); /* r = a & b */
ADDER_API adder_status adder_int_or(adder_int *r, adder_int a, adder_int b);  /* r = a | b */
ADDER_API adder_status adder_int_xor(adder_int *r, adder_int a, adder_int b); /* r = a ^ b */
ADDER_API adder_status adder_int_not(adder_int *r, adder_int a);              /* r = ~a = -a - 1 */

/* The number of bits of |a|, 0 for 0: Python's int.bit_length. */
ADDER_API size_t adder_int_bit_length(adder_int a);

/* The number of ones among the bits of |a|: Python's int.bit_count. */
ADDER_API size_t adder_int_bit_count(adder_int a);

/* The number of zeros below the lowest one; SIZE_MAX for 0. */
ADDER_API size_t adder_int_trailing_zeros(adder_int a);

/* Bit n of a, counted from 0 at the low end. */
ADDER_API bool adder_int_test_bit(adder_int a, size_t n);

/* r = a with bit n set to 1 or to 0.  In place, as in adder_int_set_bit(&a, a, n), it takes constant time except
   where the number grows, and n bits set one after another take O(n) in all.  The limit of adder_set_max_bits does not
   apply to the bits of the top limb that the number has.  ADDER_EDOMAIN: n > PTRDIFF_MAX. */
ADDER_API adder_status adder_int_set_bit(adder_int *r, adder_int a, size_t n);
ADDER_API adder_status adder_int_clear_bit(adder_int *r, adder_int a, size_t n);

/* The least n >= from such that bit n of a has this value; SIZE_MAX if there is none. */
ADDER_API size_t adder_int_find_bit(adder_int a, bool value, size_t from);

/* Compare */

ADDER_API int adder_int_cmp(adder_int a, adder_int b);    /* -1, 0, 1 as a < b, a = b, a > b */
ADDER_API int adder_int_cmpabs(adder_int a, adder_int b); /* the same of |a| and |b| */
ADDER_API int adder_int_sign(adder_int a);                /* -1, 0, 1 */
ADDER_API bool adder_int_eq(adder_int a, adder_int b);    /* a = b */
ADDER_API bool adder_int_is_zero(adder_int a);            /* a = 0 */
ADDER_API bool adder_int_is_int(adder_int a);             /* true */
ADDER_API bool adder_int_is_odd(adder_int a);             /* whether a is odd */
ADDER_API bool adder_int_fits_i64(adder_int a);           /* whether adder_int_get_i64 would succeed */
ADDER_API bool adder_int_fits_u64(adder_int a);           /* whether adder_int_get_u64 would succeed */

/* Number theory */

/* r = floor(sqrt(a)), Python's math.isqrt.  ADDER_EDOMAIN: a < 0. */
ADDER_API adder_status adder_int_isqrt(adder_int *r, adder_int a);

/* r = the n-th root of a, rounded towards zero.  ADDER_EDOMAIN: n = 0, or a < 0 and n is even. */
ADDER_API adder_status adder_int_iroot(adder_int *r, adder_int a, unsigned n);

/* root = the n-th root of a, rounded towards zero, and rest = a - root**n, which has the sign of a or is 0.
   ADDER_EDOMAIN: as adder_int_iroot. */
ADDER_API adder_status adder_int_iroot_rem(adder_int *root, adder_int *rest, adder_int a, unsigned n);

/* *yes = whether a is the square of an integer. */
ADDER_API adder_status adder_int_is_square(bool *yes, adder_int a);

/* *yes = whether a is a power b**e of integers with e >= 2: 0, 1 and -1 are, -8 is and -4 is not (GMP's
   mpz_perfect_power_p). */
ADDER_API adder_status adder_int_is_perfect_power(bool *yes, adder_int a);

/* r = the greatest common divisor, never negative; gcd(0, 0) = 0. */
ADDER_API adder_status adder_int_gcd(adder_int *r, adder_int a, adder_int b);

/* r = the least common multiple, never negative; 0 if a or b is 0. */
ADDER_API adder_status adder_int_lcm(adder_int *r, adder_int a, adder_int b);

/* g = gcd(a, b), and s and t with g = a*s + b*t, |s| <= |b| / (2g) and |t| <= |a| / (2g) where that is possible (GMP's
   mpz_gcdext).  g, s and t must differ. */
ADDER_API adder_status adder_int_gcdext(adder_int *g, adder_int *s, adder_int *t, adder_int a, adder_int b);

ADDER_API adder_status adder_int_factorial(adder_int *r, uint64_t n);        /* r = n! */
ADDER_API adder_status adder_int_comb(adder_int *r, uint64_t n, uint64_t k); /* r = n! / (k! (n-k)!), 0 if k > n */
ADDER_API adder_status adder_int_perm(adder_int *r, uint64_t n, uint64_t k); /* r = n! / (n-k)!, 0 if k > n */
ADDER_API adder_status adder_int_fibonacci(adder_int *r, uint64_t n);        /* r = F(n), F(0) = 0, F(1) = 1 */

/* *verdict = whether a is prime: 0 no, 1 probably, 2 surely.  Below 2**64 it is never 1.  From there on it is the
   Baillie-PSW test and further rounds of Miller-Rabin; no composite number is known that passes. */
ADDER_API adder_status adder_int_is_prime(int *verdict, adder_int a);

/* r = the least prime above a, by the tests of is_prime. */
ADDER_API adder_status adder_int_next_prime(adder_int *r, adder_int a);

/* *symbol = the Jacobi symbol (a/n) for odd n > 0: -1, 0 or 1; for any other n Kronecker's extension of it (Cohen, A
   Course in Computational Algebraic Number Theory, 1.4.2). */
ADDER_API adder_status adder_int_jacobi(int *symbol, adder_int a, adder_int n);

/* Bytes */

/* r = the integer whose n bytes, in the given order, are at p: unsigned or two's complement.  Python's int.from_bytes.
   n = 0 gives 0. */
ADDER_API adder_status adder_int_from_bytes(adder_int *r, const void *p, size_t n, adder_endian endian, bool is_signed);

/* Writes a as n bytes, Python's int.to_bytes.  ADDER_ERANGE, and nothing is written: a needs more bytes, or is negative
   and is_signed is false. */
ADDER_API adder_status adder_int_to_bytes(void *p, size_t n, adder_int a, adder_endian endian, bool is_signed);

/* Files */

/* Writes a to f, or reads it back, in a form that does not depend on the machine: "ADI1", a sign byte, the length of
   the magnitude in 8 bytes, the magnitude, and a CRC-32 in 4 bytes, lowest byte first.  Numbers may follow one another.
   ADDER_EIO: the file could not be read or written, or ended early.  ADDER_EPARSE: it holds something else, or has been
   damaged.  After an error, a part of a may have been written, and the position of f after reading is unspecified.
   Reading takes memory in proportion to the size of the file, whatever length it claims. */
ADDER_API adder_status adder_int_fwrite(FILE *f, adder_int a);
ADDER_API adder_status adder_int_fread(adder_int *r, FILE *f);

/* Hash */

/* CPython's hash(a) for the machine's word size: equal for equal numbers of all of the library's types. */
ADDER_API intptr_t adder_int_hash(adder_int a);

/* Random numbers */

/* A source of randomness: fills buf with n random bytes; false on failure.  Where a function takes one, NULL means the
   system's (getrandom). */
typedef bool (*adder_random)(void *state, void *buf, size_t n);

/* r = a random integer, 0 <= r < 2**bits.  The first byte of the source is the lowest, so that a repeatable source
   gives the same numbers on every machine; a large number asks for its bytes in several pieces.  ADDER_EIO: the source
   failed. */
ADDER_API adder_status adder_int_random_bits(adder_int *r, size_t bits, adder_random fn, void *state);

/* r = a random integer, 0 <= r < a, all equally likely.  ADDER_EDOMAIN: a <= 0.  ADDER_EIO: the source failed. */
ADDER_API adder_status adder_int_random_below(adder_int *r, adder_int a, adder_random fn, void *state);

/* Arrays.  r may be an element of an array. */

ADDER_API adder_status adder_int_sum(adder_int *r, const adder_int *v, size_t n);  /* r = v[0] + ... + v[n-1] */
ADDER_API adder_status adder_int_prod(adder_int *r, const adder_int *v, size_t n); /* r = v[0] * ... * v[n-1] */
ADDER_API adder_status adder_int_dot(adder_int *r, const adder_int *u, const adder_int *v,
                                     size_t n); /* r = u[0]*v[0] + ... + u[n-1]*v[n-1] */

/* The fast forms.

   Below, the calls that a loop over small numbers makes are defined again, inline: each takes a few instructions, and
   other numbers go to the function of the same name in the library.  Each works on copies of the handles so that the
   caller's variables keep their registers.  The plain names then stand for these forms; define ADDER_NO_INLINE before
   including this header to call the library always. */

#if defined __GNUC__ && !defined ADDER_NO_INLINE

#define ADDER__LIKELY(x) __builtin_expect(!!(x), 1)

/* Whether two operands and the old value of the result are all small: then nothing is to be followed or freed. */
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

/* (2a) + (2b) = 2(a + b): the overflow flag of the words' sum is the whole range check.  So for the difference, and for
   the product a * (2b). */
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

/* Whether small a can be divided by small b in the hardware, and by flooring its quotient be of 63 bits: b is not 0,
   and not -1, which could overflow. */
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

#endif /* __GNUC__ && !ADDER_NO_INLINE */

#ifdef __cplusplus
}
#endif

#endif /* ADDER_INT_H */
