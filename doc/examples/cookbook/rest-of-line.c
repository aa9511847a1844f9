/* rest-of-line.c - a number, and what follows it in the line. */

#include <adder.h>
#include <string.h>

int main(void)
{
    const char *line[] = { "12.50 kg of flour", "a pinch of salt" };

    for (int i = 0; i < 2; i++) {
        ADDER_AUTO(dec) x = ADDER_DEC(0, 0);
        size_t used = 0;
        if (adder_dec_parse(&x, line[i], strlen(line[i]), &used,
                            &ADDER_CTX_EXACT))
            adder_print("no number: {}\n", line[i]);
        else
            adder_print("{} and then \"{}\"\n", x, line[i] + used);
    }
    return 0;
}
