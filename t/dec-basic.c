/* dec-basic.c - contexts, money and conversions of decimal numbers, by example. */

#include "tap.h"

#include <adder.h>
#include <math.h>
#include <time.h>

static void is_dec(adder_dec a, const char *expected, const char *name)
{
    char text[300];
    adder_dec_str(text, sizeof text, a);
    is_str(text, expected, "%s", name);
}

/* A number shared out to 100,000, in proportion to weights of 1 to 1000 cents: every share is its quotient or one more,
   and those are the ones of the largest remainders, the first among equals. */
static void test_many_shares(void)
{
    enum { MANY = 100000 };
    const uint64_t total = 123456789, sum = UINT64_C(500500) * 100;
    adder_dec *part = calloc(MANY, sizeof *part), r = ADDER_DEC(0, 0);
    if (!part)
        abort();
    for (int i = 0; i < MANY; i++)
        part[i] = ADDER_DEC(1 + i * INT64_C(7919) % 1000, -2);
    is_int(adder_dec_share(part, ADDER_DEC(total, 0), part, MANY, ADDER_DEC(1, 0)), 0, "share out to 100,000");
    adder_dec_sum(&r, part, MANY, &ADDER_CTX_EXACT);
    is_dec(r, "123456789", "together they have it all");
    uint64_t least_served = UINT64_MAX, most_unserved = 0;
    int last_served = -1, first_unserved = MANY, others = 0;
    for (int i = 0; i < MANY; i++) {
        uint64_t product = total * (1 + (uint64_t)i * 7919 % 1000), got = 0;
        adder_dec_get_u64(&got, part[i]);
        got -= product / sum;
        product %= sum;
        others += got > 1;
        if (got == 1 && product <= least_served) {
            least_served = product;
            last_served = i;
        } else if (got == 0 && (product > most_unserved || first_unserved == MANY)) {
            most_unserved = product;
            first_unserved = i;
        }
    }
    ok(others == 0, "each has its quotient, or one more");
    ok(least_served > most_unserved || (least_served == most_unserved && last_served < first_unserved),
       "those have the largest remainders, and come first among equals");
    free(part);
}

/* Where the context leaves no room for a payload, the number ends before it; zeros need no room. */
static void test_no_room_for_payloads(void)
{
    static const struct {
        const char *text;
        size_t used;
    } prefixes[] = { { "NaN", 3 }, { "NaN2", 3 }, { "nan0", 4 }, { "NaN002e5", 5 }, { "sNaN7", 4 }, { "NaN00", 5 } };
    adder_ctx c = { 1, -6143, 6144, ADDER_HALF_EVEN, true, 0, 0 };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        adder_dec r = ADDER_DEC(7, 0);
        size_t length = strlen(prefixes[i].text), used = 0;
        ok(adder_dec_parse(&r, prefixes[i].text, length, &used, &c) == ADDER_OK && used == prefixes[i].used &&
               adder_dec_is_nan(r) && adder_dec_digits(r) == 1,
           "a prefix of %s", prefixes[i].text);
        adder_status whole = used == length ? ADDER_OK : ADDER_EPARSE;
        ok(adder_dec_parse(&r, prefixes[i].text, length, NULL, &c) == whole, "the whole of %s", prefixes[i].text);
    }
}

/* A context outside its range is refused, and the destination keeps its value. */
static void test_invalid_context(void)
{
    static const struct {
        int64_t prec, emin, emax;
        int rounding;
    } bad[] = { { INT64_MIN, 0, 0, 0 },
                { 0, -9, 9, 0 },
                { 1000000000000000000, -9, 9, 0 },
                { 9, 1, 9, 0 },
                { 9, -9, -1, 0 },
                { 9, -1000000000000000000, 9, 0 },
                { 9, INT64_MIN, 9, 0 },
                { 9, -9, INT64_MAX, 0 },
                { 9, -9, 9, -1 },
                { 9, -9, 9, ADDER_05UP + 1 } };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        adder_dec r = ADDER_DEC(7, 0);
        adder_ctx c = { bad[i].prec, bad[i].emin, bad[i].emax, (adder_rounding)bad[i].rounding, false, 0, 0 };
        ok(adder_dec_mul(&r, ADDER_DEC(995, -1), ADDER_DEC(3, 0), &c) == ADDER_EDOMAIN &&
               c.flags == (ADDER_DEC_INVALID_OPERATION | ADDER_DEC_INVALID_CONTEXT) && adder_dec_eq(r, ADDER_DEC(7, 0)),
           "invalid context %zu", i);
    }
}

