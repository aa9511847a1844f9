// adder/dec.hpp - adder::decimal: Python's decimal.Decimal as a C++ value.
//
//     adder::decimal net = "19.95"_dec * 3;
//     std::cout << round(net * 0.19_dec, 2, ADDER_HALF_UP) << "\n";      11.37
//
// A decimal is exactly what its text says: "0.10"_dec is a tenth, with two digits behind the point.  Up to 38 digits
// are stored in the object itself.
//
// CONTEXTS: the operators + - * / % are Python's, in Python's default context: results are rounded to 28 digits, half
// to even; a division by zero, an operation without a value and an overflow throw division_by_zero, domain_error and
// range_error.  In any other context the operations are members of the context, which gathers the conditions in its
// flags:
//
//     adder::context exact = ADDER_CTX_EXACT;
//     adder::decimal third = exact.div(1, 3);                     throws inexact_error
//     adder::context bank = ADDER_CTX_DECIMAL64;
//     adder::decimal share = bank.div(1, 3);                      0.3333333333333333
//     bool is_rounded = bank.flags & ADDER_DEC_INEXACT;           true
//
// The conversions from text, integers and doubles are exact, as Python's Decimal(x) is.  So are comparisons, with
// fractions and doubles as well; a NaN is neither less than, equal to, nor greater than anything.  / is the rounded
// quotient; % and quo go with each other and truncate, as C++'s % and Python's decimals do.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_DEC_HPP
#define ADDER_DEC_HPP

#include <adder/int.hpp>
#include <adder/dec.h>

namespace adder
{

namespace detail
{

// The operations in the default context.
template <adder_status f(adder_dec *, adder_dec, adder_ctx *)> adder_status unary(adder_dec *r, adder_dec a)
{
    return f(r, a, nullptr);
}

template <adder_status f(adder_dec *, adder_dec, adder_dec, adder_ctx *)>
adder_status binary(adder_dec *r, adder_dec a, adder_dec b)
{
    return f(r, a, b, nullptr);
}

template <> struct functions<adder_dec> {
    static constexpr auto set = adder_dec_set;
    static constexpr auto clear = adder_dec_clear;
    static constexpr auto add = binary<adder_dec_add>;
    static constexpr auto sub = binary<adder_dec_sub>;
    static constexpr auto mul = binary<adder_dec_mul>;
    static constexpr auto div = binary<adder_dec_div>;
    static constexpr auto rem = binary<adder_dec_rem>;
    static constexpr auto neg = unary<adder_dec_neg>;
    static constexpr auto pos = unary<adder_dec_plus>;
    static constexpr auto abs = unary<adder_dec_abs>;
    static int cmp(adder_dec a, adder_dec b)
    {
        return adder_dec_is_nan(a) || adder_dec_is_nan(b) ? 2 : adder_dec_cmp(a, b);
    }
    static constexpr auto eq = adder_dec_eq;
    static adder_status sum(adder_dec *r, const adder_dec *v, size_t n)
    {
        return adder_dec_sum(r, v, n, nullptr);
    }
    static constexpr auto is_zero = adder_dec_is_zero;
    static constexpr auto is_int = adder_dec_is_int;
    static constexpr auto min = binary<adder_dec_min>;
    static constexpr auto max = binary<adder_dec_max>;
    static adder_status dot(adder_dec *r, const adder_dec *u, const adder_dec *v, size_t n)
    {
        return adder_dec_dot(r, u, v, n, nullptr);
    }
};

// The built-in integers whose values all fit 64 bits need no memory.
template <class T>
using when_decimal_takes = std::enable_if_t<is_builtin<T>::value && (ADDER__EXCEPTIONS || sizeof(T) <= 8), int>;

} // namespace detail

class decimal : public number<adder_dec>
{
  public:
    // 0.
    constexpr decimal() noexcept = default;

