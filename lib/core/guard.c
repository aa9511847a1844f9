/* guard.c - what happens when memory runs out inside GMP, or the program wants to stop a long computation there.

   GMP takes its memory through three function pointers and has no way to hear that there is none: its default functions
   print a message and abort.  The guard replaces them, once, when the library is loaded.  Outside a guarded call the
   replacements pass through to the functions that were there before.  Inside one they note each block that is taken; a
   failure frees the noted blocks and jumps back to where the call was entered.  An allocation is also the moment to ask
   the program whether to go on, as a long computation makes many.

   GMP's internal functions hold no state but such blocks and their own stack frames, so jumping over them loses
   nothing.  MPFR keeps constants and a pool of small blocks for its later calls.  The guard knows these blocks, as what
   is left when a call succeeds; when one fails, MPFR first drops what it keeps, because a constant may be half-made,
   and then what is left of these blocks is freed too, because the call may have taken some out of the pool. */

#include "config.h"

#include <setjmp.h>
#include <stdlib.h>

#include <gmp.h>

#include "core.h"

/* _setjmp leaves the signal mask alone, which would cost two system calls where setjmp saves it. */
#ifdef HAVE__SETJMP
#define SETJMP(env) _setjmp(env)
#define LONGJMP(env) _longjmp(env, 1)
#else
#define SETJMP(env) setjmp(env)
#define LONGJMP(env) longjmp(env, 1)
#endif

typedef void *allocate_function(size_t);
typedef void *reallocate_function(void *, size_t, size_t);
typedef void free_function(void *, size_t);

/* The functions that were set before ours.  GMP's own would abort on failure, so malloc and its kin, which they call,
   stand for them. */
static struct {
    allocate_function *allocate;
    reallocate_function *reallocate;
    free_function *free;
    bool are_gmps;
} before;

static bool installed;

/* A guarded call: where to go on failure, and the blocks it has taken.  Calls nest when an allocator or a callback of
   the program's calls Adder again. */
enum { FIRST_BLOCKS = 32 };

struct noted {
    void *block;
    size_t size;
};

struct frame {
    struct frame *outer;
    struct noted *noted;
    size_t count, capacity;
    adder_status why;
    void (*release)(void); /* of a call that may keep blocks, else NULL */
    struct noted first[FIRST_BLOCKS];
    jmp_buf failure;
};

/* initial-exec: the library is loaded at start-up or once by dlopen, and this costs one instruction to reach. */
#if defined __ELF__
#define NEAR_THREAD _Thread_local __attribute__((tls_model("initial-exec")))
#else
#define NEAR_THREAD _Thread_local
#endif

static NEAR_THREAD struct frame *current;

/* The blocks that outlive the calls that took them: MPFR's pool is of 32, its constants are four.  They may change
   hands outside a guarded call too, so every change of a block looks here while there are any. */
enum { MOST_KEPT = 64 };

static NEAR_THREAD size_t kept_count;
static NEAR_THREAD bool keeping; /* a call that keeps blocks is under way */
static _Thread_local struct {
    unsigned era;
    struct noted noted[MOST_KEPT];
} kept;

/* Counts the times that the guard was turned on or off: while it is off, no one sees what becomes of kept blocks. */
static atomic_uint era;

static void *before_allocate(size_t size)
{
    return before.are_gmps ? malloc(size) : before.allocate(size);
}

static void *before_reallocate(void *p, size_t old_size, size_t new_size)
{
    return before.are_gmps ? realloc(p, new_size) : before.reallocate(p, old_size, new_size);
}

static void before_free(void *p, size_t size)
{
    if (before.are_gmps)
        free(p);
    else
        before.free(p, size);
}

static void release_list(struct frame *f)
{
    if (f->noted != f->first)
        free(f->noted);
}

static void free_all(const struct noted *noted, size_t count)
{
    while (count-- > 0)
        before_free(noted[count].block, noted[count].size);
}

static _Noreturn void fail(struct frame *f, adder_status why)
{
    f->why = why;
    if (f->release) {
        f->release();
        free_all(kept.noted, kept_count);
        kept_count = 0;
        keeping = false;
    }
    free_all(f->noted, f->count);
    release_list(f);
    current = f->outer;
    LONGJMP(f->failure);
}

/* Makes room for one more block before it is taken, so that none is ever held without being noted. */
static void reserve(struct frame *f)
{
    if (f->count < f->capacity)
        return;
    size_t capacity = f->capacity * 2;
    struct noted *grown = malloc(capacity * sizeof *grown);
    if (!grown)
        fail(f, ADDER_ENOMEM);
    for (size_t i = 0; i < f->count; i++)
        grown[i] = f->noted[i];
    release_list(f);
    f->noted = grown;
    f->capacity = capacity;
}

/* The note of a block, or NULL.  GMP frees in about the opposite order, so the search is short. */
static struct noted *find(struct noted *noted, size_t count, const void *block)
{
    while (count-- > 0)
        if (noted[count].block == block)
            return &noted[count];
    return NULL;
}

static struct noted *find_kept(const void *block)
{
    return ADDER__LIKELY(kept_count == 0) ? NULL : find(kept.noted, kept_count, block);
}

