"""Values that changed places between the parallel parts of a sentence.

"Exports rose 4 percent in March and 9 percent in April" has two parts, cut at "and". The claim "Exports rose 9 percent
in March" holds two words together that stand in different parts; and each of these parts has a rival of the other
part's word: 4 percent for 9, April for March. So the pair is crossed. What has no rival ("exports") belongs to both.

    part   = a run of words between commas, coordinators, "while", "compared with" and the like
    anchor = a figure, a date, the head of a phrase, the verb of a clause
    rival  = an anchor of another part that could stand in an anchor's place: of its kind, behind its preposition
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from shanxi_facts.alignment.model import Relation
from shanxi_facts.caches import SENTENCES
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.places import alike, counted_by
from shanxi_facts.language.dates import Date
from shanxi_facts.language.meaning import relate
from shanxi_facts.language.quantity_sets import holds
from shanxi_facts.language.reporting import speech_of
from shanxi_facts.language.words import pos
from shanxi_facts.model import Kind, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, FINITE, ClauseKind, Phrase, Role, Tag, Word
from shanxi_facts.reading.speakers import attributions
from shanxi_facts.reading.words import lemma_of
from shanxi_facts.values import lazy, replace, value

_CUTTING = frozenset({Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.RELATIVE})
_MARKS = frozenset(",;:()-—–")
_VALUES = frozenset({"figure", "ordinal", "date"})
_SURE = frozenset({Relation.EQUAL, Relation.FIGURE, Relation.DATE})
_NUMBERED = {Tag.NUMBER: "figure", Tag.ORDINAL: "ordinal", Tag.DATE: "date"}
_NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE})
_LINKING = frozenset({"while", "whereas"})
_NO_NOUNS = frozenset({"figure", "ordinal", "date", "verb"})
_TELLING = frozenset({"figure", "ordinal", "verb"})


@value
class Anchor:
    """A word of a sentence that may change places: its part, and what a rival of it has in common with it."""

    word: Word
    part: int
    sort: str  # "figure", "ordinal", "date", "verb", or the place of a noun: "subject", "object", "in" …


@value(eq=False, lazies=True)
class Parts:
    """A sentence in parallel parts. ``follows`` tells of each whether it has no verb and goes on the one before."""

    sentence: Sentence
    part_of: tuple[int, ...]  # by word
    anchors: dict[int, Anchor]  # by word
    members: tuple[tuple[Anchor, ...], ...]  # by part
    follows: tuple[bool, ...]
    compared: frozenset[int]  # the parts behind "compared with", "against", "than"

    @lazy
    def rivals(self) -> dict[tuple[int, int], list[Anchor]]:
        """What could stand in the place of a word in another part, as far as it was asked for."""
        return {}

    def near(self, part: int, beyond: int) -> Iterator[Anchor]:
        """Yield the anchors of a part, and of those before that it goes on, as far as ``beyond``."""
        yield from self.members[part]
        while part and self.follows[part] and part - 1 != beyond:
            part -= 1
            yield from self.members[part]


@lru_cache(SENTENCES)
def parts_of(sentence: Sentence) -> Parts:
    """Cut a sentence into its parallel parts."""
    cutting = closed("setting_against")
    sorts = {
        word.index: sort
        for word in sentence.words
        if word.lower not in cutting and (sort := _sort(sentence, word)) is not None
    }
    numbers = _numbers(sentence, cutting, sorts)
    anchors = {index: Anchor(sentence.words[index], numbers[index], sort) for index, sort in sorts.items()}
    members: list[list[Anchor]] = [[] for _ in range(max(numbers, default=0) + 1)]
    for anchor in anchors.values():
        members[anchor.part].append(anchor)
    follows = tuple(not any(a.sort == "verb" or _is_verb(a.word) for a in group) for group in members)
    for part, group in enumerate(members):
        if part and follows[part] and (subject := _gapped_subject(group)) is not None:
            anchors[subject.word.index] = group[group.index(subject)] = replace(subject, sort="subject")
    compared = frozenset(numbers[word.index] for word in sentence.words if word.lower in cutting - _LINKING)
    return Parts(sentence, tuple(numbers), anchors, tuple(map(tuple, members)), follows, compared)


def _numbers(sentence: Sentence, cutting: frozenset[str], sorts: dict[int, str]) -> list[int]:
    """Return the part of each word. A run of nouns without verb and figure goes on into the part behind it.

    A relative clause before the verb of what it narrows is a part, and the verb goes on with its subject.
    """
    numbers: list[int] = []
    number, last, told = 0, 0, False
    resumed = _resumed(sentence)
    turns = _turns(sentence).union(opener for _, opener in resumed.values())
    for word in sentence.words:
        if word.index in resumed:
            number = numbers[resumed[word.index][0]]
        hard = word.tag is Tag.SUBORDINATOR or word.lower in cutting or word.index in turns
        cuts = hard or (told and _cuts(word, cutting))
        if cuts and not _goes_on_list(sentence, word) and not _joins_verbs(sentence, word):
            number, told = last + 1, False
        last = max(last, number)
        numbers.append(number)
        told = told or sorts.get(word.index) in _TELLING or _is_verb(word) or word.tag in AUXILIARIES
    return numbers


def _resumed(sentence: Sentence) -> dict[int, tuple[int, int]]:
    """Return the verbs behind a relative clause of their subject, each with that subject and where the clause begins.

    "Got" with "man" and "who" of "the man who fell got up".
    """
    found: dict[int, tuple[int, int]] = {}
    for clause in sentence.clauses:
        if clause.joint is not None or not clause.subject or clause.kind not in FINITE or not clause.group[0]:
            continue
        head, start = sentence.phrases[clause.subject[-1]].head, clause.group[0]
        between = sentence.clause_at(start - 1)
        if between is clause or between.kind is not ClauseKind.RELATIVE or between.opener is None:
            continue
        if head < between.opener:
            found[start] = head, between.opener
    return found


def _turns(sentence: Sentence) -> frozenset[int]:
    """Return where a change goes on to its other end: "to" in "fell from 9 percent in March to 8 percent in June"."""
    found: set[int] = set()
    begun: tuple[str, int] | None = None
    for word in sentence.words:
        following = sentence.word_at(word.index + 1)
        if word.lower not in {"from", "to"} or following is None or following.tag is not Tag.NUMBER:
            continue
        clause = sentence.clause_of[word.index]
        if begun is not None and begun[1] == clause and begun[0] != word.lower:
            found.add(word.index)
        begun = (word.lower, clause)
    return frozenset(found)


def _goes_on_list(sentence: Sentence, word: Word) -> bool:
    """Tell whether "and" or a comma stands inside a list of nouns: "in Lisk and Morne", "from buses and trams"."""
    following = next((p for p in sentence.phrases if p.start > word.index), None)
    if following is None or following.conjunct is None or following.start != word.index + 1:
        return False
    before = sentence.phrases[following.index - 1]
    behind = sentence.word_at(following.stop)
    if behind is not None and behind.tag is Tag.NUMBER:
        return False  # "and the Orle plant 200"
    heads = (sentence.words[before.head], sentence.words[following.head])
    return all(head.tag in {Tag.NOUN, Tag.NAME} for head in heads) and before.quantity < 0 and following.quantity < 0


def _joins_verbs(sentence: Sentence, word: Word) -> bool:
    """Tell whether "and" joins two verbs of one object: "united and led the people"."""
    before, behind = sentence.word_at(word.index - 1), sentence.word_at(word.index + 1)
    if word.tag is not Tag.COORDINATOR or before is None or behind is None:
        return False
    return before.is_verb and behind.is_verb and before.tag is behind.tag


def _gapped_subject(group: Sequence[Anchor]) -> Anchor | None:
    """Return the noun before the figure of a part without a verb: "the guild paid 40 crowns and the mill 30"."""
    nouns = [anchor for anchor in group if not anchor.sort.startswith("~")]
    return nouns[0] if [anchor.sort for anchor in nouns[:2]] == ["object", "figure"] else None


def _is_verb(word: Word) -> bool:
    """Tell whether a figure's hedge is the verb of its clause: "sales exceeded 9 million"."""
    first = word.lower.partition(" ")[0]
    return (
        word.tag is Tag.NUMBER
        and first.isalpha()
        and "v" in pos(lemma_of(first, Tag.PAST))
        and first.endswith(("ed", "s"))
    )


