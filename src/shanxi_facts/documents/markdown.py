"""Markdown as prose: CommonMark with tables, footnotes, strikethrough, task lists and front matter.

pyromark (Rust's pulldown-cmark) gives the exact range of every event in the source. markdown-it-py gives lines only;
columns are impossible in its design, as its authors say, and searching for the words again goes astray.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from shanxi_facts.documents.builder import Builder
from shanxi_facts.documents.dialects import rewritten
from shanxi_facts.documents.front import front_matter
from shanxi_facts.documents.html import HtmlReader
from shanxi_facts.documents.marks import bears_mark, names_note
from shanxi_facts.documents.mdx import as_markdown
from shanxi_facts.documents.model import Asides, Block, BlockKind, Unread
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.prose import reads_as_prose
from shanxi_facts.documents.tables import Cell
from shanxi_facts.documents.tags import unclosed
from shanxi_facts.errors import InputError
from shanxi_facts.model import Span

# What pulldown-cmark need not see, with what it sees instead, as long in characters: it panics on some control
# characters, it does not end a block of HTML at a lone CR, and a lone surrogate is no UTF-8.
_STRANGE = re.compile("[\x00\x0b\x0c\ud800-\udfff]|\r(?!\n)")
_SEEN = {"\x0b": " ", "\x0c": " ", "\r": "\n"}
_TABLE_ENDS = {
    "Table": "table",
    "TableRow": "row",
    "TableHead": "row",
    "TableCell": "cell",
    "DefinitionList": "table",
    "DefinitionListTitle": "cell",
    "DefinitionListDefinition": "cell",
}
_MARK_LINK = re.compile(r"\[ ?(?:\\?\[)? ?(?:\d{1,3}|(?:\\?[*†‡]){1,3}|[a-j]) ?(?:\\?\])? ?\]")
_DIRECTIVE = re.compile(r"\{[\w:-]+\}.*")  # of MyST: its body is prose
_KINDS = {"BlockQuote": BlockKind.QUOTE, "Item": BlockKind.LIST_ITEM, "FootnoteDefinition": BlockKind.FOOTNOTE}


def read_markdown(
    raw: str, asides: Asides | None = None, *, mdx: bool = False, titles: bool = False
) -> tuple[Block, ...]:
    """Return the prose blocks of a Markdown text; ``asides`` takes in what stands beside them.

    ``mdx``: it has components and expressions. ``titles``: title and description of the front matter are prose, too.
    """
    asides = Asides() if asides is None else asides
    raw = _STRANGE.sub(lambda found: _SEEN.get(found[0], "\N{REPLACEMENT CHARACTER}"), raw)
    front = front_matter(raw)
    heads = tuple(front.titles()) if titles else ()
    if mdx:
        return heads + _read_mdx(raw, front.end, asides)
    return heads + _read(raw[: front.end] + rewritten(raw[front.end :]), front.end, asides)


def _read_mdx(raw: str, start: int, asides: Asides) -> tuple[Block, ...]:
    """Read the MDX that begins at ``start``, as Markdown, with the way back from there into ``raw``."""
    components, prose = Asides(), Asides()
    behind = Origin.of(start, len(raw))
    body, origin = as_markdown(raw[start:], components)
    origin = origin.through(behind)
    blocks = _read(rewritten(body), 0, prose, mdx=True)
    asides.comments += (behind.back(span.start, span.end) for span in components.comments)
    asides.comments += (origin.back(span.start, span.end) for span in prose.comments)
    asides.unread += (replace(part, span=behind.back(part.span.start, part.span.end)) for part in components.unread)
    asides.unread += (replace(part, span=origin.back(part.span.start, part.span.end)) for part in prose.unread)
    return tuple(replace(block, origin=block.origin.through(origin)) for block in blocks)


def _read(text: str, start: int, asides: Asides, *, mdx: bool = False) -> tuple[Block, ...]:
    events = list(_events(text[start:] if start else text))
    reader = _Reader(text, start, asides, unclosed(_html_of(events, text, start)), mdx=mdx)
    for event, first, last in events:
        reader.read(event, first, last)
    return reader.builder.end()


def _html_of(events: list[tuple[Any, int, int]], text: str, shift: int) -> str:
    """Return the HTML in a Markdown text where it stands, with blanks in place of all else."""
    parts, at = list[str](), 0
    for event, first, last in events:
        if isinstance(event, dict) and ("InlineHtml" in event or "Html" in event):
            parts += (" " * (first + shift - at), text[first + shift : last + shift])
            at = last + shift
    return "".join(parts)


def _events(text: str) -> Iterator[tuple[Any, int, int]]:
    """Return the parser's events with their ranges in characters."""
    import pyromark

    options = pyromark.Options
    wanted = (
        options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
        | options.ENABLE_HEADING_ATTRIBUTES
        | options.ENABLE_GFM
        | options.ENABLE_DEFINITION_LIST
    )
    character = _characters(text)
    for event, place in _parse(pyromark, text, wanted):
        yield event, character(place["start"]), character(place["end"])


