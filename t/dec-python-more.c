/* dec-python-more.c - the differential test's operations of shapes of their own: text, conversions, money, arrays. */

#include "dec-python.h"

#include <math.h>

static void ask_divmod(const struct operation *op)
{
    adder_dec x[2], own = ADDER_DEC(7, 0), m = ADDER_DEC(8, 0), *q = &own;
    random_operands(x, 2, ANY);
    adder_dec a = x[0], b = x[1];
    if (pick(2))
        q = &x[pick(2)];
    adder_dec before = *q;
    line_bar();
    adder_status s = adder_dec_quorem(q, &m, a, b, &ctx);
    line_u64(ctx.flags);
    line_result(op->name, s, *q, before);
    if (s == ADDER_OK)
        line_dec(op->name, m);
    else if (!same_handle(m, ADDER_DEC(8, 0)))
        wrong(op->name, "an error has changed the second destination");
    adder_dec_clear(&x[0]);
    adder_dec_clear(&x[1]);
    adder_dec_clear(&own);
    adder_dec_clear(&m);
}

static void ask_word(const struct operation *op)
{
    adder_dec a = random_operand(WILD);
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    line_i64(op->is ? op->is(a) : op->is_in ? op->is_in(a, &ctx) : op->word(a));
    adder_dec_clear(&a);
}

static void ask_cmp(const struct operation *op)
{
    adder_dec x[2];
    (void)op;
    random_operands(x, 2, ANY);
    line_bar();
    line_u64(ctx.flags);
    line_i64(adder_dec_cmp(x[0], x[1]));
    adder_dec_clear(&x[0]);
    adder_dec_clear(&x[1]);
}

/* A text that is a number or nearly one. */
static size_t random_spelling(char *p)
{
    static const char *const parts[] = { "0",        "7", "12",    "000",  "1_0", ".",
                                         ".",        "e", "E-",    "e+2",  "_",   "-",
                                         "+",        " ", "\t",    "25",   ".5",  "1e3",
                                         "99999999", "x", "nan",   "12",   "inf", "iNf",
                                         "s",        "S", "inity", "NAN1", "1.",  "e999999999999999999" };
    size_t n = 0;
    if (pick(2)) {
        random_text(p, WILD);
        n = strlen(p);
        if (pick(2)) { /* a point somewhere, and perhaps something behind */
            size_t at = pick(n + 1);
            memmove(p + at + 1, p + at, n + 1 - at);
            p[at] = '.';
            n++;
        }
        if (pick(2))
            return n;
    }
    for (size_t count = pick(6); count > 0; count--)
        n += (size_t)sprintf(p + n, "%s", parts[pick(sizeof parts / sizeof *parts)]);
    return n;
}

static void ask_text(const struct operation *op)
{
    char text[MAX_TEXT + 200] = "";
    size_t n = random_spelling(text), used = 0;
    adder_dec r = ADDER_DEC(7, 0), before = r;
    bool prefix = strcmp(op->name, "parse") == 0;
    bool whole = prefix && pick(3) == 0;
    char *copy = malloc(n + !n); /* of just that length, for tools that watch memory */
    if (!copy)
        abort();
    memcpy(copy, text, n);
    line_text(text, n);
    if (prefix)
        line_u64(whole);
    line_bar();
    adder_status s =
        prefix ? adder_dec_parse(&r, copy, n, whole ? NULL : &used, &ctx) : adder_dec_set_str(&r, text, &ctx);
    free(copy);
    line_u64(ctx.flags);
    line_result(op->name, s, r, before);
    if (prefix && s == ADDER_OK)
        line_u64(whole ? n : used);
    adder_dec_clear(&r);
}

/* Texts whole, cut to any size, and new ones. */
static void ask_str(const struct operation *op)
{
    adder_dec a = random_operand(WILD);
    char text[MAX_TEXT], cut[MAX_TEXT];
    bool engineering = strcmp(op->name, "str_eng") == 0;
    size_t (*write)(char *, size_t, adder_dec) = engineering ? adder_dec_str_eng : adder_dec_str;
    size_t length = write(text, sizeof text, a), size = pick(150), n = write(size ? cut : NULL, size, a);
    if (n != length || (size && (strncmp(cut, text, size - 1) != 0 || strlen(cut) != (n < size ? n : size - 1))))
        wrong(op->name, "%s is cut to %.*s", text, (int)size, cut);
    char *whole = adder_dec_to_str(a);
    if (!engineering && strcmp(whole, text) != 0)
        wrong(op->name, "%s is %s as a new string", text, whole);
    adder_free(whole);
    text_string(&batch, text);
    line_bar();
    line_u64(ctx.flags);
    text_string(&batch, text);
    adder_dec_clear(&a);
}

