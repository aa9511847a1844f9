# invoice.py - the expected output of doc/examples/invoice.c, for `./bootstrap demo`: its totals computed another way.
#
#   python3 invoice.py ROUND_HALF_UP|ROUND_HALF_EVEN DISCOUNT FILE

import csv
import sys
from decimal import Context, Decimal
from fractions import Fraction

mode, discount, path = sys.argv[1], Decimal(sys.argv[2]), sys.argv[3]
exact = Context(prec=1000)
cent = Decimal("0.01")

with open(path, newline="") as f:
    rows = list(csv.reader(f))[1:]
net = [exact.multiply(Decimal(q), Decimal(p)).quantize(cent, mode) for _, q, p, _ in rows]
total = sum(net)

# Largest remainder: whole cents first, then one each to the largest remainders, the first among equals.
cents = int(discount / cent)
wanted = [Fraction(cents) * Fraction(n) / Fraction(total) for n in net]
shares = [w.numerator // w.denominator for w in wanted]
order = sorted(range(len(net)), key=lambda i: (shares[i] - wanted[i], i))
for i in order[: cents - sum(shares)]:
    shares[i] += 1
tax = sum(
    exact.multiply(n - s * cent, Decimal(r) / 100).quantize(cent, mode) for n, s, (_, _, _, r) in zip(net, shares, rows)
)
print(f"{'lines':10}{len(rows):20}")
for name, amount in ("net", total), ("discount", discount), ("tax", tax), ("total", total - discount + tax):
    print(f"{name:10}{str(amount):>20}")
