"""Who says what: the attributions of a sentence, and the speakers of each sentence of an article.

An attribution is "Voss said (that) …", "…," said Voss, "…, Voss told reporters", "according to Voss", "Voss: …". Words
that do nothing else ("police said", "in a statement") are colour; a named speaker is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from shanxi_facts.language.reporting import Speech, speech_of
from shanxi_facts.model import Span
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, Clause, Phrase, Tag, Word
from shanxi_facts.reading.reference import Name, Names
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.values import value

_TOLD = frozenset({Speech.NEUTRAL, Speech.FACTIVE, Speech.CLAIM})
_LONGEST_LABEL = 8  # words before a colon
_MARKS = '"“”'


@value
class Attribution:
    """Whom a sentence gives words to.

    ``phrase`` is the noun phrase of the speaker, ``reporter`` the word that reports ("said", "according", a colon),
    ``names`` the words of the speaker's name, none if only a noun or pronoun tells who it is. ``words`` are the other
    words that do nothing but attribute.
    """

    phrase: int
    reporter: int
    names: tuple[int, ...]
    words: frozenset[int]


def may_report(lemma: str) -> bool:
    """Tell whether a verb may give words to somebody."""
    return not _TOLD.isdisjoint(speech_of(lemma))


def attributions(sentence: Sentence) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence in order.

    >>> from shanxi_facts.reading import analyze
    >>> [sorted(found.words) for found in attributions(analyze("The pier is safe, officials said."))]
    [[5, 6]]
    """
    found = [
        attribution
        for clause in sentence.clauses
        if (attribution := _by_verb(sentence, clause)) is not None
    ]  # fmt: skip
    found += _by_phrase(sentence)
    if not found and (label := _by_colon(sentence)) is not None:
        found.append(label)
    return tuple(found)


def _by_verb(sentence: Sentence, clause: Clause) -> Attribution | None:
    words = sentence.words
    verb = words[clause.verb] if clause.verb >= 0 else None
    if verb is None or not verb.is_verb or verb.quoted >= 0 or clause.passive:
        return None
    words_it = _words_it(sentence, clause)
    shows = Speech.KNOWLEDGE in speech_of(verb.lemma)
    if not words_it and not shows and not may_report(verb.lemma):
        return None
    speaker = _behind(sentence, clause) or _before(sentence, clause)
    if speaker is not None and not words_it and not may_report(verb.lemma):
        speaker = speaker if words[speaker.head].lemma in closed("documents") else None
    if speaker is None or not (words_it or _reports(sentence, clause, speaker)):
        return None
    own = {*clause.group, *_circumstances(sentence, clause, speaker)}
    return _attribution(sentence, speaker, verb.index, own)


