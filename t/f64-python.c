/* f64-python.c - doubles against CPython: round, repr, float, hex, fromhex, fsum, as_integer_ratio, % formatting, and
   the decimal module for the shortest decimal's rounding.  Each line says a function, its arguments and what Adder
   gave; f64-python.py works it out again and answers with what differs. */

#include <adder/f64.h>

#include "doubles.h"
#include "python.h"

static char *batch;
static size_t length, room;
static long bad;
static struct python python;

static const adder_rounding modes[] = { ADDER_HALF_EVEN, ADDER_HALF_UP, ADDER_HALF_DOWN, ADDER_UP,
                                        ADDER_DOWN,      ADDER_CEILING, ADDER_FLOOR,     ADDER_05UP };

static void differs(char *answer)
{
    if (bad++ < 10)
        diag("%s", answer);
}

static void flush(void)
{
    python_ask(&python, batch, length, differs);
    length = 0;
}

__attribute__((format(printf, 1, 2))) static void say(const char *format, ...)
{
    if (room - length < 20000) {
        room = 1 << 20;
        batch = batch ? batch : malloc(room);
        if (!batch)
            exit(1);
        if (length)
            flush();
    }
    va_list args;
    va_start(args, format);
    length += (size_t)vsnprintf(batch + length, room - length, format, args);
    va_end(args);
    batch[length++] = '\n';
}

static void finish(const char *name, long count)
{
    flush();
    is_int(bad, 0, "%s, %ld questions", name, count);
    bad = 0;
}

static void rounding(uint64_t *state)
{
    long count = tap_count(1000000, 10000000);
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(state, &n);
        if (below(state, 1000) == 0)
            n = below(state, 2) ? INT32_MAX : INT32_MIN;
        say("r %" PRIx64 " %d %" PRIx64, double_bits(x), n, double_bits(adder_f64_round(x, n)));
    }
    finish("round", count);
}

static void reprs(uint64_t *state)
{
    char text[64];
    long count = tap_count(1000000, 10000000);
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(state, &n), back;
        if (i < 4092) /* all powers of two, and their neighbours below */
            x = bits_double((uint64_t)(i / 2 + 1) << 52);
        if (i < 4092 && i % 2)
            x = nextafter(x, 0);
        if (i < 4092 && i % 2 == 0 && i / 2 < 52)
            x = ldexp(1, (int)(i / 2) - 1074);
        size_t size = adder_f64_repr(text, sizeof text, x);
        say("p %" PRIx64 " %s", double_bits(x), text);
        if ((adder_f64_parse(&back, text, size, NULL) || !same_double(x, back)) && bad++ < 10)
            diag("repr %s does not read back", text);
    }
    finish("repr", count);
}

static void forms(uint64_t *state)
{
    static char text[8000];
    long count = tap_count(300000, 5000000);
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(state, &n);
        n = n < 0 ? (int)below(state, 20) : n;
        switch (below(state, 4)) {
        case 0:
            adder_f64_scientific(text, sizeof text, x, n, ADDER_HALF_EVEN);
            say("e %" PRIx64 " %d %s", double_bits(x), n, text);
            break;
        case 1:
            adder_f64_general(text, sizeof text, x, n, ADDER_HALF_EVEN);
            say("g %" PRIx64 " %d %s", double_bits(x), n, text);
            break;
        case 2:
            adder_f64_general_alt(text, sizeof text, x, n, ADDER_HALF_EVEN);
            say("a %" PRIx64 " %d %s", double_bits(x), n, text);
            break;
        default:
            adder_f64_fixed(text, sizeof text, x, n, ADDER_HALF_EVEN);
            say("f %" PRIx64 " %d %s", double_bits(x), n, text);
        }
    }
    finish("% formatting", count);
}

