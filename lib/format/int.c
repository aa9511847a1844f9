/* int.c - integers of every type. */

#include "digits/digits.h"
#include "format.h"

bool adder__is_integer(const adder_arg *a)
{
    return a->kind <= ADDER_ARG_U128 || a->kind == ADDER_ARG_INT;
}

static void set_word(adder__integer *v, uint64_t magnitude, bool negative)
{
    v->negative = negative;
    v->size = ADDER__WORD;
    v->word = magnitude;
}

#ifdef __SIZEOF_INT128__
static void set_wide(adder__integer *v, adder_u128 magnitude, bool negative)
{
    set_word(v, (uint64_t)magnitude, negative);
    if (magnitude >> 64) {
        v->size = ADDER__WIDE;
        v->wide = magnitude;
    }
}
#endif

bool adder__put_word(adder__out *o, const adder_arg *a, bool *is_word)
{
    uint64_t v = a->value.u64;
    bool negative = false;
    switch (a->kind) {
    case ADDER_ARG_I8:
    case ADDER_ARG_I16:
    case ADDER_ARG_I32:
    case ADDER_ARG_I64:
        negative = a->value.i64 < 0;
        break;
    case ADDER_ARG_U64:
        break;
    case ADDER_ARG_INT:
        if (!(a->value.integer.word & 1)) {
            negative = a->value.integer.word < 0;
            v = (uint64_t)(int64_t)(a->value.integer.word >> 1);
            break;
        }
        /* fall through */
    default:
        *is_word = false;
        return true;
    }
    *is_word = true;
    if (!adder__out_room(o, 21))
        return false;
    *o->at = '-';
    o->at = adder__write_u64(o->at + negative, negative ? 0 - v : v);
    return true;
}

void adder__from_int(adder__integer *v, adder_int a)
{
    if (!(a.word & 1)) {
        intptr_t small = a.word >> 1;
        set_word(v, small < 0 ? 0 - (uint64_t)small : (uint64_t)small, small < 0);
        return;
    }
    v->size = ADDER__BIG_INTEGER;
    v->negative = adder_int_sign(a) < 0;
    v->big = a;
}

void adder__read_integer(adder__integer *v, const adder_arg *a)
{
    switch (a->kind) {
    case ADDER_ARG_U64:
        set_word(v, a->value.u64, false);
        break;
#ifdef __SIZEOF_INT128__
    case ADDER_ARG_I128: {
        adder_i128 i = a->value.i128;
        set_wide(v, i < 0 ? 0 - (adder_u128)i : (adder_u128)i, i < 0);
        break;
    }
    case ADDER_ARG_U128:
        set_wide(v, a->value.u128, false);
        break;
#endif
    case ADDER_ARG_INT:
        adder__from_int(v, a->value.integer);
        break;
    default:
        set_word(v, a->value.i64 < 0 ? 0 - (uint64_t)a->value.i64 : (uint64_t)a->value.i64, a->value.i64 < 0);
    }
}

static int base_of(char type)
{
    return type == 'b' || type == 'B' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
}

/* The digits of a word in base 2, 8 or 16. */
static bool put_power_of_two(adder__out *o, uint64_t v, int base)
{
    int shift = base == 2 ? 1 : base == 8 ? 3 : 4;
    int n = v ? (64 - __builtin_clzll(v) + shift - 1) / shift : 1;
    if (!adder__out_room(o, (size_t)n))
        return false;
    for (int i = n; i-- > 0; v >>= shift)
        o->at[i] = "0123456789abcdef"[v & (uint64_t)(base - 1)];
    o->at += n;
    return true;
}

/* The text of a big number.  Its '-' overwrites the last byte of the prefix, which is then restored. */
static bool put_big(adder__out *o, const adder__integer *v, int base)
{
    size_t bits = adder_int_bit_length(v->big);
    if (v->negative)
        o->at--;
    /* 1234/4096 is above log10(2) by less than a third of a thousandth; adder_int_str wants three bytes more. */
    size_t n = bits / (base == 2 ? 1 : base == 8 ? 3 : 4) + 1;
    if (base == 10)
        n = bits / 4096 * 1234 + bits % 4096 * 1234 / 4096 + 1;
    if (!adder__out_room(o, n + 4))
        return false;
    n = adder_int_str(o->at, (size_t)(o->end - o->at), v->big, base);
    if (n == SIZE_MAX)
        return adder__out_fail(o, errno);
    o->at += n;
    return true;
}

static bool put_digits(adder__out *o, const adder__integer *v, int base)
{
    if (v->size == ADDER__BIG_INTEGER)
        return put_big(o, v, base);
#ifdef __SIZEOF_INT128__
    if (v->size == ADDER__WIDE) {
        char text[130];
        return adder__out_put(o, text, adder_u128_str(text, sizeof text, v->wide, base));
    }
#endif
    if (base != 10)
        return put_power_of_two(o, v->word, base);
    if (!adder__out_room(o, 20))
        return false;
    o->at = adder__write_u64(o->at, v->word);
    return true;
}

