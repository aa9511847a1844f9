/* guard.c - handles memory that runs out inside GMP, and a program that wants to stop a long computation there.

   GMP allocates through three function pointers, and they cannot report a failure: its default functions print a
   message and abort.  The guard replaces them, once, when the library is loaded.  Outside a guarded call the
   replacements call the previous functions.  Inside one they note each allocated block; a failure frees the noted
   blocks and jumps back to where the call was entered.  Each allocation also asks the program whether to go on, as a
   long computation makes many.

   The state that a jump out of GMP or MPFR can leave inconsistent, from their sources (GMP 6.2 and 6.3, MPFR 4.0 to
   4.2):
   - GMP's functions hold no state except their blocks and stack frames, so jumping over them loses nothing.  The
     exception is the random state behind mpz_random and its like, marked as made before it is; nothing here calls them.
     (A GMP configured with --enable-alloca=malloc-notreentrant keeps its temporaries in one list for the process; it
     cannot be used by threads either.)
   - MPFR's constants (mpfr_const_log2 and so on) get their new precision before their digits, and the interrupted call
     may have taken integers from MPFR's pool.  After a failure the guard makes MPFR free both, and frees the other
     blocks that MPFR kept.  (Blocks that the program's own MPFR calls put into the pool leak if they are in use at that
     moment: a few, of 32 limbs.)
   - mpfr_exp, which sinh, cosh, tanh, pow and others call, caches the bounds of its operand in thread-local variables.
     When the range of exponents has changed, it computes them again in place, and calls mpfr_const_log2 meanwhile.  A
     jump there leaves a wrong bound that is marked valid for the old range.  So a call that may get there first
     computes log 2 and these bounds: adder__mpfr_make_bounds in lib/dec/ziv.c.
   - Every function extends the range of exponents and the flags, and restores them.  The guard restores them too.
   - The table of Bernoulli numbers (mpfr_gamma, lngamma, digamma, zeta, li2) has its size set before its block is
     allocated.  Nothing here calls these functions.  Before you add a call, fill the table.
   - mpfr_get_ld narrows the range of exponents, and nothing else changes the default precision or rounding.
   - In an MPFR configured with --enable-shared-cache a jump would leave a lock behind.  No distribution does that. */

#include "config.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

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

struct functions {
    allocate_function *allocate;
    reallocate_function *reallocate;
    free_function *free;
};

/* before: the functions that were set before ours.  inside: those that a guarded call allocates with, which may return
   NULL.  They are the same, or replace GMP's own, which would abort.  The program's functions may throw or jump. */
static struct functions before, inside;
static bool are_programs;

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
    bool keeps; /* a call that succeeds may leave blocks */
    struct noted first[FIRST_BLOCKS];
    jmp_buf failure;
};

/* The innermost guarded call under way; NULL while the program's own functions run. */
static ADDER__NEAR_THREAD struct frame *current;

/* The library whose call is under way and may keep blocks; and the place on the stack where that call calls the
   program. */
static ADDER__NEAR_THREAD const struct adder__keeper *keeper;
static ADDER__NEAR_THREAD const void *keeper_left;

/* The blocks that outlive the calls that took them: MPFR's pool is of 32, its constants are four.  They may also be
   reallocated or freed outside a guarded call, so each such operation searches this list while it has entries.  The
   list is not in thread-local storage, as little of it is left for a plugin.  It is freed with its last block, as when
   the thread calls mpfr_free_cache before it ends. */
enum { MOST_KEPT = 64 };

static ADDER__NEAR_THREAD size_t kept_count;
static ADDER__NEAR_THREAD struct noted *kept;
static ADDER__NEAR_THREAD unsigned kept_era;

/* Counts how often the guard was turned on or off.  While it is off, it cannot see what happens to kept blocks. */
static atomic_uint era;

static void *plain_allocate(size_t size)
{
    return malloc(size);
}

static void *plain_reallocate(void *p, size_t old_size, size_t new_size)
{
    (void)old_size;
    return realloc(p, new_size);
}

