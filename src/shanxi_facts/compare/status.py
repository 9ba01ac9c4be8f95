"""What is told as done in the claim and as planned, possible, alleged … in the source, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.polarity import is_about, predicates
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.language.senses import senses_of
from shanxi_facts.model import Reason
from shanxi_facts.reading import Terms
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, CONTENT, LIGHT, Clause, ClauseKind, Tag, Word
from shanxi_facts.reading.polarity import denial_words
from shanxi_facts.reading.slots import IS, OBJECT, OF, SUBJECT
from shanxi_facts.reading.status import DONE, Kind, Limit, Tense, kinds_of, tense_of

_WEAKENING = frozenset({Kind.POSSIBLE, Kind.HELD, Kind.ALLEGED})
_SAID_OF = frozenset({Tag.ADJECTIVE, Tag.NOUN, Tag.PAST, Tag.ING})
_SURE = frozenset({"will", "shall", "'ll"})
MESSAGES = {
    Kind.AHEAD: "The source tells this as still to come.",
    Kind.PROMISED: "The source tells this as promised.",
    Kind.POSSIBLE: "The source tells this as possible.",
    Kind.REQUIRED: "The source tells this as required.",
    Kind.ALLOWED: "The source tells this as allowed.",
    Kind.ATTEMPTED: "The source tells this as attempted.",
    Kind.WISHED: "The source tells this as wished or proposed.",
    Kind.ALLEGED: "The source tells this as alleged.",
    Kind.HELD: "The source tells this as what someone holds.",
    Kind.CONDITIONAL: "The source tells this under a condition.",
    Kind.ASKED: "The source leaves this open.",
    Kind.FORMER: "The source tells this as no longer so.",
    Kind.NEAR: "The source tells this as nearly so.",
    Kind.FALSE: "The source calls this no real one.",
}


@cache
def _kinds(name: str) -> frozenset[Kind]:
    return frozenset(map(Kind, word_list("limits", name)))


def dropped_kinds() -> frozenset[Kind]:
    """Return the kinds of limits that a claim may not leave out."""
    return _kinds("fires_if_dropped")


@cache
def _stronger() -> dict[Kind, frozenset[Kind]]:
    """Return for each kind of a claim those of a source that it goes beyond."""
    return {Kind(kind): frozenset(map(Kind, row.split())) for kind, row in read_data("limits")["stronger"].items()}


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each clause of the claim whose limits are not those of its counterpart."""
    here, there = comparison.alignment.claim_terms.status, comparison.alignment.source_terms.status
    if not any(here.clauses) and not any(there.clauses) and not comparison.alignment.source_terms.may_limit:
        return
    for clause in comparison.claim.clauses:
        pair = _verbs(comparison, clause)
        found: list[Reason] = []
        if pair is not None and is_about(comparison, clause, pair) and not _is_denied(comparison, clause):
            other = comparison.source.clause_at(pair[1].index)
            found += _compare(comparison, pair, (here.clauses[clause.index], there.clauses[other.index]))
        found = found or list(_of_deed(comparison, clause))
        yield from found or _of_predicate(comparison, clause)


def _of_predicate(comparison: Comparison, clause: Clause) -> Iterator[Reason]:
    """Yield a reason for what the claim says somebody is, where the source has it as what he seems or hopes to be.

    "Is safe" against "I hope they are safe"; "was armed" against "reported him as armed", "is possibly armed".
    """
    here = comparison.alignment.claim_terms
    verb = comparison.claim.words[clause.verb] if clause.verb >= 0 else None
    if verb is None or verb.tag is not Tag.BE or here.status.clauses[clause.index]:
        return
    if not _is_asserted(comparison, verb) or any(here.polarity.clauses[clause.index]):
        return
    for index in predicates(comparison.claim, clause):
        word = comparison.claim.words[index]
        other = comparison.counterpart(word)
        if other is None or word.tag not in _SAID_OF:
            continue
        limits = [limit for limit in _limits_of_predicate(comparison, other) if not _is_told(comparison, limit)]
        dropped = sorted(limit for limit in limits if limit.kind in dropped_kinds())
        if dropped:
            yield _reason(comparison, (word, other), None, dropped[0])
        return


