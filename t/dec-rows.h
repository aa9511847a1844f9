/* dec-rows.h - the operations of adder/dec.h as a table, for tests that do the same to every one of them. */

#ifndef ADDER_DEC_ROWS_H
#define ADDER_DEC_ROWS_H

#include <adder.h>

/* The kinds of operands: any numbers; the second near the first; a number of places; one to round to; digits 0 and 1.
 */
enum shape { ANY, NEAR, PLACES, QUANTUM, LOGICAL };

/* A row: the name that dec-python.py knows, and one function. */
struct dec_row {
    const char *name;
    adder_status (*one)(adder_dec *, adder_dec, adder_ctx *);
    adder_status (*two)(adder_dec *, adder_dec, adder_dec, adder_ctx *);
    adder_status (*three)(adder_dec *, adder_dec, adder_dec, adder_dec, adder_ctx *);
    enum shape shape;
    bool to_nearest;      /* Python has it in the mode half-even only */
    bool needs_precision; /* it has no result in the exact context, most often */
};

extern const struct dec_row dec_rows[];
extern const size_t dec_row_count;

#endif /* ADDER_DEC_ROWS_H */
