"""Which word governs a clause: the verb, noun or adjective whose complement it is.

"plans | to sell": the verb before an infinitive, over an object between them ("wants the firm | to pay").
"accused of | stealing": the verb or noun before a preposition and an -ing form, or right before the -ing form.
"said | it would close": the verb or noun before a finite clause, with "that" or nothing between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, FINITE, Clause, ClauseKind, Phrase, Tag, Word
from shanxi_facts.reading.phrases import phrase_places
from shanxi_facts.values import replace

_HEADS = frozenset({Tag.NOUN, Tag.ADJECTIVE, Tag.BASE, Tag.PAST, Tag.ING, Tag.BE, Tag.HAVE})
_QUOTES = frozenset(('"', "'"))
_REACH = 3
_TRANSPARENT = frozenset({Tag.ADVERB, Tag.ORDINAL})


def govern(words: Sequence[Word], phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the clauses, each with its governor and the clause whose verb group it goes on with.

    >>> from shanxi_facts.reading import analyze
    >>> read = analyze("The crew failed to find and repair the leak.")
    >>> [(clause.governor, clause.joint) for clause in read.clauses]
    [(None, None), (2, None), (2, 1)]
    """
    place = phrase_places(words, phrases)
    found: list[Clause] = []
    for clause in clauses:
        joint = _joint(words, found, clause) if found else None
        governor = found[joint].governor if joint is not None else _governor(words, phrases, place, found, clause)
        found.append(replace(clause, governor=governor, joint=joint))
    return tuple(found)


def _joint(words: Sequence[Word], before: Sequence[Clause], clause: Clause) -> int | None:
    """Return the clause before whose auxiliaries a coordinated verb shares: "will resign or face a trial"."""
    first = clause.group[0] if clause.group else -1
    start = first - 1
    while start >= 0 and words[start].tag is Tag.ADVERB:
        start -= 1
    if first < 0 or start < 0 or words[start].tag is not Tag.COORDINATOR or words[start].lower == "but":
        return None
    own = words[first]
    if not own.is_verb or (clause.kind is ClauseKind.INFINITIVE):
        return None
    other = before[-1]
    lead = words[other.group[0]] if other.group else None
    if lead is None:
        return None
    if own.is_plain:
        return _open_infinitive(words, before)
    if own.tag is Tag.PAST and lead.tag in {Tag.BE, Tag.HAVE, Tag.MODAL, Tag.TO} and other.verb != other.group[0]:
        return other.index if words[other.verb].tag is Tag.PAST else None
    return other.index if own.tag is Tag.ING and words[other.verb].tag is Tag.ING else None


def _open_infinitive(words: Sequence[Word], before: Sequence[Clause]) -> int | None:
    """Return the infinitive that a base form goes on with, over a clause inside it: "see what broke and mend"."""
    for other in reversed(before[-_REACH:]):
        if not other.group:
            return None
        if words[other.group[0]].tag in {Tag.MODAL, Tag.DO, Tag.TO} or other.joint is not None:
            return other.index
        if other.opener is None and words[other.group[0] - 1].tag not in {Tag.PRONOUN, Tag.RELATIVE}:
            return None
    return None


def _governor(
    words: Sequence[Word],
    phrases: Sequence[Phrase],
    place: Sequence[int],
    before: Sequence[Clause],
    clause: Clause,
) -> int | None:
    if not clause.group:
        return None
    first = clause.group[0]
    if clause.kind is ClauseKind.INFINITIVE:
        return _head_before(words, phrases, place, first - 1, over_object=True)
    if clause.kind in {ClauseKind.PARTICIPLE, ClauseKind.MAIN, ClauseKind.COORDINATE} and words[first].tag is Tag.ING:
        return _governor_of_participle(words, phrases, place, first)
    if clause.kind is ClauseKind.PARTICIPLE and first and place[first - 1] >= 0:
        return _resultative(words, phrases[place[first - 1]])
    return _speech(words, phrases, before, clause) if clause.kind in FINITE else None