/* Exponents at the ends of the range, where the answers are still short. */
static void test_far_exponents(void)
{
    const adder_dec tiny = ADDER_DEC(12, -1500000000000000000), million = ADDER_DEC(1, -1000000000);
    adder_dec r = ADDER_DEC(0, 0), big = ADDER_DEC(9, 999999999999999999),
              v[3] = { big, big, ADDER_DEC(-9, 999999999999999999) };
    adder_ctx c = ADDER_CTX_MAX;
    c.prec = 9;
    c.traps = 0;
    adder_dec_round_sig(&r, tiny, 1, ADDER_HALF_EVEN);
    is_dec(r, "1E-1499999999999999999", "round_sig has no range");
    adder_dec_round_sig(&r, ADDER_DEC(95, 999999999999999998), 1, ADDER_HALF_EVEN);
    is_dec(r, "1E+1000000000000000000", "nor has it at the other end");
    adder_dec_sum(&r, v, 3, &c);
    is_dec(r, "9E+999999999999999999", "a sum may leave the range on its way");
    v[0] = ADDER_DEC(0, -999999999);
    v[1] = ADDER_DEC(1, 0);
    adder_dec_sum(&r, v, 2, &c);
    is_dec(r, "1.00000000", "a zero's exponent is not written out in a sum");
    adder_dec_round_to(&r, million, ADDER_DEC(5, -2), ADDER_HALF_UP);
    is_dec(r, "0.00", "nor that of a number far below a step");
    adder_dec_round_to(&r, million, ADDER_DEC(5, -2), ADDER_UP);
    is_dec(r, "0.05", "which may be raised to it");
    adder_dec_round_to(&r, ADDER_DEC(1, 0), ADDER_DEC(1, 1000000000), ADDER_HALF_UP);
    is_dec(r, "0E+1000000000", "nor a step far above the number");
    is_int(adder_dec_share(v, million, &(adder_dec)ADDER_DEC_INIT(1, 0), 1, ADDER_DEC(1, 0)), ADDER_EDOMAIN,
           "a total far below a step");
    adder_dec_acos(&r, tiny, &c);
    is_dec(r, "1.57079633", "an arc cosine beyond MPFR's range");
    c = (adder_ctx)ADDER_CTX_MAX;
    c.traps = 0;
    is_int(adder_dec_pow(&r, ADDER_DEC(10, 0), ADDER_DEC(1, 30), &c), 0, "a power beyond the largest range");
    is_dec(r, "Infinity", "which is an overflow");
    is_int(adder_dec_pow(&r, ADDER_DEC(10, 0), ADDER_DEC(-1, 30), &ADDER_CTX_EXACT), ADDER_EINEXACT | ADDER_ERANGE,
           "and one below it");
}

/* CPython's test_maxcontext_exact_arith, and more of its kind: exact and short results cost no more at any precision;
   others are refused at once. */
