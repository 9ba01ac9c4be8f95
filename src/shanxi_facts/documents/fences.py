"""Fenced code of Markdown, line by line: what stands in it is neither prose nor markup.

As CommonMark has it: a fence is closed by one of the same sign that is as long or longer and has nothing behind it; one
with words behind it opens another, and of backticks only if there are none among the words.
"""

from __future__ import annotations

import re

_OPENING = re.compile(r"(?:[ >]|[-*+][ ]|\d{1,9}[.)][ ])*(?P<fence>`{3,}(?=[^`\r\n]*(?:[\r\n]|\Z))|~{3,})")
_CLOSING = re.compile(r"[ >]*(?P<fence>`{3,}|~{3,})[ \t]*(?:[\r\n]|\Z)")


class Fences:
    """Follows the lines of a text, and knows of each whether it stands in code.

    >>> fences = Fences()
    >>> [fences.holds(line) for line in ("```js", "a", "```js", "````", "b")]
    [False, True, True, True, False]
    """

    def __init__(self) -> None:
        self._open = ""

    @property
    def is_open(self) -> bool:
        """Whether what comes now stands in code."""
        return bool(self._open)

    def holds(self, line: str) -> bool:
        """Take a line, and tell whether it stands in code or ends it; the one that opens it does not."""
        if not self._open:
            opening = _OPENING.match(line)
            self._open = opening["fence"] if opening else ""
            return False
        closing = _CLOSING.match(line)
        if closing and closing["fence"].startswith(self._open):
            self._open = ""
        return True
