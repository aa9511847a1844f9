/* rows-int.c - the rows of the integers: small ones in loops over arrays, large ones by size, and their text. */

#include "every.h"

#include <string.h>

/* Values of machine-word size.  The bits leave room for the results: everything in these rows stays below 2**62. */

static int64_t *words(size_t count, int bits)
{
    int64_t *v = bench_input_alloc(count * sizeof *v);
    for (size_t k = 0; k < count; k++)
        v[k] = bench_random_signed(bits);
    return v;
}

static void word_input(bench_input *in, size_t size, int bits)
{
    in->count = size ? size : 1024;
    in->i = words(in->count, bits);
    in->j = words(in->count, bits);
}

static void sum_input(bench_input *in, size_t size)
{
    word_input(in, size, 41);
}

static void add_input(bench_input *in, size_t size)
{
    word_input(in, size, 61);
}

static void mul_input(bench_input *in, size_t size)
{
    word_input(in, size, 31);
}

/* Quotients of a dozen bits; no divisor is 0. */
static void small_divide_input(bench_input *in, size_t size)
{
    word_input(in, size, 61);
    int64_t *j = bench_input_alloc(in->count * sizeof *j);
    for (size_t k = 0; k < in->count; k++)
        j[k] = in->j[k] >> 12 | 1;
    in->j = j;
}

/* Products of 48 bits. */
static void dot_input(bench_input *in, size_t size)
{
    word_input(in, size, 24);
}

static void compare_input(bench_input *in, size_t size)
{
    word_input(in, size, 62);
}

/* Every fourth pair is equal, so that all three outcomes occur. */
static void equal_input(bench_input *in, size_t size)
{
    word_input(in, size, 62);
    int64_t *j = bench_input_alloc(in->count * sizeof *j);
    for (size_t k = 0; k < in->count; k++)
        j[k] = bench_random() % 4 ? in->j[k] : in->i[k];
    in->j = j;
}

static const bench_row small_rows[] = {
    { .operation = "small.sum", .title = "sum: s += a[i]", .input = sum_input },
    { .operation = "small.add", .title = "add: r[i] = a[i] + b[i]", .input = add_input },
    { .operation = "small.sub", .title = "sub: r[i] = a[i] - b[i]", .input = add_input },
    { .operation = "small.mul", .title = "mul: r[i] = a[i] * b[i]", .input = mul_input },
    { .operation = "small.divmod", .title = "divmod: q[i], m = a[i], b[i]", .input = small_divide_input },
    { .operation = "small.total",
      .title = "sum, one call for #",
      .unit = "numbers",
      .sizes = { 10000 },
      .input = sum_input },
    { .operation = "small.dot",
      .title = "dot product, one call for #",
      .unit = "numbers",
      .sizes = { 10000 },
      .input = dot_input,
      .note = "it and the sum: the library's own function where it has one, else a loop" },
    { .operation = "small.compare", .title = "compare: n += a[i] < b[i]", .input = compare_input },
    { .operation = "small.equal", .title = "equal: n += a[i] == b[i]", .input = equal_input },
    { 0 },
};

/* Values of many limbs.  Up to 64 pairs take turns, so that branch prediction cannot learn them; no more than the first
   level of the cache holds. */

static size_t pairs(size_t limbs)
{
    size_t n = 1024 / limbs;
    return n < 1 ? 1 : n > 64 ? 64 : n;
}

static bench_number *numbers(size_t count, size_t bits)
{
    bench_number *v = bench_numbers(count);
    for (size_t k = 0; k < count; k++)
        v[k] = bench_random_number(bits);
    return v;
}

static void limb_input(bench_input *in, size_t limbs)
{
    in->count = pairs(limbs);
    in->u = numbers(in->count, 64 * limbs);
    in->v = numbers(in->count, 64 * limbs - 1);
}

static void divide_input(bench_input *in, size_t limbs)
{
    in->count = pairs(limbs);
    in->u = numbers(in->count, 2 * 64 * limbs);
    in->v = numbers(in->count, 64 * limbs);
}

static void power_input(bench_input *in, size_t exponent)
{
    static const uint64_t seven = 7;
    static const bench_number base = { false, 1, &seven };
    in->u = &base;
    in->n = exponent;
}

/* Bases, exponents and odd moduli of the same number of bits. */
static void powmod_input(bench_input *in, size_t bits)
{
    uint64_t *limb;
    in->count = 1;
    in->u = numbers(1, bits - 1);
    in->v = numbers(1, bits);
    bench_number *w = numbers(1, bits);
    limb = bench_input_alloc(w->n * sizeof *limb);
    memcpy(limb, w->limb, w->n * sizeof *limb);
    limb[0] |= 1;
    w->limb = limb;
    in->w = w;
}

