/* scan.c - the reader of numbers' texts. */

#include "scan.h"

#include "core/core.h"

/* Bytes read between two calls of the interrupt callback. */
enum { STRETCH = 1 << 22 };

/* The end of the digits below `limit` that begin at p; *value goes on with theirs, modulo 2**64. */
static inline const char *past_digits(uint64_t *value, const char *p, const char *end, unsigned limit, unsigned base)
{
    uint64_t v = *value;
    while (limit == 10 && end - p >= 8) {
        uint64_t chunk = adder__load_eight(p);
        int n = adder__leading_digits(chunk);
        v = v * adder__pow10[n] + adder__digits_value(chunk, n);
        p += n;
        if (n < 8)
            end = p;
    }
    for (unsigned digit; p < end && (digit = adder__digit_value[(unsigned char)*p]) < limit; p++)
        v = v * base + digit;
    *value = v;
    return p;
}

/* Reads digits, with single underscores between them or not; *all is their number.  Returns their end; NULL: the
   callback said stop. */
__attribute__((always_inline)) static inline const char *scan_digits(uint64_t *value, size_t *all, const char *p,
                                                                     const char *end, unsigned limit, unsigned base,
                                                                     bool underscores)
{
    const char *start = p, *pause = end - p > STRETCH ? p + STRETCH : end;
    for (;;) {
        p = past_digits(value, p, pause, limit, base);
        if (p < pause) {
            if (!underscores || *p != '_' || p == start || end - p < 2 ||
                adder__digit_value[(unsigned char)p[1]] >= limit)
                break;
            p++;
            start++; /* which keeps p - start the number of digits */
        } else if (p == end) {
            break;
        } else if (adder__interrupted()) {
            return NULL;
        } else {
            pause = end - p > STRETCH ? p + STRETCH : end;
        }
    }
    *all = (size_t)(p - start);
    return p;
}

/* Behind the e at n->end: a sign and digits, if they stand there. */
static adder_status scan_exponent(adder__numeral *n, const char *end, bool underscores)
{
    const char *p = n->end + 1;
    bool negative = adder__scan_sign(&p, end);
    while (end - p >= 2 && *p == '0' && adder__is_digit(p[1 + (underscores && p[1] == '_' && end - p >= 3)]))
        p += 1 + (p[1] == '_');
    uint64_t v = 0;
    size_t count;
    p = scan_digits(&v, &count, p, end, 10, 10, underscores);
    if (!p)
        return ADDER_EINTR;
    if (count == 0)
        return ADDER_OK;
    int64_t e = count <= 19 && v < ADDER__HUGE_EXPONENT ? (int64_t)v : ADDER__HUGE_EXPONENT;
    n->exponent = negative ? -e : e;
    n->end = p;
    return ADDER_OK;
}

/* Where there are more digits than n->value holds, zeros before and behind them do not count. */
static inline void trim(adder__numeral *n)
{
    size_t few = adder__word_digits(n->base);
    for (; n->count > few && (*n->digits == '0' || *n->digits == '.' || *n->digits == '_'); n->digits++)
        n->count -= *n->digits == '0';
    if (n->count > ADDER__FEW_DIGITS)
        for (n->last = n->stop; n->last[-1] == '0' || n->last[-1] == '.' || n->last[-1] == '_';)
            n->last--;
}

adder_status adder__scan_decimal(adder__numeral *n, const char *s, const char *end, const adder__run *run,
                                 bool underscores)
{
    *n = (adder__numeral){ .base = 10, .negative = adder__scan_sign(&s, end) };
    n->digits = s;
    const char *p = run ? run->stop : NULL;
    if (p && p - s <= STRETCH && !(underscores && p < end && *p == '_')) {
        n->value = run->value;
        n->count = (size_t)(p - s);
        if (p > run->point) {
            n->behind = (size_t)(p - run->point) - 1;
            n->count--;
        }
    } else {
        p = scan_digits(&n->value, &n->count, s, end, 10, 10, underscores);
        if (p && p < end && *p == '.')
            p = scan_digits(&n->value, &n->behind, p + 1, end, 10, 10, underscores);
        if (!p)
            return ADDER_EINTR;
        n->count += n->behind;
    }
    if (n->count == 0)
        return ADDER_EPARSE;
    n->stop = n->end = p;
    if (n->count > 19)
        trim(n);
    if (p < end && (*p | 0x20) == 'e')
        return scan_exponent(n, end, underscores);
    return ADDER_OK;
}

