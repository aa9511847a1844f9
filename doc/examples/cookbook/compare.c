/* compare.c - a double compared with a decimal, exactly. */

#include <adder.h>

int main(void)
{
    const char *word[] = { "less", "equal", "greater" };
    int order = 0;

    /* The double 0.1 is 0.1000000000000000055511151231257827... */
    adder_status err = adder_order(&order, 0.1, ADDER_DEC(1, -1));
    adder_print("0.1 as a double is {}\n", word[order + 1]);
    err |= adder_order(&order, 0.5, ADDER_DEC(50, -2));
    adder_print("0.5 as a double is {}\n", word[order + 1]);
    return err != ADDER_OK;
}
