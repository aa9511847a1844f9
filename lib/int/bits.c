/* bits.c - integers as sets of bits: two's complement without end, as Python's operators see them. */

#include "block.h"
#include "limbs.h"

/* Logical operations.

   The two's complement of -m is ~m + 1, limb by limb with a carry that begins as 1; so the limbs of any operand can be
   read in turn, and the result, if it is negative, is negated on the way in the same manner.  Everything is one pass,
   and writing limb i after limb i of both operands was read makes it safe over either of them. */

struct limb_reader {
    const mp_limb_t *limb;
    mp_size_t size;
    mp_limb_t flip; /* all ones for a negative number */
    mp_limb_t carry;
};

static struct limb_reader reader(const adder__operand *x)
{
    return (struct limb_reader){ x->limb, x->size, x->negative ? ~(mp_limb_t)0 : 0, x->negative };
}

static mp_limb_t read_limb(struct limb_reader *x, mp_size_t i)
{
    mp_limb_t v = ((i < x->size ? x->limb[i] : 0) ^ x->flip) + x->carry;
    x->carry &= v == 0;
    return v;
}

enum operation { AND, OR, XOR };

static mp_limb_t apply(enum operation op, mp_limb_t a, mp_limb_t b)
{
    return op == AND ? a & b : op == OR ? a | b : a ^ b;
}

/* Where no carry is left, a negative number is the complement of its magnitude limb by limb, so that the magnitude of
   the result is a logical function of those of the operands, by De Morgan's laws: for which of the signs (of x, of y).
 */
enum tail { BOTH, ONLY_X, ONLY_Y, EITHER, EXACTLY_ONE };

static enum tail tail_of(enum operation op, bool x_negative, bool y_negative)
{
    static const enum tail of_and[2][2] = { { BOTH, ONLY_X }, { ONLY_Y, EITHER } };
    static const enum tail of_or[2][2] = { { EITHER, ONLY_Y }, { ONLY_X, BOTH } };
    return op == XOR ? EXACTLY_ONE : op == AND ? of_and[x_negative][y_negative] : of_or[x_negative][y_negative];
}

static void combine_tails(mp_limb_t *z, const mp_limb_t *x, const mp_limb_t *y, mp_size_t n, enum tail tail)
{
    switch (tail) {
    case BOTH:
        mpn_and_n(z, x, y, n);
        break;
    case ONLY_X:
        mpn_andn_n(z, x, y, n);
        break;
    case ONLY_Y:
        mpn_andn_n(z, y, x, n);
        break;
    case EITHER:
        mpn_ior_n(z, x, y, n);
        break;
    case EXACTLY_ONE:
        mpn_xor_n(z, x, y, n);
        break;
    }
}

/* *r = x op y for x->size >= y->size >= 1. */
static adder_status combine(adder_int *r, const adder__operand *x, const adder__operand *y, enum operation op)
{
    bool negative = apply(op, x->negative, y->negative);
    enum tail tail = tail_of(op, x->negative, y->negative);
    bool keeps_x = tail != BOTH && tail != ONLY_Y; /* above the limbs of y */
    mp_size_t n = keeps_x ? x->size : y->size;
    adder__block *z = adder__open(*r, n + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    struct limb_reader a = reader(x), b = reader(y);
    mp_limb_t flip = negative ? ~(mp_limb_t)0 : 0, carry = negative;
    mp_size_t i = 0;
    for (; i < n && (a.carry | b.carry | carry); i++) {
        mp_limb_t v = (apply(op, read_limb(&a, i), read_limb(&b, i)) ^ flip) + carry;
        carry &= v == 0;
        z->limb[i] = v;
    }
    if (i < y->size)
        combine_tails(z->limb + i, x->limb + i, y->limb + i, y->size - i, tail);
    i = i > y->size ? i : y->size;
    if (i < n && z->limb != x->limb)
        mpn_copyi(z->limb + i, x->limb + i, n - i);
    /* A carry that is left makes -2**k. */
    z->limb[n] = carry;
    return adder__close(z, r, n + (mp_size_t)carry, negative);
}

/* Not inline, so that the everyday cases save no registers. */
__attribute__((noinline)) static adder_status combine_any(adder_int *r, adder_int a, adder_int b, enum operation op)
{
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size == 0 || y.size == 0)
        return op == AND ? adder__store_small(r, 0) : adder_int_set(r, x.size == 0 ? b : a);
    return x.size >= y.size ? combine(r, &x, &y, op) : combine(r, &y, &x, op);
}

