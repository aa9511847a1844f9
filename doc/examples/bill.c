/* bill.c - money: exact sums, tax rounded to cents, a bill that
   three people share. */

#include <adder.h>
#include <stdio.h>

static void show(const char *what, adder_dec amount)
{
    char text[32];
    adder_dec_str(text, sizeof text, amount);
    printf("%-10s %8s\n", what, text);
}

int main(void)
{
    adder_dec price = ADDER_DEC(1995, -2); /* 19.95 */
    adder_dec net = ADDER_DEC(0, 0), tax = ADDER_DEC(0, 0),
              total = ADDER_DEC(0, 0);
    adder_status err = ADDER_OK;

    /* Seven of them; 19 percent tax, to cents. */
    err |= adder_dec_mul(&net, price, ADDER_DEC(7, 0), &ADDER_CTX_EXACT);
    err |= adder_dec_mul(&tax, net, ADDER_DEC(19, -2), &ADDER_CTX_EXACT);
    err |= adder_dec_round(&tax, tax, 2, ADDER_HALF_UP);
    err |= adder_dec_add(&total, net, tax, &ADDER_CTX_EXACT);
    show("net", net);
    show("tax", tax);
    show("total", total);

    /* Shares that add up: in equal parts, to the cent. */
    adder_dec share[3] = { ADDER_DEC(1, 0), ADDER_DEC(1, 0),
                           ADDER_DEC(1, 0) };
    err |= adder_dec_share(share, total, share, 3, ADDER_DEC(1, -2));
    show("Ada", share[0]);
    show("Ben", share[1]);
    show("Cy", share[2]);

    for (int i = 0; i < 3; i++)
        adder_dec_clear(&share[i]);
    adder_dec_clear(&net);
    adder_dec_clear(&tax);
    adder_dec_clear(&total);
    if (err)
        fprintf(stderr, "bill: %s\n", adder_strerror(err));
    return err ? 1 : 0;
}
