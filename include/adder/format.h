/* adder/format.h - formatted text with type checks: C's printf and Python's str.format for every type.

       adder_printf("%.2f of %d\n", price, count); // price an adder_dec, count an adder_int
       adder_print("{:>12,.2f} {:#x} {{}}\n", price, count);

   The macros record the type of each argument.  So there are no %ld and %lld, and an argument that does not fit its
   conversion is an error, never undefined behaviour.  An argument is any C number (bool, char to unsigned long long,
   the 128-bit integers, float, double, long double, and bit-fields), a string (char *), a text of a known length
   (adder_text(s, n)), a pointer to void, an adder_int, adder_dec or adder_frac; in C++ also the classes of adder.hpp,
   std::string and std::string_view.  A call takes at most 16 arguments; one with more does not compile.

   Both families compute the whole text before they write any of it.  They return its length in bytes, or -1 and set
   errno:

       EINVAL      the format is malformed, an argument is missing or does not fit its conversion
       EOVERFLOW   the format asks for more than the limit below, or the text is longer than INT_MAX
       ENOMEM      memory ran out; a text of at most 500 bytes of C's numbers and of strings takes none
       EINTR       the callback of adder_set_interrupt asked to stop
       others      as stdio sets them: the text could not be written

   After a failure, nothing has been written to the file, the buffer holds an empty string, and no string was allocated.
   Only if stdio itself fails may a part of the text have been written.  Arguments that the format does not use are
   ignored.  A failure is silent: adder_format_error returns the reason in
   words, and adder_set_format_report(true) reports failures on standard error.

   The limit: a short format can ask for a very long text.  In one call, the following may take 100,000,000 bytes
   together: widths; precisions; the zeros that 1E+999999 or 1E-999999 needs before or after its point; arguments shown
   again, as in "{0} {0}".  A lower number in adder_set_max_bits is the limit instead, but at least 10,000 bytes.

   Rounding is half-even of the exact value.  For another mode, put its name in square brackets directly after the
   precision, in both families: "%.2[half-up]f", "{:,.2[half-up]f}".  The names are half-even half-up half-down up down
   ceiling floor 05up, with the meanings of adder/status.h.  The types e f g and % take a mode.  So do n and no type,
   for numbers that take a precision there.  Anything else with a mode is malformed.  The exact value of a double is a
   binary fraction: that of 2.675 is a little less than 2.675, and rounds to 2.67 in every nearest mode.  If you mean
   the decimal that people see, keep the number as an adder_dec, or print adder_f64_round_shortest(x, 2, mode).

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   The % family

       %[position$][flags][width][.precision[mode]][length]conversion

   position: "%2$d" takes the second argument.  Either all conversions have a position, or none has.  flags: - + space #
   0, and ', which uses the current locale's grouping in d i u f g and its point in e f g, as in POSIX; zeros of the
   flag 0 are not grouped.  width and precision: digits, or * or *2$ for an argument.  As in C, a point without a number
   is precision 0, before a mode as well ("%.[up]f").  A mode without a point is malformed.  length: hh h l ll q L j z
   t, ignored, with one exception: with h and hh, x o u b print a negative short or char in its own width, as in C.

       d i u       integers; numbers with a fraction are truncated, NaNs and infinities refused
       x X o b B   integers.  These and u print a negative C integer as the two's complement of its type, at least of
                   int, as in C; an adder_int has a minus sign, as in Python
       e E f F g G   numbers, correctly rounded at any precision; integers as the nearest double, as in Python
       a A         double, float and long double in hexadecimal, as in C
       c           an integer as a byte, an adder_int as a code point in UTF-8, or a string of one character
       s r         anything, as Python's str and repr; precision and width count bytes.  A string needs no NUL if the
                   precision limits it.  NULL is "(null)".  A NUL inside a text of adder_text is written and counted
       p           a pointer
       %           a percent sign

   %n is refused.  For arguments of C's types the text is byte for byte that of the GNU C library in the "C" locale; for
   an adder_int it is that of Python's %.  The two differ in "%#o" (0o17), in "%#x" of 0 (0x0), and with both a
   precision and the flag 0.  An adder_dec or adder_frac is formatted like a double, from its exact value.

   The {} family

   Python's str.format: `{} {0} {:spec} {!r} {!s} {!a} {{ }}`, and replacement fields inside the specification, as in
   `{:{}.{}f}`.  There are no names, attributes or indices.  The specification is that of Python 3.14,

       [[fill]align][sign][z][#][0][width][grouping][.[precision[mode]][grouping]][type]

   where the second grouping, a comma or an underscore, groups the digits after the point: "{:,.6_f}".  The text is byte
   for byte that of Python's format() for int (all C integers and adder_int; bool as in Python), float (double), str,
   Decimal (adder_dec) and Fraction (adder_frac).  A specification that Python refuses is malformed.

   float and long double are formatted like double, from their own values.  Without a type and a precision, and for %s
   and %r, the text is the shortest decimal that reads back as the same float (0.1f is 0.1); with a type or a precision
   it is the exact value, rounded.  Pointers print as 0x7f..., and take the specifications of strings.  A char is a
   number, in C++ as well: `{:c}` shows it as a character.

   Strings are UTF-8.  Widths count code points, and so does the precision here; a byte that is not UTF-8 counts as one.
   `!r` and `!a` escape like Python's repr and ascii; `!r` treats all code points from U+00A1 on as printable.  Type n
   uses the current locale's grouping and decimal point.

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_FORMAT_H
#define ADDER_FORMAT_H

#include <adder/fixed.h>
#include <adder/frac.h>
#include <adder/int.h>
#include <adder/status.h>
#ifdef __SIZEOF_INT128__
#include <adder/dec.h>
#endif

#include <limits.h>
#include <stdio.h>

#ifdef __cplusplus
#include <type_traits>
#ifdef __GNUC__
#define ADDER__INLINE __attribute__((always_inline)) inline
#else
#define ADDER__INLINE inline
#endif
extern "C" {
#endif

/* The kind of an argument: which member of `value` holds it, and its C type. */
typedef enum {
    ADDER_ARG_BOOL,        /* i64: 0 or 1 */
    ADDER_ARG_I8,          /* i64: signed char, and char where that is signed */
    ADDER_ARG_I16,         /* i64: short */
    ADDER_ARG_I32,         /* i64: any signed integer of 32 bits */
    ADDER_ARG_I64,         /* i64: any of 64 bits */
    ADDER_ARG_U64,         /* u64: any unsigned integer of at most 64 bits */
    ADDER_ARG_I128,        /* i128, u128: where the compiler has them */
    ADDER_ARG_U128,        /* u128 */
    ADDER_ARG_FLOAT,       /* f64: a float */
    ADDER_ARG_DOUBLE,      /* f64 */
    ADDER_ARG_LONG_DOUBLE, /* ld */
    ADDER_ARG_STRING,      /* string: ends with a NUL; may be NULL */
    ADDER_ARG_POINTER,     /* pointer */
    ADDER_ARG_INT,         /* integer: an adder_int, which the caller keeps */
    ADDER_ARG_FRAC,        /* frac */
    ADDER_ARG_DEC,         /* dec: where the compiler has 128-bit integers */
    ADDER_ARG_TEXT         /* text: bytes of a known number, without a NUL behind them */
} adder_arg_kind;

