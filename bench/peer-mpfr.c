/* peer-mpfr.c - MPFR (https://www.mpfr.org).  Adder itself needs MPFR, so it is always there. */

#include "bench.h"

#include <mpfr.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    mpfr_t *u;
    mpfr_ptr *pointer;
    mpfr_t r;
} work;

static void *open_doubles(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = bench_alloc(in->count * sizeof *s->u);
    s->pointer = bench_alloc(in->count * sizeof *s->pointer);
    for (size_t k = 0; k < in->count; k++) {
        mpfr_init2(s->u[k], 53);
        mpfr_set_d(s->u[k], in->x[k], MPFR_RNDN);
        s->pointer[k] = s->u[k];
    }
    mpfr_init2(s->r, 53);
    return s;
}

static void close_doubles(void *state)
{
    work *s = state;
    for (size_t k = 0; k < s->count; k++)
        mpfr_clear(s->u[k]);
    mpfr_clear(s->r);
    free(s->u);
    free(s->pointer);
    free(s);
}

static void double_value(void *state, bench_text *out)
{
    bench_put_double(out, mpfr_get_d(((work *)state)->r, MPFR_RNDN));
}

BENCH_RUN(f64_sum, mpfr_sum(s->r, s->pointer, s->count, MPFR_RNDN))

static const bench_operation operations[] = {
    { "f64.sum", open_doubles, f64_sum, double_value, close_doubles },
    { 0 },
};

static const char *version(void)
{
    return mpfr_get_version();
}

const bench_library bench_mpfr = { "mpfr", "MPFR", version, .operations = { operations } };
