#!/bin/sh
# headers.sh - each public header compiles alone, in every language and by every compiler that it is made for, without a
# warning.

top=${top_srcdir:-$(dirname "$0")/..}
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

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
    # Twice, since a header must not mind; optimized, since some warnings come from that.
    printf '#include <%s>\n#include <%s>\nint nothing;\n' "$header" "$header" >"$work/alone.$language"
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
        check gcc c $standard "$header" -Wstrict-prototypes
        check clang c $standard "$header" -Wstrict-prototypes
    done
    check gcc c gnu11 "$header" -DADDER_NO_INLINE
    check clang c gnu11 "$header" -DADDER_NO_INLINE
    check g++ c++ c++17 "$header"
    check clang++ c++ c++17 "$header"
done
echo "1..$count"
exit $status
