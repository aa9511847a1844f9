/* dec-nomem.c - decimal numbers when memory runs out: each function with its 1st, 2nd, 3rd ... allocation refused until
   it succeeds, and what a limit or a huge exponent forbids. */

#include "dec-rows.h"
#include "refuse.h"

#include <mpfr.h>
#include <unistd.h>

/* The operands of the calls, and their destinations. */
static adder_dec a, b, c, r, m, parts[5], saved[5];
static adder_int n;
static adder_ctx ctx;
static char text[3000];

static adder_status divide_both(void)
{
    return adder_dec_quorem(&r, &m, a, b, &ctx);
}
static adder_status over_operand(void)
{
    return adder_dec_mul(&r, r, b, &ctx);
}
static adder_status sum(void)
{
    return adder_dec_sum(&r, parts, 5, &ctx);
}
static adder_status sum_far(void)
{
    adder_dec v[5];
    memcpy(v, parts, sizeof v);
    for (int i = 0; i < 5; i++)
        v[i].exponent += 700 * i;
    return adder_dec_sum(&r, v, 5, &ctx);
}
static adder_status dot(void)
{
    return adder_dec_dot(&r, parts, parts, 5, &ctx);
}
static adder_status share(void)
{
    return adder_dec_share(parts, r, parts, 5, ADDER_DEC(1, -4));
}
static adder_status set(void)
{
    return adder_dec_set(&r, a);
}
static adder_status set_int(void)
{
    return adder_dec_set_int(&r, n);
}
static adder_status set_double(void)
{
    return adder_dec_set_double(&r, 1e-300);
}
static adder_status set_str(void)
{
    return adder_dec_set_str(&r, text, &ctx);
}
static adder_status set_str_underscores(void)
{
    return adder_dec_set_str(&r, "1_234_567_890_123_456_789_012_345_678_901_234_567_890.5", &ctx);
}
static adder_status parse(void)
{
    return adder_dec_parse(&r, text, strlen(text), NULL, &ctx);
}
static adder_status payload(void)
{
    return adder_dec_set_str(&r, "NaN1234567890123456789012345678901234567890123", &ADDER_CTX_EXACT);
}
static adder_status payload_cut(void)
{
    adder_dec nan = c;
    nan.bits |= 8; /* a quiet NaN, whose payload are the digits of c */
    return adder_dec_add(&r, nan, b, &ctx);
}
static adder_status get_int(void)
{
    return adder_dec_get_int(&n, a);
}
static adder_status set_frac(void)
{
    adder_frac f = { n, ADDER_INT(0) };
    return adder_dec_set_frac(&r, f, &ctx);
}
static adder_status ratio(void)
{
    adder_int den = ADDER_INT(0);
    adder_status s = adder_dec_ratio(&n, &den, a);
    adder_int_clear(&den);
    return s;
}
static adder_status to_decimal128(void)
{
    unsigned char bytes[16];
    return adder_dec_to_decimal128(bytes, a, ADDER_BIG, ADDER_DPD, &ctx);
}
static adder_status nan_to_decimal128(void)
{
    unsigned char bytes[16];
    adder_dec nan = a;
    nan.bits |= 8; /* a quiet NaN, whose payload are the digits of a */
    return adder_dec_to_decimal128(bytes, nan, ADDER_BIG, ADDER_DPD, &ctx);
}
static adder_status round_places(void)
{
    return adder_dec_round(&r, a, 3, ADDER_HALF_UP);
}
static adder_status round_sig(void)
{
    return adder_dec_round_sig(&r, a, 100, ADDER_HALF_UP);
}
static adder_status round_to(void)
{
    return adder_dec_round_to(&r, a, ADDER_DEC(25, -3), ADDER_HALF_UP);
}
static adder_status largest(void)
{
    adder_ctx down = ADDER_CTX_DEFAULT;
    down.rounding = ADDER_DOWN;
    down.traps = 0;
    down.prec = 100;
    adder_status s = adder_dec_mul(&r, ADDER_DEC(1, 600000), ADDER_DEC(1, 600000), &down);
    ctx.flags = down.flags;
    return s;
}
static adder_status clamped(void)
{
    adder_ctx clamp = ADDER_CTX_DEFAULT;
    clamp.clamp = true;
    clamp.prec = 200;
    return adder_dec_plus(&r, ADDER_DEC(1, 999999), &clamp);
}

/* These give the right answer even without memory. */
static adder_status compare_as_int(void)
{
    adder_dec negative = b;
    negative.bits ^= 1;
    return adder_dec_set_i64(&m, adder_dec_cmp(a, b) + 3 * adder_dec_compare_total(b, a) +
                                     9 * adder_dec_compare_total_mag(a, negative) + 27 * adder_dec_eq(a, b));
}

static adder_status get_double(void)
{
    double x;
    adder_dec small = a;
    if (adder_dec_cmp(a, ADDER_DEC(1, 300)) == 1)
        small.exponent -= 600;
    return adder_dec_get_double(&x, small);
}

static adder_status str(void)
{
    char buffer[50];
    if (adder_dec_str(buffer, sizeof buffer, a) != SIZE_MAX)
        return ADDER_OK;
    return buffer[0] ? ADDER_EIO : ADDER_ENOMEM;
}

static adder_status to_str(void)
{
    char *string = adder_dec_to_str(a);
    adder_status s = string ? ADDER_OK : ADDER_ENOMEM;
    adder_free(string);
    return s;
}

