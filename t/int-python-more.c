/* int-python-more.c - the rows of the differential test for true division, rounding, factors, digits and bytes. */

#include "int-python.h"

static adder_int make(mpz_srcptr z)
{
    adder_int a;
    peek_make(&a, z, 0);
    return a;
}

/* Half of the quotients lie at or next to the middle of two doubles; some are near the ends of their range. */
static void truediv(const struct row *row)
{
    mpz_t p, q, step;
    mpz_inits(p, q, step, NULL);
    peek_random(q, &seed, pick(2) ? 60 : pick(2) ? 200 : MAX_BITS);
    if (pick(2)) {
        peek_random(p, &seed, pick(2) ? 60 : MAX_BITS);
    } else {
        uint64_t top = pick(3) ? tap_random(&seed) >> 10 | (uint64_t)1 << 53 : ~(uint64_t)0 >> 10;
        mpz_import(p, 1, -1, sizeof top, 0, 0, &top);
        mpz_mul(p, p, q);
        switch (pick(4)) {
        case 0: /* quotients up to 2**1024 */
            mpz_mul_2exp(p, p, 966 + pick(6));
            break;
        case 1: /* down to 2**-1074 */
            mpz_mul_2exp(q, q, 1050 + pick(80));
            break;
        case 2:
            mpz_mul_2exp(q, q, pick(200));
            break;
        default:
            mpz_mul_2exp(p, p, pick(200));
        }
        mpz_set_si(step, (long)pick(3) - 1);
        mpz_add(p, p, step);
        if (pick(2))
            mpz_neg(p, p);
    }
    adder_int a = make(p), b = make(q);
    double x = 0.125;
    uint64_t bits;
    line_begin(row->name);
    line_number(a);
    line_number(b);
    line_bar();
    adder_status s = adder_int_truediv(&x, a, b);
    memcpy(&bits, &x, sizeof bits);
    line_status(s);
    if (s == ADDER_OK)
        line_u64(bits);
    else if (x != 0.125)
        wrong(row->name, "status %u, but the destination has changed", s);
    line_end();
    adder_int_clear(&a);
    adder_int_clear(&b);
    mpz_clears(p, q, step, NULL);
}

/* Writes the end of a line on a call that rounds or divides own, with its result in *r, and frees both. */
static void finish(const struct row *row, adder_status s, adder_int *r, adder_int *own, adder_int *other)
{
    line_status(s);
    if (s == ADDER_OK)
        line_number(*r);
    check_destination(row->name, s, *r);
    adder_int_clear(own);
    adder_int_clear(other);
}

/* Many values end in 5, 50, 500 ... or next to that. */
static adder_int number_to_round(int digits)
{
    mpz_t z, unit;
    mpz_inits(z, unit, NULL);
    peek_random(z, &seed, pick(2) ? 64 : pick(2) ? 200 : 1000);
    if (digits < 0 && pick(2)) {
        mpz_ui_pow_ui(unit, 10, (unsigned long)-digits - 1);
        mpz_mul_ui(unit, unit, pick(2) ? 5 : 10);
        mpz_tdiv_q(z, z, unit);
        mpz_mul(z, z, unit);
        mpz_set_si(unit, (long)pick(3) - 1);
        mpz_add(z, z, unit);
    }
    adder_int a = make(z);
    mpz_clears(z, unit, NULL);
    return a;
}

static void rounded(const struct row *row)
{
    bool significant = strcmp(row->name, "round_sig") == 0;
    int digits = pick(10) ? -(int)pick(pick(3) ? 22 : 300) : (int)pick(5);
    adder_int own = number_to_round(digits), other = random_destination(), *r = pick(2) ? &own : &other;
    if (significant)
        digits = (int)pick(pick(2) ? 5 : 310) - 1;
    adder_rounding rounding = (adder_rounding)pick(8);
    line_begin(row->name);
    line_number(own);
    line_i64(digits);
    line_u64(rounding);
    line_bar();
    remember(*r);
    adder_status s = (significant ? adder_int_round_sig : adder_int_round)(r, own, digits, rounding);
    finish(row, s, r, &own, &other);
    line_end();
}

/* Half of the numbers are halfway between two multiples, or next to that. */
static void rounded_to(const struct row *row)
{
    adder_int step = random_number(pick(3) ? 20 : 200), own = random_number(pick(2) ? 70 : 600);
    adder_int *r = pick(2) ? &own : &step;
    adder_rounding rounding = (adder_rounding)pick(8);
    if (pick(2)) {
        adder_int half = ADDER_INT(0);
        adder_int_rshift(&half, step, 1);
        adder_int_mul(&own, own, step);
        adder_int_add(&own, own, half);
        adder_int_add(&own, own, ADDER_INT((intptr_t)pick(3) - 1));
        adder_int_clear(&half);
    }
    line_begin(row->name);
    line_number(own);
    line_number(step);
    line_u64(rounding);
    line_bar();
    remember(*r);
    adder_status s = adder_int_round_to(r, own, step, rounding);
    finish(row, s, r, &own, &step);
    line_end();
}

