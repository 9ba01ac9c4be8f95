"""Prose cut into sentences, each with its place.

A sentence ends at a full stop, question or exclamation mark, with the quotation mark or bracket that closes on it, if
what follows may begin another: a capital, a figure, an opening quotation mark. A full stop behind an abbreviation or an
initial ends one only if a word follows that nothing but a sentence begins with. A quotation of whole sentences is cut
like any other prose; a title or an exclamation inside a sentence is not. The dateline of a report stands apart from the
sentence behind it. Blank lines and bullets end what came before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from shanxi_facts.model import Span

_OPENERS = "\"'“‘«(["
_CLOSERS = "\"'”’»)]"
_BOUNDARY = re.compile(
    rf"""
      (?P<stop> [.!?…]+ [{re.escape(_CLOSERS)}]* ) (?= \s | \Z )
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

# Followed by a name, and so never the last word of a sentence.
_TITLES = frozenset(
    """adm ald amb ave brig capt cmdr col cpl det dr drs fr ft gen gov hon insp lt maj messrs mme mlle mr mrs ms mt pfc
    pres prof pvt rep reps rev sen sens sgt st ste supt viz vs v cf e.g i.e approx ca esp incl resp""".split()
)
# Followed by a figure: "No. 5", "p. 12", "Sept. 29".
_BEFORE_FIGURES = frozenset(
    """no nos nr p pp vol vols fig figs art arts sec sect ch chap para eq ex jan feb mar apr jun jul aug sep sept oct
    nov dec est c""".split()
)
# Within a sentence or at its end: only the word behind them tells.
_EITHER = frozenset(
    """inc ltd co corp bros jr sr esq al plc dept univ assn intl govt min max avg hr hrs kg km ft lb lbs oz sq mi mph
    tel ext bldg apt""".split()
)
_HOURS = frozenset({"a.m", "p.m", "am", "pm", "etc", "ph.d", "b.a", "m.a"})
# Capitalised in the middle of a sentence only if part of a name, and few names begin with them.
_STARTERS = frozenset(
    """a about after all although among an and another any as at because before both but by despite during each even
    every few finally first following for four from furthermore he hence her here his how however i if in including
    indeed it its last later like many meanwhile more moreover most my nearly nevertheless nine no none nor not now of
    on once one only or other our out over perhaps second she since six so some soon still such ten than that the their
    then there therefore these they third this those though three through thus to today together too two under until
    up we what when where whether which while who whoever why with within without yet you your""".split()
)
_REPORT = "said|says|added|noted|stressed|told|explained|announced|recalled|pointed"
_ATTRIBUTION = re.compile(
    rf"""
    (?: [A-Z][\w.'’-]* \s+ ){{0,4}} [A-Z][\w.'’-]*       # Zhang Yuhong
    (?: ,\s [^.!?"“]{{3,400}} , )?                       # , director of the bureau,
    \s+ (?:{_REPORT})
    (?= \s*[.,;] | \s*\Z | \s (?:on|at|in|during|after|when|to|of|out|here|yesterday|today|last|reporters|us|me)\b )
    """,
    re.VERBOSE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober|tember)?\.?"
