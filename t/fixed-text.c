/* fixed-text.c - the text of machine integers, both ways, against Python's. */

#include <adder/fixed.h>

#include "python.h"

struct type {
    const char *name;
    size_t (*str)(char *buf, size_t size, const void *a, int base);
    adder_status (*parse)(void *r, const char *s, size_t len, int base, size_t *used);
    adder_status (*set_str)(void *r, const char *s, int base);
    size_t size;
};

#define FUNCTIONS(N, T)                                                                                                \
    static size_t N##_str(char *buf, size_t size, const void *a, int base)                                             \
    {                                                                                                                  \
        return adder_##N##_str(buf, size, *(const T *)a, base);                                                        \
    }                                                                                                                  \
    static adder_status N##_parse(void *r, const char *s, size_t len, int base, size_t *used)                          \
    {                                                                                                                  \
        return adder_##N##_parse(r, s, len, base, used);                                                               \
    }                                                                                                                  \
    static adder_status N##_set_str(void *r, const char *s, int base)                                                  \
    {                                                                                                                  \
        return adder_##N##_set_str(r, s, base);                                                                        \
    }
#define TYPE(N, T)                                                                                                     \
    {                                                                                                                  \
#N, N##_str, N##_parse, N##_set_str, sizeof(T)                                                                 \
    }

FUNCTIONS(i8, int8_t)
FUNCTIONS(i16, int16_t)
FUNCTIONS(i32, int32_t)
FUNCTIONS(i64, int64_t)
FUNCTIONS(u8, uint8_t)
FUNCTIONS(u16, uint16_t)
FUNCTIONS(u32, uint32_t)
FUNCTIONS(u64, uint64_t)
#ifdef __SIZEOF_INT128__
FUNCTIONS(i128, adder_i128)
FUNCTIONS(u128, adder_u128)
#endif

static const struct type types[] = {
    TYPE(i8, int8_t),       TYPE(i16, int16_t),     TYPE(i32, int32_t),  TYPE(i64, int64_t),
    TYPE(u8, uint8_t),      TYPE(u16, uint16_t),    TYPE(u32, uint32_t), TYPE(u64, uint64_t),
#ifdef __SIZEOF_INT128__
    TYPE(i128, adder_i128), TYPE(u128, adder_u128),
#endif
};

enum { TYPES = sizeof types / sizeof *types, LONGEST = 200 };

/* A number of any type, as its bytes. */
union value {
    unsigned char bytes[16];
    uint64_t words[2];
};

/* The questions of a batch. */
static char *questions;
static size_t length;
static FILE *out;

static void put_bytes(const void *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        fprintf(out, "%02x", ((const unsigned char *)p)[i]);
}

/* The value, most significant byte first, as Python may run on another machine than this; the script knows the type. */
static void put_value(const union value *v, const struct type *t)
{
    const unsigned char *p = (const unsigned char *)v;
    putc(' ', out);
    for (size_t i = 0; i < t->size; i++)
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        fprintf(out, "%02x", p[i]);
#else
        fprintf(out, "%02x", p[t->size - 1 - i]);
#endif
}

static long short_copies;

/* Writes a number in every way, and asks whether the text is right. */
static void check_str(const struct type *t, const union value *v, int base)
{
    char text[ADDER_FIXED_STR_SIZE + 1], cut[ADDER_FIXED_STR_SIZE + 1];
    memset(text, 'x', sizeof text);
    size_t n = t->str(text, sizeof text - 1, v, base);
    fprintf(out, "str %s %d", t->name, base);
    put_value(v, t);
    fprintf(out, " %s\n", text);
    if (n != strlen(text) || text[sizeof text - 1] != 'x')
        short_copies++;
    for (size_t size = 0; size <= n + 2; size += 1 + size / 3) {
        memset(cut, 'x', sizeof cut);
        size_t kept = size == 0 ? 0 : n < size ? n : size - 1;
        if (t->str(size ? cut : NULL, size, v, base) != n || memcmp(cut, text, kept) != 0 ||
            cut[kept] != (size ? 0 : 'x') || cut[size > kept ? size : kept + 1] != 'x')
            short_copies++;
    }
}

static void put_answer(const struct type *t, adder_status status, const union value *v)
{
    if (status == ADDER_OK)
        put_value(v, t);
    else
        fprintf(out, " %s", status == ADDER_EPARSE ? "parse" : status == ADDER_ERANGE ? "range" : "other");
}

/* Reads a text of exactly n bytes in each way, and asks whether the answers are right. */
static void check_parse(const struct type *t, const char *text, size_t n, int base)
{
    char *copy = malloc(n + !n), *terminated = malloc(n + 1);
    union value v = { { 0 } }, old, all;
    memset(&v, 85, sizeof v);
    all = old = v;
    memcpy(copy, text, n);
    size_t used = 12345;
    adder_status status = t->parse(&v, copy, n, base, &used);
    if (status && (used != 12345 || memcmp(&v, &old, sizeof v) != 0))
        short_copies++;
    /* Without `used` it is the same if all is a number, and EPARSE if not. */
    adder_status whole = t->parse(&all, copy, n, base, NULL);
    if (status == ADDER_OK && used < n ? whole != ADDER_EPARSE : whole != status && whole != ADDER_EPARSE)
        short_copies++;
    if (memcmp(&all, whole ? &old : &v, sizeof v) != 0)
        short_copies++;
    fprintf(out, "parse %s %d t", t->name, base);
    put_bytes(text, n);
    put_answer(t, status, &v);
    if (status == ADDER_OK)
        fprintf(out, " %zu", used);
    put_answer(t, whole, &all);
    memcpy(terminated, text, n);
    terminated[n] = 0;
    v = old;
    status = t->set_str(&v, terminated, base);
    if (status && memcmp(&v, &old, sizeof v) != 0)
        short_copies++;
    fprintf(out, "\nset_str %s %d t", t->name, base);
    put_bytes(text, strlen(terminated));
    put_answer(t, status, &v);
    putc('\n', out);
    free(copy);
    free(terminated);
}

