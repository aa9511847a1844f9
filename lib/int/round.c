/* round.c - integers rounded to tens, hundreds and so on, to digits, and to multiples of a step. */

#include "block.h"
#include "digits/rounding.h"

/* The temporary numbers of a rounding. */
struct scratch {
    adder_int q, rest, t;
};

static void clear(struct scratch *w)
{
    adder_int_clear(&w->q);
    adder_int_clear(&w->rest);
    adder_int_clear(&w->t);
}

/* w->q = the integer that a / b rounds to. */
static adder_status round_quotient(struct scratch *w, adder_int a, adder_int b, adder_rounding rounding)
{
    bool negative = adder_int_sign(a) < 0;
    adder_status s = adder_int_quorem(&w->q, &w->rest, a, b);
    if (s || w->rest.word == 0)
        return s;
    if ((s = adder_int_lshift(&w->rest, w->rest, 1)) || (s = adder_int_rem(&w->t, w->q, ADDER_INT(10))))
        return s;
    adder__discarded part = (adder__discarded)(ADDER__HALF + adder_int_cmpabs(w->rest, b));
    if (!adder__raises(rounding, negative, adder__magnitude(adder__small(w->t)), part))
        return ADDER_OK;
    return adder_int_add(&w->q, w->q, ADDER_INT(negative ? -1 : 1));
}

adder_status adder__round_quotient(adder_int *r, adder_int a, adder_int b, adder_rounding rounding)
{
    struct scratch w = { .q = ADDER_INT(0) };
    adder_status s = round_quotient(&w, a, b, rounding);
    if (s == ADDER_OK)
        adder_int_move(r, &w.q);
    clear(&w);
    return s;
}

adder_status adder_int_round_to(adder_int *r, adder_int a, adder_int step, adder_rounding rounding)
{
    if (adder_int_sign(step) < 1 || !adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    struct scratch w = { .q = ADDER_INT(0) };
    adder_status s = round_quotient(&w, a, step, rounding);
    s = s ? s : adder_int_mul(r, w.q, step);
    clear(&w);
    return s;
}

adder_status adder_int_round(adder_int *r, adder_int a, int64_t ndigits, adder_rounding rounding)
{
    if (!adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    if (ndigits >= 0 || a.word == 0)
        return adder_int_set(r, a);
    uint64_t places = 0 - (uint64_t)ndigits;
    /* |a| < 10**places / 2, by three bits a digit, is 0 unless it is rounded away from zero whatever its size. */
    bool below_half = places > adder_int_bit_length(a) / 3 + 1;
    if (below_half && !adder__raises(rounding, adder_int_sign(a) < 0, 0, ADDER__BELOW_HALF))
        return adder__store_small(r, 0);
    if (below_half && places > ADDER__MOST_PLACES)
        return ADDER_ELIMIT;
    if (places > ADDER_INT_SMALL_MAX) /* where words have 32 bits: 10**places cannot be */
        return ADDER_ENOMEM;
    adder_int unit = ADDER_INT(0);
    adder_status s = adder_int_pow(&unit, ADDER_INT(10), ADDER_INT((intptr_t)places));
    s = s ? s : adder_int_round_to(r, a, unit, rounding);
    adder_int_clear(&unit);
    return s;
}

adder_status adder_int_round_sig(adder_int *r, adder_int a, int64_t digits, adder_rounding rounding)
{
    if (digits < 1 || !adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    size_t size;
    adder_status s = adder__digits(&size, a, 10);
    if (s)
        return s;
    return digits >= (int64_t)size ? adder_int_set(r, a) : adder_int_round(r, a, digits - (int64_t)size, rounding);
}

/* An integer is its own floor, ceiling and integer part. */

adder_status adder_int_floor(adder_int *r, adder_int a)
{
    return adder_int_set(r, a);
}

adder_status adder_int_ceil(adder_int *r, adder_int a)
{
    return adder_int_set(r, a);
}

adder_status adder_int_trunc(adder_int *r, adder_int a)
{
    return adder_int_set(r, a);
}
