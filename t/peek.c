/* peek.c - numbers made and read by the tests themselves, without the functions under test. */

#include <stdlib.h>

#include "int/block.h"

#include "peek.h"
#include "tap.h"

bool peek_canonical(adder_int a)
{
    if (adder__is_small(a))
        return true;
    const adder__block *b = adder__block_of(a);
    if (b->size == 0)
        return false;
    size_t n = b->size < 0 ? 0 - (size_t)b->size : (size_t)b->size;
    if (n > b->capacity || b->limb[n - 1] == 0)
        return false;
    mp_limb_t most = (mp_limb_t)ADDER_INT_SMALL_MAX + (b->size < 0);
    return n > 1 || b->limb[0] > most;
}

void peek_make(adder_int *r, mpz_srcptr z, size_t spare)
{
    size_t n = mpz_size(z);
    bool negative = mpz_sgn(z) < 0;
    const mp_limb_t *limb = mpz_limbs_read(z);
    if (n == 0 || (n == 1 && limb[0] <= (mp_limb_t)ADDER_INT_SMALL_MAX + negative)) {
        mp_limb_t m = n == 0 ? 0 : limb[0];
        *r = adder__make_small((intptr_t)(negative ? 0 - m : m));
        return;
    }
    adder__block *b = malloc(sizeof *b + (n + spare) * sizeof(mp_limb_t));
    if (!b)
        abort();
    b->capacity = (uint32_t)(n + spare);
    b->size = negative ? -(int32_t)n : (int32_t)n;
    mpn_copyi(b->limb, limb, (mp_size_t)n);
    /* The limbs above the number must not matter. */
    memset(b->limb + n, 0xa5, spare * sizeof(mp_limb_t));
    r->word = (intptr_t)b + 1;
}

void peek_read(mpz_ptr z, adder_int a)
{
    adder__operand x;
    mpz_t view;
    adder__read(&x, a);
    mpz_set(z, mpz_roinit_n(view, x.limb, x.negative ? -x.size : x.size));
}

bool peek_equal(adder_int a, mpz_srcptr z)
{
    adder__operand x;
    mpz_t view;
    adder__read(&x, a);
    return mpz_cmp(mpz_roinit_n(view, x.limb, x.negative ? -x.size : x.size), z) == 0;
}

size_t peek_hex_size(adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    return (size_t)x.size * (ADDER__LIMB_BITS / 4) + 3;
}

char *peek_hex(char *p, adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    if (x.negative)
        *p++ = '-';
    char *first = p;
    for (mp_size_t i = x.size; i-- > 0;)
        for (int shift = ADDER__LIMB_BITS - 4; shift >= 0; shift -= 4) {
            char c = "0123456789abcdef"[x.limb[i] >> shift & 15];
            if (p > first || c != '0')
                *p++ = c;
        }
    if (p == first)
        *p++ = '0';
    *p = 0;
    return p;
}

/* z = n random bits. */
static void random_bits(mpz_ptr z, uint64_t *seed, size_t n)
{
    mp_size_t size = (mp_size_t)(n / GMP_NUMB_BITS + 1);
    mp_limb_t *limb = mpz_limbs_write(z, size);
    for (mp_size_t i = 0; i < size; i++)
        limb[i] = (mp_limb_t)tap_random(seed);
    mpz_limbs_finish(z, size);
    mpz_tdiv_r_2exp(z, z, n);
}

static void random_runs(mpz_ptr z, uint64_t *seed, size_t n)
{
    mpz_set_ui(z, 0);
    bool one = true;
    for (size_t at = 0; at < n;) {
        size_t length = 1 + tap_random(seed) % (tap_random(seed) % 2 ? 8 : 150);
        if (length > n - at)
            length = n - at;
        mpz_mul_2exp(z, z, length);
        if (one) {
            mpz_t run;
            mpz_init_set_ui(run, 1);
            mpz_mul_2exp(run, run, length);
            mpz_sub_ui(run, run, 1);
            mpz_add(z, z, run);
            mpz_clear(run);
        }
        one = !one;
        at += length;
    }
}

void peek_random(mpz_ptr z, uint64_t *seed, size_t max_bits)
{
    static const unsigned short edges[] = { 0,  1,   7,   8,   30,  31,  32,  33,  52,  53,  54,  61,  62,  63,  64, 65,
                                            66, 126, 127, 128, 129, 191, 192, 193, 255, 256, 257, 319, 320, 321, 512 };
    size_t bits;
    do
        switch (tap_random(seed) % 4) {
        case 0:
            bits = edges[tap_random(seed) % (sizeof edges / sizeof *edges)];
            break;
        case 1:
            bits = tap_random(seed) % 65;
            break;
        case 2:
            bits = tap_random(seed) % (max_bits + 1);
            break;
        default:
            bits = 64 * (tap_random(seed) % (max_bits / 64 + 1)) + tap_random(seed) % 3;
            bits -= bits > 0;
        }
    while (bits > max_bits);
    long step = (long)(tap_random(seed) % 7) - 3;
    switch (tap_random(seed) % 8) {
    case 0:
        mpz_set_si(z, step);
        break;
    case 1:
    case 2: /* near a power of two */
        mpz_set_ui(z, 0);
        mpz_setbit(z, bits);
        if (step < 0)
            mpz_sub_ui(z, z, (unsigned long)-step);
        else
            mpz_add_ui(z, z, (unsigned long)step);
        break;
    case 3:
        random_runs(z, seed, bits);
        break;
    case 4: /* a random top, zeros below */
        random_bits(z, seed, bits);
        bits -= bits > 0 ? tap_random(seed) % bits : 0;
        mpz_tdiv_q_2exp(z, z, bits);
        mpz_mul_2exp(z, z, bits);
        break;
    default:
        random_bits(z, seed, bits);
    }
    if (mpz_sizeinbase(z, 2) > max_bits)
        mpz_tdiv_r_2exp(z, z, max_bits);
    if (tap_random(seed) % 2)
        mpz_neg(z, z);
}
