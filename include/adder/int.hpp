// adder/int.hpp - adder::integer: Python's int as a C++ value.
//
//     adder::integer n = adder::pow(2, 127) - 1;
//     std::cout << n << (is_prime(n) ? " is prime\n" : " is not prime\n");
//
// An integer is one machine word: small values live in it, large ones in a block of limbs that it owns (adder/int.h).
// Operators take built-in integers on either side, of any size; comparisons take doubles too, and are exact.
//
// DIVISION: / and % truncate, as C++'s do for the built-in types: -7 / 2 == -3, -7 % 2 == -1.  Python's // and % round
// to the floor, and are the functions floordiv, mod and divmod: floordiv(-7, 2) == -4, mod(-7, 2) == 1.
//
// A call that cannot give its result throws std::bad_alloc where memory ran out, or a class of adder/status.hpp; the
// operands are then unchanged.  Any function that makes a large number may throw std::bad_alloc, limit_error and
// interrupted; the comments name the other exceptions.  For statuses instead of exceptions call the C functions: see
// number in adder/number.hpp.  Compiled without exceptions, the classes own, move, compare and hash the handles, and
// the C functions do the rest.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_INT_HPP
#define ADDER_INT_HPP

#include <adder/number.hpp>

#include <cstdint>
#include <vector>

namespace adder
{

namespace detail
{

template <> struct functions<adder_int> {
    static constexpr auto set = adder_int_set;
    static constexpr auto clear = adder_int_clear;
    static constexpr auto add = adder_int_add;
    static constexpr auto sub = adder_int_sub;
    static constexpr auto mul = adder_int_mul;
    static constexpr auto div = adder_int_quo;
    static constexpr auto rem = adder_int_rem;
    static constexpr auto neg = adder_int_neg;
    static constexpr auto pos = adder_int_set;
    static constexpr auto abs = adder_int_abs;
    static constexpr auto bit_and = adder_int_and;
    static constexpr auto bit_or = adder_int_or;
    static constexpr auto bit_xor = adder_int_xor;
    static constexpr auto min = adder_int_min;
    static constexpr auto max = adder_int_max;
    static constexpr auto sum = adder_int_sum;
    static constexpr auto prod = adder_int_prod;
    static constexpr auto dot = adder_int_dot;
    static constexpr auto cmp = adder_int_cmp;
    static constexpr auto eq = adder_int_eq;
    static constexpr auto is_zero = adder_int_is_zero;
    static constexpr auto is_int = adder_int_is_int;
};

#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
constexpr adder_endian native_endian = ADDER_BIG;
#else
constexpr adder_endian native_endian = ADDER_LITTLE;
#endif

// *r = n of any built-in type.
template <class T> adder_status set_builtin(adder_int *r, T n)
{
    if constexpr (sizeof(T) > 8)
        return adder_int_from_bytes(r, &n, sizeof n, native_endian, is_signed<T>);
    else if constexpr (is_signed<T>)
        return adder_int_set_i64(r, n);
    else
        return adder_int_set_u64(r, n);
}

// *out = a.  ADDER_ERANGE: it does not fit.
template <class T> adder_status get_builtin(T *out, adder_int a)
{
    if constexpr (sizeof(T) > 8)
        return adder_int_to_bytes(out, sizeof *out, a, native_endian, is_signed<T>);
    std::conditional_t<is_signed<T>, int64_t, uint64_t> n = 0;
    adder_status status = ADDER_OK;
    if constexpr (is_signed<T>)
        status = adder_int_get_i64(&n, a);
    else
        status = adder_int_get_u64(&n, a);
    if (status == ADDER_OK && static_cast<T>(n) != n)
        status = ADDER_ERANGE;
    if (status == ADDER_OK)
        *out = static_cast<T>(n);
    return status;
}

// The types that an integer is made of implicitly: without exceptions, those that need no memory.
template <class T>
using when_integer_takes = std::enable_if_t<is_builtin<T>::value && (ADDER__EXCEPTIONS || always_fits<T>), int>;

} // namespace detail

class integer : public number<adder_int>
{
  public:
    // 0.
    constexpr integer() noexcept = default;