def _limits_of_predicate(comparison: Comparison, word: Word) -> Iterator[Limit]:
    """Yield what limits that somebody is what a word of the source says."""
    terms = comparison.alignment.source_terms
    sentence = terms.sentence
    clause = sentence.clause_at(word.index)
    verb = sentence.words[clause.verb] if clause.verb >= 0 else word
    phrase = sentence.headed_by(word.index)
    start = phrase.start if phrase is not None else word.index
    before = sentence.word_at(start - 1)
    if before is not None and before.tag is Tag.ADVERB and verb.tag is not Tag.BE:
        yield from (Limit(kind, before.index) for kind in kinds_of("adverbs", before) if kind is not Kind.NEAR)
    if before is not None and before.lower == "as" and verb.lemma in word_list("limits", "seen"):
        yield Limit(Kind.HELD, verb.index)
    elif word.index in predicates(sentence, clause) and before is not None and before.tag is not Tag.PREPOSITION:
        if verb.tag is Tag.BE:
            yield from terms.status.clauses[clause.index]
        elif verb.lemma in word_list("limits", "seeming"):
            yield Limit(Kind.HELD, verb.index)


def _of_deed(comparison: Comparison, clause: Clause) -> Iterator[Reason]:
    """Yield a reason for what the claim tells as so, and the source names as planned, feared, charged or seen as such.

    "Went on strike" against "threatened to strike"; "murdered a baker" against "charged with the murder of a baker".
    """
    here = comparison.alignment.claim_terms
    if clause.verb < 0 or here.status.clauses[clause.index]:
        return
    if not _is_asserted(comparison, here.sentence.words[clause.verb]):
        return
    says_little = "light" in here.words[clause.verb].tags or here.sentence.words[clause.verb].tag in LIGHT
    for word in _deeds(comparison, clause):
        other = comparison.counterpart(word)
        if other is None or (other.is_verb and word.is_verb) or not (word.is_verb or says_little):
            continue  # "are wooed with cuts" is a deed of its own
        limits_of = _limits_of if _is_deed(comparison, clause, word) else _limits_of_thing
        limits = [limit for limit in limits_of(comparison, other) if not _is_told(comparison, limit)]
        dropped = sorted(limit for limit in limits if limit.kind in dropped_kinds() | {Kind.AHEAD})
        if dropped and (dropped[0].kind is not Kind.AHEAD or _told_as_done(comparison, (word, other))):
            yield _reason(comparison, (word, other), None, dropped[0])
            return


def _deeds(comparison: Comparison, clause: Clause) -> Iterator[Word]:
    """Yield what a clause may tell as so: its verb, or the nouns that a verb without a counterpart leaves it to."""
    words = comparison.claim.words
    verb = words[clause.verb]
    other = comparison.counterpart(verb)
    apart = False
    if other is not None and verb.tag not in LIGHT:
        yield verb
        apart = not any(_are_beside(comparison, other, index) for index in _arguments(comparison, clause))
        if not apart:
            return
    for number in clause.objects or (() if apart else clause.complements):
        head = words[comparison.claim.phrases[number].head]
        if head.index > clause.verb and head.tag in {Tag.NOUN, Tag.NAME}:
            yield head


def _arguments(comparison: Comparison, clause: Clause) -> tuple[int, ...]:
    return comparison.claim.heads((*clause.subject, *clause.objects, *clause.complements))


def _are_beside(comparison: Comparison, verb: Word, index: int) -> bool:
    """Tell whether a noun of the claim has its counterpart beside a verb of the source, or none there."""
    other = comparison.alignment.counterpart(index)
    return other is None or any(word == other for word, _ in comparison.alignment.source_terms.slots.beside(verb.index))


