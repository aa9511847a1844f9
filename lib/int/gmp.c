/* gmp.c - integers to and from GMP's. */

#include <adder/gmp.h>

#include "mpz.h"

adder_status adder_int_set_mpz(adder_int *r, mpz_srcptr a)
{
    return adder__store_mpz(r, a);
}

mpz_srcptr adder_int_view(mpz_ptr view, mp_limb_t *small, adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    if (adder__is_small(a)) {
        *small = x.word;
        x.limb = small;
    }
    return adder__view(view, &x);
}

struct copy {
    mpz_ptr out;
    mpz_srcptr a;
};

static adder_status copy_to(void *arg)
{
    const struct copy *c = arg;
    mpz_set(c->out, c->a);
    return ADDER_OK;
}

adder_status adder_int_get_mpz(mpz_ptr out, adder_int a)
{
    mpz_t view;
    mp_limb_t small;
    struct copy c = { out, adder_int_view(view, &small, a) };
    return adder__guarded(copy_to, &c);
}
