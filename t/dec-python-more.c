/* dec-python-more.c - the differential test of other operations: text, conversions, money, arrays. */

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

/* Integers, with exponents on either side of 0, and sometimes numbers that are not integers. */
static adder_dec random_integer(void)
{
    adder_dec a = ADDER_DEC((int64_t)(tap_random(&seed) >> (1 + pick(62))), 0);
    if (pick(3) == 0)
        a.exponent = (int64_t)pick(40);
    if (pick(3) == 0)
        adder_dec_round(&a, a, (int64_t)pick(40), ADDER_DOWN);
    if (pick(3) == 0)
        adder_dec_copynegate(&a, a);
    if (pick(40) == 0)
        adder_dec_mul(&a, a, ADDER_DEC(1, -1), &ADDER_CTX_EXACT);
    if (pick(20))
        return a;
    adder_dec_clear(&a);
    return random_operand(TAME);
}

static void ask_word(const struct operation *op)
{
    adder_dec a = pick(3) ? random_operand(WILD) : random_integer();
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    line_i64(op->is        ? op->is(a)
             : op->is_in   ? op->is_in(a, &ctx)
             : op->word_in ? op->word_in(a, &ctx)
             : op->count   ? op->count(a)
                           : op->word(a));
    adder_dec_clear(&a);
}

static int eq(adder_dec a, adder_dec b)
{
    return adder_dec_eq(a, b);
}

static int same_quantum(adder_dec a, adder_dec b)
{
    return adder_dec_same_quantum(a, b);
}

