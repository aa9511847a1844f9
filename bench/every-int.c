/* every-int.c - a row for each function of the integers, against GMP; the table is every-int.h. */

#include "every.h"

#include <adder.h>
#include <gmp.h>
#include <stdlib.h>
#include <string.h>

#include <adder/gmp.h>

typedef struct {
    size_t count, bits, bytes, size, found;
    uint64_t number;
    const int64_t *i;
    unsigned char *byte; /* count times `bytes` */
    char **text;         /* decimal, of the first operands */
    size_t *length;      /* of the texts */
    struct {
        adder_int *u, *v, *w, *p, *a, r, q;
    } ours;
    struct {
        mpz_t *u, *v, *w, *p, *a, r, q;
    } gmp;
    double x;
    char *buffer;
    FILE *file;
    gmp_randstate_t random;
    adder_status failed;
} work;

static bool random_words(void *state, void *buffer, size_t n)
{
    (void)state;
    for (unsigned char *p = buffer; n > 0;) {
        uint64_t word = bench_random();
        size_t part = n < sizeof word ? n : sizeof word;
        memcpy(p, &word, part);
        p += part;
        n -= part;
    }
    return true;
}

static mpz_t *gmp_numbers(const bench_number *from, size_t count)
{
    mpz_t *to = bench_alloc(count * sizeof *to);
    for (size_t k = 0; k < count; k++) {
        mpz_init(to[k]);
        if (!from)
            continue;
        mpz_import(to[k], from[k].n, -1, sizeof *from[k].limb, 0, 0, from[k].limb);
        if (from[k].negative)
            mpz_neg(to[k], to[k]);
    }
    return to;
}

static adder_int *our_numbers(mpz_t *from, size_t count)
{
    adder_int *to = bench_alloc(count * sizeof *to);
    for (size_t k = 0; k < count; k++)
        if (adder_int_set_mpz(&to[k], from[k]))
            bench_fail("out of memory");
    return to;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->bits = in->size;
    s->bytes = in->size / 8 + 1;
    s->number = in->n;
    s->i = in->i;
    s->gmp.u = gmp_numbers(in->u, in->count);
    s->gmp.a = gmp_numbers(in->u, in->count);
    s->gmp.v = gmp_numbers(in->v, in->count);
    s->gmp.w = gmp_numbers(in->w, in->count);
    s->gmp.p = gmp_numbers(NULL, in->count);
    s->text = bench_alloc(in->count * sizeof *s->text);
    s->length = bench_alloc(in->count * sizeof *s->length);
    s->byte = bench_alloc(in->count * s->bytes);
    for (size_t k = 0; k < in->count; k++) {
        mpz_mul(s->gmp.p[k], s->gmp.u[k], s->gmp.v[k]);
        s->text[k] = mpz_get_str(NULL, 10, s->gmp.u[k]);
        s->length[k] = strlen(s->text[k]);
        size_t used = (mpz_sizeinbase(s->gmp.u[k], 2) + 7) / 8;
        if (mpz_sgn(s->gmp.u[k]) && used <= s->bytes)
            mpz_export(s->byte + (k + 1) * s->bytes - used, NULL, 1, 1, 1, 0, s->gmp.u[k]);
    }
    s->ours.u = our_numbers(s->gmp.u, in->count);
    s->ours.v = our_numbers(s->gmp.v, in->count);
    s->ours.w = our_numbers(s->gmp.w, in->count);
    s->ours.p = our_numbers(s->gmp.p, in->count);
    s->ours.a = our_numbers(s->gmp.a, in->count);
    mpz_inits(s->gmp.r, s->gmp.q, NULL);
    gmp_randinit_default(s->random);
    s->size = in->size + 100;
    s->buffer = bench_alloc(s->size);
    s->file = tmpfile();
    if (!s->file)
        bench_fail("no temporary file");
    return s;
}

static void free_ours(adder_int *v, size_t count)
{
    for (size_t k = 0; k < count; k++)
        adder_int_clear(&v[k]);
    free(v);
}

