"""Another preposition between the same words, and the other order of two things in time."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from shanxi_facts.alignment import Alignment
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.converses import opposed_prepositions
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.meaning import relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import SIDE_BY_SIDE, VALUES, Clause, ClauseKind, Phrase, Tag, Word
from shanxi_facts.reading.polarity import parity
from shanxi_facts.reading.slots import OBJECT, SUBJECT, Slots

_OWNED = 2  # words that may go on a phrase which a genitive ends
_LONGEST = 4  # words of a preposition: "in the wake of"
_ALIKE = frozenset({frozenset({"with", "against"})})  # "a match with Lisk", "a match against Lisk"


_IN_A_ROW = SIDE_BY_SIDE | {ClauseKind.PARTICIPLE}  # "shot, fled and hid": the second is read as a participle


_WITHIN = frozenset({ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE})


class _Step(Enum):
    """How a word sets two events in time: what it joins to comes first or second, or both come together."""

    EARLIER = "earlier"
    LATER = "later"
    AT = "at"
    ALONG = "along"
    CAUSED = "causing"
    TOLD = "told"


_UNSAID = frozenset({_Step.TOLD, _Step.CAUSED})  # no preposition or conjunction says it
_SURE = frozenset({_Step.EARLIER, _Step.LATER, _Step.CAUSED})


class _Joint(NamedTuple):
    """A preposition or conjunction, words ``start:stop``, what it joins to and what follows it, and which is first.

    ``step`` tells how it sets them: one before the other, or both at one time.
    """

    start: int
    stop: int
    first: int
    second: int
    step: _Step

    def of(self, words: Sequence[Word]) -> tuple[Word, Word]:
        """Return the first and the last word."""
        return words[self.start], words[self.stop - 1]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a preposition that excludes the source's, or for two events in the other order.

    "Closed after the storm" against "closed before the storm"; "voted against the plan" against "for the plan".
    """
    claim, source = comparison.alignment.claim_terms, comparison.alignment.source_terms
    own = list(_order(claim.sentence, claim.slots))
    theirs = [*_order(source.sentence, source.slots), *_told(source.sentence)] if own else []
    if own:
        for joint in own:
            turned = next((other for other in theirs if _is_turned(comparison, joint, other)), None)
            if turned is not None:
                here, there = joint.of(claim.sentence.words), turned.of(source.sentence.words)
                yield _reason(comparison, here, there, is_told=turned.step is _Step.TOLD)
                return
    for phrase in claim.sentence.phrases:
        found = _opposed(comparison, phrase)
        if found is not None and not _is_denied_once(comparison, phrase):
            yield _reason(comparison, *found)
            return
    untold = next((joint for joint in own if _is_untold(comparison, joint, theirs)), None)
    if untold is not None:
        here = untold.of(claim.sentence.words)
        message = f"The source does not tell what comes first: it does not say “{claim.sentence.wording(*here)}”."
        yield comparison.reason("relation", here, None, message)


def turns(comparison: Comparison, clause: Clause) -> bool:
    """Tell whether a preposition of a clause excludes the source's: "not left in", "taken out of" say the same."""
    phrases = (phrase for phrase in comparison.claim.phrases if phrase.clause == clause.index)
    hanging = (p for p in phrases if _hangs_on_verb(comparison, p) and not _denies(comparison.claim, p))
    return any(_opposed(comparison, phrase) is not None for phrase in hanging)


