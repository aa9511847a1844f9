/* neighbours.c - a call that runs out of memory or is interrupted must not disturb the program's own use of MPFR: after
   each such end, at every place, with cold and with warm caches, after one and after two, the program's mpfr_exp and
   others give the results that they give in a process that never called Adder, values and flags. */

#include "refuse.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <adder/gmp.h>

/* The program's own computations. */

enum { PRECISIONS = 3, RANGES = 5, FUNCTIONS = 9, MOST_LIMBS = 1500 / GMP_NUMB_BITS + 1 };

static const mpfr_prec_t precisions[PRECISIONS] = { 53, 200, 1500 };

static const struct {
    mpfr_exp_t emin, emax;
} ranges[RANGES] = { { 0, 0 }, { -1073, 1024 }, { -20, 20 }, { 1, 1 }, { 0, 0 } }; /* 0: MPFR's own, 1: the widest */

struct answer {
    int ternary, kind, sign;
    mpfr_flags_t flags;
    mpfr_exp_t exponent;
    mp_limb_t limbs[MOST_LIMBS];
};

static int compute(int function, mpfr_ptr y, mpfr_srcptr x)
{
    mpfr_t far;
    int t;
    switch (function) {
    case 0:
        return mpfr_exp(y, x, MPFR_RNDN);
    case 1:
        return mpfr_log(y, x, MPFR_RNDN);
    case 2:
        return mpfr_sin(y, x, MPFR_RNDN);
    case 3:
        return mpfr_const_pi(y, MPFR_RNDN);
    case 4:
        return mpfr_pow(y, x, x, MPFR_RNDU);
    case 5:
        return mpfr_const_log2(y, MPFR_RNDD);
    case 6:
        return mpfr_tanh(y, x, MPFR_RNDN);
    default: /* e**800 and e**-800: beyond the range of double, and of the narrow one */
        mpfr_init2(far, 53);
        mpfr_set_si_2exp(far, function == 7 ? 25 : -25, 5, MPFR_RNDN);
        t = mpfr_exp(y, far, MPFR_RNDN);
        mpfr_clear(far);
        return t;
    }
}

/* The answers of all functions, in every precision and range; `again`: whether they are those in the table. */
typedef struct answer table[PRECISIONS][RANGES][FUNCTIONS];

static bool ask_neighbours(table *t, bool again)
{
    bool same = true;
    mpfr_exp_t emin = mpfr_get_emin(), emax = mpfr_get_emax();
    if (again && (emin != mpfr_get_emin() || mpfr_flags_save() != 0))
        return false;
    for (int p = 0; p < PRECISIONS; p++)
        for (int r = 0; r < RANGES; r++)
            for (int f = 0; f < FUNCTIONS; f++) {
                mpfr_t x, y;
                mpfr_inits2(precisions[p], x, y, (mpfr_ptr)NULL);
                mpfr_set_ui_2exp(x, 3, -1, MPFR_RNDN);
                if (ranges[r].emax > 1) {
                    mpfr_set_emin(ranges[r].emin);
                    mpfr_set_emax(ranges[r].emax);
                } else if (ranges[r].emax == 1) {
                    mpfr_set_emin(mpfr_get_emin_min());
                    mpfr_set_emax(mpfr_get_emax_max());
                }
                mpfr_clear_flags();
                struct answer a, *known = &(*t)[p][r][f];
                memset(&a, 0, sizeof a);
                a.ternary = compute(f, y, x);
                a.flags = mpfr_flags_save();
                a.kind = mpfr_nan_p(y) ? 1 : mpfr_inf_p(y) ? 2 : mpfr_zero_p(y) ? 3 : 4;
                a.sign = mpfr_signbit(y) != 0;
                if (a.kind == 4) {
                    a.exponent = mpfr_get_exp(y);
                    memcpy(a.limbs, mpfr_custom_get_significand(y), mpfr_custom_get_size(precisions[p]));
                }
                if (!again)
                    *known = a;
                else if (memcmp(known, &a, sizeof a) != 0)
                    same = false;
                mpfr_set_emin(emin);
                mpfr_set_emax(emax);
                mpfr_clear_flags();
                mpfr_clears(x, y, (mpfr_ptr)NULL);
            }
    return same;
}

/* Adder's functions, of which all take memory from MPFR. */

static adder_status get_mpfr(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    mpfr_t x;
    (void)ctx;
    bool on = memory.on;
    memory.on = false; /* this call is the test's own */
    mpfr_init2(x, 300);
    memory.on = on;
    adder_status s = adder_dec_get_mpfr(x, a, MPFR_RNDN);
    if (s == ADDER_OK) {
        mpfr_clear_flags(); /* it may have been inexact */
        s = adder_dec_set_mpfr(r, x);
    }
    mpfr_clear(x);
    return s;
}

static adder_status power(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return adder_dec_pow(r, a, ADDER_DEC(-17, -1), ctx);
}

/* By way of Ziv's strategy, with powers of ten of MPFR's. */
static adder_status get_far_mpfr(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    a.exponent -= 3000;
    return get_mpfr(r, a, ctx);
}

static adder_status seventh_root(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return adder_dec_rootn(r, a, 7, ctx);
}

static adder_status long_root(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return adder_dec_rootn(r, a, -2001, ctx);
}

static adder_status angle(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    return adder_dec_atan2(r, a, ADDER_DEC(-17, -1), ctx);
}