def _governor_of_participle(
    words: Sequence[Word], phrases: Sequence[Phrase], place: Sequence[int], first: int
) -> int | None:
    behind = words[first - 1] if first else None
    if behind is not None and behind.tag is Tag.PREPOSITION:
        return _head_before(words, phrases, place, first - 2, over_object=True)
    if behind is not None and place[first - 1] >= 0:
        verb = words[phrases[place[first - 1]].start - 1]
        return verb.index if verb.is_verb and verb.lemma in closed("object_participle") else None
    return _head_before(words, phrases, place, first - 1, over_object=False)


def _resultative(words: Sequence[Word], phrase: Phrase) -> int | None:
    """Return the verb that wants or sees something done: "wants him | dismissed", "saw it | sold"."""
    verb = words[phrase.start - 1] if phrase.start else None
    if verb is None or not verb.is_verb or verb.lemma not in closed("object_done"):
        return None
    return verb.index


def _head_before(
    words: Sequence[Word], phrases: Sequence[Phrase], place: Sequence[int], index: int, *, over_object: bool
) -> int | None:
    """Return the word that a complement behind ``index`` hangs on; over an object, the verb before it."""
    while index >= 0 and words[index].tag in _TRANSPARENT:
        index -= 1
    if index < 0:
        return None
    if place[index] < 0:
        return _bare_head(words, index)
    return _over_phrase(words, phrases[place[index]], place) if over_object else None


def _bare_head(words: Sequence[Word], index: int) -> int | None:
    if words[index].tag is Tag.PREPOSITION and index:
        if words[index - 1].tag is Tag.BE:
            return index  # "was about to"
        index -= words[index - 1].is_verb  # a particle
    return index if words[index].tag in _HEADS else None


def _over_phrase(words: Sequence[Word], phrase: Phrase, place: Sequence[int]) -> int | None:
    """Return the noun that takes a complement ("a plan | to sell"), or the verb before it ("wants the firm | to")."""
    head = words[phrase.head]
    if head.tag is Tag.NOUN and (head.lemma in closed("infinitive_nouns") or head.lemma in closed("content_nouns")):
        return phrase.head
    start = phrase.start - 1
    while start >= 0 and (words[start].tag in {Tag.PREPOSITION, Tag.ADVERB} or words[start].lower in {",", "and"}):
        start -= 1
    if start >= 0 and (words[start].is_verb or words[start].tag in AUXILIARIES | {Tag.ADJECTIVE}) and place[start] < 0:
        return start
    return phrase.head if head.tag is Tag.NOUN else None


def _content_noun(words: Sequence[Word], phrases: Sequence[Phrase], index: int) -> int | None:
    """Return the noun that a content clause behind ``index`` may hang on: "fears", "fears among traders"."""
    phrase = next((p for p in phrases if p.start <= index < p.stop), None)
    while phrase is not None:
        head = words[phrase.head]
        if head.tag is Tag.NOUN and head.lemma in closed("content_nouns"):
            return head.index
        phrase = phrases[phrase.host] if phrase.host is not None and not phrase.apposition else None
    return None


def _speech(words: Sequence[Word], phrases: Sequence[Phrase], before: Sequence[Clause], clause: Clause) -> int | None:
    """Return the verb or noun before a finite clause that is its content: "said (that) …", "fears that …"."""
    floor = before[-1].group[-1] if before and before[-1].group else 0
    own = [index for index in clause.subject if phrases[index].start >= floor]
    start = phrases[own[0]].start if own else clause.group[0]
    opener = clause.opener if clause.opener is not None and clause.opener < start else None
    if (opener is not None and words[opener].lower != "that") or (clause.opener or 0) > start:
        return None  # "whether it …", "the mill that it …", "the mill, if it …"
    index = (opener if opener is not None else start) - 1
    that = opener is not None or words[start].lower == "that"
    if words[index].lower == "that":  # read as a pronoun: "denied that it …"
        that, index = True, index - 1
    while that and index > 0 and words[index].lower in _QUOTES:
        index -= 1  # he "cannot promise" that
    verbs = {other.verb for other in before}
    verb = index if index in verbs else max(verbs, default=-1)
    if index == verb and words[verb].is_verb:
        return verb
    if not that or index < 0:
        return None
    if (noun := _content_noun(words, phrases, index)) is not None:
        return noun
    told = verb >= 0 and any(p.stop == index + 1 and p.start == floor + 1 for p in phrases)
    if told or words[index].tag is Tag.ADJECTIVE:
        return verb if told else index
    return None
