#!/bin/sh
# gdb.sh - GDB shows the values of numbers, and reports storage that is not a number.

gdb=${GDB:-gdb}
command -v "$gdb" >/dev/null 2>&1 || { echo "1..0 # SKIP gdb is not installed"; exit 0; }
"$gdb" -nx -batch -ex 'python print(6 * 7)' 2>&1 | grep -q -x 42 || { echo "1..0 # SKIP gdb has no Python"; exit 0; }
. "${top_srcdir:-$(dirname "$0")/..}/t/installed.sh"

echo __SIZEOF_INT128__ | ${CC:-cc} -E -P - | grep -q -x 16 || skip_all "it prints decimals, which are not in this library"
if [ ! -f "$libdir/libadder.so" ]; then
    skip_all "GDB loads the script along with the shared library, which was not built"
fi
# shellcheck disable=SC2086 # they are words
${CC:-cc} $CPPFLAGS $CFLAGS -g -O0 -I"$top/include" -o "$work/numbers" "$top/t/gdb.c" -L"$libdir" -ladder \
    2>"$work/messages" || {
    sed 's/^/# /' "$work/messages"
    echo "Bail out! t/gdb.c does not compile"
    exit 99
}

# GDB looks for the script in a folder of its own, under the library's full name.  The folder is tried as it was
# installed; here all full names begin with the stage's path, so the folder is moved.
root=$(cd "$stage" && pwd -P)
library=$(readlink -f "$libdir/libadder.so")
installed=$(find "$stage" -type d -path '*/gdb/auto-load')
mkdir -p "$work/auto-load$root"
[ -z "$installed" ] || cp -R "$installed/." "$work/auto-load$root"

auto_load=on
in_gdb() { # FILE OF COMMANDS, which see the program stopped in ready(): what it prints
    "$gdb" -nx -batch -iex "set auto-load python-scripts $auto_load" -iex "add-auto-load-scripts-directory $work/auto-load" \
        -iex "add-auto-load-safe-path $work" -iex 'set debuginfod enabled off' -iex 'set confirm off' -iex 'set width 0' \
        -iex 'set disable-randomization off' -ex 'break ready' -ex "run <$work/numbers.in" -ex "echo ====\\n" -x "$1" "$work/numbers" \
        >"$work/gdb.out" 2>"$work/gdb.err"
    sed '1,/^====$/d' "$work/gdb.out"
    sed 's/^/# /' "$work/gdb.err" >&2
}

works() {
    echo 'print 6 * 7' >"$work/commands"
    in_gdb "$work/commands" | grep -x '$1 = 42'
}

# The forms are those of Python's str, which is what the library writes.
awk 'BEGIN {
    n = split("0 1 -1 42 -1000000007 2305843009213693951 2305843009213693952 4611686018427387903 4611686018427387904 " \
              "-4611686018427387904 -4611686018427387905 9223372036854775807 -9223372036854775808 18446744073709551615 " \
              "18446744073709551616 -340282366920938463463374607431768211456 99999999999999999999999999999999999999999", v, " ")
    for (i = 1; i <= n; i++) print "int", v[i]
    for (long = ""; length(long) < 1000; ) long = long "1234567890"
    print "int", long
    print "int -" long
    n = split("0 -0 0E+3 0.00 -0E-7 1 1.50 -19.95 0.000001 1E-7 1.2E-7 1E+100 -1.5E-999999 1234567.000 Infinity -Infinity " \
              "NaN -NaN sNaN -sNaN NaN123 12345678901234567890123456789012345678 99999999999999999999999999999999999999 " \
              "123456789012345678901234567890123456789 -1234567890123456789012345678901234567890.50 " \
              "1.00000000000000000000000000000000000000000E+60", v, " ")
    for (i = 1; i <= n; i++) print "dec", v[i]
    print "dec", long
    print "dec 0." long
    n = split("0 1 -7 1/3 -22/7 1/18446744073709551616 -36893488147419103233/36893488147419103232", v, " ")
    for (i = 1; i <= n; i++) print "frac", v[i]
}' >"$work/numbers.in"

# A command for the scripts below.
cat >"$work/each" <<'END'
define each
  set $i = 0
  while $i < $arg1
    output $arg0[$i]
    echo \n
    set $i = $i + 1
  end
end
END
{ cat "$work/each"; printf 'each ints int_count\neach decs dec_count\neach fracs frac_count\n'; } >"$work/all"

exact() {
    sed 's/^[a-z]* //' "$work/numbers.in" >"$work/want"
    in_gdb "$work/all" >"$work/have"
    diff "$work/want" "$work/have"
}

# Longer ones are cut, unless GDB is set otherwise; huge ones are not even read.
long=$(awk 'BEGIN { for (i = 0; i < 5000; i++) printf "%d", i % 9 + 1 }')
cat >"$work/long.want" <<END
12345678912345678912...$(echo "$long" | tail -c 21) (5000 digits)
12345678912345678912...$(echo "$long" | tail -c 21) (5000 digits) * 10**-5000
<negative number of 100000001 bits>
$long
END

cuts() {
    printf 'int %s\ndec 0.%s\nbits 100000000\n' "$long" "$long" >"$work/numbers.in"
    cat >"$work/commands" <<'END'
output ints[0]
echo \n
output decs[0]
echo \n
output ints[1]
echo \n
set print elements unlimited
output ints[0]
echo \n
END
    in_gdb "$work/commands" >"$work/have"
    diff "$work/long.want" "$work/have"
}

# Storage that is not a number is reported so, without an error.
refuses() { # ARRAY COUNT
    { cat "$work/each"; echo "each $1 $2"; } >"$work/commands"
    in_gdb "$work/commands" >"$work/have"
    cat "$work/have"
    [ "$(grep -c '^<not a number: .*>$' "$work/have")" = "$2" ] && [ ! -s "$work/gdb.err" ]
}

arguments() {
    printf 'print shown\nprint by_value\nprint/r shown\n' >"$work/commands"
    in_gdb "$work/commands" >"$work/have"
    printf '$1 = -42\n$2 = 19.95\n$3 = {word = -84}\n' | diff - "$work/have"
}

# Checks that GDB loads the script automatically: without it, no value is shown.
loads() {
    echo 'info auto-load python-scripts' >"$work/commands"
    in_gdb "$work/commands" | grep -F "${library##*/}-gdb.py" | grep '^Yes'
}

raw() {
    auto_load=off
    printf 'print shown\n' >"$work/commands"
    in_gdb "$work/commands" >"$work/have"
    auto_load=on
    echo '$1 = {word = -84}' | diff - "$work/have"
}

works >"$work/works" 2>&1 || { sed 's/^/# /' "$work/works"; skip_all "gdb cannot run a program here"; }
check "the script is where GDB looks for that of the library" test -f "$installed${library#"$root"}-gdb.py"
check "GDB loads it by itself" loads
check "without it numbers are raw" raw
check "values are exact" exact
check "arguments, and the raw form" arguments
check "uninitialised integers" refuses bad_ints 8
check "uninitialised decimals" refuses bad_decs 5
check "uninitialised fractions" refuses bad_fracs 3
check "long numbers are cut" cuts
echo "1..$count"
exit $status
