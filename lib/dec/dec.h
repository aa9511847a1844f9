/* dec.h - how decimal numbers are stored, and the beginning and end of every operation on them.

   An operation computes an exact result, or a truncated one and a flag (sticky) that the lost digits were not all 0, in
   a local number z.  It ends with adder__dec_finish(r, &z, ...), which rounds z, updates the context's flags and stores
   the result.  */

#ifndef ADDER_DEC_DEC_H
#define ADDER_DEC_DEC_H

#include "int/block.h"

#include <adder/dec.h>

#include "digits/rounding.h"
#include "digits/tens.h"

/* The bits of a number.  A NaN's coefficient is its payload. */
enum {
    ADDER__NEGATIVE = 1,
    ADDER__BIG = 2, /* the coefficient is an adder_int: more than 38 digits */
    ADDER__INFINITE = 4,
    ADDER__QUIET = 8,
    ADDER__SIGNALING = 16,
    ADDER__NAN = ADDER__QUIET | ADDER__SIGNALING,
    ADDER__SPECIAL = ADDER__INFINITE | ADDER__NAN,
};

enum { ADDER__INLINE_DIGITS = 38 };

#define ADDER__EXPONENT_LIMIT INT64_C(999999999999999999) /* of contexts */
#define ADDER__MAX_DIGITS INT64_C(400000000)

static inline adder__u128 adder__dec_coefficient(const adder_dec *a)
{
    return (adder__u128)a->coefficient[1] << 64 | a->coefficient[0];
}

static inline void adder__dec_put(adder_dec *z, adder__u128 c)
{
    z->coefficient[0] = (uint64_t)c;
    z->coefficient[1] = (uint64_t)(c >> 64);
}

static inline adder_dec adder__dec_make(adder__u128 c, int64_t exponent, unsigned bits)
{
    return (adder_dec){ { (uint64_t)c, (uint64_t)(c >> 64) }, exponent, bits };
}

static inline bool adder__dec_is_zero(const adder_dec *a)
{
    return !(a->bits & (ADDER__SPECIAL | ADDER__BIG)) && !(a->coefficient[0] | a->coefficient[1]);
}

/* Of a NaN. */
static inline bool adder__dec_no_payload(const adder_dec *a)
{
    return !(a->bits & ADDER__BIG) && !(a->coefficient[0] | a->coefficient[1]);
}

static inline unsigned adder__dec_sign(const adder_dec *a)
{
    return a->bits & ADDER__NEGATIVE;
}

/* Whether neither is infinite, a NaN or big. */
static inline bool adder__dec_everyday(const adder_dec *a, const adder_dec *b)
{
    return ADDER__LIKELY(!((a->bits | b->bits) & (ADDER__SPECIAL | ADDER__BIG)));
}

enum { ADDER__U128_LIMBS = 128 / ADDER__LIMB_BITS };

/* The value of limbs that 128 bits hold. */
static inline adder__u128 adder__limbs_value(const mp_limb_t *limb, mp_size_t n)
{
    adder__u128 v = 0;
    while (n-- > 0)
        v = v << (ADDER__LIMB_BITS - 1) << 1 | limb[n];
    return v;
}

/* The inverse: stores v as limbs and returns their number, without zeros at the top. */
static inline mp_size_t adder__limbs_of(mp_limb_t limb[ADDER__U128_LIMBS], adder__u128 v)
{
    for (int i = 0; i < ADDER__U128_LIMBS; i++)
        limb[i] = (mp_limb_t)(v >> i * ADDER__LIMB_BITS);
    return adder__normalize(limb, ADDER__U128_LIMBS);
}

/* A read-only view of the coefficient as an adder_int: a big number's own, else one in `store`, which must live as long
   as the view. */
typedef struct {
    uint32_t capacity;
    int32_t size;
    mp_limb_t limb[ADDER__U128_LIMBS];
} adder__dec_store;

adder_int adder__dec_view(adder__dec_store *store, const adder_dec *a);

/* Moves c >= 0 into z's coefficient; z owns no block before. */
void adder__dec_take(adder_dec *z, adder_int *c);

/* z's coefficient and exponent = c * 2**e, exactly; c > 0 is odd, and is consumed; z's exponent is 0 before. */
adder_status adder__dec_take_binary(adder_dec *z, adder_int *c, int64_t e);

/* z = a copy of a. */
adder_status adder__dec_copy(adder_dec *z, const adder_dec *a);

/* The limbs that adder__limbs_power needs for 5**k: 9511/4096 is above log2(5). */
static inline mp_size_t adder__fives_limbs(int64_t k)
{
    return (mp_size_t)((k * 9511 >> 12) / ADDER__LIMB_BITS) + 3;
}

