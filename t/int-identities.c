/* int-identities.c - identities between the functions of int.h.  They need no oracle, so sizes go up to 100,000 limbs.
   Where GMP's mpz functions are as fast, they are compared too. */

#include <math.h>

#include <adder.h>

#include "peek.h"
#include "tap.h"

static uint64_t seed;
static long wrong;

static void hold(bool holds, const char *what, size_t bits)
{
    if (!holds && wrong++ < 10)
        diag("%s, operands of about %zu bits", what, bits);
}

static size_t pick(size_t n)
{
    return (size_t)(tap_random(&seed) % n);
}

/* *r = *z = a random number of at most so many bits. */
static void make(adder_int *r, mpz_ptr z, size_t bits)
{
    peek_random(z, &seed, bits);
    if (pick(3) == 0) { /* close to the full size */
        mpz_setbit(z, bits - 1);
        mpz_setbit(z, 0);
    }
    adder_int_clear(r);
    peek_make(r, z, pick(4));
}

/* A size up to `most` bits whose logarithm is evenly spread. */
static size_t random_size(size_t most)
{
    double top = log2((double)most);
    size_t n = (size_t)exp2(top * (double)(tap_random(&seed) >> 11) * 0x1p-53);
    return n < 1 ? 1 : n;
}

static struct {
    adder_int a, b, c, q, m, t;
    mpz_t za, zb, zc, zt;
} v;

static void sums(size_t bits)
{
    adder_status s = adder_int_add(&v.c, v.a, v.b);
    mpz_add(v.zt, v.za, v.zb);
    hold(s == ADDER_OK && peek_equal(v.c, v.zt), "a + b by mpz_add", bits);
    s = adder_int_sub(&v.t, v.c, v.b);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.a), "(a + b) - b = a", bits);
    s = adder_int_sub(&v.c, v.c, v.a);
    hold(s == ADDER_OK && adder_int_eq(v.c, v.b), "(a + b) - a = b", bits);
    s = adder_int_sub(&v.t, v.a, v.b);
    s |= adder_int_sub(&v.c, v.b, v.a);
    s |= adder_int_neg(&v.c, v.c);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.c), "a - b = -(b - a)", bits);
    hold(adder_int_cmp(v.a, v.b) == adder_int_sign(v.t), "cmp(a, b) = sign(a - b)", bits);
    hold(adder_int_eq(v.a, v.b) == (adder_int_sign(v.t) == 0), "a = b when a - b = 0", bits);
}

static void products(size_t bits)
{
    adder_status s = adder_int_mul(&v.c, v.a, v.b);
    mpz_mul(v.zt, v.za, v.zb);
    hold(s == ADDER_OK && peek_equal(v.c, v.zt), "a * b by mpz_mul", bits);
    if (adder_int_sign(v.b) != 0) {
        s = adder_int_floordiv(&v.t, v.c, v.b);
        hold(s == ADDER_OK && adder_int_eq(v.t, v.a), "(a * b) // b = a", bits);
        s = adder_int_divexact(&v.t, v.c, v.b);
        hold(s == ADDER_OK && adder_int_eq(v.t, v.a), "divexact(a * b, b) = a", bits);
        s = adder_int_mod(&v.t, v.c, v.b);
        hold(s == ADDER_OK && adder_int_sign(v.t) == 0, "(a * b) % b = 0", bits);
    }
    /* (a + b)**2 - a**2 - b**2 = 2ab */
    s = adder_int_add(&v.t, v.a, v.b);
    s |= adder_int_mul(&v.t, v.t, v.t);
    s |= adder_int_submul(&v.t, v.a, v.a);
    s |= adder_int_submul(&v.t, v.b, v.b);
    s |= adder_int_lshift(&v.c, v.c, 1);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.c), "the square of a sum", bits);
}

