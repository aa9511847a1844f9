/* digits.c - decimal digits of machine words (lib/digits), against snprintf. */

#include "digits/digits.h"
#include "tap.h"

static long wrong;

static void check(bool right, const char *what, uint64_t v)
{
    if (!right && wrong++ < 10)
        diag("%s of %" PRIu64, what, v);
}

/* All that can be asked about one value. */
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