static void plain_free(void *p, size_t size)
{
    (void)size;
    free(p);
}

static const struct functions plain = { plain_allocate, plain_reallocate, plain_free };

ADDER__CALLS_OUT static void free_all(const struct noted *noted, size_t count)
{
    while (count-- > 0)
        inside.free(noted[count].block, noted[count].size);
}

static void release_list(struct frame *f)
{
    if (f->noted != f->first)
        free(f->noted);
}

static void forget_kept(void)
{
    kept_count = 0;
    free(kept);
    kept = NULL;
}

/* Frees MPFR's blocks: first those that MPFR releases, then those that it has lost. */
static void drop_kept(void)
{
    keeper->release();
    current = NULL;
    free_all(kept, kept_count);
    forget_kept();
}

/* Frees the blocks of a call.  While MPFR releases its own, the call is the current one, so that its list stays right.
 */
static void drop(struct frame *f)
{
    current = f;
    if (f->keeps)
        drop_kept();
    current = NULL;
    free_all(f->noted, f->count);
    release_list(f);
}

static _Noreturn void fail(struct frame *f, adder_status why)
{
    f->why = why;
    drop(f);
    current = f->outer;
    LONGJMP(f->failure);
}

/* The program's functions.  A guarded call is left while they run: they may call Adder, and GMP for themselves.  C++
   exceptions go through them and us: the cleanup attribute then runs adder__visit_end as well.  A longjmp does not, and
   leaves nothing to be seen but that the stack is shorter than it was: keeper_left has been passed. */

struct adder__visit adder__visit_begin(const void *here)
{
    struct adder__visit v = { current, false };
    current = NULL;
    if (v.frame && v.frame->keeps)
        keeper_left = here;
    return v;
}

static void keeper_done(void)
{
    keeper->leave();
    keeper = NULL;
    keeper_left = NULL;
}

void adder__visit_end(struct adder__visit *v)
{
    struct frame *f = v->frame;
    if (v->returned) {
        if (f && f->keeps)
            keeper_left = NULL;
        current = f;
        return;
    }
    for (; f; f = f->outer) {
        drop(f);
        if (f->keeps)
            keeper_done();
    }
}

bool adder__guard_mend(const void *here)
{
    if (!adder__jumped(keeper_left, here))
        return false;
    drop_kept();
    keeper_done();
    return true;
}

#define VISIT __attribute__((cleanup(adder__visit_end))) struct adder__visit

ADDER__CALLS_OUT static void *take(size_t size)
{
    if (ADDER__LIKELY(!are_programs))
        return inside.allocate(size);
    VISIT visit = adder__visit_begin(__builtin_frame_address(0));
    void *block = inside.allocate(size);
    visit.returned = true;
    return block;
}

ADDER__CALLS_OUT static void *retake(void *p, size_t old_size, size_t new_size)
{
    if (ADDER__LIKELY(!are_programs))
        return inside.reallocate(p, old_size, new_size);
    VISIT visit = adder__visit_begin(__builtin_frame_address(0));
    void *block = inside.reallocate(p, old_size, new_size);
    visit.returned = true;
    return block;
}

ADDER__CALLS_OUT static void give(void *p, size_t size)
{
    if (ADDER__LIKELY(!are_programs)) {
        inside.free(p, size);
        return;
    }
    VISIT visit = adder__visit_begin(__builtin_frame_address(0));
    inside.free(p, size);
    visit.returned = true;
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
    return ADDER__LIKELY(kept_count == 0) ? NULL : find(kept, kept_count, block);
}

static void strike(struct noted *note)
{
    *note = kept[--kept_count];
    if (kept_count == 0)
        forget_kept();
}

/* Notes the blocks that a call has left as kept.  If there is no room for all of them, keeps none; the caller owns what
   is then left. */
static void keep(struct frame *f)
{
    if (f->count == 0)
        return;
    if (!kept)
        kept = malloc(MOST_KEPT * sizeof *kept);
    if (!kept || f->count > MOST_KEPT - kept_count) {
        keeper->release();
        forget_kept();
        return;
    }
    for (size_t i = 0; i < f->count; i++)
        kept[kept_count++] = f->noted[i];
}

