#!/bin/sh
# examples.sh - the programs of the manual and the README, compiled as a reader compiles them, with an installed
# library; their output must be what the manual shows.

top=$(cd "${top_srcdir:-$(dirname "$0")/..}" && pwd)
# shellcheck source=t/tap.sh
. "$top/t/tap.sh"
make=${MAKE:-make}
cc=${CC:-cc}
pkg_config=${PKG_CONFIG:-pkg-config}

command -v "$pkg_config" >/dev/null 2>&1 || skip_all "pkg-config is not installed"
[ -f libadder.la ] || skip_all "the library is not in the current directory"

# shellcheck disable=SC2086 # options are words
case $(echo __SIZEOF_INT128__ | $cc $CFLAGS -E -P -) in
__SIZEOF*) skip_all "the manual's decimals need a 128-bit integer type" ;;
esac

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# A separate stage: `make install` under another root.
if ! $make -s install-exec install-includeHEADERS install-adderincludeHEADERS install-pkgconfigDATA DESTDIR="$work/root" \
    MAKEFLAGS= >"$work/install.log" 2>&1; then
    echo "1..1"
    echo "not ok 1 - the library is installed"
    sed 's/^/# /' "$work/install.log"
    exit 1
fi
pc=$(find "$work/root" -name adder.pc)
PKG_CONFIG_PATH=$(dirname "$pc")
stage=$(dirname "$PKG_CONFIG_PATH")
LD_LIBRARY_PATH=$stage${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export PKG_CONFIG_PATH LD_LIBRARY_PATH
PKG_CONFIG_SYSROOT_DIR=$work/root PKG_CONFIG_ALLOW_SYSTEM_CFLAGS=1 PKG_CONFIG_ALLOW_SYSTEM_LIBS=1
export PKG_CONFIG_SYSROOT_DIR PKG_CONFIG_ALLOW_SYSTEM_CFLAGS PKG_CONFIG_ALLOW_SYSTEM_LIBS
static=--static
for library in "$stage"/libadder.so*; do
    [ ! -f "$library" ] || static=
done
# shellcheck disable=SC2086 # none or one option
flags=$("$pkg_config" $static --cflags --libs adder) || skip_all "pkg-config does not read adder.pc"

# Flags as a program's author sets them, and no others: the manual's programs have to be clean.
warnings="-std=gnu11 -Wall -Wextra -Wpedantic -Werror"

for source in "$top"/doc/examples/*.c "$top"/doc/examples/cookbook/*.c "$top"/doc/examples/reference/*.c; do
    name=$(basename "$source" .c)
    expected=${source%.c}.out
    # shellcheck disable=SC2086 # flags are words
    libs=$(sed -n 's/^.*cc [a-z-]*\.c .*adder) \(-l[a-z]*\).*/\1/p' "$source") # from its first comment
    shared=
    ! grep -q '^ *cc -shared -fPIC ' "$source" || shared="-shared -fPIC"
    # A library that interposes functions cannot be linked with a static library that has them.
    [ -z "$shared" ] || [ -z "$static" ] || {
        # shellcheck disable=SC2046,SC2086 # options are words
        $cc ${CFLAGS:--O2} $warnings $CPPFLAGS -c -o "$work/$name.o" "$source" $("$pkg_config" --cflags adder) >"$work/log" 2>&1 ||
            echo "it does not compile" >>"$work/log"
        check "$name.c compiles" "$work/log"
        continue
    }
    # shellcheck disable=SC2086 # flags are words
    if ! $cc ${CFLAGS:--O2} $warnings $CPPFLAGS $shared -o "$work/$name" "$source" $flags $libs >"$work/log" 2>&1; then
        check "$name.c compiles" "$work/log"
        continue
    fi
    case $source in
    */reference/*) # what it prints is in its comments
        expected=$work/expected
        sed -n 's/.*\/\* prints \(.*\) \*\/$/\1/p' "$source" >"$expected"
        ;;
    esac
    [ -f "$expected" ] && [ -z "$shared" ] || continue # its output depends on its input
    input=/dev/null
    [ ! -f "${source%.c}.in" ] || input=${source%.c}.in
    # In a folder of its own, as some write files.
    mkdir -p "$work/run"
    (cd "$work/run" && "$work/$name" <"$input" >"$work/out" 2>"$work/err")
    code=$?
    diff -u "$expected" "$work/out" >"$work/log"
    cat "$work/err" >>"$work/log"
    [ $code -eq 0 ] || echo "exit status $code" >>"$work/log"
    check "$name.c prints what it should" "$work/log"
done
# The library for LD_PRELOAD sees another program's calls, where the library is shared.
case $static$CFLAGS in
--static* | *-fsanitize*) skip "trace.c prints the calls of tax.c" "the library is static, or a sanitizer comes first" ;;
*)
    LD_PRELOAD=$work/trace "$work/tax" 2>&1 >/dev/null | diff -u "$top/doc/examples/cookbook/trace.out" - >"$work/log"
    check "trace.c prints the calls of tax.c" "$work/log"
    ;;
esac

# The README has the program and its output in it.
block() { # NUMBER: that C block of the README
    awk -v n="$1" '/^```c$/ { on = ++blocks == n; next } /^```$/ { on = 0 } on' "$top/README.md"
}
block 1 >"$work/readme.c"
sed 1,2d "$top/doc/examples/intro.c" >"$work/intro.c"
diff -u "$work/intro.c" "$work/readme.c" >"$work/log"
check "the README's program is doc/examples/intro.c" "$work/log"
block 2 >"$work/readme.c"
sed -n '/A decimal from text/,/^ *adder_print/s/^    //p' "$top/doc/examples/recipes.c" | grep . >"$work/recipes.c"
grep . "$work/readme.c" | diff -u "$work/recipes.c" - >"$work/log"
check "the README's recipes are those of doc/examples/recipes.c" "$work/log"
awk '/^    \$ .*a\.out$/ { on = 1; next } on && !/^    / { exit } on { print substr($0, 5) }' "$top/README.md" >"$work/readme.out"
diff -u "$top/doc/examples/intro.out" "$work/readme.out" >"$work/log"
check "the README's output is doc/examples/intro.out" "$work/log"

# Every example that the manual has is a file here, and every file here is in the manual or in the README.
sed -n 's/^@verbatiminclude examples\///p' "$top/doc/adder.texi" "$top/doc/cookbook.texi" | sort -u >"$work/included"
while read -r file; do
    [ -f "$top/doc/examples/$file" ] || echo "doc/examples/$file is not there"
done <"$work/included" >"$work/log"
(cd "$top/doc/examples" && ls ./*.c ./*.cc cookbook/*) | sed 's/^\.\///' >"$work/files"
while read -r file; do
    grep -q -x "$file" "$work/included" || grep -q "$file" "$top/README.md" || echo "doc/examples/$file is shown nowhere"
done <"$work/files" >>"$work/log"
check "the manual's examples are the files of doc/examples" "$work/log"
# If the manual includes a program, it includes its output too, if there is any.
for file in "$top"/doc/examples/*.out; do
    name=$(basename "$file" .out)
    ! grep -q -x -e "$name.c" -e "$name.cc" "$work/included" || grep -q -x "$name.out" "$work/included" || echo "$name.out is not in the manual"
done >"$work/log"
check "the manual shows the output of the programs that it shows" "$work/log"

done_testing
