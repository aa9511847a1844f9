/* measure.c - the clock, the samples, and the statistics.

   All libraries of a line take turns: one sample of each, then the next sample of each, beginning with another library
   every time, so that a change in the machine's speed meets them all alike.  A sample repeats the operation until it
   dwarfs the clock.  What is quoted is the median, and the interquartile range beside it.

   The clock counts the processor time of the measuring thread.  On an idle machine that is the wall clock's time; on a
   busy one it leaves out the time in which other programs ran.  It does not leave out that a processor is slower while
   its other hyperthread is busy, which on a virtual machine no one can see or forbid.  So a gauge, the same few
   microseconds of arithmetic every time, stands before and after each sample: where it took longer than at its best,
   the sample is taken again, as often as time allows, and the least disturbed one counts, whatever it says. */

#include "measure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    USUAL_SAMPLES = 31, /* of each library, where time allows */
    TRIES = 20,         /* at a sample */
    FEWEST_SAMPLES = 3,
    ATTEMPTS = 2 /* at a line with small spread */
};

static const double usual_sample = 1e5;       /* nanoseconds: short enough to fall between disturbances */
static const double longest_gauged = 2e6;     /* longer ones meet them anyhow */
static const double good_gauge = 1.1;         /* in terms of the best one */
static const double longest_sample = 5e8;     /* what takes longer is done once */
static const double widest_good_spread = .04; /* above, the line is measured again */
static const double widest_spread = .15;      /* above, no number is quoted */

static double processor_time, wall_time; /* nanoseconds, of all samples */
static double best_gauge = HUGE_VAL;

