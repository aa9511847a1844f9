/* log.c - logarithms. */

#include "ziv.h"

/* y = |ln a|, or |log10 a|. */
static void natural(adder__ziv *f, mpfr_ptr y)
{
    adder__mpfr_ln(y, f->a, f->integer, f->c);
    mpfr_abs(y, y, MPFR_RNDN);
}

static void decimal(adder__ziv *f, mpfr_ptr y)
{
    mpfr_t ln10;
    mpfr_init2(ln10, mpfr_get_prec(y));
    adder__mpfr_ln_part(y, f->a, f->integer, f->c);
    mpfr_log_ui(ln10, 10, MPFR_RNDN);
    mpfr_div(y, y, ln10, MPFR_RNDN);
    mpfr_add_si(y, y, f->integer, MPFR_RNDN);
    mpfr_abs(y, y, MPFR_RNDN);
    mpfr_clear(ln10);
}

void adder__mpfr_ln_part(mpfr_ptr x, const adder_dec *a, int64_t j, const adder_dec *t)
{
    if (t) {
        adder__mpfr_from_dec(x, t, 0);
        mpfr_log1p(x, x, MPFR_RNDN);
    } else {
        adder__mpfr_from_dec(x, a, -j);
        mpfr_log(x, x, MPFR_RNDN);
    }
}

void adder__mpfr_ln(mpfr_ptr x, const adder_dec *a, int64_t j, const adder_dec *t)
{
    bool far = j < -1000 || j > 1000;
    adder__mpfr_ln_part(x, a, far ? j : 0, t);
    if (far) {
        mpfr_t ln10;
        mpfr_init2(ln10, mpfr_get_prec(x));
        mpfr_log_ui(ln10, 10, MPFR_RNDN);
        mpfr_mul_si(ln10, ln10, j, MPFR_RNDN);
        mpfr_add(x, x, ln10, MPFR_RNDN);
        mpfr_clear(ln10);
    }
}

adder_status adder__dec_ln_operand(int64_t *j, adder_dec *t, const adder_dec *a)
{
    adder_dec first = adder__dec_make(0, 0, 0), magnitude = *a;
    *t = first;
    magnitude.bits &= ADDER__BIG;
    adder_status s = adder_dec_round_sig(&first, magnitude, 1, ADDER_DOWN);
    if (s)
        return s;
    *j = adder__dec_adjusted(a) + (first.coefficient[0] >= 4);
    if (*j != 0)
        return ADDER_OK;
    s = adder_dec_sub(t, magnitude, ADDER_DEC(1, 0), &ADDER_CTX_EXACT);
    if (s == ADDER_OK && adder__dec_adjusted(t) >= -1)
        adder_dec_clear(t);
    return s;
}

/* y = |log2 a| */
static void binary(adder__ziv *f, mpfr_ptr y)
{
    mpfr_t ln2;
    mpfr_init2(ln2, mpfr_get_prec(y));
    natural(f, y);
    mpfr_const_log2(ln2, MPFR_RNDN);
    mpfr_div(y, y, ln2, MPFR_RNDN);
    mpfr_clear(ln2);
}

/* *exponent = k if a = 2**k. */
static bool is_power_of_two(int64_t *exponent, const adder_dec *a, adder_status *s)
{
    *s = ADDER_OK;
    /* With a negative exponent it has that many factors of 5, a positive one makes it a multiple of 5. */
    if (a->exponent > 0 || -a->exponent > 2 * adder__dec_digits(a))
        return false;
    adder__dec_factors f;
    *s = adder__dec_factor_number(&f, a);
    bool is_power = *s == ADDER_OK && f.fives == 0 && adder_int_eq(f.odd, ADDER_INT(1));
    *exponent = f.twos;
    adder_int_clear(&f.odd);
    return is_power;
}

/* *exponent = k if a = 10**k. */
static bool is_power_of_ten(int64_t *exponent, const adder_dec *a, adder_status *s)
{
    adder__dec_store store;
    adder_int power = ADDER_INT(0);
    int64_t digits = adder__dec_digits(a);
    *s = ADDER_OK;
    *exponent = a->exponent + digits - 1;
    /* The coefficient of a power of ten has as many factors of 2 as zeros. */
    adder_int c = adder__dec_view(&store, a);
    if ((int64_t)adder_int_trailing_zeros(c) != digits - 1)
        return false;
    *s = adder__dec_power(&power, digits - 1);
    bool same = *s == ADDER_OK && adder_int_eq(power, c);
    adder_int_clear(&power);
    return same;
}

