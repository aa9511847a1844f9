/* sort.c - decimals in order; NaNs come last. */

#include <adder.h>
#include <stdlib.h>

static int order(const void *a, const void *b)
{
    return adder_dec_cmp(*(const adder_dec *)a, *(const adder_dec *)b);
}

int main(void)
{
    const char *text[] = { "2.50", "NaN", "-7", "Infinity", "1E-3" };
    adder_dec v[5] = { ADDER_DEC(0, 0) };
    adder_status err = ADDER_OK;

    for (int i = 0; i < 5; i++)
        err |= adder_dec_set_str(&v[i], text[i], &ADDER_CTX_EXACT);
    qsort(v, 5, sizeof *v, order);
    adder_print("{} {} {} {} {}\n", v[0], v[1], v[2], v[3], v[4]);
    for (int i = 0; i < 5; i++)
        adder_dec_clear(&v[i]);
    return err != ADDER_OK;
}
