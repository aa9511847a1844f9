/* order.c - the order of numbers. */

#include "dec.h"

#include <string.h>

/* Computes the quotient of x / 2**k by 5**k a limb at a time from the top, by a chain of divisions by 5**27.  Each
   keeps its remainder and passes its quotient to the next.  Each limb is compared with y at once, so different numbers
   are decided early; for close ones, and if y is NULL, this takes quadratic time. */
adder_status adder__limbs_against_scaled(int *order, const adder__operand *x, const adder__operand *y, int64_t k)
{
    enum { AT_ONCE = ADDER__LIMB_BITS == 64 ? 27 : 13, FEW = 4096 };
    mp_limb_t few[FEW], *rest = few, first = 1, five = 1;
    size_t stages = (size_t)(k + AT_ONCE - 1) / AT_ONCE, bits = adder__bits(x->limb, x->size);
    *order = -(y && y->size > 0);
    if (bits <= (size_t)k)
        return ADDER_OK;
    if (stages > FEW && !(rest = adder__alloc(stages * sizeof *rest)))
        return ADDER_ENOMEM;
    memset(rest, 0, stages * sizeof *rest);
    for (int i = 0; i < AT_ONCE; i++) {
        five *= 5;
        first *= i < (k - 1) % AT_ONCE + 1 ? 5 : 1;
    }
    mp_size_t n = (mp_size_t)((bits - (size_t)k + ADDER__LIMB_BITS - 1) / ADDER__LIMB_BITS);
    *order = -(y && y->size > n);
    for (mp_size_t i = n; *order == 0 && i-- > 0;) {
        mp_limb_t limb = (mp_limb_t)adder__bits_from(x->limb, x->size, (size_t)k + (size_t)i * ADDER__LIMB_BITS);
        for (size_t j = 0; j < stages; j++) {
            mp_limb_t divisor = j == 0 ? first : five;
            adder__u128 v = (adder__u128)rest[j] << ADDER__LIMB_BITS | limb;
            limb = (mp_limb_t)(v / divisor);
            rest[j] = (mp_limb_t)(v % divisor);
        }
        mp_limb_t wanted = !y ? limb : i < y->size ? y->limb[i] : 0;
        *order = limb < wanted ? -1 : limb > wanted;
    }
    bool more = mpn_scan1(x->limb, 0) < (size_t)k;
    for (size_t j = 0; j < stages; j++)
        more |= rest[j] != 0;
    if (*order == 0)
        *order = more;
    if (rest != few)
        adder__free(rest);
    return ADDER_OK;
}

/* Two magnitudes other than 0, the first of which has the higher exponent. */
struct pair {
    const adder_dec *high, *low;
    int sign; /* -1 if a and b are swapped */
};

/* Compares all that is cheaper than the digits; true if that decides. */
static bool is_decided(int *order, struct pair *p, const adder_dec *a, const adder_dec *b, adder_status *s)
{
    bool az = adder__dec_is_zero(a), bz = adder__dec_is_zero(b), swap = a->exponent < b->exponent;
    int64_t x = 0, y = 0;
    *s = ADDER_OK;
    *p = (struct pair){ swap ? b : a, swap ? a : b, swap ? -1 : 1 };
    *order = bz - az;
    if (az || bz)
        return true;
    if (a->exponent != b->exponent) {
        *s = adder__dec_count_digits(&x, a);
        adder_status t = adder__dec_count_digits(&y, b);
        *s = *s ? *s : t;
        x += a->exponent;
        y += b->exponent;
    }
    *order = x < y ? -1 : x > y;
    if (*order != 0 || !adder__dec_everyday(a, b))
        return *order != 0;
    /* Scaled, the coefficient of high has as many digits as that of low. */
    adder__u128 h = adder__dec_coefficient(p->high) * adder__tens[p->high->exponent - p->low->exponent];
    adder__u128 l = adder__dec_coefficient(p->low);
    *order = h < l ? -p->sign : h > l ? p->sign : 0;
    return true;
}

/* The first digits are in the same place, so the exponents differ by less than there are digits. */
static adder_status compare_digits(int *order, const struct pair *p)
{
    adder__dec_store sh, sl;
    adder_int h = adder__dec_view(&sh, p->high), l = adder__dec_view(&sl, p->low), scaled = ADDER_INT(0);
    int64_t k = p->high->exponent - p->low->exponent;
    adder_status s = ADDER_OK;
    if (k > 0) {
        s = adder__dec_power(&scaled, k);
        s = s ? s : adder_int_mul(&scaled, scaled, h);
        h = scaled;
    }
    if (s == ADDER_OK)
        *order = p->sign * adder_int_cmp(h, l);
    adder_int_clear(&scaled);
    return s;
}

/* *order = -1, 0, 1: compares |a| with |b|. */
static adder_status compare_magnitudes(int *order, const adder_dec *a, const adder_dec *b)
{
    struct pair p;
    adder_status s;
    return is_decided(order, &p, a, b, &s) || s ? s : compare_digits(order, &p);
}

/* Whether signs and infinities decide; if not, *order is the sign of both numbers. */
static bool is_decided_by_sign(int *order, const adder_dec *a, const adder_dec *b)
{
    int x = adder_dec_sign(*a), y = adder_dec_sign(*b);
    bool infinite = (a->bits | b->bits) & ADDER__INFINITE;
    *order = x;
    if (x != y)
        *order = x < y ? -1 : 1;
    else if (infinite)
        *order = x * (!(b->bits & ADDER__INFINITE) - !(a->bits & ADDER__INFINITE));
    return x != y || x == 0 || infinite;
}

adder_status adder__dec_order(int *order, const adder_dec *a, const adder_dec *b)
{
    if (is_decided_by_sign(order, a, b))
        return ADDER_OK;
    int sign = *order;
    adder_status s = compare_magnitudes(order, a, b);
    *order *= sign;
    return s;
}

int adder__dec_order_always(const adder_dec *a, const adder_dec *b)
{
    int order;
    if (is_decided_by_sign(&order, a, b))
        return order;
    int sign = order;
    struct pair p;
    adder_status s;
    bool held = adder__hold_interrupts(true);
    if (!is_decided(&order, &p, a, b, &s) && compare_digits(&order, &p)) {
        adder__dec_store sh, sl;
        adder__operand h, l;
        adder__read(&h, adder__dec_view(&sh, p.high));
        adder__read(&l, adder__dec_view(&sl, p.low));
        s = adder__limbs_against_scaled(&order, &l, &h, p.high->exponent - p.low->exponent);
        order = s ? 0 : -p.sign * order;
    }
    adder__hold_interrupts(held);
    return sign * order;
}
