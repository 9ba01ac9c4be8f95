"""The verbs of a clause: which are finite, and which of its nouns is the verb that it would lack otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.settling import before, is_one_of
from shanxi_facts.base.draft.tagging import AUXILIARIES, NOMINAL, Word, verb_form
from shanxi_facts.language import words as dictionary

_LIKELY = 3  # points of likelihood
_NON_FINITE = frozenset({"being", "been", "having", "doing", "be"})
_BEHIND_VERBS = ("det", "num", "prep", "adv", "pron", "date", "name")


def has_finite(words: Sequence[Word]) -> bool:
    """Tell whether a run of words has a verb that makes a clause."""
    return any(True for _ in finite_places(words))


def finite_places(words: Sequence[Word]) -> Iterator[int]:
    """Yield where finite verbs or their auxiliaries stand."""
    for place, word in enumerate(words):
        auxiliary = word.kind in AUXILIARIES and word.norm not in _NON_FINITE
        if auxiliary or (word.kind == "verb" and word.form in ("past", "present") and not _is_governed(words, place)):
            yield place


def _is_governed(words: Sequence[Word], place: int) -> bool:
    earlier = before(words, place)
    return earlier is not None and (earlier.kind in AUXILIARIES or earlier.norm == "to")


def reports(word: Word) -> bool:
    """Tell whether a word is a verb that news attributes words with."""
    return word.kind == "verb" and belongs(word.lemma, "reporting")


def as_verb(word: Word) -> Word:
    """Return a word as the finite verb that it may be."""
    form = "past" if belongs(word.norm, "unchanged") or word.may_be == "past" else "present"
    return replace(word, kind="verb", form=form, lemma=verb_form(word.norm)[1])


def opens_as_predicate(words: Sequence[Word]) -> bool:
    """Tell whether a run begins with what may be the verb of a subject before it: "reaches about 2.2 million"."""
    start = next((place for place, word in enumerate(words) if word.kind != "adv"), len(words))
    first, behind = [*words[start : start + 2], None, None][:2]
    if first is None or first.kind not in ("noun", "adj"):
        return False
    if first.norm == "thanks" or "r" in dictionary.pos(first.norm):
        return False
    if first.may_be == "past":
        return is_one_of(behind, "num", "det", "adv", "pron")
    end = next((place for place, word in enumerate(words) if word.kind == "conj"), len(words))
    return first.may_be in ("s", "base") and is_one_of(behind, *_BEHIND_VERBS) and not has_finite(words[start:end])


def supply_verb(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a clause, with the likeliest of its nouns taken as its verb if it would have none."""
    if has_finite(words):
        return tuple(words)
    scored = [(_likelihood(words, place), -place) for place in range(1, len(words))]
    best, place = max(scored, default=(0, 0))
    if best < _LIKELY:
        return tuple(words)
    return (*words[:-place], as_verb(words[-place]), *words[-place + 1 :])


def _likelihood(words: Sequence[Word], place: int) -> int:
    """Return how much speaks for a word being the verb: its subject's number, what follows, what it mostly is."""
    word, earlier = words[place], before(words, place)
    behind = words[place + 1] if place + 1 < len(words) else None
    if word.may_be not in ("s", "base") or word.kind not in ("noun", "adj") or (behind and behind.norm == "such"):
        return 0
    if earlier is None or not is_one_of(earlier, *NOMINAL, "rel", "date") or _is_counted(words, place, earlier):
        return 0
    score = 2 * ((word.may_be == "s") != _is_plural(earlier, words))
    score += behind is None or behind.kind in _BEHIND_VERBS
    score += behind is not None and (behind.kind in ("det", "num") or belongs(behind.norm, "particles"))
    score += 2 * (dictionary.pos(verb_form(word.norm)[1])[:1] == "v")
    score += 2 * (belongs(word.norm, "unchanged") and not is_one_of(behind, "noun", "prep"))
    return score + (earlier.kind in ("rel", "pron"))


def _is_counted(words: Sequence[Word], place: int, earlier: Word) -> bool:
    """Tell whether a word is what the figure before it counts: "24 cranes", but not "children under 12 travel"."""
    governed = place > 1 and words[place - 2].kind == "prep"
    return earlier.kind == "num" and not earlier.is_share and not governed


def _is_plural(subject: Word, words: Sequence[Word]) -> bool:
    if subject.kind == "num" or subject.norm in ("they", "we", "i", "you", "many", "few", "people", "police"):
        return True
    if subject.kind in ("pron", "rel"):
        return False
    joined = any(word.norm == "and" for word in words[: words.index(subject)])
    bases = dictionary.lemmas(subject.norm)
    irregular = subject.kind == "noun" and bool(bases) and subject.norm not in bases
    return joined or irregular or (subject.norm.endswith("s") and not subject.norm.endswith(("ss", "us", "is")))
