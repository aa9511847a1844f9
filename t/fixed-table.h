/* fixed-table.h - the functions of adder/fixed.h as a table, for tests that ask the same of every type. */

#ifndef ADDER_FIXED_TABLE_H
#define ADDER_FIXED_TABLE_H

#include <adder/fixed.h>

/* Any value of any type, modulo 2**width of the widest: what a conversion to an unsigned type gives. */
#ifdef __SIZEOF_INT128__
typedef adder_u128 bits;
#else
typedef uint64_t bits;
#endif

enum operation { ADD, SUB, MUL, DIV, MOD, QUO, REM, MIN, MAX, NEG, ABS, SHL, SHR, POW, OPERATIONS };

static const char *const operation_name[OPERATIONS] = { "add", "sub", "mul", "floordiv", "mod",    "quo",    "rem",
                                                        "min", "max", "neg", "abs",      "lshift", "rshift", "pow" };

/* Whether the second operand is a count, which may not be negative; and whether there is one at all. */
static inline bool takes_count(enum operation op)
{
    return op == SHL || op == SHR || op == POW;
}

static inline bool takes_one(enum operation op)
{
    return op == NEG || op == ABS;
}

struct forms {
    adder_status (*checked)(bits *r, bits a, bits b);
    bits (*sat)(bits a, bits b); /* NULL: it always fits */
    bits (*wrap)(bits a, bits b);
};

struct fixed_type {
    const char *name;
    int width;
    bool is_signed;
    bits min, max;
    struct forms operation[OPERATIONS];
    adder_status (*divmod)(bits *q, bits *m, bits a, bits b);
    adder_status (*quorem)(bits *q, bits *m, bits a, bits b);
    adder_status (*from_double)(bits *r, double x);
    adder_status (*from_double_trunc)(bits *r, double x);
    bits (*from_double_sat)(double x);
    adder_status (*to_double)(double *r, bits a);
    struct forms from[10]; /* from the types in the order of the table; b is not used */
};

#define TABLE_CHECKED(N, T, OP, WITH_RESULT)                                                                           \
    static adder_status N##_##OP##_checked(bits *r, bits a, bits b)                                                    \
    {                                                                                                                  \
        T t = (T)*r;                                                                                                   \
        adder_status s = adder_##N##_##OP WITH_RESULT;                                                                 \
        (void)b;                                                                                                       \
        *r = (bits)t;                                                                                                  \
        return s;                                                                                                      \
    }
#define TABLE_FORMS(N, T, OP, ARGUMENTS, WITH_RESULT)                                                                  \
    TABLE_CHECKED(N, T, OP, WITH_RESULT)                                                                               \
    static bits N##_##OP##_saturating(bits a, bits b)                                                                  \
    {                                                                                                                  \
        (void)b;                                                                                                       \
        return (bits)adder_##N##_##OP##_sat ARGUMENTS;                                                                 \
    }                                                                                                                  \
    static bits N##_##OP##_wrapping(bits a, bits b)                                                                    \
    {                                                                                                                  \
        (void)b;                                                                                                       \
        return (bits)adder_##N##_##OP##_wrap ARGUMENTS;                                                                \
    }
#define TABLE_TWO(N, T, OP) TABLE_FORMS(N, T, OP, ((T)a, (T)b), (&t, (T)a, (T)b))
#define TABLE_ONE(N, T, OP) TABLE_FORMS(N, T, OP, ((T)a), (&t, (T)a))
#define TABLE_FROM(N, T, S, ST) TABLE_FORMS(N, T, from_##S, ((ST)a), (&t, (ST)a))
#define TABLE_PAIR(N, T, OP)                                                                                           \
    static adder_status N##_##OP(bits *q, bits *m, bits a, bits b)                                                     \
    {                                                                                                                  \
        T t = (T)*q, u = (T)*m;                                                                                        \
        adder_status s = adder_##N##_##OP(&t, &u, (T)a, (T)b);                                                         \
        *q = (bits)t;                                                                                                  \
        *m = (bits)u;                                                                                                  \
        return s;                                                                                                      \
    }
