/* scan.c - the reader of numbers' texts. */

#include "scan.h"

#include "core/core.h"

/* So many bytes are read between two questions to the interrupt callback. */
enum { STRETCH = 1 << 22 };

/* The end of the decimal digits that begin at p. */
static inline const char *past_digits(const char *p, const char *end)
{
    for (; end - p >= 8; p += 8) {
        uint64_t others = adder__non_digits(adder__load_eight(p));
        if (others)
            return p + (__builtin_ctzll(others) >> 3);
    }
    while (p < end && adder__is_digit(*p))
        p++;
    return p;
}

/* The same in any base, where digits are below `limit`; *value goes on with theirs, modulo 2**64. */
static inline const char *past_digits_below(uint64_t *value, const char *p, const char *end, unsigned limit,
                                            unsigned base)
{
    uint64_t v = *value;
    unsigned digit;
    for (; p < end && (digit = adder__digit_value[(unsigned char)*p]) < limit; p++)
        v = v * base + digit;
    *value = v;
    return p;
}

/* Notes the digits from p to stop, which follow those that n has. */
static inline void note_digits(adder__numeral *n, const char *p, const char *stop)
{
    if (n->count == 0) {
        while (p < stop && *p == '0')
            p++;
        n->digits = p;
    }
    n->count += (size_t)(stop - p);
    if (n->count > ADDER__FEW_DIGITS) {
        const char *last = stop;
        while (last > p && last[-1] == '0')
            last--;
        if (last > p)
            n->last = last;
    }
}

/* Reads digits, with single underscores between them or not; *all is their number.  Returns their end; NULL: the
   callback said stop. */
static inline const char *scan_digits(adder__numeral *n, size_t *all, const char *p, const char *end, unsigned limit,
                                      bool underscores)
{
    const char *pause = end - p > STRETCH ? p + STRETCH : end;
    *all = 0;
    for (;;) {
        const char *from = p;
        p = limit == 10 ? past_digits(p, pause) : past_digits_below(&n->value, p, pause, limit, n->base);
        *all += (size_t)(p - from);
        note_digits(n, from, p);
        if (underscores && *all > 0 && end - p >= 2 && *p == '_' && adder__digit_value[(unsigned char)p[1]] < limit)
            p++;
        else if (p < pause || pause == end)
            return p;
        if (p >= pause && pause < end) {
            if (adder__interrupted())
                return NULL;
            pause = end - p > STRETCH ? p + STRETCH : end;
        }
    }
}

/* Behind the e at n->end: a sign and digits, if they stand there. */
static adder_status scan_exponent(adder__numeral *n, const char *end, bool underscores)
{
    const char *p = n->end + 1;
    adder__numeral e = { .negative = adder__scan_sign(&p, end) };
    size_t all;
    p = scan_digits(&e, &all, p, end, 10, underscores);
    if (!p)
        return ADDER_EINTR;
    if (all == 0)
        return ADDER_OK;
    int64_t value = ADDER__HUGE_EXPONENT;
    if (e.count <= 19) {
        uint64_t v = adder__next_chunk(&e.digits, p, 10).value;
        value = v < (uint64_t)value ? (int64_t)v : value;
    }
    n->exponent = e.negative ? -value : value;
    n->end = p;
    return ADDER_OK;
}

/* The digits end at `stop`, and the number at n->end. */
static inline adder_status finish(adder__numeral *n, const char *stop, const char *end, bool whole)
{
    n->stop = stop;
    if (n->count == 0)
        n->digits = stop;
    return whole && n->end != end ? ADDER_EPARSE : ADDER_OK;
}

adder_status adder__scan_decimal(adder__numeral *n, const char *s, const char *end, bool underscores, bool whole)
{
    *n = (adder__numeral){ .base = 10, .negative = adder__scan_sign(&s, end) };
    size_t before, behind = 0;
    const char *p = scan_digits(n, &before, s, end, 10, underscores);
    if (p && p < end && *p == '.')
        p = scan_digits(n, &behind, p + 1, end, 10, underscores);
    if (!p)
        return ADDER_EINTR;
    if (before + behind == 0)
        return ADDER_EPARSE;
    n->behind = behind;
    n->end = p;
    if (p < end && (*p | 0x20) == 'e' && scan_exponent(n, end, underscores) != ADDER_OK)
        return ADDER_EINTR;
    return finish(n, p, end, whole);
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
        limit = s < end && *s == '0' ? 1 : 10; /* no leading zeros without a base, but in 0 itself */
    }
    size_t all;
    n->end = scan_digits(n, &all, s, end, limit, underscores);
    if (!n->end)
        return ADDER_EINTR;
    return all == 0 ? ADDER_EPARSE : finish(n, n->end, end, whole);
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
    } else if (stop - p >= 19 && adder__digits_word(&c.value, p, 19)) {
        c.scale = adder__pow10[19];
        p += 19;
    } else {
        c.value = 0;
        for (size_t room = 19; p < stop && room > 0;) {
            uint64_t value;
            size_t left = (size_t)(stop - p), n = adder__read_digits(&value, p, left < room ? left : room);
            c.value = c.value * adder__pow10[n] + value;
            c.scale *= adder__pow10[n];
            room -= n;
            p += n;
            p += p < stop && room > 0; /* over a point or an underscore */
        }
    }
    *s = p;
    return c;
}
