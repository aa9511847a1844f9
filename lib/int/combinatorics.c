/* combinatorics.c - factorials, binomial coefficients, permutations, Fibonacci numbers. */

#include <limits.h>
#include <math.h>

#include "factors.h"
#include "mpz.h"

/* From here on GMP's sieve of the primes would take too long at once. */
enum { MANY = 1 << 23 };

/* Refuses a result of about 2**log2_of_result at once if it is far beyond the limit; nearer, the result itself is
   checked. GMP's functions reserve more than they need and abort at 2**31 limbs: a quarter of that is left to them. */
static adder_status check_size(double log2_of_result)
{
    double least = log2_of_result * (1 - 0x1p-40) - 64;
    if (least < 1)
        return ADDER_OK;
    adder_status s = adder__check_bits(least < (double)(SIZE_MAX / 2) ? (size_t)least : SIZE_MAX);
    return s == ADDER_OK && least > 0.75 * ADDER__LIMB_BITS * ADDER__MAX_LIMBS ? ADDER_ENOMEM : s;
}

/* log2(n!) by Stirling's formula, less than one bit too small for n >= 1. */
static double log2_factorial(double n)
{
    return n < 2 ? 0 : (n * log(n) - n + log(2 * 3.141592653589793 * n) / 2) * 1.4426950408889634;
}

/* log2 of n! / (n - k)!; where n is far above k, the difference of factorials has no correct digits. */
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

/* The largest n for which 20! and n! / 20! are small values of 63 bits. */
enum { TWO_WORDS = 33 };

adder_status adder_int_factorial(adder_int *r, uint64_t n)
{
    /* clang-format off */
    static const uint64_t small[] = {
        1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800, 39916800, 479001600, 6227020800, 87178291200,
        1307674368000, 20922789888000, 355687428096000, 6402373705728000, 121645100408832000, 2432902008176640000
    };
    /* clang-format on */
    if (n < sizeof small / sizeof *small)
        return adder__store_u64(r, small[n], false);
    if (n <= TWO_WORDS && small[20] <= ADDER_INT_SMALL_MAX) {
        uint64_t rest = 21;
        for (uint64_t i = 22; i <= n; i++)
            rest *= i;
        return adder_int_mul(r, adder__make_small((intptr_t)small[20]), adder__make_small((intptr_t)rest));
    }
    adder_status s = check_size(log2_factorial((double)n));
    if (s)
        return s;
    return n < MANY ? adder__by_mpz_words(r, factorial, n, 0) : adder__factorial_by_primes(r, n);
}

/* comb(n, k) for n <= 67, which fits 64 bits: the odd parts of the factorials are divided modulo 2**64, by products
   with their inverses; the twos of n! are n less the ones of n (Legendre). */
enum { COMB_WORDS = 67 };

