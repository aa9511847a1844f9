/* every.h - the frame of the tables every-NAME.h, in which each public function of a type has a line or more.

   A line is ROW(name, title, UNIT, input, result, ours, theirs).  `ours` is Adder's call, and `theirs` the best call of
   the other library for the same operation.  Both use the same names (u and v are operands, r is the destination ...),
   which each library's file defines as variables of a loop.  ALONE(name, title, UNIT, input, result, ours) is a line
   without a call of another library.  The file of the rows includes the table for its titles and inputs; that of each
   library twice, for the measured functions and for its list of operations.  `result` gives what the call returns, and
   what is compared:
       value integer two array    a status; the destination r, or z, or q and r, or each a[k]
       found              a number; their sum
       text               anything; the text in b
       status             a status; nothing
       nothing            anything; nothing
   A status other than ADDER_OK ends the program: a call that fails is not to be measured. */

#ifndef ADDER_BENCH_EVERY_H
#define ADDER_BENCH_EVERY_H

#include "bench.h"

/* A measured function: `variables` defines the names for the k-th of s->count operands, `call` uses them. */
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
#define OURS_status(call) s->failed |= (call)
#define OURS_found(call) found += (size_t)(call)
#define OURS_text(call) (void)(call)
#define OURS_nothing(call) (void)(call)

/* Theirs.  Their statuses are ignored, as their results are compared. */
#define THEIRS_integer(call) (void)(call)
#define THEIRS_value(call) (void)(call)
#define THEIRS_two(call) (void)(call)
#define THEIRS_array(call) (void)(call)
#define THEIRS_status(call) (void)(call)
#define THEIRS_found(call) found += (size_t)(call)
#define THEIRS_text(call) (void)(call)
#define THEIRS_nothing(call) (void)(call)

/* The function that gives a result, by the names that the libraries' files use. */
#define RESULT_integer integer
#define RESULT_value value
#define RESULT_two two_values
#define RESULT_array array
#define RESULT_found found
#define RESULT_text text
#define RESULT_status NULL
#define RESULT_nothing NULL

#endif /* ADDER_BENCH_EVERY_H */
