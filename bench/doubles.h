/* doubles.h - the state of the libraries that round, print and read doubles: they share the types, and so this state.
 */

#ifndef ADDER_BENCH_DOUBLES_H
#define ADDER_BENCH_DOUBLES_H

#include "bench.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    size_t count;
    const double *u; /* operands */
    const double *v;
    double *a; /* results */
    double r;
    int n;
    const char *const *text;
    size_t *length; /* of the texts */
    char *buffer;
    size_t size, found;
    unsigned failed;
} work;

static inline void *doubles_open(const bench_input *in)
{
    work *s = (work *)bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = in->x;
    s->a = (double *)bench_alloc(in->count * sizeof *s->a);
    s->n = (int)in->n;
    s->text = in->text;
    s->length = (size_t *)bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; in->text && k < in->count; k++)
        s->length[k] = strlen(in->text[k]);
    s->size = in->longest;
    s->buffer = (char *)bench_alloc(in->longest);
    return s;
}

static inline void doubles_close(void *state)
{
    work *s = (work *)state;
    free(s->a);
    free(s->length);
    free(s->buffer);
    free(s);
}

static inline void doubles_array(void *state, bench_text *out)
{
    const work *s = (const work *)state;
    if (s->failed)
        bench_put(out, "error");
    for (size_t k = 0; k < s->count; k++)
        bench_put_double(out, s->a[k]);
}

static inline void doubles_value(void *state, bench_text *out)
{
    bench_put_double(out, ((const work *)state)->r);
}

static inline void doubles_text(void *state, bench_text *out)
{
    const work *s = (const work *)state;
    if (s->failed)
        bench_put(out, "error");
    bench_put(out, s->buffer);
}

#endif /* ADDER_BENCH_DOUBLES_H */
