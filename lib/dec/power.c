/* power.c - powers. */

#include "ziv.h"

#include <math.h>

/* Exponents within this bound are far from the ends of their type. */
#define FAR (4 * ADDER__EXPONENT_LIMIT)

adder_status adder__dec_factor_number(adder__dec_factors *f, const adder_dec *a)
{
    adder__dec_store store;
    adder_status s = adder__dec_factor(f, adder__dec_view(&store, a));
    f->twos += a->exponent;
    f->fives += a->exponent;
    return s;
}

/* log10 of an integer above 0, with an error below 10**-9. */
static double log10_of(adder_int n)
{
    adder__operand x;
    adder__read(&x, n);
    size_t bits = adder__bits(x.limb, x.size), below = bits > 64 ? bits - 64 : 0;
    return log10((double)adder__bits_from(x.limb, x.size, below)) + (double)below * 0.30102999566398120;
}

/* *integer = b, if that is an integer below 2**62 in size; *whole: whether b is an integer of any size; *odd: whether
   it is an odd one. */
static adder_status integer_of(adder_int *integer, bool *whole, bool *odd, const adder_dec *b)
{
    adder_dec z;
    *whole = *odd = false;
    if (b->bits & ADDER__SPECIAL)
        return ADDER_OK;
    adder_status s = adder__dec_copy(&z, b);
    if (s == ADDER_OK && !adder__dec_is_zero(&z))
        s = adder__dec_strip(&z, FAR);
    if (s == ADDER_OK && (z.exponent >= 0 || adder__dec_is_zero(&z))) {
        adder__dec_store store;
        *whole = true;
        *odd = z.exponent == 0 && adder_int_is_odd(adder__dec_view(&store, &z));
        if (adder__dec_is_zero(&z))
            s = adder_int_set(integer, ADDER_INT(0));
        else if (adder__dec_adjusted(&z) < 18)
            s = adder_dec_get_int(integer, z);
        else /* too large for any result */
            s = adder_int_set(integer, ADDER_INT(z.bits & ADDER__NEGATIVE ? -FAR : FAR));
    }
    adder_dec_clear(&z);
    return s;
}

/* |a|**b = e**(b * ln |a|), or a number beyond all ranges. */
static void power(adder__ziv *f, mpfr_ptr y)
{
    mpfr_t x, b;
    mpfr_init2(x, mpfr_get_prec(y) + f->extra);
    mpfr_init2(b, mpfr_get_prec(y) + f->extra);
    adder__mpfr_ln(x, f->a, f->integer, f->c);
    adder__mpfr_from_dec(b, f->b, 0);
    mpfr_mul(x, x, b, MPFR_RNDN);
    if (mpfr_get_exp(x) > 63) {
        mpfr_set_ui(y, 4, MPFR_RNDN); /* 4/3 is no decimal number, so that the rounding is certain */
        mpfr_div_ui(y, y, 3, MPFR_RNDN);
        f->scale = mpfr_sgn(x) < 0 ? -FAR - ADDER__EXPONENT_LIMIT : FAR;
    } else {
        adder__ziv_exp(f, y, x);
    }
    mpfr_clear(x);
    mpfr_clear(b);
}

/* The power as a value that has no finite expansion of prec + 10 digits. */
static adder_status inexact_power(adder_dec *r, const adder_dec *a, const adder_dec *b, unsigned sign, adder_ctx *ctx)
{
    adder_dec one = ADDER_DEC_INIT(1, 0), t, magnitude = *a;
    int64_t j;
    adder_status s;
    if (adder__ziv_refuses(&s, ctx))
        return s;
    magnitude.bits &= ADDER__BIG;
    s = adder__dec_ln_operand(&j, &t, &magnitude);
    if (s)
        return s;
    bool near = !adder__dec_is_zero(&t);
    /* |b * ln |a|| < 10**most */
    int64_t most = adder__dec_adjusted(b) + 1;
    if (near)
        most += adder__dec_adjusted(&t) + 2;
    else
        most += 1 + adder__count_digits((uint64_t)(j < 0 ? -j : j));
    bool larger = (adder__dec_adjusted(&magnitude) < 0) == (adder__dec_sign(b) != 0);
    one.bits = sign;
    if (most + 1 <= -adder__dec_beside_digits(&one, ctx)) {
        s = adder__dec_beside(r, &one, larger, ctx);
    } else {
        adder__ziv f = {
            .function = power, .a = &magnitude, .b = b, .c = near ? &t : NULL, .integer = j, .sign = sign
        };
        /* The bits of b * ln a before the point count against it; more than 64 have no effect. */
        f.extra = most <= 0 ? 4 : most > 20 ? 80 : (mpfr_prec_t)(most * 4 + 4);
        s = adder__ziv_round(r, &f, ctx);
    }
    adder_dec_clear(&t);
    return s;
}

