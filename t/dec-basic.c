/* dec-basic.c - contexts, money and conversions of decimal numbers, by example. */

#include "tap.h"

#include <adder.h>
#include <math.h>

static void is_dec(adder_dec a, const char *expected, const char *name)
{
    char text[300];
    adder_dec_str(text, sizeof text, a);
    is_str(text, expected, "%s", name);
}

#if INTPTR_MAX > INT32_MAX
/* CPython's hashes, on machines of its word size. */
static void check_known_hashes(void)
{
    static const struct {
        const char *text;
        intptr_t hash;
    } known[] = {
        { "1E+999999999999999999", 446793810335211678 },
        { "-7E-999999999999999999", -2034453654220169883 },
        { "Infinity", 314159 },
        { "-Infinity", -314159 },
        { "-1.000", -2 },
        { "-0", 0 },
        { "2305843009213693951", 0 },
        { "-2305843009213693952", -2 },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        ADDER_AUTO(dec) a = ADDER_DEC(0, 0);
        adder_dec_set_str(&a, known[i].text, &ADDER_CTX_EXACT);
        is_int(adder_dec_hash(a), known[i].hash, "the hash of %s", known[i].text);
    }
}
#else
static void check_known_hashes(void)
{
}
#endif

/* Fractions are hashed by other means, which t/frac-python.c holds against CPython. */
static void check_hashes(void)
{
    check_known_hashes();
    ADDER_AUTO(dec) a = ADDER_DEC(0, 0);
    ADDER_AUTO(frac) b = ADDER_FRAC(0, 1);
    uint64_t state = tap_seed();
    long wrong = 0, count = tap_count(20000, 1000000);
    for (long i = 0; i < count; i++) {
        char text[128];
        snprintf(text, sizeof text, "%s%" PRIu64 "%019" PRIu64 "e%d", tap_random(&state) & 1 ? "-" : "",
                 tap_random(&state) >> tap_random(&state) % 64,
                 tap_random(&state) % UINT64_C(10000000000000000000) >> tap_random(&state) % 64,
                 (int)(tap_random(&state) % 161) - 80);
        if (adder_dec_set_str(&a, text, &ADDER_CTX_EXACT) || adder_frac_set_str(&b, text) ||
            adder_dec_hash(a) != adder_frac_hash(b)) {
            if (!wrong++)
                diag("%s", text);
        }
    }
    is_int(wrong, 0, "hashes of %ld decimals are those of the fractions", count);
}

