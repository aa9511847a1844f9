/* share.c - multiples of a step: rounding to them, and sharing amounts. */

#include "dec.h"

#include <string.h>

/* a and step with the same exponent. */
struct steps {
    adder_dec a, step;
    adder_int rest;
};

/* *n = a / step as an integer, rounded, with its sign.  With `exact`, ADDER_EDOMAIN: a is not a multiple of step. */
static adder_status divide_steps(adder_int *n, struct steps *w, adder_rounding rounding, bool exact)
{
    int64_t exponent = w->a.exponent < w->step.exponent ? w->a.exponent : w->step.exponent;
    bool negative = adder__dec_sign(&w->a);
    adder__dec_store sx, sy;
    adder_status s;
    if ((s = adder__dec_scale(&w->a, w->a.exponent - exponent)) ||
        (s = adder__dec_scale(&w->step, w->step.exponent - exponent)) ||
        (s = negative ? adder_int_neg(n, adder__dec_view(&sx, &w->a)) : adder_int_set(n, adder__dec_view(&sx, &w->a))))
        return s;
    adder_int step = adder__dec_view(&sy, &w->step);
    if (!exact)
        return adder__round_quotient(n, *n, step, rounding);
    s = adder_int_quorem(n, &w->rest, *n, step);
    return s ? s : w->rest.word == 0 ? ADDER_OK : ADDER_EDOMAIN;
}

/* The same for any a and step.  An a far below step is not scaled, as that could need any number of digits. */
static adder_status count_steps(adder_int *n, const adder_dec *a, const adder_dec *step, adder_rounding rounding,
                                bool exact)
{
    bool zero = adder__dec_is_zero(a), negative = adder__dec_sign(a);
    if (zero || adder__dec_adjusted(a) < adder__dec_adjusted(step) - 1) { /* less than a tenth of a step */
        if (exact && !zero)
            return ADDER_EDOMAIN;
        bool raised = !zero && adder__raises(rounding, negative, 0, ADDER__BELOW_HALF);
        return adder_int_set_i64(n, raised ? (negative ? -1 : 1) : 0);
    }
    struct steps w = { .a = ADDER_DEC(0, 0) };
    adder_status s = adder__dec_copy(&w.a, a);
    s = s ? s : adder__dec_copy(&w.step, step);
    s = s ? s : divide_steps(n, &w, rounding, exact);
    adder_dec_clear(&w.a);
    adder_dec_clear(&w.step);
    adder_int_clear(&w.rest);
    return s;
}

/* *z = n * step, with that sign if it is 0. */
static adder_status multiply_step(adder_dec *z, adder_int n, const adder_dec *step, unsigned sign)
{
    adder__dec_store store;
    adder_int c = ADDER_INT(0);
    adder_status s = adder_int_mul(&c, n, adder__dec_view(&store, step));
    if (adder_int_sign(n) != 0)
        sign = adder_int_sign(n) < 0;
    s = s ? s : adder_int_abs(&c, c);
    if (s) {
        adder_int_clear(&c);
        return s;
    }
    *z = adder__dec_make(0, step->exponent, sign);
    adder__dec_take(z, &c);
    return ADDER_OK;
}

static bool is_step(const adder_dec *step)
{
    return !(step->bits & (ADDER__SPECIAL | ADDER__NEGATIVE)) && !adder__dec_is_zero(step);
}

adder_status adder_dec_round_to(adder_dec *r, adder_dec a, adder_dec step, adder_rounding rounding)
{
    if ((a.bits & ADDER__SPECIAL) || !is_step(&step) || !adder__is_rounding(rounding))
        return ADDER_EDOMAIN;
    adder_int n = ADDER_INT(0);
    adder_dec z = adder__dec_make(0, 0, 0);
    adder_status s = count_steps(&n, &a, &step, rounding, false);
    s = s ? s : multiply_step(&z, n, &step, adder__dec_sign(&a));
    adder_int_clear(&n);
    if (!s)
        adder_dec_move(r, &z);
    return s;
}

