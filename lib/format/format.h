/* format.h - shared by the files of lib/format: text under construction, specifications, and the engines of the types.

   Every engine appends the text of one value to an adder__out.  It writes the digits directly to their place; a width
   or a grouping is then applied in place (layout.c).  A function that returns false has set the error of its
   adder__out, and the whole text is discarded. */

#ifndef ADDER_FORMAT_INTERNAL_H
#define ADDER_FORMAT_INTERNAL_H

#ifndef ADDER_NO_INLINE
#define ADDER_NO_INLINE /* the library defines the functions whose names the inline forms take */
#endif
#include <adder/format.h>

#include <errno.h>
#include <string.h>

#include "core/core.h"

/* out.c */

/* Text under construction: [start, at), with room up to end.  It begins in the caller's memory (`borrowed`), and moves
   to its own block when it outgrows that. */
typedef struct {
    char *start, *at, *end;
    char *last; /* the real end; it may lie behind `end`, where the interrupt callback is called */
    char *borrowed;
    uint64_t asked;       /* the places asked for so far */
    const char *caller;   /* the public function */
    const char *fmt;      /* its format */
    int error;            /* of errno.h; the members below give details */
    const char *why;      /* in words, or NULL */
    const char *where;    /* in fmt, or NULL */
    const adder_arg *arg; /* the current argument, or NULL, */
    size_t argument;      /* and its number, from 1 */
} adder__out;

enum { ADDER__OUT_FIRST = 512 }; /* enough for everyday texts, on the stack */

static inline void adder__out_open(adder__out *o, char *memory, size_t size)
{
    o->start = o->at = o->borrowed = memory;
    o->end = o->last = memory + size;
    o->asked = 0;
    o->where = NULL;
    o->arg = NULL;
}

/* The same for the whole text of a public function. */
static inline void adder__out_begin(adder__out *o, char first[ADDER__OUT_FIRST], const char *caller, const char *fmt)
{
    adder__out_open(o, first, ADDER__OUT_FIRST);
    o->caller = caller;
    o->fmt = fmt;
}

/* For a text that goes to a buffer: a large buffer is written to directly. */
static inline void adder__out_begin_buffer(adder__out *o, char *buf, size_t size, char first[ADDER__OUT_FIRST],
                                           const char *caller, const char *fmt)
{
    adder__out_begin(o, first, caller, fmt);
    if (size > ADDER__OUT_FIRST) {
        o->start = o->at = o->borrowed = buf;
        o->end = o->last = buf + size - 1;
    }
}

/* Frees the block, if there is one. */
void adder__out_close(adder__out *o);

bool adder__out_grow(adder__out *o, size_t n);

static inline bool adder__out_fail(adder__out *o, int error)
{
    o->error = error;
    o->why = NULL;
    return false;
}

/* Sets EINVAL, and says what is wrong. */
static inline bool adder__out_refuse(adder__out *o, const char *why)
{
    o->error = EINVAL;
    o->why = why;
    return false;
}

/* The same, at a place of the format. */
static inline bool adder__out_refuse_at(adder__out *o, const char *where, const char *why)
{
    o->where = where;
    return adder__out_refuse(o, why);
}

/* Copies the failure of a part, which is a text of its own, to the whole. */
bool adder__out_fail_as(adder__out *o, const adder__out *part);

/* Turns a status of the layers below into an error. */
bool adder__out_status(adder__out *o, adder_status s);

/* Makes room for n bytes from `at` on. */
static inline bool adder__out_room(adder__out *o, size_t n)
{
    return ADDER__LIKELY((size_t)(o->end - o->at) >= n) || adder__out_grow(o, n);
}

/* The position of `at`, which stays valid when the text moves. */
static inline size_t adder__out_mark(const adder__out *o)
{
    return (size_t)(o->at - o->start);
}

static inline bool adder__out_put(adder__out *o, const char *text, size_t n)
{
    if (!adder__out_room(o, n))
        return false;
    memcpy(o->at, text, n);
    o->at += n;
    return true;
}

static inline bool adder__out_char(adder__out *o, char c)
{
    if (!adder__out_room(o, 1))
        return false;
    *o->at++ = c;
    return true;
}

