/* peer-libc.c - the C library: printf and strtod.  Rounding prints and reads back, as a program does that has only the
   C library and needs it right. */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* asprintf */
#endif

#include "doubles.h"

#include <features.h>

BENCH_ARRAY(f64_round, {
    char t[400];
    snprintf(t, sizeof t, "%.2f", u[k]);
    a[k] = strtod(t, NULL);
})
BENCH_EACH(f64_fixed, s->found += (size_t)snprintf(s->buffer, s->size, "%.2f", s->u[k]))
BENCH_EACH(f64_scientific, s->found += (size_t)snprintf(s->buffer, s->size, "%.16e", s->u[k]))
BENCH_EACH(f64_parse, s->a[k] = strtod(s->text[k], NULL))

#define ALONE(name, title, unit, input, result, ours)
#define CXX(name, title, unit, input, result, ours, theirs)
#define LIBC(name, title, unit, input, result, ours, theirs)                                                           \
    EVERY_RUN(every_##name, DOUBLES_NAMES, THEIRS_##result(theirs))
#include "every-f64.h"
#undef LIBC

static FILE *null;

static void *open_null(const bench_input *in)
{
    null = fopen("/dev/null", "w");
    if (!null)
        bench_fail("no /dev/null");
    return doubles_open(in);
}

static void close_null(void *state)
{
    fclose(null);
    doubles_close(state);
}

#define FORMAT_NAMES                                                                                                   \
    DOUBLES_NAMES;                                                                                                     \
    const char *const word = "price";                                                                                  \
    char *fresh = NULL;                                                                                                \
    (void)word, (void)fresh

#undef ALONE
#define ALONE(name, title, result, ours)
#define ROW(name, title, result, ours, theirs) EVERY_RUN(every_##name, FORMAT_NAMES, THEIRS_##result(theirs))
#include "every-format.h"
#undef ROW
#undef ALONE

static const bench_operation operations[] = {
    { "f64.round", doubles_open, f64_round, doubles_array, doubles_close },
    { "f64.fixed", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "format.double", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "f64.scientific", doubles_open, f64_scientific, doubles_text, doubles_close },
    { "f64.parse", doubles_open, f64_parse, doubles_array, doubles_close },
#define ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs)                                                           \
    { "every.f64." #name, doubles_open, every_##name, RESULT_##result, doubles_close },
#include "every-f64.h"
#undef ALONE
#define ALONE(name, title, result, ours)
#define ROW(name, title, result, ours, theirs)                                                                         \
    { "every.format." #name, open_null, every_##name, RESULT_##result, close_null },
#include "every-format.h"
    { 0 },
};

#define TEXT(x) #x
#define VERSION(major, minor) "glibc " TEXT(major) "." TEXT(minor)

static const char *version(void)
{
#ifdef __GLIBC__
    return VERSION(__GLIBC__, __GLIBC_MINOR__);
#else
    return "";
#endif
}

extern const bench_operation bench_libc_fixed[];

const bench_library bench_libc = { "libc", "the C library: snprintf, strtod, strtoull", version,
                                   .operations = { operations, bench_libc_fixed } };
