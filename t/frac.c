/* frac.c - promises of the fractions beyond arithmetic: zero bytes, aliases, very large comparisons, GMP's numbers. */

#include <adder.h>
#include <adder/gmp.h>

#include "tap.h"

static void test_zero_bytes(void)
{
    static adder_frac zero;
    adder_frac r = { { 0 }, { 0 } };
    char text[10];
    ok(adder_frac_eq(zero, ADDER_FRAC(0, 1)) && adder_frac_cmp(zero, ADDER_FRAC(0, 1)) == 0, "zero bytes equal 0/1");
    ok(adder_frac_is_int(zero) && adder_frac_den(zero).word == ADDER_INT(1).word, "the denominator reads as 1");
    adder_frac_str(text, sizeof text, zero);
    is_str(text, "0", "zero bytes as text");
    ok(adder_frac_add(&r, zero, zero) == ADDER_OK && r.den.word == ADDER_INT(1).word, "a sum stores the denominator");
    ok(adder_frac_div(&r, ADDER_FRAC(1, 2), zero) == ADDER_EDIVZERO && adder_frac_sign(r) == 0, "1/2 over zero bytes");
    ok(adder_frac_set_i64(&r, INT64_MIN) == ADDER_OK && adder_int_cmp(r.num, ADDER_INT(0)) < 0 && adder_frac_is_int(r),
       "INT64_MIN");
    adder_frac_clear(&r);
    ok(r.num.word == 0 && r.den.word == 0, "cleared");
}

/* The magnitude of the least small number is not a small number. */
static void test_edges(void)
{
    adder_frac a = ADDER_FRAC(ADDER_INT_SMALL_MIN, 1), b = ADDER_FRAC(ADDER_INT_SMALL_MIN, 3), r = ADDER_FRAC(0, 1);
    ok(adder_frac_div(&r, a, b) == ADDER_OK && adder_frac_eq(r, ADDER_FRAC(3, 1)), "the least word over its third");
    ok(adder_frac_div(&r, b, a) == ADDER_OK && adder_frac_eq(r, ADDER_FRAC(1, 3)), "and the other way round");
    ok(adder_frac_sub(&r, a, a) == ADDER_OK && adder_frac_sign(r) == 0, "the least word less itself");
    ok(adder_frac_mul(&r, b, ADDER_FRAC(-3, 1)) == ADDER_OK && adder_frac_neg(&r, r) == ADDER_OK && adder_frac_eq(r, a),
       "there and back");
    adder_frac_clear(&r);
}

static void *no_memory(size_t n)
{
    (void)n;
    return NULL;
}

static void *no_more_memory(void *p, size_t n)
{
    (void)p;
    (void)n;
    return NULL;
}

/* (10**n + 1) / 10**n against (10**n + 2) / (10**n + 1): the second is less by 1 / (10**n (10**n + 1)). */
static void test_large_compare(void)
{
    adder_frac a = ADDER_FRAC(0, 1), b = ADDER_FRAC(0, 1);
    adder_int x = ADDER_INT(0), y = ADDER_INT(0), z = ADDER_INT(0);
    for (int n = 100; n < 1000; n += 97) {
        adder_int_pow(&x, ADDER_INT(10), ADDER_INT(n));
        adder_int_add(&y, x, ADDER_INT(1));
        adder_int_add(&z, x, ADDER_INT(2));
        adder_frac_set_ratio(&a, y, x);
        adder_frac_set_ratio(&b, z, y);
        ok(adder_frac_cmp(a, b) == 1 && adder_frac_cmp(b, a) == -1, "neighbours of %d digits", n);
        adder_frac_neg(&a, a);
        adder_frac_neg(&b, b);
        adder_set_allocator(no_memory, no_more_memory, free);
        int order = adder_frac_cmp(a, b);
        adder_set_allocator(NULL, NULL, NULL);
        is_int(order, -1, "negative ones, without memory");
    }
    adder_frac_clear(&a);
    adder_frac_clear(&b);
    adder_int_clear(&x);
    adder_int_clear(&y);
    adder_int_clear(&z);
}

