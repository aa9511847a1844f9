/* gdb.c - numbers for t/gdb.sh to look at: one for each line of the standard input, "int 12", "dec 1.50", "frac 3/7",
   and storage that is not a number. */

#include <adder.h>

#include <stdlib.h>
#include <string.h>

enum { MOST = 100 };
adder_int ints[MOST];
adder_dec decs[MOST];
adder_frac fracs[MOST];
int int_count, dec_count, frac_count;

/* Patterns of uninitialised and freed storage.  A word with its low bit set is a pointer, plus 1. */
static struct {
    uint32_t capacity;
    int32_t size;
    uint64_t limb[2];
} empty = { 2, 0, { 1, 1 } }, overfull = { 2, 3, { 1, 1 } }, unnormalized = { 2, -2, { 1, 0 } },
  endless = { 0x7fffffff, 0x7ffffff0, { 1, 1 } };
adder_int bad_ints[8];
adder_dec bad_decs[5];
adder_frac bad_fracs[3];

void ready(adder_int shown, adder_dec by_value);
__attribute__((noinline)) void ready(adder_int shown, adder_dec by_value)
{
    __asm__ volatile("" : : "r"(&shown), "r"(&by_value) : "memory");
}

static intptr_t reference(void *block)
{
    return (intptr_t)block + 1;
}

int main(void)
{
    static char line[400000];
    while (fgets(line, sizeof line, stdin)) {
        adder_status err = ADDER_OK;
        line[strcspn(line, "\n")] = 0;
        if (!strncmp(line, "int ", 4))
            err = adder_int_set_str(&ints[int_count++], line + 4, 10);
        else if (!strncmp(line, "bits ", 5))
            err = adder_int_lshift(&ints[int_count++], ADDER_INT(-1), (size_t)atol(line + 5));
        else if (!strncmp(line, "dec ", 4))
            err = adder_dec_set_str(&decs[dec_count++], line + 4, &ADDER_CTX_EXACT);
        else if (!strncmp(line, "frac ", 5))
            err = adder_frac_set_str(&fracs[frac_count++], line + 5);
        if (err) {
            fprintf(stderr, "%s: %s\n", line, adder_strerror(err));
            return 1;
        }
    }
    bad_ints[0].word = 1;
    bad_ints[1].word = -1;
    bad_ints[2].word = 0x1001;
    bad_ints[3].word = INTPTR_MAX;
    bad_ints[4].word = reference(&empty);
    bad_ints[5].word = reference(&overfull);
    bad_ints[6].word = reference(&unnormalized);
    bad_ints[7].word = reference(&endless);
    bad_decs[0].bits = 32;
    bad_decs[1].bits = 12;
    bad_decs[2].bits = 2; /* big, and */
    bad_decs[2].coefficient[0] = 0x1001;
    bad_decs[3].bits = 2;
    bad_decs[3].coefficient[0] = (uint64_t)reference(&overfull);
    memset(&bad_decs[4], 0xa5, sizeof bad_decs[4]);
    bad_fracs[0].num = ADDER_INT(1); /* over 0 */
    bad_fracs[1].den = ADDER_INT(-3);
    bad_fracs[2].num.word = 0x1001;
    ready(ADDER_INT(-42), ADDER_DEC(1995, -2));
    return 0;
}
