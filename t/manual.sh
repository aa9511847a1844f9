#!/bin/sh
# manual.sh - the manual and the man pages are made without a warning, the generator refuses what has no comment, and
# the links of the HTML manual lead somewhere.

top=${top_srcdir:-$(dirname "$0")/..}
# shellcheck source=t/tap.sh
. "$top/t/tap.sh"
python=${PYTHON3:-python3}

[ -f "$top/doc/reference/stamp" ] || skip_all "the manual was not built"

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
if command -v makeinfo >/dev/null 2>&1; then
    makeinfo -I "$top/doc" -o "$work/adder.info" "$top/doc/adder.texi" >"$work/info.log" 2>&1 || echo "it failed" >>"$work/info.log"
    check "the info manual is made without a warning" "$work/info.log"
    makeinfo --html --no-split -I "$top/doc" -o "$work/adder.html" "$top/doc/adder.texi" >"$work/html.log" 2>&1 || echo "it failed" >>"$work/html.log"
    check "the HTML manual is made without a warning" "$work/html.log"
    grep -o 'href="#[^"]*"' "$work/adder.html" | sed 's/href="#\(.*\)"/\1/' | sort -u >"$work/links"
    grep -o "id=[\"'][^\"']*" "$work/adder.html" | sed "s/id=.//" | sort -u >"$work/targets"
    comm -23 "$work/links" "$work/targets" >"$work/lost"
    check "every link inside the HTML manual has its target" "$work/lost"
else
    skip "the info manual is made without a warning" "makeinfo is not installed"
fi

# Every group of functions has an example: one before its first function.
for file in "$top"/doc/reference/*.texi; do
    awk -v file="${file##*/}" '
        function finish() { if (functions && !example) print file ": no example in " title; functions = example = 0 }
        /^@(section|chapter) / { finish(); title = $0 }
        /^For example:/ { example = 1 }
        /^@deftypefun/ { functions = 1 }
        END { finish() }' "$file"
done >"$work/examples"
check "every group of functions has an example" "$work/examples"

if command -v groff >/dev/null 2>&1; then
    (cd "$top/doc/man3" && groff -man -ww -z ./*.3) >"$work/man.log" 2>&1
    check "the man pages are made without a warning" "$work/man.log"
else
    skip "the man pages are made without a warning" "groff is not installed"
fi

# The generator: a name without a comment is an error with file and line, even one that a macro writes.
if "$python" -c '' 2>/dev/null; then
    refuses() { # NAME EXPECTED-MESSAGE, header on standard input
        cat >"$work/bad.h"
        "$python" "$top/doc/reference.py" --names "$work/bad.h" >"$work/bad.out" 2>"$work/bad.err"
        [ $? -ne 0 ] && grep -q "bad.h:$2" "$work/bad.err" && : >"$work/bad.log" || cat "$work/bad.err" - >"$work/bad.log" <<END
expected: bad.h:$2
END
        check "$1" "$work/bad.log"
    }
    refuses "a function without a comment is refused" '7: adder_b has no comment' <<'END'
/* bad.h - a header. */
#define BAD_H

/* a */
ADDER_API int adder_a(int x);

ADDER_API int adder_b(int x);
END
    refuses "a constant without a comment is refused" '6: ADDER_TWO has no comment' <<'END'
/* bad.h - a header. */
#define BAD_H

enum {
    ADDER_ONE = 1, /* one */
    ADDER_TWO = 2
};
END
    refuses "a function that a macro writes, without a prototype in a comment, is refused" '9: adder_i8_b has no comment' <<'END'
/* bad.h - a header. */
#define BAD_H

/* Things

   int adder_T_a(T x)     a */

#define ADDER__B(N) static inline int adder_##N##_a(int x) { return x; } static inline int adder_##N##_b(int x) { return x; }
ADDER__B(i8)
END
else
    skip "the generator refuses what has no comment" "python3 is not installed"
fi

done_testing
