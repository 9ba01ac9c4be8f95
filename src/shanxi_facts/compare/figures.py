"""Figures that the source gives otherwise: the value, the unit, or the hedge.

A figure of the claim that no figure of the source bears out is held against the figure that stands in its place there:
with the same counted noun, verb and preposition around it, and of its kind. Is there none, there is no reason: the
figure remains unexplained.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import alike, counted_by, figures, point, preposition_of, spoken, verb_of
from shanxi_facts.language.quantity_sets import holds
from shanxi_facts.model import Kind, Quantity, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Tag, Word
from shanxi_facts.reading.words import lemma_of

_ENOUGH = 1.5  # points of likeness that two places must have
_LEAST = 0.5  # of these, what a "one" that may stand for a noun must have more of: "nobody bought more than one"
_LIKE = 0.6  # of the claim's other words that must be borne out


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure that differs from the one in the same place of the source."""
    yield from _labels(comparison)
    yield from _vague(comparison)
    yield from _several(comparison)
    missing = [
        (word, quantity)
        for word, quantity in figures(comparison.claim)
        if word.index not in comparison.alignment.links and not _is_nearby(comparison, word, quantity)
    ]
    if not missing or _likeness(comparison) < _LIKE:
        return
    free = [(w, q) for w, q in figures(comparison.source) if w.index not in comparison.alignment.reverse]
    for word, quantity in missing:
        found = _in_place(comparison, word, quantity, free, alone=_is_alone(quantity, missing, free))
        if found is not None:
            free.remove(found)
            yield _reason(comparison, word, quantity, *found)


def _is_nearby(comparison: Comparison, word: Word, quantity: Quantity) -> bool:
    """Tell whether a neighbouring sentence has the figure: it may be said there. "Over 50" may hold for any figure.

    Not if it counts another noun there than in the claim, which counts one that the sentence has.
    """
    counted = counted_by(comparison.claim, word)
    noun = counted.lemma if counted is not None and comparison.counterpart(counted) is not None else None
    is_open = quantity.low is None or quantity.high is None
    return any(
        holds(quantity, given)
        and (not is_open or point(quantity) == point(given))
        and (noun is None or (its := counted_by(near, other)) is None or its.lemma == noun)
        for near in comparison.alignment.passage.context()
        for other, given in figures(near)
    )


