/* json.c - numbers from JSON, with all their digits. */

#include <adder.h>
#include <string.h>

int main(void)
{
    const char *json = "{\"id\": 123456789012345678901, \"price\": 0.10}";
    const char *id = strstr(json, "\"id\": ") + 6;
    const char *price = strstr(json, "\"price\": ") + 9;
    ADDER_AUTO(int) n = ADDER_INT(0);
    ADDER_AUTO(dec) d = ADDER_DEC(0, 0);
    size_t used; /* the bytes that belong to the number */

    adder_status err = adder_int_parse(&n, id, strlen(id), 10, &used);
    err |= adder_dec_parse(&d, price, strlen(price), &used,
                           &ADDER_CTX_EXACT);
    adder_print("{} {}\n", n, d);
    return err != ADDER_OK;
}
