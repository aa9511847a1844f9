// hpp-std.cc - adder.hpp beside the standard library: built-in operands that cannot be referred to, functions whose
// names std has too, std::numeric_limits, and a stream's locale.

#include <adder.hpp>

#include "tap.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <locale>
#include <numeric>
#include <sstream>

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

int main()
{
    check_operands<integer>("integer");
    check_operands<fraction>("fraction");
    check_integers();
    check_names();
    check_locale();
    check_limits<integer>("integer", true);
    check_limits<fraction>("fraction", false);
    ok(numeric_limits<integer>::is_exact && !numeric_limits<integer>::is_bounded && numeric_limits<fraction>::is_exact,
       "integers and fractions are exact, and have no largest");
#ifdef __SIZEOF_INT128__
    check_operands<decimal>("decimal");
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