static adder_status any_logarithm(adder_dec *r, const adder_dec *a, adder__ziv_function *function, adder_ctx *ctx)
{
    adder_status s;
    if (a->bits & ADDER__NAN)
        return adder__dec_nan(r, a, NULL, ctx);
    if (!(a->bits & ADDER__INFINITE) && adder__dec_is_zero(a))
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE | ADDER__NEGATIVE,
                                 function == binary ? ADDER_DEC_DIVISION_BY_ZERO : 0, ctx);
    if (a->bits & ADDER__NEGATIVE)
        return adder__dec_invalid(r, ctx);
    if (a->bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
    /* The rational values: of any other decimal number, ln is transcendental and the others are irrational. */
    int64_t k;
    bool exact = function == binary ? is_power_of_two(&k, a, &s) : is_power_of_ten(&k, a, &s);
    if (s)
        return s;
    if (exact && (function != natural || k == 0)) {
        adder_dec z = adder__dec_make((uint64_t)(k < 0 ? -k : k), 0, k < 0);
        return adder__dec_finish(r, &z, false, 0, ctx);
    }
    if (adder__ziv_refuses(&s, ctx))
        return s;
    adder_dec t;
    int64_t j;
    s = adder__dec_ln_operand(&j, &t, a);
    if (s)
        return s;
    bool near = !adder__dec_is_zero(&t);
    /* ln(1 + t) = t - t**2 / 2 + ..., which differs from t by less than t**2. */
    if (near && function == natural && adder__dec_adjusted(&t) < -adder__dec_beside_digits(&t, ctx)) {
        s = adder__dec_beside(r, &t, adder__dec_sign(&t), ctx);
    } else {
        adder__ziv f = { .function = function, .a = a, .c = near ? &t : NULL, .integer = j };
        f.sign = adder__dec_adjusted(a) < 0 ? ADDER__NEGATIVE : 0;
        s = adder__ziv_round(r, &f, ctx);
    }
    adder_dec_clear(&t);
    return s;
}

adder_status adder_dec_ln(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_logarithm(r, &a, natural, ctx);
}

adder_status adder_dec_log10(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_logarithm(r, &a, decimal, ctx);
}

adder_status adder_dec_log2(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return any_logarithm(r, &a, binary, ctx);
}

/* y = |ln(1 + a)|.  If a has more bits before the point than y, the 1 has no effect. */
static void natural_of_one_more(adder__ziv *f, mpfr_ptr y)
{
    if (adder__dec_adjusted(f->a) > mpfr_get_prec(y))
        adder__mpfr_ln(y, f->a, f->integer, NULL);
    else
        adder__ziv_direct(f, y, mpfr_log1p);
}

adder_status adder_dec_log1p(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    unsigned sign = adder__dec_sign(&a);
    adder__ziv f = { .function = natural_of_one_more, .a = &a, .sign = sign };
    adder_status s = ADDER_OK;
    int order = 0;
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (a.bits & ADDER__INFINITE)
        return sign ? adder__dec_invalid(r, ctx) : adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
    if (sign)
        s = adder__dec_from_one(&order, &f.extra, &a);
    if (s)
        return s;
    if (sign && order > 0)
        return adder__dec_invalid(r, ctx);
    if (sign && order == 0)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE | sign, ADDER_DEC_DIVISION_BY_ZERO, ctx);
    if (adder__dec_is_zero(&a))
        return adder__dec_finish_copy(r, &a, sign, ctx);
    if (adder__ziv_refuses(&s, ctx))
        return s;
    /* As for ln. */
    if (adder__dec_adjusted(&a) < -adder__dec_beside_digits(&a, ctx))
        return adder__dec_beside(r, &a, sign, ctx);
    adder_dec t;
    s = adder__dec_ln_operand(&f.integer, &t, &a);
    adder_dec_clear(&t);
    return s ? s : adder__ziv_round(r, &f, ctx);
}
