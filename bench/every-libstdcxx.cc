/* every-libstdcxx.cc - the C++ library's side of every-f64.h. */

#include "every-doubles.h"

#include <charconv>

typedef every_doubles work;

#define NAMES                                                                                                          \
    const double x = s->x[k];                                                                                          \
    const float f = (float)x;                                                                                          \
    const char *const t = s->text[k];                                                                                  \
    const size_t n = s->length[k], size = s->size - 1;                                                                 \
    char *const b = s->buffer;                                                                                         \
    const int p = s->p;                                                                                                \
    (void)x, (void)f, (void)t, (void)n, (void)size, (void)b, (void)p

#undef THEIRS_text
#define THEIRS_text(call) *(call).ptr = '\0'

#define ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs)
#define CXX(name, title, unit, input, result, ours, theirs) EVERY_RUN(run_##name, NAMES, THEIRS_##result(theirs))
#include "every-f64.h"
#undef CXX

#define every_doubles_nothing nullptr
#define CXX(name, title, unit, input, result, ours, theirs)                                                            \
    { "every.f64." #name, every_doubles_open, run_##name, every_doubles_##result, every_doubles_close },
extern "C" const bench_operation bench_libstdcxx_every[];
const bench_operation bench_libstdcxx_every[] = {
#include "every-f64.h"
    {},
};