def _several(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each count of what the source has one of: "two goals", "a goal"."""
    for word, quantity in figures(comparison.claim):
        counted = counted_by(comparison.claim, word)
        noun = comparison.counterpart(counted) if counted is not None else None
        phrase = comparison.source.phrase_at(noun.index) if noun is not None else None
        if counted is None or noun is None or phrase is None or comparison.counterpart(word) is not None:
            continue
        exact = quantity.kind is Kind.COUNT and quantity.low == quantity.high and (quantity.low or 0) > 1
        first = comparison.source.words[phrase.start]
        one = first.lower in closed("one") and noun.index == phrase.head and noun.lower == noun.lemma
        if exact and one and counted.lemma == noun.lemma and _is_named_once(comparison, noun):
            gives, said = comparison.source.wording(first, noun), comparison.claim.wording(word, counted)
            yield comparison.reason(
                "quantity", run(word, counted), (first, noun), f"The source says {gives}, not {said}."
            )


def _is_named_once(comparison: Comparison, noun: Word) -> bool:
    """Tell whether no other word of the sentence or its neighbours is the same noun: "a goal in the second half"."""
    others = (word for near in comparison.alignment.passage.context() for word in near.words)
    return not any(
        word.lemma == noun.lemma and word is not noun for words in (comparison.source.words, others) for word in words
    )


def _labels(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each number that names a thing and is another there: "unit No. 6", "call 3463"."""
    for index in comparison.alignment.unexplained:
        word = comparison.claim.words[index]
        before = comparison.claim.word_at(index - 1)
        its = comparison.counterpart(before) if before is not None else None
        if (
            word.tag is not Tag.NUMBER
            or word.number >= 0
            or its is None
            or its.index + 1 >= len(comparison.source.words)
        ):
            continue
        other = comparison.source.words[its.index + 1]
        if other.tag is Tag.NUMBER and other.number < 0 and comparison.origin(other) is None:
            yield comparison.reason(
                "quantity", word, other, f"The source says {other.text}, not {word.text}.", other.text
            )


def _vague(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure in whose place the source has none: "several hours", not "seven hours"."""
    for word, quantity in figures(comparison.claim):
        if comparison.counterpart(word) is not None or quantity.kind is Kind.ORDINAL:
            continue
        counted = counted_by(comparison.claim, word)
        noun = counted.lemma if counted is not None else lemma_of(word.lower.split()[-1], Tag.NOUN)
        for phrase in comparison.source.phrases:
            first, head = comparison.source.words[phrase.start], comparison.source.words[phrase.head]
            if phrase.quantity < 0 and head.lemma == noun and first.lower in closed("vague"):
                said, gives = spoken(comparison.claim.text, quantity), comparison.source.wording(first, head)
                yield comparison.reason("quantity", word, (first, head), f"The source says {gives}, not {said}.")
                break


def _likeness(comparison: Comparison) -> float:
    """Return the share of the claim's words, figures aside, that are borne out."""
    alignment = comparison.alignment
    words = [i for i in alignment.content if comparison.claim.words[i].number < 0]
    return sum(i in alignment.links for i in words) / len(words) if words else 1.0


def _is_alone(quantity: Quantity, missing: list[tuple[Word, Quantity]], free: list[tuple[Word, Quantity]]) -> bool:
    """Tell whether a figure is the only one of its kind left on either side, so that its place is sure."""
    return all(sum(alike(quantity, other) for _, other in side) == 1 for side in (missing, free))


def _in_place(
    comparison: Comparison, word: Word, quantity: Quantity, free: list[tuple[Word, Quantity]], *, alone: bool
) -> tuple[Word, Quantity] | None:
    """Return the figure of the source that stands where ``word`` stands in the claim."""
    scored = [(_nearness(comparison, word, quantity, *other), other) for other in free]
    least = _LEAST if counted_by(comparison.claim, word) is None and word.lower.split()[-1] in closed("units") else 0.0
    scored = [(score + alone, other) for score, other in scored if score > least and score + alone >= _ENOUGH]
    if not scored:
        return None
    best = max(score for score, _ in scored)
    return next(other for score, other in scored if score == best)


def _nearness(comparison: Comparison, word: Word, quantity: Quantity, other: Word, given: Quantity) -> float:
    """Return how much two figures have in common around them; 0 if they cannot stand in each other's place."""
    same = point(quantity) is not None and point(quantity) == point(given)
    if not alike(quantity, given) and not (
        (same and _differ_in_unit(quantity, given))
        or _are_money(quantity, given)
        or _are_multiples(comparison, word, other)
    ):
        return 0.0
    score = 1.0 if same else 0.0
    counted, its = counted_by(comparison.claim, word), counted_by(comparison.source, other)
    if counted is not None and its is not None:
        if comparison.counterpart(counted) is its:
            score += 2.0
        elif comparison.counterpart(counted) is not None:
            return 0.0
    elif counted is None and its is None:
        score += 0.5
    elif counted is None and (label := _label(comparison.claim, word)) is not None:
        score += 2.0 * (comparison.counterpart(label) is its)
    verb, governing = verb_of(comparison.claim, word), verb_of(comparison.source, other)
    if verb is not None and governing is not None and comparison.counterpart(verb) is governing:
        score += 1.5 if word.index < verb.index and other.index < governing.index else 1.0
    preposition = preposition_of(comparison.claim, word)
    if preposition is not None and preposition == preposition_of(comparison.source, other):
        score += 0.5
    return score + _beside(comparison, word, other)


def _label(sentence: Sentence, word: Word) -> Word | None:
    """Return the noun that a figure is given for with a colon: "Cities: 40"."""
    before = sentence.words[max(0, word.index - 2) : word.index]
    return before[0] if len(before) == 2 and before[1].text == ":" else None


def _differ_in_unit(quantity: Quantity, given: Quantity) -> bool:
    """Tell whether two figures have units, and not the same. One without may have it left out: "5 and 6 mg"."""
    return quantity.unit is not None and given.unit is not None and quantity.unit != given.unit


def _are_money(quantity: Quantity, given: Quantity) -> bool:
    return quantity.kind is Kind.MONEY and given.kind is Kind.MONEY


def _are_multiples(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether one figure is in percent and the other in times: "40 percent greater", "40 times greater"."""
    return {_multiple(comparison.claim, word), _multiple(comparison.source, other)} == {"percent", "times"}


def _multiple(sentence: Sentence, word: Word) -> str | None:
    quantity = sentence.quantity(word)
    if quantity is not None and quantity.kind is Kind.PERCENT:
        return "percent"
    following = sentence.word_at(word.index + 1)
    return "times" if following is not None and following.lower == "times" else None


def _beside(comparison: Comparison, word: Word, other: Word) -> float:
    """Return how much of what stands around a figure stands around the other, too: the two words on either side."""
    found = 0.0
    for distance in (1, 2):
        for step in (-distance, distance):
            index = word.index + step
            if 0 <= index < len(comparison.claim.words):
                counterpart = comparison.alignment.counterpart(index)
                if counterpart is not None and abs(counterpart - other.index) <= 2:
                    found += 0.75
    return found


def _reason(comparison: Comparison, word: Word, quantity: Quantity, other: Word, given: Quantity) -> Reason:
    same = point(quantity) is not None and point(quantity) == point(given)
    rule = "quantity"
    if not alike(quantity, given) or (same and quantity.unit != given.unit):
        rule = "unit"
    elif same:
        rule = "hedge"
    here, there = comparison.claim.text, comparison.source.text
    said, gives = spoken(here, quantity), spoken(there, given)
    # In place of the claim's words the source's make a match, if the figure was all that differed.
    suggestion = gives if len(comparison.alignment.unexplained) == 1 else None
    if suggestion and quantity.span.of(here) != said:
        suggestion = suggestion[0].upper() + suggestion[1:]
    return comparison.reason(rule, word, other, f"The source says {gives}, not {said}.", suggestion)
