/* rows.h - the functions of adder/int.h as a table, for tests that do the same to every one of them.

   The tests are built twice: the inline forms stand behind their names, and with ADDER_NO_INLINE the library's. */

#ifndef ADDER_ROWS_H
#define ADDER_ROWS_H

#include <adder.h>

/* A table row: the name that int-python.py knows, the operands, and one function of the fitting shape. */
struct row {
    const char *name;
    /* One letter an operand.  n: up to 3,000 bits.  m: up to 300.  p, e: base and exponent of a power.  x: a multiple
       of the next operand.  o: odd and positive.  s: a square, often.  w: a power, often. */
    const char *operands;
    adder_status (*r_a)(adder_int *, adder_int);
    adder_status (*r_ab)(adder_int *, adder_int, adder_int);
    adder_status (*r_abc)(adder_int *, adder_int, adder_int, adder_int);
    adder_status (*r_an)(adder_int *, adder_int, size_t);
    adder_status (*qm_ab)(adder_int *, adder_int *, adder_int, adder_int);
    adder_status (*update)(adder_int *, adder_int, adder_int); /* r is read as well */
    adder_status (*r_u)(adder_int *, uint64_t);
    adder_status (*r_uu)(adder_int *, uint64_t, uint64_t);
    adder_status (*r_root)(adder_int *, adder_int, unsigned);
    adder_status (*qm_root)(adder_int *, adder_int *, adder_int, unsigned);
    adder_status (*r_v)(adder_int *, const adder_int *, size_t);
    adder_status (*r_vv)(adder_int *, const adder_int *, const adder_int *, size_t);
    adder_status (*gst_ab)(adder_int *, adder_int *, adder_int *, adder_int, adder_int);
    intptr_t (*word_a)(adder_int);
    int (*int_a)(adder_int);
    int (*int_ab)(adder_int, adder_int);
    adder_status (*answer_a)(int *, adder_int);
    adder_status (*answer_ab)(int *, adder_int, adder_int);
    adder_status (*yes_a)(bool *, adder_int);
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

/* How many numbers it writes. */
static inline int row_results(const struct row *row)
{
    bool one = row->r_a || row->r_ab || row->r_abc || row->r_an || row->r_u || row->r_uu || row->r_root || row->r_v ||
               row->r_vv || row->update;
    return row->gst_ab ? 3 : row->qm_ab || row->qm_root ? 2 : one;
}

#endif /* ADDER_ROWS_H */
