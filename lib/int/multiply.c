/* multiply.c - products. */

#include "block.h"
#include "limbs.h"

enum { FEW_LIMBS = 64 }; /* of a product that is made on the stack */

/* z = x * y, xn >= yn >= 1. */
__attribute__((noinline)) static void multiply_limbs(mp_limb_t *z, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y,
                                                     mp_size_t yn)
{
    if (yn == 1)
        z[xn] = mpn_mul_1(z, x, xn, y[0]);
    else if (xn == yn && xn <= ADDER__COMBA_LIMBS)
        adder__limbs_mul_few(z, x, y, xn);
    else if (xn == yn && x == y)
        mpn_sqr(z, x, xn);
    else if (yn == 2) {
        z[xn] = mpn_mul_1(z, x, xn, y[0]);
        z[xn + 1] = mpn_addmul_1(z + 1, x, xn, y[1]);
    } else
        mpn_mul(z, x, xn, y, yn);
}

struct product {
    mp_limb_t *z;
    const mp_limb_t *x, *y;
    mp_size_t xn, yn;
};

static adder_status multiply_guarded(void *arg)
{
    const struct product *p = arg;
    multiply_limbs(p->z, p->x, p->xn, p->y, p->yn);
    return ADDER_OK;
}

/* *r = x * y with the given sign, xn >= yn >= 1.  apart: *r is neither. */
__attribute__((noinline)) static adder_status multiply_any(adder_int *r, const mp_limb_t *x, mp_size_t xn,
                                                           const mp_limb_t *y, mp_size_t yn, bool negative, bool apart)
{
    mp_size_t n = xn + yn;
    adder_status s = ADDER_OK;
    if (!adder__within_limit(n) && (s = adder__check_bits(adder__bits(x, xn) + adder__bits(y, yn) - 1)))
        return s;
    bool guard = adder__needs_guard(n);
    adder__block *z = adder__open(*r, n, apart && !guard);
    if (!z)
        return ADDER_ENOMEM;
    if (!guard)
        multiply_limbs(z->limb, x, xn, y, yn);
    else if ((s = adder__guarded(multiply_guarded, &(struct product){ z->limb, x, y, xn, yn }))) {
        adder__discard(z, *r);
        return s;
    }
    return adder__close(z, r, n, negative);
}

/* The product of two large numbers is large, and its size is known up to one limb. */
static inline adder_status finish_product(adder__block *z, mp_size_t n, bool negative)
{
    int32_t size = (int32_t)(n - (z->limb[n - 1] == 0));
    z->size = negative ? -size : size;
    return ADDER_OK;
}

/* *r = x * m, in the block z, which may be x, m > 1; n <= FEW_BY_LIMB.  As in add.c, it calls nothing. */
enum { FEW_BY_LIMB = 16 };

static inline adder_status multiply_by_limb(adder__block *z, const adder__block *x, mp_size_t n, mp_limb_t m,
                                            bool negative)
{
    mp_limb_t carry = 0;
    mp_size_t i = 0;
    do
        z->limb[i] = adder__limb_mul(&carry, x->limb[i], m);
    while (++i < n);
    z->limb[n] = carry;
    return finish_product(z, n + 1, negative);
}

/* Few limbs, equally many: apart, so that others do not pay for the registers that it needs. */
__attribute__((noinline)) static adder_status multiply_few(adder__block *z, const adder__block *x,
                                                           const adder__block *y, mp_size_t n, bool negative)
{
    adder__limbs_mul_few(z->limb, x->limb, y->limb, n);
    return finish_product(z, 2 * n, negative);
}

/* *r = x * y for xn >= yn.  z is the block of *r, and n <= FEW_LIMBS if that is x or y. */
__attribute__((noinline)) static adder_status multiply_ready(adder__block *z, const adder__block *x, mp_size_t xn,
                                                             const adder__block *y, mp_size_t yn, bool negative)
{
    /* mpn_mul_1 is faster from here on; multiply_by_small would need more before it can call that. */
    if (yn == 1 && xn <= FEW_BY_LIMB / 2)
        return multiply_by_limb(z, x, xn, y->limb[0], negative);
    if (z != x && z != y) {
        multiply_limbs(z->limb, x->limb, xn, y->limb, yn);
    } else {
        mp_limb_t product[FEW_LIMBS];
        multiply_limbs(product, x->limb, xn, y->limb, yn);
        adder__limbs_copy(z->limb, product, xn + yn);
    }
    return finish_product(z, xn + yn, negative);
}

__attribute__((noinline)) static adder_status multiply_sizes(adder_int *r, const adder__block *x, const adder__block *y)
{
    mp_size_t xn = adder__limb_count(x->size), yn = adder__limb_count(y->size), n = xn + yn;
    bool negative = (x->size ^ y->size) < 0;
    adder__block *z = adder__ready(*r, n);
    if (!z || adder__needs_guard(n) || ((z == x || z == y) && n > FEW_LIMBS)) {
        bool apart = !adder__is_block_of(x, *r) && !adder__is_block_of(y, *r);
        return xn >= yn ? multiply_any(r, x->limb, xn, y->limb, yn, negative, apart)
                        : multiply_any(r, y->limb, yn, x->limb, xn, negative, apart);
    }
    return xn >= yn ? multiply_ready(z, x, xn, y, yn, negative) : multiply_ready(z, y, yn, x, xn, negative);
}