    // n.  A value of less than a word needs no memory, and no code to run at start-up as a global variable.
    template <class T, detail::when_integer_takes<T> = 0>
    constexpr integer(T n) noexcept(detail::always_fits<T>)
        : number(adder_int{ detail::fits(n) ? static_cast<intptr_t>(n) * 2 : 0 })
    {
#if ADDER__EXCEPTIONS
        if constexpr (!detail::always_fits<T>) {
            if (!detail::fits(n))
                check(detail::set_builtin(&handle_, n));
        }
#endif
    }

    // The handle's value; the integer owns it from here on.
    static integer take(adder_int handle) noexcept
    {
        return integer(handle);
    }

    friend void swap(integer &a, integer &b) noexcept
    {
        adder_int_swap(a.out(), b.out());
    }

    // -1, 0, 1.
    int sign() const noexcept
    {
        return adder_int_sign(handle_);
    }

    bool is_odd() const noexcept
    {
        return adder_int_is_odd(handle_);
    }

    // Whether it is not 0.
    explicit operator bool() const noexcept
    {
        return adder_int_sign(handle_) != 0;
    }

    // Bits, a negative number as infinite two's complement: see the functions of these names in adder/int.h.
    size_t bit_length() const noexcept
    {
        return adder_int_bit_length(handle_);
    }

    size_t bit_count() const noexcept
    {
        return adder_int_bit_count(handle_);
    }

    size_t trailing_zeros() const noexcept
    {
        return adder_int_trailing_zeros(handle_);
    }

    bool test_bit(size_t n) const noexcept
    {
        return adder_int_test_bit(handle_, n);
    }

    size_t find_bit(bool value, size_t from = 0) const noexcept
    {
        return adder_int_find_bit(handle_, value, from);
    }

#if ADDER__EXCEPTIONS
    // x truncated towards zero.  domain_error: x is a NaN.  range_error: x is infinite.
    template <class T, detail::when_floating<T> = 0> explicit integer(T x)
    {
        check(adder_int_set_double(&handle_, x));
    }

    // int(text, base) of Python.  parse_error: the text is no number.  domain_error: there is no such base.
    explicit integer(std::string_view text, int base = 10)
    {
        check(adder_int_set_str(&handle_, detail::terminated(text).c_str(), base));
    }

    explicit integer(const char *text, int base = 10)
    {
        check(adder_int_set_str(&handle_, text, base));
    }

    // The value as a built-in integer, as a double nearest to it.  range_error: it does not fit.
    template <class T, detail::when_builtin<T> = 0> explicit operator T() const
    {
        T n = 0;
        check(detail::get_builtin(&n, handle_));
        return n;
    }

    template <class T, std::enable_if_t<std::is_same_v<T, double>, int> = 0> explicit operator T() const
    {
        double x = 0;
        check(adder_int_get_double(&x, handle_));
        return x;
    }

    // The digits in base 2 to 36, with lower-case letters and no prefix.  domain_error: there is no such base.
    std::string str(int base = 10) const
    {
        if (base < 2 || base > 36)
            throw_status(ADDER_EDOMAIN);
        char text[72];
        if (bit_length() < 70) // the text of most, without a string of the library's
            return std::string(text, adder_int_str(text, sizeof text, handle_, base));
        return detail::take_string(adder_int_to_str(handle_, base));
    }

    // How many digits that are, without making them.
    size_t sizeinbase(int base = 10) const
    {
        const size_t n = adder_int_sizeinbase(handle_, base);
        if (n == SIZE_MAX)
            throw_status(detail::status_of_errno());
        return n;
    }

    // Python's int.from_bytes and int.to_bytes.  range_error: the number takes more than n bytes, or is negative and
    // is_signed is not set.
    static integer from_bytes(const void *p, size_t n, adder_endian endian, bool is_signed = false)
    {
        integer r;
        check(adder_int_from_bytes(&r.handle_, p, n, endian, is_signed));
        return r;
    }

    void to_bytes(void *p, size_t n, adder_endian endian, bool is_signed = false) const
    {
        check(adder_int_to_bytes(p, n, handle_, endian, is_signed));
    }

    integer &set_bit(size_t n)
    {
        check(adder_int_set_bit(&handle_, handle_, n));
        return *this;
    }

