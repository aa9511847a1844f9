"""peer-python.py - CPython's side of the benchmark suite: one process, asked through a pipe.

Requests are lines; those that bring data are followed by it, one item a line:

    open OPERATION COUNT N [u|v|i|j|x|text]... then COUNT items for each name, integers and doubles in hexadecimal
    run REPETITIONS                            answers with nanoseconds
    result                                     answers with the number of lines, and the lines
    close

The loop that is timed is the one that timeit would run: a function whose variables are local.
"""

import sys
import time
from itertools import repeat

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

# What one repetition does; x and y are the operands of one operation, `pairs` all of them.
STATEMENTS = {
    "small.sum": "r = sum(u)",
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
    "int.str": "for x in u: t = str(x)",
    "int.parse": "for x in text: r = int(x)",
    "f64.round": "a = [round(x, n) for x in xs]",
    "f64.fixed": "for x in xs: t = '%.2f' % x",
    "f64.exp": "for x in xs: t = '%.16e' % x",
    "f64.repr": "for x in xs: t = repr(x)",
    "f64.parse": "a = [float(x) for x in text]",
    "f64.sum": "r = fsum(xs)",
}

TEMPLATE = """
def run(repetitions, clock, u, pairs, xs, text, n, factorial, fsum):
    r = q = t = found = a = None
    begin = clock()
    for _ in repetitions:
        {}
    return clock() - begin, r, q, t, found, a
"""


def hexadecimal(v):
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
        return [t]
    return [hexadecimal(v) for v in (q, r) if v is not None]


def main():
    from math import factorial, fsum

    answer = sys.stdout
    for line in sys.stdin:
        word = line.split()
        if word[0] == "open":
            operation, count, n = word[1], int(word[2]), int(word[3])
            data = {}
            for name in word[4:]:
                lines = [sys.stdin.readline().strip() for _ in range(count)]
                convert = {"text": str, "x": float.fromhex}.get(name, lambda s: int(s, 16))
                data[name] = [convert(s) for s in lines]
            u = data.get("u") or data.get("i") or []
            v = data.get("v") or data.get("j") or []
            pairs = list(zip(u, v))
            scope = {}
            exec(TEMPLATE.format(STATEMENTS[operation.split(":")[0]]), scope)
            run = scope["run"]
        elif word[0] == "run":
            left = run(repeat(None, int(word[1])), time.thread_time_ns, u, pairs, data.get("x"), data.get("text"), n,
                       factorial, fsum)
            print(left[0], file=answer)
        elif word[0] == "result":
            lines = results(*left[1:])
            print(len(lines), *lines, sep="\n", file=answer)
        elif word[0] == "close":
            data = u = v = pairs = run = left = None
        answer.flush()


if __name__ == "__main__":
    main()
