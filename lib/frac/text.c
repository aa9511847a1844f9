/* text.c - fractions to and from text. */

#include <string.h>

#include "frac.h"

/* Finds the first digit of the denominator behind a slash at p, with white space around it; NULL if there is none. */
static const char *find_denominator(const char *p, const char *end)
{
    while (p < end && adder__is_space(*p))
        p++;
    if (p == end || *p++ != '/')
        return NULL;
    while (p < end && adder__is_space(*p))
        p++;
    return p < end && adder__is_digit(*p) ? p : NULL;
}

/* A number read from a text: num/den, not in lowest terms. */
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

/* The everyday integer: *r = the digits at p, without underscores.  Returns their end; NULL if the number is another,
   or if *status is not ADDER_OK. */
static const char *read_int(adder_int *r, adder_status *status, const char *p, const char *end)
{
    uint64_t m;
    bool negative;
    const char *stop = p + adder__scan_u64(&m, &negative, p, (size_t)(end - p), false), *word = stop;
    while (stop - p >= 19 && stop < end && adder__is_digit(*stop))
        stop++;
    if (stop == p || (stop < end && (*stop == '.' || *stop == '_' || (*stop | 0x20) == 'e')))
        return NULL;
    *status = stop == word ? adder__store_u64(r, m, negative) : adder_int_parse(r, p, (size_t)(stop - p), 10, NULL);
    return *status ? NULL : stop;
}

/* The everyday text: l = an integer or a ratio.  Returns false for all others, and if *status is not ADDER_OK. */
static bool read_ratio(struct literal *l, adder_status *status, const char *s, const char *end)
{
    l->end = read_int(&l->num, status, s, end);
    const char *p = l->end ? find_denominator(l->end, end) : NULL;
    if (p)
        l->end = read_int(&l->den, status, p, end);
    return l->end;
}

/* l = the number that begins at s, or if `whole`, that all of it is. */
static adder_status read(struct literal *l, const char *s, const char *end, bool underscores, bool whole)
{
    adder__numeral n, den;
    adder_status status = ADDER_OK;
    if (read_ratio(l, &status, s, end))
        return whole && l->end != end ? ADDER_EPARSE : ADDER_OK;
    if (status)
        return status;
    status = adder__scan_decimal(&n, s, end, NULL, underscores);
    if (status)
        return status;
    l->end = n.end;
    const char *p = n.end == n.stop && n.stop[-1] != '.' && n.behind == 0 ? find_denominator(n.end, end) : NULL;
    if (p) {
        status = adder__scan_int(&den, p, end, 10, underscores, false);
        if (status)
            return status;
        l->end = den.end;
    }
    if (whole && l->end != end)
        return ADDER_EPARSE;
    if (!p)
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
