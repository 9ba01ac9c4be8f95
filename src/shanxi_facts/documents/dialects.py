"""What dialects of Markdown write that CommonMark does not know, rewritten as what it knows, to the same length.

Every character stays where it is, so that what the parser says of places holds for the text as it was written:

- ``!!! note "Title"`` and ``=== "Tab"`` with their indented bodies (Material for MkDocs) become a heading, and a list
  item with what is indented in it;
- ``::: note Title`` (Docusaurus, Pandoc) becomes a heading, and the ``:::`` that ends it a blank line.
"""

from __future__ import annotations

import re

from shanxi_facts.documents.fences import Fences

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_OPENING = re.compile(
    r"""
    (?P<indent> [ ]* )
    (?: (?P<sign> !!! | \?\?\?\+? ) [ ]+ (?P<types> [\w-]+ (?: [ ][\w-]+ )* )? [ ]* (?P<title> "[^"\r\n]*" )?
      | (?P<tab> ={3}[!+]{0,2} ) [ ]+ (?P<label> "[^"\r\n]*" )
    ) [ \t]* (?= \r | \n | \Z )
    """,
    re.VERBOSE,
)
_DIRECTIVE = re.compile(
    r"""
    (?P<indent> [ ]* ) (?P<sign> :{3,} ) [ ]* (?P<name> [\w-]* )
    (?: [ ]* \[ (?P<bracketed> [^\]\r\n]* ) \] )? (?: [ ]* (?P<attributes> \{[^}\r\n]*\} ) )? (?P<rest> [^\r\n{]* )
    """,
    re.VERBOSE,
)
_BODY = 4  # blanks


def rewritten(text: str) -> str:
    r"""Return Markdown with what dialects add to it in the words of CommonMark, as long as it was.

    >>> rewritten('!!! note "Care"\n    Take it.\n')
    '#         Care \n-   Take it.\n'
    """
    if not any(sign in text for sign in ("!!!", "???", "===", ":::")):
        return text
    made: list[str] = []
    fences = Fences()
    awaited: list[int] = []  # the indents at which the body of something opened may begin
    for line in _LINE.findall(text):
        if not fences.holds(line):
            line, awaited = _line(line, awaited)  # noqa: PLW2901 - the line as it is to be read
        made.append(line)
    return "".join(made)


def _line(line: str, awaited: list[int]) -> tuple[str, list[int]]:
    """Return a line as CommonMark has it, and the indents at which a body may begin behind it."""
    if not line.strip():
        return line, awaited
    indent = len(line) - len(line.lstrip(" "))
    begins = indent in awaited
    if (opening := _OPENING.match(line)) and (
        opening["title"] or opening["tab"] or " " not in (opening["types"] or " ")
    ):
        made = _heading(line, indent, opening.span("title" if opening["title"] else "label"))
        return (_item(made, indent) if begins else made), [indent + _BODY]
    if (directive := _DIRECTIVE.match(line)) and directive["sign"]:
        return _directive(line, directive), awaited
    if begins:
        return _item(line, indent), []
    return line, []


def _item(line: str, indent: int) -> str:
    """Return the first line of a body as that of a list item, to which all belongs that is indented as it is."""
    return f"{line[: indent - _BODY]}-{line[indent - _BODY + 1 :]}"


def _directive(line: str, found: re.Match[str]) -> str:
    """Return a line that opens or closes a container as a heading with its title, or a blank one."""
    title = "bracketed" if found["bracketed"] else "rest" if found["name"] and found["rest"].strip() else ""
    return _heading(line, len(found["indent"]), found.span(title) if title else (-1, -1))


def _heading(line: str, indent: int, title: tuple[int, int]) -> str:
    """Return a line as a heading that says what stands at ``title``, without quotes around it; else as a blank one."""
    body = line.rstrip("\r\n")
    start, end = title
    if start < 0:
        return " " * len(body) + line[len(body) :]
    words = re.sub(r'\A"|"\Z', " ", line[start:end])
    return " " * indent + "#" + " " * (start - indent - 1) + words + " " * (len(body) - end) + line[len(body) :]
