/* gaps.c - how long a call runs between two calls of adder_set_interrupt's callback.

   Every function that can be long runs with operands of several sizes, and the longest CPU time between two questions,
   the beginning and the end of the call included, is below a tenth of a second: what adder/status.h promises.  A run is
   stopped after a second, so that even one that would run for minutes is measured.

   Environment: ADDER_GAPS=full lifts the rows' limits to a hundred million digits and runs to a minute each;
   ADDER_GAPS_ONLY=mul runs the rows whose names begin so; ADDER_GAPS_SIZES=1 reports each size. */

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <adder.h>

#include "tap.h"

static double cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* The run that is measured. */
static struct {
    double began, last, longest, most;
    long questions;
} run;

static bool ask(void *state)
{
    (void)state;
    double now = cpu();
    run.longest = now - run.last > run.longest ? now - run.last : run.longest;
    run.last = now;
    run.questions++;
    return now - run.began > run.most;
}

/* The times of two computations on the machine of the first measurements. */
#define PRODUCT_SECONDS 0.0037
#define LOOP_SECONDS 0.0020

/* The operands: of about `digits` decimal digits, the fractions' and decimals' parts too.  c is odd, d has twice the
   digits, p is a square. */
static size_t digits;
static adder_int a, b, c, d, p, r, r2, r3;
static adder_frac f, g, fr;
static adder_int *array;
static char *text, *out;
enum { ELEMENTS = 64 };

/* Starts the measurement, after the preparation. */
static void start(void)
{
    run.last = cpu();
}

static size_t bits(void)
{
    return digits * 10 / 3 + 2;
}

static bool noise(void *state, void *buf, size_t n)
{
    static uint64_t seed = 1;
    unsigned char *to = buf;
    (void)state;
    for (size_t i = 0; i < n; i += 8) {
        uint64_t v = tap_random(&seed);
        memcpy(to + i, &v, n - i < 8 ? n - i : 8);
    }
    return true;
}

/* A number of just n bits. */
static void draw(adder_int *to, size_t n)
{
    if (adder_int_random_bits(to, n, noise, NULL) || adder_int_set_bit(to, *to, n - 1))
        abort();
}

/* One function, by its shape, or a function of this program that calls it. */
struct row {
    const char *name;
    size_t most; /* digits in `make check` */
    adder_status (*r_a)(adder_int *, adder_int);
    adder_status (*r_ab)(adder_int *, adder_int, adder_int);
    adder_status (*qm_ab)(adder_int *, adder_int *, adder_int, adder_int);
    adder_status (*f_a)(adder_frac *, adder_frac);
    adder_status (*f_ab)(adder_frac *, adder_frac, adder_frac);
    adder_status (*r_f)(adder_int *, adder_frac);
    adder_status (*call)(void);
};

/* Integers */

static adder_status update(void)
{
    return adder_int_set(&r, a) | adder_int_addmul(&r, a, b) | adder_int_submul(&r, a, b);
}

static adder_status square(void)
{
    return adder_int_mul(&r, a, a);
}

static adder_status unequal_mul(void)
{
    adder_int few = ADDER_INT(0);
    adder_status err = adder_int_rshift(&few, b, bits() - bits() / 50);
    err |= adder_int_mul(&r, a, few);
    adder_int_clear(&few);
    return err;
}

static adder_status pow_small(void)
{
    return adder_int_pow(&r, ADDER_INT(3), ADDER_INT((intptr_t)(digits * 21 / 10)));
}

static adder_status pow_large(void)
{
    adder_int base = ADDER_INT(0);
    adder_status err = adder_int_rshift(&base, a, bits() - bits() / 7);
    err |= adder_int_pow(&r, base, ADDER_INT(7));
    adder_int_clear(&base);
    return err;
}

static adder_status divide_twice(void)
{
    return adder_int_divmod(&r, &r2, d, a) | adder_int_quorem(&r, &r2, d, a) | adder_int_mod(&r, d, b);
}

static adder_status divide_unequal(void)
{
    adder_int few = ADDER_INT(0);
    adder_status err = adder_int_rshift(&few, b, bits() - bits() / 50);
    err |= adder_int_divmod(&r, &r2, a, few);
    adder_int_clear(&few);
    return err;
}

static adder_status divexact(void)
{
    return adder_int_divexact(&r, p, a);
}

static adder_status truediv(void)
{
    double x;
    return adder_int_truediv(&x, d, a) & ~(adder_status)ADDER_ERANGE;
}

static adder_status round_int(void)
{
    return adder_int_round(&r, d, -(int)digits, ADDER_HALF_EVEN);
}

static adder_status shifts(void)
{
    return adder_int_lshift(&r, a, 12345) | adder_int_rshift(&r, r, 1234);
}

static adder_status logic(void)
{
    return adder_int_neg(&r2, b) | adder_int_and(&r, a, r2) | adder_int_or(&r, a, r2) | adder_int_xor(&r, a, r2) |
           adder_int_not(&r, a);
}

static adder_status iroot(void)
{
    return adder_int_iroot(&r, a, 3);
}

static adder_status iroot_rem(void)
{
    return adder_int_iroot_rem(&r, &r2, a, 5);
}

/* a * 2**12345 and c**16 times a: of few and of many factors. */
static adder_status remove_factors(void)
{
    size_t times;
    adder_status err = adder_int_rshift(&r2, c, bits() / 17 * 16) | adder_int_set_bit(&r2, r2, 0);
    err |= adder_int_pow(&r3, r2, ADDER_INT(16));
    start();
    err |= adder_int_remove(&r, &times, r3, r2) | (times == 16 ? ADDER_OK : ADDER_EPARSE);
    err |= adder_int_remove(&r, &times, r3, ADDER_INT(3));
    err |= adder_int_lshift(&r3, c, 12345) | adder_int_remove(&r, &times, r3, ADDER_INT(2));
    return err | (times == 12345 ? ADDER_OK : ADDER_EPARSE);
}

