/* nomem.c - memory that runs out: every function of int.h, with its 1st, 2nd, 3rd ... allocation refused until it
   succeeds, GMP's own allocations among them. */

#include <errno.h>
#include <limits.h>

#include "peek.h"
#include "refuse.h"
#include "rows.h"
#include "tap.h"

static uint64_t seed = 1;

/* *r = a random number of exactly so many bits, from the library's allocator. */
static void make(adder_int *r, size_t bits, bool negative)
{
    adder_int bit = ADDER_INT(0);
    mpz_t z;
    mpz_init(z);
    mpz_setbit(z, bits - 1);
    for (size_t i = 0; i + 1 < bits; i += 1 + tap_random(&seed) % (bits / 50 + 2))
        mpz_setbit(z, i);
    char *text = malloc(bits / 4 + 3);
    if (!text)
        abort();
    mpz_get_str(text, 16, z);
    if (adder_int_set_str(&bit, text, 16) || (negative && adder_int_neg(&bit, bit)))
        abort();
    free(text);
    mpz_clear(z);
    adder_int_move(r, &bit);
}

enum { RESULTS = 3 };

/* A call on operands x, to the destinations r, which may be operands. */
struct call {
    const struct row *row;
    adder_int x[3];
    size_t count; /* of a shift */
    uint64_t word;
};

static adder_status run(const struct call *c, adder_int *const out[RESULTS])
{
    const struct row *row = c->row;
    adder_int *r = out[0], a = c->x[0], b = c->x[1];
    if (row->r_a)
        return row->r_a(r, a);
    if (row->r_ab)
        return row->r_ab(r, a, b);
    if (row->r_abc)
        return row->r_abc(r, a, b, c->x[2]);
    if (row->r_an)
        return row->r_an(r, a, c->count);
    if (row->r_u)
        return row->r_u(r, c->word);
    if (row->r_uu)
        return row->r_uu(r, c->word, c->word / 2);
    if (row->r_root)
        return row->r_root(r, a, 3);
    if (row->qm_root)
        return row->qm_root(r, out[1], a, 3);
    if (row->r_v)
        return row->r_v(r, c->x, 3);
    if (row->r_vv)
        return row->r_vv(r, c->x, c->x, 3);
    if (row->update)
        return row->update(r, a, b);
    if (row->gst_ab)
        return row->gst_ab(r, out[1], out[2], a, b);
    return row->qm_ab(r, out[1], a, b);
}

enum { FRESH, LARGE, ROOMY, OVER_A, OVER_B, DESTINATIONS };

static void set_destinations(int kind, struct call *c, adder_int own[RESULTS], adder_int *out[RESULTS])
{
    for (int i = 0; i < RESULTS; i++) {
        out[i] = &own[i];
        if (kind == LARGE || kind == ROOMY)
            make(&own[i], kind == LARGE ? 130 : GMP_NUMB_BITS * 500, i);
    }
    if (kind == OVER_A)
        out[0] = &c->x[0];
    if (kind == OVER_B) {
        out[0] = &c->x[1];
        out[1] = &c->x[0];
    }
}

static long tried, refusals, calls;

/* Refuses one allocation after the other.  Returns what went wrong, or NULL. */
static const char *refuse_each(struct call *c, adder_int *const out[RESULTS], mpz_t wanted[RESULTS])
{
    mpz_t old[RESULTS];
    const char *fault = NULL;
    for (int i = 0; i < RESULTS; i++) {
        mpz_init(old[i]);
        peek_read(old[i], *out[i]);
    }
    for (long n = 1; !fault; n++) {
        long live = memory.live;
        refuse_from(n);
        adder_status s = run(c, out);
        memory.on = false;
        tried++;
        refusals += memory.refused;
        /* A call may succeed in another way after a refusal. */
        if (s == ADDER_OK) {
            for (int i = 0; i < row_results(c->row); i++)
                if (!peek_canonical(*out[i]))
                    fault = "the result is not canonical";
                else if (!peek_equal(*out[i], wanted[i]))
                    fault = "the result is wrong";
            break;
        }
        if (s != ADDER_ENOMEM)
            fault = "the status is not ADDER_ENOMEM";
        else if (memory.live != live)
            fault = memory.live > live ? "memory has leaked" : "memory was freed twice";
        for (int i = 0; i < RESULTS; i++)
            if (!peek_equal(*out[i], old[i]))
                fault = "a destination has changed";
    }
    for (int i = 0; i < RESULTS; i++)
        mpz_clear(old[i]);
    return fault;
}

