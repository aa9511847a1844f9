/* limit.c - the nearest fraction with a small denominator. */

#include "frac.h"

/* The convergents of the continued fraction of n/d, up to the last one whose denominator is within max: p1/q1, and
   p0/q0 before it.  Khinchin, Continued Fractions, section 6: the nearest is p1/q1 or the last of the intermediate
   fractions (p0 + k*p1) / (q0 + k*q1). */
struct convergents {
    adder_int n, d, p0, q0, p1, q1, a, t;
};

/* *out = x + y*z, c->t holds the product. */
static adder_status step(struct convergents *c, adder_int x, adder_int y, adder_int z)
{
    adder_status s = adder_int_set(&c->t, x);
    return s ? s : adder_int_addmul(&c->t, y, z);
}

static adder_status expand(struct convergents *c, adder_int max)
{
    for (;;) {
        adder_status s = adder__interrupted() ? ADDER_EINTR : adder_int_divmod(&c->a, &c->n, c->n, c->d);
        if (s || (s = step(c, c->q0, c->a, c->q1)) || adder_int_cmp(c->t, max) > 0)
            return s;
        adder_int_swap(&c->q0, &c->q1);
        adder_int_swap(&c->q1, &c->t);
        if ((s = step(c, c->p0, c->a, c->p1)))
            return s;
        adder_int_swap(&c->p0, &c->p1);
        adder_int_swap(&c->p1, &c->t);
        adder_int_swap(&c->n, &c->d);
    }
}

/* *t = the fraction nearest to num/den.  den is above max. */
static adder_status find_nearest(adder_frac *t, struct convergents *c, adder_int num, adder_int den, adder_int max)
{
    adder_status s;
    if ((s = adder_int_set(&c->n, num)) || (s = adder_int_set(&c->d, den)) || (s = expand(c, max)))
        return s;
    /* The loop ended after n = n mod d: the remainder before it is d. */
    if ((s = adder_int_sub(&c->a, max, c->q0)) || (s = adder_int_floordiv(&c->a, c->a, c->q1)) ||
        (s = step(c, c->q0, c->a, c->q1)))
        return s;
    adder_int_swap(&c->q0, &c->t);
    if ((s = step(c, c->p0, c->a, c->p1)))
        return s;
    adder_int_swap(&c->p0, &c->t);
    /* The distances are d / (q1 * den) and 1 / (q0 * q1) less that: p1/q1 is nearer, or as near, if 2 d q0 <= den. */
    if ((s = adder_int_mul(&c->t, c->d, c->q0)) || (s = adder_int_lshift(&c->t, c->t, 1)))
        return s;
    bool last = adder_int_cmp(c->t, den) <= 0;
    adder_int_swap(&t->num, last ? &c->p1 : &c->p0);
    adder_int_swap(&t->den, last ? &c->q1 : &c->q0);
    return ADDER_OK;
}

adder_status adder_frac_limit_denominator(adder_frac *r, adder_frac a, adder_int max)
{
    adder_int den = adder_frac_den(a);
    if (adder_int_sign(max) < 1)
        return ADDER_EDOMAIN;
    if (adder_int_cmp(den, max) <= 0)
        return adder_frac_set(r, a);
    struct convergents c = { .q0 = ADDER_INT(1), .p1 = ADDER_INT(1) };
    adder_frac t = { { 0 }, { 0 } };
    adder_status s = find_nearest(&t, &c, a.num, den, max);
    adder_int *all[] = { &c.n, &c.d, &c.p0, &c.q0, &c.p1, &c.q1, &c.a, &c.t };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        adder_int_clear(all[i]);
    return adder__frac_finish(r, &t, s);
}
