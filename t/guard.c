/* guard.c - the guard around GMP in a program: on and off, with the program's own functions, in nested calls; and
   numbers of impossible sizes. */

#include <stdint.h>

#include <adder.h>
#include <gmp.h>
#include <mpfr.h>

#include "tap.h"

typedef void *allocate_function(size_t);

static allocate_function *present(void)
{
    allocate_function *f;
    mp_get_memory_functions(&f, NULL, NULL);
    return f;
}

/* The program's functions. */

static long taken;
static bool nested;
static adder_int inner;
static adder_status inner_status;

static void *own_allocate(size_t n)
{
    taken++;
    if (nested) { /* a call of the library from inside a call of the library */
        nested = false;
        inner_status = adder_int_pow(&inner, ADDER_INT(3), ADDER_INT(100000));
        nested = true;
    }
    return malloc(n);
}

static void *own_reallocate(void *p, size_t old_size, size_t n)
{
    (void)old_size;
    taken++;
    return realloc(p, n);
}

static void own_free(void *p, size_t n)
{
    (void)n;
    free(p);
}

/* A computation in which GMP takes memory, checked by its inverse. */
static bool works(void)
{
    adder_int a = ADDER_INT(0), b = ADDER_INT(0);
    adder_status s = adder_int_pow(&a, ADDER_INT(7), ADDER_INT(300000));
    char *text = adder_int_to_str(a, 10);
    s |= text ? adder_int_set_str(&b, text, 10) : ADDER_ENOMEM;
    bool right = s == ADDER_OK && adder_int_eq(a, b);
    adder_free(text);
    s = adder_int_mul(&b, a, a);
    s |= adder_int_isqrt(&b, b);
    right = right && s == ADDER_OK && adder_int_eq(a, b);
    adder_int_clear(&a);
    adder_int_clear(&b);
    return right;
}

static void test_switch(void)
{
    allocate_function *ours = present();
    mpz_t before, during;
    mpz_init_set_ui(before, 1);
    ok(works(), "with the guard");
    ok(adder_set_guard(true), "it is on from the beginning");
    ok(present() == ours, "on twice is on");
    ok(adder_set_guard(false), "off");
    allocate_function *gmps = present();
    ok(gmps != ours, "GMP's own functions are back");
    mpz_init_set_ui(during, 1);
    mpz_mul_2exp(during, during, 100000);
    ok(works(), "without the guard");
    ok(!adder_set_guard(false), "off twice is off");
    ok(present() == gmps, "and changes nothing");
    ok(!adder_set_guard(true), "on again");
    ok(present() == ours, "the guard's functions are back");
    mpz_mul_2exp(before, before, 100000);
    ok(mpz_cmp(before, during) == 0, "the program's own GMP numbers live through it");
    mpz_clears(before, during, NULL);
}

static void test_own_functions(void)
{
    mp_set_memory_functions(own_allocate, own_reallocate, own_free);
    taken = 0;
    ok(works() && taken > 0, "functions that the program sets later replace the guard");
    ok(adder_set_guard(false) && present() == own_allocate, "turning the guard off leaves them");
    adder_set_guard(true);
    ok(present() != own_allocate, "turning it on puts it around them");
    taken = 0;
    ok(works() && taken > 0, "and they are used");
    nested = true;
    ok(works() && inner_status == ADDER_OK, "calls may nest");
    nested = false;
    is_int((intmax_t)adder_int_bit_length(inner), 158497, "the inner result is right");
    adder_int_clear(&inner);
    adder_set_guard(false);
    mp_set_memory_functions(NULL, NULL, NULL);
    adder_set_guard(true);
}

/* Functions that the program sets while the guard is on: it asks for the guard again. */
static void *refusing_allocate(size_t n)
{
    return n > 20000 ? NULL : own_allocate(n);
}

static allocate_function *next_allocate;
static void *(*next_reallocate)(void *, size_t, size_t);
static void (*next_free)(void *, size_t);

static void *passing_allocate(size_t n)
{
    taken++;
    return next_allocate(n);
}

static void *passing_reallocate(void *p, size_t old_size, size_t n)
{
    return next_reallocate(p, old_size, n);
}

static void passing_free(void *p, size_t n)
{
    next_free(p, n);
}

static void test_set_later(void)
{
    adder_int a = ADDER_INT(0), b = ADDER_INT(3);
    adder_int_lshift(&a, ADDER_INT(5), 3000000);
    mp_set_memory_functions(refusing_allocate, own_reallocate, own_free);
    ok(adder_set_guard(true) && present() != refusing_allocate, "the guard goes around functions that were set later");
    ok(adder_int_isqrt(&b, a) == ADDER_ENOMEM && adder_int_eq(b, ADDER_INT(3)), "which may return NULL");
    adder_set_guard(false);
    ok(present() == refusing_allocate, "and they are put back");
    mp_set_memory_functions(NULL, NULL, NULL);
    adder_set_guard(true);
    mp_get_memory_functions(&next_allocate, &next_reallocate, &next_free);
    mp_set_memory_functions(passing_allocate, passing_reallocate, passing_free);
    adder_set_guard(true);
    ok(present() == passing_allocate, "functions that pass on to the guard are left alone");
    taken = 0;
    ok(works() && taken > 0, "and work");
    mp_set_memory_functions(next_allocate, next_reallocate, next_free);
    ok(works() && adder_set_guard(false), "the guard as it was");
    ok(!adder_set_guard(true), "and on");
    adder_int_clear(&a);
}

