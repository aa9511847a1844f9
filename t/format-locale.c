/* format-locale.c - formatting in a locale with its own grouping and point: type n as in Python, the flag ' as in the C
   library, everything else unchanged.  The locale is one that is installed, or made here. */

#include <adder.h>

#include <locale.h>
#include <unistd.h>

#include "tap.h"

static char text[500], expected[500];

#define SAME(fmt, value)                                                                                               \
    do {                                                                                                               \
        snprintf(expected, sizeof expected, fmt, value);                                                               \
        adder_snprintf(text, sizeof text, fmt, value);                                                                 \
        is_str(text, expected, "%s", fmt);                                                                             \
    } while (0)

#define PRINTS(wanted, ...)                                                                                            \
    do {                                                                                                               \
        adder_snprint(text, sizeof text, __VA_ARGS__);                                                                 \
        is_str(text, wanted, "%s", #__VA_ARGS__);                                                                      \
    } while (0)

static char folder[] = "/tmp/adder-locale-XXXXXX";

static bool make_locale(void)
{
    char command[200];
    if (!mkdtemp(folder))
        return false;
    snprintf(command, sizeof command, "localedef -i de_DE -f UTF-8 %s/de_DE.UTF-8 >/dev/null 2>&1", folder);
    int status = system(command);
    setenv("LOCPATH", folder, 1);
    bool made = status == 0 && setlocale(LC_ALL, "de_DE.UTF-8") != NULL;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command) == 0 && made;
}

int main(void)
{
    if (!setlocale(LC_ALL, "de_DE.UTF-8") && !setlocale(LC_ALL, "de_DE.utf8") && !make_locale())
        skip_all("there is no German locale, and localedef makes none");
    if (strcmp(localeconv()->thousands_sep, ".") != 0 || strcmp(localeconv()->decimal_point, ",") != 0)
        skip_all("the German locale groups otherwise");
    SAME("%'d", 1234567);
    SAME("%'d", 999);
    SAME("%'15d|", -1234567);
    SAME("%'-15d|", 1234567);
    SAME("%'015d|", 1234567);
    SAME("%'u", 4000000000u);
    SAME("%'.2f", 1234567.891);
    SAME("%'20.2f|", 1234567.891);
    SAME("%'020.2f|", 1234567.891);
    SAME("%'.10g", 1234567.5);
    /* CPython's answers, with locale.setlocale. */
    PRINTS("1.234.567", "{:n}", 1234567);
    PRINTS("0.000.000.001.234.567", "{:020n}", ADDER_INT(1234567));
    PRINTS("1,23457e+06", "{:n}", 1234567.5);
    PRINTS("1.234.567,891", "{:.10n}", 1234567.891);
#ifdef __SIZEOF_INT128__
    PRINTS("1.234.567,891", "{:n}", ADDER_DEC(1234567891, -3));
    PRINTS("0.000.000.001.234.567,891", "{:025n}", ADDER_DEC(1234567891, -3));
#endif
    PRINTS("1.5 1.50 1,234.5 0.1", "{} {:.2f} {:,.1f} {}", 1.5, 1.5, 1234.5, 0.1L);
    adder_snprintf(text, sizeof text, "%.2f %a %.3a %g", 1.5, 1.5, 1.5, 0.25L);
    is_str(text, "1.50 0x1.8p+0 0x1.800p+0 0.25", "the point without the flag");
    return done_testing();
}
