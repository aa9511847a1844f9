# installed.sh - for the scripts that test an installation: one in a temporary folder, and programs that use it.
#
# Sourced.  Sets work, a folder that is removed at the end, and stage, $work/stage, which holds the `make install` of
# the build that the test runs in; libdir, the library's folder there.

top=$(cd "${top_srcdir:-$(dirname "$0")/..}" && pwd)
LC_ALL=C
export LC_ALL

skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}

has_command() {
    command -v "${1%% *}" >/dev/null 2>&1
}

count=0
status=0

# $1: what is tested, the rest: a command, whose output is shown if it fails.
check() {
    count=$((count + 1))
    name=$1
    shift
    if "$@" >"$work/messages" 2>&1; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/messages" | tail -40
        # shellcheck disable=SC2034 # the exit status of the script
        status=1
    fi
}

skip() { # $1: what is not tested, $2: why
    count=$((count + 1))
    echo "ok $count - $1 # SKIP $2"
}

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
stage=$work/stage

# The flags of an outer make are not for these.
MAKEFLAGS='' MFLAGS='' ${MAKE:-make} -s install DESTDIR="$stage" >"$work/install" 2>&1 || {
    sed 's/^/# /' "$work/install"
    echo "Bail out! make install DESTDIR=... failed"
    exit 99
}
libdir=$stage$(sed -n "s/^libdir='\(.*\)'/\1/p" libadder.la)
LD_LIBRARY_PATH=$libdir${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH

# A program in C and C++; it prints 2**100.
cat >"$work/power.c" <<'END'
#include <adder.h>
#include <stdio.h>

int main(void)
{
    adder_int a = ADDER_INT(0);
    adder_status err = adder_int_pow(&a, ADDER_INT(2), ADDER_INT(100));
    char text[64];
    adder_int_str(text, sizeof text, a, 10);
    adder_int_clear(&a);
    return err || printf("%s, %s\n", text, adder_version()) < 0;
}
END
cp "$work/power.c" "$work/power.cc"
expected="1267650600228229401496703205376, $(sed -n 's/^#define ADDER_VERSION "\(.*\)"$/\1/p' "$top/include/adder/status.h")"

says_power() { # PROGRAM: whether it prints 2**100
    output=$("$1") && { echo "$1: $output"; [ "$output" = "$expected" ]; }
}

is_linked_to_shared() { # PROGRAM
    readelf -d "$1" | grep 'NEEDED.*libadder\.so'
}
