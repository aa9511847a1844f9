/* add.c - sums and differences. */

#include "block.h"
#include "limbs.h"

/* *r = x + y with the given sign, for magnitudes of xn >= yn >= 1 limbs. */
static inline adder_status add_magnitudes(adder_int *r, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y,
                                          mp_size_t yn, bool negative)
{
    adder__block *z = adder__open(*r, xn + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    mp_limb_t *out = z->limb;
    mp_limb_t carry = adder__limbs_add(out, x, y, yn);
    if (xn > yn)
        carry = adder__limbs_add_1(out + yn, x + yn, xn - yn, carry);
    out[xn] = carry;
    return adder__close(z, r, xn + (mp_size_t)carry, negative);
}

/* *r = x - y with the given sign, or -(y - x) with the other, for magnitudes of xn >= yn >= 1 limbs. */
static inline adder_status subtract_magnitudes(adder_int *r, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y,
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
        if (n == 1)
            return adder__store_limb(r, x[0] - y[0], negative);
        yn = n;
    }
    adder__block *z = adder__open(*r, n, true);
    if (!z)
        return ADDER_ENOMEM;
    mp_limb_t *out = z->limb;
    mp_limb_t borrow = adder__limbs_sub(out, x, y, yn);
    if (n > yn)
        adder__limbs_sub_1(out + yn, x + yn, n - yn, borrow);
    return adder__close(z, r, n, negative);
}

adder_status adder__store_sum(adder_int *r, const mp_limb_t *x, mp_size_t xs, const mp_limb_t *y, mp_size_t ys)
{
    mp_size_t xn = xs < 0 ? -xs : xs, yn = ys < 0 ? -ys : ys;
    if (xn < yn) {
        const mp_limb_t *limbs = x;
        mp_size_t size = xs, n = xn;
        x = y, y = limbs;
        xs = ys, ys = size;
        xn = yn, yn = n;
    }
    if ((xs ^ ys) >= 0)
        return add_magnitudes(r, x, xn, y, yn, xs < 0);
    return subtract_magnitudes(r, x, xn, y, yn, xs < 0);
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
    mp_size_t n = xs < 0 ? -xs : xs;
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

__attribute__((noinline)) static adder_status add_small_new(adder_int *r, const mp_limb_t *x, mp_size_t xs, intptr_t y)
{
    adder__block *z = adder__open(*r, (xs < 0 ? -xs : xs) + 1, true);
    return z ? add_small_in(z, r, x, xs, y) : ADDER_ENOMEM;
}

static adder_status add_small(adder_int *r, const mp_limb_t *x, mp_size_t xs, intptr_t y)
{
    adder__block *z = adder__ready(*r, (xs < 0 ? -xs : xs) + 1);
    return z ? add_small_in(z, r, x, xs, y) : add_small_new(r, x, xs, y);
}

adder_status adder_int_add(adder_int *r, adder_int a, adder_int b)
{
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) + adder__small(b));
    if (adder__is_small(b))
        return add_small(r, adder__block_of(a)->limb, adder__block_of(a)->size, adder__small(b));
    if (adder__is_small(a))
        return add_small(r, adder__block_of(b)->limb, adder__block_of(b)->size, adder__small(a));
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    return adder__store_sum(r, x->limb, x->size, y->limb, y->size);
}

adder_status adder_int_sub(adder_int *r, adder_int a, adder_int b)
{
    if (adder__both_small(a, b))
        return adder__store_word(r, adder__small(a) - adder__small(b));
    if (adder__is_small(b))
        return add_small(r, adder__block_of(a)->limb, adder__block_of(a)->size, -adder__small(b));
    if (adder__is_small(a))
        return add_small(r, adder__block_of(b)->limb, -(mp_size_t)adder__block_of(b)->size, adder__small(a));
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    return adder__store_sum(r, x->limb, x->size, y->limb, -(mp_size_t)y->size);
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
