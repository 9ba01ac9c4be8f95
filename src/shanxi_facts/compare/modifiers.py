"""What narrows one noun in the source and another in the claim: "old towns", "old smiths"."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.meaning import relate
from shanxi_facts.language.names import people_of
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import LIGHT, Clause, Phrase, Tag, Word

_MODIFYING = frozenset({Tag.ADJECTIVE, Tag.NAME, Tag.NOUN, Tag.PAST, Tag.ING})

_BEFORE = frozenset({Tag.ADJECTIVE, Tag.NAME, Tag.NOUN})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each word before a noun of the claim that the source has before another noun of the claim.

    "Young smiths in old towns" against "old smiths in young towns"; "French wine to Poland", "Polish wine to France".
    """
    yield from _became(comparison)
    for phrase in comparison.claim.phrases:
        head = comparison.counterpart(comparison.claim.words[phrase.head])
        theirs = comparison.source.headed_by(head.index) if head is not None else None
        if _is_another_one(comparison, phrase):
            word = comparison.claim.words[phrase.head]
            yield comparison.reason(
                "wording", (comparison.claim.words[phrase.start], word), None, "The source says this of another."
            )
            return
        if head is None or theirs is None or _is_listed(comparison, phrase, theirs):
            continue
        for word in comparison.claim.words[phrase.start : phrase.head]:
            if _is_lent(comparison, word, theirs):
                there = comparison.source.words[theirs.start], head
                message = f"The source says {comparison.source.wording(*there)}, not {word.text}."
                yield comparison.reason("wording", word, None, message)
                return
            other = comparison.counterpart(word) if word.tag in _MODIFYING else None
            if other is None or _has(comparison, theirs, word):
                continue
            is_anothers = _is_anothers(comparison, other, phrase) or _is_exchanged(comparison, word, other, theirs)
            if is_anothers or _is_replaced(comparison, word, other, theirs):
                here = (word, comparison.claim.words[phrase.head])
                there = comparison.source.words[theirs.start], head
                text = comparison.source.wording(*there)
                yield comparison.reason("wording", here, there, f"The source says {text}.")
                return


