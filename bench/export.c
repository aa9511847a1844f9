/* export.c - results as JSON and CSV, and the comparison with an earlier run. */

#include "config.h"

#include "report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *outcome_name(bench_outcome o)
{
    static const char *const names[] = { "absent", "measured", "noisy", "once", "skipped", "wrong" };
    return names[o];
}

static FILE *create(const char *path)
{
    FILE *f = fopen(path, "w");
    if (!f)
        bench_fail("cannot write %s", path);
    return f;
}

static void finish(FILE *f, const char *path)
{
    bool failed = ferror(f) != 0;
    if (fclose(f) != 0 || failed)
        bench_fail("cannot write %s", path);
}

/* Text between double quotes; `quote` is what a quote inside becomes. */
static void write_quoted(FILE *f, const char *s, const char *quote)
{
    fputc('"', f);
    for (; *s; s++)
        if (*s == '"')
            fputs(quote, f);
        else if ((unsigned char)*s >= ' ' && *s != '\\')
            fputc(*s, f);
    fputc('"', f);
}

void bench_write_json(const char *path, const bench_results *results)
{
    FILE *f = create(path);
    char date[40] = "";
    time_t now = time(NULL);
    struct tm *utc = gmtime(&now);
    if (utc)
        strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%SZ", utc);
    fputs("{\n\"suite\": \"adder-bench\", \"format\": 1,\n\"processor\": ", f);
    write_quoted(f, bench_processor(), "\\\"");
    fprintf(f, ", \"date\": \"%s\", \"load\": %.2f, \"processor_share\": %.3f,\n\"libraries\": {", date, bench_load(),
            bench_processor_share());
    for (size_t k = 0; bench_libraries[k]; k++) {
        fprintf(f, "%s\"%s\": ", k ? ", " : "", bench_libraries[k]->name);
        write_quoted(f, bench_libraries[k]->version(), "\\\"");
    }
    /* One result a line: bench_compare relies on it. */
    fputs("},\n\"results\": [", f);
    const char *separator = "\n";
    for (size_t j = 0; j < results->count; j++)
        for (size_t k = 0; bench_libraries[k]; k++) {
            const bench_line *line = &results->line[j];
            const bench_cell *c = &line->cell[k];
            if (c->outcome == BENCH_ABSENT)
                continue;
            fprintf(f, "%s{\"group\": \"%s\", \"operation\": \"%s\", \"size\": %zu, \"library\": \"%s\", ", separator,
                    line->group->name, line->row->operation, line->size, bench_libraries[k]->name);
            fprintf(f, "\"outcome\": \"%s\", \"ns\": %.6g, \"low\": %.6g, \"high\": %.6g, ", outcome_name(c->outcome),
                    c->time.median, c->time.low, c->time.high);
            fprintf(f, "\"ratio\": %.4g, \"ratio_low\": %.4g, \"ratio_high\": %.4g, ", c->ratio.median, c->ratio.low,
                    c->ratio.high);
            fprintf(f, "\"samples\": %zu, \"repetitions\": %zu, \"unit\": \"%s\", \"title\": ", c->samples,
                    c->repetitions, line->row->unit ? line->row->unit : "");
            write_quoted(f, line->row->title, "\\\"");
            fputc('}', f);
            separator = ",\n";
        }
    fputs("\n]\n}\n", f);
    finish(f, path);
}

void bench_write_csv(const char *path, const bench_results *results)
{
    FILE *f = create(path);
    fputs("group,operation,size,unit,library,outcome,ns,low,high,samples,repetitions,title\n", f);
    for (size_t j = 0; j < results->count; j++)
        for (size_t k = 0; bench_libraries[k]; k++) {
            const bench_line *line = &results->line[j];
            const bench_cell *c = &line->cell[k];
            if (c->outcome == BENCH_ABSENT)
                continue;
            fprintf(f, "%s,%s,%zu,%s,%s,%s,%.6g,%.6g,%.6g,%zu,%zu,", line->group->name, line->row->operation,
                    line->size, line->row->unit ? line->row->unit : "", bench_libraries[k]->name,
                    outcome_name(c->outcome), c->time.median, c->time.low, c->time.high, c->samples, c->repetitions);
            write_quoted(f, line->row->title, "\"\"");
            fputc('\n', f);
        }
    finish(f, path);
}

/* Finds the text behind "key": on a line, up to the comma; false if the line has no such key. */
static bool find_value(const char *line, const char *key, char *value, size_t size)
{
    char pattern[40];
    snprintf(pattern, sizeof pattern, "\"%s\": ", key);
    const char *p = strstr(line, pattern);
    if (!p)
        return false;
    p += strlen(pattern);
    if (*p == '"')
        p++;
    snprintf(value, size, "%.*s", (int)strcspn(p, "\","), p);
    return true;
}

static const bench_line *find_line(const bench_results *results, const char *group, const char *operation, size_t size)
{
    for (size_t j = 0; j < results->count; j++) {
        const bench_line *line = &results->line[j];
        if (strcmp(line->group->name, group) == 0 && strcmp(line->row->operation, operation) == 0 && line->size == size)
            return line;
    }
    return NULL;
}

size_t bench_compare(FILE *out, const char *path, const bench_results *results, double threshold)
{
    FILE *f = fopen(path, "r");
    if (!f)
        bench_fail("cannot read %s", path);
    size_t compared = 0, slower = 0, faster = 0;
    char text[1000], group[40], operation[80], size[40], library[40], outcome[40], ns[40];
    fprintf(out, "Compared with %s, changes of more than %.0f%%:\n", path, 100 * threshold);
    while (fgets(text, sizeof text, f)) {
        if (!find_value(text, "group", group, sizeof group) ||
            !find_value(text, "operation", operation, sizeof operation) ||
            !find_value(text, "size", size, sizeof size) || !find_value(text, "library", library, sizeof library) ||
            !find_value(text, "outcome", outcome, sizeof outcome) || !find_value(text, "ns", ns, sizeof ns))
            continue;
        const bench_line *line = find_line(results, group, operation, (size_t)strtoull(size, NULL, 10));
        double before = strtod(ns, NULL);
        if (strcmp(library, "adder") != 0 || strcmp(outcome, "measured") != 0 || !line ||
            line->cell[0].outcome != BENCH_MEASURED || !(before > 0))
            continue;
        compared++;
        double change = line->cell[0].time.median / before;
        if (change > 1 + threshold)
            slower++;
        else if (change < 1 / (1 + threshold))
            faster++;
        else
            continue;
        char title[100];
        bench_line_title(line, title, sizeof title);
        fprintf(out, "    %-10s %-30s %10.4g ns, was %10.4g: %.2f times the time%s\n", group, title,
                line->cell[0].time.median, before, change, change > 1 ? "  SLOWER" : "");
    }
    fclose(f);
    if (compared == 0)
        bench_fail("%s has no row to compare with", path);
    fprintf(out, "%zu rows compared: %zu slower, %zu faster, %zu as before.\n", compared, slower, faster,
            compared - slower - faster);
    return slower;
}