/* v with its point moved, so that 10**adjusted <= v < 10**(adjusted + 1); it shares the digits of v. */
static adder_dec moved(adder_dec v, int64_t adjusted)
{
    adder_dec e = ADDER_DEC(0, 0);
    int64_t present = 0;
    adder_dec_logb(&e, v, NULL);
    adder_dec_get_i64(&present, e);
    v.exponent += adjusted - present;
    return v;
}

/* Functions whose values have infinite expansions.  Operands below 1, unless the function is not defined there. */
#define TRANSCENDENTAL(name, adjusted)                                                                                 \
    static adder_status transcendental_##name(void)                                                                    \
    {                                                                                                                  \
        if (ctx.prec == INT64_MAX)                                                                                     \
            ctx.prec = 50;                                                                                             \
        return adder_dec_##name(&r, moved(a, adjusted), &ctx);                                                         \
    }
TRANSCENDENTAL(exp, -1)
TRANSCENDENTAL(ln, 5)
TRANSCENDENTAL(log10, -1)
TRANSCENDENTAL(sin, 2)
TRANSCENDENTAL(cos, -1)
TRANSCENDENTAL(tan, 0)
TRANSCENDENTAL(asin, -1)
TRANSCENDENTAL(acos, -1)
TRANSCENDENTAL(atan, -1)
TRANSCENDENTAL(sinh, 1)
TRANSCENDENTAL(cosh, -1)
TRANSCENDENTAL(tanh, -1)
TRANSCENDENTAL(asinh, -1)
TRANSCENDENTAL(acosh, 1)
TRANSCENDENTAL(atanh, -1)
TRANSCENDENTAL(exp2, 0)
TRANSCENDENTAL(exp10, 0)
TRANSCENDENTAL(expm1, 0)
TRANSCENDENTAL(log2, 2)
TRANSCENDENTAL(log1p, 0)
TRANSCENDENTAL(cbrt, 1)

static adder_status root(void)
{
    if (ctx.prec == INT64_MAX)
        ctx.prec = 50;
    return adder_dec_rootn(&r, moved(a, 1), -7, &ctx);
}
static adder_status exact_root(void)
{
    adder_dec square = ADDER_DEC(0, 0);
    adder_status s = adder_dec_mul(&square, b, b, &ADDER_CTX_EXACT);
    if (s == ADDER_OK)
        s = adder_dec_rootn(&r, square, 2, &ctx);
    adder_dec_clear(&square);
    return s;
}
static adder_status hypotenuse(void)
{
    if (ctx.prec == INT64_MAX)
        ctx.prec = 50;
    return adder_dec_hypot(&r, moved(a, 1), moved(b, 1), &ctx);
}
static adder_status angle(void)
{
    if (ctx.prec == INT64_MAX)
        ctx.prec = 50;
    return adder_dec_atan2(&r, moved(a, 1), moved(b, 2), &ctx);
}
static adder_status small_angle(void)
{
    if (ctx.prec == INT64_MAX)
        ctx.prec = 50;
    return adder_dec_atan2(&r, moved(a, -9000), moved(b, 2), &ctx);
}
static adder_status pi(void)
{
    if (ctx.prec == INT64_MAX)
        ctx.prec = 50;
    return adder_dec_pi(&r, &ctx);
}
static adder_status power_modulo(void)
{
    adder_dec whole = a, modulus = b;
    whole.exponent = 5;
    modulus.exponent = 0;
    return adder_dec_powmod(&r, whole, ADDER_DEC(12345, 0), modulus, &ctx);
}
static adder_status get_parts(void)
{
    int64_t exponent;
    return adder_dec_get_parts(&n, &exponent, a);
}
static adder_status set_parts(void)
{
    return adder_dec_set_parts(&r, true, n, -5);
}
static adder_status set_special(void)
{
    return adder_dec_set_special(&r, true, ADDER_DEC_SNAN, n);
}
static adder_status set_u128(void)
{
    return adder_dec_set_u128(&r, ADDER_U128_MAX);
}
static adder_status set_i128(void)
{
    return adder_dec_set_i128(&r, -ADDER_I128_MAX);
}
static adder_status get_u128(void)
{
    adder_u128 u;
    return adder_dec_get_u128(&u, moved(a, 38));
}
static adder_status floor_of(void)
{
    return adder_dec_floor(&n, a);
}
static adder_status ceil_of(void)
{
    return adder_dec_ceil(&n, a);
}
static adder_status int_set_dec(void)
{
    adder_dec whole = a;
    whole.exponent = 3;
    return adder_int_set_dec(&n, whole);
}
static adder_status round_array(void)
{
    return adder_dec_round_array(parts, parts, 5, 2, ADDER_HALF_UP);
}

static adder_status power(void)
{
    if (ctx.prec == INT64_MAX)
        ctx.prec = 50;
    return adder_dec_pow(&r, moved(a, 1), moved(b, 1), &ctx);
}