#ifdef __SIZEOF_INT128__
#define TABLE_FROM_128(N, T)                                                                                           \
    TABLE_FROM(N, T, i128, adder_i128)                                                                                 \
    TABLE_FROM(N, T, u128, adder_u128)
#define TABLE_ROWS_128(N) , TABLE_ROW(N, from_i128), TABLE_ROW(N, from_u128)
#else
#define TABLE_FROM_128(N, T)
#define TABLE_ROWS_128(N)
#endif

#define TABLE_FUNCTIONS(N, T)                                                                                          \
    TABLE_TWO(N, T, add)                                                                                               \
    TABLE_TWO(N, T, sub)                                                                                               \
    TABLE_TWO(N, T, mul)                                                                                               \
    TABLE_TWO(N, T, floordiv)                                                                                          \
    TABLE_TWO(N, T, mod)                                                                                               \
    TABLE_TWO(N, T, quo)                                                                                               \
    TABLE_TWO(N, T, rem)                                                                                               \
    TABLE_CHECKED(N, T, min, (&t, (T)a, (T)b))                                                                         \
    TABLE_CHECKED(N, T, max, (&t, (T)a, (T)b))                                                                         \
    TABLE_PAIR(N, T, divmod)                                                                                           \
    TABLE_PAIR(N, T, quorem)                                                                                           \
    TABLE_ONE(N, T, neg)                                                                                               \
    TABLE_ONE(N, T, abs)                                                                                               \
    TABLE_TWO(N, T, lshift)                                                                                            \
    TABLE_TWO(N, T, rshift)                                                                                            \
    TABLE_TWO(N, T, pow)                                                                                               \
    TABLE_FROM(N, T, i8, int8_t)                                                                                       \
    TABLE_FROM(N, T, i16, int16_t)                                                                                     \
    TABLE_FROM(N, T, i32, int32_t)                                                                                     \
    TABLE_FROM(N, T, i64, int64_t)                                                                                     \
    TABLE_FROM(N, T, u8, uint8_t)                                                                                      \
    TABLE_FROM(N, T, u16, uint16_t)                                                                                    \
    TABLE_FROM(N, T, u32, uint32_t)                                                                                    \
    TABLE_FROM(N, T, u64, uint64_t)                                                                                    \
    TABLE_FROM_128(N, T)                                                                                               \
    static adder_status N##_double_checked(bits *r, double x)                                                          \
    {                                                                                                                  \
        T t = (T)*r;                                                                                                   \
        adder_status s = adder_##N##_from_double(&t, x);                                                               \
        *r = (bits)t;                                                                                                  \
        return s;                                                                                                      \
    }                                                                                                                  \
    static adder_status N##_double_truncated(bits *r, double x)                                                        \
    {                                                                                                                  \
        T t = (T)*r;                                                                                                   \
        adder_status s = adder_##N##_from_double_trunc(&t, x);                                                         \
        *r = (bits)t;                                                                                                  \
        return s;                                                                                                      \
    }                                                                                                                  \
    static bits N##_double_saturated(double x)                                                                         \
    {                                                                                                                  \
        return (bits)adder_##N##_from_double_sat(x);                                                                   \
    }                                                                                                                  \
    static adder_status N##_double_back(double *r, bits a)                                                             \
    {                                                                                                                  \
        return adder_##N##_to_double(r, (T)a);                                                                         \
    }

#define TABLE_ROW(N, OP)                                                                                               \
    {                                                                                                                  \
        N##_##OP##_checked, N##_##OP##_saturating, N##_##OP##_wrapping                                                 \
    }
