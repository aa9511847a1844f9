# dec-python.py - checks the answers of dec-python.c against Python's decimal module.
#
# Reads lines "name status prec emin emax rounding clamp traps flags operand... | flags result..." and answers each "end"
# with one "bad name: ..." line for each wrong answer and then "done".  Decimals are their texts, other numbers are
# hexadecimal, doubles bit patterns, texts "t" and the hexadecimal of their bytes.

import decimal
import math
import re
import struct
import sys
from decimal import Context, Decimal
from fractions import Fraction

OK, EDIVZERO, EDOMAIN, ERANGE, EPARSE, EINEXACT = 0, 2, 4, 8, 16, 256

# The conditions in the order of their bits, and the status of each that is trapped.
CONDITIONS = (
    (decimal.Clamped, ERANGE),
    (decimal.DivisionByZero, EDIVZERO),
    (decimal.Inexact, EINEXACT),
    (decimal.InvalidOperation, EDOMAIN),
    (decimal.Overflow, ERANGE),
    (decimal.Rounded, EINEXACT),
    (decimal.Subnormal, ERANGE),
    (decimal.Underflow, ERANGE),
)
# The conditions that specify an invalid operation; Python raises them where that is trapped.
MORE = (decimal.ConversionSyntax, decimal.DivisionImpossible, decimal.DivisionUndefined)
MODES = (
    decimal.ROUND_HALF_EVEN,
    decimal.ROUND_HALF_UP,
    decimal.ROUND_HALF_DOWN,
    decimal.ROUND_UP,
    decimal.ROUND_DOWN,
    decimal.ROUND_CEILING,
    decimal.ROUND_FLOOR,
    decimal.ROUND_05UP,
)
CLASSES = "sNaN NaN -Infinity -Normal -Subnormal -Zero +Zero +Subnormal +Normal +Infinity".split()


class Status(Exception):
    """The operation has no result but this status."""


def context(prec, emin, emax, rounding, clamp=0):
    return Context(prec=prec, Emin=emin, Emax=emax, rounding=MODES[rounding], clamp=clamp, traps=[])


def whole(rounding=0):
    """A context in which nothing is rounded but by quantize."""
    return context(decimal.MAX_PREC, decimal.MIN_EMIN, decimal.MAX_EMAX, rounding)


EXACT = whole()
DEFAULT = context(28, -999999, 999999, 0)


def nearest_multiple(x, rounding):
    """The integer that x >= 0, a fraction, is rounded to, if its sign is +."""
    digits = 400
    scaled = (x.numerator * 10**digits * 10) // x.denominator
    inexact = (x.numerator * 10**digits * 10) % x.denominator != 0
    number = Decimal(scaled * 10 + inexact).scaleb(-digits - 2, EXACT)
    return int(number.quantize(Decimal(1), MODES[rounding], EXACT))



def transcendental(f):
    """libmpdec takes its rounded result for the exact one: exp(0) is not clamped then, and what rounds up to 10**emin
    has not been subnormal before, or the other way."""

    def corrected(ctx, a):
        quiet = ctx.copy()
        quiet.clear_flags()
        quiet.clear_traps()
        y = f(quiet, a)
        if a.is_finite() and not quiet.flags[decimal.Inexact]:
            return ctx.plus(f(ctx, a))
        least = Decimal((0, (1,), ctx.Emin))
        if y.is_nan() or y.copy_abs() != least:
            return f(ctx, a)
        w = f(context(2 * ctx.prec + len(a.as_tuple().digits) + 50, decimal.MIN_EMIN, decimal.MAX_EMAX, 0), a)
        if w.copy_abs() == least:  # exp(1E-1000) and exp(-1E-1000)
            if a > 0:
                return f(ctx, a)
            w = Decimal((0, (9,) * (ctx.prec + 1), ctx.Emin - ctx.prec - 1))
        return ctx.plus(w)

    return corrected


