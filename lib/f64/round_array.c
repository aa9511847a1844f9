/* round_array.c - adder_f64_round_array: round.c's path in floating point for several numbers at a time.

   The vectors are the compiler's (GCC and Clang lower 32 bytes to what the target has).  The same loop is compiled for
   the baseline and for AVX2 with fused multiply-add, chosen when called.  It uses only operations that IEEE 754
   defines, and the product's error is exact in both versions.  So all give the bits of adder_f64_round_mode. */

#include "f64.h"

static void round_scalar(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    for (size_t i = 0; i < n; i++)
        dst[i] = adder_f64_round_mode(src[i], ndigits, rounding);
}

#if ADDER__F64_STRICT

typedef double vector __attribute__((vector_size(32)));
typedef int64_t mask __attribute__((vector_size(32))); /* lanes of all ones or all zeros */
enum { LANES = 4, BLOCK = 16 };

/* The modes as the loop distinguishes them.  ADDER_05UP, which looks at digits, is not among them. */
typedef enum { TO_HALF_EVEN, TO_HALF_UP, TO_HALF_DOWN, AWAY, TO_ZERO, TO_CEILING, TO_FLOOR } action;

/* Vectors are passed by reference, since how they are passed by value depends on the target. */
#define INLINE static inline __attribute__((always_inline))

/* a * c is on the side of h on which fl(a * c) is, rounding being monotonic; if fl(a * c) is h itself, the sign of the
   product's error (adder__product_error) decides. */
INLINE void dekker_side(vector *side, const vector *a, const vector *c, const vector *h)
{
    vector p = *a * *c, d = p - *h;
    vector t = *a * 134217729, ah = t - (t - *a), al = *a - ah;
    vector u = *c * 134217729, ch = u - (u - *c), cl = *c - ch;
    vector error = ((ah * ch - p) + ah * cl + al * ch) + al * cl;
    *side = (vector)(((mask)error & (d == 0)) | (mask)d);
}

INLINE void dekker_integer(vector *r, const vector *a, const vector *c)
{
    vector even = (*a * *c + 0x1p52) - 0x1p52, above = even + 0.5, below = even - 0.5, side;
    mask one = (mask)((vector){ 0 } + 1.0);
    dekker_side(&side, a, c, &above);
    *r = even + (vector)((side > 0) & one);
    dekker_side(&side, a, c, &below);
    *r -= (vector)((side < 0) & one);
}

#define KERNEL(name) name##_baseline
#define KERNEL_TARGET
#define KERNEL_INTEGER dekker_integer
#define KERNEL_SIDE dekker_side
#include "round_vector.h"

#if defined __x86_64__ || defined __i386__
#include <immintrin.h>

/* a * c + 2**52, rounded once, has no bits behind the point; so this rounds the exact product to an integer. */
__attribute__((target("avx2,fma"))) INLINE void fused_integer(vector *r, const vector *a, const vector *c)
{
    vector shift = (vector){ 0 } + 0x1p52;
    *r = (vector)_mm256_fmadd_pd((__m256d)*a, (__m256d)*c, (__m256d)shift) - shift;
}

__attribute__((target("avx2,fma"))) INLINE void fused_side(vector *side, const vector *a, const vector *c,
                                                           const vector *h)
{
    *side = (vector)_mm256_fmsub_pd((__m256d)*a, (__m256d)*c, (__m256d)*h);
}

#define KERNEL(name) name##_avx2
#define KERNEL_TARGET __attribute__((target("avx2,fma")))
#define KERNEL_INTEGER fused_integer
#define KERNEL_SIDE fused_side
#include "round_vector.h"

static bool has_avx2(void)
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}
#else
#define round_avx2 round_baseline
static bool has_avx2(void)
{
    return false;
}
#endif

void adder_f64_round_array(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    size_t blocks = ndigits < 0 || ndigits > 22 || rounding > ADDER_FLOOR ? 0 : n - n % BLOCK;
    if (blocks > 0 && has_avx2())
        round_avx2(dst, src, blocks, ndigits, rounding);
    else if (blocks > 0)
        round_baseline(dst, src, blocks, ndigits, rounding);
    round_scalar(dst + blocks, src + blocks, n - blocks, ndigits, rounding);
}

#else

void adder_f64_round_array(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    round_scalar(dst, src, n, ndigits, rounding);
}

#endif
