/* every-f64.c - a row for each function of the doubles, Adder's and the C library's side; the table is every-f64.h. */

#include "every-doubles.h"

#include <adder.h>

#ifdef ADDER_F64_H

typedef struct {
    adder_int num, den;
} integers;

typedef every_doubles work;

static void *open(const bench_input *in)
{
    work *s = every_doubles_open(in);
    s->ours = bench_alloc(sizeof(integers));
    return s;
}

static void close(void *state)
{
    integers *numbers = ((work *)state)->ours;
    adder_int_clear(&numbers->num);
    adder_int_clear(&numbers->den);
    free(numbers);
    every_doubles_close(state);
}

#define NAMES                                                                                                          \
    const double x = s->x[k];                                                                                          \
    const float f = (float)x;                                                                                          \
    const char *const t = s->text[k], *const h = s->hex[k];                                                            \
    const size_t n = s->length[k], size = s->size;                                                                     \
    char *const b = s->buffer;                                                                                         \
    double *const out = &s->out[k];                                                                                    \
    integers *const z = s->ours;                                                                                       \
    const int p = s->p;                                                                                                \
    (void)x, (void)f, (void)t, (void)h, (void)n, (void)size, (void)b, (void)out, (void)p, (void)z

/* The results that are arrays are assigned by the calls themselves. */
#undef OURS_array
#define OURS_array(call) (void)(call)

#define ALONE(name, title, unit, input, result, ours) EVERY_RUN(ours_##name, NAMES, OURS_##result(ours))
#define CXX(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs)                                                           \
    ALONE(name, title, unit, input, result, ours)                                                                      \
    EVERY_RUN(libc_##name, NAMES, THEIRS_##result(theirs))
#include "every-f64.h"
#undef ALONE
#undef CXX
#undef LIBC

#define every_doubles_nothing NULL
#define ALONE(name, title, unit, input, result, ours)                                                                  \
    { "every.f64." #name, open, ours_##name, every_doubles_##result, close },
#define CXX(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
const bench_operation bench_adder_every_f64[] = {
#include "every-f64.h"
    { 0 },
};
#undef ALONE
#undef CXX
#undef LIBC

#define ALONE(name, title, unit, input, result, ours)
#define CXX(name, title, unit, input, result, ours, theirs)
#define LIBC(name, title, unit, input, result, ours, theirs)                                                           \
    { "every.f64." #name, every_doubles_open, libc_##name, every_doubles_##result, every_doubles_close },
const bench_operation bench_libc_every_f64[] = {
#include "every-f64.h"
    { 0 },
};
#undef ALONE
#undef CXX
#undef LIBC

#else

const bench_operation bench_adder_every_f64[] = { { 0 } };
const bench_operation bench_libc_every_f64[] = { { 0 } };

#endif

/* The inputs: 256 doubles. */

enum { COUNT = 256 };

static void doubles(bench_input *in, double (*make)(void))
{
    double *x = bench_input_alloc(COUNT * sizeof *x);
    char **text = bench_input_alloc(COUNT * sizeof *text), **hex = bench_input_alloc(COUNT * sizeof *hex);
    for (size_t k = 0; k < COUNT; k++) {
        x[k] = make();
        text[k] = bench_input_alloc(40);
        int digits = 1;
        do
            snprintf(text[k], 40, "%.*g", digits, x[k]);
        while (digits++ < 17 && strtod(text[k], NULL) != x[k]);
        hex[k] = bench_input_alloc(40);
        snprintf(hex[k], 40, "%a", x[k]);
    }
    in->count = COUNT;
    in->x = x;
    in->text = (const char *const *)text;
    in->text2 = (const char *const *)hex;
    in->longest = 500;
}

/* All 53 bits in use, 1 <= x < 1000. */
static double full_double(void)
{
    return 1 + 999 * ((double)(bench_random() >> 11) * 0x1p-53);
}

static double price_double(void)
{
    return (double)(bench_random() % 1000000) / 100;
}

/* Any finite bits. */
static double random_double(void)
{
    for (;;) {
        uint64_t bits = bench_random();
        double x;
        memcpy(&x, &bits, sizeof x);
        if (x - x == 0)
            return x;
    }
}

static double random_float(void)
{
    for (;;) {
        uint32_t bits = (uint32_t)bench_random();
        float x;
        memcpy(&x, &bits, sizeof x);
        if (x - x == 0)
            return (double)x;
    }
}

static void full(bench_input *in, size_t size)
{
    (void)size;
    doubles(in, full_double);
}

static void prices(bench_input *in, size_t size)
{
    (void)size;
    doubles(in, price_double);
}

static void bits(bench_input *in, size_t size)
{
    (void)size;
    doubles(in, random_double);
}

static void floats(bench_input *in, size_t size)
{
    (void)size;
    doubles(in, random_float);
}

#define UNIT_PLACES .unit = "places", .sizes = { 2, 6, 17, 40 }
#define UNIT_DIGITS .unit = "digits", .sizes = { 3, 6, 17 }
#define UNIT_NONE .unit = NULL
#define ALONE(name, heading, unit, maker, result, ours)                                                                \
    { .operation = "every.f64." #name, .title = heading, UNIT_##unit, .input = maker },
#define CXX(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
static const bench_row rows[] = {
#include "every-f64.h"
    { 0 },
};

const bench_group bench_every_f64 = { "every-f64", "Every function of the doubles",
                                      "Doubles of 53 bits between 1 and 1,000, unless the row says otherwise.",
                                      .rows = rows, .every = true };
