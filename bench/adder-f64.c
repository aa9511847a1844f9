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

const bench_operation bench_adder_f64[] = {
    { "f64.round", doubles_open, f64_round, doubles_array, doubles_close },
    { "f64.round_array", doubles_open, f64_round_array, doubles_array, doubles_close },
    { "f64.fixed", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "f64.scientific", doubles_open, f64_scientific, doubles_text, doubles_close },
    { "f64.repr", doubles_open, f64_repr, doubles_text, doubles_close },
    { "f64.parse", doubles_open, f64_parse, doubles_array, doubles_close },
    { "f64.sum", doubles_open, f64_sum, doubles_value, doubles_close },
    { 0 },
};

#else

const bench_operation bench_adder_f64[] = { { 0 } };

#endif
