/* gmp.c - numbers to and from GMP (adder/gmp.h). */

#include <adder.h>
#include <adder/gmp.h>

#include "peek.h"
#include "tap.h"

static bool refusing;

static void *own_allocate(size_t n)
{
    return refusing ? NULL : malloc(n);
}

static void *own_reallocate(void *p, size_t old_size, size_t n)
{
    (void)old_size;
    return refusing ? NULL : realloc(p, n);
}

static void own_free(void *p, size_t n)
{
    (void)n;
    free(p);
}

static void *own_reallocate_2(void *p, size_t n)
{
    return refusing ? NULL : realloc(p, n);
}

static void test_random(uint64_t *seed)
{
    mpz_t z, out, view;
    long count = tap_count(100000, 5000000), bad_set = 0, bad_get = 0, bad_view = 0;
    adder_int a = ADDER_INT(0);
    mpz_inits(z, out, NULL);
    for (long i = 0; i < count; i++) {
        mp_limb_t small;
        peek_random(z, seed, 3000);
        bad_set += adder_int_set_mpz(&a, z) != ADDER_OK || !peek_equal(a, z) || !peek_canonical(a);
        bad_get += adder_int_get_mpz(out, a) != ADDER_OK || mpz_cmp(out, z) != 0;
        mpz_srcptr v = adder_int_view(view, &small, a);
        bad_view += v != view || mpz_cmp(v, z) != 0 || mpz_sgn(v) != mpz_sgn(z) || mpz_size(v) != mpz_size(z);
        mpz_add_ui(out, v, 1);
        mpz_sub(out, out, v);
        bad_view += mpz_cmp_ui(out, 1) != 0;
    }
    is_int(bad_set, 0, "set_mpz, %ld numbers", count);
    is_int(bad_get, 0, "get_mpz");
    is_int(bad_view, 0, "view");
    adder_int_clear(&a);
    mpz_clears(z, out, NULL);
}

static void test_view_shares(void)
{
    adder_int a = ADDER_INT(0);
    mpz_t first, second;
    mp_limb_t small;
    adder_int_lshift(&a, ADDER_INT(1), 1000);
    adder_int_view(first, &small, a);
    adder_int_view(second, &small, a);
    ok(mpz_limbs_read(first) == mpz_limbs_read(second), "a view copies nothing");
    adder_int_clear(&a);
}

static void test_no_memory(void)
{
    adder_int a = ADDER_INT(0), r = ADDER_INT(9);
    mpz_t z;
    adder_int_lshift(&a, ADDER_INT(-3), 100000);
    adder_set_guard(false);
    mp_set_memory_functions(own_allocate, own_reallocate, own_free);
    adder_set_guard(true);
    mpz_init_set_ui(z, 123);
    adder_set_allocator(own_allocate, own_reallocate_2, free);
    refusing = true;
    is_int(adder_int_get_mpz(z, a), ADDER_ENOMEM, "get_mpz without memory");
    refusing = false;
    ok(mpz_cmp_ui(z, 123) == 0, "the destination keeps its value");
    is_int(adder_int_get_mpz(z, a), ADDER_OK, "and can be used again");
    refusing = true;
    is_int(adder_int_set_mpz(&r, z), ADDER_ENOMEM, "set_mpz without memory");
    refusing = false;
    ok(adder_int_eq(r, ADDER_INT(9)), "the destination keeps its value");
    adder_set_max_bits(1000);
    is_int(adder_int_set_mpz(&r, z), ADDER_ELIMIT, "set_mpz over the limit");
    adder_set_max_bits(0);
    mpz_clear(z);
    adder_set_guard(false);
    mp_set_memory_functions(NULL, NULL, NULL);
    adder_set_guard(true);
    adder_set_allocator(NULL, NULL, NULL);
    adder_int_clear(&a);
}

int main(void)
{
    uint64_t seed = tap_seed();
    test_random(&seed);
    test_view_shares();
    test_no_memory();
    return done_testing();
}
