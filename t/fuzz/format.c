/* format.c - a fuzz target for both languages of formatting: any format, arguments of every type.  Build with clang and
   run:

       clang -g -O1 -fsanitize=fuzzer,address,undefined -I include -I lib -I BUILD t/fuzz/format.c \
           $(find lib -name '*.c') -lgmp -lmpfr -lm -o format
       ./format -max_len=200 CORPUS t/data/fuzz-format

   or `make fuzz`, which does so for all targets; t/format-corpus.c goes through the corpus at each `make check`.  BUILD
   is where configure ran, CORPUS a folder for what is found.  The first byte chooses the language and the arguments,
   the rest is the format.  For every input the call returns a text of the length that it reports, the same into a
   buffer and as a new string, or -1 with errno set. */

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <adder.h>

static void require(bool holds)
{
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static adder_int big, huge;
    static adder_dec dec;
    static adder_frac ratio;
    if (!big.word) {
        /* Widths, precisions and runs of zeros of a thousand places are enough. */
        require(adder_int_set_str(&big, "-123456789012345678901234567890", 10) == ADDER_OK);
        require(adder_int_pow(&huge, ADDER_INT(10), ADDER_INT(320)) == ADDER_OK);
        require(adder_frac_set_ratio(&ratio, big, ADDER_INT(700)) == ADDER_OK);
        require(adder_dec_set_str(&dec, "-98765432109876543210987654321098765432109.9995", &ADDER_CTX_EXACT) ==
                ADDER_OK);
        adder_set_max_bits(4000);
    }
    if (size == 0)
        return 0;
    char *fmt = malloc(size);
    require(fmt != NULL);
    memcpy(fmt, data + 1, size - 1);
    fmt[size - 1] = 0;
    const adder_arg all[] = { ADDER_ARG(-5),
                              ADDER_ARG(3.14159),
                              ADDER_ARG("na\xc3\xafve \xff"),
                              ADDER_ARG(ADDER_INT(1234567)),
                              ADDER_ARG(big),
                              ADDER_ARG(ADDER_DEC(-123456789, -4)),
                              ADDER_ARG(dec),
                              ADDER_ARG(ratio),
                              ADDER_ARG(ADDER_FRAC(-1, 3)),
                              ADDER_ARG((double)-INFINITY),
                              ADDER_ARG(-0.0),
                              ADDER_ARG(0.1L),
                              ADDER_ARG((void *)all),
                              ADDER_ARG(ADDER_DEC(1, 999999)),
                              ADDER_ARG(huge),
                              ADDER_ARG((adder_i128)-7),
                              ADDER_ARG((bool)1),
                              ADDER_ARG(9.5f) };
    enum { COUNT = sizeof all / sizeof *all };
    adder_arg args[COUNT];
    unsigned first = (data[0] >> 1) % COUNT;
    for (unsigned i = 0; i < COUNT; i++)
        args[i] = all[(first + i) % COUNT];
    char text[900], *made = NULL;
    bool percent = data[0] & 1;
    memset(text, 'x', sizeof text);
    errno = 0;
    int n = percent ? adder_snprintf_args(text, sizeof text, fmt, args, COUNT)
                    : adder_snprint_args(text, sizeof text, fmt, args, COUNT);
    if (n < 0) {
        require(errno == EINVAL || errno == EOVERFLOW);
        require(text[0] == 0);
    }
    int m = percent ? adder_asprintf_args(&made, fmt, args, COUNT) : adder_asprint_args(&made, fmt, args, COUNT);
    require(n == m);
    if (m >= 0) {
        size_t seen = (size_t)n < sizeof text ? (size_t)n : sizeof text - 1;
        require(made[m] == 0 && text[seen] == 0 && memcmp(made, text, seen) == 0);
        char small[5];
        int k = percent ? adder_snprintf_args(small, sizeof small, fmt, args, COUNT)
                        : adder_snprint_args(small, sizeof small, fmt, args, COUNT);
        require(k == n && memcmp(small, made, (size_t)n < 4 ? (size_t)n : 4) == 0);
        adder_free(made);
    }
    free(fmt);
    return 0;
}
