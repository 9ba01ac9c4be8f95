"""What the source says of a part, told of all: "all villages" for "all eligible villages", or for "40 villages"."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import before_of
from shanxi_facts.compare.restrictions import dropped_restriction, is_reworded
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import NOUNS, SIDE_BY_SIDE, Clause, ClauseKind, Phrase, Role, Tag, Word
from shanxi_facts.reading.polarity import parity
from shanxi_facts.reading.rank import is_superlative
from shanxi_facts.reading.scope import Amount

_PARTS = frozenset({Role.SUBJECT, Role.OBJECT, Role.AGENT})
_DESCRIBING = frozenset({Tag.ADJECTIVE, Tag.NOUN, Tag.PAST, Tag.ING})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each noun that the claim says "all" or "no" of, and the source only of some such things."""
    if comparison.alignment.unexplained:
        return  # the claim is worded otherwise: what is left out may be said in other words
    found = (_reason(comparison, phrase) for phrase in comparison.claim.phrases)
    clauses = comparison.claim.clauses
    of_all = (_of_everyone(comparison, clause) or _of_none(comparison, clause) for clause in clauses)
    reason = next((reason for reason in (*found, *of_all) if reason is not None), None)
    if reason is not None:
        yield reason


def _reason(comparison: Comparison, phrase: Phrase) -> Reason | None:
    """Return a reason against what a phrase of the claim says of all or none."""
    word = comparison.claim.words[phrase.head]
    other = comparison.counterpart(word) if word.tag in NOUNS else None
    holder = comparison.source.phrase_at(other.index) if other is not None else None
    if other is None or holder is None or _is_counted(comparison, phrase):
        return None
    cue = (
        _universal(comparison, word)
        or _any_ranked(comparison.claim, phrase)
        or _negative(comparison.claim, phrase)
        or _alone(comparison, phrase, holder)
    )
    if cue is None:
        return None
    here = cue, word
    if _tells_which(comparison, phrase, holder) or holder.head != other.index:
        tells = holder.head == other.index
        return _restricted(comparison, here, other, holder) if tells else _of_another(comparison, here, other, holder)
    denies = cue.lower in word_list("scopes", "no")
    if _is_reworded(comparison, word, holder) or (denies and _negative(comparison.source, holder) is None):
        return None
    if _is_definite(comparison.claim, phrase) and not _says_all(comparison, other):
        return None  # "each of the trams": those that were spoken of
    narrowed = _narrowed(comparison, (cue, word), other, holder)
    return (
        narrowed if narrowed is not None or cue.index == phrase.head else _added(comparison, (cue, word), other, holder)
    )


def _of_everyone(comparison: Comparison, clause: Clause) -> Reason | None:
    """Return a reason if the claim says of everyone what the source says of those to whom something applies."""
    claim, source = comparison.claim, comparison.source
    subject = claim.phrases[clause.subject[0]] if clause.subject else None
    if subject is None or claim.words[subject.head].lower not in word_list("scopes", "everyone"):
        return None
    verb = comparison.counterpart(claim.words[clause.verb]) if clause.verb >= 0 else None
    there = source.clause_at(verb.index) if verb is not None else None
    if verb is None or there is None or there.verb != verb.index or not there.subject:
        return None
    holder = source.phrases[there.subject[0]]
    head = claim.words[subject.head]
    if is_reworded(comparison, head, holder):
        return None
    return _narrowed(comparison, (head, head), source.words[holder.head], holder)


def _of_none(comparison: Comparison, clause: Clause) -> Reason | None:
    """Return a reason if nobody does in the claim what there is no case of a certain kind of: "no serious injury"."""
    denials = comparison.alignment.claim_terms.polarity.clauses[clause.index]
    verb = comparison.claim.words[clause.verb] if clause.verb >= 0 else None
    noun = comparison.counterpart(verb) if verb is not None else None
    holder = comparison.source.headed_by(noun.index) if noun is not None and noun.tag is Tag.NOUN else None
    if verb is None or noun is None or holder is None or clause.kind not in SIDE_BY_SIDE or not parity(denials):
        return None
    return _narrowed(comparison, (verb, verb), noun, holder) if _negative(comparison.source, holder) else None


def _tells_which(comparison: Comparison, phrase: Phrase, holder: Phrase) -> bool:
    """Tell whether what the claim says of a noun only tells in the source which ones are meant.

    "All cooks left" of "the cooks who left were paid".
    """
    clause = next((clause for clause in comparison.claim.clauses if phrase.index in clause.subject), None)
    verb = comparison.alignment.counterpart(clause.verb) if clause is not None and clause.verb >= 0 else None
    there = comparison.source.clause_of_verb(verb) if verb is not None else None
    if clause is None or there is None or clause.kind is ClauseKind.RELATIVE:
        return False
    return there.kind is ClauseKind.RELATIVE and there.opener == holder.stop


def _restricted(comparison: Comparison, here: tuple[Word, Word], other: Word, holder: Phrase) -> Reason:
    clause = comparison.source.clause_at(holder.stop)
    said = comparison.source.wording(other, comparison.source.words[max(clause.group)])
    return comparison.reason("scope", run(*here), None, f"The source only speaks of {said}.")


