/* sum.c - sums of arrays, and of products: exact, and rounded once. */

#include "dec.h"

/* A sum under way: that of the terms so far that are not 0, and the exponents and signs of the zeros. */
struct sum {
    adder_dec value;
    int64_t least;  /* the least exponent of all terms */
    bool any;       /* there were terms other than 0 */
    unsigned signs; /* those of the zeros: 1 for +, 2 for - */
};

enum { POLLED = 0xffff }; /* the callback is called once in so many everyday terms */

/* t += v */
static adder_status add_term(adder_dec *t, const adder_dec *v)
{
    adder_ctx exact = adder__dec_unbounded(INT64_MAX, ADDER_HALF_EVEN);
    return adder__dec_is_zero(t) ? adder_dec_set(t, *v) : adder_dec_add(t, *t, *v, &exact);
}

/* Whether the exponents are near enough to that of the first term other than 0 for a sum of all digits. */
static bool is_near(const struct sum *t, const adder_dec *v, int64_t origin)
{
    enum { NEAR = 1000 };
    return !t->any || (origin - v->exponent <= NEAR && v->exponent - origin <= NEAR);
}

/* The sum of all terms, none of which is infinite or a NaN.  Terms with the exponent of the term before and one word of
   digits, as in most columns, are added as integers.  *far: the exponents are too far apart for this way. */
static adder_status add_all(struct sum *t, const adder_dec *v, size_t n, bool *far)
{
    __int128 words = 0;
    int64_t exponent = 0, origin = 0;
    adder_status s = ADDER_OK;
    *far = false;
    for (size_t i = 0; i <= n && s == ADDER_OK; i++) {
        bool last = i == n;
        const adder_dec *x = last ? NULL : &v[i];
        bool word = !last && !(x->bits & ADDER__BIG) && x->coefficient[1] == 0;
        if (ADDER__LIKELY(word && x->exponent == exponent && x->coefficient[0] != 0 && t->any)) {
            words += x->bits & ADDER__NEGATIVE ? -(__int128)x->coefficient[0] : (__int128)x->coefficient[0];
            if (ADDER__UNLIKELY((i & POLLED) == POLLED) && adder__interrupted())
                s = ADDER_EINTR;
            continue;
        }
        if (words != 0) { /* below 2**64 * 2**63 */
            adder__u128 size = words < 0 ? -(adder__u128)words : (adder__u128)words;
            adder_dec z = adder__dec_make(size % adder__tens[19], exponent, words < 0);
            adder_dec high = adder__dec_make(size / adder__tens[19], exponent + 19, words < 0);
            words = 0;
            s = add_term(&t->value, &z);
            if (s == ADDER_OK && !adder__dec_is_zero(&high))
                s = add_term(&t->value, &high);
        }
        if (last || s)
            break;
        t->least = x->exponent < t->least ? x->exponent : t->least;
        if (adder__dec_is_zero(x)) {
            t->signs |= 1u << adder__dec_sign(x);
            continue;
        }
        *far = !is_near(t, x, origin);
        if (*far)
            break;
        if (!t->any)
            origin = x->exponent;
        t->any = true;
        exponent = x->exponent;
        if (word)
            words = x->bits & ADDER__NEGATIVE ? -(__int128)x->coefficient[0] : (__int128)x->coefficient[0];
        else
            s = add_term(&t->value, x);
    }
    return s;
}

/* Terms far apart: by falling exponent, so that the loop can stop when the remaining terms cannot change the sum's
   digits. */

struct term {
    int64_t top; /* the exponent of the first digit */
    const adder_dec *v;
};

/* Moves the element at k of a heap of n down to where it belongs. */
static void sift(struct term *heap, size_t k, size_t n)
{
    struct term moving = heap[k];
    for (size_t child; (child = 2 * k + 1) < n; k = child) {
        if (child + 1 < n && heap[child + 1].top > heap[child].top)
            child++;
        if (heap[child].top <= moving.top)
            break;
        heap[k] = heap[child];
    }
    heap[k] = moving;
}

/* Below this exponent, only the sign of a term added to z (not 0) affects the rounding: z has no digits there, and the
   precision ends above. */
static int64_t out_of_reach(const adder_dec *z, int64_t precision)
{
    int64_t below = adder__dec_adjusted(z) - precision - 3;
    return below < z->exponent ? below : z->exponent;
}

/* *sum = the sum of the terms until the others are out of reach, and *rest = a number with the sign of the others. */
static adder_status add_falling(adder_dec *sum, adder_dec *rest, struct term *heap, size_t n, const adder_ctx *c)
{
    adder_dec *to = sum;
    for (size_t k = n / 2; k-- > 0;)
        sift(heap, k, n);
    while (n > 0) {
        /* n terms below 10**(top + 1) */
        int64_t bound = heap[0].top + 1 + adder__count_digits(n);
        if (to == sum && !adder__dec_is_zero(sum) && !adder__dec_exact(c) &&
            bound <= out_of_reach(sum, adder__dec_precision(c)))
            to = rest;
        if (to == rest && !adder__dec_is_zero(rest) && bound <= rest->exponent)
            break;
        adder_status s = (n & POLLED) == 0 && adder__interrupted() ? ADDER_EINTR : add_term(to, heap[0].v);
        if (s)
            return s;
        heap[0] = heap[--n];
        sift(heap, 0, n);
    }
    return ADDER_OK;
}