static void test_huge_precisions(void)
{
    static const int64_t precisions[] = { 1000000, 400000000, 999999999999999999, INT64_MAX };
    const adder_dec one = ADDER_DEC(1, 0), three = ADDER_DEC(3, 0);
    for (size_t i = 0; i < sizeof precisions / sizeof *precisions; i++) {
        adder_ctx ctx = ADDER_CTX_MAX;
        adder_dec r = ADDER_DEC(0, 0);
        adder_status s = ADDER_OK;
        ctx.prec = precisions[i];
        diag("a precision of %lld", (long long)ctx.prec);
        clock_t start = clock();
#define IS(call, text)                                                                                                 \
    s |= call;                                                                                                         \
    is_dec(r, text, #call)
        IS(adder_dec_exp(&r, ADDER_DEC(0, 0), &ctx), "1");
        IS(adder_dec_ln(&r, one, &ctx), "0");
        IS(adder_dec_log10(&r, one, &ctx), "0");
        IS(adder_dec_log10(&r, ADDER_DEC(100, 0), &ctx), "2");
        IS(adder_dec_log10(&r, ADDER_DEC(1, 223), &ctx), "223");
        IS(adder_dec_logb(&r, ADDER_DEC(1, 19), &ctx), "19");
        IS(adder_dec_sqrt(&r, ADDER_DEC(4, 0), &ctx), "2");
        IS(adder_dec_sqrt(&r, ADDER_DEC(40, 9), &ctx), "2.0E+5");
        IS(adder_dec_quo(&r, ADDER_DEC(10, 0), three, &ctx), "3");
        IS(adder_dec_rem(&r, ADDER_DEC(10, 0), three, &ctx), "1");
        IS(adder_dec_div(&r, ADDER_DEC(4, 0), ADDER_DEC(2, 0), &ctx), "2");
        IS(adder_dec_div(&r, ADDER_DEC(4000, -3), ADDER_DEC(2, 0), &ctx), "2.000");
        IS(adder_dec_div(&r, ADDER_DEC(-3, 0), ADDER_DEC(24, 5), &ctx), "-0.00000125");
        IS(adder_dec_pow(&r, ADDER_DEC(400, 0), ADDER_DEC(-1, 0), &ctx), "0.0025");
        IS(adder_dec_pow(&r, ADDER_DEC(400, 0), ADDER_DEC(-3, 0), &ctx), "1.5625E-8");
        IS(adder_dec_set_frac(&r, ADDER_FRAC(1, 8), &ctx), "0.125");
        is_int(s, ADDER_OK, "all of them");
        is_int(ctx.flags, 0, "without a condition");
        adder_status wanted = ctx.prec == INT64_MAX ? ADDER_EINEXACT : ADDER_ENOMEM;
        if (ctx.prec > 400000000) {
            is_int(adder_dec_div(&r, one, three, &ctx), wanted, "1/3");
            is_int(adder_dec_sqrt(&r, three, &ctx), wanted, "the root of 3");
            is_int(adder_dec_pow(&r, three, ADDER_DEC(-2, 0), &ctx), wanted, "3**-2");
            is_int(adder_dec_exp(&r, one, &ctx), wanted, "exp 1");
        }
        adder_set_max_bits(100000);
        wanted = ctx.prec == INT64_MAX ? ADDER_EINEXACT : ctx.prec >= 400000000 ? ADDER_ENOMEM : ADDER_ELIMIT;
        is_int(adder_dec_div(&r, one, three, &ctx), wanted, "1/3 over a limit");
        is_int(adder_dec_sqrt(&r, three, &ctx), wanted, "the root of 3 over it");
        adder_set_max_bits(0);
        ok(clock() - start < CLOCKS_PER_SEC / 10, "in no time");
    }
}

/* Sums of numbers too far apart for a sum with all their digits. */
static void test_sums_far_apart(void)
{
    adder_ctx ctx = ADDER_CTX_MAX;
    adder_dec r = ADDER_DEC(7, 0), u[2] = { ADDER_DEC(3, 400000000), ADDER_DEC(2, 0) };
    adder_dec v[6] = { ADDER_DEC(1, -190000000), ADDER_DEC(1, 500000000),  ADDER_DEC(1, 200000000),
                       ADDER_DEC(5, 199999972),  ADDER_DEC(-1, 500000000), ADDER_DEC(0, 0) };
    ctx.prec = 28;
    clock_t start = clock();
    is_int(adder_dec_sum(&r, v + 1, 2, &ctx), 0, "1E+500000000 + 1E+200000000 in 28 digits");
    is_dec(r, "1.000000000000000000000000000E+500000000", "nearest");
    ctx.rounding = ADDER_UP;
    is_int(adder_dec_sum(&r, v, 3, &ctx), 0, "and one more");
    is_dec(r, "1.000000000000000000000000001E+500000000", "up");
    ctx.rounding = ADDER_HALF_EVEN;
    is_int(adder_dec_sum(&r, v, 6, &ctx), 0, "when the large ones cancel");
    is_dec(r, "1.000000000000000000000000001E+200000000", "the others round, above a tie");
    v[0].bits = 1;
    is_int(adder_dec_sum(&r, v, 6, &ctx), 0, "and again");
    is_dec(r, "1.000000000000000000000000000E+200000000", "below a tie");
    is_int(ctx.flags, ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED, "flags");
    ctx.rounding = ADDER_DOWN;
    is_int(adder_dec_dot(&r, u, v, 2, &ctx), 0, "products far apart");
    is_dec(r, "1.999999999999999999999999999E+500000000", "down");
    adder_dec_set_i64(&r, 7);
    is_int(adder_dec_sum(&r, v, 4, &ADDER_CTX_EXACT), ADDER_ELIMIT, "exactly");
    is_dec(r, "7", "which changes nothing");
    ok(clock() - start < CLOCKS_PER_SEC / 10, "in no time");
}

/* Sums in nine digits whose last term is so small that only its sign matters. */
static void is_far_sum(const adder_dec *terms, size_t n, adder_rounding rounding, const char *expected,
                       const char *name)
{
    adder_ctx ctx = ADDER_CTX_MAX;
    adder_dec r = ADDER_DEC(7, 0), v[9];
    memcpy(v, terms, n * sizeof *v);
    v[n] = ADDER_DEC(1, -5000);
    ctx.prec = 9;
    ctx.rounding = rounding;
    adder_dec_sum(&r, v, n + 1, &ctx);
    is_dec(r, expected, name);
}

static void test_edges_of_sums(void)
{
    const adder_dec below_one[] = { ADDER_DEC(1, 0),    ADDER_DEC(-9, -11), ADDER_DEC(-9, -11), ADDER_DEC(-9, -11),
                                    ADDER_DEC(-9, -11), ADDER_DEC(-9, -11), ADDER_DEC(-9, -11) };
    const adder_dec turning[] = { ADDER_DEC(1, 0), ADDER_DEC(1, -20), ADDER_DEC(-5, -21), ADDER_DEC(-5, -21),
                                  ADDER_DEC(-5, -21) };
    const adder_dec long_one[] = { ADDER_DEC(10000000049999999, -16), ADDER_DEC(1, -20) };
    is_far_sum(below_one, 7, ADDER_HALF_EVEN, "0.999999999", "small terms that together reach a digit");
    is_far_sum(turning, 5, ADDER_FLOOR, "0.999999999", "a rest that changes its sign");
    is_far_sum(long_one, 2, ADDER_HALF_EVEN, "1.00000000", "a rest below many digits");

    adder_dec r = ADDER_DEC(7, 0), v[] = { ADDER_DEC(1, 0), ADDER_DEC(-1, 0), ADDER_DEC(0, 0) };
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    v[2].bits = 1;
    adder_dec_sum(&r, v, 3, &ctx);
    is_dec(r, "0", "1 - 1 - 0");
    ctx.rounding = ADDER_FLOOR;
    adder_dec_sum(&r, v, 2, &ctx);
    is_dec(r, "-0", "1 - 1, rounding to the floor");
    const adder_dec cancels[] = { ADDER_DEC(1, 5000), ADDER_DEC(1, 0), ADDER_DEC(-1, 5000), ADDER_DEC(-100, -2) };
    adder_dec_sum(&r, cancels, 4, NULL);
    is_dec(r, "0.00", "terms far apart that cancel keep the least exponent");
}

/* Python's answers. */
static void test_end_of_range(void)
{
    adder_dec r = ADDER_DEC(7, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    ctx.prec = 9;
    ctx.emin = -10;
    ctx.emax = 10;
    ctx.traps = 0;
    adder_dec_quantize(&r, ADDER_DEC(99999999999, 0), ADDER_DEC(1, 3), &ctx);
    is_dec(r, "NaN", "quantize that rounds beyond the range");
    is_int(ctx.flags, ADDER_DEC_INVALID_OPERATION, "is an invalid operation, and no overflow");
    adder_dec_div(&r, ADDER_DEC(99999999999, 0), ADDER_DEC(1, 0), &ctx);
    is_dec(r, "Infinity", "a quotient that rounds beyond it");
    adder_dec_plus(&r, ADDER_DEC(99999999999, 0), &ctx);
    is_dec(r, "Infinity", "and so does a number by itself");
    adder_dec_mul(&r, ADDER_DEC(99999999999, 0), ADDER_DEC(1, 0), &ctx);
    is_dec(r, "Infinity", "or a product");
    ctx.clamp = true;
    ctx.flags = 0;
    adder_dec_set_special(&r, false, ADDER_DEC_NAN, ADDER_INT(12345678));
    adder_dec_apply(&r, r, &ctx);
    is_dec(r, "NaN12345678", "a payload of all the digits that a clamping context has for it");
    adder_dec_set_special(&r, false, ADDER_DEC_NAN, ADDER_INT(123456789));
    adder_dec_apply(&r, r, &ctx);
    is_dec(r, "NaN", "and one of a digit more");
    ok(ctx.flags & ADDER_DEC_CONVERSION_SYNTAX, "is no text of that context");
    size_t used = 0;
    ctx.clamp = false;
    is_int(adder_dec_parse(&r, "nan12345678901", 14, &used, &ctx), ADDER_OK, "a longer one of which a part is read");
    is_dec(r, "NaN123456789", "is cut to the precision");
    is_int((intmax_t)used, 12, "and the rest is not read");
    adder_dec nines = ADDER_DEC(0, 0);
    adder_dec_set_str(&nines, "99999999999999999999999999999999999999", &ADDER_CTX_EXACT);
    ctx.emax = 75;
    adder_dec_mul(&r, nines, nines, &ctx);
    is_dec(r, "Infinity", "a product of 76 digits that rounds beyond the range");
    is_int(adder_dec_set_str(&r, "0.001E+1000000000000000002", &ADDER_CTX_EXACT), ADDER_OK, "an exponent of 19 digits");
    is_dec(r, "1E+999999999999999999", "of a number in the range");
    is_int(adder_dec_round(&r, ADDER_DEC(0, 0), 1999999999999999998, ADDER_DOWN), ADDER_OK,
           "all places that there are");
    is_int(adder_dec_round(&r, r, 1999999999999999999, ADDER_DOWN), ADDER_ERANGE, "and one more");
    is_int(adder_dec_set_parts(&r, false, ADDER_INT(1), -1999999999999999998), ADDER_OK, "the least exponent");
    is_int(adder_dec_set_parts(&r, false, ADDER_INT(1), -1999999999999999999), ADDER_ERANGE, "and one below");
}

static void test_edges_of_powers(void)
{
    adder_dec r = ADDER_DEC(7, 0), infinity = r, snan = r;
    adder_ctx ctx = ADDER_CTX_MAX;
    ctx.prec = 9;
    ctx.traps = 0;
    adder_dec_set_special(&infinity, false, ADDER_DEC_POSITIVE_INFINITY, ADDER_INT(0));
    adder_dec_set_special(&snan, false, ADDER_DEC_SNAN, ADDER_INT(0));
    adder_dec_pow(&r, ADDER_DEC(100, 0), ADDER_DEC(1, 17), &ctx);
    is_int(adder_dec_cmp(r, ADDER_DEC(1, 200000000000000000)), 0, "a power far out, within the range");
    adder_dec_hypot(&r, infinity, snan, &ctx);
    ok(adder_dec_is_qnan(r) && (ctx.flags & ADDER_DEC_INVALID_OPERATION), "hypot of an infinity and a signaling NaN");
}

static void test_edges_of_rounding(void)
{
    adder_dec r = ADDER_DEC(7, 0), step = ADDER_DEC(10, 0);
    adder_dec_round_to(&r, ADDER_DEC(6, 0), step, ADDER_HALF_EVEN);
    is_dec(r, "10", "6 to the nearest ten");
    adder_dec_round_to(&r, ADDER_DEC(5, 0), step, ADDER_HALF_UP);
    is_dec(r, "10", "5, a tie, up");
    adder_dec_round_to(&r, ADDER_DEC(5, 0), step, ADDER_HALF_EVEN);
    is_dec(r, "0", "and to even");
    adder_dec_rootn(&r, ADDER_DEC(10, -1), -2, NULL);
    is_dec(r, "1", "the exponent of an inverse root: floor(-1 / -2)");
}

int main(void)
{
    test_no_room_for_payloads();
    test_invalid_context();
    test_far_exponents();
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
    is_int(adder_dec_add(&r, ADDER_DEC(1, 999999999), ADDER_DEC(1, 0), &ADDER_CTX_EXACT), ADDER_ELIMIT,
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
    is_int(adder_dec_share(parts, ADDER_DEC(10000, -2), parts, 3, ADDER_DEC(1, -2)), 0, "share 100.00 in three");
    is_dec(parts[0], "33.34", "the first");
    is_dec(parts[1], "33.33", "the second");
    is_dec(parts[2], "33.33", "the third");
    is_int(adder_dec_share(parts, ADDER_DEC(1, -3), parts, 3, ADDER_DEC(1, -2)), ADDER_EDOMAIN, "half a step");

    /* 5/2 and 1/2, each reduced in proportion: the smaller one loses less. */
    adder_dec far[4] = { ADDER_DEC(5, 0), ADDER_DEC(1, -100000000), ADDER_DEC(1, 0), ADDER_DEC(1, -1000000000) };
    is_int(adder_dec_share(far, ADDER_DEC(3, 0), far, 4, ADDER_DEC(1, 0)), 0, "share 3 by weights far apart");
    is_dec(far[0], "2", "the first");
    is_dec(far[1], "0", "the second");
    is_dec(far[2], "1", "the third");

    test_many_shares();
    test_huge_precisions();
    test_sums_far_apart();
    test_edges_of_sums();
    test_end_of_range();
    test_edges_of_rounding();
    test_edges_of_powers();

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
