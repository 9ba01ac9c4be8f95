"""What the source denies and the claim does not, or the other way round.

Each clause of the claim is held against the clause of the source that its verb is linked to; where its verb says
little ("is", "has"), against that of its other words. The parity of all denials on each side decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.prepositions import turns
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, LIGHT, Clause, ClauseKind, Tag, Word
from shanxi_facts.reading.polarity import Polarity, cue_of, denial_words, parity
from shanxi_facts.reading.rank import is_superlative
from shanxi_facts.reading.status import Kind
from shanxi_facts.reading.terms import WIDE

_NEAR = 4  # how far a denial may stand from what it denies to be told with it
_LINKED = 0.6  # the share of a clause that must be linked for its denials to be compared
_SAID = frozenset({Tag.ADJECTIVE, Tag.PAST, Tag.ING, Tag.NOUN})
_SURE = frozenset({Relation.EQUAL, Relation.FORM, Relation.OPPOSED})
_Pair = tuple[Word, Word]
_Cues = tuple[frozenset[int], frozenset[int]]  # of the claim, of the source


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each clause of the claim that is denied on one side alone."""
    yield from list(_of_clauses(comparison)) or _left_out(comparison)


def _of_clauses(comparison: Comparison) -> Iterator[Reason]:
    here, there = comparison.alignment.claim_terms.polarity, comparison.alignment.source_terms.polarity
    if not (any(here.clauses) or here.words or any(there.clauses) or there.words):
        return
    shared = _shared_cues(comparison)
    for clause in comparison.claim.clauses:
        pairs = _pairs(comparison, clause)
        heads = [head for head in _heads(comparison, clause, pairs) if not _is_alike_by_itself(comparison, head)]
        if not heads or _is_beside(comparison.claim, clause) or not is_about(comparison, clause, heads[0]):
            continue
        ours = _denials(comparison.claim, here, heads, 0) - shared[0]
        theirs = _denials(comparison.source, there, heads, 1) - shared[1] - _said_apart(comparison, clause, heads[0])
        theirs -= _there_is_none(comparison, ours, theirs)
        opposed = comparison.alignment.links[heads[0][0].index].relation is Relation.OPPOSED
        wrong = _wrong(comparison, pairs, shared, alike=(parity(ours) == parity(theirs)) is not opposed)
        if wrong is None:
            denied = theirs | there.words.get(heads[0][1].index, frozenset())
            if ours and denied and all(_is_purpose(comparison.source, cue) for cue in denied):
                yield _reason(comparison, heads[0], ours, theirs, sure=False)
            continue
        pair = wrong or heads[0]
        ours |= here.words.get(pair[0].index, frozenset())
        theirs |= there.words.get(pair[1].index, frozenset())
        if (wrong and not _is_compared(comparison, wrong) and not _is_changed_from(comparison, wrong, ours)) or not (
            wrong
            or _is_timed(comparison, ours, theirs)
            or _is_awaited(comparison, clause, pair, ours, theirs)
            or _is_ranked(comparison)
            or turns(comparison, clause)
        ):
            yield _reason(comparison, pair, ours, theirs, sure=_is_sure(comparison, clause, pair, ours))


def _is_purpose(sentence: Sentence, cue: int) -> bool:
    """Tell whether a word only says what something is for: "a plan for preventing fires" denies no fire."""
    word = sentence.words[cue]
    before = sentence.word_at(cue - 1)
    if word.tag is Tag.ING:
        return before is not None and before.lower == "for"
    clause = sentence.clause_of_verb(cue)
    if clause is None or clause.kind is not ClauseKind.INFINITIVE:
        return False
    return clause.governor is None or sentence.words[clause.governor].tag is Tag.NOUN