static void ask_order(const struct operation *op)
{
    adder_dec x[2];
    random_operands(x, 2, NEAR);
    line_bar();
    line_u64(ctx.flags);
    line_i64(op->order(x[0], x[1]));
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
    adder_dec a = pick(2) ? random_operand(TAME) : random_integer();
    adder_int r = ADDER_INT(77);
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = op->to_int(&r, a);
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

/* An integer of up to 128 bits and a little more, often next to the end of a range. */
static adder_int random_wide(void)
{
    adder_int n = ADDER_INT(1);
    adder_int_lshift(&n, n, 126 + pick(3));
    adder_int_add(&n, n, ADDER_INT((intptr_t)pick(5) - 2));
    if (pick(2))
        adder_int_rshift(&n, n, pick(128));
    if (pick(2))
        adder_int_neg(&n, n);
    return n;
}

static void ask_get_wide(const struct operation *op)
{
    adder_int n = random_wide();
    adder_dec a = ADDER_DEC(0, 0);
    adder_i128 i = 77;
    adder_u128 u = 77;
    bool is_signed = strcmp(op->name, "get_i128") == 0;
    adder_dec_set_int(&a, n);
    if (pick(2))
        adder_dec_add(&a, a, ADDER_DEC((int64_t)pick(19) - 9, -1), &ADDER_CTX_EXACT);
    else if (pick(4) == 0) {
        adder_dec_clear(&a);
        a = random_operand(WILD);
    }
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = is_signed ? adder_dec_get_i128(&i, a) : adder_dec_get_u128(&u, a);
    line_status(s);
    if (s == ADDER_OK) {
        adder_dec back = ADDER_DEC(7, 0);
        if (is_signed ? adder_dec_set_i128(&back, i) : adder_dec_set_u128(&back, u))
            wrong(op->name, "it does not go back");
        adder_dec_get_int(&n, back);
        adder_dec_clear(&back);
        line_number(n);
    } else if (i != 77 || u != 77) {
        wrong(op->name, "an error has changed the destination");
    }
    adder_int_clear(&n);
    adder_dec_clear(&a);
}

static void ask_set_wide(const struct operation *op)
{
    uint64_t high = tap_random(&seed) >> pick(64), low = tap_random(&seed) >> pick(64);
    adder_u128 u = pick(4) ? (adder_u128)high << 64 | low : (adder_u128)1 << pick(128);
    adder_int n = ADDER_INT(0), part = ADDER_INT(0);
    adder_dec r = ADDER_DEC(7, 0), before = r;
    bool is_signed = strcmp(op->name, "set_i128") == 0;
    u -= pick(2);
    adder_i128 i = (adder_i128)u;
    bool negative = is_signed && i < 0;
    adder_u128 magnitude = negative ? 0 - u : u;
    adder_int_set_u64(&n, (uint64_t)(magnitude >> 64));
    adder_int_lshift(&n, n, 64);
    adder_int_set_u64(&part, (uint64_t)magnitude);
    adder_int_add(&n, n, part);
    if (negative)
        adder_int_neg(&n, n);
    line_number(n);
    line_bar();
    line_u64(ctx.flags);
    line_result(op->name, is_signed ? adder_dec_set_i128(&r, i) : adder_dec_set_u128(&r, u), r, before);
    adder_int_clear(&n);
    adder_int_clear(&part);
    adder_dec_clear(&r);
}

/* Parts */

static void ask_get_parts(const struct operation *op)
{
    adder_dec a = random_operand(WILD);
    adder_int c = ADDER_INT(77);
    int64_t e = 77;
    line_dec(op->name, a);
    line_bar();
    line_u64(ctx.flags);
    line_status(adder_dec_get_parts(&c, &e, a));
    line_i64(adder_dec_is_signed(a));
    line_number(c);
    line_i64(e);
    adder_int_clear(&c);
    adder_dec_clear(&a);
}

static void ask_set_parts(const struct operation *op)
{
    adder_dec a = random_operand(FINITE), before;
    adder_int c = ADDER_INT(0);
    int64_t e = 0;
    bool negative = pick(2);
    adder_dec_get_parts(&c, &e, a);
    if (pick(20) == 0)
        adder_int_sub(&c, ADDER_INT(0), c);
    if (pick(20) == 0)
        e = pick(2) ? INT64_C(999999999999999999) + (int64_t)pick(2) : INT64_C(-1999999999999999997) - (int64_t)pick(3);
    line_i64(negative);
    line_number(c);
    line_i64(e);
    line_bar();
    line_u64(ctx.flags);
    before = a;
    line_result(op->name, adder_dec_set_parts(&a, negative, c, e), a, before);
    adder_int_clear(&c);
    adder_dec_clear(&a);
}

static void ask_set_special(const struct operation *op)
{
    adder_dec a = random_operand(FINITE), before = a;
    adder_int c = ADDER_INT((intptr_t)pick(5) - 1);
    int64_t e;
    int kind = (int)pick(12) - 1;
    bool negative = pick(2);
    if (pick(2))
        adder_dec_get_parts(&c, &e, a);
    line_i64(kind);
    line_i64(negative);
    line_number(c);
    line_bar();
    line_u64(ctx.flags);
    line_result(op->name, adder_dec_set_special(&a, negative, kind, c), a, before);
    adder_int_clear(&c);
    adder_dec_clear(&a);
}

static void ask_powmod(const struct operation *op)
{
    adder_dec x[3], r = ADDER_DEC(7, 0), before = r;
    for (int i = 0; i < 3; i++) {
        x[i] = random_integer();
        if (pick(2))
            adder_dec_rem(&x[i], x[i], ADDER_DEC(i == 1 ? 50 : 1000, 0), &ADDER_CTX_EXACT);
    }
    for (int i = 0; i < 3; i++)
        line_dec(op->name, x[i]);
    line_bar();
    adder_status s = adder_dec_powmod(&r, x[0], x[1], x[2], &ctx);
    line_u64(ctx.flags);
    line_result(op->name, s, r, before);
    for (int i = 0; i < 3; i++)
        adder_dec_clear(&x[i]);
    adder_dec_clear(&r);
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

/* A column of everyday numbers, and at times others among them. */
static void ask_round_array(const struct operation *op)
{
    enum { MOST = 9 };
    adder_dec v[MOST], own[MOST], before[MOST], *dst = pick(2) ? v : own;
    size_t n = pick(MOST + 1), wild = pick(3);
    int64_t ndigits = (int64_t)pick(24) - 4;
    line_i64(ndigits);
    for (size_t i = 0; i < n; i++) {
        int64_t c = (int64_t)(tap_random(&seed) >> (1 + pick(60)));
        v[i] = wild ? ADDER_DEC(pick(2) ? c : -c, 4 - (int64_t)pick(24)) : random_operand(TAME);
        own[i] = ADDER_DEC(7, 0);
        if (wild == 0 && pick(2))
            adder_dec_mul(&own[i], ADDER_DEC(INT64_MAX, 0), ADDER_DEC(1, 30), &ADDER_CTX_EXACT);
        line_dec(op->name, v[i]);
    }
    memcpy(before, dst, n * sizeof *dst);
    line_bar();
    line_u64(ctx.flags);
    adder_status s = adder_dec_round_array(dst, v, n, ndigits, ctx.rounding);
    line_status(s);
    for (size_t i = 0; i < n; i++) {
        if (s == ADDER_OK)
            line_dec(op->name, dst[i]);
        else if (!same_handle(dst[i], before[i]))
            wrong(op->name, "an error has changed a destination");
    }
    for (size_t i = 0; i < n; i++) {
        adder_dec_clear(&v[i]);
        if (dst == own || wild == 0)
            adder_dec_clear(&own[i]);
    }
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
        adder_dec_copyabs(&w, w);
    return w;
}

static void ask_share(const struct operation *op)
{
    enum { MOST = 12 };
    adder_dec weights[MOST], own[MOST], before[MOST], *parts = pick(2) ? weights : own, step = random_step();
    adder_dec total = ADDER_DEC((int64_t)pick(pick(2) ? 100 : 1000000) - (pick(3) ? 0 : 1000), -2);
    size_t n = pick(MOST + 1);
    bool similar = pick(2), far = pick(3) == 0;
    if (pick(4) && adder_dec_is_finite(step)) /* a multiple of the step */
        adder_dec_mul(&total, step, ADDER_DEC((int64_t)pick(100000) - (pick(3) ? 0 : 50000), 0), &ADDER_CTX_EXACT);
    line_dec(op->name, total);
    line_dec(op->name, step);
    for (size_t i = 0; i < n; i++) {
        weights[i] = random_weight(similar);
        if (far && pick(2) && adder_dec_is_finite(weights[i]))
            weights[i].exponent -= (int64_t)pick(pick(2) ? 20 : 300);
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

/* Numbers near each other, far apart, the same with the other sign. */
static void random_array(adder_dec *v, size_t n)
{
    size_t special = pick(4), far = pick(3) ? 0 : pick(2) ? 12000 : 3000;
    for (size_t i = 0; i < n; i++) {
        v[i] = random_operand(special == 0 ? TAME : FINITE);
        if (far && adder_dec_is_finite(v[i]))
            v[i].exponent += (int64_t)pick(far) - (int64_t)far / 2;
        if (i > 0 && pick(4) == 0)
            adder_dec_copynegate(&v[i], v[pick(i)]);
    }
}

static void ask_sum(const struct operation *op)
{
    enum { MOST = 12 };
    adder_dec v[2 * MOST], own = ADDER_DEC(7, 0), *r = &own;
    bool dot = strcmp(op->name, "dot") == 0;
    size_t n = pick(MOST + 1), all = dot ? 2 * n : n;
    random_array(v, all);
    for (size_t i = 0; i < all; i++)
        line_dec(op->name, v[i]);
    if (n > 0 && pick(2))
        r = &v[pick(all)];
    adder_dec before = *r;
    line_bar();
    adder_status s = dot ? adder_dec_dot(r, v, v + n, n, &ctx) : adder_dec_sum(r, v, n, &ctx);
    line_u64(ctx.flags);
    line_result(op->name, s, *r, before);
    for (size_t i = 0; i < all; i++)
        adder_dec_clear(&v[i]);
    adder_dec_clear(&own);
}

const struct operation more_operations[] = {
    { "divmod", .ask = ask_divmod },
    { "powmod", .ask = ask_powmod },
    { "get_parts", .ask = ask_get_parts },
    { "set_parts", .ask = ask_set_parts },
    { "set_special", .ask = ask_set_special },
    { "digits", .ask = ask_word, .count = adder_dec_digits },
    { "exponent", .ask = ask_word, .count = adder_dec_exponent },
    { "is_int", .ask = ask_word, .is = adder_dec_is_int },
    { "class", .ask = ask_word, .word_in = adder_dec_class },
    { "sign", .ask = ask_word, .word = adder_dec_sign },
    { "is_finite", .ask = ask_word, .is = adder_dec_is_finite },
    { "is_infinite", .ask = ask_word, .is = adder_dec_is_infinite },
    { "is_nan", .ask = ask_word, .is = adder_dec_is_nan },
    { "is_qnan", .ask = ask_word, .is = adder_dec_is_qnan },
    { "is_snan", .ask = ask_word, .is = adder_dec_is_snan },
    { "is_signed", .ask = ask_word, .is = adder_dec_is_signed },
    { "is_zero", .ask = ask_word, .is = adder_dec_is_zero },
    { "is_normal", .ask = ask_word, .is_in = adder_dec_is_normal },
    { "is_subnormal", .ask = ask_word, .is_in = adder_dec_is_subnormal },
    { "cmp", .ask = ask_order, .order = adder_dec_cmp },
    { "eq", .ask = ask_order, .order = eq },
    { "compare_total", .ask = ask_order, .order = adder_dec_compare_total },
    { "compare_total_mag", .ask = ask_order, .order = adder_dec_compare_total_mag },
    { "same_quantum", .ask = ask_order, .order = same_quantum },
    { "set_str", .ask = ask_text },
    { "parse", .ask = ask_text },
    { "str", .ask = ask_str },
    { "str_eng", .ask = ask_str },
    { "get_int", .ask = ask_get_int, .to_int = adder_dec_get_int },
    { "floor", .ask = ask_get_int, .to_int = adder_dec_floor },
    { "ceil", .ask = ask_get_int, .to_int = adder_dec_ceil },
    { "trunc", .ask = ask_get_int, .to_int = adder_dec_trunc },
    { "int_set_dec", .ask = ask_get_int, .to_int = adder_int_set_dec },
    { "get_i128", .ask = ask_get_wide },
    { "get_u128", .ask = ask_get_wide },
    { "set_i128", .ask = ask_set_wide },
    { "set_u128", .ask = ask_set_wide },
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
    { "round_array", .ask = ask_round_array },
    { "round_sig", .ask = ask_round },
    { "round_to", .ask = ask_round_to },
    { "share", .ask = ask_share },
    { "sum", .ask = ask_sum },
    { "dot", .ask = ask_sum },
};
const size_t more_operation_count = sizeof more_operations / sizeof *more_operations;
