/* peer-naive.c - no library: the code that programs use instead, whose results are not always right.  Rounding is
   floor(x * 100 + 0.5) / 100, on arrays by vector instructions; a sum is a loop. */

#include "doubles.h"

#include <math.h>

#if defined __x86_64__
#include <immintrin.h>

__attribute__((target("avx2"))) static void round_avx2(double *a, const double *u, size_t n)
{
    __m256d c = _mm256_set1_pd(100), half = _mm256_set1_pd(0.5);
    for (size_t k = 0; k + 4 <= n; k += 4) {
        __m256d r = _mm256_floor_pd(_mm256_add_pd(_mm256_mul_pd(_mm256_loadu_pd(u + k), c), half));
        _mm256_storeu_pd(a + k, _mm256_div_pd(r, c));
    }
}
#endif

static void round_array(double *a, const double *u, size_t n)
{
    size_t done = 0;
#if defined __x86_64__
    if (__builtin_cpu_supports("avx2")) {
        round_avx2(a, u, n);
        done = n - n % 4;
    }
#endif
    for (size_t k = done; k < n; k++)
        a[k] = floor(u[k] * 100 + 0.5) / 100;
}

static double sum(const double *u, size_t n)
{
    double r = 0;
    for (size_t k = 0; k < n; k++)
        r += u[k];
    return r;
}

BENCH_ARRAY(f64_round, a[k] = floor(u[k] * 100 + 0.5) / 100)
BENCH_RUN(f64_round_array, round_array(s->a, s->u, s->count))
BENCH_RUN(f64_sum, s->r = sum(s->u, s->count))

static const bench_operation operations[] = {
    { "f64.round", doubles_open, f64_round, NULL, doubles_close },
    { "f64.round_array", doubles_open, f64_round_array, NULL, doubles_close },
    { "f64.sum", doubles_open, f64_sum, NULL, doubles_close },
    { 0 },
};

static const char *version(void)
{
    return "";
}

const bench_library bench_naive = { "naive", "floor(x * 100 + 0.5) / 100 and a plain sum, not always right", version,
                                    .operations = { operations }, .reference = true };