def _parse(pyromark: Any, text: str, options: Any) -> Any:
    try:
        return pyromark.events_with_range(text, options=options)
    except BaseException as error:
        # A panic of the parser is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise InputError("the Markdown parser fails on this text", remedy="Read it as plain text.") from None


def _characters(text: str) -> Any:
    """Return a function from offsets in the UTF-8 of ``text`` to offsets in ``text``."""
    if text.isascii():
        return int
    after, extra, more = list[int](), list[int](), 0
    for found in re.finditer("[^\x00-\x7f]", text):
        code = ord(found[0])
        more += 1 if code < 0x800 else 2 if code < 0x10000 else 3
        after.append(found.end() + more)
        extra.append(more)

    def character(offset: int) -> int:
        index = bisect_right(after, offset)
        return offset - extra[index - 1] if index else offset

    return character


class _Reader:
    """Hands the events of the parser over to a builder."""

    def __init__(self, raw: str, shift: int, asides: Asides, loose: Collection[int], *, mdx: bool) -> None:
        self.builder = Builder(asides, formulas=True)
        self._mdx = mdx
        self._raw, self._shift = raw, shift
        self._html = HtmlReader(self.builder, raw, loose)
        self._html_lines: list[tuple[int, int]] | None = None
        self._paragraph = (0, 0)

    def read(self, event: Any, start: int, end: int) -> None:
        """Take one event, with its range in what follows the front matter."""
        start, end = start + self._shift, end + self._shift
        if isinstance(event, str):
            self._read_break(event, start, end)
            return
        ((name, value),) = event.items()
        if name == "Text":
            self._text(value, start, end)
        elif name == "Start":
            tag, about = (value, None) if isinstance(value, str) else next(iter(value.items()))
            self._start(tag, about, start, end)
        elif name == "End":
            self._end(value if isinstance(value, str) else next(iter(value)), start, end)
        elif name == "Code":
            self.builder.hole(start, end)
        elif name == "InlineHtml":
            self._html.feed(self._raw[start:end], Origin.of(start, end))
        elif name == "Html" and self._html_lines is not None:
            self._html_lines.append((start, end))

    def _read_break(self, event: str, start: int, end: int) -> None:
        if event == "SoftBreak":
            self.builder.soft_break(start, end)
        elif event == "HardBreak":
            self.builder.hard_break(start, end)
        elif event == "Rule":
            self.builder.flush()

    def _text(self, text: str, start: int, end: int) -> None:
        if self._html_lines is not None:
            return
        if self._raw[start:end] == text:
            self.builder.text(text, start)
        else:
            self.builder.unit(text, start, end)

    def _start(self, tag: str, about: Any, start: int, end: int) -> None:
        builder = self.builder
        if tag == "Paragraph":
            self._paragraph = (start, end)
            builder.open(tag)
        elif tag == "Heading":
            builder.open(tag, BlockKind.HEADING)
        elif tag in _KINDS:
            builder.open(tag, _KINDS[tag], wall=True)
        elif tag == "HtmlBlock":
            builder.flush()
            self._html_lines = []
        elif tag == "CodeBlock":
            self._start_code(about, start, end)
        elif tag == "Strikethrough":
            self._strike(start, opens=True, revised=self._is_revision(start, end))
        elif tag == "Image":
            self._start_image(start, end)
        elif tag == "Link":
            self._start_link(about, start, end)
        else:
            self._start_table(tag)

    def _start_link(self, about: Any, start: int, end: int) -> None:
        autolink = about["link_type"] in {"Autolink", "Email"}
        if autolink:
            self.builder.hole(start, end)
        if autolink or self._is_mark(about, start, end):
            self.builder.open("Link", skip=True, block=False)

    def _is_mark(self, about: Any, start: int, end: int) -> bool:
        """Tell whether a link is the mark of a footnote: a mere number or sign, by its target or by its place."""
        glued = bears_mark(self.builder.tail) and not self._raw[end : end + 1].isalnum()
        return bool(_MARK_LINK.match(self._raw, start)) and (glued or names_note(about["dest_url"]))

    def _start_code(self, about: Any, start: int, end: int) -> None:
        """Code is no prose; but MDX knows none that is indented, and what reads as prose may be meant as such."""
        indented = about == "Indented"
        text = self._raw[start:end].strip("`~ \n")
        if indented and self._mdx:
            self.builder.open("CodeBlock")
            return
        self.builder.open("CodeBlock", skip=True)
        directive = None if indented else _DIRECTIVE.match(text)
        if (indented or directive) and reads_as_prose(text[directive.end() :] if directive else text):
            what = "indented block" if indented else "directive"
            self.builder.asides.unread.append(Unread(what, Span(start, end)))

    def _start_table(self, tag: str) -> None:
        if tag in {"Table", "DefinitionList"}:
            self.builder.table()
        elif tag == "DefinitionListTitle":
            self.builder.row()
            self.builder.cell(Cell(header=True))
        elif tag == "DefinitionListDefinition":
            self.builder.cell(Cell())
        elif tag in {"TableHead", "TableRow"}:
            self._heads = tag == "TableHead"
            self.builder.row()
        elif tag == "TableCell":
            self.builder.cell(Cell(header=self._heads))

    def _start_image(self, start: int, end: int) -> None:
        """An image that is a paragraph of its own is captioned by its text; any other text for an image is unseen."""
        first, last = self._paragraph
        alone = first == start and not self._raw[end:last].strip()
        if alone:
            self.builder.open("Image", BlockKind.CAPTION)
        else:
            self.builder.open("Image", skip=True, block=False)

    def _end(self, tag: str, start: int, end: int) -> None:
        if tag == "HtmlBlock":
            self._end_html()
        elif tag == "Strikethrough":
            self._strike(end - 1, opens=False, revised=self._is_revision(start, end))
        elif tag in _TABLE_ENDS:
            self.builder.close(_TABLE_ENDS[tag])
        elif tag not in {"Emphasis", "Strong", "List"}:
            self.builder.close(tag, surely=True)

    def _end_html(self) -> None:
        lines, self._html_lines = self._html_lines or [], None
        if not lines:
            return
        starts = [0]
        for start, end in lines:
            starts.append(starts[-1] + end - start)
        raws, ends = zip(*lines, strict=True)
        origin = Origin(tuple(starts[:-1]), raws, ends, starts[-1])
        self._html.feed("".join(self._raw[start:end] for start, end in lines), origin)

    def _is_revision(self, start: int, end: int) -> bool:
        """Tell whether what is struck is a revision in CriticMarkup ({~~old~>new~~}), which is read later."""
        return self._raw[start - 1 : start] == "{" and self._raw[end : end + 1] == "}" and "~>" in self._raw[start:end]

    def _strike(self, tilde: int, *, opens: bool, revised: bool) -> None:
        """Two tildes strike out; with one ("~58 to ~90") a draft says about."""
        double = self._raw[tilde : tilde + 2] == "~~" if opens else self._raw[tilde - 1 : tilde + 1] == "~~"
        if revised:
            self.builder.text("~~", tilde if opens else tilde - 1)
        elif not double:
            self.builder.text("~", tilde)
        elif opens:
            self.builder.open("Strikethrough", skip=True, block=False)
        else:
            self.builder.close("Strikethrough")
