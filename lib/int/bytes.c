/* bytes.c - integers as bytes, two's complement or unsigned, in either order. */

#include <string.h>

#include "block.h"

enum { LIMB_BYTES = sizeof(mp_limb_t) };

static mp_limb_t swap_limb(mp_limb_t v)
{
    return LIMB_BYTES == 8 ? (mp_limb_t)__builtin_bswap64(v) : (mp_limb_t)__builtin_bswap32((uint32_t)v);
}

/* Limb number i of n bytes; bytes beyond them are `fill`. */
static mp_limb_t get_limb(const unsigned char *p, size_t n, size_t i, adder_endian endian, unsigned char fill)
{
    bool native = (endian == ADDER_LITTLE) == (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
    size_t at = i * LIMB_BYTES;
    mp_limb_t v;
    if (at + LIMB_BYTES <= n) {
        memcpy(&v, endian == ADDER_LITTLE ? p + at : p + n - at - LIMB_BYTES, LIMB_BYTES);
        return native ? v : swap_limb(v);
    }
    v = fill ? ~(mp_limb_t)0 : 0;
    for (size_t k = n; k-- > at;)
        v = v << 8 | (endian == ADDER_LITTLE ? p[k] : p[n - 1 - k]);
    return v;
}

/* Stores limb number i of n bytes. */
static void put_limb(unsigned char *p, size_t n, size_t i, adder_endian endian, mp_limb_t v)
{
    bool native = (endian == ADDER_LITTLE) == (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
    size_t at = i * LIMB_BYTES;
    if (at + LIMB_BYTES <= n) {
        v = native ? v : swap_limb(v);
        memcpy(endian == ADDER_LITTLE ? p + at : p + n - at - LIMB_BYTES, &v, LIMB_BYTES);
        return;
    }
    for (size_t k = at; k < n; k++, v >>= 8)
        p[endian == ADDER_LITTLE ? k : n - 1 - k] = (unsigned char)v;
}

adder_status adder_int_from_bytes(adder_int *r, const void *bytes, size_t n, adder_endian endian, bool is_signed)
{
    const unsigned char *p = bytes;
    bool negative = n > 0 && is_signed && (endian == ADDER_LITTLE ? p[n - 1] : p[0]) >= 0x80;
    unsigned char fill = negative ? 0xff : 0;
    /* Leading bytes that only repeat the sign. */
    while (n > 1 && (endian == ADDER_LITTLE ? p[n - 1] : p[0]) == fill) {
        p += endian == ADDER_BIG;
        n--;
    }
    size_t limbs = n / LIMB_BYTES + 1; /* one more than may be needed, for the sign of -2**k */
    if (limbs > ADDER__MAX_LIMBS)
        return ADDER_ENOMEM;
    if (limbs == 1) {
        mp_limb_t v = n == 0 ? 0 : get_limb(p, n, 0, endian, fill);
        return adder__store_limb(r, negative ? 0 - v : v, negative);
    }
    adder_status s = adder__check_bits((n - 1) * 8); /* the leading byte has another bit or more */
    if (s)
        return s;
    adder__block *z = adder__open(*r, (mp_size_t)limbs, true);
    if (!z)
        return ADDER_ENOMEM;
    for (size_t i = 0; i < limbs; i++)
        z->limb[i] = get_limb(p, n, i, endian, fill);
    if (negative)
        mpn_neg(z->limb, z->limb, (mp_size_t)limbs);
    return adder__close(z, r, (mp_size_t)limbs, negative);
}

adder_status adder_int_to_bytes(void *bytes, size_t n, adder_int a, adder_endian endian, bool is_signed)
{
    adder__operand x;
    adder__read(&x, a);
    size_t bits = adder__bits(x.limb, x.size);
    /* -2**k takes k bits and a sign, as 2**k - 1 does. */
    if (x.negative)
        bits -= mpn_scan1(x.limb, 0) == bits - 1;
    if ((x.negative && !is_signed) || (bits + (is_signed && x.size > 0) + 7) / 8 > n)
        return ADDER_ERANGE;
    size_t limbs = (n + LIMB_BYTES - 1) / LIMB_BYTES;
    mp_limb_t flip = x.negative ? ~(mp_limb_t)0 : 0, carry = x.negative;
    for (size_t i = 0; i < limbs; i++) {
        mp_limb_t v = ((i < (size_t)x.size ? x.limb[i] : 0) ^ flip) + carry;
        carry &= v == 0;
        put_limb(bytes, n, i, endian, v);
    }
    return ADDER_OK;
}
