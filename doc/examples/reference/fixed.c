/* fixed.c - an example for each group of adder/fixed.h.

   The comment above an example names a function of the group. */

#include <adder.h>

/* ADDER_I128_MAX */
static void ranges(void)
{
    adder_print("{}\n", ADDER_I128_MAX);
    /* prints 170141183460469231731687303715884105727 */
}

/* adder_i32_add */
static void arithmetic(void)
{
    int32_t r = 7;
    if (adder_i32_add(&r, INT32_MAX, 1) == ADDER_ERANGE)
        adder_print("{}\n", r); /* prints 7 */
    r = adder_i32_add_sat(INT32_MAX, 1);
    adder_print("{}\n", r); /* prints 2147483647 */
    r = adder_i32_add_wrap(INT32_MAX, 1);
    adder_print("{}\n", r); /* prints -2147483648 */
}

/* adder_i32_floordiv */
static void division(void)
{
    int32_t q = 0, m = 0;
    if (adder_i32_divmod(&q, &m, -7, 2) == ADDER_OK)
        adder_print("{} {}\n", q, m); /* prints -4 1 */
    if (adder_i32_quo(&q, INT32_MIN, -1) == ADDER_ERANGE)
        adder_print("{}\n", q); /* prints -4 */
}

/* adder_i32_lshift */
static void shifts(void)
{
    uint32_t r = 0;
    if (adder_u32_lshift(&r, 3, 31) == ADDER_ERANGE)
        adder_print("3 * 2**31 does not fit\n");
        /* prints 3 * 2**31 does not fit */
    adder_print("{}\n", adder_u32_lshift_wrap(3, 31)); /* prints 2147483648 */
}

/* adder_i8_from_i32 */
static void conversion(void)
{
    int8_t r = 0;
    if (adder_i8_from_i32(&r, 300) == ADDER_ERANGE)
        adder_print("{}\n", adder_i8_from_i32_sat(300)); /* prints 127 */
}

/* adder_i32_from_double */
static void doubles(void)
{
    int32_t r = 0;
    if (adder_i32_from_double_trunc(&r, 2.9) == ADDER_OK)
        adder_print("{}\n", r); /* prints 2 */
    if (adder_i32_from_double(&r, 2.9) != ADDER_OK)
        adder_print("2.9 is not an integer\n");
        /* prints 2.9 is not an integer */
}

/* adder_i32_set_str */
static void text(void)
{
    int32_t r = 0;
    if (adder_i32_set_str(&r, "-0x10", 0) == ADDER_OK)
        adder_print("{}\n", r); /* prints -16 */
    if (adder_i32_set_str(&r, "3000000000", 10) == ADDER_ERANGE)
        adder_print("out of range\n"); /* prints out of range */
}

/* adder_ckd_add */
static void mixed(void)
{
    uint8_t total = 0;
    if (adder_ckd_add(&total, 250L,
                      (short)10))   /* operands and result of three types */
        adder_print("{}\n", total); /* prints 4 */
}

int main(void)
{
    ranges();
    arithmetic();
    division();
    shifts();
    conversion();
    doubles();
    text();
    mixed();
    return 0;
}
