/* csv.c - the amounts in the last column of a CSV file, and their sum. */

#include <adder.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    ADDER_AUTO(dec) amount = ADDER_DEC(0, 0), sum = ADDER_DEC(0, 0);
    char line[200];

    while (fgets(line, sizeof line, stdin)) {
        const char *comma = strrchr(line, ',');
        if (!comma ||
            adder_dec_set_str(&amount, comma + 1, &ADDER_CTX_EXACT) ||
            !adder_dec_is_finite(amount)) /* "NaN" is a number too */
            adder_print("no amount: {}", line);
        else if (adder_dec_add(&sum, sum, amount, &ADDER_CTX_EXACT))
            return 1;
    }
    adder_print("{:,.2f}\n", sum);
    return 0;
}
