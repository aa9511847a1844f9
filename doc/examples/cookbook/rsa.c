/* rsa.c - the arithmetic of RSA, for illustration; not secure. */

#include <adder.h>

int main(void)
{
    ADDER_AUTO(int) p = ADDER_INT(0), q = ADDER_INT(0), n = ADDER_INT(0);
    ADDER_AUTO(int) phi = ADDER_INT(0), d = ADDER_INT(0);
    ADDER_AUTO(int) secret = ADDER_INT(0), message = ADDER_INT(0);
    adder_int e = ADDER_INT(65537);
    adder_status err = ADDER_OK;

    err |= adder_int_next_prime(&p, ADDER_INT(1000000000000000));
    err |= adder_int_next_prime(&q, ADDER_INT(3000000000000000));
    err |= adder_int_mul(&n, p, q);
    err |= adder_int_sub(&p, p, ADDER_INT(1));
    err |= adder_int_sub(&q, q, ADDER_INT(1));
    err |= adder_int_lcm(&phi, p, q);
    err |= adder_int_invmod(&d, e, phi);
    err |= adder_int_powmod(&secret, ADDER_INT(42), e, n);
    err |= adder_int_powmod(&message, secret, d, n);
    adder_print("n = {}\n42 becomes {}\nand {} again\n", n, secret,
                message);
    return err != ADDER_OK;
}
