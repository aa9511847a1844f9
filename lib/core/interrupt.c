/* interrupt.c - lets the program stop a long computation. */

#include "core.h"

static ADDER__NEAR_THREAD struct {
    bool (*poll)(void *state);
    void *state;
    bool held;         /* do not call it: it is running, or the current function cannot report ADDER_EINTR */
    const void *asked; /* while it is running: the place on the stack where it was called */
} interrupt;

void adder_set_interrupt(bool (*poll)(void *state), void *state)
{
    const void *here = __builtin_frame_address(0);
    interrupt.poll = poll;
    interrupt.state = state;
    adder__guard_mend(here);
    if (!interrupt.asked || adder__jumped(interrupt.asked, here)) {
        interrupt.held = false;
        interrupt.asked = NULL;
    }
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

/* Ends a call of the callback, even when an exception passes through. */
static void end_question(struct adder__visit *visit)
{
    interrupt.held = false;
    interrupt.asked = NULL;
    adder__visit_end(visit);
}

ADDER__CALLS_OUT static bool ask(void)
{
    const void *here = __builtin_frame_address(0);
    __attribute__((cleanup(end_question))) struct adder__visit visit = adder__visit_begin(here);
    interrupt.held = true; /* the callback may compute with numbers */
    interrupt.asked = here;
    bool stop = interrupt.poll(interrupt.state);
    visit.returned = true;
    return stop;
}

bool adder__interrupted(void)
{
    if (ADDER__LIKELY(!adder__may_be_interrupted()))
        return false;
    return ask();
}
