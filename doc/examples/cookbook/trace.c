/* trace.c - prints the calls of a program, with their values.

       cc -shared -fPIC -o trace.so trace.c \
           $(pkg-config --cflags --libs adder)
       LD_PRELOAD=./trace.so ./program                              */

#define _GNU_SOURCE 1     /* for RTLD_NEXT */
#define ADDER_NO_INLINE 1 /* functions, not their inline forms */

#include <adder.h>
#include <dlfcn.h>

/* A function that calls the library's function of the same name. */
#define TRACE(name, PARAMETERS, ARGUMENTS)                               \
    adder_status name PARAMETERS                                         \
    {                                                                    \
        static adder_status(*call) PARAMETERS;                           \
        if (!call)                                                       \
            *(void **)&call = dlsym(RTLD_NEXT, #name);                   \
        adder_fprint(stderr, #name "({}, {}) = ", a, b);                 \
        adder_status err = call ARGUMENTS;                               \
        if (err)                                                         \
            adder_fprint(stderr, "{}\n", adder_strerror(err));           \
        else                                                             \
            adder_fprint(stderr, "{}\n", *r);                            \
        return err;                                                      \
    }
#define INT(name)                                                        \
    TRACE(name, (adder_int * r, adder_int a, adder_int b), (r, a, b))
#define DEC(name)                                                        \
    TRACE(name,                                                          \
          (adder_dec * r, adder_dec a, adder_dec b, adder_ctx * c),      \
          (r, a, b, c))

INT(adder_int_add)
INT(adder_int_sub)
INT(adder_int_mul)
INT(adder_int_floordiv)
DEC(adder_dec_add)
DEC(adder_dec_sub)
DEC(adder_dec_mul)
DEC(adder_dec_div)
