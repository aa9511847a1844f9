/* peer-libmpdec.c - libmpdec (https://www.bytereef.org/mpdecimal), the library inside Python's decimal module.  Not in
   Debian 12: build it, and give its place to configure: CPPFLAGS=-I.../include LDFLAGS='-L.../lib -Wl,-rpath,.../lib'.
   Fedora: mpdecimal-devel; Homebrew: mpdecimal. */

#include "bench.h"

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
BENCH_EACH(dec_str, {
    if (s->string)
        mpd_free(s->string);
    s->string = mpd_to_sci(s->u[k], 1);
})

static const bench_operation operations[] = {
    { "dec.add", open, dec_add, value, close },         { "dec.mul", open, dec_mul, value, close },
    { "dec.div", open, dec_div, value, close },         { "dec.quantize", open, dec_quantize, value, close },
    { "dec.sqrt", open, dec_sqrt, value, close },       { "dec.exp", open, dec_exp, value, close },
    { "dec.ln", open, dec_ln, value, close },           { "dec.pow", open, dec_pow, NULL, close },
    { "dec.parse", open, dec_parse, value, close },     { "dec.str", open, dec_str, text, close },
    { "dec.compare", open, dec_compare, found, close }, { 0 },
};

static const char *version(void)
{
    return mpd_version();
}

extern const bench_operation bench_libmpdec_every[];

const bench_library bench_libmpdec = { "libmpdec", "libmpdec, of Python's decimal", version,
                                       .operations = { operations, bench_libmpdec_every } };
