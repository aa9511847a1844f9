/* int-basic.c - the semantics of adder/int.h by example: each status and each boundary once, with values that can be
   checked by eye. */

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <string.h>

#include <adder.h>

#include "tap.h"

/* The largest number that needs no block, the first that needs one, which is 2**62 or 2**30, the square of
   that, and the integer square root of the former. */
#if INTPTR_MAX > INT32_MAX
#define LAST "4611686018427387903"
#define FIRST "4611686018427387904"
#define FIRST_SQUARED "21267647932558653966460912964485513216"
#define LAST_ROOT "2147483647"
#else
#define LAST "1073741823"
#define FIRST "1073741824"
#define FIRST_SQUARED "1152921504606846976"
#define LAST_ROOT "32767"
#endif

/* A check that a number has this decimal text. */
__attribute__((format(printf, 3, 4))) static void is_number(adder_int got, const char *expected, const char *format,
                                                            ...)
{
    char name[200], *text = adder_int_to_str(got, 10);
    va_list args;
    va_start(args, format);
    vsnprintf(name, sizeof name, format, args);
    va_end(args);
    is_str(text, expected, "%s", name);
    adder_free(text);
}

static adder_int number(const char *text)
{
    adder_int a = ADDER_INT(0);
    if (adder_int_set_str(&a, text, 0))
        abort();
    return a;
}

static const adder_int static_number = ADDER_INT_INIT(-7);

static void test_lifetime(void)
{
    adder_int zero;
    memset(&zero, 0, sizeof zero);
    ok(adder_int_eq(zero, ADDER_INT(0)), "all-zero bytes are 0");
    adder_int_clear(&zero);
    ok(adder_int_sign(zero) == 0, "clear leaves a usable 0");

    adder_int *array = calloc(100, sizeof *array);
    if (!array)
        abort();
    adder_status s = ADDER_OK;
    for (int i = 0; i < 100; i++)
        s |= adder_int_pow(&array[i], ADDER_INT(3), ADDER_INT(i));
    ok(s == ADDER_OK, "an array from calloc needs no preparation");
    is_number(array[50], "717897987691852588770249", "3**50 in it");
    for (int i = 0; i < 100; i++)
        adder_int_clear(&array[i]);
    free(array);

    ok(adder_int_sign(static_number) < 0, "a static initialiser");
    is_number(ADDER_INT(ADDER_INT_SMALL_MAX), LAST, "the largest constant");
    is_number(ADDER_INT(ADDER_INT_SMALL_MIN), "-" FIRST, "the smallest constant");
    {
        ADDER_AUTO(int) a = ADDER_INT(5);
        is_int(adder_int_lshift(&a, a, 100), ADDER_OK, "a number that clears itself");
        is_number(a, "6338253001141147007483516026880", "5 * 2**100");
    }

    adder_int a = number("123456789012345678901234567890"), b = ADDER_INT(7);
    is_int(adder_int_set(&b, a), ADDER_OK, "set");
    adder_int_clear(&a);
    is_number(b, "123456789012345678901234567890", "set copies: the original is gone");
    is_int(adder_int_set(&b, b), ADDER_OK, "self-assignment");
    is_number(b, "123456789012345678901234567890", "self-assignment keeps the value");

    adder_int_move(&a, &b);
    is_number(a, "123456789012345678901234567890", "move: the destination");
    is_number(b, "0", "move: the source is 0");
    adder_int_move(&a, &a);
    is_number(a, "123456789012345678901234567890", "a move to itself does nothing");
    b = number("-99999999999999999999");
    adder_int_move(&a, &b);
    is_number(a, "-99999999999999999999", "move frees the old value");

    adder_int_set_i64(&b, 42);
    adder_int_swap(&a, &b);
    is_number(a, "42", "swap, one");
    is_number(b, "-99999999999999999999", "swap, the other");
    adder_int_swap(&b, &b);
    is_number(b, "-99999999999999999999", "a swap with itself does nothing");
    adder_int_clear(&a);
    adder_int_clear(&b);
    adder_int_clear(&b);
    ok(adder_int_sign(b) == 0, "clearing twice is allowed");
}

