/* peer-gmp.c - GMP's mpz functions (https://gmplib.org).  Adder itself needs GMP, so it is always there. */

#include "every.h"

#include <gmp.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    mpz_t *u, *v, *w, *a;
    mpz_t r, q;
    unsigned long n;
    const unsigned char *byte;
    const char *const *text;
    char *buffer;
    size_t size;
    size_t found;
    unsigned failed;
    /* For the rows of every function. */
    mpz_t *p; /* the products u * v */
    const int64_t *i;
    double x;
    FILE *file;
} work;

static mpz_t *operands(const bench_number *big, const int64_t *small, size_t count)
{
    if (!big && !small)
        return NULL;
    mpz_t *r = bench_alloc(count * sizeof *r);
    for (size_t k = 0; k < count; k++)
        if (big) {
            mpz_init(r[k]);
            mpz_import(r[k], big[k].n, -1, 8, 0, 0, big[k].limb);
            if (big[k].negative)
                mpz_neg(r[k], r[k]);
        } else {
            mpz_init_set_si(r[k], small[k]);
        }
    return r;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = operands(in->u, in->i, in->count);
    s->v = operands(in->v, in->j, in->count);
    s->w = operands(in->w, NULL, in->count);
    s->a = bench_alloc(in->count * sizeof *s->a);
    for (size_t k = 0; k < in->count; k++)
        mpz_init(s->a[k]);
    mpz_inits(s->r, s->q, NULL);
    s->n = in->n;
    s->text = in->text;
    s->byte = in->byte;
    s->size = in->longest;
    s->buffer = bench_alloc(in->longest);
    return s;
}

