/* combinatorics.c - factorials, binomial coefficients, permutations, Fibonacci numbers. */

#include <limits.h>
#include <math.h>

#include "mpz.h"

/* Refuses a result of about 2**log2 at once if it is far beyond what may be; nearer, the result itself is checked. */
static adder_status check_size(double log2_of_result)
{
    double least = log2_of_result * (1 - 0x1p-40) - 64;
    return least < 1 ? ADDER_OK : adder__check_bits(least < (double)(SIZE_MAX / 2) ? (size_t)least : SIZE_MAX);
}

/* log2(n!) by Stirling's formula, less than one bit too small for n >= 1. */
static double log2_factorial(double n)
{
    return n < 2 ? 0 : (n * log(n) - n + log(2 * 3.141592653589793 * n) / 2) * 1.4426950408889634;
}

/* log2 of n! / (n - k)!; the difference of factorials says nothing once n dwarfs k. */
static double log2_falling(double n, double k)
{
    return k < n / 1024 ? k * log2(n - k + 1) : log2_factorial(n) - log2_factorial(n - k);
}

static adder_status factorial(void *arg)
{
    adder__mpz_call *call = arg;
    mpz_fac_ui(call->out, (unsigned long)call->n);
    return ADDER_OK;
}

adder_status adder_int_factorial(adder_int *r, uint64_t n)
{
    static const uint64_t small[] = { 1,
                                      1,
                                      2,
                                      6,
                                      24,
                                      120,
                                      720,
                                      5040,
                                      40320,
                                      362880,
                                      3628800,
                                      39916800,
                                      479001600,
                                      6227020800,
                                      87178291200,
                                      1307674368000,
                                      20922789888000,
                                      355687428096000,
                                      6402373705728000,
                                      121645100408832000,
                                      2432902008176640000 };
    if (n < sizeof small / sizeof *small)
        return adder__store_u64(r, small[n], false);
    adder_status s = check_size(log2_factorial((double)n));
    return s ? s : adder__by_mpz_words(r, factorial, n, 0);
}

static adder_status binomial(void *arg)
{
    adder__mpz_call *call = arg;
    mpz_bin_uiui(call->out, (unsigned long)call->n, (unsigned long)call->k);
    return ADDER_OK;
}

adder_status adder_int_comb(adder_int *r, uint64_t n, uint64_t k)
{
    if (k > n)
        return adder__store_small(r, 0);
    k = k < n - k ? k : n - k;
    if (k < 2)
        return k == 0 ? adder__store_small(r, 1) : adder_int_set_u64(r, n);
    /* (n / k)**k <= comb(n, k) */
    adder_status s = check_size((double)k * log2((double)n / (double)k));
    if (s)
        return s;
    if (n <= ULONG_MAX)
        return adder__by_mpz_words(r, binomial, n, k);
    adder_int t = ADDER_INT(0), divisor = ADDER_INT(0);
    s = adder_int_perm(&t, n, k);
    if (s == ADDER_OK)
        s = adder_int_factorial(&divisor, k);
    if (s == ADDER_OK)
        s = adder_int_divexact(&t, t, divisor);
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    adder_int_clear(&t);
    adder_int_clear(&divisor);
    return s;
}

/* *r = low * (low + 1) * ... * high, low <= high, by halves of about equal size. */
static adder_status multiply_range(adder_int *r, uint64_t low, uint64_t high)
{
    if (high - low < 16) {
        uint64_t word = low, next;
        adder_int factor = ADDER_INT(0);
        adder_status s = adder_int_set_u64(r, 1);
        for (uint64_t i = low; s == ADDER_OK && i < high; i++) {
            if (!__builtin_mul_overflow(word, i + 1, &next)) {
                word = next;
                continue;
            }
            s = adder_int_set_u64(&factor, word);
            if (s == ADDER_OK)
                s = adder_int_mul(r, *r, factor);
            word = i + 1;
        }
        if (s == ADDER_OK)
            s = adder_int_set_u64(&factor, word);
        if (s == ADDER_OK)
            s = adder_int_mul(r, *r, factor);
        adder_int_clear(&factor);
        return s;
    }
    uint64_t middle = low + (high - low) / 2;
    adder_int right = ADDER_INT(0);
    adder_status s = multiply_range(r, low, middle);
    if (s == ADDER_OK)
        s = multiply_range(&right, middle + 1, high);
    if (s == ADDER_OK)
        s = adder__interrupted() ? ADDER_EINTR : adder_int_mul(r, *r, right);
    adder_int_clear(&right);
    return s;
}

adder_status adder_int_perm(adder_int *r, uint64_t n, uint64_t k)
{
    if (k > n)
        return adder__store_small(r, 0);
    if (k == 0)
        return adder__store_small(r, 1);
    adder_status s = check_size(log2_falling((double)n, (double)k));
    if (s)
        return s;
    if (n - k < 2)
        return adder_int_factorial(r, n);
    adder_int t = ADDER_INT(0);
    s = multiply_range(&t, n - k + 1, n);
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    adder_int_clear(&t);
    return s;
}

static adder_status fibonacci(void *arg)
{
    adder__mpz_call *call = arg;
    mpz_fib_ui(call->out, (unsigned long)call->n);
    return ADDER_OK;
}

adder_status adder_int_fibonacci(adder_int *r, uint64_t n)
{
    if (n <= 93) { /* the last of 64 bits */
        uint64_t a = 0, b = 1;
        for (; n > 0; n--) {
            uint64_t sum = a + b;
            a = b;
            b = sum;
        }
        return adder__store_u64(r, a, false);
    }
    adder_status s = check_size((double)n * 0.6942419136306173); /* log2 of the golden ratio */
    return s ? s : adder__by_mpz_words(r, fibonacci, n, 0);
}
