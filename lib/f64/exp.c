/* exp.c - adder_f64_scientific and adder_f64_general: "%.5e" and "%.5g". */

#include "f64.h"

/* The digits of a finite |x|, rounded to `significant` of them: 0.d1d2d3... * 10**point; x may be 0. */
static void significant_digits(adder__f64_expansion *x, double value, int64_t significant, adder_rounding rounding)
{
    adder__f64_parts v = adder__f64_split(value);
    bool negative = adder__f64_negative(value);
    if (v.m == 0) {
        x->length = 0;
        x->point = 1;
    } else if (significant <= 18) {
        /* Scales so that the digits asked for are an integer below 10**18. */
        int n = (int)significant, exponent = adder__f64_exponent10(v.m, v.e);
        uint64_t digits;
        adder__discarded part = adder__f64_scale(&digits, v.m, v.e, n - 1 - exponent);
        digits += adder__raises(rounding, negative, digits, part);
        if (digits == adder__pow10[n]) {
            digits = adder__pow10[n - 1];
            exponent++;
        }
        adder__write_digits(x->digit, digits, n);
        x->length = n;
        x->point = exponent + 1;
    } else {
        adder__f64_expand(x, v.m, v.e, -1, significant);
        adder__f64_expansion_round(x, significant, rounding, negative);
    }
}

size_t adder_f64_scientific(char *buf, size_t size, double x, int ndigits, adder_rounding rounding)
{
    if (!adder__f64_finite(x))
        return adder__f64_write_special(buf, size, x);
    int64_t places = ndigits < 0 ? 6 : ndigits;
    adder__f64_expansion digits;
    significant_digits(&digits, x, places + 1, rounding);
    adder__writer w = { buf, size, 0 };
    if (adder__f64_negative(x))
        adder__write_text(&w, "-", 1);
    adder__write_exp(&w, digits.digit, digits.length, digits.point - 1, places, false);
    return adder__write_end(&w);
}

/* C11 7.21.6.1: with P significant digits and the exponent X of the form with an exponent, the form without one is used
   if P > X >= -4. */
static size_t general(char *buf, size_t size, double x, int ndigits, adder_rounding rounding, bool alternate)
{
    if (!adder__f64_finite(x))
        return adder__f64_write_special(buf, size, x);
    int64_t precision = ndigits < 0 ? 6 : ndigits == 0 ? 1 : ndigits;
    adder__f64_expansion digits;
    significant_digits(&digits, x, precision, rounding);
    while (digits.length > 0 && digits.digit[digits.length - 1] == '0')
        digits.length--;
    int exponent = (int)(digits.point - 1);
    /* The digits behind the first one: without trailing zeros, or, if alternate, as many as were asked for. */
    int64_t behind = alternate ? precision - 1 : digits.length > 0 ? digits.length - 1 : 0;
    adder__writer w = { buf, size, 0 };
    if (adder__f64_negative(x))
        adder__write_text(&w, "-", 1);
    if (exponent >= -4 && exponent < precision) {
        int64_t places = behind - exponent;
        adder__write_fixed(&w, digits.digit, digits.length, digits.point, places > 0 ? places : 0, alternate);
    } else {
        adder__write_exp(&w, digits.digit, digits.length, exponent, behind, alternate);
    }
    return adder__write_end(&w);
}

size_t adder_f64_general(char *buf, size_t size, double x, int ndigits, adder_rounding rounding)
{
    return general(buf, size, x, ndigits, rounding, false);
}

size_t adder_f64_general_alt(char *buf, size_t size, double x, int ndigits, adder_rounding rounding)
{
    return general(buf, size, x, ndigits, rounding, true);
}
