# binding.py - checks the answers of binding.c against Python's own Decimal.
#
# Reads lines "what|prec|emin|emax|clamp|traps|operands|answer", and answers each "end" with one line for each wrong
# answer and then "done".

import decimal
import sys
from decimal import Context, Decimal

SIGNALS = (
    decimal.Clamped,
    decimal.DivisionByZero,
    decimal.Inexact,
    decimal.InvalidOperation,
    decimal.Overflow,
    decimal.Rounded,
    decimal.Subnormal,
    decimal.Underflow,
)


def answer_of(what, ctx, operands):
    if what == "number":
        a = Decimal(operands)
        return f"{a.as_tuple()} {Decimal(a.as_tuple())} {ctx.number_class(a)} {0 if a.is_nan() else hash(a)}"
    try:
        if what == "text":
            return str(ctx.create_decimal(operands))
        return str(getattr(ctx, what)(*map(Decimal, operands.split())))
    except decimal.DecimalException as e:
        return f"{type(e).__name__}: {', '.join(c.__name__ for c in e.args[0])}"


def main():
    for line in sys.stdin:
        if line == "end\n":
            print("done", flush=True)
            continue
        what, prec, emin, emax, clamp, traps, operands, got = line.rstrip("\n").split("|")
        trapped = [signal for i, signal in enumerate(SIGNALS) if int(traps) >> i & 1]
        ctx = Context(prec=int(prec), Emin=int(emin), Emax=int(emax), clamp=int(clamp), traps=trapped)
        wanted = answer_of(what, ctx, operands)
        if got != wanted:
            print(f"{line.rstrip()}: expected {wanted}")


main()
