/* peer-python.c - CPython (https://www.python.org): one python3 process for the whole run, which times its own loops;
   peer-python.py is its side.  Debian and Ubuntu: python3. */

#include "config.h"

#include "bench.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static FILE *to_python, *from_python;
static uint64_t last_run;

static void start(void)
{
    int question[2], answer[2];
    if (to_python)
        return;
    if (pipe(question) != 0 || pipe(answer) != 0)
        bench_fail("no pipe to python3");
    pid_t child = fork();
    if (child < 0)
        bench_fail("no process for python3");
    if (child == 0) {
        dup2(question[0], 0);
        dup2(answer[1], 1);
        close(question[0]);
        close(question[1]);
        close(answer[0]);
        close(answer[1]);
        execlp(BENCH_PYTHON, BENCH_PYTHON, "-B", BENCH_PYTHON_SCRIPT, (char *)NULL);
        _exit(127);
    }
    close(question[0]);
    close(answer[1]);
    to_python = fdopen(question[1], "w");
    from_python = fdopen(answer[0], "r");
    if (!to_python || !from_python)
        bench_fail("no pipe to python3");
}

static char *read_line(void)
{
    char *line = NULL;
    size_t room = 0;
    fflush(to_python);
    ssize_t n = getline(&line, &room, from_python);
    if (n <= 0)
        bench_fail("python3 does not answer");
    line[n - 1] = '\0';
    return line;
}

static uint64_t read_number(void)
{
    char *line = read_line();
    uint64_t n = strtoull(line, NULL, 10);
    free(line);
    return n;
}

static void send_numbers(const bench_number *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++) {
        bench_text hex = { 0 };
        bench_put_limbs(&hex, v[k].negative, v[k].limb, v[k].n);
        fputs(hex.data, to_python);
        free(hex.data);
    }
}

static void send_words(const int64_t *v, size_t count)
{
    for (size_t k = 0; v && k < count; k++) {
        bench_text hex = { 0 };
        bench_put_i64(&hex, v[k]);
        fputs(hex.data, to_python);
        free(hex.data);
    }
}

static void *open_python(const bench_input *in)
{
    start();
    fprintf(to_python, "open %s %zu %" PRIu64 " %zu%s%s%s%s%s%s%s%s\n", in->operation, in->count, in->n, in->longest,
            in->u ? " u" : "", in->v ? " v" : "", in->w ? " w" : "", in->i ? " i" : "", in->j ? " j" : "",
            in->x ? " x" : "", in->text ? " text" : "", in->text2 ? " text2" : "");
    send_numbers(in->u, in->count);
    send_numbers(in->v, in->count);
    send_numbers(in->w, in->count);
    send_words(in->i, in->count);
    send_words(in->j, in->count);
    for (size_t k = 0; in->x && k < in->count; k++)
        fprintf(to_python, "%a\n", in->x[k]);
    for (size_t k = 0; in->text && k < in->count; k++)
        fprintf(to_python, "%s\n", in->text[k]);
    for (size_t k = 0; in->text2 && k < in->count; k++)
        fprintf(to_python, "%s\n", in->text2[k]);
    return to_python;
}

static void run(void *state, size_t repetitions)
{
    (void)state;
    fprintf(to_python, "run %zu\n", repetitions);
    last_run = read_number();
}

static uint64_t elapsed(void *state)
{
    (void)state;
    return last_run;
}

static void result(void *state, bench_text *out)
{
    (void)state;
    fputs("result\n", to_python);
    for (uint64_t n = read_number(); n > 0; n--) {
        char *line = read_line();
        bench_put(out, line);
        free(line);
    }
}

static void close_python(void *state)
{
    (void)state;
    fputs("close\n", to_python);
}

#define OPERATION(name)                                                                                                \
    {                                                                                                                  \
        name, open_python, run, result, close_python                                                                   \
    }

static const bench_operation operations[] = {
    OPERATION("small.sum"),
    OPERATION("small.total"),
    OPERATION("small.dot"),
    OPERATION("small.add"),
    OPERATION("small.sub"),
    OPERATION("small.mul"),
    OPERATION("small.compare"),
    OPERATION("small.equal"),
    OPERATION("int.add"),
    OPERATION("int.sub"),
    OPERATION("int.mul"),
    OPERATION("int.divmod"),
    OPERATION("int.pow"),
    OPERATION("int.factorial"),
    OPERATION("small.divmod"),
    OPERATION("int.comb"),
    OPERATION("int.powmod"),
    OPERATION("int.gcd"),
    OPERATION("int.isqrt"),
    OPERATION("int.and"),
    OPERATION("int.lshift"),
    OPERATION("int.rshift"),
    OPERATION("int.from_bytes"),
    OPERATION("int.to_bytes"),
    OPERATION("int.str"),
    OPERATION("int.parse"),
    OPERATION("f64.round"),
    OPERATION("f64.fixed"),
    OPERATION("f64.scientific"),
    OPERATION("f64.repr"),
    OPERATION("f64.parse"),
    OPERATION("f64.sum"),
    OPERATION("fixed.add"),
    OPERATION("fixed.mul"),
    OPERATION("fixed.floordiv"),
    OPERATION("fixed.sum"),
    OPERATION("fixed.sub"),
    OPERATION("frac.add"),
    OPERATION("frac.mul"),
    OPERATION("frac.div"),
    OPERATION("frac.sum"),
    OPERATION("dec.add"),
    OPERATION("dec.mul"),
    OPERATION("dec.div"),
    OPERATION("dec.quantize"),
    OPERATION("dec.sqrt"),
    OPERATION("dec.exp"),
    OPERATION("dec.ln"),
    OPERATION("dec.str"),
    OPERATION("dec.parse"),
    OPERATION("dec.compare"),
    OPERATION("format.double"),
    OPERATION("format.int"),
    OPERATION("format.dec"),
    { 0 },
};

static const char *version(void)
{
    return BENCH_PYTHON_VERSION;
}

const bench_library bench_python = { "python", "CPython, a loop timed inside one process", version,
                                     .operations = { operations }, .elapsed = elapsed };