/* The base that a prefix like 0x names if a digit of it follows, perhaps behind an underscore; then steps over it. */
static unsigned scan_prefix(const char **s, const char *end, bool underscores)
{
    const char *p = *s;
    int letter = p[1] | 0x20;
    unsigned base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    p += 2 + (underscores && p[2] == '_');
    if (p == end || adder__digit_value[(unsigned char)*p] >= base)
        return 0;
    *s = p;
    return base;
}

adder_status adder__scan_int(adder__numeral *n, const char *s, const char *end, int base, bool underscores, bool whole)
{
    if (base != 0 && (base < 2 || base > 36))
        return ADDER_EDOMAIN;
    *n = (adder__numeral){ .base = (unsigned)base, .negative = adder__scan_sign(&s, end) };
    unsigned limit = n->base;
    if (end - s >= 3 && *s == '0') {
        const char *p = s;
        unsigned named = scan_prefix(&p, end, underscores);
        if (named && (base == 0 || n->base == named)) {
            n->base = limit = named;
            s = p;
        }
    }
    if (n->base == 0) {
        n->base = 10;
        limit = s < end && *s == '0' ? 1 : 10; /* base 0 allows no leading zeros, except in 0 itself */
    }
    n->digits = s;
    n->end = n->stop = scan_digits(&n->value, &n->count, s, end, limit, n->base, underscores);
    if (!n->end)
        return ADDER_EINTR;
    if (n->count == 0 || (whole && n->end != end))
        return ADDER_EPARSE;
    if (n->count > adder__word_digits(n->base))
        trim(n);
    return ADDER_OK;
}

/* The value of the n digits at p, n <= 19: adder__digits_word without its test, and with the last ones at once. */
static inline uint64_t value_of(const char *p, size_t n)
{
    uint64_t v = 0;
    for (; n >= 8; n -= 8, p += 8)
        v = v * 100000000 + adder__digits_value(adder__load_eight(p), 8);
    return v * adder__pow10[n] + adder__digits_value(adder__load_bytes(p, n), (int)n);
}

uint64_t adder__first_digits(const adder__numeral *n, size_t m)
{
    size_t before = n->count - n->behind;
    if (before - 1 >= m - 1) /* no point is among them */
        return value_of(n->digits, m);
    return value_of(n->digits, before) * adder__pow10[m - before] + value_of(n->digits + before + 1, m - before);
}

adder__chunk adder__next_chunk(const char **s, const char *stop, unsigned base)
{
    const char *p = *s;
    adder__chunk c = { 0, 1 };
    if (base != 10) {
        for (uint64_t most = UINT64_MAX / base; p < stop && c.scale <= most; p++) {
            unsigned digit = adder__digit_value[(unsigned char)*p];
            if (digit < base) {
                c.value = c.value * base + digit;
                c.scale *= base;
            }
        }
    } else if (stop - p >= 128 && adder__digits_word(&c.value, p, 19)) {
        c.scale = adder__pow10[19];
        p += 19;
    } else {
        size_t left = (size_t)(stop - p), room = left < 19 ? left : 19, n = adder__read_digits(&c.value, p, room);
        for (p += n, c.scale = adder__pow10[n]; p < stop && n < 19; p += room) {
            uint64_t value;
            left = (size_t)(stop - ++p); /* over a point or an underscore */
            room = adder__read_digits(&value, p, left < 19 - n ? left : 19 - n);
            c.value = c.value * adder__pow10[room] + value;
            c.scale *= adder__pow10[room];
            n += room;
        }
    }
    *s = p;
    return c;
}
