/* mpfr.c - "%.2f" of MPFR's numbers, in any rounding mode. */

#include <adder/format.h>
#include <adder/gmp.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "f64/f64.h"

/* z = x rounded to a multiple of 10**-ndigits. */
static adder_status round_mpfr(adder_dec *z, mpfr_srcptr x, int ndigits, adder_rounding rounding)
{
    /* Far below half a unit only the sign of x counts: 2**e < 10**(-ndigits - 3). */
    if (!mpfr_zero_p(x) && (double)mpfr_get_exp(x) * 0.30103 < -((double)ndigits + 3)) {
        *z = ADDER_DEC(mpfr_signbit(x) ? -1 : 1, -(int64_t)ndigits - 3);
        return adder_dec_round(z, *z, ndigits, rounding);
    }
    adder_status s = adder_dec_set_mpfr(z, x);
    return s ? s : adder_dec_round(z, *z, ndigits, rounding);
}

size_t adder_mpfr_fixed(char *buf, size_t size, mpfr_srcptr x, int ndigits, adder_rounding rounding)
{
    if (!mpfr_number_p(x)) {
        const char *text = mpfr_nan_p(x) ? "-nan" : "-inf";
        text += !mpfr_signbit(x);
        return adder__put(buf, size, text, strlen(text));
    }
    char spec[32];
    adder_dec z = ADDER_DEC(0, 0);
    snprintf(spec, sizeof spec, ".%df", ndigits < 0 ? 0 : ndigits);
    adder_status s = round_mpfr(&z, x, ndigits, rounding);
    size_t length = s ? adder__no_text(buf, size, s) : adder_dec_format(buf, size, z, spec);
    int kept = errno;
    adder_dec_clear(&z);
    errno = kept;
    return length;
}
