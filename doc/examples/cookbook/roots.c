/* roots.c - the integer square root, and others. */

#include <adder.h>

int main(void)
{
    ADDER_AUTO(int) n = ADDER_INT(0), root = ADDER_INT(0);
    ADDER_AUTO(int) rest = ADDER_INT(0);
    bool is_square = false;
    adder_status err = ADDER_OK;

    err |= adder_int_set_str(&n, "1000000000000000000000", 10);
    err |= adder_int_isqrt(&root, n);
    err |= adder_int_is_square(&is_square, n);
    adder_print("{} {}\n", root, is_square ? "exactly" : "and a rest");
    err |= adder_int_iroot_rem(&root, &rest, n, 5);
    adder_print("{}**5 + {}\n", root, rest);
    return err != ADDER_OK;
}