def _cuts(word: Word, cutting: frozenset[str]) -> bool:
    return word.tag in _CUTTING or (word.tag is Tag.MARK and word.text in _MARKS) or word.lower in cutting


def _sort(sentence: Sentence, word: Word) -> str | None:
    """Return what a word may change places as, None if it may not."""
    if word.number >= 0:
        # "One of them", "one man … another": seldom a count.
        return _NUMBERED.get(word.tag) if word.lower != "one" else None
    if word.is_verb and speech_of(word.lemma) and any(word.index in a.words for a in attributions(sentence)):
        return None  # who said it is no part beside what was said
    if word.is_verb:
        return "verb" if any(c.verb == word.index and c.kind in FINITE for c in sentence.clauses) else None
    phrase = sentence.phrase_at(word.index)
    if phrase is None or word.tag not in _NOMINAL:
        return None
    if phrase.head > word.index:
        return f"~{sentence.words[phrase.head].lemma}"  # a rival only of what stands before the same noun
    return _place(sentence, phrase) if phrase.head == word.index and word.tag is not Tag.ADJECTIVE else None


def _place(sentence: Sentence, phrase: Phrase) -> str:
    """Return the place of a noun: the preposition before it, or what it is to its verb or figure."""
    if phrase.preposition is not None:
        return sentence.words[phrase.preposition].lower
    if phrase.quantity >= 0:
        return "counted"
    return "subject" if phrase.role is Role.SUBJECT else "object"


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the first pair of words of the claim that the source has in two parallel parts."""
    there = parts_of(comparison.source)
    if len(there.members) == 1 or "respectively" in comparison.source.lowers:
        return
    here = parts_of(comparison.claim)
    linked = [
        (anchor, there.anchors[index])
        for anchor in here.anchors.values()
        if (index := comparison.alignment.counterpart(anchor.word.index)) in there.anchors and index is not None
    ]
    for position, one in enumerate(linked):
        for other in linked[position + 1 :]:
            if not _belong(here, one[0], other[0]):
                continue
            found = _crossed(comparison, there, one, other) or _moved(comparison, there, one, other)
            if found is not None:
                yield _reason(comparison, *found)
                return


def _belong(here: Parts, one: Anchor, other: Anchor) -> bool:
    """Tell whether the claim says two words of one thing: in one part, or in one that holds nothing else."""
    if (
        "verb" in {one.sort, other.sort}
        and here.sentence.clause_of[one.word.index] != here.sentence.clause_of[other.word.index]
    ):
        return False
    if one.part == other.part:
        return True
    if _rivals(here, one, other.part) and _rivals(here, other, one.part):
        return False  # crossed here as it is there
    alone = [a for a in (one, other) if len(here.members[a.part]) == 1]
    return any(a.sort not in {"figure", "ordinal", "verb", "subject", "object", "counted"} for a in alone)


def _rivals(parts: Parts, anchor: Anchor, part: int) -> list[Anchor]:
    """Return what could stand in a word's place in another part. Each word is asked for beside every other one."""
    key = anchor.word.index, part
    found = parts.rivals.get(key)
    if found is None:
        found = [rival for rival in parts.near(part, anchor.part) if _is_rival(parts, anchor, rival)]
        parts.rivals[key] = found
    return found


