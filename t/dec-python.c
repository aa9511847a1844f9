/* dec-python.c - the decimals against CPython's decimal module, which is libmpdec: random operations in random
   contexts, whose questions and answers go to a Python process that works them out again (dec-python.py). */

#include "dec-python.h"

uint64_t seed;

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
static void ask_numbers(const struct dec_row *op)
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

static void ask(void)
{
    size_t k = pick(dec_row_count + more_operation_count);
    const struct dec_row *row = k < dec_row_count ? &dec_rows[k] : NULL;
    const struct operation *more = row ? NULL : &more_operations[k - dec_row_count];
    random_context();
    if (row && row->to_nearest)
        ctx.rounding = ADDER_HALF_EVEN;
    line_begin(row ? row->name : more->name);
    line_context();
    if (row)
        ask_numbers(row);
    else
        more->ask(more);
    line_end();
}

int main(void)
{
    seed = tap_seed();
    return ask_python("dec-python.py", tap_count(200000, 5000000), ask);
}
