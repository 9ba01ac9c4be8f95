"""Clauses: verb groups with the phrases around them, and which clause governs which.

    group  = {auxiliary | adverb | "to"} verb [particle]

The subject is the nearest phrase before the group that hangs on no preposition; objects and complements stand between
the group and the next. A group without a subject of its own takes that of the clause it hangs on.
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, Clause, ClauseKind, Phrase, Role, Tag, Word

_INSIDE = AUXILIARIES | {Tag.ADVERB, Tag.TO}
_STARTERS = AUXILIARIES | {Tag.BASE, Tag.PAST, Tag.ING, Tag.TO}


class _Group:
    """A verb group while clauses are read: words ``start:stop``, and its full verb."""

    __slots__ = ("finite", "passive", "start", "stop", "verb", "words")

    def __init__(self, words: Sequence[Word], members: list[int]) -> None:
        self.words = tuple(members)
        self.start, self.stop = members[0], members[-1] + 1
        full = [index for index in members if words[index].is_verb]
        others = [index for index in members if words[index].tag in AUXILIARIES]
        self.verb = full[-1] if full else others[-1]
        bes = [i for i in members if words[i].tag is Tag.BE or words[i].lower in closed("get")]
        self.passive = words[self.verb].tag is Tag.PAST and any(i < self.verb for i in bes)
        first = words[members[0]].tag
        self.finite = first in AUXILIARIES or first in {Tag.BASE, Tag.PAST}


def find_clauses(words: Sequence[Word], phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order of their verbs; one without a verb is one clause."""
    groups = _groups(words, phrases)
    if not groups:
        everything = tuple(phrase.index for phrase in phrases)
        return (Clause(0, ClauseKind.VERBLESS, -1, (), 0, len(words), objects=everything),)
    clauses: list[Clause] = []
    for number, group in enumerate(groups):
        start = groups[number - 1].stop if number else 0
        stop = groups[number + 1].start if number + 1 < len(groups) else len(words)
        clauses.append(_clause(words, phrases, clauses, group, start, stop, last=number + 1 == len(groups)))
    return tuple(clauses)


def _groups(words: Sequence[Word], phrases: Sequence[Phrase]) -> list[_Group]:
    inside = {index for phrase in phrases for index in range(phrase.start, phrase.stop)}
    groups: list[_Group] = []
    index = 0
    while index < len(words):
        if index in inside or words[index].tag not in _STARTERS:
            index += 1
            continue
        members = [index]
        ahead = index + 1
        while ahead < len(words) and ahead not in inside and (words[ahead].tag in _INSIDE or words[ahead].is_verb):
            if words[ahead].is_verb or words[ahead].tag in AUXILIARIES:
                if _breaks(words, members, ahead):
                    break
                members.append(ahead)
            elif words[ahead].tag is Tag.TO:
                break
            ahead += 1
        if any(words[i].is_verb or words[i].tag in AUXILIARIES for i in members):
            end = members[-1] + 1
            if (
                end < len(words)
                and words[end].lower in closed("particles")
                and words[end].tag in {Tag.PREPOSITION, Tag.ADVERB}
                and _is_particle(words, end, inside)
            ):
                members.append(end)
            groups.append(_Group(words, members))
        index = members[-1] + 1
    return groups


def _breaks(words: Sequence[Word], members: list[int], index: int) -> bool:
    """Tell whether a verb begins a group of its own: "said he", "started working" does, "has been working" does not."""
    full = [i for i in members if words[i].is_verb]
    if not full:
        return False
    return True


def _is_particle(words: Sequence[Word], index: int, inside: set[int]) -> bool:
    """Tell whether a preposition belongs to the verb: no phrase begins behind it."""
    return index + 1 not in inside


