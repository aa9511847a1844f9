/* exact.c - the value of the double 2.675, and two ways to round it. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    const double x = 2.675;
    char text[128];
    adder_dec d = ADDER_DEC(0, 0);
    adder_status err = adder_dec_set_double(&d, x);

    adder_dec_str(text, sizeof text, d);
    printf("exactly          %s\n", text);
    adder_f64_repr(text, sizeof text, x);
    printf("shortest         %s\n", text);
    adder_f64_fixed(text, sizeof text, x, 2, ADDER_HALF_UP);
    printf("exact, half up   %s\n", text);
    adder_f64_fixed_shortest(text, sizeof text, x, 2, ADDER_HALF_UP);
    printf("repr, half up    %s\n", text);
    adder_f64_fixed_shortest(text, sizeof text, x, 2, ADDER_HALF_EVEN);
    printf("repr, half even  %s\n", text);

    adder_dec_clear(&d);
    return err ? 1 : 0;
}
