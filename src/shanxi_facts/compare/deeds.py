"""What is done: which clause of a sentence tells the deed of a clause of the claim, and which clauses are one deed."""

from __future__ import annotations

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, FINITE, Clause, ClauseKind


def deed_of(comparison: Comparison, clause: Clause) -> Clause | None:
    """Return the clause of the sentence whose verb is that of a clause of the claim; None where two have it."""
    verb = comparison.claim.words[clause.verb] if clause.verb >= 0 else None
    found = comparison.counterpart(verb) if verb is not None and verb.tag in CONTENT else None
    if found is None or not found.is_verb:
        return None
    again = [
        c for c in comparison.source.clauses if c.verb >= 0 and comparison.source.words[c.verb].lemma == found.lemma
    ]
    return again[0] if len(again) == 1 and again[0].verb == found.index else None


def chain_of(sentence: Sentence, clause: Clause) -> set[int]:
    """Return a clause with those above it that it is part of: "agreed" and "buy" of "agreed to buy"."""
    found = {clause.index}
    while clause.kind not in FINITE and clause.parent is not None and not _stands_apart(sentence, clause):
        clause = sentence.clauses[clause.parent]
        if clause.index in found:
            break
        found.add(clause.index)
    return found


def _stands_apart(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a participle tells of another deed: "before building", "having built", "with them building"."""
    if clause.kind is not ClauseKind.PARTICIPLE or not clause.group or clause.parent is None:
        return False
    first = sentence.words[clause.group[0]]
    before = sentence.words[first.index - 1].lower if first.index else ""
    governed = (sentence.preposition(sentence.phrases[number]) for number in clause.subject)
    with_others = not closed("circumstance").isdisjoint(governed)
    return first.lower == "having" or before in word_list("settings", "apart") or with_others
