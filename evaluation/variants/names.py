"""The names and dates of a sentence, exchanged for others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from evaluation.variants.texts import Document, Sentence
from evaluation.variants.words import TABLES, alternatives
from shanxi_facts.language import words

_DAYS, _MONTHS = TABLES["time"]["days"], TABLES["time"]["months"]
_PARTICLE = "(?:of the |of |de |del |van |du )?"
_NAME = re.compile(rf"(?<![\w.'’-])[A-Z][\w-]*(?:[.'’]?[ ]?{_PARTICLE}(?<=[ ])[A-Z][\w-]*)*(?![\w-])")
# A people's name may be a person of it, named elsewhere: the Austrian.
_PEOPLES = re.compile(r"\w+(?:ian|ish|ese|ean|can|utch|wiss|ench|reek|sh)")
_OPEN = rf"(?i:\b(?:{alternatives(TABLES['time']['open'])})) (?:\w+ )?$"
_MONTH = re.compile(rf"\b(?P<month>{alternatives(_MONTHS)})\b(?:\.? (?P<day>\d{{1,2}})\b)?")
_YEAR = re.compile(r"(?<![\d,.$€£-])(?:1[5-9]|20)\d\d(?![\d,.]\d|[-–\w])")
_ORDINAL_DAY = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?= of (?:{alternatives(_MONTHS)})\b)")


def swapped_name(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a name exchanged for one that stands in another sentence of the document."""
    here = names(sentence)
    groups = _groups(sentence.document)
    taken = {groups[name] for name, _ in here}
    theirs = [name for name, group in groups.items() if group not in taken]
    for name, start in here:
        for other in (other for other in theirs if len(other.split()) == len(name.split())):
            yield sentence.swap(start, start + len(name), other)


@lru_cache(maxsize=64)
def _groups(document: Document) -> dict[str, int]:
    """Return the names of a document, each with the number of a group: names with a word in common may be one."""
    found: dict[str, int] = {}
    stems: dict[str, int] = {}
    spoken = [name for text in document.sentences for name, _ in names(Sentence(text, document))]
    for number, name in enumerate(dict.fromkeys(spoken)):
        mine = {_stem(word) for word in name.split()}
        joined = {stems[stem] for stem in mine if stem in stems}
        found = {other: number if group in joined else group for other, group in found.items()} | {name: number}
        stems = {stem: number if group in joined else group for stem, group in stems.items()}
        stems |= dict.fromkeys(mine, number)
    return found


def swapped_names(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with two of its names exchanged, where a verb stands between them."""
    for (one, start), (other, second) in combinations(names(sentence), 2):
        between = sentence.text[start + len(one) : second]
        if re.search(r"\b[a-z]+ed\b|\b(?:beat|led|won|told|left|shot|sold|bought)\b", between) and "," not in between:
            yield sentence.swap(start, second + len(other), other + between + one)


def names(sentence: Sentence) -> list[tuple[str, int]]:
    """Return the names of a sentence, with where they start, save days and months and what is quoted."""
    found = []
    for match in sentence.find(_NAME):
        name, start = match[0], match.start()
        first = name.split()[0]
        if _ordinary(first, sentence.document):
            start, name = start + len(first) + 1, name[len(first) + 1 :]
        if len(name) > 2 and not _PEOPLES.fullmatch(name) and not set(name.split()) & {*_DAYS, *_MONTHS}:
            found.append((name, start))
    return found


def _ordinary(word: str, document: Document) -> bool:
    """Tell whether a word has its capital from the beginning of a sentence."""
    lowered = word.lower()
    if lowered in words.FUNCTION_WORDS:
        return True
    within = re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", document.text)
    return not within and words.known(lowered) and not words.is_name(lowered)


def _stem(word: str) -> str:
    """Return what a name shares with the words made of it: Japan, Japanese."""
    return word.strip(".,'’").removesuffix("'s").lower()[:4]


def date(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with another day, month or year."""
    yield from _weekday(sentence)
    yield from _month(sentence)
    for match in sentence.find(_YEAR):
        for step in (1, -1, 10):
            new = str(int(match[0]) + step)
            if new not in sentence.document.words and not _is_open(sentence, match.start()):
                yield sentence.swap(*match.span(), new)
    for match in sentence.find(_ORDINAL_DAY):
        yield sentence.swap(*match.span("day"), str(int(match["day"]) % 27 + 2))


def _weekday(sentence: Sentence) -> Iterator[str]:
    for match in sentence.find(rf"\b(?:{alternatives(_DAYS)})\b"):
        place = _DAYS.index(match[0])
        for new in (_DAYS[(place + step) % 7] for step in (1, 3, 6)):
            if new.lower() not in sentence.document.words and not _is_open(sentence, match.start()):
                yield sentence.swap(*match.span(), new)


def _month(sentence: Sentence) -> Iterator[str]:
    for match in sentence.find(_MONTH):
        if _is_open(sentence, match.start()) or (match["month"] == "May" and not _is_month(sentence, match)):
            continue
        place = _MONTHS.index(match["month"])
        for new in (_MONTHS[(place + step) % 12] for step in (1, 5, 11)):
            if new.lower() not in sentence.document.words:
                yield sentence.swap(*match.span("month"), new)
        if match["day"]:
            yield sentence.swap(*match.span("day"), str(int(match["day"]) % 27 + 2))


def _is_month(sentence: Sentence, match: re.Match[str]) -> bool:
    return bool(match["day"] or re.search(r"\b(?:in|of|last|next|early|late|mid) $", sentence.text[: match.start()]))


def _is_open(sentence: Sentence, start: int) -> bool:
    """Tell whether a date bounds a period, so that another one may be true as well."""
    return bool(re.search(_OPEN, sentence.text[:start]))
