/* f64-basic.c - doubles by example: the cases that the header names, the edges of buffers, special values. */

#include <float.h>
#include <limits.h>
#include <adder/f64.h>

#include "doubles.h"

static const adder_rounding modes[] = { ADDER_HALF_EVEN, ADDER_HALF_UP, ADDER_HALF_DOWN, ADDER_UP,
                                        ADDER_DOWN,      ADDER_CEILING, ADDER_FLOOR,     ADDER_05UP };

static bool is_double(double got, double expected, const char *name)
{
    if (ok(same_double(got, expected), "%s", name))
        return true;
    diag("     got: %a\n# expected: %a", got, expected);
    return false;
}

static void rounding(void)
{
    is_double(adder_f64_round(2.675, 2), 2.67, "round(2.675, 2)");
    is_double(adder_f64_round(0.5, 0), 0.0, "round(0.5, 0)");
    is_double(adder_f64_round(1.5, 0), 2.0, "round(1.5, 0)");
    is_double(adder_f64_round(-0.5, 0), -0.0, "round(-0.5, 0) keeps the sign");
    is_double(adder_f64_round(1234.55555, 2), 1234.56, "round(1234.55555, 2)");
    is_double(adder_f64_round(1e22, -21), 1e22, "round(1e22, -21)");
    is_double(adder_f64_round(1250, -2), 1200, "round(1250, -2)");
    is_double(adder_f64_round(1.7e308, -308), INFINITY, "round beyond the range");
    is_double(adder_f64_round(1.7e308, INT32_MIN), 0, "round to a huge unit");
    is_double(adder_f64_round_mode(1, INT32_MIN, ADDER_UP), INFINITY, "round up to a huge unit");
    is_double(adder_f64_round_mode(-1, -309, ADDER_FLOOR), -INFINITY, "round down to a huge unit");
    is_double(adder_f64_round(5e-324, INT32_MAX), 5e-324, "round to a tiny unit");
    is_double(adder_f64_round_mode(5e-324, 2, ADDER_UP), 0.01, "round the least double up");
    is_double(adder_f64_round_mode(5e-324, -3, ADDER_UP), 1000, "round the least double up to a thousand");
    is_double(adder_f64_round_mode(5e-324, -22, ADDER_UP), 1e22, "round the least double up to 10**22");
    is_double(adder_f64_round_mode(-5e-324, -22, ADDER_FLOOR), -1e22, "round the least negative double down to -10**22");
    is_double(adder_f64_round_mode(5e-324, -1, ADDER_05UP), 10, "round the least double by 05UP to ten");
    is_double(adder_f64_round_mode(5e-324, -22, ADDER_DOWN), 0, "round the least double down to 0");
    is_double(adder_f64_round_mode(0.1, 1, ADDER_UP), 0.2, "0.1 is above one tenth");
    is_double(adder_f64_round_shortest(0.1, 1, ADDER_UP), 0.1, "its repr is not");
    is_double(adder_f64_round_shortest(2.675, 2, ADDER_HALF_UP), 2.68, "round_shortest(2.675, 2) half up");
    is_double(adder_f64_round_mode(2.675, 2, ADDER_HALF_UP), 2.67, "round_mode(2.675, 2) half up");
    is_double(adder_f64_round_shortest(1, INT32_MIN, ADDER_UP), INFINITY, "round_shortest up to a huge unit");
    is_double(adder_f64_round_shortest(1, INT32_MAX, ADDER_UP), 1, "round_shortest to a tiny unit");
    is_double(adder_f64_round_sig(1234.5, 2, ADDER_HALF_EVEN), 1200, "two significant digits");
    is_double(adder_f64_round_sig(0.00098765, 1, ADDER_HALF_EVEN), 0.001, "a carry into a new digit");
    is_double(adder_f64_round_sig(700, 0, ADDER_HALF_EVEN), 1000, "no significant digits");
    is_double(adder_f64_round_sig(700, -1, ADDER_HALF_EVEN), 0, "less than none");
    is_double(adder_f64_round_sig(700, INT32_MIN, ADDER_UP), INFINITY, "far less than none");
    is_double(adder_f64_round_sig(5e-324, INT32_MAX, ADDER_UP), 5e-324, "more than there are");

    bool kept = true;
    const double special[] = { NAN, -NAN, INFINITY, -INFINITY, 0.0, -0.0 };
    for (size_t i = 0; i < 6; i++)
        for (size_t m = 0; m < 8; m++)
            for (int n = -400; n <= 400; n += 5) {
                double x = special[i];
                kept &= double_bits(adder_f64_round_mode(x, n, modes[m])) == double_bits(x);
                kept &= double_bits(adder_f64_round_shortest(x, n, modes[m])) == double_bits(x);
                kept &= double_bits(adder_f64_round_sig(x, n, modes[m])) == double_bits(x);
                kept &= double_bits(adder_f64_round(x, n)) == double_bits(x);
            }
    ok(kept, "NaNs, infinities and zeros come back as they are");
}

