"""Noun phrases: runs of words with a head, what counts it, and what governs it.

    phrase   = [determiner] {adjective [("and" | ",") adjective] | participle | number | noun | name | genitive} head
    head     = noun | name | pronoun | number | date

A phrase ends where a word stands that can be no part of one. A genitive ends a phrase that belongs to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.language.senses import senses_of
from shanxi_facts.reading.agreement import fine_tag, is_of_one, number_of
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, NOMINALS, Phrase, Tag, Word
from shanxi_facts.values import replace

_BEFORE_HEAD = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.ORDINAL, Tag.NUMBER, Tag.NOUN, Tag.NAME, Tag.DATE})
_NO_BEGINNING = AUXILIARIES | {
    Tag.BASE, Tag.PREPOSITION, Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.TO, Tag.MARK,
}  # fmt: skip
_PARTICIPLES = frozenset({Tag.PAST, Tag.ING})
MODIFIED = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.NUMBER})
_JOINED = frozenset({Tag.NOUN, Tag.ADJECTIVE})
_OPENERS = frozenset({Tag.RELATIVE, Tag.SUBORDINATOR, Tag.TO})
_BETWEEN = "between"
_QUOTED_BEFORE_NOUN = frozenset({Tag.ADJECTIVE, Tag.PAST, Tag.ORDINAL})
_COMMA = ","
_QUOTES = frozenset(('"', "'"))
_PARENTHESES = frozenset((",", "(", "-", "—"))


def find_phrases(words: Sequence[Word]) -> tuple[Phrase, ...]:
    """Return the noun phrases of a sentence in order, with the prepositions, hosts and lists they stand in."""
    found: list[Phrase] = []
    index = 0
    while index < len(words):
        if words[index].tag in _NO_BEGINNING or (stop := _stop(words, index)) == index:
            index += 1
            continue
        head = _head(words, index, stop)
        if head is not None and not _is_before_quotation(words, index, stop):
            found.append(
                Phrase(len(found), index, stop, head, _preposition(words, index), _quantity(words, index, head))
            )
        index = stop
    return _hosted(words, found)


def phrase_places(words: Sequence[Word], phrases: Sequence[Phrase]) -> list[int]:
    """Return the index of the phrase that each word stands in, -1 for none."""
    places = [-1] * len(words)
    for phrase in phrases:
        places[phrase.start : phrase.stop] = [phrase.index] * (phrase.stop - phrase.start)
    return places


def _stop(words: Sequence[Word], start: int) -> int:
    """Return where the phrase that begins at ``start`` ends; ``start`` itself if none does."""
    if words[start].tag is Tag.PRONOUN:
        return start + 1
    index, nominal = start, False
    while index < len(words) and _fits(words, start, index):
        word = words[index]
        if index > start and _begins_another(words, start, index, nominal=nominal):
            break
        nominal = nominal or word.tag in {Tag.NOUN, Tag.NAME}
        index += 1
        if word.tag is Tag.DATE and not word.genitive and not _goes_on(words, index):
            break
    return index


def _fits(words: Sequence[Word], start: int, index: int) -> bool:
    """Tell whether a word can be part of the phrase that begins at ``start``."""
    tag = words[index].tag
    if tag in _PARTICIPLES:
        return _modifies(words, start, index)
    if tag is Tag.COORDINATOR or words[index].lower == _COMMA:
        return _joins_adjectives(words, start, index)
    if words[index].lower in _QUOTES:
        return _quotes_adjective(words, start, index)
    if tag is Tag.ADVERB:
        return _modifies_adjective(words, index) or _is_joined(words, start, index)
    return tag in _BEFORE_HEAD


def _is_joined(words: Sequence[Word], start: int, index: int) -> bool:
    """Tell whether a hyphen joins an adverb to the word before it, and a noun follows: "the first-ever visit"."""
    following = words[index + 1].tag if index + 1 < len(words) else None
    return index > start and words[index].joined and following in _JOINED


def _quotes_adjective(words: Sequence[Word], start: int, index: int) -> bool:
    """Tell whether a mark stands beside a quoted adjective before a noun: "a “modest” rise", "“modest” rises"."""
    if index == start or index + 2 >= len(words) or any(word.tag in NOMINALS for word in words[start:index]):
        return False
    close = index
    while close + 1 < len(words) and words[close + 1].tag in _QUOTED_BEFORE_NOUN:
        close += 1
    if _opens_quotation(words, index):
        close += 1
        if close == index + 1 or close == len(words) or words[close].lower not in _QUOTES:
            return False
    elif words[index - 1].tag not in _QUOTED_BEFORE_NOUN:
        return False
    behind = close + 1
    while behind < len(words) and words[behind].tag in _QUOTED_BEFORE_NOUN:
        behind += 1
    return behind < len(words) and words[behind].tag is Tag.NOUN


def _joins_adjectives(words: Sequence[Word], start: int, index: int) -> bool:
    """Tell whether "and" or a comma stands between two adjectives before one noun: "weak and scattered clubs".

    "The gate was new and old lamps hung there": behind "is" an adjective belongs to no noun.
    """
    before = words[start:index]
    if not before or before[-1].tag is not Tag.ADJECTIVE or any(word.tag in NOMINALS for word in before):
        return False
    if before[0].tag is not Tag.DETERMINER and start and words[start - 1].tag in AUXILIARIES | {Tag.ADVERB}:
        return False
    behind = words[index + 1 : index + 3]
    return len(behind) == 2 and behind[0].tag in {Tag.ADJECTIVE, Tag.PAST} and behind[1].tag in _JOINED


def _begins_another(words: Sequence[Word], start: int, index: int, *, nominal: bool) -> bool:
    """Tell whether a determiner, a figure or a date begins another phrase; ``nominal`` tells that the first has a noun.

    "they gave each boy | a coat", "by May | 300 boats"; but "all the boys", "Flight 815", "the port's 90 boats".
    """
    tag, before = words[index].tag, words[index - 1]
    if tag is Tag.DETERMINER:
        return not _follows_determiner(words, start, index)
    if tag is Tag.NUMBER:
        return nominal and not before.genitive and not _is_numbered(words, index)
    return tag is Tag.DATE and not before.genitive and before.tag is not Tag.DETERMINER


def _is_numbered(words: Sequence[Word], index: int) -> bool:
    """Tell whether a figure goes on a name: "Flight 815", "Arden Town 3-1", but "gave Voss | 12 boats"."""
    before = words[index - 1] if index else None
    if before is None or before.tag is Tag.NUMBER:
        return before is not None and words[index].joined and _is_numbered(words, index - 1)
    if before.tag is not Tag.NAME or before.genitive or not words[index].text.isdigit():
        return False
    following = words[index + 1] if index + 1 < len(words) else None
    if words[index].joined or following is None or following.tag not in {Tag.NOUN, Tag.ADJECTIVE}:
        return True
    return following.tag is Tag.NOUN and number_of(following.lower) == "one"  # "the Arden 2 line"


def _follows_determiner(words: Sequence[Word], start: int, index: int) -> bool:
    """Tell whether a determiner goes on a phrase: "all the", "half of" is none, "both his"."""
    return all(word.tag is Tag.DETERMINER or word.tag is Tag.NUMBER for word in words[start:index])


def _modifies(words: Sequence[Word], start: int, index: int) -> bool:
    """Tell whether a participle stands before a noun of its phrase: "the wounded man", "rising prices"."""
    following = words[index + 1].tag if index + 1 < len(words) else None
    if words[index].quoted >= 0 and following is Tag.MARK and _quotes_adjective(words, index, index + 1):
        return True
    if following not in MODIFIED:
        return False
    if index > start:
        # "the firm sold boats", "Holm won 12 races": behind a noun or name stands its verb.
        return words[index - 1].tag not in {Tag.NOUN, Tag.NAME} or words[index].joined
    opens = following in _JOINED and words[index].tag is Tag.PAST and not _opens_span(words, index + 1)
    return opens and _opens_phrase(words, index)


def _opens_phrase(words: Sequence[Word], index: int) -> bool:
    """Tell whether a participle opens a noun phrase: no verb stands at the beginning, or behind another verb.

    "Frozen pipes burst", "sold used cars"; but "was signed days after the visit".
    """
    before = words[index - 1] if index else None
    if before is None or before.tag in {Tag.PREPOSITION, Tag.BE}:
        return True
    if before.is_verb and before.tag is not Tag.ING and not words[index].joined:
        return True
    return before.tag is Tag.COORDINATOR and _is_before_auxiliary(words, index + 1)


def _is_before_auxiliary(words: Sequence[Word], index: int) -> bool:
    """Tell whether nouns from a place on stand before an auxiliary: "training and certified work have become …"."""
    while index < len(words) and words[index].tag in _JOINED:
        index += 1
    return index < len(words) and words[index].tag in AUXILIARIES


def _opens_span(words: Sequence[Word], index: int) -> bool:
    """Tell whether a word begins a span of time before or after something: "days after the visit", "hours later"."""
    behind = words[index + 1].lower if index + 1 < len(words) else ""
    return words[index].lower in closed("spans") and behind in closed("span_ends")


def _modifies_adjective(words: Sequence[Word], index: int) -> bool:
    following = words[index + 1].tag if index + 1 < len(words) else None
    if words[index].joined and index and words[index - 1].tag is Tag.ADJECTIVE:
        return following in MODIFIED  # "the longest-ever run"
    return following is Tag.ADJECTIVE and index + 2 < len(words) and words[index + 2].tag in MODIFIED


def _goes_on(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and words[index].tag in {Tag.NOUN, Tag.ADJECTIVE}


def _head(words: Sequence[Word], start: int, stop: int) -> int | None:
    """Return the last noun, name or value of a phrase; of "the poor" and "most" the last word."""
    for index in range(stop - 1, start - 1, -1):
        if words[index].tag in NOMINALS and not (index > start and _is_numbered(words, index)):
            # "Arden's poor": what is owned is the head.
            is_owner = words[index].genitive and words[stop - 1].tag is Tag.ADJECTIVE
            return stop - 1 if is_owner else index
    alone = words[stop - 1].tag in {Tag.ADJECTIVE, Tag.DETERMINER, Tag.ORDINAL}
    return stop - 1 if alone and words[start].tag is Tag.DETERMINER else None


def _preposition(words: Sequence[Word], start: int) -> int | None:
    """Return the preposition before a phrase: the last of a run ("from under")."""
    before = start - 1
    while before >= 0 and (words[before].tag is Tag.ADVERB or _opens_quotation(words, before)):
        before -= 1
        if before >= 0 and _is_before_quotation(words, before, before + 1):
            before -= 1
    if before >= 0 and words[before].tag in {Tag.PREPOSITION, Tag.TO} and not _is_particle(words, before):
        return before
    return None


def _is_particle(words: Sequence[Word], index: int) -> bool:
    """Tell whether a preposition belongs to the verb before, which governs the noun behind: "edged out a rival"."""
    verb = words[index - 1] if index else None
    if verb is None or not verb.is_verb or verb.lemma in closed("intransitives"):
        return False
    word = words[index].lower
    if word in closed("adverbial_particles"):
        return True
    listed = senses_of(f"{verb.lemma} {word}").shares if word in closed("listed_particles") else {}
    return any(sense[0] == "v" for sense in listed)


def _is_before_quotation(words: Sequence[Word], start: int, stop: int) -> bool:
    """Tell whether a determiner alone stands before quoted words, to whose phrase it belongs: "the “Heron”"."""
    alone = stop - start == 1 and words[start].tag is Tag.DETERMINER and stop + 1 < len(words)
    return alone and words[stop].lower in _QUOTES and _opens_quotation(words, stop)


def _opens_quotation(words: Sequence[Word], index: int) -> bool:
    """Tell whether a word is the mark before quoted words: "on “The Heron”"."""
    quoted = words[index + 1].quoted
    return words[index].tag is Tag.MARK and quoted >= 0 and (index == 0 or words[index - 1].quoted != quoted)


def _quantity(words: Sequence[Word], start: int, head: int) -> int:
    for word in reversed(words[start : head + 1]):
        if word.tag is Tag.NUMBER and word.number >= 0:
            return word.number
    return -1


def _hosted(words: Sequence[Word], phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return the phrases with what each hangs on."""
    found: list[Phrase] = []
    for phrase in phrases:
        joined = _across_quotes(words, found, phrase) if found else phrase
        found.append(_placed(words, phrases, found, phrase) if joined is None else joined)
    return tuple(found)


