"""Changes of names, places, dates, ordinals and speakers: exchanged for another of their kind, or added."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.changes.change import Given, Made, astray, clause, lower_first, right, wrong
from evaluation.changes.nouns import keys, says
from shanxi_facts.language import words
from shanxi_facts.language.lexicon import members_of, rivals_of

_PLACES = ("Hebei", "Henan", "Sichuan", "Guizhou", "Kenya", "Texas", "Portugal")
_PERSONS = ("Li Weiming", "Maria Lopez", "John Carter", "Chen Guodong")
_SPEAKERS = (*_PERSONS, "the World Bank")
_STRANGE = ("Wutai", "Qinling", "Baiyang")
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(_MONTHS)
_DAY = re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b(?!,? \d{{4}})|\b(?P<dom>\d{{1,2}}) (?P<m2>{_MONTH})\b")
_ORDINAL = re.compile(r"\b(\d+)(st|nd|rd|th)\b")
_YEAR = re.compile(r"\b(19|20)\d\d\b")


def name(given: Given) -> Iterator[Made]:
    """A name exchanged for another of its kind, whole or in one word."""
    persons = _persons(given)
    for old in dict.fromkeys(name for name in given.fact.names if name in given.text):
        for new in _other_persons(given, old, persons) if old in persons else _other_names(old):
            yield from _renamed(given, old, new)
    subject = given.source.subject
    if subject and subject.text not in given.fact.names:
        for new in ("Shaanxi" if subject.text == "Shanxi" else "Hebei", *_PLACES[1:3]):
            yield from _renamed(given, subject.text, new)


def _other_persons(given: Given, old: str, persons: list[str]) -> Iterator[str]:
    yield from (person for person in (*_PERSONS, *persons) if person != old and person not in given.text)
    surname, _, rest = old.partition(" ")
    if rest:
        yield f"{'Wang' if surname != 'Wang' else 'Zhao'} {rest}"


def _other_names(old: str) -> Iterator[str]:
    for match in re.finditer(r"[A-Z][a-z]+", old):
        for new in _other_words(match[0]):
            yield old[: match.start()] + new + old[match.end() :]


def _persons(given: Given) -> list[str]:
    """Return the persons whom the base names: its speakers, and agents written as two or three names alone."""
    speakers = {fact.speaker for fact in given.base.facts if fact.speaker}
    agents = {
        person for fact in given.base.facts if fact.agent and fact.relation is None
        for person in fact.agent.text.split(" and ")
    }  # fmt: skip
    shaped = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
    strange = {person for person in agents if not all(words.known(word.lower()) for word in person.split())}
    return sorted(person for person in strange | speakers if shaped.fullmatch(person))


def _other_words(word: str) -> Iterator[str]:
    """Yield what else may stand for one word of a name: another place, a rival, a name from elsewhere."""
    lowered = word.lower()
    if lowered in {"shanxi", "hebei", "henan", "sichuan", "guizhou"}:
        yield from ("Shaanxi" if lowered == "shanxi" else "Shanxi", *(p for p in _PLACES[:4] if p != word))
    elif groups := rivals_of(lowered):
        rivals = sorted({w for group in groups for w in members_of(group) if " " not in w})
        yield from (w.capitalize() for w in rivals if not keys(w) & keys(word))
    elif not words.known(lowered):
        yield from (new for new in _STRANGE if new != word)


def _renamed(given: Given, old: str, new: str) -> Iterator[Made]:
    claim = given.put(old, new)
    if claim and not says(given, claim) and new not in given.fact.sentence:
        yield wrong(claim, f"{old} -> {new}")


def date(given: Given) -> Iterator[Made]:
    """Another day, another month, and a year that the source does not give."""
    for match in _DAY.finditer(given.text):
        month, day = match["month"] or match["m2"], int(match["day"] or match["dom"])
        for other in (day % 28 + 1, (day + 10) % 28 + 1, day - 1 or 2):
            yield wrong(_dated(given, match, month, str(other)), f"day {day} -> {other}")
        place = _MONTHS.index(month)
        for step in (1, 11, 6):
            yield wrong(_dated(given, match, _MONTHS[(place + step) % 12], str(day)), f"{month} -> another month")
        if not _YEAR.search(given.source.text):
            for year in ("2021", "2022", "2019"):
                yield wrong(given.swap(match.end(), match.end(), f", {year}"), f"{year} added to the day")


def _dated(given: Given, match: re.Match[str], month: str, day: str) -> str:
    return given.swap(*match.span(), f"{month} {day}" if match["month"] else f"{day} {month}")


def ordinal(given: Given) -> Iterator[Made]:
    """The one before or after."""
    for match in _ORDINAL.finditer(given.text):
        for step in (1, -1, 2):
            number = int(match[1]) + step
            new = f"{number}{_ending(number)}"
            if number > 0 and not re.search(rf"\b{new}\b", given.source.text):
                yield wrong(given.swap(*match.span(), new), f"{match[0]} -> {new}")


def _ending(number: int) -> str:
    return "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def year(given: Given) -> Iterator[Made]:
    """A date added that the source does not give."""
    if given.fact.relation is None:
        return
    make = wrong if given.figure else astray
    for new in ("2020", "2014"):
        if new not in given.source.text and not given.fact.statement.lower().startswith("since"):
            yield make(f"In {new}, {lower_first(given.text)}", f"in {new} added")
            yield make(f"{given.text} in {new}", f"in {new} added")
    if given.figure and not _YEAR.search(given.text) and not re.search(r"\bMay\b", given.source.text):
        yield wrong(f"{given.text} on May 4", "a day added")


def period(given: Given) -> Iterator[Made]:
    """The period of another fact put before this one."""
    if given.fact.relation is None or given.text.lower().startswith("since"):
        return
    for fact in given.siblings:
        for match in re.finditer(r"\bsince (?:the|entering) [^,.]{5,80}(?=,)", fact.sentence, re.IGNORECASE):
            if match[0] not in given.fact.sentence and fact.source == given.fact.source:
                since = match[0][0].upper() + match[0][1:]
                make = wrong if given.figure else astray
                yield make(f"{since}, {lower_first(given.text)}", f"{match[0]} added")


def place(given: Given) -> Iterator[Made]:
    """Another place added."""
    if given.fact.relation is None:
        return
    make = wrong if given.figure else astray
    for new in (*_PLACES[:4], "Shaanxi"):
        if not re.search(rf"\b{new}\b", given.source.text):
            yield make(f"In {new}, {lower_first(given.text)}", f"in {new} added")
            yield make(f"{given.text} in {new}", f"in {new} added")


def added_number(given: Given) -> Iterator[Made]:
    """A number added that the source does not give."""
    if given.fact.relation is None:
        return
    make = wrong if given.figure else astray
    if not re.search(r"\b14\b|fourteen", given.source.text):
        yield make(f"{given.text} in 14 counties", "in 14 counties added")
        yield make(f"{given.text} within 14 months", "within 14 months added")


def speaker(given: Given) -> Iterator[Made]:
    """Somebody else's words, or a speaker for what the report says itself."""
    if given.fact.relation is None or given.quoted or re.search(r"\bsaid\b|^since\b", given.text, re.IGNORECASE):
        return
    mine = given.fact.speaker
    others = [s for s in _SPEAKERS if s not in given.source.text]
    if mine is None:
        speakers = {f.speaker for f in given.siblings if f.speaker} - set(given.fact.names)
        others += sorted(s for s in speakers if s not in given.fact.sentence)
    text = given.text.rstrip(".")
    for new in others:
        yield wrong(f"{text}, according to {new}", f"{mine or 'the report'} -> {new}")
        yield wrong(f"{text}, {new} said", f"{mine or 'the report'} -> {new}")
        if clause(given):
            yield wrong(f"{new[0].upper() + new[1:]} said that {lower_first(text)}", f"{mine or 'the report'} -> {new}")


def own_speaker(given: Given) -> Iterator[Made]:
    """The fact's own speaker, named."""
    if given.fact.speaker and given.fact.speaker not in given.text:
        text, mine = given.text.rstrip("."), given.fact.speaker
        yield right(f"{text}, {mine} said", f"{mine} named")
        yield right(f"{text}, according to {mine}", f"{mine} named")
        yield right(f"{mine}: {text}", f"{mine} named")