    integer &clear_bit(size_t n)
    {
        check(adder_int_clear_bit(&handle_, handle_, n));
        return *this;
    }

    // *this += a * b and *this -= a * b, in one go.
    integer &addmul(const integer &a, const integer &b)
    {
        check(adder_int_addmul(&handle_, a.handle_, b.handle_));
        return *this;
    }

    integer &submul(const integer &a, const integer &b)
    {
        check(adder_int_submul(&handle_, a.handle_, b.handle_));
        return *this;
    }

    friend integer min(const integer &a, const integer &b)
    {
        return detail::apply<integer, adder_int_min>(a, b);
    }

    friend integer max(const integer &a, const integer &b)
    {
        return detail::apply<integer, adder_int_max>(a, b);
    }
#endif // ADDER__EXCEPTIONS

  private:
    constexpr explicit integer(adder_int handle) noexcept : number(handle)
    {
    }
};

static_assert(sizeof(integer) == sizeof(adder_int), "an integer is its handle");

#if ADDER__EXCEPTIONS

// Operators beside those of adder/number.hpp

namespace detail
{

template <class A, class N>
using when_shifts = std::enable_if_t<std::is_same_v<bare<A>, integer> && is_builtin<N>::value, integer>;

// A count as the C functions take it, which refuse what is below 0 and above PTRDIFF_MAX: domain_error.
template <class N> size_t shift_count(N n)
{
    return n >= 0 && n <= PTRDIFF_MAX ? static_cast<size_t>(n) : SIZE_MAX;
}

// f(&r, numbers...) into a new number.
template <class R, class F, class... A> R make(F f, const A &...a)
{
    R r;
    check(f(r.out(), a...));
    return r;
}

// The class of the numbers in a range, and their handles, side by side.
template <class Range> using number_in = when_number<decltype(*std::begin(std::declval<const Range &>()))>;

template <class Range> auto handles(const Range &numbers)
{
    std::vector<typename bare<decltype(*std::begin(numbers))>::handle_type> v;
    for (const auto &n : numbers)
        v.push_back(n.get());
    return v;
}

} // namespace detail

ADDER__OPERATOR(&, bit_and, detail::only_integer)
ADDER__OPERATOR(|, bit_or, detail::only_integer)
ADDER__OPERATOR(^, bit_xor, detail::only_integer)

inline integer operator~(const integer &a)
{
    return detail::apply<integer, adder_int_not>(a);
}

inline integer operator~(integer &&a)
{
    return detail::apply<integer, adder_int_not>(std::move(a));
}

// a * 2**n and floor(a / 2**n).  domain_error: n < 0, or beyond any memory.
template <class A, class N, class R = detail::when_shifts<A, N>> ADDER__INLINE R operator<<(A &&a, N n)
{
    R r(std::forward<A>(a));
    check(adder_int_lshift(r.out(), r.get(), detail::shift_count(n)));
    return r;
}

template <class A, class N, class R = detail::when_shifts<A, N>> ADDER__INLINE R operator>>(A &&a, N n)
{
    R r(std::forward<A>(a));
    check(adder_int_rshift(r.out(), r.get(), detail::shift_count(n)));
    return r;
}

template <class N, class R = detail::when_shifts<integer, N>> ADDER__INLINE R &operator<<=(integer &a, N n)
{
    check(adder_int_lshift(a.out(), a.get(), detail::shift_count(n)));
    return a;
}

template <class N, class R = detail::when_shifts<integer, N>> ADDER__INLINE R &operator>>=(integer &a, N n)
{
    check(adder_int_rshift(a.out(), a.get(), detail::shift_count(n)));
    return a;
}

// Division.  division_by_zero: b == 0.

// Python's // and %: the quotient rounded to the floor, and the remainder that goes with it, of b's sign.
inline integer floordiv(const integer &a, const integer &b)
{
    return detail::apply<integer, adder_int_floordiv>(a, b);
}

inline integer mod(const integer &a, const integer &b)
{
    return detail::apply<integer, adder_int_mod>(a, b);
}

// Both at once: auto [q, m] = divmod(a, b).
inline std::pair<integer, integer> divmod(const integer &a, const integer &b)
{
    std::pair<integer, integer> r;
    check(adder_int_divmod(r.first.out(), r.second.out(), a.get(), b.get()));
    return r;
}

// a / b and a % b at once.
inline std::pair<integer, integer> quorem(const integer &a, const integer &b)
{
    std::pair<integer, integer> r;
    check(adder_int_quorem(r.first.out(), r.second.out(), a.get(), b.get()));
    return r;
}

// a / b where b is known to divide a.
inline integer divexact(const integer &a, const integer &b)
{
    return detail::apply<integer, adder_int_divexact>(a, b);
}

// The double nearest to a / b: Python's a / b.  range_error: that is 2**1024 or more.
inline double truediv(const integer &a, const integer &b)
{
    double x = 0;
    check(adder_int_truediv(&x, a.get(), b.get()));
    return x;
}

// How often f divides a, and a divided by f that often: auto [rest, times] = remove(a, f).  domain_error: a == 0, or f
// is 1 or -1.  division_by_zero: f == 0.
inline std::pair<integer, size_t> remove(const integer &a, const integer &f)
{
    std::pair<integer, size_t> r;
    check(adder_int_remove(r.first.out(), &r.second, a.get(), f.get()));
    return r;
}

// Rounding.  An integer is its own floor, ceil and trunc.

inline integer floor(const integer &a)
{
    return a;
}

inline integer ceil(const integer &a)
{
    return a;
}

inline integer trunc(const integer &a)
{
    return a;
}

// a rounded to a multiple of 10**-ndigits: a itself if ndigits >= 0.
inline integer round(const integer &a, std::int64_t ndigits = 0, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<integer>(adder_int_round, a.get(), ndigits, rounding);
}

// a rounded to so many significant digits.  domain_error: digits < 1.
inline integer round_sig(const integer &a, std::int64_t digits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<integer>(adder_int_round_sig, a.get(), digits, rounding);
}

// a rounded to a multiple of step.  domain_error: step <= 0.
inline integer round_to(const integer &a, const integer &step, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<integer>(adder_int_round_to, a.get(), step.get(), rounding);
}

// Powers and roots

// a ** e.  domain_error: e < 0.
inline integer pow(const integer &a, const integer &e)
{
    return detail::apply<integer, adder_int_pow>(a, e);
}

// Python's pow(a, e, n) and pow(a, -1, n).  domain_error: there is no inverse.
inline integer powmod(const integer &a, const integer &e, const integer &n)
{
    return detail::make<integer>(adder_int_powmod, a.get(), e.get(), n.get());
}

inline integer invmod(const integer &a, const integer &n)
{
    return detail::apply<integer, adder_int_invmod>(a, n);
}

// floor(sqrt(a)), and the n-th root rounded towards zero.  domain_error: a < 0 (for odd n there is a root), n == 0.
inline integer isqrt(const integer &a)
{
    return detail::apply<integer, adder_int_isqrt>(a);
}

inline integer iroot(const integer &a, unsigned n)
{
    return detail::make<integer>(adder_int_iroot, a.get(), n);
}

// That root, and what its power leaves of a: auto [root, rest] = iroot_rem(a, n).
inline std::pair<integer, integer> iroot_rem(const integer &a, unsigned n)
{
    std::pair<integer, integer> r;
    check(adder_int_iroot_rem(r.first.out(), r.second.out(), a.get(), n));
    return r;
}

// Number theory: the functions of these names in adder/int.h.

inline integer gcd(const integer &a, const integer &b)
{
    return detail::apply<integer, adder_int_gcd>(a, b);
}

inline integer lcm(const integer &a, const integer &b)
{
    return detail::apply<integer, adder_int_lcm>(a, b);
}

// With built-in integers, where std::gcd and std::lcm may be in scope, which take any two types: the first two are more
// special than those; of two built-in integers std's are called, as a pack, which is empty here, is the least special.

template <class N, detail::when_builtin<N> = 0> integer gcd(const integer &a, N b)
{
    return gcd(a, integer(b));
}

template <class N, detail::when_builtin<N> = 0> integer gcd(N a, const integer &b)
{
    return gcd(integer(a), b);
}

template <class M, class N, class... None, detail::when_builtin<M> = 0, detail::when_builtin<N> = 0>
integer gcd(M a, N b, None...)
{
    return gcd(integer(a), integer(b));
}

template <class N, detail::when_builtin<N> = 0> integer lcm(const integer &a, N b)
{
    return lcm(a, integer(b));
}

template <class N, detail::when_builtin<N> = 0> integer lcm(N a, const integer &b)
{
    return lcm(integer(a), b);
}

template <class M, class N, class... None, detail::when_builtin<M> = 0, detail::when_builtin<N> = 0>
integer lcm(M a, N b, None...)
{
    return lcm(integer(a), integer(b));
}

// g == a * s + b * t, the greatest common divisor: auto [g, s, t] = gcdext(a, b).
struct gcdext_result {
    integer g{}, s{}, t{};
};

inline gcdext_result gcdext(const integer &a, const integer &b)
{
    gcdext_result r;
    check(adder_int_gcdext(r.g.out(), r.s.out(), r.t.out(), a.get(), b.get()));
    return r;
}

inline integer factorial(uint64_t n)
{
    return detail::make<integer>(adder_int_factorial, n);
}

inline integer comb(uint64_t n, uint64_t k)
{
    return detail::make<integer>(adder_int_comb, n, k);
}

inline integer perm(uint64_t n, uint64_t k)
{
    return detail::make<integer>(adder_int_perm, n, k);
}

inline integer fibonacci(uint64_t n)
{
    return detail::make<integer>(adder_int_fibonacci, n);
}

// Surely for a < 2**64; above, no composite number is known for which it is true.
inline bool is_prime(const integer &a)
{
    int verdict;
    check(adder_int_is_prime(&verdict, a.get()));
    return verdict > 0;
}

inline bool is_square(const integer &a)
{
    bool yes;
    check(adder_int_is_square(&yes, a.get()));
    return yes;
}

// Whether a = b**e for some e >= 2: 0, 1 and -1 are, -8 is.
inline bool is_perfect_power(const integer &a)
{
    bool yes;
    check(adder_int_is_perfect_power(&yes, a.get()));
    return yes;
}

// The Jacobi symbol (a/n), or Kronecker's extension of it.
inline int jacobi(const integer &a, const integer &n)
{
    int symbol;
    check(adder_int_jacobi(&symbol, a.get(), n.get()));
    return symbol;
}

inline integer next_prime(const integer &a)
{
    return detail::apply<integer, adder_int_next_prime>(a);
}

// Random integers from the system's source: 0 <= r < 2**bits; 0 <= r < below, all equally likely.  domain_error: below
// is not above 0.  io_error: the source failed.  For another source there are the C functions.
inline integer random_bits(size_t bits)
{
    return detail::make<integer>(adder_int_random_bits, bits, nullptr, nullptr);
}

inline integer random_below(const integer &below)
{
    return detail::make<integer>(adder_int_random_below, below.get(), nullptr, nullptr);
}

// Sums and products of a whole range (a container, or anything else that a range-for takes) of numbers of one class; of
// decimals, in the default context, the sum, rounded once.

template <class Range, class R = detail::number_in<Range>> R sum(const Range &numbers)
{
    auto v = detail::handles(numbers);
    return detail::make<R>(detail::functions<typename R::handle_type>::sum, v.data(), v.size());
}

template <class Range, class R = detail::number_in<Range>> R prod(const Range &numbers)
{
    auto v = detail::handles(numbers);
    return detail::make<R>(detail::functions<typename R::handle_type>::prod, v.data(), v.size());
}

// u[0] * v[0] + u[1] * v[1] + ... of two ranges of integers or decimals.  domain_error: one is longer.
template <class Range, class R = detail::number_in<Range>> R dot(const Range &u, const Range &v)
{
    auto x = detail::handles(u), y = detail::handles(v);
    if (x.size() != y.size())
        throw_status(ADDER_EDOMAIN);
    return detail::make<R>(detail::functions<typename R::handle_type>::dot, x.data(), y.data(), x.size());
}

// Text

// Writes a as the built-in integers are: in the stream's base, with its prefix (showbase), sign (showpos), case, width
// and fill; negative numbers with a minus sign in every base.
inline std::ostream &operator<<(std::ostream &out, const integer &a)
{
    const auto flags = out.flags();
    const auto basefield = flags & std::ios_base::basefield;
    const int base = basefield == std::ios_base::hex ? 16 : basefield == std::ios_base::oct ? 8 : 10;
    std::string text = a.str(base);
    size_t digits = text[0] == '-';
    if ((flags & std::ios_base::showbase) && base != 10 && a) {
        text.insert(digits, base == 16 ? "0x" : "0");
        digits += base == 16 ? 2 : 0;
    }
    if (flags & std::ios_base::uppercase)
        for (char &c : text)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if ((flags & std::ios_base::showpos) && text[0] != '-') {
        text.insert(0, 1, '+');
        digits++;
    }
    return detail::put(out, text, digits, base);
}

// Reads an integer in the stream's base, or, where the stream has none, in the base that the prefix says: 0x, 0 or
// none, as the built-in integers are read.  failbit: there is none; a is then unchanged.
inline std::istream &operator>>(std::istream &in, integer &a)
{
    const auto basefield = in.flags() & std::ios_base::basefield;
    int base = basefield == std::ios_base::hex ? 16 : basefield == std::ios_base::oct ? 8 : 10;
    size_t digits = 0; // where they begin, behind the sign
    std::string text = detail::get_text(in, [&](const std::string &before, char c) {
        if (before.empty() && (c == '+' || c == '-')) {
            digits = 1;
            return true;
        }
        if (before.size() == digits + 1 && before[digits] == '0') {
            if ((c == 'x' || c == 'X') && (base == 16 || !basefield)) {
                base = 16;
                return true;
            }
            base = basefield ? base : 8;
        }
        return detail::digit_value(c) < base;
    });
    return detail::store(in, a, [&] { return integer(text, base); });
}

// Literals

namespace detail
{

// The value of the characters of 1'000'000_z or 0xff_z.  value: -1 if it does not fit the word, -2 if there is a
// character that is no digit.
struct literal {
    intptr_t value;
    int base;
};

constexpr literal read_literal(const char *text, size_t length)
{
    const bool has_prefix = length > 1 && text[0] == '0';
    const bool is_hex = has_prefix && (text[1] | 32) == 'x', is_binary = has_prefix && (text[1] | 32) == 'b';
    literal r = { 0, is_hex ? 16 : is_binary ? 2 : has_prefix ? 8 : 10 };
    for (size_t i = is_hex || is_binary ? 2 : 0; i < length; i++) {
        const int digit = digit_value(text[i]);
        if (text[i] == '\'')
            continue;
        if (digit >= r.base)
            return { -2, r.base };
        const bool is_large = r.value < 0 || r.value > (ADDER_INT_SMALL_MAX - digit) / r.base;
        r.value = is_large ? -1 : r.value * r.base + digit;
    }
    return r;
}

} // namespace detail

inline namespace literals
{

// 42_z, 0xff_z, 0b101_z, 0777_z, 123'456'789'012'345'678'901'234'567'890_z: an integer of any size, written as the
// built-in ones are.  One that fits the word is a constant.
template <char... Text> integer operator""_z()
{
    constexpr char text[] = { Text... };
    constexpr detail::literal literal = detail::read_literal(text, sizeof text);
    static_assert(literal.value != -2, "an integer literal has digits of its base only");
    if constexpr (literal.value >= 0) {
        return integer(literal.value);
    } else {
        std::string digits;
        for (char c : text)
            if (c != '\'')
                digits += c;
        return integer(digits, literal.base);
    }
}

} // namespace literals

#endif // ADDER__EXCEPTIONS

} // namespace adder

// Equal numbers of all of the library's classes have equal hashes: those of CPython.
template <> struct std::hash<adder::integer> {
    size_t operator()(const adder::integer &a) const noexcept
    {
        return static_cast<size_t>(adder_int_hash(a.get()));
    }
};

template <> struct std::numeric_limits<adder::integer> : adder::detail::limits<adder::integer> {
    static constexpr bool is_integer = true;
};

#endif // ADDER_INT_HPP
