/* machine-fixed.c - the peers of the machine integers: the compiler's overflow builtins and a loop of divisions for the
   bare machine, printf and strtoull for the C library. */

#include "words.h"

#include <inttypes.h>

static void loop_sum(work *s)
{
    int64_t sum = 0;
    for (size_t k = 0; k < s->count; k++) {
        if (__builtin_add_overflow(sum, s->u[k], &sum)) {
            s->failed = 1;
            return;
        }
    }
    s->r = sum;
}

/* The builtin stores the wrapped sum, so the last good one is kept beside it. */
static void loop_partial(work *s)
{
    int64_t sum = 0;
    for (size_t k = 0; k < s->count; k++) {
        int64_t next;
        if (__builtin_add_overflow(sum, s->u[k], &next)) {
            s->failed = 1;
            break;
        }
        sum = next;
    }
    s->r = sum;
}

BENCH_RUN(fixed_sum, loop_sum(s))
BENCH_RUN(fixed_partial, loop_partial(s))
BENCH_ARRAY(fixed_add, failed |= __builtin_add_overflow(u[k], v[k], &a[k]))
BENCH_ARRAY(fixed_sub, failed |= __builtin_sub_overflow(u[k], v[k], &a[k]))
BENCH_ARRAY(fixed_mul, failed |= __builtin_mul_overflow(u[k], v[k], &a[k]))

/* Digit by digit from the end, then copied to where they belong. */
static size_t write_by_tens(char *buffer, word128 v)
{
    char digits[48], *end = digits + sizeof digits, *p = end;
    do
        *--p = (char)('0' + (int)(v % 10));
    while ((v /= 10) != 0);
    memcpy(buffer, p, (size_t)(end - p));
    buffer[end - p] = 0;
    return (size_t)(end - p);
}

#ifdef __SIZEOF_INT128__
BENCH_EACH(fixed_str128, s->found += write_by_tens(s->buffer, s->wide[k]))
#endif
BENCH_EACH(fixed_str, s->found += write_by_tens(s->buffer, (uint64_t)s->u[k]))

BENCH_EACH(libc_str, s->found += (size_t)snprintf(s->buffer, s->size, "%" PRIu64, (uint64_t)s->u[k]))
BENCH_EACH(libc_format, s->found += (size_t)snprintf(s->buffer, s->size, "%d", (int)s->u[k]))
BENCH_EACH(libc_parse, s->a[k] = (int64_t)strtoull(s->text[k], NULL, 10))

/* A row for each function: every-fixed.h. */
#define ALONE(name, title, input, result, ours)
#define ROW(name, title, input, result, ours, theirs) WORDS_RUN(every_##name, theirs)
#define LIBC(name, title, input, result, ours, theirs) WORDS_RUN(every_##name, theirs)
#include "every-fixed.h"
#undef ROW
#undef LIBC

const bench_operation bench_int64_fixed[] = {
    { "fixed.sum", words_open, fixed_sum, words_value, words_close },
    { "fixed.partial", words_open, fixed_partial, words_value, words_close },
    { "fixed.add", words_open, fixed_add, words_array, words_close },
    { "fixed.sub", words_open, fixed_sub, words_array, words_close },
    { "fixed.mul", words_open, fixed_mul, words_array, words_close },
    { "fixed.sum_sat", words_open, fixed_sum, words_value, words_close },
    { "fixed.add_sat", words_open, fixed_add, words_array, words_close },
    { "fixed.mul_sat", words_open, fixed_mul, words_array, words_close },
    { "fixed.str", words_open, fixed_str, words_text, words_close },
#ifdef __SIZEOF_INT128__
    { "fixed.str128", words_open, fixed_str128, words_text, words_close },
#endif
#define LIBC(name, title, input, result, ours, theirs)
#define ROW(name, title, input, result, ours, theirs)                                                                  \
    { "every.fixed." #name, words_open, every_##name, RESULT_##result, words_close },
#include "every-fixed.h"
#undef ROW
#undef LIBC
    { 0 },
};

const bench_operation bench_libc_fixed[] = {
    { "fixed.str", words_open, libc_str, words_text, words_close },
    { "format.int", words_open, libc_format, words_text, words_close },
    { "fixed.parse", words_open, libc_parse, words_array, words_close },
#define ROW(name, title, input, result, ours, theirs)
#define LIBC(name, title, input, result, ours, theirs)                                                                 \
    { "every.fixed." #name, words_open, every_##name, RESULT_##result, words_close },
#include "every-fixed.h"
    { 0 },
};
