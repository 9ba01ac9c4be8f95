"""What limits a clause: whether it is told as done, or as planned, possible, alleged or wished.

Each clause has the limits of its own verb group and adverbs, of the conditions beside it, and of the words that govern
it: "plans to sell", "is accused of selling", "may try to sell".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import SIDE_BY_SIDE, Clause, ClauseKind, Tag, Word
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.values import StrEnum


class Kind(StrEnum):
    """What a clause is, other than told as done."""

    AHEAD = "ahead"
    PROMISED = "promised"
    POSSIBLE = "possible"
    REQUIRED = "required"
    ALLOWED = "allowed"
    ATTEMPTED = "attempted"
    WISHED = "wished"
    ALLEGED = "alleged"
    HELD = "held"
    CONDITIONAL = "conditional"
    ASKED = "asked"
    FORMER = "former"
    NEAR = "near"
    FALSE = "false"


class Limit(NamedTuple):
    """A kind of limit, and the word that tells it."""

    kind: Kind
    word: int


class Tense(StrEnum):
    """When a verb group says that something is."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    NONE = "none"  # behind a modal or "to", and participles


DONE = frozenset({Tense.PAST, Tense.PERFECT})
_AUXILIARY_TENSES = dict.fromkeys(closed("past_auxiliaries"), Tense.PAST) | dict.fromkeys(
    closed("present_auxiliaries"), Tense.PRESENT
)


class Status(NamedTuple):
    """The limits of each clause of a sentence."""

    clauses: tuple[frozenset[Limit], ...]

    def kinds(self, clause: int) -> frozenset[Kind]:
        """Return the kinds of limits of a clause."""
        return frozenset(limit.kind for limit in self.clauses[clause])


@cache
def _table(name: str) -> dict[str, tuple[Kind, ...]]:
    """Return the kinds that each word of a construction tells."""
    found: dict[str, list[Kind]] = {}
    for kind, words in read_data("limits")[name].items():
        for word in words.split():
            found.setdefault(word, []).append(Kind(kind))
    return {word: tuple(kinds) for word, kinds in found.items()}


def kinds_of(construction: str, word: Word) -> tuple[Kind, ...]:
    """Return the kinds of limits that a word tells in a construction: "infinitive", "object", "adjectives"."""
    table = _table(construction)
    return table.get(word.lemma) or table.get(word.lower) or ()


def kinds_of_compound(compound: str) -> tuple[Kind, ...]:
    """Return the kinds of limits of an adjective in two words: "self-styled"."""
    return _table("adjectives").get(compound, ())


def is_limiting(word: Word) -> bool:
    """Tell whether a word limits in any construction: "seek", "call for", "believe"."""
    return any(kinds_of(construction, word) for construction in ("infinitive", "ing", "content", "object"))


def read_status(sentence: Sentence) -> Status:
    """Return what limits the clauses of a sentence.

    >>> from shanxi_facts.reading import analyze
    >>> read_status(analyze("The yard plans to sell a ferry.")).kinds(1)
    frozenset({<Kind.AHEAD: 'ahead'>})
    """
    found: list[set[Limit]] = [set() for _ in sentence.clauses]
    for clause in sentence.clauses:
        found[clause.index].update(_own(sentence, clause))
        found[clause.index].update(_handed_down(sentence, found, clause))
    for clause in sentence.clauses:
        _add_condition(sentence, found, clause)
        _add_comment(sentence, found, clause)
    return Status(tuple(frozenset(limits) for limits in found))


def tense_of(sentence: Sentence, clause: Clause) -> Tense:
    """Return the tense of a clause's verb group."""
    if not clause.group:
        return Tense.NONE
    if clause.joint is not None and len(clause.group) == 1:
        return tense_of(sentence, sentence.clauses[clause.joint])
    first = sentence.words[clause.group[0]]
    if first.tag is Tag.PAST:
        return Tense.NONE if clause.kind is ClauseKind.PARTICIPLE or clause.passive else Tense.PAST
    if first.lower in {"has", "have"} and sentence.words[clause.verb].tag is Tag.PAST:
        return Tense.PERFECT
    return _AUXILIARY_TENSES.get(first.lower, Tense.PRESENT if first.tag is Tag.BASE else Tense.NONE)