static void index_input(bench_input *in, size_t n)
{
    in->n = n;
}

static void negative_input(bench_input *in, size_t limbs)
{
    in->count = pairs(limbs);
    in->u = numbers(in->count, 64 * limbs);
    bench_number *v = numbers(in->count, 64 * limbs - 1);
    for (size_t k = 0; k < in->count; k++)
        v[k].negative = true;
    in->v = v;
}

static void shift_input(bench_input *in, size_t limbs)
{
    in->count = pairs(limbs);
    in->u = numbers(in->count, 64 * limbs);
    in->n = 77;
}

static void set_bit_input(bench_input *in, size_t bits)
{
    in->count = bits;
}

/* The first operands as so many bytes, which hold them. */
static void add_bytes(bench_input *in, size_t bytes)
{
    in->longest = bytes;
    unsigned char *byte = bench_input_alloc(in->count * bytes);
    for (size_t k = 0; k < in->count * bytes; k++) {
        const bench_number *u = &in->u[k / bytes];
        size_t at = bytes - 1 - k % bytes; /* from the least significant */
        byte[k] = at / 8 < u->n ? (unsigned char)(u->limb[at / 8] >> at % 8 * 8) : 0;
    }
    in->byte = byte;
}

static void bytes_input(bench_input *in, size_t bytes)
{
    in->count = pairs(bytes / 8);
    in->u = numbers(in->count, 8 * bytes - 1);
    add_bytes(in, bytes);
}

#define LIMBS .unit = "limbs", .sizes = { 2, 4, 8, 16, 64, 1024, 65536 }

static const bench_row large_rows[] = {
    { .operation = "int.add", .title = "add", LIMBS, .input = limb_input },
    { .operation = "int.sub", .title = "subtract", LIMBS, .input = limb_input },
    { .operation = "int.mul", .title = "multiply", LIMBS, .input = limb_input },
    { .operation = "int.divmod", .title = "divmod", LIMBS, .input = divide_input },
    { .operation = "int.pow",
      .title = "7 ** #",
      .unit = "exponent",
      .sizes = { 20, 1000, 100000 },
      .input = power_input },
    { 0 },
};

static const bench_row theory_rows[] = {
    { .operation = "int.powmod",
      .title = "power modulo",
      .unit = "bits",
      .sizes = { 64, 256, 2048, 8192 },
      .input = powmod_input },
    { .operation = "int.gcd", .title = "gcd", .unit = "limbs", .sizes = { 1, 4, 64, 1024 }, .input = limb_input },
    { .operation = "int.isqrt", .title = "isqrt", .unit = "limbs", .sizes = { 1, 4, 64, 1024 }, .input = limb_input },
    { .operation = "int.factorial",
      .title = "factorial(#)",
      .unit = "n",
      .sizes = { 20, 1000, 100000, 1000000 },
      .input = index_input },
    { .operation = "int.comb",
      .title = "comb(n, n / 2), n = #",
      .unit = "n",
      .sizes = { 60, 1000, 100000, 1000000 },
      .input = index_input },
    { .operation = "int.fibonacci",
      .title = "fibonacci(#)",
      .unit = "n",
      .sizes = { 90, 1000, 100000, 1000000 },
      .input = index_input },
    { 0 },
};

static const bench_row bit_rows[] = {
    { .operation = "int.set_bit",
      .title = "set bits, ascending",
      .unit = "bits",
      .sizes = { 1000, 1000000 },
      .input = set_bit_input,
      .note = "from 0, one bit after the other; the time is that of one bit, allocation included" },
    { .operation = "int.and", .title = "and", .unit = "limbs", .sizes = { 2, 16, 1024 }, .input = limb_input },
    { .operation = "int.and:negative",
      .title = "and, one negative",
      .unit = "limbs",
      .sizes = { 2, 16, 1024 },
      .input = negative_input },
    { .operation = "int.lshift",
      .title = "shift left by 77",
      .unit = "limbs",
      .sizes = { 2, 16, 1024 },
      .input = shift_input },
    { .operation = "int.rshift",
      .title = "shift right by 77",
      .unit = "limbs",
      .sizes = { 4, 16, 1024 },
      .input = shift_input },
    { .operation = "int.from_bytes",
      .title = "from bytes, big-endian",
      .unit = "bytes",
      .sizes = { 32, 4096 },
      .input = bytes_input },
    { .operation = "int.to_bytes",
      .title = "to bytes, big-endian",
      .unit = "bytes",
      .sizes = { 32, 4096 },
      .input = bytes_input },
    { 0 },
};

