"""What its neighbours make of a word: a verb behind an auxiliary, an adjective before a noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.tagging import AUXILIARIES, NOMINAL, Word, first_tags, verb_form
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.reading import Reading

_NEVER_OBJECTS = frozenset({"mark", "conj", "prep", "be", "have", "modal"})


def tag(reading: Reading, text: str, offset: int = 0) -> tuple[Word, ...]:
    """Return the words of ``text``, which ``reading`` is the reading of, each as the part that it plays."""
    words = first_tags(reading, text, offset)
    for place, word in enumerate(words):
        behind = words[place + 1] if place + 1 < len(words) else None
        words[place] = _small(word, before(words, place), behind) or _open(words, place, word, behind)
    return tuple(words)


def before(words: Sequence[Word], place: int) -> Word | None:
    """Return the word before, adverbs left out."""
    while place and words[place - 1].kind == "adv":
        place -= 1
    return words[place - 1] if place else None


def is_one_of(word: Word | None, *kinds: str) -> bool:
    """Tell whether there is a word, and it plays one of these parts."""
    return word is not None and word.kind in kinds


def _small(word: Word, earlier: Word | None, behind: Word | None) -> Word | None:
    """Return a small word or figure as what it is here, None for all others."""
    if word.norm == "that":
        return replace(word, kind=_that(earlier, behind))
    if word.norm in ("before", "after") and (behind is None or behind.kind in ("mark", "conj")):
        return replace(word, kind="adv")
    if word.kind == "num" and word.norm.isdigit() and is_one_of(earlier, "name") and is_one_of(behind, "noun", "adj"):
        return replace(word, kind="name")  # "Boreas 320 planes" are not 320
    return None


def _that(earlier: Word | None, behind: Word | None) -> str:
    """Return what "that" is: it opens a relative clause, opens what is said, points to a noun, or stands for one."""
    if behind is None or behind.kind in ("mark", "conj"):
        return "pron"
    if earlier is None or earlier.kind == "mark":
        return "pron" if behind.kind in AUXILIARIES or behind.kind == "verb" else "det"
    if earlier.kind == "prep":
        return "det" if behind.kind in ("noun", "adj", "name") else "pron"
    return "sub" if earlier.kind in ("verb", "conj", "adj", "adv") else "rel"


def _open(words: Sequence[Word], place: int, word: Word, behind: Word | None) -> Word:
    earlier = before(words, place)
    if word.form == "ing" and behind is not None and behind.norm == "of" and not (earlier and earlier.norm == ","):
        return replace(word, kind="noun", form="")
    if form := _sure_form(words, place, earlier, behind):
        return _verb(word, form)
    if word.kind == "adj" and _heads(word, earlier, behind):
        return replace(word, kind="noun")
    if word.kind == "verb":
        return replace(word, kind="adj") if _describes(earlier, behind) else word
    return _verb(word, "past") if word.may_be == "past" and _tells(earlier, behind) else word


def _sure_form(words: Sequence[Word], place: int, earlier: Word | None, behind: Word | None) -> str:
    """Return the form of what can be nothing but a verb where it stands, nothing for all else."""
    word = words[place]
    if word.may_be == "ing" and earlier and earlier.norm == "," and is_one_of(behind, "det", "num", "prep"):
        return "ing"
    says = word.may_be == "s" and belongs(verb_form(word.norm)[1], "reporting")
    if says and is_one_of(behind, "pron", "det", "name"):
        return "present"
    if word.may_be and earlier is not None and _calls_for_verb(earlier, word, words, place):
        return word.may_be
    return ""


def _verb(word: Word, form: str) -> Word:
    return replace(word, kind="verb", form=form, lemma=verb_form(word.norm)[1])


def _calls_for_verb(earlier: Word, word: Word, words: Sequence[Word], place: int) -> bool:
    """Tell whether the word before leaves no choice: "to", a modal, an auxiliary."""
    if earlier.norm == "to":
        governed = place > 1 and words[place - 2].kind in ("be", "verb")
        return word.may_be == "base" and (governed or not _is_direction(words, place))
    if earlier.kind in ("modal", "do"):
        return word.may_be == "base"
    if earlier.kind not in ("be", "have"):
        return False
    if belongs(word.norm, "unchanged") and word.kind != "adj":
        return earlier.kind == "have" or earlier.norm in ("was", "were", "been")
    return word.may_be == "past" or (word.may_be == "ing" and earlier.kind == "be")


def _is_direction(words: Sequence[Word], place: int) -> bool:
    """Tell whether "to" with what follows is a direction and no infinitive: "to rail", "to work"."""
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else None
    noun = word.kind == "noun" and dictionary.pos(word.norm)[:1] == "n"
    return noun and (behind is None or behind.may_be == "s" or behind.kind in _NEVER_OBJECTS)


def _heads(word: Word, earlier: Word | None, behind: Word | None) -> bool:
    """Tell whether what may be a noun ends a noun phrase: "the next round", "the poor"."""
    opened = is_one_of(earlier, "det", "adj", "num") and "n" in dictionary.pos(word.norm)
    return opened and not is_one_of(behind, "noun", "name", "adj", "verb", "num")


def _describes(earlier: Word | None, behind: Word | None) -> bool:
    """Tell whether a participle stands before the noun that it describes: "the renovated roads"."""
    if earlier is None or earlier.norm == "to" or not is_one_of(behind, "noun", "name", "adj"):
        return False
    return earlier.kind in ("det", "num", "prep", "adj", "conj") or earlier.possessive


def _tells(earlier: Word | None, behind: Word | None) -> bool:
    """Tell whether a form that may be a past tense stands where a predicate does."""
    if is_one_of(earlier, "conj"):
        return is_one_of(behind, "det", "num", "pron", "adv")
    if not is_one_of(earlier, *NOMINAL, "rel", "date"):
        return False
    return not is_one_of(behind, "noun", "name") or is_one_of(earlier, "pron", "rel")
