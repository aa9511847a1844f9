/* count.c - a fixed list of hot paths, whose instructions callgrind counts.

   Each path runs between two requests to callgrind, after it ran once uncounted, so that what only the first call does
   (the dynamic linker's work, for one) is left out.  The counts do not depend on the load of the machine, so that a few
   percent show; they depend on the compiler, the C library and GMP, which is why the file they are kept in has a
   section for each.  Run by `make bench-count`; alone, the program runs the paths and prints their names. */

#include "config.h"

#include <adder.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef BENCH_CALLGRIND
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_ZERO_STATS
#define CALLGRIND_DUMP_STATS_AT(name) ((void)(name))
#endif

enum { CALLS = 100 };

static adder_int small[3], mid[3], large[3]; /* of 1, 4 and 100 limbs */
static adder_int r, q;
static char *text9, *text19, *text38, *text1000;
static char buffer[4000];
static adder_status error;

static char *copy(const char *s)
{
    char *p = strdup(s);
    if (!p)
        exit(1);
    return p;
}

/* Operands without a pattern, the same on every machine: powers of 3, 7 and 11, cut to size. */
static void prepare(void)
{
    static const int bases[] = { 3, 7, 11 };
    for (int k = 0; k < 3; k++) {
        adder_int t = ADDER_INT(0);
        error |= adder_int_pow(&t, ADDER_INT(bases[k]), ADDER_INT(4100));
        size_t bits = adder_int_bit_length(t);
        error |= adder_int_rshift(&small[k], t, bits - 30);
        error |= adder_int_rshift(&mid[k], t, bits - 256);
        error |= adder_int_rshift(&large[k], t, bits - 6400);
        adder_int_clear(&t);
    }
    adder_int_str(buffer, sizeof buffer, large[0], 10);
    text1000 = copy(buffer);
    text1000[1000] = '\0';
    text38 = copy(text1000);
    text38[38] = '\0';
    text19 = copy(text1000);
    text19[19] = '\0';
    text9 = copy(text1000);
    text9[9] = '\0';
}

static void small_add(void)
{
    adder_int sum = ADDER_INT(0);
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_add(&sum, sum, small[k % 3]);
    r = sum;
}

static void small_mul(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_mul(&r, small[k % 3], small[k % 2]);
}

static void small_compare(void)
{
    int n = 0;
    for (int k = 0; k < CALLS; k++)
        n += adder_int_cmp(small[k % 3], small[k % 2]) < 0;
    r = ADDER_INT(n);
}

static void small_divmod(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_divmod(&q, &r, small[k % 3], small[k % 2]);
}

static void overflowing_mul(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_mul(&r, ADDER_INT(INT64_C(1) << 50), small[k % 3]);
}

static void mid_add(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_add(&r, mid[k % 3], mid[k % 2]);
}

static void mid_sub(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_sub(&r, mid[k % 3], mid[k % 2]);
}

static void mid_mul(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_mul(&r, mid[k % 3], mid[k % 2]);
}

static void mid_divmod(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_divmod(&q, &r, large[k % 3], mid[k % 2]);
}

static void mid_set(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_set(&r, mid[k % 3]);
}

static void mid_fresh(void)
{
    for (int k = 0; k < CALLS; k++) {
        adder_int t = ADDER_INT(0);
        error |= adder_int_add(&t, mid[k % 3], mid[k % 2]);
        adder_int_clear(&t);
    }
}

static void large_add(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_add(&r, large[k % 3], large[k % 2]);
}

static void large_mul(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_mul(&r, large[k % 3], large[k % 2]);
}

static void print(adder_int a)
{
    for (int k = 0; k < CALLS; k++)
        adder_int_str(buffer, sizeof buffer, a, 10);
}

static void small_str(void)
{
    print(small[0]);
}

static void mid_str(void)
{
    print(mid[0]);
}

static void large_str(void)
{
    print(large[0]);
}

static void parse(const char *s)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_set_str(&r, s, 10);
}

static void parse_9(void)
{
    parse(text9);
}

static void parse_19(void)
{
    parse(text19);
}

static void parse_38(void)
{
    parse(text38);
}

static void parse_1000(void)
{
    parse(text1000);
}

static void mid_shift(void)
{
    for (int k = 0; k < CALLS; k++) {
        error |= adder_int_lshift(&r, mid[k % 3], 70);
        error |= adder_int_rshift(&q, mid[k % 3], 70);
    }
}

static void mid_and(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_and(&r, mid[k % 3], mid[k % 2]);
}

static void ascending_bits(void)
{
    adder_int bits = ADDER_INT(0);
    for (size_t k = 0; k < 10 * CALLS; k++)
        error |= adder_int_set_bit(&bits, bits, k);
    adder_int_clear(&bits);
}

static void small_gcd(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_gcd(&r, small[k % 3], small[k % 2]);
}

static void bytes_32(void)
{
    unsigned char byte[32];
    for (int k = 0; k < CALLS; k++) {
        error |= adder_int_to_bytes(byte, sizeof byte, mid[k % 3], ADDER_BIG, false);
        error |= adder_int_from_bytes(&r, byte, sizeof byte, ADDER_BIG, false);
    }
}

static void small_sum(void)
{
    adder_int v[10 * CALLS];
    for (size_t k = 0; k < 10 * CALLS; k++)
        v[k] = small[k % 3];
    error |= adder_int_sum(&r, v, 10 * CALLS);
}

static const struct {
    const char *name;
    void (*run)(void);
} paths[] = {
    { "int.add small", small_add },
    { "int.mul small", small_mul },
    { "int.cmp small", small_compare },
    { "int.divmod small", small_divmod },
    { "int.mul small to 2 limbs", overflowing_mul },
    { "int.add 4 limbs", mid_add },
    { "int.add 4 limbs, new destination", mid_fresh },
    { "int.sub 4 limbs", mid_sub },
    { "int.mul 4 limbs", mid_mul },
    { "int.divmod 100 by 4 limbs", mid_divmod },
    { "int.set 4 limbs", mid_set },
    { "int.add 100 limbs", large_add },
    { "int.mul 100 limbs", large_mul },
    { "int.str 30 bits", small_str },
    { "int.str 4 limbs", mid_str },
    { "int.str 100 limbs", large_str },
    { "int.set_str 9 digits", parse_9 },
    { "int.set_str 19 digits", parse_19 },
    { "int.set_str 38 digits", parse_38 },
    { "int.set_str 1000 digits", parse_1000 },
    { "int.lshift and rshift 4 limbs", mid_shift },
    { "int.and 4 limbs", mid_and },
    { "int.set_bit, 1000 ascending", ascending_bits },
    { "int.gcd small", small_gcd },
    { "int.to_bytes and from_bytes 32 bytes", bytes_32 },
    { "int.sum of 1000 small", small_sum },
};

int main(void)
{
    prepare();
    for (size_t k = 0; k < sizeof paths / sizeof *paths; k++) {
        paths[k].run();
        CALLGRIND_ZERO_STATS;
        paths[k].run();
        CALLGRIND_DUMP_STATS_AT(paths[k].name);
        puts(paths[k].name);
    }
    for (int k = 0; k < 3; k++) {
        adder_int_clear(&small[k]);
        adder_int_clear(&mid[k]);
        adder_int_clear(&large[k]);
    }
    adder_int_clear(&r);
    adder_int_clear(&q);
    free(text9);
    free(text19);
    free(text38);
    free(text1000);
    if (error)
        fprintf(stderr, "bench-count: %s\n", adder_strerror(error));
    return error != 0;
}
