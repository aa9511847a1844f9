/* int-parse.c - a fuzz target for the reading of integers: any bytes, in any base.  Build with clang and run:

       clang -g -O1 -fsanitize=fuzzer,address,undefined -I include -I lib -I BUILD t/fuzz/int-parse.c \
           $(find lib/core lib/digits lib/int -name '*.c') -lgmp -lm -o int-parse
       ./int-parse -max_len=300

   BUILD is where configure ran.  The two readers check each other: what parse takes, set_str takes, and no longer
   prefix; and what is read prints and reads back as the same number. */

#include <stdlib.h>
#include <string.h>

#include <adder.h>

static void require(bool holds)
{
    if (!holds)
        abort();
}

/* White space, which set_str accepts and parse does not. */
static bool has_space(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (s[i] == '_' || s[i] == ' ' || (s[i] >= '\t' && s[i] <= '\r'))
            return true;
    return false;
}

static adder_status set_prefix(adder_int *r, const char *s, size_t n, int base)
{
    char *copy = malloc(n + 1);
    require(copy != NULL);
    memcpy(copy, s, n);
    copy[n] = 0;
    adder_status status = strlen(copy) == n ? adder_int_set_str(r, copy, base) : ADDER_EPARSE;
    free(copy);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    int base = data[0] % 38;
    const char *s = (const char *)data + 1;
    size_t n = size - 1, used = 0;
    adder_int a = ADDER_INT(0), b = ADDER_INT(0);
    adder_status status = adder_int_parse(&a, s, n, base, &used);
    if (base == 1 || base == 37) {
        require(status == ADDER_EDOMAIN);
        return 0;
    }
    require(status == ADDER_OK || status == ADDER_EPARSE);
    if (status == ADDER_OK) {
        require(used > 0 && used <= n);
        require(set_prefix(&b, s, used, base) == ADDER_OK && adder_int_eq(a, b));
        int out_base = base ? base : 10;
        char *text = adder_int_to_str(a, out_base);
        require(text != NULL);
        require(adder_int_set_str(&b, text, out_base) == ADDER_OK && adder_int_eq(a, b));
        require(adder_int_str(NULL, 0, a, out_base) == strlen(text));
        adder_free(text);
    } else {
        used = 0;
    }
    for (size_t longer = used + 1; longer <= n && !has_space(s, longer); longer++)
        require(set_prefix(&b, s, longer, base) == ADDER_EPARSE);
    adder_int_clear(&a);
    adder_int_clear(&b);
    return 0;
}