static void divisions(size_t bits)
{
    if (adder_int_sign(v.b) == 0)
        return;
    adder_status s = adder_int_divmod(&v.q, &v.m, v.a, v.b);
    s |= adder_int_set(&v.t, v.m);
    s |= adder_int_addmul(&v.t, v.q, v.b);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.a), "(a // b) * b + a % b = a", bits);
    hold(adder_int_cmpabs(v.m, v.b) < 0, "|a % b| < |b|", bits);
    hold(adder_int_sign(v.m) == 0 || adder_int_sign(v.m) == adder_int_sign(v.b), "a % b has the sign of b", bits);
    s = adder_int_floordiv(&v.t, v.a, v.b);
    s |= adder_int_mod(&v.c, v.a, v.b);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.q) && adder_int_eq(v.c, v.m), "floordiv and mod as divmod", bits);
    s = adder_int_quorem(&v.q, &v.m, v.a, v.b);
    mpz_tdiv_qr(v.zt, v.zc, v.za, v.zb);
    hold(s == ADDER_OK && peek_equal(v.q, v.zt) && peek_equal(v.m, v.zc), "quorem by mpz_tdiv_qr", bits);
    s = adder_int_quo(&v.t, v.a, v.b);
    s |= adder_int_rem(&v.c, v.a, v.b);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.q) && adder_int_eq(v.c, v.m), "quo and rem as quorem", bits);
}

static void roots(size_t bits)
{
    adder_status s = adder_int_abs(&v.t, v.a);
    s |= adder_int_isqrt(&v.q, v.t);
    s |= adder_int_mul(&v.c, v.q, v.q);
    hold(s == ADDER_OK && adder_int_cmp(v.c, v.t) <= 0, "isqrt(a)**2 <= a", bits);
    s = adder_int_add(&v.q, v.q, ADDER_INT(1));
    s |= adder_int_pow(&v.c, v.q, ADDER_INT(2));
    hold(s == ADDER_OK && adder_int_cmp(v.c, v.t) > 0, "(isqrt(a) + 1)**2 > a", bits);
    s = adder_int_sub(&v.c, v.c, ADDER_INT(1));
    s |= adder_int_isqrt(&v.t, v.c);
    s |= adder_int_sub(&v.q, v.q, ADDER_INT(1));
    hold(s == ADDER_OK && adder_int_eq(v.t, v.q), "isqrt(n**2 - 1) = n - 1", bits);
}

static void shifts(size_t bits)
{
    size_t n = pick(2) ? pick(130) : pick(bits + 64);
    adder_status s = adder_int_lshift(&v.t, v.a, n);
    s |= adder_int_pow(&v.c, ADDER_INT(2), ADDER_INT((intptr_t)n));
    s |= adder_int_mul(&v.q, v.a, v.c);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.q), "a << n = a * 2**n", bits);
    s = adder_int_rshift(&v.q, v.t, n);
    hold(s == ADDER_OK && adder_int_eq(v.q, v.a), "(a << n) >> n = a", bits);
    s = adder_int_rshift(&v.q, v.a, n);
    s |= adder_int_floordiv(&v.t, v.a, v.c);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.q), "a >> n = a // 2**n", bits);
    hold(adder_int_bit_length(v.a) == (mpz_sgn(v.za) ? mpz_sizeinbase(v.za, 2) : 0), "bit_length by mpz_sizeinbase",
         bits);
}

static void texts(size_t bits)
{
    int base = 2 + (int)pick(35);
    char *text = adder_int_to_str(v.a, base);
    size_t length = text ? strlen(text) : 0, used = 0;
    adder_status s = text ? adder_int_set_str(&v.t, text, base) : ADDER_ENOMEM;
    hold(s == ADDER_OK && adder_int_eq(v.t, v.a), "set_str(to_str(a)) = a", bits);
    hold(adder_int_str(NULL, 0, v.a, base) == length, "str gives the length of to_str", bits);
    s = text ? adder_int_parse(&v.t, text, length, base, &used) : ADDER_ENOMEM;
    hold(s == ADDER_OK && used == length && adder_int_eq(v.t, v.a), "parse(to_str(a)) = a", bits);
    if (bits < 100000) {
        char *gmps = mpz_get_str(NULL, base, v.za);
        void (*release)(void *, size_t);
        mp_get_memory_functions(NULL, NULL, &release);
        hold(text && strcmp(text, gmps) == 0, "to_str by mpz_get_str", bits);
        release(gmps, strlen(gmps) + 1);
    }
    adder_free(text);
}

