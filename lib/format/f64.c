/* f64.c - doubles: calls lib/f64, and adds the further layout that both languages specify. */

#include <float.h>
#include <math.h>

#include "format.h"

#include <adder/f64.h>

static bool is_upper(char type)
{
    return type == 'E' || type == 'F' || type == 'G';
}

static size_t write_text(char *buf, size_t size, double x, char type, int precision, const adder__spec *s)
{
    switch (type) {
    case 'r':
        return s->single ? adder_f32_repr(buf, size, (float)x) : adder_f64_repr(buf, size, x);
    case 'e':
        return adder_f64_scientific(buf, size, x, precision, s->rounding);
    case 'g':
        return s->alternate ? adder_f64_general_alt(buf, size, x, precision, s->rounding)
                            : adder_f64_general(buf, size, x, precision, s->rounding);
    default:
        return adder_f64_fixed(buf, size, x, precision, s->rounding);
    }
}

static char *find(const adder__out *o, size_t mark, char c)
{
    char *p = o->start + mark;
    return memchr(p, c, (size_t)(o->at - p));
}

/* n zeros at the end of the digits behind a mark. */
static bool put_zeros(adder__out *o, size_t first, size_t n)
{
    char *e = find(o, first, 'e');
    size_t mark = e ? (size_t)(e - o->start) : adder__out_mark(o);
    return adder__out_insert(o, mark, n) && adder__out_fill(o, o->start + mark, '0', n);
}

/* A double has at most so many digits, behind the point or in all; the others are zeros. */
enum { ALL_DIGITS = 1100 };

/* Appends the text of x, without the layout of its sign. */
static inline bool put_text(adder__out *o, double x, char type, int precision, const adder__spec *s)
{
    int made = ADDER__LIKELY(precision < ALL_DIGITS) ? precision : ALL_DIGITS;
    size_t first = adder__out_mark(o);
    size_t room = (size_t)(o->end - o->at), n = write_text(o->at, room, x, type, made, s);
    if (ADDER__UNLIKELY(n >= room)) {
        if (!adder__out_room(o, n + 1))
            return false;
        write_text(o->at, n + 1, x, type, made, s);
    }
    o->at += n;
    return ADDER__LIKELY(made == precision) || (type == 'g' && !s->alternate) ||
           put_zeros(o, first, (size_t)(precision - made));
}

/* A point at the end of the digits behind a mark. */
static bool put_point(adder__out *o, size_t first)
{
    char *e = find(o, first, 'e');
    size_t mark = e ? (size_t)(e - o->start) : adder__out_mark(o);
    if (!adder__out_insert(o, mark, 1))
        return false;
    o->start[mark] = '.';
    return true;
}

/* Removes trailing zeros; the digits have a point among them. */
static void strip_zeros(adder__out *o, size_t first)
{
    char *e = find(o, first, 'e'), *last = e;
    while (last[-1] == '0')
        last--;
    last -= last[-1] == '.';
    memmove(last, e, (size_t)(o->at - e));
    o->at -= e - last;
}

/* Python's text of a float with a precision and no type: as g, except that the exponent form begins one digit earlier,
   and that there is always a digit behind the point. */
static bool put_short(adder__out *o, double x, int precision, const adder__spec *s)
{
    size_t first = adder__out_mark(o);
    if (!put_text(o, x, 'g', precision, s))
        return false;
    if (find(o, first, 'e'))
        return true;
    char *point = find(o, first, '.'), *end = point ? point : o->at;
    const char *digit = o->start + first + signbit(x);
    int64_t figures = *digit == '0' && x != 0 ? 0 : end - digit; /* before the point */
    if (figures < precision)
        return point || adder__out_put(o, ".0", 2);
    o->at = o->start + first;
    if (!put_text(o, x, 'e', precision - 1, s))
        return false;
    if (precision > 1 && !s->alternate)
        strip_zeros(o, first);
    return precision > 1 || !s->alternate || put_point(o, first);
}

/* Whether all digits from a mark on, up to an exponent, are zeros. */
static bool is_all_zeros(const adder__out *o, size_t mark)
{
    const char *p = o->start + mark;
    while (p < o->at && (*p == '0' || *p == '.' || *p == '-'))
        p++;
    return p == o->at || !(*p >= '1' && *p <= '9');
}

