"""An article: its prose, its sentences, and what it says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from shanxi_facts.documents import Block, BlockKind, Document
from shanxi_facts.language.sentences import split
from shanxi_facts.model import Span
from shanxi_facts.values import value

_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?"
_DATELINE = re.compile(
    rf"""
    (?: (?P<agency>[A-Z][\w&.' -]{{2,60}}?),\s )?
    (?P<place>[A-Z][\w.' -]{{2,40}}?) ,\s
    (?P<date>{_DAY}) \s*
    (?: \( (?P<by>[^()]{{2,80}}) \) | / (?P<wire>[^()/\n]{{2,60}}) / )? \s* (?:[-–—:]+)? \s*
    """,
    re.VERBOSE,
)
_BYLINE = re.compile(r"(?:By|by|BY)\s+(?P<by>[A-Z][\w.'’-]+(?:\s+(?:and\s+)?[A-Z][\w.'’-]+){1,6})")
_PERSON = re.compile(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3}")
_DASHES = "-–—"


@value
class About:
    """What an article says about itself; None for what it does not say."""

    title: str | None = None
    publisher: str | None = None
    place: str | None = None
    date: str | None = None
    reporters: tuple[str, ...] = ()


@value
class Sentence:
    """A sentence, and whether it is the dateline."""

    text: str
    dateline: bool = False


@value
class Article:
    """The prose of an article and all that is read off it before its sentences are understood."""

    text: str
    sentences: tuple[Sentence, ...]
    about: About


def read_article(document: Document) -> Article:
    """Return the article that a document holds: its prose, a paragraph a block."""
    shown = [block for block in document.blocks if not block.hidden]
    text = "\n\n".join(block.text for block in shown)
    title, sentences, found = None, [], About()
    for number, block in enumerate(shown):
        if block.kind is BlockKind.HEADING:
            title = title or (block.text if number == 0 else None)
        elif by := _BYLINE.fullmatch(block.text.strip()):
            found = About(reporters=_people(by["by"]))
        else:
            made = list(_sentences(block.text, number))
            if made and made[0].dateline:
                found = _read_dateline(made[0].text)
            sentences += made
    about = About(title, found.publisher, found.place, found.date, found.reporters)
    return Article(text, tuple(sentences or _headings(shown)), about)


def _headings(blocks: Iterable[Block]) -> Iterator[Sentence]:
    """Yield the sentences of a text that is nothing but headings: lines without a full stop."""
    for number, block in enumerate(blocks):
        yield from _sentences(block.text, number)


def _sentences(text: str, number: int) -> Iterator[Sentence]:
    spans = list(split(text))
    head = _DATELINE.match(spans[0].of(text)) if spans and offset_is_early(number) else None
    if head and (head["by"] or head["wire"] or (head["place"].isupper() and head[0].rstrip()[-1] in _DASHES)):
        end = spans[0].start + head.end()
        if end < spans[0].end:
            spans[:1] = [Span(spans[0].start, len(text[:end].rstrip())), Span(end, spans[0].end)]
    for span in spans:
        words = span.of(text)
        dateline = bool(_DATELINE.fullmatch(words)) and (span.start == 0)
        yield Sentence(words, dateline)


def offset_is_early(paragraph: int) -> bool:
    """Tell whether a paragraph may open with the dateline: it stands first, or below a title and a byline."""
    return paragraph < 4


def _read_dateline(text: str) -> About:
    match = _DATELINE.fullmatch(text)
    assert match  # that is what made it one
    place = match["place"].title() if match["place"].isupper() else match["place"]
    by = match["by"] or match["wire"] or ""
    people = _people(by)
    agency = match["agency"] or (by if by and not people else None)
    return About(publisher=agency, place=place, date=match["date"], reporters=people)


def _people(by: str) -> tuple[str, ...]:
    parts = [part.strip() for part in re.split(r",|\band\b|&", by) if part.strip()]
    return tuple(parts) if parts and all(_PERSON.fullmatch(part) for part in parts) else ()
