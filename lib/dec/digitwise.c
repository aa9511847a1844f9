/* digitwise.c - operations on exponents, and on coefficients digit by digit. */

#include "dec.h"

/* *n = b, if that is an integer with the exponent 0 and |b| <= most. */
static bool small_integer(int64_t *n, const adder_dec *b, int64_t most)
{
    if ((b->bits & (ADDER__SPECIAL | ADDER__BIG)) || b->exponent != 0)
        return false;
    adder__u128 c = adder__dec_coefficient(b);
    if (c > (adder__u128)most)
        return false;
    *n = adder__dec_sign(b) ? -(int64_t)c : (int64_t)c;
    return true;
}

adder_status adder_dec_logb(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    if (a.bits & ADDER__NAN)
        return adder__dec_nan(r, &a, NULL, ctx);
    if (a.bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE, 0, ctx);
    if (adder__dec_is_zero(&a))
        return adder__dec_simple(r, 0, 0, ADDER__INFINITE | ADDER__NEGATIVE, ADDER_DEC_DIVISION_BY_ZERO, ctx);
    int64_t digits;
    adder_status s = adder__dec_count_digits(&digits, &a);
    if (s)
        return s;
    adder_dec z = ADDER_DEC(a.exponent + digits - 1, 0);
    return adder__dec_finish(r, &z, false, 0, ctx);
}

adder_status adder_dec_scaleb(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    int64_t n;
    if ((a.bits | b.bits) & ADDER__NAN)
        return adder__dec_nan(r, &a, &b, ctx);
    if (!small_integer(&n, &b, 2 * (c->emax + adder__dec_precision(c))))
        return adder__dec_invalid(r, ctx);
    if (!(a.bits & ADDER__INFINITE))
        a.exponent += n;
    return adder__dec_finish_copy(r, &a, a.bits & (ADDER__NEGATIVE | ADDER__INFINITE), ctx);
}

/* *z = the last `count` digits of a's coefficient, times 10**up. */
static adder_status low_digits(adder_int *z, const adder_dec *a, int64_t count, int64_t up)
{
    adder__dec_store store;
    adder_int power = ADDER_INT(0), c = adder__dec_view(&store, a);
    adder_status s = ADDER_OK;
    if (count >= adder__dec_digits(a)) {
        s = adder_int_set(z, c);
    } else {
        s = adder__dec_power(&power, count);
        s = s ? s : adder_int_rem(z, c, power);
    }
    if (!s && adder_int_sign(*z) != 0) {
        s = adder__dec_power(&power, up);
        s = s ? s : adder_int_mul(z, *z, power);
    }
    adder_int_clear(&power);
    return s;
}

/* *z = a's coefficient without its last `count` digits. */
static adder_status high_digits(adder_int *z, const adder_dec *a, int64_t count)
{
    adder__dec_store store;
    if (count >= adder__dec_digits(a))
        return adder_int_set(z, ADDER_INT(0));
    adder_int power = ADDER_INT(0);
    adder_status s = adder__dec_power(&power, count);
    s = s ? s : adder_int_quo(z, adder__dec_view(&store, a), power);
    adder_int_clear(&power);
    return s;
}

/* The digits of a shift or a rotation under way. */
struct moving {
    adder_dec window;
    adder_int moved, wrapped;
};

/* w->moved = the digits moved by n places, in a window of `precision`: only the last `precision` digits of a take part.
 */
static adder_status move_window(struct moving *w, const adder_dec *a, int64_t n, int64_t precision, bool rotate)
{
    adder_status s = low_digits(&w->moved, a, precision, 0);
    if (s)
        return s;
    adder__dec_take(&w->window, &w->moved);
    if (n < 0 && !rotate)
        return high_digits(&w->moved, &w->window, -n);
    int64_t left = n < 0 ? precision + n : n;
    s = low_digits(&w->moved, &w->window, precision - left, left);
    if (s || !rotate)
        return s;
    s = high_digits(&w->wrapped, &w->window, precision - left);
    return s ? s : adder_int_add(&w->moved, w->moved, w->wrapped);
}

