/* pi.c - pi to any number of digits with integers only.

       pi [digits]        (10000 without an argument)

   The Chudnovsky brothers' series, summed by binary splitting:

       1/pi = 12 * sum over k >= 0 of (-1)^k (6k)! (13591409 + 545140134 k) / ((3k)! k!^3 640320^(3k + 3/2))

   Terms a to b - 1 have a common form: P, Q and T such that their sum is T / Q and the next terms are multiplied by P /
   Q. Two neighbouring ranges combine with a few multiplications, so that the work is done on numbers of equal, growing
   size, where multiplication is fast. */

#include <adder.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

struct range {
    adder_int p, q, t;
};

struct progress {
    unsigned long done, terms;
    time_t last;
};

static void show_progress(struct progress *bar)
{
    time_t now = time(NULL);
    if (now == bar->last || !isatty(STDERR_FILENO))
        return;
    bar->last = now;
    fprintf(stderr, "\rpi: %lu of %lu terms", bar->done, bar->terms);
}

static adder_status one_term(struct range *r, long k)
{
    adder_status err = ADDER_OK;
    if (k == 0) {
        err |= adder_int_set(&r->p, ADDER_INT(1));
        err |= adder_int_set(&r->q, ADDER_INT(1));
    } else {
        /* P = (6k - 5)(2k - 1)(6k - 1), Q = k^3 * 640320^3 / 24 */
        err |= adder_int_mul(&r->p, ADDER_INT(6 * k - 5), ADDER_INT(2 * k - 1));
        err |= adder_int_mul(&r->p, r->p, ADDER_INT(6 * k - 1));
        err |= adder_int_mul(&r->q, ADDER_INT(k), ADDER_INT(k));
        err |= adder_int_mul(&r->q, r->q, ADDER_INT(k));
        err |= adder_int_mul(&r->q, r->q, ADDER_INT(10939058860032000));
    }
    err |= adder_int_mul(&r->t, ADDER_INT(545140134), ADDER_INT(k));
    err |= adder_int_add(&r->t, r->t, ADDER_INT(13591409));
    err |= adder_int_mul(&r->t, r->t, r->p);
    if (k % 2)
        err |= adder_int_neg(&r->t, r->t);
    return err;
}

/* The terms a to b - 1 of the series. */
static adder_status split(struct range *r, long a, long b, struct progress *bar)
{
    if (b - a == 1) {
        bar->done++;
        show_progress(bar);
        return one_term(r, a);
    }
    struct range right = { ADDER_INT(0), ADDER_INT(0), ADDER_INT(0) };
    long middle = a + (b - a) / 2;
    adder_status err = split(r, a, middle, bar);
    if (!err)
        err = split(&right, middle, b, bar);
    if (!err) {
        /* T = T_left * Q_right + P_left * T_right,  P and Q are products */
        err |= adder_int_mul(&r->t, r->t, right.q);
        err |= adder_int_addmul(&r->t, r->p, right.t);
        err |= adder_int_mul(&r->p, r->p, right.p);
        err |= adder_int_mul(&r->q, r->q, right.q);
    }
    adder_int_clear(&right.p);
    adder_int_clear(&right.q);
    adder_int_clear(&right.t);
    return err;
}

/* *pi = floor(pi * 10**digits). */
static adder_status compute_pi(adder_int *pi, long digits)
{
    const long guard = 10; /* more digits than the rounding errors below can change */
    struct range sum = { ADDER_INT(0), ADDER_INT(0), ADDER_INT(0) };
    adder_int root = ADDER_INT(0), scale = ADDER_INT(0);
    struct progress bar = { .terms = (unsigned long)((double)(digits + guard) / 14.1816) + 2 };

    adder_status err = split(&sum, 0, (long)bar.terms, &bar);
    if (bar.last && isatty(STDERR_FILENO))
        fprintf(stderr, "\rpi: dividing                 \r");
    /* pi = 426880 * sqrt(10005) * Q / T */
    err |= adder_int_pow(&scale, ADDER_INT(10), ADDER_INT(digits + guard));
    err |= adder_int_mul(&root, scale, scale);
    err |= adder_int_mul(&root, root, ADDER_INT(10005));
    err |= adder_int_isqrt(&root, root);
    err |= adder_int_mul(&sum.q, sum.q, ADDER_INT(426880));
    err |= adder_int_mul(&sum.q, sum.q, root);
    err |= adder_int_floordiv(pi, sum.q, sum.t);
    err |= adder_int_pow(&scale, ADDER_INT(10), ADDER_INT(guard));
    err |= adder_int_floordiv(pi, *pi, scale);

    adder_int_clear(&sum.p);
    adder_int_clear(&sum.q);
    adder_int_clear(&sum.t);
    adder_int_clear(&root);
    adder_int_clear(&scale);
    return err;
}

int main(int argc, char **argv)
{
    adder_int n = ADDER_INT(10000), pi = ADDER_INT(0);
    int64_t digits = 0;
    adder_status err = ADDER_OK;
    if (argc > 1)
        err |= adder_int_set_str(&n, argv[1], 10);
    err |= adder_int_get_i64(&digits, n);
    adder_int_clear(&n);
    if (err || argc > 2 || digits < 1 || digits > 1000000000) {
        fprintf(stderr, "usage: pi [digits]    1 to 1000000000 digits behind the point\n");
        return 2;
    }
    err = compute_pi(&pi, (long)digits);
    char *text = err ? NULL : adder_int_to_str(pi, 10);
    adder_int_clear(&pi);
    if (!text) {
        fprintf(stderr, "pi: %s\n", adder_strerror(err ? err : ADDER_ENOMEM));
        return 1;
    }
    printf("%c.%s\n", text[0], text + 1);
    adder_free(text);
    return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