/* The everyday case is numbers that are not negative, of few limbs, and a block that is ready. */
__attribute__((always_inline)) static inline adder_status logical(adder_int *r, adder_int a, adder_int b,
                                                                  enum operation op)
{
    enum { FEW_LIMBS = 16 };
    if (adder__both_small(a, b)) {
        intptr_t u = adder__small(a), v = adder__small(b);
        return adder__store_small(r, op == AND ? u & v : op == OR ? u | v : u ^ v);
    }
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    if (op == AND && adder__is_small(b) && b.word >= 0 && x->size > 0)
        return adder__store_small(r, (intptr_t)x->limb[0] & adder__small(b));
    if (adder__is_small(a) || adder__is_small(b) || x->size <= 0 || y->size <= 0)
        return combine_any(r, a, b, op);
    mp_size_t less = x->size < y->size ? x->size : y->size, more = x->size < y->size ? y->size : x->size;
    mp_size_t n = op == AND ? less : more;
    if (n == 1)
        return adder__store_limb(r, apply(op, x->limb[0], y->limb[0]), false);
    adder__block *z = adder__ready(*r, n);
    if (!z || more > FEW_LIMBS)
        return combine_any(r, a, b, op);
    mp_size_t i = 0;
    for (; i < less; i++)
        z->limb[i] = apply(op, x->limb[i], y->limb[i]);
    for (const adder__block *longer = x->size == more ? x : y; i < n; i++)
        z->limb[i] = longer->limb[i];
    return adder__close(z, r, n, false);
}

adder_status adder_int_and(adder_int *r, adder_int a, adder_int b)
{
    return logical(r, a, b, AND);
}

adder_status adder_int_or(adder_int *r, adder_int a, adder_int b)
{
    return logical(r, a, b, OR);
}

adder_status adder_int_xor(adder_int *r, adder_int a, adder_int b)
{
    return logical(r, a, b, XOR);
}

/* ~a = -a - 1. */
adder_status adder_int_not(adder_int *r, adder_int a)
{
    if (adder__is_small(a))
        return adder__store_small(r, ~adder__small(a));
    const adder__block *x = adder__block_of(a);
    return adder__store_sum_small(r, x, -x->size, -1);
}

/* Single bits */

/* The limb of bit n of a large number that is not negative, which has at least that many limbs and `above` more; NULL
   of any other.  In it the bit can be looked at and changed by itself. */
static inline mp_limb_t *limb_of_bit(adder_int a, size_t n, int above)
{
    if (ADDER__UNLIKELY(adder__is_small(a)))
        return NULL;
    adder__block *b = adder__block_of(a);
    ptrdiff_t i = (ptrdiff_t)(n / ADDER__LIMB_BITS);
    return ADDER__LIKELY(i < b->size - above) ? &b->limb[i] : NULL;
}

bool adder_int_test_bit(adder_int a, size_t n)
{
    const mp_limb_t *limb = limb_of_bit(a, n, 0);
    if (ADDER__LIKELY(limb != NULL))
        return *limb >> n % ADDER__LIMB_BITS & 1;
    adder__operand x;
    adder__read(&x, a);
    if (n / ADDER__LIMB_BITS >= (size_t)x.size)
        return x.negative;
    mp_size_t i = (mp_size_t)(n / ADDER__LIMB_BITS);
    bool bit = x.limb[i] >> (n % ADDER__LIMB_BITS) & 1;
    /* -m = ~m + 1: bits above the lowest set one are inverted, that one and those below are as they are. */
    return bit != (x.negative && mpn_scan1(x.limb, 0) < n);
}

