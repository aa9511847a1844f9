/* text.c - numbers in sentences: printf and str.format. */

#include <adder.h>

int main(void)
{
    adder_status err = ADDER_OK;
    ADDER_AUTO(int) big = ADDER_INT(0);
    adder_dec price = ADDER_DEC(123456785, -3); /* 123456.785 */
    err |= adder_int_pow(&big, ADDER_INT(2), ADDER_INT(70));
    if (err)
        return 1;

    adder_printf("%d items, %.2f in all\n", big, price);
    adder_print("{} items, {:,.2f} in all\n", big, price);
    adder_print("half up: {:,.2[half-up]f}\n", price);
    adder_print("|{:>12}|{:^#12x}|{:012,d}|\n", "right", 255, 1234567);
    adder_print("{0!r} is {0:.20f}\n", 0.1);

    /* A conversion that does not fit its argument prints nothing. */
    if (adder_printf("%d\n", "text") < 0)
        adder_print("refused\n");
    return 0;
}
