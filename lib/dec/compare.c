/* compare.c - the orders of numbers, and their classes. */

#include "dec.h"

/* A NaN is greater than every number, and equal to a NaN. */
static int compare_any(const adder_dec *a, const adder_dec *b)
{
    bool x = a->bits & ADDER__NAN, y = b->bits & ADDER__NAN;
    return x || y ? x - y : adder__dec_order_always(a, b);
}

int adder_dec_cmp(adder_dec a, adder_dec b)
{
    adder__u128 x = adder__dec_coefficient(&a), y = adder__dec_coefficient(&b);
    int64_t k = a.exponent - b.exponent;
    if (!adder__dec_everyday(&a, &b))
        return compare_any(&a, &b);
    int sign = 1 - 2 * (int)a.bits;
    if (a.bits != b.bits)
        return x | y ? sign : 0;
    if (k != 0 && !(k > 0 ? adder__scale128(&x, k) : adder__scale128(&y, -k)))
        return compare_any(&a, &b);
    return x < y ? -sign : x > y ? sign : 0;
}

bool adder_dec_eq(adder_dec a, adder_dec b)
{
    return !((a.bits | b.bits) & ADDER__NAN) && adder_dec_cmp(a, b) == 0;
}

static adder_status compare(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
{
    int order;
    adder_status s = adder__dec_order(&order, a, b);
    return s ? s : adder__dec_simple(r, order != 0, 0, order < 0, 0, ctx);
}

adder_status adder_dec_compare(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    if ((a.bits | b.bits) & ADDER__NAN)
        return adder__dec_nan(r, &a, &b, ctx);
    return compare(r, &a, &b, ctx);
}

adder_status adder_dec_compare_signal(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    if ((a.bits | b.bits) & ADDER__NAN) {
        bool signaling = (a.bits | b.bits) & ADDER__SIGNALING;
        adder_dec *chosen = signaling ? a.bits & ADDER__SIGNALING ? &a : &b : a.bits & ADDER__NAN ? &a : &b;
        chosen->bits = (chosen->bits & ~(unsigned)ADDER__NAN) | ADDER__SIGNALING;
        return adder__dec_nan(r, chosen, NULL, ctx);
    }
    return compare(r, &a, &b, ctx);
}

/* The total order of numbers of the same value and sign: by their exponents. */
static int order_of_equals(const adder_dec *a, const adder_dec *b)
{
    if (a->bits & ADDER__INFINITE)
        return 0;
    return a->exponent < b->exponent ? -1 : a->exponent > b->exponent;
}

/* The total order of two numbers of the sign +. */
static int total_order(const adder_dec *a, const adder_dec *b)
{
    unsigned x = a->bits & ADDER__SPECIAL, y = b->bits & ADDER__SPECIAL;
    /* finite and infinite numbers by value, then sNaN, then NaN */
    int rank_x = x & ADDER__QUIET ? 2 : x & ADDER__SIGNALING ? 1 : 0;
    int rank_y = y & ADDER__QUIET ? 2 : y & ADDER__SIGNALING ? 1 : 0;
    if (rank_x != rank_y)
        return rank_x < rank_y ? -1 : 1;
    if (rank_x > 0) {
        adder__dec_store sa, sb;
        return adder_int_cmp(adder__dec_view(&sa, a), adder__dec_view(&sb, b));
    }
    int order = adder__dec_order_always(a, b);
    return order ? order : order_of_equals(a, b);
}

int adder_dec_compare_total(adder_dec a, adder_dec b)
{
    unsigned x = adder__dec_sign(&a), y = adder__dec_sign(&b);
    if (x != y)
        return x ? -1 : 1;
    a.bits &= ~(unsigned)ADDER__NEGATIVE;
    b.bits &= ~(unsigned)ADDER__NEGATIVE;
    int order = total_order(&a, &b);
    return x ? -order : order;
}

int adder_dec_compare_total_mag(adder_dec a, adder_dec b)
{
    a.bits &= ~(unsigned)ADDER__NEGATIVE;
    b.bits &= ~(unsigned)ADDER__NEGATIVE;
    return total_order(&a, &b);
}

static adder_status choose(adder_dec *r, const adder_dec *a, const adder_dec *b, int direction, bool magnitude,
                           adder_ctx *ctx)
{
    const adder_dec *chosen = a;
    if ((a->bits | b->bits) & ADDER__NAN) {
        bool two = (a->bits & ADDER__NAN) && (b->bits & ADDER__NAN);
        if (two || ((a->bits | b->bits) & ADDER__SIGNALING))
            return adder__dec_nan(r, a, b, ctx);
        chosen = a->bits & ADDER__NAN ? b : a;
    } else {
        adder_dec x = *a, y = *b;
        if (magnitude) {
            x.bits &= ~(unsigned)ADDER__NEGATIVE;
            y.bits &= ~(unsigned)ADDER__NEGATIVE;
        }
        int order;
        adder_status s = adder__dec_order(&order, &x, &y);
        if (s)
            return s;
        if (order == 0) { /* then the total order decides */
            bool negative = adder__dec_sign(a);
            order = negative != adder__dec_sign(b) ? 1 : order_of_equals(a, b);
            order = negative ? -order : order;
        }
        chosen = order * direction < 0 ? b : a;
    }
    return adder__dec_finish_copy(r, chosen, chosen->bits & (ADDER__NEGATIVE | ADDER__INFINITE), ctx);
}

adder_status adder_dec_max(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return choose(r, &a, &b, 1, false, ctx);
}

adder_status adder_dec_min(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return choose(r, &a, &b, -1, false, ctx);
}

adder_status adder_dec_max_mag(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return choose(r, &a, &b, 1, true, ctx);
}

adder_status adder_dec_min_mag(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return choose(r, &a, &b, -1, true, ctx);
}

bool adder_dec_same_quantum(adder_dec a, adder_dec b)
{
    if ((a.bits | b.bits) & ADDER__SPECIAL)
        return (a.bits & b.bits & ADDER__INFINITE) || ((a.bits & ADDER__NAN) && (b.bits & ADDER__NAN));
    return a.exponent == b.exponent;
}

static adder_status copy_with_sign(adder_dec *r, adder_dec a, unsigned sign)
{
    a.bits = (a.bits & ~(unsigned)ADDER__NEGATIVE) | sign;
    return adder_dec_set(r, a);
}

adder_status adder_dec_copyabs(adder_dec *r, adder_dec a)
{
    return copy_with_sign(r, a, 0);
}

adder_status adder_dec_copynegate(adder_dec *r, adder_dec a)
{
    return copy_with_sign(r, a, adder__dec_sign(&a) ^ 1u);
}

adder_status adder_dec_copysign(adder_dec *r, adder_dec a, adder_dec b)
{
    return copy_with_sign(r, a, adder__dec_sign(&b));
}

int adder_dec_sign(adder_dec a)
{
    if ((a.bits & ADDER__NAN) || adder__dec_is_zero(&a))
        return 0;
    return a.bits & ADDER__NEGATIVE ? -1 : 1;
}

bool adder_dec_is_finite(adder_dec a)
{
    return !(a.bits & ADDER__SPECIAL);
}

bool adder_dec_is_infinite(adder_dec a)
{
    return a.bits & ADDER__INFINITE;
}

bool adder_dec_is_nan(adder_dec a)
{
    return a.bits & ADDER__NAN;
}

bool adder_dec_is_qnan(adder_dec a)
{
    return a.bits & ADDER__QUIET;
}

bool adder_dec_is_snan(adder_dec a)
{
    return a.bits & ADDER__SIGNALING;
}

bool adder_dec_is_signed(adder_dec a)
{
    return a.bits & ADDER__NEGATIVE;
}

bool adder_dec_is_zero(adder_dec a)
{
    return adder__dec_is_zero(&a);
}

bool adder_dec_is_normal(adder_dec a, const adder_ctx *ctx)
{
    return !(a.bits & ADDER__SPECIAL) && !adder__dec_is_zero(&a) &&
           adder__dec_adjusted(&a) >= adder__dec_ctx(ctx)->emin;
}

bool adder_dec_is_subnormal(adder_dec a, const adder_ctx *ctx)
{
    return !(a.bits & ADDER__SPECIAL) && !adder__dec_is_zero(&a) && adder__dec_adjusted(&a) < adder__dec_ctx(ctx)->emin;
}

int adder_dec_class(adder_dec a, const adder_ctx *ctx)
{
    bool negative = adder__dec_sign(&a);
    if (a.bits & ADDER__NAN)
        return a.bits & ADDER__SIGNALING ? ADDER_DEC_SNAN : ADDER_DEC_NAN;
    int positive = a.bits & ADDER__INFINITE         ? ADDER_DEC_POSITIVE_INFINITY
                   : adder__dec_is_zero(&a)         ? ADDER_DEC_POSITIVE_ZERO
                   : adder_dec_is_subnormal(a, ctx) ? ADDER_DEC_POSITIVE_SUBNORMAL
                                                    : ADDER_DEC_POSITIVE_NORMAL;
    return negative ? ADDER_DEC_NEGATIVE_ZERO + ADDER_DEC_POSITIVE_ZERO - positive : positive;
}
