/* factorial.c - integers of any size. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    adder_int f = ADDER_INT(1);
    adder_status err = ADDER_OK;
    for (int i = 2; i <= 30; i++)
        err |= adder_int_mul(&f, f, ADDER_INT(i)); /* f *= i */

    char *text = adder_int_to_str(f, 10);
    printf("30! = %s\n", text ? text : "?");
    adder_free(text);

    printf("It has %zu bits, and %zu zeros at the low end.\n",
           adder_int_bit_length(f), adder_int_trailing_zeros(f));

    /* Division does not change f: operands are only read. */
    adder_int q = ADDER_INT(0), m = ADDER_INT(0);
    err |= adder_int_divmod(&q, &m, f, ADDER_INT(1000000007));
    char small[32];
    adder_int_str(small, sizeof small, m, 10);
    printf("30! mod 1000000007 = %s\n", small);

    adder_int_clear(&f);
    adder_int_clear(&q);
    adder_int_clear(&m);
    return err ? 1 : 0;
}
