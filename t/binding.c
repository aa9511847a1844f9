/* binding.c - a binding for another language, made with the public interface alone: Python's Decimal, its tuples,
   contexts, exceptions with their conditions, and pow with a modulus, compared with CPython's (binding.py). */

#include <adder.h>

#include "python.h"

static uint64_t seed;
static char *questions;
static size_t length, room;
static long asked, bad;

/* Writes as printf does, at the end of the batch. */
__attribute__((format(printf, 1, 2))) static void say(const char *format, ...)
{
    va_list args;
    if (room - length < 65536) {
        room = 2 * room + 262144;
        questions = realloc(questions, room);
        if (!questions)
            abort();
    }
    va_start(args, format);
    length += (size_t)vsnprintf(questions + length, room - length, format, args);
    va_end(args);
}

static size_t pick(size_t n)
{
    return (size_t)(tap_random(&seed) % n);
}

/* A status and the conditions of one call as an exception: the class of the most important trapped condition, and the
   classes of all, in CPython's order.  The flags that specify an invalid operation further come before it. */
static const struct {
    unsigned condition;
    const char *class;
} classes[] = {
    { ADDER_DEC_INVALID_OPERATION, "InvalidOperation" },
    { ADDER_DEC_CONVERSION_SYNTAX, "ConversionSyntax" },
    { ADDER_DEC_DIVISION_IMPOSSIBLE, "DivisionImpossible" },
    { ADDER_DEC_DIVISION_UNDEFINED, "DivisionUndefined" },
    { ADDER_DEC_DIVISION_BY_ZERO, "DivisionByZero" },
    { ADDER_DEC_OVERFLOW, "Overflow" },
    { ADDER_DEC_UNDERFLOW, "Underflow" },
    { ADDER_DEC_SUBNORMAL, "Subnormal" },
    { ADDER_DEC_INEXACT, "Inexact" },
    { ADDER_DEC_ROUNDED, "Rounded" },
    { ADDER_DEC_CLAMPED, "Clamped" },
};
enum { CLASSES = sizeof classes / sizeof *classes, MORE = 3 };

static void say_exception(adder_status s, unsigned conditions)
{
    const unsigned more = ADDER_DEC_CONVERSION_SYNTAX | ADDER_DEC_DIVISION_IMPOSSIBLE | ADDER_DEC_DIVISION_UNDEFINED;
    if (s & (ADDER_ENOMEM | ADDER_ELIMIT)) {
        say("MemoryError");
        return;
    }
    if (s & ADDER_EINTR) {
        say("KeyboardInterrupt");
        return;
    }
    bool first = true;
    for (int i = 0; i < CLASSES; i++) {
        if (!(conditions & classes[i].condition) || (i == 0 && conditions & more))
            continue;
        if (first)
            say("%s:", i <= MORE ? "InvalidOperation" : classes[i].class);
        say("%s%s", first ? " " : ", ", classes[i].class);
        first = false;
    }
}

static void say_decimal(adder_dec a)
{
    char *text = adder_dec_to_str(a);
    if (!text)
        abort();
    say("%s", text);
    adder_free(text);
}

/* Decimal.as_tuple */
static void say_tuple(adder_dec a)
{
    adder_int coefficient = ADDER_INT(0);
    int64_t exponent;
    if (adder_dec_get_parts(&coefficient, &exponent, a))
        abort();
    char *digits = adder_int_to_str(coefficient, 10);
    bool no_payload = adder_dec_is_nan(a) && adder_int_sign(coefficient) == 0;
    say("DecimalTuple(sign=%d, digits=(", adder_dec_is_signed(a));
    for (const char *p = no_payload ? "" : digits; *p; p++)
        say("%s%c%s", p > digits ? " " : "", *p, p[1] || p == digits ? "," : "");
    say("), exponent=");
    if (adder_dec_is_finite(a))
        say("%" PRId64 ")", exponent);
    else
        say("'%c')", adder_dec_is_infinite(a) ? 'F' : adder_dec_is_snan(a) ? 'N' : 'n');
    adder_free(digits);
    adder_int_clear(&coefficient);
}

