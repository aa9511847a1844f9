/* python.h - a Python program as a child process: questions go to its standard input, answers come from its output. */

#ifndef ADDER_PYTHON_H
#define ADDER_PYTHON_H

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tap.h"

struct python {
    FILE *to, *from;
    pid_t child;
};

/* Where the sources of the tests are: `make check` sets it in the environment, and the build defines it. */
#ifndef TOP_SRCDIR
#define TOP_SRCDIR "."
#endif

static void python_path(char *path, size_t size, const char *script)
{
    const char *top = getenv("top_srcdir");
    snprintf(path, size, "%s/t/%s", top && *top ? top : TOP_SRCDIR, script);
    if (access(path, R_OK) != 0)
        snprintf(path, size, "%s/t/%s", TOP_SRCDIR, script);
}

/* The child ended or never began: a missing python3 skips the whole test, anything else fails it. */
__attribute__((noreturn)) static void python_gone(struct python *p)
{
    int status = 0;
    waitpid(p->child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127 && tap.run == 0)
        skip_all("python3 is not installed");
    diag("the Python process ended with wait status %d", status);
    printf("Bail out! the Python process is gone\n");
    exit(1);
}

/* Starts t/script.  Each conversation is a batch of questions, then a line "end", then answers up to a line "done". */
static void python_start(struct python *p, const char *script)
{
    int in[2], out[2];
    char path[4096];
    const char *python = getenv("PYTHON3");
    if (!python || !*python)
        python = "python3";
    python_path(path, sizeof path, script);
    signal(SIGPIPE, SIG_IGN);
    fflush(stdout);
    if (pipe(in) != 0 || pipe(out) != 0 || (p->child = fork()) < 0) {
        printf("Bail out! no pipes or no process\n");
        exit(1);
    }
    if (p->child == 0) {
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        close(in[0]);
        close(in[1]);
        close(out[0]);
        close(out[1]);
        unsetenv("LD_PRELOAD"); /* a sanitizer's or a test's library is for this program only */
        execlp(python, python, path, (char *)NULL);
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    p->to = fdopen(in[1], "w");
    p->from = fdopen(out[0], "r");
}

/* Sends a batch and hands each answer to `each`, with its newline cut off. */
static void python_ask(struct python *p, const char *questions, size_t size, void (*each)(char *answer))
{
    static char answer[1 << 16];
    fwrite(questions, 1, size, p->to);
    fputs("end\n", p->to);
    if (fflush(p->to) != 0)
        python_gone(p);
    while (fgets(answer, sizeof answer, p->from)) {
        answer[strcspn(answer, "\n")] = 0;
        if (strcmp(answer, "done") == 0)
            return;
        each(answer);
    }
    python_gone(p);
}

static void python_stop(struct python *p)
{
    fclose(p->to);
    fclose(p->from);
    waitpid(p->child, NULL, 0);
}

#endif /* ADDER_PYTHON_H */
