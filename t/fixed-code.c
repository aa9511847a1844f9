/* fixed-code.c - compiled by fixed-code.sh: everyday uses of the checked forms, and the same with the compiler's
   builtins where USE_BUILTINS is defined. */

#include <adder/fixed.h>

#ifdef USE_BUILTINS
#define CHECKED(op, T, N, r, a, b) __builtin_##op##_overflow(a, b, r)
#define GENERIC(op, r, a, b) __builtin_##op##_overflow(a, b, r)
#else
#define CHECKED(op, T, N, r, a, b) adder_##N##_##op(r, a, b)
#define GENERIC(op, r, a, b) adder_ckd_##op(r, a, b)
#endif

#define USES(op, T, N)                                                                                                 \
    T value_##op##_##N(T a, T b);                                                                                      \
    T value_##op##_##N(T a, T b)                                                                                       \
    {                                                                                                                  \
        T r;                                                                                                           \
        return CHECKED(op, T, N, &r, a, b) ? 0 : r;                                                                    \
    }                                                                                                                  \
    bool fold_##op##_##N(T *out, const T *v, size_t n);                                                                \
    bool fold_##op##_##N(T *out, const T *v, size_t n)                                                                 \
    {                                                                                                                  \
        T r = 1;                                                                                                       \
        for (size_t i = 0; i < n; i++)                                                                                 \
            if (CHECKED(op, T, N, &r, r, v[i]))                                                                        \
                return true;                                                                                           \
        *out = r;                                                                                                      \
        return false;                                                                                                  \
    }                                                                                                                  \
    bool generic_##op##_##N(T *out, int a, T b);                                                                       \
    bool generic_##op##_##N(T *out, int a, T b)                                                                        \
    {                                                                                                                  \
        return GENERIC(op, out, a, b);                                                                                 \
    }

#define OPERATIONS(T, N)                                                                                               \
    USES(add, T, N)                                                                                                    \
    USES(sub, T, N)                                                                                                    \
    USES(mul, T, N)

OPERATIONS(int16_t, i16)
OPERATIONS(int32_t, i32)
OPERATIONS(int64_t, i64)
OPERATIONS(uint32_t, u32)
OPERATIONS(uint64_t, u64)

/* The checked form itself: an overflow leaves *r. */
adder_status call_add_i64(int64_t *r, int64_t a, int64_t b);
adder_status call_add_i64(int64_t *r, int64_t a, int64_t b)
{
#ifdef USE_BUILTINS
    int64_t t;
    adder_status s = ADDER_OK;
    if (__builtin_add_overflow(a, b, &t))
        s = ADDER_ERANGE;
    else
        *r = t;
    return s;
#else
    return adder_i64_add(r, a, b);
#endif
}

/* Loops that collect errors: statuses, or the bool that a function returns. */
#ifdef USE_BUILTINS
typedef bool gathered;
#define GATHERED(op, T, N)                                                                                             \
    static inline bool did_not_fit_##op##_##N(T *r, T a, T b)                                                          \
    {                                                                                                                  \
        T t;                                                                                                           \
        if (__builtin_##op##_overflow(a, b, &t))                                                                       \
            return true;                                                                                               \
        *r = t;                                                                                                        \
        return false;                                                                                                  \
    }
#define GATHER(op, N) did_not_fit_##op##_##N
#else
typedef adder_status gathered;
#define GATHERED(op, T, N)
#define GATHER(op, N) adder_##N##_##op
#endif

#define GATHERS(op, T, N)                                                                                              \
    GATHERED(op, T, N)                                                                                                 \
    gathered loop_##op##_##N(T *r, const T *a, const T *b, size_t n);                                                  \
    gathered loop_##op##_##N(T *r, const T *a, const T *b, size_t n)                                                   \
    {                                                                                                                  \
        gathered err = 0;                                                                                              \
        for (size_t i = 0; i < n; i++)                                                                                 \
            err |= GATHER(op, N)(&r[i], a[i], b[i]);                                                                   \
        return err;                                                                                                    \
    }                                                                                                                  \
    gathered loop_total_##op##_##N(T *r, const T *a, size_t n);                                                        \
    gathered loop_total_##op##_##N(T *r, const T *a, size_t n)                                                         \
    {                                                                                                                  \
        gathered err = 0;                                                                                              \
        T total = 1;                                                                                                   \
        for (size_t i = 0; i < n; i++)                                                                                 \
            err |= GATHER(op, N)(&total, total, a[i]);                                                                 \
        *r = total;                                                                                                    \
        return err;                                                                                                    \
    }

GATHERS(add, int32_t, i32)
GATHERS(sub, int32_t, i32)
GATHERS(mul, int32_t, i32)
GATHERS(add, int64_t, i64)
GATHERS(sub, int64_t, i64)
GATHERS(mul, int64_t, i64)
GATHERS(add, uint64_t, u64)
GATHERS(sub, uint64_t, u64)
GATHERS(mul, uint64_t, u64)
