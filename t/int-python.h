/* int-python.h - shared by the parts of the differential test: a random operation, and its line. */

#ifndef ADDER_INT_PYTHON_H
#define ADDER_INT_PYTHON_H

#include <adder.h>

#include "peek.h"
#include "rows.h"
#include "tap.h"

extern uint64_t seed;

/* The random choice of one of n. */
static inline size_t pick(size_t n)
{
    return (size_t)(tap_random(&seed) % n);
}

/* A text that grows. */
struct text {
    char *p;
    size_t used, room;
};

/* The place for n characters more. */
char *text_room(struct text *t, size_t n);
void text_number(struct text *t, adder_int a);        /* in hexadecimal */
void text_string(struct text *t, const char *string); /* behind a space */

/* The questions and answers that Python has not seen yet. */
extern struct text batch;

/* A line under way. */
void line_begin(const char *name);
void line_status(adder_status s); /* after the name, or later: the place is kept */
void line_number(adder_int a);
void line_u64(uint64_t v);
void line_i64(int64_t v);
void line_text(const char *p, size_t n);
void line_double(double x); /* its bits */
void line_bar(void);        /* between operands and results */
void line_end(void);

/* Counts and shows a failure found without Python. */
__attribute__((format(printf, 2, 3))) void wrong(const char *name, const char *format, ...);

/* A random double of any kind: half of them everyday numbers, infinities and NaNs among the others. */
double any_double(void);

/* Asks so many questions, each a line that `ask` writes, of t/script, and reports the counts: all of the test but its
   operands.  Returns its exit status. */
int ask_python(const char *script, long count, void (*ask)(void));

/* The counts that the checks at the end report, by name; a NULL ends them. */
enum { MAX_ROWS = 200 };
struct score {
    const char *name;
    long asked, bad;
};
extern struct score scores[MAX_ROWS + 1];

enum { MAX_BITS = 3000, MAX_OPERANDS = 3, MAX_RESULTS = 3 };

/* The operands of one operation and where its results go, each in a variable that may be an operand's. */
struct setting {
    adder_int x[MAX_OPERANDS], extra[MAX_RESULTS], *dest[MAX_RESULTS];
    int count, dests;
    bool shared[MAX_OPERANDS]; /* the handle is that of an operand before */
    size_t before_at[MAX_OPERANDS + MAX_RESULTS + 1];
};

void operands_init(void);
void operands_clear(void);
void set_up(struct setting *g, const struct row *row, int dests);
void write_operands(const struct setting *g);
/* Checks that nothing else has changed, and frees everything. */
void tear_down(struct setting *g, const struct row *row, adder_status s);

/* A new random number, in a block of its own if it needs one. */
adder_int random_number(size_t max_bits);

/* A destination for custom rows: zero, small or large; `before` remembers the value. */
adder_int random_destination(void);
void remember(adder_int before);
void check_destination(const char *name, adder_status s, adder_int after);

/* The rows for true division, rounding and bytes. */
extern const struct row more_rows[];
extern const size_t more_row_count;

/* The rows for conversions and text. */
extern const struct row text_rows[];
extern const size_t text_row_count;

#endif /* ADDER_INT_PYTHON_H */
