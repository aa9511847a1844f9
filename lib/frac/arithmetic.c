/* arithmetic.c - sums, products, quotients and powers of fractions.

   The greatest common divisors are taken of operands rather than of results, which are twice as long (Knuth, The Art of
   Computer Programming, volume 2, 4.5.1). */

#include "frac.h"

/* a/b + c/d with all of them in words; false if something on the way is not. */
static bool add_words(adder_frac *r, intptr_t a, intptr_t b, intptr_t c, intptr_t d)
{
    intptr_t x, y, num, den, g = adder__frac_gcd(b, d);
    intptr_t b_rest = b, d_rest = d;
    if (g != 1) {
        b_rest = b / g;
        d_rest = d / g;
    }
    if (__builtin_mul_overflow(a, d_rest, &x) || __builtin_mul_overflow(c, b_rest, &y) ||
        __builtin_add_overflow(x, y, &num) || !adder__frac_fits(num))
        return false;
    if (g != 1) {
        g = adder__frac_gcd(num, g);
        if (g != 1) {
            num /= g;
            d /= g;
        }
    }
    if (__builtin_mul_overflow(b_rest, d, &den) || !adder__frac_fits(den))
        return false;
    adder__frac_store_small(r, num, den);
    return true;
}

/* *r = *r / g, which divides it. */
static adder_status take_out(adder_int *r, adder_int a, adder_int g)
{
    return adder__frac_is_one(g) ? adder_int_set(r, a) : adder_int_divexact(r, a, g);
}

