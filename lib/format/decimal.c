/* decimal.c - numbers as decimal digits and a point: fractions, decimals, long doubles. */

#include "digits/digits.h"
#include "f64/f64.h"
#include "format.h"

void adder__decimal_clear(adder__decimal *d)
{
    if (d->block)
        adder_free(d->block);
}

bool adder__decimal_read(adder__out *o, adder__decimal *d, adder_int n)
{
    d->block = NULL;
    d->digit = d->few;
    size_t count = adder_int_bit_length(n) <= 128 ? adder_int_str(d->few, sizeof d->few, n, 10) : 0;
    if (count == 0) {
        d->block = d->digit = adder_int_to_str(n, 10);
        if (!d->block)
            return adder__out_fail(o, errno);
        count = strlen(d->block);
    }
    if (count == 1 && d->digit[0] == '0')
        count = 0;
    d->count = d->point = (int64_t)count;
    return true;
}

bool adder__put_fixed(adder__out *o, const char *digit, int64_t count, int64_t point, int64_t places,
                      const adder__spec *s)
{
    /* Zeros before the point, and those behind it that no precision asks for. */
    int64_t before = point > count ? point - count : 0, behind = count == 0 || point < -places ? places : -point;
    behind -= s->precision > 0 ? s->precision : 0;
    if (!adder__out_ask(o, (uint64_t)before) || (behind > 0 && !adder__out_ask(o, (uint64_t)behind)))
        return false;
    size_t n = (size_t)(point > 0 ? point : 1) + (size_t)(places > 0 ? places : 0) + 1;
    if (!adder__out_room(o, n))
        return false;
    if (point > 0 && places > 0 && count == point + places) { /* as most rounded numbers have */
        memcpy(o->at, digit, (size_t)point);
        o->at[point] = '.';
        memcpy(o->at + point + 1, digit + point, (size_t)places);
        o->at += count + 1;
        return true;
    }
    adder__writer w = { o->at, n, 0 };
    adder__write_fixed(&w, digit, count, point, places, s->alternate);
    o->at += w.length;
    return true;
}

bool adder__put_exponent(adder__out *o, char letter, int64_t exponent, int least)
{
    if (!adder__out_room(o, 24))
        return false;
    *o->at++ = letter;
    *o->at++ = exponent < 0 ? '-' : '+';
    uint64_t magnitude = exponent < 0 ? 0 - (uint64_t)exponent : (uint64_t)exponent;
    if (least == 2 && magnitude < 10)
        *o->at++ = '0';
    o->at = adder__write_u64(o->at, magnitude);
    return true;
}

/* The digits of g and of no type: as many as there are, or all that were asked for with #. */
static bool put_general(adder__out *o, const adder__decimal *d, const adder__spec *s)
{
    bool shortest = s->type == 0 && s->precision < 0;
    int64_t count = d->count, figures = adder__figures(s), exponent = count ? d->point - 1 : 0;
    while (count > 0 && d->digit[count - 1] == '0')
        count--;
    int64_t most = shortest ? 16 : s->type == 0 ? figures - 1 : figures;
    int64_t digits = s->alternate && !shortest ? figures : count > 0 ? count : 1;
    if (exponent < -4 || exponent >= most)
        return adder__put_fixed(o, d->digit, count, 1, digits - 1, s) &&
               adder__put_exponent(o, s->type == 'G' ? 'E' : 'e', exponent, 2);
    int64_t places = digits - 1 - exponent, least = s->type == 0;
    return adder__put_fixed(o, d->digit, count, exponent + 1, places > least ? places : least, s);
}

static bool put_body(adder__out *o, const adder__decimal *d, const adder__spec *s)
{
    switch (s->type) {
    case 'e':
    case 'E':
        return adder__put_fixed(o, d->digit, d->count, 1, adder__behind(s), s) &&
               adder__put_exponent(o, s->type, d->count ? d->point - 1 : 0, 2);
    case 'f':
    case 'F':
        return adder__put_fixed(o, d->digit, d->count, d->point, adder__behind(s), s);
    case '%':
        return adder__put_fixed(o, d->digit, d->count, d->point, adder__behind(s), s) && adder__out_char(o, '%');
    default:
        return put_general(o, d, s);
    }
}

bool adder__put_decimal(adder__out *o, const adder__decimal *d, const adder__spec *s)
{
    size_t field = adder__out_mark(o);
    bool negative = d->negative && !(s->no_negative_zero && d->count == 0);
    if (!adder__put_sign(o, negative, s))
        return false;
    size_t prefix = adder__out_mark(o) - field;
    return put_body(o, d, s) && adder__finish_real(o, field, prefix, s);
}
