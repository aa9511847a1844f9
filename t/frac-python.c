/* frac-python.c - the fractions against CPython: random operations, whose questions and answers go to a Python process
   that works them out again (frac-python.py). */

#include "int-python.h"

uint64_t seed;

/* One function of the fitting shape; each name has a line in frac-python.py. */
struct operation {
    const char *name;
    adder_status (*r_a)(adder_frac *, adder_frac);
    adder_status (*r_ab)(adder_frac *, adder_frac, adder_frac);
    adder_status (*r_an)(adder_frac *, adder_frac, adder_int);
    adder_status (*int_r_a)(adder_int *, adder_frac);
    adder_status (*int_r_ab)(adder_int *, adder_frac, adder_frac);
    int (*word_a)(adder_frac);
    int (*word_ab)(adder_frac, adder_frac);
    bool (*bool_a)(adder_frac);
    bool (*bool_ab)(adder_frac, adder_frac);
    intptr_t (*hash)(adder_frac);
    adder_status (*r_v)(adder_frac *, const adder_frac *, size_t);
    void (*custom)(const struct operation *);
};

static adder_int number(size_t bits)
{
    adder_int r = ADDER_INT(0);
    mpz_t z;
    mpz_init(z);
    peek_random(z, &seed, bits);
    peek_make(&r, z, pick(3));
    mpz_clear(z);
    return r;
}

/* *r = 3 times the modulus of the hash. */
static void multiple_of_prime(adder_int *r)
{
    adder_int_set_i64(r, (INT64_C(1) << (sizeof(intptr_t) == 8 ? 61 : 31)) - 1);
    adder_int_mul(r, *r, ADDER_INT(3));
}

/* A random fraction: small ones and large ones, integers, zero, and those whose denominators share factors. */
static adder_frac fraction(void)
{
    static const size_t sizes[] = { 4, 8, 31, 62, 64, 130, 600 };
    adder_frac r = { { 0 }, { 0 } };
    if (pick(20) == 0)
        return r;
    size_t bits = sizes[pick(pick(10) ? 5 : 7)];
    adder_int num = number(bits), den = pick(6) ? number(bits) : ADDER_INT(1);
    if (pick(4) == 0)
        adder_int_mul(&den, den, ADDER_INT(720720));
    if (pick(60) == 0)
        multiple_of_prime(&den); /* no inverse for the hash */
    if (adder_frac_set_ratio(&r, num, den) == ADDER_EDIVZERO)
        adder_frac_set_int(&r, num);
    adder_int_clear(&num);
    adder_int_clear(&den);
    return r;
}

static void line_fraction(adder_frac a)
{
    line_number(a.num);
    line_number(adder_frac_den(a));
}

/* Checks that an error has changed nothing, or writes the result. */
static void finish(const char *name, adder_status s, adder_frac r, adder_frac before)
{
    line_status(s);
    if (s == ADDER_OK) {
        line_fraction(r);
        if (!peek_canonical(r.num) || !peek_canonical(r.den) || adder_int_sign(r.den) != 1)
            wrong(name, "the result is not canonical");
    } else if (r.num.word != before.num.word || r.den.word != before.den.word) {
        wrong(name, "an error has changed the destination");
    }
}

static void ask_fraction(const struct operation *op)
{
    adder_frac a = fraction(), b = fraction(), own = fraction(), *r = &own;
    adder_int n = op->r_an && strcmp(op->name, "pow") == 0 ? ADDER_INT((intptr_t)pick(30) - 12) : number(70);
    bool same = op->r_ab && pick(10) == 0;
    if (pick(2))
        r = op->r_ab && pick(2) && !same ? &b : &a;
    adder_frac before = *r, second = same ? a : b;
    line_fraction(a);
    if (op->r_ab)
        line_fraction(second);
    if (op->r_an)
        line_number(n);
    line_bar();
    adder_status s = op->r_a ? op->r_a(r, a) : op->r_ab ? op->r_ab(r, a, second) : op->r_an(r, a, n);
    finish(op->name, s, *r, before);
    adder_frac_clear(&a);
    adder_frac_clear(&b);
    adder_frac_clear(&own);
    adder_int_clear(&n);
}

static void ask_integer(const struct operation *op)
{
    adder_frac a = fraction(), b = fraction();
    adder_int r = ADDER_INT(77);
    line_fraction(a);
    if (op->int_r_ab)
        line_fraction(b);
    line_bar();
    adder_status s = op->int_r_a ? op->int_r_a(&r, a) : op->int_r_ab(&r, a, b);
    line_status(s);
    if (s == ADDER_OK)
        line_number(r);
    else if (r.word != ADDER_INT(77).word)
        wrong(op->name, "an error has changed the destination");
    adder_int_clear(&r);
    adder_frac_clear(&a);
    adder_frac_clear(&b);
}

