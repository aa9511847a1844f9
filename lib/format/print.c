/* print.c - Python's str.format. */

#include "digits/digits.h"
#include "format.h"

/* The arguments, and how they have been numbered so far: by the format's order, or by numbers in it. */
struct fields {
    const adder_arg *args;
    size_t n, next;
    bool automatic, manual;
    uint64_t shown; /* of the first 64, those that were */
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
static const adder_arg *field_argument(adder__out *o, struct fields *f, const char **p, const char *end)
{
    size_t i = 0;
    const char *first = *p;
    if (*p < end && adder__is_digit(**p)) {
        f->manual = true;
        for (; *p < end && adder__is_digit(**p); ++*p)
            if (i < f->n)
                i = 10 * i + (size_t)(**p - '0');
    } else {
        f->automatic = true;
        i = f->next++;
    }
    bool both = f->automatic && f->manual;
    o->argument = i + 1;
    o->arg = i < f->n ? &f->args[i] : NULL;
    if (ADDER__LIKELY(o->arg && !both))
        return o->arg;
    adder__out_refuse_at(o, first, both ? "fields with numbers and without" : "no such argument");
    return NULL;
}

static bool put_fields(adder__out *o, struct fields *f, const char *p, const char *end, bool nested);

/* Opens a separate text for a part of o; its places are counted with those of o. */
static void open_part(adder__out *part, const adder__out *o, char *memory, size_t size)
{
    adder__out_open(part, memory, size);
    part->asked = o->asked;
}

/* format(a, spec) with a specification that contains fields. */
static bool put_expanded(adder__out *o, struct fields *f, const adder_arg *a, const char *p, const char *end)
{
    char first[64];
    adder__out spec;
    open_part(&spec, o, first, sizeof first);
    bool done = put_fields(&spec, f, p, end, true) && adder__out_char(&spec, '\0');
    o->asked = spec.asked;
    if (!done) {
        o->arg = spec.arg;
        o->argument = spec.argument;
        adder__out_fail_as(o, &spec);
    } else if (!(done = adder__format_value(o, a, spec.start, spec.at - 1))) {
        o->where = p; /* the error is in the arguments, not in the specification */
    }
    adder__out_close(&spec);
    return done;
}

static bool put_value(adder__out *o, struct fields *f, const adder_arg *a, const char *p, const char *end, bool nested)
{
    if (!memchr(p, '{', (size_t)(end - p)))
        return adder__format_value(o, a, p, end);
    return nested ? adder__out_refuse_at(o, p, "fields nested more than two deep") : put_expanded(o, f, a, p, end);
}

/* The same for a field with a conversion, whose text is formatted as a string. */
static bool put_converted(adder__out *o, struct fields *f, const adder_arg *a, char conversion, const char *p,
                          const char *end, bool nested)
{
    char first[ADDER__OUT_FIRST];
    adder__out text;
    open_part(&text, o, first, sizeof first);
    bool done = conversion == 's' ? adder__put_str(&text, a) : adder__put_repr(&text, a, conversion == 'a');
    o->asked = text.asked;
    if (done) {
        adder_arg string = adder_text(text.start, adder__out_mark(&text));
        done = put_value(o, f, &string, p, end, nested);
    } else {
        adder__out_fail_as(o, &text);
    }
    adder__out_close(&text);
    return done;
}

static bool put_field(adder__out *o, struct fields *f, const char *p, const char *end, bool nested)
{
    const adder_arg *a = field_argument(o, f, &p, end);
    size_t mark = adder__out_mark(o), i = o->argument - 1;
    char conversion = 0;
    bool done;
    if (!a)
        return false;
    if (p < end && *p == '!') {
        if (end - p < 2 || !(p[1] == 's' || p[1] == 'r' || p[1] == 'a'))
            return adder__out_refuse_at(o, p, "the conversion is not !s, !r or !a");
        conversion = p[1];
        p += 2;
    }
    if (p < end && *p != ':')
        return adder__out_refuse_at(o, p, "expected !, : or the end of the field");
    p += p < end;
    if (conversion)
        done = put_converted(o, f, a, conversion, p, end, nested);
    else
        done = p == end ? adder__put_str(o, a) : put_value(o, f, a, p, end, nested);
    return done && (!f->manual || adder__out_shown(o, &f->shown, i, mark));
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
            return adder__out_refuse_at(o, p, "a single brace");
        if (!put_field(o, f, p + 1, stop, nested)) {
            if (!o->where)
                o->where = p;
            return false;
        }
        p = stop + 1;
    }
    return true;
}

bool adder__print(adder__out *o, const char *fmt, const adder_arg *args, size_t n)
{
    struct fields f = { args, n, 0, false, false, 0 };
    return put_fields(o, &f, fmt, fmt + strlen(fmt), false);
}
