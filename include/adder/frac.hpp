// adder/frac.hpp - adder::fraction: Python's fractions.Fraction as a C++ value.
//
//     adder::fraction third(1, 3);
//     std::cout << third + "1/6"_frac << "\n";      1/2
//
// Always in lowest terms, with a denominator above 0.  The operators + - * / take fractions, integers and built-in
// integers on either side, and are exact; so are the comparisons, which take decimals and doubles too.  Python's //, %
// and divmod, which round to the floor, are the functions floordiv, mod and divmod.  Exceptions as in adder/int.hpp;
// division_by_zero where a denominator or divisor is 0.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_FRAC_HPP
#define ADDER_FRAC_HPP

#include <adder/int.hpp>
#include <adder/frac.h>

namespace adder
{

namespace detail
{

template <> struct functions<adder_frac> {
    static constexpr auto set = adder_frac_set;
    static constexpr auto add = adder_frac_add;
    static constexpr auto sub = adder_frac_sub;
    static constexpr auto mul = adder_frac_mul;
    static constexpr auto div = adder_frac_div;
    static constexpr auto neg = adder_frac_neg;
    static constexpr auto pos = adder_frac_set;
    static constexpr auto abs = adder_frac_abs;
    static constexpr auto min = adder_frac_min;
    static constexpr auto max = adder_frac_max;
    static constexpr auto sum = adder_frac_sum;
    static constexpr auto prod = adder_frac_prod;
    static constexpr auto cmp = adder_frac_cmp;
    static constexpr auto eq = adder_frac_eq;
    static constexpr auto is_zero = adder_frac_is_zero;
    static constexpr auto is_int = adder_frac_is_int;
    static void clear(adder_frac *a) // adder_frac_clear, inline
    {
        adder_int_clear(&a->num);
        adder_int_clear(&a->den);
    }
};

} // namespace detail

class fraction : public number<adder_frac>
{
  public:
    // 0.
    constexpr fraction() noexcept = default;

    // The fraction n/1.
    template <class T, detail::when_integer_takes<T> = 0>
    constexpr fraction(T n) noexcept(detail::always_fits<T>)
        : number(adder_frac{ { detail::fits(n) ? static_cast<intptr_t>(n) * 2 : 0 }, ADDER_INT_INIT(1) })
    {
#if ADDER__EXCEPTIONS
        if constexpr (!detail::always_fits<T>) {
            if (!detail::fits(n))
                check(detail::set_builtin(&handle_.num, n));
        }
#endif
    }

    // The handle's value; the fraction owns it from here on.
    static fraction take(adder_frac handle) noexcept
    {
        return fraction(handle);
    }

    friend void swap(fraction &a, fraction &b) noexcept
    {
        adder_frac_swap(a.out(), b.out());
    }

    // -1, 0, 1.
    int sign() const noexcept
    {
        return adder_frac_sign(handle_);
    }

    // Whether the denominator is 1.
    bool is_integer() const noexcept
    {
        return adder_frac_is_int(handle_);
    }

    // Whether it is not 0.
    explicit operator bool() const noexcept
    {
        return adder_frac_sign(handle_) != 0;
    }

#if ADDER__EXCEPTIONS
    fraction(const integer &n)
    {
        check(adder_frac_set_int(&handle_, n));
    }

    // num / den in lowest terms.  division_by_zero: den == 0.
    fraction(const integer &num, const integer &den)
    {
        check(adder_frac_set_ratio(&handle_, num, den));
    }

    // x exactly.  domain_error: x is a NaN.  range_error: x is infinite.
    template <class T, detail::when_floating<T> = 0> explicit fraction(T x)
    {
        check(adder_frac_set_double(&handle_, x));
    }

    // Fraction(text) of Python: "3/7", "0.125", "-2.5e-3".  parse_error: the text is no number.
    explicit fraction(std::string_view text)
    {
        check(adder_frac_set_str(&handle_, detail::terminated(text).c_str()));
    }

    explicit fraction(const char *text)
    {
        check(adder_frac_set_str(&handle_, text));
    }

    integer numerator() const
    {
        return detail::make<integer>(adder_int_set, adder_frac_num(handle_));
    }

    integer denominator() const
    {
        return detail::make<integer>(adder_int_set, adder_frac_den(handle_));
    }

    // The value truncated towards zero, as an integer of any kind; as the double nearest to it.  range_error: it does
    // not fit.
    explicit operator integer() const
    {
        return detail::make<integer>(adder_frac_trunc, handle_);
    }

    template <class T, detail::when_builtin<T> = 0> explicit operator T() const
    {
        return static_cast<T>(detail::make<integer>(adder_frac_trunc, handle_));
    }

    template <class T, std::enable_if_t<std::is_same_v<T, double>, int> = 0> explicit operator T() const
    {
        double x = 0;
        check(adder_frac_get_double(&x, handle_));
        return x;
    }

    // "3/7", or "3" where the denominator is 1.
    std::string str() const
    {
        return detail::take_string(adder_frac_to_str(handle_));
    }

    friend fraction min(const fraction &a, const fraction &b)
    {
        return detail::apply<fraction, adder_frac_min>(a, b);
    }

