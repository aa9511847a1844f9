/* printf.c - C's and Python's % conversions. */

#include <math.h>

#include "digits/digits.h"
#include "format.h"

#include <adder/f64.h>

/* The arguments, and how they have been taken so far: in order, or by position. */
struct arguments {
    const adder_arg *args;
    size_t n, next;
    bool ordered, positional;
    uint64_t shown; /* of the first 64, those that were */
};

__attribute__((cold, noinline)) static bool refuse_argument(adder__out *o, bool both)
{
    return adder__out_refuse(o, both ? "conversions with positions and without" : "no such argument");
}

static inline const adder_arg *take(adder__out *o, struct arguments *a, size_t position)
{
    size_t i;
    if (position) {
        a->positional = true;
        i = position - 1;
    } else {
        a->ordered = true;
        i = a->next++;
    }
    bool both = a->ordered && a->positional;
    o->argument = i + 1;
    o->arg = i < a->n ? &a->args[i] : NULL;
    return ADDER__LIKELY(o->arg && !both) || refuse_argument(o, both) ? o->arg : NULL;
}

/* The number in "2$" at *p; 0, and *p as it was, if there is none. */
static size_t read_position(const char **p)
{
    const char *q = *p;
    size_t position = 0;
    while (adder__is_digit(*q) && position < 1000)
        position = 10 * position + (size_t)(*q++ - '0');
    if (q == *p || *q != '$' || position == 0)
        return 0;
    *p = q + 1;
    return position;
}

/* Reads a width or a precision from an argument, behind its '*'. */
static bool read_star(adder__out *o, struct arguments *args, int *value, const char **p)
{
    size_t position = read_position(p);
    const adder_arg *a = take(o, args, position);
    adder__integer v;
    if (!a)
        return false;
    if (!adder__is_integer(a))
        return adder__out_refuse(o, "a width or precision is not an integer");
    adder__read_integer(&v, a);
    if (!adder__out_ask(o, v.size == ADDER__WORD ? v.word : UINT64_MAX))
        return false;
    *value = v.negative ? -(int)v.word : (int)v.word;
    return true;
}

/* Reads flags; a minus sets the alignment <, a zero sets `zero`, an apostrophe the grouping n. */
static const char *read_flags(adder__spec *s, const char *p)
{
    for (;; p++) {
        switch (*p) {
        case '-':
            s->align = '<';
            break;
        case '+':
            s->sign = '+';
            break;
        case ' ':
            if (!s->sign)
                s->sign = ' ';
            break;
        case '#':
            s->alternate = true;
            break;
        case '0':
            s->zero = true;
            break;
        case '\'':
            s->grouping = 'n';
            s->locale_point = true;
            break;
        default:
            return p;
        }
    }
}

static bool read_width(adder__out *o, struct arguments *args, adder__spec *s, const char **p)
{
    if (adder__is_digit(**p))
        return adder__spec_number(o, &s->width, p);
    if (**p != '*')
        return true;
    ++*p;
    if (!read_star(o, args, &s->width, p))
        return false;
    if (s->width < 0) {
        s->width = -s->width;
        s->align = '<';
    }
    return true;
}

static bool read_precision(adder__out *o, struct arguments *args, adder__spec *s, const char **p)
{
    if (**p != '.')
        return true;
    ++*p;
    s->precision = 0;
    if (adder__is_digit(**p)) {
        if (!adder__spec_number(o, &s->precision, p))
            return false;
    } else if (**p == '*') {
        ++*p;
        if (!read_star(o, args, &s->precision, p))
            return false;
        if (s->precision < 0)
            s->precision = -1;
    }
    return **p != '[' || adder__spec_rounding(o, s, p);
}

/* Skips a length modifier; *narrow: it is h or hh. */
static const char *read_length(bool *narrow, const char *p)
{
    *narrow = *p == 'h';
    switch (*p) {
    case 'h':
    case 'l':
        return p + 1 + (p[0] == p[1]);
    case 'L':
    case 'j':
    case 'q':
    case 't':
    case 'z':
        return p + 1;
    default:
        return p;
    }
}

/* Whether an integer is one of Adder's, for which Python's rules hold. */
static bool is_adders(const adder_arg *a)
{
    return a->kind == ADDER_ARG_INT || a->kind == ADDER_ARG_FRAC || a->kind == ADDER_ARG_DEC;
}

/* A negative integer of C's under an unsigned conversion: the two's complement of its type, which is at least int,
   unless `narrow`. */
