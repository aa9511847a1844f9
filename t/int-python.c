/* int-python.c - the integers against CPython: random operations, whose questions and answers go to a Python process
   that works them out again (int-python.py). */

#include "int-python.h"
#include "python.h"

uint64_t seed;

enum { MAX_BITS = 3000, BATCH = 4000, MAX_OPERANDS = 3, MAX_ROWS = 200 };

/* The counts that the checks at the end report, by name. */
static struct score {
    const char *name;
    long asked, bad;
} scores[MAX_ROWS];

static struct score *score_of(const char *name)
{
    struct score *s = scores;
    while (s->name && strcmp(s->name, name) != 0)
        s++;
    s->name = name;
    return s;
}

/* Lines */

struct text {
    char *p;
    size_t used, room;
};

static struct text batch, before, after;
static size_t status_at;

static char *text_room(struct text *t, size_t n)
{
    if (t->room - t->used < n) {
        t->room = (t->used + n) * 2;
        t->p = realloc(t->p, t->room);
        if (!t->p)
            abort();
    }
    return t->p + t->used;
}

static void text_number(struct text *t, adder_int a)
{
    t->used = (size_t)(peek_hex(text_room(t, peek_hex_size(a)), a) - t->p);
}

__attribute__((format(printf, 2, 3))) static void text_print(struct text *t, const char *format, ...)
{
    va_list args;
    char *p = text_room(t, 128);
    va_start(args, format);
    t->used += (size_t)vsnprintf(p, 128, format, args);
    va_end(args);
}

static void text_string(struct text *t, const char *s)
{
    size_t n = strlen(s);
    char *p = text_room(t, n + 1);
    *p = ' ';
    memcpy(p + 1, s, n);
    t->used += n + 1;
}

void line_begin(const char *name)
{
    score_of(name)->asked++;
    text_print(&batch, "%s ", name);
    status_at = batch.used;
    text_print(&batch, "  0");
}

void line_status(adder_status s)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%3u", s % 1000);
    memcpy(batch.p + status_at, digits, 3);
}

void line_number(adder_int a)
{
    text_print(&batch, " ");
    text_number(&batch, a);
}

void line_u64(uint64_t v)
{
    text_print(&batch, " %" PRIx64, v);
}

void line_i64(int64_t v)
{
    text_print(&batch, " %s%" PRIx64, v < 0 ? "-" : "", v < 0 ? 0 - (uint64_t)v : (uint64_t)v);
}

void line_text(const char *p, size_t n)
{
    text_print(&batch, " t");
    char *to = text_room(&batch, 2 * n + 1);
    for (size_t i = 0; i < n; i++) {
        *to++ = "0123456789abcdef"[(unsigned char)p[i] >> 4];
        *to++ = "0123456789abcdef"[p[i] & 15];
    }
    batch.used += 2 * n;
}

void line_bar(void)
{
    text_print(&batch, " |");
}

void line_end(void)
{
    text_print(&batch, "\n");
}

void wrong(const char *name, const char *format, ...)
{
    va_list args;
    if (score_of(name)->bad++ >= 10)
        return;
    printf("# %s: ", name);
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    putchar('\n');
}

static void python_says(char *answer)
{
    char *name = answer + strlen("bad "), *colon = strchr(answer, ':');
    if (strncmp(answer, "bad ", 4) != 0 || !colon) {
        diag("%s", answer);
        return;
    }
    *colon = 0;
    for (struct score *s = scores; s->name; s++)
        if (strcmp(s->name, name) == 0)
            wrong(s->name, "%s", colon + 2);
}

/* Operands and destinations */

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

/* The operands of one operation and where its results go, each in a variable that may be an operand's. */
struct setting {
    adder_int x[MAX_OPERANDS], extra[2], *dest[2];
    int count, dests;
    bool shared[MAX_OPERANDS]; /* the handle is that of an operand before */
    size_t before_at[MAX_OPERANDS + 3];
};

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
    case 'p':
        return random_number(pick(2) ? 8 : 250);
    case 'e':
        return exponent_for(first);
    default:
        return random_number(pick(4) == 0 ? MAX_BITS : pick(2) ? 200 : 600);
    }
}

