/* divide.c - fractions to integers: floors, quotients, rounding. */

#include "frac.h"

adder_status adder_frac_floor(adder_int *r, adder_frac a)
{
    return adder_int_floordiv(r, a.num, adder_frac_den(a));
}

adder_status adder_frac_trunc(adder_int *r, adder_frac a)
{
    return adder_int_quo(r, a.num, adder_frac_den(a));
}

/* ceil(a) = floor((num - 1) / den) + 1 for integers num and den > 0. */
adder_status adder_frac_ceil(adder_int *r, adder_frac a)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_sub(&t, a.num, ADDER_INT(1));
    if (s == ADDER_OK)
        s = adder_int_floordiv(&t, t, adder_frac_den(a));
    if (s == ADDER_OK)
        s = adder_int_add(&t, t, ADDER_INT(1));
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    adder_int_clear(&t);
    return s;
}

/* *q = floor(a / b) and *m = a - *q * b, each unless it is NULL.  With a common denominator both are those of the
   numerators. */
static adder_status divide(adder_int *q, adder_frac *m, adder_frac a, adder_frac b)
{
    if (b.num.word == 0)
        return ADDER_EDIVZERO;
    adder_frac rest = { { 0 }, { 0 } };
    adder_int u = ADDER_INT(0), v = ADDER_INT(0), quotient = ADDER_INT(0);
    adder_status s = adder_int_mul(&u, a.num, adder_frac_den(b));
    if (s == ADDER_OK)
        s = adder_int_mul(&v, b.num, adder_frac_den(a));
    if (s == ADDER_OK)
        s = adder_int_divmod(&quotient, &u, u, v);
    if (s == ADDER_OK && m) {
        s = adder_int_mul(&v, adder_frac_den(a), adder_frac_den(b));
        if (s == ADDER_OK)
            s = adder_frac_set_ratio(&rest, u, v);
    }
    if (s == ADDER_OK && q)
        adder_int_move(q, &quotient);
    if (s == ADDER_OK && m)
        adder_frac_move(m, &rest);
    adder_int_clear(&u);
    adder_int_clear(&v);
    adder_int_clear(&quotient);
    adder_frac_clear(&rest);
    return s;
}

adder_status adder_frac_floordiv(adder_int *r, adder_frac a, adder_frac b)
{
    return divide(r, NULL, a, b);
}

adder_status adder_frac_mod(adder_frac *r, adder_frac a, adder_frac b)
{
    return divide(NULL, r, a, b);
}

adder_status adder_frac_divmod(adder_int *q, adder_frac *m, adder_frac a, adder_frac b)
{
    return divide(q, m, a, b);
}

/* A digit behind the truncated quotient stands for the remainder: 0, or 2, 5 or 7 as it is below, at or above one half.
   Every mode rounds that to tens as it rounds the fraction. */
adder_status adder__frac_round_to_int(adder_int *r, adder_int num, adder_int den, adder_rounding rounding)
{
    adder_int q = ADDER_INT(0), rest = ADDER_INT(0);
    bool negative = adder_int_sign(num) < 0;
    adder_status s = adder_int_quorem(&q, &rest, num, den);
    bool exact = rest.word == 0;
    if (s == ADDER_OK && !exact) {
        s = adder_int_lshift(&rest, rest, 1);
        int half = s == ADDER_OK ? adder_int_cmpabs(rest, den) : 0, digit = half < 0 ? 2 : half == 0 ? 5 : 7;
        if (s == ADDER_OK)
            s = adder_int_mul(&q, q, ADDER_INT(10));
        if (s == ADDER_OK)
            s = adder_int_add(&q, q, ADDER_INT(negative ? -digit : digit));
        if (s == ADDER_OK)
            s = adder_int_round(&q, q, -1, rounding);
        if (s == ADDER_OK)
            s = adder_int_divexact(&q, q, ADDER_INT(10));
    }
    if (s == ADDER_OK)
        adder_int_move(r, &q);
    adder_int_clear(&q);
    adder_int_clear(&rest);
    return s;
}

/* *r = the multiple of 10**-ndigits, ndigits < 0, that num/den rounds to.  What is behind the last digit of the
   truncated quotient decides only where that is 0 or 5, and then as the next digit would. */
static adder_status round_to_tens(adder_int *r, adder_int num, adder_int den, int ndigits, adder_rounding rounding)
{
    adder_int q = ADDER_INT(0), rest = ADDER_INT(0);
    bool negative = adder_int_sign(num) < 0;
    adder_status s = adder_int_quorem(&q, &rest, num, den);
    if (s == ADDER_OK && rest.word != 0) {
        s = adder_int_rem(&rest, q, ADDER_INT(5));
        if (s == ADDER_OK && rest.word == 0)
            s = adder_int_add(&q, q, ADDER_INT(negative ? -1 : 1));
    }
    if (s == ADDER_OK)
        s = adder_int_round(&q, q, ndigits, rounding);
    if (s == ADDER_OK)
        adder_int_move(r, &q);
    adder_int_clear(&q);
    adder_int_clear(&rest);
    return s;
}

adder_status adder_frac_round(adder_frac *r, adder_frac a, int ndigits, adder_rounding rounding)
{
    adder_int den = adder_frac_den(a), unit = ADDER_INT(0);
    adder_frac t = { { 0 }, { 0 } };
    adder_status s;
    if (ndigits >= 0 && adder__frac_is_one(den))
        return adder_frac_set(r, a);
    if (ndigits <= 0) {
        s = ndigits < 0 ? round_to_tens(&t.num, a.num, den, ndigits, rounding)
                        : adder__frac_round_to_int(&t.num, a.num, den, rounding);
        t.den = ADDER_INT(1);
        return adder__frac_finish(r, &t, s);
    }
    s = adder_int_set_i64(&unit, ndigits); /* which a word of 32 bits may not hold */
    if (s == ADDER_OK && ndigits > ADDER__MOST_PLACES) {
        s = adder_int_powmod(&unit, ADDER_INT(10), unit, den);
        bool exact = unit.word == 0; /* a is such a multiple */
        adder_int_clear(&unit);
        return s ? s : exact ? adder_frac_set(r, a) : ADDER_ELIMIT;
    }
    if (s == ADDER_OK)
        s = adder_int_pow(&unit, ADDER_INT(10), unit);
    if (s == ADDER_OK)
        s = adder_int_mul(&t.num, a.num, unit);
    if (s == ADDER_OK)
        s = adder__frac_round_to_int(&t.num, t.num, den, rounding);
    if (s == ADDER_OK)
        s = adder_frac_set_ratio(&t, t.num, unit);
    adder_int_clear(&unit);
    return adder__frac_finish(r, &t, s);
}