static void free_array(mpz_t *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        mpz_clear(v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    free_array(s->w, s->count);
    free_array(s->a, s->count);
    mpz_clears(s->r, s->q, NULL);
    free(s->buffer);
    free(s);
}

static void put(bench_text *out, mpz_srcptr a)
{
    size_t n = (mpz_sizeinbase(a, 2) + 63) / 64;
    uint64_t *limb = bench_alloc(n * sizeof *limb);
    mpz_export(limb, NULL, -1, sizeof *limb, 0, 0, a);
    bench_put_limbs(out, mpz_sgn(a) < 0, limb, n);
    free(limb);
}

static void value(void *state, bench_text *out)
{
    put(out, ((work *)state)->r);
}

static void two_values(void *state, bench_text *out)
{
    put(out, ((work *)state)->q);
    put(out, ((work *)state)->r);
}

static void array(void *state, bench_text *out)
{
    work *s = state;
    for (size_t k = 0; k < s->count; k++)
        put(out, s->a[k]);
}

static void found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

static void loop_sum(work *s)
{
    mpz_set_ui(s->r, 0);
    for (size_t k = 0; k < s->count; k++)
        mpz_add(s->r, s->r, s->u[k]);
}

BENCH_RUN(small_sum, loop_sum(s))
BENCH_ARRAY(small_add, mpz_add(a[k], u[k], v[k]))
BENCH_ARRAY(small_sub, mpz_sub(a[k], u[k], v[k]))
BENCH_ARRAY(small_mul, mpz_mul(a[k], u[k], v[k]))
BENCH_ARRAY(small_compare, found += mpz_cmp(u[k], v[k]) < 0)
BENCH_ARRAY(small_equal, found += mpz_cmp(u[k], v[k]) == 0)

BENCH_EACH(int_add, mpz_add(s->r, s->u[k], s->v[k]))
BENCH_EACH(int_sub, mpz_sub(s->r, s->u[k], s->v[k]))
BENCH_EACH(int_mul, mpz_mul(s->r, s->u[k], s->v[k]))
BENCH_EACH(int_divmod, mpz_fdiv_qr(s->q, s->r, s->u[k], s->v[k]))
BENCH_EACH(int_pow, mpz_pow_ui(s->r, s->u[k], s->n))

BENCH_EACH(int_str, mpz_get_str(s->buffer, 10, s->u[k]))
BENCH_EACH(int_parse, s->failed |= (unsigned)mpz_set_str(s->r, s->text[k], 10))

static void bytes(void *state, bench_text *out)
{
    const work *s = state;
    bench_put_bytes(out, false, (const unsigned char *)s->buffer, s->size);
}

BENCH_ARRAY(small_divmod, mpz_fdiv_qr(a[k], s->r, u[k], v[k]))

static void loop_set_bits(work *s)
{
    mpz_t bits;
    mpz_init(bits);
    for (size_t k = 0; k < s->count; k++)
        mpz_setbit(bits, k);
    mpz_swap(s->r, bits);
    mpz_clear(bits);
}

BENCH_RUN(int_set_bit, loop_set_bits(s))
BENCH_EACH(int_powmod, mpz_powm(s->r, s->u[k], s->v[k], s->w[k]))
BENCH_EACH(int_gcd, mpz_gcd(s->r, s->u[k], s->v[k]))
BENCH_EACH(int_isqrt, mpz_sqrt(s->r, s->u[k]))
BENCH_EACH(int_and, mpz_and(s->r, s->u[k], s->v[k]))
BENCH_EACH(int_lshift, mpz_mul_2exp(s->r, s->u[k], s->n))
BENCH_EACH(int_rshift, mpz_fdiv_q_2exp(s->r, s->u[k], s->n))
BENCH_RUN(int_factorial, mpz_fac_ui(s->r, s->n))
BENCH_RUN(int_comb, mpz_bin_uiui(s->r, s->n, s->n / 2))
BENCH_RUN(int_fibonacci, mpz_fib_ui(s->r, s->n))
BENCH_EACH(int_from_bytes, mpz_import(s->r, s->size, 1, 1, 1, 0, s->byte + k * s->size))
BENCH_EACH(int_to_bytes, mpz_export(s->buffer, NULL, 1, 1, 1, 0, s->u[k]))

static void loop_dot(work *s)
{
    mpz_set_ui(s->r, 0);
    for (size_t k = 0; k < s->count; k++)
        mpz_addmul(s->r, s->u[k], s->v[k]);
}

BENCH_RUN(small_dot, loop_dot(s))

static const bench_operation operations[] = {
    { "small.sum", open, small_sum, value, close },
    { "small.add", open, small_add, array, close },
    { "small.sub", open, small_sub, array, close },
    { "small.mul", open, small_mul, array, close },
    { "small.compare", open, small_compare, found, close },
    { "small.equal", open, small_equal, found, close },
    { "int.add", open, int_add, value, close },
    { "int.sub", open, int_sub, value, close },
    { "int.mul", open, int_mul, value, close },
    { "int.divmod", open, int_divmod, two_values, close },
    { "int.pow", open, int_pow, value, close },
    { "int.str", open, int_str, text, close },
    { "int.parse", open, int_parse, value, close },
    { "small.divmod", open, small_divmod, array, close },
    { "int.powmod", open, int_powmod, value, close },
    { "int.gcd", open, int_gcd, value, close },
    { "int.isqrt", open, int_isqrt, value, close },
    { "int.set_bit", open, int_set_bit, value, close },
    { "int.and", open, int_and, value, close },
    { "int.lshift", open, int_lshift, value, close },
    { "int.rshift", open, int_rshift, value, close },
    { "int.factorial", open, int_factorial, value, close },
    { "int.comb", open, int_comb, value, close },
    { "int.fibonacci", open, int_fibonacci, value, close },
    { "int.from_bytes", open, int_from_bytes, value, close },
    { "int.to_bytes", open, int_to_bytes, bytes, close },
    { "small.total", open, small_sum, value, close },
    { "small.dot", open, small_dot, value, close },
    { 0 },
};

/* A row for each function: every-int.h. */

static gmp_randstate_t random_state;

static void *open_every(const bench_input *in)
{
    work *s = open(in);
    s->p = bench_alloc(in->count * sizeof *s->p);
    s->i = in->i;
    for (size_t k = 0; k < in->count; k++) {
        mpz_set(s->a[k], s->u[k]);
        mpz_init(s->p[k]);
        mpz_mul(s->p[k], s->u[k], s->v[k]);
    }
    s->file = tmpfile();
    if (!s->file)
        bench_fail("no temporary file");
    gmp_randinit_default(random_state);
    return s;
}

static void close_every(void *state)
{
    work *s = state;
    free_array(s->p, s->count);
    fclose(s->file);
    gmp_randclear(random_state);
    close(s);
}

#define NAMES                                                                                                          \
    const mpz_srcptr u = s->u[k], v = s->v[k], w = s->w[k], p = s->p[k];                                               \
    const mpz_ptr r = s->r, q = s->q, a = s->a[k];                                                                     \
    const int64_t i = s->i[k];                                                                                         \
    const char *const t = s->text ? s->text[k] : NULL;                                                                 \
    const size_t size = s->size, number = s->n;                                                                        \
    const unsigned char *const bytes = s->byte ? s->byte + k * size : NULL;                                            \
    char *const b = s->buffer;                                                                                         \
    double *const x = &s->x;                                                                                           \
    (void)u, (void)v, (void)w, (void)p, (void)r, (void)q, (void)a, (void)i, (void)t, (void)size, (void)number;         \
    (void)bytes, (void)b, (void)x

#define ALONE(name, title, unit, input, result, ours)
#define ROW(name, title, unit, input, result, ours, theirs) EVERY_RUN(every_##name, NAMES, THEIRS_##result(theirs))
#include "every-int.h"
#undef ROW

#define ROW(name, title, unit, input, result, ours, theirs)                                                            \
    { "every.int." #name, open_every, every_##name, RESULT_##result, close_every },
static const bench_operation every[] = {
#include "every-int.h"
    { 0 },
};

static const char *version(void)
{
    return gmp_version;
}

extern const bench_operation bench_gmp_mpq[];

const bench_library bench_gmp = { "gmp", "GMP, its mpz and mpq functions", version,
                                  .operations = { operations, bench_gmp_mpq, every } };
