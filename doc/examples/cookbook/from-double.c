/* from-double.c - decimals from a double: its shortest decimal and its
   exact value. */

#include <adder.h>

int main(void)
{
    ADDER_AUTO(dec) seen = ADDER_DEC(0, 0), exact = ADDER_DEC(0, 0);
    adder_status err = ADDER_OK;
    char text[32];

    adder_f64_repr(text, sizeof text, 0.1); /* the shortest text */
    err |= adder_dec_set_str(&seen, text, &ADDER_CTX_EXACT);
    err |= adder_dec_set_double(&exact, 0.1);
    adder_print("{}\n{}\n", seen, exact);
    return err != ADDER_OK;
}