static void test_c_numbers(void)
{
    static const int64_t values[] = { 0,
                                      1,
                                      -1,
                                      INT32_MAX,
                                      INT32_MIN,
                                      ADDER_INT_SMALL_MAX,
                                      ADDER_INT_SMALL_MIN,
                                      (int64_t)ADDER_INT_SMALL_MAX + 1,
                                      (int64_t)ADDER_INT_SMALL_MIN - 1,
                                      INT64_MAX,
                                      INT64_MIN };
    adder_int a = ADDER_INT(0);
    int64_t i = 0;
    uint64_t u = 0;
    for (size_t k = 0; k < sizeof values / sizeof *values; k++) {
        ok(adder_int_set_i64(&a, values[k]) == ADDER_OK && adder_int_get_i64(&i, a) == ADDER_OK && i == values[k],
           "%" PRId64 " in and out", values[k]);
        ok(adder_int_fits_i64(a) && adder_int_fits_u64(a) == (values[k] >= 0), "%" PRId64 " fits", values[k]);
    }
    adder_int_set_u64(&a, UINT64_MAX);
    is_number(a, "18446744073709551615", "UINT64_MAX");
    is_int(adder_int_get_u64(&u, a), ADDER_OK, "and back");
    ok(u == UINT64_MAX, "the same value");
    is_int(adder_int_get_i64(&i, a), ADDER_ERANGE, "too large for int64_t");
    ok(i == INT64_MIN, "the destination keeps its value");
    adder_int_add(&a, a, ADDER_INT(1));
    is_int(adder_int_get_u64(&u, a), ADDER_ERANGE, "2**64 is too large for uint64_t");
    is_int(adder_int_get_u64(&u, ADDER_INT(-1)), ADDER_ERANGE, "so is -1");
    ok(u == UINT64_MAX, "the destination keeps its value");
    adder_int_set_i64(&a, INT64_MIN);
    adder_int_sub(&a, a, ADDER_INT(1));
    is_int(adder_int_get_i64(&i, a), ADDER_ERANGE, "INT64_MIN - 1 does not fit");

    is_int(adder_int_set_double(&a, -2.999), ADDER_OK, "set_double");
    is_number(a, "-2", "truncates");
    adder_int_set_double(&a, -0.0);
    is_number(a, "0", "-0.0 is 0");
    adder_int_set_double(&a, 0x1p70);
    is_number(a, "1180591620717411303424", "2.0**70 is exact");
    is_int(adder_int_set_double(&a, (double)INFINITY), ADDER_ERANGE, "infinity is too large");
    is_int(adder_int_set_double(&a, (double)NAN), ADDER_EDOMAIN, "NaN is no number");
    is_number(a, "1180591620717411303424", "the destination keeps its value");

    double d = 1.5;
    adder_int_pow(&a, ADDER_INT(2), ADDER_INT(1024));
    is_int(adder_int_get_double(&d, a), ADDER_ERANGE, "2**1024 is above every double");
    ok(d == 1.5, "the destination keeps its value");
    adder_int half_ulp = ADDER_INT(0);
    adder_int_lshift(&half_ulp, ADDER_INT(1), 970);
    adder_int_sub(&a, a, half_ulp);
    is_int(adder_int_get_double(&d, a), ADDER_ERANGE, "so is what rounds to it");
    adder_int_sub(&a, a, ADDER_INT(1));
    is_int(adder_int_get_double(&d, a), ADDER_OK, "one less does not");
    ok(d == 0x1.fffffffffffffp1023, "but rounds to the largest double");
    adder_int_clear(&half_ulp);
    adder_int_set_i64(&a, (INT64_C(1) << 53) + 1);
    adder_int_get_double(&d, a);
    ok(d == 0x1p53, "2**53 + 1 is a tie, and rounds to even");
    adder_int_clear(&a);
}

/* A text with unprintable characters shown as ?. */
static const char *shown(const char *text)
{
    static char copy[100];
    size_t i = 0;
    for (; text[i] && i + 1 < sizeof copy; i++)
        copy[i] = text[i] >= ' ' && text[i] <= '~' ? text[i] : '?';
    copy[i] = 0;
    return copy;
}

static void test_reading(void)
{
    static const struct {
        const char *text;
        int base;
        const char *value; /* NULL: refused */
    } cases[] = {
        { "0", 10, "0" },
        { "-0", 10, "0" },
        { "+17", 10, "17" },
        { " \t\n\v\f\r-42 \t\n\v\f\r", 10, "-42" },
        { "1_000_000", 10, "1000000" },
        { "0000", 10, "0" },
        { "007", 10, "7" },
        { "ff", 16, "255" },
        { "FF", 16, "255" },
        { "0xff", 16, "255" },
        { "0x_ff", 16, "255" },
        { "-0XfF", 0, "-255" },
        { "0b101", 0, "5" },
        { "0b101", 2, "5" },
        { "0b101", 16, "45313" },
        { "0o17", 0, "15" },
        { "0o17", 8, "15" },
        { "0", 0, "0" },
        { "00_0", 0, "0" },
        { "zz", 36, "1295" },
        { FIRST, 10, FIRST },
        { "-" FIRST, 10, "-" FIRST },
        { "4611686018427387904", 10, "4611686018427387904" },
        { "-9223372036854775809", 10, "-9223372036854775809" },
        { "340282366920938463463374607431768211456", 10, "340282366920938463463374607431768211456" },
        { "", 10, NULL },
        { " ", 10, NULL },
        { "-", 10, NULL },
        { "+-1", 10, NULL },
        { "- 1", 10, NULL },
        { "1 2", 10, NULL },
        { "1.0", 10, NULL },
        { "1e3", 10, NULL },
        { "_1", 10, NULL },
        { "1_", 10, NULL },
        { "1__0", 10, NULL },
        { "-_1", 10, NULL },
        { "0x", 16, NULL },
        { "0x", 0, NULL },
        { "0x_", 0, NULL },
        { "0x__f", 0, NULL },
        { "0_x1", 0, NULL },
        { "0xff", 10, NULL },
        { "0b2", 2, NULL },
        { "0b2", 0, NULL },
        { "007", 0, NULL },
        { "0_7", 0, NULL },
        { "2", 2, NULL },
        { "z", 35, NULL },
        { "\xc2\xa0"
          "1",
          10, NULL },
    };
    adder_int a = ADDER_INT(0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        adder_int_set_i64(&a, 5);
        adder_status s = adder_int_set_str(&a, cases[i].text, cases[i].base);
        if (cases[i].value)
            is_number(a, s ? "(a status)" : cases[i].value, "\"%s\" in base %d", shown(cases[i].text), cases[i].base);
        else
            ok(s == ADDER_EPARSE && adder_int_eq(a, ADDER_INT(5)), "\"%s\" in base %d is refused", shown(cases[i].text),
               cases[i].base);
    }
    static const int no_bases[] = { 1, 37, -1, INT32_MIN };
    for (size_t i = 0; i < sizeof no_bases / sizeof *no_bases; i++) {
        is_int(adder_int_set_str(&a, "1", no_bases[i]), ADDER_EDOMAIN, "set_str: there is no base %d", no_bases[i]);
        is_int(adder_int_parse(&a, "1", 1, no_bases[i], NULL), ADDER_EDOMAIN, "parse: there is no base %d",
               no_bases[i]);
    }
    adder_int_clear(&a);
}

