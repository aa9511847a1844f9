/* rows-f64.c - the rows of the doubles: rounding, printing, reading, exact sums. */

#include "every.h"

#include <stdlib.h>
#include <string.h>

enum { COUNT = 1024 };

/* Doubles whose 53 bits are all in use, 1 <= x < 1000. */
static double full(void)
{
    return 1 + 999 * ((double)(bench_random() >> 11) * 0x1p-53);
}

/* Doubles as they come from people: two decimals. */
static double price(void)
{
    return (double)(bench_random() % 1000000) / 100;
}

static void doubles(bench_input *in, double (*make)(void))
{
    double *x = bench_input_alloc(COUNT * sizeof *x);
    for (size_t k = 0; k < COUNT; k++)
        x[k] = make();
    in->count = COUNT;
    in->x = x;
    in->n = 2; /* places */
    in->longest = 64;
}

static void full_input(bench_input *in, size_t size)
{
    (void)size;
    doubles(in, full);
}

static void price_input(bench_input *in, size_t size)
{
    (void)size;
    doubles(in, price);
}

/* From everyday magnitudes to those of physics, in both signs. */
static void sum_input(bench_input *in, size_t size)
{
    static const double scale[] = { 1e-20, 1e-5, 1, -1, 1e5, -1e5, 1e15, -1e15 };
    double *x = bench_input_alloc(size * sizeof *x);
    for (size_t k = 0; k < size; k++)
        x[k] = full() * scale[bench_random() % 8];
    in->count = size;
    in->x = x;
}

static void texts(bench_input *in, double (*make)(void), const char *format)
{
    char **text = bench_input_alloc(COUNT * sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        char s[64];
        snprintf(s, sizeof s, format, make());
        text[k] = bench_input_alloc(strlen(s) + 1);
        strcpy(text[k], s);
    }
    in->count = COUNT;
    in->text = (const char *const *)text;
}

static void full_text(bench_input *in, size_t size)
{
    (void)size;
    texts(in, full, "%.17g");
}

static void price_text(bench_input *in, size_t size)
{
    (void)size;
    texts(in, price, "%.2f");
}

static void long_text(bench_input *in, size_t size)
{
    (void)size;
    texts(in, full, "%.40e");
}

static const bench_row rows[] = {
    { .operation = "f64.round", .title = "round to 2 places", .input = full_input },
    { .operation = "f64.round:prices", .title = "round prices to 2 places", .input = price_input },
    { .operation = "f64.round_array", .title = "round an array", .input = full_input },
    { .operation = "f64.round_array:prices", .title = "round an array of prices", .input = price_input },
    { .operation = "f64.fixed", .title = "print, 2 places", .input = full_input },
    { .operation = "f64.fixed:prices", .title = "print prices, 2 places", .input = price_input },
    { .operation = "f64.scientific", .title = "print, 17 digits (%.16e)", .input = full_input },
    { .operation = "f64.repr", .title = "print, shortest", .input = full_input },
    { .operation = "f64.repr:prices", .title = "print prices, shortest", .input = price_input },
    { .operation = "f64.parse", .title = "read, 17 digits", .input = full_text },
    { .operation = "f64.parse:prices", .title = "read prices, 2 places", .input = price_text },
    { .operation = "f64.parse:long", .title = "read, 41 digits", .input = long_text },
    { .operation = "f64.sum",
      .title = "exact sum",
      .unit = "numbers",
      .sizes = { 10, 1000, 100000, 1000000 },
      .input = sum_input },
    { 0 },
};

const bench_group bench_doubles = { "doubles", "Doubles",
                                    "Correctly rounded, to nearest and even; the time is that of one number.",
                                    .rows = rows };

/* Every function: 256 doubles, their shortest texts, and their hexadecimal ones; the size is a number of places or
   digits. */

static void every_of(bench_input *in, size_t size, double (*make)(void))
{
    enum { EACH = 256 };
    double *x = bench_input_alloc(EACH * sizeof *x);
    char **text = bench_input_alloc(EACH * sizeof *text), **hex = bench_input_alloc(EACH * sizeof *hex);
    for (size_t k = 0; k < EACH; k++) {
        x[k] = make();
        text[k] = bench_input_alloc(40);
        int digits = 1;
        do
            snprintf(text[k], 40, "%.*g", digits, x[k]);
        while (digits++ < 17 && strtod(text[k], NULL) != x[k]);
        hex[k] = bench_input_alloc(40);
        snprintf(hex[k], 40, "%a", x[k]);
    }
    in->count = EACH;
    in->x = x;
    in->text = (const char *const *)text;
    in->text2 = (const char *const *)hex;
    in->n = size;
    in->longest = 500;
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

static void every_full(bench_input *in, size_t size)
{
    every_of(in, size, full);
}

static void every_prices(bench_input *in, size_t size)
{
    every_of(in, size, price);
}

static void every_bits(bench_input *in, size_t size)
{
    every_of(in, size, random_double);
}

static void every_floats(bench_input *in, size_t size)
{
    every_of(in, size, random_float);
}

#define UNIT_PLACES .unit = "places", .sizes = { 2, 6, 17, 40 }
#define UNIT_DIGITS .unit = "digits", .sizes = { 3, 6, 17 }
#define UNIT_NONE .unit = NULL
#define ALONE(name, heading, unit, maker, result, ours)                                                                \
    { .operation = "every.f64." #name, .title = heading, UNIT_##unit, .input = every_##maker },
#define CXX(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
static const bench_row every_rows[] = {
#include "every-f64.h"
    { 0 },
};

const bench_group bench_every_f64 = { "every-f64", "Every function of the doubles",
                                      "Doubles of 53 bits between 1 and 1,000, unless the row says otherwise.",
                                      .rows = every_rows, .every = true };