/* Adds 2**n to the magnitude of a, or subtracts it from a magnitude that is at least that large; the sign stays. */
static adder_status change_magnitude(adder_int *r, adder_int a, size_t n, bool add)
{
    adder__operand x;
    adder__read(&x, a);
    adder_status s = add ? adder__check_bits(n + 1) : ADDER_OK;
    if (s)
        return s;
    mp_size_t i = (mp_size_t)(n / ADDER__LIMB_BITS), size = x.size > i ? x.size : i + 1;
    mp_limb_t bit = (mp_limb_t)1 << n % ADDER__LIMB_BITS;
    adder__block *z = adder__open(*r, size + 1, true);
    if (!z)
        return ADDER_ENOMEM;
    if (z->limb != x.limb)
        mpn_copyi(z->limb, x.limb, x.size);
    if (size > x.size)
        mpn_zero(z->limb + x.size, size - x.size);
    z->limb[size] = 0;
    if (add)
        mpn_add_1(z->limb + i, z->limb + i, size + 1 - i, bit);
    else
        mpn_sub_1(z->limb + i, z->limb + i, size + 1 - i, bit);
    return adder__close(z, r, size + 1, x.negative);
}

/* Gives bit n of a the value `bit`. */
static adder_status assign_bit(adder_int *r, adder_int a, size_t n, bool bit)
{
    if (n > PTRDIFF_MAX)
        return ADDER_EDOMAIN;
    if (adder__is_small(a) && n < sizeof(intptr_t) * 8 - 2) {
        intptr_t mask = (intptr_t)1 << n, v = adder__small(a);
        return adder__store_small(r, bit ? v | mask : v & ~mask);
    }
    if (adder_int_test_bit(a, n) == bit)
        return adder_int_set(r, a);
    /* Setting a bit adds 2**n to the number, clearing it subtracts: the magnitude grows or shrinks by the sign. */
    return change_magnitude(r, a, n, bit == (adder_int_sign(a) >= 0));
}

adder_status adder_int_set_bit(adder_int *r, adder_int a, size_t n)
{
    mp_limb_t *limb = limb_of_bit(a, n, 0);
    if (ADDER__UNLIKELY(!limb || r->word != a.word))
        return assign_bit(r, a, n, true);
    *limb |= (mp_limb_t)1 << n % ADDER__LIMB_BITS;
    return ADDER_OK;
}

/* The top limb may become 0. */
adder_status adder_int_clear_bit(adder_int *r, adder_int a, size_t n)
{
    mp_limb_t *limb = r->word == a.word ? limb_of_bit(a, n, 1) : NULL;
    if (!limb)
        return assign_bit(r, a, n, false);
    *limb &= ~((mp_limb_t)1 << n % ADDER__LIMB_BITS);
    return ADDER_OK;
}

size_t adder_int_find_bit(adder_int a, bool value, size_t from)
{
    adder__operand x;
    adder__read(&x, a);
    /* In a negative number, bits above the lowest set one of the magnitude are inverted.  Below it all are 0. */
    if (x.negative) {
        size_t lowest = mpn_scan1(x.limb, 0);
        if (value && from <= lowest)
            return lowest;
        if (!value && from < lowest)
            return from;
        if (from <= lowest)
            from = lowest + 1;
        value = !value;
    }
    mp_size_t i = (mp_size_t)(from / ADDER__LIMB_BITS);
    mp_limb_t flip = value ? 0 : ~(mp_limb_t)0, keep = ~(mp_limb_t)0 << from % ADDER__LIMB_BITS;
    for (; i < x.size; i++, keep = ~(mp_limb_t)0) {
        mp_limb_t found = (x.limb[i] ^ flip) & keep;
        if (found)
            return (size_t)i * ADDER__LIMB_BITS + (size_t)__builtin_ctzll(found);
    }
    /* Above the magnitude all bits are 0. */
    size_t above = (size_t)x.size * ADDER__LIMB_BITS;
    return value ? SIZE_MAX : from > above ? from : above;
}

size_t adder_int_bit_count(adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    return x.size ? mpn_popcount(x.limb, x.size) : 0;
}

size_t adder_int_trailing_zeros(adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    return x.size ? mpn_scan1(x.limb, 0) : SIZE_MAX;
}
