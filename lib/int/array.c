/* array.c - sums and products over arrays. */

#include "block.h"

/* Products of small numbers gather in a word; what no longer fits it moves on to *total. */
static adder_status add_word(adder_int *total, int64_t word)
{
    adder_int t = ADDER_INT(0);
    adder_status s = adder_int_set_i64(&t, word);
    if (s == ADDER_OK)
        s = adder_int_add(total, *total, t);
    adder_int_clear(&t);
    return s;
}

/* A question is asked after each so many small elements, and before each large one whose turn may be long. */
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

adder_status adder_int_sum(adder_int *r, const adder_int *v, size_t n)
{
    adder_int total = ADDER_INT(0), small = ADDER_INT(0);
    adder_status s = ADDER_OK;
    for (size_t i = 0, stop; i < n && s == ADDER_OK;) {
        if (i > 0 && adder__interrupted())
            s = ADDER_EINTR;
        for (stop = n - i < SLICE ? n : i + SLICE; i < stop && s == ADDER_OK;) {
            while (stop - i >= 4 && add_four(&small.word, v + i))
                i += 4;
            /* What ended the fast run, and the last three. */
            for (size_t end = stop - i < 4 ? stop : i + 4; i < end && s == ADDER_OK; i++) {
                intptr_t sum;
                if (adder__is_small(v[i]) && !__builtin_add_overflow(small.word, v[i].word, &sum)) {
                    small.word = sum;
                    continue;
                }
                s = stops_before(v[i]) ? ADDER_EINTR : adder_int_add(&total, total, small);
                small = ADDER_INT(0);
                if (s == ADDER_OK)
                    s = adder_int_add(&total, total, v[i]);
            }
        }
    }
    if (s == ADDER_OK)
        s = adder_int_add(&total, total, small);
    return finish(r, &total, s);
}

/* *total + *word += u[0]*v[0] + ... + u[n-1]*v[n-1]. */
static adder_status add_products(adder_int *total, int64_t *word_sum, const adder_int *u, const adder_int *v, size_t n)
{
    int64_t word = *word_sum;
    adder_status s = ADDER_OK;
    for (size_t i = 0; i < n && s == ADDER_OK; i++) {
        int64_t product, sum;
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
    }
    *word_sum = word;
    return s;
}

adder_status adder_int_dot(adder_int *r, const adder_int *u, const adder_int *v, size_t n)
{
    adder_int total = ADDER_INT(0);
    int64_t word = 0;
    adder_status s = ADDER_OK;
    for (size_t i = 0; i < n && s == ADDER_OK; i += SLICE) {
        s = i > 0 && adder__interrupted() ? ADDER_EINTR : ADDER_OK;
        if (s == ADDER_OK)
            s = add_products(&total, &word, u + i, v + i, n - i < SLICE ? n - i : SLICE);
    }
    if (s == ADDER_OK)
        s = add_word(&total, word);
    return finish(r, &total, s);
}

/* *r = v[0] * ... * v[n - 1], n >= 1, by halves, so that large factors have about equal sizes. */
static adder_status multiply_all(adder_int *r, const adder_int *v, size_t n)
{
    if (n <= 8) {
        adder_status s = adder_int_set(r, v[0]);
        for (size_t i = 1; i < n && s == ADDER_OK; i++)
            s = adder_int_mul(r, *r, v[i]);
        return s;
    }
    if (adder__interrupted())
        return ADDER_EINTR;
    adder_int right = ADDER_INT(0);
    adder_status s = multiply_all(r, v, n / 2);
    if (s == ADDER_OK)
        s = multiply_all(&right, v + n / 2, n - n / 2);
    if (s == ADDER_OK)
        s = adder_int_mul(r, *r, right);
    adder_int_clear(&right);
    return s;
}

adder_status adder_int_prod(adder_int *r, const adder_int *v, size_t n)
{
    adder_int total = ADDER_INT(0);
    return finish(r, &total, n == 0 ? adder_int_set_i64(&total, 1) : multiply_all(&total, v, n));
}
