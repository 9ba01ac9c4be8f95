"""The package grounded-check, by its Python interface, a claim a line."""

import sys

from grounded import extract, load, verify

sources = load([sys.argv[1]])
for line in sys.stdin:
    print(verify(extract(line), sources).passed)