static adder_status remove_fives(void)
{
    size_t times, wanted = digits * 10 / 7;
    adder_status err = adder_int_pow(&r3, ADDER_INT(5), ADDER_INT((intptr_t)wanted));
    start();
    err |= adder_int_remove(&r, &times, r3, ADDER_INT(5));
    return err | (times == wanted || err ? ADDER_OK : ADDER_EPARSE);
}

static adder_status size_in_base(void)
{
    return adder_int_sizeinbase(a, 10) + adder_int_sizeinbase(p, 7) < digits ? ADDER_EPARSE : ADDER_OK;
}

static adder_status is_square(void)
{
    bool yes;
    return adder_int_is_square(&yes, p) | (yes ? ADDER_OK : ADDER_EPARSE);
}

static adder_status is_perfect_power(void)
{
    bool yes;
    return adder_int_is_perfect_power(&yes, p) | (yes ? ADDER_OK : ADDER_EPARSE);
}

static adder_status is_no_power(void)
{
    bool yes;
    return adder_int_is_perfect_power(&yes, a);
}

static adder_status jacobi(void)
{
    int symbol;
    return adder_int_jacobi(&symbol, a, c);
}

static adder_status jacobi_unequal(void)
{
    int symbol;
    return adder_int_jacobi(&symbol, d, c);
}

static adder_status gcdext(void)
{
    return adder_int_gcdext(&r, &r2, &r3, a, b);
}

static adder_status invmod(void)
{
    return adder_int_invmod(&r, a, c) & ~(adder_status)ADDER_EDOMAIN;
}

static adder_status powmod(void)
{
    return adder_int_powmod(&r, a, b, c);
}

static adder_status powmod_even(void)
{
    return adder_int_lshift(&r2, c, 3) | adder_int_powmod(&r, a, b, r2);
}

static adder_status powmod_long(void)
{
    return adder_int_rshift(&r2, c, bits() / 8 * 7) | adder_int_powmod(&r, a, b, r2);
}

/* A Mersenne prime of about the size, so that no test stops early. */
static adder_status is_prime(void)
{
    static const unsigned exponents[] = { 9941, 21701, 86243, 216091, 1257787, 1398269, 2976221, 6972593, 13466917 };
    size_t i = 0;
    int verdict;
    while (i + 1 < sizeof exponents / sizeof *exponents && exponents[i + 1] <= bits())
        i++;
    adder_status err = adder_int_lshift(&r, ADDER_INT(1), exponents[i]);
    return err | adder_int_sub(&r, r, ADDER_INT(1)) | adder_int_is_prime(&verdict, r);
}

static adder_status is_composite(void)
{
    int verdict;
    return adder_int_is_prime(&verdict, c);
}

static adder_status factorial(void)
{
    return adder_int_factorial(&r, digits / 6);
}

static adder_status factorial_1e9(void)
{
    return adder_int_factorial(&r, 1000000000);
}

static adder_status comb_half(void)
{
    return adder_int_comb(&r, digits * 10 / 3, digits * 5 / 3);
}

static adder_status comb_tenth(void)
{
    return adder_int_comb(&r, digits * 7, digits * 7 / 10);
}

static adder_status comb_1e8(void)
{
    return adder_int_comb(&r, 100000000, digits / 4);
}

static adder_status comb_1e9(void)
{
    return adder_int_comb(&r, 1000000000, 500000000);
}

static adder_status comb_2e64(void)
{
    return adder_int_comb(&r, UINT64_MAX, digits / 16);
}

static adder_status perm(void)
{
    return adder_int_perm(&r, 1000000000000, digits / 12);
}

static adder_status fibonacci(void)
{
    return adder_int_fibonacci(&r, digits * 5);
}

static adder_status random_bits(void)
{
    return adder_int_random_bits(&r, digits * 32, noise, NULL);
}

static adder_status random_below(void)
{
    return adder_int_random_below(&r, a, noise, NULL);
}

static adder_status bytes(void)
{
    size_t n = bits() / 8 + 8;
    return adder_int_to_bytes(out, n, a, ADDER_BIG, true) | adder_int_from_bytes(&r, out, n, ADDER_BIG, true);
}

static adder_status file(void)
{
    start();
    FILE *stream = tmpfile();
    if (!stream)
        return ADDER_EIO;
    adder_status err = adder_int_fwrite(stream, a);
    rewind(stream);
    err |= err ? 0 : adder_int_fread(&r, stream);
    fclose(stream);
    return err;
}

static adder_status hash(void)
{
    return adder_int_hash(a) == 0 ? ADDER_EPARSE : ADDER_OK;
}

static adder_status count_bits(void)
{
    return adder_int_bit_count(a) + adder_int_find_bit(a, true, bits() - 1) == 0 ? ADDER_EPARSE : ADDER_OK;
}

static adder_status get_double(void)
{
    double x;
    return adder_int_get_double(&x, a) & ~(adder_status)ADDER_ERANGE;
}

static adder_status fill(void)
{
    for (size_t i = 0; i < ELEMENTS; i++)
        if (adder_int_rshift(&array[i], a, bits() / ELEMENTS * i))
            abort();
    start();
    return ADDER_OK;
}

static adder_status sum(void)
{
    return fill() | adder_int_sum(&r, array, ELEMENTS);
}

