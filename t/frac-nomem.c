/* frac-nomem.c - the fractions when memory runs out: each function with its 1st, 2nd, 3rd ... allocation refused until
   it succeeds. */

#include <adder.h>
#include <adder/gmp.h>

#include "refuse.h"
#include "tap.h"

/* The operands of the calls, and their destinations. */
static adder_frac a, b, r;
static adder_int q;
static mpq_t z;
static char *long_text;

static adder_status add(void)
{
    return adder_frac_add(&r, a, b);
}
static adder_status add_over(void)
{
    return adder_frac_add(&r, r, b);
}
static adder_status sub(void)
{
    return adder_frac_sub(&r, a, b);
}
static adder_status mul(void)
{
    return adder_frac_mul(&r, a, b);
}
static adder_status divide(void)
{
    return adder_frac_div(&r, b, a);
}
static adder_status neg(void)
{
    return adder_frac_neg(&r, a);
}
static adder_status absolute(void)
{
    return adder_frac_abs(&r, b);
}
static adder_status set(void)
{
    return adder_frac_set(&r, a);
}
static adder_status power(void)
{
    return adder_frac_pow(&r, b, ADDER_INT(-3));
}
static adder_status floordiv(void)
{
    return adder_frac_floordiv(&q, a, b);
}
static adder_status mod(void)
{
    return adder_frac_mod(&r, a, b);
}
static adder_status both(void)
{
    return adder_frac_divmod(&q, &r, a, b);
}
static adder_status floor_of(void)
{
    return adder_frac_floor(&q, b);
}
static adder_status ceil_of(void)
{
    return adder_frac_ceil(&q, a);
}
static adder_status trunc_of(void)
{
    return adder_frac_trunc(&q, a);
}
static adder_status round_up(void)
{
    return adder_frac_round(&r, a, 30, ADDER_HALF_UP);
}
static adder_status round_tens(void)
{
    return adder_frac_round(&r, a, -30, ADDER_UP);
}
static adder_status round_significant(void)
{
    return adder_frac_round_sig(&r, a, 40, ADDER_HALF_UP);
}
static adder_status round_to(void)
{
    adder_frac step = { adder_frac_den(b), adder_frac_den(a) };
    return adder_frac_round_to(&r, a, step, ADDER_HALF_UP);
}
static adder_status minimum(void)
{
    return adder_frac_min(&r, a, b);
}
static adder_status maximum(void)
{
    return adder_frac_max(&r, a, b);
}
static adder_status sum(void)
{
    const adder_frac v[] = { a, b, a, r, b, b, a, r, r, a, b };
    return adder_frac_sum(&r, v, 11);
}
static adder_status product(void)
{
    const adder_frac v[] = { a, b, a, r, b, b, a, r, r, a, b };
    return adder_frac_prod(&r, v, 11);
}
static adder_status set_int(void)
{
    return adder_frac_set_int(&r, a.num);
}
static adder_status set_u64(void)
{
    return adder_frac_set_u64(&r, UINT64_MAX);
}
static adder_status get_integer(void)
{
    adder_frac whole = { b.num, ADDER_INT(1) };
    return adder_int_set_frac(&q, whole);
}
static adder_status get_i64(void)
{
    int64_t out;
    adder_frac small = { a.num, a.num };
    return adder_frac_get_i64(&out, small);
}
static adder_status get_u64(void)
{
    uint64_t out;
    adder_frac small = { a.num, a.num };
    return adder_frac_get_u64(&out, small);
}
#ifdef __SIZEOF_INT128__
static adder_status set_i128(void)
{
    return adder_frac_set_i128(&r, -((adder_i128)1 << 126));
}
static adder_status set_u128(void)
{
    return adder_frac_set_u128(&r, (adder_u128)1 << 127);
}
static adder_status get_i128(void)
{
    adder_i128 out;
    adder_frac large = { b.num, ADDER_INT(1) };
    adder_status s = adder_frac_get_i128(&out, large);
    return s & ADDER_ERANGE ? ADDER_OK : s;
}
static adder_status get_u128(void)
{
    adder_u128 out;
    adder_frac large = { a.num, ADDER_INT(1) };
    adder_status s = adder_frac_get_u128(&out, large);
    return s & ADDER_ERANGE ? ADDER_OK : s;
}
#endif
static adder_status limit(void)
{
    return adder_frac_limit_denominator(&r, a, ADDER_INT(1000000007));
}
static adder_status set_double(void)
{
    return adder_frac_set_double(&r, 1e-300);
}
static adder_status set_ratio(void)
{
    return adder_frac_set_ratio(&r, a.num, b.num);
}
static adder_status set_i64(void)
{
    return adder_frac_set_i64(&r, INT64_MIN);
}
static adder_status set_str(void)
{
    return adder_frac_set_str(&r, long_text);
}
static adder_status set_decimal(void)
{
    return adder_frac_set_str(&r, "-12345678901234567890.123456789012345678901e-9");
}
static adder_status set_mpq(void)
{
    return adder_frac_set_mpq(&r, z);
}
static adder_status get_mpq(void)
{
    return adder_frac_get_mpq(z, b);
}

