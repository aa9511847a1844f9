/* int-random.c - random integers: their range, their source, and that all are equally likely. */

#include <adder.h>

#include "tap.h"

/* A source that can be repeated, and that fails when it has given so many bytes. */
struct source {
    uint64_t seed;
    size_t left;
};

static bool give(void *state, void *buf, size_t n)
{
    struct source *s = state;
    unsigned char *p = buf;
    if (n > s->left)
        return false;
    s->left -= n;
    for (size_t i = 0; i < n; i++)
        p[i] = (unsigned char)tap_random(&s->seed);
    return true;
}

/* All bits one: the largest result of random_bits; random_below of anything but a power of two never accepts it. */
static bool give_ones(void *state, void *buf, size_t n)
{
    (void)state;
    memset(buf, 0xff, n);
    return true;
}

static void test_bits(struct source *s)
{
    adder_int r = ADDER_INT(0), most = ADDER_INT(0);
    long bad = 0, all_ones = 0;
    for (size_t bits = 0; bits < 400; bits++) {
        bad += adder_int_random_bits(&r, bits, give, s) != ADDER_OK;
        bad += adder_int_sign(r) < 0 || adder_int_bit_length(r) > bits;
        bad += adder_int_random_bits(&r, bits, NULL, NULL) != ADDER_OK;
        bad += adder_int_sign(r) < 0 || adder_int_bit_length(r) > bits;
        adder_int_random_bits(&r, bits, give_ones, NULL);
        adder_int_lshift(&most, ADDER_INT(1), bits);
        adder_int_sub(&most, most, ADDER_INT(1));
        all_ones += !adder_int_eq(r, most);
    }
    is_int(bad, 0, "0 <= random_bits < 2**bits");
    is_int(all_ones, 0, "and every bit of it comes from the source");

    /* Every bit is set about half of the times: within six standard deviations. */
    enum { BITS = 130, TIMES = 4000 };
    long set[BITS] = { 0 };
    for (int i = 0; i < TIMES; i++) {
        adder_int_random_bits(&r, BITS, give, s);
        for (size_t k = 0; k < BITS; k++)
            set[k] += adder_int_test_bit(r, k);
    }
    bad = 0;
    for (size_t k = 0; k < BITS; k++)
        bad += labs(set[k] - TIMES / 2) > 190;
    is_int(bad, 0, "every bit is set half of the times");
    adder_int_clear(&r);
    adder_int_clear(&most);
}

/* Chi-square of the counts of 0 ... n-1, which has mean n - 1 and variance 2(n - 1). */
static void test_below(struct source *s)
{
    adder_int r = ADDER_INT(0);
    static const int limits[] = { 1, 2, 3, 5, 6, 7, 10, 17, 100, 128, 129, 255, 256, 257 };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        int n = limits[i];
        long times = 400L * n, count[257] = { 0 }, bad = 0;
        for (long k = 0; k < times; k++) {
            int64_t v = -1;
            bad += adder_int_random_below(&r, ADDER_INT(n), give, s) != ADDER_OK;
            adder_int_get_i64(&v, r);
            if (v >= 0 && v < n)
                count[v]++;
            else
                bad++;
        }
        double chi = 0, free_counts = n - 1;
        for (int k = 0; k < n; k++)
            chi += (double)((count[k] - 400) * (count[k] - 400)) / 400;
        double off = chi - free_counts;
        ok(bad == 0 && off * off <= 64 * 2 * free_counts, "random_below %d: all equally likely", n);
    }
    adder_int a = ADDER_INT(0);
    adder_int_pow(&a, ADDER_INT(7), ADDER_INT(100));
    long bad = 0;
    for (int i = 0; i < 2000; i++) {
        bad += adder_int_random_below(&r, a, i % 2 ? give : NULL, i % 2 ? s : NULL) != ADDER_OK;
        bad += adder_int_sign(r) < 0 || adder_int_cmp(r, a) >= 0;
    }
    is_int(bad, 0, "0 <= random_below < 7**100");
    is_int(adder_int_random_below(&a, a, give, s), ADDER_OK, "the result over the limit's own variable");
    adder_int_clear(&a);
    adder_int_clear(&r);
}

static void test_statuses(struct source *s)
{
    adder_int r = ADDER_INT(77), large = ADDER_INT(0);
    adder_int_lshift(&large, ADDER_INT(5), 500);
    is_int(adder_int_random_below(&r, ADDER_INT(0), give, s), ADDER_EDOMAIN, "below 0 there is nothing");
    is_int(adder_int_random_below(&r, ADDER_INT(-5), give, s), ADDER_EDOMAIN, "nor below -5");
    struct source dry = { 1, 10 };
    is_int(adder_int_random_bits(&r, 1000, give, &dry), ADDER_EIO, "a source that ends: random_bits");
    is_int(adder_int_random_bits(&r, 200, give, &dry), ADDER_EIO, "also for few limbs");
    dry.left = 0;
    is_int(adder_int_random_below(&r, large, give, &dry), ADDER_EIO, "random_below");
    is_int(adder_int_random_below(&r, ADDER_INT(5), give, &dry), ADDER_EIO, "of a small number too");
    adder_set_max_bits(100);
    is_int(adder_int_random_bits(&r, 1000, give, s), ADDER_ELIMIT, "over the limit");
    adder_set_max_bits(0);
    ok(adder_int_eq(r, ADDER_INT(77)), "the destination keeps its value");
    adder_int a = ADDER_INT(0);
    struct source again = { 42, SIZE_MAX }, once = { 42, SIZE_MAX };
    adder_int_random_bits(&a, 777, give, &once);
    adder_int_random_bits(&r, 777, give, &again);
    ok(adder_int_eq(a, r), "the same source gives the same number");
    adder_int_clear(&a);
    adder_int_clear(&r);
    adder_int_clear(&large);
}

int main(void)
{
    struct source s = { tap_seed(), SIZE_MAX };
    test_bits(&s);
    test_below(&s);
    test_statuses(&s);
    return done_testing();
}