def cmp(ctx, a, b):
    """A NaN equals a NaN and is greater than every number."""
    if a.is_nan() or b.is_nan():
        return a.is_nan() - b.is_nan()
    return int(EXACT.compare(a, b))


def set_str(ctx, text):
    result = ctx.create_decimal(text.strip().replace("_", ""))
    if ctx.flags[decimal.InvalidOperation]:
        raise Status(EPARSE)
    return result


def parse(ctx, text, whole):
    """The longest prefix that is a number, without white space and underscores."""
    stop = re.search(r"[\s_]", text)
    most = stop.start() if stop else len(text)
    for n in range(most, 0 if not whole else len(text) - 1 if text and most == len(text) else most, -1):
        ctx.clear_flags()
        result = ctx.create_decimal(text[:n])
        if not ctx.flags[decimal.InvalidOperation]:
            return result, n
    ctx.flags[decimal.InvalidOperation] = True
    raise Status(EPARSE)


def get_int(ctx, a):
    if a.is_nan():
        raise Status(EDOMAIN)
    if a.is_infinite():
        raise Status(ERANGE)
    return int(a)


def whole_number(ctx, a, rounding):
    get_int(ctx, a)
    return rounding(a)


def set_int(ctx, a):
    n = get_int(ctx, a)
    if n != a:
        raise Status(EINEXACT)
    return n


def get_wide(ctx, a, least, most):
    if not a.is_nan() and not -(10**60) < a < 10**60:
        raise Status(ERANGE)
    n = get_int(ctx, a)
    if not least <= n <= most:
        raise Status(ERANGE)
    return n


def digits_of(a):
    """The coefficient, or the payload."""
    digits = a.as_tuple().digits
    return int("".join(map(str, digits))) if digits else 0


def get_parts(ctx, a):
    sign, digits, exponent = a.as_tuple()
    return sign, digits_of(a), exponent if a.is_finite() else 0


def set_parts(ctx, negative, coefficient, exponent):
    if not -1999999999999999998 <= exponent <= 999999999999999999:
        raise Status(ERANGE)
    if coefficient < 0:
        raise Status(EDOMAIN)
    if -999999999999999999 < exponent + len(str(coefficient)) <= 999999999999999999:
        return Decimal((negative, tuple(map(int, str(coefficient))), exponent))
    first, rest = str(coefficient)[0], str(coefficient)[1:]
    exponent += len(rest)
    return f"{'-' * negative}{first}{'.' * bool(rest)}{rest}E{exponent:+}"


def set_special(ctx, kind, negative, payload):
    spelling = {0: "N", 1: "n", 9: "F"}.get(kind)
    if spelling is None or (payload < 0 and kind != 9):
        raise Status(EDOMAIN)
    digits = tuple(map(int, str(payload))) if payload and kind != 9 else ()
    return Decimal((negative, digits, spelling))


def round_array(ctx, n, *v):
    return tuple(round_places(ctx, x, n) for x in v)


def get_word(ctx, a, least, most):
    if not a.is_nan() and not -(10**30) < a < 10**30:
        raise Status(ERANGE)
    n = get_int(ctx, a)
    if not least <= n <= most:
        raise Status(ERANGE)
    return n


def bits_of(x):
    return int.from_bytes(struct.pack(">d", x), "big")


def get_double(ctx, a):
    if a.is_nan():
        return bits_of(math.copysign(math.nan, -1 if a.is_signed() else 1))
    x = float(a)
    if math.isinf(x) and a.is_finite():
        raise Status(ERANGE)
    return bits_of(x)


def set_double(ctx, bits):
    x = struct.unpack(">d", bits.to_bytes(8, "big"))[0]
    return Decimal.from_float(x)


def ratio(ctx, a):
    if a.is_nan():
        raise Status(EDOMAIN)
    if a.is_infinite():
        raise Status(ERANGE)
    return a.as_integer_ratio()