    // n, exactly.
    template <class T, detail::when_decimal_takes<T> = 0>
    constexpr decimal(T n) noexcept(sizeof(T) <= 8) : number(adder_dec{})
    {
        if constexpr (sizeof(T) <= 8) {
            const uint64_t magnitude = static_cast<uint64_t>(n);
            handle_ = adder_dec{ { n < 0 ? 0 - magnitude : magnitude, 0 }, 0, n < 0 };
        } else {
#if ADDER__EXCEPTIONS
            check(adder_dec_set_int(&handle_, integer(n).get()));
#endif
        }
    }

    // The handle's value; the decimal owns it from here on.
    static decimal take(adder_dec handle) noexcept
    {
        return decimal(handle);
    }

    friend void swap(decimal &a, decimal &b) noexcept
    {
        adder_dec_swap(a.out(), b.out());
    }

    // -1, 0, 1; 0 for a NaN.
    int sign() const noexcept
    {
        return adder_dec_sign(handle_);
    }

    bool is_finite() const noexcept
    {
        return adder_dec_is_finite(handle_);
    }

    bool is_infinite() const noexcept
    {
        return adder_dec_is_infinite(handle_);
    }

    // Of either kind.
    bool is_nan() const noexcept
    {
        return adder_dec_is_nan(handle_);
    }

    // Whether the sign is -, that of -0 and of NaNs too.
    bool is_signed() const noexcept
    {
        return adder_dec_is_signed(handle_);
    }

    // Of the coefficient: (-1)**is_signed() * coefficient * 10**exponent().
    int64_t digits() const noexcept
    {
        return adder_dec_digits(handle_);
    }

    int64_t exponent() const noexcept
    {
        return adder_dec_exponent(handle_);
    }

    // Whether it is not 0.
    explicit operator bool() const noexcept
    {
        return !adder_dec_is_zero(handle_);
    }

#if ADDER__EXCEPTIONS
    decimal(const integer &n)
    {
        check(adder_dec_set_int(&handle_, n));
    }

    // x exactly: decimal(0.1) has 55 digits.
    template <class T, detail::when_floating<T> = 0> explicit decimal(T x)
    {
        check(adder_dec_set_double(&handle_, x));
    }

    // Decimal(text) of Python, exactly.  parse_error: the text is no number.
    explicit decimal(std::string_view text)
    {
        check(adder_dec_set_str(&handle_, detail::terminated(text).c_str(), &ADDER_CTX_EXACT));
    }

    explicit decimal(const char *text)
    {
        check(adder_dec_set_str(&handle_, text, &ADDER_CTX_EXACT));
    }

    // (-1)**negative * coefficient * 10**exponent.  domain_error: the coefficient is negative.
    static decimal from_parts(bool negative, const integer &coefficient, int64_t exponent)
    {
        return detail::make<decimal>(adder_dec_set_parts, negative, coefficient.get(), exponent);
    }

    // The coefficient; of a NaN, its payload.
    integer coefficient() const
    {
        integer c;
        int64_t e = 0;
        check(adder_dec_get_parts(c.out(), &e, handle_));
        return c;
    }

    // The value truncated towards zero, as an integer of any kind.  domain_error: a NaN.  range_error: it does not fit.
    explicit operator integer() const
    {
        return detail::make<integer>(adder_dec_get_int, handle_);
    }

    template <class T, detail::when_builtin<T> = 0> explicit operator T() const
    {
        return static_cast<T>(detail::make<integer>(adder_dec_get_int, handle_));
    }

    // The double nearest to it.  range_error: that is 2**1024 or more.
    template <class T, std::enable_if_t<std::is_same_v<T, double>, int> = 0> explicit operator T() const
    {
        double x = 0;
        check(adder_dec_get_double(&x, handle_));
        return x;
    }

    // str(a) of Python: "12.50", "1E+3", "Infinity".  fixed_text(a, 2) has never an exponent.
    std::string str() const
    {
        return detail::take_string(adder_dec_to_str(handle_));
    }

