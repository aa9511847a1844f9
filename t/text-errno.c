/* text-errno.c - every function that produces text and can fail: its return value, errno, the empty string in its
   buffer, and that nothing leaks.  Failures: memory that runs out at each allocation, an interrupt at each call of the
   callback, and each base, specification and limit that is refused. */

#include <adder.h>
#include <adder/gmp.h>

#include <errno.h>

#include "refuse.h"

static char text[1 << 19], *made;
static adder_int large;
static adder_frac ratio;
static adder_dec decimal;
static mpfr_t binary;

/* SIZE_MAX, NULL and -1 are all false here. */
static bool gives(size_t n)
{
    return n != SIZE_MAX;
}
static bool gives_string(char *s)
{
    adder_free(s);
    return s != NULL;
}
static bool gives_length(int n)
{
    return n >= 0;
}

static bool int_str(void)
{
    return gives(adder_int_str(text, sizeof text, large, 10));
}
static bool int_str_short(void)
{
    return gives(adder_int_str(text, 5, large, 10));
}
static bool int_to_str(void)
{
    return gives_string(adder_int_to_str(large, 7));
}
static bool frac_str(void)
{
    return gives(adder_frac_str(text, sizeof text, ratio));
}
static bool frac_to_str(void)
{
    return gives_string(adder_frac_to_str(ratio));
}
static bool dec_str(void)
{
    return gives(adder_dec_str(text, sizeof text, decimal));
}
static bool dec_str_eng(void)
{
    return gives(adder_dec_str_eng(text, 5, decimal));
}
static bool dec_to_str(void)
{
    return gives_string(adder_dec_to_str(decimal));
}
static bool mpfr_fixed(void)
{
    return gives(adder_mpfr_fixed(text, sizeof text, binary, 2000, ADDER_HALF_EVEN));
}
static bool int_format(void)
{
    return gives(adder_int_format(text, sizeof text, large, ","));
}
static bool frac_format(void)
{
    return gives(adder_frac_format(text, sizeof text, ratio, ".3000f"));
}
static bool dec_format(void)
{
    return gives(adder_dec_format(text, sizeof text, decimal, ",.3f"));
}
static bool snprint(void)
{
    return gives_length(adder_snprint(text, sizeof text, "{} {} {} {!r}", large, decimal, ratio, decimal));
}
static bool asprintf_all(void)
{
    bool done = gives_length(adder_asprintf(&made, "%d %s %.50f %s", large, decimal, ratio, ratio));
    if (done)
        adder_free(made);
    return done;
}

static const struct {
    const char *name;
    bool (*call)(void);
    bool to_buffer;
} functions[] = {
    { "int_str", int_str, true },          { "int_str of a short buffer", int_str_short, true },
    { "int_to_str", int_to_str, false },   { "frac_str", frac_str, true },
    { "frac_to_str", frac_to_str, false }, { "dec_str", dec_str, true },
    { "dec_str_eng", dec_str_eng, true },  { "dec_to_str", dec_to_str, false },
    { "mpfr_fixed", mpfr_fixed, true },    { "int_format", int_format, true },
    { "frac_format", frac_format, true },  { "dec_format", dec_format, true },
    { "snprint", snprint, true },          { "asprintf", asprintf_all, false },
};

static long questions, stop_at;

static bool stop(void *state)
{
    (void)state;
    return ++questions == stop_at; /* once: a second question for the same failure would go on */
}

/* Asks a function with its failure number 1, 2, 3 ... until it succeeds. */
static void each(size_t i, bool interrupt)
{
    const char *fault = NULL;
    long failures = 0, n = 1;
    for (; !fault && n < 2000; n++) {
        long live = memory.live;
        strcpy(text, "before");
        errno = questions = 0;
        stop_at = interrupt ? n : 0;
        if (!interrupt)
            refuse_from(n);
        bool done = functions[i].call();
        int error = errno;
        memory.on = false;
        bool failed = interrupt ? questions >= n : memory.refused > 0;
        if (memory.live != live)
            fault = "memory has leaked or was freed twice";
        else if (!failed && !done)
            fault = "it failed for nothing";
        else if (!done && error != (interrupt ? EINTR : ENOMEM))
            fault = "another errno";
        else if (!done && functions[i].to_buffer && *text)
            fault = "the buffer has no empty string";
        else if (interrupt && !done && questions != n)
            fault = "the callback was asked again";
        else if (interrupt && done && failed)
            fault = "the callback was not heard";
        if (!failed)
            break;
        failures += !done;
    }
    ok(!fault && (failures > 0 || interrupt), "%s: %ld failures by %s", functions[i].name, failures,
       interrupt ? "the callback" : "memory");
    if (fault)
        diag("%s, at number %ld: %s", fault, n - 1, functions[i].name);
}

