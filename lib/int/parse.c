/* parse.c - integers from text, by the grammar of Python's int(). */

#include "block.h"

struct digit_values {
    mp_limb_t *out;
    mp_size_t size;
    const unsigned char *digit;
    size_t count;
    int base;
};

static adder_status set_limbs(void *arg)
{
    struct digit_values *v = arg;
    v->size = mpn_set_str(v->out, v->digit, v->count, v->base);
    return ADDER_OK;
}

/* The limbs that a number of so many digits may take. */
static size_t limbs_of_digits(size_t count, unsigned base)
{
    /* log2 of the bases, rounded up, in 256ths. */
    static const unsigned short log2_256[37] = { 0,    0,    256,  406,  512,  595,  662,  719,  768,  812,
                                                 851,  886,  918,  948,  975,  1001, 1024, 1047, 1068, 1088,
                                                 1107, 1125, 1142, 1159, 1174, 1189, 1204, 1218, 1231, 1244,
                                                 1257, 1269, 1280, 1292, 1303, 1314, 1324 };
    size_t per_digit = log2_256[base];
    if (count / 256 + 1 > SIZE_MAX / per_digit)
        return SIZE_MAX;
    return ((count / 256 + 1) * per_digit) / ADDER__LIMB_BITS + 2;
}

/* The values of the digits. */
static adder_status fill_digit_values(unsigned char *out, const adder__numeral *n)
{
    enum { STRETCH = 1 << 22 }; /* bytes between two questions to the callback */
    bool plain = n->base == 10 && n->count == (size_t)(n->stop - n->digits);
    for (const char *p = n->digits; p < n->stop;) {
        const char *pause = n->stop - p > STRETCH ? p + STRETCH : n->stop;
        for (; plain && p < pause; p++)
            *out++ = (unsigned char)(*p - '0');
        for (; p < pause; p++) {
            unsigned char digit = adder__digit_value[(unsigned char)*p];
            if (digit < n->base)
                *out++ = digit;
        }
        if (p < n->stop && adder__interrupted())
            return ADDER_EINTR;
    }
    return ADDER_OK;
}

static adder_status convert_large(adder_int *r, const adder__numeral *n, size_t limbs)
{
    if (limbs > ADDER__MAX_LIMBS)
        return adder__max_bits() < SIZE_MAX ? ADDER_ELIMIT : ADDER_ENOMEM;
    /* The first digit is not 0: they make more than floor(log2(base)) * (count - 1) bits. */
    adder_status status = adder__check_bits((size_t)(31 - __builtin_clz(n->base)) * (n->count - 1) + 1);
    if (status)
        return status;
    adder__block *z = adder__open(*r, (mp_size_t)limbs, false);
    if (!z)
        return ADDER_ENOMEM;
    unsigned char on_stack[512], *digit = n->count <= sizeof on_stack ? on_stack : adder__alloc(n->count);
    struct digit_values v = { z->limb, 0, digit, n->count, (int)n->base };
    status = digit ? fill_digit_values(digit, n) : ADDER_ENOMEM;
    if (status == ADDER_OK)
        status = adder__guarded(set_limbs, &v);
    if (digit != on_stack)
        adder_free(digit);
    if (status == ADDER_OK)
        return adder__close(z, r, v.size, n->negative);
    adder__discard(z, *r);
    return status;
}

static __attribute__((noinline)) adder_status read_any(adder_int *r, const char *s, size_t len, int base,
                                                       bool underscores, size_t *used);

#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
/* Up to so many limbs, a word at a time is faster than mpn_set_str. */
enum { FEW_LIMBS = 72 };

/* p = p * factor + addend, n limbs; the carry is returned.  From some limbs on, mpn_mul_1 is faster. */
static mp_limb_t multiply_add(mp_limb_t *p, mp_size_t n, mp_limb_t factor, mp_limb_t addend)
{
    if (n > 8) {
        mp_limb_t carry = mpn_mul_1(p, p, n, factor);
        return carry + mpn_add_1(p, p, n, addend);
    }
    for (mp_size_t i = 0; i < n; i++) {
        adder__u128 t = (adder__u128)p[i] * factor + addend;
        p[i] = (mp_limb_t)t;
        addend = (mp_limb_t)(t >> 64);
    }
    return addend;
}

/* limb = limb * scale + value; *size is updated. */
static inline void append(mp_limb_t *limb, mp_size_t *size, uint64_t scale, uint64_t value)
{
    mp_limb_t carry = multiply_add(limb, *size, scale, value);
    limb[*size] = carry;
    *size += carry != 0;
}

/* The number whose digits, few enough for the stack, begin at n->digits. */
static adder_status convert_few(adder_int *r, const adder__numeral *n)
{
    mp_limb_t limb[FEW_LIMBS];
    mp_size_t size = 0;
    for (const char *p = n->digits; p < n->stop;) {
        adder__chunk c = adder__next_chunk(&p, n->stop, n->base);
        append(limb, &size, c.scale, c.value);
    }
    return adder__store_limbs(r, limb, size, n->negative);
}

