/* round_vector.h - the loop of round_array.c, compiled once for each instruction set: round.c's path in floating point
   without branches.  Before including it, define

       KERNEL(name)     the name with a suffix of its own for this instruction set
       KERNEL_TARGET    attributes: for what machine
       KERNEL_INTEGER   a function: *r = the integer nearest to a * c, ties to even, for 0 <= a * c < 2**51
       KERNEL_SIDE      a function: *s = a number with the sign of a * c - h, for a multiple h of 1/2 next to that

   KERNEL(round) rounds n numbers, a multiple of BLOCK, to 0 <= ndigits <= 22 places. */

/* Clears lanes of *inside for numbers that are too large for this, or NaNs. */
KERNEL_TARGET static inline __attribute__((always_inline)) void
KERNEL(vector)(vector *result, mask *inside, const double *src, const vector *c, action act)
{
    vector x, r, h, side;
    memcpy(&x, src, sizeof x);
    mask sign = (mask)x & INT64_MIN, one = (mask)((vector){ 0 } + 1.0);
    vector a = (vector)((mask)x & INT64_MAX);
    KERNEL_INTEGER(&r, &a, c);
    *inside &= a * *c < 0x1p51;
    if (act == TO_HALF_UP || act == TO_HALF_DOWN) {
        /* A tie went to the even neighbour, which may be the wrong one. */
        double half = act == TO_HALF_UP ? 0.5 : -0.5;
        h = r + half;
        KERNEL_SIDE(&side, &a, c, &h);
        r += (vector)((side == 0) & (mask)((vector){ 0 } + 2 * half));
    } else if (act != TO_HALF_EVEN) {
        mask away = act == TO_FLOOR ? sign != 0 : sign == 0;
        KERNEL_SIDE(&side, &a, c, &r);
        mask up = (side > 0) & one, down = (side < 0) & one;
        if (act != TO_ZERO)
            r += (vector)(act == AWAY ? up : up & away);
        if (act != AWAY)
            r -= (vector)(act == TO_ZERO ? down : down & ~away);
    }
    *result = (vector)((mask)(r / *c) | sign);
}

KERNEL_TARGET static inline __attribute__((always_inline)) void
KERNEL(blocks)(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding, action act)
{
    vector c = adder__exact_pow10[ndigits] - (vector){ 0 };
    for (size_t i = 0; i < n; i += BLOCK) {
        vector v0, v1, v2, v3;
        mask inside = ~(mask){ 0 };
        KERNEL(vector)(&v0, &inside, src + i, &c, act);
        KERNEL(vector)(&v1, &inside, src + i + LANES, &c, act);
        KERNEL(vector)(&v2, &inside, src + i + 2 * LANES, &c, act);
        KERNEL(vector)(&v3, &inside, src + i + 3 * LANES, &c, act);
        if (ADDER__UNLIKELY(!(inside[0] & inside[1] & inside[2] & inside[3]))) {
            round_scalar(dst + i, src + i, BLOCK, ndigits, rounding);
            continue;
        }
        memcpy(dst + i, &v0, sizeof v0);
        memcpy(dst + i + LANES, &v1, sizeof v1);
        memcpy(dst + i + 2 * LANES, &v2, sizeof v2);
        memcpy(dst + i + 3 * LANES, &v3, sizeof v3);
    }
}

/* A copy of the loop for each mode. */
KERNEL_TARGET static void KERNEL(round)(double *dst, const double *src, size_t n, int ndigits, adder_rounding rounding)
{
    switch (rounding) {
    case ADDER_HALF_EVEN:
        KERNEL(blocks)(dst, src, n, ndigits, rounding, TO_HALF_EVEN);
        break;
    case ADDER_HALF_UP:
        KERNEL(blocks)(dst, src, n, ndigits, rounding, TO_HALF_UP);
        break;
    case ADDER_HALF_DOWN:
        KERNEL(blocks)(dst, src, n, ndigits, rounding, TO_HALF_DOWN);
        break;
    case ADDER_UP:
        KERNEL(blocks)(dst, src, n, ndigits, rounding, AWAY);
        break;
    case ADDER_CEILING:
        KERNEL(blocks)(dst, src, n, ndigits, rounding, TO_CEILING);
        break;
    case ADDER_FLOOR:
        KERNEL(blocks)(dst, src, n, ndigits, rounding, TO_FLOOR);
        break;
    default:
        KERNEL(blocks)(dst, src, n, ndigits, rounding, TO_ZERO);
    }
}

#undef KERNEL
#undef KERNEL_TARGET
#undef KERNEL_INTEGER
#undef KERNEL_SIDE
