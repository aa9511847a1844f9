/* int-interrupt.c - long computations that the program's callback stops: ADDER_EINTR, nothing changed, nothing left. */

#include <pthread.h>

#include <adder.h>
#include <adder/gmp.h>

#include "peek.h"
#include "tap.h"

static _Thread_local long polls, stop_at;
static _Thread_local int state;
static _Thread_local bool silent; /* calls during the test's own work are not counted */

/* Stops at the stop_at-th question; 0 never does. */
static bool poll(void *p)
{
    if (p != &state)
        abort();
    return !silent && ++polls == stop_at;
}

static void poll_until(long n)
{
    polls = 0;
    stop_at = n;
}

/* Blocks in use, Adder's own. */
static long live;

static void *own_allocate(size_t n)
{
    void *p = malloc(n);
    live += p != NULL;
    return p;
}

static void *own_reallocate(void *p, size_t n)
{
    live += p == NULL;
    return realloc(p, n);
}

static void own_free(void *p)
{
    live -= p != NULL;
    free(p);
}

/* Operands of the size at which a computation takes long. */
static adder_int large, half, fives;
static char *decimal;
enum { FACTORS = 200000 };
static adder_int *factors;

static adder_status long_pow(adder_int *r)
{
    return adder_int_pow(r, ADDER_INT(3), ADDER_INT(6000000));
}

static adder_status long_factorial(adder_int *r)
{
    return adder_int_factorial(r, 400000);
}

static adder_status long_comb(adder_int *r)
{
    return adder_int_comb(r, 2000000, 1000000);
}

static adder_status comb_by_primes(adder_int *r)
{
    return adder_int_comb(r, 9000001, 1000000);
}

enum { PRIME = (1 << 23) + 9 }; /* which is a factor itself, the last one */

static adder_status factorial_by_primes(adder_int *r)
{
    return adder_int_factorial(r, PRIME);
}

static adder_status comb_by_quotient(adder_int *r)
{
    return adder_int_comb(r, 1000000000, 30000);
}

static adder_status long_powmod(adder_int *r)
{
    adder_int n = ADDER_INT(0), e = ADDER_INT(0);
    adder_status s = adder_int_rshift(&n, half, adder_int_bit_length(half) - 9000);
    s |= adder_int_rshift(&e, large, adder_int_bit_length(large) - 9000);
    if (s == ADDER_OK)
        s = adder_int_powmod(r, half, e, n);
    adder_int_clear(&n);
    adder_int_clear(&e);
    return s;
}

/* As above: sets *r where there is an answer. */
static adder_status long_is_prime(adder_int *r)
{
    int verdict;
    adder_int n = ADDER_INT(0);
    adder_status s = adder_int_lshift(&n, ADDER_INT(1), 4253);
    s |= adder_int_sub(&n, n, ADDER_INT(1));
    if (s == ADDER_OK)
        s = adder_int_is_prime(&verdict, n);
    adder_int_clear(&n);
    return s ? s : adder_int_set(r, ADDER_INT(verdict));
}

static adder_status long_fibonacci(adder_int *r)
{
    return adder_int_fibonacci(r, 20000000);
}

static adder_status long_prod(adder_int *r)
{
    return adder_int_prod(r, factors, FACTORS);
}

/* *part = the first so many bits of x, which is longer. */
static adder_status first_bits(adder_int *part, adder_int x, size_t bits)
{
    return adder_int_rshift(part, x, adder_int_bit_length(x) - bits);
}

/* Combines two results into one, so that both are compared. */
static adder_status combine(adder_int *r, adder_int a, adder_int b)
{
    adder_int t = ADDER_INT(0);
    silent = true;
    adder_status s = adder_int_lshift(&t, a, 64) | adder_int_xor(&t, t, b);
    silent = false;
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    return s;
}

static adder_status long_gcdext(adder_int *r)
{
    adder_int a = ADDER_INT(0), b = ADDER_INT(0), g = ADDER_INT(7), s = ADDER_INT(7), t = ADDER_INT(7);
    adder_status err = first_bits(&a, large, 200000);
    if (err == ADDER_OK)
        err = first_bits(&b, half, 190000);
    if (err == ADDER_OK)
        err = adder_int_gcdext(&g, &s, &t, b, a);
    if (err == ADDER_OK)
        err = combine(r, s, t);
    else if (g.word != ADDER_INT(7).word || s.word != g.word || t.word != g.word)
        err = ADDER_EIO;
    adder_int_clear(&a);
    adder_int_clear(&b);
    adder_int_clear(&g);
    adder_int_clear(&s);
    adder_int_clear(&t);
    return err;
}

