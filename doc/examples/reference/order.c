/* order.c - an example for each group of adder/order.h.

   The comment above an example names a function of the group. */

#include <adder.h>

/* adder_order */
static void order(void)
{
    int order = 0;
    if (adder_order(&order, ADDER_DEC(1, -1), 0.1) == ADDER_OK)
        adder_print("{}\n", order); /* prints -1 */
    if (adder_order(&order, ADDER_FRAC(1, 2), 0.5) == ADDER_OK)
        adder_print("{}\n", order); /* prints 0 */
}

int main(void)
{
    order();
    return 0;
}
