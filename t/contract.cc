// contract.cc - the functions of t/contract.h from C++, and the classes of adder.hpp: the type of each expression,
// with the names of std in scope as well.

#include <adder.hpp>

#include "tap.h"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#ifdef __SIZEOF_INT128__
#define FN_WIDE FN
#else
#define FN_WIDE(...)
#endif

#define FN(R, name, ...) static_assert(std::is_same_v<decltype(&name), R (*)(__VA_ARGS__)>, #name " has another type");
#include "contract.h"
#undef FN

using function = void (*)();

#define FN(R, name, ...) reinterpret_cast<function>(name),
static const volatile function functions[] = {
#include "contract.h"
};
#undef FN

using namespace std;
using namespace adder;

#define IS(T, ...) static_assert(is_same_v<decltype(__VA_ARGS__), T>, #__VA_ARGS__)

// The members of every class.
template <class T, class Floored> struct has {
    static inline T a{}, b{};
    static inline vector<T> v{};
    static constexpr adder_rounding mode = ADDER_HALF_UP;
    IS(T, T(string_view("1")));
    IS(T, a + b);
    IS(T, a - 1);
    IS(T, 2u * b);
    IS(T, a / b);
    IS(T, -a);
    IS(T, abs(a));
    IS(T, min(a, b));
    IS(T, max(a, b));
    IS(T, min(a, 1));
    IS(T, max(1, a));
    IS(T, pow(a, 2));
    IS(Floored, floor(a));
    IS(Floored, ceil(a));
    IS(Floored, trunc(a));
    IS(T, round(a));
    IS(T, round(a, 2));
    IS(T, round(a, 2, mode));
    IS(T, round_sig(a, 2));
    IS(T, round_sig(a, 2, mode));
    IS(T, round_to(a, b));
    IS(T, round_to(a, 5, mode));
    IS(T, sum(v));
    IS(bool, a == b);
    IS(bool, a < 1);
    IS(bool, a == 0.5);
    IS(bool, 0.5f < a);
    IS(bool, a >= 0.5L);
    IS(bool, a.is_zero());
    IS(bool, a.is_int());
    IS(int, a.sign());
    IS(string, a.str());
    IS(string, to_string(a));
    IS(string, adder::format(a, ""));
    IS(int, adder_print("{}", a, a + b));
    IS(size_t, hash<T>()(a));
    IS(double, static_cast<double>(a));
    IS(int64_t, static_cast<int64_t>(a));
    static_assert(numeric_limits<T>::is_specialized);
};
template struct has<integer, integer>;
template struct has<fraction, integer>;

IS(integer, gcd(integer(), 12));
IS(integer, lcm(12, integer()));
IS(integer, prod(vector<integer>()));
IS(fraction, prod(vector<fraction>()));
IS(integer, dot(vector<integer>(), vector<integer>()));
IS(double, dot(vector<double>(), vector<double>()));
IS(double, sum(vector<double>()));
IS(bool, integer() == fraction());

#ifdef __SIZEOF_INT128__
template struct has<decimal, integer>;

#define UNARY(name)                                                                                                    \
    IS(decimal, name(decimal()));                                                                                      \
    IS(decimal, context().name(decimal()));
UNARY(exp)
UNARY(exp2)
UNARY(exp10)
UNARY(expm1)
UNARY(ln)
UNARY(log10)
UNARY(log2)
UNARY(log1p)
UNARY(sqrt)
UNARY(cbrt)
UNARY(sin)
UNARY(cos)
UNARY(tan)
UNARY(asin)
UNARY(acos)
UNARY(atan)
UNARY(sinh)
UNARY(cosh)
UNARY(tanh)
UNARY(asinh)
UNARY(acosh)
UNARY(atanh)
IS(decimal, pi());
IS(decimal, rootn(decimal(), 3));
IS(decimal, hypot(decimal(), 3));
IS(decimal, atan2(decimal(), 3));
IS(decimal, dot(vector<decimal>(), vector<decimal>()));
IS(int, compare_total(decimal(), decimal()));
IS(int, compare_total_mag(decimal(), decimal()));
IS(bool, same_quantum(decimal(), decimal()));
IS(bool, decimal() == fraction());
IS(vector<decimal>, share(decimal(), vector<decimal>(), decimal()));
IS(decimal, context().apply(decimal()));
IS(decimal, context().quo(decimal(), 3));
IS(decimal, context().neg(decimal()));
IS(decimal, context().powmod(decimal(), 2, 3));
IS(adder_i128, static_cast<adder_i128>(integer()));
IS(adder_u128, static_cast<adder_u128>(decimal()));
#endif

int main()
{
    size_t there = 0, n = sizeof functions / sizeof functions[0];
    for (size_t i = 0; i < n; i++)
        there += functions[i] != nullptr;
    ok(n > 200 && there == n, "%zu functions have their types, and are there", n);
    return done_testing();
}