/* decimal's quantize is another oracle of the modes, and the only one for rounding the shortest decimal. */
static void decimals(uint64_t *state)
{
    static char text[8000];
    long count = tap_count(300000, 3000000);
    for (long i = 0; i < count; i++) {
        int n, mode = (int)below(state, 8);
        double x = random_double(state, &n);
        if (below(state, 2))
            n = (int)below(state, 8) - 2;
        switch (below(state, 5)) {
        case 0:
            say("m %" PRIx64 " %d %d %" PRIx64, double_bits(x), n, mode,
                double_bits(adder_f64_round_mode(x, n, modes[mode])));
            break;
        case 1:
            adder_f64_fixed(text, sizeof text, x, n, modes[mode]);
            say("F %" PRIx64 " %d %d %s", double_bits(x), n, mode, text);
            break;
        case 2:
            adder_f64_fixed_shortest(text, sizeof text, x, n, modes[mode]);
            say("D %" PRIx64 " %d %d %s", double_bits(x), n, mode, text);
            break;
        case 3:
            n = (int)below(state, 25);
            adder_f64_scientific(text, sizeof text, x, n, modes[mode]);
            say("E %" PRIx64 " %d %d %s", double_bits(x), n, mode, text);
            break;
        default:
            say("d %" PRIx64 " %d %d %" PRIx64, double_bits(x), n, mode,
                double_bits(adder_f64_round_shortest(x, n, modes[mode])));
        }
    }
    finish("the modes of decimal", count);
}

static void say_text(const char *text)
{
    double x = 0;
    if (adder_f64_from_str(&x, text))
        say("q - %s", text);
    else
        say("q %" PRIx64 " %s", double_bits(x), text);
    if (adder_f64_from_hex(&x, text))
        say("x - %s", text);
    else
        say("x %" PRIx64 " %s", double_bits(x), text);
}

static void texts(uint64_t *state)
{
    static char text[3000];
    static const char pieces[][32] = { "0",
                                       "1",
                                       "9",
                                       "12",
                                       "_",
                                       "_",
                                       ".",
                                       ".",
                                       "e",
                                       "E",
                                       "+",
                                       "-",
                                       " ",
                                       "\t",
                                       "inf",
                                       "INFINITY",
                                       "nan",
                                       "NaN",
                                       "e5",
                                       "e-7",
                                       "123_456",
                                       "0x",
                                       "1.8",
                                       "p",
                                       "p-3",
                                       "f",
                                       "F.",
                                       "00",
                                       "000000000000000000000",
                                       "123456789012345678901234567890",
                                       "e300",
                                       "e_",
                                       "p99999999999999999999" };
    long count = tap_count(300000, 5000000);
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(state, &n);
        switch (below(state, 4)) {
        case 0: /* words of the grammar in any order */
            text[0] = 0;
            for (int k = (int)below(state, 6) + 1; k > 0; k--)
                strcat(text, pieces[below(state, sizeof pieces / sizeof *pieces)]);
            break;
        case 1:
            adder_f64_scientific(text, sizeof text, x, (int)below(state, 30), ADDER_HALF_EVEN);
            break;
        case 2: { /* a digit changed into something else */
            adder_f64_fixed(text, sizeof text, x, (int)below(state, 30), ADDER_HALF_EVEN);
            text[below(state, strlen(text))] = "_.e+- 5"[below(state, 7)];
            break;
        }
        default: { /* hexadecimal, of any length */
            static const char digit[] = "0123456789abcdefABCDEF000000000";
            char *p = text;
            p += sprintf(p, "%s%s", below(state, 2) ? "-" : "", below(state, 2) ? "0x" : "");
            int size = (int)below(state, 40) + 1, point = (int)below(state, 40);
            for (int k = 0; k < size; k++) {
                if (k == point)
                    *p++ = '.';
                *p++ = digit[below(state, sizeof digit - 1)];
            }
            sprintf(p, "p%d", (int)below(state, below(state, 2) ? 40 : 2400) - (int)below(state, 1300));
        }
        }
        say_text(text);
        if (i % 4 == 0) {
            adder_f64_hex(text, sizeof text, x);
            say("h %" PRIx64 " %s", double_bits(x), text);
        }
    }
    finish("float, hex and fromhex", count);
}

static void sums(uint64_t *state)
{
    static double v[5000];
    static char line[200000];
    long count = tap_count(20000, 200000);
    for (long i = 0; i < count; i++) {
        size_t size = below(state, below(state, 50) ? 12 : 5000);
        int kind = (int)below(state, 5);
        for (size_t k = 0; k < size; k++) {
            int n;
            v[k] = random_double(state, &n);
            if (kind == 0) /* one magnitude */
                v[k] = (double)(int64_t)tap_random(state) * 0x1p-60;
            if (kind == 1 && k % 2) /* much cancels */
                v[k] = -near_double(v[k - 1], state);
            if (kind == 2) /* near to one another in magnitude, the sum needs far more than 53 bits */
                v[k] = ldexp((double)(int64_t)tap_random(state), (int)below(state, 200) - 100);
            if (kind == 3 && below(state, 30) == 0)
                v[k] = bits_double(tap_random(state) | UINT64_C(0x7ff) << 52);
            if (kind == 3 && below(state, 30) == 0)
                v[k] = below(state, 2) ? INFINITY : -INFINITY;
            if (kind == 4)
                v[k] = ldexp(below(state, 2) ? 1 : -1, (int)below(state, 120));
        }
        size_t used = (size_t)sprintf(line, "s %" PRIx64, double_bits(adder_f64_sum(v, size)));
        for (size_t k = 0; k < size; k++)
            used += (size_t)sprintf(line + used, " %" PRIx64, double_bits(v[k]));
        if (used >= 19000) {
            flush();
            fwrite(line, 1, used, python.to);
            fputc('\n', python.to);
        } else {
            say("%s", line);
        }
    }
    finish("fsum", count);
}