/* An argument: its kind, and its value in the member for that kind.  It has the size of a decimal and a kind on every
   machine.  This size is part of the ABI. */
typedef struct adder_arg {
    adder_arg_kind kind;
    union {
        int64_t i64;
        uint64_t u64;
        double f64;
        long double ld;
        const char *string;
        const void *pointer;
        adder_int integer;
        adder_frac frac;
        struct {
            const char *start;
            size_t size;
        } text;
        uint64_t reserved[4]; /* room for any other kind */
#ifdef __SIZEOF_INT128__
        adder_i128 i128;
        adder_u128 u128;
        adder_dec dec;
#endif
    } value;
} adder_arg;

/* Returns the n bytes at s as an argument of the functions below.  s need not end with a NUL, and may be NULL if n is
   0.  The bytes are not copied.

       adder_printf("%s\n", adder_text(token, length));

   A precision shortens the text; a NUL in it is a byte like any other. */
ADDER_API adder_arg adder_text(const char *s, size_t n);

/* Turns reports on or off.  With reports on, a function of this header that fails prints on standard error why it
   failed, at which place of the format, and with which argument:

       adder_print: "{} is {:q}\n", at offset 8: no such type (argument 2 is a double)

   Reports are off by default.  Returns whether they were on.  The setting is for the whole process; it is atomic. */
ADDER_API bool adder_set_format_report(bool on);

/* Returns the report on the last call of this thread that failed, with reports on or off; "" if none has failed.  The
   string is valid until the next failure; do not free it. */
ADDER_API const char *adder_format_error(void);

