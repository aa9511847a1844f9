#!/bin/sh
# names.sh - every public name is documented, and every documented name exists: the compiler's view of the headers, the
# library's exported symbols, the manual's index and the man pages name the same functions.

top=${top_srcdir:-$(dirname "$0")/..}
# shellcheck source=t/tap.sh
. "$top/t/tap.sh"
# shellcheck source=t/public.sh
. "$top/t/public.sh"
library=${ADDER_LIBRARY:-.libs/libadder.so}
nm=${NM:-nm}

[ -f "$top/doc/reference/stamp" ] || skip_all "the manual was not built"
need_public_headers

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# The compiler's view: the functions, macros and constants of the headers.
list_public_functions
# shellcheck disable=SC2086
$cc -E -dM $CPPFLAGS -DADDER_NO_INLINE -I"$top/include" "$work/all.c" >"$work/all.macros"
sed -n 's/^#define \(adder_[a-z0-9][a-z0-9_]*\).*/\1/p' "$work/all.macros" | sort -u >"$work/function-macros"
sed -n 's/^#define \(ADDER_[A-Z0-9][A-Z0-9_]*\).*/\1/p' "$work/all.macros" | grep -v '_H$' |
    grep -v -x -e ADDER_NO_INLINE | sort -u >"$work/macros"
grep -o '\bADDER_[A-Z0-9][A-Z0-9_]*' "$work/all.i" | sort -u >"$work/constants"
grep -o '\badder_[a-z0-9][a-z0-9_]*' "$work/all.i" | sort -u >"$work/types" # and the functions again
sort -u "$work/types" "$work/function-macros" "$work/macros" "$work/constants" >"$work/seen"

# The manual: the entries of its index.  adder_T_add stands for its family, whose members are entries themselves.
cat "$top"/doc/reference/*.texi |
    sed -n -e 's/^@deftypefunx* *{[^}]*} *\([A-Za-z0-9_]*\).*/\1/p' -e 's/^@deffnx* Macro \([A-Za-z0-9_]*\).*/\1/p' \
        -e 's/^@deftpx* {[^}]*} *\([A-Za-z0-9_]*\).*/\1/p' -e 's/^@defvrx* [A-Z][a-z]* \([A-Za-z0-9_]*\).*/\1/p' -e 's/^@[fv]index \([A-Za-z0-9_]*\).*/\1/p' \
        -e '/^@vtable/,/^@end vtable/s/^@item \([A-Z0-9_]*\).*/\1/p' |
    grep -v '^adder_T_' | sort -u >"$work/documented"

grep -h -o '\b\(adder_[a-z0-9][a-z0-9_]*\|ADDER_[A-Z0-9][A-Z0-9_]*\)' "$top/doc/adder.texi" "$top/doc/cookbook.texi" |
    sort -u >"$work/told"
comm -23 "$work/told" "$work/documented" >"$work/unknown"
check "the manual's text tells of no other names" "$work/unknown"
comm -23 "$work/seen" "$work/documented" >"$work/undocumented"
check "every public name is in the manual" "$work/undocumented"
comm -13 "$work/seen" "$work/documented" >"$work/invented"
check "every name of the manual is in the headers" "$work/invented"

# shellcheck disable=SC2086
if [ -f "$library" ] && $nm -D --defined-only "$library" >"$work/nm" 2>/dev/null; then
    awk '$2 ~ /^[A-Z]$/ { print $3 }' "$work/nm" | sed 's/@.*//' | grep '^adder_' | sort -u >"$work/exported"
    comm -23 "$work/exported" "$work/documented" >"$work/hidden"
    check "every exported symbol is in the manual" "$work/hidden"
else
    skip "every exported symbol is in the manual" "no shared library that nm reads"
fi

# Every function, macro and type has a page of its own, which names it and begins with it.
sort -u "$work/functions" "$work/types" "$work/function-macros" "$work/macros" >"$work/with-page"
(cd "$top/doc/man3" && ls ./*_*.3) | sed 's/^\.\///; s/\.3$//' | sort >"$work/pages"
comm -3 "$work/with-page" "$work/pages" >"$work/pages-differ"
check "every function, macro and type, and nothing else, has a man page" "$work/pages-differ"
(cd "$top/doc/man3" && awk '
    FNR == 1 { if (page && !begun) print page; page = FILENAME; sub(/^\.\//, "", page); sub(/\.3$/, "", page); named = begun = 0 }
    index($0, page " \\- ") == 1 { named = 1 }
    /^#include|^\\fB#include/ { synopsis = FNR; next }
    named && !begun && FNR > synopsis && index($0, page) { begun = 1 }
    /^\.SH DESCRIPTION/ && !begun { print page; begun = 1 }' ./*_*.3) >"$work/not-first"
check "every page begins with its name" "$work/not-first"

: >"$work/few"
[ "$(wc -l <"$work/documented")" -gt 900 ] || echo "few names were found" >"$work/few"
check "$(wc -l <"$work/documented" | tr -d ' ') names were compared" "$work/few"
done_testing
