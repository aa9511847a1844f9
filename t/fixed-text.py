# fixed-text.py - checks the texts of fixed-text.c against Python's own.
#
# Reads lines "str type base value text" and "parse type base text value used" (or "none" for the last two), and answers
# each "end" with one line for each wrong answer and then "done".  Values are the hexadecimal of their bytes, most
# significant first, texts to be parsed "t" and the hexadecimal of theirs.

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
    """The value and length of the longest prefix that int() takes; white space is no part of a number here."""
    for used in range(len(text), 0, -1):
        prefix = text[:used]
        if prefix.strip() == prefix and prefix.isascii():
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
    found = longest_number(text, base)
    low, high = limits(name)
    if found is None or not low <= found[0] <= high:
        return rest[1] == "none"
    return rest[1] != "none" and found == (value_of(name, rest[1]), int(rest[2]))


for line in sys.stdin:
    if line == "end\n":
        print("done", flush=True)
    elif not check(line):
        print("bad:", line.rstrip())
