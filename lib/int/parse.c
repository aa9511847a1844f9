/* parse.c - integers from text, by the grammar of Python's int(). */

#include <string.h>

#include "block.h"
#include "digits/digits.h"

/* A number found in a text. */
struct literal {
    const char *digits; /* the first digit behind sign and prefix */
    size_t span;        /* bytes from there to the end of the number */
    size_t count;       /* digits among them; the others are underscores */
    unsigned base;
    bool negative;
    uint64_t value; /* if it is small: has at most small_digits(base) digits */
};

/* How many digits of a base are sure to fit 64 bits. */
static unsigned small_digits(unsigned base)
{
    static const unsigned char most[37] = { 0,  0,  64, 40, 32, 27, 24, 22, 21, 20, 19, 18, 17, 17, 16, 16, 16, 15, 15,
                                            15, 14, 14, 14, 14, 13, 13, 13, 13, 13, 13, 13, 12, 12, 12, 12, 12, 12 };
    return most[base];
}

/* The base that the two characters of a prefix like 0x name, or 0. */
static unsigned prefix_base(const char *s, const char *end)
{
    if (end - s < 2 || s[0] != '0')
        return 0;
    switch (s[1] | 0x20) {
    case 'b':
        return 2;
    case 'o':
        return 8;
    case 'x':
        return 16;
    default:
        return 0;
    }
}

/* Finds the longest number that begins at s.  Returns its end, or NULL if none does. */
static const char *scan(struct literal *l, const char *s, const char *end, unsigned base)
{
    l->negative = false;
    if (s < end && (*s == '-' || *s == '+'))
        l->negative = *s++ == '-';

    /* A prefix counts only if a digit of its base follows, perhaps behind one underscore; else "0x" is the number 0
       with an x behind it. */
    unsigned named = prefix_base(s, end);
    bool zeros_only = false;
    if (named && (base == 0 || base == named)) {
        const char *p = s + 2;
        p += p < end && *p == '_';
        if (p < end && adder__digit_value[(unsigned char)*p] < named) {
            base = named;
            s = p;
        }
    }
    if (base == 0) {
        base = 10;
        zeros_only = s < end && *s == '0'; /* no leading zeros without a base, but in 0 itself */
    }
    unsigned allowed = zeros_only ? 1 : base;
    const char *p = s;
    size_t count = 0;
    uint64_t value = 0;
    for (; allowed == 10 && end - p >= 8; p += 8, count += 8) {
        uint64_t chunk = adder__load_eight(p);
        if (adder__non_digits(chunk))
            break;
        value = value * 100000000 + adder__digits_value(chunk, 8);
    }
    for (;;) {
        unsigned d;
        if (p < end && (d = adder__digit_value[(unsigned char)*p]) < allowed) {
            value = value * base + d; /* wraps beyond small_digits(base), where it is not used */
            count++;
            p++;
        } else if (count > 0 && end - p >= 2 && *p == '_' && adder__digit_value[(unsigned char)p[1]] < allowed) {
            p++;
        } else {
            break;
        }
    }
    if (count == 0)
        return NULL;
    l->digits = s;
    l->span = (size_t)(p - s);
    l->count = count;
    l->base = base;
    l->value = value;
    return p;
}

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

/* The values of the digits from s to end, underscores left out.  plain: they are decimal and there are no underscores.
 */
static void fill_digit_values(unsigned char *out, const char *s, const char *end, bool plain)
{
    if (plain) {
        for (size_t n = (size_t)(end - s), i = 0; i < n; i++)
            out[i] = (unsigned char)(s[i] - '0');
        return;
    }
    for (; s < end; s++)
        if (*s != '_')
            *out++ = adder__digit_value[(unsigned char)*s];
}

static adder_status convert_large(adder_int *r, const struct literal *l)
{
    const char *s = l->digits, *end = s + l->span;
    size_t count = l->count;
    for (; s < end && (*s == '0' || *s == '_'); s++)
        count -= *s == '0';
    if (count == 0)
        return adder__store_small(r, 0);
    size_t limbs = limbs_of_digits(count, l->base);
    if (limbs > ADDER__MAX_LIMBS)
        return adder__max_bits() < SIZE_MAX ? ADDER_ELIMIT : ADDER_ENOMEM;
    /* count digits behind a non-zero one make more than floor(log2(base)) * (count - 1) bits. */
    adder_status status = adder__check_bits((size_t)(31 - __builtin_clz(l->base)) * (count - 1) + 1);
    if (status)
        return status;
    adder__block *z = adder__open(*r, (mp_size_t)limbs, false);
    if (!z)
        return ADDER_ENOMEM;
    unsigned char on_stack[512], *digit = count <= sizeof on_stack ? on_stack : adder__alloc(count);
    if (!digit) {
        adder__discard(z, *r);
        return ADDER_ENOMEM;
    }
    fill_digit_values(digit, s, end, l->base == 10 && count == (size_t)(end - s));
    struct digit_values v = { z->limb, 0, digit, count, (int)l->base };
    status = adder__guarded(set_limbs, &v);
    if (digit != on_stack)
        adder__free(digit);
    if (status) {
        adder__discard(z, *r);
        return status;
    }
    return adder__close(z, r, v.size, l->negative);
}