static void ask_get_int(const struct operation *op)
{
    adder_dec a = random_operand(TAME);
    adder_int r = ADDER_INT(77);
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = adder_dec_get_int(&r, a);
    line_status(s);
    if (s == ADDER_OK)
        line_number(r);
    else if (r.word != ADDER_INT(77).word)
        wrong(op->name, "an error has changed the destination");
    adder_int_clear(&r);
    adder_dec_clear(&a);
}

static void ask_get_word(const struct operation *op)
{
    adder_dec a = random_operand(pick(2) ? WILD : TAME);
    int64_t i = 77;
    uint64_t u = 77;
    bool is_signed = strcmp(op->name, "get_i64") == 0;
    if (pick(3) == 0) { /* next to the ends of the range */
        adder_dec end = ADDER_DEC(0, 0), step = ADDER_DEC((int64_t)pick(5) - 2, -(int64_t)pick(3));
        if (pick(2))
            adder_dec_set_u64(&end, UINT64_MAX);
        else
            adder_dec_set_i64(&end, pick(2) ? INT64_MAX : INT64_MIN);
        adder_dec_add(&a, end, step, &ADDER_CTX_EXACT);
    }
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = is_signed ? adder_dec_get_i64(&i, a) : adder_dec_get_u64(&u, a);
    line_status(s);
    if (s == ADDER_OK && is_signed)
        line_i64(i);
    else if (s == ADDER_OK)
        line_u64(u);
    else if (i != 77 || u != 77)
        wrong(op->name, "an error has changed the destination");
    adder_dec_clear(&a);
}

static void ask_set_double(const struct operation *op)
{
    double x = any_double();
    adder_dec r = ADDER_DEC(7, 0), before = r;
    line_double(x);
    line_bar();
    line_u64(ctx.flags);
    line_result(op->name, adder_dec_set_double(&r, x), r, before);
    adder_dec_clear(&r);
}

/* The double of a number: of any, of one in the middle of two doubles, or next to that. */
static void ask_get_double(const struct operation *op)
{
    adder_dec a = random_operand(WILD);
    double x = 77;
    if (pick(2)) {
        double low = any_double(), high = nextafter(low, pick(2) ? INFINITY : 0);
        adder_dec b = ADDER_DEC(0, 0);
        if (isfinite(low) && isfinite(high)) {
            adder_dec_set_double(&a, low);
            adder_dec_set_double(&b, high);
            adder_dec_add(&a, a, b, &ADDER_CTX_EXACT);
            adder_dec_mul(&a, a, ADDER_DEC(5, -1), &ADDER_CTX_EXACT);
            if (pick(2)) {
                adder_dec_mul(&b, a, ADDER_DEC((int64_t)pick(3) - 1, -20), &ADDER_CTX_EXACT);
                adder_dec_add(&a, a, b, &ADDER_CTX_EXACT);
            }
            adder_dec_clear(&b);
        }
    }
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = adder_dec_get_double(&x, a);
    line_status(s);
    if (s == ADDER_OK)
        line_double(x);
    else if (x != 77)
        wrong(op->name, "an error has changed the destination");
    adder_dec_clear(&a);
}

static adder_int random_int(size_t words)
{
    adder_int n = ADDER_INT((intptr_t)tap_random(&seed) >> (1 + pick(62)));
    for (size_t i = pick(words); i > 0; i--)
        adder_int_mul(&n, n, ADDER_INT((intptr_t)(tap_random(&seed) >> (2 + pick(40)))));
    return n;
}

static void ask_set_int(const struct operation *op)
{
    adder_dec r = ADDER_DEC(7, 0), before = r;
    adder_int n = random_int(5);
    line_number(n);
    line_bar();
    line_u64(ctx.flags);
    line_result(op->name, adder_dec_set_int(&r, n), r, before);
    adder_int_clear(&n);
    adder_dec_clear(&r);
}

