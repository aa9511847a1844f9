/* two-places.c - "%.2f" and round(x, 2) of doubles. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    const double x[] = { 2.675, 1.005, 0.125, 0.1 + 0.2 };
    printf("%-20s  %-8s  %s\n", "repr", "%.2f", "repr, half up");
    for (int i = 0; i < 4; i++) {
        char shortest[32], exact[64], seen[64];
        adder_f64_repr(shortest, sizeof shortest, x[i]);
        adder_f64_fixed(exact, sizeof exact, x[i], 2, ADDER_HALF_EVEN);
        adder_f64_fixed_shortest(seen, sizeof seen, x[i], 2, ADDER_HALF_UP);
        printf("%-20s  %-8s  %s\n", shortest, exact, seen);
    }

    char text[32];
    adder_f64_repr(text, sizeof text, adder_f64_round(1234.5678, -2));
    printf("1234.5678 to hundreds: %s\n", text);

    double price;
    if (adder_f64_from_str(&price, "19,95") != ADDER_OK)
        printf("\"19,95\" is not a number\n");
    return 0;
}
