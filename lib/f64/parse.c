/* parse.c - text to double and float: the grammar of Python's float(). */

#include "nearest.h"

#include "digits/big.h"

/* A number as scanned: its value is w * 10**q, or between that and (w + 1) * 10**q if digits were left out. */
typedef struct {
    uint64_t w;
    int64_t q;
    const char *digits, *end; /* the text of the digits and the point, to be read again; end of the whole number */
    bool negative, truncated;
    enum { NUMBER, INFINITE, NAN_, NOTHING } kind;
} scanned;

/* Behind "e": a sign and digits.  Returns p itself if there are none.  Exponents stop growing far beyond any use. */
static inline const char *scan_exponent(int64_t *exponent, const char *p, const char *end)
{
    const char *start = p;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    if (p == end || !adder__is_digit(*p))
        return start;
    int64_t e = 0;
    for (; p < end; p++) {
        if (*p == '_' && end - p > 1 && adder__is_digit(p[1]))
            continue;
        if (!adder__is_digit(*p))
            break;
        if (e < INT64_C(100000000000000000))
            e = 10 * e + (*p - '0');
    }
    *exponent = negative ? -e : e;
    return p;
}

/* The exponent behind the digits, if there is one; returns the end of the number. */
static inline const char *add_exponent(int64_t *q, const char *p, const char *end)
{
    if (p < end && (*p | 0x20) == 'e') {
        int64_t exponent = 0;
        const char *stop = scan_exponent(&exponent, p + 1, end);
        if (stop > p + 1) {
            *q += exponent;
            return stop;
        }
    }
    return p;
}

/* Whether all eight bytes are digits: the high half of each is 3, and stays so when 6 is added. */
static inline bool all_digits(uint64_t eight)
{
    return ((eight & (eight + UINT64_C(0x0606060606060606))) & UINT64_C(0xf0f0f0f0f0f0f0f0)) ==
           UINT64_C(0x3030303030303030);
}

/* Digits with single underscores between them. */
static const char *skip_digits(const char *p, const char *end)
{
    const char *start = p;
    while (p < end && (adder__is_digit(*p) || (*p == '_' && p > start && end - p > 1 && adder__is_digit(p[1]))))
        p++;
    return p;
}

static bool has_prefix(const char *p, const char *end, const char *word, size_t n)
{
    if ((size_t)(end - p) < n)
        return false;
    for (size_t i = 0; i < n; i++)
        if ((p[i] | 0x20) != word[i])
            return false;
    return true;
}

static void scan_word(scanned *x, const char *p, const char *end)
{
    if (has_prefix(p, end, "inf", 3)) {
        x->kind = INFINITE;
        x->end = p + (has_prefix(p, end, "infinity", 8) ? 8 : 3);
    } else if (has_prefix(p, end, "nan", 3)) {
        x->kind = NAN_;
        x->end = p + 3;
    } else {
        x->kind = NOTHING;
    }
}

/* Any number, from its first digit or point: keeps 19 significant digits, which 64 bits hold. */
static void scan_long(scanned *x, const char *p, const char *end)
{
    x->w = 0;
    x->q = 0;
    x->digits = p;
    x->kind = NUMBER;
    int kept = 0;
    bool any = false, behind = false;
    for (;;) {
        const char *stop = skip_digits(p, end);
        for (; p < stop; p++) {
            if (*p == '_')
                continue;
            any = true;
            if (kept < 19) {
                x->w = 10 * x->w + (uint64_t)(*p - '0');
                kept += x->w != 0;
                x->q -= behind;
            } else {
                x->truncated |= *p != '0';
                x->q += !behind;
            }
        }
        if (behind || p == end || *p != '.')
            break;
        behind = true;
        p++;
    }
    if (!any) {
        x->kind = NOTHING;
        return;
    }
    x->end = add_exponent(&x->q, p, end);
}