/* Text. */

/* Most numbers of that many bits have `digits` digits, and none has more. */
static size_t bits_of_digits(size_t digits)
{
    return (size_t)((double)digits * 3.321928094887362);
}

static size_t texts(size_t digits)
{
    return digits < 100 ? 256 : digits < 10000 ? 4 : 1;
}

static void str_input(bench_input *in, size_t digits)
{
    in->count = texts(digits);
    in->u = numbers(in->count, bits_of_digits(digits));
    in->longest = digits + 3;
}

static void parse_input(bench_input *in, size_t digits)
{
    in->count = texts(digits);
    const char **text = bench_input_alloc(in->count * sizeof *text);
    for (size_t k = 0; k < in->count; k++)
        text[k] = bench_random_digits(digits);
    in->text = text;
}

#define DIGITS .unit = "digits", .sizes = { 9, 19, 38, 1000, 100000, 1000000 }

static const bench_row text_rows[] = {
    { .operation = "int.str", .title = "to decimal", DIGITS, .input = str_input },
    { .operation = "int.parse", .title = "from decimal", DIGITS, .input = parse_input },
    { 0 },
};

/* Growth of the time with the size, where the asymptotics show. */

static const bench_row scaling_rows[] = {
    { .operation = "small.sum",
      .title = "sum of small ones",
      .unit = "numbers",
      .sizes = { 1000, 10000, 100000 },
      .input = sum_input,
      .theory = "0: the time of one does not grow" },
    { .operation = "int.mul",
      .title = "multiply",
      .unit = "limbs",
      .sizes = { 8192, 32768, 131072 },
      .input = limb_input,
      .theory = "1.0 to 1.1: FFT" },
    { .operation = "int.divmod",
      .title = "divmod",
      .unit = "limbs",
      .sizes = { 8192, 32768, 131072 },
      .input = divide_input,
      .theory = "1.0 to 1.2: as multiply, times a log" },
    { .operation = "int.pow",
      .title = "7 ** #",
      .unit = "exponent",
      .sizes = { 200000, 800000, 3200000 },
      .input = power_input,
      .theory = "1.0 to 1.1: as multiply" },
    { .operation = "int.str",
      .title = "to decimal",
      .unit = "digits",
      .sizes = { 50000, 200000, 800000 },
      .input = str_input,
      .theory = "1.1 to 1.3: multiply times a log" },
    { .operation = "int.parse",
      .title = "from decimal",
      .unit = "digits",
      .sizes = { 50000, 200000, 800000 },
      .input = parse_input,
      .theory = "1.1 to 1.3: multiply times a log" },
    { 0 },
};

/* Every function: 64 operands of so many bits take turns.  v and w are as u unless something else is said. */

enum { EACH = 64 };

static void operands(bench_input *in, const bench_number *u, const bench_number *v, const bench_number *w)
{
    in->count = EACH;
    in->u = u;
    in->v = v ? v : u;
    in->w = w ? w : u;
    in->i = words(EACH, 20);
}

/* The same numbers with random signs. */
static bench_number *with_signs(bench_number *v)
{
    for (size_t k = 0; k < EACH; k++)
        v[k].negative = bench_random() & 1;
    return v;
}

/* The same with the lowest limb xored with up to so many random bits, and `set` set in it. */
static bench_number *changed(const bench_number *from, int bits, uint64_t set)
{
    bench_number *v = bench_numbers(EACH);
    for (size_t k = 0; k < EACH; k++) {
        uint64_t *limb = bench_input_alloc(from[k].n * sizeof *limb);
        memcpy(limb, from[k].limb, from[k].n * sizeof *limb);
        limb[0] = (limb[0] ^ (bits ? bench_random() >> (64 - bits) : 0)) | set;
        v[k] = (bench_number){ from[k].negative, from[k].n, limb };
    }
    return v;
}

static void every_of(bench_input *in, size_t bits, size_t v_bits, size_t w_bits)
{
    operands(in, with_signs(numbers(EACH, bits)), with_signs(numbers(EACH, v_bits)), with_signs(numbers(EACH, w_bits)));
    in->n = bits;
    in->longest = bits + 100;
}

static void every_single(bench_input *in, size_t bits)
{
    every_of(in, bits, bits, bits);
}

static void every_small(bench_input *in, size_t bits)
{
    every_of(in, bits, 20, 20);
}

static void every_pair(bench_input *in, size_t bits)
{
    every_of(in, bits, bits, bits);
}

static void every_triple(bench_input *in, size_t bits)
{
    every_of(in, 2 * bits, bits, bits);
}

