/* every-fixed.c - a row for each function of the machine integers; the table is every-fixed.h. */

#include "every.h"

#include <adder.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    size_t count, size, found;
    const int64_t *u, *v;
    char **text;
    size_t *length;
    int64_t *out, *rest;
    double x;
    char *buffer;
    unsigned failed;
} work;

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = in->i;
    s->v = in->j;
    s->text = bench_alloc(in->count * sizeof *s->text);
    s->length = bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; k < in->count; k++) {
        s->text[k] = bench_alloc(24);
        s->length[k] = (size_t)snprintf(s->text[k], 24, "%" PRId64, s->u[k]);
    }
    s->out = bench_alloc(in->count * sizeof *s->out);
    s->rest = bench_alloc(in->count * sizeof *s->rest);
    s->size = 64;
    s->buffer = bench_alloc(s->size);
    return s;
}

static void close(void *state)
{
    work *s = state;
    for (size_t k = 0; k < s->count; k++)
        free(s->text[k]);
    free(s->text);
    free(s->length);
    free(s->out);
    free(s->rest);
    free(s->buffer);
    free(s);
}

static void any_array(void *state, bench_text *out)
{
    const work *s = state;
    if (s->failed)
        bench_put(out, "error");
    for (size_t k = 0; k < s->count; k++)
        bench_put_i64(out, s->out[k]);
}

static void any_text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

/* The inputs: 1,024 pairs. */

enum { COUNT = 1024 };

static void pairs(bench_input *in, int bits, int bits2)
{
    int64_t *i = bench_input_alloc(COUNT * sizeof *i), *j = bench_input_alloc(COUNT * sizeof *j);
    for (size_t k = 0; k < COUNT; k++) {
        i[k] = bench_random_signed(bits);
        j[k] = bench_random_signed(bits2);
    }
    in->count = COUNT;
    in->i = i;
    in->j = j;
}

static void words(bench_input *in, size_t size)
{
    (void)size;
    pairs(in, 62, 62);
    for (size_t k = 0; k < COUNT; k++)
        ((int64_t *)in->i)[k] &= ~(int64_t)0xff; /* without a fraction as a double */
}

static void halves(bench_input *in, size_t size)
{
    (void)size;
    pairs(in, 31, 31);
}

static void small(bench_input *in, size_t size)
{
    (void)size;
    pairs(in, 50, 50);
}

static void divisors(bench_input *in, size_t size)
{
    (void)size;
    pairs(in, 62, 20);
    for (size_t k = 0; k < COUNT; k++)
        ((int64_t *)in->j)[k] |= 1;
}

/* Bases of a few bits, exponents and shifts below 8. */
static void powers(bench_input *in, size_t size)
{
    (void)size;
    pairs(in, 7, 3);
    for (size_t k = 0; k < COUNT; k++)
        ((int64_t *)in->j)[k] &= 7;
}

/* As an array: the pointers are copied to local variables, as in a function that has the arrays as its arguments. */
#define RUN(function, call)                                                                                            \
    static void function(void *state, size_t repetitions)                                                              \
    {                                                                                                                  \
        work *s = state;                                                                                               \
        while (repetitions--) {                                                                                        \
            const int64_t *const us = s->u, *const vs = s->v;                                                          \
            int64_t *const outs = s->out, *const rests = s->rest;                                                      \
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

#define ALONE(name, title, input, result, ours) RUN(ours_##name, ours)
#define ROW(name, title, input, result, ours, theirs) RUN(ours_##name, ours) RUN(theirs_##name, theirs)
#include "every-fixed.h"
#undef ALONE
#undef ROW

#define ALONE(name, title, input, result, ours) { "every.fixed." #name, open, ours_##name, any_##result, close },
#define ROW(name, title, input, result, ours, theirs) ALONE(name, title, input, result, ours)
const bench_operation bench_adder_every_fixed[] = {
#include "every-fixed.h"
    { 0 },
};
#undef ALONE
#undef ROW

#define ALONE(name, title, input, result, ours)
#define ROW(name, title, input, result, ours, theirs)                                                                  \
    { "every.fixed." #name, open, theirs_##name, any_##result, close },
const bench_operation bench_int64_every_fixed[] = {
#include "every-fixed.h"
    { 0 },
};
#undef ALONE
#undef ROW

#define ALONE(name, heading, maker, result, ours)                                                                      \
    { .operation = "every.fixed." #name, .title = heading, .input = maker },
#define ROW(name, title, input, result, ours, theirs) ALONE(name, title, input, result, ours)
static const bench_row rows[] = {
#include "every-fixed.h"
    { 0 },
};

const bench_group bench_every_fixed = {
    "every-fixed", "Every function of the machine integers",
    "Loops over arrays of 1,024 words of 62 bits with signs, unless the row says otherwise; those of other widths are\n"
    "made by the same macros.",
    .rows = rows, .every = true
};
