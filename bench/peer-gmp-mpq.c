/* peer-gmp-mpq.c - GMP's mpq functions, the fractions. */

#include "bench.h"

#include <gmp.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    mpq_t *u, *v, r;
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

const bench_operation bench_gmp_mpq[] = {
    { "frac.add", open, frac_add, value, close },
    { "frac.mul", open, frac_mul, value, close },
    { "frac.div", open, frac_div, value, close },
    { "frac.sum", open, frac_sum, value, close },
    { 0 },
};
