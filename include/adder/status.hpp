// adder/status.hpp - statuses as exceptions.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_STATUS_HPP
#define ADDER_STATUS_HPP

#if defined _MSVC_LANG ? _MSVC_LANG < 201703L : __cplusplus < 201703L
#error "adder.hpp needs C++17 or later; the C headers do with C++11."
#endif

#include <adder/status.h>

#if defined __cpp_exceptions || defined _CPPUNWIND
#define ADDER__EXCEPTIONS 1
#else
#define ADDER__EXCEPTIONS 0
#endif

#if ADDER__EXCEPTIONS

#include <new>
#include <stdexcept>

namespace adder
{

// The exception of a call that cannot give its result: the C status in a class.  what() is adder_strerror's text, or
// says more.
class error : public std::runtime_error
{
  public:
    explicit error(adder_status status) : std::runtime_error(adder_strerror(status)), status_(status)
    {
    }

    error(adder_status status, const char *what) : std::runtime_error(what), status_(status)
    {
    }

    adder_status status() const noexcept
    {
        return status_;
    }

  private:
    adder_status status_;
};

// One class a status, to be caught by name.
template <int Status> class error_of : public error
{
  public:
    explicit error_of(adder_status status = Status) : error(status)
    {
    }

    error_of(adder_status status, const char *what) : error(status, what)
    {
    }
};

using division_by_zero = error_of<ADDER_EDIVZERO>;
using domain_error = error_of<ADDER_EDOMAIN>;   // no such value: the square root of -1, an invalid decimal operation
using range_error = error_of<ADDER_ERANGE>;     // the value does not fit the type, or the range of the context
using parse_error = error_of<ADDER_EPARSE>;     // the text is not a number
using limit_error = error_of<ADDER_ELIMIT>;     // over the limit of adder_set_max_bits
using io_error = error_of<ADDER_EIO>;           // the system's source of random numbers failed
using interrupted = error_of<ADDER_EINTR>;      // the callback of adder_set_interrupt asked to stop
using inexact_error = error_of<ADDER_EINEXACT>; // a result was rounded, which the context traps

// Throws the exception of the first (lowest) bit of a status: std::bad_alloc for ADDER_ENOMEM, which comes first, and
// the classes above for the others.  ADDER_OK must not be given.
[[noreturn]]
#ifdef __GNUC__
__attribute__((cold, noinline))
#endif
inline void
throw_status(adder_status status)
{
    switch (status & (0 - status)) {
    case ADDER_ENOMEM:
        throw std::bad_alloc();
    case ADDER_EDIVZERO:
        throw division_by_zero(status);
    case ADDER_EDOMAIN:
        throw domain_error(status);
    case ADDER_ERANGE:
        throw range_error(status);
    case ADDER_EPARSE:
        throw parse_error(status);
    case ADDER_ELIMIT:
        throw limit_error(status);
    case ADDER_EIO:
        throw io_error(status);
    case ADDER_EINTR:
        throw interrupted(status);
    case ADDER_EINEXACT:
        throw inexact_error(status);
    default:
        throw error(status);
    }
}

// Nothing for ADDER_OK, throw_status for the rest: turns what C calls return into exceptions.
inline void check(adder_status status)
{
    if (status != ADDER_OK)
        throw_status(status);
}

} // namespace adder

#endif // ADDER__EXCEPTIONS

#endif // ADDER_STATUS_HPP