/* The % family

   int adder_printf(const char *fmt, ...)                               prints to standard output
   int adder_fprintf(FILE *f, const char *fmt, ...)                     prints to a file
   int adder_snprintf(char *buf, size_t size, const char *fmt, ...)     writes to a buffer, as snprintf does
   int adder_asprintf(char **out, const char *fmt, ...)                 makes a new string, to be freed with adder_free

   Macros in C; functions in C++, which accept enumerations as their underlying type. */

/* The {} family

   int adder_print(const char *fmt, ...)                                prints to standard output
   int adder_fprint(FILE *f, const char *fmt, ...)                      prints to a file
   int adder_snprint(char *buf, size_t size, const char *fmt, ...)      writes to a buffer, as snprintf does
   int adder_asprint(char **out, const char *fmt, ...)                  makes a new string, to be freed with adder_free

   Macros in C; functions in C++, which accept enumerations as their underlying type. */

/* The functions that the macros call, for arrays of arguments.  There are `n` arguments at `args`, which may be NULL if
   n is 0. */

/* Format n arguments in the % family, as the macros of the same names do: to standard output, to a file, to a buffer as
   snprintf does (at most size - 1 bytes and a NUL; buf may be NULL if size is 0, and must not overlap the arguments),
   and as a new string *out, to be freed with adder_free. */
ADDER_API int adder_printf_args(const char *fmt, const adder_arg *args, size_t n);
ADDER_API int adder_fprintf_args(FILE *f, const char *fmt, const adder_arg *args, size_t n);
ADDER_API int adder_snprintf_args(char *buf, size_t size, const char *fmt, const adder_arg *args, size_t n);
ADDER_API int adder_asprintf_args(char **out, const char *fmt, const adder_arg *args, size_t n);

/* Format n arguments in the {} family, as the macros of the same names do; the parameters are those of the % family. */
ADDER_API int adder_print_args(const char *fmt, const adder_arg *args, size_t n);
ADDER_API int adder_fprint_args(FILE *f, const char *fmt, const adder_arg *args, size_t n);
ADDER_API int adder_snprint_args(char *buf, size_t size, const char *fmt, const adder_arg *args, size_t n);
ADDER_API int adder_asprint_args(char **out, const char *fmt, const adder_arg *args, size_t n);

/* One number

   Python's format(a, spec), as snprintf does: they return the length of the whole text and write at most size - 1 bytes
   of it and a NUL; buf may be NULL if size is 0.  On failure they return SIZE_MAX, write an empty string if size > 0,
   and set errno as above; EINVAL is a specification that Python refuses.

   size_t adder_int_format(char *buf, size_t size, adder_int a, const char *spec)        writes an integer
   size_t adder_T_format(char *buf, size_t size, T a, const char *spec)                  writes a machine integer
   size_t adder_frac_format(char *buf, size_t size, adder_frac a, const char *spec)      writes a fraction
   size_t adder_dec_format(char *buf, size_t size, adder_dec a, const char *spec)        writes a decimal
   size_t adder_f64_format(char *buf, size_t size, double x, const char *spec)           writes a double */

ADDER_API size_t adder_int_format(char *buf, size_t size, adder_int a, const char *spec);
ADDER_API size_t adder_f64_format(char *buf, size_t size, double x, const char *spec);
ADDER_API size_t adder_frac_format(char *buf, size_t size, adder_frac a, const char *spec);
ADDER_API size_t adder_i64_format(char *buf, size_t size, int64_t a, const char *spec);
ADDER_API size_t adder_u64_format(char *buf, size_t size, uint64_t a, const char *spec);
#ifdef __SIZEOF_INT128__
ADDER_API size_t adder_dec_format(char *buf, size_t size, adder_dec a, const char *spec);
ADDER_API size_t adder_i128_format(char *buf, size_t size, adder_i128 a, const char *spec);
ADDER_API size_t adder_u128_format(char *buf, size_t size, adder_u128 a, const char *spec);
#endif

#define ADDER__FORMAT_NARROW(N, T, WIDE)                                                                               \
    static inline size_t adder_##N##_format(char *buf, size_t size, T a, const char *spec)                             \
    {                                                                                                                  \
        return adder_##WIDE##_format(buf, size, a, spec);                                                              \
    }

ADDER__FORMAT_NARROW(i8, int8_t, i64)
ADDER__FORMAT_NARROW(i16, int16_t, i64)
ADDER__FORMAT_NARROW(i32, int32_t, i64)
ADDER__FORMAT_NARROW(u8, uint8_t, u64)
ADDER__FORMAT_NARROW(u16, uint16_t, u64)
ADDER__FORMAT_NARROW(u32, uint32_t, u64)

