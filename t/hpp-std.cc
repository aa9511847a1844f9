// hpp-std.cc - adder.hpp beside the standard library: built-in operands that cannot be referred to, comparison with
// floating-point numbers, functions whose names std has too, std::numeric_limits, and a stream's locale.

#include <adder.hpp>

#include "tap.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <locale>
#include <numeric>
#include <sstream>
#include <string_view>
#include <vector>

using namespace std;
using namespace adder;

// A bit-field has no address, a packed member none that is aligned, and these static members are nowhere defined.
struct fields {
    unsigned a : 3;
    int b : 5;
    long long c : 40;
};
struct __attribute__((packed)) record {
    char tag;
    int count;
    int64_t total;
};
struct constants {
    static const int five = 5;
    static const long long seven = 7;
};

template <class T> static void check_operands(const char *name)
{
    const fields f = { 5, -3, 1234567 };
    const record r = { 1, 6, 9 };
    T n = 12;
    ok(n + f.a == 17 && f.b + n == 9 && n - f.c == -1234555 && n * f.b == -36 && f.a - n == -7 && n / f.b == -4,
       "%s: bit-fields in arithmetic", name);
    ok(n > f.a && f.b < n && n != f.a && f.c >= n && n == n + f.a - f.a && !(f.a == n), "%s: bit-fields compared",
       name);
    n += f.a;
    n -= r.count;
    n *= r.total;
    ok(n == 99 && r.count + n == 105 && n > r.total && r.total <= n, "%s: packed members", name);
    n = n + constants::five;
    n *= constants::seven;
    ok(n == 728 && n - constants::five == 723 && constants::seven < n && n != constants::five,
       "%s: static const members", name);
}

static void check_integers()
{
    const fields f = { 5, -3, 1234567 };
    integer n = 0x7f;
    ok((n & f.a) == 5 && (f.a | n) == 0x7f && (n ^ constants::five) == 0x7a && n << f.a == 0xfe0 &&
           n >> constants::five == 3,
       "bits of a bit-field and of a static const member");
    n %= f.a;
    n <<= f.a;
    n |= constants::five;
    ok(n == 69, "and assigned");
}

enum plain { green = 7 };
enum class scoped : short { red = -3 };
enum class wide : uint64_t { top = UINT64_MAX };

template <class... A> static string printed(const char *fmt, A... a)
{
    char text[200] = "";
    return adder_snprint(text, sizeof text, fmt, a...) < 0 ? "an error" : text;
}

static void check_printing()
{
    const fields f = { 5, -3, 1234567 };
    const record r = { 1, 6, 9 };
    char text[200];
    int order = 5;
    adder_snprint(text, sizeof text, "{} {} {} {} {} {} {}", f.a, f.b, f.c, r.count, r.total, constants::five,
                  constants::seven);
    ok(string(text) == "5 -3 1234567 6 9 5 7", "bit-fields, packed and static const members in adder_print");
    adder_snprintf(text, sizeof text, "%d %d %d %x", f.b, r.count, constants::seven, f.a);
    ok(string(text) == "-3 6 7 5", "in adder_printf");
    char *made = nullptr;
    adder_asprint(&made, "{}{}", constants::five, f.a);
    ok(made && string(made) == "55", "in adder_asprint");
    adder_free(made);
    ok(adder_order(&order, f.a, constants::five) == ADDER_OK && order == 0 &&
           adder_order(&order, r.total, constants::five) == ADDER_OK && order == 1,
       "in adder_order");
    ok(printed("{} {} {}", green, scoped::red, wide::top) == "7 -3 18446744073709551615", "enumerations");
    const integer n = 12;
    adder_snprint(text, sizeof text, "{} {} {}", n + 1, fraction(n, 7) * 2, string("a") + "b");
    ok(string(text) == "13 24/7 ab", "temporaries");
    const volatile int v = 4;
    adder_snprint(text, sizeof text, "{} {:.1} {}", v, string_view("text").substr(1), checked<short>(-2));
    ok(string(text) == "4 e -2", "a volatile one, a view, a checked integer");
}

// All six operators, and <=>, both ways round: order is -1, 0, 1, or 2 if there is none.
template <class A, class B> static bool compares(const A &a, const B &b, int order)
{
    const bool same = order == 0, below = order == -1, above = order == 1;
    bool good = (a == b) == same && (b == a) == same && (a != b) == !same && (b != a) == !same && (a < b) == below &&
                (b > a) == below && (a > b) == above && (b < a) == above && (a <= b) == (same || below) &&
                (b >= a) == (same || below) && (a >= b) == (same || above) && (b <= a) == (same || above);
#ifdef __cpp_lib_three_way_comparison
    const partial_ordering found = a <=> b, reversed = b <=> a;
    good = good && found == (order == 2 ? partial_ordering::unordered : partial_ordering(order <=> 0)) &&
           reversed == (order == 2 ? partial_ordering::unordered : partial_ordering(0 <=> order));
#endif
    return good;
}

