/* divide.c - quotients and remainders, rounded to the floor as Python does or towards zero as C does. */

#include "block.h"
#include "mpz.h"

/* The limbs of an unwanted quotient or remainder that are kept on the stack. */
enum { SCRATCH_LIMBS = 64 };

struct limb_division {
    mp_limb_t *quotient, *remainder;
    const adder__operand *x, *y;
};

static adder_status divide_limbs(void *arg)
{
    struct limb_division *d = arg;
    mpn_tdiv_qr(d->quotient, d->remainder, 0, d->x->limb, d->x->size, d->y->limb, d->y->size);
    return ADDER_OK;
}

static adder_status divide_small(adder_int *q, adder_int *m, intptr_t a, intptr_t b, bool floor)
{
    intptr_t quotient = a / b, remainder = a % b;
    if (floor && remainder != 0 && (remainder ^ b) < 0) {
        quotient--;
        remainder += b;
    }
    /* Only SMALL_MIN / -1 needs a block, and only storing the quotient can fail. */
    adder_status s = q ? adder__store_word(q, quotient) : ADDER_OK;
    if (s == ADDER_OK && m)
        adder__store_small(m, remainder);
    return s;
}

/* |a| < |b|. */
static adder_status divide_less(adder_int *q, adder_int *m, adder_int a, adder_int b, bool down)
{
    adder_status s = ADDER_OK;
    if (m)
        s = down ? adder_int_add(m, a, b) : adder_int_set(m, a);
    if (s == ADDER_OK && q)
        adder__store_small(q, down ? -1 : 0);
    return s;
}

/* The place for a result of n limbs: a block for *r, or `scratch` if r is NULL and n is small. */
static mp_limb_t *open_limbs(adder__block **z, const adder_int *r, mp_size_t n, bool reuse, mp_limb_t *scratch)
{
    *z = NULL;
    if (!r && n <= SCRATCH_LIMBS)
        return scratch;
    *z = adder__open(r ? *r : ADDER_INT(0), n, r && reuse);
    return *z ? (*z)->limb : NULL;
}

static void discard(adder__block *z, const adder_int *r)
{
    if (z)
        adder__discard(z, r ? *r : ADDER_INT(0));
}

/* The division proper: |x| >= |y| > 0. */
static adder_status divide_operands(adder_int *q, adder_int *m, const adder__operand *x, const adder__operand *y,
                                    bool floor, bool aliased)
{
    mp_limb_t scratch_q[SCRATCH_LIMBS], scratch_m[SCRATCH_LIMBS];
    mp_size_t yn = y->size, qn = x->size - yn + 1;
    bool guard = adder__needs_guard(x->size + yn);
    bool reuse = !guard && !aliased && adder__within_limit(x->size + 1);
    adder__block *zq, *zm;
    /* A quotient rounded down may have one limb more. */
    mp_limb_t *qp = open_limbs(&zq, q, qn + 1, reuse, scratch_q);
    if (!qp)
        return ADDER_ENOMEM;
    mp_limb_t *mp = open_limbs(&zm, m, yn, reuse, scratch_m);
    adder_status s = mp ? ADDER_OK : ADDER_ENOMEM;
    if (s)
        goto fail;
    if (yn == 1) {
        mp[0] = mpn_divrem_1(qp, 0, x->limb, x->size, y->limb[0]);
    } else {
        struct limb_division d = { qp, mp, x, y };
        s = guard ? adder__guarded(divide_limbs, &d) : divide_limbs(&d);
        if (s)
            goto fail;
    }
    bool negative = x->negative != y->negative, m_negative = x->negative;
    qp[qn] = 0;
    if (floor && negative && adder__normalize(mp, yn) > 0) {
        mpn_add_1(qp, qp, qn + 1, 1);
        mpn_sub_n(mp, y->limb, mp, yn);
        m_negative = y->negative;
    }
    /* Neither is stored before both are known to be under the limit. */
    if (q && !adder__within_limit(qn + 1))
        s = adder__check_bits(adder__bits(qp, adder__normalize(qp, qn + 1)));
    if (s == ADDER_OK && m && !adder__within_limit(yn))
        s = adder__check_bits(adder__bits(mp, adder__normalize(mp, yn)));
    if (s)
        goto fail;
    if (q)
        adder__store(zq, q, qn + 1, negative);
    else
        discard(zq, q);
    if (m)
        adder__store(zm, m, yn, m_negative);
    else
        discard(zm, m);
    return ADDER_OK;

fail:
    discard(zq, q);
    discard(zm, m);
    return s;
}

static adder_status divide(adder_int *q, adder_int *m, adder_int a, adder_int b, bool floor)
{
    if (b.word == 0)
        return ADDER_EDIVZERO;
    if (adder__both_small(a, b))
        return divide_small(q, m, adder__small(a), adder__small(b), floor);
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size < y.size || (x.size == y.size && mpn_cmp(x.limb, y.limb, x.size) < 0))
        return divide_less(q, m, a, b, floor && x.size > 0 && x.negative != y.negative);
    bool aliased = (q && (q->word == a.word || q->word == b.word)) || (m && (m->word == a.word || m->word == b.word));
    return divide_operands(q, m, &x, &y, floor, aliased);
}

adder_status adder_int_floordiv(adder_int *r, adder_int a, adder_int b)
{
    return divide(r, NULL, a, b, true);
}

adder_status adder_int_mod(adder_int *r, adder_int a, adder_int b)
{
    return divide(NULL, r, a, b, true);
}

adder_status adder_int_divmod(adder_int *q, adder_int *m, adder_int a, adder_int b)
{
    return divide(q, m, a, b, true);
}

adder_status adder_int_quo(adder_int *r, adder_int a, adder_int b)
{
    return divide(r, NULL, a, b, false);
}

adder_status adder_int_rem(adder_int *r, adder_int a, adder_int b)
{
    return divide(NULL, r, a, b, false);
}

adder_status adder_int_quorem(adder_int *q, adder_int *m, adder_int a, adder_int b)
{
    return divide(q, m, a, b, false);
}

static adder_status divide_exactly(void *arg)
{
    adder__mpz_call *c = arg;
    mpz_divexact(c->out, c->a, c->b);
    return ADDER_OK;
}

adder_status adder_int_divexact(adder_int *r, adder_int a, adder_int b)
{
    if (b.word == 0)
        return ADDER_EDIVZERO;
    if (adder__is_small(b))
        return adder_int_quo(r, a, b);
    return adder__by_mpz(r, divide_exactly, a, b, ADDER_INT(1));
}
