/* longdouble.c - long doubles of any format, as exact fractions. */

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "format.h"

adder_status adder__long_double_ratio(adder_int *num, adder_int *den, long double x)
{
    int e;
    adder_status s = adder_int_set(den, ADDER_INT(1));
    x = frexpl(x, &e);
    while (!s && x != 0) { /* 30 bits at a time, which fit an adder_int's word of 32 bits */
        x = ldexpl(x, 30);
        e -= 30;
        int32_t bits = (int32_t)x;
        x -= (long double)bits;
        s = adder_int_lshift(num, *num, 30);
        s = s ? s : adder_int_add(num, *num, ADDER_INT(bits));
    }
    if (s)
        return s;
    return e >= 0 ? adder_int_lshift(num, *num, (size_t)e) : adder_int_lshift(den, *den, (size_t)-e);
}

bool adder__put_long_double(adder__out *o, long double x, const adder__spec *s, bool c)
{
    if (!isfinite(x))
        return adder__put_special(o, signbit(x) && (c || !isnan(x)), isnan(x), s, !c);
    adder_int num = ADDER_INT(0), den = ADDER_INT(0);
    adder_status status = adder__long_double_ratio(&num, &den, x);
    bool done = adder__out_status(o, status) && adder__put_ratio(o, num, den, signbit(x), s);
    adder_int_clear(&num);
    adder_int_clear(&den);
    return done;
}

/* The shortest decimal that reads back as x: the least precision at which it does. */
static bool put_shortest(adder__out *o, long double x, const adder__spec *s)
{
    char text[64];
    if (!isfinite(x))
        return adder__put_special(o, x < 0, isnan(x), s, true);
    for (int p = 0; p < 40; p++) {
        snprintf(text, sizeof text, "%.*Le", p, fabsl(x));
        if (strtold(text, NULL) == fabsl(x))
            break;
    }
    adder__decimal d = { .negative = signbit(x), .digit = d.few };
    const char *e = strchr(text, 'e');
    for (const char *p = text; p < e; p++)
        if (*p >= '0' && *p <= '9')
            d.few[d.count++] = *p;
    d.point = atoi(e + 1) + 1;
    if (x == 0)
        d.count = 0;
    return adder__put_decimal(o, &d, s);
}

bool adder__str_long_double(adder__out *o, long double x)
{
    return put_shortest(o, x, &ADDER__SPEC_NONE);
}

bool adder__format_long_double(adder__out *o, long double x, adder__spec *s)
{
    if (!adder__spec_real(o, s))
        return false;
    return s->type == 0 && s->precision < 0 ? put_shortest(o, x, s) : adder__put_long_double(o, x, s, false);
}

bool adder__truncate_long_double(adder__out *o, adder_int *r, long double x)
{
    if (!isfinite(x))
        return adder__out_refuse(o, "a NaN or an infinity is not an integer");
    adder_int num = ADDER_INT(0), den = ADDER_INT(0);
    adder_status s = adder__long_double_ratio(&num, &den, x);
    s = s ? s : adder_int_quo(r, num, den);
    adder_int_clear(&num);
    adder_int_clear(&den);
    return adder__out_status(o, s);
}
