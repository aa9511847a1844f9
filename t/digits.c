/* digits.c - the shared digit code against printf and against digits made one by one. */

#include "digits/digits.h"
#include "tap.h"

static long wrong[6];

/* An allocation that ends where the text does, so that a sanitizer sees a read beyond it. */
static char *exact_copy(const char *s, size_t n)
{
    char *copy = malloc(n + !n);
    if (!copy)
        exit(1);
    memcpy(copy, s, n);
    return copy;
}

static void check_reading(const char *text, size_t length, uint64_t random)
{
    static const char others[] = "/:_ a\x80\xff\xb0\x01";
    char all[32];
    memcpy(all, text, length);
    all[length] = others[random % (sizeof others - 1)];
    all[length + 1] = '7';
    size_t expected_used = length < 19 ? length : 19;
    uint64_t expected = 0;
    for (size_t i = 0; i < expected_used; i++)
        expected = expected * 10 + (uint64_t)(text[i] - '0');
    for (size_t n = length; n <= length + 2; n++) {
        char *copy = exact_copy(all, n);
        uint64_t v = 85;
        size_t used = adder__read_digits(&v, copy, n);
        wrong[2] += used != expected_used || v != expected;
        free(copy);
    }
}

static void check_u64(uint64_t v, uint64_t random)
{
    char expected[32], got[32];
    int length = snprintf(expected, sizeof expected, "%" PRIu64, v);
    memset(got, 'x', sizeof got);
    char *end = adder__write_u64(got, v);
    wrong[0] += end - got != length || memcmp(got, expected, (size_t)length) != 0 || *end != 'x';
    wrong[1] += adder__count_digits(v) != length;
    check_reading(expected, (size_t)length, random);
    int n = (int)(random % 21);
    char padded[32];
    snprintf(padded, sizeof padded, "%020" PRIu64, v);
    memset(got, 'x', sizeof got);
    adder__write_digits(got, v, n);
    wrong[3] += memcmp(got, padded + 20 - n, (size_t)n) != 0 || got[n] != 'x';
}

#ifdef __SIZEOF_INT128__
static void check_u128(adder__u128 v)
{
    char expected[48], *p = expected + sizeof expected, got[48];
    for (adder__u128 rest = v; p == expected + sizeof expected || rest != 0; rest /= 10)
        *--p = (char)('0' + (int)(rest % 10));
    size_t length = (size_t)(expected + sizeof expected - p);
    memset(got, 'x', sizeof got);
    char *end = adder__write_u128(got, v);
    wrong[4] += (size_t)(end - got) != length || memcmp(got, p, length) != 0 || *end != 'x';
    uint64_t high = (uint64_t)(v >> 64) % ADDER__1E19, rest, low = (uint64_t)v;
    uint64_t quotient = adder__div_1e19(&rest, high, low);
    wrong[5] += (adder__u128)quotient * ADDER__1E19 + rest != ((adder__u128)high << 64 | low) || rest >= ADDER__1E19;
}
#endif

int main(void)
{
    uint64_t seed = tap_seed();
    long count = tap_count(300000, 10000000);
    for (int i = 0; i < 20; i++)
        for (int k = 1; k < 10; k++)
            for (int j = -2; j <= 2; j++)
                check_u64(adder__pow10[i] * (unsigned)k + (uint64_t)j, tap_random(&seed));
    for (int i = 0; i < 64; i++)
        for (int j = -2; j <= 2; j++)
            check_u64(((uint64_t)1 << i) + (uint64_t)j, tap_random(&seed));
    for (uint64_t v = 0; v < 20000; v++)
        check_u64(v, tap_random(&seed));
    for (long i = 0; i < count; i++)
        check_u64(tap_random(&seed) >> (tap_random(&seed) & 63), tap_random(&seed));
    ok(wrong[0] == 0, "adder__write_u64");
    ok(wrong[1] == 0, "adder__count_digits");
    ok(wrong[2] == 0, "adder__read_digits");
    ok(wrong[3] == 0, "adder__write_digits");
    uint64_t v = 85;
    ok(adder__read_digits(&v, "x", 0) == 0 && v == 0, "adder__read_digits of nothing");

#ifdef __SIZEOF_INT128__
    adder__u128 power = 1;
    for (int i = 0; i < 39; i++, power *= 10)
        for (unsigned k = 1; k < 10; k++)
            for (int j = -2; j <= 2; j++)
                check_u128(power * k + (adder__u128)j);
    for (int i = 0; i < 128; i++)
        for (int j = -2; j <= 2; j++)
            check_u128(((adder__u128)1 << i) + (adder__u128)j);
    /* Around the multiples of 10**19 and of its square, where a quotient that is one off shows. */
    for (unsigned k = 0; k < 4; k++)
        for (int j = -2; j <= 2; j++)
            check_u128((adder__u128)ADDER__1E19 * ADDER__1E19 * k + (adder__u128)j);
    for (long i = 0; i < count; i++) {
        check_u128((adder__u128)ADDER__1E19 * tap_random(&seed) - 1 + tap_random(&seed) % 3);
        adder__u128 random = (adder__u128)tap_random(&seed) << 64 | tap_random(&seed);
        check_u128(random >> (tap_random(&seed) & 127));
    }
    ok(wrong[4] == 0, "adder__write_u128");
    ok(wrong[5] == 0, "adder__div_1e19");
#endif
    return done_testing();
}
