/* int-file.c - integers in files: they read back as written; a truncated or damaged one is refused, and needs no more
   memory than its size. */

#include <adder.h>

#include "peek.h"
#include "tap.h"

static size_t largest_asked;

static void *own_allocate(size_t n)
{
    if (n > largest_asked)
        largest_asked = n;
    return malloc(n);
}

static void *own_reallocate(void *p, size_t n)
{
    if (n > largest_asked)
        largest_asked = n;
    return realloc(p, n);
}

/* The bytes that fwrite makes of a. */
static unsigned char *bytes_of(adder_int a, size_t *n)
{
    FILE *f = tmpfile();
    if (!f || adder_int_fwrite(f, a) != ADDER_OK)
        abort();
    *n = (size_t)ftell(f);
    rewind(f);
    unsigned char *p = malloc(*n ? *n : 1);
    if (!p || fread(p, 1, *n, f) != *n)
        abort();
    fclose(f);
    return p;
}

/* Reads a number from these bytes, and returns in *used how many it took. */
static adder_status read_bytes(adder_int *r, const unsigned char *p, size_t n, size_t *used)
{
    FILE *f = tmpfile();
    if (!f || fwrite(p, 1, n, f) != n)
        abort();
    rewind(f);
    adder_status s = adder_int_fread(r, f);
    *used = (size_t)ftell(f);
    fclose(f);
    return s;
}

static void test_number(adder_int a, const char *name)
{
    size_t n, used;
    unsigned char *p = bytes_of(a, &n), *longer = calloc(n + 9, 1);
    adder_int r = ADDER_INT(55), old = ADDER_INT(55);
    if (!longer)
        abort();
    memcpy(longer, p, n);
    adder_status s = read_bytes(&r, longer, n + 9, &used);
    ok(s == ADDER_OK && used == n && adder_int_eq(r, a) && peek_canonical(r), "%s: %zu bytes there and back", name, n);
    adder_int_set(&r, old);

    long bad = 0;
    for (size_t cut = 0; cut < n; cut += 1 + (n > 2000 ? n / 300 : 0)) {
        s = read_bytes(&r, p, cut, &used);
        bad += (s != ADDER_EIO && s != ADDER_EPARSE) || !adder_int_eq(r, old);
    }
    is_int(bad, 0, "%s: cut anywhere", name);

    long refused = 0, harmless = 0;
    bad = 0;
    largest_asked = 0;
    for (size_t i = 0; i < n; i += 1 + (n > 2000 && i > 40 ? n / 100 : 0))
        for (int bit = 0; bit < 8; bit++) {
            p[i] ^= (unsigned char)(1 << bit);
            s = read_bytes(&r, p, n, &used);
            if (s == ADDER_OK) {
                bad += !peek_canonical(r);
                harmless++;
            } else {
                /* The length, from byte 5, may have become one that only a larger machine can have written. */
                bool too_large = sizeof(size_t) == 4 && i >= 8 && i < 13 && s == ADDER_ENOMEM;
                bad += (s != ADDER_EIO && s != ADDER_EPARSE && !too_large) || !adder_int_eq(r, old);
                refused++;
            }
            adder_int_set(&r, old);
            p[i] ^= (unsigned char)(1 << bit);
        }
    is_int(bad, 0, "%s: one bit wrong: %ld refused, %ld other numbers", name, refused, harmless);
    ok(largest_asked <= 2 * n + 65536, "%s: and no more memory than that", name);
    adder_int_clear(&r);
    free(p);
    free(longer);
}

static void test_sequence(void)
{
    adder_int a[20] = { ADDER_INT(0) }, r = ADDER_INT(0);
    FILE *f = tmpfile();
    adder_status s = ADDER_OK;
    if (!f)
        abort();
    for (int i = 0; i < 20; i++) {
        s |= adder_int_pow(&a[i], ADDER_INT(-3), ADDER_INT(i * i));
        s |= adder_int_fwrite(f, a[i]);
    }
    is_int(s, ADDER_OK, "twenty numbers in a file");
    rewind(f);
    long bad = 0;
    for (int i = 0; i < 20; i++) {
        bad += adder_int_fread(&r, f) != ADDER_OK || !adder_int_eq(r, a[i]);
        adder_int_clear(&a[i]);
    }
    is_int(bad, 0, "come back in order");
    s = adder_int_fread(&r, f);
    ok(s == ADDER_EIO || s == ADDER_EPARSE, "the end of the file is no number");
    fclose(f);
    adder_int_clear(&r);
    f = fopen("/dev/null", "r");
    if (f) {
        is_int(adder_int_fwrite(f, ADDER_INT(5)), ADDER_EIO, "a file that cannot be written");
        fclose(f);
    }
    f = fopen("/dev/full", "w");
    if (f) {
        setvbuf(f, NULL, _IONBF, 0);
        is_int(adder_int_fwrite(f, ADDER_INT(5)), ADDER_EIO, "a full device");
        fclose(f);
    }
}

/* Random bytes. */
static void test_noise(uint64_t *seed)
{
    size_t n, used;
    unsigned char *p = bytes_of(ADDER_INT(1), &n), noise[64];
    adder_int r = ADDER_INT(0);
    long bad = 0, count = tap_count(20000, 1000000);
    largest_asked = 0;
    for (long i = 0; i < count; i++) {
        for (size_t k = 0; k < sizeof noise; k++)
            noise[k] = (unsigned char)tap_random(seed);
        if (i % 2) /* a good beginning */
            memcpy(noise, p, tap_random(seed) % (n + 1));
        adder_status s = read_bytes(&r, noise, tap_random(seed) % (sizeof noise + 1), &used);
        /* Noise as a length may be one that only a larger machine can have written. */
        bool too_large = sizeof(size_t) == 4 && s == ADDER_ENOMEM;
        bad += (s != ADDER_OK && s != ADDER_EIO && s != ADDER_EPARSE && !too_large) || !peek_canonical(r);
    }
    is_int(bad, 0, "%ld times noise", count);
    ok(largest_asked < 1 << 20, "at most %zu bytes of memory for it", largest_asked);
    adder_int_clear(&r);
    free(p);
}

int main(void)
{
    uint64_t seed = tap_seed();
    adder_set_allocator(own_allocate, own_reallocate, free);
    static const char *const texts[] = { "0",
                                         "1",
                                         "-1",
                                         "255",
                                         "256",
                                         "-4611686018427387904",
                                         "4611686018427387904",
                                         "-18446744073709551616",
                                         "340282366920938463463374607431768211455" };
    adder_int a = ADDER_INT(0);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        adder_int_set_str(&a, texts[i], 10);
        test_number(a, texts[i]);
    }
    adder_int_pow(&a, ADDER_INT(-7), ADDER_INT(100000));
    test_number(a, "(-7)**100000");
    adder_int_clear(&a);
    test_sequence();
    test_noise(&seed);
    return done_testing();
}
