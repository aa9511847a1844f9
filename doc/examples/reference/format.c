/* format.c - an example for each group of adder/format.h.

   The comment above an example names a function of the group. */

#include <adder.h>

/* adder_text */
static void arguments(void)
{
    const char *line = "total=19.95";
    adder_print("{:>8}|\n", adder_text(line, 5)); /* prints    total| */
    if (adder_print("{:q}\n", 1.5) < 0)
        adder_print("{:.18}\n", adder_format_error());
        /* prints adder_print: "{:q} */
}

/* adder_printf */
static void percent(void)
{
    adder_printf("%d of %.2f\n", ADDER_INT(3), ADDER_DEC(1995, -2));
    /* prints 3 of 19.95 */
    adder_printf("%.1[half-up]f\n", 0.25); /* prints 0.3 */
}

/* adder_print */
static void braces(void)
{
    adder_print("{:>10,.2f}|\n", ADDER_DEC(123456789, -3));
    /* prints 123,456.79| */
    adder_print("{0} {0:#x}\n", 255); /* prints 255 0xff */
}

/* adder_print_args */
static void beneath(void)
{
    const adder_arg args[] = { ADDER_ARG(7), ADDER_ARG("seven") };
    adder_print_args("{} is {}\n", args, 2); /* prints 7 is seven */
}

/* adder_dec_format */
static void one_number(void)
{
    char buf[32];
    adder_dec_format(buf, sizeof buf, ADDER_DEC(1234500, -2), ",.2f");
    adder_print("{}\n", buf); /* prints 12,345.00 */
}

/* ADDER_ARG */
static void types(void)
{
    adder_arg arg = ADDER_ARG(19.95);
    if (arg.kind == ADDER_ARG_DOUBLE)
        adder_print("a double\n"); /* prints a double */
}

int main(void)
{
    arguments();
    percent();
    braces();
    beneath();
    one_number();
    types();
    return 0;
}