/* Sets n bytes at p, where there is room, to c; for many, calls the callback meanwhile. */
enum { ADDER__OUT_MANY = 1 << 24 };
bool adder__out_fill_many(adder__out *o, char *p, char c, size_t n);

static inline bool adder__out_fill(adder__out *o, char *p, char c, size_t n)
{
    if (ADDER__UNLIKELY(n > ADDER__OUT_MANY))
        return adder__out_fill_many(o, p, c, n);
    memset(p, c, n);
    return true;
}

/* Opens a gap of n bytes at a mark. */
bool adder__out_insert(adder__out *o, size_t mark, size_t n);

/* Counts the places that a few bytes of a format ask for: a width, a precision, a run of zeros, a repeated argument.
   EOVERFLOW: all of them together are over the limit.  EINTR: the callback, which it calls sometimes, said stop. */
bool adder__out_ask(adder__out *o, uint64_t places);

/* Called behind a field for argument number i, whose text begins at a mark: counts the places of an argument shown
   again. */
static inline bool adder__out_shown(adder__out *o, uint64_t *shown, size_t i, size_t mark)
{
    uint64_t bit = i < 64 ? (uint64_t)1 << i : 0;
    bool again = !bit || (*shown & bit);
    *shown |= bit;
    return !again || adder__out_ask(o, adder__out_mark(o) - mark);
}

/* report.c */

/* Sets errno, and reports the error if the program asked for reports. */
void adder__out_report(const adder__out *o);

/* spec.c */

/* A format specification, of either language. */
typedef struct {
    int width, precision; /* precision < 0: none */
    adder_rounding rounding;
    bool names_mode; /* the text names a rounding mode */
    char type;       /* 0: none */
    char align;      /* 0: none, else < > = ^ */
    char sign;       /* 0: none, else - + or space */
    char grouping;   /* 0: none, else , or _ or n for the locale's */
    char fraction;   /* how digits behind the point are grouped: 0: not, else , or _ */
    bool no_negative_zero, alternate;
    bool has_width, zero_width; /* there is a width; it begins with a 0 */
    bool zero;                  /* a 0 before the width */
    bool more_zeros;            /* the width has leading zeros beyond that */
    bool grouped_zeros;         /* zeros that fill the width are grouped like digits */
    bool locale_point;          /* the point is the locale's */
    bool single;                /* a float: without a precision, its shortest digits are shown */
    unsigned char fill_size;    /* 0: none */
    char fill[4];               /* a code point of UTF-8 */
} adder__spec;

/* An empty specification. */
#define ADDER__SPEC_NONE ((adder__spec){ .precision = -1 })

/* Reads all of [p, end) as a specification of Python's.  The byte at `end` is a NUL or a brace, which is not part of
   it. */
bool adder__spec_read(adder__out *o, adder__spec *s, const char *p, const char *end);

/* Reads the number at *p, of at least one digit, and counts it as places asked for. */
bool adder__spec_number(adder__out *o, int *value, const char **p);

/* "[half-up]" at *p. */
bool adder__spec_rounding(adder__out *o, adder__spec *s, const char **p);

/* Prepares a specification of a binary floating-point number.  EINVAL: it is invalid for one. */
bool adder__spec_real(adder__out *o, adder__spec *s);

/* Replaces `zero` by the fill and the alignment that it means, unless these are given.  Zeros that fill with = are
   grouped. */
void adder__spec_zero_fill(adder__spec *s);

/* layout.c */

/* The number of bytes of the code point at p; 1 for a byte that is not UTF-8. */
size_t adder__utf8_size(const char *p, const char *end);

/* Writes a code point and returns its size; 0: there is no such character. */
size_t adder__utf8_write(char *p, uint64_t code);

/* Code points of [p, end), at most `most`; *stop = where they end. */
size_t adder__utf8_count(const char *p, const char *end, size_t most, const char **stop);

/* Pads the text behind the mark `field`, which takes `count` columns, to the width.  prefix: the leading bytes that the
   alignment = does not move.  usual: the alignment if the specification has none. */
