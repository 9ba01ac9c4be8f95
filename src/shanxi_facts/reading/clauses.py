"""Clauses: verb groups with the phrases around them, and which clause governs which.

    group  = {auxiliary | adverb | "to"} verb [particle]

The subject is the nearest phrase before the group that hangs on no preposition; objects and complements stand between
the group and the next. A group without a subject of its own takes that of the clause it hangs on.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, Clause, ClauseKind, Phrase, Role, Tag, Word

_BEFORE_APART = frozenset((",", '"', "'"))
_INSIDE = frozenset({ClauseKind.RELATIVE, ClauseKind.PARTICIPLE, ClauseKind.INFINITIVE})
_JOINING = frozenset({Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.MARK, Tag.ING, Tag.TO})
_STARTERS = AUXILIARIES | {Tag.BASE, Tag.PAST, Tag.ING, Tag.TO}


class _Group:
    """A verb group while clauses are read: its words, its full verb, and what surrounds it.

    The words from ``begin`` to ``end`` are those between the group before and the next one, ``floor`` where its clause
    may begin. ``kind`` and ``opener`` are those of the clause that it makes, ``inside`` its kind if it stands inside
    the subject of the next group: "those hurt in the storm | were".
    """

    __slots__ = (
        "begin", "end", "finite", "floor", "inside", "kind", "opener", "passive", "start", "stop", "verb", "words",
    )  # fmt: skip

    def __init__(self, words: Sequence[Word], members: list[int]) -> None:
        self.words = tuple(members)
        self.start, self.stop = members[0], members[-1] + 1
        self.begin, self.floor, self.end = 0, 0, len(words)
        self.inside: ClauseKind | None = None
        full = [index for index in members if words[index].is_verb]
        others = [index for index in members if words[index].tag in AUXILIARIES]
        self.verb = full[-1] if full else others[-1]
        self.passive = words[self.verb].tag is Tag.PAST and any(words[i].tag is Tag.BE for i in members)
        first = words[members[0]].tag
        self.finite = first in AUXILIARIES or first in {Tag.BASE, Tag.PAST}
        self.kind = ClauseKind.MAIN
        self.opener: int | None = None


def find_clauses(words: Sequence[Word], phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order of their verbs; one without a verb is one clause."""
    groups = _groups(words, phrases)
    if not groups:
        everything = tuple(phrase.index for phrase in phrases)
        return (Clause(0, ClauseKind.VERBLESS, -1, (), 0, len(words), objects=everything),)
    for group, following in pairwise(groups):
        group.end, following.begin = following.start, group.stop
        group.inside = _inside_subject(words, phrases, group, following)
        following.floor = following.begin if group.inside is None else group.floor
    clauses: list[Clause] = []
    for group in groups:
        group.kind, group.opener = _kind(words, group)
        clauses.append(_clause(words, phrases, clauses, group))
    return tuple(clauses)


def _groups(words: Sequence[Word], phrases: Sequence[Phrase]) -> list[_Group]:
    inside = {index for phrase in phrases for index in phrase.indices}
    groups: list[_Group] = []
    index = 0
    while index < len(words):
        if index in inside or words[index].tag not in _STARTERS:
            index += 1
            continue
        members = _members(words, inside, index)
        if words[members[-1]].tag is not Tag.TO:
            groups.append(_Group(words, members))
        index = members[-1] + 1
    return groups


def _members(words: Sequence[Word], inside: set[int], start: int) -> list[int]:
    """Return the words of the group that begins at ``start``, adverbs left out; it ends with its full verb.

    "has been | working", but "started | working". A particle belongs to it unless a phrase begins behind.
    """
    members, ahead = [start], start + 1
    while ahead < len(words) and ahead not in inside and not words[members[-1]].is_verb:
        if words[ahead].is_verb or words[ahead].tag in AUXILIARIES:
            members.append(ahead)
        elif words[ahead].tag is not Tag.ADVERB:
            break
        ahead += 1
    end = words[members[-1] + 1] if members[-1] + 1 < len(words) else None
    is_particle = end is not None and end.lower in closed("particles") and end.tag in {Tag.PREPOSITION, Tag.ADVERB}
    if end is not None and is_particle and end.index + 1 not in inside and words[members[-1]].tag is not Tag.TO:
        members.append(end.index)
    return members


