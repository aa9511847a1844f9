/* order-python.c - adder_order of every two types of numbers against CPython, which compares them exactly; and its
   results without memory, with strings, and with exponents too large for any memory. */

#include <adder.h>

#include <math.h>

#include "doubles.h"
#include "python.h"
#include "refuse.h"

static char batch[1 << 20];
static size_t length;
static long bad, asked;
static struct python python;

static void differs(char *answer)
{
    if (bad++ < 20)
        diag("%s", answer);
}

static void flush(void)
{
    python_ask(&python, batch, length, differs);
    length = 0;
}

/* A number: a text for Python, and an argument. */
struct value {
    char text[500];
    adder_arg arg;
};

enum { VALUES = 400 };
static struct value values[VALUES];

static void clear(adder_arg *a)
{
    if (a->kind == ADDER_ARG_INT)
        adder_int_clear(&a->value.integer);
    if (a->kind == ADDER_ARG_FRAC)
        adder_frac_clear(&a->value.frac);
    if (a->kind == ADDER_ARG_DEC)
        adder_dec_clear(&a->value.dec);
}

/* Integers around which the other kinds gather, so that many pairs are nearly equal. */
static int64_t centre(uint64_t *state)
{
    static const int64_t some[] = { 0, 1, 2, 10, 255, 1000, INT32_MAX, 1LL << 53, (1LL << 53) + 1, INT64_MAX };
    int64_t n = some[below(state, sizeof some / sizeof *some)];
    if (below(state, 3) == 0)
        n = (int64_t)(tap_random(state) >> (1 + below(state, 63)));
    return below(state, 2) ? n : -n;
}

static void make_integer(struct value *v, uint64_t *state)
{
    int64_t n = centre(state);
    char digits[400];
    int at = sprintf(digits, "%lld", (long long)n);
    switch (below(state, 5)) {
    case 0:
        v->arg = ADDER_ARG((long long)n);
        break;
    case 1:
        v->arg = n < 0 ? ADDER_ARG((adder_i128)n) : ADDER_ARG((unsigned long long)n);
        break;
    case 2: /* 128 bits */
        v->arg = ADDER_ARG((adder_i128)n * 1000000007);
        adder_i128_str(digits, sizeof digits, v->arg.value.i128, 10);
        break;
    case 3:
        v->arg = ADDER_ARG((bool)(n & 1));
        sprintf(digits, "%d", (int)(n & 1));
        break;
    default:
        for (size_t more = below(state, 3) ? 0 : below(state, 330); more > 0; more--)
            at += sprintf(digits + at, "%d", (int)below(state, 10));
        v->arg = ADDER_ARG(ADDER_INT(0));
        if (adder_int_set_str(&v->arg.value.integer, digits, 10))
            exit(1);
    }
    sprintf(v->text, "i%s", digits);
}

static void make_double(struct value *v, uint64_t *state)
{
    int ignored;
    double x = (double)centre(state);
    switch (below(state, 6)) {
    case 0:
        x = random_double(state, &ignored);
        break;
    case 1:
        x = (double[]){ INFINITY, -INFINITY, NAN, -0.0, 0.1, 5e-324, 1.7976931348623157e308 }[below(state, 7)];
        break;
    case 2:
        x /= 10;
        break;
    case 3:
        x = nextafter(x, x + 1);
        break;
    default:
        break;
    }
    bool is_long = below(state, 3) == 0, is_float = !is_long && (double)(float)x == x;
    v->arg = is_long ? ADDER_ARG((long double)x) : is_float ? ADDER_ARG((float)x) : ADDER_ARG(x);
    sprintf(v->text, "%c%" PRIx64, is_long ? 'l' : 'f', double_bits(x));
}

static void make_dec(struct value *v, uint64_t *state)
{
    static const char *const special[] = {
        "Infinity",
        "-Infinity",
        "NaN",
        "sNaN5",
        "-0",
        "1E+999999999999999",
        "-1E+999999999999999",
        "1E-999999999999999",
        "-9E-999999999999999",
        "0E+99999999",
        "0.1",
        "0.1000000000000000055511151231257827021181583404541015625",
        "1.7976931348623157081452742373170435679807056752584499659891747680315E+308"
    };
    char *p = v->text;
    *p++ = 'd';
    int64_t n = centre(state);
    if (below(state, 4) == 0)
        strcpy(p, special[below(state, sizeof special / sizeof *special)]);
    else if (below(state, 2))
        sprintf(p, "%lldE%d", (long long)n, (int)below(state, 5) - 2);
    else
        sprintf(p, "%lld.%s", (long long)n, below(state, 2) ? "0" : "00000000000000000000000000000000000000000001");
    v->arg = ADDER_ARG(ADDER_DEC(0, 0));
    if (adder_dec_set_str(&v->arg.value.dec, p, &ADDER_CTX_MAX))
        exit(1);
}

static void make_frac(struct value *v, uint64_t *state)
{
    long long n = centre(state), d = (long long)(1 + below(state, 1000));
    if (below(state, 3) == 0)
        sprintf(v->text, "q%lld00000000000000000001/100000000000000000000", n);
    else if (below(state, 3) == 0)
        sprintf(v->text, "q3602879701896397/36028797018963968");
    else
        sprintf(v->text, "q%lld/%lld", n, d);
    v->arg = ADDER_ARG(ADDER_FRAC(0, 1));
    if (adder_frac_set_str(&v->arg.value.frac, v->text + 1))
        exit(1);
}