/* A sign, then a number or a word. */
static void scan(scanned *x, const char *s, const char *end)
{
    x->negative = s < end && *s == '-';
    x->truncated = false;
    if (s < end && (*s == '-' || *s == '+'))
        s++;
    scan_long(x, s, end);
    if (x->kind == NOTHING)
        scan_word(x, s, end);
}

/* Whether x is above (1), at (0) or below (-1) b * 2**e, which is known to be very near.  A point halfway between two
   doubles has at most 767 significant digits: of those beyond 780, only whether they are all zeros counts. */
static int compare_digits(const scanned *x, uint64_t b, int e)
{
    adder__big big;
    adder__big_set(&big, 0);
    int kept = 0;
    bool behind = false, rest = false;
    /* q of the digits that are kept here, from the q of those that were kept in scan_long. */
    int64_t q = x->q;
    uint64_t group = 0;
    int in_group = 0;
    for (const char *p = x->digits; p < x->end && (adder__is_digit(*p) || *p == '_' || *p == '.'); p++) {
        if (*p == '.') {
            if (behind)
                break;
            behind = true;
            continue;
        }
        if (*p == '_')
            continue;
        if (kept == 0 && *p == '0')
            continue;
        if (kept < 780) {
            group = 10 * group + (uint64_t)(*p - '0');
            if (++kept > 19)
                q--;
            if (++in_group == 19) {
                adder__big_mul_add(&big, adder__pow10[19], group);
                group = 0;
                in_group = 0;
            }
        } else {
            rest |= *p != '0';
        }
    }
    adder__big_mul_add(&big, adder__pow10[in_group], group);
    if (rest) { /* one digit more, which is not 0, stands for them all */
        adder__big_mul_add(&big, 10, 1);
        q--;
    }
    return adder__compare_scaled(&big, (int)q, (int)q, b, e);
}

static inline double with_sign(uint64_t bits, bool negative)
{
    return adder__f64_from_bits(bits | (uint64_t)negative << 63);
}

/* Digits were left out: if both ends of the interval round to the same double, so does the number; else they are
   neighbours, and the number is compared with the point halfway. */
static uint64_t nearest_truncated(const scanned *x)
{
    uint64_t low = adder__f64_nearest_bits(x->w, x->q);
    if (low == adder__f64_nearest_bits(x->w + 1, x->q))
        return low;
    adder__f64_parts v = adder__f64_split(adder__f64_from_bits(low));
    int cmp = compare_digits(x, 2 * v.m + 1, v.e - 1);
    return low + (cmp > 0 || (cmp == 0 && (v.m & 1)));
}

static float nearest_float(const scanned *x)
{
    float low = adder__f32_nearest(x->w, x->q);
    if (!x->truncated)
        return low;
    float high = adder__f32_nearest(x->w + 1, x->q);
    if (low == high)
        return low;
    /* As above; the double halfway between them is exact, and 2**128 stands in for infinity. */
    double middle = ((double)low + (high > FLT_MAX ? 0x1p128 : (double)high)) / 2;
    adder__f64_parts v = adder__f64_split(middle);
    uint32_t bits;
    memcpy(&bits, &low, sizeof bits);
    int cmp = compare_digits(x, v.m, v.e);
    return cmp > 0 || (cmp == 0 && (bits & 1)) ? high : low;
}

static __attribute__((noinline)) adder_status parse_long(double *out, const char *s, size_t len, size_t *used)
{
    scanned x;
    scan(&x, s, s + len);
    if (x.kind == NOTHING)
        return ADDER_EPARSE;
    if (x.kind == NUMBER)
        *out = with_sign(x.truncated ? nearest_truncated(&x) : adder__f64_nearest_bits(x.w, x.q), x.negative);
    else
        *out = with_sign(ADDER__F64_INF | (uint64_t)(x.kind == NAN_) << 51, x.negative);
    if (used)
        *used = (size_t)(x.end - s);
    return ADDER_OK;
}

/* More than 19 digits without underscores, from s to stop, where the point, if any, is at `point`: the first 19 that
   count, and the rest only if they decide.  Returns where the
   number ends. */
