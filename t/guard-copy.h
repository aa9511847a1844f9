/* guard-copy.h - the tests of a copy of the library, for the host and the plugins. */

#ifndef ADDER_GUARD_COPY_H
#define ADDER_GUARD_COPY_H

#include <stdio.h>

#include <adder.h>

/* The host's malloc and realloc: from the n-th call on they return NULL; 0 never.  Returns the calls so far. */
long host_refuse_from(long n);

static adder_status copy_powmod(void)
{
    adder_int r = ADDER_INT(0), m = ADDER_INT(0), root = ADDER_INT(0);
    adder_status s = adder_int_pow(&m, ADDER_INT(7), ADDER_INT(20000));
    if (s == ADDER_OK)
        s = adder_int_mul(&r, m, m);
    if (s == ADDER_OK)
        s = adder_int_isqrt(&root, r);
    if (s == ADDER_OK && !adder_int_eq(root, m))
        s = ADDER_EDOMAIN;
    adder_int_clear(&r);
    adder_int_clear(&m);
    adder_int_clear(&root);
    return s;
}

static adder_status copy_exp(void)
{
    char text[64];
    adder_dec r = ADDER_DEC(0, 0);
    adder_status s = adder_dec_exp(&r, ADDER_DEC(15, -1), NULL);
    if (s == ADDER_OK) {
        adder_dec_str(text, sizeof text, r);
        const char *right = "4.481689070338064822602055460";
        for (int i = 0; right[i]; i++)
            if (text[i] != right[i])
                s = ADDER_EDOMAIN;
    }
    adder_dec_clear(&r);
    return s;
}

/* Refuses every allocation and what follows it, in turn: each time the status must say so.  Returns whether it does. */
__attribute__((unused)) static int copy_try(const char *name)
{
    adder_status (*const calls[])(void) = { copy_powmod, copy_exp };
    /* Where the libraries have been loaded late, glibc takes the room for their thread-local variables at the first
       call, and aborts if there is none. */
    if (calls[0]() || calls[1]())
        return printf("%s: fails with memory\n", name), 0;
    for (int k = 0; k < 2; k++)
        for (long n = 1;; n++) {
            host_refuse_from(n);
            adder_status s = calls[k]();
            host_refuse_from(0);
            if (s == ADDER_OK) {
                if (n < 5)
                    return printf("%s: nothing refused\n", name), 0;
                break;
            }
            if (s != ADDER_ENOMEM)
                return printf("%s: %s at %ld\n", name, adder_strerror(s), n), 0;
        }
    return 1;
}

#endif /* ADDER_GUARD_COPY_H */
