/* f64.c - an example for each group of adder/f64.h.

   The comment above an example names a function of the group. */

#include <adder.h>

/* adder_f64_round */
static void rounding(void)
{
    adder_print("{}\n", adder_f64_round(2.675, 2)); /* prints 2.67 */
    adder_print("{}\n", adder_f64_round_shortest(2.675, 2, ADDER_HALF_UP));
    /* prints 2.68 */
    adder_print("{}\n", adder_f64_round_sig(1234.5, 2, ADDER_HALF_EVEN));
    /* prints 1200.0 */
}

/* adder_f64_fixed */
static void text(void)
{
    char buf[64];
    double x = 0;
    adder_f64_fixed(buf, sizeof buf, 0.125, 2, ADDER_HALF_UP);
    adder_print("{}\n", buf); /* prints 0.13 */
    adder_f64_repr(buf, sizeof buf, 0.1 + 0.2);
    adder_print("{}\n", buf); /* prints 0.30000000000000004 */
    if (adder_f64_from_str(&x, " 1e-3 ") == ADDER_OK)
        adder_print("{}\n", x); /* prints 0.001 */
}

/* adder_f64_sum */
static void sums(void)
{
    const double v[] = { 1e16, 1, -1e16 };
    adder_print("{}\n", adder_f64_sum(v, 3)); /* prints 1.0 */
}

int main(void)
{
    rounding();
    text();
    sums();
    return 0;
}
