/* bench.h - the parts of the benchmark suite: inputs, rows and libraries.

   A row is a question, such as "how long does one product of two numbers of n limbs take?", asked at some sizes.  It is
   written once, in a rows-NAME.c, as the name of an operation and a function that makes its inputs in a form that
   belongs to no library.  A library (Adder or one of its peers) is a file of its own with a table of the operations it
   has.  The harness pairs the two by the operation's name, lets each library convert the inputs, compares what the
   libraries return, and only then measures.

   To add a row: an entry in a rows-NAME.c, and an entry in the table of each library that has the operation.
   To add a library: a file with its table, a line in libraries.c, and a check in peers.m4. */

#ifndef ADDER_BENCH_H
#define ADDER_BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Inputs */

/* An integer: the sum of limb[i] * 2**(64 i), i < n, with a sign; no leading zero limbs. */
typedef struct {
    bool negative;
    size_t n;
    const uint64_t *limb;
} bench_number;

/* The inputs of a row, the same for every library.  Members that the operation does not use are NULL or 0. */
typedef struct {
    const char *operation;     /* as the row has it */
    size_t size;               /* the row's size, in the row's unit */
    size_t count;              /* how many operations one repetition makes, each with operands of its own */
    const bench_number *u;     /* count first operands */
    const bench_number *v;     /* count second operands */
    const bench_number *w;     /* count third operands */
    const int64_t *i, *j;      /* count machine words, twice */
    const double *x;           /* count doubles */
    const char *const *text;   /* count texts */
    const char *const *text2;  /* count second texts */
    const unsigned char *byte; /* count times `longest` bytes: the first operands, most significant byte first */
    uint64_t n;                /* an exponent, an index, a number of bits or digits, a precision */
    size_t longest;            /* more bytes than any text that the operation writes, its NUL included */
} bench_input;

/* A growing text: the result of an operation, in a form that can be compared. */
typedef struct {
    char *data;
    size_t length, room;
} bench_text;

void bench_put(bench_text *t, const char *s);
void bench_put_i64(bench_text *t, int64_t v);
void bench_put_double(bench_text *t, double v); /* all its bits */
/* An integer from its limbs, leading zeros allowed. */
void bench_put_limbs(bench_text *t, bool negative, const uint64_t *limb, size_t n);
/* An integer from its bytes, the most significant first. */
void bench_put_bytes(bench_text *t, bool negative, const unsigned char *byte, size_t n);

/* Makes memory, or ends the program with a message. */
void *bench_alloc(size_t size);

/* Ends the program with a message. */
#ifdef __cplusplus
[[noreturn]]
#else
_Noreturn
#endif
__attribute__((format(printf, 1, 2))) void
bench_fail(const char *format, ...);

/* Makes the compiler believe that everything p leads to is read and written here, so that no work is left out. */
static inline void bench_keep(const void *p)
{
    __asm__ volatile("" : : "g"(p) : "memory");
}

/* Libraries */

typedef struct {
    const char *name;                             /* as the row calls it: "int.mul" */
    void *(*open)(const bench_input *in);         /* converts the inputs, makes the destinations */
    void (*run)(void *state, size_t repetitions); /* the measured code: in->count operations, `repetitions` times */
    void (*result)(void *state, bench_text *out); /* the result of the last repetition; NULL: not compared */
    void (*close)(void *state);
} bench_operation;

typedef struct {
    const char *name;  /* short, for tables and options: "gmp" */
    const char *about; /* for the legend: "GMP, the mpz functions" */
    const char *(*version)(void);
    const bench_operation *operations[12]; /* tables, each ends with a NULL name; the tables end with NULL */
    bool reference;                       /* the bare machine, not a library: it cannot be the best */
    /* The nanoseconds that the last run took, for a library that runs in another process; else NULL. */
    uint64_t (*elapsed)(void *state);
} bench_library;

/* Adder first, then the peers that configure found; ends with NULL. */
extern const bench_library *const bench_libraries[];

/* A measured function: the repetitions around a body that runs in->count operations.  s is the library's state, of a
   type that each library's file calls `work`.  A macro, because the body must be compiled inside the loop. */
#define BENCH_RUN(function, body)                                                                                      \
    static void function(void *state, size_t repetitions)                                                              \
    {                                                                                                                  \
        work *s = (work *)state;                                                                                       \
        while (repetitions--) {                                                                                        \
            body;                                                                                                      \
            bench_keep(s);                                                                                             \
        }                                                                                                              \
    }

/* The same with the body run for each k below s->count. */
#define BENCH_EACH(function, body)                                                                                     \
    BENCH_RUN(                                                                                                         \
        function, for (size_t k = 0; k < s->count; k++) { body; })

#ifndef __cplusplus
/* A measured loop over arrays: the body stores to a[k], counts in `found` or gathers errors in `failed`.  The pointers
   are copied to local variables, as in a function that has the arrays as its arguments. */
#define BENCH_ARRAY(function, body)                                                                                    \
    static void function(void *state, size_t repetitions)                                                              \
    {                                                                                                                  \
        work *s = (work *)state;                                                                                       \
        while (repetitions--) {                                                                                        \
            __auto_type a = s->a;                                                                                      \
            __auto_type u = s->u;                                                                                      \
            __auto_type v = s->v;                                                                                      \
            size_t found = 0;                                                                                          \
            unsigned failed = 0;                                                                                       \
            for (size_t k = 0, n = s->count; k < n; k++) {                                                             \
                body;                                                                                                  \
            }                                                                                                          \
            s->found = found;                                                                                          \
            s->failed |= failed;                                                                                       \
            (void)a, (void)u, (void)v;                                                                                 \
            bench_keep(s);                                                                                             \
        }                                                                                                              \
    }
#endif

/* Rows */

typedef struct bench_row {
    const char *operation; /* behind a colon, which of several inputs for the same operation: "f64.repr:prices" */
    const char *title;     /* "multiply"; the size stands where there is a #, or else behind it, with the unit */
    const char *unit;      /* of the size: "limbs", "digits"; NULL for a row without sizes */
    size_t sizes[16];      /* ascending, ends with 0; a row without sizes has a 0 only */
    void (*input)(bench_input *in, size_t size);
    const char *note;   /* what a reader must know about the measurement, or NULL */
    const char *theory; /* the exponent of time against size that theory gives; for groups that fit it */
} bench_row;

typedef struct {
    const char *name;  /* for options: "large" */
    const char *title; /* of the table: "Large integers" */
    const char *note;  /* below the title, or NULL */
    const bench_row *rows;
    bool fit;   /* print the exponents of time against size */
    bool every; /* only with --every: a row for each function */
} bench_group;

/* All groups, in the order of the tables; ends with NULL. */
extern const bench_group *const bench_groups[];

/* Makers of inputs, deterministic; the memory lives until bench_input_free. */
uint64_t bench_random(void);
int64_t bench_random_signed(int bits); /* -2**bits < v < 2**bits */
bench_number *bench_numbers(size_t count);
/* A random integer of exactly that many bits. */
bench_number bench_random_number(size_t bits);
/* A random decimal text of exactly that many digits. */
char *bench_random_digits(size_t digits);
/* The bits of a binary number with the precision of so many decimal digits. */
static inline long bench_precision(double digits)
{
    return (long)(digits * 3.3219280948873623) + 2;
}
void *bench_input_alloc(size_t size);
void bench_input_free(void);

#ifdef __cplusplus
}
#endif

#endif /* ADDER_BENCH_H */
