/* count.c - a fixed list of hot paths, whose instructions callgrind counts.

   Each path runs once uncounted and then between two requests to callgrind, so that work of the first call only, such
   as that of the dynamic linker, is not counted.  The counts do not depend on the load of the machine, so differences
   of a few percent show.  They depend on the compiler, the C library and GMP, so the file of counts has a section for
   each combination.  `make bench-count` runs this program; run alone, it runs the paths and prints their names. */

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

static void parse_hex(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_set_str(&r, "fedcba9876543210", 16);
}

static void parse_groups(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_int_set_str(&r, "123_456_789_012", 10);
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

/* Prices of four places that are not ties. */
static double cents(int k)
{
    return (k + 1) * 1234.5601;
}

static void double_round(void)
{
    static volatile double sum;
    for (int k = 0; k < CALLS; k++)
        sum += adder_f64_round(cents(k), 2);
}

static void double_fixed(void)
{
    for (int k = 0; k < CALLS; k++)
        adder_f64_fixed(buffer, sizeof buffer, cents(k), 2, ADDER_HALF_EVEN);
}

static void double_repr(void)
{
    for (int k = 0; k < CALLS; k++)
        adder_f64_repr(buffer, sizeof buffer, cents(k));
}

static void double_parse(void)
{
    static const char text[] = "1234.5601";
    double x;
    for (int k = 0; k < CALLS; k++)
        error |= adder_f64_parse(&x, text, sizeof text - 1, NULL);
}

static void double_parse_20(void)
{
    static const char text[] = "3.1415926535897932385";
    double x;
    for (int k = 0; k < CALLS; k++)
        error |= adder_f64_parse(&x, text, sizeof text - 1, NULL);
}

static void format_double(void)
{
    for (int k = 0; k < CALLS; k++)
        adder_snprintf(buffer, sizeof buffer, "%.2f", cents(k));
}

static void fraction_add(void)
{
    adder_frac sum = ADDER_FRAC(0, 1);
    for (int k = 0; k < CALLS; k++)
        error |= adder_frac_add(&sum, ADDER_FRAC(k, 1), ADDER_FRAC(3, 7));
    adder_frac_clear(&sum);
}

#ifdef __SIZEOF_INT128__
/* Decimals of 9 and of 28 digits; sums and products are rounded to 28. */
static adder_dec price(int k)
{
    return ADDER_DEC(123456700 + k, -2);
}

static adder_dec long_price(int k)
{
    adder_dec d = ADDER_DEC(0, -20);
    d.coefficient[0] = UINT64_C(0x9fd0803ce8000000) + (uint64_t)k;
    d.coefficient[1] = UINT64_C(0x20000000);
    return d;
}

static adder_dec decimal;

static void dec_add_9(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_add(&decimal, price(k), price(3), NULL);
}

static void dec_add_28(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_add(&decimal, long_price(k), price(3), NULL);
}

static void dec_mul_9(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_mul(&decimal, price(k), price(3), NULL);
}

static void dec_mul_28(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_mul(&decimal, long_price(k), long_price(3), NULL);
}

static void dec_div_9(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_div(&decimal, price(k), price(3), NULL);
}

static void dec_quantize_28(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_quantize(&decimal, long_price(k), ADDER_DEC(1, -2), NULL);
}

static void dec_round_9(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_round(&decimal, price(k), 1, ADDER_HALF_UP);
}

static void dec_sqrt_28(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_sqrt(&decimal, long_price(k), NULL);
}

static void dec_mul_76(void)
{
    static adder_dec operand;
    adder_ctx wide = ADDER_CTX_MAX;
    wide.prec = 76;
    error |= adder_dec_mul(&operand, long_price(1), long_price(3), &wide);
    error |= adder_dec_mul(&operand, operand, long_price(5), &wide);
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_mul(&decimal, operand, operand, &wide);
    adder_dec_clear(&operand);
    adder_dec_clear(&decimal);
}

static void dec_str_28(void)
{
    for (int k = 0; k < CALLS; k++)
        adder_dec_str(buffer, sizeof buffer, long_price(k));
}

static void dec_parse_9(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_set_str(&decimal, "1234567.89", NULL);
}

static void dec_parse_28(void)
{
    for (int k = 0; k < CALLS; k++)
        error |= adder_dec_set_str(&decimal, "12345678901234567890123456.78", NULL);
}

static void dec_format_9(void)
{
    for (int k = 0; k < CALLS; k++)
        adder_snprint(buffer, sizeof buffer, "{:,.2f}", price(k));
}
#endif

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
    { "int.set_str 16 digits of base 16", parse_hex },
    { "int.set_str 12 digits and underscores", parse_groups },
    { "int.lshift and rshift 4 limbs", mid_shift },
    { "int.and 4 limbs", mid_and },
    { "int.set_bit, 1000 ascending", ascending_bits },
    { "int.gcd small", small_gcd },
    { "int.to_bytes and from_bytes 32 bytes", bytes_32 },
    { "int.sum of 1000 small", small_sum },
    { "f64.round to 2 places", double_round },
    { "f64.fixed with 2 places", double_fixed },
    { "f64.repr", double_repr },
    { "f64.parse 8 digits", double_parse },
    { "f64.parse 20 digits", double_parse_20 },
    { "frac.add small", fraction_add },
    { "format %.2f of a double", format_double },
#ifdef __SIZEOF_INT128__
    { "dec.add 9 digits", dec_add_9 },
    { "dec.add 28 digits", dec_add_28 },
    { "dec.mul 9 digits", dec_mul_9 },
    { "dec.mul 28 digits", dec_mul_28 },
    { "dec.div 9 digits", dec_div_9 },
    { "dec.quantize 28 digits", dec_quantize_28 },
    { "dec.round 9 digits", dec_round_9 },
    { "dec.sqrt 28 digits", dec_sqrt_28 },
    { "dec.mul 76 digits", dec_mul_76 },
    { "dec.str 28 digits", dec_str_28 },
    { "dec.set_str 9 digits", dec_parse_9 },
    { "dec.set_str 28 digits", dec_parse_28 },
    { "format {:,.2f} of a decimal", dec_format_9 },
#endif
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