/* The types of arguments */

static inline adder_arg adder__arg_signed(adder_arg_kind kind, int64_t v)
{
    adder_arg a;
    a.kind = kind;
    a.value.i64 = v;
    return a;
}

static inline adder_arg adder__arg_unsigned(uint64_t v)
{
    adder_arg a;
    a.kind = ADDER_ARG_U64;
    a.value.u64 = v;
    return a;
}

static inline adder_arg adder__arg_bool(bool v)
{
    return adder__arg_signed(ADDER_ARG_BOOL, v);
}

static inline adder_arg adder__arg_char(char v)
{
#if CHAR_MIN < 0
    return adder__arg_signed(ADDER_ARG_I8, v);
#else
    return adder__arg_unsigned(v);
#endif
}

static inline adder_arg adder__arg_schar(signed char v)
{
    return adder__arg_signed(ADDER_ARG_I8, v);
}

static inline adder_arg adder__arg_short(short v)
{
    return adder__arg_signed(ADDER_ARG_I16, v);
}

static inline adder_arg adder__arg_int(int v)
{
    return adder__arg_signed(ADDER_ARG_I32, v);
}

static inline adder_arg adder__arg_long(long v)
{
    return adder__arg_signed(sizeof v == 4 ? ADDER_ARG_I32 : ADDER_ARG_I64, v);
}

static inline adder_arg adder__arg_llong(long long v)
{
    return adder__arg_signed(ADDER_ARG_I64, v);
}

static inline adder_arg adder__arg_float(float v)
{
    adder_arg a;
    a.kind = ADDER_ARG_FLOAT;
    a.value.f64 = (double)v;
    return a;
}

static inline adder_arg adder__arg_double(double v)
{
    adder_arg a;
    a.kind = ADDER_ARG_DOUBLE;
    a.value.f64 = v;
    return a;
}

static inline adder_arg adder__arg_ldouble(long double v)
{
    adder_arg a;
    a.kind = ADDER_ARG_LONG_DOUBLE;
    a.value.ld = v;
    return a;
}

static inline adder_arg adder__arg_string(const char *v)
{
    adder_arg a;
    a.kind = ADDER_ARG_STRING;
    a.value.string = v;
    return a;
}

static inline adder_arg adder__arg_itself(adder_arg v)
{
    return v;
}

static inline adder_arg adder__arg_pointer(const void *v)
{
    adder_arg a;
    a.kind = ADDER_ARG_POINTER;
    a.value.pointer = v;
    return a;
}

static inline adder_arg adder__arg_adder_int(adder_int v)
{
    adder_arg a;
    a.kind = ADDER_ARG_INT;
    a.value.integer = v;
    return a;
}

static inline adder_arg adder__arg_adder_frac(adder_frac v)
{
    adder_arg a;
    a.kind = ADDER_ARG_FRAC;
    a.value.frac = v;
    return a;
}

#ifdef __SIZEOF_INT128__
static inline adder_arg adder__arg_i128(adder_i128 v)
{
    adder_arg a;
    a.kind = ADDER_ARG_I128;
    a.value.i128 = v;
    return a;
}

static inline adder_arg adder__arg_u128(adder_u128 v)
{
    adder_arg a;
    a.kind = ADDER_ARG_U128;
    a.value.u128 = v;
    return a;
}

static inline adder_arg adder__arg_adder_dec(adder_dec v)
{
    adder_arg a;
    a.kind = ADDER_ARG_DEC;
    a.value.dec = v;
    return a;
}
#endif

#ifdef __cplusplus
} /* extern "C" */

