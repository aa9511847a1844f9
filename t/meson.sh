#!/bin/sh
# meson.sh - Meson's dependency('adder') uses an installation; without one, it builds the sources as a subproject.

command -v meson >/dev/null 2>&1 || { echo "1..0 # SKIP meson is not installed"; exit 0; }
case "$CFLAGS" in *-fsanitize*) echo "1..0 # SKIP Meson builds without sanitizers"; exit 0 ;; esac
. "${top_srcdir:-$(dirname "$0")/..}/t/installed.sh"

mkdir -p "$work/project/subprojects" "$work/pc"
cp "$work/power.c" "$work/project"
cat >"$work/project/meson.build" <<'END'
project('power', 'c')
executable('power', 'power.c', dependencies: dependency('adder', version: '>=0.2'))
END
cat >"$work/project/subprojects/adder.wrap" <<'END'
[wrap-file]
directory = adder

[provide]
dependency_names = adder
END
ln -s "$top" "$work/project/subprojects/adder"

# The installation was configured for another place: its .pc file is used with the paths of this one.
sed "s|^\([a-z_]*\)=/|\1=$stage/|" "$libdir/pkgconfig/adder.pc" >"$work/pc/adder.pc"

builds() { # FOLDER OPTIONS
    folder=$1
    shift
    env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL meson setup "$work/$folder" "$work/project" "$@" &&
        env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL meson compile -C "$work/$folder" && says_power "$work/$folder/power"
}

static=false
[ -f "$libdir/libadder.so" ] || static=true
check "an installation" builds installed --wrap-mode=nofallback -Dpkg_config_path="$work/pc" -Dprefer_static=$static
if [ -f "$top/config.status" ]; then
    skip "a subproject" "the library was built in the folder of its sources"
else
    check "a subproject" builds sources --force-fallback-for=adder
fi
echo "1..$count"
exit $status