def _is_deed(comparison: Comparison, clause: Clause, word: Word) -> bool:
    """Tell whether a word names what is done or is so: a verb, "is a threat", "made a threat", not "made a profit"."""
    return word.is_verb or comparison.claim.words[clause.verb].tag is Tag.BE or bool(senses_of(word.lemma).deeds)


def _limits_of_thing(comparison: Comparison, word: Word) -> list[Limit]:
    """Return the limits of what a noun names that a verb without a meaning of its own says to be there.

    "Made a profit" against "forecast a profit"; "has results" against "does not expect results to be ready".
    """
    terms = comparison.alignment.source_terms
    found: list[Limit] = []
    for slot in terms.slots.of(word.index):
        governor = terms.sentence.words[slot.governor]
        clause = terms.sentence.clause_of_verb(slot.governor)
        if slot.relation == OBJECT:
            found += (Limit(kind, governor.index) for kind in kinds_of("object", governor))
        if slot.relation in {OBJECT, SUBJECT, IS} and clause is not None and clause.kind is ClauseKind.INFINITIVE:
            found += terms.status.clauses[clause.index]
    return found


def _limits_of(comparison: Comparison, word: Word) -> list[Limit]:
    """Return the limits of a verb's clause, or of what a noun names: "threats of a strike", "charged with murder"."""
    terms = comparison.alignment.source_terms
    if word.is_verb:
        clause = terms.sentence.clause_at(word.index)
        return list(terms.status.clauses[clause.index]) if clause.verb == word.index else []
    found: list[Limit] = []
    for slot in terms.slots.of(word.index):
        governor = terms.sentence.words[slot.governor]
        if slot.relation not in {SUBJECT, OF} or (slot.relation == OF and governor.tag is Tag.NOUN):
            found += (Limit(kind, governor.index) for kind in _kinds_told(terms, governor, slot.relation))
    phrase = terms.sentence.headed_by(word.index)
    for before in terms.sentence.words[phrase.start : word.index] if phrase is not None else ():
        found += (Limit(kind, before.index) for kind in kinds_of("adjectives", before))  # "one possible cause"
    return found


def _kinds_told(terms: Terms, governor: Word, relation: str) -> tuple[Kind, ...]:
    """Return the kinds of limits that a word tells of a noun that it governs."""
    clause = terms.sentence.clause_at(governor.index)
    passive = clause.verb == governor.index and clause.passive
    if governor.lemma in word_list("limits", "seen") and passive and relation in {"as", IS, OBJECT}:
        return (Kind.HELD,)
    kinds = kinds_of("object" if relation == OBJECT else "ing", governor)
    calls = relation == "for" and governor.is_verb
    return (*kinds, *kinds_of("infinitive", governor)) if calls else kinds


def _verbs(comparison: Comparison, clause: Clause) -> tuple[Word, Word] | None:
    if clause.verb < 0:
        return None
    verb = comparison.claim.words[clause.verb]
    other = comparison.counterpart(verb)
    if verb.lemma in closed("reporting") and not (clause.passive or clause.objects):
        return None
    if other is None or verb.tag in LIGHT:
        return (verb, other) if other is not None and _say_alike(comparison, clause, verb, other) else None
    return (verb, other) if verb.is_verb and (other.is_verb or other.tag is Tag.ADJECTIVE) else None


def _say_alike(comparison: Comparison, clause: Clause, verb: Word, other: Word) -> bool:
    """Tell whether two clauses of "be" or "have" say the same of the same: one word on both sides of the verb."""
    there = comparison.source.clause_at(other.index)
    if other.tag is not verb.tag or there.verb != other.index:
        return False
    links = comparison.alignment.counterpart
    before = {links(index) for index in comparison.claim.indices(clause.subject)}
    behind = [links(index) for index in range(clause.group[-1] + 1, clause.stop)]
    content = [index for index in behind if index is not None and comparison.source.words[index].tag in CONTENT]
    shared = not before.isdisjoint(comparison.source.indices(there.subject))
    return shared and any(there.group[-1] < index < there.stop for index in content)


