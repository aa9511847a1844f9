/* status.c - statuses as words and as errno, and the version. */

#include <errno.h>

#include "core.h"

const char *adder_strerror(adder_status s)
{
    static const char *const words[] = {
        "memory ran out",
        "division by zero",
        "no such value",
        "does not fit the destination",
        "the text is not a number",
        "over the limit that the program set",
        "reading or writing failed",
        "interrupted by the program",
        "the result was rounded",
    };
    if (s == ADDER_OK)
        return "success";
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (s >> i & 1)
            return words[i];
    return "unknown status";
}

int adder__errno_of(adder_status s)
{
    if (s & ADDER_ENOMEM)
        return ENOMEM;
    if (s & ADDER_EINTR)
        return EINTR;
    return s & (ADDER_ELIMIT | ADDER_ERANGE) ? EOVERFLOW : EINVAL;
}

size_t adder__no_text(char *buf, size_t size, adder_status s)
{
    if (size > 0)
        *buf = 0;
    errno = adder__errno_of(s);
    return SIZE_MAX;
}

char *adder__no_string(adder_status s)
{
    errno = adder__errno_of(s);
    return NULL;
}

const char *adder_version(void)
{
    return ADDER_VERSION;
}
