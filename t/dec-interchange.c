/* dec-interchange.c - the interchange formats: binary coefficients against the compiler's own decimal types, both
   encodings by round trips and by examples.  The specification's cases, in t/dec-spec.c, are the test of DPD. */

#include <adder.h>

#include "tap.h"

static uint64_t seed;

static size_t pick(size_t n)
{
    return (size_t)(tap_random(&seed) % n);
}

static const struct format {
    const char *name;
    size_t bytes;
    int digits, emax;
    adder_status (*from)(adder_dec *, const void *, adder_endian, adder_dec_encoding);
    adder_status (*to)(void *, adder_dec, adder_endian, adder_dec_encoding, adder_ctx *);
} formats[] = {
    { "decimal32", 4, 7, 96, adder_dec_from_decimal32, adder_dec_to_decimal32 },
    { "decimal64", 8, 16, 384, adder_dec_from_decimal64, adder_dec_to_decimal64 },
    { "decimal128", 16, 34, 6144, adder_dec_from_decimal128, adder_dec_to_decimal128 },
};

/* Whether a and b have the same text. */
static bool same(adder_dec a, adder_dec b)
{
    char x[100], y[100];
    adder_dec_str(x, sizeof x, a);
    adder_dec_str(y, sizeof y, b);
    return strcmp(x, y) == 0;
}

/* A random number that the format holds. */
static adder_dec random_number(const struct format *f)
{
    char text[100], *p = text;
    int n = 1 + (int)pick((size_t)f->digits - 1) + (pick(3) == 0);
    adder_dec a = ADDER_DEC(0, 0);
    size_t kind = pick(20);
    if (pick(2))
        *p++ = '-';
    if (kind == 0) {
        strcpy(p, "Infinity");
    } else {
        if (kind < 3)
            p += sprintf(p, "%sNaN", kind == 1 ? "s" : "");
        if (kind < 3 && n == f->digits)
            n--;
        for (int i = 0; i < n; i++)
            *p++ = (char)('0' + (kind == 3 ? 9 : pick(10)));
        *p = '\0';
        if (kind >= 3) {
            int low = 2 - f->emax - f->digits, high = f->emax - f->digits + 1;
            int at = pick(2) ? (int)pick(20) - 10 : low + (int)pick((size_t)(high - low + 1));
            at = pick(10) ? at : pick(2) ? low : high;
            sprintf(p, "E%d", at);
        }
    }
    if (adder_dec_set_str(&a, text, &ADDER_CTX_EXACT) != ADDER_OK)
        abort();
    return a;
}

static void test_round_trips(const struct format *f)
{
    long count = tap_count(50000, 1000000), bad = 0;
    for (long i = 0; i < count; i++) {
        unsigned char bytes[17], other[17], turned[16];
        adder_dec a = random_number(f), b = ADDER_DEC(7, 0);
        adder_dec_encoding encoding = (adder_dec_encoding)pick(2);
        adder_endian endian = (adder_endian)pick(2);
        adder_ctx ctx = ADDER_CTX_EXACT;
        bytes[f->bytes] = other[f->bytes] = 0xa5;
        adder_status s = f->to(bytes, a, endian, encoding, &ctx) | f->from(&b, bytes, endian, encoding);
        s |= f->to(other, a, endian == ADDER_BIG ? ADDER_LITTLE : ADDER_BIG, encoding, &ctx);
        for (size_t k = 0; k < f->bytes; k++)
            turned[k] = other[f->bytes - 1 - k];
        if (s || !same(a, b) || (ctx.flags & ~(unsigned)ADDER_DEC_SUBNORMAL) || bytes[f->bytes] != 0xa5 ||
            memcmp(bytes, turned, f->bytes) != 0)
            bad++;
    }
    ok(bad == 0, "%s: %ld round trips", f->name, count);
}

