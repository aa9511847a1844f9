/* measure.h - how rows are measured, and what comes out. */

#ifndef ADDER_BENCH_MEASURE_H
#define ADDER_BENCH_MEASURE_H

#include "bench.h"

enum { BENCH_MAX_LIBRARIES = 16, BENCH_MAX_SAMPLES = 64 };

typedef enum {
    BENCH_ABSENT,   /* the library has no such operation */
    BENCH_MEASURED, /* median and quartiles hold */
    BENCH_NOISY,    /* they hold, but are too far apart to be quoted */
    BENCH_ONCE,     /* a single sample: one operation took longer than the whole row should */
    BENCH_SKIPPED,  /* not run: by its times at smaller sizes it would have taken too long */
    BENCH_WRONG     /* its result is not the one that the other libraries agree on */
} bench_outcome;

typedef struct {
    bench_outcome outcome;
    double median, low, high; /* nanoseconds of one operation: the median and the quartiles */
    /* The time over Adder's in the same round, the median and the quartiles of all rounds; 0 without Adder.  Rounds are
       short, so that it holds still where the machine's speed does not. */
    double ratio, ratio_low, ratio_high;
    size_t samples, repetitions;
} bench_cell;

/* A row at one size, with a cell for each library. */
typedef struct {
    const bench_group *group;
    const bench_row *row;
    size_t size;
    size_t operations; /* that one repetition makes */
    double disturbed;  /* the share of short samples that no try found the processor undisturbed at */
    bench_cell cell[BENCH_MAX_LIBRARIES];
} bench_line;

typedef struct {
    double seconds;                     /* for one line, all libraries together */
    bool selected[BENCH_MAX_LIBRARIES]; /* the libraries to run */
} bench_settings;

/* Interquartile range over median. */
double bench_spread(const bench_cell *c);

/* The operation of that name, or of what is before its colon, or NULL. */
const bench_operation *bench_find_operation(const bench_library *library, const char *name);

/* Measures one line.  `before` are the lines of the same row at smaller sizes, `count` of them. */
void bench_measure(bench_line *line, const bench_line *before, size_t count, const bench_settings *settings);

/* Whether the machine was less disturbed when it measured a than when it measured b, the same line another time: fewer
   noisy cells, fewer disturbed samples, or the libraries faster on the whole. */
bool bench_calmer(const bench_line *a, const bench_line *b);

/* The share of the wall clock that the processor gave to the measured loops so far; 1 on an idle machine. */
double bench_processor_share(void);

#endif /* ADDER_BENCH_MEASURE_H */
