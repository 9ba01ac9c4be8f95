"""A sentence as words that know which part they play, as far as closed classes, forms and neighbours tell.

There is no parser behind this: a word is a verb where grammar leaves it no choice (behind an auxiliary, or as an
irregular past), and otherwise where its clause would have none without it (``supply_verb``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.reading import Reading, Unit

_CLOSED = (
    ("modals", "modal"), ("be", "be"), ("have", "have"), ("do", "do"), ("relatives", "rel"),
    ("coordinators", "conj"), ("determiners", "det"), ("pronouns", "pron"), ("adverbs", "adv"),
    ("prepositions", "prep"), ("subordinators", "sub"),
)  # fmt: skip
AUXILIARIES = frozenset({"modal", "be", "have", "do"})
NOMINAL = frozenset({"noun", "name", "num", "pron"})
_NAME_LIKE = frozenset({"noun", "name"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, figure, date or mark of a sentence, at ``start:end`` of it.

    ``kind`` is its part: det, prep, pron, rel, conj, sub, modal, be, have, do, adv, adj, noun, name, num, date, mark
    or verb; ``form`` that of a verb: base, s, past or ing. ``lemma`` is its base form as that part, ``index`` the
    place of a quantity among the reading's. ``may_be`` is the form that a noun or adjective would have as a verb.
    """

    start: int
    end: int
    norm: str
    kind: str
    lemma: str
    form: str = ""
    may_be: str = ""
    index: int = -1
    possessive: bool = False

    def is_(self, *kinds: str) -> bool:
        """Tell whether the word plays one of these parts."""
        return self.kind in kinds


def tag(reading: Reading, text: str, offset: int = 0) -> tuple[Word, ...]:
    """Return the words of ``text``, which ``reading`` is the reading of; places are shifted by ``offset``."""
    found = [_first(unit, reading, text, offset) for whole in reading.units for unit in whole.parts or (whole,)]
    _settle(found)
    return tuple(found)


def _first(unit: Unit, reading: Reading, text: str, offset: int) -> Word:
    span = reading.back(unit)
    norm, possessive = unit.norm, text[span.start : span.end].endswith(("'s", "’s", "s'", "s’"))
    start, end = span.start + offset, span.end + offset
    for tag_, kind in (("quantity", "num"), ("date", "date"), ("ordinal", "adj"), ("mark", "mark"), ("number", "num")):
        if unit.has(tag_):
            return Word(start, end, norm, kind, norm, index=unit.index)
    for name, kind in _CLOSED:
        if belongs(norm, name):
            return Word(start, end, norm, kind, norm)
    if belongs(_verb_form(norm)[1], "reporting") and _verb_form(norm)[0] == "past":
        return Word(start, end, norm, "verb", _verb_form(norm)[1], "past", "past")
    if unit.has("name"):
        return Word(start, end, norm, "name", norm, possessive=possessive)
    if norm.endswith("ly") and "r" in dictionary.pos(norm):
        return Word(start, end, norm, "adv", norm)
    form, lemma = _verb_form(norm)
    parts = dictionary.pos(norm) or dictionary.pos(_noun_base(norm)) or "n"
    kind = "adj" if parts[0] in "ar" and not norm.endswith(("ing", "ed")) else "noun"
    if kind == "noun" and form in ("past", "ing") and not dictionary.pos(norm).startswith("n"):
        return Word(start, end, norm, "verb", lemma, form, form)
    return Word(start, end, norm, kind, lemma if form == "past" else norm, may_be=form, possessive=possessive)


def _noun_base(norm: str) -> str:
    return next(iter(dictionary.lemmas(norm)), norm)


def _verb_form(norm: str) -> tuple[str, str]:
    """Return the form that a word has if it is a verb, and its base form; empty if it can be none."""
    bases = [lemma for lemma in dictionary.lemmas(norm) if lemma != norm and "v" in dictionary.pos(lemma)]
    if norm.endswith("ing") and bases:
        return "ing", bases[0]
    if norm.endswith("s") and bases:
        return "s", bases[0]
    if bases and not norm.endswith(("er", "est")):
        return "past", bases[0]
    return ("base", norm) if "v" in dictionary.pos(norm) else ("", norm)


