/* rounding.h - the decision that all decimal rounding makes. */

#ifndef ADDER_DIGITS_ROUNDING_H
#define ADDER_DIGITS_ROUNDING_H

#include <adder/status.h>

/* Where a discarded part lies between 0 and one unit of the last digit that is kept. */
typedef enum { ADDER__EXACT, ADDER__BELOW_HALF, ADDER__HALF, ADDER__ABOVE_HALF } adder__discarded;

/* Whether mode is one of the eight. */
static inline bool adder__is_rounding(adder_rounding mode)
{
    return (unsigned)mode <= ADDER_05UP;
}

/* Whether to add one unit to a magnitude from which `part` was cut off.  last is the last digit that is kept, or any
   number congruent to it modulo 10. */
static inline bool adder__raises(adder_rounding mode, bool negative, uint64_t last, adder__discarded part)
{
    if (part == ADDER__EXACT)
        return false;
    switch (mode) {
    case ADDER_HALF_EVEN:
        return part > ADDER__HALF || (part == ADDER__HALF && (last & 1));
    case ADDER_HALF_UP:
        return part >= ADDER__HALF;
    case ADDER_HALF_DOWN:
        return part > ADDER__HALF;
    case ADDER_UP:
        return true;
    case ADDER_DOWN:
        return false;
    case ADDER_CEILING:
        return !negative;
    case ADDER_FLOOR:
        return negative;
    case ADDER_05UP:
        return last % 5 == 0;
    }
    return false;
}

#endif /* ADDER_DIGITS_ROUNDING_H */
