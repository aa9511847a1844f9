/* adder-frac.c - the measured calls of Adder's fractions, written and compiled as a program that uses the library would
   be. */

#include "every.h"

#include <adder.h>
#include <gmp.h>
#include <stdlib.h>
#include <string.h>

#include <adder/gmp.h>

typedef struct {
    size_t count;
    adder_frac *u, *v, r;
    adder_status failed;
    /* For the rows of every function. */
    const char *operation;
    adder_frac *a;
    adder_int z;
    mpq_t *mpq; /* the first operands */
    const int64_t *i;
    const char *const *text;
    size_t *length; /* of the texts */
    char *buffer;
    size_t size, found;
    double x;
} work;

static adder_frac *operands(const char *const *text, size_t count)
{
    adder_frac *r = text ? bench_alloc(count * sizeof *r) : NULL;
    for (size_t k = 0; text && k < count; k++) {
        r[k] = ADDER_FRAC(0, 1);
        if (adder_frac_set_str(&r[k], text[k]))
            bench_fail("Adder cannot read its inputs");
    }
    return r;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = operands(in->text, in->count);
    s->v = operands(in->text2, in->count);
    s->r = ADDER_FRAC(0, 1);
    s->failed = ADDER_OK;
    return s;
}

static void free_array(adder_frac *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        adder_frac_clear(&v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    adder_frac_clear(&s->r);
    free(s);
}

static void value(void *state, bench_text *out)
{
    work *s = state;
    if (s->failed)
        bench_fail("a call of Adder's failed");
    char *text = adder_frac_to_str(s->r);
    bench_put(out, text);
    adder_free(text);
}

static void loop_sum(work *s)
{
    s->failed |= adder_frac_set(&s->r, ADDER_FRAC(0, 1));
    for (size_t k = 0; k < s->count; k++)
        s->failed |= adder_frac_add(&s->r, s->r, s->u[k]);
}

BENCH_EACH(frac_add, s->failed |= adder_frac_add(&s->r, s->u[k], s->v[k]))
BENCH_EACH(frac_mul, s->failed |= adder_frac_mul(&s->r, s->u[k], s->v[k]))
BENCH_EACH(frac_div, s->failed |= adder_frac_div(&s->r, s->u[k], s->v[k]))
BENCH_RUN(frac_sum, loop_sum(s))

/* A row for each function: every-frac.h. */

static void *open_every(const bench_input *in)
{
    work *s = open(in);
    s->operation = in->operation;
    s->a = operands(in->text, in->count);
    s->mpq = bench_alloc(in->count * sizeof *s->mpq);
    s->length = bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; k < in->count; k++) {
        mpq_init(s->mpq[k]);
        if (adder_frac_get_mpq(s->mpq[k], s->u[k]))
            bench_fail("out of memory");
        s->length[k] = strlen(in->text[k]);
    }
    s->i = in->i;
    s->text = in->text;
    s->size = in->longest;
    s->buffer = bench_alloc(s->size);
    return s;
}

static void close_every(void *state)
{
    work *s = state;
    if (s->failed)
        bench_fail("%s: Adder: %s", s->operation, adder_strerror(s->failed));
    free_array(s->a, s->count);
    for (size_t k = 0; k < s->count; k++)
        mpq_clear(s->mpq[k]);
    free(s->mpq);
    free(s->length);
    free(s->buffer);
    adder_int_clear(&s->z);
    close(s);
}

static void integer(void *state, bench_text *out)
{
    char *text = adder_int_to_str(((work *)state)->z, 10);
    bench_put(out, text ? text : "out of memory");
    adder_free(text);
}

static void array(void *state, bench_text *out)
{
    const work *s = state;
    for (size_t k = 0; k < s->count; k++) {
        char *text = adder_frac_to_str(s->a[k]);
        bench_put(out, text ? text : "out of memory");
        adder_free(text);
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

#ifdef __SIZEOF_INT128__
#define WIDE_NAMES                                                                                                     \
    adder_i128 i128 = 0;                                                                                               \
    adder_u128 u128 = 0;                                                                                               \
    (void)i128, (void)u128;
#else
#define WIDE_NAMES
#endif
#define NAMES                                                                                                          \
    const adder_frac u = s->u[k], v = s->v[k];                                                                         \
    const adder_int c = adder_frac_num(u), d = adder_frac_den(u);                                                      \
    adder_frac *const r = &s->r, *const a = &s->a[k];                                                                  \
    adder_int *const z = &s->z;                                                                                        \
    const int64_t i = s->i[k];                                                                                         \
    const char *const t = s->text[k];                                                                                  \
    const size_t n = s->length[k], size = s->size;                                                                     \
    char *const b = s->buffer;                                                                                         \
    double *const x = &s->x;                                                                                           \
    int64_t i64 = 0;                                                                                                   \
    uint64_t u64 = 0;                                                                                                  \
    WIDE_NAMES(void) u, (void)v, (void)c, (void)d, (void)r, (void)a, (void)z, (void)i, (void)t, (void)n, (void)size;   \
    (void)b, (void)x, (void)i64, (void)u64

#define ROW(name, title, unit, result, ours, theirs) ALONE(name, title, unit, result, ours)
#define ALONE(name, title, unit, result, ours) EVERY_RUN(every_##name, NAMES, OURS_##result(ours))
#include "every-frac.h"
#undef ALONE

const bench_operation bench_adder_frac[] = {
    { "frac.add", open, frac_add, value, close },
    { "frac.mul", open, frac_mul, value, close },
    { "frac.div", open, frac_div, value, close },
    { "frac.sum", open, frac_sum, value, close },
#define ALONE(name, title, unit, result, ours)                                                                         \
    { "every.frac." #name, open_every, every_##name, RESULT_##result, close_every },
#include "every-frac.h"
    { 0 },
};
