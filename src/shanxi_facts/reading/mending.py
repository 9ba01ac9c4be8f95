"""Verbs of a row of tags that are nouns by what stands around them: the likeliest row sees two words at a time."""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.language import words as dictionary
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.tokens import Token
from shanxi_facts.reading.agreement import number_of
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES
from shanxi_facts.reading.options import is_one

_QUOTES = frozenset(('"', "'"))
_VERBAL = frozenset(("base", "past", *(tag.value for tag in AUXILIARIES)))
_BEFORE_HEAD = frozenset(("noun", "name", "adj", "num", "ord"))
_COMMANDING = frozenset(("modal", "to", "do", "sub"))  # before a verb without an ending: "did a boat sink"
_OPENING_PHRASE = frozenset(("det", "pron", "num"))
_PLAIN = frozenset(("be", "have", "do"))  # auxiliaries, and their forms without an ending
_SUBJUNCTIVE = 4  # words
_GENITIVE = len("'s ")  # what stands between two words where no token does


def mend(tokens: Sequence[Token], tags: list[str]) -> None:
    """Put the tags right that stand around them: a verb that is a noun, and "to" before adverbs."""
    for index in range(1, len(tags)):
        if tags[index] == "base" and any(is_noun(tokens, tags, index) for is_noun in _NOUNS):
            tags[index] = "noun"
        elif tags[index] == "noun" and any(is_verb(tokens, tags, index) for is_verb in _VERBS):
            tags[index] = "base"
        elif tokens[index - 1].norm == "to" and tags[index] == "adv":
            tags[index - 1] = _before_adverbs(tokens, tags, index)
        elif tags[index] in _PLAIN and tags[index - 1] == "prep" and tokens[index - 1].norm == "to":
            tags[index - 1] = "to" if tokens[index].norm in _PLAIN else "prep"  # "asked them to do it"
        elif tags[index] == "num" and tokens[index - 1].norm in closed("of_age"):
            tags[index - 1] = "prep"  # "women aged 40", "women aged over 60"


def _is_last_noun(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a verb closes a noun phrase: "the guild's first election win".

    Behind one thing a verb ends in -s, and nothing but a mark follows here.
    """
    word, before = tokens[index].norm, tokens[index - 1].norm
    if tags[index - 1] != "noun" or not (index + 1 == len(tags) or tags[index + 1] == "mark"):
        return False
    one = number_of(before) == "one"
    is_behind_verb = not _VERBAL.isdisjoint(tags[:index])
    return one and _may_be_noun(word) and is_behind_verb and _COMMANDING.isdisjoint(tags[max(0, index - 5) : index])


def _may_be_noun(word: str) -> bool:
    """Tell whether a word in its base form may be a noun: "win", "return"."""
    return is_one(word) and "n" in dictionary.pos(word)


def _is_of_one(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a verb goes on a noun phrase in "a" or "his": "a large-scale return to the mill".

    Behind one thing a verb ends in -s, unless another verb has it do something: "let a boat sink".
    """
    word, start = tokens[index].norm, index - 1
    if not _may_be_noun(word):
        return False
    while start and tags[start] in _BEFORE_HEAD:
        start -= 1
    opener = tokens[start].norm
    if start == index - 1 or opener not in closed("one") | closed("possessives"):
        return False
    if opener in closed("any") | closed("possessives") and not is_one(tokens[index - 1].norm):
        return False  # "no boats return"
    before = tags[max(0, start - _SUBJUNCTIVE) : start]
    causing = not closed("causing").isdisjoint(
        lemma for t in tokens[max(0, start - 1) : start] for lemma in lemmas_of(t.norm)
    )
    # "That there be no return": the first of two verbs is the one that was asked for.
    nearest = next((tag for tag in reversed(before) if tag in _COMMANDING | _VERBAL), "")
    return not causing and nearest not in _COMMANDING


def _is_before_subject(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a verb stands before the noun of another: "The “Tern” press talks were held"."""
    word = tokens[index].norm
    following = list(tags[index + 1 : index + 3])
    if following not in (["noun", "be"], ["noun", "have"]) or tags[index - 1] not in {"mark", "date"}:
        return False
    quoted = tokens[index - 1].norm in _QUOTES and index + 1 < len(tokens)
    return quoted and _may_be_noun(word) and word not in closed("reporting")


def _is_owned(tokens: Sequence[Token], _: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a verb stands right behind a genitive: "the bank's support"."""
    between = tokens[index].start - tokens[index - 1].end
    return between == _GENITIVE and "n" in dictionary.pos(tokens[index].norm)


_NOUNS = (_is_last_noun, _is_of_one, _is_before_subject, _is_owned)


def _is_joined(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a noun goes on a verb group: "will resign or face a trial"."""
    if tags[index - 1] != "conj" or index + 1 == len(tags) or tags[index + 1] not in _OPENING_PHRASE:
        return False
    if not _may_be_verb(tokens[index].norm):
        return False
    for before in range(index - 2, 0, -1):
        if tags[before] in {"mark", "sub", "rel"}:
            return False
        if tags[before] == "base":
            return tags[before - 1] in _COMMANDING - {"sub"}
    return False


def _is_caused(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a noun is what another verb has a thing do: "saw a boat return to the mill"."""
    if tags[index - 1] not in {"noun", "name"}:
        return False
    weights = dictionary.weights(tokens[index].norm)
    behind = tags[index + 1] if index + 1 < len(tags) else "mark"
    is_likely = weights.get("v", 0) > weights.get("n", 0) and behind in _BEFORE_HEAD
    if not is_likely and (behind not in _OPENING_PHRASE | {"prep", "to"} or not _may_be_verb(tokens[index].norm)):
        return False
    start = index - 1
    while start and tags[start] in _BEFORE_HEAD:
        start -= 1
    if start == index - 1:
        return False
    verb = start - 1 if tags[start] == "det" else start
    causes = not closed("causing").isdisjoint(lemmas_of(tokens[verb].norm))
    return causes and tags[verb] in {"base", "past", "ing"} and tags[start] == "det"


def _may_be_verb(word: str) -> bool:
    """Tell whether a word may be a verb in its base form, not much less likely than a noun."""
    weights = dictionary.weights(word)
    return "v" in weights and weights["v"] + dictionary.MUCH_RARER > weights.get("n", 0)


def _is_only_verb(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a noun is the verb of a text that has no other: "the mayor chairs the board"."""
    word = tokens[index].norm
    if tags[index - 1] not in {"noun", "name"} or index + 1 == len(tags) or tags[index + 1] != "det":
        return False
    one = tags[index - 1] == "name" or number_of(tokens[index - 1].norm) == "one"
    forms = (base for base in dictionary.lemmas(word) if base != word and "v" in dictionary.pos(base))
    return one and word.endswith("s") and any(forms) and _VERBAL.isdisjoint(tags) and "ing" not in tags


_VERBS = (_is_joined, _is_caused, _is_only_verb)


def _before_adverbs(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str:
    """Return what "to" is before adverbs: "to jointly write", but "to nearly every shop"."""
    while index < len(tags) and tags[index] == "adv":
        index += 1
    plain = index < len(tags) and tags[index] in {"base", "be", "have", "do"}
    return "to" if plain and tokens[index].norm in {*dictionary.lemmas(tokens[index].norm), "be"} else "prep"
