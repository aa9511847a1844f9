# int-python.py - checks the answers of int-python.c against Python's own.
#
# Reads lines "name status operand... | result..." and answers each "end" with one "bad name: ..." line for each wrong
# answer and then "done".  Numbers are hexadecimal, doubles are the bit patterns, texts are "t" and the hexadecimal of
# their bytes.

import math
import struct
import sys

OK, ENOMEM, EDIVZERO, EDOMAIN, ERANGE, EPARSE = 0, 1, 2, 4, 8, 16
PTRDIFF_MAX = sys.maxsize
SIZE_MAX = 2 * sys.maxsize + 1
WHITE = b" \t\n\v\f\r"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Status(Exception):
    """The operation has no result but this status."""


def bits_of(x):
    return int.from_bytes(struct.pack(">d", x), "big")


def double_of(bits):
    return struct.unpack(">d", bits.to_bytes(8, "big"))[0]


def in_range(a, low, high):
    if not low <= a <= high:
        raise Status(ERANGE)
    return a


def quo(a, b):
    q = abs(a) // abs(b)
    return q if (a < 0) == (b < 0) else -q


def rem(a, b):
    return a - b * quo(a, b)


def power(a, e):
    if e < 0:
        raise Status(EDOMAIN)
    return a**e


def powmod(a, e, n):
    if n == 0:
        raise Status(EDIVZERO)
    return pow(a, e, n)


def shift_count(n):
    if n > PTRDIFF_MAX:
        raise Status(EDOMAIN)
    return n


def lshift(a, n):
    return a << shift_count(n) if a or n > PTRDIFF_MAX else 0


def rshift(a, n):
    return a >> shift_count(n)


def find_bit(a, value, start):
    rest = (a if value else ~a) >> start
    return start + (rest & -rest).bit_length() - 1 if rest else SIZE_MAX


def compare(a, b):
    return (a > b) - (a < b)


def base_is_known(base):
    return base == 0 or 2 <= base <= 36


def set_str(text, base):
    if not base_is_known(base):
        raise Status(EDOMAIN)
    try:
        return int(text, base)
    except ValueError:
        raise Status(EPARSE)


def parse(text, base):
    """The longest prefix that int() takes and that has no white space."""
    if not base_is_known(base):
        raise Status(EDOMAIN)
    for n in range(len(text), 0, -1):
        prefix = text[:n]
        if any(c in prefix for c in WHITE):
            continue
        try:
            return int(prefix, base), n
        except ValueError:
            pass
    raise Status(EPARSE)


def to_base(a, base):
    if base == 10:
        text = str(a)
    elif base in (2, 8, 16):
        text = format(a, {2: "b", 8: "o", 16: "x"}[base])
    else:
        m, digits = abs(a), []
        while m:
            m, d = divmod(m, base)
            digits.append(DIGITS[d])
        text = ("-" if a < 0 else "") + ("".join(reversed(digits)) or "0")
    return text.encode()


def from_double(bits):
    x = double_of(bits)
    if math.isnan(x):
        raise Status(EDOMAIN)
    if math.isinf(x):
        raise Status(ERANGE)
    return int(x)


OPERATIONS = {
    "set": lambda a: a,
    "neg": lambda a: -a,
    "abs": abs,
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "addmul": lambda r, a, b: r + a * b,
    "submul": lambda r, a, b: r - a * b,
    "pow": power,
    "powmod": powmod,
    "invmod": lambda a, n: powmod(a, -1, n),
    "floordiv": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "divmod": divmod,
    "quo": quo,
    "rem": rem,
    "quorem": lambda a, b: (quo(a, b), rem(a, b)),
    "divexact": lambda a, b: a // b,
    "lshift": lshift,
    "rshift": rshift,
    "bit_length": int.bit_length,
    "cmp": compare,
    "cmpabs": lambda a, b: compare(abs(a), abs(b)),
    "sign": lambda a: compare(a, 0),
    "eq": lambda a, b: a == b,
    "is_odd": lambda a: a & 1,
    "fits_i64": lambda a: -(2**63) <= a < 2**63,
    "fits_u64": lambda a: 0 <= a < 2**64,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "not": lambda a: ~a,
    "bit_count": lambda a: bin(a).count("1"),
    "trailing_zeros": lambda a: find_bit(a, 1, 0),
    "test_bit": lambda a, n: a >> n & 1,
    "set_bit": lambda a, n: a | 1 << shift_count(n),
    "clear_bit": lambda a, n: a & ~(1 << shift_count(n)),
    "find_bit": find_bit,
    "isqrt": lambda a: math.isqrt(a),
    "gcd": math.gcd,
    "set_i64": lambda a: a,
    "set_u64": lambda a: a,
    "get_i64": lambda a: in_range(a, -(2**63), 2**63 - 1),
    "get_u64": lambda a: in_range(a, 0, 2**64 - 1),
    "set_double": from_double,
    "get_double": lambda a: bits_of(float(a)),
    "set_str": set_str,
    "parse": parse,
    "str": to_base,
    "to_str": to_base,
}


def decode(field):
    return bytes.fromhex(field[1:].decode()) if field.startswith(b"t") else int(field, 16)


def expect(operation, operands):
    """The status and the results that Python has."""
    try:
        results = operation(*operands)
    except Status as e:
        return e.args[0], ()
    except ZeroDivisionError:
        return EDIVZERO, ()
    except OverflowError:
        return ERANGE, ()
    except ValueError:
        return EDOMAIN, ()
    return OK, results if isinstance(results, tuple) else (results,)


def shorten(values):
    s = "(" + ", ".join(hex(x) if isinstance(x, int) else repr(x) for x in values) + ")"
    return s if len(s) < 700 else s[:340] + "..." + s[-340:]


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
        operands = [decode(f) for f in fields[2:bar]]
        got = int(fields[1]), tuple(decode(f) for f in fields[bar + 1 :])
        name = fields[0].decode()
        wanted = expect(OPERATIONS[name], operands)
        if got != wanted:
            answer.write(
                f"bad {name}: {shorten(operands)}: got status {got[0]}, {shorten(got[1])}, "
                f"expected status {wanted[0]}, {shorten(wanted[1])}\n"
            )


main()
