/* root.c - roots of any degree, and the hypotenuse.

   A root of a decimal number is a decimal number itself or irrational. */

#include "ziv.h"

#include <math.h>

static const adder_dec one = ADDER_DEC_INIT(1, 0);

/* y = a**(1/n), a > 0: of a number with its point moved by a multiple of n places, or as an exponential if many places
   would remain. */
static void root(adder__ziv *f, mpfr_ptr y)
{
    enum { FEW = 1000 };
    uint64_t degree = f->degree < 0 ? 0 - (uint64_t)f->degree : (uint64_t)f->degree;
    mpfr_t x;
    mpfr_init2(x, mpfr_get_prec(y) + 80);
    if (degree > FEW) {
        adder__mpfr_ln(x, f->a, f->integer, f->c);
        mpfr_div_ui(x, x, (unsigned long)degree, MPFR_RNDN);
        if (f->degree < 0)
            mpfr_neg(x, x, MPFR_RNDN);
        adder__ziv_exp(f, y, x);
    } else {
        int64_t k = adder__dec_adjusted(f->a) / (int64_t)degree;
        adder__mpfr_from_dec(x, f->a, -k * (int64_t)degree);
        mpfr_rootn_ui(y, x, (unsigned long)degree, MPFR_RNDN);
        if (f->degree < 0)
            mpfr_ui_div(y, 1, y, MPFR_RNDN);
        f->scale = f->degree < 0 ? -k : k;
    }
    mpfr_clear(x);
}

static adder_status irrational_root(adder_dec *r, const adder_dec *a, int64_t n, unsigned sign, adder_ctx *ctx)
{
    adder_dec t, magnitude = *a, unit = one;
    adder__ziv f = { .function = root, .a = &magnitude, .sign = sign, .degree = n };
    adder_status s;
    if (adder__ziv_refuses(&s, ctx))
        return s;
    magnitude.bits &= ADDER__BIG;
    unit.bits = sign;
    s = adder__dec_ln_operand(&f.integer, &t, &magnitude);
    if (s)
        return s;
    if (!adder__dec_is_zero(&t))
        f.c = &t;
    /* |ln a| < 2 |t|, and |e**x - 1| < 2 |x| */
    if (f.c && adder__dec_adjusted(&t) + 2 <= -adder__dec_beside_digits(&unit, ctx))
        s = adder__dec_beside(r, &unit, (adder__dec_adjusted(&magnitude) < 0) == (n < 0), ctx);
    else
        s = adder__ziv_round(r, &f, ctx);
    adder_dec_clear(&t);
    return s;
}