static adder_status long_iroot_rem(adder_int *r)
{
    adder_int root = ADDER_INT(7), rest = ADDER_INT(7);
    adder_status err = adder_int_iroot_rem(&root, &rest, half, 3);
    if (err == ADDER_OK)
        err = combine(r, root, rest);
    else if (root.word != ADDER_INT(7).word || rest.word != root.word)
        err = ADDER_EIO;
    adder_int_clear(&root);
    adder_int_clear(&rest);
    return err;
}

static adder_status long_remove(adder_int *r)
{
    size_t times = 7;
    adder_int rest = ADDER_INT(7);
    adder_status err = adder_int_remove(&rest, &times, fives, ADDER_INT(5));
    if (err ? times != 7 || rest.word != ADDER_INT(7).word : times != 400000 || rest.word != ADDER_INT(7).word)
        err = ADDER_EIO;
    if (err == ADDER_OK) {
        adder_int_move(r, &rest);
    }
    return err;
}

static adder_status long_divexact(adder_int *r)
{
    return adder_int_divexact(r, large, half);
}

static adder_status long_round(adder_int *r)
{
    return adder_int_round(r, half, -1000000, ADDER_HALF_EVEN);
}

static adder_status long_isqrt(adder_int *r)
{
    return adder_int_isqrt(r, large);
}

static adder_status long_set_str(adder_int *r)
{
    return adder_int_set_str(r, decimal, 10);
}

/* Text has no status of its own: whether there is a text is the answer. */
static adder_status long_to_str(adder_int *r)
{
    char *text = adder_int_to_str(half, 10);
    if (!text)
        return ADDER_EINTR;
    adder_free(text);
    return adder_int_set(r, ADDER_INT(1));
}

static void test(const char *name, adder_status (*function)(adder_int *))
{
    adder_int r = ADDER_INT(0), wanted = ADDER_INT(0), old = ADDER_INT(0);
    adder_int_lshift(&old, ADDER_INT(-77), 100);
    adder_int_set(&r, old);
    adder_set_interrupt(NULL, NULL);
    is_int(function(&wanted), ADDER_OK, "%s without a callback", name);
    adder_set_interrupt(poll, &state);
    poll_until(0);
    adder_int all = ADDER_INT(0);
    adder_status s = function(&all);
    long most = polls, bad = 0, tried = 0;
    ok(s == ADDER_OK && adder_int_eq(all, wanted), "%s with one that lets it run", name);
    adder_int_clear(&all);
    ok(most > 0, "%s asks %ld times", name, most);
    for (long n = 1; n <= most; n += 1 + n / 3 + most / 8) {
        long live_before = live;
        poll_until(n);
        s = function(&r);
        tried++;
        bad += s != ADDER_EINTR || polls != n || !adder_int_eq(r, old) || live != live_before;
    }
    is_int(bad, 0, "%s stopped at %ld places", name, tried);
    poll_until(0);
    adder_int_clear(&r);
    adder_int_clear(&old);
    adder_int_clear(&wanted);
}

/* The callback is this thread's: another thread runs on. */
static void *other_thread(void *arg)
{
    adder_int r = ADDER_INT(0);
    *(adder_status *)arg = adder_int_pow(&r, ADDER_INT(3), ADDER_INT(3000000));
    adder_int_clear(&r);
    return NULL;
}

static void test_threads(void)
{
    pthread_t thread;
    adder_status s = ADDER_EINTR;
    adder_set_interrupt(poll, &state);
    poll_until(1);
    if (pthread_create(&thread, NULL, other_thread, &s) != 0)
        abort();
    pthread_join(thread, NULL);
    is_int(s, ADDER_OK, "another thread is not asked");
    is_int(polls, 0, "nor is this one for it");
    adder_set_interrupt(NULL, NULL);
}

/* A callback may compute, and is not called meanwhile. */
static bool computing_poll(void *p)
{
    static int depth;
    adder_int r = ADDER_INT(0);
    (void)p;
    polls++;
    depth++;
    bool wrong =
        depth > 1 || adder_int_pow(&r, ADDER_INT(7), ADDER_INT(500)) != ADDER_OK || adder_int_bit_length(r) != 1404;
    depth--;
    adder_int_clear(&r);
    return wrong;
}

static bool removing_poll(void *p)
{
    polls += p != NULL;
    adder_set_interrupt(NULL, NULL);
    return false;
}

/* Sets itself again and computes: it is not called meanwhile. */
static bool renewing_poll(void *p)
{
    static int depth;
    adder_int r = ADDER_INT(0);
    depth++;
    polls += depth > 1 ? 1000000 : 1;
    if (depth == 1) {
        adder_set_interrupt(renewing_poll, p);
        adder_set_interrupt(renewing_poll, p);
        polls += polls > 3 || long_pow(&r) == ADDER_OK ? 0 : 1000000;
    }
    depth--;
    adder_int_clear(&r);
    return false;
}

