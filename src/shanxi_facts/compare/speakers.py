"""Another speaker for what a sentence says."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.senses import senses_of
from shanxi_facts.model import Reason
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import FINITE, LIGHT, NOUNS, Clause, ClauseKind, Phrase, Role, Tag, Word
from shanxi_facts.reading.speakers import Attribution, Speaker
from shanxi_facts.reading.terms import WIDE, weight_of

_UNKNOWN = frozenset({WordRelation.NONE, WordRelation.OPPOSITE, WordRelation.EXCLUSIVE})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each speaker of the claim to whom the source does not give the words."""
    named = list(_named(comparison))
    yield from named or _of_clauses(comparison)


def _named(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each name of a speaker of the claim who does not speak in the sentence."""
    found = [own.names or _surname(comparison, own) for own in comparison.alignment.claim_terms.attributions]
    if not any(found):
        return
    passage = comparison.alignment.passage
    speakers = passage.article.speakers.of(passage.number)
    names = passage.article.names
    others = [speaker for speaker in speakers if speaker.names or speaker.indefinite]
    for indices in filter(None, found):
        words = [comparison.claim.words[index] for index in indices]
        own = [word.lower for word in words]
        if any(names.are_one(own, name) for speaker in speakers for name in speaker.names):
            continue
        if not others and (speakers or _is_named(comparison, words)):
            continue
        yield _reason(comparison, words, others)


def _of_clauses(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason where one of two who speak or act in the sentence says what the other does.

    "Lind said it was safe, while Holm feared it would burn" does not say that Holm said it was safe.
    """
    here, there = comparison.alignment.claim_terms, comparison.alignment.source_terms
    if not any(here.voices) or not any(there.voices):
        return
    for clause in comparison.claim.clauses:
        own = (
            here.voices[clause.index]
            if clause.kind in FINITE and clause.kind is not ClauseKind.RELATIVE
            else frozenset()
        )
        other = _said(comparison, clause) if own else None
        theirs = there.voices[other] if other is not None else frozenset()
        if len(own) != 1 or not theirs or _denies(comparison, clause):
            continue
        speaker = comparison.claim.phrases[min(own)]
        if not any(_may_be(comparison, speaker, comparison.source.phrases[number]) for number in theirs):
            told = comparison.source.phrases[max(theirs)]
            head, its = comparison.claim.words[speaker.head], comparison.source.words[told.head]
            text = comparison.source.wording(comparison.source.words[told.start], its)
            yield comparison.reason(
                "speaker", head, its, f"The source gives these words to {text}, not to {head.text}."
            )
            return


def _said(comparison: Comparison, clause: Clause) -> int | None:
    """Return the clause of the source that has what a clause of the claim says: its verb, or what stands with it."""
    verb = comparison.alignment.counterpart(clause.verb) if clause.verb >= 0 else None
    if verb is not None and comparison.claim.words[clause.verb].tag not in LIGHT:
        return comparison.source.clause_of[verb]
    behind = range(clause.group[-1] + 1 if clause.group else clause.start, clause.stop)
    inside = [i for i in behind if comparison.claim.clause_of[i] == clause.index]
    others = (comparison.alignment.counterpart(i) for i in inside if i in comparison.alignment.content)
    places = {comparison.source.clause_of[index] for index in others if index is not None}
    return places.pop() if len(places) == 1 else None


def _denies(comparison: Comparison, clause: Clause) -> bool:
    """Tell whether a clause of the claim is what somebody denies, whoever says it."""
    cues = comparison.alignment.claim_terms.polarity.clauses[clause.index]
    return any(comparison.claim.words[index].lemma in word_list("denials", "deny_content") for index in cues)


def _may_be(comparison: Comparison, speaker: Phrase, other: Phrase) -> bool:
    """Tell whether a speaker of the claim may be one of the source: another who has a part in the sentence is not."""
    words, others = comparison.claim.words, comparison.source.words
    head, its = words[speaker.head], others[other.head]
    if head.tag not in NOUNS or its.tag not in NOUNS or head.quoted >= 0 or its.quoted >= 0:
        return True
    theirs = [p for p in comparison.source.phrases if p.first == other.first or _are_one(p, other)]
    indices = {index for phrase in theirs for index in phrase.indices}
    own = [index for index in speaker.indices if words[index].tag in NOUNS]
    if any(comparison.alignment.counterpart(index) in indices for index in own):
        return True
    if head.tag is Tag.NAME and its.tag is Tag.NAME:
        return comparison.may_be_one(head, its)
    place = comparison.counterpart(head)
    if place is None:
        return not _is_another(head, its)
    phrase = comparison.source.headed_by(place.index)
    if phrase is not None and phrase.apposition and phrase.host is not None:
        phrase = comparison.source.phrases[phrase.host]
    if phrase is None or phrase.role is not Role.SUBJECT:
        return True
    # "The bank" may be any bank that is named, unless that one speaks as well.
    speaks = any(phrase.index in voices for voices in comparison.alignment.source_terms.voices)
    return head.tag is not its.tag and not speaks


def _are_one(phrase: Phrase, other: Phrase) -> bool:
    """Tell whether one phrase is an apposition to another: "the mayor, Ida Moss"."""
    return (phrase.apposition and phrase.host == other.index) or (other.apposition and other.host == phrase.index)


def _is_another(word: Word, other: Word) -> bool:
    """Tell whether two nouns name two who are somebody: the manager, the creator; "officials" may be anybody."""
    are_nouns = word.tag is Tag.NOUN and other.tag is Tag.NOUN
    are_known = all(senses_of(noun.lemma).human and weight_of(noun.lower, Tag.NOUN) > WIDE for noun in (word, other))
    generic = {word.lemma, other.lemma} & word_list("reporting-sources", "anybody")
    return are_nouns and are_known and not generic and relate(word.lower, other.lower) in _UNKNOWN


def _surname(comparison: Comparison, attribution: Attribution) -> tuple[int, ...]:
    """Return the word that opens a claim and reads as a noun, where the article has it as a name: "Baker said"."""
    phrase = comparison.claim.phrases[attribution.phrase]
    word = comparison.claim.words[phrase.head]
    other = comparison.counterpart(word)
    bare = phrase.start == word.index == 0 and word.tag is Tag.NOUN and word.lower == word.lemma
    bare = bare and (other is None or other.tag is not Tag.NOUN)
    return (word.index,) if bare and comparison.alignment.passage.article.names.with_word(word.lower) else ()


def _is_named(comparison: Comparison, words: list[Word]) -> bool:
    """Tell whether the sentence names the speaker, in whatever words it gives him a part in it."""
    return any(comparison.counterpart(word) is not None for word in words)


def _reason(comparison: Comparison, named: list[Word], others: list[Speaker]) -> Reason:
    first, last = named[0], named[-1]
    words = comparison.claim.wording(first, last)
    span = comparison.claim.back(first, last)
    if not others:
        return Reason("speaker", words, "", f"The source does not give these words to {words}.", span)
    told = others[0]
    if told.text.lower() not in closed("personal"):
        return Reason(
            "speaker", words, told.text, f"The source gives these words to {told.text}, not to {words}.", span
        )
    # Of several whom a pronoun may mean, the claim's may be another that was not thought of.
    sure = told.text if len(told.names) == 1 else ""
    return Reason("speaker", words, sure, f"The source gives these words to another, not to {words}.", span)
