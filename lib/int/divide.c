/* divide.c - quotients and remainders, rounded to the floor as Python does or towards zero as C does. */

#include "block.h"
#include "limbs.h"
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

__attribute__((noinline)) static adder_status divide_words(adder_int *q, adder_int *m, intptr_t a, intptr_t b,
                                                           bool floor)
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

/* The signs of a dividend and a divisor; for opposite ones, whether the quotient is rounded to the floor. */
enum signs { SAME, OPPOSITE, OPPOSITE_FLOOR };

static enum signs signs_of(bool negative, bool y_negative, bool floor)
{
    return negative == y_negative ? SAME : floor ? OPPOSITE_FLOOR : OPPOSITE;
}

/* A number of |xs| limbs divided by one limb and a sign.  The operands may be in the blocks of q and m. */
static adder_status divide_by_limb(adder_int *q, adder_int *m, const mp_limb_t *x, mp_size_t xs, mp_limb_t y,
                                   enum signs signs)
{
    mp_size_t n = adder__limb_count(xs);
    bool negative = xs < 0, opposite = signs != SAME, up = signs == OPPOSITE_FLOOR;
    mp_limb_t remainder;
    /* A remainder that may need a block gets it first: nothing can fail once the quotient is stored. */
    adder__block *zm = NULL;
    if (m && y > (mp_limb_t)ADDER_INT_SMALL_MAX + 1 && !(zm = adder__open(*m, 1, true)))
        return ADDER_ENOMEM;
    adder_status s = ADDER_OK;
    if (n == 1) {
        mp_limb_t quotient = x[0] / y;
        remainder = x[0] % y;
        if (q)
            s = adder__store_limb(q, quotient + (up && remainder != 0), opposite);
    } else if (!q) {
        remainder = mpn_mod_1(x, n, y);
    } else {
        adder__block *zq = adder__open(*q, n, true);
        if (zq) {
            remainder = mpn_divrem_1(zq->limb, 0, x, n, y);
            if (up && remainder != 0)
                adder__limbs_add_1(zq->limb, zq->limb, n, 1); /* no carry is left: y > 1 */
            s = adder__close(zq, q, n, opposite);
        } else {
            s = ADDER_ENOMEM;
        }
    }
    if (s) {
        if (zm)
            adder__discard(zm, *m);
        return s;
    }
    if (up && remainder != 0) {
        remainder = y - remainder;
        negative = !negative;
    }
    if (zm) {
        zm->limb[0] = remainder;
        return adder__close(zm, m, 1, negative);
    }
    return m ? adder__store_small(m, (intptr_t)(negative ? 0 - remainder : remainder)) : ADDER_OK;
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

/* Opens the block for a result of n limbs.  *z is NULL where none is needed: r is NULL and the stack has room. */
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
static adder_status divide_operands(adder_int *q, adder_int *m, const adder__operand *x, const adder__operand *y,
                                    bool floor, bool aliased)
{
    mp_limb_t scratch[SCRATCH_LIMBS]; /* the quotient or the remainder that is not wanted */
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
    mp_limb_t *qp = zq ? zq->limb : scratch, *mp = zm ? zm->limb : scratch;
    adder_status s = ADDER_OK;
    if (!guard)
        mpn_tdiv_qr(qp, mp, 0, x->limb, x->size, y->limb, yn);
    else
        s = adder__guarded(divide_limbs, &(struct limb_division){ qp, mp, x->limb, y->limb, x->size, yn });
    if (s)
        goto fail;
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
        adder__close(zq, q, qn + 1, negative);
    else
        discard_part(zq, q);
    if (m)
        adder__close(zm, m, yn, m_negative);
    else
        discard_part(zm, m);
    return ADDER_OK;

fail:
    discard_part(zq, q);
    discard_part(zm, m);
    return s;
}

/* A result may not be made in the block of an operand. */
static inline bool is_among(const adder_int *r, adder_int a, adder_int b)
{
    return r && (r->word == a.word || r->word == b.word);
}

__attribute__((noinline)) static adder_status divide_large(adder_int *q, adder_int *m, adder_int a, adder_int b,
                                                           bool floor)
{
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (x.size < y.size || (x.size == y.size && adder__limbs_cmp(x.limb, y.limb, x.size) < 0))
        return divide_less(q, m, a, b, floor && x.size > 0 && x.negative != y.negative);
    if (y.size == 1 && adder__within_limit(1))
        return divide_by_limb(q, m, x.limb, x.negative ? -x.size : x.size, y.limb[0],
                              signs_of(x.negative, y.negative, floor));
    return divide_operands(q, m, &x, &y, floor, is_among(q, a, b) || is_among(m, a, b));
}

static adder_status divide(adder_int *q, adder_int *m, adder_int a, adder_int b, bool floor)
{
    if (!adder__is_small(b))
        return divide_large(q, m, a, b, floor);
    if (b.word == 0)
        return ADDER_EDIVZERO;
    if (adder__is_small(a))
        return divide_words(q, m, adder__small(a), adder__small(b), floor);
    const adder__block *x = adder__block_of(a);
    return divide_by_limb(q, m, x->limb, x->size, adder__magnitude(adder__small(b)),
                          signs_of(x->size < 0, b.word < 0, floor));
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

/* Up to so many limbs GMP's exact division is not worth the guard. */
enum { FEW_EXACT = 10 };

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
    adder__operand x, y;
    adder__read(&x, a);
    adder__read(&y, b);
    if (y.size == 1 && x.size > 1) {
        adder__block *z = adder__open(*r, x.size, true);
        if (!z)
            return ADDER_ENOMEM;
        mpn_divexact_1(z->limb, x.limb, x.size, y.limb[0]);
        return adder__close(z, r, x.size, x.negative != y.negative);
    }
    if (x.size <= FEW_EXACT)
        return divide(r, NULL, a, b, false);
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
