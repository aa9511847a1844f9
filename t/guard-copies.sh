#!/bin/sh
# guard-copies.sh - several copies of the library in one process, from plugins, linked statically or not: each reports
# that memory ran out, and an unloaded copy leaves no pointer behind.

top=${top_srcdir:-$(dirname "$0")/..}
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
LD_LIBRARY_PATH=$PWD/.libs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH

skip() {
    echo "1..0 # SKIP $1"
    exit 0
}

case "$CFLAGS" in *-fsanitize*) skip "the sanitizers have allocation functions of their own" ;; esac
[ -f .libs/libadder.a ] || skip "no static library"
[ -f .libs/libadder.so ] || skip "no shared library"

static=".libs/libadder.a -lmpfr -lgmp -lm"
shared="-L.libs -ladder -lmpfr -lgmp -lm"

# $1 result, $2 source, $3... options
build() {
    result=$1 source=$2
    shift 2
    # shellcheck disable=SC2086 # the options are words
    ${CC:-cc} $CPPFLAGS $CFLAGS -I"$top/include" -I"$top/t" -o "$work/$result" "$top/t/$source" "$@" >"$work/messages" 2>&1
}

plugin="-shared -fPIC -Wl,-Bsymbolic"
# shellcheck disable=SC2086 # the options are words
build host guard-host.c -DNO_ADDER -rdynamic -pthread -lmpfr -lgmp -ldl || skip "no C library with __libc_malloc"
export=-Wl,--export-dynamic-symbol=malloc,--export-dynamic-symbol=realloc,--export-dynamic-symbol=host_refuse_from
# shellcheck disable=SC2086
build host-static guard-host.c $export \
    $static -ldl -pthread && build host-shared guard-host.c $export $shared -ldl -pthread || skip "the linker does not know how"

count=0
status=0
report() { # $1 exit status, $2 name
    count=$((count + 1))
    if [ "$1" = 0 ]; then
        echo "ok $count - $2"
    else
        echo "not ok $count - $2"
        sed 's/^/# /' "$work/messages" | head -20
        status=1
    fi
}

# shellcheck disable=SC2086
build S.so guard-plugin.c $plugin $static
report $? "libadder.a links into a plugin"
cp "$work/S.so" "$work/T.so"
cp "$work/S.so" "$work/U.so"
# shellcheck disable=SC2086
build D.so guard-plugin.c $plugin $shared
report $? "libadder.so into another"

# $1 host, $2... what it does: see guard-host.c
run() {
    host=$1
    shift
    (cd "$work" && "./$host" "$@") >"$work/messages" 2>&1
    report $? "$host $*"
}

for own in "" "own guard"; do
    # shellcheck disable=SC2086
    run host $own +S S g -S g                          # a copy comes and goes
    run host $own +S g +T S T g -S T g -T g            # the lower one goes first
    run host $own +S +T -T S g +T T -S T -T g          # the upper one
    run host $own +S +T +U -T S U -S U g -U g          # out of the middle
    run host $own +D D +S S D g -S D g                 # one of them stays loaded
    run host $own +S +D S D -S D g
    for host in host-static host-shared; do
        run $host $own h +S h S g -S h g
        run $host $own h +D D h g +S S h D -S h D g
        run $host $own h +S +T h S T -S h T -T h g
    done
done
run host +S S own guard S g -S g # functions that the program sets later, and the guard around them
run host-static +S h own guard h S g -S h g
run host-static own guard h off h2 own h2 guard h g
run host +S @S g                  # what a thread keeps, when the library is gone before the thread
run host loop g                   # the space for thread-local variables does not run out

echo "1..$count"
exit $status