static __attribute__((noinline)) const char *parse_digits(double *out, const char *s, const char *point,
                                                          const char *stop, const char *end, bool negative)
{
    scanned x = { .digits = s, .negative = negative, .truncated = true, .kind = NUMBER };
    while (s < stop && (*s == '0' || *s == '.'))
        s++;
    uint64_t rest = 0;
    const char *run = s < point ? point : stop;
    size_t first = adder__read_digits(&x.w, s, (size_t)(run - s)), second = 0;
    const char *last = s + first;
    if (last == point && point < stop && first < 19) {
        second = adder__read_digits(&rest, point + 1, (size_t)(stop - point - 1));
        if (second > 19 - first) {
            second = 19 - first;
            adder__read_digits(&rest, point + 1, second);
        }
        x.w = x.w * adder__pow10[second] + rest;
        last = point + 1 + second;
    }
    x.q = last <= point ? point - last : point + 1 - last;
    if (last == stop || (last == point && stop == point + 1))
        x.truncated = false;
    x.end = add_exponent(&x.q, stop, end);
    *out = with_sign(x.truncated ? nearest_truncated(&x) : adder__f64_nearest_bits(x.w, x.q), negative);
    return x.end;
}

adder_status adder_f64_parse(double *out, const char *s, size_t len, size_t *used)
{
    /* The everyday text: at most 19 digits, which 64 bits hold, no underscore.  All others go to parse_long. */
    const char *p = s, *end = s + len;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    const char *start = p;
    uint64_t w = 0;
    int64_t q = 0;
    while (p < end && adder__is_digit(*p))
        w = 10 * w + (uint64_t)(*p++ - '0');
    ptrdiff_t count = p - start;
    const char *point = p;
    if (p < end && *p == '.') {
        p++;
        while (end - p >= 4) {
            /* Up to eight digits at once; fewer are the end of the run. */
            uint64_t chunk = adder__load_bytes(p, (size_t)(end - p));
            if (all_digits(chunk)) {
                w = w * 100000000 + adder__digits_value(chunk, 8);
                p += 8;
                continue;
            }
            int n = adder__leading_digits(chunk);
            w = w * adder__pow10[n] + adder__digits_value(chunk, n);
            p += n;
            break;
        }
        while (p < end && adder__is_digit(*p))
            w = 10 * w + (uint64_t)(*p++ - '0');
        q = point + 1 - p;
        count -= q;
    }
    if (ADDER__UNLIKELY(count == 0 || (p < end && *p == '_')))
        return parse_long(out, s, len, used);
    if (ADDER__UNLIKELY(count > 19)) {
        p = parse_digits(out, start, point, p, end, negative);
    } else {
        p = add_exponent(&q, p, end);
        *out = with_sign(adder__f64_bits(adder__f64_nearest(w, q)), negative);
    }
    if (used)
        *used = (size_t)(p - s);
    return ADDER_OK;
}

adder_status adder_f32_parse(float *out, const char *s, size_t len, size_t *used)
{
    scanned x;
    scan(&x, s, s + len);
    if (x.kind == NOTHING)
        return ADDER_EPARSE;
    float magnitude = x.kind == NUMBER ? nearest_float(&x) : 0;
    uint32_t bits;
    memcpy(&bits, &magnitude, sizeof bits);
    if (x.kind != NUMBER)
        bits = UINT32_C(0x7f800000) | (uint32_t)(x.kind == NAN_) << 22;
    bits |= (uint32_t)x.negative << 31;
    memcpy(out, &bits, sizeof bits);
    if (used)
        *used = (size_t)(x.end - s);
    return ADDER_OK;
}

adder_status adder_f64_from_str(double *out, const char *s)
{
    while (adder__is_space(*s))
        s++;
    double x;
    size_t used;
    adder_status status = adder_f64_parse(&x, s, strlen(s), &used);
    if (status)
        return status;
    for (s += used; adder__is_space(*s); s++)
        ;
    if (*s)
        return ADDER_EPARSE;
    *out = x;
    return ADDER_OK;
}
