/* factors.h - large factorials and binomial coefficients by their prime factors. */

#ifndef ADDER_INT_FACTORS_H
#define ADDER_INT_FACTORS_H

#include <adder/int.h>

/* *r = n!, n >= 2. */
adder_status adder__factorial_by_primes(adder_int *r, uint64_t n);

/* *r = n! / (k! (n-k)!), 0 < k < n. */
adder_status adder__comb_by_primes(adder_int *r, uint64_t n, uint64_t k);

#endif /* ADDER_INT_FACTORS_H */
