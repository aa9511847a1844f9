/* interchange.c - the decimal interchange formats of IEEE 754-2008, clause 3.5.2, in both of their encodings.

   A format of k bits has a sign, a combination field of w + 5 bits and t trailing bits.  Five bits of the combination
   mark infinities and NaNs; the payload of a NaN is in the trailing bits, and a sixth bit marks the signaling ones.
   Otherwise the combination is the biased exponent, of w + 2 bits, and the front of the coefficient, interleaved. */

#include "dec.h"

typedef struct {
    int bytes, digits, exponent_bits, trailing_bits; /* k / 8, the precision, w + 2, t */
    int64_t emax;
} format;

static const format decimal32 = { 4, 7, 8, 20, 96 };
static const format decimal64 = { 8, 16, 10, 50, 384 };
static const format decimal128 = { 16, 34, 14, 110, 6144 };

/* Behind the sign. */
enum { INFINITE = 30, QUIET = 62, SIGNALING = 63 };

static int64_t bias(const format *f)
{
    return f->emax + f->digits - 2;
}

static adder__u128 low_bits(adder__u128 v, int n)
{
    return v & (((adder__u128)1 << n) - 1);
}

/* Densely packed decimal: three digits in ten bits (Cowlishaw, "Densely packed decimal encoding", IEE Proceedings 2002;
   IEEE 754-2008, tables 3.3 and 3.4).  A digit from 0 to 7 keeps its three bits; an 8 or a 9 keeps only its last bit,
   and an indicator says which digits are 8 or 9.  If two or three are, the indicator also uses their free bits. */

static unsigned pack(unsigned n)
{
    unsigned x = n / 100, y = n / 10 % 10, z = n % 10;
    switch ((x >> 3) << 2 | (y >> 3) << 1 | z >> 3) {
    case 0:
        return x << 7 | y << 4 | z;
    case 1: /* z is large */
        return x << 7 | y << 4 | 8 | (z & 1);
    case 2: /* y */
        return x << 7 | (z >> 1) << 5 | (y & 1) << 4 | 10 | (z & 1);
    case 4: /* x */
        return (z >> 1) << 8 | (x & 1) << 7 | y << 4 | 12 | (z & 1);
    case 3: /* y and z */
        return x << 7 | 4 << 4 | (y & 1) << 4 | 14 | (z & 1);
    case 5: /* x and z */
        return (y >> 1) << 8 | (x & 1) << 7 | 2 << 4 | (y & 1) << 4 | 14 | (z & 1);
    case 6: /* x and y */
        return (z >> 1) << 8 | (x & 1) << 7 | (y & 1) << 4 | 14 | (z & 1);
    default:
        return (x & 1) << 7 | 6 << 4 | (y & 1) << 4 | 14 | (z & 1);
    }
}

static unsigned unpack(unsigned v)
{
    unsigned x = v >> 7, y = v >> 4 & 7, z = v & 7, last = v & 1;
    switch (v & 8 ? v >> 1 & 7 : 0) {
    case 0:
        break;
    case 4: /* z is large */
        z = 8 + last;
        break;
    case 5: /* y */
        z = (y & 6) | last;
        y = 8 + (y & 1);
        break;
    case 6: /* x */
        z = (x & 6) | last;
        x = 8 + (x & 1);
        break;
    default: /* two or three; the first bits of y say which */
        switch (y >> 1) {
        case 0:
            z = (x & 6) | last;
            x = 8 + (x & 1);
            y = 8 + (y & 1);
            break;
        case 1:
            y = (x & 6) | (y & 1);
            x = 8 + (x & 1);
            z = 8 + last;
            break;
        case 2:
            y = 8 + (y & 1);
            z = 8 + last;
            break;
        default:
            x = 8 + (x & 1);
            y = 8 + (y & 1);
            z = 8 + last;
        }
    }
    return x * 100 + y * 10 + z;
}

/* The declets of the last `digits` digits of v, a multiple of three. */
static adder__u128 pack_all(adder__u128 v, int digits)
{
    adder__u128 packed = 0;
    for (int shift = 0; digits > 0;) {
        adder__u128 rest;
        v = adder__divide_tens(&rest, v, 18);
        uint64_t part = (uint64_t)rest; /* as many digits as a word holds */
        for (int i = 0; i < 6 && digits > 0; i++, digits -= 3, shift += 10) {
            packed |= (adder__u128)pack((unsigned)(part % 1000)) << shift;
            part /= 1000;
        }
    }
    return packed;
}

static adder__u128 unpack_all(adder__u128 packed, int digits)
{
    adder__u128 v = 0;
    for (int shift = digits / 3 * 10; shift > 0;) {
        shift -= 10;
        v = v * 1000 + unpack((unsigned)(packed >> shift) & 1023);
    }
    return v;
}

