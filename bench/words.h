/* words.h - the state of the libraries that add, print and read machine words: Adder, the bare machine and the C
   library share the types, and so this state. */

#ifndef ADDER_BENCH_WORDS_H
#define ADDER_BENCH_WORDS_H

#include "every.h"

#include <stdlib.h>
#include <string.h>

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 word128;
#else
typedef uint64_t word128;
#endif

typedef struct {
    size_t count;
    const int64_t *u, *v;
    int64_t *a, r;
    word128 *wide;
    uint64_t *bits; /* an array of count bits */
    const char *const *text;
    size_t *length; /* of the texts */
    char *buffer;
    size_t size, found;
    unsigned failed;
    /* For the rows of every function. */
    const char *operation;
    int64_t *rest; /* another array of results */
    double x;
} work;

static inline void *words_open(const bench_input *in)
{
    work *s = (work *)bench_alloc(sizeof *s);
    s->count = in->count;
    s->operation = in->operation;
    s->u = in->i;
    s->v = in->j;
    s->a = (int64_t *)bench_alloc(in->count * sizeof *s->a);
    s->rest = (int64_t *)bench_alloc(in->count * sizeof *s->rest);
    s->wide = (word128 *)bench_alloc(in->count * sizeof *s->wide);
    for (size_t k = 0; in->u && k < in->count; k++) {
        s->wide[k] = in->u[k].n > 0 ? in->u[k].limb[0] : 0;
#ifdef __SIZEOF_INT128__
        if (in->u[k].n > 1)
            s->wide[k] |= (word128)in->u[k].limb[1] << 64;
#endif
    }
    s->bits = (uint64_t *)bench_alloc(in->count / 8 + 8);
    s->text = in->text;
    s->length = (size_t *)bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; in->text && k < in->count; k++)
        s->length[k] = strlen(in->text[k]);
    s->size = in->longest;
    s->buffer = (char *)bench_alloc(in->longest + 1);
    return s;
}

static inline void words_close(void *state)
{
    work *s = (work *)state;
    free(s->a);
    free(s->rest);
    free(s->wide);
    free(s->bits);
    free(s->length);
    free(s->buffer);
    free(s);
}

static inline void words_array(void *state, bench_text *out)
{
    const work *s = (const work *)state;
    if (s->failed)
        bench_put(out, "error");
    for (size_t k = 0; k < s->count; k++)
        bench_put_i64(out, s->a[k]);
}

static inline void words_value(void *state, bench_text *out)
{
    const work *s = (const work *)state;
    if (s->failed)
        bench_put(out, "error");
    bench_put_i64(out, s->r);
}

static inline void words_found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((const work *)state)->found);
}

static inline void words_text(void *state, bench_text *out)
{
    bench_put(out, ((const work *)state)->buffer);
}

#ifndef __cplusplus
/* A measured function of every-fixed.h, as BENCH_ARRAY. */
#define WORDS_RUN(function, call)                                                                                      \
    static void function(void *state, size_t repetitions)                                                              \
    {                                                                                                                  \
        work *s = state;                                                                                               \
        while (repetitions--) {                                                                                        \
            const int64_t *const us = s->u, *const vs = s->v;                                                          \
            int64_t *const outs = s->a, *const rests = s->rest;                                                        \
            const size_t size = s->size;                                                                               \
            char *const b = s->buffer;                                                                                 \
            unsigned error = 0;                                                                                        \
            for (size_t k = 0, count = s->count; k < count; k++) {                                                     \
                const int64_t u = us[k], v = vs[k];                                                                    \
                int64_t *const out = &outs[k], *const rest = &rests[k];                                                \
                const double x = (double)u;                                                                            \
                const char *const t = s->text[k];                                                                      \
                const size_t n = s->length[k];                                                                         \
                (void)v, (void)rest, (void)out, (void)x, (void)t, (void)n, (void)size, (void)b;                        \
                call;                                                                                                  \
            }                                                                                                          \
            s->failed |= error;                                                                                        \
            bench_keep(s);                                                                                             \
        }                                                                                                              \
    }

#undef RESULT_array
#undef RESULT_text
#define RESULT_array words_array
#define RESULT_text words_text
#endif

#endif /* ADDER_BENCH_WORDS_H */
