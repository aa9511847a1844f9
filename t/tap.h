/* tap.h - the Test Anything Protocol: what a test program prints, for `make check` and for `prove`.

       int main(void)
       {
           ok(1 + 1 == 2, "addition");
           is_int(2 * 2, 4, "multiplication of %d", 2);
           return done_testing();
       }

   Each check prints one line "ok N - name" or "not ok N - name", with what was seen and what was expected behind a
   failure, and returns whether it passed.  A test that checks a million values counts its failures and ends in one
   check, so that the output stays readable. */

#ifndef ADDER_TAP_H
#define ADDER_TAP_H

#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct {
    long run, failed, planned;
    const char *todo;
} tap;

/* "# ..." lines for the reader. */
__attribute__((format(printf, 1, 2), unused)) static void diag(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("# ", stdout);
    vprintf(format, args);
    putchar('\n');
    va_end(args);
}

/* Says beforehand how many checks come; optional, since done_testing() says it afterwards. */
__attribute__((unused)) static void plan(long checks)
{
    tap.planned = checks;
    printf("1..%ld\n", checks);
}

/* Ends the program as one that cannot run here; the reason is shown. */
__attribute__((format(printf, 1, 2), noreturn, unused)) static void skip_all(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("1..0 # SKIP ", stdout);
    vprintf(format, args);
    putchar('\n');
    va_end(args);
    exit(0);
}

static bool tap_line(bool passed, const char *directive, const char *reason, const char *format, va_list args)
{
    tap.run++;
    printf("%s %ld - ", passed ? "ok" : "not ok", tap.run);
    vprintf(format, args);
    if (directive)
        printf(" # %s %s", directive, reason);
    putchar('\n');
    if (!passed && !directive)
        tap.failed++;
    fflush(stdout);
    return passed;
}

/* A check that a condition holds. */
__attribute__((format(printf, 2, 3), unused)) static bool ok(bool passed, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    tap_line(passed, tap.todo ? "TODO" : NULL, tap.todo, format, args);
    va_end(args);
    return passed;
}

/* A check that two integers are equal. */
__attribute__((format(printf, 3, 4), unused)) static bool is_int(intmax_t got, intmax_t expected, const char *format,
                                                                 ...)
{
    va_list args;
    va_start(args, format);
    bool passed = tap_line(got == expected, tap.todo ? "TODO" : NULL, tap.todo, format, args);
    va_end(args);
    if (!passed)
        diag("     got: %" PRIdMAX "\n# expected: %" PRIdMAX, got, expected);
    return passed;
}

/* A check that two strings are equal; NULL equals only NULL. */
__attribute__((format(printf, 3, 4), unused)) static bool is_str(const char *got, const char *expected,
                                                                 const char *format, ...)
{
    va_list args;
    va_start(args, format);
    bool same = got && expected ? strcmp(got, expected) == 0 : got == expected;
    bool passed = tap_line(same, tap.todo ? "TODO" : NULL, tap.todo, format, args);
    va_end(args);
    if (!passed)
        diag("     got: %s\n# expected: %s", got ? got : "(NULL)", expected ? expected : "(NULL)");
    return passed;
}

/* A check that cannot be made here, and why. */
__attribute__((format(printf, 2, 3), unused)) static void skip(const char *reason, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    tap_line(true, "SKIP", reason, format, args);
    va_end(args);
}

/* The checks from here on are expected to fail, for this reason; NULL ends that. */
__attribute__((unused)) static void todo(const char *reason)
{
    tap.todo = reason;
}

/* The program's exit status: 0 if every check passed and the plan was kept. */
__attribute__((unused)) static int done_testing(void)
{
    if (!tap.planned)
        printf("1..%ld\n", tap.run);
    else if (tap.planned != tap.run)
        diag("planned %ld checks but ran %ld", tap.planned, tap.run);
    if (!tap.run)
        diag("no check was made");
    if (tap.failed)
        diag("%ld of %ld checks failed", tap.failed, tap.run);
    return tap.failed || !tap.run || (tap.planned && tap.planned != tap.run);
}

/* The seed of a randomized test: the environment's ADDER_SEED, else a new one; printed, so that a failure can be
   repeated. */
__attribute__((unused)) static uint64_t tap_seed(void)
{
    uint64_t seed = 0;
    const char *given = getenv("ADDER_SEED");
    if (given) {
        seed = strtoull(given, NULL, 0);
    } else {
        FILE *f = fopen("/dev/urandom", "rb");
        if (!f || fread(&seed, sizeof seed, 1, f) != 1)
            seed = (uint64_t)(uintptr_t)&seed;
        if (f)
            fclose(f);
    }
    diag("seed: ADDER_SEED=%" PRIu64, seed);
    return seed;
}

/* How much a randomized test does: `usual` in `make check`, `nightly` when ADDER_NIGHTLY is set, or ADDER_COUNT; at
   most ADDER_AT_MOST, which is for slow builds. */
__attribute__((unused)) static long tap_count(long usual, long nightly)
{
    const char *given = getenv("ADDER_COUNT");
    const char *limit = getenv("ADDER_AT_MOST");
    long count = given ? atol(given) : getenv("ADDER_NIGHTLY") ? nightly : usual;
    return limit && atol(limit) < count ? atol(limit) : count;
}

/* A random 64-bit number: SplitMix64 (Steele, Lea and Flood, 2014). */
__attribute__((unused)) static uint64_t tap_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

#endif /* ADDER_TAP_H */
