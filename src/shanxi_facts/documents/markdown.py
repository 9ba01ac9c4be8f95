"""Markdown as prose: CommonMark with tables, footnotes, strikethrough, task lists and front matter.

pyromark (Rust's pulldown-cmark) gives the exact range of every event in the source. markdown-it-py gives lines only;
columns are impossible in its design, as its authors say, and searching for the words again goes astray.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from shanxi_facts.documents.builder import Builder
from shanxi_facts.documents.html import HtmlReader
from shanxi_facts.documents.model import Block, BlockKind
from shanxi_facts.documents.origin import Origin
from shanxi_facts.documents.tables import Cell
from shanxi_facts.errors import InputError
from shanxi_facts.model import Span

# As Jekyll and Hugo know it: a first line of dashes (YAML) or pluses (TOML), keys, and a closing line. A draft that
# merely begins with a rule has no keys.
_FRONT_MATTER = re.compile(
    r"""
    \A (?P<fence> ---|\+\+\+ ) [ \t]* (?:\r\n|\n|\r)
    (?: [ \t]*(?:\#[^\r\n]*)? (?:\r\n|\n|\r) )*
    (?: (?: [\w"'.-]+[ \t]*[:=] | \[ | - [ ] ) [^\r\n]* (?:\r\n|\n|\r) ) (?s: .*? )
    (?<=[\r\n]) (?: (?P=fence) | \.\.\. ) [ \t]* (?: \r\n|\n|\r|\Z )
  | \A (?P<empty> ---|\+\+\+ ) [ \t]* (?:\r\n|\n|\r) (?P=empty) [ \t]* (?: \r\n|\n|\r|\Z )
    """,
    re.VERBOSE,
)
# What pulldown-cmark need not see, with what it sees instead, as long in characters: it panics on some control
# characters, it does not end a block of HTML at a lone CR, and a lone surrogate is no UTF-8.
_STRANGE = re.compile("[\x00\x0b\x0c\ud800-\udfff]|\r(?!\n)")
_SEEN = {"\x0b": " ", "\x0c": " ", "\r": "\n"}
_KINDS = {"BlockQuote": BlockKind.QUOTE, "Item": BlockKind.LIST_ITEM, "FootnoteDefinition": BlockKind.FOOTNOTE}


def read_markdown(raw: str, comments: list[Span] | None = None) -> tuple[Block, ...]:
    """Return the prose blocks of a Markdown text; ``comments`` takes in the places of the HTML comments in it."""
    raw = _STRANGE.sub(lambda found: _SEEN.get(found[0], "\N{REPLACEMENT CHARACTER}"), raw)
    front = _FRONT_MATTER.match(raw)
    reader = _Reader(raw, front.end() if front else 0)
    for event, start, end in _events(raw[front.end() :] if front else raw):
        reader.read(event, start, end)
    if comments is not None:
        comments += reader.builder.comments
    return reader.builder.end()


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

    def __init__(self, raw: str, shift: int) -> None:
        self.builder = Builder()
        self._raw, self._shift = raw, shift
        self._html = HtmlReader(self.builder)
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
            self._end(value if isinstance(value, str) else next(iter(value)), end)
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
            self.builder.space(start, end)
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
        elif tag in {"CodeBlock", "MetadataBlock"}:
            builder.open(tag, skip=True)
        elif tag == "Strikethrough":
            self._strike(start, opens=True)
        elif tag == "Image":
            self._start_image(start, end)
        elif tag == "Link":
            if about["link_type"] in {"Autolink", "Email"}:
                builder.hole(start, end)
                builder.open(tag, skip=True, block=False)
        else:
            self._start_table(tag)

    def _start_table(self, tag: str) -> None:
        if tag == "Table":
            self.builder.table()
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

    def _end(self, tag: str, end: int) -> None:
        if tag == "HtmlBlock":
            self._end_html()
        elif tag == "Strikethrough":
            self._strike(end - 1, opens=False)
        elif tag in {"Table", "TableRow", "TableHead", "TableCell"}:
            self.builder.close({"Table": "table", "TableCell": "cell"}.get(tag, "row"))
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

    def _strike(self, tilde: int, *, opens: bool) -> None:
        """Two tildes strike out; with one ("~58 to ~90") a draft says about."""
        double = self._raw[tilde : tilde + 2] == "~~" if opens else self._raw[tilde - 1 : tilde + 1] == "~~"
        if not double:
            self.builder.text("~", tilde)
        elif opens:
            self.builder.open("Strikethrough", skip=True, block=False)
        else:
            self.builder.close("Strikethrough")