int main(void)
{
    check_hashes();
    ADDER_AUTO(dec) r = ADDER_DEC(0, 0);
    adder_dec third = ADDER_DEC(0, 0);

    is_int(adder_dec_add(&r, ADDER_DEC(1, 50), ADDER_DEC(-1, -2), &ADDER_CTX_EXACT), 0, "an exact sum");
    is_dec(r, "99999999999999999999999999999999999999999999999999.99", "is exact");
    is_int(adder_dec_div(&third, ADDER_DEC(1, 0), ADDER_DEC(3, 0), &ADDER_CTX_EXACT), ADDER_EINEXACT, "1/3 exactly");
    is_dec(third, "0", "leaves the result alone");
    is_int(adder_dec_div(&r, ADDER_DEC(1, 0), ADDER_DEC(640, 0), &ADDER_CTX_EXACT), 0, "1/640 exactly");
    is_dec(r, "0.0015625", "has an end");
    is_int(adder_dec_div(&third, ADDER_DEC(1, 0), ADDER_DEC(3, 0), NULL), 0, "1/3 by default");
    is_dec(third, "0.3333333333333333333333333333", "has 28 digits");
    is_int(adder_dec_div(&third, ADDER_DEC(1, 0), ADDER_DEC(0, 0), NULL), ADDER_EDIVZERO, "1/0");
    is_int(adder_dec_add(&r, ADDER_DEC(1, 999999999), ADDER_DEC(1, 0), &ADDER_CTX_EXACT), ADDER_ENOMEM,
           "a billion digits are refused");
    adder_ctx wide = ADDER_CTX_MAX;
    wide.prec = 28;
    is_int(adder_dec_add(&r, ADDER_DEC(1, 999999999), ADDER_DEC(1, 0), &wide), 0, "but not where they are rounded");
    is_dec(r, "1.000000000000000000000000000E+999999999", "1E+999999999 + 1");
    is_int(wide.flags, ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED, "the conditions of that");

    is_int(adder_dec_round(&r, ADDER_DEC(2675, -3), 2, ADDER_HALF_UP), 0, "round to cents");
    is_dec(r, "2.68", "2.675, half up");
    adder_dec_round(&r, ADDER_DEC(2665, -3), 2, ADDER_HALF_EVEN);
    is_dec(r, "2.66", "2.665, half even");
    adder_dec_round(&r, ADDER_DEC(1250, 0), -2, ADDER_HALF_EVEN);
    is_dec(r, "1.2E+3", "1250 to hundreds");
    adder_dec_round_sig(&r, ADDER_DEC(99951, -2), 3, ADDER_HALF_EVEN);
    is_dec(r, "1.00E+3", "999.51 to 3 digits");
    is_int(adder_dec_round_to(&r, ADDER_DEC(1233, -2), ADDER_DEC(5, -2), ADDER_HALF_UP), 0, "to a multiple of 0.05");
    is_dec(r, "12.35", "12.33");
    is_int(adder_dec_round_to(&r, ADDER_DEC(1, 0), ADDER_DEC(0, 0), ADDER_HALF_UP), ADDER_EDOMAIN, "of 0");

    adder_dec parts[3] = { ADDER_DEC(1, 0), ADDER_DEC(1, 0), ADDER_DEC(1, 0) };
    is_int(adder_dec_allocate(parts, ADDER_DEC(10000, -2), parts, 3, ADDER_DEC(1, -2)), 0, "share 100.00 in three");
    is_dec(parts[0], "33.34", "the first");
    is_dec(parts[1], "33.33", "the second");
    is_dec(parts[2], "33.33", "the third");
    is_int(adder_dec_allocate(parts, ADDER_DEC(1, -3), parts, 3, ADDER_DEC(1, -2)), ADDER_EDOMAIN, "half a step");

    adder_dec v[3] = { ADDER_DEC(1, 20), ADDER_DEC(1, -20), ADDER_DEC(-1, 20) };
    is_int(adder_dec_sum(&r, v, 3, NULL), 0, "a sum whose terms cancel");
    is_dec(r, "1E-20", "is exact");

    double x;
    adder_dec_set_double(&r, 0.1);
    is_dec(r, "0.1000000000000000055511151231257827021181583404541015625", "0.1 as a double");
    is_int(adder_dec_get_double(&x, r), 0, "and back");
    ok(x == 0.1, "is 0.1");
    is_int(adder_dec_get_double(&x, ADDER_DEC(1, 400)), ADDER_ERANGE, "1E+400 as a double");
    adder_dec_set_double(&r, -INFINITY);
    is_dec(r, "-Infinity", "minus infinity");
    int64_t n;
    is_int(adder_dec_get_i64(&n, ADDER_DEC(-1999, -3)), 0, "truncate");
    is_int(n, -1, "-1.999");
    is_int(adder_dec_get_i64(&n, ADDER_DEC(1, 19)), ADDER_ERANGE, "1E+19 as an int64_t");
    is_int(adder_dec_set_str(&r, " +1_234.50e-2\n", NULL), 0, "text");
    is_dec(r, "12.3450", "with everything around it");
    is_int(adder_dec_set_str(&r, "1.2.3", NULL), ADDER_EPARSE, "no number");
    size_t used;
    is_int(adder_dec_parse(&r, "1.5e+x", 6, &used, NULL), 0, "a prefix");
    is_int((intmax_t)used, 3, "of three bytes");
    return done_testing();
}
