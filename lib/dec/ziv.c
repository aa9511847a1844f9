/* ziv.c - values computed by MPFR, correctly rounded to decimal digits. */

#include "ziv.h"

#include <math.h>

#include <adder/gmp.h>

/* The program's range of exponents and flags of MPFR, during a call. */
static _Thread_local struct {
    mpfr_exp_t emin, emax;
    mpfr_flags_t flags;
} programs;

static void enter(void)
{
    programs.emin = mpfr_get_emin();
    programs.emax = mpfr_get_emax();
    programs.flags = mpfr_flags_save();
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
}

static void leave(void)
{
    mpfr_set_emin(programs.emin);
    mpfr_set_emax(programs.emax);
    mpfr_flags_restore(programs.flags, MPFR_FLAGS_ALL);
}

static void release(void)
{
    mpfr_mp_memory_cleanup();
}

/* mpfr_exp's bounds for this range of exponents (lib/core/guard.c says why): once log 2 is cached, mpfr_exp computes
   the bounds without allocating, and its value at 2**-100 in 53 bits needs no memory either.  If the allocation for log
   2 fails, mpfr_exp is not called, and the bounds are unchanged. */
void adder__mpfr_make_bounds(void)
{
    mp_limb_t limbs[2][(64 + GMP_NUMB_BITS - 1) / GMP_NUMB_BITS];
    mpfr_t x, y;
    mpfr_custom_init_set(x, MPFR_ZERO_KIND, 0, 64, limbs[0]);
    mpfr_custom_init_set(y, MPFR_ZERO_KIND, 0, 53, limbs[1]);
    mpfr_const_log2(x, MPFR_RNDN);
    mpfr_set_ui_2exp(x, 1, -100, MPFR_RNDN);
    mpfr_exp(y, x, MPFR_RNDN);
}

adder_status adder__mpfr_call(adder_status (*body)(void *arg), void *arg)
{
    static const struct adder__keeper mpfr = { enter, leave, release };
    return adder__guarded_keeping(body, arg, &mpfr);
}

/* t = 10**k, exactly if t's precision allows. */
static void power_of_ten(mpfr_ptr t, int64_t k)
{
    if (k <= ADDER__INLINE_DIGITS) {
        adder_dec ten = adder__dec_make(adder__tens[k], 0, 0);
        adder__dec_store store;
        mpz_t view;
        mp_limb_t small;
        mpfr_set_z(t, adder_int_view(view, &small, adder__dec_view(&store, &ten)), MPFR_RNDN);
    } else {
        mpfr_ui_pow_ui(t, 10, (unsigned long)k, MPFR_RNDN);
    }
}

void adder__mpfr_from_dec(mpfr_ptr x, const adder_dec *a, int64_t shift)
{
    adder__dec_store store;
    mpz_t view;
    mp_limb_t small;
    int64_t e = a->exponent + shift;
    mpfr_set_z(x, adder_int_view(view, &small, adder__dec_view(&store, a)), MPFR_RNDN);
    if (e != 0) {
        mpfr_t t;
        mpfr_init2(t, mpfr_get_prec(x));
        power_of_ten(t, e < 0 ? -e : e);
        if (e < 0)
            mpfr_div(x, x, t, MPFR_RNDN);
        else
            mpfr_mul(x, x, t, MPFR_RNDN);
        mpfr_clear(t);
    }
    if (a->bits & ADDER__NEGATIVE)
        mpfr_neg(x, x, MPFR_RNDN);
}

/* The extra bits of the first attempt: a second one is needed once in 2**20 calls. */
enum { GUARD_BITS = 21 + ADDER__ZIV_SLACK };

static const double LOG2_10 = 3.3219280948873626, LOG10_2 = 0.30102999566398120;

