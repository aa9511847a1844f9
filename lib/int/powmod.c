/* powmod.c - powers and inverses modulo a number. */

#include "mpz.h"

/* Python's remainder has the sign of the modulus, GMP's is never negative. */
static void take_sign_of_modulus(mpz_ptr out, mpz_srcptr n)
{
    if (mpz_sgn(n) < 0 && mpz_sgn(out) > 0)
        mpz_add(out, out, n);
}

bool adder__power_is_long(size_t bits, mp_size_t n)
{
    /* About half a nanosecond a bit and a pair of limbs; less for more limbs, whose products are faster than that. */
    return (double)bits * (double)n * (double)n > 1e8 && adder__may_be_interrupted();
}

/* By windows of up to seven bits, odd numbers all, from the top of e downwards (Knuth, The Art of Computer Programming,
   volume 2, 4.6.3, exercise 3). */
void adder__power_by_steps(mpz_ptr r, mpz_srcptr a, mpz_srcptr e, mpz_srcptr n)
{
    enum { WINDOW = 7 };
    mpz_t odd[1 << (WINDOW - 1)], t; /* a, a**3, a**5 ... */
    size_t i = mpz_sizeinbase(e, 2);
    size_t window = i > 1000 ? WINDOW : 3, count = (size_t)1 << (window - 1);
    mpz_init(t);
    mpz_init(odd[0]);
    mpz_tdiv_r(odd[0], a, n);
    mpz_set(r, odd[0]);
    adder__multiply_modulo(r, odd[0], n, t);
    for (size_t k = 1; k < count; k++) {
        mpz_init_set(odd[k], odd[k - 1]);
        adder__multiply_modulo(odd[k], r, n, t);
    }
    mpz_set_ui(r, 1);
    while (i > 0) {
        /* The window is the bits [low, i), as far down as the last 1 in reach. */
        size_t low = i > window ? i - window : 0;
        size_t value = 0;
        if (!mpz_tstbit(e, i - 1))
            low = i - 1;
        else
            low = mpz_scan1(e, low);
        for (size_t k = i; k-- > low;) {
            value = 2 * value + (size_t)mpz_tstbit(e, k);
            adder__multiply_modulo(r, r, n, t);
        }
        if (value)
            adder__multiply_modulo(r, odd[value / 2], n, t);
        i = low;
    }
    for (size_t k = 0; k < count; k++)
        mpz_clear(odd[k]);
    mpz_clear(t);
}

static void raise(mpz_ptr r, mpz_srcptr a, mpz_srcptr e, mpz_srcptr n)
{
    if (!adder__power_is_long(mpz_sizeinbase(e, 2), (mp_size_t)mpz_size(n))) {
        mpz_powm(r, a, e, n);
        return;
    }
    mpz_t base, modulus;
    mpz_init(base);
    mpz_init(modulus);
    mpz_abs(modulus, n);
    mpz_mod(base, a, modulus);
    adder__power_by_steps(r, base, e, modulus);
    mpz_clear(base);
    mpz_clear(modulus);
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
        raise(call->out, call->out, exponent, call->c);
        mpz_clear(exponent);
    } else {
        raise(call->out, call->a, call->b, call->c);
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
