/* core.h - the core that every layer uses: memory, limits, the guard. */

#ifndef ADDER_CORE_H
#define ADDER_CORE_H

#include <stdatomic.h>

#include <adder/status.h>

/* NaNs, infinities, signed zeros and the order of operations matter.  A program may be compiled with -ffast-math; the
   library must not. */
#if defined __FAST_MATH__ || (defined __FINITE_MATH_ONLY__ && __FINITE_MATH_ONLY__)
#error "Adder computes by IEEE 754: compile it without -ffast-math, -Ofast and -ffinite-math-only"
#endif

#define ADDER__LIKELY(x) __builtin_expect(!!(x), 1)
#define ADDER__UNLIKELY(x) __builtin_expect(!!(x), 0)

/* For functions that call through pointers from outside the library.  Clang's control-flow integrity accepts only
   targets inside it. */
#ifdef __clang__
#define ADDER__CALLS_OUT __attribute__((no_sanitize("cfi-icall")))
#else
#define ADDER__CALLS_OUT
#endif

/* A variable of each thread.  initial-exec: the library is loaded at start-up or once by dlopen, and this costs one
   instruction to reach. */
#if defined __ELF__
#define ADDER__NEAR_THREAD _Thread_local __attribute__((tls_model("initial-exec")))
#else
#define ADDER__NEAR_THREAD _Thread_local
#endif

/* Allocates with the program's allocator; returns NULL if that fails. */
void *adder__alloc(size_t size);
void *adder__realloc(void *p, size_t size);
void adder__free(void *p);

/* Whether that allocator is malloc. */
extern bool adder__uses_malloc;

/* The same, and preserves errno. */
void adder__free_quietly(void *p);

/* The error returns of the functions that produce text.  They set errno to ENOMEM, EINTR, EOVERFLOW for ADDER_ELIMIT
   and ADDER_ERANGE, else EINVAL. */
int adder__errno_of(adder_status s);
size_t adder__no_text(char *buf, size_t size, adder_status s); /* stores "", returns SIZE_MAX */
char *adder__no_string(adder_status s);                        /* for functions that return a new string: NULL */

/* The program's limit on the bits of a result; SIZE_MAX if there is none. */
extern atomic_size_t adder__max_bits_set;

static inline size_t adder__max_bits(void)
{
    return atomic_load_explicit(&adder__max_bits_set, memory_order_relaxed);
}

/* The largest power of ten, in digits, that an exponent in a text, a number of places or a width may ask for.  It holds
   whatever the program's limit, as a few bytes of input can ask for any power. */
enum { ADDER__MOST_PLACES = 100000000 };

/* Whether this thread's callback asks to stop.  Loops of long computations call it between steps. */
bool adder__interrupted(void);

/* Whether there is a callback that may ask to stop.  If not, a step may take any time. */
bool adder__may_be_interrupted(void);

/* Turns the calls of the callback off (true) or on; returns the previous setting.  For functions that cannot report
   ADDER_EINTR.  */
bool adder__hold_interrupts(bool hold);

/* Runs body(arg), which calls GMP or MPFR.  If memory runs out inside them, frees everything that the body allocated
   through them, skips the rest of the body, and returns ADDER_ENOMEM.  If the callback asks to stop, does the same and
   returns ADDER_EINTR; the callback is called at the beginning and at each of their allocations.  Otherwise returns the
   body's status.  The body may be left at any allocation.  So it must write only to memory that the caller discards on
   failure, and must not call adder__alloc. */
adder_status adder__guarded(adder_status (*body)(void *arg), void *arg);

/* A library that keeps state, and blocks for later calls. */
struct adder__keeper {
    void (*enter)(void);   /* before the body: saves the program's state */
    void (*leave)(void);   /* after it: restores that state */
    void (*release)(void); /* makes the library free the blocks that it keeps */
};

/* The same for a body that calls MPFR.  The blocks left at the end of the body are those that MPFR keeps, or those that
   the caller frees through GMP's functions.  MPFR cannot be called while it allocates: such a nested call, from the
   program's allocator or callback, returns ADDER_ELIMIT. */
adder_status adder__guarded_keeping(adder_status (*body)(void *arg), void *arg, const struct adder__keeper *by);

/* Put around a call of one of the program's functions that a guarded body may reach.  The cleanup attribute ends the
   visit.  If `returned` is not set then, an exception is passing through, and GMP's blocks are freed.  here: the
   caller's place on the stack, __builtin_frame_address(0). */
struct adder__visit {
    struct frame *frame;
    bool returned;
};
struct adder__visit adder__visit_begin(const void *here);
void adder__visit_end(struct adder__visit *v);

/* Whether the stack frame at `place`, which called the program, is gone, as seen from the frame at `here`: the program
   has left it with longjmp. */
static inline bool adder__jumped(const void *place, const void *here)
{
    return place && (uintptr_t)here > (uintptr_t)place;
}

/* Repairs MPFR's state after such a jump; returns whether there was one. */
bool adder__guard_mend(const void *here);

/* If the operands have at most this many limbs together, mpn functions keep their temporaries on the stack, and a call
   needs no guard.  0 if this GMP always uses the heap. */
extern size_t adder__stack_limbs;

#endif /* ADDER_CORE_H */
