/* fixed-wide.c - machine integers of all widths against adder_int: edges, random operands, conversions, doubles. */

#include <math.h>

#include "fixed-oracle.h"

/* The saturating and wrapping forms where there is no exact result, as the header says. */
static void expect_none(struct expectation *e, const struct fixed_type *t, enum operation op, bits a)
{
    bool negative = t->is_signed && a >> (sizeof(bits) * 8 - 1);
    e->status = takes_count(op) ? ADDER_EDOMAIN : ADDER_EDIVZERO;
    e->sat = e->wrap = e->value = 0;
    if (op == DIV || op == QUO)
        e->sat = a == 0 ? 0 : negative ? t->min : t->max;
    if (op == MOD || op == REM)
        e->sat = e->wrap = a;
    if (op == SHL || op == SHR)
        e->sat = a;
}

static adder_int x, y, z;

/* Counts from here on act as infinite: z is a number beyond the range, on the side of x ** b. */
enum { LARGE_COUNT = 1000 };

static void expect_large(struct expectation *e, const struct fixed_type *t, enum operation op, bits b)
{
    bool few = op == POW && adder_int_cmpabs(x, ADDER_INT(1)) <= 0;
    if (op == SHR)
        must(adder_int_rshift(&z, x, LARGE_COUNT));
    else if (op == SHL)
        must(adder_int_lshift(&z, x, LARGE_COUNT));
    else
        must(adder_int_pow(&z, x, ADDER_INT(few ? (int)(b & 1) + 2 : (int)(b & 1) + LARGE_COUNT)));
    expect_int(e, t, z);
    if (op == POW && !few) {
        must(adder_int_lshift(&z, ADDER_INT(1), (size_t)t->width));
        must(adder_int_powmod(&z, x, y, z));
        e->wrap = truncated(t, from_int(z));
    }
}

static void expect(struct expectation *e, const struct fixed_type *t, enum operation op, bits a, bits b)
{
    bool negative = t->is_signed && b >> (sizeof(bits) * 8 - 1);
    if ((op >= DIV && op <= REM && b == 0) || (takes_count(op) && negative)) {
        expect_none(e, t, op, a);
        return;
    }
    to_int(&x, a, t->is_signed);
    to_int(&y, b, t->is_signed);
    if (takes_count(op) && b >= LARGE_COUNT) {
        expect_large(e, t, op, b);
        return;
    }
    switch (op) {
    case ADD:
        must(adder_int_add(&z, x, y));
        break;
    case SUB:
        must(adder_int_sub(&z, x, y));
        break;
    case MUL:
        must(adder_int_mul(&z, x, y));
        break;
    case DIV:
        must(adder_int_floordiv(&z, x, y));
        break;
    case MOD:
        must(adder_int_mod(&z, x, y));
        break;
    case QUO:
        must(adder_int_quo(&z, x, y));
        break;
    case REM:
        must(adder_int_rem(&z, x, y));
        break;
    case MIN:
        must(adder_int_set(&z, adder_int_cmp(x, y) < 0 ? x : y));
        break;
    case MAX:
        must(adder_int_set(&z, adder_int_cmp(x, y) < 0 ? y : x));
        break;
    case NEG:
        must(adder_int_neg(&z, x));
        break;
    case ABS:
        must(adder_int_abs(&z, x));
        break;
    case SHL:
        must(adder_int_lshift(&z, x, (size_t)b));
        break;
    case SHR:
        must(adder_int_rshift(&z, x, (size_t)b));
        break;
    default:
        must(adder_int_pow(&z, x, y));
        break;
    }
    expect_int(e, t, z);
}

/* The numbers of operands that were asked about, and of wrong answers, for each operation of a type. */
static long asked[OPERATIONS], wrong[OPERATIONS];

static void check(const struct fixed_type *t, enum operation op, bits a, bits b, bits old)
{
    struct expectation e;
    expect(&e, t, op, a, b);
    asked[op]++;
    bool right = as_expected(&t->operation[op], a, b, old, &e) && (op != DIV || pair_as_expected(t, DIV, MOD, a, b)) &&
                 (op != QUO || pair_as_expected(t, QUO, REM, a, b));
    if (!right && wrong[op]++ < 5)
        diag("adder_%s_%s(%016" PRIx64 "%016" PRIx64 ", %016" PRIx64 "%016" PRIx64 ")", t->name, operation_name[op],
             (uint64_t)(a >> 32 >> 32), (uint64_t)a, (uint64_t)(b >> 32 >> 32), (uint64_t)b);
}

static void check_pair(const struct fixed_type *t, bits a, bits b, bits old)
{
    for (enum operation op = ADD; op <= ABS; op++)
        check(t, op, a, b, old);
}

/* The operations whose second operand is a count. */
static void check_count(const struct fixed_type *t, bits a, bits n)
{
    check(t, SHL, a, n, 85);
    check(t, SHR, a, n, 85);
    check(t, POW, a, n, 85);
}