static uint64_t comb_word(unsigned n, unsigned k)
{
    static const uint64_t odd_factorial[COMB_WORDS + 1] = {
        0x0000000000000001, 0x0000000000000001, 0x0000000000000001, 0x0000000000000003, 0x0000000000000003,
        0x000000000000000f, 0x000000000000002d, 0x000000000000013b, 0x000000000000013b, 0x0000000000000b13,
        0x000000000000375f, 0x0000000000026115, 0x000000000007233f, 0x00000000005cca33, 0x0000000002898765,
        0x00000000260eeeeb, 0x00000000260eeeeb, 0x0000000286fddd9b, 0x00000016beecca73, 0x000001b02b930689,
        0x00000870d9df20ad, 0x0000b141df4dae31, 0x00079dd498567c1b, 0x00af2e19afc5266d, 0x020d8a4d0f4f7347,
        0x335281867ec241ef, 0x9b3093d46fdd5923, 0x5e1f9767cc5866b1, 0x92dd23d6966aced7, 0xa30d0f4f0a196e5b,
        0x8dc3e5a1977d7755, 0x2ab8ce915831734b, 0x2ab8ce915831734b, 0x81d2a0bc5e5fdcab, 0x9efcac82445da75b,
        0xbc8b95cf58cde171, 0xa0e8444a1f3cecf9, 0x4191deb683ce3ffd, 0xddd3878bc84ebfc7, 0xcb39a64b83ff3751,
        0xf8203f7993fc1495, 0xbd2a2a78b35f4bdd, 0x84757be6b6d13921, 0x3fbbcfc0b524988b, 0xbd11ed47c8928df9,
        0x3c26b59e41c2f4c5, 0x677a5137e883fdb3, 0xff74e943b03b93dd, 0xfe5ebbcb10b2bb97, 0xb021f1de3235e7e7,
        0x33509eb2e743a58f, 0x390f9da41279fb7d, 0xe5cb0154f031c559, 0x93074695ba4ddb6d, 0x81c471caa636247f,
        0xe1347289b5a1d749, 0x286f21c3f76ce2ff, 0x00be84a2173e8ac7, 0x1595065ca215b88b, 0xf95877595b018809,
        0x9c2efe3c5516f887, 0x373294604679382b, 0xaf1ff7a888adcd35, 0x18ddf279a2c5800b, 0x18ddf279a2c5800b,
        0x505a90e2542582cb, 0x5bacad2cd8d5dc2b, 0xfe3152bcbff89f41
    };
    static const uint64_t inverse[COMB_WORDS + 1] = {
        0x0000000000000001, 0x0000000000000001, 0x0000000000000001, 0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaab,
        0xeeeeeeeeeeeeeeef, 0x4fa4fa4fa4fa4fa5, 0x2ff2ff2ff2ff2ff3, 0x2ff2ff2ff2ff2ff3, 0x938cc70553e3771b,
        0xb71c27cddd93e49f, 0xb38e3229fcdee63d, 0xe684bb63544a4cbf, 0xc2f684917ca340fb, 0xf747c9cba417526d,
        0xbb26eb51d7bd49c3, 0xbb26eb51d7bd49c3, 0xb0a7efb985294093, 0xbe4b8c69f259eabb, 0x6854d17ed6dc4fb9,
        0xe1aa904c915f4325, 0x3b8206df131cead1, 0x79c6009fea76fe13, 0xd8c5d381633cd365, 0x4841f12b21144677,
        0x4a91ff68200b0d0f, 0x8f9513a58c4f9e8b, 0x2b3e690621a42251, 0x4f520f00e03c04e7, 0x2edf84ee600211d3,
        0xadcaa2764aaacdfd, 0x161f4f9033f4fe63, 0x161f4f9033f4fe63, 0xbada2932ea4d3e03, 0xcec189f3efaa30d3,
        0xf7475bb68330bf91, 0x37eb7bf7d5b01549, 0x46b35660a4e91555, 0xa567c12d81f151f7, 0x4c724007bb2071b1,
        0x0f4a0cce58a016bd, 0xfa21068e66106475, 0x244ab72b5a318ae1, 0x366ce67e080d0f23, 0xd666fdae5dd2a449,
        0xd740ddd0acc06a0d, 0xb050bbbb28e6f97b, 0x70b003fe890a5c75, 0xd03aabff83037427, 0x13ec4ca72c783bd7,
        0x90282c06afdbd96f, 0x4414ddb9db4a95d5, 0xa2c68735ae6832e9, 0xbf72d71455676665, 0xa8469fab6b759b7f,
        0xc1e55b56e606caf9, 0x40455630fc4a1cff, 0x0120a7b0046d16f7, 0xa7c3553b08faef23, 0x9f0bfd1b08d48639,
        0xa433ffce9a304d37, 0xa22ad1d53915c683, 0xcb6cbc723ba5dd1d, 0x547fb1b8ab9d0ba3, 0x547fb1b8ab9d0ba3,
        0x8f15a826498852e3, 0x32e1a03f38880283, 0x3de4cce63283f0c1
    };
    static const unsigned char twos[COMB_WORDS + 1] = { 0,  0,  1,  1,  3,  3,  4,  4,  7,  7,  8,  8,  10, 10,
                                                        11, 11, 15, 15, 16, 16, 18, 18, 19, 19, 22, 22, 23, 23,
                                                        25, 25, 26, 26, 31, 31, 32, 32, 34, 34, 35, 35, 38, 38,
                                                        39, 39, 41, 41, 42, 42, 46, 46, 47, 47, 49, 49, 50, 50,
                                                        53, 53, 54, 54, 56, 56, 57, 57, 63, 63, 64, 64 };
    return odd_factorial[n] * inverse[k] * inverse[n - k] << (twos[n] - twos[k] - twos[n - k]);
}