static const struct call {
    const char *name;
    adder_status (*call)(void);
    enum shape shape;
} calls[] = {
    { "divmod", .call = divide_both },
    { "mul over an operand", .call = over_operand },
    { "cmp", .call = compare_as_int, .shape = NEAR },
    { "set", .call = set },
    { "set_int", .call = set_int },
    { "set_double", .call = set_double },
    { "set_str", .call = set_str },
    { "set_str with underscores", .call = set_str_underscores },
    { "set_str of a NaN", .call = payload },
    { "parse", .call = parse },
    { "str", .call = str },
    { "to_str", .call = to_str },
    { "get_int", .call = get_int },
    { "get_double", .call = get_double },
    { "set_frac", .call = set_frac },
    { "ratio", .call = ratio },
    { "to_decimal128", .call = to_decimal128 },
    { "to_decimal128 of a NaN", .call = nan_to_decimal128 },
    { "round", .call = round_places },
    { "round_sig", .call = round_sig },
    { "round_to", .call = round_to },
    { "share", .call = share },
    { "sum", .call = sum },
    { "a sum of numbers far apart", .call = sum_far },
    { "dot", .call = dot },
    { "add of a NaN", .call = payload_cut },
    { "an overflow to the largest number", .call = largest },
    { "a clamped number", .call = clamped },
    { "exp", .call = transcendental_exp },
    { "ln", .call = transcendental_ln },
    { "log10", .call = transcendental_log10 },
    { "pow", .call = power },
    { "sin", .call = transcendental_sin },
    { "cos", .call = transcendental_cos },
    { "tan", .call = transcendental_tan },
    { "asin", .call = transcendental_asin },
    { "acos", .call = transcendental_acos },
    { "atan", .call = transcendental_atan },
    { "sinh", .call = transcendental_sinh },
    { "cosh", .call = transcendental_cosh },
    { "tanh", .call = transcendental_tanh },
    { "asinh", .call = transcendental_asinh },
    { "acosh", .call = transcendental_acosh },
    { "atanh", .call = transcendental_atanh },
    { "exp2", .call = transcendental_exp2 },
    { "exp10", .call = transcendental_exp10 },
    { "expm1", .call = transcendental_expm1 },
    { "log2", .call = transcendental_log2 },
    { "log1p", .call = transcendental_log1p },
    { "cbrt", .call = transcendental_cbrt },
    { "rootn", .call = root },
    { "rootn of a square", .call = exact_root },
    { "hypot", .call = hypotenuse },
    { "atan2", .call = angle },
    { "atan2 of a small angle", .call = small_angle },
    { "pi", .call = pi },
    { "powmod", .call = power_modulo },
    { "get_parts", .call = get_parts },
    { "set_parts", .call = set_parts },
    { "set_special", .call = set_special },
    { "set_u128", .call = set_u128 },
    { "set_i128", .call = set_i128 },
    { "get_u128", .call = get_u128 },
    { "floor", .call = floor_of },
    { "ceil", .call = ceil_of },
    { "int_set_dec", .call = int_set_dec },
    { "round_array", .call = round_array },
};

/* One operation: a row of the table, or one of those above. */
struct test {
    const struct dec_row *row;
    const struct call *other;
};

static enum shape shape_of(const struct test *test)
{
    return test->row ? test->row->shape : test->other->shape;
}

static adder_status call(const struct test *test)
{
    const struct dec_row *row = test->row;
    if (!row)
        return test->other->call();
    return row->one   ? row->one(&r, a, &ctx)
           : row->two ? row->two(&r, a, row->shape == QUANTUM ? ADDER_DEC(1, -2) : b, &ctx)
                      : row->three(&r, a, b, c, &ctx);
}

/* A number of so many digits, four of them behind the point. */
static void make(adder_dec *to, int digits, int salt, bool logical)
{
    int at = 0;
    for (int i = 0; i < digits; i++) {
        if (i == digits - 4 && !logical)
            text[at++] = '.';
        text[at++] = (char)('0' + (logical ? i == 0 || i * salt % 3 == 0 : 1 + (i * salt + i / 7) % 9));
    }
    text[at] = '\0';
    if (adder_dec_set_str(to, text, &ADDER_CTX_EXACT) != ADDER_OK)
        abort();
}

enum { SIZES = 7, CONTEXTS = 4 };

static void set_operands(int size, enum shape shape, int context)
{
    static const int digits[SIZES][3] = { { 5, 7, 6 },    { 38, 30, 36 },   { 60, 50, 61 }, { 900, 400, 880 },
                                          { 400, 9, 50 }, { 9, 400, 1200 }, { 38, 38, 38 } };
    static const int64_t precisions[CONTEXTS] = { 28, 45, 1000, INT64_MAX };
    ctx = (adder_ctx)ADDER_CTX_EXACT;
    ctx.prec = precisions[context];
    ctx.traps = 0;
    make(&r, digits[size][0], 7, false);
    for (int i = 0; i < 5; i++)
        make(&parts[i], digits[size][i % 3], i + 2, false);
    make(&b, digits[size][1], 5, shape == LOGICAL);
    make(&c, digits[size][2], 3, false);
    make(&a, digits[size][0], 3, shape == LOGICAL);
    if (shape == PLACES)
        adder_dec_set_i64(&b, -9);
    if (shape == NEAR)
        adder_dec_add(&b, a, ADDER_DEC(1, -9), &ADDER_CTX_EXACT);
    adder_dec_get_int(&n, a);
    make(&m, 50, 1, false);
}

/* Every destination as one text. */
static char *written(void)
{
    static char buffer[30000];
    size_t at = 0;
    const adder_dec *all[] = { &r, &m, &parts[0], &parts[1], &parts[2], &parts[3], &parts[4] };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        at += adder_dec_str(buffer + at, sizeof buffer - at, *all[i]);
        buffer[at++] = ' ';
    }
    adder_int_str(buffer + at, sizeof buffer - at, n, 16);
    return buffer;
}

