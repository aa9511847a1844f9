/* refuse.h - memory that runs out: the library's allocator and GMP's, of which the allocation number `fail_at` since
   `seen` was set to 0 is refused while `on` is set. */

#ifndef ADDER_T_REFUSE_H
#define ADDER_T_REFUSE_H

#include <adder.h>

#include <gmp.h>
#include <stdlib.h>

static struct {
    bool on;
    long fail_at, seen, live;
} memory;

static bool refuse(void)
{
    return memory.on && ++memory.seen == memory.fail_at;
}

static void *own_allocate(size_t n)
{
    void *p = refuse() ? NULL : malloc(n);
    memory.live += p != NULL;
    return p;
}

static void *own_reallocate(void *p, size_t n)
{
    return p ? (refuse() ? NULL : realloc(p, n)) : own_allocate(n);
}

static void own_free(void *p)
{
    memory.live -= p != NULL;
    free(p);
}

static void *gmp_reallocate(void *p, size_t old_size, size_t n)
{
    (void)old_size;
    return own_reallocate(p, n);
}

static void gmp_free(void *p, size_t n)
{
    (void)n;
    own_free(p);
}

static void refuse_memory(void)
{
    adder_set_guard(false);
    mp_set_memory_functions(own_allocate, gmp_reallocate, gmp_free);
    adder_set_guard(true);
    adder_set_allocator(own_allocate, own_reallocate, own_free);
}

#endif /* ADDER_T_REFUSE_H */
