"""A checker as a user would write it: the most similar sentence, and all digits of the claim in it."""

import re
import sys
from pathlib import Path

from rapidfuzz import fuzz, process

sentences = re.split(r"(?<=[.!?])\s+", Path(sys.argv[1]).read_text(encoding="utf-8"))
for line in sys.stdin:
    sentence, score, _ = process.extractOne(line, sentences, scorer=fuzz.token_set_ratio)
    digits = set(re.findall(r"\d[\d,.]*", line))
    verdict = "match" if score > 80 and digits <= set(re.findall(r"\d[\d,.]*", sentence)) else "mismatch"
    print(verdict if score > 50 else "not-found", sentence)