/* Any bytes decode to a number, and encode again to its canonical form. */
static void test_any_bytes(const struct format *f)
{
    long count = tap_count(50000, 1000000), bad = 0;
    for (long i = 0; i < count; i++) {
        unsigned char bytes[16], again[16];
        adder_dec a = ADDER_DEC(0, 0), b = ADDER_DEC(7, 0);
        adder_dec_encoding encoding = (adder_dec_encoding)pick(2);
        adder_ctx ctx = ADDER_CTX_EXACT;
        for (size_t k = 0; k < f->bytes; k++)
            bytes[k] = (unsigned char)pick(256);
        if (pick(2))
            bytes[0] |= 0x60;
        adder_status s = f->from(&a, bytes, ADDER_BIG, encoding) | f->to(again, a, ADDER_BIG, encoding, &ctx);
        s |= f->from(&b, again, ADDER_BIG, encoding);
        if (s || !same(a, b) || (ctx.flags & ~(unsigned)ADDER_DEC_SUBNORMAL))
            bad++;
    }
    ok(bad == 0, "%s: any bytes, %ld of them", f->name, count);
}

/* Every three digits there and back. */
static void test_declets(void)
{
    bool good = true;
    for (int i = 0; i < 1000 && good; i++) {
        unsigned char bytes[8];
        adder_dec a = ADDER_DEC(0, 0), n = ADDER_DEC((i * INT64_C(1000) + 999 - i) * 1000 + i, 0);
        good = adder_dec_to_decimal64(bytes, n, ADDER_BIG, ADDER_DPD, NULL) == ADDER_OK &&
               adder_dec_from_decimal64(&a, bytes, ADDER_BIG, ADDER_DPD) == ADDER_OK && same(a, n);
    }
    ok(good, "every three digits in ten bits");
}

static void is_bytes(const unsigned char *bytes, size_t n, const char *expected, const char *name)
{
    char hex[40];
    for (size_t i = 0; i < n; i++)
        sprintf(hex + 2 * i, "%02x", bytes[i]);
    is_str(hex, expected, "%s", name);
}

static void is_number(adder_dec a, const char *expected, const char *name)
{
    char text[100];
    adder_dec_str(text, sizeof text, a);
    is_str(text, expected, "%s", name);
}

