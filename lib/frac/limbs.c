/* limbs.c - sums, products and lowest terms of fractions of any size.

   All steps compute in one piece of scratch memory, which is on the stack if it is small.  Then the result is stored;
   if its blocks have room, without an allocation.  The greatest common divisors are those of operands, as results are
   twice as long (Knuth, The Art of Computer Programming, volume 2, 4.5.1). */

#include "frac.h"

#include "int/gcd.h"
#include "int/limbs.h"

enum { PLACES = 12 }; /* enough for the results of the steps below, and their operands */

struct work {
    adder__operand a, b, c, d;       /* the operands a/b and c/d */
    const adder__operand *num, *den; /* the result */
    adder__operand place[PLACES];    /* intermediate results */
    int made;
    mp_limb_t *next; /* the scratch memory that is left */
};

/* Each step takes scratch memory for its result, and keeps it until the end.  A sum needs the most: g and h, p/2 each,
   where b and d have p limbs together and all operands n; b/g and d/g, p; the products, their sum, that over h, n each;
   d/h and the denominator, p each; the scratch memory of the last gcd, n + p/2.  Some need one limb more. */
enum {
    FEW_LIMBS = 64, /* of all operands: up to this many, the scratch memory is on the stack */
    SCRATCH_TIMES = 9,
    SPARE = 16,
};

static inline mp_limb_t *take(struct work *w, mp_size_t n)
{
    mp_limb_t *p = w->next;
    w->next += n;
    return p;
}

/* A new number: a magnitude of n limbs, of which the top one may be 0. */
static inline const adder__operand *make(struct work *w, const mp_limb_t *limb, mp_size_t n, bool negative)
{
    adder__operand *z = &w->place[w->made++];
    z->limb = limb;
    z->size = n - (limb[n - 1] == 0);
    z->negative = negative;
    return z;
}

static inline bool is_one(const adder__operand *x)
{
    return x->size == 1 && x->limb[0] == 1;
}

/* The greatest common divisor of x and y, neither of which is 0. */
static const adder__operand *gcd(struct work *w, const adder__operand *x, const adder__operand *y)
{
    static const mp_limb_t one_limb = 1;
    static const adder__operand one = { &one_limb, 1, false, 1 };
    if (is_one(x) || is_one(y))
        return &one;
    mp_limb_t *z = take(w, x->size < y->size ? x->size : y->size);
    return make(w, z, adder__limbs_gcd(z, x->limb, x->size, y->limb, y->size, w->next), false);
}

static const adder__operand *divide(struct work *w, const adder__operand *x, const adder__operand *g)
{
    mp_size_t n = x->size - g->size + 1;
    mp_limb_t *z = take(w, n);
    if (g->size == 1)
        mpn_divexact_1(z, x->limb, n, g->limb[0]);
    else
        mpn_tdiv_qr(z, w->next, 0, x->limb, x->size, g->limb, g->size);
    return make(w, z, n, x->negative);
}

/* x / g, where g > 0 divides x. */
static inline const adder__operand *take_out(struct work *w, const adder__operand *x, const adder__operand *g)
{
    return is_one(g) ? x : divide(w, x, g);
}

/* x * y. */
static const adder__operand *multiply(struct work *w, const adder__operand *x, const adder__operand *y)
{
    bool negative = x->negative != y->negative;
    if (x->size < y->size) {
        const adder__operand *t = x;
        x = y;
        y = t;
    }
    if (y->size == 0)
        return y;
    mp_size_t n = x->size + y->size;
    mp_limb_t *z = take(w, n);
    if (y->size == 1)
        z[x->size] = mpn_mul_1(z, x->limb, x->size, y->limb[0]);
    else if (x->size == y->size && x->size <= ADDER__COMBA_LIMBS)
        adder__limbs_mul_few(z, x->limb, y->limb, x->size);
    else
        mpn_mul(z, x->limb, x->size, y->limb, y->size);
    return make(w, z, n, negative);
}

/* x + y. */
static const adder__operand *add(struct work *w, const adder__operand *x, const adder__operand *y)
{
    if (x->size < y->size || (x->size == y->size && mpn_cmp(x->limb, y->limb, x->size) < 0)) {
        const adder__operand *t = x;
        x = y;
        y = t;
    }
    if (y->size == 0)
        return x;
    mp_size_t n = x->size;
    mp_limb_t *z = take(w, n + 1);
    if (x->negative == y->negative)
        z[n] = mpn_add(z, x->limb, n, y->limb, y->size);
    else
        z[n] = mpn_sub(z, x->limb, n, y->limb, y->size); /* no borrow is left */
    return make(w, z, adder__normalize(z + 1, n) + 1, x->negative);
}

