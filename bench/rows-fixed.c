/* rows-fixed.c - the rows of the machine integers: checked and saturating arithmetic, text. */

#include "every.h"

#include <inttypes.h>
#include <string.h>

enum { COUNT = 1024 };

static void words(bench_input *in, int bits)
{
    int64_t *i = bench_input_alloc(COUNT * sizeof *i), *j = bench_input_alloc(COUNT * sizeof *j);
    for (size_t k = 0; k < COUNT; k++) {
        i[k] = bench_random_signed(bits);
        j[k] = bench_random_signed(bits);
    }
    in->count = COUNT;
    in->i = i;
    in->j = j;
}

static void sum_input(bench_input *in, size_t size)
{
    (void)size;
    words(in, 50);
}

static void add_input(bench_input *in, size_t size)
{
    (void)size;
    words(in, 62);
}

static void mul_input(bench_input *in, size_t size)
{
    (void)size;
    words(in, 31);
}

static void div_input(bench_input *in, size_t size)
{
    (void)size;
    words(in, 62);
    int64_t *j = bench_input_alloc(COUNT * sizeof *j);
    for (size_t k = 0; k < COUNT; k++)
        j[k] = in->j[k] >> 42 | 1; /* never 0 */
    in->j = j;
}

/* Unsigned values as words and as text: of all bits, or of so many digits at most. */
static void decimals(bench_input *in, uint64_t below)
{
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    char **text = bench_input_alloc(COUNT * sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        uint64_t v = below ? bench_random() % below : bench_random();
        i[k] = (int64_t)v;
        text[k] = bench_input_alloc(24);
        snprintf(text[k], 24, "%" PRIu64, v);
    }
    in->count = COUNT;
    in->i = i;
    in->text = (const char *const *)text;
    in->longest = 64;
}

static void full_input(bench_input *in, size_t size)
{
    (void)size;
    decimals(in, 0);
}

static void short_input(bench_input *in, size_t size)
{
    (void)size;
    decimals(in, 1000000);
}

static void wide_input(bench_input *in, size_t size)
{
    (void)size;
    bench_number *u = bench_numbers(COUNT);
    for (size_t k = 0; k < COUNT; k++)
        u[k] = bench_random_number(128);
    in->count = COUNT;
    in->u = u;
    in->longest = 64;
}

static const bench_row rows[] = {
    { .operation = "fixed.sum", .title = "checked sum", .input = sum_input },
    { .operation = "fixed.partial", .title = "checked sum, partial used", .input = sum_input },
    { .operation = "fixed.add", .title = "checked add", .input = add_input },
    { .operation = "fixed.sub", .title = "checked subtract", .input = add_input },
    { .operation = "fixed.mul", .title = "checked multiply", .input = mul_input },
    { .operation = "fixed.floordiv", .title = "checked divide, floor", .input = div_input },
    { .operation = "fixed.sum_sat", .title = "saturating sum", .input = sum_input },
    { .operation = "fixed.add_sat", .title = "saturating add", .input = add_input },
    { .operation = "fixed.mul_sat", .title = "saturating multiply", .input = mul_input },
    { .operation = "fixed.str", .title = "print a uint64_t", .input = full_input },
    { .operation = "fixed.str:short", .title = "print one below a million", .input = short_input },
    { .operation = "fixed.parse", .title = "read a uint64_t", .input = full_input },
    { .operation = "fixed.parse:short", .title = "read one below a million", .input = short_input },
    { .operation = "fixed.str128", .title = "print 128 bits", .input = wide_input },
    { 0 },
};

const bench_group bench_fixed = {
    "fixed", "Machine integers",
    "Arrays of 1,024 values of 64 bits, none of which overflows; the time is that of one. "
    "Beside the saturating rows stand checked ones.",
    .rows = rows
};

/* Every function: words with signs, and their texts. */

static void every_of(bench_input *in, int bits, int bits2)
{
    words(in, bits);
    int64_t *j = bench_input_alloc(COUNT * sizeof *j);
    char **text = bench_input_alloc(COUNT * sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        j[k] = bench_random_signed(bits2);
        text[k] = bench_input_alloc(24);
        snprintf(text[k], 24, "%" PRId64, in->i[k]);
    }
    in->j = j;
    in->text = (const char *const *)text;
    in->longest = 64;
}

static void every_words(bench_input *in, size_t size)
{
    (void)size;
    every_of(in, 53, 53); /* as a double, each is an integer */
}

static void every_halves(bench_input *in, size_t size)
{
    (void)size;
    every_of(in, 31, 31);
}

static void every_divisors(bench_input *in, size_t size)
{
    (void)size;
    every_of(in, 62, 20);
    for (size_t k = 0; k < COUNT; k++)
        ((int64_t *)in->j)[k] |= 1;
}

/* Bases of a few bits, exponents and shifts below 8. */
static void every_powers(bench_input *in, size_t size)
{
    (void)size;
    every_of(in, 7, 3);
    for (size_t k = 0; k < COUNT; k++)
        ((int64_t *)in->j)[k] &= 7;
}

#define ALONE(name, heading, maker, result, ours)                                                                      \
    { .operation = "every.fixed." #name, .title = heading, .input = every_##maker },
#define ROW(name, title, input, result, ours, theirs) ALONE(name, title, input, result, ours)
#define LIBC(name, title, input, result, ours, theirs) ALONE(name, title, input, result, ours)
static const bench_row every_rows[] = {
#include "every-fixed.h"
    { 0 },
};

const bench_group bench_every_fixed = {
    "every-fixed", "Every function of the machine integers",
    "Loops over arrays of 1,024 words of 53 bits with signs, unless the row says otherwise; those of other widths are\n"
    "made by the same macros.",
    .rows = every_rows, .every = true
};
