/* repr.c - adder_f64_repr and adder_f32_repr: the shortest text that reads back. */

#include "f64.h"

#include "digits/swar.h"

/* 17 digits, the first one and two words of eight.  The first `length` of them are without trailing zeros.  The value
   is 0.d1d2... * 10**point. */
typedef struct {
    uint64_t first, high, low;
    int length, point;
} digits17;

static inline __attribute__((always_inline)) digits17 split17(adder__decimal64 d)
{
    /* Always makes 17 digits, padded with zeros, so that trailing zeros are found in one way for all lengths.  Most
       doubles have 16 or 17. */
    uint64_t v = d.digits;
    int count = 16 + (v >= UINT64_C(10000000000000000));
    if (ADDER__LIKELY(v >= UINT64_C(1000000000000000))) {
        v = count == 17 ? v : 10 * v;
    } else {
        count = adder__count_digits(v);
        v *= adder__pow10[17 - count];
    }
    uint64_t top = v / 100000000, first = top / 100000000;
    uint64_t low = adder__split8((uint32_t)(v - top * 100000000));
    uint64_t high = adder__split8((uint32_t)(top - first * 100000000));
    int length = low ? 17 - __builtin_clzll(low) / 8 : high ? 9 - __builtin_clzll(high) / 8 : 1;
    return (digits17){ first + '0', high + ADDER__ASCII_ZEROS, low + ADDER__ASCII_ZEROS, length, count + d.exponent };
}

/* The first n bytes of `before`, whose first digit is in the lowest byte; then a point; then the bytes of `after`,
   which holds the same digits one byte further on.  n <= 8. */
static inline uint64_t insert_point(uint64_t before, uint64_t after, int n)
{
    if (n > 7)
        return before;
    uint64_t mask = (UINT64_C(1) << (8 * n)) - 1;
    return (before & mask) | (after & ~mask & ~(UINT64_C(0xff) << (8 * n))) | (uint64_t)'.' << (8 * n);
}

static inline __attribute__((always_inline)) char *put_digits(char *p, const digits17 *d)
{
    *p = (char)d->first;
    adder__store8(p + 1, d->high);
    adder__store8(p + 9, d->low);
    return p + d->length;
}

/* The text as Python's repr lays it out: with an exponent if the point would be more than 16 digits to the right of the
   first one, or more than 4 zeros were needed in front.  Returns its end.  Up to 24 bytes are written to.  Stores
   everything from registers, as loading bytes just stored in pieces is slow.  */
static inline __attribute__((always_inline)) char *lay_out(char *p, const digits17 *d)
{
    int n = d->point;
    if (n > 0 && n <= 16) {
        if (d->length <= n) {
            put_digits(p, d);
            memcpy(p + n, ".0", 2);
            return p + n + 2;
        }
        /* The digits one byte further on, then over them those before the point, and the point. */
        put_digits(p + 1, d);
        uint64_t head = d->first | d->high << 8;
        if (n < 8) {
            adder__store8(p, insert_point(head, head << 8, n));
        } else {
            uint64_t next = d->high >> 56 | d->low << 8;
            adder__store8(p, head);
            adder__store8(p + 8, insert_point(next, next << 8 | head >> 56, n - 8));
            if (n == 16)
                p[16] = '.';
        }
        return p + d->length + 1;
    }
    if (n <= 0 && n > -4) {
        memcpy(p, "0.000", 5);
        return put_digits(p + 2 - n, d);
    }
    char *end = put_digits(p + 1, d) - (d->length == 1);
    *p = (char)d->first;
    if (d->length > 1)
        p[1] = '.';
    int exponent = n - 1;
    uint32_t magnitude = (uint32_t)(exponent < 0 ? -exponent : exponent);
    int large = magnitude >= 100;
    uint64_t text = (adder__split8(magnitude) + ADDER__ASCII_ZEROS) >> (48 - 8 * large);
    end[0] = 'e';
    end[1] = (char)('+' + 2 * (exponent < 0)); /* '-' is two further on */
    end[2] = (char)text;
    end[3] = (char)(text >> 8);
    end[4] = (char)(text >> 16);
    return end + 4 + large;
}

static inline size_t write_shortest(char *buf, size_t size, adder__decimal64 decimal, bool negative)
{
    digits17 d = split17(decimal);
    char text[48];
    *text = '-';
    return adder__put_short(buf, size, text, (size_t)(lay_out(text + negative, &d) - text));
}

static size_t write_special(char *buf, size_t size, bool nan, bool negative)
{
    if (nan)
        return adder__put(buf, size, "nan", 3);
    return negative ? adder__put(buf, size, "-inf", 4) : adder__put(buf, size, "inf", 3);
}

static inline size_t write_integer(char *buf, size_t size, uint64_t v, bool negative)
{
    char text[32], *p = text;
    *p = '-';
    p = adder__write_u64(p + negative, v);
    *p++ = '.';
    *p++ = '0';
    return adder__put_short(buf, size, text, (size_t)(p - text));
}

size_t adder_f64_repr(char *buf, size_t size, double x)
{
    bool negative = adder__f64_negative(x);
    adder__f64_parts v = adder__f64_split(x);
    /* Integers below 2**53 are their own shortest text: the spacing is at most 1, so a shorter decimal would have to be
       within 1/2 of it, and no other integer is. */
    if (v.e <= 0 && v.e >= -52 && (v.m & ((UINT64_C(1) << -v.e) - 1)) == 0)
        return write_integer(buf, size, v.m >> -v.e, negative);
    if (v.m == 0)
        return write_integer(buf, size, 0, negative);
    if (ADDER__UNLIKELY(!adder__f64_finite(x)))
        return write_special(buf, size, x != x, negative);
    return write_shortest(buf, size, adder__f64_shortest(x), negative);
}

size_t adder_f32_repr(char *buf, size_t size, float x)
{
    bool negative = adder__f64_negative((double)x);
    if (x == 0)
        return write_integer(buf, size, 0, negative);
    if (x != x || x - x != 0)
        return write_special(buf, size, x != x, negative);
    return write_shortest(buf, size, adder__f32_shortest(x), negative);
}
