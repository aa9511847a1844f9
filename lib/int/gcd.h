/* gcd.h - greatest common divisors of limbs, for integers and fractions. */

#ifndef ADDER_INT_GCD_H
#define ADDER_INT_GCD_H

#include <gmp.h>

/* The greatest common divisor of two limbs that are not 0, by the binary algorithm (Knuth, The Art of Computer
   Programming, volume 2, 4.5.2, algorithm B).  The zeros of u - v are those of |u - v|, so that they are counted while
   the sign is found out. */
static inline mp_limb_t adder__limb_gcd(mp_limb_t u, mp_limb_t v)
{
    int twos = __builtin_ctzll(u | v);
    u >>= __builtin_ctzll(u);
    v >>= __builtin_ctzll(v);
    for (mp_limb_t difference; (difference = u - v) != 0;) {
        mp_limb_t less = 0 - (mp_limb_t)(u < v); /* all ones if so: which it is, no branch can foretell */
        v += difference & less;
        u = ((difference ^ less) - less) >> __builtin_ctzll(difference);
    }
    return u << twos;
}

/* The greatest common divisor of two magnitudes without leading zeros, of xn >= 1 and yn >= 1 limbs: writes it to g,
   which has room for the fewer of the two, and returns its size.  scratch: room for xn + yn limbs.  May need the guard,
   as adder__needs_guard(xn + yn) says. */
mp_size_t adder__limbs_gcd(mp_limb_t *g, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y, mp_size_t yn,
                           mp_limb_t *scratch);

#endif /* ADDER_INT_GCD_H */
