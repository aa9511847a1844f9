/* scan.h - finds the number at the beginning of a text: sign, prefix, digits, underscores, point and exponent, the same
   way for every type. */

#ifndef ADDER_DIGITS_SCAN_H
#define ADDER_DIGITS_SCAN_H

#include <adder/status.h>

#include "digits.h"

#define ADDER__HUGE_EXPONENT INT64_C(3000000000000000000)

enum { ADDER__FEW_DIGITS = 700 };

/* Where the parts of a number are.  Its value is that of the `count` digits from `digits` on, over the point and the
   underscores among them, times 10**(exponent - behind).  If they are more than adder__word_digits(base), the first one
   is not 0. */
typedef struct {
    const char *digits; /* the first that counts */
    const char *last;   /* behind the last digit that is not 0, if there are more than ADDER__FEW_DIGITS */
    const char *stop;   /* behind the last digit or the point */
    const char *end;    /* of the number */
    size_t count;       /* the digits from `digits` to `stop` */
    size_t behind;      /* the digits behind the point */
    uint64_t value;     /* of the digits, modulo 2**64 */
    int64_t exponent;   /* at most ADDER__HUGE_EXPONENT, which stands for larger ones of either sign */
    unsigned base;
    bool negative;
} adder__numeral;

/* The findings of adder__scan_short in a decimal: where the digits before the point end, where those behind it do, and
   their value modulo 2**64. */
typedef struct {
    const char *point, *stop;
    uint64_t value;
} adder__run;

/* Finds the longest number that begins at s: an integer in that base by the grammar of Python's int(), or a decimal by
   that of float() without its words.  underscores: these may stand between digits.  whole: the number must end at end.
   ADDER_EPARSE: there is none.  ADDER_EDOMAIN: no such base.  ADDER_EINTR: the callback said stop; only after millions
   of digits. */
adder_status adder__scan_int(adder__numeral *n, const char *s, const char *end, int base, bool underscores, bool whole);
adder_status adder__scan_decimal(adder__numeral *n, const char *s, const char *end, const adder__run *run,
                                 bool underscores);

/* The next digits, as many as fit 64 bits: their value, and base**(how many they are). */
typedef struct {
    uint64_t value, scale;
} adder__chunk;

/* Reads on at *p, over points and underscores, and moves *p.  At stop there is nothing: { 0, 1 }. */
adder__chunk adder__next_chunk(const char **p, const char *stop, unsigned base);

/* The value of the first m digits of a decimal that has at least m digits and no underscores, 1 <= m <= 19. */
uint64_t adder__first_digits(const adder__numeral *n, size_t m);

/* How many digits of a base always fit 64 bits. */
static inline unsigned adder__word_digits(unsigned base)
{
    static const unsigned char most[37] = { 0,  0,  64, 40, 32, 27, 24, 22, 21, 20, 19, 18, 17, 17, 16, 16, 16, 15, 15,
                                            15, 14, 14, 14, 14, 13, 13, 13, 13, 13, 13, 13, 12, 12, 12, 12, 12, 12 };
    return most[base];
}

/* Steps over a sign; returns whether it is a minus. */
static inline bool adder__scan_sign(const char **p, const char *end)
{
    bool minus = *p < end && **p == '-';
    *p += minus || (*p < end && **p == '+');
    return minus;
}

/* Whether a word stands at p, in either case. */
static inline bool adder__scan_word(const char *p, const char *end, const char *lower)
{
    for (; *lower && p < end && (*p | 0x20) == *lower; p++)
        lower++;
    return !*lower;
}

/* Steps over the white space before a text, and returns where that behind it begins. */
static inline const char *adder__scan_space(const char **s)
{
    while ((unsigned char)**s <= ' ' && adder__is_space(**s))
        ++*s;
    const char *end = *s + strlen(*s);
    while (end > *s && (unsigned char)end[-1] <= ' ' && adder__is_space(end[-1]))
        end--;
    return end;
}

/* The base of a text: base 0 means 10 if the first character is a digit other than 0. */
static inline int adder__scan_base(int base, const char *s, size_t len)
{
    return base == 0 && len > 0 && (unsigned char)(*s - '1') < 9 ? 10 : base;
}

