/* table.c - a table with its columns aligned. */

#include <adder.h>

int main(void)
{
    const char *name[] = { "Coffee", "Crème brûlée", "Rent" };
    adder_dec price[] = { ADDER_DEC(35, -1), ADDER_DEC(795, -2),
                          ADDER_DEC(120000, -2) };

    adder_print("{:<16}{:>6}{:>12}\n", "item", "count", "price");
    for (int i = 0; i < 3; i++)
        adder_print("{:<16}{:>6}{:>12,.2f}\n", name[i], i + 1, price[i]);
    adder_print("{:-<34}\n", "");
    return 0;
}
