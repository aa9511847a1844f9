/* digits.c - the tables of digits.h, and the writing and reading of digits. */

#include "digits.h"

const char adder__digit_pairs[201] = { "00010203040506070809"
                                       "10111213141516171819"
                                       "20212223242526272829"
                                       "30313233343536373839"
                                       "40414243444546474849"
                                       "50515253545556575859"
                                       "60616263646566676869"
                                       "70717273747576777879"
                                       "80818283848586878889"
                                       "90919293949596979899" };

const uint64_t adder__pow10[20] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

const unsigned char adder__digit_value[256] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 0,   1,   2,   3,   4,   5,   6,   7,   8,   9,   255, 255, 255, 255, 255, 255, 255, 10,
    11,  12,  13,  14,  15,  16,  17,  18,  19,  20,  21,  22,  23,  24,  25,  26,  27,  28,  29,  30,  31,  32,
    33,  34,  35,  255, 255, 255, 255, 255, 255, 10,  11,  12,  13,  14,  15,  16,  17,  18,  19,  20,  21,  22,
    23,  24,  25,  26,  27,  28,  29,  30,  31,  32,  33,  34,  35,  255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
};

/* Each group of digits is divided by constants, which compilers turn into multiplications, and written in pairs.  The
   branches on the length cost less than shifting a group of fixed width into place. */

static inline char *write_digit(char *p, uint32_t v)
{
    *p = (char)('0' + v);
    return p + 1;
}

static inline char *write_two(char *p, uint32_t v)
{
    adder__write_pair(p, v);
    return p + 2;
}

/* Writes v < 10**4 as four digits. */
static inline char *write_four(char *p, uint32_t v)
{
    uint32_t high = v / 100;
    p = write_two(p, high);
    return write_two(p, v - high * 100);
}

/* Writes v < 10**8 as eight digits. */
static inline char *write_eight(char *p, uint32_t v)
{
    uint32_t high = v / 10000;
    p = write_four(p, high);
    return write_four(p, v - high * 10000);
}

/* Writes v < 10**19 as nineteen digits. */
static inline char *write_nineteen(char *p, uint64_t v)
{
    uint64_t high = v / 100000000;
    uint32_t low = (uint32_t)(v - high * 100000000), top = (uint32_t)(high / 100000000);
    uint32_t middle = (uint32_t)(high - (uint64_t)top * 100000000);
    uint32_t first = top / 100;
    p = write_digit(p, first);
    p = write_two(p, top - first * 100);
    p = write_eight(p, middle);
    return write_eight(p, low);
}

/* Writes v < 10**4 without leading zeros. */
static inline char *write_up_to_four(char *p, uint32_t v)
{
    if (v < 100)
        return v < 10 ? write_digit(p, v) : write_two(p, v);
    uint32_t high = v / 100;
    p = v < 1000 ? write_digit(p, high) : write_two(p, high);
    return write_two(p, v - high * 100);
}

/* Writes v < 10**8 without leading zeros. */
static inline char *write_up_to_eight(char *p, uint32_t v)
{
    if (v < 10000)
        return write_up_to_four(p, v);
    uint32_t high = v / 10000;
    p = write_up_to_four(p, high);
    return write_four(p, v - high * 10000);
}

char *adder__write_u64(char *p, uint64_t v)
{
    if (v < 100000000)
        return write_up_to_eight(p, (uint32_t)v);
    uint64_t high = v / 100000000;
    uint32_t low = (uint32_t)(v - high * 100000000);
    if (high < 100000000) {
        p = write_up_to_eight(p, (uint32_t)high);
    } else {
        uint32_t top = (uint32_t)(high / 100000000);
        p = write_up_to_four(p, top); /* 2**64 / 10**16 is 1844.7 */
        p = write_eight(p, (uint32_t)(high - (uint64_t)top * 100000000));
    }
    return write_eight(p, low);
}

void adder__write_digits(char *p, uint64_t v, int n)
{
    char *end = p + n;
    while (end - p >= 8) {
        uint64_t high = v / 100000000;
        end -= 8;
        write_eight(end, (uint32_t)(v - high * 100000000));
        v = high;
    }
    uint32_t rest = (uint32_t)(v % 100000000);
    while (end - p >= 2) {
        end -= 2;
        adder__write_pair(end, rest % 100);
        rest /= 100;
    }
    if (end > p)
        *p = (char)('0' + rest % 10);
}

#ifdef __SIZEOF_INT128__

char *adder__write_u128(char *p, adder__u128 v)
{
    uint64_t high = (uint64_t)(v >> 64), low = (uint64_t)v;
    if (high == 0)
        return adder__write_u64(p, low);
    if (high < ADDER__1E19) {
        uint64_t rest, top = adder__div_1e19(&rest, high, low);
        p = adder__write_u64(p, top);
        return write_nineteen(p, rest);
    }
    /* The quotient by 10**19 is 2**64 + middle, whose own first digit is 1, 2 or 3. */
    uint64_t rest, middle = adder__div_1e19(&rest, high - ADDER__1E19, low);
    uint32_t first = 1 + (middle >= UINT64_C(1553255926290448384)) + (middle >= UINT64_C(11553255926290448384));
    p = write_digit(p, first);
    p = write_nineteen(p, middle - first * ADDER__1E19);
    return write_nineteen(p, rest);
}

#endif

size_t adder__read_digits(uint64_t *v, const char *s, size_t n)
{
    uint64_t chunk = adder__load_bytes(s, n);
    int k = adder__leading_digits(chunk);
    uint64_t value = adder__digits_value(chunk, k);
    size_t used = (size_t)k;
    if (k == 8) {
        chunk = adder__load_bytes(s + 8, n - 8);
        k = adder__leading_digits(chunk);
        value = value * adder__pow10[k] + adder__digits_value(chunk, k);
        used += (size_t)k;
        if (k == 8)
            for (; used < n && used < 19 && adder__is_digit(s[used]); used++)
                value = value * 10 + (uint64_t)(s[used] - '0');
    }
    *v = value;
    return used;
}

size_t adder__put(char *buf, size_t size, const char *text, size_t length)
{
    if (size > 0) {
        size_t n = length < size ? length : size - 1;
        memcpy(buf, text, n);
        buf[n] = 0;
    }
    return length;
}
