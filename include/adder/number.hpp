// adder/number.hpp - what integer, fraction and decimal have in common: their lifetime, operators and text.
//
// Include adder.hpp, or the header of one of them, which begin with this one.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_NUMBER_HPP
#define ADDER_NUMBER_HPP

#include <adder/status.hpp>
#include <adder/int.h>
#include <adder/fixed.h>
#include <adder/order.h>

#include <cerrno>
#include <climits>
#include <cmath>
#include <functional>
#include <istream>
#include <limits>
#include <locale>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#if defined __has_include
#if __has_include(<version>)
#include <version>
#endif
#endif
#ifdef __cpp_lib_three_way_comparison
#include <compare>
#endif

namespace adder
{

class integer;
class fraction;
class decimal;
template <class T> class checked;

namespace detail
{

template <class T> using bare = std::remove_cv_t<std::remove_reference_t<T>>;

// The built-in integer types, as std::cmp_less has them: neither bool nor the types of characters.
template <class T> struct is_builtin : std::is_integral<T> {
};
template <> struct is_builtin<bool> : std::false_type {
};
template <> struct is_builtin<char> : std::false_type {
};
template <> struct is_builtin<wchar_t> : std::false_type {
};
template <> struct is_builtin<char16_t> : std::false_type {
};
template <> struct is_builtin<char32_t> : std::false_type {
};
#ifdef __cpp_char8_t
template <> struct is_builtin<char8_t> : std::false_type {
};
#endif
#ifdef __SIZEOF_INT128__
template <> struct is_builtin<adder_i128> : std::true_type {
};
template <> struct is_builtin<adder_u128> : std::true_type {
};
#endif

template <class T> constexpr bool is_signed = static_cast<T>(-1) < static_cast<T>(1);

// Whether every value of T fits the word of an adder_int, and so needs no memory; whether this one does.
template <class T> constexpr bool always_fits = sizeof(T) < sizeof(intptr_t);

template <class T> constexpr bool fits(T n)
{
    if constexpr (always_fits<T>)
        return true;
    else if constexpr (is_signed<T>)
        return n >= ADDER_INT_SMALL_MIN && n <= ADDER_INT_SMALL_MAX;
    else
        return n <= T(ADDER_INT_SMALL_MAX);
}

template <class T> using when_builtin = std::enable_if_t<is_builtin<T>::value, int>;
template <class T> using when_floating = std::enable_if_t<std::is_same_v<T, double> || std::is_same_v<T, float>, int>;

// The C functions of a handle.
template <class Handle> struct functions;

// The class that an operand of type T counts as, and that of two operands together: int with fraction gives fraction.
template <class T> struct operand {
    using type = std::conditional_t<is_builtin<T>::value, integer, void>;
};
template <> struct operand<integer> {
    using type = integer;
};
template <> struct operand<fraction> {
    using type = fraction;
};
template <> struct operand<decimal> {
    using type = decimal;
};
template <class A, class B> struct together {
    using type = void;
};
template <class A> struct together<A, A> {
    using type = A;
};
template <> struct together<integer, fraction> {
    using type = fraction;
};
template <> struct together<fraction, integer> {
    using type = fraction;
};
template <> struct together<integer, decimal> {
    using type = decimal;
};
template <> struct together<decimal, integer> {
    using type = decimal;
};

template <class A, class B> struct result_of {
    using type = std::conditional_t<is_builtin<A>::value && is_builtin<B>::value, void,
                                    typename together<typename operand<A>::type, typename operand<B>::type>::type>;
};

template <class T> constexpr bool is_number = !is_builtin<T>::value && !std::is_void_v<typename operand<T>::type>;

// The result's class, where there is one; that of two numbers, and that of a number and a built-in N.
template <class A, class B, class R = typename result_of<bare<A>, bare<B>>::type>
using result = std::enable_if_t<!std::is_void_v<R>, R>;
template <class A, class B>
using result_of_numbers = std::enable_if_t<is_number<bare<A>> && is_number<bare<B>>, result<A, B>>;
template <class A, class N> using result_with = std::enable_if_t<is_builtin<N>::value, result<A, N>>;

// The classes that have an operator.
template <class R> using any_class = R;
template <class R> using but_fractions = std::enable_if_t<!std::is_same_v<R, fraction>, R>;
template <class R> using only_integer = std::enable_if_t<std::is_same_v<R, integer>, R>;

// The classes that compare with floating-point numbers.
template <class T> constexpr bool is_ordered = is_number<T>;
template <class T> constexpr bool is_ordered<checked<T>> = true;

// Comparable types: two numbers; a number and a built-in X.  Without exceptions, only what needs no memory.
template <class A, class B>
using when_compared = std::enable_if_t<
    is_number<A> && is_number<B> && (ADDER__EXCEPTIONS || !std::is_void_v<typename result_of<A, B>::type>), int>;
template <class A, class X>
using when_compared_with = std::enable_if_t<
    (is_number<A> && is_builtin<X>::value) || (ADDER__EXCEPTIONS && is_ordered<A> && std::is_floating_point_v<X>), int>;

template <class A, class B> using when_same = std::enable_if_t<std::is_same_v<A, B>, int>;
template <class T> using when_number = std::enable_if_t<is_number<bare<T>>, bare<T>>;

// x as an R: itself, or what it converts to.
template <class R, class T> constexpr decltype(auto) as(const T &x)
{
    if constexpr (std::is_same_v<R, T>)
        return (x);
    else
        return R(x);
}

#if ADDER__EXCEPTIONS

// f(&r, a, b) into a temporary operand where there is one, whose memory is used again; else into a new number.
template <class R, auto f, class A, class B> ADDER__INLINE R apply(A &&a, B &&b)
{
    if constexpr (std::is_same_v<A, R>) {
        check(f(a.out(), a.get(), as<R>(b).get()));
        return std::move(a);
    } else if constexpr (std::is_same_v<B, R>) {
        check(f(b.out(), as<R>(a).get(), b.get()));
        return std::move(b);
    } else {
        R r;
        check(f(r.out(), as<R>(a).get(), as<R>(b).get()));
        return r;
    }
}

template <class R, auto f, class A> ADDER__INLINE R apply(A &&a)
{
    if constexpr (std::is_same_v<A, R>) {
        check(f(a.out(), a.get()));
        return std::move(a);
    } else {
        R r;
        check(f(r.out(), as<R>(a).get()));
        return r;
    }
}

template <auto f, class A, class B> ADDER__INLINE A &assign(A &a, const B &b)
{
    check(f(a.out(), a.get(), as<A>(b).get()));
    return a;
}

// Why a function of the library that returns no status failed.
inline adder_status status_of_errno()
{
    return errno == EINVAL      ? ADDER_EDOMAIN
           : errno == EOVERFLOW ? ADDER_ELIMIT
           : errno == EINTR     ? ADDER_EINTR
                                : ADDER_ENOMEM;
}

// The text of a new string that the library made.
inline std::string take_string(char *text)
{
    struct owner {
        char *text;
        ~owner()
        {
            adder_free(text);
        }
    } owned = { text };
    if (!text)
        throw_status(status_of_errno());
    return std::string(text);
}

// A copy of s, for its c_str(), which ends with a NUL.  parse_error: s has a NUL inside, and then is no number.
inline std::string terminated(std::string_view s)
{
    check(s.find('\0') == s.npos ? ADDER_OK : ADDER_EPARSE);
    return std::string(s);
}

// The value of a digit or letter, 36 of anything else.
constexpr int digit_value(char c)
{
    const int letter = (c | 32) - 'a' + 10;
    return c >= '0' && c <= '9' ? c - '0' : letter >= 10 && letter < 36 ? letter : 36;
}

// Puts the separators of the stream's locale between the digits of text, which begin at `first`, and its decimal point
// behind them, as operator << of the built-in types does.
inline void punctuate(const std::ostream &out, std::string &text, size_t first, int base)
{
    const auto &punctuation = std::use_facet<std::numpunct<char>>(out.getloc());
    const std::string sizes = punctuation.grouping();
    size_t end = first, group = 0;
    while (end < text.size() && digit_value(text[end]) < base)
        end++;
    if (end < text.size() && text[end] == '.')
        text[end] = punctuation.decimal_point();
    while (group < sizes.size() && sizes[group] > 0 && sizes[group] < CHAR_MAX && end - first > size_t(sizes[group])) {
        end -= size_t(sizes[group]);
        text.insert(end, 1, punctuation.thousands_sep());
        group += group + 1 < sizes.size(); // the last size goes on
    }
}

// Writes the text of a number, whose digits begin at `digits`, padded to the width of the stream.
inline std::ostream &put(std::ostream &out, std::string text, size_t digits, int base = 10)
{
    punctuate(out, text, digits, base);
    const auto adjust = out.flags() & std::ios_base::adjustfield;
    const size_t width = out.width() > 0 ? size_t(out.width()) : 0;
    if (adjust == std::ios_base::internal && width > text.size())
        text.insert(digits, width - text.size(), out.fill());
    return out << text;
}

// Puts a sign where showpos asks for one, and writes the text.
inline std::ostream &put_signed(std::ostream &out, std::string text)
{
    if ((out.flags() & std::ios_base::showpos) && text[0] != '-')
        text.insert(0, 1, '+');
    return put(out, text, text[0] == '-' || text[0] == '+');
}

// Reads the longest text, behind white space, in which accept(text so far, character) is true for every character.
template <class Accept> std::string get_text(std::istream &in, Accept accept)
{
    std::string text;
    std::istream::sentry ready(in);
    if (!ready)
        return text;
    auto state = std::ios_base::goodbit;
    auto at_end = std::istream::traits_type::eof();
    for (auto c = in.rdbuf()->sgetc();; c = in.rdbuf()->snextc()) {
        if (std::istream::traits_type::eq_int_type(c, at_end)) {
            state = std::ios_base::eofbit;
            break;
        }
        if (!accept(static_cast<const std::string &>(text), std::istream::traits_type::to_char_type(c)))
            break;
        text += std::istream::traits_type::to_char_type(c);
    }
    in.setstate(state);
    return text;
}

// Stores what make() gives in r; a text that is no number, or none that can be, sets failbit and leaves r as it was.
template <class R, class Make> std::istream &store(std::istream &in, R &r, Make make)
{
    if (in.fail())
        return in;
    try {
        r = make();
    } catch (const error &) {
        in.setstate(std::ios_base::failbit);
    }
    return in;
}

#endif // ADDER__EXCEPTIONS

// -1, 0, 1 as a is below, equal to, above n, for a built-in n of at most 64 bits; takes no memory.
template <class T> int compare_builtin(adder_int a, T n)
{
    if (fits(n))
        return adder_int_cmp(a, adder_int{ intptr_t(n) * 2 });
    if constexpr (is_signed<T>) {
        int64_t value = 0;
        if (adder_int_get_i64(&value, a) == ADDER_OK)
            return value < n ? -1 : value > n;
    } else {
        uint64_t value = 0;
        if (adder_int_get_u64(&value, a) == ADDER_OK)
            return value < n ? -1 : value > n;
    }
    return adder_int_sign(a);
}

#if ADDER__EXCEPTIONS

template <class T> adder_arg argument(const T &a)
{
    if constexpr (is_number<T>)
        return ::adder__arg(a.get());
    else if constexpr (is_ordered<T>)
        return ::adder__arg(a.value());
    else
        return ::adder__arg(a);
}

template <class T> bool is_nan(const T &a)
{
    if constexpr (std::is_same_v<T, decimal>)
        return a.is_nan();
    else if constexpr (std::is_floating_point_v<T>)
        return std::isnan(a);
    else
        return false;
}

// Of two numbers that no class holds both, by adder_order.
template <class A, class B> int compare_mixed(const A &a, const B &b)
{
    int order = 0;
    if (is_nan(a) || is_nan(b))
        return 2;
    check(adder_order_args(&order, argument(a), argument(b)));
    return order;
}

#endif // ADDER__EXCEPTIONS

// The same of any two numbers; 2 if they have no order.
template <class A, class B> ADDER__INLINE int compare(const A &a, const B &b)
{
    using R = typename result_of<A, B>::type;
    if constexpr (std::is_void_v<R>)
        return compare_mixed(a, b);
    else if constexpr (std::is_same_v<A, integer> && is_builtin<B>::value && sizeof(B) <= 8)
        return compare_builtin(a.get(), b);
    else if constexpr (std::is_same_v<B, integer> && is_builtin<A>::value && sizeof(A) <= 8)
        return -compare_builtin(b.get(), a);
    else
        return functions<typename R::handle_type>::cmp(as<R>(a).get(), as<R>(b).get());
}

template <class A, class B> ADDER__INLINE bool equal(const A &a, const B &b)
{
    if constexpr (std::is_same_v<A, B>)
        return functions<typename A::handle_type>::eq(a.get(), b.get());
    else
        return compare(a, b) == 0;
}

#ifdef __cpp_lib_three_way_comparison

// Decimals and doubles may be NaNs.
template <class A, class B> ADDER__INLINE auto order(const A &a, const B &b)
{
    const int compared = compare(a, b);
    if constexpr (std::is_same_v<A, decimal> || std::is_same_v<B, decimal> || std::is_floating_point_v<B>)
        return compared == 2 ? std::partial_ordering::unordered : std::partial_ordering(compared <=> 0);
    else
        return compared <=> 0;
}

#endif

} // namespace detail

// The base of the three classes: a C handle that is cleared with the object.  The object is the handle, and nothing
// else; a moved-from number is 0.
//
// All C functions work on these classes through the handle: an object converts to the handle where
// a C function reads it, and out() is where one writes.  That is also the style without exceptions:
//
//     adder::integer a, b = 7;
//     adder_status err = adder_int_pow(a.out(), b, ADDER_INT(1000));
//
// A handle is good while the object lives unchanged, and not to be cleared.
template <class Handle> class number
{
  public:
    using handle_type = Handle;

    constexpr number() noexcept : handle_{}
    {
    }

#if ADDER__EXCEPTIONS
    number(const number &other) : handle_{}
    {
        check(detail::functions<Handle>::set(&handle_, other.handle_));
    }

    number &operator=(const number &other)
    {
        check(detail::functions<Handle>::set(&handle_, other.handle_));
        return *this;
    }
#else // a copy may need memory: adder_int_set and the like return whether there was enough
    number(const number &) = delete;
    number &operator=(const number &) = delete;
#endif

    ADDER__INLINE number(number &&other) noexcept : handle_(other.release())
    {
    }

    ADDER__INLINE number &operator=(number &&other) noexcept
    {
        Handle value = other.release(), old = handle_;
        handle_ = value;
        detail::functions<Handle>::clear(&old);
        return *this;
    }

    ADDER__INLINE ~number()
    {
        Handle value = handle_; // so that the object's address goes nowhere
        detail::functions<Handle>::clear(&value);
    }

    // The handle, to be read.  Of a temporary, get() alone gives it, for the rest of the expression.
    Handle get() const noexcept
    {
        return handle_;
    }

    operator Handle() const &noexcept
    {
        return handle_;
    }

    operator Handle() const && = delete;

    // The handle, to be written by a C function.
    Handle *out() noexcept
    {
        return &handle_;
    }

    bool is_zero() const noexcept
    {
        return detail::functions<Handle>::is_zero(handle_);
    }

    // Whether it is an integer: 2.50 is not, 10.0 and 4/2 are.
    bool is_int() const noexcept
    {
        return detail::functions<Handle>::is_int(handle_);
    }

    // Gives the handle away, with the duty to clear it; the number is then 0.
    Handle release() noexcept
    {
        Handle value = handle_;
        handle_ = Handle{};
        return value;
    }

  protected:
    constexpr explicit number(Handle handle) noexcept : handle_(handle)
    {
    }

    Handle handle_;
};

// Comparison, exactly: of two numbers, and of a number and a built-in one, integer or floating-point.  An operator
// takes a built-in operand by value, so that a bit-field, a packed member and a static const member without a
// definition will do.

#ifdef __cpp_lib_three_way_comparison

template <class A, class B, detail::when_compared<A, B> = 0> ADDER__INLINE bool operator==(const A &a, const B &b)
{
    return detail::equal(a, b);
}

template <class A, class N, detail::when_compared_with<A, N> = 0> ADDER__INLINE bool operator==(const A &a, N n)
{
    return detail::equal(a, n);
}

template <class A, class B, detail::when_compared<A, B> = 0> ADDER__INLINE auto operator<=>(const A &a, const B &b)
{
    return detail::order(a, b);
}

template <class A, class N, detail::when_compared_with<A, N> = 0> ADDER__INLINE auto operator<=>(const A &a, N n)
{
    return detail::order(a, n);
}

#else

#define ADDER__COMPARISON(op, answer)                                                                                  \
    template <class A, class B, detail::when_compared<A, B> = 0>                                                       \
    ADDER__INLINE bool operator op(const A &a, const B &b)                                                             \
    {                                                                                                                  \
        return answer;                                                                                                 \
    }                                                                                                                  \
    template <class A, class B, detail::when_compared_with<A, B> = 0> ADDER__INLINE bool operator op(const A &a, B b)  \
    {                                                                                                                  \
        return answer;                                                                                                 \
    }                                                                                                                  \
    template <class A, class B, detail::when_compared_with<B, A> = 0> ADDER__INLINE bool operator op(A a, const B &b)  \
    {                                                                                                                  \
        return answer;                                                                                                 \
    }

ADDER__COMPARISON(==, detail::equal(a, b))
ADDER__COMPARISON(!=, !detail::equal(a, b))
ADDER__COMPARISON(<, detail::compare(a, b) == -1)
ADDER__COMPARISON(>, detail::compare(a, b) == 1)
ADDER__COMPARISON(<=, detail::compare(a, b) <= 0)
ADDER__COMPARISON(>=, (detail::compare(a, b) | 1) == 1) // 0 or 1, not 2
#undef ADDER__COMPARISON

#endif

#if ADDER__EXCEPTIONS

// Arithmetic: a op b by the C function `name`, and a op= b where the result is of a's class.  `takes` narrows the
// classes of the result: void where there is no such operator.
#define ADDER__OPERATOR(op, name, takes)                                                                               \
    template <class A, class B, class R = takes<detail::result_of_numbers<A, B>>>                                      \
    ADDER__INLINE R operator op(A &&a, B &&b)                                                                          \
    {                                                                                                                  \
        return detail::apply<R, detail::functions<typename R::handle_type>::name>(std::forward<A>(a),                  \
                                                                                  std::forward<B>(b));                 \
    }                                                                                                                  \
    template <class A, class N, class R = takes<detail::result_with<A, N>>> ADDER__INLINE R operator op(A &&a, N n)    \
    {                                                                                                                  \
        return detail::apply<R, detail::functions<typename R::handle_type>::name>(std::forward<A>(a), n);              \
    }                                                                                                                  \
    template <class N, class B, class R = takes<detail::result_with<B, N>>> ADDER__INLINE R operator op(N n, B &&b)    \
    {                                                                                                                  \
        return detail::apply<R, detail::functions<typename R::handle_type>::name>(n, std::forward<B>(b));              \
    }                                                                                                                  \
    template <class A, class B, class R = takes<detail::result_of_numbers<A, B>>, detail::when_same<A, R> = 0>         \
    ADDER__INLINE A &operator op##=(A &a, const B &b)                                                                  \
    {                                                                                                                  \
        return detail::assign<detail::functions<typename R::handle_type>::name>(a, b);                                 \
    }                                                                                                                  \
    template <class A, class N, class R = takes<detail::result_with<A, N>>, detail::when_same<A, R> = 0>               \
    ADDER__INLINE A &operator op##=(A &a, N n)                                                                         \
    {                                                                                                                  \
        return detail::assign<detail::functions<typename R::handle_type>::name>(a, n);                                 \
    }

ADDER__OPERATOR(+, add, detail::any_class)
ADDER__OPERATOR(-, sub, detail::any_class)
ADDER__OPERATOR(*, mul, detail::any_class)
ADDER__OPERATOR(/, div, detail::any_class)
// The remainder of the truncated quotient: it has the sign of a.
ADDER__OPERATOR(%, rem, detail::but_fractions)

template <class A, class R = detail::when_number<A>> ADDER__INLINE R operator-(A &&a)
{
    return detail::apply<R, detail::functions<typename R::handle_type>::neg>(std::forward<A>(a));
}

template <class A, class R = detail::when_number<A>> ADDER__INLINE R operator+(A &&a)
{
    return detail::apply<R, detail::functions<typename R::handle_type>::pos>(std::forward<A>(a));
}

template <class A, class = detail::when_number<A>> ADDER__INLINE A &operator++(A &a)
{
    return a += 1;
}

template <class A, class = detail::when_number<A>> ADDER__INLINE A &operator--(A &a)
{
    return a -= 1;
}

template <class A, class = detail::when_number<A>> ADDER__INLINE A operator++(A &a, int)
{
    A old = a;
    a += 1;
    return old;
}

template <class A, class = detail::when_number<A>> ADDER__INLINE A operator--(A &a, int)
{
    A old = a;
    a -= 1;
    return old;
}

// Functions whose names std has too: of two numbers of one class, those that the classes have as friends are called.

template <class A, class R = detail::when_number<A>> R abs(A &&a)
{
    return detail::apply<R, detail::functions<typename R::handle_type>::abs>(std::forward<A>(a));
}

// The smaller and the greater of two numbers, in the class that holds both.
#define ADDER__CHOICE(name)                                                                                            \
    template <class A, class B, class... None, class R = detail::result_of_numbers<A, B>>                              \
    R name(const A &a, const B &b, None...)                                                                            \
    {                                                                                                                  \
        return detail::apply<R, detail::functions<typename R::handle_type>::name>(a, b);                               \
    }                                                                                                                  \
    template <class A, class N, class R = detail::result_with<A, N>> R name(const A &a, N n)                           \
    {                                                                                                                  \
        return name(R(a), R(n));                                                                                       \
    }                                                                                                                  \
    template <class N, class A, class R = detail::result_with<A, N>, class = void> R name(N n, const A &a)             \
    {                                                                                                                  \
        return name(R(n), R(a));                                                                                       \
    }

ADDER__CHOICE(min)
ADDER__CHOICE(max)
#undef ADDER__CHOICE

// The text of a.str(), under the name that std has for the built-in types.
template <class A, class R = detail::when_number<A>> std::string to_string(const A &a)
{
    return a.str();
}

#endif // ADDER__EXCEPTIONS

namespace detail
{

// The members of std::numeric_limits for exact numbers without bounds; 0 stands for a value that does not exist.
template <class T> struct limits : std::numeric_limits<void> {
    static constexpr bool is_specialized = true, is_signed = true, is_exact = true;
    static constexpr int radix = 2;
    // clang-format off
    static T min() noexcept { return T(); }
    static T max() noexcept { return T(); }
    static T lowest() noexcept { return T(); }
    static T epsilon() noexcept { return T(); }
    static T round_error() noexcept { return T(); }
    static T infinity() noexcept { return T(); }
    static T quiet_NaN() noexcept { return T(); }
    static T signaling_NaN() noexcept { return T(); }
    static T denorm_min() noexcept { return T(); }
    // clang-format on
};

} // namespace detail

} // namespace adder

#endif // ADDER_NUMBER_HPP
