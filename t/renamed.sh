#!/bin/sh
# renamed.sh - the names of the interface's first edition are left nowhere.  The classes of one letter keep the patterns
# from finding themselves.

top=${top_srcdir:-$(dirname "$0")/..}
# shellcheck source=t/tap.sh
. "$top/t/tap.sh"
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

gone() { # OLD NAME, IN WORDS; PATTERN
    for place in include lib t bench doc gdb debian cmake README.md; do
        [ ! -e "$top/$place" ] || grep -rnE --exclude='*.info' "$2" "$top/$place"
    done >"$work/left" 2>&1
    check "gone: $1" "$work/left"
}

type='([iu](8|16|32|64|128)|T|##N##)'
gone 'a sum of any types that is no ckd_' '\badder_(ad[d]|su[b]|mu[l])\b'
gone 'the checked forms that return a bool' '\bboo[l] adder_'"$type"'_(add|sub|mul|neg|abs|pow|lshift|floordiv|mod|quo|rem|from)'
gone 'adder_T_di[v]' '\badder_'"$type"'_di[v](_|\b)'
gone 'adder_T_sh[l], sh[r]' '\badder_'"$type"'_sh[lr](_|\b)'
gone 'adder_T_parse_bas[e]' '_parse_bas[e]\b'
gone 'adder_f64_ex[p]' '\badder_f64_ex[p]\b'
gone 'the roundings of the shortest text' '_f64_(round|fixed)_rep[r]\b|\bround_rep[r]\b|\bfixed_rep[r]\b'
gone 'adder_f64_set_st[r]' '_f64_set_st[r]\b'
gone 'adder_frac_set_int[s]' '_frac_set_int[s]\b'
gone 'adder_frac_set_i64 of two numbers' '\badder_frac_set_i6[4]\([^,()]*,[^,()]*,'
gone 'answers in place of statuses' '\b(bool|int) adder_int_(is_prim[e]|is_squar[e]|jacob[i])\('
gone 'adder_dec_minu[s]' '_dec_minu[s]\b|\bctx\.minu[s]\b'
gone 'adder_dec_divin[t], divmo[d]' '(adder_dec_|\b)divin[t]\b|_dec_divmo[d]\b'
gone 'adder_dec_allocat[e]' '_dec_allocat[e]\b'
gone 'the orders and copies with a context' \
    'adder_dec_(same_quantu[m]|compare_tota[l]|compare_total_ma[g]|copyab[s]|copynegat[e]|copysig[n])\(.*(ctx|, NULL)'
gone 'adder_dec_class without a context' 'adder_dec_clas[s]\([^,()]*\)'
gone 'adder_dec_rescal[e], canonica[l]' '_dec_(rescal[e]|canonica[l]|is_canonica[l])\b'

# Every type that is a handle says on its first page what an assignment does.
: >"$work/silent"
for header in int frac dec; do
    head -n 30 "$top/include/adder/$header.h" | grep -q 'copies the handle and not the number' || echo "$header.h" >>"$work/silent"
done
check "the headers of handles warn of b = a" "$work/silent"
done_testing
