/* dec-transcendental.c - exp, ln, log10, powers, circular and hyperbolic functions against MPFR: at random precisions
   from 1 to 100 digits, in every mode, and where they are hard to round. */

#include "tap.h"

#include <adder.h>
#include <adder/gmp.h>
#include <mpfr.h>

typedef adder_status unary(adder_dec *, adder_dec, adder_ctx *);
typedef adder_status binary(adder_dec *, adder_dec, adder_dec, adder_ctx *);
typedef int mpfr_unary(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

static uint64_t seed;

static int64_t below(int64_t n)
{
    return (int64_t)(tap_random(&seed) % (uint64_t)n);
}

static adder_dec number(const char *s)
{
    adder_dec r = ADDER_DEC(0, 0);
    if (adder_dec_set_str(&r, s, &ADDER_CTX_EXACT))
        abort();
    return r;
}

/* The oracle: the function to so many bits that a decimal text of it, made by MPFR, is right to within a unit of its
   last place; that text is then rounded in decimal. */
enum { BITS = 12000, DIGITS = 3000 };

static mpfr_t x, y;
static char text[2 * DIGITS];

static const char *text_of(mpfr_srcptr value)
{
    mpfr_snprintf(text, sizeof text, "%.*Re", DIGITS, value);
    return text;
}

static const char *value(mpfr_unary *f, const char *s)
{
    mpfr_set_str(x, s, 10, MPFR_RNDN);
    f(y, x, MPFR_RNDN);
    return text_of(y);
}

/* Whether the value is a decimal number of few digits: exact results have their own checks. */
static bool is_exact(const char *exact)
{
    const char *e = strchr(exact, 'e');
    return !e || strspn(e - 1000, "0") == 1000;
}

/* The function under test, with its second operand if it has two. */
struct function {
    const char *name;
    unary *f;
    adder_status (*f2)(adder_dec *, adder_dec, adder_dec, adder_ctx *);
    const char *second;
};

/* A result in every mode, and the conditions, against what rounding `exact` gives. */
static bool agrees(const struct function *f, const char *s, const char *exact, const adder_ctx *c)
{
    adder_dec a = number(s), b = number(f->second ? f->second : "0"), e = number(exact);
    adder_dec got = ADDER_DEC(0, 0), expected = ADDER_DEC(0, 0);
    bool good = true;
    for (int mode = 0; mode < 8; mode++) {
        adder_ctx c1 = *c, c2 = *c;
        c1.rounding = c2.rounding = (adder_rounding)mode;
        c1.traps = c2.traps = c1.flags = c2.flags = 0;
        adder_status status = f->f2 ? f->f2(&got, a, b, &c1) : f->f(&got, a, &c1);
        adder_dec_plus(&expected, e, &c2);
        if (status || adder_dec_compare_total(got, expected) != 0 || c1.flags != c2.flags) {
            char *g = adder_dec_to_str(got), *w = adder_dec_to_str(expected);
            diag("%s(%.300s, %.200s), %d digits, mode %d: got %.300s, status %u, conditions %#x, not %.300s, %#x",
                 f->name, s, f->second ? f->second : "", (int)c->prec, mode, g, status, c1.flags, w, c2.flags);
            adder_free(g);
            adder_free(w);
            good = false;
        }
    }
    adder_dec_clear(&a);
    adder_dec_clear(&b);
    adder_dec_clear(&e);
    adder_dec_clear(&got);
    adder_dec_clear(&expected);
    return good;
}

static int cube(mpfr_ptr r, mpfr_srcptr a, mpfr_rnd_t rounding)
{
    return mpfr_pow_ui(r, a, 3, rounding);
}

enum domain { ANY, POSITIVE, UNIT, ABOVE_ONE };

static const struct row {
    struct function f;
    mpfr_unary *oracle, *inverse;
    int low, high; /* of the exponents of random operands */
    enum domain domain;
} rows[] = {
    { { "exp", adder_dec_exp, NULL, NULL }, mpfr_exp, mpfr_log, -60, 8, ANY },
    { { "ln", adder_dec_ln, NULL, NULL }, mpfr_log, mpfr_exp, -3000, 3000, POSITIVE },
    { { "log10", adder_dec_log10, NULL, NULL }, mpfr_log10, mpfr_exp10, -3000, 3000, POSITIVE },
    { { "sin", adder_dec_sin, NULL, NULL }, mpfr_sin, mpfr_asin, -60, 300, ANY },
    { { "cos", adder_dec_cos, NULL, NULL }, mpfr_cos, mpfr_acos, -60, 300, ANY },
    { { "tan", adder_dec_tan, NULL, NULL }, mpfr_tan, mpfr_atan, -60, 300, ANY },
    { { "asin", adder_dec_asin, NULL, NULL }, mpfr_asin, mpfr_sin, -60, 0, UNIT },
    { { "acos", adder_dec_acos, NULL, NULL }, mpfr_acos, mpfr_cos, -60, 0, UNIT },
    { { "atan", adder_dec_atan, NULL, NULL }, mpfr_atan, mpfr_tan, -60, 300, ANY },
    { { "sinh", adder_dec_sinh, NULL, NULL }, mpfr_sinh, mpfr_asinh, -60, 8, ANY },
    { { "cosh", adder_dec_cosh, NULL, NULL }, mpfr_cosh, mpfr_acosh, -60, 8, ANY },
    { { "tanh", adder_dec_tanh, NULL, NULL }, mpfr_tanh, mpfr_atanh, -60, 3, ANY },
    { { "asinh", adder_dec_asinh, NULL, NULL }, mpfr_asinh, mpfr_sinh, -60, 3000, ANY },
    { { "acosh", adder_dec_acosh, NULL, NULL }, mpfr_acosh, mpfr_cosh, 0, 3000, ABOVE_ONE },
    { { "atanh", adder_dec_atanh, NULL, NULL }, mpfr_atanh, mpfr_tanh, -60, 0, UNIT },
    { { "exp2", adder_dec_exp2, NULL, NULL }, mpfr_exp2, mpfr_log2, -60, 8, ANY },
    { { "exp10", adder_dec_exp10, NULL, NULL }, mpfr_exp10, mpfr_log10, -60, 6, ANY },
    { { "expm1", adder_dec_expm1, NULL, NULL }, mpfr_expm1, mpfr_log1p, -60, 8, ANY },
    { { "log2", adder_dec_log2, NULL, NULL }, mpfr_log2, mpfr_exp2, -3000, 3000, POSITIVE },
    { { "log1p", adder_dec_log1p, NULL, NULL }, mpfr_log1p, mpfr_expm1, -60, 5000, POSITIVE },
    { { "log1p", adder_dec_log1p, NULL, NULL }, mpfr_log1p, mpfr_expm1, -60, 0, UNIT },
    { { "cbrt", adder_dec_cbrt, NULL, NULL }, mpfr_cbrt, cube, -3000, 3000, ANY },
};
enum { ROWS = sizeof rows / sizeof *rows };

static void random_digits(char *s, int n)
{
    for (int i = 0; i < n; i++)
        s[i] = (char)('0' + below(10));
    if (s[0] == '0')
        s[0] = '7';
    s[n] = '\0';
}

static adder_ctx random_context(void)
{
    adder_ctx c = ADDER_CTX_MAX;
    c.prec = 1 + below(100);
    if (below(4) == 0) {
        c.emax = 1 + below(40);
        c.emin = -c.emax;
        c.clamp = below(2);
    }
    return c;
}

static void random_operand(char *s, size_t size, const struct row *row)
{
    char digits[200];
    int n = 1 + (int)below(below(2) ? 8 : 120), exponent = row->low + (int)below(row->high - row->low);
    random_digits(digits, n);
    if (row->domain == ABOVE_ONE && below(4) == 0) /* near 1 */
        snprintf(s, size, "1.%0*d%s", (int)below(60), 0, digits);
    else if (row->domain != ANY && below(4) == 0)
        snprintf(s, size, "0.999%s", digits);
    else if (row->domain == UNIT && below(4) == 0)
        snprintf(s, size, "0.9999999999999999999999999999999999999%s", digits);
    else if (below(2)) /* of the order of 1 */
        snprintf(s, size, "%c.%sE%d", digits[0], digits + 1,
                 row->domain == UNIT ? -1 - (int)below(3)
                                     : (int)below(row->domain == ABOVE_ONE ? 3 : 6) - 3 * (row->domain != ABOVE_ONE));
    else
        snprintf(s, size, "%c.%sE%d", digits[0], digits + 1, row->domain == UNIT && exponent >= 0 ? -1 : exponent);
    if (row->domain == ABOVE_ONE && s[0] == '0')
        s[0] = '3';
    if ((row->domain == ANY || row->domain == UNIT) && below(2)) {
        memmove(s + 1, s, strlen(s) + 1);
        s[0] = '-';
    }
}

static void test_random(void)
{
    long count = tap_count(150, 5000);
    for (int i = 0; i < ROWS; i++) {
        long bad = 0;
        for (long k = 0; k < count; k++) {
            char s[400];
            adder_ctx c = random_context();
            random_operand(s, sizeof s, &rows[i]);
            const char *exact = value(rows[i].oracle, s);
            if (!is_exact(exact))
                bad += !agrees(&rows[i].f, s, exact, &c);
        }
        is_int(bad, 0, "%s of %ld random numbers", rows[i].f.name, count);
    }
}

/* Operands whose values lie 10**-20 to 10**-80 from a number of few digits, or from the middle of two. */
static void test_hard(void)
{
    long count = tap_count(60, 3000);
    for (int i = 0; i < ROWS; i++) {
        long bad = 0, tried = 0;
        for (long k = 0; k < count; k++) {
            char digits[100], s[300];
            adder_ctx c = ADDER_CTX_MAX;
            c.prec = 1 + below(30);
            random_digits(digits, (int)c.prec + 1);
            digits[c.prec] = below(2) ? '5' : '0';
            snprintf(s, sizeof s, "%c.%sE%d", digits[0], digits + 1, -1 + (int)below(2));
            mpfr_set_str(x, s, 10, MPFR_RNDN);
            rows[i].inverse(y, x, MPFR_RNDN);
            if (!mpfr_number_p(y) || mpfr_zero_p(y))
                continue;
            tried++;
            mpfr_snprintf(s, sizeof s, "%.*Re", (int)c.prec + 20 + (int)below(60), y);
            const char *exact = value(rows[i].oracle, s);
            if (!is_exact(exact))
                bad += !agrees(&rows[i].f, s, exact, &c);
        }
        ok(bad == 0 && tried > 0, "%s of %ld numbers that are hard to round", rows[i].f.name, tried);
    }
}

/* Angles so near to a multiple of pi / 2 that the value is almost 0, or almost a pole. */
static void test_near_axes(void)
{
    long count = tap_count(300, 5000), bad = 0;
    for (long k = 0; k < count; k++) {
        char s[300];
        const struct row *row = &rows[3 + below(3)];
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 1 + below(60);
        mpfr_const_pi(x, MPFR_RNDN);
        mpfr_mul_ui(x, x, 1 + (unsigned long)below(below(2) ? 8 : 1000000000), MPFR_RNDN);
        mpfr_div_2ui(x, x, 1, MPFR_RNDN);
        mpfr_snprintf(s, sizeof s, "%.*Re", 5 + (int)below(200), x);
        bad += !agrees(&row->f, s, value(row->oracle, s), &c);
    }
    is_int(bad, 0, "sin, cos and tan of %ld angles near the axes", count);
}

/* Operands of few digits, which the precision holds: near 0 the value is beside the operand, or beside 1, and only on
   which side of it decides the rounding; others are near what is exact, such as log2 0.5 and log2 0.2. */
static void test_short(void)
{
    long count = tap_count(100, 3000);
    for (int i = 0; i < ROWS; i++) {
        long bad = 0;
        for (long k = 0; k < count; k++) {
            char s[100];
            enum domain domain = rows[i].domain;
            adder_ctx c = random_context();
            int digits = 1 + (int)below(below(2) ? 20 : 1000), exponent = (int)below(7) - 6;
            if (domain != ABOVE_ONE && below(3) == 0)
                exponent = -20 - (int)below(60);
            if (domain == UNIT && exponent > -3)
                exponent = -3;
            if (domain == ABOVE_ONE)
                exponent = (int)below(3);
            bool negative = (domain == ANY || domain == UNIT) && below(2);
            snprintf(s, sizeof s, "%s%dE%d", negative ? "-" : "", digits, exponent);
            const char *exact = value(rows[i].oracle, s);
            if (mpfr_number_p(y) && !is_exact(exact))
                bad += !agrees(&rows[i].f, s, exact, &c);
        }
        is_int(bad, 0, "%s of %ld short numbers", rows[i].f.name, count);
    }
}

/* Where e**x - 1 becomes -1 in few digits; and where e**x becomes so large that the 1 only decides the rounding. */
static void test_expm1(void)
{
    const struct function f = { "expm1", adder_dec_expm1, NULL, NULL };
    long count = tap_count(300, 10000), bad = 0;
    for (long k = 0; k < count; k++) {
        char digits[20], s[300];
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 1 + below(60);
        snprintf(s, sizeof s, "-%d", 1 + (int)below(below(2) ? 20 : 180));
        bad += !agrees(&f, s, value(mpfr_expm1, s), &c);
        c.prec = 1 + below(10);
        random_digits(digits, (int)c.prec + 1);
        digits[c.prec] = '5';
        int exponent = 20 + (int)below(100);
        snprintf(s, sizeof s, "%sE%d", digits, exponent);
        mpfr_set_str(x, s, 10, MPFR_RNDN);
        mpfr_log1p(y, x, MPFR_RNDN);
        mpfr_snprintf(s, sizeof s, "%.*Re", exponent + (int)c.prec + (int)below(20), y);
        bad += !agrees(&f, s, value(mpfr_expm1, s), &c);
    }
    is_int(bad, 0, "expm1 of %ld numbers at the ends", count);
}

static const char *value_of_two(int (*f)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t), const char *s,
                                const char *second)
{
    mpfr_t e;
    mpfr_init2(e, BITS);
    mpfr_set_str(x, s, 10, MPFR_RNDN);
    mpfr_set_str(e, second, 10, MPFR_RNDN);
    f(y, x, e, MPFR_RNDN);
    mpfr_clear(e);
    return text_of(y);
}