def _left_out(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for what a preposition of the claim denies: "without the guide", "far from mended"."""
    claim, here = comparison.claim, comparison.alignment.claim_terms.polarity
    there = comparison.alignment.source_terms.polarity
    if comparison.alignment.unexplained:
        return
    for word, other in comparison.pairs():
        cues = here.words.get(word.index, frozenset())
        is_said = word.tag is Tag.ADJECTIVE or _is_head(claim, word)
        if not cues or not is_said or word.tag not in _SAID or min(cues) > word.index:
            continue
        cue = min(cues)
        if claim.words[cue].tag in {Tag.PREPOSITION, Tag.ADVERB} and parity(here.of(claim, word.index)):
            theirs = there.of(comparison.source, other.index)
            if not theirs and comparison.counterpart(claim.words[cue]) is None and not _is_left(comparison, other):
                yield _reason(comparison, (word, other), frozenset({cue}), frozenset(), sure=True)
                return


def _is_left(comparison: Comparison, word: Word) -> bool:
    """Tell whether something moves away from what a noun names: "from the guide to the cook"."""
    phrase = comparison.source.phrase_at(word.index)
    return phrase is not None and comparison.source.preposition(phrase) == "from"


def _is_alike_by_itself(comparison: Comparison, pair: _Pair) -> bool:
    """Tell whether the claim denies a word apart that the source denies as well: "quiet, and never boastful"."""
    here, there = comparison.alignment.claim_terms.polarity, comparison.alignment.source_terms.polarity
    word, other = pair
    if word.index not in here.words or other.index in there.words:
        return False
    return parity(here.of(comparison.claim, word.index)) == parity(there.of(comparison.source, other.index))


def _shared_cues(comparison: Comparison) -> _Cues:
    """Return the verbs and nouns that deny and are linked to such words of the other side: "prevents", "stops".

    Two that deny different things are left out: "denied theft and admitted fraud", "denied fraud".
    """
    here, there = comparison.alignment.claim_terms.polarity, comparison.alignment.source_terms.polarity
    pairs = [
        (word.index, other.index)
        for word, other in comparison.pairs()
        if (word.index in here.cues or other.index in there.cues) and _is_deed(word) and _is_deed(other)
    ]
    pairs = [(cue, other) for cue, other in pairs if _deny_one_thing(comparison, cue, other)]
    return frozenset(cue for cue, _ in pairs), frozenset(other for _, other in pairs)


def _said_apart(comparison: Comparison, clause: Clause, head: _Pair) -> frozenset[int]:
    """Return the denials that a complement of the source has from what governs it, where the claim denies that apart.

    "It had no effect in saving lives" is "in saving lives, it had no effect".
    """
    governor = comparison.source.clause_at(head[1].index).governor
    own = None if clause.governor is None else comparison.alignment.counterpart(clause.governor)
    if governor is None or own == governor:
        return frozenset()
    above = comparison.source.clause_at(governor)
    polarity = comparison.alignment.claim_terms.polarity
    for index in (above.verb, *comparison.source.heads(above.objects)):
        origin = comparison.alignment.reverse.get(index)
        number = clause.index if origin is None else comparison.claim.clause_of[origin]
        if number != clause.index and parity(polarity.clauses[number]):
            return comparison.alignment.source_terms.polarity.clauses[above.index]
    return frozenset()


def _deny_one_thing(comparison: Comparison, cue: int, other: int) -> bool:
    """Tell whether a denial of the claim and one of the source may deny the same: one of them nothing that is read."""
    ours = _denied_by(comparison.claim, comparison.alignment.claim_terms.polarity, cue)
    theirs = _denied_by(comparison.source, comparison.alignment.source_terms.polarity, other)
    return not ours or not theirs or any(comparison.alignment.counterpart(index) in theirs for index in ours)


def _denied_by(sentence: Sentence, polarity: Polarity, cue: int) -> frozenset[int]:
    """Return the words that a word denies: single ones, and the verbs of clauses."""
    verbs = (clause.verb for clause in sentence.clauses if cue in polarity.clauses[clause.index])
    return frozenset((*verbs, *(index for index, cues in polarity.words.items() if cue in cues)))


def _there_is_none(comparison: Comparison, ours: frozenset[int], theirs: frozenset[int]) -> frozenset[int]:
    """Return the denials that the claim has of the same noun, but not here: "there was no time, Lind said, to act".

    What that noun governs may stand apart from it; the noun is only said to be there or to be had.
    """
    found: set[int] = set()
    for cue in theirs:
        origin = comparison.origin(comparison.source.words[cue])
        if origin is None or origin.index in ours or origin.index not in comparison.alignment.claim_terms.polarity.cues:
            continue
        here, there = comparison.claim.phrase_at(origin.index), comparison.source.phrase_at(cue)
        verbs = _verb_of(comparison.claim, origin), _verb_of(comparison.source, comparison.source.words[cue])
        is_there = all(verb is not None and verb.tag in LIGHT for verb in verbs)
        if here is not None and there is not None and comparison.alignment.counterpart(here.head) == there.head:
            found.update({cue} if is_there else ())
    return frozenset(found)


def _verb_of(sentence: Sentence, word: Word) -> Word | None:
    verb = sentence.clause_at(word.index).verb
    return sentence.words[verb] if verb >= 0 else None


def _is_deed(word: Word) -> bool:
    return word.is_verb or word.tag in {Tag.NOUN, Tag.ADJECTIVE}


def _is_beside(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause only comments on others, or hands its denial to its complement.

    "…, the report found" and "does not think | the plan will work".
    """
    verb = sentence.words[clause.verb] if clause.verb >= 0 else None
    if verb is None:
        return False
    if verb.lemma in denial_words("neg_raising") and any(c.governor == verb.index for c in sentence.clauses):
        return True
    subjects = [sentence.phrases[number] for number in clause.subject]
    if any(sentence.words[phrase.head].lower in denial_words("pronouns") for phrase in subjects):
        return False  # "…, none mended"
    start = min([clause.group[0], *(phrase.start for phrase in subjects)])
    bare = not clause.objects and not clause.complements and clause.index > 0
    return bare and start > 0 and sentence.words[start - 1].lower == "," and clause.verb + 2 >= len(sentence.words)


def _wrong(comparison: Comparison, pairs: list[_Pair], shared: _Cues, *, alike: bool) -> _Pair | tuple[()] | None:
    """Return the pair of words that one side alone denies; () for the clause itself, None for none.

    Where single words are denied besides the clause, they decide: "the cook, unlike the guide, was hurt" and "the guide
    was not hurt" say the same of the guide.
    """
    here, there = comparison.alignment.claim_terms.polarity, comparison.alignment.source_terms.polarity
    single = [
        (word, other)
        for word, other in pairs
        if (word.index in here.words or other.index in there.words)
        and _is_head(comparison.claim, word) is _is_head(comparison.source, other)
    ]
    nothing: frozenset[int] = frozenset()
    for word, other in single:
        ours, theirs = here.words.get(word.index, nothing), there.words.get(other.index, nothing)
        if (parity(ours - shared[0]) == parity(theirs - shared[1])) is not alike:
            return word, other
    return None if single or alike else ()


def is_about(comparison: Comparison, clause: Clause, head: _Pair) -> bool:
    """Tell whether a clause of the claim and that of the source speak of one thing.

    Most of its words are linked, and one of them besides the head stands with the head's counterpart.
    """
    claim, source = comparison.claim, comparison.source
    cues = comparison.alignment.claim_terms.polarity.cues
    own = [i for i in comparison.alignment.content if claim.clause_of[i] == clause.index and i not in cues]
    if _nobody(comparison, head[1]):
        own = [index for index in own if claim.phrase_of[index] not in clause.subject]
    linked = [index for index in own if index in comparison.alignment.links]
    own = [i for i in own if i in comparison.alignment.links or comparison.alignment.claim_terms.words[i].weight > WIDE]
    if len(linked) < _LINKED * len(own):
        return False
    if _is_all_said(comparison, head):
        return True
    there = _chain(source, source.clause_of[head[1].index])
    others = [o for i in own if (o := comparison.alignment.counterpart(i)) is not None and i != head[0].index]
    around = source.clauses[source.clause_of[head[1].index]]
    subjects = {number for index in there for number in source.clauses[index].subject}
    if not others:
        # A verb for the same, said of nothing that both have, may have another sense: "supplied a pass", "handed work".
        are_verbs = head[0].is_verb and head[1].is_verb
        return not are_verbs or comparison.alignment.links[head[0].index].relation in _SURE
    return any(
        source.clause_of[other] in there or around.start <= other < around.stop or source.phrase_of[other] in subjects
        for other in others
    )


def _is_all_said(comparison: Comparison, head: _Pair) -> bool:
    """Tell whether the sentence has all words of the claim, and of the verbs of its clauses only that of the head."""
    counterpart = comparison.alignment.counterpart
    if not head[0].is_verb or any(counterpart(index) is None for index in comparison.alignment.content):
        return False
    verbs = {clause.verb for clause in comparison.source.clauses if clause.kind is not ClauseKind.PARTICIPLE}
    return {index for index in comparison.alignment.reverse if index in verbs} == {head[1].index}


def _nobody(comparison: Comparison, verb: Word) -> bool:
    """Tell whether the source says a verb of nobody and nothing, so that any subject of the claim's is another."""
    clause = comparison.source.clause_at(verb.index)
    denials = comparison.alignment.source_terms.polarity.clauses[clause.index]
    return not denials.isdisjoint(comparison.source.heads(clause.subject))


def _chain(sentence: Sentence, number: int) -> frozenset[int]:
    """Return a clause and those that it is a complement of: "the dam was at risk | of breaking"."""
    found = {number}
    clause = sentence.clauses[number]
    while clause.governor is not None and (above := sentence.clause_of[clause.governor]) not in found:
        found.add(above)
        clause = sentence.clauses[above]
    return frozenset(found)


def _pairs(comparison: Comparison, clause: Clause) -> list[_Pair]:
    return [
        (word, other)
        for word, other in comparison.pairs()
        if comparison.claim.clause_of[word.index] == clause.index and word.tag in CONTENT
    ]


def _heads(comparison: Comparison, clause: Clause, pairs: list[_Pair]) -> list[_Pair]:
    """Return the pairs that decide: the verb; without a telling one, what is said with it."""
    if clause.verb >= 0 and comparison.claim.words[clause.verb].is_verb:
        found = [(w, other) for w, other in pairs if w.index == clause.verb and _may_be_said(comparison, other)]
        return found or _denied_subjects(comparison, clause, pairs)
    told = set(predicates(comparison.claim, clause))
    return [
        (word, other)
        for word, other in pairs
        if word.index in told
        and (
            _is_copula(comparison.source, other)
            or _is_told_by_verb(comparison, word, other)
            or _denied_by_own_phrase(comparison, other)
            or _is_lacked(comparison, word, other)
        )
    ]


def _is_copula(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word stands in a clause of "is", "has" or "became"."""
    verb = sentence.words[sentence.clause_at(word.index).verb]
    return verb.tag in LIGHT or (verb.is_verb and verb.lemma in denial_words("copulas"))


def _is_lacked(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether the claim denies the noun of what the source says by its verb: "is without work", "was employed"."""
    polarity = comparison.alignment.claim_terms.polarity
    clause = comparison.claim.clause_at(word.index)
    has = clause.verb >= 0 and comparison.claim.words[clause.verb].tag is Tag.HAVE  # "has never had trouble"
    denied = word.index in polarity.words or (has and parity(polarity.clauses[clause.index]))
    return denied and word.tag is Tag.NOUN and other.index == comparison.source.clause_at(other.index).verb


def _denied_subjects(comparison: Comparison, clause: Clause, pairs: list[_Pair]) -> list[_Pair]:
    """Return the subject of a verb that the source says otherwise, where it has none: "can be found", "no X exists"."""
    heads = comparison.claim.heads(clause.subject)
    if clause.verb in comparison.alignment.links:
        return []
    return [(word, other) for word, other in pairs if word.index in heads and _has_no(comparison, other)]


def _has_no(comparison: Comparison, word: Word) -> bool:
    """Tell whether a subject of the source stands behind a denial of its own."""
    source = comparison.source
    phrase = source.phrase_at(word.index)
    if phrase is None or phrase.index not in source.clause_at(word.index).subject:
        return False
    return any(phrase.start <= cue < word.index for cue in comparison.alignment.source_terms.polarity.cues)


def _is_told_by_verb(comparison: Comparison, word: Word, other: Word) -> bool:
    """Tell whether the source says by its verb what the claim says by an adjective: "was mended", "is mended"."""
    equal = comparison.alignment.links[word.index].relation is Relation.EQUAL
    return equal and other.index == comparison.source.clause_at(other.index).verb and word.tag is not Tag.NOUN


def predicates(sentence: Sentence, clause: Clause) -> list[int]:
    """Return what a clause says by "is" or "has": its objects and adjectives, or what stands behind a preposition."""
    last = clause.group[-1] if clause.group else -1
    inside = [index for index in range(last + 1, clause.stop) if sentence.clause_of[index] == clause.index]
    free = [index for index in inside if sentence.phrase_of[index] < 0 and sentence.words[index].tag in _SAID]
    objects = [sentence.phrases[number].head for number in clause.objects if sentence.phrases[number].host is None]
    behind = [sentence.phrases[number].head for number in clause.complements if sentence.phrases[number].host is None]
    return [*free, *objects] or behind


def _may_be_said(comparison: Comparison, other: Word) -> bool:
    """Tell whether a word of the source stands for a verb: a verb, an adjective, or a noun that is denied itself."""
    if other.tag in {Tag.NOUN, Tag.NAME}:
        return _denied_by_own_phrase(comparison, other)
    return other.is_verb or other.tag is Tag.ADJECTIVE


def _denied_by_own_phrase(comparison: Comparison, word: Word) -> bool:
    phrase = comparison.source.phrase_at(word.index)
    polarity = comparison.alignment.source_terms.polarity
    denials = polarity.of(comparison.source, word.index)
    single = word.index in polarity.words
    return single or (phrase is not None and any(phrase.start <= cue < phrase.stop for cue in denials))


def _denials(sentence: Sentence, polarity: Polarity, heads: list[_Pair], side: int) -> frozenset[int]:
    """Return the denials that govern the deciding words of one side."""
    found: set[int] = set()
    for pair in heads:
        word = pair[side]
        if heads[0][0].is_verb and word.tag in {Tag.NOUN, Tag.NAME}:
            found |= _of_noun(sentence, polarity, word)
        else:
            found |= polarity.clauses[sentence.clause_of[word.index]]
    return frozenset(found)


def _of_noun(sentence: Sentence, polarity: Polarity, word: Word) -> frozenset[int]:
    """Return what denies an event named by a noun: "no sale", "without a sale"; not what is denied of it."""
    phrase = sentence.phrase_at(word.index)
    denials = polarity.clauses[sentence.clause_of[word.index]]
    return frozenset(cue for cue in denials if phrase and phrase.start <= cue < phrase.stop)


def _is_head(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is no mere modifier of a noun."""
    phrase = sentence.phrase_at(word.index)
    return phrase is None or phrase.head == word.index


def _is_timed(comparison: Comparison, ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """Tell whether the denied side says until when: "did not open until May" is "opened in May"."""
    sentence, other = (comparison.claim, comparison.source) if parity(ours) else (comparison.source, comparison.claim)
    first = min(ours if parity(ours) else theirs)
    used = {part for word in other.words for part in word.lower.split()}
    if sentence.words[0].lower in denial_words("until_first") - used and first > 0:
        return True
    own = sentence.clause_of[first]
    inside = {clause.opener for clause in sentence.clauses if clause.parent == own}
    later = (
        word
        for word in sentence.words[first + 1 :]
        if (sentence.clause_of[word.index] == own or word.index in inside) and not _closes(sentence, word)
    )
    behind = {part for word in later for part in word.lower.split()}
    return not denial_words("until").isdisjoint(behind - used)


def _closes(sentence: Sentence, word: Word) -> bool:
    """Tell whether a preposition governs nothing: the "before" of "has never been late before"."""
    following = sentence.word_at(word.index + 1)
    return word.tag is Tag.PREPOSITION and (following is None or following.tag is Tag.MARK)


def _is_awaited(
    comparison: Comparison, clause: Clause, pair: _Pair, ours: frozenset[int], theirs: frozenset[int]
) -> bool:
    """Tell whether one side says "not yet" of what is still to come on the other: "has yet to open", "will open"."""
    sentence, cues = (comparison.claim, ours) if parity(ours) else (comparison.source, theirs)
    waits = any(word.lower in denial_words("yet") for cue in cues for word in sentence.words[cue : cue + 2])
    status = comparison.alignment.source_terms.status if parity(ours) else comparison.alignment.claim_terms.status
    number = comparison.source.clause_of[pair[1].index] if parity(ours) else clause.index
    return waits and Kind.AHEAD in status.kinds(number)


def _is_compared(comparison: Comparison, pair: _Pair) -> bool:
    """Tell whether one side denies of all what the other says more of: "no mill has", "more than any mill has"."""
    for sentence, word in ((comparison.claim, pair[0]), (comparison.source, pair[1])):
        phrase = sentence.phrase_at(word.index)
        before = sentence.words[max(0, phrase.start - 1) : phrase.start + 1] if phrase is not None else ()
        if [w.lower for w in before] == ["than", "any"]:
            return True
    return False


def _is_ranked(comparison: Comparison) -> bool:
    """Tell whether one side denies of others what makes the other side's first: "none is older", "is the oldest"."""
    return any(
        is_superlative(word) is not is_superlative(other) and not word.lemmas.isdisjoint(other.lemmas)
        for word, other in comparison.pairs()
    )


def _is_changed_from(comparison: Comparison, pair: _Pair, ours: frozenset[int]) -> bool:
    """Tell whether the source has what the claim denies as what was before: "instead of wood", "from wood to stone"."""
    phrase = comparison.source.phrase_at(pair[1].index)
    if phrase is None or not ours or comparison.source.preposition(phrase) != "from":
        return False
    behind = comparison.source.words[phrase.stop : phrase.stop + 1]
    return any(word.lower in closed("goals") for word in behind)


def _is_sure(comparison: Comparison, clause: Clause, pair: _Pair, ours: frozenset[int]) -> bool:
    """Tell whether what one side denies is what the other says, or may well be something else.

    It may where only the need is denied ("need not be sold"), where the other side denies a part, where a comparison is
    told from its other end, and where two verbs that may mean the same have nothing in common beside them.
    """
    denied, other = (comparison.claim, comparison.source) if parity(ours) else (comparison.source, comparison.claim)
    here, there = comparison.alignment.claim_terms, comparison.alignment.source_terms
    status = here.status.kinds(clause.index), there.status.kinds(comparison.source.clause_of[pair[1].index])
    needed, otherwise = status if parity(ours) else status[::-1]
    if Kind.REQUIRED in needed and Kind.REQUIRED not in otherwise:
        return False
    idle = (there if parity(ours) else here).polarity.idle
    if any(other.words[index].lower in denial_words("adverbs") for index in idle):
        return False
    if _is_comparison(denied) and any(is_superlative(word) for word in other.words):
        return False
    loose = comparison.alignment.links[pair[0].index].relation not in _SURE
    return not (loose and pair[0].is_verb and pair[1].is_verb) or _share_part(comparison, pair)


def _is_comparison(sentence: Sentence) -> bool:
    return any(word.lower == "than" for word in sentence.words)


def _share_part(comparison: Comparison, pair: _Pair) -> bool:
    """Tell whether two verbs have something beside them that is the same on both sides."""
    here, there = comparison.alignment.claim_terms.slots, comparison.alignment.source_terms.slots
    theirs = {word for word, _ in there.beside(pair[1].index)}
    return any(comparison.alignment.counterpart(word) in theirs for word, _ in here.beside(pair[0].index))


def _reason(comparison: Comparison, pair: _Pair, ours: frozenset[int], theirs: frozenset[int], *, sure: bool) -> Reason:
    word, other = pair
    here = _with_cue(word, cue_of(comparison.claim.words, ours) if parity(ours) else None)
    there = _with_cue(other, cue_of(comparison.source.words, theirs) if parity(theirs) else None)
    if not sure:
        return comparison.reason("polarity", here, None, "The source may say this or not.")
    said, denied = ("source", "claim") if parity(ours) else ("claim", "source")
    return comparison.reason("polarity", here, there, f"The {denied} denies what the {said} says.")


def _with_cue(word: Word, cue: Word | None) -> Word | tuple[Word, Word]:
    if cue is None or cue.index == word.index:
        return word
    if abs(cue.index - word.index) > _NEAR:
        return cue
    return (cue, word) if cue.index < word.index else (word, cue)
