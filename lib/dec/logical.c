/* logical.c - and, or, xor and not of digits 0 and 1. */

#include "dec.h"

#include <string.h>

/* *digits = the last `count` digits of a as text, the last one first, '0' above; false if a is no such number. */
static bool read_bits(char *digits, const adder_dec *a, int64_t count, adder_status *s)
{
    if ((a->bits & (ADDER__SPECIAL | ADDER__NEGATIVE)) || a->exponent != 0)
        return false;
    adder__dec_store store;
    char *text = adder_int_to_str(adder__dec_view(&store, a), 10);
    if (!text) {
        *s = ADDER_ENOMEM;
        return true;
    }
    size_t n = strlen(text);
    bool good = strspn(text, "01") == n;
    for (int64_t i = 0; i < count; i++)
        digits[i] = i < (int64_t)n ? text[n - 1 - (size_t)i] : '0';
    adder_free(text);
    return good;
}

/* table: the digit for 0 and 0, for one 1, for 1 and 1. */
static adder_status combine(adder_dec *r, const adder_dec *a, const adder_dec *b, const char table[3], adder_ctx *ctx)
{
    int64_t precision = adder__dec_precision(adder__dec_ctx(ctx)), count = precision;
    if (table[0] == '0') { /* then there are no digits above those of the operands */
        int64_t x = adder__dec_digits(a), y = adder__dec_digits(b), longest = x > y ? x : y;
        count = longest < precision ? longest : precision;
    }
    if (count > ADDER__MAX_DIGITS)
        return ADDER_ENOMEM;
    char *x = adder__alloc(2 * (size_t)count), *y = x + count;
    if (!x)
        return ADDER_ENOMEM;
    adder_int c = ADDER_INT(0);
    adder_status s = ADDER_OK;
    bool good = read_bits(x, a, count, &s) && read_bits(y, b, count, &s);
    if (good && s == ADDER_OK) {
        for (int64_t i = 0; i < count; i++)
            x[i] = table[(x[i] - '0') + (y[i] - '0')];
        for (int64_t i = 0, j = count - 1; i < j; i++, j--) {
            char t = x[i];
            x[i] = x[j];
            x[j] = t;
        }
        s = adder_int_parse(&c, x, (size_t)count, 10, NULL);
    }
    adder__free(x);
    if (s || !good) {
        adder_int_clear(&c);
        return s ? s : adder__dec_invalid(r, ctx);
    }
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