static adder_status dot(void)
{
    return fill() | adder_int_dot(&r, array, array, ELEMENTS);
}

static adder_status prod(void)
{
    for (size_t i = 0; i < ELEMENTS; i++)
        if (adder_int_rshift(&array[i], a, bits() - bits() / ELEMENTS))
            abort();
    start();
    return adder_int_prod(&r, array, ELEMENTS);
}

/* `digits` small numbers. */
static adder_status arrays_of_words(void)
{
    adder_int *word = calloc(digits, sizeof *word);
    if (!word)
        abort();
    for (size_t i = 0; i < digits; i++)
        word[i] = ADDER_INT((intptr_t)(i % 100 + 1));
    start();
    adder_status err = adder_int_sum(&r, word, digits);
    err |= adder_int_dot(&r, word, word, digits);
    err |= adder_int_prod(&r, word, digits / 2);
    free(word);
    return err;
}

static adder_status set_str(void)
{
    return adder_int_set_str(&r, text, 10);
}

static adder_status parse(void)
{
    size_t used;
    return adder_int_parse(&r, text, digits, 16, &used) | adder_int_parse(&r, text, digits, 11, &used);
}

static adder_status str(void)
{
    return adder_int_str(out, digits * 4, a, 10) == SIZE_MAX ? ADDER_EINTR : ADDER_OK;
}

static adder_status str_16(void)
{
    return adder_int_str(out, digits * 4, a, 16) == SIZE_MAX ? ADDER_EINTR : ADDER_OK;
}

/* Fractions */

static adder_status frac_set_str(void)
{
    return adder_frac_set_str(&fr, text);
}

static adder_status frac_set_decimal(void)
{
    char e[40];
    snprintf(e, sizeof e, "1.5e-%zu", digits);
    adder_status err = adder_frac_set_str(&fr, e);
    snprintf(e, sizeof e, "1.5e%zu", digits);
    return err | adder_frac_set_str(&fr, e);
}

static adder_status frac_str(void)
{
    return adder_frac_str(out, digits * 4, f) == SIZE_MAX ? ADDER_EINTR : ADDER_OK;
}

static adder_status frac_set_ratio(void)
{
    return adder_frac_set_ratio(&fr, d, a);
}

static adder_status frac_pow(void)
{
    adder_frac t = { { 0 }, { 0 } };
    adder_status err = adder_frac_set_ratio(&t, ADDER_INT(3), ADDER_INT(7));
    return err | adder_frac_pow(&fr, t, ADDER_INT((intptr_t)digits));
}

static adder_status frac_divmod(void)
{
    return adder_frac_divmod(&r, &fr, f, g);
}

static adder_status frac_round(void)
{
    return adder_frac_round(&fr, f, 100, ADDER_HALF_EVEN) | adder_frac_round(&fr, f, (int)digits, ADDER_HALF_EVEN);
}

static adder_status frac_limit(void)
{
    return adder_int_rshift(&r2, a, bits() / 2) | adder_frac_limit_denominator(&fr, f, r2);
}

static adder_status frac_cmp(void)
{
    return adder_frac_cmp(f, g) == 2 ? ADDER_EPARSE : ADDER_OK;
}

static adder_status frac_hash(void)
{
    return adder_frac_hash(f) == 0 ? ADDER_EPARSE : ADDER_OK;
}

static adder_status frac_get_double(void)
{
    double x;
    return adder_frac_get_double(&x, f);
}

/* Formats */

static adder_status length(int n)
{
    return n < 0 ? ADDER_EINTR : ADDER_OK;
}

static adder_status print_int(void)
{
    return length(adder_snprint(out, digits * 4, "{:,} {:x}", a, a));
}

static adder_status print_places(void)
{
    char spec[40];
    snprintf(spec, sizeof spec, "%%.%zuf", digits);
    return length(adder_snprintf(out, 100, spec, 0.1));
}

static adder_status print_frac(void)
{
    return length(adder_snprint(out, digits * 4, "{:.1000f}", f));
}

