/* hash.c - one hash map for numbers of all types: equal numbers have
   equal hashes. */

#include <adder.h>

int main(void)
{
    adder_dec two = ADDER_DEC(200, -2);
    intptr_t hash[] = { adder_int_hash(ADDER_INT(2)), adder_dec_hash(two),
                        adder_frac_hash(ADDER_FRAC(2, 1)),
                        adder_f64_hash(2.0) };
    int order = 1;

    for (int i = 0; i < 4; i++)
        adder_print("bucket {}\n", (size_t)hash[i] % 1024);
    adder_status err = adder_order(&order, two, 2.0);
    adder_print("{}\n", order == 0 ? "equal" : "different");
    return err != ADDER_OK;
}