/* Two operands that have to do with each other: multiples, neighbours, common factors. */
static void relate(struct setting *g, bool multiple)
{
    mpz_t b;
    mpz_init(b);
    peek_random(b, &seed, MAX_BITS / 3);
    peek_random(scratch, &seed, MAX_BITS / 2);
    size_t which = multiple ? 0 : pick(4);
    if (which < 2) {
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

static void set_up(struct setting *g, const struct row *row, int dests)
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
        bool taken = i == 1 && k < (size_t)g->count && g->dest[0] == &g->x[k];
        if (k < (size_t)g->count && !g->shared[k] && !taken) {
            g->dest[i] = &g->x[k];
        } else {
            g->extra[i] = random_destination();
            g->dest[i] = &g->extra[i];
        }
    }
    /* What every variable holds before the call. */
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

static bool is_destination(const struct setting *g, int i)
{
    return (g->dests > 0 && g->dest[0] == &g->x[i]) || (g->dests > 1 && g->dest[1] == &g->x[i]);
}

static void write_operands(const struct setting *g)
{
    for (int i = 0; i < g->count; i++)
        text_string(&batch, before.p + g->before_at[i]);
}

static void tear_down(struct setting *g, const struct row *row, adder_status s)
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
    for (int i = 0; i < 2; i++)
        adder_int_clear(&g->extra[i]);
}

static size_t shift_count(bool huge)
{
    static const size_t edges[] = { 0, 1, 2, 31, 32, 61, 62, 63, 64, 65, 126, 127, 128, 129, 192, 256 };
    if (pick(50) == 0)
        return (size_t)PTRDIFF_MAX + 1 + pick(3);
    if (huge && pick(20) == 0)
        return pick(2) ? (size_t)PTRDIFF_MAX : (size_t)tap_random(&seed) >> 1;
    return pick(2) ? edges[pick(sizeof edges / sizeof *edges)] : pick(pick(2) ? 130 : MAX_BITS + 100);
}

/* One operation of a row: the question, the call, the answer. */
static void ask(const struct row *row)
{
    struct setting g;
    if (row->custom) {
        row->custom(row);
        return;
    }
    int dests = row->qm_ab ? 2 : row->r_a || row->r_ab || row->r_abc || row->r_an || row->update ? 1 : 0;
    set_up(&g, row, dests);
    adder_int a = g.x[0], b = g.x[1], c = g.x[2];
    adder_status s = ADDER_OK;
    bool value = pick(2);
    /* The result of a left shift must remain of a size to look at. */
    size_t n = shift_count(!row->r_an || strcmp(row->name, "rshift") == 0);
    line_begin(row->name);
    if (row->update)
        line_number(*g.dest[0]);
    write_operands(&g);
    if (row->size_abn)
        line_u64(value);
    if (row->r_an || row->bool_an || row->size_abn)
        line_u64(n);
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
    else if (row->int_a)
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

static void say(struct python *python)
{
    python_ask(python, batch.p, batch.used, python_says);
    batch.used = 0;
}

int main(void)
{
    struct python python;
    long count = tap_count(1000000, 10000000);
    seed = tap_seed();
    mpz_inits(scratch, other, NULL);
    python_start(&python, "int-python.py");
    text_room(&batch, 1);
    say(&python); /* an empty batch shows that it is there */
    for (long i = 0; i < count; i++) {
        size_t k = pick(int_row_count + text_row_count);
        ask(k < int_row_count ? &int_rows[k] : &text_rows[k - int_row_count]);
        if (i % BATCH == BATCH - 1)
            say(&python);
    }
    say(&python);
    python_stop(&python);
    for (struct score *s = scores; s->name; s++) {
        ok(s->bad == 0, "%s: %ld operations", s->name, s->asked);
        if (s->bad)
            diag("%ld of them are wrong", s->bad);
    }
    mpz_clears(scratch, other, NULL);
    free(batch.p);
    free(before.p);
    free(after.p);
    return done_testing();
}