static adder_status pi(adder_dec *r, adder_dec a, adder_ctx *ctx)
{
    (void)a;
    return adder_dec_pi(r, ctx);
}

static const struct {
    const char *name;
    adder_status (*function)(adder_dec *r, adder_dec a, adder_ctx *ctx);
} calls[] = { { "exp", adder_dec_exp },
              { "sinh", adder_dec_sinh },
              { "cosh", adder_dec_cosh },
              { "tanh", adder_dec_tanh },
              { "pow", power },
              { "ln", adder_dec_ln },
              { "log10", adder_dec_log10 },
              { "sin", adder_dec_sin },
              { "atan", adder_dec_atan },
              { "get_mpfr", get_mpfr },
              { "get_mpfr, far", get_far_mpfr },
              { "exp2", adder_dec_exp2 },
              { "expm1", adder_dec_expm1 },
              { "log2", adder_dec_log2 },
              { "log1p", adder_dec_log1p },
              { "cbrt", adder_dec_cbrt },
              { "rootn", seventh_root },
              { "rootn", long_root },
              { "atan2", angle },
              { "pi", pi } };

static const char *const states[] = { "untouched", "warm", "freed" };

static long questions, stop_at;

static bool poll(void *state)
{
    (void)state;
    return ++questions == stop_at;
}

enum { RIGHT, WRONG_NEIGHBOUR, WRONG_STATUS, WRONG_NEXT, FINISHED };

static struct shared {
    table answers;
    char results[sizeof calls / sizeof *calls][60];
    int outcome;
} * shared;

static adder_status call(size_t k, char *text)
{
    adder_ctx ctx = ADDER_CTX_DEFAULT;
    adder_dec r = ADDER_DEC(0, 0);
    adder_status s = calls[k].function(&r, ADDER_DEC(15, -1), &ctx);
    if (s == ADDER_OK && text)
        adder_dec_str(text, 60, r);
    adder_dec_clear(&r);
    return s;
}

/* The call that ends at the n-th place. */
static adder_status call_until(size_t k, bool interrupt, long n)
{
    if (interrupt) {
        questions = 0;
        stop_at = n;
        adder_set_interrupt(poll, NULL);
    } else {
        refuse_from(n);
    }
    adder_status s = call(k, NULL);
    adder_set_interrupt(NULL, NULL);
    memory.on = false;
    return s;
}

static int child(size_t k, int state, bool interrupt, long n, long again)
{
    char text[60] = "";
    if (state > 0 && !ask_neighbours(&shared->answers, true))
        return WRONG_NEIGHBOUR;
    if (state == 2)
        mpfr_free_cache();
    adder_status s = call_until(k, interrupt, n);
    if (s == ADDER_OK)
        return FINISHED;
    if (s != (interrupt ? ADDER_EINTR : ADDER_ENOMEM))
        return WRONG_STATUS;
    if (again)
        call_until(k, interrupt, again);
    if (!ask_neighbours(&shared->answers, true))
        return WRONG_NEIGHBOUR;
    if (call(k, text) || strcmp(text, shared->results[k]) != 0)
        return WRONG_NEXT;
    return ask_neighbours(&shared->answers, true) ? RIGHT : WRONG_NEIGHBOUR;
}

static void in_child(size_t k, int state, bool interrupt, long n, long again)
{
    shared->outcome = -1;
    pid_t pid = fork();
    if (pid == 0) {
        shared->outcome = child(k, state, interrupt, n, again);
        _exit(0);
    }
    int status;
    if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
        shared->outcome = -1;
}

/* The known answers are computed in separate processes: this one calls neither MPFR nor Adder. */
static void compute_known(void)
{
    pid_t pid = fork();
    if (pid == 0) {
        ask_neighbours(&shared->answers, false);
        _exit(0);
    }
    waitpid(pid, NULL, 0);
    pid = fork();
    if (pid == 0) {
        for (size_t k = 0; k < sizeof calls / sizeof *calls; k++)
            if (call(k, shared->results[k]))
                _exit(1);
        shared->outcome = FINISHED;
        _exit(0);
    }
    waitpid(pid, NULL, 0);
    ok(shared->outcome == FINISHED, "the values without any failure");
}

static void test(size_t k, int state, bool interrupt, bool twice)
{
    long bad = 0, n = 1, step = tap_count(2, 1);
    /* Every place at first, where caches are made; further on every second. */
    for (;; n += n < 24 || interrupt ? 1 : step) {
        in_child(k, state, interrupt, n, twice ? 1 + n % 9 : 0);
        if (shared->outcome == FINISHED)
            break;
        if (shared->outcome != RIGHT && bad++ < 3)
            diag("at place %ld: %d", n, shared->outcome);
    }
    ok(bad == 0 && n > 1, "%s, %s caches, %s%s, %ld places", calls[k].name, states[state],
       interrupt ? "interrupted" : "out of memory", twice ? " twice" : "", n - 1);
}

int main(void)
{
    refuse_begin();
    memory.only_gmp = true;
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        abort();
    compute_known();
    for (size_t k = 0; k < sizeof calls / sizeof *calls; k++)
        for (int state = 0; state < 3; state++)
            for (int kind = 0; kind < (k < 5 ? 4 : 2); kind++)
                test(k, state, kind & 1, kind & 2);
    return done_testing();
}
