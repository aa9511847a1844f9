/* peer-double-conversion.cc - double-conversion (https://github.com/google/double-conversion), of the V8 engine.
   Debian and Ubuntu: libdouble-conversion-dev. */

#include "doubles.h"

#include <double-conversion/double-conversion.h>

using namespace double_conversion;

static const DoubleToStringConverter print(DoubleToStringConverter::EMIT_TRAILING_DECIMAL_POINT |
                                               DoubleToStringConverter::EMIT_TRAILING_ZERO_AFTER_POINT |
                                               DoubleToStringConverter::EMIT_POSITIVE_EXPONENT_SIGN,
                                           "inf", "nan", 'e', -4, 16, 0, 0, 2);
static const StringToDoubleConverter read(StringToDoubleConverter::NO_FLAGS, 0, 0, "inf", "nan");

static void fixed(work *s, double x)
{
    StringBuilder b(s->buffer, (int)s->size);
    print.ToFixed(x, 2, &b);
    b.Finalize();
}

static void exponential(work *s, double x)
{
    StringBuilder b(s->buffer, (int)s->size);
    print.ToExponential(x, 16, &b);
    b.Finalize();
}

static void shortest(work *s, double x)
{
    StringBuilder b(s->buffer, (int)s->size);
    print.ToShortest(x, &b);
    b.Finalize();
}

static double parse(const char *text, size_t length)
{
    int used;
    return read.StringToDouble(text, (int)length, &used);
}

BENCH_EACH(f64_fixed, fixed(s, s->u[k]))
BENCH_EACH(f64_scientific, exponential(s, s->u[k]))
BENCH_EACH(f64_repr, shortest(s, s->u[k]))
BENCH_EACH(f64_parse, s->a[k] = parse(s->text[k], s->length[k]))

static const bench_operation operations[] = {
    { "f64.fixed", doubles_open, f64_fixed, doubles_text, doubles_close },
    { "f64.scientific", doubles_open, f64_scientific, doubles_text, doubles_close },
    { "f64.repr", doubles_open, f64_repr, doubles_text, doubles_close },
    { "f64.parse", doubles_open, f64_parse, doubles_array, doubles_close },
    {},
};

static const char *version(void)
{
    return BENCH_DOUBLE_CONVERSION_VERSION; /* the headers have no version */
}

extern "C" const bench_library bench_double_conversion;
const bench_library bench_double_conversion = {
    "double-conv", "double-conversion, the V8 engine's", version, { operations }
};
