/* adder-fixed.c - the measured calls of Adder's machine integers, written and compiled as a program that uses the
   library would be. */

#include "words.h"

#include <adder.h>

#ifdef ADDER_FIXED_H

BENCH_ARRAY(fixed_add, failed |= adder_i64_add(&a[k], u[k], v[k]))
BENCH_ARRAY(fixed_mul, failed |= adder_i64_mul(&a[k], u[k], v[k]))
BENCH_ARRAY(fixed_div, failed |= adder_i64_div(&a[k], u[k], v[k]))
BENCH_EACH(fixed_str, s->found += adder_i64_str(s->buffer, s->size, s->u[k], 10))
BENCH_EACH(fixed_parse, s->failed |= adder_i64_parse(&s->a[k], s->text[k], s->length[k], NULL))

const bench_operation bench_adder_fixed[] = {
    { "fixed.add", words_open, fixed_add, words_array, words_close },
    { "fixed.mul", words_open, fixed_mul, words_array, words_close },
    { "fixed.div", words_open, fixed_div, words_array, words_close },
    { "fixed.str", words_open, fixed_str, words_text, words_close },
    { "fixed.parse", words_open, fixed_parse, words_array, words_close },
    { 0 },
};

#else

const bench_operation bench_adder_fixed[] = { { 0 } };

#endif
