/* drop.c - cuts off digits and rounds the rest. */

#include "dec.h"

#include "int/power.h"

/* The discarded part, with a little more behind it if sticky. */
static adder__discarded with_sticky(adder__discarded part, bool sticky)
{
    if (part == ADDER__EXACT)
        return sticky ? ADDER__BELOW_HALF : part;
    return part == ADDER__HALF && sticky ? ADDER__ABOVE_HALF : part;
}

/* c / 10**k, 0 < k <= the number of digits of c. */
struct cut {
    const mp_limb_t *c;
    mp_size_t size;
    size_t k;
    mp_limb_t *unit, *high,
        *other;   /* scratch memory: adder__fives_limbs(k); size + 1; the larger of both, and one more */
    mp_limb_t *q; /* room for size + 2, the lowest of them for a fraction */
    mp_size_t q_size;
    adder__discarded part; /* the remainder, of 10**k */
};

/* high = c * 2**LIMB_BITS / 2**k without its fraction; returns its size. */
static mp_size_t shift_out(const struct cut *t)
{
    if (t->k < ADDER__LIMB_BITS) {
        t->high[t->size] = mpn_lshift(t->high, t->c, t->size, (unsigned)(ADDER__LIMB_BITS - t->k));
        return adder__normalize(t->high, t->size + 1);
    }
    size_t limbs = t->k / ADDER__LIMB_BITS - 1, bits = t->k % ADDER__LIMB_BITS;
    mp_size_t n = t->size - (mp_size_t)limbs;
    if (bits)
        mpn_rshift(t->high, t->c + limbs, n, (unsigned)bits);
    else
        mpn_copyi(t->high, t->c + limbs, n);
    return adder__normalize(t->high, n);
}

/* q = high / unit, of n and u limbs, n >= u; returns its size.  GMP's division for a quotient alone takes three to four
   fifths of the time of one with the remainder, though not for few limbs.  It writes into our memory: the destination
   is large enough, so that GMP does not reallocate it. */
static mp_size_t divide(const struct cut *t, mp_size_t n, mp_size_t u)
{
    enum { FEW_LIMBS = 10 };
    if (n < FEW_LIMBS) {
        mpn_tdiv_qr(t->q, t->other, 0, t->high, n, t->unit, u);
    } else {
        mpz_t num, den, q = { { ._mp_alloc = (int)(n - u + 1), ._mp_d = t->q } };
        mpz_tdiv_q(q, mpz_roinit_n(num, t->high, n), mpz_roinit_n(den, t->unit, u));
    }
    return adder__normalize(t->q, n - u + 1);
}

/* Whether high = q * unit, and nothing was shifted out. */
static bool nothing_lost(const struct cut *t, mp_size_t n, mp_size_t q_size, mp_size_t u)
{
    size_t zeros = mpn_scan1(t->c, 0);
    if (zeros + ADDER__LIMB_BITS < t->k || t->high[0] != t->q[0] * t->unit[0])
        return false;
    mp_limb_t *product = t->other;
    if (q_size >= u)
        mpn_mul(product, t->q, q_size, t->unit, u);
    else
        mpn_mul(product, t->unit, u, t->q, q_size);
    return adder__normalize(product, q_size + u) == n && mpn_cmp(product, t->high, n) == 0;
}

/* That is (c >> k) / 5**k, whose divisor is shorter by a third.  The quotient gets a limb of its fraction, which nearly
   always decides the rounding; only if it is 0 or exactly half, a multiplication is needed. */
static adder_status cut(void *arg)
{
    struct cut *t = arg;
    const mp_limb_t five = 5, half = (mp_limb_t)1 << (ADDER__LIMB_BITS - 1);
    mp_size_t u = adder__limbs_power(t->unit, t->other, &five, 1, t->k), n = shift_out(t);
    mp_size_t q_size = divide(t, n, u);
    t->q_size = q_size - 1; /* c has k digits or more, and so the quotient, with its fraction, a limb or more */
    t->part = t->q[0] < half ? ADDER__BELOW_HALF : ADDER__ABOVE_HALF;
    if ((t->q[0] == 0 || t->q[0] == half) && nothing_lost(t, n, q_size, u))
        t->part = t->q[0] ? ADDER__HALF : ADDER__EXACT;
    return ADDER_OK;
}

/* z's coefficient = q, which is smaller: in the old block, unless that is much too large. */
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
    enum { FEW = 263 }; /* of about 68 limbs; larger ones use the heap */
    mp_limb_t few[FEW], *scratch = few;
    adder__operand c;
    adder__read(&c, (adder_int){ (intptr_t)z->coefficient[0] });
    mp_size_t room = adder__fives_limbs(k), high = c.size + 1, other = (room > high ? room : high) + 1;
    mp_size_t wanted = room + high + other + c.size + 2;
    if (wanted > FEW) {
        scratch = adder__alloc((size_t)wanted * sizeof *scratch);
        if (!scratch)
            return ADDER_ENOMEM;
    }
    struct cut t = { .c = c.limb, .size = c.size, .k = (size_t)k };
    t.unit = scratch;
    t.high = t.unit + room;
    t.other = t.high + high;
    t.q = t.other + other;
    adder_status s = adder__needs_guard(c.size) ? adder__guarded(cut, &t) : cut(&t);
    if (s == ADDER_OK) {
        adder__discarded part = with_sticky(t.part, sticky);
        mp_limb_t *q = t.q + 1;
        uint64_t last = t.q_size == 0 ? 0 : rounding == ADDER_05UP ? mpn_mod_1(q, t.q_size, 10) : q[0] & 1;
        *inexact = part != ADDER__EXACT;
        if (adder__raises(rounding, adder__dec_sign(z), last, part)) {
            q[t.q_size] = t.q_size ? mpn_add_1(q, q, t.q_size, 1) : 1;
            t.q_size += q[t.q_size] != 0;
        }
        s = replace(z, q, t.q_size);
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
    adder__discarded part = with_sticky(adder__dec_is_zero(z) ? ADDER__EXACT : ADDER__BELOW_HALF, sticky);
    int64_t exponent = z->exponent + k;
    unsigned sign = adder__dec_sign(z);
    adder_dec_clear(z);
    *z = adder__dec_make(adder__raises(rounding, sign, 0, part), exponent, sign);
    *inexact = part != ADDER__EXACT;
    return ADDER_OK;
}
