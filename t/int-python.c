/* int-python.c - the integers against CPython: random operations, whose questions and answers go to a Python process
   that works them out again (int-python.py). */

#include "int-python.h"

uint64_t seed;

static size_t shift_count(bool huge)
{
    static const size_t edges[] = { 0, 1, 2, 31, 32, 61, 62, 63, 64, 65, 126, 127, 128, 129, 192, 256 };
    if (pick(50) == 0)
        return (size_t)PTRDIFF_MAX + 1 + pick(3);
    if (huge && pick(20) == 0)
        return pick(2) ? (size_t)PTRDIFF_MAX : (size_t)tap_random(&seed) >> 1;
    return pick(2) ? edges[pick(sizeof edges / sizeof *edges)] : pick(pick(2) ? 130 : MAX_BITS + 100);
}

/* Functions of one or two words: factorials and the like. */
static void ask_of_words(const struct row *row)
{
    adder_int r = random_destination();
    uint64_t n = pick(8) ? pick(70) : pick(2500), k = pick(2) ? pick((size_t)n + 2) : pick(10);
    if (row->r_uu && pick(4) == 0) { /* a large n is no trouble when k is small */
        n = tap_random(&seed) >> pick(64);
        k = pick(2) ? pick(30) : n - pick(5);
        if (strcmp(row->name, "perm") == 0)
            k = pick(30);
    }
    line_begin(row->name);
    line_u64(n);
    if (row->r_uu)
        line_u64(k);
    line_bar();
    remember(r);
    adder_status s = row->r_u ? row->r_u(&r, n) : row->r_uu(&r, n, k);
    line_status(s);
    if (s == ADDER_OK)
        line_number(r);
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
}

/* Sums and products of arrays; the result may be an element. */
static void ask_of_arrays(const struct row *row)
{
    enum { MOST = 60 };
    adder_int u[MOST], v[MOST], extra = random_destination();
    size_t n = pick(5) ? pick(8) : pick(MOST + 1), bits = pick(2) ? 66 : pick(2) ? 20 : 400;
    adder_int *r = n > 0 && pick(3) == 0 ? &u[pick(n)] : &extra;
    line_begin(row->name);
    for (size_t i = 0; i < n; i++) {
        u[i] = random_number(bits);
        line_number(u[i]);
    }
    for (size_t i = 0; row->r_vv && i < n; i++) {
        v[i] = random_number(bits);
        line_number(v[i]);
    }
    line_bar();
    remember(*r);
    adder_status s = row->r_v ? row->r_v(r, u, n) : row->r_vv(r, u, v, n);
    line_status(s);
    if (s == ADDER_OK)
        line_number(*r);
    line_end();
    check_destination(row->name, s, *r);
    for (size_t i = 0; i < n; i++) {
        adder_int_clear(&u[i]);
        if (row->r_vv)
            adder_int_clear(&v[i]);
    }
    adder_int_clear(&extra);
}

/* One operation of a row: the question, the call, the answer. */
static void ask(const struct row *row)
{
    struct setting g;
    if (row->custom || row->r_u || row->r_uu || row->r_v || row->r_vv) {
        (row->custom ? row->custom : row->r_v || row->r_vv ? ask_of_arrays : ask_of_words)(row);
        return;
    }
    int dests = row_results(row);
    set_up(&g, row, dests);
    adder_int a = g.x[0], b = g.x[1], c = g.x[2];
    adder_status s = ADDER_OK;
    bool value = pick(2);
    /* Keeps the result of a left shift small enough. */
    size_t n = shift_count(!row->r_an || strcmp(row->name, "rshift") == 0);
    line_begin(row->name);
    if (row->update)
        line_number(*g.dest[0]);
    write_operands(&g);
    if (row->size_abn)
        line_u64(value);
    if (row->r_an || row->bool_an || row->size_abn)
        line_u64(n);
    unsigned root = (unsigned)(pick(8) ? pick(8) : pick(2) ? pick(200) : (unsigned)tap_random(&seed));
    if (row->r_root || row->qm_root)
        line_u64(root);
    line_bar();
    if (row->r_an)
        s = row->r_an(g.dest[0], a, n);
    else if (row->r_a)
        s = row->r_a(g.dest[0], a);
    else if (row->r_ab)
        s = row->r_ab(g.dest[0], a, b);
    else if (row->r_abc)
        s = row->r_abc(g.dest[0], a, b, c);
    else if (row->update)
        s = row->update(g.dest[0], a, b);
    else if (row->qm_ab)
        s = row->qm_ab(g.dest[0], g.dest[1], a, b);
    else if (row->gst_ab)
        s = row->gst_ab(g.dest[0], g.dest[1], g.dest[2], a, b);
    else if (row->r_root)
        s = row->r_root(g.dest[0], a, root);
    else if (row->qm_root)
        s = row->qm_root(g.dest[0], g.dest[1], a, root);
    else if (row->word_a)
        line_i64(row->word_a(a));
    else if (row->answer_a || row->answer_ab || row->yes_a) {
        int answer = 0;
        bool yes = false;
        s = row->answer_a    ? row->answer_a(&answer, a)
            : row->answer_ab ? row->answer_ab(&answer, a, b)
                             : row->yes_a(&yes, a);
        line_i64(answer + yes);
    } else if (row->int_a)
        line_i64(row->int_a(a));
    else if (row->int_ab)
        line_i64(row->int_ab(a, b));
    else if (row->bool_a)
        line_u64(row->bool_a(a));
    else if (row->bool_ab)
        line_u64(row->bool_ab(a, b));
    else if (row->bool_an)
        line_u64(row->bool_an(a, n));
    else if (row->size_abn)
        line_u64(row->size_abn(a, value, n));
    else if (row->size_a)
        line_u64(row->size_a(a));
    line_status(s);
    if (s == ADDER_OK)
        for (int i = 0; i < dests; i++)
            line_number(*g.dest[i]);
    line_end();
    tear_down(&g, row, s);
}

static void ask_any(void)
{
    size_t k = pick(int_row_count + text_row_count + more_row_count);
    ask(k < int_row_count                    ? &int_rows[k]
        : k < int_row_count + text_row_count ? &text_rows[k - int_row_count]
                                             : &more_rows[k - int_row_count - text_row_count]);
}

int main(void)
{
    seed = tap_seed();
    operands_init();
    int status = ask_python("int-python.py", tap_count(1000000, 10000000), ask_any);
    operands_clear();
    return status;
}
