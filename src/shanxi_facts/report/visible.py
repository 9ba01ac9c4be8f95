"""Foreign text made visible: what would steer a terminal or hide from the reader is shown as an escape."""

from __future__ import annotations

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

# Emoji and several scripts are built with joiners; they change the look of their neighbours and nothing else.
_JOINERS = "\u200c\u200d"


def visible(text: str) -> str:
    r"""Return ``text`` with line breaks, control, format and unassigned characters written as escapes.

    >>> print(visible("red \x1b[31m, turned \u202e, [bold]"))
    red \x1b[31m, turned \u202e, [bold]
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char.isprintable() or char in _JOINERS:
        return char
    if char in _SHORT:
        return _SHORT[char]
    code = ord(char)
    # Of white space, only the blanks of a line are left: no-break, thin and ideographic spaces.
    if char.isspace() and code > 0x9F and char not in "\u2028\u2029":
        return char
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def width(text: str) -> int:
    """Return how many cells of a terminal ``text`` takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    def cells(char: str) -> int:
        if category(char) in ("Mn", "Me", "Cf"):
            return 0
        return 2 if east_asian_width(char) in "WF" else 1

    return sum(map(cells, text))