def _compare(
    comparison: Comparison, pair: tuple[Word, Word], limits: tuple[frozenset[Limit], frozenset[Limit]]
) -> Iterator[Reason]:
    """Yield at most one reason: a limit dropped, added, or changed to one that says more."""
    ours = {limit.kind: limit.word for limit in limits[0]}
    told = (limit for limit in limits[1] if limit.word != pair[1].index)
    theirs = {limit.kind: limit.word for limit in told if not _is_told(comparison, limit)}
    if ours.keys() <= _kinds("fires_beside"):
        theirs = {kind: index for kind, index in theirs.items() if kind not in ours and not _asks(comparison, kind)}
        dropped = sorted(kind for kind in theirs if _matters(comparison, pair, kind))
        if dropped and _is_asserted(comparison, pair[0]):
            yield _reason(comparison, pair, None, (dropped[0], theirs[dropped[0]]))
    elif not theirs:
        kinds = _kinds("fires_if_added") | (_kinds("fires_over_done") if _is_done(comparison, pair[1]) else frozenset())
        added = sorted(
            kind for kind in ours.keys() & kinds if comparison.counterpart(comparison.claim.words[ours[kind]]) is None
        )
        if added and _acts_on_the_same(comparison, pair[0]):
            yield _reason(comparison, pair, (added[0], ours[added[0]]), None)
    elif always := sorted(kind for kind in theirs.keys() - ours.keys() if _always_matters(comparison, ours, kind)):
        yield _reason(comparison, pair, None, (always[0], theirs[always[0]]))
    else:
        yield from _changed(comparison, pair, ours, theirs)


def _acts_on_the_same(comparison: Comparison, verb: Word) -> bool:
    """Tell whether the sentence has one of the things that a verb of the claim has beside it, its subject aside.

    "Will look at the guns" is not what "opened an inquiry" says, though a word for the one may be one for the other.
    """
    clause = comparison.claim.clause_at(verb.index)
    heads = [comparison.claim.phrases[number].head for number in (*clause.objects, *clause.complements)]
    telling = [i for i in heads if comparison.claim.words[i].tag in {Tag.NOUN, Tag.NAME} and i > verb.index]
    return not telling or any(comparison.alignment.counterpart(index) is not None for index in telling)


def _asks(comparison: Comparison, kind: Kind) -> bool:
    """Tell whether the claim asks what the source leaves open."""
    return kind is Kind.ASKED and comparison.claim.words[-1].lower == "?"


def _is_told(comparison: Comparison, limit: Limit) -> bool:
    """Tell whether the claim has the word of a limit elsewhere, or says who holds it: "contrary to fears, it held"."""
    word = comparison.source.words[limit.word]
    if limit.kind in {Kind.ALLEGED, Kind.HELD} and _is_by_speaker(comparison, word):
        return True
    origin = comparison.origin(word)
    limiting = {own.word for clause in comparison.alignment.claim_terms.status.clauses for own in clause}
    return origin is not None and word.tag not in AUXILIARIES and origin.index not in limiting


def _is_by_speaker(comparison: Comparison, verb: Word) -> bool:
    """Tell whether the claim gives as the speaker who alleges or holds it: "the report alleged", "said the report"."""
    claim, alignment = comparison.claim, comparison.alignment
    phrases = (claim.phrases[attribution.phrase] for attribution in alignment.claim_terms.attributions)
    speakers = {alignment.counterpart(phrase.head) for phrase in phrases}
    return not speakers.isdisjoint(alignment.source_terms.slots.filling(verb.index, SUBJECT))


def _matters(comparison: Comparison, pair: tuple[Word, Word], kind: Kind) -> bool:
    """Tell whether a limit of the source may not be dropped; what is still to come may, in the present tense."""
    if kind is Kind.FORMER:  # "used to make" is "made"
        tense = tense_of(comparison.claim, comparison.claim.clause_at(pair[0].index))
        return tense in {Tense.PRESENT, Tense.PERFECT}
    return kind in _kinds("fires_if_dropped") or (
        kind is Kind.AHEAD and (_told_as_done(comparison, pair) or _told_already(comparison, pair))
    )