/* Tries everything with the operands of one size; returns what went wrong. */
static const char *refuse_all(const struct test *test, int size, int context, bool for_good, long *refusals)
{
    set_operands(size, shape_of(test), context);
    adder_ctx given = ctx;
    if (call(test) != ADDER_OK)
        return "the call fails with enough memory";
    char *wanted = strdup(written());
    unsigned wanted_flags = ctx.flags;
    const char *fault = NULL;
    set_operands(size, shape_of(test), context);
    memory.for_good = for_good;
    for (long k = 1; !fault; k++) {
        adder_dec r_before = r, m_before = m;
        adder_int n_before = n;
        mpfr_mp_memory_cleanup(); /* blocks that MPFR keeps for later calls are not leaks */
        long live = memory.live;
        memcpy(saved, parts, sizeof parts);
        ctx = given;
        refuse_from(k);
        adder_status s = call(test);
        memory.on = false;
        mpfr_mp_memory_cleanup();
        *refusals += memory.refused;
        if (s == ADDER_OK) {
            if (strcmp(written(), wanted) != 0 || ctx.flags != wanted_flags)
                fault = "a later result is wrong";
            break;
        }
        if (s != ADDER_ENOMEM)
            fault = "the status is not ADDER_ENOMEM";
        else if (memory.live != live)
            fault = "memory has leaked or was freed twice";
        else if (memcmp(&r, &r_before, sizeof r) != 0 || memcmp(&m, &m_before, sizeof m) != 0 ||
                 n.word != n_before.word || memcmp(saved, parts, sizeof parts) != 0)
            fault = "a destination has changed";
        else if (ctx.flags != given.flags)
            fault = "the flags have changed";
    }
    free(wanted);
    return fault;
}

static void test_refusals(const struct test *test)
{
    const char *fault = NULL;
    long refusals = 0;
    int contexts = test->row && test->row->needs_precision ? CONTEXTS - 1 : CONTEXTS;
    for (int k = 0; k < SIZES * contexts * 2 && !fault; k++) {
        int size = k / 2 % SIZES, context = k / 2 / SIZES;
        fault = refuse_all(test, size, context, k & 1, &refusals);
        if (fault)
            diag("size %d, context %d", size, context);
    }
    ok(!fault, "%s: %ld refusals", test->row ? test->row->name : test->other->name, refusals);
    if (fault)
        diag("%s", fault);
}

/* Numbers just above a power of ten, whose digits are counted by comparing them with it, without memory if need be;
   above the program's limit, the count is still right. */
static void test_beside_powers_of_ten(void)
{
    long bad = 0, refused = 0;
    for (int k = 45; k <= 100000; k += k) {
        adder_dec x = ADDER_DEC(0, 0), y = x, e = x, wanted = x;
        adder_ctx to_millions = ADDER_CTX_DEFAULT;
        to_millions.prec = k - 5;
        adder_dec_add(&x, ADDER_DEC(1, k), ADDER_DEC(600000, 0), &ADDER_CTX_EXACT);
        adder_dec_plus(&wanted, x, &to_millions);
        for (int for_good = 0; for_good < 2; for_good++)
            for (long nth = 1;; nth++) {
                memory.for_good = for_good;
                refuse_from(nth);
                adder_status s = adder_dec_plus(&y, x, &to_millions);
                memory.on = false;
                bad += s != ADDER_OK ? s != ADDER_ENOMEM : adder_dec_cmp(y, wanted) != 0;
                refused += memory.refused;
                if (!memory.refused)
                    break;
            }
        memory.for_good = true;
        refuse_from(1);
        adder_status s = adder_dec_logb(&e, x, NULL);
        int order = adder_dec_cmp(x, ADDER_DEC(1, k + 1));
        memory.on = false;
        bad += s != ADDER_OK || adder_dec_cmp(e, ADDER_DEC(k, 0)) != 0 || order != -1;
        adder_set_max_bits(100);
        bad += adder_dec_logb(&e, x, NULL) != ADDER_OK || adder_dec_cmp(e, ADDER_DEC(k, 0)) != 0;
        adder_set_max_bits(0);
        adder_dec_clear(&x);
        adder_dec_clear(&y);
        adder_dec_clear(&wanted);
    }
    ok(bad == 0 && refused > 0, "numbers beside powers of ten, %ld refusals", refused);
}

/* Numbers of k + 1 digits that differ in the last one or not at all, and whose exponents differ by k: the answer is the
   same without memory; operations with a status return it. */