static void test_parse(void)
{
    static const struct {
        const char *text;
        int base;
        int64_t value;
        size_t used; /* 0: refused */
    } cases[] = {
        { "12,34", 10, 12, 2 }, { "-5)", 10, -5, 2 },      { "0x", 0, 0, 1 },    { "0xg", 16, 0, 1 },
        { "0x1fg", 0, 31, 4 },  { "1_000_", 10, 1, 1 },    { "0x_1", 0, 0, 1 }, { "007", 0, 0, 2 },
        { "0b12", 0, 1, 3 },    { "0b12", 16, 0xb12, 4 },  { "12 ", 10, 12, 2 }, { " 12", 10, 0, 0 },
        { "", 10, 0, 0 },       { "+", 10, 0, 0 },         { "x", 10, 0, 0 },    { "_1", 10, 0, 0 },
    };
    adder_int a = ADDER_INT(0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t used = 99;
        adder_int_set_i64(&a, 5);
        adder_status s = adder_int_parse(&a, cases[i].text, strlen(cases[i].text), cases[i].base, NULL);
        ok(cases[i].used == strlen(cases[i].text) && cases[i].used ? s == ADDER_OK : s == ADDER_EPARSE,
           "all of \"%s\" in base %d", cases[i].text, cases[i].base);
        adder_int_set_i64(&a, 5);
        s = adder_int_parse(&a, cases[i].text, strlen(cases[i].text), cases[i].base, &used);
        if (cases[i].used)
            ok(s == ADDER_OK && used == cases[i].used && adder_int_eq(a, ADDER_INT(cases[i].value)),
               "the beginning of \"%s\" in base %d", cases[i].text, cases[i].base);
        else
            ok(s == ADDER_EPARSE && used == 99 && adder_int_eq(a, ADDER_INT(5)), "no number at \"%s\"", cases[i].text);
    }
    size_t used = 0;
    adder_int_parse(&a, "123456", 3, 10, &used);
    ok(used == 3 && adder_int_eq(a, ADDER_INT(123)), "no byte behind the length is read");
    adder_int_parse(&a,
                    "12\0"
                    "34",
                    5, 10, &used);
    ok(used == 2 && adder_int_eq(a, ADDER_INT(12)), "a NUL ends a number like any other character");
    is_int(adder_int_parse(&a, "77", 2, 8, NULL), ADDER_OK, "used may be NULL");
    is_int(adder_int_parse(&a, "", 0, 10, NULL), ADDER_EPARSE, "nothing is no number");
    adder_int_clear(&a);
}

static void test_writing(void)
{
    char buf[64];
    memset(buf, '#', sizeof buf);
    is_int((intmax_t)adder_int_str(NULL, 0, ADDER_INT(-1234), 10), 5, "the length alone");
    is_int((intmax_t)adder_int_str(buf, 6, ADDER_INT(-1234), 10), 5, "just enough room");
    is_str(buf, "-1234", "the text");
    ok(buf[6] == '#', "nothing is written behind it");
    is_int((intmax_t)adder_int_str(buf, 5, ADDER_INT(-1234), 10), 5, "one byte too few: the length is of the whole");
    is_str(buf, "-123", "the text is cut and terminated");
    is_int((intmax_t)adder_int_str(buf, 1, ADDER_INT(-1234), 10), 5, "room for a NUL only");
    is_str(buf, "", "the text is empty");
    adder_int_str(buf, sizeof buf, ADDER_INT(0), 2);
    is_str(buf, "0", "zero");
    adder_int_str(buf, sizeof buf, ADDER_INT(-35 * 36 - 10), 36);
    is_str(buf, "-za", "base 36, lower case");
    adder_int big = number("-0x123456789abcdef0123456789abcdef");
    is_int((intmax_t)adder_int_str(buf, 8, big, 16), 32, "a large number, cut");
    is_str(buf, "-123456", "its beginning");
    is_int((intmax_t)adder_int_str(NULL, 0, big, 16), 32, "its length alone");
    char *text = adder_int_to_str(big, 16);
    is_str(text, "-123456789abcdef0123456789abcdef", "as a new string");
    adder_free(text);
    adder_free(NULL);
    adder_int_clear(&big);
    static const int no_bases[] = { 1, 0, 37, -10 };
    for (size_t i = 0; i < sizeof no_bases / sizeof *no_bases; i++) {
        strcpy(buf, "old");
        ok(adder_int_str(buf, sizeof buf, ADDER_INT(1), no_bases[i]) == SIZE_MAX && buf[0] == 0,
           "str: there is no base %d", no_bases[i]);
        ok(adder_int_to_str(ADDER_INT(1), no_bases[i]) == NULL, "to_str: there is no base %d", no_bases[i]);
    }
}