static void removed(const struct row *row)
{
    adder_int f = random_number(pick(2) ? 6 : 130), own = random_number(pick(2) ? 40 : 300), power = ADDER_INT(0);
    adder_int *r = pick(2) ? &own : &f;
    size_t times = 77;
    if (pick(3)) {
        adder_int_pow(&power, f, ADDER_INT((intptr_t)pick(12)));
        adder_int_mul(&own, own, power);
    }
    adder_int_clear(&power);
    line_begin(row->name);
    line_number(own);
    line_number(f);
    line_bar();
    remember(*r);
    adder_status s = adder_int_remove(r, &times, own, f);
    finish(row, s, r, &own, &f);
    if (s == ADDER_OK)
        line_u64(times);
    else if (times != 77)
        wrong(row->name, "status %u, but the count has changed", s);
    line_end();
}

/* Most numbers are a power of the base, or next to one. */
static void sizeinbase(const struct row *row)
{
    int base = 2 + (int)pick(35);
    adder_int a = random_number(pick(2) ? 130 : MAX_BITS);
    if (pick(3)) {
        adder_int_pow(&a, ADDER_INT(base), ADDER_INT((intptr_t)pick(pick(2) ? 40 : 600)));
        adder_int_add(&a, a, ADDER_INT((intptr_t)pick(3) - 1));
        if (pick(2))
            adder_int_neg(&a, a);
    }
    line_begin(row->name);
    line_number(a);
    line_u64((unsigned)base);
    line_bar();
    line_u64(adder_int_sizeinbase(a, base));
    line_end();
    adder_int_clear(&a);
}

static void to_bytes(const struct row *row)
{
    adder_int a = random_number(pick(4) ? 130 : 600);
    size_t fit = adder_int_bit_length(a) / 8, n = pick(3) ? fit + pick(4) - (fit > 0 && pick(3) == 0) : pick(100);
    /* CPython writes -1 to no bytes at all, which reads back as 0. */
    n += n == 0 && adder_int_eq(a, ADDER_INT(-1));
    unsigned char buf[128], untouched[128];
    bool is_signed = pick(3) != 0;
    adder_endian order = pick(2) ? ADDER_BIG : ADDER_LITTLE;
    memset(buf, 0xa5, sizeof buf);
    memset(untouched, 0xa5, sizeof untouched);
    line_begin(row->name);
    line_number(a);
    line_u64(n);
    line_u64(order == ADDER_BIG);
    line_u64(is_signed);
    line_bar();
    adder_status s = adder_int_to_bytes(buf, n, a, order, is_signed);
    line_status(s);
    if (s == ADDER_OK)
        line_text((const char *)buf, n);
    line_end();
    size_t from = s == ADDER_OK ? n : 0;
    if (memcmp(buf + from, untouched + from, sizeof buf - from) != 0)
        wrong(row->name, "status %u, a byte outside the result has changed", s);
    adder_int_clear(&a);
}

/* The bytes lie at the very end of their block. */
static void from_bytes(const struct row *row)
{
    size_t n = pick(3) ? pick(20) : pick(400);
    unsigned char *p = malloc(n ? n : 1);
    if (!p)
        abort();
    for (size_t i = 0; i < n; i++)
        p[i] = (unsigned char)tap_random(&seed);
    size_t first = pick(n + 1), length = pick(4) ? pick(3) : pick(n + 1);
    if (pick(2)) /* zeros and ones at the ends are where errors are */
        for (size_t i = pick(2) ? 0 : first; i < n && length-- > 0; i++)
            p[pick(2) ? i : n - 1 - i] = pick(2) ? 0 : 0xff;
    if (n > 0 && pick(8) == 0)
        memset(p, pick(2) ? 0 : 0xff, n);
    if (n > 0 && pick(8) == 0)
        p[pick(2) ? 0 : n - 1] = 0x80;
    adder_int r = random_destination();
    bool is_signed = pick(2);
    adder_endian order = pick(2) ? ADDER_BIG : ADDER_LITTLE;
    line_begin(row->name);
    line_text((const char *)p, n);
    line_u64(order == ADDER_BIG);
    line_u64(is_signed);
    line_bar();
    remember(r);
    adder_status s = adder_int_from_bytes(&r, p, n, order, is_signed);
    line_status(s);
    if (s == ADDER_OK)
        line_number(r);
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
    free(p);
}

const struct row more_rows[] = {
    { "truediv", .custom = truediv },
    { "round", .custom = rounded },
    { "round_sig", .custom = rounded },
    { "round_to", .custom = rounded_to },
    { "remove", .custom = removed },
    { "sizeinbase", .custom = sizeinbase },
    { "to_bytes", .custom = to_bytes },
    { "from_bytes", .custom = from_bytes },
};

const size_t more_row_count = sizeof more_rows / sizeof *more_rows;