static void test_order(void)
{
    static const int sizes[] = { 50, 54, 1000, 5000, 120000 };
    long bad = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        int k = sizes[i];
        adder_dec y = ADDER_DEC(7, 0), x[3] = { ADDER_DEC(0, 0), ADDER_DEC(0, 0), ADDER_DEC(0, 0) };
        const adder_dec high = ADDER_DEC(7, k);
        for (int d = -1; d <= 1; d++)
            adder_dec_add(&x[d + 1], high, ADDER_DEC(d, 0), &ADDER_CTX_EXACT);
        for (int d = -1; d <= 1; d++) {
            adder_dec v = x[d + 1], negative = v, other = high;
            negative.bits |= 1;
            other.bits |= 1;
            for (int refused = k > 110000 ? 2 : 0; refused < 3; refused++) {
                memory.for_good = true;
                if (refused == 1)
                    refuse_from(1);
                if (refused == 2)
                    adder_set_max_bits(64);
                bad += adder_dec_cmp(v, high) != d || adder_dec_cmp(high, v) != -d;
                bad += adder_dec_cmp(negative, other) != -d || adder_dec_eq(v, high) != (d == 0);
                bad += adder_dec_compare_total(v, high) != (d ? d : -1);
                adder_status s = adder_dec_compare(&y, v, high, NULL);
                adder_status t = adder_dec_max(&y, v, high, NULL), u = adder_dec_next_toward(&y, v, high, NULL);
                memory.on = false;
                adder_set_max_bits(0);
                adder_status wanted = refused == 1 ? ADDER_ENOMEM : refused == 2 ? ADDER_ELIMIT : ADDER_OK;
                bad += s != wanted || t != wanted || u != wanted;
            }
        }
        for (int d = 0; d < 3; d++)
            adder_dec_clear(&x[d]);
        adder_dec_clear(&y);
    }
    is_int(bad, 0, "the order of long numbers without memory, and over the limit");
}

/* A limit, and exponents so large that their digits are never computed. */

static void is_refused(adder_status s, const char *name)
{
    ok(s == ADDER_ELIMIT || s == ADDER_ENOMEM, "%s: %s", name, adder_strerror(s));
}

static void test_limit(void)
{
    adder_dec x = ADDER_DEC(0, 0), y = ADDER_DEC(7, 0);
    make(&x, 250, 3, false);
    adder_set_max_bits(1000);
    is_int(adder_dec_mul(&y, x, x, &ADDER_CTX_EXACT), ADDER_ELIMIT, "a product over the limit");
    is_int(adder_dec_fma(&y, x, x, x, NULL), ADDER_ELIMIT, "fma over it on the way");
    is_int(adder_dec_add(&y, ADDER_DEC(1, 100000000), ADDER_DEC(1, 0), &ADDER_CTX_EXACT), ADDER_ELIMIT,
           "an exact sum over it");
    is_int(adder_dec_round(&y, ADDER_DEC(1, 0), 1000, ADDER_HALF_UP), ADDER_ELIMIT, "round to a thousand places");
    make(&x, 20, 3, false);
    memset(text, '7', 1000);
    text[1000] = '\0';
    is_int(adder_dec_set_str(&y, text, NULL), ADDER_ELIMIT, "the text of a thousand digits");
    adder_ctx many = ADDER_CTX_MAX;
    many.prec = 300000000;
    is_int(adder_dec_logical_invert(&y, ADDER_DEC(1, 0), &many), ADDER_ELIMIT, "300,000,000 ones");
    is_int(adder_dec_logical_or(&y, ADDER_DEC(1, 0), ADDER_DEC(10, 0), &many), ADDER_OK, "but not two");
    adder_dec_set_i64(&y, 7);
    is_int(adder_dec_set_double(&y, 5e-324), ADDER_ELIMIT, "a double of 751 digits");
    ok(adder_dec_cmp(y, ADDER_DEC(7, 0)) == 0, "none has changed its result");
    is_int(adder_dec_mul(&y, x, x, &ADDER_CTX_EXACT), ADDER_OK, "a smaller product");
    adder_set_max_bits(0);
    adder_dec_clear(&x);
    adder_dec_clear(&y);
}

static bool stop(void *state)
{
    (void)state;
    return true;
}

/* The operations on digits end with each reason, and leave the result as it was. */
static void test_digit_operations(void)
{
    adder_dec ones = ADDER_DEC(0, 0), y = ADDER_DEC(7, 0);
    const adder_dec left = ADDER_DEC(3, 0);
    adder_ctx many = ADDER_CTX_MAX;
    many.prec = 200000;
    if (adder_dec_logical_invert(&ones, y, &many) == ADDER_OK || adder_dec_set(&y, ADDER_DEC(0, 0)) ||
        adder_dec_logical_invert(&ones, y, &many) || adder_dec_set(&y, ADDER_DEC(7, 0)))
        abort();
    for (int limited = 0; limited < 2; limited++) {
        const adder_status wanted = limited ? ADDER_ELIMIT : ADDER_EINTR;
        adder_set_max_bits(limited ? 100000 : 0);
        adder_set_interrupt(limited ? NULL : stop, NULL);
        is_int(adder_dec_logical_and(&y, ones, ones, &many), wanted, "logical_and, %s", adder_strerror(wanted));
        is_int(adder_dec_logical_or(&y, ones, ones, &many), wanted, "logical_or");
        is_int(adder_dec_logical_xor(&y, ones, ADDER_DEC(1, 0), &many), wanted, "logical_xor");
        is_int(adder_dec_logical_invert(&y, ADDER_DEC(1, 0), &many), wanted, "logical_invert");
        is_int(adder_dec_shift(&y, ones, left, &many), wanted, "shift");
        is_int(adder_dec_rotate(&y, ones, left, &many), wanted, "rotate");
        ok(adder_dec_cmp(y, ADDER_DEC(7, 0)) == 0 && adder_dec_exponent(y) == 0, "none has changed its result");
    }
    adder_set_max_bits(0);
    adder_set_interrupt(NULL, NULL);
    adder_dec_clear(&ones);
    adder_dec_clear(&y);
}

