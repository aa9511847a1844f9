/* int-python.h - what the parts of the differential test share: a random operation, and the line that tells of it. */

#ifndef ADDER_INT_PYTHON_H
#define ADDER_INT_PYTHON_H

#include <adder.h>

#include "peek.h"
#include "rows.h"
#include "tap.h"

extern uint64_t seed;

/* The random choice of one of n. */
static inline size_t pick(size_t n)
{
    return (size_t)(tap_random(&seed) % n);
}

/* A line under way. */
void line_begin(const char *name);
void line_status(adder_status s); /* after the name, or later: the place is kept */
void line_number(adder_int a);
void line_u64(uint64_t v);
void line_i64(int64_t v);
void line_text(const char *p, size_t n);
void line_bar(void); /* between operands and results */
void line_end(void);

/* Counts and shows a failure that needs no Python to be seen. */
__attribute__((format(printf, 2, 3))) void wrong(const char *name, const char *format, ...);

/* A new random number, in a block of its own if it needs one. */
adder_int random_number(size_t max_bits);

/* A destination for custom rows: zero, small or large; `before` remembers the value. */
adder_int random_destination(void);
void remember(adder_int before);
void check_destination(const char *name, adder_status s, adder_int after);

/* The rows for conversions and text. */
extern const struct row text_rows[];
extern const size_t text_row_count;

#endif /* ADDER_INT_PYTHON_H */
