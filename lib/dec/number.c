/* number.c - coefficients: reading, storing, counting digits, scaling. */

#include "dec.h"

#include "int/power.h"

#include <math.h>

adder_int adder__dec_view(adder__dec_store *store, const adder_dec *a)
{
    if (a->bits & ADDER__BIG)
        return (adder_int){ (intptr_t)a->coefficient[0] };
    adder__u128 c = adder__dec_coefficient(a);
    if (c <= (adder__u128)ADDER_INT_SMALL_MAX)
        return adder__make_small((intptr_t)c);
    store->capacity = ADDER__U128_LIMBS;
    store->size = (int32_t)adder__limbs_of(store->limb, c);
    return (adder_int){ (intptr_t)store + 1 };
}

/* *c = a, if a is below 10**38. */
static bool inline_value(adder__u128 *c, adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    if (x.size > ADDER__U128_LIMBS)
        return false;
    *c = adder__limbs_value(x.limb, x.size);
    return *c < adder__tens[ADDER__INLINE_DIGITS];
}

void adder__dec_take(adder_dec *z, adder_int *c)
{
    adder__u128 v;
    if (inline_value(&v, *c)) {
        adder_int_clear(c);
        adder__dec_put(z, v);
        z->bits &= ~(uint32_t)ADDER__BIG;
    } else {
        z->coefficient[0] = (uint64_t)c->word;
        z->coefficient[1] = 0;
        z->bits |= ADDER__BIG;
        c->word = 0;
    }
}

adder_status adder__dec_copy(adder_dec *z, const adder_dec *a)
{
    *z = *a;
    if (!(a->bits & ADDER__BIG))
        return ADDER_OK;
    adder_int c = ADDER_INT(0);
    adder_status s = adder_int_set(&c, (adder_int){ (intptr_t)a->coefficient[0] });
    if (s == ADDER_OK)
        adder__dec_take(z, &c);
    else
        *z = (adder_dec){ { 0, 0 }, 0, 0 };
    return s;
}

void adder_dec_clear(adder_dec *a)
{
    if (a->bits & ADDER__BIG) {
        adder_int c = { (intptr_t)a->coefficient[0] };
        adder_int_clear(&c);
    }
    *a = (adder_dec){ { 0, 0 }, 0, 0 };
}

adder_status adder_dec_set(adder_dec *r, adder_dec a)
{
    adder_dec z;
    adder_status s = adder__dec_copy(&z, &a);
    if (s == ADDER_OK) {
        adder_dec_clear(r);
        *r = z;
    }
    return s;
}

void adder_dec_move(adder_dec *r, adder_dec *a)
{
    if (r == a)
        return;
    adder_dec_clear(r);
    *r = *a;
    *a = (adder_dec){ { 0, 0 }, 0, 0 };
}

void adder_dec_swap(adder_dec *a, adder_dec *b)
{
    adder_dec t = *a;
    *a = *b;
    *b = t;
}

adder_status adder__dec_power(adder_int *r, int64_t k)
{
    return k > ADDER__MAX_DIGITS ? ADDER_ENOMEM : adder_int_pow(r, ADDER_INT(10), ADDER_INT(k));
}

static adder_status reaches_at_length(bool *reaches, const adder__operand *x, int64_t k)
{
    int order;
    const mp_limb_t one = 1;
    adder_status s = adder__limbs_against_scaled(&order, x, &(adder__operand){ .limb = &one, .size = 1 }, k);
    *reaches = s == ADDER_OK && order >= 0;
    return s;
}

/* *reaches: whether x >= 10**k, for an x of as many bits or one more or less: whether x >> k is at least 5**k. */
static adder_status reaches_power(bool *reaches, const adder__operand *x, int64_t k)
{
    enum { FEW = 520 }; /* limbs of 5**k, for k up to 14,000 */
    mp_limb_t few[2 * FEW], *power = few;
    const mp_limb_t five = 5;
    mp_size_t room = adder__fives_limbs(k), size;
    if (room > FEW) {
        power = adder__alloc(2 * (size_t)room * sizeof *power);
        if (!power)
            return reaches_at_length(reaches, x, k);
    }
    bool held = adder__hold_interrupts(true);
    adder_status s = adder__limbs_power_guarded(&size, room, power, power + room, &five, 1, (uint64_t)k);
    adder__hold_interrupts(held);
    if (s == ADDER_OK) {
        size_t bits = adder__bits(x->limb, x->size) - (size_t)k, power_bits = adder__bits(power, size);
        *reaches = bits >= power_bits;
        for (mp_size_t i = size; bits == power_bits && i-- > 0;) {
            uint64_t limb = adder__bits_from(x->limb, x->size, (size_t)k + (size_t)i * ADDER__LIMB_BITS);
            if (limb != power[i]) {
                *reaches = limb > power[i];
                break;
            }
        }
    }
    if (power != few)
        adder__free(power);
    return s == ADDER_ENOMEM ? reaches_at_length(reaches, x, k) : s;
}

