/* text.c - decimal digits laid out as text. */

#include "f64.h"

void adder__write_fixed(adder__writer *w, const char *digit, int64_t length, int64_t point, int64_t places,
                        bool alternate)
{
    int64_t before = length < point ? length : point; /* digits that stand before the point */
    if (length == 0 || point <= 0) {
        adder__write_text(w, "0", 1);
        before = 0;
    } else {
        adder__write_text(w, digit, (size_t)before);
        adder__write_fill(w, '0', (size_t)(point - before));
    }
    if (places > 0 || alternate)
        adder__write_text(w, ".", 1);
    if (places <= 0)
        return;
    int64_t zeros = length == 0 ? places : point < 0 ? -point : 0;
    if (zeros > places)
        zeros = places;
    adder__write_fill(w, '0', (size_t)zeros);
    adder__write_text(w, digit + before, (size_t)(length - before));
    adder__write_fill(w, '0', (size_t)(places - zeros - (length - before)));
}

void adder__write_exp(adder__writer *w, const char *digit, int64_t length, int exponent, int64_t places, bool alternate)
{
    adder__write_text(w, length ? digit : "0", 1);
    if (places > 0 || alternate)
        adder__write_text(w, ".", 1);
    int64_t behind = length > 1 ? length - 1 : 0;
    adder__write_text(w, digit + 1, (size_t)behind);
    adder__write_fill(w, '0', (size_t)(places - behind));
    char e[8] = { 'e', exponent < 0 ? '-' : '+' };
    unsigned magnitude = (unsigned)(exponent < 0 ? -exponent : exponent);
    int n = magnitude < 100 ? 2 : 3;
    adder__write_digits(e + 2, magnitude, n);
    adder__write_text(w, e, (size_t)n + 2);
}

size_t adder__f64_write_special(char *buf, size_t size, double x)
{
    bool nan = adder__f64_bits(x) << 1 > ADDER__F64_INF << 1;
    const char *text = nan ? "-nan" : "-inf";
    return adder__f64_negative(x) ? adder__put(buf, size, text, 4) : adder__put(buf, size, text + 1, 3);
}
