/* ratio.c - adder_f64_ratio: a double as a fraction. */

#include "f64.h"

adder_status adder_f64_ratio(adder_int *num, adder_int *den, double x)
{
    if (x != x)
        return ADDER_EDOMAIN;
    if (!adder__f64_finite(x))
        return ADDER_ERANGE;
    adder__f64_parts v = adder__f64_split(x);
    int zeros = v.m ? __builtin_ctzll(v.m) : 0;
    int e = v.m ? v.e + zeros : 0;
    int64_t m = (int64_t)(v.m >> zeros);
    adder_int n = ADDER_INT(0), d = ADDER_INT(0);
    adder_status s = adder_int_set_i64(&n, adder__f64_negative(x) ? -m : m);
    s |= adder_int_set_i64(&d, 1);
    if (!s && e > 0)
        s |= adder_int_lshift(&n, n, (size_t)e);
    if (!s && e < 0)
        s |= adder_int_lshift(&d, d, (size_t)-e);
    if (s) {
        adder_int_clear(&n);
        adder_int_clear(&d);
        return s;
    }
    adder_int_move(num, &n);
    adder_int_move(den, &d);
    return ADDER_OK;
}
