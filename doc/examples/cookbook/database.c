/* database.c - a decimal as text, and as two integers, and back. */

#include <adder.h>

int main(void)
{
    ADDER_AUTO(dec) price = ADDER_DEC(-1990, -2), back = ADDER_DEC(0, 0);
    ADDER_AUTO(int) digits = ADDER_INT(0);
    adder_status err = ADDER_OK;
    int64_t exponent = 0;
    char text[64];

    /* A column of type NUMERIC or DECIMAL takes text. */
    adder_dec_format(text, sizeof text, price, "f");
    err |= adder_dec_set_str(&back, text, &ADDER_CTX_EXACT);
    adder_print("{} {}\n", text, back);

    /* Two integer columns: digits and exponent. */
    bool negative = adder_dec_is_signed(price);
    err |= adder_dec_get_parts(&digits, &exponent, price);
    err |= adder_dec_set_parts(&back, negative, digits, exponent);
    adder_print("{} {} {} {}\n", negative, digits, exponent, back);
    return err != ADDER_OK;
}
