/* divide.c - quotients and remainders, rounded to the floor as Python does or towards zero as C does. */

#include "block.h"
#include "mpz.h"

/* The limbs of an unwanted quotient or remainder that are kept on the stack. */
enum { SCRATCH_LIMBS = 64 };

struct limb_division {
    mp_limb_t *quotient, *remainder;
    const mp_limb_t *x, *y;
    mp_size_t xn, yn;
};

static adder_status divide_limbs(void *arg)
{
    struct limb_division *d = arg;
    mpn_tdiv_qr(d->quotient, d->remainder, 0, d->x, d->xn, d->y, d->yn);
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

/* The block for a result of n limbs, or NULL where none is needed: r is NULL and the result small enough for the stack.
 */
static inline bool open_part(adder__block **z, const adder_int *r, mp_size_t n, bool reuse)
{
    *z = NULL;
    if (!r && n <= SCRATCH_LIMBS)
        return true;
    *z = adder__open(r ? *r : ADDER_INT(0), n, r && reuse);
    return *z != NULL;
}

static inline void discard_part(adder__block *z, const adder_int *r)
{
    if (z)
        adder__discard(z, r ? *r : ADDER_INT(0));
}

static bool under_limit(const mp_limb_t *p, mp_size_t n)
{
    return adder__within_limit(n) || adder__check_bits(adder__bits(p, adder__normalize(p, n))) == ADDER_OK;
}

/* The division proper: |x| >= |y| > 0. */
static inline adder_status divide_operands(adder_int *q, adder_int *m, const adder__operand *x, const adder__operand *y,
                                           bool floor, bool aliased)
{
    mp_limb_t scratch_q[SCRATCH_LIMBS], scratch_m[SCRATCH_LIMBS];
    mp_size_t yn = y->size, qn = x->size - yn + 1;
    bool guard = adder__needs_guard(x->size + yn);
    bool reuse = !guard && !aliased && adder__within_limit(x->size + 1);
    adder__block *zq, *zm;
    if (!open_part(&zq, q, qn + 1, reuse)) /* a quotient rounded down may have one limb more */
        return ADDER_ENOMEM;
    if (!open_part(&zm, m, yn, reuse)) {
        discard_part(zq, q);
        return ADDER_ENOMEM;
    }
    mp_limb_t *qp = zq ? zq->limb : scratch_q, *mp = zm ? zm->limb : scratch_m;
    adder_status s = ADDER_OK;
    if (yn == 1) {
        mp[0] = mpn_divrem_1(qp, 0, x->limb, x->size, y->limb[0]);
    } else if (guard) {
        struct limb_division d = { qp, mp, x->limb, y->limb, x->size, yn };
        s = adder__guarded(divide_limbs, &d);
        if (s)
            goto fail;
    } else {
        mpn_tdiv_qr(qp, mp, 0, x->limb, x->size, y->limb, yn);
    }
    bool negative = x->negative != y->negative, m_negative = x->negative;
    qp[qn] = 0;
    if (floor && negative && adder__normalize(mp, yn) > 0) {
        mpn_add_1(qp, qp, qn + 1, 1);
        mpn_sub_n(mp, y->limb, mp, yn);
        m_negative = y->negative;
    }
    /* Neither is stored before both are known to be under the limit. */
    if ((q && !under_limit(qp, qn + 1)) || (m && !under_limit(mp, yn))) {
        s = ADDER_ELIMIT;
        goto fail;
    }
    if (q)
        adder__store(zq, q, qn + 1, negative);
    else
        discard_part(zq, q);
    if (m)
        adder__store(zm, m, yn, m_negative);
    else
        discard_part(zm, m);
    return ADDER_OK;

fail:
    discard_part(zq, q);
    discard_part(zm, m);
    return s;
}

static inline bool is_among(const adder_int *r, adder_int a, adder_int b)
{
    return r && (r->word == a.word || r->word == b.word);
}

/* Whether a result of n limbs can be written to the block of r at once: it has one with room, apart from the operands'.
   So can one that is not wanted, r = NULL. */
static inline bool is_ready(const adder_int *r, adder_int a, adder_int b, mp_size_t n)
{
    return !r || (!adder__is_small(*r) && !is_among(r, a, b) && n <= (mp_size_t)adder__block_of(*r)->capacity &&
                  adder__within_limit(n));
}

/* The common case of large numbers, which nothing can stop: few limbs and results that are ready.  False: not so. */
static inline bool divide_few(adder_int *q, adder_int *m, adder_int a, adder_int b, bool floor)
{
    const adder__block *x = adder__block_of(a), *y = adder__block_of(b);
    mp_size_t xn = x->size < 0 ? -x->size : x->size, yn = y->size < 0 ? -y->size : y->size, qn = xn - yn;
    if (qn <= 0 || yn < 2 || xn + yn > SCRATCH_LIMBS || (size_t)(xn + yn) > adder__stack_limbs)
        return false;
    if (!is_ready(q, a, b, qn + 2) || !is_ready(m, a, b, yn))
        return false;
    mp_limb_t scratch[SCRATCH_LIMBS];
    mp_limb_t *qp = q ? adder__block_of(*q)->limb : scratch, *mp = m ? adder__block_of(*m)->limb : scratch;
    mpn_tdiv_qr(qp, mp, 0, x->limb, xn, y->limb, yn);
    bool negative = (x->size ^ y->size) < 0, m_negative = x->size < 0;
    qn++;
    if (negative && floor && adder__normalize(mp, yn) > 0) {
        qp[qn] = mpn_add_1(qp, qp, qn, 1);
        qn += qp[qn] != 0;
        mpn_sub_n(mp, y->limb, mp, yn);
        m_negative = !m_negative;
    }
    if (q)
        adder__close(adder__block_of(*q), q, qn, negative);
    if (m)
        adder__close(adder__block_of(*m), m, yn, m_negative);
    return true;
}

static adder_status divide(adder_int *q, adder_int *m, adder_int a, adder_int b, bool floor)
{
    if ((a.word & b.word & 1) && divide_few(q, m, a, b, floor))
        return ADDER_OK;
    if (adder__both_small(a, b))
        return b.word ? divide_small(q, m, adder__small(a), adder__small(b), floor) : ADDER_EDIVZERO;
    if (b.word == 0)
        return ADDER_EDIVZERO;
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size < y.size || (x.size == y.size && mpn_cmp(x.limb, y.limb, x.size) < 0))
        return divide_less(q, m, a, b, floor && x.size > 0 && x.negative != y.negative);
    return divide_operands(q, m, &x, &y, floor, is_among(q, a, b) || is_among(m, a, b));
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

static adder_status remove_factor(void *arg)
{
    adder__mpz_call *c = arg;
    c->n = mpz_remove(c->out, c->a, c->b);
    return ADDER_OK;
}

adder_status adder_int_remove(adder_int *r, size_t *times, adder_int a, adder_int f)
{
    if (f.word == 0)
        return ADDER_EDIVZERO;
    if (a.word == 0 || adder_int_cmpabs(f, ADDER_INT(1)) == 0)
        return ADDER_EDOMAIN;
    if (adder__both_small(a, f)) {
        intptr_t v = adder__small(a), factor = adder__small(f);
        size_t n = 0;
        for (; v % factor == 0; v /= factor)
            n++;
        *times = n;
        return adder__store_small(r, v);
    }
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, f);
    adder__mpz_call call;
    adder__view(call.a, &x);
    adder__view(call.b, &y);
    adder_status s = adder__by_mpz_call(&r, 1, &call, remove_factor);
    if (s == ADDER_OK)
        *times = (size_t)call.n;
    return s;
}
