/* order.c - the order of two numbers of any types: as fractions; or, where one is a decimal, as decimals, so that large
   exponents need no memory. */

#include <math.h>

#ifdef __SIZEOF_INT128__
#include "dec/dec.h"
#endif
#include "format.h"

#include <adder/order.h>

/* A number: finite (num / den, or a decimal), infinite, or a NaN. */
struct number {
    enum { FINITE, INFINITE, NO_NUMBER } class;
    int sign; /* of an infinity: -1, 1 */
    bool is_dec;
    adder_frac value;             /* a view, perhaps not in lowest terms */
    adder_int made_num, made_den; /* the parts that were computed for this */
#ifdef __SIZEOF_INT128__
    adder_dec dec; /* a view */
#endif
};

static adder_status read_long_double(struct number *n, long double x)
{
    n->class = isnan(x) ? NO_NUMBER : isinf(x) ? INFINITE : FINITE;
    n->sign = x < 0 ? -1 : 1;
    if (n->class != FINITE)
        return ADDER_OK;
    adder_status s = adder__long_double_ratio(&n->made_num, &n->made_den, x);
    n->value = (adder_frac){ n->made_num, n->made_den };
    return s;
}

#ifdef __SIZEOF_INT128__

static void read_dec(struct number *n, adder_dec a)
{
    n->is_dec = true;
    n->dec = a;
    n->class = adder_dec_is_nan(a) ? NO_NUMBER : adder_dec_is_infinite(a) ? INFINITE : FINITE;
    n->sign = adder_dec_is_signed(a) ? -1 : 1;
}

#endif

static adder_status read_integer(struct number *n, const adder_arg *a)
{
    adder__integer v;
    adder_status s = ADDER_OK;
    adder__read_integer(&v, a);
    if (v.size == ADDER__WORD)
        s = adder_int_set_u64(&n->made_num, v.word);
#ifdef __SIZEOF_INT128__
    if (v.size == ADDER__WIDE)
        s = adder_int_set_u128(&n->made_num, v.wide);
#endif
    if (!s && v.size != ADDER__BIG_INTEGER && v.negative)
        s = adder_int_neg(&n->made_num, n->made_num);
    n->value = (adder_frac){ v.size == ADDER__BIG_INTEGER ? v.big : n->made_num, ADDER_INT(1) };
    return s;
}

static adder_status read_number(struct number *n, const adder_arg *a)
{
    switch (a->kind) {
    case ADDER_ARG_FLOAT:
    case ADDER_ARG_DOUBLE:
        return read_long_double(n, a->value.f64);
    case ADDER_ARG_LONG_DOUBLE:
        return read_long_double(n, a->value.ld);
    case ADDER_ARG_FRAC:
        n->value = a->value.frac;
        return ADDER_OK;
#ifdef __SIZEOF_INT128__
    case ADDER_ARG_DEC:
        read_dec(n, a->value.dec);
        return ADDER_OK;
#endif
    default:
        return adder__is_integer(a) ? read_integer(n, a) : ADDER_EDOMAIN;
    }
}

#ifdef __SIZEOF_INT128__

/* Compares a with num / den: a * den with num. */
static adder_status order_dec_frac(int *order, adder_dec a, adder_frac b)
{
    adder_dec product = ADDER_DEC(0, 0), num = ADDER_DEC(0, 0);
    adder_ctx unbounded = adder__dec_unbounded(INT64_MAX, ADDER_HALF_EVEN);
    adder_status s = adder_dec_set_int(&product, adder_frac_den(b));
    s = s ? s : adder_dec_mul(&product, product, a, &unbounded);
    s = s ? s : adder_dec_set_int(&num, adder_frac_num(b));
    s = s ? s : adder__dec_order(order, &product, &num);
    adder_dec_clear(&product);
    adder_dec_clear(&num);
    return s;
}

static adder_status order_finite(int *order, const struct number *a, const struct number *b)
{
    if (a->is_dec && b->is_dec)
        return adder__dec_order(order, &a->dec, &b->dec);
    if (a->is_dec)
        return order_dec_frac(order, a->dec, b->value);
    if (b->is_dec) {
        adder_status s = order_dec_frac(order, b->dec, a->value);
        *order = -*order;
        return s;
    }
    *order = adder_frac_cmp(a->value, b->value);
    return ADDER_OK;
}

#else

static adder_status order_finite(int *order, const struct number *a, const struct number *b)
{
    *order = adder_frac_cmp(a->value, b->value);
    return ADDER_OK;
}

#endif

/* Its place by kind: below, among or above the finite numbers. */
static int place(const struct number *n)
{
    return n->class == FINITE ? 0 : n->class == INFINITE ? n->sign : 2;
}

static adder_status order_numbers(int *order, const struct number *a, const struct number *b)
{
    int p = place(a), q = place(b);
    if (p == 0 && q == 0)
        return order_finite(order, a, b);
    *order = (p > q) - (p < q);
    return ADDER_OK;
}

adder_status adder_order_args(int *order, adder_arg a, adder_arg b)
{
    if (a.kind == ADDER_ARG_INT && b.kind == ADDER_ARG_INT) {
        *order = adder_int_cmp(a.value.integer, b.value.integer);
        return ADDER_OK;
    }
    if (a.kind == ADDER_ARG_DOUBLE && b.kind == ADDER_ARG_DOUBLE && !isunordered(a.value.f64, b.value.f64)) {
        *order = (a.value.f64 > b.value.f64) - (a.value.f64 < b.value.f64);
        return ADDER_OK;
    }
    struct number m = { 0 }, n = { 0 };
    int found = 0;
    adder_status s = read_number(&m, &a);
    s = s ? s : read_number(&n, &b);
    s = s ? s : order_numbers(&found, &m, &n);
    *order = s ? *order : found;
    adder_int_clear(&m.made_num);
    adder_int_clear(&m.made_den);
    adder_int_clear(&n.made_num);
    adder_int_clear(&n.made_den);
    return s;
}