static void test_mpq(void)
{
    adder_frac a = ADDER_FRAC(0, 1);
    mpq_t q;
    mpq_init(q);
    mpz_set_str(mpq_numref(q), "-600000000000000000000000000000000", 10);
    mpz_set_str(mpq_denref(q), "900000000000000000000000000000000", 10);
    ok(adder_frac_set_mpq(&a, q) == ADDER_OK && adder_frac_eq(a, ADDER_FRAC(-2, 3)), "from an mpq_t in any terms");
    mpz_set_ui(mpq_denref(q), 0);
    ok(adder_frac_set_mpq(&a, q) == ADDER_EDIVZERO && adder_frac_eq(a, ADDER_FRAC(-2, 3)), "not over 0");
    ok(adder_frac_get_mpq(q, a) == ADDER_OK && mpq_cmp_si(q, -2, 3) == 0, "to an mpq_t");
    ok(adder_frac_get_mpq(q, (adder_frac){ { 0 }, { 0 } }) == ADDER_OK && mpq_cmp_si(q, 0, 1) == 0, "zero bytes too");
    mpq_clear(q);
    adder_frac_clear(&a);
}

static void test_limits(void)
{
    adder_frac a = ADDER_FRAC(1, 3), before = a;
    adder_set_max_bits(10000);
    ok(adder_frac_set_str(&a, "1e1000000000000000000000") == ADDER_ELIMIT && adder_frac_eq(a, before),
       "a huge exponent is refused");
    ok(adder_frac_set_str(&a, "1e-100000000") == ADDER_ELIMIT && adder_frac_eq(a, before), "and a huge negative one");
    ok(adder_frac_round(&a, a, INT32_MAX, ADDER_UP) == ADDER_ELIMIT && adder_frac_eq(a, before), "and many digits");
    ok(adder_frac_round(&a, a, INT32_MIN, ADDER_HALF_UP) == ADDER_OK && adder_frac_sign(a) == 0, "very few digits");
    ok(adder_frac_set_str(&a, "0e1000000000") == ADDER_OK && adder_frac_sign(a) == 0, "0 with any exponent");
    adder_set_max_bits(0);

    static const char *const bombs[] = { "1e100000001", "-1e1000000000", "0.5E-100000001",
                                         "1e-99999999999999999999999999999" };
    for (size_t i = 0; i < sizeof bombs / sizeof *bombs; i++)
        ok(adder_frac_set_str(&a, bombs[i]) == ADDER_ELIMIT && adder_frac_sign(a) == 0, "%s, without a limit",
           bombs[i]);
    ok(adder_frac_set_str(&a, "-0.0e1000000001") == ADDER_OK && adder_frac_sign(a) == 0, "0 with any exponent");
    a = ADDER_FRAC(1, 3);
    ok(adder_frac_round(&a, a, INT32_MAX, ADDER_HALF_EVEN) == ADDER_ELIMIT && adder_frac_eq(a, before),
       "more digits than can be, without a limit");
    ok(adder_frac_round(&a, a, INT32_MIN, ADDER_UP) == ADDER_ELIMIT && adder_frac_eq(a, before), "and fewer, upwards");
    ok(adder_frac_round(&a, ADDER_FRAC(-7, 80), INT32_MAX, ADDER_UP) == ADDER_OK &&
           adder_frac_eq(a, ADDER_FRAC(-7, 80)),
       "a decimal fraction has no digits to round away");
    ok(adder_frac_round(&a, a, INT32_MIN, ADDER_CEILING) == ADDER_OK && adder_frac_sign(a) == 0, "towards 0 it is 0");
    adder_frac_clear(&a);
}

int main(void)
{
    test_zero_bytes();
    test_edges();
    test_large_compare();
    test_mpq();
    test_limits();
    adder_frac sig = ADDER_FRAC(0, 1);
    ok(adder_frac_round_sig(&sig, ADDER_FRAC(1, 32), INT64_MAX, ADDER_HALF_EVEN) == ADDER_OK &&
           adder_frac_eq(sig, ADDER_FRAC(1, 32)),
       "all digits that there are");
    adder_frac_clear(&sig);
    return done_testing();
}
