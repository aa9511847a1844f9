/* every-frac.c - a row for each function of the fractions, against GMP; the table is every-frac.h. */

#include "every.h"

#include <adder.h>
#include <gmp.h>
#include <stdlib.h>
#include <string.h>

#include <adder/gmp.h>

typedef struct {
    size_t count, size, found;
    const int64_t *i;
    const char *const *text; /* of the first operands */
    size_t *length;          /* of the texts */
    struct {
        adder_frac *u, *v, *a, r;
        adder_int z;
    } ours;
    struct {
        mpq_t *u, *v, *a, r, one;
        mpz_t z;
    } gmp;
    double x;
    char *buffer;
    adder_status failed;
} work;

static mpq_t *gmp_numbers(const char *const *from, size_t count)
{
    mpq_t *to = bench_alloc(count * sizeof *to);
    for (size_t k = 0; k < count; k++) {
        mpq_init(to[k]);
        mpq_set_str(to[k], from[k], 10);
        mpq_canonicalize(to[k]);
    }
    return to;
}

static adder_frac *our_numbers(mpq_t *from, size_t count)
{
    adder_frac *to = bench_alloc(count * sizeof *to);
    for (size_t k = 0; k < count; k++)
        if (adder_frac_set_mpq(&to[k], from[k]))
            bench_fail("out of memory");
    return to;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->i = in->i;
    s->text = in->text;
    s->length = bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; k < in->count; k++)
        s->length[k] = strlen(s->text[k]);
    s->gmp.u = gmp_numbers(in->text, in->count);
    s->gmp.a = gmp_numbers(in->text, in->count);
    s->gmp.v = gmp_numbers(in->text2, in->count);
    s->ours.u = our_numbers(s->gmp.u, in->count);
    s->ours.a = our_numbers(s->gmp.a, in->count);
    s->ours.v = our_numbers(s->gmp.v, in->count);
    mpq_inits(s->gmp.r, s->gmp.one, NULL);
    mpq_set_ui(s->gmp.one, 1, 1);
    mpz_init(s->gmp.z);
    s->size = in->longest;
    s->buffer = bench_alloc(s->size);
    return s;
}

static void free_ours(adder_frac *v, size_t count)
{
    for (size_t k = 0; k < count; k++)
        adder_frac_clear(&v[k]);
    free(v);
}

static void free_gmp(mpq_t *v, size_t count)
{
    for (size_t k = 0; k < count; k++)
        mpq_clear(v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_ours(s->ours.u, s->count);
    free_ours(s->ours.v, s->count);
    free_ours(s->ours.a, s->count);
    free_gmp(s->gmp.u, s->count);
    free_gmp(s->gmp.v, s->count);
    free_gmp(s->gmp.a, s->count);
    adder_frac_clear(&s->ours.r);
    adder_int_clear(&s->ours.z);
    mpq_clears(s->gmp.r, s->gmp.one, NULL);
    mpz_clear(s->gmp.z);
    free(s->length);
    free(s->buffer);
    free(s);
}

/* Results. */

static void check(const work *s, bench_text *out)
{
    if (s->failed)
        bench_put(out, adder_strerror(s->failed));
}

static void put_ours(bench_text *out, adder_frac a)
{
    char *text = adder_frac_to_str(a);
    bench_put(out, text ? text : "out of memory");
    adder_free(text);
}

static void put_gmp(bench_text *out, mpq_srcptr a)
{
    char *text = mpq_get_str(NULL, 10, a);
    bench_put(out, text);
    free(text);
}

static void ours_value(void *state, bench_text *out)
{
    const work *s = state;
    check(s, out);
    put_ours(out, s->ours.r);
}

static void gmp_value(void *state, bench_text *out)
{
    put_gmp(out, ((work *)state)->gmp.r);
}

static void ours_integer(void *state, bench_text *out)
{
    const work *s = state;
    check(s, out);
    char *text = adder_int_to_str(s->ours.z, 10);
    bench_put(out, text ? text : "out of memory");
    adder_free(text);
}

static void gmp_integer(void *state, bench_text *out)
{
    char *text = mpz_get_str(NULL, 10, ((work *)state)->gmp.z);
    bench_put(out, text);
    free(text);
}

static void ours_array(void *state, bench_text *out)
{
    const work *s = state;
    check(s, out);
    for (size_t k = 0; k < s->count; k++)
        put_ours(out, s->ours.a[k]);
}

static void gmp_array(void *state, bench_text *out)
{
    const work *s = state;
    for (size_t k = 0; k < s->count; k++)
        put_gmp(out, s->gmp.a[k]);
}

static void any_found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void any_text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

static void ours_status(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->failed ? "error" : "no error");
}

static void gmp_status(void *state, bench_text *out)
{
    (void)state;
    bench_put(out, "no error");
}

