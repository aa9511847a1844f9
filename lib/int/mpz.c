/* mpz.c - calls of GMP's mpz functions. */

#include "mpz.h"

adder_status adder__store_mpz(adder_int *r, mpz_srcptr a)
{
    return adder__store_limbs(r, mpz_limbs_read(a), (mp_size_t)mpz_size(a), mpz_sgn(a) < 0);
}

static adder_status run(void *arg)
{
    adder__mpz_call *call = arg;
    mpz_init(call->out);
    mpz_init(call->out2);
    mpz_init(call->out3);
    return call->body(call);
}

adder_status adder__by_mpz_call(adder_int *const r[], int count, adder__mpz_call *call,
                                adder_status (*body)(void *call))
{
    mpz_ptr const outs[ADDER__MPZ_RESULTS] = { call->out, call->out2, call->out3 };
    adder_int made[ADDER__MPZ_RESULTS] = { ADDER_INT_INIT(0) };
    call->body = body;
    adder_status s = adder__guarded(run, call);
    if (s == ADDER_ENOMEM || s == ADDER_EINTR)
        return s; /* the guard has freed what GMP had */
    for (int i = 0; s == ADDER_OK && i < count; i++)
        s = adder__store_mpz(&made[i], outs[i]);
    for (int i = 0; i < ADDER__MPZ_RESULTS; i++)
        mpz_clear(outs[i]);
    for (int i = 0; i < count; i++) {
        if (s == ADDER_OK)
            adder_int_move(r[i], &made[i]);
        else
            adder_int_clear(&made[i]);
    }
    return s;
}

adder_status adder__by_mpz_several(adder_int *const r[], int count, adder_status (*body)(void *call), adder_int a,
                                   adder_int b, adder_int c)
{
    adder__operand x, y, z;
    adder__mpz_call call;
    adder__read(&x, a);
    adder__read(&y, b);
    adder__read(&z, c);
    adder__view(call.a, &x);
    adder__view(call.b, &y);
    adder__view(call.c, &z);
    return adder__by_mpz_call(r, count, &call, body);
}

adder_status adder__by_mpz(adder_int *r, adder_status (*body)(void *call), adder_int a, adder_int b, adder_int c)
{
    return adder__by_mpz_several(&r, 1, body, a, b, c);
}

adder_status adder__by_mpz_words(adder_int *r, adder_status (*body)(void *call), uint64_t n, uint64_t k)
{
    adder__mpz_call call = { .n = n, .k = k };
    return adder__by_mpz_call(&r, 1, &call, body);
}