static void test_arithmetic(void)
{
    adder_int a = ADDER_INT(ADDER_INT_SMALL_MAX), b = ADDER_INT(ADDER_INT_SMALL_MIN);
    adder_int_add(&a, a, ADDER_INT(1));
    is_number(a, FIRST, "the largest small number plus 1");
    adder_int_sub(&a, a, ADDER_INT(1));
    ok(!(a.word & 1), "minus 1 again: small again");
    adder_int_neg(&b, b);
    is_number(b, FIRST, "minus the smallest small number");
    adder_int_neg(&b, b);
    ok(b.word == ADDER_INT(ADDER_INT_SMALL_MIN).word, "and minus that: small again");
    adder_int_abs(&b, b);
    is_number(b, FIRST, "its absolute value");
    adder_int_mul(&a, b, b);
    is_number(a, FIRST_SQUARED, "the first large number squared");
    adder_int_mul(&a, a, ADDER_INT(0));
    is_number(a, "0", "times 0");
    adder_int_set_i64(&a, 10);
    adder_int_addmul(&a, ADDER_INT(6), ADDER_INT(7));
    is_number(a, "52", "addmul");
    adder_int_submul(&a, a, a);
    is_number(a, "-2652", "submul, all three the same");

    is_int(adder_int_pow(&a, ADDER_INT(0), ADDER_INT(0)), ADDER_OK, "0 ** 0");
    is_number(a, "1", "is 1");
    is_int(adder_int_pow(&a, ADDER_INT(7), ADDER_INT(-1)), ADDER_EDOMAIN, "a negative exponent");
    is_number(a, "1", "the destination keeps its value");
    adder_int huge = number("1_000_000_000_000_000_000_000_000_000_001");
    adder_int_pow(&a, ADDER_INT(0), huge);
    is_number(a, "0", "0 to a huge power");
    adder_int_pow(&a, ADDER_INT(1), huge);
    is_number(a, "1", "1 to a huge power");
    adder_int_pow(&a, ADDER_INT(-1), huge);
    is_number(a, "-1", "-1 to a huge odd power");
    adder_int_sub(&b, huge, ADDER_INT(1));
    adder_int_pow(&a, ADDER_INT(-1), b);
    is_number(a, "1", "-1 to a huge even power");
    is_int(adder_int_pow(&a, ADDER_INT(2), huge), ADDER_ENOMEM, "2 to a huge power cannot be");
    adder_int_set_i64(&b, INT64_C(1000000000000000000));
    is_int(adder_int_pow(&a, ADDER_INT(10), b), ADDER_ENOMEM, "10**10**18 is refused at once");
    is_int(adder_int_pow(&a, huge, huge), ADDER_ENOMEM, "so is a huge number to a huge power");
    is_number(a, "1", "the destination keeps its value");
    adder_int_pow(&a, ADDER_INT(-2), ADDER_INT(63));
    is_number(a, "-9223372036854775808", "(-2)**63");
    adder_int_clear(&huge);

    is_int(adder_int_powmod(&a, ADDER_INT(3), ADDER_INT(4), ADDER_INT(0)), ADDER_EDIVZERO, "powmod modulo 0");
    is_int(adder_int_powmod(&a, ADDER_INT(2), ADDER_INT(-1), ADDER_INT(4)), ADDER_EDOMAIN, "2 has no inverse modulo 4");
    is_int(adder_int_invmod(&a, ADDER_INT(2), ADDER_INT(4)), ADDER_EDOMAIN, "invmod says so too");
    is_int(adder_int_invmod(&a, ADDER_INT(2), ADDER_INT(0)), ADDER_EDIVZERO, "invmod modulo 0");
    is_number(a, "-9223372036854775808", "the destination keeps its value");
    adder_int_powmod(&a, ADDER_INT(3), ADDER_INT(4), ADDER_INT(-7));
    is_number(a, "-3", "81 modulo -7 has the sign of -7");
    adder_int_powmod(&a, ADDER_INT(3), ADDER_INT(-2), ADDER_INT(7));
    is_number(a, "4", "3**-2 modulo 7");
    adder_int_powmod(&a, ADDER_INT(3), ADDER_INT(-2), ADDER_INT(1));
    is_number(a, "0", "everything is 0 modulo 1");
    adder_int_invmod(&a, ADDER_INT(3), ADDER_INT(7));
    is_number(a, "5", "the inverse of 3 modulo 7");
    adder_int_clear(&a);
    adder_int_clear(&b);
}

