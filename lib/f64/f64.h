/* f64.h - shared by the files of lib/f64: doubles in parts, exact decimal scaling, shortest digits, text. */

#ifndef ADDER_F64_INTERNAL_H
#define ADDER_F64_INTERNAL_H

#ifndef ADDER_NO_INLINE
#define ADDER_NO_INLINE /* the library defines the functions whose names the inline forms take */
#endif
#include <adder/f64.h>

#include <float.h>
#include <string.h>

#include "core/core.h"
#include "digits/digits.h"
#include "digits/powers.h"
#include "digits/rounding.h"

_Static_assert(FLT_RADIX == 2 && DBL_MANT_DIG == 53 && DBL_MAX_EXP == 1024 && sizeof(double) == 8,
               "double must be IEEE 754 binary64");
_Static_assert(FLT_MANT_DIG == 24 && FLT_MAX_EXP == 128 && sizeof(float) == 4, "float must be IEEE 754 binary32");

/* The fast paths that compute in floating point need every operation rounded to double, once, as IEEE 754 says.  If the
   compiler evaluates in a wider format (x87), they are left out, and all numbers take the integer paths.  (The library
   is compiled with -ffp-contract=off, so that a * b + c is two operations.) */
#if FLT_EVAL_METHOD == 0
#define ADDER__F64_STRICT 1
#else
#define ADDER__F64_STRICT 0
#endif

static inline uint64_t adder__f64_bits(double x)
{
    uint64_t b;
    memcpy(&b, &x, sizeof b);
    return b;
}

static inline double adder__f64_from_bits(uint64_t b)
{
    double x;
    memcpy(&x, &b, sizeof x);
    return x;
}

#define ADDER__F64_SIGN (UINT64_C(1) << 63)
#define ADDER__F64_INF (UINT64_C(0x7ff) << 52)
#define ADDER__F64_MANTISSA ((UINT64_C(1) << 52) - 1)

static inline bool adder__f64_negative(double x)
{
    return adder__f64_bits(x) >> 63;
}

static inline bool adder__f64_finite(double x)
{
    return (adder__f64_bits(x) & ADDER__F64_INF) != ADDER__F64_INF;
}

/* |x| = m * 2**e for a finite x; m < 2**53, and e >= -1074. */
typedef struct {
    uint64_t m;
    int e;
} adder__f64_parts;

static inline adder__f64_parts adder__f64_split(double x)
{
    uint64_t b = adder__f64_bits(x), m = b & ADDER__F64_MANTISSA;
    int biased = (int)(b >> 52 & 0x7ff);
    return biased ? (adder__f64_parts){ m | UINT64_C(1) << 52, biased - 1075 } : (adder__f64_parts){ m, -1074 };
}

/* scale.c */

/* *floor = floor(m * 2**e * 10**n); returns how the remainder compares with one half.  m > 0; ADDER__POWER_MIN <= n <=
   ADDER__POWER_MAX, and the floor must be below 2**63. */
adder__discarded adder__f64_scale(uint64_t *floor, uint64_t m, int e, int n);

/* floor(log10(m * 2**e)), m > 0. */
int adder__f64_exponent10(uint64_t m, int e);

/* round.c */

/* a * b - fl(a * b), exactly, where p = fl(a * b): T. J. Dekker's product (Numerische Mathematik 18, 1971).  It holds
   for a < 2**990 and an integer b < 2**80: then nothing overflows, and as every partial product is a multiple of a's
   last bit, nothing underflows. */
static inline double adder__product_error(double a, double b, double p)
{
    double t = a * 134217729, ah = t - (t - a), al = a - ah;
    double u = b * 134217729, bh = u - (u - b), bl = b - bh;
    return ((ah * bh - p) + ah * bl + al * bh) + al * bl;
}

/* nearest.c */

/* m * 2**e, of which lower bits that are not all 0 were cut off if `sticky`, rounded to nearest, ties to even; the bits
   of infinity if it is out of range. */
