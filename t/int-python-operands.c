/* int-python-operands.c - the operands and the destinations of a random operation. */

#include "int-python.h"

static struct text before, after;
static mpz_t scratch, other;

static adder_int make(mpz_srcptr z)
{
    adder_int a;
    peek_make(&a, z, pick(4) ? 0 : pick(6));
    return a;
}

adder_int random_number(size_t max_bits)
{
    peek_random(scratch, &seed, max_bits);
    return make(scratch);
}

adder_int random_destination(void)
{
    switch (pick(3)) {
    case 0:
        return ADDER_INT(0);
    case 1:
        return ADDER_INT((intptr_t)pick(1000) - 500);
    default:
        return random_number(MAX_BITS);
    }
}

void remember(adder_int a)
{
    before.used = 0;
    text_number(&before, a);
}

static bool is_as_remembered(adder_int a)
{
    after.used = 0;
    text_number(&after, a);
    return after.used == before.used && memcmp(after.p, before.p, before.used) == 0;
}

void check_destination(const char *name, adder_status s, adder_int a)
{
    if (!peek_canonical(a))
        wrong(name, "the result is not canonical");
    if (s && !is_as_remembered(a))
        wrong(name, "status %u, but the destination has changed from %s to %s", s, before.p, after.p);
}

static adder_int exponent_for(adder_int base)
{
    size_t bits = adder_int_bit_length(base);
    size_t most = bits <= 1 ? 1000000 : 12000 / bits;
    peek_random(scratch, &seed, 62);
    if (bits > 1 || pick(2))
        mpz_set_ui(scratch, pick(3) ? pick(most < 20 ? most + 1 : 20) : pick(most + 1));
    if (pick(20) == 0)
        mpz_neg(scratch, scratch);
    else
        mpz_abs(scratch, scratch);
    return make(scratch);
}

static adder_int random_operand(char kind, adder_int first)
{
    switch (kind) {
    case 'm':
        return random_number(300);
    case 's':
        peek_random(scratch, &seed, pick(2) ? 40 : 600);
        mpz_mul(scratch, scratch, scratch);
        if (pick(3) == 0)
            mpz_add_ui(scratch, scratch, pick(3));
        return make(scratch);
    case 'w':
        peek_random(scratch, &seed, 100);
        mpz_pow_ui(scratch, scratch, 1 + (unsigned long)pick(9));
        if (pick(4) == 0)
            mpz_mul_2exp(scratch, scratch, (mp_bitcnt_t)pick(9));
        return make(scratch);
    case 'o':
        peek_random(scratch, &seed, 300);
        mpz_abs(scratch, scratch);
        mpz_setbit(scratch, 0);
        return make(scratch);
    case 'p':
        return random_number(pick(2) ? 8 : 250);
    case 'e':
        return exponent_for(first);
    default:
        return random_number(pick(4) == 0 ? MAX_BITS : pick(2) ? 200 : 600);
    }
}

/* a and b: the same number of limbs, the top ones equal or close to each other. */
static void make_alike(mpz_ptr a, mpz_ptr b)
{
    size_t limbs = 1 + pick(MAX_BITS / GMP_NUMB_BITS - 1), low = (limbs - 1) * GMP_NUMB_BITS;
    peek_random(a, &seed, low);
    peek_random(b, &seed, low);
    mpz_abs(a, a);
    mpz_abs(b, b);
    mpz_set_ui(other, (mp_limb_t)tap_random(&seed) >> pick(GMP_NUMB_BITS));
    mpz_add_ui(other, other, 4);
    mpz_mul_2exp(other, other, low);
    mpz_add(a, a, other);
    mpz_set_ui(other, pick(4));
    mpz_mul_2exp(other, other, low);
    mpz_sub(other, a, other);
    mpz_tdiv_q_2exp(other, other, low);
    mpz_mul_2exp(other, other, low);
    mpz_add(b, b, other);
    if (pick(2))
        mpz_neg(a, a);
    if (pick(2))
        mpz_neg(b, b);
    if (pick(2))
        mpz_swap(a, b);
}

