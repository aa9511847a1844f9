/* smallest-free.c - the smallest natural number that is not in a list.

       smallest-free < list        numbers 0, 1, 2, ... separated by white space, in any order

   The first of Richard Bird's Pearls of Functional Algorithm Design (2010).  Among n + 1 candidates 0 to n, n numbers
   leave one free; so numbers above n do not matter, and a set of n + 1 bits answers the question in one pass.  The set
   is one adder_int. */

#include <adder.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

/* Reads all of a stream into memory; NULL if that fails. */
static char *read_all(FILE *f, size_t *length)
{
    size_t size = 1 << 16, n = 0;
    char *text = malloc(size);
    while (text) {
        n += fread(text + n, 1, size - n, f);
        if (n < size)
            break;
        char *larger = realloc(text, size *= 2);
        if (!larger)
            free(text);
        text = larger;
    }
    *length = n;
    return text;
}

int main(void)
{
    size_t length;
    char *text = read_all(stdin, &length);
    if (!text || ferror(stdin)) {
        perror("smallest-free");
        return 1;
    }

    /* A number takes two bytes at least, so there are at most length / 2 + 1. */
    const uint64_t most = length / 2 + 1;
    adder_int seen = ADDER_INT(0), number = ADDER_INT(0);
    adder_status err = ADDER_OK;
    for (size_t at = 0, used; at < length; at += used) {
        uint64_t value;
        used = 1;
        if (isspace((unsigned char)text[at]))
            continue;
        err = adder_int_parse(&number, text + at, length - at, 10, &used);
        if (err == ADDER_OK && adder_int_sign(number) < 0)
            err = ADDER_EDOMAIN;
        if (err) {
            fprintf(stderr, "smallest-free: byte %zu: %s\n", at, adder_strerror(err));
            break;
        }
        if (adder_int_get_u64(&value, number) == ADDER_OK && value <= most)
            err |= adder_int_set_bit(&seen, seen, (size_t)value);
    }
    if (err == ADDER_OK)
        printf("%zu\n", adder_int_find_bit(seen, false, 0));

    adder_int_clear(&seen);
    adder_int_clear(&number);
    free(text);
    return err == ADDER_OK ? 0 : 1;
}
