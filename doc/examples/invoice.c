/* invoice.c - an invoice to the cent.

       invoice [--half-up | --half-even] [--discount AMOUNT] [--lines] [FILE]

   Reads a line of headings, then lines "description,quantity,unit price,tax rate in percent"; make-invoice.awk
   makes such a file.  A description in double quotes may contain commas.  The net amount of a line is quantity times
   price, rounded to cents.  The discount is shared among the lines in proportion to their net amounts, in whole cents.
   The tax of a line is computed from its net amount less its share, and rounded to cents, half up unless --half-even
   is given.  Prints the totals, and with --lines the amounts of each line. */

#include <adder.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const adder_dec cent = ADDER_DEC_INIT(1, -2);

/* The columns of numbers, one element a line. */
struct invoice {
    adder_dec *net, *rate, *share, *tax;
    size_t count, room;
};

static bool has_room(struct invoice *v)
{
    if (v->count < v->room)
        return true;
    adder_dec **column[] = { &v->net, &v->rate, &v->share, &v->tax };
    size_t room = v->room ? 2 * v->room : 1024;
    for (int i = 0; i < 4; i++) {
        adder_dec *larger = realloc(*column[i], room * sizeof *larger);
        if (!larger)
            return false;
        memset(larger + v->room, 0, (room - v->room) * sizeof *larger); /* zero bytes are the number 0 */
        *column[i] = larger;
    }
    v->room = room;
    return true;
}

static void clear(struct invoice *v)
{
    for (size_t i = 0; i < v->room; i++) {
        adder_dec_clear(&v->net[i]);
        adder_dec_clear(&v->rate[i]);
        adder_dec_clear(&v->share[i]);
        adder_dec_clear(&v->tax[i]);
    }
    free(v->net);
    free(v->rate);
    free(v->share);
    free(v->tax);
}

/* Returns the next field of a line and moves *rest behind it.  Fields are separated by commas.  A field in double
   quotes may contain commas, and "" for a quote.  NULL: no field is left, or a quote is not closed. */
static char *next_field(char **rest)
{
    char *p = *rest, *field = p;
    if (!p)
        return NULL;
    if (*p == '"') {
        char *to = field;
        for (p++; *p && (*p != '"' || p[1] == '"'); p++) {
            p += *p == '"';
            *to++ = *p;
        }
        if (*p != '"' || (p[1] && p[1] != ','))
            return NULL;
        *rest = p[1] ? p + 2 : NULL;
        *to = '\0';
        return field;
    }
    p += strcspn(p, ",");
    *rest = *p ? p + 1 : NULL;
    *p = '\0';
    return field;
}

/* Reads a number of at least 0.  Returns NULL, or what is wrong with the text. */
static const char *read_amount(adder_dec *r, const char *text)
{
    size_t length = strlen(text), used;
    adder_status s = adder_dec_parse(r, text, length, &used, &ADDER_CTX_EXACT);
    if (s == ADDER_EPARSE || (s == ADDER_OK && (used != length || !adder_dec_is_finite(*r))))
        return "is not a number";
    if (s == ADDER_OK && adder_dec_sign(*r) < 0)
        return "is below 0";
    return s ? adder_strerror(s) : NULL;
}

/* The same for an amount in whole cents. */
static const char *read_discount(adder_dec *r, const char *text)
{
    adder_dec given = ADDER_DEC_INIT(0, 0);
    const char *wrong = read_amount(&given, text);
    adder_status s = wrong ? ADDER_OK : adder_dec_round(r, given, 2, ADDER_DOWN);
    if (s)
        wrong = adder_strerror(s);
    else if (!wrong && adder_dec_cmp(*r, given) != 0)
        wrong = "has fractions of a cent";
    adder_dec_clear(&given);
    return wrong;
}

/* Adds one line to the invoice; false after a message. */
static bool read_line(struct invoice *v, char *line, const char *file, long number, adder_rounding rounding)
{
    static const char *const names[] = { "quantity", "unit price", "tax rate" };
    adder_dec value[3] = { { { 0, 0 }, 0, 0 } };
    const char *wrong = NULL;
    char *rest = line;
    if (!next_field(&rest)) {
        fprintf(stderr, "invoice: %s:%ld: the quotes of the description do not end\n", file, number);
        return false;
    }
    for (int i = 0; i < 3 && !wrong; i++) {
        char *field = next_field(&rest);
        wrong = field ? read_amount(&value[i], field) : "is missing";
        if (wrong && field)
            fprintf(stderr, "invoice: %s:%ld: the %s \"%s\" %s\n", file, number, names[i], field, wrong);
        else if (wrong)
            fprintf(stderr, "invoice: %s:%ld: the %s %s\n", file, number, names[i], wrong);
    }
    if (!wrong && rest) {
        wrong = "too many fields";
        fprintf(stderr, "invoice: %s:%ld: %s: \"%s\" is behind the tax rate\n", file, number, wrong, rest);
    }
    if (!wrong) {
        adder_status s = has_room(v) ? ADDER_OK : ADDER_ENOMEM;
        if (s == ADDER_OK)
            s = adder_dec_mul(&value[0], value[0], value[1], &ADDER_CTX_EXACT);
        if (s == ADDER_OK)
            s = adder_dec_round(&v->net[v->count], value[0], 2, rounding);
        if (s == ADDER_OK)
            adder_dec_move(&v->rate[v->count++], &value[2]);
        if (s) {
            wrong = adder_strerror(s);
            fprintf(stderr, "invoice: %s:%ld: %s\n", file, number, wrong);
        }
    }
    for (int i = 0; i < 3; i++)
        adder_dec_clear(&value[i]);
    return !wrong;
}

