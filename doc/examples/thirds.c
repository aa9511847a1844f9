/* thirds.c - fractions, which are exact. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    adder_frac sum = ADDER_FRAC(0, 1), x = ADDER_FRAC(0, 1);
    adder_status err = ADDER_OK;
    for (int n = 1; n <= 10; n++)
        err |= adder_frac_add(&sum, sum, ADDER_FRAC(1, n));

    char text[64];
    adder_frac_str(text, sizeof text, sum);
    printf("1 + 1/2 + ... + 1/10 = %s\n", text);

    double d;
    err |= adder_frac_get_double(&d, sum);
    adder_f64_repr(text, sizeof text, d);
    printf("about %s\n", text);

    err |= adder_frac_set_double(&x, 3.141592653589793);
    err |= adder_frac_limit_denominator(&x, x, ADDER_INT(1000));
    adder_frac_str(text, sizeof text, x);
    printf("pi, with a denominator up to 1000: %s\n", text);

    adder_frac_clear(&sum);
    adder_frac_clear(&x);
    return err ? 1 : 0;
}