def _became(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for what the claim says that something became, and the source says of something else."""
    for clause in comparison.claim.clauses:
        word = _complement(comparison.claim, clause)
        other = comparison.counterpart(comparison.claim.words[clause.verb]) if word is not None else None
        there = comparison.source.clause_of_verb(other.index) if other is not None else None
        said = _complement(comparison.source, there) if there is not None else None
        if word is None or said is None or comparison.origin(said) is not None:
            continue
        found = comparison.counterpart(word)
        if found is None or comparison.source.clause_of[found.index] != comparison.source.clause_of[said.index]:
            yield comparison.reason("wording", word, said, f"The source says {said.text}.")
            return


def _complement(sentence: Sentence, clause: Clause) -> Word | None:
    """Return the adjective right behind a verb that says what something is or becomes: "grew rich"."""
    verb = sentence.words[clause.verb] if clause.verb >= 0 else None
    if verb is None or verb.tag in LIGHT or verb.lemma not in word_list("denials", "copulas"):
        return None
    behind = (sentence.words[index] for index in range(verb.index + 1, clause.stop))
    word = next((word for word in behind if word.tag is not Tag.ADVERB), None)
    is_said = word is not None and word.tag is Tag.ADJECTIVE and sentence.phrase_of[word.index] < 0
    return word if is_said else None


def _is_another_one(comparison: Comparison, phrase: Phrase) -> bool:
    """Tell whether a subject stands for another "one" in the sentence: "the new mill shut", "the old one shut"."""
    claim, source = comparison.claim, comparison.source
    clause = claim.clauses[phrase.clause] if phrase.clause >= 0 else None
    if clause is None or clause.subject[-1:] != (phrase.index,) or clause.verb < 0:
        return False
    verb = comparison.counterpart(claim.words[clause.verb])
    there = source.clause_of_verb(verb.index) if verb is not None else None
    if there is None or not there.subject or there.passive is not clause.passive:
        return False
    one = source.phrases[there.subject[-1]]
    if source.words[one.head].lower not in word_list("ranks", "one"):
        return False
    theirs = [w for w in source.words[one.start : one.head] if w.tag in _BEFORE | {Tag.ORDINAL}]
    ours = [w for w in claim.words[phrase.start : phrase.stop] if w.tag in _BEFORE | {Tag.ORDINAL}]
    ours = [w for w in ours if w.tag is not Tag.NOUN and comparison.counterpart(w) is not None]
    return bool(theirs and ours) and all(comparison.origin(w) is None for w in theirs)


def _is_lent(comparison: Comparison, word: Word, theirs: Phrase) -> bool:
    """Tell whether a neighbour lends a word before a noun that has another of its kind: "the House members"."""
    link = comparison.alignment.links.get(word.index)
    if link is None or link.source >= 0 or word.genitive or word.tag not in _BEFORE:
        return False
    before = comparison.source.words[theirs.start : theirs.head]
    kinds = {Tag.NAME} if word.tag is Tag.NAME else _BEFORE
    return any(w.tag in kinds and not w.genitive and comparison.origin(w) is None for w in before)


def _is_listed(comparison: Comparison, phrase: Phrase, theirs: Phrase) -> bool:
    """Tell whether a noun stands in a list, whose members may share what stands before the first."""
    return len(comparison.claim.list_of(phrase)) > 1 or len(comparison.source.list_of(theirs)) > 1


def _has(comparison: Comparison, phrase: Phrase, word: Word) -> bool:
    """Tell whether a phrase of the source has a word, too, or what means the same."""
    terms = comparison.alignment
    keys = terms.claim_terms.words[word.index].keys
    return any(not keys.isdisjoint(terms.source_terms.words[index].targets) for index in phrase.indices)


def _is_anothers(comparison: Comparison, other: Word, phrase: Phrase) -> bool:
    """Tell whether the source has a word right before another noun, which the claim has without it."""
    its = comparison.source.phrase_at(other.index)
    if its is None or other.index + 1 != its.head or len(comparison.source.list_of(its)) > 1:
        return False
    noun = comparison.origin(comparison.source.words[its.head])
    place = comparison.claim.headed_by(noun.index) if noun is not None else None
    return place is not None and place.index != phrase.index


def _is_replaced(comparison: Comparison, word: Word, other: Word, theirs: Phrase) -> bool:
    """Tell whether the source has other words before a noun, and a word of the claim before a namesake of the noun.

    "The south yard built nine boats" against "the north yard built nine boats, and the south yard mended forty".
    A word that excludes them may stand anywhere: "poor start", "good start of poor villages".
    """
    source = comparison.source
    before = source.words[theirs.start : theirs.head]
    spare = [own for own in before if own.tag in _MODIFYING and comparison.origin(own) is None]
    its = source.phrase_at(other.index)
    if its is None and other.tag is Tag.ADVERB:
        return any(relate(word.lower, own.lower).excludes for own in spare)
    if not spare or its is None or theirs.index in {its.index, its.host} or its.index == theirs.host:
        return False
    if any(relate(word.lower, own.lower).excludes for own in spare):
        return not _is_said_of(comparison, other, theirs)
    return other.index < its.head and source.words[its.head].lemma == source.words[theirs.head].lemma


def _is_said_of(comparison: Comparison, other: Word, theirs: Phrase) -> bool:
    """Tell whether an adjective may be said of a noun by "is" or "became"."""
    clause = comparison.source.clause_at(other.index)
    return theirs.index in clause.subject or comparison.source.phrase_at(other.index) is None


def _is_exchanged(comparison: Comparison, word: Word, other: Word, theirs: Phrase) -> bool:
    """Tell whether a people and a country have changed places: "French wine to Poland", "Polish wine to France"."""
    if not _is_people(word) or comparison.source.headed_by(other.index) is None:
        return False
    for own in comparison.source.words[theirs.start : theirs.head]:
        origin = comparison.origin(own) if _is_people(own) else None
        if origin is not None and comparison.claim.headed_by(origin.index) is not None:
            return True
    return False


def _is_people(word: Word) -> bool:
    return bool(people_of(word.lower))
