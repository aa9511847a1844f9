/* status.c - an example for each group of adder/status.h.

   The comment above an example names a function of the group. */

#include <adder.h>

/* adder_strerror */
static void statuses(void)
{
    adder_int a = ADDER_INT(7);
    adder_status err = ADDER_OK;
    err |= adder_int_set_str(&a, "12 apples", 10);  /* a is still 7 */
    err |= adder_int_floordiv(&a, a, ADDER_INT(0)); /* ... and still */
    if (err & ADDER_EDIVZERO)
        adder_print("division by zero, a = {}\n", a);
        /* prints division by zero, a = 7 */
    adder_print("{}\n", adder_strerror(ADDER_ENOMEM));
    /* prints memory ran out */
}

/* adder_free */
static void memory(void)
{
    char *text = adder_int_to_str(ADDER_INT(1234567), 10);
    adder_print("{}\n", text ? text : "out of memory"); /* prints 1234567 */
    adder_free(text);
}

/* adder_set_guard */
static void guard(void)
{
    bool was_on = adder_set_guard(
        false);              /* from here on, GMP aborts when memory runs out */
    adder_set_guard(was_on); /* as before */
    adder_print("the guard was {}\n", was_on ? "on" : "off");
    /* prints the guard was on */
}

/* adder_set_max_bits */
static void limits(void)
{
    ADDER_AUTO(int) a = ADDER_INT(0);
    adder_set_max_bits(1000000);
    adder_status err = adder_int_pow(&a, ADDER_INT(9), ADDER_INT(999999999));
    adder_set_max_bits(0); /* no limit, as at the start */
    adder_print("{}\n", err == ADDER_ELIMIT ? "refused" : "computed");
    /* prints refused */
}

static bool stop_at_once(void *state)
{
    (void)state;
    return true;
}

/* adder_set_interrupt */
static void interruption(void)
{
    ADDER_AUTO(int) a = ADDER_INT(0);
    /* bool stop_at_once(void *state) returns true */
    adder_set_interrupt(stop_at_once, NULL);
    adder_status err = adder_int_factorial(&a, 10000000);
    adder_set_interrupt(NULL, NULL);
    adder_print("{}, a = {}\n", err == ADDER_EINTR ? "stopped" : "finished", a);
    /* prints stopped, a = 0 */
}

/* ADDER_AUTO */
static void scope(void)
{
    ADDER_AUTO(int) big = ADDER_INT(0);
    if (adder_int_pow(&big, ADDER_INT(3), ADDER_INT(50)))
        return;               /* big is cleared on every way out */
    adder_print("{}\n", big); /* prints 717897987691852588770249 */
}

int main(void)
{
    statuses();
    memory();
    guard();
    limits();
    interruption();
    scope();
    return 0;
}
