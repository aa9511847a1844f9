/* powmod.c - powers and inverses modulo a number. */

#include "mpz.h"

/* Python's remainder has the sign of the modulus, GMP's is never negative. */
static void take_sign_of_modulus(mpz_ptr out, mpz_srcptr n)
{
    if (mpz_sgn(n) < 0 && mpz_sgn(out) > 0)
        mpz_add(out, out, n);
}

static adder_status power_modulo(void *arg)
{
    adder__mpz_call *call = arg;
    /* GMP has an inverse modulo 1 or not depending on the version; everything is 0 there. */
    if (mpz_cmpabs_ui(call->c, 1) == 0)
        return ADDER_OK;
    if (mpz_sgn(call->b) < 0) {
        mpz_t exponent;
        if (!mpz_invert(call->out, call->a, call->c))
            return ADDER_EDOMAIN;
        mpz_init(exponent);
        mpz_neg(exponent, call->b);
        mpz_powm(call->out, call->out, exponent, call->c);
        mpz_clear(exponent);
    } else {
        mpz_powm(call->out, call->a, call->b, call->c);
    }
    take_sign_of_modulus(call->out, call->c);
    return ADDER_OK;
}

adder_status adder_int_powmod(adder_int *r, adder_int a, adder_int e, adder_int n)
{
    if (n.word == 0)
        return ADDER_EDIVZERO;
    return adder__by_mpz(r, power_modulo, a, e, n);
}

adder_status adder_int_invmod(adder_int *r, adder_int a, adder_int n)
{
    return adder_int_powmod(r, a, ADDER_INT(-1), n);
}
