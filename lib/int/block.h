/* block.h - how an adder_int is stored, how operands are read and results made.

   Every function of lib/int that handles large numbers has the same shape:

       adder__operand x, y;                      read the operands: sign, limbs, size
       adder__block *z = adder__open(*r, bound, reuse);    a place for at most `bound` limbs
       n = mpn_...(z->limb, x.limb, ...);        compute
       return adder__close(z, r, n, sign);       normalize, check the limit, store

   The operations that programs do most begin with a shorter way for numbers of few limbs: it asks adder__ready for the
   block that *r has, writes the result there, and calls nothing, so that it saves no registers.  */

#ifndef ADDER_INT_BLOCK_H
#define ADDER_INT_BLOCK_H

#ifndef ADDER_NO_INLINE
#define ADDER_NO_INLINE /* the library defines the functions whose names the inline forms take */
#endif
#include <adder/int.h>
#include <gmp.h>

#include "core/core.h"
#include "digits/scan.h"

/* A large number.  The limbs' magnitude is |size| limbs with a non-zero top limb; size < 0 for negative numbers. */
typedef struct {
    uint32_t capacity;
    int32_t size;
    mp_limb_t limb[];
} adder__block;

_Static_assert(sizeof(mp_limb_t) >= sizeof(intptr_t), "a small value must fit a limb");
_Static_assert(GMP_NAIL_BITS == 0, "GMP must be built without nails");

enum {
    ADDER__LIMB_BITS = GMP_NUMB_BITS,
    ADDER__U64_LIMBS = (64 + ADDER__LIMB_BITS - 1) / ADDER__LIMB_BITS, /* the limbs of a 64-bit value */
    /* The most limbs a number may have: GMP's mpz_t and the block count them in 31 bits; and the numbers of bits of two
       numbers must add up to a size_t, which is less where that has 32 bits. */
    ADDER__MAX_LIMBS = PTRDIFF_MAX / ADDER__LIMB_BITS < INT32_MAX ? PTRDIFF_MAX / ADDER__LIMB_BITS : INT32_MAX,
};

/* The number of limbs of a block, by its size; and its size by the limbs and the sign. */
static inline mp_size_t adder__limb_count(mp_size_t size)
{
    return size < 0 ? -size : size;
}

static inline int32_t adder__signed_size(mp_size_t n, bool negative)
{
    return (int32_t)(negative ? -n : n);
}

static inline bool adder__is_small(adder_int a)
{
    return !(a.word & 1);
}

static inline bool adder__both_small(adder_int a, adder_int b)
{
    return !((a.word | b.word) & 1);
}

static inline intptr_t adder__small(adder_int a)
{
    return a.word >> 1;
}

static inline adder_int adder__make_small(intptr_t v)
{
    return (adder_int){ (intptr_t)((uintptr_t)v << 1) };
}

static inline bool adder__fits_small(intptr_t v)
{
    return v >= ADDER_INT_SMALL_MIN && v <= ADDER_INT_SMALL_MAX;
}

static inline uintptr_t adder__magnitude(intptr_t v)
{
    return v < 0 ? 0 - (uintptr_t)v : (uintptr_t)v;
}

static inline adder__block *adder__block_of(adder_int a)
{
    return (adder__block *)((uintptr_t)a.word - 1);
}

/* An operand, read: |a| is size limbs at limb, without leading zeros (size 0 for 0). */
typedef struct {
    const mp_limb_t *limb;
    mp_size_t size;
    bool negative;
    mp_limb_t word; /* where limb points if the operand is small */
} adder__operand;

static inline void adder__read(adder__operand *x, adder_int a)
{
    if (adder__is_small(a)) {
        intptr_t v = adder__small(a);
        x->word = adder__magnitude(v);
        x->limb = &x->word;
        x->size = v != 0;
        x->negative = v < 0;
    } else {
        const adder__block *b = adder__block_of(a);
        x->limb = b->limb;
        x->negative = b->size < 0;
        x->size = adder__limb_count(b->size);
    }
}

/* The number of bits of a magnitude. */
static inline size_t adder__bits(const mp_limb_t *p, mp_size_t n)
{
    return n == 0 ? 0 : (size_t)n * ADDER__LIMB_BITS - (size_t)__builtin_clzll(p[n - 1]) + (64 - ADDER__LIMB_BITS);
}

/* The 64 bits from bit `below` upwards of a magnitude of n limbs that has at least below + 1 bits. */
static inline uint64_t adder__bits_from(const mp_limb_t *p, mp_size_t n, size_t below)
{
    mp_size_t first = (mp_size_t)(below / ADDER__LIMB_BITS);
    int shift = (int)(below % ADDER__LIMB_BITS);
    uint64_t bits = (uint64_t)p[first] >> shift;
    for (mp_size_t i = 1; i <= ADDER__U64_LIMBS && first + i < n; i++) {
        int at = (int)i * ADDER__LIMB_BITS - shift;
        if (at < 64)
            bits |= (uint64_t)p[first + i] << at;
    }
    return bits;
}

/* Drops leading zero limbs. */
static inline mp_size_t adder__normalize(const mp_limb_t *p, mp_size_t n)
{
    while (n > 0 && p[n - 1] == 0)
        n--;
    return n;
}

/* Whether a magnitude of n limbs is too large for a small value.  Of 2**62, which is too large and whose negative is
   not, it is false: adder__store decides. */
static inline bool adder__needs_block(const mp_limb_t *p, mp_size_t n)
{
    return n > 1 || (n == 1 && p[0] > (mp_limb_t)ADDER_INT_SMALL_MAX + 1);
}

/* Whether a result of at most n limbs is under the program's limit for certain. */
static inline bool adder__within_limit(mp_size_t n)
{
    return ADDER__LIKELY((size_t)n <= adder__max_bits() / ADDER__LIMB_BITS);
}

