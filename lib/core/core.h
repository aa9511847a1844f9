/* core.h - what every layer uses of the core: memory, limits, the guard. */

#ifndef ADDER_CORE_H
#define ADDER_CORE_H

#include <stdatomic.h>

#include <adder/status.h>

/* NaNs, infinities, signed zeros and the order of operations matter.  A program may be compiled so; the library not. */
#if defined __FAST_MATH__ || (defined __FINITE_MATH_ONLY__ && __FINITE_MATH_ONLY__)
#error "Adder computes by IEEE 754: compile it without -ffast-math, -Ofast and -ffinite-math-only"
#endif

#define ADDER__LIKELY(x) __builtin_expect(!!(x), 1)
#define ADDER__UNLIKELY(x) __builtin_expect(!!(x), 0)

/* A function that calls through pointers which come from elsewhere: Clang's control-flow integrity knows only targets
   of this library's own. */
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

/* Memory from the program's allocator; NULL when it ran out. */
void *adder__alloc(size_t size);
void *adder__realloc(void *p, size_t size);
void adder__free(void *p);

/* Whether that allocator is malloc. */
extern bool adder__uses_malloc;

/* The same, with errno as it is. */
void adder__free_quietly(void *p);

/* What the functions that give text end with where a status is not ADDER_OK.  errno is ENOMEM, EINTR, EOVERFLOW for
   ADDER_ELIMIT and ADDER_ERANGE, else EINVAL. */
int adder__errno_of(adder_status s);
size_t adder__no_text(char *buf, size_t size, adder_status s); /* like snprintf: an empty string, SIZE_MAX */
char *adder__no_string(adder_status s);                        /* a new string: NULL */

/* The most bits a result may have by the program's limit; SIZE_MAX without one. */
extern atomic_size_t adder__max_bits_set;

static inline size_t adder__max_bits(void)
{
    return atomic_load_explicit(&adder__max_bits_set, memory_order_relaxed);
}

/* The most digits of a power of ten that a few bytes can ask for, whatever the program's limit: by an exponent in a
   text, a number of places, a width. */
enum { ADDER__MOST_PLACES = 100000000 };

/* Whether this thread's callback asks to stop.  Loops of long computations ask it between their steps. */
bool adder__interrupted(void);

/* Whether there is a callback that may ask to stop: where there is none, steps need no bounds. */
bool adder__may_be_interrupted(void);

/* Keeps the callback from being asked, or lets it; returns how it was.  For functions that cannot report ADDER_EINTR.
 */
bool adder__hold_interrupts(bool hold);

/* Runs body(arg), which calls GMP or MPFR.  When memory runs out inside them, everything that the body took from them
   is freed, the rest of the body is not run, and ADDER_ENOMEM is returned; likewise ADDER_EINTR when the callback,
   which is asked at the beginning and at each allocation of theirs, says stop.  Otherwise returns what the body
   returned.  The body must leave nothing half-done behind for these cases: it writes to memory that the caller throws
   away on failure, and takes none from adder__alloc itself. */
adder_status adder__guarded(adder_status (*body)(void *arg), void *arg);

/* A library that keeps blocks for its later calls, and state. */
struct adder__keeper {
    void (*enter)(void);   /* before the body: puts the program's state aside */
    void (*leave)(void);   /* after it: puts it back */
    void (*release)(void); /* makes the library drop what it keeps */
};

/* The same for a body that calls MPFR: what is left at the end of the body are the blocks that it keeps, or what the
   caller frees through GMP's functions.  MPFR cannot be called again while it takes memory, so a call from within such
   a call, by an allocator or a callback of the program's, is ADDER_ELIMIT. */
adder_status adder__guarded_keeping(adder_status (*body)(void *arg), void *arg, const struct adder__keeper *by);

/* Around a call of one of the program's functions that may be reached from a guarded body.  The visit ends through the
   cleanup attribute: if `returned` is not set by then, an exception goes through, and what GMP has taken is freed.
   here: the caller's place on the stack, __builtin_frame_address(0). */
struct adder__visit {
    struct frame *frame;
    bool returned;
};
struct adder__visit adder__visit_begin(const void *here);
void adder__visit_end(struct adder__visit *v);

/* Whether the place on the stack where the program was called is no more, seen from a place above it: the program has
   jumped out. */
static inline bool adder__jumped(const void *place, const void *here)
{
    return place && (uintptr_t)here > (uintptr_t)place;
}

/* Makes MPFR whole again after such a jump; returns whether there was one. */
bool adder__guard_mend(const void *here);

/* The most limbs that operands may have together for mpn functions to keep their temporaries on the stack; 0 where GMP
   was built so that they never are.  Below it a call needs no guard. */
extern size_t adder__stack_limbs;

#endif /* ADDER_CORE_H */
