"""By how much, to what, from what: a change is no level, and the value before is not the one after.

"Membership fell by 40 to 260" gives a change and a level. A claim may say either, but not the one as the other, and a
value from which something changed is not what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.places import alike, counted_by, figures, role_words
from shanxi_facts.model import Kind, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import AUXILIARIES, CONTENT, Tag, Word
from shanxi_facts.values import StrEnum

_SKIPPED = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.ADVERB, Tag.ORDINAL})
_REACH = 12  # words back to the verb that a "by" or "to" belongs to


class Course(StrEnum):
    """What a figure is to a change."""

    CHANGE = "by how much something changed"
    LEVEL = "what something came to"
    EARLIER = "what something was before"
    SHARE = "a share of something"


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure that is a change here and a level there, or the value before and after."""
    for word, _, other in comparison.linked_figures():
        said, given = course_of(comparison.claim, word), course_of(comparison.source, other)
        if said is None and given is Course.EARLIER and _is_own(comparison, word):
            said = Course.LEVEL
        if said is None and _compares(comparison.source, other) and _has_behind(comparison.claim, word, "of"):
            said = Course.SHARE
        counts = said is None and (
            given is Course.CHANGE or _counts_members(comparison.source, other) or _is_part(comparison, other)
        )
        if counts and (own := _own_figure(comparison, word, other)) is not None:
            words = comparison.source.wording(own)
            yield comparison.reason("quantity", word, own, f"The source says {words} of these.")
            continue
        if said is None or given is None or said is given:
            continue
        if Course.SHARE in {said, given} and {said, given} != {Course.SHARE, Course.CHANGE}:
            continue
        if given is Course.EARLIER and _is_marked(comparison.claim):
            continue
        if said is Course.EARLIER and given is Course.LEVEL and not _is_end(comparison.source, other):
            continue
        message = f"In the source {comparison.source.wording(other)} is {given}, not {said}."
        yield comparison.reason(
            "relation", _with_lead(comparison.claim, word), _with_lead(comparison.source, other), message
        )


def _is_own(comparison: Comparison, word: Word) -> bool:
    """Tell whether a claim gives a figure as what something is, and not as what it is compared with."""
    lead = _lead(comparison.claim, word)
    return lead is None or lead.lower not in role_words("compared_with")


def _counts_members(sentence: Sentence, word: Word) -> bool:
    """Tell whether a figure tells the size of a group: "a crew of 14"."""
    before, of = sentence.word_at(word.index - 2), sentence.word_at(word.index - 1)
    return before is not None and of is not None and of.lower == "of" and before.tag is Tag.NOUN


def _is_part(comparison: Comparison, word: Word) -> bool:
    """Tell whether a figure tells a part of what was just counted, and the claim lacks what is said of that part.

    "The guild has 16 members, nine of them weavers" does not say that it has nine members.
    """
    behind = comparison.source.words[word.index + 1 :]
    if len(behind) < 2 or behind[0].lower != "of" or behind[1].lower not in role_words("partitive_pronouns"):
        return False
    stop = next((n for n, other in enumerate(behind) if other.tag is Tag.MARK), len(behind))
    telling = [other for other in behind[2:stop] if other.tag in CONTENT]
    return bool(telling) and all(comparison.origin(other) is None for other in telling)


def _own_figure(comparison: Comparison, word: Word, other: Word) -> Word | None:
    """Return the figure that counts in the source what the claim counts by that of a change, None for none.

    "Some 900 members came, a rise of 40" does not say that 40 members came.
    """
    counted = counted_by(comparison.claim, word)
    its = comparison.counterpart(counted) if counted is not None else None
    phrase = comparison.source.phrase_at(its.index) if its is not None else None
    if phrase is None or phrase.quantity < 0:
        return None
    found = next(w for w in comparison.source.words if w.tag is Tag.NUMBER and w.number == phrase.quantity)
    return found if found.index != other.index and comparison.origin(found) is None else None


def _is_end(sentence: Sentence, word: Word) -> bool:
    """Tell whether a change ended at a figure: "rose to 40" is later than "from 40", "was 40" perhaps the same."""
    lead = _lead(sentence, word)
    return lead is not None and lead.lower == "to"


def _is_marked(sentence: Sentence) -> bool:
    """Tell whether a sentence says that it speaks of an earlier time."""
    return any(w.tag is Tag.DATE or w.lower in role_words("earlier") for w in sentence.words)


def _with_lead(sentence: Sentence, word: Word) -> tuple[Word, Word]:
    """Return a figure with the small word before it that tells its part."""
    lead = _lead(sentence, word)
    return (lead if lead is not None else word, word)


def _lead(sentence: Sentence, word: Word) -> Word | None:
    index = word.index - 1
    while index >= 0 and sentence.words[index].tag in _SKIPPED and sentence.words[index].lower not in {"up", "down"}:
        index -= 1
    return sentence.words[index] if index >= 0 else None


