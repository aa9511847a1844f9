/* thousands.c - numbers with separators between groups of digits. */

#include <adder.h>

int main(void)
{
    adder_print("{:,}\n", 1234567890);
    adder_print("{:,.2f}\n", 1234567.891);
    adder_print("{:,}\n", ADDER_DEC(123456789, -2));
    adder_print("{:_}\n", ADDER_INT(1234567890));
    adder_print("{:_x}\n", 0xdeadbeef);
    return 0;
}