    friend decimal min(const decimal &a, const decimal &b)
    {
        return detail::apply<decimal, detail::binary<adder_dec_min>>(a, b);
    }

    friend decimal max(const decimal &a, const decimal &b)
    {
        return detail::apply<decimal, detail::binary<adder_dec_max>>(a, b);
    }
#endif // ADDER__EXCEPTIONS

  private:
    constexpr explicit decimal(adder_dec handle) noexcept : number(handle)
    {
    }
};

static_assert(sizeof(decimal) == sizeof(adder_dec), "a decimal is its handle");

// -1, 0, 1 in the total order of the specification, which knows 1.0 from 1.00 and orders NaNs; of the magnitudes.
inline int compare_total(const decimal &a, const decimal &b) noexcept
{
    return adder_dec_compare_total(a.get(), b.get());
}

inline int compare_total_mag(const decimal &a, const decimal &b) noexcept
{
    return adder_dec_compare_total_mag(a.get(), b.get());
}

// Whether they have the same exponent, or are both infinite, or both NaNs.
inline bool same_quantum(const decimal &a, const decimal &b) noexcept
{
    return adder_dec_same_quantum(a.get(), b.get());
}

#if ADDER__EXCEPTIONS

// A context of the specification: adder_ctx, with its precision, range, rounding, traps and flags, and the operations
// that it ends.  They are the functions adder_dec_... of adder/dec.h, which says what each computes.
class context : public adder_ctx
{
  public:
    // Python's default: 28 digits, traps for division by zero, invalid operations and overflow.
    context() : adder_ctx(ADDER_CTX_DEFAULT)
    {
    }

    // ADDER_CTX_DECIMAL64, ADDER_CTX_EXACT and so on.
    context(const adder_ctx &ctx) : adder_ctx(ctx)
    {
    }

    // clang-format off
    decimal add(const decimal &a, const decimal &b) { return call(adder_dec_add, a, b); } // a + b
    decimal sub(const decimal &a, const decimal &b) { return call(adder_dec_sub, a, b); } // a - b
    decimal mul(const decimal &a, const decimal &b) { return call(adder_dec_mul, a, b); } // a * b
    decimal div(const decimal &a, const decimal &b) { return call(adder_dec_div, a, b); } // a / b
    decimal quo(const decimal &a, const decimal &b) { return call(adder_dec_quo, a, b); } // its integer part
    decimal rem(const decimal &a, const decimal &b) { return call(adder_dec_rem, a, b); } // a - b * quo(a, b)
    decimal remnear(const decimal &a, const decimal &b) { return call(adder_dec_remnear, a, b); }
    decimal fma(const decimal &a, const decimal &b, const decimal &c) { return call(adder_dec_fma, a, b, c); } // a*b + c

