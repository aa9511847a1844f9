/* peer-fast-float.cc - fast_float (https://github.com/fastfloat/fast_float): reading doubles, header only.
   Debian and Ubuntu: libfast-float-dev. */

#include "doubles.h"

#include <fast_float/fast_float.h>

BENCH_EACH(f64_parse, {
    auto end = fast_float::from_chars(s->text[k], s->text[k] + s->length[k], s->a[k]);
    s->failed |= end.ec != std::errc();
})

static const bench_operation operations[] = {
    { "f64.parse", doubles_open, f64_parse, doubles_array, doubles_close },
    {},
};

static const char *version(void)
{
    return BENCH_FAST_FLOAT_VERSION; /* the headers of that release have no version */
}

extern "C" const bench_library bench_fast_float;
const bench_library bench_fast_float = { "fast_float", "fast_float, from_chars", version, { operations } };
