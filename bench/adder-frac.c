/* adder-frac.c - the measured calls of Adder's fractions, written and compiled as a program that uses the library would
   be. */

#include "bench.h"

#include <adder.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    adder_frac *u, *v, r;
    adder_status failed;
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

const bench_operation bench_adder_frac[] = {
    { "frac.add", open, frac_add, value, close },
    { "frac.mul", open, frac_mul, value, close },
    { "frac.div", open, frac_div, value, close },
    { "frac.sum", open, frac_sum, value, close },
    { 0 },
};
