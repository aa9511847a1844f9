/* gmp.c - converts fractions to and from GMP's. */

#include <adder/gmp.h>

#include "frac.h"

adder_status adder_frac_set_mpq(adder_frac *r, mpq_srcptr a)
{
    adder_int num = ADDER_INT(0), den = ADDER_INT(0);
    adder_status s = adder_int_set_mpz(&num, mpq_numref(a));
    s = s ? s : adder_int_set_mpz(&den, mpq_denref(a));
    s = s ? s : adder_frac_set_ratio(r, num, den);
    adder_int_clear(&num);
    adder_int_clear(&den);
    return s;
}

struct copy {
    mpq_ptr out;
    mpz_srcptr num, den;
};

/* Makes both copies before it uses either. */
static adder_status copy_to(void *arg)
{
    const struct copy *c = arg;
    mpz_t num, den;
    mpz_init_set(num, c->num);
    mpz_init_set(den, c->den);
    mpz_swap(mpq_numref(c->out), num);
    mpz_swap(mpq_denref(c->out), den);
    mpz_clear(num);
    mpz_clear(den);
    return ADDER_OK;
}

adder_status adder_frac_get_mpq(mpq_ptr out, adder_frac a)
{
    mpz_t num, den;
    mp_limb_t num_word, den_word;
    struct copy c = { out, adder_int_view(num, &num_word, a.num), adder_int_view(den, &den_word, adder_frac_den(a)) };
    return adder__guarded(copy_to, &c);
}