static void set_operands(struct call *c, size_t limbs, int variant)
{
    const char *kinds = c->row->operands;
    size_t bits = limbs * GMP_NUMB_BITS;
    if (c->row->gst_ab && limbs > 3000) /* some hundred allocations, each after a long time */
        bits = 3000 * GMP_NUMB_BITS;
    for (int i = 0; kinds[i]; i++)
        switch (kinds[i]) {
        case 'e':
            adder_int_set_i64(&c->x[i], limbs > 1000 ? 3 : 7);
            break;
        case 'm': /* a modular power of large numbers takes long */
            if (i == 1 && kinds[2])
                adder_int_set_i64(&c->x[i], variant ? -5 : 5);
            else
                make(&c->x[i], (bits < GMP_NUMB_BITS * 700 ? bits : GMP_NUMB_BITS * 700) - (size_t)i, variant);
            break;
        default:
            make(&c->x[i], i > 0 && limbs > 1 && variant ? bits / 2 : bits, variant && i == 0);
        }
    if (kinds[0] == 'x') {
        adder_int product = ADDER_INT(0);
        adder_int_mul(&product, c->x[0], c->x[1]);
        adder_int_move(&c->x[0], &product);
    }
    if (strcmp(c->row->name, "isqrt") == 0)
        adder_int_abs(&c->x[0], c->x[0]);
    if (strcmp(c->row->name, "invmod") == 0 || strcmp(c->row->name, "powmod") == 0) {
        /* An odd number and a power of two have no common factor. */
        size_t last = strlen(kinds) - 1, k = adder_int_bit_length(c->x[last]);
        adder_int_lshift(&c->x[last], ADDER_INT(1), k);
        adder_int_lshift(&c->x[0], ADDER_INT(1), k - 3);
        adder_int_sub(&c->x[0], c->x[0], ADDER_INT(3));
    }
    if (strcmp(c->row->name, "next_prime") == 0) /* the search takes long */
        make(&c->x[0], bits < 1000 ? bits : 1000, variant);
    c->count = variant ? 1 : bits / 2 + 7;
    c->word = limbs < 10 ? 20 + 20 * limbs : limbs * (strcmp(c->row->name, "perm") == 0 ? 1 : 10);
}

static void clear_all(struct call *c, adder_int own[RESULTS])
{
    for (int i = 0; i < 3; i++)
        adder_int_clear(&c->x[i]);
    for (int i = 0; i < RESULTS; i++)
        adder_int_clear(&own[i]);
}

static void test_row(const struct row *row)
{
    static const size_t sizes[] = { 1, 2, 100, 6000 };
    long leaked_from = memory.live, refusals_before = refusals, tried_before = tried;
    const char *fault = NULL;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (int variant = 0; variant < 2; variant++)
            for (int kind = 0; kind < DESTINATIONS; kind++)
                for (int for_good = 0; for_good < 2 && !fault; for_good++) {
                    struct call c = { .row = row };
                    adder_int own[RESULTS] = { { 0 } }, clean[RESULTS] = { { 0 } }, *out[RESULTS];
                    mpz_t wanted[RESULTS];
                    if (kind == OVER_B && strlen(row->operands) < 2)
                        continue;
                    /* Where a call takes long, each case once. */
                    if (sizes[i] > 1000 && (kind == LARGE || kind == ROOMY || for_good != variant))
                        continue;
                    set_operands(&c, sizes[i], variant);
                    set_destinations(kind, &c, own, out);
                    /* Without refusals, on copies of the destinations' values. */
                    adder_int_set(&clean[0], *out[0]);
                    adder_status s = run(&c, (adder_int *[]){ &clean[0], &clean[1], &clean[2] });
                    calls++;
                    for (int k = 0; k < RESULTS; k++) {
                        mpz_init(wanted[k]);
                        peek_read(wanted[k], clean[k]);
                        adder_int_clear(&clean[k]);
                    }
                    memory.for_good = for_good;
                    fault = s ? "the call fails with enough memory" : refuse_each(&c, out, wanted);
                    if (fault)
                        diag("%s: %zu limbs, variant %d, destination %d: %s (status %u)", row->name, sizes[i], variant,
                             kind, fault, s);
                    for (int k = 0; k < RESULTS; k++)
                        mpz_clear(wanted[k]);
                    clear_all(&c, own);
                }
    ok(!fault && memory.live == leaked_from, "%s: %ld calls, %ld refusals", row->name, tried - tried_before,
       refusals - refusals_before);
    if (memory.live != leaked_from)
        diag("%ld blocks are left", memory.live - leaked_from);
    memory.live = leaked_from;
}

