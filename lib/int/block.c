/* block.c - the life of a result, from an empty block to a stored number. */

#include "block.h"

/* Rounded up to an even number of limbs: with the header that is 8 bytes more than a multiple of 16, just what malloc
   gives on common systems. */
static adder_status block_new(adder__block **out, mp_size_t n)
{
    if (n > ADDER__MAX_LIMBS)
        return ADDER_ENOMEM;
    size_t capacity = ((size_t)n + 1) & ~(size_t)1;
    if (capacity > (SIZE_MAX - sizeof(adder__block)) / sizeof(mp_limb_t))
        return ADDER_ENOMEM;
    adder__block *b = adder__alloc(sizeof *b + capacity * sizeof(mp_limb_t));
    if (!b)
        return ADDER_ENOMEM;
    b->capacity = (uint32_t)capacity;
    *out = b;
    return ADDER_OK;
}

static adder_status open_fresh(adder__result *z, mp_size_t n)
{
    adder_status s = block_new(&z->block, n);
    if (s)
        return s;
    z->limb = z->block->limb;
    z->fresh = true;
    return ADDER_OK;
}

adder_status adder__result_open(adder__result *z, adder_int r, mp_size_t n, bool reuse)
{
    if (!reuse || adder__is_small(r))
        return open_fresh(z, n);
    adder__block *b = adder__block_of(r);
    /* Near the limit the result is made elsewhere, so that a refusal leaves the old value. */
    if (ADDER__LIKELY(n <= (mp_size_t)b->capacity) && adder__within_limit(n)) {
        z->block = b;
        z->limb = b->limb;
        z->fresh = false;
        return ADDER_OK;
    }
    /* A number that has outgrown its block is likely to go on growing: leave room, so that n small steps cost O(n) in
       all and not O(n^2). */
    mp_size_t roomy = n + n / 8;
    return open_fresh(z, roomy <= ADDER__MAX_LIMBS ? roomy : n);
}

void adder__result_cancel(adder__result *z)
{
    if (z->fresh)
        adder__free(z->block);
}

adder_status adder__check_bits(size_t bits)
{
    if (ADDER__UNLIKELY(bits > adder__max_bits() && bits >= sizeof(intptr_t) * 8))
        return ADDER_ELIMIT;
    if (ADDER__UNLIKELY((bits - (bits > 0)) / ADDER__LIMB_BITS >= ADDER__MAX_LIMBS))
        return ADDER_ENOMEM;
    return ADDER_OK;
}

adder_status adder__result_check(adder__result *z, mp_size_t n)
{
    if (adder__within_limit(n))
        return ADDER_OK;
    adder_status s = adder__check_bits(adder__bits(z->limb, adder__normalize(z->limb, n)));
    if (s)
        adder__result_cancel(z);
    return s;
}

void adder__result_store(adder__result *z, adder_int *r, mp_size_t n, bool negative)
{
    n = adder__normalize(z->limb, n);
    if (n <= 1) {
        /* -2**62 is small although 2**62 is not. */
        mp_limb_t m = n == 0 ? 0 : z->limb[0];
        if (m <= (mp_limb_t)ADDER_INT_SMALL_MAX + negative) {
            if (z->fresh)
                adder__free(z->block);
            adder__store_small(r, negative ? (intptr_t)(0 - m) : (intptr_t)m);
            return;
        }
    }
    z->block->size = negative ? -(int32_t)n : (int32_t)n;
    if (z->fresh) {
        if (!adder__is_small(*r))
            adder__free(adder__block_of(*r));
        r->word = (intptr_t)z->block + 1;
    }
}

adder_status adder__result_close(adder__result *z, adder_int *r, mp_size_t n, bool negative)
{
    adder_status s = adder__result_check(z, n);
    if (s == ADDER_OK)
        adder__result_store(z, r, n, negative);
    return s;
}

adder_status adder__store_limb(adder_int *r, mp_limb_t m, bool negative)
{
    if (m <= (mp_limb_t)ADDER_INT_SMALL_MAX + negative)
        return adder__store_small(r, negative ? (intptr_t)(0 - m) : (intptr_t)m);
    adder__result z;
    adder_status s = adder__result_open(&z, *r, 1, true);
    if (s)
        return s;
    z.limb[0] = m;
    return adder__result_close(&z, r, 1, negative);
}

adder_status adder__store_word(adder_int *r, intptr_t v)
{
    return adder__store_limb(r, adder__magnitude(v), v < 0);
}
