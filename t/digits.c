/* digits.c - decimal digits of machine words (lib/digits), against snprintf. */

#include "digits/digits.h"
#include "tap.h"

static long wrong;

static void check(bool right, const char *what, uint64_t v)
{
    if (!right && wrong++ < 10)
        diag("%s of %" PRIu64, what, v);
}

/* All checks of one value. */
static void check_value(uint64_t v)
{
    char expected[32], got[32];
    int n = snprintf(expected, sizeof expected, "%" PRIu64, v);
    memset(got, '#', sizeof got);
    check(adder__count_digits(v) == n, "count_digits", v);
    check(adder__write_u64(got, v) == got + n && memcmp(got, expected, (size_t)n) == 0, "write_u64", v);
    check(got[n] == '#', "a byte behind write_u64", v);
}

/* The low n digits, for every n. */
static void check_low_digits(uint64_t v)
{
    char expected[32], got[32];
    snprintf(expected, sizeof expected, "%020" PRIu64, v);
    for (int n = 0; n <= 20; n++) {
        memset(got, '#', sizeof got);
        adder__write_digits(got + 1, v, n);
        check(memcmp(got + 1, expected + 20 - n, (size_t)n) == 0, "write_digits", v);
        check(got[0] == '#' && got[n + 1] == '#', "a byte around write_digits", v);
    }
}

#ifdef __SIZEOF_INT128__
static void check_u128(adder__u128 v)
{
    char expected[40], got[48], *first = expected + 40;
    adder__u128 rest = v;
    do
        *--first = (char)('0' + (int)(rest % 10));
    while ((rest /= 10) != 0);
    size_t n = (size_t)(expected + 40 - first);
    memset(got, '#', sizeof got);
    check(adder__write_u128(got, v) == got + n && memcmp(got, first, n) == 0 && got[n] == '#', "write_u128, high part",
          (uint64_t)(v >> 64));
    if (v >> 64 < ADDER__1E19) {
        uint64_t left, quotient = adder__div_1e19(&left, (uint64_t)(v >> 64), (uint64_t)v);
        check(quotient == v / ADDER__1E19 && left == v % ADDER__1E19, "div_1e19, high part", (uint64_t)(v >> 64));
    }
}

static void test_u128(uint64_t *seed, long count)
{
    wrong = 0;
    adder__u128 power = 1;
    for (int i = 0; i <= 38; i++, power *= 10)
        for (int step = -3; step <= 3; step++)
            for (int k = 1; k < 10; k++)
                check_u128(power * (unsigned)k + (adder__u128)step);
    for (int i = 0; i < 128; i++)
        for (int step = -3; step <= 3; step++)
            check_u128(((adder__u128)1 << i) + (adder__u128)step);
    /* Multiples of 10**19 and of 10**19 * 2**64, where a quotient's estimate is off by one. */
    for (long i = 0; i < count; i++) {
        adder__u128 v = (adder__u128)tap_random(seed) << 64 | tap_random(seed);
        check_u128(v >> tap_random(seed) % 128);
        check_u128(v / ADDER__1E19 * ADDER__1E19 - i % 2);
    }
    is_int(wrong, 0, "128 bits: around powers of ten and of two, and %ld random values", count);
}
#endif

/* A text of digits, mostly, at the very end of its block. */
static void check_reading(uint64_t *seed)
{
    size_t n = tap_random(seed) % 28, used = 0;
    uint64_t expected = 0, got = 99;
    char *s = malloc(n ? n : 1);
    if (!s)
        abort();
    for (size_t i = 0; i < n; i++)
        s[i] = (char)('0' + tap_random(seed) % 10);
    if (n > 0 && tap_random(seed) % 4)
        s[tap_random(seed) % n] =
            (char)(tap_random(seed) % 3 ? (unsigned char)"/:.-\xb0\xb9 p\0_"[tap_random(seed) % 10] : tap_random(seed));
    for (; used < n && used < 19 && s[used] >= '0' && s[used] <= '9'; used++)
        expected = expected * 10 + (uint64_t)(s[used] - '0');
    check(adder__read_digits(&got, s, n) == used && got == expected, "read_digits, value", expected);
    free(s);
}

static void test_tables(void)
{
    uint64_t power = 1;
    for (int i = 0; i < 20; i++) {
        ok(adder__pow10[i] == power, "10**%d", i);
        power *= 10;
    }
    char pairs[201];
    for (int i = 0; i < 100; i++)
        snprintf(pairs + 2 * i, 3, "%02d", i);
    ok(memcmp(pairs, adder__digit_pairs, 200) == 0, "the pairs of digits");
    int bad = 0;
    for (int c = 0; c < 256; c++) {
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'z' ? c - 'a' + 10
                    : c >= 'A' && c <= 'Z' ? c - 'A' + 10
                                           : 255;
        bad += adder__digit_value[c] != digit;
        bad += adder__is_digit((char)c) != (c >= '0' && c <= '9');
        bad += adder__is_space((char)c) != (c != 0 && strchr(" \t\n\v\f\r", c) != NULL);
    }
    is_int(bad, 0, "digit values, digits and white space of all bytes");
}

static void test_boundaries(void)
{
    wrong = 0;
    for (int i = 0; i < 20; i++)
        for (int step = -3; step <= 3; step++)
            for (uint64_t k = 1; k < 10; k++) {
                check_value(k * adder__pow10[i] + (uint64_t)step);
                check_low_digits(k * adder__pow10[i] + (uint64_t)step);
            }
    is_int(wrong, 0, "around the multiples of powers of ten");
    wrong = 0;
    for (int i = 0; i < 64; i++)
        for (int step = -3; step <= 3; step++) {
            check_value(((uint64_t)1 << i) + (uint64_t)step);
            check_low_digits(((uint64_t)1 << i) + (uint64_t)step);
        }
    is_int(wrong, 0, "around the powers of two");
    wrong = 0;
    for (uint64_t v = 0; v <= 100000; v++)
        check_value(v);
    is_int(wrong, 0, "0 to 100,000");
}

static void test_random(void)
{
    uint64_t seed = tap_seed();
    long count = tap_count(1000000, 50000000);
    wrong = 0;
    for (long i = 0; i < count; i++) {
        uint64_t v = tap_random(&seed) >> tap_random(&seed) % 64;
        check_value(v);
        if (i % 16 == 0)
            check_low_digits(v);
    }
    is_int(wrong, 0, "%ld random values", count);
#ifdef __SIZEOF_INT128__
    test_u128(&seed, count / 10);
#endif
    wrong = 0;
    for (long i = 0; i < count; i++)
        check_reading(&seed);
    is_int(wrong, 0, "%ld random texts", count);
}

static void test_put(void)
{
    char buf[8];
    memset(buf, '#', sizeof buf);
    ok(adder__put(NULL, 0, "text", 4) == 4, "put without a buffer");
    ok(adder__put(buf, 1, "text", 4) == 4 && buf[0] == 0 && buf[1] == '#', "put into one byte");
    ok(adder__put(buf, 4, "text", 4) == 4 && strcmp(buf, "tex") == 0 && buf[4] == '#', "put, cut by one");
    ok(adder__put(buf, 5, "text", 4) == 4 && strcmp(buf, "text") == 0 && buf[5] == '#', "put, exactly enough");
    ok(adder__put(buf, sizeof buf, "", 0) == 0 && buf[0] == 0, "put of nothing");
}

int main(void)
{
    test_tables();
    test_boundaries();
    test_random();
    test_put();
    return done_testing();
}