/* *c = odd**e * 2**twos * 5**fives, none of them negative; p is scratch. */
static adder_status multiply(adder_int *c, adder_int *p, adder_int odd, int64_t e, int64_t twos, int64_t fives)
{
    adder_status s = adder_int_pow(c, odd, ADDER_INT(e));
    if (s == ADDER_OK && fives > 0) {
        s = adder_int_pow(p, ADDER_INT(5), ADDER_INT(fives));
        if (s == ADDER_OK)
            s = adder_int_mul(c, *c, *p);
    }
    return s ? s : adder_int_lshift(c, *c, (size_t)twos);
}

/* *z = odd**e * 2**twos * 5**fives in lowest terms, e >= 0. */
static adder_status product(adder_dec *z, adder_int odd, int64_t e, int64_t twos, int64_t fives)
{
    int64_t least = twos < fives ? twos : fives;
    adder_int c = ADDER_INT(0), p = ADDER_INT(0);
    adder_status s = multiply(&c, &p, odd, e, twos - least, fives - least);
    z->exponent = least;
    adder_int_clear(&p);
    if (s == ADDER_OK)
        adder__dec_take(z, &c);
    adder_int_clear(&c);
    return s;
}

/* *odd = its q-th root, if that is an integer; *is_perfect: whether it is. */
static adder_status perfect_root(adder_int *odd, bool *is_perfect, int64_t q)
{
    adder_int root = ADDER_INT(0), back = ADDER_INT(0);
    *is_perfect = false;
    if ((double)q > log10_of(*odd) * 2.2) /* 3**q > odd */
        return ADDER_OK;
    adder_status s = adder_int_iroot(&root, *odd, (unsigned)q);
    if (s == ADDER_OK)
        s = adder_int_pow(&back, root, ADDER_INT(q));
    *is_perfect = s == ADDER_OK && adder_int_eq(back, *odd);
    adder_int_swap(&root, odd);
    adder_int_clear(&root);
    adder_int_clear(&back);
    return s;
}

static adder_status power_of_factors(adder_dec *z, bool *is_exact, adder__dec_factors *f, int64_t p, int64_t q, double most)
{
    int64_t twos, fives, magnitude = p < 0 ? -p : p;
    bool one = adder_int_eq(f->odd, ADDER_INT(1)), is_perfect = true;
    if ((!one && p < 0) || f->twos % q != 0 || f->fives % q != 0)
        return ADDER_OK;
    adder_status s = one || q == 1 ? ADDER_OK : perfect_root(&f->odd, &is_perfect, q);
    if (s || !is_perfect)
        return s;
    f->twos /= q;
    f->fives /= q;
    /* Without the powers of ten, either factors of 2 or factors of 5 are left. */
    bool more_twos = (f->twos > f->fives) == (p > 0);
    double digits = (one ? 0 : log10_of(f->odd) * (double)magnitude) +
                    fabs(((double)f->twos - (double)f->fives) * (double)p) * (more_twos ? 0.3010299956 : 0.6989700043);
    if (digits > most)
        return ADDER_OK;
    *is_exact = true;
    if (digits > (double)ADDER__MAX_DIGITS)
        return ADDER_ENOMEM;
    if (!__builtin_mul_overflow(f->twos, p, &twos) && !__builtin_mul_overflow(f->fives, p, &fives) && twos <= FAR &&
        twos >= -FAR && fives <= FAR && fives >= -FAR)
        return product(z, f->odd, one ? 0 : magnitude, twos, fives);
    bool up = (f->twos + f->fives > 0) == (p > 0);
    *z = adder__dec_make(1, up ? FAR : -FAR, 0);
    return ADDER_OK;
}

adder_status adder__dec_exact_power(adder_dec *z, bool *is_exact, const adder_dec *a, int64_t p, int64_t q, double most)
{
    adder__dec_factors f;
    *is_exact = false;
    adder_status s = adder__dec_factor_number(&f, a);
    if (s == ADDER_OK)
        s = power_of_factors(z, is_exact, &f, p, q, most);
    adder_int_clear(&f.odd);
    return s;
}

/* Appends zeros to z as far as the exponent `ideal` and the precision allow.  One zero beyond the precision shows that
   more were lost. */
static adder_status pad(adder_dec *z, int64_t ideal, const adder_ctx *c)
{
    int64_t k = z->exponent - ideal;
    if (k <= 0)
        return ADDER_OK;
    if (!adder__dec_exact(c)) {
        int64_t room = adder__dec_precision(c) + 1 - adder__dec_digits(z);
        k = room < 0 ? 0 : k < room ? k : room;
    }
    return adder__dec_scale(z, k);
}

