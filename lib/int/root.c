/* root.c - integer square roots. */

#include <math.h>

#include "block.h"

struct root {
    mp_limb_t *out;
    const adder__operand *x;
};

static adder_status root_limbs(void *arg)
{
    const struct root *p = arg;
    mpn_sqrtrem(p->out, NULL, p->x->limb, p->x->size);
    return ADDER_OK;
}

adder_status adder_int_isqrt(adder_int *r, adder_int a)
{
    if (adder_int_sign(a) < 0)
        return ADDER_EDOMAIN;
    if (adder__is_small(a)) {
        /* The double is within one of the root: correct it. */
        uint64_t v = (uint64_t)adder__small(a), root = (uint64_t)sqrt((double)v);
        root -= root * root > v;
        root += (root + 1) * (root + 1) <= v;
        return adder__store_small(r, (intptr_t)root);
    }
    adder__operand x;
    adder__read(&x, a);
    mp_size_t n = (x.size + 1) / 2;
    adder__block *z = adder__open(*r, n, false);
    if (!z)
        return ADDER_ENOMEM;
    struct root p = { z->limb, &x };
    adder_status s = adder__guarded(root_limbs, &p);
    if (s) {
        adder__discard(z, *r);
        return s;
    }
    return adder__close(z, r, n, false);
}
