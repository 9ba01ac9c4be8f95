"""Digits, blanks and dashes made plain, one character for one, so that every offset holds."""

from __future__ import annotations

import re

_MAP = {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict.fromkeys("\t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
        **dict.fromkeys("\u2028\u2029\u202f\u205f\u3000", " "),
        **dict.fromkeys("−‐‑﹣－", "-"),
        **dict.fromkeys("‒–", "–"),
        **dict.fromkeys("～∼〜", "~"),
        "，": ",", "．": ".", "％": "%", "＄": "$", "￡": "£", "＋": "+", "／": "/", "：": ":", "（": "(", "）": ")",
}  # fmt: skip
_TABLE = str.maketrans(_MAP)
_EXOTIC = re.compile(f"[{''.join(map(re.escape, _MAP))}]")


def plain_glyphs(text: str) -> tuple[str, str]:
    """Return ``text`` with plain digits, blanks and dashes, and the same in lower case; both are as long as ``text``."""
    if (not text.isascii() or "\n" in text or "\t" in text or "\r" in text) and _EXOTIC.search(text):
        text = text.translate(_TABLE)
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" becomes two characters
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return text, lowered
