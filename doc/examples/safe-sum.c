/* safe-sum.c - sums that report overflow. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    const int32_t price[] = { 2000000000, 500, 147483147, 1 };
    int32_t total = 0;

    /* Checked: if the sum does not fit, total is unchanged. */
    for (int i = 0; i < 4; i++)
        if (adder_i32_add(&total, total, price[i]))
            printf("%d more does not fit\n", price[i]);
    printf("total %d\n", total);

    /* Saturating and wrapping. */
    printf("saturated %d, wrapped %d\n", adder_i32_add_sat(total, 1),
           adder_i32_add_wrap(total, 1));

    /* Operands and a result of any integer types. */
    unsigned char small;
    bool overflow = adder_ckd_mul(&small, 20L, 13u);
    printf("20 * 13 in a byte: %s\n", overflow ? "does not fit" : "fits");

    /* Or a result that grows: an adder_int. */
    adder_int big = ADDER_INT(0);
    adder_status err = adder_int_mul_i64(&big, INT64_MAX, INT64_MAX);
    char text[64];
    adder_int_str(text, sizeof text, big, 10);
    printf("INT64_MAX squared is %s\n", err ? adder_strerror(err) : text);
    adder_int_clear(&big);
    return err ? 1 : 0;
}
