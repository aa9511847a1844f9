/* limbs.c - sums, products and lowest terms of fractions of any size.

   Everything is computed in one piece of scratch memory, on the stack where it is small, and then stored: a result
   whose blocks have room costs no allocation.  The greatest common divisors are taken of operands rather than of
   results, which are twice as long (Knuth, The Art of Computer Programming, volume 2, 4.5.1). */

#include "frac.h"

#include "int/gcd.h"
#include "int/limbs.h"

struct work {
    adder__operand a, b, c, d; /* the operands a/b and c/d */
    mp_limb_t *next;           /* the scratch memory that is left */
    adder__operand num, den;   /* the results */
};

/* Each step takes memory for its result, which stays.  The longest way, a sum, has these: g and h, p/2 each, where b
   and d have p limbs together and all operands n; b/g and d/g, p; the products, their sum, that over h, n each; d/h and
   the denominator, p each; the scratch memory of the last gcd, n + p/2.  And here and there a limb more. */
enum {
    FEW_LIMBS = 64, /* of all operands, up to which it is on the stack */
    SCRATCH_TIMES = 9,
    SPARE = 16,
};

static mp_limb_t *take(struct work *w, mp_size_t n)
{
    mp_limb_t *p = w->next;
    w->next += n;
    return p;
}

static bool is_one(const adder__operand *x)
{
    return x->size == 1 && x->limb[0] == 1;
}

/* z = x, by reference. */
static void refer(adder__operand *z, const adder__operand *x, bool negative)
{
    z->limb = x->limb;
    z->size = x->size;
    z->negative = negative;
}

/* g = the greatest common divisor of x and y, neither of which is 0. */
static void find_gcd(struct work *w, adder__operand *g, const adder__operand *x, const adder__operand *y)
{
    if (is_one(x) || is_one(y)) {
        refer(g, is_one(x) ? x : y, false);
        return;
    }
    mp_limb_t *out = take(w, x->size < y->size ? x->size : y->size);
    g->size = adder__limbs_gcd(out, x->limb, x->size, y->limb, y->size, w->next);
    g->limb = out;
    g->negative = false;
}

/* z = x / g, which divides it. */
static void take_out(struct work *w, adder__operand *z, const adder__operand *x, const adder__operand *g)
{
    if (is_one(g)) {
        refer(z, x, x->negative);
        return;
    }
    mp_size_t n = x->size - g->size + 1;
    mp_limb_t *out = take(w, n);
    if (g->size == 1)
        mpn_divexact_1(out, x->limb, n, g->limb[0]);
    else
        mpn_tdiv_qr(out, w->next, 0, x->limb, x->size, g->limb, g->size);
    z->limb = out;
    z->size = n - (out[n - 1] == 0);
    z->negative = x->negative;
}

/* z = x * y. */
static void multiply(struct work *w, adder__operand *z, const adder__operand *x, const adder__operand *y)
{
    bool negative = x->negative != y->negative;
    if (x->size < y->size) {
        const adder__operand *t = x;
        x = y;
        y = t;
    }
    if (y->size == 0 || is_one(y)) {
        refer(z, y->size == 0 ? y : x, negative);
        return;
    }
    mp_size_t n = x->size + y->size;
    mp_limb_t *out = take(w, n);
    if (y->size == 1)
        out[x->size] = mpn_mul_1(out, x->limb, x->size, y->limb[0]);
    else if (x->size == y->size && x->size <= ADDER__COMBA_LIMBS)
        adder__limbs_mul(out, x->limb, y->limb, x->size);
    else
        mpn_mul(out, x->limb, x->size, y->limb, y->size);
    z->limb = out;
    z->size = n - (out[n - 1] == 0);
    z->negative = negative;
}

/* z = x + y. */
static void add(struct work *w, adder__operand *z, const adder__operand *x, const adder__operand *y)
{
    if (x->size < y->size || (x->size == y->size && mpn_cmp(x->limb, y->limb, x->size) < 0)) {
        const adder__operand *t = x;
        x = y;
        y = t;
    }
    mp_size_t n = x->size;
    if (y->size == 0) {
        refer(z, x, x->negative);
        return;
    }
    mp_limb_t *out = take(w, n + 1);
    if (x->negative == y->negative) {
        out[n] = mpn_add(out, x->limb, n, y->limb, y->size);
        n += out[n];
    } else {
        mpn_sub(out, x->limb, n, y->limb, y->size);
        n = adder__normalize(out, n);
    }
    z->limb = out;
    z->size = n;
    z->negative = x->negative;
}

/* a/b + c/d. */
static adder_status add_fractions(void *arg)
{
    struct work *w = arg;
    adder__operand g, h, b, d, x, y, num;
    find_gcd(w, &g, &w->b, &w->d);
    take_out(w, &b, &w->b, &g);
    take_out(w, &d, &w->d, &g);
    multiply(w, &x, &w->a, &d);
    multiply(w, &y, &w->c, &b);
    add(w, &num, &x, &y);
    if (num.size == 0) {
        refer(&w->num, &num, false);
        refer(&w->den, &b, false); /* g was b, as it was d */
        return ADDER_OK;
    }
    find_gcd(w, &h, &num, &g); /* all that the numerator and the denominator can have in common */
    take_out(w, &w->num, &num, &h);
    take_out(w, &d, &w->d, &h);
    multiply(w, &w->den, &b, &d);
    return ADDER_OK;
}

/* a/b * c/d, none of them 0, and d may be negative. */
static adder_status multiply_fractions(void *arg)
{
    struct work *w = arg;
    adder__operand g, h, a, b, c, d;
    find_gcd(w, &g, &w->a, &w->d);
    find_gcd(w, &h, &w->c, &w->b);
    take_out(w, &a, &w->a, &g);
    take_out(w, &d, &w->d, &g);
    take_out(w, &c, &w->c, &h);
    take_out(w, &b, &w->b, &h);
    multiply(w, &w->num, &a, &c);
    multiply(w, &w->den, &b, &d);
    return ADDER_OK;
}

/* a/b, neither of them 0, and b may be negative. */
static adder_status reduce_fraction(void *arg)
{
    struct work *w = arg;
    adder__operand g;
    find_gcd(w, &g, &w->a, &w->b);
    take_out(w, &w->num, &w->a, &g);
    take_out(w, &w->den, &w->b, &g);
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
    /* The greatest common divisor is sometimes of numbers of twice as many limbs. */
    adder_status s = adder__needs_guard(2 * (mp_size_t)n) ? adder__guarded(body, w) : body(w);
    if (s == ADDER_OK) {
        w->num.negative ^= w->den.negative;
        w->den.negative = false;
        s = adder__frac_store(r, &w->num, &w->den);
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