static adder_status integer_power(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_int n, unsigned sign,
                                  adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    adder_dec z = adder__dec_make(0, 0, 0);
    int64_t e = 0, ideal;
    bool is_exact;
    adder_int_get_i64(&e, n); /* |n| <= FAR */
    /* The general way gives the same, slower for long operands. */
    if (e == 1)
        return adder__dec_finish_copy(r, a, sign, ctx);
    if (e == 2)
        return adder_dec_mul(r, *a, *a, ctx);
    if (e == -1)
        return adder_dec_div(r, ADDER_DEC(1, 0), *a, ctx);
    double most = adder__dec_exact(c) ? INFINITY : (double)adder__dec_precision(c) + 10;
    adder_status s = adder__dec_exact_power(&z, &is_exact, a, e, 1, most);
    if (s == ADDER_OK && !is_exact)
        return inexact_power(r, a, b, sign, ctx);
    z.bits |= sign;
    if (__builtin_mul_overflow(a->exponent, e, &ideal))
        ideal = (a->exponent < 0) == (e < 0) ? INT64_MAX : INT64_MIN / 2;
    if (s == ADDER_OK)
        s = pad(&z, ideal, c);
    return adder__dec_finish_if(s, r, &z, false, 0, ctx);
}

/* *p / *q = b in lowest terms, if 64 bits hold them. */
static adder_status ratio(int64_t *p, int64_t *q, bool *fits, const adder_dec *b)
{
    adder_dec z;
    adder_status s = adder__dec_copy(&z, b);
    if (s == ADDER_OK)
        s = adder__dec_strip(&z, FAR);
    *fits = s == ADDER_OK && !(z.bits & ADDER__BIG) && adder__dec_coefficient(&z) < (adder__u128)INT64_MAX &&
            z.exponent >= -18;
    if (*fits) {
        *p = (int64_t)z.coefficient[0];
        *q = (int64_t)adder__tens[-z.exponent];
        for (; *p % 2 == 0 && *q % 2 == 0; *p /= 2)
            *q /= 2;
        for (; *p % 5 == 0 && *q % 5 == 0; *p /= 5)
            *q /= 5;
        if (z.bits & ADDER__NEGATIVE)
            *p = -*p;
    }
    adder_dec_clear(&z);
    return s;
}

/* For a > 0 and an exponent that is not an integer.  In the specification such a power is always inexact, and has
   precision digits. */
static adder_status fractional_power(adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    adder_dec z = adder__dec_make(0, 0, 0);
    int64_t p = 1, q = 2;
    bool fits = true, is_exact = false;
    double most = adder__dec_exact(c) ? INFINITY : (double)adder__dec_precision(c) + 10;
    int order;
    adder_status s = adder__dec_order(&order, a, &(adder_dec)ADDER_DEC_INIT(1, 0));
    if (order != 0 && s == ADDER_OK) /* 1 ** b is 1 for any b */
        s = ratio(&p, &q, &fits, b);
    if (fits && s == ADDER_OK)
        s = adder__dec_exact_power(&z, &is_exact, a, p, q, most);
    if (s == ADDER_OK && !is_exact)
        return inexact_power(r, a, b, 0, ctx);
    unsigned conditions = 0;
    if (s == ADDER_OK && !adder__dec_exact(c)) {
        conditions = ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED;
        if (adder__dec_adjusted(&z) < c->emin)
            conditions |= ADDER_DEC_UNDERFLOW;
        s = c->prec > ADDER__MAX_DIGITS ? ADDER_ENOMEM : pad(&z, INT64_MIN / 2, c);
    }
    return adder__dec_finish_if(s, r, &z, false, conditions, ctx);
}

/* Powers of infinities and zeros: as Python's __pow__, which follows the specification. */
static adder_status special_power(adder_dec *r, const adder_dec *a, const adder_dec *b, unsigned sign, adder_ctx *ctx)
{
    bool grows = !adder__dec_sign(b);
    if (b->bits & ADDER__INFINITE && !(a->bits & ADDER__INFINITE) && !adder__dec_is_zero(a)) {
        int order;
        adder_status s = adder__dec_order(&order, a, &(adder_dec)ADDER_DEC_INIT(1, 0));
        if (s)
            return s;
        if (order == 0)
            return fractional_power(r, a, &(adder_dec)ADDER_DEC_INIT(5, -1), ctx);
        grows = grows == (order > 0);
    } else if (!(a->bits & ADDER__INFINITE)) {
        grows = !grows;
    }
    return adder__dec_simple(r, 0, 0, grows ? sign | ADDER__INFINITE : sign, 0, ctx);
}

