/* guard-host.c - a program that loads plugins with copies of the library, and refuses them memory: for guard-copies.sh.
   Its arguments are its actions, in order:

       +S -S   loads, unloads the plugin S.so     own    sets allocation functions of its own for GMP
       S       lets S compute without memory      guard  asks for the guard in its own and the plugins' copies
       h, h2   its own copy likewise; computes    off    turns its own copy's guard off
       g       calls GMP for itself               loop   loads and unloads S many times
       @S      unloads S, which has computed in a thread, before that thread ends */

#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gmp.h>
#include <mpfr.h>

#include "guard-copy.h"

/* glibc's functions by their other names, so that malloc can be this program's. */
void *__libc_malloc(size_t);
void *__libc_realloc(void *, size_t);

static long refuse_at, seen;

__attribute__((visibility("default"))) long host_refuse_from(long n)
{
    long so_far = seen;
    refuse_at = n;
    seen = 0;
    return so_far;
}

static int refuse(void)
{
    return refuse_at && ++seen >= refuse_at;
}

__attribute__((visibility("default"))) void *malloc(size_t n)
{
    return refuse() ? NULL : __libc_malloc(n);
}

__attribute__((visibility("default"))) void *realloc(void *p, size_t n)
{
    return refuse() ? NULL : __libc_realloc(p, n);
}

/* Blocks of its own functions are marked, so that a free by other functions is noticed. */
enum { MARK = 64 };

static void *own_allocate(size_t n)
{
    char *p = malloc(n + MARK);
    return p ? p + MARK : NULL;
}

static void *own_reallocate(void *p, size_t old_size, size_t n)
{
    (void)old_size;
    char *q = realloc((char *)p - MARK, n + MARK);
    return q ? q + MARK : NULL;
}

static void own_free(void *p, size_t n)
{
    (void)n;
    free((char *)p - MARK);
}

static int compute(void)
{
    mpz_t z;
    mpz_init(z);
    mpz_ui_pow_ui(z, 7, 100000);
    int right = mpz_fdiv_ui(z, 1000000007) == 183133701;
    char *text = mpz_get_str(NULL, 10, z);
    void (*release)(void *, size_t);
    mp_get_memory_functions(NULL, NULL, &release);
    right = right && strlen(text) == 84510;
    release(text, strlen(text) + 1);
    mpz_clear(z);
    return right;
}

static void *plugins[256];

static int load(int c)
{
    char name[] = "./X.so";
    name[2] = (char)c;
    plugins[c] = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!plugins[c])
        puts(dlerror());
    return plugins[c] != NULL;
}

static int try_plugin(int c)
{
    int (*function)(void);
    *(void **)&function = dlsym(plugins[c], "plugin_try");
    return function();
}

static int ask_for_guards(void)
{
#ifndef NO_ADDER
    adder_set_guard(true);
#endif
    for (int c = 0; c < 256; c++)
        if (plugins[c]) {
            void (*function)(void);
            *(void **)&function = dlsym(plugins[c], "plugin_guard");
            function();
        }
    return 1;
}

static int loop(void)
{
    for (int i = 0; i < 300; i++)
        if (!load('S') || dlclose(plugins['S']) != 0)
            return 0;
    plugins['S'] = NULL;
    return 1;
}

static sem_t computed, unloaded;

static void *compute_in_thread(void *keep)
{
    void (*function)(void);
    *(void **)&function = keep;
    function();
    sem_post(&computed);
    sem_wait(&unloaded);
    return NULL;
}

static int unload_before_thread_ends(int c)
{
    pthread_t thread;
    sem_init(&computed, 0, 0);
    sem_init(&unloaded, 0, 0);
    if (pthread_create(&thread, NULL, compute_in_thread, dlsym(plugins[c], "plugin_keep")) != 0)
        return 0;
    sem_wait(&computed);
    int closed = dlclose(plugins[c]) == 0;
    plugins[c] = NULL;
    sem_post(&unloaded);
    return pthread_join(thread, NULL) == 0 && closed;
}

static int act(const char *what)
{
    int c = (unsigned char)what[1];
    if (strcmp(what, "own") == 0)
        return mpfr_mp_memory_cleanup(), mp_set_memory_functions(own_allocate, own_reallocate, own_free), 1;
    if (strcmp(what, "guard") == 0)
        return ask_for_guards();
    if (strcmp(what, "loop") == 0)
        return loop();
    if (strcmp(what, "g") == 0)
        return compute();
    if (*what == '+')
        return load(c);
    if (*what == '@')
        return unload_before_thread_ends(c);
    if (*what == '-') {
        int closed = dlclose(plugins[c]) == 0;
        plugins[c] = NULL;
        return closed;
    }
#ifndef NO_ADDER
    if (strcmp(what, "off") == 0)
        return adder_set_guard(false), 1;
    if (strcmp(what, "h") == 0)
        return copy_try("host");
    if (strcmp(what, "h2") == 0)
        return copy_powmod() == ADDER_OK && copy_exp() == ADDER_OK;
#endif
    return try_plugin((unsigned char)*what);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (!act(argv[i]))
            return printf("failed: %s, the %d.\n", argv[i], i), 1;
    return 0;
}