static adder_status get_double(void)
{
    double x;
    return adder_frac_get_double(&x, a);
}

static adder_status str(void)
{
    char text[50];
    if (adder_frac_str(text, sizeof text, a) != SIZE_MAX)
        return ADDER_OK;
    return text[0] ? ADDER_EIO : ADDER_ENOMEM;
}

static adder_status to_str(void)
{
    char *text = adder_frac_to_str(a);
    adder_status s = text ? ADDER_OK : ADDER_ENOMEM;
    adder_free(text);
    return s;
}

static const struct {
    const char *name;
    adder_status (*call)(void);
} calls[] = {
    { "add", add },
    { "add over an operand", add_over },
    { "sub", sub },
    { "mul", mul },
    { "div", divide },
    { "neg", neg },
    { "abs", absolute },
    { "set", set },
    { "pow", power },
    { "floordiv", floordiv },
    { "mod", mod },
    { "divmod", both },
    { "floor", floor_of },
    { "ceil", ceil_of },
    { "trunc", trunc_of },
    { "round", round_up },
    { "round to tens", round_tens },
    { "round_sig", round_significant },
    { "round_to", round_to },
    { "min", minimum },
    { "max", maximum },
    { "sum", sum },
    { "prod", product },
    { "set_int", set_int },
    { "set_u64", set_u64 },
    { "adder_int_set_frac", get_integer },
    { "get_i64", get_i64 },
    { "get_u64", get_u64 },
#ifdef __SIZEOF_INT128__
    { "set_i128", set_i128 },
    { "set_u128", set_u128 },
    { "get_i128", get_i128 },
    { "get_u128", get_u128 },
#endif
    { "limit_denominator", limit },
    { "set_double", set_double },
    { "set_ratio", set_ratio },
    { "set_i64", set_i64 },
    { "set_str", set_str },
    { "set_str of a decimal", set_decimal },
    { "set_mpq", set_mpq },
    { "get_mpq", get_mpq },
    { "get_double", get_double },
    { "str", str },
    { "to_str", to_str },
};

static void set_operands(int size)
{
    char text[3000];
    int digits[] = { 5, 18, 30, 400 };
    int n = digits[size];
    for (int k = 0; k < 4; k++) {
        adder_frac *to = k < 3 ? (adder_frac *[]){ &a, &b, &r }[k] : NULL;
        int at = sprintf(text, "%s", k == 1 ? "-" : "");
        for (int i = 0; i < 2 * n; i++)
            at += sprintf(text + at, "%s%d", i == n ? "/" : "", 1 + (i * (k + 3) + i / 7) % 9);
        if (to && adder_frac_set_str(to, text) != ADDER_OK)
            abort();
    }
    free(long_text);
    long_text = strdup(text);
    adder_int_set(&q, a.num);
    adder_frac_get_mpq(z, a);
}

static bool changed(adder_frac r_before, adder_int q_before, mpq_srcptr z_before)
{
    return r.num.word != r_before.num.word || r.den.word != r_before.den.word || q.word != q_before.word ||
           !mpq_equal(z, z_before);
}

int main(void)
{
    mpq_t z_before;
    refuse_begin();
    mpq_init(z);
    mpq_init(z_before);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        const char *fault = NULL;
        long refusals = 0;
        for (int size = 0; size < 4; size++) {
            set_operands(size);
            mpq_set(z_before, z);
            for (long n = 1; !fault; n++) {
                adder_frac r_before = r;
                adder_int q_before = q;
                long live = memory.live;
                refuse_from(n);
                adder_status s = calls[i].call();
                memory.on = false;
                if (s == ADDER_OK)
                    break;
                refusals++;
                if (s != ADDER_ENOMEM)
                    fault = "the status is not ADDER_ENOMEM";
                else if (memory.live != live)
                    fault = "memory has leaked or was freed twice";
                else if (changed(r_before, q_before, z_before))
                    fault = "a destination has changed";
            }
        }
        ok(!fault, "%s: %ld refusals", calls[i].name, refusals);
        if (fault)
            diag("%s", fault);
    }
    adder_frac_clear(&a);
    adder_frac_clear(&b);
    adder_frac_clear(&r);
    adder_int_clear(&q);
    mpq_clear(z);
    mpq_clear(z_before);
    is_int(memory.live, 0, "nothing is left");
    free(long_text);
    return done_testing();
}
