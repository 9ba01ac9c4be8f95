"""What the source says of a part, told of the whole.

Two wordings name a part of something just counted: "19 people, most of them tourists", and "nine of the 14 berths".
What follows is said of the part alone, and a claim that says it without naming the part says it of all.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import role_words
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import CONTENT, Phrase, Role, Tag, Word


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the claim says of all what the source says of a part."""
    yield from _of_them(comparison)
    yield from _of_the_whole(comparison)
    yield from _of_a_member(comparison)


def _of_them(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for what is said of "most of them" and the like."""
    words = comparison.source.words
    for word in words[2:]:
        if word.lower not in role_words("partitive_pronouns") or words[word.index - 1].lower != "of":
            continue
        part = words[word.index - 2]
        if not _names_part(part) or comparison.origin(part) is not None:
            continue
        told = next((own for own, other in comparison.pairs() if _is_told(comparison.source, word, own, other)), None)
        named = any(_names_part(own) and own.lower != "half" for own in _free(comparison))
        if told is not None and not named and not _names_another(comparison, word):
            said = comparison.source.wording(part, word)
            yield comparison.reason("scope", told, (part, word), f"The source says this of {said} alone.")
            return


def _names_another(comparison: Comparison, pronoun: Word) -> bool:
    """Tell whether the claim is of another part: "90 of them have applied, and 52 have received it"."""
    subjects = {index for clause in comparison.claim.clauses for index in comparison.claim.indices(clause.subject)}
    return any(
        own.index in subjects and own.tag is Tag.NUMBER and other.index > pronoun.index
        for own, other in comparison.pairs()
    )


def _names_part(word: Word) -> bool:
    return word.tag in {Tag.NUMBER, Tag.ORDINAL} or word.lower in role_words("partitives")


def _is_told(sentence: Sentence, pronoun: Word, own: Word, other: Word) -> bool:
    """Tell whether a word of the claim is one of those that the source says of "them"."""
    if own.tag not in CONTENT or own.number >= 0 or other.index <= pronoun.index:
        return False
    between = sentence.words[pronoun.index + 1 : other.index]
    return not any(word.tag is Tag.MARK or word.tag is Tag.COORDINATOR for word in between)


def _free(comparison: Comparison) -> Iterator[Word]:
    """Yield the words of the claim that have no counterpart in the sentence."""
    return (word for word in comparison.claim.words if comparison.counterpart(word) is None)


def _of_the_whole(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure of a whole that the claim has without its part: "all 14 berths"."""
    for word, _, other in comparison.linked_figures():
        part = _part_of(comparison.source, other)
        if part is None or comparison.origin(part) is not None or _part_of(comparison.claim, word) is not None:
            continue
        if _says_more(comparison, word, other):
            said = comparison.source.wording(part, other) or f"{part.text} of {other.text}"
            yield comparison.reason("scope", word, run(part, other), f"The source says this of {said}, not of all.")


def _of_a_member(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a figure that the claim gives what the source only counts in: "roads, including lanes"."""
    source = comparison.source
    for word in source.words:
        if word.lower not in role_words("including"):
            continue
        members = [p for p in source.phrases if p.preposition == word.index]
        members = [p for first in members for p in source.list_of(first)]
        own = next((w for p in members if (w := comparison.origin(source.words[p.head])) is not None), None)
        before = [p for p in source.phrases if p.stop <= word.index]
        whole = source.words[before[-1].head] if before else None
        if own is None or whole is None or comparison.origin(whole) is not None:
            continue
        inside = {index for p in members for index in p.indices}
        figure = next((w for w, _, other in comparison.linked_figures() if other.index not in inside), None)
        if figure is not None:
            there = run(whole, source.words[members[-1].head])
            said = source.wording(*there)
            yield comparison.reason("scope", run(own, figure), there, f"The source says this of {said}.")
            return


def _part_of(sentence: Sentence, figure: Word) -> Word | None:
    """Return the word that takes a part of what a figure counts: "nine" in "nine of the 14 berths"."""
    phrase = sentence.phrase_at(figure.index)
    if phrase is None or sentence.preposition(phrase) != "of" or not _is_definite(sentence, phrase):
        return None
    if phrase.host is None:
        return _part_behind(sentence, phrase)
    head = sentence.words[sentence.phrases[phrase.host].head]
    return head if _names_part(head) and head.index < figure.index else None


def _part_behind(sentence: Sentence, phrase: Phrase) -> Word | None:
    """Return the part that follows a whole in front of its clause: "Of the 14 berths, nine are free"."""
    for other in sentence.phrases[phrase.index + 1 :]:
        head = sentence.words[other.head]
        if other.preposition is None:
            apart = sentence.words[head.index - 1].lower == ","
            return head if apart and _names_part(head) and other.role is Role.SUBJECT else None
    return None


def _is_definite(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.words[phrase.start].tag is Tag.DETERMINER and phrase.start < phrase.head


def _says_more(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether the claim says of the figure what the source says outside of its phrase, and not only that it is."""
    here, there = comparison.claim.phrase_at(word.index), comparison.source.phrase_at(other.index)
    for own, its in comparison.pairs():
        if own.tag not in CONTENT or own.number >= 0:
            continue
        inside = here is not None and here.start <= own.index < here.stop
        outside = there is None or not there.start <= its.index < there.stop
        if not inside and outside:
            return True
    return False
