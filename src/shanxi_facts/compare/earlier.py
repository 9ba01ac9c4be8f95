"""An earlier value told as the present one: "last year the fee was 30 euros" does not say that it is.

Where the source dates a past statement to an earlier period, a claim in the present must mark it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from shanxi_facts.caches import SENTENCES
from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import role_words
from shanxi_facts.language.dates import Date
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Clause, Tag, Word
from shanxi_facts.reading.status import Tense, tense_of

_LONG = frozenset({"year", "month", "quarter", "season", "decade", "century", "spring", "summer", "autumn", "winter"})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each clause that the claim has in the present and the source in an earlier period."""
    marked = _marked(comparison.source)
    if not marked or any(w.tag is Tag.DATE or _marks(comparison.claim, w) for w in comparison.claim.words):
        return
    for clause in comparison.claim.clauses:
        if clause.verb < 0 or tense_of(comparison.claim, clause) is not Tense.PRESENT or _is_ahead(comparison, clause):
            continue
        other = _counterpart(comparison, clause)
        if other is None or tense_of(comparison.source, other) is not Tense.PAST:
            continue
        mark = next((word for word in marked if _dates(comparison.source, other, word)), None)
        if mark is not None:
            period = comparison.source.wording(mark)
            verb = comparison.claim.words[clause.verb]
            told = run(mark, comparison.source.words[other.verb])
            yield comparison.reason("date", verb, told, f"The source says this of an earlier time: {period}.")
            return


@lru_cache(SENTENCES)
def _marked(sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence that set an earlier period."""
    return tuple(word for word in sentence.words if _marks(sentence, word))


def _marks(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word sets an earlier period than that of the text."""
    if word.tag is Tag.DATE:
        return _is_past(sentence.dates[word.number])
    if word.lower not in role_words("formerly"):
        return False
    return word.lower != "before" or _opens_period(sentence, word)


def _is_past(date: Date) -> bool:
    if date.relative is not None:
        return date.relative.offset < 0 and date.relative.unit in _LONG
    return date.year is not None and date.month is None


def _opens_period(sentence: Sentence, word: Word) -> bool:
    """Tell whether "before" opens a phrase or clause in front of the statement: "Before the war the city had"."""
    return all(other.tag is Tag.MARK for other in sentence.words[: word.index])


def _is_ahead(comparison: Comparison, clause: Clause) -> bool:
    """Tell whether a clause tells of a plan: "is to open"."""
    behind = comparison.claim.words[clause.group[-1] + 1 : clause.group[-1] + 2]
    return bool(behind) and behind[0].tag is Tag.TO


def _counterpart(comparison: Comparison, clause: Clause) -> Clause | None:
    """Return the clause of the source that says the same of a figure, or of the same subject by the same verb."""
    for word in comparison.claim.words[clause.start : clause.stop]:
        other = comparison.counterpart(word)
        if other is not None and word.tag is Tag.NUMBER:
            return comparison.source.clause_at(other.index)
    verb = comparison.counterpart(comparison.claim.words[clause.verb])
    if verb is None or not clause.subject:
        return None
    found = comparison.source.clause_at(verb.index)
    subject = comparison.counterpart(comparison.claim.words[comparison.claim.phrases[clause.subject[0]].head])
    return found if subject is not None and subject.index in comparison.source.heads(found.subject) else None


def _dates(sentence: Sentence, clause: Clause, mark: Word) -> bool:
    """Tell whether a mark dates a clause: it stands in it, or in front of the sentence."""
    return sentence.clause_of[mark.index] == clause.index or clause.start <= mark.index < clause.stop
