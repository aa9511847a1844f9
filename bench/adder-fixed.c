/* adder-fixed.c - the measured calls of Adder's machine integers, written and compiled as a program that uses the
   library would be. */

#include "words.h"

#include <adder.h>

static void loop_sum(work *s)
{
    int64_t sum = 0;
    for (size_t k = 0; k < s->count; k++) {
        if (adder_i64_add(&sum, sum, s->u[k])) {
            s->failed = 1;
            return;
        }
    }
    s->r = sum;
}

/* The sum up to where it overflowed is used as well. */
static void loop_partial(work *s)
{
    int64_t sum = 0;
    for (size_t k = 0; k < s->count; k++) {
        if (adder_i64_add(&sum, sum, s->u[k])) {
            s->failed = 1;
            break;
        }
    }
    s->r = sum;
}

static void loop_sum_sat(work *s)
{
    int64_t sum = 0;
    for (size_t k = 0; k < s->count; k++)
        sum = adder_i64_add_sat(sum, s->u[k]);
    s->r = sum;
}

BENCH_RUN(fixed_sum, loop_sum(s))
BENCH_RUN(fixed_partial, loop_partial(s))
BENCH_RUN(fixed_sum_sat, loop_sum_sat(s))
BENCH_ARRAY(fixed_add, failed |= adder_i64_add(&a[k], u[k], v[k]))
BENCH_ARRAY(fixed_sub, failed |= adder_i64_sub(&a[k], u[k], v[k]))
BENCH_ARRAY(fixed_mul, failed |= adder_i64_mul(&a[k], u[k], v[k]))
BENCH_ARRAY(fixed_div, failed |= adder_i64_floordiv(&a[k], u[k], v[k]))
BENCH_ARRAY(fixed_add_sat, a[k] = adder_i64_add_sat(u[k], v[k]))
BENCH_ARRAY(fixed_mul_sat, a[k] = adder_i64_mul_sat(u[k], v[k]))
BENCH_EACH(fixed_str, s->found += adder_u64_str(s->buffer, s->size, (uint64_t)s->u[k], 10))
BENCH_EACH(fixed_parse, {
    uint64_t r = 0;
    s->failed |= adder_u64_parse(&r, s->text[k], s->length[k], 10, NULL);
    s->a[k] = (int64_t)r;
})
#ifdef __SIZEOF_INT128__
BENCH_EACH(fixed_str128, s->found += adder_u128_str(s->buffer, s->size, s->wide[k], 10))
#endif

/* A row for each function: every-fixed.h. */

static void close_every(void *state)
{
    const work *s = state;
    if (s->failed)
        bench_fail("%s: Adder: a call has failed", s->operation);
    words_close(state);
}

#define LIBC(name, title, input, result, ours, theirs) ALONE(name, title, input, result, ours)
#define ROW(name, title, input, result, ours, theirs) ALONE(name, title, input, result, ours)
#define ALONE(name, title, input, result, ours) WORDS_RUN(every_##name, ours)
#include "every-fixed.h"
#undef ALONE

const bench_operation bench_adder_fixed[] = {
    { "fixed.sum", words_open, fixed_sum, words_value, words_close },
    { "fixed.partial", words_open, fixed_partial, words_value, words_close },
    { "fixed.add", words_open, fixed_add, words_array, words_close },
    { "fixed.sub", words_open, fixed_sub, words_array, words_close },
    { "fixed.mul", words_open, fixed_mul, words_array, words_close },
    { "fixed.floordiv", words_open, fixed_div, words_array, words_close },
    { "fixed.sum_sat", words_open, fixed_sum_sat, words_value, words_close },
    { "fixed.add_sat", words_open, fixed_add_sat, words_array, words_close },
    { "fixed.mul_sat", words_open, fixed_mul_sat, words_array, words_close },
    { "fixed.str", words_open, fixed_str, words_text, words_close },
    { "fixed.parse", words_open, fixed_parse, words_array, words_close },
#ifdef __SIZEOF_INT128__
    { "fixed.str128", words_open, fixed_str128, words_text, words_close },
#endif
#define ALONE(name, title, input, result, ours)                                                                        \
    { "every.fixed." #name, words_open, every_##name, RESULT_##result, close_every },
#include "every-fixed.h"
    { 0 },
};
