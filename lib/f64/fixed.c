/* fixed.c - adder_f64_fixed and adder_f64_fixed_shortest: "%.2f". */

#include "f64.h"

#include "digits/swar.h"
#include "digits/wide.h"

/* Compares p modulo 2**bits with half of 2**bits; 0 < bits < 128. */
static adder__discarded place(adder__wide128 p, int bits)
{
    uint64_t top, rest; /* top: the leading 64 of those bits */
    if (bits >= 64) {
        top = bits > 64 ? p.high << (128 - bits) | p.low >> (bits - 64) : p.low;
        rest = bits > 64 ? p.low << (128 - bits) : 0;
    } else {
        top = p.low << (64 - bits);
        rest = 0;
    }
    uint64_t half = UINT64_C(1) << 63;
    if (top == half)
        return rest ? ADDER__ABOVE_HALF : ADDER__HALF;
    return top > half ? ADDER__ABOVE_HALF : top | rest ? ADDER__BELOW_HALF : ADDER__EXACT;
}

static inline uint64_t shift_right(adder__wide128 p, int bits)
{
    return bits >= 64 ? p.high >> (bits - 64) : p.high << (64 - bits) | p.low >> bits;
}

/* m * 2**e below 2**64 with 0 <= n <= 19 digits behind the point.  The fraction has less than 53 bits, or the number is
   below 1: fraction * 10**n is exact in 117 bits, as are all later products. */
static inline size_t write_small(char *buf, size_t size, uint64_t m, int e, int n, adder_rounding rounding,
                                 bool negative)
{
    uint64_t whole, fraction = 0;
    if (e >= 0) {
        whole = m << e;
    } else {
        int bits = -e;
        whole = bits < 64 ? m >> bits : 0;
        adder__discarded part;
        if (bits < 128) {
            adder__wide128 p = adder__mul64(bits < 64 ? m & ((UINT64_C(1) << bits) - 1) : m, adder__pow10[n]);
            fraction = shift_right(p, bits);
            part = place(p, bits);
        } else {
            part = m ? ADDER__BELOW_HALF : ADDER__EXACT; /* below 2**(117 - 128) units */
        }
        if (n == 0) {
            whole += adder__raises(rounding, negative, whole, part);
        } else {
            fraction += adder__raises(rounding, negative, fraction, part);
            if (fraction == adder__pow10[n]) {
                fraction = 0;
                whole++;
            }
        }
    }
    char text[64], *p = text;
    *p = '-';
    p += negative;
    if (ADDER__LIKELY(whole < 100000000)) {
        uint64_t split = adder__split8((uint32_t)whole);
        int before = adder__split8_count(split);
        adder__store_low(p, split, before);
        p += before;
    } else {
        p = adder__write_u64(p, whole);
    }
    if (n > 0) {
        *p++ = '.';
        if (n <= 8)
            adder__store_low(p, adder__split8((uint32_t)fraction), n);
        else
            adder__write_digits(p, fraction, n);
        p += n;
    }
    size_t length = (size_t)(p - text);
    return length <= 32 ? adder__put_short(buf, size, text, length) : adder__put(buf, size, text, length);
}

static size_t write_expanded(char *buf, size_t size, adder__f64_expansion *x, int ndigits, adder_rounding rounding,
                             bool negative)
{
    adder__f64_expansion_round(x, (int64_t)x->point + ndigits, rounding, negative);
    adder__writer w = { buf, size, 0 };
    if (negative)
        adder__write_text(&w, "-", 1);
    adder__write_fixed(&w, x->digit, x->length, x->point, ndigits, false);
    return adder__write_end(&w);
}

static size_t write_large(char *buf, size_t size, double x, int ndigits, adder_rounding rounding)
{
    adder__f64_parts v = adder__f64_split(x);
    adder__f64_expansion expansion;
    expansion.length = expansion.point = 0;
    if (v.m)
        adder__f64_expand(&expansion, v.m, v.e, ndigits, 0);
    return write_expanded(buf, size, &expansion, ndigits, rounding, adder__f64_negative(x));
}

size_t adder_f64_fixed(char *buf, size_t size, double x, int ndigits, adder_rounding rounding)
{
    adder__f64_parts v = adder__f64_split(x);
    if (ADDER__LIKELY((unsigned)ndigits <= 19 && v.e <= 11))
        return write_small(buf, size, v.m, v.e, ndigits, rounding, adder__f64_negative(x));
    if (!adder__f64_finite(x))
        return adder__f64_write_special(buf, size, x);
    return write_large(buf, size, x, ndigits, rounding);
}

size_t adder_f64_fixed_shortest(char *buf, size_t size, double x, int ndigits, adder_rounding rounding)
{
    if (!adder__f64_finite(x))
        return adder__f64_write_special(buf, size, x);
    adder__f64_expansion expansion;
    expansion.length = expansion.point = 0;
    if (x != 0) {
        adder__decimal64 d = adder__f64_shortest(x);
        expansion.length = (int)(adder__write_u64(expansion.digit, d.digits) - expansion.digit);
        expansion.point = expansion.length + d.exponent;
        while (expansion.digit[expansion.length - 1] == '0') /* a digit is not 0 */
            expansion.length--;
    }
    return write_expanded(buf, size, &expansion, ndigits, rounding, adder__f64_negative(x));
}
