/* peer-libmpdec.c - libmpdec (https://www.bytereef.org/mpdecimal), the library inside Python's decimal module.  Not in
   Debian 12: build it, and give its place to configure: CPPFLAGS=-I.../include LDFLAGS='-L.../lib -Wl,-rpath,.../lib'.
   Fedora: mpdecimal-devel; Homebrew: mpdecimal. */

#include "every.h"

#include <mpdecimal.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    mpd_context_t context;
    mpd_t **u, **v, *r;
    const char *const *text;
    char *string;
    size_t found;
    uint32_t status;
    /* For the rows of every function. */
    mpd_context_t half, wide, widest; /* of half the precision, four digits more, twice of it */
    mpd_t **w, **a, *q, *two, *three, *months, *exponent;
    const int64_t *i;
} work;

static mpd_t **operands(const char *const *text, size_t count)
{
    if (!text)
        return NULL;
    mpd_context_t exact;
    mpd_maxcontext(&exact);
    uint32_t status = 0;
    mpd_t **r = bench_alloc(count * sizeof *r);
    for (size_t k = 0; k < count; k++) {
        r[k] = mpd_qnew();
        if (!r[k])
            bench_fail("libmpdec: out of memory");
        mpd_qset_string(r[k], text[k], &exact, &status);
    }
    return r;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    mpd_maxcontext(&s->context);
    mpd_qsetprec(&s->context, (mpd_ssize_t)in->n);
    mpd_qsetround(&s->context, MPD_ROUND_HALF_EVEN);
    s->u = operands(in->text, in->count);
    s->v = operands(in->text2, in->count);
    s->r = mpd_qnew();
    if (!s->r)
        bench_fail("libmpdec: out of memory");
    s->text = in->text;
    return s;
}

static void free_array(mpd_t **v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        mpd_del(v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    mpd_del(s->r);
    if (s->string)
        mpd_free(s->string);
    free(s);
}

static void value(void *state, bench_text *out)
{
    work *s = state;
    char *text = mpd_to_sci(s->r, 1);
    bench_put(out, s->status & MPD_Errors ? "error" : text ? text : "out of memory");
    mpd_free(text);
}

static void found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->string);
}

BENCH_EACH(dec_add, mpd_qadd(s->r, s->u[k], s->v[k], &s->context, &s->status))
BENCH_EACH(dec_mul, mpd_qmul(s->r, s->u[k], s->v[k], &s->context, &s->status))
BENCH_EACH(dec_div, mpd_qdiv(s->r, s->u[k], s->v[k], &s->context, &s->status))
BENCH_EACH(dec_quantize, mpd_qrescale(s->r, s->u[k], -2, &s->context, &s->status))
BENCH_RUN(dec_compare, {
    size_t found = 0;
    for (size_t k = 0; k < s->count; k++)
        found += mpd_cmp(s->u[k], s->v[k], &s->context) < 0;
    s->found = found;
})
BENCH_EACH(dec_sqrt, mpd_qsqrt(s->r, s->u[k], &s->context, &s->status))
BENCH_EACH(dec_exp, mpd_qexp(s->r, s->u[k], &s->context, &s->status))
BENCH_EACH(dec_ln, mpd_qln(s->r, s->u[k], &s->context, &s->status))
BENCH_EACH(dec_pow, mpd_qpow(s->r, s->u[k], s->v[k], &s->context, &s->status))
BENCH_EACH(dec_parse, mpd_qset_string(s->r, s->text[k], &s->context, &s->status))
/* There is no function that writes to a buffer: each text is a new string. */
static inline void keep_text(work *s, char *text)
{
    if (s->string)
        mpd_free(s->string);
    s->string = text;
}

BENCH_EACH(dec_str, keep_text(s, mpd_to_sci(s->u[k], 1)))

/* A row for each function: every-dec.h. */

static mpd_t *number(int64_t i)
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

static void *open_every(const bench_input *in)
{
    work *s = open(in);
    s->half = s->wide = s->widest = s->context;
    mpd_qsetprec(&s->half, (mpd_ssize_t)in->n / 2);
    mpd_qsetprec(&s->wide, (mpd_ssize_t)in->n + 4);
    mpd_qsetprec(&s->widest, 2 * (mpd_ssize_t)in->n + 4);
    s->a = operands(in->text, in->count);
    s->w = operands(in->text2, in->count);
    for (size_t k = 0; k < in->count; k++)
        mpd_set_positive(s->w[k]);
    s->q = number(0);
    s->two = number(2);
    s->three = number(3);
    s->months = number(360);
    s->exponent = number(65537);
    s->i = in->i;
    return s;
}

static void close_every(void *state)
{
    work *s = state;
    mpd_t *single[] = { s->q, s->two, s->three, s->months, s->exponent };
    for (size_t k = 0; k < sizeof single / sizeof *single; k++)
        mpd_del(single[k]);
    free_array(s->a, s->count);
    free_array(s->w, s->count);
    close(s);
}

static void put(bench_text *out, const mpd_t *a)
{
    char *text = mpd_to_sci(a, 1);
    bench_put(out, text ? text : "out of memory");
    mpd_free(text);
}

static void two_values(void *state, bench_text *out)
{
    value(state, out);
    put(out, ((work *)state)->q);
}

static void array(void *state, bench_text *out)
{
    const work *s = state;
    for (size_t k = 0; k < s->count; k++)
        put(out, s->a[k]);
}

#define NAMES                                                                                                          \
    const mpd_t *const u = s->u[k], *const v = s->v[k], *const w = s->w[k];                                            \
    mpd_t *const r = s->r, *const q = s->q, *const a = s->a[k];                                                        \
    mpd_context_t *const c = &s->context;                                                                              \
    uint32_t *const e = &s->status;                                                                                    \
    const int64_t i = s->i[k];                                                                                         \
    const char *const t = s->text[k];                                                                                  \
    (void)u, (void)v, (void)w, (void)r, (void)q, (void)a, (void)c, (void)e, (void)i, (void)t

#define ALONE(name, title, unit, input, result, ours)
#define MPFR(name, title, unit, input, result, ours, theirs)
#define ROW(name, title, unit, input, result, ours, theirs) EVERY_RUN(every_##name, NAMES, THEIRS_##result(theirs))
#include "every-dec.h"
#undef ROW

static const bench_operation operations[] = {
    { "dec.add", open, dec_add, value, close },
    { "dec.mul", open, dec_mul, value, close },
    { "dec.div", open, dec_div, value, close },
    { "dec.quantize", open, dec_quantize, value, close },
    { "dec.sqrt", open, dec_sqrt, value, close },
    { "dec.exp", open, dec_exp, value, close },
    { "dec.ln", open, dec_ln, value, close },
    { "dec.pow", open, dec_pow, NULL, close },
    { "dec.parse", open, dec_parse, value, close },
    { "dec.str", open, dec_str, text, close },
    { "dec.compare", open, dec_compare, found, close },
#define ROW(name, title, unit, input, result, ours, theirs)                                                            \
    { "every.dec." #name, open_every, every_##name, RESULT_##result, close_every },
#include "every-dec.h"
    { 0 },
};

static const char *version(void)
{
    return mpd_version();
}

const bench_library bench_libmpdec = { "libmpdec", "libmpdec, of Python's decimal", version,
                                       .operations = { operations } };
