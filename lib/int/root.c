/* root.c - integer roots. */

#include <math.h>

#include "mpz.h"

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

/* floor(sqrt(v)).  The double is within one of the root, and may be 2**32, whose square does not fit. */
static uint64_t root_of_word(uint64_t v)
{
    uint64_t root = (uint64_t)sqrt((double)v);
    root -= root > UINT32_MAX;
    root -= root * root > v;
    return root + (root < UINT32_MAX && (root + 1) * (root + 1) <= v);
}

adder_status adder_int_isqrt(adder_int *r, adder_int a)
{
    if (adder_int_sign(a) < 0)
        return ADDER_EDOMAIN;
    adder__operand x;
    adder__read(&x, a);
    if (x.size <= 1 && ADDER__LIMB_BITS <= 64)
        return adder__store_u64(r, root_of_word(x.size ? x.limb[0] : 0), false);
    mp_size_t n = (x.size + 1) / 2;
    bool guard = adder__needs_guard(2 * x.size);
    adder__block *z = adder__open(*r, n, !guard && r->word != a.word);
    if (!z)
        return ADDER_ENOMEM;
    struct root p = { z->limb, &x };
    adder_status s = guard ? adder__guarded(root_limbs, &p) : root_limbs(&p);
    if (s) {
        adder__discard(z, *r);
        return s;
    }
    return adder__close(z, r, n, false);
}

static adder_status root_of_degree(void *arg)
{
    adder__mpz_call *c = arg;
    mpz_root(c->out, c->a, (unsigned long)mpz_get_ui(c->b));
    return ADDER_OK;
}

adder_status adder_int_iroot(adder_int *r, adder_int a, unsigned n)
{
    if (n == 0 || (adder_int_sign(a) < 0 && n % 2 == 0))
        return ADDER_EDOMAIN;
    if (n == 1 || a.word == 0)
        return adder_int_set(r, a);
    if (n == 2)
        return adder_int_isqrt(r, a);
    if (n >= adder_int_bit_length(a)) /* |a| < 2**n */
        return adder__store_small(r, adder_int_sign(a));
    return adder__by_mpz(r, root_of_degree, a, ADDER_INT(n), ADDER_INT(0));
}

static adder_status root_and_rest(void *arg)
{
    adder__mpz_call *c = arg;
    mpz_rootrem(c->out, c->out2, c->a, (unsigned long)mpz_get_ui(c->b));
    return ADDER_OK;
}

adder_status adder_int_iroot_rem(adder_int *root, adder_int *rest, adder_int a, unsigned n)
{
    int sign = adder_int_sign(a);
    if (n == 0 || (sign < 0 && n % 2 == 0))
        return ADDER_EDOMAIN;
    if (n == 1 || sign == 0) {
        adder_status s = adder_int_set(root, a);
        return s ? s : adder__store_small(rest, 0);
    }
    if (n >= adder_int_bit_length(a)) { /* |a| < 2**n */
        adder_status s = adder_int_sub(rest, a, ADDER_INT(sign));
        return s ? s : adder__store_small(root, sign);
    }
    return adder__by_mpz_several((adder_int *[]){ root, rest }, 2, root_and_rest, a, ADDER_INT(n), ADDER_INT(0));
}

struct square_test {
    const adder__operand *x;
    bool yes;
};

static adder_status test_square(void *arg)
{
    struct square_test *t = arg;
    t->yes = mpn_perfect_square_p(t->x->limb, t->x->size);
    return ADDER_OK;
}

adder_status adder_int_is_square(bool *yes, adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    struct square_test t = { &x, x.size == 0 };
    adder_status s = ADDER_OK;
    if (x.size > 0 && !x.negative)
        s = adder__needs_guard(2 * x.size) ? adder__guarded(test_square, &t) : test_square(&t);
    if (s == ADDER_OK)
        *yes = t.yes;
    return s;
}

struct power_test {
    mpz_t a;
    bool yes;
};

static adder_status test_power(void *arg)
{
    struct power_test *t = arg;
    t->yes = mpz_perfect_power_p(t->a);
    return ADDER_OK;
}

adder_status adder_int_is_perfect_power(bool *yes, adder_int a)
{
    adder__operand x;
    struct power_test t;
    adder__read(&x, a);
    adder__view(t.a, &x);
    adder_status s = adder__guarded(test_power, &t);
    if (s == ADDER_OK)
        *yes = t.yes;
    return s;
}
