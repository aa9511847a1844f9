/* rows-fixed.c - the rows of the machine integers. */

#include "bench.h"

#include <inttypes.h>

enum { COUNT = 1024 };

static int64_t *words(int bits)
{
    int64_t *v = bench_input_alloc(COUNT * sizeof *v);
    for (size_t k = 0; k < COUNT; k++)
        v[k] = bench_random_signed(bits);
    return v;
}

static void add_input(bench_input *in, size_t size)
{
    (void)size;
    in->count = COUNT;
    in->i = words(62);
    in->j = words(62);
}

static void mul_input(bench_input *in, size_t size)
{
    (void)size;
    in->count = COUNT;
    in->i = words(31);
    in->j = words(31);
}

static void div_input(bench_input *in, size_t size)
{
    (void)size;
    int64_t *j = words(20);
    for (size_t k = 0; k < COUNT; k++)
        j[k] |= 1; /* never 0 */
    in->count = COUNT;
    in->i = words(62);
    in->j = j;
}

/* One to nineteen digits, all lengths about as often. */
static int64_t any_length(void)
{
    return bench_random_signed(1 + (int)(bench_random() % 63));
}

static void str_input(bench_input *in, size_t size)
{
    (void)size;
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    for (size_t k = 0; k < COUNT; k++)
        i[k] = any_length();
    in->count = COUNT;
    in->i = i;
    in->longest = 32;
}

static void parse_input(bench_input *in, size_t size)
{
    (void)size;
    const char **text = bench_input_alloc(COUNT * sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        char *s = bench_input_alloc(32);
        snprintf(s, 32, "%" PRId64, any_length());
        text[k] = s;
    }
    in->count = COUNT;
    in->text = text;
}

static const bench_row rows[] = {
    { .operation = "fixed.add", .title = "i64 add", .input = add_input },
    { .operation = "fixed.mul", .title = "i64 mul", .input = mul_input },
    { .operation = "fixed.div", .title = "i64 div, floor", .input = div_input },
    { .operation = "fixed.str", .title = "i64 to decimal", .input = str_input },
    { .operation = "fixed.parse", .title = "i64 from decimal", .input = parse_input },
    { 0 },
};

const bench_group bench_fixed = { "fixed", "Machine integers, overflow-checked",
                                  "Arrays of 1,024 int64_t; the time is that of one element.", rows, false };
