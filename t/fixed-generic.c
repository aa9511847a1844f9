/* fixed-generic.c - adder_ckd_add, adder_ckd_sub and adder_ckd_mul over every mix of integer types, against adder_int.
 */

#include "fixed-oracle.h"

enum { VALUES = 10 };

typedef signed char signed_char;
typedef long long long_long;
typedef unsigned char unsigned_char;
typedef unsigned short unsigned_short;
typedef unsigned long unsigned_long;
typedef unsigned long long unsigned_long_long;

/* Interesting values of a type: its ends, 0 and 1 and their neighbours, random ones. */
static void fill(bits *v, const struct fixed_type *t, uint64_t *seed)
{
    bits fixed[] = { 0, 1, truncated(t, ~(bits)0), t->min, t->max, t->max - 1, truncated(t, t->min + 1) };
    int n = (int)(sizeof fixed / sizeof *fixed);
    for (int i = 0; i < VALUES; i++) {
        int shift = (int)(tap_random(seed) % (unsigned)t->width);
        v[i] = i < n ? fixed[i] : truncated(t, random_bits(seed) >> shift);
    }
}

/* The type of the table that is like a C type: of its size and signedness. */
static const struct fixed_type *like(size_t size, bool is_signed)
{
    for (int i = 0; i < FIXED_TYPES; i++)
        if (fixed_types[i].width == (int)size * 8 && fixed_types[i].is_signed == is_signed)
            return &fixed_types[i];
    printf("Bail out! a type of %zu bytes\n", size);
    exit(1);
}
#define LIKE(T) like(sizeof(T), (T)-1 < (T)1)

/* Which types meet, how they are computed with, and the operands and results of one turn. */
struct mix {
    const struct fixed_type *r, *a, *b;
    void (*compute)(struct mix *m);
    bits u, v;
    bool overflow[3];
    bits stored[3];
};

static long asked, wrong;

static void ask(struct mix *m, uint64_t *seed)
{
    adder_int x = ADDER_INT(0), y = ADDER_INT(0), z = ADDER_INT(0);
    bits u[VALUES], v[VALUES];
    fill(u, m->a, seed);
    fill(v, m->b, seed);
    for (int i = 0; i < VALUES * VALUES; i++) {
        m->u = u[i / VALUES];
        m->v = v[i % VALUES];
        m->compute(m);
        to_int(&x, m->u, m->a->is_signed);
        to_int(&y, m->v, m->b->is_signed);
        for (int op = ADD; op <= MUL; op++) {
            struct expectation e;
            must(op == ADD ? adder_int_add(&z, x, y) : op == SUB ? adder_int_sub(&z, x, y) : adder_int_mul(&z, x, y));
            expect_int(&e, m->r, z);
            asked++;
            if ((m->overflow[op] != (e.status != ADDER_OK) || m->stored[op] != e.wrap) && wrong++ < 10)
                diag("adder_%s of %s and %s into %s: %016" PRIx64 ", %016" PRIx64, operation_name[op], m->a->name,
                     m->b->name, m->r->name, (uint64_t)m->u, (uint64_t)m->v);
        }
    }
    adder_int_clear(&x);
    adder_int_clear(&y);
    adder_int_clear(&z);
}

#define MIX(R, A, B)                                                                                                   \
    static void R##_##A##_##B(struct mix *m)                                                                           \
    {                                                                                                                  \
        A a = (A)m->u;                                                                                                 \
        B b = (B)m->v;                                                                                                 \
        R r = 85;                                                                                                      \
        m->overflow[ADD] = adder_ckd_add(&r, a, b);                                                                    \
        m->stored[ADD] = (bits)r;                                                                                      \
        m->overflow[SUB] = adder_ckd_sub(&r, a, b);                                                                    \
        m->stored[SUB] = (bits)r;                                                                                      \
        m->overflow[MUL] = adder_ckd_mul(&r, a, b);                                                                    \
        m->stored[MUL] = (bits)r;                                                                                      \
    }
#define ROW(R, A, B)                                                                                                   \
    {                                                                                                                  \
        .r = LIKE(R), .a = LIKE(A), .b = LIKE(B), .compute = R##_##A##_##B                                             \
    }

/* Each type with int, and the types of different sizes with each other. */
#ifdef __SIZEOF_INT128__
#define WIDE(M, R, A) M(R, A, adder_i128) M(R, A, adder_u128)
#define WIDE_A(M, R) FIVE(M, R, adder_i128) FIVE(M, R, adder_u128) M(R, adder_u128, int)
#else
#define WIDE(M, R, A)
#define WIDE_A(M, R)
#endif
#define FIVE(M, R, A) M(R, A, signed_char) M(R, A, unsigned) M(R, A, long) WIDE(M, R, A)
#define ALL(M, R)                                                                                                      \
    M(R, char, int)                                                                                                    \
    M(R, short, int)                                                                                                   \
    M(R, int, int)                                                                                                     \
    M(R, long_long, int)                                                                                               \
    M(R, unsigned_char, int)                                                                                           \
    M(R, unsigned_short, int)                                                                                          \
    M(R, unsigned_long_long, int)                                                                                      \
    FIVE(M, R, signed_char)                                                                                            \
    FIVE(M, R, unsigned)                                                                                               \
    FIVE(M, R, unsigned_long)                                                                                          \
    WIDE_A(M, R)
#define ROW_COMMA(R, A, B) ROW(R, A, B),

#define INTO(R)                                                                                                        \
    ALL(MIX, R)                                                                                                        \
    static void into_##R(uint64_t seed)                                                                                \
    {                                                                                                                  \
        struct mix mixes[] = { ALL(ROW_COMMA, R) };                                                                    \
        asked = wrong = 0;                                                                                             \
        for (size_t i = 0; i < sizeof mixes / sizeof *mixes; i++)                                                      \
            ask(&mixes[i], &seed);                                                                                     \
        ok(wrong == 0, "any types into " #R ", %ld times", asked);                                                     \
    }

INTO(char)
INTO(signed_char)
INTO(short)
INTO(int)
INTO(long)
INTO(long_long)
INTO(unsigned_char)
INTO(unsigned_short)
INTO(unsigned)
INTO(unsigned_long)
INTO(unsigned_long_long)
#ifdef __SIZEOF_INT128__
INTO(adder_i128)
INTO(adder_u128)
#endif

int main(void)
{
    uint64_t seed = tap_seed();
    into_char(seed);
    into_signed_char(seed);
    into_short(seed);
    into_int(seed);
    into_long(seed);
    into_long_long(seed);
    into_unsigned_char(seed);
    into_unsigned_short(seed);
    into_unsigned(seed);
    into_unsigned_long(seed);
    into_unsigned_long_long(seed);
#ifdef __SIZEOF_INT128__
    into_adder_i128(seed);
    into_adder_u128(seed);
#endif

    /* Arguments are read once; the destination may be an operand. */
    int i = 0, values[] = { 5, 6, 7 };
    long sum = 1;
    ok(!adder_ckd_add(&sum, sum, values[i++]) && sum == 6 && i == 1, "each argument is read once");
    ok(!adder_ckd_mul(&sum, sum, sum) && sum == 36, "the destination is also both operands");
    return done_testing();
}
