/* round-step.c - prices rounded to the next 5 cents. */

#include <adder.h>

int main(void)
{
    adder_dec price[] = { ADDER_DEC(1997, -2), ADDER_DEC(1998, -2) };
    adder_dec coin = ADDER_DEC(5, -2);
    adder_status err = ADDER_OK;

    for (int i = 0; i < 2; i++) {
        ADDER_AUTO(dec) cash = ADDER_DEC(0, 0);
        err |= adder_dec_round_to(&cash, price[i], coin, ADDER_HALF_UP);
        adder_print("{} is {}\n", price[i], cash);
    }
    return err != ADDER_OK;
}
