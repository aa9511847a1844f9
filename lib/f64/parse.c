/* parse.c - text to double and float: the grammar of Python's float(). */

#include "nearest.h"

#include "digits/big.h"
#include "digits/scan.h"

/* Whether n is above (1), at (0) or below (-1) b * 2**e, which is very near.  A point halfway between two
   doubles has at most 767 significant digits: behind 41 chunks, only whether all digits are zeros matters. */
static int compare_digits(const adder__numeral *n, uint64_t b, int e)
{
    adder__big big;
    adder__big_set(&big, 0);
    const char *p = n->digits;
    int64_t left = (int64_t)n->count;
    for (int i = 0; i < 41 && left > 0; i++, left -= 19) {
        adder__chunk c = adder__next_chunk(&p, n->stop, 10);
        adder__big_mul_add(&big, c.scale, c.value);
    }
    int64_t q = n->exponent - (int64_t)n->behind + (left > 0 ? left : 0);
    if (p < n->last) { /* one digit more, which is not 0, stands for them all */
        adder__big_mul_add(&big, 10, 1);
        q--;
    }
    return adder__compare_scaled(&big, (int)q, (int)q, b, e);
}

/* w * 10**q <= n < (w + 1) * 10**q, both equal to n if *cut is false. */
static uint64_t first_digits(const adder__numeral *n, int64_t *q, bool *cut)
{
    *cut = n->count > 19;
    *q = n->exponent - (int64_t)n->behind + (*cut ? (int64_t)n->count - 19 : 0);
    if (!*cut)
        return n->value;
    const char *p = n->digits;
    bool point = n->behind - 1 < n->count - 1; /* one stands between the digits */
    bool underscores = (size_t)(n->stop - p) > n->count + point;
    return underscores ? adder__next_chunk(&p, n->stop, 10).value : adder__first_digits(n, 19);
}

/* If digits were left out and both ends of the interval round to the same double, so does the number; else they are
   neighbours, and the number is compared with the point halfway. */
static uint64_t nearest_double(const adder__numeral *n)
{
    int64_t q;
    bool cut;
    uint64_t w = first_digits(n, &q, &cut), low = adder__f64_nearest_bits(w, q);
    if (!cut || low == adder__f64_nearest_bits(w + 1, q))
        return low;
    adder__f64_parts v = adder__f64_split(adder__f64_from_bits(low));
    int cmp = compare_digits(n, 2 * v.m + 1, v.e - 1);
    return low + (cmp > 0 || (cmp == 0 && (v.m & 1)));
}

static uint32_t float_bits(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

/* As above; the double halfway between two floats is exact, and 2**128 stands in for infinity. */
static uint32_t nearest_float(const adder__numeral *n)
{
    int64_t q;
    bool cut;
    uint64_t w = first_digits(n, &q, &cut);
    float low = adder__f32_nearest(w, q), high;
    if (!cut || low == (high = adder__f32_nearest(w + 1, q)))
        return float_bits(low);
    double middle = ((double)low + (high > FLT_MAX ? 0x1p128 : (double)high)) / 2;
    adder__f64_parts v = adder__f64_split(middle);
    int cmp = compare_digits(n, v.m, v.e);
    return float_bits(low) + (cmp > 0 || (cmp == 0 && (float_bits(low) & 1)));
}

/* Reads the texts that adder__scan_short does not: a number, or a word, whose double has the bits *word. */
__attribute__((always_inline)) static inline adder_status scan(adder__numeral *n, uint64_t *word, const char *s,
                                                               const char *end, const adder__run *run, bool underscores,
                                                               bool whole)
{
    const char *p = s;
    bool negative = adder__scan_sign(&p, end);
    *word = 0;
    if (p == end || (*p | 0x20) < 'a') {
        adder_status status = adder__scan_decimal(n, s, end, run, underscores);
        return status == ADDER_OK && whole && n->end != end ? ADDER_EPARSE : status;
    }
    n->negative = negative;
    *word = ADDER__F64_INF;
    n->end = p + 3;
    if (adder__scan_word(p, end, "nan"))
        *word |= UINT64_C(1) << 51;
    else if (!adder__scan_word(p, end, "inf"))
        return ADDER_EPARSE;
    else if (adder__scan_word(p + 3, end, "inity"))
        n->end = p + 8;
    return whole && n->end != end ? ADDER_EPARSE : ADDER_OK;
}

static inline double with_sign(uint64_t bits, bool negative)
{
    return adder__f64_from_bits(bits | (uint64_t)negative << 63);
}

static __attribute__((noinline)) adder_status read_long(double *out, const char *s, const char *end,
                                                        const adder__run *run, bool underscores, size_t *used)
{
    adder__numeral n;
    uint64_t word;
    adder_status status = scan(&n, &word, s, end, run, underscores, !used);
    if (status)
        return status;
    *out = with_sign(word ? word : nearest_double(&n), n.negative);
    if (used)
        *used = (size_t)(n.end - s);
    return ADDER_OK;
}

/* The number that begins at s, or, if `used` is NULL, that is the whole text. */
static inline adder_status read(double *out, const char *s, const char *end, bool underscores, size_t *used)
{
    const char *p = s;
    bool negative = adder__scan_sign(&p, end);
    uint64_t w;
    int64_t q;
    adder__run run;
    p = adder__scan_short(&w, &q, &run, p, end, false);
    if (ADDER__UNLIKELY(!p || (!used && p != end)))
        return read_long(out, s, end, p ? NULL : &run, underscores, used);
    *out = with_sign(adder__f64_bits(adder__f64_nearest(w, q)), negative);
    if (used)
        *used = (size_t)(p - s);
    return ADDER_OK;
}

adder_status adder_f64_parse(double *out, const char *s, size_t len, size_t *used)
{
    return read(out, s, s + len, false, used);
}

adder_status adder_f64_from_str(double *out, const char *s)
{
    const char *end = adder__scan_space(&s);
    return read(out, s, end, true, NULL);
}

adder_status adder_f32_parse(float *out, const char *s, size_t len, size_t *used)
{
    const char *end = s + len, *p = s;
    bool negative = adder__scan_sign(&p, end);
    uint64_t w;
    int64_t q;
    adder__run run;
    uint32_t bits;
    p = adder__scan_short(&w, &q, &run, p, end, false);
    if (p && (used || p == end)) {
        bits = float_bits(adder__f32_nearest(w, q));
    } else {
        adder__numeral n;
        uint64_t word;
        adder_status status = scan(&n, &word, s, end, p ? NULL : &run, false, !used);
        if (status)
            return status;
        bits = word ? UINT32_C(0x7f800000) | (uint32_t)(word >> 29 & UINT32_C(0x400000)) : nearest_float(&n);
        p = n.end;
    }
    bits |= (uint32_t)negative << 31;
    memcpy(out, &bits, sizeof bits);
    if (used)
        *used = (size_t)(p - s);
    return ADDER_OK;
}
