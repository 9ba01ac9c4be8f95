"""Restrictions dropped from what has a rate, a change, a share, an average, a total, a rank or a price.

"340 rural roads" are 340 roads, but if sales of wool rose 9 percent, sales need not: what has a rate or a change must
keep what narrows it. A place, period or holder that is the article's own goes without saying.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.levels import Course, course_of
from shanxi_facts.compare.pairing import parts_of
from shanxi_facts.compare.places import SHARES, behind_of, role_words
from shanxi_facts.model import Quantity, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import ClauseKind, Phrase, Tag, Word

_NARROWING = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.ING, Tag.PAST})
_TELLING = _NARROWING | {Tag.NUMBER}
_LEAST = 0.5  # the weight of a word that narrows anything


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each rate, change or share whose holder is wider in the claim than in the source."""
    if comparison.alignment.unexplained:
        return  # the claim is worded otherwise: what is left out may be said in other words
    for _, _, other in comparison.linked_figures():
        for holder in _holders(comparison.source, other, comparison.source.quantities[other.number]):
            own = comparison.origin(comparison.source.words[holder.head])
            if own is None or is_reworded(comparison, own, holder):
                continue
            dropped = dropped_restriction(comparison, holder)
            if dropped is not None:
                narrowed = run(comparison.source.words[holder.head], *dropped)
                said = comparison.source.wording(*narrowed)
                yield comparison.reason("scope", own, narrowed, f"The source says this of {said} alone.", said)
                return


def is_reworded(comparison: Comparison, head: Word, holder: Phrase) -> bool:
    """Tell whether the claim narrows its noun by words of its own."""
    phrase = comparison.claim.phrase_at(head.index)
    words = comparison.claim.words[phrase.start : phrase.head] if phrase is not None else ()
    links = [comparison.alignment.links.get(word.index) for word in words if word.tag in _NARROWING]
    # A word of another sentence narrows to something else: "foreign sales" where the source has "local sales".
    own = [link for link in links if link is None or link.source >= 0]
    inside = set(_within(comparison.source, holder))
    return any(link is None or link.source not in inside for link in own)


def _within(sentence: Sentence, holder: Phrase) -> Iterator[int]:
    """Yield the words of a phrase and of those that hang on it: "country roads" of "deaths on country roads"."""
    yield from holder.indices
    for phrase in sentence.phrases:
        if phrase.host == holder.index and phrase.preposition is not None:
            yield from phrase.indices


def _holders(sentence: Sentence, figure: Word, quantity: Quantity) -> Iterator[Phrase]:
    """Yield what has a rate, change or share, and those among whom: "deaths" and "pupils with asthma" of a fall."""
    holder = _holder(sentence, figure, quantity)
    if holder is None:
        return
    yield holder
    clause = sentence.clause_at(figure.index)
    if course_of(sentence, figure) is Course.CHANGE or quantity.kind in SHARES:
        for phrase in sentence.phrases:
            behind = figure.index < phrase.start and sentence.clause_of[phrase.head] == clause.index
            if behind and sentence.preposition(phrase) in role_words("among"):
                yield phrase


def _holder(sentence: Sentence, figure: Word, quantity: Quantity) -> Phrase | None:
    """Return the phrase that has a rate, change or share; None where a figure is none of these."""
    phrase = sentence.phrase_at(figure.index)
    if phrase is None:
        return None
    if quantity.kind in SHARES and phrase.head == figure.index:
        whole = behind_of(sentence, phrase)
        if whole is not None:
            return whole
    clause = sentence.clause_at(figure.index)
    parts = parts_of(sentence)
    if not clause.subject or figure.index < clause.verb or parts.part_of[figure.index] in parts.compared:
        return None
    changed = clause.objects if not clause.passive and sentence.preposition(phrase) == "by" else ()
    subject = sentence.phrases[(changed or clause.subject)[0]]
    if sentence.words[subject.head].tag is not Tag.NOUN:
        return None  # what stands beside a name describes it
    rated = _is_rate(sentence, subject) or quantity.kind in SHARES
    return subject if rated or course_of(sentence, figure) is Course.CHANGE else None


