/* peer-libtommath.c - LibTomMath (https://www.libtom.net): portable C, no assembly.  Debian and Ubuntu:
   libtommath-dev. */

#include "bench.h"

#include <stdlib.h>
#include <tommath.h>

typedef struct {
    size_t count;
    mp_int *u, *v, *w, *a;
    mp_int r, q;
    uint32_t n;
    const unsigned char *byte;
    const char *const *text;
    char *buffer;
    size_t size, found;
    mp_err failed;
} work;

static void init(mp_int *a)
{
    if (mp_init(a) != MP_OKAY)
        bench_fail("libtommath: out of memory");
}

/* mp_unpack and mp_from_ubin need quadratic time, so the digits are stored directly. */
static void set(mp_int *a, const bench_number *b)
{
    int digits = (int)((b->n * 64 + MP_DIGIT_BIT - 1) / MP_DIGIT_BIT);
    if (mp_grow(a, digits) != MP_OKAY)
        bench_fail("libtommath: out of memory");
    for (size_t k = 0; k < (size_t)digits; k++) {
        size_t bit = k * MP_DIGIT_BIT, limb = bit / 64, shift = bit % 64;
        uint64_t d = b->limb[limb] >> shift;
        if (shift > 64 - MP_DIGIT_BIT && limb + 1 < b->n)
            d |= b->limb[limb + 1] << (64 - shift);
        a->dp[k] = (mp_digit)(d & MP_MASK);
    }
    a->used = digits;
    a->sign = b->negative ? MP_NEG : MP_ZPOS;
    mp_clamp(a);
}

static mp_int *operands(const bench_number *big, const int64_t *small, size_t count)
{
    if (!big && !small)
        return NULL;
    mp_int *r = bench_alloc(count * sizeof *r);
    for (size_t k = 0; k < count; k++) {
        init(&r[k]);
        if (big)
            set(&r[k], &big[k]);
        else
            mp_set_i64(&r[k], small[k]);
    }
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
    for (size_t k = 0; k < in->count; k++)
        init(&s->a[k]);
    init(&s->r);
    init(&s->q);
    s->n = (uint32_t)in->n;
    s->text = in->text;
    s->byte = in->byte;
    s->size = in->longest;
    s->buffer = bench_alloc(in->longest);
    return s;
}

static void free_array(mp_int *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        mp_clear(&v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    free_array(s->w, s->count);
    free_array(s->a, s->count);
    mp_clear(&s->r);
    mp_clear(&s->q);
    free(s->buffer);
    free(s);
}

static void put(bench_text *out, const mp_int *a)
{
    size_t n = ((size_t)a->used * MP_DIGIT_BIT + 63) / 64 + 1;
    uint64_t *limb = bench_alloc(n * sizeof *limb);
    for (size_t k = 0; k < (size_t)a->used; k++) {
        size_t bit = k * MP_DIGIT_BIT, shift = bit % 64;
        limb[bit / 64] |= (uint64_t)a->dp[k] << shift;
        if (shift > 64 - MP_DIGIT_BIT)
            limb[bit / 64 + 1] |= (uint64_t)a->dp[k] >> (64 - shift);
    }
    bench_put_limbs(out, a->sign == MP_NEG, limb, n);
    free(limb);
}

static void check(const work *s, bench_text *out)
{
    if (s->failed != MP_OKAY)
        bench_put(out, "error");
}

static void value(void *state, bench_text *out)
{
    work *s = state;
    check(s, out);
    put(out, &s->r);
}

static void two_values(void *state, bench_text *out)
{
    work *s = state;
    check(s, out);
    put(out, &s->q);
    put(out, &s->r);
}

static void array(void *state, bench_text *out)
{
    work *s = state;
    check(s, out);
    for (size_t k = 0; k < s->count; k++)
        put(out, &s->a[k]);
}

static void found(void *state, bench_text *out)
{
    bench_put_i64(out, (int64_t)((work *)state)->found);
}

static void text(void *state, bench_text *out)
{
    bench_put(out, ((work *)state)->buffer);
}

static void loop_sum(work *s)
{
    mp_zero(&s->r);
    for (size_t k = 0; k < s->count; k++)
        s->failed |= mp_add(&s->r, &s->u[k], &s->r);
}

BENCH_RUN(small_sum, loop_sum(s))
BENCH_ARRAY(small_add, failed |= (unsigned)mp_add(&u[k], &v[k], &a[k]))
BENCH_ARRAY(small_sub, failed |= (unsigned)mp_sub(&u[k], &v[k], &a[k]))
BENCH_ARRAY(small_mul, failed |= (unsigned)mp_mul(&u[k], &v[k], &a[k]))
BENCH_ARRAY(small_compare, found += mp_cmp(&u[k], &v[k]) == MP_LT)
BENCH_ARRAY(small_equal, found += mp_cmp(&u[k], &v[k]) == MP_EQ)

/* mp_div rounds towards zero, which is the floor for the positive operands of these rows. */
BENCH_EACH(int_add, s->failed |= mp_add(&s->u[k], &s->v[k], &s->r))
BENCH_EACH(int_sub, s->failed |= mp_sub(&s->u[k], &s->v[k], &s->r))
BENCH_EACH(int_mul, s->failed |= mp_mul(&s->u[k], &s->v[k], &s->r))
BENCH_EACH(int_divmod, s->failed |= mp_div(&s->u[k], &s->v[k], &s->q, &s->r))
BENCH_EACH(int_pow, s->failed |= mp_expt_u32(&s->u[k], s->n, &s->r))

BENCH_EACH(int_str, s->failed |= mp_to_radix(&s->u[k], s->buffer, s->size, NULL, 10))
BENCH_EACH(int_parse, s->failed |= mp_read_radix(&s->r, s->text[k], 10))

BENCH_EACH(int_powmod, s->failed |= mp_exptmod(&s->u[k], &s->v[k], &s->w[k], &s->r))
BENCH_EACH(int_gcd, s->failed |= mp_gcd(&s->u[k], &s->v[k], &s->r))
BENCH_EACH(int_isqrt, s->failed |= mp_sqrt(&s->u[k], &s->r))
BENCH_EACH(int_and, s->failed |= mp_and(&s->u[k], &s->v[k], &s->r))
BENCH_EACH(int_lshift, s->failed |= mp_mul_2d(&s->u[k], (int)s->n, &s->r))
BENCH_EACH(int_rshift, s->failed |= mp_div_2d(&s->u[k], (int)s->n, &s->r, NULL))
BENCH_EACH(int_from_bytes, s->failed |= mp_from_ubin(&s->r, s->byte + k * s->size, s->size))

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
    { "int.powmod", open, int_powmod, value, close },
    { "int.gcd", open, int_gcd, value, close },
    { "int.isqrt", open, int_isqrt, value, close },
    { "int.and", open, int_and, value, close },
    { "int.lshift", open, int_lshift, value, close },
    { "int.rshift", open, int_rshift, value, close },
    { "int.from_bytes", open, int_from_bytes, value, close },
    { 0 },
};

static const char *version(void)
{
    return BENCH_LIBTOMMATH_VERSION; /* the header has no version */
}

const bench_library bench_libtommath = { "libtommath", "LibTomMath", version, .operations = { operations } };
