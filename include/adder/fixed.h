/* adder/fixed.h - machine integers that never overflow silently.

   The header needs only adder/status.h.  Link the library only if you call the text functions or the promoting ones.

   Throughout, T stands for one of i8 i16 i32 i64 i128 u8 u16 u32 u64 u128, in a name and as a type: in the names of
   i32, T is int32_t.  So `adder_status adder_T_add(T *r, T a, T b)` below is, among others,

       adder_status adder_i32_add(int32_t *r, int32_t a, int32_t b);
       adder_status adder_u64_add(uint64_t *r, uint64_t a, uint64_t b);

   The 128-bit types are adder_i128 and adder_u128, where the compiler has such types (`__SIZEOF_INT128__`).

   Every operation whose result may not fit has three forms:

       adder_status adder_T_add(T *r, T a, T b)   checked: stores the exact result and returns ADDER_OK, which is 0;
                                                  if T cannot hold it, returns why and leaves *r unchanged
       T adder_T_add_sat(T a, T b)                saturating: the value of T that is nearest to the exact result
       T adder_T_add_wrap(T a, T b)               wrapping: the value of T that is congruent to it modulo 2**bits

   For example:
       int32_t total = 0;
       adder_status err = 0;
       for (size_t i = 0; i < n; i++)
           err |= adder_i32_add(&total, total, price[i]);

   The checked forms return ADDER_ERANGE if the exact result does not fit T; ADDER_EDIVZERO for a division by zero;
   ADDER_EDOMAIN for a negative exponent or count, or a NaN.  No argument makes the behaviour undefined.  If there is no
   exact result (division by zero, a negative count), the comment says what the saturating and the wrapping form return.
   The functions are inline and write only *r.  The compiler folds calls with constant arguments, and
   `if (adder_i64_add(&r, a, b))` compiles to the addition and a jump.

   The operations, by their names for i32:
       adder_i32_add  adder_i32_sub  adder_i32_mul  adder_i32_neg  adder_i32_abs  adder_i32_pow     arithmetic
       adder_i32_min  adder_i32_max
       adder_i32_floordiv  adder_i32_mod  adder_i32_divmod
       adder_i32_quo  adder_i32_rem  adder_i32_quorem
       adder_i32_lshift  adder_i32_rshift                                                           shifts
       adder_i32_from_i8 ... adder_i32_from_u128                                                    conversion
       adder_i32_from_double  adder_i32_from_double_trunc  adder_i32_to_double                      floating point
       adder_i32_str  adder_i32_set_str  adder_i32_parse                                            text
   and for operands of different integer types: adder_ckd_add  adder_ckd_sub  adder_ckd_mul.

   The functions of a group differ only in their types.  So each group is a macro that defines the functions of one
   type; the comment before the macro documents them.  At the end of the header the macros are applied to the types.

   With GCC and Clang the functions use the overflow builtins.  Define ADDER_NO_BUILTINS for plain C, with the same
   results.  Plain C relies on two things that all of today's compilers do: a conversion of an out-of-range value to a
   signed type wraps, and >> of a negative value shifts in ones.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_FIXED_H
#define ADDER_FIXED_H

#include <adder/status.h>

#if defined __GNUC__ && !defined ADDER_NO_BUILTINS
#define ADDER__BUILTINS 1
#else
#define ADDER__BUILTINS 0
#endif

/* Some casts in macros are needed for some types and redundant for others. */
#if defined __cplusplus && defined __GNUC__ && !defined __clang__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuseless-cast"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The ranges of the 128-bit types, where the compiler has such types. */
#ifdef __SIZEOF_INT128__
#define ADDER_U128_MAX (~ADDER__CAST(adder_u128, 0))
#define ADDER_I128_MAX (ADDER__CAST(adder_i128, ADDER_U128_MAX >> 1))
#define ADDER_I128_MIN (-ADDER_I128_MAX - 1)
#endif

/* The arguments of the macros below for a type: N its name here, T the type, U the unsigned type of its size, W the
   unsigned type to compute in (narrower ones would be promoted to a signed int), MIN and MAX its range. */
#ifdef __SIZEOF_INT128__
#define ADDER__I128(M) M(i128, adder_i128, adder_u128, adder_u128, ADDER_I128_MIN, ADDER_I128_MAX)
#define ADDER__U128(M) M(u128, adder_u128, adder_u128, adder_u128, 0, ADDER_U128_MAX)
#else
#define ADDER__I128(M)
#define ADDER__U128(M)
#endif
#define ADDER__EACH_SIGNED_TO_64(M)                                                                                    \
    M(i8, int8_t, uint8_t, uint32_t, INT8_MIN, INT8_MAX)                                                               \
    M(i16, int16_t, uint16_t, uint32_t, INT16_MIN, INT16_MAX)                                                          \
    M(i32, int32_t, uint32_t, uint32_t, INT32_MIN, INT32_MAX)                                                          \
    M(i64, int64_t, uint64_t, uint64_t, INT64_MIN, INT64_MAX)
#define ADDER__EACH_SIGNED(M)                                                                                          \
    ADDER__EACH_SIGNED_TO_64(M)                                                                                        \
    ADDER__I128(M)
#define ADDER__EACH_UNSIGNED(M)                                                                                        \
    M(u8, uint8_t, uint8_t, uint32_t, 0, UINT8_MAX)                                                                    \
    M(u16, uint16_t, uint16_t, uint32_t, 0, UINT16_MAX)                                                                \
    M(u32, uint32_t, uint32_t, uint32_t, 0, UINT32_MAX)                                                                \
    M(u64, uint64_t, uint64_t, uint64_t, 0, UINT64_MAX)                                                                \
    ADDER__U128(M)

/* Whether v < 0, without the warning that an unsigned number never is. */
#define ADDER__NEGATIVE_SIGNED(N, T, U, W, MIN, MAX)                                                                   \
    static inline bool adder__##N##_negative(T v)                                                                      \
    {                                                                                                                  \
        return v < 0;                                                                                                  \
    }
#define ADDER__NEGATIVE_UNSIGNED(N, T, U, W, MIN, MAX)                                                                 \
    static inline bool adder__##N##_negative(T v)                                                                      \
    {                                                                                                                  \
        (void)v;                                                                                                       \
        return false;                                                                                                  \
    }

ADDER__EACH_SIGNED(ADDER__NEGATIVE_SIGNED)
ADDER__EACH_UNSIGNED(ADDER__NEGATIVE_UNSIGNED)

#undef ADDER__NEGATIVE_SIGNED
#undef ADDER__NEGATIVE_UNSIGNED

