/* file.c - integers in files, in a form that does not depend on the machine.

       4 bytes   "ADI1"
       1 byte    0, or 1 for a negative number
       8 bytes   n, the number of bytes of the magnitude, least significant byte first
       n bytes   the magnitude, least significant byte first; the last of them is not 0
       4 bytes   the CRC-32 (ISO 3309, as in zlib and PNG) of all bytes before, least significant byte first */

#include <string.h>

#include "block.h"

enum { HEAD_BYTES = 13, CHECK_BYTES = 4, CHUNK_BYTES = 1 << 16 };

/* The largest magnitude that any machine can have written. */
#define MOST_BYTES (UINT64_C(8) * INT32_MAX)

static const unsigned char magic[4] = { 'A', 'D', 'I', '1' };

/* The CRC of further bytes, four bits at a time. */
static uint32_t crc_of(uint32_t crc, const unsigned char *p, size_t n)
{
    static const uint32_t table[16] = { 0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
                                        0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
                                        0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c };
    crc = ~crc;
    for (size_t i = 0; i < n; i++) {
        crc ^= p[i];
        crc = crc >> 4 ^ table[crc & 15];
        crc = crc >> 4 ^ table[crc & 15];
    }
    return ~crc;
}

static void put_little(unsigned char *p, uint64_t v, int n)
{
    for (int i = 0; i < n; i++)
        p[i] = (unsigned char)(v >> (8 * i));
}

static uint64_t get_little(const unsigned char *p, int n)
{
    uint64_t v = 0;
    for (int i = n; i-- > 0;)
        v = v << 8 | p[i];
    return v;
}

adder_status adder_int_fwrite(FILE *f, adder_int a)
{
    adder__operand x;
    adder__read(&x, a);
    size_t left = (adder__bits(x.limb, x.size) + 7) / 8;
    unsigned char buffer[4096];
    memcpy(buffer, magic, sizeof magic);
    buffer[4] = x.negative;
    put_little(buffer + 5, left, 8);
    size_t used = HEAD_BYTES;
    uint32_t crc = 0;
    for (mp_size_t i = 0; left > 0; i++) {
        int n = left < sizeof(mp_limb_t) ? (int)left : (int)sizeof(mp_limb_t);
        put_little(buffer + used, x.limb[i], n);
        used += (size_t)n;
        left -= (size_t)n;
        if (used + 16 > sizeof buffer) {
            if (adder__interrupted())
                return ADDER_EINTR;
            crc = crc_of(crc, buffer, used);
            if (fwrite(buffer, 1, used, f) != used)
                return ADDER_EIO;
            used = 0;
        }
    }
    crc = crc_of(crc, buffer, used);
    put_little(buffer + used, crc, CHECK_BYTES);
    used += CHECK_BYTES;
    return fwrite(buffer, 1, used, f) == used ? ADDER_OK : ADDER_EIO;
}

/* The CRC of the head and the n bytes behind it. */
static adder_status check_sum(uint32_t *crc, const unsigned char *head, const unsigned char *p, size_t n)
{
    *crc = crc_of(0, head, HEAD_BYTES);
    for (size_t i = 0; i < n; i += CHUNK_BYTES) {
        if (adder__interrupted())
            return ADDER_EINTR;
        *crc = crc_of(*crc, p + i, n - i < CHUNK_BYTES ? n - i : CHUNK_BYTES);
    }
    return ADDER_OK;
}

/* Reads n bytes into memory that grows as they arrive, so that a false length takes no memory. */
static adder_status read_bytes(unsigned char **out, FILE *f, size_t n)
{
    size_t size = 0, have = 0;
    unsigned char *p = NULL;
    do {
        size = size == 0 ? CHUNK_BYTES : size * 2;
        size = size < n ? size : n;
        unsigned char *larger = p ? adder__realloc(p, size) : adder__alloc(size ? size : 1);
        if (!larger) {
            adder_free(p);
            return ADDER_ENOMEM;
        }
        p = larger;
        have += fread(p + have, 1, size - have, f);
        if (have < size) {
            adder__free(p);
            return ADDER_EIO;
        }
    } while (have < n);
    *out = p;
    return ADDER_OK;
}

adder_status adder_int_fread(adder_int *r, FILE *f)
{
    unsigned char head[HEAD_BYTES], check[CHECK_BYTES], *magnitude;
    if (fread(head, 1, HEAD_BYTES, f) != HEAD_BYTES)
        return ADDER_EIO;
    uint64_t n = get_little(head + 5, 8);
    if (memcmp(head, magic, sizeof magic) != 0 || head[4] > 1 || (n == 0 && head[4]) || n > MOST_BYTES)
        return ADDER_EPARSE;
    if (n > SIZE_MAX / 8)
        return ADDER_ENOMEM;
    adder_status s = n == 0 ? ADDER_OK : adder__check_bits((size_t)n * 8 - 7);
    if (s)
        return s;
    s = read_bytes(&magnitude, f, (size_t)n);
    if (s)
        return s;
    uint32_t crc = 0;
    s = fread(check, 1, CHECK_BYTES, f) != CHECK_BYTES ? ADDER_EIO : check_sum(&crc, head, magnitude, (size_t)n);
    if (s == ADDER_OK && (get_little(check, CHECK_BYTES) != crc || (n > 0 && magnitude[n - 1] == 0)))
        s = ADDER_EPARSE;
    adder_int t = ADDER_INT(0);
    s = s ? s : adder_int_from_bytes(&t, magnitude, (size_t)n, ADDER_LITTLE, false);
    adder__free(magnitude);
    if (s == ADDER_OK && head[4])
        s = adder_int_neg(&t, t);
    if (s == ADDER_OK)
        adder_int_move(r, &t);
    else
        adder_int_clear(&t);
    return s;
}