/* a * d + c * b.  A running sum of short fractions has c and d of one limb. */
static const adder__operand *multiply_and_add(struct work *w, const adder__operand *a, const adder__operand *d,
                                              const adder__operand *c, const adder__operand *b)
{
    mp_size_t n = a->size, rest = n - b->size;
    if (c->size != 1 || d->size != 1 || rest < 0 || n == 0 || a->negative != c->negative)
        return add(w, multiply(w, a, d), multiply(w, c, b));
    mp_limb_t *z = take(w, n + 2);
    z[n] = mpn_mul_1(z, a->limb, n, d->limb[0]);
    mp_limb_t carry = mpn_addmul_1(z, b->limb, b->size, c->limb[0]);
    z[n + 1] = mpn_add_1(z + b->size, z + b->size, rest + 1, carry);
    return make(w, z, n + 1 + (z[n + 1] != 0), a->negative);
}

/* a/b + c/d. */
static adder_status add_fractions(void *arg)
{
    struct work *w = arg;
    const adder__operand *g = gcd(w, &w->b, &w->d);
    const adder__operand *b = take_out(w, &w->b, g), *d = take_out(w, &w->d, g);
    w->num = multiply_and_add(w, &w->a, d, &w->c, b);
    w->den = b; /* 1 if the sum is 0, as then g = b = d */
    if (w->num->size == 0)
        return ADDER_OK;
    if (!is_one(g)) {
        const adder__operand *h = gcd(w, w->num, g); /* no other common factor is possible */
        w->num = take_out(w, w->num, h);
        d = take_out(w, &w->d, h);
    }
    w->den = multiply(w, b, d);
    return ADDER_OK;
}

/* a/b * c/d, none of them 0, and d may be negative. */
static adder_status multiply_fractions(void *arg)
{
    struct work *w = arg;
    const adder__operand *g = gcd(w, &w->a, &w->d), *h = gcd(w, &w->c, &w->b);
    w->num = multiply(w, take_out(w, &w->a, g), take_out(w, &w->c, h));
    w->den = multiply(w, take_out(w, &w->b, h), take_out(w, &w->d, g));
    return ADDER_OK;
}

/* a/b, neither of them 0, and b may be negative. */
static adder_status reduce_fraction(void *arg)
{
    struct work *w = arg;
    const adder__operand *g = gcd(w, &w->a, &w->b);
    w->num = take_out(w, &w->a, g);
    w->den = take_out(w, &w->b, g);
    return ADDER_OK;
}

/* Runs one of these on the operands, and stores the result. */
static adder_status compute(adder_frac *r, struct work *w, adder_status (*body)(void *work))
{
    mp_limb_t few[SCRATCH_TIMES * FEW_LIMBS + SPARE], *scratch = few;
    size_t n = (size_t)w->a.size + (size_t)w->b.size + (size_t)w->c.size + (size_t)w->d.size;
    if (n > FEW_LIMBS) {
        if (n > (SIZE_MAX / sizeof *scratch - SPARE) / SCRATCH_TIMES)
            return ADDER_ENOMEM;
        scratch = adder__alloc((SCRATCH_TIMES * n + SPARE) * sizeof *scratch);
        if (!scratch)
            return ADDER_ENOMEM;
    }
    w->next = scratch;
    w->made = 0;
    /* Some of the greatest common divisors have operands of twice as many limbs. */
    adder_status s = adder__needs_guard(2 * (mp_size_t)n) ? adder__guarded(body, w) : body(w);
    if (s == ADDER_OK) {
        adder__operand num = *w->num, den = *w->den;
        num.negative ^= den.negative;
        den.negative = false;
        s = adder__frac_store(r, &num, &den);
    }
    if (scratch != few)
        adder__free(scratch);
    return s;
}

adder_status adder__frac_add_limbs(adder_frac *r, adder_int a, adder_int b, adder_int c, adder_int d, bool subtract)
{
    struct work w;
    adder__read(&w.a, a);
    adder__read(&w.b, b);
    adder__read(&w.c, c);
    adder__read(&w.d, d);
    w.c.negative ^= subtract;
    return compute(r, &w, add_fractions);
}

adder_status adder__frac_multiply_limbs(adder_frac *r, adder_int a, adder_int b, adder_int c, adder_int d)
{
    struct work w;
    adder__read(&w.a, a);
    adder__read(&w.b, b);
    adder__read(&w.c, c);
    adder__read(&w.d, d);
    return compute(r, &w, multiply_fractions);
}

adder_status adder__frac_reduce_limbs(adder_frac *r, adder_int a, adder_int b)
{
    struct work w;
    adder__read(&w.a, a);
    adder__read(&w.b, b);
    w.c.size = w.d.size = 0;
    return compute(r, &w, reduce_fraction);
}
