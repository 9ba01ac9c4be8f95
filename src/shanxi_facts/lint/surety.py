"""How sure a mismatch must be before a draft is marked for it.

Whoever asks about one claim wants to hear what is known; whoever hands over a whole draft wants to be left alone about
the rest of it. An assertion is sure by what it shares with the fact: telling words count for it, rare ones more, as do
the figure and the names of the fact; words that are foreign to its sentence count against it. A draft that never names
what the base is about has to come much closer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from shanxi_facts.archive import Archive
from shanxi_facts.language.reading import Reading, read
from shanxi_facts.model import Assertion, Fact
from shanxi_facts.prepared import CUES

_FIGURE = re.compile(r"\d[\d,.]*")
_UNTELLING = CUES | {"mark", "function", "quantity", "date", "ordinal", "number", "colour", "light", "degree", "report"}
_WIDE = frozenset({"generic", "wide"})
_WIDE_SHARE = 0.3
_FOREIGN = 0.35  # what a foreign word costs
_SIBLING = 0.5  # what a word counts that another fact of the same source sentence has
_UNLICENSED = 0.4  # what each further word costs that the comparison found no place for
_KNOWN = 0.5  # what a figure or a name of the fact is worth
_ANCHOR = 0.5  # what it is worth if the claim gives a figure, a day or a quotation, or names what the base is about
_ALONE = 0.5  # what it costs if there is but one telling word, and the fact has many
_MANY = 5


class Subject(Enum):
    """What a draft is about, as far as its places tell: the base's own subject, another place, or no place at all."""

    HOME = 1.2
    NOWHERE = 1.4
    ABROAD = 3.0


def is_sure(assertion: Assertion, archive: Archive, subject: Subject) -> bool:
    """Tell whether a mismatch is sure enough to mark a draft for it."""
    return strength(assertion, archive) >= subject.value


def strength(assertion: Assertion, archive: Archive) -> float:
    """Return how surely an assertion speaks of the fact that it was held against."""
    if assertion.evidence is None:
        return 0.0
    number = next(n for n, fact in enumerate(archive.facts) if fact.id == assertion.evidence.fact)
    siblings = archive.siblings(archive.frame(number))
    reading = read(assertion.text)
    words = _words(reading, archive)
    shares = [share * _said(norm, archive, number, siblings) for norm, share in words.items()]
    total = sum(shares) + _KNOWN * _known(assertion.text, archive.facts[number])
    if reading.quantities or reading.dates or reading.quotes or any(u.norm in archive.subjects for u in reading.units):
        total += _ANCHOR
    total -= _UNLICENSED * max(0, sum(reason.rule == "wording" for reason in assertion.reasons) - 1)
    if sum(share > _WIDE_SHARE for share in shares) < 2 and len(archive.frame(number).targets) > _MANY:
        total -= _ALONE
    return total


def _words(reading: Reading, archive: Archive) -> dict[str, float]:
    """Return the words that tell something, each once, and how much they do: the wide ones little."""
    found: dict[str, float] = {}
    for unit in reading.units:
        for part in unit.parts or (unit,):
            if not part.tags & _UNTELLING and part.norm not in archive.subjects:
                found[part.norm] = _WIDE_SHARE if part.tags & _WIDE else 1.0
    return found


def _said(norm: str, archive: Archive, number: int, siblings: Sequence[int]) -> float:
    """Return how much a word of the claim says of the fact, less than nothing if it is foreign to its sentence."""
    held = archive.index.look_up(norm)[1]
    return held.get(number) or _SIBLING * max(held.get(other, 0.0) for other in siblings) or -_FOREIGN


def _known(text: str, fact: Fact) -> int:
    """Return how many of the figure and the names of a fact stand in a text."""
    figures = {"".join(filter(str.isdigit, figure)) for figure in _FIGURE.findall(text)}
    digits = "".join(filter(str.isdigit, fact.quantity or ""))
    return (len(digits) > 1 and digits in figures) + sum(name in text for name in fact.names)
