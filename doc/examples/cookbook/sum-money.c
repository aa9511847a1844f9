/* sum-money.c - the exact sum of a column of money, and its mean. */

#include <adder.h>

int main(void)
{
    adder_dec column[] = { ADDER_DEC(1995, -2), ADDER_DEC(5, -1),
                           ADDER_DEC(-33, -2) };
    ADDER_AUTO(dec) sum = ADDER_DEC(0, 0), mean = ADDER_DEC(0, 0);
    adder_status err = ADDER_OK;

    err |= adder_dec_sum(&sum, column, 3, &ADDER_CTX_EXACT);
    err |= adder_dec_div(&mean, sum, ADDER_DEC(3, 0), &ADDER_CTX_DEFAULT);
    adder_print("{} {:.2[half-up]f}\n", sum, mean);
    return err != ADDER_OK;
}
