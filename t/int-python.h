/* int-python.h - what the parts of the differential test share: a random operation, and the line that tells of it. */

#ifndef ADDER_INT_PYTHON_H
#define ADDER_INT_PYTHON_H

#include <adder.h>

#include "peek.h"
#include "tap.h"

/* The library's own functions stand behind the plain names here; the inline forms are rows of the table by themselves.
 */
#ifdef adder_int_add
#define HAVE_INLINE 1
#undef adder_int_clear
#undef adder_int_set
#undef adder_int_set_i64
#undef adder_int_get_i64
#undef adder_int_add
#undef adder_int_sub
#undef adder_int_mul
#undef adder_int_neg
#undef adder_int_lshift
#undef adder_int_rshift
#undef adder_int_cmp
#undef adder_int_eq
#undef adder_int_sign
#undef adder_int_is_odd
#endif

/* A table row: the name that int-python.py knows, the operands, and one function of the fitting shape. */
struct row {
    const char *name;
    /* One letter an operand.  n: up to 3,000 bits.  m: up to 300.  p, e: base and exponent of a power.  x: a multiple
       of the next operand. */
    const char *operands;
    adder_status (*r_a)(adder_int *, adder_int);
    adder_status (*r_ab)(adder_int *, adder_int, adder_int);
    adder_status (*r_abc)(adder_int *, adder_int, adder_int, adder_int);
    adder_status (*r_an)(adder_int *, adder_int, size_t);
    adder_status (*qm_ab)(adder_int *, adder_int *, adder_int, adder_int);
    adder_status (*update)(adder_int *, adder_int, adder_int); /* r is read as well */
    int (*int_a)(adder_int);
    int (*int_ab)(adder_int, adder_int);
    bool (*bool_a)(adder_int);
    bool (*bool_ab)(adder_int, adder_int);
    size_t (*size_a)(adder_int);
    void (*custom)(const struct row *); /* everything else writes its own line */
};

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
