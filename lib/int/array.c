/* array.c - sums and products over arrays. */

#include "block.h"

/* Products of small numbers are added in a word.  When the next does not fit, the word is added to *total. */
static adder_status add_word(adder_int *total, int64_t word)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_i64(&t, word);
    if (s == ADDER_OK)
        s = adder_int_add(total, *total, t);
    adder_int_clear(&t);
    return s;
}

/* The callback is asked after each SLICE of elements, and before each element of over LONG_LIMBS limbs. */
enum { SLICE = 1 << 16, LONG_LIMBS = 1 << 12 };

static bool stops_before(adder_int a)
{
    if (adder__is_small(a))
        return false;
    int32_t size = adder__block_of(a)->size;
    return (size > LONG_LIMBS || size < -LONG_LIMBS) && adder__interrupted();
}

static adder_status finish(adder_int *r, adder_int *total, adder_status s)
{
    if (s == ADDER_OK)
        adder_int_move(r, total);
    else
        adder_int_clear(total);
    return s;
}

/* *sum += the words of v[0] to v[3], where they are small and the sum fits; else false, and *sum is as it was.  The
   words are twice the values, and so is the sum. */
static inline bool add_four(intptr_t *sum, const adder_int *v)
{
    if ((v[0].word | v[1].word | v[2].word | v[3].word) & 1)
        return false;
    intptr_t t;
    return !__builtin_add_overflow(*sum, v[0].word, &t) && !__builtin_add_overflow(t, v[1].word, &t) &&
           !__builtin_add_overflow(t, v[2].word, &t) && !__builtin_add_overflow(t, v[3].word, &t) && (*sum = t, true);
}

static adder_status add_slice(adder_int *total, const adder_int *v, size_t n)
{
    adder_int small = ADDER_INT(0);
    for (size_t i = 0; i < n;) {
        while (n - i >= 4 && add_four(&small.word, v + i))
            i += 4;
        /* The element that ended the fast run, and the last three. */
        for (size_t end = n - i < 4 ? n : i + 4; i < end; i++) {
            intptr_t sum;
            if (adder__is_small(v[i]) && !__builtin_add_overflow(small.word, v[i].word, &sum)) {
                small.word = sum;
                continue;
            }
            adder_status s = stops_before(v[i]) ? ADDER_EINTR : adder_int_add(total, *total, small);
            if (s || (s = adder_int_add(total, *total, v[i])))
                return s;
            small = ADDER_INT(0);
        }
    }
    return adder_int_add(total, *total, small);
}

static adder_status add_all(adder_int *total, const adder_int *v, size_t n)
{
    for (size_t i = 0; i < n; i += SLICE) {
        adder_status s =
            i > 0 && adder__interrupted() ? ADDER_EINTR : add_slice(total, v + i, n - i < SLICE ? n - i : SLICE);
        if (s)
            return s;
    }
    return ADDER_OK;
}

adder_status adder_int_sum(adder_int *r, const adder_int *v, size_t n)
{
    adder_int total = ADDER_INT(0);
    return finish(r, &total, add_all(&total, v, n));
}

static adder_status add_products(adder_int *total, const adder_int *u, const adder_int *v, size_t n)
{
    int64_t word = 0;
    for (size_t i = 0; i < n; i++) {
        int64_t product, sum;
        adder_status s;
        if (ADDER__LIKELY(adder__both_small(u[i], v[i])) &&
            !__builtin_mul_overflow((int64_t)adder__small(u[i]), (int64_t)adder__small(v[i]), &product)) {
            if (ADDER__LIKELY(!__builtin_add_overflow(word, product, &sum))) {
                word = sum;
                continue;
            }
            s = add_word(total, word);
            word = product;
        } else {
            s = adder__interrupted() ? ADDER_EINTR : adder_int_addmul(total, u[i], v[i]);
        }
        if (s)
            return s;
    }
    return add_word(total, word);
}

static adder_status add_all_products(adder_int *total, const adder_int *u, const adder_int *v, size_t n)
{
    for (size_t i = 0; i < n; i += SLICE) {
        adder_status s = i > 0 && adder__interrupted()
                             ? ADDER_EINTR
                             : add_products(total, u + i, v + i, n - i < SLICE ? n - i : SLICE);
        if (s)
            return s;
    }
    return ADDER_OK;
}

adder_status adder_int_dot(adder_int *r, const adder_int *u, const adder_int *v, size_t n)
{
    adder_int total = ADDER_INT(0);
    return finish(r, &total, add_all_products(&total, u, v, n));
}

/* *r = v[0] * ... * v[n - 1], n >= 1, by halves, so that large factors have about equal sizes. */
static adder_status multiply_all(adder_int *r, const adder_int *v, size_t n)
{
    adder_status s;
    if (n <= 8) {
        s = adder_int_set(r, v[0]);
        for (size_t i = 1; i < n && !s; i++)
            s = adder_int_mul(r, *r, v[i]);
        return s;
    }
    if (adder__interrupted())
        return ADDER_EINTR;
    adder_int right = ADDER_INT(0);
    if (!(s = multiply_all(r, v, n / 2)) && !(s = multiply_all(&right, v + n / 2, n - n / 2)))
        s = adder_int_mul(r, *r, right);
    adder_int_clear(&right);
    return s;
}

adder_status adder_int_prod(adder_int *r, const adder_int *v, size_t n)
{
    adder_int total = ADDER_INT(0);
    return finish(r, &total, n == 0 ? adder_int_set_i64(&total, 1) : multiply_all(&total, v, n));
}
