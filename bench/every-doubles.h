/* every-doubles.h - the state of the libraries that have rows in every-f64.h: Adder and the C library, and the C++
   library in a file of its own. */

#ifndef ADDER_BENCH_EVERY_DOUBLES_H
#define ADDER_BENCH_EVERY_DOUBLES_H

#include "every.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    size_t count, size, found;
    int p;
    const double *x;
    const char *const *text, *const *hex; /* of the operands */
    size_t *length;                       /* of the texts */
    double *out, r;
    float f;
    char *buffer;
    void *ours; /* integers of Adder's */
    unsigned failed;
} every_doubles;

static inline void *every_doubles_open(const bench_input *in)
{
    every_doubles *s = (every_doubles *)bench_alloc(sizeof *s);
    s->count = in->count;
    s->p = (int)in->size;
    s->x = in->x;
    s->text = in->text;
    s->hex = in->text2;
    s->length = (size_t *)bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; k < in->count; k++)
        s->length[k] = strlen(s->text[k]);
    s->out = (double *)bench_alloc(in->count * sizeof *s->out);
    s->size = in->longest;
    s->buffer = (char *)bench_alloc(s->size);
    return s;
}

static inline void every_doubles_close(void *state)
{
    every_doubles *s = (every_doubles *)state;
    free(s->length);
    free(s->out);
    free(s->buffer);
    free(s);
}

static inline void every_doubles_array(void *state, bench_text *out)
{
    const every_doubles *s = (const every_doubles *)state;
    for (size_t k = 0; k < s->count; k++)
        bench_put_double(out, s->out[k]);
}

static inline void every_doubles_text(void *state, bench_text *out)
{
    bench_put(out, ((const every_doubles *)state)->buffer);
}

static inline void every_doubles_status(void *state, bench_text *out)
{
    const every_doubles *s = (const every_doubles *)state;
    bench_put(out, s->failed ? "error" : "no error");
    bench_put_double(out, s->r);
    bench_put_double(out, (double)s->f);
}

#endif /* ADDER_BENCH_EVERY_DOUBLES_H */