/* Where GMP begins to take memory differs from function to function and from build to build; a call that it takes some
   in without a guard would end the process.  So: all sizes, without any memory for GMP. */
static void test_thresholds(const struct row *row)
{
    long live_before = memory.live, refused = 0, bad = 0;
    for (size_t limbs = 2; limbs < 1400; limbs += 1 + limbs / 20) {
        if (row->r_abc && limbs > 300)
            break;
        for (int variant = 0; variant < 2; variant++) {
            struct call c = { .row = row };
            adder_int own[RESULTS] = { { 0 } };
            set_operands(&c, limbs, variant);
            memory.only_gmp = memory.for_good = true;
            refuse_from(1);
            adder_status s = run(&c, (adder_int *[]){ &own[0], &own[1], &own[2] });
            memory.on = memory.only_gmp = false;
            refused += memory.refused > 0;
            bad += s != (memory.refused ? ADDER_ENOMEM : ADDER_OK);
            clear_all(&c, own);
        }
    }
    ok(bad == 0 && memory.live == live_before, "%s: no memory for GMP at any size, %ld calls refused", row->name,
       refused);
}

/* Functions of other shapes. */

static char *long_text;
static char buffer[100];
static char *answer;

static adder_status from_i64(adder_int *r)
{
    return adder_int_set_i64(r, INT64_MIN);
}

static adder_status from_u64(adder_int *r)
{
    return adder_int_set_u64(r, UINT64_MAX);
}

static adder_status from_double(adder_int *r)
{
    return adder_int_set_double(r, -1e300);
}

static adder_status from_text(adder_int *r)
{
    return adder_int_set_str(r, long_text, 10);
}

static adder_status from_hexadecimal(adder_int *r)
{
    return adder_int_set_str(r, long_text, 16);
}

static adder_status from_short_text(adder_int *r)
{
    return adder_int_set_str(r, "-340282366920938463463374607431768211456", 10);
}

static adder_status from_word_text(adder_int *r)
{
    return adder_int_set_str(r, "-9223372036854775808", 10);
}

static adder_status from_prefix(adder_int *r)
{
    return adder_int_parse(r, long_text, 5000, 10, NULL);
}

static adder_status from_bytes(adder_int *r)
{
    return adder_int_from_bytes(r, long_text, 5000, ADDER_BIG, true);
}

static adder_status rounded(adder_int *r)
{
    return adder_int_round(r, *r, -30, ADDER_UP);
}

static adder_status rounded_to(adder_int *r)
{
    return adder_int_round_to(r, *r, ADDER_INT(7), ADDER_UP);
}

static adder_status rounded_to_digits(adder_int *r)
{
    return adder_int_round_sig(r, *r, 3, ADDER_UP);
}

static adder_status removed(adder_int *r)
{
    size_t times = 0;
    adder_int f = ADDER_INT(0);
    bool held = memory.on;
    memory.on = false;
    adder_int_lshift(&f, ADDER_INT(3), 70);
    memory.on = held;
    adder_status s = adder_int_remove(r, &times, *r, f);
    adder_int_clear(&f);
    return s;
}