/* The sum in *t.  *rest stands for the terms out of its reach: a number just at that exponent. */
static adder_status add_far(struct sum *t, adder_dec *rest, const adder_dec *v, size_t n, const adder_ctx *c)
{
    if (n > SIZE_MAX / sizeof(struct term))
        return ADDER_ENOMEM;
    struct term *heap = adder__alloc(n * sizeof *heap);
    size_t count = 0;
    if (!heap)
        return ADDER_ENOMEM;
    adder_dec_clear(&t->value);
    for (size_t i = 0; i < n; i++) {
        t->least = v[i].exponent < t->least ? v[i].exponent : t->least;
        if (!adder__dec_is_zero(&v[i]))
            heap[count++] = (struct term){ adder__dec_adjusted(&v[i]), &v[i] };
    }
    adder_status s = add_falling(&t->value, rest, heap, count, c);
    adder__free(heap);
    int sign = adder_dec_sign(*rest);
    adder_dec_clear(rest);
    if (s == ADDER_OK && sign != 0)
        *rest = adder__dec_make(1, out_of_reach(&t->value, adder__dec_precision(c)) - 1, sign < 0);
    return s;
}

/* *r = the sum, rounded. */
static adder_status finish(adder_dec *r, struct sum *t, const adder_dec *rest, adder_ctx *ctx)
{
    if (adder__dec_is_zero(&t->value)) {
        bool mixed = t->any || t->signs == 3;
        t->value.exponent = t->least;
        t->value.bits = mixed ? adder__dec_ctx(ctx)->rounding == ADDER_FLOOR : t->signs == 2;
    } else if (!adder__dec_is_zero(rest)) {
        return adder_dec_add(r, t->value, *rest, ctx);
    } else if (t->least < t->value.exponent) {
        return adder_dec_add(r, t->value, ADDER_DEC(0, t->least), ctx);
    }
    adder_dec z = t->value;
    t->value = adder__dec_make(0, 0, 0);
    return adder__dec_finish(r, &z, false, 0, ctx);
}

static adder_status sum_finite(adder_dec *r, const adder_dec *v, size_t n, adder_ctx *ctx)
{
    struct sum t = { .least = n ? INT64_MAX : 0 };
    adder_dec rest = adder__dec_make(0, 0, 0);
    bool far;
    adder_status s = add_all(&t, v, n, &far);
    if (s == ADDER_OK && far)
        s = add_far(&t, &rest, v, n, adder__dec_ctx(ctx));
    s = s ? s : finish(r, &t, &rest, ctx);
    adder_dec_clear(&t.value);
    return s;
}

/* Chooses the NaN that is the result. */
static const adder_dec *first_nan(const adder_dec *nan, const adder_dec *v)
{
    return (v->bits & ADDER__NAN) && (!nan || (v->bits & ~nan->bits & ADDER__SIGNALING)) ? v : nan;
}

adder_status adder_dec_sum(adder_dec *r, const adder_dec *v, size_t n, adder_ctx *ctx)
{
    const adder_dec *nan = NULL;
    int64_t all = 0;
    unsigned infinities = 0;
    for (size_t i = 0; i < n; i++)
        all |= v[i].bits;
    if (ADDER__LIKELY(!(all & ADDER__SPECIAL)))
        return sum_finite(r, v, n, ctx);
    for (size_t i = 0; i < n; i++) {
        nan = first_nan(nan, &v[i]);
        if (v[i].bits & ADDER__INFINITE)
            infinities |= 1u << adder__dec_sign(&v[i]);
    }
    if (nan)
        return adder__dec_nan(r, nan, NULL, ctx);
    return infinities == 3 ? adder__dec_invalid(r, ctx)
                           : adder__dec_simple(r, 0, 0, ADDER__INFINITE | (infinities == 2), 0, ctx);
}

adder_status adder_dec_dot(adder_dec *r, const adder_dec *u, const adder_dec *v, size_t n, adder_ctx *ctx)
{
    const adder_dec *nan = NULL;
    adder_ctx exact = adder__dec_unbounded(INT64_MAX, ADDER_HALF_EVEN);
    for (size_t i = 0; i < n; i++)
        nan = first_nan(first_nan(nan, &u[i]), &v[i]);
    if (nan)
        return adder__dec_nan(r, nan, NULL, ctx);
    if (n > SIZE_MAX / sizeof(adder_dec))
        return ADDER_ENOMEM;
    adder_dec *product = adder__alloc(n * sizeof *product + 1);
    if (!product)
        return ADDER_ENOMEM;
    adder_status s = ADDER_OK;
    size_t made = 0;
    while (made < n && s == ADDER_OK) {
        product[made] = adder__dec_make(0, 0, 0);
        s = adder_dec_mul(&product[made], u[made], v[made], &exact);
        made++;
        if ((made & POLLED) == 0 && s == ADDER_OK && adder__interrupted())
            s = ADDER_EINTR;
    }
    if (s == ADDER_OK) /* an infinity times 0 has no value */
        s = exact.flags & ADDER_DEC_INVALID_OPERATION ? adder__dec_invalid(r, ctx) : adder_dec_sum(r, product, n, ctx);
    while (made > 0)
        adder_dec_clear(&product[--made]);
    adder__free(product);
    return s;
}
