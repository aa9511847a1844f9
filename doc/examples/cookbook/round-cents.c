/* round-cents.c - money, rounded half up to cents. */

#include <adder.h>

int main(void)
{
    ADDER_AUTO(dec) price = ADDER_DEC(0, 0);
    adder_status err = ADDER_OK;

    err |= adder_dec_set_str(&price, "2.675", &ADDER_CTX_EXACT);
    err |= adder_dec_round(&price, price, 2, ADDER_HALF_UP);
    adder_print("{}\n", price);

    err |= adder_dec_round(&price, ADDER_DEC(5, 0), 2, ADDER_HALF_UP);
    adder_print("{}\n", price);
    return err != ADDER_OK;
}