def _is_rate(sentence: Sentence, holder: Phrase) -> bool:
    """Tell whether a noun names a rate, price or share: "the price of salt", "output per worker"."""
    hosted = (phrase for phrase in sentence.phrases if phrase.host == holder.index)
    is_rate = sentence.words[holder.head].lemma in role_words("rate_nouns")
    return is_rate or any(sentence.preposition(phrase) == "per" for phrase in hosted)


def dropped_restriction(comparison: Comparison, holder: Phrase) -> tuple[Word, Word] | None:
    """Return the first and the last word of a restriction of the holder that the claim lacks."""
    sentence = comparison.source
    for words in _restrictions(sentence, holder):
        telling = [w for w in words if _narrows(comparison, w)]
        if telling and all(comparison.origin(w) is None for w in telling) and not _is_own(comparison, telling):
            return words[0], words[-1]
    return None


def _narrows(comparison: Comparison, word: Word) -> bool:
    """Tell whether a word narrows a noun: "rural", not the "single" of "no single mill"."""
    weight = comparison.alignment.source_terms.words[word.index].weight
    return word.tag in _TELLING and weight >= _LEAST and word.lower not in closed("units")


def _restrictions(sentence: Sentence, holder: Phrase) -> Iterator[list[Word]]:
    """Yield what narrows a noun: words before it, phrases behind it, a participle behind these."""
    before = [w for w in sentence.words[holder.start : holder.head] if w.tag in _NARROWING]
    yield from ([word] for word in before)
    hosts, end = {holder.index}, holder.stop
    for phrase in sentence.phrases[holder.index + 1 :]:
        if phrase.host not in hosts or phrase.preposition is None or phrase.apposition or phrase.preposition > end:
            break
        hosts.add(phrase.index)
        end = phrase.stop
        yield list(sentence.words[phrase.preposition : phrase.stop])
        yield from ([w] for w in sentence.words[phrase.start : phrase.head] if w.tag in _NARROWING)
    behind = sentence.word_at(end)
    if behind is not None and behind.tag is Tag.NUMBER and behind.text[0].isalpha():
        yield [behind]  # "women over 60"
    if sentence.words[0].lower == "among":
        # "Among those who smoke, the risk rose 9 percent."
        stop = next((word.index for word in sentence.words if word.lower == ","), holder.start)
        yield list(sentence.words[: min(stop, holder.start)])
    for clause in sentence.clauses:
        if clause.kind is ClauseKind.PARTICIPLE and clause.group and clause.group[0] == end:
            stop = clause.stop - (sentence.words[clause.stop - 1].tag is Tag.MARK)
            yield list(sentence.words[end:stop])
        elif clause.kind is ClauseKind.RELATIVE and clause.opener == end:
            # What such a clause says is no period of the article's own, whatever date it gives.
            own = [w for w in sentence.words[end : clause.stop] if sentence.clause_of[w.index] == clause.index]
            yield [w for w in own if w.tag not in {Tag.DATE, Tag.MARK}]
            for phrase in (sentence.phrases[number] for number in clause.complements):
                if phrase.preposition is not None and phrase.preposition > clause.verb:
                    yield list(sentence.words[phrase.preposition : phrase.stop])


def _is_own(comparison: Comparison, words: list[Word]) -> bool:
    """Tell whether words name the article's own place, period or holder."""
    if any(word.tag is Tag.DATE for word in words) or all(w.lower in closed("possessives") for w in words):
        return True
    passage = comparison.alignment.passage
    if passage.number == 0:
        return False
    told = {w for number in (0, 1) if number < passage.number for w in _alone(passage.article.sentence(number))}
    return all(word.lemma in told for word in words)


def _alone(sentence: Sentence) -> Iterator[str]:
    """Yield the words of a sentence; of a name of several words none, for "Orle" is not "Orle Bay"."""
    for word in sentence.words:
        beside = sentence.words[max(0, word.index - 1) : word.index + 2]
        if word.tag is not Tag.NAME or sum(other.tag is Tag.NAME for other in beside) == 1:
            yield word.lemma