static void make_unsigned(adder__integer *v, const adder_arg *a, bool narrow)
{
    if (!v->negative || a->kind == ADDER_ARG_INT)
        return;
    v->negative = false;
#ifdef __SIZEOF_INT128__
    if (a->kind == ADDER_ARG_I128) {
        v->size = ADDER__WIDE;
        v->wide = (adder_u128)a->value.i128;
        return;
    }
#endif
    int bits = 64;
    if (a->kind == ADDER_ARG_I8 || a->kind == ADDER_ARG_I16 || a->kind == ADDER_ARG_I32)
        bits = !narrow || a->kind == ADDER_ARG_I32 ? 32 : a->kind == ADDER_ARG_I8 ? 8 : 16;
    v->word = (uint64_t)a->value.i64 & (UINT64_MAX >> (64 - bits));
}

/* Applies the flag 0, which - overrides; its zeros are not grouped. */
static void fill_zeros(adder__spec *s)
{
    if (s->align == '<')
        s->zero = false;
    adder__spec_zero_fill(s);
    s->grouped_zeros = false;
}

static bool put_number(adder__out *o, const adder__integer *v, const adder_arg *a, adder__spec *s)
{
    bool c = !is_adders(a);
    if (c && s->precision >= 0)
        s->zero = false;
    fill_zeros(s);
    return adder__put_integer(o, v, s, s->precision, c);
}

/* *r = a number with a fraction, truncated. */
static bool truncate(adder__out *o, adder_int *r, const adder_arg *a)
{
    switch (a->kind) {
    case ADDER_ARG_FLOAT:
    case ADDER_ARG_DOUBLE:
        if (!isfinite(a->value.f64))
            return adder__out_refuse(o, "a NaN or an infinity is not an integer");
        return adder__out_status(o, adder_int_set_double(r, a->value.f64));
    case ADDER_ARG_LONG_DOUBLE:
        return adder__truncate_long_double(o, r, a->value.ld);
    case ADDER_ARG_FRAC:
        return adder__out_status(o, adder_frac_trunc(r, a->value.frac));
#ifdef __SIZEOF_INT128__
    case ADDER_ARG_DEC:
        return adder__truncate_dec(o, r, &a->value.dec);
#endif
    default:
        return adder__out_refuse(o, "the conversion takes numbers");
    }
}

static bool put_integer(adder__out *o, const adder_arg *a, adder__spec *s, bool narrow)
{
    adder__integer v;
    bool decimal = s->type == 'd' || s->type == 'i' || s->type == 'u';
    if (adder__is_integer(a)) {
        adder__read_integer(&v, a);
        if (s->type != 'd' && s->type != 'i') {
            make_unsigned(&v, a, narrow);
            if (!is_adders(a))
                s->sign = 0;
        }
        return put_number(o, &v, a, s);
    }
    if (!decimal)
        return adder__out_refuse(o, "the conversion takes integers");
    adder_int t = ADDER_INT(0);
    bool done = truncate(o, &t, a);
    if (done) {
        adder__from_int(&v, t);
        done = put_number(o, &v, a, s);
    }
    adder_int_clear(&t);
    return done;
}

static bool put_real(adder__out *o, const adder_arg *a, adder__spec *s)
{
    fill_zeros(s);
    if (s->precision < 0)
        s->precision = 6;
    switch (a->kind) {
    case ADDER_ARG_FLOAT:
    case ADDER_ARG_DOUBLE:
        return adder__put_f64(o, a->value.f64, s, true);
    case ADDER_ARG_LONG_DOUBLE:
        return adder__put_long_double(o, a->value.ld, s, true);
    case ADDER_ARG_FRAC:
        return adder__put_ratio(o, adder_frac_num(a->value.frac), adder_frac_den(a->value.frac),
                                adder_frac_sign(a->value.frac) < 0, s);
#ifdef __SIZEOF_INT128__
    case ADDER_ARG_DEC:
        return adder__put_dec(o, &a->value.dec, s);
#endif
    default:
        if (adder__is_integer(a)) {
            adder__integer v;
            double x;
            adder__read_integer(&v, a);
            return adder__integer_to_double(o, &x, &v) && adder__put_f64(o, x, s, true);
        }
        return adder__out_refuse(o, "the conversion takes numbers");
    }
}

static bool put_hex(adder__out *o, const adder_arg *a, adder__spec *s)
{
    if (a->kind != ADDER_ARG_FLOAT && a->kind != ADDER_ARG_DOUBLE && a->kind != ADDER_ARG_LONG_DOUBLE)
        return adder__out_refuse(o, "the conversion takes binary floating-point numbers");
    fill_zeros(s);
    return adder__put_hex(o, a, s);
}

