/* round.c - integers rounded to tens, hundreds and so on. */

#include "block.h"
#include "digits/rounding.h"

/* *r = |a| rounded to a multiple of unit; negative is the sign that a has. */
static adder_status round_magnitude(adder_int *r, adder_int a, adder_int unit, bool negative, adder_rounding rounding)
{
    adder_int q = ADDER_INT(0), rest = ADDER_INT(0), digit = ADDER_INT(0);
    adder_status s = adder_int_quorem(&q, &rest, a, unit);
    if (s == ADDER_OK)
        s = adder_int_abs(&rest, rest);
    if (s == ADDER_OK)
        s = adder_int_abs(&q, q);
    if (s == ADDER_OK && rest.word != 0) {
        s = adder_int_lshift(&rest, rest, 1);
        if (s == ADDER_OK)
            s = adder_int_rem(&digit, q, ADDER_INT(10));
        adder__discarded part = (adder__discarded)(ADDER__HALF + adder_int_cmp(rest, unit));
        if (s == ADDER_OK && adder__raises(rounding, negative, (uint64_t)adder__small(digit), part))
            s = adder_int_add(&q, q, ADDER_INT(1));
    }
    if (s == ADDER_OK)
        s = adder_int_mul(&q, q, unit);
    if (s == ADDER_OK)
        adder_int_move(r, &q);
    adder_int_clear(&q);
    adder_int_clear(&rest);
    adder_int_clear(&digit);
    return s;
}

adder_status adder_int_round(adder_int *r, adder_int a, int ndigits, adder_rounding rounding)
{
    if (ndigits >= 0 || a.word == 0)
        return adder_int_set(r, a);
    bool negative = adder_int_sign(a) < 0;
    size_t places = 0 - (size_t)ndigits;
    /* |a| < 10**places / 2, by three bits a digit, is 0 unless it is rounded away from zero whatever its size. */
    bool below_half = places > adder_int_bit_length(a) / 3 + 1;
    if (below_half && !adder__raises(rounding, negative, 0, ADDER__BELOW_HALF))
        return adder__store_small(r, 0);
    if (below_half && places > ADDER__MOST_PLACES)
        return ADDER_ELIMIT;
    if (places > ADDER_INT_SMALL_MAX) /* where words have 32 bits: 10**places cannot be */
        return ADDER_ENOMEM;
    adder_int unit = ADDER_INT(0);
    adder_status s = adder_int_pow(&unit, ADDER_INT(10), ADDER_INT((intptr_t)places));
    if (s == ADDER_OK)
        s = round_magnitude(&unit, a, unit, negative, rounding);
    if (s == ADDER_OK && negative)
        s = adder_int_neg(&unit, unit);
    if (s == ADDER_OK)
        adder_int_move(r, &unit);
    adder_int_clear(&unit);
    return s;
}