/* Several copies of the library in one process: one in the program, another in a plugin, linked statically or of
   another version.  Each wraps what it finds, so that GMP calls the last, which passes on to the one before.  A copy
   must know that there is another beneath it: called in the usual way, that one aborts if memory runs out in a call
   that is not its own.  So it offers functions that return NULL.  And the one above must know when a copy goes away
   with the plugin that it is in.

   They share nothing except the chain of functions, so they send messages through it: a reallocation of a block to the
   size that it has, an odd one, is a message if the block begins with the words below.  Other functions in the chain
   leave a block's contents as they are. */

static const char greeting[32] = "Adder's guard, first edition\n\n\n";

struct message {
    char greeting[sizeof greeting];
    allocate_function *about; /* a copy, by its function */
    bool goes;                /* that copy is going away; what follows are the functions it called */
    bool seen;                /* set by the copy that is meant: the one itself, or the one above when it goes */
    allocate_function *found; /* set by the first copy that gets the message: itself, and what follows */
    bool are_programs, are_plain;
    struct functions before, inside;
};

enum { MESSAGE_SIZE = sizeof(struct message) + 1 };

/* The functions that a copy offers to the one above it. */

ADDER__CALLS_OUT static void *offered_allocate(size_t size)
{
    return inside.allocate(size);
}

ADDER__CALLS_OUT static void *offered_reallocate(void *p, size_t old_size, size_t new_size)
{
    struct noted *note = find_kept(p);
    void *block = inside.reallocate(p, old_size, new_size);
    if (note && block)
        *note = (struct noted){ block, new_size };
    return block;
}

ADDER__CALLS_OUT static void offered_free(void *p, size_t size)
{
    struct noted *note = find_kept(p);
    if (note)
        strike(note);
    inside.free(p, size);
}

static void *guard_allocate(size_t size);

/* From here on, allocates with the functions in m. */
static void chain(const struct message *m)
{
    before = m->before;
    inside = m->are_plain ? plain : m->inside;
    are_programs = m->are_programs;
}

static void read_message(void *block)
{
    struct message *m = block;
    if (memcmp(m->greeting, greeting, sizeof greeting) != 0)
        return;
    if (m->goes) {
        if (before.allocate != m->about)
            return;
        chain(m);
        m->seen = true;
    } else {
        m->seen |= m->about == guard_allocate;
        if (!m->found) {
            m->found = guard_allocate;
            m->are_programs = are_programs;
            m->are_plain = false;
            m->inside = (struct functions){ offered_allocate, offered_reallocate, offered_free };
        }
    }
}

/* Sends the message through the functions `first`, and reads the answer.  If memory runs out, there is no answer. */
ADDER__CALLS_OUT static void send(struct message *m, const struct functions *first)
{
    void *block = first->allocate(MESSAGE_SIZE);
    if (!block)
        return;
    memcpy(m->greeting, greeting, sizeof greeting);
    memcpy(block, m, sizeof *m);
    void *answer = first->reallocate(block, MESSAGE_SIZE, MESSAGE_SIZE);
    if (answer)
        block = answer;
    memcpy(m, block, sizeof *m);
    first->free(block, MESSAGE_SIZE);
}

/* The functions that GMP calls. */

ADDER__CALLS_OUT static void *guard_allocate(size_t size)
{
    struct frame *f = current;
    if (!f)
        return before.allocate(size);
    if (adder__interrupted())
        fail(f, ADDER_EINTR);
    reserve(f);
    void *block = take(size);
    if (!block)
        fail(f, ADDER_ENOMEM);
    f->noted[f->count++] = (struct noted){ block, size };
    return block;
}

