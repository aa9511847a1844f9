/* random.c - random integers, from the program's source or the system's. */

#include "config.h"

#include <errno.h>
#include <stdio.h>
#ifdef HAVE_GETRANDOM
#include <sys/random.h>
#endif

#include "block.h"

/* The system's source. */
static bool system_random(void *state, void *buf, size_t n)
{
    (void)state;
#ifdef HAVE_GETRANDOM
    unsigned char *p = buf;
    while (n > 0) {
        ssize_t got = getrandom(p, n, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        p += got;
        n -= (size_t)got;
    }
    return true;
#else
    FILE *f = fopen("/dev/urandom", "rb");
    bool done = f && fread(buf, 1, n, f) == n;
    if (f)
        fclose(f);
    return done;
#endif
}

/* Fills limbs with `bits` random bits; the source's bytes are taken in order of significance, lowest first, so that the
   same source gives the same number on every machine. */
ADDER__CALLS_OUT static adder_status draw(mp_limb_t *p, mp_size_t n, size_t bits, adder_random fn, void *state)
{
    enum { PIECE = 1 << 20 };
    size_t bytes = (bits + 7) / 8, rest = bits % ADDER__LIMB_BITS;
    p[n - 1] = 0;
    for (size_t i = 0; i < bytes; i += PIECE) {
        if (adder__interrupted())
            return ADDER_EINTR;
        if (!fn(state, (unsigned char *)p + i, bytes - i < PIECE ? bytes - i : PIECE))
            return ADDER_EIO;
    }
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    for (mp_size_t i = 0; i < n; i++)
        p[i] = sizeof *p == 8 ? (mp_limb_t)__builtin_bswap64(p[i]) : (mp_limb_t)__builtin_bswap32((uint32_t)p[i]);
#endif
    if (rest)
        p[n - 1] &= ((mp_limb_t)1 << rest) - 1;
    return ADDER_OK;
}

static mp_size_t limbs_of(size_t bits)
{
    return (mp_size_t)((bits + ADDER__LIMB_BITS - 1) / ADDER__LIMB_BITS);
}

adder_status adder_int_random_bits(adder_int *r, size_t bits, adder_random fn, void *state)
{
    if (bits == 0)
        return adder__store_small(r, 0);
    if (bits / ADDER__LIMB_BITS >= ADDER__MAX_LIMBS)
        return adder__max_bits() < SIZE_MAX ? ADDER_ELIMIT : ADDER_ENOMEM;
    adder_status s = adder__check_bits(bits);
    if (s)
        return s;
    mp_size_t n = limbs_of(bits);
    adder__block *z = adder__open(*r, n, false);
    if (!z)
        return ADDER_ENOMEM;
    s = draw(z->limb, n, bits, fn ? fn : system_random, state);
    if (s) {
        adder__discard(z, *r);
        return s;
    }
    return adder__close(z, r, n, false);
}

adder_status adder_int_random_below(adder_int *r, adder_int a, adder_random fn, void *state)
{
    adder__operand x;
    adder__read(&x, a);
    if (x.size == 0 || x.negative)
        return ADDER_EDOMAIN;
    size_t bits = adder__bits(x.limb, x.size);
    mp_size_t n = x.size;
    adder__block *z = adder__open(*r, n, false);
    if (!z)
        return ADDER_ENOMEM;
    /* Numbers of as many bits as a has are drawn until one is below a: each is equally likely, and at least one draw in
       two succeeds.  A source that gives nothing else than large numbers would keep us here, so there is an end: after
       1,000 draws, which for a random one happens once in 2**1000 times. */
    adder_status s = ADDER_OK;
    for (int draws = 0; s == ADDER_OK && draws < 1000; draws++) {
        s = draw(z->limb, n, bits, fn ? fn : system_random, state);
        if (s == ADDER_OK && mpn_cmp(z->limb, x.limb, n) < 0)
            return adder__close(z, r, n, false);
    }
    adder__discard(z, *r);
    return s ? s : ADDER_EIO;
}