def _is_reworded(comparison: Comparison, head: Word, holder: Phrase) -> bool:
    """Tell whether the claim narrows its noun by words of its own, not by those of another noun of the sentence."""
    if not is_reworded(comparison, head, holder):
        return False
    phrase = comparison.claim.phrase_at(head.index)
    before = comparison.claim.words[phrase.start : phrase.head] if phrase is not None else ()
    there = [comparison.counterpart(word) for word in before if word.tag in _DESCRIBING]
    source = comparison.source
    others = [source.phrase_at(other.index) for other in there if other is not None]
    apart = all(
        other is not None and other.head != holder.head and source.words[other.head].lemma == head.lemma
        for other in others
    )
    return not (others and len(others) == len(there) and apart)


def _universal(comparison: Comparison, word: Word) -> Word | None:
    """Return the word that says a noun of all there are; "whole" and "both" speak of things already named."""
    scope = comparison.alignment.claim_terms.scopes.get(word.index)
    cue = comparison.claim.words[scope.first] if scope is not None and scope.amount is Amount.ALL else None
    return cue if cue is not None and cue.lower in word_list("scopes", "every") else None


def _any_ranked(sentence: Sentence, phrase: Phrase) -> Word | None:
    """Return "any" before what a superlative ranks among: "the largest loan to any country"."""
    first = sentence.words[phrase.start]
    if first.lower not in word_list("scopes", "any"):
        return None
    return first if any(is_superlative(word) for word in sentence.words[: first.index]) else None


def _alone(comparison: Comparison, phrase: Phrase, holder: Phrase) -> Word | None:
    """Return the head of a phrase that the source says something of alone: "only members who paid may vote"."""
    before = comparison.source.words[holder.start - 1] if holder.start else None
    only = before is not None and before.lower in word_list("focus", "only")
    return comparison.claim.words[phrase.head] if only else None


def _negative(sentence: Sentence, phrase: Phrase) -> Word | None:
    """Return the word that says a noun of none: "no mill", "none of the mills"."""
    no = word_list("scopes", "no")
    first = sentence.words[phrase.start]
    if first.lower in no:
        return first
    host = before_of(sentence, phrase)
    if host is None:
        return None
    head = sentence.words[host.head]
    return head if head.lower in no else None


def _is_definite(sentence: Sentence, phrase: Phrase) -> bool:
    words = sentence.words[phrase.start : phrase.head]
    return any(word.lower in word_list("scopes", "definite") or word.genitive for word in words)


def _says_all(comparison: Comparison, other: Word) -> bool:
    """Tell whether the source, too, says a noun of all or of none."""
    scope = comparison.alignment.source_terms.scopes.get(other.index)
    phrase = comparison.source.phrase_at(other.index)
    universal = scope is not None and scope.amount is Amount.ALL
    return universal or (phrase is not None and _negative(comparison.source, phrase) is not None)


def _is_counted(comparison: Comparison, phrase: Phrase) -> bool:
    """Tell whether the very number of the source stands with the noun: "all 40 villages" are 40 villages."""
    words = comparison.claim.words[phrase.start : phrase.head]
    return any(word.tag is Tag.NUMBER and word.index in comparison.alignment.links for word in words)


def _narrowed(comparison: Comparison, here: tuple[Word, Word], other: Word, holder: Phrase) -> Reason | None:
    """Return a reason if the source has the noun narrower."""
    dropped = dropped_restriction(comparison, holder)
    if dropped is None:
        return None
    there = run(other, *dropped)
    said = comparison.source.wording(*there)
    return comparison.reason("scope", run(*here), there, f"The source says this of {said} alone.")


def _of_another(comparison: Comparison, here: tuple[Word, Word], other: Word, holder: Phrase) -> Reason | None:
    """Return a reason if the claim's noun only tells which things are meant: the "school" of "school cooks"."""
    head = comparison.source.words[holder.head]
    before = other.index < head.index and head.tag is Tag.NOUN and not other.genitive
    if not before or comparison.origin(head) is not None or relate(here[1].lower, head.lower) is not WordRelation.NONE:
        return None
    said = comparison.source.wording(other, head)
    return comparison.reason("scope", run(*here), (other, head), f"The source says this of {said} alone.")


def _added(comparison: Comparison, here: tuple[Word, Word], other: Word, holder: Phrase) -> Reason | None:
    """Return a reason if the source speaks of such things, or a number of them: "40 villages" need not be all."""
    if other.index in comparison.alignment.source_terms.scopes or here[0].lower in word_list("scopes", "no"):
        return None
    words = comparison.source.words[holder.start : holder.head]
    counting = next((word for word in words if word.tag is Tag.NUMBER), None)
    if any(word.tag in {Tag.DETERMINER, Tag.PRONOUN, Tag.NAME} or word.genitive for word in words):
        return None
    whole = before_of(comparison.source, holder)
    is_part = whole is not None and whole.quantity >= 0  # "40 metres of cable" need not be all cable
    is_bare = holder.role in _PARTS and other.tag is Tag.NOUN and other.lower != other.lemma
    if counting is None and not is_bare and not is_part:
        return None
    said = comparison.source.wording(counting or words[0] if words else other, other)
    return comparison.reason("scope", run(*here), (counting or other, other), f"The source says this of {said}.")
