/* divide.c - quotients and remainders. */

#include "dec.h"

/* *q = n / d, which is below 2**128, and the remainder. */
static adder__u128 divide_two_words(adder__u128 *q, const adder__wide256 *n, adder__u128 d)
{
    mp_limb_t num[ADDER__WIDE_LIMBS], quotient[ADDER__WIDE_LIMBS];
    mp_limb_t den[ADDER__U128_LIMBS], rest[ADDER__U128_LIMBS];
    mp_size_t nn = adder__wide_limbs(num, n), dn = adder__limbs_of(den, d);
    if (nn < dn) {
        *q = 0;
        return adder__limbs_value(num, nn);
    }
    mpn_tdiv_qr(quotient, rest, 0, num, nn, den, dn);
    *q = adder__limbs_value(quotient, adder__normalize(quotient, nn - dn + 1));
    return adder__limbs_value(rest, dn);
}

static adder__u128 divide_wide(adder__u128 *q, adder__wide256 *n, adder__u128 d)
{
    if (d >> 64)
        return divide_two_words(q, n, d);
    const adder__word_divisor t = adder__divisor((uint64_t)d);
    uint64_t rest = adder__divide_wide(n, &t);
    *q = (adder__u128)n->word[1] << 64 | n->word[0];
    return rest;
}

/* *r = a / b for everyday numbers other than 0 in a precision that needs no block, far from the ends of the range, in
   *s the status.  The dividend gets as many zeros as give a quotient of precision digits.  The coefficients, scaled to
   the same length, decide whether the quotient begins one place lower.  Returns false for other operands. */
static inline bool divide_everyday(adder_status *s, adder_dec *r, const adder_dec *a, const adder_dec *b,
                                   adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_given(ctx);
    adder__u128 x = adder__dec_coefficient(a), y = adder__dec_coefficient(b), q;
    if (!adder__dec_everyday(a, b) || x == 0 || y == 0 || c->prec < 1 || c->prec > ADDER__INLINE_DIGITS)
        return false;
    int shorter = adder__count_digits128(y) - adder__count_digits128(x);
    bool lower = shorter >= 0 ? x * adder__tens[shorter] < y : x < y * adder__tens[-shorter];
    int64_t k = c->prec - 1 + shorter + lower, ideal = a->exponent - b->exponent, exponent = ideal - k;
    int64_t adjusted = exponent + c->prec - 1;
    if (k < 0 || adjusted < c->emin || adjusted >= c->emax)
        return false;
    unsigned sign = adder__dec_sign(a) ^ adder__dec_sign(b);
    adder__wide256 n = adder__scale256(x, k);
    adder__u128 rest = divide_wide(&q, &n, y);
    if (rest == 0) {
        adder_dec z = adder__dec_make(q, exponent, sign);
        *s = adder__dec_strip(&z, ideal);
        *s = *s ? *s : adder__dec_finish(r, &z, false, 0, ctx);
        return true;
    }
    q += adder__raises_rest(c->rounding, sign, q, rest, y);
    *s = adder__dec_end_rounded(r, q, exponent, sign, ADDER_DEC_ROUNDED | ADDER_DEC_INEXACT, ctx);
    return true;
}

/* *z = a / b, at least precision + 1 digits of it; *sticky: more would follow. */
static adder_status divide_digits(adder_dec *z, const adder_dec *a, const adder_dec *b, int64_t precision, bool *sticky)
{
    int64_t k = adder__dec_digits(b) - adder__dec_digits(a) + precision + 1;
    if (k < 0)
        k = 0;
    adder__dec_store sa, sb;
    adder_int q = ADDER_INT(0), rest = ADDER_INT(0);
    adder_status s = adder__dec_power(&q, k);
    if (s == ADDER_OK)
        s = adder_int_mul(&q, q, adder__dec_view(&sa, a));
    if (s == ADDER_OK)
        s = adder_int_quorem(&q, &rest, q, adder__dec_view(&sb, b));
    *sticky = rest.word != 0;
    adder_int_clear(&rest);
    if (s) {
        adder_int_clear(&q);
        return s;
    }
    z->exponent = a->exponent - b->exponent - k;
    adder__dec_take(z, &q);
    return ADDER_OK;
}

struct exact_quotient {
    adder_int q, part;
    adder__dec_factors divisor;
};

