#!/bin/sh
# fixed-code.sh - the checked forms of fixed.h compile to the instructions of the compiler's overflow builtins; and a
# loop that collects their statuses has at most one instruction more than one that collects bools (Clang: two).
#
# The comparison ignores what compilers reorder without a reason: padding, the order of blocks with the jumps and
# returns that go with it, the direction of conditional jumps, and copies between registers.

top=${top_srcdir:-$(dirname "$0")/..}
objdump=${OBJDUMP:-objdump}

skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}

command -v "$objdump" >/dev/null 2>&1 || skip_all "objdump is not installed"
[ "$(getconf LONG_BIT)" -ge 64 ] || skip_all "on 32-bit machines what is kept in registers differs by chance"
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# $1 compiler, $2... more options: "function instruction" for each instruction of t/fixed-code.c.
disassemble() {
    "$@" -std=gnu11 -O2 -I"$top/include" -c "$top/t/fixed-code.c" -o "$work/code.o" 2>"$work/messages" || return 1
    "$objdump" -d --no-show-raw-insn "$work/code.o" | awk '
        />:$/ { function_name = $2; next }
        NF < 2 || $1 !~ /:$/ { next }
        $2 ~ /^(nop|xchg|data16|cs)/ { next }
        { print function_name, $0 }'
}

# As disassemble: what is compared, sorted.
instructions() {
    disassemble "$@" | awk '
        $1 ~ /^<loop/ || $3 ~ /^(jmp|ret|b$)/ { next }
        $3 ~ /^(mov|xor)/ && $0 !~ /\(/ { next }
        { sub(/^jn/, "j", $3); sub(/^jae$/, "jb", $3); print $1, $3 }' | sort
}

# As disassemble: "loop length" for each loop.  Not unrolled, so that the lengths mean something.
lengths() {
    disassemble "$@" -fno-unroll-loops | awk '$1 ~ /^<loop/ { n[$1]++ } END { for (f in n) print f, n[f] }' | sort
}

count=0
status=0
check() {
    count=$((count + 1))
    name="same instructions as the builtins, $1"
    command -v "$1" >/dev/null 2>&1 || {
        echo "ok $count - $name # SKIP $1 is not installed"
        return
    }
    if instructions "$1" >"$work/adder" && instructions "$1" -DUSE_BUILTINS >"$work/builtins" &&
        [ "$(wc -l <"$work/adder")" -gt 200 ] && cmp -s "$work/adder" "$work/builtins"; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        diff "$work/builtins" "$work/adder" >"$work/diff"
        cat "$work/messages" "$work/diff" | sed 's/^/# /' | head -40
        status=1
    fi
}

# $1 compiler, $2 how many more are allowed
check_loops() {
    count=$((count + 1))
    name="gathering statuses takes at most $2 instruction(s) more than bools, $1"
    command -v "$1" >/dev/null 2>&1 || {
        echo "ok $count - $name # SKIP $1 is not installed"
        return
    }
    if lengths "$1" >"$work/adder" && lengths "$1" -DUSE_BUILTINS >"$work/builtins" &&
        join "$work/builtins" "$work/adder" | awk -v most="$2" '
            { loops++ } $3 > $2 + most { print "#", $1, $2, $3; bad++ } END { exit bad > 0 || loops < 18 }'; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        status=1
    fi
}

check gcc
check clang
check_loops gcc 1
check_loops clang 2 # a register set to zero, which takes the processor no time, and a shift
echo "1..$count"
exit $status