static long bad;

static void answer(char *line)
{
    if (bad++ < 20)
        diag("%s", line);
}

static int some_base(uint64_t *seed)
{
    static const int everyday[] = { 10, 10, 10, 16, 2, 8, 0 };
    uint64_t random = tap_random(seed);
    return random & 1 ? everyday[(random >> 8) % 7] : (int)(2 + (random >> 8) % 35);
}

static void random_value(union value *v, uint64_t *seed)
{
    v->words[0] = tap_random(seed);
    v->words[1] = tap_random(seed);
    uint64_t how = tap_random(seed);
    size_t kept = how % 17;
    if (how & 256) /* few bytes, the others those of a small positive or negative number */
        memset(v->bytes + kept, how & 512 ? 255 : 0, 16 - kept);
    if (how & 1024)
        v->bytes[how >> 16 & 15] ^= 128;
}

/* A text that often is a number: pieces of the grammar in an order that mostly fits. */
static size_t random_text(char *text, int base, uint64_t *seed)
{
    static const char digit[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static const char *const prefix[] = { "0x", "0X", "0b", "0B", "0o", "0O", "0", "00", "0x_", "0b_", "0o_", "_" };
    static const char junk[] = "_-+ .xX\t\x80\xff"
                               "gz";
    size_t n = 0;
    uint64_t random = tap_random(seed);
    if (random & 1)
        text[n++] = random & 2 ? '-' : '+';
    if ((random >> 8 & 7) < 2) {
        const char *p = prefix[(random >> 16) % 12];
        memcpy(text + n, p, strlen(p));
        n += strlen(p);
    }
    int span = base == 0 ? 10 : base;
    size_t digits = (random >> 24) % (random & 4 ? 45 : 8);
    if ((random >> 40) % 16 == 0)
        digits = 140;
    for (size_t i = 0; i < digits; i++) {
        uint64_t r = tap_random(seed);
        int d = (int)(r % (unsigned)span);
        if (random & 8 && i < digits - digits / 4)
            d = 0;
        text[n++] = d >= 10 && (r >> 32 & 1) ? digit[d + 26] : digit[d];
        if (random & 16 && (r >> 40) % 5 == 0)
            text[n++] = '_';
    }
    for (uint64_t r = tap_random(seed); (r & 3) == 0 && n < LONGEST; r >>= 2)
        text[n++] = junk[(r >> 8) % (sizeof junk - 1)];
    if (n > 0 && (random >> 48) % 16 == 0)
        text[(random >> 52) % n] = junk[random % (sizeof junk - 1)];
    return n;
}

static void check_type(struct python *python, const struct type *t, uint64_t *seed, long count)
{
    char text[LONGEST + 10];
    bad = short_copies = 0;
    out = open_memstream(&questions, &length);
    for (long i = 0; i < count; i++) {
        union value v;
        random_value(&v, seed);
        int base = some_base(seed);
        check_str(t, &v, base ? base : 10);
        /* Reads the text again; then with one digit changed, and with one more, to test near the ends. */
        base = base ? base : 10;
        size_t n = t->str(text, sizeof text, &v, base);
        check_parse(t, text, n, base);
        text[n - 1] = (char)(text[n - 1] ^ (int)(tap_random(seed) & 7));
        check_parse(t, text, n, base);
        text[n] = '0';
        check_parse(t, text, n + 1, base);
        base = some_base(seed);
        n = random_text(text, base, seed);
        check_parse(t, text, n, base);
    }
    /* The ends, and one beyond them, in every base. */
    for (int base = 2; base <= 36; base++) {
        for (int end = 0; end < 4; end++) {
            union value v;
            memset(&v, end & 1 ? 255 : 0, sizeof v);
            v.bytes[t->size - 1] = (unsigned char)(end == 0 ? 0 : end == 1 ? 255 : end == 2 ? 128 : 127);
            check_str(t, &v, base);
            size_t n = t->str(text, sizeof text, &v, base);
            for (int up = 0; up < 3; up++, text[n - 1]++)
                check_parse(t, text, n, base);
        }
    }
    fclose(out);
    python_ask(python, questions, length, answer);
    free(questions);
    ok(bad == 0, "adder_%s_str, adder_%s_parse, adder_%s_set_str", t->name, t->name, t->name);
    ok(short_copies == 0, "the same with short buffers, and what failures leave");
    union value v = { { 1 } };
    bool refused = true;
    for (int base = -1; base <= 38; base++) {
        if (base >= 2 && base <= 36)
            continue;
        text[0] = 'x';
        refused = refused && t->str(text, sizeof text, &v, base) == SIZE_MAX && text[0] == 0;
        refused = refused && t->str(NULL, 0, &v, base) == SIZE_MAX;
        refused = refused && (base == 0 || t->parse(&v, "1", 1, base, NULL) == ADDER_EDOMAIN);
        refused = refused && (base == 0 || t->set_str(&v, "1", base) == ADDER_EDOMAIN);
    }
    ok(refused, "bases that there are not");
}

int main(void)
{
    struct python python;
    python_start(&python, "fixed-text.py");
    uint64_t seed = tap_seed();
    long count = tap_count(30000, 1000000) / TYPES;
    for (int i = 0; i < TYPES; i++)
        check_type(&python, &types[i], &seed, count);
    python_stop(&python);
    return done_testing();
}