static void powers(size_t bits)
{
    size_t most = 300000 / (bits + 1), i = pick((most < 300 ? most : 300) + 1), j = pick((most < 300 ? most : 300) + 1);
    adder_status s = adder_int_pow(&v.c, v.a, ADDER_INT((intptr_t)i));
    s |= adder_int_pow(&v.q, v.a, ADDER_INT((intptr_t)j));
    s |= adder_int_mul(&v.c, v.c, v.q);
    s |= adder_int_pow(&v.t, v.a, ADDER_INT((intptr_t)(i + j)));
    hold(s == ADDER_OK && adder_int_eq(v.c, v.t), "a**i * a**j = a**(i + j)", bits);
    mpz_pow_ui(v.zt, v.za, i + j);
    hold(peek_equal(v.t, v.zt), "a**n by mpz_pow_ui", bits);
    if (bits < 2000 && adder_int_sign(v.b) != 0) {
        s = adder_int_mod(&v.c, v.t, v.b);
        s |= adder_int_powmod(&v.q, v.a, ADDER_INT((intptr_t)(i + j)), v.b);
        hold(s == ADDER_OK && adder_int_eq(v.c, v.q), "powmod(a, n, b) = a**n % b", bits);
    }
}

static void divisors(size_t bits)
{
    adder_status s = adder_int_gcd(&v.c, v.a, v.b);
    mpz_gcd(v.zt, v.za, v.zb);
    hold(s == ADDER_OK && peek_equal(v.c, v.zt), "gcd by mpz_gcd", bits);
    if (adder_int_sign(v.c) != 0) {
        s = adder_int_mod(&v.q, v.a, v.c);
        s |= adder_int_mod(&v.m, v.b, v.c);
        hold(s == ADDER_OK && adder_int_sign(v.q) == 0 && adder_int_sign(v.m) == 0, "gcd(a, b) divides both", bits);
        s = adder_int_divexact(&v.q, v.a, v.c);
        s |= adder_int_divexact(&v.m, v.b, v.c);
        s |= adder_int_gcd(&v.t, v.q, v.m);
        hold(s == ADDER_OK && adder_int_eq(v.t, ADDER_INT(1)), "what remains has no common divisor", bits);
    }
    if (adder_int_cmpabs(v.b, ADDER_INT(1)) > 0) {
        s = adder_int_invmod(&v.t, v.a, v.b);
        hold((s == ADDER_OK) == adder_int_eq(v.c, ADDER_INT(1)) && (s == ADDER_OK || s == ADDER_EDOMAIN),
             "an inverse exists if gcd(a, b) = 1", bits);
        if (s == ADDER_OK) {
            s = adder_int_mul(&v.t, v.t, v.a);
            s |= adder_int_sub(&v.t, v.t, ADDER_INT(1));
            s |= adder_int_mod(&v.t, v.t, v.b);
            hold(s == ADDER_OK && adder_int_sign(v.t) == 0, "a * invmod(a, b) = 1 modulo b", bits);
        }
    }
}

static void logic(size_t bits)
{
    adder_status s = adder_int_and(&v.c, v.a, v.b);
    s |= adder_int_or(&v.q, v.a, v.b);
    s |= adder_int_xor(&v.m, v.a, v.b);
    mpz_and(v.zt, v.za, v.zb);
    hold(peek_equal(v.c, v.zt), "a & b by mpz_and", bits);
    mpz_xor(v.zt, v.za, v.zb);
    hold(peek_equal(v.m, v.zt), "a ^ b by mpz_xor", bits);
    s |= adder_int_add(&v.t, v.c, v.m);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.q), "(a & b) + (a ^ b) = a | b", bits);
    s = adder_int_add(&v.t, v.c, v.q);
    s |= adder_int_add(&v.c, v.a, v.b);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.c), "(a & b) + (a | b) = a + b", bits);
    s = adder_int_not(&v.c, v.a);
    s |= adder_int_add(&v.c, v.c, v.a);
    hold(s == ADDER_OK && adder_int_eq(v.c, ADDER_INT(-1)), "a + ~a = -1", bits);
    size_t n = pick(bits + 70);
    bool bit = adder_int_test_bit(v.a, n);
    hold(bit == mpz_tstbit(v.za, n), "test_bit by mpz_tstbit", bits);
    s = bit ? adder_int_clear_bit(&v.t, v.a, n) : adder_int_set_bit(&v.t, v.a, n);
    s |= adder_int_lshift(&v.q, ADDER_INT(1), n);
    s |= adder_int_xor(&v.t, v.t, v.q);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.a), "a changed bit, changed back", bits);
}