static void test_huge_exponents(void)
{
    const adder_dec huge = ADDER_DEC(1, 999999999), one = ADDER_DEC(1, 0), three = ADDER_DEC(3, 0);
    adder_ctx exact = ADDER_CTX_EXACT, wide = ADDER_CTX_MAX, digits28 = ADDER_CTX_MAX;
    adder_dec y = ADDER_DEC(7, 0), z = y, weights[2] = { huge, one };
    adder_int k = ADDER_INT(7), l = k;
    double x;
    digits28.prec = 28;
    alarm(60); /* these calls should take no time: fail after a minute */
    is_int(adder_dec_add(&y, huge, one, &digits28), ADDER_OK, "1E+999999999 + 1 in 28 digits");
    is_int(adder_dec_sub(&y, one, huge, &digits28), ADDER_OK, "1 - 1E+999999999 in 28 digits");
    is_int(adder_dec_fma(&y, huge, huge, one, &digits28), ADDER_OK, "fma in 28 digits");
    is_int(adder_dec_cmp(huge, one), 1, "cmp");
    is_int(adder_dec_get_double(&x, huge), ADDER_ERANGE, "get_double");
    is_int(adder_dec_rem(&y, huge, three, &digits28), ADDER_EDOMAIN, "rem in 28 digits");
    is_int(adder_dec_rem(&y, three, huge, &digits28), ADDER_OK, "rem the other way");
    is_int(adder_dec_remnear(&y, three, huge, &digits28), ADDER_OK, "remnear");
    is_int(adder_dec_quantize(&y, huge, one, &digits28), ADDER_EDOMAIN, "quantize in 28 digits");
    is_int(adder_dec_quantize(&y, one, huge, &digits28), ADDER_OK, "quantize the other way");
    is_int(adder_dec_div(&y, one, huge, &digits28), ADDER_OK, "div in 28 digits");
    is_int(adder_dec_sqrt(&y, huge, &digits28), ADDER_OK, "sqrt in 28 digits");
    adder_dec_set_i64(&y, 7);
    is_refused(adder_dec_add(&y, huge, one, &exact), "1E+999999999 + 1 exactly");
    is_refused(adder_dec_sub(&y, one, huge, &exact), "1 - 1E+999999999 exactly");
    is_refused(adder_dec_fma(&y, huge, three, one, &exact), "fma exactly");
    is_refused(adder_dec_sum(&y, weights, 2, &exact), "the sum of both");
    is_refused(adder_dec_quo(&y, huge, three, &exact), "quo exactly");
    is_refused(adder_dec_quorem(&y, &z, huge, three, &exact), "divmod exactly");
    is_refused(adder_dec_rem(&y, huge, three, &exact), "rem exactly");
    is_refused(adder_dec_remnear(&y, huge, three, &exact), "remnear exactly");
    is_refused(adder_dec_quantize(&y, huge, one, &exact), "quantize exactly");
    is_refused(adder_dec_round(&y, huge, 0, ADDER_HALF_UP), "round");
    is_refused(adder_dec_round_to(&y, huge, three, ADDER_HALF_UP), "round_to");
    is_refused(adder_dec_get_int(&k, huge), "get_int");
    is_refused(adder_dec_div(&y, one, three, &wide), "1/3 in a quintillion digits");
    is_refused(adder_dec_sqrt(&y, three, &wide), "the root of 3 in as many");
    is_refused(adder_dec_next_plus(&y, one, &wide), "next_plus in as many");
    is_refused(adder_dec_shift(&y, one, ADDER_DEC(999999999, 0), &wide), "shift by a billion");
    is_refused(adder_dec_rotate(&y, one, ADDER_DEC(-1, 0), &wide), "rotate in a quintillion digits");
    is_refused(adder_dec_logical_invert(&y, one, &wide), "logical_invert in as many");
    const adder_dec large = ADDER_DEC(1, 100000001), small = ADDER_DEC(1, -100000001); /* one place over the most */
    adder_frac f = ADDER_FRAC(0, 1);
    is_int(adder_dec_get_int(&k, large), ADDER_ELIMIT, "get_int of 1E+100000001");
    is_int(adder_dec_ratio(&k, &l, large), ADDER_ELIMIT, "its ratio");
    is_int(adder_dec_ratio(&k, &l, small), ADDER_ELIMIT, "that of 1E-100000001");
    is_int(adder_frac_set_dec(&f, small), ADDER_ELIMIT, "its fraction");
    is_int(adder_dec_round(&y, one, 100000001, ADDER_HALF_UP), ADDER_ELIMIT, "1 to so many places");
    is_int(adder_dec_add(&y, large, one, &exact), ADDER_ELIMIT, "the exact sum");
    is_refused(adder_dec_ratio(&k, &l, huge), "ratio");
    is_refused(adder_dec_ratio(&k, &l, ADDER_DEC(1, -999999999)), "ratio of 1E-999999999");
    ok(adder_dec_hash(huge) != adder_dec_hash(one), "hash");
    is_int(adder_dec_share(weights, one, weights, 2, one), ADDER_OK, "share");
    ok(adder_dec_eq(weights[0], one) && adder_dec_is_zero(weights[1]), "all of it goes to the huge weight");
    ok(adder_dec_cmp(y, ADDER_DEC(7, 0)) == 0 && adder_dec_cmp(z, ADDER_DEC(7, 0)) == 0 && k.word == ADDER_INT(7).word,
       "none of them has changed a result");
    alarm(0);
}

