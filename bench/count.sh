#!/bin/sh
# count.sh - instruction counts of the hot paths: count.sh show|keep|check PROGRAM COUNTS DESCRIPTION
#
# show prints the counts; keep stores them in the file COUNTS, in the section of this machine; check compares them with
# that section and fails if a path needs over 3 percent more instructions than before.
#
# COUNTS has a section for each machine, compiler and GMP, and a line for each path: the instructions of 100 calls, a
# tab, and the path's name.

set -eu
action=$1 program=$2 counts=$3 description=$4
tolerance=3

dir=$(mktemp -d "${TMPDIR:-/tmp}/adder-count.XXXXXX")
trap 'rm -rf "$dir"' EXIT
trap 'exit 1' HUP INT TERM

# The same environment every time: its size moves the stack, and with it a few instructions of the C library.
env -i PATH="$PATH" LC_ALL=C ${LD_LIBRARY_PATH:+LD_LIBRARY_PATH="$LD_LIBRARY_PATH"} \
    "${VALGRIND:-valgrind}" --quiet --tool=callgrind --callgrind-out-file="$dir/out" "$program" >"$dir/log" 2>&1 || {
    cat "$dir/log" >&2
    exit 1
}
for dump in $(ls "$dir" | sed -n 's/^out\.\([0-9]*\)$/\1/p' | sort -n); do
    awk '/^desc: Trigger: Client Request: / { sub(/^desc: Trigger: Client Request: /, ""); name = $0 }
         /^(summary|totals): / { total = $2 }
         END { if (name != "") printf "%d\t%s\n", total, name }' "$dir/out.$dump"
done >"$dir/now"
[ -s "$dir/now" ] || {
    echo "no counts: was the program built where valgrind/callgrind.h is? (Debian: valgrind)" >&2
    exit 1
}

section() { # of the description, from the file of counts
    [ ! -f "$counts" ] || awk -v want="[$description]" '/^\[/ { on = $0 == want; next } on && NF' "$counts"
}

case $action in
show)
    echo "[$description]"
    cat "$dir/now"
    ;;
keep)
    {
        [ ! -f "$counts" ] || awk -v drop="[$description]" '/^\[/ { on = $0 == drop } !on' "$counts"
        echo "[$description]"
        cat "$dir/now"
        echo
    } >"$dir/new"
    cat "$dir/new" >"$counts"
    echo "kept in $counts: [$description]"
    ;;
check)
    section >"$dir/before"
    if [ ! -s "$dir/before" ]; then
        echo "$counts has no section [$description]: nothing to compare with."
        echo "'make bench-count' adds it."
        exit 0
    fi
    awk -F '\t' -v tolerance="$tolerance" '
        NR == FNR { before[$2] = $1; next }
        !($2 in before) { printf "%10d %10s          %s (not counted before)\n", $1, "-", $2; next }
        {
            change = 100 * ($1 / before[$2] - 1)
            worse = change > tolerance
            failed += worse
            printf "%10d %10d %+7.2f%%  %s%s\n", $1, before[$2], change, $2, worse ? "  WORSE" : ""
        }
        END { if (failed) { printf "%d path(s) need over %d%% more instructions.\n", failed, tolerance; exit 1 } }
    ' "$dir/before" "$dir/now"
    ;;
*)
    sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