/* The array form gives the bits of the scalar form, in place or not, for any length, among infinities and NaNs. */
static void arrays(void)
{
    enum { SIZE = 1000 };
    static double src[SIZE], dst[SIZE + 1];
    uint64_t state = tap_seed();
    long count = tap_count(20000, 200000), bad = 0;
    for (long i = 0; i < count; i++) {
        size_t size = below(&state, below(&state, 8) ? 40 : SIZE);
        int kind = (int)below(&state, 4), ndigits = (int)below(&state, 6);
        for (size_t k = 0; k < size; k++) {
            int n;
            src[k] = random_double(&state, &n);
            if (kind == 0)
                src[k] = (double)below(&state, 100000) / 100;
            if (kind == 1)
                src[k] = ((double)below(&state, 100000) + 0.5) / pow(10, ndigits);
            if (kind == 2)
                ndigits = n;
            if (below(&state, 500) == 0)
                src[k] = bits_double(tap_random(&state) | UINT64_C(0x7ff) << 52);
            if (below(&state, 500) == 0)
                src[k] = below(&state, 2) ? INFINITY : -0.0;
        }
        adder_rounding mode = modes[below(&state, 8)];
        bool in_place = below(&state, 2);
        double *out = in_place ? src : dst;
        static double expected[SIZE];
        for (size_t k = 0; k < size; k++)
            expected[k] = adder_f64_round_mode(src[k], ndigits, mode);
        dst[size] = 42;
        adder_f64_round_array(out, src, size, ndigits, mode);
        bad += memcmp(out, expected, size * sizeof *out) != 0 || dst[size] != 42;
    }
    is_int(bad, 0, "round_array gives the bits of round_mode, %ld arrays", count);
}

