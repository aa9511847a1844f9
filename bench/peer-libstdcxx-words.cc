/* peer-libstdcxx-words.cc - the C++ library's text of machine integers: std::to_chars and std::from_chars. */

#include "words.h"

#include <charconv>

static char *print(work *s, uint64_t v)
{
    return std::to_chars(s->buffer, s->buffer + s->size - 1, v).ptr;
}

static bool parse(int64_t *r, const char *text, size_t length)
{
    uint64_t v = 0;
    bool good = std::from_chars(text, text + length, v).ec == std::errc();
    *r = (int64_t)v;
    return good;
}

BENCH_EACH(fixed_str, *print(s, (uint64_t)s->u[k]) = '\0')
BENCH_EACH(fixed_parse, s->failed |= !parse(&s->a[k], s->text[k], s->length[k]))

extern "C" const bench_operation bench_libstdcxx_words[];
const bench_operation bench_libstdcxx_words[] = {
    { "fixed.str", words_open, fixed_str, words_text, words_close },
    { "fixed.parse", words_open, fixed_parse, words_array, words_close },
    {},
};
