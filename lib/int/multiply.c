/* multiply.c - products. */

#include "block.h"
#include "limbs.h"

struct product {
    mp_limb_t *out;
    const mp_limb_t *x, *y;
    mp_size_t xn, yn; /* xn >= yn >= 1 */
};

static adder_status multiply_limbs(void *arg)
{
    const struct product *p = arg;
    if (p->x == p->y && p->xn == p->yn)
        mpn_sqr(p->out, p->x, p->xn);
    else
        mpn_mul(p->out, p->x, p->xn, p->y, p->yn);
    return ADDER_OK;
}

/* *r = x * y by one limb, which mpn_mul_1 allows to be written over x. */
static adder_status multiply_by_limb(adder_int *r, const adder__operand *x, mp_limb_t y, bool negative)
{
    adder__block *z = adder__open(*r, x->size + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    z->limb[x->size] = mpn_mul_1(z->limb, x->limb, x->size, y);
    return adder__close(z, r, x->size + 1, negative);
}

/* *r = x * y where neither is a single limb. */
static adder_status multiply_operands(adder_int *r, const adder__operand *x, const adder__operand *y, bool aliased,
                                      bool negative)
{
    struct product p = { NULL, x->limb, y->limb, x->size, y->size };
    if (x->size < y->size)
        p = (struct product){ NULL, y->limb, x->limb, y->size, x->size };
    mp_size_t n = x->size + y->size;
    bool guard = adder__needs_guard(n);
    adder__block *z = adder__open(*r, n, !guard && !aliased);
    if (!z)
        return ADDER_ENOMEM;
    p.out = z->limb;
    adder_status s = guard ? adder__guarded(multiply_limbs, &p) : multiply_limbs(&p);
    if (s) {
        adder__discard(z, *r);
        return s;
    }
    return adder__close(z, r, n, negative);
}

/* *r = x * y, n limbs each, 2 <= n <= ADDER__COMBA_LIMBS. */
static adder_status multiply_few(adder_int *r, const mp_limb_t *x, const mp_limb_t *y, mp_size_t n, bool aliased,
                                 bool negative)
{
    mp_limb_t product[2 * ADDER__COMBA_LIMBS + 1];
    if (aliased)
        adder__limbs_mul(product, x, y, n);
    adder__block *z = adder__open(*r, 2 * n, true);
    if (!z)
        return ADDER_ENOMEM;
    if (aliased)
        mpn_copyi(z->limb, product, 2 * n);
    else
        adder__limbs_mul(z->limb, x, y, n);
    return adder__close(z, r, 2 * n, negative);
}

/* The common case of large numbers: both have n >= 2 limbs, and a destination apart from them has a block with room. */
static bool equal_sizes(adder_int r, adder_int a, adder_int b, mp_size_t *n)
{
    if (!(r.word & a.word & b.word & 1) || r.word == a.word || r.word == b.word)
        return false;
    int32_t as = adder__block_of(a)->size, bs = adder__block_of(b)->size;
    *n = as < 0 ? -as : as;
    return (as == bs || as == -bs) && *n >= 2 && 2 * *n <= (mp_size_t)adder__block_of(r)->capacity &&
           adder__within_limit(2 * *n) && !adder__needs_guard(2 * *n);
}

static adder_status finish_product(adder__block *z, const adder__block *u, const adder__block *v, mp_size_t n)
{
    int32_t size = (int32_t)(2 * n - (z->limb[2 * n - 1] == 0));
    z->size = (u->size ^ v->size) < 0 ? -size : size;
    return ADDER_OK;
}

/* Apart from adder_int_mul, whose products of two limbs each should not pay for the registers that these need. */
__attribute__((noinline)) static adder_status multiply_equal_sizes(adder__block *z, const adder__block *u,
                                                                   const adder__block *v, mp_size_t n)
{
    if (n <= ADDER__COMBA_LIMBS)
        adder__limbs_mul(z->limb, u->limb, v->limb, n);
    else if (u == v)
        mpn_sqr(z->limb, u->limb, n);
    else
        mpn_mul_n(z->limb, u->limb, v->limb, n);
    return finish_product(z, u, v, n);
}

static adder_status multiply(adder_int *r, adder_int a, adder_int b);

adder_status adder_int_mul(adder_int *r, adder_int a, adder_int b)
{
    mp_size_t n;
    if (!equal_sizes(*r, a, b, &n))
        return multiply(r, a, b);
    adder__block *z = adder__block_of(*r), *u = adder__block_of(a), *v = adder__block_of(b);
#if ADDER__COMBA_LIMBS > 0
    if (n == 2) {
        adder__comba(z->limb, u->limb, v->limb, 2);
        return finish_product(z, u, v, 2);
    }
#endif
    return multiply_equal_sizes(z, u, v, n);
}

/* The general case. */
static adder_status multiply(adder_int *r, adder_int a, adder_int b)
{
    intptr_t product;
    if (adder__both_small(a, b) && !__builtin_mul_overflow(adder__small(a), adder__small(b), &product))
        return adder__store_word(r, product);
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size == 0 || y.size == 0)
        return adder__store_small(r, 0);
    bool negative = x.negative != y.negative;
    if (!adder__within_limit(x.size + y.size)) {
        adder_status s = adder__check_bits(adder__bits(x.limb, x.size) + adder__bits(y.limb, y.size) - 1);
        if (s)
            return s;
    }
    if (y.size == 1)
        return multiply_by_limb(r, &x, y.limb[0], negative);
    if (x.size == 1)
        return multiply_by_limb(r, &y, x.limb[0], negative);
    bool aliased = r->word == a.word || r->word == b.word;
    if (x.size == y.size && x.size <= ADDER__COMBA_LIMBS)
        return multiply_few(r, x.limb, y.limb, x.size, aliased, negative);
    return multiply_operands(r, &x, &y, aliased, negative);
}

static adder_status add_product(adder_int *r, adder_int a, adder_int b,
                                adder_status (*add)(adder_int *, adder_int, adder_int))
{
    adder_int product = ADDER_INT(0);
    adder_status s = adder_int_mul(&product, a, b);
    if (s == ADDER_OK)
        s = add(r, *r, product);
    adder_int_clear(&product);
    return s;
}

adder_status adder_int_addmul(adder_int *r, adder_int a, adder_int b)
{
    return add_product(r, a, b, adder_int_add);
}

adder_status adder_int_submul(adder_int *r, adder_int a, adder_int b)
{
    return add_product(r, a, b, adder_int_sub);
}
