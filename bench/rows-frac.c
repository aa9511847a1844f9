/* rows-frac.c - the rows of the fractions. */

#include "every.h"

#include <gmp.h>
#include <string.h>

/* Fractions of random numbers with numerators and denominators of so many digits; not in lowest terms, reading reduces
   them. */
static const char *const *fractions(size_t count, size_t digits)
{
    const char **text = bench_input_alloc(count * sizeof *text);
    for (size_t k = 0; k < count; k++) {
        char *s = bench_input_alloc(2 * digits + 2);
        strcpy(s, bench_random_digits(digits));
        strcat(s, "/");
        strcat(s, bench_random_digits(digits));
        text[k] = s;
    }
    return text;
}

static void pair_input(bench_input *in, size_t digits)
{
    in->count = digits > 1000 ? 1 : 64;
    in->text = fractions(in->count, digits);
    in->text2 = fractions(in->count, digits);
    in->longest = 4 * digits + 10;
}

/* 1/1 + 1/2 + ... + 1/n, from the left as a loop does it. */
static void harmonic_input(bench_input *in, size_t n)
{
    const char **text = bench_input_alloc(n * sizeof *text);
    for (size_t k = 0; k < n; k++) {
        char *s = bench_input_alloc(24);
        snprintf(s, 24, "1/%zu", k + 1);
        text[k] = s;
    }
    in->count = n;
    in->text = text;
    in->longest = n + 10;
}

#define DIGITS .unit = "digits", .sizes = { 3, 9, 18, 38, 100, 1000, 10000 }

static const bench_row rows[] = {
    { .operation = "frac.add", .title = "add", DIGITS, .input = pair_input },
    { .operation = "frac.mul", .title = "multiply", DIGITS, .input = pair_input },
    { .operation = "frac.div", .title = "divide", DIGITS, .input = pair_input },
    { .operation = "frac.sum",
      .title = "1/1 + 1/2 + ... + 1/#",
      .unit = "terms",
      .sizes = { 100, 1000 },
      .input = harmonic_input },
    { 0 },
};

/* Every function: in lowest terms, with random signs, and machine words. */
static const char *const *signed_fractions(size_t count, size_t digits)
{
    const char **text = bench_input_alloc(count * sizeof *text);
    mpq_t f;
    mpq_init(f);
    for (size_t k = 0; k < count; k++) {
        char *s = bench_input_alloc(2 * digits + 3);
        snprintf(s, 2 * digits + 3, "%s%s/%s", bench_random() & 1 ? "-" : "", bench_random_digits(digits),
                 bench_random_digits(digits));
        mpq_set_str(f, s, 10);
        mpq_canonicalize(f);
        text[k] = mpq_get_str(s, 10, f);
    }
    mpq_clear(f);
    return text;
}

static void every_input(bench_input *in, size_t digits)
{
    digits = digits ? digits : 9;
    pair_input(in, digits);
    in->text = signed_fractions(in->count, digits);
    in->text2 = signed_fractions(in->count, digits);
    in->longest = 4 * digits + 100;
    int64_t *i = bench_input_alloc(in->count * sizeof *i);
    for (size_t k = 0; k < in->count; k++)
        i[k] = bench_random_signed(62);
    in->i = i;
}

#undef DIGITS
#define UNIT_DIGITS .unit = "digits", .sizes = { 3, 9, 18, 38, 100 }
#define UNIT_NONE .unit = NULL
#define ROW(name, title, unit, result, ours, theirs) ALONE(name, title, unit, result, ours)
#define ALONE(name, heading, unit, result, ours)                                                                       \
    { .operation = "every.frac." #name, .title = heading, UNIT_##unit, .input = every_input },
static const bench_row every_rows[] = {
#include "every-frac.h"
    { 0 },
};

const bench_group bench_fractions = {
    "fractions", "Fractions",
    "Numerators and denominators of so many digits, results in lowest terms.  The sum: "
    "the time of one term.",
    .rows = rows
};

const bench_group bench_every_frac = { "every-frac", "Every function of the fractions",
                                       "The operands have so many digits above and below, and both signs.",
                                       .rows = every_rows, .every = true };