/* Whether all numbers within y's error bound have the same first digits; stores these in f->first. */
static bool certain(adder__ziv *f, mpfr_srcptr y)
{
    if (mpfr_zero_p(y))
        return false;
    /* y = m * 2**e, at least 10**digits with the point moved by k places. */
    mpz_t m, unit, rest, error;
    mpz_init(m);
    mpz_init(unit);
    mpz_init(rest);
    mpz_init(error);
    mpfr_exp_t e = mpfr_get_z_2exp(m, y);
    double magnitude = (double)(mpfr_get_exp(y) - 1);
    int64_t k = f->digits - (int64_t)floor(magnitude * LOG10_2 - 1e-6 - fabs(magnitude) * 1e-15);
    mpz_setbit(error, ADDER__ZIV_SLACK);
    if (k > 0) {
        mpz_ui_pow_ui(unit, 10, (unsigned long)k);
        mpz_mul(m, m, unit);
        mpz_mul(error, error, unit);
    }
    /* m * 2**e / unit: the error must not change the quotient, nor make the remainder 0. */
    if (k < 0)
        mpz_ui_pow_ui(unit, 10, (unsigned long)-k);
    else
        mpz_set_ui(unit, 1);
    if (e < 0) {
        mpz_mul_2exp(unit, unit, (mp_bitcnt_t)-e);
    } else {
        mpz_mul_2exp(m, m, (mp_bitcnt_t)e);
        mpz_mul_2exp(error, error, (mp_bitcnt_t)e);
    }
    if (k < 0) {
        mpz_tdiv_qr(f->first, rest, m, unit);
    } else {
        mpz_tdiv_q_2exp(f->first, m, e < 0 ? (mp_bitcnt_t)-e : 0);
        mpz_tdiv_r_2exp(rest, m, e < 0 ? (mp_bitcnt_t)-e : 0);
    }
    bool is_certain = mpz_cmp(rest, error) > 0;
    mpz_add(rest, rest, error);
    is_certain = is_certain && mpz_cmp(rest, unit) < 0;
    f->exponent = f->scale - k;
    mpz_clear(m);
    mpz_clear(unit);
    mpz_clear(rest);
    mpz_clear(error);
    return is_certain;
}

static adder_status raise_precision(void *arg)
{
    adder__ziv *f = arg;
    adder__mpfr_make_bounds();
    const mpfr_prec_t limit = (mpfr_prec_t)(ADDER__MAX_DIGITS * 8 * LOG2_10);
    mpfr_prec_t p = (mpfr_prec_t)ceil((double)f->digits * LOG2_10) + GUARD_BITS;
    mpz_init(f->first);
    for (;;) {
        mpfr_t y;
        p = (p + GMP_NUMB_BITS - 1) / GMP_NUMB_BITS * GMP_NUMB_BITS;
        mpfr_init2(y, p);
        f->function(f, y);
        bool done = certain(f, y);
        mpfr_clear(y);
        if (done)
            return ADDER_OK;
        p += p / 2;
        if (p > limit) {
            mpz_clear(f->first);
            return ADDER_ENOMEM;
        }
    }
}

bool adder__ziv_refuses(adder_status *s, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    *s = adder__dec_raise(ctx, 0);
    if (*s)
        return true;
    if (adder__dec_exact(c)) {
        *s = ADDER_EINEXACT;
        if (ctx)
            ctx->flags |= ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED;
        return true;
    }
    *s = c->prec > ADDER__MAX_DIGITS ? ADDER_ENOMEM
                                     : adder__check_bits((size_t)((double)adder__dec_precision(c) * LOG2_10));
    return *s != ADDER_OK;
}

adder_status adder__ziv_round(adder_dec *r, adder__ziv *f, adder_ctx *ctx)
{
    adder_status s;
    if (adder__ziv_refuses(&s, ctx))
        return s;
    f->digits = adder__dec_precision(adder__dec_ctx(ctx)) + 1;
    s = adder__mpfr_call(raise_precision, f);
    if (s)
        return s;
    adder_int c = ADDER_INT(0);
    s = adder_int_set_mpz(&c, f->first);
    mpz_clear(f->first);
    if (s)
        return s;
    adder_dec z = adder__dec_make(0, f->exponent, f->sign);
    adder__dec_take(&z, &c);
    return adder__dec_finish(r, &z, true, 0, ctx);
}

