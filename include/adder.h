/* adder.h - exact numbers with Python's semantics: everything that the library offers.  The manual's chapter Cookbook
   answers common questions with short programs (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_H
#define ADDER_H

#include <adder/status.h>
#include <adder/int.h>
#include <adder/fixed.h>
#include <adder/frac.h>
#include <adder/f64.h>
#ifdef __SIZEOF_INT128__ /* decimals rest on a 128-bit type */
#include <adder/dec.h>
#endif
#include <adder/format.h>
#include <adder/order.h>

#endif /* ADDER_H */
