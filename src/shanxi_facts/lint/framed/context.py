"""What a sentence of a draft leaves to its neighbours: who "they" are, who said it, which place and year it is about.

A sentence before may name what a pronoun stands for, and the place or the year of a whole paragraph; the speaker of a
quotation may stand in the sentence before it or behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from shanxi_facts.framed.archive import Archive
from shanxi_facts.language.grammar import is_verb
from shanxi_facts.language.places import is_place
from shanxi_facts.language.reading import Reading, Unit, read
from shanxi_facts.lint.statements import Statement

_PRONOUN = re.compile(
    r"(?:It|They|He|She|The (?:province|region|county|city|country))\b"
    r"|(?:These|Those|This)(?= (?:ha[sd]|have|is|are|was|were)\b)"
)
_YEAR = re.compile(r"\b(?:In|By|During|Throughout) (?:19|20)\d\d\b")
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUOTED = re.compile(r"[\"“][^\"“”]+[\"”]")
_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_SAID = "said|says|added|noted|stressed|explained|announced"
_ATTRIBUTION = re.compile(
    rf"(?P<name>{_NAME}) (?:{_SAID}|told|put it|was clear)\b|(?:{_SAID}|according to) (?P<behind>{_NAME})\b"
)
_ADVERBIAL = frozenset(
    """after amid as at before between by despite during following for from in on over since through throughout under
    until with within""".split()
)
_ENDS = frozenset({",", ":", ";", "—", '"'})
_MOST_WORDS = 10  # of a subject; more is no subject but a clause


class Context:
    """The way through one block: what its sentences so far were about."""

    def __init__(self, archives: Sequence[Archive], paragraph: Sequence[Statement], heading: str) -> None:
        self._archives = archives
        self._paragraph = paragraph
        self._heading = heading

    def with_subject(self, number: int) -> Statement | None:
        """Return sentence ``number`` with what its pronoun stands for; None if it has none, or it is not known."""
        statement = self._paragraph[number]
        pronoun = _PRONOUN.match(statement.sentence)
        if pronoun is None or not number:
            return None
        subject = self._subject(number - 1)
        return replace(statement, lead=subject, skip=pronoun.end()) if subject else None

    def _subject(self, number: int) -> str | None:
        sentence = self._paragraph[number].sentence
        if _PRONOUN.match(sentence):
            return self._subject(number - 1) if number else None
        return _subject(read(sentence))

    def with_speaker(self, number: int) -> Statement | None:
        """Return a sentence that is quoted as a whole with whom its neighbours name as the speaker."""
        statement = self._paragraph[number]
        quoted = _QUOTED.fullmatch(statement.text)
        name = self._speaker(number) if quoted else None
        return replace(statement, lead=f"{name} said: {statement.lead}") if name else None

    def _speaker(self, number: int) -> str | None:
        near = [*self._paragraph[number + 1 : number + 2], *self._paragraph[max(0, number - 1) : number]]
        for neighbour in near:
            if found := _ATTRIBUTION.search(_QUOTED.sub(" … ", neighbour.text)):
                return found["name"] or found["behind"]
        return None

    def with_setting(self, number: int) -> Statement | None:
        """Return a sentence with the foreign place and the year that its paragraph is about; None if it has its own."""
        statement = self._paragraph[number]
        leads = [lead for lead in (self._year(number), self._place(number)) if lead]
        if not leads:
            return None
        return replace(statement, lead="".join(f"{lead}, " for lead in leads) + statement.lead)

    def _year(self, number: int) -> str | None:
        if _ANY_YEAR.search(self._paragraph[number].sentence):
            return None
        for earlier in reversed(self._paragraph[:number]):
            if found := _YEAR.match(earlier.sentence):
                return found[0]
        return None

    def _place(self, number: int) -> str | None:
        here = read(self._paragraph[number].sentence)
        if self._is_at_home(here) or self._abroad(here):
            return None
        for earlier in (*(s.sentence for s in reversed(self._paragraph[:number])), self._heading):
            reading = read(earlier)
            if self._is_at_home(reading):
                return None
            if abroad := self._abroad(reading):
                span = reading.back(abroad[0])
                return f"In {span.of(earlier)}"
        return None

    def _is_at_home(self, reading: Reading) -> bool:
        return any(unit.norm in home(archive) for archive in self._archives for unit in reading.units)

    def _abroad(self, reading: Reading) -> tuple[Unit, ...]:
        return self._archives[0].abroad(reading.units)


def home(archive: Archive) -> frozenset[str]:
    """Return the words that name what the sources of a base are about, in lower case."""
    subjects = [source.subject.text for source in archive.base.sources if source.subject]
    return frozenset(word for subject in subjects for word in subject.lower().split())


def _subject(reading: Reading) -> str | None:
    """Return the words before the first verb, an adverbial in front of them left out."""
    units = list(reading.units)
    if units and units[0].norm in _ADVERBIAL:
        comma = next((place for place, unit in enumerate(units) if unit.norm == ","), len(units))
        units = units[comma + 1 :]
    subject = list(takewhile(lambda unit: not is_verb(unit) and unit.norm not in _ENDS, units))
    if len(subject) > _MOST_WORDS or all(unit.tags & {"function", "mark"} for unit in subject):
        return None
    return reading.folded.text[subject[0].start : subject[-1].end]


_WORD = re.compile(r"[^\W\d_]+")


def is_home(text: str, archive: Archive) -> bool:
    """Tell whether a text names what the sources of a base are about."""
    lowered = text.lower()
    return any(word in lowered for word in home(archive))


def is_abroad(text: str) -> bool:
    """Tell whether a text names any place."""
    return any(is_place(word.lower()) for word in _WORD.findall(text) if word[0].isupper())
