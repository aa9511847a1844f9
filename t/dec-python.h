/* dec-python.h - shared by the parts of the decimals' differential test: contexts, operands and lines. */

#ifndef ADDER_DEC_PYTHON_H
#define ADDER_DEC_PYTHON_H

#include "dec-rows.h"
#include "int-python.h"

/* An operation of a shape of its own; each name has a line in dec-python.py. */
struct operation {
    const char *name;
    void (*ask)(const struct operation *);
    bool (*is)(adder_dec);
    bool (*is_in)(adder_dec, const adder_ctx *);
    int (*word)(adder_dec);
    int (*word_in)(adder_dec, const adder_ctx *);
    int64_t (*count)(adder_dec);
    adder_status (*to_int)(adder_int *, adder_dec);
    int (*order)(adder_dec, adder_dec);
};

extern const struct operation more_operations[];
extern const size_t more_operation_count;

/* The context of the operation under way. */
extern adder_ctx ctx;
void random_context(void);

enum { MAX_TEXT = 10000 };

/* Kinds of random numbers: any that suits the context; with an exponent within a hundred; that and finite. */
enum kind { WILD, TAME, FINITE };
void random_text(char *text, enum kind kind);
adder_dec random_operand(enum kind kind);

/* Numbers of a shape, the later ones near the first ones at times; writes them. */
void random_operands(adder_dec *x, int count, enum shape shape);

/* Writes an operand or a result, and checks how it is stored. */
void line_dec(const char *name, adder_dec a);

/* The end of an operation without a context: its status, and then the result or a check that nothing has changed. */
void line_result(const char *name, adder_status s, adder_dec r, adder_dec before);

bool same_handle(adder_dec a, adder_dec b);

#endif /* ADDER_DEC_PYTHON_H */
