/* dec.c - decimal numbers: by the rules of Python's Decimal.__format__, and in the layout of doubles. */

#include "dec/dec.h"

#include "format.h"

static bool read_digits(adder__out *o, adder__decimal *d, const adder_dec *a)
{
    if (a->bits & ADDER__BIG)
        return adder__decimal_read(o, d, (adder_int){ (intptr_t)a->coefficient[0] });
    d->block = NULL;
    d->digit = d->few;
    adder__u128 c = adder__dec_coefficient(a);
    d->count = c ? adder__write_u128(d->few, c) - d->few : 0;
    return true;
}

static inline adder_status copy(adder_dec *z, const adder_dec *a)
{
    if (a->bits & ADDER__BIG)
        return adder__dec_copy(z, a);
    *z = *a;
    return ADDER_OK;
}

/* z = a rounded to at most `figures` significant digits, or to at most `places` digits behind the point. */
static adder_status round_figures(adder_dec *z, const adder_dec *a, int64_t figures, adder_rounding rounding)
{
    return adder__dec_digits(a) > figures ? adder_dec_round_sig(z, *a, figures, rounding) : copy(z, a);
}

static adder_status round_places(adder_dec *z, const adder_dec *a, int64_t places, adder_rounding rounding)
{
    bool inexact;
    adder_status s = copy(z, a);
    return s || -a->exponent <= places ? s : adder__dec_drop(z, -a->exponent - places, rounding, false, &inexact);
}

/* The digits of a finite number, rounded as the type and the precision, if there is one, need it; *exponent = that of
   the last one. */
static bool rounded_digits(adder__out *o, adder__decimal *d, int64_t *exponent, const adder_dec *a,
                           const adder__spec *s)
{
    adder_dec z = ADDER_DEC(0, 0);
    adder_status status;
    if (s->precision < 0)
        status = copy(&z, a);
    else if (adder__is_fixed_type(s->type))
        status = round_places(&z, a, s->precision, s->rounding);
    else
        status = round_figures(&z, a, adder__figures(s), s->rounding);
    bool done = adder__out_status(o, status) && read_digits(o, d, &z);
    *exponent = z.exponent;
    d->negative = adder__dec_sign(a);
    if (z.bits & ADDER__BIG)
        adder_dec_clear(&z);
    return done;
}

/* The everyday number with f: its digits are those of one word, *places of them behind the point.  Returns whether a is
   one. */
static bool fixed_word(uint64_t *v, int *places, const adder_dec *a, const adder__spec *s)
{
    adder__u128 c;
    unsigned conditions;
    if ((s->type != 'f' && s->type != 'F') || s->locale_point || s->fraction || (a->bits & ADDER__BIG) ||
        s->precision > 19 || a->exponent < -19 || a->exponent > 19)
        return false;
    *places = s->precision >= 0 ? s->precision : a->exponent < 0 ? (int)-a->exponent : 0;
    bool held = adder__dec_at_exponent(&c, &conditions, a, -*places, s->rounding);
    *v = (uint64_t)c;
    return held && c >> 64 == 0;
}

static bool put_word(adder__out *o, uint64_t v, int places, bool negative, const adder__spec *s)
{
    enum { LONGEST = 1 + 20 + 1 + 19 };
    size_t field = adder__out_mark(o);
    if (!adder__out_room(o, LONGEST) || !adder__put_sign(o, negative, s))
        return false;
    uint64_t whole = places > 0 ? adder__quotient_tens64(v, places) : v;
    char *first = o->at;
    o->at = adder__write_u64(first, whole);
    size_t digits = (size_t)(o->at - first), prefix = (size_t)(first - o->start) - field;
    if (places > 0 || s->alternate)
        *o->at++ = '.';
    adder__write_digits(o->at, v - whole * adder__pow10[places], places);
    o->at += places;
    return adder__finish_number(o, field, prefix, digits, s);
}

bool adder__put_dec(adder__out *o, const adder_dec *a, const adder__spec *s)
{
    if (a->bits & ADDER__SPECIAL)
        return adder__put_special(o, adder__dec_sign(a), a->bits & ADDER__NAN, s, false);
    adder__spec full = *s;
    adder__decimal d;
    int64_t exponent;
    if (full.precision < 0)
        full.precision = 6;
    uint64_t v;
    int places;
    if (fixed_word(&v, &places, a, &full))
        return put_word(o, v, places, adder__dec_sign(a), &full);
    if (!rounded_digits(o, &d, &exponent, a, &full))
        return false;
    d.point = d.count + exponent;
    bool done = adder__put_decimal(o, &d, &full);
    adder__decimal_clear(&d);
    return done;
}