def _is_rival(parts: Parts, anchor: Anchor, rival: Anchor) -> bool:
    sentence = parts.sentence
    if anchor.part == rival.part or not _same_place(parts, anchor, rival):
        return False
    if anchor.word.lower == rival.word.lower or anchor.word.lemma == rival.word.lemma:
        return False
    if anchor.sort in {"figure", "ordinal"}:
        one, other = sentence.quantity(anchor.word), sentence.quantity(rival.word)
        if one is None or other is None or holds(one, other) or holds(other, one):
            return False
        return alike(one, other) or _elides(sentence, anchor.word, rival.word)
    if anchor.sort == "date":
        one_date, other_date = sentence.dates[anchor.word.number], sentence.dates[rival.word.number]
        fine = (one_date.year is None, one_date.month is None) == (other_date.year is None, other_date.month is None)
        return fine or (_is_year(one_date) and _is_year(other_date))
    return True


def _elides(sentence: Sentence, one: Word, other: Word) -> bool:
    """Tell whether the later of two figures leaves out the currency of the other: "from $9 million to 4 million"."""
    first, second = sorted((one, other), key=lambda word: word.index)
    given, bare = sentence.quantities[first.number], sentence.quantities[second.number]
    is_bare = bare.kind is Kind.COUNT and counted_by(sentence, second) is None
    return given.kind is Kind.MONEY and is_bare


def _is_year(date: Date) -> bool:
    """Tell whether a date is a year, told by its number or as "last year"."""
    told = date.year is not None or (date.relative is not None and date.relative.unit == "year")
    return told and date.month is None


def _same_place(parts: Parts, anchor: Anchor, rival: Anchor) -> bool:
    """Tell whether two anchors are of one sort. Behind "compared with" a noun may stand behind another preposition."""
    if anchor.sort == rival.sort:
        return True
    nouns = not {anchor.sort, rival.sort} & _NO_NOUNS
    return (
        nouns
        and not parts.compared.isdisjoint({anchor.part, rival.part})
        and "counted" not in {anchor.sort, rival.sort}
    )


_Pair = tuple[Anchor, Anchor]