/* t->q = x / y * 10**k.  In lowest terms the divisor must be 2**twos * 5**fives; k = max(twos, fives) then. */
static adder_status quotient_in_full(struct exact_quotient *t, adder_int x, adder_int y, int64_t *k)
{
    adder_status s = adder_int_gcd(&t->part, x, y);
    if (s == ADDER_OK)
        s = adder_int_quo(&t->q, y, t->part);
    if (s == ADDER_OK)
        s = adder__dec_factor(&t->divisor, t->q);
    if (s || !adder_int_eq(t->divisor.odd, ADDER_INT(1)))
        return s ? s : ADDER_EINEXACT;
    int64_t twos = t->divisor.twos, fives = t->divisor.fives;
    *k = twos > fives ? twos : fives;
    s = *k > ADDER__MAX_DIGITS ? ADDER_ENOMEM : adder_int_quo(&t->q, x, t->part);
    if (s == ADDER_OK)
        s = adder_int_pow(&t->part, ADDER_INT(5), ADDER_INT(*k - fives));
    if (s == ADDER_OK)
        s = adder_int_mul(&t->q, t->q, t->part);
    return s ? s : adder_int_lshift(&t->q, t->q, (size_t)(*k - twos));
}

/* *z = a / b, exactly.  ADDER_EINEXACT: its expansion is infinite. */
static adder_status divide_exactly(adder_dec *z, const adder_dec *a, const adder_dec *b)
{
    adder__dec_store sa, sb;
    struct exact_quotient t = { .q = ADDER_INT(0) };
    int64_t k = 0;
    adder_status s = quotient_in_full(&t, adder__dec_view(&sa, a), adder__dec_view(&sb, b), &k);
    if (s == ADDER_OK) {
        z->exponent = a->exponent - b->exponent - k;
        adder__dec_take(z, &t.q);
    }
    adder_int_clear(&t.q);
    adder_int_clear(&t.part);
    adder_int_clear(&t.divisor.odd);
    return s;
}

/* The same in a context.  A finite quotient has at most as many digits as the dividend has digits and the divisor has
   bits.  If the precision is far above that, the finite quotient is tried first, as its cost does not depend on the
   precision. */
static adder_status divide_rounded(adder_dec *z, const adder_dec *a, const adder_dec *b, const adder_ctx *c,
                                   bool *sticky)
{
    int64_t precision = adder__dec_precision(c), ideal = z->exponent;
    adder_status s = ADDER_EINEXACT;
    *sticky = false;
    if (precision / 16 > adder__dec_digits(a) + adder__dec_digits(b))
        s = divide_exactly(z, a, b);
    if (s == ADDER_EINEXACT && !adder__dec_exact(c))
        s = divide_digits(z, a, b, precision, sticky);
    return s == ADDER_OK && !*sticky && z->exponent < ideal ? adder__dec_strip(z, ideal) : s;
}

/* Divisions with infinities and zeros.  Returns whether the operation is complete, with its status in *s. */
static bool divide_special(adder_status *s, adder_dec *r, const adder_dec *a, const adder_dec *b, adder_ctx *ctx)
{
    unsigned sign = adder__dec_sign(a) ^ adder__dec_sign(b);
    if ((a->bits | b->bits) & ADDER__NAN)
        *s = adder__dec_nan(r, a, b, ctx);
    else if (a->bits & ADDER__INFINITE)
        *s = b->bits & ADDER__INFINITE ? adder__dec_invalid(r, ctx)
                                       : adder__dec_simple(r, 0, 0, sign | ADDER__INFINITE, 0, ctx);
    else if (!(b->bits & ADDER__INFINITE) && adder__dec_is_zero(b))
        *s = adder__dec_is_zero(a)
                 ? adder__dec_invalid_as(r, ADDER_DEC_DIVISION_UNDEFINED, ctx)
                 : adder__dec_simple(r, 0, 0, sign | ADDER__INFINITE, ADDER_DEC_DIVISION_BY_ZERO, ctx);
    else
        return false;
    return true;
}

adder_status adder_dec_div(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    unsigned sign = adder__dec_sign(&a) ^ adder__dec_sign(&b);
    adder_status s;
    if (divide_everyday(&s, r, &a, &b, ctx) || divide_special(&s, r, &a, &b, ctx))
        return s;
    const adder_ctx *c = adder__dec_ctx(ctx);
    if (b.bits & ADDER__INFINITE)
        return adder__dec_simple(r, 0, adder__dec_tiny(c), sign, ADDER_DEC_CLAMPED, ctx);
    int64_t ideal = a.exponent - b.exponent;
    adder_dec z = adder__dec_make(0, ideal, sign);
    bool sticky;
    if (adder__dec_is_zero(&a))
        return adder__dec_finish(r, &z, false, 0, ctx);
    s = divide_rounded(&z, &a, &b, c, &sticky);
    if (s == ADDER_EINEXACT && ctx)
        ctx->flags |= ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED;
    if (s) {
        adder_dec_clear(&z);
        return s;
    }
    return adder__dec_finish(r, &z, sticky, 0, ctx);
}

