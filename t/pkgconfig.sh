#!/bin/sh
# pkgconfig.sh - programs build with the flags that pkg-config prints for an installation, shared and static, in C and
# C++.

pkgconfig=${PKG_CONFIG:-pkg-config}
command -v "$pkgconfig" >/dev/null 2>&1 || { echo "1..0 # SKIP pkg-config is not installed"; exit 0; }
. "${top_srcdir:-$(dirname "$0")/..}/t/installed.sh"

# The installation was made for another place: its file is read with the paths of this one.
mkdir "$work/pc"
sed "s|^\([a-z_]*\)=/|\1=$stage/|" "$libdir/pkgconfig/adder.pc" >"$work/pc/adder.pc"
PKG_CONFIG_PATH=$work/pc${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
export PKG_CONFIG_PATH

version_agrees() {
    "$pkgconfig" --modversion adder | grep -x -F "${expected#*, }"
}

# A program that links the shared library gets no flags that only the library itself needs.
shared_is_lean() {
    flags=$("$pkgconfig" --libs adder) || return 1
    echo "$flags"
    ! echo "$flags" | grep -q -e -lgmp -e -lmpfr -e -lm
}

build() { # COMPILER SOURCE PROGRAM PKG_CONFIG_OPTION... : with -static where the option asks for it
    compiler=$1 source=$2 program=$3
    shift 3
    link=
    [ "${1:-}" != --static ] || link=-static
    # shellcheck disable=SC2046,SC2086 # they are words
    $compiler $CFLAGS $link -o "$program" "$source" $("$pkgconfig" "$@" --cflags --libs adder) && says_power "$program"
}

check "the file is valid" "$pkgconfig" --validate adder
check "the version is the header's" version_agrees
for language in C C++; do
    if [ $language = C ]; then
        compiler=${CC:-cc} source=$work/power.c
    else
        compiler=${CXX:-c++} source=$work/power.cc
    fi
    if ! has_command "$compiler"; then
        skip "$language, shared" "no compiler"
        skip "$language, static" "no compiler"
        continue
    fi
    if [ -f "$libdir/libadder.so" ]; then
        check "$language, shared" build "$compiler" "$source" "$work/shared"
        check "... which needs the shared library" is_linked_to_shared "$work/shared"
    else
        skip "$language, shared" "only the static library was built"
    fi
    if [ ! -f "$libdir/libadder.a" ]; then
        skip "$language, static" "only the shared library was built"
    elif ! echo 'int main(void) { return 0; }' >"$work/none.c" ||
        ! ${CC:-cc} $CFLAGS -static -o "$work/none" "$work/none.c" 2>/dev/null; then
        skip "$language, static" "no static C library, or the flags do not allow it"
    else
        check "$language, static" build "$compiler" "$source" "$work/static" --static
    fi
done
[ ! -f "$libdir/libadder.so" ] || check "a shared link names no library but adder" shared_is_lean
echo "1..$count"
exit $status
