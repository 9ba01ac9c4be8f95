"""The figures of a sentence, written otherwise or changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, pairwise

from evaluation.changes.figures import MAGNITUDES, Values, in_digits, in_words, said, value_of
from evaluation.variants.texts import Document, Sentence
from evaluation.variants.words import TABLES, alternatives

_SPELLED = {in_words(number): number for number in (*range(2, 20), *range(20, 100, 10))}
_MONTHS = alternatives(TABLES["time"]["months"])
_FIGURE = re.compile(
    rf"""(?<![\w.,/:+–-])(?P<sign>[$€£¥]?)
    (?P<numeral>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?i:{alternatives(_SPELLED)}))
    (?![\w:/–-]|[.,]\d)(?:\ (?P<magnitude>{"|".join(MAGNITUDES)})\b)?""",
    re.VERBOSE,
)
_NUMBER_BEFORE = re.compile(rf"(?i:(?:hundred|thousand|million|billion)(?: and)?|{alternatives(_SPELLED)}) $")
_NAMED = re.compile(rf"(?i:\b(?:{alternatives(TABLES['figures']['names'])})) (?:\d+(?:, \d+)* (?:and|or|to) )?$")
_HUNDREDS = re.compile(r" (?:hundred|thousand)\b|-")
_FRACTION = re.compile(rf" (?:{alternatives(TABLES['figures']['parts'])})\b")
_HEDGES = {
    name: re.compile(rf"(?i:\b(?:{alternatives(words)})) (?:the )?$") for name, words in TABLES["hedges"].items()
}
_PER_CENT = re.compile(r"(?P<numeral>\d) ?(?P<sign>%|per cent|percent)(?!age)(?![\w-])")
_UNIT = re.compile(rf" (?P<unit>{alternatives(TABLES['units'])})\b")
# "Over two years" says how long it took, not that it took longer.
_LASTED, _TIME = re.compile(r"(?i)\bover $"), re.compile(rf" (?:{alternatives(TABLES['figures']['times'])})\b")
_CLOSED = re.compile(rf"(?:\b(?i:{alternatives(TABLES['figures']['closed'])})|[’']s?) $")
_RANGE, _RANGED = re.compile(r"\d (?:to|and) $"), re.compile(r" (?:to|and) \d")
_MANY = re.compile(
    rf" (?:of the |of )?(?:[a-z'’-]+ ){{0,2}}?(?:[a-z'’-]+s|{alternatives(TABLES['figures']['plurals'])})\b"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence: where its numeral stands, with the sign of a currency in front of it."""

    start: int
    end: int
    sign: str
    numeral: str
    magnitude: str
    hedge: str | None

    @property
    def spelled(self) -> bool:
        """Whether it is written as a word."""
        return self.numeral.isalpha()

    @property
    def plain(self) -> Fraction:
        """The numeral's value, without its magnitude."""
        return Fraction(_SPELLED[self.numeral.lower()]) if self.spelled else value_of(self.numeral)

    @property
    def value(self) -> Fraction:
        """The value of numeral and magnitude."""
        return self.plain * MAGNITUDES.get(self.magnitude, 1)

    @property
    def numeral_end(self) -> int:
        """Where the numeral ends and the magnitude may follow."""
        return self.start + len(self.sign) + len(self.numeral)


def figures(sentence: Sentence) -> list[Figure]:
    """Return the figures of a sentence, save dates, ordinals, scores, times, names and what is quoted."""
    found = []
    for match in sentence.find(_FIGURE):
        before, after = sentence.text[: match.start()], sentence.text[match.end() :]
        if not (_is_date(match, before, after) or _is_part(match, before, after)):
            hedge = None if _LASTED.search(before) and _TIME.match(after) else _hedge(before)
            sign, numeral, magnitude = match["sign"], match["numeral"], match["magnitude"] or ""
            found.append(Figure(match.start(), match.end(), sign, numeral, magnitude, hedge))
    return found


def _hedge(before: str) -> str | None:
    return next((name for name, pattern in _HEDGES.items() if pattern.search(before)), None)


