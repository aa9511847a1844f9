/* no-memory.c - memory runs out, and the program goes on. */

#include <adder.h>
#include <stdio.h>
#include <stdlib.h>

static size_t left = 1000000; /* bytes that the allocator has left */

static void *allocate(size_t size)
{
    if (size > left)
        return NULL;
    left -= size;
    return malloc(size);
}

static void *reallocate(void *p, size_t size)
{
    if (size > left)
        return NULL;
    left -= size;
    return realloc(p, size);
}

int main(void)
{
    adder_set_allocator(allocate, reallocate, free);

    adder_int a = ADDER_INT(3);
    adder_status err = ADDER_OK;
    while (err == ADDER_OK)
        err = adder_int_mul(&a, a, a); /* until it does not fit */
    printf("%s\n", adder_strerror(err));
    printf("a has its last value, of %s bits\n",
           adder_int_bit_length(a) > 1000000 ? "over a million" : "few");

    adder_int_clear(&a);
    return 0;
}
