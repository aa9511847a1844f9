/* f64-libc.c - doubles against the C library: printf in all its forms, strtod and strtof. */

#include <adder/f64.h>

#include "doubles.h"

static long bad;

static void compare(const char *got, size_t length, const char *expected, const char *what, double x, int n)
{
    if ((strcmp(got, expected) != 0 || length != strlen(expected)) && bad++ < 10)
        diag("%s, %a, %d\n#      got: %s\n# expected: %s", what, x, n, got, expected);
}

/* How many digits: mostly few, sometimes as many as there are, seldom thousands. */
static int digits(uint64_t *state)
{
    switch (below(state, 12)) {
    case 0:
        return (int)below(state, 40);
    case 1:
        return (int)below(state, below(state, 100) ? 400 : 3000);
    default:
        return (int)below(state, 20);
    }
}

static void forms(uint64_t *state)
{
    static char got[8000], expected[8000];
    long count = tap_count(1000000, 10000000);
    for (long i = 0; i < count; i++) {
        int n, extra = digits(state);
        double x = random_double(state, &n);
        if (below(state, 1000) == 0)
            x = bits_double(tap_random(state) | UINT64_C(0x7ff) << 52);
        if (below(state, 1000) == 0)
            x = below(state, 2) ? INFINITY : -INFINITY;
        if (below(state, 4) == 0 || n < 0 || (n > 30 && below(state, 20)))
            n = extra;
        size_t length;
        switch (below(state, 4)) {
        case 0:
            length = adder_f64_scientific(got, sizeof got, x, n, ADDER_HALF_EVEN);
            snprintf(expected, sizeof expected, "%.*e", n, x);
            compare(got, length, expected, "exp", x, n);
            break;
        case 1:
            length = adder_f64_general(got, sizeof got, x, n, ADDER_HALF_EVEN);
            snprintf(expected, sizeof expected, "%.*g", n, x);
            compare(got, length, expected, "general", x, n);
            length = adder_f64_general_alt(got, sizeof got, x, n, ADDER_HALF_EVEN);
            snprintf(expected, sizeof expected, "%#.*g", n, x);
            /* The GNU C library drops the zeros when rounding carries into the form with an exponent, "1.e+05" for
               99999.9 in 5 digits; the standard asks for them there as well. */
            if (n > 1 && strncmp(expected + signbit(x), "1.e", 3) == 0)
                snprintf(expected, sizeof expected, "%#.*e", n - 1, x);
            compare(got, length, expected, "general_alt", x, n);
            break;
        default:
            length = adder_f64_fixed(got, sizeof got, x, n, ADDER_HALF_EVEN);
            snprintf(expected, sizeof expected, "%.*f", n, x);
            compare(got, length, expected, "fixed", x, n);
        }
    }
    is_int(bad, 0, "fixed, exp and general print what printf prints, %ld doubles", count);
}

static float bits_float(uint32_t b)
{
    float x;
    memcpy(&x, &b, sizeof x);
    return x;
}

static void check_parse(const char *text)
{
    char *end;
    size_t used;
    double x;
    float f;
    adder_status s = adder_f64_parse(&x, text, strlen(text), &used);
    double expected = strtod(text, &end);
    if ((s || !same_double(x, expected) || text + used != end) && bad++ < 10)
        diag("f64_parse: %s\n#      got: %a\n# expected: %a", text, x, expected);
    s = adder_f32_parse(&f, text, strlen(text), &used);
    float single = strtof(text, &end);
    if ((s || !same_double((double)f, (double)single) || text + used != end) && bad++ < 10)
        diag("f32_parse: %s\n#      got: %a\n# expected: %a", text, (double)f, (double)single);
}

/* Texts: of doubles in any precision, of points halfway between two doubles or floats and their neighbours, and random
   digits. */