bool adder__put_integer(adder__out *o, const adder__integer *v, const adder__spec *s, int least, bool c)
{
    size_t field = adder__out_mark(o);
    bool zero = adder__integer_is_zero(v);
    int base = base_of(s->type);
    if (!adder__put_sign(o, v->negative, s))
        return false;
    if (s->alternate && base != 10 && !(c && (zero || base == 8))) {
        char prefix[2] = { '0', s->type };
        if (!adder__out_put(o, prefix, 2))
            return false;
    }
    size_t prefix = adder__out_mark(o) - field, first = field + prefix;
    char last = prefix ? o->at[-1] : 0;
    if (!(zero && c && least == 0) && !put_digits(o, v, base))
        return false;
    if (v->negative)
        o->start[first - 1] = last;
    if (s->type == 'X')
        for (char *p = o->start + first; p < o->at; p++)
            *p = (char)(*p >= 'a' ? *p - 32 : *p);
    size_t digits = adder__out_mark(o) - first, zeros = 0;
    if (least > 0 && (size_t)least > digits)
        zeros = (size_t)least - digits;
    else if (c && base == 8 && s->alternate && (digits == 0 || o->start[first] != '0'))
        zeros = 1;
    if (zeros) {
        if (!adder__out_insert(o, first, zeros) || !adder__out_fill(o, o->start + first, '0', zeros))
            return false;
    }
    return adder__finish_number(o, field, prefix, digits + zeros, s);
}

bool adder__integer_to_double(adder__out *o, double *x, const adder__integer *v)
{
    if (v->size == ADDER__BIG_INTEGER)
        return adder_int_get_double(x, v->big) == ADDER_OK ||
               adder__out_refuse(o, "the integer is too large for a double");
    *x = (double)v->word;
#ifdef __SIZEOF_INT128__
    if (v->size == ADDER__WIDE)
        *x = (double)v->wide;
#endif
    if (v->negative)
        *x = -*x;
    return true;
}

/* The character whose code point v is. */
static bool format_character(adder__out *o, const adder__integer *v, const adder__spec *s)
{
    size_t field = adder__out_mark(o);
    if (s->sign || s->alternate || s->grouping)
        return adder__out_refuse(o, "a sign, # or a grouping with the type c");
    if (v->negative || v->size != ADDER__WORD)
        return adder__out_refuse(o, "the integer is not a character");
    if (!adder__out_room(o, 4))
        return false;
    size_t n = adder__utf8_write(o->at, v->word);
    if (n == 0)
        return adder__out_refuse(o, "the integer is not a character");
    o->at += n;
    return adder__pad(o, field, 0, 1, s, '>');
}

bool adder__format_integer(adder__out *o, const adder__integer *v, adder__spec *s)
{
    double x;
    if (adder__is_real_type(s->type) && s->type != 'n')
        return adder__integer_to_double(o, &x, v) && adder__format_f64(o, x, s);
    adder__spec_zero_fill(s);
    switch (s->type) {
    case 'b':
    case 'o':
    case 'x':
    case 'X':
        if (s->grouping == ',')
            return adder__out_refuse(o, "a comma with the types b, o and x");
        break;
    case 'n':
        if (s->grouping || s->fraction)
            return adder__out_refuse(o, "a grouping with the type n");
        s->grouping = 'n';
        break;
    case 0:
    case 'd':
    case 'c':
        break;
    default:
        return adder__out_refuse(o, "no such type");
    }
    if (s->precision >= 0 || s->no_negative_zero)
        return adder__out_refuse(o, "a precision or z with an integer type");
    if (s->type == 'c')
        return format_character(o, v, s);
    return adder__put_integer(o, v, s, -1, false);
}

size_t adder_int_format(char *buf, size_t size, adder_int a, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_INT, .value.integer = a };
    return adder__format_one("adder_int_format", buf, size, &arg, spec);
}

size_t adder_i64_format(char *buf, size_t size, int64_t a, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_I64, .value.i64 = a };
    return adder__format_one("adder_i64_format", buf, size, &arg, spec);
}

size_t adder_u64_format(char *buf, size_t size, uint64_t a, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_U64, .value.u64 = a };
    return adder__format_one("adder_u64_format", buf, size, &arg, spec);
}

#ifdef __SIZEOF_INT128__

size_t adder_i128_format(char *buf, size_t size, adder_i128 a, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_I128, .value.i128 = a };
    return adder__format_one("adder_i128_format", buf, size, &arg, spec);
}

size_t adder_u128_format(char *buf, size_t size, adder_u128 a, const char *spec)
{
    adder_arg arg = { .kind = ADDER_ARG_U128, .value.u128 = a };
    return adder__format_one("adder_u128_format", buf, size, &arg, spec);
}

#endif