/* Fractions: some of them with a finite expansion. */
static void ask_set_frac(const struct operation *op)
{
    adder_frac f = ADDER_FRAC(0, 1);
    adder_dec r = ADDER_DEC(7, 0), before = r;
    adder_int num = random_int(5), den = random_int(3);
    if (pick(2)) {
        adder_int_pow(&den, ADDER_INT(5), ADDER_INT((intptr_t)pick(30)));
        adder_int_lshift(&den, den, pick(90));
    }
    adder_frac_set_ratio(&f, num, den);
    line_number(f.num);
    line_number(adder_frac_den(f));
    line_bar();
    adder_status s = adder_dec_set_frac(&r, f, &ctx);
    line_u64(ctx.flags);
    line_result(op->name, s, r, before);
    adder_int_clear(&num);
    adder_int_clear(&den);
    adder_frac_clear(&f);
    adder_dec_clear(&r);
}

static void ask_ratio(const struct operation *op)
{
    adder_dec a = random_operand(TAME);
    adder_frac f = ADDER_FRAC(7, 1);
    bool ratio = strcmp(op->name, "ratio") == 0;
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = ratio ? adder_dec_ratio(&f.num, &f.den, a) : adder_frac_set_dec(&f, a);
    line_status(s);
    if (s == ADDER_OK) {
        line_number(f.num);
        line_number(f.den);
    } else if (!adder_frac_eq(f, ADDER_FRAC(7, 1))) {
        wrong(op->name, "an error has changed the destination");
    }
    adder_frac_clear(&f);
    adder_dec_clear(&a);
}

static void ask_hash(const struct operation *op)
{
    adder_dec a = random_operand(WILD);
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    line_i64(adder_dec_hash(a));
    adder_dec_clear(&a);
}

/* Money: rounding to places, to digits, to a step, and sharing out. */

static void ask_round(const struct operation *op)
{
    bool places = strcmp(op->name, "round") == 0;
    adder_dec a = random_operand(places ? TAME : WILD), before;
    int64_t n = (int64_t)pick(places ? 60 : 110) - (places ? 30 : 5);
    line_dec(op->name, a);
    line_i64(n);
    line_bar();
    line_u64(ctx.flags);
    before = a;
    adder_status s = places ? adder_dec_round(&a, a, n, ctx.rounding) : adder_dec_round_sig(&a, a, n, ctx.rounding);
    line_result(op->name, s, a, before);
    adder_dec_clear(&a);
}

static adder_dec random_step(void)
{
    static const char *const steps[] = { "0.05",  "0.01", "1",    "25",    "0.50", "1E+2",
                                         "12E-3", "0",    "0E+3", "-0.01", "NaN",  "Infinity" };
    adder_dec step = ADDER_DEC(0, 0);
    if (pick(4) == 0)
        return random_operand(FINITE);
    adder_dec_set_str(&step, steps[pick(pick(10) ? 7 : 12)], &ADDER_CTX_EXACT);
    return step;
}

static void ask_round_to(const struct operation *op)
{
    adder_dec a = random_operand(TAME), step = random_step(), before = a;
    if (pick(2) && adder_dec_is_finite(step)) /* near a multiple of half a step */
        adder_dec_fma(&a, step, ADDER_DEC((int64_t)pick(1000) - 500, -1), ADDER_DEC((int64_t)pick(3) - 1, -100),
                      &ADDER_CTX_EXACT);
    before = a;
    line_dec(op->name, a);
    line_dec(op->name, step);
    line_bar();
    line_u64(ctx.flags);
    line_result(op->name, adder_dec_round_to(&a, a, step, ctx.rounding), a, before);
    adder_dec_clear(&a);
    adder_dec_clear(&step);
}

static adder_dec random_weight(bool similar)
{
    if (pick(4))
        return ADDER_DEC((int64_t)pick(similar ? 5 : 10000) - (pick(200) == 0), -(int64_t)pick(3));
    adder_dec w = random_operand(pick(50) ? FINITE : TAME);
    if (pick(50))
        adder_dec_copyabs(&w, w, NULL);
    return w;
}