/* Sums that overflow or underflow on the way or in the end, that cancel, and that lie next to a tie. */
static void dots(uint64_t *state)
{
    static double u[300], v[300];
    static char line[18000];
    long count = tap_count(20000, 200000);
    for (long i = 0; i < count; i++) {
        size_t size = below(state, below(state, 50) ? 8 : 300);
        int kind = (int)below(state, 6);
        for (size_t k = 0; k < size; k++) {
            int n;
            u[k] = random_double(state, &n);
            v[k] = random_double(state, &n);
            if (kind == 0) { /* one magnitude */
                u[k] = (double)(int64_t)tap_random(state) * 0x1p-60;
                v[k] = (double)(int64_t)tap_random(state) * 0x1p-60;
            }
            if (kind == 1 && k % 2) { /* much cancels */
                u[k] = -u[k - 1];
                v[k] = near_double(v[k - 1], state);
            }
            if (kind == 2) { /* about the least doubles */
                u[k] = ldexp((double)(int64_t)tap_random(state), -600 - (int)below(state, 60));
                v[k] = ldexp((double)(int64_t)tap_random(state), -600 + (int)below(state, 60));
            }
            if (kind == 3 && below(state, 10) == 0)
                v[k] = below(state, 3) ? INFINITY : bits_double(tap_random(state) | UINT64_C(0x7ff) << 52);
            if (kind == 3 && below(state, 30) == 0)
                u[k] = 0;
            if (kind == 4) { /* powers of two, about the greatest doubles */
                u[k] = ldexp(below(state, 2) ? 1 : -1, 400 + (int)below(state, 60));
                v[k] = ldexp(1, 510 + (int)below(state, 56));
            }
        }
        size_t used = (size_t)sprintf(line, "u %" PRIx64, double_bits(adder_f64_dot(u, v, size)));
        for (size_t k = 0; k < size; k++)
            used += (size_t)sprintf(line + used, " %" PRIx64 " %" PRIx64, double_bits(u[k]), double_bits(v[k]));
        say("%s", line);
    }
    finish("exact dot products", count);
}

static void hashes(uint64_t *state)
{
    long count = tap_count(100000, 1000000);
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(state, &n);
        if (below(state, 4) == 0)
            x = ldexp(below(state, 2) ? 1 : -1, (int)below(state, 2098) - 1074);
        if (below(state, 4) == 0)
            x = (double)((int64_t)below(state, 7) - 3);
        say("H %" PRIx64 " %" PRIdPTR, double_bits(x), adder_f64_hash(x));
    }
    finish("hash", count);
}

static void ratios(uint64_t *state)
{
    static char a[2000], b[2000];
    adder_int num = ADDER_INT(0), den = ADDER_INT(0);
    long count = tap_count(20000, 200000);
    for (long i = 0; i < count; i++) {
        int n;
        double x = random_double(state, &n);
        if (adder_f64_ratio(&num, &den, x)) {
            bad++;
            continue;
        }
        adder_int_str(a, sizeof a, num, 10);
        adder_int_str(b, sizeof b, den, 10);
        say("t %" PRIx64 " %s %s", double_bits(x), a, b);
    }
    adder_int_clear(&num);
    adder_int_clear(&den);
    finish("as_integer_ratio", count);
}

int main(void)
{
    uint64_t state = tap_seed();
    python_start(&python, "f64-python.py");
    rounding(&state);
    reprs(&state);
    forms(&state);
    decimals(&state);
    texts(&state);
    sums(&state);
    dots(&state);
    hashes(&state);
    ratios(&state);
    python_stop(&python);
    free(batch);
    return done_testing();
}
