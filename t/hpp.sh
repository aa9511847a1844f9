#!/bin/sh
# hpp.sh - adder.hpp with every C++ compiler and standard available, with the warnings that a careful program turns on;
# and its examples, whose output is known.

top=${top_srcdir:-$(dirname "$0")/..}
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
libraries="-L.libs -ladder -lmpfr -lgmp -lm"
LD_LIBRARY_PATH=$PWD/.libs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH

count=0
status=0

report() { # $1 exit status, $2 name
    count=$((count + 1))
    if [ "$1" = 0 ]; then
        echo "ok $count - $2"
    else
        echo "not ok $count - $2"
        grep -v '^ok' "$work/messages" | sed 's/^/# /' | head -40
        status=1
    fi
}

# $1 program, $2 source, $3... compiler with options
build() {
    program=$1 source=$2
    shift 2
    # shellcheck disable=SC2086 # the options are words
    "$@" $warnings $CPPFLAGS -I"$top/include" -I"$top/t" -o "$program" "$source" $libraries >"$work/messages" 2>&1
}

try() { # as build
    build "$@" && "$1" >"$work/messages" 2>&1
}

has() { # $1 compiler, $2 standard, $3... more options
    language=$2
    compiler=$1
    shift 2
    echo '#include <string>' | "$compiler" -x c++ "$language" "$@" -fsyntax-only - 2>/dev/null
}

# A library that is built for a sanitizer links only with the compiler and options that it was built with.
first=${CXX:-g++}
compilers="$first clang++"
case "$first $CXXFLAGS" in *-fsanitize* | clang++\ *) compilers=$first ;; esac

for compiler in $compilers; do
    options=
    [ "$compiler" != "$first" ] || options=$CXXFLAGS
    for standard in 17 20; do
        if ! has "$compiler" -std=c++$standard; then
            count=$((count + 1))
            echo "ok $count - $compiler -std=c++$standard # SKIP not available here"
            continue
        fi
        # shellcheck disable=SC2086 # the options are words
        try "$work/hpp" "$top/t/hpp.cc" "$compiler" $options -std=c++$standard
        report $? "the classes, $compiler -std=c++$standard"
        # shellcheck disable=SC2086
        try "$work/noexcept" "$top/t/hpp-noexcept.cc" "$compiler" $options -std=c++$standard -fno-exceptions -fno-rtti
        report $? "without exceptions, $compiler -std=c++$standard"
        # Without optimisation, which would hide a reference to an operand. shellcheck disable=SC2086
        try "$work/std" "$top/t/hpp-std.cc" "$compiler" $options -std=c++$standard -O0
        report $? "beside the standard library, $compiler -std=c++$standard"
        # shellcheck disable=SC2086
        try "$work/contract" "$top/t/contract.cc" "$compiler" $options -std=c++$standard -DADDER_NO_INLINE
        report $? "the types of all functions, $compiler -std=c++$standard"
    done
    for example in bignum money doubles sums; do
        # shellcheck disable=SC2086
        build "$work/$example" "$top/doc/examples/$example.cc" "$compiler" $options -std=c++17 &&
            "$work/$example" >"$work/out" 2>&1 && diff "$top/doc/examples/$example.out" "$work/out" >"$work/messages" 2>&1
        report $? "doc/examples/$example.cc, $compiler"
    done
done

# Code that must not compile, besides the checks of t/hpp.cc by the type system.
refuse() { # $1 statement, $2 why
    printf '#include <adder.hpp>\nusing namespace adder::literals;\nvoid f();\nvoid f() { (void)0; %s }\n' "$1" >"$work/bad.cc"
    "${CXX:-g++}" -std=c++17 -I"$top/include" -fsyntax-only "$work/bad.cc" >"$work/messages" 2>&1
    [ $? = 1 ]
    report $? "does not compile: $2"
}
printf '#include <adder.hpp>\nusing namespace adder::literals;\nint main() { return adder::integer(2) == 2_z ? 0 : 1; }\n' >"$work/good.cc"
"${CXX:-g++}" -std=c++17 -I"$top/include" -fsyntax-only "$work/good.cc" >"$work/messages" 2>&1
report $? "compiles: an integer"
refuse 'adder::integer n = 2.5;' 'an integer of a double, implicitly'
refuse 'adder::decimal d = 0.1;' 'a decimal of a double, implicitly'
refuse 'adder::integer n = 1; int i = n;' 'an integer narrowed to an int, implicitly'
refuse 'adder::checked<signed char> c = 300;' 'a checked integer of a wider type, implicitly'
refuse 'adder_int handle = adder::integer(1);' 'the handle of a temporary, which dangles'
refuse 'auto n = 1.5_z;' 'an integer literal with a point'
refuse 'auto n = 0b12_z;' 'an integer literal with a digit beyond its base'
refuse 'auto s = "0.1"_dec + "1/3"_frac;' 'a decimal and a fraction together'

echo "1..$count"
exit $status
