/* untrusted.c - a limit for untrusted input, here 9**9**9. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    ADDER_AUTO(int) n = ADDER_INT(9);
    ADDER_AUTO(dec) d = ADDER_DEC(0, 0);

    adder_set_max_bits(1000000); /* for the whole program */
    adder_status err = adder_int_pow(&n, n, n);
    err |= adder_int_pow(&n, ADDER_INT(9), n);
    printf("9**9**9: %s\n", adder_strerror(err));

    err = adder_dec_set_str(&d, "1e999999999", &ADDER_CTX_EXACT);
    err |= adder_dec_add(&d, d, ADDER_DEC(1, 0), &ADDER_CTX_EXACT);
    printf("1e999999999 + 1: %s\n", adder_strerror(err));
    return 0;
}
