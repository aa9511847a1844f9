/* dec-python.c - the decimals against CPython's decimal module, which is libmpdec: random operations in random
   contexts, whose questions and answers go to a Python process that works them out again (dec-python.py). */

#include "dec-python.h"
#include "python.h"

uint64_t seed;

enum { BATCH = 4000 };

static void line_context(void)
{
    line_i64(ctx.prec);
    line_i64(ctx.emin);
    line_i64(ctx.emax);
    line_u64(ctx.rounding);
    line_u64(ctx.clamp);
    line_u64(ctx.traps);
    line_u64(ctx.flags);
}

/* Functions of one to three numbers in a context; the result may be an operand, and operands the same number. */
static void ask_numbers(const struct operation *op)
{
    int count = op->one ? 1 : op->two ? 2 : 3;
    adder_dec x[3], given[3], own = ADDER_DEC(0, 0), *r = &own;
    if (count == 2 && pick(20) == 0) {
        given[0] = given[1] = x[0] = random_operand(WILD);
        x[1] = ADDER_DEC(0, 0);
        line_dec(op->name, given[0]);
        line_dec(op->name, given[1]);
    } else {
        random_operands(x, count, op->shape);
        memcpy(given, x, sizeof given);
    }
    if (pick(3) == 0)
        adder_dec_set(&own, x[pick((size_t)count)]);
    if (pick(2))
        r = &x[pick((size_t)count)];
    adder_dec before = *r;
    line_bar();
    adder_status s = op->one   ? op->one(r, given[0], &ctx)
                     : op->two ? op->two(r, given[0], given[1], &ctx)
                               : op->three(r, given[0], given[1], given[2], &ctx);
    line_u64(ctx.flags);
    line_result(op->name, s, *r, before);
    for (int i = 0; i < count; i++)
        adder_dec_clear(&x[i]);
    adder_dec_clear(&own);
}

static void ask_word(const struct operation *op)
{
    adder_dec a = random_operand(WILD);
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    line_i64(op->is ? op->is(a) : op->is_in ? op->is_in(a, &ctx) : op->word(a));
    adder_dec_clear(&a);
}

static const struct operation operations[] = {
    { "add", .two = adder_dec_add },
    { "sub", .two = adder_dec_sub },
    { "mul", .two = adder_dec_mul },
    { "div", .two = adder_dec_div },
    { "divint", .two = adder_dec_divint },
    { "rem", .two = adder_dec_rem },
    { "remnear", .two = adder_dec_remnear },
    { "fma", .three = adder_dec_fma },
    { "plus", .one = adder_dec_plus },
    { "minus", .one = adder_dec_minus },
    { "abs", .one = adder_dec_abs },
    { "sqrt", .one = adder_dec_sqrt, .to_nearest = true },
    { "reduce", .one = adder_dec_reduce },
    { "quantize", .two = adder_dec_quantize, .shape = QUANTUM },
    { "rescale", .two = adder_dec_rescale, .shape = PLACES },
    { "to_integral", .one = adder_dec_to_integral },
    { "to_integral_exact", .one = adder_dec_to_integral_exact },
    { "compare", .two = adder_dec_compare },
    { "compare_signal", .two = adder_dec_compare_signal },
    { "compare_total", .two = adder_dec_compare_total },
    { "compare_total_mag", .two = adder_dec_compare_total_mag },
    { "max", .two = adder_dec_max },
    { "min", .two = adder_dec_min },
    { "max_mag", .two = adder_dec_max_mag },
    { "min_mag", .two = adder_dec_min_mag },
    { "same_quantum", .two = adder_dec_same_quantum },
    { "next_plus", .one = adder_dec_next_plus },
    { "next_minus", .one = adder_dec_next_minus },
    { "next_toward", .two = adder_dec_next_toward },
    { "logb", .one = adder_dec_logb },
    { "scaleb", .two = adder_dec_scaleb, .shape = PLACES },
    { "shift", .two = adder_dec_shift, .shape = PLACES },
    { "rotate", .two = adder_dec_rotate, .shape = PLACES },
    { "logical_and", .two = adder_dec_logical_and, .shape = LOGICAL },
    { "logical_or", .two = adder_dec_logical_or, .shape = LOGICAL },
    { "logical_xor", .two = adder_dec_logical_xor, .shape = LOGICAL },
    { "logical_invert", .one = adder_dec_logical_invert, .shape = LOGICAL },
    { "copyabs", .one = adder_dec_copyabs },
    { "copynegate", .one = adder_dec_copynegate },
    { "copysign", .two = adder_dec_copysign },
    { "canonical", .one = adder_dec_canonical },
    { "class", .word = adder_dec_class },
    { "sign", .word = adder_dec_sign },
    { "is_finite", .is = adder_dec_is_finite },
    { "is_infinite", .is = adder_dec_is_infinite },
    { "is_nan", .is = adder_dec_is_nan },
    { "is_qnan", .is = adder_dec_is_qnan },
    { "is_snan", .is = adder_dec_is_snan },
    { "is_signed", .is = adder_dec_is_signed },
    { "is_zero", .is = adder_dec_is_zero },
    { "is_canonical", .is = adder_dec_is_canonical },
    { "is_normal", .is_in = adder_dec_is_normal },
    { "is_subnormal", .is_in = adder_dec_is_subnormal },
};

static void ask(const struct operation *op)
{
    random_context();
    if (op->to_nearest)
        ctx.rounding = ADDER_HALF_EVEN;
    line_begin(op->name);
    line_context();
    if (op->custom)
        op->custom(op);
    else if (op->one || op->two || op->three)
        ask_numbers(op);
    else
        ask_word(op);
    line_end();
}

static void say(struct python *python)
{
    python_ask(python, batch.p, batch.used, python_says);
    batch.used = 0;
}

int main(void)
{
    struct python python;
    long count = tap_count(200000, 5000000);
    seed = tap_seed();
    python_start(&python, "dec-python.py");
    text_room(&batch, 1);
    say(&python); /* an empty batch shows that it is there */
    size_t usual = sizeof operations / sizeof *operations;
    for (long i = 0; i < count; i++) {
        size_t k = pick(usual + more_operation_count);
        ask(k < usual ? &operations[k] : &more_operations[k - usual]);
        if (i % BATCH == BATCH - 1)
            say(&python);
    }
    say(&python);
    python_stop(&python);
    for (const struct score *s = scores; s->name; s++) {
        ok(s->bad == 0, "%s: %ld operations", s->name, s->asked);
        if (s->bad)
            diag("%ld of them are wrong", s->bad);
    }
    free(batch.p);
    return done_testing();
}