/* The types of the language, and types that convert to exactly one of them. */
inline adder_arg adder__arg(bool v)
{
    return adder__arg_bool(v);
}
inline adder_arg adder__arg(char v)
{
    return adder__arg_char(v);
}
inline adder_arg adder__arg(signed char v)
{
    return adder__arg_schar(v);
}
inline adder_arg adder__arg(unsigned char v)
{
    return adder__arg_unsigned(v);
}
inline adder_arg adder__arg(short v)
{
    return adder__arg_short(v);
}
inline adder_arg adder__arg(unsigned short v)
{
    return adder__arg_unsigned(v);
}
inline adder_arg adder__arg(int v)
{
    return adder__arg_int(v);
}
inline adder_arg adder__arg(unsigned v)
{
    return adder__arg_unsigned(v);
}
inline adder_arg adder__arg(long v)
{
    return adder__arg_long(v);
}
inline adder_arg adder__arg(unsigned long v)
{
    return adder__arg_unsigned(v);
}
inline adder_arg adder__arg(long long v)
{
    return adder__arg_llong(v);
}
inline adder_arg adder__arg(unsigned long long v)
{
    return adder__arg_unsigned(v);
}
inline adder_arg adder__arg(float v)
{
    return adder__arg_float(v);
}
inline adder_arg adder__arg(double v)
{
    return adder__arg_double(v);
}
inline adder_arg adder__arg(long double v)
{
    return adder__arg_ldouble(v);
}
inline adder_arg adder__arg(const char *v)
{
    return adder__arg_string(v);
}
inline adder_arg adder__arg(const void *v)
{
    return adder__arg_pointer(v);
}
inline adder_arg adder__arg(decltype(nullptr))
{
    return adder__arg_pointer(nullptr);
}
inline adder_arg adder__arg(adder_arg v)
{
    return v;
}
inline adder_arg adder__arg(adder_int v)
{
    return adder__arg_adder_int(v);
}
inline adder_arg adder__arg(adder_frac v)
{
    return adder__arg_adder_frac(v);
}
#ifdef __SIZEOF_INT128__
inline adder_arg adder__arg(adder_i128 v)
{
    return adder__arg_i128(v);
}
inline adder_arg adder__arg(adder_u128 v)
{
    return adder__arg_u128(v);
}
inline adder_arg adder__arg(adder_dec v)
{
    return adder__arg_adder_dec(v);
}
#endif

/* Pointers to any other type would convert to bool. */
template <class T> adder_arg adder__arg(T *) = delete;
inline adder_arg adder__arg(char *v)
{
    return adder__arg_string(v);
}
inline adder_arg adder__arg(void *v)
{
    return adder__arg_pointer(v);
}

/* Strings of any class: std::string, std::string_view. */
template <class T> auto adder__arg(const T &v) -> decltype(adder_text(v.data(), v.size()))
{
    return adder_text(v.data(), v.size());
}

/* An argument of the functions below.  A type that is not a class is passed by value, so that bit-fields, packed
   members and static const members without a definition can be arguments; enumerations count as their underlying
   type. */
struct adder__value {
    adder_arg arg;

    template <class T, typename std::enable_if<!std::is_class<T>::value && !std::is_enum<T>::value, int>::type = 0>
    ADDER__INLINE adder__value(T v) : arg(adder__arg(v))
    {
    }

    template <class T, typename std::enable_if<std::is_enum<T>::value, int>::type = 0>
    ADDER__INLINE adder__value(T v) : arg(adder__arg(static_cast<typename std::underlying_type<T>::type>(v)))
    {
    }

    template <class T, typename std::enable_if<std::is_class<T>::value, int>::type = 0>
    ADDER__INLINE adder__value(const T &v) : arg(adder__arg(v))
    {
    }
};

/* clang-format off */
#define ADDER__PARAMETERS_0
#define ADDER__PARAMETERS_1 ADDER__PARAMETERS_0, adder__value a1
#define ADDER__PARAMETERS_2 ADDER__PARAMETERS_1, adder__value a2
#define ADDER__PARAMETERS_3 ADDER__PARAMETERS_2, adder__value a3
#define ADDER__PARAMETERS_4 ADDER__PARAMETERS_3, adder__value a4
#define ADDER__PARAMETERS_5 ADDER__PARAMETERS_4, adder__value a5
#define ADDER__PARAMETERS_6 ADDER__PARAMETERS_5, adder__value a6
#define ADDER__PARAMETERS_7 ADDER__PARAMETERS_6, adder__value a7
#define ADDER__PARAMETERS_8 ADDER__PARAMETERS_7, adder__value a8
#define ADDER__PARAMETERS_9 ADDER__PARAMETERS_8, adder__value a9
#define ADDER__PARAMETERS_10 ADDER__PARAMETERS_9, adder__value a10
#define ADDER__PARAMETERS_11 ADDER__PARAMETERS_10, adder__value a11
#define ADDER__PARAMETERS_12 ADDER__PARAMETERS_11, adder__value a12
#define ADDER__PARAMETERS_13 ADDER__PARAMETERS_12, adder__value a13
#define ADDER__PARAMETERS_14 ADDER__PARAMETERS_13, adder__value a14
#define ADDER__PARAMETERS_15 ADDER__PARAMETERS_14, adder__value a15
#define ADDER__PARAMETERS_16 ADDER__PARAMETERS_15, adder__value a16
#define ADDER__VALUES_0
#define ADDER__VALUES_1 ADDER__VALUES_0 a1.arg,
#define ADDER__VALUES_2 ADDER__VALUES_1 a2.arg,
#define ADDER__VALUES_3 ADDER__VALUES_2 a3.arg,
#define ADDER__VALUES_4 ADDER__VALUES_3 a4.arg,
#define ADDER__VALUES_5 ADDER__VALUES_4 a5.arg,
#define ADDER__VALUES_6 ADDER__VALUES_5 a6.arg,
#define ADDER__VALUES_7 ADDER__VALUES_6 a7.arg,
#define ADDER__VALUES_8 ADDER__VALUES_7 a8.arg,
#define ADDER__VALUES_9 ADDER__VALUES_8 a9.arg,
#define ADDER__VALUES_10 ADDER__VALUES_9 a10.arg,
#define ADDER__VALUES_11 ADDER__VALUES_10 a11.arg,
#define ADDER__VALUES_12 ADDER__VALUES_11 a12.arg,
#define ADDER__VALUES_13 ADDER__VALUES_12 a13.arg,
#define ADDER__VALUES_14 ADDER__VALUES_13 a14.arg,
#define ADDER__VALUES_15 ADDER__VALUES_14 a15.arg,
#define ADDER__VALUES_16 ADDER__VALUES_15 a16.arg,
/* clang-format on */

