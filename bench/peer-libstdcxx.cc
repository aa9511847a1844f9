/* peer-libstdcxx.cc - the C++ library's std::to_chars and std::from_chars (C++17; libstdc++ since GCC 11).
   Debian and Ubuntu: g++. */

#include "doubles.h"

#include <charconv>

static void terminate(std::to_chars_result end)
{
    *end.ptr = '\0';
}

BENCH_EACH(f64_fixed,
           terminate(std::to_chars(s->buffer, s->buffer + s->size - 1, s->u[k], std::chars_format::fixed, 2)))
BENCH_EACH(f64_scientific,
           terminate(std::to_chars(s->buffer, s->buffer + s->size - 1, s->u[k], std::chars_format::scientific, 16)))
/* Its choice between fixed and scientific differs from Python's, so the texts are not compared. */
BENCH_EACH(f64_repr, terminate(std::to_chars(s->buffer, s->buffer + s->size - 1, s->u[k])))
BENCH_EACH(f64_parse, {
    auto end = std::from_chars(s->text[k], s->text[k] + s->length[k], s->a[k]);
    s->failed |= end.ec != std::errc();
})

#undef THEIRS_text
#define THEIRS_text(call) terminate(call)

#define ALONE(name, title, unit, input, result, ours)
#define LIBC(name, title, unit, input, result, ours, theirs)
#define CXX(name, title, unit, input, result, ours, theirs)                                                            \
    EVERY_RUN(every_##name, DOUBLES_NAMES, THEIRS_##result(theirs))
#include "every-f64.h"
#undef CXX

static const bench_operation operations[] = {
    { "f64.fixed", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "f64.scientific", doubles_open, f64_scientific, doubles_text, doubles_close },
    { "f64.repr", doubles_open, f64_repr, nullptr, doubles_close },
    { "f64.parse", doubles_open, f64_parse, doubles_array, doubles_close },
#define CXX(name, title, unit, input, result, ours, theirs)                                                            \
    { "every.f64." #name, doubles_open, every_##name, RESULT_##result, doubles_close },
#include "every-f64.h"
    {},
};

#define TEXT(x) TEXT_(x)
#define TEXT_(x) #x

static const char *version(void)
{
#if defined _GLIBCXX_RELEASE
    return "of GCC " TEXT(_GLIBCXX_RELEASE);
#else
    return "";
#endif
}

extern "C" const bench_operation bench_libstdcxx_words[];
extern "C" const bench_library bench_libstdcxx;
const bench_library bench_libstdcxx = {
    "libstdc++", "the C++ library: to_chars, from_chars", version, { operations, bench_libstdcxx_words }
};
