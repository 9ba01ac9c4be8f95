"""The judge of texts by itself, on the bundled base: a claim given, or one a line."""

import gc
import sys

from shanxi_facts.base import FactBase
from shanxi_facts.verification import Verifier

gc.set_threshold(50_000)  # as the command does
verifier = Verifier(FactBase.load())
for line in sys.argv[1:] or sys.stdin:
    print(verifier.check(line.rstrip("\n")).outcome.value)
