/* adder-dec.c - the measured calls of Adder's decimals, written and compiled as a program that uses the library would
 * be.
 */

#include "bench.h"

#include <adder.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    adder_ctx context;
    adder_dec *u, *v, r;
    const char *const *text;
    char *buffer;
    size_t size, found;
    adder_status failed;
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

const bench_operation bench_adder_dec[] = {
    { "dec.add", open, dec_add, value, close },         { "dec.mul", open, dec_mul, value, close },
    { "dec.div", open, dec_div, value, close },         { "dec.quantize", open, dec_quantize, value, close },
    { "dec.sqrt", open, dec_sqrt, value, close },       { "dec.parse", open, dec_parse, value, close },
    { "dec.exp", open, dec_exp, value, close },         { "dec.ln", open, dec_ln, value, close },
    { "dec.pow", open, dec_pow, value, close },         { "dec.str", open, dec_str, text, close },
    { "dec.compare", open, dec_compare, found, close }, { 0 },
};
