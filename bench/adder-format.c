/* adder-format.c - the measured calls of Adder's formatting, written and compiled as a program that uses the library
   would be. */

#include "every.h"

#include <adder.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    size_t count, size;
    const double *x;
    const int64_t *i;
    adder_int *integer;
#ifdef ADDER_DEC_H
    adder_dec *dec;
#endif
    char *buffer, *other;
    int failed; /* negative if a call has failed */
    /* For the rows of every function. */
    FILE *null;
    size_t found;
} work;

static void *open_words(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    memset(s, 0, sizeof *s);
    s->count = in->count;
    s->size = in->longest;
    s->x = in->x;
    s->i = in->i;
    s->buffer = bench_alloc(s->size);
    s->other = bench_alloc(s->size);
    return s;
}

static void *open_integers(const bench_input *in)
{
    work *s = open_words(in);
    s->integer = bench_alloc(s->count * sizeof *s->integer);
    memset(s->integer, 0, s->count * sizeof *s->integer);
    for (size_t k = 0; k < s->count; k++)
        if (adder_int_set_str(&s->integer[k], in->text[k], 10))
            bench_fail("Adder cannot read its inputs");
    return s;
}

static void close(void *state)
{
    work *s = state;
    for (size_t k = 0; s->integer && k < s->count; k++)
        adder_int_clear(&s->integer[k]);
    free(s->integer);
#ifdef ADDER_DEC_H
    for (size_t k = 0; s->dec && k < s->count; k++)
        adder_dec_clear(&s->dec[k]);
    free(s->dec);
#endif
    free(s->buffer);
    free(s->other);
    free(s);
}

static void text(void *state, bench_text *out)
{
    const work *s = state;
    bench_put(out, s->failed < 0 ? "error" : s->buffer);
}

BENCH_EACH(format_double, s->failed |= adder_snprintf(s->buffer, s->size, "%.2f", s->x[k]))
BENCH_EACH(format_int, s->failed |= adder_snprintf(s->buffer, s->size, "%d", (int)s->i[k]))
BENCH_EACH(format_large, s->failed |= adder_snprint(s->buffer, s->size, "{}", s->integer[k]))
BENCH_EACH(format_large_str, memcpy(s->buffer, s->other, adder_int_str(s->other, s->size, s->integer[k], 10) + 1))

#ifdef ADDER_DEC_H
static void *open_decimals(const bench_input *in)
{
    work *s = open_words(in);
    s->dec = bench_alloc(s->count * sizeof *s->dec);
    memset(s->dec, 0, s->count * sizeof *s->dec);
    for (size_t k = 0; k < s->count; k++)
        if (adder_dec_set_str(&s->dec[k], in->text[k], &ADDER_CTX_EXACT))
            bench_fail("Adder cannot read its inputs");
    return s;
}

BENCH_EACH(format_dec, s->failed |= adder_snprint(s->buffer, s->size, "{:,.2f}", s->dec[k]))
#endif

/* A row for each way of formatting: every-format.h. */

static void *open_every(const bench_input *in)
{
    work *s = open_integers(in);
    s->null = fopen("/dev/null", "w");
    if (!s->null)
        bench_fail("no /dev/null");
    return s;
}

static void close_every(void *state)
{
    fclose(((work *)state)->null);
    close(state);
}

/* These return a length, or -1. */
#undef OURS_text
#undef OURS_nothing
#define OURS_text(call) s->failed |= (call)
#define OURS_nothing(call) (void)(call)

#ifdef ADDER_DEC_H
#define DECIMAL                                                                                                        \
    const adder_dec d = ADDER_DEC(1234567895, -3);                                                                     \
    (void)d;
#else
#define DECIMAL
#endif
#define NAMES                                                                                                          \
    const double x = s->x[k];                                                                                          \
    const int64_t i = s->i[k];                                                                                         \
    const adder_int m = s->integer[k];                                                                                 \
    const char *const word = "price";                                                                                  \
    const size_t size = s->size;                                                                                       \
    char *const b = s->buffer, *fresh = NULL;                                                                          \
    FILE *const null = s->null;                                                                                        \
    int order = 0;                                                                                                     \
    DECIMAL(void) x, (void)i, (void)m, (void)word, (void)size, (void)b, (void)fresh, (void)null, (void)order

#define ROW(name, title, result, ours, theirs) ALONE(name, title, result, ours)
#define ALONE(name, title, result, ours) EVERY_RUN(every_##name, NAMES, OURS_##result(ours))
#include "every-format.h"
#undef ALONE

const bench_operation bench_adder_format[] = {
    { "format.double", open_words, format_double, text, close },
    { "format.int", open_words, format_int, text, close },
#ifdef ADDER_DEC_H
    { "format.dec", open_decimals, format_dec, text, close },
#endif
    { "format.large", open_integers, format_large, text, close },
    { "format.large_str", open_integers, format_large_str, text, close },
#define ALONE(name, title, result, ours)                                                                               \
    { "every.format." #name, open_every, every_##name, RESULT_##result, close_every },
#include "every-format.h"
    { 0 },
};
