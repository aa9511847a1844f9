/* assign.c - creates, copies and frees fractions, and reduces quotients of integers to lowest terms. */

#include "frac.h"

#include "int/gcd.h"

void adder_frac_clear(adder_frac *a)
{
    adder_int_clear(&a->num);
    adder_int_clear(&a->den);
}

void adder_frac_move(adder_frac *r, adder_frac *a)
{
    adder_int_move(&r->num, &a->num);
    adder_int_move(&r->den, &a->den);
}

void adder_frac_swap(adder_frac *a, adder_frac *b)
{
    adder_frac t = *a;
    *a = *b;
    *b = t;
}

adder_status adder__frac_finish(adder_frac *r, adder_frac *made, adder_status s)
{
    if (s == ADDER_OK)
        adder_frac_move(r, made);
    else
        adder_frac_clear(made);
    return s;
}

static bool fits_word(const adder__operand *x)
{
    return x->size == 0 || (x->size == 1 && x->limb[0] <= (mp_limb_t)ADDER_INT_SMALL_MAX + x->negative);
}

/* Opens a block in *z for x, if it needs one. */
static bool open_part(adder__block **z, adder_int r, const adder__operand *x)
{
    *z = fits_word(x) ? NULL : adder__open(r, x->size, true);
    return *z || fits_word(x);
}

static void close_part(adder__block *z, adder_int *r, const adder__operand *x)
{
    if (z) {
        mpn_copyi(z->limb, x->limb, x->size);
        adder__close(z, r, x->size, x->negative);
    } else {
        intptr_t v = x->size ? (intptr_t)x->limb[0] : 0;
        adder__store_small(r, x->negative ? -v : v);
    }
}

static bool are_limbs_of(const mp_limb_t *p, adder_int r)
{
    return !adder__is_small(r) && p == adder__block_of(r)->limb;
}

/* Opens both blocks before it writes to either. */
adder_status adder__frac_store(adder_frac *r, const adder__operand *num, const adder__operand *den)
{
    adder_frac made = { { 0 }, { 0 } };
    bool crossed = are_limbs_of(num->limb, r->den) || are_limbs_of(den->limb, r->num);
    adder_frac *to = crossed ? &made : r;
    adder__block *n, *d;
    size_t num_bits = adder__bits(num->limb, num->size), den_bits = adder__bits(den->limb, den->size);
    adder_status s = adder__check_bits(num_bits > den_bits ? num_bits : den_bits);
    if (s)
        return s;
    if (!open_part(&n, to->num, num))
        return ADDER_ENOMEM;
    if (!open_part(&d, to->den, den)) {
        if (n)
            adder__discard(n, to->num);
        return ADDER_ENOMEM;
    }
    close_part(n, &to->num, num);
    close_part(d, &to->den, den);
    if (crossed)
        adder_frac_move(r, &made);
    return ADDER_OK;
}

adder_status adder__frac_store_two(adder_frac *r, adder__two_limbs num, bool negative, adder__two_limbs den)
{
    if (ADDER__LIKELY(num <= ADDER_INT_SMALL_MAX && den <= ADDER_INT_SMALL_MAX))
        return adder__frac_store_small(r, negative ? -(intptr_t)num : (intptr_t)num, (intptr_t)den);
    mp_limb_t n[] = { (mp_limb_t)num, (mp_limb_t)(num >> GMP_NUMB_BITS) };
    mp_limb_t d[] = { (mp_limb_t)den, (mp_limb_t)(den >> GMP_NUMB_BITS) };
    adder__operand x = { n, adder__normalize(n, 2), negative, 0 }, y = { d, adder__normalize(d, 2), false, 0 };
    return adder__frac_store(r, &x, &y);
}

adder_status adder_frac_set(adder_frac *r, adder_frac a)
{
    if (adder__frac_is_small(a))
        return adder__frac_store_small(r, adder__small(a.num), adder__small(adder_frac_den(a)));
    adder__operand num, den;
    adder__read(&num, a.num);
    adder__read(&den, adder_frac_den(a));
    return adder__frac_store(r, &num, &den);
}

adder_status adder_frac_set_ratio(adder_frac *r, adder_int num, adder_int den)
{
    if (den.word == 0)
        return ADDER_EDIVZERO;
    if (num.word == 0)
        return adder__frac_store_small(r, 0, 1);
    if ((num.word | den.word) & 1)
        return adder__frac_reduce_limbs(r, num, den);
    mp_limb_t n = adder__magnitude(adder__small(num)), d = adder__magnitude(adder__small(den));
    mp_limb_t g = d == 1 ? 1 : adder__limb_gcd(n, d);
    if (g != 1) {
        n /= g;
        d /= g;
    }
    return adder__frac_store_two(r, n, (num.word ^ den.word) < 0, d);
}
