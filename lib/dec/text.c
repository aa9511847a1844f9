/* text.c - decimal numbers as text. */

#include "dec.h"

#include <string.h>

/* Parsing */

/* *z's coefficient = the digits of a number. */
static adder_status take_digits(adder_dec *z, adder__numeral *n)
{
    if (n->count <= 19) {
        adder__dec_put(z, n->value);
        return ADDER_OK;
    }
    if (n->count <= ADDER__INLINE_DIGITS) {
        /* The value of the last 19 digits, which 64 bits hold, is that of all, modulo 2**64, less that of the others. */
        adder__u128 high = (adder__u128)ADDER__1E19 * adder__first_digits(n, n->count - 19);
        adder__dec_put(z, high + (n->value - (uint64_t)high));
        return ADDER_OK;
    }
    if (n->count > (size_t)ADDER__MAX_DIGITS)
        return ADDER_ENOMEM;
    adder_int c = ADDER_INT(0);
    n->negative = false;
    adder_status s = adder__store_numeral(&c, n);
    if (s == ADDER_OK)
        adder__dec_take(z, &c);
    return s;
}

/* *z = the infinity or NaN that begins at s, or if `whole`, that is all of the text; *stop = its end. */
static adder_status read_special(adder_dec *z, const char *s, const char *end, const char **stop, bool whole,
                                 const adder_ctx *ctx)
{
    if (adder__scan_word(s, end, "inf")) {
        z->bits |= ADDER__INFINITE;
        *stop = s + (adder__scan_word(s, end, "infinity") ? 8 : 3);
        return whole && *stop != end ? ADDER_EPARSE : ADDER_OK;
    }
    bool signaling = s < end && (*s | 0x20) == 's';
    if (!adder__scan_word(s + signaling, end, "nan"))
        return ADDER_EPARSE;
    z->bits |= signaling ? ADDER__SIGNALING : ADDER__QUIET;
    s += signaling + 3;
    /* A payload has at most as many digits as the precision, less one if the context clamps; zeros before them do not
       count. */
    while (s < end && *s == '0')
        s++;
    *stop = s;
    size_t room = (size_t)(adder__dec_precision(ctx) - ctx->clamp);
    if (s == end || !adder__is_digit(*s) || (room == 0 && !whole))
        return whole && s != end ? ADDER_EPARSE : ADDER_OK;
    const char *last = !whole && (size_t)(end - s) > room ? s + room : end;
    adder__numeral n;
    adder_status status = adder__scan_int(&n, s, last, 10, false, whole);
    if (status)
        return status;
    if (n.count > room)
        return ADDER_EPARSE;
    *stop = n.end;
    return take_digits(z, &n);
}

/* The number that begins at s, or, if `used` is NULL, that is the whole text. */
static adder_status read(adder_dec *r, const char *s, const char *end, size_t *used, adder_ctx *ctx)
{
    const char *p = s, *stop;
    adder_dec z = { { 0, 0 }, 0, adder__scan_sign(&p, end) };
    uint64_t value;
    adder__run run;
    adder_status status;
    stop = adder__scan_short(&value, &z.exponent, &run, p, end, true);
    if (stop && (used || stop == end)) {
        status = adder__dec_give(r, value, z.exponent, z.bits, ctx);
    } else if (p < end && (*p | 0x20) >= 'a') {
        status = read_special(&z, p, end, &stop, !used, adder__dec_ctx(ctx));
        status = status ? status : adder__dec_end(r, &z, 0, ctx);
    } else {
        adder__numeral n;
        status = adder__scan_decimal(&n, s, end, stop ? NULL : &run, false);
        if (status)
            return status;
        stop = n.end;
        if (!used && stop != end)
            return ADDER_EPARSE;
        z.exponent = n.exponent - (int64_t)n.behind;
        status = take_digits(&z, &n);
        status = status ? status : adder__dec_finish(r, &z, false, 0, ctx);
    }
    if (status == ADDER_OK && used)
        *used = (size_t)(stop - s);
    return status;
}

/* The same for a text with underscores: reads a copy without them. */
static adder_status read_without_underscores(adder_dec *r, const char *s, const char *end, adder_ctx *ctx)
{
    enum { STRETCH = 1 << 22 }; /* bytes between two calls of the callback */
    char on_stack[200], *copy = end - s <= (ptrdiff_t)sizeof on_stack ? on_stack : adder__alloc((size_t)(end - s));
    char *p = copy;
    adder_status status = copy ? ADDER_OK : ADDER_ENOMEM;
    for (const char *q = s; q < end && status == ADDER_OK; q++) {
        if (*q != '_')
            *p++ = *q;
        if ((q - s) % STRETCH == STRETCH - 1 && adder__interrupted())
            status = ADDER_EINTR;
    }
    status = status ? status : read(r, copy, p, NULL, ctx);
    if (copy != on_stack)
        adder__free(copy);
    return status;
}

static adder_status finish_text(adder_status status, adder_ctx *ctx)
{
    if (status == ADDER_EPARSE && ctx)
        ctx->flags |= ADDER_DEC_INVALID_OPERATION | ADDER_DEC_CONVERSION_SYNTAX;
    return status;
}

adder_status adder_dec_set_str(adder_dec *r, const char *s, adder_ctx *ctx)
{
    const char *end = adder__scan_space(&s);
    adder_status status = read(r, s, end, NULL, ctx);
    if (status == ADDER_EPARSE && memchr(s, '_', (size_t)(end - s)))
        status = read_without_underscores(r, s, end, ctx);
    return finish_text(status, ctx);
}

adder_status adder_dec_parse(adder_dec *r, const char *s, size_t len, size_t *used, adder_ctx *ctx)
{
    return finish_text(read(r, s, s + len, used, ctx), ctx);
}

/* Printing */

/* Sign, zeros before and after, point, exponent: the bytes of a text besides its digits. */
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
    int64_t left = a->exponent + count; /* the digits before the point without an exponent */
    int64_t point;                      /* the digits before the point with the exponent */
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

/* Writes directly to the caller's memory if that is certainly large enough. */
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
