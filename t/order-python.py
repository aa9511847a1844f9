# order-python.py - checks the answers of order-python.c against Python's own comparison of its numbers.
#
# Each line is two numbers and the answer, apart by tabs.  A number is a letter and a text: i an integer, f a double by
# its bits, l a double that stands for a long double, d a decimal, q a fraction.

import struct
import sys
from decimal import Decimal
from fractions import Fraction

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

NAN, FINITE = 2, 0


def place(x):
    """What comes first: -1, 0, 1 for -infinity, the finite numbers, infinity; 2 for a NaN."""
    if isinstance(x, Decimal):
        return NAN if x.is_nan() else (-1 if x < 0 else 1) if x.is_infinite() else FINITE
    if isinstance(x, float):
        return NAN if x != x else (-1 if x < 0 else 1) if x in (float("inf"), -float("inf")) else FINITE
    return FINITE


def magnitude(x):
    """The decimal exponent of a number, of one that is too large or small to be made a fraction; 0 for others."""
    return x.adjusted() if isinstance(x, Decimal) and x and abs(x.adjusted()) > 5000 else 0


def order(x, y):
    p, q = place(x), place(y)
    if p or q:
        return (p > q) - (p < q)
    if magnitude(x) or magnitude(y):
        if isinstance(x, Decimal) and isinstance(y, Decimal):
            return (x > y) - (x < y)
        # No other number here has 5000 digits: the sign and the exponent of the decimal decide.
        if not magnitude(x):
            return -order(y, x)
        sign = -1 if x < 0 else 1
        other = (y > 0) - (y < 0)
        return sign if magnitude(x) > 0 or other != sign else -sign
    a, b = Fraction(x), Fraction(y)
    return (a > b) - (a < b)


def number(text):
    kind, text = text[0], text[1:]
    if kind == "i":
        return int(text)
    if kind in "fl":
        return struct.unpack(">d", bytes.fromhex(text.zfill(16)))[0]
    return Decimal(text) if kind == "d" else Fraction(text)


for line in sys.stdin.buffer:
    line = line.decode().rstrip("\n")
    if line == "end":
        print("done", flush=True)
        continue
    x, y, given = line.split("\t")
    right = order(number(x), number(y))
    if right != int(given):
        print(line.replace("\t", " | "), "| but Python has", right)
