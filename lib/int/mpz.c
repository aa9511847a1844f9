/* mpz.c - calls of GMP's mpz functions. */

#include "mpz.h"

adder_status adder__store_mpz(adder_int *r, mpz_srcptr a)
{
    mp_size_t n = (mp_size_t)mpz_size(a);
    adder__block *z = adder__open(*r, n, true);
    if (!z)
        return ADDER_ENOMEM;
    mpn_copyi(z->limb, mpz_limbs_read(a), n);
    return adder__close(z, r, n, mpz_sgn(a) < 0);
}

static adder_status run(void *arg)
{
    adder__mpz_call *call = arg;
    mpz_init(call->out);
    adder_status s = call->body(call);
    if (s)
        mpz_clear(call->out);
    return s;
}

adder_status adder__by_mpz(adder_int *r, adder_status (*body)(void *call), adder_int a, adder_int b, adder_int c)
{
    adder__operand x, y, z;
    adder__mpz_call call = { .body = body };
    adder__read(&x, a);
    adder__read(&y, b);
    adder__read(&z, c);
    adder__view(call.a, &x);
    adder__view(call.b, &y);
    adder__view(call.c, &z);
    adder_status s = adder__guarded(run, &call);
    if (s)
        return s;
    s = adder__store_mpz(r, call.out);
    mpz_clear(call.out);
    return s;
}
