/* add.c - sums and differences. */

#include "block.h"
#include "limbs.h"

/* *r = x + y with the given sign, for magnitudes of xn >= yn >= 1 limbs, not both small: the sum is large.  It may be
   written over either operand. */
static adder_status add_magnitudes(adder_int *r, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y, mp_size_t yn,
                                   bool negative)
{
    adder__block *z = adder__open(*r, xn + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    mp_limb_t *out = z->limb;
    mp_limb_t carry = mpn_add(out, x, xn, y, yn);
    out[xn] = carry;
    return adder__close(z, r, xn + (mp_size_t)carry, negative);
}

/* *r = x - y with the given sign, or -(y - x) with the other, for magnitudes of xn >= yn >= 1 limbs. */
static adder_status subtract_magnitudes(adder_int *r, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y,
                                        mp_size_t yn, bool negative)
{
    mp_size_t n = xn;
    if (n == yn) {
        /* Equal top limbs need not be touched; below them the larger magnitude comes first. */
        while (x[n - 1] == y[n - 1])
            if (--n == 0)
                return adder__store_small(r, 0);
        if (x[n - 1] < y[n - 1]) {
            const mp_limb_t *t = x;
            x = y;
            y = t;
            negative = !negative;
        }
        yn = n;
    }
    adder__block *z = adder__open(*r, n, true);
    if (!z)
        return ADDER_ENOMEM;
    mp_limb_t *out = z->limb;
    mpn_sub(out, x, n, y, yn);
    return adder__close(z, r, n, negative);
}

/* *r = a + b, or a - b if flip is true, for operands that are not both small and neither 0. */
static adder_status add_signed(adder_int *r, adder_int a, adder_int b, bool flip)
{
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    bool add = x.negative == (y.negative != flip);
    if (x.size >= y.size)
        return add ? add_magnitudes(r, x.limb, x.size, y.limb, y.size, x.negative)
                   : subtract_magnitudes(r, x.limb, x.size, y.limb, y.size, x.negative);
    bool negative = y.negative != flip;
    return add ? add_magnitudes(r, y.limb, y.size, x.limb, x.size, negative)
               : subtract_magnitudes(r, y.limb, y.size, x.limb, x.size, negative);
}

/* The common case of large numbers: both have n limbs, and the destination has a block of its own with room for one
   more.  Nothing is to be read into an adder__operand, allocated or freed then. */
static bool equal_sizes(adder_int r, adder_int a, adder_int b, int32_t *size, bool *opposite)
{
    if (!(r.word & a.word & b.word & 1))
        return false;
    int32_t as = adder__block_of(a)->size, bs = adder__block_of(b)->size;
    *size = as;
    *opposite = as != bs;
    mp_size_t n = as < 0 ? -as : as;
    return (as == bs || as == -bs) && n < (mp_size_t)adder__block_of(r)->capacity && adder__within_limit(n + 1);
}

static adder_status finish_sum(adder__block *z, mp_limb_t carry, int32_t size)
{
    mp_size_t n = size < 0 ? -size : size;
    z->limb[n] = carry;
    z->size = size < 0 ? size - (int32_t)carry : size + (int32_t)carry;
    return ADDER_OK;
}

/* Apart from add_equal_sizes, which makes no call and so saves no registers. */
__attribute__((noinline)) static adder_status add_many(adder__block *z, const adder__block *u, const adder__block *v)
{
    int32_t size = u->size;
    return finish_sum(z, mpn_add_n(z->limb, u->limb, v->limb, size < 0 ? -size : size), size);
}

static adder_status add_equal_sizes(adder_int *r, adder_int a, adder_int b, int32_t size)
{
    adder__block *z = adder__block_of(*r), *u = adder__block_of(a), *v = adder__block_of(b);
    mp_size_t n = size < 0 ? -size : size;
    if (n > ADDER__FEW_LIMBS)
        return add_many(z, u, v);
    return finish_sum(z, adder__limbs_add(z->limb, u->limb, v->limb, n), size);
}

__attribute__((noinline)) static adder_status subtract_many(adder__block *z, const adder__block *u,
                                                            const adder__block *v, int32_t size)
{
    z->size = size;
    mpn_sub_n(z->limb, u->limb, v->limb, size < 0 ? -size : size);
    return ADDER_OK;
}

static adder_status subtract_equal_sizes(adder_int *r, adder_int a, adder_int b, int32_t size)
{
    adder__block *z = adder__block_of(*r), *u = adder__block_of(a), *v = adder__block_of(b);
    mp_size_t n = size < 0 ? -size : size;
    mp_limb_t u_top = u->limb[n - 1], v_top = v->limb[n - 1];
    /* Where the top limbs are two apart or more, a borrow leaves a top limb in the difference: its size is known. */
    if (u_top < v_top) {
        adder__block *t = u;
        u = v;
        v = t;
        mp_limb_t top = u_top;
        u_top = v_top;
        v_top = top;
        size = -size;
    }
    if (n == 1 || u_top - v_top < 2)
        return subtract_magnitudes(r, u->limb, n, v->limb, n, size < 0);
    if (n > ADDER__FEW_LIMBS)
        return subtract_many(z, u, v, size);
    z->size = size;
    adder__limbs_sub(z->limb, u->limb, v->limb, n);
    return ADDER_OK;
}

adder_status adder_int_add(adder_int *r, adder_int a, adder_int b)
{
    int32_t size;
    bool opposite;
    if (equal_sizes(*r, a, b, &size, &opposite))
        return opposite ? subtract_equal_sizes(r, a, b, size) : add_equal_sizes(r, a, b, size);
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) + adder__small(b));
    if (a.word == 0)
        return adder_int_set(r, b);
    if (b.word == 0)
        return adder_int_set(r, a);
    return add_signed(r, a, b, false);
}

adder_status adder_int_sub(adder_int *r, adder_int a, adder_int b)
{
    int32_t size;
    bool opposite;
    if (equal_sizes(*r, a, b, &size, &opposite))
        return opposite ? add_equal_sizes(r, a, b, size) : subtract_equal_sizes(r, a, b, size);
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) - adder__small(b));
    if (a.word == 0)
        return adder_int_neg(r, b);
    if (b.word == 0)
        return adder_int_set(r, a);
    return add_signed(r, a, b, true);
}

adder_status adder_int_neg(adder_int *r, adder_int a)
{
    if (adder__is_small(a))
        return adder__store_word(r, -adder__small(a));
    adder__operand x;
    adder__read(&x, a);
    if (x.size == 1 && x.limb[0] == (mp_limb_t)ADDER_INT_SMALL_MAX + 1 && !x.negative)
        return adder__store_small(r, ADDER_INT_SMALL_MIN);
    if (r->word == a.word) {
        adder_status s = adder__check_kept(adder__block_of(a));
        if (s == ADDER_OK)
            adder__block_of(*r)->size = -adder__block_of(*r)->size;
        return s;
    }
    adder__block *z = adder__open(*r, x.size, true);
    if (!z)
        return ADDER_ENOMEM;
    mpn_copyi(z->limb, x.limb, x.size);
    return adder__close(z, r, x.size, !x.negative);
}

adder_status adder_int_abs(adder_int *r, adder_int a)
{
    return adder_int_sign(a) < 0 ? adder_int_neg(r, a) : adder_int_set(r, a);
}
