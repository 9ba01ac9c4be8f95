"""What a word may be where it stands: its candidates, and what the words beside it and its capital say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from shanxi_facts.caches import WORDS
from shanxi_facts.language import words as dictionary
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.tokens import Token
from shanxi_facts.reading.candidates import Options, candidates
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, VERBS, Tag

_CAPITAL = 4.0  # of a capital amid a sentence
_OPENING_CAPITAL = 1.5  # of a capital at its beginning, before another
_INFINITIVE = 1.0  # of "to" before a verb, behind a word that takes an infinitive
_POSSESSIVE = 2.0  # of "her" before what may be a noun
_RARELY = -3.0
_OPENING = frozenset('.!?:"—')
_OPEN = frozenset(("noun", "base", "past", "ing", "adj", "adv", "name"))
_OPENING_PHRASE = frozenset(("det", "pron"))
_OPENERS = frozenset(("prep", "sub"))  # one becomes the other by the clause behind it
_GRAMMAR = frozenset(("prep", "to", "adv", "det", "pron", "rel"))
_AUXILIARIES = frozenset(tag.value for tag in AUXILIARIES)


def options_at(tokens: Sequence[Token], index: int, fixed: Sequence[Tag | None], *, shouted: bool) -> Options:
    """Return the tags that a word may have, each with its weight. ``fixed`` are those known beforehand."""
    token = tokens[index]
    settled = _settled(tokens, index, fixed)
    if settled:
        return settled
    options = candidates(token.norm)
    if _is_within_name(tokens, index):
        return (("name", 0.0),)
    if token.text == "I" or (options[0][0] not in _OPEN and not token.capital):
        return options
    if not token.capital:
        unknown = dictionary.is_name(token.norm) and not dictionary.known(token.norm)
        return _named(options, _CAPITAL, 0.0) if unknown else options
    return _capitalised(tokens, index, fixed, options, shouted=shouted)


@lru_cache(WORDS)
def is_plain(lower: str) -> bool:
    """Tell whether a word in small letters is its candidates wherever it stands."""
    if lower in _settleable() or lower in closed("within_names"):
        return False
    return not dictionary.is_name(lower) or dictionary.known(lower)


@lru_cache(WORDS)
def possible_tags(lower: str, *, capital: bool) -> frozenset[Tag]:
    """Return every tag that a word may get, whatever stands beside it. ``capital`` tells that it has one in it.

    >>> sorted(tag.value for tag in possible_tags("boats", capital=False))
    ['base', 'noun']
    """
    found = {tag for tag, _ in candidates(lower)}
    if capital or lower in closed("within_names") or (dictionary.is_name(lower) and not dictionary.known(lower)):
        found.add("name")
    if lower in closed("tallying"):
        found.add("base")
    if lower in closed("floating") or lower in {word for pair in _pairs() for word in pair}:
        found.add("adv")
    if lower in _by_neighbours():
        found |= _GRAMMAR
    if "base" in found and "n" in dictionary.pos(lower):
        found.add("noun")  # see ``mending``
    elif "noun" in found and "v" in dictionary.pos(lower):
        found.add("base")
    if not found.isdisjoint(_OPENERS):
        found |= _OPENERS
    return frozenset(Tag.NUMBER if tag == "limit" else Tag(tag) for tag in found)


@lru_cache(WORDS)
def may_be_name(lower: str) -> bool:
    """Tell whether a word without a capital may be tagged as a name."""
    return Tag.NAME in possible_tags(lower, capital=False)


@lru_cache(WORDS)
def is_adverb(lower: str) -> bool:
    """Tell whether a word is an adverb, and nothing else: "not", "repeatedly"."""
    return all(tag == "adv" for tag, _ in candidates(lower))


@lru_cache(WORDS)
def is_auxiliary(lower: str) -> bool:
    """Tell whether a word is an auxiliary: "has", "may"."""
    return candidates(lower)[0][0] in _AUXILIARIES


@lru_cache(WORDS)
def may_act(lower: str) -> bool:
    """Tell whether a word may belong to a verb group."""
    return not possible_tags(lower, capital=False).isdisjoint(VERBS | AUXILIARIES | {Tag.TO})


@lru_cache(WORDS)
def is_small(lower: str) -> bool:
    """Tell whether a word is one of grammar, of which a capital that opens a sentence makes no name."""
    return candidates(lower)[0][0] not in _OPEN or lower in closed("sure_adverbs")


def _settled(tokens: Sequence[Token], index: int, fixed: Sequence[Tag | None]) -> Options:
    """Return the tags of a word that the words beside it settle; none if they leave it open."""
    word = tokens[index].norm
    if word not in _settleable():
        return ()
    if word in closed("tallying") and 0 < index < len(tokens) - 1 and fixed[index + 1] is Tag.NUMBER:
        # "Over 40" names nothing: what stands before it is a verb, if a noun may be its subject.
        hedged = tokens[index + 1].norm[0].isalpha() and candidates(tokens[index - 1].norm)[0][0] in _OPEN
        return (("base", 0.0),) if hedged or _is_counted(tokens[index - 1].norm) else ()
    if _is_example(tokens, index):
        return (("prep", 0.0),)
    if word in closed("floating") and _floats(tokens, index):
        return (("adv", 0.0),)
    if (own := _in_pair(tokens, index)) is not None:
        return ((own, 0.0),)
    settle = _by_neighbours().get(word)
    return settle(tokens, index) if settle else ()


@cache
def _settleable() -> frozenset[str]:
    """Return the words that those beside them may settle."""
    paired = frozenset(word for pair in _pairs() for word in pair)
    return closed("tallying") | closed("exemplifying") | closed("floating") | paired | frozenset(_by_neighbours())


def _to(tokens: Sequence[Token], index: int) -> Options:
    takes = index > 0 and not _mostly_with_infinitive().isdisjoint(lemmas_of(tokens[index - 1].norm))
    return (("to", _INFINITIVE), ("prep", 0.0)) if takes else ()


def _there(tokens: Sequence[Token], index: int) -> Options:
    return (("pron", 0.0),) if _introduces(tokens, index) else (("adv", 0.0),)


def _as(tokens: Sequence[Token], index: int) -> Options:
    return (("adv", 0.0),) if _compares(tokens, index) else ()


def _her(tokens: Sequence[Token], index: int) -> Options:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return ()
    before_noun = not {"noun", "adj"}.isdisjoint(tag for tag, _ in candidates(following.norm))
    return (("det", _POSSESSIVE), ("pron", 0.0)) if before_noun else ()


def _which(tokens: Sequence[Token], index: int) -> Options:
    """Return that "which" or "who" takes up a noun behind a comma or a preposition: "the year in which it sank"."""
    before = tokens[index - 1] if index else None
    takes_up = before is not None and (before.norm == "," or candidates(before.norm)[0][0] in {"prep", "conj"})
    return (("rel", 0.0),) if takes_up else ()


_SETTLING: dict[str, Callable[[Sequence[Token], int], Options]] = {
    "infinitive": _to, "place": _there, "degree": _as, "possessive": _her, "taking_up": _which,
}  # fmt: skip


@cache
def _by_neighbours() -> dict[str, Callable[[Sequence[Token], int], Options]]:
    """Return the words of grammar that are settled by the words beside them, each with what settles it."""
    rows: dict[str, str] = read_data("tag-preferences")["settled"]
    return {word: _SETTLING[name] for name, row in rows.items() for word in row.split()}


def _floats(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "all" stands between an auxiliary and its verb: "were all freed"."""
    if not index or index + 1 >= len(tokens) or candidates(tokens[index - 1].norm)[0][0] not in _AUXILIARIES:
        return False
    following = {tag for tag, _ in candidates(tokens[index + 1].norm)}
    return not following.isdisjoint({"past", "ing"}) and "noun" not in following


