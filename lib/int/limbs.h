/* limbs.h - sums, differences and products of a few limbs, inline.

   A call into GMP costs as much as the work itself up to about four limbs for a sum and eight for a product: these
   stand in there, and for longer operands the functions hand over to mpn. */

#ifndef ADDER_INT_LIMBS_H
#define ADDER_INT_LIMBS_H

#include <string.h>

#include <gmp.h>

#if defined __x86_64__ && GMP_NUMB_BITS == 64
#include <immintrin.h>
typedef unsigned long long adder__u64;

static inline unsigned char adder__add_carry(unsigned char carry, mp_limb_t a, mp_limb_t b, mp_limb_t *sum)
{
    adder__u64 s;
    carry = _addcarry_u64(carry, a, b, &s);
    *sum = s;
    return carry;
}

static inline unsigned char adder__sub_borrow(unsigned char borrow, mp_limb_t a, mp_limb_t b, mp_limb_t *difference)
{
    adder__u64 d;
    borrow = _subborrow_u64(borrow, a, b, &d);
    *difference = d;
    return borrow;
}
#else
static inline unsigned char adder__add_carry(unsigned char carry, mp_limb_t a, mp_limb_t b, mp_limb_t *sum)
{
    mp_limb_t s = a + b, t = s + carry;
    *sum = t;
    return (unsigned char)((s < a) | (t < s));
}

static inline unsigned char adder__sub_borrow(unsigned char borrow, mp_limb_t a, mp_limb_t b, mp_limb_t *difference)
{
    mp_limb_t d = a - b, t = d - borrow;
    *difference = t;
    return (unsigned char)((a < b) | (d < borrow));
}
#endif

/* Loops over whole groups of four limbs that keep the carry flag, which compilers do not find: lea and dec leave it
   alone.  Pointers are advanced past the groups.  groups >= 1. */
#if defined __x86_64__ && GMP_NUMB_BITS == 64
enum { ADDER__FEW_LIMBS = 32 }; /* beyond, mpn's deeper unrolling is worth its call */

#define ADDER__FOUR_LIMBS(instruction)                                                                                 \
    "clc\n\t.p2align 4\n"                                                                                              \
    "1:\tmovq (%[x]), %[t]\n\t" #instruction " (%[y]), %[t]\n\tmovq %[t], (%[z])\n\t"                                  \
    "movq 8(%[x]), %[t]\n\t" #instruction " 8(%[y]), %[t]\n\tmovq %[t], 8(%[z])\n\t"                                   \
    "movq 16(%[x]), %[t]\n\t" #instruction " 16(%[y]), %[t]\n\tmovq %[t], 16(%[z])\n\t"                                \
    "movq 24(%[x]), %[t]\n\t" #instruction " 24(%[y]), %[t]\n\tmovq %[t], 24(%[z])\n\t"                                \
    "leaq 32(%[x]), %[x]\n\tleaq 32(%[y]), %[y]\n\tleaq 32(%[z]), %[z]\n\t"                                            \
    "decq %[groups]\n\tjnz 1b\n\tsetc %[carry]"

static inline unsigned char adder__add_fours(mp_limb_t **z, const mp_limb_t **x, const mp_limb_t **y, mp_size_t groups)
{
    mp_limb_t t;
    unsigned char carry;
    __asm__(ADDER__FOUR_LIMBS(adcq)
            : [t] "=&r"(t), [x] "+r"(*x), [y] "+r"(*y), [z] "+r"(*z), [groups] "+r"(groups), [carry] "=q"(carry)
            :
            : "cc", "memory");
    return carry;
}

static inline unsigned char adder__sub_fours(mp_limb_t **z, const mp_limb_t **x, const mp_limb_t **y, mp_size_t groups)
{
    mp_limb_t t;
    unsigned char carry;
    __asm__(ADDER__FOUR_LIMBS(sbbq)
            : [t] "=&r"(t), [x] "+r"(*x), [y] "+r"(*y), [z] "+r"(*z), [groups] "+r"(groups), [carry] "=q"(carry)
            :
            : "cc", "memory");
    return carry;
}
#else
enum { ADDER__FEW_LIMBS = 8 };

static inline unsigned char adder__add_fours(mp_limb_t **z, const mp_limb_t **x, const mp_limb_t **y, mp_size_t groups)
{
    unsigned char carry = 0;
    for (mp_size_t i = 4 * groups; i > 0; i--)
        carry = adder__add_carry(carry, *(*x)++, *(*y)++, (*z)++);
    return carry;
}

static inline unsigned char adder__sub_fours(mp_limb_t **z, const mp_limb_t **x, const mp_limb_t **y, mp_size_t groups)
{
    unsigned char borrow = 0;
    for (mp_size_t i = 4 * groups; i > 0; i--)
        borrow = adder__sub_borrow(borrow, *(*x)++, *(*y)++, (*z)++);
    return borrow;
}
#endif

/* z = x + y, n limbs each, 1 <= n <= ADDER__FEW_LIMBS; the carry is returned.  z may be x or y. */
static inline mp_limb_t adder__limbs_add(mp_limb_t *z, const mp_limb_t *x, const mp_limb_t *y, mp_size_t n)
{
    unsigned char carry = n >= 4 ? adder__add_fours(&z, &x, &y, n >> 2) : 0;
    if (n & 2) {
        carry = adder__add_carry(carry, x[0], y[0], &z[0]);
        carry = adder__add_carry(carry, x[1], y[1], &z[1]);
    }
    return n & 1 ? adder__add_carry(carry, x[n & 2], y[n & 2], &z[n & 2]) : carry;
}

