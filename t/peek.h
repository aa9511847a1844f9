/* peek.h - numbers made and read by the tests themselves, without the functions under test. */

#ifndef ADDER_PEEK_H
#define ADDER_PEEK_H

#include <adder/int.h>
#include <gmp.h>

/* Whether a is stored as it must be: small values in the word, else a block with a non-zero top limb and a capacity
   that holds it. */
bool peek_canonical(adder_int a);

/* *r = z, in a block from malloc with room for `spare` limbs more; what *r held is not freed. */
void peek_make(adder_int *r, mpz_srcptr z, size_t spare);

/* z = a. */
void peek_read(mpz_ptr z, adder_int a);

/* Whether a = z. */
bool peek_equal(adder_int a, mpz_srcptr z);

/* The most characters that peek_hex writes, the NUL included. */
size_t peek_hex_size(adder_int a);

/* Writes a in hexadecimal, such as -1f, and a NUL; returns the place of the NUL. */
char *peek_hex(char *p, adder_int a);

/* z = a random number of either sign and at most max_bits bits.  Sizes crowd at the boundaries of words and limbs, and
   many values are next to a power of two, or long runs of equal bits. */
void peek_random(mpz_ptr z, uint64_t *seed, size_t max_bits);

#endif /* ADDER_PEEK_H */