/* *r = 10**k.  ADDER_ENOMEM: k is over the limit of digits. */
adder_status adder__dec_power(adder_int *r, int64_t k);

/* *count = the number of digits of the coefficient, 1 for 0.  ADDER_ENOMEM, only above 14,000 digits: *count may then
   be one too small for a number just above a power of ten. */
adder_status adder__dec_count_digits(int64_t *count, const adder_dec *a);

/* The same, and that of c >= 0, for operations whose next step needs more memory for such numbers, and fails then. */
int64_t adder__dec_digits(const adder_dec *a);
int64_t adder__int_digits(adder_int c);

/* The exponent of the first digit. */
static inline int64_t adder__dec_adjusted(const adder_dec *a)
{
    return a->exponent + adder__dec_digits(a) - 1;
}

/* c = odd * 2**twos * 5**fives, odd coprime to 10.  The caller clears it, even after a failure. */
typedef struct {
    adder_int odd;
    int64_t twos, fives;
} adder__dec_factors;

adder_status adder__dec_factor(adder__dec_factors *f, adder_int c);

/* z = the same value with an exponent lower by k >= 0.  ADDER_ELIMIT: k is more than an exponent may ask for. */
adder_status adder__dec_scale(adder_dec *z, int64_t k);

/* *v = the coefficient of a, a finite number without a block, at another exponent, and the conditions of its rounding.
   Returns false if 128 bits do not hold it, it would get more than 19 zeros, or lose more than 38 digits.  Inline in
   each operation, where constant arguments decide most of the tests. */
__attribute__((always_inline)) static inline bool adder__dec_at_exponent(adder__u128 *v, unsigned *conditions,
                                                                         const adder_dec *a, int64_t exponent,
                                                                         adder_rounding rounding)
{
    int64_t k = exponent - a->exponent;
    *v = adder__dec_coefficient(a);
    *conditions = 0;
    if (k <= 0)
        return adder__scale128(v, -k);
    if (ADDER__UNLIKELY(*v == 0)) /* a zero is not rounded */
        return true;
    if (ADDER__UNLIKELY(k > ADDER__INLINE_DIGITS))
        return false;
    bool inexact;
    *v = adder__round_tens(*v, (int)k, rounding, adder__dec_sign(a), false, &inexact);
    *conditions = ADDER_DEC_ROUNDED | (inexact ? ADDER_DEC_INEXACT : 0u);
    return true;
}

/* z = z without its last k > 0 digits, rounded.  sticky: a part other than 0 was cut off before, at least one digit
   below.  *inexact: whether the result differs from the value. */
adder_status adder__dec_drop(adder_dec *z, int64_t k, adder_rounding rounding, bool sticky, bool *inexact);

/* z = z without the trailing zeros of its coefficient, which is not 0, while its exponent stays <= most.  Differences
   of most and exponents do not overflow. */
adder_status adder__dec_strip(adder_dec *z, int64_t most);

/* v as limbs, and their number without zeros at the top. */
enum { ADDER__WIDE_LIMBS = 256 / ADDER__LIMB_BITS };
mp_size_t adder__wide_limbs(mp_limb_t limb[ADDER__WIDE_LIMBS], const adder__wide256 *v);

/* z's coefficient = v.  If v has more than 38 digits and the precision is at most ADDER__WIDE_PRECISION, it is cut to
   37 or 38, and *sticky is set if a lost digit is not 0. */
enum { ADDER__WIDE_PRECISION = 36 };
adder_status adder__dec_take_wide(adder_dec *z, const adder__wide256 *v, int64_t precision, bool *sticky);

/* *order = -1, 0, 1: the order of two numbers that are not NaNs. */
adder_status adder__dec_order(int *order, const adder_dec *a, const adder_dec *b);

/* The same for callers that cannot report an error.  It takes longer if memory runs out.  Numbers whose first digits
   are in the same place and whose exponents differ by k > 110,000 still need k / 27 limbs; without that memory they
   compare as equal. */
int adder__dec_order_always(const adder_dec *a, const adder_dec *b);

/* *order = -1, 0, 1: compares x with y * 10**k, k > 0, with little memory or, up to k = 110,592, none.  If y is NULL, x
   has more than k bits, and *order is 0 if x is a multiple of 10**k, else 1. */
adder_status adder__limbs_against_scaled(int *order, const adder__operand *x, const adder__operand *y, int64_t k);

/* Contexts */

extern const adder_ctx adder__ctx_default;

/* The ends of the contexts that adder__dec_unbounded makes. */
#define ADDER__UNBOUNDED_LOW (-3 * ADDER__EXPONENT_LIMIT)
#define ADDER__UNBOUNDED_HIGH (4 * ADDER__EXPONENT_LIMIT)

