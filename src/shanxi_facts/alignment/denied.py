"""Linking what two denials or two limits say alike.

"Not happy" and "unhappy"; "refused to speak" and "did not speak"; "is expected to close" and "will close".
"""

from __future__ import annotations

from shanxi_facts.alignment.linking import Linking
from shanxi_facts.alignment.model import Relation
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.reading import Terms
from shanxi_facts.reading.model import CONTENT, PARTS, Tag, Word
from shanxi_facts.reading.polarity import denial_words, parity

_STATES = frozenset({Tag.ADJECTIVE, Tag.PAST})


def link_denied(linking: Linking) -> None:
    """Link opposites of which one side alone is denied, and words that deny what the sentence denies in another way."""
    here, there = linking.claim.polarity, linking.source.polarity
    if not _denies(linking.claim, linking.source):
        return
    claim, source = linking.claim.sentence, linking.source.sentence
    left = [w for w in claim.words if w.tag in PARTS and w.index not in linking.links]
    right = [w for w in source.words if w.tag in PARTS and w.index not in linking.reverse]
    for word in left:
        for other in right:
            if other.index in linking.reverse or not _may_exclude(word, other):
                continue
            denied = parity(here.of(claim, word.index)) != parity(there.of(source, other.index))
            if denied and _together(linking, word, other) and relate(word.lower, other.lower) is WordRelation.OPPOSITE:
                linking.add(word.index, other.index, Relation.OPPOSED)
                break
    _link_cues(linking, left)


def link_limits(linking: Linking) -> None:
    """Link a word that limits a clause to one that limits its counterpart in the same way."""
    claim, source = linking.claim, linking.source
    if not _limits(claim, source):
        return
    for clause in claim.sentence.clauses:
        verb = linking.in_sentence(clause.verb) if clause.verb >= 0 else None
        if verb is None:
            continue
        theirs = {limit.kind: limit.word for limit in source.status.clauses[source.sentence.clause_of[verb]]}
        for limit in claim.status.clauses[clause.index]:
            if limit.word not in linking.links and limit.kind in theirs:
                linking.add(limit.word, theirs[limit.kind], Relation.SYNONYM)


def may_be_denied(claim: Terms, source: Terms) -> bool:
    """Tell whether words that share no key may be linked: opposites of which one is denied, and limits of clauses."""
    return _denies(claim, source) or _limits(claim, source)


def _denies(claim: Terms, source: Terms) -> bool:
    return claim.polarity.denies or source.polarity.denies


def _limits(claim: Terms, source: Terms) -> bool:
    return any(claim.status.clauses) and any(source.status.clauses)


def _may_exclude(word: Word, other: Word) -> bool:
    return {word.tag, other.tag} == _STATES or PARTS[word.tag] == PARTS[other.tag]


def _together(linking: Linking, word: Word, other: Word) -> bool:
    """Tell whether another word of the one's clause is linked to one of the other's."""
    claim, source = linking.claim.sentence, linking.source.sentence
    number = source.clause_of[other.index]
    return any(
        link.source >= 0
        and claim.words[index].tag in CONTENT
        and claim.clause_of[index] == claim.clause_of[word.index]
        and source.clause_of[link.source] == number
        for index, link in linking.links.items()
    )


def _link_cues(linking: Linking, left: list[Word]) -> None:
    """Link a word such as "refused" where what it denies is denied in the sentence too."""
    claim, source = linking.claim, linking.source
    for word in left:
        if word.lemma not in denial_words("mere") or word.index in linking.links:
            continue
        for index, link in tuple(linking.links.items()):
            if link.source < 0 or word.index not in claim.polarity.of(claim.sentence, index):
                continue
            theirs = source.polarity.of(source.sentence, link.source)
            if parity(theirs) and parity(claim.polarity.of(claim.sentence, index)):
                linking.add(word.index, min(theirs), Relation.SYNONYM)
                break
