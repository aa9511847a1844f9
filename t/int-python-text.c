/* int-python-text.c - the rows of the differential test that convert: from and to C's numbers, from and to text. */

#include "int-python.h"

/* C's numbers */

static uint64_t random_word(void)
{
    static const int shifts[] = { 0, 31, 32, 53, 61, 62, 63 };
    uint64_t v = tap_random(&seed);
    switch (pick(3)) {
    case 0:
        return v >> pick(64);
    case 1:
        return ((uint64_t)1 << shifts[pick(sizeof shifts / sizeof *shifts)]) + pick(5) - 2;
    default:
        return pick(2) ? pick(10) : 0 - (uint64_t)pick(10);
    }
}

static void set_i64(const struct row *row)
{
    adder_int r = random_destination();
    uint64_t v = pick(2) ? random_word() : 0 - random_word();
    int64_t n = v > INT64_MAX ? -(int64_t)(~v) - 1 : (int64_t)v;
    line_begin(row->name);
    line_i64(n);
    line_bar();
    remember(r);
    adder_status s = adder_int_set_i64(&r, n);
    line_status(s);
    line_number(r);
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
}

#ifdef __SIZEOF_INT128__
static void line_u128(adder_u128 m, bool negative)
{
    char text[40];
    int n =
        snprintf(text, sizeof text, "%s%" PRIx64 "%016" PRIx64, negative ? "-" : "", (uint64_t)(m >> 64), (uint64_t)m);
    text_string(&batch, n > 0 ? text : "");
}

static void set_128(const struct row *row)
{
    bool is_signed = strcmp(row->name, "set_i128") == 0;
    adder_u128 m = ((adder_u128)random_word() << (pick(2) ? 64 : pick(64))) + random_word();
    if (pick(4) == 0)
        m = ((adder_u128)1 << (126 + pick(2))) - pick(3);
    bool negative = is_signed && m >> 127;
    adder_int r = random_destination();
    line_begin(row->name);
    line_u128(negative ? 0 - m : m, negative);
    line_bar();
    remember(r);
    adder_status s = is_signed ? adder_int_set_i128(&r, (adder_i128)m) : adder_int_set_u128(&r, m);
    line_status(s);
    line_number(r);
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
}

static void get_128(const struct row *row)
{
    bool is_signed = strcmp(row->name, "get_i128") == 0;
    adder_int a = random_number(pick(4) ? 130 : 400);
    if (pick(2)) {
        adder_int_lshift(&a, ADDER_INT(pick(2) ? 1 : -1), 126 + pick(3));
        adder_int_add(&a, a, ADDER_INT((intptr_t)pick(3) - 1));
    }
    adder_u128 m = 1234567;
    adder_i128 n = 1234567;
    line_begin(row->name);
    line_number(a);
    line_bar();
    adder_status s = is_signed ? adder_int_get_i128(&n, a) : adder_int_get_u128(&m, a);
    bool negative = is_signed && n < 0;
    if (is_signed)
        m = negative ? 0 - (adder_u128)n : (adder_u128)n;
    line_status(s);
    if (s == ADDER_OK)
        line_u128(m, negative);
    else if (m != 1234567)
        wrong(row->name, "status %u, but the destination has changed", s);
    line_end();
    adder_int_clear(&a);
}
#endif

static void set_u64(const struct row *row)
{
    adder_int r = random_destination();
    uint64_t n = random_word();
    line_begin(row->name);
    line_u64(n);
    line_bar();
    remember(r);
    adder_status s = adder_int_set_u64(&r, n);
    line_status(s);
    line_number(r);
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
}

static void get_i64(const struct row *row)
{
    adder_int a = random_number(pick(4) ? 66 : 200);
    int64_t n = 1234567, untouched = n;
    line_begin(row->name);
    line_number(a);
    line_bar();
    adder_status s = adder_int_get_i64(&n, a);
    line_status(s);
    if (s == ADDER_OK)
        line_i64(n);
    else if (n != untouched)
        wrong(row->name, "status %u, but the destination has changed", s);
    line_end();
    adder_int_clear(&a);
}

