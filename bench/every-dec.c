/* every-dec.c - a row for each function of the decimals, against libmpdec if configure found it, and against MPFR for
   the functions that libmpdec lacks; the table is every-dec.h. */

#include "config.h"

#include "every.h"

#include <adder.h>

#ifdef ADDER_DEC_H

#include <gmp.h>
#include <mpfr.h>
#include <stdlib.h>
#include <string.h>

#include <adder/gmp.h>
#ifdef BENCH_LIBMPDEC
#include <mpdecimal.h>
#endif

/* The state of Adder's and MPFR's rows. */
typedef struct {
    size_t count, size, found;
    adder_ctx context, half, wide, widest; /* of the row's precision, half of it, four digits more, twice of it */
    const int64_t *i;
    const char *const *text; /* of the first operands */
    size_t *length;          /* of the texts */
    struct {
        adder_dec *u, *v, *w, *a, r, q;
        adder_int y, z;
    } ours;
    struct {
        mpfr_t *u, *v, r;
    } mpfr;
    double x;
    char *buffer;
    adder_status failed;
} work;

static adder_dec *our_numbers(const char *const *from, size_t count)
{
    adder_dec *to = bench_alloc(count * sizeof *to);
    for (size_t k = 0; k < count; k++)
        if (adder_dec_set_str(&to[k], from[k], &ADDER_CTX_EXACT))
            bench_fail("Adder cannot read its inputs");
    return to;
}

static mpfr_t *mpfr_numbers(const char *const *from, size_t count, mpfr_prec_t bits)
{
    mpfr_t *to = bench_alloc(count * sizeof *to);
    for (size_t k = 0; k < count; k++) {
        mpfr_init2(to[k], bits);
        mpfr_set_str(to[k], from[k], 10, MPFR_RNDN);
    }
    return to;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->context = s->half = s->wide = s->widest = ADDER_CTX_MAX;
    s->context.prec = (int64_t)in->n;
    s->half.prec = (int64_t)in->n / 2;
    s->wide.prec = (int64_t)in->n + 4;
    s->widest.prec = 2 * (int64_t)in->n + 4;
    s->i = in->i;
    s->text = in->text;
    s->length = bench_alloc(in->count * sizeof *s->length);
    for (size_t k = 0; k < in->count; k++)
        s->length[k] = strlen(s->text[k]);
    s->ours.u = our_numbers(in->text, in->count);
    s->ours.a = our_numbers(in->text, in->count);
    s->ours.v = our_numbers(in->text2, in->count);
    s->ours.w = our_numbers(in->text2, in->count);
    for (size_t k = 0; k < in->count; k++) /* positive ones */
        if (adder_dec_copyabs(&s->ours.w[k], s->ours.w[k]))
            bench_fail("out of memory");
    mpfr_prec_t bits = (mpfr_prec_t)((double)in->n * 3.33) + 2;
    s->mpfr.u = mpfr_numbers(in->text, in->count, bits);
    s->mpfr.v = mpfr_numbers(in->text2, in->count, bits);
    mpfr_init2(s->mpfr.r, bits);
    s->size = in->longest;
    s->buffer = bench_alloc(s->size);
    return s;
}

static void close(void *state)
{
    work *s = state;
    adder_dec *ours[] = { s->ours.u, s->ours.v, s->ours.w, s->ours.a };
    for (size_t k = 0; k < s->count; k++) {
        for (size_t j = 0; j < sizeof ours / sizeof *ours; j++)
            adder_dec_clear(&ours[j][k]);
        mpfr_clear(s->mpfr.u[k]);
        mpfr_clear(s->mpfr.v[k]);
    }
    for (size_t j = 0; j < sizeof ours / sizeof *ours; j++)
        free(ours[j]);
    free(s->mpfr.u);
    free(s->mpfr.v);
    mpfr_clear(s->mpfr.r);
    adder_dec_clear(&s->ours.r);
    adder_dec_clear(&s->ours.q);
    adder_int_clear(&s->ours.y);
    adder_int_clear(&s->ours.z);
    free(s->length);
    free(s->buffer);
    free(s);
}

/* Results. */

static void put(bench_text *out, adder_dec a)
{
    char *text = adder_dec_to_str(a);
    bench_put(out, text ? text : "out of memory");
    adder_free(text);
}

static void check(const work *s, bench_text *out)
{
    if (s->failed)
        bench_put(out, adder_strerror(s->failed));
}

static void ours_value(void *state, bench_text *out)
{
    const work *s = state;
    check(s, out);
    put(out, s->ours.r);
}

static void ours_two(void *state, bench_text *out)
{
    ours_value(state, out);
    put(out, ((work *)state)->ours.q);
}

