/* dec-python-operands.c - random contexts and decimal numbers: usual ones, and those that are likely to show errors. */

#include "dec-python.h"

adder_ctx ctx;

static const int64_t limit = INT64_C(999999999999999999);

/* Precisions 1 to 100 and at times some thousand, ranges from a single exponent to the largest that CPython has. */
void random_context(void)
{
    static const int precisions[] = { 1, 2, 3, 7, 9, 16, 18, 19, 20, 28, 34, 35, 36, 37, 38, 39, 40, 76, 77, 100 };
    static const int64_t ranges[][2] = { { 384, -383 }, { 6144, -6143 },     { 96, -95 },        { 0, 0 },
                                         { 9, -9 },     { 999999, -999999 }, { 999999, -999999 } };
    ctx = (adder_ctx)ADDER_CTX_DEFAULT;
    ctx.prec =
        pick(2) ? precisions[pick(sizeof precisions / sizeof *precisions)] : 1 + (int64_t)pick(pick(2) ? 100 : 20);
    if (pick(300) == 0)
        ctx.prec = 100 + (int64_t)pick(2000);
    size_t k = pick(10);
    if (k < sizeof ranges / sizeof *ranges) {
        ctx.emax = ranges[k][0];
        ctx.emin = ranges[k][1];
    } else if (k == 7) {
        ctx.emax = limit;
        ctx.emin = -limit;
    } else {
        ctx.emax = (int64_t)pick(120);
        ctx.emin = -(int64_t)pick(120);
    }
    ctx.rounding = (adder_rounding)pick(8);
    ctx.clamp = pick(4) == 0;
    ctx.traps = pick(5) ? 0 : (unsigned)pick(2048);
    ctx.flags = pick(10) ? 0 : (unsigned)pick(2048);
}

/* Writes n random digits, of one of the kinds that carry, tie or cancel. */
static void random_digits(char *p, size_t n)
{
    size_t kind = pick(10), tail = pick(n + 1);
    for (size_t i = 0; i < n; i++)
        p[i] = (char)('0' + pick(10));
    if (kind == 0)
        memset(p, '9', n);
    if (kind == 1)
        memset(p + 1, '0', n - 1);
    if (kind == 2)
        memset(p + n - tail, '0', tail);
    if (kind == 3)
        memset(p + n - tail, '9', tail);
    if (kind == 4 && tail > 0) {
        memset(p + n - tail, '0', tail);
        p[n - tail] = '5';
    }
    if (kind == 5)
        for (size_t i = 0; i < n; i++)
            p[i] = (char)('0' + pick(2));
}

static size_t random_length(void)
{
    size_t precision = (size_t)ctx.prec;
    switch (pick(8)) {
    case 0:
    case 1:
        return 1 + pick(4);
    case 2:
        return precision;
    case 3:
        return precision + 1 + pick(3);
    case 4:
        return 1 + pick(2 * precision + 3);
    case 5:
        return 36 + pick(5);
    default:
        return 1 + pick(precision);
    }
}

/* An exponent for n digits: ordinary, or at an end of the context's range. */
static int64_t random_exponent(size_t n, enum kind kind)
{
    int64_t digits = (int64_t)n, near = (int64_t)pick(7) - 3;
    if (kind != WILD)
        return (int64_t)pick(pick(2) ? 10 : 200) - (pick(2) ? 5 : 100);
    switch (pick(12)) {
    case 0:
        return ctx.emax - digits + 1 + near;
    case 1:
        return ctx.emin - digits + 1 + near;
    case 2:
        return ctx.emin - ctx.prec + 1 - (int64_t)pick((size_t)digits + 3) + near;
    case 3:
        return ctx.emax - ctx.prec + 1 + near;
    case 4:
        return ctx.emax / 2 + near;
    case 5:
        return ctx.emin / 2 - digits + near;
    case 6:
        return (int64_t)pick(400) - 200;
    default:
        return (int64_t)pick((size_t)ctx.prec + 5) - (int64_t)pick((size_t)(ctx.prec + digits) + 5);
    }
}

/* The same, or the nearest one with which Python has every number of n digits. */
static int64_t within(int64_t exponent, size_t n)
{
    int64_t most = limit - (int64_t)n + 1, least = -limit - ctx.prec;
    return exponent > most ? most : exponent < least ? least : exponent;
}

