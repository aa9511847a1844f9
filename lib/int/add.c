/* add.c - sums and differences. */

#include "block.h"
#include "limbs.h"

/* The functions below whose names end with _any serve every case.  Those of the same name without it write to a block
   that is ready, and a few limbs; they call nothing, and so save no registers. */

/* *r = x + y with the given sign, for magnitudes of xn >= yn >= 1 limbs. */
__attribute__((noinline)) static adder_status add_any(adder_int *r, const adder__block *x, mp_size_t xn,
                                                      const adder__block *y, mp_size_t yn, bool negative)
{
    adder__block *z = adder__open(*r, xn + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    z->limb[xn] = mpn_add(z->limb, x->limb, xn, y->limb, yn);
    return adder__close(z, r, xn + 1, negative);
}

static adder_status add(adder_int *r, const adder__block *x, mp_size_t xn, const adder__block *y, mp_size_t yn,
                        bool negative)
{
    adder__block *z = adder__ready(*r, xn + 1);
    if (!z || yn > ADDER__FEW_LIMBS)
        return add_any(r, x, xn, y, yn, negative);
    mp_limb_t carry = adder__limbs_add(z->limb, x->limb, y->limb, yn);
    z->limb[xn] = adder__limbs_add_1(z->limb + yn, x->limb + yn, xn - yn, carry);
    xn += z->limb[xn] != 0;
    z->size = adder__signed_size(xn, negative);
    return ADDER_OK;
}

/* *r = x - y with the given sign, for magnitudes of xn >= yn >= 1 limbs, x > y. */
__attribute__((noinline)) static adder_status subtract_any(adder_int *r, const adder__block *x, mp_size_t xn,
                                                           const adder__block *y, mp_size_t yn, bool negative)
{
    adder__block *z = adder__open(*r, xn, true);
    if (!z)
        return ADDER_ENOMEM;
    mpn_sub(z->limb, x->limb, xn, y->limb, yn);
    return adder__close(z, r, xn, negative);
}

static adder_status subtract(adder_int *r, const adder__block *x, mp_size_t xn, const adder__block *y, mp_size_t yn,
                             bool negative)
{
    if (xn == yn) {
        /* Equal top limbs need not be touched; below them the larger magnitude comes first. */
        while (x->limb[xn - 1] == y->limb[xn - 1])
            if (--xn == 0)
                return adder__store_small(r, 0);
        yn = xn;
        bool less = x->limb[xn - 1] < y->limb[xn - 1];
        const adder__block *t = less ? y : x;
        y = less ? x : y;
        x = t;
        negative ^= less;
        if (xn == 1)
            return adder__store_limb(r, x->limb[0] - y->limb[0], negative);
    }
    adder__block *z = adder__ready(*r, xn);
    if (!z || yn > ADDER__FEW_LIMBS)
        return subtract_any(r, x, xn, y, yn, negative);
    mp_limb_t borrow = adder__limbs_sub(z->limb, x->limb, y->limb, yn);
    adder__limbs_sub_1(z->limb + yn, x->limb + yn, xn - yn, borrow);
    return adder__close(z, r, xn, negative);
}

adder_status adder__store_sum(adder_int *r, const adder__block *x, int32_t xs, const adder__block *y, int32_t ys)
{
    mp_size_t xn = adder__limb_count(xs), yn = adder__limb_count(ys);
    bool opposite = (xs ^ ys) < 0;
    if (xn < yn)
        return opposite ? subtract(r, y, yn, x, xn, ys < 0) : add(r, y, yn, x, xn, ys < 0);
    return opposite ? subtract(r, x, xn, y, yn, xs < 0) : add(r, x, xn, y, yn, xs < 0);
}

/* Equal sizes, in a block that is ready, are the commonest case of all.  What follows for them calls nothing, saves no
   registers, and takes two thirds of the instructions. */

static adder_status finish_sum(adder__block *z, int32_t size, mp_limb_t carry)
{
    z->limb[adder__limb_count(size)] = carry;
    z->size = size < 0 ? size - (int32_t)carry : size + (int32_t)carry;
    return ADDER_OK;
}

__attribute__((noinline)) static adder_status add_many(adder__block *z, const adder__block *x, const adder__block *y,
                                                       int32_t size)
{
    return finish_sum(z, size, mpn_add_n(z->limb, x->limb, y->limb, adder__limb_count(size)));
}

__attribute__((noinline)) static adder_status subtract_many(adder__block *z, const adder__block *x,
                                                            const adder__block *y, int32_t size)
{
    z->size = size;
    mpn_sub_n(z->limb, x->limb, y->limb, adder__limb_count(size));
    return ADDER_OK;
}

__attribute__((always_inline)) static inline adder_status add_large(adder_int *r, const adder__block *x, int32_t xs,
                                                                    const adder__block *y, int32_t ys)
{
    int32_t n = (int32_t)adder__limb_count(xs);
    adder__block *z = adder__ready(*r, n + 1);
    if (!z || (xs != ys && xs != -ys))
        return adder__store_sum(r, x, xs, y, ys);
    if (xs == ys) {
        if (n > ADDER__FEW_LIMBS)
            return add_many(z, x, y, xs);
        return finish_sum(z, xs, adder__limbs_add(z->limb, x->limb, y->limb, n));
    }
    /* Where the top limbs are two apart or more, a borrow leaves a top limb in the difference: its size is known. */
    mp_limb_t x_top = x->limb[n - 1], y_top = y->limb[n - 1];
    if (n == 1 || x_top - y_top + 1 <= 2)
        return adder__store_sum(r, x, xs, y, ys);
    if (x_top < y_top) {
        const adder__block *t = x;
        x = y;
        y = t;
        xs = ys;
    }
    if (n > ADDER__FEW_LIMBS)
        return subtract_many(z, x, y, xs);
    z->size = xs;
    adder__limbs_sub(z->limb, x->limb, y->limb, n);
    return ADDER_OK;
}

/* z = x + 1 or x - 1, n >= 0 limbs; returns the carry.  Apart from add_small_in, which should save no registers for it.
 */
__attribute__((noinline)) static mp_limb_t carry_on(mp_limb_t *z, const mp_limb_t *x, mp_size_t n, bool down)
{
    if (!down)
        return adder__limbs_add_1(z, x, n, 1);
    adder__limbs_sub_1(z, x, n, 1);
    return 0;
}

/* *r = x + y, in the block z, for the large number of |xs| limbs at x and a small y, which is never the larger in
   magnitude. */
static inline adder_status add_small_in(adder__block *z, adder_int *r, const mp_limb_t *x, mp_size_t xs, intptr_t y)
{
    mp_size_t n = adder__limb_count(xs);
    intptr_t change = xs < 0 ? -y : y; /* of the magnitude */
    mp_limb_t low = x[0], sum = low + (mp_limb_t)change;
    z->limb[0] = sum;
    if (ADDER__UNLIKELY((change < 0) != (sum < low))) {
        z->limb[n] = carry_on(z->limb + 1, x + 1, n - 1, change < 0);
        n += z->limb[n] != 0;
    } else if (x != z->limb) {
        adder__limbs_copy(z->limb + 1, x + 1, n - 1);
    }
    return adder__close(z, r, n, xs < 0);
}

__attribute__((noinline)) static adder_status add_small_new(adder_int *r, const adder__block *x, int32_t xs, intptr_t y)
{
    adder__block *z = adder__open(*r, adder__limb_count(xs) + 1, true);
    return z ? add_small_in(z, r, x->limb, xs, y) : ADDER_ENOMEM;
}

adder_status adder__store_sum_small(adder_int *r, const adder__block *x, int32_t xs, intptr_t y)
{
    adder__block *z = adder__ready(*r, adder__limb_count(xs) + 1);
    return z ? add_small_in(z, r, x->limb, xs, y) : add_small_new(r, x, xs, y);
}

adder_status adder_int_add(adder_int *r, adder_int a, adder_int b)
{
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) + adder__small(b));
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    if (adder__is_small(b))
        return adder__store_sum_small(r, x, x->size, adder__small(b));
    if (adder__is_small(a))
        return adder__store_sum_small(r, y, y->size, adder__small(a));
    return add_large(r, x, x->size, y, y->size);
}

adder_status adder_int_sub(adder_int *r, adder_int a, adder_int b)
{
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) - adder__small(b));
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    if (adder__is_small(b))
        return adder__store_sum_small(r, x, x->size, -adder__small(b));
    if (adder__is_small(a))
        return adder__store_sum_small(r, y, -y->size, adder__small(a));
    return add_large(r, x, x->size, y, -y->size);
}

adder_status adder_int_neg(adder_int *r, adder_int a)
{
    if (adder__is_small(a))
        return adder__store_word(r, -adder__small(a));
    return adder__store_copy(r, a, adder__block_of(a)->size > 0);
}

adder_status adder_int_abs(adder_int *r, adder_int a)
{
    if (adder__is_small(a))
        return adder__store_limb(r, adder__magnitude(adder__small(a)), false);
    return adder__store_copy(r, a, false);
}
