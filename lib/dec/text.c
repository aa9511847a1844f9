/* text.c - decimal numbers as text. */

#include "dec.h"

#include <string.h>

/* Parsing */

static bool same_word(const char *s, const char *end, const char *lower)
{
    while (*lower && s < end && (*s | 0x20) == *lower) {
        s++;
        lower++;
    }
    return *lower == '\0';
}

/* A run of digits with at most one point among them, read. */
struct digits {
    const char *first; /* the first digit that is not 0, or the end */
    size_t count;      /* the digits from there on */
    int64_t behind;    /* the digits behind the point */
    bool any;
    adder__u128 value; /* if count <= 38 */
};

/* The end of the digits that begin at s. */
static const char *past_digits(const char *s, const char *end)
{
    while (end - s >= 8 && !adder__non_digits(adder__load_eight(s)))
        s += 8;
    while (s < end && adder__is_digit(*s))
        s++;
    return s;
}

static const char *read_digits(struct digits *d, const char *s, const char *end)
{
    const char *point = NULL;
    *d = (struct digits){ .first = NULL };
    for (; s < end; s++) {
        if (adder__is_digit(*s)) {
            d->any = true;
            if (*s != '0' && !d->first)
                d->first = s;
            if (d->first) {
                if (d->count < ADDER__INLINE_DIGITS) {
                    uint64_t chunk_value;
                    size_t left = ADDER__INLINE_DIGITS - d->count, room = left < 19 ? left : 19;
                    size_t limit = (size_t)(end - s) < room ? (size_t)(end - s) : room;
                    size_t n = adder__read_digits(&chunk_value, s, limit);
                    d->value = d->count ? d->value * adder__pow10[n] + chunk_value : chunk_value;
                    d->count += n;
                    s += n - 1;
                } else {
                    const char *run = past_digits(s, end);
                    d->count += (size_t)(run - s);
                    s = run - 1;
                }
            }
        } else if (*s == '.' && !point) {
            point = s;
        } else {
            break;
        }
    }
    if (point)
        d->behind = s - point - 1;
    if (!d->first)
        d->first = s;
    return s;
}

/* *z's coefficient = the digits. */
static adder_status take_digits(adder_dec *z, const struct digits *d, const char *end)
{
    if (d->count <= ADDER__INLINE_DIGITS) {
        adder__dec_put(z, d->value);
        return ADDER_OK;
    }
    if (d->count > (size_t)ADDER__MAX_DIGITS)
        return ADDER_ENOMEM;
    adder_int c = ADDER_INT(0);
    const char *text = d->first, *point = memchr(d->first, '.', (size_t)(end - d->first));
    char *joined = NULL;
    if (point) {
        size_t before = (size_t)(point - d->first);
        joined = adder__alloc(d->count);
        if (!joined)
            return ADDER_ENOMEM;
        memcpy(joined, d->first, before);
        memcpy(joined + before, point + 1, d->count - before);
        text = joined;
    }
    adder_status s = adder_int_parse(&c, text, d->count, 10, NULL);
    adder__free(joined);
    if (s == ADDER_OK)
        adder__dec_take(z, &c);
    return s;
}

/* Reads e, E, a sign and digits; s if there is none.  Exponents are kept within twice what any context has. */
static const char *read_exponent(int64_t *exponent, const char *s, const char *end)
{
    const char *p = s;
    *exponent = 0;
    if (p == end || (*p | 0x20) != 'e')
        return s;
    p++;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    if (p == end || !adder__is_digit(*p))
        return s;
    int64_t v = 0;
    for (; p < end && adder__is_digit(*p); p++)
        if (v < 3 * (ADDER__EXPONENT_LIMIT / 10))
            v = v * 10 + (*p - '0');
        else
            v = 3 * ADDER__EXPONENT_LIMIT;
    *exponent = negative ? -v : v;
    return p;
}

/* A payload has at most as many digits as the precision, less one if the context clamps; zeros before them do not
 * count.
 */
