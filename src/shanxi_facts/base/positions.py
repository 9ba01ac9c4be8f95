"""Where the members of a JSON text stand, by JSON path. Only faults need it: nothing is scanned before there is one."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from shanxi_facts.schema import member

_LEXEME = re.compile(
    r"""
    [\s,:]*
    (?P<lexeme>
        "[^"\\]*(?:\\.[^"\\]*)*"    # a string
      | [{}\[\]]
      | [^\s,:{}\[\]"]+             # a number, true, false, null
    )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(slots=True)
class Positions:
    """The line of every path of a JSON text (the first, if a key is there twice), and the keys that are there twice."""

    lines: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)

    def line(self, path: str) -> int | None:
        """Return the line of a path, or of the nearest thing around it that has one."""
        while path and path not in self.lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(path)

    def record(self, path: str, line: int) -> None:
        """Take down where a path stands; the first place counts."""
        if path in self.lines:
            self.repeated.append((path, line))
        else:
            self.lines[path] = line


@dataclass(slots=True)
class _Open:
    """An object or array whose end has not been met yet."""

    path: str
    is_object: bool
    key: str | None = None
    items: int = 0


def locate(text: str) -> Positions:
    """Find the places in a text that is known to be JSON."""
    positions, stack, line, counted = Positions(), list[_Open](), 1, 0
    for match in _LEXEME.finditer(text):
        lexeme, start = match["lexeme"], match.start("lexeme")
        line += text.count("\n", counted, start)
        counted = start
        if lexeme in "}]":
            stack.pop()
            continue
        around = stack[-1] if stack else None
        if around and around.is_object and around.key is None:
            around.key = member(around.path, json.loads(lexeme, strict=False))
            positions.record(around.key, line)
            continue
        path = _value_path(around)
        if around is None or not around.is_object:
            positions.record(path, line)
        if lexeme in "{[":
            stack.append(_Open(path, lexeme == "{"))
    return positions


def _value_path(around: _Open | None) -> str:
    """Return the path of the value that comes next inside ``around``."""
    if around is None:
        return ""
    if around.is_object:
        path, around.key = around.key or "", None
        return path
    around.items += 1
    return f"{around.path}[{around.items - 1}]"