static bool stopping_poll(void *p)
{
    (void)p;
    return true;
}

static void test_removal(void)
{
    adder_int a = ADDER_INT(0);
    polls = 0;
    adder_set_interrupt(removing_poll, &polls);
    is_int(long_pow(&a), ADDER_OK, "a callback may remove itself");
    is_int(polls, 1, "and is not asked again");
    adder_set_interrupt(renewing_poll, &polls);
    is_int(long_pow(&a), ADDER_OK, "a callback may set itself again, and compute");
    ok(polls > 2 && polls < 1000000, "it is not called meanwhile");
    adder_set_interrupt(NULL, NULL);
    adder_int_clear(&a);
}

static void test_predicates(void)
{
    bool yes = false;
    int answer = 7;
    adder_set_interrupt(stopping_poll, NULL);
    is_int(adder_int_is_square(&yes, half), ADDER_EINTR, "is_square");
    is_int(adder_int_is_perfect_power(&yes, half), ADDER_EINTR, "is_perfect_power");
    is_int(adder_int_jacobi(&answer, half, large), ADDER_EINTR, "jacobi");
    is_int(adder_int_is_prime(&answer, half), ADDER_EINTR, "is_prime");
    ok(!yes && answer == 7, "with the answers as they were");
    ok(adder_int_to_str(half, 10) == NULL, "so does to_str");
    adder_set_interrupt(NULL, NULL);
}

static void test_nesting(void)
{
    adder_int a = ADDER_INT(0), b = ADDER_INT(0);
    adder_status s = long_pow(&a);
    adder_set_interrupt(computing_poll, NULL);
    poll_until(0);
    s |= long_pow(&b);
    ok(s == ADDER_OK && polls > 0 && adder_int_eq(a, b), "a callback may compute");
    adder_set_interrupt(NULL, NULL);
    adder_int_clear(&a);
    adder_int_clear(&b);
}

static bool never(void *p)
{
    (void)p;
    return false;
}