/* z = x - y, n limbs each, 1 <= n <= ADDER__FEW_LIMBS; the borrow is returned.  z may be x or y. */
static inline mp_limb_t adder__limbs_sub(mp_limb_t *z, const mp_limb_t *x, const mp_limb_t *y, mp_size_t n)
{
    unsigned char borrow = n >= 4 ? adder__sub_fours(&z, &x, &y, n >> 2) : 0;
    if (n & 2) {
        borrow = adder__sub_borrow(borrow, x[0], y[0], &z[0]);
        borrow = adder__sub_borrow(borrow, x[1], y[1], &z[1]);
    }
    return n & 1 ? adder__sub_borrow(borrow, x[n & 2], y[n & 2], &z[n & 2]) : borrow;
}

/* The order of two magnitudes of n >= 1 limbs: -1, 0, 1. */
static inline int adder__limbs_cmp(const mp_limb_t *x, const mp_limb_t *y, mp_size_t n)
{
    while (x[n - 1] == y[n - 1])
        if (--n == 0)
            return 0;
    return x[n - 1] < y[n - 1] ? -1 : 1;
}

/* z = x, n limbs, from the lowest up.  No call, so that the functions that copy save no registers. */
static inline void adder__limbs_copy(mp_limb_t *z, const mp_limb_t *x, mp_size_t n)
{
    for (; n >= 2; n -= 2, z += 2, x += 2)
        memmove(z, x, 2 * sizeof *z);
    if (n > 0)
        z[0] = x[0];
}

/* z = x + y for x of n limbs and one limb y; the carry is returned.  z may be x. */
static inline mp_limb_t adder__limbs_add_1(mp_limb_t *z, const mp_limb_t *x, mp_size_t n, mp_limb_t y)
{
    mp_size_t i = 0;
    for (; y != 0 && i < n; i++) {
        mp_limb_t sum = x[i] + y;
        y = sum < y;
        z[i] = sum;
    }
    if (z != x)
        adder__limbs_copy(z + i, x + i, n - i);
    return y;
}

/* z = x - y for x of n limbs and one limb y, x >= y.  z may be x. */
static inline void adder__limbs_sub_1(mp_limb_t *z, const mp_limb_t *x, mp_size_t n, mp_limb_t y)
{
    mp_size_t i = 0;
    for (; y != 0 && i < n; i++) {
        mp_limb_t limb = x[i];
        z[i] = limb - y;
        y = limb < y;
    }
    if (z != x)
        adder__limbs_copy(z + i, x + i, n - i);
}

/* The low limb of x * y + *carry; its high limb becomes *carry. */
static inline mp_limb_t adder__limb_mul(mp_limb_t *carry, mp_limb_t x, mp_limb_t y)
{
#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
    unsigned __int128 product = (unsigned __int128)x * y + *carry;
    *carry = (mp_limb_t)(product >> 64);
    return (mp_limb_t)product;
#else
    mp_limb_t low = *carry;
    *carry = mpn_addmul_1(&low, &x, 1, y);
    return low;
#endif
}

#if defined __SIZEOF_INT128__ && GMP_NUMB_BITS == 64
#define ADDER__COMBA_LIMBS 8 /* the longest operands of adder__limbs_mul */

/* z = x * y, n limbs each, column by column (Comba, IBM Systems Journal 29, 1990): three words hold the sum of a column
   and its carries, so that nothing is stored twice.  n is a constant in every call, and all loops unroll. */
__attribute__((always_inline)) static inline void adder__comba(mp_limb_t *z, const mp_limb_t *x, const mp_limb_t *y,
                                                               int n)
{
    mp_limb_t c0 = 0, c1 = 0, c2 = 0;
#pragma GCC unroll 16
    for (int column = 0; column < 2 * n - 1; column++) {
        int first = column < n ? 0 : column - n + 1, last = column < n ? column : n - 1;
#pragma GCC unroll 8
        for (int i = first; i <= last; i++) {
            unsigned __int128 product = (unsigned __int128)x[i] * y[column - i];
            unsigned char carry = adder__add_carry(0, c0, (mp_limb_t)product, &c0);
            carry = adder__add_carry(carry, c1, (mp_limb_t)(product >> 64), &c1);
            adder__add_carry(carry, c2, 0, &c2);
        }
        z[column] = c0;
        c0 = c1;
        c1 = c2;
        c2 = 0;
    }
    z[2 * n - 1] = c0;
}

/* z = x * y, n limbs each, 2 <= n <= ADDER__COMBA_LIMBS.  z is apart from x and y. */
__attribute__((always_inline)) static inline void adder__limbs_mul_few(mp_limb_t *z, const mp_limb_t *x,
                                                                       const mp_limb_t *y, mp_size_t n)
{
    switch (n) {
    case 2:
        adder__comba(z, x, y, 2);
        break;
    case 3:
        adder__comba(z, x, y, 3);
        break;
    case 4:
        adder__comba(z, x, y, 4);
        break;
    case 5:
        adder__comba(z, x, y, 5);
        break;
    case 6:
        adder__comba(z, x, y, 6);
        break;
    case 7:
        adder__comba(z, x, y, 7);
        break;
    default:
        adder__comba(z, x, y, 8);
        break;
    }
}
#else
#define ADDER__COMBA_LIMBS 0

static inline void adder__limbs_mul_few(mp_limb_t *z, const mp_limb_t *x, const mp_limb_t *y, mp_size_t n)
{
    mpn_mul_n(z, x, y, n);
}
#endif

#endif /* ADDER_INT_LIMBS_H */
