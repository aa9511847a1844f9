/* int-python-lines.c - the lines to and from Python, and their counts. */

#include "int-python.h"
#include "python.h"

struct score scores[MAX_ROWS + 1];

static struct score *score_of(const char *name)
{
    struct score *s = scores;
    while (s->name && strcmp(s->name, name) != 0)
        s++;
    s->name = name;
    return s;
}

/* Lines */

struct text batch;
static size_t status_at;

char *text_room(struct text *t, size_t n)
{
    if (t->room - t->used < n) {
        t->room = (t->used + n) * 2;
        t->p = realloc(t->p, t->room);
        if (!t->p)
            abort();
    }
    return t->p + t->used;
}

void text_number(struct text *t, adder_int a)
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

void text_string(struct text *t, const char *s)
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

void line_double(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, 8);
    line_u64(bits);
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

/* An answer from Python: a wrong result. */
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

/* Random operands */

double any_double(void)
{
    double x;
    uint64_t bits = tap_random(&seed);
    if (pick(2))
        return (double)(int64_t)bits / (double)(1 << pick(20));
    if (pick(10) == 0)
        bits |= UINT64_C(0x7ff) << 52;
    if (pick(10) == 0)
        bits &= ~(UINT64_C(0x7ff) << 52);
    if (pick(20) == 0)
        bits &= UINT64_C(0xfff) << 52;
    memcpy(&x, &bits, 8);
    return x;
}

/* The conversation */

/* Sends what has gathered. */
static void say(struct python *python)
{
    python_ask(python, batch.p, batch.used, python_says);
    batch.used = 0;
}

int ask_python(const char *script, long count, void (*ask)(void))
{
    enum { BATCH = 4000 };
    struct python python;
    python_start(&python, script);
    text_room(&batch, 1);
    say(&python); /* an empty batch shows that it is there */
    for (long i = 0; i < count; i++) {
        ask();
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
