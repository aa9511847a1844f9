/* multiply.c - products. */

#include "block.h"

struct product {
    mp_limb_t *out;
    const adder__operand *x, *y; /* x->size >= y->size */
};

static adder_status multiply_limbs(void *arg)
{
    const struct product *p = arg;
    if (p->x->limb == p->y->limb && p->x->size == p->y->size)
        mpn_sqr(p->out, p->x->limb, p->x->size);
    else
        mpn_mul(p->out, p->x->limb, p->x->size, p->y->limb, p->y->size);
    return ADDER_OK;
}

/* *r = x * y by one limb, which mpn_mul_1 allows to be written over x. */
static adder_status multiply_by_limb(adder_int *r, const adder__operand *x, mp_limb_t y, bool negative)
{
    adder__result z;
    adder_status s = adder__result_open(&z, *r, x->size + 1, true);
    if (s)
        return s;
    z.limb[x->size] = mpn_mul_1(z.limb, x->limb, x->size, y);
    return adder__result_close(&z, r, x->size + 1, negative);
}

adder_status adder_int_mul(adder_int *r, adder_int a, adder_int b)
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
    size_t bits = adder__bits(x.limb, x.size) + adder__bits(y.limb, y.size);
    adder_status s = adder__check_bits(bits - 1);
    if (s)
        return s;
    if (x.size == 1 || y.size == 1)
        return x.size == 1 ? multiply_by_limb(r, &y, x.limb[0], negative)
                           : multiply_by_limb(r, &x, y.limb[0], negative);
    struct product p = { .x = &x, .y = &y };
    if (x.size < y.size) {
        p.x = &y;
        p.y = &x;
    }
    mp_size_t n = x.size + y.size;
    bool guard = adder__needs_guard(n);
    adder__result z;
    s = adder__result_open(&z, *r, n, !guard && r->word != a.word && r->word != b.word);
    if (s)
        return s;
    p.out = z.limb;
    s = guard ? adder__guarded(multiply_limbs, &p) : multiply_limbs(&p);
    if (s) {
        adder__result_cancel(&z);
        return s;
    }
    return adder__result_close(&z, r, n, negative);
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