/* Spellings that are not canonical, and the end of the range. */
static void test_edges(void)
{
    unsigned char bytes[16] = { 0 };
    adder_dec a = ADDER_DEC(0, 0), big = ADDER_DEC(0, 0);
    adder_ctx ctx = ADDER_CTX_DEFAULT;

    /* 10**16 and 10**34: the exponent and the sign remain. */
    memcpy(bytes, "\xec\x73\x86\xf2\x6f\xc1\x00\x00", 8);
    adder_dec_from_decimal64(&a, bytes, ADDER_BIG, ADDER_BID);
    is_number(a, "-0", "a binary coefficient of 10**16 is 0");
    memcpy(bytes, "\xec\x73\x86\xf2\x6f\xc0\xff\xff", 8);
    adder_dec_from_decimal64(&a, bytes, ADDER_BIG, ADDER_BID);
    is_number(a, "-9999999999999999", "one less is not");
    memcpy(bytes, "\x30\x41\xed\x09\xbe\xad\x87\xc0\x37\x8d\x8e\x64\x00\x00\x00\x00", 16);
    adder_dec_from_decimal128(&a, bytes, ADDER_BIG, ADDER_BID);
    is_number(a, "0", "a binary coefficient of 10**34 is 0");
    memcpy(bytes, "\x6c\x10\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01", 16);
    adder_dec_from_decimal128(&a, bytes, ADDER_BIG, ADDER_BID);
    is_number(a, "0", "and so is one of 114 bits");
    memcpy(bytes, "\x7c\x03\xff\xff\xff\xff\xff\xff", 8);
    adder_dec_from_decimal64(&a, bytes, ADDER_BIG, ADDER_BID);
    is_number(a, "NaN", "a binary payload that is too large is 0");
    memcpy(bytes, "\x79\xff\xff\xff\xff\xff\xff\xff", 8);
    adder_dec_from_decimal64(&a, bytes, ADDER_BIG, ADDER_BID);
    is_number(a, "Infinity", "what stands behind an infinity is not read");

    /* Rounded, flagged, trapped. */
    is_int(adder_dec_to_decimal32(bytes, ADDER_DEC(123456785, -2), ADDER_BIG, ADDER_BID, &ctx), 0,
           "nine digits in seven");
    is_bytes(bytes, 4, "3292d688", "1234568 in binary");
    is_int(ctx.flags, ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED, "which is rounded");
    ctx.rounding = ADDER_DOWN;
    ctx.flags = 0;
    adder_dec_to_decimal32(bytes, ADDER_DEC(-123456785, -2), ADDER_BIG, ADDER_DPD, &ctx);
    is_bytes(bytes, 4, "a654d2e7", "-1234567 densely packed, rounded down");
    is_int(adder_dec_to_decimal64(bytes, ADDER_DEC(1, 385), ADDER_BIG, ADDER_BID, &ctx), ADDER_ERANGE,
           "1E+385, trapped");
    is_bytes(bytes, 4, "a654d2e7", "nothing is written");
    ok(ctx.flags & ADDER_DEC_OVERFLOW, "the overflow is told");
    ctx.traps = 0;
    is_int(adder_dec_to_decimal64(bytes, ADDER_DEC(1, 385), ADDER_BIG, ADDER_BID, &ctx), 0, "1E+385, not trapped");
    is_bytes(bytes, 8, "77fb86f26fc0ffff", "the largest number");
    ctx.flags = 0;
    adder_dec_to_decimal64(bytes, ADDER_DEC(1, 384), ADDER_BIG, ADDER_BID, &ctx);
    adder_dec_from_decimal64(&a, bytes, ADDER_BIG, ADDER_BID);
    is_number(a, "1.000000000000000E+384", "1E+384 takes all its digits");
    is_int(ctx.flags, ADDER_DEC_CLAMPED, "and is clamped");
    ctx.flags = 0;
    ctx.rounding = ADDER_HALF_EVEN;
    adder_dec_to_decimal64(bytes, ADDER_DEC(5, -399), ADDER_BIG, ADDER_BID, &ctx);
    is_bytes(bytes, 8, "0000000000000000", "half of the least number");
    ok(ctx.flags & ADDER_DEC_UNDERFLOW, "an underflow");
    ctx.flags = 0;
    adder_dec_set_str(&big, "-sNaN1234567890123456789012345678901234567890", &ADDER_CTX_EXACT);
    adder_dec_to_decimal64(bytes, big, ADDER_BIG, ADDER_DPD, &ctx);
    adder_dec_from_decimal64(&a, bytes, ADDER_BIG, ADDER_DPD);
    is_number(a, "-sNaN678901234567890", "a payload of 40 digits is cut to 15, and stays signaling");
    is_int(ctx.flags, 0, "without a condition");
    is_int(adder_dec_to_decimal64(bytes, ADDER_DEC(-1, 0), ADDER_LITTLE, ADDER_BID, NULL), 0, "without a context");
    is_bytes(bytes, 8, "010000000000c0b1", "-1, lowest byte first");
    adder_dec_clear(&big);
    adder_dec_clear(&a);
}

#if defined __DEC64_MANT_DIG__ && defined __DECIMAL_BID_FORMAT__
/* The compiler's types, on machines that store them with binary coefficients. */

#pragma GCC diagnostic ignored "-Wpedantic"
typedef _Decimal64 decimal64;
typedef _Decimal128 decimal128;

static const adder_endian native = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? ADDER_LITTLE : ADDER_BIG;

/* c * 10**e, exactly: c has at most 16 digits. */
static decimal64 make64(uint64_t c, int e, bool negative)
{
    decimal64 x = (decimal64)c;
    for (; e > 0; e--)
        x *= 1E+1dd;
    for (; e < 0; e++)
        x *= 1E-1dd;
    return negative ? -x : x;
}

static decimal128 make128(uint64_t high, uint64_t low, int e, bool negative)
{
    decimal128 x = (decimal128)high * 1000000000000000.DL + (decimal128)low;
    for (; e > 0; e--)
        x *= 1E+1dl;
    for (; e < 0; e++)
        x *= 1E-1dl;
    return negative ? -x : x;
}

/* Whether the compiler's result is the library's, in bytes; for NaNs, only that both are NaNs. */
static bool agree(const void *theirs, adder_dec ours, const struct format *f)
{
    unsigned char bytes[16];
    adder_dec a = ADDER_DEC(0, 0);
    f->from(&a, theirs, native, ADDER_BID);
    if (adder_dec_is_nan(a) && adder_dec_is_nan(ours))
        return true;
    return f->to(bytes, ours, native, ADDER_BID, NULL) == ADDER_OK && memcmp(bytes, theirs, f->bytes) == 0 &&
           same(a, ours);
}

