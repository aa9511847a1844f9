/* fixed-oracle.h - computes the expected results of the functions of adder/fixed.h from an exact result as an
   adder_int. */

#ifndef ADDER_FIXED_ORACLE_H
#define ADDER_FIXED_ORACLE_H

#include <adder/int.h>

#include "fixed-table.h"
#include "tap.h"

/* The status of an oracle's own call, which cannot fail unless memory runs out. */
static inline void must(adder_status s)
{
    if (s) {
        printf("Bail out! the oracle: %s\n", adder_strerror(s));
        exit(1);
    }
}

static inline bits random_bits(uint64_t *state)
{
    bits v = tap_random(state);
#ifdef __SIZEOF_INT128__
    v = v << 64 | tap_random(state);
#endif
    return v;
}

/* v modulo 2**width, as the value of the type that is congruent to it. */
static inline bits truncated(const struct fixed_type *t, bits v)
{
    int unused = (int)sizeof(bits) * 8 - t->width;
    v = v << unused >> unused;
    if (t->is_signed && (v >> (t->width - 1) & 1))
        v |= ~(bits)0 << (t->width - 1);
    return v;
}

/* r = the value that v stands for in a type. */
static inline void to_int(adder_int *r, bits v, bool is_signed)
{
    bool negative = is_signed && (v >> (sizeof(bits) * 8 - 1));
    if (negative)
        v = 0 - v;
    must(adder_int_set_u64(r, (uint64_t)v));
#ifdef __SIZEOF_INT128__
    if (v >> 64) {
        adder_int high = ADDER_INT(0);
        must(adder_int_set_u64(&high, (uint64_t)(v >> 64)));
        must(adder_int_lshift(&high, high, 64));
        must(adder_int_add(r, *r, high));
        adder_int_clear(&high);
    }
#endif
    if (negative)
        must(adder_int_neg(r, *r));
}

/* a modulo 2**width of bits. */
static inline bits from_int(adder_int a)
{
    uint64_t m;
    bits v = 0;
    adder_int part = ADDER_INT(0), rest = ADDER_INT(0), unit = ADDER_INT(1);
    must(adder_int_lshift(&unit, unit, 64));
    must(adder_int_divmod(&rest, &part, a, unit));
    must(adder_int_get_u64(&m, part));
    v = m;
#ifdef __SIZEOF_INT128__
    must(adder_int_mod(&part, rest, unit));
    must(adder_int_get_u64(&m, part));
    v |= (bits)m << 64;
#endif
    adder_int_clear(&part);
    adder_int_clear(&rest);
    adder_int_clear(&unit);
    return v;
}

/* The expectation of an exact result. */
static inline void expect_int(struct expectation *e, const struct fixed_type *t, adder_int exact)
{
    adder_int end = ADDER_INT(0);
    e->wrap = e->value = e->sat = truncated(t, from_int(exact));
    to_int(&end, t->min, t->is_signed);
    bool below = adder_int_cmp(exact, end) < 0;
    to_int(&end, t->max, t->is_signed);
    bool above = adder_int_cmp(exact, end) > 0;
    if (below)
        e->sat = t->min;
    if (above)
        e->sat = t->max;
    e->status = below || above ? ADDER_ERANGE : ADDER_OK;
    adder_int_clear(&end);
}

/* The value at the i-th edge of a type: 0, powers of two and their neighbours, the ends; false beyond the last. */
static inline bool edge(bits *v, const struct fixed_type *t, int i)
{
    if (i >= t->width * 6 + 2)
        return false;
    bits power = (bits)1 << (i / 6 % t->width);
    bits near = power + (bits)(i % 3) - 1;
    *v = i == t->width * 6 ? t->min : i == t->width * 6 + 1 ? t->max : truncated(t, i % 6 < 3 ? near : 0 - near);
    return true;
}

#endif /* ADDER_FIXED_ORACLE_H */