/* Each weight gets its share rounded down, and the remaining steps go to the largest remainders.

   Weights far below the others get nothing, and their digits are never computed.  The remainders of all of them
   together are less than the difference of any two other remainders, and the remaining steps are no more than the other
   weights with a remainder.  Their only effect is that the sum of the weights grows by a tiny amount.  So a share that
   would be a whole number falls just below it, and is the first to get its step back; of remainders that would be
   equal, that of the smaller share is the larger.  */

struct sharing {
    size_t n;
    bool far;                /* there are such weights */
    adder_dec *part;         /* the results */
    adder_int *share, *rest; /* in steps: at first share[i] is a weight; rest[i] what the division by the sum left */
    size_t *heap;
};

/* Calls the interrupt callback once in 4,096 elements of a loop. */
static adder_status poll(size_t i)
{
    return (i & 0xfff) == 0xfff && adder__interrupted() ? ADDER_EINTR : ADDER_OK;
}

/* Whether i is served before j: the larger remainder, the first of equals. */
static bool goes_before(const struct sharing *s, size_t i, size_t j)
{
    int order = adder_int_cmp(s->rest[i], s->rest[j]);
    if (order == 0 && s->far)
        order = adder_int_cmp(s->share[j], s->share[i]);
    return order > 0 || (order == 0 && i < j);
}

/* Moves the element at k of a heap of n down to where it belongs. */
static void sift(const struct sharing *s, size_t k, size_t n)
{
    size_t moving = s->heap[k];
    for (size_t child; (child = 2 * k + 1) < n; k = child) {
        if (child + 1 < n && goes_before(s, s->heap[child + 1], s->heap[child]))
            child++;
        if (!goes_before(s, s->heap[child], moving))
            break;
        s->heap[k] = s->heap[child];
    }
    s->heap[k] = moving;
}

/* share[i] += 1 for the first `left` of them, 0 <= left < n. */
static adder_status serve(const struct sharing *s, size_t left)
{
    adder_status status = ADDER_OK;
    size_t n = s->n;
    for (size_t i = 0; i < n; i++)
        s->heap[i] = i;
    for (size_t k = n / 2; left > 0 && k-- > 0 && !status;) {
        sift(s, k, n);
        status = poll(k);
    }
    for (; left > 0 && !status; left--) {
        size_t i = s->heap[0];
        status = poll(left);
        status = status ? status : adder_int_add(&s->share[i], s->share[i], ADDER_INT(1));
        s->heap[0] = s->heap[--n];
        sift(s, 0, n);
    }
    return status;
}

/* share[i] = total * share[i] / sum, rounded down; the remaining steps go out one each. */
static adder_status share_out(const struct sharing *s, adder_int total, adder_int sum)
{
    adder_int left = ADDER_INT(0);
    uint64_t count = 0;
    adder_status status = adder_int_set(&left, total);
    for (size_t i = 0; i < s->n && !status; i++) {
        status = adder_int_mul(&s->share[i], s->share[i], total);
        status = status ? status : adder_int_quorem(&s->share[i], &s->rest[i], s->share[i], sum);
        status = status ? status : adder_int_sub(&left, left, s->share[i]);
        status = status ? status : poll(i);
    }
    /* Fewer steps are left than there are shares with a remainder. */
    status = status ? status : adder_int_get_u64(&count, left);
    status = status ? status : serve(s, (size_t)count);
    adder_int_clear(&left);
    return status;
}

/* *least = the least exponent of the weights with their first digit at 10**edge or above, with *edge lowered until the
   weights below it are far below: n of them, times `steps`, are less than 10**least.  At first *edge is the top digit's
   place of the largest weight. */
static adder_status find_edge(int64_t *edge, int64_t *least, const adder_dec *weights, size_t n, adder_int steps)
{
    const int64_t room = adder__count_digits(n) + adder__int_digits(steps) + 2;
    for (int64_t before = INT64_MAX; *edge < before;) {
        before = *edge;
        for (size_t i = 0; i < n; i++) {
            if (!adder__dec_is_zero(&weights[i]) && weights[i].exponent < *least &&
                adder__dec_adjusted(&weights[i]) >= *edge)
                *least = weights[i].exponent;
            adder_status s = poll(i);
            if (s)
                return s;
        }
        if (*least - room < *edge)
            *edge = *least - room;
    }
    return ADDER_OK;
}