def round_places(ctx, a, n):
    if not a.is_finite():
        return a
    return a.quantize(Decimal((0, (1,), -n)), ctx.rounding, EXACT)


def round_sig(ctx, a, n):
    if n < 1:
        raise Status(EDOMAIN)
    if not a.is_finite() or len(a.as_tuple().digits) <= n:
        return a
    wide = whole(MODES.index(ctx.rounding))
    wide.prec = n
    # Python cannot compute these results beyond the ends of its range: computes the digits alone, then adds their
    # exponent.
    sign, digits, exponent = a.as_tuple()
    near = wide.create_decimal(Decimal((sign, digits, 0)))
    sign, digits, shift = near.as_tuple()
    if abs(exponent + near.adjusted()) < decimal.MAX_EMAX - len(digits):
        return Decimal((sign, digits, exponent + shift))
    text = near.scaleb(-near.adjusted(), EXACT).copy_abs()
    return "-" * sign + f"{text}E{exponent + near.adjusted():+}"


def multiple(n, step, sign):
    """n * step with the exponent of step, and this sign if it is 0."""
    _, digits, exponent = step.as_tuple()
    product = n * int("".join(map(str, digits)))
    return Decimal(product).copy_sign(Decimal(sign)).scaleb(exponent, EXACT)


def check_step(step):
    if not step.is_finite() or step <= 0:
        raise Status(EDOMAIN)


def round_to(ctx, a, step):
    check_step(step)
    if not a.is_finite():
        raise Status(EDOMAIN)
    mode = MODES.index(ctx.rounding)
    if a.is_signed() and mode in (5, 6):
        mode = 11 - mode
    n = nearest_multiple(Fraction(a.copy_abs()) / Fraction(step), mode)
    return multiple(n, step, -1 if a.is_signed() else 1)


def share(ctx, total, step, *weights):
    check_step(step)
    if not total.is_finite() or not all(w.is_finite() and w >= 0 for w in weights) or not any(weights):
        raise Status(EDOMAIN)
    steps = abs(Fraction(total)) / Fraction(step)
    if steps.denominator != 1:
        raise Status(EDOMAIN)
    amount = sum(map(Fraction, weights))
    exact = [steps * Fraction(w) / amount for w in weights]
    shares = [math.floor(x) for x in exact]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: int(steps) - sum(shares)]:
        shares[i] += 1
    return tuple(multiple(n, step, -1 if total.is_signed() else 1) for n in shares)


def add_up(ctx, *v):
    nans = [x for x in v if x.is_snan()] + [x for x in v if x.is_qnan()]
    if nans:
        return ctx.plus(nans[0])
    exact = whole(MODES.index(ctx.rounding))
    total = v[0] if v else Decimal(0)
    for x in v[1:]:
        total = exact.add(total, x)
    if total.is_nan():
        ctx.flags[decimal.InvalidOperation] = True
    return ctx.create_decimal(total)


