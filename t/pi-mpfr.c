/* pi-mpfr.c - prints pi to argv[1] digits behind the point, truncated, by MPFR: the oracle of doc/examples/pi.c. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <mpfr.h>

int main(int argc, char **argv)
{
    long digits = argc == 2 ? atol(argv[1]) : 0;
    if (digits < 1) {
        fprintf(stderr, "usage: pi-mpfr digits\n");
        return 2;
    }
    mpfr_t pi;
    mpfr_exp_t exponent;
    mpfr_init2(pi, (mpfr_prec_t)((double)digits * 3.3219281) + 64);
    mpfr_const_pi(pi, MPFR_RNDN);
    char *text = mpfr_get_str(NULL, &exponent, 10, (size_t)digits + 1, pi, MPFR_RNDZ);
    printf("%c.%s\n", text[0], text + 1);
    mpfr_free_str(text);
    mpfr_clear(pi);
    mpfr_free_cache();
    return 0;
}