/* Angles near 0, a quotient of few digits less a third of its cube: near the size where the cube begins to matter. */
static void test_small_angles(void)
{
    long count = tap_count(600, 20000), bad = 0;
    for (long k = 0; k < count; k++) {
        char digits[40], s[400], second[60];
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 1 + below(20);
        int places = (int)c.prec + 1 + (int)below(4);
        random_digits(digits, places);
        digits[c.prec] = below(2) ? '5' : '0';
        memset(digits + c.prec + 1, '0', (size_t)places - (size_t)c.prec - 1);
        if (below(4) == 0) /* next to such a quotient, or anywhere */
            digits[places - 1] = (char)('0' + below(10));
        snprintf(second, sizeof second, "%dE%d", 1 + (int)below(below(2) ? 99 : 1000000), (int)below(20) - 10);
        /* a = b * quotient */
        adder_dec a = number(digits), b = number(second);
        adder_dec_mul(&a, a, b, &ADDER_CTX_EXACT);
        if (below(4) == 0) /* so that the quotient is no decimal number */
            adder_dec_add(&a, a, ADDER_DEC(below(2) ? 1 : -1, a.exponent - (int64_t)below(6)), &ADDER_CTX_EXACT);
        a.exponent -= places + c.prec / 2 + (int64_t)below(c.prec + 25);
        adder_dec_str(s, sizeof s, a);
        struct function f = { "atan2", NULL, adder_dec_atan2, second };
        bad += !agrees(&f, s, value_of_two(mpfr_atan2, s, second), &c);
        adder_dec_clear(&a);
        adder_dec_clear(&b);
    }
    is_int(bad, 0, "atan2 of %ld small angles", count);
}

