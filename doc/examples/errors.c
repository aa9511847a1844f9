/* errors.c - statuses: gathered, as messages, and all or nothing. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    adder_int a = ADDER_INT(7), b = ADDER_INT(0);

    /* A whole computation, one test at its end. */
    adder_status err = ADDER_OK;
    err |= adder_int_set_str(&b, "12 apples", 10); /* b is still 0 */
    err |= adder_int_floordiv(&a, a, b);           /* a is still 7 */
    if (err & ADDER_EPARSE)
        printf("some text was no number\n");
    if (err & ADDER_EDIVZERO)
        printf("something was divided by zero\n");
    printf("the first of them in words: %s\n", adder_strerror(err));

    int64_t n = 0;
    err = adder_int_get_i64(&n, a);
    printf("a is still %lld\n", (long long)n);

    /* A limit: a larger result is refused before the work begins. */
    adder_set_max_bits(1000000);
    err |= adder_int_pow(&a, ADDER_INT(9), ADDER_INT(999999999));
    printf("9 ** 999999999: %s\n", adder_strerror(err));
    adder_set_max_bits(0);

    adder_int_clear(&a);
    adder_int_clear(&b);
    return 0;
}