static void test_division(void)
{
    static const struct {
        int64_t a, b, floor, mod, quo, rem;
    } cases[] = {
        { 7, 2, 3, 1, 3, 1 },     { -7, 2, -4, 1, -3, -1 }, { 7, -2, -4, -1, -3, 1 },
        { -7, -2, 3, -1, 3, -1 }, { 6, -3, -2, 0, -2, 0 },  { 1, -5, -1, -4, 0, 1 },
    };
    adder_int q = ADDER_INT(0), m = ADDER_INT(0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        adder_int a = ADDER_INT(cases[i].a), b = ADDER_INT(cases[i].b);
        long x = (long)cases[i].a, y = (long)cases[i].b;
        adder_int_divmod(&q, &m, a, b);
        ok(adder_int_eq(q, ADDER_INT(cases[i].floor)) && adder_int_eq(m, ADDER_INT(cases[i].mod)), "divmod(%ld, %ld)",
           x, y);
        adder_int_quorem(&q, &m, a, b);
        ok(adder_int_eq(q, ADDER_INT(cases[i].quo)) && adder_int_eq(m, ADDER_INT(cases[i].rem)), "quorem(%ld, %ld)", x,
           y);
    }
    adder_int a = number("100000000000000000000000000000000000007");
    adder_int_set_i64(&q, 8);
    adder_int_set_i64(&m, 9);
    adder_status s = adder_int_floordiv(&q, a, ADDER_INT(0));
    is_int(s, ADDER_EDIVZERO, "floordiv by 0");
    is_int(adder_int_mod(&q, a, ADDER_INT(0)), ADDER_EDIVZERO, "mod by 0");
    is_int(adder_int_divmod(&q, &m, a, ADDER_INT(0)), ADDER_EDIVZERO, "divmod by 0");
    is_int(adder_int_quo(&q, ADDER_INT(0), ADDER_INT(0)), ADDER_EDIVZERO, "quo of 0 by 0");
    is_int(adder_int_rem(&q, a, ADDER_INT(0)), ADDER_EDIVZERO, "rem by 0");
    is_int(adder_int_quorem(&q, &m, a, ADDER_INT(0)), ADDER_EDIVZERO, "quorem by 0");
    is_int(adder_int_divexact(&q, a, ADDER_INT(0)), ADDER_EDIVZERO, "divexact by 0");
    ok(adder_int_eq(q, ADDER_INT(8)) && adder_int_eq(m, ADDER_INT(9)), "the destinations keep their values");

    adder_int_floordiv(&q, ADDER_INT(ADDER_INT_SMALL_MIN), ADDER_INT(-1));
    is_number(q, FIRST, "the one quotient of small numbers that is not small");
    adder_int_divmod(&a, &m, a, ADDER_INT(1000000));
    is_number(a, "100000000000000000000000000000000", "the quotient over its operand");
    is_number(m, "7", "the remainder");
    adder_int_set(&q, a);
    adder_int_divmod(&m, &a, q, a);
    ok(adder_int_eq(m, ADDER_INT(1)) && adder_int_sign(a) == 0, "the remainder over its operand");
    adder_int_divexact(&q, q, ADDER_INT(-100));
    is_number(q, "-1000000000000000000000000000000", "divexact");
    adder_int_clear(&a);
    adder_int_clear(&q);
    adder_int_clear(&m);
}

static void test_bits(void)
{
    adder_int a = ADDER_INT(0);
    adder_int_lshift(&a, ADDER_INT(-3), 70);
    is_number(a, "-3541774862152233910272", "-3 * 2**70");
    adder_int_rshift(&a, a, 71);
    is_number(a, "-2", "rshift takes the floor");
    adder_int_rshift(&a, ADDER_INT(-1), 1000);
    is_number(a, "-1", "-1 remains however far");
    adder_int_rshift(&a, ADDER_INT(12345), PTRDIFF_MAX);
    is_number(a, "0", "rshift by a huge count");
    is_int(adder_int_lshift(&a, ADDER_INT(0), PTRDIFF_MAX), ADDER_OK, "0 by a huge count");
    is_number(a, "0", "is 0");
    adder_int_set_i64(&a, 5);
    is_int(adder_int_lshift(&a, a, PTRDIFF_MAX), ADDER_ENOMEM, "5 by a huge count cannot be");
    is_int(adder_int_lshift(&a, a, (size_t)-1), ADDER_EDOMAIN, "lshift by -1");
    is_int(adder_int_rshift(&a, a, (size_t)-1), ADDER_EDOMAIN, "rshift by -1");
    is_int(adder_int_lshift(&a, ADDER_INT(0), (size_t)PTRDIFF_MAX + 1), ADDER_EDOMAIN, "0 by a negative count");
    is_number(a, "5", "the destination keeps its value");
    is_int((intmax_t)adder_int_bit_length(ADDER_INT(0)), 0, "bit_length of 0");
    is_int((intmax_t)adder_int_bit_length(ADDER_INT(-8)), 4, "bit_length of -8");
    is_int((intmax_t)adder_int_bit_length(ADDER_INT(ADDER_INT_SMALL_MIN)), sizeof(intptr_t) * 8 - 1,
           "bit_length of the smallest small number");
    adder_int_clear(&a);
}