uint64_t adder__f64_round_binary(uint64_t m, int64_t e, bool sticky);

/* shortest.c */

/* A positive decimal number, digits * 10**exponent. */
typedef struct {
    uint64_t digits;
    int exponent;
} adder__decimal64;

/* The shortest decimal that reads back as the finite x != 0, sign aside; of several the nearest to x; of two equally
   near ones, that with an even last digit.  At most 17 digits; there may be zeros at the end. */
adder__decimal64 adder__f64_shortest(double x);
adder__decimal64 adder__f32_shortest(float x);

/* expand.c */

/* The exact decimal digits of a positive double, cut somewhere: 0.d1d2d3... * 10**point.  d1 is not 0 unless length is
   0.  If digits other than zeros were cut off, one digit 1 follows in their place, so that rounding at any place up to
   the one asked for gives the same as rounding the exact value. */
enum { ADDER__F64_EXPANSION = 1120 };
typedef struct {
    int length;
    int64_t point; /* up to 2**31 + 1, where ndigits is INT_MIN */
    char digit[ADDER__F64_EXPANSION];
} adder__f64_expansion;

/* The digits of m * 2**e down to 10**-places and at least `significant` of them, and all those before the point; none
   behind the last one that is not 0.  m > 0. */
void adder__f64_expand(adder__f64_expansion *x, uint64_t m, int e, int64_t places, int64_t significant);

/* Rounds to the first n digits; n <= 0 means a place before the first one, and a result of zero (length 0) or one unit
   of that place.  A carry out of the first digit leaves the one digit 1, and raises point by one. */
void adder__f64_expansion_round(adder__f64_expansion *x, int64_t n, adder_rounding rounding, bool negative);

/* text.c */

/* Writes a text from its beginning, and drops what does not fit the buffer. */
typedef struct {
    char *buf;
    size_t size, length;
} adder__writer;

static inline void adder__write_text(adder__writer *w, const char *text, size_t n)
{
    if (w->length < w->size) {
        size_t room = w->size - w->length;
        memcpy(w->buf + w->length, text, n < room ? n : room);
    }
    w->length += n;
}

static inline void adder__write_fill(adder__writer *w, char c, size_t n)
{
    if (w->length < w->size) {
        size_t room = w->size - w->length;
        memset(w->buf + w->length, c, n < room ? n : room);
    }
    w->length += n;
}

static inline size_t adder__write_end(adder__writer *w)
{
    if (w->size)
        w->buf[w->length < w->size ? w->length : w->size - 1] = 0;
    return w->length;
}

/* The number 0.d1d2d3... * 10**point, which has no digits beyond `places` behind the point, with `places` of them and a
   point if there are any or `alternate` is set. */
void adder__write_fixed(adder__writer *w, const char *digit, int64_t length, int64_t point, int64_t places,
                        bool alternate);

/* The same number as d.ddde+XX with `places` digits behind the point. */
void adder__write_exp(adder__writer *w, const char *digit, int64_t length, int exponent, int64_t places,
                      bool alternate);

/* "inf", "-inf", "nan", "-nan", as printf writes them. */
size_t adder__f64_write_special(char *buf, size_t size, double x);

/* adder__put for texts of at most 32 bytes, inline: two copies that overlap. */
static inline size_t adder__put_short(char *buf, size_t size, const char *text, size_t n)
{
    if (ADDER__UNLIKELY(size <= n))
        return adder__put(buf, size, text, n);
    if (n >= 16) {
        memcpy(buf, text, 16);
        memcpy(buf + n - 16, text + n - 16, 16);
    } else if (n >= 8) {
        memcpy(buf, text, 8);
        memcpy(buf + n - 8, text + n - 8, 8);
    } else if (n >= 4) {
        memcpy(buf, text, 4);
        memcpy(buf + n - 4, text + n - 4, 4);
    } else {
        for (size_t i = 0; i < n; i++)
            buf[i] = text[i];
    }
    buf[n] = 0;
    return n;
}

#endif /* ADDER_F64_INTERNAL_H */
