#!/bin/sh
# bench-rows.sh - every public function has a row in the benchmark suite's tables, bench/every-*.h, and no row names a
# function that does not exist.

top=${top_srcdir:-$(dirname "$0")/..}
# shellcheck source=t/tap.sh
. "$top/t/tap.sh"
cc=${CC:-cc}

# shellcheck disable=SC2086 # they may come with options
echo '#include <adder.h>' | $cc -E $CPPFLAGS -I"$top/include" - >/dev/null 2>&1 || skip_all "the preprocessor does not run"
# shellcheck disable=SC2086 # options are words
case $(echo __SIZEOF_INT128__ | $cc $CFLAGS -E -P -) in
__SIZEOF*) skip_all "half of the rows need a 128-bit integer type" ;;
esac

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# The functions that the headers declare.  Machine integers of other widths are made by the macros that make i64's; they
# are left out.
printf '#include <adder.h>\n#include <adder/gmp.h>\n' >"$work/all.c"
# shellcheck disable=SC2086
$cc -E -P $CPPFLAGS -DADDER_NO_INLINE -I"$top/include" "$work/all.c" >"$work/all.i"
grep -o '\badder_[a-z0-9_]*[ ]*(' "$work/all.i" | tr -d ' (' | grep -v -e '^adder__' \
    -e '^adder_\([iu]8\|[iu]16\|[iu]32\|u64\|[iu]128\)_' | sort -u >"$work/functions"

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

[ -s "$work/functions" ] && [ -s "$work/rows" ] || { echo "Bail out! the headers or the tables are empty"; exit 99; }
comm -23 "$work/functions" "$work/rows" | comm -23 - "$work/exempt" >"$work/missing"
check "every function has a row" "$work/missing"
# The formatting macros are not functions, and so are not in the list.
grep -v -x -e adder_snprintf -e adder_fprintf -e adder_asprintf -e adder_snprint -e adder_fprint -e adder_asprint \
    -e adder_order "$work/rows" | comm -13 "$work/functions" - >"$work/invented"
check "every row's function exists" "$work/invented"
comm -12 "$work/exempt" "$work/rows" >"$work/both"
comm -23 "$work/exempt" "$work/functions" >>"$work/both"
check "the list of functions without a row is up to date" "$work/both"
done_testing