def _settle(found: list[Word]) -> None:
    """Make verbs of what can be nothing else where it stands, and nouns or adjectives of what cannot be one."""
    for place, word in enumerate(found):
        before = _before(found, place)
        behind = found[place + 1] if place + 1 < len(found) else None
        if word.kind == "num" and word.norm.isdigit() and before is not None and before.kind == "name" and _goes_on(behind):
            found[place] = replace(word, kind="name")  # "Boreas 320 planes" are not 320
            continue
        if word.may_be == "ing" and before is not None and before.norm == "," and _goes_on(behind, "det", "num", "prep"):
            found[place] = replace(word, kind="verb", form="ing", lemma=_verb_form(word.norm)[1])
            continue
        if word.norm == "that":
            found[place] = replace(word, kind=_that(before, behind))
            continue
        if word.form == "ing" and behind is not None and behind.norm == "of":
            found[place] = replace(word, kind="noun", form="")
            continue
        if word.may_be == "s" and belongs(_verb_form(word.norm)[1], "reporting") and _goes_on(behind, "pron", "det", "name"):
            found[place] = replace(word, kind="verb", form="present", lemma=_verb_form(word.norm)[1])
            continue
        if word.norm in ("before", "after") and (behind is None or behind.kind in ("mark", "conj")):
            found[place] = replace(word, kind="adv")
            continue
        if word.may_be and before is not None and _calls_for_verb(before, word, found, place):
            found[place] = replace(word, kind="verb", form=word.may_be, lemma=_verb_form(word.norm)[1])
        elif word.kind == "adj" and _heads(word, before, behind):
            found[place] = replace(word, kind="noun")
        elif word.kind == "verb" and _describes(word, before, behind):
            found[place] = replace(word, kind="adj")
        elif word.may_be == "past" and word.kind in ("noun", "adj") and _tells(before, behind):
            found[place] = replace(word, kind="verb", form="past", lemma=_verb_form(word.norm)[1])


def _goes_on(behind: Word | None, *kinds: str) -> bool:
    return behind is not None and behind.kind in (kinds or ("noun", "adj"))


def _that(before: Word | None, behind: Word | None) -> str:
    """Return what "that" is: it opens a relative clause, opens what is said, points to a noun, or stands for one."""
    if behind is None or behind.kind in ("mark", "conj"):
        return "pron"
    if before is None or before.kind == "mark":
        return "pron" if behind.kind in AUXILIARIES or behind.kind == "verb" else "det"
    if before is not None and before.kind == "prep":
        return "det" if behind.kind in ("noun", "adj", "name") else "pron"
    if before is None or before.kind in ("verb", "conj", "mark", "adj", "adv"):
        return "sub"
    return "rel"


def _heads(word: Word, before: Word | None, behind: Word | None) -> bool:
    """Tell whether what may be a noun ends a noun phrase: "the next round", "the poor"."""
    if before is None or before.kind not in ("det", "adj", "num") or "n" not in dictionary.pos(word.norm):
        return False
    return behind is None or behind.kind not in ("noun", "name", "adj", "verb", "num")


def _before(found: Sequence[Word], place: int) -> Word | None:
    """Return the word before, adverbs left out."""
    while place and found[place - 1].kind == "adv":
        place -= 1
    return found[place - 1] if place else None


def _calls_for_verb(before: Word, word: Word, found: Sequence[Word], place: int) -> bool:
    if before.norm == "to":
        governed = place > 1 and (found[place - 2].kind == "be" or found[place - 2].kind == "verb")
        return word.may_be == "base" and (governed or not _is_direction(found, place))
    if before.kind in ("modal", "do"):
        return word.may_be == "base"
    if before.kind in ("be", "have") and belongs(word.norm, "unchanged") and word.kind != "adj":
        return before.kind == "have" or before.norm in ("was", "were", "been")
    if before.kind in ("be", "have"):
        return word.may_be in ("past", "ing") and (before.kind == "be" or word.may_be == "past")
    return False


def _is_direction(found: Sequence[Word], place: int) -> bool:
    """Tell whether "to" with what follows is a direction and no infinitive: "to rail", "to work"."""
    behind = found[place + 1] if place + 1 < len(found) else None
    noun = found[place].kind == "noun" and dictionary.pos(found[place].norm)[:1] == "n"
    return noun and (behind is None or behind.may_be == "s" or behind.kind in ("mark", "conj", "prep", "be", "have", "modal"))


def _describes(word: Word, before: Word | None, behind: Word | None) -> bool:
    """Tell whether a participle stands before the noun that it describes: "the renovated roads"."""
    if before is None or before.kind in (*AUXILIARIES, "rel") or before.norm == "to":
        return False
    noun_behind = behind is not None and behind.kind in ("noun", "name", "adj")
    return noun_behind and (before.kind in ("det", "num", "prep", "adj", "conj") or before.possessive)


