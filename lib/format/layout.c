/* layout.c - groups numbers and pads fields to their width, in place; and the UTF-8 functions for that. */

#include <locale.h>

#include "digits/digits.h"
#include "format.h"

size_t adder__utf8_size(const char *p, const char *end)
{
    const unsigned char *c = (const unsigned char *)p;
    size_t n = c[0] < 0xc2 ? 1 : c[0] < 0xe0 ? 2 : c[0] < 0xf0 ? 3 : c[0] < 0xf5 ? 4 : 1;
    if ((size_t)(end - p) < n)
        return 1;
    for (size_t i = 1; i < n; i++)
        if ((c[i] & 0xc0) != 0x80)
            return 1;
    /* Overlong, a surrogate, or beyond the last code point. */
    if ((c[0] == 0xe0 && c[1] < 0xa0) || (c[0] == 0xed && c[1] >= 0xa0) || (c[0] == 0xf0 && c[1] < 0x90) ||
        (c[0] == 0xf4 && c[1] >= 0x90))
        return 1;
    return n;
}

size_t adder__utf8_write(char *p, uint64_t code)
{
    if (code < 0x80) {
        p[0] = (char)code;
        return 1;
    }
    if (code >= 0x110000 || (code >= 0xd800 && code < 0xe000))
        return 0;
    size_t n = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--) {
        p[i] = (char)(0x80 | (code & 0x3f));
        code >>= 6;
    }
    p[0] = (char)(0xf00 >> n | code); /* n ones at the top of a byte */
    return n;
}

size_t adder__utf8_count(const char *p, const char *end, size_t most, const char **stop)
{
    size_t count = 0;
    while (p < end && count < most) {
        p += (unsigned char)*p < 0x80 ? 1 : adder__utf8_size(p, end);
        count++;
    }
    if (stop)
        *stop = p;
    return count;
}

static bool fill(adder__out *o, char *p, size_t n, const adder__spec *s)
{
    enum { MANY = 1 << 22 };
    if (s->fill_size <= 1)
        return adder__out_fill(o, p, s->fill_size ? s->fill[0] : ' ', n);
    for (size_t i = 0; i < n; i++) {
        memcpy(p + i * s->fill_size, s->fill, s->fill_size);
        if ((i & (MANY - 1)) == MANY - 1 && adder__interrupted())
            return adder__out_fail(o, EINTR);
    }
    return true;
}

bool adder__pad(adder__out *o, size_t field, size_t prefix, size_t count, const adder__spec *s, char usual)
{
    if (count >= (size_t)s->width)
        return true;
    size_t missing = (size_t)s->width - count, unit = s->fill_size ? s->fill_size : 1, before, mark = field;
    switch (s->align ? s->align : usual) {
    case '<':
        before = 0;
        break;
    case '^':
        before = missing / 2;
        break;
    case '=':
        mark += prefix;
        /* fall through */
    default:
        before = missing;
    }
    if (!adder__out_room(o, missing * unit))
        return false;
    if (before && !adder__out_insert(o, mark, before * unit))
        return false;
    if (!fill(o, o->start + mark, before, s) || !fill(o, o->at, missing - before, s))
        return false;
    o->at += (missing - before) * unit;
    return true;
}

/* How digits are grouped: the separator, its columns, and the sizes of the groups from the right in the form of
   localeconv(): the last one repeats, unless CHAR_MAX ends them. */
struct grouping {
    const char *separator;
    size_t size, columns;
    const char *sizes;
};

static bool is_power_of_two_type(char type)
{
    return type == 'b' || type == 'o' || type == 'x' || type == 'X';
}

static void set_grouping(struct grouping *g, const adder__spec *s)
{
    if (s->grouping == 'n') {
        const struct lconv *l = localeconv();
        g->separator = l->thousands_sep;
        g->sizes = l->grouping;
    } else {
        g->separator = s->grouping == ',' ? "," : "_";
        g->sizes = is_power_of_two_type(s->type) ? "\4" : "\3";
    }
    g->size = strlen(g->separator);
    g->columns = adder__utf8_count(g->separator, g->separator + g->size, SIZE_MAX, NULL);
}