/* As read_any, and decimal digits, not too many and without underscores, are read faster.  All of it is the number: the
   first chunk is the odd one. */
static __attribute__((noinline)) adder_status read_whole(adder_int *r, const char *s, const char *end, bool negative,
                                                         bool underscores)
{
    const char *p = s + negative;
    size_t n = (size_t)(end - p), part = (n - 1) % 19 + 1;
    mp_limb_t limb[FEW_LIMBS];
    mp_size_t size = 1;
    uint64_t chunk;
    if (n - 1 >= 19 * (FEW_LIMBS - 8) || !adder__digits_word(limb, p, part))
        return read_any(r, s, (size_t)(end - s), 10, underscores, NULL);
    for (p += part; p < end; p += 19) {
        if (!adder__digits_word(&chunk, p, 19))
            return read_any(r, s, (size_t)(end - s), 10, underscores, NULL);
        append(limb, &size, ADDER__1E19, chunk);
    }
    return adder__store_limbs(r, limb, size, negative);
}

/* The same of a prefix whose first 19 digits are read, and which goes on at p. */
static __attribute__((noinline)) adder_status read_prefix(adder_int *r, const char *s, size_t len, bool underscores,
                                                          size_t *used, uint64_t first, const char *p)
{
    const char *end = s + len;
    mp_limb_t limb[FEW_LIMBS];
    mp_size_t size = 1;
    uint64_t chunk;
    limb[0] = first;
    for (; end - p >= 19 && p - s < 19 * (FEW_LIMBS - 2) && adder__digits_word(&chunk, p, 19); p += 19)
        append(limb, &size, ADDER__1E19, chunk);
    size_t n = adder__read_digits(&chunk, p, (size_t)(end - p));
    if (n == 19)
        return read_any(r, s, len, 10, underscores, used);
    if (n > 0)
        append(limb, &size, adder__pow10[n], chunk);
    adder_status status = adder__store_limbs(r, limb, size, *s == '-');
    if (status == ADDER_OK)
        *used = (size_t)(p + n - s);
    return status;
}
#else
enum { FEW_LIMBS = 0 };

static adder_status convert_few(adder_int *r, const adder__numeral *n)
{
    (void)n;
    return adder__store_u64(r, 0, false);
}

static adder_status read_whole(adder_int *r, const char *s, const char *end, bool negative, bool underscores)
{
    (void)negative;
    return read_any(r, s, (size_t)(end - s), 10, underscores, NULL);
}

static adder_status read_prefix(adder_int *r, const char *s, size_t len, bool underscores, size_t *used, uint64_t first,
                                const char *p)
{
    (void)first, (void)p;
    return read_any(r, s, len, 10, underscores, used);
}
#endif

adder_status adder__store_numeral(adder_int *r, const adder__numeral *n)
{
    if (n->count <= adder__word_digits(n->base))
        return adder__store_u64(r, n->value, n->negative);
    size_t limbs = limbs_of_digits(n->count, n->base);
    return limbs <= FEW_LIMBS ? convert_few(r, n) : convert_large(r, n, limbs);
}

/* The number that begins at s, or, without `used`, that all of it is. */
static adder_status read_any(adder_int *r, const char *s, size_t len, int base, bool underscores, size_t *used)
{
    adder__numeral n;
    adder_status status = adder__scan_int(&n, s, s + len, base, underscores, !used);
    if (status == ADDER_OK)
        status = adder__store_numeral(r, &n);
    if (status == ADDER_OK && used)
        *used = (size_t)(n.end - s);
    return status;
}

/* The same, with a faster way for decimal digits. */
static inline adder_status read(adder_int *r, const char *s, size_t len, int base, bool underscores, size_t *used)
{
    uint64_t m;
    bool negative;
    if (base != 10 && adder__scan_base(base, s, len) != 10) {
        if (!adder__scan_word_digits(&m, s, len, base))
            return read_any(r, s, len, base, underscores, used);
        adder_status status = adder__store_u64(r, m, false);
        if (status == ADDER_OK && used)
            *used = len;
        return status;
    }
    size_t n = adder__scan_u64(&m, &negative, s, len, !used);
    if (n == 0)
        return used || len < 20 ? read_any(r, s, len, 10, underscores, used)
                                : read_whole(r, s, s + len, negative, underscores);
    if (used && n < len && adder__is_digit(s[n]))
        return read_prefix(r, s, len, underscores, used, m, s + n);
    adder_status status = adder__store_u64(r, m, negative);
    if (status == ADDER_OK && used)
        *used = n;
    return status;
}

adder_status adder_int_parse(adder_int *r, const char *s, size_t len, int base, size_t *used)
{
    return read(r, s, len, base, false, used);
}

adder_status adder_int_set_str(adder_int *r, const char *s, int base)
{
    const char *end = adder__scan_space(&s);
    return read(r, s, (size_t)(end - s), base, true, NULL);
}
