/* repr.c - adder_f64_repr and adder_f32_repr: the shortest text that reads back. */

#include "f64.h"

#include "digits/swar.h"

/* d.digits as Python's repr lays it out: an exponent if the point would be more than 16 digits to the right of the
   first one, or more than 4 zeros were needed in front. */
static inline size_t write_shortest(char *buf, size_t size, adder__decimal64 d, bool negative)
{
    /* Always 17 digits, the excess being zeros at the end; so the zeros of all lengths are found in one way. */
    int digits = adder__count_digits(d.digits), point = digits + d.exponent;
    uint64_t v = d.digits * adder__pow10[17 - digits];
    uint32_t first = (uint32_t)(v / UINT64_C(10000000000000000));
    v -= first * UINT64_C(10000000000000000);
    uint64_t high = adder__split8((uint32_t)(v / 100000000)), low = adder__split8((uint32_t)(v % 100000000));
    int length = low ? 17 - __builtin_clzll(low) / 8 : high ? 9 - __builtin_clzll(high) / 8 : 1;

    char digit[40], text[48], *p = text;
    digit[0] = (char)('0' + first);
    adder__store8(digit + 1, high + ADDER__ASCII_ZEROS);
    adder__store8(digit + 9, low + ADDER__ASCII_ZEROS);
    *p = '-';
    p += negative;
    if (point > 0 && point <= 16) {
        memcpy(p, digit, 17);
        p[point] = '.';
        if (length <= point) {
            p[point + 1] = '0';
            p += point + 2;
        } else {
            memcpy(p + point + 1, digit + point, 16); /* the rest of 17, and bytes that are not used */
            p += length + 1;
        }
    } else if (point <= 0 && point > -4) {
        memcpy(p, "0.000", 5);
        memcpy(p + 2 - point, digit, 17);
        p += 2 - point + length;
    } else {
        int exponent = point - 1;
        *p++ = digit[0];
        if (length > 1) {
            *p++ = '.';
            memcpy(p, digit + 1, 16);
            p += length - 1;
        }
        *p++ = 'e';
        *p++ = exponent < 0 ? '-' : '+';
        uint32_t magnitude = (uint32_t)(exponent < 0 ? -exponent : exponent);
        if (magnitude >= 100) {
            *p++ = (char)('0' + magnitude / 100);
            magnitude %= 100;
        }
        adder__write_pair(p, magnitude);
        p += 2;
    }
    return adder__put_short(buf, size, text, (size_t)(p - text));
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