adder_status adder__dec_divide_integer(adder_int *q, adder_dec *z, const adder_dec *a, const adder_dec *b,
                                       int64_t precision, bool *impossible)
{
    int64_t difference = adder__dec_adjusted(a) - adder__dec_adjusted(b);
    int64_t exponent = a->exponent < b->exponent ? a->exponent : b->exponent;
    unsigned sign = adder__dec_sign(a);
    *impossible = false;
    if (adder__dec_is_zero(a) || difference <= -2) {
        adder_status s = adder__dec_copy(z, a);
        adder_int_set(q, ADDER_INT(0));
        return s ? s : adder__dec_scale(z, z->exponent - exponent);
    }
    *impossible = difference > precision;
    if (*impossible)
        return ADDER_OK;
    adder_dec x, y;
    adder__dec_store sx, sy;
    adder_int rest = ADDER_INT(0);
    adder_status s = adder__dec_copy(&x, a);
    if (s)
        return s;
    y = adder__dec_make(0, 0, 0);
    s = adder__dec_copy(&y, b);
    if (s == ADDER_OK && a->exponent > exponent)
        s = adder__dec_scale(&x, a->exponent - exponent);
    if (s == ADDER_OK && b->exponent > exponent)
        s = adder__dec_scale(&y, b->exponent - exponent);
    if (s == ADDER_OK)
        s = adder_int_quorem(q, &rest, adder__dec_view(&sx, &x), adder__dec_view(&sy, &y));
    if (s == ADDER_OK)
        *impossible = q->word != 0 && adder__int_digits(*q) > precision;
    if (s == ADDER_OK && !*impossible) {
        *z = adder__dec_make(0, exponent, sign);
        adder__dec_take(z, &rest);
    }
    adder_dec_clear(&x);
    adder_dec_clear(&y);
    adder_int_clear(&rest);
    return s;
}

/* Stores *q and *m; either may be NULL. */
static adder_status divide_integer(adder_dec *quotient, adder_dec *m, const adder_dec *a, const adder_dec *b,
                                   adder_ctx *ctx)
{
    const adder_ctx *c = adder__dec_ctx(ctx);
    unsigned sign = adder__dec_sign(a) ^ adder__dec_sign(b);
    adder_dec zq = adder__dec_make(0, 0, sign), zm = adder__dec_make(0, 0, 0);
    adder_ctx quiet = *c;
    adder_status s, t;
    quiet.traps = 0;
    quiet.flags = 0;
    if ((a->bits | b->bits) & ADDER__NAN) {
        s = adder__dec_nan(&zq, a, b, &quiet);
        t = adder__dec_copy(&zm, &zq);
        s |= t;
    } else if (a->bits & ADDER__INFINITE) {
        quiet.flags = ADDER_DEC_INVALID_OPERATION;
        zq.bits = b->bits & ADDER__INFINITE ? ADDER__QUIET : sign | ADDER__INFINITE;
        if (!m && !(b->bits & ADDER__INFINITE))
            quiet.flags = 0;
        zm.bits = ADDER__QUIET;
        s = ADDER_OK;
    } else if (!(b->bits & ADDER__INFINITE) && adder__dec_is_zero(b)) {
        bool both = adder__dec_is_zero(a);
        quiet.flags = both ? ADDER_DEC_INVALID_OPERATION | ADDER_DEC_DIVISION_UNDEFINED : 0;
        if (!both && quotient)
            quiet.flags |= ADDER_DEC_DIVISION_BY_ZERO;
        if (m)
            quiet.flags |= ADDER_DEC_INVALID_OPERATION;
        zq.bits = both ? ADDER__QUIET : sign | ADDER__INFINITE;
        zm.bits = ADDER__QUIET;
        s = ADDER_OK;
    } else {
        adder_int q = ADDER_INT(0);
        bool impossible = false;
        if (b->bits & ADDER__INFINITE)
            s = adder__dec_copy(&zm, a);
        else
            s = adder__dec_divide_integer(&q, &zm, a, b, adder__dec_precision(c), &impossible);
        if (s == ADDER_OK && impossible) {
            quiet.flags = ADDER_DEC_INVALID_OPERATION | ADDER_DEC_DIVISION_IMPOSSIBLE;
            zq.bits = zm.bits = ADDER__QUIET;
        } else if (s == ADDER_OK) {
            adder__dec_take(&zq, &q);
            if (quotient && !(b->bits & ADDER__INFINITE)) {
                adder_dec whole = zq;
                zq = adder__dec_make(0, 0, 0);
                s = adder__dec_finish(&zq, &whole, false, 0, &quiet);
            }
            if (s == ADDER_OK && m) {
                adder_dec rest = zm;
                zm = adder__dec_make(0, 0, 0);
                s = adder__dec_finish(&zm, &rest, false, 0, &quiet);
            }
        }
        adder_int_clear(&q);
    }
    if (s == ADDER_OK)
        s = adder__dec_raise(ctx, quiet.flags);
    if (s) {
        adder_dec_clear(&zq);
        adder_dec_clear(&zm);
        return s;
    }
    if (quotient)
        adder_dec_move(quotient, &zq);
    if (m)
        adder_dec_move(m, &zm);
    adder_dec_clear(&zq);
    adder_dec_clear(&zm);
    return ADDER_OK;
}

