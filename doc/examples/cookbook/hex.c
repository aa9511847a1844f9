/* hex.c - hexadecimal to decimal and back, and the bytes of an integer.
 */

#include <adder.h>

int main(void)
{
    ADDER_AUTO(int) n = ADDER_INT(0), back = ADDER_INT(0);
    unsigned char bytes[10];
    adder_status err = ADDER_OK;

    err |= adder_int_set_str(&n, "deadbeef0123456789ab", 16);
    adder_print("{} {:#x} {:b}\n", n, n, 10);

    err |= adder_int_to_bytes(bytes, sizeof bytes, n, ADDER_BIG, false);
    for (size_t i = 0; i < sizeof bytes; i++)
        adder_print("{:02x} ", bytes[i]);
    err |= adder_int_from_bytes(&back, bytes, sizeof bytes, ADDER_BIG,
                                false);
    adder_print("\n{}\n", adder_int_eq(back, n) ? "equal" : "different");
    return err != ADDER_OK;
}
