/* fractions.c - 1/3 + 1/6, exactly. */

#include <adder.h>

int main(void)
{
    ADDER_AUTO(frac) sum = ADDER_FRAC(0, 1), part = ADDER_FRAC(0, 1);
    adder_status err = ADDER_OK;

    err |= adder_frac_add(&sum, ADDER_FRAC(1, 3), ADDER_FRAC(1, 6));
    adder_print("{}\n", sum);

    err |= adder_frac_set_str(&part, "0.125");
    err |= adder_frac_add(&sum, sum, part);
    adder_print("{} {} {:.3f}\n", part, sum, sum);
    return err != ADDER_OK;
}
