/* text.c - machine integers to text and back: the functions of fixed.h that are not inline. */

#include <adder/fixed.h>

#include "core/core.h"
#include "digits/digits.h"
#include "digits/scan.h"

/* The widest type, in which all magnitudes are read and written. */
#ifdef __SIZEOF_INT128__
typedef adder_u128 widest;
#else
typedef uint64_t widest;
#endif

enum { LONGEST_DIGITS = sizeof(widest) * 8, LONGEST_DECIMAL = sizeof(widest) > 8 ? 39 : 20 };

/* Writing */

/* Writes v < 2**64 in any base so that it ends before `end`, and returns where it begins.  At least `width` digits,
   with leading zeros. */
static char *write_backwards(char *end, uint64_t v, unsigned base, int width)
{
    static const char digit[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    char *p = end;
    if ((base & (base - 1)) == 0) {
        int shift = __builtin_ctz(base);
        for (; v != 0; v >>= shift)
            *--p = digit[v & (base - 1)];
    } else {
        for (; v != 0; v /= base)
            *--p = digit[v % base];
    }
    while (end - p < width)
        *--p = '0';
    return p;
}

static char *write_backwards_wide(char *end, widest v, unsigned base)
{
#ifdef __SIZEOF_INT128__
    if (v >> 64) {
        /* The largest power of the base in 64 bits, and its exponent. */
        uint64_t scale = base;
        int width = 1;
        for (; scale <= UINT64_MAX / base; scale *= base)
            width++;
        for (; v >> 64; v /= scale)
            end = write_backwards(end, (uint64_t)(v % scale), base, width);
    }
#endif
    return write_backwards(end, (uint64_t)v, base, 1);
}

static size_t put_other_base(char *buf, size_t size, widest m, bool negative, int base)
{
    if (base < 2 || base > 36)
        return adder__no_text(buf, size, ADDER_EDOMAIN);
    char text[1 + LONGEST_DIGITS], *end = text + sizeof text;
    char *p = write_backwards_wide(end, m, (unsigned)base);
    if (negative)
        *--p = '-';
    return adder__put(buf, size, p, (size_t)(end - p));
}

/* Writes the decimal text in place if it certainly fits with its sign and the NUL. */
static inline size_t put_u64(char *buf, size_t size, uint64_t m, bool negative, int base)
{
    if (base != 10)
        return put_other_base(buf, size, m, negative, base);
    char text[22], *p = size >= sizeof text ? buf : text;
    *p = '-';
    char *end = adder__write_u64(p + negative, m);
    *end = 0;
    return p == buf ? (size_t)(end - p) : adder__put(buf, size, p, (size_t)(end - p));
}

size_t adder_u64_str(char *buf, size_t size, uint64_t a, int base)
{
    return put_u64(buf, size, a, false, base);
}

size_t adder_i64_str(char *buf, size_t size, int64_t a, int base)
{
    return put_u64(buf, size, a < 0 ? 0 - (uint64_t)a : (uint64_t)a, a < 0, base);
}

#ifdef __SIZEOF_INT128__

static inline size_t put_u128(char *buf, size_t size, adder_u128 m, bool negative, int base)
{
    if (base != 10)
        return put_other_base(buf, size, m, negative, base);
    char text[2 + LONGEST_DECIMAL], *p = size >= sizeof text ? buf : text;
    *p = '-';
    char *end = adder__write_u128(p + negative, m);
    *end = 0;
    return p == buf ? (size_t)(end - p) : adder__put(buf, size, p, (size_t)(end - p));
}

size_t adder_u128_str(char *buf, size_t size, adder_u128 a, int base)
{
    return put_u128(buf, size, a, false, base);
}

size_t adder_i128_str(char *buf, size_t size, adder_i128 a, int base)
{
    return put_u128(buf, size, a < 0 ? 0 - (adder_u128)a : (adder_u128)a, a < 0, base);
}

#endif

/* Reading */

/* *m = the value of the digits.  Returns whether it fits. */
static bool read_magnitude(widest *m, const adder__numeral *n)
{
    *m = n->value;
    if (n->count <= adder__word_digits(n->base))
        return true;
    *m = 0;
    for (const char *p = n->digits; p < n->stop;) {
        adder__chunk c = adder__next_chunk(&p, n->stop, n->base);
        if (__builtin_mul_overflow(*m, (widest)c.scale, m) || __builtin_add_overflow(*m, (widest)c.value, m))
            return false;
    }
    return true;
}

/* A type is unsigned or SIGNED; UNDERSCORES: its texts may have them. */
enum { SIGNED = 1, UNDERSCORES = 2 };

/* The largest number of a type, where `most` is that of the unsigned type; if negative, the magnitude of the least. */
static inline widest limit(widest most, unsigned kind, bool negative)
{
    return kind & SIGNED ? (most >> 1) + negative : negative ? 0 : most;
}

static inline uint64_t limit_u64(unsigned kind, bool negative)
{
    return kind & SIGNED ? (uint64_t)INT64_MAX + negative : (uint64_t)negative - 1;
}

/* *m = the number that begins at s, or, if `used` is NULL, that is the whole text, modulo 2**128. */
__attribute__((noinline)) static adder_status read_any(widest *m, const char *s, size_t len, int base, size_t *used,
                                                       unsigned kind, widest most)
{
    adder__numeral n;
    adder_status status = adder__scan_int(&n, s, s + len, base, kind & UNDERSCORES, !used);
    if (status)
        return status;
    widest v;
    if (!read_magnitude(&v, &n) || v > limit(most, kind, n.negative))
        return ADDER_ERANGE;
    *m = n.negative ? 0 - v : v;
    if (used)
        *used = (size_t)(n.end - s);
    return ADDER_OK;
}

__attribute__((noinline)) static adder_status read_any_u64(uint64_t *r, const char *s, size_t len, int base,
                                                           size_t *used, unsigned kind)
{
    widest m;
    adder_status status = read_any(&m, s, len, base, used, kind, UINT64_MAX);
    if (status == ADDER_OK)
        *r = (uint64_t)m;
    return status;
}

/* *r = the number, modulo 2**64. */
__attribute__((noinline)) static adder_status read_u64(uint64_t *r, const char *s, size_t len, int base, size_t *used,
                                                       unsigned kind)
{
    uint64_t m;
    bool negative;
    size_t n = adder__scan_base(base, s, len) == 10 ? adder__scan_u64(&m, &negative, s, len, false) : 0;
    bool fits = n > 0;
    if (n >= 19 && n < len && adder__is_digit(s[n])) {
        fits = !__builtin_mul_overflow(m, UINT64_C(10), &m) && !__builtin_add_overflow(m, (uint64_t)(s[n] - '0'), &m) &&
               (n + 1 == len || !adder__is_digit(s[n + 1]));
        n++;
    }
    if (!fits || (!used && n < len) || m > limit_u64(kind, negative))
        return read_any_u64(r, s, len, base, used, kind);
    *r = negative ? 0 - m : m;
    if (used)
        *used = n;
    return ADDER_OK;
}

/* Whether 1 to 7 digits are at s, and, if `whole`, nothing else, so that one chunk holds them all.  Inline, so that the
   functions below need no stack frame. */
__attribute__((always_inline)) static inline bool read_few(uint64_t *m, size_t *n, const char *s, size_t len,
                                                           bool whole)
{
    uint64_t chunk = adder__load_bytes(s, len);
    int digits = adder__leading_digits(chunk);
    *n = (size_t)digits;
    *m = adder__digits_value(chunk, digits);
    return digits > 0 && digits < 8 && !(whole && *n < len);
}

adder_status adder_u64_parse(uint64_t *r, const char *s, size_t len, int base, size_t *used)
{
    uint64_t m;
    size_t n;
    if (base != 10 || !read_few(&m, &n, s, len, !used))
        return read_u64(r, s, len, base, used, 0);
    *r = m;
    if (used)
        *used = n;
    return ADDER_OK;
}

adder_status adder_u64_set_str(uint64_t *r, const char *s, int base)
{
    const char *end = adder__scan_space(&s);
    return read_u64(r, s, (size_t)(end - s), base, NULL, UNDERSCORES);
}

adder_status adder_i64_parse(int64_t *r, const char *s, size_t len, int base, size_t *used)
{
    uint64_t m;
    size_t n, sign = len > 0 && (*s == '-' || *s == '+');
    if (base != 10 || !read_few(&m, &n, s + sign, len - sign, !used))
        return read_u64((uint64_t *)r, s, len, base, used, SIGNED);
    *r = (int64_t)(sign && *s == '-' ? 0 - m : m);
    if (used)
        *used = sign + n;
    return ADDER_OK;
}

adder_status adder_i64_set_str(int64_t *r, const char *s, int base)
{
    const char *end = adder__scan_space(&s);
    return read_u64((uint64_t *)r, s, (size_t)(end - s), base, NULL, SIGNED | UNDERSCORES);
}

#ifdef __SIZEOF_INT128__

/* *r = the number, modulo 2**128. */
static adder_status read_u128(adder_u128 *r, const char *s, size_t len, int base, size_t *used, unsigned kind)
{
    uint64_t high = 0, low;
    bool negative = false;
    size_t n = adder__scan_base(base, s, len) == 10 ? adder__scan_u64(&high, &negative, s, len, false) : 0, more = 0;
    widest m = high;
    if (n >= 19 && n < len) {
        more = adder__read_digits(&low, s + n, len - n);
        m = m * adder__pow10[more] + low;
        n += more;
    }
    if (n == 0 || (n < len && (!used || (more == 19 && adder__is_digit(s[n])))) ||
        m > limit(ADDER_U128_MAX, kind, negative))
        return read_any(r, s, len, base, used, kind, ADDER_U128_MAX);
    *r = negative ? 0 - m : m;
    if (used)
        *used = n;
    return ADDER_OK;
}

adder_status adder_u128_parse(adder_u128 *r, const char *s, size_t len, int base, size_t *used)
{
    return read_u128(r, s, len, base, used, 0);
}

adder_status adder_u128_set_str(adder_u128 *r, const char *s, int base)
{
    const char *end = adder__scan_space(&s);
    return read_u128(r, s, (size_t)(end - s), base, NULL, UNDERSCORES);
}

adder_status adder_i128_parse(adder_i128 *r, const char *s, size_t len, int base, size_t *used)
{
    return read_u128((adder_u128 *)r, s, len, base, used, SIGNED);
}

adder_status adder_i128_set_str(adder_i128 *r, const char *s, int base)
{
    const char *end = adder__scan_space(&s);
    return read_u128((adder_u128 *)r, s, (size_t)(end - s), base, NULL, SIGNED | UNDERSCORES);
}

#endif
