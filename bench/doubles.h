/* doubles.h - the state of the libraries that round, print and read doubles: they share the types, and so this state.
 */

#ifndef ADDER_BENCH_DOUBLES_H
#define ADDER_BENCH_DOUBLES_H

#include "every.h"

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
    /* For the rows of every function. */
    const char *operation;
    const char *const *hex; /* the operands in hexadecimal */
    const int64_t *i;
    float f;
} work;

static inline void *doubles_open(const bench_input *in)
{
    work *s = (work *)bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = in->x;
    s->a = (double *)bench_alloc(in->count * sizeof *s->a);
    s->n = (int)in->n;
    s->operation = in->operation;
    s->hex = in->text2;
    s->i = in->i;
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

/* What a row of every function stores beside texts and arrays: equal for libraries that agree. */
static inline void doubles_status(void *state, bench_text *out)
{
    const work *s = (const work *)state;
    bench_put(out, s->failed ? "error" : "no error");
    bench_put_double(out, s->r);
    bench_put_double(out, (double)s->f);
}

/* The names in every-f64.h and every-format.h. */
#define DOUBLES_NAMES                                                                                                  \
    const double x = s->u[k];                                                                                          \
    const float f = (float)x;                                                                                          \
    const int64_t i = s->i ? s->i[k] : 0;                                                                              \
    const char *const t = s->text ? s->text[k] : NULL, *const h = s->hex ? s->hex[k] : NULL;                           \
    const size_t n = s->length[k], size = s->size;                                                                     \
    char *const b = s->buffer;                                                                                         \
    double *const out = &s->a[k];                                                                                      \
    const int p = s->n;                                                                                                \
    (void)x, (void)f, (void)i, (void)t, (void)h, (void)n, (void)size, (void)b, (void)out, (void)p

#undef RESULT_array
#undef RESULT_status
#undef RESULT_text
#define RESULT_array doubles_array
#define RESULT_status doubles_status
#define RESULT_text doubles_text

#endif /* ADDER_BENCH_DOUBLES_H */