static void test_compare(void)
{
    adder_int large = number("0x10000000000000000"), low = number("-0x10000000000000000"), same = ADDER_INT(0);
    adder_int_set(&same, large);
    ok(adder_int_cmp(low, large) == -1 && adder_int_cmp(large, low) == 1 && adder_int_cmp(large, same) == 0, "cmp");
    ok(adder_int_cmp(large, ADDER_INT(5)) == 1 && adder_int_cmp(low, ADDER_INT(5)) == -1, "cmp, large and small");
    ok(adder_int_cmpabs(low, large) == 0 && adder_int_cmpabs(ADDER_INT(-3), ADDER_INT(2)) == 1, "cmpabs");
    ok(adder_int_eq(large, same) && !adder_int_eq(large, low) && !adder_int_eq(large, ADDER_INT(0)), "eq");
    ok(adder_int_sign(low) == -1 && adder_int_sign(ADDER_INT(0)) == 0 && adder_int_sign(large) == 1, "sign");
    ok(adder_int_is_odd(ADDER_INT(-3)) && !adder_int_is_odd(ADDER_INT(0)) && !adder_int_is_odd(large), "is_odd");
    ok(!adder_int_fits_u64(large) && !adder_int_fits_i64(low), "2**64 fits neither");
    adder_int_clear(&large);
    adder_int_clear(&low);
    adder_int_clear(&same);
}

static void test_numbers(void)
{
    adder_int a = ADDER_INT(77);
    is_int(adder_int_isqrt(&a, ADDER_INT(-1)), ADDER_EDOMAIN, "the root of -1");
    is_number(a, "77", "the destination keeps its value");
    for (int64_t i = 0; i < 17; i++) {
        adder_int_isqrt(&a, ADDER_INT(i));
        ok(adder_int_eq(a, ADDER_INT((i >= 1) + (i >= 4) + (i >= 9) + (i >= 16))), "isqrt of %d", (int)i);
    }
    adder_int_isqrt(&a, ADDER_INT(ADDER_INT_SMALL_MAX));
    is_number(a, LAST_ROOT, "isqrt of the largest small number");
    adder_int_gcd(&a, ADDER_INT(0), ADDER_INT(0));
    is_number(a, "0", "gcd of 0 and 0");
    adder_int_gcd(&a, ADDER_INT(-12), ADDER_INT(18));
    is_number(a, "6", "gcd is never negative");
    adder_int_gcd(&a, ADDER_INT(ADDER_INT_SMALL_MIN), ADDER_INT(0));
    is_number(a, FIRST, "gcd of the smallest small number and 0");
    adder_int_clear(&a);

    /* GMP reserves more than these need, and aborts where that is beyond its range. */
    is_int(adder_int_fibonacci(&a, UINT64_C(195000000000)), ADDER_ENOMEM, "a Fibonacci number near 2**37 bits");
    is_int(adder_int_factorial(&a, UINT64_C(4500000000)), ADDER_ENOMEM, "a factorial near 2**37 bits");
    is_int(adder_int_comb(&a, UINT64_C(1) << 63, UINT64_C(1) << 62), ADDER_ENOMEM, "a binomial far beyond");
    is_int(adder_int_perm(&a, UINT64_MAX, UINT64_MAX), ADDER_ENOMEM, "a number of permutations far beyond");
}

