/* print.c - Python's str.format. */

#include "digits/digits.h"
#include "format.h"

/* The arguments, and how they have been numbered so far: by the format's order, or by numbers in it. */
struct fields {
    const adder_arg *args;
    size_t n, next;
    bool automatic, manual;
};

/* The end of a replacement field that begins at p, behind its brace: at its closing brace.  NULL: there is none. */
static const char *field_end(const char *p, const char *end)
{
    int depth = 1;
    for (; p < end; p++) {
        if (*p == '{')
            depth++;
        else if (*p == '}' && --depth == 0)
            return p;
    }
    return NULL;
}

/* The argument that "", "0", "1" ... at *p names. */
static const adder_arg *field_argument(struct fields *f, const char **p, const char *end)
{
    size_t i = 0;
    if (*p < end && adder__is_digit(**p)) {
        f->manual = true;
        for (; *p < end && adder__is_digit(**p); ++*p)
            if (i < f->n)
                i = 10 * i + (size_t)(**p - '0');
    } else {
        f->automatic = true;
        i = f->next++;
    }
    return i < f->n && !(f->automatic && f->manual) ? &f->args[i] : NULL;
}

static bool put_fields(adder__out *o, struct fields *f, const char *p, const char *end, bool nested);

/* format(a, spec) of a specification that has fields itself. */
static bool put_expanded(adder__out *o, struct fields *f, const adder_arg *a, const char *p, const char *end)
{
    char first[64];
    adder__out spec;
    adder__out_open(&spec, first, sizeof first);
    bool done = put_fields(&spec, f, p, end, true) && adder__out_char(&spec, '\0');
    if (done)
        done = adder__format_value(o, a, spec.start, spec.at - 1);
    else
        o->error = spec.error;
    adder__out_close(&spec);
    return done;
}

/* A conversion's text, as a string of its own to be formatted. */
static bool convert(adder__out *text, const adder_arg *a, char conversion)
{
    bool done = conversion == 's' ? adder__put_str(text, a) : adder__put_repr(text, a, conversion == 'a');
    return done && adder__out_char(text, '\0');
}

static bool put_field(adder__out *o, struct fields *f, const char *p, const char *end, bool nested)
{
    const adder_arg *a = field_argument(f, &p, end);
    if (!a)
        return adder__out_fail(o, EINVAL);
    if (p == end)
        return adder__put_str(o, a);
    char conversion = 0;
    if (*p == '!') {
        if (end - p < 2 || !(p[1] == 's' || p[1] == 'r' || p[1] == 'a'))
            return adder__out_fail(o, EINVAL);
        conversion = p[1];
        p += 2;
    }
    if (p < end && *p++ != ':')
        return adder__out_fail(o, EINVAL);
    bool expand = memchr(p, '{', (size_t)(end - p)) != NULL;
    if (expand && nested)
        return adder__out_fail(o, EINVAL);
    if (!conversion)
        return expand ? put_expanded(o, f, a, p, end) : adder__format_value(o, a, p, end);
    char first[ADDER__OUT_FIRST];
    adder__out text;
    adder__out_open(&text, first, sizeof first);
    bool done = convert(&text, a, conversion);
    if (done) {
        adder_arg string = { .kind = ADDER_ARG_STRING, .value.string = text.start };
        done = expand ? put_expanded(o, f, &string, p, end) : adder__format_value(o, &string, p, end);
    } else {
        o->error = text.error;
    }
    adder__out_close(&text);
    return done;
}

static bool put_fields(adder__out *o, struct fields *f, const char *p, const char *end, bool nested)
{
    while (p < end) {
        const char *literal = p;
        while (p < end && *p != '{' && *p != '}')
            p++;
        if (p > literal && !adder__out_put(o, literal, (size_t)(p - literal)))
            return false;
        if (p == end)
            break;
        if (p + 1 < end && p[1] == *p) { /* a doubled brace */
            if (!adder__out_char(o, *p))
                return false;
            p += 2;
            continue;
        }
        const char *stop = *p == '{' ? field_end(p + 1, end) : NULL;
        if (!stop)
            return adder__out_fail(o, EINVAL);
        if (!put_field(o, f, p + 1, stop, nested))
            return false;
        p = stop + 1;
    }
    return true;
}

bool adder__print(adder__out *o, const char *fmt, const adder_arg *args, size_t n)
{
    struct fields f = { args, n, 0, false, false };
    return put_fields(o, &f, fmt, fmt + strlen(fmt), false);
}
