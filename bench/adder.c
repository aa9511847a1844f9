/* adder.c - the measured calls of Adder, written and compiled as a program that uses the library would be. */

#include "every.h"

#include <adder.h>
#include <gmp.h>
#include <stdlib.h>
#include <string.h>

#include <adder/gmp.h>

typedef struct {
    size_t count;
    adder_int *u, *v, *w, *a; /* operands, and an array of results */
    adder_int r, q, n;
    size_t number;
    const char *const *text;
    char *buffer;
    const unsigned char *byte;
    size_t size, found;
    adder_status failed;
    /* For the rows of every function. */
    const char *operation;
    adder_int *p; /* the products u * v */
    mpz_t *mpz;   /* the first operands */
    const int64_t *i;
    size_t *length; /* of the texts */
    double x;
    FILE *file;
} work;

static adder_int number(const bench_number *b)
{
    bench_text hex = { 0 };
    adder_int r = ADDER_INT(0);
    bench_put_limbs(&hex, b->negative, b->limb, b->n);
    if (adder_int_set_str(&r, hex.data, 16))
        bench_fail("Adder cannot read its inputs");
    free(hex.data);
    return r;
}

static adder_int *operands(const bench_number *big, const int64_t *small, size_t count)
{
    if (!big && !small)
        return NULL;
    adder_int *r = bench_alloc(count * sizeof *r);
    for (size_t k = 0; k < count; k++)
        if (big)
            r[k] = number(&big[k]);
        else if (adder_int_set_i64(&r[k], small[k]))
            bench_fail("out of memory");
    return r;
}

static void *open(const bench_input *in)
{
    work *s = bench_alloc(sizeof *s);
    s->count = in->count;
    s->u = operands(in->u, in->i, in->count);
    s->v = operands(in->v, in->j, in->count);
    s->w = operands(in->w, NULL, in->count);
    s->a = bench_alloc(in->count * sizeof *s->a);
    s->text = in->text;
    s->byte = in->byte;
    s->size = in->longest;
    s->buffer = bench_alloc(in->longest);
    s->number = in->n;
    if (adder_int_set_u64(&s->n, in->n))
        bench_fail("out of memory");
    return s;
}

