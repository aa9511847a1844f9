/* modes.c - the eight rounding modes, to whole numbers. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    static const char *const name[] = { "HALF_EVEN", "HALF_UP",
                                        "HALF_DOWN", "UP",
                                        "DOWN",      "CEILING",
                                        "FLOOR",     "05UP" };
    const double x[] = { 1.1, 1.5, 2.5, 5.1, -1.1, -1.5, -2.5, -5.1 };

    printf("%-9s", "");
    for (int i = 0; i < 8; i++)
        printf("%6.1f", x[i]);
    for (int mode = ADDER_HALF_EVEN; mode <= ADDER_05UP; mode++) {
        printf("\n%-9s", name[mode]);
        for (int i = 0; i < 8; i++)
            printf("%6.0f",
                   adder_f64_round_mode(x[i], 0, (adder_rounding)mode));
    }
    printf("\n");
    return 0;
}