static void against_python(uint64_t *state)
{
    for (int i = 0; i < VALUES; i++) {
        static void (*const makers[])(struct value *, uint64_t *) = { make_integer, make_double, make_dec, make_frac };
        makers[i % 4](&values[i], state);
    }
    long wrong = 0;
    for (long k = tap_count(100000, 1000000); k > 0; k--) {
        const struct value *a = &values[below(state, VALUES)], *b = &values[below(state, VALUES)];
        int order = 9, back = 9;
        if (adder_order_args(&order, a->arg, b->arg) || adder_order_args(&back, b->arg, a->arg) || back != -order)
            wrong++;
        if (sizeof batch - length < sizeof a->text + sizeof b->text + 20)
            flush();
        length += (size_t)sprintf(batch + length, "%s\t%s\t%d\n", a->text, b->text, order);
        asked++;
    }
    flush();
    is_int(wrong, 0, "a status, or another order backwards");
    is_int(bad, 0, "the order of %ld pairs", asked);
}

/* Each allocation refused in turn: the right answer, or ADDER_ENOMEM and none. */
static void without_memory(void)
{
    long refusals = 0, faults = 0;
    for (int i = 0; i < VALUES; i += 3)
        for (int j = 0; j < VALUES; j += 7) {
            int right = 9;
            adder_status s = adder_order_args(&right, values[i].arg, values[j].arg);
            for (long n = 1; s == ADDER_OK; n++) {
                int order = 7;
                long live = memory.live;
                refuse_from(n);
                adder_status t = adder_order_args(&order, values[i].arg, values[j].arg);
                memory.on = false;
                refusals += t == ADDER_ENOMEM;
                faults += memory.live != live || (t ? t != ADDER_ENOMEM || order != 7 : order != right);
                if (!memory.refused)
                    break;
            }
            faults += s != ADDER_OK;
        }
    ok(refusals > 0 && faults == 0, "%ld refusals, %ld faults", refusals, faults);
}

static bool stop(void *state)
{
    (void)state;
    return true;
}

static void others(void)
{
    int order = 7, n = 5;
    struct {
        unsigned bits : 3;
    } few = { 5 };
    is_int(adder_order(&order, "5", 5), ADDER_EDOMAIN, "a string");
    is_int(adder_order(&order, 5, (void *)&n), ADDER_EDOMAIN, "a pointer");
    is_int(adder_order(&order, adder_text("5", 1), 5), ADDER_EDOMAIN, "a text");
    is_int(order, 7, "which leave the order as it was");
    ok(adder_order(&order, few.bits, n) == ADDER_OK && order == 0, "a bit-field");
    ok(adder_order(&order, ADDER_INT(3), ADDER_FRAC(10, 3)) == ADDER_OK && order == -1, "constants");
    ok(adder_order(&order, 1e4000L, ADDER_DEC(1, 3999)) == ADDER_OK && order == 1, "a long double");
    adder_int large = ADDER_INT(0);
    adder_int_pow(&large, ADDER_INT(10), ADDER_INT(100000));
    long before = memory.live;
    ok(adder_order(&order, large, ADDER_DEC(1, 100000)) == ADDER_OK && order == 0, "10**100000");
    ok(adder_order(&order, large, ADDER_DEC(1, 100001)) == ADDER_OK && order == -1, "and ten times that");
    ok(adder_order(&order, ADDER_DEC(1, 999999999999999), large) == ADDER_OK && order == 1, "and 1E+999999999999999");
    ok(adder_order(&order, ADDER_DEC(1, -999999999999999), ADDER_FRAC(1, 7)) == ADDER_OK && order == -1, "and 1E-...");
    ok(adder_order(&order, ADDER_DEC(9, 999999999999999999), ADDER_FRAC(1, 700)) == ADDER_OK && order == 1,
       "the product with the denominator may be beyond every context");
    adder_dec above = ADDER_DEC(0, 0);
    adder_int_add(&large, large, ADDER_INT(1));
    adder_dec_set_int(&above, large);
    order = 7;
    adder_set_interrupt(stop, NULL);
    is_int(adder_order(&order, above, ADDER_DEC(1, 100000)), ADDER_EINTR, "two decimals ask the callback");
    adder_set_interrupt(NULL, NULL);
    adder_set_max_bits(10000);
    is_int(adder_order(&order, ADDER_DEC(1, 100000), above), ADDER_ELIMIT, "and keep to the limit");
    adder_set_max_bits(0);
    is_int(order, 7, "which leave the order as it was, too");
    adder_dec_clear(&above);
    is_int(memory.live, before, "nothing is left");
    adder_int_clear(&large);
}

int main(void)
{
    uint64_t state = tap_seed();
    refuse_begin();
    python_start(&python, "order-python.py");
    against_python(&state);
    python_stop(&python);
    without_memory();
    others();
    for (int i = 0; i < VALUES; i++)
        clear(&values[i].arg);
    is_int(memory.live, 0, "nothing is left");
    return done_testing();
}
