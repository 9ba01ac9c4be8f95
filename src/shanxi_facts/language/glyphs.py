"""Digits, blanks and dashes made plain, one character for one, so that every offset holds."""

from __future__ import annotations

import re
from typing import NamedTuple

_MAP = {
    **{chr(ord("０") + digit): str(digit) for digit in range(10)},
    **dict.fromkeys("\t\n\r\x0b\x0c\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
    **{chr(blank): " " for blank in range(0x2000, 0x200B)},
    **dict.fromkeys("−‐‑﹣－", "-"),
    **dict.fromkeys("‒–", "–"),
    **dict.fromkeys("～∼〜", "~"),
    **dict(zip("，．％＄￡＋／：（）", ",.%$£+/:()", strict=True)),
}
_TABLE = str.maketrans(_MAP)
_EXOTIC = re.compile(f"[{''.join(map(re.escape, _MAP))}]")


class Text(NamedTuple):
    """A text as it stands, with plain glyphs, and with plain glyphs in lower case; all three are of one length."""

    original: str
    plain: str
    lowered: str


def plain_glyphs(original: str) -> Text:
    """Return ``original`` with plain digits, blanks and dashes beside it."""
    plain = original
    blanks = "\n" in original or "\t" in original or "\r" in original
    if (blanks or not original.isascii()) and _EXOTIC.search(original):
        plain = original.translate(_TABLE)
    lowered = plain.lower()
    if len(lowered) != len(plain):  # "İ" becomes two characters
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in plain)
    return Text(original, plain, lowered)
