/* gcd.c - greatest common divisors and least common multiples. */

#include "mpz.h"

/* The binary algorithm (Knuth, TAOCP 2, 4.5.2, algorithm B) on limbs; neither is 0.  The zeros of u - v are those of
   |u - v|, so that they are counted while the sign is found out. */
static mp_limb_t gcd_limb(mp_limb_t u, mp_limb_t v)
{
    int twos = __builtin_ctzll(u | v);
    u >>= __builtin_ctzll(u);
    v >>= __builtin_ctzll(v);
    for (mp_limb_t difference; (difference = u - v) != 0;) {
        mp_limb_t less = 0 - (mp_limb_t)(u < v); /* all ones if so: which it is, no branch can foretell */
        v += difference & less;
        u = ((difference ^ less) - less) >> __builtin_ctzll(difference);
    }
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
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size == 1 && y.size == 1)
        return adder__store_limb(r, gcd_limb(x.limb[0], y.limb[0]), false);
    if (x.size == 1 || y.size == 1) {
        const adder__operand *one = x.size == 1 ? &x : &y, *other = x.size == 1 ? &y : &x;
        return adder__store_limb(r, mpn_gcd_1(other->limb, other->size, one->limb[0]), false);
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
