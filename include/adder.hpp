// adder.hpp - exact numbers that behave like Python's, for C++17 and later: the whole library as value classes.
//
//     #include <adder.hpp>
//
//     using namespace adder::literals;
//     adder::integer mersenne = adder::pow(2, 127) - 1;
//     adder::decimal total = "19.95"_dec * 3;
//     std::cout << mersenne << " " << round(total, 1) << "\n";
//
// Header only, over the C library: link it as a C program does (pkg-config --cflags --libs adder).
//
//     adder/int.hpp      adder::integer        Python's int
//     adder/frac.hpp     adder::fraction       Python's Fraction
//     adder/dec.hpp      adder::decimal        Python's Decimal, and adder::context
//     adder/fixed.hpp    adder::checked<T>     built-in integers that throw where they would overflow
//     adder/f64.hpp      round(x, 2), repr(x)  doubles rounded, printed, parsed and summed right
//     adder/format.hpp   std::format           and adder::format(x, ",.2f")
//     adder/status.hpp   adder::error          exceptions
//
// The classes own C handles, and are nothing more: any C function works on them (number in adder/number.hpp says how),
// which is the way to a status instead of an exception.  The headers also compile with -fno-exceptions; what could tell
// of a failure only by an exception is then not there.
//
// Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

#ifndef ADDER_HPP
#define ADDER_HPP

#include <adder/status.hpp>
#include <adder/int.hpp>
#include <adder/fixed.hpp>
#include <adder/frac.hpp>
#include <adder/f64.hpp>
#ifdef __SIZEOF_INT128__ // decimals rest on a 128-bit type
#include <adder/dec.hpp>
#endif
#include <adder/format.hpp>

#endif // ADDER_HPP