adder_status adder_dec_quo(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return divide_integer(r, NULL, &a, &b, ctx);
}

adder_status adder_dec_rem(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return divide_integer(NULL, r, &a, &b, ctx);
}

adder_status adder_dec_quorem(adder_dec *q, adder_dec *m, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return divide_integer(q, m, &a, &b, ctx);
}

adder_status adder_dec_remnear(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    if ((a.bits | b.bits) & ADDER__NAN)
        return adder__dec_nan(r, &a, &b, ctx);
    if ((a.bits & ADDER__INFINITE) || adder__dec_is_zero(&b))
        return adder__dec_invalid_as(r, adder__dec_is_zero(&a) ? ADDER_DEC_DIVISION_UNDEFINED : 0, ctx);
    if (b.bits & ADDER__INFINITE)
        return adder__dec_finish_copy(r, &a, adder__dec_sign(&a), ctx);
    int64_t precision = adder__dec_precision(adder__dec_ctx(ctx));
    adder_int q = ADDER_INT(0), half = ADDER_INT(0);
    adder_dec z = adder__dec_make(0, 0, 0), y = z;
    adder__dec_store sy, sz;
    bool impossible;
    adder_status s = adder__dec_divide_integer(&q, &z, &a, &b, precision, &impossible);
    if (s == ADDER_OK && !impossible) {
        /* If the remainder is far below half of b, the comparison is not needed, and would need all of b's digits. */
        bool near = !adder__dec_is_zero(&z) && adder__dec_adjusted(&a) - adder__dec_adjusted(&b) > -2;
        s = adder__dec_copy(&y, &b);
        if (s == ADDER_OK && y.exponent > z.exponent && near)
            s = adder__dec_scale(&y, y.exponent - z.exponent);
        if (s == ADDER_OK)
            s = adder_int_lshift(&half, adder__dec_view(&sz, &z), 1);
        if (s == ADDER_OK && adder_int_is_odd(q))
            s = adder_int_add(&half, half, ADDER_INT(1));
        if (s == ADDER_OK && near && adder_int_cmp(half, adder__dec_view(&sy, &y)) > 0) {
            s = adder_int_sub(&half, adder__dec_view(&sy, &y), adder__dec_view(&sz, &z));
            if (s == ADDER_OK)
                s = adder_int_add(&q, q, ADDER_INT(1));
            if (s == ADDER_OK) {
                adder_dec t = adder__dec_make(0, z.exponent, adder__dec_sign(&z) ^ 1u);
                adder__dec_take(&t, &half);
                adder_dec_clear(&z);
                z = t;
            }
        }
        if (s == ADDER_OK)
            impossible = q.word != 0 && adder__int_digits(q) > precision;
    }
    adder_int_clear(&q);
    adder_int_clear(&half);
    adder_dec_clear(&y);
    if (s || impossible)
        adder_dec_clear(&z);
    return s            ? s
           : impossible ? adder__dec_invalid_as(r, ADDER_DEC_DIVISION_IMPOSSIBLE, ctx)
                        : adder__dec_finish(r, &z, false, 0, ctx);
}
