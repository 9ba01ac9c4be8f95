"""Parts of speech: the likeliest row of tags, given what a dictionary allows each word and what may follow what.

Closed classes come from data, open ones from WordNet with the counts of its tagged texts. The best row is found by
dynamic programming (Viterbi): one pass, the time linear in the number of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from shanxi_facts.language import words as dictionary
from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.tokens import Token
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, Tag

_BITS = 0.6  # what a bit of WordNet's weight is worth beside the preferences
_UNKNOWN = 1.5
_CAPITAL = 4.0  # of a capital amid a sentence
_OPENING_CAPITAL = 1.5  # of a capital at its beginning, before another
_INFINITIVE = 1.0  # of "to" before a verb, behind a word that takes an infinitive
_POSSESSIVE = 2.0  # of "her" before what may be a noun
_RARELY = -3.0
_MUCH_RARER = 3.0  # what a word is as another part, far less than an adverb: "then" as a noun
_SOUGHT = 4.0  # of a verb in a sentence that has none otherwise
_SHORT = 4  # words, up to which a text may well have no verb
_ENDING = frozenset(".!?")
_QUOTES = frozenset(('"', "'"))
_BEFORE_PLAIN = closed("modals") | {"to"}
_OPENING = frozenset('.!?:"—')
# Inside this module a tag is its plain string: an enum's hash is computed in Python, and this is the inner loop.
_OPEN = frozenset(("noun", "base", "past", "ing", "adj", "adv", "name"))
_FINITE = frozenset(("base", "past"))
_VERBAL = _FINITE | {tag.value for tag in AUXILIARIES}
_AUXILIARIES = frozenset(tag.value for tag in AUXILIARIES)
_DEFINITE = {"modals": "modal", "be": "be", "have": "have", "do": "do", "coordinators": "conj", "sure_adverbs": "adv"}
_AMBIGUOUS = {
    "determiners": "det", "pronouns": "pron", "prepositions": "prep", "subordinators": "sub", "adverbs": "adv",
    "relatives": "rel",
}  # fmt: skip
_OPENERS = frozenset(("prep", "sub"))  # one becomes the other by the clause behind it
_ALIKE = {"ord": "adj", "date": "noun", "limit": "noun", "do": "modal"}  # how they stand beside others
_BEFORE_HEAD = frozenset(("noun", "name", "adj", "num", "ord"))
_COMMANDING = frozenset(("modal", "to", "do", "sub"))  # before a verb without an ending: "did a boat sink"
_SUBJUNCTIVE = 4  # words
_GENITIVE = len("'s ")  # what stands between two words where no token does
_TAGS = {tag.value: tag for tag in Tag} | {"limit": Tag.NUMBER}

Options = tuple[tuple[str, float], ...]


@cache
def _preferences() -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    data = read_data("tag-preferences")
    return data["after"], data["before"]


def _alike(tag: str) -> str:
    return _ALIKE.get(tag, tag)


@lru_cache(maxsize=16384)
def _link(before: str, after: str) -> float:
    follows, precedes = _preferences()
    before, after = _alike(before), after if after == "do" else _alike(after)
    return follows.get(before, {}).get(after, 0.0) + precedes.get(after, {}).get(before, 0.0)


@lru_cache(maxsize=32768)
def candidates(lower: str) -> Options:
    """Return the tags that a word in lower case may have, each with its weight.

    >>> candidates("the")
    (('det', 0.0),)
    """
    for name, tag in _DEFINITE.items():
        if lower in closed(name):
            return ((tag, 0.0),)
    found = {tag: 0.0 for name, tag in _AMBIGUOUS.items() if lower in closed(name)}
    if lower == "to":
        return (("to", 0.0), ("prep", 0.0))
    if not found:
        return tuple(_open(lower).items())
    if found.keys() == {"sub"} and lower.endswith("ed"):
        found["past"] = _RARELY / 2  # "the firm that provided the lamps"
    if lower in closed("adverbs") and dictionary.pos(lower):
        own = _open(lower)
        rarer = {tag for tag, weight in own.items() if weight + _MUCH_RARER < own.get("adv", 0.0)}
        return tuple(({tag: weight for tag, weight in own.items() if tag not in rarer} | found).items())
    # "the past": what is also a noun, less likely so. "While" and "that" are none.
    weight = 0 if "sub" in found else dictionary.weights(lower).get("n", 0)
    return tuple(((found | {"noun": weight * _BITS - 2}) if weight > 3 else found).items())


@lru_cache(maxsize=32768)
def possible_tags(lower: str, *, capital: bool) -> frozenset[Tag]:
    """Return every tag that a word may get, whatever stands beside it. ``capital`` tells how it is written.

    >>> sorted(tag.value for tag in possible_tags("boats", capital=False))
    ['base', 'noun']
    """
    found = {tag for tag, _ in candidates(lower)}
    if capital or (dictionary.is_name(lower) and not dictionary.known(lower)):
        found.add("name")
    if lower in closed("tallying"):
        found.add("base")
    if lower in closed("floating"):
        found.add("adv")
    if lower == "her":
        found |= {"det", "pron"}
    if lower in {"such", "as", "to"}:
        found |= {"prep", "to"}
    if "base" in found and "n" in dictionary.pos(lower):
        found.add("noun")  # see _NOUNS
    if not found.isdisjoint(_OPENERS):
        found |= _OPENERS
    return frozenset(_TAGS[tag] for tag in found)


@lru_cache(maxsize=32768)
def is_small(lower: str) -> bool:
    """Tell whether a word is one of grammar, of which a capital that opens a sentence makes no name."""
    return candidates(lower)[0][0] not in _OPEN or lower in closed("sure_adverbs")


def _open(lower: str) -> dict[str, float]:
    found: dict[str, float] = {}

    def add(tag: str, weight: float) -> None:
        found[tag] = max(found.get(tag, -9.0), weight * _BITS)

    own = dictionary.weights(lower)
    for part, tag in (("n", "noun"), ("a", "adj"), ("r", "adv"), ("v", "base")):
        if part in own:
            add(tag, own[part])
    for base in dictionary.lemmas(lower):
        weights = dictionary.weights(base)
        if base == lower:
            if lower in dictionary.UNCHANGED:
                add("past", weights.get("v", 0) - 1)
            continue
        if "v" in weights:
            add(_form(lower), weights["v"])
        if "n" in weights and (lower.endswith("s") or not lower.endswith(("ed", "ing", "er", "est"))):
            add("noun", weights["n"] if lower.endswith("s") else weights["n"] - 2)
        if lower.endswith(("er", "est")) and ("a" in weights or "r" in weights):
            add("adj", max(weights.get("a", 0), weights.get("r", 0)))
    return found or _guessed(lower)


def _form(lower: str) -> str:
    if lower.endswith("ing"):
        return "ing"
    return "base" if lower.endswith("s") else "past"


def _guessed(lower: str) -> dict[str, float]:
    """Return what the ending of a word says that no dictionary has."""
    for ending, tag in (("ly", "adv"), ("ing", "ing"), ("ed", "past")):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return {tag: _UNKNOWN, "noun": 0.0, "adj": 0.0}
    return {"noun": _UNKNOWN, "name": 0.5, "adj": 0.3}


def tag_words(tokens: Sequence[Token], fixed: Sequence[Tag | None], *, shouted: bool) -> list[Tag]:
    """Return a tag for each token. ``fixed`` are those known beforehand: figures, dates, marks."""
    rows: list[Options] = []
    for index in range(len(tokens)):
        tag = fixed[index]
        if tag is Tag.NUMBER and index and _is_limit(tokens, index):
            rows.append((("limit", 0.0),))
        else:
            rows.append(((tag.value, 0.0),) if tag is not None else _options(tokens, index, fixed, shouted=shouted))
    best = _best_row(rows)
    if len(tokens) > _SHORT and not shouted and _VERBAL.isdisjoint(best) and tokens[-1].norm in _ENDING:
        # A sentence has a verb: "fire and flood cost insurers millions."
        best = _best_row(
            [
                tuple((tag, weight + (_SOUGHT if index and tag in _FINITE else 0.0)) for tag, weight in row)
                for index, row in enumerate(rows)
            ]
        )
    for index in range(1, len(best)):
        if best[index] == "base" and any(is_noun(tokens, best, index) for is_noun in _NOUNS):
            best[index] = "noun"
        elif tokens[index - 1].norm == "to" and best[index] == "adv":
            best[index - 1] = _before_adverbs(tokens, best, index)
    return [_TAGS[tag] for tag in best]


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


@cache
def infinitive_words() -> frozenset[str]:
    """Return the words of which an infinitive may be the complement: "try to mend", "a plan to mend"."""
    return frozenset(word for row in read_data("limits")["infinitive"].values() for word in row.split())


@cache
def _mostly_with_infinitive() -> frozenset[str]:
    """Return the words that mostly have an infinitive behind "to"."""
    return infinitive_words() - word_list("limits", "seldom_with_infinitive")


def _is_last_noun(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a verb closes a noun phrase: "the guild's first election win".

    Behind one thing a verb ends in -s, and nothing but a mark follows here.
    """
    word, before = tokens[index].norm, tokens[index - 1].norm
    if tags[index - 1] != "noun" or not (index + 1 == len(tags) or tags[index + 1] == "mark"):
        return False
    one = _is_one(before) and before not in closed("collectives")
    is_behind_verb = not _VERBAL.isdisjoint(tags[:index])
    return one and _may_be_noun(word) and is_behind_verb and _COMMANDING.isdisjoint(tags[max(0, index - 5) : index])


