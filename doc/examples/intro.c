/* intro.c - money, an integer of any size, and an overflow caught. */

#include <adder.h>

int main(void)
{
    adder_dec price = ADDER_DEC(1995, -2); /* 19.95 */
    adder_dec total = ADDER_DEC(0, 0);
    adder_int big = ADDER_INT(0);
    int32_t count = INT32_MAX;
    adder_status err = ADDER_OK;

    err |= adder_dec_mul(&total, price, ADDER_DEC(3, 0), &ADDER_CTX_EXACT);
    err |= adder_int_pow(&big, ADDER_INT(2), ADDER_INT(100));
    adder_print("total {:.2f}, 2**100 = {:,}\n", total, big);
    if (adder_i32_add(&count, count, 1))
        adder_print("overflow: the count is still {}\n", count);
    adder_dec_clear(&total);
    adder_int_clear(&big);
    return err != ADDER_OK;
}
