/* peer-libc.c - the C library: printf and strtod.  Rounding prints and reads back, as a program does that has only the
   C library and needs it right. */

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

static const bench_operation operations[] = {
    { "f64.round", doubles_open, f64_round, doubles_array, doubles_close },
    { "f64.fixed", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "format.double", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "f64.scientific", doubles_open, f64_scientific, doubles_text, doubles_close },
    { "f64.parse", doubles_open, f64_parse, doubles_array, doubles_close },
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

extern const bench_operation bench_libc_fixed[], bench_libc_every_f64[], bench_libc_every_format[];

const bench_library bench_libc = { "libc", "the C library: snprintf, strtod, strtoull", version,
                                   .operations = { operations, bench_libc_fixed, bench_libc_every_f64,
                                                   bench_libc_every_format } };
