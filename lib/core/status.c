/* status.c - statuses in words, and the version. */

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

const char *adder_version(void)
{
    return ADDER_VERSION;
}
