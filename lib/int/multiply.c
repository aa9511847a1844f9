/* multiply.c - products. */

#include "block.h"
#include "limbs.h"

struct product {
    mp_limb_t *out;
    const mp_limb_t *x, *y;
    mp_size_t xn, yn; /* xn >= yn >= 1 */
};

static inline void multiply_limbs(const struct product *p)
{
    if (p->yn == 1)
        p->out[p->xn] = mpn_mul_1(p->out, p->x, p->xn, p->y[0]);
    else if (p->xn == p->yn && p->xn <= ADDER__COMBA_LIMBS)
        adder__limbs_mul_few(p->out, p->x, p->y, p->xn);
    else if (p->x == p->y && p->xn == p->yn)
        mpn_sqr(p->out, p->x, p->xn);
    else
        mpn_mul(p->out, p->x, p->xn, p->y, p->yn);
}

static adder_status multiply_guarded(void *arg)
{
    multiply_limbs(arg);
    return ADDER_OK;
}

/* *r = x * y by one limb, which mpn_mul_1 allows to be written over x. */
static inline adder_status multiply_by_limb(adder_int *r, const mp_limb_t *x, mp_size_t n, mp_limb_t y, bool negative)
{
    adder__block *z = adder__open(*r, n + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    z->limb[n] = mpn_mul_1(z->limb, x, n, y);
    return adder__close(z, r, n + 1, negative);
}

static adder_status check_product(const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y, mp_size_t yn)
{
    return adder__within_limit(xn + yn) ? ADDER_OK : adder__check_bits(adder__bits(x, xn) + adder__bits(y, yn) - 1);
}

/* *r = a * b, of which a is large and b is small. */
static adder_status multiply_by_small(adder_int *r, adder_int a, adder_int b)
{
    const adder__block *x = adder__block_of(a);
    mp_size_t n = x->size < 0 ? -x->size : x->size;
    mp_limb_t y = adder__magnitude(adder__small(b));
    if (y == 0)
        return adder__store_small(r, 0);
    adder_status s = check_product(x->limb, n, &y, 1);
    return s ? s : multiply_by_limb(r, x->limb, n, y, (x->size < 0) != (b.word < 0));
}

/* *r = a * b, both large. */
static adder_status multiply_large(adder_int *r, adder_int a, adder_int b)
{
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    bool negative = (x->size ^ y->size) < 0;
    struct product p = { NULL, x->limb, y->limb, x->size < 0 ? -x->size : x->size, y->size < 0 ? -y->size : y->size };
    if (p.xn < p.yn)
        p = (struct product){ NULL, p.y, p.x, p.yn, p.xn };
    mp_size_t n = p.xn + p.yn;
    adder_status s = check_product(p.x, p.xn, p.y, p.yn);
    if (s)
        return s;
    bool guard = adder__needs_guard(n);
    adder__block *z = adder__open(*r, n, !guard && r->word != a.word && r->word != b.word);
    if (!z)
        return ADDER_ENOMEM;
    p.out = z->limb;
    if (ADDER__LIKELY(!guard))
        multiply_limbs(&p);
    else if ((s = adder__guarded(multiply_guarded, &p))) {
        adder__discard(z, *r);
        return s;
    }
    return adder__close(z, r, n, negative);
}

adder_status adder_int_mul(adder_int *r, adder_int a, adder_int b)
{
    if (adder__is_small(a) && adder__is_small(b)) {
        intptr_t u = adder__small(a), v = adder__small(b), product;
        if (!__builtin_mul_overflow(u, v, &product))
            return adder__store_word(r, product);
        mp_limb_t x = adder__magnitude(u);
        return multiply_by_limb(r, &x, 1, adder__magnitude(v), (u ^ v) < 0);
    }
    if (adder__is_small(b))
        return multiply_by_small(r, a, b);
    if (adder__is_small(a))
        return multiply_by_small(r, b, a);
    return multiply_large(r, a, b);
}

/* *r += a * b, or -= where `subtract` is true. */
static adder_status add_product(adder_int *r, adder_int a, adder_int b, bool subtract)
{
    enum { FEW_LIMBS = 64 }; /* of a product that is made on the stack */
    adder__operand x, y, z;
    adder__read(&x, a);
    adder__read(&y, b);
    mp_size_t n = x.size + y.size;
    if (x.size > 0 && y.size > 0 && n <= FEW_LIMBS && adder__within_limit(n) && !adder__needs_guard(n)) {
        mp_limb_t product[FEW_LIMBS];
        if (x.size >= y.size)
            multiply_limbs(&(struct product){ product, x.limb, y.limb, x.size, y.size });
        else
            multiply_limbs(&(struct product){ product, y.limb, x.limb, y.size, x.size });
        n = adder__normalize(product, n);
        bool negative = (x.negative != y.negative) != subtract;
        adder__read(&z, *r);
        if (z.size == 0)
            return adder__store_limbs(r, product, n, negative);
        return adder__store_sum(r, z.limb, z.negative ? -z.size : z.size, product, negative ? -n : n);
    }
    adder_int product = ADDER_INT(0);
    adder_status s = adder_int_mul(&product, a, b);
    if (s == ADDER_OK)
        s = subtract ? adder_int_sub(r, *r, product) : adder_int_add(r, *r, product);
    adder_int_clear(&product);
    return s;
}

adder_status adder_int_addmul(adder_int *r, adder_int a, adder_int b)
{
    return add_product(r, a, b, false);
}

adder_status adder_int_submul(adder_int *r, adder_int a, adder_int b)
{
    return add_product(r, a, b, true);
}