/* With so many digits that e**-x affects e**x. */
static void test_long(void)
{
    enum { LONG_DIGITS = 9000 };
    mpfr_t z;
    char *exact = malloc(LONG_DIGITS + 1000);
    adder_ctx c = ADDER_CTX_MAX;
    c.prec = LONG_DIGITS;
    mpfr_init2(z, 35000);
    for (int i = 0; i < ROWS && exact; i++)
        if (rows[i].oracle == mpfr_sinh || rows[i].oracle == mpfr_cosh) {
            mpfr_set_ui(z, 10000, MPFR_RNDN);
            rows[i].oracle(z, z, MPFR_RNDN);
            mpfr_snprintf(exact, LONG_DIGITS + 1000, "%.*Re", LONG_DIGITS + 500, z);
            ok(agrees(&rows[i].f, "1E4", exact, &c), "%s(10000) to %d digits", rows[i].f.name, LONG_DIGITS);
        }
    mpfr_clear(z);
    free(exact);
}

/* Powers that are no decimal numbers of few digits, and near them. */
static void test_pow_random(void)
{
    long count = tap_count(1000, 20000), bad = 0;
    mpfr_t e;
    mpfr_init2(e, BITS);
    for (long k = 0; k < count; k++) {
        static const struct row base = { { "", NULL, NULL, NULL }, NULL, NULL, -30, 30, POSITIVE };
        char s[400], second[400];
        adder_ctx c = random_context();
        random_operand(s, sizeof s, &base);
        random_operand(second, sizeof second, &base);
        if (below(3) == 0)
            snprintf(second, sizeof second, "%d", (int)below(400));
        if (below(2)) {
            memmove(second + 1, second, strlen(second) + 1);
            second[0] = '-';
        }
        if (strchr(second, 'E') && atoi(strchr(second, 'E') + 1) > 8)
            continue;
        struct function f = { "pow", NULL, adder_dec_pow, second };
        mpfr_set_str(x, s, 10, MPFR_RNDN);
        mpfr_set_str(e, second, 10, MPFR_RNDN);
        mpfr_pow(y, x, e, MPFR_RNDN);
        const char *exact = text_of(y);
        if (!is_exact(exact))
            bad += !agrees(&f, s, exact, &c);
    }
    mpfr_clear(e);
    is_int(bad, 0, "pow of %ld random pairs", count);
}