static bool put_character(adder__out *o, const adder_arg *a, const adder__spec *s)
{
    static const char none[] = "the argument is not a character";
    size_t field = adder__out_mark(o), n;
    adder__integer v;
    if (!adder__out_room(o, 4))
        return false;
    if (adder__is_string(a)) {
        const char *text = adder__string_of(&n, a, 5);
        if (n == 0 || adder__utf8_size(text, text + n) != n)
            return adder__out_refuse(o, none);
        memcpy(o->at, text, n);
    } else if (a->kind == ADDER_ARG_INT) {
        adder__from_int(&v, a->value.integer);
        n = v.size == ADDER__WORD && !v.negative ? adder__utf8_write(o->at, v.word) : 0;
        if (n == 0)
            return adder__out_refuse(o, none);
    } else if (adder__is_integer(a)) {
        adder__read_integer(&v, a);
        *o->at = (char)(unsigned char)(v.negative ? 0 - v.word : v.word);
        n = 1;
    } else {
        return adder__out_refuse(o, none);
    }
    o->at += n;
    return adder__pad(o, field, 0, 1, s, '>');
}

/* With a precision, reads no more bytes of a string than that; it needs a NUL only without one. */
static bool put_text(adder__out *o, const adder_arg *a, const adder__spec *s)
{
    size_t field = adder__out_mark(o);
    bool done;
    if (s->type == 'r') {
        done = adder__put_repr(o, a, false);
    } else if (!adder__is_string(a)) {
        done = adder__put_str(o, a);
    } else if (a->kind == ADDER_ARG_STRING && !a->value.string) {
        done = (s->precision >= 0 && s->precision < 6) || adder__out_put(o, "(null)", 6);
    } else {
        size_t n;
        const char *text = adder__string_of(&n, a, s->precision < 0 ? SIZE_MAX : (size_t)s->precision);
        done = adder__out_put(o, text, n);
    }
    return done && adder__finish_string(o, field, s, true, '>');
}

static bool put_pointer(adder__out *o, const adder_arg *a, adder__spec *s)
{
    adder__integer v = { .size = ADDER__WORD };
    if (a->kind == ADDER_ARG_POINTER)
        v.word = (uintptr_t)a->value.pointer;
    else if (a->kind == ADDER_ARG_STRING)
        v.word = (uintptr_t)a->value.string;
    else
        return adder__out_refuse(o, "the conversion takes pointers");
    if (v.word == 0) {
        size_t field = adder__out_mark(o);
        return adder__out_put(o, "(nil)", 5) && adder__pad(o, field, 0, 5, s, '>');
    }
    s->type = 'x';
    s->alternate = true;
    s->grouping = 0;
    return put_number(o, &v, a, s);
}

static bool put_conversion(adder__out *o, const adder_arg *a, adder__spec *s, bool narrow)
{
    switch (s->type) {
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
    case 'b':
    case 'B':
        return put_integer(o, a, s, narrow);
    case 'a':
    case 'A':
        return put_hex(o, a, s);
    case 'c':
        return put_character(o, a, s);
    case 's':
    case 'r':
        return put_text(o, a, s);
    case 'p':
        return put_pointer(o, a, s);
    default:
        return adder__is_real_type(s->type) && s->type != 'n' ? put_real(o, a, s)
                                                              : adder__out_refuse(o, "no such conversion");
    }
}

/* One conversion, behind its '%'; *p is moved behind it. */
static bool convert(adder__out *o, struct arguments *args, const char **p)
{
    bool narrow;
    if (**p == 'd' && args->next < args->n && !args->positional) {
        bool is_word;
        if (!adder__put_word(o, &args->args[args->next], &is_word))
            return false;
        if (is_word) {
            args->ordered = true;
            args->next++;
            ++*p;
            return true;
        }
    }
    adder__spec s = ADDER__SPEC_NONE;
    size_t position = adder__is_digit(**p) ? read_position(p) : 0;
    *p = read_flags(&s, *p);
    if (!read_width(o, args, &s, p) || !read_precision(o, args, &s, p))
        return false;
    *p = read_length(&narrow, *p);
    s.type = **p;
    if (!s.type)
        return adder__out_refuse(o, "no conversion behind the percent sign");
    /* A mode may be named only where the conversion rounds in one. */
    if (s.names_mode && (!adder__is_real_type(s.type) || s.type == 'n' || s.type == '%'))
        return adder__out_refuse(o, "a rounding mode where nothing is rounded");
    bool done;
    if (s.type == '%') {
        done = adder__out_char(o, '%');
    } else {
        const adder_arg *a = take(o, args, position);
        size_t mark = adder__out_mark(o);
        done = a && put_conversion(o, a, &s, narrow);
        if (done && position)
            done = adder__out_shown(o, &args->shown, position - 1, mark);
    }
    *p += done;
    return done;
}

bool adder__printf(adder__out *o, const char *p, const adder_arg *args, size_t n)
{
    struct arguments a = { args, n, 0, false, false, 0 };
    for (;;) {
        const char *literal = p;
        while (*p && *p != '%')
            p++;
        if (p > literal && !adder__out_put(o, literal, (size_t)(p - literal)))
            return false;
        if (!*p)
            return true;
        p++;
        if (!convert(o, &a, &p)) {
            o->where = p;
            return false;
        }
    }
}
