#!/bin/sh
# format-refuse.sh - calls of adder/format.h that must not compile: more arguments than 16, and types that it does not
# know.

. "${top_srcdir:-$(dirname "$0")/..}/t/tap.sh"
top=${top_srcdir:-$(dirname "$0")/..}
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

compile() { # COMPILER STATEMENT: its messages are in $work/messages
    case $1 in *++) language='c++ -std=c++17' ;; *) language='c -std=c11' ;; esac
    cat >"$work/program" <<END
#include <adder.h>
struct other { int n; };
int main(void)
{
    int n = 1;
    struct other s = { n };
    (void)s;
    return $2;
}
END
    # shellcheck disable=SC2086 # they are words
    "$1" -x $language $CPPFLAGS -I"$top/include" -fsyntax-only "$work/program" >"$work/messages" 2>&1
}

refuses() { # COMPILER STATEMENT MESSAGE
    if compile "$1" "$2"; then
        echo "it compiles: $2" >"$work/wrong"
    elif grep -q -E "$3" "$work/messages"; then
        : >"$work/wrong"
    else
        cp "$work/messages" "$work/wrong"
    fi
    check "$1 refuses $2" "$work/wrong"
}

list() { # N: as many arguments
    i=1
    while [ $i -le "$1" ]; do
        printf ', %d' $i
        i=$((i + 1))
    done
}

for compiler in gcc clang g++ clang++; do
    command -v $compiler >/dev/null 2>&1 || { skip "$compiler" "it is not installed"; continue; }
    compile $compiler "adder_print(\"{}\"$(list 16)) + adder_printf(\"%d\", s.n, (void *)&s)"
    check "$compiler takes 16 arguments" "$work/messages"
    for n in 17 18 32 48; do
        refuses $compiler "adder_print(\"{}\"$(list $n))" 'at most 16 arguments a call'
        refuses $compiler "adder_snprintf((char *)0, 0, \"%d\"$(list $n))" 'at most 16 arguments a call'
    done
    refuses $compiler 'adder_print("{}", &n)' 'error:.*(incompatible type|delete)'
    refuses $compiler 'adder_print("{}", (unsigned char *)0)' 'error:.*(incompatible type|delete)'
    refuses $compiler 'adder_printf("%d", s)' 'error:.*(invalid operands|no matching function)'
    refuses $compiler 'adder_printf("%d", main)' 'error:.*(incompatible type|delete)'
done
done_testing