def _clause(words: Sequence[Word], phrases: Sequence[Phrase], before: Sequence[Clause], group: _Group) -> Clause:
    parent = before[-1] if before else None
    subject = _subject(words, phrases, before, group)
    behind = [phrase for phrase in phrases if group.stop <= phrase.start < group.end]
    taken = _taken_by_next(words, behind, group)
    objects = tuple(p.index for p in behind if p.preposition is None and not p.apposition and p.index != taken)
    complements = tuple(p.index for p in behind if p.preposition is not None)
    # Phrases behind prepositions that open the clause: "In May the firm sold …".
    edge = _edge(words, phrases, group) if before else 0
    front = tuple(p.index for p in phrases if edge <= p.start < group.start and p.preposition is not None)
    return Clause(
        len(before), group.kind, group.verb, group.words, group.begin, group.end, _is_passive(words, parent, group),
        _with_list(phrases, subject), objects, complements + front, parent.index if parent else None, group.opener,
    )  # fmt: skip


def _is_passive(words: Sequence[Word], parent: Clause | None, group: _Group) -> bool:
    """Tell whether the subject is who suffers: "was sold", "a mill sold in May", "was sold and (was) closed"."""
    if group.passive or words[group.verb].tag is not Tag.PAST:
        return group.passive
    if group.kind is ClauseKind.PARTICIPLE:
        return True
    if group.kind is not ClauseKind.COORDINATE or parent is None or not parent.passive or group.verb != group.start:
        return False
    joined = parent.stop == group.start and words[group.start - 1].tag in {Tag.COORDINATOR, Tag.ADVERB}
    return joined and words[group.verb].lemma not in closed("intransitives")


def _subject(words: Sequence[Word], phrases: Sequence[Phrase], before: Sequence[Clause], group: _Group) -> int | None:
    """Return the phrase that is the subject of a group: its own, or that of what it hangs on."""
    own = _own_subject(words, phrases, group)
    parent = before[-1] if before else None
    if parent is not None and _resumes(words, parent, group) and (named := _before_gerund(words, phrases, parent)):
        return named.index
    if parent is not None and parent.subject and _resumes(words, parent, group):
        apart = own is not None and _stands_apart(words, phrases[own], group)
        return own if apart else _top(phrases, _narrowed(phrases, parent))
    return own if own is not None else _borrowed_subject(words, phrases, before, group)


def _narrowed(phrases: Sequence[Phrase], clause: Clause) -> int:
    """Return what a clause inside a subject is said of: "a man" in "a man who fell", "a man whom they freed"."""
    own = phrases[clause.subject[0]]
    start = own.start if clause.opener is None else clause.opener
    if clause.kind is not ClauseKind.RELATIVE or own.start < start:
        return own.index
    antecedent = _antecedent(phrases, start)
    return own.index if antecedent is None else antecedent


def _borrowed_subject(
    words: Sequence[Word], phrases: Sequence[Phrase], before: Sequence[Clause], group: _Group
) -> int | None:
    """Return the subject of a group without one of its own: the noun that it hangs on, or what a clause before has."""
    if group.kind is ClauseKind.RELATIVE:
        return _antecedent(phrases, group.opener if group.opener is not None else group.start)
    if group.kind is ClauseKind.PARTICIPLE and any(phrase.stop == group.start for phrase in phrases):
        return _antecedent(phrases, group.start)  # "people living in towns", "a man killed by a tree"
    if not before:
        return None
    inherited = _governing(before, group.kind)
    if group.kind is ClauseKind.PARTICIPLE and (blamed := _blamed(words, phrases, inherited, group)) is not None:
        return blamed
    if group.kind is ClauseKind.INFINITIVE and inherited.objects and not inherited.passive:
        return inherited.objects[0]
    return inherited.subject[0] if inherited.subject else None


