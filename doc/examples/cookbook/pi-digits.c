/* pi-digits.c - pi to 50 digits, or to the number in argv[1]. */

#include <adder.h>

int main(int argc, char **argv)
{
    ADDER_AUTO(dec) pi = ADDER_DEC(0, 0);
    adder_ctx context = ADDER_CTX_MAX;
    const char *digits = argc > 1 ? argv[1] : "50";

    if (adder_i64_set_str(&context.prec, digits, 10) ||
        adder_dec_pi(&pi, &context))
        return 1;
    return adder_print("{}\n", pi) < 0;
}
