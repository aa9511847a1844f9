# int-python.py - checks the answers of int-python.c against Python's own.
#
# Reads lines "name status operand... | result..." and answers each "end" with one "bad name: ..." line for each wrong
# answer and then "done".  Numbers are hexadecimal, doubles are the bit patterns, texts are "t" and the hexadecimal of
# their bytes.

import decimal
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


def iroot(a, n):
    """The integer part of the n-th root, by bisection."""
    if n == 0 or (a < 0 and n % 2 == 0):
        raise Status(EDOMAIN)
    m = abs(a)
    low, high = 0, 1 << m.bit_length() // n + 1
    while high - low > 1:
        middle = (low + high) // 2
        if middle**n <= m:
            low = middle
        else:
            high = middle
    return low if a >= 0 else -low


def fibonacci(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def jacobi(a, n):
    """Cohen, A Course in Computational Algebraic Number Theory, algorithm 1.4.10, for odd n > 0."""
    a %= n
    result = 1
    while a:
        while a % 2 == 0:
            a //= 2
            if n % 8 in (3, 5):
                result = -result
        a, n = n, a
        if a % 4 == 3 and n % 4 == 3:
            result = -result
        a %= n
    return result if n == 1 else 0


def kronecker(a, n):
    """The extension to all n: Cohen, 1.4.2."""
    if n == 0:
        return int(abs(a) == 1)
    if a % 2 == 0 and n % 2 == 0:
        return 0
    result = -1 if n < 0 and a < 0 else 1
    n = abs(n)
    while n % 2 == 0:
        n //= 2
        if a % 8 in (3, 5):
            result = -result
    return result * jacobi(a, n)


def is_probable_prime(n):
    """Miller-Rabin to the first 40 primes: certain below 3 * 10**24, and no random number above is ever misjudged."""
    if n < 2:
        return False
    for p in SMALL_PRIMES:
        if n % p == 0:
            return n == p
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for p in SMALL_PRIMES:
        x = pow(p, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


SMALL_PRIMES = [p for p in range(2, 174) if all(p % q for q in range(2, p))]


def is_perfect_power(a):
    if abs(a) < 2:
        return True
    for e in range(2, abs(a).bit_length() + 1):
        if a < 0 and e % 2 == 0:
            continue
        low, high = 1, 1 << abs(a).bit_length() // e + 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if middle**e <= abs(a) else (low, middle - 1)
        if low**e == abs(a):
            return True
    return False


def is_prime(a):
    """0: no.  1: probably.  2: surely, which is possible below 2**64 at least."""
    return 0 if not is_probable_prime(a) else 2 if a < 2**64 else 1


def next_prime(a):
    a = max(a + 1, 2)
    while not is_probable_prime(a):
        a += 1
    return a


def gcdext(a, b, *gst):
    g, s, t = gst
    return (math.gcd(a, b) if a * s + b * t == g else None), s, t


def dot(*values):
    n = len(values) // 2
    return sum(x * y for x, y in zip(values[:n], values[n:]))


def rounded(a, step, mode):
    """The multiple of step, by the definitions of the modes in the decimal module's documentation."""
    q, rest = divmod(abs(a), step)
    away = rest != 0 and (
        2 * rest > step or 2 * rest == step and q % 2 == 1,
        2 * rest >= step,
        2 * rest > step,
        True,
        False,
        a > 0,
        a < 0,
        q % 10 in (0, 5),
    )[mode]
    return (q + away) * step * (-1 if a < 0 else 1)


ROUNDINGS = ["HALF_EVEN", "HALF_UP", "HALF_DOWN", "UP", "DOWN", "CEILING", "FLOOR", "05UP"]
WIDE = decimal.Context(prec=5000, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)


def round_places(a, digits, rounding):
    if digits >= 0:
        return a
    unit = decimal.Decimal((0, (1,), -digits))
    return int(decimal.Decimal(a).quantize(unit, "ROUND_" + ROUNDINGS[rounding], WIDE))


def round_sig(a, digits, rounding):
    if digits < 1:
        raise Status(EDOMAIN)
    context = decimal.Context(digits, "ROUND_" + ROUNDINGS[rounding], decimal.MIN_EMIN, decimal.MAX_EMAX)
    return int(context.create_decimal(a))


def round_to(a, step, rounding):
    if step <= 0:
        raise Status(EDOMAIN)
    return rounded(a, step, rounding)


def remove(a, f):
    if f == 0:
        raise Status(EDIVZERO)
    if a == 0 or abs(f) == 1:
        raise Status(EDOMAIN)
    times = 0
    while a % f == 0:
        a, times = a // f, times + 1
    return a, times


def iroot_rem(a, n):
    root = iroot(a, n)
    return root, a - (root**n if abs(root) > 1 else root)


def to_digits(a, base):
    n, a = 1, abs(a)
    while a >= base:
        a, n = a // base, n + 1
    return n


def to_bytes(a, n, order, signed):
    return a.to_bytes(n, ("little", "big")[order], signed=bool(signed))


def from_bytes(text, order, signed):
    return int.from_bytes(text, ("little", "big")[order], signed=bool(signed))


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


def parse(text, base, whole):
    """The longest prefix that int() takes and that has no white space and no underscores."""
    if not base_is_known(base):
        raise Status(EDOMAIN)
    for n in range(len(text), len(text) - 1 if whole and text else 0, -1):
        prefix = text[:n]
        if any(c in prefix for c in WHITE) or prefix.find("_" if isinstance(prefix, str) else b"_") >= 0:
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
    "lcm": lambda a, b: a * b and abs(a * b) // math.gcd(a, b),
    "gcdext": gcdext,
    "iroot": iroot,
    "iroot_rem": iroot_rem,
    "min": min,
    "max": max,
    "floor": math.floor,
    "ceil": math.ceil,
    "trunc": math.trunc,
    "is_zero": lambda a: a == 0,
    "is_int": lambda a: True,
    "factorial": math.factorial,
    "comb": math.comb,
    "perm": math.perm,
    "fibonacci": fibonacci,
    "is_square": lambda a: a >= 0 and math.isqrt(a) ** 2 == a,
    "is_perfect_power": is_perfect_power,
    "is_prime": is_prime,
    "next_prime": next_prime,
    "jacobi": kronecker,
    "hash": hash,
    "sum": lambda *v: sum(v),
    "prod": lambda *v: math.prod(v),
    "dot": dot,
    # Where a processor rounds doubles twice (x87), CPython does too, but not for numbers that are not doubles.
    "truediv": lambda a, b: bits_of((a << 64) / (b << 64)),
    "round": round_places,
    "round_sig": round_sig,
    "round_to": round_to,
    "remove": remove,
    "sizeinbase": to_digits,
    "to_bytes": to_bytes,
    "from_bytes": from_bytes,
    "set_i64": lambda a: a,
    "set_u64": lambda a: a,
    "get_i64": lambda a: in_range(a, -(2**63), 2**63 - 1),
    "set_i128": lambda a: a,
    "set_u128": lambda a: a,
    "get_i128": lambda a: in_range(a, -(2**127), 2**127 - 1),
    "get_u128": lambda a: in_range(a, 0, 2**128 - 1),
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
        if name == "gcdext":  # many answers are right
            operands += got[1]
        wanted = expect(OPERATIONS[name], operands)
        if got != wanted:
            answer.write(
                f"bad {name}: {shorten(operands)}: got status {got[0]}, {shorten(got[1])}, "
                f"expected status {wanted[0]}, {shorten(wanted[1])}\n"
            )


main()