def _words_it(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause says whose wording it is: "as Voss put it"."""
    verb = sentence.words[clause.verb]
    behind = sentence.words[clause.verb + 1 : clause.verb + 3]
    if verb.lemma not in closed("wording") or not behind or behind[0].lower not in closed("things"):
        return False
    return len(behind) == 1 or behind[1].tag is Tag.MARK


def _attribution(sentence: Sentence, speaker: Phrase, reporter: int, own: Iterable[int]) -> Attribution:
    said_by = (w.index for w in sentence.words[speaker.start : speaker.stop] if w.tag is not Tag.NAME)
    return Attribution(speaker.index, reporter, tuple(_names(sentence, speaker)), frozenset({*own, *said_by}))


def _names(sentence: Sentence, speaker: Phrase) -> Iterator[int]:
    """Yield the words of the speaker's name: in the phrase, in an apposition to it, or in what it stands beside.

    Beside another head a name tells whose speaker it is: "the Arden police".
    """
    phrases = [speaker, *(p for p in sentence.phrases if p.apposition and p.host == speaker.index)]
    if speaker.apposition and speaker.host is not None:
        phrases.append(sentence.phrases[speaker.host])
    for phrase in phrases:
        for word in sentence.words[phrase.start : phrase.stop]:
            if word.tag is Tag.NAME and sentence.words[phrase.head].tag is Tag.NAME:
                yield word.index


def _behind(sentence: Sentence, clause: Clause) -> Phrase | None:
    """Return the speaker behind the verb: '…," said Voss'."""
    first = clause.group[0]
    before = sentence.words[first - 1] if first else None
    if before is None or before.tag is not Tag.MARK or before.lower not in {",", '"', "'", "?", "!"}:
        return None
    following = next((p for p in sentence.phrases if p.start == clause.group[-1] + 1), None)
    return following if following is not None and following.preposition is None else None


def _before(sentence: Sentence, clause: Clause) -> Phrase | None:
    if not clause.subject:
        return None
    speaker = sentence.phrases[clause.subject[-1]]
    return speaker if speaker.stop <= clause.group[0] and sentence.words[speaker.head].quoted < 0 else None


def _reports(sentence: Sentence, clause: Clause, speaker: Phrase) -> bool:
    """Tell whether a verb reports words: its content, or what stands in quotation marks or before a comma beside it."""
    words = sentence.words
    if any(other.governor == clause.verb for other in sentence.clauses):
        return True
    start, stop = min(speaker.start, clause.group[0]), max(clause.group[-1] + 1, speaker.stop)
    if _is_quoted(words, range(start - 1, -1, -1)) or _is_quoted(words, range(stop, len(words))):
        return True
    if not start or words[start - 1].lower not in {",", '"'}:
        return False
    inserted = stop < len(words) and words[stop].lower == ","
    return inserted or any(other.group and other.group[0] < start for other in sentence.clauses)


def _is_quoted(words: Sequence[Word], indices: Iterable[int]) -> bool:
    """Tell whether a quotation stands beside: only marks and "that" between."""
    for index in indices:
        if words[index].quoted >= 0:
            return True
        if words[index].tag is not Tag.MARK and words[index].lower != "that":
            return False
    return False


def _circumstances(sentence: Sentence, clause: Clause, speaker: Phrase) -> Iterator[int]:
    """Yield the words of a hearer and of an occasion that names nothing: "told reporters", "in a statement"."""
    stop = max(clause.group[-1] + 1, speaker.stop)
    for phrase in sentence.phrases:
        if phrase.start < stop or any(w.tag in AUXILIARIES or w.is_verb for w in sentence.words[stop : phrase.start]):
            continue
        head = sentence.words[phrase.head]
        occasion = phrase.preposition is not None and head.lemma in closed("occasions")
        hearer = phrase.start == stop and head.lemma in closed("hearers")
        if occasion or hearer:
            yield from phrase.indices


def _by_phrase(sentence: Sentence) -> Iterator[Attribution]:
    """Yield "according to Voss"."""
    for phrase in sentence.phrases:
        before = phrase.preposition
        if before is None or not before or sentence.words[phrase.head].quoted >= 0:
            continue
        if sentence.words[before - 1].lower == "according" and sentence.words[before].lower == "to":
            yield _attribution(sentence, phrase, before - 1, (before - 1, before))


def _by_colon(sentence: Sentence) -> Attribution | None:
    """Return the name before a colon and a quotation, or behind a colon at the end of a sentence."""
    words = sentence.words
    colons = [w.index for w in words if w.lower == ":" and w.quoted < 0]
    if len(colons) != 1:
        return None
    colon = colons[0]
    for phrase in sentence.phrases:
        opens = phrase.start == 0 and phrase.stop == colon <= _LONGEST_LABEL
        closes = phrase.start == colon + 1 and all(w.tag is Tag.MARK for w in words[phrase.stop :])
        if opens and _is_role(sentence, phrase, colon):
            return _attribution(sentence, phrase, colon, (colon,))
        named = words[phrase.stop - 1].tag is Tag.NAME
        long = phrase.stop - phrase.start > 1
        if named and ((closes and long) or (opens and _is_quoted(words, range(colon + 1, len(words))))):
            return _attribution(sentence, phrase, colon, (colon,))
    return None


def _is_role(sentence: Sentence, phrase: Phrase, colon: int) -> bool:
    """Tell whether a label only says who speaks: "Police: Two men were hurt", but not "Police: 40"."""
    words = sentence.words
    told = any(clause.group and clause.group[0] > colon for clause in sentence.clauses)
    spoken = words[phrase.head].lemma in closed("speaking_roles") or words[phrase.head].lemma in closed("documents")
    return told and spoken and all(word.tag is not Tag.NAME for word in words[phrase.start : phrase.stop])


@value
class Speaker:
    """Somebody who says a sentence: the wordings that name him, the likeliest first; none if he is not named.

    ``text`` is how the article tells who it is, ``sentence`` where.
    """

    names: tuple[Name, ...]
    text: str
    sentence: int
    indefinite: bool = False


class Speakers:
    """The speakers of each sentence of an article."""

    def __init__(self, text: str, spans: Sequence[Span], sentences: Sequence[Sentence], names: Names) -> None:
        own = [tuple(_speakers(sentence, number, names)) for number, sentence in enumerate(sentences)]
        found: list[tuple[Speaker, ...]] = []
        for first, last in _quotations(text, spans):
            said_by = next((own[n] for n in range(first, last + 1) if own[n]), None)
            if said_by is None and last > first - 1 >= 0 and found:
                said_by = found[-1] if _is_quotation(spans[first].of(text)) else ()
            found += [own[n] or said_by or () for n in range(first, last + 1)]
        self._found = tuple(found)

    def of(self, sentence: int) -> tuple[Speaker, ...]:
        """Return whom the article gives a sentence to; nobody for its own words."""
        return self._found[sentence]


def _speakers(sentence: Sentence, number: int, names: Names) -> Iterator[Speaker]:
    for attribution in attributions(sentence):
        phrase = sentence.phrases[attribution.phrase]
        words = sentence.words
        named = tuple(words[index].lower for index in attribution.names)
        candidates = (named,) if named else names.speakers(number, phrase.head)
        text = sentence.wording(words[phrase.start], words[phrase.stop - 1])
        indefinite = words[phrase.start].lower in closed("indefinite")
        yield Speaker(candidates, text, number, indefinite)


def _is_quotation(text: str) -> bool:
    return text.lstrip()[:1] in _MARKS


def _quotations(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the runs of sentences that belong together: one alone, or those that one quotation goes through."""
    first, inside = 0, False
    for number, span in enumerate(spans):
        if not inside:
            first = number
        words = span.of(text)
        marks = sum(words.count(mark) for mark in _MARKS)
        if inside and _is_quotation(words) and marks % 2 == 1:
            marks -= 1  # a quotation that goes on opens each paragraph with a mark
        inside ^= marks % 2 == 1
        if not inside:
            yield first, number
    if inside:
        yield first, len(spans) - 1