static void ask_word(const struct operation *op)
{
    adder_frac a = fraction(), b = fraction();
    bool pair = op->word_ab || op->bool_ab;
    if (pair && pick(3) == 0) { /* next to each other */
        adder_frac_set(&b, a);
        if (pick(3))
            adder_int_add(&b.num, b.num, b.den);
        if (pick(3))
            adder_frac_add(&b, b, ADDER_FRAC(1, 720719));
    }
    line_fraction(a);
    if (pair)
        line_fraction(b);
    line_bar();
    line_i64(op->word_a    ? op->word_a(a)
             : op->word_ab ? op->word_ab(a, b)
             : op->bool_a  ? op->bool_a(a)
             : op->bool_ab ? op->bool_ab(a, b)
                           : (int64_t)op->hash(a));
    adder_frac_clear(&a);
    adder_frac_clear(&b);
}

static void ask_divmod(const struct operation *op)
{
    adder_frac a = fraction(), b = fraction(), before = a;
    adder_int q = ADDER_INT(0);
    line_fraction(a);
    line_fraction(b);
    line_bar();
    adder_status s = adder_frac_divmod(&q, &a, a, b);
    if (s == ADDER_OK)
        line_number(q);
    finish(op->name, s, a, before);
    adder_int_clear(&q);
    adder_frac_clear(&a);
    adder_frac_clear(&b);
}

static void ask_round(const struct operation *op)
{
    bool significant = strcmp(op->name, "round_sig") == 0;
    adder_frac a = fraction(), before;
    int ndigits = (int)pick(pick(3) ? 8 : 60) - (int)pick(pick(3) ? 8 : 60);
    unsigned rounding = (unsigned)pick(8);
    if (pick(3) == 0) { /* a tie, or next to one */
        adder_int num = number(40);
        adder_frac_set_ratio(&a, num, ADDER_INT(2000));
        adder_int_clear(&num);
        ndigits = (int)pick(5);
    }
    before = a;
    line_fraction(a);
    line_i64(ndigits);
    line_u64(rounding);
    line_bar();
    adder_status s = (significant ? adder_frac_round_sig : adder_frac_round)(&a, a, ndigits, (adder_rounding)rounding);
    finish(op->name, s, a, before);
    adder_frac_clear(&a);
}

/* Half of the numbers are halfway between two multiples, or next to that. */
static void ask_round_to(const struct operation *op)
{
    adder_frac a = fraction(), step = fraction(), *r = pick(2) ? &a : &step, before;
    unsigned rounding = (unsigned)pick(8);
    if (pick(2)) {
        adder_frac_mul(&a, step, ADDER_FRAC(1, 2));
        adder_frac_mul(&a, a, ADDER_FRAC((intptr_t)pick(60) - 30, 1));
        if (pick(3) == 0)
            adder_frac_add(&a, a, ADDER_FRAC(1, 720719));
    }
    before = *r;
    line_fraction(a);
    line_fraction(step);
    line_u64(rounding);
    line_bar();
    finish(op->name, adder_frac_round_to(r, a, step, (adder_rounding)rounding), *r, before);
    adder_frac_clear(&a);
    adder_frac_clear(&step);
}

/* Sums and products of arrays; the result may be an element. */
static void ask_array(const struct operation *op)
{
    enum { MOST = 40 };
    adder_frac v[MOST], own = fraction();
    size_t n = pick(5) ? pick(6) : pick(MOST + 1);
    adder_frac *r = n > 0 && pick(3) == 0 ? &v[pick(n)] : &own;
    for (size_t i = 0; i < n; i++) {
        v[i] = fraction();
        line_fraction(v[i]);
    }
    line_bar();
    adder_frac before = *r;
    finish(op->name, op->r_v(r, v, n), *r, before);
    for (size_t i = 0; i < n; i++)
        adder_frac_clear(&v[i]);
    adder_frac_clear(&own);
}

/* The conversions from and to C's integers: each about the ends of its range. */
static adder_int edge(void)
{
    static const size_t shifts[] = { 0, 62, 63, 64, 126, 127, 128 };
    adder_int r = ADDER_INT(0);
    adder_int_lshift(&r, ADDER_INT(pick(2) ? 1 : -1), shifts[pick(sizeof shifts / sizeof *shifts)]);
    adder_int_add(&r, r, ADDER_INT((intptr_t)pick(5) - 2));
    return r;
}