/* is_int is right without memory and over the limit. */
static void test_is_int(void)
{
    static const int zeros[] = { 50, 54, 1000, 5000, 20000 };
    long bad = 0;
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        adder_dec whole = ADDER_DEC(0, 0), half = whole, fifth = whole;
        int k = zeros[i];
        adder_dec_round(&whole, ADDER_DEC(1234567, 0), k, ADDER_UP);
        adder_dec_mul(&fifth, whole, ADDER_DEC(2, -1), &ADDER_CTX_EXACT);
        adder_dec_mul(&half, whole, ADDER_DEC(5, -1), &ADDER_CTX_EXACT);
        fifth.exponent--; /* many more zeros in base two than in base ten */
        adder_dec_mul(&fifth, fifth, ADDER_DEC(1 << 20, 0), &ADDER_CTX_EXACT);
        for (int way = 0; way < 3; way++) {
            memory.for_good = true;
            if (way == 1)
                refuse_from(1);
            if (way == 2)
                adder_set_max_bits(64);
            bad += !adder_dec_is_int(whole) || adder_dec_is_int(half) || adder_dec_is_int(fifth);
            memory.on = false;
            adder_set_max_bits(0);
        }
        adder_dec_clear(&whole);
        adder_dec_clear(&half);
        adder_dec_clear(&fifth);
    }
    is_int(bad, 0, "long integers without memory, and over the limit");
}

/* Invalid rounding modes. */
static void test_invalid_roundings(void)
{
    static const adder_rounding none[] = { (adder_rounding)8, (adder_rounding)UINT32_MAX };
    long bad = 0;
    for (size_t i = 0; i < 2; i++) {
        adder_dec y = ADDER_DEC(7, 0), x = ADDER_DEC(15, -1);
        adder_int k = ADDER_INT(7);
        adder_frac f = ADDER_FRAC(7, 1), half = ADDER_FRAC(1, 2);
        for (int at = -2; at < 3; at++) { /* with something to round and without */
            bad += adder_dec_round(&y, x, at, none[i]) != ADDER_EDOMAIN;
            bad += adder_dec_round_array(&y, &x, 1, at, none[i]) != ADDER_EDOMAIN;
            bad += adder_int_round(&k, ADDER_INT(15), at, none[i]) != ADDER_EDOMAIN;
            bad += adder_frac_round(&f, half, at, none[i]) != ADDER_EDOMAIN;
            bad += adder_dec_round_sig(&y, x, at + 3, none[i]) != ADDER_EDOMAIN;
            bad += adder_int_round_sig(&k, ADDER_INT(15), at + 3, none[i]) != ADDER_EDOMAIN;
            bad += adder_frac_round_sig(&f, half, at + 3, none[i]) != ADDER_EDOMAIN;
        }
        bad += adder_dec_round_to(&y, x, ADDER_DEC(3, 0), none[i]) != ADDER_EDOMAIN;
        bad += adder_int_round_to(&k, ADDER_INT(15), ADDER_INT(4), none[i]) != ADDER_EDOMAIN;
        bad += adder_frac_round_to(&f, half, half, none[i]) != ADDER_EDOMAIN;
        bad +=
            !adder_dec_eq(y, ADDER_DEC(7, 0)) || !adder_int_eq(k, ADDER_INT(7)) || !adder_frac_eq(f, ADDER_FRAC(7, 1));
    }
    is_int(bad, 0, "invalid roundings");
}

/* Operations that the table of the specification's operations lacks. */

static adder_status context_sum(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    return adder_dec_sum(to, (const adder_dec[]){ x, y }, 2, in);
}

static adder_status context_dot(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    return adder_dec_dot(to, &x, &y, 1, in);
}

static adder_status context_quorem(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    adder_dec other = ADDER_DEC(7, 0);
    adder_status s = adder_dec_quorem(to, &other, x, y, in);
    bool kept = adder_dec_eq(other, ADDER_DEC(7, 0));
    adder_dec_clear(&other);
    return kept ? s : ADDER_EIO;
}

static adder_status context_rootn(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    return adder_dec_rootn(to, x, adder_dec_is_signed(y) ? -3 : 5, in);
}

static adder_status context_set_frac(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    adder_frac third = ADDER_FRAC(1, 3);
    (void)y;
    return adder_dec_set_frac(to, adder_dec_is_zero(x) ? third : ADDER_FRAC(1, 4), in);
}

static adder_status context_text(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    (void)y;
    adder_dec_str(text, 1000, x);
    size_t used = 0;
    return adder_dec_parse(to, text, strlen(text), &used, in);
}

static adder_status context_decimal(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    unsigned char bytes[16];
    (void)to;
    return adder_dec_is_signed(y) ? adder_dec_to_decimal32(bytes, x, ADDER_BIG, ADDER_DPD, in)
           : adder_dec_is_zero(y) ? adder_dec_to_decimal128(bytes, x, ADDER_BIG, ADDER_DPD, in)
                                  : adder_dec_to_decimal64(bytes, x, ADDER_BIG, ADDER_BID, in);
}

static adder_status context_powmod(adder_dec *to, adder_dec x, adder_dec y, adder_ctx *in)
{
    return adder_dec_powmod(to, x, y, ADDER_DEC(7, 0), in);
}

