/* peer-int64.c - no library: int64_t and the compiler's overflow checks, the least that a checked loop can cost. */

#include "words.h"

static void loop_sum(work *s)
{
    int64_t sum = 0;
    unsigned failed = 0;
    for (size_t k = 0; k < s->count; k++)
        failed |= __builtin_add_overflow(sum, s->u[k], &sum);
    s->failed |= failed;
    s->r = sum;
}

BENCH_RUN(small_sum, loop_sum(s))
BENCH_ARRAY(small_add, failed |= __builtin_add_overflow(u[k], v[k], &a[k]))
BENCH_ARRAY(small_sub, failed |= __builtin_sub_overflow(u[k], v[k], &a[k]))
BENCH_ARRAY(small_mul, failed |= __builtin_mul_overflow(u[k], v[k], &a[k]))
BENCH_ARRAY(small_compare, found += u[k] < v[k])
BENCH_ARRAY(small_equal, found += u[k] == v[k])

/* The floor: C's quotient, less one where the signs differ and something remains. */
static inline int64_t divmod(int64_t *m, int64_t a, int64_t b)
{
    int64_t q = a / b, r = a % b;
    bool down = r != 0 && (r < 0) != (b < 0);
    *m = r + (down ? b : 0);
    return q - down;
}

BENCH_ARRAY(fixed_div, {
    int64_t m;
    failed |= v[k] == 0;
    a[k] = divmod(&m, u[k], v[k]);
})
BENCH_ARRAY(small_divmod, {
    failed |= v[k] == 0;
    a[k] = divmod(&s->r, u[k], v[k]);
})

static bool set_bit(uint64_t *bits, size_t n, size_t k)
{
    if (k >= n)
        return false;
    bits[k / 64] |= UINT64_C(1) << k % 64;
    return true;
}

static void loop_set_bits(work *s)
{
    size_t n = s->count;
    memset(s->bits, 0, n / 8 + 8);
    for (size_t k = 0; k < n; k++)
        s->failed |= !set_bit(s->bits, n, k);
}

static void bits(void *state, bench_text *out)
{
    const work *s = state;
    bench_put_limbs(out, false, s->bits, s->count / 64 + 1);
}

BENCH_RUN(int_set_bit, loop_set_bits(s))

static void loop_dot(work *s)
{
    int64_t sum = 0, product;
    unsigned failed = 0;
    for (size_t k = 0; k < s->count; k++) {
        failed |= __builtin_mul_overflow(s->u[k], s->v[k], &product);
        failed |= __builtin_add_overflow(sum, product, &sum);
    }
    s->failed |= failed;
    s->r = sum;
}

BENCH_RUN(small_dot, loop_dot(s))

static const bench_operation operations[] = {
    { "small.sum", words_open, small_sum, words_value, words_close },
    { "small.add", words_open, small_add, words_array, words_close },
    { "small.sub", words_open, small_sub, words_array, words_close },
    { "small.mul", words_open, small_mul, words_array, words_close },
    { "small.compare", words_open, small_compare, words_found, words_close },
    { "small.equal", words_open, small_equal, words_found, words_close },
    { "small.divmod", words_open, small_divmod, words_array, words_close },
    { "int.set_bit", words_open, int_set_bit, bits, words_close },
    { "fixed.floordiv", words_open, fixed_div, words_array, words_close },
    { "small.total", words_open, small_sum, words_value, words_close },
    { "small.dot", words_open, small_dot, words_value, words_close },
    { 0 },
};

static const char *version(void)
{
    return "";
}

extern const bench_operation bench_int64_fixed[];

const bench_library bench_int64 = { "int64", "int64_t with the compiler's overflow checks, no library", version,
                                    .operations = { operations, bench_int64_fixed }, .reference = true };
