/* peer-libstdcxx-words.cc - the C++ library's text of machine integers: std::to_chars and std::from_chars. */

#include "words.h"

#include <charconv>

BENCH_EACH(fixed_str, *std::to_chars(s->buffer, s->buffer + s->size - 1, s->u[k]).ptr = '\0')
BENCH_EACH(fixed_parse, {
    auto end = std::from_chars(s->text[k], s->text[k] + s->length[k], s->a[k]);
    s->failed |= end.ec != std::errc();
})

extern "C" const bench_operation bench_libstdcxx_words[];
const bench_operation bench_libstdcxx_words[] = {
    { "fixed.str", words_open, fixed_str, words_text, words_close },
    { "fixed.parse", words_open, fixed_parse, words_array, words_close },
    {},
};
