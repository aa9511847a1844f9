/* frac.c - fractions, by the rules of Python 3.12: the digits of num / den, exactly rounded. */

#include "format.h"
#include "frac/frac.h"

/* *q = the first significant digits of num / den, rounded, and *e = the exponent of the first one. */
static adder_status significant(adder_int *q, int64_t *e, adder_int num, adder_int den, int figures,
                                adder_rounding rounding)
{
    adder_int limit = ADDER_INT(0);
    adder_status s = adder__frac_exponent10(e, num, den);
    s = s ? s : adder__frac_quotient(q, num, den, figures - 1 - *e, rounding);
    s = s ? s : adder_int_pow(&limit, ADDER_INT(10), ADDER_INT(figures));
    if (s == ADDER_OK && adder_int_cmpabs(*q, limit) >= 0) { /* 9.99 became 10.0 */
        ++*e;
        s = adder_int_quo(q, *q, ADDER_INT(10));
    }
    adder_int_clear(&limit);
    return s;
}

bool adder__put_ratio(adder__out *o, adder_int num, adder_int den, bool negative, const adder__spec *s)
{
    adder_int q = ADDER_INT(0);
    adder_status status = ADDER_OK;
    int64_t exponent = 0;
    int behind = adder__behind(s);
    bool fixed = adder__is_fixed_type(s->type);
    if (num.word != 0) {
        if (fixed)
            status = adder__frac_quotient(&q, num, den, behind + (s->type == '%' ? 2 : 0), s->rounding);
        else
            status = significant(&q, &exponent, num, den, adder__figures(s), s->rounding);
    }
    status = status ? status : adder_int_abs(&q, q);
    adder__decimal d;
    bool done = adder__out_status(o, status) && adder__decimal_read(o, &d, q);
    adder_int_clear(&q);
    if (!done)
        return false;
    d.negative = negative;
    d.point = fixed ? d.point - behind : exponent + 1;
    done = adder__put_decimal(o, &d, s);
    adder__decimal_clear(&d);
    return done;
}

/* Without a type: as str, with signs, grouping and alignment; # shows the denominator 1. */
static bool format_general(adder__out *o, adder_frac a, const adder__spec *s)
{
    if (s->precision >= 0 || s->fraction || s->no_negative_zero || (s->zero && s->has_width) || s->more_zeros)
        return adder__out_refuse(o, "a precision, z or leading zeros for a fraction without a type");
    size_t field = adder__out_mark(o);
    adder__spec whole = ADDER__SPEC_NONE;
    adder__integer num, den;
    adder__from_int(&num, a.num);
    adder__from_int(&den, adder_frac_den(a));
    whole.sign = s->sign;
    whole.grouping = s->grouping;
    if (!adder__put_integer(o, &num, &whole, -1, false))
        return false;
    whole.sign = 0;
    if ((s->alternate || !adder_frac_is_int(a)) &&
        !(adder__out_char(o, '/') && adder__put_integer(o, &den, &whole, -1, false)))
        return false;
    bool sign = num.negative || s->sign == '+' || s->sign == ' ';
    return adder__pad(o, field, sign, adder__out_mark(o) - field, s, '>');
}

bool adder__format_frac(adder__out *o, adder_frac a, adder__spec *s)
{
    if (s->type == 0)
        return format_general(o, a, s);
    if (!adder__is_real_type(s->type) || s->type == 'n')
        return adder__out_refuse(o, "no such type");
    /* A 0 that no digit follows is the width. */
    if (s->zero && !s->has_width)
        s->zero = false;
    if (s->align && (s->zero || s->more_zeros))
        return adder__out_refuse(o, "an alignment and a 0 before the width");
    adder__spec_zero_fill(s);
    /* Python's fractions have no negative zero: a negative fraction that rounds to 0 keeps its sign unless z is given.
     */
    return adder__put_ratio(o, a.num, adder_frac_den(a), adder_frac_sign(a) < 0, s);
}

size_t adder_frac_format(char *buf, size_t size, adder_frac a, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_FRAC, .value.frac = a };
    return adder__format_one("adder_frac_format", buf, size, &arg, spec);
}
