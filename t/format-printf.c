/* format-printf.c - the % family against the C library's snprintf, byte for byte, for C's types: random flags, widths,
   precisions, conversions and values. */

#include <adder.h>

#include <errno.h>
#include <math.h>

#include "doubles.h"
#include "tap.h"

static char ours[8000], theirs[8000];
static long bad, asked;

static void compare(const char *fmt, int n, int m)
{
    asked++;
    if (n == m && memcmp(ours, theirs, (size_t)m + 1) == 0)
        return;
    if (bad++ < 20)
        diag("\"%s\": %d \"%s\", but libc has %d \"%s\"", fmt, n, ours, m, theirs);
}

/* The same call of both; the C library's takes the format that the length modifiers are right in. */
#define BOTH(fmt, ...)                                                                                                 \
    do {                                                                                                               \
        int m = snprintf(theirs, sizeof theirs, fmt, __VA_ARGS__);                                                     \
        int n = adder_snprintf(ours, sizeof ours, fmt, __VA_ARGS__);                                                   \
        compare(fmt, n, m);                                                                                            \
    } while (0)

static void random_head(char *p, uint64_t *state, const char *flags)
{
    *p++ = '%';
    for (size_t n = below(state, 4); n > 0; n--)
        *p++ = flags[below(state, strlen(flags))];
    if (below(state, 2))
        p += sprintf(p, "%d", 1 + (int)below(state, below(state, 8) ? 30 : 600));
    if (below(state, 2))
        p += below(state, 8) ? sprintf(p, ".%d", (int)below(state, below(state, 8) ? 25 : 400)) : sprintf(p, ".");
    *p = 0;
}

static uint64_t random_word(uint64_t *state)
{
    uint64_t v = tap_random(state) >> below(state, 64);
    return below(state, 2) ? v : 0 - v;
}

#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-security"

static void finish(const char *name)
{
    is_int(bad, 0, "%s, %ld calls", name, asked);
    bad = asked = 0;
}

static void integers(uint64_t *state)
{
    char fmt[64];
    long count = tap_count(400000, 10000000);
    for (long i = 0; i < count; i++) {
        bool with_sign = below(state, 2);
        /* Each flag where C defines it. */
        char c = with_sign ? "di"[below(state, 2)] : "uxXobB"[below(state, 6)];
        random_head(fmt, state, with_sign ? "-+ 0'" : c == 'u' ? "-0'" : "-#0");
        char *p = fmt + strlen(fmt);
        uint64_t v = random_word(state);
        switch (below(state, 6)) {
        case 0:
            sprintf(p, "hh%c", c);
            if (with_sign)
                BOTH(fmt, (signed char)v);
            else if (below(state, 2))
                BOTH(fmt, (signed char)v);
            else
                BOTH(fmt, (unsigned char)v);
            break;
        case 1:
            sprintf(p, "h%c", c);
            if (with_sign || below(state, 2))
                BOTH(fmt, (short)v);
            else
                BOTH(fmt, (unsigned short)v);
            break;
        case 2:
            sprintf(p, "l%c", c);
            if (with_sign || below(state, 2))
                BOTH(fmt, (long)v);
            else
                BOTH(fmt, (unsigned long)v);
            break;
        case 3:
            sprintf(p, "ll%c", c);
            if (with_sign || below(state, 2))
                BOTH(fmt, (long long)v);
            else
                BOTH(fmt, (unsigned long long)v);
            break;
        case 4: /* types below int, promoted */
            sprintf(p, "%c", c);
            switch (below(state, 4)) {
            case 0:
                BOTH(fmt, (char)v);
                break;
            case 1:
                BOTH(fmt, (short)v);
                break;
            case 2:
                BOTH(fmt, (unsigned char)v);
                break;
            default:
                BOTH(fmt, (bool)(v & 1));
            }
            break;
        default:
            sprintf(p, "%c", c);
            if (with_sign || below(state, 2))
                BOTH(fmt, (int)v);
            else
                BOTH(fmt, (unsigned)v);
        }
    }
    finish("integers");
}

