# The benchmark suite.  Nothing of it is built by `make` or `make check`.

EXTRA_PROGRAMS += bench/adder-bench
bench_adder_bench_SOURCES = bench/bench.h bench/measure.h bench/report.h bench/doubles.h bench/words.h \
    bench/main.c bench/measure.c bench/report.c bench/export.c bench/machine.c bench/input.c bench/libraries.c \
    bench/rows-int.c bench/rows-f64.c bench/rows-dec.c bench/rows-frac.c bench/rows-fixed.c bench/rows-format.c bench/adder-format.c \
    bench/adder.c bench/adder-f64.c bench/adder-fixed.c bench/adder-frac.c bench/adder-dec.c bench/machine-fixed.c \
    bench/every.h bench/every-int.h bench/every-frac.h bench/every-dec.h bench/every-f64.h bench/every-fixed.h \
    bench/every-format.h \
    bench/peer-int64.c bench/peer-naive.c bench/peer-gmp.c bench/peer-gmp-mpq.c bench/peer-mpfr.c bench/peer-libc.c
bench_adder_bench_CPPFLAGS = -I$(top_srcdir)/include -DBENCH_CFLAGS='"$(CFLAGS)"' \
    -DBENCH_LIBTOMMATH_VERSION='"$(LIBTOMMATH_VERSION)"' \
    -DBENCH_DOUBLE_CONVERSION_VERSION='"$(DOUBLE_CONVERSION_VERSION)"' \
    -DBENCH_FAST_FLOAT_VERSION='"$(FAST_FLOAT_VERSION)"' \
    -DBENCH_PYTHON='"$(PYTHON3)"' -DBENCH_PYTHON_VERSION='"$(PYTHON3_VERSION)"' \
    -DBENCH_PYTHON_SCRIPT='"$(abs_top_srcdir)/bench/peer-python.py"'
bench_adder_bench_LDADD = libadder.la -lm
bench_adder_bench_LINK = $(LINK)
EXTRA_DIST += bench/README.md bench/peer-python.py

if BENCH_FLINT
bench_adder_bench_SOURCES += bench/peer-flint.c bench/peer-flint-fmpq.c
bench_adder_bench_LDADD += $(FLINT_LIBS)
endif
if BENCH_LIBTOMMATH
bench_adder_bench_SOURCES += bench/peer-libtommath.c
bench_adder_bench_LDADD += $(LIBTOMMATH_LIBS)
endif
if BENCH_OPENSSL
bench_adder_bench_SOURCES += bench/peer-openssl.c
bench_adder_bench_LDADD += $(OPENSSL_LIBS)
endif
if BENCH_LIBMPDEC
bench_adder_bench_SOURCES += bench/peer-libmpdec.c
bench_adder_bench_LDADD += $(LIBMPDEC_LIBS)
endif
if BENCH_DOUBLE_CONVERSION
bench_adder_bench_SOURCES += bench/peer-double-conversion.cc
bench_adder_bench_LDADD += $(DOUBLE_CONVERSION_LIBS) -lstdc++
endif
if BENCH_FAST_FLOAT
bench_adder_bench_SOURCES += bench/peer-fast-float.cc
endif
if BENCH_LIBSTDCXX
bench_adder_bench_SOURCES += bench/peer-libstdcxx.cc bench/peer-libstdcxx-words.cc
bench_adder_bench_LDADD += -lstdc++
endif
if BENCH_PYTHON3
bench_adder_bench_SOURCES += bench/peer-python.c
endif

# Everything, with default settings; BENCH_FLAGS takes the options of adder-bench.  The figures stay in bench/results.*.
BENCH_FLAGS =
bench: bench/adder-bench$(EXEEXT)
	./bench/adder-bench$(EXEEXT) --json bench/results.json --csv bench/results.csv $(BENCH_FLAGS)
.PHONY: bench
CLEANFILES += bench/results.json bench/results.csv

# Pictures of the last `make bench`, into bench/plots.
bench-plots: bench/results.csv
	@test -n '$(GNUPLOT)' || { echo 'bench-plots needs gnuplot (Debian: gnuplot-nox)' >&2; exit 1; }
	$(MKDIR_P) bench/plots
	$(GNUPLOT) -e "csv='bench/results.csv'; dir='bench/plots'; machine='`sed -n 's/^\"processor\": \"\([^\"]*\)\".*/\1/p' \
	    bench/results.json`'" $(srcdir)/bench/plots.gp
	@echo 'Pictures: bench/plots/*.svg and *.png'
bench/results.csv:
	$(MAKE) $(AM_MAKEFLAGS) bench
.PHONY: bench-plots
EXTRA_DIST += bench/plots.gp
bench-clean:
	rm -rf bench/plots
clean-local: bench-clean
.PHONY: bench-clean

# Instructions of the hot paths, counted by callgrind: `make bench-count` keeps them in bench/counts.txt of the source,
# `make check-bench-count` fails if a path needs over 3 percent more than before.
EXTRA_PROGRAMS += bench/count
bench_count_SOURCES = bench/count.c
bench_count_CPPFLAGS = -I$(top_srcdir)/include
bench_count_LDADD = libadder.la
bench_count_LDFLAGS = -static-libtool-libs
EXTRA_DIST += bench/count.sh bench/counts.txt
bench-count: bench/count$(EXEEXT)
	VALGRIND='$(VALGRIND)' $(SHELL) $(srcdir)/bench/count.sh keep ./bench/count$(EXEEXT) $(srcdir)/bench/counts.txt \
	    '$(BENCH_COUNT_KEY)'
check-bench-count: bench/count$(EXEEXT)
	VALGRIND='$(VALGRIND)' $(SHELL) $(srcdir)/bench/count.sh check ./bench/count$(EXEEXT) $(srcdir)/bench/counts.txt \
	    '$(BENCH_COUNT_KEY)'
.PHONY: bench-count check-bench-count