static bool read_invoice(struct invoice *v, FILE *f, const char *file, adder_rounding rounding)
{
    char line[1024];
    for (long number = 1; fgets(line, sizeof line, f); number++) {
        size_t n = strcspn(line, "\r\n");
        if (!line[n] && n == sizeof line - 1) {
            fprintf(stderr, "invoice: %s:%ld: the line is too long\n", file, number);
            return false;
        }
        line[n] = '\0';
        if (number > 1 && n > 0 && !read_line(v, line, file, number, rounding))
            return false;
    }
    if (ferror(f))
        fprintf(stderr, "invoice: %s: %s\n", file, strerror(errno));
    else if (v->count == 0)
        fprintf(stderr, "invoice: %s: there are no lines behind the headings\n", file);
    return !ferror(f) && v->count > 0;
}

/* tax = (net - share) * rate percent, rounded to cents, for all lines. */
static adder_status compute(struct invoice *v, adder_dec discount, adder_rounding rounding)
{
    adder_dec t = ADDER_DEC_INIT(0, 0);
    adder_status err = adder_dec_share(v->share, discount, v->net, v->count, cent);
    for (size_t i = 0; i < v->count && err == ADDER_OK; i++) {
        err |= adder_dec_sub(&t, v->net[i], v->share[i], &ADDER_CTX_EXACT);
        err |= adder_dec_mul(&t, t, v->rate[i], &ADDER_CTX_EXACT);
        err |= adder_dec_mul(&t, t, cent, &ADDER_CTX_EXACT);
        err |= adder_dec_round(&v->tax[i], t, 2, rounding);
    }
    adder_dec_clear(&t);
    return err;
}

static adder_status print_amount(const char *name, adder_dec a)
{
    char *text = adder_dec_to_str(a);
    if (!text)
        return ADDER_ENOMEM;
    printf("%-10s%20s\n", name, text);
    adder_free(text);
    return ADDER_OK;
}

static adder_status print_lines(const struct invoice *v)
{
    printf("net,discount,tax\n");
    for (size_t i = 0; i < v->count; i++) {
        char *net = adder_dec_to_str(v->net[i]), *share = adder_dec_to_str(v->share[i]);
        char *tax = adder_dec_to_str(v->tax[i]);
        bool good = net && share && tax;
        if (good)
            printf("%s,%s,%s\n", net, share, tax);
        adder_free(net);
        adder_free(share);
        adder_free(tax);
        if (!good)
            return ADDER_ENOMEM;
    }
    return ADDER_OK;
}

static adder_status print_totals(const struct invoice *v, adder_dec net, adder_dec discount)
{
    adder_dec tax = ADDER_DEC_INIT(0, 0), sum = ADDER_DEC_INIT(0, 0);
    adder_status err = adder_dec_sum(&tax, v->tax, v->count, &ADDER_CTX_EXACT);
    err |= adder_dec_sub(&sum, net, discount, &ADDER_CTX_EXACT);
    err |= adder_dec_add(&sum, sum, tax, &ADDER_CTX_EXACT);
    if (err == ADDER_OK) {
        printf("%-10s%20zu\n", "lines", v->count);
        err |= print_amount("net", net);
        err |= print_amount("discount", discount);
        err |= print_amount("tax", tax);
        err |= print_amount("total", sum);
    }
    adder_dec_clear(&tax);
    adder_dec_clear(&sum);
    return err;
}

static int usage(void)
{
    fprintf(stderr, "usage: invoice [--half-up | --half-even] [--discount AMOUNT] [--lines] [FILE]\n");
    return 2;
}

int main(int argc, char **argv)
{
    adder_rounding rounding = ADDER_HALF_UP;
    adder_dec discount = ADDER_DEC_INIT(0, -2), net = ADDER_DEC_INIT(0, 0);
    bool lines = false;
    const char *file = NULL, *wrong = NULL;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--half-up") == 0)
            rounding = ADDER_HALF_UP;
        else if (strcmp(argv[i], "--half-even") == 0)
            rounding = ADDER_HALF_EVEN;
        else if (strcmp(argv[i], "--lines") == 0)
            lines = true;
        else if (strcmp(argv[i], "--discount") == 0 && i + 1 < argc) {
            wrong = read_discount(&discount, argv[++i]);
            if (wrong) {
                fprintf(stderr, "invoice: the discount \"%s\" %s\n", argv[i], wrong);
                return 2;
            }
        } else if (argv[i][0] == '-' || file)
            return usage();
        else
            file = argv[i];
    }
    FILE *f = file ? fopen(file, "r") : stdin;
    if (!f) {
        fprintf(stderr, "invoice: %s: %s\n", file, strerror(errno));
        return 1;
    }

    struct invoice v = { .count = 0 };
    bool good = read_invoice(&v, f, file ? file : "standard input", rounding);
    if (file)
        fclose(f);
    adder_status err = ADDER_OK;
    if (good)
        err |= adder_dec_sum(&net, v.net, v.count, &ADDER_CTX_EXACT);
    if (good && err == ADDER_OK && adder_dec_cmp(discount, net) > 0) {
        fprintf(stderr, "invoice: the discount is more than the net amount\n");
        good = false;
    }
    if (good && err == ADDER_OK && adder_dec_sign(net) > 0)
        err |= compute(&v, discount, rounding);
    if (good && err == ADDER_OK)
        err |= lines ? print_lines(&v) : print_totals(&v, net, discount);
    if (good && err)
        fprintf(stderr, "invoice: %s\n", adder_strerror(err));
    clear(&v);
    adder_dec_clear(&net);
    adder_dec_clear(&discount);
    return good && err == ADDER_OK ? 0 : 1;
}