    decimal apply(const decimal &a) { return call(adder_dec_apply, a); } // a, rounded: -0 and NaNs stay
    decimal plus(const decimal &a) { return call(adder_dec_plus, a); } // a, rounded
    decimal neg(const decimal &a) { return call(adder_dec_neg, a); } // -a
    decimal abs(const decimal &a) { return call(adder_dec_abs, a); } // |a|
    decimal sqrt(const decimal &a) { return call(adder_dec_sqrt, a); }
    decimal exp(const decimal &a) { return call(adder_dec_exp, a); } // e**a
    decimal exp2(const decimal &a) { return call(adder_dec_exp2, a); } // 2**a
    decimal exp10(const decimal &a) { return call(adder_dec_exp10, a); } // 10**a
    decimal expm1(const decimal &a) { return call(adder_dec_expm1, a); } // e**a - 1
    decimal ln(const decimal &a) { return call(adder_dec_ln, a); } // the natural logarithm
    decimal log10(const decimal &a) { return call(adder_dec_log10, a); }
    decimal log2(const decimal &a) { return call(adder_dec_log2, a); }
    decimal log1p(const decimal &a) { return call(adder_dec_log1p, a); } // ln(1 + a)
    decimal pow(const decimal &a, const decimal &b) { return call(adder_dec_pow, a, b); } // a**b
    decimal powmod(const decimal &a, const decimal &b, const decimal &m) { return call(adder_dec_powmod, a, b, m); }
    decimal cbrt(const decimal &a) { return call(adder_dec_cbrt, a); } // the cube root
    decimal hypot(const decimal &a, const decimal &b) { return call(adder_dec_hypot, a, b); } // sqrt(a*a + b*b)
    decimal pi() { return call(adder_dec_pi); }
    decimal sin(const decimal &a) { return call(adder_dec_sin, a); }
    decimal cos(const decimal &a) { return call(adder_dec_cos, a); }
    decimal tan(const decimal &a) { return call(adder_dec_tan, a); }
    decimal asin(const decimal &a) { return call(adder_dec_asin, a); }
    decimal acos(const decimal &a) { return call(adder_dec_acos, a); }
    decimal atan(const decimal &a) { return call(adder_dec_atan, a); }
    decimal atan2(const decimal &a, const decimal &b) { return call(adder_dec_atan2, a, b); } // the angle of (b, a)
    decimal sinh(const decimal &a) { return call(adder_dec_sinh, a); }
    decimal cosh(const decimal &a) { return call(adder_dec_cosh, a); }
    decimal tanh(const decimal &a) { return call(adder_dec_tanh, a); }
    decimal asinh(const decimal &a) { return call(adder_dec_asinh, a); }
    decimal acosh(const decimal &a) { return call(adder_dec_acosh, a); }
    decimal atanh(const decimal &a) { return call(adder_dec_atanh, a); }
    decimal reduce(const decimal &a) { return call(adder_dec_reduce, a); } // without trailing zeros

    decimal quantize(const decimal &a, const decimal &b) { return call(adder_dec_quantize, a, b); } // b's exponent
    decimal to_integral(const decimal &a) { return call(adder_dec_to_integral, a); }
    decimal to_integral_exact(const decimal &a) { return call(adder_dec_to_integral_exact, a); }

    decimal compare(const decimal &a, const decimal &b) { return call(adder_dec_compare, a, b); } // -1, 0, 1, NaN
    decimal compare_signal(const decimal &a, const decimal &b) { return call(adder_dec_compare_signal, a, b); }
    decimal max(const decimal &a, const decimal &b) { return call(adder_dec_max, a, b); }
    decimal min(const decimal &a, const decimal &b) { return call(adder_dec_min, a, b); }
    decimal max_mag(const decimal &a, const decimal &b) { return call(adder_dec_max_mag, a, b); }
    decimal min_mag(const decimal &a, const decimal &b) { return call(adder_dec_min_mag, a, b); }

    decimal next_plus(const decimal &a) { return call(adder_dec_next_plus, a); } // the next number above
    decimal next_minus(const decimal &a) { return call(adder_dec_next_minus, a); } // below
    decimal next_toward(const decimal &a, const decimal &b) { return call(adder_dec_next_toward, a, b); }

    decimal logb(const decimal &a) { return call(adder_dec_logb, a); } // the exponent of the first digit
    decimal scaleb(const decimal &a, const decimal &b) { return call(adder_dec_scaleb, a, b); } // a * 10**b
    decimal shift(const decimal &a, const decimal &b) { return call(adder_dec_shift, a, b); }
    decimal rotate(const decimal &a, const decimal &b) { return call(adder_dec_rotate, a, b); }
    decimal logical_and(const decimal &a, const decimal &b) { return call(adder_dec_logical_and, a, b); }
    decimal logical_or(const decimal &a, const decimal &b) { return call(adder_dec_logical_or, a, b); }
    decimal logical_xor(const decimal &a, const decimal &b) { return call(adder_dec_logical_xor, a, b); }
    decimal logical_invert(const decimal &a) { return call(adder_dec_logical_invert, a); }
    // clang-format on

