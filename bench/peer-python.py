"""peer-python.py - CPython's side of the benchmark suite: one process, asked through a pipe.

Requests are lines; those that bring data are followed by it, one item a line:

    open OPERATION COUNT N [u|v|i|j|text]...   then COUNT items for each name, integers in hexadecimal
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
}

TEMPLATE = """
def run(repetitions, clock, u, pairs, text, n, factorial):
    r = q = t = found = a = None
    begin = clock()
    for _ in repetitions:
        {}
    return clock() - begin, r, q, t, found, a
"""


def hexadecimal(v):
    return format(v, "x")


def results(r, q, t, found, a):
    if a is not None:
        return [hexadecimal(v) for v in a]
    if found is not None:
        return [hexadecimal(found)]
    if t is not None:
        return [t]
    return [hexadecimal(v) for v in (q, r) if v is not None]


def main():
    from math import factorial

    answer = sys.stdout
    for line in sys.stdin:
        word = line.split()
        if word[0] == "open":
            operation, count, n = word[1], int(word[2]), int(word[3])
            data = {}
            for name in word[4:]:
                lines = [sys.stdin.readline().strip() for _ in range(count)]
                data[name] = lines if name == "text" else [int(s, 16) for s in lines]
            u = data.get("u") or data.get("i") or []
            v = data.get("v") or data.get("j") or []
            pairs = list(zip(u, v))
            scope = {}
            exec(TEMPLATE.format(STATEMENTS[operation]), scope)
            run = scope["run"]
        elif word[0] == "run":
            left = run(repeat(None, int(word[1])), time.thread_time_ns, u, pairs, data.get("text"), n, factorial)
            print(left[0], file=answer)
        elif word[0] == "result":
            lines = results(*left[1:])
            print(len(lines), *lines, sep="\n", file=answer)
        elif word[0] == "close":
            data = u = v = pairs = run = left = None
        answer.flush()


if __name__ == "__main__":
    main()
