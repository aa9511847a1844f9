/* traps.c - programs that people wrote with nothing but the headers at hand, and that went wrong; now the status, or
   the compiler, says so.  What does not compile is in t/constants-refuse.sh. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "refuse.h"

/* A loan table ran with 12 months for "12abc", and with all statuses gathered, "memory ran out". */
static void check_reading(void)
{
    int64_t months = 7;
    uint8_t small = 7;
    adder_int n = ADDER_INT(7);
    double x = 7;
    size_t used = 0;
    adder_status err = ADDER_OK;
    err |= adder_i64_parse(&months, "12abc", 5, 10, NULL);
    is_int(err, ADDER_EPARSE, "12abc is no number");
    ok(strcmp(adder_strerror(err), adder_strerror(ADDER_EPARSE)) == 0 &&
           strcmp(adder_strerror(err), adder_strerror(ADDER_ENOMEM)) != 0,
       "and that has nothing to do with memory: %s", adder_strerror(err));
    is_int(months, 7, "nothing was stored");
    err = ADDER_OK;
    err |= adder_i64_parse(&months, "12", 2, 10, NULL);
    err |= adder_i64_set_str(&months, " 12 ", 10);
    is_int(err, ADDER_OK, "12 is one");
    is_int(months, 12, "and is 12");
    is_int(adder_i64_parse(&months, "34abc", 5, 10, &used), ADDER_OK, "who asks how much was read takes a prefix");
    ok(months == 34 && used == 2, "of two bytes");
    is_int(adder_i64_set_str(&months, "12abc", 10), ADDER_EPARSE, "set_str takes the whole");
    is_int(adder_u8_parse(&small, "256", 3, 10, NULL), ADDER_ERANGE, "too large is not malformed");
    is_int(adder_u8_parse(&small, "25x", 3, 10, NULL), ADDER_EPARSE, "malformed is not too large");
    is_int(adder_int_parse(&n, "12abc", 5, 10, NULL), ADDER_EPARSE, "so do integers");
    is_int(adder_int_parse(&n, "1_000", 5, 10, NULL), ADDER_EPARSE, "without underscores");
    is_int(adder_f64_parse(&x, "12abc", 5, NULL), ADDER_EPARSE, "and doubles");
    ok(small == 7 && adder_int_eq(n, ADDER_INT(7)) && fabs(x - 7) <= 0, "which keep what they were");
}

/* if (adder_int_is_prime(a)) was true when memory ran out. */
static void check_questions(void)
{
    adder_int p = ADDER_INT(1), q = ADDER_INT(0);
    adder_status err = adder_int_lshift(&p, p, 521);
    err |= adder_int_sub(&p, p, ADDER_INT(1)); /* a Mersenne prime */
    err |= adder_int_mul(&q, p, p);
    int verdict = 5, symbol = 5;
    bool yes = false;
    err |= adder_int_is_prime(&verdict, p);
    ok(err == ADDER_OK && verdict > 0, "a prime");
    err |= adder_int_is_prime(&verdict, q);
    ok(err == ADDER_OK && verdict == 0, "its square is none");
    err |= adder_int_is_square(&yes, q);
    err |= adder_int_jacobi(&symbol, ADDER_INT(2), p);
    ok(err == ADDER_OK && yes && symbol == 1, "but a square");
    verdict = 5;
    memory.for_good = true;
    refuse_from(1);
    err = adder_int_is_prime(&verdict, p);
    memory.on = false;
    ok(err == ADDER_ENOMEM && verdict == 5, "without memory there is no verdict");
    adder_int_clear(&p);
    adder_int_clear(&q);
}

/* b = a, and then both cleared: b is a view, and adder_int_set copies. */
static void check_copies(void)
{
    adder_int a = ADDER_INT(1), copy = ADDER_INT(0), moved = ADDER_INT(0);
    adder_status err = adder_int_lshift(&a, a, 1000);
    adder_int view = a;
    err |= adder_int_set(&copy, a);
    ok(err == ADDER_OK && adder_int_eq(view, a) && adder_int_eq(copy, a), "a view and a copy");
    err |= adder_int_add(&a, a, ADDER_INT(1));
    ok(err == ADDER_OK && adder_int_cmp(copy, a) < 0, "a copy stays");
    adder_int_move(&moved, &a);
    ok(adder_int_sign(a) == 0 && adder_int_cmp(copy, moved) < 0, "and adder_int_move hands over");
    adder_int_clear(&a);
    adder_int_clear(&copy);
    adder_int_clear(&moved);
}

#ifdef __SIZEOF_INT128__

static int compare(const void *a, const void *b)
{
    return adder_dec_cmp(*(const adder_dec *)a, *(const adder_dec *)b);
}

/* adder_dec_cmp(nan, 5) was 2, which qsort takes for an order. */
static void check_order(void)
{
    adder_dec v[] = { ADDER_DEC(5, 0), ADDER_DEC(0, 0), ADDER_DEC(-3, 0), ADDER_DEC(0, 0), ADDER_DEC(1995, -2) };
    adder_status err = adder_dec_set_str(&v[1], "NaN", NULL);
    err |= adder_dec_set_str(&v[3], "Infinity", NULL);
    is_int(err, ADDER_OK, "a NaN and an infinity");
    is_int(adder_dec_cmp(v[1], v[0]), 1, "a NaN is above 5");
    is_int(adder_dec_cmp(v[3], v[1]), -1, "and above infinity");
    is_int(adder_dec_cmp(v[1], v[1]), 0, "and in its own place");
    ok(!adder_dec_eq(v[1], v[1]) && !adder_dec_eq(v[1], v[0]), "but equal to nothing");
    qsort(v, 5, sizeof v[0], compare);
    ok(adder_dec_eq(v[0], ADDER_DEC(-3, 0)) && adder_dec_eq(v[2], ADDER_DEC(1995, -2)) && adder_dec_is_infinite(v[3]) &&
           adder_dec_is_nan(v[4]),
       "so that it sorts");
}

#endif

/* Checked machine integers in a sum of statuses, and in an if. */
static void check_statuses(void)
{
    int32_t total = INT32_MAX - 1;
    adder_status err = ADDER_OK;
    err |= adder_i32_add(&total, total, 1);
    is_int(err, ADDER_OK, "what fits");
    err |= adder_i32_add(&total, total, 1);
    err |= adder_i32_quo(&total, total, 0);
    err |= adder_i32_pow(&total, total, -1);
    is_int(err, ADDER_ERANGE | ADDER_EDIVZERO | ADDER_EDOMAIN, "all that went wrong");
    ok(total == INT32_MAX, "and nothing was stored");
    if (adder_i32_mul(&total, total, 2))
        ok(true, "in an if");
    else
        ok(false, "in an if");
}

int main(void)
{
    refuse_begin();
    check_reading();
    check_questions();
    check_copies();
#ifdef __SIZEOF_INT128__
    check_order();
#endif
    check_statuses();
    return done_testing();
}