/* A random value, of random length as often as not. */
static bits operand(const struct fixed_type *t, uint64_t *seed)
{
    bits v = random_bits(seed);
    uint64_t how = tap_random(seed);
    if (how & 1)
        v >>= sizeof(bits) * 8 - 1 - (how >> 8) % (unsigned)t->width;
    return truncated(t, how & 2 ? 0 - v : v);
}

static void check_operations(const struct fixed_type *t, uint64_t *seed, long pairs)
{
    bits a, b;
    memset(asked, 0, sizeof asked);
    memset(wrong, 0, sizeof wrong);
    /* Every third edge with every fifth, so that in time all pairs occur. */
    for (int i = (int)(tap_random(seed) % 3); edge(&a, t, i); i += 3)
        for (int j = (int)(tap_random(seed) % 5); edge(&b, t, j); j += 5)
            check_pair(t, a, b, 85);
    bits end[] = { t->min, t->max, truncated(t, t->min + 1), t->max - 1, 0, 1, truncated(t, ~(bits)0) };
    for (size_t i = 0; i < sizeof end / sizeof *end; i++) {
        for (size_t j = 0; j < sizeof end / sizeof *end; j++)
            check_pair(t, end[i], end[j], 85);
        for (int64_t n = -3; n < t->width + 70; n++)
            check_count(t, end[i], truncated(t, (bits)n));
        for (int j = 0; edge(&b, t, j); j++)
            check_count(t, end[i], b);
    }
    for (long i = 0; i < pairs; i++) {
        a = operand(t, seed);
        b = operand(t, seed);
        check_pair(t, a, b, 85);
        check(t, SHL, a, tap_random(seed) % (unsigned)(t->width + 2), 85);
        check(t, SHR, a, tap_random(seed) % (unsigned)(t->width + 2), 85);
        if (i % 16 == 0)
            check_count(t, a, b);
        /* Powers that just fit, or just do not: the length of the base times the exponent is near the width. */
        int length = (int)(tap_random(seed) % (unsigned)t->width);
        a = truncated(t, a >> length);
        check(t, POW, a, tap_random(seed) % (unsigned)(t->width / (t->width - length) + 3), 85);
    }
    for (enum operation op = ADD; op < OPERATIONS; op++)
        ok(wrong[op] == 0, "adder_%s_%s, %ld times", t->name, operation_name[op], asked[op]);
}

/* Every value near an edge of any type, and random ones, from s to t. */
static void check_conversion(int to, int from, uint64_t *seed)
{
    const struct fixed_type *t = &fixed_types[to], *s = &fixed_types[from];
    long bad = 0, count = 0;
    for (int i = 0; i < 2000; i++) {
        bits v;
        struct expectation e;
        if (!edge(&v, s, i))
            v = operand(s, seed);
        to_int(&x, v, s->is_signed);
        expect_int(&e, t, x);
        count++;
        if (!as_expected(&t->from[from], v, 0, 85, &e) && bad++ < 5)
            diag("adder_%s_from_%s(%016" PRIx64 ")", t->name, s->name, (uint64_t)v);
    }
    ok(bad == 0, "adder_%s_from_%s, %ld times", t->name, s->name, count);
}

/* The three functions from double at one number; returns whether they are right. */
static bool double_is_right(const struct fixed_type *t, double d)
{
    struct expectation e;
    bits r = 85, q = 85;
    adder_status got = t->from_double(&r, d), got_truncated = t->from_double_trunc(&q, d);
    bits saturated = t->from_double_sat(d);
    if (isnan(d) || isinf(d)) {
        bits end = isnan(d) ? 0 : d > 0 ? t->max : t->min;
        adder_status none = isnan(d) ? ADDER_EDOMAIN : ADDER_ERANGE;
        return got == none && got_truncated == none && r == 85 && q == 85 && saturated == end;
    }
    must(adder_int_set_double(&x, d));
    expect_int(&e, t, x);
    bool fits = !e.status, whole = trunc(d) == d;
    return got_truncated == e.status && q == (fits ? e.value : 85) &&
           got == (fits && whole ? ADDER_OK : ADDER_ERANGE) && r == (fits && whole ? e.value : 85) &&
           saturated == e.sat;
}