static adder_status print_many(void)
{
    return length(adder_snprintf(out, 100,
                                 "%.100000000f%.100000000f%.100000000f%.100000000f%.100000000f%.100000000f"
                                 "%.100000000f%.100000000f%.100000000f%.100000000f%.100000000f%.100000000f"
                                 "%.100000000f%.100000000f%.100000000f%.100000000f",
                                 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
}

/* Widths and precisions: the most that one format may ask for. */
static adder_status print_wide(void)
{
    return length(adder_snprintf(out, 100, "%90000000d", 1)) | length(adder_snprintf(out, 100, "%.90000000d", 1)) |
           length(adder_snprintf(out, 100, "%-90000000s", "a")) | length(adder_snprintf(out, 100, "%.90000000e", 1.5)) |
           length(adder_snprint(out, 100, "{:\u2026^30000000}", 1));
}

/* "%1$s" as often as `digits` says, of a text of a thousand bytes. */
static adder_status print_again(void)
{
    static char thousand[1001];
    char *spec = malloc(digits * 4 + 1);
    if (!spec)
        abort();
    memset(thousand, 'x', 1000);
    for (size_t i = 0; i < digits; i++)
        memcpy(spec + 4 * i, "%1$s", 5);
    start();
    adder_status err = length(adder_snprintf(out, 100, spec, thousand));
    free(spec);
    return err;
}

/* All of a number's digits, in each way of a family. */
static adder_status print_int_ways(void)
{
    size_t room = digits * 4 + 100;
    return length(adder_snprint(out, room, "{:x}", a)) | length(adder_snprint(out, room, "{:,}", a)) |
           length(adder_snprintf(out, room, "%d", a)) | length(adder_snprint(out, room, "{:_b}", a));
}

static adder_status print_frac_ways(void)
{
    size_t room = digits * 4;
    char spec[60];
    snprintf(spec, sizeof spec, "{:.%zuf} {:,.%zue}", digits, digits);
    return length(adder_snprint(out, room, "{}", f)) | length(adder_snprint(out, room, spec, f, f)) |
           length(adder_snprint(out, room, "{:.30g}", f));
}

static adder_status f64_texts(void)
{
    double v;
    size_t used, n = adder_f64_fixed(out, digits * 4, 0.1, (int)digits, ADDER_HALF_EVEN);
    text[1] = '.';
    adder_status err = adder_f64_parse(&v, text, digits, &used) | adder_f64_from_str(&v, text);
    text[1] = '1';
    return err | (n == digits + 2 ? ADDER_OK : ADDER_EINTR);
}

/* Decimals */

#ifdef __SIZEOF_INT128__
static adder_dec x, y, z;
static adder_ctx ctx;

static adder_status unary(adder_status (*function)(adder_dec *, adder_dec, adder_ctx *))
{
    return function(&z, x, &ctx) & ~(adder_status)ADDER_ELIMIT;
}

static adder_status binary(adder_status (*function)(adder_dec *, adder_dec, adder_dec, adder_ctx *))
{
    return function(&z, x, y, &ctx);
}

static adder_status dec_exact(void)
{
    adder_ctx exact = ADDER_CTX_EXACT;
    adder_status err = adder_int_pow(&r, ADDER_INT(5), ADDER_INT((intptr_t)(digits * 2))) | adder_dec_set_int(&z, r);
    return err | adder_dec_div(&z, ADDER_DEC(3, 0), z, &exact);
}

static adder_status dec_exact_frac(void)
{
    adder_ctx exact = ADDER_CTX_EXACT;
    adder_status err = adder_int_pow(&r, ADDER_INT(5), ADDER_INT((intptr_t)(digits * 2)));
    return err | adder_frac_set_ratio(&fr, ADDER_INT(3), r) | adder_dec_set_frac(&z, fr, &exact);
}

static adder_status dec_set_str(void)
{
    return adder_dec_set_str(&z, text, &ctx);
}

static adder_status dec_str(void)
{
    return adder_dec_str(out, digits * 4, x) == SIZE_MAX ? ADDER_EINTR : ADDER_OK;
}

static adder_status dec_ints(void)
{
    return adder_dec_set_int(&z, a) | adder_dec_get_int(&r, z);
}

static adder_status dec_round(void)
{
    return adder_dec_round(&z, x, 0, ADDER_HALF_EVEN) | adder_dec_round_sig(&z, x, 100, ADDER_UP);
}

static adder_status dec_pow_int(void)
{
    return adder_dec_pow(&z, ADDER_DEC(3, -1), ADDER_DEC(1000003, 0), &ctx);
}

static adder_status dec_to_str(void)
{
    char *whole = adder_dec_to_str(x);
    adder_free(whole);
    return !whole || adder_dec_str_eng(out, digits * 4, x) == SIZE_MAX ? ADDER_EINTR : ADDER_OK;
}

static adder_status dec_parse(void)
{
    size_t used;
    return adder_dec_parse(&z, text, digits, &used, &ctx);
}

/* Of many terms: as many as `digits` says, and some of that many digits, and exponents far apart. */
static adder_status dec_sums(void)
{
    adder_dec *term = calloc(digits, sizeof *term);
    if (!term)
        abort();
    for (size_t i = 0; i < digits; i++)
        term[i] = ADDER_DEC((int64_t)(i % 1000003) + 1, -(int64_t)(i % 7));
    start();
    adder_status err = adder_dec_sum(&z, term, digits, &ctx) | adder_dec_dot(&z, term, term, digits, &ctx);
    err |= adder_dec_round_array(term, term, digits, 2, ADDER_HALF_EVEN);
    for (size_t i = 0; i < digits; i++)
        term[i] = ADDER_DEC((int64_t)(i % 1000003) + 1, -(int64_t)(i * 7919 % 1000000007));
    start();
    adder_ctx usual = ADDER_CTX_DEFAULT;
    err |= adder_dec_sum(&z, term, digits, &usual) | adder_dec_dot(&z, term, term, digits, &usual);
    free(term);
    return err;
}

static adder_status dec_share(void)
{
    size_t n = digits / 10 + 1;
    adder_dec *part = calloc(2 * n, sizeof *part), *weight = part + n;
    if (!part)
        abort();
    for (size_t i = 0; i < n; i++)
        weight[i] = ADDER_DEC((int64_t)(i % 1000003) + 1, 0);
    start();
    adder_status err = adder_dec_share(part, ADDER_DEC(1, 30), weight, n, ADDER_DEC(1, -2));
    free(part);
    return err;
}

static adder_status dec_share_long(void)
{
    adder_dec part[3] = { ADDER_DEC(0, 0) }, weight[3] = { x, y, ADDER_DEC(1, 0) };
    adder_status err = adder_dec_share(part, ADDER_DEC(1, 30), weight, 3, ADDER_DEC(1, -2));
    for (int i = 0; i < 3; i++)
        adder_dec_clear(&part[i]);
    return err;
}

static adder_status dec_digitwise(void)
{
    adder_dec places = ADDER_DEC((int64_t)digits / 3, 0), bare = x;
    bare.exponent = 0;
    return adder_dec_shift(&z, bare, places, &ctx) | adder_dec_rotate(&z, bare, places, &ctx);
}

static adder_status dec_logical(void)
{
    adder_dec u = ADDER_DEC(0, 0);
    memset(out, '1', digits);
    for (size_t i = 1; i < digits; i += 3)
        out[i] = '0';
    out[digits] = 0;
    adder_status err = adder_dec_set_str(&u, out, NULL);
    start();
    err |= adder_dec_logical_and(&z, u, u, &ctx) | adder_dec_logical_or(&z, u, u, &ctx) |
           adder_dec_logical_xor(&z, u, u, &ctx) | adder_dec_logical_invert(&z, u, &ctx);
    adder_dec_clear(&u);
    return err;
}

static adder_status dec_neighbours(void)
{
    return unary(adder_dec_next_plus) | unary(adder_dec_next_minus) | binary(adder_dec_next_toward);
}

static adder_status dec_to_integral(void)
{
    adder_dec half = x;
    half.exponent /= 2;
    return adder_dec_to_integral(&z, half, &ctx) | adder_dec_to_integral_exact(&z, half, &ctx) |
           adder_dec_floor(&r, half) | adder_dec_ceil(&r, half) | adder_dec_trunc(&r, half);
}

static adder_status dec_quantize(void)
{
    return adder_dec_quantize(&z, x, ADDER_DEC(1, -(int64_t)digits / 2), &ctx) |
           adder_dec_round_to(&z, x, ADDER_DEC(25, -(int64_t)digits / 2), ADDER_HALF_EVEN);
}

/* A number that ends in zeros. */
static adder_status dec_reduce(void)
{
    adder_status err = adder_dec_quantize(&z, ADDER_DEC(7, 0), ADDER_DEC(1, 1 - (int64_t)digits), &ctx);
    start();
    err |= adder_dec_is_int(z) ? ADDER_OK : ADDER_EPARSE;
    return err | adder_dec_reduce(&z, z, &ctx);
}

static adder_status dec_compare(void)
{
    adder_dec near = x;
    near.exponent -= 3;
    int order = adder_dec_cmp(x, near) + adder_dec_compare_total(x, y) + adder_dec_eq(x, near);
    return (order > 3 ? ADDER_EPARSE : ADDER_OK) | binary(adder_dec_compare) | binary(adder_dec_max) |
           binary(adder_dec_min_mag);
}

static adder_status dec_fma(void)
{
    return adder_dec_fma(&z, x, y, x, &ctx);
}

static adder_status dec_powmod(void)
{
    adder_dec u = x, v = y, m = y;
    adder_ctx wide = ctx;
    u.exponent = v.exponent = m.exponent = 0;
    wide.prec = (int64_t)digits + 10;
    return adder_dec_powmod(&z, u, v, m, &wide);
}

static adder_status dec_pi(void)
{
    return adder_dec_pi(&z, &ctx);
}

static adder_status dec_rootn(void)
{
    return adder_dec_rootn(&z, x, 7, &ctx) | adder_dec_rootn(&z, x, -1001, &ctx);
}

static adder_status dec_interchange(void)
{
    unsigned char decimal[16];
    return adder_dec_to_decimal32(decimal, x, ADDER_BIG, ADDER_DPD, NULL) |
           adder_dec_to_decimal128(decimal, x, ADDER_LITTLE, ADDER_BID, NULL);
}

static adder_status dec_conversions(void)
{
    double v;
    intptr_t h = adder_dec_hash(x);
    return (h == 0 ? ADDER_EPARSE : ADDER_OK) | adder_dec_get_double(&v, x) | adder_frac_set_dec(&fr, x) |
           adder_dec_ratio(&r, &r2, x) | adder_dec_set_frac(&z, f, &ctx);
}

/* With a fraction that differs from it in the last digits; and of a far exponent. */
static adder_status order(void)
{
    int above;
    adder_status err = adder_frac_set_dec(&fr, x);
    start();
    return err | adder_order(&above, x, fr) | adder_order(&above, x, 4.5) | adder_order(&above, f, 1.0) |
           adder_order(&above, ADDER_DEC(1, (int64_t)digits), a) | adder_order(&above, f, a);
}

static adder_status print_dec(void)
{
    size_t room = digits * 4;
    adder_dec large = x;
    large.exponent = -5;
    return length(adder_snprint(out, room, "{}", x)) | length(adder_snprint(out, room, "{:.17g}", x)) |
           length(adder_snprint(out, room, "{:,.3f}", large)) | length(adder_snprint(out, room, "{:e}", x)) |
           length(adder_snprint(out, room, "{:g}", ADDER_DEC(1, (int64_t)digits)));
}

#define DEC_1(name)                                                                                                    \
    static adder_status dec_##name(void)                                                                               \
    {                                                                                                                  \
        return unary(adder_dec_##name);                                                                                \
    }
#define DEC_2(name)                                                                                                    \
    static adder_status dec_##name(void)                                                                               \
    {                                                                                                                  \
        return binary(adder_dec_##name);                                                                               \
    }
/* clang-format off */
DEC_1(plus)
DEC_1(apply)
DEC_1(neg)
DEC_1(abs)
DEC_1(sqrt)
DEC_1(exp)
DEC_1(exp2)
DEC_1(exp10)
DEC_1(expm1)
DEC_1(ln)
DEC_1(log10)
DEC_1(log2)
DEC_1(log1p)
DEC_1(cbrt)
DEC_1(sin)
DEC_1(cos)
DEC_1(tan)
DEC_1(atan)
DEC_1(sinh)
DEC_1(cosh)
DEC_1(tanh)
DEC_1(asinh)
DEC_1(acosh)
DEC_2(add)
DEC_2(sub)
DEC_2(mul)
DEC_2(div)
DEC_2(quo)
DEC_2(rem)
DEC_2(remnear)
DEC_2(pow)
DEC_2(hypot)
DEC_2(atan2)

/* Of operands from -1 to 1. */
static adder_status small(adder_status (*function)(adder_dec *, adder_dec, adder_ctx *))
{
    adder_dec tenth = x;
    tenth.exponent--;
    return function(&z, tenth, &ctx);
}
static adder_status dec_asin(void) { return small(adder_dec_asin); }
static adder_status dec_acos(void) { return small(adder_dec_acos); }
static adder_status dec_atanh(void) { return small(adder_dec_atanh); }
/* clang-format on */
#endif

static const struct row rows[] = {
    { "set", 10000000, .r_a = adder_int_set },
    { "neg", 10000000, .r_a = adder_int_neg },
    { "add", 10000000, .r_ab = adder_int_add },
    { "sub", 10000000, .r_ab = adder_int_sub },
    { "mul", 5000000, .r_ab = adder_int_mul },
    { "mul, a square", 5000000, .call = square },
    { "mul, unequal", 10000000, .call = unequal_mul },
    { "addmul, submul", 3000000, .call = update },
    { "pow of a small number", 10000000, .call = pow_small },
    { "pow of a large number", 10000000, .call = pow_large },
    { "powmod", 100000, .call = powmod },
    { "powmod, even", 30000, .call = powmod_even },
    { "powmod, a long exponent", 30000, .call = powmod_long },
    { "invmod", 300000, .call = invmod },
    { "floordiv, mod, divmod", 3000000, .call = divide_twice },
    { "divmod, unequal", 3000000, .call = divide_unequal },
    { "divexact", 3000000, .call = divexact },
    { "truediv", 3000000, .call = truediv },
    { "round", 1000000, .call = round_int },
    { "lshift, rshift", 10000000, .call = shifts },
    { "and, or, xor, not", 10000000, .call = logic },
    { "bit_count, find_bit", 10000000, .call = count_bits },
    { "isqrt", 10000000, .r_a = adder_int_isqrt },
    { "iroot", 1000000, .call = iroot },
    { "iroot_rem", 300000, .call = iroot_rem },
    { "remove", 1000000, .call = remove_factors },
    { "remove fives", 1000000, .call = remove_fives },
    { "sizeinbase", 3000000, .call = size_in_base },
    { "is_square", 10000000, .call = is_square },
    { "is_perfect_power", 1000000, .call = is_perfect_power },
    { "is_perfect_power, none", 100000, .call = is_no_power },
    { "gcd", 1000000, .r_ab = adder_int_gcd },
    { "lcm", 300000, .r_ab = adder_int_lcm },
    { "gcdext", 300000, .call = gcdext }, /* adder/status.h promises no more */
    { "jacobi", 3000000, .call = jacobi },
    { "jacobi, unequal", 300000, .call = jacobi_unequal },
    { "is_prime", 100000, .call = is_prime },
    { "is_prime, composite", 300000, .call = is_composite },
    { "next_prime", 10000, .r_a = adder_int_next_prime },
    { "factorial", 10000000, .call = factorial },
    { "factorial of 10**9", 1, .call = factorial_1e9 },
    { "comb, half", 10000000, .call = comb_half },
    { "comb, a tenth", 10000000, .call = comb_tenth },
    { "comb of 10**8", 10000000, .call = comb_1e8 },
    { "comb of 10**9", 1, .call = comb_1e9 },
    { "comb of 2**64 - 1", 1000000, .call = comb_2e64 },
    { "perm", 10000000, .call = perm },
    { "fibonacci", 10000000, .call = fibonacci },
    { "random_bits", 10000000, .call = random_bits },
    { "random_below", 10000000, .call = random_below },
    { "to_bytes, from_bytes", 10000000, .call = bytes },
    { "fwrite, fread", 10000000, .call = file },
    { "hash", 10000000, .call = hash },
    { "get_double", 10000000, .call = get_double },
    { "sum", 3000000, .call = sum },
    { "dot", 300000, .call = dot },
    { "prod", 3000000, .call = prod },
    { "sum, dot, prod of words", 10000000, .call = arrays_of_words },
    { "set_str", 10000000, .call = set_str },
    { "parse", 10000000, .call = parse },
    { "str", 10000000, .call = str },
    { "str, base 16", 10000000, .call = str_16 },
    { "frac_add", 300000, .f_ab = adder_frac_add },
    { "frac_mul", 300000, .f_ab = adder_frac_mul },
    { "frac_div", 300000, .f_ab = adder_frac_div },
    { "frac_set", 3000000, .f_a = adder_frac_set },
    { "frac_floor", 300000, .r_f = adder_frac_floor },
    { "frac_set_ratio", 300000, .call = frac_set_ratio },
    { "frac_set_str", 1000000, .call = frac_set_str },
    { "frac_set_str, an exponent", 1000000, .call = frac_set_decimal },
    { "frac_str", 1000000, .call = frac_str },
    { "frac_pow", 1000000, .call = frac_pow },
    { "frac_divmod", 100000, .call = frac_divmod },
    { "frac_round", 100000, .call = frac_round },
    { "frac_limit_denominator", 100000, .call = frac_limit },
    { "frac_cmp", 1000000, .call = frac_cmp },
    { "frac_hash", 10000000, .call = frac_hash },
    { "frac_get_double", 1000000, .call = frac_get_double },
    { "print an integer", 1000000, .call = print_int },
    { "print a fraction", 1000000, .call = print_frac },
    { "printf a double to many places", 10000000, .call = print_places },
    { "printf sixteen times", 1, .call = print_many },
    { "print wide fields", 1, .call = print_wide },
    { "printf one argument again and again", 1000000, .call = print_again },
    { "print an integer in each way", 1000000, .call = print_int_ways },
    { "print a fraction in each way", 300000, .call = print_frac_ways },
    { "texts of a double", 10000000, .call = f64_texts },
#ifdef __SIZEOF_INT128__
    { "dec_add", 10000000, .call = dec_add },
    { "dec_mul", 1000000, .call = dec_mul },
    { "dec_div", 300000, .call = dec_div },
    { "dec_div, exact", 100000, .call = dec_exact },
    { "dec_set_frac, exact", 100000, .call = dec_exact_frac },
    { "dec_quo", 1000000, .call = dec_quo },
    { "dec_rem", 1000000, .call = dec_rem },
    { "dec_plus", 1000000, .call = dec_plus },
    { "dec_round", 1000000, .call = dec_round },
    { "dec_sqrt", 1000000, .call = dec_sqrt },
    { "dec_pow", 100000, .call = dec_pow },
    { "dec_pow, an integer", 100000, .call = dec_pow_int },
    { "dec_exp", 100000, .call = dec_exp },
    { "dec_ln", 100000, .call = dec_ln },
    { "dec_log10", 100000, .call = dec_log10 },
    { "dec_sin", 100000, .call = dec_sin },
    { "dec_cos", 100000, .call = dec_cos },
    { "dec_tan", 100000, .call = dec_tan },
    { "dec_atan", 100000, .call = dec_atan },
    { "dec_sinh", 100000, .call = dec_sinh },
    { "dec_cosh", 100000, .call = dec_cosh },
    { "dec_tanh", 100000, .call = dec_tanh },
    { "dec_asinh", 100000, .call = dec_asinh },
    { "dec_acosh", 100000, .call = dec_acosh },
    { "dec_set_str", 10000000, .call = dec_set_str },
    { "dec_str", 10000000, .call = dec_str },
    { "dec_set_int, dec_get_int", 1000000, .call = dec_ints },
    { "dec_sub", 10000000, .call = dec_sub },
    { "dec_apply", 1000000, .call = dec_apply },
    { "dec_neg", 1000000, .call = dec_neg },
    { "dec_abs", 1000000, .call = dec_abs },
    { "dec_fma", 1000000, .call = dec_fma },
    { "dec_remnear", 1000000, .call = dec_remnear },
    { "dec_sum, dot, round_array", 1000000, .call = dec_sums },
    { "dec_share", 3000000, .call = dec_share },
    { "dec_share of long weights", 300000, .call = dec_share_long },
    { "dec_shift, rotate", 300000, .call = dec_digitwise },
    { "dec_logical_and, or, xor, invert", 1000000, .call = dec_logical },
    { "dec_next_plus, minus, toward", 1000000, .call = dec_neighbours },
    { "dec_to_integral, floor, ceil, trunc", 1000000, .call = dec_to_integral },
    { "dec_quantize, round_to", 1000000, .call = dec_quantize },
    { "dec_reduce, is_int", 1000000, .call = dec_reduce },
    { "dec_compare, cmp, max, min_mag", 3000000, .call = dec_compare },
    { "dec_powmod", 10000, .call = dec_powmod },
    { "dec_pi", 1000000, .call = dec_pi },
    { "dec_rootn", 100000, .call = dec_rootn },
    { "dec_cbrt", 300000, .call = dec_cbrt },
    { "dec_hypot", 300000, .call = dec_hypot },
    { "dec_exp2", 100000, .call = dec_exp2 },
    { "dec_exp10", 100000, .call = dec_exp10 },
    { "dec_expm1", 100000, .call = dec_expm1 },
    { "dec_log2", 100000, .call = dec_log2 },
    { "dec_log1p", 100000, .call = dec_log1p },
    { "dec_asin", 100000, .call = dec_asin },
    { "dec_acos", 100000, .call = dec_acos },
    { "dec_atanh", 100000, .call = dec_atanh },
    { "dec_atan2", 100000, .call = dec_atan2 },
    { "dec_to_decimal32, decimal128", 1000000, .call = dec_interchange },
    { "dec_get_double, hash, ratio, set_frac", 300000, .call = dec_conversions },
    { "dec_parse", 10000000, .call = dec_parse },
    { "dec_to_str, str_eng", 1000000, .call = dec_to_str },
    { "order", 300000, .call = order },
    { "print a decimal in each way", 1000000, .call = print_dec },
#endif
};

#ifdef __has_feature
#if __has_feature(address_sanitizer) && !defined __SANITIZE_ADDRESS__
#define __SANITIZE_ADDRESS__ 1 /* as gcc says it */
#endif
#endif

/* The results of a row so far, over its sizes. */
static struct result {
    double longest;
    size_t digits;
    long questions;
    adder_status status;
    bool done;
} results[sizeof rows / sizeof *rows];

static adder_status call(const struct row *row)
{
    return row->r_a     ? row->r_a(&r, a)
           : row->r_ab  ? row->r_ab(&r, a, b)
           : row->qm_ab ? row->qm_ab(&r, &r2, a, b)
           : row->f_a   ? row->f_a(&fr, f)
           : row->f_ab  ? row->f_ab(&fr, f, g)
           : row->r_f   ? row->r_f(&r, f)
                        : row->call();
}

static void measure(const struct row *row, struct result *result, double most, double bound)
{
    double longest = 0;
    adder_status status = ADDER_OK;
    /* Other processes can make a step longer, so the best of some runs counts. */
    for (int tries = 0; tries < 3 && (tries == 0 || longest > bound); tries++) {
        run.longest = 0;
        run.questions = 0;
        run.most = most;
        run.began = run.last = cpu();
        adder_set_interrupt(ask, NULL);
        status = call(row);
        adder_set_interrupt(NULL, NULL);
        double rest = cpu() - run.last;
        run.longest = rest > run.longest ? rest : run.longest;
        longest = tries == 0 || run.longest < longest ? run.longest : longest;
    }
    if (getenv("ADDER_GAPS_SIZES")) {
        diag("%s: %zu digits, %.3f s, %ld questions, %.2f s in all", row->name, digits, longest, run.questions,
             cpu() - run.began);
        fflush(stdout);
    }
    if (!result->done || longest > result->longest)
        *result = (struct result){ longest, digits, run.questions, status, true };
    else if (result->status == ADDER_OK)
        result->status = status;
}

static void make_operands(void)
{
    draw(&a, bits());
    draw(&b, bits());
    draw(&c, bits());
    draw(&d, 2 * bits());
    adder_frac_clear(&f);
    adder_frac_clear(&g);
    if (adder_int_set_bit(&c, c, 0) || adder_int_mul(&p, a, a))
        abort();
    /* Parts without a common divisor, at no cost: n + 1 and n. */
    if (adder_int_set(&f.den, b) || adder_int_add(&f.num, b, ADDER_INT(1)) || adder_int_set(&g.den, a) ||
        adder_int_add(&g.num, a, ADDER_INT(1)))
        abort();
    text = realloc(text, digits + 8);
    out = realloc(out, digits * 4 + 100);
    if (!text || !out)
        abort();
    for (size_t i = 0; i < digits; i++)
        text[i] = (char)('1' + i * i % 9);
    memset(text + digits, 0, 8);
#ifdef __SIZEOF_INT128__
    ctx = (adder_ctx)ADDER_CTX_MAX;
    ctx.prec = (int64_t)digits;
    ctx.traps = 0;
    /* One digit before the point, 1 and 4, so that every function has a value. */
    text[1] = '.';
    if (adder_dec_set_str(&x, text, &ctx))
        abort();
    text[0] = '4';
    if (adder_dec_set_str(&y, text, &ctx))
        abort();
    text[0] = text[1] = '1';
#endif
}

/* How much slower than the machine of the first measurements this is, or the tool that this runs under: products of
   GMP's and a loop of this program's own; at least 1. */
static double slowness(void)
{
    static unsigned char byte[1 << 16];
    double least[2] = { 1, 1 };
    draw(&a, 1000000);
    for (int i = 0; i < 5; i++) {
        double began = cpu();
        if (adder_int_mul(&r, a, a))
            abort();
        double multiplied = cpu();
        for (unsigned n = 0; n < 20; n++)
            for (size_t k = 0; k + 1 < sizeof byte; k++)
                byte[k + 1] = (unsigned char)(byte[k] * 5 + n);
        double looped = cpu();
        least[0] = multiplied - began < least[0] ? multiplied - began : least[0];
        least[1] = looped - multiplied < least[1] ? looped - multiplied : least[1];
    }
    diag("a square of 1,000,000 bits: %.2f ms; a loop: %.2f ms", least[0] * 1e3, least[1] * 1e3);
    double slow =
        least[0] / PRODUCT_SECONDS > least[1] / LOOP_SECONDS ? least[0] / PRODUCT_SECONDS : least[1] / LOOP_SECONDS;
    return slow > 1 ? slow : 1;
}

int main(void)
{
    enum { ROWS = sizeof rows / sizeof *rows };
    const char *given = getenv("ADDER_GAPS"), *only = getenv("ADDER_GAPS_ONLY");
    bool full = given && strcmp(given, "full") == 0;
    double slow = slowness(), bound = 0.1 * slow, began = cpu();
#ifdef __SANITIZE_ADDRESS__
    skip_all("AddressSanitizer's allocator takes longer than the steps");
#endif
    if (slow > 5)
        skip_all("everything takes %.0f times as long as usual here", slow);
    array = calloc(ELEMENTS, sizeof *array);
    if (!array)
        abort();
    static const size_t sizes[] = { 1,       1000,    10000,   30000,    100000,   300000,
                                    1000000, 3000000, 5000000, 10000000, 100000000 };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes - !full; i++) {
        bool any = false;
        digits = sizes[i];
        for (size_t k = 0; k < ROWS; k++) {
            /* The largest of a row's sizes, the one that is a third of it, and a small one. */
            size_t most = rows[k].most;
            bool wanted =
                full ? digits == 1 || most > 1 : digits <= most && (digits == 1 || digits == 1000 || digits * 4 > most);
            if (!wanted || (digits == 1) != (rows[k].most == 1) || (only && strncmp(rows[k].name, only, strlen(only))))
                continue;
            if (!any)
                make_operands();
            any = true;
            measure(&rows[k], &results[k], full ? 60 : slow, bound);
        }
    }
    for (size_t k = 0; k < ROWS; k++) {
        const struct result *found = &results[k];
        if (!found->done)
            continue;
        ok(found->longest < bound && (found->status & ~(adder_status)ADDER_EINTR) == 0,
           "%s: %.3f s, at %zu digits and %ld questions%s", rows[k].name, found->longest, found->digits,
           found->questions, found->status & ADDER_EINTR ? ", stopped" : "");
        if (found->status & ~(adder_status)ADDER_EINTR)
            diag("status %u: %s", found->status, adder_strerror(found->status));
    }
    diag("%.1f s of CPU time, bound %.3f s", cpu() - began, bound);
    return done_testing();
}
