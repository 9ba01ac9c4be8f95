"""How sure a mismatch must be before a draft is marked for it.

Whoever asks about one claim wants to hear what is known; whoever hands over a whole draft wants to be left alone about
the rest of it. An assertion is sure by what it shares with the fact: telling words count for it, rare ones more, as do
the figure and the names of the fact; words that are foreign to its sentence count against it. A draft that never names
what the base is about has to come much closer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from shanxi_facts.framed.archive import Archive
from shanxi_facts.framed.prepared import CUES
from shanxi_facts.language.reading import Reading, read
from shanxi_facts.model import Assertion, Fact

_DIGITS = re.compile(r"\d[\d,.]*")
_UNTELLING = CUES | {"mark", "function", "quantity", "date", "ordinal", "number", "colour", "light", "degree", "report"}
_WIDE = frozenset({"generic", "wide"})
_WIDE_SHARE = 0.3
_FOREIGN = 0.35  # what a foreign word costs
_SIBLING = 0.5  # what a word counts that another fact of the same source sentence has
_UNLICENSED = 0.4  # what each further word costs that the comparison found no place for
_NAME = 0.5  # what a name of the fact is worth
_FIGURE = ((3, 1.0), (2, 0.5))  # what its figure is worth, by the digits that it has at least
_ANCHOR = 0.5  # what it is worth if the claim gives a figure, a day or a quotation, or names what the base is about
_ALONE = 0.5  # what it costs if there is but one telling word, and the fact has many
_MANY = 5


class Subject(Enum):
    """What a draft is about, as far as its places tell: the base's own subject, another place, or no place at all."""

    HOME = 1.2
    NOWHERE = 1.4
    ABROAD = 3.5


class _Word(NamedTuple):
    """A word that tells something: how much, and what it costs if it is foreign to the fact."""

    share: float
    cost: float


def is_sure(assertion: Assertion, company: Iterable[Assertion], archive: Archive, subject: Subject) -> bool:
    """Tell whether a draft may be marked for an assertion; ``company`` are all those of its sentence."""
    evidence = assertion.evidence
    if evidence is None:
        return False
    together = [other for other in company if other.evidence and other.evidence.sentence == evidence.sentence]
    return strength(assertion, together, archive) >= subject.value


def strength(assertion: Assertion, together: Sequence[Assertion], archive: Archive) -> float:
    """Return how surely an assertion speaks of its fact.

    Assertions ``together`` on one sentence of the source vouch for each other: their words count as one's own.
    """
    number = next(
        n for n, fact in enumerate(archive.facts) if assertion.evidence and fact.id == assertion.evidence.fact
    )
    readings = [read(other.text) for other in together]
    words = {norm: word for reading in readings for norm, word in _words(reading, archive).items()}
    siblings = archive.siblings(archive.frame(number))
    shares = [_said(norm, word, archive, number, siblings) for norm, word in words.items()]
    total = sum(shares) + sum(_known(other.text, archive.facts[number]) for other in together)
    if any(_is_anchored(reading, archive) for reading in readings):
        total += _ANCHOR
    total -= _UNLICENSED * max(0, sum(reason.rule == "wording" for reason in assertion.reasons) - 1)
    if sum(share > _WIDE_SHARE for share in shares) < 2 and len(archive.frame(number).targets) > _MANY:
        total -= _ALONE
    return total


def _words(reading: Reading, archive: Archive) -> dict[str, _Word]:
    """Return the words that tell something, each once; the wide ones tell little, and foreign names cost nothing."""
    found: dict[str, _Word] = {}
    for unit in reading.units:
        for part in unit.parts or (unit,):
            if not part.tags & _UNTELLING and part.norm not in archive.subjects:
                share = _WIDE_SHARE if part.tags & _WIDE else 1.0
                found[part.norm] = _Word(share, 0.0 if part.has("name") else _FOREIGN)
    return found


def _said(norm: str, word: _Word, archive: Archive, number: int, siblings: Sequence[int]) -> float:
    """Return how much a word of the claim says of the fact, less than nothing if it is foreign to its sentence."""
    held = archive.index.look_up(norm)[1]
    weight = held.get(number) or _SIBLING * max(held.get(other, 0.0) for other in siblings)
    return word.share * (weight or -word.cost)


def _known(text: str, fact: Fact) -> float:
    """Return what the figure and the names of a fact are worth that stand in a text."""
    digits = "".join(filter(str.isdigit, fact.quantity or ""))
    given = {"".join(filter(str.isdigit, figure)) for figure in _DIGITS.findall(text)}
    worth = next((worth for least, worth in _FIGURE if len(digits) >= least), 0.0) if digits in given else 0.0
    return worth + _NAME * sum(name in text for name in fact.names)


def _is_anchored(reading: Reading, archive: Archive) -> bool:
    if reading.quantities or reading.dates or reading.quotes:
        return True
    return any(unit.norm in archive.subjects for unit in reading.units)
