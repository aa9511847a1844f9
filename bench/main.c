/* main.c - the benchmark program: options, and the run through the rows. */

#include "config.h"

#include "report.h"

#include <getopt.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage[] =
    "Usage: adder-bench [OPTION]...\n"
    "Times Adder and the libraries it was built with, side by side.\n\n"
    "  -l, --list            list the rows and the libraries that have them, and stop\n"
    "  -a, --all             also the rows that this version of Adder has no function for\n"
    "  -e, --every           instead of the chosen rows, those for every function; first the cells in which a peer is\n"
    "                        faster, the slowest of Adder's first\n"
    "  -f, --filter REGEX    only rows whose GROUP/OPERATION/SIZE matches (see --list), without regard to case\n"
    "  -p, --peers A,B,...   only these peers beside Adder; \"none\" for Adder alone\n"
    "  -t, --time SECONDS    for each row, all libraries together (default 0.3)\n"
    "  -q, --quick           as --time 0.06: rough figures in less than a minute\n"
    "      --json FILE       write all figures to FILE as JSON\n"
    "      --csv FILE        write all figures to FILE as comma-separated values\n"
    "      --compare FILE    compare Adder's times with those in FILE, which --json wrote earlier;\n"
    "                        exit with status 1 if a row became slower\n"
    "      --threshold P     by how many percent a row may differ in the comparison (default 10)\n"
    "  -h, --help            show this text\n";

typedef struct {
    bench_settings settings;
    bool list, filtered, all, every;
    regex_t filter;
    const char *json, *csv, *compare;
    double threshold;
} options;

static double number_argument(const char *option, const char *text, double least)
{
    char *end;
    double v = strtod(text, &end);
    if (end == text || *end || !(v >= least))
        bench_fail("--%s: %s is not a number that makes sense here", option, text);
    return v;
}

static void select_peers(bench_settings *settings, char *names)
{
    for (size_t k = 1; bench_libraries[k]; k++)
        settings->selected[k] = false;
    for (char *name = strtok(names, ", "); name; name = strtok(NULL, ", ")) {
        bool known = strcmp(name, "none") == 0;
        for (size_t k = 0; bench_libraries[k]; k++)
            if (strcmp(name, bench_libraries[k]->name) == 0)
                known = settings->selected[k] = true;
        if (known)
            continue;
        fprintf(stderr, "adder-bench: no peer %s in this build; there are:", name);
        for (size_t k = 1; bench_libraries[k]; k++)
            fprintf(stderr, " %s", bench_libraries[k]->name);
        fputc('\n', stderr);
        exit(2);
    }
}

static void read_options(int argc, char **argv, options *o)
{
    enum { JSON = 256, CSV, COMPARE, THRESHOLD };
    static const struct option names[] = {
        { "all", no_argument, NULL, 'a' },
        { "every", no_argument, NULL, 'e' },
        { "list", no_argument, NULL, 'l' },
        { "filter", required_argument, NULL, 'f' },
        { "peers", required_argument, NULL, 'p' },
        { "time", required_argument, NULL, 't' },
        { "quick", no_argument, NULL, 'q' },
        { "json", required_argument, NULL, JSON },
        { "csv", required_argument, NULL, CSV },
        { "compare", required_argument, NULL, COMPARE },
        { "help", no_argument, NULL, 'h' },
        { "threshold", required_argument, NULL, THRESHOLD },
        { NULL, 0, NULL, 0 },
    };
    int c;
    while ((c = getopt_long(argc, argv, "aelf:p:t:qh", names, NULL)) != -1)
        switch (c) {
        case 'a':
            o->all = true;
            break;
        case 'e':
            o->every = true;
            break;
        case 'l':
            o->list = true;
            break;
        case 'f':
            if (o->filtered)
                bench_fail("one --filter at a time; REGEX may have alternatives: 'a|b'");
            if (regcomp(&o->filter, optarg, REG_EXTENDED | REG_NOSUB | REG_ICASE) != 0)
                bench_fail("--filter: %s is not a regular expression", optarg);
            o->filtered = true;
            break;
        case 'p':
            select_peers(&o->settings, optarg);
            break;
        case 't':
            o->settings.seconds = number_argument("time", optarg, 1e-3);
            break;
        case 'q':
            o->settings.seconds = .06;
            break;
        case JSON:
            o->json = optarg;
            break;
        case CSV:
            o->csv = optarg;
            break;
        case COMPARE:
            o->compare = optarg;
            break;
        case THRESHOLD:
            o->threshold = number_argument("threshold", optarg, 0) / 100;
            break;
        case 'h':
            fputs(usage, stdout);
            exit(0);
        default:
            fputs("Try 'adder-bench --help'.\n", stderr);
            exit(2);
        }
    if (optind < argc)
        bench_fail("no arguments are expected: %s", argv[optind]);
}

