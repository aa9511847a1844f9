/* peer-mpfr.c - MPFR (https://www.mpfr.org).  Adder itself needs MPFR, so it is always there. */

#include "every.h"

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

/* Large precisions: as many bits as the digits need.  The results are binary, so they are not compared. */

typedef struct {
    mpfr_t u, v, r;
} large;

static void *open_large(const bench_input *in)
{
    large *s = bench_alloc(sizeof *s);
    mpfr_inits2(bench_precision((double)in->n), s->u, s->v, s->r, (mpfr_ptr)NULL);
    mpfr_set_str(s->u, in->text[0], 10, MPFR_RNDN);
    mpfr_set_str(s->v, in->text2[0], 10, MPFR_RNDN);
    return s;
}

static void close_large(void *state)
{
    large *s = state;
    mpfr_clears(s->u, s->v, s->r, (mpfr_ptr)NULL);
    free(s);
}

static void large_mul(void *state, size_t repetitions)
{
    for (large *s = state; repetitions--;)
        mpfr_mul(s->r, s->u, s->v, MPFR_RNDN);
}

static void large_div(void *state, size_t repetitions)
{
    for (large *s = state; repetitions--;)
        mpfr_div(s->r, s->u, s->v, MPFR_RNDN);
}

static void large_sqrt(void *state, size_t repetitions)
{
    for (large *s = state; repetitions--;)
        mpfr_sqrt(s->r, s->u, MPFR_RNDN);
}

static void large_exp(void *state, size_t repetitions)
{
    for (large *s = state; repetitions--;)
        mpfr_exp(s->r, s->u, MPFR_RNDN);
}

static void large_ln(void *state, size_t repetitions)
{
    for (large *s = state; repetitions--;)
        mpfr_log(s->r, s->u, MPFR_RNDN);
}

/* A row for each function that libmpdec has not: every-dec.h. */

typedef struct {
    size_t count, size, found;
    const char *const *text;
    mpfr_t *u, *v, r;
    char *buffer;
} decimals;

static mpfr_t *numbers(const char *const *text, size_t count, mpfr_prec_t bits)
{
    mpfr_t *v = bench_alloc(count * sizeof *v);
    for (size_t k = 0; k < count; k++) {
        mpfr_init2(v[k], bits);
        mpfr_set_str(v[k], text[k], 10, MPFR_RNDN);
    }
    return v;
}

static void *open_every(const bench_input *in)
{
    decimals *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->text = in->text;
    s->u = numbers(in->text, in->count, bench_precision((double)in->n));
    s->v = numbers(in->text2, in->count, bench_precision((double)in->n));
    mpfr_init2(s->r, bench_precision((double)in->n));
    s->size = in->longest;
    s->buffer = bench_alloc(s->size);
    return s;
}

static void close_every(void *state)
{
    decimals *s = state;
    for (size_t k = 0; k < s->count; k++)
        mpfr_clears(s->u[k], s->v[k], (mpfr_ptr)NULL);
    mpfr_clear(s->r);
    free(s->u);
    free(s->v);
    free(s->buffer);
    free(s);
}

#define NAMES                                                                                                          \
    const mpfr_srcptr u = s->u[k], v = s->v[k];                                                                        \
    const mpfr_ptr r = s->r;                                                                                           \
    const char *const t = s->text[k];                                                                                  \
    const size_t size = s->size;                                                                                       \
    char *const b = s->buffer;                                                                                         \
    (void)u, (void)v, (void)r, (void)t, (void)size, (void)b

#define work decimals
#define ALONE(name, title, unit, input, result, ours)
#define ROW(name, title, unit, input, result, ours, theirs)
#define MPFR(name, title, unit, input, result, ours, theirs) EVERY_RUN(every_##name, NAMES, THEIRS_##result(theirs))
#include "every-dec.h"
#undef MPFR
#undef work

static const bench_operation operations[] = {
    { "f64.sum", open_doubles, f64_sum, double_value, close_doubles },
    { "dec.mul:large", open_large, large_mul, NULL, close_large },
    { "dec.div:large", open_large, large_div, NULL, close_large },
    { "dec.sqrt:large", open_large, large_sqrt, NULL, close_large },
    { "dec.exp:large", open_large, large_exp, NULL, close_large },
    { "dec.ln:large", open_large, large_ln, NULL, close_large },
#define MPFR(name, title, unit, input, result, ours, theirs)                                                           \
    { "every.dec." #name, open_every, every_##name, RESULT_##result, close_every },
#include "every-dec.h"
    { 0 },
};

static const char *version(void)
{
    return mpfr_get_version();
}

const bench_library bench_mpfr = { "mpfr", "MPFR", version, .operations = { operations } };
