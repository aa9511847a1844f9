/* doubles.h - random doubles of the kinds that decimal rounding, printing and parsing get wrong. */

#ifndef ADDER_DOUBLES_H
#define ADDER_DOUBLES_H

#include <math.h>

#include "tap.h"

static inline uint64_t double_bits(double x)
{
    uint64_t b;
    memcpy(&b, &x, sizeof b);
    return b;
}

static inline double bits_double(uint64_t b)
{
    double x;
    memcpy(&x, &b, sizeof x);
    return x;
}

/* The same bits, or both not a number. */
static inline bool same_double(double x, double y)
{
    return double_bits(x) == double_bits(y) || (x != x && y != y);
}

static inline uint64_t below(uint64_t *state, uint64_t n)
{
    return tap_random(state) % n;
}

/* x, or one of its neighbours. */
static inline double near_double(double x, uint64_t *state)
{
    static const int steps[] = { 0, 0, 0, 1, -1, 1, -1, 2, -2, 3 };
    uint64_t b = double_bits(x) + (uint64_t)(int64_t)steps[below(state, 10)];
    return bits_double(b);
}

/* A finite double, and in *n a number of digits at which its rounding is of interest: one where it is a tie or nearly,
   if it was made as one. */
static double random_double(uint64_t *state, int *n)
{
    *n = (int)below(state, 8) - 1;
    double x = 0;
    switch (below(state, 10)) {
    case 0: /* any bits */
        x = bits_double(tap_random(state));
        if (below(state, 2))
            *n = (int)below(state, 700) - 350;
        break;
    case 1: /* amounts of money */
        x = (double)(int64_t)below(state, 1000000000) / pow(10, (double)below(state, 5));
        break;
    case 2: /* everyday magnitudes, all bits */
        x = (double)(tap_random(state) >> 11) * 0x1p-53 * pow(10, (double)below(state, 12) - 3);
        *n = (int)below(state, 16);
        break;
    case 3: { /* decimal ties */
        *n = (int)below(state, 18);
        uint64_t k = tap_random(state) >> (12 + below(state, 52));
        x = near_double(((double)k + 0.5) / pow(10, *n), state);
        break;
    }
    case 4: { /* exact ties: odd multiples of powers of two */
        int e = (int)below(state, 20) + 1;
        x = near_double(ldexp((double)(tap_random(state) >> (12 + below(state, 40)) | 1), -e), state);
        *n = e - 1 - (int)below(state, 3) * (int)below(state, 2);
        break;
    }
    case 5: /* powers of two and of ten */
        x = below(state, 2) ? ldexp(1, (int)below(state, 2098) - 1074) : pow(10, (double)below(state, 632) - 323);
        x = near_double(x, state);
        if (!(fabs(x) > 0 && fabs(x) < INFINITY))
            x = 1;
        *n = below(state, 2) ? (int)below(state, 640) - 320 : (int)below(state, 12) - (int)log10(fabs(x));
        break;
    case 6: /* subnormals */
        x = bits_double(tap_random(state) >> (12 + below(state, 52)));
        *n = 300 + (int)below(state, 50);
        break;
    case 7: /* integers */
        x = (double)(tap_random(state) >> below(state, 64)) * (below(state, 4) ? 1 : pow(10, (double)below(state, 12)));
        *n = -(int)below(state, 20);
        break;
    case 8: { /* short decimals of any magnitude */
        char text[64];
        snprintf(text, sizeof text, "%" PRIu64 "e%d", tap_random(state) >> (4 + below(state, 60)),
                 (int)below(state, 640) - 330);
        x = strtod(text, NULL);
        *n = (int)below(state, 600) - 300;
        break;
    }
    case 9: { /* ties at large units */
        *n = -(int)below(state, 30);
        x = near_double((double)(2 * (tap_random(state) >> (12 + below(state, 52))) + 1) * pow(10, -*n) / 2, state);
        break;
    }
    }
    if (!(fabs(x) < INFINITY))
        x = 0.5;
    return below(state, 4) ? x : -x;
}

#endif /* ADDER_DOUBLES_H */
