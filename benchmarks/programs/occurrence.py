"""A checker as a user would write it: all numbers and names of the claim occur in the source."""

import re
import sys
from pathlib import Path

source = Path(sys.argv[1]).read_text(encoding="utf-8")
told = re.compile(r"\d[\d,.]*\d|\d|\b[A-Z][a-z]+\b")
known = set(told.findall(source))
for line in sys.stdin:
    found = told.findall(line)
    print("match" if found and known.issuperset(found) else "mismatch" if found else "not-found")
