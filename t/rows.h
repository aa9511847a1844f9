/* rows.h - the functions of adder/int.h as a table, for tests that do the same to every one of them. */

#ifndef ADDER_ROWS_H
#define ADDER_ROWS_H

#include <adder.h>

/* The library's own functions stand behind the plain names where this is included; the inline forms
   are rows of the table by themselves.
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
    bool (*bool_an)(adder_int, size_t);
    size_t (*size_a)(adder_int);
    size_t (*size_abn)(adder_int, bool, size_t);
    void (*custom)(const struct row *); /* everything else writes its own line */
};

/* Every function whose operands are numbers and counts. */
extern const struct row int_rows[];
extern const size_t int_row_count;

#endif /* ADDER_ROWS_H */
