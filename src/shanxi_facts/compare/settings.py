"""When and where: a date or a place that the sentence gives for another deed.

"The port bought 9 cranes on Tuesday" against "The port bought 9 cranes in May; Voss left on Tuesday": each word is
there, and the day is that of the leaving. A date or the name of a place may stand with its verb, with a verb that
belongs to that one ("agreed to buy"), or, a date, behind a list of deeds of one subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.deeds import chain_of, deed_of
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.date_comparison import conflicts
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import SIDE_BY_SIDE, Clause, ClauseKind, Tag, Word

_LINKED = frozenset({Relation.EQUAL, Relation.DATE})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the first date or place of the claim that the sentence gives for another deed."""
    if len(comparison.source.clauses) == 1:
        return
    deeds = [deed_of(comparison, clause) for clause in comparison.claim.clauses]
    first = min((clause.verb for clause in comparison.claim.clauses if clause.verb >= 0), default=0)
    for clause, deed in zip(comparison.claim.clauses, deeds, strict=True):
        if deed is None:
            continue
        for word in _settings(comparison.claim, clause):
            there = comparison.counterpart(word)
            if there is None or comparison.alignment.links[word.index].relation not in _LINKED:
                continue
            owner = comparison.source.clause_at(there.index)
            if not _is_setting(comparison.source, there) or _has_host(comparison, word, owner):
                continue
            # What stands in front may be of any verb behind it.
            others = [other for other in deeds if other is not None] if word.index < first else [deed]
            if not any(_is_of(comparison.source, owner, other, there) for other in others):
                yield _exchanged(comparison, word, deed) or _reason(comparison, word, there, owner)
                return


def _settings(sentence: Sentence, clause: Clause) -> Iterator[Word]:
    """Yield the dates of a clause, and the names behind a preposition of place."""
    inside = (word for word in sentence.words if sentence.clause_of[word.index] == clause.index)
    return (word for word in inside if _is_setting(sentence, word))


def _is_setting(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is a date of a deed, none of a thing ("the budget for 1987"), or the name of a place."""
    phrase = sentence.headed_by(word.index)
    if word.tag is Tag.DATE:
        return phrase is None or phrase.host is None
    if word.tag is not Tag.NAME or phrase is None:
        return False
    return sentence.preposition(phrase) in word_list("settings", "where")


def _has_host(comparison: Comparison, word: Word, owner: Clause) -> bool:
    """Tell whether what it stands behind in the claim stands in the owner's clause, too: "a loss in Orle", "lost"."""
    phrase = comparison.claim.phrase_at(word.index)
    if phrase is None or phrase.host is None:
        return False
    found = comparison.counterpart(comparison.claim.words[comparison.claim.phrases[phrase.host].head])
    return found is not None and comparison.source.clause_of[found.index] == owner.index


def _is_of(sentence: Sentence, owner: Clause, deed: Clause, there: Word) -> bool:
    """Tell whether what a clause says of time and place is said of a deed, too."""
    if owner.verb < 0 or owner.index in chain_of(sentence, deed) or deed.index in chain_of(sentence, owner):
        return True
    if sentence.is_again(there) or _is_antecedent(sentence, there, deed) or _is_before_comment(sentence, there, owner):
        return True
    if there.tag is not Tag.DATE or owner.subject != deed.subject or not {owner.kind, deed.kind} <= SIDE_BY_SIDE:
        return False
    verbs = (owner.group[0], deed.group[0])
    return not _dates(sentence, deed) and not min(verbs) < there.index < max(verbs)


def _is_antecedent(sentence: Sentence, there: Word, deed: Clause) -> bool:
    """Tell whether the clause of a deed tells of what stands before it: "in Orle, where she taught"."""
    if deed.opener is None or deed.opener <= there.index:
        return False
    if deed.kind is not ClauseKind.RELATIVE and sentence.words[deed.opener].lower not in closed("interrogatives"):
        return False
    return all(word.tag in {Tag.MARK, Tag.PREPOSITION} for word in sentence.words[there.index + 1 : deed.opener])


def _is_before_comment(sentence: Sentence, there: Word, owner: Clause) -> bool:
    """Tell whether a comma stands between a date and who says it: "were sold on Monday, police said"."""
    starts = [sentence.phrases[number].start for number in owner.subject]
    if not starts or there.index > min(starts) or sentence.words[owner.verb].lemma not in closed("reporting"):
        return False
    between = sentence.words[there.index + 1 : min(starts)]
    before = (clause.verb for clause in sentence.clauses if clause.verb >= 0)
    return any(word.lower == "," for word in between) and any(verb < there.index for verb in before)


def _dates(sentence: Sentence, clause: Clause) -> list[Word]:
    return [w for w in sentence.words if w.tag is Tag.DATE and sentence.clause_of[w.index] == clause.index]


def _exchanged(comparison: Comparison, word: Word, deed: Clause) -> Reason | None:
    """Return a reason by the deed's own date, where that cannot be the claim's."""
    source = comparison.source
    own = _dates(source, deed)
    if word.tag is not Tag.DATE or len(own) != 1:
        return None
    if not conflicts(comparison.claim.dates[word.number], source.dates[own[0].number]):
        return None
    said, given = comparison.claim.wording(word), source.wording(own[0])
    return comparison.reason("date", word, own[0], f"The source says {given}, not {said}.", given)


def _reason(comparison: Comparison, word: Word, there: Word, owner: Clause) -> Reason:
    verb = comparison.source.words[owner.verb]
    rule = "date" if word.tag is Tag.DATE else "relation"
    said = comparison.source.wording(there)
    return comparison.reason(rule, word, None, f"The source says “{said}” of another deed: {verb.text}.")
