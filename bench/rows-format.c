/* rows-format.c - the rows of formatting: everyday conversions, and a number of a million digits. */

#include "every.h"

#include <string.h>

enum { COUNT = 1024 };

static void double_input(bench_input *in, size_t size)
{
    (void)size;
    double *x = bench_input_alloc(COUNT * sizeof *x);
    for (size_t k = 0; k < COUNT; k++)
        x[k] = 1 + 999 * ((double)(bench_random() >> 11) * 0x1p-53);
    in->count = COUNT;
    in->x = x;
    in->longest = 64;
}

/* Integers of an int, of all lengths. */
static void int_input(bench_input *in, size_t size)
{
    (void)size;
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    for (size_t k = 0; k < COUNT; k++)
        i[k] = bench_random_signed(1 + (int)(bench_random() % 31));
    in->count = COUNT;
    in->i = i;
    in->longest = 64;
}

/* Amounts of ten digits, three of them behind the point. */
static void dec_input(bench_input *in, size_t size)
{
    (void)size;
    const char **text = bench_input_alloc(COUNT * sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        char *s = bench_random_digits(10), *t = bench_input_alloc(12);
        memcpy(t, s, 7);
        t[7] = '.';
        memcpy(t + 8, s + 7, 4);
        text[k] = t;
    }
    in->count = COUNT;
    in->text = text;
    in->n = 28; /* digits of the context */
    in->longest = 64;
}

static void large_input(bench_input *in, size_t digits)
{
    const char **text = bench_input_alloc(sizeof *text);
    text[0] = bench_random_digits(digits);
    in->count = 1;
    in->text = text;
    in->longest = digits + 100;
}

#define DIGITS .unit = "digits", .sizes = { 100, 10000, 1000000 }

static const bench_row rows[] = {
    { .operation = "format.double", .title = "a double, %.2f", .input = double_input },
    { .operation = "format.int", .title = "an int, %d", .input = int_input },
    { .operation = "format.dec", .title = "a decimal, {:,.2f}", .input = dec_input },
    { .operation = "format.large", .title = "an integer, {}", DIGITS, .input = large_input },
    { .operation = "format.large_str",
      .title = "an integer, adder_int_str and a copy",
      DIGITS,
      .input = large_input,
      .note = "What {} must not be slower than." },
    { 0 },
};

const bench_group bench_formatting = {
    "formatting", "Formatting", "Text into a buffer: adder_snprintf and adder_snprint, snprintf, % and format().",
    .rows = rows
};

/* Every way of formatting: doubles, words of up to 31 bits, and an integer of 100 digits. */
static void every_input(bench_input *in, size_t size)
{
    int_input(in, size);
    double_input(in, size);
    const char **text = bench_input_alloc(in->count * sizeof *text);
    text[0] = bench_random_digits(100);
    for (size_t k = 1; k < in->count; k++)
        text[k] = text[0];
    in->text = text;
    in->longest = 500;
}

#define ALONE(name, heading, result, ours)                                                                             \
    { .operation = "every.format." #name, .title = heading, .input = every_input },
#define ROW(name, title, result, ours, theirs) ALONE(name, title, result, ours)
static const bench_row every_rows[] = {
#include "every-format.h"
    { 0 },
};

const bench_group bench_every_format = { "every-format", "Every way of formatting",
                                         "Doubles of 53 bits between 1 and 1,000, words of up to 31 bits.",
                                         .rows = every_rows, .every = true };
