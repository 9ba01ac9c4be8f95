"""Text as people paste it, folded to text that can be read, with every offset kept.

HTML entities become characters, compatibility forms their plain ones, the many quotes, dashes and blanks one of each,
and characters that print nothing vanish. ``Folded.origin`` leads every folded character back to its place in the
original.
"""

from __future__ import annotations

import re
import unicodedata

from shanxi_facts.model import Span
from shanxi_facts.values import value

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# An exotic character is one that folding may change; most claims have none and pass untouched.
_EXOTIC = re.compile(r"[^\x20-\x7e]")
_MAP = {
    **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»〝〞＂「」『』", '"'),
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys("—―─", "—"),
    "…": "...",
}
_PRINT_NOTHING = frozenset(("Cf", "Cc", "Mn", "Me"))  # soft hyphens, joiners, marks of direction, control characters


@value
class Folded:
    """Folded text and, where folding moved anything, the original place of each of its characters.

    ``origin[i]`` is the offset in the original of folded character ``i``; one entry more than the text has
    characters. None stands for the identity.
    """

    text: str
    origin: tuple[int, ...] | None = None

    def back(self, start: int, end: int) -> Span:
        """Return the span of the original text that ``text[start:end]`` came from."""
        if self.origin is None:
            return Span(start, end)
        if end <= start:
            return Span(self.origin[start], self.origin[start])
        # The end is the start of the next character: an entity is covered whole, and so is an accent that was dropped.
        last = self.origin[end - 1]
        while self.origin[end] == last:
            end += 1
        return Span(self.origin[start], self.origin[end])


def fold(text: str) -> Folded:
    """Return ``text`` folded for reading. Never fails; any string is text."""
    if "&" not in text and not _EXOTIC.search(text):
        return Folded(text)
    from html import unescape  # its table of entities is large, and few claims have any
    from html.entities import html5

    characters: list[str] = []
    origin: list[int] = []
    position = 0
    for match in _ENTITY.finditer(text):
        if match[0][1] != "#" and match[0][1:] not in html5:
            continue  # unescape() would read "&notes;" as "¬es;"
        _fold_run(text[position : match.start()], position, characters, origin)
        for character in _fold_characters(unescape(match[0])):
            characters.append(character)
            origin.append(match.start())
        position = match.end()
    _fold_run(text[position:], position, characters, origin)
    origin.append(len(text))
    return Folded("".join(characters), tuple(origin))


def _fold_run(run: str, offset: int, characters: list[str], origin: list[int]) -> None:
    for index, character in enumerate(run):
        folded = character if " " <= character <= "~" else _fold_characters(character)
        characters.extend(folded)
        origin.extend([offset + index] * len(folded))


def _fold_characters(text: str) -> str:
    return "".join(_fold_one(character) for character in text)


def _fold_one(character: str) -> str:
    if character in _MAP:
        return _MAP[character]
    if character.isspace():  # a form feed parts words as well as a blank
        return " "
    category = unicodedata.category(character)
    if category in _PRINT_NOTHING:
        return ""
    if category == "No":  # ½ and ² are read by the quantity reader, which must see them as they are
        return character
    plain = unicodedata.normalize("NFKC", character)
    return plain if plain == character else _fold_characters(plain)