static void get_u64(const struct row *row)
{
    adder_int a = random_number(pick(4) ? 66 : 200);
    uint64_t n = 1234567, untouched = n;
    line_begin(row->name);
    line_number(a);
    line_bar();
    adder_status s = adder_int_get_u64(&n, a);
    line_status(s);
    if (s == ADDER_OK)
        line_u64(n);
    else if (n != untouched)
        wrong(row->name, "status %u, but the destination has changed", s);
    line_end();
    adder_int_clear(&a);
}

static void set_double(const struct row *row)
{
    adder_int r = random_destination();
    uint64_t bits = tap_random(&seed);
    double x;
    if (pick(10)) { /* else any pattern, infinities and NaNs among them */
        uint64_t exponent = pick(3) ? 1023 + pick(150) : 1023 + pick(1024);
        if (pick(3) == 0)
            bits &= 0 - ((uint64_t)1 << pick(52)); /* few bits: integers and halves */
        bits = (bits & ~((uint64_t)0x7ff << 52)) | exponent << 52;
    } else if (pick(2)) {
        bits |= (uint64_t)0x7ff << 52;
        bits &= pick(2) ? ~(uint64_t)0 : (uint64_t)0xfff << 52;
    }
    memcpy(&x, &bits, sizeof x);
    line_begin(row->name);
    line_u64(bits);
    line_bar();
    remember(r);
    adder_status s = adder_int_set_double(&r, x);
    line_status(s);
    if (s == ADDER_OK)
        line_number(r);
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
}

/* Half of the values lie at or next to the middle of two doubles, some at the largest double. */
static void get_double(const struct row *row)
{
    adder_int a;
    mpz_t z, step;
    mpz_inits(z, step, NULL);
    if (pick(2)) {
        peek_random(z, &seed, pick(4) ? 200 : 1100);
    } else {
        size_t low = pick(3) ? pick(200) : 968 + pick(4);
        uint64_t top = pick(3) ? tap_random(&seed) >> 10 | (uint64_t)1 << 53 : ~(uint64_t)0 >> 10;
        mpz_set_ui(z, 0);
        for (int i = 0; i < 54; i++)
            if (top >> i & 1)
                mpz_setbit(z, (mp_bitcnt_t)i);
        if (pick(2))
            mpz_setbit(z, 0);
        mpz_mul_2exp(z, z, low);
        mpz_set_si(step, (long)pick(5) - 2);
        mpz_add(z, z, step);
        if (pick(2))
            mpz_neg(z, z);
    }
    peek_make(&a, z, 0);
    double x = 0.125;
    uint64_t bits;
    line_begin(row->name);
    line_number(a);
    line_bar();
    adder_status s = adder_int_get_double(&x, a);
    line_status(s);
    memcpy(&bits, &x, sizeof bits);
    if (s == ADDER_OK)
        line_u64(bits);
    else if (x != 0.125)
        wrong(row->name, "status %u, but the destination has changed", s);
    line_end();
    adder_int_clear(&a);
    mpz_clears(z, step, NULL);
}

/* Text */

enum { MAX_TEXT = 4000 };

static int random_base(void)
{
    static const int usual[] = { 0, 2, 8, 10, 10, 16, 36 }, none[] = { 1, -1, 37, -10, 64, INT32_MAX, INT32_MIN };
    if (pick(100) == 0)
        return none[pick(sizeof none / sizeof *none)];
    return pick(2) ? usual[pick(sizeof usual / sizeof *usual)] : 2 + (int)pick(35);
}

static char random_digit(int base)
{
    char c = "0123456789abcdefghijklmnopqrstuvwxyz"[pick((size_t)base)];
    return c >= 'a' && pick(2) ? (char)(c - 'a' + 'A') : c;
}

