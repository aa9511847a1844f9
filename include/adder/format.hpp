// adder/format.hpp - the numbers in std::format, and format(a, spec), in Python's format specifications.
//
//     std::format("{:>12,.2f}", price)      where the standard library has it (C++20)
//     adder::format(price, ",.2f")          everywhere
//     adder_print("{:>12,.2f}\n", price)    the functions of adder/format.h, with or without exceptions
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_FORMAT_HPP
#define ADDER_FORMAT_HPP

#include <adder/fixed.hpp>
#include <adder/int.hpp>
#include <adder/frac.hpp>
#ifdef __SIZEOF_INT128__
#include <adder/dec.hpp>
#endif

#if __has_include(<adder/format.h>)

#include <adder/format.h>
#include <adder/order.h>

#if ADDER__EXCEPTIONS

#ifdef __cpp_lib_format
#include <format>
#endif

namespace adder
{

// As an argument of the functions of adder/format.h.  The other classes convert to their handles, which those take.
template <class T> adder_arg adder__arg(checked<T> a)
{
    return ::adder__arg(a.value());
}

namespace detail
{

// With the words of adder_format_error, which name the specification.
[[noreturn]] inline void throw_format_error()
{
    const adder_status status = status_of_errno();
    if (status == ADDER_EDOMAIN)
        throw domain_error(status, adder_format_error());
    if (status == ADDER_ELIMIT)
        throw limit_error(status, adder_format_error());
    throw_status(status);
}

template <class F, class A> std::string formatted(F f, A a, std::string_view spec)
{
    std::string copy(spec);
    if (copy.find('\0') != copy.npos)
        throw domain_error(ADDER_EDOMAIN, "a NUL in a format specification");
    const size_t length = f(nullptr, 0, a, copy.c_str());
    if (length == SIZE_MAX)
        throw_format_error();
    std::string text(length, '\0');
    if (f(&text[0], length + 1, a, copy.c_str()) == SIZE_MAX)
        throw_format_error();
    return text;
}

} // namespace detail

// format(a, spec) of Python; a bool is a number.  domain_error: it refuses such a specification, and what() says why.
// limit_error: the text is beyond the limits of adder/format.h.

inline std::string format(const integer &a, std::string_view spec)
{
    return detail::formatted(adder_int_format, a.get(), spec);
}

template <class T, detail::when_builtin<T> = 0> std::string format(T a, std::string_view spec)
{
    return format(integer(a), spec);
}

template <class T> std::string format(checked<T> a, std::string_view spec)
{
    return format(integer(a.value()), spec);
}

template <class T, std::enable_if_t<std::is_same_v<T, bool>, int> = 0> std::string format(T a, std::string_view spec)
{
    return format(integer(a ? 1 : 0), spec);
}

template <class T, detail::when_floating<T> = 0> std::string format(T x, std::string_view spec)
{
    const auto print = [](char *buf, size_t size, T value, const char *copy) {
        const int length = adder_snprint(buf, size, "{:{}}", value, copy);
        return length < 0 ? SIZE_MAX : static_cast<size_t>(length);
    };
    return detail::formatted(print, x, spec);
}

template <class T, detail::when_fraction<T> = 0> std::string format(const T &a, std::string_view spec)
{
    return detail::formatted(adder_frac_format, a.get(), spec);
}

#ifdef __SIZEOF_INT128__
template <class T, detail::when_decimal<T> = 0> std::string format(const T &a, std::string_view spec)
{
    return detail::formatted(adder_dec_format, a.get(), spec);
}
#endif

#ifdef __cpp_lib_format

namespace detail
{

// The specification is kept as text, and read when it is used; one that Python refuses is a std::format_error then.
template <class Number> struct formatter {
    std::string_view spec;

    constexpr auto parse(std::format_parse_context &ctx)
    {
        auto end = ctx.begin();
        for (; end != ctx.end() && *end != '}'; ++end)
            if (*end == '{')
                throw std::format_error("a width or precision that is an argument itself is not supported");
        spec = std::string_view(ctx.begin(), end);
        return end;
    }

    template <class Context> auto format(const Number &a, Context &ctx) const
    {
        auto out = ctx.out();
        try {
            for (char c : adder::format(a, spec))
                *out++ = c;
        } catch (const domain_error &e) {
            throw std::format_error(e.what());
        }
        return out;
    }
};

} // namespace detail

#endif // __cpp_lib_format

} // namespace adder

#ifdef __cpp_lib_format

template <> struct std::formatter<adder::integer> : adder::detail::formatter<adder::integer> {
};
template <> struct std::formatter<adder::fraction> : adder::detail::formatter<adder::fraction> {
};
template <class T> struct std::formatter<adder::checked<T>> : adder::detail::formatter<adder::checked<T>> {
};
#ifdef __SIZEOF_INT128__
template <> struct std::formatter<adder::decimal> : adder::detail::formatter<adder::decimal> {
};
#endif

#endif // __cpp_lib_format

#endif // ADDER__EXCEPTIONS

#endif // __has_include(<adder/format.h>)

#endif // ADDER_FORMAT_HPP