/* Integral powers against products, and roots, and powers of roots, against the numbers that they were made from. */
static void test_pow_exact(void)
{
    long count = tap_count(2000, 50000), bad = 0, bad_root = 0;
    for (long k = 0; k < count; k++) {
        char digits[50], s[100], *exact;
        int n = 1 + (int)below(12), root = below(2) ? 2 : 4;
        static const char *const fraction[] = { "0.5", "0.25" };
        random_digits(digits, 1 + (int)below(12));
        snprintf(s, sizeof s, "%s%sE%d", below(2) ? "-" : "", digits, (int)below(40) - 20);
        adder_dec a = number(s), product = ADDER_DEC(1, 0), back = ADDER_DEC(0, 0);
        for (int i = 0; i < n; i++)
            adder_dec_mul(&product, product, a, &ADDER_CTX_EXACT);
        exact = adder_dec_to_str(product);
        char second[20];
        snprintf(second, sizeof second, "%d", n);
        struct function f = { "pow", NULL, adder_dec_pow, second };
        adder_ctx c = random_context();
        bad += !agrees(&f, s, exact, &c);
        adder_dec r = ADDER_DEC(0, 0), order = ADDER_DEC(0, 0);
        bad += adder_dec_pow(&r, a, ADDER_DEC(n, 0), &ADDER_CTX_EXACT) != ADDER_OK;
        bad += adder_dec_compare_total(r, product) != 0;
        /* (a**4)**0.5 and (a**4)**0.25, exact and rounded */
        adder_dec_mul(&product, a, a, &ADDER_CTX_EXACT);
        adder_dec_copyabs(&r, root == 2 ? product : a);
        adder_dec_mul(&product, product, product, &ADDER_CTX_EXACT);
        adder_dec e = number(fraction[root == 4]);
        bad_root += adder_dec_pow(&back, product, e, &ADDER_CTX_EXACT) != ADDER_OK || adder_dec_cmp(back, r) != 0;
        c = random_context();
        for (int mode = 0; mode < 8; mode++) {
            adder_ctx c1 = c, c2 = c;
            c1.rounding = c2.rounding = (adder_rounding)mode;
            c1.traps = c2.traps = 0;
            adder_dec_pow(&back, product, e, &c1);
            adder_dec_plus(&order, r, &c2);
            if (adder_dec_cmp(back, order) != 0 || !(c1.flags & ADDER_DEC_INEXACT)) {
                bad_root++;
                diag("the root %d of (%s)**4, %d digits, mode %d", root, s, (int)c.prec, mode);
            }
        }
        adder_free(exact);
        adder_dec_clear(&a);
        adder_dec_clear(&product);
        adder_dec_clear(&back);
        adder_dec_clear(&r);
        adder_dec_clear(&order);
    }
    is_int(bad, 0, "integral powers are products, %ld", count);
    is_int(bad_root, 0, "and roots of them are exact");
}

/* Functions of two operands: roots, hypotenuses and angles. */

static adder_status rootn(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *c)
{
    int64_t n;
    adder_status s = adder_dec_get_i64(&n, b);
    return s ? s : adder_dec_rootn(r, a, n, c);
}

static const char *root_value(const char *s, const char *second)
{
    mpfr_set_str(x, s, 10, MPFR_RNDN);
    long n = atol(second);
    mpfr_rootn_ui(y, x, (unsigned long)(n < 0 ? -n : n), MPFR_RNDN);
    if (n < 0)
        mpfr_ui_div(y, 1, y, MPFR_RNDN);
    return text_of(y);
}

static void test_two_random(void)
{
    static const struct row base = { { "", NULL, NULL, NULL }, NULL, NULL, -60, 60, ANY };
    static const struct row positive = { { "", NULL, NULL, NULL }, NULL, NULL, -3000, 3000, POSITIVE };
    long count = tap_count(1000, 20000), bad[3] = { 0, 0, 0 };
    for (long k = 0; k < count; k++) {
        char s[400], second[400];
        adder_ctx c = random_context();
        int which = (int)(k % 3);
        random_operand(s, sizeof s, which == 0 ? &positive : &base);
        random_operand(second, sizeof second, &base);
        if (which == 0)
            snprintf(second, sizeof second, "%s%d", below(4) ? "" : "-", 2 + (int)below(below(2) ? 9 : 3000));
        struct function f = { "rootn", NULL, rootn, second };
        if (which == 1)
            f = (struct function){ "hypot", NULL, adder_dec_hypot, second };
        if (which == 2)
            f = (struct function){ "atan2", NULL, adder_dec_atan2, second };
        const char *exact = which == 0   ? root_value(s, second)
                            : which == 1 ? value_of_two(mpfr_hypot, s, second)
                                         : value_of_two(mpfr_atan2, s, second);
        if (!is_exact(exact))
            bad[which] += !agrees(&f, s, exact, &c);
    }
    is_int(bad[0], 0, "rootn of random numbers, %ld", count / 3);
    is_int(bad[1], 0, "hypot of random numbers");
    is_int(bad[2], 0, "atan2 of random numbers");
}

