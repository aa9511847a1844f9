/* every.h - the frame of the tables every-NAME.h, in which each public function of a type has a line or more.

   A line is ROW(name, title, UNIT, input, result, ours, theirs).  `ours` is Adder's call, and `theirs` the best call of
   the other library for the same operation.  Both use the same names (u and v are operands, r is the destination ...),
   which each every-NAME.c defines as variables of a loop.  ALONE(name, title, UNIT, input, result, ours) is a line
   without a call of the other library.  The file includes its table three times: for the measured functions, for the
   libraries' tables of operations and for the rows.  `result` gives what the call returns, and what is compared:
       value integer two array    a status; the destination r, or z, or q and r, or each a[k]
       real               a status; the double *x
       found              a number; their sum
       text               anything; the text in b
       status             a status; nothing
       nothing            anything; nothing */

#ifndef ADDER_BENCH_EVERY_H
#define ADDER_BENCH_EVERY_H

#include "bench.h"

/* A measured function: `loop` defines the names for the k-th of s->count operands, `call` uses them. */
#define EVERY_RUN(function, variables, call)                                                                           \
    static void function(void *state, size_t repetitions)                                                              \
    {                                                                                                                  \
        work *s = (work *)state;                                                                                       \
        while (repetitions--) {                                                                                        \
            size_t found = 0;                                                                                          \
            for (size_t k = 0; k < s->count; k++) {                                                                    \
                variables;                                                                                             \
                call;                                                                                                  \
                __asm__ volatile("" : "+r"(found)); /* one after the other, as in a program */                         \
            }                                                                                                          \
            s->found = found;                                                                                          \
            bench_keep(s);                                                                                             \
        }                                                                                                              \
    }

/* Our calls, by what they return. */
#define OURS_integer(call) s->failed |= (call)
#define OURS_value(call) s->failed |= (call)
#define OURS_two(call) s->failed |= (call)
#define OURS_array(call) s->failed |= (call)
#define OURS_real(call) s->failed |= (call)
#define OURS_status(call) s->failed |= (call)
#define OURS_found(call) found += (size_t)(call)
#define OURS_text(call) (void)(call)
#define OURS_nothing(call) (void)(call)

/* Theirs.  Their statuses are ignored, as their results are compared. */
#define THEIRS_integer(call) (void)(call)
#define THEIRS_value(call) (void)(call)
#define THEIRS_two(call) (void)(call)
#define THEIRS_array(call) (void)(call)
#define THEIRS_real(call) (void)(call)
#define THEIRS_status(call) (void)(call)
#define THEIRS_found(call) found += (size_t)(call)
#define THEIRS_text(call) (void)(call)
#define THEIRS_nothing(call) (void)(call)

#endif /* ADDER_BENCH_EVERY_H */
