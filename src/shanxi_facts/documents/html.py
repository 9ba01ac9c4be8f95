"""HTML as prose.

turbohtml tokenizes, by the WHATWG's rules, and says where each token stands; what a tag means for prose is said here.
Of the parsers at hand only this one gives the places of text and of entities, and takes any input in linear time.
html.parser of the standard library raises on ``<![foo]>``, is quadratic on unclosed tags and differs between patch
releases; lxml and html5-parser give lines, selectolax no places, and html5lib none of text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from shanxi_facts.documents.builder import Builder
from shanxi_facts.documents.model import Block, BlockKind
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.tables import Cell
from shanxi_facts.model import Span

if TYPE_CHECKING:
    from turbohtml import Token

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS: dict[str, BlockKind | None] = {
    **dict.fromkeys(
        "address article aside body center details dialog dir div fieldset figure footer form header hgroup html "
        "legend main menu nav ol optgroup option p pre search section summary tbody tfoot thead ul".split()
    ),
    **dict.fromkeys(_HEADINGS, BlockKind.HEADING),
    "blockquote": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
}
# Not prose, and on a line of its own or unseen.
_UNREAD = frozenset(
    "audio canvas datalist iframe math noframes noscript object script select style svg template "
    "textarea title video".split()
)
# Not prose in a line of prose. What was struck out is as if it were not there; code leaves a hole.
_STRUCK = frozenset("del rp rt s strike".split())
_CODE = frozenset("code kbd samp tt".split())
_TABLES = frozenset("table tr td th dl dt dd".split())
_LISTS = ("ol", "ul", "menu", "dir")
_NOTE = re.compile(r"\b(?:doc-)?(?:foot|end)notes?\b", re.IGNORECASE)


def read_html(raw: str, comments: list[Span] | None = None) -> tuple[Block, ...]:
    """Return the prose blocks of an HTML page or fragment; ``comments`` takes in the places of its comments."""
    builder = Builder()
    HtmlReader(builder).feed(raw, Origin.of(0, len(raw)))
    if comments is not None:
        comments += builder.comments
    return builder.end()


class HtmlReader:
    """Drives a builder with HTML: a whole page, or the pieces of HTML in a Markdown file."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder

    def feed(self, source: str, origin: Origin) -> None:
        """Read a piece of HTML, which ``origin`` leads back to the raw text."""
        from turbohtml import TokenType, tokenize

        # The tokenizer gives text with every line end as LF, and without a "</>" in its midst. With CRLF as space and
        # LF and "</>" as another tag that says nothing, its text is as long as the source, and nothing moves.
        source = source.replace("\r\n", " \n").replace("\r", "\n").replace("</>", "<b>")
        lines = [0, *(match.end() for match in re.finditer("\n", source))]
        for token in tokenize(source, resolve_references=False, capture_source=True):
            start = lines[token.line - 1] + token.col
            if token.type is TokenType.TEXT:
                self._text(source, start, start + len(token.data or ""), origin)
                continue
            written = token.source or ""
            if token.type is TokenType.CHARACTER_REFERENCE:
                self._reference(source, start, written, token.data or "", origin)
                continue
            place = origin.back(start, start + len(written))
            if token.type is TokenType.START_TAG:
                self._start(token, place.start, place.end)
            elif token.type is TokenType.END_TAG:
                self._end(token.tag or "", place.start, place.end)
            elif token.type is TokenType.COMMENT:
                self._builder.comment(place.start, place.end)

    def _text(self, source: str, start: int, end: int, origin: Origin) -> None:
        if not self._builder.skipping:
            for piece in origin.pieces(start, end):
                self._builder.text(source[piece.start : piece.end], piece.raw_start)

    def _reference(self, source: str, start: int, written: str, meant: str, origin: Origin) -> None:
        """Add a character reference. One without a semicolon may have letters after it in its token ("&ampw")."""
        after = 0
        if not written.endswith(";"):
            while after < len(meant) - 1 and written[-1 - after] == meant[-1 - after]:
                after += 1
        end = start + len(written) - after
        place = origin.back(start, end)
        self._builder.unit(meant[: len(meant) - after], place.start, place.end)
        self._text(source, end, end + after, origin)

    def _start(self, token: Token, raw: int, raw_end: int) -> None:
        tag, builder = token.tag or "", self._builder
        if tag in _BLOCKS:
            self._start_block(tag, token)
        elif tag in _TABLES:
            self._start_table(tag, token)
        elif tag in _UNREAD or tag in _STRUCK or tag in _CODE:
            if tag in _CODE:
                builder.hole(raw, raw_end)
            if not (token.self_closing and tag in {"svg", "math"}):
                builder.open(tag, skip=True, block=False)
        else:
            self._start_inline(tag, raw, raw_end)

    def _start_inline(self, tag: str, raw: int, raw_end: int) -> None:
        builder = self._builder
        if tag == "br":
            builder.space(raw, raw_end)
        elif tag == "hr":
            builder.close("p")
            builder.flush()
        elif tag == "q":
            builder.unit("“", raw, raw_end)
        elif tag == "sup":
            builder.open(tag, block=False)
            builder.superscript = True
        elif tag == "a" and builder.superscript:  # a mark that leads to a note
            builder.open(tag, skip=True, block=False)

    def _start_block(self, tag: str, token: Token) -> None:
        builder, kind = self._builder, _BLOCKS[tag]
        builder.superscript = False
        builder.close("p")
        if tag in _HEADINGS:
            builder.close("heading", within=_LISTS)
            tag = "heading"
        elif tag == "li":
            builder.close("li", within=_LISTS)
        elif tag in {"tbody", "thead", "tfoot"}:
            builder.close("row")
            return
        if kind is not BlockKind.HEADING and any(_NOTE.search(token.attr(name) or "") for name in ("role", "class")):
            kind = BlockKind.FOOTNOTE
        builder.open(tag, kind)

    def _start_table(self, tag: str, token: Token) -> None:
        builder = self._builder
        builder.superscript = False
        if tag in {"table", "dl"}:
            builder.close("p")
            builder.table(layout=token.attr("role") in {"presentation", "none"})
        elif tag in {"tr", "dt"}:
            builder.row()
        if tag in {"td", "th", "dt", "dd"}:
            columns, rows = _number(token.attr("colspan")), _number(token.attr("rowspan"))
            builder.cell(Cell(header=tag in {"th", "dt"}, columns=columns, rows=rows))

    def _end(self, tag: str, raw: int, raw_end: int) -> None:
        builder = self._builder
        if tag in _HEADINGS:
            builder.close("heading")
        elif tag in {"table", "dl"}:
            builder.close("table")
        elif tag == "tr":
            builder.close("row")
        elif tag in {"td", "th", "dt", "dd"}:
            builder.close("cell")
        elif tag == "q":
            builder.unit("”", raw, raw_end)
        elif tag == "sup":
            builder.superscript = False
            builder.close("sup")
        elif tag == "p":
            builder.flush()
            builder.close("p")
        elif tag in _BLOCKS or tag in _UNREAD or tag in _STRUCK or tag in _CODE or tag == "a":
            builder.close(tag)


def _number(value: str | None) -> int:
    """Return a span's number, within what is worth laying out."""
    return min(int(value), 1000) if value and value.isdecimal() and len(value) < 6 else 1
