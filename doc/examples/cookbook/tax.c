/* tax.c - 19 percent tax, rounded on each line and once on the total. */

#include <adder.h>

int main(void)
{
    adder_dec price[] = { ADDER_DEC(111, -2), ADDER_DEC(222, -2),
                          ADDER_DEC(333, -2) };
    adder_dec rate = ADDER_DEC(19, -2);
    ADDER_AUTO(dec) tax = ADDER_DEC(0, 0);
    ADDER_AUTO(dec) exact = ADDER_DEC(0, 0), lines = ADDER_DEC(0, 0);
    adder_status err = ADDER_OK;

    for (int i = 0; i < 3; i++) {
        err |= adder_dec_mul(&tax, price[i], rate, &ADDER_CTX_EXACT);
        err |= adder_dec_add(&exact, exact, tax, &ADDER_CTX_EXACT);
        err |= adder_dec_round(&tax, tax, 2, ADDER_HALF_UP);
        err |= adder_dec_add(&lines, lines, tax, &ADDER_CTX_EXACT);
    }
    err |= adder_dec_round(&tax, exact, 2, ADDER_HALF_UP);
    adder_print("line by line {}, in total {}\n", lines, tax);
    return err != ADDER_OK;
}