adder_status adder_dec_pow(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    if ((a.bits | b.bits) & ADDER__NAN)
        return adder__dec_nan(r, &a, &b, ctx);
    bool zero = !(a.bits & ADDER__INFINITE) && adder__dec_is_zero(&a);
    if (!(b.bits & ADDER__INFINITE) && adder__dec_is_zero(&b)) {
        adder_dec one = ADDER_DEC_INIT(1, 0);
        return zero ? adder__dec_invalid(r, ctx) : adder__dec_finish_copy(r, &one, 0, ctx);
    }
    adder_int n = ADDER_INT(0);
    bool whole, odd;
    adder_status s = integer_of(&n, &whole, &odd, &b);
    if (s)
        return s;
    unsigned sign = odd ? adder__dec_sign(&a) : 0;
    if (adder__dec_sign(&a) && !whole && !zero)
        s = adder__dec_invalid(r, ctx);
    else if (zero || ((a.bits | b.bits) & ADDER__INFINITE))
        s = special_power(r, &a, &b, sign, ctx);
    else if (adder__dec_adjusted(&b) > 18 && (adder__dec_adjusted(&a) >= 1 || adder__dec_adjusted(&a) < -1))
        /* |log10 |a|| >= 1: beyond all ranges */
        s = (adder__dec_adjusted(&a) < 0) == (adder__dec_sign(&b) != 0) ? adder__dec_overflow(r, sign, ctx)
                                                                        : adder__dec_underflow(r, sign, ctx);
    else if (whole)
        s = integer_power(r, &a, &b, n, sign, ctx);
    else
        s = fractional_power(r, &a, &b, ctx);
    adder_int_clear(&n);
    return s;
}

/* Powers modulo an integer */

/* *r = a modulo m, an integer whose exponent may be large. */
static adder_status reduce(adder_int *r, const adder_dec *a, adder_int m)
{
    adder_int c = ADDER_INT(0);
    adder_dec first = *a;
    int64_t e = a->exponent > 0 ? a->exponent : 0;
    first.exponent -= e;
    first.bits &= ~(int64_t)ADDER__NEGATIVE;
    adder_status s = adder_dec_get_int(&c, first);
    if (s == ADDER_OK && e > 0) {
        s = adder_int_powmod(r, ADDER_INT(10), ADDER_INT(e), m);
        if (s == ADDER_OK)
            s = adder_int_mul(&c, c, *r);
    }
    if (s == ADDER_OK)
        s = adder_int_mod(r, c, m);
    adder_int_clear(&c);
    return s;
}

static adder_status power_modulo(adder_int *r, adder_int *n, adder_int *modulus, const adder_dec *a, const adder_dec *b,
                                 const adder_dec *m)
{
    adder_status s = adder_dec_get_int(modulus, *m);
    if (s == ADDER_OK)
        s = adder_int_abs(modulus, *modulus);
    if (s == ADDER_OK)
        s = adder_dec_get_int(n, *b);
    if (s == ADDER_OK)
        s = reduce(r, a, *modulus);
    return s ? s : adder_int_powmod(r, *r, *n, *modulus);
}

adder_status adder_dec_powmod(adder_dec *r, adder_dec a, adder_dec b, adder_dec m, adder_ctx *ctx)
{
    if ((a.bits | b.bits | m.bits) & ADDER__NAN) {
        /* The first signaling NaN, else the first. */
        bool later =
            (m.bits & ADDER__SIGNALING && !((a.bits | b.bits) & ADDER__SIGNALING)) || !((a.bits | b.bits) & ADDER__NAN);
        return later ? adder__dec_nan(r, &m, NULL, ctx) : adder__dec_nan(r, &a, &b, ctx);
    }
    if (!adder__dec_is_context(ctx))
        return adder__dec_refuse(ctx);
    bool zero_power = adder__dec_is_zero(&b);
    if (!adder_dec_is_int(a) || !adder_dec_is_int(b) || !adder_dec_is_int(m) || adder__dec_is_zero(&m) ||
        (adder__dec_sign(&b) && !zero_power) || (zero_power && adder__dec_is_zero(&a)) ||
        adder__dec_adjusted(&m) >= adder__dec_precision(adder__dec_given(ctx)))
        return adder__dec_invalid(r, ctx);
    adder_int power = ADDER_INT(0), n = power, modulus = power;
    adder_status s = power_modulo(&power, &n, &modulus, &a, &b, &m);
    adder_dec z = adder__dec_make(0, 0, adder_int_is_odd(n) ? adder__dec_sign(&a) : 0);
    if (s == ADDER_OK)
        adder__dec_take(&z, &power);
    adder_int_clear(&power);
    adder_int_clear(&n);
    adder_int_clear(&modulus);
    return s ? s : adder__dec_end(r, &z, 0, ctx);
}
