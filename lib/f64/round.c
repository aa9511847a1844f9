/* round.c - a double rounded to decimal places.

   Everyday numbers take the path in floating point.  p = fl(|x| * 10**n), 10**n being a double for n <= 22, is the
   double next to the exact product.  Rounding is monotonic, and below 2**51 every multiple of 1/2 is a double: so p
   lies on the same side of each of them as the product, unless p is such a multiple itself.  In that case the sign of
   the product's error decides.  The integer r that results, below 2**53, and 10**n are exact, so that r / 10**n, one
   correctly rounded operation, is the double nearest to the decimal result.  With n < 0, a quotient replaces the
   product.

   Everything else goes through 64-bit integers (scale.c, nearest.c): if 10**-n is so small compared with the double's
   last bit that only x can be the nearest double to the result, returns x; else the result has at most 56 bits. */

#include "nearest.h"

/* The integer nearest to 0 <= p < 2**51, ties to even: from 2**52 the spacing of doubles is 1. */
static inline double to_integer(double p)
{
    return (p + 0x1p52) - 0x1p52;
}

static double round_exact(double x, int64_t ndigits, adder_rounding rounding)
{
    adder__f64_parts v = adder__f64_split(x);
    if (v.m == 0 || !adder__f64_finite(x) || ndigits > 340)
        return x;
    int n = ndigits < -340 ? -340 : (int)ndigits; /* below that, the unit is over twice the range too */
    int zeros = __builtin_ctzll(v.m);
    if (n >= 0 && v.e + zeros >= 0)
        return x; /* an integer */
    /* The result differs from x by less than 10**-n; below 2**e / 4, a quarter of the spacing above x and half of the
       one below at least, only x is nearest to it. */
    if (adder__log2_pow10(-n) + 3 <= v.e)
        return x;
    uint64_t r;
    bool negative = adder__f64_negative(x);
    adder__discarded part = adder__f64_scale(&r, v.m, v.e, n);
    r += adder__raises(rounding, negative, r, part);
    return __builtin_copysign(adder__f64_nearest(r, -n), x);
}

/* The integer to which p + error is to be rounded, where 0 <= p < 2**51 and error is tiny: only its sign matters.  */
static double round_integer(double p, double error, adder_rounding rounding, bool negative)
{
    double r = to_integer(p), d = p - r;
    bool below = d < 0 || (d == 0 && error < 0);
    double floor = r - below;
    adder__discarded part;
    if (d == 0.5 || d == -0.5)
        part = error == 0 ? ADDER__HALF : error > 0 ? ADDER__ABOVE_HALF : ADDER__BELOW_HALF;
    else if (d == 0 && error == 0)
        part = ADDER__EXACT;
    else
        part = below ? ADDER__ABOVE_HALF : ADDER__BELOW_HALF;
    return floor + adder__raises(rounding, negative, (uint64_t)floor, part);
}

/* The same where p is no multiple of 1/2, so that the error does not matter. */
static inline double round_clear(double p, double r, adder_rounding rounding, bool negative)
{
    if (rounding <= ADDER_HALF_DOWN)
        return r;
    if (rounding == ADDER_05UP)
        return round_integer(p, 0, rounding, negative);
    bool away = rounding == ADDER_UP || rounding == (negative ? ADDER_FLOOR : ADDER_CEILING);
    return away ? r + (p > r) : r - (p < r);
}

/* Whether p is next to a multiple of 1/2, and not one itself; r = to_integer(p). */
static inline bool is_clear(double p, double r, adder_rounding rounding)
{
    double d = __builtin_fabs(p - r);
    return d != 0.5 && (d != 0 || rounding <= ADDER_HALF_DOWN);
}

