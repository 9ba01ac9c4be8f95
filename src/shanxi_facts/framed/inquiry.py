"""A claim as it is held against facts: read once, with its quotations found and its speaker known."""

from __future__ import annotations

from typing import NamedTuple

from shanxi_facts.framed.archive import Archive
from shanxi_facts.framed.claims import Piece
from shanxi_facts.framed.speakers import Speaker, find_speaker
from shanxi_facts.language.reading import Reading, read
from shanxi_facts.language.spelling import respell
from shanxi_facts.model import Span


class Quote(NamedTuple):
    """Words in quotation marks: where in the folded claim, and where in which source they stand (None: nowhere)."""

    span: Span
    source: str | None
    places: tuple[Span, ...] = ()


class Inquiry(NamedTuple):
    """A claim, read: what is the same for every fact that it is held against.

    ``silent`` are where the units start that only say who said it.
    """

    text: str
    reading: Reading
    speaker: Speaker | None
    quotes: tuple[Quote, ...]
    silent: frozenset[int]

    def quotes_in(self, piece: Piece) -> list[Quote]:
        """Return the quotations that begin in a piece of the claim."""
        return [quote for quote in self.quotes if piece.start <= quote.span.start < piece.end]


def inquire(claim: str, archive: Archive) -> Inquiry:
    """Read ``claim`` for one base: its vocabulary mends misspellings, its sources hold the quotations."""
    reading = respell(read(claim), archive.index.vocabulary)
    speaker = find_speaker(reading.units, archive.persons)
    quotes = tuple(_quote(reading, span, archive) for span in reading.quotes)
    return Inquiry(claim, reading, speaker, quotes, speaker.units if speaker else frozenset())


def _quote(reading: Reading, span: Span, archive: Archive) -> Quote:
    for source in archive.base.sources:
        if places := archive.passages(source).find(span.of(reading.text)):
            return Quote(span, source.id, tuple(places))
    return Quote(span, None)
