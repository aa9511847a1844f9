# frac-python.py - checks the answers of frac-python.c against Python's fractions.
#
# Reads lines "name status operand... | result..." and answers each "end" with one "bad name: ..." line for each wrong
# answer and then "done".  Numbers are hexadecimal, a fraction is two of them, doubles are the bit patterns, texts are
# "t" and the hexadecimal of their bytes.

import math
import re
import struct
import sys
from fractions import Fraction

OK, EDIVZERO, EDOMAIN, ERANGE, EPARSE, EINEXACT = 0, 2, 4, 8, 16, 256


class Status(Exception):
    """The operation has no result but this status."""


def round_to(x, unit, mode):
    """Rounds by the definitions of the modes, in the decimal module's documentation."""
    if unit <= 0:
        raise Status(EDOMAIN)
    magnitude = abs(x) / unit
    q = math.floor(magnitude)
    rest = magnitude - q
    half = Fraction(1, 2)
    away = rest != 0 and (
        rest > half or rest == half and q % 2 == 1,
        rest >= half,
        rest > half,
        True,
        False,
        x > 0,
        x < 0,
        q % 10 in (0, 5),
    )[mode]
    return (q + away) * unit * (-1 if x < 0 else 1)


def rounded(x, ndigits, mode):
    result = round_to(x, Fraction(10) ** -ndigits, mode)
    if mode == 0 and result != round(x, ndigits):
        raise AssertionError("round() differs from its definition")
    return result


def round_sig(x, digits, mode):
    if digits < 1:
        raise Status(EDOMAIN)
    if x == 0:
        return x
    e = len(str(abs(x.numerator))) - len(str(x.denominator)) - 1
    while abs(x) >= Fraction(10) ** (e + 1):
        e += 1
    return rounded(x, digits - 1 - e, mode)


def in_range(a, low, high):
    if not low <= a <= high:
        raise Status(ERANGE)
    return a


def to_int(a):
    if a.denominator != 1:
        raise Status(EINEXACT)
    return a.numerator


def double_of(bits):
    return struct.unpack(">d", bits.to_bytes(8, "big"))[0]


def bits_of(x):
    return int.from_bytes(struct.pack(">d", x), "big")


def from_double(bits):
    x = double_of(bits)
    if math.isnan(x):
        raise Status(EDOMAIN)
    return Fraction(x)


def quotient(a):
    """float(a), kept from the division of doubles that CPython uses for small integers: x87 would round it twice."""
    return (a.numerator << 64) / (a.denominator << 64)


def set_str(text):
    """Python 3.12 allows white space around the slash."""
    try:
        return Fraction(re.sub(r"(?<=[0-9])\s*/\s*(?=[0-9])", "/", text))
    except ValueError:
        raise Status(EPARSE)


def parse(text, whole):
    """The longest prefix that is a number, without white space around it and underscores."""
    for n in range(len(text), len(text) - 1 if whole and text else 0, -1):
        if text[:n] == text[:n].strip() and "_" not in text[:n]:
            try:
                return set_str(text[:n]), n
            except Status:
                pass
    raise Status(EPARSE)


def limit(a, most):
    if most < 1:
        raise Status(EDOMAIN)
    return a.limit_denominator(most)


OPERATIONS = {
    "set": ("f", lambda a: a),
    "neg": ("f", lambda a: -a),
    "abs": ("f", abs),
    "add": ("ff", lambda a, b: a + b),
    "sub": ("ff", lambda a, b: a - b),
    "mul": ("ff", lambda a, b: a * b),
    "div": ("ff", lambda a, b: a / b),
    "mod": ("ff", lambda a, b: a % b),
    "pow": ("fi", lambda a, e: a**e),
    "limit_denominator": ("fi", limit),
    "floor": ("f", math.floor),
    "ceil": ("f", math.ceil),
    "trunc": ("f", math.trunc),
    "floordiv": ("ff", lambda a, b: a // b),
    "sign": ("f", lambda a: (a > 0) - (a < 0)),
    "cmp": ("ff", lambda a, b: (a > b) - (a < b)),
    "is_int": ("f", lambda a: int(a.denominator == 1)),
    "eq": ("ff", lambda a, b: int(a == b)),
    "hash": ("f", hash),
    "divmod": ("ff", divmod),
    "min": ("ff", min),
    "max": ("ff", max),
    "is_zero": ("f", lambda a: int(a == 0)),
    "sum": ("f*", lambda *v: sum(v, Fraction(0))),
    "prod": ("f*", lambda *v: math.prod(v, start=Fraction(1))),
    "round": ("fii", rounded),
    "round_sig": ("fii", round_sig),
    "round_to": ("ffi", round_to),
    "get_int": ("f", to_int),
    "get_i64": ("f", lambda a: in_range(int(a), -(2**63), 2**63 - 1)),
    "get_u64": ("f", lambda a: in_range(int(a), 0, 2**64 - 1)),
    "get_i128": ("f", lambda a: in_range(int(a), -(2**127), 2**127 - 1)),
    "get_u128": ("f", lambda a: in_range(int(a), 0, 2**128 - 1)),
    "set_int": ("i", Fraction),
    "set_i64": ("i", lambda a: Fraction(in_range(a, -(2**63), 2**63 - 1))),
    "set_u64": ("i", lambda a: Fraction(in_range(a, 0, 2**64 - 1))),
    "set_i128": ("i", lambda a: Fraction(in_range(a, -(2**127), 2**127 - 1))),
    "set_u128": ("i", lambda a: Fraction(in_range(a, 0, 2**128 - 1))),
    "set_double": ("i", from_double),
    "get_double": ("f", lambda a: bits_of(quotient(a))),
    "set_str": ("t", set_str),
    "parse": ("ti", parse),
    "str": ("f", lambda a: str(a).encode()),
}


def decode(field):
    return bytes.fromhex(field[1:].decode()) if field.startswith(b"t") else int(field, 16)


def operands_of(kinds, fields):
    values = [decode(f) for f in fields]
    if kinds == "f*":
        kinds = "f" * (len(values) // 2)
    out = []
    for kind in kinds:
        x = values.pop(0)
        if kind == "f":
            x = Fraction(x, values.pop(0))
        out.append(x.decode() if kind == "t" else x)
    return out


def expect(operation, operands):
    """The status and the results that Python has, fractions as two numbers."""
    try:
        results = operation(*operands)
    except Status as e:
        return e.args[0], ()
    except ZeroDivisionError:
        return EDIVZERO, ()
    except OverflowError:
        return ERANGE, ()
    flat = []
    for x in results if isinstance(results, tuple) else (results,):
        flat += (x.numerator, x.denominator) if isinstance(x, Fraction) else (x,)
    return OK, tuple(flat)


def main():
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    answer = sys.stdout
    for line in sys.stdin.buffer:
        if line == b"end\n":
            answer.write("done\n")
            answer.flush()
            continue
        fields = line.split()
        bar = fields.index(b"|")
        name = fields[0].decode()
        kinds, operation = OPERATIONS[name]
        operands = operands_of(kinds, fields[2:bar])
        got = int(fields[1]), tuple(decode(f) for f in fields[bar + 1 :])
        wanted = expect(operation, operands)
        if got != wanted:
            answer.write(f"bad {name}: {operands}: got {got}, expected {wanted}\n"[:2000].rstrip("\n") + "\n")


main()
