/* divide.c - quotients and remainders, rounded to the floor as Python does or towards zero as C does. */

#include "block.h"
#include "mpz.h"

/* A division under way.  q and m are where the quotient and the remainder go, either of them NULL. */
struct division {
    adder_int *q, *m;
    adder__operand x, y;
    bool floor;
    mp_limb_t *quotient, *remainder; /* where mpn_tdiv_qr puts them */
};

static adder_status divide_limbs(void *arg)
{
    struct division *d = arg;
    mpn_tdiv_qr(d->quotient, d->remainder, 0, d->x.limb, d->x.size, d->y.limb, d->y.size);
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

/* The division proper: |a| >= |b| > 0. */
static adder_status divide_operands(struct division *d, bool aliased)
{
    mp_size_t yn = d->y.size, qn = d->x.size - yn + 1;
    bool guard = adder__needs_guard(d->x.size + yn);
    bool reuse = !guard && !aliased && adder__within_limit(d->x.size + 1);
    adder__result zq, zm;
    adder_status s = adder__result_open(&zq, d->q ? *d->q : ADDER_INT(0), qn + 1, reuse);
    if (s)
        return s;
    s = adder__result_open(&zm, d->m ? *d->m : ADDER_INT(0), yn, reuse);
    if (s)
        goto cancel_quotient;
    d->quotient = zq.limb;
    d->remainder = zm.limb;
    s = guard ? adder__guarded(divide_limbs, d) : divide_limbs(d);
    if (s)
        goto cancel;
    bool negative = d->x.negative != d->y.negative, remainder_negative = d->x.negative;
    zq.limb[qn] = 0;
    if (d->floor && negative && adder__normalize(zm.limb, yn) > 0) {
        mpn_add_1(zq.limb, zq.limb, qn + 1, 1);
        mpn_sub_n(zm.limb, d->y.limb, zm.limb, yn);
        remainder_negative = d->y.negative;
    }
    if (d->q && (s = adder__result_check(&zq, qn + 1)))
        goto cancel_remainder;
    if (d->m && (s = adder__result_check(&zm, yn)))
        goto cancel_quotient;
    if (d->q)
        adder__result_store(&zq, d->q, qn + 1, negative);
    else
        adder__result_cancel(&zq);
    if (d->m)
        adder__result_store(&zm, d->m, yn, remainder_negative);
    else
        adder__result_cancel(&zm);
    return ADDER_OK;

cancel:
    adder__result_cancel(&zm);
cancel_quotient:
    adder__result_cancel(&zq);
    return s;
cancel_remainder:
    adder__result_cancel(&zm);
    return s;
}

static adder_status divide(adder_int *q, adder_int *m, adder_int a, adder_int b, bool floor)
{
    if (b.word == 0)
        return ADDER_EDIVZERO;
    if (adder__both_small(a, b))
        return divide_small(q, m, adder__small(a), adder__small(b), floor);
    struct division d = { .q = q, .m = m, .floor = floor };
    adder__read(&d.x, a);
    adder__read(&d.y, b);
    if (d.x.size < d.y.size || adder_int_cmpabs(a, b) < 0)
        return divide_less(q, m, a, b, floor && d.x.size > 0 && d.x.negative != d.y.negative);
    bool aliased = (q && (q->word == a.word || q->word == b.word)) || (m && (m->word == a.word || m->word == b.word));
    return divide_operands(&d, aliased);
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
