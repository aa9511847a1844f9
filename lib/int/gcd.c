/* gcd.c - greatest common divisors and least common multiples. */

#include "mpz.h"

/* The binary algorithm (Knuth, TAOCP 2, 4.5.2, algorithm B) on words; neither is 0. */
static uintptr_t gcd_words(uintptr_t u, uintptr_t v)
{
    int twos = __builtin_ctzll(u | v);
    u >>= __builtin_ctzll(u);
    do {
        v >>= __builtin_ctzll(v);
        uintptr_t smaller = u < v ? u : v;
        v = u < v ? v - u : u - v;
        u = smaller;
    } while (v != 0);
    return u << twos;
}

static adder_status gcd_limbs(void *arg)
{
    adder__mpz_call *c = arg;
    mpz_gcd(c->out, c->a, c->b);
    return ADDER_OK;
}

adder_status adder_int_gcd(adder_int *r, adder_int a, adder_int b)
{
    if (a.word == 0)
        return adder_int_abs(r, b);
    if (b.word == 0)
        return adder_int_abs(r, a);
    if (adder__both_small(a, b)) {
        uintptr_t g = gcd_words(adder__magnitude(adder__small(a)), adder__magnitude(adder__small(b)));
        return adder__store_limb(r, g, false);
    }
    return adder__by_mpz(r, gcd_limbs, a, b, ADDER_INT(0));
}

adder_status adder_int_lcm(adder_int *r, adder_int a, adder_int b)
{
    if (a.word == 0 || b.word == 0)
        return adder__store_small(r, 0);
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_gcd(&t, a, b);
    if (s == ADDER_OK)
        s = adder_int_divexact(&t, a, t);
    if (s == ADDER_OK)
        s = adder_int_mul(&t, t, b);
    if (s == ADDER_OK)
        s = adder_int_abs(&t, t);
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    adder_int_clear(&t);
    return s;
}

static adder_status gcdext_limbs(void *arg)
{
    adder__mpz_call *c = arg;
    mpz_gcdext(c->out, c->out2, c->out3, c->a, c->b);
    return ADDER_OK;
}

adder_status adder_int_gcdext(adder_int *g, adder_int *s, adder_int *t, adder_int a, adder_int b)
{
    return adder__by_mpz_several((adder_int *[]){ g, s, t }, 3, gcdext_limbs, a, b, ADDER_INT(0));
}
