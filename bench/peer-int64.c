/* peer-int64.c - no library: int64_t and the compiler's overflow checks, the least that a checked loop can cost. */

#include "bench.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const int64_t *u, *v;
    int64_t *a, r;
    uint64_t *bits;
    size_t count, found;
    unsigned failed;
} work;

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->u = in->i;
    s->v = in->j;
    s->count = in->count;
    s->a = bench_alloc(in->count * sizeof *s->a);
    s->bits = bench_alloc(in->count / 8 + 8);
    return s;
}

static void close(void *state)
{
    free(((work *)state)->a);
    free(((work *)state)->bits);
    free(state);
}

static void value(void *state, bench_text *out)
{
    bench_put_i64(out, ((work *)state)->r);
}

static void array(void *state, bench_text *out)
{
    const work *s = state;
    if (s->failed)
        bench_put(out, "overflow");
    for (size_t k = 0; k < s->count; k++)
        bench_put_i64(out, s->a[k]);
}

static void found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

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

static const bench_operation operations[] = {
    { "small.sum", open, small_sum, value, close },
    { "small.add", open, small_add, array, close },
    { "small.sub", open, small_sub, array, close },
    { "small.mul", open, small_mul, array, close },
    { "small.compare", open, small_compare, found, close },
    { "small.equal", open, small_equal, found, close },
    { "small.divmod", open, small_divmod, array, close },
    { "int.set_bit", open, int_set_bit, bits, close },
    { 0 },
};

static const char *version(void)
{
    return "";
}

const bench_library bench_int64 = { "int64", "int64_t with the compiler's overflow checks, no library", version,
                                    .operations = { operations }, .reference = true };
