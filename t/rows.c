/* rows.c - the functions of adder/int.h as a table. */

#include "rows.h"

/* One line a function; each also has one in int-python.py.  A second function of the same name is its inline form. */
const struct row int_rows[] = {
    { "set", "n", .r_a = adder_int_set },
    { "neg", "n", .r_a = adder_int_neg },
    { "abs", "n", .r_a = adder_int_abs },
    { "add", "nn", .r_ab = adder_int_add },
    { "sub", "nn", .r_ab = adder_int_sub },
    { "mul", "nn", .r_ab = adder_int_mul },
    { "addmul", "nn", .update = adder_int_addmul },
    { "submul", "nn", .update = adder_int_submul },
    { "pow", "pe", .r_ab = adder_int_pow },
    { "powmod", "mmm", .r_abc = adder_int_powmod },
    { "invmod", "mm", .r_ab = adder_int_invmod },
    { "floordiv", "nn", .r_ab = adder_int_floordiv },
    { "mod", "nn", .r_ab = adder_int_mod },
    { "divmod", "nn", .qm_ab = adder_int_divmod },
    { "quo", "nn", .r_ab = adder_int_quo },
    { "rem", "nn", .r_ab = adder_int_rem },
    { "quorem", "nn", .qm_ab = adder_int_quorem },
    { "divexact", "xn", .r_ab = adder_int_divexact },
    { "lshift", "n", .r_an = adder_int_lshift },
    { "rshift", "n", .r_an = adder_int_rshift },
    { "isqrt", "n", .r_a = adder_int_isqrt },
    { "gcd", "nn", .r_ab = adder_int_gcd },
    { "bit_length", "n", .size_a = adder_int_bit_length },
    { "cmp", "nn", .int_ab = adder_int_cmp },
    { "cmpabs", "nn", .int_ab = adder_int_cmpabs },
    { "sign", "n", .int_a = adder_int_sign },
    { "eq", "nn", .bool_ab = adder_int_eq },
    { "is_odd", "n", .bool_a = adder_int_is_odd },
    { "fits_i64", "n", .bool_a = adder_int_fits_i64 },
    { "fits_u64", "n", .bool_a = adder_int_fits_u64 },
#ifdef HAVE_INLINE
    { "set", "n", .r_a = adder__int_set },
    { "neg", "n", .r_a = adder__int_neg },
    { "add", "nn", .r_ab = adder__int_add },
    { "sub", "nn", .r_ab = adder__int_sub },
    { "mul", "nn", .r_ab = adder__int_mul },
    { "lshift", "n", .r_an = adder__int_lshift },
    { "rshift", "n", .r_an = adder__int_rshift },
    { "cmp", "nn", .int_ab = adder__int_cmp },
    { "eq", "nn", .bool_ab = adder__int_eq },
    { "sign", "n", .int_a = adder__int_sign },
    { "is_odd", "n", .bool_a = adder__int_is_odd },
#endif
};

const size_t int_row_count = sizeof int_rows / sizeof *int_rows;
