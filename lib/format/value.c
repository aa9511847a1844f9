/* value.c - a value of any type: its str, its repr, its format(). */

#include <math.h>

#include "digits/digits.h"
#include "format.h"

#include <adder/f64.h>

static bool put_pointer(adder__out *o, const void *p)
{
    adder__spec s = ADDER__SPEC_NONE;
    adder__integer v = { .size = ADDER__WORD, .word = (uintptr_t)p };
    if (!p)
        return adder__out_put(o, "(nil)", 5);
    s.type = 'x';
    s.alternate = true;
    return adder__put_integer(o, &v, &s, -1, false);
}

adder_arg adder_text(const char *s, size_t n)
{
    return (adder_arg){ .kind = ADDER_ARG_TEXT, .value.text = { n ? s : "", n } };
}

const char *adder__string_of(size_t *size, const adder_arg *a, size_t most)
{
    const char *text = a->kind == ADDER_ARG_TEXT ? a->value.text.start : a->value.string;
    if (a->kind == ADDER_ARG_TEXT) {
        *size = a->value.text.size < most ? a->value.text.size : most;
        return text;
    }
    if (!text)
        text = "(null)";
    *size = most == SIZE_MAX ? strlen(text) : strnlen(text, most);
    return text;
}

/* Appends what a function like snprintf writes. */
#define PUT_TEXT(o, call)                                                                                              \
    do {                                                                                                               \
        size_t room = (size_t)((o)->end - (o)->at), n = call;                                                          \
        if (n != SIZE_MAX && n >= room) {                                                                              \
            if (!adder__out_room(o, n + 1))                                                                            \
                return false;                                                                                          \
            room = n + 1;                                                                                              \
            n = call;                                                                                                  \
        }                                                                                                              \
        if (n == SIZE_MAX)                                                                                             \
            return adder__out_fail(o, errno);                                                                          \
        (o)->at += n;                                                                                                  \
        return true;                                                                                                   \
    } while (0)

static bool put_float(adder__out *o, float x)
{
    PUT_TEXT(o, adder_f32_repr(o->at, room, x));
}

static bool put_double(adder__out *o, double x)
{
    PUT_TEXT(o, adder_f64_repr(o->at, room, x));
}

static bool put_frac(adder__out *o, adder_frac a)
{
    adder__integer num, den;
    adder__from_int(&num, adder_frac_num(a));
    adder__from_int(&den, adder_frac_den(a));
    const adder__spec s = ADDER__SPEC_NONE;
    return adder__put_integer(o, &num, &s, -1, false) &&
           (adder_frac_is_int(a) || (adder__out_char(o, '/') && adder__put_integer(o, &den, &s, -1, false)));
}

#ifdef __SIZEOF_INT128__
static bool put_decimal(adder__out *o, adder_dec a)
{
    PUT_TEXT(o, adder_dec_str(o->at, room, a));
}
#endif

bool adder__put_str(adder__out *o, const adder_arg *a)
{
    size_t size;
    const char *text;
    bool is_word;
    if (!adder__put_word(o, a, &is_word))
        return false;
    if (is_word)
        return true;
    switch (a->kind) {
    case ADDER_ARG_BOOL:
        return a->value.i64 ? adder__out_put(o, "True", 4) : adder__out_put(o, "False", 5);
    case ADDER_ARG_FLOAT:
        return put_float(o, (float)a->value.f64);
    case ADDER_ARG_DOUBLE:
        return put_double(o, a->value.f64);
    case ADDER_ARG_LONG_DOUBLE:
        return adder__str_long_double(o, a->value.ld);
    case ADDER_ARG_STRING:
    case ADDER_ARG_TEXT:
        text = adder__string_of(&size, a, SIZE_MAX);
        return adder__out_put(o, text, size);
    case ADDER_ARG_POINTER:
        return put_pointer(o, a->value.pointer);
    case ADDER_ARG_FRAC:
        return put_frac(o, a->value.frac);
    case ADDER_ARG_DEC:
#ifdef __SIZEOF_INT128__
        return put_decimal(o, a->value.dec);
#endif
    default:
        if (adder__is_integer(a)) {
            adder__integer v;
            adder__read_integer(&v, a);
            return adder__put_integer(o, &v, &ADDER__SPEC_NONE, -1, false);
        }
        return adder__out_refuse(o, "no such kind of argument");
    }
}

/* \xe9, \u20ac or \U0001f600: the shortest form that holds it. */
static bool put_escape(adder__out *o, uint32_t code)
{
    int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
    char text[10] = { '\\', digits == 2 ? 'x' : digits == 4 ? 'u' : 'U' };
    for (int i = digits; i > 0; code >>= 4)
        text[1 + i--] = "0123456789abcdef"[code & 15];
    return adder__out_put(o, text, (size_t)digits + 2);
}