static uint64_t clock_ns(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

double bench_processor_share(void)
{
    return wall_time > 0 ? fmin(processor_time / wall_time, 1) : 1;
}

double bench_spread(const bench_cell *c)
{
    return (c->high - c->low) / c->median;
}

const bench_operation *bench_find_operation(const bench_library *library, const char *name)
{
    size_t length = strcspn(name, ":");
    for (size_t k = 0; library->operations[k]; k++)
        for (const bench_operation *o = library->operations[k]; o->name; o++)
            if (strcmp(o->name, name) == 0 || (strncmp(o->name, name, length) == 0 && o->name[length] == '\0'))
                return o;
    return NULL;
}

/* A library at work on a line. */
typedef struct {
    const bench_library *library;
    const bench_operation *operation;
    bench_cell *cell;
    void *state;
    size_t repetitions, wanted, taken;
    double sample[BENCH_MAX_SAMPLES]; /* nanoseconds of one operation */
    double round[BENCH_MAX_SAMPLES];  /* the same by rounds, 0 where it sat out */
} runner;

static double time_run(runner *r, size_t repetitions)
{
    uint64_t wall = clock_ns(CLOCK_MONOTONIC), begin = clock_ns(CLOCK_THREAD_CPUTIME_ID);
    r->operation->run(r->state, repetitions);
    uint64_t end = clock_ns(CLOCK_THREAD_CPUTIME_ID);
    if (r->library->elapsed)
        return (double)r->library->elapsed(r->state);
    wall_time += (double)(clock_ns(CLOCK_MONOTONIC) - wall);
    processor_time += (double)(end - begin);
    return (double)(end - begin);
}

/* Some thousand independent additions and multiplications, which use all that a processor shares between threads. */
static double gauge(void)
{
    static volatile uint64_t seed;
    uint64_t a = seed, b = a + 1, c = a + 2, d = a + 3, begin = clock_ns(CLOCK_MONOTONIC);
    for (uint64_t i = 0; i < 3000; i++) {
        a = a * 3 + i;
        b = (b ^ a) + i;
        c = c * 5 + 1;
        d += (c ^ i) >> 3;
    }
    double t = (double)(clock_ns(CLOCK_MONOTONIC) - begin);
    seed = a + b + c + d;
    best_gauge = fmin(best_gauge, t);
    return t;
}

/* The nanoseconds of one repetition, from the least disturbed of a few tries; spare: the nanoseconds that tries after
   the first may take, which are taken away.  *disturbed: none was undisturbed. */
static double time_sample(runner *r, double *spare, bool *disturbed)
{
    double best = 0, disturbance = HUGE_VAL, last = gauge();
    for (int i = 0; i < TRIES; i++) {
        double t = time_run(r, r->repetitions), next = gauge(), now = fmax(last, next);
        if (now < disturbance) {
            disturbance = now;
            best = t;
        }
        *spare -= i > 0 ? t : 0;
        if (disturbance <= good_gauge * best_gauge || t > longest_gauged || *spare < t)
            break;
        last = next;
    }
    *disturbed = disturbance > good_gauge * best_gauge && best <= longest_gauged;
    return best / (double)r->repetitions;
}

/* Finds how many repetitions make a sample of about usual_sample nanoseconds, and how many samples of that length fit
   into `share` nanoseconds.  Warms up on the way.  What takes longer than `longest` is sampled only here. */
static void calibrate(runner *r, double share, double longest, size_t operations)
{
    double t = 0;
    r->repetitions = 1;
    for (;;) {
        t = time_run(r, r->repetitions);
        if (t >= usual_sample * .8 || r->repetitions >= (size_t)1 << 40)
            break;
        double factor = t > 0 ? usual_sample / t : 16;
        r->repetitions = (size_t)ceil((double)r->repetitions * fmax(fmin(factor, 16), 1.2));
    }
    if (r->repetitions == 1 && t > longest) {
        /* Once is enough. */
        r->wanted = r->taken = 1;
        r->sample[0] = t / (double)operations;
        return;
    }
    double fit = share / t;
    r->wanted = fit >= USUAL_SAMPLES ? USUAL_SAMPLES : fit <= FEWEST_SAMPLES ? FEWEST_SAMPLES : (size_t)fit;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The quantile q of n sorted values, between neighbours linearly. */
static double quantile(const double *v, size_t n, double q)
{
    double at = q * (double)(n - 1);
    size_t k = (size_t)at;
    return k + 1 < n ? v[k] + (at - (double)k) * (v[k + 1] - v[k]) : v[n - 1];
}

static void summarize(runner *r, bench_cell *c)
{
    qsort(r->sample, r->taken, sizeof *r->sample, ascending);
    c->median = quantile(r->sample, r->taken, .5);
    c->low = quantile(r->sample, r->taken, .25);
    c->high = quantile(r->sample, r->taken, .75);
    c->samples = r->taken;
    c->repetitions = r->repetitions;
    c->outcome = r->wanted == 1 ? BENCH_ONCE : bench_spread(c) > widest_spread ? BENCH_NOISY : BENCH_MEASURED;
}

/* How the times of r compare with those of the first runner, round by round. */
static void compare_rounds(const runner *first, const runner *r, bench_cell *c)
{
    double ratio[BENCH_MAX_SAMPLES];
    size_t n = 0;
    for (size_t k = 0; k < BENCH_MAX_SAMPLES; k++)
        if (first->round[k] > 0 && r->round[k] > 0)
            ratio[n++] = r->round[k] / first->round[k];
    if (n == 0)
        return;
    qsort(ratio, n, sizeof *ratio, ascending);
    c->ratio = quantile(ratio, n, .5);
    c->ratio_low = quantile(ratio, n, .25);
    c->ratio_high = quantile(ratio, n, .75);
}

/* All samples of all runners, in turns; those that want fewer sit out rounds evenly.  Returns the share of disturbed
   ones. */
static double take_samples(runner *runners, size_t count, size_t operations, double spare)
{
    size_t rounds = 0, all = 0, bad = 0;
    for (size_t k = 0; k < count; k++) {
        runners[k].taken = 0;
        memset(runners[k].round, 0, sizeof runners[k].round);
        rounds = runners[k].wanted > rounds ? runners[k].wanted : rounds;
    }
    for (size_t round = 0; round < rounds; round++)
        for (size_t turn = 0; turn < count; turn++) {
            runner *r = &runners[(round + turn) % count];
            if (r->taken * rounds >= r->wanted * (round + 1))
                continue;
            bool disturbed;
            r->round[round] = time_sample(r, &spare, &disturbed) / (double)operations;
            r->sample[r->taken++] = r->round[round];
            bad += disturbed;
            all++;
        }
    return (double)bad / (double)(all ? all : 1);
}

/* The nanoseconds that one repetition of `operations` operations should take, by the library's times at its two largest
   sizes before this one; 0 if there are none. */
static double predict(const bench_line *before, size_t count, size_t library, size_t size, size_t operations)
{
    const bench_line *last = NULL, *previous = NULL;
    for (size_t k = 0; k < count; k++)
        if (before[k].cell[library].median > 0) {
            previous = last;
            last = &before[k];
        } else if (before[k].cell[library].outcome == BENCH_SKIPPED) {
            return HUGE_VAL;
        }
    if (!last)
        return 0;
    /* Where the size is the number of operations, the time of one need not grow; elsewhere it does. */
    double exponent = operations > last->operations ? 0 : 1;
    if (previous)
        exponent = fmax(exponent, log(last->cell[library].median / previous->cell[library].median) /
                                      log((double)last->size / (double)previous->size));
    return last->cell[library].median * pow((double)size / (double)last->size, exponent) * (double)operations;
}

/* Marks the libraries whose result is not that of the first two that agree; with two libraries that differ, both. */
static void compare_results(runner *runners, size_t count)
{
    bench_text results[BENCH_MAX_LIBRARIES] = { 0 };
    const char *agreed = NULL;
    size_t compared = 0;
    for (size_t k = 0; k < count; k++) {
        if (!runners[k].operation->result)
            continue;
        runners[k].operation->result(runners[k].state, &results[k]);
        compared++;
        for (size_t j = 0; j < k && !agreed; j++)
            if (results[j].data && strcmp(results[j].data, results[k].data) == 0)
                agreed = results[k].data;
    }
    for (size_t k = 0; k < count; k++) {
        if (compared > 1 && results[k].data && (!agreed || strcmp(agreed, results[k].data) != 0))
            runners[k].cell->outcome = BENCH_WRONG;
    }
    for (size_t k = 0; k < count; k++)
        free(results[k].data);
}

bool bench_calmer(const bench_line *a, const bench_line *b)
{
    double noisy = 0, slower = 0;
    for (size_t k = 0; bench_libraries[k]; k++) {
        noisy += (a->cell[k].outcome == BENCH_NOISY) - (b->cell[k].outcome == BENCH_NOISY);
        if (a->cell[k].median > 0 && b->cell[k].median > 0)
            slower += log(a->cell[k].median / b->cell[k].median);
    }
    double more = a->disturbed - b->disturbed;
    if (noisy != 0)
        return noisy < 0;
    return fabs(more) > .1 ? more < 0 : slower < 0;
}

void bench_measure(bench_line *line, const bench_line *before, size_t count, const bench_settings *settings)
{
    bench_input in = { .operation = line->row->operation, .size = line->size, .count = 1 };
    bench_input_free();
    line->row->input(&in, line->size);
    line->operations = in.count;

    double longest_row = fmax(settings->seconds * 2e9, longest_sample);
    runner *runners = bench_alloc(BENCH_MAX_LIBRARIES * sizeof *runners);
    size_t n = 0;
    for (size_t k = 0; bench_libraries[k]; k++) {
        const bench_operation *operation = bench_find_operation(bench_libraries[k], in.operation);
        if (!operation || !settings->selected[k])
            continue;
        if (k > 0 && predict(before, count, k, line->size, in.count) > longest_row) {
            line->cell[k].outcome = BENCH_SKIPPED;
            continue;
        }
        runners[n++] = (runner){ .library = bench_libraries[k], .operation = operation, .cell = &line->cell[k] };
    }

    if (isinf(best_gauge)) /* the first sample has to be compared with its best */
        for (int i = 0; i < 20000; i++)
            gauge();
    double share = settings->seconds * 1e9 / (double)(n ? n : 1);
    for (size_t k = 0; k < n; k++) {
        runner *r = &runners[k];
        r->state = r->operation->open(&in);
        calibrate(r, share, fmax(settings->seconds * 1e9, longest_sample), in.count);
    }
    compare_results(runners, n);

    /* The slow ones are done; the others take their turns. */
    size_t active = 0;
    for (size_t k = 0; k < n; k++) {
        runner *r = &runners[k];
        if (r->cell->outcome == BENCH_WRONG || r->wanted == 1) {
            if (r->cell->outcome != BENCH_WRONG)
                summarize(r, r->cell);
            r->operation->close(r->state);
        } else {
            runners[active++] = *r;
        }
    }
    double best_spread = HUGE_VAL;
    int attempts = ATTEMPTS;
    for (size_t k = 0; k < active; k++)
        if (runners[k].wanted < USUAL_SAMPLES / 2)
            attempts = 1; /* too slow to be done again */
    for (int attempt = 0; attempt < attempts && best_spread > widest_good_spread && active > 0; attempt++) {
        /* A disturbed set of samples is taken again, for all libraries; the calmer set counts. */
        bench_cell cells[BENCH_MAX_LIBRARIES] = { 0 };
        double spread = 0, disturbed = take_samples(runners, active, in.count, 2 * settings->seconds * 1e9);
        for (size_t k = 0; k < active; k++) {
            summarize(&runners[k], &cells[k]);
            if (runners[0].library == bench_libraries[0])
                compare_rounds(&runners[0], &runners[k], &cells[k]);
            spread = fmax(spread, bench_spread(&cells[k]));
        }
        if (spread < best_spread) {
            best_spread = spread;
            line->disturbed = disturbed;
            for (size_t k = 0; k < active; k++)
                *runners[k].cell = cells[k];
        }
    }
    for (size_t k = 0; k < active; k++)
        runners[k].operation->close(runners[k].state);
    free(runners);
}
