/* intro.c - the program of the README: exact numbers in twenty lines. */

#include <adder.h>
#include <stdio.h>

int main(void)
{
    adder_int a = ADDER_INT(0), q = ADDER_INT(0), m = ADDER_INT(0);
    adder_status err = ADDER_OK;
    err |= adder_int_pow(&a, ADDER_INT(2), ADDER_INT(127)); /* 2**127 */
    err |= adder_int_sub(&a, a, ADDER_INT(1));              /* a -= 1 */
    err |= adder_int_divmod(&q, &m, a, ADDER_INT(-1000)); /* as Python */

    char text[64];
    int verdict = 0;
    err |= adder_int_is_prime(&verdict, a);
    adder_int_str(text, sizeof text, a, 10);
    printf("2**127 - 1 = %s, %s\n", text, verdict ? "prime" : "not prime");
    adder_int_str(text, sizeof text, m, 10);
    printf("modulo -1000: %s\n", text);
    err |= adder_int_floordiv(&a, a, ADDER_INT(0)); /* changes nothing */
    printf("divided by 0: %s\n", adder_strerror(err));

    adder_int_clear(&a);
    adder_int_clear(&q);
    adder_int_clear(&m);
    return 0;
}