/* share[i] = weights[i] / 10**exponent, and *sum = their sum, without the weights below 10**edge. */
static adder_status take_weights(struct sharing *s, const adder_dec *weights, int64_t edge, int64_t exponent,
                                 adder_int *sum)
{
    adder_status status = ADDER_OK;
    for (size_t i = 0; i < s->n && !status; i++) {
        adder_dec w = adder__dec_make(0, 0, 0);
        adder__dec_store store;
        if (adder__dec_is_zero(&weights[i]))
            continue;
        if (adder__dec_adjusted(&weights[i]) < edge) {
            s->far = true;
            continue;
        }
        status = adder__dec_copy(&w, &weights[i]);
        status = status ? status : adder__dec_scale(&w, w.exponent - exponent);
        status = status ? status : adder_int_set(&s->share[i], adder__dec_view(&store, &w));
        status = status ? status : adder_int_add(sum, *sum, s->share[i]);
        status = status ? status : poll(i);
        adder_dec_clear(&w);
    }
    return status;
}

/* part[i] = share[i] * step, with a sign. */
static adder_status make_parts(const struct sharing *s, const adder_dec *step, unsigned sign)
{
    adder_status status = ADDER_OK;
    for (size_t i = 0; i < s->n && !status; i++) {
        status = sign ? adder_int_neg(&s->share[i], s->share[i]) : ADDER_OK;
        status = status ? status : multiply_step(&s->part[i], s->share[i], step, sign);
        status = status ? status : poll(i);
    }
    return status;
}

/* *top = the exponent of the first digit of the largest weight; false if a weight is invalid, or none is above 0. */
static bool check_weights(int64_t *top, const adder_dec *weights, size_t n)
{
    *top = INT64_MIN;
    for (size_t i = 0; i < n; i++) {
        bool zero = adder__dec_is_zero(&weights[i]);
        if ((weights[i].bits & ADDER__SPECIAL) || (adder__dec_sign(&weights[i]) && !zero))
            return false;
        if (!zero && adder__dec_adjusted(&weights[i]) > *top)
            *top = adder__dec_adjusted(&weights[i]);
    }
    return *top > INT64_MIN;
}

adder_status adder_dec_share(adder_dec *parts, adder_dec total, const adder_dec *weights, size_t n, adder_dec step)
{
    int64_t edge, least = INT64_MAX;
    if ((total.bits & ADDER__SPECIAL) || !is_step(&step) || !check_weights(&edge, weights, n))
        return ADDER_EDOMAIN;
    size_t each = sizeof(adder_dec) + 2 * sizeof(adder_int) + sizeof(size_t);
    if (n > SIZE_MAX / 2 / each)
        return ADDER_ENOMEM;
    struct sharing s = { .n = n, .part = adder__alloc(n * each) };
    if (!s.part)
        return ADDER_ENOMEM;
    memset(s.part, 0, n * each);
    s.share = (adder_int *)(s.part + n);
    s.rest = s.share + n;
    s.heap = (size_t *)(s.rest + n);
    adder_int steps = ADDER_INT(0), sum = ADDER_INT(0);
    adder_status status = count_steps(&steps, &total, &step, ADDER_DOWN, true);
    status = status ? status : adder_int_abs(&steps, steps);
    status = status ? status : find_edge(&edge, &least, weights, n, steps);
    status = status ? status : take_weights(&s, weights, edge, least, &sum);
    status = status ? status : share_out(&s, steps, sum);
    status = status ? status : make_parts(&s, &step, adder__dec_sign(&total));
    for (size_t i = 0; i < n; i++) {
        if (!status)
            adder_dec_move(&parts[i], &s.part[i]);
        adder_dec_clear(&s.part[i]);
        adder_int_clear(&s.share[i]);
        adder_int_clear(&s.rest[i]);
    }
    adder_int_clear(&steps);
    adder_int_clear(&sum);
    adder__free(s.part);
    return status;
}