    // quo and rem at once: auto [q, m] = ctx.quorem(a, b).
    std::pair<decimal, decimal> quorem(const decimal &a, const decimal &b)
    {
        std::pair<decimal, decimal> r;
        check(adder_dec_quorem(r.first.out(), r.second.out(), a.get(), b.get(), this));
        return r;
    }

    // The n-th root.
    decimal rootn(const decimal &a, int64_t n)
    {
        return detail::make<decimal>(adder_dec_rootn, a.get(), n, static_cast<adder_ctx *>(this));
    }

    // The exact sum of a range of decimals, rounded once.
    template <class Range> decimal sum(const Range &numbers)
    {
        auto v = detail::handles(numbers);
        return detail::make<decimal>(adder_dec_sum, v.data(), v.size(), static_cast<adder_ctx *>(this));
    }

    // The number that a text says, rounded.  parse_error: it says none.
    decimal parse(std::string_view text)
    {
        decimal r;
        check(adder_dec_set_str(r.out(), detail::terminated(text).c_str(), this));
        return r;
    }

    // ADDER_DEC_POSITIVE_NORMAL and so on.
    int number_class(const decimal &a) const
    {
        return adder_dec_class(a.get(), this);
    }

    bool is_normal(const decimal &a) const
    {
        return adder_dec_is_normal(a, this);
    }

    bool is_subnormal(const decimal &a) const
    {
        return adder_dec_is_subnormal(a, this);
    }

