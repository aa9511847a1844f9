// format-cxx.cc - adder/format.h from C++: the types of arguments, and the calls.

#include <adder.h>

#include <cstdio>
#include <cstring>
#include <string>
#if __cplusplus >= 201703L
#include <string_view>
#endif

static int run, failed;

static void is(const char *got, const char *expected, const char *name)
{
    run++;
    bool same = std::strcmp(got, expected) == 0;
    failed += !same;
    std::printf("%s %d - %s\n", same ? "ok" : "not ok", run, name);
    if (!same)
        std::printf("#      got: %s\n# expected: %s\n", got, expected);
}

template <class... A> static std::string print(const char *fmt, const A &...a)
{
    char text[500];
    int n = adder_snprint(text, sizeof text, fmt, a...);
    return n < 0 ? "an error" : text;
}

template <class... A> static std::string format(const char *fmt, const A &...a)
{
    char text[500];
    int n = adder_snprintf(text, sizeof text, fmt, a...);
    return n < 0 ? "an error" : text;
}

enum plain { GREEN = 7 };
enum class scoped : unsigned char { RED = 200 };
struct fields {
    int narrow : 4;
    static const int seven = 7; // nowhere defined
};

int main()
{
    char array[] = "array";
    const char *text = "text";
    const char letter = 'x';
    char *made = nullptr;
    is(print("none").c_str(), "none", "no argument");
    is(print("{} {} {} {}", array, text, "literal", std::string("std").c_str()).c_str(), "array text literal std",
       "strings");
    is(print("{} {} {:c} {} {}", true, letter, letter, (signed char)-1, (unsigned char)255).c_str(),
       "True 120 x -1 255", "bool and the chars");
    is(print("{} {} {} {} {} {} {} {}", (short)-1, (unsigned short)65535, -2, 2u, -3L, 3ul, -4LL, 4ull).c_str(),
       "-1 65535 -2 2 -3 3 -4 4", "the integers");
    is(print("{} {} {} {}", 0.1f, 0.1, 0.5L, GREEN).c_str(), "0.1 0.1 0.5 7", "floats, an enumeration");
    const fields f = { -5 };
    adder_asprint(&made, "{} {} {}", f.narrow, fields::seven, scoped::RED);
    is(made, "-5 7 200", "a bit-field, a static const member, a scoped enumeration");
    adder_free(made);
    is(print("{} {} {}", nullptr, (void *)nullptr, (const void *)16).c_str(), "(nil) (nil) 0x10", "pointers");
    is(print("{:,} {}", ADDER_INT(12345), ADDER_FRAC(1, 3)).c_str(), "12,345 1/3", "Adder's types");
    is(format("%5d|%-5s|%.2f|%x", 42, "ab", 1.005, -1).c_str(), "   42|ab   |1.00|ffffffff", "the % family");
#ifdef __SIZEOF_INT128__
    is(print("{:,.2f} {}", ADDER_DEC(123456, -2), (adder_u128)1 << 70).c_str(), "1,234.56 1180591620717411303424",
       "128 bits, decimals");
#endif
    is(print("{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16).c_str(),
       "12345678910111213141516", "16 arguments");
#if __cplusplus >= 201703L
    is(print("{:.2}", std::string_view("view").substr(1)).c_str(), "ie", "a string_view");
#endif
    is(print("{}|{!r}", std::string("std"), adder_text("text", 2)).c_str(), "std|'te'", "texts of a known length");
    int order = 5;
    const adder_status s = adder_order(&order, 0.1, ADDER_FRAC(1, 10));
    is(s == ADDER_OK && order == 1 ? "above" : "not", "above", "order");
    is(adder_order(&order, "1", 1) == ADDER_EDOMAIN && order == 1 ? "no" : "yes", "no", "a string has no order");
    is(print("{:d}", 1.5).c_str(), "an error", "a type that does not fit");
    adder_asprint(&made, "{}", 5);
    is(made, "5", "asprint");
    adder_free(made);
    adder_asprintf(&made, "%d", 6);
    is(made, "6", "asprintf");
    adder_free(made);
    adder_print("# {} and ", "print");
    adder_printf("%s\n", "printf");
    adder_fprint(stdout, "# {}, ", 1);
    adder_fprintf(stdout, "%d\n", 2);
    std::printf("1..%d\n", run);
    return failed != 0;
}