static void free_gmp(mpz_t *v, size_t count)
{
    for (size_t k = 0; k < count; k++)
        mpz_clear(v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    adder_int *ours[] = { s->ours.u, s->ours.v, s->ours.w, s->ours.p, s->ours.a };
    mpz_t *gmp[] = { s->gmp.u, s->gmp.v, s->gmp.w, s->gmp.p, s->gmp.a };
    for (size_t k = 0; k < sizeof ours / sizeof *ours; k++) {
        free_ours(ours[k], s->count);
        free_gmp(gmp[k], s->count);
    }
    for (size_t k = 0; k < s->count; k++)
        free(s->text[k]);
    adder_int_clear(&s->ours.r);
    adder_int_clear(&s->ours.q);
    mpz_clears(s->gmp.r, s->gmp.q, NULL);
    gmp_randclear(s->random);
    fclose(s->file);
    free(s->text);
    free(s->length);
    free(s->byte);
    free(s->buffer);
    free(s);
}

/* Results. */

static void check(const work *s, bench_text *out)
{
    if (s->failed)
        bench_put(out, adder_strerror(s->failed));
}

static void put_gmp(bench_text *out, mpz_srcptr a)
{
    char *hex = mpz_get_str(NULL, 16, a);
    bench_put(out, hex);
    free(hex);
}

static void put_ours(bench_text *out, adder_int a)
{
    mp_limb_t small;
    mpz_t view;
    put_gmp(out, adder_int_view(view, &small, a));
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

static void ours_two(void *state, bench_text *out)
{
    ours_value(state, out);
    put_ours(out, ((work *)state)->ours.q);
}

static void gmp_two(void *state, bench_text *out)
{
    gmp_value(state, out);
    put_gmp(out, ((work *)state)->gmp.q);
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

/* The inputs.  64 pairs take turns. */

enum { COUNT = 64 };

/* Of so many bits; `sign` is negative, positive, or 0 for random signs. */
static const bench_number *numbers(size_t bits, int sign)
{
    bench_number *v = bench_numbers(COUNT);
    for (size_t k = 0; k < COUNT; k++) {
        v[k] = bench_random_number(bits);
        v[k].negative = sign ? sign < 0 : bench_random() & 1;
    }
    return v;
}

/* The same with the lowest limb xored with something of so many bits, odd ones if asked. */
static const bench_number *changed(const bench_number *from, int bits, uint64_t or)
{
    bench_number *v = bench_numbers(COUNT);
    for (size_t k = 0; k < COUNT; k++) {
        uint64_t *limb = bench_input_alloc(from[k].n * sizeof *limb);
        memcpy(limb, from[k].limb, from[k].n * sizeof *limb);
        limb[0] ^= bits ? bench_random() >> (64 - bits) : 0;
        limb[0] |= or ;
        v[k] = (bench_number){ from[k].negative, from[k].n, limb };
    }
    return v;
}

static void machine_words(bench_input *in, int bits)
{
    int64_t *i = bench_input_alloc(COUNT * sizeof *i);
    for (size_t k = 0; k < COUNT; k++)
        i[k] = bench_random_signed(bits);
    in->count = COUNT;
    in->i = i;
}

static void single(bench_input *in, size_t bits)
{
    machine_words(in, 20);
    in->u = numbers(bits, 0);
}

static void positive(bench_input *in, size_t bits)
{
    machine_words(in, 20);
    in->u = numbers(bits, 1);
}

static void small(bench_input *in, size_t bits)
{
    single(in, bits);
    in->v = numbers(20, 0);
}

static void pair(bench_input *in, size_t bits)
{
    single(in, bits);
    in->v = numbers(bits, 0);
}

static void triple(bench_input *in, size_t bits)
{
    single(in, 2 * bits);
    in->v = numbers(bits, 0);
    in->w = numbers(bits, 0);
}

static void half(bench_input *in, size_t bits)
{
    single(in, bits);
    in->v = numbers(bits / 2, 0);
}

/* v differs from u in the lowest bits; in every fourth pair they are equal. */
static void near(bench_input *in, size_t bits)
{
    single(in, bits);
    bench_number *v = memcpy(bench_numbers(COUNT), changed(in->u, 20, 0), COUNT * sizeof *v);
    for (size_t k = 0; k < COUNT; k += 4)
        v[k] = in->u[k];
    in->v = v;
}

/* Positive ones; w is odd, and has no common factor with 2 and the few primes that u is made of: u is a power of 2. */
static void coprime(bench_input *in, size_t bits)
{
    positive(in, bits - 1);
    bench_number *u = bench_numbers(COUNT);
    for (size_t k = 0; k < COUNT; k++) {
        uint64_t *limb = bench_input_alloc(in->u[k].n * sizeof *limb);
        limb[in->u[k].n - 1] = UINT64_C(1) << bench_random() % ((bits - 2) % 64 + 1);
        u[k] = (bench_number){ false, in->u[k].n, limb };
    }
    in->u = u;
    in->v = numbers(bits, 1);
    in->w = changed(numbers(bits, 1), 0, 1);
}

static void word_numbers(bench_input *in, int bits)
{
    machine_words(in, bits);
    const bench_number **operand[] = { &in->u, &in->v, &in->w };
    for (int j = 0; j < 3; j++) {
        bench_number *v = bench_numbers(COUNT);
        for (size_t k = 0; k < COUNT; k++) {
            uint64_t *limb = bench_input_alloc(sizeof *limb);
            int64_t word = j == 0 ? in->i[k] : bench_random_signed(bits) | 1;
            *limb = word < 0 ? 0 - (uint64_t)word : (uint64_t)word;
            v[k] = (bench_number){ word < 0, *limb != 0, limb };
        }
        *operand[j] = v;
    }
}

static void words(bench_input *in, size_t bits)
{
    (void)bits;
    word_numbers(in, 62);
}

static void naturals(bench_input *in, size_t bits)
{
    words(in, bits);
    for (size_t k = 0; k < COUNT; k++)
        ((bench_number *)in->u)[k].negative = false;
}

static void words40(bench_input *in, size_t bits)
{
    (void)bits;
    word_numbers(in, 40);
}

static void indices(bench_input *in, size_t n)
{
    in->n = n;
}

/* The measured functions. */

#ifdef __SIZEOF_INT128__
#define WIDE_NAMES                                                                                                     \
    adder_i128 i128 = 0;                                                                                               \
    adder_u128 u128 = 0;                                                                                               \
    (void)i128, (void)u128;
#else
#define WIDE_NAMES
#endif
#define OUR_NAMES                                                                                                      \
    const adder_int u = s->ours.u[k], v = s->ours.v[k], w = s->ours.w[k], p = s->ours.p[k];                            \
    adder_int *const r = &s->ours.r, *const q = &s->ours.q, *const a = &s->ours.a[k];                                  \
    mpz_t view;                                                                                                        \
    mp_limb_t limb;                                                                                                    \
    int64_t i64 = 0;                                                                                                   \
    uint64_t u64 = 0;                                                                                                  \
    WIDE_NAMES(void) u, (void)v, (void)w, (void)p, (void)r, (void)q, (void)a;                                          \
    (void)view, (void)limb, (void)i64, (void)u64;                                                                      \
    COMMON_NAMES
#define GMP_NAMES                                                                                                      \
    const mpz_srcptr u = s->gmp.u[k], v = s->gmp.v[k], w = s->gmp.w[k], p = s->gmp.p[k];                               \
    const mpz_ptr r = s->gmp.r, q = s->gmp.q, a = s->gmp.a[k];                                                         \
    uint64_t u64 = 0;                                                                                                  \
    (void)u, (void)v, (void)w, (void)p, (void)r, (void)q, (void)a, (void)u64;                                          \
    COMMON_NAMES
#define COMMON_NAMES                                                                                                   \
    const int64_t i = s->i ? s->i[k] : 0;                                                                              \
    const char *t = s->text[k];                                                                                        \
    const size_t n = s->length[k], size = s->size, number = s->number;                                                 \
    const unsigned char *bytes = s->byte + k * s->bytes;                                                               \
    char *b = s->buffer;                                                                                               \
    double *x = &s->x;                                                                                                 \
    (void)i, (void)t, (void)n, (void)size, (void)number, (void)bytes, (void)b, (void)x

#define ALONE(name, title, unit, input, result, ours) EVERY_RUN(ours_run_##name, OUR_NAMES, OURS_##result(ours))
#define ROW(name, title, unit, input, result, ours, theirs)                                                            \
    ALONE(name, title, unit, input, result, ours)                                                                      \
    EVERY_RUN(gmp_run_##name, GMP_NAMES, THEIRS_##result(theirs))
#include "every-int.h"
#undef ROW
#undef ALONE

#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define ALONE(name, title, unit, input, result, ours)                                                                  \
    { "every.int." #name, open, ours_run_##name, ours_##result, close },
const bench_operation bench_adder_every_int[] = {
#include "every-int.h"
    { 0 },
};
#undef ROW
#undef ALONE

#define ROW(name, title, unit, input, result, ours, theirs)                                                            \
    { "every.int." #name, open, gmp_run_##name, gmp_##result, close },
#define ALONE(name, title, unit, input, result, ours)
const bench_operation bench_gmp_every_int[] = {
#include "every-int.h"
    { 0 },
};
#undef ROW
#undef ALONE

#define UNIT_BITS .unit = "bits", .sizes = { 30, 64, 100, 192, 256, 512, 1000 }
#define UNIT_POWERS .unit = "bits", .sizes = { 64, 256, 1000 }
#define UNIT_PRIMES .unit = "bits", .sizes = { 64, 256 }
#define UNIT_INDEX .unit = "n", .sizes = { 20, 60, 90, 300 }
#define UNIT_NONE .unit = NULL
#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define ALONE(name, heading, unit, maker, result, ours)                                                                \
    { .operation = "every.int." #name, .title = heading, UNIT_##unit, .input = maker },
static const bench_row rows[] = {
#include "every-int.h"
    { 0 },
};

const bench_group bench_every_int = { "every-int", "Every function of the integers",
                                      "The operands have so many bits, and both signs unless the row says otherwise.",
                                      .rows = rows, .every = true };
