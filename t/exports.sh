#!/bin/sh
# exports.sh - the shared library exports what the public headers declare with ADDER_API, and nothing else.

top=${top_srcdir:-$(dirname "$0")/..}
library=${ADDER_LIBRARY:-.libs/libadder.so}
nm=${NM:-nm}
LC_ALL=C
export LC_ALL

skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}

[ -f "$library" ] || skip_all "no shared library was built"
command -v "${nm%% *}" >/dev/null 2>&1 || skip_all "nm is not installed"

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# A declaration is the text between ADDER_API and the first parenthesis, bracket or semicolon; its last word is the name.
cat "$top/include/adder.h" "$top"/include/adder/*.h | sed '/^# *define ADDER_API/d' |
    awk 'BEGIN { RS = "ADDER_API" }
         NR > 1 { sub(/[[(;].*/, ""); gsub(/[*\n]/, " "); n = split($0, word, " "); print word[n] }' |
    sort -u >"$work/declared"

# The linker's own marks are in every library.
# shellcheck disable=SC2086 # it may come with options
$nm -D --defined-only "$library" >"$work/nm" || skip_all "nm cannot read the library"
awk '$2 ~ /^[A-Z]$/ { print $3 }' "$work/nm" | sed 's/@.*//' |
    grep -v -x -e _init -e _fini -e __bss_start -e _edata -e _end | sort -u >"$work/exported"

status=0
check() {
    if [ -s "$3" ]; then
        echo "not ok $1 - $2"
        sed 's/^/# /' "$3"
        status=1
    else
        echo "ok $1 - $2"
    fi
}

echo 1..3
comm -23 "$work/declared" "$work/exported" >"$work/missing"
comm -13 "$work/declared" "$work/exported" >"$work/surplus"
check 1 "every declared function is exported" "$work/missing"
check 2 "nothing else is exported" "$work/surplus"
: >"$work/none"
[ "$(wc -l <"$work/declared")" -gt 50 ] || echo "few declarations were found" >"$work/none"
check 3 "$(wc -l <"$work/declared" | tr -d ' ') declarations were found" "$work/none"
exit $status
