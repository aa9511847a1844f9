/* mpz.c - numbers of GMP and of Adder in one program.

       cc mpz.c $(pkg-config --cflags --libs adder) -lgmp */

#include <adder.h>
#include <adder/gmp.h>
#include <stdio.h>

int main(void)
{
    adder_int a = ADDER_INT(0);
    adder_status err = adder_int_pow(&a, ADDER_INT(10), ADDER_INT(40));

    /* An mpz_t that shares a's limbs: do not clear it. */
    mpz_t view;
    mp_limb_t small;
    gmp_printf("as GMP prints it: %Zd\n",
               adder_int_view(view, &small, a));

    /* A copy in each direction. */
    mpz_t z;
    mpz_init(z);
    err |= adder_int_get_mpz(z, a);
    mpz_nextprime(z, z);
    err |= adder_int_set_mpz(&a, z);
    mpz_clear(z);

    char text[64];
    adder_int_str(text, sizeof text, a, 10);
    printf("the next prime: %s\n", text);
    adder_int_clear(&a);
    return err ? 1 : 0;
}