static char random_stray(void)
{
    static const char strays[] = "0123456789abcdefxyzABCDEFXYZobOB__++-- \t\n\v\f\r.,'\x1c\x85\xa0\xff\x01@[`{/:";
    return strays[pick(sizeof strays - 1)];
}

static size_t add_spaces(char *p)
{
    size_t n = pick(3) ? 0 : pick(4);
    for (size_t i = 0; i < n; i++)
        p[i] = " \t\n\v\f\r"[pick(6)];
    return n;
}

/* A text by the grammar of int(s, base), then, half the time, spoilt a little; no NUL inside; returns its length. */
static size_t random_text(char *text, int base, bool spaces)
{
    size_t n = spaces ? add_spaces(text) : 0, digits = pick(12);
    bool prefixed = false;
    int digit_base = base;
    if (base < 2 || base > 36)
        digit_base = (const int[]){ 2, 8, 10, 16 }[pick(4)];
    if (pick(8) == 0)
        digits = pick(pick(5) ? 70 : 900);
    if (pick(3) == 0)
        text[n++] = "+-"[pick(2)];
    if (base == 0 ? digit_base != 10 : (base == 2 || base == 8 || base == 16) && pick(2)) {
        const char *letters = digit_base == 2 ? "bB" : digit_base == 8 ? "oO" : "xX";
        text[n++] = '0';
        text[n++] = letters[pick(2)];
        prefixed = true;
    }
    bool underscores = pick(3) == 0;
    if (prefixed && underscores && pick(3) == 0)
        text[n++] = '_';
    size_t zeros = pick(6) ? 0 : pick(pick(10) ? 4 : 100);
    for (size_t i = 0; i < zeros; i++)
        text[n++] = '0';
    for (size_t i = 0; i < digits; i++) {
        text[n++] = random_digit(digit_base);
        if (underscores && i + 1 < digits && pick(3) == 0)
            text[n++] = '_';
    }
    n += spaces ? add_spaces(text + n) : 0;
    for (size_t changes = pick(2) ? pick(4) : 0; changes > 0; changes--) {
        size_t at = pick(n + 1);
        if (n > 0 && at < n && pick(3) == 0) { /* drop one */
            memmove(text + at, text + at + 1, n - at - 1);
            n--;
        } else if (at < n && pick(2)) {
            text[at] = random_stray();
        } else {
            memmove(text + at + 1, text + at, n - at);
            text[at] = random_stray();
            n++;
        }
    }
    return n;
}

static void set_str(const struct row *row)
{
    char text[MAX_TEXT];
    int base = random_base();
    size_t n = random_text(text, base, true);
    text[n] = 0;
    adder_int r = random_destination();
    line_begin(row->name);
    line_text(text, n);
    line_i64(base);
    line_bar();
    remember(r);
    adder_status s = adder_int_set_str(&r, text, base);
    line_status(s);
    if (s == ADDER_OK)
        line_number(r);
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
}

/* The text lies at the very end of its block, so that a tool that watches memory sees a byte read behind it. */
static void parse(const struct row *row)
{
    char text[MAX_TEXT];
    int base = random_base();
    size_t n = random_text(text, base, pick(10) == 0), used = 987;
    if (n > 0 && pick(50) == 0)
        text[pick(n)] = 0;
    char *copy = malloc(n ? n : 1);
    if (!copy)
        abort();
    memcpy(copy, text, n);
    adder_int r = random_destination();
    line_begin(row->name);
    line_text(text, n);
    line_i64(base);
    bool ask_used = pick(3) != 0;
    line_i64(!ask_used);
    line_bar();
    remember(r);
    adder_status s = adder_int_parse(&r, copy, n, base, ask_used ? &used : NULL);
    line_status(s);
    if (s == ADDER_OK) {
        line_number(r);
        line_u64(ask_used ? used : n);
    } else if (used != 987) {
        wrong(row->name, "status %u, but *used has changed", s);
    }
    line_end();
    check_destination(row->name, s, r);
    adder_int_clear(&r);
    free(copy);
}

