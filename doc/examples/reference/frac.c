/* frac.c - an example for each group of adder/frac.h.

   The comment above an example names a function of the group. */

#include <adder.h>

/* adder_frac */
static void first(void)
{
    adder_frac a = ADDER_FRAC(-3, 4);
    adder_print("{} has the denominator {}\n", a, adder_frac_den(a));
    /* prints -3/4 has the denominator 4 */
}

/* adder_frac_clear */
static void lifetime(void)
{
    adder_frac a = ADDER_FRAC(2, 3), b = ADDER_FRAC(0, 1);
    /* The power is large: it needs blocks of memory. */
    adder_status err = adder_frac_pow(&a, a, ADDER_INT(50));
    adder_frac_swap(&a, &b);
    adder_print("{} {}\n", (int)err, a); /* prints 0 0 */
    adder_frac_clear(&a);
    adder_frac_clear(&b);
}

/* adder_frac_set_ratio */
static void from_others(void)
{
    ADDER_AUTO(frac) a = ADDER_FRAC(0, 1);
    if (adder_frac_set_ratio(&a, ADDER_INT(10), ADDER_INT(4)) == ADDER_OK)
        adder_print("{}\n", a); /* prints 5/2 */
    if (adder_frac_set_double(&a, 0.375) == ADDER_OK)
        adder_print("{}\n", a); /* prints 3/8 */
}

/* adder_frac_get_double */
static void to_others(void)
{
    double x = 0;
    adder_int n = ADDER_INT(0);
    adder_status err = adder_frac_get_double(&x, ADDER_FRAC(1, 3)) |
                       adder_frac_floor(&n, ADDER_FRAC(-7, 2));
    if (err == ADDER_OK)
        adder_print("{} {}\n", x, n); /* prints 0.3333333333333333 -4 */
}

/* adder_frac_set_str */
static void text(void)
{
    ADDER_AUTO(frac) a = ADDER_FRAC(0, 1);
    char buf[32];
    if (adder_frac_set_str(&a, "0.625") == ADDER_OK &&
        adder_frac_str(buf, sizeof buf, a) < sizeof buf)
        adder_print("{}\n", buf); /* prints 5/8 */
}

/* adder_frac_add */
static void arithmetic(void)
{
    ADDER_AUTO(frac) a = ADDER_FRAC(1, 3);
    adder_status err = adder_frac_add(&a, a, ADDER_FRAC(1, 6));
    err |= adder_frac_mul(&a, a, ADDER_FRAC(5, 7));
    if (err == ADDER_OK)
        adder_print("{}\n", a); /* prints 5/14 */
}

/* adder_frac_cmp */
static void compare(void)
{
    adder_print("{}\n", adder_frac_cmp(ADDER_FRAC(1, 3), ADDER_FRAC(2, 5)));
    /* prints -1 */
    adder_print("{}\n", adder_frac_is_int(ADDER_FRAC(2, 1))); /* prints True */
}

/* adder_frac_sum */
static void arrays(void)
{
    const adder_frac v[] = { ADDER_FRAC(1, 2), ADDER_FRAC(1, 3),
                             ADDER_FRAC(1, 6) };
    adder_frac sum = ADDER_FRAC(0, 1);
    if (adder_frac_sum(&sum, v, 3) == ADDER_OK)
        adder_print("{}\n", sum); /* prints 1 */
}

int main(void)
{
    first();
    lifetime();
    from_others();
    to_others();
    text();
    arithmetic();
    compare();
    arrays();
    return 0;
}