/* For long numbers the error of log10(c) is below 10**-8, so its integer part gives the number of digits, unless
   log10(c) is that close to an integer.  Then c is compared with the power of ten itself.  Up to 14,000 digits this
   takes no memory on the heap.  Above, if memory runs out, *count is one too small for numbers from a power of ten to
   10**-6 above it. */
static adder_status count_digits(int64_t *count, adder_int c)
{
    adder__operand x;
    adder__read(&x, c);
    if (x.size <= ADDER__U128_LIMBS) {
        *count = adder__count_digits128(adder__limbs_value(x.limb, x.size));
        return ADDER_OK;
    }
    size_t bits = adder__bits(x.limb, x.size), below = bits - 64;
    uint64_t first = adder__bits_from(x.limb, x.size, below);
    if (bits <= ADDER__COUNTED_BITS) {
        adder__u128 second = adder__bits_from(x.limb, x.size, below - 64);
        int known = adder__count_digits_top((adder__u128)first << 64 | second, (int)bits);
        if (known) {
            *count = known;
            return ADDER_OK;
        }
    }
    double top = log10((double)first);
    /* log10(2) in two parts, the first of 22 bits, so that its product is exact. */
    const double step_high = 0x1.3441300000000p-2, step_low = 0x1.427de7fbcc47cp-24;
    double high = (double)below * step_high, whole = floor(high);
    double part = high - whole + (double)below * step_low + top;
    *count = (int64_t)whole + (int64_t)floor(part + 1e-7) + 1;
    if (fabs(part - floor(part + 0.5)) >= 1e-7)
        return ADDER_OK;
    bool reaches = false;
    *count = (int64_t)whole + (int64_t)floor(part + 0.5);
    adder_status s = reaches_power(&reaches, &x, *count);
    *count += reaches;
    return s;
}

adder_status adder__dec_count_digits(int64_t *count, const adder_dec *a)
{
    if (a->bits & ADDER__BIG)
        return count_digits(count, (adder_int){ (intptr_t)a->coefficient[0] });
    *count = adder__count_digits128(adder__dec_coefficient(a));
    return ADDER_OK;
}

int64_t adder__int_digits(adder_int c)
{
    int64_t count;
    count_digits(&count, c);
    return count;
}

int64_t adder__dec_digits(const adder_dec *a)
{
    int64_t count;
    adder__dec_count_digits(&count, a);
    return count;
}

adder_status adder__dec_scale(adder_dec *z, int64_t k)
{
    if (k == 0 || adder__dec_is_zero(z)) {
        z->exponent -= k;
        return ADDER_OK;
    }
    if (k > ADDER__MOST_PLACES)
        return ADDER_ELIMIT;
    if (!(z->bits & ADDER__BIG) && k < ADDER__INLINE_DIGITS) {
        adder__u128 c = adder__dec_coefficient(z);
        if (adder__count_digits128(c) + k <= ADDER__INLINE_DIGITS) {
            adder__dec_put(z, c * adder__tens[k]);
            z->exponent -= k;
            return ADDER_OK;
        }
    }
    adder__dec_store store;
    adder_int c = ADDER_INT(0);
    adder_status s = adder__dec_power(&c, k);
    if (s == ADDER_OK)
        s = adder_int_mul(&c, c, adder__dec_view(&store, z));
    if (s) {
        adder_int_clear(&c);
        return s;
    }
    int64_t exponent = z->exponent - k;
    unsigned bits = z->bits & ~(unsigned)ADDER__BIG;
    adder_dec_clear(z);
    z->exponent = exponent;
    z->bits = bits;
    adder__dec_take(z, &c);
    return ADDER_OK;
}

static adder_status strip_big(adder_dec *z, int64_t most)
{
    adder_int c = { (intptr_t)z->coefficient[0] }, q = ADDER_INT(0), rest = ADDER_INT(0), unit = ADDER_INT(0);
    adder_status s = ADDER_OK;
    /* A number has at most as many trailing zeros in base ten as in base two: start there and halve the step. */
    size_t zeros = adder_int_trailing_zeros(c);
    int64_t step = 1, limit = (uint64_t)zeros < (uint64_t)(most - z->exponent) ? (int64_t)zeros : most - z->exponent;
    while (step <= limit / 2)
        step *= 2;
    int64_t digits = adder__dec_digits(z);
    for (; s == ADDER_OK && limit > 0 && step > 0; step /= 2) {
        if (step > limit || step >= digits)
            continue;
        if ((z->bits & ADDER__BIG) == 0)
            break;
        c = (adder_int){ (intptr_t)z->coefficient[0] };
        s = adder__dec_power(&unit, step);
        if (s == ADDER_OK)
            s = adder_int_quorem(&q, &rest, c, unit);
        if (s == ADDER_OK && rest.word == 0) {
            int64_t exponent = z->exponent + step;
            unsigned sign = adder__dec_sign(z);
            adder_dec_clear(z);
            z->exponent = exponent;
            z->bits = sign;
            adder__dec_take(z, &q);
            limit -= step;
            digits -= step;
        }
    }
    adder_int_clear(&q);
    adder_int_clear(&rest);
    adder_int_clear(&unit);
    return s;
}

