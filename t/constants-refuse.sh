#!/bin/sh
# constants-refuse.sh - ADDER_INT, ADDER_FRAC and ADDER_DEC: expressions that must not compile, and others that must,
# without a warning.

top=${top_srcdir:-$(dirname "$0")/..}
# shellcheck source=t/tap.sh
. "$top/t/tap.sh"
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Werror'

compile() { # COMPILER EXPRESSION: its messages are in $work/messages
    case $1 in *++) language='c++ -std=c++17' ;; *) language='c -std=c11' ;; esac
    cat >"$work/program" <<END
#include <adder.h>
enum color { red, green = 7 };
struct bits { unsigned field : 3; } bits;
bool flag;
char letter;
short number;
unsigned unsigned_number;
long long wide;
unsigned long long unsigned_wide;
enum color paint;
double real;
float single;
int *pointer;
void use(void);
void use(void)
{
    adder_int i = ADDER_INT(0);
    adder_frac f = ADDER_FRAC(0, 1);
    (void)i;
    (void)f;
    $2;
}
END
    # shellcheck disable=SC2086 # they are words
    "$1" -x $language $warnings $CPPFLAGS -I"$top/include" -fsyntax-only "$work/program" >"$work/messages" 2>&1
}

accepts() { # COMPILER STATEMENT
    compile "$1" "$2"
    check "$1 takes $2" "$work/messages"
}

refuses() { # COMPILER STATEMENT
    : >"$work/wrong"
    if compile "$1" "$2"; then
        echo "it compiles: $2" >"$work/wrong"
    elif ! grep -q -E 'error: (.*invalid operands to binary|static assertion failed|static_assert failed|invalid .static_cast.|static_cast from)' \
        "$work/messages"; then
        cp "$work/messages" "$work/wrong"
    fi
    check "$1 refuses $2" "$work/wrong"
}

decimals=$(echo __SIZEOF_INT128__ | ${CC:-cc} -E -P - | grep -v __SIZEOF)
for compiler in gcc clang g++ clang++; do
    command -v $compiler >/dev/null 2>&1 || { skip "$compiler" "it is not installed"; continue; }
    all='static const adder_int j = ADDER_INT_INIT(-7); static adder_frac g = ADDER_FRAC_INIT(green, 7); (void)j; (void)g'
    dec='static adder_dec d = ADDER_DEC_INIT(-1995, -2); (void)d'
    for n in 5 -3 "'c'" flag letter number unsigned_number wide unsigned_wide paint green bits.field '1 + 2' \
        'flag ? 1 : 2' 'sizeof i' '*pointer' 'letter < 3'; do
        all="$all; i = ADDER_INT($n); f = ADDER_FRAC($n, 1)"
        dec="$dec; d = ADDER_DEC($n, -2)"
    done
    accepts $compiler "$all"
    [ -z "$decimals" ] || accepts $compiler "$dec"
    for n in 2.9 2.0f real single 'real + 1' pointer; do
        refuses $compiler "i = ADDER_INT($n)"
    done
    refuses $compiler 'f = ADDER_FRAC(0.5, 1)'
    refuses $compiler 'f = ADDER_FRAC(1, real)'
    refuses $compiler 'static adder_int j = ADDER_INT_INIT(2.9); (void)j'
    if [ -n "$decimals" ]; then
        refuses $compiler 'adder_dec d = ADDER_DEC(19.95, 0); (void)d'
        refuses $compiler 'adder_dec d = ADDER_DEC(1, real); (void)d'
        refuses $compiler 'static adder_dec d = ADDER_DEC_INIT(19.95, 0); (void)d'
    fi
done
done_testing