static uint32_t code_point(const char *p, size_t n)
{
    const unsigned char *c = (const unsigned char *)p;
    if (n == 1)
        return c[0] < 0x80 ? c[0] : 0xdc00u + c[0]; /* a stray byte: as Python's surrogateescape */
    uint32_t code = c[0] & (0x7fu >> n);
    for (size_t i = 1; i < n; i++)
        code = code << 6 | (c[i] & 0x3f);
    return code;
}

static bool put_quoted(adder__out *o, const char *p, size_t size, bool ascii)
{
    const char *end = p + size;
    char quote = size > 0 && memchr(p, '\'', size) && !memchr(p, '"', size) ? '"' : '\'';
    if (!adder__out_char(o, quote))
        return false;
    while (p < end) {
        size_t n = adder__utf8_size(p, end);
        uint32_t code = code_point(p, n);
        bool done;
        if (code < 0x80 && (code == (uint32_t)quote || code == '\\' || code == '\t' || code == '\n' || code == '\r')) {
            char letter = code == '\t' ? 't' : code == '\n' ? 'n' : code == '\r' ? 'r' : (char)code;
            char text[2] = { '\\', letter };
            done = adder__out_put(o, text, 2);
        } else if (code < 0x20 || (code >= 0x7f && code <= 0xa0) || code == 0xad || (code >= 0xdc80 && n == 1) ||
                   (ascii && code >= 0x80)) {
            done = put_escape(o, code);
        } else {
            done = adder__out_put(o, p, n);
        }
        if (!done)
            return false;
        p += n;
    }
    return adder__out_char(o, quote);
}

bool adder__put_repr(adder__out *o, const adder_arg *a, bool ascii)
{
    size_t size;
    const char *text;
    switch (a->kind) {
    case ADDER_ARG_STRING:
    case ADDER_ARG_TEXT:
        if (a->kind == ADDER_ARG_STRING && !a->value.string)
            return adder__put_str(o, a);
        text = adder__string_of(&size, a, SIZE_MAX);
        return put_quoted(o, text, size, ascii);
    case ADDER_ARG_DEC:
        return adder__out_put(o, "Decimal('", 9) && adder__put_str(o, a) && adder__out_put(o, "')", 2);
    case ADDER_ARG_FRAC: {
        adder_arg num = { .kind = ADDER_ARG_INT, .value.integer = adder_frac_num(a->value.frac) };
        adder_arg den = { .kind = ADDER_ARG_INT, .value.integer = adder_frac_den(a->value.frac) };
        return adder__out_put(o, "Fraction(", 9) && adder__put_str(o, &num) && adder__out_put(o, ", ", 2) &&
               adder__put_str(o, &den) && adder__out_char(o, ')');
    }
    default:
        return adder__put_str(o, a);
    }
}

static bool format_text(adder__out *o, const adder_arg *a, adder__spec *s)
{
    size_t field = adder__out_mark(o);
    if (s->type && s->type != 's')
        return adder__out_refuse(o, "no such type");
    if (s->sign || s->alternate || s->no_negative_zero || s->grouping || s->align == '=' || s->names_mode)
        return adder__out_refuse(o, "a sign, z, #, grouping, rounding mode or the alignment =");
    if (!s->align)
        s->align = '<';
    adder__spec_zero_fill(s);
    return adder__put_str(o, a) && adder__finish_string(o, field, s, false, '<');
}

static bool format_by(adder__out *o, const adder_arg *a, adder__spec *s)
{
    switch (a->kind) {
    case ADDER_ARG_STRING:
    case ADDER_ARG_TEXT:
    case ADDER_ARG_POINTER:
        return format_text(o, a, s);
    case ADDER_ARG_FLOAT:
    case ADDER_ARG_DOUBLE:
        s->single = a->kind == ADDER_ARG_FLOAT;
        return adder__format_f64(o, a->value.f64, s);
    case ADDER_ARG_LONG_DOUBLE:
        return adder__format_long_double(o, a->value.ld, s);
    case ADDER_ARG_FRAC:
        return adder__format_frac(o, a->value.frac, s);
#ifdef __SIZEOF_INT128__
    case ADDER_ARG_DEC:
        return adder__format_dec(o, &a->value.dec, s);
#endif
    default:
        if (adder__is_integer(a)) {
            adder__integer v;
            adder__read_integer(&v, a);
            return adder__format_integer(o, &v, s);
        }
        return adder__out_refuse(o, "no such kind of argument");
    }
}

bool adder__format_value(adder__out *o, const adder_arg *a, const char *p, const char *end)
{
    adder__spec s;
    if (p == end)
        return adder__put_str(o, a);
    if (!adder__spec_read(o, &s, p, end))
        return false;
    if (format_by(o, a, &s))
        return true;
    o->where = s.type ? end - 1 : p;
    return false;
}

size_t adder__format_one(const char *caller, char *buf, size_t size, const adder_arg *a, const char *spec)
{
    char first[ADDER__OUT_FIRST];
    adder__out o;
    adder__out_begin_buffer(&o, buf, size, first, caller, spec);
    o.arg = a;
    o.argument = 1;
    return adder__out_deliver(&o, adder__format_value(&o, a, spec, spec + strlen(spec)), buf, size);
}
