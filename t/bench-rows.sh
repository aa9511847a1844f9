#!/bin/sh
# bench-rows.sh - every public function has a row in the benchmark suite's tables, bench/every-*.h, and no row names a
# function that does not exist.

top=${top_srcdir:-$(dirname "$0")/..}
# shellcheck source=t/tap.sh
. "$top/t/tap.sh"
# shellcheck source=t/public.sh
. "$top/t/public.sh"

need_public_headers

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

list_public_functions
# The macros that make i64's functions make those of the other widths, which have no rows.
grep -v '^adder_\([iu]8\|[iu]16\|[iu]32\|u64\|[iu]128\)_' "$work/functions" >"$work/measured"

# Those without a row of their own, and why.
cat >"$work/without" <<'END'
adder_asprint_args      asprint, fprint and the others are macros that call these
adder_asprintf_args     as above
adder_fprint_args       as above
adder_fprintf_args      as above
adder_print_args        as above; to standard output, by the same code as fprint
adder_printf_args       as above
adder_snprint_args      as above
adder_snprintf_args     as above
adder_order_args        adder_order is a macro that calls it
adder_int_add_i64       the inline adder_int_add calls it
adder_int_sub_i64       the inline adder_int_sub calls it
adder_int_mul_i64       the inline adder_int_mul calls it
adder_format_error      returns a text that is there
adder_strerror          as above
adder_version           as above
adder_set_allocator     a switch
adder_set_format_report as above
adder_set_guard         as above
adder_set_interrupt     as above
adder_set_max_bits      as above
END
sed 's/ .*//' "$work/without" | sort -u >"$work/exempt"

for table in "$top"/bench/every-*.h; do
    # shellcheck disable=SC2086
    $cc -E -P $CPPFLAGS '-DROW(...)=__VA_ARGS__' '-DALONE(...)=__VA_ARGS__' '-DMPFR(...)=__VA_ARGS__' \
        '-DCXX(...)=__VA_ARGS__' '-DLIBC(...)=__VA_ARGS__' "$table"
done >"$work/tables"
grep -o '\badder_[a-z0-9_]*[ ]*(' "$work/tables" | tr -d ' (' | sort -u >"$work/rows"

[ -s "$work/measured" ] && [ -s "$work/rows" ] || { echo "Bail out! the headers or the tables are empty"; exit 99; }
comm -23 "$work/measured" "$work/rows" | comm -23 - "$work/exempt" >"$work/missing"
check "every function has a row" "$work/missing"
# The formatting macros are not functions, and so are not in the list.
grep -v -x -e adder_snprintf -e adder_fprintf -e adder_asprintf -e adder_snprint -e adder_fprint -e adder_asprint \
    -e adder_order "$work/rows" | comm -13 "$work/measured" - >"$work/invented"
check "every row's function exists" "$work/invented"
comm -12 "$work/exempt" "$work/rows" >"$work/both"
comm -23 "$work/exempt" "$work/measured" >>"$work/both"
check "the list of functions without a row is up to date" "$work/both"
done_testing
