/* two-decimals.c - "%.2f" of a double, rounded as people expect it. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    double price = 2.675; /* the nearest double is 2.67499999999999982 */
    char text[32];

    printf("%.2f\n", price);
    adder_f64_fixed(text, sizeof text, price, 2, ADDER_UP);
    printf("%s\n", text); /* the double itself, rounded up */
    adder_f64_fixed_shortest(text, sizeof text, price, 2, ADDER_HALF_UP);
    printf("%s\n", text); /* the 2.675 that people see, half up */
    adder_printf("%.2[half-up]f\n", ADDER_DEC(2675, -3));
    return 0;
}
