/* mpfr.c - decimal numbers from and to MPFR's. */

#include "ziv.h"

#include <adder/gmp.h>

adder_status adder_dec_set_mpfr(adder_dec *r, mpfr_srcptr x)
{
    adder_dec z = adder__dec_make(0, 0, mpfr_signbit(x) ? ADDER__NEGATIVE : 0);
    if (mpfr_nan_p(x)) {
        z.bits = ADDER__QUIET;
    } else if (mpfr_inf_p(x)) {
        z.bits |= ADDER__INFINITE;
    } else if (!mpfr_zero_p(x)) {
        /* The significand is an integer of whole limbs whose last bits are 0. */
        mp_size_t limbs = (mp_size_t)((mpfr_get_prec(x) - 1) / GMP_NUMB_BITS + 1);
        mpz_t significand;
        adder_int c = ADDER_INT(0);
        adder_status s = adder_int_set_mpz(&c, mpz_roinit_n(significand, mpfr_custom_get_significand(x), limbs));
        size_t zeros = adder_int_trailing_zeros(c);
        s = s ? s : adder_int_rshift(&c, c, zeros);
        if (s) {
            adder_int_clear(&c);
            return s;
        }
        s = adder__dec_take_binary(&z, &c, mpfr_get_exp(x) - limbs * GMP_NUMB_BITS + (int64_t)zeros);
        if (s)
            return s;
    }
    adder_dec_move(r, &z);
    return ADDER_OK;
}

struct conversion {
    mpfr_ptr out;
    const adder_dec *a;
    mpfr_rnd_t rounding;
    mpfr_exp_t least, most; /* the program's range of exponents */
    int ternary;
};

/* t = a = c * 10**e, rounded once. */
static int convert_exactly(mpfr_ptr t, const adder_dec *a, mpfr_rnd_t rounding)
{
    adder__dec_store store;
    mpz_t view, power;
    mp_limb_t small;
    mpz_srcptr c = adder_int_view(view, &small, adder__dec_view(&store, a));
    int ternary;
    bool negative = a->bits & ADDER__NEGATIVE;
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, (unsigned long)(a->exponent < 0 ? -a->exponent : a->exponent));
    if (a->exponent < 0) {
        mpfr_t exact;
        mpfr_init2(exact, (mpfr_prec_t)mpz_sizeinbase(c, 2) + 1);
        mpfr_set_z(exact, c, MPFR_RNDN);
        if (negative)
            mpfr_neg(exact, exact, MPFR_RNDN);
        ternary = mpfr_div_z(t, exact, power, rounding);
        mpfr_clear(exact);
    } else {
        mpz_mul(power, power, c);
        if (negative)
            mpz_neg(power, power);
        ternary = mpfr_set_z(t, power, rounding);
    }
    mpz_clear(power);
    return ternary;
}

/* Whether a may be a binary number of p + 1 bits: with c * 10**e, e > 0, 5**e is a factor of its significand; with e <
   0, 5**-e must be one of c.  Otherwise Ziv's strategy decides, for any exponent. */
static bool may_be_binary(const adder_dec *a, mpfr_prec_t p)
{
    return a->exponent > 0 ? a->exponent <= p : -a->exponent <= 2 * adder__dec_digits(a);
}

static int convert_far(mpfr_ptr t, const adder_dec *a, mpfr_rnd_t rounding)
{
    mpfr_prec_t p = mpfr_get_prec(t), px = p;
    mpfr_t x;
    mpfr_init2(x, MPFR_PREC_MIN);
    do {
        px += 64 + px / 2;
        mpfr_set_prec(x, px);
        adder__mpfr_from_dec(x, a, 0);
    } while (!mpfr_can_round(x, px - 3, MPFR_RNDN, rounding == MPFR_RNDN ? MPFR_RNDZ : rounding,
                             p + (rounding == MPFR_RNDN)));
    int ternary = mpfr_set(t, x, rounding);
    mpfr_clear(x);
    return ternary;
}

static adder_status convert(void *arg)
{
    struct conversion *c = arg;
    mpfr_t t;
    mpfr_init2(t, mpfr_get_prec(c->out));
    bool exactly = may_be_binary(c->a, mpfr_get_prec(t)) || (c->a->exponent < 1000 && c->a->exponent > -1000);
    c->ternary = exactly ? convert_exactly(t, c->a, c->rounding) : convert_far(t, c->a, c->rounding);
    bool fits = mpfr_get_exp(t) <= c->most;
    if (fits)
        mpfr_set(c->out, t, MPFR_RNDN);
    mpfr_clear(t);
    return fits ? ADDER_OK : ADDER_ERANGE;
}

/* a is below all of MPFR's numbers: 0, or the least of them. */
static void underflow(mpfr_ptr out, bool negative, mpfr_rnd_t rounding)
{
    mpfr_set_zero(out, negative ? -1 : 1);
    if (rounding == MPFR_RNDA || rounding == (negative ? MPFR_RNDD : MPFR_RNDU))
        negative ? mpfr_nextbelow(out) : mpfr_nextabove(out);
}

adder_status adder_dec_get_mpfr(mpfr_ptr out, adder_dec a, mpfr_rnd_t rounding)
{
    int sign = a.bits & ADDER__NEGATIVE ? -1 : 1;
    if (a.bits & ADDER__NAN) {
        mpfr_set_nan(out);
        mpfr_setsign(out, out, sign < 0, MPFR_RNDN);
    } else if (a.bits & ADDER__INFINITE) {
        mpfr_set_inf(out, sign);
    } else if (adder__dec_is_zero(&a)) {
        mpfr_set_zero(out, sign);
    } else if (adder__dec_adjusted(&a) > ADDER__MPFR_EXPONENT) {
        return ADDER_ERANGE;
    } else if (adder__dec_adjusted(&a) < -ADDER__MPFR_EXPONENT) {
        underflow(out, sign < 0, rounding);
    } else {
        struct conversion c = { out, &a, rounding, mpfr_get_emin(), mpfr_get_emax(), 0 };
        adder_status s = adder__mpfr_call(convert, &c);
        if (s)
            return s;
        mpfr_check_range(out, c.ternary, rounding); /* handles underflow in the program's range */
    }
    return ADDER_OK;
}
