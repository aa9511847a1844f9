# fixed-text.py - checks the texts of fixed-text.c against Python's own.
#
# Reads lines "str type base value text", "parse type base text value used whole" and "set_str type base text value",
# and answers each "end" with one line for each wrong answer and then "done".  Values are the hexadecimal of their
# bytes, most significant first, or "parse" or "range" if there is none, then without "used"; texts to be parsed are "t"
# and the hexadecimal of theirs.

import sys

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def value_of(name, hexadecimal):
    return int.from_bytes(bytes.fromhex(hexadecimal), "big", signed=name[0] == "i")


def limits(name):
    bits = int(name[1:])
    return (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if name[0] == "i" else (0, 2**bits - 1)


def text_of(value, base):
    digits = ""
    rest = abs(value)
    while rest or not digits:
        rest, digit = divmod(rest, base)
        digits = DIGITS[digit] + digits
    return "-" + digits if value < 0 else digits


def longest_number(text, base):
    """The value and length of the longest prefix that int() takes, without white space and underscores."""
    for used in range(len(text), 0, -1):
        prefix = text[:used]
        if prefix.strip() == prefix and "_" not in prefix and prefix.isascii():
            try:
                return int(prefix, base), used
            except ValueError:
                pass
    return None


def check(line):
    kind, name, base, *rest = line.split()
    base = int(base)
    if kind == "str":
        value, text = rest
        return text == text_of(value_of(name, value), base)
    text = bytes.fromhex(rest[0][1:]).decode("latin-1")

    def answer(number):
        low, high = limits(name)
        return "parse" if number is None else number if low <= number <= high else "range"

    def given(field):
        return field if field in ("parse", "range") else value_of(name, field)

    if kind == "set_str":
        try:
            return given(rest[1]) == answer(int(text, base) if text.isascii() else None)
        except ValueError:
            return rest[1] == "parse"
    number, used = longest_number(text, base) or (None, 0)
    whole = answer(number if used == len(text) else None)
    first = answer(number)
    if isinstance(first, int):
        return [given(rest[1]), int(rest[2]), given(rest[3])] == [first, used, whole]
    return [given(rest[1]), given(rest[2])] == [first, whole]


for line in sys.stdin:
    if line == "end\n":
        print("done", flush=True)
    elif not check(line):
        print("bad:", line.rstrip())