def _crossed(comparison: Comparison, there: Parts, one: _Pair, other: _Pair) -> tuple[_Pair, Anchor, _Pair] | None:
    """Return the pair that crosses, with the rival that stands where the first word is said to."""
    (first, its), (second, seconds) = one, other
    if its.part == seconds.part or not _may_cross(comparison, one, other):
        return None
    for_first = _rivals(there, its, seconds.part)
    for_second = _rivals(there, seconds, its.part)
    if not for_first or not for_second:
        return None
    if _is_said(comparison, first, for_first) or _is_said(comparison, second, for_second):
        return None
    if _means_the_same(first, for_first) or _means_the_same(second, for_second):
        return None
    return (
        (one, for_first[0], other) if its.sort == "figure" or seconds.sort != "figure" else (other, for_second[0], one)
    )


def _means_the_same(anchor: Anchor, rivals: Sequence[Anchor]) -> bool:
    """Tell whether a rival of a verb says what the claim's does: then it is that one's counterpart."""
    return anchor.sort == "verb" and any(relate(anchor.word.lower, rival.word.lower).is_same for rival in rivals)


def _moved(comparison: Comparison, there: Parts, one: _Pair, other: _Pair) -> tuple[_Pair, Anchor, _Pair] | None:
    """Return a figure with what another figure is limited by, though it has a limit of its own, and that figure.

    "Her third title this year and her first on grass" makes no first title this year.
    """
    for figure, limit in ((one, other), (other, one)):
        its, given = figure[1], limit[1]
        if its.sort not in {"figure", "ordinal"} or its.part == given.part or not _may_cross(comparison, figure, limit):
            continue
        own = _limit_of(there, its)
        rival = next((a for a in _rivals(there, its, given.part) if _limit_of(there, a) is given), None)
        if own is None or rival is None or own.sort == given.sort:
            continue
        if comparison.origin(own.word) is None and comparison.origin(rival.word) is None:
            return figure, rival, limit
    return None


def _limit_of(parts: Parts, figure: Anchor) -> Anchor | None:
    """Return the date or phrase with a preposition right behind a figure and what it counts, in its part."""
    sentence = parts.sentence
    phrase = sentence.phrase_at(figure.word.index)
    behind = (
        sentence.phrases[phrase.index + 1] if phrase is not None and phrase.index + 1 < len(sentence.phrases) else None
    )
    if phrase is None or behind is None:
        return None
    anchor = parts.anchors.get(behind.head)
    if anchor is None or anchor.part != figure.part:
        return None
    joint = behind.start if behind.preposition is None else behind.preposition
    limits = behind.preposition is not None or anchor.sort == "date"
    return anchor if limits and joint == phrase.stop else None


def _may_cross(comparison: Comparison, one: _Pair, other: _Pair) -> bool:
    """Tell whether two words make a pair that says something: a value and what has it, a verb and its place."""
    sorts = {one[1].sort, other[1].sort}
    if len(sorts) == 1:
        return False
    links = comparison.alignment.links
    if any(links[anchor.word.index].relation not in _SURE for anchor, _ in (one, other)):
        return False
    # A place is worded in many ways: beside a verb it must be worded as in the source.
    return bool(sorts & _VALUES) if "verb" not in sorts else all(pair[0].sort == pair[1].sort for pair in (one, other))


def _is_said(comparison: Comparison, anchor: Anchor, rivals: Sequence[Anchor]) -> bool:
    """Tell whether the claim itself says a rival in the same breath: "in March and April"."""
    parts = parts_of(comparison.claim)
    for rival in rivals:
        word = comparison.origin(rival.word)
        if word is None or comparison.alignment.links[word.index].relation not in _SURE:
            continue
        if parts.part_of[word.index] == anchor.part:
            return True
        phrase, its = comparison.claim.phrase_at(anchor.word.index), comparison.claim.phrase_at(word.index)
        if phrase is not None and its is not None and min(phrase.quantity, its.quantity) >= 0:
            continue  # each with a figure of its own
        if phrase is not None and its is not None and anchor.sort not in _VALUES and _are_listed(phrase, its):
            return True
    return False


def _are_listed(one: Phrase, other: Phrase) -> bool:
    return one.first == other.first


def _reason(comparison: Comparison, one: _Pair, rival: Anchor, other: _Pair) -> Reason:
    (first, _), (second, _) = one, other
    rule = "date" if first.sort == "date" else "quantity" if first.sort in {"figure", "ordinal"} else "relation"
    said, given = first.word.text, rival.word.text
    message = f"The source says {given}, not {said}, of {second.word.text}."
    return comparison.reason(rule, first.word, rival.word, message)
