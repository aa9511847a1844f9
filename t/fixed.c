/* fixed.c - machine integers by example, and those of 8 bits exhaustively against 64-bit arithmetic. */

#include "fixed-table.h"
#include "tap.h"

/* An exact result: a number, or one so far out that only its sign matters, and what it is modulo 256. */
struct exact {
    int64_t value;
    int huge;
    unsigned modulo;
};

static struct exact number(int64_t v)
{
    return (struct exact){ v, 0, (unsigned)v & 255 };
}

static struct exact power(int64_t a, int64_t e)
{
    struct exact x = number(1);
    for (int64_t i = 0; i < e; i++)
        x.modulo = x.modulo * ((unsigned)a & 255) & 255;
    if (a >= -1 && a <= 1) {
        x.value = e == 0 ? 1 : a == -1 && e % 2 == 0 ? 1 : a;
        return x;
    }
    for (int64_t i = 0; i < e && x.value < 1000 && x.value > -1000; i++)
        x.value *= a;
    if (x.value >= 1000 || x.value <= -1000)
        x.huge = a < 0 && e % 2 ? -1 : 1;
    return x;
}

static int64_t floor_quotient(int64_t a, int64_t b)
{
    int64_t q = a / b;
    return q * b != a && (a < 0) != (b < 0) ? q - 1 : q;
}

static struct exact compute(enum operation op, int64_t a, int64_t b)
{
    switch (op) {
    case ADD:
        return number(a + b);
    case SUB:
        return number(a - b);
    case MUL:
        return number(a * b);
    case DIV:
        return number(floor_quotient(a, b));
    case MOD:
        return number(a - b * floor_quotient(a, b));
    case QUO:
        return number(a / b);
    case REM:
        return number(a % b);
    case MIN:
        return number(a < b ? a : b);
    case MAX:
        return number(a < b ? b : a);
    case NEG:
        return number(-a);
    case ABS:
        return number(a < 0 ? -a : a);
    case SHL:
        if (b < 40)
            return number(a * ((int64_t)1 << b));
        return (struct exact){ 0, a < 0 ? -1 : a > 0, 0 };
    case SHR:
        return number(b < 40 ? floor_quotient(a, (int64_t)1 << b) : a < 0 ? -1 : 0);
    default:
        return power(a, b);
    }
}

static struct expectation expected(const struct fixed_type *t, enum operation op, int64_t a, int64_t b)
{
    int64_t min = t->is_signed ? -128 : 0, max = t->is_signed ? 127 : 255;
    if ((op >= DIV && op <= REM && b == 0) || (takes_count(op) && b < 0)) {
        /* No exact result: what the header says of each. */
        int64_t sat = 0, wrap = 0;
        if (op == DIV || op == QUO)
            sat = a > 0 ? max : a < 0 ? min : 0;
        if (op == MOD || op == REM)
            sat = wrap = a;
        if (op == SHL || op == SHR)
            sat = a;
        return (struct expectation){ takes_count(op) ? ADDER_EDOMAIN : ADDER_EDIVZERO, 0, (bits)sat, (bits)wrap };
    }
    struct exact x = compute(op, a, b);
    bool below = x.huge ? x.huge < 0 : x.value < min, above = x.huge ? x.huge > 0 : x.value > max;
    int64_t wrap = (int64_t)x.modulo - (t->is_signed && x.modulo > 127 ? 256 : 0);
    return (struct expectation){ below || above ? ADDER_ERANGE : ADDER_OK, (bits)x.value,
                                 (bits)(below   ? min
                                        : above ? max
                                                : x.value),
                                 (bits)wrap };
}

static void check_exhaustively(const struct fixed_type *t)
{
    int64_t min = t->is_signed ? -128 : 0, max = t->is_signed ? 127 : 255;
    for (enum operation op = ADD; op < OPERATIONS; op++) {
        const struct forms *f = &t->operation[op];
        int64_t from = takes_one(op) ? 0 : min, to = takes_one(op) ? 0 : max;
        long wrong = 0, asked = 0;
        for (int64_t a = min; a <= max; a++)
            for (int64_t b = from; b <= to; b++, asked++) {
                struct expectation e = expected(t, op, a, b);
                bool right = as_expected(f, (bits)a, (bits)b, (bits)(a ^ 85), &e) &&
                             (op != DIV || pair_as_expected(t, DIV, MOD, (bits)a, (bits)b)) &&
                             (op != QUO || pair_as_expected(t, QUO, REM, (bits)a, (bits)b));
                if (!right && wrong++ < 5)
                    diag("adder_%s_%s(%" PRId64 ", %" PRId64 ")", t->name, operation_name[op], a, b);
            }
        ok(wrong == 0, "adder_%s_%s, all %ld pairs of operands", t->name, operation_name[op], asked);
    }
}

