"""Part of what the source tells as a whole: one side of a name that "and" joins, some of what something consists of.

name   = capital {capital} ("and" | "or" | "but") ["the"] capital {capital}
         as a quotation, before a verb of one thing, or behind a noun of one thing and a comma
whole  = a verb such as "consist" and its list; a list and "combined" or "together" behind it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import role_words
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.agreement import is_of_one, number_of
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, Clause, Phrase, Tag, Word

_OR = "or"
_INSIDE = frozenset({Tag.DETERMINER})
_COMMA = ","


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where the claim keeps some of a name or of a list that makes a whole."""
    yield from _cut_names(comparison)
    yield from _cut_wholes(comparison)


def _cut_names(comparison: Comparison) -> Iterator[Reason]:
    for sentence, other in ((comparison.source, comparison.claim), (comparison.claim, comparison.source)):
        for left, right in _joined_names(sentence):
            told = [_told(comparison, side, other) for side in (left, right)]
            if _is_cut(sentence, left, right, told):
                there = run(left[0], right[-1])
                first, last = run(*told[0], *told[1])
                theirs, own = (there, (first, last)) if sentence is comparison.source else ((first, last), there)
                message = f"The source names {comparison.source.wording(*theirs)}."
                yield comparison.reason("name", own, theirs, message)
                return


def _joined_names(sentence: Sentence) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield the two sides of each "and", "or" and "but" between capitals."""
    words = sentence.words
    for joint in words[1:-1]:
        if joint.lower in closed("coordinators") and (left := _side(words, joint.index, -1)):
            right = _side(words, joint.index, 1)
            if right:
                yield left, right


def _told(comparison: Comparison, side: Sequence[Word], other: Sentence) -> list[Word]:
    """Return the words of the other sentence for those of a side: linked to them, or the same capitals."""
    linked = comparison.origin if other is comparison.claim else comparison.counterpart
    found = (linked(word) or _same(other, word) for word in side)
    return [word for word in found if word is not None]


def _same(sentence: Sentence, word: Word) -> Word | None:
    return next((own for own in sentence.words if own.text == word.text and own.tag in CONTENT), None)


def _is_cut(sentence: Sentence, left: Sequence[Word], right: Sequence[Word], told: Sequence[Sequence[Word]]) -> bool:
    """Tell whether one side of a name is told without the other, or with the noun alone that both share."""
    if not told[0] or not told[1]:
        return bool(told[0] or told[1]) and _is_one(sentence, left, right)
    return _shares_noun(sentence, left, right) and [w.lower for w in told[1]] == [w.lower for w in right[1:]]


def _shares_noun(sentence: Sentence, left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether one thing has two names before its noun: "the Arden and Lisk Building Society"."""
    before, last = sentence.word_at(left[0].index - 1), right[-1]
    is_one = before is not None and before.lower == "the" and number_of(last.lower) == "one"
    apart = sentence.words[right[0].index - 1].tag is Tag.DETERMINER
    return is_one and not apart and len(right) > 1 and left[-1].tag is Tag.NAME


def _side(words: Sequence[Word], joint: int, step: int) -> list[Word]:
    """Return the words of a name on one side of what joins it, in order; articles are left out at its ends."""
    found: list[Word] = []
    index = joint + step
    while 0 <= index < len(words) and (words[index].text[0].isupper() or words[index].tag in _INSIDE):
        found.append(words[index])
        index += step
    found.sort(key=lambda word: word.index)
    capital = [word for word in found if word.text[0].isupper() and word.tag is not Tag.DETERMINER]
    return [word for word in found if word.tag in CONTENT or word in capital]


def _is_one(sentence: Sentence, left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether two sides name one thing."""
    words, first, last = sentence.words, left[0], right[-1]
    while first.index and words[first.index - 1].tag is Tag.DETERMINER:
        first = words[first.index - 1]
    before, behind = sentence.word_at(first.index - 1), sentence.word_at(last.index + 1)
    if first.quoted >= 0 and first.quoted == last.quoted:
        return before is not None and behind is not None and {before.quoted, behind.quoted} == {-1}
    if sentence.words[left[-1].index + 1].lower == _OR:
        return False  # "Olm or Old Port is a town"
    if before is None:
        return behind is not None and is_of_one(behind.lower, behind.tag)
    named = sentence.word_at(before.index - 1) if before.lower == _COMMA else None
    is_one = named is not None and named.tag is Tag.NOUN and number_of(named.lower) != "many"
    closes = behind is None or behind.tag is Tag.MARK
    return is_one and closes and named is not None and named.lower not in closed("collectives")


def _cut_wholes(comparison: Comparison) -> Iterator[Reason]:
    for clause in comparison.source.clauses:
        verb = comparison.source.words[clause.verb] if clause.verb >= 0 else None
        if verb is None or verb.tag is Tag.BE or comparison.origin(verb) is None:
            continue
        for members in _wholes(comparison.source, clause):
            heads = [comparison.source.words[member.head] for member in members]
            told = [own for head in heads if (own := comparison.origin(head)) is not None]
            if told and len(told) < len(heads) and not _is_partial(comparison.claim):
                there = run(*heads)
                message = f"The source tells of all of them: {comparison.source.wording(*there)}."
                yield comparison.reason("relation", run(*told), there, message)


def _wholes(sentence: Sentence, clause: Clause) -> Iterator[tuple[Phrase, ...]]:
    """Yield the lists of a clause that are all there is."""
    verb = sentence.words[clause.verb].lemma
    for index in (*clause.objects, *clause.complements):
        phrase = sentence.phrases[index]
        members = sentence.list_of(phrase)
        if phrase.conjunct is not None or len(members) < 2:
            continue
        together = sentence.word_at(members[-1].stop)
        joint = together is not None and together.lower in role_words("joint") - {"between"}
        if joint or _before(sentence, phrase) == read_data("focus")["whole"].get(verb):
            yield members


def _before(sentence: Sentence, phrase: Phrase) -> str:
    """Return the preposition that governs a phrase, with a particle before it: "up of"; "" for none."""
    if phrase.preposition is None:
        return ""
    particle, own = sentence.words[phrase.preposition - 1], sentence.words[phrase.preposition]
    return f"{particle.lower} {own.lower}" if particle.lower in closed("particles") else own.lower


def _is_partial(claim: Sentence) -> bool:
    """Tell whether a claim says that it tells a part."""
    return any(word.lower in word_list("focus", "partial") for word in claim.words)
