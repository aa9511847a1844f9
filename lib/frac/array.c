/* array.c - sums and products of fractions over arrays. */

#include "frac.h"

typedef adder_status operation(adder_frac *r, adder_frac a, adder_frac b);

/* *r = v[0] op ... op v[n - 1], n >= 1, by halves, so that large operands are of about equal size. */
static adder_status combine(adder_frac *r, const adder_frac *v, size_t n, operation *op)
{
    if (n <= 8) {
        adder_status s = adder_frac_set(r, v[0]);
        for (size_t i = 1; i < n && s == ADDER_OK; i++)
            s = op(r, *r, v[i]);
        return s;
    }
    if (adder__interrupted())
        return ADDER_EINTR;
    adder_frac right = { { 0 }, { 0 } };
    adder_status s = combine(r, v, n / 2, op);
    s = s ? s : combine(&right, v + n / 2, n - n / 2, op);
    s = s ? s : op(r, *r, right);
    adder_frac_clear(&right);
    return s;
}

adder_status adder_frac_sum(adder_frac *r, const adder_frac *v, size_t n)
{
    adder_frac t = { { 0 }, { 0 } };
    return n == 0 ? adder__frac_store_small(r, 0, 1) : adder__frac_finish(r, &t, combine(&t, v, n, adder_frac_add));
}

adder_status adder_frac_prod(adder_frac *r, const adder_frac *v, size_t n)
{
    adder_frac t = { { 0 }, { 0 } };
    return n == 0 ? adder__frac_store_small(r, 1, 1) : adder__frac_finish(r, &t, combine(&t, v, n, adder_frac_mul));
}