static adder_status context_pi(adder_dec *to, adder_dec x, adder_ctx *in)
{
    (void)x;
    return adder_dec_pi(to, in);
}

static const struct dec_row more_rows[] = {
    { "sum", .two = context_sum },       { "dot", .two = context_dot },
    { "quorem", .two = context_quorem }, { "set_frac", .two = context_set_frac },
    { "parse", .two = context_text },    { "to_decimal", .two = context_decimal },
    { "powmod", .two = context_powmod }, { "pi", .one = context_pi },
    { "rootn", .two = context_rootn },   { "cbrt", .one = adder_dec_cbrt },
    { "hypot", .two = adder_dec_hypot }, { "pow", .two = adder_dec_pow },
    { "exp2", .one = adder_dec_exp2 },   { "exp10", .one = adder_dec_exp10 },
    { "expm1", .one = adder_dec_expm1 }, { "log2", .one = adder_dec_log2 },
    { "log1p", .one = adder_dec_log1p }, { "sin", .one = adder_dec_sin },
    { "cos", .one = adder_dec_cos },     { "tan", .one = adder_dec_tan },
    { "asin", .one = adder_dec_asin },   { "acos", .one = adder_dec_acos },
    { "atan", .one = adder_dec_atan },   { "atan2", .two = adder_dec_atan2 },
    { "sinh", .one = adder_dec_sinh },   { "cosh", .one = adder_dec_cosh },
    { "tanh", .one = adder_dec_tanh },   { "asinh", .one = adder_dec_asinh },
    { "acosh", .one = adder_dec_acosh }, { "atanh", .one = adder_dec_atanh },
};

/* Invalid contexts: every operation refuses them, with the right status. */
static void test_invalid_contexts(void)
{
    const int64_t most = 999999999999999999;
    const adder_ctx good = ADDER_CTX_MAX;
    adder_ctx bad[14];
    long wrong = 0;
    for (size_t i = 0; i < 14; i++)
        bad[i] = good;
    bad[0].prec = 0, bad[1].prec = -1, bad[2].prec = INT64_MIN, bad[3].prec = most + 1, bad[4].prec = INT64_MAX - 1;
    bad[5].emin = 1, bad[6].emin = -most - 1, bad[7].emin = INT64_MIN;
    bad[8].emax = -1, bad[9].emax = most + 1, bad[10].emax = INT64_MAX, bad[11].emax = INT64_MIN;
    bad[12].rounding = (adder_rounding)8, bad[13].rounding = (adder_rounding)UINT32_MAX;
    static const char *const operands[] = { "0",
                                            "1",
                                            "-7.25",
                                            "1E+999999999999999999",
                                            "1E-30",
                                            "NaN",
                                            "sNaN",
                                            "Infinity",
                                            "1234567890123456789012345678901234567890123456789.5" };
    enum { OPERANDS = sizeof operands / sizeof *operands };
    const size_t more_count = sizeof more_rows / sizeof *more_rows;
    for (size_t i = 0; i < 14; i++)
        for (size_t k = 0; k < dec_row_count + more_count; k++) {
            const struct dec_row *row = k < dec_row_count ? &dec_rows[k] : &more_rows[k - dec_row_count];
            if (strncmp(row->name, "copy", 4) == 0) /* without a context */
                continue;
            for (size_t o = 0; o < OPERANDS * OPERANDS; o++) {
                adder_dec x = ADDER_DEC(0, 0), y = x, z = ADDER_DEC(7, 0);
                adder_dec_set_str(&x, operands[o % OPERANDS], &ADDER_CTX_EXACT);
                adder_dec_set_str(&y, operands[o / OPERANDS], &ADDER_CTX_EXACT);
                adder_ctx none = bad[i];
                none.traps = k & 1 ? 0 : ADDER_DEC_INVALID_OPERATION;
                adder_status s = row->one   ? row->one(&z, x, &none)
                                 : row->two ? row->two(&z, x, y, &none)
                                            : row->three(&z, x, y, x, &none);
                if (s != ADDER_EDOMAIN || !(none.flags & ADDER_DEC_INVALID_CONTEXT) ||
                    !(none.flags & ADDER_DEC_INVALID_OPERATION) || adder_dec_cmp(z, ADDER_DEC(7, 0)) != 0) {
                    if (wrong++ < 20)
                        diag("context %zu, %s, operands %s, %s: status %u, flags %#x", i, row->name,
                             operands[o % OPERANDS], operands[o / OPERANDS], s, none.flags);
                }
                adder_dec_clear(&x);
                adder_dec_clear(&y);
                adder_dec_clear(&z);
            }
        }
    is_int(wrong, 0, "invalid contexts");
}

int main(void)
{
    refuse_begin();
    for (size_t i = 0; i < dec_row_count; i++)
        test_refusals(&(struct test){ .row = &dec_rows[i] });
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        test_refusals(&(struct test){ .other = &calls[i] });
    test_beside_powers_of_ten();
    test_order();
    test_is_int();
    test_invalid_roundings();
    test_invalid_contexts();
    test_limit();
    test_digit_operations();
    test_huge_exponents();
    adder_dec *all[] = { &a, &b, &c, &r, &m };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        adder_dec_clear(all[i]);
    for (int i = 0; i < 5; i++)
        adder_dec_clear(&parts[i]);
    adder_int_clear(&n);
    mpfr_mp_memory_cleanup();
    is_int(memory.live, 0, "nothing is left");
    return done_testing();
}
