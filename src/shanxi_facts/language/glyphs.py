"""Digits, blanks and dashes made plain, one character for one, so that every offset holds."""

from __future__ import annotations

import re

_TABLE = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict.fromkeys("\t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
        **dict.fromkeys("\u2028\u2029\u202f\u205f\u3000", " "),
        **dict.fromkeys("−‐‑﹣－", "-"),
        **dict.fromkeys("‒–", "–"),
        **dict.fromkeys("～∼〜", "~"),
        "，": ",", "．": ".", "％": "%", "＄": "$", "￡": "£", "＋": "+", "／": "/", "：": ":", "（": "(", "）": ")",
    }
)  # fmt: skip
_CONTROLS = re.compile(r"[\t\n\r\x0b\x0c]")


def plain_glyphs(text: str) -> tuple[str, str]:
    """Return ``text`` with plain digits, blanks and dashes, and the same in lower case; both are as long as ``text``."""
    if not text.isascii() or _CONTROLS.search(text):
        text = text.translate(_TABLE)
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" becomes two characters
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return text, lowered
