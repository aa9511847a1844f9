/* block.c - the life of a result, from an empty block to a stored number. */

#include "config.h"

#include <stdlib.h>
#ifdef HAVE_PTHREAD_KEY_CREATE
#include <pthread.h>
#endif

#include "block.h"
#include "limbs.h"

/* Kept blocks.

   A result that alternates between a word and a block would ask malloc for one again and again.  So each thread keeps a
   few freed blocks of each small capacity in a list: the first limb refers to the next block, the size is the length of
   the list.  That is at most 11 KiB a thread, freed when the thread ends.  Blocks of a program's own allocator are not
   kept, and a build with AddressSanitizer keeps none, so that it sees every use of a freed block. */

#if defined __SANITIZE_ADDRESS__
#define KEEPS_BLOCKS 0
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define KEEPS_BLOCKS 0
#endif
#endif
#ifndef KEEPS_BLOCKS
#ifdef HAVE_PTHREAD_KEY_CREATE
#define KEEPS_BLOCKS 1
#else
#define KEEPS_BLOCKS 0
#endif
#endif

#if KEEPS_BLOCKS
enum { MOST_CAPACITY = 34, MOST_KEPT = 4 };

static ADDER__NEAR_THREAD struct {
    adder__block *first[MOST_CAPACITY / 2];
    int most; /* the length of a list: 0 until the end of the thread is watched, -1 after it */
} kept;

static adder__block **kept_list(size_t capacity)
{
    return &kept.first[capacity / 2 - 1];
}

static adder__block *next_kept(const adder__block *z)
{
    return (adder__block *)(uintptr_t)z->limb[0];
}

static adder__block *take_kept(size_t capacity)
{
    if (capacity > MOST_CAPACITY || !adder__uses_malloc)
        return NULL;
    adder__block **list = kept_list(capacity), *z = *list;
    if (z)
        *list = next_kept(z);
    return z;
}

static void free_kept(void *unused)
{
    (void)unused;
    kept.most = -1;
    for (int i = 0; i < MOST_CAPACITY / 2; i++)
        while (kept.first[i]) {
            adder__block *z = kept.first[i];
            kept.first[i] = next_kept(z);
            free(z);
        }
}

static pthread_key_t at_thread_end;
static bool watches_threads;

__attribute__((constructor)) static void load(void)
{
    watches_threads = pthread_key_create(&at_thread_end, free_kept) == 0;
}

/* The library may be unloaded while threads live on, which must not call it when they end.  What they keep is lost. */
__attribute__((destructor)) static void unload(void)
{
    if (watches_threads)
        pthread_key_delete(at_thread_end);
    free_kept(NULL);
}

static bool keep(adder__block *z)
{
    if (z->capacity > MOST_CAPACITY || !adder__uses_malloc)
        return false;
    if (ADDER__UNLIKELY(kept.most == 0))
        kept.most = watches_threads && pthread_setspecific(at_thread_end, &kept) == 0 ? MOST_KEPT : -1;
    adder__block **list = kept_list(z->capacity);
    int length = *list ? (*list)->size : 0;
    if (length >= kept.most)
        return false;
    z->size = length + 1;
    z->limb[0] = (mp_limb_t)(uintptr_t)*list;
    *list = z;
    return true;
}
#else
static adder__block *take_kept(size_t capacity)
{
    (void)capacity;
    return NULL;
}

static bool keep(adder__block *z)
{
    (void)z;
    return false;
}
#endif

void adder__free_block(adder__block *z)
{
    if (!keep(z))
        adder__free(z);
}

/* Not inline: taking a kept block then saves no registers. */
__attribute__((noinline)) static adder__block *allocate(size_t capacity)
{
    adder__block *z = adder__alloc(sizeof *z + capacity * sizeof(mp_limb_t));
    if (z)
        z->capacity = (uint32_t)capacity;
    return z;
}

adder__block *adder__open_new(mp_size_t n, bool growing)
{
    /* A number that has outgrown its block is likely to go on growing: leave room, so that n small steps cost O(n) in
       all and not O(n^2). */
    mp_size_t roomy = growing ? n + n / 8 : n;
    if (roomy <= ADDER__MAX_LIMBS)
        n = roomy;
    /* Rounded up to an even number of limbs, and always with one to spare, so that a sum of numbers of the same size
       finds room: with the header that is 8 bytes more than a multiple of 16, just what malloc gives on common systems.
     */
    size_t capacity = ((size_t)n + 2) & ~(size_t)1;
    if (n > ADDER__MAX_LIMBS || capacity > (SIZE_MAX - sizeof(adder__block)) / sizeof(mp_limb_t))
        return NULL;
    adder__block *z = take_kept(capacity);
    return ADDER__LIKELY(z != NULL) ? z : allocate(capacity);
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
    z->size = adder__signed_size(n, negative);
    if (adder__is_block_of(z, *r))
        return;
    if (!adder__is_small(*r))
        adder__free_block(adder__block_of(*r));
    r->word = (intptr_t)z + 1;
}

adder_status adder__close_new(adder__block *z, adder_int *r, mp_size_t n, bool negative)
{
    adder_status s = adder__check(z, *r, n);
    if (s == ADDER_OK)
        adder__store(z, r, n, negative);
    return s;
}

__attribute__((noinline)) static adder_status store_limb_anew(adder_int *r, mp_limb_t m, bool negative)
{
    adder__block *z = adder__open(*r, 1, true);
    if (!z)
        return ADDER_ENOMEM;
    z->limb[0] = m;
    return adder__close_new(z, r, 1, negative);
}

adder_status adder__store_freeing(adder_int *r, intptr_t v)
{
    adder__free_block(adder__block_of(*r));
    *r = adder__make_small(v);
    return ADDER_OK;
}

adder_status adder__store_any_limb(adder_int *r, mp_limb_t m, bool negative)
{
    if (m <= (mp_limb_t)ADDER_INT_SMALL_MAX + negative)
        return adder__store_small(r, negative ? (intptr_t)(0 - m) : (intptr_t)m);
    adder__block *z = adder__ready(*r, 1);
    if (!z)
        return store_limb_anew(r, m, negative);
    z->limb[0] = m;
    z->size = negative ? -1 : 1;
    return ADDER_OK;
}

adder_status adder__store_limbs(adder_int *r, const mp_limb_t *p, mp_size_t n, bool negative)
{
    adder__block *z = adder__open(*r, n, true);
    if (!z)
        return ADDER_ENOMEM;
    adder__limbs_copy(z->limb, p, n);
    return adder__close(z, r, n, negative);
}

__attribute__((noinline)) static adder_status copy_anew(adder_int *r, const adder__block *x, mp_size_t n, bool negative)
{
    adder__block *z = adder__open(*r, n, true);
    if (!z)
        return ADDER_ENOMEM;
    adder__limbs_copy(z->limb, x->limb, n);
    return adder__close_new(z, r, n, negative);
}

adder_status adder__store_copy(adder_int *r, adder_int a, bool negative)
{
    const adder__block *x = adder__block_of(a);
    mp_size_t n = adder__limb_count(x->size);
    adder__block *z = adder__ready(*r, n);
    if (!z || !adder__needs_block(x->limb, n))
        return copy_anew(r, x, n, negative);
    if (z != x)
        adder__limbs_copy(z->limb, x->limb, n);
    z->size = adder__signed_size(n, negative);
    return ADDER_OK;
}

adder_status adder__store_word(adder_int *r, intptr_t v)
{
    return adder__store_limb(r, adder__magnitude(v), v < 0);
}