static adder_status binomial(void *arg)
{
    adder__mpz_call *call = arg;
    mpz_bin_uiui(call->out, (unsigned long)call->n, (unsigned long)call->k);
    return ADDER_OK;
}

/* *c = comb(n, k) if no product on the way, comb(n - k + i, i) * i, is above 64 bits. */
static bool comb_by_steps(uint64_t *c, uint64_t n, uint64_t k)
{
    *c = 1;
    for (uint64_t i = 1; i <= k; i++) {
        if (__builtin_mul_overflow(*c, n - k + i, c))
            return false;
        *c /= i;
    }
    return true;
}

/* Up to here k**2 steps are fewer than the work for a product of k factors and its division by k!. */
enum { FEW = 2000 };

adder_status adder_int_comb(adder_int *r, uint64_t n, uint64_t k)
{
    if (k > n)
        return adder__store_small(r, 0);
    k = k < n - k ? k : n - k;
    if (k < 2)
        return k == 0 ? adder__store_small(r, 1) : adder_int_set_u64(r, n);
    if (n <= COMB_WORDS)
        return adder__store_u64(r, comb_word((unsigned)n, (unsigned)k), false);
    uint64_t word;
    if (comb_by_steps(&word, n, k))
        return adder__store_u64(r, word, false);
    /* (n / k)**k <= comb(n, k) */
    adder_status s = check_size((double)k * log2((double)n / (double)k));
    if (s)
        return s;
    if (k > n / 32 && n >= MANY)
        return adder__comb_by_primes(r, n, k);
    /* GMP goes by the prime factors where k > n/16, and takes k**2 steps where not. */
    if (n <= ULONG_MAX && (k > n / 16 || k < FEW))
        return adder__by_mpz_words(r, binomial, n, k);
    adder_int t = ADDER_INT(0), divisor = ADDER_INT(0);
    s = adder_int_perm(&t, n, k);
    s = s ? s : adder_int_factorial(&divisor, k);
    s = s ? s : adder_int_divexact(&t, t, divisor);
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
            s = s ? s : adder_int_mul(r, *r, factor);
            word = i + 1;
        }
        s = s ? s : adder_int_set_u64(&factor, word);
        s = s ? s : adder_int_mul(r, *r, factor);
        adder_int_clear(&factor);
        return s;
    }
    uint64_t middle = low + (high - low) / 2;
    adder_int right = ADDER_INT(0);
    adder_status s = multiply_range(r, low, middle);
    s = s ? s : multiply_range(&right, middle + 1, high);
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
    /* clang-format off */
    static const uint64_t small[] = { /* all of 64 bits */
        0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946, 17711, 28657,
        46368, 75025, 121393, 196418, 317811, 514229, 832040, 1346269, 2178309, 3524578, 5702887, 9227465, 14930352,
        24157817, 39088169, 63245986, 102334155, 165580141, 267914296, 433494437, 701408733, 1134903170, 1836311903,
        2971215073, 4807526976, 7778742049, 12586269025, 20365011074, 32951280099, 53316291173, 86267571272,
        139583862445, 225851433717, 365435296162, 591286729879, 956722026041, 1548008755920, 2504730781961,
        4052739537881, 6557470319842, 10610209857723, 17167680177565, 27777890035288, 44945570212853, 72723460248141,
        117669030460994, 190392490709135, 308061521170129, 498454011879264, 806515533049393, 1304969544928657,
        2111485077978050, 3416454622906707, 5527939700884757, 8944394323791464, 14472334024676221, 23416728348467685,
        37889062373143906, 61305790721611591, 99194853094755497, 160500643816367088, 259695496911122585,
        420196140727489673, 679891637638612258, 1100087778366101931, 1779979416004714189, 2880067194370816120,
        4660046610375530309, 7540113804746346429, 12200160415121876738u
    };
    /* clang-format on */
    if (n < sizeof small / sizeof *small)
        return adder__store_u64(r, small[n], false);
    adder_status s = check_size((double)n * 0.6942419136306173); /* log2 of the golden ratio */
    return s ? s : adder__by_mpz_words(r, fibonacci, n, 0);
}
