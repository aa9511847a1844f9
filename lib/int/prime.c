/* prime.c - primes and the Jacobi symbol. */

#include "digits/digits.h"
#include "mpz.h"

#ifdef __SIZEOF_INT128__
/* Montgomery's multiplication (Mathematics of Computation 44, 1985) modulo an odd n: a * b / 2**64 mod n for a, b < n.
   inverse is -1/n modulo 2**64. */
static uint64_t montgomery(uint64_t a, uint64_t b, uint64_t n, uint64_t inverse)
{
    adder__u128 t = (adder__u128)a * b;
    adder__u128 m = (adder__u128)((uint64_t)t * inverse) * n;
    uint64_t high = (uint64_t)(t >> 64), carry = (uint64_t)t != 0;
    uint64_t sum = high + (uint64_t)(m >> 64), r = sum + carry;
    return sum < high || r < sum || r >= n ? r - n : r;
}

/* A strong probable prime test of odd n > 2 to a base, in Montgomery's form: one is 2**64 mod n. */
static bool is_strong_probable_prime(uint64_t n, uint64_t base, uint64_t inverse, uint64_t one,
                                     uint64_t square_of_radix)
{
    base %= n;
    if (base == 0)
        return true;
    int twos = __builtin_ctzll(n - 1);
    uint64_t e = (n - 1) >> twos, x = one, minus_one = n - one;
    uint64_t b = montgomery(base, square_of_radix, n, inverse);
    for (int bit = 63 - __builtin_clzll(e); bit >= 0; bit--) {
        x = montgomery(x, x, n, inverse);
        if (e >> bit & 1)
            x = montgomery(x, b, n, inverse);
    }
    if (x == one || x == minus_one)
        return true;
    for (int i = 1; i < twos; i++) {
        x = montgomery(x, x, n, inverse);
        if (x == minus_one)
            return true;
    }
    return false;
}

/* Whether n is prime.  The seven bases leave no composite number below 2**64 (Sinclair's set, checked against Feitsma's
   list of all base-2 pseudoprimes below 2**64). */
static bool is_prime_word(uint64_t n)
{
    static const unsigned char small[] = { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53 };
    static const uint64_t bases[] = { 2, 325, 9375, 28178, 450775, 9780504, 1795265022 };
    if (n < 2)
        return false;
    for (size_t i = 0; i < sizeof small; i++)
        if (n % small[i] == 0)
            return n == small[i];
    if (n < 59 * 59)
        return true;
    uint64_t inverse = n; /* 1/n to 3 bits; each step of Newton's doubles them */
    for (int i = 0; i < 5; i++)
        inverse *= 2 - n * inverse;
    inverse = 0 - inverse;
    uint64_t one = (0 - n) % n, square_of_radix = (uint64_t)((adder__u128)one * one % n);
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        if (!is_strong_probable_prime(n, bases[i], inverse, one, square_of_radix))
            return false;
    return true;
}
#endif

/* Where GMP's test takes long, its steps are made here, so that the program can be asked between them. */

/* Whether n is a strong probable prime to a base, n - 1 = d * 2**twos. */
static bool passes_miller_rabin(mpz_srcptr n, unsigned long base, mpz_ptr x, mpz_ptr t)
{
    mpz_t d, minus_one;
    mpz_init(d);
    mpz_init(minus_one);
    mpz_sub_ui(minus_one, n, 1);
    mp_bitcnt_t twos = mpz_scan1(minus_one, 0);
    mpz_tdiv_q_2exp(d, minus_one, twos);
    mpz_set_ui(t, base);
    adder__power_by_steps(x, t, d, n);
    bool passes = mpz_cmp_ui(x, 1) == 0 || mpz_cmp(x, minus_one) == 0;
    while (!passes && --twos > 0) {
        adder__multiply_modulo(x, x, n, t);
        passes = mpz_cmp(x, minus_one) == 0;
    }
    mpz_clear(d);
    mpz_clear(minus_one);
    return passes;
}

/* v = V(k) and w = V(k + 1) modulo n become those of 2k, or of 2k + 1 if odd: V(2k) = V(k)**2 - 2 and
   V(2k + 1) = V(k) V(k + 1) - p, as q = 1. */
static void double_index(mpz_ptr v, mpz_ptr w, bool odd, unsigned long p, mpz_srcptr n, mpz_ptr t)
{
    mpz_ptr square = odd ? w : v, product = odd ? v : w;
    adder__multiply_modulo(product, square, n, t);
    mpz_sub_ui(product, product, p);
    adder__multiply_modulo(square, square, n, t);
    mpz_sub_ui(square, square, 2);
}

/* Whether n, no square, is an extra strong Lucas probable prime (Grantham, Mathematics of Computation 70, 2001): with
   the least p >= 3 for which p**2 - 4 is no square modulo n. */