/* With a callback, results are computed in steps; they equal those that GMP computes in one. */
static void test_steps(void)
{
    adder_int a = ADDER_INT(0), e = ADDER_INT(0), n = ADDER_INT(0), r = ADDER_INT(0), wanted = ADDER_INT(0);
    mpz_t view[3], out;
    mp_limb_t small[3];
    long bad = 0;
    mpz_init(out);
    adder_set_interrupt(never, NULL);
    for (unsigned i = 0; i < 6; i++) {
        if (adder_int_rshift(&a, large, adder_int_bit_length(large) - 1 - 400 * i) ||
            adder_int_rshift(&e, half, adder_int_bit_length(half) - 8000 - 10 * i) ||
            adder_int_rshift(&n, large, adder_int_bit_length(large) - 8000 - 111 * i) ||
            (i % 3 == 0 && adder_int_lshift(&n, n, 1 + i)) || (i % 4 == 1 && adder_int_neg(&a, a)) ||
            (i % 5 == 1 && adder_int_neg(&n, n)) || (i == 4 && adder_int_lshift(&e, ADDER_INT(1), 8000)))
            abort();
        mpz_powm(out, adder_int_view(view[0], &small[0], a), adder_int_view(view[1], &small[1], e),
                 adder_int_view(view[2], &small[2], n));
        if (adder_int_sign(n) < 0 && mpz_sgn(out) > 0)
            mpz_add(out, out, view[2]);
        bad += adder_int_powmod(&r, a, e, n) || adder_int_set_mpz(&wanted, out) || !adder_int_eq(r, wanted);
    }
    is_int(bad, 0, "powers modulo a number, by steps");

    /* Mersenne's numbers with prime exponents are strong probable primes to the base 2. */
    static const struct {
        unsigned exponent;
        int verdict;
    } mersenne[] = { { 4253, 1 }, { 4423, 1 }, { 4001, 0 }, { 4003, 0 }, { 4007, 0 }, { 4111, 0 } };
    for (size_t i = 0; i < sizeof mersenne / sizeof *mersenne; i++) {
        int verdict = -1;
        if (adder_int_lshift(&n, ADDER_INT(1), mersenne[i].exponent) || adder_int_sub(&n, n, ADDER_INT(1)))
            abort();
        adder_status s = adder_int_is_prime(&verdict, n);
        ok(s == ADDER_OK && verdict == mersenne[i].verdict, "2**%u - 1 is %sprime", mersenne[i].exponent,
           mersenne[i].verdict ? "" : "not ");
    }
    /* k * 2**exponent + 1 or - 1: powers on the way to n - 1 and n + 1 are met at their first, and at their last. */
    static const struct {
        int k, exponent, rest;
    } primes[] = { { 5, 3313, 1 }, { 3, 3912, 1 }, { 3, 4204, -1 }, { 5, 4687, 1 } };
    for (size_t i = 0; i < sizeof primes / sizeof *primes; i++) {
        int verdict = -1;
        if (adder_int_lshift(&n, ADDER_INT(primes[i].k), (size_t)primes[i].exponent) ||
            adder_int_add(&n, n, ADDER_INT(primes[i].rest)))
            abort();
        ok(adder_int_is_prime(&verdict, n) == ADDER_OK && verdict == 1, "%d * 2**%d%+d is prime", primes[i].k,
           primes[i].exponent, primes[i].rest);
    }
    int verdict = -1;
    if (adder_int_lshift(&n, ADDER_INT(1), 2203) || adder_int_sub(&n, n, ADDER_INT(1)) || adder_int_mul(&n, n, n))
        abort();
    ok(adder_int_is_prime(&verdict, n) == ADDER_OK && verdict == 0, "nor is the square of a prime");
    if (adder_int_lshift(&a, ADDER_INT(1), 3300))
        abort();
    mpz_nextprime(out, adder_int_view(view[0], &small[0], a));
    ok(adder_int_next_prime(&r, a) == ADDER_OK && adder_int_set_mpz(&wanted, out) == ADDER_OK &&
           adder_int_eq(r, wanted),
       "next_prime by steps");
    if (adder_int_sub(&a, wanted, ADDER_INT(2)))
        abort();
    ok(adder_int_next_prime(&r, a) == ADDER_OK && adder_int_eq(r, wanted), "and of an odd number");
    adder_set_interrupt(NULL, NULL);

    mpz_fac_ui(out, PRIME);
    ok(factorial_by_primes(&r) == ADDER_OK && adder_int_set_mpz(&wanted, out) == ADDER_OK && adder_int_eq(r, wanted),
       "factorial by primes");
    mpz_bin_uiui(out, 9000001, 1000000);
    ok(comb_by_primes(&r) == ADDER_OK && adder_int_set_mpz(&wanted, out) == ADDER_OK && adder_int_eq(r, wanted),
       "comb by primes");
    mpz_bin_uiui(out, 1000000000, 30000);
    ok(comb_by_quotient(&r) == ADDER_OK && adder_int_set_mpz(&wanted, out) == ADDER_OK && adder_int_eq(r, wanted),
       "comb by a quotient");
    mpz_clear(out);
    adder_int_clear(&a);
    adder_int_clear(&e);
    adder_int_clear(&n);
    adder_int_clear(&r);
    adder_int_clear(&wanted);
}

int main(void)
{
    uint64_t seed = tap_seed();
    adder_set_allocator(own_allocate, own_reallocate, own_free);
    enum { DIGITS = 3000000 };
    decimal = malloc(DIGITS + 1);
    factors = calloc(FACTORS, sizeof *factors);
    if (!decimal || !factors)
        abort();
    for (int i = 0; i < DIGITS; i++)
        decimal[i] = (char)('1' + tap_random(&seed) % 9);
    decimal[DIGITS] = 0;
    for (int i = 0; i < FACTORS; i++)
        factors[i] = ADDER_INT((intptr_t)(tap_random(&seed) >> 4));
    if (adder_int_set_str(&half, decimal, 10) || adder_int_mul(&large, half, half))
        abort();
    if (adder_int_pow(&fives, ADDER_INT(5), ADDER_INT(400000)) || adder_int_mul(&fives, fives, ADDER_INT(7)))
        abort();
    test("pow", long_pow);
    test("factorial", long_factorial);
    test("comb", long_comb);
    test("comb by primes", comb_by_primes);
    test("comb by a quotient", comb_by_quotient);
    test("powmod", long_powmod);
    test("is_prime", long_is_prime);
    test("fibonacci", long_fibonacci);
    test("prod", long_prod);
    test("isqrt", long_isqrt);
    test("gcdext", long_gcdext);
    test("iroot_rem", long_iroot_rem);
    test("remove", long_remove);
    test("divexact", long_divexact);
    test("round", long_round);
    test("set_str", long_set_str);
    test("to_str", long_to_str);
    test_steps();
    test_threads();
    test_nesting();
    test_removal();
    test_predicates();
    adder_int_clear(&half);
    adder_int_clear(&large);
    adder_int_clear(&fives);
    free(decimal);
    free(factors);
    is_int(live, 0, "no block is left");
    return done_testing();
}