/* The value is near a number of few digits, or the middle of two. */
static void test_two_hard(void)
{
    long count = tap_count(300, 6000), bad = 0;
    mpfr_t target, other;
    mpfr_init2(target, BITS);
    mpfr_init2(other, BITS);
    for (long k = 0; k < count; k++) {
        char digits[100], s[300], second[300];
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 1 + below(30);
        random_digits(digits, (int)c.prec + 1);
        digits[c.prec] = below(2) ? '5' : '0';
        snprintf(s, sizeof s, "%c.%sE-1", digits[0], digits + 1);
        mpfr_set_str(target, s, 10, MPFR_RNDN);
        int which = (int)(k % 3), extra = (int)c.prec + 20 + (int)below(60);
        const char *exact = NULL;
        struct function f = { "rootn", NULL, rootn, second };
        if (which == 0) {
            snprintf(second, sizeof second, "%s%d", below(2) ? "" : "-", 2 + (int)below(below(2) ? 20 : 2000));
            mpfr_pow_si(other, target, atol(second), MPFR_RNDN);
            mpfr_snprintf(s, sizeof s, "%.*Re", extra, other);
            exact = root_value(s, second);
        } else {
            f = which == 1 ? (struct function){ "hypot", NULL, adder_dec_hypot, second }
                           : (struct function){ "atan2", NULL, adder_dec_atan2, second };
            random_digits(digits, 5);
            snprintf(second, sizeof second, "%c.%sE-%d", digits[0], digits + 1, 2 + (int)below(5));
            mpfr_set_str(x, second, 10, MPFR_RNDN);
            if (which == 1) { /* sqrt(target**2 - x**2) */
                mpfr_sqr(other, target, MPFR_RNDN);
                mpfr_sqr(x, x, MPFR_RNDN);
                mpfr_sub(other, other, x, MPFR_RNDN);
                if (mpfr_sgn(other) <= 0)
                    continue;
                mpfr_sqrt(other, other, MPFR_RNDN);
            } else {
                mpfr_tan(other, target, MPFR_RNDN);
                mpfr_mul(other, other, x, MPFR_RNDN);
            }
            mpfr_snprintf(s, sizeof s, "%.*Re", extra, other);
            exact = value_of_two(which == 1 ? mpfr_hypot : mpfr_atan2, s, second);
        }
        if (!is_exact(exact))
            bad += !agrees(&f, s, exact, &c);
    }
    mpfr_clear(target);
    mpfr_clear(other);
    is_int(bad, 0, "rootn, hypot and atan2 of %ld pairs that are hard to round", count);
}

/* Whether f in every mode gives what rounding `exact` gives, and reports a loss only if there is one. */
static bool is_exactly(const struct function *f, adder_dec a, adder_dec b, adder_dec exact)
{
    adder_ctx c = random_context();
    adder_dec got = ADDER_DEC(0, 0), expected = got;
    bool good = f->f2(&got, a, b, &ADDER_CTX_EXACT) == ADDER_OK && adder_dec_cmp(got, exact) == 0;
    for (int mode = 0; mode < 8 && good; mode++) {
        adder_ctx c1 = c, c2 = c;
        c1.rounding = c2.rounding = (adder_rounding)mode;
        c1.traps = c2.traps = 0;
        unsigned lost = ADDER_DEC_INEXACT | ADDER_DEC_OVERFLOW | ADDER_DEC_UNDERFLOW;
        good = f->f2(&got, a, b, &c1) == ADDER_OK && adder_dec_plus(&expected, exact, &c2) == ADDER_OK &&
               adder_dec_cmp(got, expected) == 0 && (c1.flags & lost) == (c2.flags & lost);
    }
    if (!good)
        diag("%s, %d digits", f->name, (int)c.prec);
    adder_dec_clear(&got);
    adder_dec_clear(&expected);
    return good;
}

static adder_status log2_of(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *c)
{
    (void)b;
    return adder_dec_log2(r, a, c);
}

static adder_status exp2_of(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *c)
{
    (void)b;
    return adder_dec_exp2(r, a, c);
}

static adder_status exp10_of(adder_dec *r, adder_dec a, adder_dec b, adder_ctx *c)
{
    (void)b;
    return adder_dec_exp10(r, a, c);
}

static void test_exact(void)
{
    static const int triples[][3] = { { 3, 4, 5 }, { 5, 12, 13 }, { 8, 15, 17 }, { 20, 21, 29 }, { 28, 45, 53 } };
    const struct function root = { "rootn", NULL, rootn, NULL }, hypotenuse = { "hypot", NULL, adder_dec_hypot, NULL };
    const struct function log2_row = { "log2", NULL, log2_of, NULL }, exp2_row = { "exp2", NULL, exp2_of, NULL };
    const struct function exp10_row = { "exp10", NULL, exp10_of, NULL };
    long count = tap_count(500, 10000), bad = 0;
    for (long k = 0; k < count; k++) {
        char digits[60], s[100];
        int64_t n = 2 + below(8);
        const int *t = triples[below(5)];
        adder_dec p = ADDER_DEC(0, 0), q = p, r = p, degree = ADDER_DEC(n, 0);
        random_digits(digits, 1 + (int)below(12));
        snprintf(s, sizeof s, "%s%sE%d", n % 2 && below(2) ? "-" : "", digits, (int)below(40) - 20);
        adder_dec a = number(s);
        bad += adder_dec_pow(&p, a, degree, &ADDER_CTX_EXACT) != ADDER_OK || !is_exactly(&root, p, degree, a);
        adder_dec_mul(&p, a, ADDER_DEC(t[0], 0), &ADDER_CTX_EXACT);
        adder_dec_mul(&q, a, ADDER_DEC(-t[1], 0), &ADDER_CTX_EXACT);
        adder_dec_mul(&r, a, ADDER_DEC(t[2], 0), &ADDER_CTX_EXACT);
        adder_dec_copyabs(&r, r);
        bad += !is_exactly(&hypotenuse, p, q, r);
        n = below(400) - 200;
        degree = ADDER_DEC(n, 0);
        adder_dec_pow(&p, ADDER_DEC(2, 0), degree, &ADDER_CTX_EXACT);
        bad += !is_exactly(&log2_row, p, degree, degree) || !is_exactly(&exp2_row, degree, degree, p);
        bad += !is_exactly(&exp10_row, degree, degree, ADDER_DEC(1, n));
        adder_dec_clear(&a);
        adder_dec_clear(&p);
        adder_dec_clear(&q);
        adder_dec_clear(&r);
    }
    is_int(bad, 0, "exact roots, hypotenuses, powers and logarithms, %ld", count);
}

