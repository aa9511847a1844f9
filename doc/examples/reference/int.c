/* int.c - an example for each group of adder/int.h.

   The comment above an example names a function of the group. */

#include <adder.h>
#include <stdio.h>

/* adder_int */
static void first(void)
{
    adder_int million = ADDER_INT(1000000);
    adder_int bytes = ADDER_INT_INIT(
        1 << 20); /* a constant expression, for static variables */
    adder_print("{} {}\n", million, bytes); /* prints 1000000 1048576 */
}

/* adder_int_clear */
static void lifetime(void)
{
    adder_int a = ADDER_INT(0), b = ADDER_INT(0);
    adder_status err = adder_int_pow(&a, ADDER_INT(2), ADDER_INT(100));
    err |= adder_int_set(&b, a); /* a copy; b = a would be a view of a */
    adder_int_move(&b, &a);      /* b has the number, a is 0 */
    adder_print("{} {} {}\n", (int)err, a, b);
    /* prints 0 0 1267650600228229401496703205376 */
    adder_int_clear(&a);
    adder_int_clear(&b);
}

/* adder_int_set_i64 */
static void from_c(void)
{
    ADDER_AUTO(int) a = ADDER_INT(0);
    if (adder_int_set_u64(&a, UINT64_MAX) == ADDER_OK)
        adder_print("{}\n", a); /* prints 18446744073709551615 */
    if (adder_int_set_double(&a, -2.9) == ADDER_OK)
        adder_print("{}\n", a); /* prints -2 */
}

/* adder_int_get_i64 */
static void to_c(void)
{
    int64_t n = -1;
    uint64_t u = 1;
    if (adder_int_get_i64(&n, ADDER_INT(42)) == ADDER_OK)
        adder_print("{}\n", n); /* prints 42 */
    if (adder_int_get_u64(&u, ADDER_INT(-42)) == ADDER_ERANGE)
        adder_print("still {}\n", u); /* prints still 1 */
}

/* adder_int_set_str */
static void text(void)
{
    ADDER_AUTO(int) a = ADDER_INT(0);
    char buf[64];
    size_t used = 0;
    if (adder_int_set_str(&a, "0xff", 0) == ADDER_OK &&
        adder_int_str(buf, sizeof buf, a, 2) < sizeof buf)
        adder_print("{} {}\n", a, buf); /* prints 255 11111111 */
    if (adder_int_parse(&a, "12abc", 5, 10, &used) == ADDER_OK)
        adder_print("{}, {} bytes\n", a, used); /* prints 12, 2 bytes */
}

/* adder_int_add */
static void arithmetic(void)
{
    ADDER_AUTO(int) a = ADDER_INT(5);
    adder_status err = adder_int_add(&a, a, ADDER_INT(3)); /* a += 3 */
    err |= adder_int_addmul(&a, a, ADDER_INT(2));          /* a += a * 2 */
    err |= adder_int_pow(&a, a, ADDER_INT(20));
    if (err == ADDER_OK)
        adder_print("{}\n", a); /* prints 4019988717840603673710821376 */
}

/* adder_int_divmod */
static void division(void)
{
    adder_int q = ADDER_INT(0), r = ADDER_INT(0);
    if (adder_int_divmod(&q, &r, ADDER_INT(-7), ADDER_INT(2)) == ADDER_OK)
        adder_print("{} {}\n", q, r); /* prints -4 1 */
    if (adder_int_quorem(&q, &r, ADDER_INT(-7), ADDER_INT(2)) == ADDER_OK)
        adder_print("{} {}\n", q, r); /* prints -3 -1 */
}

/* adder_int_round */
static void rounding(void)
{
    adder_int a = ADDER_INT(0);
    if (adder_int_round(&a, ADDER_INT(12350), -2, ADDER_HALF_UP) == ADDER_OK)
        adder_print("{}\n", a); /* prints 12400 */
    if (adder_int_round_to(&a, ADDER_INT(17), ADDER_INT(5), ADDER_UP) ==
        ADDER_OK)
        adder_print("{}\n", a); /* prints 20 */
}

