#!/bin/sh
# exports.sh - the shared library exports what the public headers declare with ADDER_API, and nothing else, all under
# the version of its soname, and no internal names except those that lib/adder.map.in lists.

top=${top_srcdir:-$(dirname "$0")/..}
library=${ADDER_LIBRARY:-.libs/libadder.so}
nm=${NM:-nm}
objdump=${OBJDUMP:-objdump}
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

# A declaration is the text between ADDER_API and the first parenthesis, bracket or semicolon; its last word is the
# name. The preprocessor leaves only the active ones; ADDER_API is not defined, so it stays in the output.
mkdir "$work/adder"
for header in "$top"/include/adder/*.h; do
    sed '/^# *define ADDER_API/d' "$header" >"$work/adder/$(basename "$header")"
done
# shellcheck disable=SC2086 # they are words
${CC:-cc} $CPPFLAGS -I"$work" -E -P -include adder/gmp.h "$top/include/adder.h" >"$work/headers" 2>"$work/messages" || {
    sed 's/^/# /' "$work/messages"
    echo "Bail out! the preprocessor does not take the headers"
    exit 99
}
awk 'BEGIN { RS = "ADDER_API" }
     NR > 1 { sub(/[[(;].*/, ""); gsub(/[*\n]/, " "); n = split($0, word, " "); print word[n] }' "$work/headers" |
    sort -u >"$work/declared"

# The linker's own marks are in every library; the name of a version is an absolute symbol.
# shellcheck disable=SC2086 # it may come with options
$nm -D --defined-only "$library" >"$work/nm" || skip_all "nm cannot read the library"
awk '$2 ~ /^[B-Z]$/ { print $3 }' "$work/nm" |
    grep -v -x -e _init -e _fini -e __bss_start -e _edata -e _end >"$work/versioned"
sed 's/@.*//' "$work/versioned" | sort -u >"$work/exported"

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

echo 1..5
comm -23 "$work/declared" "$work/exported" >"$work/missing"
comm -13 "$work/declared" "$work/exported" >"$work/surplus"
check 1 "every declared function is exported" "$work/missing"
check 2 "nothing else is exported" "$work/surplus"
: >"$work/none"
[ "$(wc -l <"$work/declared")" -gt 50 ] || echo "few declarations were found" >"$work/none"
check 3 "$(wc -l <"$work/declared" | tr -d ' ') declarations were found" "$work/none"

sed -n 's/^ *\(adder__[a-z0-9_]*\);.*/\1/p' "$top/lib/adder.map.in" | sort -u >"$work/documented"
grep '^adder__' "$work/exported" | comm -23 - "$work/documented" >"$work/internal"
check 4 "no internal names but those that the map lists" "$work/internal"

# Where the linker took no map, nothing has a version.
version=$($objdump -p "$library" 2>"$work/messages" | sed -n 's/^ *SONAME *libadder\.so\.\([0-9]*\).*/ADDER_\1/p')
if grep -q '@' "$work/versioned"; then
    grep -v "@@$version\$" "$work/versioned" >"$work/others"
    check 5 "all under the version of the soname, $version" "$work/others"
else
    echo "ok 5 - all under the version of the soname # SKIP the library was linked without the map"
fi
exit $status
