/* machine.c - describes the machine of a run: processor, compiler, libraries, load. */

#include "config.h"

#include "report.h"

#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#ifndef BENCH_CFLAGS
#define BENCH_CFLAGS "unknown flags"
#endif

#ifdef __clang__
#define COMPILER "clang " __clang_version__
#else
#define COMPILER "gcc " __VERSION__
#endif

/* The first line of a file, without its end; what follows a colon if `key` is given, on the line that begins so. */
static bool read_line(const char *path, const char *key, char *buffer, size_t size)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return false;
    char line[400];
    bool found = false;
    while (!found && fgets(line, sizeof line, f)) {
        line[strcspn(line, "\n")] = '\0';
        const char *text = line;
        if (key) {
            if (strncmp(line, key, strlen(key)) != 0 || !(text = strchr(line, ':')))
                continue;
            text += 1 + strspn(text + 1, " \t");
        }
        snprintf(buffer, size, "%s", text);
        found = true;
    }
    fclose(f);
    return found;
}

const char *bench_processor(void)
{
    static char name[400];
    if (!*name && !read_line("/proc/cpuinfo", "model name", name, sizeof name) &&
        !read_line("/proc/cpuinfo", "cpu model", name, sizeof name)) {
        struct utsname u;
        snprintf(name, sizeof name, "%s", uname(&u) == 0 ? u.machine : "unknown processor");
    }
    return name;
}

double bench_load(void)
{
    double load;
    return getloadavg(&load, 1) == 1 ? load : 0;
}

void bench_print_machine(FILE *out, const bench_settings *settings)
{
    struct utsname u;
    if (uname(&u) != 0)
        memset(&u, 0, sizeof u);
    fprintf(out, "processor   %s, %ld online; %s %s, %s\n", bench_processor(), sysconf(_SC_NPROCESSORS_ONLN), u.sysname,
            u.release, u.machine);
    fprintf(out, "compiler    %s, %s\n", COMPILER, BENCH_CFLAGS);
    fputs("libraries  ", out);
    const char *separator = " ";
    for (size_t k = 0; bench_libraries[k]; k++)
        if (settings->selected[k]) {
            const char *version = bench_libraries[k]->version();
            fprintf(out, "%s%s%s%s", separator, bench_libraries[k]->name, *version ? " " : "", version);
            separator = ", ";
        }
    fputc('\n', out);

    char governor[64];
    if (read_line("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", NULL, governor, sizeof governor) &&
        strcmp(governor, "performance") != 0)
        fprintf(out, "frequency   governor \"%s\": the clock may change during the run\n", governor);
    double load = bench_load();
    fprintf(out, "load        %.2f%s\n\n", load,
            load > .5 ? ": THE MACHINE IS BUSY; expect wide spreads, and trust ratios more than times" : "");
}
