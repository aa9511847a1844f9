/* refuse.h - allocators that refuse memory when a test says so: the library's, and GMP's, which MPFR uses too. */

#ifndef ADDER_REFUSE_H
#define ADDER_REFUSE_H

#include <adder.h>
#include <gmp.h>
#include <stdlib.h>

#include "tap.h"

/* One count for both kinds of memory. */
static struct {
    bool on;
    bool only_gmp; /* Adder's own is never refused */
    bool for_good; /* all later allocations are refused too */
    long fail_at, seen, refused, live;
} memory;

static bool refuse(bool is_gmp)
{
    if (!memory.on || (memory.only_gmp && !is_gmp))
        return false;
    long n = ++memory.seen;
    bool refused = n == memory.fail_at || (memory.for_good && n > memory.fail_at);
    memory.refused += refused;
    return refused;
}

static void *counted(void *p)
{
    memory.live += p != NULL;
    return p;
}

static void *own_allocate(size_t n)
{
    return refuse(false) ? NULL : counted(malloc(n));
}

static void *own_reallocate(void *p, size_t n)
{
    if (refuse(false))
        return NULL;
    return p ? realloc(p, n) : counted(malloc(n));
}

/* The library frees only blocks that it allocated. */
static void own_free(void *p)
{
    if (!p)
        abort();
    memory.live--;
    free(p);
}

static void *gmp_allocate(size_t n)
{
    return refuse(true) ? NULL : counted(malloc(n));
}

static void *gmp_reallocate(void *p, size_t old_size, size_t n)
{
    (void)old_size;
    return refuse(true) ? NULL : realloc(p, n);
}

static void gmp_free(void *p, size_t size)
{
    (void)size;
    own_free(p);
}

/* Allocation n from here on fails, until memory.on is false. */
__attribute__((unused)) static void refuse_from(long n)
{
    memory.on = true;
    memory.fail_at = n;
    memory.seen = memory.refused = 0;
}

/* Makes them those of the library and of GMP, the guard around the latter. */
static void refuse_begin(void)
{
    adder_set_allocator(own_allocate, own_reallocate, own_free);
    ok(adder_set_guard(false), "the guard is on from the beginning");
    mp_set_memory_functions(gmp_allocate, gmp_reallocate, gmp_free);
    ok(!adder_set_guard(true), "and is on again, around the functions of the test");
}

#endif /* ADDER_REFUSE_H */