static void texts(uint64_t *state)
{
    static char text[4000];
    long count = tap_count(1000000, 10000000);
    bad = 0;
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(state, &n);
        switch (below(state, 6)) {
        case 0:
            snprintf(text, sizeof text, "%.*g", (int)below(state, 25), x);
            break;
        case 1: /* halfway to the next double, exactly: such a point has at most 767 digits */
            if (below(state, 8) == 0) {
                /* fabs(x) * 2**-1 + next * 2**-1 in long arithmetic is what printf does with a long double. */
                long double half = ((long double)x + (long double)nextafter(x, INFINITY)) / 2;
                size_t length = (size_t)snprintf(text, sizeof text, "%.*Le", below(state, 4) ? 800 : 30, half);
                if (length > 20 && below(state, 2)) {
                    char *e = strchr(text, 'e');
                    if (e)
                        e[-1] = (char)('0' + below(state, 10));
                }
                if (!strchr(text, 'e'))
                    continue;
                break;
            }
            snprintf(text, sizeof text, "%.17e", x);
            break;
        case 2: { /* halfway between two floats, and near it */
            uint32_t b = (uint32_t)tap_random(state) >> below(state, 32) & 0x7f7fffff;
            double half = ((double)bits_float(b) + (double)bits_float(b + 1)) / 2;
            if (b == 0x7f7fffff)
                half = 0x1.ffffffp127;
            snprintf(text, sizeof text, "%.*e", (int)below(state, 2) ? 160 : (int)below(state, 30), half);
            break;
        }
        case 3: { /* random digits, with a point and an exponent */
            int length = (int)below(state, below(state, 50) ? 40 : 1500) + 1,
                point = (int)below(state, (uint64_t)length);
            for (int k = 0; k < length; k++)
                text[k] = k == point ? '.' : (char)('0' + below(state, 10));
            if (length == 1)
                text[0] = '7';
            if (below(state, 4) == 0 && length > 30)
                memset(text + length - 20, below(state, 2) ? '0' : '9', 20);
            text[length] = 0;
            if (below(state, 2))
                snprintf(text + length, 20, "e%d", (int)below(state, 700) - 350);
            break;
        }
        case 4:
            snprintf(text, sizeof text, "%.*f", (int)below(state, 20), fmod(x, 1e20));
            break;
        default:
            snprintf(text, sizeof text, "%" PRIu64 "e%d", tap_random(state) >> below(state, 64),
                     (int)below(state, 720) - 370);
        }
        check_parse(text);
    }
    is_int(bad, 0, "parse reads what strtod and strtof read, %ld texts", count);
}

/* Whether a decimal of n digits reads back as x; *value = the nearest to x that does, of two the one with an even
   digit. printf rounds to the nearest, ties to even.  Where that does not read back, at the lower end of a binade, only
   the one on the other side of x can, so no distance has to be computed. */
static bool reads_back(float x, int n, double *value)
{
    char text[64];
    snprintf(text, sizeof text, "%.*e", n - 1, (double)x);
    int exponent = atoi(strchr(text, 'e') + 1);
    long nearest = 0;
    for (const char *p = text; *p != 'e'; p++)
        if (*p >= '0' && *p <= '9')
            nearest = 10 * nearest + (*p - '0');
    static const int steps[] = { 0, -1, 1 };
    for (int i = 0; i < 3; i++) {
        snprintf(text, sizeof text, "%lde%d", nearest + steps[i], exponent - n + 1);
        *value = strtod(text, NULL);
        if (strtof(text, NULL) == x)
            return true;
    }
    return false;
}

/* The shortest decimal of a float: it reads back, no shorter one does, and none of its length is nearer. */
static void check_float(float x)
{
    char got[64];
    adder_f32_repr(got, sizeof got, x);
    double value;
    int n = 1;
    while (!reads_back((float)fabs((double)x), n, &value) && n < 9)
        n++;
    if (strtod(got, NULL) != copysign(value, (double)x) && bad++ < 10)
        diag("f32_repr: %a gives %s", (double)x, got);
}

static void floats(uint64_t *state)
{
    bad = 0;
    long count = tap_count(300000, 10000000);
    for (long i = 0; i < count; i++) {
        float x = bits_float((uint32_t)tap_random(state) >> below(state, 4) * below(state, 8));
        if (i < 255)
            x = bits_float((uint32_t)i << 23);
        if (fabs((double)x) < INFINITY && x != 0)
            check_float(x);
    }
    is_int(bad, 0, "f32_repr is the shortest and the nearest, %ld floats", count);
}

int main(void)
{
#ifndef __GLIBC__
    skip_all("the C library is not the GNU C library");
#endif
    uint64_t state = tap_seed();
    forms(&state);
    texts(&state);
    floats(&state);
    return done_testing();
}