static void ask_allocate(const struct operation *op)
{
    enum { MOST = 12 };
    adder_dec weights[MOST], own[MOST], before[MOST], *parts = pick(2) ? weights : own, step = random_step();
    adder_dec total = ADDER_DEC((int64_t)pick(pick(2) ? 100 : 1000000) - (pick(3) ? 0 : 1000), -2);
    size_t n = pick(MOST + 1);
    bool similar = pick(2);
    if (pick(4) && adder_dec_is_finite(step)) /* a multiple of the step */
        adder_dec_mul(&total, step, ADDER_DEC((int64_t)pick(100000) - (pick(3) ? 0 : 50000), 0), &ADDER_CTX_EXACT);
    line_dec(op->name, total);
    line_dec(op->name, step);
    for (size_t i = 0; i < n; i++) {
        weights[i] = random_weight(similar);
        own[i] = ADDER_DEC((int64_t)i, 0);
        line_dec(op->name, weights[i]);
    }
    memcpy(before, parts, n * sizeof *parts);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = adder_dec_share(parts, total, weights, n, step);
    line_status(s);
    for (size_t i = 0; i < n; i++) {
        if (s == ADDER_OK)
            line_dec(op->name, parts[i]);
        else if (!same_handle(parts[i], before[i]))
            wrong(op->name, "an error has changed a destination");
    }
    for (size_t i = 0; i < n; i++) {
        if (parts == own)
            adder_dec_clear(&own[i]);
        adder_dec_clear(&weights[i]);
    }
    adder_dec_clear(&total);
    adder_dec_clear(&step);
}

static void ask_sum(const struct operation *op)
{
    enum { MOST = 12 };
    adder_dec v[MOST], own = ADDER_DEC(7, 0), *r = &own;
    size_t n = pick(MOST + 1), special = pick(4);
    for (size_t i = 0; i < n; i++) {
        v[i] = random_operand(special == 0 ? TAME : FINITE);
        if (i > 0 && pick(4) == 0)
            adder_dec_copynegate(&v[i], v[i - 1], NULL);
        line_dec(op->name, v[i]);
    }
    if (n > 0 && pick(2))
        r = &v[pick(n)];
    adder_dec before = *r;
    line_bar();
    adder_status s = adder_dec_sum(r, v, n, &ctx);
    line_u64(ctx.flags);
    line_result(op->name, s, *r, before);
    for (size_t i = 0; i < n; i++)
        adder_dec_clear(&v[i]);
    adder_dec_clear(&own);
}

const struct operation more_operations[] = {
    { "divmod", .ask = ask_divmod },
    { "class", .ask = ask_word, .word = adder_dec_class },
    { "sign", .ask = ask_word, .word = adder_dec_sign },
    { "is_finite", .ask = ask_word, .is = adder_dec_is_finite },
    { "is_infinite", .ask = ask_word, .is = adder_dec_is_infinite },
    { "is_nan", .ask = ask_word, .is = adder_dec_is_nan },
    { "is_qnan", .ask = ask_word, .is = adder_dec_is_qnan },
    { "is_snan", .ask = ask_word, .is = adder_dec_is_snan },
    { "is_signed", .ask = ask_word, .is = adder_dec_is_signed },
    { "is_zero", .ask = ask_word, .is = adder_dec_is_zero },
    { "is_canonical", .ask = ask_word, .is = adder_dec_is_canonical },
    { "is_normal", .ask = ask_word, .is_in = adder_dec_is_normal },
    { "is_subnormal", .ask = ask_word, .is_in = adder_dec_is_subnormal },
    { "cmp", .ask = ask_cmp },
    { "set_str", .ask = ask_text },
    { "parse", .ask = ask_text },
    { "str", .ask = ask_str },
    { "str_eng", .ask = ask_str },
    { "get_int", .ask = ask_get_int },
    { "get_i64", .ask = ask_get_word },
    { "get_u64", .ask = ask_get_word },
    { "get_double", .ask = ask_get_double },
    { "set_double", .ask = ask_set_double },
    { "set_int", .ask = ask_set_int },
    { "set_frac", .ask = ask_set_frac },
    { "frac_set_dec", .ask = ask_ratio },
    { "ratio", .ask = ask_ratio },
    { "hash", .ask = ask_hash },
    { "round", .ask = ask_round },
    { "round_sig", .ask = ask_round },
    { "round_to", .ask = ask_round_to },
    { "allocate", .ask = ask_allocate },
    { "sum", .ask = ask_sum },
};
const size_t more_operation_count = sizeof more_operations / sizeof *more_operations;
