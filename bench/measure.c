/* measure.c - the clock, the samples, and the statistics.

   A line is measured in several passes over the whole suite, so that its samples come from different moments, as in
   several runs.  In a pass, all libraries of a line take turns: one sample of each, then the next sample of each,
   starting with another library every time, so that a change of the machine's speed affects all of them equally.  A
   sample repeats the operation until its time is large beside the resolution of the clock.

   Other programs can only make a machine slower.  So only the samples of half of the passes count: those in which the
   libraries were fastest as a whole.  The result is the median of these samples.  Their interquartile range shows how
   much moments, and so runs, differ.  (Of 24 passes on a machine with other users, the first eight and the next eight
   agreed within these spreads in 95 of 100 rows.  With two passes of eight instead of four it was 72 rows, with three
   89. With all eight it was 97, and two thirds of the rows had a spread too wide to show.)

   The clock counts the processor time of the measuring thread.  On an idle machine this equals the wall clock time; on
   a busy one it excludes the time of other programs.  It does not exclude the effect of a busy hyperthread on the same
   core, which a virtual machine can neither see nor prevent.  So a gauge, a few microseconds of fixed arithmetic, runs
   before and after each sample.  If it takes longer than its best time, the sample is repeated while time allows, and
   the least disturbed one counts, whatever its result. */

#include "measure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    TRIES = 20, /* at a sample */
    FEWEST_SAMPLES = 3
};

static const double usual_sample = 1e5;   /* nanoseconds: short enough to fall between disturbances */
static const double longest_gauged = 2e6; /* nanoseconds: longer samples always contain disturbances */
static const double good_gauge = 1.1;     /* relative to the best one */
static const double longest_sample = 1.7; /* relative to a row's time: longer ones run once, or not at all */
static const double widest_spread = .15;  /* above this, no number is quoted */

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