  private:
    template <class F, class... A> decimal call(F f, const A &...a)
    {
        return detail::make<decimal>(f, a.get()..., static_cast<adder_ctx *>(this));
    }
};

namespace detail
{

template <class A, class B> using when_decimals = std::enable_if_t<std::is_same_v<result<A, B>, decimal>, decimal>;
template <class T> using when_decimal = std::enable_if_t<std::is_same_v<T, decimal>, int>;

} // namespace detail

// In the default context

// The integer part of a / b; with the remainder: auto [q, m] = quorem(a, b).
inline decimal quo(const decimal &a, const decimal &b)
{
    return context().quo(a, b);
}

template <class A, class B, class R = detail::when_decimals<A, B>> std::pair<R, R> quorem(const A &a, const B &b)
{
    return context().quorem(a, b);
}

// a**b, which is exact where it can be.
template <class A, class B, class R = detail::when_decimals<A, B>> R pow(const A &a, const B &b)
{
    return context().pow(detail::as<R>(a), detail::as<R>(b));
}

// Correctly rounded.
// clang-format off
inline decimal sqrt(const decimal &a) { return context().sqrt(a); }
inline decimal cbrt(const decimal &a) { return context().cbrt(a); }
inline decimal exp(const decimal &a) { return context().exp(a); }
inline decimal exp2(const decimal &a) { return context().exp2(a); }
inline decimal exp10(const decimal &a) { return context().exp10(a); }
inline decimal expm1(const decimal &a) { return context().expm1(a); }
inline decimal ln(const decimal &a) { return context().ln(a); }
inline decimal log2(const decimal &a) { return context().log2(a); }
inline decimal log10(const decimal &a) { return context().log10(a); }
inline decimal log1p(const decimal &a) { return context().log1p(a); }
inline decimal sin(const decimal &a) { return context().sin(a); }
inline decimal cos(const decimal &a) { return context().cos(a); }
inline decimal tan(const decimal &a) { return context().tan(a); }
inline decimal asin(const decimal &a) { return context().asin(a); }
inline decimal acos(const decimal &a) { return context().acos(a); }
inline decimal atan(const decimal &a) { return context().atan(a); }
inline decimal sinh(const decimal &a) { return context().sinh(a); }
inline decimal cosh(const decimal &a) { return context().cosh(a); }
inline decimal tanh(const decimal &a) { return context().tanh(a); }
inline decimal asinh(const decimal &a) { return context().asinh(a); }
inline decimal acosh(const decimal &a) { return context().acosh(a); }
inline decimal atanh(const decimal &a) { return context().atanh(a); }
inline decimal rootn(const decimal &a, std::int64_t n) { return context().rootn(a, n); }
inline decimal hypot(const decimal &a, const decimal &b) { return context().hypot(a, b); }
inline decimal atan2(const decimal &a, const decimal &b) { return context().atan2(a, b); }
inline decimal pi() { return context().pi(); }
// clang-format on

// a with the exponent of b: quantize(a, "0.01"_dec).
inline decimal quantize(const decimal &a, const decimal &b)
{
    return context().quantize(a, b);
}

// Without a context: exactly, at any size

// a with exactly ndigits digits behind the point: 2 rounds to cents.
template <class T, detail::when_decimal<T> = 0>
decimal round(const T &a, int64_t ndigits = 0, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<decimal>(adder_dec_round, a.get(), ndigits, rounding);
}

// a rounded to at most `digits` significant digits.
inline decimal round_sig(const decimal &a, int64_t digits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<decimal>(adder_dec_round_sig, a.get(), digits, rounding);
}

// The multiple of step that is nearest to a, or next in the direction of the rounding: of 0.05 for cash.
template <class A, class B, class R = detail::when_decimals<A, B>>
R round_to(const A &a, const B &step, adder_rounding rounding = ADDER_HALF_EVEN)
{
    return detail::make<R>(adder_dec_round_to, detail::as<R>(a).get(), detail::as<R>(step).get(), rounding);
}

// All numbers rounded to ndigits digits behind the point, in place.
inline void round_array(std::vector<decimal> &numbers, int64_t ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    auto v = detail::handles(numbers);
    std::vector<adder_dec> r(v.size());
    check(adder_dec_round_array(r.data(), v.data(), v.size(), ndigits, rounding));
    for (size_t i = 0; i < r.size(); i++)
        numbers[i] = decimal::take(r[i]);
}

// The largest integer that is not above a, and the smallest that is not below.
template <class T, detail::when_decimal<T> = 0> integer floor(const T &a)
{
    return detail::make<integer>(adder_dec_floor, a.get());
}

template <class T, detail::when_decimal<T> = 0> integer ceil(const T &a)
{
    return detail::make<integer>(adder_dec_ceil, a.get());
}

// a truncated towards zero.
template <class T, detail::when_decimal<T> = 0> integer trunc(const T &a)
{
    return detail::make<integer>(adder_dec_trunc, a.get());
}

// total shared out in proportion to the weights, a range of decimals, in multiples of step that add up to total
// exactly: the method of the largest remainder.  domain_error: see adder_dec_share.
template <class Range> std::vector<decimal> share(const decimal &total, const Range &weights, const decimal &step)
{
    auto parts = detail::handles(weights);
    std::vector<decimal> shares(parts.size());
    const auto v = parts;
    for (auto &part : parts)
        part = adder_dec{};
    check(adder_dec_share(parts.data(), total.get(), v.data(), v.size(), step.get()));
    for (size_t i = 0; i < parts.size(); i++)
        shares[i] = decimal::take(parts[i]);
    return shares;
}

// Text

// a rounded to ndigits digits behind the point, and written without an exponent: "%.2f" of the decimal.
inline std::string fixed_text(const decimal &a, int ndigits, adder_rounding rounding = ADDER_HALF_EVEN)
{
    if (!a.is_finite())
        return a.str();
    const decimal rounded = round(a, ndigits, rounding);
    const size_t places = ndigits > 0 ? static_cast<size_t>(ndigits) : 0;
    context exact = ADDER_CTX_EXACT;
    std::string text = abs(static_cast<integer>(exact.scaleb(rounded, places))).str();
    if (text.size() <= places)
        text.insert(0, places + 1 - text.size(), '0');
    if (places > 0)
        text.insert(text.size() - places, 1, '.');
    if (rounded.is_signed())
        text.insert(0, 1, '-');
    return text;
}

// Writes a.str(), or, where the stream is std::fixed, fixed_text with the stream's precision; with a sign where showpos
// is set, in the stream's width and fill.
inline std::ostream &operator<<(std::ostream &out, const decimal &a)
{
    const bool is_fixed = (out.flags() & std::ios_base::floatfield) == std::ios_base::fixed;
    return detail::put_signed(out, is_fixed ? fixed_text(a, static_cast<int>(out.precision())) : a.str());
}

// Reads what looks like a number: digits with a point, an exponent, both or neither, or the name of an infinity or a
// NaN.  failbit: there is none; a is then unchanged.
inline std::istream &operator>>(std::istream &in, decimal &a)
{
    std::string text = detail::get_text(in, [](const std::string &before, char c) {
        const size_t start = before.find_first_not_of("+-");
        const bool is_name =
            start != std::string::npos && detail::digit_value(before[start]) >= 10 && before[start] != '.';
        if (detail::digit_value(c) < 10)
            return true;
        if (c == '+' || c == '-')
            return before.empty() || (!is_name && (before.back() | 32) == 'e');
        if (c == '.')
            return before.find_first_of(".eE") == std::string::npos && !is_name;
        if ((c | 32) == 'e' && start != std::string::npos && !is_name)
            return before.find_first_of("eE") == std::string::npos;
        return (is_name || start == std::string::npos) && detail::digit_value(c) < 36;
    });
    return detail::store(in, a, [&] { return decimal(text); });
}

inline namespace literals
{

// "12.50"_dec and 12.50_dec, exactly as written.
inline decimal operator""_dec(const char *text, size_t length)
{
    return decimal(std::string_view(text, length));
}

inline decimal operator""_dec(const char *text)
{
    std::string digits;
    for (; *text; text++)
        if (*text != '\'')
            digits += *text;
    return decimal(digits);
}

} // namespace literals

#endif // ADDER__EXCEPTIONS

} // namespace adder

