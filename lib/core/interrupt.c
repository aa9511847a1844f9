/* interrupt.c - the program's wish to stop a long computation. */

#include "core.h"

static _Thread_local struct {
    bool (*poll)(void *state);
    void *state;
    bool held; /* not to be asked: it is running, or the call has no way to report it */
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

bool adder__hold_interrupts(bool hold)
{
    bool was = interrupt.held;
    interrupt.held = hold;
    return was;
}

bool adder__may_be_interrupted(void)
{
    return interrupt.poll && !interrupt.held;
}

bool adder__interrupted(void)
{
    if (ADDER__LIKELY(!adder__may_be_interrupted()))
        return false;
    adder__hold_interrupts(true); /* the callback may compute with numbers */
    bool stop = interrupt.poll(interrupt.state);
    adder__hold_interrupts(false);
    return stop;
}