/* Every function of text, cut at every size, agrees with the whole text. */
static void buffers(void)
{
    static const double values[] = { 0,    -0.0, 1,        -1.5,     0.1,    123456.789,
                                     1e16, 1e22, 1e300,    -1e-300,  5e-324, 1.7976931348623157e308,
                                     NAN,  -NAN, INFINITY, -INFINITY };
    static char whole[4000], cut[4000];
    bool good = true;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        for (int form = 0; form < 8; form++)
            for (int n = -3; n <= 40; n++) {
                double x = values[i];
                size_t length = 0;
                for (size_t size = 0; size == 0 || size < length + 3; size++) {
                    size_t got = 0, space = size == 0 ? sizeof whole : size - 1;
                    char *buf = size == 0 ? whole : size == 1 ? NULL : cut;
                    memset(cut, '#', sizeof cut);
                    switch (form) {
                    case 0:
                        got = adder_f64_fixed(buf, space, x, n, ADDER_HALF_EVEN);
                        break;
                    case 1:
                        got = adder_f64_fixed_shortest(buf, space, x, n, ADDER_HALF_EVEN);
                        break;
                    case 2:
                        got = adder_f64_scientific(buf, space, x, n, ADDER_HALF_EVEN);
                        break;
                    case 3:
                        got = adder_f64_general(buf, space, x, n, ADDER_HALF_EVEN);
                        break;
                    case 4:
                        got = adder_f64_general_alt(buf, space, x, n, ADDER_HALF_EVEN);
                        break;
                    case 5:
                        got = adder_f64_repr(buf, space, x);
                        break;
                    case 6:
                        got = adder_f64_hex(buf, space, x);
                        break;
                    case 7:
                        got = adder_f32_repr(buf, space, (float)x);
                        break;
                    }
                    if (size == 0) {
                        length = got;
                        good &= strlen(whole) == length;
                        continue;
                    }
                    size_t kept = space == 0 ? 0 : length < space ? length : space - 1;
                    good &= got == length && (space == 0 || (memcmp(cut, whole, kept) == 0 && cut[kept] == 0));
                    good &= cut[space == 0 ? 0 : kept + 1] == '#';
                }
            }
    ok(good, "texts cut at every size, nothing written behind them");

    is_int((intmax_t)adder_f64_fixed(NULL, 0, 1.5, INT32_MAX, ADDER_HALF_EVEN), INT64_C(2147483649),
           "the length of a text of 2 GB");
    is_int((intmax_t)adder_f64_scientific(NULL, 0, 1.5, INT32_MAX, ADDER_HALF_EVEN), INT64_C(2147483653),
           "so with exp");
    is_int((intmax_t)adder_f64_general_alt(NULL, 0, 0.00015, INT32_MAX, ADDER_HALF_EVEN), INT64_C(2147483652),
           "so with general");
    is_int((intmax_t)adder_f64_general(NULL, 0, 0.5, INT32_MAX, ADDER_HALF_EVEN), 3, "which has no zeros at its end");
}

static void texts(void)
{
    char b[2000];
    adder_f64_fixed(b, sizeof b, 2.675, 2, ADDER_HALF_EVEN);
    is_str(b, "2.67", "fixed(2.675, 2)");
    adder_f64_fixed_shortest(b, sizeof b, 2.675, 2, ADDER_HALF_UP);
    is_str(b, "2.68", "fixed_shortest(2.675, 2) half up");
    adder_f64_fixed(b, sizeof b, 1250, -2, ADDER_HALF_EVEN);
    is_str(b, "1200", "fixed(1250, -2)");
    adder_f64_fixed(b, sizeof b, -1, -3, ADDER_UP);
    is_str(b, "-1000", "fixed(-1, -3) up");
    adder_f64_fixed(b, sizeof b, -1, -3, ADDER_DOWN);
    is_str(b, "-0", "fixed(-1, -3) down");
    adder_f64_fixed_shortest(b, sizeof b, 1e22, -25, ADDER_UP);
    is_str(b, "10000000000000000000000000", "fixed_shortest(1e22, -25) up");
    adder_f64_fixed(b, sizeof b, 0.999, 2, ADDER_HALF_EVEN);
    is_str(b, "1.00", "a carry before the point");
    adder_f64_fixed(b, sizeof b, 99.5, 0, ADDER_HALF_EVEN);
    is_str(b, "100", "a carry without a point");
    adder_f64_scientific(b, sizeof b, 9.5, 0, ADDER_HALF_EVEN);
    is_str(b, "1e+01", "a carry into the exponent");
    adder_f64_general_alt(b, sizeof b, 100, 3, ADDER_HALF_EVEN);
    is_str(b, "100.", "general_alt(100, 3)");
    adder_f64_repr(b, sizeof b, 1e16);
    is_str(b, "1e+16", "repr(1e16)");
    adder_f64_repr(b, sizeof b, -NAN);
    is_str(b, "nan", "repr of a NaN");
    adder_f32_repr(b, sizeof b, 0.1f);
    is_str(b, "0.1", "f32_repr(0.1f)");
    adder_f32_repr(b, sizeof b, 3.4028235e38f);
    is_str(b, "3.4028235e+38", "f32_repr of the largest float");
    adder_f32_repr(b, sizeof b, 1e-45f);
    is_str(b, "1e-45", "f32_repr of the least float");
}

