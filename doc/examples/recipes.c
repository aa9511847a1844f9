/* recipes.c - the README's six recipes, and what they give. */

#include <adder.h>
#include <stdlib.h>

int main(void)
{
    adder_dec d = ADDER_DEC(0, 0), column[] = { ADDER_DEC(1010, -2), ADDER_DEC(2, -1), ADDER_DEC(5, 0) };
    adder_dec sum = ADDER_DEC(0, 0), rounded = ADDER_DEC(0, 0), root = ADDER_DEC(0, 0);
    size_t n = sizeof column / sizeof *column, length, size;
    adder_status err = ADDER_OK;
    char text[64];
    double *copy = NULL;

    /* A decimal from text, and money rounded half up to cents. */
    err |= adder_dec_set_str(&d, "2.675", &ADDER_CTX_EXACT);
    err |= adder_dec_round(&rounded, d, 2, ADDER_HALF_UP); /* 2.68 */

    /* "%.2f" of a double in any rounding mode; the double 2.675 is a little below 2.675. */
    length = adder_f64_fixed(text, sizeof text, 2.675, 2, ADDER_HALF_UP);          /* "2.67" */
    length = adder_f64_fixed_shortest(text, sizeof text, 2.675, 2, ADDER_HALF_UP); /* "2.68" */

    /* The exact sum of a column; of doubles, adder_f64_sum(v, n). */
    err |= adder_dec_sum(&sum, column, n, &ADDER_CTX_EXACT); /* 15.30 */

    /* A size for malloc that cannot overflow. */
    if (!adder_ckd_mul(&size, n, sizeof *copy))
        copy = malloc(size);

    /* The square root of 2 to 1,000 digits. */
    adder_ctx thousand = ADDER_CTX_DEFAULT;
    thousand.prec = 1000;
    err |= adder_dec_sqrt(&root, ADDER_DEC(2, 0), &thousand);

    /* Text of numbers of every type, in Python's format language. */
    adder_print("{} {} {:>8} {:.10} {}\n", rounded, text, sum, root, length);

    free(copy);
    adder_dec_clear(&d);
    adder_dec_clear(&rounded);
    adder_dec_clear(&sum);
    adder_dec_clear(&root);
    return err != ADDER_OK;
}