/* Decimal of a tuple: the parts of a put together again. */
static adder_status of_tuple(adder_dec *r, adder_dec a)
{
    adder_int coefficient = ADDER_INT(0);
    int64_t exponent;
    adder_status s = adder_dec_get_parts(&coefficient, &exponent, a);
    if (s == ADDER_OK && adder_dec_is_finite(a))
        s = adder_dec_set_parts(r, adder_dec_is_signed(a), coefficient, exponent);
    else if (s == ADDER_OK)
        s = adder_dec_set_special(r, adder_dec_is_signed(a),
                                  adder_dec_is_infinite(a) ? ADDER_DEC_POSITIVE_INFINITY
                                  : adder_dec_is_snan(a)   ? ADDER_DEC_SNAN
                                                           : ADDER_DEC_NAN,
                                  coefficient);
    adder_int_clear(&coefficient);
    return s;
}

static const char *class_name(adder_dec a, const adder_ctx *ctx)
{
    switch (adder_dec_class(a, ctx)) {
    case ADDER_DEC_SNAN:
        return "sNaN";
    case ADDER_DEC_NAN:
        return "NaN";
    case ADDER_DEC_NEGATIVE_INFINITY:
        return "-Infinity";
    case ADDER_DEC_NEGATIVE_NORMAL:
        return "-Normal";
    case ADDER_DEC_NEGATIVE_SUBNORMAL:
        return "-Subnormal";
    case ADDER_DEC_NEGATIVE_ZERO:
        return "-Zero";
    case ADDER_DEC_POSITIVE_ZERO:
        return "+Zero";
    case ADDER_DEC_POSITIVE_SUBNORMAL:
        return "+Subnormal";
    case ADDER_DEC_POSITIVE_NORMAL:
        return "+Normal";
    default:
        return "+Infinity";
    }
}

/* The methods of the context, under Python's names. */
static const struct {
    const char *name;
    adder_status (*one)(adder_dec *, adder_dec, adder_ctx *);
    adder_status (*two)(adder_dec *, adder_dec, adder_dec, adder_ctx *);
    adder_status (*three)(adder_dec *, adder_dec, adder_dec, adder_dec, adder_ctx *);
} methods[] = {
    { "create_decimal", adder_dec_apply, NULL, NULL }, { "plus", adder_dec_plus, NULL, NULL },
    { "divide", NULL, adder_dec_div, NULL },           { "divide_int", NULL, adder_dec_quo, NULL },
    { "remainder", NULL, adder_dec_rem, NULL },        { "remainder_near", NULL, adder_dec_remnear, NULL },
    { "multiply", NULL, adder_dec_mul, NULL },         { "power", NULL, NULL, adder_dec_powmod },
    { "quantize", NULL, adder_dec_quantize, NULL },    { "sqrt", adder_dec_sqrt, NULL, NULL },
};
enum { METHODS = sizeof methods / sizeof *methods };

static const char *const numbers[] = {
    "0",        "-0",        "0.00",       "1",    "-1", "7",       "-7",         "10",     "12.50", "123456789",
    "1E+2",     "1E+9",      "-3.5E-9",    "1E-9", "97", "1000000", "NaN",        "-NaN12", "sNaN",  "-sNaN123456789",
    "Infinity", "-Infinity", "NaN1234567", "2",    "5",  "3",       "9999999999", "1E-12",  "1.0",   "20E-1",
};
enum { NUMBERS = sizeof numbers / sizeof *numbers };

/* Some of them create_decimal refuses. */
static const char *const texts[] = { "1.5", "NaN123456789012", "x", "", "1e", "-inf", "0x10", "123456789.5" };

static adder_dec number(const char *text)
{
    adder_dec a = ADDER_DEC(0, 0);
    if (adder_dec_set_str(&a, text, &ADDER_CTX_EXACT))
        abort();
    return a;
}