static void check_comparison()
{
    const double nan = numeric_limits<double>::quiet_NaN(), infinity = numeric_limits<double>::infinity();
    const integer large = adder::pow(2, 53) + 1; // a double has 2**53, and 2**53 + 2
    ok(compares(integer(2), 2.0, 0) && compares(integer(2), 2.5f, -1) && compares(integer(-2), -2.5L, 1) &&
           compares(large, 9007199254740992.0, 1) && compares(large, 9007199254740994.0, -1) &&
           compares(adder::pow(10, 400), 1e308, 1) && compares(adder::pow(10, 400), infinity, -1) &&
           compares(-adder::pow(10, 400), -infinity, 1) && compares(integer(0), -0.0, 0) &&
           compares(integer(5), nan, 2) && compares(large, static_cast<float>(nan), 2),
       "integers and floating-point numbers");
    ok(compares(fraction(1, 10), 0.1, -1) && compares(fraction(1, 4), 0.25, 0) && compares(fraction(1, 4), 0.25f, 0) &&
           compares(fraction(1, 3), 1.0 / 3, 1) && compares(fraction(1, 3), nan, 2) &&
           compares(fraction(7), -infinity, 1),
       "fractions");
    ok(compares(checked<int>(2), 2.0, 0) && compares(checked<unsigned>(2), -2.0, 1) &&
           compares(checked<int64_t>(INT64_MAX), 9223372036854775808.0, -1) && compares(checked<int>(2), nan, 2),
       "checked integers");
    ok(compares(integer(1), fraction(1, 2), 1) && compares(large, fraction(large), 0), "integers and fractions");
#ifdef __SIZEOF_INT128__
    ok(compares("0.1"_dec, 0.1, -1) && compares("0.5"_dec, 0.5, 0) && compares("0.10"_dec, 0.1f, -1) &&
           compares("Infinity"_dec, infinity, 0) && compares("NaN"_dec, 1.0, 2) && compares("NaN"_dec, nan, 2) &&
           compares("sNaN"_dec, infinity, 2) && compares("1E+400"_dec, 1e308, 1) && compares("-0"_dec, 0.0, 0) &&
           compares("1E-999999999"_dec, 5e-324, -1),
       "decimals");
    ok(compares("0.1"_dec, fraction(1, 10), 0) && compares("0.3333333333333333333333333333"_dec, fraction(1, 3), -1) &&
           compares(fraction(1, 3), "NaN"_dec, 2) && compares(fraction(1, 3), "-Infinity"_dec, 1) &&
           compares("9007199254740993.0"_dec, large, 0) && compares("NaN"_dec, large, 2),
       "decimals with fractions and integers");
#endif
}