def _placed(words: Sequence[Word], phrases: Sequence[Phrase], found: Sequence[Phrase], phrase: Phrase) -> Phrase:
    """Return a phrase with its list, the phrase that it explains, or the one that its preposition modifies."""
    before = found[-1]
    between = words[before.stop : phrase.start]
    apart = words[before.head].quoted != words[phrase.head].quoted
    if apart or not between:
        closes = not apart and _is_limit(words, phrase)
        return replace(phrase, host=before.index, apposition=True) if closes else phrase
    marks = [word.lower for word in between if word.tag is Tag.MARK]
    joined = any(word.tag is Tag.COORDINATOR for word in between)
    others = [word for word in between if word.tag not in {Tag.MARK, Tag.COORDINATOR, Tag.ADVERB}]
    if others:
        is_hosted = phrase.preposition is not None and len(others) == 1 and not marks and not joined
        return replace(phrase, host=before.index) if is_hosted else phrase
    adds = any(word.lower == "but" for word in between) and _COMMA in marks  # ", but wages fell" goes on no list
    if joined and (adds or _is_unlike(words, before, phrase) or _opens_clause(words, found, phrase)):
        return phrase
    begins = words[phrase.start].lower in closed("correlatives")
    if joined or (marks == [_COMMA] and _in_list(words, phrase) and not begins):
        return _listed(before, phrase)
    explains = marks and marks[0] in _PARENTHESES and _is_closed(words, phrase) and not _has_own_verb(words, phrase)
    if explains and not _is_first_subject(words, phrases, found, phrase):
        return replace(phrase, host=before.index, apposition=True)
    return phrase


