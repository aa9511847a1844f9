/* peer-flint.c - FLINT's fmpz (https://flintlib.org): small values in the word, as Adder's, GMP's mpz beyond.
   Debian and Ubuntu: libflint-dev. */

#include "bench.h"

#include <flint/flint.h>
#include <flint/fmpz.h>
#include <flint/fmpz_vec.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    fmpz *u, *v, *w, *a;
    fmpz_t r, q;
    ulong n;
    const char *const *text;
    char *buffer;
    size_t found;
    unsigned failed;
} work;

static fmpz *operands(const bench_number *big, const int64_t *small, size_t count)
{
    if (!big && !small)
        return NULL;
    fmpz *r = bench_alloc(count * sizeof *r);
    for (size_t k = 0; k < count; k++)
        if (big) {
            mpz_t t;
            mpz_init(t);
            mpz_import(t, big[k].n, -1, 8, 0, 0, big[k].limb);
            if (big[k].negative)
                mpz_neg(t, t);
            fmpz_set_mpz(&r[k], t);
            mpz_clear(t);
        } else {
            fmpz_set_si(&r[k], small[k]);
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
    s->n = in->n;
    s->text = in->text;
    s->buffer = bench_alloc(in->longest);
    return s;
}

static void free_array(fmpz *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        fmpz_clear(&v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    free_array(s->w, s->count);
    free_array(s->a, s->count);
    fmpz_clear(s->r);
    fmpz_clear(s->q);
    free(s->buffer);
    free(s);
}

static void put(bench_text *out, const fmpz_t a)
{
    char *hex = fmpz_get_str(NULL, 16, a);
    bench_put(out, hex);
    flint_free(hex);
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
        put(out, &s->a[k]);
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
    fmpz_zero(s->r);
    for (size_t k = 0; k < s->count; k++)
        fmpz_add(s->r, s->r, &s->u[k]);
}

BENCH_RUN(small_sum, loop_sum(s))
BENCH_ARRAY(small_add, fmpz_add(&a[k], &u[k], &v[k]))
BENCH_ARRAY(small_sub, fmpz_sub(&a[k], &u[k], &v[k]))
BENCH_ARRAY(small_mul, fmpz_mul(&a[k], &u[k], &v[k]))
BENCH_ARRAY(small_compare, found += fmpz_cmp(&u[k], &v[k]) < 0)
BENCH_ARRAY(small_equal, found += fmpz_equal(&u[k], &v[k]) != 0)

BENCH_EACH(int_add, fmpz_add(s->r, &s->u[k], &s->v[k]))
BENCH_EACH(int_sub, fmpz_sub(s->r, &s->u[k], &s->v[k]))
BENCH_EACH(int_mul, fmpz_mul(s->r, &s->u[k], &s->v[k]))
BENCH_EACH(int_divmod, fmpz_fdiv_qr(s->q, s->r, &s->u[k], &s->v[k]))
BENCH_EACH(int_pow, fmpz_pow_ui(s->r, &s->u[k], s->n))

BENCH_EACH(int_str, fmpz_get_str(s->buffer, 10, &s->u[k]))
BENCH_EACH(int_parse, s->failed |= (unsigned)fmpz_set_str(s->r, s->text[k], 10))

BENCH_ARRAY(small_divmod, fmpz_fdiv_qr(&a[k], s->r, &u[k], &v[k]))

static void loop_set_bits(work *s)
{
    fmpz_t bits;
    fmpz_init(bits);
    for (size_t k = 0; k < s->count; k++)
        fmpz_setbit(bits, k);
    fmpz_swap(s->r, bits);
    fmpz_clear(bits);
}

BENCH_RUN(int_set_bit, loop_set_bits(s))
BENCH_EACH(int_powmod, fmpz_powm(s->r, &s->u[k], &s->v[k], &s->w[k]))
BENCH_EACH(int_gcd, fmpz_gcd(s->r, &s->u[k], &s->v[k]))
BENCH_EACH(int_isqrt, fmpz_sqrt(s->r, &s->u[k]))
BENCH_EACH(int_and, fmpz_and(s->r, &s->u[k], &s->v[k]))
BENCH_EACH(int_lshift, fmpz_mul_2exp(s->r, &s->u[k], s->n))
BENCH_EACH(int_rshift, fmpz_fdiv_q_2exp(s->r, &s->u[k], s->n))
BENCH_RUN(int_factorial, fmpz_fac_ui(s->r, s->n))
BENCH_RUN(int_comb, fmpz_bin_uiui(s->r, s->n, s->n / 2))
BENCH_RUN(int_fibonacci, fmpz_fib_ui(s->r, s->n))

BENCH_RUN(small_total, _fmpz_vec_sum(s->r, s->u, (slong)s->count))
BENCH_RUN(small_dot, _fmpz_vec_dot(s->r, s->u, s->v, (slong)s->count))

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
    { "small.total", open, small_total, value, close },
    { "small.dot", open, small_dot, value, close },
    { 0 },
};

static const char *version(void)
{
    return FLINT_VERSION;
}

extern const bench_operation bench_flint_fmpq[];

const bench_library bench_flint = { "flint", "FLINT, its fmpz and fmpq functions", version,
                                    .operations = { operations, bench_flint_fmpq } };
