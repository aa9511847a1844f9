// hpp.cc - adder.hpp: the classes against the C functions beneath them, 128-bit arithmetic and the built-in types.

#include <adder.hpp>

#include "tap.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

using adder::checked;
using adder::decimal;
using adder::fraction;
using adder::integer;
using namespace adder::literals;

static uint64_t seed;

// An allocator that fails on request.

static bool is_empty;

static void *allocate(size_t n)
{
    return is_empty ? nullptr : std::malloc(n);
}

static void *reallocate(void *p, size_t n)
{
    return is_empty ? nullptr : std::realloc(p, n);
}

// Whether f throws exactly E.
template <class E, class F> static bool throws(F f)
{
    try {
        f();
    } catch (const E &e) {
        return typeid(e) == typeid(E);
    } catch (...) {
    }
    return false;
}

// Expressions that must not compile, as far as a program can test that.

template <class A, class B, class = void> struct has_sum : std::false_type {
};
template <class A, class B>
struct has_sum<A, B, std::void_t<decltype(std::declval<A>() + std::declval<B>())>> : std::true_type {
};
template <class A, class B, class = void> struct has_equality : std::false_type {
};
template <class A, class B>
struct has_equality<A, B, std::void_t<decltype(std::declval<A>() == std::declval<B>())>> : std::true_type {
};
template <class A, class B, class = void> struct has_remainder : std::false_type {
};
template <class A, class B>
struct has_remainder<A, B, std::void_t<decltype(std::declval<A>() % std::declval<B>())>> : std::true_type {
};
template <class A, class B, class = void> struct has_assigned_sum : std::false_type {
};
template <class A, class B>
struct has_assigned_sum<A, B, std::void_t<decltype(std::declval<A>() += std::declval<B>())>> : std::true_type {
};

static_assert(!std::is_convertible_v<double, integer> && std::is_constructible_v<integer, double>);
static_assert(!std::is_convertible_v<double, fraction> && std::is_constructible_v<fraction, double>);
static_assert(!std::is_convertible_v<double, decimal> && std::is_constructible_v<decimal, double>);
static_assert(!std::is_convertible_v<const char *, integer> && !std::is_convertible_v<const char *, decimal>);
static_assert(!std::is_convertible_v<integer, int> && !std::is_convertible_v<integer, bool>);
static_assert(!std::is_convertible_v<fraction, integer> && !std::is_convertible_v<decimal, integer>);
static_assert(!std::is_convertible_v<int, checked<int8_t>> && std::is_constructible_v<checked<int8_t>, int>);
static_assert(!std::is_convertible_v<int, checked<unsigned>> && std::is_convertible_v<int8_t, checked<int>>);
static_assert(!std::is_constructible_v<integer, bool> && !std::is_constructible_v<integer, char>);
static_assert(!std::is_constructible_v<integer, long double>);
static_assert(!std::is_convertible_v<integer &&, adder_int> && std::is_convertible_v<integer &, adder_int>);
static_assert(!has_sum<integer, double>() && !has_sum<decimal, double>() && !has_sum<fraction, float>());
static_assert(!has_sum<fraction, decimal>() && has_equality<fraction, decimal>());
static_assert(!has_sum<checked<int>, checked<long>>() && !has_sum<checked<int>, double>());
static_assert(has_equality<integer, double>() && has_equality<float, decimal>() && has_equality<fraction, long double>());
static_assert(has_equality<checked<int>, double>() && !has_equality<integer, const char *>());
static_assert(!has_equality<integer, bool>() && !has_equality<integer, char>());
static_assert(!has_remainder<fraction, fraction>() && has_remainder<decimal, integer>());
static_assert(!has_assigned_sum<integer &, fraction>() && has_assigned_sum<fraction &, integer>());
static_assert(!has_assigned_sum<const integer &, int>() && !has_assigned_sum<checked<int> &, double>());
static_assert(std::is_same_v<decltype(1 + integer()), integer> &&
              std::is_same_v<decltype(integer() + fraction()), fraction>);
static_assert(std::is_same_v<decltype(decimal() + integer()), decimal>);
static_assert(std::is_same_v<decltype(checked<int8_t>() + 1), checked<int8_t>>);
static_assert(std::is_nothrow_move_constructible_v<decimal> && std::is_nothrow_move_assignable_v<fraction>);
static_assert(std::is_nothrow_constructible_v<integer, int> && !std::is_nothrow_constructible_v<integer, int64_t>);
#ifdef __cpp_lib_three_way_comparison
static_assert(std::is_same_v<decltype(integer() <=> 1), std::strong_ordering>);
static_assert(std::is_same_v<decltype(decimal() <=> integer()), std::partial_ordering>);
static_assert(std::is_same_v<decltype(integer() <=> 1.0), std::partial_ordering>);
static_assert(std::is_same_v<decltype(fraction() <=> integer()), std::strong_ordering>);
static_assert(std::three_way_comparable<fraction>);
struct version {
    integer major, minor;
    auto operator<=>(const version &) const = default;
};
#endif

// Constants need no code at start-up.
static integer global = -7;

// Integers

static int64_t random_i64()
{
    return static_cast<int64_t>(tap_random(&seed)) >> tap_random(&seed) % 64;
}