def _has_own_verb(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether a figure by itself is the subject of a verb: "44% agreed, 37% disagreed"."""
    behind = words[phrase.stop] if phrase.stop < len(words) else None
    return words[phrase.head].tag is Tag.NUMBER and behind is not None and behind.is_verb


def _across_quotes(words: Sequence[Word], found: Sequence[Phrase], phrase: Phrase) -> Phrase | None:
    """Return a phrase with its host where quotation marks between them matter nothing, None elsewhere.

    That is so of examples and behind "of": "boats such as the “Heron” and the “Tern”", "the “Heron” of Arden".
    """
    before = found[-1]
    between = [word.lower for word in words[before.stop : phrase.start] if word.lower not in _QUOTES]
    if between in (["such", "as"], ["of"]):
        return replace(phrase, host=before.index)
    is_example = before.preposition is not None and words[before.preposition - 1].lower == "such"
    is_closed = before.host is not None and (between == [_COMMA] or (len(between) == 1 and _joins(words, phrase)))
    return _listed(before, phrase) if is_example and is_closed and words[phrase.head].tag is Tag.NAME else None


def _joins(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether a coordinator stands before a phrase, or before the mark that opens its quotation."""
    return any(word.tag is Tag.COORDINATOR for word in words[max(0, phrase.start - 2) : phrase.start])


def _is_limit(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether a phrase is a figure that closes the noun before it: "drivers under 25 pay"."""
    return phrase.head == phrase.start and words[phrase.start].lower.partition(" ")[0] in closed("limiting")


def _is_unlike(words: Sequence[Word], before: Phrase, phrase: Phrase) -> bool:
    """Tell whether a value and a noun stand beside "and": no list, but "gold closed at $900 and silver at $15"."""
    value = words[before.stop - 1].tag is Tag.NUMBER
    return value and phrase.quantity < 0 and words[phrase.head].tag in {Tag.NOUN, Tag.NAME}


def _listed(before: Phrase, phrase: Phrase) -> Phrase:
    """Return a phrase as a member of the list that the one before is in: what governs that governs it."""
    return replace(
        phrase,
        preposition=before.preposition if phrase.preposition is None else phrase.preposition,
        host=None if before.apposition else before.host,
        conjunct=before.first,
    )


def _opens_clause(words: Sequence[Word], found: Sequence[Phrase], phrase: Phrase) -> bool:
    """Tell whether a phrase behind "and" is the subject of a verb of its own: "rents rose 9 percent, and wages fell".

    It is if the verb stands right behind it, and either a comma before the "and", or what stands before is an object
    or ends a clause that has its verb: "Holm left Lisk and Dahl stayed", "a car hit a wall in Lisk and a man was hurt",
    but not "the price of milk and bread rose".
    """
    before = found[-1]
    following = words[phrase.stop] if phrase.stop < len(words) else None
    if following is None or not (following.tag in AUXILIARIES or following.tag in {Tag.PAST, Tag.BASE}):
        return False
    if following.tag is Tag.PAST and phrase.stop + 1 < len(words) and words[phrase.stop + 1].lower == "by":
        return False
    verbs = [word for word in words[: before.start] if word.is_verb or word.tag in AUXILIARIES]
    if not verbs:
        return False
    if words[before.stop].lower == _COMMA:
        return True
    if before.preposition is None and verbs[-1].index == before.start - 1:
        return not _says(verbs[-1])
    return _agrees(words, phrase, following) and _ends_clause(words, found, verbs[-1])


def _agrees(words: Sequence[Word], phrase: Phrase, verb: Word) -> bool:
    """Tell whether a verb may have a phrase for its subject by its number: not "a man were", nor "men was"."""
    head = words[phrase.head]
    number = number_of(head.lower) if head.tag is Tag.NOUN else "noun"
    if verb.lower in closed("plural_auxiliaries") or fine_tag(verb.lower, verb.tag) == "plain":
        return number != "one"
    return number != "many" or not is_of_one(verb.lower, verb.tag)


def _ends_clause(words: Sequence[Word], found: Sequence[Phrase], verb: Word) -> bool:
    """Tell whether the last phrase ends a clause of a verb that has its subject, and no other subject waits for one."""
    subject = _beside(words, found, verb)
    if subject is None or subject.preposition is not None or _says(verb) or verb.lemma in closed("content_verbs"):
        return False
    between = words[verb.index : found[-1].start]
    opens = any(word.tag in _OPENERS or word.lower in closed("subordinators") for word in between)
    narrows = any(word.tag is Tag.RELATIVE for word in words[: verb.index]) or (
        subject.index > 0 and found[subject.index - 1].stop == subject.start
    )  # "the price they got from shops and bakers rose"
    last = found[-1].preposition
    if opens or narrows or (last is not None and words[last].lower == _BETWEEN):
        return False
    bare = [p for p in found if p.start > verb.index and p.preposition is None and words[p.head].tag is not Tag.DATE]
    if any(p.conjunct is None and not p.apposition and p.start != verb.index + 1 for p in bare):
        return False
    helped = words[verb.index - 1].tag in AUXILIARIES
    return helped or verb.tag is Tag.BASE or bool(bare) or (verb.tag is Tag.PAST and _is_preterite(verb))


def _beside(words: Sequence[Word], found: Sequence[Phrase], verb: Word) -> Phrase | None:
    """Return the phrase before a verb, with nothing but its auxiliaries and adverbs between."""
    for phrase in reversed(found):
        if phrase.stop <= verb.index:
            between = words[phrase.stop : verb.index]
            return phrase if all(w.tag in AUXILIARIES or w.tag is Tag.ADVERB for w in between) else None
    return None


def _is_preterite(verb: Word) -> bool:
    """Tell whether a past form can be no participle: "drove", "fell"."""
    apart = verb.lower in closed("past_only") or verb.lemma in closed("intransitives")
    return apart or fine_tag(verb.lower, Tag.PAST) == "preterite"


def _is_first_subject(
    words: Sequence[Word], phrases: Sequence[Phrase], before: Sequence[Phrase], phrase: Phrase
) -> bool:
    """Tell whether a phrase behind fronted ones is the subject: "In May, sales of salt - a luxury - rose".

    It is if no other phrase before the verb could be: "In Lisk, a town of salt, sales rose".
    """
    others = [p for p in before if p.preposition is None and words[p.head].tag is not Tag.DATE]
    if _is_told_of(words, before, phrase):
        others = []
    if words[0].tag not in {Tag.PREPOSITION, Tag.TO, Tag.DATE} or others:
        return False
    verb = next((w.index for w in words[phrase.stop :] if w.tag in AUXILIARIES or w.tag is Tag.PAST), len(words))
    later = [p for p in phrases if phrase.stop <= p.start < verb and p.preposition is None]
    return verb < len(words) and all(words[p.stop].lower in closed("marks_of_parenthesis") for p in later)


def _is_told_of(words: Sequence[Word], before: Sequence[Phrase], phrase: Phrase) -> bool:
    """Tell whether all before a phrase is one noun with its relative clause: "Among those who smoke, the risk rose"."""
    behind = words[before[0].stop]
    commas = sum(word.lower == _COMMA for word in words[: phrase.start])
    return before[0].preposition == 0 and behind.lower in closed("relatives") and commas == 1


def _is_closed(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether a mark or the end stands behind a phrase before any verb: ", the head of the port, opened"."""
    for word in words[phrase.stop :]:
        if word.tag is Tag.MARK:
            return True
        if word.tag is Tag.BASE and words[word.index - 1].tag is Tag.TO:
            continue  # "the first woman to climb it"
        if word.is_verb or word.tag in AUXILIARIES:
            before = next((w for w in reversed(words[: word.index]) if w.tag is not Tag.ADVERB), word)
            return (
                word.tag in {Tag.ING, Tag.PAST}
                and before.tag not in {Tag.NAME, Tag.PRONOUN}
                and not _says(word)
                and (word.tag is Tag.ING or _has_verb(words[word.index + 1 :]))
            )
    return True


def _has_verb(words: Sequence[Word]) -> bool:
    return any(word.tag in AUXILIARIES or word.tag in {Tag.PAST, Tag.BASE} for word in words)


def _says(word: Word) -> bool:
    return word.lemma in closed("reporting")


def _in_list(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether a list goes on to a coordinator behind the phrase: "nurses, doctors and cooks"."""
    index = phrase.stop
    while index < len(words):
        word = words[index]
        if word.tag is Tag.COORDINATOR:
            return True
        if word.tag is Tag.MARK and word.lower != _COMMA:
            return False
        if word.is_verb or word.tag in {Tag.MODAL, Tag.BE, Tag.HAVE, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.PREPOSITION}:
            return False
        index += 1
    return False
