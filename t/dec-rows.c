/* dec-rows.c - the table of the operations of adder/dec.h. */

#include "dec-rows.h"

/* Copies, whose context plays no part. */
static adder_status copyabs(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    (void)ctx;
    return adder_dec_copyabs(r, a);
}

static adder_status copynegate(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    (void)ctx;
    return adder_dec_copynegate(r, a);
}

static adder_status copy_sign(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    (void)ctx;
    return adder_dec_copysign(r, a, b);
}

const struct dec_row dec_rows[] = {
    { "add", .two = adder_dec_add },
    { "sub", .two = adder_dec_sub },
    { "mul", .two = adder_dec_mul },
    { "div", .two = adder_dec_div, .needs_precision = true },
    { "quo", .two = adder_dec_quo },
    { "rem", .two = adder_dec_rem },
    { "remnear", .two = adder_dec_remnear },
    { "fma", .three = adder_dec_fma },
    { "apply", .one = adder_dec_apply },
    { "plus", .one = adder_dec_plus },
    { "minus", .one = adder_dec_neg },
    { "abs", .one = adder_dec_abs },
    { "sqrt", .one = adder_dec_sqrt, .to_nearest = true, .needs_precision = true },
    { "exp", .one = adder_dec_exp, .to_nearest = true, .needs_precision = true },
    { "ln", .one = adder_dec_ln, .to_nearest = true, .needs_precision = true },
    { "log10", .one = adder_dec_log10, .to_nearest = true, .needs_precision = true },
    { "reduce", .one = adder_dec_reduce },
    { "quantize", .two = adder_dec_quantize, .shape = QUANTUM },
    { "to_integral", .one = adder_dec_to_integral },
    { "to_integral_exact", .one = adder_dec_to_integral_exact },
    { "compare", .two = adder_dec_compare, .shape = NEAR },
    { "compare_signal", .two = adder_dec_compare_signal, .shape = NEAR },
    { "max", .two = adder_dec_max, .shape = NEAR },
    { "min", .two = adder_dec_min, .shape = NEAR },
    { "max_mag", .two = adder_dec_max_mag, .shape = NEAR },
    { "min_mag", .two = adder_dec_min_mag, .shape = NEAR },
    { "next_plus", .one = adder_dec_next_plus, .needs_precision = true },
    { "next_minus", .one = adder_dec_next_minus, .needs_precision = true },
    { "next_toward", .two = adder_dec_next_toward, .needs_precision = true },
    { "logb", .one = adder_dec_logb },
    { "scaleb", .two = adder_dec_scaleb, .shape = PLACES },
    { "shift", .two = adder_dec_shift, .shape = PLACES },
    { "rotate", .two = adder_dec_rotate, .shape = PLACES, .needs_precision = true },
    { "logical_and", .two = adder_dec_logical_and, .shape = LOGICAL },
    { "logical_or", .two = adder_dec_logical_or, .shape = LOGICAL },
    { "logical_xor", .two = adder_dec_logical_xor, .shape = LOGICAL },
    { "logical_invert", .one = adder_dec_logical_invert, .shape = LOGICAL, .needs_precision = true },
    { "copyabs", .one = copyabs },
    { "copynegate", .one = copynegate },
    { "copysign", .two = copy_sign },
};
const size_t dec_row_count = sizeof dec_rows / sizeof *dec_rows;