/* Internal: adder__T_add and its like store the wrapped result and return whether it differs from the exact one. */

#if ADDER__BUILTINS

#define ADDER__SUM(N, T, U, W, MIN, MAX)                                                                               \
    static inline bool adder__##N##_add(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        return __builtin_add_overflow(a, b, r);                                                                        \
    }                                                                                                                  \
    static inline bool adder__##N##_sub(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        return __builtin_sub_overflow(a, b, r);                                                                        \
    }
#define ADDER__PRODUCT(N, T, U, W, MIN, MAX)                                                                           \
    static inline bool adder__##N##_mul(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        return __builtin_mul_overflow(a, b, r);                                                                        \
    }

ADDER__EACH_SIGNED(ADDER__SUM)
ADDER__EACH_UNSIGNED(ADDER__SUM)
ADDER__EACH_UNSIGNED(ADDER__PRODUCT)
ADDER__EACH_SIGNED_TO_64(ADDER__PRODUCT)

#undef ADDER__SUM

#else

/* A sum overflows if both operands have one sign and the sum the other.  A difference overflows if the operands have
   different signs and the difference has that of b. */
#define ADDER__SUM_SIGNED(N, T, U, W, MIN, MAX)                                                                        \
    static inline bool adder__##N##_add(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        *r = (T)((W)a + (W)b);                                                                                         \
        return ((a ^ *r) & (b ^ *r)) < 0;                                                                              \
    }                                                                                                                  \
    static inline bool adder__##N##_sub(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        *r = (T)((W)a - (W)b);                                                                                         \
        return ((a ^ b) & (a ^ *r)) < 0;                                                                               \
    }
#define ADDER__SUM_UNSIGNED(N, T, U, W, MIN, MAX)                                                                      \
    static inline bool adder__##N##_add(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        *r = (T)((W)a + b);                                                                                            \
        return *r < a;                                                                                                 \
    }                                                                                                                  \
    static inline bool adder__##N##_sub(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        *r = (T)((W)a - b);                                                                                            \
        return a < b;                                                                                                  \
    }
#define ADDER__PRODUCT(N, T, U, W, MIN, MAX)                                                                           \
    static inline bool adder__##N##_mul(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        *r = (T)((W)a * b);                                                                                            \
        return a != 0 && *r / a != b;                                                                                  \
    }

ADDER__EACH_SIGNED(ADDER__SUM_SIGNED)
ADDER__EACH_UNSIGNED(ADDER__SUM_UNSIGNED)
ADDER__EACH_UNSIGNED(ADDER__PRODUCT)

#undef ADDER__SUM_SIGNED
#undef ADDER__SUM_UNSIGNED

#endif

/* Multiplies the magnitudes with the function of the unsigned type, then sets the sign. */
#define ADDER__PRODUCT_SIGNED(N, T, U, W, MIN, MAX, mul_unsigned)                                                      \
    static inline bool adder__##N##_mul(T *r, T a, T b)                                                                \
    {                                                                                                                  \
        bool negative = (a < 0) != (b < 0);                                                                            \
        U x = (U)(a < 0 ? 0 - (W)a : (W)a), y = (U)(b < 0 ? 0 - (W)b : (W)b), product = 0;                             \
        bool overflow = mul_unsigned(&product, x, y);                                                                  \
        *r = (T)(negative ? 0 - (W)product : (W)product);                                                              \
        return overflow || product > (W)MAX + negative;                                                                \
    }

#if !ADDER__BUILTINS
ADDER__PRODUCT_SIGNED(i8, int8_t, uint8_t, uint32_t, INT8_MIN, INT8_MAX, adder__u8_mul)
ADDER__PRODUCT_SIGNED(i16, int16_t, uint16_t, uint32_t, INT16_MIN, INT16_MAX, adder__u16_mul)
ADDER__PRODUCT_SIGNED(i32, int32_t, uint32_t, uint32_t, INT32_MIN, INT32_MAX, adder__u32_mul)
ADDER__PRODUCT_SIGNED(i64, int64_t, uint64_t, uint64_t, INT64_MIN, INT64_MAX, adder__u64_mul)
#endif
#ifdef __SIZEOF_INT128__
#if ADDER__BUILTINS && !defined __clang__
ADDER__I128(ADDER__PRODUCT)
#else /* Clang turns the builtin into a call of __muloti4, which GCC's run-time library does not have */
ADDER__PRODUCT_SIGNED(i128, adder_i128, adder_u128, adder_u128, ADDER_I128_MIN, ADDER_I128_MAX, adder__u128_mul)
#endif
#endif

#undef ADDER__PRODUCT
#undef ADDER__PRODUCT_SIGNED

/* Arithmetic

   adder_status adder_T_add(T *r, T a, T b)     r = a + b
   adder_status adder_T_sub(T *r, T a, T b)     r = a - b
   adder_status adder_T_mul(T *r, T a, T b)     r = a * b
   adder_status adder_T_neg(T *r, T a)          r = -a
   adder_status adder_T_abs(T *r, T a)          r = |a|
   adder_status adder_T_pow(T *r, T a, T e)     r = a ** e, with 0 ** 0 = 1
   and the _sat and _wrap forms of each
   adder_status adder_T_min(T *r, T a, T b)     r = the smaller of a and b
   adder_status adder_T_max(T *r, T a, T b)     r = the larger of a and b

   ADDER_ERANGE: the result does not fit.  The negative of an unsigned number fits only if it is 0.  ADDER_EDOMAIN: a
   power with e < 0; the saturating and wrapping forms then return 0.  Powers are computed by repeated squaring, which
   stops as soon as the result is known not to fit. */

