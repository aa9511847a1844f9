// hpp-noexcept.cc - adder.hpp without exceptions: the classes own the handles, and the C functions return statuses.

#include <adder.hpp>

#include "tap.h"

#include <type_traits>
#include <unordered_set>
#include <vector>

#if ADDER__EXCEPTIONS
#error "to be compiled with -fno-exceptions"
#endif

using adder::integer;

// Members that could fail cannot report it, so they do not exist.
static_assert(!std::is_copy_constructible_v<integer> && !std::is_copy_assignable_v<adder::decimal>);
static_assert(!std::is_constructible_v<integer, int64_t> || sizeof(int64_t) < sizeof(intptr_t));
static_assert(std::is_nothrow_constructible_v<integer, int> &&
              std::is_nothrow_constructible_v<adder::decimal, int64_t>);
static_assert(!std::is_constructible_v<integer, const char *> && !std::is_constructible_v<integer, double>);

static bool fails;

static void *allocate(size_t n)
{
    return fails ? nullptr : std::malloc(n);
}

static void *reallocate(void *p, size_t n)
{
    return fails ? nullptr : std::realloc(p, n);
}

int main()
{
    adder_set_allocator(allocate, reallocate, std::free);
    integer a, b = 7;
    adder_status err = ADDER_OK;
    err |= adder_int_pow(a.out(), b, ADDER_INT(1000));
    err |= adder_int_mul(b.out(), a, a);
    is_int(err, ADDER_OK, "the C functions on objects");
    ok(b > a && a != 7 && 5 < a && a == a, "comparisons");
    fails = true;
    is_int(adder_int_mul(a.out(), a, b), ADDER_ENOMEM, "no memory is a status");
    ok(a < b && a > INT64_MAX, "and nothing changed, nor do comparisons need any");
    fails = false;

    integer c = std::move(a);
    swap(b, c);
    ok(a == 0 && b < c && a.bit_length() == 0 && !a, "moves and swaps");
    std::vector<integer> v(3);
    v.push_back(std::move(c));
    v.resize(100);
    ok(v[3] > b && v[99] == 0, "in a vector");
    std::unordered_set<integer> set;
    set.insert(std::move(b));
    set.emplace(5);
    is_int(static_cast<intmax_t>(set.size()), 2, "in a set");
    ok(adder::fraction(3) == 3 && adder::decimal(INT64_MIN) < -5, "small fractions and decimals");
    ok(adder::round(2.675, 2) == 2.67 && adder::add_sat(INT32_MAX, 1) == INT32_MAX, "doubles and machine integers");
    char text[100];
    adder_snprint(text, sizeof text, "{} {:.3f} {} {}", integer(5), adder::fraction(3), adder::decimal(-7), set.size());
    is_str(text, "5 3.000 -7 2", "numbers as arguments of print");
    return done_testing();
}