#ifdef __SIZEOF_INT128__
static adder_status from_i128(adder_int *r)
{
    return adder_int_set_i128(r, -(adder_i128)UINT64_MAX * 3);
}

static adder_status from_u128(adder_int *r)
{
    return adder_int_set_u128(r, (adder_u128)UINT64_MAX * 3);
}
#endif

/* Next to a power of ten the digits are counted by a comparison with it. */
static adder_status digits_counted(adder_int *r)
{
    static adder_int ten;
    bool held = memory.on;
    memory.on = false;
    adder_int_pow(&ten, ADDER_INT(10), ADDER_INT((intptr_t)adder_int_bit_length(*r) / 4 + 30));
    memory.on = held;
    errno = 0;
    size_t n = adder_int_sizeinbase(ten, 10);
    bool right = n == adder_int_bit_length(*r) / 4 + 31;
    memory.on = false;
    adder_int_clear(&ten);
    return n == SIZE_MAX && errno == ENOMEM ? ADDER_ENOMEM : right ? ADDER_OK : ADDER_EIO;
}

static adder_status divided(adder_int *r)
{
    double x;
    adder_status s = adder_int_truediv(&x, *r, *r);
    return s ? s : adder_int_set_double(r, x);
}

static bool give_ones(void *state, void *buf, size_t n)
{
    (void)state;
    memset(buf, 0xff, n);
    return true;
}

static adder_status random_bits(adder_int *r)
{
    return adder_int_random_bits(r, 70000, give_ones, NULL);
}

static adder_status square_or_not(adder_int *r)
{
    bool yes;
    adder_status s = adder_int_is_square(&yes, *r);
    return s ? s : adder_int_set(r, ADDER_INT(yes));
}

static adder_status power_or_not(adder_int *r)
{
    bool yes;
    adder_status s = adder_int_is_perfect_power(&yes, *r);
    return s ? s : adder_int_set(r, ADDER_INT(yes));
}

static adder_status prime_or_not(adder_int *r)
{
    if (adder_int_bit_length(*r) > 10000)
        return ADDER_OK; /* that takes long */
    int verdict;
    adder_status s = adder_int_is_prime(&verdict, *r);
    return s ? s : adder_int_set(r, ADDER_INT(verdict));
}

static adder_status jacobi_symbol(adder_int *r)
{
    int symbol;
    adder_status s = adder_int_jacobi(&symbol, ADDER_INT(3), *r);
    return s ? s : adder_int_set(r, ADDER_INT(symbol));
}

static adder_status to_short_buffer(adder_int *r)
{
    size_t n = adder_int_str(buffer, sizeof buffer, *r, 10);
    if (n == SIZE_MAX && buffer[0] != 0)
        return ADDER_EIO; /* no text must be there */
    return n == SIZE_MAX ? ADDER_ENOMEM : ADDER_OK;
}

static adder_status to_new_string(adder_int *r)
{
    answer = adder_int_to_str(*r, 10);
    adder_status s = answer ? ADDER_OK : ADDER_ENOMEM;
    adder_free(answer);
    return s;
}

static adder_status to_new_hexadecimal(adder_int *r)
{
    answer = adder_int_to_str(*r, 16);
    adder_status s = answer ? ADDER_OK : ADDER_ENOMEM;
    adder_free(answer);
    return s;
}