static adder_i128 floor_quotient(adder_i128 a, adder_i128 b)
{
    return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

static bool agrees_with_i128(int64_t x, int64_t y)
{
    const adder_i128 wx = x, wy = y;
    const integer a = x, b = y;
    integer sum = a, difference = a, product = a;
    sum += b;
    difference -= y;
    product *= y;
    bool good = adder_i128(a + b) == wx + wy && adder_i128(a - y) == wx - wy && adder_i128(x * b) == wx * wy &&
                sum == wx + wy && difference == wx - wy && product == wx * wy && adder_i128(-a) == -wx &&
                adder_i128(abs(a)) == (x < 0 ? -wx : wx) && adder_i128(~a) == ~wx && (a & b) == (x & y) &&
                (a | y) == (x | y) && (x ^ b) == (x ^ y);
    good = good && (a < b) == (x < y) && (a <= y) == (x <= y) && (x > b) == (x > y) && (a >= b) == (x >= y) &&
           (a == y) == (x == y) && (x != b) == (x != y) && a == x && !(a != x) && integer(wx * wy) == a * b;
    if (y != 0) {
        integer quotient = a, remainder = a;
        quotient /= b;
        remainder %= y;
        auto [q, m] = divmod(a, b);
        auto [t, r] = quorem(a, b);
        const adder_i128 floored = floor_quotient(wx, wy);
        good = good && a / b == wx / wy && a % b == wx % wy && x / b == wx / wy && a % y == wx % wy &&
               quotient == wx / wy && remainder == wx % wy && floordiv(a, b) == floored &&
               mod(a, y) == wx - wy * floored && q == floored && m == wx - wy * floored && t == wx / wy && r == wx % wy;
    }
    const unsigned n = static_cast<unsigned>(tap_random(&seed) % 60);
    return good && (a << n) == wx * (adder_i128(1) << n) && (a >> n) == (wx >> n);
}

static void check_small()
{
    const int64_t edges[] = { 0,
                              1,
                              -1,
                              2,
                              -2,
                              INT32_MAX,
                              INT32_MIN,
                              ADDER_INT_SMALL_MAX,
                              ADDER_INT_SMALL_MIN,
                              ADDER_INT_SMALL_MAX + 1,
                              ADDER_INT_SMALL_MIN - 1,
                              INT64_MAX,
                              INT64_MIN };
    long wrong = 0, count = tap_count(100000, 10000000);
    for (int64_t x : edges)
        for (int64_t y : edges)
            wrong += !agrees_with_i128(x, y);
    for (long i = 0; i < count; i++)
        wrong += !agrees_with_i128(random_i64(), random_i64());
    is_int(wrong, 0, "integers of 64 bits agree with 128-bit arithmetic");
}

static integer random_integer()
{
    unsigned char bytes[60];
    for (unsigned char &b : bytes)
        b = static_cast<unsigned char>(tap_random(&seed));
    return integer::from_bytes(bytes, tap_random(&seed) % (sizeof bytes + 1), ADDER_LITTLE, true);
}

// The operator on lvalues, on temporaries and on an operand with itself gives what the C function gives.
template <class N, class F, class C> static bool agrees(const N &a, const N &b, F op, C function)
{
    N expected, doubled;
    if (function(expected.out(), a.get(), b.get()) != ADDER_OK)
        return throws<adder::division_by_zero>([&] { op(a, b); });
    if (function(doubled.out(), a.get(), a.get()) != ADDER_OK)
        return true;
    N x = a, y = b, z = a;
    bool good =
        op(a, b) == expected && op(N(a), b) == expected && op(a, N(b)) == expected && op(N(a), N(b)) == expected;
    return good && op(std::move(x), std::move(y)) == expected && x == 0 && y == b && op(z, z) == doubled && z == a;
}

static void check_large()
{
    long wrong = 0, count = tap_count(20000, 1000000);
    for (long i = 0; i < count; i++) {
        const integer a = random_integer(), b = random_integer();
        auto plus = [](auto &&x, auto &&y) { return static_cast<decltype(x)>(x) + static_cast<decltype(y)>(y); };
        auto minus = [](auto &&x, auto &&y) { return static_cast<decltype(x)>(x) - static_cast<decltype(y)>(y); };
        auto times = [](auto &&x, auto &&y) { return static_cast<decltype(x)>(x) * static_cast<decltype(y)>(y); };
        auto over = [](auto &&x, auto &&y) { return static_cast<decltype(x)>(x) / static_cast<decltype(y)>(y); };
        auto rest = [](auto &&x, auto &&y) { return static_cast<decltype(x)>(x) % static_cast<decltype(y)>(y); };
        wrong += !agrees(a, b, plus, adder_int_add) + !agrees(a, b, minus, adder_int_sub) +
                 !agrees(a, b, times, adder_int_mul) + !agrees(a, b, over, adder_int_quo) +
                 !agrees(a, b, rest, adder_int_rem);
        const fraction f(a, b == 0 ? 1 : b), g(b, a == 0 ? 1 : a);
        wrong += !agrees(f, g, plus, adder_frac_add) + !agrees(f, g, minus, adder_frac_sub) +
                 !agrees(f, g, times, adder_frac_mul) + !agrees(f, g, over, adder_frac_div);
        adder::context exact = ADDER_CTX_EXACT;
        const decimal d = exact.scaleb(a, -40), e = exact.scaleb(b, tap_random(&seed) % 100);
        auto with_default = [](auto function) {
            return [=](adder_dec *r, adder_dec x, adder_dec y) { return function(r, x, y, nullptr); };
        };
        wrong += !agrees(d, e, plus, with_default(adder_dec_add)) + !agrees(d, e, minus, with_default(adder_dec_sub)) +
                 !agrees(d, e, times, with_default(adder_dec_mul));
        wrong += (a < b) != (adder_int_cmp(a, b) < 0) || (f < g) != (adder_frac_cmp(f, g) < 0) ||
                 (d >= e) != (adder_dec_cmp(d, e) >= 0) || a != integer(a.str()) || f != fraction(f.str()) ||
                 d != decimal(d.str()) || a != integer(a.str(36), 36);
    }
    is_int(wrong, 0, "numbers of all sizes, lvalues and temporaries, agree with the C functions");

    integer a = adder::pow(3, 500), b = adder::pow(7, 300), c = adder::pow(11, 200), r;
    r = a + b * c - a / b;
    integer expected;
    adder_int_mul(expected.out(), b, c);
    adder_int_add(expected.out(), expected, a);
    adder_int_quo(a.out(), a, b);
    adder_int_sub(expected.out(), expected, a);
    ok(r == expected, "an expression whose temporaries move");
    ok(r.addmul(b, c) == expected + b * c && r.submul(b, c) == expected, "addmul, submul");
}

template <class T> static bool round_trips()
{
    using limits = std::numeric_limits<T>;
    const T values[] = {
        limits::min(), limits::max(), T(limits::max() / 2), T(limits::max() / 2 + 1), T(0), T(1), T(-1)
    };
    bool good = true;
    for (T n : values) {
        integer a = n;
        good = good && static_cast<T>(a) == n && a == n && n == a && static_cast<T>(fraction(n)) == n &&
               static_cast<T>(decimal(n)) == n && decimal(n) == a && fraction(n) == a;
    }
    auto narrow = [](const integer &a) { return throws<adder::range_error>([&] { (void)static_cast<T>(a); }); };
    return good && narrow(integer(limits::max()) + 1) && narrow(integer(limits::min()) - 1) &&
           narrow(adder::pow(2, 200)) && integer(limits::max()) + 1 > limits::max() &&
           limits::min() > integer(limits::min()) - 1 && -adder::pow(2, 200) < limits::min();
}

static void check_conversions()
{
    ok(round_trips<signed char>() && round_trips<unsigned char>() && round_trips<short>() &&
           round_trips<unsigned short>() && round_trips<int>() && round_trips<unsigned>() && round_trips<long>() &&
           round_trips<unsigned long>() && round_trips<long long>() && round_trips<unsigned long long>(),
       "to and from every built-in type");
    const adder_u128 most = ADDER_U128_MAX;
    integer a = most;
    ok(a == adder::pow(2, 128) - 1 && static_cast<adder_u128>(a) == most && a == most, "and 128 bits");
    ok(throws<adder::range_error>([&] { (void)static_cast<adder_i128>(a); }) &&
           static_cast<adder_i128>(integer(ADDER_I128_MIN)) == ADDER_I128_MIN &&
           decimal(ADDER_I128_MIN) == ADDER_I128_MIN,
       "signed and not");
    ok(integer(-2.9) == -2 && static_cast<double>(adder::pow(2, 60) + 1) == 1152921504606846976.0, "doubles");
    ok(throws<adder::domain_error>([] { integer n(std::numeric_limits<double>::quiet_NaN()); }) &&
           throws<adder::range_error>([] {
               decimal d(10);
               integer n(std::numeric_limits<double>::infinity());
           }) &&
           throws<adder::range_error>([] { (void)static_cast<double>(adder::pow(10, 400)); }),
       "and those that are no integers");
    ok(fraction(0.75) == fraction(3, 4) && decimal(0.5) == "0.5"_dec && fraction(0.75) == fraction("0.75"), "exactly");
    ok(static_cast<integer>("-2.9"_dec) == -2 && static_cast<int>(fraction(-7, 2)) == -3 &&
           static_cast<double>(fraction(1, 3)) == 1.0 / 3 && static_cast<double>("0.1"_dec) == 0.1,
       "from fractions and decimals");
    ok(global == -7 && integer(5) && !integer() && !fraction() && !decimal() && decimal("0.00") == 0, "bool");
    ok(integer("ff", 16) == 255 && integer(" 1_000 ") == 1000 && integer(std::string("-12")) == -12 &&
           throws<adder::parse_error>([] { integer n("12x"); }) &&
           throws<adder::parse_error>([] { integer n(std::string_view("1\0", 2)); }) &&
           throws<adder::domain_error>([] { integer n("1", 1); }) &&
           throws<adder::domain_error>([] { (void)integer(1).str(37); }),
       "text");
    ok(0x1'ff_z == 511 && 0b101_z == 5 && 0777_z == 511 && 0_z == 0 && 4611686018427387904_z == adder::pow(2, 62) &&
           123'456'789'012'345'678'901'234'567'890_z == integer("123456789012345678901234567890") &&
           0xffffffffffffffffffff_z == adder::pow(2, 80) - 1 && 1'234.50_dec == "1234.50"_dec && 5_dec == 5 &&
           (12.50_dec).str() == "12.50" && "22/7"_frac == fraction(44, 14),
       "literals");
}

// Lifetime

template <class N> static bool lives(const N &large)
{
    N a = large, b = std::move(a);
    bool good = a == 0 && b == large;
    a = 7; // a moved-from number can be used
    good = good && a + 1 == 8;
    N &alias = b;
    b = alias;
    good = good && b == large;
    b = std::move(alias);
    good = good && b == large;
    swap(a, b);
    good = good && a == large && b == 7;
    std::swap(a, b);
    good = good && b == large && a == 7;
    b += alias;
    good = good && b == large * 2;
    b -= alias;
    good = good && b == 0;
    a = std::move(b);
    auto handle = N(large).release();
    N c = N::take(handle);
    return good && a == 0 && c == large && c++ == large && c == large + 1 && --c == large && -(-c) == +c;
}

static void check_lifetime()
{
    ok(lives(adder::pow(10, 100)), "integers: copies, moves, swaps, self-assignment");
    ok(lives(fraction(adder::pow(10, 100), adder::pow(7, 100))), "fractions");
    ok(lives("12345678901234567.25"_dec) && lives(decimal(1) / 8), "decimals");
}

static void check_failures()
{
    integer a = adder::pow(2, 1000), b = a;
    fraction f(a, 3);
    decimal d = "1234567890123456789012345678901234567890123"_dec;
    const integer &copied = a;
    is_empty = true;
    bool good = throws<std::bad_alloc>([&] { integer c = copied; }) && throws<std::bad_alloc>([&] { a + b * 2; }) &&
                throws<std::bad_alloc>([&] { a *= b; }) && throws<std::bad_alloc>([&] { f *= f; }) &&
                throws<std::bad_alloc>([&] { decimal e = d; }) && throws<std::bad_alloc>([&] { (void)a.str(); }) &&
                throws<std::bad_alloc>([&] { integer(INT64_MAX); }) && throws<std::bad_alloc>([&] { a = b << 5000; });
    good = good && a >= INT64_MAX && INT64_MIN < a && integer(5) + 6 == 11; // without memory
    is_empty = false;
    ok(good && a == b && a == adder::pow(2, 1000) && f == fraction(a, 3), "std::bad_alloc, and nothing changed");

    ok(throws<adder::division_by_zero>([&] { a / 0; }) && throws<adder::division_by_zero>([&] { a %= 0; }) &&
           throws<adder::division_by_zero>([&] { fraction(1, 0); }) &&
           throws<adder::division_by_zero>([&] { decimal(1) / 0; }) && throws<adder::domain_error>([&] { a << -1; }) &&
           throws<adder::domain_error>([] { adder::isqrt(-1); }) &&
           throws<adder::domain_error>([] { adder::sqrt(-1); }) &&
           throws<adder::domain_error>([] { adder::pow(2, -1); }) &&
           throws<adder::range_error>([] { "9e999999"_dec * 10; }) && a == b,
       "no such value");
    adder_set_max_bits(500);
    ok(throws<adder::limit_error>([&] { a *= a; }) && a == b, "the limit");
    adder_set_max_bits(0);
    try {
        adder::check(ADDER_EDOMAIN | ADDER_EPARSE);
        ok(false, "check throws");
    } catch (const std::runtime_error &e) {
        is_str(e.what(), adder_strerror(ADDER_EDOMAIN), "the first of several statuses, in words");
        is_int(dynamic_cast<const adder::error &>(e).status(), ADDER_EDOMAIN | ADDER_EPARSE, "and all of them");
    }
}

static void check_functions()
{
    ok(adder::powmod(3, 100, 7) == adder::pow(3, 100) % 7 && adder::invmod(3, 7) == 5 && adder::isqrt(99) == 9 &&
           adder::iroot(1000, 3) == 10 && adder::gcd(12, -18) == 6 && adder::lcm(4, 6) == 12 &&
           adder::factorial(20) == 2432902008176640000 && adder::comb(5, 2) == 10 && adder::perm(5, 2) == 20 &&
           adder::fibonacci(90) == 2880067194370816120 && adder::is_prime(adder::pow(2, 127) - 1) &&
           !adder::is_prime(91) && adder::is_square(49) && !adder::is_perfect_power(-4) && adder::is_perfect_power(-8) &&
               adder::jacobi(2, 7) == 1 && adder::jacobi(3, 7) == -1 && adder::next_prime(100) == 101 && adder::divexact(91, 7) == 13 &&
           adder::truediv(1, 3) == 1.0 / 3 && adder::round(integer(1250), -2) == 1200,
       "functions of integers");
    auto [g, s, t] = adder::gcdext(240, 46);
    ok(g == 2 && 240 * s + 46 * t == 2, "gcdext");
    integer bits;
    bits.set_bit(70).set_bit(3).clear_bit(3);
    ok(bits == 1_z << 70 && bits.test_bit(70) && bits.bit_length() == 71 && bits.bit_count() == 1 &&
           bits.trailing_zeros() == 70 && bits.find_bit(true) == 70 && !bits.is_odd() && bits.sign() == 1,
       "bits");
    unsigned char bytes[2];
    integer(-2).to_bytes(bytes, 2, ADDER_BIG, true);
    ok(bytes[0] == 255 && bytes[1] == 254 && integer::from_bytes(bytes, 2, ADDER_BIG) == 65534 &&
           throws<adder::range_error>([&] { integer(65536).to_bytes(bytes, 2, ADDER_BIG); }),
       "bytes");
    ok(adder::random_bits(70) < adder::pow(2, 70) && adder::random_below(10) < 10 &&
           throws<adder::domain_error>([] { adder::random_below(0); }),
       "random numbers");
    std::vector<integer> v = { 1, 2, adder::pow(2, 100) };
    const int plain[] = { 1 };
    (void)plain;
    ok(adder::sum(v) == adder::pow(2, 100) + 3 && adder::prod(v) == adder::pow(2, 101) &&
           adder::sum(std::vector<integer>()) == 0 && adder::prod(std::vector<integer>()) == 1,
       "sums and products");

    ok(adder::floordiv(fraction(-7, 2), 1) == -4 && mod(fraction(-7, 2), 1) == fraction(1, 2) &&
           divmod(fraction(7, 2), fraction(3, 2)).first == 2 && pow(fraction(2, 3), -2) == fraction(9, 4) &&
           floor(fraction(-7, 2)) == -4 && ceil(fraction(-7, 2)) == -3 && trunc(fraction(-7, 2)) == -3 &&
           round(fraction(22, 7), 2) == fraction(157, 50) &&
           limit_denominator(fraction(3.141592653589793), 10) == fraction(22, 7) && fraction(6, -4).numerator() == -3 &&
           fraction(6, -4).denominator() == 2 && fraction().denominator() == 1 && fraction(4, 2).is_integer() &&
           fraction(-1, 2).sign() == -1 && fraction(6, -4).str() == "-3/2",
       "functions of fractions");
}

// Hashes, containers

static void check_containers()
{
    std::hash<integer> of_integer;
    std::hash<fraction> of_fraction;
    std::hash<decimal> of_decimal;
    const integer large = adder::pow(10, 50);
    ok(of_integer(5) == of_fraction(5) && of_integer(5) == of_decimal("5.0"_dec) &&
           of_integer(5) == std::hash<checked<int>>()(5) && of_fraction(fraction(-1, 8)) == of_decimal("-0.125"_dec) &&
           of_integer(large) == of_decimal("1e50"_dec) && of_integer(large) == of_fraction(large),
       "equal numbers have equal hashes");
    ok(adder::hash_double()(5.0) == of_integer(5) && adder::hash_double()(-0.125) == of_fraction(fraction(-1, 8)) &&
           adder::hash_double()(1e22) == of_integer(adder::pow(10, 22)),
       "doubles have the hashes of equal numbers");
    std::unordered_map<integer, int> squares;
    for (int i = 0; i < 1000; i++)
        squares[large * i * i] = i;
    std::unordered_set<decimal> prices = { "1.50"_dec, "1.5"_dec, 2 };
    ok(squares.size() == 1000 && squares.at(large * 49) == 7 && prices.size() == 2, "in unordered containers");
    std::vector<integer> v;
    for (int i = 0; i < 1000; i++)
        v.push_back(large * ((i * 619) % 1000) - 5);
    std::sort(v.begin(), v.end());
    bool sorted = true;
    for (int i = 0; i < 1000; i++)
        sorted = sorted && v[static_cast<size_t>(i)] == large * i - 5;
    std::map<fraction, int> ordered = { { fraction(1, 2), 1 }, { fraction(2, 4), 2 }, { fraction(1, 3), 3 } };
    ok(sorted && ordered.size() == 2 && ordered.begin()->second == 3, "sorted");
#ifdef __cpp_lib_three_way_comparison
    ok(version{ 1, 10 } > version{ 1, 9 } && version{ 1, 2 } == version{ 1, 2 }, "compared as members");
#endif
}

// Streams

// The text that a built-in integer gives in these flags, and an integer.
static bool prints_alike(int64_t n, std::ios_base::fmtflags flags, int width)
{
    std::ostringstream builtin, ours;
    for (auto stream : { &builtin, &ours }) {
        stream->flags(flags);
        stream->width(width);
        stream->fill('*');
    }
    builtin << n << '|' << n;
    ours << integer(n) << '|' << integer(n);
    return builtin.str() == ours.str();
}

template <class N> static std::string reads(const char *text, std::ios_base::fmtflags flags = std::ios_base::dec)
{
    std::istringstream in(text);
    in.flags(flags | std::ios_base::skipws);
    N n(99);
    in >> n;
    std::ostringstream out;
    out << n << (in.fail() ? " failed" : "");
    in.clear();
    std::string rest;
    std::getline(in, rest);
    return out.str() + " [" + rest + "]";
}

static void check_streams()
{
    using ios = std::ios_base;
    long wrong = 0;
    for (auto base : { ios::dec, ios::hex, ios::oct })
        for (auto adjust : { ios::left, ios::right, ios::internal, ios::fmtflags() })
            for (auto more : { ios::fmtflags(), ios::showbase, ios::uppercase, ios::showbase | ios::uppercase })
                for (int width : { 0, 3, 20 })
                    for (int64_t n : { INT64_C(0), INT64_C(7), INT64_C(171), INT64_MAX })
                        wrong += !prints_alike(n, base | adjust | more, width) +
                                 !(base != ios::dec || prints_alike(-n, base | adjust | more | ios::showpos, width));
    is_int(wrong, 0, "integers are written as the built-in ones, in every base, width and adjustment");
    std::ostringstream out;
    out << std::hex << std::showbase << -255_z << ' ' << std::dec << adder::pow(10, 30) << ' ' << checked<int8_t>(65);
    out.width(6);
    out << fraction(1, 2) << ' ' << std::showpos << "1.50"_dec << ' ' << std::fixed;
    out.precision(3);
    out << "2.0005"_dec << ' ' << "1e3"_dec << ' ' << "-inf"_dec;
    is_str(out.str().c_str(), "-0xff 1000000000000000000000000000000 65   1/2 +1.50 +2.000 +1000.000 -Infinity",
           "the others");

    is_str(reads<integer>("  -00123,5").c_str(), "-123 [,5]", "read an integer");
    is_str(reads<integer>("123456789012345678901234567890 x").c_str(), "123456789012345678901234567890 [ x]",
           "any size");
    is_str(reads<integer>("0xfFg", ios::hex).c_str(), "255 [g]", "hexadecimal, with a prefix");
    is_str(reads<integer>("ff", ios::hex).c_str(), "255 []", "and without");
    is_str(reads<integer>("0x1f", ios::fmtflags()).c_str(), "31 []", "the base that the prefix says: 0x");
    is_str(reads<integer>("-0779", ios::fmtflags()).c_str(), "-63 [9]", "0");
    is_str(reads<integer>("790", ios::fmtflags()).c_str(), "790 []", "none");
    is_str(reads<integer>("x").c_str(), "99 failed [x]", "no integer");
    is_str(reads<integer>("").c_str(), "99 failed []", "nothing");
    is_str(reads<fraction>("-3/9;").c_str(), "-1/3 [;]", "a fraction");
    is_str(reads<fraction>("1.25e1/2").c_str(), "25/2 [/2]", "a decimal as a fraction");
    is_str(reads<fraction>("1/0").c_str(), "99 failed []", "no fraction");
    is_str(reads<decimal>("-12.50kg").c_str(), "-12.50 [kg]", "a decimal");
    is_str(reads<decimal>("1e-3-1").c_str(), "0.001 [-1]", "with an exponent");
    is_str(reads<decimal>("+Infinity,").c_str(), "Infinity [,]", "infinity");
    is_str(reads<decimal>("1.2.3").c_str(), "1.2 [.3]", "one point");
    is_str(reads<decimal>("1e").c_str(), "99 failed []", "no decimal");
    is_str(reads<checked<int8_t>>("127").c_str(), "127 []", "a checked integer");
    is_str(reads<checked<int8_t>>("128").c_str(), "99 failed []", "one that does not fit");
}

// Machine integers

// One operation on every pair of the types' values.
template <class T, class B, class F, class G> static bool exhausts(F op, G exact, bool divides = false)
{
    for (int a = std::numeric_limits<T>::min(); a <= std::numeric_limits<T>::max(); a++) {
        for (int b = std::numeric_limits<B>::min(); b <= std::numeric_limits<B>::max(); b++) {
            const int expected = divides && b == 0 ? 0 : exact(a, b);
            const bool fits = expected >= std::numeric_limits<T>::min() && expected <= std::numeric_limits<T>::max();
            int got = 0, thrown = 0;
            try {
                got = static_cast<int>(op(checked<T>(a), static_cast<B>(b)).value());
            } catch (const adder::range_error &) {
                thrown = 1;
            } catch (const adder::division_by_zero &) {
                thrown = 2;
            }
            if (divides && b == 0 ? thrown != 2 : fits ? thrown != 0 || got != expected : thrown != 1)
                return false;
        }
    }
    return true;
}

template <class T, class B> static bool exhausts_all()
{
    return exhausts<T, B>([](auto a, auto b) { return a + b; }, [](int a, int b) { return a + b; }) &&
           exhausts<T, B>([](auto a, auto b) { return b + a; }, [](int a, int b) { return a + b; }) &&
           exhausts<T, B>([](auto a, auto b) { return a - b; }, [](int a, int b) { return a - b; }) &&
           exhausts<T, B>([](auto a, auto b) { return a *= b; }, [](int a, int b) { return a * b; }) &&
           exhausts<T, B>([](auto a, auto b) { return a / b; }, [](int a, int b) { return a / b; }, true) &&
           exhausts<T, B>([](auto a, auto b) { return a % b; }, [](int a, int b) { return a % b; }, true);
}

template <class A, class B> static bool orders(A a, B b, int order)
{
    checked<A> x = a;
    checked<B> y = b;
    return (x < b) == (order < 0) && (x == b) == (order == 0) && (a > y) == (order > 0) && (x != b) == (order != 0) &&
           (a <= y) == (order <= 0) && (x >= b) == (order >= 0);
}

static void check_fixed()
{
    ok(exhausts_all<int8_t, int8_t>() && exhausts_all<uint8_t, uint8_t>(), "every pair of 8 bits, of one type");
    ok(exhausts_all<int8_t, uint8_t>() && exhausts_all<uint8_t, int8_t>(), "and of two");
    auto floors = [](auto op, auto exact) {
        return exhausts<int8_t, int8_t>([=](auto a, auto b) { return op(a, checked<int8_t>(b)); },
                                        [=](int a, int b) { return exact(a, b); }, true);
    };
    ok(floors([](auto a, auto b) { return floordiv(a, b); }, [](int a, int b) { return int(floor_quotient(a, b)); }) &&
           floors([](auto a, auto b) { return mod(a, b); },
                  [](int a, int b) { return a - b * int(floor_quotient(a, b)); }) &&
           floors([](auto a, auto b) { return divmod(a, b).first; },
                  [](int a, int b) { return int(floor_quotient(a, b)); }) &&
           divmod(checked<int>(-7), checked<int>(2)).second == 1,
       "floordiv, mod, divmod");
    ok(orders(-1, 0u, -1) && orders(UINT64_MAX, -1, 1) && orders(INT64_MIN, UINT64_MAX, -1) && orders(5, 5ull, 0) &&
           orders(int8_t(-1), -1ll, 0) && orders(ADDER_U128_MAX, ADDER_I128_MIN, 1),
       "compared by value");
    checked<int32_t> total = 2000000000;
    ok(throws<adder::range_error>([&] { total += 2000000000; }) && throws<adder::range_error>([&] { total <<= 1; }) &&
           total == 2000000000 && throws<adder::range_error>([&] { ++(total = INT32_MAX); }),
       "and unchanged");
    ok((checked<int8_t>(1) << 6) == 64 && throws<adder::range_error>([] { checked<int8_t>(1) << 7; }) &&
           throws<adder::domain_error>([] { checked<int8_t>(1) << -1; }) && (checked<int8_t>(-1) >> 1000) == -1 &&
           (checked<uint8_t>(255) >> UINT64_MAX) == 0 && (checked<int>(12) & checked<int>(10)) == 8 &&
           (checked<int>(12) | checked<int>(3)) == 15 && (checked<int>(5) ^ checked<int>(1)) == 4 &&
           ~checked<int>(0) == -1,
       "bits of checked integers");
    ok(pow(checked<int64_t>(3), 39) == 4052555153018976267 &&
           throws<adder::range_error>([] { pow(checked<int64_t>(3), 40); }) && pow(checked<int8_t>(-1), 1000) == 1 &&
           pow(checked<int8_t>(-1), 1001) == -1 && pow(checked<uint8_t>(1), UINT64_MAX) == 1 &&
           throws<adder::range_error>([] { pow(checked<int8_t>(2), 1000); }) &&
           throws<adder::domain_error>([] { pow(checked<int8_t>(1), -1); }) && abs(checked<int>(-5)) == 5 &&
           min(checked<int>(-5), checked<int>(3)) == -5 && max(checked<int>(-5), checked<int>(3)) == 3 &&
           throws<adder::range_error>([] { abs(checked<int>(INT32_MIN)); }) &&
           throws<adder::range_error>([] { -checked<unsigned>(1); }) && -checked<unsigned>(0) == 0,
       "powers and signs");
    ok(checked<uint8_t>(255.9) == 255 && throws<adder::range_error>([] { checked<uint8_t>(256.0); }) &&
           throws<adder::range_error>([] { checked<uint8_t>(-1); }) &&
           throws<adder::domain_error>([] { checked<int> n(std::numeric_limits<double>::quiet_NaN()); }) &&
           static_cast<int8_t>(checked<int>(-128)) == -128 &&
           throws<adder::range_error>([] { (void)static_cast<int8_t>(checked<int>(128)); }) &&
           static_cast<integer>(checked<long long>(-5)) == -5 && checked<int>(checked<long>(7)) == 7 &&
           checked<long long>(INT64_MAX) - 1 == INT64_MAX - 1,
       "conversions of checked integers");
    ok(adder::add_sat<int8_t>(100, 100) == 127 && adder::sub_sat(3u, 5u) == 0 &&
           adder::mul_sat(INT32_MAX, -2) == INT32_MIN && adder::floordiv_sat(INT32_MIN, -1) == INT32_MAX &&
           adder::floordiv_sat(-7, 2) == -4 && adder::quo_sat(-7, 2) == -3 && adder::floordiv_wrap(-7, 2) == -4 &&
           adder::quo_wrap(-7, 2) == -3 && adder::pow_sat<int8_t>(-3, 7) == -128 &&
           adder::lshift_sat<int8_t>(1, 9) == 127 && adder::add_wrap<int8_t>(100, 100) == -56 &&
           adder::sub_wrap(3u, 5u) == UINT32_MAX - 1 && adder::mul_wrap(INT32_MAX, 2) == -2 &&
           adder::floordiv_wrap(INT32_MIN, -1) == INT32_MIN && adder::pow_wrap<uint8_t>(3, 7) == uint8_t(2187) &&
           adder::lshift_wrap<int8_t>(1, 7) == -128 && adder::add_sat(INT64_MAX, INT64_C(1)) == INT64_MAX &&
           adder::add_sat(1ll, 1ll) == 2,
       "saturating and wrapping");
}

// Doubles and decimals

static void check_doubles()
{
    ok(adder::round(2.675, 2) == 2.67 && adder::round_shortest(2.675, 2, ADDER_HALF_UP) == 2.68 &&
           adder::round(2.5, 0, ADDER_HALF_UP) == 3.0 && adder::round_sig(1234.5, 2) == 1200.0,
       "round doubles");
    is_str(adder::fixed_text(1e22, 1).c_str(), "10000000000000000000000.0", "fixed_text");
    ok(adder::fixed_text(5e-324, 1074).size() == 1076 && adder::fixed_text(2.675, 2) == "2.67" &&
           adder::fixed_text_shortest(2.675, 2, ADDER_HALF_UP) == "2.68" && adder::scientific_text(12345.0, 2) == "1.23e+04" &&
           adder::general_text(0.0001, 6) == "0.0001" && adder::repr(0.1 + 0.2) == "0.30000000000000004" &&
           adder::repr(0.1f) == "0.1" && adder::hex_text(3.0) == "0x1.8000000000000p+1",
       "texts of doubles");
    ok(adder::parse(" 1e-3 ") == 0.001 && throws<adder::parse_error>([] { adder::parse("1,5"); }), "parse");
    const double ill[] = { 1e100, 1.0, -1e100 };
    ok(adder::sum(ill) == 1.0 && adder::sum(std::vector<double>()) == 0.0, "sum");
}

static void check_decimals()
{
    decimal net = "19.95"_dec * 3;
    is_str(round(net * "0.19"_dec, 2, ADDER_HALF_UP).str().c_str(), "11.37", "round to cents");
    is_str((decimal(1) / 3).str().c_str(), "0.3333333333333333333333333333", "28 digits");
    adder::context more;
    more.prec = 9;
    ok(more.pi().str() == "3.14159265" && more.cbrt(27) == 3 && more.rootn(1024, 10) == 2 && more.hypot(3, 4) == 5 &&
           more.exp2(10) == 1024 && more.exp10(3) == 1000 && more.log2(8) == 3 && more.expm1(0) == 0 &&
           more.log1p(0) == 0 && more.atan2(1, 1).str() == "0.785398163" && more.powmod(3, 4, 5) == 1,
       "roots, powers and angles of a context");
    const decimal minus_zero = "-0.0"_dec;
    ok(more.apply(minus_zero).str() == "-0.0" && more.number_class(minus_zero) == ADDER_DEC_NEGATIVE_ZERO &&
           "10.0"_dec.is_int() && !"10.5"_dec.is_int() && floor("-2.5"_dec) == -3 && ceil("-2.5"_dec) == -2,
       "create_decimal, number_class, integers");
    const decimal taken = "-12.50"_dec;
    ok(taken.coefficient() == 1250 && taken.exponent() == -2 && taken.digits() == 4 &&
           decimal::from_parts(taken.is_signed(), taken.coefficient(), taken.exponent()).str() == "-12.50" &&
           throws<adder::domain_error>([] { decimal::from_parts(false, -1, 0); }),
       "parts");
    std::vector<decimal> column{ "1.005"_dec, "-2.5"_dec, decimal(1) / 3 };
    round_array(column, 2, ADDER_HALF_UP);
    ok(column[0].str() == "1.01" && column[1].str() == "-2.50" && column[2].str() == "0.33", "a column");
    ok((7.5_dec % 2).str() == "1.5" && -7.5_dec % 2 == "-1.5"_dec && adder::quo(7.5_dec, 2) == 3 &&
           quorem(-7.5_dec, 2).first == -3 && adder::sqrt(2).str() == "1.414213562373095048801688724" &&
           adder::quantize(1, "0.01"_dec).str() == "1.00" && round_sig("999.51"_dec, 3).str() == "1.00E+3" &&
           round_to("12.33"_dec, "0.05"_dec, ADDER_HALF_UP).str() == "12.35" && trunc("-2.7"_dec) == -2,
       "operations in the default context");
    adder::context ctx = ADDER_CTX_DECIMAL64;
    decimal third = ctx.div(1, 3);
    ok(third.str() == "0.3333333333333333" && ctx.flags == (ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED),
       "a context's flags");
    ok(ctx.div(1, 0).is_infinite() && (ctx.flags & ADDER_DEC_DIVISION_BY_ZERO) && ctx.sqrt(-1).is_nan(),
       "without traps");
    adder::context exact = ADDER_CTX_EXACT;
    ok(throws<adder::inexact_error>([&] { exact.div(1, 3); }) && exact.fma(2, 3, 4) == 10 &&
           exact.sum(std::vector<decimal>{ "1e20"_dec, "1e-20"_dec }).str() ==
               "100000000000000000000.00000000000000000001",
       "the exact context");
    adder::context three;
    three.prec = 3;
    three.rounding = ADDER_UP;
    ok(three.parse("1.2341").str() == "1.24" && three.mul("1.11"_dec, "1.11"_dec).str() == "1.24" &&
           three.compare(1, 2) == -1 && three.max(1, 2) == 2 && three.logb(1000) == 3,
       "three digits, up");
    auto parts = share("100.00"_dec, std::vector<decimal>(3, 1), "0.01"_dec);
    ok(parts.size() == 3 && parts[0] == "33.34"_dec && parts[2] == "33.33"_dec && adder::sum(parts) == 100, "shares");
    ok(throws<adder::domain_error>([] { share("0.001"_dec, std::vector<decimal>{ 1 }, "0.01"_dec); }),
       "half a step");
    const decimal nan("nan");
    ok(!(nan == nan) && nan != nan && !(nan < 1) && !(nan > 1) && !(nan <= 1) && !(nan >= 1) && !(1 < nan), "NaNs");
    ok("-0"_dec == 0 && "-0"_dec.is_signed() && decimal(5) == integer(5) && integer(2) > "1.9"_dec && "1.0"_dec == 1 &&
           decimal(INT64_MIN) == INT64_MIN && decimal(UINT64_MAX) == UINT64_MAX && -3 < "-2.5"_dec,
       "comparisons");
    ok(fixed_text("2.675"_dec, 2, ADDER_HALF_UP) == "2.68" &&
           fixed_text("1e30"_dec, 1) == "1" + std::string(30, '0') + ".0" && fixed_text("-0.001"_dec, 2) == "-0.00" &&
           fixed_text("1250"_dec, -2) == "1200" && fixed_text("1e-20"_dec, 20) == "0." + std::string(19, '0') + "1" &&
           fixed_text("nan"_dec, 2) == "NaN",
       "fixed_text of decimals");
}

// Text by specifications

#if __has_include(<adder/format.h>)

// The text of adder_snprint.
template <class... A> static std::string printed(const char *fmt, const A &...a)
{
    char text[200];
    return adder_snprint(text, sizeof text, fmt, a...) < 0 ? "an error" : text;
}

static void check_format()
{
    const integer million = 1000000;
    ok(printed("{:,} {} {:.2f}", million, fraction(1, 3), "1.005"_dec) == "1,000,000 1/3 1.00" &&
           printed("{} {:x}", adder::pow(2, 100), 255_z) == "1267650600228229401496703205376 ff",
       "numbers as arguments of print");
    char text[100];
    adder_snprintf(text, sizeof text, "%d %x %x %.1f", million, adder::checked<int>(-1), adder::checked(255u),
                   "0.25"_dec);
    ok(std::string_view(text) == "1000000 ffffffff ff 0.2", "and of printf");
    ok(printed("{} {:+} {:,} {}", adder::checked<signed char>(-5), adder::checked(7),
               adder::checked<int64_t>(INT64_MIN),
               adder::checked<uint64_t>(UINT64_MAX)) == "-5 +7 -9,223,372,036,854,775,808 18446744073709551615",
       "checked integers as arguments");
    ok(format("1234567.891"_dec, ">16,.2f") == "    1,234,567.89" &&
           format(adder::pow(2, 40), ",") == "1,099,511,627,776" && format(fraction(1, 3), ".4f") == "0.3333" &&
           adder::format(2.5, "08.3f") == "0002.500" && adder::format(0.1f, ">5") == "  0.1" &&
           throws<adder::domain_error>([] { format(5_z, "zz"); }),
       "format");
    ok(adder::format(9007199254740993LL, ",") == "9,007,199,254,740,993" && adder::format(255, "x") == "ff" &&
           adder::format(true, "d") == "1" && adder::format(adder::checked<int>(-5), "+d") == "-5",
       "format of built-in integers");
    ok(throws<adder::limit_error>([] { format(5_z, "200000000"); }) &&
           throws<adder::domain_error>([] { format(5_z, std::string_view("d\0x", 3)); }),
       "format's errors");
#ifdef __cpp_lib_format
    const integer five = 5;
    ok(std::format("{:>16,.2f}|{:#x}|{}", "1234567.891"_dec, 255_z, fraction(1, 3)) == "    1,234,567.89|0xff|1/3" &&
           std::format("{:+}", adder::checked(5)) == "+5" &&
           throws<std::format_error>([&] { (void)std::vformat("{:zz}", std::make_format_args(five)); }) &&
           throws<std::format_error>([&] { (void)std::vformat("{:{}}", std::make_format_args(five, five)); }),
       "std::format");
#endif
}

#else

static void check_format()
{
}

#endif

int main()
{
    adder_set_allocator(allocate, reallocate, std::free);
    seed = tap_seed();
    check_small();
    check_large();
    check_conversions();
    check_lifetime();
    check_failures();
    check_functions();
    check_containers();
    check_streams();
    check_fixed();
    check_doubles();
    check_decimals();
    check_format();
    return done_testing();
}