/* Two operands that are related: multiples, neighbours, common factors. */
static void relate(struct setting *g, bool multiple)
{
    mpz_t b;
    mpz_init(b);
    peek_random(b, &seed, MAX_BITS / 3);
    peek_random(scratch, &seed, MAX_BITS / 2);
    size_t which = multiple ? 0 : pick(6);
    if (which > 3) {
        make_alike(scratch, b);
    } else if (which < 2) {
        mpz_mul(scratch, scratch, b);
        if (which == 1)
            mpz_add(scratch, scratch, b);
        if (!multiple) /* next to a multiple */
            mpz_add(scratch, scratch, (mpz_set_si(other, (long)pick(3) - 1), other));
    } else if (which == 2) {
        peek_random(other, &seed, MAX_BITS / 3);
        mpz_mul(scratch, scratch, other);
        mpz_mul(b, b, other);
    } else {
        mpz_set_si(other, (long)pick(5) - 2);
        mpz_add(scratch, b, other);
        if (pick(4) == 0)
            mpz_neg(scratch, scratch);
    }
    g->x[0] = make(scratch);
    g->x[1] = make(b);
    mpz_clear(b);
}

static bool is_destination(const struct setting *g, int i)
{
    for (int k = 0; k < g->dests; k++)
        if (g->dest[k] == &g->x[i])
            return true;
    return false;
}

void set_up(struct setting *g, const struct row *row, int dests)
{
    memset(g, 0, sizeof *g);
    g->count = (int)strlen(row->operands);
    g->dests = dests;
    bool exact = row->operands[0] == 'x';
    if (exact || (strcmp(row->operands, "nn") == 0 && pick(3) == 0))
        relate(g, exact);
    else
        for (int i = 0; i < g->count; i++) {
            if (i > 0 && row->operands[i] == row->operands[i - 1] && pick(8) == 0) {
                g->x[i] = g->x[i - 1];
                g->shared[i] = true;
            } else {
                g->x[i] = random_operand(row->operands[i], g->x[0]);
            }
        }
    for (int i = 0; i < dests; i++) {
        size_t k = pick((size_t)g->count * 2);
        if (k < (size_t)g->count && !g->shared[k] && !is_destination(g, (int)k)) {
            g->dest[i] = &g->x[k];
        } else {
            g->extra[i] = random_destination();
            g->dest[i] = &g->extra[i];
        }
    }
    /* The value of every variable before the call. */
    before.used = 0;
    for (int i = 0; i < g->count + dests; i++) {
        g->before_at[i] = before.used;
        text_number(&before, i < g->count ? g->x[i] : *g->dest[i - g->count]);
        before.p[before.used++] = 0;
    }
    g->before_at[g->count + dests] = before.used;
}

static bool is_unchanged(const struct setting *g, int i, adder_int a)
{
    after.used = 0;
    text_number(&after, a);
    return strcmp(after.p, before.p + g->before_at[i]) == 0;
}

void write_operands(const struct setting *g)
{
    for (int i = 0; i < g->count; i++)
        text_string(&batch, before.p + g->before_at[i]);
}

void tear_down(struct setting *g, const struct row *row, adder_status s)
{
    for (int i = 0; i < g->dests; i++) {
        if (!peek_canonical(*g->dest[i]))
            wrong(row->name, "a result is not canonical");
        if (s && !is_unchanged(g, g->count + i, *g->dest[i]))
            wrong(row->name, "status %u, but a destination has changed", s);
    }
    for (int i = 0; i < g->count; i++)
        if (!g->shared[i]) {
            if (!is_destination(g, i) && !is_unchanged(g, i, g->x[i]))
                wrong(row->name, "operand %d has changed", i);
            adder_int_clear(&g->x[i]);
        }
    for (int i = 0; i < g->dests; i++)
        adder_int_clear(&g->extra[i]);
}

void operands_init(void)
{
    mpz_inits(scratch, other, NULL);
}

void operands_clear(void)
{
    mpz_clears(scratch, other, NULL);
    free(before.p);
    free(after.p);
}
