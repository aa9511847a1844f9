/* factors.c - large factorials and binomial coefficients by their prime factors.

   GMP does the same after a sieve of all numbers up to n.  For n of a thousand million that takes seconds, in which the
   callback is not asked.  Here the sieve works on pieces that fit the processor's cache (Bays and Hudson, BIT 17,
   1977), and each prime is multiplied in when it is found. */

#include "factors.h"

#include <math.h>
#include <string.h>

#include "block.h"

/* An unfinished product.  Factors are gathered in words; part i is the product of 2**i words, or 0, like the digits of
   a binary counter.  So numbers of about equal size are multiplied. */
enum { MOST_PARTS = 40 };

struct product {
    uint64_t word; /* the factors that have not made a part yet */
    uint64_t words;
    adder_int part[MOST_PARTS];
};

static adder_status push_word(struct product *p)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_u64(&t, p->word);
    int i = 0;
    for (; s == ADDER_OK && (p->words >> i & 1); i++) {
        s = adder_int_mul(&t, p->part[i], t);
        adder_int_clear(&p->part[i]);
    }
    p->words++;
    if (s == ADDER_OK)
        adder_int_move(&p->part[i], &t);
    adder_int_clear(&t);
    return s;
}

static adder_status multiply_by(struct product *p, uint64_t factor)
{
    uint64_t word;
    if (__builtin_mul_overflow(p->word, factor, &word)) {
        adder_status s = push_word(p);
        if (s)
            return s;
        word = factor;
    }
    p->word = word;
    return ADDER_OK;
}

/* *r = the product. */
static adder_status finish(adder_int *r, const struct product *p)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_u64(&t, p->word);
    for (int i = 0; s == ADDER_OK && i < MOST_PARTS; i++)
        if (p->part[i].word != 0)
            s = adder_int_mul(&t, p->part[i], t);
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    adder_int_clear(&t);
    return s;
}

/* How often the prime q divides a number that is given by n and k. */
typedef unsigned multiplicity(uint64_t n, uint64_t k, uint64_t q);

/* n! / (floor(n/2)!)**2, by Legendre's formula for both factorials. */
static unsigned in_swing(uint64_t n, uint64_t k, uint64_t q)
{
    unsigned times = 0;
    (void)k;
    while ((n /= q) > 0)
        times += n & 1;
    return times;
}

/* n! / (k! (n-k)!): as often as a carry arises where k and n - k are added in base q (Kummer). */
static unsigned in_comb(uint64_t n, uint64_t k, uint64_t q)
{
    unsigned times = 0, borrow = 0;
    for (; n > 0; n /= q, k /= q) {
        borrow = k % q + borrow > n % q;
        times += borrow;
    }
    return times;
}

/* Marks the odd multiples of the odd q, from its square on, among the odd numbers low + 2*i, i < count. */
static void strike_out(unsigned char *composite, size_t count, uint64_t low, uint64_t q)
{
    uint64_t first = q * q;
    if (first < low) {
        first = (low + q - 1) / q;
        first = (first | 1) * q;
    }
    for (uint64_t i = (first - low) / 2; i < count; i += q)
        composite[i] = 1;
}

static adder_status multiply_prime(struct product *p, unsigned times, uint64_t q)
{
    adder_status s = ADDER_OK;
    while (s == ADDER_OK && times-- > 0)
        s = multiply_by(p, q);
    return s;
}

/* Multiplies p by the primes up to n, each as often as `times` says.  small, of root / 2 + 1 bytes, and piece, of
   PIECE, are scratch memory; root**2 <= n < (root + 1)**2. */
enum { PIECE = 1 << 18 };

static adder_status multiply_primes(struct product *p, uint64_t n, uint64_t k, multiplicity *times,
                                    unsigned char *small, uint64_t root, unsigned char *piece)
{
    adder_status s = multiply_prime(p, times(n, k, 2), 2);
    memset(small, 0, root / 2 + 1);
    for (uint64_t q = 3; q * q <= root; q += 2)
        if (!small[q / 2])
            strike_out(small, root / 2 + 1, 1, q);
    for (uint64_t low = 1; low <= n; low += 2 * PIECE) {
        if (adder__interrupted())
            return ADDER_EINTR;
        memset(piece, 0, PIECE);
        piece[0] = low == 1; /* 1 is no prime */
        for (uint64_t q = 3; q <= root && q * q < low + 2 * PIECE; q += 2)
            if (!small[q / 2])
                strike_out(piece, PIECE, low, q);
        size_t count = (n - low) / 2 < PIECE ? (size_t)((n - low) / 2) + 1 : PIECE;
        for (size_t i = 0; s == ADDER_OK && i < count; i++)
            if (!piece[i])
                s = multiply_prime(p, times(n, k, low + 2 * i), low + 2 * i);
        if (s)
            return s;
    }
    return s;
}

static adder_status by_primes(adder_int *r, uint64_t n, uint64_t k, multiplicity *times)
{
    struct product p = { .word = 1 };
    uint64_t root = (uint64_t)sqrt((double)n);
    root -= root * root > n;
    unsigned char *scratch = adder__alloc(root / 2 + 1 + PIECE);
    if (!scratch)
        return ADDER_ENOMEM;
    adder_status s = multiply_primes(&p, n, k, times, scratch + PIECE, root, scratch);
    adder__free(scratch);
    if (s == ADDER_OK)
        s = finish(r, &p);
    for (int i = 0; i < MOST_PARTS; i++)
        adder_int_clear(&p.part[i]);
    return s;
}

adder_status adder__comb_by_primes(adder_int *r, uint64_t n, uint64_t k)
{
    return by_primes(r, n, k, in_comb);
}

/* n! = (floor(n/2)!)**2 times the swing of n (Luschny). */
adder_status adder__factorial_by_primes(adder_int *r, uint64_t n)
{
    adder_int t = ADDER_INT(0), swing = ADDER_INT(0);
    adder_status s = adder_int_factorial(&t, n / 2);
    s = s ? s : adder_int_mul(&t, t, t);
    s = s ? s : by_primes(&swing, n, 0, in_swing);
    s = s ? s : adder_int_mul(&t, t, swing);
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    adder_int_clear(&t);
    adder_int_clear(&swing);
    return s;
}
