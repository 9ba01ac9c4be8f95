"""Links of several words at once: set phrases and names in another form, the wordings of a curator, misspelt words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from shanxi_facts import caches
from shanxi_facts.alignment.linking import Linking
from shanxi_facts.alignment.model import AlignedToken, Relation
from shanxi_facts.alignment.options import RELATIONS, WORDS
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.meaning import relate
from shanxi_facts.reading import Term, Terms
from shanxi_facts.reading.model import Word
from shanxi_facts.reading.terms import WEAK
from shanxi_facts.reading.wordings import Wording

_SHORTEST_MISSPELT, _LONG = 4, 8  # letters


def link_wordings(linking: Linking, wordings: Sequence[Wording]) -> dict[int, int]:
    """Link the curated wordings that stand in the claim to the words that they are wordings of.

    Returns the words of the sentence that a wording says without a word for each, with a word of the wording.
    """
    said: dict[int, int] = {}
    words = linking.source.sentence.words
    for wording in wordings:
        found = [i for i in wording.found_in(linking.claim.sentence.words) if i not in linking.links]
        there = [i for i in range(wording.start, wording.stop) if words[i].tag in WORDS]
        if there and len(found) == len(wording.lemmas):
            said |= dict.fromkeys(_link_wording(linking, found, there), found[0])
    return said


def _link_wording(linking: Linking, found: Sequence[int], there: Sequence[int]) -> list[int]:
    """Link each word of a wording to the same word of the run if it has it, else to the next; return what is left."""
    free = [i for i in there if i not in linking.reverse]
    words = linking.source.sentence.words
    for index in found:
        lemmas = linking.claim.sentence.words[index].lemmas
        same = [i for i in free if not lemmas.isdisjoint(words[i].lemmas)]
        target = (same or free or there)[0]
        linking.links[index] = AlignedToken(index, target, Relation.EQUAL if same else Relation.SYNONYM)
        linking.reverse.setdefault(target, index)
        if target in free:
            free.remove(target)
    return free


def link_phrases(linking: Linking) -> None:
    """Link set phrases to words or phrases that say the same: "stepped down", "resigned"."""
    claim, source = linking.claim, linking.source
    phrases = source.phrases_by_target.keys()
    for left in (*claim.phrases, *claim.words):
        single = left.stop - left.start == 1
        if single and phrases.isdisjoint(left.keys):
            continue  # a word is linked to a phrase here, and most share none
        missing = [index for index in range(left.start, left.stop) if index not in linking.links]
        if not missing or (not single and not any(claim.words[index].weight > WEAK for index in missing)):
            continue
        for right in _said_by(left, source, single=single):
            free = [index for index in range(right.start, right.stop) if index not in linking.reverse]
            # "States" may have taken "U.S." for itself: then "United" is said by it, too.
            own = [i for i in range(right.start, right.stop) if left.start <= linking.reverse.get(i, -1) < left.stop]
            if (free or own) and _says(left, right):
                for index in missing:
                    linking.links[index] = AlignedToken(index, (free or own)[0], Relation.SYNONYM)
                if free:
                    linking.reverse |= {free[0]: missing[0], **dict.fromkeys(free[1:], left.start)}
                break


def _said_by(left: Term, source: Terms, *, single: bool) -> list[Term]:
    """Return the phrases, and for a phrase the words, of the source that share a key with a term of the claim."""
    phrases = source.phrases_by_target
    found = {id(term): term for key in left.keys & phrases.keys() for term in phrases[key]}
    terms = sorted(found.values(), key=lambda term: (term.start, term.stop))
    if not single:
        by_target = source.by_target
        indices = sorted({index for key in left.keys & by_target.keys() for index in by_target[key]})
        terms += [source.words[index] for index in indices]
    return terms


def _says(left: Term, right: Term) -> bool:
    """Tell whether a term of the source says what one of the claim says."""
    if "name" in left.tags or "name" in right.tags:
        return True  # names share a key only where they are the same
    return relate(left.lemma, right.lemma) in RELATIONS


def link_misspelt(linking: Linking) -> None:
    """Link ordinary words that no dictionary has to the words of the other side that they were meant for."""
    wrong, wrong_there = misspelt_in(linking.claim), misspelt_in(linking.source)
    if not wrong and not wrong_there:
        return
    others = [word for word in linking.source.sentence.words if word.index not in linking.reverse]
    misspelt = [word for word in others if word.index in wrong_there]
    for word in linking.claim.sentence.words:
        if word.index in linking.links or word.tag not in WORDS:
            continue
        is_wrong = word.index in wrong
        meant = (
            other
            for other in (others if is_wrong else misspelt)
            if (is_slip(word.lower, other.lower) if is_wrong else is_slip(other.lower, word.lower))
        )
        found = next((other for other in meant if other.index not in linking.reverse), None)
        if found is not None:
            linking.add(word.index, found.index, Relation.EQUAL)


@lru_cache(caches.SENTENCES)
def misspelt_in(terms: Terms) -> frozenset[int]:
    """Return the ordinary words of a sentence that no dictionary has."""
    return frozenset(w.index for w in terms.sentence.words if w.tag in WORDS and is_misspelt(w))


def is_misspelt(word: Word) -> bool:
    """Tell whether a word is an ordinary one that no dictionary has."""
    is_capitalised = word.text[0].isupper() and not word.text.isupper()
    return not is_capitalised and is_unlisted(word.lower)


@lru_cache(caches.WORDS)
def is_unlisted(lower: str) -> bool:
    """Tell whether letters in lower case are a word that no dictionary has."""
    if len(lower) < _SHORTEST_MISSPELT or not lower.isalpha():
        return False
    return not dictionary.known(lower) and not dictionary.is_name(lower)


def is_slip(misspelt: str, word: str) -> bool:
    """Tell whether a known word differs from a misspelt one by a slip of a letter, or two in a long word."""
    if word[:1] != misspelt[:1] or not dictionary.known(word):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # few claims need it, and it takes time to load

    limit = 1 if len(misspelt) < _LONG else 2
    return DamerauLevenshtein.distance(misspelt, word, score_cutoff=limit) <= limit
