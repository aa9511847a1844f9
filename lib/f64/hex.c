/* hex.c - adder_f64_hex and adder_f64_from_hex: Python's float.hex and float.fromhex. */

#include "f64.h"

size_t adder_f64_hex(char *buf, size_t size, double x)
{
    if (!adder__f64_finite(x))
        return adder_f64_repr(buf, size, x);
    adder__f64_parts v = adder__f64_split(x);
    char text[32], *p = text;
    if (adder__f64_negative(x))
        *p++ = '-';
    memcpy(p, "0x0.", 4);
    p[2] = (char)('0' + (v.m >> 52));
    p += 4;
    int exponent = 0;
    if (v.m == 0) {
        *p++ = '0';
    } else {
        for (int shift = 48; shift >= 0; shift -= 4)
            *p++ = "0123456789abcdef"[v.m >> shift & 15];
        exponent = v.e + 52;
    }
    *p++ = 'p';
    *p++ = exponent < 0 ? '-' : '+';
    p = adder__write_u64(p, (uint64_t)(exponent < 0 ? -exponent : exponent));
    return adder__put(buf, size, text, (size_t)(p - text));
}

adder_status adder_f64_from_hex(double *out, const char *s)
{
    while (adder__is_space(*s))
        s++;
    const char *start = s;
    bool negative = *s == '-';
    if (*s == '-' || *s == '+')
        s++;
    if ((*s | 0x20) == 'i' || (*s | 0x20) == 'n')
        return adder_f64_from_str(out, start); /* from_str decides whether it is one */
    if (s[0] == '0' && (s[1] | 0x20) == 'x')
        s += 2;

    uint64_t m = 0;
    int64_t e = 0;
    bool any = false, behind = false, sticky = false;
    for (;; s++) {
        if (*s == '.' && !behind) {
            behind = true;
            continue;
        }
        unsigned digit = adder__digit_value[(unsigned char)*s];
        if (digit >= 16)
            break;
        any = true;
        if (m >> 60) { /* full: of further digits, only whether they are 0 matters */
            sticky |= digit != 0;
            e += behind ? 0 : 4;
        } else {
            m = m << 4 | digit;
            e -= behind ? 4 : 0;
        }
    }
    if (!any)
        return ADDER_EPARSE;
    if ((*s | 0x20) == 'p') {
        s++;
        bool minus = *s == '-';
        if (*s == '-' || *s == '+')
            s++;
        if (!adder__is_digit(*s))
            return ADDER_EPARSE;
        int64_t exponent = 0;
        for (; adder__is_digit(*s); s++)
            if (exponent < INT64_C(100000000000000000))
                exponent = 10 * exponent + (*s - '0');
        e += minus ? -exponent : exponent;
    }
    while (adder__is_space(*s))
        s++;
    if (*s)
        return ADDER_EPARSE;
    uint64_t bits = adder__f64_round_binary(m, e, sticky);
    if (bits >= ADDER__F64_INF)
        return ADDER_ERANGE;
    *out = adder__f64_from_bits(bits | (uint64_t)negative << 63);
    return ADDER_OK;
}