/* Whether a context is valid; NULL stands for the default. */
static inline bool adder__dec_is_context(const adder_ctx *c)
{
    const uint64_t most = ADDER__EXPONENT_LIMIT;
    if (!c)
        return true;
    bool inside = 0 - (uint64_t)c->emin <= most && (uint64_t)c->emax <= most;
    return ((uint64_t)c->prec - 1 < most || c->prec == INT64_MAX) && adder__is_rounding(c->rounding) &&
           (ADDER__LIKELY(inside) || (c->emin == ADDER__UNBOUNDED_LOW && c->emax == ADDER__UNBOUNDED_HIGH));
}

/* The context, not yet checked.  An operation may begin with an invalid one, if it does not compute with its members;
   it ends with adder__dec_raise, which refuses it.  adder__dec_ctx replaces an invalid context by the default. */
static inline const adder_ctx *adder__dec_given(const adder_ctx *ctx)
{
    return ctx ? ctx : &adder__ctx_default;
}

static inline const adder_ctx *adder__dec_ctx(const adder_ctx *ctx)
{
    return ctx && ADDER__LIKELY(adder__dec_is_context(ctx)) ? ctx : &adder__ctx_default;
}

/* The status and the flags for an invalid context. */
adder_status adder__dec_refuse(adder_ctx *ctx);

/* A context that limits only the digits: no result reaches either end of its range, and nothing is trapped. */
adder_ctx adder__dec_unbounded(int64_t precision, adder_rounding rounding);

/* Whether the context allows no rounding, so that results must be exact. */
static inline bool adder__dec_exact(const adder_ctx *ctx)
{
    return ctx->prec > ADDER__EXPONENT_LIMIT;
}

static inline int64_t adder__dec_precision(const adder_ctx *ctx)
{
    return ctx->prec > ADDER__EXPONENT_LIMIT ? ADDER__EXPONENT_LIMIT : ctx->prec < 1 ? 1 : ctx->prec;
}

/* The least exponent of a subnormal number, and the largest exponent of one with prec digits. */
static inline int64_t adder__dec_tiny(const adder_ctx *ctx)
{
    return ctx->emin - adder__dec_precision(ctx) + 1;
}

static inline int64_t adder__dec_top(const adder_ctx *ctx)
{
    return ctx->emax - adder__dec_precision(ctx) + 1;
}

/* The conditions that specify an invalid operation further. */
#define ADDER__INVALID_MORE (ADDER_DEC_CONVERSION_SYNTAX | ADDER_DEC_DIVISION_IMPOSSIBLE | ADDER_DEC_DIVISION_UNDEFINED)

/* The statuses of trapped conditions. */
adder_status adder__dec_trapped(unsigned conditions);

/* ctx->flags |= conditions; the statuses of those that are trapped.  _checked: the context is known to be valid. */
static inline adder_status adder__dec_raise_checked(adder_ctx *ctx, unsigned conditions)
{
    if (ctx)
        ctx->flags |= conditions;
    unsigned trapped = conditions & adder__dec_given(ctx)->traps;
    return ADDER__LIKELY(trapped == 0) ? ADDER_OK : adder__dec_trapped(trapped);
}

static inline adder_status adder__dec_raise(adder_ctx *ctx, unsigned conditions)
{
    return ADDER__LIKELY(adder__dec_is_context(ctx)) ? adder__dec_raise_checked(ctx, conditions)
                                                     : adder__dec_refuse(ctx);
}

/* Moves *z to *r, or clears *z if one of the conditions is trapped. */
adder_status adder__dec_end(adder_dec *r, adder_dec *z, unsigned conditions, adder_ctx *ctx);

/* Whether the context is valid and holds c * 10**exponent without rounding: c has at most the precision's digits
   (tested without counting them), and neither end of the range is near. */
static inline bool adder__dec_fits(adder__u128 c, int64_t exponent, const adder_ctx *ctx)
{
    const adder_ctx *given = adder__dec_given(ctx);
    int64_t digits = given->prec;
    if (ADDER__UNLIKELY(digits > ADDER__INLINE_DIGITS) && !given->clamp)
        digits = ADDER__INLINE_DIGITS;
    return ADDER__LIKELY((uint64_t)digits <= ADDER__INLINE_DIGITS && exponent >= given->emin &&
                         exponent + digits <= given->emax) &&
           c < adder__tens[digits] && ADDER__LIKELY(adder__dec_is_context(ctx));
}

/* *r = c * 10**exponent with the sign, for an *r that holds no block.  Stored in halves of 16 bytes, as a caller that
   passes *r on by value reads it: a processor does not forward two stores to one load, which waits for the cache. */
