"""A sentence as words that know which part they play, as far as closed classes and the dictionary tell.

There is no parser behind this. What a word's neighbours make of it is settled after (``settling``), and what its clause
makes of it last (``verbs``).
"""

from __future__ import annotations

from dataclasses import dataclass

from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.reading import Reading, Unit

_CLOSED = (
    ("modals", "modal"), ("be", "be"), ("have", "have"), ("do", "do"), ("relatives", "rel"),
    ("coordinators", "conj"), ("determiners", "det"), ("pronouns", "pron"), ("adverbs", "adv"),
    ("prepositions", "prep"), ("subordinators", "sub"),
)  # fmt: skip
_READ = (("quantity", "num"), ("date", "date"), ("ordinal", "adj"), ("mark", "mark"), ("number", "num"))
_POSSESSIVE = ("'s", "’s", "s'", "s’")
AUXILIARIES = frozenset({"modal", "be", "have", "do"})
NOMINAL = frozenset({"noun", "name", "num", "pron"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, figure, date or mark of a sentence, at ``start:end`` of it.

    ``kind`` is its part: det, prep, pron, rel, conj, sub, modal, be, have, do, adv, adj, noun, name, num, date, mark
    or verb; ``form`` that of a verb: base, present, past or ing. ``lemma`` is its base form as that part. ``may_be`` is
    the form (base, s, past, ing) that the word has if it is a verb, empty if it can be none.
    """

    start: int
    end: int
    norm: str
    kind: str
    lemma: str
    form: str = ""
    may_be: str = ""
    possessive: bool = False

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage."""
        return self.kind == "num" and self.norm.endswith(("percent", "%"))

    @property
    def is_duration(self) -> bool:
        """Whether it is a length of time: "four years"."""
        last = self.norm.split()[-1]
        return self.kind == "num" and (belongs(last, "times") or belongs(last.removesuffix("s"), "times"))


def first_tags(reading: Reading, text: str, offset: int = 0) -> list[Word]:
    """Return the words of ``text``, which ``reading`` is the reading of; places are shifted by ``offset``."""
    return [_tagged(unit, reading, text, offset) for whole in reading.units for unit in whole.parts or (whole,)]


def _tagged(unit: Unit, reading: Reading, text: str, offset: int) -> Word:
    span = reading.back(unit)
    start, end, norm = span.start + offset, span.end + offset, unit.norm
    kind = next((kind for tag, kind in _READ if unit.has(tag)), None)
    kind = kind or next((kind for name, kind in _CLOSED if belongs(norm, name)), None)
    if kind is not None:
        return Word(start, end, norm, kind, norm)
    form, lemma = verb_form(norm)
    if form == "past" and belongs(lemma, "reporting"):
        return Word(start, end, norm, "verb", lemma, "past", "past")
    possessive = text[span.start : span.end].endswith(_POSSESSIVE)
    if unit.has("name"):
        return Word(start, end, norm, "name", norm, possessive=possessive)
    if norm.endswith("ly") and "r" in dictionary.pos(norm):
        return Word(start, end, norm, "adv", norm)
    kind = _open_class(norm, form)
    if kind == "verb":
        return Word(start, end, norm, kind, lemma, form, form)
    return Word(start, end, norm, kind, lemma if form == "past" else norm, may_be=form, possessive=possessive)


def _open_class(norm: str, form: str) -> str:
    base = next(iter(dictionary.lemmas(norm)), norm)
    parts = dictionary.pos(norm) or dictionary.pos(base) or "n"
    if parts[0] in "ar" and not norm.endswith(("ing", "ed")):
        return "adj"
    return "verb" if form in ("past", "ing") and not dictionary.pos(norm).startswith("n") else "noun"


def verb_form(norm: str) -> tuple[str, str]:
    """Return the form that a word has if it is a verb, and its base form; no form if it can be none.

    >>> verb_form("rose"), verb_form("employs"), verb_form("village")
    (('past', 'rise'), ('s', 'employ'), ('', 'village'))
    """
    bases = [lemma for lemma in dictionary.lemmas(norm) if lemma != norm and "v" in dictionary.pos(lemma)]
    for ending in ("ing", "s"):
        if bases and norm.endswith(ending):
            return ending, bases[0]
    if bases and not norm.endswith(("er", "est")):
        return "past", bases[0]
    return ("base", norm) if "v" in dictionary.pos(norm) else ("", norm)