def _blamed(words: Sequence[Word], phrases: Sequence[Phrase], above: Clause, group: _Group) -> int | None:
    """Return the object that does what stands behind it and a preposition: "accuse Lind of selling"."""
    if above.passive or words[group.start - 1].lower not in closed("object_control"):
        return None
    behind = above.group[-1] + 1
    return next((i for i in above.objects if (phrases[i].start, phrases[i].stop) == (behind, group.start - 1)), None)


def _edge(words: Sequence[Word], phrases: Sequence[Phrase], group: _Group) -> int:
    """Return where a clause that is not the first begins: at the first word that joins clauses and no list.

    What stands before belongs to the verb before: "was born in Arden | and died in Tolby".
    """
    listed = {phrase.start for phrase in phrases if phrase.conjunct is not None}
    for word in words[group.begin : group.start]:
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
    if not group.finite or group.kind is not ClauseKind.COORDINATE:
        return False
    if parent.kind not in {ClauseKind.PARTICIPLE, ClauseKind.RELATIVE}:
        return False
    joints = [
        w for w in words[parent.group[-1] + 1 : group.start] if w.tag is Tag.COORDINATOR or w.lower in {",", ";", ":"}
    ]
    if parent.kind is ClauseKind.RELATIVE:
        return [w.lower for w in joints] in ([], [","])
    return not joints


def _before_gerund(words: Sequence[Word], phrases: Sequence[Phrase], parent: Clause) -> Phrase | None:
    """Return the noun that a gerund hangs on, where a verb goes on behind: "the risk of falling ill | rose"."""
    before = parent.group[0] - 1
    if before < 0 or words[before].tag is not Tag.PREPOSITION:
        return None
    return next((p for p in phrases if p.stop == before and p.preposition is None), None)


def _stands_apart(words: Sequence[Word], subject: Phrase, group: _Group) -> bool:
    """Tell whether a phrase between a comma and the verb is its subject: "…, which is empty, the guild said"."""
    return subject.stop == group.start and words[subject.start - 1].lower in _BEFORE_APART


def _top(phrases: Sequence[Phrase], index: int) -> int:
    """Return the phrase at the top of what a phrase modifies: "the number" of "the number of people"."""
    while (host := phrases[index].host) is not None:
        index = host
    return index


def _kind(words: Sequence[Word], group: _Group) -> tuple[ClauseKind, int | None]:
    """Return how the clause of a group hangs in its sentence, and the word that opens it."""
    if words[group.start].tag is Tag.TO:
        return ClauseKind.INFINITIVE, None
    if group.inside is not None:
        return group.inside, None
    for index in range(group.start - 1, group.floor - 1, -1):
        if words[index].tag is Tag.RELATIVE:
            return ClauseKind.RELATIVE, index
        if words[index].tag is Tag.SUBORDINATOR:
            return ClauseKind.SUBORDINATE, index
    if not group.finite or _is_reduced(words, group):
        return ClauseKind.PARTICIPLE, None
    return ClauseKind.COORDINATE if group.begin else ClauseKind.MAIN, None


def _inside_subject(
    words: Sequence[Word], phrases: Sequence[Phrase], group: _Group, following: _Group
) -> ClauseKind | None:
    """Return the kind of a clause that only says of whom the next one speaks: "the men hurt in the storm | were freed".

    What looks like a past tense is none where another verb follows with nothing between that joins the two, and nothing
    that could be the other's subject; "the men they freed | were" has a relative clause without its relative.
    """
    if not following.finite or any(word.tag is Tag.RELATIVE for word in words[group.floor : group.start]):
        return None
    between = words[group.stop : following.start]
    if any(word.tag in _JOINING or word.lower in closed("subjects") for word in between):
        return None
    inside = (phrase for phrase in phrases if group.stop <= phrase.start < following.start)
    if any(phrase.preposition is None and words[phrase.head].tag is not Tag.DATE for phrase in inside):
        return None
    holder = next((phrase for phrase in phrases if phrase.stop == group.start), None)
    if holder is None or not group.finite:
        return None
    if words[holder.head].tag is not Tag.PRONOUN or words[holder.head].lower not in closed("subjects"):
        alone = words[group.start].tag is Tag.PAST and len(group.words) == 1
        return ClauseKind.PARTICIPLE if alone else None
    behind = (phrase for phrase in phrases if phrase.stop == holder.start and phrase.preposition is None)
    return ClauseKind.RELATIVE if any(words[p.head].tag is not Tag.DATE for p in behind) else None


