/* rows-dec.c - the rows of the decimals: everyday sizes in the contexts of Python and of decimal128, large ones. */

#include "bench.h"

#include <string.h>

/* Numbers of so many digits, `places` of them behind the point. */
static const char *const *numbers(size_t count, size_t digits, size_t places)
{
    const char **text = bench_input_alloc(count * sizeof *text);
    for (size_t k = 0; k < count; k++) {
        char *s = bench_random_digits(digits);
        char *t = bench_input_alloc(digits + 2);
        memcpy(t, s, digits - places);
        t[digits - places] = '.';
        memcpy(t + digits - places + 1, s + digits - places, places);
        text[k] = t;
    }
    return text;
}

enum { COUNT = 64, PYTHON_PRECISION = 28, DECIMAL128_PRECISION = 34 };

static void everyday(bench_input *in, size_t digits, size_t places, size_t places2)
{
    in->count = COUNT;
    in->text = numbers(COUNT, digits, places);
    in->text2 = numbers(COUNT, digits, places2);
    in->n = digits <= PYTHON_PRECISION ? PYTHON_PRECISION : DECIMAL128_PRECISION;
    in->longest = 100;
}

static void everyday_input(bench_input *in, size_t digits)
{
    everyday(in, digits, 2, 4);
}

static void money_input(bench_input *in, size_t digits)
{
    everyday(in, digits, 2, 2);
}

static void quantize_input(bench_input *in, size_t digits)
{
    everyday(in, digits, digits / 2, 2);
}

/* Between 1 and 10, as many digits as the precision. */
static void large_input(bench_input *in, size_t digits)
{
    in->count = 1;
    in->text = numbers(1, digits, digits - 1);
    in->text2 = numbers(1, digits, digits - 1);
    in->n = digits;
    in->longest = digits + 30;
}

#define DIGITS .unit = "digits", .sizes = { 9, 16, 28, 34 }

static const bench_row everyday_rows[] = {
    { .operation = "dec.add", .title = "add", DIGITS, .input = everyday_input },
    { .operation = "dec.add:money", .title = "add, equal exponents", DIGITS, .input = money_input },
    { .operation = "dec.mul", .title = "multiply", DIGITS, .input = everyday_input },
    { .operation = "dec.div", .title = "divide", DIGITS, .input = everyday_input },
    { .operation = "dec.quantize", .title = "round to 2 places", DIGITS, .input = quantize_input },
    { .operation = "dec.compare", .title = "compare", DIGITS, .input = money_input },
    { .operation = "dec.str", .title = "to text", DIGITS, .input = everyday_input },
    { .operation = "dec.parse", .title = "from text", DIGITS, .input = everyday_input },
    { 0 },
};

#undef DIGITS
#define DIGITS .unit = "digits", .sizes = { 100, 1000, 10000, 100000, 1000000 }

static const bench_row large_rows[] = {
    { .operation = "dec.mul:large", .title = "multiply", DIGITS, .input = large_input },
    { .operation = "dec.div:large", .title = "divide", DIGITS, .input = large_input },
    { .operation = "dec.sqrt:large",
      .title = "square root",
      .unit = "digits",
      .sizes = { 34, 100, 1000, 10000, 100000 },
      .input = large_input },
    { .operation = "dec.exp:large",
      .title = "exp",
      .unit = "digits",
      .sizes = { 34, 100, 1000, 10000 },
      .input = large_input },
    { .operation = "dec.ln:large",
      .title = "ln",
      .unit = "digits",
      .sizes = { 34, 100, 1000, 10000 },
      .input = large_input },
    { .operation = "dec.pow:large",
      .title = "power",
      .unit = "digits",
      .sizes = { 34, 100, 1000 },
      .input = large_input },
    { .operation = "dec.str:large", .title = "to text", DIGITS, .input = large_input },
    { .operation = "dec.parse:large", .title = "from text", DIGITS, .input = large_input },
    { 0 },
};

const bench_group bench_decimals = {
    "decimals", "Decimals of everyday sizes",
    "In a context of 28 digits, of 34 where the operands have 34; rounded to nearest and even.", .rows = everyday_rows
};
const bench_group bench_large_decimals = { "bigdecimals", "Decimals at large sizes",
                                           "Rounded to as many digits as the operands have; MPFR: to as many bits as "
                                           "correspond, its results not compared; nor "
                                           "are libmpdec's powers, whose last digit may be off by one.",
                                           .rows = large_rows };