/* adder_int_lshift */
static void bits(void)
{
    ADDER_AUTO(int) a = ADDER_INT(0);
    adder_status err = adder_int_lshift(&a, ADDER_INT(1), 70);
    err |= adder_int_set_bit(&a, a, 3);
    if (err == ADDER_OK)
        adder_print("{:#x}, {} bits\n", a, adder_int_bit_length(a));
        /* prints 0x400000000000000008, 71 bits */
}

/* adder_int_cmp */
static void compare(void)
{
    adder_int a = ADDER_INT(-3), b = ADDER_INT(2);
    adder_print("{} {}\n", adder_int_cmp(a, b), adder_int_cmpabs(a, b));
    /* prints -1 1 */
    adder_print("{} {}\n", adder_int_sign(a), adder_int_is_odd(b));
    /* prints -1 False */
}

/* adder_int_gcd */
static void number_theory(void)
{
    adder_int r = ADDER_INT(0);
    int verdict = 0;
    adder_status err = adder_int_gcd(&r, ADDER_INT(84), ADDER_INT(36));
    adder_print("{}\n", r); /* prints 12 */
    err |= adder_int_powmod(&r, ADDER_INT(3), ADDER_INT(200), ADDER_INT(1000));
    adder_print("{}\n", r); /* prints 1 */
    err |= adder_int_is_prime(&verdict, ADDER_INT(1000003));
    if (err == ADDER_OK && verdict > 0)
        adder_print("prime\n"); /* prints prime */
}

/* adder_int_to_bytes */
static void bytes(void)
{
    unsigned char p[4];
    adder_int a = ADDER_INT(0);
    if (adder_int_to_bytes(p, sizeof p, ADDER_INT(-2), ADDER_BIG, true) ==
        ADDER_OK)
        adder_print("{:02x} {:02x}\n", p[0], p[3]); /* prints ff fe */
    if (adder_int_from_bytes(&a, p, sizeof p, ADDER_BIG, false) == ADDER_OK)
        adder_print("{}\n", a); /* prints 4294967294 */
}

/* adder_int_fwrite */
static void files(void)
{
    ADDER_AUTO(int) a = ADDER_INT(0);
    FILE *f = tmpfile();
    if (f == NULL)
        return;
    adder_status err = adder_int_fwrite(f, ADDER_INT(1000));
    rewind(f);
    err |= adder_int_fread(&a, f);
    fclose(f);
    if (err == ADDER_OK)
        adder_print("{}\n", a); /* prints 1000 */
}

/* adder_int_hash */
static void hash(void)
{
    adder_int two = ADDER_INT(2);
    bool same = adder_int_hash(two) == adder_f64_hash(2.0);
    adder_print("{}\n", same); /* prints True */
}

/* A repeatable source; programs that need secrets call getrandom. */
static bool next_bytes(void *state, void *buf, size_t n)
{
    uint64_t *seed = state;
    unsigned char *p = buf;
    for (size_t i = 0; i < n; i++) {
        *seed = *seed * 6364136223846793005U + 1442695040888963407U;
        p[i] = (unsigned char)(*seed >> 56);
    }
    return true;
}

/* adder_int_random_below */
static void random_numbers(void)
{
    uint64_t seed = 1; /* next_bytes, of the program, fills a buffer from it */
    adder_int die = ADDER_INT(0);
    adder_status err =
        adder_int_random_below(&die, ADDER_INT(6), next_bytes, &seed);
    if (err == ADDER_OK)
        adder_print("{}\n", die); /* prints 4 */
}

/* adder_int_sum */
static void arrays(void)
{
    const adder_int v[] = { ADDER_INT(2), ADDER_INT(3), ADDER_INT(4) };
    adder_int sum = ADDER_INT(0), product = ADDER_INT(0);
    adder_status err =
        adder_int_sum(&sum, v, 3) | adder_int_prod(&product, v, 3);
    if (err == ADDER_OK)
        adder_print("{} {}\n", sum, product); /* prints 9 24 */
}

int main(void)
{
    first();
    lifetime();
    from_c();
    to_c();
    text();
    arithmetic();
    division();
    rounding();
    bits();
    compare();
    number_theory();
    bytes();
    files();
    hash();
    random_numbers();
    arrays();
    return 0;
}