static bool format_special(adder__out *o, const adder_dec *a, const adder__spec *s)
{
    size_t field = adder__out_mark(o);
    adder_dec magnitude = *a;
    magnitude.bits &= ~(uint32_t)ADDER__NEGATIVE;
    if (!adder__put_sign(o, adder__dec_sign(a), s))
        return false;
    size_t prefix = adder__out_mark(o) - field;
    adder_arg arg = { .kind = ADDER_ARG_DEC, .value.dec = magnitude };
    if (!adder__put_str(o, &arg) || (s->type == '%' && !adder__out_char(o, '%')))
        return false;
    adder__spec plain = *s;
    plain.grouping = 0;
    if (s->zero) {
        plain.align = '>';
        plain.fill_size = 0;
    }
    return adder__finish_number(o, field, prefix, 0, &plain);
}

/* The digits, the point and the exponent of a number whose last digit has the given exponent.  For g the point stands
   where the specification's to-scientific-string puts it, for e behind the first digit. */
static bool put_body(adder__out *o, const adder__decimal *d, int64_t exponent, const adder__spec *s)
{
    char type = s->type ? s->type : 'G', letter = (char)(type == 'E' || type == 'G' ? 'E' : 'e');
    int64_t digits = d->count ? d->count : 1, left = exponent + digits;
    if (adder__is_fixed_type(type)) {
        int64_t places = s->precision >= 0 ? s->precision : exponent < 0 ? -exponent : 0;
        return adder__put_fixed(o, d->digit, d->count, d->count ? left : 0, places, s) &&
               (type != '%' || adder__out_char(o, '%'));
    }
    if (type == 'e' || type == 'E') {
        int64_t places = s->precision >= 0 ? s->precision : digits - 1;
        int64_t shown = d->count ? left - 1 : exponent + (s->precision > 0 ? s->precision : 0);
        return adder__put_fixed(o, d->digit, d->count, 1, places, s) && adder__put_exponent(o, letter, shown, 1);
    }
    if (exponent <= 0 && left > -6)
        return adder__put_fixed(o, d->digit, d->count, d->count ? left : 0, -exponent, s);
    return adder__put_fixed(o, d->digit, d->count, 1, digits - 1, s) && adder__put_exponent(o, letter, left - 1, 1);
}

/* Whether a minus is shown; zero: all digits are 0. */
static bool shows_minus(const adder_dec *a, bool zero, const adder__spec *s)
{
    return adder__dec_sign(a) && !(s->no_negative_zero && zero);
}

bool adder__format_dec(adder__out *o, const adder_dec *a, adder__spec *s)
{
    if (s->type && !adder__is_real_type(s->type))
        return adder__out_refuse(o, "no such type");
    if (s->align && (s->zero || s->zero_width))
        return adder__out_refuse(o, "an alignment and a 0 before the width");
    if (s->type == 'n' && s->grouping)
        return adder__out_refuse(o, "a grouping with the type n");
    if (a->bits & ADDER__SPECIAL)
        return format_special(o, a, s);
    if (s->type == 'n') {
        s->grouping = 'n';
        s->locale_point = true;
    }
    adder__spec_zero_fill(s);
    s->grouped_zeros = s->zero;
    uint64_t v;
    int places;
    if (fixed_word(&v, &places, a, s))
        return put_word(o, v, places, shows_minus(a, v == 0, s), s);
    adder_dec value = *a; /* shares a's coefficient */
    if (s->type == '%')
        value.exponent += 2;
    adder__decimal d;
    int64_t exponent;
    if (!rounded_digits(o, &d, &exponent, &value, s))
        return false;
    size_t field = adder__out_mark(o);
    bool done = adder__put_sign(o, shows_minus(a, d.count == 0, s), s);
    size_t prefix = adder__out_mark(o) - field;
    done = done && put_body(o, &d, exponent, s) && adder__finish_real(o, field, prefix, s);
    adder__decimal_clear(&d);
    return done;
}

bool adder__truncate_dec(adder__out *o, adder_int *r, const adder_dec *a)
{
    if (a->bits & ADDER__SPECIAL)
        return adder__out_refuse(o, "a NaN or an infinity is not an integer");
    if (a->exponent > 0 && !adder__dec_is_zero(a) && !adder__out_ask(o, (uint64_t)a->exponent))
        return false;
    return adder__out_status(o, adder_dec_get_int(r, *a));
}

size_t adder_dec_format(char *buf, size_t size, adder_dec a, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_DEC, .value.dec = a };
    return adder__format_one("adder_dec_format", buf, size, &arg, spec);
}
