/* adder/order.h - exact comparison of any two numbers, whatever their types.

       int order;
       adder_status err = adder_order(&order, price, 19.95);    // price an adder_dec

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_ORDER_H
#define ADDER_ORDER_H

#include <adder/format.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The function that adder_order calls, for arguments made with ADDER_ARG. */
ADDER_API adder_status adder_order_args(int *order, adder_arg a, adder_arg b);

#ifdef __cplusplus
} /* extern "C" */

inline adder_status adder_order(int *order, adder__value a, adder__value b)
{
    return adder_order_args(order, a.arg, b.arg);
}

#else

/* adder_status adder_order(int *order, a, b): *order = -1, 0, 1 as a < b, a = b, a > b.  A macro in C, a function in
   C++.  a and b are numbers of any two types that adder_print accepts: bool, C's integers, float, double, long double,
   adder_int, adder_frac, adder_dec.  Their values are compared exactly, as Python compares int, float, Fraction and
   Decimal: the double 0.1 is above 1/10, and 2**53 + 1 is above 2.0**53.  0 and -0 are equal.  For sorting, a NaN
   equals a NaN and is above every number and infinity, as in adder_dec_cmp.  ADDER_EDOMAIN: a or b is not a number but
   a string or a pointer.  ADDER_ENOMEM, ADDER_ELIMIT, ADDER_EINTR: comparing numbers of different kinds may take memory
   in proportion to their size, but never to the exponent of a decimal. */
#define adder_order(order, a, b) adder_order_args(order, ADDER_ARG(a), ADDER_ARG(b))

#endif

#endif /* ADDER_ORDER_H */
