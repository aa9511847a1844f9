/* rows-dec.c - the rows of the decimals: everyday sizes in the contexts of Python and of decimal128, large ones. */

#include "every.h"

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

#undef DIGITS
/* Every function */

#ifdef __SIZEOF_INT128__ /* without it Adder has no decimals */
/* `places` of the digits stand behind the point, or exponent is behind them; `sign`: both signs. */
static const char *const *signed_numbers(size_t digits, size_t places, int exponent, bool sign)
{
    const char **text = bench_input_alloc(COUNT * sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        const char *s = bench_random_digits(digits);
        char *t = bench_input_alloc(digits + 20);
        snprintf(t, digits + 20, "%s%.*s.%se%d", sign && (bench_random() & 1) ? "-" : "", (int)(digits - places), s,
                 s + digits - places, exponent);
        text[k] = t;
    }
    return text;
}

static void operands(bench_input *in, size_t digits, const char *const *u, const char *const *v)
{
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    for (size_t k = 0; k < COUNT; k++)
        i[k] = bench_random_signed(40);
    in->count = COUNT;
    in->i = i;
    in->text = u;
    in->text2 = v;
    in->n = digits <= PYTHON_PRECISION       ? PYTHON_PRECISION
            : digits <= DECIMAL128_PRECISION ? DECIMAL128_PRECISION
                                             : digits;
    in->longest = 4 * digits + 100;
}

static void every_prices(bench_input *in, size_t digits)
{
    digits = digits ? digits : 9;
    operands(in, digits, signed_numbers(digits, 2, 0, true), signed_numbers(digits, 4, 0, true));
}

static void every_money(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, 2, 0, true), signed_numbers(digits, 2, 0, true));
}

static void every_far(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, 2, 25, true), signed_numbers(digits, 2, -17, true));
}

/* The second operand is like 1.0475, with five digits. */
static void every_rates(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, 2, 0, true), signed_numbers(5, 4, 0, true));
}

/* Integers; the third operand is positive. */
static void every_integers(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, 0, 0, false), signed_numbers(digits, 0, 0, false));
}

static void every_positive(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, 2, 0, false), signed_numbers(digits, 2, 0, false));
}

/* Between 1 and 10. */
static void every_small(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, digits - 1, 0, false), signed_numbers(digits, digits - 1, 0, false));
}

/* Between 0 and 1. */
static void every_unit(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, digits - 1, -1, false), signed_numbers(digits, digits - 1, -1, false));
}

/* Some trailing zeros: the last four digits. */
static void every_zeros(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits - 4, 2, 0, true), signed_numbers(digits - 4, 2, 0, true));
    for (size_t k = 0; k < COUNT; k++) {
        char *e = strchr(in->text[k], 'e');
        strcpy(e, "0000");
    }
}

/* The second operand is an integer of one digit. */
static void every_shifts(bench_input *in, size_t digits)
{
    operands(in, digits, signed_numbers(digits, 0, 0, true), signed_numbers(1, 0, 0, true));
}

/* Digits 0 and 1. */
static void every_logical(bench_input *in, size_t digits)
{
    every_integers(in, digits);
    for (size_t k = 0; k < COUNT; k++)
        for (size_t j = 0; j < digits; j++) {
            ((char *)in->text[k])[j] = (char)('0' + in->text[k][j] % 2);
            ((char *)in->text2[k])[j] = (char)('0' + in->text2[k][j] % 2);
        }
}

static void every_words(bench_input *in, size_t digits)
{
    (void)digits;
    operands(in, 18, signed_numbers(18, 0, 0, true), signed_numbers(18, 0, 0, true));
}

static void every_naturals(bench_input *in, size_t digits)
{
    (void)digits;
    every_integers(in, 18);
}

#define UNIT_DIGITS .unit = "digits", .sizes = { 9, 16, 28, 34, 50, 100 }
#define UNIT_FEW .unit = "digits", .sizes = { 16, 34, 100 }
#define UNIT_ONE_7 .unit = "digits", .sizes = { 7 }
#define UNIT_ONE_16 .unit = "digits", .sizes = { 16 }
#define UNIT_ONE_34 .unit = "digits", .sizes = { 34 }
#define UNIT_NONE .unit = NULL
#define ALONE(name, heading, unit, maker, result, ours)                                                                \
    { .operation = "every.dec." #name, .title = heading, UNIT_##unit, .input = every_##maker },
#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define MPFR(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
static const bench_row every_rows[] = {
#include "every-dec.h"
    { 0 },
};

#else
static const bench_row every_rows[] = { { 0 } };
#endif

const bench_group bench_every_dec = {
    "every-dec", "Every function of the decimals",
    "Operands of so many digits, in a context of 28 digits, of 34, or of as many as they have.", .rows = every_rows,
    .every = true
};
