#!/bin/sh
# check-dist.sh - the tarballs of `make dist`, .tar.xz and .tar.gz: they hold the same, two builds of them have the same
# bytes, and the tarball builds offline and without autoconf, installs, and a program built with it works.  For
# `make check-dist`, in a clone of the repository.
#
#   check-dist.sh TARBALL    the first build's .tar.xz, which must be that of the last commit
#
# The second one is made from a clone, with everything changed that should not matter: folder, time stamps, umask, time
# zone and language.

set -eu
tarball=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
top=$(cd "${top_srcdir:-$(dirname "$0")/..}" && pwd)
name=$(basename "$tarball" .tar.xz)
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
make=${MAKE:-make}
unset MAKEFLAGS MFLAGS MAKELEVEL

say() { printf 'check-dist: %s\n' "$*"; }
die() { say "$*" >&2; exit 1; }

work=$(mktemp -d "${TMPDIR:-/tmp}/adder-check-dist.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

quietly() { # COMMAND: its output is shown if it fails
    "$@" >"$work/log" 2>&1 || { tail -n 60 "$work/log" >&2; die "failed: $*"; }
}

# --- A second build.

git -C "$top" diff --quiet HEAD || die "there are changes that are not committed"
(
    umask 077
    export TZ=Pacific/Kiritimati LC_ALL=C.UTF-8
    quietly git clone --quiet "$top" "$work/second"
    cd "$work/second"
    find . -name .git -prune -o -type f -exec touch -d '2001-02-03 04:05:06' {} +
    quietly autoreconf -fi
    mkdir build
    cd build
    quietly ../configure
    quietly $make -s dist
)
second="$work/second/build/$name.tar.xz"
if ! cmp "$tarball" "$second"; then
    mkdir "$work/1" "$work/2"
    tar xf "$tarball" -C "$work/1"
    tar xf "$second" -C "$work/2"
    diff -r -q "$work/1" "$work/2" || true
    tar tvf "$tarball" >"$work/list.1"
    tar tvf "$second" >"$work/list.2"
    diff "$work/list.1" "$work/list.2" | head -20 || true
    die "two builds of the tarball differ"
fi
say "$name.tar.xz: two builds, the same $(wc -c <"$tarball" | tr -d ' ') bytes"
gz=${tarball%.xz}.gz
cmp "$gz" "${second%.xz}.gz" || die "two builds of $name.tar.gz differ"
xz -dc "$tarball" >"$work/xz.tar"
gzip -dc "$gz" | cmp - "$work/xz.tar" || die "$name.tar.gz and $name.tar.xz differ"
say "$name.tar.gz: two builds, the same $(wc -c <"$gz" | tr -d ' ') bytes, which hold the same"

# --- From the tarball alone.

# Commands that only developers of the library need.  These stand-ins come first in PATH and report every call.
mkdir "$work/bin"
for tool in autoconf autoheader autom4te autoreconf aclocal automake libtoolize m4 makeinfo texi2any texi2dvi git; do
    printf '#!/bin/sh\necho "%s was called" >>"%s/called"\nexit 1\n' $tool "$work" >"$work/bin/$tool"
    chmod +x "$work/bin/$tool"
done
PATH=$work/bin:$PATH
export PATH

# Without a network, if the system allows that.
offline=
if unshare --net true 2>/dev/null; then
    offline='unshare --net'
else
    say "this system does not let us turn the network off; the rest is done with it"
fi
mkdir "$work/from"
tar xf "$tarball" -C "$work/from"
mkdir "$work/from/build"
cd "$work/from/build"
quietly $offline "../$name/configure" --prefix="$work/prefix"
quietly $offline $make -s -j"$jobs"
quietly $offline $make -s install
[ ! -e "$work/called" ] || die "$(sort -u "$work/called" | tr '\n' ';')"
PKG_CONFIG_PATH=$work/prefix/lib/pkgconfig
LD_LIBRARY_PATH=$work/prefix/lib
export PKG_CONFIG_PATH LD_LIBRARY_PATH
# shellcheck disable=SC2046 # they are words
quietly ${CC:-cc} -o "$work/intro" "$work/from/$name/doc/examples/intro.c" $(pkg-config --cflags --libs adder)
"$work/intro" | grep -q 1,267,650,600,228,229,401,496,703,205,376 || die "doc/examples/intro.c: wrong answer"
say "it builds ${offline:+offline and }without autoconf, and doc/examples/intro.c runs"
