/* interrupt.c - the program's wish to stop a long computation. */

#include "core.h"

static _Thread_local struct {
    bool (*poll)(void *state);
    void *state;
} interrupt
#if defined __ELF__
    __attribute__((tls_model("initial-exec")))
#endif
    ;

void adder_set_interrupt(bool (*poll)(void *state), void *state)
{
    interrupt.poll = poll;
    interrupt.state = state;
}

bool adder__interrupted(void)
{
    bool (*poll)(void *) = interrupt.poll;
    if (ADDER__LIKELY(!poll))
        return false;
    /* The callback may compute with numbers, and is not asked while it does. */
    interrupt.poll = NULL;
    bool stop = poll(interrupt.state);
    if (!interrupt.poll)
        interrupt.poll = poll;
    return stop;
}
