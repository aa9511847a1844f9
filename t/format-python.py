# format-python.py - checks the answers of format-python.c against Python's own format(), % and str.format.
#
# Each line is a kind, a value (or several), a specification or format, and the answer, apart by tabs: "=" and the text,
# or "!" for a refusal.  The rules are those of Python 3.14; an older Python is asked only for those that it has, and
# fractions, which it cannot format, are computed here from integers.

import decimal
import re
import struct
import sys
from decimal import Decimal
from fractions import Fraction

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

NEWEST = sys.version_info >= (3, 14)

CONTEXT = decimal.Context(prec=decimal.MAX_PREC, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
decimal.setcontext(CONTEXT)
MODE = re.compile(r"(?<=[0-9])\[([a-z0-9-]*)\]")
MODES = {"half-even": decimal.ROUND_HALF_EVEN, "half-up": decimal.ROUND_HALF_UP,
         "half-down": decimal.ROUND_HALF_DOWN, "up": decimal.ROUND_UP, "down": decimal.ROUND_DOWN,
         "ceiling": decimal.ROUND_CEILING, "floor": decimal.ROUND_FLOOR, "05up": decimal.ROUND_05UP}

# The documented order of a specification's parts; Python's Decimal takes some others by chance (z before the sign, N).
DOCUMENTED = re.compile(r"(?:.?[<>=^])?[-+ ]?z?#?0?[0-9]*[,_]?(?:\.(?:[0-9]+[,_]?|[,_]))?[a-zA-MO-Z%]?", re.DOTALL)

# New after Python 3.11: groups behind the point, and for decimals # and _, more zeros, z with F.  Python 3.12 and 3.13 alone
# refuse z before a precision of several digits that begins with 0.
GROUPED_FRACTION = re.compile(r"\.[0-9]*[,_]")
NEW_FOR_DECIMALS = re.compile(r"[#_]|(?<![0-9.])00|z.*(?:F|\.0[0-9])", re.DOTALL)

# One with neither a precision nor a type.
PLAIN = re.compile(r"(?:.?[<>=^])?[-+ ]?z?#?0?[0-9]*[,_]?(?:\.[,_])?", re.DOTALL)

FRACTION = re.compile(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z)?(?P<alt>\#)?(?P<zero>0(?=[0-9]))?"
                      r"(?P<width>[0-9]+)?(?P<group>[,_])?(?:\.(?=[0-9,_])(?P<precision>[0-9]+)?(?P<behind>[,_])?)?"
                      r"(?P<type>[eEfFgG%])", re.DOTALL)
GENERAL = re.compile(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#)?(?P<width>0|[1-9][0-9]*)?"
                     r"(?P<group>[,_])?", re.DOTALL)


def rounded(x, mode):
    """The integer that a fraction rounds to, by way of one digit more, which decimal knows how to round."""
    whole, rest = divmod(abs(x.numerator), x.denominator)
    digit = 0 if not rest else 2 if 2 * rest < x.denominator else 5 if 2 * rest == x.denominator else 7
    n = int(Decimal(10 * whole + digit).scaleb(-1).to_integral_value(mode) if x >= 0 else
            -Decimal(-10 * whole - digit).scaleb(-1).to_integral_value(mode))
    return n


def aligned(m, sign, body):
    missing = (m["fill"] or " ") * (int(m["width"] or 0) - len(sign + body))
    half = len(missing) // 2
    return {">": missing + sign + body, "<": sign + body + missing, "=": sign + missing + body,
            "^": missing[:half] + sign + body + missing[half:]}[m["align"] or ">"]


def format_fraction(x, spec, mode):
    m = GENERAL.fullmatch(spec)
    if m:
        body = format(abs(x.numerator), m["group"] or "")
        if m["alt"] or x.denominator > 1:
            body += "/" + format(x.denominator, m["group"] or "")
        return aligned(m, "-" if x < 0 else m["sign"].replace("-", ""), body)
    m = FRACTION.fullmatch(spec)
    if not m or (m["align"] and m["zero"]):
        raise ValueError
    kind = m["type"].lower()
    places = int(m["precision"] or 6)
    exponent = None
    if kind in "f%":
        n = rounded(x * 10 ** places * (100 if kind == "%" else 1), mode)
    else:
        if kind == "g":
            places = max(places, 1) - 1
        e = 0
        if x:
            e = len(str(abs(x.numerator))) - len(str(x.denominator))
            while abs(x) >= Fraction(10) ** (e + 1):
                e += 1
            while abs(x) < Fraction(10) ** e:
                e -= 1
        n = rounded(x * Fraction(10) ** (places - e), mode)
        if n == 10 ** (places + 1):
            n //= 10
            e += 1
        if kind == "e" or e < -4 or e > places:
            exponent = e
        else:
            places -= e
    digits = str(n).rjust(places + 1, "0")
    before, behind = digits[:len(digits) - places], digits[len(digits) - places:]
    if kind == "g" and not m["alt"]:
        behind = behind.rstrip("0")
    if m["behind"]:
        behind = m["behind"].join(behind[i:i + 3] for i in range(0, len(behind), 3))
    if behind or m["alt"]:
        behind = "." + behind
    if exponent is not None:
        behind += ("E" if m["type"].isupper() else "e") + "%+03d" % exponent
    if kind == "%":
        behind += "%"
    sign = "-" if x < 0 and not (m["z"] and n == 0) else m["sign"].replace("-", "")
    width = int(m["width"] or 0)
    group = lambda s: s if not m["group"] else re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", m["group"], s)
    if m["zero"] or (m["fill"], m["align"]) == ("0", "="):
        while len(sign + group(before) + behind) < width:
            before = "0" + before
    return aligned(m, sign, group(before) + behind)


def is_single(text, x):
    try:
        return struct.pack(">f", float(text)) == struct.pack(">f", x)
    except OverflowError:
        return False


def shortest_single(x):
    """The double with the shortest digits that read back as the float x; of several, the nearest,
    and of two as near the even one."""
    if x == 0 or x != x or x in (float("inf"), float("-inf")):
        return x
    exact = Decimal(x)
    for digits in range(1, 10):
        unit = Decimal((0, (1,), exact.adjusted() - digits + 1))
        near = [exact.quantize(unit, mode) for mode in (decimal.ROUND_FLOOR, decimal.ROUND_CEILING)]
        near = [d for d in near if is_single(d, x)]
        if near:
            return float(min(near, key=lambda d: (abs(d - exact), d.as_tuple().digits[-1] % 2)))


def convert(kind, text):
    if kind == "i":
        return int(text)
    if kind in "fg":
        return struct.unpack(">d", bytes.fromhex(text.zfill(16)))[0]
    if kind == "d":
        return Decimal(text)
    if kind == "q":
        return Fraction(text)
    if kind == "b":
        return text == "1"
    return text


def expected(kind, value, spec):
    mode = MODE.search(spec)
    rounding = decimal.ROUND_HALF_EVEN
    if mode:
        rounding = MODES[mode[1]]
        spec = spec[:mode.start()] + spec[mode.end():]
    if kind == "q":
        return format(value, spec) if NEWEST and not mode else format_fraction(value, spec, rounding)
    if kind == "d" and not DOCUMENTED.fullmatch(spec):
        raise ValueError
    if kind == "g" and not mode and PLAIN.fullmatch(spec):
        value = shortest_single(value)
    if mode and kind == "f":
        value = Decimal(value)
    decimal.getcontext().rounding = rounding
    return format(value, spec)


def several(text):
    return [convert(item[0], item[1:]) for item in text.split("\x1f")] if text else []


def answer(kind, value, spec):
    decimal.getcontext().rounding = decimal.ROUND_HALF_EVEN
    if kind == "P":
        return spec.format(*several(value))
    if kind == "%":
        return spec % tuple(several(value))
    return expected(kind, convert(kind, value), spec)


def is_known(kind, value, spec):
    """Whether this Python has the rules that a question is about."""
    if NEWEST or kind in "q%":
        return True
    decimals = "d" in [item[0] for item in value.split("\x1f") if item] if kind == "P" else kind == "d"
    return not GROUPED_FRACTION.search(spec) and not (decimals and NEW_FOR_DECIMALS.search(spec))


print("python %d.%d" % sys.version_info[:2], flush=True)
sys.stdout.reconfigure(errors="backslashreplace")
for line in sys.stdin.buffer:
    line = line.decode(errors="surrogateescape").rstrip("\n")
    if line == "end":
        print("done", flush=True)
        continue
    kind, value, spec, given = line.split("\t")
    if not is_known(kind, value, spec):
        continue
    try:
        right = "=" + answer(kind, value, spec)
    except (ValueError, OverflowError, TypeError, IndexError, KeyError, AttributeError):
        right = "!"
    if right != given:
        print(line.replace("\t", " | "), "| but Python has", right)