#define TABLE_TYPE(N, WIDTH, SIGNED, MIN, MAX)                                                                         \
    {                                                                                                                  \
#N, WIDTH, SIGNED, (bits)(MIN), (bits)(MAX),                                                                   \
            { TABLE_ROW(N, add), TABLE_ROW(N, sub), TABLE_ROW(N, mul), TABLE_ROW(N, floordiv), TABLE_ROW(N, mod),      \
              TABLE_ROW(N, quo), TABLE_ROW(N, rem),                                                                    \
              { N##_min_checked, NULL, NULL },                                                                         \
                { N##_max_checked, NULL, NULL }, TABLE_ROW(N, neg), TABLE_ROW(N, abs), TABLE_ROW(N, lshift),           \
                  TABLE_ROW(N, rshift), TABLE_ROW(N, pow) },                                                           \
                N##_divmod, N##_quorem, N##_double_checked, N##_double_truncated, N##_double_saturated,                \
                N##_double_back,                                                                                       \
                { TABLE_ROW(N, from_i8), TABLE_ROW(N, from_i16), TABLE_ROW(N, from_i32), TABLE_ROW(N, from_i64),       \
                  TABLE_ROW(N, from_u8), TABLE_ROW(N, from_u16), TABLE_ROW(N, from_u32),                               \
                  TABLE_ROW(N, from_u64) TABLE_ROWS_128(N) },                                                          \
    }

TABLE_FUNCTIONS(i8, int8_t)
TABLE_FUNCTIONS(i16, int16_t)
TABLE_FUNCTIONS(i32, int32_t)
TABLE_FUNCTIONS(i64, int64_t)
TABLE_FUNCTIONS(u8, uint8_t)
TABLE_FUNCTIONS(u16, uint16_t)
TABLE_FUNCTIONS(u32, uint32_t)
TABLE_FUNCTIONS(u64, uint64_t)
#ifdef __SIZEOF_INT128__
TABLE_FUNCTIONS(i128, adder_i128)
TABLE_FUNCTIONS(u128, adder_u128)
#endif

static const struct fixed_type fixed_types[] = {
    TABLE_TYPE(i8, 8, true, INT8_MIN, INT8_MAX),
    TABLE_TYPE(i16, 16, true, INT16_MIN, INT16_MAX),
    TABLE_TYPE(i32, 32, true, INT32_MIN, INT32_MAX),
    TABLE_TYPE(i64, 64, true, INT64_MIN, INT64_MAX),
    TABLE_TYPE(u8, 8, false, 0, UINT8_MAX),
    TABLE_TYPE(u16, 16, false, 0, UINT16_MAX),
    TABLE_TYPE(u32, 32, false, 0, UINT32_MAX),
    TABLE_TYPE(u64, 64, false, 0, UINT64_MAX),
#ifdef __SIZEOF_INT128__
    TABLE_TYPE(i128, 128, true, ADDER_I128_MIN, ADDER_I128_MAX),
    TABLE_TYPE(u128, 128, false, 0, ADDER_U128_MAX),
#endif
};

enum { FIXED_TYPES = sizeof fixed_types / sizeof *fixed_types };

/* The expected result of a call. */
struct expectation {
    adder_status status;
    bits value; /* if there is one */
    bits sat, wrap;
};

/* Asks the forms that there are; returns whether all are as expected.  The checked form must leave an old value alone.
 */
static inline bool as_expected(const struct forms *f, bits a, bits b, bits old, const struct expectation *e)
{
    bits r = old;
    adder_status s = f->checked(&r, a, b);
    return s == e->status && r == (s ? old : e->value) && (!f->sat || f->sat(a, b) == e->sat) &&
           (!f->wrap || f->wrap(a, b) == e->wrap);
}

/* Asks divmod or quorem, whose results are those of the two operations q and m. */
static inline bool pair_as_expected(const struct fixed_type *t, enum operation q, enum operation m, bits a, bits b)
{
    bits x = 85, y = 86, quotient = 85, remainder = 86;
    adder_status s = (q == DIV ? t->divmod : t->quorem)(&x, &y, a, b),
                 expected = t->operation[q].checked(&quotient, a, b);
    if (!expected)
        t->operation[m].checked(&remainder, a, b);
    return s == expected && x == quotient && y == remainder;
}

#endif /* ADDER_FIXED_TABLE_H */