    friend fraction max(const fraction &a, const fraction &b)
    {
        return detail::apply<fraction, adder_frac_max>(a, b);
    }
#endif // ADDER__EXCEPTIONS

  private:
    constexpr explicit fraction(adder_frac handle) noexcept : number(handle)
    {
    }
};

static_assert(sizeof(fraction) == sizeof(adder_frac), "a fraction is its handle");

#if ADDER__EXCEPTIONS

namespace detail
{

template <class A, class B> using when_fractions = std::enable_if_t<std::is_same_v<result<A, B>, fraction>, int>;
template <class T> using when_fraction = std::enable_if_t<std::is_same_v<T, fraction>, int>;

} // namespace detail

// Python's //, % and divmod: the quotient rounded to the floor, and the remainder that goes with it, of b's sign.
template <class A, class B, detail::when_fractions<A, B> = 0> integer floordiv(const A &a, const B &b)
{
    return detail::make<integer>(adder_frac_floordiv, detail::as<fraction>(a).get(), detail::as<fraction>(b).get());
}

template <class A, class B, detail::when_fractions<A, B> = 0> fraction mod(const A &a, const B &b)
{
    return detail::make<fraction>(adder_frac_mod, detail::as<fraction>(a).get(), detail::as<fraction>(b).get());
}

template <class A, class B, detail::when_fractions<A, B> = 0>
std::pair<integer, fraction> divmod(const A &a, const B &b)
{
    std::pair<integer, fraction> r;
    check(
        adder_frac_divmod(r.first.out(), r.second.out(), detail::as<fraction>(a).get(), detail::as<fraction>(b).get()));
    return r;
}

// a ** e.  division_by_zero: a == 0 and e < 0.
template <class T, detail::when_fraction<T> = 0> fraction pow(const T &a, const integer &e)
{
    return detail::make<fraction>(adder_frac_pow, a.get(), e.get());
}

// The greatest integer that is not above a, the least that is not below, a rounded towards zero.
template <class T, detail::when_fraction<T> = 0> integer floor(const T &a)
{
    return detail::make<integer>(adder_frac_floor, a.get());
}

template <class T, detail::when_fraction<T> = 0> integer ceil(const T &a)
{
    return detail::make<integer>(adder_frac_ceil, a.get());
}

template <class T, detail::when_fraction<T> = 0> integer trunc(const T &a)
{
    return detail::make<integer>(adder_frac_trunc, a.get());
}

// a rounded to a multiple of 10**-ndigits.
template <class T, detail::when_fraction<T> = 0>
fraction round(const T &a, std::int64_t ndigits = 0, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<fraction>(adder_frac_round, a.get(), ndigits, rounding);
}

// a rounded to so many significant digits.  domain_error: digits < 1.
template <class T, detail::when_fraction<T> = 0>
fraction round_sig(const T &a, std::int64_t digits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<fraction>(adder_frac_round_sig, a.get(), digits, rounding);
}

// a rounded to a multiple of step.  domain_error: step <= 0.
template <class A, class B, detail::when_fractions<A, B> = 0>
fraction round_to(const A &a, const B &step, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<fraction>(adder_frac_round_to, detail::as<fraction>(a).get(), detail::as<fraction>(step).get(),
                                  rounding);
}

// The fraction nearest to a with a denominator of at most max.  domain_error: max < 1.
inline fraction limit_denominator(const fraction &a, const integer &max)
{
    return detail::make<fraction>(adder_frac_limit_denominator, a.get(), max.get());
}

// Writes a.str(), with a sign where showpos is set, in the stream's width and fill.
inline std::ostream &operator<<(std::ostream &out, const fraction &a)
{
    return detail::put_signed(out, a.str());
}

// Reads a sign, digits with a point or an exponent or neither, or digits / digits without white space.  failbit: there
// is no such number; a is then unchanged.
inline std::istream &operator>>(std::istream &in, fraction &a)
{
    std::string text = detail::get_text(in, [](const std::string &before, char c) {
        if (before.empty() || (before.back() | 32) == 'e')
            return c == '+' || c == '-' || detail::digit_value(c) < 10 || (c == '.' && before.empty());
        if (c == '/' || (c | 32) == 'e' || c == '.')
            return before.find_first_of(c == '.' ? "/.eE" : "/eE") == std::string::npos;
        return detail::digit_value(c) < 10;
    });
    return detail::store(in, a, [&] { return fraction(text); });
}

inline namespace literals
{

// "22/7"_frac
inline fraction operator""_frac(const char *text, size_t length)
{
    return fraction(std::string_view(text, length));
}

} // namespace literals

#endif // ADDER__EXCEPTIONS

} // namespace adder

// Equal to the hashes of equal numbers of the other classes.
template <> struct std::hash<adder::fraction> {
    size_t operator()(const adder::fraction &a) const noexcept
    {
        return static_cast<size_t>(adder_frac_hash(a.get()));
    }
};

template <> struct std::numeric_limits<adder::fraction> : adder::detail::limits<adder::fraction> {
};

#endif // ADDER_FRAC_HPP
