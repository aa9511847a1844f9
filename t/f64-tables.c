/* f64-tables.c - the tables that doubles use, against GMP, and the array loop for machines without AVX2: parts of the
   library that cannot be reached from outside, compiled into this program. */

#include <gmp.h>

#include "doubles.h"

#include "digits/powers.h"

/* The baseline's loop under another name. */
#define adder_f64_round_array baseline_round_array
#define __builtin_cpu_supports(feature) (0)
#include "../lib/f64/round_array.c"
#undef adder_f64_round_array
ADDER_API void adder_f64_round_array(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding);

static void powers(void)
{
    mpz_t p, low, high, ten;
    mpz_inits(p, low, high, ten, NULL);
    bool right = true, exact = true, logs = true;
    for (int q = ADDER__POWER_MIN; q <= ADDER__POWER_MAX; q++) {
        adder__wide128 entry = adder__power(q);
        uint64_t words[2] = { entry.low, entry.high };
        int t = adder__log2_pow10(q) - 127;
        /* p * 2**t <= 10**q < (p + 1) * 2**t, with both sides times 10**-q and 2**-t where these are integers. */
        mpz_import(p, 2, -1, 8, 0, 0, words);
        mpz_add_ui(high, p, 1);
        mpz_ui_pow_ui(ten, 10, (unsigned long)(q < 0 ? -q : q));
        mpz_set(low, p);
        if (q < 0) {
            mpz_mul(low, low, ten);
            mpz_mul(high, high, ten);
            mpz_set_ui(ten, 1);
        }
        if (t < 0) {
            mpz_mul_2exp(ten, ten, (mp_bitcnt_t)-t);
        } else {
            mpz_mul_2exp(low, low, (mp_bitcnt_t)t);
            mpz_mul_2exp(high, high, (mp_bitcnt_t)t);
        }
        right &= mpz_cmp(low, ten) <= 0 && mpz_cmp(ten, high) < 0 && entry.high >> 63;
        exact &= (mpz_cmp(low, ten) == 0) == adder__power_is_exact(q);
    }
    for (int e = -1200; e <= 1200; e++) {
        /* 10**k <= 2**e < 10**(k + 1), and so for 3 * 2**e / 4; with e < 0, by the number of digits of 2**-e. */
        mpz_ui_pow_ui(p, 2, (unsigned long)(e < 0 ? -e : e));
        int digits = (int)mpz_sizeinbase(p, 10); /* exact or one more */
        mpz_ui_pow_ui(ten, 10, (unsigned long)digits - 1);
        digits -= mpz_cmp(p, ten) < 0;
        logs &= adder__log10_pow2(e) == (e > 0 ? digits - 1 : e == 0 ? 0 : -digits);
        mpz_ui_pow_ui(ten, 10, (unsigned long)(e < 0 ? -e : e));
        int bits = (int)mpz_sizeinbase(ten, 2);
        logs &= adder__log2_pow10(e) == (e > 0 ? bits - 1 : e == 0 ? 0 : -bits);
    }
    mpz_clears(p, low, high, ten, NULL);
    ok(right, "the powers of ten, to 128 bits");
    ok(exact, "which of them are exact");
    ok(logs, "the logarithms");
}

int main(void)
{
    powers();

    enum { SIZE = 64 };
    static const adder_rounding modes[] = { ADDER_HALF_EVEN, ADDER_HALF_UP, ADDER_HALF_DOWN, ADDER_UP,
                                            ADDER_DOWN,      ADDER_CEILING, ADDER_FLOOR,     ADDER_05UP };
    uint64_t state = tap_seed();
    long count = tap_count(50000, 500000), bad = 0;
    for (long i = 0; i < count; i++) {
        double src[SIZE], here[SIZE], there[SIZE];
        int ndigits = (int)below(&state, 8), n = 2;
        for (int k = 0; k < SIZE; k++) {
            src[k] = below(&state, 100)
                         ? ((double)below(&state, 1000000) + (double)below(&state, 2) / 2) / pow(10, ndigits)
                         : random_double(&state, &n);
            if (k == 0)
                ndigits = below(&state, 4) ? ndigits : n;
        }
        adder_rounding mode = modes[below(&state, 8)];
        baseline_round_array(here, src, SIZE, ndigits, mode);
        adder_f64_round_array(there, src, SIZE, ndigits, mode);
        for (int k = 0; k < SIZE; k++)
            bad += double_bits(here[k]) != double_bits(there[k]) ||
                   double_bits(here[k]) != double_bits(adder_f64_round_mode(src[k], ndigits, mode));
    }
    is_int(bad, 0, "round_array without AVX2 gives the same bits, %ld arrays", count);
    return done_testing();
}
