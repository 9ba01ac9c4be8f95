"""Prose cut into sentences, each with its place.

A sentence ends at a full stop, question or exclamation mark, with the quotation mark or bracket that closes on it, if
what follows may begin another: a capital, a figure, an opening quotation mark. A full stop behind an abbreviation or an
initial ends one only if a word follows that nothing but a sentence begins with. A quotation of whole sentences is cut
like any other prose; a title or an exclamation inside a sentence is not. The dateline and the byline of a report stand
apart from the sentence behind them. Blank lines and bullets end what came before, so that a headline is a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from shanxi_facts.language import words as dictionary
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.model import Span

LONGEST = 3000  # characters of a sentence
_OPENERS = "\"'“‘«(["
_CLOSERS = "\"'”’»)]"
_BOUNDARY = re.compile(
    rf"""
      (?P<stop> [.!?…]+ [{re.escape(_CLOSERS)}]* (?: \[\d{{1,3}}\] )* ) (?= \s | \Z )  # and the marks of footnotes
    | (?P<wide> [。！？]+ [”’」』]* )                  # the full stops of Chinese and Japanese need no space
    | (?P<line> \n [ \t\r]* (?= \n | [-*•·▪–—] [ \t] | \d{{1,2}}[.)] [ \t] ) )
    """,
    re.VERBOSE,
)
_QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|(?<![^\s(\[—–-])\"[^\"]*\"")
_PARENTHESIS = re.compile(r"\([^()]{0,400}\)")
_LAST_WORD = re.compile(r"[\w.&'’-]*\Z")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NUMBER_OF_ITEM = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]+\Z")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay: a capital inside is as good as one in front
_LOWER_WORD = re.compile(r"\s+[a-z]")
_LONGEST_HEAD = 140  # of a dateline or byline
_SHORTEST_SHOUTED = 3  # letters of a place in capitals: less are an abbreviation
_FEWEST_QUOTED = 3  # words: a quotation with less before a full stop is an exclamation, not a sentence


class _Language(NamedTuple):
    """The words of the data file, and the patterns made of them."""

    words: dict[str, frozenset[str]]
    attribution: re.Pattern[str]
    dateline: re.Pattern[str]
    bracketed: re.Pattern[str]
    byline: re.Pattern[str]
    day: re.Pattern[str]


@cache
def _language() -> _Language:
    """Return the words and patterns, made once."""
    data, calendar = read_data("sentences"), read_data("calendar")
    months = "|".join(sorted((*calendar["months"], *calendar["month_abbreviations"]), key=len, reverse=True))
    month = rf"(?i:{months})\b\.?"
    of_month = r"\d{1,2} (?: st | nd | rd | th )?"
    day = rf"(?: (?: {month}\s{of_month} | {of_month}\s{month} ) (?: ,?\s\d{{4}} )? | \d{{4}}-\d\d-\d\d ) (?! \w )"
    name = r"[A-Z][\w.'’-]*"
    attribution = rf"""
        (?: {name} \s+ ){{0,4}} {name}                       # Zhang Yuhong
        (?: ,\s [^.!?"“]{{3,400}} , )?                       # , director of the bureau,
        \s+ (?:{"|".join(data["reporting"])})
        (?= \s*[.,;] | \s*\Z | \s (?:{"|".join(data["after_reporting"])})\b )
    """
    places = rf"(?: {name} (?:[ ]{name}){{0,4}} (?: , | [ ]/ ) \s ){{0,3}} {name} (?:[ ]{name}){{0,3}}"
    dateline = rf"""
        [ \t]*
        (?: (?P<places> {places} ) (?P<day> (?: , | [ ][|–—] ) \s (?:reported\s)? {day} )?
          | (?P<only> {day} ) (?= \s? \( )
          | (?P<first> {day} ) (?: , | [ ][|–—-] ) \s (?P<city> {places} ) (?= [ ] (?: --? | [–—:|] ) \s ) )
        (?: \s? (?P<agency> \( [^()]{{2,60}} \) | / [^()/\n]{{2,60}} / ) \s* (?P<dash> --?|[–—:] )?
          | \s (?: -- | [–—] )
          | (?(day) (?P<behind_day> \s? : (?= \s ) | \s - (?= \s ) | \. (?= \s ) | [ \t]* (?= \n ) | (?= [ ] ) )
            | (?(first) [ ][-:|] | (?!) ) ) )
    """
    bracketed = rf"[ \t]* (?: \( {places} ,\s {day} \) | \[ {places} ,\s {day} \] ) \s* (?: --?|[–—:] )?"
    byline = rf"""
        [ \t]* By \s {name} (?:[ ]{name}){{1,3}} (?: (?: [ ]and | , ) [ ]{name} (?:[ ]{name}){{0,3}} ){{0,4}}
        (?: (?P<day> ,? \s {day} ) (?= \s+[A-Z"“] | \s*\Z ) | (?= [ \t]* \n ) )
    """
    words = {name: frozenset(listed) for name, listed in data.items() if isinstance(listed, list)}
    words["days"] = frozenset((*calendar["months"], *calendar["month_abbreviations"], *calendar["weekdays"]))
    compiled = (re.compile(pattern, re.VERBOSE) for pattern in (attribution, dateline, bracketed, byline, day))
    return _Language(words, *compiled)


class _Marks(NamedTuple):
    """Quotations and parentheses of a text, in order: where a full stop may be somebody else's."""

    quotations: tuple[Span, ...]
    quotation_starts: tuple[int, ...]
    parentheses: tuple[Span, ...]
    parenthesis_starts: tuple[int, ...]

    def quotation_at(self, offset: int) -> Span | None:
        """Return the quotation that ``offset`` is inside of."""
        return _around(self.quotations, self.quotation_starts, offset)

    def parenthesis_at(self, offset: int) -> Span | None:
        """Return the parenthesis that ``offset`` is inside of."""
        return _around(self.parentheses, self.parenthesis_starts, offset)


def split(text: str) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, without the white space between them. Nothing else is left out.

    What is longer than any sentence is cut at white space: a sentence is read and compared word against word.

    >>> text = "Mr. Li came on Sept. 29. He left at once."
    >>> [span.of(text) for span in split(text)]
    ['Mr. Li came on Sept. 29.', 'He left at once.']
    """
    marks = _marks(text)
    sentences: list[Span] = []
    start = _skip_space(text, 0)
    for end in _ends(text, marks, start):
        sentences.extend(_cut(text, start, end))
        start = _skip_space(text, end)
    sentences.extend(_cut(text, start, _trim(text, start, len(text))))
    return tuple(sentences)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence, in pieces if it is longer than LONGEST."""
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        stop = _trim(text, start, space if space > start else start + LONGEST)
        yield Span(start, stop)
        start = _skip_space(text, stop)
    if end > start:
        yield Span(start, end)


def _ends(text: str, marks: _Marks, start: int) -> Iterator[int]:
    """Yield where sentences end, given where the first begins."""
    opens = True  # whether a paragraph begins at ``start``
    for boundary in _BOUNDARY.finditer(text, start):
        while opens and (end := head_end(text, start)):  # a byline, and the dateline below it
            yield end
            start = _skip_space(text, end)
        opens = False
        if boundary.start() <= start:
            continue
        if boundary["line"] is not None:
            end = _trim(text, start, boundary.start())
        elif boundary["wide"] or _ends_sentence(text, start, boundary, marks):
            end = boundary.end()
        else:
            continue
        yield end
        start = _skip_space(text, end)
        opens = text.count("\n", end, start) > 1
    while opens and (end := head_end(text, start)):
        yield end
        start = _skip_space(text, end)


def _ends_sentence(text: str, start: int, boundary: re.Match[str], marks: _Marks) -> bool:
    following = _skip_space(text, boundary.end())
    if following == len(text):
        return True
    while following < len(text) and text[following] in _OPENERS:
        following += 1
    if not _may_begin(text, following) or _is_inside(start, boundary, marks.parenthesis_at(boundary.start())):
        return False
    if not _ends_word(text, start, boundary, following):
        return False
    quotation = marks.quotation_at(boundary.start())
    if quotation is None:
        return True
    if quotation.end > boundary.end():
        return _holds_sentences(text, start, quotation, boundary.start())
    return quotation.start > start or not _language().attribution.match(text, _skip_space(text, boundary.end()))


def _may_begin(text: str, offset: int) -> bool:
    first = text[offset : offset + 1]
    if first.isupper() or first.isdigit() or _is_uncased(first) or (bool(first) and first in "$€£¥#@"):
        return True
    return _BRAND.match(text, offset) is not None


def _is_inside(start: int, boundary: re.Match[str], parenthesis: Span | None) -> bool:
    return parenthesis is not None and parenthesis.start > start and parenthesis.end > boundary.end()


def _ends_word(text: str, start: int, boundary: re.Match[str], following: int) -> bool:
    """Tell whether the mark ends more than the word before it: no abbreviation, initial, list number or brand."""
    before = _LAST_WORD.search(text, max(start, boundary.start() - 24), boundary.start())
    word = before[0].strip("'’-") if before else ""
    stop = boundary["stop"].partition("[")[0].rstrip(_CLOSERS)
    if stop == "!":
        return not _BRAND.match(word)  # the exclamation mark of "oOh! Media"
    if stop != ".":
        return True
    if _NUMBER_OF_ITEM.fullmatch(text, start, boundary.end()):
        return False
    return len(boundary[0]) > 1 or _is_full_stop(text, word, following)  # a quotation mark behind the dot ends, too


def _is_full_stop(text: str, word: str, following: int) -> bool:
    """Tell whether the dot behind ``word`` ends a sentence and not just the word."""
    listed, lower = _language().words, word.lower()
    if lower in listed["titles"] or (lower in listed["before_figures"] and text[following].isdigit()):
        return False
    starter = _WORD.match(text, following)
    next_word = starter[0].lower() if starter else ""
    if lower in listed["hours"]:
        is_zone = next_word in listed["time_zones"] and text[following : following + 2].strip() != "Mt"
        return not is_zone and next_word not in listed["days"]
    if lower in listed["endings"]:
        return True
    is_initial = len(word) == 1 and word.isupper()
    is_state = lower in listed["states"] and word[0].isupper()
    if lower not in listed["either"] and "." not in word and not is_initial and not is_state:
        return True
    return starter is not None and (
        next_word in listed["starters"] or (not is_initial and _opens_clause(text, starter, next_word))
    )


def _opens_clause(text: str, starter: re.Match[str], word: str) -> bool:
    """Tell whether a capitalised plural with a small word behind it opens a sentence: "Officials said"."""
    if (
        not word.endswith("s")
        or word in _language().words["plural_names"]
        or not _LOWER_WORD.match(text, starter.end())
    ):
        return False
    return any(lemma != word and "n" in dictionary.pos(lemma) for lemma in dictionary.lemmas(word))


def _holds_sentences(text: str, start: int, quotation: Span, stop: int) -> bool:
    """Tell whether a quotation is made of sentences that may stand by themselves."""
    if quotation.start > start and text[_trim(text, start, quotation.start) - 1] not in ",:—–-(":
        return False
    quoted = text[max(start, quotation.start) : stop]
    return len(quoted.split()) >= _FEWEST_QUOTED


def head_end(text: str, start: int) -> int | None:
    """Return where the dateline or byline that begins a paragraph ends: "TAIYUAN, Sept. 29 (Xinhua) --"."""
    limit = start + _LONGEST_HEAD
    byline = _language().byline.match(text, start, limit)
    if byline is not None and byline.end() < len(text):
        return byline.end()
    found = _language().bracketed.match(text, start, limit)
    if found is None:
        found = _language().dateline.match(text, start, limit)
        if found is None or not _is_dateline(found):
            return None
    following = _skip_space(text, found.end())
    while following < len(text) and text[following] in _OPENERS:
        following += 1
    # A dash or bracket within a sentence has no capital behind it.
    return _trim(text, start, found.end()) if _may_begin(text, following) else None


def _is_dateline(found: re.Match[str]) -> bool:
    """Tell whether names, a day and what stands behind them are a dateline, and not the beginning of a sentence."""
    listed = _language().words
    is_known = (found["agency"] or "").strip("()/").lower() in listed["agencies"]
    if found["only"]:
        return is_known
    city = (found["city"] or found["places"]).split(",")[0]
    if city.split()[0].lower() in listed["starters"] or city.lower() in listed["days"]:
        return False  # "On Monday, May 3: …" is when something happened
    if found["first"]:
        return True
    shouted = city.isupper() and len(city) > _SHORTEST_SHOUTED
    if found["behind_day"] is None:
        return bool(found["day"]) or is_known or (shouted and bool(found["dash"] or not found["agency"]))
    if shouted or found.end("behind_day") > found.end("day"):
        return True
    # With nothing but white space behind the day, the line must end there, or a sentence surely begin.
    following = _WORD.match(found.string, _skip_space(found.string, found.end()))
    ends_line = found.string.startswith("\n", found.end())
    return ends_line or (following is not None and following[0].lower() in listed["starters"])


def is_head(text: str) -> bool:
    """Tell whether a text is a dateline or byline and nothing else.

    >>> is_head("TAIYUAN, Sept. 29 (Xinhua) --"), is_head("Taiyuan, Sept. 29"), is_head("Taiyuan is a city.")
    (True, True, False)
    """
    text = text.strip()
    return head_end(f"{text}\nX", 0) == len(text)


def _marks(text: str) -> _Marks:
    quotations = tuple(Span(*m.span()) for m in _QUOTATION.finditer(text)) if any(q in text for q in '"“«') else ()
    parentheses = tuple(Span(*m.span()) for m in _PARENTHESIS.finditer(text)) if "(" in text else ()
    return _Marks(quotations, tuple(q.start for q in quotations), parentheses, tuple(p.start for p in parentheses))


def _around(spans: tuple[Span, ...], starts: tuple[int, ...], offset: int) -> Span | None:
    index = bisect_right(starts, offset) - 1
    return spans[index] if index >= 0 and offset < spans[index].end else None


def _is_uncased(character: str) -> bool:
    return character.isalpha() and character.lower() == character.upper()


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _trim(text: str, start: int, end: int) -> int:
    """Return ``end`` without the white space before it, no less than ``start``."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