static adder_status operate(adder_dec *r, adder_dec a, adder_dec b, size_t op, adder_ctx *ctx)
{
    return op == 0   ? adder_dec_add(r, a, b, ctx)
           : op == 1 ? adder_dec_sub(r, a, b, ctx)
           : op == 2 ? adder_dec_mul(r, a, b, ctx)
                     : adder_dec_div(r, a, b, ctx);
}

static int random_exponent(int emax)
{
    return pick(3) ? (int)pick(40) - 20 : (int)pick((size_t)(2 * emax)) - emax;
}

static void test_decimal64(void)
{
    long count = tap_count(100000, 2000000), bad = 0;
    for (long i = 0; i < count; i++) {
        uint64_t c[2];
        adder_dec x[2] = { ADDER_DEC(0, 0), ADDER_DEC(0, 0) }, r = ADDER_DEC(0, 0);
        decimal64 y[2], z;
        for (int k = 0; k < 2; k++) {
            c[k] = tap_random(&seed) % UINT64_C(10000000000000000) >> (pick(2) ? 0 : pick(54));
            int e = random_exponent(350);
            bool negative = pick(2);
            y[k] = make64(c[k], e, negative);
            x[k] = ADDER_DEC((int64_t)c[k], e);
            adder_dec_copysign(&x[k], x[k], ADDER_DEC(negative ? -1 : 1, 0));
            bad += !agree(&y[k], x[k], &formats[1]);
        }
        size_t op = pick(4);
        z = op == 0 ? y[0] + y[1] : op == 1 ? y[0] - y[1] : op == 2 ? y[0] * y[1] : y[0] / y[1];
        operate(&r, x[0], x[1], op, &ADDER_CTX_DECIMAL64);
        bad += !agree(&z, r, &formats[1]);
    }
    ok(bad == 0, "_Decimal64: %ld numbers and results", 3 * count);
}

static void test_decimal128(void)
{
    long count = tap_count(30000, 1000000), bad = 0;
    for (long i = 0; i < count; i++) {
        adder_dec x[2] = { ADDER_DEC(0, 0), ADDER_DEC(0, 0) }, r = ADDER_DEC(0, 0);
        decimal128 y[2], z;
        for (int k = 0; k < 2; k++) {
            uint64_t high = tap_random(&seed) % UINT64_C(10000000000000000000) >> pick(64);
            uint64_t low = tap_random(&seed) % UINT64_C(1000000000000000);
            int e = pick(20) ? random_exponent(60) : random_exponent(6000);
            bool negative = pick(2);
            adder_dec h = ADDER_DEC(0, 0);
            y[k] = make128(high, low, e, negative);
            adder_dec_set_u64(&h, high);
            adder_dec_fma(&x[k], h, ADDER_DEC(1000000000000000, 0), ADDER_DEC((int64_t)low, 0), &ADDER_CTX_EXACT);
            adder_dec_scaleb(&x[k], x[k], ADDER_DEC(e, 0), &ADDER_CTX_EXACT);
            adder_dec_copysign(&x[k], x[k], ADDER_DEC(negative ? -1 : 1, 0));
            bad += !agree(&y[k], x[k], &formats[2]);
        }
        size_t op = pick(4);
        z = op == 0 ? y[0] + y[1] : op == 1 ? y[0] - y[1] : op == 2 ? y[0] * y[1] : y[0] / y[1];
        operate(&r, x[0], x[1], op, &ADDER_CTX_DECIMAL128);
        bad += !agree(&z, r, &formats[2]);
    }
    ok(bad == 0, "_Decimal128: %ld numbers and results", 3 * count);
}
#else
static void test_decimal64(void)
{
    skip("the compiler has no such type with a binary coefficient", "_Decimal64");
}

static void test_decimal128(void)
{
    skip("the compiler has no such type with a binary coefficient", "_Decimal128");
}
#endif

int main(void)
{
    seed = tap_seed();
    for (int i = 0; i < 3; i++) {
        test_round_trips(&formats[i]);
        test_any_bytes(&formats[i]);
    }
    test_declets();
    test_edges();
    test_decimal64();
    test_decimal128();
    return done_testing();
}
