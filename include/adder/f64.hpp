// adder/f64.hpp - doubles, decimally: the functions of adder/f64.h for C++.
//
//     adder::round(2.675, 2)             2.67, as Python's round: the double is a little below 2.675
//     adder::fixed_text(1e22, 1)         "10000000000000000000000.0"
//     adder::repr(0.1 + 0.2)             "0.30000000000000004"
//
// Those without "repr" in their names take the exact value of the double; those with it the shortest decimal that reads
// back as the double, which is what people see.  What adder/f64.h says of each holds here.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_F64_HPP
#define ADDER_F64_HPP

#include <adder/number.hpp>
#include <adder/f64.h>

#include <iterator>

namespace adder
{

// Rounded to a multiple of 10**-ndigits: Python's round(x, ndigits).
inline double round(double x, int ndigits)
{
    return adder_f64_round(x, ndigits);
}

// The same in any rounding mode.
inline double round(double x, int ndigits, adder_rounding rounding)
{
    return adder_f64_round_mode(x, ndigits, rounding);
}

// The shortest decimal that reads back as x, rounded: what people expect of 2.675.
inline double round_shortest(double x, int ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return adder_f64_round_shortest(x, ndigits, rounding);
}

// Rounded to so many significant digits.
inline double round_sig(double x, int digits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return adder_f64_round_sig(x, digits, rounding);
}

// The exact sum, rounded once, of a range of doubles that lie side by side (std::vector, std::array, double[n]):
// Python's math.fsum.
template <class Range>
auto sum(const Range &numbers)
    -> std::enable_if_t<std::is_same_v<detail::bare<decltype(*std::data(numbers))>, double>, double>
{
    return adder_f64_sum(std::data(numbers), std::size(numbers));
}

// All numbers of such a range rounded as round(x, ndigits, rounding), in place.
template <class Range>
auto round_array(Range &numbers, int ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
    -> std::enable_if_t<std::is_same_v<decltype(std::data(numbers)), double *>>
{
    adder_f64_round_array(std::data(numbers), std::data(numbers), std::size(numbers), ndigits, rounding);
}

#if ADDER__EXCEPTIONS

// u[0] * v[0] + u[1] * v[1] + ... of two such ranges, rounded once.  domain_error: one is longer.
template <class Range>
auto dot(const Range &u, const Range &v)
    -> std::enable_if_t<std::is_same_v<detail::bare<decltype(*std::data(u))>, double>, double>
{
    if (std::size(u) != std::size(v))
        throw_status(ADDER_EDOMAIN);
    return adder_f64_dot(std::data(u), std::data(v), std::size(u));
}

namespace detail
{

// The text that f(buf, size, numbers...) writes.
template <class F, class... A> std::string text_of(F f, A... a)
{
    char buf[64];
    size_t length = f(buf, sizeof buf, a...);
    if (length < sizeof buf)
        return std::string(buf, length);
    std::string text(length, '\0');
    f(&text[0], length + 1, a...);
    return text;
}

} // namespace detail

// "%.{ndigits}f", "%.{ndigits}e" and "%.{ndigits}g" of printf, of the exact value, in any rounding mode.
inline std::string fixed_text(double x, int ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::text_of(adder_f64_fixed, x, ndigits, rounding);
}

inline std::string scientific_text(double x, int ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::text_of(adder_f64_scientific, x, ndigits, rounding);
}

inline std::string general_text(double x, int ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::text_of(adder_f64_general, x, ndigits, rounding);
}

// "%.{ndigits}f" of the shortest decimal that reads back as x.
inline std::string fixed_text_shortest(double x, int ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::text_of(adder_f64_fixed_shortest, x, ndigits, rounding);
}

// The shortest decimal that reads back as x: Python's repr(x).
inline std::string repr(double x)
{
    return detail::text_of(adder_f64_repr, x);
}

inline std::string repr(float x)
{
    return detail::text_of(adder_f32_repr, x);
}

// Python's x.hex().
inline std::string hex_text(double x)
{
    return detail::text_of(adder_f64_hex, x);
}

// float(text) of Python: the double nearest to the number.  parse_error: the text is no number.
inline double parse(std::string_view text)
{
    double x = 0;
    check(adder_f64_from_str(&x, detail::terminated(text).c_str()));
    return x;
}

#endif // ADDER__EXCEPTIONS

// Equal to the hashes of equal numbers of the library's classes, which std::hash<double> need not be: for maps whose
// keys are doubles here and exact numbers there.
struct hash_double {
    size_t operator()(double x) const noexcept
    {
        return static_cast<size_t>(adder_f64_hash(x));
    }
};

} // namespace adder

#endif // ADDER_F64_HPP