#define ours_found any_found
#define gmp_found any_found
#define ours_text any_text
#define gmp_text any_text
#define ours_nothing NULL
#define gmp_nothing NULL

/* The inputs: 64 pairs of fractions in lowest terms, with numerators and denominators of so many digits. */

enum { COUNT = 64 };

static const char *const *fractions(size_t digits)
{
    const char **text = bench_input_alloc(COUNT * sizeof *text);
    mpq_t f;
    mpq_init(f);
    for (size_t k = 0; k < COUNT; k++) {
        char *s = bench_input_alloc(2 * digits + 3);
        snprintf(s, 2 * digits + 3, "%s%s/%s", bench_random() & 1 ? "-" : "", bench_random_digits(digits),
                 bench_random_digits(digits));
        mpq_set_str(f, s, 10);
        mpq_canonicalize(f);
        mpq_get_str(s, 10, f);
        text[k] = s;
    }
    mpq_clear(f);
    return text;
}

static void pair(bench_input *in, size_t digits)
{
    digits = digits ? digits : 9;
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    for (size_t k = 0; k < COUNT; k++)
        i[k] = bench_random_signed(62);
    in->count = COUNT;
    in->i = i;
    in->text = fractions(digits);
    in->text2 = fractions(digits);
    in->longest = 4 * digits + 100;
}

/* The measured functions. */

#define COMMON_NAMES                                                                                                   \
    const int64_t i = s->i[k];                                                                                         \
    const char *t = s->text[k];                                                                                        \
    const size_t n = s->length[k], size = s->size;                                                                     \
    char *b = s->buffer;                                                                                               \
    double *x = &s->x;                                                                                                 \
    (void)i, (void)t, (void)n, (void)size, (void)b, (void)x
#define OUR_NAMES                                                                                                      \
    const adder_frac u = s->ours.u[k], v = s->ours.v[k];                                                               \
    const adder_int c = adder_frac_num(u), d = adder_frac_den(u);                                                      \
    adder_frac *const r = &s->ours.r, *const a = &s->ours.a[k];                                                        \
    adder_int *const z = &s->ours.z;                                                                                   \
    int64_t i64 = 0;                                                                                                   \
    uint64_t u64 = 0;                                                                                                  \
    (void)u, (void)v, (void)c, (void)d, (void)r, (void)a, (void)z, (void)i64, (void)u64;                               \
    WIDE_NAMES                                                                                                         \
    COMMON_NAMES
#ifdef __SIZEOF_INT128__
#define WIDE_NAMES                                                                                                     \
    adder_i128 i128 = 0;                                                                                               \
    adder_u128 u128 = 0;                                                                                               \
    (void)i128, (void)u128;
#else
#define WIDE_NAMES
#endif
#define GMP_NAMES                                                                                                      \
    const mpq_srcptr u = s->gmp.u[k], v = s->gmp.v[k];                                                                 \
    const mpq_ptr r = s->gmp.r, a = s->gmp.a[k];                                                                       \
    const mpz_ptr z = s->gmp.z;                                                                                        \
    (void)u, (void)v, (void)r, (void)a, (void)z;                                                                       \
    COMMON_NAMES

#define ALONE(name, title, unit, result, ours) EVERY_RUN(ours_run_##name, OUR_NAMES, OURS_##result(ours))
#define ROW(name, title, unit, result, ours, theirs)                                                                   \
    ALONE(name, title, unit, result, ours)                                                                             \
    EVERY_RUN(gmp_run_##name, GMP_NAMES, THEIRS_##result(theirs))
#include "every-frac.h"
#undef ROW
#undef ALONE

#define ROW(name, title, unit, result, ours, theirs) ALONE(name, title, unit, result, ours)
#define ALONE(name, title, unit, result, ours) { "every.frac." #name, open, ours_run_##name, ours_##result, close },
const bench_operation bench_adder_every_frac[] = {
#include "every-frac.h"
    { 0 },
};
#undef ROW
#undef ALONE

#define ROW(name, title, unit, result, ours, theirs) { "every.frac." #name, open, gmp_run_##name, gmp_##result, close },
#define ALONE(name, title, unit, result, ours)
const bench_operation bench_gmp_every_frac[] = {
#include "every-frac.h"
    { 0 },
};
#undef ROW
#undef ALONE

#define UNIT_DIGITS .unit = "digits", .sizes = { 3, 9, 18, 38, 100 }
#define UNIT_NONE .unit = NULL
#define ROW(name, title, unit, result, ours, theirs) ALONE(name, title, unit, result, ours)
#define ALONE(name, heading, unit, result, ours)                                                                       \
    { .operation = "every.frac." #name, .title = heading, UNIT_##unit, .input = pair },
static const bench_row rows[] = {
#include "every-frac.h"
    { 0 },
};

const bench_group bench_every_frac = { "every-frac", "Every function of the fractions",
                                       "The operands have so many digits above and below, and both signs.",
                                       .rows = rows, .every = true };
