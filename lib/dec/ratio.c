/* ratio.c - decimal numbers from and to fractions, and their hash. */

#include "dec.h"

/* The layers of fractions and decimals do not depend on each other; functions that use both are here. */

adder_status adder_frac_set_dec(adder_frac *r, adder_dec a)
{
    if (a.bits & ADDER__SPECIAL)
        return a.bits & ADDER__NAN ? ADDER_EDOMAIN : ADDER_ERANGE;
    int64_t e = adder__dec_is_zero(&a) ? 0 : a.exponent;
    adder__dec_store store;
    adder_int num = ADDER_INT(0), den = ADDER_INT(0), c = adder__dec_view(&store, &a);
    adder_status s =
        e < -ADDER__MOST_PLACES || e > ADDER__MOST_PLACES ? ADDER_ELIMIT : adder__dec_power(&den, e < 0 ? -e : e);
    if (s == ADDER_OK)
        s = e < 0 ? adder_int_set(&num, c) : adder_int_mul(&num, c, den);
    if (s == ADDER_OK && adder__dec_sign(&a))
        s = adder_int_neg(&num, num);
    if (s == ADDER_OK)
        s = adder_frac_set_ratio(r, num, e < 0 ? den : ADDER_INT(1));
    adder_int_clear(&num);
    adder_int_clear(&den);
    return s;
}

adder_status adder_dec_set_frac(adder_dec *r, adder_frac a, adder_ctx *ctx)
{
    adder_dec num = adder__dec_make(0, 0, 0), den = num;
    adder_status s = adder_dec_set_int(&num, a.num);
    s = s ? s : adder_dec_set_int(&den, adder_frac_den(a));
    s = s ? s : adder_dec_div(r, num, den, ctx);
    adder_dec_clear(&num);
    adder_dec_clear(&den);
    return s;
}

adder_status adder_dec_ratio(adder_int *num, adder_int *den, adder_dec a)
{
    adder_frac f = ADDER_FRAC(0, 1);
    adder_status s = adder_frac_set_dec(&f, a);
    if (s == ADDER_OK) {
        adder_int_move(num, &f.num);
        adder_int_move(den, &f.den);
    }
    return s;
}

/* 10**e modulo the prime of the integers' hash, whose multiplicative group has prime - 1 elements, so that e counts
   modulo that: a negative e gives the inverse. */
static uint64_t power_of_ten(int64_t e, int64_t prime)
{
    uint64_t left = (uint64_t)((e % (prime - 1) + (prime - 1)) % (prime - 1));
    adder__u128 power = 1, square = 10;
    for (; left; left >>= 1) {
        if (left & 1)
            power = power * square % (uint64_t)prime;
        square = square * square % (uint64_t)prime;
    }
    return (uint64_t)power;
}

/* Python's documentation, "Hashing of numeric types". */
intptr_t adder_dec_hash(adder_dec a)
{
    const int64_t prime = ((int64_t)1 << (sizeof(intptr_t) == 8 ? 61 : 31)) - 1;
    if (a.bits & ADDER__NAN)
        return 0;
    intptr_t hash = 314159; /* of infinity */
    if (!(a.bits & ADDER__INFINITE)) {
        adder__dec_store store;
        adder__u128 rest = (adder__u128)adder_int_hash(adder__dec_view(&store, &a));
        hash = (intptr_t)(rest * power_of_ten(a.exponent, prime) % (uint64_t)prime);
    }
    if (adder__dec_sign(&a))
        hash = -hash;
    return hash == -1 ? -2 : hash;
}