static void free_array(adder_int *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        adder_int_clear(&v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    free_array(s->w, s->count);
    free_array(s->a, s->count);
    adder_int_clear(&s->r);
    adder_int_clear(&s->q);
    adder_int_clear(&s->n);
    free(s->buffer);
    free(s);
}

static void put(bench_text *out, adder_int a)
{
    char *hex = adder_int_to_str(a, 16);
    bench_put(out, hex ? hex : "out of memory");
    adder_free(hex);
}

static void check(const work *s, bench_text *out)
{
    if (s->failed)
        bench_put(out, adder_strerror(s->failed));
}

static void value(void *state, bench_text *out)
{
    work *s = state;
    check(s, out);
    put(out, s->r);
}

static void two_values(void *state, bench_text *out)
{
    work *s = state;
    check(s, out);
    put(out, s->q);
    put(out, s->r);
}

static void array(void *state, bench_text *out)
{
    work *s = state;
    check(s, out);
    for (size_t k = 0; k < s->count; k++)
        put(out, s->a[k]);
}

static void found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

/* The loops over arrays. */

static void loop_sum(work *s)
{
    adder_int sum = ADDER_INT(0);
    adder_status error = 0;
    for (size_t k = 0; k < s->count; k++)
        error |= adder_int_add(&sum, sum, s->u[k]);
    s->failed |= error;
    adder_int_move(&s->r, &sum);
}

BENCH_RUN(small_sum, loop_sum(s))
BENCH_ARRAY(small_add, failed |= adder_int_add(&a[k], u[k], v[k]))
BENCH_ARRAY(small_sub, failed |= adder_int_sub(&a[k], u[k], v[k]))
BENCH_ARRAY(small_mul, failed |= adder_int_mul(&a[k], u[k], v[k]))
BENCH_ARRAY(small_compare, found += adder_int_cmp(u[k], v[k]) < 0)
BENCH_ARRAY(small_equal, found += adder_int_eq(u[k], v[k]))

BENCH_EACH(int_add, s->failed |= adder_int_add(&s->r, s->u[k], s->v[k]))
BENCH_EACH(int_sub, s->failed |= adder_int_sub(&s->r, s->u[k], s->v[k]))
BENCH_EACH(int_mul, s->failed |= adder_int_mul(&s->r, s->u[k], s->v[k]))
BENCH_EACH(int_divmod, s->failed |= adder_int_divmod(&s->q, &s->r, s->u[k], s->v[k]))
BENCH_EACH(int_pow, s->failed |= adder_int_pow(&s->r, s->u[k], s->n))

BENCH_EACH(int_str, s->found += adder_int_str(s->buffer, s->size, s->u[k], 10))
BENCH_EACH(int_parse, s->failed |= adder_int_set_str(&s->r, s->text[k], 10))

BENCH_ARRAY(small_divmod, failed |= adder_int_divmod(&a[k], &s->r, u[k], v[k]))

static void loop_set_bits(work *s)
{
    adder_int bits = ADDER_INT(0);
    adder_status error = 0;
    for (size_t k = 0; k < s->count; k++)
        error |= adder_int_set_bit(&bits, bits, k);
    s->failed |= error;
    adder_int_move(&s->r, &bits);
}

BENCH_RUN(int_set_bit, loop_set_bits(s))
BENCH_EACH(int_powmod, s->failed |= adder_int_powmod(&s->r, s->u[k], s->v[k], s->w[k]))
BENCH_EACH(int_gcd, s->failed |= adder_int_gcd(&s->r, s->u[k], s->v[k]))
BENCH_EACH(int_isqrt, s->failed |= adder_int_isqrt(&s->r, s->u[k]))
BENCH_EACH(int_and, s->failed |= adder_int_and(&s->r, s->u[k], s->v[k]))
BENCH_EACH(int_lshift, s->failed |= adder_int_lshift(&s->r, s->u[k], s->number))
BENCH_EACH(int_rshift, s->failed |= adder_int_rshift(&s->r, s->u[k], s->number))

static void bytes(void *state, bench_text *out)
{
    const work *s = state;
    bench_put_bytes(out, false, (const unsigned char *)s->buffer, s->size);
}

BENCH_RUN(int_factorial, s->failed |= adder_int_factorial(&s->r, s->number))
BENCH_RUN(int_comb, s->failed |= adder_int_comb(&s->r, s->number, s->number / 2))
BENCH_RUN(int_fibonacci, s->failed |= adder_int_fibonacci(&s->r, s->number))
BENCH_EACH(int_from_bytes, s->failed |= adder_int_from_bytes(&s->r, s->byte + k * s->size, s->size, ADDER_BIG, false))
BENCH_EACH(int_to_bytes, s->failed |= adder_int_to_bytes(s->buffer, s->size, s->u[k], ADDER_BIG, false))
BENCH_RUN(small_total, s->failed |= adder_int_sum(&s->r, s->u, s->count))
BENCH_RUN(small_dot, s->failed |= adder_int_dot(&s->r, s->u, s->v, s->count))

static const bench_operation operations[] = {
    { "small.sum", open, small_sum, value, close },
    { "small.add", open, small_add, array, close },
    { "small.sub", open, small_sub, array, close },
    { "small.mul", open, small_mul, array, close },
    { "small.compare", open, small_compare, found, close },
    { "small.equal", open, small_equal, found, close },
    { "int.add", open, int_add, value, close },
    { "int.sub", open, int_sub, value, close },
    { "int.mul", open, int_mul, value, close },
    { "int.divmod", open, int_divmod, two_values, close },
    { "int.pow", open, int_pow, value, close },
    { "int.str", open, int_str, text, close },
    { "int.parse", open, int_parse, value, close },
    { "small.divmod", open, small_divmod, array, close },
    { "int.powmod", open, int_powmod, value, close },
    { "int.gcd", open, int_gcd, value, close },
    { "int.isqrt", open, int_isqrt, value, close },
    { "int.set_bit", open, int_set_bit, value, close },
    { "int.and", open, int_and, value, close },
    { "int.lshift", open, int_lshift, value, close },
    { "int.rshift", open, int_rshift, value, close },
    { "int.factorial", open, int_factorial, value, close },
    { "int.comb", open, int_comb, value, close },
    { "int.fibonacci", open, int_fibonacci, value, close },
    { "int.from_bytes", open, int_from_bytes, value, close },
    { "int.to_bytes", open, int_to_bytes, bytes, close },
    { "small.total", open, small_total, value, close },
    { "small.dot", open, small_dot, value, close },
    { 0 },
};

/* A row for each function: every-int.h. */

static void *open_every(const bench_input *in)
{
    work *s = open(in);
    s->p = bench_alloc(in->count * sizeof *s->p);
    s->mpz = bench_alloc(in->count * sizeof *s->mpz);
    s->length = bench_alloc(in->count * sizeof *s->length);
    s->operation = in->operation;
    s->i = in->i;
    for (size_t k = 0; k < in->count; k++) {
        mpz_init(s->mpz[k]);
        if (adder_int_set(&s->a[k], s->u[k]) || adder_int_mul(&s->p[k], s->u[k], s->v[k]) ||
            adder_int_get_mpz(s->mpz[k], s->u[k]))
            bench_fail("out of memory");
        s->length[k] = in->text ? strlen(in->text[k]) : 0;
    }
    s->file = tmpfile();
    if (!s->file)
        bench_fail("no temporary file");
    return s;
}

static void close_every(void *state)
{
    work *s = state;
    if (s->failed)
        bench_fail("%s: Adder: %s", s->operation, adder_strerror(s->failed));
    free_array(s->p, s->count);
    for (size_t k = 0; k < s->count; k++)
        mpz_clear(s->mpz[k]);
    free(s->mpz);
    free(s->length);
    fclose(s->file);
    close(s);
}

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

#ifdef __SIZEOF_INT128__
#define WIDE_NAMES                                                                                                     \
    adder_i128 i128 = 0;                                                                                               \
    adder_u128 u128 = 0;                                                                                               \
    (void)i128, (void)u128;
#else
#define WIDE_NAMES
#endif
#define NAMES                                                                                                          \
    const adder_int u = s->u[k], v = s->v[k], w = s->w[k], p = s->p[k];                                                \
    adder_int *const r = &s->r, *const q = &s->q, *const a = &s->a[k];                                                 \
    const int64_t i = s->i[k];                                                                                         \
    const char *const t = s->text ? s->text[k] : NULL;                                                                 \
    const size_t n = s->length[k], size = s->size, number = s->number;                                                 \
    const unsigned char *const bytes = s->byte ? s->byte + k * size : NULL;                                            \
    char *const b = s->buffer;                                                                                         \
    double *const x = &s->x;                                                                                           \
    mpz_t view;                                                                                                        \
    mp_limb_t limb;                                                                                                    \
    int64_t i64 = 0;                                                                                                   \
    uint64_t u64 = 0;                                                                                                  \
    WIDE_NAMES(void) u, (void)v, (void)w, (void)p, (void)r, (void)q, (void)a, (void)i, (void)t, (void)n, (void)size;   \
    (void)number, (void)bytes, (void)b, (void)x, (void)view, (void)limb, (void)i64, (void)u64

#define ROW(name, title, unit, input, result, ours, theirs) ALONE(name, title, unit, input, result, ours)
#define ALONE(name, title, unit, input, result, ours) EVERY_RUN(every_##name, NAMES, OURS_##result(ours))
#include "every-int.h"
#undef ALONE

#define ALONE(name, title, unit, input, result, ours)                                                                  \
    { "every.int." #name, open_every, every_##name, RESULT_##result, close_every },
static const bench_operation every[] = {
#include "every-int.h"
    { 0 },
};

static const char *version(void)
{
    return adder_version();
}

extern const bench_operation bench_adder_f64[], bench_adder_fixed[], bench_adder_frac[], bench_adder_dec[],
    bench_adder_format[];

const bench_library bench_adder = { "adder", "Adder", version,
                                    .operations = { operations, bench_adder_f64, bench_adder_fixed, bench_adder_frac,
                                                    bench_adder_dec, bench_adder_format, every } };