#ifdef ADDER_DEC_H
static int questions;

static bool stop_at_fourth(void *state)
{
    (void)state;
    return ++questions >= 4;
}

/* While the guard is off it cannot see that the program frees what MPFR has kept. */
static void test_caches_freed_while_off(void)
{
    adder_dec r = ADDER_DEC(0, 0), wanted = ADDER_DEC(0, 0);
    adder_ctx context = ADDER_CTX_DEFAULT;
    context.prec = 500;
    adder_status s = adder_dec_exp(&wanted, ADDER_DEC(15, -1), &context);
    adder_set_guard(false);
    mpfr_free_cache();
    adder_set_guard(true);
    adder_set_interrupt(stop_at_fourth, NULL);
    ok(s == ADDER_OK && adder_dec_exp(&r, ADDER_DEC(15, -1), &context) == ADDER_EINTR, "interrupted after that");
    adder_set_interrupt(NULL, NULL);
    ok(adder_dec_exp(&r, ADDER_DEC(15, -1), &context) == ADDER_OK && adder_dec_eq(r, wanted), "and right again");
    adder_dec_clear(&r);
    adder_dec_clear(&wanted);
}
#endif

/* No machine has memory for these: nothing above a gigabyte is given, or 64 megabytes where words have 32 bits, and
   most must be refused before asking. */
#define MODEST ((size_t)1 << (sizeof(size_t) == 8 ? 30 : 26))

static size_t largest_asked;

static void *modest_allocate(size_t n)
{
    if (n > largest_asked)
        largest_asked = n;
    return n > MODEST ? NULL : malloc(n);
}

static void *modest_reallocate(void *p, size_t n)
{
    return n > MODEST ? NULL : realloc(p, n);
}

/* The status of base ** e, for any e. */
static adder_status power(adder_int *r, adder_int base, uint64_t e)
{
    adder_int exponent = ADDER_INT(0);
    adder_int_set_u64(&exponent, e);
    adder_status s = adder_int_pow(r, base, exponent);
    adder_int_clear(&exponent);
    return s;
}

static void test_enormous(void)
{
    /* The limits of a number. */
    const size_t limb_bits = sizeof(mp_limb_t) * 8, by_bits = PTRDIFF_MAX / limb_bits;
    const size_t limbs = by_bits < INT32_MAX ? by_bits : INT32_MAX, bits = limbs * limb_bits;
    adder_int r = ADDER_INT(-5), large = ADDER_INT(0);
    adder_int_lshift(&large, ADDER_INT(3), 1000);
    adder_set_allocator(modest_allocate, modest_reallocate, free);
    static const size_t below[] = { 0, 1, 2, 63, 64, 65 };
    long bad = 0, unasked = 0;
    for (size_t i = 0; i < sizeof below / sizeof *below; i++)
        for (int above = 0; above < 2; above++) {
            size_t n = above ? bits + below[i] : bits - below[i];
            largest_asked = 0;
            adder_status refusal = n > PTRDIFF_MAX ? ADDER_EDOMAIN : ADDER_ENOMEM;
            bad += adder_int_lshift(&r, ADDER_INT(1), n) != refusal;
            bad += adder_int_lshift(&r, large, n) != refusal;
            bad += adder_int_set_bit(&r, ADDER_INT(7), n) != refusal;
            bad += adder_int_set_bit(&r, large, n) != refusal;
            bad += adder_int_clear_bit(&r, ADDER_INT(-7), n) != refusal;
            bad += power(&r, ADDER_INT(2), n) != ADDER_ENOMEM;
            bad += power(&r, ADDER_INT(3), n / 2 + n / 4) != ADDER_ENOMEM;
            bad += power(&r, large, n / 1000) != ADDER_ENOMEM;
            unasked += above && largest_asked > limbs * sizeof(mp_limb_t) + 64;
        }
    for (int k = sizeof(size_t) == 8 ? 33 : 30; k < (int)sizeof(size_t) * 8; k++)
        for (int step = -1; step <= 1; step++) {
            size_t n = ((size_t)1 << k) + (size_t)step;
            adder_status refusal = n > PTRDIFF_MAX ? ADDER_EDOMAIN : ADDER_ENOMEM;
            bad += adder_int_lshift(&r, ADDER_INT(3), n) != refusal;
            bad += power(&r, ADDER_INT(-10), n) != ADDER_ENOMEM;
            bad += adder_int_set_bit(&r, large, n) != refusal;
        }
    /* Where size_t has 32 bits, these are over any of its values. */
    for (int k = 33; k < 64; k++)
        bad += power(&r, ADDER_INT(3), UINT64_C(1) << k) != ADDER_ENOMEM ||
               power(&r, large, UINT64_C(1) << k) != ADDER_ENOMEM ||
               power(&r, ADDER_INT(2), UINT64_C(1) << k) != ADDER_ENOMEM;
    is_int(bad, 0, "numbers of too many bits are refused");
    is_int(unasked, 0, "what cannot be is not even tried");
    ok(adder_int_eq(r, ADDER_INT(-5)), "the destination keeps its value");
    adder_set_allocator(NULL, NULL, NULL);
    adder_int_clear(&large);
}

int main(void)
{
    test_switch();
    test_own_functions();
    test_set_later();
#ifdef ADDER_DEC_H
    test_caches_freed_while_off();
#endif
    test_enormous();
    return done_testing();
}
