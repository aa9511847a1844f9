/* power.c - powers. */

#include <math.h>

#include "block.h"
#include "power.h"

/* By squaring, from the top bit of e downwards, and as long as it fits in one limb.  Each step goes from one place to
   the other, so that the number of steps decides where to begin. */
mp_size_t adder__limbs_power(mp_limb_t *p, mp_limb_t *other, const mp_limb_t *x, mp_size_t n, uint64_t e)
{
    int left = 63 - __builtin_clzll(e); /* bits of e */
    mp_limb_t word = x[0], next;
    for (; n == 1 && left > 0; left--) {
        if (__builtin_mul_overflow(word, word, &next) ||
            ((e >> (left - 1) & 1) && __builtin_mul_overflow(next, x[0], &next)))
            break;
        word = next;
    }
    int steps = left + (n > 1 ? __builtin_popcountll(e & ((UINT64_C(1) << left) - 1)) : 0);
    mp_limb_t *now = steps % 2 ? other : p, *then = steps % 2 ? p : other, *t;
    mp_size_t size = n;
    mpn_copyi(now, n == 1 ? &word : x, n);
    while (left-- > 0) {
        mpn_sqr(then, now, size);
        size = adder__normalize(then, 2 * size);
        t = now, now = then, then = t;
        if (!(e >> left & 1))
            continue;
        if (n == 1) {
            now[size] = mpn_mul_1(now, now, size, x[0]);
            size += now[size] != 0;
        } else {
            mpn_mul(then, now, size, x, n);
            size = adder__normalize(then, size + n);
            t = now, now = then, then = t;
        }
    }
    return size;
}

/* adder__limbs_power in a guarded call. */
struct power {
    mp_limb_t *p, *other;
    const mp_limb_t *x;
    mp_size_t n, size;
    uint64_t e;
};

static adder_status raise_limbs(void *arg)
{
    struct power *p = arg;
    p->size = adder__limbs_power(p->p, p->other, p->x, p->n, p->e);
    return ADDER_OK;
}

adder_status adder__limbs_power_guarded(mp_size_t *size, mp_size_t room, mp_limb_t *p, mp_limb_t *other,
                                        const mp_limb_t *x, mp_size_t n, uint64_t e)
{
    struct power call = { .p = p, .other = other, .x = x, .n = n, .e = e };
    adder_status s = adder__needs_guard(room) ? adder__guarded(raise_limbs, &call) : raise_limbs(&call);
    *size = call.size;
    return s;
}

/* *r = x ** e, e >= 1, where |x| is no power of two and the result has at most `bits` bits: that of the odd part of
   |x|, shifted. */
static adder_status raise(adder_int *r, const adder__operand *x, uint64_t e, size_t bits)
{
    enum { FEW_LIMBS = 64 };
    size_t twos = mpn_scan1(x->limb, 0), shift = twos * e;
    mp_size_t zeros = (mp_size_t)(twos / ADDER__LIMB_BITS), odd_size = x->size - zeros;
    /* A product may have one limb more than its value needs; so may a factor of it. */
    mp_size_t shift_limbs = (mp_size_t)(shift / ADDER__LIMB_BITS);
    mp_size_t power_limbs = (mp_size_t)((bits - shift) / ADDER__LIMB_BITS) + 3;
    adder__block *z = adder__open(*r, shift_limbs + power_limbs, false);
    if (!z)
        return ADDER_ENOMEM;
    mp_limb_t few[FEW_LIMBS], *scratch = few;
    if (odd_size + power_limbs > FEW_LIMBS) {
        scratch = adder__alloc((size_t)(odd_size + power_limbs) * sizeof *scratch);
        if (!scratch) {
            adder__discard(z, *r);
            return ADDER_ENOMEM;
        }
    }
    mp_limb_t *p = z->limb + shift_limbs, *odd = scratch, *other = scratch + odd_size;
    if (twos % ADDER__LIMB_BITS)
        mpn_rshift(odd, x->limb + zeros, odd_size, twos % ADDER__LIMB_BITS);
    else
        mpn_copyi(odd, x->limb + zeros, odd_size);
    odd_size = adder__normalize(odd, odd_size);
    mp_size_t size;
    adder_status s = adder__limbs_power_guarded(&size, power_limbs, p, other, odd, odd_size, e);
    if (scratch != few)
        adder__free(scratch);
    if (s) {
        adder__discard(z, *r);
        return s;
    }
    mpn_zero(z->limb, shift_limbs);
    if (shift % ADDER__LIMB_BITS) {
        p[size] = mpn_lshift(p, p, size, shift % ADDER__LIMB_BITS);
        size++;
    }
    return adder__close(z, r, shift_limbs + size, x->negative && (e & 1));
}

/* Bounds for the number of bits of |x| ** e, |x| >= 2: e * log2|x|, less and more by 1 and the errors of log2 and of
   the product, which are below 2**-51 each. */
static void power_bits(size_t *least, size_t *most, const adder__operand *x, uint64_t e)
{
    size_t bits = adder__bits(x->limb, x->size), below = bits > 64 ? bits - 64 : 0;
    double top = (double)adder__bits_from(x->limb, x->size, below);
    double estimate = (double)e * (log2(top) + (double)below), error = estimate * 0x1p-48 + 1;
    *least = estimate - error < (double)(SIZE_MAX / 2) ? (size_t)fmax(estimate - error, 1) : SIZE_MAX;
    *most = estimate + error < (double)(SIZE_MAX / 2) ? (size_t)(estimate + error) + 1 : SIZE_MAX;
}

/* *power = base ** e if that has at most 64 bits. */
static bool raise_word(uint64_t *power, uint64_t base, uint64_t e)
{
    uint64_t p = 1;
    for (;;) {
        if ((e & 1) && __builtin_mul_overflow(p, base, &p))
            return false;
        e >>= 1;
        if (e == 0)
            break;
        if (__builtin_mul_overflow(base, base, &base))
            return false;
    }
    *power = p;
    return true;
}

adder_status adder_int_pow(adder_int *r, adder_int a, adder_int e)
{
    if (adder_int_sign(e) < 0)
        return ADDER_EDOMAIN;
    uint64_t word;
    if (adder__both_small(a, e) && raise_word(&word, adder__magnitude(adder__small(a)), (uint64_t)adder__small(e))) {
        return adder__store_u64(r, word, adder__small(a) < 0 && (adder__small(e) & 1));
    }
    bool negative = adder_int_sign(a) < 0 && adder_int_is_odd(e);
    if (e.word == 0 || a.word == ADDER_INT(1).word)
        return adder__store_small(r, 1);
    if (a.word == 0)
        return adder__store_small(r, 0);
    if (a.word == ADDER_INT(-1).word)
        return adder__store_small(r, negative ? -1 : 1);

    adder__operand x;
    adder__read(&x, a);
    uint64_t exponent;
    if (adder_int_get_u64(&exponent, e))
        exponent = UINT64_MAX;
    size_t least, most;
    power_bits(&least, &most, &x, exponent);
    adder_status s = adder__check_bits(least);
    if (s)
        return s;

    size_t twos = mpn_scan1(x.limb, 0);
    if (adder__bits(x.limb, x.size) == twos + 1) { /* a power of two */
        s = adder_int_lshift(r, ADDER_INT(1), twos * exponent);
        return s == ADDER_OK && negative ? adder_int_neg(r, *r) : s;
    }
    return raise(r, &x, exponent, most);
}