ADDER__CALLS_OUT static void *guard_reallocate(void *p, size_t old_size, size_t new_size)
{
    struct frame *f = current;
    if (ADDER__UNLIKELY(new_size == MESSAGE_SIZE && old_size == MESSAGE_SIZE))
        read_message(p);
    struct noted *note = f ? find(f->noted, f->count, p) : NULL;
    if (!note)
        note = find_kept(p);
    void *block = f ? retake(p, old_size, new_size) : before.reallocate(p, old_size, new_size);
    if (f && !block)
        fail(f, ADDER_ENOMEM);
    if (note && block)
        *note = (struct noted){ block, new_size };
    return block;
}

ADDER__CALLS_OUT static void guard_free(void *p, size_t size)
{
    struct frame *f = current;
    struct noted *note = f ? find(f->noted, f->count, p) : NULL;
    if (note)
        *note = f->noted[--f->count];
    else if ((note = find_kept(p)))
        strike(note);
    if (f)
        give(p, size);
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
    if (f->keeps)
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
    f.keeps = false;
    return run_guarded(&f, body, arg);
}

adder_status adder__guarded_keeping(adder_status (*body)(void *arg), void *arg, const struct adder__keeper *by)
{
    if (keeper && !adder__guard_mend(__builtin_frame_address(0)))
        return ADDER_ELIMIT;
    if (adder__interrupted())
        return ADDER_EINTR;
    struct frame f;
    f.keeps = true;
    unsigned now = atomic_load_explicit(&era, memory_order_relaxed);
    if (kept_era != now) {
        kept_era = now;
        forget_kept();
    }
    keeper = by;
    keeper->enter();
    adder_status s = run_guarded(&f, body, arg);
    keeper_done();
    return s;
}

static struct functions present(void)
{
    struct functions f;
    mp_get_memory_functions(&f.allocate, &f.reallocate, &f.free);
    return f;
}

static void set(const struct functions *f)
{
    mp_set_memory_functions(f->allocate, f->reallocate, f->free);
}

static void install(void)
{
    struct functions top = present();
    if (top.allocate == guard_allocate)
        return;
    mp_set_memory_functions(NULL, NULL, NULL);
    struct functions gmps = present();
    set(&top);
    struct message m = { .about = guard_allocate, .are_programs = true, .before = top, .inside = top };
    if (top.allocate == gmps.allocate) {
        m.are_plain = true;
        m.are_programs = false;
    } else {
        send(&m, &top);
    }
    if (m.seen) /* the functions on top call ours: calling them would recurse forever */
        return;
    if (m.found && m.found != top.allocate) { /* functions of the program's lie between */
        m.are_programs = true;
        m.inside = top;
    }
    chain(&m);
    mp_set_memory_functions(guard_allocate, guard_reallocate, guard_free);
    atomic_fetch_add_explicit(&era, 1, memory_order_relaxed);
}

/* If the program has set its own functions since, they stay. */
static void remove_guard(void)
{
    struct functions top = present();
    if (top.allocate == guard_allocate) {
        set(&before);
    } else {
        struct message m = { .about = guard_allocate, .goes = true, .are_programs = are_programs };
        m.before = before;
        m.inside = inside;
        m.are_plain = inside.allocate == plain_allocate;
        send(&m, &top);
    }
    atomic_fetch_add_explicit(&era, 1, memory_order_relaxed);
}

bool adder_set_guard(bool on)
{
    bool was = installed;
    installed = on;
    if (on)
        install();
    else if (was)
        remove_guard();
    return was;
}

/* GMP's temporaries.  Its usual builds put those up to 32,512 bytes or more on the stack, and larger ones on the heap;
   other builds put all of them on the heap.  A division shows which build this is, as it always needs a temporary. */

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
    struct functions top = present();
    mp_set_memory_functions(probe_allocate, NULL, NULL);
    divide_once(&result);
    set(&top);
    /* Below its FFT sizes, a function's largest temporary is about eight times its operands. */
    adder__stack_limbs = probe_took_memory ? 0 : 32512 / 8 / sizeof(mp_limb_t);
    installed = true;
    install();
}

/* When a plugin that the library is linked into is unloaded, GMP must not call what was there. */
__attribute__((destructor)) static void unload(void)
{
    if (installed)
        remove_guard();
}