def _is_date(match: re.Match[str], before: str, after: str) -> bool:
    year = bool(re.fullmatch(r"1[5-9]\d\d|20\d\d", match["numeral"])) and not match["sign"] and not match["magnitude"]
    day = re.search(rf"\b(?:{_MONTHS})\.? $", before) or re.match(rf" (?:{_MONTHS})\b", after)
    return year or bool(day)


def _is_part(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether a number is part of a longer one ("four thousand three hundred", "two thirds") or of a name."""
    longer = match["numeral"].isalpha() and (_NUMBER_BEFORE.search(before) or _HUNDREDS.match(after))
    return bool(longer or _FRACTION.match(after) or _NAMED.search(before))


# What keeps the figure.


def ungrouped(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with 1,200 written 1200."""
    for figure in figures(sentence):
        if "," in figure.numeral:
            yield sentence.swap(figure.start, figure.numeral_end, figure.sign + figure.numeral.replace(",", ""))


def full(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with 3.2 million written 3,200,000."""
    for figure in figures(sentence):
        if figure.magnitude and not figure.spelled and figure.value.denominator == 1:
            yield sentence.swap(figure.start, figure.end, figure.sign + in_digits(figure.value))


def short(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with 3,200,000 written 3.2 million, or 26,400 written 26.4 thousand."""
    for figure in figures(sentence):
        for name, size in MAGNITUDES.items():
            fits = size <= figure.value < size * 1000 and figure.value % (size // 10) == 0
            if "," in figure.numeral and not figure.magnitude and fits:
                yield sentence.swap(figure.start, figure.end, f"{figure.sign}{in_digits(figure.value / size)} {name}")


def digits_for_words(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a number word in digits: seven, 7."""
    for figure in figures(sentence):
        if figure.spelled:
            yield sentence.swap(figure.start, figure.numeral_end, in_digits(figure.plain))


def words_for_digits(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a whole number below a thousand in words: 64, sixty-four."""
    for figure in figures(sentence):
        if not figure.spelled and not figure.sign and figure.plain.denominator == 1 and 1 < figure.plain < 1000:
            yield sentence.swap(figure.start, figure.numeral_end, in_words(int(figure.plain)))


def per_cent(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with its percentages written otherwise: 8 percent, 8%, 8 per cent."""
    for match in sentence.find(_PER_CENT):
        for sign in ("%", " percent", " per cent"):
            if sign.strip() != match["sign"]:
                yield sentence.swap(*match.span(), match["numeral"] + sign)


# What changes it.


def digit(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a digit of a figure changed; of a number word, with its neighbours in its place."""
    for figure in figures(sentence):
        for numeral in _neighbours(figure) if figure.spelled else _redigited(figure.numeral):
            yield from _refigured(sentence, figure, numeral)


def _neighbours(figure: Figure) -> Iterator[str]:
    value = int(figure.plain)
    yield from (in_words(new) for new in (value + 1, value + 3, value - 1, value * 2) if 1 < new < 100)


def _redigited(numeral: str) -> Iterator[str]:
    places = [place for place, sign in enumerate(numeral) if sign.isdigit()]
    last = max((place for place in places if numeral[place] != "0"), default=places[0])
    for place in dict.fromkeys((places[0], last)):
        for step in (1, 4, 9):
            new = (int(numeral[place]) + step) % 10
            if new or place != places[0]:
                yield numeral[:place] + str(new) + numeral[place + 1 :]


def exchanged_digits(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with two neighbouring digits of a figure exchanged."""
    for figure in figures(sentence):
        if figure.spelled:
            continue
        places = [place for place, sign in enumerate(figure.numeral) if sign.isdigit()]
        for left, right in pairwise(places):
            new = list(figure.numeral)
            new[left], new[right] = new[right], new[left]
            if new[0] != "0":
                yield from _refigured(sentence, figure, "".join(new))


def _refigured(sentence: Sentence, figure: Figure, numeral: str) -> Iterator[str]:
    """Yield the sentence with another numeral, where nothing makes that true."""
    spelled = figure.spelled and numeral.lower() in _SPELLED
    new = Fraction(_SPELLED[numeral.lower()]) if spelled else _value(numeral)
    if new is None or new == figure.plain or new * MAGNITUDES.get(figure.magnitude, 1) in _values(sentence.document):
        return
    if _parts_from(figure, new / figure.plain) and (figure.spelled or not _rounds(numeral, figure)):
        yield sentence.swap(figure.start, figure.numeral_end, figure.sign + numeral)


def _parts_from(figure: Figure, ratio: Fraction) -> bool:
    """Tell whether a figure so many times as large lies outside of what the hedge lets the figure be."""
    match figure.hedge:
        case "lower":
            return ratio > 1
        case "upper" | "within":
            return ratio < 1
        case "near":
            return not Fraction(7, 10) < ratio < Fraction(13, 10)
    return True


def _value(numeral: str) -> Fraction | None:
    return None if numeral[:1].isalpha() else value_of(numeral)


def _rounds(numeral: str, figure: Figure) -> bool:
    """Tell whether a numeral is what the figure comes to when it is rounded."""
    return said(numeral).holds(Values(figure.plain, figure.plain))


@lru_cache(maxsize=64)
def _values(document: Document) -> frozenset[Fraction]:
    whole = Sentence(document.text, document)
    return frozenset(figure.value for figure in figures(whole))


def exchanged_figures(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with two of its figures exchanged, each of them in the other's place."""
    for one, other in combinations(figures(sentence), 2):
        between = sentence.text[one.end : other.start]
        joined = set(re.findall(r"\w+", between)) <= {"and", "or", "to", "by", "from"}
        if not (one.hedge or other.hedge or joined or one.value == other.value) and _shape(one) == _shape(other):
            first, second = sentence.text[one.start : one.end], sentence.text[other.start : other.end]
            yield sentence.swap(one.start, other.end, second + between + (first.lower() if one.spelled else first))


def _shape(figure: Figure) -> tuple[bool, bool, bool]:
    """Return what two figures have in common where each could stand in the other's place."""
    return bool(figure.sign), bool(figure.magnitude), figure.plain.denominator == 1


def magnitude(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a million told as a billion, and the like."""
    for figure in figures(sentence):
        if figure.magnitude:
            size = TABLES["magnitudes"][figure.magnitude]
            yield sentence.swap(figure.start, figure.end, f"{figure.sign}{figure.numeral} {size}")


def unit(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with a figure in another unit or another currency, its number left as it is."""
    for figure in figures(sentence):
        if (match := _UNIT.match(sentence.text, figure.end)) and not figure.sign:
            yield sentence.swap(*match.span("unit"), TABLES["units"][match["unit"]])
        if figure.sign:
            yield sentence.swap(figure.start, figure.start + 1, "€" if figure.sign != "€" else "$")


def hedge_added(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with "more than", "nearly" or "fewer than" put before a figure that is told as it is."""
    for figure in figures(sentence):
        before, after = sentence.text[: figure.start], sentence.text[figure.end :]
        bare = figure.hedge is None and not (_CLOSED.search(before) or _RANGE.search(before) or _RANGED.match(after))
        if bare and (figure.sign or figure.magnitude or _MANY.match(after)):
            words = sentence.text[figure.start : figure.end]
            words = words if figure.start else words[0].lower() + words[1:]
            yield sentence.swap(figure.start, figure.end, f"more than {words}")
            yield sentence.swap(figure.start, figure.end, f"{_fewer(figure, after)} {words}")
            if figure.value >= 20:
                yield sentence.swap(figure.start, figure.end, f"nearly {words}")


def _fewer(figure: Figure, after: str) -> str:
    amount = figure.sign or figure.magnitude or figure.plain.denominator > 1 or _UNIT.match(after)
    return "less than" if amount else "fewer than"


def hedge_changed(sentence: Sentence) -> Iterator[str]:
    """Yield the sentence with "exactly" in the place of a hedge, and with a bound from the other side."""
    for figure in figures(sentence):
        if figure.hedge not in {"lower", "upper", "near"}:
            continue
        match = _HEDGES[figure.hedge].search(sentence.text[: figure.start])
        assert match is not None
        fewer = _fewer(figure, sentence.text[figure.end :])
        others = {"lower": ("exactly", fewer), "upper": ("exactly", "more than"), "near": ("exactly",)}
        for new in others[figure.hedge]:
            yield sentence.swap(match.start(), figure.start, f"{new} ")