static inline void adder__dec_store_words(adder_dec *r, adder__u128 c, int64_t exponent, unsigned sign)
{
    typedef uint64_t half __attribute__((vector_size(16)));
    half halves[2] = { { (uint64_t)c, (uint64_t)(c >> 64) }, { (uint64_t)exponent, sign } };
    memcpy(r, halves, sizeof halves);
}

/* The same as adder__dec_end, after rounding z, a finite number, to the context.  sticky: see adder__dec_drop; z then
   has more digits than the precision. */
adder_status adder__dec_finish(adder_dec *r, adder_dec *z, bool sticky, unsigned conditions, adder_ctx *ctx);

/* The same if the steps before succeeded; s is their status. */
static inline adder_status adder__dec_finish_if(adder_status s, adder_dec *r, adder_dec *z, bool sticky,
                                                unsigned conditions, adder_ctx *ctx)
{
    if (s == ADDER_OK)
        return adder__dec_finish(r, z, sticky, conditions, ctx);
    adder_dec_clear(z);
    return s;
}

/* The same for a coefficient of 128 bits, and one of 256. */
adder_status adder__dec_finish128(adder_dec *r, adder__u128 c, int64_t exponent, unsigned sign, adder_ctx *ctx);
adder_status adder__dec_finish256(adder_dec *r, const adder__wide256 *c, int64_t exponent, unsigned sign,
                                  adder_ctx *ctx);

/* The same for a coefficient that is already rounded to the precision, and an exponent far from the ends of the range;
   c may be 10**prec. */
static inline adder_status adder__dec_end_rounded(adder_dec *r, adder__u128 c, int64_t exponent, unsigned sign,
                                                  unsigned conditions, adder_ctx *ctx)
{
    int64_t precision = adder__dec_given(ctx)->prec;
    adder_status s = adder__dec_raise(ctx, conditions);
    if (ADDER__UNLIKELY(s))
        return s;
    /* All nines were rounded up.  The low words nearly always suffice to rule that out. */
    if (ADDER__UNLIKELY((uint64_t)c == (uint64_t)adder__tens[precision]) && c == adder__tens[precision]) {
        c = adder__tens[precision - 1];
        exponent++;
    }
    if (ADDER__UNLIKELY(r->bits & ADDER__BIG))
        adder_dec_clear(r);
    adder__dec_store_words(r, c, exponent, sign);
    return ADDER_OK;
}

/* How the operations on everyday numbers end: finish128, with the commonest case in the caller. */
static inline adder_status adder__dec_give(adder_dec *r, adder__u128 c, int64_t exponent, unsigned sign, adder_ctx *ctx)
{
    if (!(r->bits & ADDER__BIG) && !(c >> 64) && adder__dec_fits(c, exponent, ctx)) {
        adder__dec_store_words(r, c, exponent, sign);
        return ADDER_OK;
    }
    return adder__dec_finish128(r, c, exponent, sign, ctx);
}

/* *r = a, rounded. */
adder_status adder__dec_finish_copy(adder_dec *r, const adder_dec *a, unsigned bits, adder_ctx *ctx);

/* Results: of an invalid operation, with or without a condition that specifies it; an infinity, a zero, a small
   integer. */
adder_status adder__dec_invalid(adder_dec *r, adder_ctx *ctx);
adder_status adder__dec_invalid_as(adder_dec *r, unsigned condition, adder_ctx *ctx);
adder_status adder__dec_simple(adder_dec *r, adder__u128 c, int64_t exponent, unsigned bits, unsigned conditions,
                               adder_ctx *ctx);

/* Cuts the payload of z, a NaN, to its last `room` digits; to 0 if memory runs out. */
adder_status adder__dec_cut_payload(adder_dec *z, int64_t room);

/* The result of an operation with a NaN among its operands: the first signaling one made quiet, else the first. */
adder_status adder__dec_nan(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx);

/* z = a rounded to the exponent, whatever its digits; *inexact: digits other than 0 were lost; *rounded: any digits
   were. */
adder_status adder__dec_to_exponent(adder_dec *z, const adder_dec *a, int64_t exponent, adder_rounding rounding,
                                    bool *inexact, bool *rounded);

/* *q = the integer part of |a| / |b| and z the coefficient of the remainder, at the lesser exponent of the two.  a and
   b are finite, b is not 0.  impossible: q has more than precision digits. */
adder_status adder__dec_divide_integer(adder_int *q, adder_dec *z, const adder_dec *a, const adder_dec *b,
                                       int64_t precision, bool *impossible);

#endif /* ADDER_DEC_DEC_H */