static void parsing(void)
{
    static const struct {
        const char *text;
        double value;
        size_t used;
    } good[] = {
        { "1.5", 1.5, 3 },
        { "-0", -0.0, 2 },
        { "+.5e1x", 5, 5 },
        { "1.e", 1, 2 },
        { "1e+", 1, 1 },
        { "1_000.5_0e0_1", 1, 1 },
        { "1__0", 1, 1 },
        { "1_", 1, 1 },
        { "1._5", 1, 2 },
        { "1.5_e3", 1.5, 3 },
        { "infinit", INFINITY, 3 },
        { "-Infinity", -INFINITY, 9 },
        { "nano", NAN, 3 },
        { "1e400", INFINITY, 5 },
        { "-1e-400", -0.0, 7 },
        { "1e99999999999999999999", INFINITY, 22 },
        { "0e99999999999999999999", 0, 22 },
        { "0x10", 0, 1 },
        { "1e1_0", 10, 3 },
        { "1e1__0", 10, 3 },
    };
    bool right = true;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        double x = 7;
        float y = 7;
        adder_status all = good[i].text[good[i].used] ? ADDER_EPARSE : ADDER_OK;
        right &= adder_f64_parse(&x, good[i].text, strlen(good[i].text), NULL) == all;
        right &= adder_f32_parse(&y, good[i].text, strlen(good[i].text), NULL) == all;
        right &= all ? x == 7 && y == 7 : same_double(x, good[i].value) && same_double((double)y, (double)(float)x);
        size_t used = 99;
        adder_status s = adder_f64_parse(&x, good[i].text, strlen(good[i].text), &used);
        if (s != ADDER_OK || !same_double(x, good[i].value) || used != good[i].used) {
            diag("%s: status %u, %a, %zu", good[i].text, s, x, used);
            right = false;
        }
        float f = 7;
        s = adder_f32_parse(&f, good[i].text, strlen(good[i].text), &used);
        right &= s == ADDER_OK && same_double((double)f, (double)(float)good[i].value) && used == good[i].used;
    }
    ok(right, "the longest prefix that is a number");

    static const char *const bad[] = { "", "-", ".", "+.", "e5", "_1", "in", "na", "x", " 1", "-_1", "._1", ".e1" };
    bool refused = true;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        double x = 7;
        float f = 7;
        size_t used = 99;
        refused &= adder_f64_parse(&x, bad[i], strlen(bad[i]), &used) == ADDER_EPARSE && x == 7 && used == 99;
        refused &= adder_f32_parse(&f, bad[i], strlen(bad[i]), NULL) == ADDER_EPARSE && f == 7;
    }
    ok(refused, "what has no such prefix changes nothing");

    double x = 7;
    ok(adder_f64_from_str(&x, " \t\n\v\f\r1_0.5 ") == ADDER_OK && x == 10.5, "set_str with white space");
    ok(adder_f64_from_str(&x, "1 2") == ADDER_EPARSE && x == 10.5, "set_str wants all of the text");
    ok(adder_f64_parse(&x, "12345", 3, NULL) == ADDER_OK && x == 123, "parse stops at the length");

    /* Halfway between two doubles in hundreds of digits, and one digit beyond. */
    static char text[3000];
    snprintf(text, sizeof text, "%.1075f", 5e-324);
    char *end = text + strlen(text) - 1;
    text[strlen(text) - 1] = 0;
    double least;
    adder_f64_parse(&least, text, strlen(text), NULL);
    ok(least == 5e-324, "the least double in 1,074 digits");
    (void)end;
    size_t n = (size_t)snprintf(text, sizeof text, "%.0f", 0x1p53);
    text[n - 1] = '3'; /* 9007199254740993 is halfway between ...992 and ...994 */
    memset(text + n, '0', 2500);
    text[n] = '.';
    text[n + 2500] = 0;
    adder_f64_parse(&x, text, strlen(text), NULL);
    ok(x == 0x1p53, "a tie in 2,500 digits");
    text[n + 2499] = '1';
    adder_f64_parse(&x, text, strlen(text), NULL);
    ok(x == 0x1p53 + 2, "and the last of them not 0");
    ok(adder_f64_parse(&x, "179769313486231580793728971405301e276", 37, NULL) == ADDER_OK &&
           x == 0x1.fffffffffffffp1023,
       "just below the point that overflows");
    ok(adder_f64_parse(&x, "179769313486231580793728971405304e276", 37, NULL) == ADDER_OK && x == INFINITY,
       "just above it");
}

