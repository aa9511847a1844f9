/* adder-f64.c - the measured calls of Adder's doubles, written and compiled as a program that uses the library would
 * be.
 */

#include "doubles.h"

#include <adder.h>

#ifdef ADDER_F64_H

BENCH_ARRAY(f64_round, a[k] = adder_f64_round(u[k], 2))
BENCH_RUN(f64_round_array, adder_f64_round_array(s->a, s->u, s->count, 2, ADDER_HALF_EVEN))
BENCH_EACH(f64_fixed, s->found += adder_f64_fixed(s->buffer, s->size, s->u[k], 2, ADDER_HALF_EVEN))
BENCH_EACH(f64_scientific, s->found += adder_f64_scientific(s->buffer, s->size, s->u[k], 16, ADDER_HALF_EVEN))
BENCH_EACH(f64_repr, s->found += adder_f64_repr(s->buffer, s->size, s->u[k]))
BENCH_EACH(f64_parse, s->failed |= adder_f64_parse(&s->a[k], s->text[k], s->length[k], NULL))
BENCH_RUN(f64_sum, s->r = adder_f64_sum(s->u, s->count))

/* A row for each function: every-f64.h. */

static adder_int num, den;

static void close_every(void *state)
{
    work *s = (work *)state;
    if (s->failed)
        bench_fail("%s: Adder: %s", s->operation, adder_strerror(s->failed));
    adder_int_clear(&num);
    adder_int_clear(&den);
    doubles_close(state);
}

/* The calls themselves assign the results that are arrays. */
#undef OURS_array
#define OURS_array(call) (void)(call)

#define CXX(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define ALONE(name, title, unit, input, result, ours) EVERY_RUN(every_##name, DOUBLES_NAMES, OURS_##result(ours))
#include "every-f64.h"
#undef ALONE

const bench_operation bench_adder_f64[] = {
    { "f64.round", doubles_open, f64_round, doubles_array, doubles_close },
    { "f64.round_array", doubles_open, f64_round_array, doubles_array, doubles_close },
    { "f64.fixed", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "f64.scientific", doubles_open, f64_scientific, doubles_text, doubles_close },
    { "f64.repr", doubles_open, f64_repr, doubles_text, doubles_close },
    { "f64.parse", doubles_open, f64_parse, doubles_array, doubles_close },
    { "f64.sum", doubles_open, f64_sum, doubles_value, doubles_close },
#define ALONE(name, title, unit, input, result, ours)                                                                  \
    { "every.f64." #name, doubles_open, every_##name, RESULT_##result, close_every },
#include "every-f64.h"
    { 0 },
};

#else

const bench_operation bench_adder_f64[] = { { 0 } };

#endif