void random_text(char *text, enum kind kind)
{
    size_t choice = kind == FINITE ? 12 + pick(88) : pick(100), n = random_length();
    char *p = text;
    if (pick(3) == 0)
        *p++ = '-';
    if (choice < 4) {
        strcpy(p, "Infinity");
    } else if (choice < 12) {
        p += sprintf(p, choice < 8 ? "NaN" : "sNaN");
        n = pick(3) ? pick(3) : n;
        if (n > 0) {
            random_digits(p, n);
            p[0] = (char)('1' + pick(9));
        }
        p[n] = '\0';
    } else {
        if (choice < 20)
            *p = '0', n = 1;
        else
            random_digits(p, n);
        int64_t exponent = random_exponent(n, kind);
        exponent = within(exponent, n);
        p += n;
        if (exponent != 0 || pick(2))
            p += sprintf(p, "E%+" PRId64, exponent);
        *p = '\0';
    }
}

static adder_dec read_operand(const char *text)
{
    adder_dec a = ADDER_DEC(0, 0);
    adder_ctx wide = ADDER_CTX_EXACT;
    wide.traps = 0;
    adder_status s = adder_dec_set_str(&a, text, &wide);
    if (s || wide.flags & ~(unsigned)ADDER_DEC_SUBNORMAL)
        wrong("set_str", "%s: status %u, conditions %u", text, s, wide.flags);
    return a;
}

adder_dec random_operand(enum kind kind)
{
    char text[MAX_TEXT];
    random_text(text, kind);
    return read_operand(text);
}

/* A number near a: its digits with one changed, or further zeros, or the same ones elsewhere, or far below. */
static void nearby_text(char *text, const char *first)
{
    strcpy(text, first);
    size_t start = text[0] == '-', n = strspn(text + start, "0123456789");
    if (n == 0)
        return;
    char rest[40];
    int64_t exponent = text[start + n] == 'E' ? atoll(text + start + n + 1) : 0;
    if (pick(2))
        text[start + pick(n)] = (char)('0' + pick(10));
    if (pick(4) == 0 && n < 200) {
        memset(text + start + n, '0', 3);
        n += 3;
        exponent -= 3;
    }
    if (pick(4) == 0)
        exponent += (int64_t)pick((size_t)ctx.prec * 2 + 6) - ctx.prec - 3;
    exponent = within(exponent, n);
    snprintf(rest, sizeof rest, "E%+" PRId64, exponent);
    strcpy(text + start + n, rest);
    if (pick(2)) {
        if (start)
            memmove(text, text + 1, strlen(text));
        else {
            memmove(text + 1, text, strlen(text) + 1);
            text[0] = '-';
        }
    }
}

static void logical_text(char *text)
{
    size_t n = pick(20) ? 1 + pick((size_t)ctx.prec + 3) : 1 + pick(4);
    for (size_t i = 0; i < n; i++)
        text[i] = (char)('0' + (pick(300) ? pick(2) : pick(10)));
    strcpy(text + n, pick(30) ? "" : "E+1");
}

void random_operands(adder_dec *x, int count, enum shape shape)
{
    char text[MAX_OPERANDS][MAX_TEXT];
    for (int i = 0; i < count; i++) {
        random_text(text[i], WILD);
        if (i > 0 && (pick(4) == 0 || (shape == NEAR && pick(2))))
            nearby_text(text[i], text[pick((size_t)i)]);
        if (shape == LOGICAL && pick(10))
            logical_text(text[i]);
        if (i == 1 && shape == PLACES && pick(10))
            snprintf(text[i], MAX_TEXT, "%s%zu", pick(2) ? "-" : "", pick((size_t)ctx.prec + (pick(5) ? 1 : 400)));
        if (i == 1 && shape == QUANTUM && pick(2))
            snprintf(text[i], MAX_TEXT, "1E%d", (int)pick(30) - 15);
        x[i] = read_operand(text[i]);
        line_dec("operand", x[i]);
    }
}

bool same_handle(adder_dec a, adder_dec b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

void line_dec(const char *name, adder_dec a)
{
    char text[MAX_TEXT];
    size_t n = adder_dec_str(text, sizeof text, a), digits = 0;
    bool leading = true;
    for (const char *p = text; *p && *p != 'E'; p++) {
        leading &= *p < '1' || *p > '9';
        digits += !leading && *p >= '0' && *p <= '9';
    }
    if (n >= sizeof text)
        wrong(name, "a result of %zu characters", n);
    if (((a.bits & 2) != 0) != (digits > 38)) /* the mark of a coefficient in a block */
        wrong(name, "the result %s is not stored as it should be", text);
    text_string(&batch, text);
}

void line_result(const char *name, adder_status s, adder_dec r, adder_dec before)
{
    line_status(s);
    if (s == ADDER_OK)
        line_dec(name, r);
    else if (!same_handle(r, before))
        wrong(name, "an error has changed the destination");
}