/* The point halfway between the largest float and 2**128, the integer below it; and a number of 2**-64 of a digit. */
static void edges(void)
{
    float below = 7, at = 7;
    adder_f32_parse(&below, "340282356779733661637539395458142568447", 39, NULL);
    adder_f32_parse(&at, "340282356779733661637539395458142568448", 39, NULL);
    ok(below == FLT_MAX && isinf(at), "the end of the floats");
    char text[20];
    adder_f64_fixed(text, sizeof text, 0x1p-75, 2, ADDER_UP);
    is_str(text, "0.01", "far less than a digit, rounded up");
}

static void hexadecimal(void)
{
    char b[64];
    adder_f64_hex(b, sizeof b, 3.0);
    is_str(b, "0x1.8000000000000p+1", "hex(3.0)");
    adder_f64_hex(b, sizeof b, -0.0);
    is_str(b, "-0x0.0p+0", "hex(-0.0)");
    double x = 7;
    ok(adder_f64_from_hex(&x, " -0x1.8p1\n") == ADDER_OK && x == -3, "from_hex");
    ok(adder_f64_from_hex(&x, "0x1p1024") == ADDER_ERANGE && x == -3, "from_hex out of range");
    ok(adder_f64_from_hex(&x, "0x1.fffffffffffff7fffffp1023") == ADDER_OK && x == 0x1.fffffffffffffp1023,
       "from_hex just in range");
    ok(adder_f64_from_hex(&x, "0x1.fffffffffffff8p1023") == ADDER_ERANGE, "from_hex just out of range");
    ok(adder_f64_from_hex(&x, "0x") == ADDER_EPARSE && adder_f64_from_hex(&x, "1p") == ADDER_EPARSE &&
           adder_f64_from_hex(&x, "") == ADDER_EPARSE && adder_f64_from_hex(&x, "0x1p1 1") == ADDER_EPARSE,
       "from_hex of what is no number");
}

