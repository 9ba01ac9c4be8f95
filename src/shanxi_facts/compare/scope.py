"""How much of a set: "most of the shares" told as "all of the shares"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.focus import excepts
from shanxi_facts.compare.places import SHARES
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.model import Kind, Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.model import Clause, Phrase, Role, Tag, Word
from shanxi_facts.reading.rank import rank_words
from shanxi_facts.reading.scope import Amount, Scope, says_mostly

_PARTIAL = frozenset({Amount.SOME, Amount.FEW, Amount.MANY, Amount.HALF, Amount.ONE, Amount.PART})


@cache
def _clashes() -> dict[str, frozenset[str]]:
    return {amount: frozenset(row.split()) for amount, row in read_data("scopes")["clashes"].items()}


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each noun of the claim that is said of another share of its set than in the source."""
    here, there = comparison.alignment.claim_terms.scopes, comparison.alignment.source_terms.scopes
    yield from _others(comparison)
    if not here and not there:
        return
    told: set[Scope] = set()
    for word, other in (*comparison.pairs(), *_subjects(comparison)):
        ours, theirs = here.get(word.index), there.get(other.index)
        if (ours or theirs) in told:
            continue
        if ours is not None and _widens(comparison, word, ours):
            if all(scope.amount is not ours.amount for scope in there.values()):
                told.add(ours)
                yield _added(comparison, ours, other)
        elif ours is not None and theirs is not None and _clash(comparison, ours, theirs):
            told.add(ours)
            yield _changed(comparison, ours, theirs)
        elif ours is not None and theirs is None and _lessens(comparison, ours, other):
            told.add(ours)
            yield _added(comparison, ours, other)
        elif ours is None and theirs is not None and _drops(comparison, word, theirs):
            told.add(theirs)
            yield _dropped(comparison, word, theirs)