/* The floor of a / b. */
static int64_t floor_of(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static adder_status any_root(adder_dec *r, const adder_dec *a, int64_t n, unsigned sign, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    bool is_exact;
    adder_dec z = adder__dec_make(0, 0, 0);
    /* INT64_MIN becomes INT64_MAX: of both degrees, only 1 is a power. */
    int64_t degree = n == INT64_MIN ? INT64_MAX : n < 0 ? -n : n;
    double most = adder__dec_exact(c) ? INFINITY : (double)adder__dec_precision(c) + 10;
    adder_status s = adder__dec_exact_power(&z, &is_exact, a, n < 0 ? -1 : 1, degree, most);
    if (s == ADDER_OK && !is_exact)
        return irrational_root(r, a, n, sign, ctx);
    z.bits |= sign;
    /* Appends zeros, as far as no digit is lost. */
    int64_t zeros = z.exponent - floor_of(a->exponent, n), room = adder__dec_precision(c) - adder__dec_digits(&z);
    if (zeros > room)
        zeros = room;
    if (s == ADDER_OK && zeros > 0)
        s = adder__dec_scale(&z, zeros);
    return adder__dec_finish_if(s, r, &z, false, 0, ctx);
}

/* Infinities and zeros as in IEEE 754-2019, clause 9.2.1. */
adder_status adder_dec_rootn(adder_dec *r, adder_dec a, int64_t n, adder_ctx *ctx)
{
    bool even = n % 2 == 0, infinite = a.bits & ADDER__INFINITE, zero = !infinite && adder__dec_is_zero(&a);
    unsigned sign = even ? 0 : adder__dec_sign(&a);
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (n == 0 || (even && adder__dec_sign(&a) && !zero))
        return adder__dec_invalid(r, ctx);
    if (infinite)
        return adder__dec_simple(r, 0, 0, n < 0 ? sign : sign | ADDER__INFINITE, 0, ctx);
    if (zero && n < 0)
        return adder__dec_simple(r, 0, 0, sign | ADDER__INFINITE, ADDER_DEC_DIVISION_BY_ZERO, ctx);
    if (zero) {
        adder_dec z = adder__dec_make(0, floor_of(a.exponent, n), sign);
        return adder__dec_finish(r, &z, false, 0, ctx);
    }
    if (n == 1)
        return adder__dec_finish_copy(r, &a, sign, ctx);
    if (n == -1)
        return adder_dec_div(r, one, a, ctx);
    return any_root(r, &a, n, sign, ctx);
}

adder_status adder_dec_cbrt(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return adder_dec_rootn(r, a, 3, ctx);
}

/* z = the square root of a**2 + b**2, with at least one digit more than the precision; truncated if *inexact. */
static adder_status hypotenuse(adder_dec *z, adder_dec *square, adder_dec *excess, bool *inexact, adder_dec a,
                               adder_dec b, const adder_ctx *c)
{
    adder_ctx exact = ADDER_CTX_EXACT, wide = ADDER_CTX_EXACT;
    exact.traps = wide.traps = 0;
    if (!adder__dec_exact(c))
        wide.prec = c->prec < ADDER__EXPONENT_LIMIT - 3 ? c->prec + 3 : ADDER__EXPONENT_LIMIT;
    adder_status s = adder_dec_mul(square, a, a, &exact);
    s = s ? s : adder_dec_fma(square, b, b, *square, &exact);
    s = s ? s : adder_dec_sqrt(z, *square, &wide);
    *inexact = wide.flags & ADDER_DEC_INEXACT;
    if (s || !*inexact)
        return s;
    /* It is rounded to nearest. */
    square->bits |= ADDER__NEGATIVE;
    s = adder_dec_fma(excess, *z, *z, *square, &exact);
    if (s == ADDER_OK && adder_dec_sign(*excess) > 0)
        s = adder_dec_sub(z, *z, ADDER_DEC(1, z->exponent), &exact);
    return s;
}

adder_status adder_dec_hypot(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    if ((a.bits | b.bits) & ADDER__SPECIAL) {
        if ((a.bits | b.bits) & ADDER__INFINITE && !((a.bits | b.bits) & ADDER__SIGNALING))
            return adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
        return adder__dec_nan(r, &a, &b, ctx);
    }
    a.bits &= ADDER__BIG;
    b.bits &= ADDER__BIG;
    if (adder__dec_is_zero(&a) || adder__dec_is_zero(&b))
        return adder_dec_add(r, a, b, ctx);
    int64_t shift = adder__dec_adjusted(&a), below = shift - adder__dec_adjusted(&b);
    if (below < 0) {
        adder_dec_swap(&a, &b);
        shift -= below;
        below = -below;
    }
    /* The root is less than b**2 / (2 * a) above a. */
    if (2 * below > adder__dec_beside_digits(&a, c))
        return adder__dec_beside(r, &a, true, ctx);
    a.exponent -= shift;
    b.exponent -= shift;
    adder_dec z = adder__dec_make(0, 0, 0), square = z, excess = z;
    bool inexact;
    adder_status s = hypotenuse(&z, &square, &excess, &inexact, a, b, c);
    adder_dec_clear(&square);
    adder_dec_clear(&excess);
    if (s) {
        adder_dec_clear(&z);
        if (s == ADDER_EINEXACT && ctx)
            ctx->flags |= ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED;
        return s;
    }
    z.exponent += shift;
    return adder__dec_finish(r, &z, inexact, 0, ctx);
}
