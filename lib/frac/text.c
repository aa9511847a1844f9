/* text.c - fractions to and from text. */

#include <string.h>

#include "frac.h"

/* *den = the denominator behind a slash at *p, with white space around it, and moves *p; EPARSE: there is none. */
static adder_status scan_denominator(adder__numeral *den, const char **p, const char *end, bool underscores)
{
    const char *s = *p;
    while (s < end && adder__is_space(*s))
        s++;
    if (s == end || *s++ != '/')
        return ADDER_EPARSE;
    while (s < end && adder__is_space(*s))
        s++;
    if (s == end || !adder__is_digit(*s))
        return ADDER_EPARSE;
    adder_status status = adder__scan_int(den, s, end, 10, underscores, false);
    *p = den->end;
    return status;
}

/* A number in a text, read: num/den, not in lowest terms. */
struct literal {
    adder_int num, den;
    const char *end;
};

/* l = the decimal n. */
static adder_status read_decimal(struct literal *l, const adder__numeral *n)
{
    int64_t e = n->exponent;
    adder_status s = adder__store_numeral(&l->num, n);
    if (s || l->num.word == 0)
        return s;
    if (e < -ADDER__MOST_PLACES || e > ADDER__MOST_PLACES)
        return ADDER_ELIMIT;
    e -= (int64_t)n->behind;
    s = adder_int_set_i64(&l->den, e < 0 ? -e : e);
    s = s ? s : adder_int_pow(&l->den, ADDER_INT(10), l->den);
    if (s || e < 0)
        return s;
    s = adder_int_mul(&l->num, l->num, l->den);
    return s ? s : adder_int_set_i64(&l->den, 1);
}

/* l = the number that begins at s, or if `whole`, that all of it is. */
static adder_status read(struct literal *l, const char *s, const char *end, bool underscores, bool whole)
{
    adder__numeral n, den;
    adder_status status = adder__scan_decimal(&n, s, end, underscores, false);
    if (status)
        return status;
    l->end = n.end;
    status = n.end == n.stop && n.stop[-1] != '.' && n.behind == 0 ? scan_denominator(&den, &l->end, end, underscores)
                                                                   : ADDER_EPARSE;
    if (status != ADDER_OK && status != ADDER_EPARSE)
        return status;
    if (whole && l->end != end)
        return ADDER_EPARSE;
    if (status == ADDER_EPARSE)
        return read_decimal(l, &n);
    status = adder__store_numeral(&l->num, &n);
    return status ? status : adder__store_numeral(&l->den, &den);
}

/* The same for r, in lowest terms. */
static adder_status set_text(adder_frac *r, const char *s, const char *end, bool underscores, size_t *used)
{
    struct literal l = { .den = ADDER_INT(1) };
    adder_status status = read(&l, s, end, underscores, !used);
    status = status ? status : adder_frac_set_ratio(r, l.num, l.den);
    if (status == ADDER_OK && used)
        *used = (size_t)(l.end - s);
    adder_int_clear(&l.num);
    adder_int_clear(&l.den);
    return status;
}

adder_status adder_frac_parse(adder_frac *r, const char *s, size_t len, size_t *used)
{
    return set_text(r, s, s + len, false, used);
}

adder_status adder_frac_set_str(adder_frac *r, const char *s)
{
    const char *end = adder__scan_space(&s);
    return set_text(r, s, end, true, NULL);
}

size_t adder_frac_str(char *buf, size_t size, adder_frac a)
{
    adder_int den = adder_frac_den(a);
    size_t n = adder_int_str(buf, size, a.num, 10);
    if (adder__frac_is_one(den) || n == SIZE_MAX)
        return n;
    bool room = n + 1 < size;
    size_t m = adder_int_str(room ? buf + n + 1 : NULL, room ? size - n - 1 : 0, den, 10);
    if (m == SIZE_MAX) {
        if (size > 0)
            *buf = 0;
        return m;
    }
    if (room)
        buf[n] = '/';
    return n + 1 + m;
}

/* The bytes that the text of n may take, and two more; 1234/4096 is a little above log10(2). */
static size_t text_room(adder_int n)
{
    size_t bits = adder_int_bit_length(n);
    return bits / 4096 * 1234 + bits % 4096 * 1234 / 4096 + 5;
}

char *adder_frac_to_str(adder_frac a)
{
    size_t room = text_room(a.num) + text_room(adder_frac_den(a));
    char *text = adder__alloc(room);
    if (!text)
        return adder__no_string(ADDER_ENOMEM);
    if (adder_frac_str(text, room, a) != SIZE_MAX)
        return text;
    adder__free_quietly(text);
    return NULL;
}
