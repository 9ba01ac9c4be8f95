"""Which numerals are no quantities: years, dates, numbered nouns, list numbers, "one" as a pronoun, idioms.

Every test looks at the words on either side of one numeral; the word lists are ``data/contexts.json``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from shanxi_facts.language import words as dictionary
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.language.glyphs import Text
from shanxi_facts.language.hedges import hedges, word_before
from shanxi_facts.language.numeral import Numeral
from shanxi_facts.language.places import is_place

_FOLLOWING = re.compile(r"[ -]*([^\W\d_]{1,60})(?: ([^\W\d_]{1,60}))?")  # no word is longer; a run of ½ may be
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*\(?$")
_LIST_MARK = re.compile(r"[.)] \w")
_HYPHENATED = re.compile(r"-[a-z]")
_COMPOUND = re.compile(rf"-(?:{'|'.join(read_data('contexts')['compounds'])})\b")
_RANK = re.compile(rf"-(?:[a-z]+est|{'|'.join(read_data('contexts')['ranks'])})\b")
_NEXT_ORDINAL = re.compile(r", (?:second|third)\b")
_ON_THE = re.compile(r"\bon +the *$")
_SENTENCE_END = frozenset(".!?:;\"“‘'")
_PAUSES = frozenset((".", ",", ";", ":", "!", "?", ")", ""))
_NOT_PLURAL = ("ss", "us", "is", "as")
_COUNTING_ON = frozenset((" ", ", ", " , ", "-", *(f" {word} " for word in read_data("contexts")["counting_on"])))
_SHARING = frozenset(("-in-", " in ", *(f" {words} " for words in read_data("shares")["sharing"])))
_RANGING = frozenset((" to ", " and ", "-", "–", ", "))
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_LATE_YEAR, _LAST_LATE_YEAR = 1900, 2099
_YEAR_DIGITS = 4
_ROUND_YEAR = 2000
_LIST_DIGITS = 2
_THIRD = 3
_FEW = 5  # how far a look at what is near a number goes


class Contexts(NamedTuple):
    """The word lists of the data file, and its two patterns: verbs of change, and verbs of range at the end."""

    lists: dict[str, frozenset[str]]
    numbered: frozenset[str]
    changes: re.Pattern[str]
    spans: re.Pattern[str]


class _Place(NamedTuple):
    """A numeral in its text, the word before it (at ``begin``), and the two words behind it."""

    numeral: Numeral
    text: Text
    before: str
    begin: int
    after: str
    later: str

    def behind(self) -> str:
        return self.text.lowered[self.numeral.end : self.numeral.end + 1]

    def capital(self) -> bool:
        return not self.text.plain[self.begin : self.begin + len(self.before)].islower()


@cache
def contexts() -> Contexts:
    """Return the lists of the data files, read once."""
    data = read_data("contexts")
    lists = {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}
    calendar = read_data("calendar")
    lists["weekdays"] = frozenset(calendar["weekdays"])
    lists["months"] = frozenset(
        (*calendar["months"], *(w for m in calendar["month_abbreviations"] for w in (m, f"{m}.")))
    )
    lists["possessives"] = word_list("closed-classes", "possessives")
    numbered = lists["months"] | lists["labels"]
    return Contexts(lists, numbered, re.compile(data["changes"]), re.compile(data["spans"]))


def is_quantity(numeral: Numeral, text: Text, before: tuple[str, int], *, measured: bool) -> bool:
    """Return whether ``numeral`` states a quantity or a place in an order.

    ``before`` is the word before the figure and where it begins; ``measured`` tells that it has a unit or currency.
    """
    if _COMPOUND.match(text.lowered, numeral.end):
        return False
    plain = numeral.digits and numeral.plain
    if not numeral.ordinal and (measured or numeral.exp):
        return True
    following = _FOLLOWING.match(text.lowered, numeral.end)
    after, later = (following[1], following[2] or "") if following else ("", "")
    place = _Place(numeral, text, *before, after, later)
    if not numeral.ordinal and not plain and (not numeral.one or place.capital()):
        return not _is_word_label(place) and (not numeral.one or _is_one(place))
    if numeral.ordinal:
        return _is_ordinal(place)
    if numeral.one and not plain:
        return numeral.signed or _is_one(place)
    return not _is_label(place)


def counts_on(numeral: Numeral, other: Numeral, lowered: str) -> bool:
    """Return whether "one" goes on to a second number: "one, two, three", "one in ten"."""
    gap = lowered[numeral.end : other.start]
    return gap in _COUNTING_ON or gap in _SHARING


def shares_refusal(refused: Numeral, numeral: Numeral, lowered: str) -> bool:
    """Return whether bare digits go on a label or year that was refused: "pages 3 to 5", "between 2012 and 2021"."""
    size = refused.end - refused.start
    if size == _YEAR_DIGITS != numeral.end - numeral.start and lowered[refused.end] == ",":
        return False  # "by 2029, 200 of them"
    if not (numeral.plain and refused.digits) or lowered[refused.end : numeral.start] not in _RANGING:
        return False
    following = _FOLLOWING.match(lowered, numeral.end)
    return following is None or not is_plural(following[1])


def _is_label(place: _Place) -> bool:
    """Return whether bare digits are a time, date, year, list number, or belong to the name before them."""
    numeral, lists = place.numeral, contexts().lists
    size = numeral.end - numeral.start
    return (
        (place.before in lists["names"] and place.capital())
        or (place.before in lists["calling"] and place.text.plain[numeral.start : numeral.end] in lists["emergency"])
        or (place.before in contexts().numbered and not _counts_anyway(place))
        or (place.after in lists["months"] and numeral.low <= _LAST_DAY and place.behind() != "-")
        or (size == _YEAR_DIGITS and _is_year(place))
        or (size <= _LIST_DIGITS and _is_list_number(place))
        or (size <= _YEAR_DIGITS and _is_named(place))
    )


def _counts_anyway(place: _Place) -> bool:
    """Return whether digits behind a month or a numbered noun count what follows: "in May 300 people"."""
    if place.before in contexts().lists["months"]:
        value = place.numeral.low
        verb = place.before in contexts().lists["month_verbs"] and not place.capital()
        return verb or (value > _LAST_DAY and not _FIRST_YEAR <= value <= _LAST_YEAR)
    if place.before in contexts().lists["tallying"] and _is_of_several(place):
        return True
    return place.before not in contexts().lists["number_signs"] and not place.capital() and is_plural(place.after)


def _is_of_several(place: _Place) -> bool:
    """Return whether "number" is a verb: "the boats number 40", "the boats that were sold number 40"."""
    word = word_before(place.text.lowered, place.begin)[0]
    forms = dictionary.lemmas(word)
    return is_plural(word) or any(form != word and "v" in dictionary.pos(form) for form in forms)


def _is_ordinal(place: _Place) -> bool:
    """Return whether an ordinal is a place in an order: not a date, not "second-hand", "first aid", "a second look"."""
    numeral = place.numeral
    if numeral.digits:
        return numeral.low > _LAST_DAY or not _is_day(place)
    if place.after == "of" and place.later in contexts().lists["months"]:
        return False
    return numeral.low > _THIRD or _is_early_place(place)


def _is_early_place(place: _Place) -> bool:
    """Return whether "first", "second" or "third" is a place in an order and no idiom."""
    numeral, lists = place.numeral, contexts().lists
    if _HYPHENATED.match(place.text.lowered, numeral.end):
        return _RANK.match(place.text.lowered, numeral.end) is not None
    if numeral.low == _THIRD:
        return (place.before, place.after) != ("a", "party")
    if numeral.low > 1:
        return place.before not in lists["before_second"] and place.after not in lists["no_ordinal_second"]
    if place.after in lists["no_ordinal_first"] or (place.after, place.later) in {("of", "all"), ("of", "its")}:
        return False
    if place.behind() == "," and _opens(place.text.lowered, numeral.start):  # "First, …" opens an argument
        return _NEXT_ORDINAL.match(place.text.lowered, numeral.end) is not None
    return place.before != "at"


def _is_day(place: _Place) -> bool:
    """Return whether an ordinal in digits is a day of a month: "May 4th", "the 4th of May", "on the 29th,"."""
    lists = contexts().lists
    months = lists["months"]
    if place.before in months or place.after in months or (place.after == "of" and place.later in months):
        return True
    ends = not place.after or place.after in lists["functions"]
    begin = place.numeral.start
    return ends and _ON_THE.search(place.text.lowered, max(0, begin - 12), begin) is not None


def _is_one(place: _Place) -> bool:
    """Return whether "one" counts: "one hospital" does; "no one", "one of them", "one by one", "one another" do not."""
    lists, lowered = contexts().lists, place.text.lowered
    if _opens(lowered, place.numeral.start) and len(lowered) - place.numeral.end < _FEW and not place.after:
        return True
    if place.before in lists["one_sure"]:
        return place.after != "of"
    if place.behind() in _PAUSES or place.behind() == "-" or not place.after:
        return False
    return place.before not in lists["one_before"] and place.after not in lists["one_after"]


def _opens(lowered: str, start: int) -> bool:
    """Return whether only blanks and brackets stand before ``start``."""
    return start < _FEW and not lowered[:start].strip(" (\"'")


def _is_year(place: _Place) -> bool:
    """Return whether four bare digits are a year."""
    value, lists = place.numeral.low, contexts().lists
    if not _FIRST_YEAR <= value <= _LAST_YEAR:
        return False
    noun = is_plural(place.after) or (place.after not in lists["functions"] and is_plural(place.later))
    if not _FIRST_LATE_YEAR <= value <= _LAST_LATE_YEAR:
        return place.before in lists["before_early_years"] and not noun
    if place.before in lists["year_openers"]:
        return True
    if value != _ROUND_YEAR and (place.before in lists["possessives"] or place.before.endswith(("'s", "’s"))):
        return True  # its 2018 results
    if place.before in hedges().before and place.before not in lists["of_time"]:
        return not noun and place.before in lists["around_years"]
    return not noun or place.before in lists["beside_years"] or _follows_name(place)  # Euro 2020 matches


def is_plural(word: str) -> bool:
    """Return whether a word looks like a plural noun."""
    lists = contexts().lists
    if word in lists["plurals"]:
        return True
    return len(word) > _THIRD and word[-1] == "s" and word[-2:] not in _NOT_PLURAL and word not in lists["functions"]


def _is_list_number(place: _Place) -> bool:
    """Return whether a number numbers a line: "3. Item", "(4) Verify"."""
    numeral, text = place.numeral, place.text
    return (
        _LIST_MARK.match(text.plain, numeral.end) is not None
        and _LIST_NUMBER.search(text.original, 0, numeral.start) is not None
    )


def _is_named(place: _Place) -> bool:
    """Return whether the number belongs to the name before it: "Voyager 2 left", "Android 13 or later"."""
    if not _follows_name(place):
        return False
    if place.behind() in _PAUSES or not place.after or place.after in contexts().lists["functions"]:
        return True
    return place.numeral.low > 1 and not is_plural(place.after) and not is_plural(place.later)


def _follows_name(place: _Place) -> bool:
    """Return whether a word with a capital stands right before the number, and is neither a place nor a day."""
    lists, text, start = contexts().lists, place.text, place.numeral.start
    if not place.begin or not place.before or not place.capital() or text.plain[start - 1] not in {" ", "-"}:
        return False
    if place.before in hedges().before or place.before in lists["open_words"]:
        return False
    if text.plain[max(0, place.begin - _FEW) : place.begin].rstrip()[-1:] in _SENTENCE_END:
        return False
    if place.before in lists["weekdays"]:
        return False
    return word_before(text.lowered, place.begin)[0] not in lists["of_place"] or not is_place(place.before)


def _is_word_label(place: _Place) -> bool:
    """Return whether a number in words numbers the noun before it: Chapter Two, phase three."""
    numeral, known = place.numeral, contexts()
    if numeral.digits or numeral.exp or numeral.fraction or numeral.plural:
        return False
    if place.capital() and place.text.plain[numeral.start].isupper():
        return place.before in known.numbered or place.before in known.lists["names"]
    ends = place.behind() in _PAUSES or not place.after or place.after in known.lists["functions"]
    return ends and place.before in known.lists["labels"] and place.before not in known.lists["number_signs"] | {"no"}
