/* report.c - describes the error in a format: for the program that asks, and on standard error if the program turned
   that on. */

#include <stdatomic.h>

#include "format.h"

enum { LONGEST = 240 };

static _Thread_local char message[LONGEST]
#if defined __ELF__
    __attribute__((tls_model("initial-exec")))
#endif
    ;
static atomic_bool on_stderr;

bool adder_set_format_report(bool on)
{
    return atomic_exchange_explicit(&on_stderr, on, memory_order_relaxed);
}

const char *adder_format_error(void)
{
    return message;
}

static const char *name_of(adder_arg_kind kind)
{
    static const char *const names[] = {
        [ADDER_ARG_BOOL] = "a bool",
        [ADDER_ARG_I8] = "an integer of 8 bits",
        [ADDER_ARG_I16] = "an integer of 16 bits",
        [ADDER_ARG_I32] = "an integer of 32 bits",
        [ADDER_ARG_I64] = "an integer of 64 bits",
        [ADDER_ARG_U64] = "an unsigned integer",
        [ADDER_ARG_I128] = "an integer of 128 bits",
        [ADDER_ARG_U128] = "an unsigned integer of 128 bits",
        [ADDER_ARG_FLOAT] = "a float",
        [ADDER_ARG_DOUBLE] = "a double",
        [ADDER_ARG_LONG_DOUBLE] = "a long double",
        [ADDER_ARG_STRING] = "a string",
        [ADDER_ARG_POINTER] = "a pointer",
        [ADDER_ARG_INT] = "an adder_int",
        [ADDER_ARG_FRAC] = "an adder_frac",
        [ADDER_ARG_DEC] = "an adder_dec",
        [ADDER_ARG_TEXT] = "a text",
    };
    return (size_t)kind < sizeof names / sizeof *names ? names[kind] : "of an unknown kind";
}

/* Appends a piece of the format.  A message shows only this much, enough to recognise it. */
static char *put_excerpt(char *p, const char *fmt, const char *where)
{
    enum { AROUND = 30 };
    const char *from = where && where - fmt > AROUND ? where - AROUND : fmt;
    size_t n = strnlen(from, 2 * AROUND);
    if (from > fmt)
        p = (char *)memcpy(p, "...", 3) + 3;
    for (size_t i = 0; i < n; i++) {
        char c = from[i];
        if (c == '\n')
            *p++ = '\\';
        *p++ = c == '\n' ? 'n' : (unsigned char)c < ' ' ? '?' : c;
    }
    if (from[n])
        p = (char *)memcpy(p, "...", 3) + 3;
    *p = 0;
    return p;
}

static void compose(const adder__out *o)
{
    char excerpt[150], where[40] = "", argument[80] = "";
    const char *why = o->why                  ? o->why
                      : o->error == EOVERFLOW ? "over the limit of places, or of the length of a text"
                      : o->error == EINTR     ? "interrupted by the program"
                                              : "memory ran out";
    put_excerpt(excerpt, o->fmt, o->where);
    if (o->where)
        snprintf(where, sizeof where, ", at offset %zu", (size_t)(o->where - o->fmt));
    if (o->arg)
        snprintf(argument, sizeof argument, " (argument %zu is %s)", o->argument, name_of(o->arg->kind));
    snprintf(message, sizeof message, "%s: \"%s\"%s: %s%s", o->caller, excerpt, where, why, argument);
}

void adder__out_report(const adder__out *o)
{
    compose(o);
    if (atomic_load_explicit(&on_stderr, memory_order_relaxed))
        fprintf(stderr, "%s\n", message);
    errno = o->error;
}