def dot(ctx, *uv):
    pairs = list(zip(uv[: len(uv) // 2], uv[len(uv) // 2 :], strict=True))
    operands = [x for pair in pairs for x in pair]
    if any(x.is_nan() for x in operands):
        return add_up(ctx, *operands)
    products = [EXACT.multiply(u, v) for u, v in pairs]
    if any(x.is_nan() for x in products):
        ctx.flags[decimal.InvalidOperation] = True
        return Decimal("NaN")
    return add_up(ctx, *products)


# name: the operands' kinds (d decimal, i integer, t text, * the last one again and again) and the function.
OPERATIONS = {
    "add": ("dd", Context.add),
    "sub": ("dd", Context.subtract),
    "mul": ("dd", Context.multiply),
    "div": ("dd", Context.divide),
    "quo": ("dd", Context.divide_int),
    "rem": ("dd", Context.remainder),
    "remnear": ("dd", Context.remainder_near),
    "divmod": ("dd", Context.divmod),
    "fma": ("ddd", Context.fma),
    "plus": ("d", Context.plus),
    "minus": ("d", Context.minus),
    "abs": ("d", Context.abs),
    "sqrt": ("d", Context.sqrt),
    "exp": ("d", transcendental(Context.exp)),
    "ln": ("d", transcendental(Context.ln)),
    "log10": ("d", transcendental(Context.log10)),
    "reduce": ("d", Context.normalize),
    "quantize": ("dd", Context.quantize),
    "to_integral": ("d", Context.to_integral_value),
    "to_integral_exact": ("d", Context.to_integral_exact),
    "compare": ("dd", Context.compare),
    "compare_signal": ("dd", Context.compare_signal),
    "compare_total": ("dd", lambda ctx, a, b: int(a.compare_total(b))),
    "compare_total_mag": ("dd", lambda ctx, a, b: int(a.compare_total_mag(b))),
    "cmp": ("dd", cmp),
    "eq": ("dd", lambda ctx, a, b: int(not a.is_nan() and not b.is_nan() and a == b)),
    "max": ("dd", Context.max),
    "min": ("dd", Context.min),
    "max_mag": ("dd", Context.max_mag),
    "min_mag": ("dd", Context.min_mag),
    "same_quantum": ("dd", lambda ctx, a, b: int(ctx.same_quantum(a, b))),
    "next_plus": ("d", Context.next_plus),
    "next_minus": ("d", Context.next_minus),
    "next_toward": ("dd", Context.next_toward),
    "logb": ("d", Context.logb),
    "scaleb": ("dd", Context.scaleb),
    "shift": ("dd", Context.shift),
    "rotate": ("dd", Context.rotate),
    "logical_and": ("dd", Context.logical_and),
    "logical_or": ("dd", Context.logical_or),
    "logical_xor": ("dd", Context.logical_xor),
    "logical_invert": ("d", Context.logical_invert),
    "copyabs": ("d", Context.copy_abs),
    "copynegate": ("d", Context.copy_negate),
    "copysign": ("dd", Context.copy_sign),
    "apply": ("d", Context.create_decimal),
    "powmod": ("ddd", Context.power),
    "get_parts": ("d", get_parts),
    "set_parts": ("iii", set_parts),
    "set_special": ("iii", set_special),
    "digits": ("d", lambda ctx, a: len(str(digits_of(a)))),
    "exponent": ("d", lambda ctx, a: get_parts(ctx, a)[2]),
    "is_int": ("d", lambda ctx, a: a.is_finite() and a == a.to_integral_value()),
    "class": ("d", lambda ctx, a: CLASSES.index(ctx.number_class(a))),
    "sign": ("d", lambda ctx, a: 0 if a.is_nan() or a.is_zero() else -1 if a.is_signed() else 1),
    "is_finite": ("d", Context.is_finite),
    "is_infinite": ("d", Context.is_infinite),
    "is_nan": ("d", Context.is_nan),
    "is_qnan": ("d", Context.is_qnan),
    "is_snan": ("d", Context.is_snan),
    "is_signed": ("d", Context.is_signed),
    "is_zero": ("d", Context.is_zero),
    "is_normal": ("d", Context.is_normal),
    "is_subnormal": ("d", Context.is_subnormal),
    "set_str": ("t", set_str),
    "parse": ("ti", parse),
    "str": ("d", lambda ctx, a: str(a)),
    "str_eng": ("d", lambda ctx, a: a.to_eng_string()),
    "get_int": ("d", get_int),
    "floor": ("d", lambda ctx, a: whole_number(ctx, a, math.floor)),
    "ceil": ("d", lambda ctx, a: whole_number(ctx, a, math.ceil)),
    "trunc": ("d", get_int),
    "int_set_dec": ("d", set_int),
    "get_i128": ("d", lambda ctx, a: get_wide(ctx, a, -(2**127), 2**127 - 1)),
    "get_u128": ("d", lambda ctx, a: get_wide(ctx, a, 0, 2**128 - 1)),
    "set_i128": ("i", lambda ctx, n: Decimal(n)),
    "set_u128": ("i", lambda ctx, n: Decimal(n)),
    "get_i64": ("d", lambda ctx, a: get_word(ctx, a, -(2**63), 2**63 - 1)),
    "get_u64": ("d", lambda ctx, a: get_word(ctx, a, 0, 2**64 - 1)),
    "get_double": ("d", get_double),
    "set_double": ("i", set_double),
    "set_int": ("i", lambda ctx, n: Decimal(n)),
    "set_frac": ("ii", lambda ctx, num, den: ctx.divide(Decimal(num), Decimal(den))),
    "frac_set_dec": ("d", ratio),
    "ratio": ("d", ratio),
    "hash": ("d", lambda ctx, a: 0 if a.is_nan() else hash(a)),
    "round": ("di", round_places),
    "round_array": ("id*", round_array),
    "round_sig": ("di", round_sig),
    "round_to": ("dd", round_to),
    "share": ("d*", share),
    "sum": ("d*", add_up),
    "dot": ("d*", dot),
}


def decode(kind, field):
    if kind == "d":
        return EXACT.create_decimal(field)
    if kind == "t":
        return bytes.fromhex(field[1:]).decode()
    return int(field, 16)


def spell(result):
    """As dec-python.c writes it."""
    return result if isinstance(result, str) else str(result) if isinstance(result, Decimal) else f"{result:x}"


def more_of(operation, ctx, operands):
    """The bits of what Python says of an invalid operation."""
    trapping = ctx.copy()
    trapping.clear_flags()
    trapping.traps[decimal.InvalidOperation] = True
    try:
        operation(trapping, *operands)
    except decimal.InvalidOperation as e:
        return sum(256 << i for i, signal in enumerate(MORE) if signal in e.args[0])
    except Status as e:
        return 256 if e.args[0] == EPARSE else 0
    return 0


def expect(operation, ctx, operands, traps, before):
    """The line's end and the status that Python's answer amounts to."""
    try:
        results = operation(ctx, *operands)
        status = OK
    except Status as e:
        results, status = (), e.args[0]
    raised = sum(1 << i for i, (signal, _) in enumerate(CONDITIONS) if ctx.flags[signal])
    if ctx.flags[decimal.InvalidOperation]:
        raised |= more_of(operation, ctx, operands)
    if status == OK:
        for i, (_, trapped) in enumerate(CONDITIONS):
            if raised & traps & 1 << i:
                status |= trapped
        if raised & traps >> 8 << 8:
            status |= EDOMAIN
    if status != OK:
        results = ()
    if not isinstance(results, tuple):
        results = (results,)
    return [f"{raised | before:x}"] + [spell(x) for x in results], status


def main():
    answer = sys.stdout
    for line in sys.stdin:
        if line == "end\n":
            answer.write("done\n")
            answer.flush()
            continue
        fields = line.split()
        bar = fields.index("|")
        name, status = fields[0], int(fields[1])
        numbers = [int(x, 16) for x in fields[2:9]]
        kinds, operation = OPERATIONS[name]
        given = fields[9:bar]
        if kinds.endswith("*"):
            kinds = kinds[:-2] + kinds[-2] * (len(given) - len(kinds) + 2)
        ctx = context(*numbers[:5])
        operands = [decode(k, x) for k, x in zip(kinds, given, strict=True)]
        wanted, wanted_status = expect(operation, ctx, operands, *numbers[5:])
        got = fields[bar + 1 :]
        if got != wanted or status != wanted_status:
            answer.write(
                f"bad {name}: {numbers} {' '.join(given)}: got status {status}, {' '.join(got)};"
                f" expected {wanted_status}, {' '.join(wanted)}\n"[:4000].rstrip("\n") + "\n"
            )


main()