def _is_reduced(words: Sequence[Word], group: _Group) -> bool:
    """Tell whether a participle lacks its auxiliary: "a man killed by a tree died"."""
    if words[group.start].tag is not Tag.PAST or len(group.words) > 1:
        return False
    following = words[group.stop].lower if group.stop < len(words) else ""
    is_figure = group.stop + 1 < len(words) and words[group.stop + 1].tag is Tag.NUMBER
    if following == ":":
        return is_figure  # "Schools closed: 14"
    if following == "by":
        return not is_figure  # "Sales grew by 40": no agent
    # "Patients given the drug fell ill": a form that is no past tense.
    return words[group.start].lower in closed("participles")


def _own_subject(words: Sequence[Word], phrases: Sequence[Phrase], group: _Group) -> int | None:
    """Return the nearest phrase before the group that no preposition governs."""
    if group.kind in {ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE}:
        return None
    floor = group.opener if group.opener is not None else group.begin
    behind = [p for p in phrases if floor <= p.start < group.start]
    candidates = [p for p in behind if p.preposition is None and not p.apposition and words[p.head].tag is not Tag.DATE]
    if not candidates:
        return None
    # A coordinator before the verb: the phrase belongs to the verb before, "sold boats and bought a crane". One inside
    # a list is no such: "the price of milk and bread rose".
    nearest = max(p.stop for p in behind)
    if any(word.tag is Tag.COORDINATOR for word in words[nearest : group.start]):
        return None
    return None if _goes_on(words, candidates[-1], group.start) else candidates[-1].index


def _goes_on(words: Sequence[Word], phrase: Phrase, start: int) -> bool:
    """Tell whether a verb goes on behind the object of the one before: "needs no tools, thus can be mended"."""
    between = words[phrase.stop : start]
    return len(between) > 1 and between[0].lower == "," and all(word.tag is Tag.ADVERB for word in between[1:])


def _antecedent(phrases: Sequence[Phrase], index: int) -> int | None:
    """Return the last phrase before a word."""
    before = [phrase.index for phrase in phrases if phrase.stop <= index]
    return before[-1] if before else None


def _taken_by_next(words: Sequence[Word], behind: Sequence[Phrase], group: _Group) -> int | None:
    """Return the phrase before the next group that is its subject and no object of this one."""
    if group.end == len(words) or words[group.end].tag in {Tag.TO, Tag.ING}:
        return None
    free = [p for p in behind if p.preposition is None and not p.apposition]
    if not free:
        return None
    if free[-1].start == group.stop and _goes_on(words, free[-1], group.end):
        return None
    apart = len(free) > 1 or free[-1].start > group.stop or words[group.end].tag in AUXILIARIES
    return free[-1].index if apart else None


def _with_list(phrases: Sequence[Phrase], subject: int | None) -> tuple[int, ...]:
    """Return a subject with the phrases before it in its list: "milk and bread"."""
    if subject is None:
        return ()
    first = phrases[subject].first
    return tuple(p.index for p in phrases[first : subject + 1] if p.first == first)


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
    # What a clause inside a subject is said of ("those hurt in May | were freed") is the subject of the one around it.
    for clause in sorted(clauses, key=lambda clause: clause.kind in _INSIDE):
        for index in clause.subject:
            found.setdefault(index, (clause.index, Role.SUBJECT))
    return found