def _others(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each noun of others of which the source tells nothing but of the first: "other mills"."""
    others = word_list("scopes", "others")
    if comparison.claim.lowers.isdisjoint(others) or not comparison.source.lowers.isdisjoint(others):
        return
    for word, other in comparison.pairs():
        cue = _of_others(comparison.claim, word)
        if cue is not None and other.tag in {Tag.NOUN, Tag.NAME}:
            yield comparison.reason("scope", cue, None, f"The source does not speak of {cue.lower} {word.text}.")


def _of_others(sentence: Sentence, word: Word) -> Word | None:
    """Return the word that tells that a noun is of others than those spoken of; None for none."""
    phrase = sentence.headed_by(word.index)
    first = sentence.words[phrase.start] if phrase is not None and phrase.role is Role.SUBJECT else None
    return first if first is not None and first.lower in word_list("scopes", "others") else None


def _clash(comparison: Comparison, ours: Scope, theirs: Scope) -> bool:
    """Tell whether two amounts are not both true of a set: most and half, most and 44 percent."""
    if theirs.amount in _clashes().get(ours.amount, frozenset()):
        if theirs.amount is Amount.ALL and comparison.claim.quantity(comparison.claim.words[ours.first]) is not None:
            return False  # "dozens of them": the source may tell how many they all are
        return not (ours.amount is Amount.ALL and theirs.amount is Amount.MOST and excepts(comparison.claim))
    share = comparison.source.quantity(comparison.source.words[theirs.first])
    if ours.amount is not Amount.MOST or theirs.amount is not Amount.PART or share is None or share.high is None:
        return False
    whole = 100 if share.kind is Kind.PERCENT else 1
    ends = Fraction(share.high) + Fraction(share.high if share.low is None else share.low)
    return share.kind in SHARES and ends <= whole  # "about half" is no more than half


def _subjects(comparison: Comparison) -> Iterator[tuple[Word, Word]]:
    """Yield the subjects of linked verbs that are no more than an amount: "all were men", "44 percent agreed"."""
    claim, source = comparison.claim, comparison.source
    for clause in claim.clauses:
        other = comparison.counterpart(claim.words[clause.verb]) if clause.verb >= 0 else None
        if other is None or not clause.subject:
            continue
        there = source.clause_at(other.index)
        if there.verb != other.index or not there.subject or not _share_object(comparison, clause, there):
            continue
        mine, theirs = claim.phrases[clause.subject[-1]], source.phrases[there.subject[-1]]
        most = comparison.alignment.claim_terms.scopes.get(mine.head)
        bare = mine.stop - mine.start == 1 or (most is not None and most.amount is Amount.MOST)
        bare = bare and theirs.stop - theirs.start == 1
        bare = bare and comparison.alignment.counterpart(mine.head) is None
        if bare or _is_of_relative(source, theirs) or _stands_for_all(comparison, theirs):
            yield claim.words[mine.head], source.words[theirs.head]


def _is_of_relative(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether an amount is of what a relative clause hangs on: "members, not all of whom live here"."""
    behind = sentence.word_at(phrase.stop + 1)
    return behind is not None and behind.tag is Tag.RELATIVE and sentence.words[phrase.stop].lower == "of"


def _stands_for_all(comparison: Comparison, phrase: Phrase) -> bool:
    """Tell whether an amount is of what was named before: "many of them", "hardly any"."""
    sentence = comparison.source
    if phrase.stop - phrase.start == 1 and phrase.head in comparison.alignment.source_terms.scopes:
        return phrase.head + 1 < len(sentence.words) and sentence.words[phrase.head + 1].lower != "of"
    behind = sentence.word_at(phrase.stop + 1)
    return behind is not None and behind.tag is Tag.PRONOUN and sentence.words[phrase.stop].lower == "of"


def _share_object(comparison: Comparison, clause: Clause, other: Clause) -> bool:
    """Tell whether two clauses say one thing: a word behind the verb is linked."""
    theirs = range(other.group[-1] + 1, other.stop)
    own = range(clause.group[-1] + 1, clause.stop)
    linked = [comparison.alignment.counterpart(index) for index in own]
    return any(index is not None and index in theirs for index in linked)


def _widens(comparison: Comparison, word: Word, ours: Scope) -> bool:
    """Tell whether "all" is added to what a share is a share of: "half of all buses"."""
    phrase = comparison.claim.phrase_at(word.index)
    if ours.amount is not Amount.ALL or phrase is None or phrase.host is None:
        return False
    host = comparison.claim.words[comparison.claim.phrases[phrase.host].head]
    quantity = comparison.claim.quantity(host)
    return quantity is not None and quantity.kind in SHARES


def _lessens(comparison: Comparison, ours: Scope, other: Word) -> bool:
    """Tell whether the claim says of most, half or only some what the source says without any of these."""
    words = comparison.claim.words
    only = ours.first > 0 and words[ours.first - 1].lower == "only"
    if ours.amount not in {Amount.MOST, Amount.HALF} and not (only and ours.amount is Amount.SOME):
        return False
    source = comparison.source
    if ours.amount is Amount.MOST and any(says_mostly(word) for word in source.words):
        return False
    if any(source.quantity(word) is not None for word in source.words):
        return False  # the source may tell how many
    return source.headed_by(other.index) is not None and other.index not in comparison.alignment.source_terms.scopes


def _drops(comparison: Comparison, word: Word, theirs: Scope) -> bool:
    """Tell whether the claim says of a set what the source says of most of it."""
    if word.tag not in {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE}:
        return False
    if any(scope.amount is theirs.amount for scope in comparison.alignment.claim_terms.scopes.values()):
        return False
    if theirs.amount is Amount.MOST and any(says_mostly(own) for own in comparison.claim.words):
        return False
    if _of_others(comparison.claim, word) is not None:
        return False
    if theirs.amount in _PARTIAL and _is_definite_whole(comparison, word, theirs):
        return True
    apart = theirs.first - 1 >= 0 and comparison.source.words[theirs.first - 1].lower == ","
    return theirs.amount in {Amount.MOST, Amount.PIECE} or (theirs.amount is Amount.HALF and apart)


def _is_definite_whole(comparison: Comparison, word: Word, theirs: Scope) -> bool:
    """Tell whether the claim says of "the crew" what the source says of "two of the crew"."""
    other = comparison.counterpart(word)
    phrase = comparison.claim.headed_by(word.index)
    held = comparison.source.headed_by(other.index) if other is not None else None
    if other is None or phrase is None or held is None or comparison.claim.preposition(phrase) in rank_words("among"):
        return False
    of_the = theirs.last < held.start and comparison.source.preposition(held) == "of"
    words = comparison.claim.words
    counted = any(w.tag is Tag.NUMBER for w in words[phrase.start : phrase.head])
    definite = words[phrase.start].lower in word_list("scopes", "definite")
    return of_the and definite and not counted and phrase.host is None and word.lower == other.lower


def _changed(comparison: Comparison, ours: Scope, theirs: Scope) -> Reason:
    claim, source = comparison.claim.words, comparison.source.words
    here, there = (claim[ours.first], claim[ours.last]), (source[theirs.first], source[theirs.last])
    text = comparison.source.wording(*there).lower()
    said = comparison.claim.wording(*here).lower()
    return comparison.reason("scope", here, there, f"The source says “{text}”, not “{said}”.")


def _added(comparison: Comparison, ours: Scope, other: Word) -> Reason:
    here = (comparison.claim.words[ours.first], comparison.claim.words[ours.last])
    text = comparison.claim.wording(*here).lower()
    return comparison.reason("scope", here, other, f"The source does not say “{text}”.")


def _dropped(comparison: Comparison, word: Word, theirs: Scope) -> Reason:
    source = comparison.source.words
    there = (source[theirs.first], source[theirs.last])
    text = comparison.source.wording(*there).lower()
    return comparison.reason("scope", word, there, f"The source says “{text}”.")