static adder_status move_digits(adder_dec *r, const adder_dec *a, const adder_dec *b, bool rotate, adder_ctx *ctx)
{
    int64_t n, precision = adder__dec_precision(adder__dec_ctx(ctx));
    if ((a->bits | b->bits) & ADDER__NAN)
        return adder__dec_nan(r, a, b, ctx);
    if (!small_integer(&n, b, precision))
        return adder__dec_invalid(r, ctx);
    if (a->bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, 0, a->bits, 0, ctx);
    struct moving w = { .moved = ADDER_INT(0) };
    adder_status s = move_window(&w, a, n, precision, rotate);
    adder_dec z = adder__dec_make(0, a->exponent, adder__dec_sign(a));
    if (!s)
        adder__dec_take(&z, &w.moved);
    adder_dec_clear(&w.window);
    adder_int_clear(&w.moved);
    adder_int_clear(&w.wrapped);
    return s ? s : adder__dec_end(r, &z, 0, ctx);
}

adder_status adder_dec_shift(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return move_digits(r, &a, &b, false, ctx);
}

adder_status adder_dec_rotate(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return move_digits(r, &a, &b, true, ctx);
}

/* Neighbours: adds a part that is not 0 but below every number of the context, and rounds up or down to the next
   number. */
static adder_status next(adder_dec *r, const adder_dec *a, bool up, adder_ctx *ctx)
{
    adder_ctx quiet = *adder__dec_ctx(ctx);
    int64_t tiny = adder__dec_tiny(&quiet);
    adder_dec z = adder__dec_make(0, 0, 0);
    quiet.traps = 0;
    quiet.rounding = up ? ADDER_CEILING : ADDER_FLOOR;
    if (a->bits & ADDER__INFINITE) {
        bool towards = (adder__dec_sign(a) != 0) == up;
        if (!towards)
            return adder__dec_simple(r, 0, 0, a->bits, 0, ctx);
        /* The largest number, from an overflow that is rounded towards 0. */
        z = adder__dec_make(1, quiet.emax + 1, adder__dec_sign(a));
        adder_dec t = z;
        z = adder__dec_make(0, 0, 0);
        adder_status s = adder__dec_finish(&z, &t, false, 0, &quiet);
        return s ? s : adder__dec_end(r, &z, 0, ctx);
    }
    adder_status s = adder__dec_finish_copy(&z, a, adder__dec_sign(a), &quiet);
    if (s)
        return s;
    /* If rounding has already moved the number, that was the step. */
    int moved = 1;
    if (!(z.bits & ADDER__INFINITE))
        s = adder__dec_order(&moved, &z, a);
    if (s == ADDER_OK && moved == 0)
        s = adder_dec_add(&z, z, adder__dec_make(1, tiny - 1, up ? 0 : ADDER__NEGATIVE), &quiet);
    if (s) {
        adder_dec_clear(&z);
        return s;
    }
    return adder__dec_end(r, &z, 0, ctx);
}

adder_status adder_dec_next_plus(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return a.bits & ADDER__NAN ? adder__dec_nan(r, &a, NULL, ctx) : next(r, &a, true, ctx);
}

adder_status adder_dec_next_minus(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return a.bits & ADDER__NAN ? adder__dec_nan(r, &a, NULL, ctx) : next(r, &a, false, ctx);
}

adder_status adder_dec_next_toward(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    if ((a.bits | b.bits) & ADDER__NAN)
        return adder__dec_nan(r, &a, &b, ctx);
    int order;
    adder_status s = adder__dec_raise(ctx, 0);
    if (s == ADDER_OK)
        s = adder__dec_order(&order, &a, &b);
    if (s)
        return s;
    adder_dec z = adder__dec_make(0, 0, 0);
    if (order == 0) {
        s = adder_dec_copysign(&z, a, b);
        return s ? s : adder__dec_end(r, &z, 0, ctx);
    }
    const adder_ctx *c = adder__dec_ctx(ctx);
    adder_ctx quiet = *c;
    quiet.traps = 0;
    s = next(&z, &a, order < 0, &quiet);
    if (s)
        return s;
    unsigned conditions = 0;
    if (z.bits & ADDER__INFINITE)
        conditions = ADDER_DEC_OVERFLOW | ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED;
    else if (adder__dec_adjusted(&z) < c->emin)
        conditions = ADDER_DEC_UNDERFLOW | ADDER_DEC_SUBNORMAL | ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED |
                     (adder__dec_is_zero(&z) ? ADDER_DEC_CLAMPED : 0u);
    return adder__dec_end(r, &z, conditions, ctx);
}