_DATELINE = re.compile(
    rf"""
    [ \t]*
    (?: [A-Z][\w.'’-]* (?:[ ][A-Z][\w.'’-]*){{0,4}} ,\s ){{0,3}} [A-Z][\w.'’-]* (?:[ ][A-Z][\w.'’-]*){{0,3}}  # places
    (?: ,\s (?:reported\s)? (?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH}) (?:,\s\d{{4}})? )?  # a day
    (?: \s? \([^()]{{2,60}}\) \s* (?:--?|[–—:])? | \s (?:--|[–—]) )                        # (agency) --
    """,
    re.VERBOSE,
)
_NAMED_DAY = re.compile(rf"\b(?:{_MONTH})\b")
_LONGEST_DATELINE = 140
_FEWEST_QUOTED = 3  # words: a quotation with less before a full stop is an exclamation, not a sentence


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

    >>> text = "Mr. Li came on Sept. 29. He left at once."
    >>> [span.of(text) for span in split(text)]
    ['Mr. Li came on Sept. 29.', 'He left at once.']
    """
    marks = _marks(text)
    sentences: list[Span] = []
    start = _skip_space(text, 0)
    if end := _dateline(text, start):
        sentences.append(Span(start, end))
        start = _skip_space(text, end)
    for end in _ends(text, marks, start):
        if end > start:
            sentences.append(Span(start, end))
            start = _skip_space(text, end)
    end = len(text.rstrip())
    if end > start:
        sentences.append(Span(start, end))
    return tuple(sentences)


def _ends(text: str, marks: _Marks, start: int) -> Iterator[int]:
    """Yield where sentences end, given where each began."""
    for boundary in _BOUNDARY.finditer(text, start):
        if boundary["line"] is not None:
            end = len(text[: boundary.start()].rstrip())
        elif boundary["wide"] or _ends_sentence(text, start, boundary, marks):
            end = boundary.end()
        else:
            continue
        yield end
        start = max(start, _skip_space(text, end))


def _ends_sentence(text: str, start: int, boundary: re.Match[str], marks: _Marks) -> bool:
    following = _skip_space(text, boundary.end())
    if following == len(text):
        return True
    after = text[following : following + 24].lstrip(_OPENERS)
    if not _may_begin(after) or _is_inside(start, boundary, marks.parenthesis_at(boundary.start())):
        return False
    if boundary[0].rstrip(_CLOSERS) == "." and not _is_full_stop(text, start, boundary, after):
        return False
    quotation = marks.quotation_at(boundary.start())
    if quotation is None:
        return True
    if quotation.end > boundary.end():
        return _holds_sentences(text, start, quotation, boundary.start())
    return quotation.start > start or not _ATTRIBUTION.match(text, following)


def _may_begin(after: str) -> bool:
    first = after[:1]
    return first.isupper() or first.isdigit() or _is_uncased(first) or (bool(first) and first in "$€£¥#@")


def _is_inside(start: int, boundary: re.Match[str], parenthesis: Span | None) -> bool:
    return parenthesis is not None and parenthesis.start > start and parenthesis.end > boundary.end()


def _is_full_stop(text: str, start: int, boundary: re.Match[str], after: str) -> bool:
    """Tell whether the dot ends a sentence and not just the word before it."""
    if _NUMBER_OF_ITEM.fullmatch(text, start, boundary.end()):
        return False
    if len(boundary[0]) > 1:  # a quotation mark behind the dot: both end something
        return True
    before = _LAST_WORD.search(text, max(start, boundary.start() - 24), boundary.start())
    word = before[0].strip("'’-") if before else ""
    lower = word.lower()
    if lower in _TITLES or (lower in _BEFORE_FIGURES and after[0].isdigit()):
        return False
    is_initial = len(word) == 1 and word.isupper()
    if lower not in _HOURS and (lower in _EITHER or "." in word or is_initial):
        starter = _WORD.match(after)
        return starter is not None and starter[0].lower() in _STARTERS
    return True


def _holds_sentences(text: str, start: int, quotation: Span, stop: int) -> bool:
    """Tell whether a quotation is made of sentences that may stand by themselves."""
    if quotation.start > start and text[: quotation.start].rstrip()[-1:] not in (",", ":", "—", "–", "-", "("):
        return False
    quoted = text[max(start, quotation.start) : stop]
    return len(quoted.split()) >= _FEWEST_QUOTED


def _dateline(text: str, start: int) -> int | None:
    """Return where the dateline at the beginning of a report ends: "TAIYUAN, Sept. 29 (Xinhua) --"."""
    found = _DATELINE.match(text, start, start + _LONGEST_DATELINE)
    if found is None or found.end() == len(text.rstrip()):
        return None
    head = found[0].split("(")[0].rstrip(" -–—:")
    shouted = head.split(",")[0].isupper() and len(head) > 3
    return len(found[0].rstrip()) + start if shouted or _NAMED_DAY.search(head) else None


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