/* ADDER_OK, or why a result of at least `bits` bits cannot be. */
adder_status adder__check_bits(size_t bits);

/* Whether a block is the one that r refers to. */
static inline bool adder__is_block_of(const adder__block *z, adder_int r)
{
    return (intptr_t)z + 1 == r.word;
}

adder__block *adder__open_new(mp_size_t n, bool growing);
adder_status adder__close_new(adder__block *z, adder_int *r, mp_size_t n, bool negative);

/* Frees a block, or keeps it for the next result of this thread. */
void adder__free_block(adder__block *z);

/* The block of r, if it has one with room for n limbs, and so many are under the limit for certain; else NULL. */
static inline adder__block *adder__ready(adder_int r, mp_size_t n)
{
    adder__block *z = adder__block_of(r);
    /* Near the limit the result is made elsewhere, so that a refusal leaves the old value. */
    return ADDER__LIKELY(!adder__is_small(r) && n <= (mp_size_t)z->capacity) && adder__within_limit(n) ? z : NULL;
}

/* A block for a result of at most n limbs that will be stored where r is: r's own block where that is ready and `reuse`
   allows it, else a new one.  reuse: the computation cannot fail once begun, and the result may be written over what r
   holds.  NULL: memory ran out, or no number can have n limbs. */
static inline adder__block *adder__open(adder_int r, mp_size_t n, bool reuse)
{
    adder__block *z = reuse ? adder__ready(r, n) : NULL;
    return z ? z : adder__open_new(n, reuse && !adder__is_small(r));
}

/* Gives an opened block up; r keeps its value. */
static inline void adder__discard(adder__block *z, adder_int r)
{
    if (!adder__is_block_of(z, r))
        adder__free_block(z);
}

/* Checks a result of n limbs, leading zeros allowed, against the limit.  On failure gives it up. */
adder_status adder__check(adder__block *z, adder_int r, mp_size_t n);

/* Stores a checked result in *r, and frees what *r held if it was elsewhere. */
void adder__store(adder__block *z, adder_int *r, mp_size_t n, bool negative);

/* Both: checks and stores a result of n limbs, leading zeros allowed. */
static inline adder_status adder__close(adder__block *z, adder_int *r, mp_size_t n, bool negative)
{
    n = adder__normalize(z->limb, n);
    /* A block of *r was opened within the limit. */
    if (ADDER__LIKELY(adder__is_block_of(z, *r) && adder__needs_block(z->limb, n))) {
        z->size = adder__signed_size(n, negative);
        return ADDER_OK;
    }
    return adder__close_new(z, r, n, negative);
}

/* *r = v, which may need a block. */
adder_status adder__store_word(adder_int *r, intptr_t v);

/* *r = the number of magnitude m and that sign: the second stores small values at once. */
adder_status adder__store_any_limb(adder_int *r, mp_limb_t m, bool negative);

static inline adder_status adder__store_limb(adder_int *r, mp_limb_t m, bool negative)
{
    if (!adder__is_small(*r) || m > (mp_limb_t)ADDER_INT_SMALL_MAX)
        return adder__store_any_limb(r, m, negative);
    *r = adder__make_small(negative ? (intptr_t)(0 - m) : (intptr_t)m);
    return ADDER_OK;
}

/* *r = the large number a with that sign. */
adder_status adder__store_copy(adder_int *r, adder_int a, bool negative);

/* *r = x + y, magnitudes of |xs| >= 1 and |ys| >= 1 limbs without leading zeros, with the signs of xs and ys.  Either
   may be the block of *r. */
adder_status adder__store_sum(adder_int *r, const adder__block *x, int32_t xs, const adder__block *y, int32_t ys);

/* *r = x + y for the large number of |xs| limbs that x is with the sign of xs. */
adder_status adder__store_sum_small(adder_int *r, const adder__block *x, int32_t xs, intptr_t y);

/* *r = the number of n limbs at p, which are not in the block of *r, and that sign. */
adder_status adder__store_limbs(adder_int *r, const mp_limb_t *p, mp_size_t n, bool negative);

adder_status adder__store_u64(adder_int *r, uint64_t m, bool negative);

/* *r = the number that the digits of a text are, without its exponent. */
adder_status adder__store_numeral(adder_int *r, const adder__numeral *n);

/* *r = v, 63 bits at most, where *r is large. */
adder_status adder__store_freeing(adder_int *r, intptr_t v);

/* *r = v, 63 bits at most. */
static inline adder_status adder__store_small(adder_int *r, intptr_t v)
{
    if (!adder__is_small(*r))
        return adder__store_freeing(r, v);
    *r = adder__make_small(v);
    return ADDER_OK;
}

/* The double nearest to (top + t) * 2**exponent, ties to even, where top has its high bit set and t, 0 <= t < 1, is not
   0 if and only if `rest`; infinite beyond the range. */
double adder__round_to_double(uint64_t top, bool rest, ptrdiff_t exponent);

/* *r = the integer that a / b rounds to, b > 0. */
adder_status adder__round_quotient(adder_int *r, adder_int a, adder_int b, adder_rounding rounding);

/* *digits = the number of digits of |a| in a base from 2 to 36, 1 for 0. */
adder_status adder__digits(size_t *digits, adder_int a, int base);

/* *r = the number of magnitude high * 2**64 + low and that sign. */
adder_status adder__store_u128(adder_int *r, uint64_t high, uint64_t low, bool negative);

/* Whether a call on operands of that many limbs together needs the guard. */
static inline bool adder__needs_guard(mp_size_t limbs)
{
    return ADDER__UNLIKELY((size_t)limbs > adder__stack_limbs);
}

#endif /* ADDER_INT_BLOCK_H */
