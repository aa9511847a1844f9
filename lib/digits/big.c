/* big.c - the natural numbers of big.h. */

#include "big.h"

#include <stddef.h>
#include <string.h>

#include "wide.h"

void adder__big_mul_add(adder__big *a, uint64_t factor, uint64_t term)
{
    for (int i = 0; i < a->size; i++) {
        adder__wide128 p = adder__mul64(a->word[i], factor);
        a->word[i] = p.low + term;
        term = p.high + (a->word[i] < term);
    }
    if (term)
        a->word[a->size++] = term;
}

void adder__big_mul_pow5(adder__big *a, int k)
{
    static const uint64_t pow5_27 = UINT64_C(7450580596923828125);
    for (; k >= 27; k -= 27)
        adder__big_mul_add(a, pow5_27, 0);
    uint64_t rest = 1;
    for (; k > 0; k--)
        rest *= 5;
    adder__big_mul_add(a, rest, 0);
}

void adder__big_shift(adder__big *a, int k)
{
    int words = k / 64, bits = k % 64;
    if (a->size == 0)
        return;
    if (bits) {
        uint64_t carry = 0;
        for (int i = 0; i < a->size; i++) {
            uint64_t w = a->word[i];
            a->word[i] = w << bits | carry;
            carry = w >> (64 - bits);
        }
        if (carry)
            a->word[a->size++] = carry;
    }
    if (words) {
        memmove(a->word + words, a->word, (size_t)a->size * sizeof *a->word);
        memset(a->word, 0, (size_t)words * sizeof *a->word);
        a->size += words;
    }
}

int adder__big_cmp(const adder__big *a, const adder__big *b)
{
    if (a->size != b->size)
        return a->size < b->size ? -1 : 1;
    for (int i = a->size - 1; i >= 0; i--)
        if (a->word[i] != b->word[i])
            return a->word[i] < b->word[i] ? -1 : 1;
    return 0;
}

int adder__compare_scaled(const adder__big *a, int p2, int p5, uint64_t b, int q2)
{
    adder__big x = *a, y;
    adder__big_set(&y, b);
    /* Whatever divides one side multiplies the other; the common power of two is left out. */
    if (p5 >= 0)
        adder__big_mul_pow5(&x, p5);
    else
        adder__big_mul_pow5(&y, -p5);
    if (p2 >= q2)
        adder__big_shift(&x, p2 - q2);
    else
        adder__big_shift(&y, q2 - p2);
    return adder__big_cmp(&x, &y);
}
