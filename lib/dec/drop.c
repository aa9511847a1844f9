/* drop.c - digits cut off, and the rounding of what is left. */

#include "dec.h"

#include "int/power.h"

/* The room that adder__limbs_power needs for 5**k: 9511/4096 is above log2(5). */
static mp_size_t fives_limbs(int64_t k)
{
    return (mp_size_t)((k * 9511 >> 12) / ADDER__LIMB_BITS) + 3;
}

static adder__discarded part_of(int against_half, bool sticky, bool nothing)
{
    if (nothing)
        return sticky ? ADDER__BELOW_HALF : ADDER__EXACT;
    if (against_half == 0)
        return sticky ? ADDER__ABOVE_HALF : ADDER__HALF;
    return against_half < 0 ? ADDER__BELOW_HALF : ADDER__ABOVE_HALF;
}

/* c / 10**k, 0 < k <= the number of digits of c. */
struct cut {
    const mp_limb_t *c;
    mp_size_t size;
    size_t k;
    mp_limb_t *unit, *rest, *high; /* scratch memory: fives_limbs(k) each; size */
    mp_limb_t *q;                  /* room for size + 1 */
    mp_size_t q_size;
    int against_half; /* the remainder against half of 10**k */
    bool exact;
};

/* That is (c >> k) / 5**k, whose divisor is shorter by a third; the k bits that are shifted out belong to the
   remainder. */
static adder_status cut(void *arg)
{
    struct cut *t = arg;
    const mp_limb_t five = 5, *c = t->c + t->k / ADDER__LIMB_BITS;
    mp_size_t u = adder__limbs_power(t->unit, t->rest, &five, 1, t->k);
    mp_size_t n = t->size - (mp_size_t)(t->k / ADDER__LIMB_BITS);
    if (t->k % ADDER__LIMB_BITS)
        mpn_rshift(t->high, c, n, t->k % ADDER__LIMB_BITS);
    else
        mpn_copyi(t->high, c, n);
    n = adder__normalize(t->high, n);
    t->q_size = 0;
    if (n >= u) {
        mpn_tdiv_qr(t->q, t->rest, 0, t->high, n, t->unit, u);
        t->q_size = adder__normalize(t->q, n - u + 1);
    } else {
        mpn_copyi(t->rest, t->high, n);
        mpn_zero(t->rest + n, u - n);
    }
    size_t zeros = mpn_scan1(t->c, 0), last = t->k - 1;
    t->exact = zeros > last && adder__normalize(t->rest, u) == 0;
    /* Twice the remainder against 10**k, first without the last k - 1 bits. */
    mp_limb_t carry = mpn_lshift(t->rest, t->rest, u, 1);
    t->rest[0] |= t->c[last / ADDER__LIMB_BITS] >> last % ADDER__LIMB_BITS & 1;
    t->against_half = carry ? 1 : mpn_cmp(t->rest, t->unit, u);
    if (t->against_half == 0 && zeros < last)
        t->against_half = 1;
    return ADDER_OK;
}

/* z's coefficient = q, which is below it: in its block, where that is not much too large. */
static adder_status replace(adder_dec *z, const mp_limb_t *q, mp_size_t size)
{
    enum { SPARE = 8 };
    adder_int c = { (intptr_t)z->coefficient[0] };
    adder__block *block = adder__block_of(c);
    if ((mp_size_t)block->capacity - size > SPARE) {
        adder_int exact = ADDER_INT(0);
        adder_status s = adder__store_limbs(&exact, q, size, false);
        if (s)
            return s;
        adder_int_swap(&c, &exact);
        adder_int_clear(&exact);
    } else {
        mpn_copyi(block->limb, q, size);
        adder__store(block, &c, size, false);
    }
    adder__dec_take(z, &c);
    return ADDER_OK;
}

static adder_status drop_big(adder_dec *z, int64_t k, adder_rounding rounding, bool sticky, bool *inexact)
{
    enum { FEW_LIMBS = 64, SPARE = 7, FEW = 4 * FEW_LIMBS + SPARE };
    mp_limb_t few[FEW], *scratch = few;
    adder__operand c;
    adder__read(&c, (adder_int){ (intptr_t)z->coefficient[0] });
    /* 5**k has at most three quarters of the limbs of c. */
    mp_size_t room = fives_limbs(k), wanted = 2 * room + 2 * c.size + 1;
    if (wanted > FEW) {
        scratch = adder__alloc((size_t)wanted * sizeof *scratch);
        if (!scratch)
            return ADDER_ENOMEM;
    }
    struct cut t = { .c = c.limb, .size = c.size, .k = (size_t)k };
    t.unit = scratch;
    t.rest = t.unit + room;
    t.high = t.rest + room;
    t.q = t.high + c.size;
    adder_status s = adder__needs_guard(c.size) ? adder__guarded(cut, &t) : cut(&t);
    if (s == ADDER_OK) {
        adder__discarded part = part_of(t.against_half, sticky, t.exact);
        uint64_t last = t.q_size == 0 ? 0 : rounding == ADDER_05UP ? mpn_mod_1(t.q, t.q_size, 10) : t.q[0] & 1;
        *inexact = part != ADDER__EXACT;
        if (adder__raises(rounding, adder__dec_sign(z), last, part)) {
            t.q[t.q_size] = t.q_size ? mpn_add_1(t.q, t.q, t.q_size, 1) : 1;
            t.q_size += t.q[t.q_size] != 0;
        }
        s = replace(z, t.q, t.q_size);
    }
    if (s == ADDER_OK)
        z->exponent += k;
    if (scratch != few)
        adder__free(scratch);
    return s;
}

adder_status adder__dec_drop(adder_dec *z, int64_t k, adder_rounding rounding, bool sticky, bool *inexact)
{
    if (k <= ADDER__INLINE_DIGITS && !(z->bits & ADDER__BIG)) {
        adder__u128 c = adder__dec_coefficient(z);
        adder__dec_put(z, adder__round_tens(c, (int)k, rounding, adder__dec_sign(z), sticky, inexact));
        z->exponent += k;
        return ADDER_OK;
    }
    if ((z->bits & ADDER__BIG) && k <= adder__dec_digits(z))
        return drop_big(z, k, rounding, sticky, inexact);
    /* All digits go, and the first place that is dropped holds a 0. */
    adder__discarded part = part_of(-1, sticky, adder__dec_is_zero(z));
    int64_t exponent = z->exponent + k;
    unsigned sign = adder__dec_sign(z);
    adder_dec_clear(z);
    *z = adder__dec_make(adder__raises(rounding, sign, 0, part), exponent, sign);
    *inexact = part != ADDER__EXACT;
    return ADDER_OK;
}
