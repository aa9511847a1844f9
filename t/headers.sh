#!/bin/sh
# headers.sh - each public header compiles alone, in every language and with every compiler that it supports, without a
# warning.

top=${top_srcdir:-$(dirname "$0")/..}
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# Code of a program, as macros and inline functions are compiled only where they are used.
cat >"$work/use" <<'END'
static adder_int total = ADDER_INT_INIT(-3);
int use(int n, unsigned u, long long l);
int use(int n, unsigned u, long long l)
{
    ADDER_AUTO(int) x = ADDER_INT(4);
    adder_int y = ADDER_INT(n);
    adder_status err = ADDER_OK;
    err |= adder_int_add(&x, x, ADDER_INT(u));
    err |= adder_int_mul(&x, x, ADDER_INT(l));
    err |= adder_int_sub(&total, x, y);
    err |= adder_int_lshift(&x, x, 3);
    err |= adder_int_set_i64(&y, l);
    adder_int_clear(&y);
    return err || adder_int_cmp(x, total) < 0 || adder_int_sign(x) == 0 || adder_int_is_odd(total);
}
END

count=0
status=0

# $1 compiler, $2 language, $3 standard, $4 header, $5... more options
check() {
    compiler=$1 language=$2 standard=$3 header=$4
    shift 4
    count=$((count + 1))
    name="$header, $compiler -std=$standard${*:+ }$*"
    if ! command -v "$compiler" >/dev/null 2>&1; then
        echo "ok $count - $name # SKIP $compiler is not installed"
        return
    fi
    if ! "$compiler" -x "$language" -std="$standard" -fsyntax-only /dev/null 2>/dev/null; then
        echo "ok $count - $name # SKIP $compiler does not know $standard"
        return
    fi
    # Includes it twice, as that must work; optimizes, as some warnings need that.
    printf '#include <%s>\n#include <%s>\n' "$header" "$header" >"$work/alone.$language"
    if [ "$header" = adder.h ]; then
        cat "$work/use" >>"$work/alone.$language"
    else
        echo 'extern int nothing;' >>"$work/alone.$language"
    fi
    # shellcheck disable=SC2086 # the options are words
    if "$compiler" -x "$language" -std="$standard" $warnings $CPPFLAGS "$@" -O1 -I"$top/include" -o "$work/alone.o" \
        -c "$work/alone.$language" >"$work/messages" 2>&1; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/messages" | head -20
        status=1
    fi
}

for path in "$top"/include/adder.h "$top"/include/adder/*.h; do
    header=${path#"$top"/include/}
    for standard in c11 c17 c2x; do
        check gcc c $standard "$header" -Wstrict-prototypes -Wfloat-equal -Wduplicated-branches
        check clang c $standard "$header" -Wstrict-prototypes
    done
    check gcc c gnu11 "$header" -DADDER_NO_INLINE
    check clang c gnu11 "$header" -DADDER_NO_INLINE
    check g++ c++ c++17 "$header" -Wfloat-equal -Wuseless-cast -Weffc++
    check clang++ c++ c++17 "$header"
done
for path in "$top"/include/adder.hpp "$top"/include/adder/*.hpp; do
    header=${path#"$top"/include/}
    for standard in c++17 c++20; do
        check g++ c++ $standard "$header" -Wold-style-cast -Wfloat-equal -Wuseless-cast -Weffc++
        check clang++ c++ $standard "$header"
    done
    check g++ c++ c++17 "$header" -fno-exceptions
done

# $1 code that must not compile, $2 part of the message, $3... the command
refuse() {
    name="does not compile: $1" message=$2
    shift 2
    count=$((count + 1))
    if "$@" -fsyntax-only >"$work/messages" 2>&1 || ! grep -q -- "$message" "$work/messages"; then
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/messages" | head -20
        status=1
    else
        echo "ok $count - $name"
    fi
}

# Options that change what a number is, in the program and in the library.
echo '#include <adder.h>' >"$work/options.c"
cp "$work/options.c" "$work/options.cc"
refuse 'a program with -fshort-enums' 'fshort-enums' ${CC:-gcc} -std=gnu11 -fshort-enums -I"$top/include" "$work/options.c"
refuse 'the same in C++' 'fshort-enums' ${CXX:-g++} -fshort-enums -I"$top/include" "$work/options.cc"
for option in -ffast-math -ffinite-math-only; do
    refuse "the library with $option" 'IEEE 754' ${CC:-gcc} -std=gnu11 $option -I"$top/include" -I"$top/lib" \
        "$top/lib/f64/round.c"
done
echo "1..$count"
exit $status
