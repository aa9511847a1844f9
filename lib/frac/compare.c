/* compare.c - the order of fractions, and their hash. */

#include "frac.h"

/* A column of a product: three limbs. */
struct column {
    mp_limb_t low, middle, high;
};

static void add_to(struct column *c, adder__two_limbs v)
{
    adder__two_limbs sum = (adder__two_limbs)c->low + (mp_limb_t)v;
    c->low = (mp_limb_t)sum;
    sum = (adder__two_limbs)c->middle + (mp_limb_t)(v >> GMP_NUMB_BITS) + (mp_limb_t)(sum >> GMP_NUMB_BITS);
    c->middle = (mp_limb_t)sum;
    c->high += (mp_limb_t)(sum >> GMP_NUMB_BITS);
}

/* Adds column k of x * y, and makes the limb of the product. */
static mp_limb_t next_limb(struct column *c, const adder__operand *x, const adder__operand *y, mp_size_t k)
{
    mp_size_t last = k < x->size ? k : x->size - 1;
    for (mp_size_t i = k < y->size ? 0 : k - y->size + 1; i <= last; i++)
        add_to(c, (adder__two_limbs)x->limb[i] * y->limb[k - i]);
    mp_limb_t limb = c->low;
    *c = (struct column){ c->middle, c->high, 0 };
    return limb;
}

/* Compares |x * y| with |z * w|, from the lowest limb up, without storing either product. */
static int compare_columns(const adder__operand *x, const adder__operand *y, const adder__operand *z,
                           const adder__operand *w)
{
    struct column left = { 0, 0, 0 }, right = { 0, 0, 0 };
    mp_size_t n = x->size + y->size > z->size + w->size ? x->size + y->size : z->size + w->size;
    int order = 0;
    for (mp_size_t k = 0; k < n; k++) {
        mp_limb_t l = next_limb(&left, x, y, k), r = next_limb(&right, z, w, k);
        order = l == r ? order : l < r ? -1 : 1;
    }
    return order;
}

enum { COLUMN_LIMBS = 24 }; /* up to this size by columns, above it by products */

/* Compares |a| with |b|. */
static int compare_magnitudes(adder_frac a, adder_frac b)
{
    adder__operand a_num, a_den, b_num, b_den;
    adder__read(&a_num, a.num);
    adder__read(&a_den, adder_frac_den(a));
    adder__read(&b_num, b.num);
    adder__read(&b_den, adder_frac_den(b));
    /* A product of n bits and m bits has n + m or n + m - 1 bits. */
    size_t left = adder__bits(a_num.limb, a_num.size) + adder__bits(b_den.limb, b_den.size);
    size_t right = adder__bits(b_num.limb, b_num.size) + adder__bits(a_den.limb, a_den.size);
    if (left + 1 < right)
        return -1;
    if (right + 1 < left)
        return 1;
    if (a_num.size + b_den.size > COLUMN_LIMBS) {
        adder_int x = ADDER_INT(0), y = ADDER_INT(0);
        bool held = adder__hold_interrupts(true); /* this function cannot report ADDER_EINTR */
        adder_status s = adder_int_mul(&x, a.num, adder_frac_den(b));
        s = s ? s : adder_int_mul(&y, b.num, adder_frac_den(a));
        adder__hold_interrupts(held);
        int order = s == ADDER_OK ? adder_int_cmpabs(x, y) : 0;
        adder_int_clear(&x);
        adder_int_clear(&y);
        if (s == ADDER_OK)
            return order;
    }
    return compare_columns(&a_num, &b_den, &b_num, &a_den);
}

int adder_frac_cmp(adder_frac a, adder_frac b)
{
    int sign = adder_int_sign(a.num), other = adder_int_sign(b.num);
    if (sign != other)
        return sign < other ? -1 : 1;
    if (sign == 0)
        return 0;
    if (adder_int_eq(adder_frac_den(a), adder_frac_den(b)))
        return adder_int_cmp(a.num, b.num);
    int order = compare_magnitudes(a, b);
    return sign < 0 ? -order : order;
}

bool adder_frac_eq(adder_frac a, adder_frac b)
{
    return adder_int_eq(a.num, b.num) && adder_int_eq(adder_frac_den(a), adder_frac_den(b));
}

int adder_frac_sign(adder_frac a)
{
    return adder_int_sign(a.num);
}

bool adder_frac_is_zero(adder_frac a)
{
    return a.num.word == 0;
}

adder_status adder_frac_min(adder_frac *r, adder_frac a, adder_frac b)
{
    return adder_frac_set(r, adder_frac_cmp(a, b) <= 0 ? a : b);
}

adder_status adder_frac_max(adder_frac *r, adder_frac a, adder_frac b)
{
    return adder_frac_set(r, adder_frac_cmp(a, b) >= 0 ? a : b);
}

bool adder_frac_is_int(adder_frac a)
{
    return adder__frac_is_one(adder_frac_den(a));
}

/* The inverse of v modulo a prime, 0 < v < prime, by Euclid's algorithm. */
static intptr_t invert(intptr_t v, intptr_t prime)
{
    intptr_t u = prime, x = 0, y = 1; /* v0 * y = v, v0 * x = u modulo the prime */
    while (v != 1) {
        intptr_t q = u / v, rest = u % v, next = x - q * y;
        u = v;
        v = rest;
        x = y;
        y = next;
    }
    return y < 0 ? y + prime : y;
}

/* |num| times the inverse of den modulo the prime of the integers' hash, or Python's hash of infinity where there is no
   inverse; with the sign; -2 for -1 (Python's documentation, "Hashing of numeric types"). */
intptr_t adder_frac_hash(adder_frac a)
{
    const intptr_t prime = (intptr_t)(((uintptr_t)1 << (sizeof(intptr_t) == 8 ? 61 : 31)) - 1);
    intptr_t num = adder_int_hash(a.num), den = adder_int_hash(adder_frac_den(a));
    bool negative = adder_int_sign(a.num) < 0;
    if (den == 1)
        return num;
    if (num == -2 && negative) { /* which stands for -1 as well */
        adder__operand x;
        adder__read(&x, a.num);
        num = (intptr_t)(mpn_mod_1(x.limb, x.size, (mp_limb_t)prime));
    } else if (negative) {
        num = -num;
    }
    intptr_t hash = 314159;
    if (den != 0)
        hash = (intptr_t)((adder__two_limbs)num * (mp_limb_t)invert(den, prime) % (mp_limb_t)prime);
    if (negative)
        hash = -hash;
    return hash == -1 ? -2 : hash;
}