/* The everyday integer: a minus sign or none, and at most 19 decimal digits, behind which there may be more.  Returns
   its length, or 0 if there is none; whole: or if it does not end at s + len. */
__attribute__((always_inline)) static inline size_t adder__scan_u64(uint64_t *m, bool *negative, const char *s,
                                                                    size_t len, bool whole)
{
    *negative = len > 0 && *s == '-';
    size_t n = len - *negative;
    if (!whole)
        n = adder__read_digits(m, s + *negative, n);
    else if (n - 1 >= 19 || !adder__digits_word(m, s + *negative, n))
        return 0;
    return n > 0 ? n + *negative : 0;
}

/* The everyday integer in another base: digits that fit a word, and nothing else.  False for all other texts, and those
   that begin with 0, where a prefix may be. */
static inline bool adder__scan_word_digits(uint64_t *m, const char *s, size_t len, int base)
{
    unsigned limit = (unsigned)base;
    if (limit - 2 > 34 || len - 1 >= adder__word_digits(limit) || *s == '0')
        return false;
    uint64_t v = 0;
    unsigned digit = 0;
    for (size_t i = 0; i < len && (digit = adder__digit_value[(unsigned char)s[i]]) < limit; i++)
        v = v * limit + digit;
    *m = v;
    return digit < limit;
}

/* v * 10**n plus the value of the n digits at *p, modulo 2**64; steps over them. */
static inline uint64_t adder__scan_run(uint64_t v, const char **p, const char *end)
{
    const char *q = *p;
    for (unsigned digit; q < end && (digit = (unsigned char)*q - (unsigned)'0') < 10; q++)
        v = 10 * v + digit;
    *p = q;
    return v;
}

/* The everyday decimal, behind its sign: at most 19 digits with a point among them or not, and an exponent of at most
   seven digits or none.  Its value is w * 10**q.  Returns its end; NULL for all other texts, which adder__scan_decimal
   has to look at, from *run on where that is known.  many: digits are likely to be many before the point, so that eight
   at a time pay. */
__attribute__((always_inline)) static inline const char *adder__scan_short(uint64_t *w, int64_t *q, adder__run *run,
                                                                           const char *p, const char *end, bool many)
{
    const char *start = p;
    uint64_t v = 0;
    if (many && end - p >= 8) {
        int n = 8;
        for (; n == 8 && end - p >= 8; p += n) {
            uint64_t chunk = adder__load_eight(p);
            n = adder__leading_digits(chunk);
            v = v * adder__pow10[n] + adder__digits_value(chunk, n);
        }
    }
    v = adder__scan_run(v, &p, end);
    ptrdiff_t count = p - start;
    const char *point = p;
    *q = 0;
    if (p < end && *p == '.') {
        p++;
        while (end - p >= 4) {
            /* Up to eight digits at once; fewer are the end of the run. */
            uint64_t chunk = adder__load_bytes(p, (size_t)(end - p));
            if (adder__non_digits(chunk) == 0) {
                v = v * 100000000 + adder__digits_value(chunk, 8);
                p += 8;
                continue;
            }
            int n = adder__leading_digits(chunk);
            v = v * adder__pow10[n] + adder__digits_value(chunk, n);
            p += n;
            break;
        }
        v = adder__scan_run(v, &p, end);
        *q = point + 1 - p;
        count -= *q;
    }
    if ((size_t)count - 1 >= 19) {
        *run = (adder__run){ point, p, v };
        return NULL;
    }
    *w = v;
    if (p == end || (*p | 0x20) != 'e')
        return p;
    const char *stop = p++;
    bool negative = adder__scan_sign(&p, end);
    const char *first = p;
    int64_t e = (int64_t)adder__scan_run(0, &p, end);
    if (p == first)
        return stop;
    *q += negative ? -e : e;
    if (p - first <= 7)
        return p;
    run->stop = NULL;
    return NULL;
}

#endif /* ADDER_DIGITS_SCAN_H */