def course_of(sentence: Sentence, word: Word) -> Course | None:
    """Return what a figure is to a change, as far as the words before it tell.

    >>> from shanxi_facts.reading import analyze
    >>> sentence = analyze("Sales fell by 40 boats to 260.")
    >>> [course_of(sentence, word).name for word in sentence.words if word.number >= 0]
    ['CHANGE', 'LEVEL']
    """
    told = _told_behind(sentence, word)
    if told is not None:
        return told
    lead = _lead(sentence, word)
    if lead is None:
        return None
    if lead.tag in {Tag.PREPOSITION, Tag.TO, Tag.ADVERB}:
        return _behind_preposition(sentence, word, lead)
    if lead.tag in AUXILIARIES or lead.is_verb:
        return _behind_verb(sentence, word, lead)
    return None


def _told_behind(sentence: Sentence, word: Word) -> Course | None:
    """Return what the words behind a figure make it: "of", "more than", "a 9 percent rise"."""
    if _has_behind(sentence, word, "of") and sentence.quantities[word.number].kind is Kind.PERCENT:
        return Course.SHARE
    counted = counted_by(sentence, word)
    changes = counted is not None and counted.lemma in role_words("change_nouns") and counted.index > word.index
    return Course.CHANGE if changes or _compares(sentence, word) else None


def _compares(sentence: Sentence, word: Word) -> bool:
    """Tell whether a figure is what two things differ by: "a third more than planned"."""
    behind = sentence.words[word.index + 1 : word.index + 3]
    return len(behind) > 1 and behind[1].lower == "than" and behind[0].tag not in {Tag.NOUN, Tag.NAME}


def _has_behind(sentence: Sentence, word: Word, text: str) -> bool:
    behind = sentence.word_at(word.index + 1)
    return behind is not None and behind.lower == text


def _behind_preposition(sentence: Sentence, word: Word, lead: Word) -> Course | None:
    kind = sentence.quantities[word.number].kind
    if lead.lower in {"up", "down"}:
        return Course.CHANGE if kind in {Kind.PERCENT, Kind.MONEY} else None
    if lead.lower == "against" or (lead.lower in {"with", "to"} and _follows(sentence, lead, "comparing")):
        another = _is_of_another(sentence, word) or not _follows_like(sentence, word)
        return None if another else Course.EARLIER
    if lead.lower == "of":
        return Course.CHANGE if _follows(sentence, lead, "change_nouns") else None
    if lead.lower == "at":
        return Course.LEVEL if _follows(sentence, lead, "level_verbs") else None
    course = {"by": Course.CHANGE, "to": Course.LEVEL, "from": Course.EARLIER}.get(lead.lower)
    return course if course is not None and _changing(sentence, lead.index) else None


def _follows(sentence: Sentence, word: Word, roles: str) -> bool:
    """Tell whether a word of a list stands right before another."""
    return word.index > 0 and sentence.words[word.index - 1].lemma in role_words(roles)


def _follows_like(sentence: Sentence, word: Word) -> bool:
    """Tell whether a figure of the same kind stands before: what this one is compared with."""
    given = sentence.quantities[word.number]
    return any(other.index < word.index and alike(quantity, given) for other, quantity in figures(sentence))


def _is_of_another(sentence: Sentence, word: Word) -> bool:
    """Tell whether a figure that another is compared with is of something else: "against 55 percent among women"."""
    phrases = (p for p in sentence.phrases if p.start > word.index)
    following = next((p for p in phrases if sentence.words[p.head].tag in {Tag.NOUN, Tag.NAME}), None)
    if following is None or following.preposition is None:
        return False
    between = sentence.words[word.index + 1 : following.start]
    return not any(other.tag in {Tag.MARK, Tag.COORDINATOR, Tag.DATE} or other.is_verb for other in between)


def _changing(sentence: Sentence, before: int) -> bool:
    """Tell whether the verb or noun that a preposition belongs to is one of change: "up 9 percent to", "a rise to"."""
    for word in reversed(sentence.words[max(0, before - _REACH) : before]):
        if word.lower in {"up", "down"} and word.tag is not Tag.NOUN:
            return True
        if word.is_verb:
            return word.lemma in role_words("change_verbs") | role_words("causing_verbs")
        if word.tag is Tag.NOUN and word.lemma in role_words("change_nouns"):
            return True
        if word.tag in AUXILIARIES:
            return False
    return False


def _behind_verb(sentence: Sentence, word: Word, lead: Word) -> Course | None:
    if lead.is_verb and lead.lemma in role_words("change_verbs"):
        # "Lost 40 ships", "gained 3 points": by so many.
        return Course.CHANGE
    counts = counted_by(sentence, word) is not None
    if (lead.tag is Tag.BE or lead.lemma in role_words("level_verbs")) and not counts:
        return Course.LEVEL
    return None