static void ask_context(const adder_ctx *ctx)
{
    say("%" PRId64 "|%" PRId64 "|%" PRId64 "|%d|%u|", ctx->prec, ctx->emin, ctx->emax, ctx->clamp, ctx->traps);
}

/* One call of a method: a local context collects its conditions, which are then added to the program's context. */
static void ask_method(adder_ctx *ctx)
{
    size_t k = pick(METHODS + 1);
    adder_dec x[3], r = ADDER_DEC(0, 0);
    const char *text = texts[pick(sizeof texts / sizeof *texts)];
    adder_ctx own = *ctx;
    adder_status s;
    own.flags = 0;
    if (k == METHODS) {
        say("text|");
        ask_context(ctx);
        say("%s|", text);
        s = adder_dec_set_str(&r, text, &own);
        if (s == ADDER_EPARSE && !(own.traps & own.flags)) { /* Python's context gives a NaN unless it traps */
            s = adder_dec_set_special(&r, false, ADDER_DEC_NAN, ADDER_INT(0));
        }
    } else {
        int count = methods[k].one ? 1 : methods[k].two ? 2 : 3;
        say("%s|", methods[k].name);
        ask_context(ctx);
        for (int i = 0; i < count; i++) {
            const char *t = numbers[pick(NUMBERS)];
            x[i] = number(t);
            say("%s%s", i ? " " : "", t);
        }
        say("|");
        s = methods[k].one   ? methods[k].one(&r, x[0], &own)
            : methods[k].two ? methods[k].two(&r, x[0], x[1], &own)
                             : methods[k].three(&r, x[0], x[1], x[2], &own);
        for (int i = 0; i < count; i++)
            adder_dec_clear(&x[i]);
    }
    unsigned trapped = own.traps & own.flags;
    if (own.traps & ADDER_DEC_INVALID_OPERATION)
        trapped |=
            own.flags & (ADDER_DEC_CONVERSION_SYNTAX | ADDER_DEC_DIVISION_IMPOSSIBLE | ADDER_DEC_DIVISION_UNDEFINED);
    if (s)
        say_exception(s, trapped);
    else
        say_decimal(r);
    ctx->flags |= own.flags;
    adder_dec_clear(&r);
    say("\n");
}

static void ask_number(const adder_ctx *ctx)
{
    const char *text = numbers[pick(NUMBERS)];
    adder_dec a = number(text), b = ADDER_DEC(0, 0);
    say("number|");
    ask_context(ctx);
    say("%s|", text);
    if (of_tuple(&b, a))
        abort();
    say_tuple(a);
    say(" ");
    say_decimal(b);
    say(" %s %jd\n", class_name(a, ctx), (intmax_t)(adder_dec_is_nan(a) ? 0 : adder_dec_hash(a)));
    adder_dec_clear(&a);
    adder_dec_clear(&b);
}

static void complain(char *answer)
{
    if (bad++ < 10)
        diag("%s", answer);
}

int main(void)
{
    struct python python;
    seed = tap_seed();
    python_start(&python, "binding.py");
    for (long count = tap_count(20000, 500000); asked < count; asked++) {
        adder_ctx ctx = ADDER_CTX_DEFAULT;
        ctx.prec = 1 + (int64_t)pick(12);
        ctx.emax = pick(2) ? 9 : 999;
        ctx.emin = -ctx.emax;
        ctx.clamp = pick(4) == 0;
        ctx.traps = pick(2) ? ADDER_DEC_INVALID_OPERATION : (unsigned)pick(256);
        if (pick(4) == 0)
            ask_number(&ctx);
        else
            ask_method(&ctx);
        if (length > 100000 || asked + 1 == count) {
            python_ask(&python, questions, length, complain);
            length = 0;
        }
    }
    python_stop(&python);
    free(questions);
    is_int(bad, 0, "%ld answers of a Decimal made of the public interface are CPython's", asked);
    return done_testing();
}
