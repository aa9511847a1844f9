/* text.c - machine integers to text and back: what fixed.h leaves to the library. */

#include <adder/fixed.h>

#include "core/core.h"
#include "digits/digits.h"

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

/* The decimal text is written in place where it is sure to fit with its sign and the NUL. */
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

static inline bool is_digit_below(const char *p, const char *end, unsigned limit)
{
    return p < end && adder__digit_value[(unsigned char)*p] < limit;
}

/* The base that a prefix like 0x names if a digit of it follows, perhaps behind one underscore; else 0. */
static unsigned named_base(const char *p, const char *end)
{
    if (end - p < 3 || *p != '0')
        return 0;
    int letter = p[1] | 0x20;
    unsigned base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    p += 2 + (p[2] == '_');
    return is_digit_below(p, end, base) ? base : 0;
}

/* *m = the value of the digits at p, with single underscores between them.  Returns their end; NULL if there is none or
   the value does not fit.  The digits are gathered in 64 bits for as long as these hold them. */
static const char *read_magnitude(widest *m, const char *p, const char *end, unsigned base)
{
    unsigned limit = base; /* digits are below it */
    if (base == 0 || base == 2 || base == 8 || base == 16) {
        unsigned named = named_base(p, end);
        if (named && (base == 0 || base == named)) {
            limit = base = named;
            p += 2 + (p[2] == '_');
        } else if (base == 0) {
            base = 10;
            limit = p < end && *p == '0' ? 1 : 10; /* no leading zeros without a base, but in 0 itself */
        }
    }
    if (!is_digit_below(p, end, limit))
        return NULL;
    widest v = 0;
    for (;;) {
        uint64_t chunk = 0, scale = 1;
        if (limit == 10) {
            size_t n = adder__read_digits(&chunk, p, (size_t)(end - p));
            scale = adder__pow10[n];
            p += n;
        } else {
            for (; scale <= UINT64_MAX / base && is_digit_below(p, end, limit); p++) {
                chunk = chunk * base + adder__digit_value[(unsigned char)*p];
                scale *= base;
            }
        }
        if (__builtin_mul_overflow(v, (widest)scale, &v) || __builtin_add_overflow(v, (widest)chunk, &v))
            return NULL;
        if (p < end && *p == '_' && is_digit_below(p + 1, end, limit))
            p++;
        else if (!is_digit_below(p, end, limit))
            break;
    }
    *m = v;
    return p;
}

/* *m and *negative = the number at the beginning of s, |it| <= max, or max + 1 if it is negative and `is_signed`.
   Returns whether there is one; then *used is its length. */
static bool read_number(widest *m, bool *negative, const char *s, size_t len, int base, widest max, bool is_signed,
                        size_t *used)
{
    if (base != 0 && (base < 2 || base > 36))
        return false;
    const char *p = s, *end = s + len;
    *negative = p < end && *p == '-';
    p += p < end && (*p == '-' || *p == '+');
    p = read_magnitude(m, p, end, (unsigned)base);
    if (!p || (*negative ? *m > (is_signed ? max + 1 : 0) : *m > max))
        return false;
    if (used)
        *used = (size_t)(p - s);
    return true;
}

/* Base 10 and at most 7 digits, so that all is in one chunk: inline, for the functions below to need no stack frame.
   Returns the length of the number, or 0 if it is another. */
__attribute__((always_inline)) static inline size_t read_few(uint64_t *m, bool *negative, const char *s, size_t len)
{
    size_t sign = len > 0 && (*s == '-' || *s == '+');
    uint64_t chunk = adder__load_bytes(s + sign, len - sign);
    int digits = adder__leading_digits(chunk);
    size_t n = sign + (size_t)digits;
    if (digits == 0 || digits == 8 || (n < len && s[n] == '_'))
        return 0;
    *negative = sign && *s == '-';
    *m = adder__digits_value(chunk, digits);
    return n;
}