/* A limit counts bits, exactly; what is over it is refused and changes nothing.  What fits a word is never refused. */
static void test_limits(void)
{
    adder_int a = ADDER_INT(1), b = ADDER_INT(0), old = ADDER_INT(0), m = ADDER_INT(3);
    adder_set_max_bits(200);
    is_int(adder_int_lshift(&a, a, 199), ADDER_OK, "a number of 200 bits, limit 200");
    adder_int_set(&old, a);
    is_int(adder_int_lshift(&a, a, 1), ADDER_ELIMIT, "201 bits are too many: lshift");
    is_int(adder_int_add(&a, a, a), ADDER_ELIMIT, "add");
    is_int(adder_int_mul(&a, a, ADDER_INT(2)), ADDER_ELIMIT, "mul");
    is_int(adder_int_addmul(&a, a, ADDER_INT(1)), ADDER_ELIMIT, "addmul");
    is_int(adder_int_submul(&a, a, ADDER_INT(-1)), ADDER_ELIMIT, "submul");
    is_int(adder_int_pow(&a, ADDER_INT(2), ADDER_INT(200)), ADDER_ELIMIT, "pow of 2");
    is_int(adder_int_pow(&a, ADDER_INT(3), ADDER_INT(127)), ADDER_ELIMIT, "pow of 3");
    is_int(adder_int_pow(&a, ADDER_INT(10), ADDER_INT(1000000000)), ADDER_ELIMIT, "a huge pow");
    is_int(adder_int_set_double(&a, 0x1p200), ADDER_ELIMIT, "set_double");
    ok(adder_int_eq(a, old), "the destination keeps its value");
    char text[202] = "1", ones[202] = "";
    memset(text + 1, '0', 200);
    memset(ones, '1', 200);
    is_int(adder_int_set_str(&a, text, 2), ADDER_ELIMIT, "set_str of 2**200");
    is_int(adder_int_parse(&a, text, strlen(text), 2, NULL), ADDER_ELIMIT, "parse of 2**200");
    ok(adder_int_eq(a, old), "the destination keeps its value");
    is_int(adder_int_set_str(&b, ones, 2), ADDER_OK, "set_str of 2**200 - 1");
    is_int((intmax_t)adder_int_bit_length(b), 200, "which has 200 bits");
    is_int(adder_int_add(&b, b, ADDER_INT(1)), ADDER_ELIMIT, "and plus 1 has 201");
    adder_int_neg(&b, b);
    is_int(adder_int_sub(&b, b, ADDER_INT(1)), ADDER_ELIMIT, "negative numbers alike");
    is_int(adder_int_sub(&b, b, ADDER_INT(-1)), ADDER_OK, "towards 0 there is no limit");
    is_int(adder_int_set_double(&b, 0x1p199), ADDER_OK, "set_double at the limit");
    is_int(adder_int_pow(&b, ADDER_INT(2), ADDER_INT(199)), ADDER_OK, "pow of 2 at the limit");
    is_int(adder_int_pow(&b, ADDER_INT(3), ADDER_INT(126)), ADDER_OK, "pow of 3 at the limit");
    is_int((intmax_t)adder_int_bit_length(b), 200, "3**126 has 200 bits");

    adder_set_max_bits(100);
    is_int(adder_int_set(&b, a), ADDER_ELIMIT, "a number from before a lower limit is not copied");
    is_int(adder_int_neg(&b, a), ADDER_ELIMIT, "nor negated");
    adder_int_set(&m, ADDER_INT(3));
    is_int(adder_int_set(&a, a), ADDER_ELIMIT, "set, in its place");
    is_int(adder_int_neg(&a, a), ADDER_ELIMIT, "neg, in its place");
    is_int(adder_int_add(&a, a, ADDER_INT(0)), ADDER_ELIMIT, "a sum with 0, in its place");
    is_int(adder_int_add(&a, ADDER_INT(0), a), ADDER_ELIMIT, "a sum of 0, in its place");
    is_int(adder_int_sub(&a, a, ADDER_INT(0)), ADDER_ELIMIT, "a difference from 0, in its place");
    is_int(adder_int_sub(&a, ADDER_INT(0), a), ADDER_ELIMIT, "0 less a number, in its place");
    is_int(adder_int_abs(&a, a), ADDER_ELIMIT, "abs, in its place");
    is_int(adder_int_or(&a, a, ADDER_INT(0)), ADDER_ELIMIT, "or with 0, in its place");
    is_int(adder_int_lshift(&a, a, 0), ADDER_ELIMIT, "lshift by 0, in its place");
    is_int(adder_int_rshift(&a, a, 0), ADDER_ELIMIT, "rshift by 0, in its place");
    is_int(adder_int_gcd(&a, a, ADDER_INT(0)), ADDER_ELIMIT, "gcd with 0, in its place");
    is_int(adder_int_round(&a, a, 0, ADDER_UP), ADDER_ELIMIT, "round, in its place");
    is_int(adder_int_rem(&a, ADDER_INT(-1), a), ADDER_OK, "but a small remainder is none");
    adder_int_set(&a, old);
    is_int(adder_int_set(&a, old), ADDER_ELIMIT, "a copy");
    adder_set_max_bits(0);
    adder_int_set(&a, old);
    adder_set_max_bits(100);
    is_int(adder_int_divmod(&b, &m, a, ADDER_INT(2)), ADDER_ELIMIT, "a quotient over the limit");
    is_int(adder_int_divmod(&b, &m, ADDER_INT(-1), a), ADDER_ELIMIT, "a remainder over the limit");
    ok(adder_int_bit_length(b) == 200 && adder_int_eq(m, ADDER_INT(3)), "the destinations keep their values");
    is_int(adder_int_rshift(&b, a, 100), ADDER_OK, "but it can be an operand");
    is_int((intmax_t)adder_int_bit_length(b), 100, "of a result that is small enough");

    adder_set_max_bits(1);
    is_int(adder_int_set_i64(&b, ADDER_INT_SMALL_MAX), ADDER_OK, "a value that fits a word is never refused");
    is_int(adder_int_add(&b, ADDER_INT(ADDER_INT_SMALL_MIN + 1), ADDER_INT(-1)), ADDER_OK, "nor is such a sum");
    is_int(adder_int_add(&b, b, b), ADDER_ELIMIT, "a sum that does not fit is");
    adder_set_max_bits(0);
    adder_int_clear(&a);
    adder_int_clear(&b);
    adder_int_clear(&old);
    adder_int_clear(&m);
}

static void test_round_limit(void)
{
    adder_int r = ADDER_INT(7);
    ok(adder_int_round(&r, ADDER_INT(1), INT_MIN, ADDER_UP) == ADDER_ELIMIT && adder_int_eq(r, ADDER_INT(7)),
       "1 rounded up to 10**2147483648");
    ok(adder_int_round(&r, ADDER_INT(-1), -100000001, ADDER_CEILING) == ADDER_OK && r.word == 0, "-1 rounded up to 0");
    ok(adder_int_round(&r, ADDER_INT(0), INT_MIN, ADDER_UP) == ADDER_OK && r.word == 0, "0 is 0");
    ok(adder_int_round(&r, ADDER_INT(5), INT64_MIN, ADDER_HALF_EVEN) == ADDER_OK && r.word == 0, "5 to 10**2**63");
    ok(adder_int_round(&r, ADDER_INT(5), INT64_MAX, ADDER_UP) == ADDER_OK && adder_int_eq(r, ADDER_INT(5)),
       "5 to as many places");
    ok(adder_int_round_sig(&r, ADDER_INT(-995), INT64_MAX, ADDER_UP) == ADDER_OK && adder_int_eq(r, ADDER_INT(-995)) &&
           adder_int_round_sig(&r, r, 2, ADDER_UP) == ADDER_OK && adder_int_eq(r, ADDER_INT(-1000)),
       "-995 to many digits, and to two");
}