/* Notes as kept what a call has left.  If there is no room for all of it, nothing is kept at all; what is then left is
   the caller's. */
static void keep(struct frame *f)
{
    if (f->count > MOST_KEPT - kept_count) {
        f->release();
        kept_count = 0;
        return;
    }
    for (size_t i = 0; i < f->count; i++)
        kept.noted[kept_count++] = f->noted[i];
}

static void *guard_allocate(size_t size)
{
    struct frame *f = current;
    if (!f)
        return before.allocate(size);
    /* What the callback allocates is its own. */
    current = NULL;
    bool stop = adder__interrupted();
    current = f;
    if (stop)
        fail(f, ADDER_EINTR);
    reserve(f);
    void *block = before_allocate(size);
    if (!block)
        fail(f, ADDER_ENOMEM);
    f->noted[f->count++] = (struct noted){ block, size };
    return block;
}

static void *guard_reallocate(void *p, size_t old_size, size_t new_size)
{
    struct frame *f = current;
    struct noted *note = f ? find(f->noted, f->count, p) : NULL;
    if (!note)
        note = find_kept(p);
    void *block = f ? before_reallocate(p, old_size, new_size) : before.reallocate(p, old_size, new_size);
    if (f && !block)
        fail(f, ADDER_ENOMEM);
    if (note && block)
        *note = (struct noted){ block, new_size };
    return block;
}

static void guard_free(void *p, size_t size)
{
    struct frame *f = current;
    struct noted *note = f ? find(f->noted, f->count, p) : NULL;
    if (note)
        *note = f->noted[--f->count];
    else if ((note = find_kept(p)))
        *note = kept.noted[--kept_count];
    if (f)
        before_free(p, size);
    else
        before.free(p, size);
}

static adder_status run_guarded(struct frame *f, adder_status (*body)(void *arg), void *arg)
{
    f->outer = current;
    f->noted = f->first;
    f->count = 0;
    f->capacity = FIRST_BLOCKS;
    if (SETJMP(f->failure))
        return f->why;
    current = f;
    adder_status s = body(arg);
    if (f->release)
        keep(f);
    current = f->outer;
    release_list(f);
    return s;
}

adder_status adder__guarded(adder_status (*body)(void *arg), void *arg)
{
    if (adder__interrupted())
        return ADDER_EINTR;
    struct frame f;
    f.release = NULL;
    return run_guarded(&f, body, arg);
}

adder_status adder__guarded_keeping(adder_status (*body)(void *arg), void *arg, void (*release)(void))
{
    if (keeping)
        return ADDER_ELIMIT;
    if (adder__interrupted())
        return ADDER_EINTR;
    struct frame f;
    f.release = release;
    keeping = true;
    unsigned now = atomic_load_explicit(&era, memory_order_relaxed);
    if (kept.era != now) {
        kept.era = now;
        kept_count = 0;
    }
    adder_status s = run_guarded(&f, body, arg);
    keeping = false;
    return s;
}

bool adder_set_guard(bool on)
{
    bool was = installed;
    if (on && !installed) {
        allocate_function *gmps_allocate;
        mp_get_memory_functions(&before.allocate, &before.reallocate, &before.free);
        mp_set_memory_functions(NULL, NULL, NULL); /* GMP's own */
        mp_get_memory_functions(&gmps_allocate, NULL, NULL);
        before.are_gmps = before.allocate == gmps_allocate;
        mp_set_memory_functions(guard_allocate, guard_reallocate, guard_free);
    } else if (!on && installed) {
        allocate_function *present;
        mp_get_memory_functions(&present, NULL, NULL);
        if (present == guard_allocate) /* else the program has set its own since, which stay */
            mp_set_memory_functions(before.allocate, before.reallocate, before.free);
    }
    if (on != was)
        atomic_fetch_add_explicit(&era, 1, memory_order_relaxed);
    installed = on;
    return was;
}

/* GMP's temporaries.  Its usual builds take those up to 32,512 bytes or more from the stack, larger ones from the heap;
   it can also be built to take all of them from the heap.  A division shows which, as it always has one. */

size_t adder__stack_limbs;

static adder_status divide_once(void *result)
{
    /* The top bit of the divisor is 0, so that mpn_tdiv_qr makes shifted copies. */
    static const mp_limb_t a[6] = { 1, 2, 3, 4, 5, 6 }, b[3] = { 7, 8, 9 };
    mp_limb_t q[4], r[3];
    mpn_tdiv_qr(q, r, 0, a, 6, b, 3);
    *(mp_limb_t *)result = q[0] ^ r[0];
    return ADDER_OK;
}

static bool probe_took_memory;

static void *probe_allocate(size_t size)
{
    probe_took_memory = true;
    return malloc(size);
}

__attribute__((constructor)) static void load(void)
{
    mp_limb_t result;
    mp_get_memory_functions(&before.allocate, &before.reallocate, &before.free);
    mp_set_memory_functions(probe_allocate, NULL, NULL);
    divide_once(&result);
    mp_set_memory_functions(before.allocate, before.reallocate, before.free);
    /* The most that a function takes at once below its FFT sizes is about eight times its operands. */
    adder__stack_limbs = probe_took_memory ? 0 : 32512 / 8 / sizeof(mp_limb_t);
    adder_set_guard(true);
}