def _always_matters(comparison: Comparison, ours: dict[Kind, int], kind: Kind) -> bool:
    """Tell whether a limit of the source may not be dropped from a claim with other limits."""
    if kind in _WEAKENING:
        return ours.keys() <= {Kind.REQUIRED, Kind.AHEAD} and _same_words(comparison, ours)
    if kind is Kind.CONDITIONAL:
        return any(comparison.claim.words[index].lower in _SURE for index in ours.values())
    return kind in _kinds("fires_always")


def _same_words(comparison: Comparison, ours: dict[Kind, int]) -> bool:
    """Tell whether the source has the very words that limit the claim, and one more."""
    links = comparison.alignment.links
    return all(index in links and links[index].relation is Relation.EQUAL for index in ours.values())


def _changed(
    comparison: Comparison, pair: tuple[Word, Word], ours: dict[Kind, int], theirs: dict[Kind, int]
) -> Iterator[Reason]:
    for kind, index in ours.items():
        beyond = _stronger().get(kind, frozenset()) & theirs.keys()
        if kind in {Kind.AHEAD, Kind.REQUIRED} and comparison.claim.words[index].tag not in AUXILIARIES:
            continue  # "plans to" is little more than "hopes to", "needs to" than "can"
        if beyond and kind not in theirs and ours.keys().isdisjoint(beyond):
            found = min(beyond)
            yield _reason(comparison, pair, (kind, index), (found, theirs[found]))
            return


def _is_asserted(comparison: Comparison, verb: Word) -> bool:
    """Tell whether a clause of the claim is told as so: finite, no question and no order."""
    claim = comparison.claim
    clause = claim.clause_at(verb.index)
    opener = claim.words[clause.opener].lower if clause.opener is not None else ""
    first = claim.words[clause.group[0]]
    is_order = not clause.subject and first.is_plain
    return not is_order and opener not in closed("interrogatives") and tense_of(claim, clause) is not Tense.NONE


def _is_denied(comparison: Comparison, clause: Clause) -> bool:
    """Tell whether the claim says that someone denies a clause, as the source does: nobody holds it in the claim."""
    claim = comparison.claim
    seen: set[int] = set()
    while clause.index not in seen:
        seen.add(clause.index)
        for index in comparison.alignment.claim_terms.polarity.clauses[clause.index]:
            if claim.words[index].lemma in denial_words("deny_content"):
                return comparison.alignment.counterpart(index) is not None
        clause = clause if clause.governor is None else claim.clause_at(clause.governor)
    return False


def _told_as_done(comparison: Comparison, pair: tuple[Word, Word]) -> bool:
    return tense_of(comparison.claim, comparison.claim.clause_at(pair[0].index)) in DONE


def _told_already(comparison: Comparison, pair: tuple[Word, Word]) -> bool:
    """Tell whether the claim says that something is so by now: "is already running"."""
    clause = comparison.claim.clause_at(pair[0].index)
    inside = (word for word in comparison.claim.words if comparison.claim.clause_of[word.index] == clause.index)
    present = tense_of(comparison.claim, clause) is Tense.PRESENT
    return present and any(word.lower in word_list("limits", "by_now") for word in inside)


def _is_done(comparison: Comparison, verb: Word) -> bool:
    """Tell whether the source tells a verb as done."""
    clause = comparison.source.clause_at(verb.index)
    return clause.verb == verb.index and tense_of(comparison.source, clause) in DONE


def _reason(
    comparison: Comparison, pair: tuple[Word, Word], ours: tuple[Kind, int] | None, theirs: tuple[Kind, int] | None
) -> Reason:
    here = pair[0] if ours is None else comparison.claim.words[ours[1]]
    there = pair[1] if theirs is None else comparison.source.words[theirs[1]]
    message = MESSAGES[theirs[0]] if theirs else "The source tells this without the claim's limit."
    return comparison.reason("relation", here, there, message)
