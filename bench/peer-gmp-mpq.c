/* peer-gmp-mpq.c - GMP's mpq functions, the fractions. */

#include "every.h"

#include <gmp.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    mpq_t *u, *v, r;
    /* For the rows of every function. */
    mpq_t *a, one;
    mpz_t z;
    const int64_t *i;
    const char *const *text;
    char *buffer;
    size_t found;
    double x;
} work;

static mpq_t *operands(const char *const *text, size_t count)
{
    mpq_t *r = text ? bench_alloc(count * sizeof *r) : NULL;
    for (size_t k = 0; text && k < count; k++) {
        mpq_init(r[k]);
        if (mpq_set_str(r[k], text[k], 10) != 0)
            bench_fail("GMP cannot read its inputs");
        mpq_canonicalize(r[k]);
    }
    return r;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = operands(in->text, in->count);
    s->v = operands(in->text2, in->count);
    mpq_init(s->r);
    return s;
}

static void free_array(mpq_t *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        mpq_clear(v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    mpq_clear(s->r);
    free(s);
}

static void value(void *state, bench_text *out)
{
    char *s = mpq_get_str(NULL, 10, ((work *)state)->r);
    bench_put(out, s);
    free(s);
}

static void loop_sum(work *s)
{
    mpq_set_ui(s->r, 0, 1);
    for (size_t k = 0; k < s->count; k++)
        mpq_add(s->r, s->r, s->u[k]);
}

BENCH_EACH(frac_add, mpq_add(s->r, s->u[k], s->v[k]))
BENCH_EACH(frac_mul, mpq_mul(s->r, s->u[k], s->v[k]))
BENCH_EACH(frac_div, mpq_div(s->r, s->u[k], s->v[k]))
BENCH_RUN(frac_sum, loop_sum(s))

/* A row for each function: every-frac.h. */

static void *open_every(const bench_input *in)
{
    work *s = open(in);
    s->a = operands(in->text, in->count);
    mpq_init(s->one);
    mpq_set_ui(s->one, 1, 1);
    mpz_init(s->z);
    s->i = in->i;
    s->text = in->text;
    s->buffer = bench_alloc(in->longest);
    return s;
}

static void close_every(void *state)
{
    work *s = state;
    free_array(s->a, s->count);
    mpq_clear(s->one);
    mpz_clear(s->z);
    free(s->buffer);
    close(s);
}

static void integer(void *state, bench_text *out)
{
    char *text = mpz_get_str(NULL, 10, ((work *)state)->z);
    bench_put(out, text);
    free(text);
}

static void array(void *state, bench_text *out)
{
    const work *s = state;
    for (size_t k = 0; k < s->count; k++) {
        char *text = mpq_get_str(NULL, 10, s->a[k]);
        bench_put(out, text);
        free(text);
    }
}

static void found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

#define NAMES                                                                                                          \
    const mpq_srcptr u = s->u[k], v = s->v[k];                                                                         \
    const mpq_ptr r = s->r, a = s->a[k];                                                                               \
    const mpz_ptr z = s->z;                                                                                            \
    const int64_t i = s->i[k];                                                                                         \
    const char *const t = s->text[k];                                                                                  \
    char *const b = s->buffer;                                                                                         \
    double *const x = &s->x;                                                                                           \
    (void)u, (void)v, (void)r, (void)a, (void)z, (void)i, (void)t, (void)b, (void)x

#define ALONE(name, title, unit, result, ours)
#define ROW(name, title, unit, result, ours, theirs) EVERY_RUN(every_##name, NAMES, THEIRS_##result(theirs))
#include "every-frac.h"
#undef ROW

const bench_operation bench_gmp_mpq[] = {
    { "frac.add", open, frac_add, value, close },
    { "frac.mul", open, frac_mul, value, close },
    { "frac.div", open, frac_div, value, close },
    { "frac.sum", open, frac_sum, value, close },
#define ROW(name, title, unit, result, ours, theirs)                                                                   \
    { "every.frac." #name, open_every, every_##name, RESULT_##result, close_every },
#include "every-frac.h"
    { 0 },
};
