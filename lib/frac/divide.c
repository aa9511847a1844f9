/* divide.c - fractions to integers: floors and quotients. */

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
    s = s ? s : adder_int_floordiv(&t, t, adder_frac_den(a));
    s = s ? s : adder_int_add(r, t, ADDER_INT(1));
    adder_int_clear(&t);
    return s;
}

/* floor(a / b) and a - floor(a / b) * b.  With a common denominator, the floor and the remainder are those of the
   numerators. */
struct division {
    adder_int quotient, u, v;
    adder_frac rest;
};

static adder_status divide_parts(struct division *d, adder_frac a, adder_frac b, bool rest)
{
    adder_int a_den = adder_frac_den(a), b_den = adder_frac_den(b);
    adder_status s;
    if ((s = adder_int_mul(&d->u, a.num, b_den)) || (s = adder_int_mul(&d->v, b.num, a_den)) ||
        (s = adder_int_divmod(&d->quotient, &d->u, d->u, d->v)) || !rest)
        return s;
    s = adder_int_mul(&d->v, a_den, b_den);
    return s ? s : adder_frac_set_ratio(&d->rest, d->u, d->v);
}

/* Stores the two in *q and *m; either may be NULL. */
static adder_status divide(adder_int *q, adder_frac *m, adder_frac a, adder_frac b)
{
    if (b.num.word == 0)
        return ADDER_EDIVZERO;
    struct division d = { .quotient = ADDER_INT(0) };
    adder_status s = divide_parts(&d, a, b, m != NULL);
    if (s == ADDER_OK && q)
        adder_int_move(q, &d.quotient);
    if (s == ADDER_OK && m)
        adder_frac_move(m, &d.rest);
    adder_int_clear(&d.quotient);
    adder_int_clear(&d.u);
    adder_int_clear(&d.v);
    adder_frac_clear(&d.rest);
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
