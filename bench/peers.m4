# peers.m4 - the libraries that the benchmark suite can time beside Adder.  None is needed to build Adder.

# BENCH_PEER(NAME, what to call it, headers, function, library): BENCH_NAME, as a conditional of the Makefile and a
# macro of config.h, says whether configure found the peer; NAME_LIBS links it.
AC_DEFUN([BENCH_PEER], [
    bench_found=no
    AC_CHECK_HEADER([$3], [AC_CHECK_LIB([$5], [$4], [bench_found=yes; $1_LIBS=-l$5])])
    AS_IF([test "$bench_found" = yes], [AC_DEFINE([BENCH_$1], [1], [The benchmarks have $2.])])
    AM_CONDITIONAL([BENCH_$1], [test "$bench_found" = yes])
    AC_SUBST([$1_LIBS])
    bench_peers="$bench_peers $2:$bench_found"
])

bench_peers=
BENCH_PEER([FLINT], [FLINT], [flint/fmpz.h], [fmpz_fdiv_qr], [flint])
BENCH_PEER([LIBTOMMATH], [LibTomMath], [tommath.h], [mp_to_radix], [tommath])
LIBTOMMATH_VERSION=$(pkg-config --modversion libtommath 2>/dev/null)
AC_SUBST([LIBTOMMATH_VERSION])
BENCH_PEER([OPENSSL], [OpenSSL], [openssl/bn.h], [BN_lebin2bn], [crypto])

BENCH_PEER([LIBMPDEC], [libmpdec], [mpdecimal.h], [mpd_qadd], [mpdec])

# The peers in C++.  The compiler is looked for, but nothing else needs it.
AC_PROG_CXX
AC_LANG_PUSH([C++])
bench_found=no
AC_LINK_IFELSE([AC_LANG_PROGRAM([[#include <charconv>]], [[char s[64]; double x = 1; std::to_chars(s, s + 64, x);
                                                          return std::from_chars(s, s + 1, x).ptr != s + 1;]])],
               [bench_found=yes; AC_DEFINE([BENCH_LIBSTDCXX], [1], [The benchmarks have the to_chars of the C++ library.])])
AM_CONDITIONAL([BENCH_LIBSTDCXX], [test "$bench_found" = yes])
bench_peers="$bench_peers libstdc++:$bench_found"

bench_found=no
bench_saved_LIBS=$LIBS
LIBS="-ldouble-conversion $LIBS"
AC_LINK_IFELSE([AC_LANG_PROGRAM([[#include <double-conversion/double-conversion.h>]],
                   [[double_conversion::DoubleToStringConverter::EcmaScriptConverter();]])],
               [bench_found=yes; DOUBLE_CONVERSION_LIBS=-ldouble-conversion
                AC_DEFINE([BENCH_DOUBLE_CONVERSION], [1], [The benchmarks have double-conversion.])])
LIBS=$bench_saved_LIBS
AM_CONDITIONAL([BENCH_DOUBLE_CONVERSION], [test "$bench_found" = yes])
DOUBLE_CONVERSION_VERSION=$(dpkg-query -W -f '${Version}' libdouble-conversion-dev 2>/dev/null)
AC_SUBST([DOUBLE_CONVERSION_LIBS])
AC_SUBST([DOUBLE_CONVERSION_VERSION])
bench_peers="$bench_peers double-conversion:$bench_found"

bench_found=no
AC_CHECK_HEADER([fast_float/fast_float.h],
                [bench_found=yes; AC_DEFINE([BENCH_FAST_FLOAT], [1], [The benchmarks have fast_float.])])
AM_CONDITIONAL([BENCH_FAST_FLOAT], [test "$bench_found" = yes])
FAST_FLOAT_VERSION=$(dpkg-query -W -f '${Version}' libfast-float-dev 2>/dev/null)
AC_SUBST([FAST_FLOAT_VERSION])
bench_peers="$bench_peers fast_float:$bench_found"
AC_LANG_POP([C++])

bench_found=no
AS_IF([test -n "$PYTHON3"], [
    PYTHON3_VERSION=$($PYTHON3 -c 'import sys, time; time.thread_time_ns(); print(sys.version.split()@<:@0@:>@)' 2>/dev/null)
    AS_IF([test -n "$PYTHON3_VERSION"],
          [bench_found=yes; AC_DEFINE([BENCH_PYTHON3], [1], [The benchmarks have CPython.])])])
AM_CONDITIONAL([BENCH_PYTHON3], [test "$bench_found" = yes])
AC_SUBST([PYTHON3_VERSION])
bench_peers="$bench_peers CPython:$bench_found"

AC_CHECK_PROGS([GNUPLOT], [gnuplot])
AC_CHECK_PROGS([VALGRIND], [valgrind])
AC_MSG_NOTICE([peers of the benchmark suite:$bench_peers])

# Instruction counts depend on these besides the code.
AC_CHECK_HEADER([valgrind/callgrind.h], [AC_DEFINE([BENCH_CALLGRIND], [1], [The benchmarks can be counted.])])
AC_MSG_CHECKING([what instruction counts depend on])
bench_compiler=$($CC --version 2>/dev/null | sed -n 1p)
bench_gmp=$(pkg-config --modversion gmp 2>/dev/null || echo unknown)
bench_libc=$(getconf GNU_LIBC_VERSION 2>/dev/null || echo unknown libc)
BENCH_COUNT_KEY="$host_cpu, $bench_compiler, $CFLAGS, gmp $bench_gmp, $bench_libc"
AC_MSG_RESULT([$BENCH_COUNT_KEY])
AC_SUBST([BENCH_COUNT_KEY])
