/* print.c - integers as text. */

#include <string.h>

#include "block.h"
#include "digits/digits.h"
#ifdef __SIZEOF_INT128__
#include "digits/tens.h"
#endif
#include "mpz.h"

static const char digit_char[] = "0123456789abcdefghijklmnopqrstuvwxyz";

/* The longest text of a number of 64 bits: its sign and 64 binary digits. */
enum { WORD_TEXT = 65 };

/* Writes v in any base and returns the end. */
static char *write_word(char *p, uint64_t v, unsigned base)
{
    if (base == 10)
        return adder__write_u64(p, v);
    char digits[64], *first = digits + sizeof digits;
    do {
        *--first = digit_char[v % base];
        v /= base;
    } while (v);
    size_t n = (size_t)(digits + sizeof digits - first);
    memcpy(p, first, n);
    return p + n;
}

struct digit_values {
    unsigned char *digit;
    size_t count;
    mp_limb_t *limb; /* a copy, which mpn_get_str destroys */
    mp_size_t size;
    int base;
};

static adder_status get_digits(void *arg)
{
    struct digit_values *v = arg;
    v->count = mpn_get_str(v->digit, v->base, v->limb, v->size);
    return ADDER_OK;
}

/* Writes x in decimal at p and its length to *count, if it has more than two limbs and so few that this is faster than
   mpn_get_str: 19 digits at a time, the last ones first.  Returns whether. */
static bool write_few(char *p, size_t *count, const adder__operand *x)
{
#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
    enum { FEW_LIMBS = 40 };
    const adder__word_divisor *t = &adder__tens_divisors[19]; /* the top bit of 10**19 is set: no shift */
    mp_limb_t limb[FEW_LIMBS];
    uint64_t group[FEW_LIMBS + 1];
    int groups = 0;
    mp_size_t n = x->size;
    if (n <= 2 || n > FEW_LIMBS)
        return false;
    mpn_copyi(limb, x->limb, n);
    while (n > 2) {
        uint64_t rest = 0;
        for (mp_size_t i = n; i-- > 0;)
            limb[i] = adder__divide_step(&rest, rest, limb[i], t->d, t->reciprocal);
        group[groups++] = rest;
        n -= limb[n - 1] == 0;
    }
    char *end = adder__write_u128(p, (adder__u128)limb[1] << 64 | limb[0]);
    for (; groups > 0; end += 19)
        adder__write_digits(end, group[--groups], 19);
    *count = (size_t)(end - p);
    return true;
#else
    (void)p, (void)count, (void)x;
    return false;
#endif
}

/* Writes the digits of x at p, which has room for one more than they may be, and their number to *count. */
static adder_status write_large(char *p, size_t *count, const adder__operand *x, int base)
{
    if (base == 10 && write_few(p, count, x))
        return ADDER_OK;
    mp_limb_t on_stack[128];
    mp_limb_t *copy = x->size <= 128 ? on_stack : adder__alloc((size_t)x->size * sizeof *copy);
    if (!copy)
        return ADDER_ENOMEM;
    mpn_copyi(copy, x->limb, x->size);
    struct digit_values v = { (unsigned char *)p, 0, copy, x->size, base };
    adder_status s = adder__guarded(get_digits, &v);
    if (copy != on_stack)
        adder__free(copy);
    if (s)
        return s;
    size_t zeros = 0;
    while (zeros + 1 < v.count && v.digit[zeros] == 0)
        zeros++;
    *count = v.count - zeros;
    for (size_t i = 0; i < *count; i++)
        p[i] = digit_char[v.digit[zeros + i]];
    return ADDER_OK;
}

/* The bytes that the text of x may take, with its sign and a NUL. */
static size_t text_size(const adder__operand *x, int base)
{
    mpz_t view;
    return mpz_sizeinbase(adder__view(view, x), base) + 3;
}

static bool valid_base(int base)
{
    return base >= 2 && base <= 36;
}

/* Straight into the caller's memory if that is sure to hold the text of x, of which *length is the length. */
static adder_status write_text(char *buf, size_t size, size_t *length, const adder__operand *x, int base)
{
    size_t needed = text_size(x, base);
    char *text = needed <= size ? buf : adder__alloc(needed);
    if (!text)
        return ADDER_ENOMEM;
    adder_status s = write_large(text + x->negative, length, x, base);
    if (s == ADDER_OK) {
        if (x->negative)
            text[0] = '-';
        *length += x->negative;
        if (text == buf)
            text[*length] = 0;
        else
            adder__put(buf, size, text, *length);
    }
    if (text != buf)
        adder__free(text);
    return s;
}

size_t adder_int_str(char *buf, size_t size, adder_int a, int base)
{
    if (!valid_base(base))
        return adder__no_text(buf, size, ADDER_EDOMAIN);
    adder__operand x;
    adder__read(&x, a);
    if (x.size <= 1 && ADDER__LIMB_BITS <= 64) {
        char text[WORD_TEXT];
        text[0] = '-';
        char *end = write_word(text + x.negative, x.size ? x.limb[0] : 0, (unsigned)base);
        return adder__put(buf, size, text, (size_t)(end - text));
    }
#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
    if (x.size == 2 && base == 10) {
        char text[40];
        text[0] = '-';
        char *end = adder__write_u128(text + x.negative, (adder__u128)x.limb[1] << 64 | x.limb[0]);
        return adder__put(buf, size, text, (size_t)(end - text));
    }
#endif
    size_t length;
    adder_status s = write_text(buf, size, &length, &x, base);
    return s == ADDER_OK ? length : adder__no_text(buf, size, s);
}

char *adder_int_to_str(adder_int a, int base)
{
    if (!valid_base(base))
        return adder__no_string(ADDER_EDOMAIN);
    adder__operand x;
    adder__read(&x, a);
    size_t size = text_size(&x, base);
    char *text = adder__alloc(size);
    if (!text)
        return adder__no_string(ADDER_ENOMEM);
    if (adder_int_str(text, size, a, base) != SIZE_MAX)
        return text;
    adder__free_quietly(text);
    return NULL;
}