def _clause(
    words: Sequence[Word],
    phrases: Sequence[Phrase],
    before: list[Clause],
    group: _Group,
    start: int,
    stop: int,
    *,
    last: bool,
) -> Clause:
    kind, opener = _kind(words, group, start)
    parent = before[-1] if before else None
    if kind is ClauseKind.MAIN and before:
        kind = ClauseKind.COORDINATE
    subject = _subject(words, phrases, group, start, opener, kind)
    own = phrases[subject] if subject is not None else None
    if (
        parent is not None and group.finite and kind is ClauseKind.COORDINATE and _resumes(words, parent, group)
        and not _stands_apart(words, own, group)
    ):  # fmt: skip
        subject = _top(phrases, parent.subject[0]) if parent.subject else subject
    if subject is None and kind is ClauseKind.RELATIVE:
        subject = _antecedent(phrases, opener if opener is not None else group.start)
    elif subject is None and kind is ClauseKind.PARTICIPLE and _hangs_on_noun(words, phrases, group):
        subject = _antecedent(phrases, group.start)
    elif subject is None and parent is not None:
        inherited = _governing(before, kind)
        subject = inherited.subject[0] if inherited.subject else None
        if kind is ClauseKind.INFINITIVE and inherited.objects and not inherited.passive:
            subject = inherited.objects[0]
    behind = [phrase for phrase in phrases if group.stop <= phrase.start < stop]
    taken = _taken_by_next(words, phrases, group, stop, last=last)
    objects = tuple(p.index for p in behind if p.preposition is None and not p.apposition and p.index not in taken)
    complements = tuple(p.index for p in behind if p.preposition is not None)
    # Phrases behind prepositions that open the clause: "In May the firm sold …".
    edge = _edge(words, phrases, group, start) if before else 0
    front = tuple(p.index for p in phrases if edge <= p.start < group.start and p.preposition is not None)
    passive = group.passive or (kind is ClauseKind.PARTICIPLE and words[group.verb].tag is Tag.PAST)
    if kind is ClauseKind.COORDINATE and parent is not None and parent.passive and len(group.words) == 1:
        joint = words[group.start - 1].tag is Tag.COORDINATOR or words[group.start - 1].tag is Tag.ADVERB
        joint = joint and words[group.verb].lemma not in closed("intransitives")
        passive = passive or (joint and words[group.verb].tag is Tag.PAST and parent.stop == group.start)
    return Clause(
        len(before), kind, group.verb, group.words, start, stop, passive,
        _with_list(phrases, subject), objects, complements + front, parent.index if parent else None, opener,
    )  # fmt: skip


def _edge(words: Sequence[Word], phrases: Sequence[Phrase], group: _Group, start: int) -> int:
    """Return where a clause that is not the first begins: at the first word that joins clauses and no list.

    What stands before belongs to the verb before: "was born in Arden | and died in Tolby".
    """
    listed = {phrase.start for phrase in phrases if phrase.conjunct is not None}
    for word in words[start : group.start]:
        following = word.index + 1
        if following < len(words) and words[following].tag is Tag.PREPOSITION:
            following += 1
        joins = word.tag in {Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.RELATIVE} or word.lower in {";", ":", '"'}
        if joins and following not in listed:
            return word.index
    return group.start


def _governing(before: Sequence[Clause], kind: ClauseKind) -> Clause:
    """Return the clause whose subject a clause without one takes: the one before, or for a finite verb a finite one."""
    if kind in {ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE}:
        return before[-1]
    finite = [c for c in before if c.kind in {ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.SUBORDINATE}]
    return finite[-1] if finite else before[-1]


def _resumes(words: Sequence[Word], parent: Clause, group: _Group) -> bool:
    """Tell whether a finite verb goes on behind a clause inside its subject: "people living there | were moved"."""
    if parent.kind not in {ClauseKind.PARTICIPLE, ClauseKind.RELATIVE}:
        return False
    joints = [
        w for w in words[parent.group[-1] + 1 : group.start] if w.tag is Tag.COORDINATOR or w.lower in {",", ";", ":"}
    ]
    if parent.kind is ClauseKind.RELATIVE:
        return [w.lower for w in joints] in ([], [","])
    return not joints


def _stands_apart(words: Sequence[Word], subject: Phrase | None, group: _Group) -> bool:
    """Tell whether a phrase between a comma and the verb is its subject: "…, which is empty, the guild said"."""
    return subject is not None and subject.stop == group.start and words[subject.start - 1].lower == ","


def _top(phrases: Sequence[Phrase], index: int) -> int:
    """Return the phrase at the top of what a phrase modifies: "the number" of "the number of people"."""
    seen = set()
    while phrases[index].host is not None and index not in seen:
        seen.add(index)
        index = phrases[index].host  # type: ignore[assignment]
    return index