static void test_other(const char *name, adder_status (*function)(adder_int *))
{
    static const size_t bits[] = { 10, GMP_NUMB_BITS, 130, GMP_NUMB_BITS * 100, GMP_NUMB_BITS * 6000 };
    long live_before = memory.live, refusals_before = refusals;
    const char *fault = NULL;
    for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
        for (int for_good = 0; for_good < 2; for_good++) {
            adder_int r = ADDER_INT(0), clean = ADDER_INT(0);
            mpz_t wanted, old;
            make(&r, bits[i], false);
            adder_int_set(&clean, r);
            mpz_inits(wanted, old, NULL);
            peek_read(old, r);
            if (function(&clean) != ADDER_OK)
                fault = "the call fails with enough memory";
            peek_read(wanted, clean);
            adder_int_clear(&clean);
            memory.for_good = for_good;
            for (long n = 1; !fault; n++) {
                long live = memory.live;
                refuse_from(n);
                adder_status s = function(&r);
                memory.on = false;
                refusals += memory.refused;
                if (s == ADDER_OK) {
                    if (!peek_equal(r, wanted) || !peek_canonical(r))
                        fault = "the result is wrong";
                    break;
                }
                if (s != ADDER_ENOMEM)
                    fault = "the status is not ADDER_ENOMEM";
                else if (!peek_equal(r, old))
                    fault = "the destination has changed";
                else if (memory.live != live)
                    fault = "memory has leaked";
            }
            adder_int_clear(&r);
            mpz_clears(wanted, old, NULL);
        }
    ok(!fault && memory.live == live_before, "%s: %ld refusals", name, refusals - refusals_before);
    if (fault)
        diag("%s", fault);
    memory.live = live_before;
}

/* A product of primes takes a second, and memory many thousand times: only the first and the last are refused. */
static void test_primes(const char *name, adder_status (*function)(adder_int *))
{
    adder_int r = ADDER_INT(0), wanted = ADDER_INT(0);
    long live = memory.live, bad = 0;
    memory.for_good = false;
    refuse_from(LONG_MAX);
    adder_status s = function(&wanted);
    long all = memory.seen;
    for (long n = 1; s == ADDER_OK && n <= all; n += n == 5 && all > 105 ? all - 105 : 1) {
        long live_before = memory.live;
        refuse_from(n);
        adder_status failed = function(&r);
        memory.on = false;
        bad += failed != ADDER_ENOMEM || r.word != 0 || memory.live != live_before;
    }
    adder_int_clear(&wanted);
    ok(s == ADDER_OK && bad == 0 && memory.live == live, "%s: %ld allocations", name, all);
    memory.live = live;
}

static adder_status comb_by_primes(adder_int *r)
{
    return adder_int_comb(r, 1 << 23, (1 << 18) + 1);
}

int main(void)
{
    refuse_begin();

    enum { DIGITS = 100000 };
    long_text = malloc(DIGITS + 1);
    if (!long_text)
        abort();
    for (int i = 0; i < DIGITS; i++)
        long_text[i] = (char)('0' + (i == 0 ? 1 : tap_random(&seed) % 10));
    long_text[DIGITS] = 0;

    for (size_t i = 0; i < int_row_count; i++) {
        const struct row *row = &int_rows[i];
        if (row_results(row) == 0)
            continue; /* no status: nothing is allocated */
        test_row(row);
        test_thresholds(row);
    }
    test_primes("comb by primes", comb_by_primes);
    test_other("set_i64", from_i64);
    test_other("set_u64", from_u64);
    test_other("set_double", from_double);
    test_other("set_str, 100,000 digits", from_text);
    test_other("set_str, 100,000 hexadecimal digits", from_hexadecimal);
    test_other("set_str, 39 digits", from_short_text);
    test_other("set_str, 19 digits", from_word_text);
    test_other("parse", from_prefix);
    test_other("from_bytes", from_bytes);
    test_other("round", rounded);
    test_other("round_to", rounded_to);
    test_other("round_sig", rounded_to_digits);
    test_other("remove", removed);
#ifdef __SIZEOF_INT128__
    test_other("set_i128", from_i128);
    test_other("set_u128", from_u128);
#endif
    test_other("sizeinbase", digits_counted);
    test_other("truediv", divided);
    test_other("random_bits", random_bits);
    test_other("is_square", square_or_not);
    test_other("is_perfect_power", power_or_not);
    test_other("is_prime", prime_or_not);
    test_other("jacobi", jacobi_symbol);
    test_other("str, buffer too short", to_short_buffer);
    test_other("to_str", to_new_string);
    test_other("to_str, base 16", to_new_hexadecimal);
    ok(refusals > 1000, "%ld refusals in all", refusals);
    free(long_text);
    return done_testing();
}
