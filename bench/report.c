/* report.c - the tables. */

#include "report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { TITLE_WIDTH = 36 };

/* The unit that suits a time best. */
typedef struct {
    const char *name;
    double nanoseconds;
} time_unit;

static time_unit unit_of(double nanoseconds)
{
    static const time_unit units[] = { { "ns", 1 }, { "us", 1e3 }, { "ms", 1e6 }, { "s", 1e9 } };
    size_t k = 0;
    while (k < 3 && nanoseconds >= 1000 * units[k].nanoseconds)
        k++;
    return units[k];
}

/* Three significant digits, and no exponent. */
static void write_number(char *buffer, size_t size, double v)
{
    int decimals = v >= 100 ? 0 : v >= 10 ? 1 : 2;
    snprintf(buffer, size, "%.*f", decimals, v);
}

static bool has_times(const bench_cell *c)
{
    return c->outcome == BENCH_MEASURED || c->outcome == BENCH_ONCE;
}

void bench_line_title(const bench_line *line, char *buffer, size_t size)
{
    if (!line->row->unit) {
        snprintf(buffer, size, "%s", line->row->title);
        return;
    }
    char digits[30], grouped[40];
    size_t n = (size_t)snprintf(digits, sizeof digits, "%zu", line->size), at = 0;
    for (size_t k = 0; k < n; k++) {
        if (k > 0 && (n - k) % 3 == 0)
            grouped[at++] = ',';
        grouped[at++] = digits[k];
    }
    grouped[at] = '\0';
    const char *title = line->row->title, *here = strchr(title, '#');
    if (here)
        snprintf(buffer, size, "%.*s%s%s", (int)(here - title), title, grouped, here + 1);
    else
        snprintf(buffer, size, "%s, %s %s", title, grouped, line->row->unit);
}

/* The time over Adder's; 0 where one of them is not known. */
static double ratio_of(const bench_line *line, int library)
{
    const bench_cell *c = &line->cell[library], *adder = &line->cell[0];
    if (!has_times(c) || !has_times(adder))
        return 0;
    return c->ratio.median > 0 ? c->ratio.median : c->time.median / adder->time.median;
}

/* The library with the least time among those that can be best, or -1. */
static int best_of(const bench_line *line)
{
    int best = -1;
    for (int k = 0; bench_libraries[k]; k++)
        if (!bench_libraries[k]->reference && has_times(&line->cell[k]) &&
            (best < 0 || line->cell[k].time.median < line->cell[best].time.median))
            best = k;
    return best;
}

/* The number, its spread and its ratio, each in a column of its own; Adder's cell has no ratio. */
static void print_cell(FILE *out, const bench_line *line, int library, time_unit unit, int best)
{
    const bench_cell *c = &line->cell[library];
    char number[48] = "", spread[40] = "", ratio[48] = "", digits[40];
    switch (c->outcome) {
    case BENCH_ABSENT:
        strcpy(number, "-");
        break;
    case BENCH_SKIPPED:
        strcpy(number, "too slow");
        break;
    case BENCH_WRONG:
        strcpy(number, "WRONG!");
        break;
    case BENCH_NOISY:
        strcpy(number, "noisy");
        snprintf(spread, sizeof spread, "~%.0f%%", 100 * bench_spread(&c->time));
        break;
    default:
        write_number(digits, sizeof digits, c->time.median / unit.nanoseconds);
        snprintf(number, sizeof number, "%s%s", library == best ? "*" : "", digits);
        if (c->outcome == BENCH_ONCE)
            strcpy(spread, "once");
        else
            snprintf(spread, sizeof spread, "~%.0f%%", ceil(100 * bench_spread(&c->time)));
        if (library > 0 && ratio_of(line, library) > 0) {
            write_number(digits, sizeof digits, ratio_of(line, library));
            snprintf(ratio, sizeof ratio, "%sx", digits);
        }
    }
    fprintf(out, "%9s %-4s", number, spread);
    if (library > 0)
        fprintf(out, "%7s", ratio);
}

/* The slope of log(time) against log(size), least squares, over the lines of one row; false if there are not enough. */
static bool fit_exponent(const bench_line *line, size_t count, int library, double *exponent)
{
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (size_t k = 0; k < count; k++) {
        if (!has_times(&line[k].cell[library]))
            continue;
        double x = log((double)line[k].size), y = log(line[k].cell[library].time.median);
        n++, sx += x, sy += y, sxx += x * x, sxy += x * y;
    }
    if (n < 2)
        return false;
    *exponent = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    return true;
}

/* The title of a row at any size. */
static const char *row_title(const bench_row *row, char *buffer, size_t size)
{
    snprintf(buffer, size, "%s", row->title);
    if (strchr(buffer, '#'))
        *strchr(buffer, '#') = 'n';
    return buffer;
}

static void print_fits(FILE *out, const bench_line *line, size_t count, const bool *shown)
{
    fprintf(out, "\n%-*s", TITLE_WIDTH, "exponent of time against size");
    for (int k = 0; bench_libraries[k]; k++)
        if (shown[k])
            fprintf(out, "%*s", 14, bench_libraries[k]->name);
    fputs("   theory\n", out);
    for (size_t first = 0, next; first < count; first = next) {
        for (next = first + 1; next < count && line[next].row == line[first].row; next++)
            ;
        char title[100];
        fprintf(out, "%-*s", TITLE_WIDTH, row_title(line[first].row, title, sizeof title));
        for (int k = 0; bench_libraries[k]; k++) {
            double exponent;
            if (!shown[k])
                continue;
            if (fit_exponent(line + first, next - first, k, &exponent))
                fprintf(out, "%14.2f", fabs(exponent) < .005 ? 0 : exponent);
            else
                fprintf(out, "%14s", "-");
        }
        fprintf(out, "   %s\n", line[first].row->theory ? line[first].row->theory : "");
    }
}