static double divided(double x, int ndigits, adder_rounding rounding)
{
    double a = __builtin_fabs(x), c = adder__exact_pow10[-ndigits], p = a / c;
    if (!(p < 0x1p51))
        return round_exact(x, ndigits, rounding);
    bool negative = adder__f64_negative(x);
    double r = to_integer(p);
    if (is_clear(p, r, rounding))
        return __builtin_copysign(round_clear(p, r, rounding, negative) * c, x);
    /* a - p * c is exact as (a - q) - (the error of q), q = fl(p * c) being next to a.  Where p underflows
       to 0, rest is a. */
    double q = p * c, rest = (a - q) - adder__product_error(p, c, q);
    return __builtin_copysign(round_integer(p, rest, rounding, negative) * c, x);
}

double adder_f64_round(double x, int ndigits)
{
    if (ADDER__F64_STRICT && ADDER__LIKELY((unsigned)ndigits <= 22)) {
        double c = adder__exact_pow10[ndigits], p = x * c;
        if (ADDER__LIKELY(__builtin_fabs(p) < 0x1p51)) {
            double r = (p + 0x1.8p52) - 0x1.8p52, d = p - r; /* to_integer, of numbers of both signs */
            if (ADDER__UNLIKELY(__builtin_fabs(d) >= 0.5)) {
                /* r is the even neighbour; the error decides whether the product is nearer to the other one. */
                double error = adder__product_error(x, c, p);
                r += (d > 0) & (error > 0);
                r -= (d < 0) & (error < 0);
            }
            return __builtin_copysign(r / c, x);
        }
    }
    return adder_f64_round_mode(x, ndigits, ADDER_HALF_EVEN);
}

double adder_f64_round_mode(double x, int ndigits, adder_rounding rounding)
{
    if (ADDER__F64_STRICT && ADDER__LIKELY((unsigned)ndigits <= 22)) {
        double a = __builtin_fabs(x), c = adder__exact_pow10[ndigits], p = a * c;
        if (ADDER__LIKELY(p < 0x1p51)) {
            bool negative = adder__f64_negative(x);
            double r = to_integer(p);
            if (ADDER__LIKELY(is_clear(p, r, rounding)))
                r = round_clear(p, r, rounding, negative);
            else
                r = round_integer(p, adder__product_error(a, c, p), rounding, negative);
            return __builtin_copysign(r / c, x);
        }
    } else if (ADDER__F64_STRICT && ndigits < 0 && ndigits >= -22) {
        return divided(x, ndigits, rounding);
    }
    return round_exact(x, ndigits, rounding);
}

double adder_f64_round_sig(double x, int digits, adder_rounding rounding)
{
    if (x == 0 || !adder__f64_finite(x))
        return x;
    adder__f64_parts v = adder__f64_split(x);
    int64_t ndigits = (int64_t)digits - 1 - adder__f64_exponent10(v.m, v.e);
    if (ndigits < -400)
        ndigits = -400;
    return ndigits > 400 ? x : adder_f64_round_mode(x, (int)ndigits, rounding);
}

double adder_f64_round_shortest(double x, int ndigits, adder_rounding rounding)
{
    if (x == 0 || !adder__f64_finite(x))
        return x;
    adder__decimal64 d = adder__f64_shortest(x);
    int64_t drop = -(int64_t)ndigits - d.exponent; /* the number of digits to drop */
    if (drop <= 0)
        return x;
    adder__discarded part = ADDER__BELOW_HALF; /* of 10**18 or more, the digits being below 10**17 */
    uint64_t r = 0;
    if (drop < 18) {
        uint64_t unit = adder__pow10[drop], rest = d.digits % unit, half = unit / 2;
        r = d.digits / unit;
        part = rest == 0      ? ADDER__EXACT
               : rest < half  ? ADDER__BELOW_HALF
               : rest == half ? ADDER__HALF
                              : ADDER__ABOVE_HALF;
    }
    r += adder__raises(rounding, adder__f64_negative(x), r, part);
    return __builtin_copysign(adder__f64_nearest(r, -(int64_t)ndigits), x);
}