#define ADDER__ARITHMETIC(N, T, U, W, MIN, MAX)                                                                        \
    static inline adder_status adder_##N##_add(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        T t;                                                                                                           \
        adder_status s = ADDER_OK;                                                                                     \
        if (adder__##N##_add(&t, a, b))                                                                                \
            s = ADDER_ERANGE;                                                                                          \
        else                                                                                                           \
            *r = t;                                                                                                    \
        return s;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_add_wrap(T a, T b)                                                                     \
    {                                                                                                                  \
        return (T)((W)a + (W)b);                                                                                       \
    }                                                                                                                  \
    static inline adder_status adder_##N##_sub(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        T t;                                                                                                           \
        adder_status s = ADDER_OK;                                                                                     \
        if (adder__##N##_sub(&t, a, b))                                                                                \
            s = ADDER_ERANGE;                                                                                          \
        else                                                                                                           \
            *r = t;                                                                                                    \
        return s;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_sub_wrap(T a, T b)                                                                     \
    {                                                                                                                  \
        return (T)((W)a - (W)b);                                                                                       \
    }                                                                                                                  \
    static inline adder_status adder_##N##_mul(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        T t;                                                                                                           \
        adder_status s = ADDER_OK;                                                                                     \
        if (adder__##N##_mul(&t, a, b))                                                                                \
            s = ADDER_ERANGE;                                                                                          \
        else                                                                                                           \
            *r = t;                                                                                                    \
        return s;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_mul_wrap(T a, T b)                                                                     \
    {                                                                                                                  \
        return (T)((W)a * (W)b);                                                                                       \
    }                                                                                                                  \
    static inline adder_status adder_##N##_neg(T *r, T a)                                                              \
    {                                                                                                                  \
        return adder_##N##_sub(r, 0, a);                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_neg_wrap(T a)                                                                          \
    {                                                                                                                  \
        return (T)(0 - (W)a);                                                                                          \
    }                                                                                                                  \
    static inline adder_status adder_##N##_min(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        *r = b < a ? b : a;                                                                                            \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_max(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        *r = b > a ? b : a;                                                                                            \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_pow(T *r, T a, T e)                                                         \
    {                                                                                                                  \
        T t = 1;                                                                                                       \
        U n = (U)e;                                                                                                    \
        if (adder__##N##_negative(e))                                                                                  \
            return ADDER_EDOMAIN;                                                                                      \
        while (true) {                                                                                                 \
            if ((n & 1) && adder__##N##_mul(&t, t, a))                                                                 \
                return ADDER_ERANGE;                                                                                   \
            n = (U)(n >> 1);                                                                                           \
            if (n == 0)                                                                                                \
                break;                                                                                                 \
            if (adder__##N##_mul(&a, a, a)) /* a power of it is a factor of the result */                              \
                return ADDER_ERANGE;                                                                                   \
        }                                                                                                              \
        *r = t;                                                                                                        \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_pow_wrap(T a, T e)                                                                     \
    {                                                                                                                  \
        W t = !adder__##N##_negative(e), power = (W)a;                                                                 \
        for (U n = t ? (U)e : 0; n > 0; n = (U)(n >> 1)) {                                                             \
            if (n & 1)                                                                                                 \
                t *= power;                                                                                            \
            power *= power;                                                                                            \
        }                                                                                                              \
        return (T)t;                                                                                                   \
    }

/* A sum that does not fit is beyond the limit on the side of both operands; a difference, on the side away from b.  The
   code tests b and not a, so that a running total need not wait for the result.  Where overflow is marked as rare, the
   compiler makes a branch, which is cheaper than a select; for the narrow types it makes vector instructions of the
   selects. */
#if ADDER__BUILTINS
#define ADDER__SELDOM(when, x) ((when) ? __builtin_expect(x, 0) : (x))
#else
#define ADDER__SELDOM(when, x) (x)
#endif
#define ADDER__ARITHMETIC_SIGNED(N, T, U, W, MIN, MAX)                                                                 \
    static inline T adder_##N##_add_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t;                                                                                                           \
        return ADDER__SELDOM(sizeof(T) >= 4, adder__##N##_add(&t, a, b)) ? (b < 0 ? MIN : MAX) : t;                    \
    }                                                                                                                  \
    static inline T adder_##N##_sub_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t;                                                                                                           \
        return ADDER__SELDOM(sizeof(T) >= 4, adder__##N##_sub(&t, a, b)) ? (b < 0 ? MAX : MIN) : t;                    \
    }                                                                                                                  \
    static inline T adder_##N##_mul_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t;                                                                                                           \
        return ADDER__SELDOM(true, adder__##N##_mul(&t, a, b)) ? ((a < 0) != (b < 0) ? MIN : MAX) : t;                 \
    }                                                                                                                  \
    static inline T adder_##N##_neg_sat(T a)                                                                           \
    {                                                                                                                  \
        return (T)(a == MIN ? MAX : -a);                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_abs(T *r, T a)                                                              \
    {                                                                                                                  \
        if (a == MIN)                                                                                                  \
            return ADDER_ERANGE;                                                                                       \
        *r = (T)(a < 0 ? -a : a);                                                                                      \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_abs_sat(T a)                                                                           \
    {                                                                                                                  \
        return (T)(a == MIN ? MAX : a < 0 ? -a : a);                                                                   \
    }                                                                                                                  \
    static inline T adder_##N##_abs_wrap(T a)                                                                          \
    {                                                                                                                  \
        return (T)(a < 0 ? 0 - (W)a : (W)a);                                                                           \
    }                                                                                                                  \
    static inline T adder_##N##_pow_sat(T a, T e)                                                                      \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        return adder_##N##_pow(&t, a, e) && e >= 0 ? (a < 0 && (e & 1) ? MIN : MAX) : t;                               \
    }
#define ADDER__ARITHMETIC_UNSIGNED(N, T, U, W, MIN, MAX)                                                               \
    static inline T adder_##N##_add_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t;                                                                                                           \
        return adder__##N##_add(&t, a, b) ? MAX : t;                                                                   \
    }                                                                                                                  \
    static inline T adder_##N##_sub_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t;                                                                                                           \
        return adder__##N##_sub(&t, a, b) ? 0 : t;                                                                     \
    }                                                                                                                  \
    static inline T adder_##N##_mul_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t;                                                                                                           \
        return adder__##N##_mul(&t, a, b) ? MAX : t;                                                                   \
    }                                                                                                                  \
    static inline T adder_##N##_neg_sat(T a)                                                                           \
    {                                                                                                                  \
        (void)a;                                                                                                       \
        return 0;                                                                                                      \
    }                                                                                                                  \
    static inline adder_status adder_##N##_abs(T *r, T a)                                                              \
    {                                                                                                                  \
        *r = a;                                                                                                        \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_abs_sat(T a)                                                                           \
    {                                                                                                                  \
        return a;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_abs_wrap(T a)                                                                          \
    {                                                                                                                  \
        return a;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_pow_sat(T a, T e)                                                                      \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        return adder_##N##_pow(&t, a, e) ? MAX : t;                                                                    \
    }

ADDER__EACH_SIGNED(ADDER__ARITHMETIC)
ADDER__EACH_SIGNED(ADDER__ARITHMETIC_SIGNED)
ADDER__EACH_UNSIGNED(ADDER__ARITHMETIC)
ADDER__EACH_UNSIGNED(ADDER__ARITHMETIC_UNSIGNED)

/* Division

   adder_status adder_T_floordiv(T *r, T a, T b)   r = floor(a / b), Python's //
   adder_status adder_T_mod(T *r, T a, T b)        r = a - b * floor(a / b), Python's %; 0 or with the sign of b
   adder_status adder_T_quo(T *r, T a, T b)        r = a / b truncated towards zero, C's /
   adder_status adder_T_rem(T *r, T a, T b)        r = a - b * (a / b truncated), C's %; 0 or with the sign of a
   and the _sat and _wrap forms of each
   adder_status adder_T_divmod(T *q, T *m, T a, T b)   q = floor(a / b), m = a - b * q, Python's divmod
   adder_status adder_T_quorem(T *q, T *m, T a, T b)   q = a / b truncated, m = a - b * q

   ADDER_EDIVZERO: b = 0.  ADDER_ERANGE: the smallest value is divided by -1; in mod and rem the result is then 0.

   For b = 0, the saturating and wrapping forms return the following.  mod and rem: a (as Knuth defines a mod 0, The Art
   of Computer Programming, 1.2.4).  Wrapping floordiv and quo: 0, so that a = q * b + m still holds.  Saturating
   floordiv and quo: the limit of the range on the side of a, and 0 for 0 / 0. */

#define ADDER__DIVISION_SIGNED(N, T, U, W, MIN, MAX)                                                                   \
    static inline adder_status adder_##N##_quo(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        if (b == 0)                                                                                                    \
            return ADDER_EDIVZERO;                                                                                     \
        if (b == -1 && a == MIN)                                                                                       \
            return ADDER_ERANGE;                                                                                       \
        *r = (T)(a / b);                                                                                               \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_rem(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        if (b == 0)                                                                                                    \
            return ADDER_EDIVZERO;                                                                                     \
        *r = (T)(b == -1 ? 0 : a % b);                                                                                 \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_floordiv(T *r, T a, T b)                                                    \
    {                                                                                                                  \
        if (b == 0)                                                                                                    \
            return ADDER_EDIVZERO;                                                                                     \
        if (b == -1 && a == MIN)                                                                                       \
            return ADDER_ERANGE;                                                                                       \
        *r = (T)(a / b - (a % b != 0 && (a ^ b) < 0));                                                                 \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_mod(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        if (b == 0)                                                                                                    \
            return ADDER_EDIVZERO;                                                                                     \
        T m = (T)(b == -1 ? 0 : a % b);                                                                                \
        *r = (T)(m != 0 && (m ^ b) < 0 ? m + b : m);                                                                   \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_quo_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        return adder_##N##_quo(&t, a, b) && a != 0 ? (a < 0 && b == 0 ? MIN : MAX) : t;                                \
    }                                                                                                                  \
    static inline T adder_##N##_floordiv_sat(T a, T b)                                                                 \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        return adder_##N##_floordiv(&t, a, b) && a != 0 ? (a < 0 && b == 0 ? MIN : MAX) : t;                           \
    }                                                                                                                  \
    static inline T adder_##N##_quo_wrap(T a, T b)                                                                     \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        return adder_##N##_quo(&t, a, b) && b != 0 ? MIN : t;                                                          \
    }                                                                                                                  \
    static inline T adder_##N##_floordiv_wrap(T a, T b)                                                                \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        return adder_##N##_floordiv(&t, a, b) && b != 0 ? MIN : t;                                                     \
    }
#define ADDER__DIVISION_UNSIGNED(N, T, U, W, MIN, MAX)                                                                 \
    static inline adder_status adder_##N##_quo(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        if (b == 0)                                                                                                    \
            return ADDER_EDIVZERO;                                                                                     \
        *r = (T)(a / b);                                                                                               \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_rem(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        if (b == 0)                                                                                                    \
            return ADDER_EDIVZERO;                                                                                     \
        *r = (T)(a % b);                                                                                               \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_floordiv(T *r, T a, T b)                                                    \
    {                                                                                                                  \
        return adder_##N##_quo(r, a, b);                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_mod(T *r, T a, T b)                                                         \
    {                                                                                                                  \
        return adder_##N##_rem(r, a, b);                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_quo_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        return adder_##N##_quo(&t, a, b) && a != 0 ? MAX : t;                                                          \
    }                                                                                                                  \
    static inline T adder_##N##_floordiv_sat(T a, T b)                                                                 \
    {                                                                                                                  \
        return adder_##N##_quo_sat(a, b);                                                                              \
    }                                                                                                                  \
    static inline T adder_##N##_quo_wrap(T a, T b)                                                                     \
    {                                                                                                                  \
        return (T)(b == 0 ? 0 : a / b);                                                                                \
    }                                                                                                                  \
    static inline T adder_##N##_floordiv_wrap(T a, T b)                                                                \
    {                                                                                                                  \
        return adder_##N##_quo_wrap(a, b);                                                                             \
    }
#define ADDER__REMAINDERS(N, T, U, W, MIN, MAX)                                                                        \
    static inline adder_status adder_##N##_divmod(T *q, T *m, T a, T b)                                                \
    {                                                                                                                  \
        adder_status s = adder_##N##_floordiv(q, a, b);                                                                \
        if (s == ADDER_OK)                                                                                             \
            *m = (T)((W)a - (W)*q * (W)b);                                                                             \
        return s;                                                                                                      \
    }                                                                                                                  \
    static inline adder_status adder_##N##_quorem(T *q, T *m, T a, T b)                                                \
    {                                                                                                                  \
        adder_status s = adder_##N##_quo(q, a, b);                                                                     \
        if (s == ADDER_OK)                                                                                             \
            *m = (T)((W)a - (W)*q * (W)b);                                                                             \
        return s;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_rem_wrap(T a, T b)                                                                     \
    {                                                                                                                  \
        T t = a;                                                                                                       \
        adder_##N##_rem(&t, a, b);                                                                                     \
        return t;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_rem_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        return adder_##N##_rem_wrap(a, b);                                                                             \
    }                                                                                                                  \
    static inline T adder_##N##_mod_wrap(T a, T b)                                                                     \
    {                                                                                                                  \
        T t = a;                                                                                                       \
        adder_##N##_mod(&t, a, b);                                                                                     \
        return t;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_mod_sat(T a, T b)                                                                      \
    {                                                                                                                  \
        return adder_##N##_mod_wrap(a, b);                                                                             \
    }

ADDER__EACH_SIGNED(ADDER__DIVISION_SIGNED)
ADDER__EACH_SIGNED(ADDER__REMAINDERS)
ADDER__EACH_UNSIGNED(ADDER__DIVISION_UNSIGNED)
ADDER__EACH_UNSIGNED(ADDER__REMAINDERS)

/* Shifts

   adder_status adder_T_lshift(T *r, T a, T n)     r = a * 2**n
   adder_status adder_T_rshift(T *r, T a, T n)     r = floor(a / 2**n)
   and the _sat and _wrap forms of each

   ADDER_ERANGE: the result does not fit.  ADDER_EDOMAIN: n < 0; then the saturating forms return a, as for n = 0, and
   the wrapping forms 0.  n may be any other value of T.  For n >= bits, the result of lshift fits only if a = 0; it
   saturates to the limit of the range on the side of a, and wraps to 0.  That of rshift is 0, or -1 for a < 0. */

#define ADDER__SHIFTS(N, T, U, W, MIN, MAX)                                                                            \
    static inline T adder_##N##_lshift_wrap(T a, T n)                                                                  \
    {                                                                                                                  \
        return (T)((U)n >= sizeof(T) * 8 ? 0 : (W)a << n);                                                             \
    }                                                                                                                  \
    static inline adder_status adder_##N##_lshift(T *r, T a, T n)                                                      \
    {                                                                                                                  \
        T t = adder_##N##_lshift_wrap(a, n);                                                                           \
        if (adder__##N##_negative(n))                                                                                  \
            return ADDER_EDOMAIN;                                                                                      \
        if ((U)n >= sizeof(T) * 8 ? a != 0 : t >> n != a)                                                              \
            return ADDER_ERANGE;                                                                                       \
        *r = t;                                                                                                        \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_rshift(T *r, T a, T n)                                                      \
    {                                                                                                                  \
        if (adder__##N##_negative(n))                                                                                  \
            return ADDER_EDOMAIN;                                                                                      \
        *r = (T)((U)n < sizeof(T) * 8 ? a >> n : a >> (sizeof(T) * 8 - 1) >> 1);                                       \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_rshift_sat(T a, T n)                                                                   \
    {                                                                                                                  \
        T t = a;                                                                                                       \
        adder_##N##_rshift(&t, a, n);                                                                                  \
        return t;                                                                                                      \
    }                                                                                                                  \
    static inline T adder_##N##_rshift_wrap(T a, T n)                                                                  \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        adder_##N##_rshift(&t, a, n);                                                                                  \
        return t;                                                                                                      \
    }
#define ADDER__SHIFTS_SIGNED(N, T, U, W, MIN, MAX)                                                                     \
    static inline T adder_##N##_lshift_sat(T a, T n)                                                                   \
    {                                                                                                                  \
        T t = a;                                                                                                       \
        return adder_##N##_lshift(&t, a, n) && n >= 0 ? (a < 0 ? MIN : MAX) : t;                                       \
    }
#define ADDER__SHIFTS_UNSIGNED(N, T, U, W, MIN, MAX)                                                                   \
    static inline T adder_##N##_lshift_sat(T a, T n)                                                                   \
    {                                                                                                                  \
        T t = a;                                                                                                       \
        return adder_##N##_lshift(&t, a, n) ? MAX : t;                                                                 \
    }

ADDER__EACH_SIGNED(ADDER__SHIFTS)
ADDER__EACH_SIGNED(ADDER__SHIFTS_SIGNED)
ADDER__EACH_UNSIGNED(ADDER__SHIFTS)
ADDER__EACH_UNSIGNED(ADDER__SHIFTS_UNSIGNED)

/* Conversion between the types, each S to each T

   adder_status adder_T_from_S(T *r, S a)   r = a, converted from another type
   T adder_T_from_S_sat(S a)                the value of T nearest to a
   T adder_T_from_S_wrap(S a)               a modulo 2**bits of T, which is what a C cast gives

   ADDER_ERANGE: a does not fit. */

#define ADDER__FROM(N, T, NS, S, CHANGED, END)                                                                         \
    static inline adder_status adder_##N##_from_##NS(T *r, S a)                                                        \
    {                                                                                                                  \
        T t = (T)a;                                                                                                    \
        if ((S)t != a || (CHANGED))                                                                                    \
            return ADDER_ERANGE;                                                                                       \
        *r = t;                                                                                                        \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_from_##NS##_sat(S a)                                                                   \
    {                                                                                                                  \
        T t = (T)a;                                                                                                    \
        return (S)t != a || (CHANGED) ? (END) : t;                                                                     \
    }                                                                                                                  \
    static inline T adder_##N##_from_##NS##_wrap(S a)                                                                  \
    {                                                                                                                  \
        return (T)a;                                                                                                   \
    }
#ifdef __SIZEOF_INT128__
#define ADDER__FROM_I128(N, T, CHANGED, END) ADDER__FROM(N, T, i128, adder_i128, CHANGED, END)
#define ADDER__FROM_U128(N, T, CHANGED, END) ADDER__FROM(N, T, u128, adder_u128, CHANGED, END)
#else
#define ADDER__FROM_I128(N, T, CHANGED, END)
#define ADDER__FROM_U128(N, T, CHANGED, END)
#endif
#define ADDER__FROM_SIGNED(N, T, CHANGED, END)                                                                         \
    ADDER__FROM(N, T, i8, int8_t, CHANGED, END)                                                                        \
    ADDER__FROM(N, T, i16, int16_t, CHANGED, END)                                                                      \
    ADDER__FROM(N, T, i32, int32_t, CHANGED, END)                                                                      \
    ADDER__FROM(N, T, i64, int64_t, CHANGED, END)                                                                      \
    ADDER__FROM_I128(N, T, CHANGED, END)
#define ADDER__FROM_UNSIGNED(N, T, CHANGED, END)                                                                       \
    ADDER__FROM(N, T, u8, uint8_t, CHANGED, END)                                                                       \
    ADDER__FROM(N, T, u16, uint16_t, CHANGED, END)                                                                     \
    ADDER__FROM(N, T, u32, uint32_t, CHANGED, END)                                                                     \
    ADDER__FROM(N, T, u64, uint64_t, CHANGED, END)                                                                     \
    ADDER__FROM_U128(N, T, CHANGED, END)
#define ADDER__TO_SIGNED(N, T, U, W, MIN, MAX)                                                                         \
    ADDER__FROM_SIGNED(N, T, false, a < 0 ? MIN : MAX)                                                                 \
    ADDER__FROM_UNSIGNED(N, T, t < 0, MAX)
#define ADDER__TO_UNSIGNED(N, T, U, W, MIN, MAX)                                                                       \
    ADDER__FROM_SIGNED(N, T, a < 0, a < 0 ? 0 : MAX)                                                                   \
    ADDER__FROM_UNSIGNED(N, T, false, MAX)

ADDER__EACH_SIGNED(ADDER__TO_SIGNED)
ADDER__EACH_UNSIGNED(ADDER__TO_UNSIGNED)

/* Conversion from and to double

   adder_status adder_T_from_double(T *r, double x)         r = x, which must be an integer
   adder_status adder_T_from_double_trunc(T *r, double x)   r = x truncated towards zero, as Python's int(x)
   T adder_T_from_double_sat(double x)                      x truncated, clamped to the range of T; 0 for a NaN
   adder_status adder_T_to_double(double *r, T a)           r = a, if a double has this value

   ADDER_ERANGE: the result does not fit.  In from_double it also means that x is not an integer; in to_double, that no
   double has the value of a, such as 2**53 + 1 ((double)a is then the nearest one).  ADDER_EDOMAIN: x is a NaN. */

/* Returns x in the precision of a double.  32-bit x86 converts 64-bit integers in the x87 unit, whose registers keep
   all their bits, whichever unit does the arithmetic. */
static inline double adder__as_double(double x)
{
#if defined __i386__ || (defined __FLT_EVAL_METHOD__ && __FLT_EVAL_METHOD__ > 1)
    volatile double stored = x;
    return stored;
#else
    return x;
#endif
}

/* Returns the status for an x that has no value in an integer type: it is a NaN, or out of range. */
static inline adder_status adder__beyond_integers(double x)
{
    return x > 0.0 || x < 0.0 ? ADDER_ERANGE : ADDER_EDOMAIN;
}

/* END is 2**bits for unsigned types and 2**(bits - 1) for signed ones, as a double.  A value below END and above the
   smallest value minus 1 can be cast.  The comparison is made from both sides of the smallest value, because the number
   1 below it may not be a double. */
#define ADDER__END(MAX) ((double)(MAX / 2 + 1) * 2.0)
#define ADDER__DOUBLE(N, T, U, W, MIN, MAX)                                                                            \
    static inline adder_status adder_##N##_from_double_trunc(T *r, double x)                                           \
    {                                                                                                                  \
        if (!((x >= (double)MIN || x > (double)MIN - 1.0) && x < ADDER__END(MAX)))                                     \
            return adder__beyond_integers(x);                                                                          \
        *r = (T)x;                                                                                                     \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline adder_status adder_##N##_from_double(T *r, double x)                                                 \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        adder_status s = adder_##N##_from_double_trunc(&t, x);                                                         \
        if (s != ADDER_OK)                                                                                             \
            return s;                                                                                                  \
        if ((double)t < x || (double)t > x)                                                                            \
            return ADDER_ERANGE;                                                                                       \
        *r = t;                                                                                                        \
        return ADDER_OK;                                                                                               \
    }                                                                                                                  \
    static inline T adder_##N##_from_double_sat(double x)                                                              \
    {                                                                                                                  \
        T t = 0;                                                                                                       \
        if (adder_##N##_from_double_trunc(&t, x)) {                                                                    \
            if (x > 0.0)                                                                                               \
                t = MAX;                                                                                               \
            if (x < 0.0)                                                                                               \
                t = MIN;                                                                                               \
        }                                                                                                              \
        return t;                                                                                                      \
    }                                                                                                                  \
    static inline adder_status adder_##N##_to_double(double *r, T a)                                                   \
    {                                                                                                                  \
        double x = adder__as_double((double)a);                                                                        \
        if (x >= ADDER__END(MAX) || (T)x != a)                                                                         \
            return ADDER_ERANGE;                                                                                       \
        *r = x;                                                                                                        \
        return ADDER_OK;                                                                                               \
    }

ADDER__EACH_SIGNED(ADDER__DOUBLE)
ADDER__EACH_UNSIGNED(ADDER__DOUBLE)

/* Text

   size_t adder_T_str(char *buf, size_t size, T a, int base)

       Writes a as text in base 2 to 36: digits, lower-case letters and no prefix.  Works as snprintf does: returns the
       length of the whole text and writes at most size - 1 bytes of it and a NUL; buf may be NULL if size is 0.  A
       buffer of ADDER_FIXED_STR_SIZE bytes holds the text of every type in every base, with its NUL.  If there is no
       such base, it returns SIZE_MAX, writes an empty string if size > 0, and sets errno to EINVAL.

   adder_status adder_T_set_str(T *r, const char *s, int base)

       r = the integer with the text s in the given base: Python's int(s, base), for ASCII.  All of s must be the
       number.  base is 2 to 36, or 0.  With base 0, the prefix 0b, 0o or 0x gives the base; without a prefix the base
   is 10, and leading zeros are allowed only in 0 itself.  s may have white space (as C's isspace) at both ends, a sign,
       a prefix that agrees with base 2, 8 or 16, and single underscores between digits or after the prefix.
       ADDER_EPARSE: s is not such a text.  ADDER_ERANGE: the number does not fit.  ADDER_EDOMAIN: there is no such
   base. ADDER_EINTR: in a text of many megabytes, the callback of adder_set_interrupt asked to stop.

   adder_status adder_T_parse(T *r, const char *s, size_t len, int base, size_t *used)

       r = the number at the start of the len bytes at s, and *used = its length.  It is the longest prefix that is a
       number by the grammar of adder_T_set_str, without white space and underscores.  If used is NULL, all len bytes
       must be the number.  The bytes need no NUL after them.  ADDER_EPARSE: no prefix is a number; or used is NULL, and
       the bytes as a whole are not a number.  ADDER_ERANGE: the number does not fit.  ADDER_EDOMAIN: there is no such
       base.  ADDER_EINTR: as adder_T_set_str.

   The library has these functions for the types of 64 and 128 bits; the others call them. */

#define ADDER_FIXED_STR_SIZE 130 /* the size of the longest text: a minus sign, 128 bits, a NUL */

ADDER_API size_t adder_i64_str(char *buf, size_t size, int64_t a, int base);
ADDER_API adder_status adder_i64_set_str(int64_t *r, const char *s, int base);
ADDER_API adder_status adder_i64_parse(int64_t *r, const char *s, size_t len, int base, size_t *used);
ADDER_API size_t adder_u64_str(char *buf, size_t size, uint64_t a, int base);
ADDER_API adder_status adder_u64_set_str(uint64_t *r, const char *s, int base);
ADDER_API adder_status adder_u64_parse(uint64_t *r, const char *s, size_t len, int base, size_t *used);
#ifdef __SIZEOF_INT128__
ADDER_API size_t adder_i128_str(char *buf, size_t size, adder_i128 a, int base);
ADDER_API adder_status adder_i128_set_str(adder_i128 *r, const char *s, int base);
ADDER_API adder_status adder_i128_parse(adder_i128 *r, const char *s, size_t len, int base, size_t *used);
ADDER_API size_t adder_u128_str(char *buf, size_t size, adder_u128 a, int base);
ADDER_API adder_status adder_u128_set_str(adder_u128 *r, const char *s, int base);
ADDER_API adder_status adder_u128_parse(adder_u128 *r, const char *s, size_t len, int base, size_t *used);
#endif

#define ADDER__TEXT_NARROW(N, T, WIDE, TW)                                                                             \
    static inline size_t adder_##N##_str(char *buf, size_t size, T a, int base)                                        \
    {                                                                                                                  \
        return adder_##WIDE##_str(buf, size, a, base);                                                                 \
    }                                                                                                                  \
    static inline adder_status adder_##N##_set_str(T *r, const char *s, int base)                                      \
    {                                                                                                                  \
        TW t = 0;                                                                                                      \
        adder_status status = adder_##WIDE##_set_str(&t, s, base);                                                     \
        if (status)                                                                                                    \
            return status;                                                                                             \
        return adder_##N##_from_##WIDE(r, t) ? ADDER_ERANGE : ADDER_OK;                                                \
    }                                                                                                                  \
    static inline adder_status adder_##N##_parse(T *r, const char *s, size_t len, int base, size_t *used)              \
    {                                                                                                                  \
        TW t = 0;                                                                                                      \
        size_t n = 0;                                                                                                  \
        adder_status status = adder_##WIDE##_parse(&t, s, len, base, used ? &n : NULL);                                \
        if (status)                                                                                                    \
            return status;                                                                                             \
        if (adder_##N##_from_##WIDE(r, t))                                                                             \
            return ADDER_ERANGE;                                                                                       \
        if (used)                                                                                                      \
            *used = n;                                                                                                 \
        return ADDER_OK;                                                                                               \
    }

ADDER__TEXT_NARROW(i8, int8_t, i64, int64_t)
ADDER__TEXT_NARROW(i16, int16_t, i64, int64_t)
ADDER__TEXT_NARROW(i32, int32_t, i64, int64_t)
ADDER__TEXT_NARROW(u8, uint8_t, u64, uint64_t)
ADDER__TEXT_NARROW(u16, uint16_t, u64, uint64_t)
ADDER__TEXT_NARROW(u32, uint32_t, u64, uint64_t)

/* Promotion: exact results as an adder_int (adder/int.h), which holds any value.  ADDER_ENOMEM: memory ran out.
   ADDER_ELIMIT: adder_set_max_bits has set a limit of less than 128 bits, and the result is over it. */
struct adder_int;
ADDER_API adder_status adder_int_add_i64(struct adder_int *r, int64_t a, int64_t b); /* r = a + b */
ADDER_API adder_status adder_int_sub_i64(struct adder_int *r, int64_t a, int64_t b); /* r = a - b */
ADDER_API adder_status adder_int_mul_i64(struct adder_int *r, int64_t a, int64_t b); /* r = a * b */

/* Any integer types together

   bool adder_ckd_add(R *r, A a, B b)       *r = a + b modulo 2**bits of R; true if a + b does not fit
   bool adder_ckd_sub(R *r, A a, B b)       *r = a - b modulo 2**bits of R; true if a - b does not fit
   bool adder_ckd_mul(R *r, A a, B b)       *r = a * b modulo 2**bits of R; true if a * b does not fit

   R, A and B are any integer types of C, of up to 128 bits, and may differ.  *r is written in either case, as by C23's
   ckd_add (7.20.1).  Macros in C, which evaluate each argument once; templates in C++. */

/* Internal, where the compiler has no builtin for it: the exact result as magnitude and sign. */
#if defined __SIZEOF_INT128__
typedef adder_i128 adder__wide_int;
typedef adder_u128 adder__wide_uint;
#else
typedef intmax_t adder__wide_int;
typedef uintmax_t adder__wide_uint;
#endif

typedef struct {
    adder__wide_uint value;
    bool negative;
    bool overflow; /* value is modulo 2**bits of its type */
} adder__exact;

static inline adder__exact adder__exact_signed(adder__wide_int a)
{
    adder__exact x = { a < 0 ? 0 - (adder__wide_uint)a : (adder__wide_uint)a, a < 0, false };
    return x;
}

static inline adder__exact adder__exact_unsigned(adder__wide_uint a)
{
    adder__exact x = { a, false, false };
    return x;
}

static inline adder__exact adder__exact_add(adder__exact a, adder__exact b)
{
    adder__exact x = { a.value + b.value, a.negative, false };
    if (a.negative == b.negative) {
        x.overflow = x.value < a.value;
    } else if (a.value >= b.value) {
        x.value = a.value - b.value;
    } else {
        x.value = b.value - a.value;
        x.negative = b.negative;
    }
    return x;
}

static inline adder__exact adder__exact_sub(adder__exact a, adder__exact b)
{
    b.negative = !b.negative;
    return adder__exact_add(a, b);
}

static inline adder__exact adder__exact_mul(adder__exact a, adder__exact b)
{
    adder__exact x = { a.value * b.value, a.negative != b.negative, false };
    x.overflow = a.value != 0 && x.value / a.value != b.value;
    return x;
}

/* Whether x is outside the range of a type with this many bits. */
static inline bool adder__exact_exceeds(adder__exact x, size_t bits, bool is_signed)
{
    adder__wide_uint max = ~(adder__wide_uint)0 >> (sizeof(adder__wide_uint) * 8 - bits) >> is_signed;
    adder__wide_uint limit = !x.negative ? max : is_signed ? max + 1 : 0;
    return x.overflow || x.value > limit;
}

#if !defined __cplusplus

#if ADDER__BUILTINS && !(defined __clang__ && defined __SIZEOF_INT128__)

#define adder_ckd_add(r, a, b) __builtin_add_overflow(a, b, r)
#define adder_ckd_sub(r, a, b) __builtin_sub_overflow(a, b, r)
#define adder_ckd_mul(r, a, b) __builtin_mul_overflow(a, b, r)

#else

#define ADDER__STORE_EXACT(N, T)                                                                                       \
    static inline bool adder__exact_to_##N(T *r, adder__exact x)                                                       \
    {                                                                                                                  \
        *r = (T)(x.negative ? 0 - x.value : x.value);                                                                  \
        return adder__exact_exceeds(x, sizeof(T) * 8, (T)-1 < (T)1);                                                   \
    }
ADDER__STORE_EXACT(char, char)
ADDER__STORE_EXACT(schar, signed char)
ADDER__STORE_EXACT(short, short)
ADDER__STORE_EXACT(int, int)
ADDER__STORE_EXACT(long, long)
ADDER__STORE_EXACT(llong, long long)
ADDER__STORE_EXACT(uchar, unsigned char)
ADDER__STORE_EXACT(ushort, unsigned short)
ADDER__STORE_EXACT(uint, unsigned)
ADDER__STORE_EXACT(ulong, unsigned long)
ADDER__STORE_EXACT(ullong, unsigned long long)
#ifdef __SIZEOF_INT128__
ADDER__STORE_EXACT(i128, adder_i128)
ADDER__STORE_EXACT(u128, adder_u128)
#define ADDER__STORE_128 , adder_i128 * : adder__exact_to_i128, adder_u128 * : adder__exact_to_u128
#define ADDER__EXACT_128 , adder_i128 : adder__exact_signed, adder_u128 : adder__exact_unsigned
#else
#define ADDER__STORE_128
#define ADDER__EXACT_128
#endif

/* clang-format off */
#define ADDER__STORE(r) \
    _Generic((r), \
             char *: adder__exact_to_char, signed char *: adder__exact_to_schar, short *: adder__exact_to_short, \
             int *: adder__exact_to_int, long *: adder__exact_to_long, long long *: adder__exact_to_llong, \
             unsigned char *: adder__exact_to_uchar, unsigned short *: adder__exact_to_ushort, \
             unsigned *: adder__exact_to_uint, unsigned long *: adder__exact_to_ulong, \
             unsigned long long *: adder__exact_to_ullong ADDER__STORE_128)
#define ADDER__EXACT(a) \
    _Generic((a), \
             char: adder__exact_signed, signed char: adder__exact_signed, short: adder__exact_signed, \
             int: adder__exact_signed, long: adder__exact_signed, long long: adder__exact_signed, \
             bool: adder__exact_unsigned, unsigned char: adder__exact_unsigned, \
             unsigned short: adder__exact_unsigned, unsigned: adder__exact_unsigned, \
             unsigned long: adder__exact_unsigned, unsigned long long: adder__exact_unsigned ADDER__EXACT_128)(a)
/* clang-format on */

#if ADDER__BUILTINS /* Clang: beyond 64 bits its builtins for products need __muloti4, see above */
#define adder_ckd_add(r, a, b) __builtin_add_overflow(a, b, r)
#define adder_ckd_sub(r, a, b) __builtin_sub_overflow(a, b, r)
#define adder_ckd_mul(r, a, b)                                                                                         \
    (sizeof *(r) > 8 || sizeof(a) > 8 || sizeof(b) > 8                                                                 \
         ? ADDER__STORE(r)(r, adder__exact_mul(ADDER__EXACT(a), ADDER__EXACT(b)))                                      \
         : __builtin_mul_overflow(a, b, r))
#else
#define adder_ckd_add(r, a, b) ADDER__STORE(r)(r, adder__exact_add(ADDER__EXACT(a), ADDER__EXACT(b)))
#define adder_ckd_sub(r, a, b) ADDER__STORE(r)(r, adder__exact_sub(ADDER__EXACT(a), ADDER__EXACT(b)))
#define adder_ckd_mul(r, a, b) ADDER__STORE(r)(r, adder__exact_mul(ADDER__EXACT(a), ADDER__EXACT(b)))
#endif

#endif

#endif /* !__cplusplus */

#ifdef __cplusplus
} /* extern "C" */

template <class T> inline adder__exact adder__exact_of(T a)
{
    bool negative = T(-1) < T(1) && a < T(1) && a != T(0);
    adder__exact x = { negative ? 0 - adder__wide_uint(a) : adder__wide_uint(a), negative, false };
    return x;
}

template <class T> inline bool adder__exact_to(T *r, adder__exact x)
{
    *r = T(x.negative ? 0 - x.value : x.value);
    return adder__exact_exceeds(x, sizeof(T) * 8, T(-1) < T(1));
}

template <class R, class A, class B> inline bool adder_ckd_add(R *r, A a, B b)
{
#if ADDER__BUILTINS
    return __builtin_add_overflow(a, b, r);
#else
    return adder__exact_to(r, adder__exact_add(adder__exact_of(a), adder__exact_of(b)));
#endif
}

template <class R, class A, class B> inline bool adder_ckd_sub(R *r, A a, B b)
{
#if ADDER__BUILTINS
    return __builtin_sub_overflow(a, b, r);
#else
    return adder__exact_to(r, adder__exact_sub(adder__exact_of(a), adder__exact_of(b)));
#endif
}

template <class R, class A, class B> inline bool adder_ckd_mul(R *r, A a, B b)
{
#if ADDER__BUILTINS
#ifdef __clang__ /* beyond 64 bits its builtin needs __muloti4, see above */
    if (sizeof(R) <= 8 && sizeof(A) <= 8 && sizeof(B) <= 8)
#endif
        return __builtin_mul_overflow(a, b, r);
#endif
    return adder__exact_to(r, adder__exact_mul(adder__exact_of(a), adder__exact_of(b)));
}

#endif /* __cplusplus */

#undef ADDER__I128
#undef ADDER__U128
#undef ADDER__EACH_SIGNED_TO_64
#undef ADDER__EACH_SIGNED
#undef ADDER__EACH_UNSIGNED
#undef ADDER__ARITHMETIC
#undef ADDER__ARITHMETIC_SIGNED
#undef ADDER__ARITHMETIC_UNSIGNED
#undef ADDER__SELDOM
#undef ADDER__DIVISION_SIGNED
#undef ADDER__DIVISION_UNSIGNED
#undef ADDER__REMAINDERS
#undef ADDER__SHIFTS
#undef ADDER__SHIFTS_SIGNED
#undef ADDER__SHIFTS_UNSIGNED
#undef ADDER__FROM
#undef ADDER__FROM_I128
#undef ADDER__FROM_U128
#undef ADDER__FROM_SIGNED
#undef ADDER__FROM_UNSIGNED
#undef ADDER__TO_SIGNED
#undef ADDER__TO_UNSIGNED
#undef ADDER__END
#undef ADDER__DOUBLE
#undef ADDER__TEXT_NARROW
#undef ADDER__STORE_EXACT

#if defined __cplusplus && defined __GNUC__ && !defined __clang__
#pragma GCC diagnostic pop
#endif

#endif /* ADDER_FIXED_H */