/* Results in 9 digits for special or very large operands. */
static const struct {
    const char *function;
    binary *f;
    const char *a, *b, *result;
    unsigned conditions;
} pairs[] = {
#define ROUNDED_PAIR (ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED)
    { "rootn", rootn, "27", "3", "3", 0 },
    { "rootn", rootn, "-27.000", "3", "-3.0", 0 },
    { "rootn", rootn, "1E+999999999999999999", "999999999999999999", "1E+1", 0 },
    { "rootn", rootn, "1E-300", "-100", "1E+3", 0 },
    { "rootn", rootn, "6.25", "-2", "0.4", 0 },
    { "rootn", rootn, "1", "9223372036854775807", "1", 0 },
    { "rootn", rootn, "2", "9223372036854775807", "1.00000000", ROUNDED_PAIR },
    { "rootn", rootn, "2", "-9223372036854775808", "1.00000000", ROUNDED_PAIR },
    { "rootn", rootn, "2E+999999999999999999", "9223372036854775807", "1.28357195", ROUNDED_PAIR },
    { "rootn", rootn, "2E+999999999999999998", "2", "1.41421356E+499999999999999999", ROUNDED_PAIR },
    { "rootn", rootn, "-2", "4", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "rootn", rootn, "2", "0", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "rootn", rootn, "-0", "3", "-0", 0 },
    { "rootn", rootn, "-0", "2", "0", 0 },
    { "rootn", rootn, "-0", "-3", "-Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "rootn", rootn, "-0", "-2", "Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "rootn", rootn, "-Infinity", "3", "-Infinity", 0 },
    { "rootn", rootn, "-Infinity", "-3", "-0", 0 },
    { "rootn", rootn, "-Infinity", "2", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "rootn", rootn, "Infinity", "-2", "0", 0 },
    { "rootn", rootn, "8", "-1", "0.125", 0 },
    { "rootn", rootn, "1234567891", "1", "1.23456789E+9", ROUNDED_PAIR },
    { "rootn", rootn, "NaN7", "0", "NaN7", 0 },
    { "hypot", adder_dec_hypot, "3", "-4", "5", 0 },
    { "hypot", adder_dec_hypot, "3E+999999999999999998", "4E+999999999999999998", "5E+999999999999999998", 0 },
    { "hypot", adder_dec_hypot, "9E+999999999999999999", "9E+999999999999999999", "Infinity",
      ROUNDED_PAIR | ADDER_DEC_OVERFLOW },
    { "hypot", adder_dec_hypot, "1E+999999999999999999", "1E-999999999999999999", "1.00000000E+999999999999999999",
      ROUNDED_PAIR },
    { "hypot", adder_dec_hypot, "-0", "-0", "0", 0 },
    { "hypot", adder_dec_hypot, "-0.00", "-5", "5.00", 0 },
    { "hypot", adder_dec_hypot, "NaN", "-Infinity", "Infinity", 0 },
    { "hypot", adder_dec_hypot, "sNaN3", "Infinity", "NaN3", ADDER_DEC_INVALID_OPERATION },
    { "hypot", adder_dec_hypot, "3", "NaN5", "NaN5", 0 },
    { "atan2", adder_dec_atan2, "0", "1", "0", 0 },
    { "atan2", adder_dec_atan2, "-0", "0", "-0", 0 },
    { "atan2", adder_dec_atan2, "-0", "-0", "-3.14159265", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "0", "-1E+9999999", "3.14159265", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "-1", "-0", "-1.57079633", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "1", "0", "1.57079633", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "-7", "-Infinity", "-3.14159265", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "-7", "Infinity", "-0", 0 },
    { "atan2", adder_dec_atan2, "-Infinity", "7", "-1.57079633", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "Infinity", "Infinity", "0.785398163", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "Infinity", "-Infinity", "2.35619449", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "1E+999999999999999999", "-1E-999999999999999999", "1.57079633", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "1E-999999999999999999", "-1E+999999999999999999", "3.14159265", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "1E-999999999999999999", "1E+9", "0E-1000000000000000007",
      ROUNDED_PAIR | ADDER_DEC_UNDERFLOW | ADDER_DEC_SUBNORMAL | ADDER_DEC_CLAMPED },
    { "atan2", adder_dec_atan2, "2E+500000000000000", "3E+500000000000000", "0.588002604", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "1", "1E+300", "1.00000000E-300", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "1", "3E+300", "3.33333333E-301", ROUNDED_PAIR },
    { "atan2", adder_dec_atan2, "NaN1", "sNaN2", "NaN2", ADDER_DEC_INVALID_OPERATION },
};

static void test_pairs(void)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 9;
        c.traps = 0;
        adder_dec a = number(pairs[i].a), b = number(pairs[i].b), r = ADDER_DEC(0, 0);
        adder_status s = pairs[i].f(&r, a, b, &c);
        char *got = adder_dec_to_str(r);
        ok(s == ADDER_OK && strcmp(got, pairs[i].result) == 0 && c.flags == pairs[i].conditions,
           "%s(%s, %s) is %s (%s, status %u, conditions %#x)", pairs[i].function, pairs[i].a, pairs[i].b,
           pairs[i].result, got, s, c.flags);
        adder_free(got);
        adder_dec_clear(&a);
        adder_dec_clear(&b);
        adder_dec_clear(&r);
    }
}