static void sums(void)
{
    const double big[] = { 1e308, 1e308, -1e308, 1e-300, -1e308 };
    is_double(adder_f64_sum(big, 5), 1e-300, "a sum that overflows on the way");
    is_double(adder_f64_sum(big, 2), INFINITY, "a sum out of range");
    is_double(adder_f64_sum(big, 0), 0.0, "no numbers");
    const double zeros[] = { -0.0, -0.0 };
    is_double(adder_f64_sum(zeros, 2), 0.0, "negative zeros");
    const double infinite[] = { 1, INFINITY, -INFINITY, NAN };
    is_double(adder_f64_sum(infinite, 2), INFINITY, "an infinity");
    is_double(adder_f64_sum(infinite, 3), NAN, "infinities of both signs");
    is_double(adder_f64_sum(infinite + 3, 1), NAN, "a NaN");
    const double limit[] = { 0x1.fffffffffffffp1023, 0x1p969, -5e-324, 0x1p969 };
    is_double(adder_f64_sum(limit, 2), 0x1.fffffffffffffp1023, "below the point that overflows");
    is_double(adder_f64_sum(limit, 3), 0x1.fffffffffffffp1023, "further below it");
    is_double(adder_f64_sum(limit, 4), 0x1.fffffffffffffp1023, "just below it");
    const double tie[] = { 0x1.fffffffffffffp1023, 0x1p969, 0x1p969 };
    is_double(adder_f64_sum(tie, 3), INFINITY, "at it");
    static double many[100000];
    for (size_t i = 0; i < 100000; i++)
        many[i] = 0.1;
    is_double(adder_f64_sum(many, 100000), 10000, "0.1, 100,000 times");
    for (size_t i = 0; i < 100000; i++)
        many[i] = -0x1.fffffffffffffp1023;
    is_double(adder_f64_sum(many, 100000), -INFINITY, "a sum far out of range");
    for (size_t i = 0; i < 100000; i += 2)
        many[i] = 0x1.fffffffffffffp1023;
    is_double(adder_f64_sum(many, 100000), 0.0, "which cancels");
    double u[] = { 0x1p1000, 0x1p1000, 3 }, v[] = { 0x1p1000, -0x1p1000, 0.5 };
    is_double(adder_f64_dot(u, v, 3), 1.5, "products that overflow on the way");
    is_double(adder_f64_dot(u, v, 2), 0.0, "and cancel");
    is_double(adder_f64_dot(u, v, 1), INFINITY, "one out of range");
    is_double(adder_f64_dot(u, v, 0), 0.0, "no products");
    double small[] = { 0x1p-600, 0x1p-600, 0x1p-600 }, quarter[] = { 0x1p-476, 0x1p-476, 0x1p-476 };
    is_double(adder_f64_dot(small, quarter, 3), 0x1p-1074, "three quarters of the least double");
    is_double(adder_f64_dot(small, quarter, 2), 0.0, "a half of it, a tie");
    for (size_t k = 0; k < 100000; k++)
        many[k] = k % 2 ? 0x1.fffffffffffffp1023 : -0x1.fffffffffffffp1023;
    is_double(adder_f64_dot(many, many, 100000), INFINITY, "a great sum of squares");
    many[0] = -many[0];
    is_double(adder_f64_dot(many, many + 1, 99999), -INFINITY, "and of negative products");
    ok(adder_f64_hash(1.0) == 1 && adder_f64_hash(-1.0) == -2 && adder_f64_hash(-0.0) == 0 &&
           adder_f64_hash(NAN) == 0 && adder_f64_hash(-INFINITY) == -314159,
       "hashes of 1, -1, -0, a NaN, -infinity");
}

static void ratios(void)
{
    adder_int num = ADDER_INT(0), den = ADDER_INT(0);
    ok(adder_f64_ratio(&num, &den, -0.375) == ADDER_OK && adder_int_eq(num, ADDER_INT(-3)) &&
           adder_int_eq(den, ADDER_INT(8)),
       "ratio(-0.375)");
    ok(adder_f64_ratio(&num, &den, NAN) == ADDER_EDOMAIN && adder_f64_ratio(&num, &den, -INFINITY) == ADDER_ERANGE &&
           adder_int_eq(num, ADDER_INT(-3)) && adder_int_eq(den, ADDER_INT(8)),
       "ratio of what is no number");
    ok(adder_f64_ratio(&num, &den, -0.0) == ADDER_OK && adder_int_sign(num) == 0 && adder_int_eq(den, ADDER_INT(1)),
       "ratio(-0.0)");
    ok(adder_f64_ratio(&num, &den, 5e-324) == ADDER_OK && adder_int_eq(num, ADDER_INT(1)) &&
           adder_int_bit_length(den) == 1075,
       "ratio(5e-324)");
    adder_int_clear(&num);
    adder_int_clear(&den);
}

int main(void)
{
    rounding();
    arrays();
    buffers();
    texts();
    parsing();
    edges();
    hexadecimal();
    sums();
    ratios();
    is_int((intmax_t)adder_f64_fixed(NULL, 0, 5e-324, INT_MIN, ADDER_UP), INTMAX_C(2147483649),
           "rounded up to a multiple of 10**(2**31)");
    return done_testing();
}