static inline adder_status multiply_large(adder_int *r, const adder__block *x, const adder__block *y)
{
    int32_t xs = x->size;
    mp_size_t n = adder__limb_count(xs);
    adder__block *z = adder__ready(*r, 2 * n);
    if (!z || (xs != y->size && xs != -y->size) || n == 1 || n > ADDER__COMBA_LIMBS || z == x || z == y ||
        adder__needs_guard(2 * n))
        return multiply_sizes(r, x, y);
    return multiply_few(z, x, y, n, xs != y->size);
}

/* *r = x * y for a large x and a small y: a limb and a sign. */
__attribute__((noinline)) static adder_status multiply_by_any(adder_int *r, const adder__block *x, intptr_t y)
{
    mp_size_t n = adder__limb_count(x->size);
    mp_limb_t m = adder__magnitude(y);
    bool negative = (x->size < 0) != (y < 0);
    if (m <= 1)
        return m == 0 ? adder__store_small(r, 0) : adder__store_copy(r, (adder_int){ (intptr_t)x + 1 }, negative);
    return multiply_any(r, x->limb, n, &m, 1, negative, true); /* mpn_mul_1 allows *r to be x */
}

static adder_status multiply_by_small(adder_int *r, const adder__block *x, intptr_t y)
{
    mp_size_t n = adder__limb_count(x->size);
    adder__block *z = adder__ready(*r, n + 1);
    if (!z || n > FEW_BY_LIMB || (uintptr_t)y + 1 <= 2)
        return multiply_by_any(r, x, y);
    return multiply_by_limb(z, x, n, adder__magnitude(y), (x->size ^ (int32_t)(y >> (sizeof y * 8 - 1))) < 0);
}

__attribute__((noinline)) static adder_status multiply_words(adder_int *r, intptr_t x, intptr_t y)
{
    intptr_t product;
    if (!__builtin_mul_overflow(x, y, &product))
        return adder__store_word(r, product);
    mp_limb_t high = 0, low = adder__limb_mul(&high, adder__magnitude(x), adder__magnitude(y));
    adder__block *z = adder__open(*r, 2, true);
    if (!z)
        return ADDER_ENOMEM;
    z->limb[0] = low;
    z->limb[1] = high;
    return adder__close(z, r, 2, (x ^ y) < 0);
}

adder_status adder_int_mul(adder_int *r, adder_int a, adder_int b)
{
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    if (!adder__is_small(a))
        return adder__is_small(b) ? multiply_by_small(r, x, adder__small(b)) : multiply_large(r, x, y);
    if (!adder__is_small(b))
        return multiply_by_small(r, y, adder__small(a));
    return multiply_words(r, adder__small(a), adder__small(b));
}

/* A few limbs on the stack, laid out as a block. */
union few {
    adder__block block;
    char room[sizeof(adder__block) + FEW_LIMBS * sizeof(mp_limb_t)];
};

/* z += x * y in magnitude, of zn >= xn limbs and one. */
static adder_status add_in_place(adder__block *z, mp_size_t zn, const mp_limb_t *x, mp_size_t xn, mp_limb_t y)
{
    mp_limb_t carry = mpn_addmul_1(z->limb, x, xn, y);
    z->limb[zn] = adder__limbs_add_1(z->limb + xn, z->limb + xn, zn - xn, carry);
    zn += z->limb[zn] != 0;
    z->size = adder__signed_size(zn, z->size < 0);
    return ADDER_OK;
}

/* *r += a * b, or -= where `subtract` is true. */
static adder_status add_product(adder_int *r, adder_int a, adder_int b, bool subtract)
{
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    mp_size_t n = x.size + y.size;
    if (!adder__is_small(*r) && x.size > 0 && y.size > 0 && n <= FEW_LIMBS && adder__within_limit(n) &&
        !adder__needs_guard(n)) {
        bool negative = (x.negative != y.negative) != subtract;
        adder__block *z = adder__block_of(*r);
        mp_size_t zn = adder__limb_count(z->size);
        if ((x.size == 1 || y.size == 1) && zn >= n - 1 && negative == (z->size < 0) && adder__ready(*r, zn + 1))
            return y.size == 1 ? add_in_place(z, zn, x.limb, x.size, y.limb[0])
                               : add_in_place(z, zn, y.limb, y.size, x.limb[0]);
        union few product;
        mp_limb_t *p = product.block.limb;
        if (x.size >= y.size)
            multiply_limbs(p, x.limb, x.size, y.limb, y.size);
        else
            multiply_limbs(p, y.limb, y.size, x.limb, x.size);
        int32_t size = (int32_t)(n - (p[n - 1] == 0));
        return adder__store_sum(r, z, z->size, &product.block, negative ? -size : size);
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