static bool put_finite(adder__out *o, double x, const adder__spec *s)
{
    size_t first = adder__out_mark(o);
    char type = (char)(s->type | 0x20);
    int precision = s->precision;
    if (s->type == 0)
        type = precision < 0 ? 'r' : 0;
    else if (s->type == 'n')
        type = 'g';
    if (precision < 0)
        precision = 6;
    if (type == 0)
        return put_short(o, x, precision > 0 ? precision : 1, s);
    if (!put_text(o, x, type, precision, s))
        return false;
    /* A point if # asks for one that no digit follows. */
    return !s->alternate || type == 'g' || find(o, first, '.') || put_point(o, first);
}

bool adder__put_special(adder__out *o, bool negative, bool nan, const adder__spec *s, bool zeros)
{
    size_t field = adder__out_mark(o);
    adder__spec plain = *s;
    bool upper = is_upper(s->type) || s->type == 'A';
    const char *word = upper ? (nan ? "NAN" : "INF") : nan ? "nan" : "inf";
    if (!adder__put_sign(o, negative, s))
        return false;
    size_t prefix = adder__out_mark(o) - field;
    if (!adder__out_put(o, word, 3) || (s->type == '%' && !adder__out_char(o, '%')))
        return false;
    if (!zeros && s->align == '=') {
        plain.align = '>';
        plain.fill_size = 0;
    }
    plain.grouping = 0;
    return adder__finish_number(o, field, prefix, 0, &plain);
}

bool adder__put_f64(adder__out *o, double x, const adder__spec *s, bool c)
{
    size_t field = adder__out_mark(o);
    if (s->type == '%')
        x *= 100;
    if (!isfinite(x))
        return adder__put_special(o, signbit(x) && (c || !isnan(x)), isnan(x), s, !c);
    bool negative = signbit(x);
    if (!negative && !adder__put_sign(o, false, s))
        return false;
    size_t first = adder__out_mark(o);
    if (!put_finite(o, x, s))
        return false;
    if (negative && s->no_negative_zero && is_all_zeros(o, first)) {
        o->at = o->start + field;
        return adder__put_f64(o, 0.0, s, c);
    }
    if (is_upper(s->type)) {
        char *e = find(o, first, 'e');
        if (e)
            *e = 'E';
    }
    if (s->type == '%' && !adder__out_char(o, '%'))
        return false;
    return adder__finish_real(o, field, first - field + negative, s);
}

bool adder__format_f64(adder__out *o, double x, adder__spec *s)
{
    if (!adder__spec_real(o, s))
        return false;
    return adder__put_f64(o, x, s, false);
}

/* C's printf does the layout.  It writes the locale's point, which becomes '.' again. */
bool adder__put_hex(adder__out *o, const adder_arg *a, const adder__spec *s)
{
    bool is_long = a->kind == ADDER_ARG_LONG_DOUBLE;
    long double x = is_long ? a->value.ld : (long double)a->value.f64;
    size_t field = adder__out_mark(o);
    if (!isfinite(x))
        return adder__put_special(o, signbit(x), isnan(x), s, false);
    if (!adder__put_sign(o, signbit(x), s))
        return false;
    size_t prefix = adder__out_mark(o) - field + 2;
    char fmt[8] = "%", *f = fmt + 1;
    if (s->alternate)
        *f++ = '#';
    *f++ = '.';
    *f++ = '*';
    if (is_long)
        *f++ = 'L';
    *f++ = s->type;
    *f = 0;
    x = fabsl(x);
    for (size_t n = 0;;) {
        size_t room = (size_t)(o->end - o->at);
        int k =
            is_long ? snprintf(o->at, room, fmt, s->precision, x) : snprintf(o->at, room, fmt, s->precision, (double)x);
        if (k < 0)
            return adder__out_fail(o, ENOMEM);
        n = (size_t)k;
        if (n < room) {
            o->at += n;
            break;
        }
        if (!adder__out_room(o, n + 1))
            return false;
    }
    /* 0x, one digit, and then the point, whatever bytes it has there, if no p follows. */
    char *p = o->start + field + prefix + 1, *q = p;
    while (q < o->at && !(*q >= '0' && *q <= '9') && !((*q | 0x20) >= 'a' && (*q | 0x20) <= 'p'))
        q++;
    if (q > p) {
        *p = '.';
        memmove(p + 1, q, (size_t)(o->at - q));
        o->at -= q - p - 1;
    }
    adder__spec plain = *s;
    plain.grouping = 0;
    return adder__finish_number(o, field, prefix, 0, &plain);
}

size_t adder_f64_format(char *buf, size_t size, double x, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_DOUBLE, .value.f64 = x };
    return adder__format_one("adder_f64_format", buf, size, &arg, spec);
}
