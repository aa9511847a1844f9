"""peer-python.py - CPython's side of the benchmark suite: one process, asked through a pipe.

Requests are lines; those that bring data are followed by it, one item a line:

    open OPERATION COUNT N SIZE [u|v|w|i|j|x|text|text2]...
                                               then COUNT items for each name, integers and doubles in hexadecimal
    run REPETITIONS                            answers with nanoseconds
    result                                     answers with the number of lines, and the lines
    close

The loop that is timed is the one that timeit would run: a function whose variables are local.
"""

import decimal
import math
import sys
import time
from decimal import Decimal
from fractions import Fraction
from itertools import repeat

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

# The code of one repetition; x and y are the operands of one operation, `pairs` all of them.
STATEMENTS = {
    "small.sum": "r = sum(u)",
    "small.total": "r = sum(u)",
    "small.dot": "r = sum([x * y for x, y in pairs])",
    "small.add": "a = [x + y for x, y in pairs]",
    "small.sub": "a = [x - y for x, y in pairs]",
    "small.mul": "a = [x * y for x, y in pairs]",
    "small.compare": "found = sum([x < y for x, y in pairs])",
    "small.equal": "found = sum([x == y for x, y in pairs])",
    "int.add": "for x, y in pairs: r = x + y",
    "int.sub": "for x, y in pairs: r = x - y",
    "int.mul": "for x, y in pairs: r = x * y",
    "int.divmod": "for x, y in pairs: q, r = divmod(x, y)",
    "int.pow": "for x in u: r = x ** n",
    "int.factorial": "r = factorial(n)",
    "int.comb": "r = comb(n, n // 2)",
    "int.powmod": "for x, y in pairs: r = pow(x, y, w[0])",
    "int.gcd": "for x, y in pairs: r = gcd(x, y)",
    "int.isqrt": "for x in u: r = isqrt(x)",
    "int.and": "for x, y in pairs: r = x & y",
    "int.lshift": "for x in u: r = x << n",
    "int.rshift": "for x in u: r = x >> n",
    "int.from_bytes": "for x in data: r = int.from_bytes(x, 'big')",
    "int.to_bytes": "for x in u: t = x.to_bytes(size, 'big')",
    "small.divmod": "a = [divmod(x, y)[0] for x, y in pairs]",
    "int.str": "for x in u: t = str(x)",
    "int.parse": "for x in text: r = int(x)",
    "f64.round": "a = [round(x, n) for x in xs]",
    "f64.fixed": "for x in xs: t = '%.2f' % x",
    "f64.scientific": "for x in xs: t = '%.16e' % x",
    "f64.repr": "for x in xs: t = repr(x)",
    "f64.parse": "a = [float(x) for x in text]",
    "f64.sum": "r = fsum(xs)",
    "fixed.add": "a = [x + y for x, y in pairs]",
    "fixed.sum": "r = sum(u)",
    "fixed.sub": "a = [x - y for x, y in pairs]",
    "fixed.mul": "a = [x * y for x, y in pairs]",
    "fixed.floordiv": "a = [x // y for x, y in pairs]",
    "frac.add": "for x, y in pairs: r = x + y",
    "frac.mul": "for x, y in pairs: r = x * y",
    "frac.div": "for x, y in pairs: r = x / y",
    "frac.sum": "r = sum(u)",
    "dec.add": "for x, y in pairs: r = x + y",
    "dec.mul": "for x, y in pairs: r = x * y",
    "dec.div": "for x, y in pairs: r = x / y",
    "dec.quantize": "for x in u: r = x.quantize(CENT)",
    "dec.compare": "found = sum([x < y for x, y in pairs])",
    "dec.sqrt": "for x in u: r = x.sqrt()",
    "dec.exp": "for x in u: r = x.exp()",
    "dec.ln": "for x in u: r = x.ln()",
    "dec.str": "for x in u: t = str(x)",
    "dec.parse": "for x in text: r = Decimal(x)",
    "format.double": "for x in xs: t = '%.2f' % x",
    "format.int": "for x in u: t = '%d' % x",
    "format.dec": "for x in u: t = format(x, ',.2f')",
}

TEMPLATE = """
def run(repetitions, clock, u, w, pairs, xs, text, data, n, size):
    r = q = t = found = a = None
    begin = clock()
    for _ in repetitions:
        {}
    return clock() - begin, r, q, t, found, a
"""


def hexadecimal(v):
    if isinstance(v, (Decimal, Fraction)):
        return str(v)
    return format(v, "x") if isinstance(v, int) else double(v)


def double(v):
    """As C's %a prints it."""
    mantissa, exponent = v.hex().split("p")
    return mantissa.rstrip("0").rstrip(".") + "p" + exponent if v else "0x0p+0"


def results(r, q, t, found, a):
    if a is not None:
        return [hexadecimal(v) for v in a]
    if found is not None:
        return [hexadecimal(found)]
    if t is not None:
        return [hexadecimal(int.from_bytes(t, "big")) if isinstance(t, bytes) else t]
    return [hexadecimal(v) for v in (q, r) if v is not None]


def prepare(operation, count, n, size, names):
    """The timed function and its arguments."""
    given = {}
    for name in names:
        convert = {"text": str, "text2": str, "x": float.fromhex}.get(name, lambda s: int(s, 16))
        given[name] = [convert(sys.stdin.readline().strip()) for _ in range(count)]
    u = given.get("u") or given.get("i") or []
    v = given.get("v") or given.get("j") or []
    if operation.startswith(("dec.", "format.dec")):
        decimal.setcontext(decimal.Context(n, decimal.ROUND_HALF_EVEN, decimal.MIN_EMIN, decimal.MAX_EMAX, traps=[]))
        u = [Decimal(s) for s in given["text"]]
        v = [Decimal(s) for s in given.get("text2", [])]
    if operation.startswith("frac."):
        u = [Fraction(s) for s in given["text"]]
        v = [Fraction(s) for s in given.get("text2", [])]
    data = [x.to_bytes(size, "big") for x in u] if operation == "int.from_bytes" else None
    scope = {name: getattr(math, name) for name in ("comb", "factorial", "fsum", "gcd", "isqrt")}
    scope.update(CENT=Decimal("0.01"), Decimal=Decimal)
    exec(TEMPLATE.format(STATEMENTS[operation.split(":")[0]]), scope)
    return scope["run"], (u, given.get("w"), list(zip(u, v)), given.get("x"), given.get("text"), data, n, size)


def main():
    answer = sys.stdout
    for line in sys.stdin:
        word = line.split()
        if word[0] == "open":
            run, arguments = prepare(word[1], int(word[2]), int(word[3]), int(word[4]), word[5:])
        elif word[0] == "run":
            left = run(repeat(None, int(word[1])), time.thread_time_ns, *arguments)
            print(left[0], file=answer)
        elif word[0] == "result":
            lines = results(*left[1:])
            print(len(lines), *lines, sep="\n", file=answer)
        elif word[0] == "close":
            run = arguments = left = None
        answer.flush()


if __name__ == "__main__":
    main()