def _is_one(noun: str) -> bool:
    """Tell whether a noun stands in its base form."""
    return dictionary.lemmas(noun)[:1] == (noun,)


def _may_be_noun(word: str) -> bool:
    """Tell whether a word in its base form may be a noun: "win", "return"."""
    return _is_one(word) and "n" in dictionary.pos(word)


def _is_of_one(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Tell whether what was taken as a verb goes on a noun phrase in "a": "a large-scale return to the mill".

    Behind one thing a verb ends in -s, unless another verb has it do something: "let a boat sink".
    """
    word, start = tokens[index].norm, index - 1
    if not _may_be_noun(word):
        return False
    while start and tags[start] in _BEFORE_HEAD:
        start -= 1
    if start == index - 1 or tokens[start].norm not in closed("one"):
        return False
    if tokens[start].norm in closed("any") and not _is_one(tokens[index - 1].norm):
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


def _before_adverbs(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str:
    """Return what "to" is before adverbs: "to jointly write", but "to nearly every shop"."""
    while index < len(tags) and tags[index] == "adv":
        index += 1
    plain = index < len(tags) and tags[index] in {"base", "be", "have", "do"}
    return "to" if plain and tokens[index].norm in {*dictionary.lemmas(tokens[index].norm), "be"} else "prep"


def _is_limit(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a figure closes the noun before it: "drivers under 25 pay"."""
    if tokens[index].norm.partition(" ")[0] not in closed("limiting"):
        return False
    options = dict(candidates(tokens[index - 1].norm))
    noun = options.get("noun", options.get("name", -9.0))
    return noun > max(options.get("base", -9.0), options.get("past", -9.0)) or "pron" in options


def _options(tokens: Sequence[Token], index: int, fixed: Sequence[Tag | None], *, shouted: bool) -> Options:
    token = tokens[index]
    settled = _settled(tokens, index, fixed)
    if settled:
        return settled
    options = candidates(token.norm)
    if index and token.norm.endswith("s") and len(options) > 1 and tokens[index - 1].norm in _BEFORE_PLAIN:
        # "To boats": a verb behind "to" or a modal has no ending.
        lemmas = dictionary.lemmas(token.norm)
        options = tuple(o for o in options if o[0] != "base" or token.norm in lemmas) or options
    small = options[0][0] not in _OPEN
    if options[0][0] in _AUXILIARIES or (small and not token.capital) or token.text == "I":
        return options
    if not token.capital:
        unknown = dictionary.is_name(token.norm) and not dictionary.known(token.norm)
        return _named(options, _CAPITAL, 0.0) if unknown else options
    return _capitalised(tokens, index, fixed, options, shouted=shouted)


def _settled(tokens: Sequence[Token], index: int, fixed: Sequence[Tag | None]) -> Options:
    """Return the tags of a word that the words beside it settle; none if they leave it open."""
    token = tokens[index]
    if token.norm in closed("tallying") and 0 < index < len(tokens) - 1 and fixed[index + 1] is Tag.NUMBER:
        # "Over 40" names nothing: what stands before it is a verb, if a noun may be its subject.
        hedged = tokens[index + 1].norm[0].isalpha() and candidates(tokens[index - 1].norm)[0][0] in _OPEN
        return (("base", 0.0),) if hedged or _is_counted(tokens[index - 1].norm) else ()
    if token.norm == "to":
        return _infinitive(tokens, index)
    if _is_example(tokens, index):
        return (("prep", 0.0),)
    if token.norm in closed("floating") and _floats(tokens, index):
        return (("adv", 0.0),)
    if token.norm == "her" and index + 1 < len(tokens) and tokens[index + 1].is_word:
        following = {tag for tag, _ in candidates(tokens[index + 1].norm)}
        if not following.isdisjoint({"noun", "adj"}):
            return (("det", _POSSESSIVE), ("pron", 0.0))
    return ()


def _infinitive(tokens: Sequence[Token], index: int) -> Options:
    """Return the tags of "to" where a verb is sure or likely behind it: "to be", "a plan to sell"; none elsewhere."""
    if index + 1 < len(tokens) and tokens[index + 1].norm == "be":
        return (("to", 0.0),)
    if index and not _mostly_with_infinitive().isdisjoint(lemmas_of(tokens[index - 1].norm)):
        return (("to", _INFINITIVE), ("prep", 0.0))
    return ()


def _is_counted(word: str) -> bool:
    """Tell whether a word may end a subject in the plural: "the boats number 40", "the boats that were sold number 40".

    Behind any other word a number is a label: "bus number 40".
    """
    options = {tag for tag, _ in candidates(word)}
    return "past" in options or (options == {"noun"} | (options & {"base"}) and not _is_one(word))


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
    if small and not (_has_capital(tokens, index + 1) and _has_capital(tokens, index - 1)):
        return _named(options, _RARELY, 0.0)
    return _named(options, _CAPITAL + 2.0, _RARELY)


def is_acronym(token: Token) -> bool:
    """Tell whether a word is written in capitals: "US" is no pronoun, and "WHO" none either."""
    return len(token.text) > 1 and token.text.isupper()


def _named(options: Options, weight: float, others: float) -> Options:
    """Return the options with that of a name, the others' weights changed by ``others``."""
    return (("name", weight), *((tag, own + others) for tag, own in options if tag != "name"))


def _has_capital(tokens: Sequence[Token], index: int) -> bool:
    return 0 <= index < len(tokens) and tokens[index].capital


def _best_before(scores: dict[str, float], tag: str) -> tuple[float, str]:
    """Return the best score with which a tag may follow, and the tag that it then follows: of equals the last by name.

    Most words have one tag that they may follow; this is the innermost loop.
    """
    most, best = float("-inf"), ""
    for before, score in scores.items():
        found = score + _link(before, tag)
        if found > most or (found == most and before > best):
            most, best = found, before
    return most, best


def _best_row(rows: Sequence[Options]) -> list[str]:
    if not rows:
        return []
    follows, precedes = _preferences()
    start, end = follows["start"], precedes["end"]
    scores = {tag: weight + start.get(_alike(tag), 0.0) for tag, weight in rows[0]}
    origins: list[dict[str, str]] = [{}]
    for row in rows[1:]:
        here: dict[str, float] = {}
        origin: dict[str, str] = {}
        for tag, weight in row:
            best, origin[tag] = _best_before(scores, tag)
            here[tag] = best + weight
        scores = here
        origins.append(origin)
    found = [max(scores, key=lambda last: scores[last] + end.get(_alike(last), 0.0))]
    for origin in reversed(origins[1:]):
        found.append(origin[found[-1]])
    return found[::-1]
