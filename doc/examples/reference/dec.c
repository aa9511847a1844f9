/* dec.c - an example for each group of adder/dec.h.

   The comment above an example names a function of the group. */

#include <adder.h>

/* adder_dec */
static void first(void)
{
    adder_dec price = ADDER_DEC(1995, -2); /* 1995 * 10**-2 */
    adder_print("{}\n", price); /* prints 19.95 */
}

/* adder_ctx */
static void contexts(void)
{
    adder_dec r = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    ctx.prec = 5;
    if (adder_dec_div(&r, ADDER_DEC(2, 0), ADDER_DEC(3, 0), &ctx) == ADDER_OK)
        adder_print("{}\n", r); /* prints 0.66667 */
    if (ctx.flags & ADDER_DEC_INEXACT)
        adder_print("it was rounded\n"); /* prints it was rounded */
}

/* adder_dec_clear */
static void lifetime(void)
{
    adder_dec a = ADDER_DEC(1, -2), b = ADDER_DEC(0, 0);
    adder_status err =
        adder_dec_set(&b, a); /* a copy; b = a would be a view of a */
    adder_print("{} {}\n", (int)err, b); /* prints 0 0.01 */
    adder_dec_clear(&a);
    adder_dec_clear(&b);
}

/* adder_dec_set_str */
static void text(void)
{
    ADDER_AUTO(dec) a = ADDER_DEC(0, 0);
    char buf[32];
    if (adder_dec_set_str(&a, "12.50", &ADDER_CTX_EXACT) == ADDER_OK &&
        adder_dec_str(buf, sizeof buf, a) < sizeof buf)
        adder_print("{}\n", buf); /* prints 12.50 */
}

/* adder_dec_round */
static void rounding(void)
{
    adder_dec a = ADDER_DEC(0, 0),
              share[3] = { ADDER_DEC(1, 0), ADDER_DEC(1, 0), ADDER_DEC(1, 0) };
    adder_status err =
        adder_dec_round(&a, ADDER_DEC(2675, -3), 2, ADDER_HALF_UP);
    adder_print("{}\n", a); /* prints 2.68 */
    err |=
        adder_dec_share(share, ADDER_DEC(1000, -2), share, 3, ADDER_DEC(1, -2));
    if (err == ADDER_OK)
        adder_print("{} {}\n", share[0], share[1]); /* prints 3.34 3.33 */
}

/* adder_dec_add */
static void arithmetic(void)
{
    ADDER_AUTO(dec) r = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT; /* 28 digits, as Python's */
    adder_status err =
        adder_dec_add(&r, ADDER_DEC(1, -1), ADDER_DEC(2, -1), &ADDER_CTX_EXACT);
    adder_print("{}\n", r); /* prints 0.3 */
    err |= adder_dec_div(&r, r, ADDER_DEC(7, 0), &ctx);
    if (err == ADDER_OK)
        adder_print("{}\n", r); /* prints 0.04285714285714285714285714286 */
}

/* adder_dec_cmp */
static void compare(void)
{
    adder_print("{}\n", adder_dec_cmp(ADDER_DEC(5, -1), ADDER_DEC(50, -2)));
    /* prints 0 */
    adder_print("{}\n", adder_dec_eq(ADDER_DEC(1, 0), ADDER_DEC(2, 0)));
    /* prints False */
}

/* adder_dec_class */
static void kinds(void)
{
    adder_dec a = ADDER_DEC(0, 0);
    if (adder_dec_set_str(&a, "-Infinity", &ADDER_CTX_EXACT) == ADDER_OK)
        adder_print("{} {}\n", adder_dec_is_infinite(a), adder_dec_sign(a));
        /* prints True -1 */
}

/* adder_dec_set_double */
static void from_c(void)
{
    ADDER_AUTO(dec) a = ADDER_DEC(0, 0);
    if (adder_dec_set_double(&a, 0.1) == ADDER_OK)
        adder_print("{:.20f}\n", a); /* prints 0.10000000000000000555 */
}

/* adder_dec_get_i64 */
static void to_c(void)
{
    int64_t cents = 0;
    adder_int up = ADDER_INT(0);
    adder_status err = adder_dec_get_i64(&cents, ADDER_DEC(1995, 0)) |
                       adder_dec_ceil(&up, ADDER_DEC(1995, -2));
    if (err == ADDER_OK)
        adder_print("{} {}\n", cents, up); /* prints 1995 20 */
}

/* adder_dec_get_parts */
static void parts(void)
{
    adder_int coefficient = ADDER_INT(0);
    int64_t exponent = 0;
    if (adder_dec_get_parts(&coefficient, &exponent, ADDER_DEC(1995, -2)) ==
        ADDER_OK)
        adder_print("{} {}\n", coefficient, exponent); /* prints 1995 -2 */
}

/* adder_frac_set_dec */
static void fractions(void)
{
    adder_frac a = ADDER_FRAC(0, 1);
    if (adder_frac_set_dec(&a, ADDER_DEC(125, -3)) == ADDER_OK)
        adder_print("{}\n", a); /* prints 1/8 */
}

/* adder_dec_logb */
static void exponents(void)
{
    adder_dec a = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    if (adder_dec_logb(&a, ADDER_DEC(1995, 1), &ctx) == ADDER_OK)
        adder_print("{}\n", a); /* prints 4 */
    if (adder_dec_scaleb(&a, ADDER_DEC(1995, 0), ADDER_DEC(-2, 0), &ctx) ==
        ADDER_OK)
        adder_print("{}\n", a); /* prints 19.95 */
}

/* adder_dec_sum */
static void arrays(void)
{
    const adder_dec price[] = { ADDER_DEC(1995, -2), ADDER_DEC(5, -2),
                                ADDER_DEC(300, -2) };
    adder_dec total = ADDER_DEC(0, 0);
    if (adder_dec_sum(&total, price, 3, &ADDER_CTX_EXACT) == ADDER_OK)
        adder_print("{}\n", total); /* prints 23.00 */
}

/* adder_dec_exp */
static void transcendental(void)
{
    ADDER_AUTO(dec) r = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    ctx.prec = 50;
    if (adder_dec_exp(&r, ADDER_DEC(1, 0), &ctx) == ADDER_OK)
        adder_print("{}\n", r);
        /* prints 2.7182818284590452353602874713526624977572470937000 */
}

/* adder_dec_logical_and */
static void logical(void)
{
    adder_dec r = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    if (adder_dec_logical_and(&r, ADDER_DEC(1100, 0), ADDER_DEC(1010, 0),
                              &ctx) == ADDER_OK)
        adder_print("{}\n", r); /* prints 1000 */
}

/* adder_dec_to_decimal64 */
static void interchange(void)
{
    unsigned char p[8];
    adder_dec a = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DECIMAL64;
    adder_status err = adder_dec_to_decimal64(p, ADDER_DEC(1995, -2), ADDER_BIG,
                                              ADDER_BID, &ctx);
    err |= adder_dec_from_decimal64(&a, p, ADDER_BIG, ADDER_BID);
    if (err == ADDER_OK)
        adder_print("{}\n", a); /* prints 19.95 */
}

int main(void)
{
    first();
    contexts();
    lifetime();
    text();
    rounding();
    arithmetic();
    compare();
    kinds();
    from_c();
    to_c();
    parts();
    fractions();
    exponents();
    arrays();
    transcendental();
    logical();
    interchange();
    return 0;
}
