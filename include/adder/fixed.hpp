// adder/fixed.hpp - machine integers that throw where they would overflow, and functions that saturate and wrap.
//
//     adder::checked<int32_t> total = 2'000'000'000;
//     total += 2'000'000'000;                              throws range_error; total is unchanged
//     int8_t peak = adder::add_sat<int8_t>(100, 100);      127
//
// checked<T>, for T any built-in integer type, has the operators of T, and this in place of their surprises: the result
// is the exact one in T, or range_error (division_by_zero where one divides by 0, domain_error for a negative exponent
// or count).  The other operand may be of any built-in type: checked<unsigned>(3) + -5 throws, checked<unsigned>(3) +
// -2 is 1, and -1 < checked<unsigned>(0).  / and % truncate as T's do; floordiv, mod and divmod round to the floor.  A
// shift that loses bits throws.
//
// Without exceptions there is no checked<T>, only the functions, and those of adder/fixed.h, which return statuses.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_FIXED_HPP
#define ADDER_FIXED_HPP

#include <adder/int.hpp>

#include <limits>

namespace adder
{

namespace detail
{

// The functions of adder/fixed.h for a type of so many bytes.
template <size_t Bytes, bool Signed> struct fixed;

#define ADDER__FIXED(N, T)                                                                                             \
    template <> struct fixed<sizeof(T), is_signed<T>> {                                                                \
        using type = T;                                                                                                \
        static constexpr auto floordiv = adder_##N##_floordiv;                                                         \
        static constexpr auto mod = adder_##N##_mod;                                                                   \
        static constexpr auto divmod = adder_##N##_divmod;                                                             \
        static constexpr auto neg = adder_##N##_neg;                                                                   \
        static constexpr auto abs = adder_##N##_abs;                                                                   \
        static constexpr auto pow = adder_##N##_pow;                                                                   \
        static constexpr auto lshift = adder_##N##_lshift;                                                             \
        static constexpr auto rshift = adder_##N##_rshift;                                                             \
        static constexpr auto add_sat = adder_##N##_add_sat;                                                           \
        static constexpr auto sub_sat = adder_##N##_sub_sat;                                                           \
        static constexpr auto mul_sat = adder_##N##_mul_sat;                                                           \
        static constexpr auto floordiv_sat = adder_##N##_floordiv_sat;                                                 \
        static constexpr auto quo_sat = adder_##N##_quo_sat;                                                           \
        static constexpr auto pow_sat = adder_##N##_pow_sat;                                                           \
        static constexpr auto lshift_sat = adder_##N##_lshift_sat;                                                     \
        static constexpr auto add_wrap = adder_##N##_add_wrap;                                                         \
        static constexpr auto sub_wrap = adder_##N##_sub_wrap;                                                         \
        static constexpr auto mul_wrap = adder_##N##_mul_wrap;                                                         \
        static constexpr auto floordiv_wrap = adder_##N##_floordiv_wrap;                                               \
        static constexpr auto quo_wrap = adder_##N##_quo_wrap;                                                         \
        static constexpr auto pow_wrap = adder_##N##_pow_wrap;                                                         \
        static constexpr auto lshift_wrap = adder_##N##_lshift_wrap;                                                   \
        static constexpr auto set_str = adder_##N##_set_str;                                                           \
        static constexpr auto from_double = adder_##N##_from_double_trunc;                                             \
    };
ADDER__FIXED(i8, int8_t)
ADDER__FIXED(i16, int16_t)
ADDER__FIXED(i32, int32_t)
ADDER__FIXED(i64, int64_t)
ADDER__FIXED(u8, uint8_t)
ADDER__FIXED(u16, uint16_t)
ADDER__FIXED(u32, uint32_t)
ADDER__FIXED(u64, uint64_t)
#ifdef __SIZEOF_INT128__
ADDER__FIXED(i128, adder_i128)
ADDER__FIXED(u128, adder_u128)
#endif
#undef ADDER__FIXED

template <class T> using fixed_of = fixed<sizeof(T), is_signed<T>>;
template <class T> using fixed_type = typename fixed_of<T>::type;

template <auto f, class T, class B> T fixed_call(T a, B b)
{
    return static_cast<T>(f(static_cast<fixed_type<T>>(a), b));
}

} // namespace detail

// a + b and so on, clamped to the range of T, and modulo 2**bits of T; floordiv rounds to the floor, quo truncates.
// adder/fixed.h says what they give for a divisor of 0 and a negative exponent or count.

template <class T, detail::when_builtin<T> = 0> T add_sat(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::add_sat>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T sub_sat(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::sub_sat>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T mul_sat(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::mul_sat>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T floordiv_sat(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::floordiv_sat>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T quo_sat(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::quo_sat>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T pow_sat(T a, detail::fixed_type<T> e)
{
    return detail::fixed_call<detail::fixed_of<T>::pow_sat>(a, e);
}

template <class T, detail::when_builtin<T> = 0> T lshift_sat(T a, detail::fixed_type<T> n)
{
    return detail::fixed_call<detail::fixed_of<T>::lshift_sat>(a, n);
}

template <class T, detail::when_builtin<T> = 0> T add_wrap(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::add_wrap>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T sub_wrap(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::sub_wrap>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T mul_wrap(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::mul_wrap>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T floordiv_wrap(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::floordiv_wrap>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T quo_wrap(T a, T b)
{
    return detail::fixed_call<detail::fixed_of<T>::quo_wrap>(a, b);
}

template <class T, detail::when_builtin<T> = 0> T pow_wrap(T a, detail::fixed_type<T> e)
{
    return detail::fixed_call<detail::fixed_of<T>::pow_wrap>(a, e);
}

template <class T, detail::when_builtin<T> = 0> T lshift_wrap(T a, detail::fixed_type<T> n)
{
    return detail::fixed_call<detail::fixed_of<T>::lshift_wrap>(a, n);
}

#if ADDER__EXCEPTIONS

template <class T> class checked;

namespace detail
{

// An operand's built-in value.
template <class T> ADDER__INLINE constexpr T raw(T a) noexcept
{
    return a;
}

template <class T> ADDER__INLINE constexpr T raw(checked<T> a) noexcept
{
    return a.value();
}

// The T of an operation on two operands, of which one is a checked<T> and the other that or built-in.
template <class A, class B> struct checked_result {
};
template <class T, class U> struct checked_result<checked<T>, checked<U>> {
};
template <class T> struct checked_result<checked<T>, checked<T>> {
    using type = T;
};
template <class T, class B> struct checked_result<checked<T>, B> : std::enable_if<is_builtin<B>::value, T> {
};
template <class A, class T> struct checked_result<A, checked<T>> : std::enable_if<is_builtin<A>::value, T> {
};
template <class A, class B> using checked_type = typename checked_result<A, B>::type;

// Whether every value of the built-in F is one of T.
template <class F, class T> constexpr bool widens()
{
    if constexpr (is_builtin<F>::value)
        return is_signed<F> == is_signed<T> ? sizeof(F) <= sizeof(T) : is_signed<T> && sizeof(F) < sizeof(T);
    return false;
}

template <class T> ADDER__INLINE checked<T> checked_value(bool overflow, T value)
{
    if (overflow)
        throw_status(ADDER_ERANGE);
    return checked<T>(value);
}

// The value that f(&r, a, b) stores; its status becomes an exception.
template <auto f, class T, class... B> ADDER__INLINE checked<T> checked_call(T a, B... b)
{
    fixed_type<T> r = 0;
    check(f(&r, static_cast<fixed_type<T>>(a), b...));
    return checked<T>(static_cast<T>(r));
}

// -1, 0, 1 by value, whatever the types.
template <class A, class B> ADDER__INLINE int compare_exact(A a, B b)
{
    if constexpr (is_signed<A> == is_signed<B>) {
        return a < b ? -1 : a > b;
    } else {
        const adder__exact x = adder__exact_of(a), y = adder__exact_of(b);
        if (x.negative != y.negative)
            return x.negative ? -1 : 1;
        return x.value < y.value ? -1 : x.value > y.value;
    }
}

// An exponent, or the count of a shift, of any type, as the functions of T take it.  One beyond T is as good as the
// largest values of T: only the powers of 0, 1 and -1 fit, and for -1 it matters whether it is even.
template <class T, class N> fixed_type<T> checked_count(N n)
{
    using limit = fixed_type<T>;
    constexpr limit half = static_cast<limit>(static_cast<limit>(1) << (sizeof(T) * 8 - 2));
    constexpr limit most = static_cast<limit>(is_signed<T> ? half - 1 + half : -1);
    if (n < 0)
        throw_status(ADDER_EDOMAIN);
    return static_cast<limit>(compare_exact(n, most) <= 0 ? static_cast<limit>(n) : most - (n % 2 == 0));
}

} // namespace detail

template <class T> class checked
{
    static_assert(detail::is_builtin<T>::value, "checked<T> is for the built-in integer types");

  public:
    using value_type = T;

    // 0.
    constexpr checked() noexcept = default;

    // n; implicitly from the types whose values all fit, explicitly, and with range_error, from the others.
    template <class N, std::enable_if_t<detail::widens<N, T>(), int> = 0>
    constexpr checked(N n) noexcept : value_(static_cast<T>(n))
    {
    }

    template <class N, std::enable_if_t<detail::is_builtin<N>::value && !detail::widens<N, T>(), int> = 0>
    explicit checked(N n) : value_(static_cast<T>(n))
    {
        if (adder_ckd_add(&value_, n, N(0)))
            throw_status(ADDER_ERANGE);
    }

    template <class N> explicit checked(checked<N> n) : checked(n.value())
    {
    }

    // x truncated towards zero.  range_error: it does not fit.  domain_error: x is a NaN.
    template <class F, detail::when_floating<F> = 0> explicit checked(F x)
    {
        detail::fixed_type<T> n = 0;
        check(detail::fixed_of<T>::from_double(&n, x));
        value_ = static_cast<T>(n);
    }

    // int(text, base) of Python.  parse_error: the text is no number.  range_error: it does not fit.  domain_error:
    // there is no such base.
    explicit checked(std::string_view text, int base = 10)
    {
        detail::fixed_type<T> n = 0;
        check(detail::fixed_of<T>::set_str(&n, detail::terminated(text).c_str(), base));
        value_ = static_cast<T>(n);
    }

    explicit checked(const char *text, int base = 10) : checked(std::string_view(text), base)
    {
    }

    constexpr T value() const noexcept
    {
        return value_;
    }

    // The value in another type.  range_error: it does not fit.
    template <class N, detail::when_builtin<N> = 0> explicit operator N() const
    {
        return checked<N>(value_).value();
    }

    explicit operator double() const noexcept
    {
        return static_cast<double>(value_);
    }

    explicit operator integer() const
    {
        return integer(value_);
    }

    explicit constexpr operator bool() const noexcept
    {
        return value_ != 0;
    }

  private:
    T value_ = 0;
};

template <class T> checked(T) -> checked<T>;

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE checked<T> operator+(A a, B b)
{
    T r = 0;
    bool overflow = adder_ckd_add(&r, detail::raw(a), detail::raw(b));
    return detail::checked_value(overflow, r);
}

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE checked<T> operator-(A a, B b)
{
    T r = 0;
    bool overflow = adder_ckd_sub(&r, detail::raw(a), detail::raw(b));
    return detail::checked_value(overflow, r);
}

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE checked<T> operator*(A a, B b)
{
    T r = 0;
    bool overflow = adder_ckd_mul(&r, detail::raw(a), detail::raw(b));
    return detail::checked_value(overflow, r);
}

namespace detail
{

// a / b truncated, and what is left, of any types: by the magnitudes.
template <class T, class A, class B> T truncated(A a, B b, bool is_remainder)
{
    adder__exact x = adder__exact_of(a), y = adder__exact_of(b);
    if (y.value == 0)
        throw_status(ADDER_EDIVZERO);
    x.negative = is_remainder ? x.negative : x.negative != y.negative;
    x.value = is_remainder ? x.value % y.value : x.value / y.value;
    T r = 0;
    if (adder__exact_to(&r, x))
        throw_status(ADDER_ERANGE);
    return r;
}

} // namespace detail

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE checked<T> operator/(A a, B b)
{
    if constexpr (std::is_same_v<decltype(detail::raw(a)), decltype(detail::raw(b))>) {
        const T x = detail::raw(a), y = detail::raw(b);
        if (y > 0) // an ordinary one
            return static_cast<T>(x / y);
    }
    return detail::truncated<T>(detail::raw(a), detail::raw(b), false);
}

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE checked<T> operator%(A a, B b)
{
    if constexpr (std::is_same_v<decltype(detail::raw(a)), decltype(detail::raw(b))>) {
        const T x = detail::raw(a), y = detail::raw(b);
        if (y > 0)
            return static_cast<T>(x % y);
    }
    return detail::truncated<T>(detail::raw(a), detail::raw(b), true);
}

template <class T> checked<T> operator-(checked<T> a)
{
    return detail::checked_call<detail::fixed_of<T>::neg>(a.value());
}

template <class T> checked<T> operator+(checked<T> a)
{
    return a;
}

template <class T> checked<T> abs(checked<T> a)
{
    return detail::checked_call<detail::fixed_of<T>::abs>(a.value());
}

// The smaller and the greater of two.
template <class T> constexpr checked<T> min(checked<T> a, checked<T> b) noexcept
{
    return b.value() < a.value() ? b : a;
}

template <class T> constexpr checked<T> max(checked<T> a, checked<T> b) noexcept
{
    return b.value() > a.value() ? b : a;
}

// a ** e.  range_error: it does not fit.  domain_error: e < 0.
template <class T, class N, detail::when_builtin<N> = 0> checked<T> pow(checked<T> a, N e)
{
    return detail::checked_call<detail::fixed_of<T>::pow>(a.value(), detail::checked_count<T>(e));
}

// Python's // and %: rounded to the floor.
template <class T> checked<T> floordiv(checked<T> a, checked<T> b)
{
    return detail::checked_call<detail::fixed_of<T>::floordiv>(a.value(),
                                                               static_cast<detail::fixed_type<T>>(b.value()));
}

template <class T> checked<T> mod(checked<T> a, checked<T> b)
{
    return detail::checked_call<detail::fixed_of<T>::mod>(a.value(), static_cast<detail::fixed_type<T>>(b.value()));
}

// Both at once: auto [q, m] = divmod(a, b).
template <class T> std::pair<checked<T>, checked<T>> divmod(checked<T> a, checked<T> b)
{
    detail::fixed_type<T> q = 0, m = 0;
    check(detail::fixed_of<T>::divmod(&q, &m, static_cast<detail::fixed_type<T>>(a.value()),
                                      static_cast<detail::fixed_type<T>>(b.value())));
    return { static_cast<T>(q), static_cast<T>(m) };
}

// a * 2**n and floor(a / 2**n).  domain_error: n < 0.
template <class T, class N, detail::when_builtin<N> = 0> checked<T> operator<<(checked<T> a, N n)
{
    return detail::checked_call<detail::fixed_of<T>::lshift>(a.value(), detail::checked_count<T>(n));
}

template <class T, class N, detail::when_builtin<N> = 0> checked<T> operator>>(checked<T> a, N n)
{
    return detail::checked_call<detail::fixed_of<T>::rshift>(a.value(), detail::checked_count<T>(n));
}

template <class T> constexpr checked<T> operator&(checked<T> a, checked<T> b) noexcept
{
    return static_cast<T>(a.value() & b.value());
}

template <class T> constexpr checked<T> operator|(checked<T> a, checked<T> b) noexcept
{
    return static_cast<T>(a.value() | b.value());
}

template <class T> constexpr checked<T> operator^(checked<T> a, checked<T> b) noexcept
{
    return static_cast<T>(a.value() ^ b.value());
}

template <class T> constexpr checked<T> operator~(checked<T> a) noexcept
{
    return static_cast<T>(~a.value());
}

template <class T, class B, class R = detail::checked_type<checked<T>, B>>
ADDER__INLINE checked<T> &operator+=(checked<T> &a, B b)
{
    return a = a + b;
}

template <class T, class B, class R = detail::checked_type<checked<T>, B>>
ADDER__INLINE checked<T> &operator-=(checked<T> &a, B b)
{
    return a = a - b;
}

template <class T, class B, class R = detail::checked_type<checked<T>, B>>
ADDER__INLINE checked<T> &operator*=(checked<T> &a, B b)
{
    return a = a * b;
}

template <class T, class B, class R = detail::checked_type<checked<T>, B>>
ADDER__INLINE checked<T> &operator/=(checked<T> &a, B b)
{
    return a = a / b;
}

template <class T, class B, class R = detail::checked_type<checked<T>, B>>
ADDER__INLINE checked<T> &operator%=(checked<T> &a, B b)
{
    return a = a % b;
}

template <class T, class N, detail::when_builtin<N> = 0> checked<T> &operator<<=(checked<T> &a, N n)
{
    return a = a << n;
}

template <class T, class N, detail::when_builtin<N> = 0> checked<T> &operator>>=(checked<T> &a, N n)
{
    return a = a >> n;
}

template <class T> checked<T> &operator&=(checked<T> &a, checked<T> b) noexcept
{
    return a = a & b;
}

template <class T> checked<T> &operator|=(checked<T> &a, checked<T> b) noexcept
{
    return a = a | b;
}

template <class T> checked<T> &operator^=(checked<T> &a, checked<T> b) noexcept
{
    return a = a ^ b;
}

template <class T> checked<T> &operator++(checked<T> &a)
{
    return a = a + 1;
}

template <class T> checked<T> &operator--(checked<T> &a)
{
    return a = a - 1;
}

template <class T> checked<T> operator++(checked<T> &a, int)
{
    checked<T> old = a;
    a = a + 1;
    return old;
}

template <class T> checked<T> operator--(checked<T> &a, int)
{
    checked<T> old = a;
    a = a - 1;
    return old;
}

// Comparison by value, whatever the types.

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE bool operator==(A a, B b)
{
    return detail::compare_exact(detail::raw(a), detail::raw(b)) == 0;
}

#ifdef __cpp_lib_three_way_comparison

template <class A, class B, class T = detail::checked_type<A, B>>
ADDER__INLINE std::strong_ordering operator<=>(A a, B b)
{
    return detail::compare_exact(detail::raw(a), detail::raw(b)) <=> 0;
}

#else

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE bool operator!=(A a, B b)
{
    return detail::compare_exact(detail::raw(a), detail::raw(b)) != 0;
}

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE bool operator<(A a, B b)
{
    return detail::compare_exact(detail::raw(a), detail::raw(b)) < 0;
}

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE bool operator>(A a, B b)
{
    return detail::compare_exact(detail::raw(a), detail::raw(b)) > 0;
}

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE bool operator<=(A a, B b)
{
    return detail::compare_exact(detail::raw(a), detail::raw(b)) <= 0;
}

template <class A, class B, class T = detail::checked_type<A, B>> ADDER__INLINE bool operator>=(A a, B b)
{
    return detail::compare_exact(detail::raw(a), detail::raw(b)) >= 0;
}

#endif

// Written and read as an integer: a checked<int8_t> is a number, too.

template <class T> std::string to_string(checked<T> a)
{
    return integer(a.value()).str();
}

template <class T> std::ostream &operator<<(std::ostream &out, checked<T> a)
{
    return out << integer(a.value());
}

template <class T> std::istream &operator>>(std::istream &in, checked<T> &a)
{
    integer n;
    if (in >> n)
        detail::store(in, a, [&] { return checked<T>(static_cast<T>(n)); });
    return in;
}

#endif // ADDER__EXCEPTIONS

} // namespace adder

#if ADDER__EXCEPTIONS

// The range of T; sums do not wrap.
template <class T> struct std::numeric_limits<adder::checked<T>> : std::numeric_limits<T> {
    static constexpr bool is_modulo = false;
    // clang-format off
    static constexpr adder::checked<T> min() noexcept { return std::numeric_limits<T>::min(); }
    static constexpr adder::checked<T> max() noexcept { return std::numeric_limits<T>::max(); }
    static constexpr adder::checked<T> lowest() noexcept { return std::numeric_limits<T>::lowest(); }
    // clang-format on
};

// Equal to the hashes of equal numbers of the other classes.
template <class T> struct std::hash<adder::checked<T>> {
    size_t operator()(adder::checked<T> a) const
    {
        return std::hash<adder::integer>()(adder::integer(a.value()));
    }
};

#endif

#endif // ADDER_FIXED_HPP