static void every_half(bench_input *in, size_t bits)
{
    every_of(in, bits, bits / 2, bits / 2);
}

static void every_positive(bench_input *in, size_t bits)
{
    every_of(in, bits, bits, bits);
    operands(in, numbers(EACH, bits), NULL, NULL);
}

/* v differs from u in the lowest bits, in every fourth pair in none. */
static void every_near(bench_input *in, size_t bits)
{
    every_of(in, bits, bits, bits);
    bench_number *v = changed(in->u, 20, 0);
    for (size_t k = 0; k < EACH; k += 4)
        v[k] = in->u[k];
    in->v = v;
}

/* u is a power of 2 and w odd, so that they have no common factor; v is positive. */
static void every_coprime(bench_input *in, size_t bits)
{
    bench_number *u = numbers(EACH, bits - 1);
    for (size_t k = 0; k < EACH; k++) {
        uint64_t *limb = bench_input_alloc(u[k].n * sizeof *limb);
        limb[u[k].n - 1] = UINT64_C(1) << bench_random() % ((bits - 2) % 64 + 1);
        u[k].limb = limb;
    }
    operands(in, u, numbers(EACH, bits), changed(numbers(EACH, bits), 0, 1));
}

static void every_text(bench_input *in, size_t bits)
{
    every_of(in, bits, bits, bits);
    const char **text = bench_input_alloc(EACH * sizeof *text);
    for (size_t k = 0; k < EACH; k++)
        text[k] = bench_random_digits(bits * 3 / 10 + 1);
    in->text = text;
}

static void every_bytes(bench_input *in, size_t bits)
{
    every_positive(in, bits);
    add_bytes(in, bits / 8 + 1);
}

/* Machine words, as numbers too, none of which is 0. */
static void every_word(bench_input *in, int bits, bool negative)
{
    int64_t *i = words(3 * EACH, bits);
    bench_number *v = bench_numbers(3 * EACH);
    for (size_t k = 0; k < 3 * EACH; k++) {
        uint64_t *limb = bench_input_alloc(sizeof *limb);
        i[k] |= 1;
        *limb = i[k] < 0 ? 0 - (uint64_t)i[k] : (uint64_t)i[k];
        v[k] = (bench_number){ negative && i[k] < 0, 1, limb };
    }
    operands(in, v, v + EACH, v + 2 * EACH);
    in->i = i;
    in->longest = 100;
}

static void every_words(bench_input *in, size_t size)
{
    (void)size;
    every_word(in, 62, true);
}

static void every_words40(bench_input *in, size_t size)
{
    (void)size;
    every_word(in, 40, true);
}

static void every_naturals(bench_input *in, size_t size)
{
    (void)size;
    every_word(in, 62, false);
}

/* One call: of a function of a small n. */
static void every_index(bench_input *in, size_t n)
{
    every_of(in, 64, 64, 64);
    in->count = 1;
    in->n = n;
}

#define UNIT_BITS .unit = "bits", .sizes = { 30, 64, 100, 192, 256, 512, 1000 }
#define UNIT_POWERS .unit = "bits", .sizes = { 64, 256, 1000 }
#define UNIT_PRIMES .unit = "bits", .sizes = { 64, 256 }
#define UNIT_INDEX .unit = "n", .sizes = { 20, 60, 90, 300 }
#define UNIT_NONE .unit = NULL
#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define ALONE(name, heading, unit, maker, result, ours)                                                                \
    { .operation = "every.int." #name, .title = heading, UNIT_##unit, .input = every_##maker },
static const bench_row every_rows[] = {
#include "every-int.h"
    { 0 },
};

const bench_group bench_small = {
    "small", "Small integers",
    "Arrays of values below 2^62, 1,024 if nothing else is said; the time is that of one element.", .rows = small_rows
};
const bench_group bench_large = { "large", "Large integers",
                                  "One destination, used again.  divmod: 2n limbs by n limbs, quotient and remainder.",
                                  .rows = large_rows };
const bench_group bench_theory = { "theory", "Number theory", NULL, .rows = theory_rows };
const bench_group bench_bits = { "bits", "Bits and bytes of integers", NULL, .rows = bit_rows };
const bench_group bench_int_text = { "text", "Integer text", "To a buffer of the caller's where the library can.",
                                     .rows = text_rows };
const bench_group bench_scaling = { "scaling", "Growth of the time with the size", NULL, .rows = scaling_rows,
                                    .fit = true };
const bench_group bench_every_int = { "every-int", "Every function of the integers",
                                      "The operands have so many bits, and both signs unless the row says otherwise.",
                                      .rows = every_rows, .every = true };
