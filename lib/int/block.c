/* block.c - the life of a result, from an empty block to a stored number. */

#include "block.h"

/* Rounded up to an even number of limbs, and always with one to spare, so that a sum of numbers of the same size finds
   room: with the header that is 8 bytes more than a multiple of 16, just what malloc gives on common systems. */
static adder__block *new_block(mp_size_t n)
{
    size_t capacity = ((size_t)n + 2) & ~(size_t)1;
    if (n > ADDER__MAX_LIMBS || capacity > (SIZE_MAX - sizeof(adder__block)) / sizeof(mp_limb_t))
        return NULL;
    adder__block *b = adder__alloc(sizeof *b + capacity * sizeof(mp_limb_t));
    if (b)
        b->capacity = (uint32_t)capacity;
    return b;
}

adder__block *adder__open_new(mp_size_t n, bool growing)
{
    /* A number that has outgrown its block is likely to go on growing: leave room, so that n small steps cost O(n) in
       all and not O(n^2). */
    mp_size_t roomy = growing ? n + n / 8 : n;
    return new_block(roomy <= ADDER__MAX_LIMBS ? roomy : n);
}

adder_status adder__check_bits(size_t bits)
{
    if (ADDER__UNLIKELY(bits > adder__max_bits() && bits >= sizeof(intptr_t) * 8))
        return ADDER_ELIMIT;
    if (ADDER__UNLIKELY((bits - (bits > 0)) / ADDER__LIMB_BITS >= ADDER__MAX_LIMBS))
        return ADDER_ENOMEM;
    return ADDER_OK;
}

adder_status adder__check(adder__block *z, adder_int r, mp_size_t n)
{
    if (adder__within_limit(n))
        return ADDER_OK;
    adder_status s = adder__check_bits(adder__bits(z->limb, adder__normalize(z->limb, n)));
    if (s)
        adder__discard(z, r);
    return s;
}

void adder__store(adder__block *z, adder_int *r, mp_size_t n, bool negative)
{
    n = adder__normalize(z->limb, n);
    if (n <= 1) {
        /* -2**62 is small although 2**62 is not. */
        mp_limb_t m = n == 0 ? 0 : z->limb[0];
        if (m <= (mp_limb_t)ADDER_INT_SMALL_MAX + negative) {
            adder__discard(z, *r);
            adder__store_small(r, negative ? (intptr_t)(0 - m) : (intptr_t)m);
            return;
        }
    }
    z->size = (int32_t)(negative ? -n : n);
    if (adder__is_block_of(z, *r))
        return;
    if (!adder__is_small(*r))
        adder__free(adder__block_of(*r));
    r->word = (intptr_t)z + 1;
}

adder_status adder__close_new(adder__block *z, adder_int *r, mp_size_t n, bool negative)
{
    adder_status s = adder__check(z, *r, n);
    if (s == ADDER_OK)
        adder__store(z, r, n, negative);
    return s;
}

adder_status adder__store_limb(adder_int *r, mp_limb_t m, bool negative)
{
    if (m <= (mp_limb_t)ADDER_INT_SMALL_MAX + negative)
        return adder__store_small(r, negative ? (intptr_t)(0 - m) : (intptr_t)m);
    adder__block *z = adder__open(*r, 1, true);
    if (!z)
        return ADDER_ENOMEM;
    z->limb[0] = m;
    return adder__close(z, r, 1, negative);
}

adder_status adder__store_limbs(adder_int *r, const mp_limb_t *p, mp_size_t n, bool negative)
{
    adder__block *z = adder__open(*r, n, true);
    if (!z)
        return ADDER_ENOMEM;
    mpn_copyi(z->limb, p, n);
    return adder__close(z, r, n, negative);
}

adder_status adder__store_word(adder_int *r, intptr_t v)
{
    return adder__store_limb(r, adder__magnitude(v), v < 0);
}