adder_status adder__dec_strip(adder_dec *z, int64_t most)
{
    if (z->bits & ADDER__BIG) {
        adder_status s = strip_big(z, most);
        if (s || (z->bits & ADDER__BIG))
            return s;
    }
    adder__u128 c = adder__dec_coefficient(z), rest;
    for (int step = 32; step > 0; step /= 2) {
        if (most - z->exponent < step || (c & (((adder__u128)1 << step) - 1)))
            continue;
        adder__u128 q = adder__divide_tens(&rest, c, step);
        if (rest == 0) {
            c = q;
            z->exponent += step;
        }
    }
    adder__dec_put(z, c);
    return ADDER_OK;
}

mp_size_t adder__wide_limbs(mp_limb_t limb[ADDER__WIDE_LIMBS], const adder__wide256 *v)
{
    enum { A_WORD = 64 / ADDER__LIMB_BITS };
    for (int i = 0; i < ADDER__WIDE_LIMBS; i++)
        limb[i] = (mp_limb_t)(v->word[i / A_WORD] >> i % A_WORD * (ADDER__LIMB_BITS - 1) >> i % A_WORD);
    return adder__normalize(limb, ADDER__WIDE_LIMBS);
}

adder_status adder__dec_take_wide(adder_dec *z, const adder__wide256 *wide, int64_t precision, bool *sticky)
{
    adder__wide256 v = *wide;
    adder__u128 low = (adder__u128)v.word[1] << 64 | v.word[0];
    if (!(v.word[2] | v.word[3]) && low < adder__tens[ADDER__INLINE_DIGITS]) {
        adder__dec_put(z, low);
        return ADDER_OK;
    }
    if (precision > ADDER__WIDE_PRECISION) {
        mp_limb_t limbs[ADDER__WIDE_LIMBS];
        mp_size_t n = adder__wide_limbs(limbs, wide);
        adder_int c = ADDER_INT(0);
        adder_status s = adder__store_limbs(&c, limbs, n, false);
        if (s == ADDER_OK)
            adder__dec_take(z, &c);
        return s;
    }
    int top = v.word[3] ? 3 : v.word[2] ? 2 : 1;
    int bits = 64 * top + 64 - __builtin_clzll(v.word[top]);
    /* The number of digits or, seldom, one more: for 256 bits 1234/4096 is above log10(2) by less than 1/10. */
    int k = (bits * 1234 >> 12) + 1 - ADDER__INLINE_DIGITS;
    bool lost = false;
    z->exponent += k;
    for (; k > 0; k -= 19)
        lost |= adder__divide_wide(&v, &adder__tens_divisors[k < 19 ? k : 19]);
    adder__dec_put(z, (adder__u128)v.word[1] << 64 | v.word[0]);
    *sticky |= lost;
    return ADDER_OK;
}

adder_status adder__dec_factor(adder__dec_factors *f, adder_int c)
{
    adder_int q = ADDER_INT(0), rest = ADDER_INT(0), power = ADDER_INT(5);
    size_t twos = adder_int_trailing_zeros(c);
    *f = (adder__dec_factors){ ADDER_INT(0), (int64_t)twos, 0 };
    adder_status s = adder_int_rshift(&f->odd, c, twos);
    /* By 5, 5**2, 5**4 ... as long as they divide, then by 5 again. */
    for (int64_t count = 1; s == ADDER_OK;) {
        s = adder__interrupted() ? ADDER_EINTR : adder_int_quorem(&q, &rest, f->odd, power);
        if (s == ADDER_OK && rest.word == 0) {
            adder_int_swap(&q, &f->odd);
            f->fives += count;
            count *= 2;
            s = adder_int_mul(&power, power, power);
        } else if (s == ADDER_OK && count > 1) {
            count = 1;
            s = adder_int_set(&power, ADDER_INT(5));
        } else {
            break;
        }
    }
    adder_int_clear(&q);
    adder_int_clear(&rest);
    adder_int_clear(&power);
    return s;
}
