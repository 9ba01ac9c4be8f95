"""Texts to vary: files of documents, divided by blank lines, a sentence a line, under a heading that begins with #."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from evaluation.labelled import Claim

FOLDER = Path(__file__).parents[1] / "texts"


@dataclass(frozen=True)
class Document:
    """A text, by its sentences."""

    title: str
    sentences: tuple[str, ...]

    @cached_property
    def text(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(self.sentences)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the text, in lower case."""
        return frozenset(word.lower() for word in re.findall(r"\w+", self.text))


@dataclass(frozen=True)
class Sentence:
    """A sentence to vary, and the document that it stands in."""

    text: str
    document: Document

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The spans between quotation marks, where every change is a misquote."""
        return tuple(match.span(1) for match in re.finditer(r'["“]([^"“”]+)["”]', self.text))

    def in_quotes(self, start: int, end: int) -> bool:
        """Tell whether a span has to do with a quotation."""
        return any(start < last and first < end for first, last in self.quoted)

    def find(self, pattern: str | re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that stand outside quotations."""
        for match in re.finditer(pattern, self.text):
            if not self.in_quotes(*match.span()):
                yield match

    def swap(self, start: int, end: int, new: str) -> str:
        """Return the sentence with ``new`` in the place of a span, with a capital where the sentence begins."""
        text = re.sub(r" {2,}", " ", self.text[:start] + new + self.text[end:]).strip()
        return text[:1].upper() + text[1:]


Maker = Callable[[Sentence], Iterator[str]]
"""What yields the variants of a sentence, of one kind."""


@lru_cache(maxsize=64)
def read_documents(path: Path) -> tuple[Document, ...]:
    """Return the documents of a file."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    lines = [[line.strip() for line in block.splitlines() if line.strip()] for block in blocks]
    return tuple(_document(block, path) for block in lines if block)


def _document(lines: list[str], path: Path) -> Document:
    heading = lines[0].removeprefix("# ") if lines[0].startswith("#") else path.stem
    return Document(heading, tuple(line for line in lines if not line.startswith("#")))


def vary(document: Document, makers: Iterable[tuple[str, Maker, int]], verdict: str) -> Iterator[Claim]:
    """Yield what the makers make of each sentence of a document, each claim once, at most so many a maker."""
    seen = set(document.sentences)
    for text in document.sentences:
        for kind, maker, most in makers:
            made = [claim for claim in dict.fromkeys(maker(Sentence(text, document))) if claim not in seen]
            for claim in _sample(made, most):
                seen.add(claim)
                yield Claim(claim, verdict, text, kind)


def _sample(claims: list[str], most: int) -> list[str]:
    """Return at most ``most``, the same ones on every machine, in their order."""
    chosen = sorted(claims, key=lambda claim: zlib.crc32(claim.encode()))[:most]
    return [claim for claim in claims if claim in chosen]
