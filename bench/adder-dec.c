/* adder-dec.c - the measured calls of Adder's decimals, written and compiled as a program that uses the library would
 * be.
 */

#include "every.h"

#include <adder.h>
#include <gmp.h>
#include <mpfr.h>
#include <stdlib.h>
#include <string.h>

#include <adder/gmp.h>

typedef struct {
    size_t count;
    adder_ctx context;
    adder_dec *u, *v, r;
    const char *const *text;
    char *buffer;
    size_t size, found;
    adder_status failed;
    /* For the rows of every function. */
    const char *operation;
    adder_ctx half, wide, widest; /* of half the precision, four digits more, twice of it */
    adder_dec *w, *a, q;
    adder_int y, z;
    mpfr_t *mpfr; /* the first operands */
    const int64_t *i;
    size_t *length; /* of the texts */
    double x;
} work;

static adder_dec *operands(const char *const *text, size_t count)
{
    if (!text)
        return NULL;
    adder_dec *r = bench_alloc(count * sizeof *r);
    for (size_t k = 0; k < count; k++)
        if (adder_dec_set_str(&r[k], text[k], &ADDER_CTX_EXACT))
            bench_fail("Adder cannot read its inputs");
    return r;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->context = ADDER_CTX_MAX;
    s->context.prec = (int64_t)in->n;
    s->u = operands(in->text, in->count);
    s->v = operands(in->text2, in->count);
    s->text = in->text;
    s->size = in->longest;
    s->buffer = bench_alloc(in->longest);
    return s;
}

static void free_array(adder_dec *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        adder_dec_clear(&v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    adder_dec_clear(&s->r);
    free(s->buffer);
    free(s);
}

static void value(void *state, bench_text *out)
{
    work *s = state;
    char *text = adder_dec_to_str(s->r);
    bench_put(out, s->failed ? "error" : text ? text : "out of memory");
    adder_free(text);
}

static void found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

BENCH_EACH(dec_add, s->failed |= adder_dec_add(&s->r, s->u[k], s->v[k], &s->context))
BENCH_EACH(dec_mul, s->failed |= adder_dec_mul(&s->r, s->u[k], s->v[k], &s->context))
BENCH_EACH(dec_div, s->failed |= adder_dec_div(&s->r, s->u[k], s->v[k], &s->context))
BENCH_EACH(dec_quantize, s->failed |= adder_dec_quantize(&s->r, s->u[k], ADDER_DEC(1, -2), &s->context))
BENCH_RUN(dec_compare, {
    size_t found = 0;
    for (size_t k = 0; k < s->count; k++)
        found += adder_dec_cmp(s->u[k], s->v[k]) < 0;
    s->found = found;
})
BENCH_EACH(dec_sqrt, s->failed |= adder_dec_sqrt(&s->r, s->u[k], &s->context))
BENCH_EACH(dec_exp, s->failed |= adder_dec_exp(&s->r, s->u[k], &s->context))
BENCH_EACH(dec_ln, s->failed |= adder_dec_ln(&s->r, s->u[k], &s->context))
BENCH_EACH(dec_pow, s->failed |= adder_dec_pow(&s->r, s->u[k], s->v[k], &s->context))
BENCH_EACH(dec_parse, s->failed |= adder_dec_set_str(&s->r, s->text[k], &s->context))
BENCH_EACH(dec_str, adder_dec_str(s->buffer, s->size, s->u[k]))

/* A row for each function: every-dec.h. */

static void *open_every(const bench_input *in)
{
    work *s = open(in);
    s->operation = in->operation;
    s->half = s->wide = s->widest = s->context;
    s->half.prec = (int64_t)in->n / 2;
    s->wide.prec = (int64_t)in->n + 4;
    s->widest.prec = 2 * (int64_t)in->n + 4;
    s->a = operands(in->text, in->count);
    s->w = operands(in->text2, in->count);
    s->mpfr = bench_alloc(in->count * sizeof *s->mpfr);
    s->length = bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; k < in->count; k++) {
        mpfr_init2(s->mpfr[k], bench_precision((double)in->n));
        if (adder_dec_get_mpfr(s->mpfr[k], s->u[k], MPFR_RNDN) || adder_dec_copyabs(&s->w[k], s->w[k]))
            bench_fail("out of memory");
        s->length[k] = strlen(in->text[k]);
    }
    s->i = in->i;
    return s;
}

static void close_every(void *state)
{
    work *s = state;
    if (s->failed)
        bench_fail("%s: Adder: %s", s->operation, adder_strerror(s->failed));
    free_array(s->a, s->count);
    free_array(s->w, s->count);
    for (size_t k = 0; k < s->count; k++)
        mpfr_clear(s->mpfr[k]);
    free(s->mpfr);
    free(s->length);
    adder_dec_clear(&s->q);
    adder_int_clear(&s->y);
    adder_int_clear(&s->z);
    close(s);
}

static void put(bench_text *out, adder_dec a)
{
    char *text = adder_dec_to_str(a);
    bench_put(out, text ? text : "out of memory");
    adder_free(text);
}

static void two_values(void *state, bench_text *out)
{
    value(state, out);
    put(out, ((work *)state)->q);
}

static void array(void *state, bench_text *out)
{
    const work *s = state;
    for (size_t k = 0; k < s->count; k++)
        put(out, s->a[k]);
}

static void integer(void *state, bench_text *out)
{
    char *text = adder_int_to_str(((work *)state)->z, 10);
    bench_put(out, text ? text : "out of memory");
    adder_free(text);
}

#define NAMES                                                                                                          \
    const adder_dec u = s->u[k], v = s->v[k], w = s->w[k];                                                             \
    adder_dec *const r = &s->r, *const q = &s->q, *const a = &s->a[k];                                                 \
    adder_int *const z = &s->z, *const y = &s->y;                                                                      \
    adder_ctx *const c = &s->context;                                                                                  \
    const int64_t i = s->i[k];                                                                                         \
    const char *const t = s->text[k];                                                                                  \
    const size_t n = s->length[k], size = s->size;                                                                     \
    char *const b = s->buffer;                                                                                         \
    double *const x = &s->x;                                                                                           \
    int64_t i64 = 0;                                                                                                   \
    uint64_t u64 = 0;                                                                                                  \
    adder_i128 i128 = 0;                                                                                               \
    adder_u128 u128 = 0;                                                                                               \
    (void)u, (void)v, (void)w, (void)r, (void)q, (void)a, (void)z, (void)y, (void)c, (void)i, (void)t, (void)n;        \
    (void)size, (void)b, (void)x, (void)i64, (void)u64, (void)i128, (void)u128

#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define MPFR(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define ALONE(name, title, unit, input, result, ours) EVERY_RUN(every_##name, NAMES, OURS_##result(ours))
#include "every-dec.h"
#undef ALONE

const bench_operation bench_adder_dec[] = {
    { "dec.add", open, dec_add, value, close },
    { "dec.mul", open, dec_mul, value, close },
    { "dec.div", open, dec_div, value, close },
    { "dec.quantize", open, dec_quantize, value, close },
    { "dec.sqrt", open, dec_sqrt, value, close },
    { "dec.parse", open, dec_parse, value, close },
    { "dec.exp", open, dec_exp, value, close },
    { "dec.ln", open, dec_ln, value, close },
    { "dec.pow", open, dec_pow, value, close },
    { "dec.str", open, dec_str, text, close },
    { "dec.compare", open, dec_compare, found, close },
#define ALONE(name, title, unit, input, result, ours)                                                                  \
    { "every.dec." #name, open_every, every_##name, RESULT_##result, close_every },
#include "every-dec.h"
    { 0 },
};