static void check_doubles(const struct fixed_type *t, uint64_t *seed, long count)
{
    long bad = 0, bad_back = 0;
    bits v;
    static const double step[] = { -2, -1.5, -1, -0.75, -0.5, 0, 0.25, 0.5, 1, 1.5, 2 };
    for (int sign = -1; sign <= 1; sign += 2)
        for (int e = -3; e < 132; e++)
            for (size_t i = 0; i < sizeof step / sizeof *step; i++) {
                double d = sign * ldexp(1, e) + step[i];
                for (int n = 0; n < 3; n++, d = nextafter(d, n == 1 ? INFINITY : -INFINITY))
                    bad += !double_is_right(t, d);
            }
    static const double special[] = { 0.0, -0.0, INFINITY, -INFINITY, NAN, 0x1p-1074, -0x1p-1074, 0x1p1023 };
    for (size_t i = 0; i < sizeof special / sizeof *special; i++)
        bad += !double_is_right(t, special[i]);
    for (long i = 0; i < count; i++) {
        uint64_t random = tap_random(seed);
        double d = ldexp((double)(int64_t)random, -(int)(tap_random(seed) % 130));
        bad += !double_is_right(t, d * (tap_random(seed) & 1 ? 0x1p64 : 1));
    }
    ok(bad == 0, "adder_%s_from_double, _trunc, _sat", t->name);
    for (int i = 0; i < 2000; i++) {
        if (!edge(&v, t, i))
            v = operand(t, seed);
        double d, got = 85;
        to_int(&x, v, t->is_signed);
        must(adder_int_get_double(&d, x));
        must(adder_int_set_double(&y, d));
        bool exact = adder_int_eq(x, y);
        adder_status s = t->to_double(&got, v);
        bad_back += s != (exact ? ADDER_OK : ADDER_ERANGE) || got != (exact ? d : 85);
    }
    ok(bad_back == 0, "adder_%s_to_double", t->name);
}

/* The library's memory, which runs out when told to. */
static bool no_memory;

static void *allocate(size_t size)
{
    return no_memory ? NULL : malloc(size);
}

static void *reallocate(void *p, size_t size)
{
    return no_memory ? NULL : realloc(p, size);
}

static void check_promotion(uint64_t *seed, long count)
{
    const struct fixed_type *t = NULL;
    for (int i = 0; i < FIXED_TYPES; i++)
        if (strcmp(fixed_types[i].name, "i64") == 0)
            t = &fixed_types[i];
    long bad[3] = { 0 };
    adder_int r = ADDER_INT(0);
    for (long i = 0; i < count; i++) {
        bits u, v;
        if (!edge(&u, t, (int)(tap_random(seed) % 400)))
            u = operand(t, seed);
        if (!edge(&v, t, (int)(tap_random(seed) % 400)))
            v = operand(t, seed);
        int64_t a = (int64_t)u, b = (int64_t)v;
        must(adder_int_set_i64(&x, a));
        must(adder_int_set_i64(&y, b));
        must(adder_int_add(&z, x, y));
        must(adder_int_add_i64(&r, a, b));
        bad[0] += !adder_int_eq(z, r);
        must(adder_int_sub(&z, x, y));
        must(adder_int_sub_i64(&r, a, b));
        bad[1] += !adder_int_eq(z, r);
        must(adder_int_mul(&z, x, y));
        must(adder_int_mul_i64(&r, a, b));
        bad[2] += !adder_int_eq(z, r);
    }
    /* An operation that a limit refuses leaves its destination. */
    must(adder_int_set_i64(&r, 7));
    adder_set_max_bits(64);
    ok(adder_int_mul_i64(&r, INT64_MIN, INT64_MIN) == ADDER_ELIMIT && adder_int_eq(r, ADDER_INT(7)),
       "a product over the limit");
    adder_set_max_bits(0);
    no_memory = true;
    ok(adder_int_mul_i64(&r, INT64_MIN, INT64_MIN) == ADDER_ENOMEM && adder_int_eq(r, ADDER_INT(7)) &&
           adder_int_add_i64(&r, INT64_MIN, INT64_MIN) == ADDER_ENOMEM && adder_int_eq(r, ADDER_INT(7)) &&
           adder_int_sub_i64(&r, INT64_MAX, INT64_MIN) == ADDER_ENOMEM && adder_int_eq(r, ADDER_INT(7)),
       "promotion without memory");
    no_memory = false;
    adder_int_clear(&r);
    ok(bad[0] == 0, "adder_int_add_i64, %ld times", count);
    ok(bad[1] == 0, "adder_int_sub_i64, %ld times", count);
    ok(bad[2] == 0, "adder_int_mul_i64, %ld times", count);
}

int main(void)
{
    adder_set_allocator(allocate, reallocate, free);
    uint64_t seed = tap_seed();
    long pairs = tap_count(1000000, 20000000) / FIXED_TYPES; /* of each type; together */
    for (int i = 0; i < FIXED_TYPES; i++)
        check_operations(&fixed_types[i], &seed, pairs);
    for (int i = 0; i < FIXED_TYPES; i++)
        for (int j = 0; j < FIXED_TYPES; j++)
            check_conversion(i, j, &seed);
    for (int i = 0; i < FIXED_TYPES; i++)
        check_doubles(&fixed_types[i], &seed, pairs / 10);
    check_promotion(&seed, pairs);
    adder_int_clear(&x);
    adder_int_clear(&y);
    adder_int_clear(&z);
    return done_testing();
}
