/* round_array.c - adder_f64_round_array: round.c's path in floating point for several numbers at a time.

   The vectors are the compiler's (GCC and Clang lower 32 bytes to what the target has); the same code is compiled once
   for the baseline and once for AVX2, chosen when called.  Only operations that IEEE 754 defines are used, and no fused
   ones, so all of them give the bits that adder_f64_round_mode gives. */

#include "f64.h"

#if ADDER__F64_STRICT

typedef double vector __attribute__((vector_size(32)));
typedef int64_t mask __attribute__((vector_size(32))); /* lanes of all ones or all zeros */
enum { LANES = 4, BLOCK = 16 };

/* What raises a magnitude that was rounded down, by mode: what is discarded being above one half; a half; a half whose
   even neighbour is above; anything, for positive and for negative numbers. */
typedef struct {
    int64_t above, half, half_odd, positive, negative;
} rule;

static const rule rules[] = {
    [ADDER_HALF_EVEN] = { -1, 0, -1, 0, 0 }, [ADDER_HALF_UP] = { -1, -1, 0, 0, 0 },
    [ADDER_HALF_DOWN] = { -1, 0, 0, 0, 0 },  [ADDER_UP] = { 0, 0, 0, -1, -1 },
    [ADDER_DOWN] = { 0, 0, 0, 0, 0 },        [ADDER_CEILING] = { 0, 0, 0, -1, 0 },
    [ADDER_FLOOR] = { 0, 0, 0, 0, -1 },
};

/* BLOCK numbers, rounded as round.c's round_integer does, but without branches. */
static inline __attribute__((always_inline)) void round_carefully(double *dst, const double *src, double c, int ndigits,
                                                                  adder_rounding rounding)
{
    rule by = rules[rounding];
    double u = c * 134217729, ch = u - (u - c), cl = c - ch;
    for (int i = 0; i < BLOCK; i += LANES) {
        vector x;
        memcpy(&x, src + i, sizeof x);
        mask sign = (mask)x & INT64_MIN;
        vector a = (vector)((mask)x ^ sign);
        vector p = a * c, r = (p + 0x1p52) - 0x1p52, d = p - r;
        vector t = a * 134217729, ah = t - (t - a), al = a - ah;
        vector error = ((ah * ch - p) + ah * cl + al * ch) + al * cl;
        mask below = (d < 0) | ((d == 0) & (error < 0)), inexact = (d != 0) | (error != 0);
        mask tie = (d == 0.5) | (d == -0.5);
        mask above = (tie & (error > 0)) | (~tie & below), half = tie & (error == 0);
        mask raise = (above & by.above) | (half & (by.half | (below & by.half_odd))) |
                     (inexact & (((sign == 0) & by.positive) | ((sign != 0) & by.negative)));
        vector floor = r - (vector)(below & (mask)(vector){ 1, 1, 1, 1 });
        vector q = (floor + (vector)(raise & (mask)(vector){ 1, 1, 1, 1 })) / c;
        mask result = (mask)q | sign;
        for (int j = 0; j < LANES; j++) {
            if (p[j] < 0x1p51)
                memcpy(dst + i + j, &(int64_t){ result[j] }, sizeof *dst);
            else
                dst[i + j] = adder_f64_round_mode(src[i + j], ndigits, rounding);
        }
    }
}

static inline __attribute__((always_inline)) void round_blocks(double *dst, const double *src, size_t n, int ndigits,
                                                               adder_rounding rounding)
{
    double c = adder__exact_pow10[ndigits];
    bool nearest = rounding <= ADDER_HALF_DOWN;
    for (size_t i = 0; i < n; i += BLOCK) {
        if (nearest) {
            /* If no product is a multiple of 1/2, the nearest integers are the result. */
            vector q[BLOCK / LANES];
            mask undecided = { 0 };
            for (int k = 0; k < BLOCK / LANES; k++) {
                vector x;
                memcpy(&x, src + i + LANES * k, sizeof x);
                mask sign = (mask)x & INT64_MIN;
                vector p = (vector)((mask)x ^ sign) * c, r = (p + 0x1p52) - 0x1p52, d = p - r;
                undecided |= (d == 0.5) | (d == -0.5) | ~(p < 0x1p51);
                q[k] = (vector)((mask)(r / c) | sign);
            }
            if (ADDER__LIKELY(!(undecided[0] | undecided[1] | undecided[2] | undecided[3]))) {
                memcpy(dst + i, q, sizeof q);
                continue;
            }
        }
        round_carefully(dst + i, src + i, c, ndigits, rounding);
    }
}

static void round_baseline(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    round_blocks(dst, src, n, ndigits, rounding);
}

#if defined __x86_64__ || defined __i386__
__attribute__((target("avx2"))) static void round_avx2(double *dst, const double *src, size_t n, int ndigits,
                                                       adder_rounding rounding)
{
    round_blocks(dst, src, n, ndigits, rounding);
}
#endif

/* Returns how many numbers it rounded. */
static size_t round_vectors(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    if (ndigits < 0 || ndigits > 22 || rounding > ADDER_FLOOR)
        return 0;
    n -= n % BLOCK;
#if defined __x86_64__ || defined __i386__
    if (__builtin_cpu_supports("avx2")) {
        round_avx2(dst, src, n, ndigits, rounding);
        return n;
    }
#endif
    round_baseline(dst, src, n, ndigits, rounding);
    return n;
}

#else

static size_t round_vectors(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    (void)dst, (void)src, (void)n, (void)ndigits, (void)rounding;
    return 0;
}

#endif

void adder_f64_round_array(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    for (size_t i = round_vectors(dst, src, n, ndigits, rounding); i < n; i++)
        dst[i] = adder_f64_round_mode(src[i], ndigits, rounding);
}