static bool passes_lucas(mpz_srcptr n, mpz_ptr v, mpz_ptr t)
{
    mpz_t d, w;
    unsigned long p = 3;
    int symbol;
    while ((symbol = mpz_ui_kronecker(p * p - 4, n)) == 1)
        p++;
    if (symbol == 0) /* a factor of n: p**2 - 4 is less than n */
        return false;
    mpz_init(d);
    mpz_init(w);
    mpz_add_ui(d, n, 1);
    mp_bitcnt_t twos = mpz_scan1(d, 0);
    mpz_tdiv_q_2exp(d, d, twos);
    mpz_set_ui(v, p);
    mpz_set_ui(w, p * p - 2);
    for (size_t i = mpz_sizeinbase(d, 2) - 1; i-- > 0;)
        double_index(v, w, mpz_tstbit(d, i), p, n, t);
    /* U(d) = (2 V(d + 1) - p V(d)) / (p**2 - 4) is 0 and V(d) is 2 or -2. */
    mpz_mul_2exp(w, w, 1);
    mpz_submul_ui(w, v, p);
    mpz_mod(w, w, n);
    mpz_mod(v, v, n);
    mpz_sub(t, n, v);
    bool passes = mpz_sgn(w) == 0 && (mpz_cmp_ui(v, 2) == 0 || mpz_cmp_ui(t, 2) == 0);
    /* Or V(d * 2**i) is 0 for some i < twos - 1. */
    for (; !passes && twos > 1; twos--) {
        passes = mpz_sgn(v) == 0;
        adder__multiply_modulo(v, v, n, t);
        mpz_sub_ui(v, v, 2);
        mpz_mod(v, v, n);
    }
    mpz_clear(d);
    mpz_clear(w);
    return passes;
}

/* The Baillie-PSW test of n > 2**64, odd, and as many rounds more as GMP makes: to the bases 3, 5 ... 23. */
static bool is_prime_by_steps(mpz_srcptr n)
{
    static const unsigned char bases[] = { 3, 5, 7, 11, 13, 17, 19, 23 };
    mpz_t x, t;
    for (unsigned long q = 3; q < 1000; q += 2) {
        adder__ask_guarded();
        if (mpz_divisible_ui_p(n, q))
            return false;
    }
    mpz_init(x);
    mpz_init(t);
    bool passes = passes_miller_rabin(n, 2, x, t) && !mpz_perfect_square_p(n) && passes_lucas(n, x, t);
    for (size_t i = 0; passes && i < sizeof bases; i++)
        passes = passes_miller_rabin(n, bases[i], x, t);
    mpz_clear(x);
    mpz_clear(t);
    return passes;
}

/* Whether GMP's test of n, twelve powers or so, takes long. */
static bool is_long(mpz_srcptr n)
{
    return adder__power_is_long(12 * mpz_sizeinbase(n, 2), (mp_size_t)mpz_size(n));
}

struct prime_test {
    mpz_t a;
    int answer;
};

/* From GMP 6.2 on, mpz_probab_prime_p makes the Baillie-PSW test and one more of Miller and Rabin's for each repetition
   beyond 24. */
enum { REPETITIONS = 32 };

static adder_status test_prime(void *arg)
{
    struct prime_test *t = arg;
    if (is_long(t->a))
        t->answer = mpz_odd_p(t->a) && is_prime_by_steps(t->a);
    else
        t->answer = mpz_probab_prime_p(t->a, REPETITIONS);
    return ADDER_OK;
}

adder_status adder_int_is_prime(int *verdict, adder_int a)
{
    if (adder_int_sign(a) <= 0) {
        *verdict = 0;
        return ADDER_OK;
    }
#ifdef __SIZEOF_INT128__
    uint64_t word;
    if (adder_int_get_u64(&word, a) == ADDER_OK) {
        *verdict = is_prime_word(word) ? 2 : 0;
        return ADDER_OK;
    }
#endif
    adder__operand x;
    struct prime_test t;
    adder__read(&x, a);
    adder__view(t.a, &x);
    adder_status s = adder__guarded(test_prime, &t);
    /* The Baillie-PSW test lets no composite number below 2**64 pass, by the same list of pseudoprimes. */
    if (s == ADDER_OK)
        *verdict = t.answer == 1 && adder_int_bit_length(a) <= 64 ? 2 : t.answer;
    return s;
}

static adder_status next_prime(void *arg)
{
    adder__mpz_call *call = arg;
    if (!is_long(call->a)) {
        mpz_nextprime(call->out, call->a);
        return ADDER_OK;
    }
    mpz_add_ui(call->out, call->a, mpz_odd_p(call->a) ? 2 : 1);
    while (!is_prime_by_steps(call->out))
        mpz_add_ui(call->out, call->out, 2);
    return ADDER_OK;
}

adder_status adder_int_next_prime(adder_int *r, adder_int a)
{
    if (adder_int_cmp(a, ADDER_INT(2)) < 0)
        return adder__store_small(r, 2);
#ifdef __SIZEOF_INT128__
    uint64_t word;
    const uint64_t last = UINT64_MAX - 58; /* the largest prime below 2**64 */
    if (adder_int_get_u64(&word, a) == ADDER_OK && word < last) {
        word = (word + 1) | 1;
        while (!is_prime_word(word))
            word += 2;
        return adder__store_u64(r, word, false);
    }
#endif
    return adder__by_mpz(r, next_prime, a, ADDER_INT(0), ADDER_INT(0));
}

struct symbol {
    mpz_t a, n;
    int value;
};

static adder_status jacobi(void *arg)
{
    struct symbol *t = arg;
    t->value = mpz_kronecker(t->a, t->n);
    return ADDER_OK;
}

adder_status adder_int_jacobi(int *symbol, adder_int a, adder_int n)
{
    adder__operand x, y;
    struct symbol t;
    adder__read(&x, a);
    adder__read(&y, n);
    adder__view(t.a, &x);
    adder__view(t.n, &y);
    adder_status s = adder__guarded(jacobi, &t);
    if (s == ADDER_OK)
        *symbol = t.value;
    return s;
}