def _own(sentence: Sentence, clause: Clause) -> Iterator[Limit]:
    """Yield the limits of a clause's modals and adverbs."""
    if not clause.group:
        return
    modals = [i for i in clause.group if sentence.words[i].tag is Tag.MODAL and not _is_polite(sentence, clause, i)]
    for index in modals:
        yield from (Limit(kind, index) for kind in _table("modals").get(sentence.words[index].lower, ()))
    yield from _of_complement(sentence, clause)
    inside = [w for w in sentence.words[clause.start : clause.stop] if sentence.clause_of[w.index] == clause.index]
    # "Without a permit, nobody would enter", "… is not let in": it is the condition.
    unreal = any(sentence.words[index].lower in closed("unreal") for index in modals)
    unreal = unreal or any(word.lower in word_list("denials", "adverbs") for word in inside)
    for word in inside:
        if unreal and word.lower == "without":
            yield Limit(Kind.CONDITIONAL, word.index)
        if word.tag in {Tag.ADVERB, Tag.ADJECTIVE}:
            yield from _of_adverb(sentence, clause, word)


def _of_complement(sentence: Sentence, clause: Clause) -> Iterator[Limit]:
    """Yield the limits of a passive of belief or rumour before an adjective: "are feared dead"."""
    following, verb = sentence.word_at(clause.group[-1] + 1), sentence.words[clause.verb]
    if not clause.passive or following is None:
        return
    if following.tag is Tag.ADJECTIVE:
        yield from (Limit(k, verb.index) for k in kinds_of("infinitive", verb) if k in {Kind.HELD, Kind.ALLEGED})
    elif verb.lemma in word_list("limits", "seen") and (following.lower == "as" or clause.objects):
        yield Limit(Kind.HELD, verb.index)


def _is_polite(sentence: Sentence, clause: Clause, modal: int) -> bool:
    """Tell whether the first person does by a verb what it says it would do: "I'd appeal to everyone"."""
    if sentence.words[modal].lower not in word_list("limits", "polite_modals"):
        return False
    speaks = any(
        sentence.words[head].lower in word_list("limits", "first_person") for head in sentence.heads(clause.subject)
    )
    return speaks and sentence.words[clause.verb].lemma in word_list("limits", "polite")


def _of_adverb(sentence: Sentence, clause: Clause, word: Word) -> Iterator[Limit]:
    for kind in _table("adverbs").get(word.lower, ()):
        if kind is not Kind.NEAR or clause.group[0] - 1 <= word.index < clause.group[-1]:
            yield Limit(kind, word.index)
    if word.lower == "longer" and word.index and sentence.words[word.index - 1].lower == "no":
        yield Limit(Kind.FORMER, word.index)


def _handed_down(sentence: Sentence, found: list[set[Limit]], clause: Clause) -> Iterator[Limit]:
    """Yield the limits of the word that governs a clause, and what that word's own clause hands down."""
    if clause.joint is not None:
        if not any(sentence.words[index].tag is Tag.MODAL for index in clause.group):
            yield from found[clause.joint]
        return
    if clause.governor is None:
        return
    governor = sentence.words[clause.governor]
    above = sentence.clause_at(governor.index)
    if clause.kind is ClauseKind.INFINITIVE:
        yield from _of_infinitive(sentence, governor, above)
        yield from found[above.index]
    elif sentence.words[clause.group[0]].tag is Tag.ING:
        if governor.index + 1 == clause.group[0] and governor.lemma in word_list("limits", "ended"):
            yield Limit(Kind.FORMER, governor.index)  # "stopped making tyres"
        yield from (Limit(kind, governor.index) for kind in kinds_of("ing", governor))
        if not _is_told_as_done(sentence, clause):
            yield from found[above.index]
    elif _is_of_object(sentence, clause, above):  # "wants them sold", "wants to see them sold"
        yield from (Limit(kind, governor.index) for kind in kinds_of("infinitive", governor))
        yield from found[above.index]
    elif not _is_of_degree(sentence, governor):
        yield from (Limit(kind, governor.index) for kind in kinds_of("content", governor))


def _is_of_degree(sentence: Sentence, governor: Word) -> bool:
    """Tell whether a noun tells no content of its clause: "no doubt that", "in such demand that" it sold out."""
    before = (word.lower for word in reversed(sentence.words[: governor.index]) if word.tag is not Tag.ADJECTIVE)
    return next(before, "") in word_list("limits", "of_degree")