static void bytes(size_t bits)
{
    size_t n = bits / 8 + 1 + pick(20);
    adder_endian order = pick(2) ? ADDER_BIG : ADDER_LITTLE;
    unsigned char *p = malloc(n);
    adder_status s = p ? adder_int_to_bytes(p, n, v.a, order, true) : ADDER_ENOMEM;
    hold(s == ADDER_OK, "to_bytes has room", bits);
    s = adder_int_from_bytes(&v.t, p, n, order, true);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.a), "from_bytes(to_bytes(a)) = a", bits);
    if (adder_int_sign(v.a) < 0) { /* unsigned, they are those of a + 256**n */
        s = adder_int_from_bytes(&v.t, p, n, order, false);
        s |= adder_int_sub(&v.t, v.t, v.a);
        s |= adder_int_lshift(&v.c, ADDER_INT(1), 8 * n);
        hold(s == ADDER_OK && adder_int_eq(v.t, v.c), "two's complement", bits);
    }
    free(p);
}

static void roots_and_factors(size_t bits)
{
    unsigned n = 2 + (unsigned)pick(9);
    adder_status s = adder_int_abs(&v.t, v.a);
    s |= adder_int_iroot(&v.q, v.t, n);
    s |= adder_int_pow(&v.c, v.q, ADDER_INT((intptr_t)n));
    hold(s == ADDER_OK && adder_int_cmp(v.c, v.t) <= 0, "iroot(a, n)**n <= a", bits);
    bool yes = false;
    s = adder_int_is_square(&yes, v.c);
    hold(s == ADDER_OK && (n % 2 || yes), "an even power is a square", bits);
    s = adder_int_is_perfect_power(&yes, v.c);
    hold(s == ADDER_OK && yes, "a power is one", bits);
    s = adder_int_add(&v.q, v.q, ADDER_INT(1));
    s |= adder_int_pow(&v.c, v.q, ADDER_INT((intptr_t)n));
    hold(s == ADDER_OK && adder_int_cmp(v.c, v.t) > 0, "(iroot(a, n) + 1)**n > a", bits);
    s = adder_int_gcdext(&v.q, &v.t, &v.m, v.a, v.b);
    s |= adder_int_mul(&v.t, v.t, v.a);
    s |= adder_int_addmul(&v.t, v.m, v.b);
    s |= adder_int_gcd(&v.c, v.a, v.b);
    hold(s == ADDER_OK && adder_int_eq(v.t, v.q) && adder_int_eq(v.c, v.q), "a*s + b*t = gcd(a, b)", bits);
    s = adder_int_lcm(&v.t, v.a, v.b);
    s |= adder_int_mul(&v.t, v.t, v.c);
    s |= adder_int_mul(&v.q, v.a, v.b);
    hold(s == ADDER_OK && adder_int_cmpabs(v.t, v.q) == 0, "lcm * gcd = |a * b|", bits);
}

/* Rows of identities, the largest operands that they get, and how many rounds. */
static const struct {
    const char *name;
    void (*check)(size_t bits);
    size_t most_bits;
    long rounds;
} groups[] = {
    { "sums", sums, 6400000, 20000 },          { "products", products, 6400000, 4000 },
    { "divisions", divisions, 6400000, 4000 }, { "roots", roots, 6400000, 2000 },
    { "shifts", shifts, 6400000, 10000 },      { "texts", texts, 2000000, 2000 },
    { "powers", powers, 100000, 2000 },        { "divisors", divisors, 200000, 2000 },
    { "bytes", bytes, 6400000, 3000 },         { "roots and factors", roots_and_factors, 200000, 1000 },
    { "logic", logic, 6400000, 8000 },
};

int main(void)
{
    seed = tap_seed();
    mpz_inits(v.za, v.zb, v.zc, v.zt, NULL);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        long rounds = tap_count(groups[i].rounds, groups[i].rounds * 30);
        wrong = 0;
        for (long k = 0; k < rounds; k++) {
            /* The first round has the largest operands; most have those of a few limbs, where the special cases are. */
            size_t most = groups[i].most_bits;
            size_t bits = k == 0 ? most : random_size(k % 20 == 1 || most < 20000 ? most : 20000);
            make(&v.a, v.za, bits);
            make(&v.b, v.zb, pick(2) ? bits : random_size(bits));
            groups[i].check(bits);
        }
        is_int(wrong, 0, "%s: %ld rounds", groups[i].name, rounds);
    }
    adder_int *all[] = { &v.a, &v.b, &v.c, &v.q, &v.m, &v.t };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        adder_int_clear(all[i]);
    mpz_clears(v.za, v.zb, v.zc, v.zt, NULL);
    return done_testing();
}