/* Base 10, at most 64 bits, no underscore.  Returns false if it is another; *n is the length of what was read. */
static inline bool read_short(uint64_t *m, bool *negative, const char *s, size_t len, size_t *n)
{
    size_t sign = len > 0 && (*s == '-' || *s == '+');
    size_t digits = adder__read_digits(m, s + sign, len - sign), used = sign + digits;
    *negative = sign && *s == '-';
    if (digits == 19 && used < len && adder__is_digit(s[used])) {
        uint64_t ten_times;
        if (__builtin_mul_overflow(*m, UINT64_C(10), &ten_times) ||
            __builtin_add_overflow(ten_times, (uint64_t)(s[used] - '0'), m))
            return false;
        used++;
        if (used < len && adder__is_digit(s[used]))
            return false;
    }
    *n = used;
    return digits > 0 && (used == len || s[used] != '_');
}

bool adder_u64_parse_base(uint64_t *r, const char *s, size_t len, int base, size_t *used)
{
    widest m;
    bool negative;
    if (!read_number(&m, &negative, s, len, base, UINT64_MAX, false, used))
        return true;
    *r = (uint64_t)m;
    return false;
}

bool adder_i64_parse_base(int64_t *r, const char *s, size_t len, int base, size_t *used)
{
    widest m;
    bool negative;
    if (!read_number(&m, &negative, s, len, base, INT64_MAX, true, used))
        return true;
    *r = (int64_t)(negative ? 0 - (uint64_t)m : (uint64_t)m);
    return false;
}

__attribute__((noinline)) static bool parse_u64(uint64_t *r, const char *s, size_t len, size_t *used)
{
    uint64_t m;
    bool negative;
    size_t n;
    if (!read_short(&m, &negative, s, len, &n) || (negative && m != 0))
        return adder_u64_parse_base(r, s, len, 10, used);
    *r = m;
    if (used)
        *used = n;
    return false;
}

bool adder_u64_parse(uint64_t *r, const char *s, size_t len, size_t *used)
{
    uint64_t m;
    bool negative;
    size_t n = read_few(&m, &negative, s, len);
    if (n == 0 || (negative && m != 0))
        return parse_u64(r, s, len, used);
    *r = m;
    if (used)
        *used = n;
    return false;
}

__attribute__((noinline)) static bool parse_i64(int64_t *r, const char *s, size_t len, size_t *used)
{
    uint64_t m;
    bool negative;
    size_t n;
    if (!read_short(&m, &negative, s, len, &n) || m > (uint64_t)INT64_MAX + negative)
        return adder_i64_parse_base(r, s, len, 10, used);
    *r = (int64_t)(negative ? 0 - m : m);
    if (used)
        *used = n;
    return false;
}

bool adder_i64_parse(int64_t *r, const char *s, size_t len, size_t *used)
{
    uint64_t m;
    bool negative;
    size_t n = read_few(&m, &negative, s, len);
    if (n == 0)
        return parse_i64(r, s, len, used);
    *r = (int64_t)(negative ? 0 - m : m);
    if (used)
        *used = n;
    return false;
}

#ifdef __SIZEOF_INT128__

bool adder_u128_parse_base(adder_u128 *r, const char *s, size_t len, int base, size_t *used)
{
    widest m;
    bool negative;
    if (!read_number(&m, &negative, s, len, base, ADDER_U128_MAX, false, used))
        return true;
    *r = m;
    return false;
}

bool adder_i128_parse_base(adder_i128 *r, const char *s, size_t len, int base, size_t *used)
{
    widest m;
    bool negative;
    if (!read_number(&m, &negative, s, len, base, ADDER_I128_MAX, true, used))
        return true;
    *r = (adder_i128)(negative ? 0 - m : m);
    return false;
}

bool adder_u128_parse(adder_u128 *r, const char *s, size_t len, size_t *used)
{
    return adder_u128_parse_base(r, s, len, 10, used);
}

bool adder_i128_parse(adder_i128 *r, const char *s, size_t len, size_t *used)
{
    return adder_i128_parse_base(r, s, len, 10, used);
}

#endif
