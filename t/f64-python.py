# f64-python.py - checks the answers of f64-python.c against Python's own.

import decimal
import math
import struct
import sys
from decimal import Decimal
from fractions import Fraction

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

decimal.setcontext(decimal.Context(prec=5000, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN))
MODES = [decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN, decimal.ROUND_UP,
         decimal.ROUND_DOWN, decimal.ROUND_CEILING, decimal.ROUND_FLOOR, decimal.ROUND_05UP]
CONTEXTS = [[decimal.Context(prec=p + 1, rounding=m, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
             for p in range(26)] for m in MODES]
pack, unpack = struct.Struct(">d").pack, struct.Struct(">d").unpack


def double(bits):
    return unpack(bytes.fromhex(bits.zfill(16)))[0]


def bits(x):
    return "%x" % int.from_bytes(pack(x), "big")


def check_round(a):
    x, n = double(a[0]), int(a[1])
    try:
        return bits(round(x, n)) == a[2]
    except OverflowError:
        return double(a[2]) == math.copysign(math.inf, x)


def check_form(format):
    def check(a):
        return format % (int(a[1]), double(a[0])) == a[2]
    return check


def check_quantize(exact, text):
    def check(a):
        x, n, mode = double(a[0]), int(a[1]), MODES[int(a[2])]
        r = (Decimal(x) if exact else Decimal(repr(x))).quantize(Decimal(1).scaleb(-n), rounding=mode)
        if text:
            # A zero may keep zeros in front: 0E+3 prints as 0000.
            s = format(r, "f") if r else "-" * r.is_signed() + "0" + ("." + "0" * n if n > 0 else "")
            return s == a[3]
        try:
            return bits(float(r)) == a[3]
        except OverflowError:
            return math.isinf(double(a[3]))
    return check


def check_exp(a):
    x, n, mode = double(a[0]), int(a[1]), int(a[2])
    r = CONTEXTS[mode][n].create_decimal(Decimal(x))
    sign, digits, exponent = r.as_tuple()
    if not x:
        digits, exponent = (0,), 0
    e = len(digits) - 1 + exponent
    digits = "".join(map(str, digits)).ljust(n + 1, "0")
    s = "-" * sign + digits[0] + ("." + digits[1:] if n else "") + "e%+03d" % e
    return s == a[3]


def same(answer, value):
    if answer == "-":
        return False
    return bits(value) == answer or (math.isnan(value) and math.isnan(double(answer)))


def check_text(convert):
    def check(line):
        answer, text = line[2:].split(" ", 1)
        try:
            return same(answer, convert(text))
        except (ValueError, OverflowError):
            return answer == "-"
    return check


# Python's own sums are wrong where it was built for the x87 unit, which rounds twice.
ROUNDS_TWICE = 1e16 + 2.9999 == 1e16 + 4


def check_sum(a):
    v = [double(b) for b in a[1:]]
    try:
        if ROUNDS_TWICE and all(map(math.isfinite, v)):
            raise OverflowError
        expected = math.fsum(v)
    except ValueError:
        expected = math.nan
    except OverflowError:
        # Python stops at an intermediate overflow; the exact sum decides whether the result is a double, and which.
        special = [x for x in v if not math.isfinite(x)]
        if special:
            return same(a[0], sum(special))
        total = sum(map(Fraction, v))
        try:
            expected = float(total)
        except OverflowError:
            expected = -math.inf if total < 0 else math.inf
    return same(a[0], expected)


def check_dot(a):
    v = [double(b) for b in a[1:]]
    pairs = list(zip(v[0::2], v[1::2]))
    special = [x * y for x, y in pairs if not (math.isfinite(x) and math.isfinite(y))]
    if special:
        return same(a[0], sum(special))
    total = sum(Fraction(x) * Fraction(y) for x, y in pairs)
    try:
        expected = float(total)
    except OverflowError:
        expected = -math.inf if total < 0 else math.inf
    return same(a[0], expected)


def check_hash(a):
    x = double(a[0])
    return int(a[1]) == (0 if math.isnan(x) else hash(x))


CHECKS = {
    "r": check_round,
    "p": lambda a: repr(double(a[0])) == a[1],
    "f": check_form("%.*f"),
    "e": check_form("%.*e"),
    "g": check_form("%.*g"),
    "a": check_form("%#.*g"),
    "m": check_quantize(True, False),
    "F": check_quantize(True, True),
    "d": check_quantize(False, False),
    "D": check_quantize(False, True),
    "E": check_exp,
    "h": lambda a: double(a[0]).hex() == a[1],
    "s": check_sum,
    "u": check_dot,
    "H": check_hash,
    "t": lambda a: double(a[0]).as_integer_ratio() == (int(a[1]), int(a[2])),
}
TEXTS = {"q": check_text(float), "x": check_text(float.fromhex)}

for line in sys.stdin:
    line = line.rstrip("\n")
    if line == "end":
        print("done", flush=True)
        continue
    kind = line[0]
    right = TEXTS[kind](line) if kind in TEXTS else CHECKS[kind](line[2:].split(" "))
    if not right:
        print(line)