static void ours_array(void *state, bench_text *out)
{
    const work *s = state;
    check(s, out);
    for (size_t k = 0; k < s->count; k++)
        put(out, s->ours.a[k]);
}

static void ours_integer(void *state, bench_text *out)
{
    const work *s = state;
    check(s, out);
    char *text = adder_int_to_str(s->ours.z, 10);
    bench_put(out, text ? text : "out of memory");
    adder_free(text);
}

static void ours_found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void ours_text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

static void ours_status(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->failed ? "error" : "no error");
}

static void mpfr_status(void *state, bench_text *out)
{
    (void)state;
    bench_put(out, "no error");
}

#define ours_nothing NULL
#define mpfr_nothing NULL

/* The inputs: 64 triples of so many digits. */

enum { COUNT = 64, PYTHON_PRECISION = 28, DECIMAL128_PRECISION = 34 };

/* `places` of the digits stand behind the point, or exponent is behind them; `sign`: both signs. */
static const char *const *numbers(size_t digits, size_t places, int exponent, bool sign)
{
    const char **text = bench_input_alloc(COUNT * sizeof *text);
    for (size_t k = 0; k < COUNT; k++) {
        const char *s = bench_random_digits(digits);
        char *t = bench_input_alloc(digits + 20);
        snprintf(t, digits + 20, "%s%.*s.%se%d", sign && (bench_random() & 1) ? "-" : "", (int)(digits - places), s,
                 s + digits - places, exponent);
        text[k] = t;
    }
    return text;
}

static void triple(bench_input *in, size_t digits, const char *const *u, const char *const *v)
{
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    for (size_t k = 0; k < COUNT; k++)
        i[k] = bench_random_signed(40);
    in->count = COUNT;
    in->i = i;
    in->text = u;
    in->text2 = v;
    in->n = digits <= PYTHON_PRECISION       ? PYTHON_PRECISION
            : digits <= DECIMAL128_PRECISION ? DECIMAL128_PRECISION
                                             : digits;
    in->longest = 4 * digits + 100;
}

static void prices(bench_input *in, size_t digits)
{
    digits = digits ? digits : 9;
    triple(in, digits, numbers(digits, 2, 0, true), numbers(digits, 4, 0, true));
}

static void money(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, 2, 0, true), numbers(digits, 2, 0, true));
}

static void far(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, 2, 25, true), numbers(digits, 2, -17, true));
}

/* The second operand is like 1.0475, with five digits. */
static void rates(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, 2, 0, true), numbers(5, 4, 0, true));
}

/* Integers; the third operand is positive. */
static void integers(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, 0, 0, false), numbers(digits, 0, 0, false));
}

static void positive(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, 2, 0, false), numbers(digits, 2, 0, false));
}

/* Between 1 and 10. */
static void small(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, digits - 1, 0, false), numbers(digits, digits - 1, 0, false));
}

/* Between 0 and 1. */
static void unit(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, digits - 1, -1, false), numbers(digits, digits - 1, -1, false));
}

/* Some trailing zeros: the last four digits. */
static void zeros(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits - 4, 2, 0, true), numbers(digits - 4, 2, 0, true));
    for (size_t k = 0; k < COUNT; k++) {
        char *e = strchr(in->text[k], 'e');
        strcpy(e, "0000");
    }
}

/* The second operand is an integer of one digit. */
static void shifts(bench_input *in, size_t digits)
{
    triple(in, digits, numbers(digits, 0, 0, true), numbers(1, 0, 0, true));
}

/* Digits 0 and 1. */
static void logical(bench_input *in, size_t digits)
{
    integers(in, digits);
    for (size_t k = 0; k < COUNT; k++)
        for (size_t j = 0; j < digits; j++) {
            ((char *)in->text[k])[j] = (char)('0' + in->text[k][j] % 2);
            ((char *)in->text2[k])[j] = (char)('0' + in->text2[k][j] % 2);
        }
}

static void words(bench_input *in, size_t digits)
{
    (void)digits;
    triple(in, 18, numbers(18, 0, 0, true), numbers(18, 0, 0, true));
}

static void naturals(bench_input *in, size_t digits)
{
    (void)digits;
    integers(in, 18);
}

/* The measured functions of Adder and MPFR. */

#define COMMON_NAMES                                                                                                   \
    const int64_t i = s->i[k];                                                                                         \
    const char *t = s->text[k];                                                                                        \
    const size_t n = s->length[k], size = s->size;                                                                     \
    char *b = s->buffer;                                                                                               \
    double *x = &s->x;                                                                                                 \
    (void)i, (void)t, (void)n, (void)size, (void)b, (void)x