def _kind(words: Sequence[Word], group: _Group, start: int) -> tuple[ClauseKind, int | None]:
    if words[group.start].tag is Tag.TO:
        return ClauseKind.INFINITIVE, None
    for index in range(group.start - 1, start - 1, -1):
        if words[index].tag is Tag.RELATIVE:
            return ClauseKind.RELATIVE, index
        if words[index].tag is Tag.SUBORDINATOR:
            return ClauseKind.SUBORDINATE, index
    if not group.finite or _is_reduced(words, group):
        return ClauseKind.PARTICIPLE, None
    return ClauseKind.MAIN, None


def _is_reduced(words: Sequence[Word], group: _Group) -> bool:
    """Tell whether a participle lacks its auxiliary: "a man killed by a tree died"."""
    if words[group.start].tag is not Tag.PAST or len(group.words) > 1:
        return False
    following = words[group.stop] if group.stop < len(words) else None
    if following is not None and following.lower == "by":
        return True
    # "Patients given the drug fell ill": a form that is no past tense.
    return words[group.start].lower in closed("participles")


def _subject(
    words: Sequence[Word], phrases: Sequence[Phrase], group: _Group, start: int, opener: int | None, kind: ClauseKind
) -> int | None:
    """Return the nearest phrase before the group that no preposition governs."""
    floor = opener if opener is not None else start
    if kind in {ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE}:
        return None
    candidates = [p for p in phrases if floor <= p.start < group.start and p.preposition is None and not p.apposition]
    candidates = [p for p in candidates if words[p.head].tag is not Tag.DATE]
    if not candidates:
        return None
    chosen = candidates[-1]
    # A coordinator between a phrase and the verb: the phrase belongs to the verb before, "sold boats and bought a crane".
    # One inside a list is no such: "the price of milk and bread rose".
    nearest = max(p.stop for p in phrases if floor <= p.start < group.start)
    if any(word.tag is Tag.COORDINATOR for word in words[nearest : group.start]):
        return None
    return chosen.index


def _antecedent(phrases: Sequence[Phrase], index: int) -> int | None:
    found = None
    for phrase in phrases:
        if phrase.stop <= index:
            found = phrase.index
    return found


def _hangs_on_noun(words: Sequence[Word], phrases: Sequence[Phrase], group: _Group) -> bool:
    """Tell whether a participle stands right behind a noun: "people living in towns", "a man killed by a tree"."""
    return any(phrase.stop == group.start for phrase in phrases)


def _taken_by_next(
    words: Sequence[Word], phrases: Sequence[Phrase], group: _Group, stop: int, *, last: bool
) -> frozenset[int]:
    """Return the phrase before the next group that is its subject and no object of this one."""
    if last or words[stop].tag is Tag.TO or words[stop].tag is Tag.ING:
        return frozenset()
    behind = [p for p in phrases if group.stop <= p.start < stop and p.preposition is None and not p.apposition]
    if not behind:
        return frozenset()
    return (
        frozenset({behind[-1].index})
        if len(behind) > 1 or behind[-1].start > group.stop or words[stop].tag in AUXILIARIES
        else frozenset()
    )


def _with_list(phrases: Sequence[Phrase], subject: int | None) -> tuple[int, ...]:
    if subject is None:
        return ()
    first = phrases[subject].conjunct if phrases[subject].conjunct is not None else subject
    return tuple(p.index for p in phrases if p.index == first or (p.conjunct == first and p.index <= subject)) or (
        subject,
    )


def roles_of(
    clauses: Sequence[Clause], phrases: Sequence[Phrase], words: Sequence[Word]
) -> dict[int, tuple[int, Role]]:
    """Return for each phrase the clause it belongs to, and what it is there."""
    found: dict[int, tuple[int, Role]] = {}
    for clause in clauses:
        for index in clause.objects:
            found.setdefault(index, (clause.index, Role.OBJECT))
        for index in clause.complements:
            preposition = phrases[index].preposition
            by = clause.passive and preposition is not None and words[preposition].lower == "by"
            found.setdefault(index, (clause.index, Role.AGENT if by else Role.COMPLEMENT))
    for clause in clauses:
        for index in clause.subject:
            if index not in found or found[index][1] is not Role.SUBJECT:
                found[index] = (clause.index, Role.SUBJECT) if index not in found else found[index]
    return found
