"""The front matter of a draft: where it ends, and what of it a page shows as its headline.

As Jekyll and Hugo know it: a first line of dashes (YAML) or pluses (TOML), keys, and a closing line. A draft that
merely begins with a rule has no keys, and one whose closing line was forgotten, so that the next rule seems to be it,
has prose above that: front matter ends at the first line that is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from shanxi_facts.documents.model import Block, BlockKind
from shanxi_facts.documents.prose import Prose, reads_as_prose

_OPENING = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_LINE = re.compile(r"(?P<indent>[ \t]*)(?P<text>[^\r\n]*)(?:\r\n|\n|\r|\Z)")
_KEY = re.compile(r"""(?:- +)*(?P<key>[\w"'.-]+)[ \t]*[:=](?:[ \t]+(?P<value>.*))?\Z|(?:- +)*[\w"'.-]+[:=]""")
_NO_PROSE = re.compile(r"""[#\[\]{}"'&*!,-]|\W*\Z""")
_SCALAR = re.compile(r"[|>][-+\d]*\s*(?:#.*)?\Z")
_TITLES = {"title": BlockKind.HEADING, "description": BlockKind.PARAGRAPH}


class _Line(NamedTuple):
    start: int
    indent: int
    text: str
    end: int


class FrontMatter(NamedTuple):
    """Front matter: the text of the draft, and where the front matter of it ends (0: it has none)."""

    raw: str
    end: int

    def titles(self) -> Iterator[Block]:
        """Yield the title and the description, as blocks."""
        lines = list(_lines(self.raw, 0, self.end))
        for number, line in enumerate(lines):
            key = _KEY.match(line.text)
            if key is None or line.indent or (kind := _TITLES.get((key["key"] or "").lower())) is None:
                continue
            if block := _value(line, key, kind, lines[number + 1 :]):
                yield block


def front_matter(raw: str) -> FrontMatter:
    """Return the front matter of a draft."""
    opening = _OPENING.match(raw)
    if not opening:
        return FrontMatter(raw, 0)
    fence, keys, blank, scalar, ended = opening["fence"], False, False, False, 0
    for line in _lines(raw, opening.end(), len(raw)):
        if not line.indent and line.text.rstrip() in (fence, "..."):
            # Above a closing line there are keys, or nothing at all.
            end = ended or (line.end if keys or line.start == opening.end() else 0)
            return FrontMatter(raw, end)
        if ended:
            continue
        if not line.text:
            blank = True
            continue
        key = None if line.indent else _KEY.match(line.text)
        keys = keys or bool(key) or line.text.startswith(("[", "- "))
        if not keys and not line.text.startswith("#"):
            break
        if _is_prose(line, key, blank=blank, scalar=scalar):
            ended = line.start
        scalar = bool(_SCALAR.search(key["value"] or "")) if key else scalar and bool(line.indent)
        blank = False
    return FrontMatter(raw, 0)


def _lines(raw: str, start: int, end: int) -> Iterator[_Line]:
    while start < end:
        line = _LINE.match(raw, start)
        assert line  # it matches anything
        yield _Line(start, len(line["indent"]), line["text"], line.end())
        start = line.end()


def _is_prose(line: _Line, key: re.Match[str] | None, *, blank: bool, scalar: bool) -> bool:
    """Tell whether a line is no YAML or TOML, given whether a blank one, or a text of several lines, stands above."""
    if line.indent:
        return blank and not scalar and reads_as_prose(line.text)
    if key:
        return blank and line.text[0].isupper() and reads_as_prose(line.text)
    return not _NO_PROSE.match(line.text)


def _value(line: _Line, key: re.Match[str], kind: BlockKind, behind: list[_Line]) -> Block | None:
    """Return the value of a key as a block: what stands on its line, and what is indented below."""
    prose = Prose()
    value = (key["value"] or "").strip()
    if value and not _SCALAR.fullmatch(value):
        start = line.start + line.indent + key.start("value") + (key["value"] or "").index(value)
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value, start = value[1:-1], start + 1
        prose.text(value, start)
    for more in behind:
        if not more.indent or not more.text:
            break
        if prose.length:
            prose.soft_break(more.start, more.start + more.indent)
        prose.text(more.text, more.start + more.indent)
    text, origin = prose.finish()
    return Block(kind, text, origin) if any(map(str.isalnum, text)) else None