#define REFUSES(error, call)                                                                                           \
    do {                                                                                                               \
        strcpy(text, "before");                                                                                        \
        errno = 0;                                                                                                     \
        bool done = call;                                                                                              \
        ok(!done && errno == (error) && (*text == 0 || *text == 'b'), "%s is %s", #call, #error);                      \
    } while (0)

static void refusals(void)
{
    static const int bases[] = { 0, 1, 37, -10 };
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++) {
        REFUSES(EINVAL, gives(adder_int_str(text, 9, ADDER_INT(5), bases[i])));
        REFUSES(EINVAL, gives(adder_int_str(text, 9, large, bases[i])));
        REFUSES(EINVAL, gives_string(adder_int_to_str(large, bases[i])));
        REFUSES(EINVAL, gives(adder_i8_str(text, 9, 5, bases[i])));
        REFUSES(EINVAL, gives(adder_i64_str(text, 9, 5, bases[i])));
        REFUSES(EINVAL, gives(adder_u64_str(text, 9, 5, bases[i])));
        REFUSES(EINVAL, gives(adder_i128_str(text, 9, 5, bases[i])));
        REFUSES(EINVAL, gives(adder_u128_str(text, 9, 5, bases[i])));
    }
    REFUSES(EINVAL, gives(adder_int_format(text, 9, large, "q")));
    REFUSES(EINVAL, gives(adder_frac_format(text, 9, ratio, "q")));
    REFUSES(EINVAL, gives(adder_dec_format(text, 9, decimal, "q")));
    REFUSES(EINVAL, gives(adder_f64_format(text, 9, 5, "q")));
    REFUSES(EINVAL, gives(adder_u16_format(text, 9, 5, "q")));
    REFUSES(EINVAL, gives(adder_i128_format(text, 9, 5, "q")));
    REFUSES(EINVAL, gives_length(adder_snprint(text, 9, "{:q}", 5)));
    REFUSES(EINVAL, gives_length(adder_asprintf(&made, "%k", 5)));
    REFUSES(EOVERFLOW, gives(adder_int_format(text, 9, large, "100000001")));
    REFUSES(EOVERFLOW, gives(adder_frac_format(text, 9, ratio, ".100000001f")));
    REFUSES(EOVERFLOW, gives(adder_dec_format(text, 9, ADDER_DEC(1, 200000000), "f")));
    REFUSES(EOVERFLOW, gives(adder_dec_format(text, 9, ADDER_DEC(1, -200000000), "f")));
    REFUSES(EOVERFLOW, gives(adder_dec_format(text, 9, ADDER_DEC(0, -200000000), "%")));
    REFUSES(EOVERFLOW, gives(adder_f64_format(text, 9, 5, ".100000001")));
    REFUSES(EOVERFLOW, gives(adder_u64_format(text, 9, 5, "100000001")));
    REFUSES(EOVERFLOW, gives_length(adder_snprint(text, 9, "{:60000000}{:60000000}", 5, 6)));
    REFUSES(EOVERFLOW, gives(adder_mpfr_fixed(text, 9, binary, 200000000, ADDER_HALF_EVEN)));
}

int main(void)
{
    refuse_begin();
    adder_int_pow(&large, ADDER_INT(-3), ADDER_INT(40000));
    adder_frac_set_ratio(&ratio, large, ADDER_INT(1000000007));
    adder_dec_set_int(&decimal, large);
    mpfr_init2(binary, 4000);
    mpfr_set_ui(binary, 2, MPFR_RNDN);
    mpfr_sqrt(binary, binary, MPFR_RNDN);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        each(i, false);
    adder_set_interrupt(stop, NULL);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        each(i, true);
    adder_set_interrupt(NULL, NULL);
    refusals();
    adder_int_clear(&large);
    adder_frac_clear(&ratio);
    adder_dec_clear(&decimal);
    mpfr_clear(binary);
    return done_testing();
}