bool adder__pad(adder__out *o, size_t field, size_t prefix, size_t count, const adder__spec *s, char usual);

bool adder__lay_out(adder__out *o, size_t field, size_t prefix, size_t digits, const adder__spec *s);

/* The end of a number: behind the mark `field` is a prefix, then the digits to be grouped, then the rest. */
static inline bool adder__finish_number(adder__out *o, size_t field, size_t prefix, size_t digits, const adder__spec *s)
{
    if (!s->grouping && adder__out_mark(o) - field >= (size_t)s->width)
        return true;
    return adder__lay_out(o, field, prefix, digits, s);
}

bool adder__lay_out_real(adder__out *o, size_t field, size_t prefix, const adder__spec *s);

/* The same; the digits are those before a point, an exponent or a word. */
static inline bool adder__finish_real(adder__out *o, size_t field, size_t prefix, const adder__spec *s)
{
    if (!s->grouping && !s->fraction && !s->locale_point && adder__out_mark(o) - field >= (size_t)s->width)
        return true;
    return adder__lay_out_real(o, field, prefix, s);
}

/* The end of a string: cut to the precision and padded, in bytes or else in code points. */
bool adder__finish_string(adder__out *o, size_t field, const adder__spec *s, bool bytes, char usual);

/* The sign of a number that is not negative, if one is asked for. */
static inline bool adder__put_sign(adder__out *o, bool negative, const adder__spec *s)
{
    if (negative)
        return adder__out_char(o, '-');
    return !(s->sign == '+' || s->sign == ' ') || adder__out_char(o, s->sign);
}

/* int.c */

/* An integer of any of the types: of 64 bits, of 128, or any other. */
typedef struct {
    bool negative;
    unsigned char size; /* ADDER__WORD, _WIDE, _BIG */
    uint64_t word;      /* the magnitude */
#ifdef __SIZEOF_INT128__
    adder_u128 wide;
#endif
    adder_int big; /* with its sign */
} adder__integer;

enum { ADDER__WORD, ADDER__WIDE, ADDER__BIG_INTEGER };

/* Appends an integer of at most 64 bits, without any layout, if the argument is one (*is_word). */
bool adder__put_word(adder__out *o, const adder_arg *a, bool *is_word);

/* Whether an argument is an integer; adder__integer reads it. */
bool adder__is_integer(const adder_arg *a);
void adder__read_integer(adder__integer *v, const adder_arg *a);
void adder__from_int(adder__integer *v, adder_int a);

static inline bool adder__integer_is_zero(const adder__integer *v)
{
    return v->size == ADDER__WORD && v->word == 0;
}

/* Appends v in base 2, 8, 10 or 16 as the type b d o x X says, with at least so many digits.  c: as in C, where a 0
   with a precision of 0 has no digits, and # gives it no prefix. */
bool adder__put_integer(adder__out *o, const adder__integer *v, const adder__spec *s, int least, bool c);

/* The double nearest to v.  EINVAL: it is out of range. */
bool adder__integer_to_double(adder__out *o, double *x, const adder__integer *v);

/* format(v, s) of Python. */
bool adder__format_integer(adder__out *o, const adder__integer *v, adder__spec *s);

/* f64.c */

/* Appends x by the types e f g and their capitals, % and n, or none (as Python's float).  c: as in C, NaNs have signs,
   and infinities no leading zeros. */
bool adder__put_f64(adder__out *o, double x, const adder__spec *s, bool c);

/* "%a". */
bool adder__put_hex(adder__out *o, const adder_arg *a, const adder__spec *s);

bool adder__format_f64(adder__out *o, double x, adder__spec *s);

/* decimal.c */

/* 0.d1d2d3... * 10**point, rounded for a text; no digits for 0.  d1 is not 0. */
typedef struct {
    bool negative;
    int64_t count, point;
    char *digit;
    char *block; /* holds the digits if `few` is too small */
    char few[48];
} adder__decimal;

void adder__decimal_clear(adder__decimal *d);

/* The digits of n >= 0; point is their number, with zeros at the end kept. */
bool adder__decimal_read(adder__out *o, adder__decimal *d, adder_int n);

