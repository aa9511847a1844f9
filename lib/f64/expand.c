/* expand.c - all the decimal digits of a double, and their rounding at any place: for the numbers that the 64-bit paths
   cannot hold.  A double has at most 309 digits before the point and 1,074 behind it, so everything is on the stack. */

#include "f64.h"

#include "digits/wide.h"

enum { WORDS = 18, CHUNK = 19 }; /* 1074 bits are 17 words; a word holds 19 digits */
static const uint64_t chunk = UINT64_C(10000000000000000000);

/* floor((high * 2**64 + low) / chunk), high < chunk; *rest = the remainder.  N. Moeller and T. Granlund, "Improved
   division by invariant integers" (IEEE Transactions on Computers 60, 2011), algorithm 4: the top bit of chunk is set,
   and inverse = floor((2**128 - 1) / chunk) - 2**64. */
static inline uint64_t divide(uint64_t *rest, uint64_t high, uint64_t low)
{
    static const uint64_t inverse = UINT64_C(0xd83c94fb6d2ac34a);
    adder__wide128 q = adder__mul64(inverse, high);
    q.low += low;
    q.high += high + (q.low < low) + 1;
    uint64_t r = low - q.high * chunk;
    if (r > q.low) {
        q.high--;
        r += chunk;
    }
    if (ADDER__UNLIKELY(r >= chunk)) {
        q.high++;
        r -= chunk;
    }
    *rest = r;
    return q.high;
}

/* Writes the integer m * 2**e, e >= 0, and returns the number of its digits. */
static int expand_integer(char *digit, uint64_t m, int e)
{
    uint64_t word[WORDS] = { 0 }, part[WORDS];
    int size = e / 64 + 1, parts = 0;
    word[size - 1] = m << (e % 64);
    if (e % 64 && m >> (64 - e % 64))
        word[size++] = m >> (64 - e % 64);
    while (size > 0) {
        uint64_t rest = 0;
        for (int i = size - 1; i >= 0; i--)
            word[i] = divide(&rest, rest, word[i]);
        while (size > 0 && word[size - 1] == 0)
            size--;
        part[parts++] = rest;
    }
    char *p = adder__write_u64(digit, part[--parts]);
    for (; parts > 0; p += CHUNK)
        adder__write_digits(p, part[--parts], CHUNK);
    return (int)(p - digit);
}

void adder__f64_expand(adder__f64_expansion *x, uint64_t m, int e, int64_t places, int64_t significant)
{
    int zeros = __builtin_ctzll(m);
    m >>= zeros;
    e += zeros;
    if (e >= 0) {
        x->length = x->point = expand_integer(x->digit, m, e);
        return;
    }
    uint64_t whole = -e < 64 ? m >> -e : 0;
    x->length = x->point = whole ? (int)(adder__write_u64(x->digit, whole) - x->digit) : 0;
    if (-e < 64)
        m &= (UINT64_C(1) << -e) - 1;

    /* The fraction, as words from the point down; those outside [low, high) are 0. */
    uint64_t word[WORDS] = { 0 };
    int count = (-e + 63) / 64, low = 0, high = 1, up = count * 64 + e;
    word[0] = m << up;
    if (up && m >> (64 - up))
        word[high++] = m >> (64 - up);
    while (low < high && word[low] == 0)
        low++;
    int64_t behind = 0;
    /* Makes one digit more than is kept, so that the 1 for the rest is never the digit that is compared with 5. */
    while (low < high && (behind <= places || x->length <= significant)) {
        /* Times 10**19: the integer part is the next 19 digits. */
        uint64_t carry = 0;
        for (int i = low; i < high; i++) {
            adder__wide128 p = adder__mul64(word[i], chunk);
            word[i] = p.low + carry;
            carry = p.high + (word[i] < carry);
        }
        if (high < count) {
            if (carry)
                word[high++] = carry;
            carry = 0;
        }
        while (low < high && word[low] == 0)
            low++;
        behind += CHUNK;
        if (x->length > 0) {
            adder__write_digits(x->digit + x->length, carry, CHUNK);
            x->length += CHUNK;
        } else if (carry) {
            x->length = (int)(adder__write_u64(x->digit, carry) - x->digit);
            x->point = (int)(x->length - behind);
        }
    }
    if (low < high) {
        if (x->length == 0)
            x->point = (int)-behind;
        x->digit[x->length++] = '1';
    } else {
        while (x->length > 0 && x->digit[x->length - 1] == '0')
            x->length--;
    }
}

void adder__f64_expansion_round(adder__f64_expansion *x, int64_t n, adder_rounding rounding, bool negative)
{
    if (n >= x->length || x->length == 0)
        return;
    adder__discarded part = ADDER__BELOW_HALF;
    if (n >= 0) {
        char first = x->digit[n];
        bool rest = false;
        for (int i = (int)n + 1; i < x->length && !rest; i++)
            rest = x->digit[i] != '0';
        if (first == '5')
            part = rest ? ADDER__ABOVE_HALF : ADDER__HALF;
        else if (first > '5')
            part = ADDER__ABOVE_HALF;
        else
            part = first > '0' || rest ? ADDER__BELOW_HALF : ADDER__EXACT;
    }
    bool raise = adder__raises(rounding, negative, n > 0 ? (uint64_t)(x->digit[n - 1] - '0') : 0, part);
    int64_t i = n > 0 ? n : 0;
    if (raise) {
        while (i > 0 && x->digit[i - 1] == '9')
            i--;
        if (i > 0) {
            x->digit[i - 1]++;
        } else {
            x->digit[i++] = '1';
            x->point += n < 0 ? 1 - n : 1;
        }
    }
    x->length = (int)i;
}
