/* logical.c - and, or, xor and not of digits 0 and 1. */

#include "dec.h"

#include <errno.h>
#include <string.h>

/* The digits of an operand as text, and the result. */
struct bits {
    char *a, *b;
    size_t a_count, b_count;
    char *result;
};

/* *text = the digits of a, which the caller frees.  *count = 0 if a is not an operand of 0 and 1 alone.  */
static adder_status read_bits(char **text, size_t *count, const adder_dec *a)
{
    if ((a->bits & (ADDER__SPECIAL | ADDER__NEGATIVE)) || a->exponent != 0)
        return ADDER_OK;
    int64_t digits;
    adder_status s = adder__dec_count_digits(&digits, a);
    if (s)
        return s;
    *text = adder__alloc((size_t)digits + 4);
    if (!*text)
        return ADDER_ENOMEM;
    adder__dec_store store;
    errno = 0;
    size_t n = adder_int_str(*text, (size_t)digits + 4, adder__dec_view(&store, a), 10);
    if (n == SIZE_MAX)
        return errno == EINTR ? ADDER_EINTR : errno == EOVERFLOW ? ADDER_ELIMIT : ADDER_ENOMEM;
    *count = strspn(*text, "01") == n ? n : 0;
    return ADDER_OK;
}

/* The bit of the place i, counted from the last one. */
static int bit_at(const char *text, size_t count, size_t i)
{
    return i < count ? text[count - 1 - i] - '0' : 0;
}

/* *c = the last `count` digits, combined; *valid: the operands were valid. */
static adder_status combine_bits(adder_int *c, struct bits *t, bool *valid, const adder_dec *a, const adder_dec *b,
                                 const char table[3], int64_t precision)
{
    adder_status s = read_bits(&t->a, &t->a_count, a);
    if (s == ADDER_OK)
        s = read_bits(&t->b, &t->b_count, b);
    *valid = t->a_count && t->b_count;
    if (s || !*valid)
        return s;
    /* Unless 0 and 0 give 1, there are no digits above those of the operands. */
    size_t count = t->a_count > t->b_count ? t->a_count : t->b_count;
    if (table[0] != '0' || count > (size_t)precision) {
        if (precision > ADDER__MAX_DIGITS)
            return ADDER_ENOMEM;
        count = (size_t)precision;
    }
    s = table[0] == '0' ? ADDER_OK : adder__check_bits(count * 3); /* of the operand, written out */
    if (s)
        return s;
    t->result = adder__alloc(count);
    if (!t->result)
        return ADDER_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        if ((i & 0xffffff) == 0xffffff && adder__interrupted())
            return ADDER_EINTR;
        t->result[count - 1 - i] = table[bit_at(t->a, t->a_count, i) + bit_at(t->b, t->b_count, i)];
    }
    return adder_int_parse(c, t->result, count, 10, NULL);
}

/* table: the digit for 0 and 0, for one 1, for 1 and 1. */
static adder_status combine(adder_dec *r, const adder_dec *a, const adder_dec *b, const char table[3], adder_ctx *ctx)
{
    struct bits t = { .a = NULL };
    adder_int c = ADDER_INT(0);
    bool valid;
    adder_status s = combine_bits(&c, &t, &valid, a, b, table, adder__dec_precision(adder__dec_ctx(ctx)));
    adder_free(t.a);
    adder_free(t.b);
    adder_free(t.result);
    if (s)
        return s;
    if (!valid)
        return adder__dec_invalid(r, ctx);
    adder_dec z = adder__dec_make(0, 0, 0);
    adder__dec_take(&z, &c);
    return adder__dec_end(r, &z, 0, ctx);
}

adder_status adder_dec_logical_and(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return combine(r, &a, &b, "001", ctx);
}

adder_status adder_dec_logical_or(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return combine(r, &a, &b, "011", ctx);
}

adder_status adder_dec_logical_xor(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *ctx)
{
    return combine(r, &a, &b, "010", ctx);
}

adder_status adder_dec_logical_invert(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return combine(r, &a, &ADDER_DEC(0, 0), "10", ctx);
}
