/* sum-doubles.c - the exact sum of doubles, rounded once. */

#include <adder.h>

int main(void)
{
    double v[] = { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 };
    double w[] = { 1e100, 1.0, -1e100 };
    double plain = 0;
    for (int i = 0; i < 10; i++)
        plain += v[i];

    adder_print("{} {}\n", plain, adder_f64_sum(v, 10));
    adder_print("{} {}\n", w[0] + w[1] + w[2], adder_f64_sum(w, 3));
    return 0;
}