int64_t adder__dec_beside_digits(const adder_dec *a, const adder_ctx *ctx)
{
    int64_t digits = adder__dec_digits(a), least = adder__dec_precision(adder__dec_ctx(ctx)) + 2;
    return digits > least ? digits : least;
}

adder_status adder__dec_beside(adder_dec *r, const adder_dec *a, bool larger, adder_ctx *ctx)
{
    adder_dec z;
    adder_status s;
    if (adder__ziv_refuses(&s, ctx))
        return s;
    s = adder__dec_copy(&z, a);
    if (s)
        return s;
    s = adder__dec_scale(&z, adder__dec_beside_digits(a, ctx) - adder__dec_digits(a));
    if (s == ADDER_OK && !larger) {
        adder__dec_store store;
        adder_int c = ADDER_INT(0);
        s = adder_int_sub(&c, adder__dec_view(&store, &z), ADDER_INT(1));
        int64_t exponent = z.exponent;
        adder_dec_clear(&z);
        z = adder__dec_make(0, exponent, adder__dec_sign(a));
        adder__dec_take(&z, &c);
    }
    return adder__dec_finish_if(s, r, &z, true, 0, ctx);
}

void adder__ziv_direct(adder__ziv *f, mpfr_ptr y, adder__mpfr_function *g)
{
    mpfr_t x;
    mpfr_init2(x, mpfr_get_prec(y) + 16 + f->extra);
    adder__mpfr_from_dec(x, f->a, 0);
    g(y, x, MPFR_RNDN);
    mpfr_abs(y, y, MPFR_RNDN);
    mpfr_clear(x);
}

void adder__ziv_pi(adder__ziv *f, mpfr_ptr y)
{
    mpfr_const_pi(y, MPFR_RNDN);
    mpfr_mul_si(y, y, f->integer, MPFR_RNDN);
    mpfr_div_2ui(y, y, 2, MPFR_RNDN);
}

/* A unit of the last place of `limit`, of exponent E, in D digits is 10**(E - D + 1). */
bool adder__dec_near_zero(adder_status *s, adder_dec *r, const adder_dec *a, const adder_dec *limit, bool larger,
                          adder_ctx *ctx)
{
    if (2 * adder__dec_adjusted(a) + 2 > -adder__dec_beside_digits(limit, ctx))
        return false;
    *s = adder__dec_beside(r, limit, larger, ctx);
    return true;
}

adder_status adder__dec_from_one(int *order, mpfr_prec_t *extra, const adder_dec *a)
{
    adder_dec t, magnitude = *a;
    magnitude.bits &= ADDER__BIG;
    *extra = 0;
    *order = adder__dec_is_zero(a) || adder__dec_adjusted(a) < -1 ? -1 : 1;
    if (adder__dec_is_zero(a) || adder__dec_adjusted(a) < -1 || adder__dec_adjusted(a) > 0)
        return ADDER_OK;
    t = adder__dec_make(0, 0, 0);
    adder_status s = adder_dec_sub(&t, magnitude, ADDER_DEC(1, 0), &ADDER_CTX_EXACT);
    *order = adder_dec_sign(t);
    if (s == ADDER_OK && *order != 0 && adder__dec_adjusted(&t) < 0)
        *extra = (mpfr_prec_t)(4 * -adder__dec_adjusted(&t));
    adder_dec_clear(&t);
    return s;
}

adder_status adder__dec_overflow(adder_dec *r, unsigned sign, adder_ctx *ctx)
{
    adder_dec z = adder__dec_make(1, adder__dec_ctx(ctx)->emax + 1, sign);
    return adder__dec_finish(r, &z, true, 0, ctx);
}

adder_status adder__dec_underflow(adder_dec *r, unsigned sign, adder_ctx *ctx)
{
    adder_dec z = adder__dec_make(1, adder__dec_tiny(adder__dec_ctx(ctx)) - 2, sign);
    return adder__dec_finish(r, &z, true, 0, ctx);
}