static adder_status get_as(const char *name, adder_int *r, adder_frac a)
{
    int64_t i = 0;
    uint64_t u = 0;
    if (strcmp(name, "get_i64") == 0) {
        adder_status s = adder_frac_get_i64(&i, a);
        return s ? s : adder_int_set_i64(r, i);
    }
    if (strcmp(name, "get_u64") == 0) {
        adder_status s = adder_frac_get_u64(&u, a);
        return s ? s : adder_int_set_u64(r, u);
    }
#ifdef __SIZEOF_INT128__
    adder_i128 wide = 0;
    adder_u128 unsigned_wide = 0;
    if (strcmp(name, "get_i128") == 0) {
        adder_status s = adder_frac_get_i128(&wide, a);
        return s ? s : adder_int_set_i128(r, wide);
    }
    if (strcmp(name, "get_u128") == 0) {
        adder_status s = adder_frac_get_u128(&unsigned_wide, a);
        return s ? s : adder_int_set_u128(r, unsigned_wide);
    }
#endif
    return adder_int_set_frac(r, a);
}

static void ask_get(const struct operation *op)
{
    adder_frac a = fraction();
    adder_int r = ADDER_INT(0);
    if (pick(2)) {
        adder_int whole = edge();
        adder_frac_set_int(&a, whole);
        adder_int_clear(&whole);
        if (pick(2))
            adder_frac_add(&a, a, ADDER_FRAC(pick(2) ? 1 : -1, 720719));
    }
    line_fraction(a);
    line_bar();
    adder_status s = get_as(op->name, &r, a);
    line_status(s);
    if (s == ADDER_OK)
        line_number(r);
    adder_int_clear(&r);
    adder_frac_clear(&a);
}

static adder_status set_as(const char *name, adder_frac *r, adder_int n)
{
    int64_t i = 0;
    uint64_t u = 0;
    if (strcmp(name, "set_i64") == 0)
        return adder_int_get_i64(&i, n) ? ADDER_ERANGE : adder_frac_set_i64(r, i);
    if (strcmp(name, "set_u64") == 0)
        return adder_int_get_u64(&u, n) ? ADDER_ERANGE : adder_frac_set_u64(r, u);
#ifdef __SIZEOF_INT128__
    adder_i128 wide = 0;
    adder_u128 unsigned_wide = 0;
    if (strcmp(name, "set_i128") == 0)
        return adder_int_get_i128(&wide, n) ? ADDER_ERANGE : adder_frac_set_i128(r, wide);
    if (strcmp(name, "set_u128") == 0)
        return adder_int_get_u128(&unsigned_wide, n) ? ADDER_ERANGE : adder_frac_set_u128(r, unsigned_wide);
#endif
    return adder_frac_set_int(r, n);
}

static void ask_set(const struct operation *op)
{
    adder_int n = pick(2) ? edge() : number(130);
    adder_frac r = fraction(), before = r;
    line_number(n);
    line_bar();
    finish(op->name, set_as(op->name, &r, n), r, before);
    adder_int_clear(&n);
    adder_frac_clear(&r);
}

static void ask_set_double(const struct operation *op)
{
    double x = any_double();
    adder_frac r = fraction(), before = r;
    line_double(x);
    line_bar();
    finish(op->name, adder_frac_set_double(&r, x), r, before);
    adder_frac_clear(&r);
}

static void ask_get_double(const struct operation *op)
{
    adder_frac a = fraction();
    double x = 0;
    (void)op;
    if (pick(4) == 0)
        adder_frac_pow(&a, a, ADDER_INT((intptr_t)pick(20)));
    line_fraction(a);
    line_bar();
    adder_status s = adder_frac_get_double(&x, a);
    line_status(s);
    if (s == ADDER_OK)
        line_double(x);
    adder_frac_clear(&a);
}

/* A text that is a number or nearly one. */
static size_t random_text(char *p)
{
    static const char *const parts[] = { "0", "7",   "12",  "000", "1_0", "/",   "/",   ".",  "e",  "E-",  "e+2",
                                         "_", "-",   "+",   " ",   "\t",  " / ", "3/7", "25", ".5", "1e3", "99",
                                         "x", "1/0", "1_2", "__",  "e1",  "/ 4", " /3", "-1", "1.", "d" };
    size_t n = 0;
    for (size_t count = pick(7); count > 0; count--) {
        const char *part = parts[pick(sizeof parts / sizeof *parts)];
        n += (size_t)sprintf(p + n, "%s", part);
    }
    p[n] = 0;
    /* Not too large: at most three digits of an exponent, or what looks like one. */
    char *e = strpbrk(p, "eE");
    if (e && strspn(e, "eE+-_0123456789") > 4)
        n = (size_t)(e + 4 - p);
    p[n] = 0;
    return n;
}

