# public.sh - the names that the public headers declare, as the compiler sees them.  Sourced after tap.sh by the tests
# that compare names; they set $top, and $work to a folder of their own.
# shellcheck shell=sh
# shellcheck disable=SC2086 # the compiler and its options may be several words

cc=${CC:-cc}

# Skips all checks where the headers cannot be read in full.
need_public_headers() {
    echo '#include <adder.h>' | $cc -E $CPPFLAGS -I"$top/include" - >/dev/null 2>&1 || skip_all "the preprocessor does not run"
    case $(echo __SIZEOF_INT128__ | $cc $CFLAGS -E -P -) in
    __SIZEOF*) skip_all "without a 128-bit integer type there are no decimals" ;;
    esac
}

# Writes to $work: all.c, which includes every header; all.i, what the preprocessor makes of it; functions, the names
# of the functions that the headers declare or define.  adder/gmp.h comes after adder.h, as in programs.
list_public_functions() {
    for header in $(cd "$top/include" && ls adder.h adder/*.h); do
        echo "#include <$header>"
    done >"$work/all.c"
    $cc -E -P $CPPFLAGS -DADDER_NO_INLINE -I"$top/include" "$work/all.c" >"$work/all.i"
    grep -o '\badder_[a-z0-9_]*[ ]*(' "$work/all.i" | tr -d ' (' | grep -v '^adder__' | sort -u >"$work/functions"
}