/* A function with n arguments after its first parameters, and the one that refuses more than 16. */
#define ADDER__CALL(n, name, first, given)                                                                             \
    ADDER__INLINE int name(ADDER__EXPAND first ADDER__PARAMETERS_##n)                                                  \
    {                                                                                                                  \
        const adder_arg args[n ? n : 1] = { ADDER__VALUES_##n };                                                       \
        return name##_args(ADDER__EXPAND given, args, n);                                                              \
    }
#define ADDER__CALL_MORE(n, name, first, given)                                                                        \
    template <class... A>                                                                                              \
    typename std::enable_if<(sizeof...(A) > 16), int>::type name(ADDER__EXPAND first, const A &...)                    \
    {                                                                                                                  \
        static_assert(sizeof...(A) <= 16, "at most 16 arguments a call");                                              \
        return name##_args(ADDER__EXPAND given, nullptr, 0);                                                           \
    }
#define ADDER__EXPAND(...) __VA_ARGS__
#define ADDER__CALLS(M, n)                                                                                             \
    M(n, adder_printf, (const char *fmt), (fmt))                                                                       \
    M(n, adder_fprintf, (FILE * f, const char *fmt), (f, fmt))                                                         \
    M(n, adder_snprintf, (char *buf, size_t size, const char *fmt), (buf, size, fmt))                                  \
    M(n, adder_asprintf, (char **out, const char *fmt), (out, fmt))                                                    \
    M(n, adder_print, (const char *fmt), (fmt))                                                                        \
    M(n, adder_fprint, (FILE * f, const char *fmt), (f, fmt))                                                          \
    M(n, adder_snprint, (char *buf, size_t size, const char *fmt), (buf, size, fmt))                                   \
    M(n, adder_asprint, (char **out, const char *fmt), (out, fmt))
ADDER__CALLS(ADDER__CALL, 0)
ADDER__CALLS(ADDER__CALL, 1)
ADDER__CALLS(ADDER__CALL, 2)
ADDER__CALLS(ADDER__CALL, 3)
ADDER__CALLS(ADDER__CALL, 4)
ADDER__CALLS(ADDER__CALL, 5)
ADDER__CALLS(ADDER__CALL, 6)
ADDER__CALLS(ADDER__CALL, 7)
ADDER__CALLS(ADDER__CALL, 8)
ADDER__CALLS(ADDER__CALL, 9)
ADDER__CALLS(ADDER__CALL, 10)
ADDER__CALLS(ADDER__CALL, 11)
ADDER__CALLS(ADDER__CALL, 12)
ADDER__CALLS(ADDER__CALL, 13)
ADDER__CALLS(ADDER__CALL, 14)
ADDER__CALLS(ADDER__CALL, 15)
ADDER__CALLS(ADDER__CALL, 16)
ADDER__CALLS(ADDER__CALL_MORE, more)

#else /* !__cplusplus */

/* The type of arguments that ADDER_ARG does not support. */
struct adder__another_type {
    int none;
};
static inline adder_arg adder__arg_of_another_type(struct adder__another_type v)
{
    return adder__arg_int(v.none);
}

/* clang-format off */
#ifdef __SIZEOF_INT128__
#define ADDER__ARG_WIDE adder_i128: adder__arg_i128, adder_u128: adder__arg_u128, adder_dec: adder__arg_adder_dec,
#define ADDER__NO_TERM_WIDE adder_dec: 0,
#else
#define ADDER__ARG_WIDE
#define ADDER__NO_TERM_WIDE
#endif

/* x if it may be a term of a sum; else 0, as every branch of a _Generic must compile. */
#define ADDER__TERM(x)                                                                                                 \
    _Generic((x), char *: 0, const char *: 0, void *: 0, const void *: 0,                                              \
             ADDER__NO_TERM_WIDE adder_int: 0, adder_frac: 0, adder_arg: 0, default: (x))

/* Makes the adder_arg of x, for an array of arguments: ADDER_ARG(x).  A type that is not listed here does not compile.
   In GCC a bit-field has a type of its own, but a sum with it has not, and int holds all narrower ones. */
#define ADDER_ARG(x)                                                                                                   \
    _Generic((x), bool: adder__arg_bool, char: adder__arg_char,                                                        \
             signed char: adder__arg_schar, unsigned char: adder__arg_unsigned,                                        \
             short: adder__arg_short, unsigned short: adder__arg_unsigned,                                             \
             int: adder__arg_int, unsigned: adder__arg_unsigned,                                                       \
             long: adder__arg_long, unsigned long: adder__arg_unsigned,                                                \
             long long: adder__arg_llong, unsigned long long: adder__arg_unsigned,                                     \
             float: adder__arg_float, double: adder__arg_double, long double: adder__arg_ldouble,                      \
             char *: adder__arg_string, const char *: adder__arg_string,                                               \
             void *: adder__arg_pointer, const void *: adder__arg_pointer,                                             \
             ADDER__ARG_WIDE adder_int: adder__arg_adder_int, adder_frac: adder__arg_adder_frac,                       \
             adder_arg: adder__arg_itself,                                                                             \
             default: _Generic(ADDER__TERM(x) + 0, int: adder__arg_int,                                                \
                 default: _Generic(ADDER__TERM(x) + 0LL, long long: adder__arg_llong,                                  \
                     default: adder__arg_of_another_type)))(x)

#define adder_printf(...) adder_printf_args(ADDER__ARGS(__VA_ARGS__))
#define adder_fprintf(f, ...) adder_fprintf_args(f, ADDER__ARGS(__VA_ARGS__))
#define adder_snprintf(buf, size, ...) adder_snprintf_args(buf, size, ADDER__ARGS(__VA_ARGS__))
#define adder_asprintf(out, ...) adder_asprintf_args(out, ADDER__ARGS(__VA_ARGS__))
#define adder_print(...) adder_print_args(ADDER__ARGS(__VA_ARGS__))
#define adder_fprint(f, ...) adder_fprint_args(f, ADDER__ARGS(__VA_ARGS__))
#define adder_snprint(buf, size, ...) adder_snprint_args(buf, size, ADDER__ARGS(__VA_ARGS__))
#define adder_asprint(out, ...) adder_asprint_args(out, ADDER__ARGS(__VA_ARGS__))

/* ADDER__ARGS(fmt, a, b) is `fmt, (const adder_arg[]){ ADDER_ARG(a), ADDER_ARG(b) }, 2`.  The number of arguments
   selects the macro that lists them: they push the list of names to the right. */
#define ADDER__ARGS(...)                                                                                               \
    ADDER__PICK(__VA_ARGS__, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE,                   \
                ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE,              \
                ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE,              \
                ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE,              \
                ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE,              \
                ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE,              \
                ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_MORE, ADDER__ARGS_16, ADDER__ARGS_15,                  \
                ADDER__ARGS_14, ADDER__ARGS_13, ADDER__ARGS_12, ADDER__ARGS_11, ADDER__ARGS_10, ADDER__ARGS_9,         \
                ADDER__ARGS_8, ADDER__ARGS_7, ADDER__ARGS_6, ADDER__ARGS_5, ADDER__ARGS_4, ADDER__ARGS_3,              \
                ADDER__ARGS_2, ADDER__ARGS_1, ADDER__ARGS_0, none)                                                     \
    (__VA_ARGS__)
#define ADDER__PICK(f, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20,      \
                    a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39,     \
                    a40, a41, a42, a43, a44, a45, a46, a47, a48, name, ...) name
#define ADDER__ARGS_MORE(f, ...)                                                                                       \
    f, NULL, sizeof(struct {                                                                                           \
        _Static_assert(0, "at most 16 arguments a call");                                                              \
        int none;                                                                                                      \
    })
#define ADDER__ARGS_0(f) f, NULL, 0
#define ADDER__ARGS_1(f, ...) f, (const adder_arg[]){ ADDER__LIST_1(__VA_ARGS__) }, 1
#define ADDER__ARGS_2(f, ...) f, (const adder_arg[]){ ADDER__LIST_2(__VA_ARGS__) }, 2
#define ADDER__ARGS_3(f, ...) f, (const adder_arg[]){ ADDER__LIST_3(__VA_ARGS__) }, 3
#define ADDER__ARGS_4(f, ...) f, (const adder_arg[]){ ADDER__LIST_4(__VA_ARGS__) }, 4
#define ADDER__ARGS_5(f, ...) f, (const adder_arg[]){ ADDER__LIST_5(__VA_ARGS__) }, 5
#define ADDER__ARGS_6(f, ...) f, (const adder_arg[]){ ADDER__LIST_6(__VA_ARGS__) }, 6
#define ADDER__ARGS_7(f, ...) f, (const adder_arg[]){ ADDER__LIST_7(__VA_ARGS__) }, 7
#define ADDER__ARGS_8(f, ...) f, (const adder_arg[]){ ADDER__LIST_8(__VA_ARGS__) }, 8
#define ADDER__ARGS_9(f, ...) f, (const adder_arg[]){ ADDER__LIST_9(__VA_ARGS__) }, 9
#define ADDER__ARGS_10(f, ...) f, (const adder_arg[]){ ADDER__LIST_10(__VA_ARGS__) }, 10
#define ADDER__ARGS_11(f, ...) f, (const adder_arg[]){ ADDER__LIST_11(__VA_ARGS__) }, 11
#define ADDER__ARGS_12(f, ...) f, (const adder_arg[]){ ADDER__LIST_12(__VA_ARGS__) }, 12
#define ADDER__ARGS_13(f, ...) f, (const adder_arg[]){ ADDER__LIST_13(__VA_ARGS__) }, 13
#define ADDER__ARGS_14(f, ...) f, (const adder_arg[]){ ADDER__LIST_14(__VA_ARGS__) }, 14
#define ADDER__ARGS_15(f, ...) f, (const adder_arg[]){ ADDER__LIST_15(__VA_ARGS__) }, 15
#define ADDER__ARGS_16(f, ...) f, (const adder_arg[]){ ADDER__LIST_16(__VA_ARGS__) }, 16
#define ADDER__LIST_1(a) ADDER_ARG(a)
#define ADDER__LIST_2(a, ...) ADDER_ARG(a), ADDER__LIST_1(__VA_ARGS__)
#define ADDER__LIST_3(a, ...) ADDER_ARG(a), ADDER__LIST_2(__VA_ARGS__)
#define ADDER__LIST_4(a, ...) ADDER_ARG(a), ADDER__LIST_3(__VA_ARGS__)
#define ADDER__LIST_5(a, ...) ADDER_ARG(a), ADDER__LIST_4(__VA_ARGS__)
#define ADDER__LIST_6(a, ...) ADDER_ARG(a), ADDER__LIST_5(__VA_ARGS__)
#define ADDER__LIST_7(a, ...) ADDER_ARG(a), ADDER__LIST_6(__VA_ARGS__)
#define ADDER__LIST_8(a, ...) ADDER_ARG(a), ADDER__LIST_7(__VA_ARGS__)
#define ADDER__LIST_9(a, ...) ADDER_ARG(a), ADDER__LIST_8(__VA_ARGS__)
#define ADDER__LIST_10(a, ...) ADDER_ARG(a), ADDER__LIST_9(__VA_ARGS__)
#define ADDER__LIST_11(a, ...) ADDER_ARG(a), ADDER__LIST_10(__VA_ARGS__)
#define ADDER__LIST_12(a, ...) ADDER_ARG(a), ADDER__LIST_11(__VA_ARGS__)
#define ADDER__LIST_13(a, ...) ADDER_ARG(a), ADDER__LIST_12(__VA_ARGS__)
#define ADDER__LIST_14(a, ...) ADDER_ARG(a), ADDER__LIST_13(__VA_ARGS__)
#define ADDER__LIST_15(a, ...) ADDER_ARG(a), ADDER__LIST_14(__VA_ARGS__)
#define ADDER__LIST_16(a, ...) ADDER_ARG(a), ADDER__LIST_15(__VA_ARGS__)
/* clang-format on */

#endif /* !__cplusplus */

#endif /* ADDER_FORMAT_H */