static const char *read_special(adder_dec *z, const char *s, const char *end, adder_ctx *ctx, adder_status *status)
{
    if (same_word(s, end, "infinity") || same_word(s, end, "inf")) {
        z->bits |= ADDER__INFINITE;
        return s + (same_word(s, end, "infinity") ? 8 : 3);
    }
    bool signaling = s < end && (*s | 0x20) == 's';
    if (!same_word(s + signaling, end, "nan"))
        return NULL;
    z->bits |= signaling ? ADDER__SIGNALING : ADDER__QUIET;
    const char *p = s + signaling + 3, *first = p;
    const adder_ctx *c = adder__dec_ctx(ctx);
    int64_t room = adder__dec_precision(c) - c->clamp;
    for (bool counts = false; p < end && adder__is_digit(*p); p++) {
        counts |= *p != '0';
        if (counts && room-- == 0)
            break;
    }
    struct digits d;
    read_digits(&d, first, p);
    *status = take_digits(z, &d, p);
    return p;
}

/* The everyday text: digits that a word holds, with a point among them or not, and nothing else.  Whether it is one. */
static bool read_short(uint64_t *value, int64_t *behind, const char *s, const char *end)
{
    size_t length = (size_t)(end - s);
    if (length - 1 >= 20)
        return false;
    size_t before = adder__read_digits(value, s, length);
    *behind = 0;
    if (before == length)
        return true;
    size_t after = length - before - 1;
    uint64_t fraction;
    if (s[before] != '.' || after == 0 || !adder__digits_word(&fraction, s + before + 1, after))
        return false;
    *value = *value * adder__pow10[after] + fraction;
    *behind = (int64_t)after;
    return true;
}

static adder_status parse(adder_dec *r, const char *s, const char *end, const char **stop, bool whole, adder_ctx *ctx)
{
    adder_dec z = { { 0, 0 }, 0, 0 };
    const char *p = s;
    adder_status status = ADDER_OK;
    if (p < end && (*p == '-' || *p == '+'))
        z.bits = *p++ == '-';
    uint64_t value;
    int64_t behind;
    if (whole && read_short(&value, &behind, p, end))
        return adder__dec_give(r, value, -behind, z.bits, ctx);
    struct digits d;
    const char *after = read_digits(&d, p, end);
    if (!d.any) {
        after = read_special(&z, p, end, ctx, &status);
        if (!after)
            return ADDER_EPARSE;
        *stop = after;
        if (status || (whole && after != end)) {
            adder_dec_clear(&z);
            return status ? status : ADDER_EPARSE;
        }
        return adder__dec_end(r, &z, 0, ctx);
    }
    int64_t exponent;
    *stop = read_exponent(&exponent, after, end);
    if (whole && *stop != end)
        return ADDER_EPARSE;
    z.exponent = exponent - d.behind;
    status = take_digits(&z, &d, after);
    return status ? status : adder__dec_finish(r, &z, false, 0, ctx);
}

/* The same of a text with underscores, without them. */
static adder_status parse_without_underscores(adder_dec *r, const char *s, const char *end, adder_ctx *ctx)
{
    char *copy = adder__alloc((size_t)(end - s)), *p = copy;
    const char *stop;
    if (!copy)
        return ADDER_ENOMEM;
    for (; s < end; s++)
        if (*s != '_')
            *p++ = *s;
    adder_status status = parse(r, copy, p, &stop, true, ctx);
    adder__free(copy);
    return status;
}

adder_status adder_dec_set_str(adder_dec *r, const char *s, adder_ctx *ctx)
{
    while (adder__is_space(*s))
        s++;
    const char *end = s + strlen(s), *stop;
    while (end > s && adder__is_space(end[-1]))
        end--;
    adder_status status = parse(r, s, end, &stop, true, ctx);
    if (status == ADDER_EPARSE && memchr(s, '_', (size_t)(end - s)))
        status = parse_without_underscores(r, s, end, ctx);
    if (status == ADDER_EPARSE && ctx)
        ctx->flags |= ADDER_DEC_INVALID_OPERATION | ADDER_DEC_CONVERSION_SYNTAX;
    return status;
}

adder_status adder_dec_parse(adder_dec *r, const char *s, size_t len, size_t *used, adder_ctx *ctx)
{
    const char *stop = s;
    adder_status status = parse(r, s, s + len, &stop, false, ctx);
    if (status == ADDER_EPARSE && ctx)
        ctx->flags |= ADDER_DEC_INVALID_OPERATION | ADDER_DEC_CONVERSION_SYNTAX;
    if (status == ADDER_OK && used)
        *used = (size_t)(stop - s);
    return status;
}

/* Printing */

/* Sign, zeros before and after, point, exponent: what a text takes beyond its digits. */
enum { MORE = 40 };

