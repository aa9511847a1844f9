/* gmp.c - an example for each group of adder/gmp.h.

   cc gmp.c $(pkg-config --cflags --libs adder) -lgmp && ./a.out

   The comment above an example names a function of the group. */

#include <adder.h>
#include <adder/gmp.h>

/* adder_int_set_mpz */
static void gmp(void)
{
    ADDER_AUTO(int) a = ADDER_INT(0);
    mpz_t z;
    mpz_init_set_str(z, "123456789012345678901234567890", 10);
    adder_status err = adder_int_set_mpz(&a, z); /* a = z */
    err |= adder_int_mul(&a, a, ADDER_INT(2));
    err |= adder_int_get_mpz(z, a); /* z = a */
    if (err == ADDER_OK)
        adder_print("{}, {} digits\n", a, mpz_sizeinbase(z, 10));
        /* prints 246913578024691357802469135780, 30 digits */
    mpz_clear(z);
}

int main(void)
{
    gmp();
    return 0;
}