static void check_functions()
{
    const integer n = 12, m = -1250;
    const fraction half(1, 2), third(1, 3);
    const fields f = { 5, -3, 1234567 };
    ok(min(n, m) == m && max(n, m) == n && min(n, 5) == 5 && max(5, n) == 12 && min(f.b, n) == -3 &&
           max(n, f.a) == 12 && max(n, constants::five) == 12 && is_same_v<decltype(min(n, 5)), integer> &&
           min(3, 4) == 3 && adder::min(n, m) == m,
       "min and max of integers");
    ok(min(half, third) == third && max(third, 1) == 1 && max(n, half) == 12 && min(half, n) == half &&
           is_same_v<decltype(max(n, half)), fraction> && adder::max(half, third) == half,
       "of fractions");
    using limits = numeric_limits<checked<int8_t>>;
    ok(limits::max() == 127 && limits::lowest() == -128 && limits::is_integer && !limits::is_modulo &&
           to_string(checked<int8_t>(-7)) == "-7",
       "the limits and the text of checked integers");
    ok(min(checked<int>(3), checked<int>(-3)) == -3 && max(checked<int>(3), checked<int>(-3)) == 3, "checked integers");
    ok(floor(n) == 12 && ceil(n) == 12 && trunc(n) == 12 && round(m) == m && round(m, -2) == -1200 &&
           round(m, -2, ADDER_HALF_UP) == -1300 && round_sig(m, 1) == -1000 && round_to(m, 300) == -1200 &&
           round_to(m, 500, ADDER_UP) == -1500,
       "rounding of integers");
    ok(round(fraction(5, 2)) == 2 && round_sig(fraction(1, 3), 2) == fraction(33, 100) &&
           round_to(fraction(5, 7), fraction(1, 2)) == half && round_to(half, 1, ADDER_UP) == 1 &&
           round_to(n, fraction(5, 2)) == fraction(25, 2),
       "and of fractions");
    const auto [rest, times] = remove(integer(96), 2);
    const auto [root, left] = iroot_rem(integer(30), 3);
    ok(rest == 3 && times == 5 && root == 3 && left == 3 && iroot(integer(30), 3) == 3, "remove, iroot_rem");
    ok(n.sizeinbase() == 2 && n.sizeinbase(2) == 4 && integer(0).sizeinbase() == 1 && n.is_int() && !n.is_zero() &&
           half - half == 0 && (half - half).is_zero() && !half.is_int() && (half + half).is_int(),
       "sizeinbase, is_int, is_zero");
    try {
        (void)n.sizeinbase(1);
        ok(false, "a base that there is not");
    } catch (const adder::domain_error &) {
        ok(true, "a base that there is not");
    }
    const vector<integer> integers = { 1, 2, 3 };
    const vector<fraction> fractions = { half, third };
    vector<double> doubles = { 1e100, 0.126, -1e100 };
    ok(sum(integers) == 6 && prod(integers) == 6 && dot(integers, integers) == 14 && sum(fractions) == fraction(5, 6) &&
           prod(fractions) == fraction(1, 6) && compares(integer(0), dot(doubles, vector<double>{ 1, 0, 1 }), 0),
       "sums and products");
    round_array(doubles, 2);
    ok(compares(fraction(doubles[1]), 0.13, 0), "an array of doubles rounded");
    try {
        (void)dot(integers, vector<integer>(2));
        ok(false, "vectors of two lengths");
    } catch (const adder::domain_error &) {
        ok(true, "vectors of two lengths");
    }
}

#ifdef __SIZEOF_INT128__

static void check_decimals()
{
    const decimal a = 2, b = "0.5"_dec;
    context exact;
    ok(pow(a, b) == sqrt(a) && pow(a, 10) == 1024 && pow(2, a) == 4 && is_same_v<decltype(pow(a, integer(3))), decimal>,
       "pow of decimals");
    ok(exp(a) == exact.exp(a) && ln(exp(a)) == a && log10(decimal(1000)) == 3 && log2(decimal(8)) == 3 &&
           exp2(a) == 4 && exp10(a) == 100 && cbrt(decimal(27)) == 3 && rootn(decimal(32), 5) == 2 &&
           hypot(decimal(3), 4) == 5 && atan2(decimal(0), 1) == 0 && sin(decimal(0)) == 0 && cos(decimal(0)) == 1 &&
           atan(decimal(1)) * 4 == pi() && expm1(decimal(0)) == 0 && log1p(decimal(0)) == 0 && tanh(decimal(0)) == 0,
       "the functions of the default context");
    ok(is_same_v<decltype(exp(1)), double> && is_same_v<decltype(hypot(3, 4)), double> && exp(0) < 2.0,
       "std's for the built-in types");
    ok(min(a, b) == b && max(a, b) == a && min(a, 1) == 1 && max(integer(7), b) == 7 && min("NaN"_dec, b) == b &&
           max("NaN"_dec, b) == b && max(b, "NaN"_dec) == b && abs(-b) == b,
       "min and max, in which a NaN does not count");
    ok(round_to("2.53"_dec, "0.05"_dec) == "2.55"_dec && round_to(a, 5, ADDER_UP) == 5 &&
           round_to(integer(7), "0.4"_dec) == "7.2"_dec && round_sig("1234"_dec, 2) == 1200 && floor(-b) == -1 &&
           ceil(b) == 1 && trunc(b) == 0 && round(b) == 0,
       "rounding");
    ok(compare_total("1.0"_dec, "1.00"_dec) == 1 && compare_total_mag("-1"_dec, 1) == 0 && same_quantum(a, 5) &&
           !same_quantum(a, b) && !b.is_int() && ("2.0"_dec).is_int() && ("-0"_dec).is_zero(),
       "the total order, quanta");
    const vector<decimal> v = { a, b };
    ok(sum(v) == "2.5"_dec && dot(v, v) == "4.25"_dec, "sums and products");
}

#endif

