/* text.c - fractions to and from text. */

#include <string.h>

#include "digits/digits.h"
#include "frac.h"

/* A number found in a text: sign, digits, and then the digits of the denominator, or a fraction and an exponent. */
struct literal {
    bool negative;
    const char *whole, *denominator, *fraction, *exponent;
    size_t whole_size, denominator_size, fraction_size, exponent_size;
    size_t fraction_digits;
};

/* The length of the digits at s, with single underscores between them.  *digits counts them, unless it is NULL. */
static size_t scan_digits(const char *s, const char *end, size_t *digits)
{
    const char *p = s;
    size_t count = 0;
    for (; p < end; p++) {
        if (adder__is_digit(*p))
            count++;
        else if (!(*p == '_' && p > s && end - p >= 2 && adder__is_digit(p[1])))
            break;
    }
    if (digits)
        *digits = count;
    return (size_t)(p - s);
}

/* Finds the longest number at s.  Returns its end, or NULL if there is none. */
static const char *scan(struct literal *l, const char *s, const char *end)
{
    *l = (struct literal){ .negative = s < end && *s == '-' };
    s += s < end && (*s == '-' || *s == '+');
    l->whole = s;
    s += l->whole_size = scan_digits(s, end, NULL);
    if (l->whole_size > 0) {
        const char *p = s;
        while (p < end && adder__is_space(*p))
            p++;
        if (p < end && *p == '/') {
            p++;
            while (p < end && adder__is_space(*p))
                p++;
            l->denominator = p;
            l->denominator_size = scan_digits(p, end, NULL);
            if (l->denominator_size > 0)
                return p + l->denominator_size;
        }
    }
    if (s < end && *s == '.') {
        l->fraction = s + 1;
        l->fraction_size = scan_digits(s + 1, end, &l->fraction_digits);
        if (l->whole_size > 0 || l->fraction_size > 0)
            s += 1 + l->fraction_size;
    }
    if (l->whole_size == 0 && l->fraction_size == 0)
        return NULL;
    if (s < end && (*s == 'e' || *s == 'E')) {
        const char *p = s + 1;
        p += p < end && (*p == '-' || *p == '+');
        size_t n = scan_digits(p, end, NULL);
        if (n > 0) {
            l->exponent = s + 1;
            l->exponent_size = (size_t)(p - s - 1) + n;
            s = p + n;
        }
    }
    return s;
}

/* *r = n * 10**e in lowest terms. */
static adder_status scale(adder_frac *r, adder_int n, adder_int e)
{
    adder_int power = ADDER_INT(0), size = ADDER_INT(0);
    if (n.word == 0)
        return adder__frac_store_small(r, 0, 1);
    adder_status s = adder_int_abs(&size, e);
    if (s == ADDER_OK)
        s = adder_int_pow(&power, ADDER_INT(10), size);
    if (s == ADDER_OK && adder_int_sign(e) < 0) {
        s = adder_frac_set_ratio(r, n, power);
    } else if (s == ADDER_OK) {
        s = adder_int_mul(&power, n, power);
        if (s == ADDER_OK)
            s = adder_frac_set_int(r, power);
    }
    adder_int_clear(&power);
    adder_int_clear(&size);
    return s;
}

static adder_status convert_decimal(adder_frac *r, const struct literal *l, adder_int whole)
{
    adder_int n = ADDER_INT(0), e = ADDER_INT(0), part = ADDER_INT(0), digits = ADDER_INT(0);
    adder_status s = adder_int_set(&n, whole);
    if (s == ADDER_OK)
        s = adder_int_set_u64(&digits, l->fraction_digits);
    if (s == ADDER_OK && l->fraction_digits > 0) {
        s = adder_int_pow(&part, ADDER_INT(10), digits);
        if (s == ADDER_OK)
            s = adder_int_mul(&n, n, part);
        if (s == ADDER_OK)
            s = adder_int_parse(&part, l->fraction, l->fraction_size, 10, NULL);
        if (s == ADDER_OK)
            s = adder_int_add(&n, n, part);
    }
    if (s == ADDER_OK && l->exponent_size > 0)
        s = adder_int_parse(&e, l->exponent, l->exponent_size, 10, NULL);
    if (s == ADDER_OK && n.word != 0 && adder_int_cmpabs(e, ADDER_INT(ADDER__MOST_PLACES)) > 0)
        s = ADDER_ELIMIT;
    if (s == ADDER_OK)
        s = adder_int_sub(&e, e, digits);
    if (s == ADDER_OK && l->negative)
        s = adder_int_neg(&n, n);
    if (s == ADDER_OK)
        s = scale(r, n, e);
    adder_int_clear(&n);
    adder_int_clear(&e);
    adder_int_clear(&part);
    adder_int_clear(&digits);
    return s;
}

static adder_status convert(adder_frac *r, const struct literal *l)
{
    adder_int num = ADDER_INT(0), den = ADDER_INT(1);
    adder_status s = ADDER_OK;
    if (l->whole_size > 0)
        s = adder_int_parse(&num, l->whole, l->whole_size, 10, NULL);
    if (s == ADDER_OK && (l->fraction_size > 0 || l->exponent_size > 0)) {
        s = convert_decimal(r, l, num);
    } else if (s == ADDER_OK) {
        if (l->denominator_size > 0)
            s = adder_int_parse(&den, l->denominator, l->denominator_size, 10, NULL);
        if (s == ADDER_OK && l->negative)
            s = adder_int_neg(&num, num);
        if (s == ADDER_OK)
            s = adder_frac_set_ratio(r, num, den);
    }
    adder_int_clear(&num);
    adder_int_clear(&den);
    return s;
}

adder_status adder_frac_parse(adder_frac *r, const char *s, size_t len, size_t *used)
{
    struct literal l;
    const char *end = scan(&l, s, s + len);
    if (!end)
        return ADDER_EPARSE;
    adder_status status = convert(r, &l);
    if (status == ADDER_OK && used)
        *used = (size_t)(end - s);
    return status;
}

adder_status adder_frac_set_str(adder_frac *r, const char *s)
{
    struct literal l;
    while (adder__is_space(*s))
        s++;
    const char *end = scan(&l, s, s + strlen(s));
    if (!end)
        return ADDER_EPARSE;
    while (adder__is_space(*end))
        end++;
    return *end ? ADDER_EPARSE : convert(r, &l);
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
