/* report.h - the output of the suite. */

#ifndef ADDER_BENCH_REPORT_H
#define ADDER_BENCH_REPORT_H

#include "measure.h"

/* Everything that was measured, in the order of the rows. */
typedef struct {
    bench_line *line;
    size_t count, room;
} bench_results;

/* The machine, the compiler and the libraries, and whether the machine is busy. */
void bench_print_machine(FILE *out, const bench_settings *settings);

/* The same for files: what the processor calls itself, and the load of the last minute. */
const char *bench_processor(void);
double bench_load(void);

/* "multiply, 64 limbs", cut to the room. */
void bench_line_title(const bench_line *line, char *buffer, size_t size);

/* The tables of all groups, and what to know about them.  The cells in which a peer is faster come last, in the order
   of the tables, or first, the slowest of Adder's before the others. */
void bench_print_tables(FILE *out, const bench_results *results, bool faster_first);

/* Write all results; end the program if the file cannot be written. */
void bench_write_json(const char *path, const bench_results *results);
void bench_write_csv(const char *path, const bench_results *results);

/* Compares Adder's times with those of a file that bench_write_json wrote; prints what changed by more than the
   threshold (0.1 is ten percent) and returns how many lines became slower by more. */
size_t bench_compare(FILE *out, const char *path, const bench_results *results, double threshold);

#endif /* ADDER_BENCH_REPORT_H */