// Equal to the hashes of equal numbers of the other classes; equal decimals of different exponents have equal hashes.
template <> struct std::hash<adder::decimal> {
    size_t operator()(const adder::decimal &a) const noexcept
    {
        return static_cast<size_t>(adder_dec_hash(a.get()));
    }
};

// The numbers of the default context, to which the operators round; a decimal itself can have any size.
template <> struct std::numeric_limits<adder::decimal> : adder::detail::limits<adder::decimal> {
    static constexpr bool is_exact = false, is_bounded = true;
    static constexpr bool has_infinity = true, has_quiet_NaN = true, has_signaling_NaN = true;
    static constexpr int radix = 10, digits = 28, digits10 = 28, max_digits10 = 28;
    static constexpr int min_exponent = -999998, min_exponent10 = -999999; // in powers of the radix, of 0.1 and of 1
    static constexpr int max_exponent = 1000000, max_exponent10 = 999999;
    static constexpr std::float_denorm_style has_denorm = std::denorm_present;

    // clang-format off
    static adder::decimal min() noexcept { return number("1E-999999"); }
    static adder::decimal max() noexcept { return number("9.999999999999999999999999999E+999999"); }
    static adder::decimal lowest() noexcept { return number("-9.999999999999999999999999999E+999999"); }
    static adder::decimal epsilon() noexcept { return number("1E-27"); }
    static adder::decimal round_error() noexcept { return number("0.5"); }
    static adder::decimal infinity() noexcept { return number("Infinity"); }
    static adder::decimal quiet_NaN() noexcept { return number("NaN"); }
    static adder::decimal signaling_NaN() noexcept { return number("sNaN"); }
    static adder::decimal denorm_min() noexcept { return number("1E-1000026"); }
    // clang-format on

  private:
    static adder::decimal number(const char *text) noexcept // of at most 38 digits, which need no memory
    {
        adder::decimal r;
        adder_dec_set_str(r.out(), text, nullptr);
        return r;
    }
};

#endif // ADDER_DEC_HPP