/* A number and a base; checks the refusal of an invalid base here, as Python has none. */
static bool refused(const struct row *row, adder_int a, int base)
{
    char buf[8] = "xxxxxxx";
    if (base >= 2 && base <= 36)
        return false;
    if (adder_int_str(buf, sizeof buf, a, base) != SIZE_MAX || buf[0] != 0 ||
        adder_int_str(NULL, 0, a, base) != SIZE_MAX)
        wrong("str", "base %d is not refused", base);
    if (adder_int_to_str(a, base) != NULL)
        wrong(row->name, "base %d is not refused", base);
    return true;
}

/* Cut texts: the same length, as much as fits, a NUL, and nothing behind it. */
static void check_short_buffers(const struct row *row, adder_int a, int base, const char *whole, size_t n)
{
    size_t room = pick(2) ? pick(n + 3) : n + 3 - pick(5 < n + 3 ? 5 : n + 3);
    char *buf = malloc(room + 1);
    if (!buf)
        abort();
    memset(buf, '#', room + 1);
    size_t length = adder_int_str(buf, room, a, base), copied = room == 0 ? 0 : n < room ? n : room - 1;
    if (length != n)
        wrong(row->name, "%zu with %zu bytes of room, %zu with enough", length, room, n);
    if (room > 0 && (memcmp(buf, whole, copied) != 0 || buf[copied] != 0))
        wrong(row->name, "%zu bytes of room: not the beginning of the text", room);
    if (buf[room] != '#')
        wrong(row->name, "%zu bytes of room: a byte behind is written", room);
    free(buf);
    if (pick(4) == 0 && adder_int_str(NULL, 0, a, base) != n)
        wrong(row->name, "another length without a buffer");
}

static void str(const struct row *row)
{
    adder_int a = random_number(pick(8) ? 130 : 3000);
    int base = random_base();
    if (!refused(row, a, base)) {
        char text[3100];
        size_t n = adder_int_str(text, sizeof text, a, base);
        line_begin(row->name);
        line_number(a);
        line_i64(base);
        line_bar();
        line_text(text, n < sizeof text ? n : 0);
        line_end();
        if (n < sizeof text && strlen(text) != n)
            wrong(row->name, "length %zu, but the text has %zu", n, strlen(text));
        check_short_buffers(row, a, base, text, n);
    }
    adder_int_clear(&a);
}

static void to_str(const struct row *row)
{
    adder_int a = random_number(pick(8) ? 130 : 3000);
    int base = random_base();
    if (!refused(row, a, base)) {
        char *text = adder_int_to_str(a, base);
        line_begin(row->name);
        line_number(a);
        line_i64(base);
        line_bar();
        line_text(text ? text : "", text ? strlen(text) : 0);
        line_end();
        adder_free(text);
    }
    adder_int_clear(&a);
}

const struct row text_rows[] = {
    { "set_i64", .custom = set_i64 },
    { "set_u64", .custom = set_u64 },
    { "get_i64", .custom = get_i64 },
#ifdef __SIZEOF_INT128__
    { "set_i128", .custom = set_128 },
    { "set_u128", .custom = set_128 },
    { "get_i128", .custom = get_128 },
    { "get_u128", .custom = get_128 },
#endif
    { "get_u64", .custom = get_u64 },
    { "set_double", .custom = set_double },
    { "get_double", .custom = get_double },
    { "set_str", .custom = set_str },
    { "set_str", .custom = set_str },
    { "parse", .custom = parse },
    { "parse", .custom = parse },
    { "str", .custom = str },
    { "to_str", .custom = to_str },
};

const size_t text_row_count = sizeof text_rows / sizeof *text_rows;