static bool wanted(const options *o, const bench_group *group, const bench_row *row, size_t size)
{
    char name[200];
    if (row->unit)
        snprintf(name, sizeof name, "%s/%s/%zu", group->name, row->operation, size);
    else
        snprintf(name, sizeof name, "%s/%s", group->name, row->operation);
    return !o->filtered || regexec(&o->filter, name, 0, NULL, 0) == 0;
}

/* All lines that the options ask for. */
static bench_results plan(const options *o)
{
    bench_results r = { 0 };
    for (const bench_group *const *g = bench_groups; *g; g++)
        for (const bench_row *row = (*g)->rows; row->operation; row++) {
            if ((*g)->every != o->every || (!o->all && !bench_find_operation(bench_libraries[0], row->operation)))
                continue;
            for (size_t k = 0; k == 0 || row->sizes[k]; k++) {
                if (!wanted(o, *g, row, row->sizes[k]))
                    continue;
                if (r.count == r.room) {
                    r.room = 2 * r.room + 64;
                    r.line = realloc(r.line, r.room * sizeof *r.line);
                    if (!r.line)
                        bench_fail("out of memory");
                }
                r.line[r.count++] = (bench_line){ .group = *g, .row = row, .size = row->sizes[k] };
            }
        }
    return r;
}

static void list(const bench_results *r, const bench_settings *settings)
{
    for (size_t j = 0; j < r->count; j++) {
        const bench_line *line = &r->line[j];
        char title[100], name[100];
        bench_line_title(line, title, sizeof title);
        snprintf(name, sizeof name, "%s/%s", line->group->name, line->row->operation);
        if (line->row->unit)
            snprintf(name + strlen(name), sizeof name - strlen(name), "/%zu", line->size);
        printf("%-30s %-34s", name, title);
        for (size_t k = 0; bench_libraries[k]; k++)
            if (settings->selected[k] && bench_find_operation(bench_libraries[k], line->row->operation))
                printf(" %s", bench_libraries[k]->name);
        putchar('\n');
    }
}

/* A progress line, which each call overwrites; NULL clears it. */
static void progress(const bench_line *line, int pass, size_t done, size_t count)
{
    char title[100];
    if (!isatty(STDERR_FILENO))
        return;
    if (!line) {
        fputs("\r\033[K", stderr);
        return;
    }
    bench_line_title(line, title, sizeof title);
    const char *what = pass < BENCH_PASSES ? "" : "once more, for they were disturbed: ";
    size_t percent = 100 * ((size_t)pass * count + done) / (BENCH_PASSES * count);
    fprintf(stderr, "\r\033[K%zu%%  %s%s: %s", percent < 100 ? percent : 100, what, line->group->name, title);
}

/* Measures all lines, in passes, so that the samples of each come from several moments of the run; and then measures
   the disturbed ones a few times more, as the disturbance is often over by then. */
static void measure(bench_results *r, const bench_settings *settings)
{
    for (int pass = 0; pass < BENCH_MOST_PASSES; pass++)
        for (size_t j = 0, first = 0; j < r->count; j++) {
            bench_line *line = &r->line[j];
            if (line->row != r->line[first].row)
                first = j;
            if (pass >= BENCH_PASSES && !bench_disturbed(line))
                continue;
            progress(line, pass, j, r->count);
            bench_measure(line, &r->line[first], j - first, settings);
        }
    progress(NULL, 0, 0, 0);
}

int main(int argc, char **argv)
{
    options o = { .settings.seconds = .3, .threshold = .1 };
    for (size_t k = 0; bench_libraries[k]; k++)
        o.settings.selected[k] = true;
    read_options(argc, argv, &o);
    bench_results results = plan(&o);
    if (results.count == 0)
        bench_fail("no row matches");
    if (o.list) {
        list(&results, &o.settings);
        return 0;
    }

    bench_print_machine(stdout, &o.settings);
    fflush(stdout);
    measure(&results, &o.settings);
    bench_print_tables(stdout, &results, o.every);
    if (o.json)
        bench_write_json(o.json, &results);
    if (o.csv)
        bench_write_csv(o.csv, &results);
    int status = 0;
    for (size_t j = 0; j < results.count; j++)
        for (size_t k = 0; bench_libraries[k]; k++)
            if (results.line[j].cell[k].outcome == BENCH_WRONG)
                status = 3;
    if (o.compare && bench_compare(stdout, o.compare, &results, o.threshold) > 0)
        status = 1;
    free(results.line);
    return status;
}
