/* format-nomem.c - formatting when memory runs out: each call with its 1st, 2nd, 3rd ... allocation refused until it
   succeeds, and everyday texts, which need none. */

#include <adder.h>

#include <errno.h>

#include "refuse.h"
#include "tap.h"

static adder_int big;
static adder_frac ratio;
static FILE *file;
static char buffer[4000];
#ifdef __SIZEOF_INT128__
static adder_dec decimal;
#endif

static int make_int(void)
{
    return adder_snprint(buffer, 100, "{:,} {:#x} {:_b}", big, big, big);
}
static int make_percent(void)
{
    return adder_snprintf(buffer, sizeof buffer, "%d %#X %.500d %-400d %r", big, big, big, 5, big);
}
static int make_frac(void)
{
    return adder_snprint(buffer, sizeof buffer, "{} {:.50f} {:.30e} {:.3g} {:%} {!r}", ratio, ratio, ratio, ratio,
                         ratio, ratio);
}
static int make_frac_percent(void)
{
    return adder_snprintf(buffer, sizeof buffer, "%.50f %.30e %d", ratio, ratio, ratio);
}
static int make_long_double(void)
{
    return adder_snprint(buffer, sizeof buffer, "{:.40f} {:.30e} {:g}", 1e300L / 3, 1e-300L / 7, 1e10L);
}
static int make_expanded(void)
{
    return adder_snprint(buffer, sizeof buffer, "{!s:{}} {!r:>{}}", big, 1000, "a string", 700);
}
static int make_file(void)
{
    return adder_fprint(file, "{:2000}{}\n", 1, big);
}
static int make_string(void)
{
    char *s = buffer;
    int n = adder_asprint(&s, "{} {:1000}", big, 5);
    if (n >= 0)
        adder_free(s);
    else if (s != buffer)
        return -2;
    return n;
}
static int make_short_string(void)
{
    char *s = buffer;
    int n = adder_asprintf(&s, "%d", 5);
    if (n >= 0)
        adder_free(s);
    else if (s != buffer)
        return -2;
    return n;
}
#ifdef __SIZEOF_INT128__
static int make_dec(void)
{
    return adder_snprint(buffer, sizeof buffer, "{} {:,.3f} {:.5e} {:.60g} {:%} {!r}", decimal, decimal, decimal,
                         decimal, decimal, decimal);
}
static int make_dec_percent(void)
{
    return adder_snprintf(buffer, sizeof buffer, "%.3f %.5e %d %s", decimal, decimal, decimal, decimal);
}
static int make_one(void)
{
    size_t n = adder_dec_format(buffer, 10, decimal, ",.1f");
    return n == SIZE_MAX ? -1 : (int)n;
}
#endif

static const struct {
    const char *name;
    int (*call)(void);
} calls[] = {
    { "integers", make_int },
    { "integers, %", make_percent },
    { "fractions", make_frac },
    { "fractions, %", make_frac_percent },
    { "long doubles", make_long_double },
    { "conversions and nested fields", make_expanded },
    { "to a file", make_file },
    { "a new string", make_string },
    { "a short new string", make_short_string },
#ifdef __SIZEOF_INT128__
    { "decimals", make_dec },
    { "decimals, %", make_dec_percent },
    { "dec_format", make_one },
#endif
};

static void everyday(void)
{
    long before = memory.seen;
    int n = adder_snprint(buffer, 300, "{:>12,.2f} {} {:#x} {!r} {:e}", 1234.5, "text", 255, "quoted", 1e300);
    n += adder_snprintf(buffer, 300, "%d %s %.17g %c %p %a", 5, "text", 0.1, 'x', (void *)buffer, 0.5);
    n += adder_snprint(buffer, 300, "{} {:,}", ADDER_INT(-5), ADDER_INT(123456789));
#ifdef __SIZEOF_INT128__
    n += adder_snprint(buffer, 300, "{:,.2f} {}", ADDER_DEC(123456789, -3), ADDER_DEC(5, -1));
    n += adder_snprintf(buffer, 300, "%.2f", ADDER_DEC(123456789, -3));
#endif
    ok(n > 0 && memory.seen == before, "everyday texts take no memory");
}

int main(void)
{
    refuse_begin();
    file = tmpfile();
    if (!file)
        skip_all("no temporary file");
    adder_int_pow(&big, ADDER_INT(-3), ADDER_INT(3000));
    adder_frac_set_ratio(&ratio, big, ADDER_INT(1000000007));
#ifdef __SIZEOF_INT128__
    adder_dec_set_str(&decimal, "-1234567890123456789012345678901234567890123456789012345678901234567890.12345",
                      &ADDER_CTX_EXACT);
#endif
    memory.on = true;
    everyday();
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        const char *fault = NULL;
        long refusals = 0;
        for (long n = 1; !fault; n++) {
            long live = memory.live;
            memory.fail_at = n;
            memory.seen = 0;
            strcpy(buffer, "before");
            rewind(file);
            errno = 0;
            int got = calls[i].call();
            if (memory.live != live)
                fault = "memory has leaked or was freed twice";
            else if (got < -1)
                fault = "the destination has changed";
            else if (got < 0 && errno != ENOMEM)
                fault = "errno is not ENOMEM";
            else if (got < 0 && ftell(file) != 0)
                fault = "something was printed";
            if (memory.seen < n) {
                if (got < 0)
                    fault = "an error without a refusal";
                break;
            }
            refusals += got < 0;
        }
        ok(!fault && refusals > 0, "%s: %ld refusals", calls[i].name, refusals);
        if (fault)
            diag("%s", fault);
    }
    memory.on = false;
    adder_int_clear(&big);
    adder_frac_clear(&ratio);
#ifdef __SIZEOF_INT128__
    adder_dec_clear(&decimal);
#endif
    is_int(memory.live, 0, "nothing is left");
    fclose(file);
    return done_testing();
}
