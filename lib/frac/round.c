/* round.c - fractions rounded: to decimal places, to significant digits, to multiples of a step. */

#include "digits/rounding.h"
#include "frac.h"

/* *r = 10**k * n, k >= 0. */
static adder_status scale(adder_int *r, adder_int n, int64_t k)
{
    if (k == 0)
        return adder_int_set(r, n);
    if (k > ADDER_INT_SMALL_MAX)
        return ADDER_ENOMEM;
    adder_int power = ADDER_INT(0);
    adder_status s = adder_int_pow(&power, ADDER_INT(10), ADDER_INT((intptr_t)k));
    s = s ? s : adder_int_mul(r, n, power);
    adder_int_clear(&power);
    return s;
}

adder_status adder__frac_quotient(adder_int *q, adder_int num, adder_int den, int64_t k, adder_rounding rounding)
{
    adder_int t = ADDER_INT(0);
    adder_status s = scale(&t, k > 0 ? num : den, k > 0 ? k : -k);
    if (s == ADDER_OK)
        s = k > 0 ? adder__round_quotient(q, t, den, rounding) : adder__round_quotient(q, num, t, rounding);
    adder_int_clear(&t);
    return s;
}

/* Whether |num| / den >= 10**k. */
static adder_status reaches(bool *yes, adder_int num, adder_int den, int64_t k)
{
    adder_int t = ADDER_INT(0);
    adder_status s = scale(&t, k > 0 ? den : num, k > 0 ? k : -k);
    if (s == ADDER_OK)
        *yes = k > 0 ? adder_int_cmpabs(num, t) >= 0 : adder_int_cmpabs(t, den) >= 0;
    adder_int_clear(&t);
    return s;
}

/* A number of b bits is at least 2**(b-1) and below 2**b, so that the quotient is below 2**bits; k begins at or above
   the quotient's logarithm: bits times log10(2), which is rounded up or, for negative bits, down. */
adder_status adder__frac_exponent10(int64_t *e, adder_int num, adder_int den)
{
    int64_t bits = (int64_t)adder_int_bit_length(num) - (int64_t)adder_int_bit_length(den) + 1;
    int64_t k = bits * (bits < 0 ? 30102999 : 30103000) / 100000000 + 1;
    bool yes = false;
    adder_status s = ADDER_OK;
    for (; s == ADDER_OK && !yes; k--)
        s = reaches(&yes, num, den, k);
    *e = k + 1;
    return s;
}

/* *r = the multiple of 10**-ndigits, ndigits < 0, that a rounds to.  The part behind the last digit of the truncated
   quotient matters only if that digit is 0 or 5, and then as a further digit does. */
static adder_status round_to_tens(adder_int *r, adder_frac a, int64_t ndigits, adder_rounding rounding)
{
    adder_int q = ADDER_INT(0), rest = ADDER_INT(0);
    adder_status s = adder_int_quorem(&q, &rest, a.num, adder_frac_den(a));
    if (s == ADDER_OK && rest.word != 0) {
        s = adder_int_rem(&rest, q, ADDER_INT(5));
        if (s == ADDER_OK && rest.word == 0)
            s = adder_int_add(&q, q, ADDER_INT(adder_int_sign(a.num)));
    }
    s = s ? s : adder_int_round(r, q, ndigits, rounding);
    adder_int_clear(&q);
    adder_int_clear(&rest);
    return s;
}

/* *made = a rounded to ndigits > 0 places; *unit is scratch for 10**ndigits. */
static adder_status round_to_places(adder_frac *made, adder_int *unit, adder_frac a, int64_t ndigits,
                                    adder_rounding rounding)
{
    adder_int den = adder_frac_den(a);
    adder_status s = adder_int_set_i64(unit, ndigits); /* a word of 32 bits may not hold ndigits */
    if (s)
        return s;
    if (ndigits > ADDER__MOST_PLACES) {
        s = adder_int_powmod(unit, ADDER_INT(10), *unit, den);
        return s ? s : unit->word == 0 ? adder_frac_set(made, a) : ADDER_ELIMIT; /* 0: a is such a multiple */
    }
    if ((s = adder_int_pow(unit, ADDER_INT(10), *unit)) || (s = adder_int_mul(&made->num, a.num, *unit)) ||
        (s = adder__round_quotient(&made->num, made->num, den, rounding)))
        return s;
    return adder_frac_set_ratio(made, made->num, *unit);
}

adder_status adder_frac_round(adder_frac *r, adder_frac a, int64_t ndigits, adder_rounding rounding)
{
    adder_frac t = { ADDER_INT(0), ADDER_INT(1) };
    if (!adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    if (ndigits < 0)
        return adder__frac_finish(r, &t, round_to_tens(&t.num, a, ndigits, rounding));
    if (adder_frac_is_int(a))
        return adder_frac_set(r, a);
    if (ndigits == 0)
        return adder__frac_finish(r, &t, adder__round_quotient(&t.num, a.num, a.den, rounding));
    adder_int unit = ADDER_INT(0);
    adder_status s = round_to_places(&t, &unit, a, ndigits, rounding);
    adder_int_clear(&unit);
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_round_sig(adder_frac *r, adder_frac a, int64_t digits, adder_rounding rounding)
{
    if (digits < 1 || !adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    if (a.num.word == 0)
        return adder_frac_set(r, a);
    int64_t e, ndigits;
    adder_status s = adder__frac_exponent10(&e, a.num, adder_frac_den(a));
    if (s)
        return s;
    if (__builtin_sub_overflow(digits - 1, e, &ndigits))
        ndigits = INT64_MAX;
    return adder_frac_round(r, a, ndigits, rounding);
}

adder_status adder_frac_round_to(adder_frac *r, adder_frac a, adder_frac step, adder_rounding rounding)
{
    if (adder_int_sign(step.num) < 1 || !adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    adder_frac t = { ADDER_INT(0), ADDER_INT(1) };
    adder_status s = adder_frac_div(&t, a, step);
    s = s ? s : adder_frac_round(&t, t, 0, rounding);
    s = s ? s : adder_frac_mul(&t, t, step);
    return adder__frac_finish(r, &t, s);
}
