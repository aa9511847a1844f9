/* peer-libc-words.c - the C library's text of machine integers: snprintf and strtoll. */

#include "words.h"

#include <errno.h>
#include <inttypes.h>

static bool parse(int64_t *r, const char *text)
{
    char *end;
    errno = 0;
    *r = strtoll(text, &end, 10);
    return errno == 0 && *end == '\0';
}

BENCH_EACH(fixed_str, s->found += (size_t)snprintf(s->buffer, s->size, "%" PRId64, s->u[k]))
BENCH_EACH(fixed_parse, s->failed |= !parse(&s->a[k], s->text[k]))

const bench_operation bench_libc_words[] = {
    { "fixed.str", words_open, fixed_str, words_text, words_close },
    { "fixed.parse", words_open, fixed_parse, words_array, words_close },
    { 0 },
};