#define OUR_NAMES                                                                                                      \
    const adder_dec u = s->ours.u[k], v = s->ours.v[k], w = s->ours.w[k];                                              \
    adder_dec *const r = &s->ours.r, *const q = &s->ours.q, *const a = &s->ours.a[k];                                  \
    adder_int *const z = &s->ours.z, *const y = &s->ours.y;                                                            \
    adder_ctx *const c = &s->context;                                                                                  \
    int64_t i64 = 0;                                                                                                   \
    uint64_t u64 = 0;                                                                                                  \
    adder_i128 i128 = 0;                                                                                               \
    adder_u128 u128 = 0;                                                                                               \
    (void)u, (void)v, (void)w, (void)r, (void)q, (void)a, (void)z, (void)y, (void)c;                                   \
    (void)i64, (void)u64, (void)i128, (void)u128;                                                                      \
    COMMON_NAMES
#define MPFR_NAMES                                                                                                     \
    const mpfr_srcptr u = s->mpfr.u[k], v = s->mpfr.v[k];                                                              \
    const mpfr_ptr r = s->mpfr.r;                                                                                      \
    (void)u, (void)v, (void)r;                                                                                         \
    COMMON_NAMES

#define ALONE(name, title, unit, input, result, ours) EVERY_RUN(ours_run_##name, OUR_NAMES, OURS_##result(ours))
#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define MPFR(name, title, unit, input, result, ours, theirs)                                                           \
    ALONE(name, title, unit, input, result, ours)                                                                      \
    EVERY_RUN(mpfr_run_##name, MPFR_NAMES, THEIRS_##result(theirs))
#include "every-dec.h"
#undef ROW
#undef MPFR
#undef ALONE

#define ALONE(name, title, unit, input, result, ours)                                                                  \
    { "every.dec." #name, open, ours_run_##name, ours_##result, close },
#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define MPFR(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
const bench_operation bench_adder_every_dec[] = {
#include "every-dec.h"
    { 0 },
};
#undef ROW
#undef MPFR
#undef ALONE

#define ALONE(name, title, unit, input, result, ours)
#define ROW(name, title, unit, input, result, ours, theirs)
#define MPFR(name, title, unit, input, result, ours, theirs)                                                           \
    { "every.dec." #name, open, mpfr_run_##name, mpfr_##result, close },
const bench_operation bench_mpfr_every_dec[] = {
#include "every-dec.h"
    { 0 },
};
#undef ROW
#undef MPFR
#undef ALONE

/* libmpdec: a state of its own, with the same names. */

#ifdef BENCH_LIBMPDEC
typedef struct {
    size_t count, found;
    mpd_context_t context, half, wide, widest;
    const int64_t *i;
    const char *const *text;
    struct {
        mpd_t **u, **v, **w, **a, *r, *q, *two, *three, *months, *exponent;
    } mpd;
    char *string;
    uint32_t status;
} mpd_work;

static mpd_t **mpd_numbers(const char *const *from, size_t count)
{
    mpd_context_t exact;
    mpd_maxcontext(&exact);
    uint32_t status = 0;
    mpd_t **to = bench_alloc(count * sizeof *to);
    for (size_t k = 0; k < count; k++) {
        to[k] = mpd_qnew();
        if (!to[k])
            bench_fail("libmpdec: out of memory");
        mpd_qset_string(to[k], from[k], &exact, &status);
    }
    return to;
}

static mpd_t *mpd_number(int64_t i)
{
    mpd_context_t exact;
    mpd_maxcontext(&exact);
    uint32_t status = 0;
    mpd_t *r = mpd_qnew();
    if (!r)
        bench_fail("libmpdec: out of memory");
    mpd_qset_i64(r, i, &exact, &status);
    return r;
}

static void mpd_precision(mpd_context_t *context, size_t digits)
{
    mpd_maxcontext(context);
    mpd_qsetprec(context, (mpd_ssize_t)digits);
    mpd_qsetround(context, MPD_ROUND_HALF_EVEN);
}

static void *mpd_open(const bench_input *in)
{
    mpd_work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->i = in->i;
    s->text = in->text;
    mpd_precision(&s->context, in->n);
    mpd_precision(&s->half, in->n / 2);
    mpd_precision(&s->wide, in->n + 4);
    mpd_precision(&s->widest, 2 * in->n + 4);
    s->mpd.u = mpd_numbers(in->text, in->count);
    s->mpd.a = mpd_numbers(in->text, in->count);
    s->mpd.v = mpd_numbers(in->text2, in->count);
    s->mpd.w = mpd_numbers(in->text2, in->count);
    for (size_t k = 0; k < in->count; k++)
        mpd_set_positive(s->mpd.w[k]);
    s->mpd.r = mpd_number(0);
    s->mpd.q = mpd_number(0);
    s->mpd.two = mpd_number(2);
    s->mpd.three = mpd_number(3);
    s->mpd.months = mpd_number(360);
    s->mpd.exponent = mpd_number(65537);
    return s;
}

static void mpd_close(void *state)
{
    mpd_work *s = state;
    mpd_t **arrays[] = { s->mpd.u, s->mpd.v, s->mpd.w, s->mpd.a };
    mpd_t *single[] = { s->mpd.r, s->mpd.q, s->mpd.two, s->mpd.three, s->mpd.months, s->mpd.exponent };
    for (size_t j = 0; j < sizeof arrays / sizeof *arrays; j++) {
        for (size_t k = 0; k < s->count; k++)
            mpd_del(arrays[j][k]);
        free(arrays[j]);
    }
    for (size_t j = 0; j < sizeof single / sizeof *single; j++)
        mpd_del(single[j]);
    if (s->string)
        mpd_free(s->string);
    free(s);
}

static void mpd_put(bench_text *out, const mpd_t *a)
{
    char *text = mpd_to_sci(a, 1);
    bench_put(out, text ? text : "out of memory");
    mpd_free(text);
}

static void mpd_value(void *state, bench_text *out)
{
    mpd_put(out, ((mpd_work *)state)->mpd.r);
}

static void mpd_two(void *state, bench_text *out)
{
    mpd_value(state, out);
    mpd_put(out, ((mpd_work *)state)->mpd.q);
}

static void mpd_array(void *state, bench_text *out)
{
    const mpd_work *s = state;
    for (size_t k = 0; k < s->count; k++)
        mpd_put(out, s->mpd.a[k]);
}

static void mpd_found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((mpd_work *)state)->found);
}

static void mpd_text(void *state, bench_text *out)
{
    bench_put(out, ((mpd_work *)state)->string);
}

#define mpd_status mpfr_status
#define mpd_nothing NULL

/* There is no function that writes to a buffer: each text is a new string. */
static void keep_text(mpd_work *s, char *text)
{
    if (s->string)
        mpd_free(s->string);
    s->string = text;
}
#define NEW_TEXT(text) keep_text(s, text)

#define work mpd_work
#define MPD_NAMES                                                                                                      \
    const mpd_t *const u = s->mpd.u[k], *const v = s->mpd.v[k], *const w = s->mpd.w[k];                                \
    mpd_t *const r = s->mpd.r, *const q = s->mpd.q, *const a = s->mpd.a[k];                                            \
    mpd_context_t *const c = &s->context;                                                                              \
    uint32_t *const e = &s->status;                                                                                    \
    const int64_t i = s->i[k];                                                                                         \
    const char *t = s->text[k];                                                                                        \
    (void)u, (void)v, (void)w, (void)r, (void)q, (void)a, (void)c, (void)e, (void)i, (void)t
#define ALONE(name, title, unit, input, result, ours)
#define MPFR(name, title, unit, input, result, ours, theirs)
#define ROW(name, title, unit, input, result, ours, theirs)                                                            \
    EVERY_RUN(mpd_run_##name, MPD_NAMES, THEIRS_##result(theirs))
#include "every-dec.h"
#undef ROW

#define ROW(name, title, unit, input, result, ours, theirs)                                                            \
    { "every.dec." #name, mpd_open, mpd_run_##name, mpd_##result, mpd_close },
const bench_operation bench_libmpdec_every[] = {
#include "every-dec.h"
    { 0 },
};
#undef ROW
#undef MPFR
#undef ALONE
#undef work
#endif

#define UNIT_DIGITS .unit = "digits", .sizes = { 9, 16, 28, 34, 50, 100 }
#define UNIT_FEW .unit = "digits", .sizes = { 16, 34, 100 }
#define UNIT_ONE_7 .unit = "digits", .sizes = { 7 }
#define UNIT_ONE_16 .unit = "digits", .sizes = { 16 }
#define UNIT_ONE_34 .unit = "digits", .sizes = { 34 }
#define UNIT_NONE .unit = NULL
#define ALONE(name, heading, unit, maker, result, ours)                                                                \
    { .operation = "every.dec." #name, .title = heading, UNIT_##unit, .input = maker },
#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define MPFR(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
static const bench_row rows[] = {
#include "every-dec.h"
    { 0 },
};

#else

static const bench_row rows[] = { { 0 } };
const bench_operation bench_adder_every_dec[] = { { 0 } };
const bench_operation bench_mpfr_every_dec[] = { { 0 } };

#endif

const bench_group bench_every_dec = {
    "every-dec", "Every function of the decimals",
    "Operands of so many digits, in a context of 28 digits, of 34, or of as many as they have.", .rows = rows,
    .every = true
};
