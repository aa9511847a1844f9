/* interrupt.c - a computation that ends when its time is up. */

#include <adder.h>
#include <stdio.h>
#include <time.h>

static bool time_is_up(void *state)
{
    return clock() > *(clock_t *)state;
}

int main(void)
{
    ADDER_AUTO(int) n = ADDER_INT(1);
    clock_t end = clock() + CLOCKS_PER_SEC / 50;

    adder_set_interrupt(time_is_up, &end);
    adder_status err = adder_int_factorial(&n, 20000000);
    adder_set_interrupt(NULL, NULL);
    puts(err == ADDER_EINTR ? adder_strerror(err) : "it was quick");
    adder_print("n is still {}\n", n);
    return 0;
}