static void check_names()
{
    const integer n = 12;
    const fraction half(1, 2);
    ok(gcd(n, 18) == 6 && gcd(18, n) == 6 && gcd(n, n) == 12 && lcm(n, 8u) == 24 && lcm(-8, n) == 24,
       "gcd and lcm beside std's");
    ok(is_same_v<decltype(gcd(12, 18)), int> && gcd(12, 18) == 6 && is_same_v<decltype(adder::gcd(12, 18)), integer>,
       "std's are called for the built-in types");
    ok(pow(n, 2) == 144 && pow(half, 2) == fraction(1, 4) && abs(-n) == 12 && abs(-half) == half && abs(-3) == 3,
       "pow and abs");
    ok(floor(half) == 0 && ceil(half) == 1 && trunc(-half) == 0 && round(half) == 0 && floor(2.5) == 2.0,
       "floor, ceil, trunc and round");
    ok(to_string(pow(n, 20)) == "3833759992447475122176" && to_string(half) == "1/2" && to_string(12) == "12",
       "to_string");
}

struct apostrophes : numpunct<char> {
    char do_thousands_sep() const override
    {
        return '\'';
    }
    char do_decimal_point() const override
    {
        return ',';
    }
    string do_grouping() const override
    {
        return "\3\2"; // as in India
    }
};

template <class T> static string written(const T &a, ios_base::fmtflags flags = ios_base::dec, int width = 0)
{
    ostringstream out;
    out.imbue(locale(locale::classic(), new apostrophes));
    out.flags(flags);
    out << setw(width) << setfill('*') << a;
    return out.str();
}

static void check_locale()
{
    bool good = true;
    for (int64_t n :
         { INT64_C(0), INT64_C(7), INT64_C(-999), INT64_C(1000), INT64_C(-12345), INT64_C(123456), INT64_MAX })
        for (auto flags : { ios_base::dec, ios_base::hex | ios_base::showbase, ios_base::dec | ios_base::showpos })
            good &= written(integer(n < 0 && (flags & ios_base::hex) ? -n : n), flags) ==
                    written(n < 0 && (flags & ios_base::hex) ? -n : n, flags);
    ok(good, "integers are written as the built-in ones in a locale with separators");
    const auto padded = ios_base::dec | ios_base::internal;
    ok(written(integer(-1234567), padded, 14) == "-****12'34'567" && written(-1234567, padded, 14) == "-****12'34'567",
       "padded behind the sign");
    ok(written(fraction(-12345, 7)) == "-12'345/7", "a fraction");
#ifdef __SIZEOF_INT128__
    ok(written("1234567.125"_dec) == "12'34'567,125" && written("0.12345"_dec) == "0,12345" &&
           written("1E+10"_dec) == "1E+10" && written("-NaN123"_dec) == "-NaN123" &&
           written("12345.5"_dec, ios_base::fixed) == "12'345,500000",
       "decimals");
#endif
}

template <class T> static void check_limits(const char *name, bool is_integer)
{
    using limits = numeric_limits<T>;
    ok(limits::is_specialized && limits::is_signed && limits::is_integer == is_integer && !limits::is_modulo,
       "std::numeric_limits of %s", name);
}

static bool refuses(const char *text, int base, adder_status status)
{
    try {
        checked<int8_t> n(text, base);
    } catch (const error &e) {
        return e.status() == status;
    }
    return false;
}

static void check_text_of_checked()
{
    ok(checked<int8_t>(" -128 ") == -128 && checked<int>(string_view("0x7fZ", 4), 0) == 127 &&
           checked<uint64_t>("18446744073709551615") == UINT64_MAX && checked<int>("1_000") == 1000,
       "checked integers from text");
    ok(refuses("128", 10, ADDER_ERANGE) && refuses("12abc", 10, ADDER_EPARSE) && refuses("", 10, ADDER_EPARSE) &&
           refuses("1", 1, ADDER_EDOMAIN),
       "and what is none");
}

int main()
{
    check_operands<integer>("integer");
    check_operands<fraction>("fraction");
    check_integers();
    check_names();
    check_printing();
    check_comparison();
    check_functions();
    check_locale();
    check_text_of_checked();
    check_limits<integer>("integer", true);
    check_limits<fraction>("fraction", false);
    ok(numeric_limits<integer>::is_exact && !numeric_limits<integer>::is_bounded && numeric_limits<fraction>::is_exact,
       "integers and fractions are exact, and have no largest");
#ifdef __SIZEOF_INT128__
    check_operands<decimal>("decimal");
    check_decimals();
    check_limits<decimal>("decimal", false);
    using limits = numeric_limits<decimal>;
    ok(limits::radix == 10 && limits::digits10 == 28 && limits::infinity().is_infinite() &&
           limits::quiet_NaN().is_nan() && limits::max() < limits::infinity() && limits::lowest() == -limits::max() &&
           limits::min() > limits::denorm_min() && limits::denorm_min() / 10 == 0 && 1 + limits::epsilon() > 1 &&
           1 + limits::epsilon() / 10 == 1,
       "those of decimals are of the default context");
#endif
    return done_testing();
}
