/* peer-openssl.c - the BN functions of OpenSSL's libcrypto (https://www.openssl.org), made for the few thousand bits of
   cryptography.  Debian and Ubuntu: libssl-dev. */

#include "bench.h"

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <stdlib.h>

typedef struct {
    size_t count;
    BIGNUM **u, **v, **w, **a;
    BIGNUM *r, *q, *n;
    BN_CTX *context;
    const char *const *text;
    char *string;
    unsigned char *buffer;
    const unsigned char *byte;
    size_t size;
    int bits;
    size_t found;
    unsigned failed;
} work;

static BIGNUM *new_number(void)
{
    BIGNUM *b = BN_new();
    if (!b)
        bench_fail("OpenSSL: out of memory");
    return b;
}

static BIGNUM *number(bool negative, const uint64_t *limb, size_t n)
{
    BIGNUM *r = BN_lebin2bn((const unsigned char *)limb, (int)(8 * n), NULL); /* the bytes of a little-endian machine */
    if (!r)
        bench_fail("OpenSSL: out of memory");
    BN_set_negative(r, negative);
    return r;
}

static BIGNUM **operands(const bench_number *big, const int64_t *small, size_t count)
{
    if (!big && !small)
        return NULL;
    BIGNUM **r = bench_alloc(count * sizeof *r);
    for (size_t k = 0; k < count; k++) {
        if (big) {
            r[k] = number(big[k].negative, big[k].limb, big[k].n);
        } else {
            uint64_t magnitude = small[k] < 0 ? 0 - (uint64_t)small[k] : (uint64_t)small[k];
            r[k] = number(small[k] < 0, &magnitude, 1);
        }
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
        s->a[k] = new_number();
    s->r = new_number();
    s->q = new_number();
    s->n = number(false, &in->n, 1);
    s->context = BN_CTX_new();
    if (!s->context)
        bench_fail("OpenSSL: out of memory");
    s->text = in->text;
    s->byte = in->byte;
    s->size = in->longest;
    s->buffer = bench_alloc(in->longest);
    s->bits = (int)in->n;
    return s;
}

static void free_array(BIGNUM **v, size_t count)
{
    for (size_t k = 0; v && k < count; k++)
        BN_free(v[k]);
    free(v);
}

static void close(void *state)
{
    work *s = state;
    free_array(s->u, s->count);
    free_array(s->v, s->count);
    free_array(s->w, s->count);
    free_array(s->a, s->count);
    BN_free(s->r);
    BN_free(s->q);
    BN_free(s->n);
    BN_CTX_free(s->context);
    OPENSSL_free(s->string);
    free(s->buffer);
    free(s);
}

static void put(bench_text *out, const BIGNUM *a)
{
    int n = BN_num_bytes(a);
    unsigned char *byte = bench_alloc((size_t)n);
    BN_bn2bin(a, byte);
    bench_put_bytes(out, BN_is_negative(a), byte, (size_t)n);
    free(byte);
}

static void check(const work *s, bench_text *out)
{
    if (s->failed)
        bench_put(out, "error");
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
    bench_put(out, ((work *)state)->string);
}

static void loop_sum(work *s)
{
    BN_zero(s->r);
    for (size_t k = 0; k < s->count; k++)
        s->failed |= !BN_add(s->r, s->r, s->u[k]);
}

BENCH_RUN(small_sum, loop_sum(s))
BENCH_ARRAY(small_add, failed |= !BN_add(a[k], u[k], v[k]))
BENCH_ARRAY(small_sub, failed |= !BN_sub(a[k], u[k], v[k]))
BENCH_ARRAY(small_mul, failed |= !BN_mul(a[k], u[k], v[k], s->context))
BENCH_ARRAY(small_compare, found += BN_cmp(u[k], v[k]) < 0)
BENCH_ARRAY(small_equal, found += BN_cmp(u[k], v[k]) == 0)

/* BN_div rounds towards zero, which is the floor for the positive operands of these rows. */
BENCH_EACH(int_add, s->failed |= !BN_add(s->r, s->u[k], s->v[k]))
BENCH_EACH(int_sub, s->failed |= !BN_sub(s->r, s->u[k], s->v[k]))
BENCH_EACH(int_mul, s->failed |= !BN_mul(s->r, s->u[k], s->v[k], s->context))
BENCH_EACH(int_divmod, s->failed |= !BN_div(s->q, s->r, s->u[k], s->v[k], s->context))
BENCH_EACH(int_pow, s->failed |= !BN_exp(s->r, s->u[k], s->n, s->context))

/* There is no function that writes to a buffer: each text is a new string. */
BENCH_EACH(int_str, {
    OPENSSL_free(s->string);
    s->string = BN_bn2dec(s->u[k]);
})
BENCH_EACH(int_parse, s->failed |= !BN_dec2bn(&s->r, s->text[k]))

static void bytes(void *state, bench_text *out)
{
    const work *s = state;
    bench_put_bytes(out, false, s->buffer, s->size);
}

static void loop_set_bits(work *s)
{
    BIGNUM *bits = new_number();
    for (size_t k = 0; k < s->count; k++)
        s->failed |= !BN_set_bit(bits, (int)k);
    BN_swap(s->r, bits);
    BN_free(bits);
}

BENCH_RUN(int_set_bit, loop_set_bits(s))
BENCH_EACH(int_powmod, s->failed |= !BN_mod_exp(s->r, s->u[k], s->v[k], s->w[k], s->context))
BENCH_EACH(int_gcd, s->failed |= !BN_gcd(s->r, s->u[k], s->v[k], s->context))
BENCH_EACH(int_lshift, s->failed |= !BN_lshift(s->r, s->u[k], s->bits))
BENCH_EACH(int_rshift, s->failed |= !BN_rshift(s->r, s->u[k], s->bits))
BENCH_EACH(int_from_bytes, s->failed |= !BN_bin2bn(s->byte + k * s->size, (int)s->size, s->r))
BENCH_EACH(int_to_bytes, s->failed |= BN_bn2binpad(s->u[k], s->buffer, (int)s->size) < 0)

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
    { "int.set_bit", open, int_set_bit, value, close },
    { "int.lshift", open, int_lshift, value, close },
    { "int.rshift", open, int_rshift, value, close },
    { "int.from_bytes", open, int_from_bytes, value, close },
    { "int.to_bytes", open, int_to_bytes, bytes, close },
    { 0 },
};

static const char *version(void)
{
    return OpenSSL_version(OPENSSL_VERSION_STRING);
}

const bench_library bench_openssl = { "openssl", "OpenSSL, the BN functions of libcrypto", version,
                                      .operations = { operations } };