/* Pi in every mode, at many precisions. */
static void test_pi(void)
{
    long bad = 0, count = tap_count(100, 2000);
    mpfr_const_pi(y, MPFR_RNDN);
    adder_dec exact = number(text_of(y)), got = ADDER_DEC(0, 0), expected = got;
    for (long k = 0; k < count; k++)
        for (int mode = 0; mode < 8; mode++) {
            adder_ctx c1 = random_context(), c2;
            c1.rounding = (adder_rounding)mode;
            c1.traps = 0;
            c2 = c1;
            bad += adder_dec_pi(&got, &c1) != ADDER_OK || adder_dec_plus(&expected, exact, &c2) != ADDER_OK ||
                   adder_dec_cmp(got, expected) != 0 || c1.flags != c2.flags;
        }
    is_int(bad, 0, "pi");
    is_int(adder_dec_pi(&got, &ADDER_CTX_EXACT), ADDER_EINEXACT, "there is no exact pi");
    is_int(adder_dec_pi(&got, &ADDER_CTX_MAX), ADDER_ENOMEM, "nor one of a quintillion digits");
    adder_dec_clear(&exact);
    adder_dec_clear(&got);
    adder_dec_clear(&expected);
}

static const struct {
    const char *function;
    unary *f;
    const char *operand, *result;
    unsigned conditions;
} special[] = {
#define ROUNDED_RESULT (ADDER_DEC_INEXACT | ADDER_DEC_ROUNDED)
    { "sin", adder_dec_sin, "0", "0", 0 },
    { "sin", adder_dec_sin, "-0E+7", "-0E+7", 0 },
    { "sin", adder_dec_sin, "Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "sin", adder_dec_sin, "NaN12", "NaN12", 0 },
    { "sin", adder_dec_sin, "sNaN", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "sin", adder_dec_sin, "1E-9999", "1.00000000E-9999", ROUNDED_RESULT },
    { "cos", adder_dec_cos, "0E+3", "1", 0 },
    { "cos", adder_dec_cos, "-Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "cos", adder_dec_cos, "1E-999999", "1.00000000", ROUNDED_RESULT },
    { "tan", adder_dec_tan, "-0", "-0", 0 },
    { "tan", adder_dec_tan, "Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "asin", adder_dec_asin, "0", "0", 0 },
    { "asin", adder_dec_asin, "-1", "-1.57079633", ROUNDED_RESULT },
    { "asin", adder_dec_asin, "1.000", "1.57079633", ROUNDED_RESULT },
    { "asin", adder_dec_asin, "1.0000000000000000000000000000000000000001", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "acos", adder_dec_acos, "1.00", "0", 0 },
    { "acos", adder_dec_acos, "-1", "3.14159265", ROUNDED_RESULT },
    { "acos", adder_dec_acos, "-0", "1.57079633", ROUNDED_RESULT },
    { "acos", adder_dec_acos, "1E-99999999999999", "1.57079633", ROUNDED_RESULT },
    { "acos", adder_dec_acos, "-Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "atan", adder_dec_atan, "-0", "-0", 0 },
    { "atan", adder_dec_atan, "-Infinity", "-1.57079633", ROUNDED_RESULT },
    { "atan", adder_dec_atan, "1E+999999999999999999", "1.57079633", ROUNDED_RESULT },
    { "sinh", adder_dec_sinh, "-0", "-0", 0 },
    { "sinh", adder_dec_sinh, "-Infinity", "-Infinity", 0 },
    { "sinh", adder_dec_sinh, "-1E+99", "-Infinity", ROUNDED_RESULT | ADDER_DEC_OVERFLOW },
    { "cosh", adder_dec_cosh, "-0", "1", 0 },
    { "cosh", adder_dec_cosh, "-Infinity", "Infinity", 0 },
    { "cosh", adder_dec_cosh, "-1E+99", "Infinity", ROUNDED_RESULT | ADDER_DEC_OVERFLOW },
    { "tanh", adder_dec_tanh, "-0", "-0", 0 },
    { "tanh", adder_dec_tanh, "-Infinity", "-1", 0 },
    { "tanh", adder_dec_tanh, "Infinity", "1", 0 },
    { "tanh", adder_dec_tanh, "-1E+999999999", "-1.00000000", ROUNDED_RESULT },
    { "asinh", adder_dec_asinh, "-0", "-0", 0 },
    { "asinh", adder_dec_asinh, "-Infinity", "-Infinity", 0 },
    { "acosh", adder_dec_acosh, "1.0", "0", 0 },
    { "acosh", adder_dec_acosh, "Infinity", "Infinity", 0 },
    { "acosh", adder_dec_acosh, "0.999999999999999999999999999999999999999", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "acosh", adder_dec_acosh, "-2", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "acosh", adder_dec_acosh, "-Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "atanh", adder_dec_atanh, "-0", "-0", 0 },
    { "atanh", adder_dec_atanh, "-1.0", "-Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "atanh", adder_dec_atanh, "1", "Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "atanh", adder_dec_atanh, "Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "exp", adder_dec_exp, "-Infinity", "0", 0 },
    { "exp2", adder_dec_exp2, "0E+5", "1", 0 },
    { "exp2", adder_dec_exp2, "10.0", "1024", 0 },
    { "exp2", adder_dec_exp2, "-3", "0.125", 0 },
    { "exp2", adder_dec_exp2, "Infinity", "Infinity", 0 },
    { "exp2", adder_dec_exp2, "-Infinity", "0", 0 },
    { "exp2", adder_dec_exp2, "1E-9999", "1.00000000", ROUNDED_RESULT },
    { "exp2", adder_dec_exp2, "1E+99", "Infinity", ROUNDED_RESULT | ADDER_DEC_OVERFLOW },
    { "exp10", adder_dec_exp10, "-0", "1", 0 },
    { "exp10", adder_dec_exp10, "2", "100", 0 },
    { "exp10", adder_dec_exp10, "9", "1E+9", 0 },
    { "exp10", adder_dec_exp10, "-5.0", "0.00001", 0 },
    { "exp10", adder_dec_exp10, "99999999999999999", "1E+99999999999999999", 0 },
    { "exp10", adder_dec_exp10, "-Infinity", "0", 0 },
    { "exp10", adder_dec_exp10, "1E+30", "Infinity", ROUNDED_RESULT | ADDER_DEC_OVERFLOW },
    { "exp10", adder_dec_exp10, "999999999999999999.5", "3.16227766E+999999999999999999", ROUNDED_RESULT },
    { "expm1", adder_dec_expm1, "-0.0", "-0.0", 0 },
    { "expm1", adder_dec_expm1, "Infinity", "Infinity", 0 },
    { "expm1", adder_dec_expm1, "-Infinity", "-1", 0 },
    { "expm1", adder_dec_expm1, "-1E+9", "-1.00000000", ROUNDED_RESULT },
    { "expm1", adder_dec_expm1, "-1E+999999999999", "-1.00000000", ROUNDED_RESULT },
    { "expm1", adder_dec_expm1, "1E-999999999999", "1.00000000E-999999999999", ROUNDED_RESULT },
    { "expm1", adder_dec_expm1, "1E+20", "Infinity", ROUNDED_RESULT | ADDER_DEC_OVERFLOW },
    { "log2", adder_dec_log2, "0.0625", "-4", 0 },
    { "log2", adder_dec_log2, "1.000", "0", 0 },
    { "log2", adder_dec_log2, "-0", "-Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "log2", adder_dec_log2, "-1", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "log2", adder_dec_log2, "Infinity", "Infinity", 0 },
    { "log2", adder_dec_log2, "1E+999999999999999999", "3.32192809E+18", ROUNDED_RESULT },
    { "log1p", adder_dec_log1p, "-0", "-0", 0 },
    { "log1p", adder_dec_log1p, "-1.0", "-Infinity", ADDER_DEC_DIVISION_BY_ZERO },
    { "log1p", adder_dec_log1p, "-1.1", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "log1p", adder_dec_log1p, "-Infinity", "NaN", ADDER_DEC_INVALID_OPERATION },
    { "log1p", adder_dec_log1p, "Infinity", "Infinity", 0 },
    { "log1p", adder_dec_log1p, "-1E-999999999999", "-1.00000000E-999999999999", ROUNDED_RESULT },
    { "log1p", adder_dec_log1p, "1E+999999999999999999", "2.30258509E+18", ROUNDED_RESULT },
    { "cbrt", adder_dec_cbrt, "-0.001", "-0.1", 0 },
    { "cbrt", adder_dec_cbrt, "-Infinity", "-Infinity", 0 },
    { "cbrt", adder_dec_cbrt, "2", "1.25992105", ROUNDED_RESULT },
    { "cbrt", adder_dec_cbrt, "sNaN12", "NaN12", ADDER_DEC_INVALID_OPERATION },
    { "ln", adder_dec_ln, "1.00", "0", 0 },
    { "log10", adder_dec_log10, "1E-345", "-345", 0 },
};

static void test_special(void)
{
    for (size_t i = 0; i < sizeof special / sizeof *special; i++) {
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 9;
        c.traps = 0;
        adder_dec a = number(special[i].operand), r = ADDER_DEC(0, 0);
        adder_status s = special[i].f(&r, a, &c);
        char *got = adder_dec_to_str(r);
        ok(s == ADDER_OK && strcmp(got, special[i].result) == 0 && c.flags == special[i].conditions,
           "%s(%s) is %s (%s, status %u, conditions %#x)", special[i].function, special[i].operand, special[i].result,
           got, s, c.flags);
        adder_free(got);
        adder_dec_clear(&a);
    }
}

/* asinh x = ln(2 x) and acosh x = ln(2 x) to any precision here. */
static void test_enormous(void)
{
    adder_dec large[] = { ADDER_DEC(3, 99999999999999999), ADDER_DEC(3, 100000000000000001),
                          ADDER_DEC(7, 999999999999999990) };
    long bad = 0;
    for (size_t i = 0; i < sizeof large / sizeof *large; i++) {
        adder_dec twice = ADDER_DEC(0, 0), e = twice, r = twice;
        adder_ctx c = ADDER_CTX_MAX;
        c.prec = 30;
        c.traps = 0;
        adder_dec_add(&twice, large[i], large[i], &c);
        adder_dec_ln(&e, twice, &c);
        bad += adder_dec_asinh(&r, large[i], &c) != ADDER_OK || adder_dec_cmp(r, e) != 0;
        bad += adder_dec_acosh(&r, large[i], &c) != ADDER_OK || adder_dec_cmp(r, e) != 0;
    }
    is_int(bad, 0, "asinh and acosh of enormous numbers");
    adder_dec r = ADDER_DEC(5, 0);
    unary *const circular[] = { adder_dec_sin, adder_dec_cos, adder_dec_tan };
    for (int i = 0; i < 3; i++) {
        is_int(circular[i](&r, ADDER_DEC(1, 1000001), NULL), ADDER_ENOMEM, "no angle of 10**1000001");
        is_int(circular[i](&r, ADDER_DEC(1, 999999999999), &ADDER_CTX_EXACT), ADDER_EINEXACT,
               "nor in the exact context");
    }
    adder_set_max_bits(10000);
    is_int(adder_dec_sin(&r, ADDER_DEC(1, 100000), NULL), ADDER_ELIMIT, "a limit that the program sets");
    adder_set_max_bits(0);
    ok(adder_dec_cmp(r, ADDER_DEC(5, 0)) == 0, "and the result is untouched");
    long refused = 0;
    for (int i = 0; i < ROWS; i++)
        refused += rows[i].f.f(&r, ADDER_DEC(rows[i].domain == UNIT ? 5 : 53, -1), &ADDER_CTX_EXACT) == ADDER_EINEXACT;
    is_int(refused, ROWS, "no function has exact values but the exact ones");
}

int main(void)
{
    seed = tap_seed();
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
    mpfr_init2(x, BITS);
    mpfr_init2(y, BITS);
    test_special();
    test_enormous();
    test_pairs();
    test_exact();
    test_pi();
    test_two_random();
    test_two_hard();
    test_random();
    test_hard();
    test_near_axes();
    test_short();
    test_expm1();
    test_small_angles();
    test_long();
    test_pow_random();
    test_pow_exact();
    mpfr_clear(x);
    mpfr_clear(y);
    mpfr_mp_memory_cleanup();
    return done_testing();
}