def _is_told_as_done(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether an -ing form stands behind a preposition before what was done: "may be blamed for (not) leaving"."""
    before = [word for word in sentence.words[: clause.group[0]] if word.tag is not Tag.ADVERB]
    return bool(before) and before[-1].lower in word_list("limits", "told_as_done")


def _is_of_object(sentence: Sentence, clause: Clause, above: Clause) -> bool:
    """Tell whether a participle says what is to become of an object: a pronoun in the form of one is no subject."""
    if len(clause.group) != 1 or sentence.words[clause.verb].tag is not Tag.PAST or not clause.subject:
        return False
    head = sentence.words[sentence.phrases[clause.subject[-1]].head]
    return head.lower in closed("objective") and clause.subject[-1] in above.objects


def _of_infinitive(sentence: Sentence, governor: Word, above: Clause) -> Iterator[Limit]:
    passive = above.passive and governor.index == above.verb
    if governor.lemma == "cease":
        yield Limit(Kind.FORMER, governor.index)
    if governor.lower == "used":
        if not passive and sentence.words[governor.index + 1].tag is Tag.TO:
            yield Limit(Kind.FORMER, governor.index)
        return
    if governor.lemma == "go" and (governor.tag is not Tag.ING or len(above.group) == 1):
        return
    if governor.tag is Tag.BE:
        if governor.index == above.verb and sentence.words[governor.index + 1].tag is Tag.TO:
            yield Limit(Kind.AHEAD, governor.index)
        return
    if sentence.words[governor.index + 1].lower in word_list("denials", "yet"):
        return  # "has yet to open"
    for kind in _kinds_before_infinitive(governor, passive=passive):
        # "had to pay" and "was forced to pay" tell that it was done.
        if (
            kind is not Kind.REQUIRED
            or governor.lemma not in word_list("limits", "forced")
            or tense_of(sentence, above) is not Tense.PAST
        ):
            yield Limit(kind, governor.index)


def _kinds_before_infinitive(governor: Word, *, passive: bool) -> tuple[Kind, ...]:
    """Return the kinds of limits that a word tells of its infinitive; "is designed to" says what something is for."""
    is_purpose = passive and governor.lemma in word_list("limits", "purpose")
    return (Kind.WISHED,) if is_purpose else kinds_of("infinitive", governor)


def _add_condition(sentence: Sentence, found: list[set[Limit]], clause: Clause) -> None:
    """Limit a clause behind "if", and the one that it is the condition of."""
    if clause.opener is None:
        return
    opener = sentence.words[clause.opener]
    kinds = _table("openers").get(opener.lower, ())
    before = sentence.words[opener.index - 1] if opener.index else None
    if before is not None and before.lower in word_list("limits", "not_conditional"):
        return
    if kinds and before is not None and before.lemma in word_list("limits", "asking"):
        kinds = (Kind.ASKED,)
    if not kinds:
        return
    limits = {Limit(kind, opener.index) for kind in kinds}
    found[clause.index] |= limits
    if Kind.CONDITIONAL not in kinds:
        return
    earlier = [c for c in sentence.clauses[: clause.index] if c.group and c.group[0] < opener.index]
    later = [c for c in sentence.clauses[clause.index + 1 :] if c.opener is None]
    if opener.index == 0 or (before is not None and before.lower in {",", "and", "that"} and not earlier):
        later = [c for c in later if c.kind in SIDE_BY_SIDE]
        for other in later[:1]:
            found[other.index] |= limits
    elif earlier:
        found[earlier[-1].index] |= limits


def _add_comment(sentence: Sentence, found: list[set[Limit]], clause: Clause) -> None:
    """Limit what stands before a comment: "…, police believe"."""
    if not clause.index or clause.verb < 0 or clause.governor is not None or clause.opener is not None:
        return
    verb = sentence.words[clause.verb]
    kinds = [kind for kind in kinds_of("content", verb) if kind is Kind.HELD]
    behind = sentence.words[clause.verb + 1] if clause.verb + 1 < len(sentence.words) else None
    if not kinds or (behind is not None and behind.tag is not Tag.MARK):
        return
    starts = [sentence.phrases[number].start for number in clause.subject]
    start = min([*starts, clause.group[0]])
    if start and sentence.words[start - 1].lower == ",":
        found[clause.index - 1].update(Limit(kind, verb.index) for kind in kinds)
