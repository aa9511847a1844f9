/* memory.c - the program's allocator, and its limit on the size of numbers. */

#include <errno.h>
#include <stdlib.h>

#include "core.h"

static struct {
    void *(*allocate)(size_t);
    void *(*reallocate)(void *, size_t);
    void (*deallocate)(void *);
} allocator = { malloc, realloc, free };

bool adder__uses_malloc = true;

void adder_set_allocator(void *(*allocate)(size_t), void *(*reallocate)(void *, size_t), void (*deallocate)(void *))
{
    allocator.allocate = allocate ? allocate : malloc;
    allocator.reallocate = reallocate ? reallocate : realloc;
    allocator.deallocate = deallocate ? deallocate : free;
    adder__uses_malloc = allocator.allocate == malloc && allocator.deallocate == free;
}

ADDER__CALLS_OUT void *adder__alloc(size_t size)
{
    return allocator.allocate(size);
}

ADDER__CALLS_OUT void *adder__realloc(void *p, size_t size)
{
    return allocator.reallocate(p, size);
}

ADDER__CALLS_OUT void adder__free(void *p)
{
    allocator.deallocate(p);
}

void adder__free_quietly(void *p)
{
    int kept = errno;
    adder__free(p);
    errno = kept;
}

void adder_free(void *p)
{
    if (p)
        adder__free(p);
}

atomic_size_t adder__max_bits_set = SIZE_MAX;

void adder_set_max_bits(size_t limit)
{
    atomic_store_explicit(&adder__max_bits_set, limit ? limit : SIZE_MAX, memory_order_relaxed);
}