/* The header's example, and each rule of its comments once, written as a program writes it. */
static void check_examples(void)
{
    int32_t price[] = { 2000000000, 100000000, 47483647 }, total = 0;
    adder_status err = 0;
    for (size_t i = 0; i < 3; i++)
        err |= adder_i32_add(&total, total, price[i]);
    ok(!err && total == INT32_MAX, "a sum that just fits");
    ok(adder_i32_add(&total, total, 1) == ADDER_ERANGE && total == INT32_MAX,
       "one that does not leaves its destination");
    err |= adder_i32_quo(&total, total, 0);
    err |= adder_i32_add(&total, total, 1);
    err |= adder_i32_lshift(&total, total, -1);
    ok(err == (ADDER_EDIVZERO | ADDER_ERANGE | ADDER_EDOMAIN) && total == INT32_MAX, "statuses gather");

    int64_t r = 7;
    ok(!adder_i64_floordiv(&r, -7, 2) && r == -4, "floordiv floors");
    ok(!adder_i64_mod(&r, -7, 2) && r == 1, "mod has the sign of the divisor");
    ok(!adder_i64_quo(&r, -7, 2) && r == -3, "quo truncates");
    ok(!adder_i64_rem(&r, -7, 2) && r == -1, "rem has the sign of the dividend");
    r = 7;
    ok(adder_i64_floordiv(&r, INT64_MIN, -1) == ADDER_ERANGE && adder_i64_quo(&r, INT64_MIN, -1) == ADDER_ERANGE &&
           r == 7,
       "MIN / -1 does not fit");
    ok(!adder_i64_mod(&r, INT64_MIN, -1) && r == 0, "MIN mod -1 is 0");
    r = 7;
    ok(!adder_i64_rem(&r, INT64_MIN, -1) && r == 0, "MIN rem -1 is 0");
    int64_t m = 7;
    ok(!adder_i64_divmod(&r, &m, -7, 2) && r == -4 && m == 1, "divmod floors");
    ok(!adder_i64_quorem(&r, &m, -7, 2) && r == -3 && m == -1, "quorem truncates");
    ok(adder_i64_divmod(&r, &m, INT64_MIN, -1) == ADDER_ERANGE && adder_i64_quorem(&r, &m, 1, 0) == ADDER_EDIVZERO &&
           r == -3 && m == -1,
       "and both leave both");
    ok(!adder_i64_min(&r, -7, 2) && r == -7 && !adder_i64_max(&m, -7, 2) && m == 2, "min and max");
    ok(adder_i64_add_sat(INT64_MAX, 1) == INT64_MAX && adder_i64_sub_sat(INT64_MIN, 1) == INT64_MIN, "saturation");
    ok(adder_i64_mul_wrap(INT64_MAX, 2) == -2 && adder_u8_sub_wrap(0, 1) == 255, "wrapping");
    ok(!adder_i64_pow(&r, 3, 39) && r == INT64_C(4052555153018976267) && adder_i64_pow(&r, 3, 40), "powers");
    ok(!adder_i64_pow(&r, -2, 63) && r == INT64_MIN && adder_i64_pow(&r, 2, 63), "powers up to the ends");

    uint8_t small = 9;
    ok(adder_u8_from_i64(&small, 256) && adder_u8_from_i64(&small, -1) && small == 9, "a conversion that does not fit");
    ok(!adder_u8_from_u64(&small, 255) && small == 255, "one that does");
    ok(adder_i32_from_double_sat(1e10) == INT32_MAX && adder_i32_from_double_sat(-1e10) == INT32_MIN,
       "a double saturates");
    ok(adder_u8_from_double(&small, 1.5) == ADDER_ERANGE && !adder_u8_from_double_trunc(&small, 1.5) && small == 1,
       "a double's fraction");

    int8_t sum;
    ok(!adder_ckd_add(&sum, 100u, -50L) && sum == 50, "adder_ckd_add of mixed types");
    ok(adder_ckd_add(&sum, 100, 50) && sum == -106, "adder_ckd_add stores the wrapped sum");
    uint64_t difference;
    ok(adder_ckd_sub(&difference, 1u, 2u) && difference == UINT64_MAX, "adder_ckd_sub below zero");
    int64_t product;
    ok(adder_ckd_mul(&product, UINT64_MAX, -1) && product == 1, "adder_ckd_mul");
    ok(!adder_ckd_mul(&product, (uint8_t)200, (signed char)-100) && product == -20000, "adder_ckd_mul of small types");
}

int main(void)
{
    check_examples();
    for (int i = 0; i < FIXED_TYPES; i++)
        if (fixed_types[i].width == 8)
            check_exhaustively(&fixed_types[i]);
    return done_testing();
}
