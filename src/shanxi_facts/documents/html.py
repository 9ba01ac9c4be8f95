"""HTML as prose.

turbohtml tokenizes, by the WHATWG's rules, and says where each token stands; what a tag means for prose is said here.
Of the parsers at hand only this one gives the places of text and of entities, and takes any input in linear time.
html.parser of the standard library raises on ``<![foo]>``, is quadratic on unclosed tags and differs between patch
releases; lxml and html5-parser give lines, selectolax no places, and html5lib none of text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from shanxi_facts.documents.builder import Builder
from shanxi_facts.documents.marks import bears_mark, names_note
from shanxi_facts.documents.model import Asides, Block, BlockKind
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.tables import Cell
from shanxi_facts.documents.tags import (
    BLOCKS,
    ENDS_FOREIGN,
    HEADINGS,
    HOLES,
    LISTS,
    MISSED,
    PASSED_OVER,
    RUBY,
    TABLES,
    VOID,
    harmless,
    is_quiet,
    unclosed,
)

if TYPE_CHECKING:
    from turbohtml import Token

    from shanxi_facts.model import Span

_NOTE = re.compile(r"\b(?:doc-)?(?:foot|end)notes?\b", re.IGNORECASE)
# The text of a link or a raised element that is a footnote's mark.
_MARK_TEXT = re.compile(
    r"(?:<[^<>]{0,200}>\s?){0,3}\s{0,9}\[?\s?(?:\d{1,3}|[*†‡]{1,3})\s?\]?\s{0,9}(?:</[^<>]{0,9}>){0,3}</a\s?>(?P<glued>[\w%]?)",
    re.IGNORECASE,
)
_MARK_LETTERS = re.compile(r"\s?[a-j](?:\s?[,;]\s?[a-j])*\s?</sup")
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0+(?:\.0*)?(?:[a-z]+|%)?\s*(?:;|!|$))",
    re.IGNORECASE,
)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_WHITE = re.compile(r"\s*")
_NAME = re.compile(r"[a-z]+", re.IGNORECASE)


def read_html(raw: str, asides: Asides | None = None, *, xml: bool = False, titles: bool = False) -> tuple[Block, ...]:
    """Return the prose blocks of an HTML page or fragment; ``asides`` takes in what stands beside them.

    ``xml``: by the rules of XML, where any element may close itself and CDATA is text. ``titles``: the page's title and
    its description are prose, too.
    """
    builder = Builder(asides)
    sections = list(_sections(raw)) if xml else []
    reader = HtmlReader(builder, raw, unclosed(_without(sections, raw)), xml=xml, titles=titles)
    at = 0
    for start, end in sections:
        reader.feed(raw[at:start], Origin.of(at, start))
        begin = start + len(_CDATA)
        builder.text(raw[begin:end], begin)
        at = end + len(_CDATA_END)
    reader.feed(raw[at:], Origin.of(at, len(raw)))
    return builder.end()


def _sections(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where the sections of CDATA begin, and where what closes them begins."""
    start = raw.find(_CDATA)
    while start >= 0 and (end := raw.find(_CDATA_END, start)) >= 0:
        yield start, end
        start = raw.find(_CDATA, end)


def _without(sections: list[tuple[int, int]], raw: str) -> str:
    """Return a text as long as it is, with blanks in place of its sections of CDATA."""
    parts, at = list[str](), 0
    for start, end in sections:
        parts += (raw[at:start], " " * (end - start))
        at = end
    return "".join((*parts, raw[at:]))