/* The size of the next group to the left. */
static size_t next_group(const char **sizes)
{
    char size = **sizes;
    if (size == 0 || size == CHAR_MAX)
        return SIZE_MAX;
    if ((*sizes)[1] != 0)
        ++*sizes;
    return (unsigned char)size;
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* The number of digits, with leading zeros, that take at least `least` columns when grouped, and of the separators
   among them.  The text does not begin with a separator, so it may take one column more. */
static size_t count_grouped(const struct grouping *g, size_t digits, size_t least, size_t *separators)
{
    const char *sizes = g->sizes;
    size_t total = 0, columns = 0;
    for (*separators = 0;; ++*separators) {
        size_t group = next_group(&sizes);
        size_t wanted = larger(digits > total ? digits - total : 0, least > columns ? least - columns : 0);
        size_t n = wanted > group ? group : larger(wanted, 1);
        total += n;
        columns += n;
        if (total >= digits && columns >= least)
            return total;
        columns += g->columns;
    }
}

/* Moves three digits to the right. */
static inline void move_three(char *to, const char *from)
{
    char three[3];
    memcpy(three, from, 3);
    memcpy(to, three, 3);
}

/* Groups of thousands, separated by one character, without leading zeros. */
static bool group_thousands(adder__out *o, size_t mark, size_t digits, char separator)
{
    size_t more = (digits - 1) / 3;
    if (more == 0)
        return true;
    if (!adder__out_insert(o, mark + digits, more))
        return false;
    char *from = o->start + mark + digits, *to = from + more;
    for (; to > from; *--to = separator) {
        to -= 3;
        from -= 3;
        move_three(to, from);
    }
    return true;
}

/* Groups the digits at a mark, in place, and counts by how many the separators' bytes exceed their columns. */
static bool group_digits(adder__out *o, size_t mark, size_t digits, size_t least, const adder__spec *s, size_t *excess)
{
    struct grouping g;
    size_t separators;
    if (least <= digits && s->grouping != 'n' && !is_power_of_two_type(s->type))
        return group_thousands(o, mark, digits, s->grouping);
    set_grouping(&g, s);
    size_t total = count_grouped(&g, digits, least, &separators);
    size_t more = total - digits + separators * g.size;
    *excess = separators * (g.size - g.columns);
    if (more == 0)
        return true;
    if (!adder__out_insert(o, mark + digits, more))
        return false;
    char *first = o->start + mark, *from = first + digits, *to = from + more;
    const char *sizes = g.sizes;
    for (size_t left = total, polled = total;;) {
        if (polled - left > 1 << 22) {
            polled = left;
            if (adder__interrupted())
                return adder__out_fail(o, EINTR);
        }
        size_t group = next_group(&sizes), n = left < group ? left : group;
        size_t given = (size_t)(from - first) < n ? (size_t)(from - first) : n;
        to -= given;
        from -= given;
        memmove(to, from, given);
        to -= n - given;
        memset(to, '0', n - given);
        left -= n;
        if (left == 0)
            return true;
        to -= g.size;
        memcpy(to, g.separator, g.size);
    }
}

/* point_excess: by how many the point's bytes exceed its columns. */
static bool lay_out(adder__out *o, size_t field, size_t prefix, size_t digits, size_t point_excess,
                    const adder__spec *s)
{
    size_t length = adder__out_mark(o) - field, excess = 0, least = 0;
    if (s->grouping && digits > 0) {
        size_t others = length - digits - point_excess;
        if (s->grouped_zeros && (size_t)s->width > others)
            least = (size_t)s->width - others;
        if (!group_digits(o, field + prefix, digits, least, s, &excess))
            return false;
        length = adder__out_mark(o) - field;
    }
    excess += point_excess;
    return length - excess >= (size_t)s->width || adder__pad(o, field, prefix, length - excess, s, '>');
}

bool adder__lay_out(adder__out *o, size_t field, size_t prefix, size_t digits, const adder__spec *s)
{
    return lay_out(o, field, prefix, digits, 0, s);
}

/* Groups the digits from a mark on, which are behind the point, by three from the left. */
static bool group_fraction(adder__out *o, size_t mark, char separator)
{
    const char *p = o->start + mark;
    while (p < o->at && adder__is_digit(*p))
        p++;
    size_t digits = (size_t)(p - o->start) - mark, more = digits > 0 ? (digits - 1) / 3 : 0;
    if (more == 0)
        return true;
    if (!adder__out_insert(o, mark + digits, more))
        return false;
    char *from = o->start + mark + digits, *to = from + more;
    for (size_t n = digits - 3 * more; to > from; n = 3) {
        to -= n;
        from -= n;
        memmove(to, from, n);
        *--to = separator;
    }
    return true;
}

bool adder__lay_out_real(adder__out *o, size_t field, size_t prefix, const adder__spec *s)
{
    const char *first = o->start + field + prefix, *p = first;
    while (p < o->at && adder__is_digit(*p))
        p++;
    size_t digits = (size_t)(p - first), excess = 0;
    if (s->fraction && !group_fraction(o, field + prefix + digits + 1, s->fraction))
        return false;
    p = o->start + field + prefix + digits;
    if (s->locale_point && p < o->at && *p == '.') {
        const char *point = localeconv()->decimal_point;
        size_t n = strlen(point), mark = field + prefix + digits;
        if (n > 1 && !adder__out_insert(o, mark, n - 1))
            return false;
        if (n > 0)
            memcpy(o->start + mark, point, n);
        excess = n - adder__utf8_count(point, point + n, SIZE_MAX, NULL);
    }
    return lay_out(o, field, prefix, digits, excess, s);
}

bool adder__finish_string(adder__out *o, size_t field, const adder__spec *s, bool bytes, char usual)
{
    char *first = o->start + field;
    size_t count = (size_t)(o->at - first);
    if (bytes) {
        if (s->precision >= 0 && (size_t)s->precision < count)
            count = (size_t)s->precision;
        o->at = first + count;
    } else if (s->width > 0 || s->precision >= 0) {
        const char *stop;
        count = adder__utf8_count(first, o->at, s->precision < 0 ? SIZE_MAX : (size_t)s->precision, &stop);
        o->at = first + (stop - first);
    }
    return adder__pad(o, field, 0, count, s, usual);
}
