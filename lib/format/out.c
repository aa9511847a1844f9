/* out.c - text under construction: its memory, and how it goes to a buffer, a file or a new string. */

#include "format.h"

void adder__out_close(adder__out *o)
{
    if (o->start != o->borrowed)
        adder__free(o->start);
}

/* Makes room in a larger block. */
static bool enlarge(adder__out *o, size_t n)
{
    size_t length = adder__out_mark(o), room = (size_t)(o->last - o->start);
    /* The last engine may ask for a little more than it will need. */
    if (n > (size_t)INT_MAX + 16 || length + n > (size_t)INT_MAX + 16)
        return adder__out_fail(o, EOVERFLOW);
    size_t size = length + n + 64 > 2 * room ? length + n + 64 : 2 * room;
    char *block;
    if (o->start == o->borrowed) {
        block = adder__alloc(size);
        if (block)
            memcpy(block, o->start, length);
    } else {
        block = adder__realloc(o->start, size);
    }
    if (!block)
        return adder__out_fail(o, ENOMEM);
    o->start = block;
    o->at = block + length;
    o->last = block + size;
    return true;
}

bool adder__out_grow(adder__out *o, size_t n)
{
    enum { MUCH = 1 << 22 };
    if ((size_t)(o->last - o->at) < n && !enlarge(o, n))
        return false;
    size_t step = n > MUCH ? n : MUCH;
    o->end = (size_t)(o->last - o->at) > step ? o->at + step : o->last;
    return adder__out_mark(o) < MUCH || !adder__interrupted() || adder__out_fail(o, EINTR);
}

bool adder__out_fill_many(adder__out *o, char *p, char c, size_t n)
{
    for (; n > ADDER__OUT_MANY; n -= ADDER__OUT_MANY) {
        memset(p, c, ADDER__OUT_MANY);
        if (adder__interrupted())
            return adder__out_fail(o, EINTR);
        p += ADDER__OUT_MANY;
    }
    memset(p, c, n);
    return true;
}

bool adder__out_insert(adder__out *o, size_t mark, size_t n)
{
    if (!adder__out_room(o, n))
        return false;
    char *p = o->start + mark;
    memmove(p + n, p, (size_t)(o->at - p));
    o->at += n;
    return true;
}

bool adder__out_status(adder__out *o, adder_status s)
{
    return s == ADDER_OK || adder__out_fail(o, adder__errno_of(s));
}

bool adder__out_fail_as(adder__out *o, const adder__out *part)
{
    o->where = part->where;
    o->error = part->error;
    o->why = part->why;
    return false;
}

bool adder__out_ask(adder__out *o, uint64_t places)
{
    enum { ALWAYS = 10000, MANY = 1 << 20 };
    uint64_t before = o->asked;
    o->asked = places <= ADDER__MOST_PLACES ? before + places : UINT64_MAX;
    if (ADDER__LIKELY(o->asked <= ALWAYS))
        return true;
    if (o->asked > ADDER__MOST_PLACES || o->asked > adder__max_bits())
        return adder__out_fail(o, EOVERFLOW);
    return o->asked / MANY == before / MANY || !adder__interrupted() || adder__out_fail(o, EINTR);
}

/* The return value of the functions that make a text: its length, or -1 with errno. */
static int length_of(adder__out *o, bool done)
{
    size_t n = adder__out_mark(o);
    if (done && n > INT_MAX)
        done = adder__out_fail(o, EOVERFLOW);
    if (!done)
        adder__out_report(o);
    return done ? (int)n : -1;
}

/* The same as adder__out_close, and preserves errno. */
static void close_quietly(adder__out *o)
{
    if (o->start != o->borrowed)
        adder__free_quietly(o->start);
}

size_t adder__out_deliver(adder__out *o, bool done, char *buf, size_t size)
{
    int n = length_of(o, done);
    if (size > 0) {
        size_t copied = n < 0 ? 0 : (size_t)n < size ? (size_t)n : size - 1;
        if (o->start != buf)
            memcpy(buf, o->start, copied);
        buf[copied] = 0;
    }
    close_quietly(o);
    return n < 0 ? SIZE_MAX : (size_t)n;
}

/* A public function: the language of its format, and its name. */
struct function {
    bool (*make)(adder__out *o, const char *fmt, const adder_arg *args, size_t n);
    const char *name;
};

static int to_file(const struct function *g, FILE *f, const char *fmt, const adder_arg *args, size_t n)
{
    char first[ADDER__OUT_FIRST];
    adder__out o;
    adder__out_begin(&o, first, g->name, fmt);
    int length = length_of(&o, g->make(&o, fmt, args, n));
    if (length > 0 && fwrite(o.start, 1, (size_t)length, f) != (size_t)length) {
        o.arg = NULL;
        o.why = "the text could not be written";
        o.error = errno;
        adder__out_report(&o);
        length = -1;
    }
    close_quietly(&o);
    return length;
}

static int to_buffer(const struct function *g, char *buf, size_t size, const char *fmt, const adder_arg *args, size_t n)
{
    char first[ADDER__OUT_FIRST];
    adder__out o;
    adder__out_begin_buffer(&o, buf, size, first, g->name, fmt);
    size_t length = adder__out_deliver(&o, g->make(&o, fmt, args, n), buf, size);
    return length == SIZE_MAX ? -1 : (int)length;
}

/* Returns the text in its own block, no larger than needed. */
static char *own_block(adder__out *o, size_t size)
{
    if (o->start != o->borrowed) {
        char *text = adder__realloc(o->start, size);
        return text ? text : o->start;
    }
    char *text = adder__alloc(size);
    if (text)
        memcpy(text, o->start, size);
    return text;
}

static int to_string(const struct function *g, char **out, const char *fmt, const adder_arg *args, size_t n)
{
    char first[ADDER__OUT_FIRST];
    adder__out o;
    adder__out_begin(&o, first, g->name, fmt);
    int length = length_of(&o, g->make(&o, fmt, args, n) && adder__out_char(&o, '\0'));
    char *text = length < 0 ? NULL : own_block(&o, (size_t)length);
    if (text) {
        *out = text;
        return length - 1;
    }
    if (length < 0) {
        close_quietly(&o);
    } else {
        adder__out_fail(&o, ENOMEM);
        adder__out_report(&o);
    }
    return -1;
}

int adder_printf_args(const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__printf, "adder_printf" };
    return to_file(&g, stdout, fmt, args, n);
}

int adder_fprintf_args(FILE *f, const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__printf, "adder_fprintf" };
    return to_file(&g, f, fmt, args, n);
}

int adder_snprintf_args(char *buf, size_t size, const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__printf, "adder_snprintf" };
    return to_buffer(&g, buf, size, fmt, args, n);
}

int adder_asprintf_args(char **out, const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__printf, "adder_asprintf" };
    return to_string(&g, out, fmt, args, n);
}

int adder_print_args(const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__print, "adder_print" };
    return to_file(&g, stdout, fmt, args, n);
}

int adder_fprint_args(FILE *f, const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__print, "adder_fprint" };
    return to_file(&g, f, fmt, args, n);
}

int adder_snprint_args(char *buf, size_t size, const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__print, "adder_snprint" };
    return to_buffer(&g, buf, size, fmt, args, n);
}

int adder_asprint_args(char **out, const char *fmt, const adder_arg *args, size_t n)
{
    static const struct function g = { adder__print, "adder_asprint" };
    return to_string(&g, out, fmt, args, n);
}