static void reals(uint64_t *state)
{
    char fmt[64];
    long count = tap_count(300000, 10000000);
    for (long i = 0; i < count; i++) {
        int ignored;
        double x = random_double(state, &ignored);
        if (below(state, 3) == 0)
            x = (double)(int64_t)(tap_random(state) >> (1 + below(state, 62))) / (double)(1 + below(state, 1000));
        if (below(state, 20) == 0)
            x = (const double[]){ 0.0, -0.0, INFINITY, -INFINITY, NAN, -NAN, 0.5, 1.5, 2.5 }[below(state, 9)];
        random_head(fmt, state, "-+ #0");
        char *p = fmt + strlen(fmt);
        char c = "eEfFgGaA"[below(state, 8)];
        /* The GNU C library 2.36 loses the zeros of %#g where 9.99... became 10 and so has an exponent. */
        if (strchr(fmt, '#') && (c == 'g' || c == 'G'))
            c = 'e';
        if (below(state, 4) == 0) {
            sprintf(p, "L%c", c);
            long double y = (long double)x;
            if (below(state, 2))
                y = y * 1.0000000000000000001L + (long double)(int64_t)tap_random(state) * 0x1p-70L;
            if (below(state, 8) == 0)
                y *= y * y * y;
            BOTH(fmt, y);
        } else if (below(state, 4) == 0) {
            sprintf(p, "%c", c);
            BOTH(fmt, (float)x);
        } else {
            sprintf(p, "%c", c);
            BOTH(fmt, x);
        }
    }
    finish("doubles and long doubles");
}

static void texts(uint64_t *state)
{
    static const char *const words[] = { "", "a", "hello", "na\xc3\xafve", "\xff\xfe", "a longer one, of some words" };
    char fmt[64];
    long count = tap_count(100000, 2000000);
    for (long i = 0; i < count; i++) {
        const char *word;
        int code;
        const void *address;
        random_head(fmt, state, "-");
        char *p = fmt + strlen(fmt);
        switch (below(state, 4)) {
        case 0:
            sprintf(p, "s");
            word = words[below(state, sizeof words / sizeof *words)];
            BOTH(fmt, word);
            break;
        case 1:
            sprintf(p, "c");
            code = (int)below(state, 300);
            BOTH(fmt, code);
            break;
        case 2:
            if (strchr(fmt, '.')) /* which C leaves undefined */
                *strchr(fmt, '.') = 0;
            strcat(fmt, "p");
            address = below(state, 4) ? (void *)(uintptr_t)random_word(state) : NULL;
            BOTH(fmt, address);
            break;
        default:
            sprintf(p, "s");
            BOTH(fmt, (const char *)NULL);
        }
    }
    finish("strings, characters, pointers");
}

static void several(uint64_t *state)
{
    for (int i = 0; i < 1000; i++) {
        int a = (int)below(state, 40) - 20, b = (int)below(state, 40) - 20, c = (int)random_word(state);
        double x = (double)c / 7;
        BOTH("%*.*d|%-*d|%.*f", a, b, c, b, c, a, x);
        BOTH("%3$d %1$*2$d %%%4$.3e", c, a, b, x);
        BOTH("%2$*1$.*3$g and %2$f", a, x, b);
        BOTH("%s%d%s%c%%%u", "x", a, "y", 'z', 7u);
        BOTH("%%|%jd|%zu|%td|%qd|%d", (intmax_t)c, (size_t)17, (ptrdiff_t)b, (long long)c, a);
    }
    /* With a precision, a string needs no NUL. */
    static const char open[4] = { 'o', 'p', 'e', 'n' };
    BOTH("%.4s|%.3s|%.*s", open, open, 2, open);
    finish("several arguments, stars, positions");
}

int main(void)
{
    uint64_t state = tap_seed();
    integers(&state);
    reals(&state);
    texts(&state);
    several(&state);
    return done_testing();
}