class HtmlReader:
    """Drives a builder with HTML: a whole page, or the pieces of HTML in a Markdown file, whose text is ``raw``.

    ``unclosed`` are the offsets in it at which elements begin that hold no prose and that nothing closes.
    """

    def __init__(
        self, builder: Builder, raw: str, unclosed: Collection[int], *, xml: bool = False, titles: bool = False
    ) -> None:
        self._builder, self._xml, self._titles = builder, xml, titles
        self._raw, self._unclosed = raw, unclosed
        self._written = ""  # what is being read, as it was handed over

    def feed(self, source: str, origin: Origin) -> None:
        """Read a piece of HTML, which ``origin`` leads back to the raw text."""
        from turbohtml import TokenType, tokenize

        # The tokenizer gives text with every line end as LF, and without a "</>" in its midst. With CRLF as space and
        # LF and "</>" as another tag that says nothing, its text is as long as the source, and nothing moves.
        source = source.replace("\r\n", " \n").replace("\r", "\n").replace("</>", "<b>")
        self._written = source
        if self._unclosed:
            source = harmless(source, lambda start: origin.back(start, start + 1).start in self._unclosed)
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
                self._start(token, start, place)
                if self._xml and token.self_closing:
                    self._end(token.tag or "", place)
            elif token.type is TokenType.END_TAG:
                self._end(token.tag or "", place)
            elif token.type is TokenType.COMMENT:
                self._builder.comment(place.start, place.end)
                if written.startswith("<!--") and not written.endswith(">"):
                    self._builder.pass_over("unclosed comment", place.start, place.start)

    def _text(self, source: str, start: int, end: int, origin: Origin) -> None:
        if self._builder.skipping:
            self._builder.miss(source[start:end])
        else:
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

    def _start(self, token: Token, start: int, place: Span) -> None:
        tag, builder = token.tag or "", self._builder
        if tag in ENDS_FOREIGN:
            builder.close("svg")
            builder.close("math")
        if is_quiet(tag):
            self._start_quiet(token, start, place)
        elif tag in BLOCKS:
            self._start_block(tag, token)
        elif tag in TABLES:
            self._start_table(tag, token)
        elif tag in PASSED_OVER:
            self._start_unread(tag, token, place)
        else:
            self._start_inline(tag, token, place)

    def _start_quiet(self, token: Token, start: int, place: Span) -> None:
        """Take a tag whose element is as good as empty."""
        name = _NAME.match(self._written, start + 1)
        if name and name[0].lower() == "iframe":
            self._frame(token, place)

    def _frame(self, token: Token, place: Span) -> None:
        if not _is_hidden(token) and not self._builder.hiding:
            self._builder.pass_over("iframe", place.start, place.end)

    def _start_unread(self, tag: str, token: Token, place: Span) -> None:
        builder = self._builder
        if tag == "title" and self._titles and not builder.skipping:
            builder.open("title", BlockKind.HEADING)
            return
        if tag == "iframe":
            self._frame(token, place)
        if tag in HOLES:
            builder.hole(place.start, place.end)
        if not (token.self_closing and (self._xml or tag in {"svg", "math"})):
            loose = place.start in self._unclosed
            missed = f"unclosed {tag} element" if loose else MISSED.get(tag)
            unseen = _is_hidden(token) or builder.hiding
            builder.open_unread(tag, None if unseen else missed, place.start, loose=loose)

    def _start_inline(self, tag: str, token: Token, place: Span) -> None:
        builder = self._builder
        if tag == "br":
            builder.hard_break(place.start, place.end)
        elif tag == "hr":
            builder.close("p")
            builder.flush()
        elif tag == "q":
            builder.unit("“", place.start, place.end)
        elif tag == "sup":
            lettered = bears_mark(builder.tail) and _MARK_LETTERS.match(self._raw, place.end)
            builder.open(tag, skip=bool(lettered), block=False)
            builder.superscript = True
        elif tag == "a" and (builder.superscript or self._is_mark(token, place)):  # a mark that leads to a note
            builder.open(tag, skip=builder.superscript, block=False)
            builder.superscript = True
        elif tag == "meta" and self._titles and (token.attr("name") or "").lower() == "description":
            self._description(token, place)
        elif tag not in VOID and (builder.hiding or _is_hidden(token)):
            builder.open_shown(tag, block=False, hidden=True)

    def _is_mark(self, token: Token, place: Span) -> bool:
        """Tell whether a link is the mark of a footnote: a mere number, by its names, its target or its place."""
        text = _MARK_TEXT.match(self._raw, place.end)
        if not text:
            return False
        names = ("class", "role", "epub:type", "rel", "id", "href")
        named = any(names_note(token.attr(name) or "") for name in names)
        return named or (not text["glued"] and bears_mark(self._builder.tail))

    def _description(self, token: Token, place: Span) -> None:
        """Read the description of a page: an attribute, which stands in its tag as it is written."""
        said, builder = token.attr("content") or "", self._builder
        written = re.search(r"""\bcontent\s*=\s*["']?""", token.source or "", re.IGNORECASE)
        if not said or not written:
            return
        start = place.start + written.end()
        builder.flush()
        if (token.source or "").startswith(said, written.end()):
            builder.text(said, start)
        else:
            builder.unit(said, start, place.end)
        builder.flush()

    def _start_block(self, tag: str, token: Token) -> None:
        builder, kind = self._builder, BLOCKS[tag]
        builder.superscript = False
        builder.close("p")
        if tag in HEADINGS:
            builder.close("heading", within=LISTS)
            tag = "heading"
        elif tag == "li":
            builder.close("li", within=LISTS)
        elif tag in {"tbody", "thead", "tfoot"}:
            builder.close("row")
            return
        if kind is not BlockKind.HEADING and any(_NOTE.search(token.attr(name) or "") for name in ("role", "class")):
            kind = BlockKind.FOOTNOTE
        builder.open_shown(tag, kind, hidden=_is_hidden(token))

    def _start_table(self, tag: str, token: Token) -> None:
        builder = self._builder
        builder.superscript = False
        if tag in {"table", "dl"}:
            builder.close("p")
            builder.table(layout=token.attr("role") in {"presentation", "none"}, hidden=_is_hidden(token))
        elif tag in {"tr", "dt"}:
            builder.row(hidden=tag == "tr" and _is_hidden(token))
        if tag in {"td", "th", "dt", "dd"}:
            columns, rows = _number(token.attr("colspan")), _number(token.attr("rowspan"))
            builder.cell(Cell(header=tag in {"th", "dt"}, columns=columns, rows=rows), hidden=_is_hidden(token))

    def _end(self, tag: str, place: Span) -> None:
        builder = self._builder
        if tag in HEADINGS:
            builder.close("heading")
        elif tag in {"table", "dl"}:
            builder.close("table")
        elif tag == "tr":
            builder.close("row")
        elif tag in {"td", "th", "dt", "dd"}:
            builder.close("cell")
        elif tag in {"sup", "a"}:
            if tag == "sup" or (builder.has_open("a") and not builder.has_open("sup")):
                builder.superscript = False
            builder.close(tag)
        else:
            self._end_other(tag, place)

    def _end_other(self, tag: str, place: Span) -> None:
        builder = self._builder
        if tag == "q":
            builder.unit("”", place.start, place.end)
        elif tag == "p":
            builder.flush()
        elif tag == "ruby":
            for part in RUBY:
                builder.close(part)
        if tag in BLOCKS or tag in PASSED_OVER or builder.hiding:
            builder.close(tag)


def _is_hidden(token: Token) -> bool:
    """Tell whether the page does not show what stands in an element, or hides it from those who hear it read."""
    if token.attr("hidden") is not None or (token.attr("aria-hidden") or "").lower() == "true":
        return True
    return bool(_HIDING.search(token.attr("style") or ""))


def _number(value: str | None) -> int:
    """Return a span's number, within what is worth laying out."""
    return min(int(value), 1000) if value and value.isdecimal() and len(value) < 6 else 1