static void ask_text(const struct operation *op)
{
    char text[200];
    adder_frac r = fraction(), before = r;
    size_t n = random_text(text), used = 0;
    bool prefix = strcmp(op->name, "parse") == 0;
    if (!prefix && pick(2))
        n = (size_t)snprintf(text, sizeof text, "%s%u%s%u", pick(2) ? "-" : "", (unsigned)pick(1000),
                             pick(2) ? "/" : ".", (unsigned)pick(100000));
    bool whole = prefix && pick(3) == 0;
    char *copy = malloc(n + !n); /* of just that length, for tools that watch memory */
    if (!copy)
        abort();
    memcpy(copy, text, n);
    line_text(text, n);
    if (prefix)
        line_i64(whole);
    line_bar();
    adder_status s = prefix ? adder_frac_parse(&r, copy, n, whole ? NULL : &used) : adder_frac_set_str(&r, text);
    finish(op->name, s, r, before);
    if (prefix && s == ADDER_OK)
        line_u64(whole ? n : used);
    free(copy);
    adder_frac_clear(&r);
}

static void ask_str(const struct operation *op)
{
    adder_frac a = fraction();
    char *text = adder_frac_to_str(a), cut[400];
    size_t size = pick(sizeof cut), n;
    memset(cut, '#', sizeof cut);
    n = adder_frac_str(size ? cut : NULL, size, a);
    if (n != strlen(text) || (size && (strncmp(cut, text, size - 1) != 0 || strlen(cut) != (n < size ? n : size - 1))))
        wrong(op->name, "%s is cut to %.*s", text, (int)size, cut);
    line_fraction(a);
    line_bar();
    line_text(text, strlen(text));
    adder_free(text);
    adder_frac_clear(&a);
}

static const struct operation operations[] = {
    { "set", .r_a = adder_frac_set },
    { "neg", .r_a = adder_frac_neg },
    { "abs", .r_a = adder_frac_abs },
    { "add", .r_ab = adder_frac_add },
    { "sub", .r_ab = adder_frac_sub },
    { "mul", .r_ab = adder_frac_mul },
    { "div", .r_ab = adder_frac_div },
    { "mod", .r_ab = adder_frac_mod },
    { "pow", .r_an = adder_frac_pow },
    { "limit_denominator", .r_an = adder_frac_limit_denominator },
    { "floor", .int_r_a = adder_frac_floor },
    { "ceil", .int_r_a = adder_frac_ceil },
    { "trunc", .int_r_a = adder_frac_trunc },
    { "floordiv", .int_r_ab = adder_frac_floordiv },
    { "sign", .word_a = adder_frac_sign },
    { "cmp", .word_ab = adder_frac_cmp },
    { "is_int", .bool_a = adder_frac_is_int },
    { "eq", .bool_ab = adder_frac_eq },
    { "hash", .hash = adder_frac_hash },
    { "divmod", .custom = ask_divmod },
    { "min", .r_ab = adder_frac_min },
    { "max", .r_ab = adder_frac_max },
    { "is_zero", .bool_a = adder_frac_is_zero },
    { "sum", .r_v = adder_frac_sum },
    { "prod", .r_v = adder_frac_prod },
    { "round", .custom = ask_round },
    { "round_sig", .custom = ask_round },
    { "round_to", .custom = ask_round_to },
    { "get_int", .custom = ask_get },
    { "get_i64", .custom = ask_get },
    { "get_u64", .custom = ask_get },
    { "set_int", .custom = ask_set },
    { "set_i64", .custom = ask_set },
    { "set_u64", .custom = ask_set },
#ifdef __SIZEOF_INT128__
    { "get_i128", .custom = ask_get },
    { "get_u128", .custom = ask_get },
    { "set_i128", .custom = ask_set },
    { "set_u128", .custom = ask_set },
#endif
    { "set_double", .custom = ask_set_double },
    { "get_double", .custom = ask_get_double },
    { "set_str", .custom = ask_text },
    { "parse", .custom = ask_text },
    { "str", .custom = ask_str },
};

static void ask(void)
{
    const struct operation *op = &operations[pick(sizeof operations / sizeof *operations)];
    line_begin(op->name);
    if (op->custom)
        op->custom(op);
    else if (op->r_v)
        ask_array(op);
    else if (op->r_a || op->r_ab || op->r_an)
        ask_fraction(op);
    else if (op->int_r_a || op->int_r_ab)
        ask_integer(op);
    else
        ask_word(op);
    line_end();
}

int main(void)
{
    seed = tap_seed();
    return ask_python("frac-python.py", tap_count(200000, 5000000), ask);
}
