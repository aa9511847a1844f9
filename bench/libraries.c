/* libraries.c - which libraries the suite was built with, and the groups of rows in the order of the tables. */

#include "config.h"

#include "bench.h"

extern const bench_library bench_adder, bench_int64, bench_gmp, bench_naive;
#ifdef BENCH_FLINT
extern const bench_library bench_flint;
#endif
#ifdef BENCH_LIBTOMMATH
extern const bench_library bench_libtommath;
#endif
#ifdef BENCH_OPENSSL
extern const bench_library bench_openssl;
#endif
extern const bench_library bench_mpfr, bench_libc;
#ifdef BENCH_LIBMPDEC
extern const bench_library bench_libmpdec;
#endif
#ifdef BENCH_DOUBLE_CONVERSION
extern const bench_library bench_double_conversion;
#endif
#ifdef BENCH_FAST_FLOAT
extern const bench_library bench_fast_float;
#endif
#ifdef BENCH_LIBSTDCXX
extern const bench_library bench_libstdcxx;
#endif
#ifdef BENCH_PYTHON3
extern const bench_library bench_python;
#endif

const bench_library *const bench_libraries[] = {
    &bench_adder,
    &bench_int64,
    &bench_gmp,
#ifdef BENCH_FLINT
    &bench_flint,
#endif
#ifdef BENCH_LIBTOMMATH
    &bench_libtommath,
#endif
#ifdef BENCH_OPENSSL
    &bench_openssl,
#endif
    &bench_naive,
    &bench_mpfr,
#ifdef BENCH_LIBMPDEC
    &bench_libmpdec,
#endif
    &bench_libc,
#ifdef BENCH_DOUBLE_CONVERSION
    &bench_double_conversion,
#endif
#ifdef BENCH_FAST_FLOAT
    &bench_fast_float,
#endif
#ifdef BENCH_LIBSTDCXX
    &bench_libstdcxx,
#endif
#ifdef BENCH_PYTHON3
    &bench_python,
#endif
    NULL,
};

extern const bench_group bench_small, bench_large, bench_theory, bench_bits, bench_int_text, bench_doubles,
    bench_decimals, bench_large_decimals, bench_fractions, bench_fixed, bench_scaling, bench_formatting,
    bench_every_int, bench_every_frac, bench_every_dec, bench_every_f64, bench_every_fixed, bench_every_format;

const bench_group *const bench_groups[] = {
    &bench_small,
    &bench_large,
    &bench_theory,
    &bench_bits,
    &bench_int_text,
    &bench_doubles,
    &bench_decimals,
    &bench_large_decimals,
    &bench_fractions,
    &bench_fixed,
    &bench_scaling,
    &bench_formatting,
    &bench_every_int,
    &bench_every_frac,
    &bench_every_dec,
    &bench_every_f64,
    &bench_every_fixed,
    &bench_every_format,
    NULL,
};
