"""What a thing is said to be: "mains power is the back-up" of "mains power, with a generator as the back-up".

Where the sentence says the one noun of a third thing, the claim is not borne out; nor is it contradicted.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.model import Kind, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import NOUNS, SIDE_BY_SIDE, Clause, Phrase, Tag, Word


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for what the claim says a thing is, and for a figure beside a name, said of another there."""
    if comparison.is_verbatim():
        return
    yield from _beside(comparison)
    for clause in comparison.claim.clauses:
        reason = _reason(comparison, clause) if equates(comparison.claim, clause) else None
        if reason is not None:
            yield reason
            return


def equates(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause says what its subject is: by "is", "became", "remains"."""
    verb = sentence.words[clause.verb] if clause.verb >= 0 else None
    if verb is None or clause.passive or not clause.subject or not clause.objects:
        return False
    return verb.tag is Tag.BE or verb.lemma in word_list("ranks", "becoming")


def _beside(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a figure beside a name that the sentence has beside another: "Voss, 34,", "Lind, 34,"."""
    for phrase in comparison.claim.phrases:
        word = comparison.claim.words[phrase.head]
        other = comparison.counterpart(word) if phrase.apposition and word.tag is Tag.NUMBER else None
        there = comparison.source.headed_by(other.index) if other is not None else None
        if other is None or there is None or not there.apposition or there.host is None or phrase.host is None:
            continue
        own = comparison.claim.words[comparison.claim.phrases[phrase.host].head]
        its = comparison.source.words[comparison.source.phrases[there.host].head]
        if _is_age(comparison, word, own, its) and _is_another(comparison, own, its):
            yield comparison.reason("quantity", run(own, word), run(its, other), f"The source says this of {its.text}.")
            return


def _is_age(comparison: Comparison, figure: Word, own: Word, its: Word) -> bool:
    """Tell whether a figure beside a name tells the age of its bearer, and no share or sum."""
    quantity = comparison.claim.quantity(figure)
    if quantity is None or Tag.NAME not in {own.tag, its.tag}:
        return False
    return quantity.kind is Kind.COUNT or (quantity.kind is Kind.MEASURE and quantity.unit == "year")


def _is_another(comparison: Comparison, own: Word, its: Word) -> bool:
    """Tell whether the sentence has what the claim names apart from what stands there."""
    found = comparison.counterpart(own)
    if found is None or found is its or comparison.may_be_one(own, its):
        return False
    return not comparison.source.are_together(found, its)


def _reason(comparison: Comparison, clause: Clause) -> Reason | None:
    claim, source = comparison.claim, comparison.source
    subject, said = (claim.words[claim.phrases[number].head] for number in (clause.subject[-1], clause.objects[0]))
    one, other = comparison.counterpart(subject), comparison.counterpart(said)
    if one is None or other is None or one is other or said.tag is not Tag.NOUN or other.tag is not Tag.NOUN:
        return None
    if subject.tag not in NOUNS or comparison.alignment.links[said.index].relation is not Relation.EQUAL:
        return None
    if source.are_together(one, other) or relate(one.lower, other.lower) is not WordRelation.NONE:
        return None
    holders = _holders(source, other)
    if not holders or any(_may_be(comparison, subject, one, holder) for holder in holders):
        return None
    if any(holder is other or source.are_together(other, holder) for holder in _holders(source, one)):
        return None
    message = f"The source does not say that {one.text} is {other.text}: it says so of {holders[0].text}."
    return comparison.reason("relation", said, None, message)


def _may_be(comparison: Comparison, subject: Word, one: Word, holder: Word) -> bool:
    """Tell whether what the sentence says a noun of may be the claim's subject."""
    source = comparison.source
    same = holder is one or source.are_together(one, holder) or comparison.may_be_one(subject, holder)
    # "The guild (once called the league) is a club": what stands in parentheses is no subject.
    aside = holder.index > one.index and any(w.text == "(" for w in source.words[one.index : holder.index])
    return same or holder.tag is Tag.PRONOUN or aside


def _holders(sentence: Sentence, word: Word) -> list[Word]:
    """Return the words that a noun is said of: by "is", beside them, or behind "as"."""
    phrase = sentence.headed_by(word.index)
    if phrase is None:
        return []
    found = [
        head
        for clause in sentence.clauses
        if phrase.index in clause.objects and clause.kind in SIDE_BY_SIDE and equates(sentence, clause)
        for head in sentence.heads(clause.subject)
    ]
    found += [other.head for other in sentence.phrases if other.apposition and other.host == phrase.index]
    found += _held_to_be(sentence, phrase)
    return [sentence.words[index] for index in found]


def _held_to_be(sentence: Sentence, phrase: Phrase) -> list[int]:
    """Return the heads that a phrase stands beside, or behind "as": "leaving the pump as the back-up"."""
    is_as = sentence.preposition(phrase) == "as"
    found = [sentence.phrases[phrase.host].head] if phrase.host is not None and (phrase.apposition or is_as) else []
    if is_as and phrase.clause >= 0:
        clause = sentence.clauses[phrase.clause]
        found += sentence.heads(clause.objects or clause.subject)
    return found