/* Decodes the bits of a format. */
static adder_dec decode(const format *f, adder__u128 word, adder_dec_encoding encoding)
{
    int t = f->trailing_bits, w = f->exponent_bits;
    unsigned sign = (unsigned)(word >> (8 * f->bytes - 1)), top = (unsigned)low_bits(word >> (t + w - 3), 6);
    adder__u128 trailing = low_bits(word, t);
    if (top >> 1 == INFINITE)
        return adder__dec_make(0, 0, sign | ADDER__INFINITE);
    if (top >= QUIET) {
        adder__u128 payload = encoding == ADDER_DPD ? unpack_all(trailing, f->digits - 1) : trailing;
        if (payload >= adder__tens[f->digits - 1])
            payload = 0;
        return adder__dec_make(payload, 0, sign | (top == QUIET ? ADDER__QUIET : ADDER__SIGNALING));
    }
    /* Two bits 11 in front mean that the coefficient begins with 100 in binary, or with an 8 or a 9. */
    bool large = top >> 4 == 3;
    unsigned front = large ? 8 + (unsigned)(word >> t & 1) : (unsigned)(word >> t & 7);
    adder__u128 exponent, c;
    if (encoding == ADDER_BID) {
        exponent = low_bits(word >> (large ? t + 1 : t + 3), w);
        c = (adder__u128)front << t | trailing;
        if (c >= adder__tens[f->digits])
            c = 0;
    } else {
        /* The exponent's first two bits, the digit, and the rest of the exponent. */
        front = large ? 8 + (top >> 1 & 1) : top >> 1 & 7;
        exponent = (adder__u128)(large ? top >> 2 & 3 : top >> 4) << (w - 2) | low_bits(word >> t, w - 2);
        c = front * adder__tens[f->digits - 1] + unpack_all(trailing, f->digits - 1);
    }
    return adder__dec_make(c, (int64_t)exponent - bias(f), sign);
}

/* Encodes a number that the format holds. */
static adder__u128 encode(const format *f, const adder_dec *z, adder_dec_encoding encoding)
{
    int t = f->trailing_bits, w = f->exponent_bits;
    adder__u128 c = adder__dec_coefficient(z), word = (adder__u128)adder__dec_sign(z) << (w + 3);
    if (z->bits & ADDER__INFINITE)
        return (word | (adder__u128)INFINITE << (w - 2)) << t;
    if (z->bits & ADDER__NAN) {
        unsigned top = z->bits & ADDER__SIGNALING ? SIGNALING : QUIET;
        if (encoding == ADDER_DPD)
            c = pack_all(c, f->digits - 1);
        return (word | (adder__u128)top << (w - 3)) << t | c;
    }
    unsigned exponent = (unsigned)(z->exponent + bias(f));
    if (encoding == ADDER_BID) {
        unsigned front = (unsigned)(c >> t);
        word |= front < 8 ? exponent << 3 | front : 3u << (w + 1) | exponent << 1 | (front & 1);
        return word << t | low_bits(c, t);
    }
    adder__u128 rest;
    unsigned front = (unsigned)adder__divide_tens(&rest, c, f->digits - 1), high = exponent >> (w - 2);
    unsigned top = front < 8 ? high << 3 | front : 24u | high << 1 | (front & 1);
    word |= top << (w - 2) | (unsigned)low_bits(exponent, w - 2);
    return word << t | pack_all(rest, f->digits - 1);
}

static adder_status from(adder_dec *r, const format *f, const void *p, adder_endian endian, adder_dec_encoding encoding)
{
    const unsigned char *byte = p;
    adder__u128 word = 0;
    for (int i = 0; i < f->bytes; i++)
        word = word << 8 | byte[endian == ADDER_BIG ? i : f->bytes - 1 - i];
    adder_dec z = decode(f, word, encoding);
    adder_dec_move(r, &z);
    return ADDER_OK;
}

static adder_status to(void *p, const format *f, const adder_dec *a, adder_endian endian, adder_dec_encoding encoding,
                       adder_ctx *ctx)
{
    adder_ctx own = *adder__dec_ctx(ctx);
    adder_dec z = adder__dec_make(0, 0, 0);
    adder_status s;
    if (!adder__dec_is_context(ctx))
        return adder__dec_refuse(ctx);
    own.prec = f->digits;
    own.emax = f->emax;
    own.emin = 1 - f->emax;
    own.clamp = true;
    if (a->bits & ADDER__NAN) {
        s = adder__dec_copy(&z, a);
        if (s == ADDER_OK)
            s = adder__dec_cut_payload(&z, f->digits - 1);
    } else {
        s = adder__dec_finish_copy(&z, a, a->bits & (ADDER__NEGATIVE | ADDER__INFINITE), &own);
    }
    if (ctx)
        ctx->flags = own.flags;
    if (s)
        return s;
    adder__u128 word = encode(f, &z, encoding);
    unsigned char *byte = p;
    for (int i = 0; i < f->bytes; i++, word >>= 8)
        byte[endian == ADDER_LITTLE ? i : f->bytes - 1 - i] = (unsigned char)word;
    return ADDER_OK;
}

adder_status adder_dec_from_decimal32(adder_dec *r, const void *p, adder_endian endian, adder_dec_encoding encoding)
{
    return from(r, &decimal32, p, endian, encoding);
}

adder_status adder_dec_from_decimal64(adder_dec *r, const void *p, adder_endian endian, adder_dec_encoding encoding)
{
    return from(r, &decimal64, p, endian, encoding);
}

adder_status adder_dec_from_decimal128(adder_dec *r, const void *p, adder_endian endian, adder_dec_encoding encoding)
{
    return from(r, &decimal128, p, endian, encoding);
}

adder_status adder_dec_to_decimal32(void *p, adder_dec a, adder_endian endian, adder_dec_encoding encoding,
                                    adder_ctx *ctx)
{
    return to(p, &decimal32, &a, endian, encoding, ctx);
}

adder_status adder_dec_to_decimal64(void *p, adder_dec a, adder_endian endian, adder_dec_encoding encoding,
                                    adder_ctx *ctx)
{
    return to(p, &decimal64, &a, endian, encoding, ctx);
}

adder_status adder_dec_to_decimal128(void *p, adder_dec a, adder_endian endian, adder_dec_encoding encoding,
                                     adder_ctx *ctx)
{
    return to(p, &decimal128, &a, endian, encoding, ctx);
}
