/* format.c - formatting: the calls, their errors, and that nothing is printed on one. */

#include <adder.h>

#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <time.h>
#include <unistd.h>

#include "tap.h"

static char text[2000];

/* The text of a call, or its errno in words. */
static const char *seen(int n)
{
    if (n < 0)
        return errno == EINVAL ? "EINVAL" : errno == EOVERFLOW ? "EOVERFLOW" : errno == ENOMEM ? "ENOMEM" : "errno";
    if ((size_t)n != strlen(text))
        return "the length is wrong";
    return text;
}

#define PRINTS(expected, ...)                                                                                          \
    is_str((errno = 0, seen(adder_snprint(text, sizeof text, __VA_ARGS__))), expected, "{} %s", #__VA_ARGS__)
#define FORMATS(expected, ...)                                                                                         \
    is_str((errno = 0, seen(adder_snprintf(text, sizeof text, __VA_ARGS__))), expected, "%% %s", #__VA_ARGS__)

static void types(void)
{
    signed char sc = -3;
    unsigned char uc = 200;
    short sh = -300;
    unsigned short us = 60000;
    bool yes = true;
    char letter = 'x', name[] = "array";
    PRINTS("True 120 -3 200 -300 60000", "{} {} {} {} {} {}", yes, letter, sc, uc, sh, us);
    PRINTS("-4 5 -6 7 -8 9", "{} {} {} {} {} {}", -4, 5u, -6L, 7ul, -8LL, 9ull);
    PRINTS("0.1 0.1 0.1 x", "{} {} {} {:c}", 0.1f, 0.1, 0.1L, letter);
    PRINTS("array text (null) (nil)", "{} {} {} {}", name, (const char *)"text", (char *)NULL, (void *)NULL);
    PRINTS("0x1234", "{}", (void *)(uintptr_t)0x1234);
    PRINTS("5 1/3", "{} {}", ADDER_INT(5), ADDER_FRAC(1, 3));
    FORMATS("1 x -3 200 True", "%d %c %d %u %s", yes, letter, sc, uc, yes);
    FORMATS("ffffffff ffffffffffffffff -1 -0x1", "%x %x %x %#x", -1, -1LL, ADDER_INT(-1), ADDER_INT(-1));
    FORMATS("fd fffffffd", "%hhx %x", sc, sc);
    FORMATS("0o17 017 0x0 0", "%#o %#o %#x %#x", ADDER_INT(15), 15, ADDER_INT(0), 0);
    FORMATS("3 -3 2 7", "%d %d %d %d", 3.99, -3.99f, ADDER_FRAC(5, 2), 7.5L);
    FORMATS("0.333 3.33e-01 0.333333", "%.3f %.2e %g", ADDER_FRAC(1, 3), ADDER_FRAC(1, 3), ADDER_FRAC(1, 3));
    FORMATS("\xe2\x82\xac a", "%c %c", ADDER_INT(0x20ac), "a");
    FORMATS("1.000000 '\\'\"' 'a\\tb' Fraction(1, 3)", "%f %r %r %r", 1, "'\"", "a\tb", ADDER_FRAC(1, 3));
    PRINTS("'na\xc3\xafve' 'na\\xefve' '\\u20ac' '\\x7f\\udcff'", "{!r} {!a} {!a} {!a}", "na\xc3\xafve", "na\xc3\xafve",
           "\xe2\x82\xac", "\x7f\xff");
#ifdef __SIZEOF_INT128__
    adder_i128 wide = (adder_i128)1 << 100;
    adder_dec price = ADDER_DEC(123456789, -2);
    PRINTS("1267650600228229401496703205376 -1267650600228229401496703205376", "{} {}", wide, -wide);
    PRINTS("340282366920938463463374607431768211455", "{}", ADDER_U128_MAX);
    FORMATS("ffffffffffffffffffffffffffffffff 10000000000000000000000000", "%x %x", (adder_i128)-1, wide);
    PRINTS("1,234,567.89 1234567.89 1.2e+6", "{:,.2f} {} {:.1e}", price, price, price);
    FORMATS("1234567.9 1.2e+06 1234567 1.23457e+06 Decimal('1234567.89')", "%.1f %.1e %d %g %r", price, price, price,
            price, price);
#endif
}

/* A bit-field is printed as the integer that C promotes it to, or as one of its declared type. */
static void bit_fields(void)
{
    struct {
        signed a : 3;
        unsigned b : 3;
        unsigned c : 31;
        unsigned d : 32;
        bool e : 1;
    } few = { -3, 7, 0x7fffffff, 0xffffffff, true };
    PRINTS("-3 7 2147483647 4294967295 True", "{} {} {} {} {}", few.a, few.b, few.c, few.d, few.e);
    FORMATS("-3 fffffffd 7 7fffffff ffffffff 1", "%d %x %d %x %x %d", few.a, few.a, few.b, few.c, few.d, few.e);
#ifdef __GNUC__
    __extension__ struct {
        long long a : 40;
        unsigned long long b : 40, c : 63;
        signed char d : 4;
    } many = { -5, 0xffffffffff, INT64_MAX, -7 };
    PRINTS("-5 1099511627775 9223372036854775807 -7", "{} {} {} {}", many.a, many.b, many.c, many.d);
    FORMATS("fffffffffffffffb ffffffffff fffffff9", "%llx %llx %x", many.a, many.b, many.d);
#endif
}

/* A float is shown with its shortest digits unless a precision or type asks for others. */
static void floats(void)
{
    float x = 0.1f, y = -16777216.0f, least = 1e-45f;
    PRINTS("0.1|   0.1|0.1   |-16777216.0", "{}|{:>6}|{:<6}|{:-}", x, x, x, y);
    PRINTS("+0.1|0000.1|0.1|-16,777,216.0|1e-45|1.e-45", "{:+}|{:06}|{!r}|{:,}|{:z}|{:#}", x, x, x, y, least, least);
    FORMATS("0.1|   0.1|0.1|0.1", "%s|%6s|%r|%g", x, x, x, x);
    PRINTS("0.10000000149011612|0.100000001490|0.1|10.0%", "{:.17}|{:.12f}|{:g}|{:.1%}", x, x, x, x);
    PRINTS("inf  -inf nan", "{} {:>5} {}", (float)INFINITY, -(float)INFINITY, (float)NAN);
    PRINTS("0.1   0.1 0.1  1e+16", "{} {:>5} {!r} {:>6}", 0.1L, 0.1L, 0.1L, 1e16L);
}

static void documented(void)
{
    PRINTS("    1,234.50 0xff {}", "{:>12,.2f} {:#x} {{}}", 1234.5, 255);
    PRINTS("  3.14", "{:{}.{}f}", 3.14159, 6, 2);
    PRINTS("b a", "{1} {0}", "a", "b");
    PRINTS("\xe2\x82\xac\xe2\x82\xac"
           "5",
           "{:\xe2\x82\xac>3}", 5);
    PRINTS("2.67 2.67", "{:.2[half-up]f} {:.2[half-even]f}", 2.675, 2.675);
    PRINTS("0.12 0.13 0.12 0.13 0.12", "{0:.2f} {0:.2[half-up]f} {0:.2[half-down]f} {0:.2[up]f} {0:.2[05up]f}", 0.125);
    FORMATS("0.13 0.12 -0.12 -0.13", "%.2[ceiling]f %.2[floor]f %.2[ceiling]f %.2[floor]f", 0.125, 0.125, -0.125,
            -0.125);
    FORMATS("2 -1 1.3", "%.[up]f %.[floor]f %.*[up]f", 1.2, -0.1, 1, 1.21);
    FORMATS("2 1", "%2$d %1$d", 1, 2);
    FORMATS("100%", "%d%%", 100);
    FORMATS("1 2", "%d %d", 1, 2, 3);
}

static void counts(void)
{
    is_str(seen(adder_snprint(text, sizeof text, "none")), "none", "no argument");
    is_str(seen(adder_snprintf(text, sizeof text, "none%%")), "none%", "no argument");
    PRINTS("12345678", "{}{}{}{}{}{}{}{}", 1, 2, 3, 4, 5, 6, 7, 8);
    PRINTS("12345678910111213141516", "{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
           15, 16);
    FORMATS("12345678910111213141516", "%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
            14, 15, 16);
    adder_arg args[] = { ADDER_ARG(1), ADDER_ARG("two"), ADDER_ARG(3.0) };
    is_int(adder_snprint_args(text, sizeof text, "{} {} {}", args, 3), 9, "an array");
    is_str(text, "1 two 3.0", "an array");
    is_int(adder_snprintf_args(text, sizeof text, "x", NULL, 0), 1, "no array");
}

static void refusals(void)
{
    static const char *const prints[] = { "{",         "}",
                                          "{} {}",     "{1}",
                                          "{x}",       "{0.a}",
                                          "{0[0]}",    "{!x}",
                                          "{!r",       "{!}",
                                          "{0!r.}",    "{:{:{}}}",
                                          "{0} {}",    "{:q}",
                                          "{:.2}",     "{:,x}",
                                          "{:.f}",     "{:.2[odd]f}",
                                          "{:.2[upf}", "{:[up]f}",
                                          "{:10:}",    "{99999999999999999999}" };
    static const char *const formats[] = { "%",    "%5",      "%.", "%l",   "%n",       "%ln",   "%d %d",
                                           "%2$d", "%1$d %d", "%k", "%s %", "%(name)d", "%.-2d", "%.2[odd]d",
                                           "%*d",  "%m",      "%C", "%S",   "%a",       "%p",    "%0$d" };
    for (size_t i = 0; i < sizeof prints / sizeof *prints; i++)
        PRINTS("EINVAL", prints[i], 1);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        FORMATS("EINVAL", formats[i], 1);
    FORMATS("EINVAL", "%d", "text");
    FORMATS("EINVAL", "%x", 1.5);
    FORMATS("EINVAL", "%f", "text");
    FORMATS("EINVAL", "%c", "two");
    FORMATS("EINVAL", "%c", ADDER_INT(0x110000));
    FORMATS("EINVAL", "%c", ADDER_INT(0xd800));
    FORMATS("EINVAL", "%d", (double)INFINITY);
    FORMATS("EINVAL", "%d", (double)NAN);
    FORMATS("EINVAL", "%*d", 1.5, 2);
    PRINTS("EINVAL", "{:d}", 1.5);
    PRINTS("EINVAL", "{:d}", "text");
    PRINTS("EINVAL", "{:>010}", ADDER_FRAC(1, 3));
    adder_arg unknown = { .kind = (adder_arg_kind)99, .value.i64 = 1 };
    is_str(seen(adder_snprint_args(text, sizeof text, "{}", &unknown, 1)), "EINVAL", "an unknown kind");
    is_str(seen(adder_snprint_args(text, sizeof text, "{:5}", &unknown, 1)), "EINVAL", "an unknown kind");
    is_str(seen(adder_snprintf_args(text, sizeof text, "%d", &unknown, 1)), "EINVAL", "an unknown kind");
    FORMATS("EINVAL", "%.3[up]d", 1);
    FORMATS("EINVAL", "%.3[up]s", "text");
    FORMATS("EINVAL", "%.1[up]a", 1.03);
    FORMATS("EINVAL", "%.3[half-even]d", 1);
    FORMATS("EINVAL", "%.1[up]%");
    FORMATS("EINVAL", "%[up]f", 1.03);
    PRINTS("EINVAL", "{:.1[up]}", "text");
    PRINTS("EINVAL", "{:.1[half-even]s}", "text");
    PRINTS("EINVAL", "{:.1[up]}", (void *)text);
    PRINTS("EINVAL", "{:.[up]f}", 1.03);
    FORMATS("EOVERFLOW", "%1000000000d", 1);
    FORMATS("EOVERFLOW", "%.1000000000f", 1.0);
    FORMATS("EOVERFLOW", "%*d", INT_MAX, 1);
    FORMATS("EOVERFLOW", "%*d", INT_MIN, 1);
    PRINTS("EOVERFLOW", "{:1000000000}", 1);
    PRINTS("EOVERFLOW", "{:99999999999999999999999}", 1);
    PRINTS("EOVERFLOW", "{:.1000000000f}", ADDER_FRAC(1, 3));
#ifdef __SIZEOF_INT128__
    PRINTS("EOVERFLOW", "{:f}", ADDER_DEC(1, 999999999999));
    PRINTS("EOVERFLOW", "{:f}", ADDER_DEC(1, -999999999999));
    PRINTS("EOVERFLOW", "{:f}", ADDER_DEC(1, -1000000000));
    PRINTS("EOVERFLOW", "{:%}", ADDER_DEC(1, -1000000000));
    FORMATS("EOVERFLOW", "%f %d", ADDER_DEC(1, 999999999999), 1);
    FORMATS("EOVERFLOW", "%d", ADDER_DEC(1, 999999999999));
    FORMATS("0.000000", "%f", ADDER_DEC(1, -999999999999));
#endif
    adder_set_max_bits(4096);
    PRINTS("EOVERFLOW", "{:10001}", 1);
    is_int(adder_snprint(NULL, 0, "{:10000}", 1), 10000, "a width below the least limit");
    PRINTS("EOVERFLOW", "{:5001}{:5000}", 1, 2);
    FORMATS("EOVERFLOW", "%5001d%.5000f", 1, 2.0);
    FORMATS("EOVERFLOW", "%*d%*d", 5001, 1, -5000, 2);
    PRINTS("EOVERFLOW", "{0!s:{1}}{0:{1}}", 1, 5001);
    is_int(adder_snprint(NULL, 0, "{:5000}{:5000}", 1, 2), 10000, "widths that are together at the limit");
    adder_set_max_bits(0);
    adder_int big = ADDER_INT(0);
    adder_int_pow(&big, ADDER_INT(10), ADDER_INT(400));
    FORMATS("EINVAL", "%f", big);
    PRINTS("EINVAL", "{:e}", big);
    adder_int_clear(&big);
    errno = 0;
    ok(adder_int_format(text, sizeof text, ADDER_INT(5), ".2") == SIZE_MAX && errno == EINVAL && !*text, "int_format");
    ok(adder_f64_format(text, sizeof text, 5, "d") == SIZE_MAX && errno == EINVAL && !*text, "f64_format");
    ok(adder_frac_format(NULL, 0, ADDER_FRAC(1, 2), "05") == SIZE_MAX && errno == EINVAL, "frac_format");
}

/* All places that a few bytes ask for count against one limit, before the text is made. */
static void limit_of_all(void)
{
    char fmt[16 * 14 + 1] = "", *many = malloc(4 * 200000 + 1), string[1001];
    clock_t begun = clock();
    for (int i = 0; i < 16; i++)
        strcat(fmt, "%.90000000f");
    double x = 1.5;
    FORMATS("EOVERFLOW", fmt, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x);
    memset(string, 'x', 1000);
    string[1000] = 0;
    for (int i = 0; i < 200000; i++)
        memcpy(many + 4 * i, "%1$s", 4);
    many[4 * 200000] = 0;
    FORMATS("EOVERFLOW", many, string);
    for (int i = 0; i < 200000; i++)
        memcpy(many + 3 * i, "{0}", 3);
    many[3 * 200000] = 0;
    PRINTS("EOVERFLOW", many, string);
    ok((double)(clock() - begun) / CLOCKS_PER_SEC < 20, "in %.2f s", (double)(clock() - begun) / CLOCKS_PER_SEC);
    is_int(adder_snprint(NULL, 0, "{:100000000}", 1), 100000000, "a width at the limit");
    PRINTS("EOVERFLOW", "{:100000001}", 1);
    enum { ARGS = 150000 };
    adder_arg *args = malloc(ARGS * sizeof *args);
    for (int i = 0; i < ARGS; i++) {
        args[i] = ADDER_ARG((const char *)string);
        memcpy(many + 2 * i, "{}", 2);
    }
    many[2 * ARGS] = 0;
    is_int(adder_snprint_args(NULL, 0, many, args, ARGS), 1000 * ARGS, "more than that, each argument once");
    free(args);
    FORMATS("xx yy xx", "%1$s %2$s %1$s", "xx", "yy");
    free(many);
}

/* Texts of a known length. */
static void texts(void)
{
    static const char bytes[] = "a\0b\"c";
    char large[600], *made = NULL;
    PRINTS("[abc] [ab] [abc  ] [  ab]", "[{}] [{:.2}] [{:5}] [{:>4.2}]", adder_text("abcd", 3), adder_text("abcd", 4),
           adder_text("abcd", 3), adder_text("abcd", 4));
    FORMATS("[abc] [ab] [  abc] [] [x]", "[%s] [%.2s] [%5s] [%s] [%c]", adder_text("abcd", 3), adder_text("abcd", 4),
            adder_text("abcd", 3), adder_text(NULL, 0), adder_text("xy", 1));
    PRINTS("'ab' '\\x00' '' [  ab]", "{!r} {!r} {!r} [{!s:>4}]", adder_text("abc", 2), adder_text(bytes + 1, 1),
           adder_text(NULL, 0), adder_text("abc", 2));
    FORMATS("5 1.5", "%d %s", ADDER_ARG(5), ADDER_ARG(1.5));
    FORMATS("EINVAL", "%d", adder_text("1", 1));
    PRINTS("EINVAL", "{:d}", adder_text("1", 1));
    is_int(adder_snprint(text, sizeof text, "{}|{:.2}|{!s}", adder_text(bytes, 5), adder_text(bytes, 5),
                         adder_text(bytes, 5)),
           14, "NULs");
    ok(memcmp(text, "a\0b\"c|a\0|a\0b\"c", 15) == 0, "NULs");
    is_int(adder_asprintf(&made, "%s%.2s", adder_text(bytes, 5), adder_text(bytes, 5)), 7, "NULs in a new string");
    ok(made && memcmp(made, "a\0b\"ca\0", 8) == 0, "NULs in a new string");
    adder_free(made);
    FILE *f = tmpfile();
    if (f) {
        is_int(adder_fprint(f, "{}", adder_text(bytes, 5)), 5, "NULs in a file");
        rewind(f);
        ok(fread(large, 1, sizeof large, f) == 5 && memcmp(large, bytes, 5) == 0, "NULs in a file");
        fclose(f);
    }
}

/* Error messages. */
/* A character of UTF-8 is one column, and so is each byte that is not part of one: Python's, decoded with
 * "surrogateescape". */
static void columns(void)
{
    static const struct {
        const char *text;
        int columns;
    } cases[] = {
        { "\xc2\x80", 1 },         { "\xc1\xbf", 2 },         { "\xe0\xa0\x80", 1 },     { "\xe0\x9f\xbf", 3 },
        { "\xed\x9f\xbf", 1 },     { "\xed\xa0\x80", 3 },     { "\xee\x80\x80", 1 },     { "\xf0\x90\x80\x80", 1 },
        { "\xf0\x8f\xbf\xbf", 4 }, { "\xf0\x8f\x80\x80", 4 }, { "\xf4\x8f\xbf\xbf", 1 }, { "\xf4\x90\x80\x80", 4 },
        { "\xf5\x80\x80\x80", 4 }, { "\xe2\x82", 2 },         { "\xe2\x82\x28", 3 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char got[20], wanted[20];
        adder_snprint(got, sizeof got, "{:>6}", cases[i].text);
        snprintf(wanted, sizeof wanted, "%*s%s", 6 - cases[i].columns, "", cases[i].text);
        ok(strcmp(got, wanted) == 0, "the columns of text %zu", i);
    }
    char got[20];
    is_int(adder_snprint(got, sizeof got, "{:c}", 0xdfff), -1, "the last surrogate is not a character");
    is_int(adder_snprint(got, sizeof got, "{:c}", 0xe000), 3, "the next one is");
    is_str(got, "\xee\x80\x80", "of three bytes");
}

static void reports(void)
{
#define SAYS(words, call)                                                                                              \
    do {                                                                                                               \
        (void)(call);                                                                                                  \
        is_str(adder_format_error(), words, "%s", #call);                                                              \
    } while (0)
    SAYS("adder_snprint: \"{} is {:q}\\n\", at offset 8: no such type (argument 2 is a double)",
         adder_snprint(text, 9, "{} is {:q}\n", 1, 2.5));
    SAYS("adder_print: \"{} {}\", at offset 4: no such argument", adder_print("{} {}", 1));
    SAYS("adder_fprintf: \"%d %d\", at offset 4: no such argument", adder_fprintf(stdout, "%d %d", 1));
    SAYS("adder_asprint: \"a}\", at offset 1: a single brace", adder_asprint(NULL, "a}"));
    SAYS("adder_snprintf: \"%5.2k\", at offset 4: no such conversion (argument 1 is an adder_int)",
         adder_snprintf(text, 9, "%5.2k", ADDER_INT(1)));
    SAYS("adder_snprintf: \"%*d\", at offset 2: a width or precision is not an integer (argument 1 is a string)",
         adder_snprintf(text, 9, "%*d", "5", 1));
    SAYS("adder_snprint: \"{:{}}\", at offset 2: no such type (argument 1 is an integer of 32 bits)",
         adder_snprint(text, 9, "{:{}}", 1, "q"));
    SAYS("adder_snprint: \"{:.2[odd]f}\", at offset 4: no such rounding mode (argument 1 is a double)",
         adder_snprint(text, 9, "{:.2[odd]f}", 2.5));
    SAYS("adder_snprint: \"{:999999999}\", at offset 2: over the limit of places, or of the length of a text (argument "
         "1 is an "
         "integer of 32 bits)",
         adder_snprint(text, 9, "{:999999999}", 2));
    SAYS("adder_f64_format: \"d\", at offset 0: no such type (argument 1 is a double)",
         adder_f64_format(text, 9, 2.5, "d"));
    SAYS("adder_u64_format: \".2\", at offset 0: a precision or z with an integer type (argument 1 is an unsigned "
         "integer)",
         adder_u8_format(text, 9, 2, ".2"));
    SAYS("adder_snprintf: \"...12345678901234567890123456789%k\", at offset 41: no such conversion (argument 1 is a "
         "bool)",
         adder_snprintf(text, 9, "0123456789012345678901234567890123456789%k", (bool)true));
    SAYS(
        "adder_snprint: \"{\xc3\xa9}: a format of exactly sixty bytes with an error at the e\", at offset 1: expected "
        "!, : or the end of the field (argument 1 is an integer of 32 "
        "bits)",
        adder_snprint(text, 9, "{\xc3\xa9}: a format of exactly sixty bytes with an error at the e", 1)); /* 60 bytes */
    SAYS("adder_snprint: \"{\xc3\xa9}: the same and a letter, whose last is cut off by the en...\", at offset 1: "
         "expected !, : or the end of the field (argument 1 is an integer of "
         "32 bits)",
         adder_snprint(text, 9, "{\xc3\xa9}: the same and a letter, whose last is cut off by the end",
                       1)); /* 61 bytes */
    is_int(adder_snprint(text, 9, "{:18446744073709551621}", 1), -1, "a width of 2**64 + 5 is refused");
    is_int(adder_snprintf(text, 9, "%.18446744073709551621f", 1.5), -1, "and such a precision");
    is_int(adder_snprintf(text, 9, "%1844674407370955162100000000005d", 1), -1, "and a much longer one");
    SAYS("adder_snprintf: \"...12345678901234567890123456789%k\", at offset 41: no such conversion (argument 1 is a "
         "bool)",
         adder_snprintf(text, 9, "0123456789012345678901234567890123456789%k", (bool)true));
    adder_snprint(text, 9, "{}", 5);
    ok(strstr(adder_format_error(), "%k"), "what succeeds leaves it");

    FILE *f = tmpfile();
    int kept = dup(2);
    if (!f || kept < 0 || dup2(fileno(f), 2) < 0) {
        skip("no temporary file", "reports");
        return;
    }
    errno = 0;
    int n = adder_print("{}");
    bool was = adder_set_format_report(true);
    n += adder_print("{:d}\n", 1.5);
    int error = errno;
    bool then = adder_set_format_report(false);
    n += adder_print("{}");
    fflush(stderr);
    dup2(kept, 2);
    close(kept);
    ok(n == -3 && error == EINVAL && !was && then, "adder_set_format_report");
    rewind(f);
    size_t size = fread(text, 1, sizeof text - 1, f);
    text[size] = 0;
    is_str(text, "adder_print: \"{:d}\\n\", at offset 2: no such type (argument 1 is a double)\n", "its report");
    fclose(f);
}

static void fixed_types(void)
{
    adder_i8_format(text, 99, -128, "+,d");
    is_str(text, "-128", "i8");
    adder_u16_format(text, 99, 65535, "#x");
    is_str(text, "0xffff", "u16");
    adder_i32_format(text, 99, INT32_MIN, ",");
    is_str(text, "-2,147,483,648", "i32");
    adder_i64_format(text, 99, INT64_MIN, "_");
    is_str(text, "-9_223_372_036_854_775_808", "i64");
    adder_u64_format(text, 99, UINT64_MAX, "");
    is_str(text, "18446744073709551615", "u64");
    adder_i16_format(text, 99, -5, "08.2f");
    is_str(text, "-0005.00", "i16");
    adder_u32_format(text, 99, 5, "b");
    is_str(text, "101", "u32");
#ifdef __SIZEOF_INT128__
    adder_i128_format(text, 99, -((adder_i128)1 << 100), ",");
    is_str(text, "-1,267,650,600,228,229,401,496,703,205,376", "i128");
    adder_u128_format(text, 99, ADDER_U128_MAX, "x");
    is_str(text, "ffffffffffffffffffffffffffffffff", "u128");
#endif
}

static void destinations(void)
{
    char small[8] = "before!", *string = small;
    is_int(adder_snprintf(small, sizeof small, "%d bottles", 99), 10, "a text that is cut");
    is_str(small, "99 bott", "a text that is cut");
    is_int(adder_snprint(NULL, 0, "{:>600}", 1), 600, "a length only");
    is_int(adder_snprint(small, 1, "{}", 12), 2, "a buffer of one byte");
    is_str(small, "", "a buffer of one byte");
    is_int(adder_snprint(text, 700, "{:x>650}|", 1), 651, "a buffer that is written to directly");
    ok(text[0] == 'x' && strcmp(text + 648, "x1|") == 0, "its text");
    is_int(adder_snprint(text, 600, "{:x>650}|", 1), 651, "one that turns out to be too small");
    ok(strlen(text) == 599 && strspn(text, "x") == 599, "its text");

    is_int(adder_asprint(&string, "{:,}", 1234567), 9, "a new string");
    is_str(string, "1,234,567", "a new string");
    adder_free(string);
    is_int(adder_asprintf(&string, "%2000d", 5), 2000, "a long new string");
    ok(strlen(string) == 2000 && string[1999] == '5', "a long new string");
    adder_free(string);
    string = small;
    ok(adder_asprintf(&string, "%d") == -1 && string == small, "no new string after an error");

    FILE *f = tmpfile();
    if (!f) {
        skip("no temporary file", "files");
        return;
    }
    is_int(adder_fprintf(f, "%d %s\n", 5, "x"), 4, "fprintf");
    is_int(adder_fprint(f, "{} {}\n", 5, "x"), 4, "fprint");
    is_int(adder_fprint(f, "begun {} {}", 5), -1, "an error in the middle");
    is_int(adder_fprintf(f, "begun %d %d", 5), -1, "an error in the middle");
    rewind(f);
    size_t n = fread(text, 1, sizeof text - 1, f);
    text[n] = 0;
    is_str(text, "5 x\n5 x\n", "nothing is printed on an error");
    fclose(f);

    f = fopen("/dev/full", "w");
    if (!f) {
        skip("there is no /dev/full", "a full device");
        return;
    }
    setvbuf(f, NULL, _IONBF, 0);
    errno = 0;
    ok(adder_fprintf(f, "%d", 5) == -1 && errno == ENOSPC, "a full device, fprintf");
    errno = 0;
    ok(adder_fprint(f, "{:1000}", 5) == -1 && errno == ENOSPC, "a full device, fprint");
    fclose(f);
}

static void large(void)
{
    adder_int big = ADDER_INT(0);
    adder_int_pow(&big, ADDER_INT(-7), ADDER_INT(100001));
    char *plain = adder_int_to_str(big, 10), *grouped = NULL, *padded = NULL, *hex = NULL;
    size_t n = strlen(plain);
    int m = adder_asprint(&grouped, "{:,}", big), k = adder_asprint(&padded, "{:*>100000}", big);
    is_int(m, (intmax_t)(n + (n - 2) / 3), "a large integer, grouped");
    is_int(k, 100000, "padded");
    size_t j = 0;
    for (int i = 0; i < m; i++)
        if (grouped[i] != ',')
            grouped[j++] = grouped[i];
    ok(j == n && memcmp(grouped, plain, n) == 0, "its digits");
    ok(strcmp(padded + 100000 - n, plain) == 0, "its digits");
    ok(adder_asprintf(&hex, "%#X", big) > 0 && strncmp(hex, "-0X", 3) == 0, "in hexadecimal");
    adder_int back = ADDER_INT(0);
    ok(adder_int_set_str(&back, hex, 16) == ADDER_OK && adder_int_eq(back, big), "which reads back");
    adder_free(plain);
    adder_free(grouped);
    adder_free(padded);
    adder_free(hex);
    adder_int_clear(&big);
    adder_int_clear(&back);
}

int main(void)
{
    types();
    bit_fields();
    floats();
    documented();
    counts();
    refusals();
    limit_of_all();
    texts();
    columns();
    reports();
    fixed_types();
    destinations();
    large();
    return done_testing();
}