/* Writes a, whose digits are at `digits`, and returns the end. */
static char *compose(char *p, const adder_dec *a, const char *digits, int64_t count, bool engineering)
{
    if (a->bits & ADDER__NEGATIVE)
        *p++ = '-';
    if (a->bits & ADDER__INFINITE) {
        memcpy(p, "Infinity", 8);
        return p + 8;
    }
    if (a->bits & ADDER__NAN) {
        if (a->bits & ADDER__SIGNALING)
            *p++ = 's';
        memcpy(p, "NaN", 3);
        p += 3;
        if (count == 1 && digits[0] == '0')
            return p;
        memcpy(p, digits, (size_t)count);
        return p + count;
    }
    int64_t left = a->exponent + count; /* the digits before the point, were there no exponent */
    int64_t point;                      /* those with it */
    bool zero = count == 1 && digits[0] == '0';
    if (a->exponent <= 0 && left > -6)
        point = left;
    else if (!engineering)
        point = 1;
    else if (zero)
        point = ((left + 1) % 3 + 3) % 3 - 1;
    else
        point = ((left - 1) % 3 + 3) % 3 + 1;
    if (point <= 0) {
        memcpy(p, "0.00000000", (size_t)(2 - point));
        p += 2 - point;
        memcpy(p, digits, (size_t)count);
        p += count;
    } else if (point >= count) {
        memcpy(p, digits, (size_t)count);
        memset(p + count, '0', (size_t)(point - count));
        p += point;
    } else {
        memcpy(p, digits, (size_t)point);
        p[point] = '.';
        memcpy(p + point + 1, digits + point, (size_t)(count - point));
        p += count + 1;
    }
    if (left != point) {
        int64_t e = left - point;
        *p++ = 'E';
        *p++ = e < 0 ? '-' : '+';
        p = adder__write_u64(p, e < 0 ? 0 - (uint64_t)e : (uint64_t)e);
    }
    return p;
}

/* Straight into the caller's memory if that is sure to hold it. */
static size_t write_big(char *buf, size_t size, const adder_dec *a, bool engineering)
{
    char few[400], *digits = few;
    size_t room = (size_t)adder__dec_digits(a) + 4, longest = room + MORE, length = SIZE_MAX;
    size_t wanted = size < longest ? room + longest : room;
    if (size > 0)
        *buf = '\0';
    if (wanted > sizeof few && !(digits = adder__alloc(wanted)))
        return adder__no_text(buf, size, ADDER_ENOMEM);
    size_t count = adder_int_str(digits, room, (adder_int){ (intptr_t)a->coefficient[0] }, 10);
    if (count != SIZE_MAX) {
        char *text = size < longest ? digits + room : buf;
        char *end = compose(text, a, digits, (int64_t)count, engineering);
        length = (size_t)(end - text);
        if (text == buf)
            *end = '\0';
        else
            adder__put(buf, size, text, length);
    }
    if (digits != few)
        adder__free_quietly(digits);
    return length;
}

static size_t write_text(char *buf, size_t size, const adder_dec *a, bool engineering)
{
    if (a->bits & ADDER__BIG)
        return write_big(buf, size, a, engineering);
    char digits[40], text[ADDER__INLINE_DIGITS + MORE];
    char *end = adder__write_u128(digits, adder__dec_coefficient(a));
    if (size >= sizeof text) {
        char *stop = compose(buf, a, digits, end - digits, engineering);
        *stop = '\0';
        return (size_t)(stop - buf);
    }
    char *stop = compose(text, a, digits, end - digits, engineering);
    return adder__put(buf, size, text, (size_t)(stop - text));
}

size_t adder_dec_str(char *buf, size_t size, adder_dec a)
{
    return write_text(buf, size, &a, false);
}

size_t adder_dec_str_eng(char *buf, size_t size, adder_dec a)
{
    return write_text(buf, size, &a, true);
}

char *adder_dec_to_str(adder_dec a)
{
    size_t room = a.bits & ADDER__BIG ? (size_t)adder__dec_digits(&a) + MORE : ADDER__INLINE_DIGITS + MORE;
    char *text = adder__alloc(room);
    if (!text)
        return adder__no_string(ADDER_ENOMEM);
    if (adder_dec_str(text, room, a) != SIZE_MAX)
        return text;
    adder__free_quietly(text);
    return NULL;
}
