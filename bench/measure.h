/* measure.h - how rows are measured, and their results. */

#ifndef ADDER_BENCH_MEASURE_H
#define ADDER_BENCH_MEASURE_H

#include "bench.h"

enum {
    BENCH_MAX_LIBRARIES = 16,
    BENCH_PASSES = 8,       /* over the suite */
    BENCH_MOST_PASSES = 12, /* with those over the lines that were disturbed */
    BENCH_PASS_SAMPLES = 7, /* of each library in a pass, where time allows */
    BENCH_MAX_SAMPLES = BENCH_MOST_PASSES * BENCH_PASS_SAMPLES
};

typedef enum {
    BENCH_ABSENT,   /* the library has no such operation */
    BENCH_MEASURED, /* median and quartiles hold */
    BENCH_NOISY,    /* they hold, but are too far apart to be quoted */
    BENCH_ONCE,     /* a single sample: one operation took longer than the whole row should */
    BENCH_SKIPPED,  /* not run: by its times at smaller sizes it would have taken too long */
    BENCH_WRONG     /* its result is not the one that the other libraries agree on */
} bench_outcome;

typedef struct {
    double time;  /* nanoseconds of one operation */
    double ratio; /* the time over Adder's in the same round; 0 without Adder */
    double gauge; /* how much other programs used the processor; 0 if not measured */
    size_t pass;
    bool counts; /* it is among those that are summarized */
} bench_sample;

/* The median and the quartiles of some numbers. */
typedef struct {
    double median, low, high;
} bench_quartiles;

typedef struct {
    bench_outcome outcome;
    bench_quartiles time; /* nanoseconds of one operation */
    /* Of the samples' ratios; 0 without Adder.  Rounds are short, so that it holds still where the machine's speed does
       not. */
    bench_quartiles ratio;
    size_t samples, repetitions; /* all that were taken; of the operation in one sample */
    bench_sample sample[BENCH_MAX_SAMPLES];
} bench_cell;

/* A row at one size, with a cell for each library. */
typedef struct {
    const bench_group *group;
    const bench_row *row;
    size_t size;
    size_t operations; /* that one repetition makes */
    size_t passes;     /* that it was measured in */
    bench_cell cell[BENCH_MAX_LIBRARIES];
} bench_line;

typedef struct {
    double seconds;                     /* for one line in all passes, all libraries together */
    bool selected[BENCH_MAX_LIBRARIES]; /* the libraries to run */
} bench_settings;

/* Interquartile range over median. */
double bench_spread(const bench_quartiles *q);

/* The operation of that name, or of what is before its colon, or NULL. */
const bench_operation *bench_find_operation(const bench_library *library, const char *name);

/* Takes samples of one line, beside those that it has.  `before` are the lines of the same row at smaller sizes,
   `count` of them. */
void bench_measure(bench_line *line, const bench_line *before, size_t count, const bench_settings *settings);

/* Whether most of the samples of a library that count were disturbed. */
bool bench_disturbed(const bench_line *line);

/* The share of the wall clock that the processor gave to the measured loops so far; 1 on an idle machine. */
double bench_processor_share(void);

#endif /* ADDER_BENCH_MEASURE_H */
