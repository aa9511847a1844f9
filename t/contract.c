/* contract.c - the functions of t/contract.h: that they have these types and that the library has them, which only the
   linker can check; the macros; the constants.  Compiled with ADDER_NO_INLINE, to test the library's own functions. */

#include <string.h>

#include <adder.h>

#include "tap.h"

#ifdef __SIZEOF_INT128__
#define FN_WIDE FN
#else
#define FN_WIDE(...)
#endif

#define FN(R, name, ...)                                                                                               \
    _Static_assert(_Generic(&name, R(*)(__VA_ARGS__) : true, default : false), #name " has another type");
#include "contract.h"
#undef FN

typedef void function(void);

#define FN(R, name, ...) (function *)name,
static function *const volatile functions[] = {
#include "contract.h"
};
#undef FN

static void check_macros(void)
{
    char text[20] = "";
    int order = 5;
    int8_t sum = 0;
    is_int(adder_order(&order, ADDER_FRAC(1, 2), 0.25), ADDER_OK, "adder_order");
    is_int(order, 1, "and what it stores");
    adder_snprint(text, sizeof text, "{}|{}", adder_text("text", 2), ADDER_INT(5));
    ok(strcmp(text, "te|5") == 0, "adder_text as an argument");
    ok(adder_ckd_add(&sum, 100, 100L) && sum == -56, "adder_ckd_add is C23's ckd_add");
    ok(!adder_ckd_sub(&sum, 100U, 101) && sum == -1 && adder_ckd_mul(&sum, 16, 16) && sum == 0, "and its kin");
}

int main(void)
{
    const size_t n = sizeof functions / sizeof functions[0];
    size_t there = 0;
    for (size_t i = 0; i < n; i++)
        there += functions[i] != NULL;
    ok(n > 200 && there == n, "%zu functions have their types, and are there", n);
    ok(strcmp(ADDER_VERSION, "0.2.0") == 0 && ADDER_VERSION_NUMBER == 200, "the version");
#ifdef __SIZEOF_INT128__
    const unsigned flags[] = { ADDER_DEC_CONVERSION_SYNTAX, ADDER_DEC_DIVISION_IMPOSSIBLE, ADDER_DEC_DIVISION_UNDEFINED,
                               ADDER_DEC_INVALID_CONTEXT, ADDER_DEC_INVALID_OPERATION };
    unsigned all = 0;
    for (size_t i = 0; i < 5; i++) {
        ok((all & flags[i]) == 0 && flags[i] != 0 && (flags[i] & (flags[i] - 1)) == 0, "flag %zu is a bit of its own",
           i);
        all |= flags[i];
    }
#endif
    check_macros();
    return done_testing();
}