/* The number of significant digits that a specification of the types e and g asks for; 6 if it has no precision. */
static inline int adder__figures(const adder__spec *s)
{
    int p = s->precision < 0 ? 6 : s->precision;
    if (s->type == 'e' || s->type == 'E')
        return p + 1;
    return p > 0 ? p : 1;
}

/* The digits behind the point by the type f. */
static inline int adder__behind(const adder__spec *s)
{
    return s->precision < 0 ? 6 : s->precision;
}

/* Whether a type is one of e f g and their capitals, % and n. */
static inline bool adder__is_real_type(char type)
{
    switch (type) {
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
    case '%':
        return true;
    default:
        return false;
    }
}

static inline bool adder__is_fixed_type(char type)
{
    return type == 'f' || type == 'F' || type == '%';
}

/* Appends digits and point with `places` digits behind it. */
bool adder__put_fixed(adder__out *o, const char *digit, int64_t count, int64_t point, int64_t places,
                      const adder__spec *s);

/* Appends e+05, with at least so many digits. */
bool adder__put_exponent(adder__out *o, char letter, int64_t exponent, int least);

/* Appends d, which has been rounded to what the type needs, laid out as a double is. */
bool adder__put_decimal(adder__out *o, const adder__decimal *d, const adder__spec *s);

/* An infinity or a NaN, laid out as that of a double in C. */
bool adder__put_special(adder__out *o, bool negative, bool nan, const adder__spec *s, bool zeros);

/* frac.c */

/* num / den, den > 0, by the types e f g and %.  negative: the sign of a zero. */
bool adder__put_ratio(adder__out *o, adder_int num, adder_int den, bool negative, const adder__spec *s);

bool adder__format_frac(adder__out *o, adder_frac a, adder__spec *s);

/* longdouble.c */

bool adder__put_long_double(adder__out *o, long double x, const adder__spec *s, bool c);
bool adder__format_long_double(adder__out *o, long double x, adder__spec *s);
bool adder__str_long_double(adder__out *o, long double x);

/* *r = x truncated.  EINVAL: a NaN or an infinity. */
bool adder__truncate_long_double(adder__out *o, adder_int *r, long double x);

/* *num / *den = |x|, finite. */
adder_status adder__long_double_ratio(adder_int *num, adder_int *den, long double x);

#ifdef __SIZEOF_INT128__
/* dec.c */

/* By the types e f g, in the layout of doubles. */
bool adder__put_dec(adder__out *o, const adder_dec *a, const adder__spec *s);

/* *r = a truncated.  EINVAL: a NaN or an infinity.  EOVERFLOW: it has more digits than the limit of places. */
bool adder__truncate_dec(adder__out *o, adder_int *r, const adder_dec *a);

/* format(a, s) of Python's Decimal. */
bool adder__format_dec(adder__out *o, const adder_dec *a, adder__spec *s);
#endif

/* value.c */

static inline bool adder__is_string(const adder_arg *a)
{
    return a->kind == ADDER_ARG_STRING || a->kind == ADDER_ARG_TEXT;
}

/* The bytes of a string, at most `most`; NULL is "(null)". */
const char *adder__string_of(size_t *size, const adder_arg *a, size_t most);

/* str(a), repr(a) and ascii(a). */
bool adder__put_str(adder__out *o, const adder_arg *a);
bool adder__put_repr(adder__out *o, const adder_arg *a, bool ascii);

/* format(a, the specification in [p, end)). */
bool adder__format_value(adder__out *o, const adder_arg *a, const char *p, const char *end);

/* Delivers a text as snprintf does: at most size - 1 bytes and a NUL; returns SIZE_MAX after an error. */
size_t adder__out_deliver(adder__out *o, bool done, char *buf, size_t size);

/* adder_int_format and similar functions. */
size_t adder__format_one(const char *caller, char *buf, size_t size, const adder_arg *a, const char *spec);

/* printf.c, print.c: the two languages. */
bool adder__printf(adder__out *o, const char *fmt, const adder_arg *args, size_t n);
bool adder__print(adder__out *o, const char *fmt, const adder_arg *args, size_t n);

#endif /* ADDER_FORMAT_INTERNAL_H */