def _denies(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a preposition is itself a denial: "without"."""
    return sentence.preposition(phrase) in read_data("denials")["prepositions"]


def _hangs_on_verb(comparison: Comparison, phrase: Phrase) -> bool:
    """Tell whether a phrase stands with the verb of its clause, and not with a noun of it."""
    verb = comparison.claim.clauses[phrase.clause].verb if phrase.clause >= 0 else -1
    return any(slot.governor == verb for slot in comparison.alignment.claim_terms.slots.of(phrase.head))


def _is_denied_once(comparison: Comparison, phrase: Phrase) -> bool:
    """Tell whether the verb that a phrase stands with is denied on one side alone."""
    claim, source = comparison.alignment.claim_terms, comparison.alignment.source_terms
    other = comparison.counterpart(comparison.claim.words[phrase.head])
    if other is None or not _hangs_on_verb(comparison, phrase) or _denies(comparison.claim, phrase):
        return False
    theirs = source.polarity.clauses[source.sentence.clause_of[other.index]]
    return parity(claim.polarity.clauses[phrase.clause]) is not parity(theirs)


def _with_opposites(
    comparison: Comparison, here: tuple[Word, Word], there: tuple[Word, Word]
) -> tuple[tuple[Word, Word], tuple[Word, Word]]:
    """Return both prepositions from the verbs of their clauses on, if these exclude each other: "sold … to"."""
    verbs = comparison.claim.clause_at(here[0].index).verb, comparison.source.clause_at(there[0].index).verb
    if min(verbs) < 0:
        return here, there
    own, other = comparison.claim.words[verbs[0]], comparison.source.words[verbs[1]]
    excludes = own.is_verb and other.is_verb and relate(own.lower, other.lower, "v").excludes
    before = own.index < here[0].index and other.index < there[0].index
    return ((own, here[1]), (other, there[1])) if excludes and before else (here, there)


def _reason(
    comparison: Comparison, here: tuple[Word, Word], there: tuple[Word, Word], *, is_told: bool = False
) -> Reason:
    here, there = _with_opposites(comparison, here, there)
    wrong = comparison.claim.wording(*here)
    right = comparison.source.wording(*there)
    if is_told or wrong.lower() == right.lower() or not _sequels().isdisjoint({wrong.lower(), right.lower()}):
        return comparison.reason("relation", here, there, "The source tells these two in the other order.")
    return comparison.reason("relation", here, there, f"The source says “{right}”, not “{wrong}”.", right)


def _opposed(comparison: Comparison, phrase: Phrase) -> tuple[tuple[Word, Word], tuple[Word, Word]] | None:
    """Return the preposition of a phrase and the one that stands before the same phrase in the source instead."""
    words, others = comparison.claim.words, comparison.source.words
    if phrase.preposition is None or words[phrase.head].tag in VALUES:
        return None
    head = comparison.counterpart(words[phrase.head])
    found = comparison.source.headed_by(head.index) if head is not None else None
    if head is None or found is None:
        return None
    start, other = phrase.start, found.start
    same = other > 0 and words[start - 1].lower == others[other - 1].lower not in closed("compound_ends")
    here, there = (None, None) if same else (_preposition(words, start), _preposition(others, other))
    if here is None or there is None:
        return None
    own, theirs = _wording(words, *here), _wording(others, *there)
    opposed = theirs in opposed_prepositions(own) and frozenset({own, theirs}) not in _ALIKE
    if not opposed or not _share_governor(comparison.alignment, phrase.head, head.index):
        return None
    return (words[here[0]], words[here[1] - 1]), (others[there[0]], others[there[1] - 1])


def _share_governor(alignment: Alignment, word: int, other: int) -> bool:
    """Tell whether both phrases hang on words that are linked to each other."""
    theirs = {slot.governor for slot in alignment.source_terms.slots.of(other)}
    return any(alignment.counterpart(slot.governor) in theirs for slot in alignment.claim_terms.slots.of(word))


def _preposition(words: Sequence[Word], stop: int) -> tuple[int, int] | None:
    """Return the preposition before a word, the longest that is known: "in favour of"."""
    return _longest(words, stop, opposed_prepositions, closed("compound_ends"))


def _longest(
    words: Sequence[Word], stop: int, is_known: Callable[[str], object], ends: Container[str]
) -> tuple[int, int] | None:
    """Return the longest run of words before a place that is known as one; of several words only with a known end."""
    longest = _LONGEST if stop and words[stop - 1].lower in ends else 1
    for length in range(min(longest, stop), 0, -1):
        if is_known(_wording(words, stop - length, stop)):
            return stop - length, stop
    return None


def _wording(words: Sequence[Word], start: int, stop: int) -> str:
    return " ".join(word.lower for word in words[start:stop])


@cache
def _steps() -> dict[str, _Step]:
    """Return the words that tell an order."""
    data = read_data("order")
    return {wording: step for step in _Step if step not in _UNSAID for wording in data[step.value]}


def _order(sentence: Sentence, slots: Slots) -> Iterator[_Joint]:
    """Yield what a sentence tells of the order of its events."""
    openers = {clause.opener for clause in sentence.clauses}
    for phrase in sentence.phrases:
        if phrase.start - 1 not in openers:
            yield from _of_phrase(sentence, slots, phrase)
    for clause in sentence.clauses:
        yield from _of_clause(sentence, clause)
        yield from _of_verb(sentence, slots, clause)
    for word in sentence.words:
        if word.lower in _sequels():
            yield from _of_sequel(sentence, word)


@cache
def _verbs(name: str) -> dict[str, frozenset[str]]:
    """Return the verbs of a list, each with the particles and prepositions that it needs; "" for none."""
    found: dict[str, set[str]] = {}
    for wording in read_data("order")[name]:
        verb, _, particle = wording.partition(" ")
        found.setdefault(verb, set()).add(particle)
    return {verb: frozenset(particles) for verb, particles in found.items()}


def _of_verb(sentence: Sentence, slots: Slots, clause: Clause) -> Iterator[_Joint]:
    """Yield what a verb tells of the order of its subject and object: "the strike led to a shortage"."""
    verb = sentence.words[clause.verb] if clause.verb >= 0 else None
    if verb is None or not verb.is_verb:
        return
    for name in ("causing", "caused"):
        particles = _verbs(name).get(verb.lemma, frozenset())
        behind = {word.lower for word in sentence.words[verb.index + 1 : verb.index + 3]}
        particle = next((p for p in particles if p in behind or (p and set(p.split()) <= behind)), None)
        if particle is None and "" not in particles:
            continue
        objects = slots.filling(verb.index, OBJECT) or (slots.filling(verb.index, particle) if particle else [])
        for one in slots.filling(verb.index, SUBJECT):
            for two in objects:
                first, second = (one, two) if name == "causing" else (two, one)
                yield _Joint(verb.index, verb.index + 1, first, second, _Step.CAUSED)


def _of_phrase(sentence: Sentence, slots: Slots, phrase: Phrase) -> Iterator[_Joint]:
    """Yield what a phrase tells of the time of verbs: "after the fire"."""
    words = sentence.words
    found = _step(words, phrase.start)
    if found is None or words[phrase.head].tag in VALUES:
        return
    for slot in slots.of(phrase.head):
        if words[slot.governor].is_verb and slot.governor != phrase.head:
            for verb in (slot.governor, *_going_on(sentence, slot.governor, found[0])):
                yield _joint(words, found, verb, phrase.head)


def _of_clause(sentence: Sentence, clause: Clause) -> Iterator[_Joint]:
    """Yield what a clause tells of the time of the one that it belongs to: "after the mill burned"."""
    words = sentence.words
    opener = _opener(sentence, clause)
    main = _main(sentence, clause) if opener is not None else None
    if opener is None or main is None:
        return
    if _is_done(words, opener, main):
        yield _Joint(*opener, main.verb, clause.verb, _Step.EARLIER)
    elif not _is_under_way(words, opener, main):
        yield _joint(words, opener, main.verb, clause.verb)
        if main.kind in _WITHIN and main.parent is not None and main.parent < main.index < clause.index:
            # "asked to land after the engine failed" may tell when it asked, and "stopped while walking after" when.
            yield _joint(words, opener, sentence.clauses[main.parent].verb, clause.verb)


def _told(sentence: Sentence) -> Iterator[_Joint]:
    """Yield the order in which a sentence tells what one subject did: "she sold the farm and moved to Perth"."""
    for clause in sentence.clauses:
        before = sentence.clauses[clause.index - 1] if clause.index else None
        if before is None or clause.kind is not ClauseKind.COORDINATE or not _is_told(sentence, clause):
            continue
        between = sentence.words[before.verb + 1 : clause.verb]
        if not any(word.tag is Tag.COORDINATOR for word in between):
            continue
        for earlier in reversed(sentence.clauses[: clause.index]):
            between = sentence.words[earlier.verb + 1 : clause.verb]
            is_one = earlier.subject == clause.subject and earlier.kind in _IN_A_ROW
            if not is_one or not _is_told(sentence, earlier) or any(w.lower in _steps() for w in between):
                break
            yield _Joint(earlier.verb, clause.verb + 1, earlier.verb, clause.verb, _Step.TOLD)


def _is_told(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause tells an event: a verb in the past tense, alone."""
    return len(clause.group) == 1 and sentence.words[clause.verb].tag is Tag.PAST and clause.opener is None


def _going_on(sentence: Sentence, verb: int, step: int) -> Iterator[int]:
    """Yield the verbs that go on a clause which a phrase opens: "after the fire the mill shut and the men left"."""
    first = sentence.clause_at(verb)
    if first.verb != verb or step > verb or any(sentence.phrases[number].start < step for number in first.subject):
        return
    for clause in sentence.clauses[first.index + 1 :]:
        if clause.kind is not ClauseKind.COORDINATE or clause.verb < 0 or clause.opener is not None:
            return
        yield clause.verb


@cache
def _sequels() -> frozenset[str]:
    return frozenset(read_data("order")["sequels"])


def _of_sequel(sentence: Sentence, word: Word) -> Iterator[_Joint]:
    """Yield the order of two verbs, "fell and later rose", or of two things beside one: "met Voss and later Lind"."""
    before = sentence.word_at(word.index - 1)
    if before is not None and before.tag is Tag.COORDINATOR:
        behind = next((p for p in sentence.phrases if p.start in {word.index + 1, word.index + 2}), None)
        if behind is not None and (behind.start == word.index + 1 or behind.preposition == word.index + 1):
            kind = sentence.preposition(behind)
            earlier = [p for p in sentence.phrases if p.stop < word.index and sentence.preposition(p) == kind]
            own = [p for p in earlier if p.clause == behind.clause]
            later = [p for p in sentence.list_of(behind) if p.start > word.index]
            for other in later if own and not _begins_clause(sentence, behind) else ():
                yield _Joint(word.index, word.index + 1, own[-1].head, other.head, _Step.LATER)
    clause = sentence.clause_at(word.index)
    if clause.index and clause.kind in SIDE_BY_SIDE and clause.verb >= 0 and word.index <= clause.verb:
        for number, earlier_clause in enumerate(reversed(sentence.clauses[: clause.index])):
            opener = _opener(sentence, earlier_clause) if earlier_clause.opener is not None else None
            if earlier_clause.verb < 0 or (earlier_clause.opener is not None and opener is None):
                break
            if number and opener is None and earlier_clause.subject != clause.subject:
                break  # of what others did, only the last is sure to come before
            yield _Joint(word.index, word.index + 1, earlier_clause.verb, clause.verb, _Step.LATER)


def _begins_clause(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase is the subject of a verb behind it."""
    return any(phrase.index in clause.subject and clause.verb > phrase.start for clause in sentence.clauses)


def _joint(words: Sequence[Word], step: tuple[int, int], main: int, other: int) -> _Joint:
    kind = _steps()[_wording(words, *step)]
    return _Joint(*step, *((main, other) if kind is _Step.EARLIER else (other, main)), kind)


def _is_done(words: Sequence[Word], step: tuple[int, int], main: Clause) -> bool:
    """Tell whether a clause of "when" finds the main clause done: "had left when the alarm rang"."""
    perfect = words[main.group[0]].lower == "had" and words[main.verb].tag is Tag.PAST
    return perfect and _steps()[_wording(words, *step)] is _Step.AT


def _is_under_way(words: Sequence[Word], step: tuple[int, int], main: Clause) -> bool:
    """Tell whether a clause of "when" finds the main clause begun: "was asleep when"."""
    if _steps()[_wording(words, *step)] is not _Step.AT:
        return False
    going = any(words[index].tag is Tag.HAVE or words[index].tag is Tag.ING for index in main.group)
    return going or words[main.verb].tag in {Tag.BE, Tag.HAVE}


def _step(words: Sequence[Word], stop: int) -> tuple[int, int] | None:
    """Return the word or phrase before a place that tells an order: "in the wake of"."""
    return _longest(words, stop, _steps().__contains__, _step_ends())


@cache
def _step_ends() -> frozenset[str]:
    """Return the last words of the phrases among the words that tell an order."""
    return frozenset(wording.rpartition(" ")[2] for wording in _steps() if " " in wording)


def _opener(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Return the conjunction of a clause, or the preposition before its participle: "after losing the match"."""
    words = sentence.words
    if clause.opener is not None:
        starts = [sentence.phrases[n].start for n in clause.subject if sentence.phrases[n].start > clause.opener]
        between = words[clause.opener + 1 : min([*starts, clause.group[0]])] if clause.group else ()
        nearest = not any(word.tag in {Tag.PREPOSITION, Tag.SUBORDINATOR} for word in between)
        # "Until it opened in 1962, the mill stood": what has another verb before it is not what the word opens.
        nearest = nearest and not any(word.is_verb for word in words[clause.opener + 1 : clause.group[0]])
        return _step(words, clause.opener + 1) if nearest else None
    if clause.kind is ClauseKind.PARTICIPLE and clause.group:
        return _step(words, clause.group[0])
    return None


def _main(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause that a clause of time belongs to: the one before it, or behind it if it opens the sentence."""
    before = [other for other in sentence.clauses if other.index < clause.index]
    if clause.parent is not None and _goes_on(sentence, clause, sentence.clauses[clause.parent]):
        clause = sentence.clauses[clause.parent]
    if clause.parent is not None and sentence.clauses[clause.parent].verb >= 0:
        return sentence.clauses[clause.parent]
    if before:
        return before[-1]
    return next((other for other in sentence.clauses if other.index > clause.index and other.verb >= 0), None)


def _goes_on(sentence: Sentence, clause: Clause, before: Clause) -> bool:
    """Tell whether "and" joins a clause of time to another one: "after the rain ended and before the wind rose"."""
    if clause.opener is None or before.opener is None or before.index > clause.index:
        return False
    between = sentence.words[before.verb + 1 : clause.opener]
    return any(word.tag is Tag.COORDINATOR for word in between[-_LONGEST:])


def _is_turned(comparison: Comparison, joint: _Joint, other: _Joint) -> bool:
    words = comparison.claim.words
    one, two = comparison.counterpart(words[joint.first]), comparison.counterpart(words[joint.second])
    found = (one.index, two.index) if one is not None and two is not None else None
    if found is not None and _excludes(joint, other, found):
        return True
    if any(comparison.source.words[index].is_verb for index in (other.first, other.second)):
        return False
    if comparison.source.words[other.start].lower not in _sequels():
        return False
    first, second = _said_by(comparison, joint.first), _said_by(comparison, joint.second)
    return first != second and other.second in first - second and other.first in second - first


def _is_untold(comparison: Comparison, joint: _Joint, theirs: Sequence[_Joint]) -> bool:
    """Tell whether the source has both events of an order, and nothing that sets either of them in time."""
    words = comparison.claim.words
    before = comparison.claim.word_at(joint.start - 1)
    if joint.step not in {_Step.EARLIER, _Step.LATER} or (before is not None and before.lower == "than"):
        return False
    events = [comparison.counterpart(words[index]) for index in (joint.first, joint.second)]
    if any(event is None for event in events):
        return False
    slots = comparison.alignment.source_terms.slots
    found = [event for event in events if event is not None]
    one, two = (_with_beside(slots, event.index) for event in found)
    joined = {index for other in theirs if other.step is not _Step.CAUSED for index in (other.first, other.second)}
    if (one | two).isdisjoint(joined | _timed(comparison.source)):
        return True
    anchor = found[1] if joint.step is _Step.EARLIER else found[0]
    told = any({other.first, other.second} == {event.index for event in found} for other in theirs)
    return all(event.is_verb for event in found) and not told and anchor.index not in joined | _timed(comparison.source)


def _with_beside(slots: Slots, index: int) -> set[int]:
    """Return a word with the words beside it, which tell of the same event."""
    found = {index, *(other for other, _ in slots.beside(index))}
    return found | {slot.governor for other in found for slot in slots.of(other)}


def _timed(sentence: Sentence) -> set[int]:
    """Return the words of the events that a sentence sets others before or behind."""
    behind = (phrase for phrase in sentence.phrases if _step(sentence.words, phrase.start) is not None)
    # "after the court's ruling": what a genitive ends goes on.
    found = {index for phrase in behind for index in range(phrase.start, phrase.stop + _OWNED)}
    return found | {clause.verb for clause in sentence.clauses if _opener(sentence, clause) is not None}


def _excludes(joint: _Joint, other: _Joint, found: tuple[int, int]) -> bool:
    """Tell whether two orders of the same events exclude each other; ``found`` are the source's words for the claim's.

    One of them must say which comes first: what is told in a row, or goes on at one time, excludes nothing by itself.
    """
    steps = {joint.step, other.step}
    if steps.isdisjoint(_SURE):
        return False
    if _Step.ALONG in steps:
        return set(found) == {other.first, other.second}
    return found == (other.second, other.first) and (_Step.AT not in steps or _Step.EARLIER in steps)


def _said_by(comparison: Comparison, index: int) -> frozenset[int]:
    """Return the counterparts of a word that an order joins and, for a verb, of the nouns beside it."""
    words, slots = comparison.claim.words, comparison.alignment.claim_terms.slots
    own = [index, *(word for word, _ in slots.beside(index))] if words[index].is_verb else [index]
    found = (comparison.counterpart(words[position]) for position in own)
    return frozenset(other.index for other in found if other is not None)