static adder_status convert(adder_int *r, const struct literal *l)
{
    if (l->count > small_digits(l->base))
        return convert_large(r, l);
    return adder__store_u64(r, l->value, l->negative);
}

#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
/* Decimal text is read 19 digits at a time up to this many; longer text is worth mpn_set_str. */
enum { DECIMAL_LIMBS = 64 };

struct decimal {
    mp_limb_t limb[DECIMAL_LIMBS];
    mp_size_t size;
    bool negative;
};

/* p = p * factor + addend, n limbs; the carry is returned.  A call of GMP's pays from some limbs on. */
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

/* The everyday text: a sign and decimal digits, not too many.  Returns its end, or NULL if it is something else: an
   underscore in it, too many digits, or none. */
static const char *scan_decimal(struct decimal *d, const char *s, const char *end)
{
    d->negative = false;
    if (s < end && (*s == '-' || *s == '+'))
        d->negative = *s++ == '-';
    uint64_t chunk;
    size_t digits = adder__read_digits(&chunk, s, (size_t)(end - s));
    if (digits == 0)
        return NULL;
    s += digits;
    d->limb[0] = chunk;
    d->size = 1;
    while (digits == 19 && s < end) {
        digits = adder__read_digits(&chunk, s, (size_t)(end - s));
        if (d->size == DECIMAL_LIMBS)
            return NULL;
        s += digits;
        mp_limb_t carry = multiply_add(d->limb, d->size, adder__pow10[digits], chunk);
        d->limb[d->size] = carry;
        d->size += carry != 0;
    }
    return s < end && *s == '_' ? NULL : s;
}

/* The same where the text is known to end at end: whether all of it is such a number. */
static bool read_decimal(struct decimal *d, const char *s, const char *end)
{
    d->negative = *s == '-';
    s += d->negative;
    size_t n = (size_t)(end - s), part = n <= 19 ? n : (n - 1) % 19 + 1;
    uint64_t chunk;
    if (n == 0 || n > 19 * DECIMAL_LIMBS || !adder__digits_word(&chunk, s, part))
        return false;
    d->limb[0] = chunk;
    d->size = 1;
    for (s += part; s < end; s += 19) {
        if (!adder__digits_word(&chunk, s, 19))
            return false;
        mp_limb_t carry = multiply_add(d->limb, d->size, ADDER__1E19, chunk);
        d->limb[d->size] = carry;
        d->size += carry != 0;
    }
    return true;
}

static adder_status store_decimal(adder_int *r, const struct decimal *d)
{
    if (d->size == 1)
        return adder__store_limb(r, d->limb[0], d->negative);
    adder__block *z = adder__open(*r, d->size, true);
    if (!z)
        return ADDER_ENOMEM;
    mpn_copyi(z->limb, d->limb, d->size);
    return adder__close(z, r, d->size, d->negative);
}
#endif

static bool valid_base(int base)
{
    return base == 0 || (base >= 2 && base <= 36);
}

adder_status adder_int_parse(adder_int *r, const char *s, size_t len, int base, size_t *used)
{
    struct literal l;
    if (!valid_base(base))
        return ADDER_EDOMAIN;
#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
    struct decimal d;
    const char *stop;
    if (base == 10 && (stop = scan_decimal(&d, s, s + len))) {
        adder_status status = store_decimal(r, &d);
        if (status == ADDER_OK && used)
            *used = (size_t)(stop - s);
        return status;
    }
#endif
    const char *end = scan(&l, s, s + len, (unsigned)base);
    if (!end)
        return ADDER_EPARSE;
    adder_status status = convert(r, &l);
    if (status == ADDER_OK && used)
        *used = (size_t)(end - s);
    return status;
}

adder_status adder_int_set_str(adder_int *r, const char *s, int base)
{
    struct literal l;
    if (!valid_base(base))
        return ADDER_EDOMAIN;
    while (adder__is_space(*s))
        s++;
    const char *text_end = s + strlen(s);
#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
    if (base == 10 && s < text_end) {
        bool negative = *s == '-';
        uint64_t word;
        size_t n = (size_t)(text_end - s) - negative;
        if (n - 1 < 19) {
            if (adder__digits_word(&word, s + negative, n))
                return adder__store_limb(r, word, negative);
        } else {
            struct decimal d;
            if (read_decimal(&d, s, text_end))
                return store_decimal(r, &d);
        }
    }
#endif
    const char *end = scan(&l, s, text_end, (unsigned)base);
    if (!end)
        return ADDER_EPARSE;
    while (adder__is_space(*end))
        end++;
    return *end ? ADDER_EPARSE : convert(r, &l);
}
