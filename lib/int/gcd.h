/* gcd.h - greatest common divisors of limbs, for integers and fractions. */

#ifndef ADDER_INT_GCD_H
#define ADDER_INT_GCD_H

#include <stdbool.h>

#include <gmp.h>

/* One step of the binary algorithm (Knuth, The Art of Computer Programming, volume 2, 4.5.2, algorithm B) for odd u and
   v that differ by difference = u - v, not 0.  A branch on which is the larger could not be predicted, so
   both differences are computed, and one is selected.  u - v and v - u have the same trailing zeros, which are counted
   meanwhile. */
static inline void adder__gcd_step(mp_limb_t *u, mp_limb_t *v, mp_limb_t difference)
{
    mp_limb_t opposite = *v - *u;
    int zeros = __builtin_ctzll(difference);
    bool less = *u < *v;
    *v = less ? *u : *v;
    *u = (less ? opposite : difference) >> zeros;
}

/* The greatest common divisor of two odd limbs. */
static inline mp_limb_t adder__odd_gcd(mp_limb_t u, mp_limb_t v)
{
    for (mp_limb_t difference; (difference = u - v) != 0;)
        adder__gcd_step(&u, &v, difference);
    return u;
}

/* The greatest common divisor of two limbs that are not 0. */
static inline mp_limb_t adder__limb_gcd(mp_limb_t u, mp_limb_t v)
{
    return adder__odd_gcd(u >> __builtin_ctzll(u), v >> __builtin_ctzll(v)) << __builtin_ctzll(u | v);
}

/* Those of two pairs, none of them 0.  Each step waits for the one before it; in the meantime the processor makes a
   step of the other pair. */
static inline void adder__limb_gcds(mp_limb_t *g, mp_limb_t u, mp_limb_t v, mp_limb_t *h, mp_limb_t x, mp_limb_t y)
{
    int g_twos = __builtin_ctzll(u | v), h_twos = __builtin_ctzll(x | y);
    u >>= __builtin_ctzll(u);
    v >>= __builtin_ctzll(v);
    x >>= __builtin_ctzll(x);
    y >>= __builtin_ctzll(y);
    for (mp_limb_t d, e; (d = u - v) != 0 && (e = x - y) != 0;) {
        adder__gcd_step(&u, &v, d);
        adder__gcd_step(&x, &y, e);
    }
    *g = adder__odd_gcd(u, v) << g_twos;
    *h = adder__odd_gcd(x, y) << h_twos;
}

/* The greatest common divisor of two magnitudes without leading zeros, of xn >= 1 and yn >= 1 limbs: writes it to g,
   which has room for the fewer of the two, and returns its size.  scratch: room for xn + yn limbs.  May need the guard,
   as adder__needs_guard(xn + yn) says. */
mp_size_t adder__limbs_gcd(mp_limb_t *g, const mp_limb_t *x, mp_size_t xn, const mp_limb_t *y, mp_size_t yn,
                           mp_limb_t *scratch);

#endif /* ADDER_INT_GCD_H */
