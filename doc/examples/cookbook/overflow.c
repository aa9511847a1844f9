/* overflow.c - does this multiplication overflow? */

#include <adder.h>

int main(void)
{
    int32_t product = 0;
    if (adder_i32_mul(&product, 65536, 65536))
        adder_print("65536 * 65536 does not fit an int32_t\n");

    int64_t wide = 0; /* any integer types together */
    if (!adder_ckd_mul(&wide, 65536, 65536u))
        adder_print("in an int64_t it is {}\n", wide);

    ADDER_AUTO(int) big = ADDER_INT(0); /* or never overflow */
    if (adder_int_mul(&big, ADDER_INT(INT64_C(1) << 60), ADDER_INT(1024)))
        return 1;
    adder_print("2**60 * 2**10 is {}\n", big);
    return 0;
}
