/* input.c - the inputs of the rows, and results in a form that can be compared. */

#include "bench.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void bench_fail(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("adder-bench: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    exit(2);
}

void *bench_alloc(size_t size)
{
    void *p = calloc(1, size ? size : 1);
    if (!p)
        bench_fail("out of memory");
    return p;
}

/* The memory of one row's inputs. */
typedef struct chunk {
    struct chunk *next;
    uint64_t data[];
} chunk;

static chunk *chunks;
static uint64_t random_state;

void *bench_input_alloc(size_t size)
{
    chunk *c = bench_alloc(sizeof *c + size);
    c->next = chunks;
    chunks = c;
    return c->data;
}

void bench_input_free(void)
{
    while (chunks) {
        chunk *next = chunks->next;
        free(chunks);
        chunks = next;
    }
    random_state = 0; /* each row's inputs are the same, whichever rows ran before */
}

/* SplitMix64 (Steele, Lea and Flood, 2014). */
uint64_t bench_random(void)
{
    uint64_t z = random_state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

int64_t bench_random_signed(int bits)
{
    uint64_t r = bench_random();
    int64_t magnitude = (int64_t)(r >> 1 >> (63 - bits));
    return r & 1 ? -magnitude : magnitude;
}

bench_number *bench_numbers(size_t count)
{
    return bench_input_alloc(count * sizeof(bench_number));
}

bench_number bench_random_number(size_t bits)
{
    size_t n = (bits + 63) / 64;
    uint64_t *limb = bench_input_alloc(n * sizeof *limb);
    for (size_t k = 0; k < n; k++)
        limb[k] = bench_random();
    if (n > 0) {
        limb[n - 1] >>= n * 64 - bits;
        limb[n - 1] |= UINT64_C(1) << (bits - 1) % 64;
    }
    return (bench_number){ false, n, limb };
}

char *bench_random_digits(size_t digits)
{
    char *s = bench_input_alloc(digits + 1);
    for (size_t k = 0; k < digits; k++)
        s[k] = (char)('0' + (k == 0 ? 1 + bench_random() % 9 : bench_random() % 10));
    return s;
}

static char *text_room(bench_text *t, size_t more)
{
    if (t->length + more + 1 > t->room) {
        t->room = 2 * t->room + more + 1;
        t->data = realloc(t->data, t->room);
        if (!t->data)
            bench_fail("out of memory");
    }
    return t->data + t->length;
}

void bench_put(bench_text *t, const char *s)
{
    size_t n = strlen(s);
    memcpy(text_room(t, n + 1), s, n);
    t->length += n;
    t->data[t->length++] = '\n';
    t->data[t->length] = '\0';
}

void bench_put_i64(bench_text *t, int64_t v)
{
    uint64_t magnitude = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
    bench_put_limbs(t, v < 0, &magnitude, 1);
}

void bench_put_double(bench_text *t, double v)
{
    char s[40];
    snprintf(s, sizeof s, "%a", v);
    bench_put(t, s);
}

void bench_put_bytes(bench_text *t, bool negative, const unsigned char *byte, size_t n)
{
    static const char digits[] = "0123456789abcdef";
    while (n > 0 && *byte == 0)
        byte++, n--;
    char *p = text_room(t, 2 * n + 3);
    char *first = p;
    if (negative && n > 0)
        *p++ = '-';
    if (n == 0)
        *p++ = '0';
    for (size_t k = 0; k < n; k++) {
        if (k > 0 || byte[k] >> 4)
            *p++ = digits[byte[k] >> 4];
        *p++ = digits[byte[k] & 15];
    }
    *p++ = '\n';
    *p = '\0';
    t->length += (size_t)(p - first);
}

void bench_put_limbs(bench_text *t, bool negative, const uint64_t *limb, size_t n)
{
    unsigned char *byte = bench_alloc(8 * n);
    for (size_t k = 0; k < 8 * n; k++)
        byte[8 * n - 1 - k] = (unsigned char)(limb[k / 8] >> k % 8 * 8);
    bench_put_bytes(t, negative, byte, 8 * n);
    free(byte);
}
