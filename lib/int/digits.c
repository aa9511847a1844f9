/* digits.c - how many digits a number has, without making them. */

#include <math.h>

#include "block.h"

/* Whether |a| >= base**k, for two numbers that are close to each other.  That is so if and only if
   floor(|a| / base) >= base**(k-1), and that power is no larger than the program's limit allows a to be. */
static adder_status reaches_power(bool *yes, adder_int a, int base, size_t k)
{
    adder_int power = ADDER_INT(0), quotient = ADDER_INT(0);
    adder_status s = adder_int_pow(&power, ADDER_INT(base), ADDER_INT((intptr_t)k - 1));
    s = s ? s : adder_int_quo(&quotient, a, ADDER_INT(base));
    *yes = adder_int_cmpabs(quotient, power) >= 0;
    adder_int_clear(&power);
    adder_int_clear(&quotient);
    return s;
}

static size_t digits_of_word(uint64_t v, uint64_t base)
{
    size_t n = 1;
    for (; v >= base; v /= base)
        n++;
    return n;
}

/* log2|a| is taken of the top 64 bits.  Their rounding to a double, log2 and the sum, the quotient are wrong by less
   than 2**-50 of the result and 2**-45 besides; only within that of an integer are powers compared. */
adder_status adder__digits(size_t *digits, adder_int a, int base)
{
    adder__operand x;
    adder__read(&x, a);
    size_t bits = adder__bits(x.limb, x.size);
    if (bits <= 64) {
        *digits = digits_of_word(x.size == 0 ? 0 : adder__bits_from(x.limb, x.size, 0), (uint64_t)base);
        return ADDER_OK;
    }
    if ((base & (base - 1)) == 0) {
        size_t each = (size_t)__builtin_ctz((unsigned)base);
        *digits = (bits + each - 1) / each;
        return ADDER_OK;
    }
    double top = (double)adder__bits_from(x.limb, x.size, bits - 64);
    double log = (log2(top) + (double)(bits - 64)) / log2(base), error = log * 0x1p-48 + 0x1p-40;
    size_t least = (size_t)(log - error), most = (size_t)(log + error); /* of floor(log|a|) */
    bool reached = true;
    adder_status s = least == most ? ADDER_OK : reaches_power(&reached, a, base, most);
    *digits = most + reached;
    return s;
}

size_t adder_int_sizeinbase(adder_int a, int base)
{
    size_t digits;
    adder_status s = base < 2 || base > 36 ? ADDER_EDOMAIN : adder__digits(&digits, a, base);
    return s ? adder__no_text(NULL, 0, s) : digits;
}