double bench_spread(const bench_quartiles *q)
{
    return (q->high - q->low) / q->median;
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

/* A library that runs a line. */
typedef struct {
    const bench_library *library;
    const bench_operation *operation;
    bench_cell *cell;
    void *state;
    size_t wanted, taken; /* samples in this pass */
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

/* Runs some thousand independent additions and multiplications, which use the units that hyperthreads share, and
   returns their time. */
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

/* Takes a sample up to TRIES times and returns the least disturbed one, with the time of one repetition.  *spare is the
   time in nanoseconds for the tries after the first; their time is subtracted from it. */
static bench_sample time_sample(runner *r, double *spare)
{
    double best = 0, disturbance = HUGE_VAL, last = gauge();
    for (int i = 0; i < TRIES; i++) {
        double t = time_run(r, r->cell->repetitions), next = gauge(), now = fmax(last, next);
        if (now < disturbance) {
            disturbance = now;
            best = t;
        }
        *spare -= i > 0 ? t : 0;
        if (disturbance <= good_gauge * best_gauge || t > longest_gauged || *spare < t)
            break;
        last = next;
    }
    return (bench_sample){ .time = best / (double)r->cell->repetitions,
                           .gauge = best <= longest_gauged ? disturbance : 0 };
}

/* Warms up, and plans the samples of a pass: as many as fit into `share` nanoseconds.  In the first pass it finds the
   number of repetitions for a sample of about usual_sample nanoseconds.  Operations longer than `longest` are sampled
   only in that pass. */
static void prepare(runner *r, double share, double longest, size_t operations)
{
    bench_cell *c = r->cell;
    double t = c->time.median * (double)(operations * c->repetitions);
    if (c->repetitions == 0) {
        c->repetitions = 1;
        while ((t = time_run(r, c->repetitions)) < usual_sample * .8 && c->repetitions < (size_t)1 << 40) {
            double factor = t > 0 ? usual_sample / t : 16;
            c->repetitions = (size_t)ceil((double)c->repetitions * fmax(fmin(factor, 16), 1.2));
        }
        if (c->repetitions == 1 && t > longest) {
            c->outcome = BENCH_ONCE;
            c->sample[c->samples++] = (bench_sample){ .time = t / (double)operations };
            return;
        }
    } else if (t < longest_gauged) {
        time_run(r, c->repetitions);
    }
    r->wanted = (size_t)fmax(1, fmin(share / t, BENCH_PASS_SAMPLES));
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Returns the quantile q of n sorted values, by linear interpolation. */
static double quantile(const double *v, size_t n, double q)
{
    double at = q * (double)(n - 1);
    size_t k = (size_t)at;
    return k + 1 < n ? v[k] + (at - (double)k) * (v[k + 1] - v[k]) : v[n - 1];
}

static bench_quartiles quartiles(double *v, size_t n)
{
    qsort(v, n, sizeof *v, ascending);
    return (bench_quartiles){ quantile(v, n, .5), quantile(v, n, .25), quantile(v, n, .75) };
}

bool bench_disturbed(const bench_line *line)
{
    for (size_t k = 0; bench_libraries[k]; k++) {
        const bench_cell *c = &line->cell[k];
        size_t all = 0, bad = 0;
        for (size_t i = 0; i < c->samples; i++) {
            all += c->sample[i].counts;
            bad += c->sample[i].counts && c->sample[i].gauge > good_gauge * best_gauge;
        }
        if (2 * bad > all)
            return true;
    }
    return false;
}

/* Computes the median and the quartiles of the samples that count. */
static void summarize(bench_cell *c)
{
    double time[BENCH_MAX_SAMPLES], ratio[BENCH_MAX_SAMPLES];
    size_t times = 0, ratios = 0;
    for (size_t k = 0; k < c->samples; k++) {
        if (!c->sample[k].counts)
            continue;
        time[times++] = c->sample[k].time;
        if (c->sample[k].ratio > 0)
            ratio[ratios++] = c->sample[k].ratio;
    }
    if (times > 0)
        c->time = quartiles(time, times);
    if (ratios > 0)
        c->ratio = quartiles(ratio, ratios);
}

/* Returns how slow the libraries were in a pass: the mean logarithm of the ratios of their times to their medians. */
static double slowness(const bench_line *line, size_t pass)
{
    double sum = 0;
    size_t n = 0;
    for (size_t k = 0; bench_libraries[k]; k++)
        for (size_t i = 0; i < line->cell[k].samples; i++)
            if (line->cell[k].sample[i].pass == pass) {
                sum += log(line->cell[k].sample[i].time / line->cell[k].time.median);
                n++;
            }
    return n ? sum / (double)n : HUGE_VAL;
}

/* Marks the samples that count: those of the half of the passes in which the libraries were fastest as a whole.  If a
   library has too few there, all of its samples count. */
static void choose_passes(bench_line *line)
{
    double slow[BENCH_MOST_PASSES], sorted[BENCH_MOST_PASSES];
    for (size_t pass = 0; pass < line->passes; pass++)
        slow[pass] = sorted[pass] = slowness(line, pass);
    qsort(sorted, line->passes, sizeof *sorted, ascending);
    double slowest = sorted[(line->passes - 1) / 2];
    for (size_t k = 0; bench_libraries[k]; k++) {
        bench_cell *c = &line->cell[k];
        size_t counted = 0;
        for (size_t i = 0; i < c->samples; i++)
            if ((c->sample[i].counts = slow[c->sample[i].pass] <= slowest))
                counted++;
        for (size_t i = 0; i < c->samples && counted < FEWEST_SAMPLES; i++)
            c->sample[i].counts = true;
    }
}

static void summarize_line(bench_line *line)
{
    for (size_t k = 0; bench_libraries[k]; k++) {
        bench_cell *c = &line->cell[k];
        for (size_t i = 0; i < c->samples; i++)
            c->sample[i].counts = true;
        summarize(c);
    }
    choose_passes(line);
    for (size_t k = 0; bench_libraries[k]; k++) {
        bench_cell *c = &line->cell[k];
        summarize(c);
        if (c->samples > 0 && c->outcome != BENCH_ONCE && c->outcome != BENCH_WRONG)
            c->outcome = bench_spread(&c->time) > widest_spread ? BENCH_NOISY : BENCH_MEASURED;
    }
}

/* Takes the samples of a pass, all runners in turns; those that want fewer samples skip rounds at even distances. */
static void take_samples(runner *runners, size_t count, const bench_line *line, double spare)
{
    size_t rounds = 0;
    for (size_t k = 0; k < count; k++)
        rounds = runners[k].wanted > rounds ? runners[k].wanted : rounds;
    for (size_t round = 0; round < rounds; round++) {
        bench_sample *fresh[BENCH_MAX_LIBRARIES] = { NULL };
        for (size_t turn = 0; turn < count; turn++) {
            size_t k = (round + turn) % count;
            runner *r = &runners[k];
            if (r->taken * rounds >= r->wanted * (round + 1))
                continue;
            fresh[k] = &r->cell->sample[r->cell->samples++];
            *fresh[k] = time_sample(r, &spare);
            fresh[k]->time /= (double)line->operations;
            fresh[k]->pass = line->passes;
            r->taken++;
        }
        if (fresh[0] && runners[0].library == bench_libraries[0])
            for (size_t k = 0; k < count; k++)
                if (fresh[k])
                    fresh[k]->ratio = fresh[k]->time / fresh[0]->time;
    }
}

/* Predicts the time in nanoseconds of one repetition of `operations` operations from the library's times at its two
   largest sizes before this one; 0 if there are none. */
static double predict(const bench_line *before, size_t count, size_t library, size_t size, size_t operations)
{
    const bench_line *last = NULL, *previous = NULL;
    for (size_t k = 0; k < count; k++)
        if (before[k].cell[library].time.median > 0) {
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
        exponent = fmax(exponent, log(last->cell[library].time.median / previous->cell[library].time.median) /
                                      log((double)last->size / (double)previous->size));
    return last->cell[library].time.median * pow((double)size / (double)last->size, exponent) * (double)operations;
}

/* Marks the libraries whose result differs from that of the first two that agree; if only two libraries differ, both.
   */
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
        if (compared > 1 && results[k].data && (!agreed || strcmp(agreed, results[k].data) != 0)) {
            runners[k].cell->outcome = BENCH_WRONG;
            runners[k].wanted = 0;
        }
    }
    for (size_t k = 0; k < count; k++)
        free(results[k].data);
}

/* Returns whether a cell needs more samples in a pass: until they have taken `share` nanoseconds, and always a few. */
static bool wants_more(const bench_cell *c, double share, size_t operations)
{
    double taken = c->time.median * (double)(operations * c->repetitions * c->samples);
    bool sampled = c->outcome == BENCH_MEASURED || c->outcome == BENCH_NOISY;
    return c->outcome == BENCH_ABSENT || (sampled && (c->samples < FEWEST_SAMPLES || taken < share));
}

void bench_measure(bench_line *line, const bench_line *before, size_t count, const bench_settings *settings)
{
    bench_input in = { .operation = line->row->operation, .size = line->size, .count = 1 };
    bench_input_free();
    line->row->input(&in, line->size);
    bool first = line->passes == 0;
    line->operations = in.count;

    size_t able = 0;
    for (size_t k = 0; bench_libraries[k]; k++)
        able += settings->selected[k] && bench_find_operation(bench_libraries[k], in.operation);
    double share = settings->seconds * 1e9 / (double)able;
    double longest = longest_sample * settings->seconds * 1e9;
    runner *runners = bench_alloc(BENCH_MAX_LIBRARIES * sizeof *runners);
    size_t n = 0;
    for (size_t k = 0; bench_libraries[k]; k++) {
        const bench_operation *operation = bench_find_operation(bench_libraries[k], in.operation);
        bench_cell *cell = &line->cell[k];
        if (!operation || !settings->selected[k] || !wants_more(cell, share, in.count))
            continue;
        if (first && k > 0 && predict(before, count, k, line->size, in.count) > longest) {
            cell->outcome = BENCH_SKIPPED;
            continue;
        }
        runners[n] = (runner){ .library = bench_libraries[k], .operation = operation, .cell = cell };
        runners[n].state = operation->open(&in);
        n++;
    }
    if (isinf(best_gauge)) /* the first sample has to be compared with its best */
        for (int i = 0; i < 20000; i++)
            gauge();
    for (size_t k = 0; k < n; k++)
        prepare(&runners[k], share / BENCH_PASSES, longest, in.count);
    if (first)
        compare_results(runners, n);
    take_samples(runners, n, line, 2 * settings->seconds * 1e9 / BENCH_PASSES);
    for (size_t k = 0; k < n; k++)
        runners[k].operation->close(runners[k].state);
    free(runners);
    line->passes++;
    summarize_line(line);
}