def _tells(before: Word | None, behind: Word | None) -> bool:
    """Tell whether a form that may be a past tense stands where a predicate does."""
    if before is not None and before.kind == "conj" and _goes_on(behind, "det", "num", "pron", "adv"):
        return True
    if before is None or not (before.kind in NOMINAL or before.kind in ("rel", "date")):
        return False
    return behind is None or behind.kind not in ("noun", "name") or before.kind in ("pron", "rel")


def opens_as_predicate(words: Sequence[Word]) -> bool:
    """Tell whether a run begins with what may be the verb of a subject before it: "reaches about 2.2 million"."""
    while words and words[0].kind == "adv":
        words = words[1:]
    if not words or words[0].norm == "thanks" or "r" in dictionary.pos(words[0].norm):
        return False
    end = next((place for place, word in enumerate(words) if word.kind == "conj"), len(words))
    behind = words[1] if len(words) > 1 else None
    if words[0].may_be == "past" and words[0].form != "ing":
        return _goes_on(behind, "num", "det", "adv", "pron") and words[0].kind != "verb"
    if has_finite(words[:end]) or words[0].may_be not in ("s", "base") or words[0].kind not in ("noun", "adj"):
        return False
    return behind is not None and behind.kind in ("num", "det", "prep", "name", "pron", "adv")


def as_verb(word: Word) -> Word:
    """Return a word as the verb that it may be."""
    form = "past" if belongs(word.norm, "unchanged") or word.may_be == "past" else "present"
    return replace(word, kind="verb", form=form, lemma=_verb_form(word.norm)[1])


def has_finite(words: Sequence[Word]) -> bool:
    """Tell whether a run of words has a verb that makes a clause."""
    return any(True for _ in finite_places(words))


def finite_places(words: Sequence[Word]) -> Iterator[int]:
    """Yield where finite verbs or their auxiliaries stand."""
    for place, word in enumerate(words):
        if word.kind in ("modal", "be", "have", "do") and word.norm not in ("being", "been", "having", "doing", "be"):
            yield place
        elif word.kind == "verb" and word.form in ("past", "s", "present") and not _follows_auxiliary(words, place):
            yield place


def _follows_auxiliary(words: Sequence[Word], place: int) -> bool:
    before = _before(words, place)
    return before is not None and (before.kind in AUXILIARIES or before.norm == "to")


def supply_verb(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a clause, with the likeliest of its nouns taken as its verb if it would have none."""
    if has_finite(words):
        return tuple(words)
    scored = [(_likelihood(words, place), -place) for place in range(1, len(words))]
    best, place = max(scored, default=(0, 0))
    if best < 3:
        return tuple(words)
    return (*words[:-place], as_verb(words[-place]), *words[-place + 1 :])


def _likelihood(words: Sequence[Word], place: int) -> int:
    word, before = words[place], _before(words, place)
    if place + 1 < len(words) and words[place + 1].norm == "such":
        return 0
    if word.may_be not in ("s", "base") or before is None or word.kind not in ("noun", "adj", "adv"):
        return 0
    if before.kind not in NOMINAL and before.kind not in ("rel", "date"):
        return 0
    governed = place > 1 and words[place - 2].kind == "prep"  # "children under 12 travel free"
    if before.kind == "num" and word.kind in ("noun", "adj") and not before.norm.endswith(("percent", "%")) and not governed:
        return 0  # "24 cranes"
    behind = words[place + 1] if place + 1 < len(words) else None
    # A singular has a verb in -s, a plural has one without.
    plural = _is_plural(before, words)
    score = 2 if (word.may_be == "s") != plural else 0
    if behind is None or behind.kind in ("det", "num", "prep", "adv", "pron", "date", "name"):
        score += 1
    if behind is not None and (behind.kind in ("det", "num") or belongs(behind.norm, "particles")):
        score += 1
    base = _verb_form(word.norm)[1]
    score += {"v": 2}.get(dictionary.pos(base)[:1], 0)
    if belongs(word.norm, "unchanged") and not (behind is not None and behind.kind in ("noun", "prep")):
        score += 2
    return score + (1 if before.kind in ("rel", "pron") else 0)


def _is_plural(subject: Word, words: Sequence[Word]) -> bool:
    if subject.norm in ("they", "we", "i", "you", "many", "few", "who", "that", "which"):
        return subject.norm not in ("that", "which", "who") or False
    if subject.kind == "num":
        return True
    joined = any(word.norm == "and" for word in words[: words.index(subject)])
    return joined or (subject.norm.endswith("s") and not subject.norm.endswith(("ss", "us", "is"))) or _irregular(subject)


def _irregular(word: Word) -> bool:
    bases = dictionary.lemmas(word.norm)
    return word.norm in ("people", "police") or (word.kind == "noun" and bool(bases) and word.norm not in bases)
