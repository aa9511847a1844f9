/* arithmetic.c - sums, products, quotients and powers of fractions.

   Small operands are computed here in two words, which hold each of their sums and products; all others in limbs.c. */

#include "frac.h"

#include "int/gcd.h"

/* a/b + c/d. */
static adder_status add_words(adder_frac *r, intptr_t a, mp_limb_t b, intptr_t c, mp_limb_t d)
{
    mp_limb_t g = b == 1 || d == 1 ? 1 : adder__limb_gcd(b, d), b_rest = b, d_rest = d;
    if (g != 1) {
        b_rest = b / g;
        d_rest = d / g;
    }
    adder__two_limbs_signed sum =
        (adder__two_limbs_signed)a * (intptr_t)d_rest + (adder__two_limbs_signed)c * (intptr_t)b_rest;
    bool negative = sum < 0;
    adder__two_limbs num = negative ? 0 - (adder__two_limbs)sum : (adder__two_limbs)sum;
    if (g != 1) {
        mp_limb_t word = (mp_limb_t)num, rest = num == word ? word % g : (mp_limb_t)(num % g);
        if (rest != 0)
            g = adder__limb_gcd(rest, g);
        if (g != 1) {
            num = num == word ? word / g : num / g;
            d /= g;
        }
    }
    return adder__frac_store_two(r, num, negative, (adder__two_limbs)b_rest * d);
}

static adder_status add_or_sub(adder_frac *r, adder_frac a, adder_frac b, bool subtract)
{
    adder_int a_den = adder_frac_den(a), b_den = adder_frac_den(b);
    if (ADDER__UNLIKELY(!adder__frac_is_small(a) || !adder__frac_is_small(b)))
        return adder__frac_add_limbs(r, a.num, a_den, b.num, b_den, subtract);
    intptr_t c = adder__small(b.num);
    return add_words(r, adder__small(a.num), (mp_limb_t)adder__small(a_den), subtract ? -c : c,
                     (mp_limb_t)adder__small(b_den));
}

adder_status adder_frac_add(adder_frac *r, adder_frac a, adder_frac b)
{
    return add_or_sub(r, a, b, false);
}

adder_status adder_frac_sub(adder_frac *r, adder_frac a, adder_frac b)
{
    return add_or_sub(r, a, b, true);
}

/* a/b * c/d with that sign, where none of them is 0. */
static adder_status multiply_words(adder_frac *r, mp_limb_t a, mp_limb_t b, mp_limb_t c, mp_limb_t d, bool negative)
{
    mp_limb_t g, h;
    adder__limb_gcds(&g, a, d, &h, b, c);
    if (g != 1) {
        a /= g;
        d /= g;
    }
    if (h != 1) {
        b /= h;
        c /= h;
    }
    return adder__frac_store_two(r, (adder__two_limbs)a * c, negative, (adder__two_limbs)b * d);
}

/* *r = a/b * c/d, both in lowest terms, where d may be negative but not 0. */
static adder_status multiply(adder_frac *r, adder_int a, adder_int b, adder_int c, adder_int d)
{
    if (a.word == 0 || c.word == 0)
        return adder__frac_store_small(r, 0, 1);
    if (ADDER__UNLIKELY((a.word | b.word | c.word | d.word) & 1))
        return adder__frac_multiply_limbs(r, a, b, c, d);
    return multiply_words(r, adder__magnitude(adder__small(a)), adder__magnitude(adder__small(b)),
                          adder__magnitude(adder__small(c)), adder__magnitude(adder__small(d)),
                          (a.word ^ c.word ^ d.word) < 0);
}

adder_status adder_frac_mul(adder_frac *r, adder_frac a, adder_frac b)
{
    return multiply(r, a.num, adder_frac_den(a), b.num, adder_frac_den(b));
}

adder_status adder_frac_div(adder_frac *r, adder_frac a, adder_frac b)
{
    if (b.num.word == 0)
        return ADDER_EDIVZERO;
    return multiply(r, a.num, adder_frac_den(a), adder_frac_den(b), b.num);
}

adder_status adder_frac_neg(adder_frac *r, adder_frac a)
{
    adder__operand num, den;
    adder__read(&num, a.num);
    adder__read(&den, adder_frac_den(a));
    num.negative = !num.negative;
    return adder__frac_store(r, &num, &den);
}

adder_status adder_frac_abs(adder_frac *r, adder_frac a)
{
    return adder_int_sign(a.num) < 0 ? adder_frac_neg(r, a) : adder_frac_set(r, a);
}

/* *t = a ** e, size for |e|. */
static adder_status raise(adder_frac *t, adder_int *size, adder_frac a, adder_int e)
{
    adder_status s;
    if ((s = adder_int_abs(size, e)) || (s = adder_int_pow(&t->num, a.num, *size)) ||
        (s = adder_int_pow(&t->den, adder_frac_den(a), *size)) || adder_int_sign(e) >= 0)
        return s;
    adder_int_swap(&t->num, &t->den);
    if (adder_int_sign(t->den) > 0)
        return ADDER_OK;
    s = adder_int_neg(&t->num, t->num);
    return s ? s : adder_int_neg(&t->den, t->den);
}

adder_status adder_frac_pow(adder_frac *r, adder_frac a, adder_int e)
{
    if (adder_int_sign(e) < 0 && a.num.word == 0)
        return ADDER_EDIVZERO;
    adder_frac t = { { 0 }, { 0 } };
    adder_int size = ADDER_INT(0);
    adder_status s = raise(&t, &size, a, e);
    adder_int_clear(&size);
    return adder__frac_finish(r, &t, s);
}
