"""Verb groups: what stands together as one predicate.

group  = {auxiliary | adverb | "to"} verb [particle]
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, Phrase, Tag, Word

_STARTERS = AUXILIARIES | {Tag.BASE, Tag.PAST, Tag.ING, Tag.TO}


class Group:
    """A verb group: its words, its full verb, and the words around it.

    The words from ``begin`` to ``end`` are those between the group before and the next one.
    """

    __slots__ = ("begin", "end", "passive", "start", "stop", "tag", "verb", "words")

    def __init__(self, words: Sequence[Word], members: list[int]) -> None:
        self.words = tuple(members)
        self.start, self.stop = members[0], members[-1] + 1
        self.begin, self.end = 0, len(words)
        full = [index for index in members if words[index].is_verb]
        others = [index for index in members if words[index].tag in AUXILIARIES]
        self.verb = full[-1] if full else others[-1]
        self.passive = words[self.verb].tag is Tag.PAST and any(words[i].tag is Tag.BE for i in members)
        first = words[members[0]]
        # "Being closed" is no finite verb.
        self.tag = Tag.ING if first.tag in AUXILIARIES and first.lower.endswith("ing") else first.tag

    @property
    def is_infinitive(self) -> bool:
        """Whether it begins with "to"."""
        return self.tag is Tag.TO

    @property
    def is_bare(self) -> bool:
        """Whether it is a past participle or past tense by itself, which may be either."""
        return self.tag is Tag.PAST


def find_groups(words: Sequence[Word], phrases: Sequence[Phrase]) -> list[Group]:
    """Return the verb groups of a sentence in order."""
    inside = {index for phrase in phrases for index in phrase.indices}
    groups: list[Group] = []
    index = 0
    while index < len(words):
        if index in inside or words[index].tag not in _STARTERS:
            index += 1
            continue
        members = _members(words, inside, index)
        if words[members[-1]].tag is not Tag.TO:
            groups.append(Group(words, members))
        index = members[-1] + 1
    for group, following in pairwise(groups):
        group.end, following.begin = following.start, group.stop
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
