# adder-gdb.py - shows the values of Adder's numbers in GDB.
#
# GDB loads it automatically with the shared library if that is installed below GDB's own prefix; elsewhere, and for
# programs with the static library:  (gdb) source .../adder-gdb.py
#
# (gdb) print total          $1 = -170141183460469231731687303715884105728
# (gdb) print price          $2 = 19.95
# (gdb) print/r total        $3 = {word = 94219372814097}
#
# Numbers are read from the program's memory, so core files work too.  A number of more than 1,000 digits, or than
# `print elements` if that is more, is cut in the middle.  Uninitialised or freed storage rarely looks like a number,
# and is reported as not one.
#
# How numbers are stored: include/adder/int.h, frac.h and dec.h, lib/int/block.h and lib/dec/dec.h.
#
# Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT

import struct

import gdb
import gdb.printing

CUT_DIGITS = 1000  # longer numbers are cut,
CUT_ENDS = 20  # to so many digits on either end,
CUT_BITS = 1 << 20  # unless computing these would take long


class NotANumber(Exception):
    pass


def limit_of_digits():
    elements = gdb.parameter("print elements")
    return max(CUT_DIGITS, elements) if elements else None


def padded(n, width):
    """The last width digits of n < 10**width.  In pieces: Python converts no more than 4,300 at once."""
    if width <= 4000:
        return str(n).rjust(width, "0")
    half = width // 2
    high, low = divmod(n, 10**half)
    return padded(high, width - half) + padded(low, half)


def digits(n):
    """All the decimal digits of n >= 0."""
    return padded(n, n.bit_length() * 30103 // 100000 + 1).lstrip("0") or "0"


def cut(n):
    """The digits of n >= 0, and whether some in the middle were left out."""
    limit = limit_of_digits()
    if limit is None or n.bit_length() * 30102 // 100000 <= limit:
        text = digits(n)
        if limit is None or len(text) <= limit:
            return text, False
    count = n.bit_length() * 30102 // 100000
    while n >= 10**count:
        count += 1
    head = padded(n // 10 ** (count - CUT_ENDS), CUT_ENDS)
    return "%s...%s (%d digits)" % (head, padded(n % 10**CUT_ENDS, CUT_ENDS), count), True


class Huge:
    """A number that is not read whole."""

    def __init__(self, negative, bits):
        self.negative = negative
        self.text = "<%s number of %d bits>" % ("negative" if negative else "positive", bits)


def read(address, size):
    return bytes(gdb.selected_inferior().read_memory(address, size))


def integer(word, word_size):
    """What an adder_int of that word is: an int, or Huge."""
    if word & 1 == 0:
        return word >> 1
    address = (word - 1) & ((1 << 8 * word_size) - 1)
    big = "big endian" in gdb.execute("show endian", to_string=True)
    try:
        capacity, size = struct.unpack(">Ii" if big else "<Ii", read(address, 8))
        limbs, negative = abs(size), size < 0
        if address % word_size or not 0 < limbs <= capacity < 1 << 31:
            raise NotANumber("the block at 0x%x is none" % address)
        order = "big" if big else "little"
        top = int.from_bytes(read(address + 8 + (limbs - 1) * word_size, word_size), order)
        if top == 0:
            raise NotANumber("the block at 0x%x is not normalized" % address)
        bits = (limbs - 1) * 8 * word_size + top.bit_length()
        if bits > CUT_BITS and limit_of_digits() is not None:
            return Huge(negative, bits)
        block = read(address + 8, limbs * word_size)
    except gdb.MemoryError:
        raise NotANumber("there is no block at 0x%x" % address)
    if big:  # the limbs go upwards on all machines
        block = b"".join(block[i : i + word_size] for i in range(len(block) - word_size, -1, -word_size))
    magnitude = int.from_bytes(block, order)
    return -magnitude if negative else magnitude


def integer_text(n):
    if isinstance(n, Huge):
        return n.text
    return ("-" if n < 0 else "") + cut(abs(n))[0]


def member(value):
    return integer(int(value["word"]), value["word"].type.sizeof)


def int_text(value):
    return integer_text(member(value))


def frac_text(value):
    num, den = member(value["num"]), member(value["den"])
    if isinstance(den, Huge):
        sound = not den.negative
    else:
        sound = den > 0 or (den == 0 and num == 0)  # all-zero bytes are 0
    if not sound:
        raise NotANumber("a denominator of " + integer_text(den))
    return integer_text(num) if den in (0, 1) else integer_text(num) + "/" + integer_text(den)


NEGATIVE, BIG, INFINITE, QUIET, SIGNALING = 1, 2, 4, 8, 16


def dec_text(value):
    bits, exponent = int(value["bits"]), int(value["exponent"])
    kind = bits & ~(NEGATIVE | BIG)
    if kind not in (0, INFINITE, QUIET, SIGNALING):
        raise NotANumber("kind 0x%x" % bits)
    sign = "-" if bits & NEGATIVE else ""
    if kind == INFINITE:
        return sign + "Infinity"
    low, high = int(value["coefficient"][0]), int(value["coefficient"][1])
    coefficient = integer(low, 8) if bits & BIG else high << 64 | low
    if isinstance(coefficient, Huge):
        text, is_cut = coefficient.text, True
    elif coefficient < 0:
        raise NotANumber("a coefficient of " + integer_text(coefficient))
    else:
        text, is_cut = cut(coefficient)
    if kind:
        return sign + ("NaN" if kind == QUIET else "sNaN") + (text if coefficient else "")
    if is_cut:
        return "%s%s * 10**%d" % (sign, text, exponent)
    # to-scientific-string
    adjusted = exponent + len(text) - 1
    if exponent <= 0 and adjusted >= -6:
        if exponent == 0:
            return sign + text
        text = text.rjust(1 - exponent, "0")
        return "%s%s.%s" % (sign, text[:exponent], text[exponent:])
    return "%s%s%sE%+d" % (sign, text[0], "." + text[1:] if len(text) > 1 else "", adjusted)


def printer(text_of):
    class Printer:
        def __init__(self, value):
            self.value = value

        def to_string(self):
            try:
                return text_of(self.value)
            except NotANumber as reason:
                return "<not a number: %s>" % reason
            except gdb.error as reason:  # optimized out, or in memory that cannot be read
                return "<%s>" % reason

    return Printer


def register(objfile):
    printers = gdb.printing.RegexpCollectionPrettyPrinter("adder")
    printers.add_printer("adder_int", "^adder_int$", printer(int_text))
    printers.add_printer("adder_dec", "^adder_dec$", printer(dec_text))
    printers.add_printer("adder_frac", "^adder_frac$", printer(frac_text))
    gdb.printing.register_pretty_printer(objfile, printers, replace=True)


register(gdb.current_objfile())