def _is_example(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word is one of "such as", which governs what is named as an example."""
    word = tokens[index].norm
    before = index > 0 and word == "as" and tokens[index - 1].norm == "such"
    return before or (word == "such" and index + 1 < len(tokens) and tokens[index + 1].norm == "as")


def _introduces(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "there" only opens a clause: "there are boats", "there seems to be a boat"."""
    following = next((t.norm for t in tokens[index + 1 : index + 3] if not _may_be_adverb(t.norm)), "")
    if not index or candidates(tokens[index - 1].norm)[0][0] not in _AUXILIARIES:
        return candidates(following)[0][0] in _AUXILIARIES or not closed("existing").isdisjoint(lemmas_of(following))
    return index == 1 or candidates(following)[0][0] in _AUXILIARIES


def _may_be_adverb(word: str) -> bool:
    return candidates(word)[0][0] == "adv"


def _compares(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "as" stands before a degree: "as tough as", "as well"."""
    following = [token.norm for token in tokens[index + 1 : index + 4]]
    if following[:1] == ["well"]:
        return True
    graded = bool(following) and not {"adj", "adv", "det"}.isdisjoint(tag for tag, _ in candidates(following[0]))
    return graded and "as" in following[1:]


@cache
def _pairs() -> dict[tuple[str, str], tuple[str, str]]:
    """Return the pairs of words that are one adverb, with the tags of both: "no longer", "at all"."""
    rows: dict[str, str] = read_data("tag-preferences")["pairs"]
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for tags, pairs in rows.items():
        first, second = tags.split()
        for pair in pairs.split(", "):
            before, after = pair.split()
            found[before, after] = first, second
    return found


def _in_pair(tokens: Sequence[Token], index: int) -> str | None:
    """Return the tag of a word that is one adverb with the word beside it."""
    word = tokens[index].norm
    if index + 1 < len(tokens) and (tags := _pairs().get((word, tokens[index + 1].norm))):
        return tags[0]
    tags = _pairs().get((tokens[index - 1].norm, word)) if index else None
    return tags[1] if tags else None


@cache
def infinitive_words() -> frozenset[str]:
    """Return the words of which an infinitive may be the complement: "try to mend", "a plan to mend"."""
    return frozenset(word for row in read_data("limits")["infinitive"].values() for word in row.split())


@cache
def content_words() -> frozenset[str]:
    """Return the words of which a clause may be the complement: "fear the boats sink"."""
    return frozenset(word for row in read_data("limits")["content"].values() for word in row.split())


@cache
def _mostly_with_infinitive() -> frozenset[str]:
    """Return the words that mostly have an infinitive behind "to"."""
    return infinitive_words() - word_list("limits", "seldom_with_infinitive")


def is_limit(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a figure closes the noun before it: "drivers under 25 pay"."""
    if tokens[index].norm.partition(" ")[0] not in closed("limiting"):
        return False
    options = dict(candidates(tokens[index - 1].norm))
    noun = options.get("noun", options.get("name", -9.0))
    return noun > max(options.get("base", -9.0), options.get("past", -9.0)) or "pron" in options


def _is_counted(word: str) -> bool:
    """Tell whether a word may end a subject in the plural: "the boats number 40", "the boats that were sold number 40".

    Behind any other word a number is a label: "bus number 40".
    """
    options = {tag for tag, _ in candidates(word)}
    return "past" in options or (options == {"noun"} | (options & {"base"}) and not is_one(word))


def is_one(noun: str) -> bool:
    """Tell whether a noun stands in its base form."""
    return dictionary.lemmas(noun)[:1] == (noun,)


def _capitalised(
    tokens: Sequence[Token], index: int, fixed: Sequence[Tag | None], options: Options, *, shouted: bool
) -> Options:
    """Return the tags that a word may have that begins with a capital: a name, most likely."""
    token = tokens[index]
    small = is_small(token.norm)
    if small and is_acronym(token) and not shouted:
        return (("name", _CAPITAL),)
    opens = index == 0 or (fixed[index - 1] is Tag.MARK and tokens[index - 1].norm in _OPENING)
    if opens or shouted:
        known = dictionary.known(token.norm)
        if small or (shouted and known):
            return options
        beside = _OPENING_CAPITAL if _has_capital(tokens, index + 1) and not shouted else 0.0
        return _named(options, beside if known else _CAPITAL, 0.0)
    if small and not _names(tokens, index, options):
        return _named(options, _RARELY, 0.0)
    return _named(options, _CAPITAL + 2.0, _RARELY)


def _names(tokens: Sequence[Token], index: int, options: Options) -> bool:
    """Tell whether a word of grammar with a capital amid a sentence is a name: "Bank Of Arden", "Otto Till"."""
    if not _has_capital(tokens, index - 1):
        return False
    surname = options[0][0] not in _OPENING_PHRASE and not is_small(tokens[index - 1].norm)
    return surname or _has_capital(tokens, index + 1)


def _is_within_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a small word stands inside a name: "Otto van der Berg"."""
    if tokens[index].norm not in closed("within_names"):
        return False
    before, behind = index - 1, index + 1
    while before > 0 and tokens[before].norm in closed("within_names"):
        before -= 1
    while behind < len(tokens) and tokens[behind].norm in closed("within_names"):
        behind += 1
    return _has_capital(tokens, before) and _has_capital(tokens, behind)


def is_acronym(token: Token) -> bool:
    """Tell whether a word is written in capitals: "US" is no pronoun, and "WHO" none either."""
    return len(token.text) > 1 and token.text.isupper()


def _named(options: Options, weight: float, others: float) -> Options:
    """Return the options with that of a name, the others' weights changed by ``others``."""
    return (("name", weight), *((tag, own + others) for tag, own in options if tag != "name"))


def _has_capital(tokens: Sequence[Token], index: int) -> bool:
    return 0 <= index < len(tokens) and tokens[index].capital