static adder_status add_or_sub(adder_frac *r, adder_frac a, adder_frac b, bool subtract)
{
    adder_int a_den = adder_frac_den(a), b_den = adder_frac_den(b);
    if (ADDER__LIKELY(adder__frac_is_small(a) && adder__frac_is_small(b))) {
        intptr_t c = adder__frac_word(b.num);
        if (add_words(r, adder__frac_word(a.num), adder__frac_word(a_den), subtract ? -c : c, adder__frac_word(b_den)))
            return ADDER_OK;
    }
    adder_frac t = { { 0 }, { 0 } };
    adder_int g = ADDER_INT(0), u = ADDER_INT(0), v = ADDER_INT(0);
    adder_status s = adder_int_gcd(&g, a_den, b_den);
    if (s == ADDER_OK && adder__frac_is_one(g)) {
        s = adder_int_mul(&t.num, a.num, b_den);
        if (s == ADDER_OK)
            s = subtract ? adder_int_submul(&t.num, a_den, b.num) : adder_int_addmul(&t.num, a_den, b.num);
        if (s == ADDER_OK)
            s = adder_int_mul(&t.den, a_den, b_den);
    } else if (s == ADDER_OK) {
        s = adder_int_divexact(&u, a_den, g);
        if (s == ADDER_OK)
            s = adder_int_divexact(&v, b_den, g);
        if (s == ADDER_OK)
            s = adder_int_mul(&t.num, a.num, v);
        if (s == ADDER_OK)
            s = subtract ? adder_int_submul(&t.num, u, b.num) : adder_int_addmul(&t.num, u, b.num);
        if (s == ADDER_OK)
            s = adder_int_gcd(&g, t.num, g); /* all that numerator and denominator can have in common */
        if (s == ADDER_OK)
            s = take_out(&t.num, t.num, g);
        if (s == ADDER_OK)
            s = take_out(&v, b_den, g);
        if (s == ADDER_OK)
            s = adder_int_mul(&t.den, u, v);
    }
    adder_int_clear(&g);
    adder_int_clear(&u);
    adder_int_clear(&v);
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_add(adder_frac *r, adder_frac a, adder_frac b)
{
    return add_or_sub(r, a, b, false);
}

adder_status adder_frac_sub(adder_frac *r, adder_frac a, adder_frac b)
{
    return add_or_sub(r, a, b, true);
}

/* (a/b) * (c/d), where d may be negative, with all of them in words; false if the result is not. */
static bool multiply_words(adder_frac *r, intptr_t a, intptr_t b, intptr_t c, intptr_t d)
{
    if (d == ADDER_INT_SMALL_MIN)
        return false;
    intptr_t num, den, g = adder__frac_gcd(a, d);
    if (g != 1) {
        a /= g;
        d /= g;
    }
    g = adder__frac_gcd(c, b);
    if (g != 1) {
        c /= g;
        b /= g;
    }
    if (__builtin_mul_overflow(a, c, &num) || __builtin_mul_overflow(b, d, &den) || !adder__frac_fits(num) ||
        !adder__frac_fits(den) || num == ADDER_INT_SMALL_MIN || den == ADDER_INT_SMALL_MIN)
        return false;
    adder__frac_store_small(r, den < 0 ? -num : num, den < 0 ? -den : den);
    return true;
}

/* *r = (a/b) * (c/d), both in lowest terms, where d may be negative. */
static adder_status multiply(adder_frac *r, adder_int a, adder_int b, adder_int c, adder_int d)
{
    if (ADDER__LIKELY(!((a.word | b.word | c.word | d.word) & 1)) &&
        multiply_words(r, adder__frac_word(a), adder__frac_word(b), adder__frac_word(c), adder__frac_word(d)))
        return ADDER_OK;
    bool negative = adder_int_sign(d) < 0;
    adder_frac t = { { 0 }, { 0 } };
    adder_int g = ADDER_INT(0), h = ADDER_INT(0), rest = ADDER_INT(0);
    adder_status s = adder_int_gcd(&g, a, d);
    if (s == ADDER_OK)
        s = adder_int_gcd(&h, c, b);
    if (s == ADDER_OK)
        s = take_out(&t.num, a, g);
    if (s == ADDER_OK)
        s = take_out(&rest, c, h);
    if (s == ADDER_OK)
        s = adder_int_mul(&t.num, t.num, rest);
    if (s == ADDER_OK)
        s = take_out(&t.den, b, h);
    if (s == ADDER_OK)
        s = take_out(&rest, d, g);
    if (s == ADDER_OK)
        s = adder_int_mul(&t.den, t.den, rest);
    if (s == ADDER_OK && negative)
        s = adder_int_neg(&t.num, t.num);
    if (s == ADDER_OK && negative)
        s = adder_int_neg(&t.den, t.den);
    adder_int_clear(&g);
    adder_int_clear(&h);
    adder_int_clear(&rest);
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_mul(adder_frac *r, adder_frac a, adder_frac b)
{
    return multiply(r, a.num, adder_frac_den(a), b.num, adder_frac_den(b));
}

adder_status adder_frac_div(adder_frac *r, adder_frac a, adder_frac b)
{
    if (b.num.word == 0)
        return ADDER_EDIVZERO;
    return multiply(r, a.num, adder_frac_den(a), adder_frac_den(b), b.num);
}

adder_status adder_frac_neg(adder_frac *r, adder_frac a)
{
    adder_frac t = { { 0 }, { 0 } };
    adder_status s = adder_int_neg(&t.num, a.num);
    if (s == ADDER_OK)
        s = adder_int_set(&t.den, adder_frac_den(a));
    return adder__frac_finish(r, &t, s);
}

adder_status adder_frac_abs(adder_frac *r, adder_frac a)
{
    return adder_int_sign(a.num) < 0 ? adder_frac_neg(r, a) : adder_frac_set(r, a);
}

adder_status adder_frac_pow(adder_frac *r, adder_frac a, adder_int e)
{
    bool invert = adder_int_sign(e) < 0;
    if (invert && a.num.word == 0)
        return ADDER_EDIVZERO;
    adder_frac t = { { 0 }, { 0 } };
    adder_int size = ADDER_INT(0);
    adder_status s = adder_int_abs(&size, e);
    if (s == ADDER_OK)
        s = adder_int_pow(&t.num, a.num, size);
    if (s == ADDER_OK)
        s = adder_int_pow(&t.den, adder_frac_den(a), size);
    if (s == ADDER_OK && invert) {
        adder_int_swap(&t.num, &t.den);
        if (adder_int_sign(t.den) < 0) {
            s = adder_int_neg(&t.num, t.num);
            if (s == ADDER_OK)
                s = adder_int_neg(&t.den, t.den);
        }
    }
    adder_int_clear(&size);
    return adder__frac_finish(r, &t, s);
}
