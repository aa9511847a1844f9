/* share-bill.c - 100.00 shared by three, and in parts of 50, 30 and 21.
 */

#include <adder.h>

int main(void)
{
    adder_dec total = ADDER_DEC(10000, -2), cent = ADDER_DEC(1, -2);
    adder_dec equal[] = { ADDER_DEC(1, 0), ADDER_DEC(1, 0),
                          ADDER_DEC(1, 0) };
    adder_dec parts[] = { ADDER_DEC(50, 0), ADDER_DEC(30, 0),
                          ADDER_DEC(21, 0) };

    adder_status err = adder_dec_share(equal, total, equal, 3, cent);
    err |= adder_dec_share(parts, total, parts, 3, cent);
    adder_print("{} {} {}\n", equal[0], equal[1], equal[2]);
    adder_print("{} {} {}\n", parts[0], parts[1], parts[2]);
    for (int i = 0; i < 3; i++) {
        adder_dec_clear(&equal[i]);
        adder_dec_clear(&parts[i]);
    }
    return err != ADDER_OK;
}