static void print_table(FILE *out, const bench_line *line, size_t count)
{
    const bench_group *group = line->group;
    bool shown[BENCH_MAX_LIBRARIES] = { false };
    for (int k = 0; bench_libraries[k]; k++)
        for (size_t j = 0; j < count; j++)
            shown[k] |= line[j].cell[k].outcome != BENCH_ABSENT;

    fprintf(out, "%s\n", group->title);
    if (group->note)
        fprintf(out, "%s\n", group->note);
    fprintf(out, "\n%-*s   ", TITLE_WIDTH, "");
    for (int k = 0; bench_libraries[k]; k++)
        if (shown[k])
            fprintf(out, k ? "%12s%9s" : "%9s     ", bench_libraries[k]->name, "");
    fputc('\n', out);
    char title[100];
    for (size_t j = 0; j < count; j++) {
        bench_line_title(&line[j], title, sizeof title);
        int best = best_of(&line[j]);
        int scale = line[j].cell[0].time.median > 0 ? 0 : best;
        time_unit unit = unit_of(scale < 0 ? 1 : line[j].cell[scale].time.median);
        fprintf(out, "%-*s %2s", TITLE_WIDTH, title, unit.name);
        for (int k = 0; bench_libraries[k]; k++)
            if (shown[k])
                print_cell(out, &line[j], k, unit, best);
        fputc('\n', out);
    }
    for (size_t j = 0; j < count; j++)
        if (line[j].row->note && (j == 0 || line[j].row != line[j - 1].row))
            fprintf(out, "%s: %s\n", row_title(line[j].row, title, sizeof title), line[j].row->note);
    if (group->fit)
        print_fits(out, line, count, shown);
    fputc('\n', out);
}

/* A cell in which a peer is faster: its line, its library, and the ratio of its time to Adder's. */
typedef struct {
    const bench_line *line;
    int library;
    double ratio;
} faster_cell;

static int by_ratio(const void *a, const void *b)
{
    double x = ((const faster_cell *)a)->ratio, y = ((const faster_cell *)b)->ratio;
    return (x > y) - (x < y);
}

/* Whether a peer's time is less than Adder's by more than both spreads. */
static bool is_faster(const bench_line *line, int library)
{
    const bench_cell *c = &line->cell[library];
    if (bench_libraries[library]->reference || c->outcome != BENCH_MEASURED)
        return false;
    if (c->ratio.median > 0)
        return c->ratio.high < 1 && c->ratio.median < .99;
    return c->time.high < .99 * line->cell[0].time.low;
}

/* The cells in which a peer is faster, in the order of the tables, or those in which Adder is slowest first. */
static void print_faster_peers(FILE *out, const bench_results *results, bool slowest_first)
{
    size_t count = 0, rows = 0;
    faster_cell *cells = bench_alloc(results->count * BENCH_MAX_LIBRARIES * sizeof *cells);
    for (size_t j = 0; j < results->count; j++) {
        const bench_line *line = &results->line[j];
        if (line->cell[0].outcome != BENCH_MEASURED)
            continue;
        rows++;
        for (int k = 1; bench_libraries[k]; k++)
            if (is_faster(line, k))
                cells[count++] = (faster_cell){ line, k, ratio_of(line, k) };
    }
    if (slowest_first)
        qsort(cells, count, sizeof *cells, by_ratio);
    if (count > 0)
        fprintf(out, "A peer is faster than Adder by over 1%%, in three rounds of four or more, in %zu cells:\n",
                count);
    else if (rows > 0)
        fputs("No peer is faster than Adder by over 1% in a row where both are quoted.\n", out);
    for (size_t k = 0; k < count; k++) {
        char title[100];
        bench_line_title(cells[k].line, title, sizeof title);
        fprintf(out, "    %-10s %-*s %s %.2fx\n", cells[k].line->group->name, TITLE_WIDTH, title,
                bench_libraries[cells[k].library]->name, cells[k].ratio);
    }
    if (rows > 0)
        fputc('\n', out);
    free(cells);
}

void bench_print_tables(FILE *out, const bench_results *results, bool faster_first)
{
    if (faster_first)
        print_faster_peers(out, results, true);
    for (size_t first = 0, next; first < results->count; first = next) {
        for (next = first + 1; next < results->count && results->line[next].group == results->line[first].group; next++)
            ;
        print_table(out, results->line + first, next - first);
    }
    if (!faster_first)
        print_faster_peers(out, results, false);

    fputs(
        "How to read this: the median time of one operation; ~ its spread, the interquartile range in percent of the\n"
        "median; x its ratio to Adder's (above 1, Adder is faster), the median of the rounds in which the libraries\n"
        "took turns; * the fastest library of the row.  The samples come from the calmer half of the passes.\n"
        "noisy: they lie too far apart to quote a number.  once: one sample only.  too slow: not run, it would take\n"
        "too long.  All libraries got the same inputs and returned the same results.\n",
        out);
    for (size_t k = 0; bench_libraries[k]; k++) {
        bool shown = false;
        for (size_t j = 0; j < results->count; j++)
            shown |= results->line[j].cell[k].outcome != BENCH_ABSENT;
        if (shown)
            fprintf(out, "    %-18s %s\n", bench_libraries[k]->name, bench_libraries[k]->about);
    }
    double share = bench_processor_share();
    if (share < .97)
        fprintf(out,
                "The processor was busy with other programs for %.0f%% of the measured time: run the suite again on an "
                "idle machine.\n",
                100 * (1 - share));
}