/* Constants evaluate their argument once. */
static void test_once(void)
{
    int n = 4;
    adder_int a = ADDER_INT(n++);
    ok(adder_int_eq(a, ADDER_INT(4)) && n == 5, "ADDER_INT evaluates its argument once");
    adder_frac f = ADDER_FRAC(n++, 2);
    ok(adder_frac_eq(f, ADDER_FRAC(5, 2)) && n == 6, "and ADDER_FRAC");
#ifdef ADDER_DEC_H
    adder_dec d = ADDER_DEC(n++, -2);
    ok(adder_dec_sign(d) == 1 && n == 7, "and ADDER_DEC");
#endif
}

static void test_digits(void)
{
    adder_int a = ADDER_INT(0);
    errno = 0;
    ok(adder_int_sizeinbase(a, 10) == 1 && adder_int_sizeinbase(ADDER_INT(-999), 10) == 3 && errno == 0,
       "the digits of 0 and of -999");
    ok(adder_int_sizeinbase(a, 1) == SIZE_MAX && errno == EINVAL, "base 1");
    errno = 0;
    ok(adder_int_sizeinbase(a, 37) == SIZE_MAX && errno == EINVAL, "base 37");
    /* A number as large as the limit allows, next to a power that is not below it. */
    adder_int_pow(&a, ADDER_INT(10), ADDER_INT(300));
    adder_int_sub(&a, a, ADDER_INT(1));
    adder_set_max_bits(adder_int_bit_length(a));
    ok(adder_int_sizeinbase(a, 10) == 300, "the digits of a number at the limit");
    adder_int_clear(&a);
    adder_set_max_bits(0);
}

/* Against the sieve of Eratosthenes. */
static void small_primes(void)
{
    enum { MOST = 100000 };
    static bool composite[MOST];
    long bad = 0;
    for (intptr_t n = 0; n < MOST; n++) {
        int verdict = -1;
        bool prime = n > 1 && !composite[n];
        for (intptr_t k = n * n; prime && k < MOST; k += n)
            composite[k] = true;
        bad += adder_int_is_prime(&verdict, ADDER_INT(n)) != ADDER_OK || (verdict == 2) != prime || verdict == 1;
    }
    is_int(bad, 0, "the primes below 100,000");
}

static void edges(void)
{
    adder_int a = ADDER_INT(0), b = a, q = a, m = a, wanted = a;
    adder_int_set_str(&a, "18446744073709551557", 10);
    adder_int_next_prime(&q, a);
    adder_int_set_str(&wanted, "18446744073709551629", 10);
    ok(adder_int_eq(q, wanted), "the first prime above 2**64");

    const adder_int v[] = { ADDER_INT(INT64_C(3000000000)), ADDER_INT(INT64_C(-3000000000)), ADDER_INT(3) };
    const adder_int u[] = { v[0], v[1], v[2] };
    adder_int_dot(&q, u, v, 3);
    adder_int_set_str(&wanted, "18000000000000000009", 10);
    ok(adder_int_eq(q, wanted), "products whose sum leaves the word");

    /* All ones in the quotient's limbs, and one more by rounding down: a = -(2**256 - 2**64 + 5), b = 2**64. */
    adder_int_lshift(&b, ADDER_INT(1), 64);
    adder_int_lshift(&a, ADDER_INT(-1), 256);
    adder_int_add(&a, a, b);
    adder_int_sub(&a, a, ADDER_INT(5));
    adder_int_lshift(&q, ADDER_INT(1), 600);
    adder_int_lshift(&m, ADDER_INT(1), 600);
    adder_int_divmod(&q, &m, a, b);
    adder_int_lshift(&wanted, ADDER_INT(-1), 192);
    ok(adder_int_eq(q, wanted), "a quotient that rounds to a limb more");
    adder_int_sub(&wanted, b, ADDER_INT(5));
    ok(adder_int_eq(m, wanted), "and its remainder");

    adder_int_lshift(&a, ADDER_INT(1), 4001);
    adder_int_lshift(&b, ADDER_INT(3), 2000);
    adder_set_max_bits(1000);
    is_int(adder_int_mod(&m, a, b), ADDER_ELIMIT, "a remainder over a limit that came later");
    is_int(adder_int_set_bit(&q, ADDER_INT(1), 1000), ADDER_ELIMIT, "a bit beyond the limit");
    is_int(adder_int_set_bit(&q, ADDER_INT(1), 999), ADDER_OK, "and the last within it");
    adder_set_max_bits(0);
    ok(adder_int_eq(m, wanted) && adder_int_bit_length(q) == 1000, "which leave the rest as it was");
    adder_int_clear(&a);
    adder_int_clear(&b);
    adder_int_clear(&q);
    adder_int_clear(&m);
    adder_int_clear(&wanted);
}

int main(void)
{
    test_lifetime();
    test_c_numbers();
    test_reading();
    test_parse();
    test_writing();
    test_arithmetic();
    test_division();
    test_bits();
    test_once();
    test_digits();
    test_compare();
    test_numbers();
    test_limits();
    test_round_limit();
    small_primes();
    edges();
    return done_testing();
}
