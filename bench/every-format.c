/* every-format.c - a row for each way of formatting; the table is every-format.h. */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* asprintf */
#endif

#include "every.h"

#include <stdlib.h>
#include <string.h>

#include <adder.h>
#include <gmp.h>

typedef struct {
    size_t count, size, found;
    const double *x;
    const int64_t *i;
    adder_int m;
#ifdef ADDER_DEC_H
    adder_dec d;
#endif
    mpz_t z;
    FILE *null;
    char *buffer;
    int order;
} work;

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->x = in->x;
    s->i = in->i;
    mpz_init_set_str(s->z, in->text[0], 10);
    if (adder_int_set_str(&s->m, in->text[0], 10))
        bench_fail("Adder cannot read its inputs");
#ifdef ADDER_DEC_H
    s->d = ADDER_DEC(1234567895, -3);
#endif
    s->size = 500;
    s->buffer = bench_alloc(s->size);
    s->null = fopen("/dev/null", "w");
    if (!s->null)
        bench_fail("no /dev/null");
    return s;
}

static void close(void *state)
{
    work *s = state;
    mpz_clear(s->z);
    adder_int_clear(&s->m);
#ifdef ADDER_DEC_H
    adder_dec_clear(&s->d);
#endif
    fclose(s->null);
    free(s->buffer);
    free(s);
}

static void any_text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}
#define any_nothing NULL

/* Doubles of 53 bits between 1 and 1,000, words of up to 31 bits. */
static void input(bench_input *in, size_t size)
{
    enum { COUNT = 256 };
    (void)size;
    double *x = bench_input_alloc(COUNT * sizeof *x);
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    const char **text = bench_input_alloc(sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        x[k] = 1 + 999 * ((double)(bench_random() >> 11) * 0x1p-53);
        i[k] = bench_random_signed(1 + (int)(bench_random() % 31));
    }
    text[0] = bench_random_digits(100);
    in->count = COUNT;
    in->x = x;
    in->i = i;
    in->text = text;
}

#ifdef ADDER_DEC_H
#define DECIMAL                                                                                                        \
    const adder_dec d = s->d;                                                                                          \
    (void)d;
#else
#define DECIMAL
#endif
#define NAMES                                                                                                          \
    const double x = s->x[k];                                                                                          \
    const int64_t i = s->i[k];                                                                                         \
    const adder_int m = s->m;                                                                                          \
    const char *const word = "price";                                                                                  \
    const size_t size = s->size;                                                                                       \
    char *const b = s->buffer, *fresh = NULL;                                                                          \
    DECIMAL(void) x, (void)i, (void)m, (void)word, (void)size, (void)b, (void)fresh

#define ALONE(name, title, result, ours) EVERY_RUN(ours_##name, NAMES, OURS_##result(ours))
#define ROW(name, title, result, ours, theirs)                                                                         \
    ALONE(name, title, result, ours)                                                                                   \
    EVERY_RUN(theirs_##name, NAMES, THEIRS_##result(theirs))
#include "every-format.h"
#undef ALONE
#undef ROW

#define ALONE(name, title, result, ours) { "every.format." #name, open, ours_##name, any_##result, close },
#define ROW(name, title, result, ours, theirs) ALONE(name, title, result, ours)
const bench_operation bench_adder_every_format[] = {
#include "every-format.h"
    { 0 },
};
#undef ALONE
#undef ROW

#define ALONE(name, title, result, ours)
#define ROW(name, title, result, ours, theirs) { "every.format." #name, open, theirs_##name, any_##result, close },
const bench_operation bench_libc_every_format[] = {
#include "every-format.h"
    { 0 },
};
#undef ALONE
#undef ROW

#define ALONE(name, heading, result, ours) { .operation = "every.format." #name, .title = heading, .input = input },
#define ROW(name, title, result, ours, theirs) ALONE(name, title, result, ours)
static const bench_row rows[] = {
#include "every-format.h"
    { 0 },
};

const bench_group bench_every_format = { "every-format", "Every way of formatting",
                                         "Doubles of 53 bits between 1 and 1,000, words of up to 31 bits.",
                                         .rows = rows, .every = true };
